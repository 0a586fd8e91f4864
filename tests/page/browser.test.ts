import { expect, it } from 'vitest';
import { makeSample } from '../../src/insights/demo/make.ts';
import { testCareer } from '../career.ts';
import { browserAt, stage, violationsOf } from './browser.ts';

/** What a browser makes of pages, not what we believe of them. */

const { show } = stage();

/** The gate installs a browser; whoever has none leaves these out. */
const inBrowser = it.skipIf(browserAt === undefined && process.env.CAREER_GATE === undefined);

const lines = {
  review: 'review "last quarter"',
  'review for me': 'review "last quarter" --for me',
  'review of a year': 'review 2026 --compare',
  report: 'report year --hints',
  'empty review': 'review 2020-Q1',
  'empty report': 'report 2020-Q1',
} as const;

const pages = new Map<string, string>();

async function pageOf(name: keyof typeof lines): Promise<string> {
  if (pages.size === 0) {
    const career = await testCareer();
    await career.use(makeSample);
    for (const [key, line] of Object.entries(lines)) {
      const { stdout, stderr, exit } = await career.outcome(`${line} --format html`);
      expect(exit, stderr).toBe(0);
      pages.set(key, stdout);
    }
  }
  return pages.get(name) ?? '';
}

for (const name of Object.keys(lines) as (keyof typeof lines)[])
  inBrowser(`${name}: nothing is loaded, said or hard to read`, async () => {
    const { page, heard } = await show(await pageOf(name));
    expect(await violationsOf(page)).toEqual([]);
    expect(await page.evaluate('getComputedStyle(document.body).lineHeight')).toBe('27px');
    // Every page has the same colours.
    if (name === 'report') {
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOf(page, ['color-contrast', 'link-in-text-block'])).toEqual([]);
    }
    await page.setViewportSize({ width: 320, height: 640 });
    const beyond = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
    expect(await page.evaluate(beyond)).toBe(0);
    expect(
      await page.evaluate('document.querySelectorAll("script, link, img, iframe, [style]").length'),
    ).toBe(0);
    expect(heard).toEqual([]);
    await page.close();
  });

const attacks = [
  '<script>document.title = "x"</script>',
  '"><img src=x onerror="document.title = 1">',
  '</style><style>body { color: red }</style>',
  '</title></head><body onload="document.title = 1">',
  '[x](javascript:document.title=1)',
  '![x](https://example.org/pixel.png)',
  '<svg><animate onbegin=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=https://example.org">',
  ']]><!-- ',
  '\u202e \u2028 \u0007',
];

inBrowser('hostile words in every field become no element, no style and no request', async () => {
  const career = await testCareer();
  const does = async (...argv: string[]): Promise<void> => {
    const { exit, stderr } = await career.outcome([...argv, '--share', '--at', '2026-11-16']);
    expect(exit, `${argv.join(' ')}: ${stderr}`).toBe(0);
  };
  for (const words of attacks) {
    const proof = `${words} https://example.org/${words}`;
    await does('goal', words, '--measure', 'steps: 0 -> 3', '--why', words);
    await does(
      'win',
      words,
      '--impact',
      `${words} -> 1`,
      '--for',
      words,
      '--part',
      words,
      '--evidence',
      proof,
    );
    await does('feedback', words, '--from', 'peer', '--in', words, '--direction', 'less');
    await does('promise', words, '--to', 'peer', '--by', '2026-11-16');
    await does('energy', '+1', `${words} #x`, '--in', words);
  }
  for (const line of ['review', 'review --for me', 'report']) {
    const { stdout } = await career.outcome(`${line} --format html`);
    const { page, heard } = await show(stdout);
    const strange =
      'script, img, iframe, object, embed, link, form, animate, [style], [src], [onload], [onerror], [onbegin]';
    expect(await page.evaluate(`document.querySelectorAll(${JSON.stringify(strange)}).length`)).toBe(0);
    expect(await page.evaluate('document.querySelectorAll("style").length')).toBe(1);
    expect(await page.title()).toMatch(/^(Self-review|Report)/);
    const links = await page.evaluate<string[]>('[...document.links].map((link) => link.protocol)');
    expect(new Set(links)).toEqual(new Set(['https:', 'file:'].filter((each) => links.includes(each))));
    expect(heard).toEqual([]);
    await page.close();
  }
  // The control: the words are there to be read.
  const { stdout } = await career.outcome('review --format html');
  expect(stdout).toContain('&lt;script&gt;document.title');
});

inBrowser('every id leads to a row of the evidence index', async () => {
  const { page } = await show(await pageOf('review'));
  const lost = await page.evaluate<string[]>(
    '[...document.querySelectorAll("a[href^=\\"#\\"]")].map((link) => link.hash).filter((hash) => !document.getElementById(hash.slice(1)))',
  );
  expect(lost).toEqual([]);
  expect(await page.locator('.ids a').count()).toBeGreaterThan(30);
  const twice = await page.evaluate<string[]>(
    '[...document.querySelectorAll("[id]")].map(({ id }) => id).filter((id, at, all) => all.indexOf(id) !== at)',
  );
  expect(twice).toEqual([]);
  await page.close();
});

inBrowser('on paper no chart and no outcome is cut, and what only a screen needs is left out', async () => {
  for (const name of ['review', 'report'] as const) {
    const { page } = await show(await pageOf(name));
    await page.emulateMedia({ media: 'print' });
    const cut =
      '[...document.querySelectorAll("figure, article, tr")].filter((each) => getComputedStyle(each).breakInside !== "avoid").length';
    expect(await page.evaluate(cut)).toBe(0);
    expect(await page.locator('figure').count()).toBeGreaterThan(2);
    expect(await page.locator('.broad:visible').count()).toBe(await page.locator('figure').count());
    expect(await page.locator('.slim:visible, nav:visible, .records:visible').count()).toBe(0);
    for (const format of ['A4', 'Letter'])
      expect((await page.pdf({ format })).toString('latin1')).toMatch(/\/Type \/Page\b/);
    await page.close();
  }
});
