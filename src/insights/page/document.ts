import { createHash } from 'node:crypto';
import type { Fact } from './facts.ts';
import { htmlText } from './html.ts';
import type { Part, Sheet } from './sheet.ts';
import { style } from './style/all.ts';

const hash = `sha256-${createHash('sha256').update(style).digest('base64')}`;

/** The browser may use this one style sheet and do nothing else: load nothing, run nothing, send nothing. */
const policy = `default-src 'none'; style-src '${hash}'; base-uri 'none'; form-action 'none'`;

/** The sheet as one file of HTML that needs nothing else. */
export function documentOf(sheet: Sheet, facts: readonly Fact[]): string {
  const { name, under } = titleOf(sheet.title);
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlText(name)}</title>
<style>${style}</style>
</head>
<body>
<a class="skip" href="#text">Skip to the text</a>
<div class="page">
<header class="head wide">
<h1>${htmlText(name)}</h1>
<div>${under === '' ? '' : `<p class="lead">${htmlText(under)}</p>\n`}${led(sheet.head, under === '')}</div>
${factsHtml(facts, sheet)}${ways(sheet)}</header>
<main id="text">
${sheet.parts.map(partHtml).join('')}</main>
<footer class="foot wide"><p>Written by career from one journal, by fixed rules. This file is whole: it loads nothing and sends nothing.</p></footer>
</div>
</body>
</html>
`;
}

/** `Report · 2026 (1 Jan to 20 Nov) · 370 records` is a name, and a line under it. */
function titleOf(title: string): { name: string; under: string } {
  const [first = '', ...rest] = title.split(' · ');
  const [, period, days] = /^(.*) \((.*)\)$/.exec(rest[0] ?? '') ?? [];
  if (period === undefined || days === undefined)
    return { name: first === '' ? 'Without a title' : first, under: rest.join(' · ') };
  return {
    name: `${first}${/^\d/.test(period) ? ' ' : ', '}${period}`,
    under: [days, ...rest.slice(1)].join(' · '),
  };
}

/** The first paragraph says who or when, and is set larger where nothing else is. */
const led = (head: string, isFirst: boolean): string =>
  isFirst ? head.replace(/^<p>/, '<p class="lead">') : head;

const factsHtml = (facts: readonly Fact[], { parts }: Sheet): string =>
  facts.length < 2
    ? ''
    : `<dl class="facts">
${facts
  .map(({ about, figure, words, sections }) => {
    const id = parts.find(({ title }) => sections.includes(title))?.id;
    const said = htmlText(words);
    return `<div><dt>${htmlText(about)}</dt><dd><b>${htmlText(figure)}</b>${id === undefined ? said : `<a href="#${id}">${said}</a>`}</dd></div>\n`;
  })
  .join('')}</dl>
`;

const ways = ({ parts }: Sheet): string =>
  parts.length < 3
    ? ''
    : `<nav class="ways" aria-label="Sections"><ul>
${parts.map(({ id, title }) => `<li><a href="#${id}">${htmlText(title)}</a></li>\n`).join('')}</ul></nav>
`;

const partHtml = ({ id, title, body, isAppendix }: Part): string =>
  `<section class="part${isAppendix ? ' appendix' : title === 'Summary' ? ' opening' : ''}" aria-labelledby="${id}">
<h2 id="${id}">${htmlText(title)}</h2>
<div class="body">
${body}</div>
</section>
`;
