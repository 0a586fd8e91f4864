/** Folders that say how files are kept, not what they are about. */
const generic = new Set([
  ...['src', 'lib', 'libs', 'app', 'apps', 'packages', 'package', 'internal', 'cmd', 'pkg', 'source', 'main'],
  ...['java', 'kotlin', 'scala', 'python', 'js', 'ts', 'go', 'com', 'org', 'services', 'modules', 'crates'],
]);

const isAside = (path: string): boolean =>
  /(^|\/)(tests?|__tests__|spec|docs?|documentation|examples?|fixtures|\.github|\.ci)\//i.test(path) ||
  /(\.(test|spec)\.[a-z]+|_test\.[a-z]+|\.(md|lock|txt)|-lock\.json)$/i.test(path);

const areaOf = (path: string): string =>
  path
    .split('/')
    .slice(0, -1)
    .filter((part) => !generic.has(part.toLowerCase()))
    .slice(0, 2)
    .join('/');

/**
 * The part of a project that most of these paths belong to, such as `billing/api`; files at the top have none.
 * Tests and documents count where nothing else was changed.
 */
export function mainArea(paths: readonly string[]): string {
  const ahead = paths.filter((path) => !isAside(path));
  const counts = new Map<string, number>();
  for (const path of ahead.length > 0 ? ahead : paths) {
    const area = areaOf(path);
    counts.set(area, (counts.get(area) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([one, most], [other, more]) => more - most || (one < other ? -1 : 1));
  return sorted[0]?.[0] ?? '';
}
