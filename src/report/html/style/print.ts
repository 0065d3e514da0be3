/** On paper: dark on white, nothing cut, heads of tables on every page, and what is folded is there. */
export const PRINT_STYLE = `
@page{margin:14mm 12mm}
@media print{
html{font-size:11.5px}
html,body{background:#fff}
body{font-size:.93rem;line-height:1.4}
*{print-color-adjust:exact;-webkit-print-color-adjust:exact}
.masthead,main,footer{max-width:none;padding-left:0;padding-right:0}
.masthead{padding-top:0}
section{border:0;border-top:1px solid var(--line);border-radius:0;padding:.7rem 0 0;margin:.9rem 0 0}
h2,h3,figcaption,summary{break-after:avoid}
tr,li,figure,.banner,.callout,.tile,.facts>div,.standard>p{break-inside:avoid}
thead{display:table-header-group}
.scroll{overflow:visible}
.findings thead th{position:static}
.findings .more,.tools,#pager{display:none!important}
.findings{font-size:.84rem}
.findings th button::after,button.open::before{content:none!important}
.live .c-name small{padding-left:0}
button.open{color:inherit}
a{color:inherit;text-decoration:none}
details>summary{color:var(--soft);list-style:none}
details::details-content{content-visibility:visible;display:block;height:auto}
.tiles{grid-template-columns:repeat(auto-fit,minmax(5.4rem,1fr));gap:.35rem}
.tile dd{font-size:1.2rem}
.charts{grid-template-columns:1fr 1fr}
.facts>div{grid-template-columns:9rem 1fr}
}`
