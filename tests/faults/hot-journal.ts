import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** Killed in the middle of a write, with half of it in the file already. */
const crash = `
  const SQLite = require('better-sqlite3');
  const db = new SQLite(process.argv[1]);
  db.pragma('cache_size = 2');
  db.exec('BEGIN IMMEDIATE');
  db.exec("UPDATE record SET text = text || ' lost words'");
  process.kill(process.pid, 'SIGKILL');
`;

/** Leaves a journal as a crash does: half a write in it, and the way back in a file beside it. */
export function leaveHotJournal(path: string): void {
  spawnSync(process.execPath, ['-e', crash, path], { cwd: import.meta.dirname });
  if (!existsSync(`${path}-journal`)) throw new Error('the crash left no journal behind');
}
