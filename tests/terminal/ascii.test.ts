import { describe, expect, it } from 'vitest';
import { asciiText, speaksUnicode } from '../../src/terminal/ascii.ts';
import { strip } from '../../src/terminal/strip.ts';

describe('speaksUnicode', () => {
  it.each([
    [{}, true],
    [{ LANG: 'en_GB.UTF-8' }, true],
    [{ LANG: 'C.utf8' }, true],
    [{ LC_ALL: 'C', LANG: 'en_GB.UTF-8' }, false],
    [{ LC_ALL: '', LC_CTYPE: 'POSIX', LANG: 'en_GB.UTF-8' }, false],
    [{ LANG: 'de_DE.ISO-8859-1' }, false],
  ])('%j: %s', (environment, speaks) => {
    expect(speaksUnicode(environment)).toBe(speaks);
  });
});

describe('asciiText', () => {
  it('keeps what lines up', () => {
    const line = `Energy     ${strip([-1, -0.5, 0, null, 0.5, 1], -1, 1)}   “−1”…`;
    expect(asciiText(line)).toBe('Energy     _-+.*#   "-1"~');
    expect(asciiText(line)).toHaveLength(line.length);
  });

  it('has one letter for each sign', () => {
    const signs = '▁▂▃▄▅▆▇█░ ├┤│─┼ ●○◆△□▷ −–… “”‘’ →←›‹ ✓× ≥≤';
    expect(asciiText(signs)).toBe(`_,-~+*%#. |||-+ oo*^=> --~ ""'' ><>< xx ><`);
    expect(asciiText('·')).toBe('.');
  });

  it('tells what stands between parts from a gap', () => {
    expect(asciiText('8 weeks · median +0.5')).toBe('8 weeks | median +0.5');
  });

  it('leaves what a person typed', () => {
    expect(asciiText('Müller – 東京')).toBe('Müller - 東京');
  });
});
