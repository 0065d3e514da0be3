export const id = 985;
export const ids = [985];
export const modules = {

/***/ 20985:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderExecutiveFiles: () => (/* binding */ renderExecutiveFiles)
});

// EXTERNAL MODULE: ./src/report/advice-words.ts
var advice_words = __webpack_require__(25396);
// EXTERNAL MODULE: ./src/report/html/markup.ts
var markup = __webpack_require__(18268);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
;// CONCATENATED MODULE: ./src/report/executive/actions.ts



const MOST_ACTIONS = 5;
/** The five that remove most of what stops an image, then most of all, over all images. */
function toActionsPart({ report }) {
    const several = report.images.length > 1;
    const all = report.images.flatMap(({ advice, name }) => (0,advice_words/* chooseActions */.h3)(advice, MOST_ACTIONS)
        .first.filter(({ kind }) => kind !== 'wait')
        .map((action) => ({ action, name })));
    // Of one image the advice has an order of its own.
    const sorted = several ? [...all].sort(compareEffects) : all;
    if (sorted.length === 0)
        return null;
    const items = sorted.slice(0, MOST_ACTIONS).map(({ action, name }) => {
        const effect = (0,advice_words/* describeEffect */.xU)(action);
        const image = several ? (0,markup/* markup */.P) ` <span class="limit">${name}</span>` : null;
        return (0,markup/* markup */.P) `<li><b>${action.title}</b>${image}${effect === null ? null : (0,markup/* markup */.P) `<br>${(0,verdict_words/* capitalise */.sK)(effect)}.`}</li>\n`;
    });
    return (0,markup/* markup */.P) `<ol class="steps">${items}</ol><p class="note">Numbers count findings. They are what the makers of the updates promise: nobody has scanned the result.</p>`;
}
function compareEffects({ action: a }, { action: b }) {
    return b.removes.blocking - a.removes.blocking || b.removes.total - a.removes.total;
}

// EXTERNAL MODULE: ./src/report/html/frame.ts
var html_frame = __webpack_require__(70951);
// EXTERNAL MODULE: ./src/report/words.ts
var report_words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/executive/controls.ts



const MOST_ROWS = 15;
const COLUMNS = [
    { head: 'Standard', kind: 'wide' },
    ...['Failed', 'Accepted', 'Passed', 'In part', 'Not assessed', 'For people', 'Others'].map((head) => ({ head, kind: 'n' })),
];
/** How many controls of each standard this run decided, and how; never whether anybody is compliant. */
function toControlPart({ report, cuts }) {
    const all = report.images.flatMap((image) => image.standards.map((one) => ({ one, image })));
    if (all.length === 0)
        return null;
    const several = report.images.length > 1;
    const rows = (0,html_frame/* take */.s)(all, MOST_ROWS, { cuts, noun: 'standard' }).map(({ one, image }) => toCells(one, several ? image : null));
    return (0,markup/* markup */.P) `${(0,html_frame/* table */.tp)('Controls by what became of them', COLUMNS, rows)}<p class="note">A number counts controls. Of a control that passed in part, rules decide some, and the rest stays open. What is for people, no scanner can decide.</p>`;
}
function toCells({ title, version, controls }, image) {
    const count = (isWanted) => (0,report_words/* formatNumber */.ZV)(controls.filter(isWanted).length);
    return [
        (0,markup/* markup */.P) `<b>${title}</b> ${version}${image === null ? null : (0,markup/* markup */.P) `<small>${image.name}</small>`}`,
        count(({ state }) => state === 'fail'),
        count(({ state }) => state === 'waived'),
        count(({ state, open }) => state === 'pass' && open === null),
        count(({ state, open }) => state === 'pass' && open !== null),
        count(({ state }) => state === 'not-assessed'),
        count(({ state }) => state === 'manual'),
        count(({ state }) => state === 'not-applicable' || state === 'superseded'),
    ];
}

;// CONCATENATED MODULE: ./src/report/executive/gaps.ts



const MOST_LINES = 8;
/** What nobody looked at, each once; nothing where that is nothing. */
function toGapPart({ report, cuts }) {
    const lines = [...new Set(report.images.flatMap(toLines))];
    return (0,html_frame/* list */.p_)((0,html_frame/* take */.s)(lines, MOST_LINES, { cuts, noun: 'gap' }).map((line) => (0,markup/* markup */.P) `${line}`));
}
function toLines({ coverage, verdict, image }) {
    const platforms = image?.notScanned ?? [];
    return [
        ...verdict.degraded,
        ...coverage.narrowed,
        ...coverage.notAssessed.map(({ what, count }) => `Not assessed: ${(0,report_words/* formatNumber */.ZV)(count)} ${what}`),
        ...(platforms.length === 0 ? [] : [`Other platforms of the image: ${platforms.join(', ')}`]),
    ];
}

// EXTERNAL MODULE: ./src/policy/rules/days.ts
var days = __webpack_require__(74927);
// EXTERNAL MODULE: ./src/report/blocking.ts
var blocking = __webpack_require__(47479);
;// CONCATENATED MODULE: ./src/report/executive/overdue.ts






const overdue_MOST_ROWS = 10;
const MOST_RULES = 12;
/**
 * What a rule of the gate calls late, and what attackers use. CISA's list sets its days for federal agencies, and a report
 * does not keep them: which days hold is said by the policy (deadlines).
 */
function toOverduePart({ report, cuts }) {
    const several = report.images.length > 1;
    const rules = report.images.flatMap((image) => image.rules.filter(isAboutTime).map((rule) => describeRule(rule, several ? image.name : null)));
    const late = report.images.flatMap((image) => lateOf(image).map((one) => ({ one, image })));
    const shown = (0,html_frame/* take */.s)(late, overdue_MOST_ROWS, { cuts, noun: 'overdue finding' });
    const none = 'No rule about the time for a fix is in force, so nothing can be called overdue. The policy gives such days (overdue_days, deadlines).';
    return [
        rules.length === 0
            ? (0,markup/* markup */.P) `<p>${none}</p>`
            : (0,html_frame/* list */.p_)((0,html_frame/* take */.s)(rules, MOST_RULES, { cuts, noun: 'deadline rule' }).map((rule) => (0,markup/* markup */.P) `${rule}`)),
        ...(shown.length === 0 ? [] : [toTable(shown, report.asOf)]),
    ];
}
/** `vulnerabilities.<severity>.overdue`, and `deadlines`. */
function isAboutTime({ id }) {
    return id === 'deadlines' || id.endsWith('.overdue');
}
function describeRule({ title, state, value, note }, name) {
    const image = name === null ? '' : ` in ${name}`;
    if (state === 'not-assessed')
        return `${title}${image}: not assessed${note === null ? '' : `, ${note}`}`;
    const count = typeof value === 'number' ? value : 0;
    return `${title}${image}: ${count === 0 ? 'none' : (0,report_words/* countOf */.pq)(count, 'finding')}`;
}
/** Those that attackers are known to use, and those that a broken rule about time counts; each once. */
function lateOf(image) {
    const byId = (0,blocking/* findingsById */.V)(image);
    const ids = image.verdict.reasons
        .filter(({ rule }) => isAboutTime({ id: rule }))
        .flatMap(({ findings }) => findings);
    const late = ids.flatMap((id) => byId.get(id) ?? []);
    const exploited = image.findings.filter((one) => one.kind === 'vulnerability' && one.kev !== null && one.status === 'open');
    return [...new Set([...exploited, ...late])].flatMap((one) => one.kind === 'vulnerability' ? [one] : []);
}
function toTable(rows, asOf) {
    const several = new Set(rows.map(({ image }) => image)).size > 1;
    const columns = [
        { head: 'Weakness', kind: 'wide' },
        { head: 'Severity', kind: 'state' },
        { head: 'Known for', kind: 'n' },
        { head: 'Way out', kind: 'wide' },
    ];
    const ageOf = (0,days/* createAges */.H)(asOf);
    return (0,html_frame/* table */.tp)('Overdue or used by attackers', columns, rows.map(({ one, image }) => [
        (0,markup/* markup */.P) `<b>${(0,report_words/* findingLabel */.Il)(one)}</b> in ${(0,report_words/* findingSubject */.Gv)(one)}${several ? (0,markup/* markup */.P) `<small>${image.name}</small>` : null}`,
        (0,markup/* markup */.P) `<span class="sev ${one.severity}">${one.severity}</span>`,
        describeAge(ageOf(one.firstSeen ?? one.vulnerability.published)),
        (0,markup/* markup */.P) `${toWayOut(one)}${toExploited(one)}`,
    ]));
}
function describeAge(days) {
    return days === null ? 'not known' : (0,report_words/* countOf */.pq)(Math.floor(days), 'day');
}
function toWayOut({ fix }) {
    return fix.state === 'fixed' && fix.version !== null
        ? `Update to ${(0,report_words/* describeFix */.D6)(fix)}`
        : (0,verdict_words/* capitalise */.sK)((0,report_words/* describeFix */.D6)(fix));
}
function toExploited({ kev }) {
    if (kev === null)
        return null;
    return (0,markup/* markup */.P) `<small>attackers use it: on CISA’s list since ${kev.added.slice(0, 10)}</small>`;
}

;// CONCATENATED MODULE: ./src/report/executive/style.ts
/** What the short page has beside the style of all. */
const EXECUTIVE_STYLE = `
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
@media print{.executive,.masthead:has(+.executive),.executive+footer{max-width:none!important}}`;

// EXTERNAL MODULE: ./src/report/html/parts/verdict.ts + 1 modules
var verdict = __webpack_require__(10840);
;// CONCATENATED MODULE: ./src/report/executive/line-chart.ts


const [WIDTH, HEIGHT] = [420, 150];
const EDGE = { left: 44, right: 14, top: 14, bottom: 26 };
/** Critical and high weaknesses over time, to scale; the last numbers stand in the table beside it. */
function toLineChart(points) {
    const values = points.map(({ critical, high }) => critical + high);
    const most = Math.max(1, ...values);
    const times = points.map(({ asOf }) => Date.parse(asOf));
    const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
    const places = values.map((value, at) => ({
        x: EDGE.left + (INNER_WIDTH * ((times[at] ?? first) - first)) / Math.max(1, last - first),
        y: EDGE.top + INNER_HEIGHT * (1 - value / most),
    }));
    const path = places.map(({ x, y }, at) => `${at === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`);
    return (0,markup/* markup */.P) `<svg class="line" viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${describe(points, values)}">
${toScale(most)}<path class="run" d="${path.join('')}"/>${toDots(places)}
<text x="${EDGE.left}" y="${HEIGHT - 6}">${dayOf(points[0])}</text><text class="end" x="${WIDTH - EDGE.right}" y="${HEIGHT - 6}">${dayOf(points.at(-1))}</text></svg>`;
}
const INNER_WIDTH = WIDTH - EDGE.left - EDGE.right;
const INNER_HEIGHT = HEIGHT - EDGE.top - EDGE.bottom;
function toScale(most) {
    const lines = [
        [EDGE.top, (0,report_words/* formatNumber */.ZV)(most)],
        [EDGE.top + INNER_HEIGHT, '0'],
    ];
    return (0,markup/* markup */.P) `${lines.map(([y, label]) => (0,markup/* markup */.P) `<path class="rule" d="M${EDGE.left} ${y}H${WIDTH - EDGE.right}"/><text class="end" x="${EDGE.left - 8}" y="${y + 4}">${label}</text>`)}`;
}
function toDots(places) {
    return (0,markup/* markup */.P) `${places.map(({ x, y }) => (0,markup/* markup */.P) `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="3"/>`)}`;
}
function describe(points, values) {
    const told = points.map((point, at) => `${dayOf(point)}: ${(0,report_words/* formatNumber */.ZV)(values[at] ?? 0)}`);
    return `Critical and high weaknesses in each report. ${told.slice(-20).join(', ')}.`;
}
function dayOf(point) {
    return point?.asOf.slice(0, 10) ?? '';
}

;// CONCATENATED MODULE: ./src/report/executive/trend.ts






const SHOWN_ROWS = 5;
/** How the image came to where it is: a line, and the numbers of the last reports beside it. */
function toTrendPart(image, report) {
    const title = report.images.length > 1 ? (0,markup/* markup */.P) `<h3>${image.name}</h3>` : null;
    const points = toPoints(image, report.asOf);
    if (points.length < 2)
        return (0,markup/* markup */.P) `${title}<p>${describeNone(image, points)}</p>`;
    return (0,markup/* markup */.P) `${title}<p>${describeChange(points)}</p><div class="trend">${toLineChart(points)}${toRows(points)}</div>`;
}
/** This report is the last point, where it has an answer. */
function toPoints(image, asOf) {
    const { critical, high, medium, low, blocking, fixable } = image.counts;
    const now = {
        asOf,
        outcome: image.verdict.outcome,
        critical,
        high,
        medium,
        low,
        blocking,
        fixable,
    };
    const earlier = image.history.filter((point) => Date.parse(point.asOf) < Date.parse(asOf));
    return (0,verdict_words/* describeFound */.Kq)(image) === null ? earlier : [...earlier, now];
}
function describeNone(image, points) {
    const [only] = points;
    if ((0,verdict_words/* describeFound */.Kq)(image) === null)
        return 'There is no answer for this image today, so no trend is told.';
    return only === undefined || image.history.length === 0
        ? 'No earlier report of this image is known, so there is no trend yet. Give a baseline, and the next report has one.'
        : 'The earlier reports of this image cannot be placed in time, so no trend is told.';
}
/** `12 critical and high weaknesses, 3 fewer than in the report of 2026-08-01`. */
function describeChange(points) {
    const [before, now] = points.slice(-2);
    if (before === undefined || now === undefined)
        return '';
    const [was, is] = [severeOf(before), severeOf(now)];
    const change = is === was
        ? 'as many as'
        : `${(0,report_words/* formatNumber */.ZV)(Math.abs(is - was))} ${is < was ? 'fewer than' : 'more than'}`;
    const told = (0,report_words/* countOf */.pq)(is, 'critical or high weakness', 'critical or high weaknesses');
    return `${told}, ${change} in the report of ${before.asOf.slice(0, 10)}. The line shows ${(0,report_words/* countOf */.pq)(points.length, 'report')}.`;
}
function severeOf({ critical, high }) {
    return critical + high;
}
function toRows(points) {
    const rows = points
        .slice(-SHOWN_ROWS)
        .reverse()
        .map(({ asOf, outcome, critical, high, blocking }) => [
        asOf.slice(0, 10),
        (0,verdict/* toOutcomeWord */.ec)(outcome),
        (0,report_words/* formatNumber */.ZV)(critical),
        (0,report_words/* formatNumber */.ZV)(high),
        (0,report_words/* formatNumber */.ZV)(blocking),
    ]);
    const columns = [
        { head: 'Report of', kind: 'state' },
        { head: 'Verdict', kind: 'state' },
        { head: 'Critical', kind: 'n' },
        { head: 'High', kind: 'n' },
        { head: 'Stopping', kind: 'n' },
    ];
    return (0,html_frame/* table */.tp)('The last reports, the newest first', columns, rows);
}

;// CONCATENATED MODULE: ./src/report/executive/verdict-line.ts




/** What each outcome means for somebody who has to decide. */
const MEANINGS = {
    pass: 'This image may be used: nothing found is over the limits that were set.',
    fail: 'This image must not be used as it is: it breaks rules that were set.',
    'nothing-analysed': 'Nobody can say whether this image may be used: no scanner recognised what is in it.',
    'scan-failed': 'Nobody can say whether this image may be used: it could not be looked at.',
};
const WORDS = {
    pass: 'Passed',
    fail: 'Failed',
    'nothing-analysed': 'No answer',
    'scan-failed': 'No answer',
};
const MOST_REASONS = 6;
/** The answer in words, the numbers that count, and which rules are broken. */
function toVerdictLine(image) {
    const { outcome, reasons } = image.verdict;
    const shown = reasons.slice(0, MOST_REASONS);
    const left = reasons.length - shown.length;
    const lines = shown.map((reason) => (0,markup/* markup */.P) `<li>${(0,verdict_words/* reasonTitle */.tc)(image, reason)}: ${(0,verdict_words/* describeLimit */.XW)({ ...reason, origin: null })}</li>`);
    const more = left > 0 ? (0,markup/* markup */.P) `<li>and ${(0,report_words/* countOf */.pq)(left, 'more rule')}</li>` : null;
    const failures = (0,verdict_words/* failuresOf */.dJ)(image)
        .slice(0, 2)
        .map(({ message, hint }) => (0,markup/* markup */.P) `<p>${message} ${hint}</p>`);
    return (0,markup/* markup */.P) `<div class="banner ${outcome}">${(0,verdict/* toOutcomeMark */.vT)(outcome)}<div><p class="word">${WORDS[outcome]}</p><p>${MEANINGS[outcome]}</p>${failures}
${lines.length === 0 ? null : (0,markup/* markup */.P) `<ul>${lines}${more}</ul>`}</div></div>
${toTiles(image)}`;
}
/** Nothing where a zero would read as clean. */
function toTiles(image) {
    if ((0,verdict_words/* describeFound */.Kq)(image) === null)
        return null;
    const { blocking, critical, high, fixable, knownExploited, waived } = image.counts;
    const tiles = [
        [blocking, 'findings that stop this image', ''],
        [critical, 'critical weaknesses', 'critical'],
        [high, 'high weaknesses', 'high'],
        [knownExploited, 'weaknesses that attackers are known to use', ''],
        [fixable, 'weaknesses that an update removes', ''],
        [waived, 'findings that somebody accepted', ''],
    ];
    const items = tiles.map(([count, label, look]) => (0,markup/* markup */.P) `<div class="tile ${look}"><dt>${label}</dt><dd>${(0,report_words/* formatNumber */.ZV)(count)}</dd></div>\n`);
    return (0,markup/* markup */.P) `<dl class="tiles">${items}</dl>\n`;
}

;// CONCATENATED MODULE: ./src/report/executive/waivers.ts



const SOON_DAYS = 30;
const DAY = 86_400_000;
const waivers_MOST_ROWS = 12;
/** Waivers that have ended, and those that end within thirty days, the first to end first. */
function toWaiverPart({ report, cuts }) {
    const { waivers, asOf } = report;
    if (waivers.length === 0)
        return (0,markup/* markup */.P) `<p>Nothing is accepted: there are no waivers.</p>`;
    const due = waivers
        .flatMap((waiver) => toDue(waiver, asOf))
        .filter(({ days }) => days <= SOON_DAYS)
        .sort((a, b) => a.days - b.days);
    const ended = due.filter(({ days }) => days < 0).length;
    const words = `${(0,report_words/* countOf */.pq)(waivers.length, 'waiver')}: ${(0,report_words/* formatNumber */.ZV)(ended)} ended, ${(0,report_words/* formatNumber */.ZV)(due.length - ended)} end within ${SOON_DAYS} days`;
    const rows = (0,html_frame/* take */.s)(due, waivers_MOST_ROWS, { cuts, noun: 'waiver' });
    return (0,markup/* markup */.P) `<p>${words}.</p>${rows.length === 0 ? null : (0,html_frame/* table */.tp)('Waivers that have ended or end soon', waivers_COLUMNS, rows.map(waivers_toCells))}`;
}
const waivers_COLUMNS = [
    { head: 'When', kind: 'state' },
    { head: 'Waiver', kind: 'wide' },
    { head: 'Owner' },
    { head: 'Findings', kind: 'n' },
];
/** It holds until the end of its last day, in UTC. */
function toDue(waiver, asOf) {
    if (waiver.expires === null)
        return [];
    const days = Math.round((toDay(waiver.expires) - toDay(asOf)) / DAY);
    return Number.isNaN(days) ? [] : [{ waiver, days }];
}
function toDay(time) {
    return Date.parse(time.slice(0, 10));
}
function waivers_toCells({ waiver, days }) {
    const { id, reason, owner, expires, findings } = waiver;
    const look = days < 0 ? 'expired' : 'expiring';
    return [
        (0,markup/* markup */.P) `<span class="state ${look}">${describeDays(days)}</span><small>${expires ?? ''}</small>`,
        (0,markup/* markup */.P) `<b>${id}</b> ${reason}`,
        owner ?? 'nobody',
        (0,report_words/* formatNumber */.ZV)(findings),
    ];
}
function describeDays(days) {
    if (days < 0)
        return `ended ${(0,report_words/* countOf */.pq)(-days, 'day')} ago`;
    return days === 0 ? 'ends today' : `ends in ${(0,report_words/* countOf */.pq)(days, 'day')}`;
}

// EXTERNAL MODULE: ./src/report/html/page.ts
var page = __webpack_require__(63159);
// EXTERNAL MODULE: ./src/report/html/parts/head.ts
var head = __webpack_require__(19953);
// EXTERNAL MODULE: ./src/report/html/sort-images.ts
var sort_images = __webpack_require__(38887);
// EXTERNAL MODULE: ./src/report/html/style.ts + 5 modules
var style = __webpack_require__(31804);
;// CONCATENATED MODULE: ./src/report/executive.ts















/** The answer on a page or two, for people who decide and do not fix: no script, nothing to click. */
function renderExecutiveFiles(report) {
    const sorted = { ...report, images: (0,sort_images/* sortByOutcome */._)(report.images) };
    const frame = (0,html_frame/* createFrame */.CL)(sorted);
    const body = toBody(frame);
    const cut = (0,html_frame/* describeCuts */.rR)((0,html_frame/* listCuts */.kx)(frame));
    const text = (0,page/* toPage */.Z)({
        title: `${(0,head/* toTitle */.wy)(sorted)}: ${report_words/* OUTCOME_WORDS */.nx[report.verdict.outcome]} – Plimsoll, in short`,
        style: `${style/* STYLE */.Y}\n${EXECUTIVE_STYLE}`,
        script: null,
        data: null,
        body: (0,markup/* markup */.P) `${(0,head/* toMasthead */.zc)(sorted, 'In short')}${body}${(0,head/* toFooter */.L0)(sorted, cut === null ? [] : [cut])}`,
    });
    return [{ name: null, text, cut }];
}
/** Of as many images each trend is shown. */
const MOST_TRENDS = 6;
function toBody(frame) {
    const { report, cuts } = frame;
    const trends = (0,html_frame/* take */.s)(report.images, MOST_TRENDS, { cuts, noun: 'trend' });
    return (0,markup/* markup */.P) `<main class="executive">
${(0,head/* toOverview */.PI)(frame, () => null)}
${report.images.length === 1 ? report.images.map(toVerdictLine) : null}
${(0,html_frame/* section */.uW)(frame, 'Trend', trends.map((image) => toTrendPart(image, report)))}
${(0,html_frame/* section */.uW)(frame, 'Overdue', toOverduePart(frame))}
${(0,html_frame/* section */.uW)(frame, 'What to do first', toActionsPart(frame))}
${(0,html_frame/* section */.uW)(frame, 'Accepted for a time', toWaiverPart(frame))}
${(0,html_frame/* section */.uW)(frame, 'Standards', toControlPart(frame))}
${(0,html_frame/* section */.uW)(frame, 'What this does not cover', toGapPart(frame))}
</main>`;
}


/***/ })

};
