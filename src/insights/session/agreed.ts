import type { Context } from '../../context.ts';
import { find } from '../../journal/id.ts';
import { changedLines } from '../../journal/present.ts';
import { sentenceWhenDifferent } from '../../records/session/modes.ts';
import type { Session } from '../../records/session/session.ts';
import { faint, type View } from '../../terminal/text.ts';

/** The promises that came of it, the checks of a plan among them, and a sentence for next time when it was not the talk one had asked for. */
export async function agreed(context: Context, id: string): Promise<View> {
  const reading = await context.journal.read();
  const stored = find(reading, id) as Session;
  const made = stored.backlinks.filter(({ type }) => type === 'follows');
  const promises = made.map((each) => find(reading, each.id));
  const lines = await changedLines(context, promises);
  const said = sentenceWhenDifferent(stored);
  return [...lines, ...(said === undefined ? [] : [{ paragraph: faint(`For next time: “${said}”`) }])];
}
