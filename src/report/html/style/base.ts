/** Letters, spaces and the frame of the page. */
export const BASE_STYLE = `
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;scroll-behavior:smooth}
@media (prefers-reduced-motion:reduce){html{scroll-behavior:auto}}
body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Noto Sans","Liberation Sans",sans-serif;overflow-wrap:break-word}
.masthead,main,footer{max-width:76rem;margin:0 auto;padding:0 1.5rem}
.masthead{display:grid;grid-template-columns:1fr auto;column-gap:1.5rem;padding-top:1.75rem;padding-bottom:1rem;align-items:baseline}
.brand{grid-column:1/-1;margin:0 0 .5rem;font-size:.8rem;font-weight:650;letter-spacing:.06em;text-transform:uppercase;color:var(--strong)}
.brand span{font-weight:400;color:var(--soft);letter-spacing:.02em;text-transform:none;margin-left:.4rem}
.logo{width:1.25rem;height:1.25rem;vertical-align:-.28rem;margin-right:.45rem;fill:none;stroke:currentColor;stroke-width:2}
h1{margin:0;font-size:1.75rem;line-height:1.2;font-weight:680;letter-spacing:-.012em;overflow-wrap:anywhere}
.asof{margin:0;color:var(--soft);font-size:.87rem;white-space:nowrap}
h2,h3{margin:0 0 .7rem;font-weight:660;line-height:1.3;letter-spacing:-.005em}
h2{font-size:1.13rem}
h3{font-size:1rem}
section{background:var(--sheet);border:1px solid var(--line);border-radius:8px;padding:1.1rem 1.25rem 1.2rem;margin:1rem 0}
section>:last-child{margin-bottom:0}
article{margin:2.5rem 0;border-top:3px solid var(--strong);padding-top:1rem}
article>h2{font-size:1.4rem;margin:0;overflow-wrap:anywhere}
p{margin:.35rem 0}
small,.small,.note{font-size:.84rem;color:var(--soft)}
small{display:block;line-height:1.4}
.note{margin:.4rem 0}
.ref{margin:.1rem 0 .8rem;font-size:.85rem;color:var(--soft)}
a{color:var(--link);text-underline-offset:2px;overflow-wrap:anywhere}
code,pre{font:.86em/1.5 ui-monospace,"Cascadia Mono","SF Mono",Menlo,Consolas,"Liberation Mono",monospace;overflow-wrap:anywhere}
pre{margin:.45rem 0;padding:.55rem .75rem;background:var(--paper);border:1px solid var(--line);border-radius:6px;white-space:pre-wrap}
ul,ol{margin:.3rem 0;padding-left:1.3rem}
li{margin:.25rem 0}
footer{padding-top:.5rem;padding-bottom:2.5rem;color:var(--soft);font-size:.84rem}
:focus-visible{outline:2px solid var(--link);outline-offset:2px;border-radius:3px}
summary{cursor:pointer;color:var(--link);width:fit-content}
details[open]>summary{margin-bottom:.5rem}
button,select,input{font:inherit;font-size:.88rem;color:inherit}
button,select,input[type=search]{background:var(--sheet);border:1px solid var(--soft);border-radius:6px;padding:.3rem .55rem;min-height:2.15rem}
button{cursor:pointer}
button:hover:not(:disabled){background:var(--paper)}
button:disabled{opacity:.55;cursor:default}
[hidden]{display:none!important}
@media screen and (max-width:640px){
.masthead,main,footer{padding-left:.9rem;padding-right:.9rem}
.masthead{grid-template-columns:1fr;padding-top:1.1rem}
section{padding:.9rem .9rem 1rem}
h1{font-size:1.4rem}
}`
