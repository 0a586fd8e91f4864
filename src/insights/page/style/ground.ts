import { dark, light, properties } from '../palette.ts';

/** Colours by theme, letters and their rhythm: a line is 27 px, sizes go up by a fifth. */
export const ground = `
:root{color-scheme:light dark;${properties(light)}
--serif:Charter,'Bitstream Charter','Charis SIL','Sitka Text',Cambria,Georgia,serif;
--sans:Inter,system-ui,-apple-system,'Segoe UI',Roboto,'Helvetica Neue','Noto Sans',Arial,sans-serif;
--mono:ui-monospace,SFMono-Regular,Menlo,Consolas,'Liberation Mono',monospace}
@media screen and (prefers-color-scheme:dark){:root{${properties(dark)}}}
@media (forced-colors:active){:root{--paper:Canvas;--wash:Canvas;--ink:CanvasText;--soft:CanvasText;--rule:CanvasText;--axis:CanvasText;--accent:LinkText;--give:CanvasText;--take:CanvasText;--keep:Canvas;--more:Canvas;--less:Canvas;--start:Canvas;--stop:Canvas;--unsaid:Canvas}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:17px/27px var(--serif);font-variant-numeric:lining-nums tabular-nums;overflow-wrap:break-word;text-rendering:optimizeLegibility}
p,ul,ol,pre,blockquote{margin:0 0 13.5px;max-width:36.5em;text-wrap:pretty}
ul,ol{padding-left:1.1em}
li{margin-bottom:6.75px;padding-left:.25em}
ul>li{list-style-type:'–  '}
li::marker{color:var(--soft)}
li>p{margin-bottom:6.75px}
strong{font-weight:650}
a{color:var(--accent);text-decoration-thickness:1px;text-underline-offset:.18em}
a:hover{text-decoration-thickness:2px}
:focus-visible{outline:3px solid var(--accent);outline-offset:3px;border-radius:2px}
:target{background:var(--wash);scroll-margin-top:27px}
code,pre{font:13.5px/20px var(--mono)}
code{background:var(--wash);padding:.1em .3em;border-radius:3px;overflow-wrap:anywhere}
pre{background:var(--wash);padding:13.5px;overflow-x:auto}
pre code{padding:0}
blockquote{padding-left:1em;border-left:2px solid var(--rule)}
hr{border:0;border-top:1px solid var(--rule);margin:27px 0}
h1,h2,h3{font-weight:650;line-height:1.25;margin:0}
h1{text-wrap:balance}
h1{font-size:clamp(32px,6vw,43px);letter-spacing:-.012em;line-height:1.12;font-weight:600}
h2{font:650 20.4px/27px var(--sans);letter-spacing:-.008em}
h3{font-size:20.4px;line-height:27px}
.skip{position:absolute;left:-100vw;top:0;background:var(--paper);padding:8px 16px;font:600 15px/24px var(--sans);z-index:1}
.skip:focus{left:8px;top:8px}
.unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
`;
