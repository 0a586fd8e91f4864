import { spawn } from 'node:child_process';
import { accessSync, constants, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { platform, tmpdir, userInfo } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Context } from '../../context.ts';
import { refused } from '../../errors.ts';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
  'msedge',
  'brave-browser',
];

/** Where installers put them without a name on the path. */
const places: Readonly<Partial<Record<NodeJS.Platform, readonly string[]>>> = {
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge', 'Brave Browser'].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  ),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((root) => [
    `%${root}%\\Google\\Chrome\\Application\\chrome.exe`,
    `%${root}%\\Microsoft\\Edge\\Application\\msedge.exe`,
  ]),
};

/** A browser that only prints: no window, no profile of the person's, nothing that calls home. */
const manners = [
  '--headless',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-extensions',
  '--disable-sync',
  '--disable-breakpad',
  '--metrics-recording-only',
  '--no-pdf-header-footer',
  '--generate-pdf-document-outline',
  '--host-resolver-rules=MAP * ~NOTFOUND',
];

/** The page as a PDF, printed by a Chromium of this machine. Throws refused where there is none. */
export async function printed(html: string, context: Context): Promise<Uint8Array> {
  const browser = browserOf(context);
  if (browser === undefined)
    throw refused(
      'a PDF is printed by Chromium, Chrome or Edge, and none was found',
      'show the page with --open and print it from there: Ctrl-P, Save as PDF',
    );
  const folder = mkdtempSync(join(tmpdir(), 'career-print-'));
  try {
    const [page, pdf] = [join(folder, 'page.html'), join(folder, 'page.pdf')];
    writeFileSync(page, html, { mode: 0o600 });
    // The superuser has no lesser rights to give the page, which may do nothing anyway.
    const asRoot = userInfo().uid === 0 ? ['--no-sandbox'] : [];
    const words = [
      `--user-data-dir=${join(folder, 'profile')}`,
      `--print-to-pdf=${pdf}`,
      pathToFileURL(page).href,
    ];
    const ended = await run(browser, [...manners, ...asRoot, ...words], surroundings(context, folder));
    return pdfFrom(pdf, browser, ended);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** What a browser needs of the variables; where it keeps things, also of a crash, goes with the folder. */
function surroundings(context: Context, folder: string): Record<string, string> {
  const named = ['PATH', 'HOME', 'USERPROFILE', 'SYSTEMROOT', 'LANG', 'LC_ALL'].flatMap((name) => {
    const value = context.variable(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const kept = [
    'TMPDIR',
    'TEMP',
    'TMP',
    'XDG_CONFIG_HOME',
    'XDG_CACHE_HOME',
    'XDG_RUNTIME_DIR',
    'LOCALAPPDATA',
  ];
  return { ...Object.fromEntries(named), ...Object.fromEntries(kept.map((name) => [name, folder])) };
}

function pdfFrom(path: string, browser: string, ended: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    throw refused(
      `${browser} printed nothing (${ended})`,
      'show the page with --open and print it from there: Ctrl-P, Save as PDF',
    );
  }
}

function browserOf(context: Context): string | undefined {
  const folders = (context.variable('PATH') ?? '').split(delimiter).filter((folder) => folder !== '');
  const end = platform() === 'win32' ? '.exe' : '';
  const known = (places[platform()] ?? []).map((place) =>
    place.replace(/%([^%]+)%/g, (_, name: string) => context.variable(name) ?? 'C:'),
  );
  return [...names.flatMap((name) => folders.map((folder) => join(folder, `${name}${end}`))), ...known].find(
    canRun,
  );
}

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** How it ended, in words. */
const run = (program: string, words: readonly string[], env: Record<string, string>): Promise<string> =>
  new Promise((done) => {
    const child = spawn(program, words, { stdio: 'ignore', timeout: 60_000, env });
    child.on('error', ({ message }) => done(message));
    child.on('exit', (code, signal) =>
      done(signal === null ? `it ended with status ${code}` : `it was stopped by ${signal}`),
    );
  });
