import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { writeNewFile } from '../../journal/new-file.ts';
import { safeDocument } from '../../terminal/safe.ts';
import type { View } from '../../terminal/text.ts';
import { openFile } from './opener.ts';
import { printed } from './pdf.ts';

export interface Parcel<T> {
  /** The value to answer with, made once the file is there. */
  readonly value: () => Promise<T>;
  /** What names the file when no name is given: `review-2026-Q3`. */
  readonly name: string;
  readonly page: () => string;
  /** The answer once it is in a file. */
  readonly written: (path: string) => View;
}

export interface Way {
  readonly format: 'html' | 'pdf';
  readonly out: string | undefined;
  readonly replace: boolean;
  readonly open: boolean;
}

/**
 * A page to the standard output, to a file that only its owner may read, or into the browser. Throws misuse for a
 * PDF without a file, refused where no browser is there to print it.
 */
export async function send<T>(context: Context, parcel: Parcel<T>, way: Way): Promise<void> {
  const { value, page, written } = parcel;
  const { format, out, open } = way;
  if (out === undefined && !open) {
    if (format === 'pdf')
      throw misuse('a PDF needs a file to go to', `add --out ${plainName(parcel.name)}.pdf`);
    context.terminal.document(await value(), page);
    return;
  }
  const path =
    out ?? join(mkdtempSync(join(tmpdir(), 'career-page-')), `${plainName(parcel.name)}.${format}`);
  const { path: never } = await context.journal.location();
  const html = safeDocument(page());
  const bytes = format === 'pdf' ? await printed(html, context) : html;
  writeNewFile(path, { replace: way.replace, never }, (write) => write(bytes));
  await context.terminal.answer(await value(), () => written(path));
  if (!open) return;
  const trouble = await openFile(path);
  const said =
    trouble === undefined
      ? 'It stays there until you delete it; to choose the place: --out'
      : `It could not be opened: ${trouble}. Open it by hand.`;
  if (trouble !== undefined || out === undefined) await context.terminal.say([{ paragraph: said }]);
}

const plainName = (name: string): string =>
  name
    .replace(/[^\p{L}\p{N}-]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
