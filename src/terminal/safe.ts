/**
 * Characters that steer a terminal or hide what is read, and so never leave in a view: C0 and C1 controls,
 * DEL, bidirectional marks and overrides, line and paragraph separators, tag characters, and invisible
 * operators. Joiners stay: emoji and several scripts need them.
 */
const steering =
  /[\x00-\x1f\x7f-\x9f\u00ad\u061c\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb\u{e0000}-\u{e0fff}]/gu;

const plain = /^[\x20-\x7e]*$/;

/** The text with each steering character shown as a harmless mark: ␛ for escape, ‹U+202E› for an override. */
export function safeText(text: string): string {
  if (plain.test(text)) return text;
  return text.toWellFormed().replace(steering, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 9) return '  ';
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

/** JSON of a value in which no steering character stands unescaped; it reads back as the same value. */
export function safeJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent) ?? 'null';
  return json.replace(/[^\x20-\x7e\n]/gu, (character) =>
    character.match(steering)
      ? [...Array(character.length).keys()]
          .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
          .join('')
      : character,
  );
}

/** A document of many lines made safe; its line breaks stay. */
export const safeDocument = (text: string): string => text.split('\n').map(safeText).join('\n');
