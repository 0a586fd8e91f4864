import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { source } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll } from 'vitest';

/** A Chromium of the machine, which the gate installs; nothing is downloaded for the tests. */
const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

export const browserAt = places.find((place) => existsSync(place));

const manners = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface Shown {
  readonly page: Page;
  /** What the console said, and what was asked for beyond the file itself. */
  readonly heard: readonly string[];
}

export interface Stage {
  show(html: string): Promise<Shown>;
}

/** One browser for a test file, and a folder for its pages. */
export function stage(): Stage {
  const folder = mkdtempSync(join(tmpdir(), 'career-pages-'));
  let browser: Promise<Browser> | undefined;
  let shown = 0;
  afterAll(async () => {
    await (await browser)?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    async show(html) {
      browser ??= chromium.launch({ executablePath: browserAt!, args: manners });
      const page = await (await browser).newPage();
      const heard: string[] = [];
      const file = join(folder, `${shown++}.html`);
      page.on('console', (message) => heard.push(`console: ${message.text()}`));
      page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
      page.on('request', (request) => {
        if (request.url() !== `file://${file}`) heard.push(`request: ${request.url()}`);
      });
      writeFileSync(file, html);
      await page.goto(`file://${file}`);
      return { page, heard };
    },
  };
}

/** What axe-core finds against WCAG 2.2 AA and its own good practice, or against some rules alone; one line each. */
export async function violationsOf(page: Page, rules: readonly string[] = []): Promise<string[]> {
  await page.evaluate(`globalThis.axe || (() => { ${source} })()`);
  const wish = rules.length === 0 ? {} : { runOnly: rules };
  const { violations } = await page.evaluate<Judgement>(
    `axe.run(document, ${JSON.stringify({ ...wish, resultTypes: ['violations'] })})`,
  );
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

interface Judgement {
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary: string }[];
  }[];
}
