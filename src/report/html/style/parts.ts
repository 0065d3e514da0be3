/** Verdict, numbers, lists of facts and charts. */
export const PART_STYLE = `
.mark{fill:none;stroke:currentColor;stroke-width:2;stroke-linecap:round;stroke-linejoin:round;flex:none}
.pass{--tone:var(--pass);--tint:var(--pass-bg)}
.fail{--tone:var(--fail);--tint:var(--fail-bg)}
.nothing-analysed{--tone:var(--nothing);--tint:var(--nothing-bg)}
.scan-failed{--tone:var(--broken);--tint:var(--broken-bg)}
.banner{display:flex;gap:1.1rem;align-items:flex-start;background:var(--tint);border:1px solid var(--line);border-left:6px solid var(--tone);border-radius:8px;padding:1.05rem 1.3rem;margin:0 0 .9rem}
.banner .mark{width:2.7rem;height:2.7rem;color:var(--tone);margin-top:.15rem}
.banner p{margin:.1rem 0}
.banner .word{font-size:1.5rem;line-height:1.2;font-weight:700;color:var(--tone)}
.banner .small{color:var(--ink);font-size:.9rem}
.outcome{display:inline-flex;gap:.4rem;align-items:center;font-weight:650;color:var(--tone);white-space:nowrap}
.outcome .mark{width:1.1rem;height:1.1rem}
.callout{border:1px solid var(--line);border-left:4px solid var(--tone);background:var(--tint);border-radius:6px;padding:.6rem .9rem;margin:.6rem 0}
.callout.bad{--tone:var(--broken);--tint:var(--broken-bg)}
.callout.warn{--tone:var(--nothing);--tint:var(--nothing-bg)}
.reasons{list-style:none;padding:0;margin:.9rem 0;display:grid;gap:.6rem}
.reasons li{margin:0;background:var(--sheet);border:1px solid var(--line);border-left:4px solid var(--fail);border-radius:6px;padding:.6rem .9rem}
.reasons p{margin:.15rem 0}
.limit{color:var(--soft);margin-left:.4rem}
.tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(6.6rem,1fr));gap:.6rem;margin:.9rem 0}
.tile{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:.5rem .75rem .55rem;display:flex;flex-direction:column-reverse;justify-content:flex-end;border-top:4px solid var(--line)}
.tile dt{font-size:.8rem;color:var(--soft);line-height:1.25}
.tile dd{margin:0;font-size:1.55rem;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
.tile.critical{border-top-color:var(--critical)}.tile.high{border-top-color:var(--high)}.tile.medium{border-top-color:var(--medium)}.tile.low{border-top-color:var(--low)}.tile.negligible{border-top-color:var(--negligible)}.tile.unknown{border-top-color:var(--unknown)}
.facts{margin:0;display:grid;gap:.15rem}
.facts>div{display:grid;grid-template-columns:11rem 1fr;gap:1rem;padding:.28rem 0;border-bottom:1px solid var(--line)}
.facts>div:last-child{border:0}
.facts dt{color:var(--soft)}
.facts dd{margin:0;overflow-wrap:anywhere}
.steps>li{padding-left:.25rem;margin:.65rem 0}
.steps>li::marker{font-weight:650;color:var(--soft);font-variant-numeric:tabular-nums}
.effect{color:var(--ink)}
.standard{border-top:1px solid var(--line);padding:.6rem 0}
.standard:first-of-type{border:0;padding-top:0}
.charts{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,27rem),1fr));gap:1.7rem 2.4rem}
figure{margin:0}
figcaption{margin-bottom:.35rem}
figcaption span{display:block;font-size:.84rem;color:var(--soft)}
.chart{width:100%;border-collapse:collapse;font-size:.87rem}
.chart th{font-weight:400;text-align:left;padding:.2rem .6rem .2rem 0;white-space:nowrap}
.chart thead th{border:0;font-weight:400;color:var(--soft);font-size:.8rem}
.chart .n{text-align:right;padding:.2rem 0 .2rem .7rem;width:1%;font-variant-numeric:tabular-nums;white-space:nowrap}
.chart .b{width:60%;min-width:4rem}
.chart tbody tr{border-top:1px solid var(--line)}
.chart small{display:inline;margin-left:.2rem}
.bar{display:block;width:100%;height:.85rem}
.key{width:.7rem;height:.7rem;margin-right:.3rem;vertical-align:-.06rem}
.zero{color:var(--soft)}
rect.critical{fill:var(--critical)}rect.high{fill:var(--high)}rect.medium{fill:var(--medium)}rect.low{fill:var(--low)}rect.negligible{fill:var(--negligible)}rect.unknown{fill:var(--unknown)}
rect.part{fill:var(--part)}rect.age{fill:var(--age)}
rect.rest{fill:none;stroke:var(--soft);stroke-width:1.5;vector-effect:non-scaling-stroke}
@media screen and (max-width:640px){
.facts>div{grid-template-columns:1fr;gap:0}
.banner{padding:.85rem .9rem;gap:.8rem}
.banner .mark{width:2rem;height:2rem}
.chart .b{min-width:2.5rem}
}`
