import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CareerError } from '../../src/errors.ts';
import { counts, ledger, tally } from '../../src/records/promise/ledger.ts';
import type { Promised } from '../../src/records/promise/promise.ts';
import {
  closed,
  dueOn,
  isOverdue,
  keptState,
  type Move,
  moved,
  reopened,
  wasOpenOn,
} from '../../src/records/promise/rules.ts';
import { addDays } from '../../src/time/calendar.ts';

const made = '2026-11-02';

const move = (on: string, from: string, to: string): Move => ({ on, from, to, note: null });

const promised = (changes: Partial<Promised>): Promised =>
  ({
    id: 'p1',
    kind: 'promise',
    day: made,
    text: 'capacity numbers',
    to: 'peer',
    from: null,
    due: '2026-11-13',
    trial: null,
    state: 'open',
    closedOn: null,
    outcome: null,
    helped: null,
    moves: [],
    topic: null,
    ...changes,
  }) as unknown as Promised;

describe('kept or late', () => {
  it.each([
    ['before the day', '2026-11-13', [], '2026-11-10', 'kept'],
    ['on the day', '2026-11-13', [], '2026-11-13', 'kept'],
    ['a day after', '2026-11-13', [], '2026-11-14', 'late'],
    ['without a day', null, [], '2030-01-01', 'kept'],
    [
      'moved before its day, kept by the new one',
      '2026-11-20',
      [move('2026-11-12', '2026-11-13', '2026-11-20')],
      '2026-11-20',
      'kept',
    ],
    [
      'moved on its day',
      '2026-11-20',
      [move('2026-11-13', '2026-11-13', '2026-11-20')],
      '2026-11-18',
      'kept',
    ],
    [
      'moved after its day, kept by the new one',
      '2026-11-20',
      [move('2026-11-14', '2026-11-13', '2026-11-20')],
      '2026-11-18',
      'late',
    ],
    [
      'moved in time, then past the new day',
      '2026-11-20',
      [move('2026-11-12', '2026-11-13', '2026-11-20')],
      '2026-11-21',
      'late',
    ],
    [
      'moved too late once, in time the second time',
      '2026-11-27',
      [move('2026-11-14', '2026-11-13', '2026-11-20'), move('2026-11-19', '2026-11-20', '2026-11-27')],
      '2026-11-25',
      'late',
    ],
    ['moved nearer', '2026-11-10', [move('2026-11-05', '2026-11-13', '2026-11-10')], '2026-11-11', 'late'],
  ] as const)('%s', (_name, due, moves, on, state) => {
    expect(keptState({ due, moves }, on)).toBe(state);
  });
});

describe('closing, moving, opening again', () => {
  const refusal = (work: () => unknown): string => {
    try {
      work();
    } catch (error) {
      if (error instanceof CareerError) return `${error.exit} ${error.message}: ${error.hint}`;
      throw error;
    }
    return 'done';
  };

  it('a closed one is refused with its state and the way back', () => {
    const late = promised({ state: 'late', closedOn: '2026-11-16' });
    const refused = '1 p1 is closed: kept late on Mon 16 Nov 2026: career promise reopen p1';
    expect(refusal(() => closed(late, { as: 'kept', on: '2026-11-20' }))).toBe(refused);
    expect(refusal(() => closed(late, { as: 'broken', on: '2026-11-20' }))).toBe(refused);
    expect(refusal(() => moved(late, '2026-12-01', '2026-11-20'))).toBe(refused);
    expect(refusal(() => reopened(promised({})))).toBe('1 p1 is open: career show p1');
  });

  it.each([
    ['closed before it was made', () => closed(promised({}), { as: 'kept', on: '2026-11-01' })],
    ['moved before it was made', () => moved(promised({}), '2026-11-20', '2026-11-01')],
    ['moved to a day that is past', () => moved(promised({}), '2026-11-09', '2026-11-10')],
    ['moved to the day it has', () => moved(promised({}), '2026-11-13', '2026-11-10')],
    [
      'moved before an earlier move',
      () =>
        moved(
          promised({ due: '2026-11-20', moves: [move('2026-11-12', '2026-11-13', '2026-11-20')] }),
          '2026-11-27',
          '2026-11-11',
        ),
    ],
  ])('%s is refused', (_name, work) => {
    expect(work).toThrow(CareerError);
  });

  it('a first day is no move', () => {
    expect(moved(promised({ due: null }), '2026-11-20', '2026-11-10')).toEqual({ due: '2026-11-20' });
  });

  it('opening again brings back the state before', () => {
    const moves = [move('2026-11-12', '2026-11-13', '2026-11-20')];
    expect(reopened(promised({ state: 'kept', closedOn: '2026-11-12', moves })).state).toBe('moved');
    expect(reopened(promised({ state: 'broken', closedOn: '2026-11-20' })).state).toBe('open');
  });

  it('the day it is due is not past yet', () => {
    expect(isOverdue(promised({}), '2026-11-13')).toBe(false);
    expect(isOverdue(promised({}), '2026-11-14')).toBe(true);
    expect(isOverdue(promised({ due: null }), '2030-01-01')).toBe(false);
    expect(isOverdue(promised({ state: 'broken', closedOn: '2026-11-14' }), '2026-11-14')).toBe(false);
  });

  it('the past keeps the due day it had', () => {
    const twice = promised({
      due: '2026-11-27',
      moves: [move('2026-11-12', '2026-11-13', '2026-11-20'), move('2026-11-19', '2026-11-20', '2026-11-27')],
    });
    expect(['2026-11-11', '2026-11-12', '2026-11-18', '2026-11-19'].map((day) => dueOn(twice, day))).toEqual([
      '2026-11-13',
      '2026-11-20',
      '2026-11-20',
      '2026-11-27',
    ]);
  });
});

describe('the ledger', () => {
  const november = { from: '2026-11-01', to: '2026-11-30' };
  const all: readonly Promised[] = [
    promised({ id: 'p1', state: 'kept', closedOn: '2026-11-10' }),
    promised({ id: 'p2', state: 'late', closedOn: '2026-11-16' }),
    promised({
      id: 'p3',
      state: 'moved',
      due: '2026-11-27',
      moves: [move('2026-11-12', '2026-11-13', '2026-11-27')],
    }),
    promised({ id: 'p4' }),
    promised({ id: 'p5', to: null, state: 'released', closedOn: '2026-11-17' }),
    promised({ id: 'p6', to: null, from: 'lead', state: 'broken', closedOn: '2026-11-18' }),
    promised({
      id: 'p7',
      to: null,
      state: 'moved',
      due: '2026-11-20',
      moves: [move('2026-11-16', '2026-11-13', '2026-11-20')],
    }),
    promised({ id: 'p8', day: '2026-10-01', due: '2026-10-09', state: 'kept', closedOn: '2026-10-09' }),
    promised({ id: 'p9', day: '2026-12-01', due: null }),
  ];

  it('counts each direction apart, moved and released beside the rate', () => {
    const { to, self, from, mine } = ledger(all, november, '2026-11-20');
    const { ids, ...numbers } = to;
    expect(numbers).toEqual({
      made: 4,
      kept: 1,
      late: 1,
      moved: 1,
      movedAfter: 0,
      broken: 0,
      released: 0,
      open: 2,
      overdue: 1,
      rate: { kept: 1, of: 2 },
    });
    expect(ids).toMatchObject({ moved: ['p3'], open: ['p3', 'p4'], overdue: ['p4'] });
    expect(self).toMatchObject({ released: 1, moved: 0, movedAfter: 1, open: 1, overdue: 0, rate: null });
    expect(from).toMatchObject({ broken: 1, rate: { kept: 0, of: 1 } });
    expect(mine.made).toBe(to.made + self.made);
  });

  it('sees a past month as it was at its end', () => {
    const october = tally(all, { from: '2026-10-01', to: '2026-10-31' }, '2026-11-20');
    expect(october).toMatchObject({ made: 1, kept: 1, open: 0, rate: { kept: 1, of: 1 } });
    const firstWeeks = tally(all, { from: '2026-11-01', to: '2026-11-14' }, '2026-11-20');
    expect(firstWeeks.ids).toMatchObject({
      open: ['p2', 'p3', 'p4', 'p5', 'p6', 'p7'],
      overdue: ['p2', 'p4', 'p5', 'p6', 'p7'],
    });
  });

  it('says no rate where nothing came to an end', () => {
    expect(ledger([], november, '2026-11-20').mine.rate).toBeNull();
  });

  const anyDay = fc.integer({ min: 0, max: 120 }).map((days) => addDays('2026-09-01', days));
  const anyPromise = fc
    .record({
      day: anyDay,
      length: fc.option(fc.integer({ min: 0, max: 30 })),
      acts: fc.array(
        fc.record({ after: fc.integer({ min: 0, max: 20 }), to: fc.integer({ min: 0, max: 20 }) }),
        { maxLength: 3 },
      ),
      end: fc.option(
        fc.record({
          as: fc.constantFrom('kept' as const, 'broken' as const, 'released' as const),
          after: fc.integer({ min: 0, max: 30 }),
        }),
      ),
    })
    .map(({ day, length, acts, end }) => {
      let each = promised({ day, due: length === null ? null : addDays(day, length) });
      let now = day;
      for (const { after, to } of acts) {
        now = addDays(now, after);
        const due = addDays(now, to);
        if (due !== each.due) each = { ...each, ...moved(each, due, now) };
      }
      return end === null ? each : { ...each, ...closed(each, { as: end.as, on: addDays(now, end.after) }) };
    });

  it('is one outcome a promise, whatever happened', () => {
    fc.assert(
      fc.property(fc.array(anyPromise, { maxLength: 20 }), anyDay, (promises, today) => {
        const numbered = promises.map((each, index) => ({ ...each, id: `p${index + 1}` }));
        const ever = tally(numbered, { from: '2026-01-01', to: '2199-12-31' }, '2199-12-31');
        expect(ever.kept + ever.late + ever.broken + ever.released + ever.open).toBe(numbered.length);
        const known = tally(numbered, { from: '2026-01-01', to: today }, today);
        expect(known.kept + known.late + known.broken + known.released + known.open).toBe(known.made);
        expect(known.ids.open).toEqual(numbered.filter((each) => wasOpenOn(each, today)).map(({ id }) => id));
        expect(known.overdue).toBeLessThanOrEqual(known.open);
        for (const name of counts) expect(known[name]).toBe(known.ids[name].length);
        if (known.rate) expect(known.rate.kept).toBeLessThanOrEqual(known.rate.of);
      }),
    );
  });
});
