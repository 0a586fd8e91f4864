/**
 * SVG as echarts writes it, made fit for a page: the few elements and attributes that a still picture needs.
 * What would style, listen, name or clip is left out: the page allows no styles, and ids of two charts would meet.
 */
const elements = new Set([
  'svg',
  'g',
  'path',
  'rect',
  'circle',
  'line',
  'polyline',
  'polygon',
  'text',
  'tspan',
]);

const kept = new Set([
  'd',
  'fill',
  'fill-opacity',
  'height',
  'paint-order',
  'points',
  'r',
  'stroke',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'stroke-opacity',
  'stroke-width',
  'text-anchor',
  'dominant-baseline',
  'transform',
  'viewBox',
  'width',
  'x',
  'x1',
  'x2',
  'y',
  'y1',
  'y2',
  'cx',
  'cy',
]);

/** Throws when a picture holds an element that is not known here. */
export function plainSvg(svg: string): string {
  return svg
    .replace(/<(style|defs)\b[^>]*>[\s\S]*?<\/\1>/g, '')
    .replace(/<rect [^>]*fill="none"><\/rect>/, '')
    .replace(/<(\/?)([a-zA-Z]+)((?:[^"<>]|"[^"]*")*)>/g, (_, close: string, name: string, rest: string) => {
      if (!elements.has(name)) throw new Error(`a chart draws <${name}>`);
      return close === '/' ? `</${name}>` : `<${name}${attributesOf(rest)}>`;
    })
    .replace(/>\s+</g, '><')
    .replace(/<\/(path|rect|circle|line|polyline|polygon)>/g, '')
    .replace(/<((?:path|rect|circle|line|polyline|polygon)\b(?:[^"<>]|"[^"]*")*)>/g, '<$1/>')
    .trim();
}

function attributesOf(text: string): string {
  return [...text.matchAll(/([a-zA-Z:_-]+)="([^"]*)"/g)]
    .flatMap(([, name = '', value = '']) =>
      name === 'style' ? lettersOf(value) : kept.has(name) ? [` ${name}="${value}"`] : [],
    )
    .join('');
}

/** Sizes and weights as attributes; the face of the letters is the page's own. */
const lettersOf = (style: string): string[] =>
  [...style.matchAll(/(font-size|font-weight):([\w.]+)/g)].map(([, name, value]) => ` ${name}="${value}"`);
