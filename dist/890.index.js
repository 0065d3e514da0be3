export const id = 890;
export const ids = [890];
export const modules = {

/***/ 5805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ DATABASE_NAMES),
/* harmony export */   im: () => (/* binding */ OUTCOMES)
/* harmony export */ });
/* unused harmony export RULE_STATES */
/** In the order in which they win: the first that applies to any image is the outcome of the run. */
const OUTCOMES = ['scan-failed', 'nothing-analysed', 'fail', 'pass'];
const RULE_STATES = (/* unused pure expression or super */ null && (['passed', 'failed', 'warned', 'waived', 'not-assessed']));
const DATABASE_NAMES = ['trivy', 'trivy-java', 'grype'];


/***/ }),

/***/ 4890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTable: () => (/* binding */ renderTable)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(23);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(734);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(2691);
// EXTERNAL MODULE: ./src/report/terminal/width.ts
var terminal_width = __webpack_require__(3935);
;// CONCATENATED MODULE: ./src/report/terminal/evidence.ts




const LABEL_WIDTH = 14;
/** What was looked at and what was not: image, scanners, databases, policy, warnings, coverage. */
function toEvidenceLines(image, report, look) {
    const { narrowed, notAssessed } = image.coverage;
    const scans = [...image.scans].sort((a, b) => (0,order/* compareText */.n6)(a.scanner, b.scanner));
    const warned = image.rules.filter((rule) => rule.state === 'warned');
    return [
        ...labelled('image', toSubject(image), look),
        ...scans.flatMap((scan) => labelled(scan.scanner, [describeScan(scan)], look)),
        ...labelled('policy', [report.policy.description], look),
        ...labelled('warnings', warned.map(describeWarning), look),
        ...labelled('narrowed', narrowed, look),
        ...labelled('not assessed', notAssessed.map(({ what, count }) => `${(0,words/* formatNumber */.ZV)(count)} ${what}`), look),
        ...labelled('not scanned', toOtherPlatforms(image), look),
    ];
}
function describeWarning(rule) {
    return rule.note ?? `${rule.title}: ${(0,words/* formatNumber */.ZV)(rule.value ?? '')}`;
}
/** What the run has to say beside the findings. */
function toNoticeLines(report, look) {
    const failed = report.deliveries.filter((delivery) => delivery.state === 'failed');
    return [
        ...labelled('notices', report.notices.map((notice) => notice.text), look),
        ...labelled('not delivered', failed.map(({ to, detail }) => `${to}: ${detail}`), look),
    ];
}
const MOST_TEXTS = 30;
/** The label beside the first line; every text is wrapped under itself. */
function labelled(label, texts, { width, paint }) {
    const left = texts.length - MOST_TEXTS;
    const more = left > 0 ? [`… and ${(0,words/* formatNumber */.ZV)(left)} more in the report`] : [];
    const lines = [...texts.slice(0, MOST_TEXTS), ...more].flatMap((text) => (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(text), Math.max(20, width - LABEL_WIDTH)));
    return lines.map((line, index) => {
        return `${paint('dim', (0,terminal_width/* padToWidth */.Fg)(index === 0 ? label : '', LABEL_WIDTH))}${line}`;
    });
}
function toSubject(image) {
    const opened = image.image;
    const system = image.os === null ? [] : [`${image.os.family} ${image.os.version}`];
    if (opened === null)
        return [image.reference];
    return [image.reference, opened.digest ?? opened.imageId, [opened.platform, ...system].join(', ')];
}
function describeScan(scan) {
    const version = scan.version ?? 'unknown version';
    const database = scan.database === null ? [] : [`database ${(0,words/* describeDatabase */.DZ)(scan.database)}`];
    switch (scan.state) {
        case 'analysed':
            return [version, (0,words/* countOf */.pq)(scan.packages, 'package'), ...database].join(', ');
        case 'nothing-analysed':
            return [version, 'recognised nothing', ...database].join(', ');
        case 'failed':
            return [version, 'failed', ...database].join(', ');
    }
}
function toOtherPlatforms(image) {
    const platforms = image.image?.notScanned ?? [];
    return platforms.length === 0 ? [] : [`other platforms of this image: ${platforms.join(', ')}`];
}

// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(7479);
// EXTERNAL MODULE: ./src/report/reading-order.ts
var reading_order = __webpack_require__(7235);
// EXTERNAL MODULE: ./src/report/terminal/grid.ts
var grid = __webpack_require__(3723);
// EXTERNAL MODULE: ./src/report/terminal/paint.ts
var terminal_paint = __webpack_require__(7343);
;// CONCATENATED MODULE: ./src/report/terminal/findings.ts







const MOST_ROWS = 20;
const HEADS = ['', 'SEVERITY', 'FINDING', 'IN', 'INSTALLED', 'FIXED IN', 'SEEN BY'];
/** A GHSA id has 19 letters: what people look up is the last to be cut. */
const NARROWEST = [1, 10, 19, 8, 6, 8, 5];
/** The most urgent findings, blocking ones first, and how many more there are. */
function toFindingLines(image, look) {
    if (image.findings.length === 0)
        return [];
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const isBlocking = (finding) => blocking.has(finding.id);
    const first = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(image.findings.filter(isBlocking), blocking), MOST_ROWS);
    const others = image.findings.filter((finding) => !isBlocking(finding));
    const rest = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(others, blocking), MOST_ROWS - first.length);
    const shown = [...first, ...rest];
    const left = image.findings.length - shown.length;
    return [
        ...(0,grid/* toGrid */.c)(HEADS, shown.map((finding) => toCells(finding, isBlocking(finding))), { ...look, narrowest: NARROWEST }),
        ...(left > 0 ? [look.paint('dim', `… and ${(0,words/* formatNumber */.ZV)(left)} more in the report`)] : []),
    ];
}
function toCells(finding, isBlocking) {
    return [
        { text: isBlocking ? '✗' : ' ', style: 'boldRed' },
        { text: finding.severity, style: terminal_paint/* SEVERITY_STYLES */.xs[finding.severity] },
        { text: (0,clean/* cleanLine */.Ow)(describeFinding(finding), 80), style: isBlocking ? 'bold' : null },
        { text: (0,clean/* cleanLine */.Ow)((0,words/* findingSubject */.Gv)(finding), 120), style: null },
        { text: (0,clean/* cleanLine */.Ow)(finding.package?.version ?? '', 60), style: null },
        ...toFixCell(finding),
        { text: finding.seenBy.join(' '), style: 'dim' },
    ];
}
/** A vulnerability by its id, which is what people look up; the rest with their kind. */
function describeFinding(finding) {
    const { main } = (0,words/* findingName */.f$)(finding);
    if (finding.kind === 'vulnerability')
        return `${main}${finding.kev === null ? '' : ' (exploited)'}`;
    return `${words/* KIND_NOUNS */.xK[finding.kind][0]}: ${main}`;
}
function toFixCell(finding) {
    if (finding.kind !== 'vulnerability')
        return [{ text: '', style: null }];
    const isFixed = finding.fix.state === 'fixed';
    return [{ text: (0,clean/* cleanLine */.Ow)((0,words/* describeFix */.D6)(finding.fix), 60), style: isFixed ? 'green' : 'dim' }];
}

// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(5805);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(5999);
;// CONCATENATED MODULE: ./src/report/terminal/verdict.ts






/** The line that stands first and last. */
function toVerdictLine(report, look) {
    const { outcome } = report.verdict;
    const [only, ...others] = report.images;
    const [failure] = (0,verdict_words/* runFailures */.Bu)(report);
    const badge = toBadge(outcome, look);
    if (failure !== undefined)
        return `${badge}  ${(0,clean/* cleanLine */.Ow)(failure, 300)}`;
    return only === undefined || others.length > 0
        ? `${badge}  ${describeImages(report)}`
        : `${badge}  ${(0,clean/* cleanLine */.Ow)(only.name, 120)}: ${(0,verdict_words/* explainOutcome */.Kw)(only)}`;
}
/** The same for one image of several. */
function toImageLine(image, look) {
    const name = look.paint('bold', (0,clean/* cleanLine */.Ow)(image.name, 120));
    return `${toBadge(image.verdict.outcome, look)}  ${name}: ${(0,verdict_words/* explainOutcome */.Kw)(image)}`;
}
function toBadge(outcome, { paint }) {
    const word = words/* OUTCOME_WORDS */.nx[outcome].toUpperCase();
    return paint(terminal_paint/* OUTCOME_STYLES */.c0[outcome], `${terminal_paint/* OUTCOME_SIGNS */.Gr[outcome]} ${word}`);
}
function describeImages(report) {
    const outcomes = report.images.map((image) => image.verdict.outcome);
    const counts = verdict/* OUTCOMES */.im.flatMap((outcome) => {
        const count = outcomes.filter((one) => one === outcome).length;
        return count === 0 ? [] : [`${count} ${words/* OUTCOME_WORDS */.nx[outcome]}`];
    });
    return `${(0,words/* countOf */.pq)(outcomes.length, 'image')}: ${counts.join(', ')}`;
}
/** Why: failures with what to do, then each broken rule with what would make it pass. */
function toReasonLines(image, look) {
    return [
        ...(0,verdict_words/* failuresOf */.dJ)(image).flatMap(({ what, message, hint }) => [
            ...block(`! ${what}: `, message, look),
            ...block('  → ', hint, look),
        ]),
        ...image.verdict.degraded.flatMap((sentence) => block('! degraded: ', sentence, look)),
        ...image.verdict.reasons.flatMap((reason) => [
            ...block('✗ ', `${(0,verdict_words/* reasonTitle */.tc)(image, reason)}: ${(0,verdict_words/* describeLimit */.XW)(reason)}`, look),
            ...block('  → ', reason.remedy, look),
        ]),
    ];
}
/** Wrapped text behind a sign that is ours. */
function block(sign, text, { width, paint }) {
    const indent = sign.startsWith('  ') ? 4 : 2;
    const lines = (0,terminal_width/* wrapText */.C1)(`${sign.trimStart()}${(0,clean/* cleanLine */.Ow)(text)}`, Math.max(20, width - indent));
    return lines.map((line, index) => {
        const margin = ' '.repeat(index === 0 ? sign.length - sign.trimStart().length : indent);
        return `${margin}${index === 0 ? emphasise(line, sign, paint) : line}`;
    });
}
function emphasise(line, sign, paint) {
    const head = sign.trimStart();
    if (!line.startsWith(head))
        return line;
    return `${paint(sign.startsWith('  ') ? 'green' : 'boldRed', head)}${line.slice(head.length)}`;
}

;// CONCATENATED MODULE: ./src/report/table.ts







const table_NARROWEST = 40;
/** The report for a terminal or log of `width` columns; the verdict is its first and its last line. */
function renderTable(report, { colour, width }) {
    const look = { paint: (0,terminal_paint/* createPaint */.XG)(colour), width: Math.max(table_NARROWEST, width) };
    const verdict = toVerdictLine(report, look);
    const notices = toNoticeLines(report, look);
    const isOne = report.images.length === 1 && (0,verdict_words/* runFailures */.Bu)(report).length === 0;
    const parts = [
        [verdict],
        ...report.images.flatMap((image) => [
            ...(isOne ? [] : [[toImageLine(image, look)]]),
            ...toImageParts(image, report, look),
        ]),
        notices,
        [verdict],
    ];
    const text = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
    return (0,report_escape/* disarmCommands */.T7)(`${text.join('\n\n')}\n`);
}
function toImageParts(image, report, look) {
    return [
        toReasonLines(image, look),
        (0,terminal_width/* wrapText */.C1)((0,verdict_words/* describeFound */.Kq)(image) ?? '', look.width),
        toFindingLines(image, look),
        toEvidenceLines(image, report, look),
    ];
}


/***/ }),

/***/ 3723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ toGrid)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3935);

const GAP = 2;
const NARROWEST = 8;
/** Rows under headings in at most `width` columns, or as few as the narrowest columns take. */
function toGrid(heads, rows, { width, paint, narrowest = heads.map(() => NARROWEST) }) {
    const headRow = heads.map((text) => ({ text, style: 'dim' }));
    const all = [headRow, ...rows];
    const natural = heads.map((_, index) => Math.max(...all.map((row) => cellWidth(row, index))));
    const widths = shrink(natural, { floors: narrowest, room: width - GAP * (heads.length - 1) });
    return all.map((row) => toLine(row, widths, paint));
}
function cellWidth(row, column) {
    return (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(row[column]?.text ?? '');
}
/** Takes from the widest column until the row fits, or every column is as narrow as it may get. */
function shrink(natural, { floors, room }) {
    const widths = [...natural];
    let excess = widths.reduce((sum, width) => sum + width, 0) - room;
    while (excess > 0) {
        const free = widths.map((width, index) => (width > (floors[index] ?? 0) ? width : 0));
        const widest = Math.max(...free);
        if (widest === 0)
            break;
        widths[free.indexOf(widest)] = widest - 1;
        excess -= 1;
    }
    return widths;
}
function toLine(row, widths, paint) {
    const cells = row.map(({ text, style }, column) => {
        const width = widths[column] ?? 0;
        const cut = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(text, width);
        return (paint(style, cut) +
            (column === row.length - 1 ? '' : (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .padToWidth */ .Fg)(cut, width).slice(cut.length)));
    });
    return cells.join(' '.repeat(GAP)).trimEnd();
}


/***/ }),

/***/ 7343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ OUTCOME_SIGNS),
/* harmony export */   XG: () => (/* binding */ createPaint),
/* harmony export */   c0: () => (/* binding */ OUTCOME_STYLES),
/* harmony export */   xs: () => (/* binding */ SEVERITY_STYLES)
/* harmony export */ });
/** SGR parameters of ECMA-48 section 8.3.117: a terminal that knows colour knows these. */
const STYLES = {
    bold: '1',
    dim: '2',
    red: '31',
    green: '32',
    yellow: '33',
    blue: '34',
    boldRed: '1;31',
    boldGreen: '1;32',
    boldYellow: '1;33',
};
/** Paints text, or leaves it as it is where colour is not wanted. */
function createPaint(colour) {
    return (style, text) => colour && style !== null && text !== '' ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text;
}
const SEVERITY_STYLES = {
    critical: 'boldRed',
    high: 'red',
    medium: 'yellow',
    low: 'blue',
    negligible: 'dim',
    unknown: 'dim',
};
const OUTCOME_STYLES = {
    pass: 'boldGreen',
    fail: 'boldRed',
    'nothing-analysed': 'boldYellow',
    'scan-failed': 'boldRed',
};
const OUTCOME_SIGNS = {
    pass: '✓',
    fail: '✗',
    'nothing-analysed': '?',
    'scan-failed': '!',
};


/***/ }),

/***/ 3935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   Fg: () => (/* binding */ padToWidth),
/* harmony export */   G1: () => (/* binding */ cutToWidth),
/* harmony export */   sc: () => (/* binding */ textWidth)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4292);

const ASCII = /^[\x20-\x7e]*$/;
/** Columns that a terminal needs: two for wide characters, none for combining ones. */
function textWidth(text) {
    return ASCII.test(text) ? text.length : (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text);
}
/** The text in at most `width` columns, the last of them `…` when something was cut. */
function cutToWidth(text, width) {
    if (textWidth(text) <= width)
        return text;
    let kept = '';
    let used = 0;
    for (const character of text) {
        used += textWidth(character);
        if (used > width - 1)
            break;
        kept += character;
    }
    return `${kept}…`;
}
function padToWidth(text, width) {
    return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
/** Lines of at most `width` columns, broken between words; a longer word has a line of its own. */
function wrapText(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ').filter((part) => part !== '')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && textWidth(longer) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = longer;
        }
    }
    return line === '' ? lines : [...lines, line];
}


/***/ })

};
