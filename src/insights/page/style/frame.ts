/** One column; on a wide screen the names of the sections stand in the margin beside it. */
export const frame = `
.page{max-width:960px;margin:0 auto;padding:54px 24px 81px}
.head{margin-bottom:40px}
.head p{font-family:var(--sans);font-size:15px;line-height:24px;color:var(--soft);margin:0;max-width:43em}
.head p.lead{color:var(--ink);font:17px/27px var(--sans);margin:6px 0 10px}
.facts{display:grid;grid-template-columns:repeat(3,1fr);gap:0 32px;margin:32px 0 0;padding:0;border-top:2px solid var(--ink)}
.facts>div{padding:14px 0 0}
.facts dt{font:600 13px/20px var(--sans);color:var(--soft)}
.facts dd{margin:0;font:14.2px/21px var(--sans);color:var(--soft)}
.facts dd b{display:block;font:600 29.4px/36px var(--sans);color:var(--ink);letter-spacing:-.02em}
.facts a{color:inherit;text-decoration-color:var(--rule)}
.ways{font:14.2px/24px var(--sans);margin-top:27px;padding-top:13px;border-top:1px solid var(--rule)}
.ways ul{list-style:none;margin:0;padding:0;max-width:none;display:flex;flex-wrap:wrap;gap:0 20px}
.ways ul>li{margin:0;padding:0;list-style:none}
.ways a{color:var(--soft);text-decoration:none}
.ways a:hover{color:var(--accent);text-decoration:underline}
.part{border-top:1px solid var(--rule);padding-top:16px;margin-top:40px}
.part>h2{margin-bottom:13.5px}
.part>.body>:last-child{margin-bottom:0}
.opening .body>p{font-size:20.4px;line-height:31px;max-width:33em}
article{margin-bottom:27px}
article h3{max-width:31em;margin-bottom:6.75px;text-wrap:pretty}
.number{color:var(--soft);font-weight:400}
.lighter{font-weight:400}
article:last-child{margin-bottom:0}
.aside{font:14.2px/21px var(--sans);color:var(--soft);max-width:43em}
.ids{font:12px/18px var(--sans);color:var(--soft);letter-spacing:.01em;white-space:nowrap}
.many{white-space:normal}
.ids a{color:inherit;text-decoration-color:var(--rule)}
.ids a:hover{color:var(--accent)}
h3 .ids{font-weight:400}
.appendix{font-size:15px;line-height:24px}
.foot{margin-top:54px;padding-top:13px;border-top:1px solid var(--rule);font:13px/20px var(--sans);color:var(--soft)}
.foot p{margin:0;max-width:none}
details summary{cursor:pointer;font:13px/20px var(--sans);color:var(--soft);width:fit-content}
details summary:hover{color:var(--accent)}
.records{margin:2px 0 0}
.records .ids{white-space:normal;margin:2px 0 8px}
@media (min-width:60em){
.page{padding-top:81px}
.part,.wide{display:grid;grid-template-columns:176px minmax(0,1fr);column-gap:40px}
.part>h2{margin:1px 0 0;font-size:17px;line-height:23px}
.wide>*{grid-column:2}
article h3{position:relative}
.number{position:absolute;right:100%;padding-right:.5em;white-space:nowrap}
}
@media (max-width:30em){
.page{padding:27px 16px 54px}
.facts{grid-template-columns:1fr;gap:0}
.facts>div{display:grid;grid-template-columns:6.5em 1fr;gap:0 12px;padding:10px 0;border-bottom:1px solid var(--rule)}
.facts dd b{font-size:20.4px;line-height:24px}
.facts dt{padding-top:3px}
}
`;
