/** Tables, and the one of the findings with its controls. */
export const TABLE_STYLE = `
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%;font-size:.89rem}
caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
thead th{text-align:left;font-size:.8rem;font-weight:600;color:var(--soft);border-bottom:2px solid var(--line);padding:.3rem .6rem .35rem 0;white-space:nowrap;vertical-align:bottom}
tbody td{border-bottom:1px solid var(--line);padding:.42rem .6rem .42rem 0;vertical-align:top}
tbody tr:last-child>td{border-bottom:0}
th.n,td.n{text-align:right;font-variant-numeric:tabular-nums}
td.n{white-space:nowrap}
th.n+th.wide,td.n+td.wide{padding-left:1.2rem}
td.n small{white-space:normal}
th.state,td.state{width:1%;white-space:nowrap;padding-right:1.5rem}
td.wide{width:60%;min-width:14rem;overflow-wrap:anywhere}
td:last-child,th:last-child{padding-right:0}
span.state{font-weight:600}
span.failed,span.fail,span.expired,span.invalid{color:var(--fail)}
span.passed,span.pass,span.analysed,span.delivered,span.active{color:var(--pass)}
span.warned,span.waived,span.expiring,span.over-broad,span.nothing-analysed{color:var(--nothing)}
span.not-assessed,span.manual,span.not-applicable,span.superseded,span.skipped,span.unused,span.shadowed{color:var(--soft)}
.sev{display:inline-block;min-width:5.1rem;text-align:center;border-radius:4px;padding:.08rem .4rem;font-size:.79rem;font-weight:600;line-height:1.45}
.sev.critical{background:var(--critical);color:var(--on-critical)}
.sev.high{background:var(--high);color:var(--on-high)}
.sev.medium{background:var(--medium);color:var(--on-medium)}
.sev.low{background:var(--low);color:var(--on-low)}
.sev.negligible{background:var(--negligible);color:var(--on-negligible)}
.sev.unknown{background:var(--unknown);color:var(--on-unknown)}
.tag{display:inline-block;border:1px solid var(--soft);border-radius:4px;padding:0 .35rem;font-size:.76rem;line-height:1.4;white-space:nowrap}
.findings{table-layout:fixed}
.findings td{overflow-wrap:anywhere}
.findings thead th{position:sticky;top:0;background:var(--sheet);z-index:1}
.findings thead button{all:unset;cursor:pointer;color:inherit;font:inherit}
.findings thead button:focus-visible{outline:2px solid var(--link);outline-offset:2px}
.findings th[data-sort] button::after{content:" ↕";opacity:.6}
.findings th[aria-sort=ascending] button::after{content:" ↑";opacity:1}
.findings th[aria-sort=descending] button::after{content:" ↓";opacity:1}
.c-sev{width:6.4rem}.c-name{width:auto}.c-image{width:9rem}.c-in{width:14%}.c-ver{width:13%}.c-fix{width:13%}.c-seen{width:10%}.c-state{width:9%}
.findings .blocks .c-state{font-weight:650;color:var(--fail)}
.findings .blocks .c-state::before{content:"■ "}
.findings .row:has(+.more)>td{border-bottom-color:transparent}
.more td{padding-top:0}
.live .more td{padding:.1rem 0 .8rem 6.4rem}
button.open{all:unset;cursor:pointer;color:var(--link)}
button.open::before{content:"▸";display:inline-block;width:1em}
button.open[aria-expanded=true]::before{content:"▾"}
button.open:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
.live .c-name small{padding-left:.9em}
.details{margin:.2rem 0 0;font-size:.86rem;display:grid;gap:.12rem}
.details>div{display:grid;grid-template-columns:8rem 1fr;column-gap:1rem}
.details dt{color:var(--soft);grid-column:1}
.details dd{margin:0;grid-column:2;overflow-wrap:anywhere}
.tools{display:flex;flex-wrap:wrap;gap:.6rem .8rem;align-items:flex-end;margin:0 0 .7rem}
.tools>label{display:grid;gap:.15rem;font-size:.8rem;color:var(--soft)}
.tools>label>*{color:var(--ink)}
.tools select{max-width:14rem}
.find{flex:1 1 14rem}
.tools fieldset{border:0;margin:0;padding:0;display:flex;flex-wrap:wrap;gap:.25rem .8rem;flex-basis:100%}
.tools legend{font-size:.8rem;color:var(--soft);padding:0}
.chip{display:inline-flex;align-items:center;gap:.35rem;font-size:.85rem;min-height:1.7rem;font-variant-numeric:tabular-nums}
.chip input{accent-color:var(--link);width:1rem;height:1rem;margin:0}
.chip .sev{min-width:0}
#pager{display:flex;gap:1rem;align-items:center;justify-content:center;margin-top:.9rem;font-size:.88rem}
@media screen and (max-width:760px){
.findings,.findings tbody,.findings tr,.findings td{display:block;width:auto}
.findings thead{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}
.findings td{border:0;padding:0}
.findings .row{display:grid;grid-template-columns:auto 1fr;gap:.1rem .7rem;border-top:1px solid var(--line);padding:.6rem 0}
.findings .c-name{grid-column:1/-1;grid-row:2}
.findings .c-state{grid-column:2;grid-row:1}
.findings .c-in,.findings .c-ver,.findings .c-fix,.findings .c-seen,.findings .c-image{grid-column:1/-1;font-size:.86rem}
.findings .c-image::before{content:"image ";color:var(--soft)}
.findings .c-in::before{content:"in ";color:var(--soft)}
.findings .c-ver:not(:empty)::before{content:"installed ";color:var(--soft)}
.findings .c-fix:not(:empty)::before{content:"fix: ";color:var(--soft)}
.findings .c-seen::before{content:"seen by ";color:var(--soft)}
.findings .more,.live .more td{padding:0 0 .6rem}
.details>div{grid-template-columns:1fr}
.details dd{grid-column:1}
}`
