export const id = 114;
export const ids = [114];
export const modules = {

/***/ 20114:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderCsvFiles: () => (/* binding */ renderCsvFiles)
});

// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(47479);
// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/report/finding-words.ts
var finding_words = __webpack_require__(47855);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/csv/columns.ts





/** The names are a promise to whoever reads the file by machine: new ones are added, none changes its meaning. */
const COLUMNS = [
    { name: 'image', value: ({ image }) => image.name },
    { name: 'digest', value: ({ image }) => image.image?.digest ?? null },
    { name: 'platform', value: ({ image }) => image.image?.platform ?? null },
    { name: 'kind', value: ({ image, found }) => found?.finding.kind ?? image.verdict.outcome },
    of('id', words/* findingLabel */.Il),
    of('aliases', aliasesOf),
    {
        name: 'title',
        value: ({ image, found }) => (found === null ? whyNot(image) : (0,words/* findingTitle */.Aj)(found.finding)),
    },
    of('severity', ({ severity }) => severity),
    of('severity_authority', ({ severityAuthority }) => severityAuthority),
    ofFlaw('cvss', ({ score }) => score?.score ?? null),
    ofFlaw('cvss_vector', ({ score }) => score?.vector ?? null),
    ofFlaw('epss', ({ epss }) => epss?.score ?? null),
    ofFlaw('epss_percentile', ({ epss }) => epss?.percentile ?? null),
    ofFlaw('kev', ({ kev }) => kev?.added ?? null),
    ofFlaw('kev_ransomware', ({ kev }) => (kev === null ? null : yesOrNo(kev.ransomware))),
    of('package', (one) => (one.package === null ? null : (0,words/* packageLabel */.lL)(one.package))),
    of('package_type', (one) => one.package?.type ?? null),
    of('version', (one) => one.package?.version ?? null),
    of('purl', (one) => one.package?.purl ?? null),
    ofFlaw('fix_state', ({ fix }) => fix.state),
    ofFlaw('fix_version', ({ fix }) => fix.version),
    of('paths', (one) => (0,words/* pathsOf */.wG)([one])),
    of('line', (one) => (one.kind === 'vulnerability' ? null : one.line)),
    of('layers', layersOf),
    of('origin', finding_words/* findOrigin */.Ub),
    of('seen_by', ({ seenBy }) => seenBy),
    ofFlaw('confidence', ({ confidence }) => confidence),
    of('risk_tier', ({ risk }) => (risk === null ? null : (finding/* RISK_TIERS */.ac[risk.tier] ?? null))),
    of('status', ({ status }) => status),
    of('change', ({ change }) => change),
    of('first_seen', ({ firstSeen }) => firstSeen),
    ofDecision('decision', ({ id }) => id),
    ofDecision('decision_status', ({ status }) => status),
    ofDecision('decision_reason', ({ reason, justification }) => toReason(reason, justification)),
    ofDecision('decision_expires', ({ expires }) => expires),
    {
        name: 'blocking',
        value: ({ found }) => (found === null ? null : yesOrNo(found.isBlocking)),
    },
    of('key', ({ key }) => key),
    of('finding_id', ({ id }) => id),
];
function of(name, value) {
    return { name, value: ({ found }) => (found === null ? null : value(found.finding)) };
}
function ofFlaw(name, value) {
    return of(name, (finding) => (finding.kind === 'vulnerability' ? value(finding) : null));
}
/** Of the decision that made the status, else of the first that says something. */
function ofDecision(name, value) {
    return of(name, ({ decisions }) => {
        const decision = decisions.find(({ suppresses }) => suppresses) ?? decisions[0];
        return decision === undefined ? null : value(decision);
    });
}
function aliasesOf(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.aliases : finding.rule.aliases;
}
function layersOf({ instances }) {
    return (0,order/* distinctTexts */.XY)(instances.flatMap(({ layer }) => layer ?? []));
}
function toReason(reason, justification) {
    return [justification ?? '', reason].filter((text) => text !== '').join(': ');
}
function yesOrNo(is) {
    return is ? 'yes' : 'no';
}
function whyNot(image) {
    const failures = (0,verdict_words/* failuresOf */.dJ)(image).map(({ what, message }) => `${what}: ${message}`);
    return [(0,verdict_words/* explainOutcome */.Kw)(image), ...failures].join('; ');
}

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
;// CONCATENATED MODULE: ./src/report/csv/cell.ts

/** A cell of Excel takes 32,767 characters (Excel specifications and limits), counted in UTF-16 units. */
const LONGEST_CELL = 32_767;
const MOST_ITEMS = 100;
const LONGEST_ITEM = 1000;
/** Most cells: plain words that nothing has to be done to. */
const HARMLESS = /^[A-Za-z0-9](?:[!#-&(-+\--:<-{}~ ]{0,998}[!#-&(-+\--:<-{}~])?$/;
/**
 * A field of RFC 4180, quoted where it has to be, of one line that no spreadsheet takes for a formula; lists are
 * joined by ` | `; null is an empty field.
 */
function toField(value) {
    if (value === null)
        return '';
    if (typeof value === 'number')
        return Number.isFinite(value) ? String(value) : '';
    const text = typeof value === 'string' ? value : joinItems(value);
    if (HARMLESS.test(text))
        return text;
    const cell = (0,clean/* cutUnits */.Cv)(disarm(typeof value === 'string' ? toText(text) : text), LONGEST_CELL);
    return /[",]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
function joinItems(items) {
    const left = items.length - MOST_ITEMS;
    const shown = items.slice(0, MOST_ITEMS).map(toText);
    return (left > 0 ? [...shown, `and ${left} more`] : shown).join(' | ');
}
function toText(foreign) {
    return (0,clean/* cleanLine */.Ow)(foreign, LONGEST_ITEM).trim();
}
/** What can begin a formula: `= + - @`, and what normalises to one of them, which Numbers was seen to do. */
const TRIGGERS = '=+\\-@' +
    '\\uFF1D\\uFE66\\u207C\\u208C' +
    '\\uFF0B\\uFE62\\u207A\\u208A\\uFB29' +
    '\\uFF0D\\uFE63\\u207B\\u208B\\u2212' +
    '\\uFF20\\uFE6B';
const FORMULA = new RegExp(`(^|[,;|])(?=[\\s"']*[${TRIGGERS}])`, 'g');
/**
 * An apostrophe before whatever would begin like a formula, as OWASP advises (CSV injection): at the start of the
 * cell, behind quotes and spaces too, and behind each character at which a spreadsheet with another separator
 * would cut the cell in two.
 */
function disarm(text) {
    return text.replace(FORMULA, "$1'");
}

// EXTERNAL MODULE: ./src/report/reading-order.ts
var reading_order = __webpack_require__(87235);
;// CONCATENATED MODULE: ./src/report/csv.ts




/**
 * A row for each finding of each image, the most urgent first, by RFC 4180 with a byte order mark, by which
 * spreadsheets know that it is UTF-8. An image without a trustworthy answer has a row that says so, and so has every
 * image of a run that has none: without one it would read as clean.
 */
function renderCsvFiles(report) {
    let text = `\uFEFF${COLUMNS.map(({ name }) => name).join(',')}\r\n`;
    for (const image of report.images) {
        for (const row of toRows(toUnanswered(image, report)))
            text += toLine(row);
    }
    return [{ name: null, text, cut: null }];
}
/*
 * Written here and not by csv-stringify: what a spreadsheet takes for a formula has to be stopped before (csv/cell.ts; the
 * library looks at the first character only), and what is left of its work took three times as long.
 */
function toLine(row) {
    let line = '';
    for (const { value } of COLUMNS)
        line += `,${toField(value(row))}`;
    return `${line.slice(1)}\r\n`;
}
/** A report that could not be written leaves no image with an answer to rely on. */
function toUnanswered(image, { verdict }) {
    return hasAnswer(verdict) || !hasAnswer(image.verdict)
        ? image
        : { ...image, verdict: { ...image.verdict, outcome: verdict.outcome } };
}
function hasAnswer({ outcome }) {
    return outcome === 'pass' || outcome === 'fail';
}
function* toRows(image) {
    if (!hasAnswer(image.verdict))
        yield { image, found: null };
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    for (const finding of (0,reading_order/* inReadingOrder */.g)(image.findings, blocking)) {
        yield { image, found: { finding, isBlocking: blocking.has(finding.id) } };
    }
}


/***/ })

};
