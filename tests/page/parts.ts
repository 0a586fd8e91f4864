/**
 * Every tag of a page with its attributes, read strictly: a text can only begin a tag where something is wrong,
 * because what it brings is escaped.
 */
export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

export function tagsIn(html: string): Tag[] {
  const body = html.replace(/<style>[^<]*<\/style>/g, '<style></style>');
  const pieces = body.split('<').slice(1);
  return pieces.flatMap((piece): Tag[] => {
    if (/^!DOCTYPE html>/.test(piece) || /^\/[a-z0-9]+>/i.test(piece)) return [];
    const found = /^([a-z][a-z0-9]*)((?: [a-zA-Z:-]+(?:="[^"<>]*")?)*) ?\/?>/.exec(piece);
    if (found === null) throw new Error(`no tag of ours: <${piece.slice(0, 80)}`);
    const [, name = '', all = ''] = found;
    const attributes = [...all.matchAll(/ ([a-zA-Z:-]+)(?:="([^"]*)")?/g)].map(
      ([, key = '', value = '']) => [key, value] as const,
    );
    return [{ name, attributes: Object.fromEntries(attributes) }];
  });
}
