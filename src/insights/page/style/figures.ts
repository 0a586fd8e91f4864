/** A figure has its sentence above it and its numbers below, and is as wide as the column is. */
export const figures = `
figure{margin:0 0 27px;max-width:744px}
figcaption{font:14.2px/21px var(--sans);color:var(--soft);max-width:43em;margin-bottom:10px}
figcaption strong{display:block;font:600 17px/24px var(--sans);color:var(--ink);margin-bottom:2px}
svg{display:block;width:100%;height:auto;font-family:var(--sans);overflow:visible;font-variant-numeric:tabular-nums}
.slim{display:none;max-width:480px}
.numbers{margin-top:6px}
.numbers .scroll{margin:6px 0 0}
.numbers table{font-size:13px;line-height:19px;min-width:0}
.numbers th,.numbers td{padding-top:4px;padding-bottom:4px}
@media screen and (max-width:42em){.broad{display:none}.slim{display:block}}
`;
