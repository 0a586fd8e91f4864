import { asciiText } from './ascii.ts';
import { asCalled } from './called.ts';
import { render } from './render.ts';
import { safeDocument, safeJson, safeLines } from './safe.ts';
import type { View } from './text.ts';
import { colourPaint, plainPaint } from './theme.ts';

/**
 * The one door for output. stdout carries the answer, stderr the conversation: what was noticed, where
 * things are, what to type next.
 */
export interface Terminal {
  /** Someone is there to answer: both ends are a terminal. */
  readonly interactive: boolean;
  /** The columns a chart may use. */
  readonly width: number;
  /** The answer: the value as JSON when asked for, else its view. */
  answer<T>(value: T, view: (value: T) => View): Promise<void>;
  /** The answer when it can be read as a document: the value as JSON when asked for, else its text made safe. */
  document<T>(value: T, text: (value: T) => string): void;
  /** The answer when it is a document or a stream of lines, written as it is but made safe. */
  write(text: string): void;
  /** The conversation; silent with --quiet. */
  say(view: View): Promise<void>;
  /** The error door's own; never silent. */
  complain(view: View): Promise<void>;
  /** What was piped in, as UTF-8. Throws misuse when nothing is, or when it is not text. */
  input(): Promise<string>;
  /** What was piped in, as it comes, however long it is. Throws misuse when nothing is. */
  chunks(): AsyncIterable<Uint8Array>;
}

/** Where bytes go to and come from; tests hand in their own. */
export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  readonly isInteractive: boolean;
  readonly read: () => Promise<string>;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

export interface Manners {
  readonly json: boolean;
  readonly quiet: boolean;
  readonly colour: { readonly out: boolean; readonly err: boolean };
  /** Columns of the screen, or undefined when the answer goes to a file or a pipe. */
  readonly columns: number | undefined;
  /** False for terminals that only know ASCII. */
  readonly unicode?: boolean;
  /** How the program is called for the journal at hand, such as `career demo`; `career` unless told. */
  readonly program?: string;
}

const widest = 120;
const measure = 90;

/** Columns that may be used: nothing touches the last one, absurd sizes are clamped. */
export const usableWidth = (columns: number | undefined): number =>
  columns === undefined || !Number.isFinite(columns) || columns < 1
    ? 79
    : Math.min(Math.max(Math.floor(columns), 40), widest) - 1;

export function terminalOn(streams: Streams, manners: Manners): Terminal {
  const width = usableWidth(manners.columns);
  const toScreen = manners.columns !== undefined;

  async function show(
    view: View,
    send: (text: string) => void,
    colour: boolean,
    fold: boolean,
  ): Promise<void> {
    const paint = colour ? await colourPaint() : plainPaint;
    const screen = fold
      ? { width, proseWidth: Math.min(width, measure), paint }
      : { width: Number.POSITIVE_INFINITY, proseWidth: Number.POSITIVE_INFINITY, paint };
    const text = await render(asCalled(view, manners.program ?? 'career'), screen);
    send(manners.unicode === false ? asciiText(text) : text);
  }

  return {
    interactive: streams.isInteractive && !manners.json,
    width: Math.min(width, measure),
    async answer(value, view) {
      if (manners.json) streams.out(`${safeJson(value, 2)}\n`);
      else await show(view(value), streams.out, manners.colour.out, toScreen);
    },
    document: (value, text) =>
      streams.out(manners.json ? `${safeJson(value, 2)}\n` : safeDocument(text(value))),
    write: (text) => streams.out(safeLines(text)),
    say: async (view) => {
      if (!manners.quiet) await show(view, streams.err, manners.colour.err, true);
    },
    complain: (view) => show(view, streams.err, manners.colour.err, true),
    input: streams.read,
    chunks: streams.chunks,
  };
}
