import { join } from 'node:path';
import { expect, it } from 'vitest';
import { makeSample } from '../../src/insights/demo/make.ts';
import { testCareer } from '../career.ts';

/** docs/examples shows the pages of the invented journal as the program writes them. */

const folder = join(import.meta.dirname, '../../docs/examples');

/** What a repository can be asked to carry. */
const most = 400_000;

it('the pages in docs/examples are what the program writes', async () => {
  const career = await testCareer();
  await career.use(makeSample);
  for (const [name, line] of [
    ['demo-review', 'review "last quarter"'],
    ['demo-report', 'report year'],
  ])
    for (const format of ['md', 'html']) {
      const { stdout, exit, stderr } = await career.outcome(`${line} --format ${format}`);
      expect(exit, stderr).toBe(0);
      expect(Buffer.byteLength(stdout)).toBeLessThan(most);
      await expect(stdout).toMatchFileSnapshot(join(folder, `${name}.${format}`));
    }
});
