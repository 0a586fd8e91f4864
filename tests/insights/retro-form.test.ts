import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formOf, noFacts, parseForm } from '../../src/insights/retro/form.ts';
import { emptySheet, type Sheet } from '../../src/insights/retro/sheet.ts';
import { tidied } from '../../src/journal/words.ts';
import { questionsOf } from '../../src/records/retro/formats.ts';
import { formats } from '../../src/records/retro/retro.ts';
import { clockFrom } from '../../src/time/clock.ts';
import { hostileText } from '../arbitrary.ts';

const clock = clockFrom({ CAREER_NOW: '2026-11-20T15:04:00+01:00', TZ: 'Europe/Berlin' });
const uid = '01a1f978-b580-7000-9e32-35acbc515281';
const begun = '2026-11-18';
const fresh = { uid: '01a1f978-b580-7000-9e32-000000000000', begun: '2026-11-20' };

/** Words with what could be mistaken for a part of the form. */
const words = fc
  .array(
    fc.oneof(
      hostileText,
      fc.constantFrom(
        '## What went well?',
        '## actions',
        '<!-- gone -->',
        '---',
        '- p1: done',
        '\\## x',
        '',
        'at: x',
      ),
    ),
    { maxLength: 5 },
  )
  .map((lines) => tidied(lines.join('\n')));

const action = fc
  .record({
    text: fc.stringMatching(/^[a-z][a-z ]{0,20}[a-z]$/).filter((text) => !/\b(by|try)\b/.test(text)),
    trial: fc.boolean(),
    by: fc.constantFrom(null, '2026-11-27', '2027-01-02'),
  })
  .map((each) => ({ ...each, text: each.text.replace(/ +/g, ' ') }));

const check = fc.constantFrom(
  { result: 'done', late: false, until: null, helped: 'yes' },
  { result: 'done', late: true, until: null, helped: null },
  { result: 'carried', late: false, until: '2026-12-04', helped: null },
  { result: 'dropped', late: false, until: null, helped: null },
  { result: null, late: false, until: null, helped: 'unknown' },
  { result: null, late: false, until: null, helped: null },
) as fc.Arbitrary<Omit<Sheet['checks'][number], 'promise'>>;

const sheets: fc.Arbitrary<Sheet> = fc.constantFrom(...formats).chain((format) =>
  fc.record({
    uid: fc.constant(uid),
    begun: fc.constant(begun),
    format: fc.constant(format),
    headline: words,
    checks: fc
      .array(check, { maxLength: 3 })
      .map((list) => list.map((each, at) => ({ promise: `p${at + 1}`, ...each }))),
    answers: fc
      .record(Object.fromEntries(questionsOf(format).map(({ key }) => [key, words])))
      .map((answers) => Object.fromEntries(Object.entries(answers).filter(([, text]) => text.trim() !== ''))),
    actions: fc.array(action, { maxLength: 3 }),
    typed: fc.constantFrom('', 'decline (by blurs', 'try', '… and'),
    at: fc.constantFrom('', 'yesterday 15:00'),
    tags: fc.constantFrom('', 'on-call design'),
    with: fc.constantFrom('', 'lead'),
    private: fc.constantFrom('', 'yes', 'no'),
    step: fc.constantFrom(null, 'p1', 'well', 'actions', 'end'),
  }),
);

it('a form says all that its sheet says', () => {
  const facts = { title: 'Retro', opening: ['a --> b'], lastActions: [{ id: 'p1', text: 'x --> <!-- y' }] };
  fc.assert(
    fc.property(sheets, (sheet) => {
      const back = parseForm(formOf(sheet, facts), fresh, clock);
      const unsaid = { promise: 'p1', result: null, late: false, until: null, helped: null };
      expect(back).toEqual({ ...sheet, checks: sheet.checks.length === 0 ? [unsaid] : sheet.checks });
    }),
  );
});

describe('a form written by hand', () => {
  const read = (form: string): Sheet => parseForm(form, fresh, clock);

  it('needs no head', () => {
    const sheet = read(
      'A long stretch\n\n## What went well? \nthe handover\n\n## didnt\ntwo pages\n## Actions\n- try a buddy (by friday)\n* write it down by 2026-12-01\n## Checks\n- p27: done, helped yes\n',
    );
    expect(sheet).toEqual({
      ...emptySheet(fresh.uid, fresh.begun),
      headline: 'A long stretch',
      answers: { well: 'the handover', didnt: 'two pages' },
      actions: [
        { text: 'a buddy', trial: true, by: '2026-11-27' },
        { text: 'write it down', trial: false, by: '2026-12-01' },
      ],
      checks: [{ promise: 'p27', result: 'done', late: false, until: null, helped: 'yes' }],
    });
  });

  it('keeps headings of its own in the answer', () => {
    expect(read('## What went well?\nfirst\n## Something of mine\nsecond').answers.well).toBe(
      'first\n## Something of mine\nsecond',
    );
  });

  it('names what cannot be read', () => {
    expect(() => read('format: waterfall\n---\n')).toThrow('there is no retro format “waterfall”');
    expect(() => read('mood: fine\n---\n')).toThrow('the line “mood: fine” of the form cannot be read');
    expect(() => read('## Actions\n- x (by blursday)')).toThrow('“blursday” is not a date');
    expect(() => read('## Checks\n- p27: kept')).toThrow('“kept” cannot be read');
    expect(read('format: sail\n---\n').format).toBe('sailboat');
  });
});

it('an empty form asks in the words of its format', () => {
  expect(formOf(emptySheet(uid, begun, 'five-minute'), noFacts)).toMatchInlineSnapshot(`
    "<!-- retro · begun 2026-11-18 · 01a1f978-b580-7000-9e32-35acbc515281 -->
    <!-- write below the headings, save and close; leave out what you like; empty the whole file to stop -->
    format: five-minute  <!-- three-questions, 4ls, start-stop-continue, sailboat, energy, five-minute, postmortem -->
    at:
    tags:
    with:
    private:
    ---


    ## The best of these weeks, in a sentence?


    ## The hardest?


    ## What comes next?


    ## One thing you will do?
    <!-- at most 1, a line and a day each: - decline one recurring meeting (by friday); - try: … for something to try -->
    "
  `);
});
