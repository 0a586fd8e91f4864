import { basename } from 'node:path';
import type { Context } from '../../context.ts';
import { misuse } from '../../errors.ts';
import { parseCsv } from '../../journal/csv.ts';
import { textOfFile } from '../../journal/text-file.ts';
import { dayLived } from '../../journal/typed.ts';
import type { PackValues } from '../../records/pack/pack.ts';
import { count } from '../../terminal/text.ts';

/** What a CSV file cannot say of itself. */
export interface AboutCsv {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly source: string | undefined;
  readonly licence: string | undefined;
  readonly attribution: string | undefined;
  readonly at: string | undefined;
}

export interface PackRead {
  readonly values: PackValues;
  /** What one may want to know of how it was read. */
  readonly remarks: readonly string[];
}

/** A pack from a JSON file, or from CSV files and what was said of them. Throws misuse with the first thing that is wrong. */
export async function readPack(
  context: Context,
  paths: readonly string[],
  about: AboutCsv,
): Promise<PackRead> {
  const texts = paths.map((path) => ({ path, text: textOfFile(path) }));
  const json = texts.find(({ path, text }) => /\.json$/i.test(path) || /^\s*[{[]/.test(text));
  const { packFrom, packFromJson } = await import('./schema.ts');
  if (!json) return fromCsv(context, texts, about, packFrom);
  if (texts.length > 1)
    throw misuse('a pack is one JSON file, or several CSV files', 'add them one after the other');
  const said = Object.entries(about).find(([, words]) => words !== undefined)?.[0];
  if (said !== undefined)
    throw misuse(`--${said} is for CSV files; a JSON file says it itself`, `write it into ${json.path}`);
  return { values: packFromJson(json.text, json.path), remarks: [] };
}

async function fromCsv(
  context: Context,
  texts: readonly { readonly path: string; readonly text: string }[],
  { name, version, source, licence, attribution, at }: AboutCsv,
  packFrom: (value: unknown, path: string) => PackValues,
): Promise<PackRead> {
  const path = texts[0]!.path;
  if (licence === undefined || attribution === undefined)
    throw misuse(
      `${path} states no licence, and a pack is not added without one`,
      `say what stands where it comes from: --licence "…" --attribution "…"`,
    );
  const { frameworkFrom, frameworkScale } = await import('./framework.ts');
  const { passed, ...read } = frameworkFrom(
    texts.map((each) => ({ path: each.path, table: parseCsv(each.text, each.path) })),
  );
  const day = at === undefined ? null : dayLived(context, at);
  const files = paths(texts);
  const values = packFrom(
    {
      name: name ?? basename(path).replace(/\.[a-z]+$/i, ''),
      version: version ?? day ?? 'undated',
      source: source ?? files,
      licence,
      attribution,
      retrieved: day,
      scale: frameworkScale,
      ...read,
    },
    files,
  );
  const rows =
    passed === 0
      ? []
      : [
          `${count(passed, 'row')} without a skill or its level ${passed === 1 ? 'was' : 'were'} passed over.`,
        ];
  return { values, remarks: rows };
}

const paths = (texts: readonly { readonly path: string }[]): string =>
  texts.map(({ path }) => basename(path)).join(', ');
