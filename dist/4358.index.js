export const id = 4358;
export const ids = [4358];
export const modules = {

/***/ 26024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countFindings),
/* harmony export */   c: () => (/* binding */ addCounts)
/* harmony export */ });
/* harmony import */ var _rules_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(91710);

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
        fixable: open.filter(_rules_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isFixable */ .G4).length,
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


/***/ }),

/***/ 77231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pp: () => (/* binding */ toCases),
/* harmony export */   w7: () => (/* binding */ keepsIncidents),
/* harmony export */   x5: () => (/* binding */ toPlace)
/* harmony export */ });
/* harmony import */ var _match_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(64319);
/* harmony import */ var _told_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55707);


/** Every rule with every channel and image that it is about; what it is not about stays untouched. */
function toCases(request) {
    const { settings } = request;
    const { change, repository } = request.surroundings;
    const groups = groupBySubject(request.images);
    const unopened = toPast(groups);
    return settings.rules.flatMap((rule) => {
        const past = rule.when.findings === null ? unopened : [];
        const found = [
            ...groups.flatMap((group) => matchGroup(rule, group, request) ?? []),
            ...past.flatMap((group) => silence(matchGroup(rule, group, request), group)),
        ];
        const channels = channelsOf(rule, settings).filter(
        // What a change brings is not there yet: it opens no incident, and its absence closes none.
        (channel) => !(change !== null && keepsIncidents(channel)));
        return channels.flatMap((channel) => found.map((one) => toCase({ ...one, rule, channel, change, repository })));
    });
}
/** Channels at whose other end something stays open until it is resolved. */
function keepsIncidents({ kind }) {
    return kind === 'pagerduty' || kind === 'github-issue';
}
function channelsOf({ to }, { channels }) {
    return channels.filter(({ name }) => to.includes(name));
}
function groupBySubject(images) {
    const groups = new Map();
    for (const report of images) {
        const subject = { name: report.name, platform: report.image?.platform ?? null };
        const key = JSON.stringify([subject.name, subject.platform]);
        const group = groups.get(key) ?? { subject, reports: [] };
        groups.set(key, group);
        group.reports.push(report);
    }
    return [...groups.values()];
}
/**
 * An image that could not be opened is of no platform that anybody knows, so that what was told of it then stands apart.
 * It is over once images of its name are judged.
 */
function toPast(groups) {
    const unopened = new Set(groups.flatMap(({ subject }) => (subject.platform === null ? [subject.name] : [])));
    const byName = new Map();
    for (const { subject, reports } of groups) {
        if (unopened.has(subject.name))
            continue;
        byName.set(subject.name, [...(byName.get(subject.name) ?? []), ...reports]);
    }
    return [...byName].map(([name, reports]) => ({ subject: { name, platform: null }, reports }));
}
/** Whatever is told of its images now, it is told of them by their platforms. */
function silence(found, { reports: [first] }) {
    if (found === null || first === undefined)
        return [];
    const images = [{ report: first, findings: [], isMatched: false }];
    return [{ ...found, images, keys: [], isPast: true }];
}
function matchGroup(rule, { subject, reports }, { surroundings }) {
    const matches = reports.map((report) => (0,_match_image_js__WEBPACK_IMPORTED_MODULE_0__/* .matchImage */ .Vd)(rule.when, report, surroundings));
    if (matches.every(({ kind }) => kind === 'elsewhere'))
        return null;
    const images = reports.map((report, index) => toMatched(report, matches[index]));
    const keys = matches.flatMap((match) => (match.kind === 'match' ? match.keys : []));
    const isPast = false;
    return { subject, images, keys: [...new Set(keys)], isWhole: reports.every(isWhole), isPast };
}
function toMatched(report, match) {
    return match?.kind === 'match'
        ? { report, findings: match.findings, isMatched: true }
        : { report, findings: [], isMatched: false };
}
/** Half an answer does not show that anything is gone. */
function isWhole({ verdict, scans }) {
    const isJudged = verdict.outcome === 'pass' || verdict.outcome === 'fail';
    return isJudged && verdict.degraded.length === 0 && scans.every(({ state }) => state !== 'failed');
}
function toCase(found) {
    return { ...found, toldKey: (0,_told_key_js__WEBPACK_IMPORTED_MODULE_1__/* .toToldKey */ .s7)(toPlace(found)) };
}
/** Where it stands what was told of a case. */
function toPlace(one) {
    const { rule, channel, subject, change, repository } = one;
    return { repository, rule: rule.name, channel: channel.name, change, subject };
}


/***/ }),

/***/ 49371:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ni: () => (/* binding */ epssOf),
  qX: () => (/* binding */ isKnownExploited),
  tk: () => (/* binding */ matchBlocking),
  cF: () => (/* binding */ matchFindings)
});

// UNUSED EXPORTS: isNew

// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/rules/fixable.ts
var fixable = __webpack_require__(30677);
// EXTERNAL MODULE: ./src/policy/rules/malware.ts
var malware = __webpack_require__(98605);
// EXTERNAL MODULE: ./src/policy/deadlines/tables.ts + 2 modules
var tables = __webpack_require__(5971);
// EXTERNAL MODULE: ./src/policy/rules/days.ts
var days = __webpack_require__(74927);
// EXTERNAL MODULE: ./src/policy/rules/deadlines.ts + 2 modules
var deadlines = __webpack_require__(63689);
;// CONCATENATED MODULE: ./src/policy/notify/overdue.ts



/**
 * Which findings are past their day: those that a rule of the gate counts for it, and, whatever the policy asks for,
 * those in CISA's catalogue that are open for longer than its directive 26-04 gives.
 */
function createIsOverdue(image, asOf) {
    const counted = new Set(image.verdict.reasons.filter(({ rule }) => isAboutTime(rule)).flatMap((one) => one.findings));
    const table = (0,tables/* findTable */.U)('bod-26-04');
    const ageOf = (0,days/* createAges */.H)(asOf);
    const isPast = (finding) => {
        if (table === null || finding.kind !== 'vulnerability' || finding.kev === null)
            return false;
        return (0,deadlines/* isPastDeadline */.l)(finding, { table, context: image.context, ageOf });
    };
    return (finding) => counted.has(finding.id) || isPast(finding);
}
/** Rules of the gate and of standards, whose ids begin with the standard's. */
function isAboutTime(rule) {
    return /(?:^|[./])deadlines$|\.overdue$/u.test(rule);
}

;// CONCATENATED MODULE: ./src/policy/notify/match-findings.ts




/** The open findings of an image that match all that is set. */
function matchFindings(condition, image, asOf) {
    const tests = [...toTests(condition), ...toTestsOfImage(condition, { image, asOf })];
    return image.findings.filter((one) => one.status === 'open' && tests.every((test) => test(one)));
}
/** The open findings that keep the image from passing. */
function matchBlocking(image) {
    const isBlocking = createIsBlocking(image);
    return image.findings.filter((one) => one.status === 'open' && isBlocking(one));
}
function toTests({ kinds, severity, epss, ...condition }) {
    return [
        ...(kinds.length === 0 ? [] : [isOfKind(kinds)]),
        ...(severity === null ? [] : [(one) => (0,domain_severity/* isAtLeast */.du)(one.severity, severity)]),
        ...(epss === null ? [] : [(one) => epssOf(one) >= epss]),
        ...toTest(condition.isKnownExploited, isKnownExploited),
        ...toTest(condition.isNew, isNew),
        ...toTest(condition.isFixable, fixable/* isFixable */.G),
    ];
}
function toTestsOfImage({ isOverdue, isBlocking }, { image, asOf }) {
    return [
        ...(isOverdue === null ? [] : toTest(isOverdue, createIsOverdue(image, asOf))),
        ...(isBlocking === null ? [] : toTest(isBlocking, createIsBlocking(image))),
    ];
}
function toTest(wanted, test) {
    return wanted === null ? [] : [(one) => test(one) === wanted];
}
function isOfKind(kinds) {
    return (one) => kinds.includes(one.kind) || (kinds.includes('malware') && (0,malware/* isMalware */.Q)(one));
}
function epssOf(finding) {
    return finding.kind === 'vulnerability' ? (finding.epss?.score ?? 0) : 0;
}
function isKnownExploited(finding) {
    return finding.kind === 'vulnerability' && finding.kev !== null;
}
/** Came, got worse, or became known since the baseline; without one, everything is new. */
function isNew({ change }) {
    return change !== 'pre-existing';
}
function createIsBlocking({ verdict }) {
    const blocking = new Set(verdict.reasons.flatMap(({ findings }) => findings));
    return ({ id }) => blocking.has(id);
}


/***/ }),

/***/ 64319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lm: () => (/* binding */ toOutcomeKey),
/* harmony export */   Vd: () => (/* binding */ matchImage),
/* harmony export */   Yc: () => (/* binding */ isOutcomeKey)
/* harmony export */ });
/* unused harmony export MOST_MATCHED */
/* harmony import */ var _match_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49371);
/* harmony import */ var _order_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(85613);


/** More than so many of one image are counted, and do not make messages of their own. */
const MOST_MATCHED = 5000;
/** What a rule says to an image. */
function matchImage(when, image, { branch, asOf }) {
    if (!isAbout(when, image, branch))
        return { kind: 'elsewhere' };
    const controls = failedControls(when, image);
    if (when.controls.length > 0 && controls.length === 0)
        return SILENT;
    if (when.outcomes.length > 0 && !when.outcomes.includes(image.verdict.outcome))
        return SILENT;
    return when.findings === null
        ? matchOutcome(when, image, controls)
        : matchByFindings((0,_match_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .matchFindings */ .cF)(when.findings, image, asOf));
}
const SILENT = { kind: 'silent' };
function isAbout(when, image, branch) {
    if (when.branches !== null && (branch === null || !when.branches.matches(branch)))
        return false;
    return when.images === null || when.images.matches(image.name);
}
function matchByFindings(findings) {
    if (findings.length === 0)
        return SILENT;
    const ordered = (0,_order_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .orderFindings */ .$)(findings, MOST_MATCHED);
    return { kind: 'match', findings: ordered, keys: keysOf(ordered) };
}
/** Without a word on findings, outcomes and controls: about images that do not pass. */
function matchOutcome(when, image, controls) {
    const { outcome } = image.verdict;
    const isBare = when.outcomes.length === 0 && when.controls.length === 0;
    if (isBare && outcome === 'pass')
        return SILENT;
    const findings = (0,_order_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .orderFindings */ .$)((0,_match_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .matchBlocking */ .tk)(image), MOST_MATCHED);
    const isAboutOutcome = isBare || when.outcomes.length > 0;
    const ofOutcome = isAboutOutcome ? [toOutcomeKey(outcome), ...keysOf(findings)] : [];
    return { kind: 'match', findings, keys: [...controls, ...ofOutcome] };
}
function keysOf(ordered) {
    return [...new Set(ordered.slice(0, MOST_MATCHED).map(({ key }) => key))];
}
const OUTCOME = 'outcome:';
function toOutcomeKey(outcome) {
    return `${OUTCOME}${outcome}`;
}
function isOutcomeKey(key) {
    return key.startsWith(OUTCOME);
}
/** `control:cis-docker-1.6.0/4.1` for each that failed and is asked for. */
function failedControls(when, image) {
    const names = image.standards.flatMap((standard) => {
        const wanted = when.controls.filter((one) => one.standard === standard.id);
        const isWanted = (id) => wanted.some(({ control }) => control === null || control === id);
        const failed = standard.controls.filter(({ id, state }) => state === 'fail' && isWanted(id));
        return failed.map(({ id }) => `control:${standard.id}/${id}`);
    });
    return [...new Set(names)].sort();
}


/***/ }),

/***/ 85613:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ orderFindings),
/* harmony export */   Q: () => (/* binding */ isPressing)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61245);
/* harmony import */ var _rules_malware_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(98605);
/* harmony import */ var _match_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49371);



/**
 * The `most` most urgent first, in an order that does not hang on the one in which they come, then the others as they come:
 * of a hundred thousand nobody reads more, and a message that cannot wait does not wait for them to be sorted.
 */
function orderFindings(findings, most) {
    const urgent = selectUrgent(findings, most);
    if (urgent.length === findings.length)
        return urgent;
    const chosen = new Set(urgent);
    return [...urgent, ...findings.filter((one) => !chosen.has(one))];
}
/** Once there are twice as many as wanted, the better half is kept, and what is worse is passed over. */
function selectUrgent(findings, most) {
    let best = [];
    let worst;
    for (const finding of findings) {
        const one = { finding, rank: rankOf(finding), epss: (0,_match_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .epssOf */ .ni)(finding) };
        if (worst !== undefined && compareRanked(one, worst) >= 0)
            continue;
        best.push(one);
        if (best.length < 2 * most)
            continue;
        best = best.sort(compareRanked).slice(0, most);
        worst = best.at(-1);
    }
    const sorted = best.sort(compareRanked).slice(0, most);
    return sorted.map(({ finding }) => finding);
}
function compareRanked({ finding: a, ...one }, { finding: b, ...other }) {
    return (one.rank - other.rank ||
        (0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .compareSeverity */ .zK)(a.severity, b.severity) ||
        other.epss - one.epss ||
        compareText(a.key, b.key) ||
        compareText(a.id, b.id));
}
/** True of what somebody has to look at now: it is used by attackers, or works for them already. */
function isPressing(finding) {
    return rankOf(finding) < REST;
}
const REST = 3;
function rankOf(finding) {
    if ((0,_rules_malware_js__WEBPACK_IMPORTED_MODULE_0__/* .isMalware */ .Q)(finding))
        return 0;
    if ((0,_match_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isKnownExploited */ .qX)(finding))
        return 1;
    return finding.kind === 'secret' ? 2 : REST;
}
function compareText(a, b) {
    return a === b ? 0 : a < b ? -1 : 1;
}


/***/ }),

/***/ 55707:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Pe: () => (/* binding */ toKnownKeys),
/* harmony export */   VJ: () => (/* binding */ toSubjectKey),
/* harmony export */   s7: () => (/* binding */ toToldKey)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * Where it stands what a rule told a channel about an image; what a change told stands apart, since it may never be merged.
 * A hash, so that what is kept names no image.
 */
function toToldKey({ repository, rule, channel, change, subject }) {
    const place = [repository, rule, channel, ...toParts(subject)];
    return hash(change === null ? place : [place, change]);
}
/** Where earlier runs may have told the same: what people heard of the branch is no news of a change. */
function toKnownKeys(place) {
    const own = toToldKey(place);
    return place.change === null ? [own] : [own, toToldKey({ ...place, change: null })];
}
/** What an incident or issue is known by at the other end: the same over runs and channels. */
function toSubjectKey({ repository, rule, subject, }) {
    return hash([repository, rule, ...toParts(subject)]);
}
function toParts(subject) {
    return subject === null ? [] : [subject.name, subject.platform];
}
function hash(parts) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(parts)).digest('hex');
}


/***/ }),

/***/ 36174:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ toMessageId),
/* harmony export */   p: () => (/* binding */ randomBytes)
/* harmony export */ });
/** Digits and letters that nobody mistakes for each other (Crockford's base 32). */
const LETTERS = '0123456789abcdefghjkmnpqrstvwxyz';
const LENGTH = 26;
/** `msg_` and 26 letters: 130 bits. */
function toMessageId(random) {
    const letters = Array.from(random(LENGTH), (byte) => LETTERS[byte % LETTERS.length] ?? '0');
    return `msg_${letters.join('')}`;
}
function randomBytes(count) {
    return crypto.getRandomValues(new Uint8Array(count));
}


/***/ }),

/***/ 34358:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  V_: () => (/* binding */ BUDGET_MS),
  IX: () => (/* binding */ SIDE_BY_SIDE),
  wY: () => (/* binding */ TOO_LATE),
  Sl: () => (/* binding */ sendAll)
});

;// CONCATENATED MODULE: ./src/stages/notify/links.ts
const NO_PAGES = { alerts: null, comment: null, artifact: null };
/** Where people see more: the run, and what it delivered. */
function toMessageLinks(sources) {
    const { runUrl, delivered, isVerdictOnly } = sources;
    const pages = isVerdictOnly ? NO_PAGES : (delivered ?? NO_PAGES);
    return [
        ...toLink('Run', runUrl),
        ...toLink('Comment', pages.comment),
        ...toLink('Alerts', pages.alerts),
        ...toLink('Reports', pages.artifact),
    ];
}
const LONGEST = 1000;
/** Pipelines tell addresses by variables that anybody in the job can set. */
function toLink(label, url) {
    const isPlain = url !== null && /^https?:\/\/[^\s"'<>]+$/u.test(url) && URL.canParse(url);
    return isPlain && url.length <= LONGEST ? [{ label, url }] : [];
}

// EXTERNAL MODULE: ./src/policy/notify/order-findings.ts
var order_findings = __webpack_require__(85613);
// EXTERNAL MODULE: ./src/policy/notify/told-key.ts
var told_key = __webpack_require__(55707);
// EXTERNAL MODULE: ./src/stages/notify/message-id.ts
var message_id = __webpack_require__(36174);
// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/notify/match-findings.ts + 1 modules
var match_findings = __webpack_require__(49371);
// EXTERNAL MODULE: ./src/policy/rules/malware.ts
var malware = __webpack_require__(98605);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/words.ts
var report_words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/stages/notify/title.ts





const title_LONGEST = 150;
/** So that what follows the name is seen however long it is. */
const LONGEST_NAME = 70;
const OUTCOME_WORDS = {
    'scan-failed': 'scan failed',
    'nothing-analysed': 'nothing analysed',
    fail: 'fail',
    pass: 'pass',
};
/** `api: fail, 2 known exploited`; `3 images, worst api: fail, 1 secret, 4 critical`. */
function toTitle({ names, outcome, findings }) {
    const name = (0,clean/* cleanLine */.Ow)(names[0] ?? '', LONGEST_NAME);
    const who = names.length > 1 ? `${(0,report_words/* countOf */.pq)(names.length, 'image')}, worst ${name}` : name;
    const words = [OUTCOME_WORDS[outcome], ...countUrgent(findings)];
    return (0,clean/* cleanLine */.Ow)(`${who}: ${words.join(', ')}`, title_LONGEST);
}
/** `api: exploited is resolved`. */
function toResolvedTitle(name, rule) {
    return (0,clean/* cleanLine */.Ow)(`${(0,clean/* cleanLine */.Ow)(name, LONGEST_NAME)}: ${rule} is resolved`, title_LONGEST);
}
const MOST_WORDS = 3;
/** Each finding once, by the most urgent thing that is true of it. */
function countUrgent(findings) {
    const counts = new Map();
    for (const finding of findings) {
        const word = wordOf(finding);
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
    return WORDS.filter((word) => counts.has(word))
        .slice(0, MOST_WORDS)
        .map((word) => toWords(word, counts.get(word) ?? 0));
}
const WORDS = ['malware', 'known exploited', 'secret', ...severity/* SEVERITIES */.oC];
function wordOf(finding) {
    if ((0,malware/* isMalware */.Q)(finding))
        return 'malware';
    if ((0,match_findings/* isKnownExploited */.qX)(finding))
        return 'known exploited';
    return finding.kind === 'secret' ? 'secret' : finding.severity;
}
function toWords(word, count) {
    return word === 'secret' ? (0,report_words/* countOf */.pq)(count, word) : `${(0,report_words/* formatNumber */.ZV)(count)} ${word}`;
}

// EXTERNAL MODULE: ./src/policy/notify/cases.ts
var cases = __webpack_require__(77231);
// EXTERNAL MODULE: ./src/policy/counts.ts
var counts = __webpack_require__(26024);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
;// CONCATENATED MODULE: ./src/stages/notify/to-finding.ts


const to_finding_LONGEST = { id: 100, title: 300, package: 200, version: 100 };
/** A finding as messages name it. Of a secret nothing but its rule: no path, no line, no value. */
function toMessageFinding(finding) {
    const isFlaw = finding.kind === 'vulnerability';
    return {
        kind: finding.kind,
        id: (0,clean/* cleanLine */.Ow)((0,report_words/* findingLabel */.Il)(finding), to_finding_LONGEST.id),
        title: (0,clean/* cleanLine */.Ow)((0,report_words/* findingTitle */.Aj)(finding), to_finding_LONGEST.title),
        severity: finding.severity,
        package: toPackage(finding.package),
        fix: isFlaw ? toFix(finding.fix.version) : null,
        isKnownExploited: isFlaw && finding.kev !== null,
        epss: isFlaw ? (finding.epss?.score ?? null) : null,
        isNew: finding.change === null ? null : finding.change !== 'pre-existing',
    };
}
function toPackage(subject) {
    if (subject === null)
        return null;
    return (0,clean/* cleanLine */.Ow)(`${(0,report_words/* packageLabel */.lL)(subject)} ${subject.version}`.trim(), to_finding_LONGEST.package);
}
function toFix(version) {
    return version === null ? null : (0,clean/* cleanLine */.Ow)(version, to_finding_LONGEST.version);
}

;// CONCATENATED MODULE: ./src/stages/notify/to-image.ts





const MOST_FINDINGS = 50;
const MOST_REASONS = 10;
const to_image_LONGEST_NAME = 200;
const LONGEST_LINE = 300;
function toPlannedImage(part, image) {
    return { image, findings: findingsOf(part, image) };
}
/**
 * News are what was not told before, and where nothing but the outcome is new,
 * what blocks; an incident or issue shows all that is there, since it stays.
 */
function findingsOf(part, image) {
    if (part.kind === 'resolved' || (0,cases/* keepsIncidents */.w7)(part.of.channel))
        return image.findings;
    const fresh = new Set(part.fresh);
    const news = image.findings.filter(({ key }) => fresh.has(key));
    return news.length > 0 ? news : image.findings;
}
/** One image in full. */
function toMessageImage(planned) {
    const { report, findings: all } = planned.image;
    const findings = planned.findings.slice(0, MOST_FINDINGS).map(toMessageFinding);
    return {
        ...toVerdictOnly(planned),
        reference: (0,clean/* cleanLine */.Ow)(report.reference, LONGEST_LINE),
        digest: report.image?.digest ?? null,
        reasons: toReasons(report),
        counts: report.counts,
        findings,
        more: all.length - findings.length,
    };
}
/** One image of which nothing but its outcome may be told. */
function toVerdictOnly({ image: { report } }) {
    const { outcome } = report.verdict;
    return {
        name: (0,clean/* cleanLine */.Ow)(report.name, to_image_LONGEST_NAME),
        reference: '',
        digest: null,
        platform: report.image?.platform ?? null,
        outcome,
        reasons: [],
        counts: (0,counts/* countFindings */.G)([], { outcome, degraded: [], reasons: [] }),
        findings: [],
        more: 0,
    };
}
/** Why there is no answer, or which rules are broken, then why the answer rests on less than was asked for. */
function toReasons(report) {
    const { verdict } = report;
    const broken = verdict.reasons.map((one) => `${(0,verdict_words/* reasonTitle */.tc)(report, one)}: ${(0,verdict_words/* describeLimit */.XW)(one)}`);
    const failures = (0,verdict_words/* failuresOf */.dJ)(report).map(({ message }) => message);
    const outcome = verdict.outcome === 'fail' ? [] : [(0,verdict_words/* explainOutcome */.Kw)(report)];
    const lines = [...failures, ...broken, ...outcome, ...verdict.degraded];
    return lines.slice(0, MOST_REASONS).map((line) => (0,clean/* cleanLine */.Ow)(line, LONGEST_LINE));
}

;// CONCATENATED MODULE: ./src/stages/notify/to-message.ts





const MOST_IMAGES = 20;
/** What a message says; channels cut it to their own limits. */
function toMessage({ parts }, context) {
    const [{ kind, of }, ...others] = parts;
    const images = parts.flatMap(toPlannedImages);
    const shown = images.slice(0, MOST_IMAGES);
    const { isVerdictOnly, asOf, links, random } = context;
    return {
        kind,
        id: (0,message_id/* toMessageId */.a)(random),
        rule: of.rule.name,
        urgency: toUrgency({ kind, images, isVerdictOnly }),
        title: describe({ kind, rule: of.rule.name, images, isVerdictOnly }),
        images: shown.map(isVerdictOnly ? toVerdictOnly : toMessageImage),
        moreImages: images.length - shown.length,
        links,
        asOf,
        subjectKey: (0,told_key/* toSubjectKey */.VJ)({
            ...{ repository: of.repository, rule: of.rule.name },
            subject: others.length === 0 ? of.subject : null,
        }),
        isVerdictOnly,
    };
}
/** Of several images that share a name and a platform, those that the rule matched. */
function toPlannedImages(part) {
    const { images } = part.of;
    const about = part.kind === 'news' ? images.filter(({ isMatched }) => isMatched) : images;
    return about.map((image) => toPlannedImage(part, image));
}
function describe({ kind, rule, images, isVerdictOnly }) {
    const names = images.map(({ image }) => image.report.name);
    if (kind === 'resolved')
        return toResolvedTitle(names[0] ?? '', rule);
    const findings = isVerdictOnly ? [] : to_message_findingsOf(images);
    return toTitle({ names, outcome: worstOutcome(images), findings });
}
function to_message_findingsOf(images) {
    return images.flatMap(({ findings }) => findings);
}
function worstOutcome([first]) {
    return first?.image.report.verdict.outcome ?? 'scan-failed';
}
/**
 * `critical`: attackers use it, or could tonight (malware, known exploited, a secret). `error`: an image does not pass,
 * or nobody can say whether it would. `warning`: it passes, and the rule found something. `info`: the rest. Where only
 * the outcome may be told, nothing but the outcome counts.
 */
function toUrgency({ kind, images, isVerdictOnly }) {
    if (kind !== 'news')
        return 'info';
    const findings = isVerdictOnly ? [] : to_message_findingsOf(images);
    if (findings.some(order_findings/* isPressing */.Q))
        return 'critical';
    if (images.some(({ image }) => image.report.verdict.outcome !== 'pass'))
        return 'error';
    return findings.length > 0 ? 'warning' : 'info';
}

// EXTERNAL MODULE: ./src/stages/notify/within.ts
var within = __webpack_require__(14858);
;// CONCATENATED MODULE: ./src/stages/notify/send-all.ts



const SIDE_BY_SIDE = 4;
/** For all messages of a run after its report is made; each is bounded by its channel besides. */
const BUDGET_MS = 60_000;
const TOO_LATE = {
    state: 'failed',
    detail: 'not sent within the 60 seconds that all messages of a run have',
};
/** Sends them side by side. What is begun is spent: whatever becomes of it, this run does not tell it again. */
async function sendAll(sending) {
    const { desk, envelopes } = sending;
    desk.sent += envelopes.length;
    for (const { of, fresh } of envelopes.flatMap(({ parts }) => parts)) {
        desk.spent.set(of.toldKey, new Set([...(desk.spent.get(of.toldKey) ?? []), ...fresh]));
    }
    const works = envelopes.map((envelope) => () => sendOne(sending, envelope));
    await (0,within/* sideBySide */.Q)(works, SIDE_BY_SIDE);
}
async function sendOne(sending, envelope) {
    const { desk, signal } = sending;
    const { of, kind } = envelope.parts[0];
    const sent = signal.aborted ? TOO_LATE : await (0,within/* within */.u)(carry(sending, envelope), signal, TOO_LATE);
    if (sent.state === 'delivered')
        desk.delivered.push(...envelope.parts);
    // Nobody waits to hear that there was no issue to close.
    if (kind === 'resolved' && sent.state === 'skipped')
        return;
    const detail = `${of.rule.name}: ${sent.detail}`;
    desk.deliveries.push({ to: `notify:${of.channel.name}`, state: sent.state, detail });
}
const FAULTY = {
    state: 'failed',
    detail: 'it could not be made or sent, which is a fault of Plimsoll itself',
};
/** A fault of ours in one message keeps no other from its way; what it says may hold anything. */
async function carry(sending, envelope) {
    try {
        return await write(sending, envelope);
    }
    catch (thrown) {
        if (sending.ports.signal.aborted)
            throw thrown;
        return FAULTY;
    }
}
function write(sending, envelope) {
    const { office, links: delivered, openness, random } = sending;
    const isVerdictOnly = openness === 'sealed';
    const { messenger, runUrl, surroundings } = office;
    const message = toMessage(envelope, {
        links: toMessageLinks({ runUrl, delivered, isVerdictOnly }),
        asOf: surroundings.asOf,
        isVerdictOnly,
        random,
    });
    return messenger.send(envelope.parts[0].of.channel, message);
}


/***/ }),

/***/ 14858:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ sideBySide),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/** What `work` gives, or `otherwise` once the signal is aborted; `work` itself goes on unheard. */
function within(work, signal, otherwise) {
    return new Promise((settle, refuse) => {
        const stop = () => {
            settle(otherwise);
        };
        if (signal.aborted)
            stop();
        signal.addEventListener('abort', stop, { once: true });
        const done = () => {
            signal.removeEventListener('abort', stop);
        };
        void work.then(settle, refuse).finally(done);
    });
}
/** Runs each piece of work, at most `most` side by side, in their order. */
async function sideBySide(works, most) {
    const waiting = [...works];
    const worker = async () => {
        for (let work = waiting.shift(); work !== undefined; work = waiting.shift())
            await work();
    };
    await Promise.all(Array.from({ length: Math.min(most, works.length) }, worker));
}


/***/ })

};
