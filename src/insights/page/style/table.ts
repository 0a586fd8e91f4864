/** Quiet tables: no boxes, figures below each other at the right, room to scroll where it is narrow. */
export const table = `
.scroll{overflow-x:auto;margin:0 0 20px;max-width:100%}
table{border-collapse:collapse;font:14.2px/20px var(--sans);min-width:100%}
th,td{text-align:left;vertical-align:top;padding:7px 20px 7px 0;border-bottom:1px solid var(--rule);font-weight:400;min-width:3.5em}
thead th{font-weight:600;font-size:13px;color:var(--soft);vertical-align:bottom;border-bottom-color:var(--axis);white-space:nowrap}
tr>:last-child{padding-right:0}
tbody th{max-width:26em}
.prose{min-width:9.5em}
.amount{text-align:right;white-space:nowrap}
.short{white-space:nowrap}
tbody .cited,td .ids{white-space:normal}
tbody .cited{min-width:5em}
.appendix table{font-size:13px;line-height:19px}
.appendix tbody th{color:var(--soft)}
`;
