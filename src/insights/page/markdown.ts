import markdownIt, { type MarkdownIt } from 'markdown-it';
import { apartHeadings } from './headings.ts';
import { holdTogether } from './held.ts';
import { htmlText } from './html.ts';
import { citeIds } from './ids.ts';
import { asideParagraphs } from './paragraphs.ts';
import { foldRecords } from './records.ts';
import { plainTables } from './tables.ts';

/**
 * Reads Markdown as the review, the report and forms of one's own give it: without HTML, without images and with
 * links to the web only. What it writes carries no attribute that a record has a say in, but for the address of a
 * link. `known` takes the ids of the evidence index, which it meets while it reads.
 */
export function markdownReader(known: Set<string>): MarkdownIt {
  const reader = markdownIt({ html: false, linkify: false, typographer: false });
  reader.disable('image');
  reader.validateLink = (address) => /^https?:\/\/[^/]/i.test(address);
  const { rules } = reader.renderer;
  rules.link_open = (tokens, at) => {
    const address = String(tokens[at]?.attrGet('href') ?? '');
    // On paper addresses are printed; where one is what is read already, only its beginning is missing.
    const isBare = address === `https://${tokens[at + 1]?.content}`;
    return `<a href="${htmlText(address)}" rel="noreferrer"${isBare ? ' class="bare"' : ''}>`;
  };
  // The language that a block of code names would become a class.
  rules.fence = (tokens, at) => `<pre><code>${htmlText(tokens[at]?.content ?? '')}</code></pre>\n`;
  plainTables(reader, known);
  citeIds(reader, known);
  foldRecords(reader);
  holdTogether(reader);
  asideParagraphs(reader);
  apartHeadings(reader);
  return reader;
}
