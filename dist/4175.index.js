export const id = 4175;
export const ids = [4175];
export const modules = {

/***/ 25396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I7: () => (/* binding */ ESTIMATES),
/* harmony export */   Wj: () => (/* binding */ tellNotesOnce),
/* harmony export */   XL: () => (/* binding */ MOST_COMMANDS),
/* harmony export */   h3: () => (/* binding */ chooseActions),
/* harmony export */   xU: () => (/* binding */ describeEffect)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);

/* The advice in words. Titles, notes and commands are foreign text here: reports come from elsewhere too. */
/** `removes 4 findings (2 high; 3 block), leaves 1`; null for an action that removes nothing. */
function describeEffect({ kind, removes, leaves }) {
    if (removes.total === 0)
        return null;
    const noun = kind === 'remove-secret' ? 'secret' : 'finding';
    const left = leaves.total === 0 ? '' : `, leaves ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(leaves.total)}${parts(leaves)}`;
    return `removes ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(removes.total, noun)}${parts(removes)}${left}`;
}
function parts({ critical, high, knownExploited, blocking }) {
    const severities = [
        [critical, 'critical'],
        [high, 'high'],
        [knownExploited, 'exploited'],
    ];
    const told = severities.flatMap(([count, word]) => {
        return count === 0 ? [] : [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(count)} ${word}`];
    });
    const blocks = blocking === 0 ? [] : [(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(blocking, 'blocks', 'block')];
    const all = [told.join(', '), ...blocks].filter((part) => part !== '');
    return all.length === 0 ? '' : ` (${all.join('; ')})`;
}
/** An action has a command or two; a report from elsewhere may say otherwise. */
const MOST_COMMANDS = 10;
const ESTIMATES = 'estimates: nobody has scanned the result';
/** The most useful `most`, and at the end, beyond that number, what nothing helps yet. */
function chooseActions({ actions }, most) {
    const useful = actions.filter((one) => one.kind !== 'wait');
    const waiting = actions.filter((one) => one.kind === 'wait');
    return {
        first: [...useful.slice(0, most), ...waiting.slice(0, 1)],
        others: [...useful.slice(most), ...waiting.slice(1)],
        areEstimates: actions.every((one) => one.isEstimate),
    };
}
/** The same actions, each note only where it stands first: dependencies have the same one. */
function tellNotesOnce(actions) {
    const told = new Set();
    return actions.map((action) => {
        if (action.note === null || !told.has(action.note)) {
            told.add(action.note ?? '');
            return action;
        }
        return { ...action, note: null };
    });
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

/***/ 27666:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ describeChecks)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61245);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);


const MOST_RULES = 12;
/**
 * How many rules about the image are broken, the worst first: `3 of 38 rules about the image are broken: CFG-USER
 * (high), FS-SUID (medium), CFG-HEALTHCHECK (low)`; null when none was applied.
 */
function describeChecks(checks) {
    const applied = checks.filter(({ state }) => state === 'passed' || state === 'failed');
    if (applied.length === 0)
        return null;
    const broken = applied
        .filter(({ state }) => state === 'failed')
        .sort((a, b) => (0,_domain_severity_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSeverity */ .zK)(a.severity, b.severity));
    const rules = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(applied.length, 'rule')} about the image`;
    if (broken.length === 0)
        return `all of ${rules} are kept`;
    const shown = broken.slice(0, MOST_RULES).map(({ rule, severity }) => `${rule} (${severity})`);
    const left = broken.length - shown.length;
    const more = left > 0 ? ` and ${left} more` : '';
    return `${broken.length} of ${rules} ${broken.length === 1 ? 'is' : 'are'} broken: ${shown.join(', ')}${more}`;
}


/***/ }),

/***/ 93317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DT: () => (/* binding */ describeChanges),
/* harmony export */   Qg: () => (/* binding */ LISTED_CHANGES),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   Tt: () => (/* binding */ describeVersions),
/* harmony export */   ec: () => (/* binding */ imageLabel),
/* harmony export */   r8: () => (/* binding */ CHANGE_WORDS)
/* harmony export */ });
/* harmony import */ var _reading_order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(87235);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(72691);


/** The changes that are listed, in the order in which they are: what is as it was is only counted. */
const LISTED_CHANGES = ['introduced', 'worsened', 'newly-disclosed', 'fixed'];
const CHANGE_WORDS = {
    introduced: 'introduced',
    worsened: 'worsened',
    'newly-disclosed': 'newly disclosed',
    'pre-existing': 'pre-existing',
    fixed: 'fixed',
};
/** The findings of one change, the most urgent first. */
function rowsOf(image, listed) {
    const findings = listed === 'fixed' ? image.fixed : image.findings.filter((one) => one.change === listed);
    if (findings.length === 0)
        return [];
    const changes = new Map(image.changes.filter(({ change }) => change === listed).map((one) => [one.finding, one]));
    return [...(0,_reading_order_js__WEBPACK_IMPORTED_MODULE_0__/* .inReadingOrder */ .g)(findings, NONE)].map((finding) => ({
        finding,
        change: changes.get(finding.id) ?? null,
    }));
}
const NONE = new Set();
const MOST_VERSIONS = 3;
/** `1.0 → 1.2`, `1.2` where it has not changed, `1.0 → gone`; empty for what has no version. */
function describeVersions({ finding, change }) {
    if (finding.package === null)
        return '';
    const { version } = finding.package;
    const [before, after] = [change?.before ?? [], change?.after ?? [version]];
    if (before.length === 0 || before.some((one) => after.includes(one)))
        return version;
    const target = after.length === 0 ? 'gone' : (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listSome */ .XT)(after, MOST_VERSIONS);
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .listSome */ .XT)(before, MOST_VERSIONS)} → ${target}`;
}
/** `2 introduced, 1 newly disclosed, 40 pre-existing, 3 fixed`; what there is none of is left out. */
function describeChanges(counts) {
    const parts = [
        [counts.introduced, CHANGE_WORDS.introduced],
        [counts.worsened, CHANGE_WORDS.worsened],
        [counts.newlyDisclosed, CHANGE_WORDS['newly-disclosed']],
        [counts.preExisting, CHANGE_WORDS['pre-existing']],
        [counts.fixed, CHANGE_WORDS.fixed],
    ];
    const said = parts.filter(([count]) => count > 0);
    if (said.length === 0)
        return 'no findings on either side';
    return said.map(([count, word]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .formatNumber */ .ZV)(count)} ${word}`).join(', ');
}
/** `acme/api (linux/amd64)`; foreign text. */
function imageLabel({ name, platform }) {
    return platform === null ? name : `${name} (${platform})`;
}


/***/ }),

/***/ 47855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gc: () => (/* binding */ whyNotCounted),
/* harmony export */   Ub: () => (/* binding */ findOrigin),
/* harmony export */   _I: () => (/* binding */ findDoubt),
/* harmony export */   aC: () => (/* binding */ findFixMark),
/* harmony export */   he: () => (/* binding */ isCounted),
/* harmony export */   hq: () => (/* binding */ RISK_NAMES),
/* harmony export */   ss: () => (/* binding */ findRiskName)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35457);

/*
 * What is said of one finding beside its names, in more than one format. Foreign text passes through
 * unchanged, as in words.ts.
 */
/** The tiers of which a severity alone does not tell, the most urgent first. */
const RISK_NAMES = ['malware', 'exploited', 'likely'];
/** The tier of risk where it says more than the severity; null where it does not. */
function findRiskName(finding) {
    const isExploited = finding.kind === 'vulnerability' && finding.kev !== null;
    const tier = finding.risk === null ? undefined : _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .RISK_TIERS */ .ac[finding.risk.tier];
    const name = RISK_NAMES.find((one) => one === tier);
    if (name !== undefined)
        return name;
    if (finding.kind === 'malware')
        return 'malware';
    return isExploited ? 'exploited' : null;
}
/** True for what the gate may count, or does: the rest is shown apart. */
function isCounted(finding, blocking) {
    return finding.status === 'open' || blocking.has(finding.id);
}
/** Why the gate does not count it, in words without a full stop. */
function whyNotCounted(finding) {
    switch (finding.status) {
        case 'open':
            return 'open';
        case 'waived':
            return describeDecision(finding, 'waived');
        case 'not-affected':
            return describeDecision(finding, 'not affected, by a recorded statement');
        case 'off-gate':
            return finding.kind === 'vulnerability' ? whyOffGate(finding) : 'off the gate';
    }
}
/** The decision that took it off the gate: `waived until 2026-12-31 (W-12)`. */
function describeDecision({ decisions }, words) {
    const decision = decisions.find((one) => one.suppresses);
    if (decision === undefined)
        return words;
    const until = decision.expires === null ? '' : ` until ${decision.expires}`;
    return `${words}${until} (${decision.id})`;
}
function whyOffGate({ class: kind, confidenceReason, }) {
    if (kind === 'maintenance')
        return "a vendor's update without any flaw of its own";
    if (kind === 'rejected')
        return 'withdrawn: its source has taken the id back';
    return confidenceReason;
}
/** Where its copies come from, as far as that is known; null where it is not. */
function findOrigin({ instances }) {
    let [isBase, isAdded] = [false, false];
    for (const { origin } of instances) {
        if (origin === 'base')
            isBase = true;
        else if (origin === 'added')
            isAdded = true;
    }
    if (isBase)
        return isAdded ? 'base, added' : 'base';
    return isAdded ? 'added' : null;
}
/** What somebody who goes to the version that fixes it has to know; null when that is nothing. */
function findFixMark(fix) {
    if (fix.state !== 'fixed' || fix.version === null)
        return null;
    if (!fix.isInPlace)
        return 'by hand';
    return fix.crossesMajor === true ? 'major' : null;
}
/** The confidence where it says more than who has seen it; null where it does not. */
function findDoubt(finding) {
    if (finding.kind !== 'vulnerability')
        return null;
    switch (finding.confidence) {
        case 'confirmed':
        case 'single-vendor':
            return null;
        case 'single-contradicted':
            return 'contradicted';
        case 'cpe-only':
        case 'likely-fp':
        case 'not-in-container':
            return finding.confidence;
    }
}


/***/ }),

/***/ 54659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Az: () => (/* binding */ countTexts),
/* harmony export */   BH: () => (/* binding */ describeOrigins),
/* harmony export */   L5: () => (/* binding */ describeComparison),
/* harmony export */   Sl: () => (/* binding */ listNotices),
/* harmony export */   aW: () => (/* binding */ describeSetAside),
/* harmony export */   aY: () => (/* binding */ describeAgreement),
/* harmony export */   dM: () => (/* binding */ describeBase),
/* harmony export */   lq: () => (/* binding */ describeCompared),
/* harmony export */   rt: () => (/* binding */ describeDisagreements)
/* harmony export */ });
/* harmony import */ var _comparison_rows_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93317);
/* harmony import */ var _finding_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47855);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(72691);



/* What is said of an image as a whole, in more than one format; foreign text passes through unchanged. */
const EVIDENCE_WORDS = {
    provenance: "the build's provenance",
    annotation: 'an annotation',
    label: 'a label',
    dockerfile: 'the Dockerfile',
};
/** The base image, who names it, and how far that is proved. */
function describeBase({ name, evidence, isVerified, layers, note }) {
    const own = layers === null ? 'its layers' : `its ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(layers, 'layer')}`;
    const proof = isVerified ? `, proved by ${own}` : ', not proved';
    const told = `${name}, named by ${EVIDENCE_WORDS[evidence]}${proof}`;
    // The note is a sentence of its own elsewhere, and may begin with what is said already.
    return note === null ? told : `${told}: ${note.replace(/^not proved: /i, '')}`;
}
/** How many open vulnerabilities the base brought; null where no layer is known to be the base's. */
function describeOrigins(findings) {
    const open = findings.filter((one) => one.kind === 'vulnerability' && one.status === 'open');
    const [fromBase, unknown] = [countOrigin(open, 'base'), countOrigin(open, null)];
    const added = open.length - fromBase - unknown;
    if (added + fromBase === 0)
        return null;
    const rest = unknown === 0 ? '' : `, of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(unknown)} it is not known`;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(fromBase)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(open.length)} open vulnerabilities come from it alone, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(added)} were added${rest}`;
}
function countOrigin(findings, origin) {
    return findings.filter((one) => (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_1__/* .findOrigin */ .Ub)(one) === origin).length;
}
/** `with acme/api:1.1 of 2099-04-01: 2 introduced, 40 pre-existing`. */
function describeComparison({ baseline, counts }) {
    return `with ${describeBaseline(baseline)}: ${(0,_comparison_rows_js__WEBPACK_IMPORTED_MODULE_0__/* .describeChanges */ .DT)(counts)}`;
}
/** With what the image was compared, in words that people know: the run that kept it, else what was scanned and when. */
function describeCompared({ baseline }, { scope, why }) {
    const told = scope === 'changes' ? /, compared with (.+)$/s.exec(why)?.[1] : undefined;
    return told ?? describeBaseline(baseline);
}
/** An image in a file goes by its name: where the file lay on the machine of another run tells nobody anything. */
function describeBaseline({ reference, name, asOf }) {
    const subject = FILE_SCHEME.test(reference) ? toLastPart(name) : reference;
    return `${subject} of ${asOf.slice(0, 10)}`;
}
const FILE_SCHEME = /^(?:docker-archive|oci-archive|oci-dir):/;
/** A report of another program may name the image by its file as well. */
function toLastPart(name) {
    const isFile = FILE_SCHEME.test(name) || name.startsWith('/');
    return isFile ? (name.split(/[/\\:]/).findLast((part) => part !== '') ?? name) : name;
}
/** Who saw what, in at most three sentences: how many, the main reason, and where it could flip a gate. */
function describeAgreement(agreement) {
    const { both, onlyGrype, onlyTrivy, disagreements } = agreement;
    const total = both + onlyGrype + onlyTrivy;
    if (total === 0)
        return [];
    const alone = [
        [onlyGrype, _words_js__WEBPACK_IMPORTED_MODULE_2__/* .SCANNER_TITLES */ .Xl.grype],
        [onlyTrivy, _words_js__WEBPACK_IMPORTED_MODULE_2__/* .SCANNER_TITLES */ .Xl.trivy],
    ];
    const rest = alone.map(([count, title]) => {
        return count === 0 ? '' : `, ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(count)} only by ${title}`;
    });
    const first = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(both)} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .countOf */ .pq)(total, 'vulnerability', 'vulnerabilities')} seen by both${rest.join('')}`;
    const [main, ...others] = byCount(disagreements.filter((one) => one.kind === 'only-one'));
    const second = disagreements.find((one) => one.kind === 'severity') ??
        disagreements.find((one) => one.kind === 'fix') ??
        others[0];
    return [first, ...[main, second].flatMap((one) => (one === undefined ? [] : describe(one)))];
}
function byCount(groups) {
    return [...groups].sort((a, b) => b.count - a.count);
}
/** The reason may begin with what the label says already. */
function describe({ scanner, reason, count }) {
    const number = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(count);
    if (scanner === null)
        return `${number} where ${reason}`;
    return `${number} only by ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .SCANNER_TITLES */ .Xl[scanner]}: ${reason.replace(/^only \w{1,20} found it: /, '')}`;
}
/** Every disagreement, the largest first. */
function describeDisagreements({ disagreements }) {
    return byCount(disagreements).map(describe);
}
/** What the scanners set aside themselves, by who and why, the largest group first. */
function describeSetAside({ setAside }) {
    return countTexts(setAside.map(({ scanner, reason }) => `by ${_words_js__WEBPACK_IMPORTED_MODULE_2__/* .SCANNER_TITLES */ .Xl[scanner]} itself: ${reason}`)).map(([text, count]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .formatNumber */ .ZV)(count)} ${text}`);
}
/** How often each text occurs, the most frequent first. */
function countTexts(texts) {
    const counts = new Map();
    for (const text of texts)
        counts.set(text, (counts.get(text) ?? 0) + 1);
    return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
}
/** The notices that no image tells itself: what a scanner set aside stands there with its reason. */
function listNotices({ notices, images }) {
    const isTold = images.some((image) => image.setAside.length > 0);
    return notices.filter((notice) => !(isTold && notice.code === 'set-aside'));
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

/***/ 67382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $7: () => (/* binding */ describeRows),
/* harmony export */   Lm: () => (/* binding */ rowsInReadingOrder),
/* harmony export */   Uy: () => (/* binding */ countRowFindings),
/* harmony export */   VC: () => (/* binding */ describeShown),
/* harmony export */   kd: () => (/* binding */ groupBySource),
/* harmony export */   r3: () => (/* binding */ rowSubject)
/* harmony export */ });
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50213);
/* harmony import */ var _finding_words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(47855);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20734);
/* harmony import */ var _reading_order_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(87235);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(72691);





/**
 * Findings as rows: a distribution cuts one source into many binary packages, so that a flaw of openssl stands
 * in libcrypto3 and in libssl3. The order of the rows means nothing.
 */
function groupBySource(findings, blocking) {
    // What a reader sees is put together only where there may be something to roll up.
    const flaws = groupBy(findings, (one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .findingLabel */ .Il)(one));
    return flaws
        .flatMap((flaw) => flaw.length < 2 ? [flaw] : groupBy(flaw, (one, index) => toLook(one, blocking) ?? index))
        .flatMap(toRow);
}
function groupBy(findings, toKey) {
    const groups = new Map();
    for (const [index, finding] of findings.entries()) {
        const key = toKey(finding, index);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [finding]);
        else
            group.push(finding);
    }
    return [...groups.values()];
}
/** The most urgent first, as `inReadingOrder` has it. */
function* rowsInReadingOrder(rows, blocking) {
    const byFinding = new Map(rows.map((row) => [row.finding, row]));
    for (const finding of (0,_reading_order_js__WEBPACK_IMPORTED_MODULE_3__/* .inReadingOrder */ .g)([...byFinding.keys()], blocking)) {
        const row = byFinding.get(finding);
        if (row !== undefined)
            yield row;
    }
}
/** How many findings the rows stand for. */
function countRowFindings(rows) {
    return rows.reduce((sum, row) => sum + row.findings.length, 0);
}
/** ` in 7 rows` behind a number of findings; empty where each has a row of its own. */
function describeRows(rows) {
    return countRowFindings(rows) === rows.length ? '' : ` in ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(rows.length, 'row')}`;
}
/** `12 findings in 7 rows`, or `28 of 160 findings in 25 rows`; empty where nobody can miscount. */
function describeShown(shown, total) {
    const rows = describeRows(shown);
    const count = countRowFindings(shown);
    if (rows === '')
        return '';
    return `${count === total ? '' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .formatNumber */ .ZV)(count)} of `}${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .countOf */ .pq)(total, 'finding')}${rows}`;
}
/** What a row is in; foreign text. */
function rowSubject({ finding, findings }) {
    const members = (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctTexts */ .XY)(findings.map(_words_js__WEBPACK_IMPORTED_MODULE_4__/* .findingSubject */ .Gv));
    if (members.length < 2)
        return { name: (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .findingSubject */ .Gv)(finding), members: [] };
    return { name: findSource(finding.package) ?? (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .findingSubject */ .Gv)(finding), members };
}
function toRow(findings) {
    const sorted = findings.length < 2 ? findings : [...findings].sort(compareSubjects);
    const [finding] = sorted;
    return finding === undefined ? [] : [{ finding, findings: sorted }];
}
function compareSubjects(a, b) {
    return (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6)((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .findingSubject */ .Gv)(a), (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .findingSubject */ .Gv)(b)) || (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6)(a.id, b.id);
}
function findSource(subject) {
    if (subject === null || !(0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(subject.type))
        return null;
    // A package that is called like its source is often named without it.
    return subject.sourcePackage?.name ?? subject.name;
}
/**
 * Source, version, and all else that a reader sees of a flaw but the name of the package: what differs in any
 * column keeps a row of its own. Null for what has no source to be rolled up by.
 */
function toLook(finding, blocking) {
    const source = findSource(finding.package);
    if (finding.kind !== 'vulnerability' || source === null)
        return null;
    const { package: subject, status, severity, fix, change, seenBy } = finding;
    const replaced = finding.instances.flatMap((one) => one.replaced?.version ?? []);
    return JSON.stringify([
        [subject.type, source, subject.version],
        blocking.has(finding.id),
        severity,
        status === 'open' ? status : (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_1__/* .whyNotCounted */ .Gc)(finding),
        [finding.risk?.tier, (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_1__/* .findRiskName */ .ss)(finding)],
        [(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFix */ .D6)(fix), (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_1__/* .findFixMark */ .aC)(fix)],
        change,
        [(0,_finding_words_js__WEBPACK_IMPORTED_MODULE_1__/* .findOrigin */ .Ub)(finding), (0,_order_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctTexts */ .XY)(replaced)],
        [seenBy, (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_1__/* .findDoubt */ ._I)(finding)],
    ]);
}


/***/ }),

/***/ 68081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AP: () => (/* binding */ warnsOnly),
/* harmony export */   HV: () => (/* binding */ describeWaivers),
/* harmony export */   ZQ: () => (/* binding */ describePolicyFiles),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   hy: () => (/* binding */ describeControl),
/* harmony export */   j1: () => (/* binding */ describeStandard),
/* harmony export */   kJ: () => (/* binding */ CONTROL_WORDS),
/* harmony export */   kr: () => (/* binding */ describeWaiver),
/* harmony export */   nr: () => (/* binding */ urgentWaivers)
/* harmony export */ });
/* unused harmony export CONTROL_ORDER */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);

/** States in the order in which a reader asks for them. */
const CONTROL_ORDER = [
    'fail',
    'waived',
    'pass',
    'not-assessed',
    'manual',
    'superseded',
    'not-applicable',
];
const CONTROL_WORDS = {
    pass: 'pass',
    fail: 'fail',
    waived: 'waived',
    'not-assessed': 'not assessed',
    manual: 'manual',
    'not-applicable': 'not applicable',
    superseded: 'superseded',
};
/**
 * How much of the standard this run decided, never whether somebody is compliant: `8 of 12 controls decided
 * by this run: 2 fail, 6 pass; 4 not assessed`.
 */
function describeStandard({ controls, decided }) {
    const words = controls.map(wordOf);
    const states = WORD_ORDER.flatMap((word) => {
        const number = words.filter((one) => one === word).length;
        return number === 0 ? [] : [`${number} ${word}`];
    });
    const subject = `${decided} of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(controls.length, 'control')} decided by this run`;
    return states.length === 0 ? subject : `${subject}: ${states.join(', ')}`;
}
const IN_PART = 'pass in part';
/** The state in words: what passes only as far as rules decide it says so. */
function wordOf({ state, open }) {
    return state === 'pass' && open !== null ? IN_PART : CONTROL_WORDS[state];
}
const WORD_ORDER = CONTROL_ORDER.flatMap((state) => state === 'pass' ? [CONTROL_WORDS.pass, IN_PART] : [CONTROL_WORDS[state]]);
/** True for a failure that is told and blocks nothing. */
function warnsOnly({ state, level }) {
    return state === 'fail' && level === 'warn';
}
/** What there is to say of a control: why it failed first, then what stays open. */
function describeControl({ evidence, open }) {
    const stays = open === null ? [] : [`open: ${open}`];
    return [...evidence, ...stays].join('; ');
}
/** Waivers that somebody has to look at, the most urgent state first; those that just hold are left out. */
const URGENT_STATES = [
    'expired',
    'invalid',
    'over-broad',
    'expiring',
    'unused',
    'shadowed',
];
function urgentWaivers(waivers) {
    return URGENT_STATES.flatMap((state) => waivers.filter((one) => one.state === state));
}
/** `expired: W-12 (.plimsoll-waivers.yml:14, owner payments, until 2026-11-01): 3 findings bite again`. */
function describeWaiver(waiver) {
    const { expires, id, note, owner, source, state } = waiver;
    const place = source.line === null ? source.path : `${source.path}:${source.line}`;
    const details = [
        ...(id === place ? [] : [place]),
        ...(owner === null ? [] : [`owner ${owner}`]),
        ...(expires === null ? [] : [`until ${expires}`]),
    ];
    const about = details.length === 0 ? '' : ` (${details.join(', ')})`;
    return `${state}: ${id}${about}${note === null ? '' : `: ${note}`}`;
}
/** How many waivers there are and in which states; null when there is none. */
function describeWaivers(waivers) {
    if (waivers.length === 0)
        return null;
    const states = ['active', ...URGENT_STATES];
    const counts = states.flatMap((state) => {
        const count = waivers.filter((one) => one.state === state).length;
        return count === 0 ? [] : [`${count} ${state}`];
    });
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .pq)(waivers.length, 'waiver')}: ${counts.join(', ')}`;
}
const SHORT_COMMIT = 12;
/** The files that the policy was read from and that its description does not name, each with its commit. */
function describePolicyFiles({ files, description }) {
    const others = files.filter(({ path }) => !description.includes(path));
    return others.map(({ path, commit }) => commit === null ? `from ${path}` : `from ${path} at commit ${commit.slice(0, SHORT_COMMIT)}`);
}


/***/ }),

/***/ 14175:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderTable: () => (/* binding */ renderTable)
});

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/advice-words.ts
var advice_words = __webpack_require__(25396);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
// EXTERNAL MODULE: ./src/report/terminal/width.ts
var terminal_width = __webpack_require__(33935);
;// CONCATENATED MODULE: ./src/report/terminal/advice.ts




const MOST_ACTIONS = 5;
/** A command with many packages is long; a title or note is not. */
const LONGEST_COMMAND = 4000;
const LONGEST_TEXT = 500;
/** What to do, the most useful first: what each removes and leaves, and the commands that do it. */
function toAdviceLines({ advice }, look) {
    const { first, others, areEstimates } = (0,advice_words/* chooseActions */.h3)(advice, MOST_ACTIONS);
    if (first.length === 0)
        return [];
    const head = look.paint('bold', 'what to do');
    return [
        areEstimates ? `${head} ${look.paint('dim', `(${advice_words/* ESTIMATES */.I7})`)}` : head,
        ...(0,advice_words/* tellNotesOnce */.Wj)(first).flatMap((action, index) => toActionLines(action, { number: index + 1, areEstimates, look })),
        ...(others.length === 0
            ? []
            : [look.paint('dim', `   … and ${(0,words/* countOf */.pq)(others.length, 'more action')} in the report`)]),
    ];
}
function toActionLines(action, { number, areEstimates, look }) {
    const { paint, width } = look;
    const sign = `${String(number).padStart(2)}. `;
    const margin = ' '.repeat(sign.length);
    const room = Math.max(20, width - sign.length);
    const effect = (0,advice_words/* describeEffect */.xU)(action);
    const estimate = action.isEstimate && !areEstimates ? ', an estimate' : '';
    const title = (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(action.title, LONGEST_TEXT), room);
    const below = [
        ...(effect === null ? [] : (0,terminal_width/* wrapText */.C1)(`${effect}${estimate}`, room)),
        ...action.commands.slice(0, advice_words/* MOST_COMMANDS */.XL).flatMap((command) => toCommandLines(command, room)),
        ...(0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(action.note ?? '', LONGEST_TEXT), room).map((line) => paint('dim', line)),
    ];
    return [
        ...title.map((line, index) => `${index === 0 ? sign : margin}${paint('bold', line)}`),
        ...below.map((line) => `${margin}${line}`),
    ];
}
/** A comment of a command tells versions that stand in the table: one line of it is enough. */
function toCommandLines(command, room) {
    const line = (0,clean/* cleanLine */.Ow)(command, LONGEST_COMMAND);
    const lines = (0,terminal_width/* wrapCommand */.MG)(line, room);
    return line.startsWith('#') ? lines.slice(0, 1) : lines;
}

// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(47479);
// EXTERNAL MODULE: ./src/report/check-words.ts
var check_words = __webpack_require__(27666);
// EXTERNAL MODULE: ./src/report/finding-words.ts
var finding_words = __webpack_require__(47855);
// EXTERNAL MODULE: ./src/report/image-words.ts
var image_words = __webpack_require__(54659);
// EXTERNAL MODULE: ./src/report/terminal/evidence.ts
var evidence = __webpack_require__(24834);
;// CONCATENATED MODULE: ./src/report/terminal/context.ts






const MOST_REASONS = 3;
/** What makes the findings understood: the comparison, the base image, who saw what, what is not counted. */
function toContextLines(image, look) {
    const { base, comparison, agreement, findings } = image;
    const compared = comparison === null
        ? []
        : [(0,image_words/* describeComparison */.L5)(comparison), ...shorten(comparison.notes, 'more notes')];
    return [
        ...(0,evidence/* labelled */.wW)('compared', compared, look),
        ...(0,evidence/* labelled */.wW)('base image', base === null ? [] : [(0,image_words/* describeBase */.dM)(base)], look),
        ...(0,evidence/* labelled */.wW)('', base === null ? [] : [(0,image_words/* describeOrigins */.BH)(findings) ?? ''], look),
        ...(0,evidence/* labelled */.wW)('agreement', agreement === null ? [] : (0,image_words/* describeAgreement */.aY)(agreement), look),
        ...(0,evidence/* labelled */.wW)('image rules', toTexts((0,check_words/* describeChecks */.P)(image.checks)), look),
        ...(0,evidence/* labelled */.wW)('not counted', toNotCounted(image), look),
        ...(0,evidence/* labelled */.wW)('set aside', shorten((0,image_words/* describeSetAside */.aW)(image), 'more reasons'), look),
    ];
}
function toTexts(text) {
    return text === null ? [] : [text];
}
/** Findings that the gate leaves alone, by the reason. */
function toNotCounted(image) {
    const left = image.findings.filter((finding) => finding.status !== 'open');
    if (left.length === 0)
        return [];
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const others = left.filter((finding) => !(0,finding_words/* isCounted */.he)(finding, blocking));
    const texts = (0,image_words/* countTexts */.Az)(others.map(finding_words/* whyNotCounted */.Gc)).map(([why, count]) => `${(0,words/* countOf */.pq)(count, 'finding')}: ${why}`);
    return shorten(texts, 'more reasons');
}
function shorten(texts, what) {
    const left = texts.length - MOST_REASONS;
    return left > 0
        ? [...texts.slice(0, MOST_REASONS), `… and ${(0,words/* formatNumber */.ZV)(left)} ${what} in the report`]
        : texts;
}

// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/source-groups.ts
var source_groups = __webpack_require__(67382);
// EXTERNAL MODULE: ./src/report/terminal/grid.ts
var grid = __webpack_require__(13723);
;// CONCATENATED MODULE: ./src/report/terminal/columns.ts


const GAP = 2;
/** Rows under headings in `width` columns: without columns that are empty, or that there is no room for. */
function toColumns(rows, columns, look) {
    const told = columns
        .map((column) => ({ column, cells: rows.map(column.toCell) }))
        .filter(({ cells }) => cells.some((cell) => cell.text !== ''));
    const kept = leaveOut(told, look.width);
    const lines = rows.map((_, index) => kept.flatMap(({ cells }) => cells[index] ?? []));
    return (0,grid/* toGrid */.c)(kept.map(({ column }) => column.head), lines, { ...look, narrowest: kept.map(({ column }) => column.narrowest) });
}
function leaveOut(columns, width) {
    const needed = columns.map(toComfort).reduce((sum, one) => sum + one + GAP, -GAP);
    const [first] = columns
        .filter(({ column }) => column.spare !== null)
        .sort((a, b) => (b.column.spare ?? 0) - (a.column.spare ?? 0));
    if (needed <= width || first === undefined)
        return columns;
    return leaveOut(columns.filter((one) => one !== first), width);
}
function toComfort({ column, cells }) {
    const natural = Math.max(...cells.map(({ text }) => (0,terminal_width/* textWidth */.sc)(text)), (0,terminal_width/* textWidth */.sc)(column.head));
    return Math.min(natural, column.comfortable);
}

// EXTERNAL MODULE: ./src/domain/finding.ts
var domain_finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/report/terminal/paint.ts
var terminal_paint = __webpack_require__(97343);
;// CONCATENATED MODULE: ./src/report/terminal/subject-cell.ts




const MOST_MEMBERS = 4;
const LONGEST = 120;
/** What a row is in: `openssl (libcrypto3, libssl3)`, and where there is less room `libcrypto3 +1`. */
function toSubjectCell(row) {
    const subject = (0,source_groups/* rowSubject */.r3)(row);
    const name = (0,clean/* cleanLine */.Ow)(subject.name, LONGEST);
    const [first, ...others] = subject.members.map((member) => (0,clean/* cleanLine */.Ow)(member, LONGEST));
    if (first === undefined)
        return { text: name, style: null };
    const more = ` +${(0,words/* formatNumber */.ZV)(others.length)}`;
    const forms = [`${name} (${listMembers([first, ...others])})`, `${name} (${first}${more})`];
    return {
        text: forms[0] ?? name,
        style: null,
        fit: (width) => forms.find((form) => (0,terminal_width/* textWidth */.sc)(form) <= width) ??
            `${(0,terminal_width/* cutToWidth */.G1)(first, Math.max(1, width - more.length))}${more}`,
    };
}
function listMembers(members) {
    const shown = members.slice(0, MOST_MEMBERS).join(', ');
    const left = members.length - MOST_MEMBERS;
    return left > 0 ? `${shown} +${(0,words/* formatNumber */.ZV)(left)}` : shown;
}

;// CONCATENATED MODULE: ./src/report/terminal/finding-columns.ts






/** A GHSA id has 19 letters: what people look up is the last to be cut. */
function toFindingColumns(blocking) {
    const isBlocking = (finding) => blocking.has(finding.id);
    const always = (head, [comfortable, narrowest]) => ({ head, comfortable, narrowest, spare: null });
    const sparely = (spare, ...rest) => ({ ...always(...rest), spare });
    return [
        {
            ...always('', [1, 1]),
            toCell: of((one) => ({ text: isBlocking(one) ? '✗' : ' ', style: 'boldRed' })),
        },
        { ...always('SEVERITY', [10, 8]), toCell: of(toSeverityCell) },
        { ...always('RISK', [9, 9]), toCell: of(toRiskCell) },
        { ...sparely(2, 'CHANGE', [10, 8]), toCell: of(toChangeCell) },
        {
            ...always('FINDING', [19, 19]),
            toCell: of((one) => toPlainCell(describeFinding(one), isBlocking(one) ? 'bold' : null)),
        },
        { ...always('IN', [14, 6]), toCell: toSubjectCell },
        {
            ...sparely(1, 'INSTALLED', [10, 6]),
            toCell: of((one) => toPlainCell(one.package?.version ?? '', null)),
        },
        { ...always('FIXED IN', [16, 7]), toCell: of(toFixCell) },
        {
            ...sparely(3, 'FROM', [5, 5]),
            toCell: of((one) => toPlainCell((0,finding_words/* findOrigin */.Ub)(one) ?? '', 'dim')),
        },
        { ...sparely(4, 'SEEN BY', [7, 5]), toCell: of(toSeenCell) },
    ];
}
/** What all findings of a row have in common. */
function of(toCell) {
    return ({ finding }) => toCell(finding);
}
function toPlainCell(text, style) {
    return { text: (0,clean/* cleanLine */.Ow)(text, 120), style };
}
function toSeverityCell({ severity }) {
    return { text: severity, style: terminal_paint/* SEVERITY_STYLES */.xs[severity] };
}
const RISK_STYLES = {
    malware: 'boldRed',
    exploited: 'boldRed',
    likely: 'boldYellow',
};
function toRiskCell(finding) {
    const name = (0,finding_words/* findRiskName */.ss)(finding);
    return name === null ? { text: '', style: null } : { text: name, style: RISK_STYLES[name] };
}
const CHANGE_CELLS = {
    introduced: { text: 'introduced', style: 'boldRed' },
    worsened: { text: 'worsened', style: 'boldRed' },
    'newly-disclosed': { text: 'disclosed', style: 'boldYellow' },
    'pre-existing': { text: '', style: null },
};
/** What was there before is not told: it is most of them. */
function toChangeCell({ change }) {
    return change === null ? { text: '', style: null } : CHANGE_CELLS[change];
}
/** A vulnerability by its id, which is what people look up; the rest with their kind. */
function describeFinding(finding) {
    const { main } = (0,words/* findingName */.f$)(finding);
    return finding.kind === 'vulnerability' ? main : `${words/* KIND_NOUNS */.xK[finding.kind][0]}: ${main}`;
}
function toFixCell(finding) {
    if (finding.kind !== 'vulnerability')
        return { text: '', style: null };
    const { fix } = finding;
    const mark = (0,finding_words/* findFixMark */.aC)(fix);
    const text = mark === null ? (0,words/* describeFix */.D6)(fix) : `${(0,words/* describeFix */.D6)(fix)} (${mark})`;
    return toPlainCell(text, fix.state === 'fixed' && mark !== 'by hand' ? 'green' : 'dim');
}
function toSeenCell(finding) {
    const isBoth = domain_finding/* SCANNER_IDS */.Kc.every((scanner) => finding.seenBy.includes(scanner));
    const seen = isBoth ? 'both' : finding.seenBy.join(', ');
    const doubt = (0,finding_words/* findDoubt */._I)(finding);
    return { text: doubt === null ? seen : `${seen}, ${doubt}`, style: 'dim' };
}

;// CONCATENATED MODULE: ./src/report/terminal/findings.ts








const MOST_ROWS = 25;
/** The most urgent findings that count, blocking ones first, and how many more there are. */
function toFindingLines(image, look) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const counted = image.findings.filter((finding) => (0,finding_words/* isCounted */.he)(finding, blocking));
    if (counted.length === 0)
        return [];
    const rows = (0,source_groups/* groupBySource */.kd)(counted, blocking);
    const shown = (0,order/* takeFirst */.SG)((0,source_groups/* rowsInReadingOrder */.Lm)(rows, blocking), MOST_ROWS);
    const left = counted.length - (0,source_groups/* countRowFindings */.Uy)(shown);
    return [
        ...toHeading((0,source_groups/* describeShown */.VC)(shown, counted.length), look),
        ...toColumns(shown, toFindingColumns(blocking), look),
        ...(left > 0
            ? [look.paint('dim', `… and ${(0,words/* countOf */.pq)(left, 'more finding')} in the report`)]
            : []),
    ];
}
/** Whoever counts rows shall not take them for findings. */
function toHeading(counts, { width, paint }) {
    if (counts === '')
        return [];
    const heading = `${counts}: packages built from one source share a row`;
    return (0,terminal_width/* wrapText */.C1)(heading, width).map((line) => paint('dim', line));
}

// EXTERNAL MODULE: ./src/report/standard-words.ts
var standard_words = __webpack_require__(68081);
;// CONCATENATED MODULE: ./src/report/terminal/standards.ts





/** One table of controls for each standard that was asked for. */
function toStandardLines({ standards }, look) {
    return standards.flatMap((standard, index) => [
        ...(index === 0 ? [] : ['']),
        ...toTable(standard, look),
    ]);
}
function toTable(standard, look) {
    const heading = `${standard.title} (${standard.id}): ${(0,standard_words/* describeStandard */.j1)(standard)}`;
    return [
        ...(0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(heading), look.width).map((line) => look.paint('bold', line)),
        ...toColumns(standard.controls, COLUMNS, look),
        ...toFailureLines(standard, look),
    ];
}
/** The whole evidence and the cure of what fails: the table has room for a few words. */
function toFailureLines({ controls }, look) {
    return controls
        .filter(({ state }) => state === 'fail')
        .flatMap((control) => [
        ...toBlock((0,standard_words/* warnsOnly */.AP)(control) ? '! ' : '✗ ', `${control.id}: ${(0,standard_words/* describeControl */.hy)(control)}`, look),
        ...(control.remedy === null ? [] : toBlock('  → ', control.remedy, look)),
    ]);
}
/** Wrapped text behind a sign, further lines below its first letter. */
function toBlock(sign, text, { width }) {
    const lines = (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(text, 1000), Math.max(20, width - sign.length));
    return lines.map((line, index) => `${index === 0 ? sign : ' '.repeat(sign.length)}${line}`);
}
const STYLES = {
    pass: 'green',
    fail: 'boldRed',
    waived: 'yellow',
    'not-assessed': 'dim',
    manual: 'dim',
    'not-applicable': 'dim',
    superseded: 'dim',
};
const COLUMNS = [
    {
        ...{ head: 'CONTROL', comfortable: 12, narrowest: 6, spare: null },
        toCell: ({ id }) => ({ text: (0,clean/* cleanLine */.Ow)(id, 40), style: null }),
    },
    {
        ...{ head: 'STATE', comfortable: 14, narrowest: 12, spare: null },
        toCell: (control) => ({
            text: `${(0,standard_words/* wordOf */.aG)(control)}${(0,standard_words/* warnsOnly */.AP)(control) ? ' (warns)' : ''}`,
            style: STYLES[control.state],
        }),
    },
    {
        ...{ head: 'TITLE', comfortable: 32, narrowest: 14, spare: null },
        toCell: ({ title }) => ({ text: (0,clean/* cleanLine */.Ow)(title, 120), style: null }),
    },
    {
        ...{ head: 'EVIDENCE', comfortable: 40, narrowest: 16, spare: 1 },
        toCell: (control) => ({ text: (0,clean/* cleanLine */.Ow)((0,standard_words/* describeControl */.hy)(control), 400), style: 'dim' }),
    },
];
const MOST_WAIVERS = 10;
/** How many waivers there are, and those that somebody has to look at. */
function toWaiverLines({ waivers }, look) {
    const summary = (0,standard_words/* describeWaivers */.HV)(waivers);
    if (summary === null)
        return [];
    const urgent = (0,standard_words/* urgentWaivers */.nr)(waivers).map(standard_words/* describeWaiver */.kr);
    const left = urgent.length - MOST_WAIVERS;
    const more = left > 0 ? [`… and ${left} more in the report`] : [];
    return (0,evidence/* labelled */.wW)('waivers', [summary, ...urgent.slice(0, MOST_WAIVERS), ...more], look);
}

// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(95805);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
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
        ...toJudgedLines(image, look),
        ...image.verdict.degraded.flatMap((sentence) => block('! degraded: ', sentence, look)),
        ...image.verdict.reasons.flatMap((reason) => [
            ...block('✗ ', `${(0,verdict_words/* reasonTitle */.tc)(image, reason)}: ${(0,verdict_words/* describeLimit */.XW)(reason)}`, look),
            ...block('  → ', reason.remedy, look),
        ]),
    ];
}
/** What the gate did not look at is said before what it found. */
function toJudgedLines(image, { width }) {
    const sentence = (0,verdict_words/* describeJudged */.HR)(image);
    return sentence === null ? [] : (0,terminal_width/* wrapText */.C1)(`${(0,clean/* cleanLine */.Ow)(sentence, 500)}.`, width);
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










const NARROWEST = 40;
/** The report for a terminal or log of `width` columns; the verdict is its first and its last line. */
function renderTable(report, { colour, width }) {
    const look = { paint: (0,terminal_paint/* createPaint */.XG)(colour), width: Math.max(NARROWEST, width) };
    const verdict = toVerdictLine(report, look);
    const notices = [...toWaiverLines(report, look), ...(0,evidence/* toNoticeLines */.BX)(report, look)];
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
        toStandardLines(image, look),
        toAdviceLines(image, look),
        toContextLines(image, look),
        (0,evidence/* toEvidenceLines */.Qr)(image, report, look),
    ];
}


/***/ }),

/***/ 24834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BX: () => (/* binding */ toNoticeLines),
/* harmony export */   Qr: () => (/* binding */ toEvidenceLines),
/* harmony export */   wW: () => (/* binding */ labelled)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(61245);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(60023);
/* harmony import */ var _image_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54659);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20734);
/* harmony import */ var _standard_words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(68081);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72691);
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33935);







const LABEL_WIDTH = 14;
/** What was looked at and what was not: image, scanners, databases, policy, warnings, coverage. */
function toEvidenceLines(image, report, look) {
    const { narrowed, notAssessed } = image.coverage;
    const scans = [...image.scans].sort((a, b) => (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.scanner, b.scanner));
    const warned = image.rules.filter((rule) => rule.state === 'warned' && !isToldByCounts(rule));
    return [
        ...labelled('image', toSubject(image), look),
        ...scans.flatMap((scan) => labelled(scan.scanner, [describeScan(scan)], look)),
        ...labelled('feeds', report.feeds.map(_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFeed */ .kB), look),
        ...labelled('policy', [report.policy.description, ...(0,_standard_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describePolicyFiles */ .ZQ)(report.policy)], look),
        ...labelled('warnings', warned.map(describeWarning), look),
        ...labelled('narrowed', narrowed, look),
        ...labelled('not assessed', [
            ...notAssessed.map(({ what, count }) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(count)} ${what}`),
            ...image.rules.filter((rule) => rule.state === 'not-assessed').map(describeUnassessed),
        ], look),
        ...labelled('not scanned', toOtherPlatforms(image), look),
    ];
}
/** How many there are of a severity stands above all findings. */
function isToldByCounts({ id, note }) {
    return note === null && _domain_severity_js__WEBPACK_IMPORTED_MODULE_4__/* .LIMITED_SEVERITIES */ .rL.some((one) => id === `vulnerabilities.${one}`);
}
function describeUnassessed({ title, note }) {
    return note === null ? title : `${title}: ${note}`;
}
function describeWarning(rule) {
    return rule.note ?? `${rule.title}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(rule.value ?? '')}`;
}
/** What the run has to say beside the findings. */
function toNoticeLines(report, look) {
    const failed = report.deliveries.filter((delivery) => delivery.state === 'failed');
    return [
        ...labelled('notices', (0,_image_words_js__WEBPACK_IMPORTED_MODULE_0__/* .listNotices */ .Sl)(report).map((notice) => notice.text), look),
        ...labelled('not delivered', failed.map(({ to, detail }) => `${to}: ${detail}`), look),
    ];
}
const MOST_TEXTS = 30;
/** The label beside the first line; every text is wrapped under itself. */
function labelled(label, texts, { width, paint }) {
    const left = texts.length - MOST_TEXTS;
    const more = left > 0 ? [`… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(left)} more in the report`] : [];
    const lines = [...texts.slice(0, MOST_TEXTS), ...more].flatMap((text) => (0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .wrapText */ .C1)((0,_clean_js__WEBPACK_IMPORTED_MODULE_6__/* .cleanLine */ .Ow)(text), Math.max(20, width - LABEL_WIDTH)));
    return lines.map((line, index) => {
        return `${paint('dim', (0,_width_js__WEBPACK_IMPORTED_MODULE_5__/* .padToWidth */ .Fg)(index === 0 ? label : '', LABEL_WIDTH))}${line}`;
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
    const database = scan.database === null ? [] : [`database ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeDatabase */ .DZ)(scan.database)}`];
    switch (scan.state) {
        case 'analysed':
            return [version, (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .countOf */ .pq)(scan.packages, 'package'), ...database].join(', ');
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


/***/ }),

/***/ 13723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ toGrid)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33935);

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
    const cells = row.map(({ text, style, fit }, column) => {
        const width = widths[column] ?? 0;
        const isFit = fit === undefined || (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(text) <= width;
        const cut = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(isFit ? text : fit(width), width);
        return (paint(style, cut) +
            (column === row.length - 1 ? '' : (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .padToWidth */ .Fg)(cut, width).slice(cut.length)));
    });
    return cells.join(' '.repeat(GAP)).trimEnd();
}


/***/ }),

/***/ 97343:
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

/***/ 33935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   Fg: () => (/* binding */ padToWidth),
/* harmony export */   G1: () => (/* binding */ cutToWidth),
/* harmony export */   MG: () => (/* binding */ wrapCommand),
/* harmony export */   sc: () => (/* binding */ textWidth)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74292);

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
/**
 * A shell command in lines of at most `width` columns that can be copied as they are: broken at blanks outside
 * of quotes, with the shell's sign of continuation. A comment cannot go on, so it is cut.
 */
function wrapCommand(command, width) {
    if (command.startsWith('#'))
        return [cutToWidth(command, width)];
    const lines = [];
    let line = '';
    for (const word of splitOutsideQuotes(command)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && textWidth(longer) > width - CONTINUATION.length) {
            lines.push(`${line}${CONTINUATION}`);
            line = `  ${word}`;
        }
        else {
            line = longer;
        }
    }
    return line === '' ? lines : [...lines, line];
}
const CONTINUATION = ' \\';
function splitOutsideQuotes(command) {
    return command.match(/(?:'[^']*'|"[^"]*"|[^\s])+/g) ?? [];
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


/***/ })

};
