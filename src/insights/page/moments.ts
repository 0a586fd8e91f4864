import type { Reading } from '../../journal/access.ts';
import type { Range } from '../../time/calendar.ts';
import { always } from '../../time/period.ts';
import { gatherTimeline } from '../timeline/gather.ts';
import { type Moment, timelineOf } from '../timeline/timeline.ts';

/** What marks some days, and what began before them and may last into them; the earliest first. */
export const momentsUntil = (reading: Reading, range: Range): Moment[] =>
  timelineOf(gatherTimeline(reading, range), { from: always.from, to: range.to });
