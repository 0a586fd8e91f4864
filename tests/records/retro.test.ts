import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionFrom, formatAction } from '../../src/journal/action.ts';
import { remarksOn, takesAway } from '../../src/records/retro/blameless.ts';
import { retroDue, sayCadence, sayDue } from '../../src/records/retro/cadence.ts';
import { checkWords, formatCheckWords } from '../../src/records/retro/check.ts';
import { formatSheets, questionsOf } from '../../src/records/retro/formats.ts';
import { formats, retro } from '../../src/records/retro/retro.ts';
import { clockFrom } from '../../src/time/clock.ts';

/** Friday. */
const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00', TZ: 'Europe/Berlin' });

describe('the next retro', () => {
  const last = { id: 'r14', day: '2026-11-01' };
  it.each([
    ['2026-11-20', 'due in 2 days'],
    ['2026-11-21', 'due tomorrow'],
    ['2026-11-22', 'due today'],
    ['2026-11-23', 'was due yesterday'],
    ['2026-11-25', 'was due 3 days ago'],
  ])('on %s is said to be %s', (today, said) => {
    expect(sayDue(retroDue(last, 21, today))).toBe(said);
  });

  it('is told with its cadence and the last one', () => {
    expect(sayCadence(retroDue(last, 21, '2026-11-20'), '2026-11-20').join(' · ')).toBe(
      'due in 2 days · every 3 weeks · last r14 on 1 Nov',
    );
    expect(sayCadence(retroDue(undefined, 7, '2026-11-20'), '2026-11-20').join(' · ')).toBe(
      'no retro yet · every week',
    );
  });
});

describe('the formats', () => {
  it('have a sheet each, with keys that differ and fit a flag', () => {
    for (const format of formats) {
      const keys = questionsOf(format).map(({ key }) => key);
      expect(formatSheets()[format].name).toBe(format);
      expect(new Set(keys).size).toBe(keys.length);
      for (const key of keys) expect(key).toMatch(/^[a-z]+$/);
      expect(keys).not.toContain('actions');
      expect(keys).not.toContain('checks');
      expect(keys).not.toContain('end');
    }
  });
});

describe('verdicts about oneself', () => {
  it.each([
    ['I should have asked earlier', 'I should have asked'],
    ['I should’ve said no', 'I should’ve said'],
    ['it failed because i could have tested', 'i could have tested'],
    ['I always forget the tests', 'I always forget'],
    ['Again I never finish', 'I never finish'],
    ['I’m always late', 'I’m always late'],
    ['I am useless at estimating', 'I am useless at estimating'],
    ["I'm just so bad at this", "I'm just so bad at this"],
    ['I was an idiot', 'I was an idiot'],
    ['It was all my fault', 'all my fault'],
    ['I can’t do anything right', 'I can’t do anything right'],
    ['I mess up everything', 'I mess up everything'],
  ])('“%s” is asked about', (text, phrase) => {
    expect(remarksOn(text).map((remark) => remark.phrase)).toEqual([phrase]);
  });

  it.each([
    'The build always breaks on Mondays',
    'We should have had a second reviewer',
    'I always enjoy pairing',
    'lead said “I should have told you”',
    'The estimate was bad because nobody had seen the data',
    'I had never seen that error before, and the runbook did not name it',
    'I was badly informed',
    'I default to yes',
    '',
  ])('“%s” is left alone', (text) => {
    expect(remarksOn(text)).toEqual([]);
  });
});

it.each([
  ['decline one recurring meeting', true],
  ['hand over the pager', true],
  ['write a design doc with fewer words', true],
  ['start a reading group', false],
  ['attend the review', false],
])('“%s” takes something away: %s', (action, expected) => {
  expect(takesAway(action)).toBe(expected);
});

describe('actions', () => {
  it.each([
    ['decline one recurring meeting (by friday)', 'decline one recurring meeting', '2026-11-27', false],
    ['decline one recurring meeting by friday', 'decline one recurring meeting', '2026-11-27', false],
    ['decline one recurring meeting, by 2026-12-01', 'decline one recurring meeting', '2026-12-01', false],
    ['stand by the team', 'stand by the team', null, false],
    ['try walking meetings (by in 2 weeks)', 'walking meetings', '2026-12-04', true],
    ['try: to write the summary first', 'to write the summary first', null, true],
    ['try to leave at six', 'leave at six', null, true],
    ['trysts are out', 'trysts are out', null, false],
    ['try', 'try', null, false],
  ])('%s', (words, text, by, trial) => {
    expect(actionFrom(words, clock)).toEqual({ text, by, trial, promise: null });
  });

  it.each(['', '  ', '(by friday)', 'x (by blursday)', 'x (by 2026-02-30)'])('“%s” is refused', (words) => {
    expect(() => actionFrom(words, clock)).toThrow();
  });

  it('are read back from their line', () => {
    const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    const text = fc
      .stringMatching(/^[a-zA-Z][a-zA-Z0-9 ,.()[\]:-]{0,40}[a-z]$/)
      .map((words) => words.replace(/\s+/g, ' '))
      .filter((words) => !/^(to )?try/i.test(words) && !/\bby\b/i.test(words));
    fc.assert(
      fc.property(
        text,
        fc.boolean(),
        fc.option(day),
        fc.option(fc.integer({ min: 1, max: 999 })),
        (words, trial, date, number) => {
          const action = {
            text: words,
            trial,
            by: date === null ? null : date.toISOString().slice(0, 10),
            promise: number === null ? null : `p${number}`,
          };
          expect(actionFrom(formatAction(action), clock)).toEqual(action);
        },
      ),
    );
  });
});

describe('what became of an action', () => {
  it.each([
    ['done', { result: 'done', late: false, until: null, helped: null }],
    ['done late, helped somewhat', { result: 'done', late: true, until: null, helped: 'somewhat' }],
    ['Carried until friday', { result: 'carried', late: false, until: '2026-11-27', helped: null }],
    [
      'carried to in 2 weeks, helped no',
      { result: 'carried', late: false, until: '2026-12-04', helped: 'no' },
    ],
    ['dropped', { result: 'dropped', late: false, until: null, helped: null }],
    ['helped yes', { result: null, late: false, until: null, helped: 'yes' }],
    ['', { result: null, late: false, until: null, helped: null }],
  ])('“%s” is read, and read back', (words, expected) => {
    const read = checkWords(words, clock);
    expect(read).toEqual(expected);
    expect(checkWords(formatCheckWords(read), clock)).toEqual(read);
  });

  it.each(['kept', 'done until friday', 'dropped late', 'carried until blursday', 'helped a lot'])(
    '“%s” is refused',
    (words) => {
      expect(() => checkWords(words, clock)).toThrow();
    },
  );
});

it('answers with line breaks and backslashes survive a form line', () => {
  const { answers } = retro.fields;
  fc.assert(
    fc.property(fc.stringMatching(/^[ab\\n\n:]{1,20}$/), (text) => {
      const items = [{ prompt: 'well', text }];
      expect(answers.parse(answers.format(items), clock)).toEqual(items);
    }),
  );
});
