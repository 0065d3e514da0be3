export const id = 814;
export const ids = [814];
export const modules = {

/***/ 6024:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ countFindings),
/* harmony export */   c: () => (/* binding */ addCounts)
/* harmony export */ });
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1821);

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
        fixable: open.filter(_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isFixable */ .G4).length,
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

/***/ 8201:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ joinVerdicts),
/* harmony export */   x: () => (/* binding */ judgeImage)
/* harmony export */ });
/* harmony import */ var _domain_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5805);
/* harmony import */ var _rules_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1821);


/** Judges one image. Never `pass` unless at least one scanner analysed something and no rule failed. */
function judgeImage(trial) {
    const outcome = scanOutcome(trial.scans, trial.require);
    const opened = (0,_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .openCase */ .RA)(trial.evidence);
    const judged = _rules_js__WEBPACK_IMPORTED_MODULE_0__/* .RULES */ .y0.map((rule) => applyRule(rule, opened));
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
    const count = rule.count(evidence);
    const state = toState(count.value, limit);
    // What is found blocks, also where not everything could be looked at; what is not found proves nothing there.
    if (missing !== null && state !== 'failed') {
        const unknown = { state: 'not-assessed', value: null, fixable: null, note: missing };
        return { result: { ...base, ...unknown }, reason: null };
    }
    const fixable = count.findings.filter(_rules_js__WEBPACK_IMPORTED_MODULE_0__/* .isFixable */ .G4).length;
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
    const outcome = _domain_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.find((one) => verdicts.some((verdict) => verdict.outcome === one));
    return {
        // Without any image there is nothing that could be trusted.
        outcome: outcome ?? 'scan-failed',
        degraded: [...new Set(verdicts.flatMap((verdict) => verdict.degraded))],
        reasons: verdicts.flatMap((verdict) => verdict.reasons),
    };
}


/***/ }),

/***/ 9615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isSystemUnassessed)
/* harmony export */ });
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(213);
/* harmony import */ var _trivy_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6974);


/**
 * True when packages of the system were listed and no scanner compared them with advisories: none knows the
 * system, or Trivy does not know this release of it and nobody found anything. Grype says nothing of a
 * release that its data lack, so that its silence there is no word for clean.
 */
function isSystemUnassessed(outcomes) {
    const trusted = outcomes.filter((one) => one.report !== null);
    const isReleaseUnknown = trusted.some((one) => hasNotice(one, _trivy_log_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION_UNKNOWN */ .ul));
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
    return observations.some((one) => one.kind === 'vulnerability' && (0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(one.package.type));
}


/***/ }),

/***/ 1940:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ assess)
});

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(5457);
// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(1245);
// EXTERNAL MODULE: ./src/merge/unite.ts
var unite = __webpack_require__(8745);
;// CONCATENATED MODULE: ./src/merge/agreement.ts



const MOST_EXAMPLES = 10;
/**
 * How far the scanners agree, for people: seen by both, by one alone and the likely reason, and where their
 * words for the severity or the fix differ. Null when only one of them ran. `findings` in the order of their
 * rank, which is the order of the examples.
 */
function toAgreement(findings, scanners) {
    if (scanners.length < 2)
        return null;
    const flaws = findings.filter((one) => one.kind === 'vulnerability');
    const shared = flaws.filter((one) => one.seenBy.length > 1);
    const flips = shared.filter(isFlip);
    return {
        both: shared.length,
        onlyGrype: countOnly(flaws, 'grype'),
        onlyTrivy: countOnly(flaws, 'trivy'),
        flips: flips.length,
        disagreements: [
            ...finding/* SCANNER_IDS */.Kc.flatMap((scanner) => toOnlyOne(flaws, scanner)),
            ...toGroup(flips, {
                kind: 'severity',
                reason: "one scanner's word for the severity is high or critical, the other's is not",
            }),
            ...toGroup(shared.filter(differsInFix), {
                kind: 'fix',
                reason: 'one scanner names a version that fixes it, the other says that there is none',
            }),
        ],
    };
}
function countOnly(flaws, scanner) {
    return flaws.filter((one) => isOnly(one, scanner)).length;
}
function isOnly({ seenBy }, scanner) {
    return seenBy.length === 1 && seenBy[0] === scanner;
}
/** Findings of one scanner, grouped by the reason that their confidence gives. */
function toOnlyOne(flaws, scanner) {
    const groups = new Map();
    for (const flaw of flaws) {
        if (!isOnly(flaw, scanner))
            continue;
        const group = groups.get(flaw.confidenceReason);
        if (group === undefined)
            groups.set(flaw.confidenceReason, [flaw]);
        else
            group.push(flaw);
    }
    return [...groups]
        .sort(([a, left], [b, right]) => right.length - left.length || (0,unite/* compareText */.n6)(a, b))
        .map(([reason, group]) => toDisagreement(group, { kind: 'only-one', scanner, reason }));
}
function toGroup(flaws, kind) {
    return flaws.length === 0 ? [] : [toDisagreement(flaws, { ...kind, scanner: null })];
}
function toDisagreement(flaws, about) {
    const examples = flaws.slice(0, MOST_EXAMPLES).map((one) => one.id);
    return { ...about, count: flaws.length, examples };
}
/** Each scanner alone would have shown its own word; a gate at `high` would fall on two sides. */
function isFlip({ sightings }) {
    const words = finding/* SCANNER_IDS */.Kc.flatMap((scanner) => wordOf(sightings, scanner) ?? []);
    const severe = words.filter((word) => (0,domain_severity/* isAtLeast */.du)(word, 'high'));
    return words.length > 1 && severe.length > 0 && severe.length < words.length;
}
/** The worst that the scanner prints for it; null when it prints none that is known. */
function wordOf(sightings, scanner) {
    const own = sightings.filter((one) => one.scanner === scanner);
    const known = own.map((one) => one.severity).filter((word) => word !== 'unknown');
    return known.sort(domain_severity/* compareSeverity */.zK)[0] ?? null;
}
function differsInFix({ fix }) {
    const stated = finding/* SCANNER_IDS */.Kc.map((scanner) => {
        const own = fix.statements.filter((one) => one.scanner === scanner);
        return own.length === 0 ? null : own.some((one) => one.versions.length > 0);
    });
    return stated.includes(true) && stated.includes(false);
}

// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(582);
;// CONCATENATED MODULE: ./src/merge/enrich.ts

/**
 * What the scanners' own data leave open. Grype's name known exploited vulnerabilities and EPSS scores for what
 * it finds itself, since schema 6 of its database; `grypeKnows` says whether these did.
 */
function findGaps(findings, grypeKnows) {
    const flaws = findings.filter((one) => one.kind === 'vulnerability');
    const answered = (one) => grypeKnows && one.seenBy.includes('grype');
    return {
        kev: cvesOf(flaws.filter((one) => one.kev === null && !answered(one))),
        epss: cvesOf(flaws.filter((one) => one.epss === null)),
    };
}
function cvesOf(findings) {
    return [...new Set(findings.map((one) => one.vulnerability.id).filter(vulnerability_id/* isCve */.vQ))].sort();
}
/** The findings with what the feeds add; what a scanner said stays. */
function fillGaps(findings, answers) {
    const kev = entriesOf(answers.kev);
    const epss = entriesOf(answers.epss);
    if (kev.size === 0 && epss.size === 0)
        return findings;
    return findings.map((finding) => {
        if (finding.kind !== 'vulnerability')
            return finding;
        const { id } = finding.vulnerability;
        const filled = {
            kev: finding.kev ?? kev.get(id) ?? null,
            epss: finding.epss ?? epss.get(id) ?? null,
        };
        const isSame = filled.kev === finding.kev && filled.epss === finding.epss;
        return isSame ? finding : { ...finding, ...filled };
    });
}
function entriesOf(answer) {
    return answer?.state === 'ready' ? answer.entries : new Map();
}

// EXTERNAL MODULE: ./src/merge/identity.ts
var merge_identity = __webpack_require__(8491);
;// CONCATENATED MODULE: ./src/merge/catalogue.ts

/** The catalogues of the scanners that ran; reports of one scanner are one catalogue. */
function toCatalogues(reports) {
    const scanners = new Set(reports.map((report) => report.scanner));
    return new Map([...scanners].map((scanner) => [
        scanner,
        toCatalogue(reports.filter((report) => report.scanner === scanner)),
    ]));
}
function toCatalogue(reports) {
    const strict = new Map();
    const loose = new Map();
    for (const found of reports.flatMap((report) => report.packages)) {
        // The first of several paths stands for all: what is asked is whether the package was recognised.
        const key = (0,merge_identity/* packageKey */.MO)(found);
        if (!strict.has(key))
            strict.set(key, found);
        loose.set(looseKey(found), found);
    }
    const [first] = reports;
    if (first === undefined)
        throw new RangeError('a catalogue is made of at least one report');
    return {
        scanner: first.scanner,
        scannerVersion: first.scannerVersion,
        isWhole: reports.every((report) => report.isCatalogueWhole),
        find: (subject) => strict.get((0,merge_identity/* packageKey */.MO)(subject)) ?? loose.get(looseKey(subject)) ?? null,
    };
}
/** Without the group of a Maven artifact and without an epoch, which one of the scanners may not know. */
function looseKey(subject) {
    const [type, namespace, name] = (0,merge_identity/* packageIdentity */.lM)(subject);
    const version = subject.version.replace(/^\d{1,10}:/, '');
    return JSON.stringify([type, type === 'maven' ? '' : namespace, name, version]);
}

;// CONCATENATED MODULE: ./src/merge/bridges.ts

const NONE = { links: [], homes: new Map() };
/**
 * Some rows give no other id than their own: those of old reports, of the Node.js working group, of GitLab and
 * of SUSE. Their references do, or those of the rows beside them. A bridge is only built inside one package and
 * version, and only where there is one flaw that it can lead to.
 */
function bridge(observations) {
    const nameless = observations.filter(isNameless);
    if (nameless.length === 0)
        return NONE;
    const index = toIndex(observations);
    const links = [];
    const homes = new Map();
    for (const observation of nameless) {
        const { id } = observation.vulnerability;
        if (!(0,vulnerability_id/* isFlawId */.sc)(id)) {
            const flaws = [...namedCves(observation), ...(index.citing.get(id) ?? []).flatMap(flawOf)];
            if (flaws.length > 0)
                homes.set(observation, [...new Set(flaws)].sort());
            continue;
        }
        const found = findSame(observation, index);
        if (isOneFlaw(found))
            links.push(...found.map((one) => [id, one.vulnerability.id]));
    }
    return { links, homes };
}
function isNameless({ vulnerability: { id, aliases } }) {
    return aliases.length === 0 && !(0,vulnerability_id/* isCve */.vQ)(id);
}
function flawOf({ vulnerability: { id } }) {
    return (0,vulnerability_id/* isFlawId */.sc)(id) ? [id] : [];
}
function toIndex(observations) {
    return {
        named: indexBy(observations, ({ vulnerability: { id, aliases } }) => [id, ...aliases]),
        referring: indexBy(observations, ({ vulnerability }) => vulnerability.references.flatMap(marksIn)),
        citing: indexBy(observations, ({ vulnerability }) => vulnerability.advisories),
    };
}
function indexBy(observations, toKeys) {
    const lookup = new Map();
    for (const observation of observations) {
        for (const key of new Set(toKeys(observation))) {
            const known = lookup.get(key);
            if (known === undefined)
                lookup.set(key, [observation]);
            else
                known.push(observation);
        }
    }
    return lookup;
}
const MOST_CVES = 100;
/** The flaws that a vendor's advisory is about: each is a finding of its own, whoever else names it. */
function namedCves({ vulnerability }) {
    const named = vulnerability.references.flatMap(marksIn).filter(vulnerability_id/* isCve */.vQ);
    return [...new Set(named)].slice(0, MOST_CVES);
}
/**
 * The observations whose references name this one, or that its own name. A flaw that has an id of that family
 * already is another one: then the reference is to something related.
 */
function findSame({ vulnerability }, index) {
    const { id, references } = vulnerability;
    const node = /^NSWG-ECO-(\d{1,6})$/.exec(id)?.[1];
    const marks = references.flatMap(marksIn);
    const found = node === undefined
        ? [...(index.referring.get(id) ?? []), ...marks.flatMap((one) => index.named.get(one) ?? [])]
        : [`node ${node}`, ...marks.filter((one) => one.startsWith('hackerone '))].flatMap((one) => index.referring.get(one) ?? []);
    return [...new Set(found)].filter((one) => !hasFamily(one, (0,vulnerability_id/* familyOf */.Ap)(id)));
}
function hasFamily({ vulnerability }, family) {
    return [vulnerability.id, ...vulnerability.aliases].some((name) => (0,vulnerability_id/* familyOf */.Ap)(name) === family);
}
/** What a reference names: ids, an advisory of the Node.js working group, a report at HackerOne. */
function marksIn(reference) {
    const node = nodeAdvisory(reference);
    if (node !== undefined)
        return [`node ${node}`];
    const report = hackerOneReport(reference);
    return report === undefined ? idsIn(reference) : [`hackerone ${report}`];
}
/** `https://nodesecurity.io/advisories/17`, later `https://www.npmjs.com/advisories/17` */
function nodeAdvisory(reference) {
    const address = /^https?:\/\/(?:www\.)?(?:nodesecurity\.io|npmjs\.com)\/advisories\/(\d{1,6})\/?$/;
    return address.exec(reference)?.[1];
}
function hackerOneReport(reference) {
    const address = /^https?:\/\/(?:www\.)?hackerone\.com\/reports\/(\d{1,9})\/?$/;
    return address.exec(reference)?.[1];
}
const MOST_CHARACTERS = 2000;
const IDS = /\b(?:CVE-\d{4}-\d{4,12}|GHSA(?:-[0-9a-z]{4}){3}|(?:GO|PYSEC|RUSTSEC|GMS)-\d{4}-\d{1,6})\b/g;
function idsIn(reference) {
    return reference.slice(0, MOST_CHARACTERS).match(IDS) ?? [];
}
/** True when all are about one flaw: an advisory that speaks of two is no name of either. */
function isOneFlaw(found) {
    const [first, ...rest] = found;
    if (first === undefined)
        return false;
    const names = new Set([first.vulnerability.id, ...first.vulnerability.aliases]);
    return rest.every(({ vulnerability: { id, aliases } }) => [id, ...aliases].some((name) => names.has(name)));
}

;// CONCATENATED MODULE: ./src/merge/primary-id.ts


/** The best known name: CVE, GHSA, the other families, vendors' advisories; the lowest number of its kind. */
function primaryId(ids) {
    const [first = '', ...rest] = ids;
    return rest.reduce((best, id) => (compareIds(id, best) < 0 ? id : best), first);
}
function compareIds(a, b) {
    return (0,vulnerability_id/* rankOfFamily */.sS)(a) - (0,vulnerability_id/* rankOfFamily */.sS)(b) || compareCves(a, b) || (0,unite/* compareText */.n6)(a, b);
}
/** By year and number: CVE-2024-999 comes before CVE-2024-10000. */
function compareCves(a, b) {
    if (!(0,vulnerability_id/* isCve */.vQ)(a) || !(0,vulnerability_id/* isCve */.vQ)(b))
        return 0;
    const [left, right] = [numbersOf(a), numbersOf(b)];
    return left[0] - right[0] || left[1] - right[1];
}
function numbersOf(cve) {
    const [, year = '', number = ''] = /^CVE-(\d{1,6})-(\d{1,12})$/.exec(cve) ?? [];
    return [Number(year), Number(number)];
}
/** Vendors' updates that mend no flaw, or none that has a number: new time zones, new keys, mere bugs. */
const MAINTENANCE = /^(?:DSA|DLA|RHBA|RHEA|ELBA|ELEA|ALBA|ALEA|RLBA|RLEA|SUSE-RU|openSUSE-RU)-/;
/** What an id and its other names stand for; `isRejected`: a source has withdrawn it. */
function classOf(id, aliases, isRejected) {
    if (isRejected)
        return 'rejected';
    if (id.startsWith('MAL-') || aliases.some((alias) => alias.startsWith('MAL-')))
        return 'malware';
    if (id.startsWith('TEMP-'))
        return 'temporary';
    if (MAINTENANCE.test(id))
        return 'maintenance';
    return (0,vulnerability_id/* isFlawId */.sc)(id) || !LOOKS_LIKE_ADVISORY.test(id) ? 'flaw' : 'advisory';
}
/** `ALAS2-2022-1754`, `openSUSE-SU-2020:0062-1`, `CGA-vg9m-2fc2-xv7w` */
const LOOKS_LIKE_ADVISORY = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z]+)*-[\w:.-]*[\w]$/;

;// CONCATENATED MODULE: ./src/merge/names.ts


/** `alone`: ids that stand for themselves, beside those of the observations. */
function toNames(observations, links, alone) {
    const names = new Map();
    const at = (id) => {
        const known = names.get(id) ?? new Set();
        names.set(id, known);
        return known;
    };
    const connect = (a, b) => {
        at(a).add(b);
        at(b).add(a);
    };
    for (const { vulnerability } of observations) {
        at(vulnerability.id);
        for (const alias of vulnerability.aliases)
            connect(vulnerability.id, alias);
    }
    for (const [a, b] of links)
        connect(a, b);
    for (const id of alone)
        at(id);
    return names;
}
/** Ids that hang together, by however many steps. */
function toComponents(names) {
    const seen = new Set();
    return [...names.keys()].flatMap((start) => (seen.has(start) ? [] : [spread(start, names, seen)]));
}
/** Adds what it meets to `seen`. */
function spread(start, names, seen) {
    const found = [start];
    seen.add(start);
    // `found` grows while it is walked; each id enters it once.
    for (const id of found) {
        for (const next of names.get(id) ?? []) {
            if (seen.has(next))
                continue;
            seen.add(next);
            found.push(next);
        }
    }
    return found;
}
/**
 * The CVEs that an id is called equal to, else those that its other names are called equal to, and so on for as
 * many `rings`; rising. The id itself where none is found.
 */
function nearestCves(id, names, rings) {
    if ((0,vulnerability_id/* isCve */.vQ)(id))
        return [id];
    const seen = new Set([id]);
    let ring = [id];
    for (let left = rings; left > 0 && ring.length > 0; left -= 1) {
        const next = new Set(ring.flatMap((one) => [...(names.get(one) ?? [])]));
        ring = [...next].filter((one) => !seen.has(one));
        for (const one of ring)
            seen.add(one);
        const cves = ring.filter(vulnerability_id/* isCve */.vQ);
        if (cves.length > 0)
            return cves.sort(compareIds);
    }
    return [id];
}

;// CONCATENATED MODULE: ./src/merge/flaws.ts




/**
 * The observations of one package and version, by flaw. Ids that anybody calls equal are one (an alias is
 * symmetric and transitive: OSV schema, `aliases`), whatever the order of the rows. But two CVEs are never
 * joined: aliases are wrong more often than two CVEs are equal.
 */
function groupByFlaw(observations) {
    if (observations.every(isPlain))
        return groupById(observations);
    const { links, homes } = bridge(observations);
    const named = observations.filter((one) => !homes.has(one));
    const names = toNames(named, links, [...homes.values()].flat());
    const anchors = (one) => homes.get(one) ?? [one.vulnerability.id];
    const members = flaws_indexBy(observations, anchors);
    return toComponents(names).flatMap((ids) => {
        const own = [...new Set(ids.flatMap((id) => members.get(id) ?? []))];
        const isOne = ids.filter(vulnerability_id/* isCve */.vQ).length < 2;
        return isOne ? [toOneFlaw(ids, own)] : splitByCve(own, { ids, names, homes });
    });
}
/** No other names, and a CVE of its own: nothing to find out. */
function isPlain({ vulnerability: { id, aliases } }) {
    return aliases.length === 0 && (0,vulnerability_id/* isCve */.vQ)(id);
}
const NO_NAMES = [];
function groupById(observations) {
    return [...flaws_indexBy(observations, (one) => [one.vulnerability.id])].map(([id, group]) => {
        return { id, aliases: NO_NAMES, observations: group, isSplit: false };
    });
}
function flaws_indexBy(observations, toKeys) {
    const index = new Map();
    for (const observation of observations) {
        for (const key of toKeys(observation)) {
            const known = index.get(key);
            if (known === undefined)
                index.set(key, [observation]);
            else
                known.push(observation);
        }
    }
    return index;
}
function toOneFlaw(ids, observations) {
    const id = primaryId(ids);
    const aliases = ids.filter((name) => name !== id).sort();
    return { id, aliases, observations, isSplit: false };
}
/**
 * Observations whose names speak of several CVEs, by CVE. An observation's own words come first: its id, then
 * its aliases, then what others call its id. One that speaks of several CVEs is about those of them that
 * somebody reports alone; where nobody does, about the lowest.
 */
function splitByCve(observations, group) {
    const nearest = createNearest(group);
    const own = new Set(group.ids);
    const stated = new Map(observations.map((one) => {
        const home = group.homes.get(one)?.filter((name) => own.has(name));
        return [one, home === undefined ? statedCves(one, nearest) : distinctCves(home, nearest)];
    }));
    const reported = new Set([...stated.values()].flatMap((cves) => (cves.length === 1 ? cves : [])));
    const flaws = flaws_indexBy(observations, (one) => {
        const cves = stated.get(one) ?? [];
        if (group.homes.has(one))
            return cves;
        const alone = cves.filter((cve) => reported.has(cve));
        return alone.length > 0 ? alone : cves.slice(0, 1);
    });
    const aliases = toAliases(group.ids, nearest);
    return [...flaws].map(([id, found]) => {
        const called = found.map((one) => one.vulnerability.id).filter((name) => !(0,vulnerability_id/* isCve */.vQ)(name));
        const all = new Set([...(aliases.get(id) ?? []), ...called]);
        return { id, aliases: [...all].sort(), observations: found, isSplit: true };
    });
}
/** In rising order; never empty in a group that holds CVEs. */
function statedCves({ vulnerability }, nearest) {
    if ((0,vulnerability_id/* isCve */.vQ)(vulnerability.id))
        return [vulnerability.id];
    const own = vulnerability.aliases.filter(vulnerability_id/* isCve */.vQ);
    return own.length > 0 ? [...own].sort(compareIds) : nearest(vulnerability.id);
}
function distinctCves(ids, nearest) {
    return [...new Set(ids.flatMap(nearest))];
}
/** Beyond this many names nobody means what they say: then only the nearest of them are asked. */
const MANY_NAMES = 300;
/** Each id is asked about once, and in a group of absurdly many names only its neighbours are. */
function createNearest({ ids, names }) {
    const known = new Map();
    const rings = ids.length > MANY_NAMES ? 1 : MANY_NAMES;
    return (id) => {
        const found = known.get(id) ?? nearestCves(id, names, rings);
        known.set(id, found);
        return found;
    };
}
/** The names of each CVE that are nearest to it. */
function toAliases(ids, nearest) {
    const aliases = new Map();
    for (const id of ids) {
        if ((0,vulnerability_id/* isCve */.vQ)(id))
            continue;
        for (const cve of nearest(id)) {
            const known = aliases.get(cve);
            if (known === undefined)
                aliases.set(cve, [id]);
            else
                known.push(id);
        }
    }
    return aliases;
}

// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(213);
// EXTERNAL MODULE: ./src/versions/index.ts + 25 modules
var versions = __webpack_require__(2960);
;// CONCATENATED MODULE: ./src/merge/package-groups.ts




/**
 * Observations by the package that they are about. Most packages are spelled alike by both scanners; the
 * few that are not are joined afterwards, by the rules of `isSamePackage`.
 */
function groupByPackage(observations) {
    const strict = new Map();
    const toKey = createPackageKeys();
    for (const observation of observations) {
        const key = toKey(observation.package);
        const group = strict.get(key);
        if (group === undefined)
            strict.set(key, [observation]);
        else
            group.push(observation);
    }
    return joinSpellings([...strict].map(([key, group]) => package_groups_toGroup(key, group)));
}
/** Parsers hand out one object for all findings in a package, so most keys are made once. */
function createPackageKeys() {
    const known = new Map();
    return (subject) => {
        const key = known.get(subject) ?? (0,merge_identity/* packageKey */.MO)(subject);
        known.set(subject, key);
        return key;
    };
}
function package_groups_toGroup(key, observations) {
    return { key, subject: describePackage(observations.map((one) => one.package)), observations };
}
/** The names of whoever says most, and the source package of whoever knows one. */
function describePackage(subjects) {
    const distinct = [...new Set(subjects)];
    const [subject] = distinct.length === 1 ? distinct : distinct.sort(comparePackages);
    if (subject === undefined)
        throw new RangeError('a group of observations is never empty');
    if (subject.sourcePackage !== null)
        return subject;
    const informed = distinct.find((one) => one.sourcePackage !== null);
    return informed === undefined ? subject : { ...subject, sourcePackage: informed.sourcePackage };
}
/** A known namespace and a real version say more than none; then whoever gives a purl. */
function comparePackages(a, b) {
    return (Number(a.namespace === null) - Number(b.namespace === null) ||
        Number((0,merge_identity/* isOddVersion */.Ig)(a.version)) - Number((0,merge_identity/* isOddVersion */.Ig)(b.version)) ||
        Number(a.purl === null) - Number(b.purl === null) ||
        (0,unite/* compareText */.n6)(a.name, b.name) ||
        (0,unite/* compareText */.n6)(a.version, b.version) ||
        (0,unite/* compareText */.n6)(a.purl ?? '', b.purl ?? '') ||
        (0,unite/* compareText */.n6)(JSON.stringify(a.sourcePackage), JSON.stringify(b.sourcePackage)));
}
function joinSpellings(groups) {
    const byName = new Map();
    for (const group of groups) {
        const name = looseName(group.subject);
        const known = byName.get(name);
        if (known === undefined)
            byName.set(name, [group]);
        else
            known.push(group);
    }
    return [...byName.values()].flatMap((namesakes) => namesakes.length < 2 ? namesakes : joinNamesakes(namesakes));
}
function looseName({ type, name }) {
    return `${type}\n${name.toLowerCase()}`;
}
/** One after the other in a fixed order, so that the order of the input says nothing. */
function joinNamesakes(namesakes) {
    const joined = [];
    for (const group of [...namesakes].sort(byInformation)) {
        const candidates = joined.filter((one) => isSamePackage(one, group));
        const [home] = candidates;
        // Two homes are none: joining with either would be a guess.
        if (home === undefined || candidates.length > 1)
            joined.push(group);
        else
            joined[joined.indexOf(home)] = package_groups_unite(home, group);
    }
    return joined;
}
function package_groups_unite(home, group) {
    return package_groups_toGroup(home.key, [...home.observations, ...group.observations]);
}
function byInformation(a, b) {
    return comparePackages(a.subject, b.subject) || (0,unite/* compareText */.n6)(a.key, b.key);
}
/**
 * True when two scanners mean one package by two spellings. What one scanner lists as two is two: nobody is
 * corrected by the other.
 */
function isSamePackage(a, b) {
    if (sharesScanner(a, b))
        return false;
    const [left, right] = [a.subject, b.subject];
    const isSameName = compareIdentity(left, right);
    if (isSameName && isSameVersion(left, right))
        return true;
    if (isSameName && hasOddVersion(left, right))
        return sharesPath(a, b);
    return left.type === 'maven' && isSameVersion(left, right) && isSameArtifact(a, b);
}
/** The group of an artifact is often unknown, and sometimes guessed from the manifest: then the file tells. */
function isSameArtifact(a, b) {
    if (sharesPath(a, b) || isInside(a, b) || isInside(b, a))
        return true;
    const isUnknown = a.subject.namespace === null || b.subject.namespace === null;
    return isUnknown && (pathsOf(a).length === 0 || pathsOf(b).length === 0);
}
function compareIdentity(left, right) {
    const [a, b] = [(0,merge_identity/* packageIdentity */.lM)(left), (0,merge_identity/* packageIdentity */.lM)(right)];
    return a.every((part, at) => part === b[at]);
}
function isSameVersion(left, right) {
    if (left.version === right.version)
        return true;
    const { type } = left;
    if ((0,versions/* compareVersions */.Zy)(type, left.version, right.version) === 0)
        return true;
    return (0,package_type/* isSystemType */.M)(type) && isSameButForEpoch(left, right);
}
/** Only one side knows the epoch: the name and everything else agree. */
function isSameButForEpoch(left, right) {
    const [a, b] = [left.version, right.version];
    if (EPOCH.test(a) === EPOCH.test(b))
        return false;
    return (0,versions/* compareVersions */.Zy)(left.type, a.replace(EPOCH, ''), b.replace(EPOCH, '')) === 0;
}
const EPOCH = /^\d{1,10}:/;
function hasOddVersion(left, right) {
    return (0,merge_identity/* isOddVersion */.Ig)(left.version) || (0,merge_identity/* isOddVersion */.Ig)(right.version);
}
function sharesScanner(a, b) {
    const scanners = new Set(a.observations.map((one) => one.scanner));
    return b.observations.some((one) => scanners.has(one.scanner));
}
function sharesPath(a, b) {
    const paths = new Set(pathsOf(a));
    return pathsOf(b).some((path) => paths.has(path));
}
/** True when every file of `inner` lies in an archive of `outer`: older reports name the outer one alone. */
function isInside(inner, outer) {
    const archives = pathsOf(outer);
    const paths = pathsOf(inner);
    return (paths.length > 0 &&
        paths.every((path) => archives.some((archive) => path.startsWith(`${archive}/`))));
}
function pathsOf(group) {
    return group.observations.flatMap((one) => one.instances.flatMap((instance) => instance.path ?? []));
}

;// CONCATENATED MODULE: ./src/merge/inventory.ts


/** Every package that any scanner recognised, each once, in alphabetical order. */
function toInventory(reports) {
    const entries = new Map();
    const toKey = createPackageKeys();
    for (const { scanner, packages } of reports) {
        for (const found of packages) {
            const key = toKey(found);
            const known = entries.get(key);
            if (known === undefined)
                entries.set(key, [{ scanner, found }]);
            else
                known.push({ scanner, found });
        }
    }
    return [...entries]
        .sort(([a], [b]) => (0,unite/* compareText */.n6)(a, b))
        .map(([, found]) => toInventoryPackage(found));
}
function toInventoryPackage(entries) {
    const sorted = entries.length < 2 ? entries : [...entries].sort(inventory_byInformation);
    const [first] = sorted;
    if (first === undefined)
        throw new RangeError('a package of the inventory was recognised by someone');
    const { type, namespace, name, version, purl } = first.found;
    const all = sorted.map((one) => one.found);
    return {
        type,
        namespace,
        name,
        version,
        purl,
        sourcePackage: all.find((one) => one.sourcePackage !== null)?.sourcePackage ?? null,
        seenBy: distinctTexts(sorted.map((one) => one.scanner)),
        paths: distinctTexts(all.flatMap((one) => one.path ?? [])),
        layer: findLayer(sorted),
    };
}
/** Trivy names the layer that brought a package; Grype that of the evidence. */
function findLayer(entries) {
    const layered = entries.filter((one) => one.found.layer !== null);
    const chosen = layered.find((one) => one.scanner === 'trivy') ?? layered[0];
    return chosen?.found.layer ?? null;
}
function inventory_byInformation(a, b) {
    return (Number(a.found.namespace === null) - Number(b.found.namespace === null) ||
        Number(a.found.purl === null) - Number(b.found.purl === null) ||
        (0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        (0,unite/* compareText */.n6)(a.found.path ?? '', b.found.path ?? ''));
}
function distinctTexts(texts) {
    return texts.length < 2 ? texts : [...new Set(texts)].sort();
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
/** By scanner and row, which are cheap and nearly always enough; then by everything they say. */
function compareObservations(a, b) {
    return ((0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        rowOf(a) - rowOf(b) ||
        (0,unite/* compareText */.n6)(JSON.stringify(a), JSON.stringify(b)));
}
function rowOf(observation) {
    return observation.kind === 'vulnerability' ? observation.row : 0;
}
/** In alphabetical order; the same three lists for all findings. */
function scannersOf(group) {
    const byGrype = group.some((one) => one.scanner === 'grype');
    const byTrivy = group.some((one) => one.scanner === 'trivy');
    if (byGrype && byTrivy)
        return finding/* SCANNER_IDS */.Kc;
    return byGrype ? GRYPE : TRIVY;
}
const GRYPE = ['grype'];
const TRIVY = ['trivy'];

;// CONCATENATED MODULE: ./src/merge/instances.ts


/** Where the observations of one package say that it sits. */
function mergeInstances(observations, subject) {
    if (subject !== null && (0,package_type/* isSystemType */.M)(subject.type))
        return mergeSystemInstances(observations);
    const all = (0,unite/* unite */._f)(observations, (one) => one.instances, compareInstances);
    if (all.every((one) => one.path !== null) || all.length === 1)
        return all;
    // An instance that names no path adds nothing beside one of the same layer that does.
    const told = new Set(all.filter((one) => one.path !== null).map((one) => one.layer));
    return all.filter((one) => one.path !== null || !told.has(one.layer));
}
/**
 * A system package is installed once. Trivy names its layer and no path, Grype the package database and the
 * layer of the evidence it found there, which may be the last that wrote the database: Trivy's layer wins.
 */
function mergeSystemInstances(observations) {
    const [first] = observations;
    if (observations.length === 1 && first?.instances.length === 1)
        return first.instances;
    const paths = (0,unite/* unite */._f)(observations, (one) => one.instances, compareInstances).filter((one) => one.path !== null);
    const byTrivy = observations.filter((one) => one.scanner === 'trivy');
    const layers = [...byTrivy, ...observations].flatMap((one) => one.instances.flatMap((instance) => instance.layer ?? []));
    const [layer = null] = layers;
    const places = [...new Set(paths.map((one) => one.path))];
    if (places.length > 1)
        return paths;
    return layers.length === 0 && places.length === 0
        ? observations.flatMap((one) => one.instances).slice(0, 1)
        : [{ path: places[0] ?? null, layer, origin: 'unknown', replaced: null }];
}
function compareInstances(a, b) {
    return ((0,unite/* compareNullable */.Bm)(a.path, b.path) ||
        (0,unite/* compareNullable */.Bm)(a.layer, b.layer) ||
        (0,unite/* compareText */.n6)(a.origin, b.origin) ||
        compareReplaced(a.replaced, b.replaced));
}
function compareReplaced(a, b) {
    if (a === null || b === null)
        return Number(a !== null) - Number(b !== null);
    return (0,unite/* compareText */.n6)(a.layer, b.layer) || (0,unite/* compareNullable */.Bm)(a.version, b.version);
}

;// CONCATENATED MODULE: ./src/merge/rule-finding.ts




/** The finding that the observations of one rule at one place make. `owned`: paths that packages own. */
function toRuleFinding(group, imageName, owned) {
    const sorted = inOrder(group);
    const [one] = sorted;
    const instances = mergeInstances(sorted, null);
    const paths = instances.flatMap((instance) => instance.path ?? []);
    const place = one.package === null ? (0,unite/* distinct */.dM)(paths, unite/* compareText */.n6) : (0,merge_identity/* packageIdentity */.lM)(one.package);
    const key = (0,merge_identity/* hashOf */.qQ)(['v1', imageName, one.kind, one.rule.id, ...place]);
    return {
        kind: one.kind,
        key,
        id: (0,merge_identity/* hashOf */.qQ)([
            key,
            one.package === null ? '' : (0,merge_identity/* normaliseVersion */.r8)(one.package),
            String(one.line ?? ''),
        ]),
        rule: one.rule,
        line: one.line,
        package: one.package,
        message: one.message,
        remedy: one.remedy,
        instances,
        severity: one.severity,
        severityAuthority: one.severityAuthority,
        severityRule: "the scanner's own word for its rule",
        seenBy: scannersOf(sorted),
        status: 'open',
        risk: null,
        change: null,
        packageOwned: paths.length > 0 && paths.every((path) => owned.has(path)),
    };
}

;// CONCATENATED MODULE: ./src/merge/severity.ts




const NOBODY = {
    severity: 'unknown',
    severityAuthority: 'none',
    severityRule: 'nobody has rated it',
};
/**
 * One severity out of all ratings, which are kept. `vendor`: the distribution's own word for its package,
 * GitHub's for a language's; then NVD's, then the CVSS score, then the highest of all. Where one authority
 * is quoted with two severities the worse counts; `unknown` gives way to any other word.
 */
function chooseSeverity(request) {
    for (const choose of STEPS[request.choice]) {
        const rated = choose(request);
        if (rated !== null)
            return rated;
    }
    return NOBODY;
}
const STEPS = {
    vendor: [byVendor, byNvd, byScore, byHighest],
    nvd: [byNvd, byNvdScore, byVendor, byScore, byHighest],
    highest: [byHighest, byScore],
};
function byVendor({ observations, ratings }) {
    const subject = observations[0]?.package;
    if (subject === undefined)
        return null;
    const isSystem = (0,package_type/* isSystemType */.M)(subject.type);
    const authorities = isSystem ? distributionsOf(observations) : ['ghsa'];
    const worst = worstKnown(ratings, authorities);
    if (worst === null)
        return null;
    return toRated(worst, isSystem ? "the distribution's own word for its package" : "GitHub's word for a package");
}
function byNvd({ ratings }) {
    const worst = worstKnown(ratings, ['nvd']);
    return worst === null ? null : toRated(worst, "NVD's word");
}
function byNvdScore(request) {
    return request.score?.authority === 'nvd' ? byScore(request) : null;
}
function byScore({ score }) {
    if (score === null)
        return null;
    const severity = (0,versions/* severityOfScore */.FL)(score.score, score.version);
    if (severity === 'unknown')
        return null;
    const rule = `CVSS ${score.version} score ${score.score}, since no authority for this package gives a word`;
    return { severity, severityAuthority: score.authority, severityRule: rule };
}
function byHighest({ ratings }) {
    // A word that Trivy borrowed from whoever had one stands for nobody; it serves where there is no other.
    const named = ratings.filter((one) => one.authority !== 'trivy' && one.severity !== 'unknown');
    const worst = worstOf(named, null) ?? worstOf(ratings, null);
    if (worst === null || worst.severity === 'unknown')
        return null;
    return toRated(worst, ratings.length === 1 ? 'the only word' : 'the highest of all words');
}
function toRated({ severity, authority }, severityRule) {
    return { severity, severityAuthority: authority, severityRule };
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
/**
 * The worst word of an authority, or of all of them. Trivy's scale ends with low, so that its low and another
 * scanner's negligible are one word of one authority.
 */
function worstOf(ratings, authority) {
    let worst = null;
    for (const rating of ratings) {
        if (authority !== null && rating.authority !== authority)
            continue;
        if (worst === null || compareRated(rating, worst) < 0)
            worst = rating;
    }
    if (worst?.severity !== 'low' || authority === null)
        return worst;
    return finerThanLow(ratings, authority) ?? worst;
}
function finerThanLow(ratings, authority) {
    const own = ratings.filter((one) => one.authority === authority);
    const isLow = own.some((one) => one.severity === 'low' && one.scanner !== 'trivy');
    return isLow ? null : (own.find((one) => one.severity === 'negligible') ?? null);
}
function compareRated(a, b) {
    return (0,domain_severity/* compareSeverity */.zK)(a.severity, b.severity) || (0,unite/* compareText */.n6)(a.authority, b.authority);
}
function distributionsOf(observations) {
    return (0,unite/* uniteTexts */.YU)(observations, ({ package: { namespace } }) => namespace === null ? [] : authoritiesOf(namespace));
}
/** The authorities that speak for a distribution, by the name that a purl gives it. */
function authoritiesOf(namespace) {
    return [namespace, ...(SPELLINGS.get(namespace) ?? [])];
}
/** Names that the scanners' purls give a distribution, and the authority names in use for it. */
const SPELLINGS = new Map(Object.entries({
    almalinux: ['alma'],
    amzn: ['amazon'],
    ol: ['oracle', 'oracle-oval'],
    oraclelinux: ['oracle', 'oracle-oval'],
    centos: ['redhat'],
    rhel: ['redhat'],
    mariner: ['cbl-mariner', 'azure'],
    azurelinux: ['azure', 'cbl-mariner'],
    sles: ['suse', 'suse-cvrf'],
    opensuse: ['suse', 'suse-cvrf'],
    'opensuse.leap': ['suse', 'suse-cvrf'],
    'opensuse.tumbleweed': ['suse', 'suse-cvrf'],
    rocky: ['rocky', 'rlsa'],
    rockylinux: ['rocky'],
}));

;// CONCATENATED MODULE: ./src/merge/confidence.ts





/** How far the findings of a package can be believed, and why, in words: the first that applies. */
function createJudgeConfidence(subject, background) {
    const find = (scanner) => background.catalogues.get(scanner)?.find(subject) ?? null;
    const suspect = {
        subject,
        background,
        catalogued: { grype: find('grype'), trivy: find('trivy') },
        setAside: background.setAside.size === 0 ? [] : setAsideIn(subject, background),
    };
    return (observations) => notInContainer(suspect) ??
        confirmed(observations) ??
        likelyFalse(suspect, observations) ??
        byCpe(observations) ??
        bySingle(suspect, observations);
}
const TITLES = { grype: 'Grype', trivy: 'Trivy' };
/** Kernel headers are files to compile against: no kernel of theirs runs in a container. */
const KERNEL_HEADERS = /^(?:linux-libc-dev(?:-.*)?|linux-kbuild-.*|linux-(?:.*-)?headers(?:-.*)?|kernel-(?:.*-)?headers)$/;
function setAsideIn(subject, { setAside }) {
    return setAside.get((0,merge_identity/* packageKey */.MO)(subject)) ?? [];
}
const NOT_IN_CONTAINER = {
    confidence: 'not-in-container',
    confidenceReason: 'headers of a kernel, and no kernel runs in a container',
};
const CONFIRMED = { confidence: 'confirmed', confidenceReason: 'both scanners found it' };
const CPE_ONLY = {
    confidence: 'cpe-only',
    confidenceReason: 'matched by the name of a product alone (CPE), which may be another product',
};
function notInContainer({ subject }) {
    if (!(0,package_type/* isSystemType */.M)(subject.type) || !KERNEL_HEADERS.test(subject.name))
        return null;
    return NOT_IN_CONTAINER;
}
function confirmed(observations) {
    return scannersOf(observations).length < 2 ? null : CONFIRMED;
}
function likelyFalse(suspect, observations) {
    const reason = ofThirdParty(suspect, observations) ??
        ownedByVendor(suspect, observations) ??
        notLinked(suspect, observations);
    return reason === null ? null : { confidence: 'likely-fp', confidenceReason: reason };
}
/** A package from its maker's own repository has its maker's version, not the distribution's. */
function ofThirdParty({ subject, catalogued }, observations) {
    if (!confidence_isOnly(observations, 'grype') || !(0,package_type/* isSystemType */.M)(subject.type))
        return null;
    if (catalogued.trivy?.isThirdParty !== true || !observations.every(isByDistribution))
        return null;
    return "the package is not the distribution's own (Trivy says so), and only the distribution's advisories name it";
}
function isByDistribution({ dataSource, package: subject }) {
    return dataSource !== null && authoritiesOf(subject.namespace ?? '').includes(dataSource);
}
/** The distribution mends its packages without a new version of the library inside. */
function ownedByVendor({ subject, background }, observations) {
    if ((0,package_type/* isSystemType */.M)(subject.type))
        return null;
    const paths = observations.flatMap((one) => one.instances.map((instance) => instance.path));
    const isOwned = (path) => path !== null && background.owned.has(path);
    if (paths.length === 0 || !paths.every(isOwned))
        return null;
    return 'its files belong to a system package, which the distribution mends without changing their version';
}
/** The first release of Grype that drops Go modules whose vulnerable functions are not in the program. */
const FIRST_WITH_SYMBOLS = '0.116.0';
function notLinked({ subject, background, catalogued }, observations) {
    if (subject.type !== 'golang' || !confidence_isOnly(observations, 'trivy'))
        return null;
    const grype = background.catalogues.get('grype');
    if (grype === undefined || !grype.isWhole || !knowsSymbols(grype))
        return null;
    if (catalogued.grype === null || !observations.every(isInProgram))
        return null;
    return 'Grype knows this module in this program and found no vulnerable function of it linked';
}
function knowsSymbols({ scannerVersion }) {
    const order = (0,versions/* compareVersions */.Zy)('golang', scannerVersion, FIRST_WITH_SYMBOLS);
    return order !== null && order >= 0;
}
/** A go.mod lists modules, and nobody can tell what of them a program would use. */
function isInProgram({ instances }) {
    return instances.every(({ path }) => path !== null && !/(?:^|\/)go\.(?:mod|sum)$/.test(path));
}
function byCpe(observations) {
    return observations.every((one) => one.cpeOnly) ? CPE_ONLY : null;
}
function bySingle(suspect, observations) {
    const [seen = 'trivy'] = scannersOf(observations);
    const other = seen === 'trivy' ? 'grype' : 'trivy';
    const why = setAsideBy(suspect, observations, other) ?? blindSpot(suspect, observations, other);
    if (why !== null) {
        return {
            confidence: 'single-vendor',
            confidenceReason: `only ${TITLES[seen]} found it: ${why}`,
        };
    }
    return {
        confidence: 'single-contradicted',
        confidenceReason: `only ${TITLES[seen]} found it: ${TITLES[other]} knows the package and reads the same source, and did not`,
    };
}
/** The other scanner did find it, and says itself why it does not count it. */
function setAsideBy({ setAside }, observations, other) {
    const names = new Set(observations.flatMap(namesOf));
    const found = setAside.find((one) => one.scanner === other && namesOf(one).some((name) => names.has(name)));
    return found === undefined
        ? null
        : `${TITLES[other]} found it too and set it aside (${found.setAside ?? ''})`;
}
function namesOf({ vulnerability }) {
    return [vulnerability.id, ...vulnerability.aliases];
}
/** Why the other scanner could not have found it; null when it could. */
function blindSpot({ subject, background, catalogued }, observations, other) {
    const title = TITLES[other];
    const catalogue = background.catalogues.get(other);
    if (catalogue === undefined)
        return `${title} did not look`;
    if (catalogued[other] === null) {
        return catalogue.isWhole
            ? `${title} does not see this package`
            : `${title}'s report does not tell which packages it saw`;
    }
    const sources = observations.flatMap((one) => one.dataSource ?? []);
    const [source] = sources;
    if (source === undefined)
        return 'the report does not tell whose data named it';
    if (!sources.some((one) => isReadBy(one, other)))
        return `${title} does not read ${source}`;
    if (other === 'trivy' && subject.type === 'apk' && !observations.some(hasFix)) {
        return "Trivy's data for Alpine hold only what is fixed";
    }
    return null;
}
function hasFix({ fix }) {
    return fix.versions.length > 0;
}
/** Sources of one scanner alone; all others (distributions, GitHub's advisories) are read by both. */
const ONLY_READ_BY = new Map(Object.entries({
    nvd: 'grype',
    glad: 'trivy',
    gitlab: 'trivy',
    'nodejs-security-wg': 'trivy',
    'ruby-advisory-db': 'trivy',
    'php-security-advisories': 'trivy',
    k8s: 'trivy',
    osv: 'trivy',
    julia: 'trivy',
}));
function isReadBy(source, scanner) {
    const only = ONLY_READ_BY.get(source);
    return only === undefined || only === scanner;
}
function confidence_isOnly(observations, scanner) {
    return observations.every((one) => one.scanner === scanner);
}

;// CONCATENATED MODULE: ./src/merge/fix.ts



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
 * Fixable when any scanner names a version for this package; the version is chosen by the ecosystem's own
 * order. Every scanner's statement is kept.
 */
function mergeFix(observations, subject) {
    const statements = (0,unite/* unite */._f)(observations, (one) => [one.fix], compareStatements);
    const usable = statements.filter((one) => isOfThisPackage(one, subject));
    const chosen = (0,versions/* chooseFix */.nM)({
        type: (0,versions/* versionTypeOf */.gq)(subject),
        installed: (0,versions/* fixableVersionOf */.Zw)(subject),
        statements: usable,
    });
    const since = usable.flatMap((one) => (isTrusted(one) ? (one.since ?? []) : [])).sort();
    return {
        state: winningState(usable),
        version: chosen.version,
        versions: chosen.versions,
        since: since[0] ?? null,
        statements,
        rule: chosen.rule,
        isApproximate: chosen.isApproximate,
        crossesMajor: chosen.crossesMajor,
        isInPlace: subject.type !== 'generic',
    };
}
/**
 * NVD knows the versions of the makers, not those of a distribution: `3.9.22` is no version of Debian's
 * `python3.9`, and nothing that its package manager could install.
 */
function isOfThisPackage(statement, { type }) {
    return !(0,package_type/* isSystemType */.M)(type) || statement.authority !== 'nvd' || statement.versions.length === 0;
}
/** `first-observed` is the day on which a feed was first read, often years after the fix. */
function isTrusted({ sinceKind }) {
    return sinceKind === 'advisory' || sinceKind === 'release';
}
function winningState(statements) {
    const ranks = statements.map((one) => FIX_ORDER.indexOf(one.state));
    return FIX_ORDER[Math.min(...ranks)] ?? 'unknown';
}
function compareStatements(a, b) {
    return ((0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        (0,unite/* compareText */.n6)(a.authority, b.authority) ||
        (0,unite/* compareText */.n6)(a.state, b.state) ||
        (0,unite/* compareNullable */.Bm)(a.word, b.word) ||
        (0,unite/* compareText */.n6)(a.versions.join('\n'), b.versions.join('\n')) ||
        (0,unite/* compareNullable */.Bm)(a.suggested, b.suggested) ||
        Number(a.isRange) - Number(b.isRange) ||
        (0,unite/* compareNullable */.Bm)(a.since, b.since) ||
        (0,unite/* compareNullable */.Bm)(a.sinceKind, b.sinceKind));
}

;// CONCATENATED MODULE: ./src/merge/ratings.ts

/** Every rating that any scanner passed on, its own pick included, without doubles. */
function mergeRatings(observations) {
    return (0,unite/* unite */._f)(observations, ratingsOf, compareRatings);
}
function ratingsOf(observation) {
    const { scanner, severityAuthority: authority, severity, ratings } = observation;
    const isTold = ratings.some((one) => one.authority === authority && one.severity === severity);
    return isTold ? ratings : [...ratings, { scanner, authority, severity }];
}
function compareRatings(a, b) {
    return ((0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        (0,unite/* compareText */.n6)(a.authority, b.authority) ||
        (0,unite/* compareText */.n6)(a.severity, b.severity));
}
/** Every score of every authority, without doubles. */
function mergeCvss(observations) {
    return (0,unite/* unite */._f)(observations, (one) => one.cvss, compareCvss);
}
function compareCvss(a, b) {
    return ((0,unite/* compareText */.n6)(a.authority, b.authority) ||
        (0,unite/* compareText */.n6)(a.version, b.version) ||
        (0,unite/* compareNullable */.Bm)(a.vector, b.vector) ||
        (a.score ?? -1) - (b.score ?? -1));
}

;// CONCATENATED MODULE: ./src/merge/vulnerability-finding.ts










/** Makes findings of the flaws of one package at one version. */
function createDescribe(subject, request) {
    const identity = (0,merge_identity/* packageIdentity */.lM)(subject);
    const version = (0,merge_identity/* normaliseVersion */.r8)(subject);
    const judgeConfidence = createJudgeConfidence(subject, request.background);
    // The recipe of alert fingerprints: no version, tag, path, scanner or date, so that a rebuild, a
    // bump that does not fix, or a scanner's silence leaves the identity alone.
    const toKey = (flaw) => (0,merge_identity/* hashOf */.qQ)(['v1', request.imageName, flaw.id, ...identity]);
    return (flaw) => {
        const key = toKey(flaw);
        const sorted = inOrder(flaw.observations);
        const trust = judgeConfidence(sorted);
        const id = (0,merge_identity/* hashOf */.qQ)([key, version]);
        return { key, id, ...describe(flaw, { sorted, subject, trust, choice: request.choice }) };
    };
}
function describe(flaw, { sorted, subject, trust, choice }) {
    const kind = classOf(flaw.id, flaw.aliases, sorted.every((one) => one.isRejected));
    const ratings = mergeRatings(sorted);
    const cvss = mergeCvss(sorted);
    const score = (0,versions/* chooseScore */.MG)(cvss);
    return {
        kind: 'vulnerability',
        vulnerability: mergeVulnerability(flaw, sorted),
        class: kind,
        package: subject,
        instances: mergeInstances(sorted, subject),
        ...chooseSeverity({ observations: sorted, ratings, score, choice }),
        ratings,
        cvss,
        score,
        epss: sorted.find((one) => one.epss !== null)?.epss ?? null,
        kev: sorted.find((one) => one.kev !== null)?.kev ?? null,
        fix: mergeFix(sorted, subject),
        seenBy: scannersOf(sorted),
        ...trust,
        sightings: (0,unite/* distinct */.dM)(sorted.map(toSighting), compareSightings),
        status: toStatus(kind, trust, sorted),
        risk: null,
        change: null,
    };
}
/** What is shown and blocks nobody: it is no flaw of this container, or most likely none at all. */
function toStatus(kind, { confidence }, observations) {
    // Trivy's word for a statement of the vendor; where any other record says affected, that counts.
    if (observations.every((one) => one.fix.word === 'not_affected'))
        return 'not-affected';
    if (kind === 'maintenance' || kind === 'rejected')
        return 'off-gate';
    return confidence === 'not-in-container' || confidence === 'likely-fp' ? 'off-gate' : 'open';
}
function mergeVulnerability(flaw, group) {
    const [first] = group;
    // Most findings of one scanner alone say nothing new: an image may have a hundred thousand of them.
    if (group.length === 1 && isNamed(first.vulnerability, flaw))
        return first.vulnerability;
    const all = group.map((one) => one.vulnerability);
    return {
        id: flaw.id,
        aliases: flaw.aliases,
        advisories: (0,unite/* uniteTexts */.YU)(all, (one) => one.advisories),
        title: longest(all.map((one) => one.title)),
        description: longest(all.map((one) => one.description)),
        cwes: (0,unite/* uniteTexts */.YU)(all, (one) => one.cwes),
        published: (0,unite/* uniteTexts */.YU)(all, (one) => (one.published === null ? [] : [one.published]))[0] ?? null,
        references: (0,unite/* uniteTexts */.YU)(all, (one) => one.references),
    };
}
function isNamed({ id, aliases }, flaw) {
    return id === flaw.id && aliases.length === 0 && flaw.aliases.length === 0;
}
/** Of equally long ones the first in alphabetical order, so that the order of the input says nothing. */
function longest(texts) {
    return texts.reduce((best, text) => {
        const isBetter = text.length - best.length || (0,unite/* compareText */.n6)(best, text);
        return isBetter > 0 ? text : best;
    });
}
function toSighting(one) {
    const { scanner, ownId: id, ownPackage, severity, row } = one;
    return { scanner, id, package: ownPackage, severity, row };
}
function compareSightings(a, b) {
    return ((0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        a.row - b.row ||
        (0,unite/* compareText */.n6)(a.id, b.id) ||
        (0,unite/* compareText */.n6)(a.package, b.package));
}

;// CONCATENATED MODULE: ./src/merge/merge.ts








/** One list out of the scanners' reports on one image; the order of reports and rows does not matter. */
function mergeReports(reports, request) {
    const observations = reports.flatMap((report) => report.observations);
    const vulnerabilities = observations.filter((one) => one.kind === 'vulnerability');
    const counted = vulnerabilities.filter((one) => one.setAside === null);
    const catalogues = toCatalogues(reports);
    const owned = new Set(reports.flatMap((report) => report.ownedFiles));
    const background = { catalogues, owned, setAside: indexSetAside(vulnerabilities) };
    const { imageName, severityChoice: choice } = request;
    const split = new Set();
    const flaws = groupByPackage(counted).flatMap(({ subject, observations: own }) => {
        const describe = createDescribe(subject, { imageName, choice, background });
        return groupByFlaw(own).map((flaw) => {
            if (flaw.isSplit)
                split.add(flaw.id);
            return describe(flaw);
        });
    });
    const rules = groupRules(observations).map((group) => toRuleFinding(group, imageName, owned));
    const findings = [...flaws, ...rules];
    return {
        findings,
        packages: toInventory(reports),
        isInventoryWhole: [...catalogues.values()].every((one) => one.isWhole),
        setAside: toSetAside(vulnerabilities),
        notices: toNotices([...split].sort()),
    };
}
function groupRules(observations) {
    const groups = new Map();
    for (const observation of observations) {
        if (observation.kind === 'vulnerability')
            continue;
        const key = JSON.stringify([observation.kind, observation.rule.id, ...(0,merge_identity/* rulePlace */.C7)(observation)]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [observation]);
        else
            group.push(observation);
    }
    return [...groups.values()];
}
function indexSetAside(observations) {
    const index = new Map();
    for (const one of observations.filter(({ setAside }) => setAside !== null)) {
        const key = (0,merge_identity/* packageKey */.MO)(one.package);
        index.set(key, [...(index.get(key) ?? []), one]);
    }
    return index;
}
/** What a scanner found and set aside by itself stands in no finding, and is named. */
function toSetAside(observations) {
    const all = observations.flatMap((one) => {
        const { scanner, ownId: id, ownPackage, setAside: reason } = one;
        if (reason === null)
            return [];
        return [{ scanner, id, package: ownPackage, version: one.package.version, reason }];
    });
    return (0,unite/* distinct */.dM)(all, (a, b) => (0,unite/* compareText */.n6)(toText(a), toText(b)));
}
function toText({ scanner, id, package: name, version, reason }) {
    return JSON.stringify([scanner, id, name, version, reason]);
}
const SHOWN = 5;
function toNotices(split) {
    if (split.length === 0)
        return [];
    const more = split.length > SHOWN ? ` and ${split.length - SHOWN} more` : '';
    const text = `Other names of ${split.slice(0, SHOWN).join(', ')}${more} speak of several CVEs at once; each CVE is a finding of its own.`;
    return [{ code: 'alias-conflict', text }];
}

;// CONCATENATED MODULE: ./src/merge/placing.ts


/**
 * Each instance with its layer and whether that is the base's. For a system package the layers' own package
 * databases are asked first: a scanner sees the last database alone, and which layer wrote it last says
 * little about a package.
 */
function placeFindings(findings, ground) {
    const origins = new Map(ground.layers.map((layer) => [layer.diffId, layer.origin]));
    const recorded = indexLayers(ground.packages);
    const heightOf = toHeightOf(ground.layers);
    const originOf = (layer) => layer === null ? 'unknown' : (origins.get(layer) ?? 'unknown');
    return findings.map((finding) => {
        const placed = finding.kind === 'vulnerability' && (0,package_type/* isSystemType */.M)(finding.package.type)
            ? placeSystem(finding, ground, recorded(finding.package))
            : joinPaths(finding, heightOf);
        const instances = placed.map((one) => withOrigin(one, originOf(one.layer)));
        const isSame = instances.every((one, at) => one === finding.instances[at]);
        return isSame && instances.length === finding.instances.length
            ? finding
            : { ...finding, instances };
    });
}
function toHeightOf(layers) {
    const heights = new Map(layers.map((layer, at) => [layer.diffId, at]));
    return (layer) => (layer === null ? Infinity : (heights.get(layer) ?? Infinity));
}
/**
 * A file is one place. A layer that only writes it anew (`chown -R`) is the layer of the file to Grype; to Trivy it
 * is the lower one, which brought this version of the package. A secret is in both, and stays so.
 */
function joinPaths({ kind, instances }, heightOf) {
    if (kind !== 'vulnerability' || instances.length < 2)
        return instances;
    const lowest = new Map();
    for (const one of instances) {
        const known = lowest.get(one.path);
        if (known === undefined || heightOf(one.layer) < heightOf(known.layer)) {
            lowest.set(one.path, one);
        }
    }
    return instances.filter((one) => one.path === null || lowest.get(one.path) === one);
}
function withOrigin(instance, origin) {
    return instance.origin === origin ? instance : { ...instance, origin };
}
function placeSystem({ instances, package: subject }, ground, recorded) {
    // Several places are several package databases, which the layers' own do not tell apart.
    if (instances.length > 1)
        return instances;
    const [instance = NOWHERE] = instances;
    const layer = ground.layerOf(subject) ?? recorded ?? instance.layer;
    if (layer === null)
        return instances;
    return [{ ...instance, layer, replaced: ground.replacedBelow(subject, layer) }];
}
const NOWHERE = { path: null, layer: null, origin: 'unknown', replaced: null };
/** The layer that Trivy's catalogue gives a package: it looks for the lowest layer with this version. */
function indexLayers(packages) {
    const toKey = createPackageKeys();
    const known = packages.filter((one) => one.layer !== null && one.seenBy.includes('trivy'));
    const layers = new Map(known.map((one) => [toKey(one), one.layer]));
    return (subject) => layers.get(toKey(subject)) ?? null;
}

;// CONCATENATED MODULE: ./src/merge/risk.ts



/**
 * From when on exploitation counts as likely. The percentile holds its meaning when a new model of EPSS moves
 * all scores, as version 5 did in June 2026; the score is for lists that come without percentiles of worth.
 */
const LIKELY = { score: 0.1, percentile: 0.95 };
/**
 * Each finding with its tier, the most urgent first. Tiers, not one blended number: a tier can be explained, and
 * a flaw without a score is not taken for a harmless one.
 */
function rankFindings(findings) {
    const tiers = finding/* RISK_TIERS */.ac.map(() => []);
    for (const finding of findings) {
        const risk = toRisk(finding);
        tiers[risk.tier]?.push({ ...finding, risk });
    }
    return tiers.flatMap(inTier);
}
function toRisk(finding) {
    if (isMalware(finding))
        return risk('malware', 'it is malware');
    if (finding.kind !== 'vulnerability')
        return toSevereOrRest(finding);
    const { kev, epss } = finding;
    if (kev !== null) {
        const use = kev.ransomware ? ', also for ransomware' : '';
        return risk('exploited', `attackers are known to use it (CISA KEV since ${kev.added}${use})`);
    }
    if (epss !== null)
        return toLikely(epss) ?? toSevereOrRest(finding);
    if (!(0,domain_severity/* isAtLeast */.du)(finding.severity, 'high'))
        return toSevereOrRest(finding);
    const why = `${finding.severity}, and no EPSS score says how likely its use is`;
    return risk('severe-unscored', why);
}
function toLikely({ score, percentile, date }) {
    if (percentile >= LIKELY.percentile) {
        return risk('likely', `EPSS percentile ${toPercent(percentile)} of ${date}`);
    }
    return score >= LIKELY.score ? risk('likely', `EPSS score ${toPercent(score)} of ${date}`) : null;
}
function isMalware(finding) {
    return (finding.kind === 'malware' || (finding.kind === 'vulnerability' && finding.class === 'malware'));
}
function toSevereOrRest({ severity }) {
    return PLAIN.get(severity) ?? risk('rest', `severity ${severity}`);
}
function risk(name, why) {
    return { tier: finding/* RISK_TIERS */.ac.indexOf(name), why };
}
const PLAIN = new Map(domain_severity/* SEVERITIES */.oC.map((severity) => [
    severity,
    risk((0,domain_severity/* isAtLeast */.du)(severity, 'high') ? 'severe' : 'rest', `severity ${severity}`),
]));
function toPercent(share) {
    return `${(share * 100).toFixed(1)} %`;
}
/**
 * Ransomware, then what can be fixed, severity, likely use (a missing score is the tier's median, not 0), what
 * both scanners saw, what was added before what the base brought.
 */
function inTier(findings) {
    const median = medianOf(findings);
    return findings
        .map((finding) => toPlace(finding, median))
        .sort(comparePlaces)
        .map((place) => place.finding);
}
function toPlace(finding, median) {
    const isFlaw = finding.kind === 'vulnerability';
    return {
        finding,
        ransomware: isFlaw && finding.kev?.ransomware === true ? 0 : 1,
        unfixable: isFlaw && finding.fix.state !== 'fixed' ? 1 : 0,
        epss: isFlaw ? (finding.epss?.score ?? median) : 0,
        doubt: isFlaw ? DOUBT[finding.confidence] : 0,
        origin: Math.min(...finding.instances.map((one) => ORIGIN[one.origin]), ORIGIN.base),
    };
}
const DOUBT = {
    confirmed: 0,
    'single-vendor': 1,
    'single-contradicted': 2,
    'cpe-only': 3,
    'likely-fp': 4,
    'not-in-container': 5,
};
const ORIGIN = { added: 0, unknown: 1, base: 2 };
function comparePlaces(a, b) {
    return (a.ransomware - b.ransomware ||
        a.unfixable - b.unfixable ||
        (0,domain_severity/* compareSeverity */.zK)(a.finding.severity, b.finding.severity) ||
        b.epss - a.epss ||
        a.doubt - b.doubt ||
        a.origin - b.origin ||
        (0,unite/* compareText */.n6)(a.finding.key, b.finding.key) ||
        (0,unite/* compareText */.n6)(a.finding.id, b.finding.id));
}
function medianOf(findings) {
    const scores = findings
        .flatMap((one) => (one.kind === 'vulnerability' ? (one.epss?.score ?? []) : []))
        .sort((a, b) => a - b);
    const middle = Math.floor(scores.length / 2);
    const upper = scores[middle] ?? 0;
    return scores.length % 2 === 1 ? upper : ((scores[middle - 1] ?? upper) + upper) / 2;
}

;// CONCATENATED MODULE: ./src/stages/assess.ts





/** One list of what the scanners say: merged, completed from the feeds, placed in the layers and ranked. */
async function assess(request) {
    const { reports, imageName, severityChoice, ground, feeds } = request;
    const merged = mergeReports(reports, { imageName, severityChoice });
    const gaps = findGaps(merged.findings, reports.some(knowsExploited));
    const answers = await ask(gaps, feeds);
    const placed = placeFindings(fillGaps(merged.findings, answers), {
        ...ground,
        packages: merged.packages,
    });
    const findings = rankFindings(placed);
    return {
        findings,
        packages: merged.packages,
        isInventoryWhole: merged.isInventoryWhole,
        setAside: merged.setAside,
        agreement: toAgreement(findings, reports.map((report) => report.scanner)),
        feeds: [...toRecord(answers.kev), ...toRecord(answers.epss)],
        exploitationGap: toGap(gaps, answers.kev),
        notices: [...merged.notices, ...assess_toNotices(answers), ...toSetAsideNotice(merged.setAside)],
    };
}
/** Reports of Grype name known exploited vulnerabilities since 0.92.2 (its grype/presenter/models). */
function knowsExploited({ scanner, scannerVersion }) {
    if (scanner !== 'grype')
        return false;
    const [, major = '', minor = ''] = /^v?(\d{1,4})\.(\d{1,4})\./.exec(scannerVersion) ?? [];
    return Number(major) > 0 || Number(minor) >= 93;
}
async function ask(gaps, feeds) {
    const [kev, epss] = await Promise.all([
        gaps.kev.length === 0 ? null : feeds.kev(gaps.kev),
        gaps.epss.length === 0 ? null : feeds.epss(gaps.epss),
    ]);
    return { kev, epss };
}
function toRecord(answer) {
    return answer?.state === 'ready' ? [answer.record] : [];
}
function toGap({ kev }, answer) {
    if (answer?.state !== 'missing')
        return null;
    const subject = kev.length === 1 ? '1 CVE' : `${kev.length} CVEs`;
    return `nobody could say whether ${subject} without a word of Grype's are exploited: ${answer.reason}`;
}
function assess_toNotices({ kev, epss }) {
    return [kev, epss].flatMap((answer) => {
        if (answer?.state !== 'missing')
            return [];
        const title = answer.name === 'kev' ? 'Known exploited vulnerabilities' : 'EPSS scores';
        const text = `${title} that Grype's data leave open could not be looked up: ${answer.reason}`;
        return [{ code: `feed-missing-${answer.name}`, text }];
    });
}
function toSetAsideNotice(setAside) {
    if (setAside.length === 0)
        return [];
    const were = setAside.length === 1 ? '1 match was' : `${setAside.length} matches were`;
    const text = `${were} set aside by a scanner itself, by its own rules or those of whoever ran it: listed in the JSON report, and not counted.`;
    return [{ code: 'set-aside', text }];
}


/***/ }),

/***/ 2890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $: () => (/* binding */ compareWithBaseline),
  m: () => (/* binding */ readBaseline)
});

// EXTERNAL MODULE: ./src/merge/compare/compare-images.ts + 14 modules
var compare_images = __webpack_require__(6594);
// EXTERNAL MODULE: ./src/merge/unite.ts
var unite = __webpack_require__(8745);
// EXTERNAL MODULE: ./src/merge/compare/pair-images.ts
var pair_images = __webpack_require__(3749);
// EXTERNAL MODULE: ./src/merge/compare/quote.ts
var quote = __webpack_require__(6988);
// EXTERNAL MODULE: ./src/merge/compare/side.ts
var side = __webpack_require__(5369);
;// CONCATENATED MODULE: ./src/merge/compare/find-baseline.ts




/**
 * The image of a report that another one is compared with: the same name and platform (or one that is not
 * known), and looked at by at least one scanner.
 */
function findBaseline(report, wanted) {
    const named = report.images.filter((image) => image.name === wanted.name);
    const fitting = named.filter((image) => isPlatform(image, wanted.platform));
    const exact = fitting.filter((image) => (0,pair_images/* platformOf */.M)(image) === wanted.platform);
    const candidates = exact.length > 0 ? exact : fitting;
    if (candidates.length === 0)
        return { problem: describeMissing(report, wanted) };
    if (candidates.length > 1) {
        return {
            problem: `The baseline has ${String(candidates.length)} images named ${(0,quote/* quote */.h)(wanted.name)}: give each image a name of its own.`,
        };
    }
    const [found] = candidates;
    if (found !== undefined && (0,side/* isAnalysed */.i)(found))
        return found;
    return { problem: describeUnanalysed(found, wanted) };
}
function describeUnanalysed(found, { name }) {
    const error = found?.error ?? null;
    return error === null
        ? `No scanner recognised anything in the baseline's image ${(0,quote/* quote */.h)(name)}: make the baseline again.`
        : `The baseline's image ${(0,quote/* quote */.h)(name)} could not be judged (${error.code}): ${(0,quote/* quote */.h)(error.message)}`;
}
function isPlatform(image, platform) {
    const own = (0,pair_images/* platformOf */.M)(image);
    return own === null || platform === null || own === platform;
}
const MOST_NAMES = 10;
function describeMissing({ images }, { name, platform }) {
    const wanted = platform === null ? (0,quote/* quote */.h)(name) : `${(0,quote/* quote */.h)(name)} for ${(0,quote/* quote */.h)(platform)}`;
    if (images.length === 0)
        return `The baseline holds no image, and none named ${wanted}.`;
    const names = [...new Set(images.map(describeImage))].sort(unite/* compareText */.n6);
    const left = names.length - MOST_NAMES;
    const more = left > 0 ? ` and ${String(left)} more` : '';
    const list = `${names.slice(0, MOST_NAMES).join(', ')}${more}`;
    return `The baseline has no image named ${wanted}; it has ${list}. Give the image the same name in both runs.`;
}
function describeImage(image) {
    const platform = (0,pair_images/* platformOf */.M)(image);
    return platform === null ? (0,quote/* quote */.h)(image.name) : `${(0,quote/* quote */.h)(image.name)} for ${(0,quote/* quote */.h)(platform)}`;
}

// EXTERNAL MODULE: ./src/stages/own-report.ts
var own_report = __webpack_require__(7054);
;// CONCATENATED MODULE: ./src/stages/baseline.ts



/** Null when no report is compared with. Throws `config-invalid` and `report-invalid`: it was asked for. */
async function readBaseline(config, files) {
    const { baseline } = config;
    if (baseline?.kind !== 'report')
        return null;
    return { report: await (0,own_report/* readOwnReport */.nX)(baseline.path, files), isOfImage: false };
}
/**
 * The image with what became of each finding since the baseline; as it is where there is none to compare with,
 * which is said.
 */
function compareWithBaseline(head, baseline, asOf) {
    if (baseline === null)
        return { report: head, notices: [] };
    const found = findIn(baseline, head);
    if ('problem' in found) {
        const text = `${head.name} is compared with nothing. ${found.problem}`;
        return { report: head, notices: [{ code: 'baseline-missing', text }] };
    }
    const base = { ...found, asOf: baseline.report.asOf };
    const { findings, comparison } = (0,compare_images/* compareImages */.q)(base, { ...head, asOf });
    return { report: { ...head, findings, comparison }, notices: [] };
}
/** An image that was given as the baseline is one, whatever its name. */
function findIn({ report, isOfImage }, head) {
    const [only] = report.images;
    const name = isOfImage && only !== undefined ? only.name : head.name;
    return findBaseline(report, { name, platform: head.image?.platform ?? null });
}


/***/ }),

/***/ 9382:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ concludeRun)
});

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

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/report/index.ts + 43 modules
var src_report = __webpack_require__(5018);
// EXTERNAL MODULE: ./src/stages/describe-failure.ts
var describe_failure = __webpack_require__(349);
// EXTERNAL MODULE: ./src/policy/counts.ts
var counts = __webpack_require__(6024);
;// CONCATENATED MODULE: ./src/stages/outputs.ts

/** The outputs of a step (design.md 5.2) besides `reason`. Counts are sums over images. */
function toOutputs(report, written) {
    const [only, ...others] = report.images;
    return {
        outcome: report.verdict.outcome,
        ...countOutputs((0,counts/* addCounts */.c)(report.images.map((image) => image.counts))),
        ...changeOutputs(report.images),
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
        ...changeOutputs([image]),
    };
}
/** Of the images that were compared. Empty when none was: a zero would say that nothing is new. */
function changeOutputs(images) {
    const compared = images.flatMap((image) => image.comparison?.counts ?? []);
    const sumOf = (change) => String(compared.reduce((sum, counts) => sum + counts[change], 0));
    return compared.length === 0
        ? { introduced: '', fixed: '' }
        : { introduced: sumOf('introduced'), fixed: sumOf('fixed') };
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
    const files = render(target, report);
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
/** V8 holds no text of half a gigabyte or more: such a report is told as what it is, not as a bug. */
function render({ format, path }, report) {
    try {
        return src_report/* RENDERERS */.vy[format](report);
    }
    catch (cause) {
        if (!(cause instanceof RangeError))
            throw cause;
        throw new errors/* PlimsollError */.nN({
            code: 'report-unwritable',
            message: `The ${format} report for ${path} would be larger than 512 MB, which cannot be written`,
            hint: 'Scan fewer images in one run, or leave out what need not be looked for with `scan` and `skip-paths`.',
            cause,
        });
    }
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

// EXTERNAL MODULE: ./src/stages/run-report.ts
var run_report = __webpack_require__(6357);
;// CONCATENATED MODULE: ./src/stages/conclude.ts



/** The end of every run: one report on all images, delivered, and the exit code of its verdict. */
async function concludeRun({ results, notices = [] }, config, ports) {
    // A signal that came while a hundred thousand findings were merged is heard before there is a verdict.
    await new Promise((heard) => setTimeout(heard, 0));
    ports.signal.throwIfAborted();
    const judged = (0,run_report/* toRunReport */.Z)({ results, notices, config, asOf: ports.now().toISOString() });
    const { report, failure } = await deliver({ report: judged, config, ports });
    const leniency = toLeniency(config, failure);
    return { report, failure, exitCode: toExitCode(report.verdict.outcome, leniency) };
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


/***/ }),

/***/ 5754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v0: () => (/* binding */ PACKAGES_GAP),
/* harmony export */   vU: () => (/* binding */ SYSTEM_GAP),
/* harmony export */   zp: () => (/* binding */ toGaps)
/* harmony export */ });
/*
 * What of an image was compared with nothing, in words. Such a sentence stands among those of a degraded
 * verdict, where whoever judges the image anew finds it again.
 */
const SYSTEM_GAP = 'no scanner knows this system or its release, so its system packages were compared with nothing';
const PACKAGES_GAP = 'no report names a package of this image, so nobody can tell whether vulnerabilities were looked for';
const GAPS = [SYSTEM_GAP, PACKAGES_GAP];
/** The gaps behind an earlier verdict. Where it was `nothing-analysed` for a reason unknown here, all it says. */
function toGaps({ outcome, degraded }) {
    const known = degraded.filter((sentence) => GAPS.includes(sentence));
    return known.length > 0 || outcome !== 'nothing-analysed' ? known : degraded;
}


/***/ }),

/***/ 297:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  wI: () => (/* binding */ judgeReport),
  hX: () => (/* binding */ toImageReport),
  JU: () => (/* binding */ toSystem)
});

// EXTERNAL MODULE: ./src/domain/advice.ts
var advice = __webpack_require__(2854);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(213);
;// CONCATENATED MODULE: ./src/advice/effect.ts
const NO_EFFECT = {
    total: 0,
    critical: 0,
    high: 0,
    knownExploited: 0,
    blocking: 0,
};
/** What it would mean if these findings were gone. */
function effectOf(findings, blocking) {
    const effect = { ...NO_EFFECT, total: findings.length };
    for (const finding of findings) {
        if (finding.severity === 'critical')
            effect.critical += 1;
        else if (finding.severity === 'high')
            effect.high += 1;
        if (finding.kind === 'vulnerability' && finding.kev !== null)
            effect.knownExploited += 1;
        if (blocking.has(finding.id))
            effect.blocking += 1;
    }
    return effect;
}
function sumEffects(effects) {
    const sum = { ...NO_EFFECT };
    for (const effect of effects) {
        sum.total += effect.total;
        sum.critical += effect.critical;
        sum.high += effect.high;
        sum.knownExploited += effect.knownExploited;
        sum.blocking += effect.blocking;
    }
    return sum;
}
/** Negative when `a` is worth more: what blocks, what is exploited, what is severe, how many. */
function compareEffects(a, b) {
    return (b.blocking - a.blocking ||
        b.knownExploited - a.knownExploited ||
        b.critical - a.critical ||
        b.high - a.high ||
        b.total - a.total);
}

;// CONCATENATED MODULE: ./src/advice/words.ts
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cf}\p{Surrogate}]/gu;
const MAX_LENGTH = 120;
/** Names, versions and paths that whoever made the image wrote, fit for one of our sentences: one line, nothing invisible. */
function toPlain(text) {
    const plain = text
        .slice(0, 4 * MAX_LENGTH)
        .replace(CONTROLS, ' ')
        .replace(UNSEEN, '')
        .trim();
    return plain.length <= MAX_LENGTH
        ? plain
        : `${plain.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
const SHOWN = 3;
/** `a`, `a and b`, `a, b and c`, `a, b, c and 5 more`. */
function toList(texts) {
    const shown = texts.slice(0, SHOWN);
    if (texts.length > SHOWN)
        return `${shown.join(', ')} and ${texts.length - SHOWN} more`;
    const last = shown.pop() ?? '';
    return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
/** `1 finding`, `2 findings`. */
function toCount(count, word) {
    return `${count} ${word}${count === 1 ? '' : 's'}`;
}
/** Sentences of which some may have nothing to say; null when none has. */
function toNote(sentences) {
    const said = sentences.filter((one) => one !== null);
    return said.length === 0 ? null : said.join(' ');
}
/** By code unit, which no locale changes. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Each text once, sorted by code unit. */
function distinctTexts(texts) {
    return [...new Set(texts)].sort();
}

;// CONCATENATED MODULE: ./src/advice/groups.ts


/** Lists by key, in the order in which the keys come first. */
function groupBy(all, toKey) {
    const groups = new Map();
    for (const one of all) {
        const key = toKey(one);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return groups;
}
/** Groups under their names, from the one that is worth most on. */
function rankGroups(groups, toEffect) {
    return [...groups]
        .map(([name, group]) => ({ name, group, effect: sumEffects(group.map(toEffect)) }))
        .sort((a, b) => compareEffects(a.effect, b.effect) || compareText(a.name, b.name))
        .map(({ name, group }) => [name, group]);
}

;// CONCATENATED MODULE: ./src/advice/lot.ts

const EMPTY_LOT = { ids: [], effect: NO_EFFECT };
function toLot(findings, blocking) {
    if (findings.length === 0)
        return EMPTY_LOT;
    // Without a function it sorts by code unit, and several times as fast as with one.
    return { ids: findings.map((one) => one.id).sort(), effect: effectOf(findings, blocking) };
}
/** Of lots that have nothing in common. */
function joinLots(lots) {
    return {
        ids: lots.flatMap((one) => one.ids),
        effect: sumEffects(lots.map((one) => one.effect)),
    };
}

;// CONCATENATED MODULE: ./src/advice/move-base.ts



/**
 * A newer build of the base removes, at best, what has a fix and lies in nothing but its layers. None where no
 * layer is known to be the base's: a number would be a guess.
 */
function moveBase(subjects, base) {
    if (base === null)
        return [];
    const fixable = joinLots(subjects.map((one) => one.ofBase.fixable));
    const waiting = sumEffects(subjects.map((one) => one.ofBase.waiting.effect));
    const count = fixable.effect.total;
    if (count === 0)
        return [];
    const all = sumEffects(subjects.flatMap((one) => [one.fixable.effect, one.waiting.effect]));
    return [
        {
            kind: 'move-base',
            title: `Rebuild on the newest ${toTag(base.name)}`,
            commands: [],
            upgrades: [],
            paths: [],
            removes: fixable.effect,
            leaves: waiting,
            findings: fixable.ids,
            isEstimate: true,
            note: `Of ${toCount(all.total, 'open finding')} in packages, ${count + waiting.total} come from the base's layers; ${count} of these have a fix, which a newer build may hold. They stand under the other actions as well. What a newer build removes and adds, only a scan of it can tell.`,
        },
    ];
}
/** The same tag, not the same digest, which would be the same image. */
function toTag(name) {
    return toPlain(name.replace(/@sha(?:256|512):.*$/s, ''));
}

;// CONCATENATED MODULE: ./src/advice/listing.ts

/** Every path at which one of the findings lies, once. */
function pathsOf(findings) {
    const paths = new Set();
    for (const { instances } of findings)
        addPaths(paths, instances);
    return distinctTexts(paths);
}
function addPaths(paths, instances) {
    for (const { path } of instances)
        if (path !== null)
            paths.add(path);
}

// EXTERNAL MODULE: ./src/versions/index.ts + 25 modules
var src_versions = __webpack_require__(2960);
;// CONCATENATED MODULE: ./src/advice/target.ts



/** The smallest version that clears all of these findings of one package. There has to be one. */
function chooseTarget(installed, findings) {
    const compare = createCompare((0,src_versions/* versionTypeOf */.gq)(installed));
    const approximate = approximateByVersion(findings);
    const highest = highestOf([...approximate.keys()].sort(), compare);
    const isApproximate = (approximate.get(highest.version) ?? false) || !highest.isSure;
    const target = { version: highest.version, isApproximate };
    return (0,package_type/* isSystemType */.M)(installed.type) ? target : raise(target, findings, compare);
}
/** The findings of a package name the same few versions again and again. */
function createCompare(type) {
    const known = new Map();
    return (a, b) => {
        const key = `${a}\n${b}`;
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const order = (0,src_versions/* compareVersions */.Zy)(type, a, b);
        known.set(key, order);
        return order;
    };
}
/** A version is approximate only when no finding names it as a release. */
function approximateByVersion(findings) {
    const versions = new Map();
    for (const { fix } of findings) {
        versions.set(fix.version, (versions.get(fix.version) ?? true) && fix.isApproximate);
    }
    return versions;
}
/** By the ecosystem's order; of versions that it cannot compare, the first that it can read. */
function highestOf([first = '', ...others], compare) {
    let version = first;
    let isSure = true;
    for (const other of others) {
        const order = compare(other, version);
        isSure &&= order !== null;
        const isBetter = order === null ? compare(version, version) === null : order > 0;
        if (isBetter)
            version = other;
    }
    return { version, isSure };
}
/** Each round raises it, and there are few release lines. */
const MAX_ROUNDS = 8;
/** A flaw that is fixed in 3.3.5 and in 4.2.6 is still in 4.1.0, to which another flaw of the package may lead. */
function raise(start, findings, compare) {
    const several = distinctFixes(findings);
    let target = start;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const before = target;
        for (const fix of several)
            target = raiseTo(target, fix, compare);
        if (target === before)
            break;
    }
    return target;
}
function raiseTo(target, fix, compare) {
    const needed = neededAbove(target.version, fix.versions, compare);
    return needed === null ? target : { version: needed, isApproximate: fix.isApproximate };
}
/** Most findings of a package that has many name the same versions. */
function distinctFixes(findings) {
    const several = findings.map(({ fix }) => fix).filter((fix) => fix.versions.length > 1);
    const byVersions = new Map(several.map((fix) => [`${fix.isApproximate}\n${fix.versions.join('\n')}`, fix]));
    return [...byVersions].sort(([a], [b]) => compareText(a, b)).map(([, fix]) => fix);
}
/**
 * The next fix above `version`, when that is the one for the release line of `version`: it shares no fewer
 * leading numbers with it than the next fix below. Of equals the higher, to be sure. Null when the one below
 * is, and so when there is no other.
 */
function neededAbove(version, fixes, compare) {
    if (fixes.includes(version))
        return null;
    const orders = fixes.map((fix) => ({ fix, order: compare(fix, version) }));
    if (orders.some(({ order }) => order === 0))
        return null;
    const above = orders.find(({ order }) => order !== null && order > 0)?.fix;
    const below = orders.findLast(({ order }) => order !== null && order < 0)?.fix;
    if (above === undefined || below === undefined)
        return above ?? null;
    return sharedNumbers(version, below) > sharedNumbers(version, above) ? null : above;
}
/** How many of the leading numbers of two versions are the same. */
function sharedNumbers(a, b) {
    const [left, right] = [numbersOf(a), numbersOf(b)];
    const differs = left.findIndex((number, at) => number !== right[at]);
    return differs === -1 ? left.length : differs;
}
function numbersOf(version) {
    return version.match(/\d+/g) ?? [];
}

;// CONCATENATED MODULE: ./src/advice/subjects.ts







/** By the package and version that the findings are in; the order of the findings does not matter. */
function toSubjects(findings, blocking) {
    const groups = groupBy(findings, (one) => `${keyOf(one.package)}${BREAK}${one.package.version}`);
    return [...groups]
        .sort(([a], [b]) => compareText(a, b))
        .flatMap(([, group]) => toSubject(group, blocking));
}
function toSubject(findings, blocking) {
    const [first] = findings;
    if (first === undefined)
        return [];
    const { package: installed } = first;
    const { fixable, waiting } = split(installed, findings);
    const lots = { fixable: toLot(fixable, blocking), waiting: toLot(waiting, blocking) };
    const isAllOfBase = findings.every(isOfBase);
    return [
        {
            package: installed,
            key: keyOf(installed),
            name: toName(installed),
            source: findSource(findings) ?? toName(installed),
            isInPlace: installed.type !== 'generic' && findings.every((one) => one.fix.isInPlace),
            paths: pathsOf(findings),
            ...lots,
            target: fixable.length === 0 ? null : chooseTarget(installed, fixable),
            waitingFindings: waiting,
            ofBase: isAllOfBase
                ? lots
                : {
                    fixable: toLot(fixable.filter(isOfBase), blocking),
                    waiting: toLot(waiting.filter(isOfBase), blocking),
                },
        },
    ];
}
function split(installed, findings) {
    const isAbove = createAbove(installed);
    const fixable = [];
    const waiting = [];
    for (const finding of findings) {
        if (hasFix(finding) && isAbove(finding.fix.version))
            fixable.push(finding);
        else
            waiting.push(finding);
    }
    return { fixable, waiting };
}
function hasFix(finding) {
    return finding.fix.state === 'fixed' && finding.fix.version !== null;
}
/**
 * False only for a version that is known not to be above the installed one: where fixes of other release lines
 * alone are named, that may be the best of them, and nobody should go back to it.
 */
function createAbove(installed) {
    const known = new Map();
    const [type, present] = [(0,src_versions/* versionTypeOf */.gq)(installed), (0,src_versions/* fixableVersionOf */.Zw)(installed)];
    return (version) => {
        const before = known.get(version);
        if (before !== undefined)
            return before;
        const order = (0,src_versions/* compareVersions */.Zy)(type, version, present);
        const isAbove = order === null || order > 0;
        known.set(version, isAbove);
        return isAbove;
    };
}
/** Elsewhere the package stays when the base changes. */
function isOfBase({ instances }) {
    return instances.length > 0 && instances.every(({ origin }) => origin === 'base');
}
/** Not every scanner knows the source package, and they could differ: then the first by name. */
function findSource(findings) {
    let first = null;
    for (const { package: one } of findings) {
        const name = one.sourcePackage?.name ?? null;
        if (name !== null && (first === null || name < first))
            first = name;
    }
    return first;
}
/** No scanner's name holds a control character. */
const BREAK = '\u0000';
/** The namespace of a system's package is its distribution, which is one and is spelled in several ways. */
function keyOf({ type, namespace, name }) {
    return `${type}${BREAK}${(0,package_type/* isSystemType */.M)(type) ? '' : (namespace ?? '')}${BREAK}${name}`;
}
/** Between namespace and name: Maven writes a colon, all others that have a namespace a slash. */
function toName({ type, namespace, name }) {
    if (namespace === null || namespace === '' || !NAMED_WITH_NAMESPACE.has(type))
        return name;
    return `${namespace}${type === 'maven' ? ':' : '/'}${name}`;
}
const NAMED_WITH_NAMESPACE = new Set(['npm', 'golang', 'maven', 'composer', 'swift', 'github']);

;// CONCATENATED MODULE: ./src/advice/remove.ts





/** One action for all secrets: each is revoked and taken out of the layer that brought it. */
function removeSecrets(secrets, blocking) {
    if (secrets.length === 0)
        return [];
    const paths = pathsOf(secrets);
    const where = paths.length === 0 ? '' : ` from ${toList(paths.map(toPlain))}`;
    const owned = secrets.filter((one) => one.packageOwned).length;
    return [
        {
            kind: 'remove-secret',
            title: `Remove ${toCount(secrets.length, 'secret')}${where}`,
            ...removal(secrets, blocking),
            paths,
            note: toNote([
                'Revoke it first: whoever has the image has it. A later layer only hides it, so build without it and hand it over at run time.',
                owned === 0
                    ? null
                    : `${owned} of ${secrets.length} in files that a package brought, where samples are usual.`,
            ]),
        },
    ];
}
/** One action for all that is malware, whichever way it was found. */
function removeMalware(malware, blocking) {
    if (malware.length === 0)
        return [];
    const paths = pathsOf(malware);
    const names = distinctTexts(malware.flatMap(nameOf));
    const what = names.length > 0 ? names : paths;
    return [
        {
            kind: 'remove-malware',
            title: `Remove malware: ${toList(what.map(toPlain))}`,
            ...removal(malware, blocking),
            paths,
            note: 'It may have run where the image was built or used: treat every secret within its reach as stolen.',
        },
    ];
}
function nameOf(finding) {
    if (finding.package === null)
        return [];
    return [`${toName(finding.package)} ${finding.package.version}`.trim()];
}
function removal(findings, blocking) {
    const lot = toLot(findings, blocking);
    return {
        commands: [],
        upgrades: [],
        removes: lot.effect,
        leaves: NO_EFFECT,
        findings: lot.ids,
        isEstimate: true,
    };
}

;// CONCATENATED MODULE: ./src/advice/bump.ts




/** For packages of which at least one finding is fixable, sorted by name and version. */
function toBumps(subjects) {
    return subjects
        .flatMap((one) => (one.target === null ? [] : [toBump(one, one.target)]))
        .sort((a, b) => compareUpgrades(a.upgrade, b.upgrade));
}
function toBump(subject, { version: to, isApproximate }) {
    const { package: installed, name } = subject;
    const { type, version: from } = installed;
    const crosses = (0,src_versions/* crossesMajor */.e6)((0,src_versions/* versionTypeOf */.gq)(installed), from, to);
    return { subject, upgrade: { type, name, from, to, crossesMajor: crosses, isApproximate } };
}
function compareUpgrades(a, b) {
    return compareText(a.name, b.name) || compareText(a.from, b.from) || compareText(a.to, b.to);
}
/** `openssl 3.0.11-1 to 3.0.13-1`; of a bound, `3.0.13-1 or later`. */
function toStep({ upgrade }) {
    const from = upgrade.from === '' ? '' : ` ${toPlain(upgrade.from)}`;
    return `${toPlain(upgrade.name)}${from} to ${toTarget(upgrade)}`;
}
/** The same for several versions of one package, which may all go to one. */
function toSteps(bumps) {
    const [first] = bumps;
    const targets = new Set(bumps.map((one) => toTarget(one.upgrade)));
    if (first === undefined || bumps.length === 1 || targets.size > 1) {
        return toList(bumps.map(toStep));
    }
    const { upgrade } = first;
    const versions = toList(bumps.map((one) => toPlain(one.upgrade.from)));
    return `${toPlain(upgrade.name)} ${versions} to ${toTarget(upgrade)}`;
}
function toTarget({ to, isApproximate }) {
    return isApproximate ? `${toPlain(to)} or later` : toPlain(to);
}
/**
 * What these upgrades remove, and what their packages keep, at whichever version. `subjects`: all that lie
 * where the upgrades are made. Nobody has scanned the result.
 */
function accountFor(bumps, subjects) {
    const keys = new Set(bumps.map((one) => one.subject.key));
    const kept = subjects.filter((one) => keys.has(one.key));
    const removed = joinLots(bumps.map((one) => one.subject.fixable));
    return {
        upgrades: bumps.map((one) => one.upgrade),
        removes: removed.effect,
        leaves: sumEffects(kept.map((one) => one.waiting.effect)),
        findings: removed.ids,
        isEstimate: true,
    };
}

;// CONCATENATED MODULE: ./src/advice/replace-binary.ts




/** One action for each program that lies outside every package manager. */
function replaceBinaries(subjects) {
    return [...groupBy(subjects, (one) => one.key).values()].flatMap((versions) => {
        const bumps = toBumps(versions);
        return bumps.length === 0 ? [] : [toAction(bumps, versions)];
    });
}
function toAction(bumps, subjects) {
    return {
        kind: 'replace-binary',
        title: `Replace ${toList(bumps.map(toReplacement))}`,
        commands: [],
        paths: distinctTexts(bumps.flatMap((one) => one.subject.paths)),
        ...accountFor(bumps, subjects),
        note: toNote([
            'No package manager owns it: bring in a newer release, or a base image that has one.',
            toBranchNote(bumps),
        ]),
    };
}
function toReplacement({ upgrade }) {
    return `${toPlain(upgrade.name)} ${toPlain(upgrade.from)} with ${toTarget({ ...upgrade, isApproximate: true })}`;
}
/** Its maker does not mend this branch any more, or not all of it. */
function toBranchNote(bumps) {
    const ended = bumps.filter(({ upgrade, subject }) => {
        return (0,src_versions/* isInSameLine */.yD)((0,src_versions/* versionTypeOf */.gq)(subject.package), upgrade.from, upgrade.to) === false;
    });
    if (ended.length === 0)
        return null;
    const versions = toList(ended.map(({ upgrade }) => toPlain(upgrade.from)));
    return `No release of the branch of ${versions} fixes all of it: a newer branch is needed.`;
}

;// CONCATENATED MODULE: ./src/advice/replace-system.ts



/** For a system past its end of life: all of its packages are others in a supported release. */
function replaceSystem(system, os) {
    if (os?.endOfLife !== true)
        return [];
    const all = joinLots(system.flatMap((one) => [one.fixable, one.waiting]));
    const name = toPlain(`${os.family} ${os.version}`);
    return [
        {
            kind: 'replace-system',
            title: `Move from ${name}, which is past its end of life, to a supported release`,
            commands: [],
            upgrades: [],
            paths: [],
            removes: all.effect,
            leaves: NO_EFFECT,
            findings: all.ids,
            isEstimate: true,
            note: 'No fixes come any more, and hardly any advisories, so few findings do not mean few flaws. What stands here stands under the other actions as well; what the supported release has, only a scan of it can tell.',
        },
    ];
}

;// CONCATENATED MODULE: ./src/advice/grammar.ts
/*
 * Names and versions come from the image, and whoever made it chose them. In a command stand only those that
 * are what their ecosystem allows and nothing that a shell or an option parser would read as more: none of the
 * patterns lets through a blank, a quote, `$`, `;`, `&`, `|`, `<`, `>`, or a dash in front.
 */
const grammar_MAX_LENGTH = 200;
/** Semantic Versioning 2.0.0, without the ban on leading zeros. */
const SEMANTIC = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const WORD = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const GRAMMARS = new Map([
    // Debian Policy 5.6.1 and 5.6.12. apt-get takes a dash at the end for an order to remove.
    ['deb', { name: /^[a-z0-9][a-z0-9+.-]*[a-z0-9+.]$/, version: /^(?:\d+:)?\d[A-Za-z0-9.+~-]*$/ }],
    // apk-world(5): `@`, `<`, `=`, `>`, `~` and `!` have a meaning.
    [
        'apk',
        {
            name: /^[A-Za-z0-9][A-Za-z0-9._+-]*$/,
            version: /^\d+(?:\.\d+)*[a-z]?(?:_[a-z]+\d*)*(?:~[0-9a-f]+)?(?:-r\d+)?$/,
        },
    ],
    // dnf reads `*`, `?` and brackets as patterns.
    [
        'rpm',
        {
            name: /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/,
            version: /^(?:\d+:)?[A-Za-z0-9][A-Za-z0-9._+~^-]*$/,
        },
    ],
    // PKGBUILD(5).
    [
        'alpm',
        { name: /^[a-z0-9@_+][a-z0-9@._+-]*$/, version: /^(?:\d+:)?[A-Za-z0-9._+]+-\d+(?:\.\d+)?$/ },
    ],
    // package.json; names of old packages have capitals.
    [
        'npm',
        { name: /^(?:@[A-Za-z0-9][A-Za-z0-9._-]*\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/, version: SEMANTIC },
    ],
    // PEP 508 and PEP 440, without an epoch.
    [
        'pypi',
        {
            name: WORD,
            version: /^\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?(?:\+[a-z0-9.]+)?$/,
        },
    ],
    // Go Modules Reference, "Module paths": the first element is a host with a dot.
    [
        'golang',
        {
            name: /^[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9][A-Za-z0-9-]*)+(?:\/[A-Za-z0-9_~][A-Za-z0-9._~-]*)*$/,
            version: SEMANTIC,
        },
    ],
    ['cargo', { name: /^[A-Za-z][A-Za-z0-9_-]*$/, version: SEMANTIC }],
    ['gem', { name: WORD, version: /^\d+(?:\.[0-9A-Za-z]+)*$/ }],
    [
        'composer',
        {
            name: /^[a-z0-9][a-z0-9_.-]*\/[a-z0-9][a-z0-9_.-]*$/,
            version: /^\d+(?:\.\d+){0,3}(?:-[0-9A-Za-z.]+)?$/,
        },
    ],
    ['nuget', { name: WORD, version: /^\d+\.\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?$/ }],
]);
/** True for a name that may stand in a command of this purl type's package manager. */
function isSafeName(type, name) {
    return isSafe(GRAMMARS.get(type)?.name, name);
}
/** True for a version that may stand in a command of this purl type's package manager. */
function isSafeVersion(type, version) {
    return isSafe(GRAMMARS.get(type)?.version, version);
}
function isSafe(pattern, text) {
    return pattern !== undefined && text.length <= grammar_MAX_LENGTH && pattern.test(text);
}

;// CONCATENATED MODULE: ./src/advice/dependency-commands.ts

/**
 * The command that takes this version of a package in the project that brings it; null where the ecosystem has
 * none that is safe and well known, and for names and versions that do not fit into one.
 */
function findCommand(upgrade) {
    const { type, name, to } = upgrade;
    if (!isSafeName(type, name) || !isSafeVersion(type, to))
        return null;
    return COMMANDS.get(type)?.(upgrade) ?? null;
}
/** The same for several packages of one project. */
function toCommands(upgrades) {
    const commands = upgrades.flatMap((one) => findCommand(one) ?? []);
    const isGo = upgrades.every(({ type }) => type === 'golang');
    if (!isGo || commands.length === 0)
        return commands;
    const modules = commands.map((one) => one.slice(GO_GET.length));
    return [`${GO_GET}${modules.join(' ')}`, 'go mod tidy'];
}
const GO_GET = 'go get ';
const COMMANDS = new Map([
    ['npm', ofNpm],
    ['pypi', ofPython],
    ['golang', ofGo],
    ['cargo', ofRust],
    ['gem', ({ name }) => `bundle update ${name}`],
    ['composer', ({ name, to }) => `composer require '${name}:^${to}'`],
    ['nuget', ofDotnet],
]);
/** A bound may be no release: then the newest of its line. */
function ofNpm({ name, to, isApproximate }) {
    return isApproximate ? `npm install '${name}@^${to}'` : `npm install ${name}@${to}`;
}
function ofPython({ name, to, isApproximate }) {
    return `pip install '${name}${isApproximate ? '>=' : '=='}${to}'`;
}
/** A new major version of a module has another path (Go Modules Reference, "Major version suffixes"). */
function ofGo({ name, to, isApproximate, crossesMajor }) {
    if (crossesMajor === true && !to.startsWith('0.'))
        return null;
    return isApproximate ? `${GO_GET}'${name}@>=v${to}'` : `${GO_GET}${name}@v${to}`;
}
/** Another release line is one that Cargo.toml has to allow first. */
function ofRust({ name, to, isApproximate, crossesMajor }) {
    return isApproximate || crossesMajor === true ? null : `cargo update -p ${name} --precise ${to}`;
}
function ofDotnet({ name, to, isApproximate }) {
    return isApproximate ? null : `dotnet add package ${name} --version ${to}`;
}

;// CONCATENATED MODULE: ./src/advice/owner.ts
/** The owners of all places of a package; empty when at one place it stands for itself. */
function ownersOf(subject, shared) {
    const owners = [];
    for (const path of subject.paths) {
        const owner = ownerAt(subject.package.type, path, shared);
        if (owner === null)
            return [];
        owners.push(owner);
    }
    return owners;
}
function ownerAt(type, path, shared) {
    switch (type) {
        case 'golang':
        case 'cargo':
            return isManifest(path) ? null : { kind: 'program', type, name: path, path };
        case 'maven':
            return toArchive(path, shared);
        case 'npm':
            return toTool(type, NPM_TOOL.exec(path));
        case 'pypi':
            return toVendor(path);
        case 'nuget':
            return toRuntime(path);
        default:
            return null;
    }
}
function isManifest(path) {
    return /(?:^|\/)(?:go\.(?:mod|sum)|modules\.txt|Cargo\.(?:lock|toml))$/.test(path);
}
const ARCHIVE = /\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg)$/i;
const WITHIN_ARCHIVE = /\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg)(?=\/)/i;
/** The outermost archive; one that holds others, or a shaded one that holds the classes of several. */
function toArchive(path, shared) {
    const border = WITHIN_ARCHIVE.exec(path);
    if (border !== null) {
        const outer = path.slice(0, border.index + border[0].length);
        return { kind: 'archive', type: 'maven', name: outer, path: outer };
    }
    if (!shared.has(path))
        return null;
    return { kind: 'archive', type: 'maven', name: path, path };
}
/** Archives that are said to hold several packages themselves. */
function findShared(subjects) {
    const first = new Map();
    const shared = new Set();
    for (const { package: subject, paths } of subjects) {
        const archives = subject.type === 'maven' ? paths.filter(isArchive) : [];
        for (const path of archives) {
            const known = first.get(path);
            if (known === undefined)
                first.set(path, subject.name);
            else if (known !== subject.name)
                shared.add(path);
        }
    }
    return shared;
}
function isArchive(path) {
    return ARCHIVE.test(path);
}
/** Where npm puts what is installed for all: each of them, npm itself too, has its own tree of packages. */
const NPM_TOOL = /^((?:usr(?:\/local)?|opt\/[^/]+(?:\/[^/]+)?|.*\/versions\/node\/[^/]+)\/lib\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
/** pip and setuptools carry copies of other packages. */
function toVendor(path) {
    const at = path.indexOf('/_vendor/');
    const match = at === -1 ? null : PYTHON_PACKAGE.exec(path.slice(0, at + 1));
    return toTool('pypi', match);
}
const PYTHON_PACKAGE = /^(.*?(?:site|dist)-packages\/([^/]+))\//;
function toTool(type, match) {
    const [, path, name] = match ?? [];
    if (path === undefined || name === undefined)
        return null;
    return { kind: 'tool', type, name: name === 'pkg_resources' ? 'setuptools' : name, path };
}
/** The framework that .NET programs share, which no project references as a package. */
function toRuntime(path) {
    const [, folder] = /^(.*dotnet)\/shared\//.exec(path) ?? [];
    if (folder === undefined)
        return null;
    return { kind: 'tool', type: 'nuget', name: 'the .NET runtime', path: folder };
}

;// CONCATENATED MODULE: ./src/advice/homes.ts


/**
 * Each package in one home. One that sits in two programs is upgraded when both are built anew: then they are
 * one home.
 */
function toHomes(subjects) {
    const shared = findShared(subjects);
    const placed = subjects.map((subject) => ({ subject, owners: ownersOf(subject, shared) }));
    const unions = createUnions();
    for (const { subject, owners } of placed) {
        if (subject.target !== null)
            unions.join(owners.map(homes_keyOf));
    }
    const homes = groupBy(placed, ({ subject, owners: [first] }) => first === undefined ? subject.key : unions.find(homes_keyOf(first)));
    return [...homes.values()].map((members) => ({
        owners: distinctOwners(members),
        subjects: members.map((one) => one.subject),
    }));
}
function distinctOwners(members) {
    const owners = members.flatMap((one) => one.owners);
    const byPlace = new Map(owners.map((one) => [`${one.path}\u0000${one.name}`, one]));
    return [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, owner]) => owner);
}
/** A tool is upgraded by its name, wherever it lies; a program or archive is one file. */
function homes_keyOf({ kind, type, name }) {
    return JSON.stringify([kind, type, name]);
}
/** Union-find with path halving. */
function createUnions() {
    const leaders = new Map();
    const find = (key) => {
        let at = key;
        for (let up = leaders.get(at) ?? at; up !== at; up = leaders.get(at) ?? at) {
            leaders.set(at, leaders.get(up) ?? up);
            at = up;
        }
        return at;
    };
    const join = ([first, ...others]) => {
        if (first === undefined)
            return;
        for (const other of others)
            leaders.set(find(other), find(first));
    };
    return { join, find };
}

;// CONCATENATED MODULE: ./src/advice/upgrade-owner.ts






/** What to do where packages come inside a bigger thing. All owners are of one kind and type. */
function describeOwners(owners, bumps) {
    const needs = rankNeeds(bumps);
    const paths = distinctTexts(owners.map((one) => one.path));
    return owners[0]?.kind === 'tool'
        ? { ...describeTools(owners, bumps, needs), paths }
        : { ...describeBuild(owners, needs), paths };
}
/** Each package once, with the highest version it has to reach; the worst first. */
function rankNeeds(bumps) {
    const byName = groupBy(bumps, (one) => one.upgrade.name);
    return rankGroups(byName, (one) => one.subject.fixable.effect).map(([, group]) => upgrade_owner_highestOf(group.map((one) => one.upgrade)));
}
function upgrade_owner_highestOf(upgrades) {
    return upgrades.reduce((highest, one) => {
        const order = (0,src_versions/* compareVersions */.Zy)((0,src_versions/* versionTypeOf */.gq)(one), one.to, highest.to) ?? 0;
        return order > 0 || (order === 0 && one.crossesMajor === true) ? one : highest;
    });
}
/** A program or archive is one file: it is built anew, from sources that name newer packages. */
function describeBuild(owners, needs) {
    const files = toList(owners.map((one) => toPlain(one.path)));
    const isProgram = owners[0]?.kind === 'program';
    const leftOut = needs.filter((one) => !isGoItself(one) && findCommand(one) === null);
    return {
        title: `Rebuild ${files} with ${toList(needs.map(toNeed))}`,
        commands: isProgram ? toCommands(needs) : [],
        note: toNote([
            isProgram && leftOut.length > 0 ? toLeftOutNote(leftOut) : null,
            `Where ${owners.length === 1 ? 'it is' : 'they are'} not your own, take a newer release.`,
        ]),
    };
}
function toLeftOutNote(leftOut) {
    const are = leftOut.length === 1 ? 'is' : 'are';
    const names = toList(leftOut.map((one) => toPlain(one.name)));
    return `${toCount(leftOut.length, 'package')} ${are} not in the commands, as the name or version does not fit into one, or as the sources have to name the new release line first: ${names}.`;
}
function toNeed(upgrade) {
    return `${isGoItself(upgrade) ? 'Go' : toPlain(upgrade.name)} ${toTarget(upgrade)}`;
}
function isGoItself(upgrade) {
    return (0,src_versions/* versionTypeOf */.gq)(upgrade) === 'stdlib';
}
function describeTools(owners, bumps, needs) {
    const type = owners[0]?.type ?? '';
    const tools = distinctTexts(owners.map((one) => one.name));
    const brought = needs.filter((one) => !tools.includes(one.name)).map(toNeed);
    const verb = tools.length === 1 ? 'brings' : 'bring';
    const isToolAlone = brought.length === 0;
    return {
        title: isToolAlone
            ? `Upgrade ${toSteps(bumps)}`
            : `Upgrade ${toList(tools.map(toPlain))} to a release that ${verb} ${toList(brought)}`,
        commands: tools.flatMap((tool) => toToolCommand(type, tool)),
        note: toNote([
            isToolAlone || type === 'nuget'
                ? null
                : 'Which release that is, no advisory says: the newest is the best guess.',
            'Often it came with the base image; what is not needed at run time can be deleted.',
        ]),
    };
}
function toToolCommand(type, tool) {
    if (!isSafeName(type, tool))
        return [];
    if (type === 'npm')
        return [`npm install --global ${tool}@latest`];
    return type === 'pypi' ? [`pip install --upgrade ${tool}`] : [];
}

;// CONCATENATED MODULE: ./src/advice/upgrade-dependency.ts





/** One action for each package, or for what brings it where a path tells that. */
function upgradeDependencies(subjects) {
    return toHomes(subjects).flatMap((home) => {
        const bumps = toBumps(home.subjects);
        return bumps.length === 0 ? [] : [upgrade_dependency_toAction(home, bumps)];
    });
}
function upgrade_dependency_toAction({ owners, subjects }, bumps) {
    const words = owners.length === 0 ? describePackage(bumps) : describeOwners(owners, bumps);
    return { kind: 'upgrade-dependency', ...words, ...accountFor(bumps, subjects) };
}
function describePackage(bumps) {
    const upgrades = bumps.map((one) => one.upgrade);
    const isBreaking = upgrades.some((one) => one.crossesMajor === true);
    const type = ECOSYSTEMS.get(upgrades[0]?.type ?? '') ?? toPlain(upgrades[0]?.type ?? '');
    const isSingle = new Set(upgrades.map((one) => one.to)).size === 1;
    return {
        title: `Upgrade ${toSteps(bumps)} (${type}${isBreaking ? ', a new release line' : ''})`,
        commands: isSingle ? toCommands(firstOf(upgrades)) : [],
        paths: distinctTexts(bumps.flatMap((one) => one.subject.paths)),
        note: toNote([
            upgrades.length === 1
                ? null
                : `It is there in ${upgrades.length} versions, so other packages bring some of them.`,
            'Where it is no direct dependency, upgrade the package that brings it.',
        ]),
    };
}
/** The ecosystems by the names under which people know them; the others go by their purl type. */
const ECOSYSTEMS = new Map([
    ['pypi', 'Python'],
    ['golang', 'Go'],
    ['maven', 'Java'],
    ['gem', 'Ruby'],
    ['cargo', 'Rust'],
    ['nuget', '.NET'],
    ['composer', 'PHP'],
]);
/** Several versions that go to one: a change of its line is one for the command when it is for any. */
function firstOf(upgrades) {
    const [first] = upgrades;
    if (first === undefined)
        return [];
    const crossing = upgrades.find((one) => one.crossesMajor === true);
    return [crossing ?? first];
}

;// CONCATENATED MODULE: ./src/advice/package-managers.ts
/**
 * The package manager of a system's packages, by what is installed, else by whose system it is. Repositories
 * of most distributions keep the newest version of a package only, so no command asks for exactly one.
 */
function findPackageManager(type, { os, installed }) {
    const candidates = CANDIDATES.get(type);
    if (candidates === undefined)
        return 'unknown';
    if (installed !== null && installed.size > 0) {
        return candidates.find(([name]) => installed.has(name))?.[1] ?? 'absent';
    }
    const [first] = candidates;
    if (candidates.length === 1 && first !== undefined)
        return first[1];
    return os === null ? 'unknown' : ofRpm(os.family.toLowerCase(), os.version);
}
/** apt-get(8): it knows `=` for a version, but no "at least". */
const APT = {
    name: 'apt-get',
    asksForVersions: false,
    toCommand: (orders) => `apt-get update && apt-get install --only-upgrade -y ${names(orders)} && rm -rf /var/lib/apt/lists/*`,
};
/** apk-add(8): fails when the repository has nothing that new, where `apk upgrade` would do nothing. */
const APK = {
    name: 'apk',
    asksForVersions: true,
    toCommand: (orders) => `apk add --no-cache --upgrade ${orders.map((one) => `'${one.name}>=${one.version}'`).join(' ')}`,
};
/** Arch Linux wiki, "System maintenance": partial upgrades are unsupported. */
const PACMAN = {
    name: 'pacman',
    asksForVersions: false,
    toCommand: () => 'pacman -Syu --noconfirm',
};
const TDNF = rpmManager('tdnf', 'update -y', 'clean all');
const ZYPPER = rpmManager('zypper', '--non-interactive update', 'clean --all');
const DNF = rpmManager('dnf', 'upgrade -y', 'clean all');
const MICRODNF = rpmManager('microdnf', 'update -y', 'clean all');
const YUM = rpmManager('yum', 'update -y', 'clean all');
/** By purl type: the package that brings a manager. Where dnf is, yum may be another name for it. */
const CANDIDATES = new Map([
    ['deb', [['apt', APT]]],
    ['apk', [['apk-tools', APK]]],
    ['alpm', [['pacman', PACMAN]]],
    [
        'rpm',
        [
            ['tdnf', TDNF],
            ['zypper', ZYPPER],
            ['dnf', DNF],
            ['dnf5', DNF],
            ['microdnf', MICRODNF],
            ['yum', YUM],
        ],
    ],
]);
function rpmManager(name, upgrade, clean) {
    return {
        name,
        asksForVersions: false,
        toCommand: (orders) => `${name} ${upgrade} ${names(orders)} && ${name} ${clean}`,
    };
}
const WITH_TDNF = new Set(['photon', 'cbl-mariner', 'mariner', 'azurelinux', 'azure']);
const WITH_ZYPPER = /^(?:s(?:use|les|led|lem)|opensuse)/;
/** The first major version that has dnf. Those of Amazon are years from 2022 on, and before `2` and `2018.03`. */
const FIRST_WITH_DNF = new Map([
    ['redhat', 8],
    ['rhel', 8],
    ['centos', 8],
    ['oracle', 8],
    ['oraclelinux', 8],
    ['ol', 8],
    ['amazon', 2022],
    ['amazonlinux', 2022],
    ['amzn', 2022],
    ['alma', 0],
    ['almalinux', 0],
    ['rocky', 0],
    ['rockylinux', 0],
    ['fedora', 22],
    ['openeuler', 20],
]);
function ofRpm(family, version) {
    if (WITH_TDNF.has(family))
        return TDNF;
    if (WITH_ZYPPER.test(family))
        return ZYPPER;
    const first = FIRST_WITH_DNF.get(family);
    if (first === undefined)
        return 'unknown';
    const major = Number(/\d+/.exec(version)?.[0] ?? first);
    return major >= first ? DNF : YUM;
}
function names(orders) {
    return orders.map((one) => one.name).join(' ');
}

;// CONCATENATED MODULE: ./src/advice/upgrade-system.ts






/** One action for the packages of each package manager: mostly there is one. */
function upgradeSystem(subjects, system) {
    return [...groupBy(subjects, (one) => one.package.type)].flatMap(([type, ofType]) => {
        const bumps = toBumps(ofType);
        const manager = findManager(type, ofType, system);
        return bumps.length === 0
            ? []
            : [upgrade_system_toAction({ bumps, manager, subjects: ofType, base: system.base })];
    });
}
function findManager(type, subjects, system) {
    if (isDistroless(subjects))
        return 'absent';
    const { os, inventory } = system;
    const ofType = inventory?.filter((one) => one.type === type);
    const installed = ofType === undefined ? null : new Set(ofType.map((one) => one.name));
    return findPackageManager(type, { os, installed });
}
/** Distroless images keep a file for each package, and hold neither dpkg nor a shell. */
function isDistroless(subjects) {
    const paths = subjects.flatMap((one) => one.paths);
    return (paths.some((path) => path.startsWith('var/lib/dpkg/status.d/')) &&
        !paths.includes('var/lib/dpkg/status'));
}
function upgrade_system_toAction({ bumps, manager, subjects, base }) {
    const orders = toOrders(bumps);
    return {
        kind: 'upgrade-system',
        title: toTitle(bumps),
        commands: typeof manager === 'string' ? [] : upgrade_system_toCommands(manager, orders.placed),
        paths: [],
        ...accountFor(bumps, subjects),
        note: toNote([toCommandNote(manager, orders), toBaseNote(bumps, base)]),
    };
}
/** By name; of a package that is there twice, with the higher version. */
function toOrders(bumps) {
    const placed = new Map();
    const leftOut = [];
    for (const { upgrade } of bumps) {
        const { type, name, to } = upgrade;
        if (!isSafeName(type, name) || !isSafeVersion(type, to))
            leftOut.push(name);
        else
            placed.set(name, higherOf(type, placed.get(name) ?? to, to));
    }
    return {
        placed: [...placed].map(([name, version]) => ({ name, version })),
        leftOut: distinctTexts(leftOut),
    };
}
function higherOf(type, a, b) {
    return ((0,src_versions/* compareVersions */.Zy)(type, a, b) ?? 0) < 0 ? b : a;
}
/** Where the command cannot ask for versions, a comment says which are needed. */
function upgrade_system_toCommands(manager, orders) {
    if (orders.length === 0)
        return [];
    const command = manager.toCommand(orders);
    if (manager.asksForVersions)
        return [command];
    const versions = orders.map((one) => `${one.name} ${one.version}`).join(', ');
    return [`# at least: ${versions}`, command];
}
function toCommandNote(manager, { leftOut }) {
    if (manager === 'absent')
        return 'The image has no package manager: rebuild it on a newer base.';
    if (manager === 'unknown')
        return 'Which package manager the system has is not known.';
    if (leftOut.length === 0)
        return null;
    const names = toList(leftOut.map(toPlain));
    const are = leftOut.length === 1 ? 'is' : 'are';
    return `${toCount(leftOut.length, 'package')} ${are} not in the command, as the name or version is none that ${manager.name} takes: ${names}.`;
}
function toBaseNote(bumps, base) {
    const ofBase = bumps.filter(({ subject: { fixable, ofBase } }) => {
        return ofBase.fixable.ids.length === fixable.ids.length;
    }).length;
    if (ofBase === 0)
        return null;
    const name = base === null ? 'the base image' : `the base image (${toPlain(base.name)})`;
    return `${ofBase} of ${toCount(bumps.length, 'package')} came with ${name}: a newer build of it upgrades them without a layer on top.`;
}
/** By source package, which is what people know: openssl, not libcrypto3 and libssl3. */
function toTitle(bumps) {
    const sources = groupBy(bumps, (one) => one.subject.source);
    const ranked = rankGroups(sources, (one) => one.subject.fixable.effect);
    const [only] = ranked;
    if (ranked.length === 1 && only !== undefined)
        return toTitleOfOne(...only);
    const listed = toList(ranked.map(([name]) => toPlain(name)));
    return `Upgrade ${ranked.length} system packages: ${listed}`;
}
function toTitleOfOne(source, bumps) {
    const [first, ...others] = bumps;
    if (first === undefined)
        return '';
    if (others.length === 0)
        return `Upgrade ${toStep(first)}`;
    const binaries = toList(distinctTexts(bumps.map((one) => one.upgrade.name)).map(toPlain));
    const targets = new Set(bumps.map((one) => toTarget(one.upgrade)));
    const target = targets.size === 1 ? ` to ${toTarget(first.upgrade)}` : '';
    return `Upgrade ${toPlain(source)}${target} (${binaries})`;
}

;// CONCATENATED MODULE: ./src/advice/wait.ts





/** One action for all that nothing which could be installed fixes: it removes nothing, and says what stays. */
function waitFor(all) {
    const subjects = all.filter((one) => one.waitingFindings.length > 0);
    if (subjects.length === 0)
        return [];
    const { ids, effect } = joinLots(subjects.map((one) => one.waiting));
    const sources = groupBy(subjects, (one) => one.source);
    const ranked = rankGroups(sources, (one) => one.waiting.effect);
    const listed = toList(ranked.map(([name]) => toPlain(name)));
    return [
        {
            kind: 'wait',
            title: `Nothing to upgrade to yet for ${toCount(ids.length, 'finding')} in ${listed}`,
            commands: [],
            upgrades: [],
            paths: [],
            removes: NO_EFFECT,
            leaves: effect,
            findings: ids,
            isEstimate: true,
            note: toNote(toSentences(subjects.flatMap((one) => one.waitingFindings))),
        },
    ];
}
function toSentences(findings) {
    return [toExploited(findings), toStates(findings)];
}
/** What cannot wait is said first. */
function toExploited(findings) {
    const exploited = findings.filter((one) => one.kev !== null);
    if (exploited.length === 0)
        return null;
    const names = distinctTexts(exploited.map((one) => `${one.vulnerability.id} in ${toName(one.package)}`));
    return `Attackers use ${toList(names.map(toPlain))}: remove the package or mitigate.`;
}
const STATES = [
    ['not-fixed', 'not fixed yet'],
    ['wont-fix', 'will not be fixed'],
    ['deferred', 'deferred'],
    ['end-of-life', 'past the end of support'],
    ['unknown', 'of unknown state'],
    ['fixed', 'fixed, but in no version above the installed one that anybody names'],
];
function toStates(findings) {
    const counts = new Map();
    for (const { fix } of findings)
        counts.set(fix.state, (counts.get(fix.state) ?? 0) + 1);
    const told = STATES.flatMap(([state, words]) => {
        const count = counts.get(state);
        return count === undefined ? [] : [`${count} ${words}`];
    });
    return `${told.join(', ')}.`;
}

;// CONCATENATED MODULE: ./src/advice/advise.ts













/**
 * What to do about the open findings of one image, the most useful first. Each vulnerability, secret and piece of
 * malware stands under one action; a newer base and another system go across them. The order of the
 * findings does not matter.
 */
function adviseOn(request) {
    const { os, base, inventory = null, blocking } = request;
    const { malware, secrets, flaws } = sortOpen(request.findings);
    const subjects = toSubjects(flaws, blocking);
    const rooms = groupBy(subjects, roomOf);
    const system = rooms.get('system') ?? [];
    const actions = [
        ...removeMalware(malware, blocking),
        ...upgradeSystem(system, { os, base, inventory }),
        ...upgradeDependencies(rooms.get('dependency') ?? []),
        ...replaceBinaries(rooms.get('binary') ?? []),
        ...moveBase(subjects, base),
        ...replaceSystem(system, os),
        ...removeSecrets(secrets, blocking),
        ...waitFor(subjects),
    ];
    return { actions: actions.sort(compareActions) };
}
/** What is open. Misconfigurations and licences say themselves what is to be done. */
function sortOpen(findings) {
    const open = {
        malware: [],
        secrets: [],
        flaws: [],
    };
    for (const finding of findings) {
        if (finding.status !== 'open')
            continue;
        if (isMalware(finding))
            open.malware.push(finding);
        else if (finding.kind === 'secret')
            open.secrets.push(finding);
        else if (finding.kind === 'vulnerability')
            open.flaws.push(finding);
    }
    return open;
}
function isMalware(finding) {
    return (finding.kind === 'malware' || (finding.kind === 'vulnerability' && finding.class === 'malware'));
}
function roomOf(subject) {
    if ((0,package_type/* isSystemType */.M)(subject.package.type))
        return 'system';
    return subject.isInPlace ? 'dependency' : 'binary';
}
/** Malware is in nobody's interest; then by what is gone afterwards. */
function compareActions(a, b) {
    return (Number(b.kind === 'remove-malware') - Number(a.kind === 'remove-malware') ||
        compareEffects(a.removes, b.removes) ||
        advice/* ACTION_KINDS */.j.indexOf(a.kind) - advice/* ACTION_KINDS */.j.indexOf(b.kind) ||
        compareText(a.title, b.title) ||
        compareText(a.findings[0] ?? '', b.findings[0] ?? ''));
}

// EXTERNAL MODULE: ./src/policy/counts.ts
var policy_counts = __webpack_require__(6024);
// EXTERNAL MODULE: ./src/policy/judge.ts
var judge = __webpack_require__(8201);
// EXTERNAL MODULE: ./src/stages/baseline.ts + 1 modules
var stages_baseline = __webpack_require__(2890);
;// CONCATENATED MODULE: ./src/stages/image-report.ts




/** One image compared with its baseline, judged, counted and advised on. */
function toImageReport(request) {
    const { assessment, baseline, trial, asOf, ...facts } = request;
    const { exploitationGap } = assessment;
    const unjudged = toUnjudged(facts, assessment);
    return judgeReport(unjudged, { baseline, trial, asOf, exploitationGap });
}
/** The report judged anew, whatever verdict it had: compared, counted and advised on. */
function judgeReport(unjudged, request) {
    const { baseline, trial, asOf, exploitationGap } = request;
    const { report: compared, notices } = (0,stages_baseline/* compareWithBaseline */.$)(unjudged, baseline, asOf);
    const { findings, os, base, scans } = compared;
    const { gate, require, degraded, gaps, kinds } = trial;
    const evidence = { gate, findings, os, kinds, exploitationGap };
    const { rules, verdict } = (0,judge/* judgeImage */.x)({ scans, require, degraded, gaps, evidence });
    const blocking = new Set(verdict.reasons.flatMap((reason) => reason.findings));
    const inventory = compared.isInventoryWhole ? compared.packages : null;
    const advice = adviseOn({ findings, os, base, blocking, inventory });
    const counts = (0,policy_counts/* countFindings */.G)(findings, verdict);
    return { report: { ...compared, rules, advice, counts, verdict }, notices };
}
/** No rule has spoken yet: until then there is no trustworthy answer. */
const UNJUDGED = { outcome: 'scan-failed', degraded: [], reasons: [] };
function toUnjudged(facts, assessment) {
    const { findings, packages, isInventoryWhole, setAside, agreement } = assessment;
    return {
        ...facts,
        findings,
        packages,
        isInventoryWhole,
        setAside,
        agreement,
        rules: [],
        advice: { actions: [] },
        comparison: null,
        counts: (0,policy_counts/* countFindings */.G)([], UNJUDGED),
        verdict: UNJUDGED,
        error: null,
    };
}
/** The system as the first scanner names it; past its end of life when any says so. */
function toSystem(reports) {
    const os = reports.find((one) => one.os !== null)?.os ?? null;
    const endOfLife = reports.some((one) => one.os?.endOfLife === true);
    return os === null ? null : { ...os, endOfLife };
}


/***/ }),

/***/ 6357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toRunReport),
/* harmony export */   t: () => (/* binding */ MODE_REPORT)
/* harmony export */ });
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3356);
/* harmony import */ var _policy_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8201);


/** What a run says of all its images, before any of it is delivered. */
function toRunReport(request) {
    const { results, notices = [], config, asOf } = request;
    const images = results.map((result) => result.report);
    const told = results.flatMap((result) => result.notices);
    return {
        tool: { name: 'plimsoll', version: _domain_version_js__WEBPACK_IMPORTED_MODULE_1__/* .PLIMSOLL_VERSION */ .A },
        asOf,
        feeds: distinctFeeds(results.flatMap((result) => result.feeds)),
        policy: { isDefault: config.gate.isDefault, description: describeGate(config) },
        verdict: (0,_policy_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .joinVerdicts */ .$)(images.map((image) => image.verdict)),
        notices: distinctNotices([...told, ...notices, ...modeNotices(config)]),
        deliveries: [],
        images,
    };
}
/** One list is asked for every image of a run; reports of several runs may name several. */
function distinctFeeds(records) {
    const toKey = ({ name, origin, date, version }) => JSON.stringify([name, origin, date, version]);
    const youngestFirst = [...records].sort((a, b) => a.ageDays - b.ageDays);
    return [...new Map(youngestFirst.map((record) => [toKey(record), record])).values()];
}
function modeNotices(config) {
    if (config.mode === 'enforce')
        return [];
    return [{ code: MODE_REPORT, text: MODE_TEXT }];
}
/** The code of the notice that the gate of this run stops nobody: it is about no other run. */
const MODE_REPORT = 'mode-report';
const MODE_TEXT = 'mode is report: a gate that says no does not fail this run.';
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


/***/ })

};
