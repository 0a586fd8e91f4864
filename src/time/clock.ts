import { readlinkSync } from 'node:fs';
import { misuse } from '../errors.ts';

/** The only source of "now" and "here" for the whole program; handed down, never imported by pure code. */
export interface Clock {
  /** Milliseconds since 1970-01-01T00:00Z. */
  now(): number;
  /** IANA name of the zone the person is in, such as `Europe/Berlin`. */
  readonly zone: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The machine's clock, or the instant fixed by `CAREER_NOW` (ISO 8601), for scripts, demos and tests.
 * Throws misuse when `CAREER_NOW` is not an instant.
 */
export function clockFrom(environment: Environment): Clock {
  const fixed = environment.CAREER_NOW;
  const zone = zoneName(environment.TZ);
  if (!fixed) return { now: Date.now, zone };
  const at = Date.parse(fixed);
  if (Number.isNaN(at) || !/^\d{4}-\d\d-\d\d/.test(fixed)) {
    throw misuse(`CAREER_NOW is “${fixed}”, which is not an ISO time`, 'for example 2026-11-20T15:04:00');
  }
  return { now: () => at, zone };
}

const systemZone = '/etc/localtime';

const zonePattern = /^(?=.{1,100}$)[A-Za-z][A-Za-z0-9_+-]*(\/[A-Za-z0-9_+-]+)*$/;

/**
 * Asking Intl for the zone costs half a bare start of Node, so the system's own records are read first. TZ may
 * name a zone or a file, behind a colon or not.
 */
function zoneName(variable = ''): string {
  const named = variable
    .slice(variable.startsWith(':') ? 1 : 0)
    .split('/zoneinfo/')
    .at(-1)!;
  if (named !== '' && zonePattern.test(named)) return named;
  if (named === '' || named === systemZone) {
    try {
      const [, name] = readlinkSync(systemZone).split('/zoneinfo/');
      if (name && zonePattern.test(name)) return name;
    } catch {
      // No such link: Windows, or a plain file.
    }
  }
  // Intl knows no name when TZ names a file that is none of a zone; days and hours are those of UTC then.
  return (Intl.DateTimeFormat().resolvedOptions().timeZone as string | undefined) ?? 'Etc/Unknown';
}

/** Minutes east of UTC in the process's zone at an instant. */
export const offsetAt = (at: number): number => -new Date(at).getTimezoneOffset();
