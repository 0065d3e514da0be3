export const id = 5431;
export const ids = [5431];
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

/***/ 95805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ DATABASE_NAMES),
/* harmony export */   UQ: () => (/* binding */ RULE_STATES),
/* harmony export */   im: () => (/* binding */ OUTCOMES)
/* harmony export */ });
/** In the order in which they win: the first that applies to any image is the outcome of the run. */
const OUTCOMES = ['scan-failed', 'nothing-analysed', 'fail', 'pass'];
const RULE_STATES = ['passed', 'failed', 'warned', 'waived', 'not-assessed'];
const DATABASE_NAMES = ['trivy', 'trivy-java', 'grype'];


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

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ findingTitle),
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


/***/ })

};
