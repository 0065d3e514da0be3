export const id = 721;
export const ids = [721];
export const modules = {

/***/ 1821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ isFixable),
/* harmony export */   RA: () => (/* binding */ openCase),
/* harmony export */   y0: () => (/* binding */ RULES)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);


function openCase(evidence) {
    const open = evidence.findings
        .filter((finding) => finding.kind === 'vulnerability')
        .filter((finding) => finding.status === 'open');
    return { ...evidence, open };
}
/** Every rule, in the order in which a reader wants them. Adding one is adding it here. */
const RULES = [
    knownExploited(),
    secrets(),
    ..._domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .LIMITED_SEVERITIES */ .rL.map(vulnerabilitiesOf),
    criticalWithoutFix(),
    endOfLife(),
];
function knownExploited() {
    return {
        id: 'known-exploited',
        title: 'Vulnerabilities known to be exploited (CISA KEV)',
        limit: () => 0,
        needs: (evidence) => {
            if (!evidence.kinds.includes('vulnerability'))
                return 'vulnerabilities were not looked for';
            return evidence.knowsExploited
                ? null
                : 'only the data of Grype name them, and Grype gave none';
        },
        count: ({ open }) => toCount(open.filter((one) => one.kev !== null)),
        remedy: (blocking) => updateRemedy(blocking, 'replace the package, as attackers use this flaw'),
    };
}
/** Secrets that somebody put into the image: a package of the system brings sample keys of its own. */
function secrets() {
    return {
        id: 'secrets',
        title: 'Secrets of severity high and above in files that no package owns',
        limit: () => 0,
        needs: (evidence) => (evidence.kinds.includes('secret') ? null : 'secrets were not looked for'),
        count: (evidence) => toCount(evidence.findings.filter(isPlantedSecret)),
        remedy: () => 'Revoke the secret, remove it from every layer (a later layer only hides it) and hand it over at run time',
    };
}
function isPlantedSecret(finding) {
    return (finding.kind === 'secret' &&
        finding.status === 'open' &&
        (0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .isAtLeast */ .du)(finding.severity, 'high') &&
        !finding.packageOwned &&
        finding.instances.some((instance) => instance.origin !== 'base'));
}
function vulnerabilitiesOf(severity) {
    const isCritical = severity === 'critical';
    return {
        id: `vulnerabilities.${severity}`,
        title: `Vulnerabilities of severity ${severity}`,
        // Without a number of its own, critical keeps the default: none that an update would remove.
        limit: ({ gate }) => gate.limits[severity] ?? (isCritical ? 0 : null),
        needs: needsVulnerabilities,
        count: ({ gate, open }) => {
            const all = open.filter((one) => one.severity === severity);
            return toCount(countsOnlyFixable(gate, severity) ? all.filter(isFixable) : all);
        },
        remedy: (blocking, evidence) => updateRemedy(blocking, acceptRemedy(severity, blocking.length, evidence.gate)),
    };
}
function countsOnlyFixable(gate, severity) {
    return gate.onlyFixable || (severity === 'critical' && gate.limits.critical === null);
}
/** Blocks nobody who cannot act, but nobody should have to look for it either. */
function criticalWithoutFix() {
    return {
        id: 'vulnerabilities.critical.unfixed',
        title: 'Critical vulnerabilities that no update fixes yet',
        limit: () => null,
        needs: needsVulnerabilities,
        count: ({ open }) => toCount(open.filter((one) => one.severity === 'critical' && !isFixable(one))),
        remedy: () => 'Nothing to update yet: watch for a fix, or remove the package',
    };
}
function endOfLife() {
    return {
        id: 'end-of-life',
        title: 'System still supported by its maker',
        limit: () => null,
        needs: (evidence) => (evidence.os === null ? 'no operating system was recognised' : null),
        count: ({ os }) => {
            if (os?.endOfLife !== true)
                return toCount([]);
            const name = `${os.family} ${os.version}`.trim();
            return { value: 1, findings: [], note: `${name} is past its end of life` };
        },
        remedy: () => 'Move to a supported release: an unsupported one gets no fixes and few advisories',
    };
}
function toCount(findings) {
    return { value: findings.length, findings, note: null };
}
function needsVulnerabilities(evidence) {
    return evidence.kinds.includes('vulnerability') ? null : 'vulnerabilities were not looked for';
}
/** True when a version that fixes it is known. */
function isFixable(finding) {
    return finding.kind === 'vulnerability' && finding.fix.state === 'fixed';
}
const SHOWN_UPDATES = 3;
function updateRemedy(blocking, otherwise) {
    const fixable = blocking.filter(isFixable);
    const updates = [...new Set(fixable.map(toUpdate))].sort();
    if (updates.length === 0)
        return `No fix is known yet: ${otherwise}`;
    const shown = updates.slice(0, SHOWN_UPDATES).join(', ');
    const more = updates.length > SHOWN_UPDATES ? ` and ${updates.length - SHOWN_UPDATES} more` : '';
    const unfixed = blocking.length - fixable.length;
    const rest = unfixed > 0 ? `. For the ${unfixed} without a fix: ${otherwise}` : '';
    return `Update ${shown}${more}${rest}`;
}
function toUpdate(finding) {
    if (finding.kind !== 'vulnerability')
        return '';
    const { name, version } = finding.package;
    const target = finding.fix.version;
    return target === null ? `${name} ${version}` : `${name} ${version} to ${target}`;
}
/** The one line of the workflow that accepts what cannot be fixed. */
function acceptRemedy(severity, blocking, gate) {
    return gate.onlyFixable
        ? `set max-${severity}: ${blocking}`
        : `set only-fixable: true, or max-${severity}: ${blocking}`;
}


/***/ }),

/***/ 7479:
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

/***/ 2589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ renderOneLine)
/* harmony export */ });
/* harmony import */ var _blocking_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7479);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(23);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(734);
/* harmony import */ var _reading_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7235);
/* harmony import */ var _verdict_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5999);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2691);






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
            return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeCounts */ .wv)(image.counts);
        case 'fail':
            return explainReasons(image);
        case 'nothing-analysed':
            return (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .explainOutcome */ .Kw)(image);
        case 'scan-failed': {
            const [first] = (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .failuresOf */ .dJ)(image);
            return first === undefined ? (0,_verdict_words_js__WEBPACK_IMPORTED_MODULE_2__/* .explainOutcome */ .Kw)(image) : first.message;
        }
    }
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

/***/ 734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SG: () => (/* binding */ takeFirst),
/* harmony export */   T4: () => (/* binding */ BY_IDENTITY),
/* harmony export */   XY: () => (/* binding */ distinctTexts),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   qs: () => (/* binding */ severityRank)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1245);

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
    const ranks = new Map();
    for (const value of values) {
        const place = rank(value);
        const peers = ranks.get(place);
        if (peers === undefined)
            ranks.set(place, [value]);
        else
            peers.push(value);
    }
    for (const place of [...ranks.keys()].sort((a, b) => a - b)) {
        yield* (ranks.get(place) ?? []).sort(compare);
    }
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

/***/ 7235:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ inReadingOrder)
/* harmony export */ });
/* harmony import */ var _policy_rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1821);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(734);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2691);



/**
 * For people: worst first, then what blocks, then what is exploited, then what can be fixed, then by the
 * names that they know.
 */
function inReadingOrder(findings, blocking) {
    return (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .inOrder */ .al)(findings, {
        rank: (finding) => (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .severityRank */ .qs)(finding.severity) * 8 + toPatience(finding, blocking),
        compare: (a, b) => (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingSubject */ .Gv)(a), (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingSubject */ .Gv)(b)) ||
            (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingLabel */ .Il)(a), (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingLabel */ .Il)(b)) ||
            (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.id, b.id),
    });
}
/** 0: has to be dealt with first; 7: can wait longest. */
function toPatience(finding, blocking) {
    const isExploited = finding.kind === 'vulnerability' && finding.kev !== null;
    return (blocking.has(finding.id) ? 0 : 4) + (isExploited ? 0 : 2) + ((0,_policy_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isFixable */ .G4)(finding) ? 0 : 1);
}


/***/ }),

/***/ 5999:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bu: () => (/* binding */ runFailures),
/* harmony export */   Kq: () => (/* binding */ describeFound),
/* harmony export */   Kw: () => (/* binding */ explainOutcome),
/* harmony export */   XW: () => (/* binding */ describeLimit),
/* harmony export */   dJ: () => (/* binding */ failuresOf),
/* harmony export */   tc: () => (/* binding */ reasonTitle)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(241);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2691);


/** One sentence without a full stop that says what the outcome means for this image. */
function explainOutcome(image) {
    const { outcome, reasons } = image.verdict;
    switch (outcome) {
        case 'pass':
            return 'nothing is over the limits of the gate';
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
/** The title that the image's own list of rules gives a broken rule, else its id. */
function reasonTitle(image, reason) {
    return image.rules.find((rule) => rule.id === reason.rule)?.title ?? reason.rule;
}
/** `2 found, 0 allowed`; limits that are words stand as they are. */
function describeLimit(reason) {
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(reason.value)} found, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(reason.limit)} allowed`;
}


/***/ }),

/***/ 2691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D6: () => (/* binding */ describeFix),
/* harmony export */   DZ: () => (/* binding */ describeDatabase),
/* harmony export */   Gv: () => (/* binding */ findingSubject),
/* harmony export */   Il: () => (/* binding */ findingLabel),
/* harmony export */   O3: () => (/* binding */ SYSTEM_TYPES),
/* harmony export */   XT: () => (/* binding */ listSome),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   f$: () => (/* binding */ findingName),
/* harmony export */   lL: () => (/* binding */ packageLabel),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   wG: () => (/* binding */ pathsOf),
/* harmony export */   wv: () => (/* binding */ describeCounts),
/* harmony export */   xK: () => (/* binding */ KIND_NOUNS)
/* harmony export */ });
/* unused harmony export findingTitle */
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1245);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(734);


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
    if (namespace === null || namespace === '' || SYSTEM_TYPES.has(type))
        return name;
    return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
}
/** Their purl namespace is the distribution, which belongs to the image and not to the package. */
const SYSTEM_TYPES = new Set(['deb', 'apk', 'rpm', 'alpm']);
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
    return (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(findings
        .filter((finding) => !SYSTEM_TYPES.has(finding.package?.type ?? ''))
        .flatMap((finding) => finding.instances.flatMap((instance) => instance.path ?? [])));
}
/** The version to go to, or why there is none. */
function describeFix(fix) {
    switch (fix.state) {
        case 'fixed':
            return fix.version ?? 'yes';
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
const KIND_NOUNS = {
    secret: ['secret', 'secrets'],
    misconfiguration: ['misconfiguration', 'misconfigurations'],
    licence: ['licence', 'licences'],
    malware: ['malware', 'malware'],
};
/** `7 vulnerabilities (2 critical, 5 low), 4 of 7 fixable, 1 known to be exploited, 1 secret`. */
function describeCounts(counts) {
    const vulnerabilities = _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.reduce((sum, severity) => sum + counts[severity], 0);
    const severities = _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0)
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

/***/ 869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeReportFile),
/* harmony export */   q: () => (/* binding */ createFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(241);




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
