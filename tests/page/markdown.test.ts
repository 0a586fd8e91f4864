import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../src/insights/page/document.ts';
import { sheetOf } from '../../src/insights/page/sheet.ts';
import { escaped } from '../../src/insights/review/escape.ts';
import { hostileText } from '../arbitrary.ts';
import { tagsIn } from './parts.ts';

const bodyOf = (markdown: string): string => sheetOf(`# T\n\n## S\n\n${markdown}\n`).parts[0]!.body;

const whole = (markdown: string): string => documentOf(sheetOf(markdown), []);

describe('Markdown becomes HTML', () => {
  it('with ids that lead to the evidence index, and only those in it', () => {
    const { parts } = sheetOf(
      '# T\n\n## S\n\nI did it [w1 g2], and more [w9]. [w1–w3]\n\n## Index\n\n| Id | Date |\n| --- | --- |\n| w1 | 3 Jul |\n| g2 | 4 Jul |\n',
    );
    expect(parts[0]!.body).toBe(
      '<p>I did it\u00a0<span class="ids">[<a href="#w1">w1</a> <a href="#g2">g2</a>]</span>, and more\u00a0<span class="ids">[w9]</span>.\u00a0<span class="ids">[<a href="#w1">w1</a>–w3]</span></p>\n',
    );
    expect(parts[1]!.body).toContain('<tr id="w1">\n<th class="cited" scope="row">w1</th>');
  });

  it('where a bracket of a record is no mark', () => {
    const body = bodyOf(`${escaped('see [w1]')}\n\n| Id |\n| --- |\n| w1 |`);
    expect(body).toContain('<p>see [w1]</p>');
  });

  it('with tables that say what their heads are of, figures at the right', () => {
    expect(bodyOf('| What | Size |\n| --- | ---: |\n| flow | +0.8 |')).toMatchInlineSnapshot(`
      "<div class="scroll" role="region" tabindex="0" aria-label="S, table">
      <table>
      <thead>
      <tr>
      <th class="short" scope="col">What</th>
      <th class="amount" scope="col">Size</th>
      </tr>
      </thead>
      <tbody>
      <tr>
      <th class="short" scope="row">flow</th>
      <td class="amount">+0.8</td>
      </tr>
      </tbody>
      </table>
      </div>
      "
    `);
  });

  it('with what is said beside the text set apart', () => {
    expect(bodyOf('*Evidence: metric*')).toBe('<p class="aside">Evidence: metric</p>\n');
    expect(bodyOf('*One* and *two*')).toBe('<p><em>One</em> and <em>two</em></p>\n');
  });

  it('with headings whose number and whose end carry less weight', () => {
    expect(bodyOf('### 1. Build time cut: 21 → 9 min [w1]')).toBe(
      '<article>\n<h3><span class="number">1. </span>Build time cut:<span class="lighter"> 21 → 9 min\u00a0</span><span class="ids">[w1]</span></h3>\n</article>\n',
    );
    expect(bodyOf('### Plain')).toBe('<article>\n<h3>Plain</h3>\n</article>\n');
  });

  it('with many records folded behind their number', () => {
    expect(bodyOf('- It runs higher. Records: e1 e2')).toContain(
      '<details class="records"><summary>2 records</summary><p class="ids">e1 e2</p></details>',
    );
    const many = Array.from({ length: 300 }, (_, place) => `e${place}`).join(' ');
    expect(bodyOf(`- It. Records: ${many}`)).toContain('e199 and 100 more</p>');
  });

  it('with links to the web alone, and no image', () => {
    expect(bodyOf('[a](<https://example.org/a?b=1&c>)')).toBe(
      '<p><a href="https://example.org/a?b=1&amp;c" rel="noreferrer">a</a></p>\n',
    );
    for (const address of [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      '//x.org',
      '#s',
      'x',
    ])
      expect(bodyOf(`[a](<${address}>)`)).not.toContain('<a');
    expect(bodyOf('![a](https://example.org/pixel.png)')).not.toContain('<img');
    expect(bodyOf('<b onclick="x">b</b> <!-- c -->')).not.toMatch(/<b|<!--/);
    expect(bodyOf('```"onload="x\ncode\n```')).toBe('<pre><code>code\n</code></pre>\n');
  });

  it('with sections that have a name, an id unlike any record’s, and their order', () => {
    const { title, head, parts } = sheetOf('# Title\n\nWho\n\n## Q3\n\n## Q3\n\n## Über uns!\n');
    expect({ title, head, ids: parts.map(({ id }) => id) }).toEqual({
      title: 'Title',
      head: '<p>Who</p>\n',
      ids: ['at-q3', 'at-q3-2', 'at-über-uns'],
    });
    expect(sheetOf('no heading at all').parts).toEqual([]);
  });
});

const ours = new Set(
  'html head meta title style body a div header h1 h2 h3 p dl dt dd b nav ul ol li main section footer span strong em code pre br hr s table thead tbody tr th td details summary article blockquote h4 h5 h6'.split(
    ' ',
  ),
);

const ownAttributes = new Set(
  'lang charset http-equiv content name class href id role tabindex aria-label aria-labelledby scope rel start'.split(
    ' ',
  ),
);

function expectHarmless(html: string): void {
  for (const { name, attributes } of tagsIn(html)) {
    expect(ours).toContain(name);
    for (const key of Object.keys(attributes)) expect(ownAttributes).toContain(key);
    if (attributes.href !== undefined) expect(attributes.href).toMatch(/^(#|https?:\/\/)/);
  }
  expect(html).not.toMatch(/ style=|<script|url\(/i);
}

const attacks = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  '</style><style>*{color:red}</style>',
  '</title><script>1</script>',
  '[x](javascript:alert(1))',
  ']]>',
  '<!-- x',
  '<svg onload=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  '{{x}} $(x) <%= x %>',
  '&lt;script&gt;',
  '| a | b |\n| --- | --- |\n| <b> | " onclick="x |',
];

describe('no text becomes an element, an attribute or a style', () => {
  it.each(attacks)('%s', (attack) => {
    for (const text of [attack, escaped(attack)])
      expectHarmless(
        whole(
          `# ${text}\n\n${text}\n\n## ${text}\n\n### 1. ${text}: ${text}\n\n- **${text}:** ${text} [w1]\n\n*${text}*\n\n| Id | ${escaped(text)} |\n| --- | ---: |\n| w1 | ${escaped(text)} |\n`,
        ),
      );
  });

  it('whatever it is, as a record brings it or as somebody’s own form does', () => {
    fc.assert(
      fc.property(fc.array(hostileText, { minLength: 6, maxLength: 6 }), fc.boolean(), (texts, raw) => {
        const [title, under, section, item, cell, link] = texts.map((text) => (raw ? text : escaped(text)));
        expectHarmless(
          whole(
            `# ${title}\n\n${under}\n\n## ${section}\n\n- ${item} [w1]\n\n| Id | ${cell} |\n| --- | ---: |\n| ${cell} | ${item} |\n\n[${link}](<https://example.org/${link}>)\n`,
          ),
        );
      }),
      { numRuns: 300 },
    );
  });
});

it('the page may load, run and send nothing', () => {
  const html = whole('# T\n\n## S\n\ntext\n');
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1];
  expect(policy).toMatch(
    /^default-src 'none'; style-src 'sha256-[\w+/]{43}='; base-uri 'none'; form-action 'none'$/,
  );
  expect(html.match(/<style>/g)).toHaveLength(1);
  expect(whole('# T\n\n## S\n\ntext\n')).toBe(html);
});
