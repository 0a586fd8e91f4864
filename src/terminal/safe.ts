/**
 * Characters that steer a terminal or hide what is read, and so never leave in a view: C0 and C1 controls,
 * DEL, bidirectional marks and overrides, line and paragraph separators, tag characters, letters without a
 * shape, and invisible operators. Joiners and variation selectors stay, because emoji and several scripts need
 * them, but not several in a row, which only smuggling does.
 */
const steering =
  /[\x00-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u17b4\u17b5\u180e\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\u3164\ufdd0-\ufdef\ufeff\uffa0\ufff0-\ufffb\ufffe\uffff\u{1bca0}-\u{1bca3}\u{1d173}-\u{1d17a}\u{e0000}-\u{e00ff}\u{e01f0}-\u{e0fff}]|(?<=[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}])[\u180b-\u180d\u180f\ufe00-\ufe0f\u{e0100}-\u{e01ef}]|(?<=[\u034f\u200c\u200d])[\u034f\u200c\u200d]/gu;

/**
 * Letters and signs that steer nothing and take one column each: all that the program prints of its own, and most of what is
 * ever typed.
 */
export const ordinary =
  /^[\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u203e‹›−→←↑↓≥≤×≈☐☑␀-␡\u2500-\u259f●○▸◆△□▷]*$/;

/** The text with each steering character shown as a harmless mark: ␛ for escape, ‹U+202E› for an override. */
export function safeText(text: string): string {
  if (ordinary.test(text)) return text;
  return text.toWellFormed().replace(steering, (character) => {
    const code = character.codePointAt(0) ?? 0;
    if (code === 9) return '  ';
    if (code < 0x20) return String.fromCodePoint(0x2400 + code);
    if (code === 0x7f) return '␡';
    return `‹U+${code.toString(16).toUpperCase().padStart(4, '0')}›`;
  });
}

const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, '0')}`)
    .join('');

/** JSON of a value in which no steering character stands unescaped; it reads back as the same value. */
export function safeJson(value: unknown, indent?: number): string {
  const json = JSON.stringify(value, null, indent) ?? 'null';
  if (/^[\x20-\x7e\n]*$/.test(json)) return json;
  // Line breaks are those of the indentation; in texts they are escaped already.
  return json.replace(steering, (character) => (character === '\n' ? character : escaped(character)));
}

/** A document of many lines made safe; its line breaks stay. */
export const safeDocument = (text: string): string => text.split('\n').map(safeText).join('\n');

/** Lines for another program made safe; the tabs between their columns stay too. */
export const safeLines = (text: string): string => text.split('\t').map(safeDocument).join('\t');
