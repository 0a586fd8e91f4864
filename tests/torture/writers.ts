import { rmSync } from 'node:fs';
import SQLite from 'better-sqlite3';
import { verify } from '../verify.ts';
import { newPlace } from './place.ts';

export interface WriterFigures {
  readonly asked: number;
  /** Answers with an id. */
  readonly answered: number;
  readonly stored: number;
  readonly differentIds: number;
  /** Anything but exit 0. */
  readonly refused: readonly string[];
  readonly faults: readonly string[];
}

/** So many processes at once, each writing one record after another. */
export async function writers(processes: number, each: number): Promise<WriterFigures> {
  const place = newPlace();
  const ids: string[] = [];
  const refused: string[] = [];
  const loop = async (writer: number): Promise<void> => {
    for (let turn = 0; turn < each; turn += 1) {
      const { stdout, stderr, code } = await place.start(['energy', '+1', `writer ${writer} turn ${turn}`])
        .ended;
      const id = /^e\d+/.exec(stdout)?.[0];
      if (code === 0 && id) ids.push(id);
      else refused.push(`${code}: ${stderr.trim()}`);
    }
  };
  try {
    await Promise.all(Array.from({ length: processes }, (_, writer) => loop(writer)));
    const db = new SQLite(place.path, { readonly: true });
    const stored = db
      .prepare("SELECT count(*) FROM record WHERE text LIKE 'writer %'")
      .pluck()
      .get() as number;
    db.close();
    return {
      asked: processes * each,
      answered: ids.length,
      stored,
      differentIds: new Set(ids).size,
      refused,
      faults: verify(place.path),
    };
  } finally {
    rmSync(place.folder, { recursive: true, force: true });
  }
}
