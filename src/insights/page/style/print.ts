import { printed, properties } from '../palette.ts';

/** Black on white, whole charts and whole outcomes, page numbers, addresses in full. */
export const print = `
@page{margin:18mm 19mm 20mm;@bottom-right{content:counter(page) ' / ' counter(pages);font:9pt sans-serif;color:#565d66}}
@media print{
:root{${properties(printed)}}
html{font-size:100%}
body{font-size:10.5pt;line-height:15pt}
.page{padding:0;max-width:none}
.part,.wide{display:block}
.part{margin-top:18pt;padding-top:9pt}
.part>h2{margin-bottom:6pt;font-size:11.5pt}
.ways,.skip{display:none}
.head{margin-bottom:18pt}
h1{font-size:26pt}
h3{font-size:12pt;line-height:16pt}
h2,h3{break-after:avoid}
article,figure,tr,li,.facts,blockquote{break-inside:avoid}
p{orphans:3;widows:3}
thead{display:table-header-group}
a{color:inherit;text-decoration:none}
.head p{font-size:9.5pt;line-height:14pt}
.head p.lead{font-size:10.5pt;line-height:15pt}
.aside,table{font-size:9pt;line-height:12.5pt}
.appendix table{font-size:8pt;line-height:11pt}
th,td{padding:3pt 12pt 3pt 0}
thead th{font-size:8pt}
.ids{font-size:7.5pt}
.scroll{overflow:visible;margin-bottom:10pt}
.part .body a[href^='http']:not(.bare)::after{content:' (' attr(href) ')';overflow-wrap:anywhere;color:#444}
.part .body a.bare::before{content:'https://'}
details{display:none}
.strengths .numbers,.feedback .numbers{display:block}
.numbers summary{display:none}
.numbers::details-content{content-visibility:visible;display:block;block-size:auto}
figure{margin-bottom:14pt;max-width:none}
figcaption{font-size:9pt;line-height:12.5pt;margin-bottom:6pt}
figcaption strong{font-size:10.5pt;line-height:14pt}
svg{max-width:172mm}
.slim{display:none}
.opening .body>p{font-size:12pt;line-height:17pt}
.appendix{font-size:9pt;line-height:13pt}
.foot{margin-top:24pt}
}
`;
