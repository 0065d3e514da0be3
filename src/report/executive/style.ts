/** What the short page has beside the style of all. */
export const EXECUTIVE_STYLE = `
.executive{max-width:58rem!important}
.masthead:has(+.executive),.executive+footer{max-width:58rem}
.trend{display:grid;grid-template-columns:minmax(0,1.1fr) minmax(0,1fr);gap:1.5rem;align-items:start}
.line{width:100%;height:auto}
.line text{font:11px system-ui,sans-serif;fill:var(--soft);font-variant-numeric:tabular-nums}
.line .end{text-anchor:end}
.line .rule{stroke:var(--line);stroke-width:1}
.line .run{fill:none;stroke:var(--part);stroke-width:2.5;stroke-linejoin:round}
.line circle{fill:var(--sheet);stroke:var(--part);stroke-width:2}
.banner ul{margin:.4rem 0 0}
@media screen and (max-width:640px){.trend{grid-template-columns:1fr}}
@media print{.executive,.masthead:has(+.executive),.executive+footer{max-width:none!important}}`
