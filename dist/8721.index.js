export const id = 8721;
export const ids = [8721];
export const modules = {

/***/ 50213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isSystemType)
/* harmony export */ });
/* unused harmony export SYSTEM_TYPES */
/** Package types, as purls name them, whose packages belong to the system and are owned by its package manager. */
const SYSTEM_TYPES = ['deb', 'apk', 'rpm', 'alpm', 'portage', 'bottlerocket'];
const KNOWN = new Set(SYSTEM_TYPES);
function isSystemType(type) {
    return KNOWN.has(type);
}


/***/ }),

/***/ 47479:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ blockingIds),
/* harmony export */   V: () => (/* binding */ findingsById)
/* harmony export */ });
/** Ids of the findings that a broken rule of the gate counts. */
function blockingIds(image) {
    return new Set(image.verdict.reasons.flatMap((reason) => reason.findings));
}
/** Findings by id, to follow what reasons point to. */
function findingsById(image) {
    return new Map(image.findings.map((finding) => [finding.id, finding]));
}


/***/ }),

/***/ 72589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderOneLine)
/* harmony export */ });
/* harmony import */ var _blocking_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(47479);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60023);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20734);
/* harmony import */ var _reading_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87235);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35999);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72691);






const LONGEST = 500;
/** The outcome and its reason in one line of at most 500 code points, without markup. */
function renderOneLine(report) {
    return (0,_clean_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(`${report.verdict.outcome}: ${explainRun(report)}`, LONGEST);
}
function explainRun(report) {
    const [failure] = (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .runFailures */ .Bu)(report);
    if (failure !== undefined)
        return failure;
    const [only, ...others] = report.images;
    if (only !== undefined && others.length === 0)
        return explainImage(only);
    const worst = report.images.filter((one) => one.verdict.outcome === report.verdict.outcome);
    const all = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(report.images.length, 'image');
    return `${worst.length} of ${all}: ${worst.map(explainNamed).join('; ')}`;
}
function explainNamed(image) {
    return `${image.name} (${explainImage(image)})`;
}
const SHOWN_FINDINGS = 3;
function explainImage(image) {
    switch (image.verdict.outcome) {
        case 'pass':
            return [(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeCounts */ .wv)(image.counts), ...describeWorse(image)].join(', ');
        case 'fail':
            return [explainReasons(image), ...describeWorse(image)].join('; ');
        case 'nothing-analysed':
            return (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .explainOutcome */ .Kw)(image);
        case 'scan-failed': {
            const [first] = (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .failuresOf */ .dJ)(image);
            return first === undefined ? (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .explainOutcome */ .Kw)(image) : first.message;
        }
    }
}
/** What is new since the baseline, which is what a pull request is asked about; nothing without one. */
function describeWorse({ comparison }) {
    if (comparison === null)
        return [];
    const { introduced, worsened } = comparison.counts;
    const worse = worsened === 0 ? '' : `, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(worsened)} worsened`;
    return [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(introduced)} introduced${worse}`];
}
function explainReasons(image) {
    const byId = (0,_blocking_js__WEBPACK_IMPORTED_MODULE_5__/* .findingsById */ .V)(image);
    return image.verdict.reasons
        .map((reason) => {
        const which = nameFindings(reason, byId);
        return `${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .reasonTitle */ .tc)(image, reason)}: ${(0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describeLimit */ .XW)(reason)}${which === '' ? '' : ` (${which})`}`;
    })
        .join('; ');
}
function nameFindings(reason, byId) {
    const findings = reason.findings.flatMap((id) => byId.get(id) ?? []);
    const first = (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .takeFirst */ .SG)((0,_reading_order_js__WEBPACK_IMPORTED_MODULE_1__/* .inReadingOrder */ .g)(findings, new Set(reason.findings)), SHOWN_FINDINGS);
    const named = first.map((finding) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .findingLabel */ .Il)(finding)} in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .findingSubject */ .Gv)(finding)}`);
    const left = reason.findings.length - named.length;
    return left > 0
        ? `${named.join(', ')} and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(left)} more`
        : (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .listSome */ .XT)(named, named.length);
}


/***/ }),

/***/ 20734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O5: () => (/* binding */ byRank),
/* harmony export */   SG: () => (/* binding */ takeFirst),
/* harmony export */   T4: () => (/* binding */ BY_IDENTITY),
/* harmony export */   XY: () => (/* binding */ distinctTexts),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   qs: () => (/* binding */ severityRank)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61245);

/** By code unit, which no locale changes. */
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/**
 * The values in order, one at a time. A rank is sorted only when it is reached, so that a table of twenty
 * rows does not pay for a hundred thousand findings.
 */
function* inOrder(values, { rank, compare }) {
    for (const peers of byRank(values, rank))
        yield* peers.sort(compare);
}
/** The values of each rank, the smallest rank first; within a rank as they came. */
function* byRank(values, rank) {
    const ranks = new Map();
    for (const value of values) {
        const place = rank(value);
        const peers = ranks.get(place);
        if (peers === undefined)
            ranks.set(place, [value]);
        else
            peers.push(value);
    }
    for (const place of [...ranks.keys()].sort((a, b) => a - b))
        yield ranks.get(place) ?? [];
}
const RANKS = Object.fromEntries(_domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((severity, rank) => [severity, rank]));
/** 0 for critical. */
function severityRank(severity) {
    return RANKS[severity];
}
/** Worst first, then by identity: the order of findings in files that machines read. */
const BY_IDENTITY = {
    rank: (finding) => severityRank(finding.severity),
    compare: (a, b) => compareText(a.key, b.key) || compareText(a.id, b.id),
};
/** Sorted and without doubles; what is so already, as merged findings are, costs no copy. */
function distinctTexts(texts) {
    for (let index = 1; index < texts.length; index += 1) {
        if (!isBefore(texts[index - 1], texts[index]))
            return [...new Set(texts)].sort(compareText);
    }
    return texts;
}
function isBefore(a, b) {
    return a !== undefined && b !== undefined && a < b;
}
/** The first `count` of what may be many more. */
function takeFirst(values, count) {
    const taken = [];
    if (count <= 0)
        return taken;
    for (const value of values) {
        taken.push(value);
        if (taken.length >= count)
            break;
    }
    return taken;
}


/***/ }),

/***/ 87235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inReadingOrder)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35457);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(61245);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20734);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);




/**
 * For people: what blocks, then what counts, by tier of risk; within a tier as it is ranked: ransomware, what
 * can be fixed, severity, likely use, doubt, origin. What is alike in all that, by the names that they know.
 */
function* inReadingOrder(findings, blocking) {
    const likelihoodOf = createLikelihood(findings);
    for (const peers of (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byRank */ .O5)(findings, (finding) => toUrgency(finding, blocking))) {
        const places = peers.map((finding) => toPlace(finding, likelihoodOf(finding)));
        for (const { finding } of places.sort(comparePlaces))
            yield finding;
    }
}
function toPlace(finding, likelihood) {
    return {
        finding,
        likelihood,
        doubt: toDoubt(finding),
        distance: toDistance(finding),
        subject: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingSubject */ .Gv)(finding),
        label: (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingLabel */ .Il)(finding),
    };
}
function comparePlaces(a, b) {
    return (b.likelihood - a.likelihood ||
        a.doubt - b.doubt ||
        a.distance - b.distance ||
        (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.subject, b.subject) ||
        (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.label, b.label) ||
        (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.finding.id, b.finding.id));
}
/** 0: has to be dealt with first. */
function toUrgency(finding, blocking) {
    const isFlaw = finding.kind === 'vulnerability';
    const ransomware = isFlaw && finding.kev?.ransomware === true ? 0 : 1;
    const unfixable = isFlaw && finding.fix.state !== 'fixed' ? 1 : 0;
    const place = toTurn(finding, blocking) * _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .RISK_TIERS */ .ac.length + toTier(finding);
    return (((place * 2 + ransomware) * 2 + unfixable) * _domain_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .SEVERITIES */ .oC.length + (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .severityRank */ .qs)(finding.severity));
}
function toTurn(finding, blocking) {
    if (blocking.has(finding.id))
        return 0;
    return finding.status === 'open' ? 1 : 2;
}
const SEVERE = _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .RISK_TIERS */ .ac.indexOf('severe');
const REST = _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .RISK_TIERS */ .ac.indexOf('rest');
/** What nobody has ranked goes by its severity. */
function toTier({ risk, severity }) {
    return risk?.tier ?? ((0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_3__/* .isAtLeast */ .du)(severity, 'high') ? SEVERE : REST);
}
/** The EPSS score; where there is none, the median of its tier: what is not scored is not harmless. */
function createLikelihood(findings) {
    const medians = new Map();
    return (finding) => {
        if (finding.kind !== 'vulnerability')
            return 0;
        if (finding.epss !== null)
            return finding.epss.score;
        const tier = toTier(finding);
        const median = medians.get(tier) ?? medianOf(findings, tier);
        medians.set(tier, median);
        return median;
    };
}
function medianOf(findings, tier) {
    const scores = [];
    for (const finding of findings) {
        if (finding.kind !== 'vulnerability' || finding.epss === null)
            continue;
        if (toTier(finding) === tier)
            scores.push(finding.epss.score);
    }
    scores.sort((a, b) => a - b);
    const middle = Math.floor(scores.length / 2);
    const upper = scores[middle] ?? 0;
    return scores.length % 2 === 1 ? upper : ((scores[middle - 1] ?? upper) + upper) / 2;
}
const DOUBTS = {
    confirmed: 0,
    'single-vendor': 1,
    'single-contradicted': 2,
    'cpe-only': 3,
    'likely-fp': 4,
    'not-in-container': 5,
};
function toDoubt(finding) {
    return finding.kind === 'vulnerability' ? DOUBTS[finding.confidence] : 0;
}
const DISTANCES = { added: 0, unknown: 1, base: 2 };
/** What somebody added is nearer to hand than what the base brought. */
function toDistance({ instances }) {
    let least = DISTANCES.base;
    for (const { origin } of instances)
        least = Math.min(least, DISTANCES[origin]);
    return least;
}


/***/ }),

/***/ 35999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ runFailures),
/* harmony export */   HR: () => (/* binding */ describeJudged),
/* harmony export */   Kq: () => (/* binding */ describeFound),
/* harmony export */   Kw: () => (/* binding */ explainOutcome),
/* harmony export */   XW: () => (/* binding */ describeLimit),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   sK: () => (/* binding */ capitalise),
/* harmony export */   tc: () => (/* binding */ reasonTitle)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);


/** One sentence without a full stop that says what the outcome means for this image. */
function explainOutcome(image) {
    const { outcome, reasons } = image.verdict;
    switch (outcome) {
        case 'pass':
            return image.judged.scope === 'changes'
                ? 'nothing that came with the change is over the limits of the gate'
                : 'nothing is over the limits of the gate';
        case 'fail':
            return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(reasons.length, 'rule')} broken, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(image.counts.blocking, 'finding')} block${image.counts.blocking === 1 ? 's' : ''}`;
        case 'nothing-analysed':
            if (image.scans.some((scan) => scan.state === 'analysed'))
                return 'a part of it was compared with nothing, so what is clean in it is not all of it';
            return `no scanner recognised anything in it${describeHoldings(image)}, so nothing can be said about it`;
        case 'scan-failed':
            return 'there is no trustworthy answer for this image';
    }
}
function describeHoldings(image) {
    if (image.contents === null)
        return '';
    const megabytes = (image.contents.bytes / 1_000_000).toFixed(1);
    return ` (${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .countOf */ .pq)(image.contents.files, 'file')}, ${megabytes} MB)`;
}
/**
 * The counts in words. Null where nothing was found because nothing trustworthy was looked at: `0` would
 * read as `clean`.
 */
function describeFound(image) {
    const { outcome } = image.verdict;
    const isJudged = outcome === 'pass' || outcome === 'fail';
    return isJudged || image.findings.length > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .describeCounts */ .wv)(image.counts) : null;
}
/**
 * Why the run as a whole is worse than each of its images, as when a report that was asked for could not be
 * written: the notices that carry the code of an error. Empty when an image explains the outcome.
 */
function runFailures(report) {
    if (report.images.some((image) => image.verdict.outcome === report.verdict.outcome))
        return [];
    const told = report.notices.filter((notice) => Object.hasOwn(_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .OQ, notice.code));
    if (told.length > 0)
        return told.map((notice) => notice.text);
    return ['the run did not do everything that was asked for'];
}
/** Everything that kept this image from a trustworthy answer: its own error and the scanners'. */
function failuresOf(image) {
    const own = image.error === null ? [] : [{ what: 'image', ...image.error }];
    const scans = image.scans.flatMap((scan) => scan.error === null || scan.error.message === image.error?.message
        ? []
        : [{ what: scan.scanner, ...scan.error }]);
    return [...own, ...scans].map(({ what, message, hint }) => ({ what, message, hint }));
}
/**
 * Which findings were judged, as a sentence without a full stop; null where all were and nobody expects anything else.
 * Names of branches and files stand in it as they are.
 */
function describeJudged({ judged }) {
    const { scope, wanted, why } = judged;
    return scope === 'changes' || wanted === 'changes' ? capitalise(why) : null;
}
/** The title that the image's own list of rules gives a broken rule, else its id. */
function reasonTitle(image, reason) {
    return image.rules.find((rule) => rule.id === reason.rule)?.title ?? reason.rule;
}
/** `2 found, 0 allowed by .plimsoll.yml:4`; limits that are words stand as they are. */
function describeLimit({ limit, origin, value }) {
    if (value === NOT_ASSESSED)
        return `not assessed${origin === null ? '' : `, and asked for by ${origin}`}`;
    const by = origin === null || origin === DEFAULT_ORIGIN ? '' : ` by ${origin}`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(value)} found, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(limit)} allowed${by}`;
}
/** The value of a rule that was demanded and that nobody could assess. */
const NOT_ASSESSED = 'not assessed';
/** Where the default gate is the origin, nobody has to look for it. */
const DEFAULT_ORIGIN = 'the default';
function capitalise(sentence) {
    return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ describeFix),
/* harmony export */   DZ: () => (/* binding */ describeDatabase),
/* harmony export */   Gv: () => (/* binding */ findingSubject),
/* harmony export */   Il: () => (/* binding */ findingLabel),
/* harmony export */   LJ: () => (/* binding */ toTarget),
/* harmony export */   XT: () => (/* binding */ listSome),
/* harmony export */   Xl: () => (/* binding */ SCANNER_TITLES),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   f$: () => (/* binding */ findingName),
/* harmony export */   kB: () => (/* binding */ describeFeed),
/* harmony export */   lL: () => (/* binding */ packageLabel),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   wG: () => (/* binding */ pathsOf),
/* harmony export */   wv: () => (/* binding */ describeCounts),
/* harmony export */   xK: () => (/* binding */ KIND_NOUNS)
/* harmony export */ });
/* unused harmony export findingTitle */
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50213);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61245);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20734);



/*
 * What is said in more than one format. Foreign text passes through unchanged: each format has its own
 * way to make it harmless.
 */
/** `1 finding`, `2 findings`; numbers with thousands separators. */
function countOf(count, one, many = `${one}s`) {
    return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
/** `12345` as `12,345`, whatever the locale of the machine. */
function formatNumber(value) {
    return String(value).replace(/^\d+$/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}
/** The id that a reader looks up: the vulnerability's or the rule's. */
function findingLabel(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id;
}
function findingTitle(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.title : finding.rule.title;
}
/** What people call a finding, and what explains it: vulnerabilities and licences go by id, the rest by title. */
function findingName(finding) {
    const [id, title] = [findingLabel(finding), findingTitle(finding)];
    const isKnownById = finding.kind === 'vulnerability' || finding.kind === 'licence';
    return isKnownById || title === '' ? { main: id, detail: title } : { main: title, detail: id };
}
/** A package as its own people write it: `@scope/name`, `group:artifact`, and system packages bare. */
function packageLabel(subject) {
    const { type, namespace, name } = subject;
    // The purl namespace of a system package is the distribution, which belongs to the image.
    if (namespace === null || namespace === '' || (0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(type))
        return name;
    return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
}
/** What a finding is in: its package, else its file with line, else the image's settings. */
function findingSubject(finding) {
    if (finding.package !== null)
        return packageLabel(finding.package);
    return filePlace(finding) ?? 'image configuration';
}
function filePlace(finding) {
    const [path] = pathsOf([finding]);
    const line = finding.kind === 'vulnerability' ? null : finding.line;
    if (path === undefined)
        return null;
    return line === null ? path : `${path}:${line}`;
}
/**
 * Paths in the image, sorted, without doubles. A system package has none: what scanners give for it is the
 * package database, which says nothing.
 */
function pathsOf(findings) {
    return (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctTexts */ .XY)(findings
        .filter((finding) => !(0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(finding.package?.type ?? ''))
        .flatMap((finding) => finding.instances.flatMap((instance) => instance.path ?? [])));
}
/** The version to go to, `≥` before the bound of a range, or why there is none. */
function describeFix(fix) {
    switch (fix.state) {
        case 'fixed':
            return fix.version === null ? 'yes' : toTarget(fix.version, fix);
        case 'not-fixed':
            return 'no fix yet';
        case 'wont-fix':
            return 'will not be fixed';
        case 'deferred':
            return 'fix deferred';
        case 'end-of-life':
            return 'none: end of life';
        case 'unknown':
            return 'unknown';
    }
}
/** A version that fixes: of a range, the first release at or above it is meant. */
function toTarget(version, { isApproximate }) {
    return isApproximate ? `≥ ${version}` : version;
}
const KIND_NOUNS = {
    secret: ['secret', 'secrets'],
    misconfiguration: ['misconfiguration', 'misconfigurations'],
    licence: ['licence', 'licences'],
    malware: ['malware', 'malware'],
};
/** `7 vulnerabilities (2 critical, 5 low), 4 of 7 fixable, 1 known to be exploited, 1 secret`. */
function describeCounts(counts) {
    const vulnerabilities = _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.reduce((sum, severity) => sum + counts[severity], 0);
    const severities = _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0)
        .map((severity) => `${formatNumber(counts[severity])} ${severity}`)
        .join(', ');
    const more = [
        counted(counts.knownExploited, 'known to be exploited', 'known to be exploited'),
        counted(counts.secrets, ...KIND_NOUNS.secret),
        counted(counts.misconfigurations, ...KIND_NOUNS.misconfiguration),
        counted(counts.licences, ...KIND_NOUNS.licence),
        counted(counts.waived, 'waived', 'waived'),
    ];
    if (vulnerabilities === 0)
        return ['no open vulnerabilities', ...more.flat()].join(', ');
    const total = countOf(vulnerabilities, 'vulnerability', 'vulnerabilities');
    const fixable = `${formatNumber(counts.fixable)} of ${formatNumber(vulnerabilities)} fixable`;
    return [`${total} (${severities})`, fixable, ...more.flat()].join(', ');
}
function counted(count, one, many) {
    return count === 0 ? [] : [countOf(count, one, many)];
}
/** The scanners as their makers write them. */
const SCANNER_TITLES = {
    grype: 'Grype',
    trivy: 'Trivy',
};
/** The outcome as a reader's word. */
const OUTCOME_WORDS = {
    pass: 'pass',
    fail: 'fail',
    'nothing-analysed': 'nothing analysed',
    'scan-failed': 'scan failed',
};
/** `built 2026-08-20, 1 day old`; sample databases have no age that means anything. */
function describeDatabase(database) {
    const built = `built ${database.built.slice(0, 10)}`;
    if (database.ageDays === null)
        return `${built}, sample data`;
    return `${built}, ${countOf(database.ageDays, 'day')} old`;
}
/** `kev of 2026-08-20, 1 day old`. */
function describeFeed({ name, date, ageDays }) {
    return `${name} of ${date.slice(0, 10)}, ${countOf(ageDays, 'day')} old`;
}
/** `openssl, zlib and 3 more`. */
function listSome(items, most) {
    const shown = items.slice(0, most);
    const left = items.length - shown.length;
    if (left > 0)
        return `${shown.join(', ')} and ${formatNumber(left)} more`;
    return shown.length < 2
        ? shown.join('')
        : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}


/***/ }),

/***/ 40869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeReportFile),
/* harmony export */   q: () => (/* binding */ createFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10241);




/** The files of a run, below one work folder. */
function createFiles(workFolder) {
    return {
        makeFolder: async (prefix) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(workFolder, { recursive: true, mode: 0o700 });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workFolder, prefix));
        },
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 3 }),
        writeText: (path, text) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { mode: 0o600 }),
        link: (target, path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(target, path),
        readText,
    };
}
async function readText(path, maxBytes) {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for, for ever.
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags).catch((cause) => {
        throw unreadable(path, 'it cannot be opened', cause);
    });
    try {
        const facts = await handle.stat();
        if (!facts.isFile())
            throw unreadable(path, 'it is not a regular file');
        if (facts.size > maxBytes) {
            throw unreadable(path, `it has ${facts.size} bytes, and ${maxBytes} is the limit`);
        }
        return await handle.readFile('utf8');
    }
    finally {
        await handle.close();
    }
}
function unreadable(path, reason, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `The file ${path} cannot be used: ${reason}`,
        hint: 'Check the path; it is taken from the folder in which the command was started.',
        cause,
    });
}
/**
 * Writes a report whole or not at all: into a neighbour first, then renamed over the target. A link is
 * replaced and never followed: it may come from the checkout of a stranger.
 */
async function writeReportFile(path, text) {
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${process.pid}.partial`);
    try {
        await refuseSpecialFile(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, text, { mode: 0o644 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => undefined);
        throw unwritable(path, cause);
    }
}
/** A file renamed over a device (`/dev/null`, `/dev/stdout`) would take it from the whole machine. */
async function refuseSpecialFile(path) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => null);
    if (facts?.isDirectory() === true)
        throw new Error('it is a folder');
    if (facts?.isFile() === false || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === '/dev') {
        throw new Error('it is a device or a pipe (for standard output the path is -)');
    }
}
function unwritable(path, cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PlimsollError */ .nN({
        code: 'report-unwritable',
        message: `The report ${path} could not be written: ${reason}`,
        hint: 'Choose a path in a folder that this user may write to, with room on its disk.',
        cause,
    });
}


/***/ })

};
