/** A terminal screen as far as prompts use one: text, lines, moving the cursor, erasing. Nothing scrolls off. */
export interface Screen {
  write(data: string): void;
  /** The lines as a person sees them, without blanks at their ends. */
  text(): string;
}

/** CSI with its parameters and letter; strings up to their end; two and three characters. */
const sequence =
  /\x1b\[([0-?]*)[ -/]*([@-~])|\x1b[P\]^_X][^\x07\x1b]*(?:\x07|\x1b\\)|\x1b[ -/][0-~]|\x1b[0-OQ-WYZ\\`-~]/y;

export function screenOf(columns: number): Screen {
  const lines: string[][] = [[]];
  let row = 0;
  let column = 0;
  let rest = '';

  const line = (): string[] => {
    while (lines.length <= row) lines.push([]);
    return lines[row]!;
  };

  function put(character: string): void {
    if (column >= columns) {
      column = 0;
      row += 1;
    }
    const cells = line();
    while (cells.length < column) cells.push(' ');
    cells[column] = character;
    column += 1;
  }

  function control(words: string, letter: string): void {
    const [first = 0, second = 0] = words.split(';').map(Number);
    if (letter === 'A') row = Math.max(0, row - (first || 1));
    else if (letter === 'B') row += first || 1;
    else if (letter === 'C') column += first || 1;
    else if (letter === 'D') column = Math.max(0, column - (first || 1));
    else if (letter === 'G') column = Math.max(0, (first || 1) - 1);
    else if (letter === 'H') {
      row = Math.max(0, (first || 1) - 1);
      column = Math.max(0, (second || 1) - 1);
    } else if (letter === 'K' && first === 2) line().length = 0;
    else if (letter === 'K') line().length = Math.min(line().length, column);
    else if (letter === 'J' && first === 2) lines.length = 0;
    else if (letter === 'J') {
      line().length = Math.min(line().length, column);
      lines.length = row + 1;
    }
  }

  return {
    write(data) {
      const given = rest + data;
      rest = '';
      for (let at = 0; at < given.length; ) {
        const character = given[at]!;
        if (character === '\x1b') {
          sequence.lastIndex = at;
          const match = sequence.exec(given);
          if (!match) {
            // The end of it is still to come.
            rest = given.slice(at);
            return;
          }
          if (match[2] && /^[\d;]*$/.test(match[1]!)) control(match[1]!, match[2]);
          at += match[0].length;
          continue;
        }
        if (character === '\n') row += 1;
        else if (character === '\r') column = 0;
        else if (character === '\b') column = Math.max(0, column - 1);
        else if (character >= ' ') put(character);
        at += 1;
      }
    },
    text: () =>
      lines
        .map((cells) => cells.join('').trimEnd())
        .join('\n')
        .trimEnd(),
  };
}
