export const id = 6652;
export const ids = [6652];
export const modules = {

/***/ 70951:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   CL: () => (/* binding */ createFrame),
/* harmony export */   Ix: () => (/* binding */ facts),
/* harmony export */   kx: () => (/* binding */ listCuts),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   rR: () => (/* binding */ describeCuts),
/* harmony export */   s: () => (/* binding */ take),
/* harmony export */   tp: () => (/* binding */ table),
/* harmony export */   uW: () => (/* binding */ section),
/* harmony export */   y_: () => (/* binding */ toMinute)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18268);


function createFrame(report, level = 2) {
    return { report, cuts: new Map(), level };
}
/** The first `most`; the rest is counted as left out, under the name that people know such things by. */
function take(items, most, { cuts, noun }) {
    const left = items.length - most;
    if (left > 0)
        cuts.set(noun, (cuts.get(noun) ?? 0) + left);
    return left > 0 ? items.slice(0, most) : items;
}
/** What was left out, in words: `3 more waivers`. */
function listCuts({ cuts }) {
    return [...cuts].map(([noun, count]) => {
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(count, `more ${noun}`, `more ${noun.replace(/y$/, 'ie')}s`);
    });
}
/** A sentence of what was left out; null when nothing was. */
function describeCuts(parts) {
    if (parts.length === 0)
        return null;
    return `Left out for size: ${parts.join(', ')}; the JSON report has everything.`;
}
/** A part of the page under a heading; nothing where it has no content. */
function section(frame, title, content) {
    if (content === null || (Array.isArray(content) && content.length === 0))
        return null;
    return frame.level === 2
        ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<section><h2>${title}</h2>${content}</section>\n`
        : (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<section><h3>${title}</h3>${content}</section>\n`;
}
/** A table of whole rows with a caption for those who do not see it, in a frame that scrolls sideways on narrow screens. */
function table(caption, columns, rows) {
    const heads = columns.map(({ head, kind }) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<th scope="col" class="${kind ?? 't'}">${head}</th>`);
    const lines = rows.map((cells) => {
        const tds = cells.map((cell, at) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<td class="${columns[at]?.kind ?? 't'}">${cell}</td>`);
        return (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<tr>${tds}</tr>\n`;
    });
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table><caption>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>
${lines}</tbody></table></div>\n`;
}
/** Names and what they stand for; those that nobody knows are left out. */
function facts(pairs) {
    const known = pairs.filter(([, content]) => content !== null && content !== '');
    const lines = known.map(([name, content]) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<div><dt>${name}</dt><dd>${content}</dd></div>\n`);
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<dl class="facts">\n${lines}</dl>\n`;
}
function list(items) {
    return items.length === 0
        ? null
        : (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<ul>${items.map((item) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<li>${item}</li>\n`)}</ul>\n`;
}
/** Folded, and open in print. */
function fold(title, content) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<details><summary>${title}</summary>${content}</details>\n`;
}
/** `2026-08-20 06:00 UTC` of an ISO time; other text as it is. */
function toMinute(time) {
    const read = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)/.exec(time);
    return read === null ? time : `${read[1] ?? ''} ${read[2] ?? ''} UTC`;
}


/***/ }),

/***/ 18268:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ markup),
/* harmony export */   b: () => (/* binding */ textOf)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60023);

/** A word longer than any reader needs; what is told in full stands in the JSON report. */
const LONGEST_TEXT = 500;
/**
 * A template of HTML. Every text that is put in becomes one line without control or invisible characters, of at most
 * 500 characters, and inert between tags as well as in a quoted attribute.
 */
function markup(parts, ...contents) {
    let html = parts[0] ?? '';
    for (const [index, content] of contents.entries()) {
        html += toHtml(content) + (parts[index + 1] ?? '');
    }
    return { html };
}
/** Text that may be longer, or has to be shorter, than others. */
function textOf(text, most) {
    return { html: escapeHtml((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text, most)) };
}
function toHtml(content) {
    if (content === null)
        return '';
    if (typeof content === 'number')
        return String(content);
    if (typeof content === 'string')
        return escapeHtml((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(content, LONGEST_TEXT));
    if ('html' in content)
        return content.html;
    return content.map(toHtml).join('');
}
const SPECIAL = /[&<>"']/g;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function escapeHtml(text) {
    return text.replace(SPECIAL, (character) => ENTITIES[character] ?? '');
}


/***/ }),

/***/ 63159:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toPage)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(18268);


/**
 * One HTML file that asks nobody for anything: its style and its script are allowed by their hashes, and nothing else
 * is. Meta elements cannot give `frame-ancestors` and `sandbox` (CSP level 3, section 3.3).
 */
function toPage({ title, style, script, data, body }) {
    const head = (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${toPolicy(style, script)}">
<meta name="referrer" content="no-referrer">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="robots" content="noindex">
<title>${title}</title>
<style>${toRaw(style)}</style>
</head>
`;
    const block = data === null ? null : toRaw(`<script type="application/json" id="data">${data}</script>\n`);
    const program = script === null ? null : toRaw(`<script>${script}</script>\n`);
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_1__/* .markup */ .P) `${head}<body>
${body}
${block}${program}</body>
</html>
`.html;
}
function toPolicy(style, script) {
    return [
        "default-src 'none'",
        `style-src ${toSource(style)}`,
        ...(script === null ? [] : [`script-src ${toSource(script)}`]),
        "base-uri 'none'",
        "form-action 'none'",
        // No text can become markup or a program in the page either.
        "require-trusted-types-for 'script'",
        "trusted-types 'none'",
    ].join('; ');
}
function toSource(text) {
    return `'sha256-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('base64')}'`;
}
/** Our own style and script, and data that is escaped for a script element. */
function toRaw(html) {
    return { html };
}


/***/ }),

/***/ 19953:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L0: () => (/* binding */ toFooter),
/* harmony export */   PI: () => (/* binding */ toOverview),
/* harmony export */   wy: () => (/* binding */ toTitle),
/* harmony export */   zc: () => (/* binding */ toMasthead)
/* harmony export */ });
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35999);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);
/* harmony import */ var _frame_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(70951);
/* harmony import */ var _markup_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18268);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(10840);





/** The load line of a ship, after which the tool is named. */
const LOGO = (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<svg class="logo" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="7"/><path d="M1 12h22"/></svg>`;
/** The name of the page: whose report it is. */
function toTitle({ images }) {
    const [only] = images;
    return only === undefined || images.length > 1 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(images.length, 'image') : only.name;
}
/** Who says it, about what, and as of when. */
function toMasthead(report, kind) {
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<header class="masthead"><p class="brand">${LOGO}Plimsoll <span>${kind}</span></p>
<h1>${toTitle(report)}</h1><p class="asof">As of <time datetime="${report.asOf}">${(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .toMinute */ .y_)(report.asOf)}</time></p></header>
`;
}
const MOST_ROWS = 500;
/** Of several images a line each; and why the run is worse than its images, where it is. */
function toOverview({ report, cuts }, idOf) {
    const failures = (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .runFailures */ .Bu)(report);
    const told = failures.map((text) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<p class="callout bad">${text}</p>\n`);
    if (report.images.length < 2 && failures.length === 0)
        return null;
    const outcome = toRunBanner(report);
    const rows = (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .take */ .s)(report.images, MOST_ROWS, { cuts, noun: 'image' }).map((image, at) => toRow(image, idOf(at)));
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `${outcome}${told}${rows.length < 2 ? null : (0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .table */ .tp)('Images of this run', HEADS, rows)}`;
}
const SHOWN = ['critical', 'high', 'medium', 'low'];
const HEADS = [
    { head: 'Verdict', kind: 'state' },
    { head: 'Image', kind: 'wide' },
    { head: 'Blocks', kind: 'n' },
    ...SHOWN.map((word) => ({ head: (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .capitalise */ .sK)(word), kind: 'n' })),
    { head: 'Fixable', kind: 'n' },
];
function toRunBanner({ images, verdict }) {
    const { outcome } = verdict;
    const same = images.filter((image) => image.verdict.outcome === outcome).length;
    const words = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(same, 'image')} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(images.length)}: ${_words_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOME_WORDS */ .nx[outcome]}`;
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<div class="banner ${outcome}">${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .toOutcomeMark */ .vT)(outcome)}<div><p class="word">${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .capitalise */ .sK)(_words_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOME_WORDS */ .nx[outcome])}</p>${same === 0 ? null : (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<p>${words}.</p>`}</div></div>\n`;
}
/** Where nothing trustworthy was looked at, a zero would read as clean. */
function toRow(image, id) {
    const { name, reference, counts, verdict } = image;
    const numbers = [counts.blocking, ...SHOWN.map((word) => counts[word]), counts.fixable];
    const isKnown = (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeFound */ .Kq)(image) !== null;
    const title = id === null ? (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<b>${name}</b>` : (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<a href="#${id}"><b>${name}</b></a>`;
    return [
        (0,_verdict_js__WEBPACK_IMPORTED_MODULE_4__/* .toOutcomeWord */ .ec)(verdict.outcome),
        (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `${title}<small>${reference}</small><small>${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .capitalise */ .sK)((0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_0__/* .explainOutcome */ .Kw)(image))}</small>`,
        ...numbers.map((number) => (isKnown ? (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(number) : '–')),
    ];
}
/** What made the page, and what was left out of it. */
function toFooter({ tool, asOf }, notes) {
    const lines = notes.map((note) => (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<p>${note}</p>`);
    return (0,_markup_js__WEBPACK_IMPORTED_MODULE_3__/* .markup */ .P) `<footer>${lines}<p>${tool.name} ${tool.version}, as of ${(0,_frame_js__WEBPACK_IMPORTED_MODULE_2__/* .toMinute */ .y_)(asOf)}. One file: it asks nobody for anything, and sends nothing anywhere.</p></footer>`;
}


/***/ }),

/***/ 10840:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vT: () => (/* binding */ toOutcomeMark),
  ec: () => (/* binding */ toOutcomeWord),
  kd: () => (/* binding */ toVerdictPart)
});

// EXTERNAL MODULE: ./src/report/blocking.ts
var blocking = __webpack_require__(47479);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
// EXTERNAL MODULE: ./src/report/html/frame.ts
var html_frame = __webpack_require__(70951);
// EXTERNAL MODULE: ./src/report/html/markup.ts
var markup = __webpack_require__(18268);
;// CONCATENATED MODULE: ./src/report/html/parts/numbers.ts



/** `isAlways`: nobody misses a zero of the others. */
const TILES = [
    { key: 'blocking', label: 'block', isAlways: true },
    { key: 'critical', label: 'critical', look: 'critical', isAlways: true },
    { key: 'high', label: 'high', look: 'high', isAlways: true },
    { key: 'medium', label: 'medium', look: 'medium', isAlways: true },
    { key: 'low', label: 'low', look: 'low', isAlways: true },
    { key: 'negligible', label: 'negligible', look: 'negligible', isAlways: false },
    { key: 'unknown', label: 'severity unknown', look: 'unknown', isAlways: false },
    { key: 'fixable', label: 'fixable', isAlways: true },
    { key: 'knownExploited', label: 'known to be exploited', isAlways: false },
    { key: 'secrets', label: 'secrets', isAlways: false },
    { key: 'misconfigurations', label: 'misconfigured', isAlways: false },
    { key: 'licences', label: 'licences', isAlways: false },
    { key: 'waived', label: 'waived', isAlways: false },
];
/** The counts as large numbers; nothing where nothing trustworthy was looked at, as a zero would read as clean. */
function toNumbers(image) {
    if ((0,verdict_words/* describeFound */.Kq)(image) === null)
        return null;
    const { counts } = image;
    const tiles = TILES.filter(({ key, isAlways }) => isAlways || counts[key] > 0);
    const items = tiles.map(({ key, label, look }) => (0,markup/* markup */.P) `<div class="tile ${look ?? ''}"><dt>${label}</dt><dd>${(0,words/* formatNumber */.ZV)(counts[key])}</dd></div>\n`);
    return (0,markup/* markup */.P) `<dl class="tiles">${items}</dl>\n`;
}

;// CONCATENATED MODULE: ./src/report/html/parts/verdict.ts






/** A shape for each outcome, so that its colour is not needed to tell them apart. */
const MARKS = {
    pass: (0,markup/* markup */.P) `<circle cx="12" cy="12" r="10"/><path d="m7 12.5 3.5 3.5L17 9"/>`,
    fail: (0,markup/* markup */.P) `<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path d="m8.5 8.5 7 7m0-7-7 7"/>`,
    'nothing-analysed': (0,markup/* markup */.P) `<path d="M12 3 2 21h20z"/><path d="M12 10v5m0 2.5v.5"/>`,
    'scan-failed': (0,markup/* markup */.P) `<path d="M12 1 1 12l11 11 11-11z"/><path d="M12 7v6m0 3v.5"/>`,
};
/** The sign of an outcome; its word stands beside it. */
function toOutcomeMark(outcome) {
    return (0,markup/* markup */.P) `<svg class="mark ${outcome}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${MARKS[outcome]}</svg>`;
}
/** The word of an outcome with its sign. */
function toOutcomeWord(outcome) {
    return (0,markup/* markup */.P) `<span class="outcome ${outcome}">${toOutcomeMark(outcome)}${(0,verdict_words/* capitalise */.sK)(words/* OUTCOME_WORDS */.nx[outcome])}</span>`;
}
const MOST_REASONS = 50;
const MOST_SENTENCES = 50;
/** What the outcome means, then what kept it from being sure, then each reason with what would make it pass. */
function toVerdictPart(image, { cuts }) {
    const failures = (0,html_frame/* take */.s)((0,verdict_words/* failuresOf */.dJ)(image), MOST_SENTENCES, { cuts, noun: 'failure' });
    const degraded = (0,html_frame/* take */.s)(image.verdict.degraded, MOST_SENTENCES, { cuts, noun: 'remark' });
    return (0,markup/* markup */.P) `${toBanner(image)}${toNumbers(image)}
${failures.map(toFailure)}
${degraded.map((sentence) => (0,markup/* markup */.P) `<p class="callout warn"><b>Rests on less than was asked for.</b> ${sentence}</p>\n`)}
${toReasons(image, cuts)}`;
}
function toBanner(image) {
    const { outcome } = image.verdict;
    const found = (0,verdict_words/* describeFound */.Kq)(image);
    const judged = (0,verdict_words/* describeJudged */.HR)(image);
    return (0,markup/* markup */.P) `<div class="banner ${outcome}">${toOutcomeMark(outcome)}<div><p class="word">${(0,verdict_words/* capitalise */.sK)(words/* OUTCOME_WORDS */.nx[outcome])}</p><p>${(0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image))}.</p>${sentence(found === null ? null : (0,verdict_words/* capitalise */.sK)(found))}${sentence(judged)}</div></div>`;
}
function sentence(text) {
    return text === null ? null : (0,markup/* markup */.P) `<p class="small">${text}.</p>`;
}
function toFailure({ what, message, hint }) {
    return (0,markup/* markup */.P) `<p class="callout bad"><b>${(0,verdict_words/* capitalise */.sK)(what)}:</b> ${(0,markup/* textOf */.b)(message, 1000)} <br><b>What to do:</b> ${(0,markup/* textOf */.b)(hint, 1000)}</p>\n`;
}
function toReasons(image, cuts) {
    const { reasons } = image.verdict;
    if (reasons.length === 0)
        return null;
    const byId = (0,blocking/* findingsById */.V)(image);
    const shown = (0,html_frame/* take */.s)(reasons, MOST_REASONS, { cuts, noun: 'reason' });
    return (0,markup/* markup */.P) `<ol class="reasons">${shown.map((reason) => toReason(image, reason, byId))}</ol>\n`;
}
function toReason(image, reason, byId) {
    return (0,markup/* markup */.P) `<li><p><b>${(0,verdict_words/* reasonTitle */.tc)(image, reason)}</b> <span class="limit">${(0,verdict_words/* describeLimit */.XW)(reason)}</span></p>
<p><b>To pass:</b> ${(0,markup/* textOf */.b)(reason.remedy, 1000)}</p>${toBlockers(reason, byId)}</li>\n`;
}
const SHOWN_BLOCKERS = 6;
function toBlockers({ findings }, byId) {
    const names = findings.slice(0, SHOWN_BLOCKERS).flatMap((id) => {
        const finding = byId.get(id);
        if (finding === undefined)
            return [];
        return [`${(0,words/* findingLabel */.Il)(finding).slice(0, 80)} in ${(0,words/* findingSubject */.Gv)(finding).slice(0, 80)}`];
    });
    if (names.length === 0)
        return null;
    const left = findings.length - names.length;
    const more = left > 0 ? ` and ${(0,words/* formatNumber */.ZV)(left)} more` : '';
    return (0,markup/* markup */.P) `<p class="small">Because of ${names.join(', ')}${more}.</p>`;
}


/***/ }),

/***/ 38887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sortByOutcome)
/* harmony export */ });
/* harmony import */ var _domain_verdict_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(95805);

/** The worst first; those that are alike as they were. */
function sortByOutcome(images) {
    const rank = (image) => _domain_verdict_js__WEBPACK_IMPORTED_MODULE_0__/* .OUTCOMES */ .im.indexOf(image.verdict.outcome);
    return [...images].sort((a, b) => rank(a) - rank(b));
}


/***/ }),

/***/ 31804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ STYLE)
});

;// CONCATENATED MODULE: ./src/report/html/style/base.ts
/** Letters, spaces and the frame of the page. */
const BASE_STYLE = `
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
}`;

;// CONCATENATED MODULE: ./src/report/html/style/colours.ts
/*
 * Pairs of text and ground are at least 4.5 to 1 in both themes, as level AA of WCAG 2.2 asks (success criterion 1.4.3);
 * a test computes them all.
 */
const LIGHT = {
    paper: '#f6f7f8',
    sheet: '#ffffff',
    line: '#d5dae0',
    ink: '#1a2027',
    soft: '#545e69',
    link: '#0b4f8a',
    strong: '#12304d',
    pass: '#17663a',
    fail: '#a01224',
    nothing: '#7a4f00',
    broken: '#6a2c8c',
    'pass-bg': '#ecf6ef',
    'fail-bg': '#fcf0f0',
    'nothing-bg': '#fdf5e3',
    'broken-bg': '#f6f0fa',
    critical: '#8c1023',
    high: '#bc4a0c',
    medium: '#f0c64a',
    low: '#a9cbea',
    negligible: '#dde2e7',
    unknown: '#c3cad2',
    'on-critical': '#ffffff',
    'on-high': '#ffffff',
    'on-medium': '#362900',
    'on-low': '#0d2f50',
    'on-negligible': '#333c45',
    'on-unknown': '#272f37',
    part: '#2b6c8f',
    age: '#4d6f92',
};
const DARK = {
    paper: '#12161b',
    sheet: '#1a2027',
    line: '#37414c',
    ink: '#e6eaee',
    soft: '#a8b3be',
    link: '#8cc2f5',
    strong: '#cfe0f1',
    pass: '#6fd398',
    fail: '#ff8f98',
    nothing: '#f0c064',
    broken: '#d3a5f0',
    'pass-bg': '#16291e',
    'fail-bg': '#341a1e',
    'nothing-bg': '#2f2714',
    'broken-bg': '#2a1c34',
    critical: '#c2273a',
    high: '#b9531a',
    medium: '#dcb23c',
    low: '#35638d',
    negligible: '#46515d',
    unknown: '#5a6672',
    'on-critical': '#ffffff',
    'on-high': '#ffffff',
    'on-medium': '#2a2000',
    'on-low': '#f2f8ff',
    'on-negligible': '#f1f4f7',
    'on-unknown': '#ffffff',
    part: '#5aa6cc',
    age: '#7d9fc2',
};
/** The variables of a theme as declarations. */
function toDeclarations(colours) {
    return Object.entries(colours)
        .map(([name, value]) => `--${name}:${value}`)
        .join(';');
}

;// CONCATENATED MODULE: ./src/report/html/style/parts.ts
/** Verdict, numbers, lists of facts and charts. */
const PART_STYLE = `
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
}`;

;// CONCATENATED MODULE: ./src/report/html/style/print.ts
/** On paper: dark on white, nothing cut, heads of tables on every page, and what is folded is there. */
const PRINT_STYLE = `
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
}`;

;// CONCATENATED MODULE: ./src/report/html/style/tables.ts
/** Tables, and the one of the findings with its controls. */
const TABLE_STYLE = `
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
}`;

;// CONCATENATED MODULE: ./src/report/html/style.ts





/** Dark where the reader's system is, but for paper. */
const THEMES = `:root{color-scheme:light;${toDeclarations(LIGHT)}}
@media screen and (prefers-color-scheme:dark){:root{color-scheme:dark;${toDeclarations(DARK)}}}`;
/** The style of every page of ours. */
const STYLE = [THEMES, BASE_STYLE, PART_STYLE, TABLE_STYLE, PRINT_STYLE].join('\n');


/***/ })

};
