import { describe, expect, it } from 'vitest';
import { review } from '../../src/insights/review/compose.ts';
import { code, escaped, escapedUrl } from '../../src/insights/review/escape.ts';
import {
  chosenWins,
  gradeOf,
  proofFrom,
  sayLearned,
  sayPart,
  weighed,
} from '../../src/insights/review/outcomes.ts';
import { quarterMeant } from '../../src/insights/review/quarter.ts';
import { audiences } from '../../src/insights/review/review.ts';
import { capital, clip, idRanges, sentence } from '../../src/insights/review/words.ts';
import type { Win } from '../../src/records/win/win.ts';
import { addDays } from '../../src/time/calendar.ts';
import { asked, period, record, recordsOf } from './review-records.ts';

const win = (id: string, fields: object = {}): Win =>
  record(id, { text: 'Builds are quicker', ...fields }) as Win;

const linkTo = (id: string, type = 'supports') => [{ type, id, uid: `uid-${id}` }];

describe('a goal is judged by what the period made of it', () => {
  const measure = {
    name: 'talks',
    type: 'count',
    baseline: 0,
    current: null,
    target: 6,
    unit: null,
    steps: [],
    lead: 'lagging',
  };
  const step = (on: string, value: number) => ({ on, measure: 'talks', value, note: null });
  const before = { day: '2026-03-01', measures: [measure] };
  it.each([
    ['every target reached', { ...before, progress: [step('2026-08-01', 6)] }, 'Hit'],
    [
      'reached only after the period',
      { ...before, horizon: '2026-09-30', progress: [step('2026-10-02', 6)] },
      'Miss',
    ],
    [
      'half of the way when it was due',
      { ...before, horizon: '2026-09-30', progress: [step('2026-08-01', 3)] },
      'Partial',
    ],
    [
      'less than half when it was due',
      { ...before, horizon: '2026-09-30', progress: [step('2026-08-01', 2)] },
      'Miss',
    ],
    [
      'moved, and due later',
      { ...before, horizon: '2026-12-31', progress: [step('2026-08-01', 2)] },
      'Partial, in progress',
    ],
    [
      'moved only before the period',
      { ...before, horizon: '2026-12-31', progress: [step('2026-05-01', 2)] },
      'Miss, no movement',
    ],
    [
      'went back',
      { ...before, horizon: '2026-12-31', progress: [step('2026-05-01', 2), step('2026-08-01', 1)] },
      'Miss, no movement',
    ],
    ['set in the period, nothing yet', { day: '2026-09-01', measures: [measure] }, 'Open, set 1 Sep'],
    [
      'done without a measure',
      { day: '2026-03-01', state: 'done', closedOn: '2026-08-02' },
      'Hit, done 2 Aug',
    ],
    [
      'done before its target',
      { ...before, state: 'done', closedOn: '2026-08-02', progress: [step('2026-08-01', 4)] },
      'Partial, done 2 Aug',
    ],
    [
      'done after the period',
      { ...before, state: 'done', closedOn: '2026-10-02', progress: [step('2026-08-01', 1)] },
      'Partial, in progress',
    ],
    [
      'dropped',
      { ...before, state: 'dropped', closedOn: '2026-08-02', reason: 'others have it' },
      'Changed, dropped 2 Aug',
    ],
    ['paused', { ...before, state: 'paused' }, 'Changed, paused'],
    [
      'a remark is movement too',
      {
        day: '2026-03-01',
        progress: [{ on: '2026-08-01', measure: null, value: null, note: 'talked to two' }],
      },
      'Partial, in progress',
    ],
  ])('%s', (_, fields, verdict) => {
    const made = review(recordsOf([record('g1', { text: 'Speak', ...fields })]), asked('manager'));
    const [row] = made.goals;
    const name = { hit: 'Hit', partial: 'Partial', miss: 'Miss', changed: 'Changed', open: 'Open' }[
      row!.verdict
    ];
    expect([name, row!.remark].filter((part) => part !== '').join(', ')).toBe(verdict);
  });

  it('what is recorded toward it moves it, and is its evidence', () => {
    const list = [record('g1', { day: '2026-03-01', text: 'Speak' }), win('w1', { links: linkTo('g1') })];
    expect(review(recordsOf(list), asked('manager')).goals[0]).toMatchObject({
      verdict: 'partial',
      ids: ['g1', 'w1'],
    });
  });

  it('proposals, and what ended before the period, are not in it', () => {
    const list = [
      record('g1', { state: 'proposed', text: 'Own the rota' }),
      record('g2', { state: 'done', day: '2026-01-01', closedOn: '2026-05-01', text: 'Speak' }),
    ];
    expect(review(recordsOf(list), asked('manager')).goals).toEqual([]);
  });

  it('on its last day a running quarter misses nothing yet', () => {
    const list = [record('g1', { ...before, text: 'Speak', horizon: '2026-09-30' })];
    const verdict = (today: string) => review(recordsOf(list), asked('manager', today)).goals[0]?.verdict;
    expect([verdict('2026-09-30'), verdict('2026-10-01')]).toEqual(['open', 'miss']);
  });
});

describe('outcomes', () => {
  it.each([
    [{ impact: '1.9 % -> 0.4 %' }, 'metric'],
    [{ impact: '(impact needed)', evidence: ['abc123'] }, 'link'],
    [{ evidence: ['https://example.org'] }, 'link'],
    [{ backlinks: linkTo('f1', 'evidence for') }, 'link'],
    [{ impact: 'nobody waits any more' }, 'observable'],
    [{ whom: 'the support team' }, 'observable'],
    [{ part: 'wrote it' }, 'context'],
    [{}, 'activity only'],
  ])('%j is graded %s', (fields, grade) => {
    expect(gradeOf(win('w1', fields))).toBe(grade);
  });

  it('come by strength of evidence and by what they do for goals', () => {
    const list = [
      win('w1', { part: 'wrote it', links: linkTo('g1') }),
      win('w2', { impact: '3 -> 1 days' }),
      win('w3', { impact: '3 -> 1 days', evidence: ['https://example.org'] }),
      win('w4', { evidence: ['https://example.org'], links: linkTo('g1') }),
      win('w5', { evidence: ['https://example.org'] }),
    ];
    expect(weighed(list, new Set(['g1'])).map((each) => each.win.id)).toEqual(['w4', 'w3', 'w5', 'w1', 'w2']);
  });

  it('among equals no third of the period crowds out the others', () => {
    const list = Array.from({ length: 12 }, (_, index) =>
      win(`w${index + 1}`, { day: addDays(period.from, index * 8) }),
    );
    const chosen = chosenWins(weighed(list, new Set()), period, 5);
    expect(chosen.map(({ day }) => day)).toEqual([
      '2026-07-01',
      '2026-08-02',
      '2026-09-03',
      '2026-07-09',
      '2026-08-10',
    ]);
  });

  it('more than half from the last third is said', () => {
    const made = (days: readonly string[]) =>
      review(recordsOf(days.map((day, index) => win(`w${index + 1}`, { day }))), asked('manager')).balance
        .lopsided;
    expect(made(['2026-07-02', '2026-09-10', '2026-09-12'])).toBe(true);
    expect(made(['2026-07-02', '2026-08-10', '2026-09-12', '2026-09-13'])).toBe(false);
  });

  it.each([
    ['wrote the design', 'I wrote the design'],
    ['planned the order', 'I planned the order'],
    ['I wrote it', 'I wrote it'],
    ['the design and two services', 'My part: the design and two services'],
    ['We split it; I took the schema', 'We split it; I took the schema'],
  ])('%j is told as %j', (part, told) => {
    expect(sayPart(part)).toBe(told);
  });

  it.each([
    ['now do a dry-run first', 'I now do a dry-run first'],
    ['I ask earlier', 'I ask earlier'],
    ['a dry-run before a date', 'Learned: a dry-run before a date'],
  ])('%j is told as %j', (learned, told) => {
    expect(sayLearned(learned)).toBe(told);
  });

  it.each([
    ['https://example.org/pay/pull/812', 'example.org/pay/pull/812', 'https://example.org/pay/pull/812'],
    ['design D-12 https://example.org/d12', 'design D-12', 'https://example.org/d12'],
    ['[design](https://example.org/d12)', 'design', 'https://example.org/d12'],
    ['https://me:secret@example.org/x', 'example.org/x', 'https://example.org/x'],
    ['wiki/incidents', 'wiki/incidents', null],
    ['javascript:alert(1)', 'javascript:alert(1)', null],
    ['file:///home/me/x', 'file:///home/me/x', null],
    ['https://', 'https://', null],
  ])('evidence %j', (evidence, title, url) => {
    expect(proofFrom(evidence)).toEqual({ title, url });
  });
});

describe('feedback', () => {
  const said = (id: string, fields: object) => record(id, { text: `words of ${id}`, ...fields });
  const list = [
    said('f1', { direction: 'keep', from: 'peer' }),
    said('f2', { direction: 'stop', from: 'lead', tags: ['clarity'] }),
    said('f3', { direction: 'start', from: 'mentor', action: 'ask first', changed: 'no' }),
    said('f4', { direction: 'start', from: 'peer', tags: ['clarity'] }),
  ];
  it('begins with the critical theme on which most was done', () => {
    const { feedback, critical } = review(recordsOf(list), asked('manager'));
    expect(critical).toBe(true);
    expect(feedback.map(({ lead }) => lead)).toEqual([
      'Asked to start',
      'Asked to start',
      'Asked to stop',
      'Asked to keep',
    ]);
    expect(feedback[0]!.sentences.map(({ text }) => text)).toEqual([
      'mentor: “words of f3”.',
      'My step: ask first.',
      'Looked at again: it has not changed yet.',
    ]);
  });

  it('what several ask under one tag is one theme', () => {
    const two = [
      said('f1', { direction: 'start', from: 'lead', tags: ['clarity'] }),
      said('f2', { direction: 'start', from: 'peer', tags: ['clarity'] }),
    ];
    const { feedback } = review(recordsOf(two), asked('manager'));
    expect(feedback).toHaveLength(1);
    expect(feedback[0]!.sentences.map(({ ids }) => ids.join())).toEqual(['f2', 'f1', 'f2']);
  });

  it('of two on which as much was done, what more people said comes first', () => {
    const done = { action: 'decision first', changed: 'yes' };
    const three = [
      said('f1', { direction: 'start', from: 'lead', tags: ['clarity'], ...done }),
      said('f2', { direction: 'start', from: 'peer', tags: ['clarity'] }),
      said('f3', { direction: 'less', from: 'junior', day: '2026-09-01', ...done }),
    ];
    const { feedback } = review(recordsOf(three), asked('manager'));
    expect(feedback.map(({ lead }) => lead)).toEqual(['Asked to start', 'Asked for less']);
  });
});

describe('retro answers', () => {
  const answers = [
    { prompt: 'didnt', text: 'The write-up did not happen.' },
    { prompt: 'learned', text: 'it needs a slot' },
  ];
  it.each(audiences)('are told to %s only when they may be', (audience) => {
    const told = (isPrivate: boolean) =>
      review(recordsOf([record('r1', { answers, private: isPrivate })]), asked(audience)).misses.length;
    expect([told(true), told(false)]).toEqual([audience === 'me' ? 1 : 0, 1]);
  });
});

describe('words', () => {
  it.each([
    ['one two three', 5, 'one two three'],
    ['one two three four', 3, 'one two three …'],
    ['It went down. Then it rose again', 5, 'It went down. …'],
    ['a\n\nb \t c', 5, 'a b c'],
    ['x'.repeat(100), 3, `${'x'.repeat(24)} …`],
  ])('%j in %i', (text, most, clipped) => {
    expect(clip(text, most)).toBe(clipped);
  });

  it.each([
    ['the role was put on hold', 'The role was put on hold'],
    ['iOS build', 'iOS build'],
    ['s3 costs', 's3 costs'],
    ['über alles', 'Über alles'],
    ['“quoted” words', '“quoted” words'],
  ])('%j begins a sentence as %j', (text, told) => {
    expect(capital(text)).toBe(told);
  });

  it.each([
    ['It is done', 'It is done.'],
    ['Is it?', 'Is it?'],
    ['and so on …', 'And so on …'],
    ['he said “no.”', 'He said “no.”'],
  ])('%j ends as %j', (text, told) => {
    expect(sentence(text, 'w1').text).toBe(told);
  });

  it('ids stand in order, three in a row as a range', () => {
    expect(idRanges(['w10', 'w2', 'p3', 'p4', 'p5', 'g2', 'p4', 'w9'])).toBe('g2 p3–p5 w2 w9 w10');
  });
});

describe('Markdown shows a text and does nothing else with it', () => {
  it.each([
    ['# heading', '\\# heading'],
    ['- item', '\\- item'],
    ['1. first', '1\\. first'],
    ['2026 was fine', '2026 was fine'],
    ['> quotation', '\\> quotation'],
    ['*bold* _and_ `code` ~~gone~~', '\\*bold\\* \\_and\\_ \\`code\\` \\~\\~gone\\~\\~'],
    ['![x](https://example.org/x.png)', '!\\[x\\](https\\://example.org/x.png)'],
    ['a | b', 'a \\| b'],
    ['<script>0</script> &lt; a & b', '&lt;script>0&lt;/script> &amp;lt; a & b'],
    ['see www.example.org', 'see www\\.example.org'],
    ['me@example.org', 'me\\@example.org'],
    ['C:\\temp', 'C:\\\\temp'],
    ['one\n\n## two', 'one ## two'],
    ['$x^2$', '\\$x^2\\$'],
    ['red \u001b[31m \u202e', 'red ␛\\[31m ‹U+202E›'],
  ])('%j', (text, shown) => {
    expect(escaped(text)).toBe(shown);
  });

  it('addresses and commands cannot be left either', () => {
    expect(escapedUrl('https://example.org/a b>c|d')).toBe('<https://example.org/a%20b%3Ec%7Cd>');
    expect(code('a `b` c')).toBe('`` a `b` c ``');
  });
});

describe('the quarter that is meant', () => {
  const calendar = { start: 1, named: 'end' } as const;
  it.each([
    ['2026-01-01', calendar, '2025-Q4'],
    ['2026-01-14', calendar, '2025-Q4'],
    ['2026-01-15', calendar, '2026-Q1'],
    ['2026-03-31', calendar, '2026-Q1'],
    ['2026-02-10', { start: 2, named: 'end' } as const, 'FY26Q4'],
    ['2026-02-15', { start: 2, named: 'end' } as const, 'FY27Q1'],
    ['2026-02-15', { start: 2, named: 'start' } as const, 'FY26Q1'],
    ['2026-01-31', { start: 12, named: 'end' } as const, 'FY26Q1'],
  ])('on %s with %j is %s', (today, fiscal, name) => {
    expect(quarterMeant(today, fiscal).period.name).toBe(name);
  });
});
