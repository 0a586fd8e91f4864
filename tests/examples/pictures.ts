import { join } from 'node:path';
import { chromium } from 'playwright-core';

/**
 * Takes the pictures of docs/examples in the README, in both themes, with a Chromium of the machine. Run it with
 * `npm run pictures` when the pages beside them have changed. Letters are those that the machine has.
 */

const folder = join(import.meta.dirname, '../../docs/examples');

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
});
try {
  for (const colorScheme of ['light', 'dark'] as const) {
    const page = await browser.newPage({
      viewport: { width: 1080, height: 900 },
      deviceScaleFactor: 1.5,
      colorScheme,
    });
    await page.goto(`file://${join(folder, 'demo-report.html')}`);
    await page.screenshot({ path: join(folder, `demo-report-${colorScheme}.png`) });
  }
} finally {
  await browser.close();
}
