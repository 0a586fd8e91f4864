import type { Reading } from '../../journal/access.ts';
import { fiscalYear } from '../../journal/period.ts';
import { allSettings } from '../../journal/setting-store.ts';
import { settingsOf } from '../../journal/settings.ts';
import type { Day } from '../../time/calendar.ts';
import type { Period } from '../../time/period.ts';
import { gather } from '../patterns/gather.ts';
import { gatherAround } from '../report/gather.ts';
import { type Report, reportOf } from '../report/report.ts';
import { gatherSeldom } from '../report/seldom.ts';

/** The report of the days of a review, for the copy that nobody else reads. */
export function ownReport(reading: Reading, period: Period, today: Day): Report {
  const fiscal = fiscalYear(allSettings(reading.db));
  return reportOf(gather(reading, period), gatherAround(reading, period), period, {
    today,
    beliefs: settingsOf(reading.db),
    fiscal,
    seldom: gatherSeldom(reading, period, { today, fiscal }),
    memory: null,
  });
}
