export const id = 396;
export const ids = [396,890];
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

/***/ 8284:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vy: () => (/* binding */ RENDERERS),
  Gc: () => (/* reexport */ renderMarkdown),
  N0: () => (/* reexport */ one_line/* renderOneLine */.N),
  bo: () => (/* reexport */ table.renderTable)
});

// UNUSED EXPORTS: renderError, renderJson, renderSarif

// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(734);
;// CONCATENATED MODULE: ./src/report/json/finding.ts

/** One element of `findings`, on its way into JSON; `change`, `decisions` and `risk` are not filled yet. */
function toFindingJson(finding) {
    return finding.kind === 'vulnerability'
        ? toVulnerabilityJson(finding)
        : toRuleFindingJson(finding);
}
function toVulnerabilityJson(finding) {
    return {
        change: null,
        confidence: finding.confidence,
        cvss: sorted(finding.cvss, cvssKey).map(toCvssJson),
        decisions: [],
        epss: finding.epss === null ? null : toEpssJson(finding.epss),
        fix: toFixJson(finding.fix),
        id: finding.id,
        instances: sorted(finding.instances, instanceKey).map(toInstanceJson),
        kev: finding.kev === null ? null : toExploitedJson(finding.kev),
        key: finding.key,
        kind: finding.kind,
        package: toPackageJson(finding.package),
        ratings: sorted(finding.ratings, ratingKey).map(toRatingJson),
        risk: null,
        seenBy: (0,order/* distinctTexts */.XY)(finding.seenBy),
        severity: finding.severity,
        severityAuthority: finding.severityAuthority,
        status: finding.status,
        vulnerability: toAdvisoryJson(finding.vulnerability),
    };
}
function toRuleFindingJson(finding) {
    return {
        change: null,
        decisions: [],
        id: finding.id,
        instances: sorted(finding.instances, instanceKey).map(toInstanceJson),
        key: finding.key,
        kind: finding.kind,
        line: finding.line,
        message: finding.message,
        package: finding.package === null ? null : toPackageJson(finding.package),
        packageOwned: finding.packageOwned,
        remedy: finding.remedy,
        risk: null,
        rule: { id: finding.rule.id, title: finding.rule.title },
        seenBy: (0,order/* distinctTexts */.XY)(finding.seenBy),
        severity: finding.severity,
        severityAuthority: finding.severityAuthority,
        status: finding.status,
    };
}
/** In the order of the fields named; a list of one, the usual case, is not touched. */
function sorted(values, toKey) {
    if (values.length < 2)
        return values;
    return [...values].sort((a, b) => (0,order/* compareText */.n6)(toKey(a), toKey(b)));
}
function instanceKey({ path, layer, origin }) {
    return `${path ?? ''}\n${layer ?? ''}\n${origin}`;
}
function ratingKey({ scanner, authority, severity }) {
    return `${scanner}\n${authority}\n${severity}`;
}
function cvssKey({ authority, version, vector, score }) {
    return `${authority}\n${version}\n${vector ?? ''}\n${score ?? ''}`;
}
function toAdvisoryJson(vulnerability) {
    return {
        advisories: (0,order/* distinctTexts */.XY)(vulnerability.advisories),
        aliases: (0,order/* distinctTexts */.XY)(vulnerability.aliases),
        cwes: (0,order/* distinctTexts */.XY)(vulnerability.cwes),
        description: vulnerability.description,
        id: vulnerability.id,
        published: vulnerability.published,
        references: (0,order/* distinctTexts */.XY)(vulnerability.references),
        title: vulnerability.title,
    };
}
function toPackageJson(subject) {
    const { name, namespace, purl, sourcePackage, type, version } = subject;
    const source = sourcePackage === null ? null : { name: sourcePackage.name, version: sourcePackage.version };
    return { name, namespace, purl, sourcePackage: source, type, version };
}
function toFixJson({ since, state, version, versions }) {
    return { since, state, version, versions };
}
function toCvssJson({ authority, score, vector, version }) {
    return { authority, score, vector, version };
}
function toEpssJson({ date, model, percentile, score }) {
    return { date, model, percentile, score };
}
function toExploitedJson({ added, ransomware }) {
    return { added, ransomware };
}
function toInstanceJson({ layer, origin, path }) {
    return { layer, origin, path };
}
function toRatingJson({ authority, scanner, severity }) {
    return { authority, scanner, severity };
}

;// CONCATENATED MODULE: ./src/report/json/verdict.ts

/** Reasons stand in the order of the rules, which is the order in which people want them. */
function toVerdictJson(verdict) {
    return {
        degraded: verdict.degraded,
        outcome: verdict.outcome,
        reasons: verdict.reasons.map((reason) => ({
            findings: (0,order/* distinctTexts */.XY)(reason.findings),
            limit: reason.limit,
            remedy: reason.remedy,
            rule: reason.rule,
            value: reason.value,
        })),
    };
}

;// CONCATENATED MODULE: ./src/report/json/image.ts



const UNOPENED = {
    created: null,
    digest: null,
    imageId: null,
    indexDigest: null,
    layers: [],
    notScanned: [],
    platform: null,
    source: null,
};
/** One element of `images`. What is unknown, as when the image could not be opened, is null or empty. */
function toImageJson(report) {
    const image = report.image ?? UNOPENED;
    return {
        base: null,
        contents: toContentsJson(report.contents),
        counts: toCountsJson(report.counts),
        coverage: toCoverageJson(report.coverage),
        created: image.created,
        digest: image.digest,
        error: toErrorJson(report.error),
        findings: toFindingsJson(report.findings),
        imageId: image.imageId,
        indexDigest: image.indexDigest,
        layers: image.layers.map(({ diffId, digest, instruction, size }) => {
            return { diffId, digest, instruction, size };
        }),
        name: report.name,
        notScanned: (0,order/* distinctTexts */.XY)(image.notScanned),
        os: toSystemJson(report.os),
        platform: image.platform,
        reference: report.reference,
        rules: report.rules.map(toRuleJson),
        scans: [...report.scans].sort((a, b) => (0,order/* compareText */.n6)(a.scanner, b.scanner)).map(toScanJson),
        source: image.source,
        verdict: toVerdictJson(report.verdict),
    };
}
/** One at a time: a hundred thousand findings twice in memory would be a hundred thousand too many. */
function* toFindingsJson(findings) {
    for (const finding of (0,order/* inOrder */.al)(findings, order/* BY_IDENTITY */.T4))
        yield toFindingJson(finding);
}
function toContentsJson(contents) {
    if (contents === null)
        return null;
    const { bytes, condaPackages, files, jars, models, weights } = contents;
    return {
        bytes,
        condaPackages,
        files,
        jars,
        models,
        weights: { bytes: weights.bytes, count: weights.count },
    };
}
function toCountsJson(counts) {
    return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (0,order/* compareText */.n6)(a, b)));
}
function toCoverageJson(coverage) {
    return {
        narrowed: coverage.narrowed,
        notAssessed: coverage.notAssessed.map(({ count, what }) => ({ count, what })),
    };
}
function toErrorJson(error) {
    return error === null ? null : { code: error.code, hint: error.hint, message: error.message };
}
function toSystemJson(os) {
    return os === null ? null : { endOfLife: os.endOfLife, family: os.family, version: os.version };
}
function toRuleJson(rule) {
    const { fixable, id, limit, note, state, title, value } = rule;
    return { fixable, id, limit, note, state, title, value };
}
function toScanJson(scan) {
    return {
        arguments: scan.arguments,
        database: scan.database === null ? null : toDatabaseJson(scan.database),
        error: toErrorJson(scan.error),
        exitCode: scan.exitCode,
        packages: scan.packages,
        provenance: scan.provenance === null ? null : toProvenanceJson(scan.provenance),
        scanner: scan.scanner,
        state: scan.state,
        version: scan.version,
    };
}
function toDatabaseJson({ ageDays, built, digest, name, origin }) {
    return { ageDays, built, digest, name, origin };
}
function toProvenanceJson({ archiveSha256, from, origin, programSha256 }) {
    return { archiveSha256, from, origin, programSha256 };
}

;// CONCATENATED MODULE: ./src/report/json-text.ts
/**
 * JSON for people with `less` and `grep`: indented, but each finding, rule or result on a line of its own,
 * which keeps large reports small and readable by line. Ends with a newline. An iterable becomes an array
 * whose values are taken one at a time.
 */
function toJsonText(value) {
    return `${layOut(value, 0)}\n`;
}
/** Objects in arrays at this depth or below stand on one line. */
const INLINE_DEPTH = 3;
function layOut(value, depth) {
    if (isIterable(value))
        return layOutList(value, depth);
    if (typeof value !== 'object' || value === null)
        return inline(value);
    const members = Object.entries(value);
    return enclose('{}', depth, function* () {
        for (const [key, member] of members)
            yield `${inline(key)}: ${layOut(member, depth + 1)}`;
    });
}
function layOutList(values, depth) {
    return enclose('[]', depth, function* () {
        for (const value of values) {
            yield depth < INLINE_DEPTH ? layOut(value, depth + 1) : inline(value);
        }
    });
}
/** Adds up text instead of joining it: the engine then copies a large report once, not once per level. */
function enclose(pair, depth, items) {
    const margin = '  '.repeat(depth);
    let text = '';
    for (const item of items())
        text += `${text === '' ? '' : ','}\n  ${margin}${item}`;
    return text === '' ? pair : `${pair.charAt(0)}${text}\n${margin}${pair.charAt(1)}`;
}
function isIterable(value) {
    return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
function inline(value) {
    return escapeUnseen(JSON.stringify(value));
}
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** `JSON.stringify` leaves the upper control and direction characters raw, which terminals obey. */
function escapeUnseen(json) {
    if (isPlain(json))
        return json;
    return json.replace(UNSEEN, (found) => Array.from({ length: found.length }, (_, unit) => toUnicodeEscape(found.charCodeAt(unit))).join(''));
}
/** ASCII without DEL; counting bytes is several times faster than a regular expression. */
function isPlain(json) {
    return Buffer.byteLength(json) === json.length && !json.includes('\u007F');
}
function toUnicodeEscape(unit) {
    return `\\u${unit.toString(16).padStart(4, '0')}`;
}

;// CONCATENATED MODULE: ./src/report/json.ts



/**
 * The report as `schema/report-1.json` describes it; ends with a newline. Keys are in alphabetical order;
 * so are arrays whose order means nothing. Holds everything that the other formats are made from.
 */
function renderJson(report) {
    return toJsonText({
        asOf: report.asOf,
        deliveries: report.deliveries.map(({ detail, state, to }) => ({ detail, state, to })),
        images: report.images.map(toImageJson),
        notices: report.notices.map(({ code, text }) => ({ code, text })),
        policy: {
            description: report.policy.description,
            files: [],
            isDefault: report.policy.isDefault,
            stage: null,
        },
        schema: 'plimsoll/report/1',
        tool: { name: report.tool.name, version: report.tool.version },
        verdict: toVerdictJson(report.verdict),
    });
}

// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(5805);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
;// CONCATENATED MODULE: ./src/report/markdown/cells.ts
const OUTCOME_MARKS = {
    pass: '✅',
    fail: '❌',
    'nothing-analysed': '⚠️',
    'scan-failed': '🛑',
};
const RULE_MARKS = {
    passed: '✅ passed',
    failed: '❌ failed',
    warned: '⚠️ warned',
    waived: '☑️ waived',
    'not-assessed': '➖ not assessed',
};
const SEVERITY_MARKS = {
    critical: '🔴',
    high: '🟠',
    medium: '🟡',
    low: '🔵',
    negligible: '⚪',
    unknown: '⚫',
};
/** The first two lines of a table; an empty name is an empty heading. */
function toTableHead(names) {
    return `${toRow(names)}\n${toRow(names.map(() => '---'))}`;
}
/** One line of a table. The cells are Markdown that is escaped already. */
function toRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
/** Bytes as GitHub counts a summary. */
function countBytes(text) {
    return Buffer.byteLength(text);
}

// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/report/markdown/evidence.ts




/** What was looked at: the image by digest, its platform and system, and the policy in force. */
function toSubjectPart(image, report) {
    return [
        toTableHead(['Image', (0,report_escape/* escapeMarkdown */.FV)(image.reference)]),
        ...toOpenedRows(image),
        toRow(['Policy', (0,report_escape/* escapeMarkdown */.FV)(report.policy.description)]),
    ].join('\n');
}
function toOpenedRows({ image, os }) {
    if (image === null)
        return [];
    const system = os === null ? 'not recognised' : `${os.family} ${os.version}`;
    const old = os?.endOfLife === true ? ' ⚠️ past its end of life' : '';
    return [
        toRow(['Digest', (0,report_escape/* toMarkdownDigest */.Ro)(image.digest ?? image.imageId)]),
        toRow(['Platform', (0,report_escape/* escapeMarkdown */.FV)(image.platform)]),
        toRow(['System', `${(0,report_escape/* escapeMarkdown */.FV)(system)}${old}`]),
    ];
}
const SCAN_WORDS = {
    analysed: '✅ analysed',
    'nothing-analysed': '⚠️ recognised nothing',
    failed: '🛑 failed',
};
/** The scanners with their versions and databases; empty when none was started. */
function toScanPart(image) {
    if (image.scans.length === 0)
        return [];
    const rows = [...image.scans]
        .sort((a, b) => (0,order/* compareText */.n6)(a.scanner, b.scanner))
        .map((scan) => toRow([
        scan.scanner,
        (0,report_escape/* escapeMarkdown */.FV)(scan.version ?? 'unknown', 40),
        SCAN_WORDS[scan.state],
        (0,words/* countOf */.pq)(scan.packages, 'package'),
        scan.database === null ? 'none' : (0,report_escape/* escapeMarkdown */.FV)((0,words/* describeDatabase */.DZ)(scan.database)),
    ]));
    const head = toTableHead(['Scanner', 'Version', 'Result', 'Recognised', 'Database']);
    return [[head, ...rows].join('\n')];
}
function toRulePart(image) {
    const rows = image.rules.map(toRuleRow);
    return [toTableHead(['', 'Rule', 'Allowed', 'Found', 'Fixable']), ...rows].join('\n');
}
function toRuleRow(rule) {
    const note = rule.note === null ? '' : `<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(rule.note)}</sub>`;
    return toRow([
        RULE_MARKS[rule.state],
        `${(0,report_escape/* escapeMarkdown */.FV)(rule.title)}${note}`,
        rule.limit === null ? 'only warns' : toNumberCell(rule.limit),
        rule.value === null ? '' : toNumberCell(rule.value),
        rule.fixable === null || rule.fixable === 0 ? '' : (0,words/* formatNumber */.ZV)(rule.fixable),
    ]);
}
function toNumberCell(value) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,words/* formatNumber */.ZV)(value), 80);
}
const MOST_LINES = 50;
/** What this verdict does not speak about; empty when that is nothing. */
function toCoveragePart(image) {
    const { narrowed, notAssessed } = image.coverage;
    const platforms = image.image?.notScanned ?? [];
    const lines = [
        ...narrowed.map((sentence) => `Narrowed: ${(0,report_escape/* escapeMarkdown */.FV)(sentence)}`),
        ...notAssessed.map(({ what, count }) => `Not assessed: ${(0,words/* formatNumber */.ZV)(count)} ${(0,report_escape/* escapeMarkdown */.FV)(what)}`),
        ...(platforms.length === 0
            ? []
            : [`Platforms of this image not scanned: ${(0,report_escape/* escapeMarkdown */.FV)(platforms.join(', '))}`]),
    ];
    return lines.length === 0 ? [] : [toList(lines)];
}
function toNoticePart(report) {
    const lines = [
        ...report.notices.map((notice) => `Notice: ${(0,report_escape/* escapeMarkdown */.FV)(notice.text)}`),
        ...report.deliveries
            .filter((delivery) => delivery.state === 'failed')
            .map(({ to, detail }) => `Not delivered to ${(0,report_escape/* escapeMarkdown */.FV)(to)}: ${(0,report_escape/* escapeMarkdown */.FV)(detail)}`),
    ];
    return lines.length === 0 ? [] : ['### Notes', toList(lines)];
}
function toList(lines) {
    const left = lines.length - MOST_LINES;
    const more = left > 0 ? [`… and ${(0,words/* formatNumber */.ZV)(left)} more in the JSON report`] : [];
    return [...lines.slice(0, MOST_LINES), ...more].map((line) => `* ${line}`).join('\n');
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(1245);
// EXTERNAL MODULE: ./src/policy/rules.ts
var rules = __webpack_require__(1821);
// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(7479);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(23);
// EXTERNAL MODULE: ./src/report/reading-order.ts
var reading_order = __webpack_require__(7235);
;// CONCATENATED MODULE: ./src/report/markdown/findings.ts








const HEAD = toTableHead(['Blocks', 'Finding', 'In', 'Installed', 'Fixed in', 'Seen by']);
/** One table per severity, worst first, of as many whole rows as fit into `maxBytes`. */
function toFindingTables(image, maxBytes) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const tables = [];
    let left = maxBytes;
    let shown = 0;
    for (const severity of domain_severity/* SEVERITIES */.oC) {
        const findings = image.findings.filter((finding) => finding.severity === severity);
        if (findings.length === 0)
            continue;
        const frame = toFrame(severity, findings);
        const room = left - countBytes(frame.before + frame.after);
        const rows = takeRows(findings, blocking, room);
        if (rows.length > 0)
            tables.push(`${frame.before}${rows.join('\n')}${frame.after}`);
        left -= countBytes(tables.at(-1) ?? '') + 2;
        shown += rows.length;
        if (rows.length < findings.length)
            break;
    }
    return { text: tables.join('\n\n'), shown };
}
/** Critical and high stand open; the rest is folded, so that what matters fits a screen. */
function toFrame(severity, findings) {
    const fixable = findings.filter(rules/* isFixable */.G4).length;
    const open = fixable === 0 ? '' : `, ${(0,words/* formatNumber */.ZV)(fixable)} fixable`;
    const title = `${SEVERITY_MARKS[severity]} ${(0,words/* countOf */.pq)(findings.length, severity, severity)}${open}`;
    return severity === 'critical' || severity === 'high'
        ? { before: `#### ${title}\n\n${HEAD}\n`, after: '' }
        : {
            before: `<details><summary>${title}</summary>\n\n${HEAD}\n`,
            after: '\n\n</details>',
        };
}
function takeRows(findings, blocking, maxBytes) {
    const rows = [];
    let left = maxBytes;
    for (const finding of (0,reading_order/* inReadingOrder */.g)(findings, blocking)) {
        const row = toFindingRow(finding, blocking.has(finding.id));
        left -= countBytes(row) + 1;
        if (left < 0)
            break;
        rows.push(row);
    }
    return rows;
}
function toFindingRow(finding, isBlocking) {
    return toRow([
        isBlocking ? '⛔' : '',
        toFindingCell(finding),
        toSubjectCell(finding),
        finding.package === null ? '' : (0,report_escape/* escapeMarkdown */.FV)(finding.package.version, 60),
        finding.kind === 'vulnerability' ? (0,report_escape/* escapeMarkdown */.FV)((0,words/* describeFix */.D6)(finding.fix), 60) : '',
        finding.seenBy.join(', '),
    ]);
}
/** A vulnerability by its linked id, the rest by their name and kind; what explains it on a second line. */
function toFindingCell(finding) {
    const name = (0,words/* findingName */.f$)(finding);
    const main = (0,clean/* cleanLine */.Ow)(name.main, 90);
    const specials = specialsOf(finding)
        .map((word) => `, ${word}`)
        .join('');
    if (finding.kind === 'vulnerability') {
        return twoLines(`${(0,report_escape/* toMarkdownLink */.xQ)(main, findAdvisory(finding))}${specials}`, name.detail);
    }
    const [noun] = words/* KIND_NOUNS */.xK[finding.kind];
    return twoLines(`${(0,report_escape/* escapeMarkdown */.FV)(main)}, ${noun}${specials}`, name.detail);
}
function twoLines(main, detail) {
    const small = (0,report_escape/* escapeMarkdown */.FV)(detail, 90).trim();
    return small === '' ? main : `${main}<br><sub>${small}</sub>`;
}
function specialsOf(finding) {
    const isExploited = finding.kind === 'vulnerability' && finding.kev !== null;
    return [
        ...(isExploited ? ['**known to be exploited**'] : []),
        ...(finding.status === 'open' ? [] : [STATUS_WORDS[finding.status]]),
    ];
}
const STATUS_WORDS = {
    waived: 'waived',
    'not-affected': 'not affected',
    'off-gate': 'not counted',
};
/** The reference that names the vulnerability, else the first. */
function findAdvisory({ vulnerability }) {
    const links = [...vulnerability.references].filter((link) => link.startsWith('https://')).sort();
    return links.find((link) => link.includes(vulnerability.id)) ?? links[0] ?? null;
}
const SHOWN_PATHS = 2;
function toSubjectCell(finding) {
    const subject = (0,report_escape/* escapeMarkdown */.FV)((0,words/* findingSubject */.Gv)(finding), 120);
    if (finding.package === null)
        return subject;
    const paths = (0,words/* pathsOf */.wG)([finding]);
    const shown = paths.slice(0, SHOWN_PATHS).map((path) => (0,report_escape/* escapeMarkdown */.FV)(path, 100));
    const more = paths.length > SHOWN_PATHS ? ` and ${paths.length - SHOWN_PATHS} more` : '';
    return shown.length === 0 ? subject : `${subject}<br><sub>${shown.join('<br>')}${more}</sub>`;
}

// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(5999);
;// CONCATENATED MODULE: ./src/report/markdown/verdict.ts








const MOST_SENTENCES = 20;
/** What the outcome means, then each reason with its cure and its first findings. Bounded. */
function toVerdictPart(image) {
    return [
        toSummary(image),
        ...(0,verdict_words/* failuresOf */.dJ)(image).slice(0, MOST_SENTENCES).map(toFailure),
        ...image.verdict.degraded.slice(0, MOST_SENTENCES).map((sentence) => {
            return `⚠️ **Degraded:** ${(0,report_escape/* escapeMarkdown */.FV)(sentence)}`;
        }),
        ...toReasons(image),
    ];
}
function toSummary(image) {
    const meaning = `**${capitalise((0,verdict_words/* explainOutcome */.Kw)(image))}.**`;
    const found = (0,verdict_words/* describeFound */.Kq)(image);
    return found === null ? meaning : `${meaning} ${capitalise(found)}.`;
}
function toFailure({ what, message, hint }) {
    return `🛑 **${what}:** ${(0,report_escape/* escapeMarkdown */.FV)(message)}\\\n**What to do:** ${(0,report_escape/* escapeMarkdown */.FV)(hint)}`;
}
function toReasons(image) {
    const byId = (0,report_blocking/* findingsById */.V)(image);
    return image.verdict.reasons.slice(0, MOST_SENTENCES).flatMap((reason) => {
        const findings = reason.findings.flatMap((id) => byId.get(id) ?? []);
        const title = (0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* reasonTitle */.tc)(image, reason));
        return [
            `**❌ ${title}: ${(0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* describeLimit */.XW)(reason))}**\\\n**To pass:** ${(0,report_escape/* escapeMarkdown */.FV)(reason.remedy, 1000)}`,
            ...toBlockers(reason, findings),
        ];
    });
}
const SHOWN_BLOCKERS = 10;
function toBlockers(reason, findings) {
    if (findings.length === 0)
        return [];
    const sorted = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(findings, new Set(reason.findings)), SHOWN_BLOCKERS);
    const left = findings.length - sorted.length;
    // Secrets and settings have neither version nor fix: their table goes without these columns.
    const columns = sorted.some((finding) => finding.package !== null) ? 4 : 2;
    const rows = sorted.map((finding) => toRow(toBlockerCells(finding).slice(0, columns)));
    const head = toTableHead(['Blocks', 'In', 'Installed', 'Fixed in'].slice(0, columns));
    return [
        [head, ...rows].join('\n'),
        ...(left > 0
            ? [`… and ${(0,words/* formatNumber */.ZV)(left)} more because of this rule, in the tables below.`]
            : []),
    ];
}
function toBlockerCells(finding) {
    return [
        toFindingCell(finding),
        (0,report_escape/* escapeMarkdown */.FV)((0,words/* findingSubject */.Gv)(finding), 120),
        (0,report_escape/* escapeMarkdown */.FV)(finding.package?.version ?? '', 60),
        finding.kind === 'vulnerability' ? `**${(0,report_escape/* escapeMarkdown */.FV)((0,words/* describeFix */.D6)(finding.fix), 60)}**` : '',
    ];
}
function capitalise(sentence) {
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/report/markdown/image.ts





/** Everything about one image in at most `maxBytes`; null when not even the frame of it fits. */
function toImageSection(image, report, maxBytes) {
    const coverage = toCoveragePart(image);
    const before = [
        ...toVerdictPart(image),
        '### What was looked at',
        toSubjectPart(image, report),
        ...toScanPart(image),
        ...(image.rules.length === 0 ? [] : ['### Rules', toRulePart(image)]),
    ];
    const after = coverage.length === 0 ? [] : ['### What this verdict does not cover', ...coverage];
    const frame = join([...before, '### Findings', '', ...after]);
    const left = maxBytes - countBytes(frame) - ROOM_FOR_NOTE;
    if (left < 0)
        return null;
    const findings = toFindingsPart(image, left);
    return { text: join([...before, ...findings.parts, ...after]), hidden: findings.hidden };
}
const ROOM_FOR_NOTE = 200;
function toFindingsPart(image, maxBytes) {
    if (image.findings.length === 0)
        return { parts: [], hidden: 0 };
    const tables = toFindingTables(image, maxBytes);
    const hidden = image.findings.length - tables.shown;
    const note = hidden === 0 ? [] : [`… and ${(0,words/* formatNumber */.ZV)(hidden)} more, less urgent, in the JSON report.`];
    const parts = ['### Findings', tables.text, ...note].filter((part) => part !== '');
    return { parts, hidden };
}
function join(parts) {
    return parts.join('\n\n');
}

;// CONCATENATED MODULE: ./src/report/markdown.ts








/** GitHub drops a job summary above 1 MiB as a whole; other steps' bytes do not count. */
const DEFAULT_BYTES = 900 * 1024;
/** The report for people, as GitHub-flavoured Markdown of at most `maxBytes`, cut by whole rows. */
function renderMarkdown(report, { maxBytes = DEFAULT_BYTES } = {}) {
    const images = sortByOutcome(report.images);
    const failures = (0,verdict_words/* runFailures */.Bu)(report).map((text) => `🛑 **${(0,report_escape/* escapeMarkdown */.FV)(text)}**`);
    const isOverview = images.length > 1 || failures.length > 0;
    const top = [toTitle(report), ...failures, ...(isOverview ? [toOverview(images)] : [])];
    const bottom = [...toNoticePart(report), toFooter(report)];
    const room = maxBytes - countBytes([...top, ...bottom].join('\n\n')) - markdown_ROOM_FOR_NOTE;
    const { sections, hidden, dropped } = toSections(images, report, room);
    const cut = describeCut(hidden, dropped);
    const note = cut === null ? [] : [`⚠️ ${cut}`];
    return { text: `${[...top, ...sections, ...note, ...bottom].join('\n\n')}\n`, cut };
}
const markdown_ROOM_FOR_NOTE = 300;
function sortByOutcome(images) {
    const rank = (image) => verdict/* OUTCOMES */.im.indexOf(image.verdict.outcome);
    return [...images].sort((a, b) => rank(a) - rank(b));
}
function toTitle(report) {
    const [only, ...others] = report.images;
    const { outcome } = report.verdict;
    const subject = only === undefined || others.length > 0
        ? (0,words/* countOf */.pq)(report.images.length, 'image')
        : (0,report_escape/* escapeMarkdown */.FV)(only.name, 120);
    return `## ${OUTCOME_MARKS[outcome]} Plimsoll: ${words/* OUTCOME_WORDS */.nx[outcome]}, ${subject}`;
}
const MOST_OVERVIEW_ROWS = 500;
function toOverview(images) {
    const rows = images
        .slice(0, MOST_OVERVIEW_ROWS)
        .map((image) => toRow([
        `${OUTCOME_MARKS[image.verdict.outcome]} ${words/* OUTCOME_WORDS */.nx[image.verdict.outcome]}`,
        `${(0,report_escape/* escapeMarkdown */.FV)(image.name, 100)}<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(image.reference, 150)}</sub>`,
        capitalise((0,verdict_words/* explainOutcome */.Kw)(image)),
        capitalise((0,verdict_words/* describeFound */.Kq)(image) ?? ''),
    ]));
    const left = images.length - rows.length;
    const more = left > 0 ? [`\n… and ${(0,words/* countOf */.pq)(left, 'more image')}.`] : [];
    return [toTableHead(['Verdict', 'Image', 'Why', 'Findings']), ...rows, ...more].join('\n');
}
/** Every image gets its share of the room; what one leaves over goes to the next. */
function toSections(images, report, room) {
    const sections = [];
    let left = room;
    let hidden = 0;
    let dropped = 0;
    for (const [index, image] of images.entries()) {
        const heading = images.length > 1 ? `${toHeading(image)}\n\n` : '';
        const share = Math.floor(left / (images.length - index)) - countBytes(heading);
        const section = toImageSection(image, report, share);
        if (section === null) {
            dropped += 1;
            continue;
        }
        const text = `${heading}${section.text}`;
        sections.push(text);
        left -= countBytes(text) + 2;
        hidden += section.hidden;
    }
    return { sections, hidden, dropped };
}
function toHeading(image) {
    const { outcome } = image.verdict;
    return `## ${OUTCOME_MARKS[outcome]} ${words/* OUTCOME_WORDS */.nx[outcome]}: ${(0,report_escape/* escapeMarkdown */.FV)(image.name, 120)}`;
}
function describeCut(hidden, dropped) {
    const parts = [
        ...(hidden === 0 ? [] : [(0,words/* countOf */.pq)(hidden, 'finding')]),
        ...(dropped === 0 ? [] : [`the details of ${(0,words/* countOf */.pq)(dropped, 'image')}`]),
    ];
    if (parts.length === 0)
        return null;
    return `Left out for size: ${parts.join(' and ')}; the JSON report has everything.`;
}
function toFooter(report) {
    const { tool, asOf } = report;
    return `<sub>${tool.name} ${(0,report_escape/* escapeMarkdown */.FV)(tool.version, 40)}, as of ${(0,report_escape/* escapeMarkdown */.FV)(asOf, 40)}</sub>`;
}

;// CONCATENATED MODULE: ./src/report/sarif/groups.ts




/** GitHub refuses an upload with more results in one run. */
const MOST_RESULTS = 25_000;
/** Every finding in the group of its key; the order of the groups means nothing. */
function groupByKey(image) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const groups = new Map();
    for (const finding of image.findings) {
        const group = groups.get(finding.key);
        if (group === undefined)
            groups.set(finding.key, [finding]);
        else
            group.push(finding);
    }
    return [...groups].map(([key, findings]) => {
        findings.sort(compareWithinGroup);
        const isBlocking = findings.some((finding) => blocking.has(finding.id));
        return { key, findings, severity: findings[0].severity, isBlocking };
    });
}
function compareWithinGroup(a, b) {
    return (0,order/* severityRank */.qs)(a.severity) - (0,order/* severityRank */.qs)(b.severity) || (0,order/* compareText */.n6)(a.id, b.id);
}
/** Worst first, then fixable, then by key. */
const BY_WEIGHT = {
    rank: ({ severity, findings }) => (0,order/* severityRank */.qs)(severity) * 2 + (findings.some(rules/* isFixable */.G4) ? 0 : 1),
    compare: (a, b) => (0,order/* compareText */.n6)(a.key, b.key),
};
/**
 * The groups that fit, in order: worst first, then fixable, then by key. What blocks comes before
 * everything else and is kept beyond `most`, up to what GitHub accepts at all.
 */
function selectGroups(all, most) {
    if (all.length <= most)
        return { groups: [...(0,order/* inOrder */.al)(all, BY_WEIGHT)], cut: null };
    const blocking = all.filter((group) => group.isBlocking);
    const others = all.filter((group) => !group.isBlocking);
    const keptBlocking = (0,order/* takeFirst */.SG)((0,order/* inOrder */.al)(blocking, BY_WEIGHT), MOST_RESULTS);
    const keptOthers = (0,order/* takeFirst */.SG)((0,order/* inOrder */.al)(others, BY_WEIGHT), most - keptBlocking.length);
    const groups = [...(0,order/* inOrder */.al)([...keptBlocking, ...keptOthers], BY_WEIGHT)];
    const numbers = {
        all: all.length,
        kept: groups.length,
        blocking: blocking.length,
        keptBlocking: keptBlocking.length,
    };
    return { groups, cut: groups.length === all.length ? null : groups_describeCut(numbers) };
}
function groups_describeCut({ all, kept, blocking, keptBlocking }) {
    const left = `The SARIF holds ${(0,words/* formatNumber */.ZV)(kept)} of ${(0,words/* formatNumber */.ZV)(all)} results, the worst first`;
    return keptBlocking === blocking
        ? `${left}; everything that blocks is among them.`
        : `${left}; of ${(0,words/* formatNumber */.ZV)(blocking)} that block, ${(0,words/* formatNumber */.ZV)(keptBlocking)} are among them, as GitHub accepts no more.`;
}

;// CONCATENATED MODULE: ./src/report/sarif/place.ts


/**
 * A path for alerts that stays the same over rebuilds and upgrades and cannot be taken for a file of the
 * repository: `<image>/<purl type>/<package>`, or `<image>/<kind>/<path>` for what a file holds. Relative,
 * percent-encoded, never empty, without dot segments; the colon of a tag would read as a URI scheme.
 */
function toAlertPath(imageName, finding) {
    return toUriPath([...imageName.split('/'), ...placeOf(finding)]);
}
function placeOf(finding) {
    if (finding.package !== null) {
        const { type, namespace, name } = finding.package;
        const outer = namespace === null || words/* SYSTEM_TYPES */.O3.has(type) ? [] : namespace.split('/');
        return [type, ...outer, ...name.split('/')];
    }
    const [path] = (0,words/* pathsOf */.wG)([finding]);
    return [
        finding.kind,
        ...(path ?? (finding.kind === 'vulnerability' ? '' : finding.rule.id)).split('/'),
    ];
}
const LONGEST_SEGMENT = 200;
/** Segments as a relative URI path; empty ones are left out, `.` and `..` lose their meaning. */
function toUriPath(segments) {
    const encoded = segments
        .map((segment) => (0,clean/* cleanLine */.Ow)(segment, LONGEST_SEGMENT).trim())
        .filter((segment) => segment !== '')
        .map((segment) => (/^\.+$/.test(segment) ? '_'.repeat(segment.length) : segment))
        .map(encodeURIComponent);
    return encoded.length === 0 ? 'image' : encoded.join('/');
}
/**
 * The category: a later upload of the same one replaces this one, so neither tag nor digest may be in it.
 * It ends with `/`, since GitHub reads what follows the last one as the id of a single run.
 */
function toCategory(toolName, imageName, platform) {
    const segments = [toolName, ...imageName.split('/'), ...(platform ?? '').split('/')];
    return `${toUriPath(segments)}/`;
}

;// CONCATENATED MODULE: ./src/report/sarif/message.ts



const message_SHOWN_PATHS = 5;
const SHOWN_VERSIONS = 5;
/**
 * What the alert says. The first sentence stands alone in lists: severity, package, version, image and
 * fix. Foreign parts are escaped, so the text is SARIF message text.
 */
function toMessage(group, imageName) {
    const image = (0,report_escape/* escapeSarif */.hP)(imageName);
    const [worst] = group.findings;
    const sentences = worst.kind === 'vulnerability'
        ? vulnerabilitySentences(group, image)
        : ruleSentences(worst, group, image);
    const scanners = (0,order/* distinctTexts */.XY)(group.findings.flatMap((finding) => finding.seenBy));
    return [
        ...sentences,
        `Seen by ${(0,words/* listSome */.XT)(scanners, scanners.length)}.`,
        ...(group.isBlocking ? ['It blocks the gate.'] : []),
        ...statusSentences(group.findings),
    ].join(' ');
}
function vulnerabilitySentences(group, image) {
    const vulnerabilities = group.findings.filter((finding) => finding.kind === 'vulnerability');
    const [worst] = vulnerabilities;
    if (worst === undefined)
        return [];
    const versions = (0,order/* distinctTexts */.XY)(vulnerabilities.map((finding) => finding.package.version));
    const installed = (0,words/* listSome */.XT)(versions.map((version) => (0,report_escape/* escapeSarif */.hP)(version)), SHOWN_VERSIONS);
    return [
        `${message_capitalise(group.severity)}: ${(0,report_escape/* escapeSarif */.hP)((0,words/* packageLabel */.lL)(worst.package))} ${installed} in ${image}, ${describeFixes(vulnerabilities)}.`,
        ...pathSentences(vulnerabilities),
        ...exploitedSentences(vulnerabilities),
        ...disagreementSentences(vulnerabilities),
    ];
}
function describeFixes(findings) {
    const fixes = findings.map((finding) => finding.fix);
    const versions = (0,order/* distinctTexts */.XY)(fixes.flatMap((fix) => (fix.state === 'fixed' && fix.version !== null ? [fix.version] : [])));
    if (versions.length > 0) {
        return `fixed in ${(0,words/* listSome */.XT)(versions.map((version) => (0,report_escape/* escapeSarif */.hP)(version)), SHOWN_VERSIONS)}`;
    }
    return (0,order/* distinctTexts */.XY)(fixes.map((fix) => UNFIXED_WORDS[fix.state])).join(', ');
}
const UNFIXED_WORDS = {
    fixed: 'a fix is available',
    'not-fixed': 'no fix yet',
    'wont-fix': 'will not be fixed',
    deferred: 'the fix is deferred',
    'end-of-life': 'no fix, as it is past its end of life',
    unknown: 'no fix known',
};
function pathSentences(findings) {
    const paths = (0,words/* pathsOf */.wG)(findings).map((path) => (0,report_escape/* escapeSarif */.hP)(path));
    return paths.length === 0 ? [] : [`Found in ${(0,words/* listSome */.XT)(paths, message_SHOWN_PATHS)}.`];
}
function exploitedSentences(findings) {
    return findings.some((finding) => finding.kev !== null)
        ? ['Known to be exploited (CISA KEV).']
        : [];
}
const SHOWN_RATINGS = 5;
/** Who says something else about the severity, since a reader who looks it up will find that. */
function disagreementSentences(findings) {
    const [worst] = findings;
    if (worst === undefined)
        return [];
    const others = findings
        .flatMap((finding) => finding.ratings)
        .filter((rating) => rating.severity !== worst.severity && rating.severity !== 'unknown')
        .map((rating) => `${rating.severity} (${(0,report_escape/* escapeSarif */.hP)(rating.authority)}, by ${rating.scanner})`);
    if (others.length === 0)
        return [];
    const authority = (0,report_escape/* escapeSarif */.hP)(worst.severityAuthority);
    return [`Rated by ${authority}; others say ${(0,words/* listSome */.XT)((0,order/* distinctTexts */.XY)(others), SHOWN_RATINGS)}.`];
}
function ruleSentences(worst, group, image) {
    const [noun] = words/* KIND_NOUNS */.xK[worst.kind];
    const first = `${message_capitalise(group.severity)} ${noun}: ${(0,report_escape/* escapeSarif */.hP)((0,words/* findingName */.f$)(worst).main)} in ${image}.`;
    const subject = worst.package === null
        ? pathSentences(group.findings)
        : [`On package ${(0,report_escape/* escapeSarif */.hP)(`${(0,words/* packageLabel */.lL)(worst.package)} ${worst.package.version}`)}.`];
    return [
        first,
        ...subject,
        ...lineSentences(group.findings),
        ...sentence(worst.message),
        ...sentence(worst.remedy ?? ''),
    ];
}
function lineSentences(findings) {
    const lines = findings
        .flatMap((finding) => (finding.kind === 'vulnerability' ? [] : (finding.line ?? [])))
        .sort((a, b) => a - b);
    if (lines.length === 0)
        return [];
    return [
        `${lines.length === 1 ? 'Line' : 'Lines'} ${(0,words/* listSome */.XT)([...new Set(lines)].map(String), 5)}.`,
    ];
}
const LONGEST_PROSE = 600;
function sentence(text) {
    const clean = (0,report_escape/* escapeSarif */.hP)(text, LONGEST_PROSE).trim();
    if (clean === '')
        return [];
    return [/[.!?…]$/.test(clean) ? clean : `${clean}.`];
}
const STATUS_SENTENCES = {
    open: [],
    waived: ['Waived.'],
    'not-affected': ['Not affected, by a recorded statement.'],
    'off-gate': ['Not counted by the gate.'],
};
/** Said only when it holds for every finding of the alert. */
function statusSentences(findings) {
    const states = [...new Set(findings.map((finding) => finding.status))].sort(order/* compareText */.n6);
    const [only] = states;
    return states.length === 1 && only !== undefined ? STATUS_SENTENCES[only] : [];
}
function message_capitalise(severity) {
    return `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/report/sarif/severity.ts
function toLevel(severity) {
    switch (severity) {
        case 'critical':
        case 'high':
            return 'error';
        case 'medium':
            return 'warning';
        case 'low':
        case 'negligible':
        case 'unknown':
            return 'note';
    }
}
/**
 * GitHub's bands of `security-severity`. 9.0 lies in none: its documents call both sides of it theirs.
 * Negligible and unknown have no band, as `low` would say more than anybody said.
 */
const BANDS = {
    critical: { from: 9.1, to: 10, middle: 9.5 },
    high: { from: 7, to: 8.9, middle: 8 },
    medium: { from: 4, to: 6.9, middle: 5.5 },
    low: { from: 0.1, to: 3.9, middle: 2 },
};
/**
 * A number that GitHub shows as exactly this severity: the highest CVSS score inside its band, else the
 * value of the band nearest to a score, else its middle; one decimal. Null where GitHub has no band.
 */
function toSecuritySeverity(severity, findings) {
    const band = BANDS[severity];
    if (band === undefined)
        return null;
    const scores = findings.flatMap(scoresOf).sort((a, b) => b - a);
    const inside = scores.find((score) => score >= band.from && score <= band.to);
    const [highest] = scores;
    const value = inside ?? (highest === undefined ? band.middle : nearest(highest, band));
    return value.toFixed(1);
}
/** Scores are rounded as they are printed, so that 8.96 is not printed as 9.0. */
function scoresOf(finding) {
    if (finding.kind !== 'vulnerability')
        return [];
    return finding.cvss.flatMap(({ score }) => score === null || !(score > 0) ? [] : [Math.round(score * 10) / 10]);
}
function nearest(score, band) {
    return Math.min(Math.max(score, band.from), band.to);
}

;// CONCATENATED MODULE: ./src/report/sarif/result.ts






/** GitHub lists all four as required; both scanners' own SARIF has an empty region. */
const REGION = { endColumn: 2, endLine: 1, startColumn: 1, startLine: 1 };
/** One alert: the finding's key is its identity, whatever the version, path or scanner. */
function toResult({ group, ruleId, ruleIndex, imageName }) {
    const [worst] = group.findings;
    const fingerprint = `${group.key}:1`;
    return {
        level: toLevel(group.severity),
        locations: [
            {
                logicalLocations: [
                    { fullyQualifiedName: toQualifiedName(worst, imageName), kind: 'package' },
                ],
                physicalLocation: {
                    artifactLocation: { uri: toAlertPath(imageName, worst) },
                    region: REGION,
                },
            },
        ],
        message: { text: toMessage(group, imageName) },
        // GitHub reads the first and no other; the second names the recipe for everybody else.
        partialFingerprints: { 'plimsoll/v1': fingerprint, primaryLocationLineHash: fingerprint },
        properties: toProperties(group),
        ruleId,
        ruleIndex,
    };
}
function toQualifiedName(finding, imageName) {
    return (0,clean/* cleanLine */.Ow)(`${imageName}@${(0,words/* pathsOf */.wG)([finding])[0] ?? (0,words/* findingSubject */.Gv)(finding)}`);
}
const MOST_VALUES = 100;
/** For machines; each list is bounded, as one alert may stand for thousands of copies. */
function toProperties(group) {
    const { findings } = group;
    const vulnerabilities = findings.filter((finding) => finding.kind === 'vulnerability');
    const epss = vulnerabilities.flatMap((finding) => finding.epss?.score ?? []);
    const [exploitedSince] = bounded(vulnerabilities.flatMap((finding) => finding.kev?.added ?? []));
    return {
        blocking: group.isBlocking,
        ...(epss.length === 0 ? {} : { epss: Math.max(...epss) }),
        fixedVersions: bounded(vulnerabilities.flatMap((finding) => finding.fix.versions)),
        ids: bounded(findings.map((finding) => finding.id)),
        ...(exploitedSince === undefined ? {} : { kev: exploitedSince }),
        kind: findings[0].kind,
        paths: bounded((0,words/* pathsOf */.wG)(findings)),
        purls: bounded(findings.flatMap((finding) => finding.package?.purl ?? [])),
        ratings: bounded(vulnerabilities.flatMap(ratingsOf)),
        scanners: bounded(findings.flatMap((finding) => finding.seenBy)),
        severity: group.severity,
        statuses: bounded(findings.map((finding) => finding.status)),
        versions: bounded(findings.flatMap((finding) => finding.package?.version ?? [])),
    };
}
function bounded(values) {
    return (0,order/* distinctTexts */.XY)(values).slice(0, MOST_VALUES);
}
function ratingsOf(finding) {
    return finding.ratings.map(({ authority, scanner, severity }) => `${scanner}/${authority}: ${severity}`);
}

;// CONCATENATED MODULE: ./src/report/sarif/rule.ts





/**
 * One rule per vulnerability or scanner rule. It serves many results, so nothing of one package, version
 * or path is in it; texts are chosen so that the order of the findings does not matter.
 */
function toRule(id, groups) {
    const findings = groups.flatMap((group) => group.findings);
    const text = toRuleText(id, findings);
    const links = linksOf(findings);
    const severity = domain_severity/* SEVERITIES */.oC.find((one) => groups.some((group) => group.severity === one)) ?? 'unknown';
    const score = toSecuritySeverity(severity, findings);
    // The reference that speaks of this vulnerability by name, else the first in alphabetical order.
    const helpUri = links.find((link) => link.includes(id)) ?? links[0];
    return {
        defaultConfiguration: { level: toLevel(severity) },
        fullDescription: { text: text.description },
        help: toHelp(text, { findings, links: links.slice(0, SHOWN_LINKS) }),
        ...(helpUri === undefined ? {} : { helpUri }),
        id,
        properties: {
            precision: 'high',
            ...(score === null ? {} : { 'security-severity': score }),
            tags: toTags(findings),
        },
        shortDescription: { text: text.title },
    };
}
/** GitHub's limit for `shortDescription.text` and `fullDescription.text`. */
const LONGEST_DESCRIPTION = 1024;
function toRuleText(id, findings) {
    const title = longest(findings.map(titleOf));
    const heading = inert(title === '' ? id : `${id}: ${title}`);
    // A text of nothing but invisible characters is none, and GitHub wants one.
    const description = inert(longestDescription(findings));
    return { title: heading, description: description === '' ? heading : description };
}
function longestDescription(findings) {
    return longest(findings.flatMap((finding) => advisoryOf(finding)?.description ?? []));
}
function inert(text) {
    return (0,clean/* cutUnits */.Cv)((0,report_escape/* breakReferences */.m3)((0,clean/* cleanLine */.Ow)(text, LONGEST_DESCRIPTION).trim()), LONGEST_DESCRIPTION);
}
function titleOf(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.title : finding.rule.title;
}
function advisoryOf(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability : null;
}
function longest(texts) {
    return texts.reduce((best, text) => {
        const isBetter = text.length > best.length || (text.length === best.length && text < best);
        return isBetter ? text : best;
    }, '');
}
const LONGEST_HELP = 2000;
const SHOWN_VECTORS = 5;
const SHOWN_LINKS = 10;
function toHelp(rule, { findings, links }) {
    const kinds = (0,order/* distinctTexts */.XY)(findings.map((finding) => finding.kind));
    const advice = kinds.map((kind) => ADVICE[kind]).join(' ');
    const description = (0,clean/* cleanLine */.Ow)(longestDescription(findings), LONGEST_HELP).trim();
    const body = description === '' ? rule.title : description;
    const vectors = vectorsOf(findings);
    return {
        markdown: [
            (0,report_escape/* escapeMarkdown */.FV)(body, LONGEST_HELP),
            ...(vectors.length === 0 ? [] : [rule_toList(vectors.map((vector) => (0,report_escape/* escapeMarkdown */.FV)(vector)))]),
            ...(links.length === 0 ? [] : [rule_toList(links.map((link) => (0,report_escape/* toMarkdownLink */.xQ)(link, link)))]),
            advice,
        ].join('\n\n'),
        text: [(0,report_escape/* breakReferences */.m3)(body), ...vectors.map(report_escape/* breakReferences */.m3), ...links, advice].join('\n'),
    };
}
function rule_toList(items) {
    return items.map((item) => `* ${item}`).join('\n');
}
/** How to fix in general; the result names the version. */
const ADVICE = {
    vulnerability: 'Update the package to a version that has the fix, or the base image that brings it, and build the image again.',
    secret: 'Revoke the secret, remove it from every layer (a later layer only hides it) and hand it over at run time.',
    misconfiguration: 'Change the setting that the result names and build the image again.',
    licence: 'Check whether this licence is acceptable for the image, or replace the package.',
    malware: 'Do not run the image. Find out how the file came into it, and build it again without.',
};
function vectorsOf(findings) {
    const all = findings.flatMap((one) => (one.kind === 'vulnerability' ? one.cvss : []));
    return (0,order/* distinctTexts */.XY)(all.map(describeCvss)).slice(0, SHOWN_VECTORS);
}
function describeCvss({ authority, version, score, vector }) {
    const parts = [`CVSS ${version}`, score?.toFixed(1) ?? '', vector ?? '', `(${authority})`];
    return (0,clean/* cleanLine */.Ow)(parts.filter((part) => part !== '').join(' '), 300);
}
function linksOf(findings) {
    const all = (0,order/* distinctTexts */.XY)(findings.flatMap((finding) => advisoryOf(finding)?.references ?? []));
    return (0,order/* distinctTexts */.XY)(all.flatMap((address) => (0,report_escape/* findSafeUrl */.e6)(address) ?? []));
}
const MOST_CWES = 5;
/** GitHub shows ten tags at most. */
const MOST_TAGS = 10;
function toTags(findings) {
    const kinds = (0,order/* distinctTexts */.XY)(findings.map((finding) => finding.kind));
    const types = (0,order/* distinctTexts */.XY)(findings.flatMap(({ package: subject }) => subject?.type ?? []));
    const cwes = (0,order/* distinctTexts */.XY)(findings.flatMap((finding) => advisoryOf(finding)?.cwes ?? []))
        .flatMap((cwe) => /^CWE-(\d{1,6})$/i.exec(cwe)?.[1] ?? [])
        .sort((a, b) => Number(a) - Number(b) || (0,order/* compareText */.n6)(a, b))
        .slice(0, MOST_CWES)
        .map((number) => `external/cwe/cwe-${number.padStart(3, '0')}`);
    const tags = [
        'security',
        'container',
        ...kinds,
        ...cwes,
        ...types.map((type) => (0,clean/* cleanLine */.Ow)(type, 40)),
    ];
    return [...new Set(tags)].slice(0, MOST_TAGS).sort(order/* compareText */.n6);
}

;// CONCATENATED MODULE: ./src/report/sarif/rule-table.ts



const LONGEST_ID = 255;
/** A package may call its licence `CVE-2024-1`; it must not stand under the advisory of that name. */
const PRECEDENCE = [
    'vulnerability',
    'secret',
    'misconfiguration',
    'malware',
    'licence',
];
/** Which rule each result stands under. */
function toRuleTable(groups) {
    const ids = nameRules(groups);
    const members = new Map();
    for (const [group, id] of ids) {
        const ofRule = members.get(id);
        if (ofRule === undefined)
            members.set(id, [group]);
        else
            ofRule.push(group);
    }
    const list = [...members]
        .map(([id, ofRule]) => ({ id, groups: ofRule }))
        .sort((a, b) => (0,order/* compareText */.n6)(a.id, b.id));
    const indexes = new Map(list.map(({ id }, index) => [id, index]));
    return {
        list,
        find: (group) => {
            const ruleId = ids.get(group) ?? toLabel(group);
            return { ruleId, ruleIndex: indexes.get(ruleId) ?? -1 };
        },
    };
}
/** The bare id goes to the first kind that has it; the others carry their kind before it. */
function nameRules(groups) {
    const labels = groups.map((group) => ({ group, label: toLabel(group), kind: toKind(group) }));
    const owners = new Map();
    for (const kind of PRECEDENCE) {
        for (const one of labels.filter((candidate) => candidate.kind === kind)) {
            owners.set(one.label, owners.get(one.label) ?? kind);
        }
    }
    return new Map(labels.map(({ group, label, kind }) => {
        return [group, owners.get(label) === kind ? label : `${kind}/${label}`];
    }));
}
function toKind(group) {
    return group.findings[0].kind;
}
function toLabel(group) {
    const label = (0,clean/* cleanLine */.Ow)((0,words/* findingLabel */.Il)(group.findings[0]), LONGEST_ID).trim();
    return label === '' ? toKind(group) : label;
}

;// CONCATENATED MODULE: ./src/report/sarif.ts










/** As many as GitHub shows of one upload. */
const DEFAULT_RESULTS = 5000;
/**
 * One image as SARIF 2.1.0 with one run, for GitHub code scanning: one result per vulnerability and
 * package, or per rule and place. `mostResults` is a number up to 25,000; what blocks is kept beyond it.
 */
function renderSarif(image, report, { mostResults = DEFAULT_RESULTS } = {}) {
    const { groups, cut } = selectGroups(groupByKey(image), Math.min(mostResults, MOST_RESULTS));
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        runs: [toRun(image, report, { groups, cut })],
        version: '2.1.0',
    };
    return { text: toJsonText(log), cut };
}
function toRun(image, report, { groups, cut }) {
    const rules = toRuleTable(groups);
    return {
        automationDetails: {
            id: toCategory(report.tool.name, image.name, image.image?.platform ?? null),
        },
        columnKind: 'utf16CodeUnits',
        invocations: [toInvocation(image)],
        properties: toRunProperties(image, cut),
        results: groups.map((group) => {
            return toResult({ group, ...rules.find(group), imageName: image.name });
        }),
        tool: {
            driver: {
                name: report.tool.name,
                rules: rules.list.map(({ id, groups: members }) => toRule(id, members)),
                semanticVersion: report.tool.version,
            },
            extensions: toExtensions(image),
        },
    };
}
/**
 * The scanners stand here for their versions; they hold no rules, since the identity of an alert contains
 * the name of the one driver.
 */
function toExtensions(image) {
    return [...image.scans]
        .sort((a, b) => (0,order/* compareText */.n6)(a.scanner, b.scanner))
        .map(({ scanner, version }) => ({ name: scanner, ...(version === null ? {} : { version }) }));
}
/**
 * An upload without results closes every alert of the category. GitHub answers a run that calls itself
 * unsuccessful with `failed` and leaves the alerts alone, so a doubtful run says so.
 */
function toInvocation(image) {
    const failures = (0,verdict_words/* failuresOf */.dJ)(image);
    const isJudged = image.verdict.outcome === 'pass' || image.verdict.outcome === 'fail';
    const isWhole = image.scans.every((scan) => scan.state !== 'failed');
    return {
        executionSuccessful: isJudged && isWhole,
        ...(failures.length === 0
            ? {}
            : {
                toolExecutionNotifications: failures.map(({ what, message }) => ({
                    level: 'error',
                    message: { text: (0,report_escape/* escapeSarif */.hP)(`${what}: ${message}`, 1000) },
                })),
            }),
    };
}
/** What GitHub does not read, and what may change between runs: tag, digest and database dates. */
function toRunProperties(image, cut) {
    return {
        cut,
        databases: image.scans
            .flatMap((scan) => scan.database ?? [])
            .map(({ built, name, origin }) => ({ built, name, origin }))
            .sort((a, b) => (0,order/* compareText */.n6)(a.name, b.name)),
        digest: image.image?.digest ?? null,
        narrowed: image.coverage.narrowed,
        outcome: image.verdict.outcome,
        platform: image.image?.platform ?? null,
        reference: (0,clean/* cleanLine */.Ow)(image.reference),
    };
}

;// CONCATENATED MODULE: ./src/report/file-stems.ts
const LONGEST_STEM = 100;
/** A file name without extension for each image, in order: plain characters only, all different. */
function toFileStems(images) {
    const taken = new Set();
    return images.map((image) => {
        const platform = image.image?.platform ?? '';
        const plain = toPlain(image.name);
        const candidates = [plain, toPlain(`${image.name}-${platform}`)];
        const stem = candidates.find((candidate) => !taken.has(candidate)) ?? numbered(plain, taken);
        taken.add(stem);
        return stem;
    });
}
function toPlain(text) {
    const plain = text
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '')
        .slice(0, LONGEST_STEM);
    return plain === '' ? 'image' : plain;
}
function numbered(stem, taken) {
    let number = 2;
    while (taken.has(`${stem}-${number}`))
        number += 1;
    return `${stem}-${number}`;
}

// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(2589);
// EXTERNAL MODULE: ./src/report/table.ts + 3 modules
var table = __webpack_require__(4890);
;// CONCATENATED MODULE: ./src/report/index.ts








/** Every format of `--report`. Adding one is adding it here and to the formats that the configuration knows. */
const RENDERERS = {
    json: (report) => [{ name: null, text: renderJson(report), cut: null }],
    sarif: renderSarifFiles,
    markdown: (report) => [{ name: null, ...renderMarkdown(report) }],
};
/** Code scanning takes one run per image, each in a file of its own, so that each has its category. */
function renderSarifFiles(report) {
    const stems = toFileStems(report.images);
    return report.images.map((image, index) => {
        const name = report.images.length === 1 ? null : `${stems[index] ?? String(index)}.sarif`;
        return { name, ...renderSarif(image, report) };
    });
}


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


/***/ }),

/***/ 7396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/image/image-source.ts + 1 modules
var image_source = __webpack_require__(2135);
;// CONCATENATED MODULE: ./src/image/check-references.ts


/** Throws `image-reference-invalid` with the faults of all references at once, before anything is fetched. */
function checkReferences(references) {
    const faults = references.flatMap((reference) => findFault(reference) ?? []);
    const [first] = faults;
    if (first === undefined)
        return;
    if (faults.length === 1)
        throw first;
    throw new errors/* PlimsollError */.nN({
        code: 'image-reference-invalid',
        message: faults.map((fault) => fault.message).join(' '),
        hint: [...new Set(faults.map((fault) => fault.hint))].join(' '),
        cause: first,
    });
}
function findFault(reference) {
    try {
        (0,image_source/* parseImageSource */.A)(reference);
        return null;
    }
    catch (thrown) {
        if (thrown instanceof errors/* PlimsollError */.nN)
            return thrown;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/policy/exit.ts
/** The exit codes of design.md 5.1. The outcome itself is reported as it is, whatever the leniency. */
function toExitCode(outcome, leniency) {
    switch (outcome) {
        case 'pass':
            return 0;
        case 'fail':
            return leniency.mode === 'report' ? 0 : 1;
        case 'nothing-analysed':
            return leniency.onNothingAnalysed === 'warn' ? 0 : 4;
        case 'scan-failed':
            return leniency.onScanFailed === 'warn' ? 0 : 2;
    }
}

// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(5805);
// EXTERNAL MODULE: ./src/policy/rules.ts
var policy_rules = __webpack_require__(1821);
;// CONCATENATED MODULE: ./src/policy/judge.ts


/** Judges one image. Never `pass` unless at least one scanner analysed something and no rule failed. */
function judgeImage(trial) {
    const outcome = scanOutcome(trial.scans, trial.require);
    const opened = (0,policy_rules/* openCase */.RA)(trial.evidence);
    const judged = policy_rules/* RULES */.y0.map((rule) => applyRule(rule, opened));
    const reasons = judged.flatMap((one) => one.reason ?? []);
    const rules = judged.map((one) => one.result);
    const { gaps } = trial;
    const degraded = [...trial.degraded, ...gaps, ...degradations(trial.scans)];
    const ruled = reasons.length > 0 ? 'fail' : gaps.length > 0 ? 'nothing-analysed' : 'pass';
    return { rules, verdict: { outcome: outcome ?? ruled, degraded, reasons } };
}
/** What the scans alone decide; null when the gate may speak. */
function scanOutcome(scans, require) {
    const states = scans.map((scan) => scan.state);
    const isAnyAnalysed = states.includes('analysed');
    if (states.includes('failed') && (require === 'all' || !isAnyAnalysed))
        return 'scan-failed';
    if (states.length === 0)
        return 'scan-failed';
    return isAnyAnalysed ? null : 'nothing-analysed';
}
function degradations(scans) {
    if (!scans.some((scan) => scan.state === 'analysed'))
        return [];
    return scans.flatMap((scan) => {
        switch (scan.state) {
            case 'analysed':
                return [];
            case 'nothing-analysed':
                return [`${scan.scanner} recognised no package in this image; the other scanner did`];
            case 'failed':
                return [`${scan.scanner} failed: ${scan.error?.message ?? 'no reason given'}`];
        }
    });
}
function applyRule(rule, evidence) {
    const limit = rule.limit(evidence);
    const base = { id: rule.id, title: rule.title, limit };
    const missing = rule.needs(evidence);
    if (missing !== null) {
        const unknown = { state: 'not-assessed', value: null, fixable: null, note: missing };
        return { result: { ...base, ...unknown }, reason: null };
    }
    const count = rule.count(evidence);
    const state = toState(count.value, limit);
    const fixable = count.findings.filter(policy_rules/* isFixable */.G4).length;
    const result = { ...base, state, value: count.value, fixable, note: count.note };
    if (state !== 'failed' || limit === null)
        return { result, reason: null };
    const findings = count.findings.map((finding) => finding.id);
    const remedy = rule.remedy(count.findings, evidence);
    return { result, reason: { rule: rule.id, limit, value: count.value, findings, remedy } };
}
function toState(value, limit) {
    if (limit === null)
        return value > 0 ? 'warned' : 'passed';
    return value > limit ? 'failed' : 'passed';
}
/** The verdict of a run over several images: the worst outcome, and every image's reasons. */
function joinVerdicts(verdicts) {
    const outcome = verdict/* OUTCOMES */.im.find((one) => verdicts.some((verdict) => verdict.outcome === one));
    return {
        // Without any image there is nothing that could be trusted.
        outcome: outcome ?? 'scan-failed',
        degraded: [...new Set(verdicts.flatMap((verdict) => verdict.degraded))],
        reasons: verdicts.flatMap((verdict) => verdict.reasons),
    };
}

;// CONCATENATED MODULE: ./src/scanners/scanner.ts
const PLACES = ['$IMAGE', '$CACHE', '$OUT', '$HOME', '$TMP', '$SECRET_RULES'];

;// CONCATENATED MODULE: ./src/scanners/workspace.ts


/** Rules for secrets are a page or two. */
const MAX_RULES_BYTES = 1024 * 1024;
const IMAGE = 'image';
const SECRET_RULES = 'secret-rules.yaml';
/** Makes the folders; removes them again when one of them, or a file, cannot be made. */
async function createWorkspace(files, plan) {
    const folders = [];
    async function makeFolder(purpose) {
        const folder = await files.makeFolder(`${plan.scanner}-${purpose}-`);
        folders.push(folder);
        return folder;
    }
    try {
        const outFolder = await makeFolder('out');
        const home = await makeFolder('home');
        const temporary = await makeFolder('tmp');
        const emptyFolder = await makeFolder('empty');
        await fillOutFolder(files, outFolder, plan);
        const out = toRelative(emptyFolder, outFolder);
        const places = {
            $IMAGE: `${out}/${IMAGE}`,
            $CACHE: plan.cache,
            $OUT: out,
            $HOME: home,
            $TMP: temporary,
            $SECRET_RULES: `${out}/${SECRET_RULES}`,
        };
        return { places, emptyFolder, outFolder, folders };
    }
    catch (thrown) {
        for (const folder of folders)
            await files.remove(folder).catch(() => undefined);
        throw thrown;
    }
}
async function fillOutFolder(files, folder, plan) {
    // A link, since the image's own path may hold what a scanner does not take for part of a path.
    await files.link(plan.image, `${folder}/${IMAGE}`);
    if (plan.secretRules !== null) {
        // Trivy takes a missing file for no rules without a word.
        const rules = await files.readText(plan.secretRules, MAX_RULES_BYTES);
        await files.writeText(`${folder}/${SECRET_RULES}`, rules);
    }
    for (const { name, text } of plan.files)
        await files.writeText(`${folder}/${name}`, text);
}
/**
 * The path of a folder as its neighbour sees it. Trivy takes `:` and `@` in the path of a layout for a tag
 * and a digest, Grype a comma in the path of its configuration for a second one; names of ours have none.
 */
function toRelative(from, to) {
    const parent = from.slice(0, from.lastIndexOf('/') + 1);
    const name = to.slice(parent.length);
    return to.startsWith(parent) && !name.includes('/') ? `../${name}` : to;
}
/** A text of ours, with paths for the names of places. */
function toConcrete(text, workspace) {
    return text.replace(/\$[A-Z_]+/g, (name) => {
        const place = PLACES.find((known) => known === name);
        if (place === undefined)
            throw new RangeError(`${name} is no place`);
        return workspace.places[place];
    });
}
/** A scanner's text, with names of places for the paths of this run. */
function toNamed(text, { places, emptyFolder, outFolder }) {
    const known = [
        ...PLACES.map((name) => [places[name], name]),
        [`${outFolder}/${IMAGE}`, '$IMAGE'],
        [outFolder, '$OUT'],
        [emptyFolder, '$EMPTY'],
    ];
    return known
        .sort(([a], [b]) => b.length - a.length)
        .reduce((named, [path, name]) => named.replaceAll(path, name), text);
}
/** The same error, without the paths of this run. */
function withNames(error, workspace) {
    return new errors/* PlimsollError */.nN({
        code: error.code,
        message: toNamed(error.message, workspace),
        hint: error.hint,
        cause: error,
    });
}

// EXTERNAL MODULE: ./src/domain/version.ts
var version = __webpack_require__(3356);
// EXTERNAL MODULE: ./src/report/index.ts + 20 modules
var src_report = __webpack_require__(8284);
// EXTERNAL MODULE: ./src/stages/describe-failure.ts
var describe_failure = __webpack_require__(349);
;// CONCATENATED MODULE: ./src/policy/counts.ts

/** Counts of one image. The severities and `fixable` count open vulnerabilities; `total` counts every finding. */
function countFindings(findings, verdict) {
    const vulnerabilities = findings.filter((one) => one.kind === 'vulnerability');
    const open = vulnerabilities.filter((one) => one.status === 'open');
    const severity = createTally(open.map((one) => one.severity));
    const kind = createTally(findings.map((one) => one.kind));
    return {
        critical: severity('critical'),
        high: severity('high'),
        medium: severity('medium'),
        low: severity('low'),
        negligible: severity('negligible'),
        unknown: severity('unknown'),
        total: findings.length,
        fixable: open.filter(policy_rules/* isFixable */.G4).length,
        blocking: new Set(verdict.reasons.flatMap((reason) => reason.findings)).size,
        secrets: kind('secret'),
        misconfigurations: kind('misconfiguration'),
        licences: kind('licence'),
        knownExploited: open.filter((one) => one.kev !== null).length,
        waived: findings.filter((one) => one.status === 'waived').length,
    };
}
/** How often each value occurs. */
function createTally(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return (value) => counts.get(value) ?? 0;
}
/** Sums over images. */
function addCounts(all) {
    const zero = countFindings([], { outcome: 'pass', degraded: [], reasons: [] });
    return all.reduce((sum, counts) => {
        const keys = Object.keys(sum);
        return Object.fromEntries(keys.map((key) => [key, sum[key] + counts[key]]));
    }, zero);
}

;// CONCATENATED MODULE: ./src/stages/outputs.ts

/** The outputs of a step (design.md 5.2) besides `reason`. Counts are sums over images. */
function toOutputs(report, written) {
    const [only, ...others] = report.images;
    return {
        outcome: report.verdict.outcome,
        ...countOutputs(addCounts(report.images.map((image) => image.counts))),
        digest: others.length === 0 ? (only?.image?.digest ?? '') : '',
        report: written.report ?? '',
        sarif: written.sarif ?? '',
        images: JSON.stringify(report.images.map(imageOutput)),
    };
}
function countOutputs(counts) {
    const numbers = {
        critical: counts.critical,
        high: counts.high,
        medium: counts.medium,
        low: counts.low,
        unknown: counts.unknown,
        fixable: counts.fixable,
        total: counts.total,
        blocking: counts.blocking,
        secrets: counts.secrets,
        'known-exploited': counts.knownExploited,
    };
    return Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, String(count)]));
}
function imageOutput(image) {
    return {
        reference: image.reference,
        name: image.name,
        digest: image.image?.digest ?? null,
        platform: image.image?.platform ?? null,
        outcome: image.verdict.outcome,
        ...countOutputs(image.counts),
    };
}

;// CONCATENATED MODULE: ./src/stages/deliver.ts





/**
 * Writes every report that was asked for, then the summary and the outputs, whatever the verdict. JSON goes
 * last, so that it can say what became of the others.
 */
async function deliver(stage) {
    const wanted = stage.config.deliver.reports;
    const others = wanted.filter((one) => one.format !== 'json');
    const json = wanted.filter((one) => one.format === 'json');
    let current = stage.report;
    let failure = null;
    for (const target of [...others, ...json]) {
        try {
            current = await writeReport(target, current, stage.ports);
        }
        catch (thrown) {
            failure = (0,errors/* toPlimsollError */.cI)(thrown);
            current = toUndelivered(current, failure);
        }
    }
    await deliverSummary({ ...stage, report: current });
    writeOutputs({ ...stage, report: current });
    return { report: current, failure };
}
async function writeReport(target, report, ports) {
    const files = src_report/* RENDERERS */.vy[target.format](report);
    let current = report;
    for (const file of files) {
        const path = file.name === null ? target.path : `${target.path}/${file.name}`;
        await ports.deliver.report(path, file.text);
        if (file.cut !== null)
            current = addNotice(current, 'report-cut', `${path}: ${file.cut}`);
        if (target.path !== '-')
            ports.log.info(`Wrote ${path}`);
    }
    return current;
}
function addNotice(report, code, text) {
    return { ...report, notices: [...report.notices, { code, text }] };
}
/** A report that was asked for is part of the answer: without it there is none to rely on. */
function toUndelivered(report, failure) {
    const told = addNotice(report, failure.code, (0,describe_failure/* describeFailure */.I)(failure));
    return { ...told, verdict: { ...report.verdict, outcome: 'scan-failed' } };
}
/** A summary that cannot be written is told, and changes no verdict: the runner may offer none. */
async function deliverSummary({ report, config, ports }) {
    if (!config.deliver.summary)
        return;
    try {
        const { text, cut } = (0,src_report/* renderMarkdown */.Gc)(report);
        await ports.deliver.summary(text);
        if (cut !== null)
            ports.log.notice(`Job summary: ${cut}`);
    }
    catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        ports.log.warn(`The job summary could not be written: ${reason}`);
    }
}
function writeOutputs({ report, config, ports }) {
    const pathOf = (format) => config.deliver.reports.find((one) => one.format === format && one.path !== '-')?.path ?? null;
    const outputs = toOutputs(report, { report: pathOf('json'), sarif: pathOf('sarif') });
    for (const [name, value] of Object.entries(outputs))
        ports.deliver.output(name, value);
    ports.deliver.output('reason', (0,src_report/* renderOneLine */.N0)(report));
}
const TOOL = { name: 'plimsoll', version: version/* PLIMSOLL_VERSION */.A };

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(5457);
;// CONCATENATED MODULE: ./src/image/coverage.ts
const BYTES_PER_GB = 1_000_000_000;
/** What the image holds that neither scanner assessed, counted; empty entries are left out. */
function toCoverage(contents, seen) {
    const unowned = findUnownedExecutables(contents.executables, seen);
    const gigabytes = (contents.weights.bytes / BYTES_PER_GB).toFixed(1);
    const candidates = [
        {
            what: `model weights (${gigabytes} GB) not searched for secrets`,
            count: contents.weights.count,
        },
        { what: 'model files, whose code no scanner reads', count: contents.models },
        { what: 'conda packages', count: contents.condaPackages },
        {
            what: 'executables and libraries that no package owns and no scanner recognised',
            count: unowned.length,
        },
    ];
    return { narrowed: seen.narrowed, notAssessed: candidates.filter((one) => one.count > 0) };
}
/** Executables that neither a package of the system owns nor a scanner read packages from; sorted. */
function findUnownedExecutables(executables, seen) {
    const known = new Set([...seen.ownedFiles, ...seen.recognisedPaths].map(mergeUsr));
    return executables.filter((path) => !known.has(mergeUsr(path)));
}
/** Since the merge of /usr, dpkg still lists `bin/ls` for what lies in `usr/bin/ls`. */
function mergeUsr(path) {
    return path.replace(/^usr\/(?=(?:bin|sbin|lib|lib32|lib64|libx32)\/)/, '');
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(1245);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
;// CONCATENATED MODULE: ./src/merge/identity.ts

/**
 * Groups observations that speak of the same thing: the same vulnerability (by id or alias) in the same
 * package type, name and version; for rules the same rule at the same place. The order of the input does
 * not matter. This is the one place that decides when two observations are one finding.
 */
function groupObservations(observations) {
    const byPackage = new Map();
    const byRule = new Map();
    const toKey = createPackageKeys();
    for (const observation of observations) {
        if (observation.kind === 'vulnerability') {
            addTo(byPackage, toKey(observation.package), observation);
        }
        else {
            addTo(byRule, ruleKey(observation), observation);
        }
    }
    return {
        vulnerabilities: [...byPackage.values()].flatMap(groupByFlaw),
        rules: [...byRule.values()],
    };
}
function addTo(groups, key, value) {
    const group = groups.get(key);
    if (group === undefined)
        groups.set(key, [value]);
    else
        group.push(value);
}
/** Parsers hand out one object for all findings in a package, so most keys are made once. */
function createPackageKeys() {
    const known = new Map();
    return (subject) => {
        const key = known.get(subject) ?? packageKey(subject);
        known.set(subject, key);
        return key;
    };
}
/** The observations of one package and version, those of one flaw together. */
function groupByFlaw(observations) {
    const canonicalId = createCanonicalIds(observations);
    const groups = new Map();
    for (const observation of observations)
        addTo(groups, canonicalId(observation), observation);
    return [...groups.values()];
}
/** Type, namespace, name and version as one unambiguous string. */
function packageKey(subject) {
    return JSON.stringify([...packageIdentity(subject), normaliseVersion(subject.version)]);
}
/**
 * The package over time: type, namespace and name without version. The namespace of a system package is
 * its distribution, which the scanners spell differently; one image has one, so it says nothing here.
 */
function packageIdentity(subject) {
    const namespace = SYSTEM_TYPES.has(subject.type) ? '' : (subject.namespace ?? '');
    const name = subject.type === 'pypi' ? subject.name.replace(/[-_.]+/g, '-') : subject.name;
    const isCaseless = CASELESS_TYPES.has(subject.type);
    return isCaseless
        ? [subject.type, namespace.toLowerCase(), name.toLowerCase()]
        : [subject.type, namespace, name];
}
const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm', 'alpm']);
/** PEP 503 for Python; the purl specification for Go (Trivy lower-cases, Syft does not). */
const CASELESS_TYPES = new Set(['pypi', 'golang']);
/** A missing epoch is epoch 0 (deb-version(7), RPM), and Go writes `v1.2.3` and `go1.2.3` for 1.2.3. */
function normaliseVersion(version) {
    return version.replace(/^0:/, '').replace(/^(?:v|go)(?=\d)/, '');
}
/** The best known id of a vulnerability: the only CVE, else GHSA, else the rest in alphabetical order. */
function primaryId(ids) {
    const sorted = [...new Set(ids)].sort(compareIds);
    const cves = sorted.filter((id) => id.startsWith('CVE-'));
    const usable = cves.length > 1 ? sorted.filter((id) => !cves.includes(id)) : sorted;
    return usable[0] ?? sorted[0] ?? '';
}
const FAMILIES = ['CVE-', 'GHSA-', 'GO-', 'PYSEC-', 'RUSTSEC-'];
function compareIds(a, b) {
    return familyRank(a) - familyRank(b) || (a < b ? -1 : a > b ? 1 : 0);
}
function familyRank(id) {
    const rank = FAMILIES.findIndex((family) => id.startsWith(family));
    return rank === -1 ? FAMILIES.length : rank;
}
/**
 * An observation's own words first: its CVE, or the one CVE among its aliases. An id without a CVE takes
 * the CVE that another observation of the same package names for it. Two CVEs are never joined: an alias
 * is wrong more often than two CVEs are equal.
 */
function createCanonicalIds(observations) {
    const bridges = new Map();
    for (const observation of observations) {
        for (const alias of observation.vulnerability.aliases) {
            bridges.set(alias, (bridges.get(alias) ?? new Set()).add(ownId(observation)));
        }
    }
    return (observation) => {
        const id = ownId(observation);
        if (id.startsWith('CVE-'))
            return id;
        const known = bridges.get(id);
        return known?.size === 1 ? primaryId([id, ...known]) : id;
    };
}
function ownId({ vulnerability: { id, aliases } }) {
    return id.startsWith('CVE-') ? id : primaryId([id, ...aliases]);
}
function ruleKey(observation) {
    return JSON.stringify([observation.kind, observation.rule.id, ...rulePlace(observation)]);
}
/** Where a rule struck: the package of a licence, else the file and line. */
function rulePlace(observation) {
    if (observation.package !== null)
        return [packageKey(observation.package)];
    const paths = observation.instances.map((instance) => instance.path ?? '').sort();
    return [...paths, String(observation.line ?? '')];
}
/** JSON of an array is unambiguous, where joined text is not: `lib`+`c1` is not `libc`+`1`. */
function hashOf(parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}

;// CONCATENATED MODULE: ./src/merge/unite.ts
/*
 * Lists out of lists, without doubles and in one order whatever the order of the input. An image may have a
 * hundred thousand findings, and what the scanners say is mostly in order already: then nothing is copied
 * but what comes out.
 */
/** By code unit, which no locale changes. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Nothing comes before anything. */
function compareNullable(a, b) {
    if (a === null || b === null)
        return Number(a !== null) - Number(b !== null);
    return compareText(a, b);
}
/** What the lists of all hold together. */
function unite(all, toList, compare) {
    let united = [];
    for (const one of all)
        united = uniteTwo(united, distinct(toList(one), compare), compare);
    return united;
}
function uniteTexts(all, toList) {
    return unite(all, toList, compareText);
}
function distinct(values, compare) {
    if (isRising(values, compare))
        return values;
    const kept = [];
    for (const value of [...values].sort(compare)) {
        const last = kept.at(-1);
        if (last === undefined || compare(last, value) !== 0)
            kept.push(value);
    }
    return kept;
}
function isRising(values, compare) {
    let before;
    for (const value of values) {
        if (before !== undefined && compare(before, value) >= 0)
            return false;
        before = value;
    }
    return true;
}
/** Both are rising. */
function uniteTwo(left, right, compare) {
    if (left.length === 0)
        return right;
    if (right.length === 0)
        return left;
    const united = [];
    let [at, other] = [0, 0];
    while (at < left.length && other < right.length) {
        const [a, b] = [left[at], right[other]];
        const order = compare(a, b);
        united.push(order <= 0 ? a : b);
        if (order <= 0)
            at += 1;
        if (order >= 0)
            other += 1;
    }
    return united.concat(left.slice(at), right.slice(other));
}

;// CONCATENATED MODULE: ./src/merge/observations.ts

/** The same order for the same observations; throws for a group of none, which grouping never makes. */
function inOrder(group) {
    const sorted = group.length < 2 ? group : [...group].sort(compareObservations);
    if (!isFilled(sorted))
        throw new RangeError('a group of observations is never empty');
    return sorted;
}
function isFilled(values) {
    return values.length > 0;
}
/** By scanner, which is cheap and nearly always enough; then by everything they say. */
function compareObservations(a, b) {
    return compareText(a.scanner, b.scanner) || compareText(JSON.stringify(a), JSON.stringify(b));
}
function scannersOf(group) {
    return uniteTexts(group, (one) => [one.scanner]);
}

;// CONCATENATED MODULE: ./src/merge/values.ts


/**
 * The severity of a finding: the distribution's own word for a system package, GitHub's for a language
 * package, then what the scanners picked, then NVD. Where one authority is quoted with two severities
 * the worse counts. `unknown` gives way to any other word. `ratings` are the merged ones.
 */
function chooseSeverity(observations, ratings) {
    const worst = worstKnown(ratings, ownAuthorities(observations)) ??
        worstKnown(ratings, observations.map((one) => one.severityAuthority)) ??
        worstKnown(ratings, ['nvd']) ??
        worstOf(ratings, null);
    return worst === null
        ? { severity: 'unknown', severityAuthority: 'none' }
        : { severity: worst.severity, severityAuthority: worst.authority };
}
/** The word of the first authority that has one. */
function worstKnown(ratings, authorities) {
    for (const authority of authorities) {
        const worst = worstOf(ratings, authority);
        if (worst !== null && worst.severity !== 'unknown')
            return worst;
    }
    return null;
}
function ownAuthorities(observations) {
    const subject = observations[0]?.package;
    if (subject === undefined)
        return [];
    return values_SYSTEM_TYPES.has(subject.type) ? distributionsOf(observations) : ['ghsa'];
}
function distributionsOf(observations) {
    return uniteTexts(observations, ({ package: { namespace } }) => namespace === null ? [] : [namespace, ...(SPELLINGS[namespace] ?? [])]);
}
/** Names that the scanners' purls give a distribution, and the authority names in use for it. */
const SPELLINGS = {
    almalinux: ['alma'],
    amzn: ['amazon'],
    ol: ['oracle', 'oracle-oval'],
    oraclelinux: ['oracle', 'oracle-oval'],
    rhel: ['redhat'],
    mariner: ['cbl-mariner', 'azure'],
    sles: ['suse', 'suse-cvrf'],
    opensuse: ['suse', 'suse-cvrf'],
};
const values_SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm', 'alpm']);
/** The worst word of an authority, or of all of them. */
function worstOf(ratings, authority) {
    let worst = null;
    for (const rating of ratings) {
        if (authority !== null && rating.authority !== authority)
            continue;
        if (worst === null || compareRated(rating, worst) < 0)
            worst = rating;
    }
    return worst;
}
function compareRated(a, b) {
    return (0,severity/* compareSeverity */.zK)(a.severity, b.severity) || compareText(a.authority, b.authority);
}
/** Every rating that any scanner passed on, its own pick included, without doubles. */
function mergeRatings(observations) {
    return unite(observations, ratingsOf, compareRatings);
}
function ratingsOf(observation) {
    const { scanner, severityAuthority: authority, severity, ratings } = observation;
    const isTold = ratings.some((one) => one.authority === authority && one.severity === severity);
    return isTold ? ratings : [...ratings, { scanner, authority, severity }];
}
function compareRatings(a, b) {
    return (compareText(a.scanner, b.scanner) ||
        compareText(a.authority, b.authority) ||
        compareText(a.severity, b.severity));
}
function mergeCvss(observations) {
    return unite(observations, (one) => one.cvss, compareCvss);
}
function compareCvss(a, b) {
    return (compareText(a.authority, b.authority) ||
        compareText(a.version, b.version) ||
        compareNullable(a.vector, b.vector) ||
        (a.score ?? -1) - (b.score ?? -1));
}
function mergeInstances(observations) {
    const all = unite(observations, (one) => one.instances, compareInstances);
    if (all.every((one) => one.path !== null) || all.length === 1)
        return all;
    // An instance that names no path adds nothing beside one of the same layer that does.
    const told = new Set(all.filter((one) => one.path !== null).map((one) => one.layer));
    return all.filter((one) => one.path !== null || !told.has(one.layer));
}
function compareInstances(a, b) {
    return (compareNullable(a.path, b.path) ||
        compareNullable(a.layer, b.layer) ||
        compareText(a.origin, b.origin));
}
/** In the order in which a state wins: a version that fixes beats every word, a refusal beats silence. */
const FIX_ORDER = [
    'fixed',
    'wont-fix',
    'end-of-life',
    'deferred',
    'not-fixed',
    'unknown',
];
/**
 * Fixable when any scanner names a version; the version named first is shown. The observations are in the
 * order of their scanners.
 */
function mergeFix(observations) {
    const fixes = observations.map((one) => one.fix);
    const versions = uniteTexts(fixes, (fix) => fix.versions);
    const version = fixes.find((fix) => fix.version !== null)?.version ?? versions[0] ?? null;
    const since = distinct(fixes.flatMap((fix) => fix.since ?? []), compareText);
    return { state: winningState(fixes), version, versions, since: since[0] ?? null };
}
function winningState(fixes) {
    const ranks = fixes.map((fix) => FIX_ORDER.indexOf(fix.state));
    return FIX_ORDER[Math.min(...ranks)] ?? 'unknown';
}

;// CONCATENATED MODULE: ./src/merge/rule-finding.ts




/** The finding that the observations of one rule at one place make. `owned`: paths that packages own. */
function toRuleFinding(group, imageName, owned) {
    const sorted = inOrder(group);
    const [one] = sorted;
    const instances = mergeInstances(sorted);
    const paths = instances.flatMap((instance) => instance.path ?? []);
    const place = one.package === null ? distinct(paths, compareText) : packageIdentity(one.package);
    const key = hashOf(['v1', imageName, one.kind, one.rule.id, ...place]);
    return {
        kind: one.kind,
        key,
        id: hashOf([key, one.package?.version ?? '', String(one.line ?? '')]),
        rule: one.rule,
        line: one.line,
        package: one.package,
        message: one.message,
        remedy: one.remedy,
        instances,
        severity: one.severity,
        severityAuthority: one.severityAuthority,
        seenBy: scannersOf(sorted),
        status: 'open',
        packageOwned: paths.length > 0 && paths.every((path) => owned.has(path)),
    };
}

;// CONCATENATED MODULE: ./src/merge/vulnerability-finding.ts




/** The finding that the observations of one flaw in one package and version make. */
function toVulnerabilityFinding(group, imageName) {
    const sorted = inOrder(group);
    const subject = mergePackage(sorted);
    const vulnerability = mergeVulnerability(sorted);
    // The recipe of alert fingerprints: no version, tag, path, scanner or date, so that a rebuild, a
    // bump that does not fix, or a scanner's silence leaves the identity alone.
    const key = hashOf(['v1', imageName, vulnerability.id, ...packageIdentity(subject)]);
    const confidence = toConfidence(sorted);
    const ratings = mergeRatings(sorted);
    const { severity, severityAuthority } = chooseSeverity(sorted, ratings);
    return {
        kind: 'vulnerability',
        key,
        id: hashOf([key, subject.version]),
        vulnerability,
        package: subject,
        instances: mergeInstances(sorted),
        severity,
        severityAuthority,
        ratings,
        cvss: mergeCvss(sorted),
        epss: sorted.find((one) => one.epss !== null)?.epss ?? null,
        kev: sorted.find((one) => one.kev !== null)?.kev ?? null,
        fix: mergeFix(sorted),
        seenBy: scannersOf(sorted),
        confidence,
        status: confidence === 'not-in-container' ? 'off-gate' : 'open',
    };
}
/** The names of whoever gives a purl, and the source package of whoever knows one. */
function mergePackage(group) {
    const subjects = group.map((one) => one.package);
    const subject = subjects.find((one) => one.purl !== null) ?? group[0].package;
    if (subject.sourcePackage !== null)
        return subject;
    const informed = subjects.find((one) => one.sourcePackage !== null);
    return informed === undefined ? subject : { ...subject, sourcePackage: informed.sourcePackage };
}
function mergeVulnerability(group) {
    const all = group.map((one) => one.vulnerability);
    const ids = uniteTexts(all, (one) => [one.id, ...one.aliases]);
    // A CVE that an observation carries itself is its id, even where aliases name further CVEs.
    const own = uniteTexts(all, (one) => (one.id.startsWith('CVE-') ? [one.id] : []));
    const id = own[0] ?? primaryId(ids);
    return {
        id,
        aliases: ids.filter((alias) => alias !== id),
        advisories: uniteTexts(all, (one) => one.advisories),
        title: longest(all.map((one) => one.title)),
        description: longest(all.map((one) => one.description)),
        cwes: uniteTexts(all, (one) => one.cwes),
        published: uniteTexts(all, (one) => (one.published === null ? [] : [one.published]))[0] ?? null,
        references: uniteTexts(all, (one) => one.references),
    };
}
/** Of equally long ones the first in alphabetical order, so that the order of the input says nothing. */
function longest(texts) {
    return texts.reduce((best, text) => {
        const isBetter = text.length - best.length || compareText(best, text);
        return isBetter > 0 ? text : best;
    });
}
/** Kernel headers are files to compile against: no kernel of theirs runs in a container. */
const KERNEL_HEADERS = /^(?:linux-libc-dev|linux-kbuild-.*|linux-(?:.*-)?headers(?:-.*)?|kernel-headers)$/;
function toConfidence(group) {
    if (group.some((one) => KERNEL_HEADERS.test(one.package.name)))
        return 'not-in-container';
    if (scannersOf(group).length > 1)
        return 'confirmed';
    return group.every((one) => one.cpeOnly) ? 'cpe-only' : 'single-vendor';
}

;// CONCATENATED MODULE: ./src/merge/merge.ts





/**
 * One list out of the scanners' reports on one image, worst first, then by identity. `imageName` is the
 * stable name of the image: it is part of a finding's key, so that the same flaw in two images is two
 * findings.
 */
function mergeReports(reports, imageName) {
    const owned = new Set(reports.flatMap((report) => report.ownedFiles));
    const groups = groupObservations(reports.flatMap((report) => report.observations));
    const findings = [
        ...groups.vulnerabilities.map((group) => toVulnerabilityFinding(group, imageName)),
        ...groups.rules.map((group) => toRuleFinding(group, imageName, owned)),
    ];
    return severity/* SEVERITIES */.oC.flatMap((severity) => findings.filter((finding) => finding.severity === severity).sort(compareIdentities));
}
function compareIdentities(a, b) {
    return compareText(a.key, b.key) || compareText(a.id, b.id);
}

;// CONCATENATED MODULE: ./src/scanners/purl.ts
const SHAPE = /^pkg:\/*([a-zA-Z][a-zA-Z0-9.+-]*)\/+([^?#]+)/;
/**
 * Reads a package URL by the steps of the purl specification ("How to parse a purl string"), or gives null
 * for text that is none. packageurl-js 2.0.1 is not used: it ends every Go module whose version begins
 * with `v` in a ReferenceError, and Trivy writes all of them so.
 */
function parsePurl(text) {
    const [, type, rest] = SHAPE.exec(text) ?? [];
    if (type === undefined || rest === undefined)
        return null;
    const { path, version } = splitVersion(rest);
    const parts = decodeAll([...path.split('/').filter(Boolean), version]);
    const [decodedVersion, name, ...outer] = parts?.toReversed() ?? [];
    if (name === undefined || decodedVersion === undefined)
        return null;
    return {
        type: type.toLowerCase(),
        namespace: outer.length === 0 ? null : outer.toReversed().join('/'),
        name,
        version: decodedVersion === '' ? null : decodedVersion,
    };
}
/** The version stands behind the last `@` of the last segment; a scope (`@acme`) may stand unescaped. */
function splitVersion(rest) {
    const at = rest.lastIndexOf('@');
    if (at <= rest.lastIndexOf('/') + 1)
        return { path: rest, version: '' };
    return { path: rest.slice(0, at), version: rest.slice(at + 1) };
}
function decodeAll(segments) {
    if (!segments.some((segment) => segment.includes('%')))
        return segments;
    try {
        return segments.map(decodeURIComponent);
    }
    catch {
        // A malformed escape: then the text is no package URL, which is what null says.
        return null;
    }
}

;// CONCATENATED MODULE: ./src/scanners/package.ts

/** Both scanners' names of a package in the same parts. The purl's name wins over the scanner's own. */
function toPackage(named) {
    const purl = named.purl === null ? null : parsePurl(named.purl);
    const type = purl?.type ?? named.type;
    const { namespace, name } = purl ?? splitName(type, named.name);
    return {
        type,
        namespace,
        name: type === 'pypi' ? normalisePythonName(name) : name,
        // The purl of a Debian package holds its epoch in a qualifier when Trivy writes it.
        version: package_normaliseVersion(type, named.version === '' ? (purl?.version ?? '') : named.version),
        purl: purl === null ? null : named.purl,
        sourcePackage: named.sourcePackage,
    };
}
/** Types whose packages belong to the system and are owned by its package manager. */
function isSystemType(type) {
    return package_SYSTEM_TYPES.has(type);
}
const package_SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm', 'alpm', 'portage', 'bottlerocket']);
/** Types whose names are paths, of which the last part is the purl's name. */
const PATH_TYPES = new Set(['npm', 'golang', 'composer', 'swift', 'github']);
function splitName(type, name) {
    const separator = type === 'maven' ? ':' : PATH_TYPES.has(type) ? '/' : null;
    const at = separator === null ? -1 : name.lastIndexOf(separator);
    if (at <= 0 || at === name.length - 1)
        return { namespace: null, name };
    return { namespace: name.slice(0, at), name: name.slice(at + 1) };
}
/** PEP 503. */
function normalisePythonName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
/** Go writes `v1.2.3` for a module and `go1.22.1 X:…` for its own library. */
function package_normaliseVersion(type, version) {
    if (type !== 'golang')
        return version;
    return version.replace(/^(?:v|go)(?=\d)/, '').replace(/(?:\s|-X:).*$/s, '');
}

;// CONCATENATED MODULE: ./src/scanners/trivy/log.ts

const LEVELS = new Map([
    ['DEBUG', 'debug'],
    ['INFO', 'info'],
    ['WARN', 'warn'],
    ['ERROR', 'error'],
    ['FATAL', 'fatal'],
]);
/** `2026-01-02T03:04:05Z<tab>WARN<tab>[dpkg] Parse error<tab>file_path="…"` */
function parseTrivyLogLine(line) {
    const [time, word, ...rest] = line.split('\t');
    const level = LEVELS.get(word ?? '');
    if (level === undefined || !/^\d{4}-\d\d-\d\dT\S+$/.test(time ?? ''))
        return null;
    return { level, text: rest.join(' ') };
}
/** Trivy's own table does not name this release of the system. */
const VERSION_UNKNOWN = 'trivy-system-version-unknown';
/**
 * The lines that Trivy 0.70 to 0.74 writes about what it found in an image (its sources, and runs on
 * images made odd on purpose).
 */
const TRIVY_LOG_RULES = [
    // We forbid it to fetch checks; those it carries are of its own release.
    { pattern: /^\[misconfig\] Falling back to embedded checks/, meaning: 'ignore' },
    // Every authority's severity is kept; the merging chooses.
    { pattern: /^Using severities from other vendors/, meaning: 'ignore' },
    // Said by the report itself, as `EOSL`.
    { pattern: /^This OS version is no longer supported/, meaning: 'ignore' },
    { pattern: /^The vulnerability detection may be insufficient/, meaning: 'ignore' },
    { pattern: /^e\.g\. files under/, meaning: 'ignore' },
    { pattern: /^\[gobinary\] Could not parse -ldflags/, meaning: 'ignore' },
    // After the report is complete; we remove what is left.
    { pattern: /^(?:failed to close runner|Failed to (?:remove|clean))/, meaning: 'ignore' },
    {
        pattern: /^\[dpkg\] Parse error.*file_path="var\/lib\/dpkg\/available"/,
        meaning: 'ignore',
    },
    // The list of packages ends where it cannot be read: what follows would count as clean.
    { pattern: /^\[dpkg\] Parse error/, meaning: 'fail' },
    {
        pattern: /^Unsupported os/,
        meaning: 'notice',
        code: 'trivy-system-unknown',
        text: 'Trivy does not know the system of the image, so it looked at no system packages',
    },
    {
        pattern: /^No OS package is detected/,
        meaning: 'notice',
        code: 'trivy-no-system-packages',
        text: 'Trivy found no list of system packages, though the image has a system',
    },
    {
        pattern: /^This OS version is not on the EOL list/,
        meaning: 'notice',
        code: VERSION_UNKNOWN,
        text: 'Trivy does not know this version of the system: it may be newer than Trivy, or not exist',
    },
    {
        pattern: /^\[alpine\] Mixing Alpine versions/,
        meaning: 'notice',
        code: 'trivy-mixed-systems',
        text: "Trivy judged system packages by the release that the image's repositories name, not by the installed one",
    },
    {
        pattern: /^\[applier\] Some OS packages were skipped/,
        meaning: 'notice',
        code: 'trivy-packages-skipped',
        text: 'Trivy left out system packages that name another system than the one of the image',
    },
    {
        pattern: /Invalid (?:source )?version|Version matching error|Cannot parse \.NET library version/,
        meaning: 'notice',
        code: 'trivy-version-unreadable',
        text: 'Trivy could not read the versions of some packages, so it found nothing in them',
    },
    {
        pattern: /^(?:Conda package is supported|The library type is not supported)/,
        meaning: 'notice',
        code: 'trivy-type-unsupported',
        text: 'Trivy lists packages that it has no advisories for',
    },
    {
        pattern: /^(?:Third-party SBOM|Recommend using Trivy to generate SBOMs)/,
        meaning: 'notice',
        code: 'trivy-packages-believed',
        text: 'Trivy took a list of packages that lies in the image at its word',
    },
    {
        pattern: /(?:Error parsing file|Failed to parse (?:file|input)|HCL parse error|causes of the parsing error|Error loading module metadata|Failed to load (?:sub)?module|Failed to scan raw Terraform|InvalidContentError|applying rule from check)/,
        meaning: 'notice',
        code: 'trivy-configuration-unreadable',
        text: 'Trivy could not read some configuration files in the image, so it did not check them',
    },
    {
        pattern: /^(?:Failed to create PackageURL|.*Unable to collect licenses)/,
        meaning: 'notice',
        code: 'trivy-package-incomplete',
        text: 'Trivy could not tell everything about some packages',
    },
];
const TRIVY_FAILURE_RULES = [
    {
        pattern: /cannot be specified on the first run|cannot skip downloading/,
        code: 'database-missing',
        hint: 'Run `plimsoll db update`, or allow the update of databases.',
    },
    {
        pattern: /old DB schema|old schema version/,
        code: 'database-schema',
        hint: 'Run `plimsoll db update`: the database is of a schema that this Trivy does not read.',
    },
    {
        pattern: /invalid database|failed to open db|Page expected to be|unexpected fault address/,
        code: 'database-damaged',
        hint: 'Run `plimsoll db update`: it fetches the database anew.',
    },
    {
        pattern: /context deadline exceeded/,
        code: 'scanner-timeout',
        hint: 'Raise the `timeout` input, or leave large folders out with `skip-paths`.',
    },
    {
        pattern: /\[dpkg\] Parse error/,
        code: 'scanner-failed',
        hint: "The image's list of Debian packages is damaged; build the image anew.",
    },
];
/**
 * For a version of a system that Trivy does not know, its database has either no advisories or new ones.
 * Where it found none, the packages may have been compared with nothing and prove nothing.
 */
function reviewTrivyReport(report, notices) {
    if (!notices.some((notice) => notice.code === VERSION_UNKNOWN))
        return report;
    const isProved = report.observations.some((one) => one.kind === 'vulnerability' && isSystemType(one.package.type));
    if (isProved)
        return report;
    return { ...report, packages: report.packages.filter((found) => !isSystemType(found.type)) };
}

;// CONCATENATED MODULE: ./src/scanners/system-gap.ts


/**
 * True when packages of the system were listed and no scanner compared them with advisories: none knows the
 * system, or Trivy does not know this release of it and nobody found anything. Grype says nothing of a
 * release that its data lack, so that its silence there is no word for clean.
 */
function isSystemUnassessed(outcomes) {
    const trusted = outcomes.filter((one) => one.report !== null);
    const isReleaseUnknown = trusted.some((one) => hasNotice(one, VERSION_UNKNOWN));
    return (trusted.length > 0 &&
        trusted.every((one) => leftSystemOut(one) || (isReleaseUnknown && !foundInSystem(one.report))));
}
/** The scanner said that it does not know the system, whose packages it saw and did not assess. */
function leftSystemOut({ notices }) {
    return notices.some((notice) => notice.code.endsWith('-system-unknown'));
}
function hasNotice({ notices }, code) {
    return notices.some((notice) => notice.code === code);
}
function foundInSystem(report) {
    const observations = report?.observations ?? [];
    return observations.some((one) => one.kind === 'vulnerability' && isSystemType(one.package.type));
}

;// CONCATENATED MODULE: ./src/stages/image-failure.ts

/** The report on an image that there is no trustworthy answer about; `image` as far as it was opened. */
function toFailedImage(request, error, image) {
    const verdict = { outcome: 'scan-failed', degraded: [], reasons: [] };
    return {
        reference: request.reference,
        name: image?.name ?? request.name ?? request.reference,
        image,
        os: null,
        contents: null,
        coverage: { narrowed: [], notAssessed: [] },
        scans: [],
        rules: [],
        findings: [],
        counts: countFindings([], verdict),
        verdict,
        error: { code: error.code, message: error.message, hint: error.hint },
    };
}

;// CONCATENATED MODULE: ./src/stages/narrowing.ts

const KINDS = ['vulnerability', 'secret', 'misconfiguration', 'licence'];
const KIND_WORDS = {
    vulnerability: 'vulnerabilities',
    secret: 'secrets',
    misconfiguration: 'misconfigurations',
    licence: 'licences',
};
const CLASS_WORDS = {
    os: 'packages of the operating system',
    library: 'packages of programming languages',
};
/** What the inputs left out, a sentence each: a narrower look must not pass for a whole one. */
function describeNarrowing(settings) {
    const kinds = KINDS.filter((kind) => !settings.kinds.includes(kind));
    const classes = ['os', 'library'].filter((one) => !settings.packageClasses.includes(one));
    const scanners = finding/* SCANNER_IDS */.Kc.filter((scanner) => !settings.scanners.includes(scanner));
    return [
        ...scanners.map((scanner) => `The scanner ${scanner} did not run.`),
        ...kinds.map((kind) => `Not looked for: ${KIND_WORDS[kind]}.`),
        ...classes.map((one) => `Not looked at: ${CLASS_WORDS[one]}.`),
        ...(settings.secretRules === null
            ? []
            : ['Secrets were looked for by the rules of secret-rules.']),
        ...settings.skipPaths.map((path) => `Left out by skip-paths: ${path}`),
    ];
}

;// CONCATENATED MODULE: ./src/image/scan-plan.ts

const GB = 1_000_000_000;
const MINUTE_MS = 60_000;
/*
 * Estimates from what was measured and reported. Measured: both scanners stay at 110 to 220 MB on images up to
 * 140 MB. Reported for Grype: 20 GB of memory on a 5.5 GB image (anchore/stereoscope#233), 20 to 30 GB on one of
 * 8.1 GB (anchore/syft#3800); it follows the number of files, so that an image of few large files needs far
 * less. Trivy streams. Hence a likely need, by which the order is chosen, and a least need, below which nothing
 * is begun: ordinary images must never be refused on a guess.
 */
const START_BYTES = 0.25 * GB;
const LIKELY_GRYPE_PER_BYTE = 3.6;
const LIKELY_TRIVY_PER_BYTE = 0.5;
const LEAST_PER_BYTE = 0.5;
/** Users met Trivy's own limit of five minutes with images of about 2 GB; a hanging scanner must still end. */
const START_MS = 10 * MINUTE_MS;
const MS_PER_GB = 10 * MINUTE_MS;
const MOST_MS = 240 * MINUTE_MS;
/** Both at once, or one after the other; throws `no-memory` where neither could work. */
function planScan({ size, memoryBytes }) {
    const least = START_BYTES + size * LEAST_PER_BYTE;
    if (memoryBytes < least)
        throw noMemory({ size, memoryBytes }, least);
    const likely = 2 * START_BYTES + size * (LIKELY_GRYPE_PER_BYTE + LIKELY_TRIVY_PER_BYTE);
    const timeoutMs = Math.round(Math.min(MOST_MS, START_MS + (size / GB) * MS_PER_GB));
    return likely <= memoryBytes
        ? { order: 'together', timeoutMs, scannerMemoryBytes: share(memoryBytes, 2), note: null }
        : {
            order: 'in-turn',
            timeoutMs,
            scannerMemoryBytes: share(memoryBytes, 1),
            note: `The scanners run one after the other: both at once may need ${gigabytes(likely)} of memory ` +
                `for this image, and ${gigabytes(memoryBytes)} are free.`,
        };
}
/** The collector's limit does not count everything, so that a tenth is left. */
function share(memoryBytes, scanners) {
    return Math.floor((memoryBytes * 0.9) / scanners);
}
function noMemory(room, least) {
    return new errors/* PlimsollError */.nN({
        code: 'no-memory',
        message: `An image of ${gigabytes(room.size)} needs at least ${gigabytes(least)} of memory to scan, and ` +
            `${gigabytes(room.memoryBytes)} are free`,
        hint: 'Use a larger runner, or free memory. A smaller image helps as well: scan the stages apart.',
    });
}
function gigabytes(bytes) {
    return `${(bytes / GB).toFixed(1)} GB`;
}

;// CONCATENATED MODULE: ./src/scanners/plain-text.ts
/*
 * Log lines and paths hold text that whoever made the image wrote: before it stands in a message it is
 * one line without control, direction and format characters.
 */
const UNPLAIN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;
/** ECMA-48 control sequences: colour. */
// eslint-disable-next-line no-control-regex -- the escape character is what is looked for
const ESCAPES = /\u001b\[[0-9;?]*[ -/]*[@-~]/g;
/** At most `maxCharacters` UTF-16 units, the last of them `…` when something was cut. */
function toPlainLine(text, maxCharacters) {
    const head = text.slice(0, 2 * maxCharacters);
    const plain = head.replace(ESCAPES, '').replace(UNPLAIN, ' ').trim();
    if (plain.length <= maxCharacters && head.length === text.length)
        return plain;
    return `${plain.slice(0, maxCharacters - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

;// CONCATENATED MODULE: ./src/scanners/system-error.ts
/** Told by its fields: which class of errors it is of says nothing across contexts of Node. */
function isSystemError(thrown) {
    return (typeof thrown === 'object' &&
        thrown !== null &&
        'syscall' in thrown &&
        'code' in thrown &&
        typeof thrown.code === 'string' &&
        'message' in thrown &&
        typeof thrown.message === 'string');
}

;// CONCATENATED MODULE: ./src/scanners/explain.ts



/** How many of a scanner's last words an error quotes. */
const QUOTED_LINES = 4;
const QUOTED_CHARACTERS = 300;
const SHARED_RULES = [
    {
        pattern: /no space left on device|disk is full|disk quota exceeded/i,
        code: 'no-space',
        hint: 'Free space, or point the `work-dir` input at a disk with room for the unpacked image.',
    },
    {
        pattern: /cannot allocate memory|out of memory/i,
        code: 'no-memory',
        hint: 'Use a machine with more memory, or scan with one scanner at a time.',
    },
];
/** Why a run gave no trustworthy report; null when it ended as it should. */
function explainRun(scanner, result, log) {
    switch (result.kind) {
        case 'not-started':
            return explainStart(scanner, result.error);
        case 'cancelled':
            return new errors/* PlimsollError */.nN({
                code: 'cancelled',
                message: `The scan with ${scanner.title} was cancelled.`,
                hint: 'Run it again when you want its result.',
            });
        case 'timed-out':
            return new errors/* PlimsollError */.nN({
                code: 'scanner-timeout',
                message: `${scanner.title} was stopped after ${(result.durationMs / 1000).toFixed(1)} s, the limit for this image.`,
                hint: 'Raise the `timeout` input, or leave large folders out with `skip-paths`.',
            });
        case 'killed':
            return new errors/* PlimsollError */.nN({
                code: 'scanner-killed',
                message: `${scanner.title} was ended by the signal ${result.signal}, which we did not send.`,
                hint: 'Most often the system has run out of memory: use a larger machine, or one scanner at a time.',
            });
        case 'exited':
            return explainExit(scanner, result, log);
    }
}
function explainStart(scanner, error) {
    const isMissing = isSystemError(error) && error.code === 'ENOENT';
    return new errors/* PlimsollError */.nN({
        code: isMissing ? 'scanner-missing' : 'scanner-failed',
        message: `${scanner.title} could not be started: ${toPlainLine(error.message, QUOTED_CHARACTERS)}.`,
        hint: 'Run `plimsoll install`, and check that the program may be executed on this machine.',
        cause: error,
    });
}
function explainExit(scanner, result, log) {
    if (result.exitCode === 0 && log.failures.length === 0)
        return null;
    const words = toLastWords(result.stderr, log);
    const rule = [...SHARED_RULES, ...scanner.failureRules].find(({ pattern }) => pattern.test(words));
    const what = result.exitCode === 0
        ? 'ended well, but its log speaks against its report'
        : `failed with exit code ${result.exitCode}`;
    return new errors/* PlimsollError */.nN({
        code: rule?.code ?? 'scanner-failed',
        message: `${scanner.title} ${what}: ${words || 'it said nothing'}`,
        hint: rule?.hint ??
            'Run it again with PLIMSOLL_DEBUG=1 for its whole log; when it fails again, report it with that log.',
    });
}
function toLastWords(stderr, log) {
    const lines = log.failures.length > 0 ? log.failures : stderr.split('\n');
    return lines
        .map((line) => toPlainLine(line, QUOTED_CHARACTERS))
        .filter(Boolean)
        .slice(-QUOTED_LINES)
        .join(' | ');
}

;// CONCATENATED MODULE: ./src/scanners/configuration.ts
/**
 * A configuration file for a scanner: JSON, which is YAML, in printable ASCII alone, since YAML refuses
 * control characters and halves of surrogate pairs that names in an image may hold.
 */
function toConfiguration(value) {
    return JSON.stringify(value, wellFormed).replace(/[^\x20-\x7e]/gu, escapePoint);
}
function wellFormed(_key, value) {
    return typeof value === 'string' ? value.replace(/\p{Surrogate}/gu, '\ufffd') : value;
}
function escapePoint(character) {
    const point = character.codePointAt(0) ?? 0;
    const digits = point.toString(16).toUpperCase();
    return point > 0xffff ? `\\U${digits.padStart(8, '0')}` : `\\u${digits.padStart(4, '0')}`;
}
/**
 * A pattern of the `skip-paths` input as both scanners' matchers take it (Go's doublestar): relative to
 * the root of the image, without `./`, doubled or trailing slashes.
 */
function toImageGlob(pattern) {
    const glob = pattern
        .replace(/\/{2,}/g, '/')
        .replace(/^(?:\.?\/)+/, '')
        .replace(/\/$/, '');
    return glob === '' || glob === '.' ? '**' : glob;
}
/** A path as a pattern that matches it alone. */
function escapeGlob(path) {
    return path.replace(/[\\*?[\]{}]/g, '\\$&');
}

;// CONCATENATED MODULE: ./src/scanners/grype/command.ts

const GRYPE_REPORT = 'grype.json';
const GRYPE_PACKAGES = 'grype-packages.json';
/**
 * Grype on an image that lies on disk, with a database that we have fetched, verified and judged by its
 * age: Grype's own update, age rule and hash of a gigabyte at each start are off. Its report has no list
 * of packages, which a second format of the same run gives. It cannot be asked for less than everything.
 */
function toGrypeCommand(wishes) {
    return {
        arguments: [
            // Instead of a .grype.yaml that an image's author could leave in a working folder.
            ...['--config', '$OUT/grype.yaml'],
            // Always with a scheme: without one a folder of that name or the local engine would be tried.
            `${wishes.form}:$IMAGE`,
            ...['--output', `json=$OUT/${GRYPE_REPORT}`],
            ...['--output', `cyclonedx-json=$OUT/${GRYPE_PACKAGES}`],
        ],
        environment: {
            GRYPE_DB_CACHE_DIR: '$CACHE',
            GRYPE_DB_AUTO_UPDATE: 'false',
            GRYPE_DB_VALIDATE_AGE: 'false',
            GRYPE_DB_VALIDATE_BY_HASH_ON_START: 'false',
            GRYPE_CHECK_FOR_APP_UPDATE: 'false',
        },
        files: [{ name: 'grype.yaml', text: toConfiguration(toGrypeConfiguration(wishes)) }],
    };
}
function toGrypeConfiguration({ settings }) {
    return {
        // Grype excludes what lies in a matched folder by itself (syft stereoscopesource).
        exclude: settings.skipPaths.map((pattern) => `/${toImageGlob(pattern)}`),
        // Grype hides flaws of the kernel in kernel headers; we show them beside the gate.
        'match-upstream-kernel-headers': true,
    };
}

;// CONCATENATED MODULE: ./src/scanners/grype/log.ts
const log_LEVELS = new Map([
    ['TRACE', 'debug'],
    ['DEBUG', 'debug'],
    ['INFO', 'info'],
    ['WARN', 'warn'],
    ['ERROR', 'error'],
]);
/** `[0001]  WARN matcher returned error error=… package=…`; the number counts seconds. */
function parseGrypeLogLine(line) {
    const match = /^\[\d+\] +([A-Z]+) (.*)$/.exec(line);
    const level = log_LEVELS.get(match?.[1] ?? '');
    return level === undefined ? null : { level, text: match?.[2] ?? '' };
}
/** The lines that Grype 0.117, Syft 1.51 and Stereoscope 0.3 write while they scan an image on disk. */
const GRYPE_LOG_RULES = [
    // The database could not be asked about a package, yet the run ends as if it had no flaws. Versions
    // that cannot be read are no errors of this kind (grype vulnerability_matcher.go).
    { pattern: /^matcher returned error/, meaning: 'fail' },
    // The parser says so, with the number of packages.
    {
        pattern: /^(?:unable to create distro|Unable to determine the OS distribution)/,
        meaning: 'ignore',
    },
    { pattern: /^distro detection failed/, meaning: 'ignore' },
    // About cleaning up, which we do ourselves.
    { pattern: /^(?:unable|failed) to (?:close|clean ?up|remove)/, meaning: 'ignore' },
    { pattern: /^failed to match glob/, meaning: 'ignore' },
    {
        pattern: /^unable to (?:access path|get file by path)/,
        meaning: 'notice',
        code: 'grype-file-unread',
        text: 'Grype could not read some files of the image',
    },
    {
        pattern: /^(?:unable to parse yarn v2 package key|got circular reference while resolving)/,
        meaning: 'notice',
        code: 'grype-package-incomplete',
        text: 'Grype could not tell everything about some packages',
    },
];
const GRYPE_FAILURE_RULES = [
    {
        pattern: /database (?:does not exist|not found)/,
        code: 'database-missing',
        hint: 'Run `plimsoll db update`, or allow the update of databases.',
    },
    {
        pattern: /unsupported database version/,
        code: 'database-schema',
        hint: 'Run `plimsoll db update`: the database is of a schema that this Grype does not read.',
    },
    {
        pattern: /malformed|matcher returned error|file is not a database|bad db checksum|import metadata|failed to load vulnerability db/,
        code: 'database-damaged',
        hint: 'Run `plimsoll db update`: it fetches the database anew.',
    },
];

;// CONCATENATED MODULE: ./src/scanners/document.ts


/** The document itself; throws `scanner-output-invalid` when it is not an object. */
function openDocument(title, value) {
    const root = { fields: {}, key: title, index: null, parent: null };
    if (!isObject(value))
        throw wrongField(root, null, 'an object');
    return { ...root, fields: value };
}
/** Null when the field is absent or null: Go writes both for "nothing". */
function findText(node, key) {
    const value = node.fields[key] ?? null;
    if (value === null || typeof value === 'string')
        return value;
    throw wrongField(node, key, 'text');
}
/** An absent text is an empty one. */
function getText(node, key) {
    return findText(node, key) ?? '';
}
function requireText(node, key) {
    const text = findText(node, key);
    if (text === null || text === '')
        throw wrongField(node, key, 'text that is not empty');
    return text;
}
/** Null when absent; infinite numbers (`1e999`) are refused. */
function findNumber(node, key) {
    const value = node.fields[key] ?? null;
    if (value === null || (typeof value === 'number' && Number.isFinite(value)))
        return value;
    throw wrongField(node, key, 'a number');
}
function isTrue(node, key) {
    const value = node.fields[key] ?? false;
    if (typeof value === 'boolean')
        return value;
    throw wrongField(node, key, 'true or false');
}
function getTexts(node, key) {
    const value = getList(node, key);
    if (isTextList(value))
        return value;
    const wrong = value.findIndex((item) => typeof item !== 'string');
    throw wrongField(node, `${key}[${wrong}]`, 'text');
}
/** Null when absent. */
function findNode(node, key) {
    const value = node.fields[key] ?? null;
    return value === null ? null : toNode(node, key, value);
}
function requireNode(node, key) {
    return toNode(node, key, node.fields[key]);
}
/** The objects of a list; an absent list is an empty one. */
function getNodes(node, key) {
    const list = getList(node, key);
    if (list.length === 0)
        return NO_NODES;
    return list.map((value, index) => {
        if (isObject(value))
            return { fields: value, key, index, parent: node };
        throw wrongField(node, `${key}[${index}]`, 'an object');
    });
}
const NO_NODES = [];
/** The members of an object that is a map from names to objects. */
function getMembers(node, key) {
    const map = findNode(node, key);
    if (map === null)
        return [];
    return Object.entries(map.fields).map(([name, value]) => [name, toNode(map, name, value)]);
}
/** A document that is JSON but not what it should be. */
function refuseDocument(title, reason) {
    return new errors/* PlimsollError */.nN({
        code: 'scanner-output-invalid',
        message: `${title} is not usable: ${reason}`,
        hint: 'Use the scanner versions that Plimsoll pins; if you do, please report this with the report itself.',
    });
}
function getList(node, key) {
    const value = node.fields[key] ?? null;
    if (value === null)
        return NO_NODES;
    if (Array.isArray(value))
        return value;
    throw wrongField(node, key, 'a list');
}
function isTextList(values) {
    return values.every((value) => typeof value === 'string');
}
function toNode(parent, key, value) {
    if (isObject(value))
        return { fields: value, key, index: null, parent };
    throw wrongField(parent, key, 'an object');
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function wrongField(node, key, wanted) {
    const steps = key === null ? [] : [key];
    let at = node;
    while (at.parent !== null) {
        steps.unshift(at.index === null ? at.key : `${at.key}[${at.index}]`);
        at = at.parent;
    }
    const path = steps.length === 0 ? 'the document' : steps.join('.');
    return refuseDocument(at.key, `${toPlainLine(path, 200)} is not ${wanted}.`);
}

;// CONCATENATED MODULE: ./src/scanners/grype/instances.ts


/**
 * Where a package sits. A system package sits in the lowest layer that holds evidence of it: its database
 * is written anew by every layer that installs something, so the layer of that file is not the package's
 * (measured: 578 of 578 right against 341). `layers` are diff ids from the bottom up.
 */
function toInstances(artifact, type, layers) {
    const locations = getNodes(artifact, 'locations').map(toLocation);
    const primary = locations.filter((location) => location.isPrimary);
    // Before 0.70 no evidence is marked; the file that names the package stands first.
    const named = primary.length > 0 ? primary : locations;
    if (!isSystemType(type))
        return named.map(({ path, layer }) => ({ path, layer, origin: 'unknown' }));
    const [first] = named;
    if (first === undefined)
        return [];
    return [
        { path: first.path, layer: findLowest(locations, layers) ?? first.layer, origin: 'unknown' },
    ];
}
/** Layers of an image, by diff id, from the bottom up; none for what is no image. */
function toLayers(target) {
    if (target === null)
        return [];
    return getNodes(target, 'layers').map((layer) => getText(layer, 'digest'));
}
function findLowest(locations, layers) {
    const held = new Set(locations.map((location) => location.layer));
    return layers.find((layer) => held.has(layer)) ?? null;
}
function toLocation(node) {
    const annotations = findNode(node, 'annotations');
    const layer = getText(node, 'layerID');
    return {
        path: getText(node, 'path').replace(/^\/+/, ''),
        layer: layer === '' ? null : layer,
        isPrimary: annotations !== null && annotations.fields['evidence'] === 'primary',
    };
}

;// CONCATENATED MODULE: ./src/scanners/grype/packages.ts


const TITLE = "Grype's list of packages";
/** Syft's package types whose purl type has another name (anchore/syft syft/pkg/type.go). */
const PURL_TYPES = new Map([
    ['python', 'pypi'],
    ['go-module', 'golang'],
    ['java-archive', 'maven'],
    ['jenkins-plugin', 'maven'],
    ['graalvm-native-image', 'maven'],
    ['rust-crate', 'cargo'],
    ['php-composer', 'composer'],
    ['dotnet', 'nuget'],
    ['dart-pub', 'pub'],
    ['pod', 'cocoapods'],
    ['R-package', 'cran'],
    ['lua-rocks', 'luarocks'],
    ['linux-kernel', 'generic'],
    ['linux-kernel-module', 'generic'],
    ['binary', 'generic'],
    ['github-action', 'github'],
]);
function toPurlType(type) {
    return PURL_TYPES.get(type) ?? (type === '' || type === 'UnknownPackage' ? 'generic' : type);
}
/** A package as a match names it. */
function toArtifactPackage(artifact) {
    const version = getText(artifact, 'version');
    const [source] = getNodes(artifact, 'upstreams');
    return toPackage({
        purl: findText(artifact, 'purl'),
        type: toPurlType(getText(artifact, 'type')),
        name: getText(artifact, 'name'),
        version,
        // An upstream of the same version is named without it.
        sourcePackage: source === undefined
            ? null
            : { name: getText(source, 'name'), version: getText(source, 'version') || version },
    });
}
/**
 * The packages of Grype's CycloneDX output. Its components are packages, the operating system and the
 * files that packages own; only packages have a type of Syft's.
 */
function parseGrypePackages(document) {
    const root = openDocument(TITLE, document);
    if (root.fields['bomFormat'] !== 'CycloneDX') {
        throw refuseDocument(TITLE, 'it is no CycloneDX document.');
    }
    return getNodes(root, 'components').flatMap((component) => {
        if (getText(component, 'type') === 'file')
            return [];
        const properties = toProperties(component);
        const type = properties.get('syft:package:type');
        if (type === undefined)
            return [];
        const named = toPackage({
            purl: findText(component, 'purl'),
            type: toPurlType(type),
            name: getText(component, 'name'),
            version: getText(component, 'version'),
            sourcePackage: null,
        });
        const path = properties.get('syft:location:0:path') ?? null;
        return [{ ...named, path: path === null ? null : path.replace(/^\/+/, '') }];
    });
}
const USED_PROPERTIES = new Set(['syft:package:type', 'syft:location:0:path']);
function toProperties(component) {
    const used = getNodes(component, 'properties').filter((property) => typeof property.fields['name'] === 'string' && USED_PROPERTIES.has(property.fields['name']));
    return new Map(used.map((property) => [getText(property, 'name'), getText(property, 'value')]));
}

;// CONCATENATED MODULE: ./src/scanners/severity.ts

/** A scanner's word for a severity; a word that we do not know is `unknown`, never a guess. */
function toSeverity(word) {
    const lower = word?.toLowerCase();
    return severity/* SEVERITIES */.oC.find((severity) => severity === lower) ?? 'unknown';
}

;// CONCATENATED MODULE: ./src/scanners/vulnerability-id.ts
/**
 * Families of ids that name a flaw itself. Others (DSA, ALSA, ELSA, ALAS, RHSA, CGA …) name a vendor's
 * advisory, which may speak of several flaws: a reference, not another name.
 */
const FLAW_ID = /^(?:CVE|GHSA|GO|PYSEC|RUSTSEC|MAL|OSV|GMS|NSWG-ECO|TEMP)-/;
/** True for ids that name one flaw, so that another id of the same kind beside it is an alias. */
function isFlawId(id) {
    return FLAW_ID.test(id);
}
/** Without doubles, empty texts and `own`, in the order of their first appearance. */
function distinctTexts(texts, own = '') {
    // Nearly every list is short and without doubles: then it is its own answer, without a copy.
    if (texts.length <= FEW && texts.every(isNew))
        return texts;
    return [...new Set(texts)].filter((text) => text !== '' && text !== own);
    function isNew(text, index) {
        return text !== '' && text !== own && texts.indexOf(text) === index;
    }
}
const FEW = 16;

;// CONCATENATED MODULE: ./src/scanners/grype/fix.ts


const STATES = new Map([
    ['fixed', 'fixed'],
    ['not-fixed', 'not-fixed'],
    ['wont-fix', 'wont-fix'],
]);
/** Grype suggests the smallest fix above the installed version; the state may be an empty text. */
function toFix(record, details) {
    const fix = findNode(record, 'fix');
    if (fix === null)
        return { state: 'unknown', version: null, versions: [], since: null };
    const versions = distinctTexts(getTexts(fix, 'versions'));
    const [suggested] = details.flatMap((detail) => {
        const advice = findNode(detail, 'fix');
        return advice === null ? [] : (findText(advice, 'suggestedVersion') ?? []);
    });
    const version = suggested ?? versions[0] ?? null;
    return {
        state: versions.length > 0 ? 'fixed' : (STATES.get(getText(fix, 'state')) ?? 'unknown'),
        version,
        versions,
        since: findFixDate(fix, version),
    };
}
function findFixDate(fix, version) {
    const dates = getNodes(fix, 'available').map((row) => ({
        version: getText(row, 'version'),
        date: getText(row, 'date'),
    }));
    const chosen = dates.find((one) => one.version === version) ?? dates[0];
    return chosen === undefined || chosen.date === '' ? null : chosen.date;
}

;// CONCATENATED MODULE: ./src/scanners/grype/ratings.ts


/** Namespaces are `debian:distro:debian:12`, `github:language:go`, `nvd:cpe`; before 0.35 `debian:10`. */
const AUTHORITIES = new Map([
    ['github', 'ghsa'],
    ['rhel', 'redhat'],
    ['sles', 'suse'],
    ['mariner', 'cbl-mariner'],
]);
/** Whose record it is, in the words that Trivy uses too; `grype` where the report does not say. */
function toAuthority(record) {
    const namespace = getText(record, 'namespace');
    const end = namespace.indexOf(':');
    const source = end === -1 ? namespace : namespace.slice(0, end);
    return source === '' ? 'grype' : (AUTHORITIES.get(source) ?? source);
}
/** The severities of a record and its twins. */
function toRatings(records) {
    const ratings = [];
    for (const record of records) {
        const word = getText(record, 'severity');
        if (word === '')
            continue;
        const rating = {
            scanner: 'grype',
            authority: toAuthority(record),
            severity: toSeverity(word),
        };
        const isKnown = ratings.some((one) => one.authority === rating.authority && one.severity === rating.severity);
        if (!isKnown)
            ratings.push(rating);
    }
    return ratings;
}
/** The scores of a record and its twins, which often repeat each other. */
function toCvss(records) {
    const scores = [];
    for (const record of records) {
        for (const row of getNodes(record, 'cvss').slice(0, MAX_SCORES)) {
            const score = toScore(row, record);
            const isKnown = scores.some((one) => one.vector === score.vector && one.authority === score.authority);
            if (!isKnown)
                scores.push(score);
        }
    }
    return scores;
}
/** Real records have up to four. */
const MAX_SCORES = 50;
function toScore(row, record) {
    const metrics = findNode(row, 'metrics');
    return {
        authority: toCvssAuthority(getText(row, 'source'), record),
        version: toCvssVersion(getText(row, 'version')),
        vector: findText(row, 'vector'),
        score: metrics === null ? null : findNumber(metrics, 'baseScore'),
    };
}
function toCvssAuthority(source, record) {
    if (source === 'nvd@nist.gov')
        return 'nvd';
    return source === '' ? toAuthority(record) : source;
}
function toCvssVersion(version) {
    return /^\d$/.test(version) ? `${version}.0` : version;
}
/** EPSS belongs to a CVE; a GHSA carries that of its alias. */
function toEpss(records, flaw) {
    const [row] = rowsAbout(records, 'epss', flaw);
    const score = row === undefined ? null : findNumber(row, 'epss');
    if (row === undefined || score === null)
        return null;
    return {
        score,
        percentile: findNumber(row, 'percentile') ?? 0,
        date: getText(row, 'date'),
        model: null,
    };
}
/** The earliest entry in CISA's catalogue, where there is one. */
function toKnownExploited(records, flaw) {
    const rows = rowsAbout(records, 'knownExploited', flaw);
    const dates = rows.map((row) => getText(row, 'dateAdded')).sort();
    const uses = rows.map((row) => getText(row, 'knownRansomwareCampaignUse').toLowerCase());
    return rows.length === 0 ? null : { added: dates[0] ?? '', ransomware: uses.includes('known') };
}
/** Rows name their CVE: a CVE takes its own alone, any other id what its record gives. */
function rowsAbout(records, key, flaw) {
    const rows = records.flatMap((record) => getNodes(record, key));
    if (!flaw.startsWith('CVE-'))
        return rows;
    return rows.filter((row) => ['', flaw].includes(getText(row, 'cve')));
}

;// CONCATENATED MODULE: ./src/scanners/grype/vulnerability.ts







/** Longer descriptions are cut: the report of a large image would be mostly prose. */
const MAX_DESCRIPTION_CHARACTERS = 4000;
/** `layers` are diff ids from the bottom up. */
function toAffected(artifact, layers) {
    const found = toArtifactPackage(artifact);
    return { package: found, instances: toInstances(artifact, found.type, layers) };
}
/**
 * The observations of one match. A distribution's advisory (ELSA, ALAS, CGA …) speaks of several CVEs and
 * becomes one observation for each, since each is a flaw of its own; any other match becomes one.
 */
function toVulnerabilities(row, affected) {
    const match = {
        own: requireNode(row, 'vulnerability'),
        related: getNodes(row, 'relatedVulnerabilities'),
        details: toDetails(row),
    };
    return findFlaws(match).map((flaw) => toObservation(toSingle(match, flaw), affected, flaw));
}
function toObservation(match, affected, flaw) {
    const records = [match.own, ...match.related];
    return {
        kind: 'vulnerability',
        scanner: 'grype',
        vulnerability: { id: flaw, ...toNames(match, flaw), ...toDescription(match) },
        package: affected.package,
        instances: affected.instances,
        severity: toSeverity(findText(match.own, 'severity')),
        severityAuthority: toAuthority(match.own),
        ratings: toRatings(records),
        cvss: toCvss(records),
        epss: toEpss(records, flaw),
        kev: toKnownExploited(records, flaw),
        fix: toFix(match.own, match.details),
        cpeOnly: isByCpeOnly(match.details),
    };
}
/** The ids under which a match is an observation. */
function findFlaws(match) {
    const id = requireText(match.own, 'id');
    if (isFlawId(id))
        return [id];
    const related = match.related.map((record) => getText(record, 'id')).filter(isFlawId);
    return related.length === 0 ? [id] : distinctTexts(related);
}
/** Of an advisory over several flaws, what it says of one of them. */
function toSingle(match, flaw) {
    const isOwn = getText(match.own, 'id') === flaw || isFlawId(getText(match.own, 'id'));
    if (isOwn)
        return match;
    return { ...match, related: match.related.filter((record) => getText(record, 'id') === flaw) };
}
/** Up to 0.23 a match had one detail, not a list of them. */
function toDetails(row) {
    const value = row.fields['matchDetails'];
    if (Array.isArray(value) || value === undefined || value === null)
        return getNodes(row, 'matchDetails');
    const detail = findNode(row, 'matchDetails');
    return detail === null ? [] : [detail];
}
/** Ids of flaws are aliases; those of advisories, the match's own among them, stand beside. */
function toNames(match, flaw) {
    const records = [match.own, ...match.related];
    const ids = distinctTexts(records.map((record) => getText(record, 'id')), flaw);
    const vendors = ids.filter((id) => !isFlawId(id));
    const named = getNodes(match.own, 'advisories').map(toAdvisoryId);
    return {
        aliases: ids.filter(isFlawId),
        advisories: distinctTexts([...vendors, ...named], flaw),
    };
}
/** Grype often leaves the id empty and names the advisory in its link alone. */
function toAdvisoryId(advisory) {
    const id = getText(advisory, 'id');
    if (id !== '')
        return id;
    const [, last = ''] = /\/([^/]{1,80})\/?$/.exec(getText(advisory, 'link').slice(-100)) ?? [];
    return ADVISORY_ID.exec(last)?.[1] ?? '';
}
/** `DSA-5085-2`, `ELSA-2022-9221.html`, `RHSA-2024:1234` */
const ADVISORY_ID = /^([A-Z]{3}[A-Z0-9]*-\d[\w:.-]*?)(?:\.html)?$/;
function toDescription(match) {
    const records = [match.own, ...match.related];
    const description = records.map((record) => getText(record, 'description')).find(Boolean) ?? '';
    const links = [getText(match.own, 'dataSource'), ...getTexts(match.own, 'urls')];
    return {
        // Grype has descriptions only; a title made of one would hide a real one in merging.
        title: '',
        description: description.slice(0, MAX_DESCRIPTION_CHARACTERS),
        cwes: distinctTexts(records.flatMap((record) => getNodes(record, 'cwes').map((cwe) => getText(cwe, 'cwe')))),
        published: null,
        references: distinctTexts(links),
    };
}
/** Reports before 0.62 do not say how they matched: then nothing is held against the match. */
function isByCpeOnly(details) {
    return details.length > 0 && details.every((detail) => detail.fields['type'] === 'cpe-match');
}

;// CONCATENATED MODULE: ./src/scanners/grype/parse.ts





const parse_TITLE = "Grype's report";
/**
 * Grype's JSON report, from 0.7 to today. Everything but `matches` may be missing; packages come from the
 * second document of the same run, or, where there is none, from the matches alone.
 */
function parseGrypeReport(documents) {
    const root = openReport(documents.report);
    const matches = getNodes(root, 'matches');
    const target = findTarget(root);
    const imageId = target === null ? '' : getText(target, 'imageID');
    const program = findNode(root, 'descriptor');
    const os = toOperatingSystem(root);
    const catalogue = documents.packages === undefined ? toMatched(matches) : parseGrypePackages(documents.packages);
    const assessed = catalogue.filter((found) => os !== null || !isSystemType(found.type));
    const report = {
        scanner: 'grype',
        scannerVersion: program === null ? '' : getText(program, 'version'),
        imageId: imageId === '' ? null : imageId,
        os,
        packages: assessed,
        observations: toObservations(matches, toLayers(target)),
        ownedFiles: [],
        databaseBuilt: program === null ? null : findBuilt(program),
    };
    return { report, notices: toUnassessed(catalogue.length - assessed.length) };
}
/** Artifacts stand in each of their matches; each is read once. */
function toObservations(matches, layers) {
    const known = new Map();
    return matches.flatMap((match) => {
        const artifact = requireNode(match, 'artifact');
        const id = getText(artifact, 'id');
        const affected = known.get(id) ?? toAffected(artifact, layers);
        if (id !== '')
            known.set(id, affected);
        return toVulnerabilities(match, affected);
    });
}
function openReport(document) {
    const root = openDocument(parse_TITLE, document);
    if (Array.isArray(root.fields['matches']))
        return root;
    throw refuseDocument(parse_TITLE, 'it has no list of matches.');
}
/** `target` is an object for an image; for a folder it is a text, which names no image. */
function findTarget(root) {
    const source = findNode(root, 'source');
    if (source === null || typeof source.fields['target'] === 'string')
        return null;
    return findNode(source, 'target');
}
/** A system that Grype does not know has an empty name. */
function toOperatingSystem(root) {
    const distro = findNode(root, 'distro');
    const family = distro === null ? '' : getText(distro, 'name');
    if (distro === null || family === '')
        return null;
    return { family, version: getText(distro, 'version'), endOfLife: hasEndOfLifeAlert(root) };
}
function hasEndOfLifeAlert(root) {
    return getNodes(root, 'alertsByPackage').some((entry) => getNodes(entry, 'alerts').some((alert) => getText(alert, 'type') === 'distro-eol'));
}
function toMatched(matches) {
    const found = matches.flatMap((match) => {
        const artifact = findNode(match, 'artifact');
        return artifact === null ? [] : [{ ...toArtifactPackage(artifact), path: null }];
    });
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
/** Packages of an unknown system are listed but never looked up: they prove nothing. */
function toUnassessed(count) {
    if (count === 0)
        return [];
    const text = `Grype does not know the system of the image, so it compared ${count} system packages with nothing.`;
    return [{ code: 'grype-system-unknown', text }];
}
/** Schema 6 of the database stands under `status`, older ones directly under `db`. */
function findBuilt(program) {
    const database = findNode(program, 'db');
    if (database === null)
        return null;
    const built = getText(findNode(database, 'status') ?? database, 'built');
    return built === '' ? null : built;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/command.ts

const TRIVY_REPORT = 'trivy.json';
/** Trivy's names, in the order in which they stand on the command line. */
const SCANNERS = [
    { kind: 'vulnerability', name: 'vuln', isOfConfig: false },
    { kind: 'secret', name: 'secret', isOfConfig: true },
    { kind: 'misconfiguration', name: 'misconfig', isOfConfig: true },
    { kind: 'licence', name: 'license', isOfConfig: false },
];
const PACKAGE_CLASSES = ['os', 'library'];
/** Beyond our own limit, so that the one who ends a slow scan is always we. */
const TIMEOUT_MARGIN_SECONDS = 60;
/** Weight files named one by one: each pattern is tried on each file of the image. */
const MAX_WEIGHT_PATTERNS = 1000;
/**
 * Trivy on an image that lies on disk: no download, no look-up, no cache beyond this run, everything
 * printed and nothing judged. Secrets in the image config come with `--scanners secret` (tried); its
 * misconfigurations only when asked for.
 */
function toTrivyCommand(wishes) {
    const isAskedFor = (one) => wishes.settings.packageClasses.includes(one);
    return {
        arguments: [
            'image',
            ...['--input', '$IMAGE'],
            // Instead of a trivy.yaml that an image's author could leave in a working folder.
            ...['--config', '$OUT/trivy.yaml'],
            ...['--cache-dir', '$CACHE', '--cache-backend', 'memory'],
            ...['--skip-db-update', '--skip-java-db-update', '--skip-check-update', '--offline-scan'],
            ...['--skip-version-check', '--disable-telemetry', '--no-progress'],
            ...['--timeout', `${Math.ceil(wishes.timeoutMs / 1000) + TIMEOUT_MARGIN_SECONDS}s`],
            ...toKindArguments(wishes),
            ...['--pkg-types', PACKAGE_CLASSES.filter(isAskedFor).join(',')],
            ...['--format', 'json', '--exit-code', '0', '--output', `$OUT/${TRIVY_REPORT}`],
        ],
        environment: {},
        files: [{ name: 'trivy.yaml', text: toConfiguration(toSkipConfiguration(wishes)) }],
    };
}
function toKindArguments({ settings }) {
    const asked = SCANNERS.filter(({ kind }) => settings.kinds.includes(kind));
    const ofConfig = asked.filter((scanner) => scanner.isOfConfig);
    return [
        ...['--scanners', asked.map(({ name }) => name).join(',')],
        ...(ofConfig.length === 0
            ? []
            : ['--image-config-scanners', ofConfig.map(({ name }) => name).join(',')]),
        ...(settings.secretRules === null ? [] : ['--secret-config', '$SECRET_RULES']),
    ];
}
/**
 * A pattern skips a file, a folder, and what is in the folder; the last for layers that hold no entry for
 * the folder itself. In the file and not in arguments: those are split at commas, which `{a,b}` has.
 */
function toSkipConfiguration({ settings, weightPaths }) {
    const globs = settings.skipPaths.map(toImageGlob);
    const weights = settings.kinds.includes('secret')
        ? weightPaths.slice(0, MAX_WEIGHT_PATTERNS).map(escapeGlob)
        : [];
    return {
        scan: {
            'skip-dirs': globs,
            'skip-files': [...globs.flatMap((glob) => [glob, `${glob}/**`]), ...weights],
        },
    };
}

;// CONCATENATED MODULE: ./src/scanners/trivy/packages.ts


const packages_PURL_TYPES = new Map(Object.entries({
    deb: ['debian', 'ubuntu', 'echo'],
    apk: ['alpine', 'wolfi', 'chainguard', 'minimos'],
    rpm: [
        ...['redhat', 'centos', 'rocky', 'alma', 'amazon', 'oracle', 'photon', 'fedora'],
        ...['centos-stream', 'cbl-mariner', 'azurelinux', 'activestate', 'coreos', 'sles', 'slem'],
        ...['opensuse', 'opensuse-leap', 'opensuse-tumbleweed'],
    ],
    npm: ['npm', 'yarn', 'pnpm', 'bun', 'node-pkg', 'javascript'],
    pypi: ['pip', 'pipenv', 'poetry', 'uv', 'pylock', 'python-pkg'],
    golang: ['gomod', 'gobinary'],
    maven: ['jar', 'pom', 'gradle', 'sbt'],
    gem: ['bundler', 'gemspec'],
    cargo: ['cargo', 'rustbinary'],
    composer: ['composer', 'composer-vendor'],
    nuget: ['nuget', 'dotnet-core', 'packages-props'],
    conda: ['conda-pkg', 'conda-environment'],
}).flatMap(([type, names]) => names.map((name) => [name, type])));
/** Targets that stand for all files of a kind (aquasecurity/trivy pkg/scan/langpkg/scan.go). */
const AGGREGATES = new Set(['Python', 'Conda', 'Ruby', 'Node.js', 'Java', 'Kubernetes']);
/** Listed by Trivy, but looked up in no database (pkg/detector/library/driver.go). */
const UNMATCHED_TYPES = new Set(['conda']);
function packages_toPurlType(type) {
    return packages_PURL_TYPES.get(type) ?? (type === '' ? 'generic' : type);
}
/** Results that list packages; `artifact` is the name of what was scanned, as Trivy was given it. */
function toResult(node) {
    const type = getText(node, 'Type');
    const target = getText(node, 'Target');
    const isOfFile = getText(node, 'Class') === 'lang-pkgs' && !AGGREGATES.has(target);
    const path = isOfFile && target !== '' ? toImagePath(target) : null;
    const packages = getNodes(node, 'Packages').map((row) => toTrivyPackage(row, { type, path }));
    return { node, type, path, packages };
}
/** Packages that Trivy compared with its database; those it merely lists prove nothing. */
function toCatalogue(results) {
    return results
        .flatMap((result) => result.packages)
        .filter((found) => !UNMATCHED_TYPES.has(found.package.type))
        .map((found) => ({ ...found.package, path: found.path }));
}
/** A path in the image as both scanners' findings carry it: no leading slash. */
function toImagePath(path) {
    return path.replace(/^\/+/, '');
}
function toTrivyPackage(row, result) {
    const identifier = findNode(row, 'Identifier');
    const name = getText(row, 'Name');
    const version = toFullVersion(row, '');
    const filePath = getText(row, 'FilePath');
    return {
        package: toPackage({
            purl: identifier === null ? null : findText(identifier, 'PURL'),
            type: packages_toPurlType(result.type),
            name,
            version,
            sourcePackage: toSourcePackage(row),
        }),
        path: filePath === '' ? result.path : toImagePath(filePath),
        name,
        version,
        uid: identifier === null ? '' : getText(identifier, 'UID'),
        id: getText(row, 'ID'),
        installedFiles: getTexts(row, 'InstalledFiles').map(toImagePath),
    };
}
function toSourcePackage(row) {
    const name = getText(row, 'SrcName');
    return name === '' ? null : { name, version: toFullVersion(row, 'Src') };
}
/** `epoch:version-release`, as Trivy itself joins them (pkg/scan/utils/util.go, FormatVersion). */
function toFullVersion(row, prefix) {
    const epoch = findNumber(row, `${prefix}Epoch`) ?? 0;
    const version = getText(row, `${prefix}Version`);
    const release = getText(row, `${prefix}Release`);
    const joined = release === '' ? version : `${version}-${release}`;
    return epoch === 0 ? joined : `${epoch}:${joined}`;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/fix.ts


const fix_STATES = new Map([
    ['fixed', 'fixed'],
    ['affected', 'not-fixed'],
    ['will_not_fix', 'wont-fix'],
    ['fix_deferred', 'deferred'],
    ['end_of_life', 'end-of-life'],
]);
/** A version that fixes outweighs the word beside it; reports before 0.39 have no word at all. */
function fix_toFix(row) {
    const versions = toFixedVersions(getText(row, 'FixedVersion'));
    const word = getText(row, 'Status');
    const state = fix_STATES.get(word) ?? (word === '' ? 'not-fixed' : 'unknown');
    return {
        state: versions.length > 0 ? 'fixed' : state,
        version: versions[0] ?? null,
        versions,
        since: null,
    };
}
/**
 * `3.3.5, 3.4.4` is a list; the Node.js working group writes ranges (`>=4.17.5`, `>= 3.1.0, < 3.0.0`), of
 * which the lower bounds are versions that fix and the upper bounds are not.
 */
function toFixedVersions(list) {
    if (!UNPLAIN_LIST.test(list))
        return list === '' ? [] : [list];
    const parts = list.split(/,|\|\|/).map((part) => part.trim());
    const fixing = parts.filter((part) => part !== '' && !part.startsWith('<'));
    return distinctTexts(fixing.map((part) => part.replace(/^[>=^~\s]+/, '')));
}
const UNPLAIN_LIST = /[,|<>=^~\s]/;

;// CONCATENATED MODULE: ./src/scanners/trivy/ratings.ts

/** Trivy's numbers in `VendorSeverity` (aquasecurity/trivy-db pkg/types). */
const NUMBERED = ['unknown', 'low', 'medium', 'high', 'critical'];
/** Every authority's severity that Trivy passes on. */
function ratings_toRatings(row) {
    const vendors = findNode(row, 'VendorSeverity');
    if (vendors === null)
        return [];
    return Object.keys(vendors.fields).map((authority) => ({
        scanner: 'trivy',
        authority,
        severity: NUMBERED[findNumber(vendors, authority) ?? 0] ?? 'unknown',
    }));
}
const CVSS_FIELDS = [
    { vector: 'V40Vector', score: 'V40Score', version: '4.0' },
    { vector: 'V3Vector', score: 'V3Score', version: '3.1' },
    { vector: 'V2Vector', score: 'V2Score', version: '2.0' },
];
/** Every authority's scores, of each version of CVSS. */
function ratings_toCvss(row) {
    const scores = [];
    for (const [authority, node] of getMembers(row, 'CVSS')) {
        for (const field of CVSS_FIELDS) {
            const vector = getText(node, field.vector);
            const score = findNumber(node, field.score);
            if (vector === '' && score === null)
                continue;
            const version = toVersion(vector) ?? field.version;
            scores.push({ authority, version, vector: vector === '' ? null : vector, score });
        }
    }
    return scores;
}
/** `CVSS:3.1/…` says which version it is of; vectors of version 2 say nothing. */
function toVersion(vector) {
    return /^CVSS:(\d\.\d)\//.exec(vector)?.[1] ?? null;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/vulnerability.ts







/** Longer descriptions are cut: the report of a large image would be mostly prose. */
const vulnerability_MAX_DESCRIPTION_CHARACTERS = 4000;
/** The vulnerabilities of one result, each with the package that it was found in. */
function vulnerability_toVulnerabilities(result) {
    const rows = getNodes(result.node, 'Vulnerabilities');
    if (rows.length === 0)
        return [];
    const packages = indexPackages(result.packages);
    return rows.map((row) => vulnerability_toObservation(row, result, packages));
}
function vulnerability_toObservation(row, result, packages) {
    const id = requireText(row, 'VulnerabilityID');
    return {
        kind: 'vulnerability',
        scanner: 'trivy',
        vulnerability: { id, ...vulnerability_toNames(row, id), ...vulnerability_toDetails(row) },
        package: toAffectedPackage(row, result, packages),
        instances: [toInstance(row, result)],
        severity: toSeverity(findText(row, 'Severity')),
        // Without a source Trivy took the word of whoever had one: not that of a named authority.
        severityAuthority: getText(row, 'SeveritySource') || 'trivy',
        ratings: ratings_toRatings(row),
        cvss: ratings_toCvss(row),
        epss: null,
        kev: null,
        fix: fix_toFix(row),
        cpeOnly: false,
    };
}
/** Only ids of flaws are aliases; those of vendors' advisories stand beside them. */
function vulnerability_toNames(row, own) {
    const ids = distinctTexts(getTexts(row, 'VendorIDs'), own);
    return { aliases: ids.filter(isFlawId), advisories: ids.filter((id) => !isFlawId(id)) };
}
function vulnerability_toDetails(row) {
    return {
        title: getText(row, 'Title'),
        description: getText(row, 'Description').slice(0, vulnerability_MAX_DESCRIPTION_CHARACTERS),
        cwes: getTexts(row, 'CweIDs'),
        published: findText(row, 'PublishedDate'),
        references: toReferences(row),
    };
}
function toReferences(row) {
    const primary = getText(row, 'PrimaryURL');
    const others = getTexts(row, 'References');
    return distinctTexts(primary === '' || others.includes(primary) ? others : [primary, ...others]);
}
/** A vulnerability names its package by a UID; reports before 0.50 only by id or name and version. */
function indexPackages(packages) {
    const index = new Map();
    for (const found of packages) {
        index.set(nameKey(found.name, found.version), found);
        if (found.id !== '')
            index.set(idKey(found.id), found);
    }
    // Last, since it is the only one that is surely unique.
    for (const found of packages)
        if (found.uid !== '')
            index.set(found.uid, found);
    return index;
}
function idKey(id) {
    return `id\u0000${id}`;
}
function nameKey(name, version) {
    return `name\u0000${name}\u0000${version}`;
}
function toAffectedPackage(row, result, packages) {
    const name = requireText(row, 'PkgName');
    const version = getText(row, 'InstalledVersion');
    const identifier = findNode(row, 'PkgIdentifier');
    const known = packages.get(identifier === null ? '' : getText(identifier, 'UID')) ??
        packages.get(idKey(getText(row, 'PkgID'))) ??
        packages.get(nameKey(name, version));
    if (known !== undefined)
        return known.package;
    const purl = identifier === null ? null : findText(identifier, 'PURL');
    return toPackage({ purl, type: packages_toPurlType(result.type), name, version, sourcePackage: null });
}
function toInstance(row, result) {
    const path = getText(row, 'PkgPath');
    return {
        path: path === '' ? result.path : toImagePath(path),
        layer: toLayer(row),
        origin: 'unknown',
    };
}
/** The diff id of the layer that a row was found in, or null. */
function toLayer(row) {
    const layer = findNode(row, 'Layer');
    const diffId = layer === null ? '' : getText(layer, 'DiffID');
    return diffId === '' ? null : diffId;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/rules.ts




/**
 * Secrets: the rule and the place, nothing else. `Match` is masked, but the lines of `Code` around it
 * have been seen to hold another secret.
 */
function toSecrets(result, artifact) {
    const { path } = toPlace(result, artifact);
    return getNodes(result.node, 'Secrets').map((row) => {
        const id = requireText(row, 'RuleID');
        const title = getText(row, 'Title') || id;
        return {
            kind: 'secret',
            scanner: 'trivy',
            rule: { id, title },
            line: toLine(row),
            package: null,
            message: `${title} in ${path === null ? "the image's configuration" : 'a file of the image'}`,
            remedy: 'Take it out of every layer of the image and revoke it: who can pull the image has it.',
            instances: [{ path, layer: toLayer(row), origin: 'unknown' }],
            severity: toSeverity(findText(row, 'Severity')),
            severityAuthority: 'trivy',
        };
    });
}
/**
 * Failed checks. `Message` is not passed on: for the image's configuration it quotes the commands of the
 * build, which may hold secrets; the check's own description does not.
 */
function toMisconfigurations(result, artifact) {
    const place = toPlace(result, artifact);
    return getNodes(result.node, 'Misconfigurations')
        .filter((row) => getText(row, 'Status') === 'FAIL')
        .map((row) => toMisconfiguration(row, place));
}
function toMisconfiguration(row, { path }) {
    const id = toCheckId(row);
    const title = getText(row, 'Title') || id;
    const cause = findNode(row, 'CauseMetadata');
    return {
        kind: 'misconfiguration',
        scanner: 'trivy',
        rule: { id, title },
        line: cause === null ? null : toLine(cause),
        package: null,
        message: getText(row, 'Description') || title,
        remedy: findText(row, 'Resolution'),
        instances: [{ path, layer: toLayer(row), origin: 'unknown' }],
        severity: toSeverity(findText(row, 'Severity')),
        severityAuthority: 'trivy',
    };
}
/** One check has been spelled `DS002`, `AVD-DS-0002` and, today, `DS-0002`. */
function toCheckId(row) {
    const id = requireText(row, 'ID');
    const old = getText(row, 'AVDID');
    return (/^[A-Z]+\d+$/.test(id) && old !== '' ? old : id).replace(/^AVD-/, '');
}
/** Licences of packages and of files; a licence row names its package, but not its version. */
function toLicences(result, packages) {
    return getNodes(result.node, 'Licenses').map((row) => {
        const name = getText(row, 'PkgName');
        const path = toImagePath(getText(row, 'FilePath'));
        const found = packages.get(licenceKey(name, path)) ?? packages.get(licenceKey(name, ''));
        return toLicence(row, {
            subject: name || path,
            package: found?.package ?? toNamelessPackage(name),
            path: path || (found?.path ?? null),
        });
    });
}
function toLicence(row, licensed) {
    const id = getText(row, 'Name') || getText(row, 'Text').slice(0, 100) || 'unknown';
    return {
        kind: 'licence',
        scanner: 'trivy',
        rule: { id, title: `${getText(row, 'Category') || 'unknown'} licence` },
        line: null,
        package: licensed.package,
        message: `${licensed.subject} is under ${id}`,
        remedy: null,
        instances: [{ path: licensed.path, layer: null, origin: 'unknown' }],
        severity: toSeverity(findText(row, 'Severity')),
        severityAuthority: 'trivy',
    };
}
/** Packages by what a licence row says of them: their name and, for a language's, their path. */
function indexForLicences(results) {
    const index = new Map();
    for (const found of results.flatMap((result) => result.packages)) {
        const keys = [licenceKey(found.name, found.path ?? ''), licenceKey(found.name, '')];
        for (const key of keys)
            if (!index.has(key))
                index.set(key, found);
    }
    return index;
}
function licenceKey(name, path) {
    return `${name}\u0000${path}`;
}
/** Reports that list licences without packages: the name is all there is. */
function toNamelessPackage(name) {
    if (name === '')
        return null;
    return { type: 'generic', namespace: null, name, version: '', purl: null, sourcePackage: null };
}
function toPlace(result, artifact) {
    const target = getText(result.node, 'Target');
    return { path: target === '' || target === artifact ? null : toImagePath(target) };
}
function toLine(row) {
    const line = findNumber(row, 'StartLine');
    return line === null || line < 1 ? null : line;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/parse.ts




const trivy_parse_TITLE = "Trivy's report";
/**
 * Trivy's JSON report of schema 2, which Trivy has written since 0.20. `Results` is absent when there is
 * nothing to say, which is not the same as clean: the packages tell.
 */
function parseTrivyReport(documents) {
    const root = parse_openReport(documents.report);
    const artifact = getText(root, 'ArtifactName');
    const results = getNodes(root, 'Results').map(toResult);
    const metadata = findNode(root, 'Metadata');
    const imageId = metadata === null ? '' : getText(metadata, 'ImageID');
    const program = findNode(root, 'Trivy');
    const report = {
        scanner: 'trivy',
        scannerVersion: program === null ? '' : getText(program, 'Version'),
        imageId: imageId === '' ? null : imageId,
        os: metadata === null ? null : parse_toOperatingSystem(metadata),
        packages: toCatalogue(results),
        observations: parse_toObservations(results, artifact),
        ownedFiles: toOwnedFiles(results),
        databaseBuilt: null,
    };
    return { report, notices: [] };
}
function parse_openReport(document) {
    if (Array.isArray(document) || document === null) {
        throw refuseDocument(trivy_parse_TITLE, 'it has the shape that Trivy wrote before 0.20 (a bare list).');
    }
    const root = openDocument(trivy_parse_TITLE, document);
    if (root.fields['ClusterName'] !== undefined) {
        throw refuseDocument(trivy_parse_TITLE, 'it is about a cluster, not about an image.');
    }
    const version = root.fields['SchemaVersion'];
    if (version === 2)
        return root;
    throw refuseDocument(trivy_parse_TITLE, `its SchemaVersion is ${describe(version)}, and we read 2.`);
}
function describe(value) {
    return typeof value === 'number' ? String(value) : 'no number';
}
function parse_toObservations(results, artifact) {
    const licensed = indexForLicences(results);
    return results.flatMap((result) => [
        ...vulnerability_toVulnerabilities(result),
        ...toMisconfigurations(result, artifact),
        ...toSecrets(result, artifact),
        ...toLicences(result, licensed),
    ]);
}
/** Family `none` stands for a system that Trivy does not know. */
function parse_toOperatingSystem(metadata) {
    const system = findNode(metadata, 'OS');
    const family = system === null ? null : findText(system, 'Family');
    if (system === null || family === null || family === '' || family === 'none')
        return null;
    return { family, version: getText(system, 'Name'), endOfLife: isTrue(system, 'EOSL') };
}
function toOwnedFiles(results) {
    const files = results
        .filter((result) => getText(result.node, 'Class') === 'os-pkgs')
        .flatMap((result) => result.packages.map((found) => found.installedFiles));
    return [...new Set(files.flat())];
}

;// CONCATENATED MODULE: ./src/scanners/index.ts






/** The table of scanners: another one costs a folder and an entry here. */
const scanners_SCANNERS = {
    trivy: {
        id: 'trivy',
        title: 'Trivy',
        database: 'trivy',
        outputs: { report: TRIVY_REPORT, packages: null },
        toCommand: toTrivyCommand,
        parse: parseTrivyReport,
        review: reviewTrivyReport,
        parseLogLine: parseTrivyLogLine,
        logRules: TRIVY_LOG_RULES,
        failureRules: TRIVY_FAILURE_RULES,
    },
    grype: {
        id: 'grype',
        title: 'Grype',
        database: 'grype',
        outputs: { report: GRYPE_REPORT, packages: GRYPE_PACKAGES },
        toCommand: toGrypeCommand,
        parse: parseGrypeReport,
        review: (report) => report,
        parseLogLine: parseGrypeLogLine,
        logRules: GRYPE_LOG_RULES,
        failureRules: GRYPE_FAILURE_RULES,
    },
};

;// CONCATENATED MODULE: ./src/scanners/log.ts

/** Lines kept: a hostile image can make a scanner complain about each of its files. */
const MAX_FAILURES = 20;
const MAX_LINE_CHARACTERS = 500;
/** Judges a scanner's log line by line. `onDebug` gets every line in plain text. */
function createLogJudge(speaker, onDebug) {
    const failures = [];
    const seen = new Map();
    // Go prints a crash, and the tail of a long error, as lines of their own.
    let isFailing = false;
    function judge(line) {
        const entry = speaker.parseLogLine(line);
        if (entry === null) {
            isFailing ||= CRASH.test(line);
            return isFailing ? line : null;
        }
        const text = toPlainLine(entry.text, MAX_LINE_CHARACTERS);
        const rule = findRule(speaker.logRules, { ...entry, text });
        isFailing = rule?.meaning === 'fail';
        if (rule?.meaning === 'notice')
            log_addNotice(seen, rule, text);
        return isFailing ? text : null;
    }
    return {
        add(line) {
            const plain = toPlainLine(line, MAX_LINE_CHARACTERS);
            if (plain === '')
                return;
            onDebug(`${speaker.title}: ${plain}`);
            const failure = judge(line);
            if (failure !== null && failures.length < MAX_FAILURES) {
                failures.push(toPlainLine(failure, MAX_LINE_CHARACTERS));
            }
        },
        finish: () => ({ notices: [...seen.values()].map(toNotice).sort(byCode), failures }),
    };
}
/** The first words of Go's runtime when it ends a program. */
const CRASH = /^(?:panic|fatal error|runtime): /;
/** Warnings that nobody has explained stay in the debug log; errors speak against the report. */
function findRule(rules, entry) {
    if (entry.level === 'debug' || entry.level === 'info')
        return null;
    const known = rules.find((rule) => rule.pattern.test(entry.text));
    if (known !== undefined)
        return known;
    return entry.level === 'warn' ? null : { pattern: /^/, meaning: 'fail' };
}
function log_addNotice(seen, rule, text) {
    const before = seen.get(rule.code);
    seen.set(rule.code, {
        rule,
        count: (before?.count ?? 0) + 1,
        // The scanners work side by side and log in any order; the first by alphabet is always the same.
        example: before === undefined || text < before.example ? text : before.example,
    });
}
function byCode(a, b) {
    return a.code < b.code ? -1 : 1;
}
function toNotice({ rule, count, example }) {
    const lines = count === 1 ? '' : `${count} lines like `;
    return { code: rule.code, text: `${rule.text} (${lines}"${toPlainLine(example, 200)}").` };
}

;// CONCATENATED MODULE: ./src/scanners/narrow.ts

/** Leaves out what was not asked for: Grype always prints everything that it knows. */
function narrowReport(report, settings) {
    const isWanted = (found) => settings.packageClasses.includes(isSystemType(found.type) ? 'os' : 'library');
    return {
        ...report,
        packages: report.packages.filter(isWanted),
        observations: report.observations.filter((one) => settings.kinds.some((kind) => kind === one.kind) &&
            (one.package === null || isWanted(one.package))),
    };
}

;// CONCATENATED MODULE: ./src/scanners/outcome.ts


/** The record of a run, for better or worse. */
function toOutcome(run, result) {
    const { request, scanner } = run;
    const { report, error } = result;
    const database = request.databases.find((one) => one.record.name === scanner.database);
    return {
        record: {
            scanner: scanner.id,
            version: request.installed.version,
            provenance: request.installed.provenance,
            arguments: run.arguments,
            exitCode: result.exitCode,
            database: database?.record ?? null,
            state: report === undefined ? 'failed' : outcome_toState(report, request.settings),
            packages: report?.packages.length ?? 0,
            error: error === undefined ? null : { code: error.code, message: error.message, hint: error.hint },
        },
        report: report ?? null,
        notices: result.notices,
    };
}
/** Without a package nothing was compared with advisories; files are searched in any image. */
function outcome_toState(report, settings) {
    const needsPackages = settings.kinds.some((kind) => kind === 'vulnerability' || kind === 'licence');
    return report.packages.length > 0 || !needsPackages ? 'analysed' : 'nothing-analysed';
}
/** Errors of the system (a full disk, a folder that is gone) are the world's; anything else is a bug. */
function toFailure(scanner, thrown) {
    if (thrown instanceof errors/* PlimsollError */.nN)
        return thrown;
    if (!isSystemError(thrown))
        throw thrown;
    const isFull = thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT';
    return new errors/* PlimsollError */.nN({
        code: isFull ? 'no-space' : 'scanner-failed',
        message: `The scan with ${scanner.title} could not be prepared or read: ${thrown.message}.`,
        hint: isFull
            ? 'Free space, or point the `work-dir` input at a disk with room for the unpacked image.'
            : 'Check that the folder of the `work-dir` input exists and may be written to.',
        cause: thrown,
    });
}

;// CONCATENATED MODULE: ./src/scanners/output.ts



/**
 * More than a hundred thousand findings, less than the longest text that Node can hold; parsed it takes
 * about four times as much memory.
 */
const MAX_REPORT_BYTES = 256 * 1024 * 1024;
/** What a run left in its fresh output folder, whole and of the right shape, or a PlimsollError. */
async function readReport(scanner, workspace, files) {
    const read = (name) => readDocument(files, {
        path: `${workspace.outFolder}/${name}`,
        title: `${scanner.title}'s ${name}`,
    });
    const { report, packages } = scanner.outputs;
    const documents = packages === null
        ? { report: await read(report) }
        : { report: await read(report), packages: await read(packages) };
    return scanner.parse(documents);
}
async function readDocument(files, output) {
    const text = await files.readText(output.path, MAX_REPORT_BYTES).catch((thrown) => {
        throw toUnreadable(output, thrown);
    });
    // Grype leaves an empty file behind when it fails late.
    if (text.trim() === '')
        throw refuseDocument(output.title, 'it is empty.');
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* PlimsollError */.nN({
            code: 'scanner-output-invalid',
            message: `${output.title} is not whole: it is no complete JSON document.`,
            hint: 'Check that the disk of the `work-dir` input has room, and run it again.',
            cause,
        });
    }
}
/** The folder was fresh and the scanner wrote there: what cannot be read is missing or too large. */
function toUnreadable(output, thrown) {
    if (!(thrown instanceof errors/* PlimsollError */.nN))
        return thrown;
    if (isSystemError(thrown.cause) && thrown.cause.code === 'ENOENT') {
        return refuseDocument(output.title, 'it was not written.');
    }
    return new errors/* PlimsollError */.nN({
        code: 'scanner-output-too-large',
        message: `${output.title} is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MiB, which is more than we read.`,
        hint: 'Leave folders out with `skip-paths`, or split the image: a report of this size is no list that anyone reads.',
        cause: thrown,
    });
}

;// CONCATENATED MODULE: ./src/scanners/scan.ts








/** One scanner on one image. What the world does wrong is in the outcome; only bugs are thrown. */
async function scan(request, ports) {
    const scanner = scanners_SCANNERS[request.scanner];
    const command = toCommand(scanner, request);
    const run = { request, ports, scanner, command, arguments: command.arguments };
    const progress = ports.log.progress({
        label: `${scanner.title} scans the image`,
        total: null,
        unit: 'seconds',
    });
    try {
        return await scanInWorkspace(run);
    }
    catch (thrown) {
        return toOutcome(run, { error: toFailure(scanner, thrown), exitCode: null, notices: [] });
    }
    finally {
        progress.done();
    }
}
function toCommand(scanner, request) {
    return scanner.toCommand({
        form: request.location.form,
        settings: request.settings,
        weightPaths: request.contents?.weightPaths ?? [],
        timeoutMs: request.timeoutMs,
    });
}
async function scanInWorkspace(run) {
    const { request, ports, scanner, command } = run;
    const workspace = await createWorkspace(ports.files, {
        scanner: scanner.id,
        image: request.location.path,
        cache: request.cacheFolder,
        secretRules: command.arguments.includes('$SECRET_RULES') ? request.settings.secretRules : null,
        files: command.files,
    });
    try {
        return toOutcome(run, await runInWorkspace(run, workspace));
    }
    finally {
        await removeWorkspace(workspace, ports);
    }
}
async function runInWorkspace(run, workspace) {
    const { request, ports, scanner, command } = run;
    const judge = createLogJudge(scanner, (text) => {
        ports.log.debug(toNamed(text, workspace));
    });
    const result = await ports.runProgram({
        file: request.installed.program,
        args: command.arguments.map((argument) => toConcrete(argument, workspace)),
        cwd: workspace.emptyFolder,
        env: toEnvironment(run, workspace),
        timeoutMs: request.timeoutMs,
        signal: request.signal,
        onStderrLine: (line) => {
            judge.add(line);
        },
    });
    const log = judge.finish();
    const exitCode = result.kind === 'exited' ? result.exitCode : null;
    const error = explainRun(scanner, result, log);
    const notices = log.notices.map(({ code, text }) => ({ code, text: toNamed(text, workspace) }));
    if (error !== null)
        return { exitCode, notices, error: withNames(error, workspace) };
    return { exitCode, ...(await readTrusted(run, workspace, notices)) };
}
/** Everything the scanner may know of this machine; nothing is inherited, least of all tokens. */
function toEnvironment(run, workspace) {
    const { memoryBytes } = run.request;
    const named = {
        PATH: '/usr/bin:/bin',
        HOME: '$HOME',
        TMPDIR: '$TMP',
        NO_COLOR: '1',
        ...(typeof memoryBytes === 'number' ? { GOMEMLIMIT: String(Math.floor(memoryBytes)) } : {}),
        ...run.command.environment,
    };
    return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, toConcrete(value, workspace)]));
}
async function readTrusted(run, workspace, logged) {
    const { request, ports, scanner } = run;
    try {
        const parsed = await readReport(scanner, workspace, ports.files);
        const notices = [...logged, ...parsed.notices];
        const reviewed = scanner.review(parsed.report, notices);
        refuseOtherImage(scanner, reviewed, request.imageId);
        return { notices, report: narrowReport(reviewed, request.settings) };
    }
    catch (thrown) {
        return { notices: logged, error: withNames(toFailure(scanner, thrown), workspace) };
    }
}
function refuseOtherImage(scanner, report, imageId) {
    if (report.imageId === imageId)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'scanner-other-image',
        message: `${scanner.title} reports on the image ${report.imageId ?? 'without an id'}, but was given ${imageId}.`,
        hint: 'Something changed the image while it was scanned; run it again, and report it when it stays so.',
    });
}
async function removeWorkspace(workspace, ports) {
    for (const folder of workspace.folders) {
        await ports.files.remove(folder).catch((thrown) => {
            const reason = thrown instanceof Error ? thrown.message : String(thrown);
            ports.log.warn(`A temporary folder could not be removed: ${reason}`);
        });
    }
}

;// CONCATENATED MODULE: ./src/stages/scan.ts




/**
 * Runs every scanner over the image: both at once, or one after the other where memory is short. A scanner
 * that cannot be had is its own failed scan; a damaged image ends both and is thrown.
 */
async function scanImage(stage) {
    const damaged = new AbortController();
    const signal = AbortSignal.any([stage.ports.signal, damaged.signal]);
    stage.opened.contents.catch((error) => {
        damaged.abort(error);
    });
    const { memoryBytes } = stage.ports.machine;
    const plan = planScan({ size: stage.opened.size, memoryBytes });
    if (plan.note !== null)
        stage.ports.log.notice(plan.note);
    const outcomes = await runAll({ ...stage, plan, signal });
    stage.ports.signal.throwIfAborted();
    // A scanner that was ended because the image is damaged has nothing to say about it.
    await stage.opened.contents;
    for (const { record } of outcomes) {
        if (record.error !== null)
            stage.ports.log.error((0,describe_failure/* describeFailure */.I)(record.error));
    }
    return outcomes;
}
async function runAll(work) {
    if (work.plan.order === 'together') {
        return Promise.all(work.supplies.map((supply) => scanWith(supply, work)));
    }
    const outcomes = [];
    for (const supply of work.supplies)
        outcomes.push(await scanWith(supply, work));
    return outcomes;
}
async function scanWith(supply, work) {
    try {
        const [installed, database] = await Promise.all([supply.installed(), supply.database()]);
        const contents = await contentsFor(supply, work);
        const cache = await prepareCache({ supply, database, contents, ports: work.ports });
        try {
            return await scan({
                ...{ scanner: supply.scanner, installed, contents, signal: work.signal },
                location: work.opened.location,
                imageId: work.opened.image.imageId,
                settings: work.config.scan,
                databases: [database],
                cacheFolder: cache.folder,
                timeoutMs: work.config.scan.timeoutMs ?? work.plan.timeoutMs,
                memoryBytes: work.plan.scannerMemoryBytes,
            }, work.ports);
        }
        finally {
            await cache.release();
        }
    }
    catch (thrown) {
        if (work.signal.aborted)
            throw thrown;
        return toFailedScan(supply, thrown);
    }
}
/**
 * Trivy waits for the walk over the layers, which tells whether it needs the Java index and which weights
 * it need not search. Grype, which takes longer, needs neither and starts at once.
 */
async function contentsFor(supply, work) {
    return supply.javaDatabase === null ? null : work.opened.contents;
}
/** A database's folder as it is; with jars, one that joins it with the Java index. */
async function prepareCache({ supply, database, contents, ports }) {
    if (supply.javaDatabase === null || contents === null || contents.jars === 0) {
        return { folder: database.folder, release: () => Promise.resolve() };
    }
    const java = await supply.javaDatabase();
    const folder = await ports.files.makeFolder('plimsoll-cache-');
    await ports.files.link(`${database.folder}/db`, `${folder}/db`);
    await ports.files.link(`${java.folder}/java-db`, `${folder}/java-db`);
    return { folder, release: () => ports.files.remove(folder) };
}
function toFailedScan(supply, thrown) {
    const { code, message, hint } = (0,errors/* toPlimsollError */.cI)(thrown);
    return {
        report: null,
        notices: [],
        record: {
            scanner: supply.scanner,
            version: null,
            provenance: null,
            arguments: [],
            exitCode: null,
            database: null,
            state: 'failed',
            packages: 0,
            error: { code, message, hint },
        },
    };
}

;// CONCATENATED MODULE: ./src/stages/image.ts











/**
 * One image from its reference to its verdict. A failure becomes `scan-failed`, unless the run was
 * cancelled or what was given is wrong.
 */
async function reportOnImage(stage) {
    const { request, ports } = stage;
    let opened = null;
    try {
        opened = await ports.openImage(request, ports.signal);
        tellGuessedName(request, opened.image.name, ports);
        return await scanAndJudge(stage, opened);
    }
    catch (thrown) {
        if (ports.signal.aborted)
            throw thrown;
        const error = (0,errors/* toPlimsollError */.cI)(thrown);
        // What was given wrongly is wrong for every image, and no leniency of the gate is about it.
        if ((0,errors/* blameOf */.nR)(error.code) === 'input')
            throw error;
        ports.log.error((0,describe_failure/* describeFailure */.I)(error));
        return { report: toFailedImage(request, error, opened?.image ?? null), notices: [] };
    }
    finally {
        await opened?.release();
    }
}
/** Alerts, waivers and comparison hang on the name: a guess is said, so that nobody builds on it unknowing. */
function tellGuessedName(request, name, { log }) {
    if (request.name === null)
        log.info(`The name of this image is guessed: ${name} (the input name sets it)`);
}
async function scanAndJudge(stage, opened) {
    const scanned = await scanImage({ ...stage, opened });
    // No verdict before every digest and diff id is proved: Trivy reads half of a damaged layer and is content.
    const contents = await opened.contents;
    const report = judge(stage, { image: opened.image, contents, scanned });
    return { report, notices: scanned.flatMap((one) => one.notices) };
}
function judge({ request, config }, evidence) {
    const { image, contents, scanned } = evidence;
    const reports = scanned.flatMap((one) => one.report ?? []);
    const scans = scanned.map((one) => one.record);
    const findings = mergeReports(reports, image.name);
    const os = reports.find((one) => one.os !== null)?.os ?? null;
    const endOfLife = reports.some((one) => one.os?.endOfLife === true);
    const system = os === null ? null : { ...os, endOfLife };
    const { rules, verdict } = judgeImage({
        scans,
        require: config.scan.require,
        degraded: [],
        gaps: isSystemUnassessed(scanned) ? [SYSTEM_GAP] : [],
        evidence: {
            gate: config.gate,
            findings,
            os: system,
            kinds: lookedFor(config.scan.kinds, scans),
            knowsExploited: scans.some((one) => one.scanner === 'grype' && one.state === 'analysed'),
        },
    });
    return {
        reference: request.reference,
        name: image.name,
        image,
        os: system,
        contents: toCounts(contents),
        coverage: toCoverage(contents, {
            narrowed: describeNarrowing(config.scan),
            ...seenBy(reports),
        }),
        scans,
        rules,
        findings,
        counts: countFindings(findings, verdict),
        verdict,
        error: null,
    };
}
const SYSTEM_GAP = 'no scanner knows this system or its release, so its system packages were compared with nothing';
/** What a failed scanner alone would have found was not looked for: its rule must not read as passed. */
function lookedFor(kinds, scans) {
    const found = scans
        .filter((scan) => scan.state !== 'failed')
        .flatMap((scan) => finding/* SCANNER_FINDS */.yd[scan.scanner]);
    return kinds.filter((kind) => found.includes(kind));
}
function toCounts(contents) {
    const { files, bytes, jars, weights, models, condaPackages } = contents;
    return { files, bytes, jars, weights, models, condaPackages };
}
function seenBy(reports) {
    return {
        ownedFiles: reports.flatMap((report) => report.ownedFiles),
        recognisedPaths: reports.flatMap((report) => report.packages).flatMap((one) => one.path ?? []),
    };
}

;// CONCATENATED MODULE: ./src/stages/supply.ts
/** Begins to install every wanted scanner and to fetch its database, side by side. */
function beginSupplies(config, ports) {
    return config.scan.scanners.map((scanner) => {
        const installed = begin(ports.installScanner(scanner, ports.signal));
        return {
            scanner,
            installed,
            database: beginDatabase(scanner, installed, ports),
            javaDatabase: scanner === 'trivy'
                ? once(() => ports.provideDatabase({ database: 'trivy-java', grype: null }, ports.signal))
                : null,
        };
    });
}
/** Grype imports its database with its own program; Trivy's is a file that we unpack. */
function beginDatabase(scanner, installed, ports) {
    if (scanner === 'trivy') {
        return begin(ports.provideDatabase({ database: 'trivy', grype: null }, ports.signal));
    }
    const imported = async () => {
        const { program } = await installed();
        return ports.provideDatabase({ database: 'grype', grype: program }, ports.signal);
    };
    return begin(imported());
}
/** Takes a promise that runs already, so that a failure nobody has asked for yet is not an uncaught one. */
function begin(running) {
    running.catch(() => undefined);
    return () => running;
}
function once(work) {
    let running = null;
    return () => (running ??= work());
}

;// CONCATENATED MODULE: ./src/run.ts







/**
 * One run: fetch what is needed, scan, merge and judge each image, deliver what was found. Throws
 * `image-reference-invalid` and `config-invalid` for what was given, `cancelled`, and bugs of ours; the rest is
 * an outcome.
 */
async function run(config, ports) {
    await checkGiven(config, ports);
    // What was begun and is not needed any more must not keep the process, or talk after the verdict.
    const ended = new AbortController();
    const signal = AbortSignal.any([ports.signal, ended.signal]);
    try {
        const results = await reportOnImages(config, { ...ports, signal });
        const judged = toReport(results, config, ports);
        const { report, failure } = await deliver({ report: judged, config, ports });
        const leniency = toLeniency(config, failure);
        return { report, failure, exitCode: toExitCode(report.verdict.outcome, leniency) };
    }
    finally {
        ended.abort();
    }
}
async function checkGiven({ images, scan }, { files }) {
    checkReferences(images.map((image) => image.reference));
    if (scan.secretRules !== null)
        await files.readText(scan.secretRules, MAX_RULES_BYTES);
}
async function reportOnImages(config, ports) {
    const supplies = beginSupplies(config, ports);
    const results = [];
    for (const request of config.images) {
        const work = () => reportOnImage({ request, supplies, config, ports });
        results.push(await ports.log.group(`Image ${request.reference}`, work));
    }
    return results;
}
function toReport(results, config, ports) {
    const images = results.map((result) => result.report);
    const notices = [...results.flatMap((result) => result.notices), ...modeNotices(config)];
    return {
        tool: TOOL,
        asOf: (config.asOf ?? ports.now()).toISOString(),
        policy: { isDefault: config.gate.isDefault, description: describeGate(config) },
        verdict: joinVerdicts(images.map((image) => image.verdict)),
        notices: distinctNotices(notices),
        deliveries: [],
        images,
    };
}
function modeNotices(config) {
    if (config.mode === 'enforce')
        return [];
    return [
        { code: 'mode-report', text: 'mode is report: a gate that says no does not fail this run.' },
    ];
}
function distinctNotices(notices) {
    return [...new Map(notices.map((one) => [`${one.code} ${one.text}`, one])).values()];
}
function describeGate({ gate }) {
    const numbers = Object.entries(gate.limits).flatMap(([severity, limit]) => limit === null ? [] : [`${severity} ${limit}`]);
    const always = 'known exploited vulnerabilities 0, secrets 0';
    if (numbers.length === 0) {
        return `The default gate: critical vulnerabilities with a fix 0, ${always}`;
    }
    const critical = gate.limits.critical === null ? 'critical vulnerabilities with a fix 0, ' : '';
    const fixable = gate.onlyFixable ? ' (only what an update fixes counts)' : '';
    return `At most: ${numbers.join(', ')}${fixable}; ${critical}${always}`;
}
/** A report that was asked for and is not there is never forgiven. */
function toLeniency(config, failure) {
    return failure === null ? config : { ...config, onScanFailed: 'fail' };
}


/***/ }),

/***/ 349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/** A failure as one line of the log: what happened, its code for the documentation, what to do next. */
function describeFailure(failure) {
    return `${failure.message.replace(/\.$/, '')} [${failure.code}]. ${failure.hint}`;
}


/***/ })

};
