export const id = 113;
export const ids = [113];
export const modules = {

/***/ 2854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ACTION_KINDS)
/* harmony export */ });
const ACTION_KINDS = [
    'remove-malware',
    'upgrade-system',
    'upgrade-dependency',
    'replace-binary',
    'move-base',
    'replace-system',
    'remove-secret',
    'wait',
];


/***/ }),

/***/ 9262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ FEED_NAMES)
/* harmony export */ });
/** Lists that are asked beside the scanners' databases: CISA's known exploited vulnerabilities, FIRST's EPSS. */
const FEED_NAMES = ['epss', 'kev'];


/***/ }),

/***/ 213:
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

/***/ 582:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ap: () => (/* binding */ familyOf),
/* harmony export */   sS: () => (/* binding */ rankOfFamily),
/* harmony export */   sc: () => (/* binding */ isFlawId),
/* harmony export */   vQ: () => (/* binding */ isCve)
/* harmony export */ });
/**
 * Families of ids that name a flaw itself, the best name first. All others (DSA, DLA, USN, ALSA, ELSA, ALAS,
 * RHSA, SUSE-SU, CGA, GLSA …) name a vendor's advisory, which may speak of several flaws: upstream in the
 * words of the OSV schema, a reference here, never another name.
 */
const FLAW_FAMILIES = [
    'CVE',
    'GHSA',
    'GO',
    'PYSEC',
    'PSF',
    'RUSTSEC',
    'MAL',
    'OSV',
    'GSD',
    'JLSEC',
    'HSEC',
    'RSEC',
    'OSEC',
    'EEF',
    'BIT',
    'CURL',
    'GMS',
    'NSWG-ECO',
    'TEMP',
];
const FAMILY = new RegExp(`^(${FLAW_FAMILIES.join('|')})-`);
const RANKS = new Map(FLAW_FAMILIES.map((family, rank) => [family, rank]));
/** True for ids that name one flaw, so that another id of the same kind beside it is an alias. */
function isFlawId(id) {
    return FAMILY.test(id);
}
function isCve(id) {
    return id.startsWith('CVE-');
}
/** 0 for the best family of ids; vendors' advisories come last. */
function rankOfFamily(id) {
    const family = FAMILY.exec(id)?.[1];
    return family === undefined ? FLAW_FAMILIES.length : (RANKS.get(family) ?? FLAW_FAMILIES.length);
}
/** `GHSA` of `GHSA-aaaa-bbbb-cccc`; what stands before the first dash for ids of no known family. */
function familyOf(id) {
    return FAMILY.exec(id)?.[1] ?? id.split('-', 1)[0] ?? id;
}


/***/ }),

/***/ 6594:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ compareImages),
  F: () => (/* binding */ toBaseline)
});

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(5457);
// EXTERNAL MODULE: ./src/merge/compare/side.ts
var side = __webpack_require__(5369);
;// CONCATENATED MODULE: ./src/merge/compare/conditions.ts


function createConditions(base, head) {
    const scans = new Map(finding/* SCANNER_IDS */.Kc.map((scanner) => [scanner, findScans(scanner, base, head)]));
    const any = (holds) => (scanners) => [...scanners].some((scanner) => holds(scans.get(scanner) ?? NO_SCANS));
    const isNarrowedAlike = hasSameNarrowing(base, head);
    return {
        isSameImage: (0,side/* isSameImage */.m)(base, head),
        hasSeenBase: any((one) => one.base !== null),
        hasSeenHead: any((one) => one.head !== null),
        hasSameDatabase: any(haveSameDatabase),
        isAlike: any((one) => isNarrowedAlike && haveSameVersion(one)),
        baseKnowledge: (scanners) => {
            const times = [...scanners].map((scanner) => toBuilt(scans.get(scanner)?.base ?? null));
            const known = times.filter((time) => time !== null);
            return known.length === 0 ? null : Math.max(...known);
        },
    };
}
const NO_SCANS = { base: null, head: null };
function findScans(scanner, base, head) {
    return { base: findScan(scanner, base), head: findScan(scanner, head) };
}
/** The run of a scanner that ended well. */
function findScan(scanner, { scans }) {
    return scans.find((scan) => scan.scanner === scanner && scan.state === 'analysed') ?? null;
}
function haveSameDatabase({ base, head }) {
    return isSameDatabase(base?.database ?? null, head?.database ?? null);
}
/** By digest where both have one, else by the time at which it was built. */
function isSameDatabase(a, b) {
    if (b === null || a?.name !== b.name)
        return false;
    if (a.digest !== null && b.digest !== null)
        return a.digest === b.digest;
    const [first, second] = [Date.parse(a.built), Date.parse(b.built)];
    return first === second;
}
function haveSameVersion({ base, head }) {
    const version = base?.version ?? null;
    return version !== null && version === head?.version;
}
/** The same sentences on what was left out, in any order. */
function hasSameNarrowing(base, head) {
    const [one, other] = [base, head].map(({ coverage }) => [...coverage.narrowed].sort());
    return JSON.stringify(one) === JSON.stringify(other);
}
function toBuilt(scan) {
    const time = Date.parse(scan?.database?.built ?? '');
    return Number.isNaN(time) ? null : time;
}

// EXTERNAL MODULE: ./src/merge/compare/count-changes.ts
var count_changes = __webpack_require__(5227);
// EXTERNAL MODULE: ./src/merge/identity.ts
var identity = __webpack_require__(8491);
// EXTERNAL MODULE: ./src/versions/index.ts + 25 modules
var versions = __webpack_require__(2960);
// EXTERNAL MODULE: ./src/merge/unite.ts
var unite = __webpack_require__(8745);
;// CONCATENATED MODULE: ./src/merge/compare/version-order.ts


/** Two spellings of one version are one version: `0:1.2` and `1.2` of Debian, `1.0` and `1.0.0` of Python. */
function isSameVersion(type, a, b) {
    return a === b || orderVersions(type, a, b) === 0;
}
const orderVersions = (type, a, b) => (0,versions/* compareVersions */.Zy)(type, a, b);
/** Rising and without doubles; the order of the input does not matter, even where versions have no order. */
function sortVersions(type, versions) {
    const texts = [...new Set(versions)].sort(unite/* compareText */.n6);
    return texts.length < 2 ? texts : texts.sort((a, b) => orderVersions(type, a, b) ?? 0);
}

;// CONCATENATED MODULE: ./src/merge/compare/inventory.ts


function createInventory(report) {
    const packages = new Map();
    for (const one of report.packages)
        add(packages, one, one);
    for (const { package: subject, instances, seenBy } of report.findings) {
        if (subject === null)
            continue;
        add(packages, subject, { seenBy, paths: instances.flatMap(({ path }) => path ?? []) });
    }
    const versionsOf = (subject) => packages.get(toIdentityKey(subject)) ?? NO_VERSIONS;
    const sorted = new Map();
    return {
        isWhole: report.isInventoryWhole,
        versionsOf: (subject) => {
            const versions = versionsOf(subject);
            const known = sorted.get(versions) ?? sortVersions(subject.type, versions.keys());
            sorted.set(versions, known);
            return known;
        },
        findHeld: (subject) => findVersion(versionsOf(subject), subject),
        witnessesOf: (subject) => new Set([...versionsOf(subject).values()].flatMap(({ seenBy }) => [...seenBy])),
    };
}
/** The package over time, as one text. */
function toIdentityKey(subject) {
    return JSON.stringify((0,identity/* packageIdentity */.lM)(subject));
}
const NO_VERSIONS = new Map();
function add(packages, subject, sight) {
    const key = toIdentityKey(subject);
    const versions = packages.get(key) ?? new Map();
    packages.set(key, versions);
    const held = versions.get(subject.version) ?? { paths: new Set(), seenBy: new Set() };
    versions.set(subject.version, held);
    for (const path of sight.paths)
        held.paths.add(path);
    for (const scanner of sight.seenBy)
        held.seenBy.add(scanner);
}
/** An image with more versions of one package than this was made to keep somebody busy. */
const MOST_SPELLINGS = 1000;
function findVersion(versions, subject) {
    const exact = versions.get(subject.version);
    if (exact !== undefined)
        return exact;
    if (versions.size > MOST_SPELLINGS)
        return null;
    for (const [version, held] of versions) {
        if (isSameVersion(subject.type, version, subject.version))
            return held;
    }
    return null;
}

// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(582);
;// CONCATENATED MODULE: ./src/merge/compare/knowledge.ts

/** From its publication on, a flaw takes days to reach the databases of distributions and of scanners. */
const SETTLING_MS = 7 * 24 * 60 * 60 * 1000;
/**
 * A scanner that sees it now and that looked at the base with the same database would have said so. With
 * another database, it would have if that one surely knew the flaw: it was published well before, or the
 * base has it in another package of the same kind.
 */
function createKnewFlaw(baseFindings, conditions) {
    let known = null;
    return (finding) => {
        if (conditions.hasSameDatabase(finding.seenBy))
            return true;
        if (wasPublishedBefore(finding, conditions))
            return true;
        known ??= indexFlaws(baseFindings);
        return toFlawKeys(finding).some((key) => known?.has(key) === true);
    };
}
function wasPublishedBefore(finding, conditions) {
    const built = conditions.baseKnowledge(finding.seenBy);
    const published = Date.parse(finding.vulnerability.published ?? '');
    return built !== null && published + SETTLING_MS <= built;
}
function indexFlaws(findings) {
    return new Set(findings.flatMap((finding) => (finding.kind === 'vulnerability' ? toFlawKeys(finding) : [])));
}
/** Each scanner has a database of its own, and in it a list for each kind of package. */
function toFlawKeys({ seenBy, package: subject, vulnerability }) {
    const ids = [vulnerability.id, ...vulnerability.aliases].filter(vulnerability_id/* isFlawId */.sc);
    return seenBy.flatMap((scanner) => ids.map((id) => JSON.stringify([scanner, subject.type, id])));
}

;// CONCATENATED MODULE: ./src/merge/compare/evidence.ts




function createEvidence(base, head) {
    const conditions = createConditions(base, head);
    const layers = new Set(base.image?.layers.map((layer) => layer.diffId));
    const packages = createInventory(head);
    return {
        base: createInventory(base),
        head: packages,
        conditions,
        knewFlaw: createKnewFlaw(base.findings, conditions),
        isBaseAnalysed: (0,side/* isAnalysed */.i)(base),
        areInBaseLayers: (instances) => instances.length > 0 && instances.every(({ layer }) => layer !== null && layers.has(layer)),
        witnessesOf: (finding) => new Set([...finding.seenBy, ...toWitnesses(packages, finding.package)]),
    };
}
function toWitnesses(packages, subject) {
    return subject === null ? [] : packages.witnessesOf(subject);
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(1245);
;// CONCATENATED MODULE: ./src/merge/compare/gone.ts


/** What of the base is gone. A scanner that did not look at the head proves nothing by its silence. */
function findGone(groups, evidence) {
    const gone = groups
        .filter((group) => group.head.length === 0)
        .flatMap((group) => group.base)
        .sort(byUrgency);
    const isTold = ({ seenBy }) => evidence.conditions.hasSeenHead(seenBy);
    return {
        fixed: gone.filter(isTold).map((finding) => toGone(finding, evidence)),
        untold: gone.filter((finding) => !isTold(finding)),
    };
}
function byUrgency(a, b) {
    return ((0,severity/* compareSeverity */.zK)(a.severity, b.severity) || (0,unite/* compareText */.n6)(a.key, b.key) || (0,unite/* compareText */.n6)(a.id, b.id));
}
function toGone(finding, { head }) {
    const { package: subject } = finding;
    if (subject === null)
        return { finding, how: 'rule', after: [] };
    const after = head.versionsOf(subject);
    if (head.findHeld(subject) !== null)
        return { finding, how: 'withdrawn', after };
    if (after.length > 0)
        return { finding, how: 'changed', after };
    return { finding, how: head.isWhole ? 'removed' : 'unlisted', after };
}
/** Why a finding counts as fixed, in words for people. */
const GONE_WORDS = {
    removed: 'the package is gone',
    changed: 'the version changed',
    unlisted: 'not found any more; the list of packages is not whole',
    withdrawn: 'same version, but not reported any more',
    rule: 'not found any more',
};

;// CONCATENATED MODULE: ./src/merge/compare/groups.ts



/**
 * Groups by key, which has no version in it. What is left is tried by aliases: a flaw that had only a GHSA
 * when the base was judged may have a CVE today, and is the same flaw.
 */
function groupFindings(base, head) {
    const toKey = base.name === head.name ? (finding) => finding.key : toNamelessKey;
    const groups = new Map();
    for (const finding of sortFindings(base.findings))
        find(groups, toKey(finding)).base.push(finding);
    for (const finding of sortFindings(head.findings))
        find(groups, toKey(finding)).head.push(finding);
    const all = [...groups.values()];
    const whole = all.filter(isWhole).map((group) => ({ ...group, isRenamed: false }));
    return [...whole, ...joinByAlias(all.filter((group) => !isWhole(group)))];
}
function isWhole({ base, head }) {
    return base.length > 0 && head.length > 0;
}
function find(groups, key) {
    const group = groups.get(key) ?? { base: [], head: [] };
    groups.set(key, group);
    return group;
}
/** By identity, so that the order of the reports says nothing. */
function sortFindings(findings) {
    return [...findings].sort((a, b) => (0,unite/* compareText */.n6)(a.key, b.key) || (0,unite/* compareText */.n6)(a.id, b.id));
}
/** What a key is made of but for the name of the image, which is another one here. */
function toNamelessKey(finding) {
    if (finding.kind === 'vulnerability')
        return toFlawKey(finding, finding.vulnerability.id);
    const { kind, rule, package: subject, instances } = finding;
    const paths = [...new Set(instances.map(({ path }) => path ?? ''))].sort(unite/* compareText */.n6);
    const place = subject === null ? JSON.stringify(paths) : toIdentityKey(subject);
    return JSON.stringify([kind, rule.id, place]);
}
function toFlawKey(finding, id) {
    return JSON.stringify(['vulnerability', id, toIdentityKey(finding.package)]);
}
/** Joins what only one side has where the two share an id in the same package. */
function joinByAlias(halves) {
    const byId = new Map();
    for (const half of halves.filter(({ base }) => base.length > 0)) {
        for (const key of toAliasKeys(half.base))
            byId.set(key, [...(byId.get(key) ?? []), half]);
    }
    const joined = new Map();
    for (const half of halves) {
        if (half.head.length === 0)
            continue;
        const bases = new Set(toAliasKeys(half.head).flatMap((key) => byId.get(key) ?? []));
        for (const base of bases)
            if (!areTwoCves(base, half))
                groups_unite(joined, base, half);
    }
    return toGroups(halves, joined);
}
function toAliasKeys(findings) {
    const keys = findings.flatMap((finding) => {
        if (finding.kind !== 'vulnerability')
            return [];
        const { id, aliases } = finding.vulnerability;
        return [id, ...aliases].filter(vulnerability_id/* isFlawId */.sc).map((one) => toFlawKey(finding, one));
    });
    return [...new Set(keys)];
}
/** Two CVEs are two flaws, whatever aliases say. */
function areTwoCves(base, head) {
    return [base.base[0], head.head[0]].every((finding) => finding?.kind === 'vulnerability' && (0,vulnerability_id/* isCve */.vQ)(finding.vulnerability.id));
}
function groups_unite(joined, one, other) {
    const [a, b] = [rootOf(joined, one), rootOf(joined, other)];
    if (a !== b)
        joined.set(b, a);
}
function rootOf(joined, half) {
    let root = half;
    for (let up = joined.get(root); up !== undefined; up = joined.get(root))
        root = up;
    return root;
}
function toGroups(halves, joined) {
    const groups = new Map();
    for (const half of halves) {
        const root = rootOf(joined, half);
        const group = groups.get(root) ?? { base: [], head: [] };
        groups.set(root, group);
        group.base.push(...half.base);
        group.head.push(...half.head);
    }
    return [...groups.values()].map((group) => ({
        ...group,
        isRenamed: isWhole(group),
    }));
}

;// CONCATENATED MODULE: ./src/merge/compare/judge-known-rule.ts
/**
 * A rule that the base breaks at the same place: line for line where the lines are the same, then one for
 * one, since lines move. What is left over is more than there was.
 */
function judgeKnownRule(group, evidence) {
    const { twins, rest } = findTwins(group);
    return new Map(group.head.map((finding) => {
        const code = toCode(finding, twins.get(finding) ?? rest.shift() ?? null, evidence);
        const before = finding.package === null ? [] : evidence.base.versionsOf(finding.package);
        return [finding.id, { code, before }];
    }));
}
/** Findings of the same line, or the same version of the package, and those of the base that have none. */
function findTwins({ base, head }) {
    const bySpot = new Map(base.map((finding) => [toSpot(finding), finding]));
    const twins = new Map();
    for (const finding of head) {
        const twin = bySpot.get(toSpot(finding));
        if (twin !== undefined && bySpot.delete(toSpot(finding)))
            twins.set(finding, twin);
    }
    const taken = new Set(twins.values());
    return { twins, rest: base.filter((finding) => !taken.has(finding)) };
}
function toSpot({ line, package: subject }) {
    return JSON.stringify([line, subject?.version ?? null]);
}
function toCode(finding, twin, evidence) {
    const { conditions, areInBaseLayers } = evidence;
    if (twin !== null && countPlaces(finding) <= countPlaces(twin))
        return 'same-place';
    if (conditions.isSameImage)
        return twin === null ? 'same-image' : 'same-place';
    const isUnchanged = !conditions.isAlike(finding.seenBy) && areInBaseLayers(finding.instances);
    if (isUnchanged)
        return twin === null ? 'same-layer' : 'same-place';
    return 'more-places';
}
/** The same file in two layers is in the image twice: who has the image has both. */
function countPlaces({ instances }) {
    return new Set(instances.map(({ path, layer }) => JSON.stringify([path, layer]))).size;
}

// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(213);
;// CONCATENATED MODULE: ./src/merge/compare/pair-versions.ts

/**
 * Which version took the place of which: the highest first, each that of the highest ones that are not
 * above it. What then takes the place of a higher one went down; what takes nobody's place was added.
 * Both lists are rising. The answer is the worst of a version's moves.
 */
function pairVersions(type, { added, gone }) {
    if (added.length * gone.length > MOST_PAIRS) {
        return new Map(added.map(({ version }) => [version, 'unordered']));
    }
    const free = gone.map((slot) => ({ ...slot }));
    const order = (a, b) => orderVersions(type, a, b);
    const falling = added.map((slot) => ({ ...slot, move: 'higher' })).reverse();
    for (const slot of falling)
        take(slot, free, (one) => (order(slot.version, one) ?? -1) >= 0);
    for (const slot of falling) {
        if (take(slot, free, (one) => order(slot.version, one) === null) > 0)
            slot.move = 'unordered';
        if (take(slot, free, () => true) > 0)
            slot.move = 'lower';
        else if (slot.count > 0)
            slot.move = 'added';
    }
    return new Map(falling.map(({ version, move }) => [version, move]));
}
/** Beyond this, an image was made to keep somebody busy: then no order is told. */
const MOST_PAIRS = 1_000_000;
/** Takes as many places as it needs, of the highest version first; the number that it got. */
function take(slot, free, isFit) {
    const wanted = slot.count;
    for (const place of [...free].reverse()) {
        if (slot.count === 0)
            break;
        if (place.count === 0 || !isFit(place.version))
            continue;
        const got = Math.min(slot.count, place.count);
        slot.count -= got;
        place.count -= got;
    }
    return wanted - slot.count;
}

;// CONCATENATED MODULE: ./src/merge/compare/judge-known-vulnerability.ts



/** A flaw that the base has in the same package: each version of the head, by the id of its finding. */
function judgeKnownVulnerability(group, evidence) {
    const [first] = group.head;
    if (first === undefined)
        return new Map();
    const before = evidence.base.versionsOf(first.package);
    const stays = group.head.map((finding) => toStay(finding, group, evidence));
    const moves = pairVersions(first.package.type, {
        added: toRising(stays.map(({ finding, extra }) => ({ finding, count: extra }))),
        gone: toRising(group.base.map((finding) => ({ finding, count: countGone(finding, evidence) }))),
    });
    return new Map(stays.map((stay) => {
        const move = moves.get(stay.finding.package.version) ?? null;
        return [stay.finding.id, { code: judge_known_vulnerability_toCode(stay, move), before }];
    }));
}
function toStay(finding, group, evidence) {
    const twins = group.base.filter((one) => isTwin(one, finding));
    if (twins.length === 0) {
        const code = toKnownVersion(finding, evidence);
        return { finding, code, extra: code === null ? judge_known_vulnerability_countPlaces(finding, finding.instances) : 0 };
    }
    const code = group.isRenamed ? 'another-id' : 'same-version';
    return { finding, code, extra: countAdded(finding, twins, evidence) };
}
function isTwin(one, other) {
    return isSameVersion(other.package.type, one.package.version, other.package.version);
}
/** The base holds this version, or may well, and nobody said that it has the flaw; else null. */
function toKnownVersion(finding, evidence) {
    const { base, conditions } = evidence;
    if (conditions.isSameImage)
        return 'same-image';
    if (base.findHeld(finding.package) !== null)
        return 'same-package';
    const isAnswered = base.isWhole && conditions.isAlike(evidence.witnessesOf(finding));
    return !isAnswered && evidence.areInBaseLayers(finding.instances) ? 'same-layer' : null;
}
/** Places of this version beyond those that the base has by its findings and its list of packages. */
function countAdded(finding, twins, evidence) {
    const { conditions, base } = evidence;
    if (conditions.isSameImage)
        return 0;
    const before = toPaths([
        ...twins.flatMap((twin) => twin.instances),
        ...[...(base.findHeld(finding.package)?.paths ?? [])].map((path) => ({ path })),
    ]);
    const added = finding.instances.filter(({ path }) => path !== null && !before.has(path));
    // Another scanner, or another version of it, may only see more of what was there.
    if (!conditions.isAlike(finding.seenBy) && evidence.areInBaseLayers(added))
        return 0;
    const known = (0,package_type/* isSystemType */.M)(finding.package.type) ? 1 : Math.max(1, before.size);
    return Math.max(0, judge_known_vulnerability_countPlaces(finding, finding.instances) - known);
}
/** Places of a version of the base that the head no longer has. */
function countGone(finding, { head, base }) {
    const { package: subject } = finding;
    const paths = (inventory) => [...(inventory.findHeld(subject)?.paths ?? [])].map((path) => ({ path }));
    const after = head.findHeld(subject) === null ? 0 : judge_known_vulnerability_countPlaces(finding, paths(head));
    return Math.max(0, judge_known_vulnerability_countPlaces(finding, paths(base)) - after);
}
/** At least one. A system package is in one place, whatever paths the scanners give as evidence. */
function judge_known_vulnerability_countPlaces({ package: subject }, places) {
    return (0,package_type/* isSystemType */.M)(subject.type) ? 1 : Math.max(1, toPaths(places).size);
}
function toPaths(places) {
    return new Set(places.flatMap(({ path }) => path ?? []));
}
/** By version, rising; without those that have no places. */
function toRising(all) {
    const counts = new Map();
    for (const { finding, count } of all) {
        const { version } = finding.package;
        if (count > 0)
            counts.set(version, Math.max(count, counts.get(version) ?? 0));
    }
    const type = all[0]?.finding.package.type ?? '';
    return sortVersions(type, counts.keys()).map((version) => ({
        version,
        count: counts.get(version) ?? 0,
    }));
}
/** What stayed is no worse for places that took those of lower versions. */
function judge_known_vulnerability_toCode({ code, extra }, move) {
    if (extra === 0 || move === null)
        return code ?? 'same-version';
    return MOVES[move][code === null ? 'gone' : 'stays'] ?? code ?? 'same-version';
}
/** `gone`: the base does not have the version that moved; `stays`: it has, in fewer places. Null: as it stayed. */
const MOVES = {
    higher: { gone: 'higher-version', stays: null },
    unordered: { gone: 'unordered-version', stays: null },
    lower: { gone: 'lower-version', stays: 'lower-version' },
    added: { gone: 'beside', stays: 'more-places' },
};

;// CONCATENATED MODULE: ./src/merge/compare/judge-new.ts
/** A vulnerability whose key the base does not have: new in the image, or only news about it? */
function judgeNewVulnerability(finding, evidence) {
    const before = evidence.base.versionsOf(finding.package);
    return { code: judge_new_toCode(finding, { evidence, isKnownPackage: before.length > 0 }), before };
}
function judge_new_toCode(finding, { evidence, isKnownPackage }) {
    const { base, conditions } = evidence;
    if (conditions.isSameImage)
        return 'same-image';
    if (base.findHeld(finding.package) !== null)
        return 'same-package';
    if (!evidence.isBaseAnalysed)
        return 'image-unknown';
    if (isInUnchangedLayer(finding, evidence))
        return 'same-layer';
    if (isKnownPackage)
        return evidence.knewFlaw(finding) ? 'version-changed' : 'version-untold';
    if (base.isWhole && conditions.hasSeenBase(evidence.witnessesOf(finding)))
        return 'package-added';
    return evidence.knewFlaw(finding) ? 'unlisted-known' : 'unlisted-untold';
}
/**
 * A layer that both have holds the same files. It is asked only where the list of packages cannot answer:
 * with the same scanners, a package of that layer which the base lacks was removed there by a later one.
 */
function isInUnchangedLayer(finding, evidence) {
    const { base, conditions } = evidence;
    const isAnswered = base.isWhole && conditions.isAlike(evidence.witnessesOf(finding));
    return !isAnswered && evidence.areInBaseLayers(finding.instances);
}
/** A rule that nothing in the base breaks: new in the image, unless only the scanner is another one. */
function judgeNewRule(finding, evidence) {
    const before = finding.package === null ? [] : evidence.base.versionsOf(finding.package);
    return { code: toRuleCode(finding, evidence), before };
}
function toRuleCode(finding, evidence) {
    const { conditions, areInBaseLayers } = evidence;
    if (conditions.isSameImage)
        return 'same-image';
    if (!evidence.isBaseAnalysed)
        return 'image-unknown';
    const isScannerAlike = conditions.isAlike(finding.seenBy);
    return !isScannerAlike && areInBaseLayers(finding.instances) ? 'same-layer' : 'rule-broken';
}

;// CONCATENATED MODULE: ./src/merge/compare/judge-groups.ts



/** What became of every finding of the head, by its id. */
function judgeGroups(groups, evidence) {
    const all = new Map();
    for (const group of groups) {
        for (const [id, judged] of judgeGroup(group, evidence))
            all.set(id, judged);
    }
    return all;
}
function judgeGroup(group, evidence) {
    if (group.base.length === 0) {
        return group.head.map((finding) => [finding.id, judgeNew(finding, evidence)]);
    }
    const { isRenamed } = group;
    return [
        ...judgeKnownVulnerability({ ...sidesOf(group, isVulnerability), isRenamed }, evidence),
        ...judgeKnownRule(sidesOf(group, isRule), evidence),
    ];
}
function judgeNew(finding, evidence) {
    return finding.kind === 'vulnerability'
        ? judgeNewVulnerability(finding, evidence)
        : judgeNewRule(finding, evidence);
}
function sidesOf({ base, head }, isKind) {
    return { base: base.filter(isKind), head: head.filter(isKind) };
}
function isVulnerability(finding) {
    return finding.kind === 'vulnerability';
}
function isRule(finding) {
    return finding.kind !== 'vulnerability';
}

// EXTERNAL MODULE: ./src/merge/compare/quote.ts
var quote = __webpack_require__(6988);
// EXTERNAL MODULE: ./src/merge/compare/reasons.ts
var reasons = __webpack_require__(4365);
;// CONCATENATED MODULE: ./src/merge/compare/scanner-notes.ts




/** Where the two sides were not judged alike: scanners, versions, databases, models, what was left out. */
function toScannerNotes(sides) {
    return [
        ...finding/* SCANNER_IDS */.Kc.flatMap((scanner) => toScannerNote(scanner, sides)),
        ...toNarrowingNote(sides),
        ...toModelNote(sides),
    ];
}
function toScannerNote(scanner, { base, head }) {
    const [before, after] = [findScan(scanner, base), findScan(scanner, head)];
    if (before === null && after === null)
        return [];
    if (before === null) {
        return [
            `${NAMES[scanner]} did not judge the baseline (${describeGap(scanner, base)}): what only it sees has nothing to be compared with.`,
        ];
    }
    if (after === null) {
        return [
            `${NAMES[scanner]} did not judge this image (${describeGap(scanner, head)}): what only it saw in the baseline is not counted as fixed.`,
        ];
    }
    return [
        ...toVersionNote(scanner, [before.version, after.version]),
        ...toDatabaseNote(scanner, [before.database, after.database]),
    ];
}
const NAMES = { grype: 'Grype', trivy: 'Trivy' };
function describeGap(scanner, { scans }) {
    const scan = scans.find((one) => one.scanner === scanner);
    if (scan === undefined)
        return 'it was not asked to';
    return scan.state === 'failed' ? 'it failed' : 'it recognised nothing';
}
function toVersionNote(scanner, [before, after]) {
    if (before === after)
        return [];
    const version = (text) => (text === null ? 'unknown' : (0,quote/* quote */.h)(text));
    return [
        `${NAMES[scanner]} has another version: ${version(before)} for the baseline, ${version(after)} for this image.`,
    ];
}
function toDatabaseNote(scanner, [before, after]) {
    if (isSameDatabase(before, after))
        return [];
    const built = (record) => record === null ? 'of unknown age' : `built ${(0,quote/* quote */.h)(record.built)}`;
    const subject = `${NAMES[scanner]}'s database`;
    return before === null || after === null
        ? [
            `Whether ${subject} was the same for both cannot be told: ${built(before)} for the baseline, ${built(after)} for this image.`,
        ]
        : [
            `${subject} is another one: ${built(before)} for the baseline, ${built(after)} for this image.`,
        ];
}
function toNarrowingNote({ base, head }) {
    if (hasSameNarrowing(base, head))
        return [];
    const list = ({ coverage }) => coverage.narrowed.length === 0 ? 'nothing' : coverage.narrowed.map(quote/* quote */.h).join('; ');
    return [
        `The two did not leave out the same. The baseline left out: ${list(base)}. This image: ${list(head)}.`,
    ];
}
/** A new model of EPSS gives every flaw another score: risk and its limits mean something else then. */
function toModelNote({ base, head }) {
    const [before, after] = [toModels(base), toModels(head)];
    if (before === '' || after === '' || before === after)
        return [];
    return [`EPSS scores are of another model: ${before} in the baseline, ${after} now.`];
}
function toModels({ findings }) {
    const models = findings.flatMap((finding) => finding.kind === 'vulnerability' ? (finding.epss?.model ?? []) : []);
    return [...new Set(models)].sort(unite/* compareText */.n6).slice(0, 5).map(quote/* quote */.h).join(', ');
}

;// CONCATENATED MODULE: ./src/merge/compare/notes.ts




/** What of the comparison could not be told, and why; sentences that stand in the same order each time. */
function toNotes(request) {
    return [
        ...toSubjectNotes(request),
        ...toScannerNotes(request),
        ...toUntoldNotes(request),
        ...toGoneNotes(request),
    ];
}
function toSubjectNotes({ base, head, evidence, findings }) {
    const platforms = [base.image?.platform, head.image?.platform];
    const notes = [];
    if (base.name !== head.name) {
        notes.push(`The baseline's image is called ${(0,quote/* quote */.h)(base.name)} and this one ${(0,quote/* quote */.h)(head.name)}: they were compared as one image.`);
    }
    if (platforms[0] !== undefined && platforms[1] !== undefined && platforms[0] !== platforms[1]) {
        notes.push(`The baseline is of ${(0,quote/* quote */.h)(platforms[0])} and this image of ${(0,quote/* quote */.h)(platforms[1])}.`);
    }
    if (!evidence.isBaseAnalysed && findings.length > 0) {
        notes.push('No scanner recognised anything in the baseline: what it does not have counts as introduced.');
    }
    return [...notes, ...toMovedBase(base, head)];
}
/** A tag that was moved brings findings that nobody here wrote. */
function toMovedBase({ base: before }, { base: after }) {
    if (before === null || after?.name !== before.name)
        return [];
    if (before.digest === null || after.digest === null || before.digest === after.digest)
        return [];
    return [
        `The base image ${(0,quote/* quote */.h)(after.name)} is another one than in the baseline: ${(0,quote/* quote */.h)(before.digest)} there, ${(0,quote/* quote */.h)(after.digest)} here.`,
    ];
}
/** Words that rest on less than the rule asks for: what was decided, and why. */
const UNTOLD = [
    [
        'version-untold',
        "counted as newly disclosed, not as introduced: the package's version changed, and whether the baseline's databases knew the flaw cannot be told",
    ],
    [
        'unlisted-untold',
        'counted as newly disclosed, not as introduced: whether the baseline has the package cannot be told, and nothing shows that its databases knew the flaw',
    ],
    [
        'unlisted-known',
        'counted as introduced: whether the baseline has the package cannot be told, but its databases knew the flaw and it was not found there',
    ],
    [
        'same-layer',
        'counted as newly disclosed: the layer is in the baseline, too, but was judged there by other scanners',
    ],
    [
        'unordered-version',
        'counted as pre-existing: which of the two versions is the higher cannot be told',
    ],
    ['another-id', 'counted as pre-existing: the baseline has the same flaw under another id'],
];
function toUntoldNotes({ base, judged }) {
    const counts = new Map();
    for (const { code } of judged.values())
        counts.set(code, (counts.get(code) ?? 0) + 1);
    const isAsked = [...judged.values()].some((one) => (0,reasons/* changeOf */.C)(one) !== 'pre-existing');
    const inventory = base.isInventoryWhole || !isAsked
        ? []
        : [
            "The baseline's list of packages is not whole: a package that it does not name may be there.",
        ];
    const notes = UNTOLD.flatMap(([code, decision]) => {
        const count = counts.get(code) ?? 0;
        return count === 0 ? [] : [`${countFindings(count)} ${decision}.`];
    });
    return [...inventory, ...notes];
}
function toGoneNotes({ gone, sameDatabases }) {
    const withdrawn = gone.fixed.filter(({ how }) => how === 'withdrawn').map((one) => one.finding);
    const notes = [];
    if (gone.untold.length > 0) {
        notes.push(`${countFindings(gone.untold.length)} of the baseline not counted as fixed, since no scanner that saw it looked at this image: ${listNames(gone.untold)}.`);
    }
    if (withdrawn.length > 0) {
        notes.push(`${countFindings(withdrawn.length)} counted as fixed though the package has the same version: the scanners or their databases changed their mind. ${listNames(withdrawn)}.`);
    }
    if (!sameDatabases && gone.fixed.length > withdrawn.length) {
        notes.push(`${countFindings(gone.fixed.length - withdrawn.length)} counted as fixed by other databases than those of the baseline, which may have withdrawn the flaw.`);
    }
    return notes;
}
function countFindings(count) {
    return count === 1 ? '1 finding' : `${String(count)} findings`;
}
const MOST_NAMES = 20;
function listNames(findings) {
    const names = [...new Set(findings.map(toName))].sort(unite/* compareText */.n6);
    const left = names.length - MOST_NAMES;
    const more = left > 0 ? ` and ${String(left)} more` : '';
    return `${names.slice(0, MOST_NAMES).join(', ')}${more}`;
}
function toName(finding) {
    const id = finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id;
    const place = finding.package?.name ?? finding.instances[0]?.path ?? null;
    return place === null ? (0,quote/* quote */.h)(id) : `${(0,quote/* quote */.h)(id)} in ${(0,quote/* quote */.h)(place)}`;
}

;// CONCATENATED MODULE: ./src/merge/compare/compare-images.ts









/**
 * What became of one image's findings: introduced, worsened, newly disclosed, pre-existing or fixed. Drift
 * of a database alone never makes a finding introduced; what could not be told stands in the notes.
 */
function compareImages(base, head) {
    const evidence = createEvidence(base, head);
    const groups = groupFindings(base, head);
    const judged = judgeGroups(groups, evidence);
    const gone = findGone(groups, evidence);
    const findings = head.findings.map((finding) => withChange(finding, judged.get(finding.id)));
    const fixed = gone.fixed.map(({ finding }) => ({ ...finding, change: null }));
    const sameDatabases = areDatabasesSame(base, head);
    return {
        findings,
        comparison: {
            baseline: toBaseline(base),
            sameDatabases,
            notes: toNotes({ base, head, evidence, judged, gone, findings, sameDatabases }),
            counts: (0,count_changes/* countChanges */.xS)(findings, fixed.length),
            fixed,
        },
        changes: [
            ...findings.flatMap((finding) => toReason(finding, judged.get(finding.id))),
            ...gone.fixed.map(toFixedReason),
        ],
    };
}
function withChange(finding, judged) {
    return { ...finding, change: judged === undefined ? null : (0,reasons/* changeOf */.C)(judged) };
}
/** What is told of one side of a comparison. */
function toBaseline({ reference, name, image, asOf }) {
    return { reference, name, digest: image?.digest ?? null, imageId: image?.imageId ?? null, asOf };
}
/** Of every scanner that ran well on both sides; false when there is none. */
function areDatabasesSame(base, head) {
    const both = finding/* SCANNER_IDS */.Kc.flatMap((scanner) => {
        const [before, after] = [findScan(scanner, base), findScan(scanner, head)];
        return before === null || after === null ? [] : [[before.database, after.database]];
    });
    return both.length > 0 && both.every(([before, after]) => isSameDatabase(before, after));
}
function toReason(finding, judged) {
    if (judged === undefined)
        return [];
    const [change, reason] = reasons/* REASONS */.e[judged.code];
    const after = finding.package === null ? [] : [finding.package.version];
    return [{ finding: finding.id, change, before: judged.before, after, reason }];
}
function toFixedReason({ finding, how, after }) {
    const before = finding.package === null ? [] : [finding.package.version];
    return { finding: finding.id, change: 'fixed', before, after, reason: GONE_WORDS[how] };
}


/***/ }),

/***/ 5227:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eo: () => (/* binding */ NO_CHANGES),
/* harmony export */   jl: () => (/* binding */ sumChanges),
/* harmony export */   xS: () => (/* binding */ countChanges)
/* harmony export */ });
const NAMES = {
    introduced: 'introduced',
    worsened: 'worsened',
    'newly-disclosed': 'newlyDisclosed',
    'pre-existing': 'preExisting',
};
const NO_CHANGES = {
    introduced: 0,
    worsened: 0,
    newlyDisclosed: 0,
    preExisting: 0,
    fixed: 0,
};
/** Findings without a change are not counted. */
function countChanges(findings, fixed) {
    const counts = { ...NO_CHANGES, fixed };
    for (const { change } of findings)
        if (change !== null)
            counts[NAMES[change]] += 1;
    return counts;
}
function sumChanges(all) {
    return all.reduce((sum, one) => ({
        introduced: sum.introduced + one.introduced,
        worsened: sum.worsened + one.worsened,
        newlyDisclosed: sum.newlyDisclosed + one.newlyDisclosed,
        preExisting: sum.preExisting + one.preExisting,
        fixed: sum.fixed + one.fixed,
    }), NO_CHANGES);
}


/***/ }),

/***/ 3749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ platformOf),
/* harmony export */   t: () => (/* binding */ pairImages)
/* harmony export */ });
/* harmony import */ var _unite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8745);

/**
 * Pairs images by name and platform. Where a report holds several of one name and platform, those of the
 * same reference go together first. A single image on both sides is a pair whatever it is called.
 */
function pairImages(base, head) {
    const [onlyBase, onlyHead] = [base[0], head[0]];
    if (base.length === 1 && head.length === 1 && onlyBase !== undefined && onlyHead !== undefined) {
        return [{ base: onlyBase, head: onlyHead }];
    }
    const free = new Set([...base].sort(byReference));
    const found = new Map();
    for (const isPair of [isTwin, isNamesake, isLikelyNamesake]) {
        for (const image of [...head].sort(byReference)) {
            if (found.has(image))
                continue;
            const match = [...free].find((one) => isPair(one, image));
            if (match !== undefined && free.delete(match))
                found.set(image, match);
        }
    }
    return [
        ...head.map((image) => ({ base: found.get(image) ?? null, head: image })),
        ...base.filter((image) => free.has(image)).map((image) => ({ base: image, head: null })),
    ];
}
function byReference(a, b) {
    return ((0,_unite_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.reference, b.reference) ||
        (0,_unite_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(a.image?.imageId ?? '', b.image?.imageId ?? ''));
}
function isTwin(base, head) {
    return isNamesake(base, head) && base.reference === head.reference;
}
function isNamesake(base, head) {
    return base.name === head.name && platformOf(base) === platformOf(head);
}
/** The platform of an image that could not be opened is not known. */
function isLikelyNamesake(base, head) {
    return base.name === head.name && (platformOf(base) === null || platformOf(head) === null);
}
function platformOf({ image }) {
    return image?.platform ?? null;
}


/***/ }),

/***/ 6988:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ quote)
/* harmony export */ });
const MAX_CHARACTERS = 120;
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** Foreign text inside a sentence of ours: bounded, on one line, without what nobody sees. */
function quote(text) {
    const plain = text.slice(0, MAX_CHARACTERS).replace(UNSEEN, ' ');
    return text.length > MAX_CHARACTERS ? `${plain}…` : plain;
}


/***/ }),

/***/ 4365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf),
/* harmony export */   e: () => (/* binding */ REASONS)
/* harmony export */ });
/**
 * Why a finding is called what it is called. Where the evidence does not suffice, the word is the one whose
 * error is smaller: drift of a database alone must never make a finding `introduced`.
 */
const REASONS = {
    'same-version': ['pre-existing', 'the baseline has it in the same version'],
    'another-id': ['pre-existing', 'the baseline has it under another id'],
    'higher-version': ['pre-existing', 'upgraded, and still vulnerable'],
    'unordered-version': ['pre-existing', 'in another version; which is the higher cannot be told'],
    'same-place': ['pre-existing', 'the baseline has it, too'],
    'lower-version': ['worsened', 'the version went down'],
    beside: ['worsened', 'added beside the version of the baseline'],
    'more-places': ['worsened', 'in more places than in the baseline'],
    'image-unknown': ['introduced', 'the baseline says nothing of this image'],
    'package-added': ['introduced', 'the baseline does not have this package'],
    'version-changed': ['introduced', 'not in the version of the baseline, when the flaw was known'],
    'unlisted-known': ['introduced', 'not found in the baseline, when the flaw was known'],
    'rule-broken': ['introduced', 'the baseline does not have it'],
    'same-package': ['newly-disclosed', 'the baseline has this version, without the flaw'],
    'same-image': ['newly-disclosed', 'the baseline is of the same image'],
    'same-layer': ['newly-disclosed', 'in a layer of the baseline that other scanners judged'],
    'version-untold': [
        'newly-disclosed',
        'in another version; whether the flaw was known before cannot be told',
    ],
    'unlisted-untold': ['newly-disclosed', 'whether the baseline has the package cannot be told'],
};
function changeOf({ code }) {
    return REASONS[code][0];
}


/***/ }),

/***/ 5369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ isAnalysed),
/* harmony export */   m: () => (/* binding */ isSameImage)
/* harmony export */ });
/** True when both are about the same bytes: then nothing in it can be new, only what is known of it. */
function isSameImage({ image: base }, { image: head }) {
    if (base === null || head === null)
        return false;
    if (base.imageId !== '' && head.imageId !== '')
        return base.imageId === head.imageId;
    return base.digest !== null && base.digest === head.digest;
}
/** False when no scanner recognised anything: such a run says nothing about what was there. */
function isAnalysed({ scans }) {
    return scans.some((scan) => scan.state === 'analysed');
}


/***/ }),

/***/ 8491:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ rulePlace),
/* harmony export */   Ig: () => (/* binding */ isOddVersion),
/* harmony export */   MO: () => (/* binding */ packageKey),
/* harmony export */   lM: () => (/* binding */ packageIdentity),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   r8: () => (/* binding */ normaliseVersion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(213);
/* harmony import */ var _versions_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2960);
// eslint-disable-next-line n/no-unsupported-features/node-builtins -- in every Node from 20.12 on; twice as fast as createHash



/** Type, namespace, name and version as one unambiguous string. */
function packageKey(subject) {
    return JSON.stringify([...packageIdentity(subject), normaliseVersion(subject)]);
}
/**
 * The package over time: type, namespace and name without version. The namespace of a system package is
 * its distribution, which the scanners spell differently; one image has one, so it says nothing here.
 */
function packageIdentity(subject) {
    const namespace = (0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_1__/* .isSystemType */ .M)(subject.type) ? '' : (subject.namespace ?? '');
    const name = subject.type === 'pypi' ? subject.name.replace(/[-_.]+/g, '-') : subject.name;
    const isCaseless = CASELESS_TYPES.has(subject.type);
    return isCaseless
        ? [subject.type, namespace.toLowerCase(), name.toLowerCase()]
        : [subject.type, namespace, name];
}
/** PEP 503 for Python, the purl specification for the others; Trivy lower-cases Go modules, Syft does not. */
const CASELESS_TYPES = new Set(['pypi', 'golang', 'nuget', 'composer', 'hex', 'github']);
/**
 * The version as far as it says which package it is: a missing epoch is epoch 0 (deb-version(7), RPM), the tag
 * of a module in an RPM release is spelled in two ways, and Go writes `v1.2.3` and `go1.2.3` for 1.2.3.
 */
function normaliseVersion({ type, version }) {
    switch (type) {
        case 'rpm':
            return (0,_versions_index_js__WEBPACK_IMPORTED_MODULE_2__/* .stripModularity */ .FZ)(version.replace(/^0:/, ''));
        case 'deb':
        case 'apk':
        case 'alpm':
            return version.replace(/^0:/, '');
        case 'golang':
            return version.replace(/^(?:v|go)(?=\d)/, '');
        default:
            return version;
    }
}
/**
 * A version that says nothing: Go's main module built from a working copy, a file without a version. Then the
 * path tells which package it is.
 */
function isOddVersion(version) {
    return /^(?:|\(devel\)|devel|unknown|\(unknown\)|v?0\.0\.0(?:-\d{14}-[0-9a-f]{12}.*)?)$/i.test(version);
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
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', JSON.stringify(parts), 'hex');
}


/***/ }),

/***/ 8745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ compareNullable),
/* harmony export */   YU: () => (/* binding */ uniteTexts),
/* harmony export */   _f: () => (/* binding */ unite),
/* harmony export */   dM: () => (/* binding */ distinct),
/* harmony export */   n6: () => (/* binding */ compareText)
/* harmony export */ });
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


/***/ }),

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
            return evidence.exploitationGap;
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
/** True when a version that fixes it is known, and the package manager or the build can bring it. */
function isFixable(finding) {
    return finding.kind === 'vulnerability' && finding.fix.state === 'fixed' && finding.fix.isInPlace;
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

/***/ 5018:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vy: () => (/* binding */ RENDERERS),
  tL: () => (/* reexport */ readReport),
  Gc: () => (/* reexport */ renderMarkdown),
  N0: () => (/* reexport */ one_line/* renderOneLine */.N),
  bo: () => (/* reexport */ table.renderTable)
});

// UNUSED EXPORTS: renderError, renderJson, renderSarif

// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(734);
// EXTERNAL MODULE: ./src/report/json/in-order.ts
var in_order = __webpack_require__(9683);
;// CONCATENATED MODULE: ./src/report/json/advice.ts


/** The actions keep their order: the most useful first. So do commands, which are run in it. */
function toAdviceJson(advice) {
    return { actions: advice.actions.map(toActionJson) };
}
function toActionJson(action) {
    return {
        commands: action.commands,
        findings: (0,order/* distinctTexts */.XY)(action.findings),
        isEstimate: action.isEstimate,
        kind: action.kind,
        leaves: toEffectJson(action.leaves),
        note: action.note,
        paths: (0,order/* distinctTexts */.XY)(action.paths),
        removes: toEffectJson(action.removes),
        title: action.title,
        upgrades: (0,in_order/* sorted */.I)(action.upgrades, compareUpgrades).map(toUpgradeJson),
    };
}
function toEffectJson({ blocking, critical, high, knownExploited, total }) {
    return { blocking, critical, high, knownExploited, total };
}
function toUpgradeJson(upgrade) {
    const { crossesMajor, from, isApproximate, name, to, type } = upgrade;
    return { crossesMajor, from, isApproximate, name, to, type };
}
const compareUpgrades = (0,in_order/* byFields */.L)('type', 'name', 'from', 'to', 'isApproximate', 'crossesMajor');

;// CONCATENATED MODULE: ./src/report/json/agreement.ts

/** The disagreements and their examples keep their order, which is made for people. */
function toAgreementJson(agreement) {
    if (agreement === null)
        return null;
    const { both, disagreements, flips, onlyGrype, onlyTrivy } = agreement;
    return {
        both,
        disagreements: disagreements.map(({ count, examples, kind, reason, scanner }) => {
            return { count, examples, kind, reason, scanner };
        }),
        flips,
        onlyGrype,
        onlyTrivy,
    };
}
function* toSetAsideJson(all) {
    for (const one of (0,in_order/* sorted */.I)(all, compareSetAside)) {
        const { id, package: subject, reason, scanner, version } = one;
        yield { id, package: subject, reason, scanner, version };
    }
}
const compareSetAside = (0,in_order/* byFields */.L)('scanner', 'id', 'package', 'version', 'reason');

// EXTERNAL MODULE: ./src/report/json/finding.ts + 2 modules
var finding = __webpack_require__(1743);
;// CONCATENATED MODULE: ./src/report/json/comparison.ts

function toComparisonJson(comparison) {
    if (comparison === null)
        return null;
    return {
        baseline: toBaselineJson(comparison.baseline),
        counts: toCountsJson(comparison.counts),
        fixed: (0,finding/* toFindingsJson */.A)(comparison.fixed),
        notes: comparison.notes,
        sameDatabases: comparison.sameDatabases,
    };
}
function toBaselineJson({ asOf, digest, imageId, name, reference }) {
    return { asOf, digest, imageId, name, reference };
}
function toCountsJson(counts) {
    const { fixed, introduced, newlyDisclosed, preExisting, worsened } = counts;
    return { fixed, introduced, newlyDisclosed, preExisting, worsened };
}

// EXTERNAL MODULE: ./src/report/json/package.ts
var json_package = __webpack_require__(4077);
;// CONCATENATED MODULE: ./src/report/json/scan.ts

function toScansJson(scans) {
    return (0,in_order/* sorted */.I)(scans, (0,in_order/* byFields */.L)('scanner')).map(toScanJson);
}
function toErrorJson(error) {
    return error === null ? null : { code: error.code, hint: error.hint, message: error.message };
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
        advice: toAdviceJson(report.advice),
        agreement: toAgreementJson(report.agreement),
        base: toBaseJson(report.base),
        comparison: toComparisonJson(report.comparison),
        contents: toContentsJson(report.contents),
        counts: image_toCountsJson(report.counts),
        coverage: toCoverageJson(report.coverage),
        created: image.created,
        digest: image.digest,
        error: toErrorJson(report.error),
        findings: (0,finding/* toFindingsJson */.A)(report.findings),
        imageId: image.imageId,
        indexDigest: image.indexDigest,
        isInventoryWhole: report.isInventoryWhole,
        layers: image.layers.map(toLayerJson),
        name: report.name,
        notScanned: (0,order/* distinctTexts */.XY)(image.notScanned),
        os: toSystemJson(report.os),
        packages: (0,json_package/* toPackagesJson */.P)(report.packages),
        platform: image.platform,
        reference: report.reference,
        rules: report.rules.map(toRuleJson),
        scans: toScansJson(report.scans),
        setAside: toSetAsideJson(report.setAside),
        source: image.source,
        verdict: toVerdictJson(report.verdict),
    };
}
function toBaseJson(base) {
    if (base === null)
        return null;
    const { digest, evidence, isVerified, layers, name, note } = base;
    return { digest, evidence, isVerified, layers, name, note };
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
function image_toCountsJson(counts) {
    return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (0,order/* compareText */.n6)(a, b)));
}
function toCoverageJson(coverage) {
    return {
        narrowed: coverage.narrowed,
        notAssessed: coverage.notAssessed.map(({ count, what }) => ({ count, what })),
    };
}
function toLayerJson({ diffId, digest, instruction, line, origin, size }) {
    return { diffId, digest, instruction, line, origin, size };
}
function toSystemJson(os) {
    return os === null ? null : { endOfLife: os.endOfLife, family: os.family, version: os.version };
}
function toRuleJson(rule) {
    const { fixable, id, limit, note, state, title, value } = rule;
    return { fixable, id, limit, note, state, title, value };
}

// EXTERNAL MODULE: ./src/report/json-text.ts
var json_text = __webpack_require__(4216);
;// CONCATENATED MODULE: ./src/report/json.ts




/**
 * The report as `schema/report-1.json` describes it; ends with a newline. Keys are in alphabetical order;
 * so are arrays whose order means nothing. Holds everything that the other formats are made from;
 * `readReport` is its inverse.
 */
function renderJson(report) {
    return (0,json_text/* toJsonText */.j)({
        asOf: report.asOf,
        deliveries: report.deliveries.map(({ detail, state, to }) => ({ detail, state, to })),
        feeds: (0,in_order/* sorted */.I)(report.feeds, compareFeeds).map(toFeedJson),
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
function toFeedJson({ ageDays, date, name, origin, version }) {
    return { ageDays, date, name, origin, version };
}
const compareFeeds = (0,in_order/* byFields */.L)('name', 'date', 'origin', 'version', 'ageDays');

// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(5805);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(4031);
// EXTERNAL MODULE: ./src/report/markdown/cells.ts
var markdown_cells = __webpack_require__(2815);
// EXTERNAL MODULE: ./src/report/image-words.ts
var image_words = __webpack_require__(4659);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(2691);
;// CONCATENATED MODULE: ./src/report/markdown/evidence.ts





/** What was looked at: the image by digest, its platform and system, and the policy in force. */
function toSubjectPart(image, report) {
    return [
        (0,markdown_cells/* toTableHead */.s6)(['Image', (0,report_escape/* escapeMarkdown */.FV)(image.reference)]),
        ...toOpenedRows(image),
        ...toBaseRow(image),
        ...(report.feeds.length === 0
            ? []
            : [(0,markdown_cells/* toRow */.IL)(['Feeds', (0,report_escape/* escapeMarkdown */.FV)(report.feeds.map(words/* describeFeed */.kB).join('; '))])]),
        (0,markdown_cells/* toRow */.IL)(['Policy', (0,report_escape/* escapeMarkdown */.FV)(report.policy.description)]),
    ].join('\n');
}
function toOpenedRows({ image, os }) {
    if (image === null)
        return [];
    const system = os === null ? 'not recognised' : `${os.family} ${os.version}`;
    const old = os?.endOfLife === true ? ' ⚠️ past its end of life' : '';
    return [
        (0,markdown_cells/* toRow */.IL)(['Digest', (0,report_escape/* toMarkdownDigest */.Ro)(image.digest ?? image.imageId)]),
        (0,markdown_cells/* toRow */.IL)(['Platform', (0,report_escape/* escapeMarkdown */.FV)(image.platform)]),
        (0,markdown_cells/* toRow */.IL)(['System', `${(0,report_escape/* escapeMarkdown */.FV)(system)}${old}`]),
    ];
}
function toBaseRow({ base, findings }) {
    if (base === null)
        return [];
    const origins = (0,image_words/* describeOrigins */.BH)(findings);
    const more = origins === null ? '' : `<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(origins)}</sub>`;
    return [(0,markdown_cells/* toRow */.IL)(['Base image', `${(0,report_escape/* escapeMarkdown */.FV)((0,image_words/* describeBase */.dM)(base), 500)}${more}`])];
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
        .map((scan) => (0,markdown_cells/* toRow */.IL)([
        scan.scanner,
        (0,report_escape/* escapeMarkdown */.FV)(scan.version ?? 'unknown', 40),
        SCAN_WORDS[scan.state],
        (0,words/* countOf */.pq)(scan.packages, 'package'),
        scan.database === null ? 'none' : (0,report_escape/* escapeMarkdown */.FV)((0,words/* describeDatabase */.DZ)(scan.database)),
    ]));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Scanner', 'Version', 'Result', 'Recognised', 'Database']);
    return [[head, ...rows].join('\n')];
}
function toRulePart(image) {
    const rows = image.rules.map(toRuleRow);
    return [(0,markdown_cells/* toTableHead */.s6)(['', 'Rule', 'Allowed', 'Found', 'Fixable']), ...rows].join('\n');
}
function toRuleRow(rule) {
    const note = rule.note === null ? '' : `<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(rule.note)}</sub>`;
    return (0,markdown_cells/* toRow */.IL)([
        markdown_cells/* RULE_MARKS */.cY[rule.state],
        `${(0,report_escape/* escapeMarkdown */.FV)(rule.title)}${note}`,
        rule.limit === null ? 'only warns' : toNumberCell(rule.limit),
        rule.value === null ? '' : toNumberCell(rule.value),
        rule.fixable === null || rule.fixable === 0 ? '' : (0,words/* formatNumber */.ZV)(rule.fixable),
    ]);
}
function toNumberCell(value) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,words/* formatNumber */.ZV)(value), 80);
}
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
        ...(0,image_words/* describeSetAside */.aW)(image).map((text) => `Set aside: ${(0,report_escape/* escapeMarkdown */.FV)(text, 500)}`),
    ];
    return lines.length === 0 ? [] : [(0,markdown_cells/* toList */.st)(lines)];
}
function toNoticePart(report) {
    const lines = [
        ...(0,image_words/* listNotices */.Sl)(report).map((notice) => `Notice: ${(0,report_escape/* escapeMarkdown */.FV)(notice.text)}`),
        ...report.deliveries
            .filter((delivery) => delivery.state === 'failed')
            .map(({ to, detail }) => `Not delivered to ${(0,report_escape/* escapeMarkdown */.FV)(to)}: ${(0,report_escape/* escapeMarkdown */.FV)(detail)}`),
    ];
    return lines.length === 0 ? [] : ['### Notes', (0,markdown_cells/* toList */.st)(lines)];
}

// EXTERNAL MODULE: ./src/report/advice-words.ts
var advice_words = __webpack_require__(5396);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(23);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(5999);
;// CONCATENATED MODULE: ./src/report/markdown/advice.ts






const MOST_ACTIONS = 5;
const MOST_FOLDED = 15;
/** What to do, the most useful first: what each action removes and leaves, and its commands. Bounded. */
function toAdvicePart({ advice }) {
    const { first, others, areEstimates } = (0,advice_words/* chooseActions */.h3)(advice, MOST_ACTIONS);
    if (first.length === 0)
        return [];
    const folded = others.slice(0, MOST_FOLDED);
    const left = others.length - folded.length;
    return [
        '### What to do',
        ...(areEstimates ? [`<sub>Numbers are ${advice_words/* ESTIMATES */.I7}.</sub>`] : []),
        toSteps(first, areEstimates),
        ...(folded.length === 0
            ? []
            : (0,markdown_cells/* fold */.AU)((0,words/* countOf */.pq)(others.length, 'more action'), [
                toSteps(folded, areEstimates),
                ...(left > 0 ? [`… and ${(0,words/* formatNumber */.ZV)(left)} more in the JSON report.`] : []),
            ])),
    ];
}
function toSteps(actions, areEstimates) {
    return (0,advice_words/* tellNotesOnce */.Wj)(actions)
        .map((action, index) => {
        const sign = `${index + 1}. `;
        const [first = '', ...blocks] = toBlocks(action, areEstimates);
        return [`${sign}${first}`, ...blocks.map((block) => indent(block, sign.length))].join('\n\n');
    })
        .join('\n');
}
function indent(block, width) {
    return block.replace(/^/gm, ' '.repeat(width));
}
const SHOWN_PATHS = 3;
const LONGEST_TEXT = 500;
function toBlocks(action, areEstimates) {
    const effect = (0,advice_words/* describeEffect */.xU)(action);
    const estimate = action.isEstimate && !areEstimates ? ', an estimate' : '';
    const paths = action.paths.slice(0, SHOWN_PATHS).map((path) => (0,report_escape/* escapeMarkdown */.FV)(path, 100));
    const more = action.paths.length - paths.length;
    const place = `in ${paths.join(', ')}${more > 0 ? ` and ${(0,words/* formatNumber */.ZV)(more)} more` : ''}`;
    const commands = action.commands.slice(0, advice_words/* MOST_COMMANDS */.XL).filter(isPlainCommand);
    return [
        [
            `**${(0,report_escape/* escapeMarkdown */.FV)(action.title, LONGEST_TEXT)}**`,
            ...(effect === null ? [] : [`${(0,verdict_words/* capitalise */.sK)(effect)}${estimate}.`]),
            ...(paths.length === 0 ? [] : [`<sub>${place}</sub>`]),
        ].join('<br>'),
        ...(commands.length === 0 ? [] : [['```sh', ...commands, '```'].join('\n')]),
        ...(action.note === null ? [] : [`<sub>${(0,report_escape/* escapeMarkdown */.FV)(action.note, LONGEST_TEXT)}</sub>`]),
    ];
}
const LONGEST_COMMAND = 4000;
/**
 * Inside a fence nothing can be escaped, so what could end it, or is no command at all, stays out. Ours are
 * made of names and versions that were checked; a report may come from elsewhere.
 */
function isPlainCommand(command) {
    return (command.length <= LONGEST_COMMAND &&
        /^(?:# )?[a-z][ -_a-~]*$/.test(command) &&
        (0,clean/* cleanLine */.Ow)(command, LONGEST_COMMAND) === command);
}

;// CONCATENATED MODULE: ./src/report/markdown/agreement.ts



const MOST_LINES = 20;
/** Who saw what, in a few lines; every reason is folded below. */
function toAgreementPart({ agreement }) {
    if (agreement === null)
        return [];
    const short = (0,image_words/* describeAgreement */.aY)(agreement);
    const all = (0,image_words/* describeDisagreements */.rt)(agreement);
    if (short.length === 0)
        return [];
    const isMore = all.length > short.length - 1;
    return [
        '### Where the scanners differ',
        (0,markdown_cells/* toList */.st)(short.map((line) => (0,report_escape/* escapeMarkdown */.FV)(line, 500))),
        ...(isMore
            ? (0,markdown_cells/* fold */.AU)('All reasons', [
                (0,markdown_cells/* toList */.st)(all.map((line) => (0,report_escape/* escapeMarkdown */.FV)(line, 500)), MOST_LINES),
            ])
            : []),
    ];
}

// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(7479);
// EXTERNAL MODULE: ./src/report/reading-order.ts
var reading_order = __webpack_require__(7235);
// EXTERNAL MODULE: ./src/report/markdown/finding-cells.ts
var finding_cells = __webpack_require__(6251);
;// CONCATENATED MODULE: ./src/report/markdown/comparison.ts








const MOST_ROWS = 10;
const MOST_NOTES = 5;
/** What changed since the baseline: what got worse stands open, what is fixed is folded. Bounded. */
function toComparisonPart(image) {
    const { comparison } = image;
    if (comparison === null)
        return [];
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const worse = image.findings.filter(({ change }) => change === 'introduced' || change === 'worsened');
    return [
        '### What changed',
        `Compared ${(0,report_escape/* escapeMarkdown */.FV)((0,image_words/* describeComparison */.L5)(comparison), 500)}.`,
        ...comparison.notes.slice(0, MOST_NOTES).map((note) => `⚠️ ${(0,report_escape/* escapeMarkdown */.FV)(note, 500)}`),
        ...toWorse(worse, blocking),
        ...toFixed(comparison),
    ];
}
function toWorse(findings, blocking) {
    if (findings.length === 0)
        return [];
    const rows = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(findings, blocking), MOST_ROWS).map((finding) => (0,markdown_cells/* toRow */.IL)([
        `${blocking.has(finding.id) ? '⛔ ' : ''}${finding.change ?? ''}`,
        `${markdown_cells/* SEVERITY_MARKS */.ru[finding.severity]} ${finding.severity}`,
        (0,finding_cells/* toFindingCell */.zB)(finding),
        (0,report_escape/* escapeMarkdown */.FV)((0,words/* findingSubject */.Gv)(finding), 120),
        (0,report_escape/* escapeMarkdown */.FV)(finding.package?.version ?? '', 60),
        (0,finding_cells/* toFixCell */.v_)(finding),
    ]));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Change', 'Severity', 'Finding', 'In', 'Installed', 'Fixed in']);
    return [[head, ...rows].join('\n'), ...toMore(findings.length - rows.length)];
}
function toFixed({ fixed }) {
    if (fixed.length === 0)
        return [];
    const rows = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(fixed, new Set()), MOST_ROWS).map((finding) => (0,markdown_cells/* toRow */.IL)([
        `${markdown_cells/* SEVERITY_MARKS */.ru[finding.severity]} ${finding.severity}`,
        (0,finding_cells/* toFindingCell */.zB)(finding),
        (0,report_escape/* escapeMarkdown */.FV)((0,words/* findingSubject */.Gv)(finding), 120),
        (0,report_escape/* escapeMarkdown */.FV)(finding.package?.version ?? '', 60),
    ]));
    return (0,markdown_cells/* fold */.AU)(`✅ ${(0,words/* formatNumber */.ZV)(fixed.length)} fixed`, [
        [(0,markdown_cells/* toTableHead */.s6)(['Severity', 'Finding', 'Was in', 'Version']), ...rows].join('\n'),
        ...toMore(fixed.length - rows.length),
    ]);
}
function toMore(left) {
    return left > 0 ? [`… and ${(0,words/* formatNumber */.ZV)(left)} more in the JSON report.`] : [];
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(1245);
// EXTERNAL MODULE: ./src/policy/rules.ts
var rules = __webpack_require__(1821);
// EXTERNAL MODULE: ./src/report/finding-words.ts
var finding_words = __webpack_require__(236);
;// CONCATENATED MODULE: ./src/report/markdown/counts.ts





const ROWS = [
    { title: 'Open', counts: () => true, needs: null },
    { title: 'Fixable', counts: rules/* isFixable */.G4, needs: null },
    { title: 'From the base', counts: (one) => (0,finding_words/* findOrigin */.Ub)(one) === 'base', needs: 'base' },
    { title: 'Added', counts: (one) => (0,finding_words/* findOrigin */.Ub)(one)?.endsWith('added') === true, needs: 'base' },
    { title: 'Introduced', counts: (one) => one.change === 'introduced', needs: 'comparison' },
    { title: 'Worsened', counts: (one) => one.change === 'worsened', needs: 'comparison' },
    {
        title: 'Newly disclosed',
        counts: (one) => one.change === 'newly-disclosed',
        needs: 'comparison',
    },
];
/** Open vulnerabilities by severity, and what can be said of them; empty where one sentence says it all. */
function toCountPart(image) {
    const asked = ROWS.filter(({ needs }) => needs === null || image[needs] !== null);
    const tallies = asked.map((row) => ({ row, tally: new Map() }));
    for (const finding of image.findings) {
        if (finding.kind !== 'vulnerability' || finding.status !== 'open')
            continue;
        for (const { row, tally } of tallies)
            if (row.counts(finding))
                count(tally, finding.severity);
    }
    const shown = domain_severity/* SEVERITIES */.oC.filter((severity) => tallies[0]?.tally.has(severity) === true);
    if (shown.length < 2)
        return [];
    const lines = tallies.flatMap(({ row: { title, needs }, tally }) => {
        const cells = shown.map((severity) => tally.get(severity) ?? 0);
        const total = cells.reduce((sum, one) => sum + one, 0);
        return total > 0 || needs === null
            ? [(0,markdown_cells/* toRow */.IL)([title, ...[...cells, total].map(words/* formatNumber */.ZV)])]
            : [];
    });
    const heads = shown.map((severity) => `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${severity}`);
    return ['### In numbers', [(0,markdown_cells/* toTableHead */.s6)(['', ...heads, 'all']), ...lines].join('\n')];
}
function count(tally, severity) {
    tally.set(severity, (tally.get(severity) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./src/report/markdown/finding-rows.ts





/** Rows of one image's findings: where nothing is known of base or baseline, without those columns. */
function createFindingRows(image) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const columns = [
        { head: 'Blocks', toCell: (one) => (blocking.has(one.id) ? '⛔' : '') },
        { head: 'Finding', toCell: finding_cells/* toFindingCell */.zB },
        { head: 'In', toCell: finding_cells/* toSubjectCell */.kz },
        { head: 'Installed', toCell: (one) => (0,report_escape/* escapeMarkdown */.FV)(one.package?.version ?? '', 60) },
        { head: 'Fixed in', toCell: (one) => (0,finding_cells/* toFixCell */.v_)(one) },
        ...(image.findings.some((one) => (0,finding_words/* findOrigin */.Ub)(one) !== null)
            ? [{ head: 'From', toCell: finding_cells/* toOriginCell */.q7 }]
            : []),
        ...(image.comparison === null ? [] : [{ head: 'Change', toCell: finding_cells/* toChangeCell */.mA }]),
        { head: 'Seen by', toCell: finding_cells/* toSeenCell */.r6 },
    ];
    return {
        head: (0,markdown_cells/* toTableHead */.s6)(columns.map(({ head }) => head)),
        blocking,
        toRow: (finding) => (0,markdown_cells/* toRow */.IL)(columns.map(({ toCell }) => toCell(finding))),
    };
}

;// CONCATENATED MODULE: ./src/report/markdown/findings.ts







/**
 * One table per severity, worst first, and one of what is not counted: as many whole rows as fit into
 * `maxBytes`.
 */
function toFindingTables(image, maxBytes) {
    const rows = createFindingRows(image);
    const texts = [];
    let left = maxBytes;
    let shown = 0;
    for (const { findings, before, after } of toTables(image, rows)) {
        const taken = takeRows(findings, rows, left - (0,markdown_cells/* countBytes */.Tu)(before + after));
        if (taken.length > 0)
            texts.push(`${before}${taken.join('\n')}${after}`);
        left -= (0,markdown_cells/* countBytes */.Tu)(texts.at(-1) ?? '') + 2;
        shown += taken.length;
        if (taken.length < findings.length)
            break;
    }
    return { text: texts.join('\n\n'), shown };
}
function toTables({ findings }, rows) {
    const counted = new Map(domain_severity/* SEVERITIES */.oC.map((severity) => [severity, []]));
    const others = [];
    for (const finding of findings) {
        const home = (0,finding_words/* isCounted */.he)(finding, rows.blocking) ? counted.get(finding.severity) : others;
        home?.push(finding);
    }
    const title = `➖ ${(0,words/* formatNumber */.ZV)(others.length)} not counted`;
    return [
        ...[...counted].map(([severity, all]) => ({ findings: all, ...toFrame(severity, all, rows) })),
        { findings: others, ...toFoldedFrame(title, rows) },
    ].filter((table) => table.findings.length > 0);
}
/** Critical and high stand open; the rest is folded, so that what matters fits a screen. */
function toFrame(severity, findings, rows) {
    const fixable = findings.filter(rules/* isFixable */.G4).length;
    const open = fixable === 0 ? '' : `, ${(0,words/* formatNumber */.ZV)(fixable)} fixable`;
    const title = `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${(0,words/* countOf */.pq)(findings.length, severity, severity)}${open}`;
    return severity === 'critical' || severity === 'high'
        ? { before: `#### ${title}\n\n${rows.head}\n`, after: '' }
        : toFoldedFrame(title, rows);
}
function toFoldedFrame(title, { head }) {
    return {
        before: `<details><summary>${title}</summary>\n\n${head}\n`,
        after: '\n\n</details>',
    };
}
function takeRows(findings, rows, maxBytes) {
    const taken = [];
    let left = maxBytes;
    for (const finding of (0,reading_order/* inReadingOrder */.g)(findings, rows.blocking)) {
        const row = rows.toRow(finding);
        left -= (0,markdown_cells/* countBytes */.Tu)(row) + 1;
        if (left < 0)
            break;
        taken.push(row);
    }
    return taken;
}

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
    const meaning = `**${(0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image))}.**`;
    const found = (0,verdict_words/* describeFound */.Kq)(image);
    return found === null ? meaning : `${meaning} ${(0,verdict_words/* capitalise */.sK)(found)}.`;
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
    const rows = sorted.map((finding) => (0,markdown_cells/* toRow */.IL)(toBlockerCells(finding).slice(0, columns)));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Blocks', 'In', 'Installed', 'Fixed in'].slice(0, columns));
    return [
        [head, ...rows].join('\n'),
        ...(left > 0
            ? [`… and ${(0,words/* formatNumber */.ZV)(left)} more because of this rule, in the tables below.`]
            : []),
    ];
}
function toBlockerCells(finding) {
    return [
        (0,finding_cells/* toFindingCell */.zB)(finding),
        (0,report_escape/* escapeMarkdown */.FV)((0,words/* findingSubject */.Gv)(finding), 120),
        (0,report_escape/* escapeMarkdown */.FV)(finding.package?.version ?? '', 60),
        (0,finding_cells/* toFixCell */.v_)(finding, '**'),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown/image.ts









/**
 * Everything about one image in at most `maxBytes`: first what anybody wants to know, then the evidence, then
 * every finding. Where that is too much, without the evidence; null when not even that fits.
 */
function toImageSection(image, report, maxBytes) {
    const answer = [
        ...toVerdictPart(image),
        ...toComparisonPart(image),
        ...toAdvicePart(image),
        ...toCoverage(image),
    ];
    const whole = [
        ...answer,
        ...toCountPart(image),
        ...toAgreementPart(image),
        ...toEvidence(image, report),
    ];
    for (const frame of [whole, answer]) {
        const left = maxBytes - (0,markdown_cells/* countBytes */.Tu)(join([...frame, '### Findings', ''])) - ROOM_FOR_NOTE;
        if (left < 0)
            continue;
        const findings = toFindingsPart(image, left);
        return { text: join([...frame, ...findings.parts]), hidden: findings.hidden };
    }
    return null;
}
const ROOM_FOR_NOTE = 200;
function toCoverage(image) {
    const coverage = toCoveragePart(image);
    return coverage.length === 0 ? [] : ['### What this verdict does not cover', ...coverage];
}
function toEvidence(image, report) {
    const rules = image.rules.length === 0 ? [] : (0,markdown_cells/* fold */.AU)('Every rule of the gate', [toRulePart(image)]);
    return [
        ...rules,
        ...(0,markdown_cells/* fold */.AU)('What was looked at', [toSubjectPart(image, report), ...toScanPart(image)]),
    ];
}
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
    const room = maxBytes - (0,markdown_cells/* countBytes */.Tu)([...top, ...bottom].join('\n\n')) - markdown_ROOM_FOR_NOTE;
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
    return `## ${markdown_cells/* OUTCOME_MARKS */.Uq[outcome]} Plimsoll: ${words/* OUTCOME_WORDS */.nx[outcome]}, ${subject}`;
}
const MOST_OVERVIEW_ROWS = 500;
function toOverview(images) {
    const rows = images
        .slice(0, MOST_OVERVIEW_ROWS)
        .map((image) => (0,markdown_cells/* toRow */.IL)([
        `${markdown_cells/* OUTCOME_MARKS */.Uq[image.verdict.outcome]} ${words/* OUTCOME_WORDS */.nx[image.verdict.outcome]}`,
        `${(0,report_escape/* escapeMarkdown */.FV)(image.name, 100)}<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(image.reference, 150)}</sub>`,
        (0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image)),
        (0,verdict_words/* capitalise */.sK)((0,verdict_words/* describeFound */.Kq)(image) ?? ''),
    ]));
    const left = images.length - rows.length;
    const more = left > 0 ? [`\n… and ${(0,words/* countOf */.pq)(left, 'more image')}.`] : [];
    return [(0,markdown_cells/* toTableHead */.s6)(['Verdict', 'Image', 'Why', 'Findings']), ...rows, ...more].join('\n');
}
/** Every image gets its share of the room; what one leaves over goes to the next. */
function toSections(images, report, room) {
    const sections = [];
    let left = room;
    let hidden = 0;
    let dropped = 0;
    for (const [index, image] of images.entries()) {
        const heading = images.length > 1 ? `${toHeading(image)}\n\n` : '';
        const share = Math.floor(left / (images.length - index)) - (0,markdown_cells/* countBytes */.Tu)(heading);
        const section = toImageSection(image, report, share);
        if (section === null) {
            dropped += 1;
            continue;
        }
        const text = `${heading}${section.text}`;
        sections.push(text);
        left -= (0,markdown_cells/* countBytes */.Tu)(text) + 2;
        hidden += section.hidden;
    }
    return { sections, hidden, dropped };
}
function toHeading(image) {
    const { outcome } = image.verdict;
    return `## ${markdown_cells/* OUTCOME_MARKS */.Uq[outcome]} ${words/* OUTCOME_WORDS */.nx[outcome]}: ${(0,report_escape/* escapeMarkdown */.FV)(image.name, 120)}`;
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
/** What the gate leaves alone, such as flaws of kernel headers, is the first to be left out. */
const BY_NEED = {
    rank: (group) => BY_WEIGHT.rank(group) +
        (group.findings.some((one) => one.status === 'open') ? 0 : 2 * domain_severity/* SEVERITIES */.oC.length),
    compare: BY_WEIGHT.compare,
};
/**
 * The groups that fit, in order: worst first, then fixable, then by key. What blocks is chosen before
 * everything else and kept beyond `most`, up to what GitHub accepts at all; then what is open.
 */
function selectGroups(all, most) {
    if (all.length <= most)
        return { groups: [...(0,order/* inOrder */.al)(all, BY_WEIGHT)], cut: null };
    const blocking = all.filter((group) => group.isBlocking);
    const others = all.filter((group) => !group.isBlocking);
    const keptBlocking = (0,order/* takeFirst */.SG)((0,order/* inOrder */.al)(blocking, BY_WEIGHT), MOST_RESULTS);
    const keptOthers = (0,order/* takeFirst */.SG)((0,order/* inOrder */.al)(others, BY_NEED), most - keptBlocking.length);
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

// EXTERNAL MODULE: ./src/domain/finding.ts
var domain_finding = __webpack_require__(5457);
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
        `${capitalise(group.severity)}: ${(0,report_escape/* escapeSarif */.hP)((0,words/* packageLabel */.lL)(worst.package))} ${installed} in ${image}, ${describeFixes(vulnerabilities)}.`,
        ...pathSentences(vulnerabilities),
        ...originSentences(vulnerabilities),
        ...riskSentences(vulnerabilities),
        ...disagreementSentences(vulnerabilities),
        ...doubtSentences(vulnerabilities),
    ];
}
function describeFixes(findings) {
    const fixes = findings.map((finding) => finding.fix);
    const versions = (0,order/* distinctTexts */.XY)(fixes.flatMap((fix) => fix.state === 'fixed' && fix.version !== null ? [(0,words/* toTarget */.LJ)(fix.version, fix)] : []));
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
/** Only where all copies come from the same place, and that is known. */
function originSentences(findings) {
    const [origin, ...others] = (0,order/* distinctTexts */.XY)(findings.map((one) => (0,finding_words/* findOrigin */.Ub)(one) ?? ''));
    if (others.length > 0)
        return [];
    if (origin === 'base')
        return ['It comes with the base image.'];
    return origin === 'added' ? ['It was added on top of the base image.'] : [];
}
const RISK_SENTENCES = {
    malware: 'It is malware.',
    exploited: 'Known to be exploited (CISA KEV).',
    likely: 'Likely to be exploited (EPSS).',
};
function riskSentences(findings) {
    const names = findings.map(finding_words/* findRiskName */.ss);
    const worst = finding_words/* RISK_NAMES */.hq.find((name) => names.includes(name));
    return worst === undefined ? [] : [RISK_SENTENCES[worst]];
}
/** Why it may be none, which the reader has to know before the flaw is looked for. */
function doubtSentences(findings) {
    const doubts = findings.filter((one) => one.status === 'open' && (0,finding_words/* findDoubt */._I)(one) !== null);
    const [reason, ...others] = (0,order/* distinctTexts */.XY)(doubts.map((one) => one.confidenceReason));
    if (reason === undefined || others.length > 0 || doubts.length < findings.length)
        return [];
    return [`Not confirmed: ${(0,report_escape/* escapeSarif */.hP)(reason, LONGEST_PROSE)}.`];
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
    const first = `${capitalise(group.severity)} ${noun}: ${(0,report_escape/* escapeSarif */.hP)((0,words/* findingName */.f$)(worst).main)} in ${image}.`;
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
/** Said only when it holds for every finding of the alert. */
function statusSentences(findings) {
    if (findings.some((finding) => finding.status === 'open'))
        return [];
    const [why, ...others] = (0,order/* distinctTexts */.XY)(findings.map(finding_words/* whyNotCounted */.Gc));
    if (why === undefined || others.length > 0)
        return ['Not counted by the gate.'];
    return [`Not counted by the gate: ${(0,report_escape/* escapeSarif */.hP)(why, LONGEST_PROSE)}.`];
}
function capitalise(severity) {
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
        changes: bounded(findings.flatMap((finding) => finding.change ?? [])),
        confidences: bounded(vulnerabilities.map((finding) => finding.confidence)),
        ...(epss.length === 0 ? {} : { epss: Math.max(...epss) }),
        fixedVersions: bounded(vulnerabilities.flatMap((finding) => finding.fix.versions)),
        ids: bounded(findings.map((finding) => finding.id)),
        ...(exploitedSince === undefined ? {} : { kev: exploitedSince }),
        kind: findings[0].kind,
        origins: bounded(findings.flatMap(({ instances }) => instances.map((one) => one.origin))),
        paths: bounded((0,words/* pathsOf */.wG)(findings)),
        purls: bounded(findings.flatMap((finding) => finding.package?.purl ?? [])),
        ratings: bounded(vulnerabilities.flatMap(ratingsOf)),
        ...toRisk(findings),
        scanners: bounded(findings.flatMap((finding) => finding.seenBy)),
        severity: group.severity,
        statuses: bounded(findings.map((finding) => finding.status)),
        versions: bounded(findings.flatMap((finding) => finding.package?.version ?? [])),
    };
}
/** The most urgent tier; not SARIF's `rank`, which GitHub does not read and which would look like a score. */
function toRisk(findings) {
    const tiers = findings.flatMap((finding) => finding.risk?.tier ?? []);
    const risk = domain_finding/* RISK_TIERS */.ac[Math.min(...tiers)];
    return risk === undefined ? {} : { risk };
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
            ...(vectors.length === 0 ? [] : [toList(vectors.map((vector) => (0,report_escape/* escapeMarkdown */.FV)(vector)))]),
            ...(links.length === 0 ? [] : [toList(links.map((link) => (0,report_escape/* toMarkdownLink */.xQ)(link, link)))]),
            advice,
        ].join('\n\n'),
        text: [(0,report_escape/* breakReferences */.m3)(body), ...vectors.map(report_escape/* breakReferences */.m3), ...links, advice].join('\n'),
    };
}
function toList(items) {
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
    return { text: (0,json_text/* toJsonText */.j)(log), cut };
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
// EXTERNAL MODULE: ./src/report/table.ts + 5 modules
var table = __webpack_require__(736);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
// EXTERNAL MODULE: ./src/domain/feed.ts
var feed = __webpack_require__(9262);
;// CONCATENATED MODULE: ./src/report/read/fault.ts

/**
 * A value that is not what it should be: where, counted from the value that was being read, and what was
 * expected. The path grows on the way out, so that reading what is right pays nothing for it.
 */
class ShapeFault extends Error {
    steps = [];
    expected;
    found;
    constructor(expected, value) {
        super(expected);
        this.name = 'ShapeFault';
        this.expected = expected;
        this.found = toKindOf(value);
    }
    /** `images[0].findings[17].severity`; empty for the document itself. */
    get path() {
        return this.steps
            .toReversed()
            .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
            .join('')
            .replace(/^\./, '');
    }
}
/** The same fault, seen from one step further up; anything else that was thrown stays as it is. */
function within(step, thrown) {
    if (thrown instanceof ShapeFault)
        thrown.steps.push(step);
    return thrown;
}
const MAX_SHOWN = 40;
/** In words, for a sentence; a long text is not shown. */
function toKindOf(value) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'object')
        return 'an object';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string')
        return `a ${typeof value}`;
    return value.length > MAX_SHOWN
        ? `a text of ${value.length} characters`
        : `"${(0,clean/* cleanLine */.Ow)(value, MAX_SHOWN)}"`;
}

// EXTERNAL MODULE: ./src/domain/image.ts
var domain_image = __webpack_require__(3121);
;// CONCATENATED MODULE: ./src/domain/layer.ts
/** How an image's base was found, best evidence first (docs/merging.md). */
const BASE_EVIDENCE = ['provenance', 'annotation', 'label', 'dockerfile'];

// EXTERNAL MODULE: ./src/domain/advice.ts
var advice = __webpack_require__(2854);
;// CONCATENATED MODULE: ./src/report/read/shape.ts

const MAX_ITEMS = 1_000_000;
const MAX_TEXT = 1_000_000;
function readText(value) {
    if (typeof value !== 'string')
        throw new ShapeFault('a text', value);
    if (value.length <= MAX_TEXT)
        return value;
    throw new ShapeFault(`a text of at most ${MAX_TEXT} characters`, value);
}
function readFlag(value) {
    if (typeof value !== 'boolean')
        throw new ShapeFault('true or false', value);
    return value;
}
/** Not NaN and not infinite: JSON has neither, but the value need not come from a file. */
function readNumber(value) {
    if (typeof value !== 'number' || !Number.isFinite(value))
        throw new ShapeFault('a number', value);
    return value;
}
function readWhole(value) {
    if (!Number.isSafeInteger(value))
        throw new ShapeFault('a whole number', value);
    return value;
}
/** A whole number from 0. */
function readCount(value) {
    if (!Number.isSafeInteger(value) || value < 0) {
        throw new ShapeFault('a whole number from 0', value);
    }
    return value;
}
const SHA256 = /^[0-9a-f]{64}$/;
function readSha256(value) {
    if (typeof value === 'string' && SHA256.test(value))
        return value;
    throw new ShapeFault('64 hexadecimal digits in lower case', value);
}
function readNumberOrText(value) {
    if (typeof value === 'number')
        return readNumber(value);
    if (typeof value === 'string')
        return readText(value);
    throw new ShapeFault('a number or a text', value);
}
/** One of these words and no other. */
function wordOf(words) {
    const known = new Set(words);
    return (value) => {
        if (known.has(value))
            return value;
        throw new ShapeFault(words.length === 1 ? words.join('') : `one of ${words.join(', ')}`, value);
    };
}
function nullable(read) {
    return (value) => (value === null ? null : read(value));
}
/** For keys that an earlier version did not write. */
function orElse(read, fallback) {
    return (value) => (value === undefined ? fallback : read(value));
}
function listOf(read) {
    return (value) => {
        if (!Array.isArray(value))
            throw new ShapeFault('a list', value);
        if (value.length > MAX_ITEMS)
            throw new ShapeFault(`a list of at most ${MAX_ITEMS}`, value);
        return value.length === 0 ? NONE : readItems(value, read);
    };
}
/** Most lists of a report are empty. */
const NONE = [];
/** A list of the right length from the start: one that grows takes room for sixteen at once. */
function readItems(values, read) {
    const items = new Array(values.length);
    let index = 0;
    try {
        for (; index < values.length; index += 1)
            items[index] = read(values[index]);
    }
    catch (error) {
        throw within(index, error);
    }
    return items;
}
/** An object of exactly these fields; what else it holds is left behind. */
function shapeOf(fields) {
    const members = Object.entries(fields).map(([name, read]) => ({ name, read }));
    return (value) => {
        const given = readObject(value);
        const made = {};
        let current = '';
        try {
            for (const { name, read } of members) {
                current = name;
                made[name] = read(given[name]);
            }
        }
        catch (error) {
            throw within(current, error);
        }
        return made;
    };
}
/** The value as an object of unknown fields. */
function readObject(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new ShapeFault('an object', value);
    }
    return value;
}
/** One field of an object. */
function readField(value, name, read) {
    const given = readObject(value);
    try {
        return read(given[name]);
    }
    catch (error) {
        throw within(name, error);
    }
}

;// CONCATENATED MODULE: ./src/report/read/advice.ts


const readEffect = shapeOf({
    total: readCount,
    critical: readCount,
    high: readCount,
    knownExploited: readCount,
    blocking: readCount,
});
const readUpgrade = shapeOf({
    type: readText,
    name: readText,
    from: readText,
    to: readText,
    crossesMajor: nullable(readFlag),
    isApproximate: readFlag,
});
const readAction = shapeOf({
    kind: wordOf(advice/* ACTION_KINDS */.j),
    title: readText,
    commands: listOf(readText),
    upgrades: listOf(readUpgrade),
    paths: listOf(readText),
    removes: readEffect,
    leaves: readEffect,
    findings: listOf(readSha256),
    isEstimate: readFlag,
    note: nullable(readText),
});
const readAdvice = shapeOf({ actions: listOf(readAction) });

;// CONCATENATED MODULE: ./src/domain/report.ts
const DISAGREEMENT_KINDS = ['only-one', 'severity', 'fix'];

;// CONCATENATED MODULE: ./src/report/read/package.ts


const readScanner = wordOf(domain_finding/* SCANNER_IDS */.Kc);
const PARTS = {
    type: readText,
    namespace: nullable(readText),
    name: readText,
    version: readText,
    purl: nullable(readText),
    sourcePackage: nullable(shapeOf({ name: readText, version: readText })),
};
const readPackage = shapeOf(PARTS);
const readInventoryPackage = shapeOf({
    ...PARTS,
    seenBy: listOf(readScanner),
    paths: listOf(readText),
    layer: nullable(readText),
});

;// CONCATENATED MODULE: ./src/report/read/agreement.ts



const readDisagreement = shapeOf({
    kind: wordOf(DISAGREEMENT_KINDS),
    scanner: nullable(readScanner),
    reason: readText,
    count: readCount,
    examples: listOf(readSha256),
});
const readAgreement = shapeOf({
    both: readCount,
    onlyGrype: readCount,
    onlyTrivy: readCount,
    flips: readCount,
    disagreements: listOf(readDisagreement),
});
const readSetAside = shapeOf({
    scanner: readScanner,
    id: readText,
    package: readText,
    version: readText,
    reason: readText,
});

;// CONCATENATED MODULE: ./src/report/read/not-told.ts
/** Stands for a reason in words that the report, written by an earlier version, does not have. */
const NOT_TOLD = 'not told by the report';

;// CONCATENATED MODULE: ./src/report/read/fix.ts




const readState = wordOf(domain_finding/* FIX_STATES */.vC);
const readStatement = shapeOf({
    scanner: readScanner,
    authority: readText,
    state: readState,
    word: nullable(readText),
    versions: listOf(readText),
    suggested: nullable(readText),
    isRange: readFlag,
    since: nullable(readText),
    sinceKind: nullable(wordOf(['advisory', 'release', 'first-observed'])),
});
const readFix = shapeOf({
    state: readState,
    version: nullable(readText),
    versions: listOf(readText),
    since: nullable(readText),
    statements: orElse(listOf(readStatement), []),
    rule: orElse(readText, NOT_TOLD),
    isApproximate: orElse(readFlag, false),
    crossesMajor: orElse(nullable(readFlag), null),
    isInPlace: orElse(readFlag, true),
});

;// CONCATENATED MODULE: ./src/report/read/instance.ts

const readOrigin = wordOf(['base', 'added', 'unknown']);
const readInstance = shapeOf({
    path: nullable(readText),
    layer: nullable(readText),
    origin: readOrigin,
    replaced: orElse(nullable(shapeOf({ layer: readText, version: nullable(readText) })), null),
});

;// CONCATENATED MODULE: ./src/report/read/rating.ts



const readSeverity = wordOf(domain_severity/* SEVERITIES */.oC);
const readRating = shapeOf({
    scanner: readScanner,
    authority: readText,
    severity: readSeverity,
});
const readCvss = shapeOf({
    authority: readText,
    version: readText,
    vector: nullable(readText),
    score: nullable(readNumber),
});
const readScore = shapeOf({
    authority: readText,
    version: readText,
    vector: nullable(readText),
    score: readNumber,
    isComputed: readFlag,
});
const readEpss = shapeOf({
    score: readNumber,
    percentile: readNumber,
    date: readText,
    model: nullable(readText),
});
const readExploited = shapeOf({ added: readText, ransomware: readFlag });

;// CONCATENATED MODULE: ./src/report/read/finding.ts








const readKind = wordOf(domain_finding/* FINDING_KINDS */.mH);
function readFinding(value) {
    return readField(value, 'kind', readKind) === 'vulnerability'
        ? readVulnerabilityFinding(value)
        : readRuleFinding(value);
}
/** Its name is not read: the tier says it. */
const readRisk = shapeOf({ tier: readTier, why: readText });
function readTier(value) {
    if (Number.isInteger(value) && domain_finding/* RISK_TIERS */.ac[value] !== undefined)
        return value;
    throw new ShapeFault(`a whole number from 0 to ${domain_finding/* RISK_TIERS */.ac.length - 1}`, value);
}
const COMMON = {
    key: readSha256,
    id: readSha256,
    instances: listOf(readInstance),
    severity: readSeverity,
    severityAuthority: readText,
    severityRule: orElse(readText, NOT_TOLD),
    seenBy: listOf(readScanner),
    status: wordOf(['open', 'waived', 'not-affected', 'off-gate']),
    risk: nullable(readRisk),
    change: nullable(wordOf(domain_finding/* CHANGES */.Y6)),
};
const readVulnerability = shapeOf({
    id: readText,
    aliases: listOf(readText),
    advisories: listOf(readText),
    title: readText,
    description: readText,
    cwes: listOf(readText),
    published: nullable(readText),
    references: listOf(readText),
});
const readSighting = shapeOf({
    scanner: readScanner,
    id: readText,
    package: readText,
    severity: readSeverity,
    row: readCount,
});
const readVulnerabilityFinding = shapeOf({
    ...COMMON,
    kind: wordOf(['vulnerability']),
    vulnerability: readVulnerability,
    class: orElse(wordOf(domain_finding/* VULNERABILITY_CLASSES */.Q_), 'flaw'),
    package: readPackage,
    ratings: listOf(readRating),
    cvss: listOf(readCvss),
    score: orElse(nullable(readScore), null),
    epss: nullable(readEpss),
    kev: nullable(readExploited),
    fix: readFix,
    confidence: wordOf(domain_finding/* CONFIDENCES */.ix),
    confidenceReason: orElse(readText, NOT_TOLD),
    sightings: orElse(listOf(readSighting), []),
});
const readRuleFinding = shapeOf({
    ...COMMON,
    kind: wordOf(['secret', 'misconfiguration', 'licence', 'malware']),
    rule: shapeOf({ id: readText, title: readText }),
    line: nullable(readWhole),
    package: nullable(readPackage),
    message: readText,
    remedy: nullable(readText),
    packageOwned: readFlag,
});

;// CONCATENATED MODULE: ./src/report/read/comparison.ts


const readBaseline = shapeOf({
    reference: readText,
    name: readText,
    digest: nullable(readText),
    imageId: nullable(readText),
    asOf: readText,
});
const readCounts = shapeOf({
    introduced: readCount,
    worsened: readCount,
    newlyDisclosed: readCount,
    preExisting: readCount,
    fixed: readCount,
});
const readComparison = shapeOf({
    baseline: readBaseline,
    sameDatabases: readFlag,
    notes: listOf(readText),
    counts: readCounts,
    fixed: listOf(readFinding),
});

;// CONCATENATED MODULE: ./src/report/read/scan.ts



const readError = shapeOf({
    code: readText,
    message: readText,
    hint: readText,
});
const readProvenance = shapeOf({
    origin: wordOf(['release', 'path', 'build']),
    archiveSha256: nullable(readText),
    programSha256: readText,
    from: readText,
});
const readDatabase = shapeOf({
    name: wordOf(verdict/* DATABASE_NAMES */.JF),
    built: readText,
    origin: readText,
    digest: nullable(readText),
    ageDays: nullable(readWhole),
});
const readScan = shapeOf({
    scanner: readScanner,
    version: nullable(readText),
    provenance: nullable(readProvenance),
    arguments: listOf(readText),
    exitCode: nullable(readWhole),
    database: nullable(readDatabase),
    state: wordOf(['analysed', 'nothing-analysed', 'failed']),
    packages: readCount,
    error: nullable(readError),
});

;// CONCATENATED MODULE: ./src/report/read/verdict.ts


const readReason = shapeOf({
    rule: readText,
    limit: readNumberOrText,
    value: readNumberOrText,
    findings: listOf(readSha256),
    remedy: readText,
});
const readVerdict = shapeOf({
    outcome: wordOf(verdict/* OUTCOMES */.im),
    degraded: listOf(readText),
    reasons: listOf(readReason),
});
const readRule = shapeOf({
    id: readText,
    title: readText,
    state: wordOf(verdict/* RULE_STATES */.UQ),
    limit: nullable(readNumberOrText),
    value: nullable(readNumberOrText),
    fixable: nullable(readWhole),
    note: nullable(readText),
});

;// CONCATENATED MODULE: ./src/report/read/image.ts











/** In the file the parts of the image stand beside what was found in it; an image without an id was not opened. */
function readImageReport(value) {
    const image = readObject(value)['imageId'] === null ? null : readImage(value);
    return { ...readJudged(value), image };
}
const readLayer = shapeOf({
    diffId: readText,
    digest: nullable(readText),
    size: nullable(readCount),
    instruction: nullable(readText),
    line: orElse(nullable(readCount), null),
    origin: orElse(readOrigin, 'unknown'),
});
const readImage = shapeOf({
    reference: readText,
    name: readText,
    source: wordOf(domain_image/* IMAGE_SOURCES */.W),
    digest: nullable(readText),
    indexDigest: nullable(readText),
    imageId: readText,
    platform: readText,
    notScanned: listOf(readText),
    created: nullable(readText),
    layers: listOf(readLayer),
});
const readSystem = shapeOf({
    family: readText,
    version: readText,
    endOfLife: readFlag,
});
const readContents = shapeOf({
    files: readCount,
    bytes: readCount,
    jars: readCount,
    weights: shapeOf({ count: readCount, bytes: readCount }),
    models: readCount,
    condaPackages: readCount,
});
const readCoverage = shapeOf({
    narrowed: listOf(readText),
    notAssessed: listOf(shapeOf({ what: readText, count: readCount })),
});
const readBase = shapeOf({
    name: readText,
    digest: nullable(readText),
    evidence: wordOf(BASE_EVIDENCE),
    isVerified: readFlag,
    layers: nullable(readCount),
    note: nullable(readText),
});
const image_readCounts = shapeOf({
    critical: readCount,
    high: readCount,
    medium: readCount,
    low: readCount,
    negligible: readCount,
    unknown: readCount,
    total: readCount,
    fixable: readCount,
    blocking: readCount,
    secrets: readCount,
    misconfigurations: readCount,
    licences: readCount,
    knownExploited: readCount,
    waived: readCount,
});
/** An earlier version wrote no packages, so that their absence proves nothing. */
const readJudged = shapeOf({
    reference: readText,
    name: readText,
    os: nullable(readSystem),
    contents: nullable(readContents),
    coverage: readCoverage,
    scans: listOf(readScan),
    rules: listOf(readRule),
    findings: listOf(readFinding),
    base: nullable(readBase),
    packages: orElse(listOf(readInventoryPackage), []),
    isInventoryWhole: orElse(readFlag, false),
    setAside: orElse(listOf(readSetAside), []),
    agreement: orElse(nullable(readAgreement), null),
    advice: orElse(readAdvice, { actions: [] }),
    comparison: orElse(nullable(readComparison), null),
    counts: image_readCounts,
    verdict: readVerdict,
    error: nullable(readError),
});

;// CONCATENATED MODULE: ./src/report/read/read-report.ts







const SCHEMA = 'plimsoll/report/1';
/**
 * A JSON report of ours, parsed: the inverse of `renderJson`. Keys that this version does not know are
 * ignored; those that an earlier version did not write get a value that claims nothing. `label` names the
 * report in messages. Throws `report-invalid`, which says what is wrong first, and where.
 */
function readReport(document, label) {
    try {
        readField(document, 'schema', readSchema);
        return readKnown(document);
    }
    catch (error) {
        throw error instanceof ShapeFault ? toInvalid(error, (0,clean/* cleanLine */.Ow)(label, 200)) : error;
    }
}
function readSchema(value) {
    if (value !== SCHEMA)
        throw new ShapeFault(`"${SCHEMA}"`, value);
}
const readFeed = shapeOf({
    name: wordOf(feed/* FEED_NAMES */.M),
    origin: readText,
    date: readText,
    version: nullable(readText),
    ageDays: readCount,
});
const readDelivery = shapeOf({
    to: readText,
    state: wordOf(['delivered', 'failed', 'skipped']),
    detail: readText,
});
const readKnown = shapeOf({
    tool: shapeOf({ name: wordOf(['plimsoll']), version: readText }),
    asOf: readTime,
    feeds: orElse(listOf(readFeed), []),
    policy: shapeOf({ isDefault: readFlag, description: readText }),
    verdict: readVerdict,
    notices: listOf(shapeOf({ code: readText, text: readText })),
    deliveries: listOf(readDelivery),
    images: listOf(readImageReport),
});
/** Ages of databases and of the report itself are counted from it. */
function readTime(value) {
    const text = readText(value);
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw new ShapeFault('a time as in 2026-01-31T12:00:00Z', value);
}
function toInvalid(fault, label) {
    const { path, found, expected } = fault;
    const isOther = path === 'schema' && found.startsWith('"plimsoll/report/');
    return new errors/* PlimsollError */.nN({
        code: 'report-invalid',
        message: isOther
            ? `The report ${label} has the schema ${found}; this version of Plimsoll reads ${expected}.`
            : `The report ${label} cannot be read: ${path || 'the document'} is ${found}, expected is ${expected}.`,
        hint: isOther
            ? 'Read it with the version of Plimsoll that wrote it, or make it anew with this one.'
            : 'Give the JSON report of a run as it was written; schema/report-1.json describes it.',
        cause: fault,
    });
}

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

/***/ 4216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ toJsonText)
/* harmony export */ });
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


/***/ }),

/***/ 1743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ toFindingsJson)
});

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(5457);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(734);
// EXTERNAL MODULE: ./src/report/json/in-order.ts
var in_order = __webpack_require__(9683);
;// CONCATENATED MODULE: ./src/report/json/fix.ts


/** The versions keep their order: it is that of their ecosystem. */
function toFixJson(fix) {
    return {
        crossesMajor: fix.crossesMajor,
        isApproximate: fix.isApproximate,
        isInPlace: fix.isInPlace,
        rule: fix.rule,
        since: fix.since,
        state: fix.state,
        statements: (0,in_order/* sorted */.I)(fix.statements, compareStatements).map(toStatementJson),
        version: fix.version,
        versions: fix.versions,
    };
}
function toStatementJson(statement) {
    return {
        authority: statement.authority,
        isRange: statement.isRange,
        scanner: statement.scanner,
        since: statement.since,
        sinceKind: statement.sinceKind,
        state: statement.state,
        suggested: statement.suggested,
        versions: statement.versions,
        word: statement.word,
    };
}
const byWords = (0,in_order/* byFields */.L)('scanner', 'authority', 'state', 'word', 'suggested', 'since', 'sinceKind', 'isRange');
function compareStatements(a, b) {
    return byWords(a, b) || (0,order/* compareText */.n6)(JSON.stringify(a.versions), JSON.stringify(b.versions));
}

// EXTERNAL MODULE: ./src/report/json/package.ts
var json_package = __webpack_require__(4077);
;// CONCATENATED MODULE: ./src/report/json/rating.ts

function toRatingsJson(ratings) {
    return (0,in_order/* sorted */.I)(ratings, compareRatings).map(({ authority, scanner, severity }) => {
        return { authority, scanner, severity };
    });
}
function toCvssJson(scores) {
    return (0,in_order/* sorted */.I)(scores, compareCvss).map(({ authority, score, vector, version }) => {
        return { authority, score, vector, version };
    });
}
function toScoreJson(chosen) {
    if (chosen === null)
        return null;
    const { authority, isComputed, score, vector, version } = chosen;
    return { authority, isComputed, score, vector, version };
}
function toEpssJson(epss) {
    if (epss === null)
        return null;
    const { date, model, percentile, score } = epss;
    return { date, model, percentile, score };
}
function toExploitedJson(kev) {
    return kev === null ? null : { added: kev.added, ransomware: kev.ransomware };
}
const compareRatings = (0,in_order/* byFields */.L)('scanner', 'authority', 'severity');
const compareCvss = (0,in_order/* byFields */.L)('authority', 'version', 'vector', 'score');

;// CONCATENATED MODULE: ./src/report/json/finding.ts






/** One at a time: a hundred thousand findings twice in memory would be a hundred thousand too many. */
function* toFindingsJson(findings) {
    for (const finding of (0,order/* inOrder */.al)(findings, order/* BY_IDENTITY */.T4)) {
        yield finding.kind === 'vulnerability'
            ? toVulnerabilityJson(finding)
            : toRuleFindingJson(finding);
    }
}
function toVulnerabilityJson(finding) {
    return {
        change: finding.change,
        class: finding.class,
        confidence: finding.confidence,
        confidenceReason: finding.confidenceReason,
        cvss: toCvssJson(finding.cvss),
        decisions: [],
        epss: toEpssJson(finding.epss),
        fix: toFixJson(finding.fix),
        id: finding.id,
        instances: toInstancesJson(finding.instances),
        kev: toExploitedJson(finding.kev),
        key: finding.key,
        kind: finding.kind,
        package: (0,json_package/* toPackageJson */.Y)(finding.package),
        ratings: toRatingsJson(finding.ratings),
        risk: toRiskJson(finding.risk),
        score: toScoreJson(finding.score),
        seenBy: (0,order/* distinctTexts */.XY)(finding.seenBy),
        severity: finding.severity,
        severityAuthority: finding.severityAuthority,
        severityRule: finding.severityRule,
        sightings: toSightingsJson(finding.sightings),
        status: finding.status,
        vulnerability: toAdvisoryJson(finding.vulnerability),
    };
}
function toRuleFindingJson(finding) {
    return {
        change: finding.change,
        decisions: [],
        id: finding.id,
        instances: toInstancesJson(finding.instances),
        key: finding.key,
        kind: finding.kind,
        line: finding.line,
        message: finding.message,
        package: finding.package === null ? null : (0,json_package/* toPackageJson */.Y)(finding.package),
        packageOwned: finding.packageOwned,
        remedy: finding.remedy,
        risk: toRiskJson(finding.risk),
        rule: { id: finding.rule.id, title: finding.rule.title },
        seenBy: (0,order/* distinctTexts */.XY)(finding.seenBy),
        severity: finding.severity,
        severityAuthority: finding.severityAuthority,
        severityRule: finding.severityRule,
        status: finding.status,
    };
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
/** The tier's name as well, so that a reader of the file needs no table; null for a tier without one. */
function toRiskJson(risk) {
    if (risk === null)
        return null;
    return { name: finding/* RISK_TIERS */.ac[risk.tier] ?? null, tier: risk.tier, why: risk.why };
}
function toInstancesJson(instances) {
    return (0,in_order/* sorted */.I)(instances, compareInstances).map(({ layer, origin, path, replaced }) => {
        const lower = replaced === null ? null : { layer: replaced.layer, version: replaced.version };
        return { layer, origin, path, replaced: lower };
    });
}
const byPlace = (0,in_order/* byFields */.L)('path', 'layer', 'origin');
function compareInstances(a, b) {
    return byPlace(a, b) || (0,order/* compareText */.n6)(toReplacedText(a), toReplacedText(b));
}
function toReplacedText({ replaced }) {
    return replaced === null ? '' : JSON.stringify([replaced.layer, replaced.version]);
}
function toSightingsJson(sightings) {
    return (0,in_order/* sorted */.I)(sightings, compareSightings).map((sighting) => {
        return {
            id: sighting.id,
            package: sighting.package,
            row: sighting.row,
            scanner: sighting.scanner,
            severity: sighting.severity,
        };
    });
}
const compareSightings = (0,in_order/* byFields */.L)('scanner', 'row', 'id', 'package', 'severity');


/***/ }),

/***/ 9683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sorted),
/* harmony export */   L: () => (/* binding */ byFields)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(734);

/** Sorted; what is so already, as merged findings are, costs no copy. */
function sorted(values, compare) {
    return isInOrder(values, compare) ? values : [...values].sort(compare);
}
function isInOrder(values, compare) {
    for (let index = 1; index < values.length; index += 1) {
        if (compare(values[index - 1], values[index]) > 0)
            return false;
    }
    return true;
}
/** By the first of these fields in which two values differ; null comes before everything. */
function byFields(...fields) {
    return (a, b) => {
        for (const field of fields) {
            const order = compareScalars(a[field], b[field]);
            if (order !== 0)
                return order;
        }
        return 0;
    };
}
/** Numbers by size, the rest by its text. */
function compareScalars(a, b) {
    if (a === b)
        return 0;
    if (a === null)
        return -1;
    if (b === null)
        return 1;
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    return (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(String(a), String(b));
}


/***/ }),

/***/ 4077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toPackagesJson),
/* harmony export */   Y: () => (/* binding */ toPackageJson)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(734);
/* harmony import */ var _in_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9683);


function toPackageJson(subject) {
    const { name, namespace, purl, type, version } = subject;
    return { name, namespace, purl, sourcePackage: toSourceJson(subject), type, version };
}
/** One at a time: a large image has many thousand packages. */
function* toPackagesJson(packages) {
    for (const one of (0,_in_order_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .I)(packages, compareInventory))
        yield toInventoryJson(one);
}
const byIdentity = (0,_in_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byFields */ .L)('type', 'namespace', 'name', 'version', 'purl', 'layer');
function compareInventory(a, b) {
    return byIdentity(a, b) || (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(toTail(a), toTail(b));
}
/** What tells two packages of one name, version and layer apart. */
function toTail({ paths, seenBy, sourcePackage }) {
    const source = [sourcePackage?.name, sourcePackage?.version];
    return JSON.stringify([(0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(paths), (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(seenBy), source]);
}
function toInventoryJson(one) {
    return {
        layer: one.layer,
        name: one.name,
        namespace: one.namespace,
        paths: (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(one.paths),
        purl: one.purl,
        seenBy: (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(one.seenBy),
        sourcePackage: toSourceJson(one),
        type: one.type,
        version: one.version,
    };
}
function toSourceJson({ sourcePackage }) {
    return sourcePackage === null
        ? null
        : { name: sourcePackage.name, version: sourcePackage.version };
}


/***/ }),

/***/ 2815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   IL: () => (/* binding */ toRow),
/* harmony export */   Tu: () => (/* binding */ countBytes),
/* harmony export */   Uq: () => (/* binding */ OUTCOME_MARKS),
/* harmony export */   cY: () => (/* binding */ RULE_MARKS),
/* harmony export */   ru: () => (/* binding */ SEVERITY_MARKS),
/* harmony export */   s6: () => (/* binding */ toTableHead),
/* harmony export */   st: () => (/* binding */ toList)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2691);

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
const MOST_LINES = 50;
/** A list of lines that are Markdown already; what is above the bound is counted. */
function toList(lines, most = MOST_LINES) {
    const left = lines.length - most;
    const more = left > 0 ? [`… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(left)} more in the JSON report`] : [];
    return [...lines.slice(0, most), ...more].map((line) => `* ${line}`).join('\n');
}
/** Folded; closed at first. The title is Markdown already. */
function fold(title, parts) {
    return [`<details><summary>${title}</summary>`, ...parts, '</details>'];
}
/** Bytes as GitHub counts a summary. */
function countBytes(text) {
    return Buffer.byteLength(text);
}


/***/ }),

/***/ 6251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   kz: () => (/* binding */ toSubjectCell),
/* harmony export */   mA: () => (/* binding */ toChangeCell),
/* harmony export */   q7: () => (/* binding */ toOriginCell),
/* harmony export */   r6: () => (/* binding */ toSeenCell),
/* harmony export */   v_: () => (/* binding */ toFixCell),
/* harmony export */   zB: () => (/* binding */ toFindingCell)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4031);
/* harmony import */ var _finding_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(236);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(734);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2691);





/** A vulnerability by its linked id, the rest by their name and kind; what explains it on a second line. */
function toFindingCell(finding) {
    const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingName */ .f$)(finding);
    const main = (0,_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(name.main, 90);
    const specials = specialsOf(finding)
        .map((word) => `, ${word}`)
        .join('');
    if (finding.kind === 'vulnerability') {
        return twoLines(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .toMarkdownLink */ .xQ)(main, findAdvisory(finding))}${specials}`, name.detail);
    }
    const [noun] = _words_js__WEBPACK_IMPORTED_MODULE_2__/* .KIND_NOUNS */ .xK[finding.kind];
    return twoLines(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(main)}, ${noun}${specials}`, name.detail);
}
function twoLines(main, detail) {
    const small = (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(detail, 90).trim();
    return small === '' ? main : `${main}<br><sub>${small}</sub>`;
}
const RISK_WORDS = {
    malware: '**malware**',
    exploited: '**known to be exploited**',
    likely: '**likely to be exploited**',
};
function specialsOf(finding) {
    const risk = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findRiskName */ .ss)(finding);
    return [
        // The kind of a finding that is malware says so already.
        ...(risk === null || finding.kind === 'malware' ? [] : [RISK_WORDS[risk]]),
        ...(finding.status === 'open' ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)((0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotCounted */ .Gc)(finding), 200)]),
    ];
}
/** The reference that names the vulnerability, else the first. */
function findAdvisory({ vulnerability }) {
    const links = [...vulnerability.references].filter((link) => link.startsWith('https://')).sort();
    return links.find((link) => link.includes(vulnerability.id)) ?? links[0] ?? null;
}
const SHOWN_PATHS = 2;
function toSubjectCell(finding) {
    const subject = (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .findingSubject */ .Gv)(finding), 120);
    if (finding.package === null)
        return subject;
    const paths = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .pathsOf */ .wG)([finding]);
    const shown = paths.slice(0, SHOWN_PATHS).map((path) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(path, 100));
    const more = paths.length > SHOWN_PATHS ? ` and ${paths.length - SHOWN_PATHS} more` : '';
    return shown.length === 0 ? subject : `${subject}<br><sub>${shown.join('<br>')}${more}</sub>`;
}
const FIX_MARKS = { major: 'a new major version', 'by hand': 'to be brought in by hand' };
/** The version to go to, and what going there means; `emphasis` is a sign of Markdown around the version. */
function toFixCell(finding, emphasis = '') {
    if (finding.kind !== 'vulnerability')
        return '';
    const mark = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findFixMark */ .aC)(finding.fix);
    const version = `${emphasis}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .describeFix */ .D6)(finding.fix), 60)}${emphasis}`;
    return mark === null ? version : `${version}<br><sub>${FIX_MARKS[mark]}</sub>`;
}
const SHOWN_REPLACED = 2;
/** A package that a later layer has upgraded is there because of a lower one. */
function toOriginCell(finding) {
    const replaced = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctTexts */ .XY)(finding.instances.flatMap((one) => one.replaced?.version ?? [])).slice(0, SHOWN_REPLACED);
    const origin = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findOrigin */ .Ub)(finding) ?? '';
    if (replaced.length === 0)
        return origin;
    const versions = replaced.map((version) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .escapeMarkdown */ .FV)(version, 60)).join(', ');
    return `${origin}<br><sub>over ${versions} below</sub>`;
}
/** What was there before is not told: it is most of them. */
function toChangeCell({ change }) {
    return change === null || change === 'pre-existing' ? '' : change;
}
function toSeenCell(finding) {
    const doubt = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findDoubt */ ._I)(finding);
    const seen = finding.seenBy.join(', ');
    return doubt === null ? seen : `${seen}<br><sub>${doubt}</sub>`;
}


/***/ }),

/***/ 3310:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EJ: () => (/* binding */ openDocument),
/* harmony export */   Fw: () => (/* binding */ requireToken),
/* harmony export */   He: () => (/* binding */ requireText),
/* harmony export */   Hn: () => (/* binding */ isTrue),
/* harmony export */   J8: () => (/* binding */ getTexts),
/* harmony export */   JS: () => (/* binding */ getItems),
/* harmony export */   ML: () => (/* binding */ getNodes),
/* harmony export */   Qj: () => (/* binding */ requireNode),
/* harmony export */   Vw: () => (/* binding */ findText),
/* harmony export */   cy: () => (/* binding */ findNode),
/* harmony export */   l$: () => (/* binding */ findNumber),
/* harmony export */   oL: () => (/* binding */ refuseDocument),
/* harmony export */   q4: () => (/* binding */ getText)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(241);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4643);


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
/** A name or an id without control characters; cut at `maxCharacters`, refused when nothing is left. */
function requireToken(node, key, maxCharacters) {
    const token = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toToken */ .f)(requireText(node, key), maxCharacters);
    if (token === '')
        throw wrongField(node, key, 'text that is not empty');
    return token;
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
/** The items of a list, each opened when it is read, so that a broken one speaks for itself alone. */
function getItems(node, key) {
    return getList(node, key).map((value, index) => () => {
        if (isObject(value))
            return { fields: value, key, index, parent: node };
        throw wrongField(node, `${key}[${index}]`, 'an object');
    });
}
/** A document that is JSON but not what it should be. */
function refuseDocument(title, reason) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
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
    return refuseDocument(at.key, `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlainLine */ .I)(path, 200)} is not ${wanted}.`);
}


/***/ }),

/***/ 4193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ toLabels),
/* harmony export */   I: () => (/* binding */ toLayers),
/* harmony export */   Lv: () => (/* binding */ toFields),
/* harmony export */   rE: () => (/* binding */ toPlatform),
/* harmony export */   rJ: () => (/* binding */ toConfigFacts)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7495);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4643);
/* harmony import */ var _prose_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8224);



/**
 * Reads an image's configuration as a report quotes it. Half a configuration is no reason to refuse a
 * report: what is not of the right shape is taken for absent.
 */
function toConfigFacts(document) {
    const config = toFields(document);
    return {
        platform: toPlatform(config),
        created: (0,_prose_js__WEBPACK_IMPORTED_MODULE_0__/* .toTime */ .xe)(toText(config['created'])),
        labels: toLabels(toFields(config['config'])['Labels']),
        diffIds: toTexts(toFields(config['rootfs'])['diff_ids']),
        instructions: toList(config['history'])
            .map(toFields)
            .filter((entry) => entry['empty_layer'] !== true)
            .map((entry) => toInstruction(toText(entry['created_by']) ?? '')),
    };
}
/** `os/architecture[/variant]`; null unless both are told. */
function toPlatform(fields) {
    const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((key) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toToken */ .f)(toText(fields[key]) ?? '', _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_NAME */ .zB));
    if (!os || !architecture)
        return null;
    return [os, architecture, ...(variant ? [variant] : [])].join('/');
}
function toLabels(value) {
    const texts = Object.entries(toFields(value)).flatMap(([name, text]) => typeof text === 'string' ? [[(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toToken */ .f)(name, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_NAME */ .zB), (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlainLine */ .I)(text, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TITLE */ .Og)]] : []);
    return Object.fromEntries(texts.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ITEMS */ ._5));
}
/** `digests`: of the blobs as stored, by diff id. */
function toLayers(diffIds, instructions, digests = new Map()) {
    // A history that counts other layers than the image has tells nothing of any of them.
    const isTold = instructions.length === diffIds.length;
    return diffIds.map((diffId, index) => ({
        diffId,
        digest: digests.get(diffId) ?? null,
        // The scanners give the size of the unpacked layer, not of the blob.
        size: null,
        instruction: isTold ? (instructions[index] ?? null) : null,
        line: null,
        origin: 'unknown',
    }));
}
const WORDS = /^(?:ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR)$/;
const SHELL = /^(?:\|\d+ .*)?\/bin\/(?:ba|da|a)?sh\s/s;
const LONGEST_LINE = 4096;
/** `COPY . / # buildkit`, `RUN /bin/sh -c …`, and of the classic builder `/bin/sh -c #(nop) ADD file:…`. */
function toInstruction(whole) {
    const line = whole.slice(0, LONGEST_LINE);
    const marked = /#\(nop\)\s+([A-Z]+)/.exec(line)?.[1];
    const word = marked ?? /^([A-Z]+)(?=\s|$)/.exec(line)?.[1] ?? '';
    if (WORDS.test(word))
        return word;
    return marked === undefined && SHELL.test(line) ? 'RUN' : null;
}
function toTexts(value) {
    const list = toList(value);
    return list.every((item) => typeof item === 'string') ? list : [];
}
function toList(value) {
    return Array.isArray(value) ? value : [];
}
function toText(value) {
    return typeof value === 'string' ? value : null;
}
function toFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}


/***/ }),

/***/ 2503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  K: () => (/* binding */ scanners_SCANNERS)
});

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
const LEVELS = new Map([
    ['TRACE', 'debug'],
    ['DEBUG', 'debug'],
    ['INFO', 'info'],
    ['WARN', 'warn'],
    ['ERROR', 'error'],
]);
/** `[0001]  WARN matcher returned error error=… package=…`; the number counts seconds. */
function parseGrypeLogLine(line) {
    const match = /^\[\d+\] +([A-Z]+) (.*)$/.exec(line);
    const level = LEVELS.get(match?.[1] ?? '');
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

// EXTERNAL MODULE: ./src/scanners/document.ts
var scanners_document = __webpack_require__(3310);
// EXTERNAL MODULE: ./src/scanners/limits.ts
var limits = __webpack_require__(7495);
// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(1245);
// EXTERNAL MODULE: ./src/scanners/plain-text.ts
var plain_text = __webpack_require__(4643);
;// CONCATENATED MODULE: ./src/scanners/oddities.ts


const SENTENCES = {
    severity: {
        code: 'severity-unknown',
        say: (title, count, example) => `${title} uses severities that nobody knows and that count as unknown: ${count} in all, such as "${example}".`,
    },
    score: {
        code: 'score-unreadable',
        say: (title, count, example) => `${title} gives scores that are no number in their range and were passed over: ${count} in all, such as ${example}.`,
    },
    'set-aside-unread': {
        code: 'set-aside-unreadable',
        say: (title, count, example) => `What ${title} set aside cannot all be read and is not listed: ${count} in all, such as this: ${example}`,
    },
    'set-aside-other': {
        code: 'set-aside-other',
        say: (title, count, example) => `${title} set aside what is no vulnerability and is not listed: ${count} in all, such as a ${example}.`,
    },
};
const EXAMPLE_CHARACTERS = 120;
/** Collects while one report is read. */
function createOddities(scanner, title) {
    const counts = new Map();
    function add(kind, example) {
        const known = counts.get(kind);
        counts.set(kind, {
            count: (known?.count ?? 0) + 1,
            example: known?.example ?? (0,plain_text/* toPlainLine */.I)(example, EXAMPLE_CHARACTERS),
        });
    }
    return {
        add,
        toSeverity(word) {
            const lower = word?.toLowerCase() ?? '';
            const found = severity/* SEVERITIES */.oC.find((severity) => severity === lower);
            if (found === undefined && lower !== '')
                add('severity', word ?? '');
            return found ?? 'unknown';
        },
        toScore(value, highest) {
            if (value === undefined || value === null)
                return null;
            if (typeof value === 'number' && value >= 0 && value <= highest)
                return value;
            add('score', JSON.stringify(value).slice(0, EXAMPLE_CHARACTERS));
            return null;
        },
        toNotices: () => [...counts].map(([kind, { count, example }]) => ({
            code: `${scanner}-${SENTENCES[kind].code}`,
            text: SENTENCES[kind].say(title, count, example),
        })),
    };
}

// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(213);
// EXTERNAL MODULE: ./src/scanners/prose.ts
var prose = __webpack_require__(8224);
// EXTERNAL MODULE: ./src/scanners/recognise.ts
var recognise = __webpack_require__(2058);
// EXTERNAL MODULE: ./src/scanners/image-config.ts
var image_config = __webpack_require__(4193);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(241);
;// CONCATENATED MODULE: ./src/scanners/set-aside.ts


/**
 * Reads what a scanner found and set aside. None of it is a finding, so that what is broken is named in a
 * notice and skipped instead of ending the whole report.
 */
function readSetAside(list, oddities, read) {
    const items = orOdd(() => (0,scanners_document/* getItems */.JS)(list.parent, list.key));
    return items.flatMap((open, index) => orOdd(() => read(open(), index)));
    function orOdd(action) {
        try {
            return action();
        }
        catch (thrown) {
            if (!(thrown instanceof errors/* PlimsollError */.nN))
                throw thrown;
            oddities.add('set-aside-unread', thrown.message);
            return [];
        }
    }
}
/** How many entries there are, broken ones too. */
function countSetAside({ fields }, key) {
    const list = fields[key];
    return Array.isArray(list) ? list.length : 0;
}

// EXTERNAL MODULE: ./src/scanners/vulnerability-id.ts
var vulnerability_id = __webpack_require__(7803);
;// CONCATENATED MODULE: ./src/scanners/authority.ts


/** Words of the two scanners that stand for one authority: trivy-db's source ids, Grype's namespaces. */
const AUTHORITIES = new Map([
    ['github', 'ghsa'],
    ['go-vulndb', 'govulndb'],
    ['rhel', 'redhat'],
    ['redhat-oval', 'redhat'],
    ['ol', 'oracle'],
    ['oraclelinux', 'oracle'],
    ['oracle-oval', 'oracle'],
    ['almalinux', 'alma'],
    ['rockylinux', 'rocky'],
    ['amzn', 'amazon'],
    ['amazonlinux', 'amazon'],
    ['sles', 'suse'],
    ['suse-cvrf', 'suse'],
    ['opensuse', 'suse'],
    ['opensuse-leap', 'suse'],
    ['opensuse-tumbleweed', 'suse'],
    ['mariner', 'cbl-mariner'],
    ['azure', 'azurelinux'],
    ['arch', 'arch-linux'],
    ['archlinux', 'arch-linux'],
]);
/** The authority that a scanner's word stands for, in one vocabulary: debian, redhat, ghsa, nvd … */
function toAuthorityName(word) {
    const token = (0,plain_text/* toToken */.f)(word, limits/* MAX_NAME */.zB);
    return AUTHORITIES.get(token.toLowerCase()) ?? token;
}
/**
 * Namespaces of system packages. Trivy writes its own words for systems, Grype the id of `os-release`
 * (anchore/syft syft/pkg/cataloger/redhat/package.go).
 */
const NAMESPACES = new Map([
    ['rhel', 'redhat'],
    ['ol', 'oracle'],
    ['oraclelinux', 'oracle'],
    ['almalinux', 'alma'],
    ['rockylinux', 'rocky'],
    ['amzn', 'amazon'],
    ['amazonlinux', 'amazon'],
    ['mariner', 'cbl-mariner'],
    ['sles', 'suse'],
    ['slem', 'suse'],
    ['opensuse-leap', 'opensuse'],
    ['opensuse.leap', 'opensuse'],
    ['opensuse-tumbleweed', 'opensuse'],
    ['opensuse.tumbleweed', 'opensuse'],
]);
/** The namespace of a system's packages, whichever scanner names it. */
function toSystemNamespace(word) {
    const lower = (0,plain_text/* toToken */.f)(word, limits/* MAX_NAME */.zB).toLowerCase();
    return NAMESPACES.get(lower) ?? lower;
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





/** Both scanners' names of a package in the same parts and one spelling. */
function toPackage(named) {
    const purl = named.purl === null || named.purl.length > limits/* MAX_LINK */.yb ? null : parsePurl(named.purl);
    const type = (0,plain_text/* toToken */.f)(purl?.type ?? named.type, limits/* MAX_NAME */.zB);
    const name = toName(named, purl, type);
    return {
        type,
        ...name,
        version: toShownVersion(type, name, toVersion(named, purl, type)),
        purl: purl === null || named.purl === null ? null : (0,plain_text/* toToken */.f)(named.purl, limits/* MAX_LINK */.yb),
        sourcePackage: toSource(named.sourcePackage, type),
    };
}
/** Types whose names are paths, of which the last part is the purl's name. */
const PATH_TYPES = new Set(['npm', 'golang', 'composer', 'swift', 'github']);
/**
 * The purl's name wins, but for its case: Trivy's purls of npm and Go packages are in small letters. For Go
 * the scanner's own name does: Syft moves what follows the third part of a module's path into the subpath.
 */
function toName(named, purl, type) {
    const own = splitName(type, (0,plain_text/* toToken */.f)(named.name, limits/* MAX_NAME */.zB));
    if (purl === null)
        return normaliseName(type, { ...own, namespace: own.namespace ?? systemOf() });
    const given = {
        namespace: purl.namespace === null ? null : (0,plain_text/* toToken */.f)(purl.namespace, limits/* MAX_NAME */.zB),
        name: (0,plain_text/* toToken */.f)(purl.name, limits/* MAX_NAME */.zB),
    };
    return normaliseName(type, isOwnBetter(type, own, given) ? own : given);
    function systemOf() {
        return (0,package_type/* isSystemType */.M)(type) && named.system !== undefined && named.system !== ''
            ? named.system
            : null;
    }
}
/** A module's version has a `v`, as in every go.mod; that of Go's own library is a release of Go. */
function toShownVersion(type, { name }, version) {
    return type === 'golang' && name !== 'stdlib' ? version.replace(/^(?=\d)/, 'v') : version;
}
function isOwnBetter(type, a, b) {
    if (type === 'golang')
        return a.name !== '';
    return (a.name.toLowerCase() === b.name.toLowerCase() &&
        a.namespace?.toLowerCase() === b.namespace?.toLowerCase());
}
function splitName(type, name) {
    const separator = type === 'maven' ? ':' : PATH_TYPES.has(type) ? '/' : null;
    const at = separator === null ? -1 : name.lastIndexOf(separator);
    if (at <= 0 || at === name.length - 1)
        return { namespace: null, name };
    return { namespace: name.slice(0, at), name: name.slice(at + 1) };
}
function normaliseName(type, { namespace, name }) {
    if (type === 'pypi')
        return { namespace, name: normalisePythonName(name) };
    if (!(0,package_type/* isSystemType */.M)(type) || namespace === null)
        return { namespace, name };
    return { namespace: toSystemNamespace(namespace), name };
}
/** PEP 503. */
function normalisePythonName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
function toSource(source, type) {
    if (source === null)
        return null;
    return {
        name: (0,plain_text/* toToken */.f)(source.name, limits/* MAX_NAME */.zB),
        version: normaliseVersion(type, (0,plain_text/* toToken */.f)(source.version, limits/* MAX_VERSION */.iZ)),
    };
}
/** The scanner's own version, else the purl's; Trivy's purls hold the epoch in a qualifier. */
function toVersion(named, purl, type) {
    const version = (0,plain_text/* toToken */.f)(named.version || (purl?.version ?? ''), limits/* MAX_VERSION */.iZ);
    const epoch = version === '' || /^\d+:/.test(version) ? '' : findEpoch(named.purl, type);
    return normaliseVersion(type, epoch === '' ? version : `${epoch}:${version}`);
}
function findEpoch(purl, type) {
    return EPOCH_TYPES.has(type) ? (EPOCH.exec(purl ?? '')?.[1] ?? '') : '';
}
const EPOCH_TYPES = new Set(['deb', 'rpm']);
const EPOCH = /[?&]epoch=(\d{1,9})(?:[&#]|$)/;
/**
 * A version as both scanners would write it. `0:` is what no epoch means; modules of RPM are written in two
 * ways; Go writes `v1.2.3` for a module and `go1.22.1 X:…` for its own library; a main module without a
 * version and what Syft cannot tell have none.
 */
function normaliseVersion(type, version) {
    if (version === 'UNKNOWN')
        return '';
    if (type === 'deb')
        return version.replace(/^0+:/, '');
    if (type === 'rpm')
        return version.replace(/^0+:/, '').replace('.module_el', '.module+el');
    if (type !== 'golang')
        return version;
    if (version === '(devel)')
        return '';
    return version.replace(/^(?:v|go)(?=\d)/, '').replace(/(?:\s|-X:).*$/s, '');
}

;// CONCATENATED MODULE: ./src/scanners/fix-versions.ts




/**
 * The versions in what a scanner says of a fix. `3.3.5, 3.4.4` is a list; the Node.js working group writes
 * ranges (`>=4.17.5`, `>= 3.1.0, < 3.0.0`), of which the lower bounds are versions that fix and the upper
 * bounds are not. `type` is the package's purl type: versions come out as those of packages do.
 */
function toFixVersions(texts, type) {
    const parts = texts.flatMap((text) => (UNPLAIN_LIST.test(text) ? toParts(text) : [text]));
    const fixing = parts.filter((part) => part !== '' && !part.startsWith('<'));
    const versions = fixing.map((part) => toFixVersion(part.replace(OPERATORS, ''), type));
    return {
        versions: (0,vulnerability_id/* distinctTexts */.XY)(versions).slice(0, limits/* MAX_ITEMS */._5),
        isRange: parts.some((part) => OPERATORS.test(part)),
    };
}
/** One version, as a package of that type has it. */
function toFixVersion(text, type) {
    return normaliseVersion(type, (0,plain_text/* toToken */.f)(text, limits/* MAX_VERSION */.iZ));
}
const OPERATORS = /^[<>=^~\s]+/;
const UNPLAIN_LIST = /[,|<>=^~\s]/;
function toParts(list) {
    return list
        .slice(0, limits/* MAX_VERSION */.iZ * limits/* MAX_ITEMS */._5)
        .split(/,|\|\|/)
        .map((part) => part.trim());
}

;// CONCATENATED MODULE: ./src/scanners/grype/ratings.ts



/** Whose record it is, in the words that Trivy uses too; null where the report does not say. */
function findAuthority(record) {
    // `debian:distro:debian:12`, `github:language:go`, `nvd:cpe`; before 0.35 `debian:10`, `github:python`.
    const namespace = (0,scanners_document/* getText */.q4)(record, 'namespace');
    const end = namespace.indexOf(':');
    const source = end === -1 ? namespace : namespace.slice(0, end);
    return source === '' ? null : toAuthorityName(source);
}
/** As above; `grype` where the report does not say. */
function toAuthority(record) {
    return findAuthority(record) ?? 'grype';
}
/** The severities of a record and its twins. */
function toRatings(records, oddities) {
    const ratings = new Map();
    for (const record of records.slice(0, limits/* MAX_ITEMS */._5)) {
        const word = (0,scanners_document/* getText */.q4)(record, 'severity');
        if (word === '')
            continue;
        const authority = toAuthority(record);
        const severity = oddities.toSeverity(word);
        ratings.set(`${severity} ${authority}`, { scanner: 'grype', authority, severity });
    }
    return [...ratings.values()];
}

;// CONCATENATED MODULE: ./src/scanners/grype/fix.ts






const STATES = new Map([
    ['fixed', 'fixed'],
    ['not-fixed', 'not-fixed'],
    ['wont-fix', 'wont-fix'],
]);
const DATE_KINDS = ['advisory', 'release', 'first-observed'];
/**
 * What Grype says of a fix; the state may be an empty text. `details`: of the match, where the smallest fix
 * above the installed version is suggested. Grype 0.7 named the version directly.
 */
function toFix(record, details, type) {
    const fix = (0,scanners_document/* findNode */.cy)(record, 'fix');
    const named = fix === null ? [(0,scanners_document/* getText */.q4)(record, 'fixedInVersion')] : (0,scanners_document/* getTexts */.J8)(fix, 'versions');
    const { versions, isRange } = toFixVersions(named, type);
    const word = fix === null ? '' : (0,plain_text/* toToken */.f)((0,scanners_document/* getText */.q4)(fix, 'state'), limits/* MAX_NAME */.zB);
    const suggested = findSuggested([...details, record], type);
    return {
        scanner: 'grype',
        authority: toAuthority(record),
        state: versions.length > 0 ? 'fixed' : (STATES.get(word) ?? 'unknown'),
        word: word === '' ? null : word,
        versions,
        suggested,
        isRange,
        ...findDate(fix, suggested ?? versions[0] ?? '', type),
    };
}
function findSuggested(holders, type) {
    for (const holder of holders) {
        const fix = (0,scanners_document/* findNode */.cy)(holder, 'fix');
        const version = fix === null ? null : (0,scanners_document/* findText */.Vw)(fix, 'suggestedVersion');
        if (version !== null && version !== '')
            return toFixVersion(version, type);
    }
    return null;
}
/** The date of that version, else any; one that can be trusted before one that a feed was first seen with. */
function findDate(fix, version, type) {
    const dated = (fix === null ? [] : (0,scanners_document/* getNodes */.ML)(fix, 'available')).flatMap((row) => {
        const since = (0,prose/* toTime */.xe)((0,scanners_document/* findText */.Vw)(row, 'date'));
        if (since === null)
            return [];
        const kind = (0,scanners_document/* getText */.q4)(row, 'kind');
        const sinceKind = DATE_KINDS.find((known) => known === kind) ?? null;
        const isWanted = toFixVersion((0,scanners_document/* getText */.q4)(row, 'version'), type) === version;
        return [{ since, sinceKind, isWanted }];
    });
    const wanted = dated.some((row) => row.isWanted) ? dated.filter((row) => row.isWanted) : dated;
    const chosen = wanted.find((row) => isTrusted(row.sinceKind)) ?? wanted[0];
    return { since: chosen?.since ?? null, sinceKind: chosen?.sinceKind ?? null };
}
function isTrusted(kind) {
    return kind === 'advisory' || kind === 'release';
}

;// CONCATENATED MODULE: ./src/scanners/image-path.ts

/** Archives that hold archives (aquasecurity/trivy pkg/dependency/parser/java, anchore/syft java cataloger). */
const ARCHIVE = '\\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg|zip)';
const BORDER = new RegExp(`(?<=${ARCHIVE}):/?`, 'i');
const ENDS_IN_ARCHIVE = new RegExp(`${ARCHIVE}$`, 'i');
/**
 * A path in the image as every finding carries it: no leading slash. Where one archive lies in another
 * Trivy writes `app.war/WEB-INF/lib/x.jar` and Grype `app.war:WEB-INF/lib/x.jar`; here it is the first.
 */
function toImagePath(path) {
    const plain = path.slice(0, limits/* MAX_PATH */.lm).replace(/^\/+/, '');
    if (!plain.includes(':'))
        return plain;
    const parts = plain.split(BORDER);
    return parts.every((part) => ENDS_IN_ARCHIVE.test(part)) ? parts.join('/') : plain;
}
/**
 * Syft's path of a Java package within archives. Of a package that is only described within an archive it
 * ends with the package's name (`app.jar:com.example:lib`), which is no place in the image.
 */
function toArchivePath(virtualPath) {
    const [outer = '', ...inner] = virtualPath.slice(0, limits/* MAX_PATH */.lm).replace(/^\/+/, '').split(BORDER);
    return [outer, ...inner.filter((part) => ENDS_IN_ARCHIVE.test(part))].join('/');
}

;// CONCATENATED MODULE: ./src/scanners/grype/instances.ts




/**
 * Where a package sits. A system package sits in the lowest layer that holds evidence of it: its database
 * is written anew by every layer that installs something, so the layer of that file is not the package's
 * (measured: 578 of 578 right against 341). `layers` are diff ids from the bottom up.
 */
function toInstances(artifact, type, layers) {
    const locations = (0,scanners_document/* getNodes */.ML)(artifact, 'locations').map(toLocation);
    const primary = locations.filter((location) => location.isPrimary);
    // Before 0.70 no evidence is marked; the file that names the package stands first.
    const named = primary.length > 0 ? primary : locations;
    if (!(0,package_type/* isSystemType */.M)(type)) {
        const inner = findArchivePath(artifact);
        return named.map(({ path, layer }) => toInstance(toInnerPath(path, inner), layer));
    }
    const [first] = named;
    if (first === undefined)
        return [];
    const held = locations.map((location) => location.layer);
    return [toInstance(first.path, findLowest(held, layers) ?? first.layer)];
}
/** The lowest of the layers that something was found in, by diff id. */
function findLowest(found, layers) {
    const held = new Set(found);
    return layers.find((layer) => held.has(layer)) ?? null;
}
/** A Java package's path within an archive, where it stands in the archive at `path`. */
function toInnerPath(path, inner) {
    return inner.startsWith(`${path}/`) ? inner : path;
}
function findArchivePath(artifact) {
    const path = (0,image_config/* toFields */.Lv)(artifact.fields['metadata'])['virtualPath'];
    return typeof path === 'string' ? toArchivePath(path) : '';
}
function toInstance(path, layer) {
    return { path, layer, origin: 'unknown', replaced: null };
}
function toLocation(node) {
    const annotations = (0,scanners_document/* findNode */.cy)(node, 'annotations');
    const layer = (0,scanners_document/* getText */.q4)(node, 'layerID');
    return {
        path: toImagePath((0,scanners_document/* getText */.q4)(node, 'path')),
        layer: layer === '' ? null : layer,
        isPrimary: annotations !== null && annotations.fields['evidence'] === 'primary',
    };
}

;// CONCATENATED MODULE: ./src/scanners/grype/match.ts




/**
 * A match by flaw. A distribution's advisory (ELSA, ALAS, CGA …) may speak of several, which are matches of
 * their own here; any other match is about one.
 */
function splitMatch(row) {
    const own = (0,scanners_document/* requireNode */.Qj)(row, 'vulnerability');
    const ownId = (0,scanners_document/* requireToken */.Fw)(own, 'id', limits/* MAX_ID */.rc);
    const related = (0,scanners_document/* getNodes */.ML)(row, 'relatedVulnerabilities');
    const details = toDetails(row);
    const ids = related.map((record) => (0,scanners_document/* getText */.q4)(record, 'id'));
    const flaws = (0,vulnerability_id/* toFlaws */.dB)((0,vulnerability_id/* toVulnerabilityId */.xp)(ownId), ids);
    const named = (0,scanners_document/* getNodes */.ML)(own, 'advisories').map(toAdvisoryId);
    const isShared = flaws.length > 1;
    const byId = groupById(isShared ? related : []);
    return flaws.map((names) => ({
        ownId,
        names: { ...names, advisories: (0,vulnerability_id/* distinctTexts */.XY)([...names.advisories, ...named], names.id) },
        match: {
            own,
            records: [own, ...(isShared ? (byId.get(names.id) ?? []) : related)],
            details,
            isShared,
        },
    }));
}
/** An advisory can name hundreds of flaws: the records beside it are looked up, not searched. */
function groupById(records) {
    const groups = new Map();
    for (const record of records) {
        const id = (0,vulnerability_id/* toVulnerabilityId */.xp)((0,scanners_document/* getText */.q4)(record, 'id'));
        const group = groups.get(id);
        if (group === undefined)
            groups.set(id, [record]);
        else
            group.push(record);
    }
    return groups;
}
/** Up to 0.23 a match had one detail, not a list of them. */
function toDetails(row) {
    const value = row.fields['matchDetails'] ?? null;
    if (value === null || Array.isArray(value))
        return (0,scanners_document/* getNodes */.ML)(row, 'matchDetails');
    const detail = (0,scanners_document/* findNode */.cy)(row, 'matchDetails');
    return detail === null ? [] : [detail];
}
/** Grype often leaves the id empty and names the advisory in its link alone. */
function toAdvisoryId(advisory) {
    const id = (0,scanners_document/* getText */.q4)(advisory, 'id');
    if (id !== '')
        return (0,plain_text/* toToken */.f)(id, limits/* MAX_ID */.rc);
    const [, last = ''] = /\/([^/]{1,80})\/?$/.exec((0,scanners_document/* getText */.q4)(advisory, 'link').slice(-100)) ?? [];
    return ADVISORY_ID.exec(last)?.[1] ?? '';
}
/** `DSA-5085-2`, `ELSA-2022-9221.html`, `RHSA-2024:1234` */
const ADVISORY_ID = /^([A-Z]{3}[A-Z0-9]*-\d[\w:.-]*?)(?:\.html)?$/;

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
/** A package as a match names it; `system`: Grype's word for the system. */
function toArtifactPackage(artifact, system) {
    const version = (0,scanners_document/* getText */.q4)(artifact, 'version');
    const [source] = (0,scanners_document/* getNodes */.ML)(artifact, 'upstreams');
    return toSyftPackage({
        purl: (0,scanners_document/* findText */.Vw)(artifact, 'purl'),
        type: toPurlType((0,scanners_document/* getText */.q4)(artifact, 'type')),
        name: (0,scanners_document/* getText */.q4)(artifact, 'name'),
        version,
        system,
        // An upstream of the same version is named without it.
        sourcePackage: source === undefined
            ? null
            : { name: (0,scanners_document/* getText */.q4)(source, 'name'), version: (0,scanners_document/* getText */.q4)(source, 'version') || version },
    });
}
/** Syft names the artifact as the group of a Maven package where it knows none. */
function toSyftPackage(named) {
    const found = toPackage(named);
    const isGuess = found.type === 'maven' && found.namespace === found.name;
    return isGuess ? { ...found, namespace: null } : found;
}
/**
 * The packages of Grype's CycloneDX output. Its components are packages, the operating system and the
 * files that packages own; only packages have a type of Syft's.
 */
function parseGrypePackages(document, { layers, system }) {
    const root = (0,scanners_document/* openDocument */.EJ)(TITLE, document);
    if (root.fields['bomFormat'] !== 'CycloneDX') {
        throw (0,scanners_document/* refuseDocument */.oL)(TITLE, 'it is no CycloneDX document.');
    }
    return (0,scanners_document/* getNodes */.ML)(root, 'components').flatMap((component) => {
        if ((0,scanners_document/* getText */.q4)(component, 'type') === 'file' || (0,scanners_document/* getText */.q4)(component, 'name') === '')
            return [];
        const properties = toProperties(component);
        const type = properties.get('syft:package:type');
        if (type === undefined)
            return [];
        const named = toSyftPackage({
            purl: (0,scanners_document/* findText */.Vw)(component, 'purl'),
            type: toPurlType(type),
            name: (0,scanners_document/* getText */.q4)(component, 'name'),
            version: (0,scanners_document/* getText */.q4)(component, 'version'),
            system,
            sourcePackage: null,
        });
        return [{ ...named, ...toPlace(properties, named.type, layers), isThirdParty: false }];
    });
}
/** The same rule as for matches; here nothing says which evidence is primary, but it stands first. */
function toPlace(properties, type, layers) {
    const first = properties.get(`${LOCATION}0:path`);
    const inner = toArchivePath(properties.get(ARCHIVE_PATH) ?? '');
    const found = [...properties].flatMap(([name, value]) => (LAYER.test(name) ? [value] : []));
    return {
        path: first === undefined ? null : toInnerPath(toImagePath(first), inner),
        layer: ((0,package_type/* isSystemType */.M)(type) ? findLowest(found, layers) : null) ?? found[0] ?? null,
    };
}
const LOCATION = 'syft:location:';
const LAYER = /^syft:location:\d+:layerID$/;
const ARCHIVE_PATH = 'syft:metadata:virtualPath';
const USED_PROPERTIES = new Set(['syft:package:type', ARCHIVE_PATH]);
function toProperties(component) {
    const used = (0,scanners_document/* getNodes */.ML)(component, 'properties').filter((property) => {
        const name = property.fields['name'];
        return typeof name === 'string' && (USED_PROPERTIES.has(name) || name.startsWith(LOCATION));
    });
    return new Map(used.map((property) => [(0,scanners_document/* getText */.q4)(property, 'name'), (0,scanners_document/* getText */.q4)(property, 'value')]));
}

;// CONCATENATED MODULE: ./src/scanners/grype/scores.ts





/** The scores of a record and its twins, which often repeat each other. */
function toCvss({ records, own, isShared }, oddities) {
    const scores = new Map();
    for (const record of records) {
        // Of which of its flaws a score of an advisory speaks is not said.
        if (isShared && record === own)
            continue;
        for (const score of toScores(record, oddities)) {
            if (scores.size >= limits/* MAX_ITEMS */._5)
                break;
            const key = `${score.authority} ${score.vector ?? ''} ${score.version}`;
            if (!scores.has(key))
                scores.set(key, score);
        }
    }
    return [...scores.values()];
}
function toScores(record, oddities) {
    return [
        ...(0,scanners_document/* getNodes */.ML)(record, 'cvss').map((row) => ({
            authority: toCvssAuthority((0,scanners_document/* getText */.q4)(row, 'source'), record),
            version: toCvssVersion((0,scanners_document/* getText */.q4)(row, 'version')),
            ...toFigures(row, (0,scanners_document/* findNode */.cy)(row, 'metrics'), oddities),
        })),
        // Grype 0.7 had one field for each version.
        ...['2.0', '3.0'].flatMap((version) => {
            const row = (0,scanners_document/* findNode */.cy)(record, `cvssV${version.slice(0, 1)}`);
            if (row === null)
                return [];
            return [{ authority: toAuthority(record), version, ...toFigures(row, row, oddities) }];
        }),
    ];
}
function toFigures(row, metrics, oddities) {
    const vector = row.fields['vector'];
    return {
        vector: typeof vector === 'string' && vector !== '' ? (0,plain_text/* toToken */.f)(vector, limits/* MAX_TITLE */.Og) : null,
        score: oddities.toScore(metrics?.fields['baseScore'], 10),
    };
}
function toCvssAuthority(source, record) {
    if (source === 'nvd@nist.gov')
        return 'nvd';
    return source === '' ? toAuthority(record) : (0,plain_text/* toToken */.f)(source, limits/* MAX_NAME */.zB);
}
function toCvssVersion(version) {
    return /^\d$/.test(version) ? `${version}.0` : (0,plain_text/* toToken */.f)(version, limits/* MAX_NAME */.zB);
}
/** EPSS belongs to a CVE; a GHSA carries that of its alias. */
function toEpss(match, flaw, oddities) {
    for (const row of rowsAbout(match, 'epss', flaw)) {
        const score = oddities.toScore(row.fields['epss'], 1);
        if (score === null)
            continue;
        return {
            score,
            percentile: oddities.toScore(row.fields['percentile'], 1) ?? 0,
            date: (0,prose/* toTime */.xe)((0,scanners_document/* getText */.q4)(row, 'date')) ?? '',
            model: null,
        };
    }
    return null;
}
/** The earliest entry in CISA's catalogue, where there is one. */
function toKnownExploited(match, flaw) {
    const rows = rowsAbout(match, 'knownExploited', flaw);
    if (rows.length === 0)
        return null;
    const dates = rows.map((row) => ((0,prose/* toTime */.xe)((0,scanners_document/* getText */.q4)(row, 'dateAdded')) ?? '').slice(0, 10));
    const uses = rows.map((row) => (0,scanners_document/* getText */.q4)(row, 'knownRansomwareCampaignUse').toLowerCase());
    return { added: dates.filter(Boolean).sort()[0] ?? '', ransomware: uses.includes('known') };
}
/** Rows name their CVE: a CVE takes its own alone, any other id what its record gives. */
function rowsAbout(match, key, flaw) {
    return match.records.flatMap((record) => {
        const isOfMany = match.isShared && record === match.own;
        return (0,scanners_document/* getNodes */.ML)(record, key).filter((row) => {
            const cve = (0,scanners_document/* getText */.q4)(row, 'cve');
            if (cve === flaw)
                return true;
            return !isOfMany && (cve === '' || !flaw.startsWith('CVE-'));
        });
    });
}

;// CONCATENATED MODULE: ./src/scanners/grype/vulnerability.ts










/** A package without a name cannot be told from others: such a report is refused. */
function toAffected(artifact, { layers, system }) {
    const ownPackage = (0,scanners_document/* requireToken */.Fw)(artifact, 'name', limits/* MAX_NAME */.zB);
    const found = toArtifactPackage(artifact, system);
    return { ownPackage, package: found, instances: toInstances(artifact, found.type, layers) };
}
/** The observations of one match: one for each flaw that it is about. */
function toVulnerabilities(row, affected, oddities) {
    return splitMatch(row.node).map((named) => ({
        kind: 'vulnerability',
        scanner: 'grype',
        row: row.number,
        ownId: named.ownId,
        setAside: row.setAside,
        ...affected,
        ...toStatement(named, affected, oddities),
    }));
}
function toStatement({ match, names }, affected, oddities) {
    const { own, records, details } = match;
    return {
        vulnerability: { ...names, ...toProse(match, names.id) },
        severity: oddities.toSeverity((0,scanners_document/* findText */.Vw)(own, 'severity')),
        severityAuthority: toAuthority(own),
        ratings: toRatings(records, oddities),
        cvss: toCvss(match, oddities),
        epss: toEpss(match, names.id, oddities),
        kev: toKnownExploited(match, names.id),
        fix: toFix(own, details, affected.package.type),
        dataSource: findAuthority(own),
        isRejected: records.some((record) => isRejectedBy(record, match, names.id)),
        cpeOnly: isByCpeOnly(details),
    };
}
/** A source rejects its own id: that of a twin says nothing of this one. */
function isRejectedBy(record, { own, isShared }, flaw) {
    const id = (0,vulnerability_id/* toVulnerabilityId */.xp)((0,scanners_document/* getText */.q4)(record, 'id'));
    if (id !== flaw && (record !== own || isShared))
        return false;
    return (0,prose/* isRejection */.aK)(id, [(0,scanners_document/* getText */.q4)(record, 'description')]);
}
function toProse(match, flaw) {
    const { own, records, isShared } = match;
    // An advisory over several flaws describes them together; a record of this one alone does better.
    const described = isShared ? records.toReversed() : records;
    const text = described.map((record) => (0,scanners_document/* getText */.q4)(record, 'description')).find(Boolean) ?? '';
    const cwes = records.flatMap((record) => (0,scanners_document/* getNodes */.ML)(record, 'cwes')
        .filter((cwe) => !isShared || record !== own || (0,scanners_document/* getText */.q4)(cwe, 'cve') === flaw)
        .map((cwe) => (0,scanners_document/* getText */.q4)(cwe, 'cwe')));
    return {
        // Grype has descriptions only; a title made of one would hide a real one in merging.
        title: '',
        description: (0,prose/* toDescription */.mf)(text),
        cwes: (0,vulnerability_id/* distinctTexts */.XY)(cwes).slice(0, limits/* MAX_ITEMS */._5),
        published: null,
        references: (0,prose/* toReferences */.EI)(records.flatMap(toLinks)),
    };
}
/** `links` is what Grype 0.7 called `urls`; a data source is a link or the name of one. */
function toLinks(record) {
    const source = (0,scanners_document/* getText */.q4)(record, 'dataSource');
    return [
        ...(source.includes('://') ? [source] : []),
        ...(0,scanners_document/* getTexts */.J8)(record, 'urls'),
        ...(0,scanners_document/* getTexts */.J8)(record, 'links'),
        ...(0,scanners_document/* getNodes */.ML)(record, 'advisories').map((advisory) => (0,scanners_document/* getText */.q4)(advisory, 'link')),
    ];
}
/** Reports before 0.62 do not say how they matched: then nothing is held against the match. */
function isByCpeOnly(details) {
    return details.length > 0 && details.every((detail) => detail.fields['type'] === 'cpe-match');
}

;// CONCATENATED MODULE: ./src/scanners/grype/observations.ts






/**
 * All that Grype found. Matches are numbered as they stand; those that Grype ignored are numbered after them,
 * in their own order.
 */
function toObservations(root, surroundings, oddities) {
    const matches = (0,scanners_document/* getNodes */.ML)(root, 'matches');
    const readRow = createRowReader(surroundings, oddities);
    const ignored = { parent: root, key: 'ignoredMatches' };
    return [
        ...matches.flatMap((node, number) => readRow({ node, number, setAside: null })),
        ...readSetAside(ignored, oddities, (node, index) => readRow({ node, number: matches.length + index, setAside: toReason(node) })),
    ];
}
/**
 * Artifacts stand in each of their matches; each is read once. Their ids alone do not tell them apart in
 * reports that somebody put together.
 */
function createRowReader(surroundings, oddities) {
    const known = new Map();
    return (row) => {
        const artifact = (0,scanners_document/* requireNode */.Qj)(row.node, 'artifact');
        const { virtualPath } = (0,image_config/* toFields */.Lv)(artifact.fields['metadata']);
        const told = TELLING_FIELDS.map((field) => artifact.fields[field]);
        const key = JSON.stringify([...told, virtualPath]);
        const affected = known.get(key) ?? toAffected(artifact, surroundings);
        known.set(key, affected);
        return toVulnerabilities(row, affected, oddities);
    };
}
const TELLING_FIELDS = ['name', 'version', 'type', 'purl', 'upstreams', 'locations'];
const PACKAGE_FIELDS = ['name', 'version', 'type', 'language', 'location', 'upstream-name'];
const RULE_FIELDS = ['vulnerability', 'namespace', 'fix-state', 'match-type'];
/** Which rules Grype applied: the reasons that people gave, the words of VEX, else what the rule is about. */
function toReason(match) {
    const rules = (0,scanners_document/* getNodes */.ML)(match, 'appliedIgnoreRules').map(toRuleWords);
    return (0,plain_text/* toPlainLine */.I)([...new Set(rules)].filter(Boolean).join('; '), limits/* MAX_TITLE */.Og) || 'set aside';
}
function toRuleWords(rule) {
    const vex = ['vex-status', 'vex-justification'].map((key) => (0,scanners_document/* getText */.q4)(rule, key)).filter(Boolean);
    const words = [(0,scanners_document/* getText */.q4)(rule, 'reason'), vex.join(': ')].filter(Boolean);
    if (words.length > 0)
        return words.join(', ');
    const about = (0,scanners_document/* findNode */.cy)(rule, 'package');
    return [
        ...RULE_FIELDS.map((key) => toWords(key, (0,scanners_document/* getText */.q4)(rule, key))),
        ...(about === null
            ? []
            : PACKAGE_FIELDS.map((key) => toWords(`package ${key}`, (0,scanners_document/* getText */.q4)(about, key)))),
    ]
        .filter(Boolean)
        .join(', ');
}
function toWords(field, value) {
    return value === '' ? '' : `${field} ${value}`;
}

;// CONCATENATED MODULE: ./src/scanners/grype/subject.ts




/** What a report of Grype's is about. Nothing here is needed to read its matches. */
function toSubject(root) {
    const target = findTarget(root);
    const facts = (0,image_config/* toConfigFacts */.rJ)(decode(target?.fields['config']));
    const labels = (0,image_config/* toLabels */.Dc)(target?.fields['labels']);
    return {
        kind: toKind(root),
        name: (0,plain_text/* toPlainLine */.I)(toSubjectName(root, target), limits/* MAX_TITLE */.Og),
        repoDigests: target === null ? [] : (0,scanners_document/* getTexts */.J8)(target, 'repoDigests').slice(0, limits/* MAX_ITEMS */._5),
        platform: (0,image_config/* toPlatform */.rE)(target?.fields ?? {}) ?? facts.platform,
        created: facts.created,
        layers: (0,image_config/* toLayers */.I)(toDiffIds(target), facts.instructions),
        labels: Object.keys(labels).length === 0 ? facts.labels : labels,
    };
}
/** `target` is an object for an image; for a folder it is a text, which names no image. */
function findTarget(root) {
    const source = (0,scanners_document/* findNode */.cy)(root, 'source');
    if (source === null || typeof source.fields['target'] === 'string')
        return null;
    return (0,scanners_document/* findNode */.cy)(source, 'target');
}
/** Layers of an image, by diff id, from the bottom up; none for what is no image. */
function toDiffIds(target) {
    if (target === null)
        return [];
    return (0,scanners_document/* getNodes */.ML)(target, 'layers').map((layer) => (0,scanners_document/* getText */.q4)(layer, 'digest'));
}
function toKind(root) {
    const source = (0,scanners_document/* findNode */.cy)(root, 'source');
    const word = source === null ? '' : (0,plain_text/* toPlainLine */.I)((0,scanners_document/* getText */.q4)(source, 'type'), limits/* MAX_TITLE */.Og);
    return word === '' ? 'unknown' : word;
}
function toSubjectName(root, target) {
    const whole = (0,image_config/* toFields */.Lv)(root.fields['source'])['target'];
    if (typeof whole === 'string')
        return whole;
    if (target === null)
        return '';
    return (0,scanners_document/* getText */.q4)(target, 'userInput') || ((0,scanners_document/* getTexts */.J8)(target, 'tags')[0] ?? '');
}
/** A configuration is a few kilobytes; one that is longer than this is none. */
const MAX_CONFIG_CHARACTERS = 4 * 1024 * 1024;
/** The configuration of the image stands in the report as base64 of its JSON; null where it is none. */
function decode(value) {
    if (typeof value !== 'string' || value.length > MAX_CONFIG_CHARACTERS)
        return null;
    try {
        const bytes = Uint8Array.from(atob(value), (character) => character.charCodeAt(0));
        return JSON.parse(new TextDecoder().decode(bytes));
    }
    catch {
        // Cut down or made up by whoever passed the report on: then it tells nothing.
        return null;
    }
}

;// CONCATENATED MODULE: ./src/scanners/grype/parse.ts










const parse_TITLE = "Grype's report";
/**
 * Grype's JSON report, from 0.7 to today. Everything but `matches` may be missing; packages come from the
 * second document of the same run, or, where there is none, from the matches alone.
 */
function parseGrypeReport(documents) {
    const root = openReport(documents.report);
    const target = findTarget(root);
    const program = (0,scanners_document/* findNode */.cy)(root, 'descriptor');
    const os = toOperatingSystem(root);
    const surroundings = { layers: toDiffIds(target), system: os?.family ?? '' };
    const oddities = createOddities('grype', 'Grype');
    const observations = toObservations(root, surroundings, oddities);
    const catalogue = documents.packages === undefined
        ? toMatched(observations)
        : parseGrypePackages(documents.packages, surroundings);
    const assessed = catalogue.filter((found) => os !== null || !(0,package_type/* isSystemType */.M)(found.type));
    const report = {
        scanner: 'grype',
        scannerVersion: program === null ? '' : (0,plain_text/* toToken */.f)((0,scanners_document/* getText */.q4)(program, 'version'), limits/* MAX_VERSION */.iZ),
        imageId: (target === null ? '' : (0,scanners_document/* getText */.q4)(target, 'imageID')) || null,
        os,
        packages: assessed,
        isCatalogueWhole: documents.packages !== undefined,
        observations,
        ownedFiles: [],
        databaseBuilt: program === null ? null : findBuilt(program),
        madeAt: program === null ? null : (0,prose/* toTime */.xe)((0,scanners_document/* findText */.Vw)(program, 'timestamp')),
        subject: toSubject(root),
    };
    const unassessed = toUnassessed(catalogue.length - assessed.length);
    return { report, notices: [...unassessed, ...oddities.toNotices()] };
}
function openReport(document) {
    const recognised = (0,recognise/* recogniseReport */.E)(document);
    if (recognised.kind === 'grype')
        return (0,scanners_document/* openDocument */.EJ)(parse_TITLE, document);
    throw (0,scanners_document/* refuseDocument */.oL)(parse_TITLE, recognised.kind === 'refused' ? recognised.reason : `it is a report of ${recognised.kind}.`);
}
/** A system that Grype does not know has an empty name. */
function toOperatingSystem(root) {
    const distro = (0,scanners_document/* findNode */.cy)(root, 'distro');
    const family = distro === null ? '' : (0,plain_text/* toToken */.f)((0,scanners_document/* getText */.q4)(distro, 'name'), limits/* MAX_NAME */.zB);
    if (distro === null || family === '')
        return null;
    const version = (0,plain_text/* toToken */.f)((0,scanners_document/* getText */.q4)(distro, 'version'), limits/* MAX_VERSION */.iZ);
    return { family, version, endOfLife: hasEndOfLifeAlert(root) };
}
function hasEndOfLifeAlert(root) {
    return (0,scanners_document/* getNodes */.ML)(root, 'alertsByPackage').some((entry) => (0,scanners_document/* getNodes */.ML)(entry, 'alerts').some((alert) => (0,scanners_document/* getText */.q4)(alert, 'type') === 'distro-eol'));
}
function toMatched(observations) {
    const found = observations.map((one) => ({
        ...one.package,
        path: one.instances[0]?.path ?? null,
        layer: one.instances[0]?.layer ?? null,
        isThirdParty: false,
    }));
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
    const database = (0,scanners_document/* findNode */.cy)(program, 'db');
    if (database === null)
        return null;
    const built = (0,scanners_document/* getText */.q4)((0,scanners_document/* findNode */.cy)(database, 'status') ?? database, 'built');
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

// EXTERNAL MODULE: ./src/scanners/trivy/log.ts
var log = __webpack_require__(6974);
;// CONCATENATED MODULE: ./src/scanners/trivy/packages.ts



const packages_PURL_TYPES = new Map(Object.entries({
    deb: ['debian', 'ubuntu', 'echo'],
    apk: ['alpine', 'wolfi', 'chainguard', 'minimos'],
    rpm: [
        ...['redhat', 'centos', 'rocky', 'alma', 'amazon', 'oracle', 'photon', 'fedora'],
        ...['centos-stream', 'cbl-mariner', 'azurelinux', 'activestate', 'coreos', 'sles', 'slem'],
        ...['opensuse', 'opensuse-leap', 'opensuse-tumbleweed', 'opensuse.leap'],
        ...['opensuse.tumbleweed', 'suse linux enterprise server', 'openeuler'],
    ],
    npm: ['npm', 'yarn', 'pnpm', 'bun', 'node-pkg', 'javascript'],
    pypi: ['pip', 'pipenv', 'poetry', 'uv', 'pylock', 'python-pkg'],
    golang: ['gomod', 'gobinary'],
    maven: ['jar', 'pom', 'gradle', 'sbt'],
    gem: ['bundler', 'gemspec'],
    cargo: ['cargo', 'rustbinary'],
    composer: ['composer', 'composer-vendor'],
    nuget: ['nuget', 'dotnet-core', 'packages-props'],
    hex: ['mix-lock', 'mix'],
    k8s: ['kubernetes'],
    conda: ['conda-pkg', 'conda-environment'],
}).flatMap(([type, names]) => names.map((name) => [name, type])));
/** Targets that stand for all files of a kind (aquasecurity/trivy pkg/scan/langpkg/scan.go). */
const AGGREGATES = new Set(['Python', 'Conda', 'Ruby', 'Node.js', 'Java', 'Kubernetes']);
/** Listed by Trivy, but looked up in no database (pkg/detector/library/driver.go). */
const UNMATCHED_TYPES = new Set(['conda']);
function packages_toPurlType(type) {
    return packages_PURL_TYPES.get(type) ?? (type === '' ? 'generic' : type);
}
/** One result; packages are listed by those of systems and languages alone. */
function toResult(node) {
    const type = (0,scanners_document/* getText */.q4)(node, 'Type');
    const target = (0,scanners_document/* getText */.q4)(node, 'Target');
    const isOfFile = (0,scanners_document/* getText */.q4)(node, 'Class') === 'lang-pkgs' && !AGGREGATES.has(target);
    const path = isOfFile && target !== '' ? toImagePath(target) : null;
    const packages = (0,scanners_document/* getNodes */.ML)(node, 'Packages').map((row) => toTrivyPackage(row, { type, path }));
    return { node, type, path, packages };
}
/** Packages that Trivy compared with its database; those it merely lists prove nothing. */
function toCatalogue(results) {
    return results
        .flatMap((result) => result.packages)
        .filter((found) => found.package.name !== '' && !UNMATCHED_TYPES.has(found.package.type))
        .map((found) => ({
        ...found.package,
        path: found.path,
        layer: found.layer,
        isThirdParty: found.isThirdParty,
    }));
}
/**
 * True when Trivy listed what it recognised. It does so for all results or for none: a result with findings
 * and without packages was made by one that lists none.
 */
function isCatalogueWhole(results) {
    return (results.some((result) => result.packages.length > 0) &&
        results.every((result) => result.packages.length > 0 || (0,scanners_document/* getNodes */.ML)(result.node, 'Vulnerabilities').length === 0));
}
/** The diff id of the layer that a row was found in, or null. */
function toLayer(row) {
    const layer = (0,scanners_document/* findNode */.cy)(row, 'Layer');
    const diffId = layer === null ? '' : (0,scanners_document/* getText */.q4)(layer, 'DiffID');
    return diffId === '' ? null : diffId;
}
function toTrivyPackage(row, result) {
    const identifier = (0,scanners_document/* findNode */.cy)(row, 'Identifier');
    const name = (0,scanners_document/* getText */.q4)(row, 'Name');
    const version = toFullVersion(row, '');
    const filePath = (0,scanners_document/* getText */.q4)(row, 'FilePath');
    const repository = (0,scanners_document/* findNode */.cy)(row, 'Repository');
    return {
        package: toPackage({
            purl: identifier === null ? null : (0,scanners_document/* findText */.Vw)(identifier, 'PURL'),
            type: packages_toPurlType(result.type),
            name,
            version,
            system: result.type,
            sourcePackage: toSourcePackage(row),
        }),
        path: filePath === '' ? result.path : toImagePath(filePath),
        name,
        version,
        uid: identifier === null ? '' : (0,scanners_document/* getText */.q4)(identifier, 'UID'),
        id: (0,scanners_document/* getText */.q4)(row, 'ID'),
        installedFiles: (0,scanners_document/* getTexts */.J8)(row, 'InstalledFiles').map(toImagePath),
        layer: toLayer(row),
        isThirdParty: repository !== null && (0,scanners_document/* getText */.q4)(repository, 'Class') === 'third-party',
    };
}
function toSourcePackage(row) {
    const name = (0,scanners_document/* getText */.q4)(row, 'SrcName');
    return name === '' ? null : { name, version: toFullVersion(row, 'Src') };
}
/** `epoch:version-release`, as Trivy itself joins them (pkg/scan/utils/util.go, FormatVersion). */
function toFullVersion(row, prefix) {
    const epoch = (0,scanners_document/* findNumber */.l$)(row, `${prefix}Epoch`) ?? 0;
    const version = (0,scanners_document/* getText */.q4)(row, `${prefix}Version`);
    const release = (0,scanners_document/* getText */.q4)(row, `${prefix}Release`);
    const joined = release === '' ? version : `${version}-${release}`;
    return epoch === 0 ? joined : `${epoch}:${joined}`;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/rules.ts



/**
 * Secrets: the rule and the place, nothing else. `Match` is masked, but the lines of `Code` around it
 * have been seen to hold another secret.
 */
function toSecrets(result, context) {
    const { path } = rules_toPlace(result, context);
    return (0,scanners_document/* getNodes */.ML)(result.node, 'Secrets').map((row) => {
        const id = (0,scanners_document/* requireText */.He)(row, 'RuleID');
        const title = (0,scanners_document/* getText */.q4)(row, 'Title') || id;
        return {
            kind: 'secret',
            scanner: 'trivy',
            rule: { id, title },
            line: toLine(row),
            package: null,
            message: `${title} in ${path === null ? "the image's configuration" : 'a file of the image'}`,
            remedy: 'Take it out of every layer of the image and revoke it: who can pull the image has it.',
            instances: [{ path, layer: toLayer(row), origin: 'unknown', replaced: null }],
            severity: context.oddities.toSeverity((0,scanners_document/* findText */.Vw)(row, 'Severity')),
            severityAuthority: 'trivy',
        };
    });
}
/**
 * Failed checks. `Message` is not passed on: for the image's configuration it quotes the commands of the
 * build, which may hold secrets; the check's own description does not.
 */
function toMisconfigurations(result, context) {
    const place = rules_toPlace(result, context);
    return (0,scanners_document/* getNodes */.ML)(result.node, 'Misconfigurations')
        .filter((row) => (0,scanners_document/* getText */.q4)(row, 'Status') === 'FAIL')
        .map((row) => toMisconfiguration(row, place, context.oddities));
}
function toMisconfiguration(row, { path }, oddities) {
    const id = toCheckId(row);
    const title = (0,scanners_document/* getText */.q4)(row, 'Title') || id;
    const cause = (0,scanners_document/* findNode */.cy)(row, 'CauseMetadata');
    return {
        kind: 'misconfiguration',
        scanner: 'trivy',
        rule: { id, title },
        line: cause === null ? null : toLine(cause),
        package: null,
        message: (0,scanners_document/* getText */.q4)(row, 'Description') || title,
        remedy: (0,scanners_document/* findText */.Vw)(row, 'Resolution'),
        instances: [{ path, layer: toLayer(row), origin: 'unknown', replaced: null }],
        severity: oddities.toSeverity((0,scanners_document/* findText */.Vw)(row, 'Severity')),
        severityAuthority: 'trivy',
    };
}
/** One check has been spelled `DS002`, `AVD-DS-0002` and, today, `DS-0002`. */
function toCheckId(row) {
    const id = (0,scanners_document/* requireText */.He)(row, 'ID');
    const old = (0,scanners_document/* getText */.q4)(row, 'AVDID');
    return (/^[A-Z]+\d+$/.test(id) && old !== '' ? old : id).replace(/^AVD-/, '');
}
/** Licences of packages and of files; a licence row names its package, but not its version. */
function toLicences(result, packages, oddities) {
    return (0,scanners_document/* getNodes */.ML)(result.node, 'Licenses').map((row) => {
        const name = (0,scanners_document/* getText */.q4)(row, 'PkgName');
        const path = toImagePath((0,scanners_document/* getText */.q4)(row, 'FilePath'));
        const found = packages.get(licenceKey(name, path)) ?? packages.get(licenceKey(name, ''));
        return toLicence(row, {
            oddities,
            subject: name || path,
            package: found?.package ?? toNamelessPackage(name),
            path: path || (found?.path ?? null),
        });
    });
}
function toLicence(row, licensed) {
    const id = (0,scanners_document/* getText */.q4)(row, 'Name') || (0,scanners_document/* getText */.q4)(row, 'Text').slice(0, 100) || 'unknown';
    return {
        kind: 'licence',
        scanner: 'trivy',
        rule: { id, title: `${(0,scanners_document/* getText */.q4)(row, 'Category') || 'unknown'} licence` },
        line: null,
        package: licensed.package,
        message: `${licensed.subject} is under ${id}`,
        remedy: null,
        instances: [{ path: licensed.path, layer: null, origin: 'unknown', replaced: null }],
        severity: licensed.oddities.toSeverity((0,scanners_document/* findText */.Vw)(row, 'Severity')),
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
function rules_toPlace(result, { artifact }) {
    const target = (0,scanners_document/* getText */.q4)(result.node, 'Target');
    return { path: target === '' || target === artifact ? null : toImagePath(target) };
}
function toLine(row) {
    const line = (0,scanners_document/* findNumber */.l$)(row, 'StartLine');
    return line === null || line < 1 ? null : line;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/set-aside.ts




const KEY = 'ExperimentalModifiedFindings';
/**
 * What Trivy found and set aside by an ignore file or a VEX document, told with `--show-suppressed` alone.
 */
function toModifiedFindings(result, { readRow, firstRow, oddities }) {
    return readSetAside({ parent: result.node, key: KEY }, oddities, (entry, index) => {
        const type = (0,scanners_document/* getText */.q4)(entry, 'Type');
        if (type === 'vulnerability') {
            const node = (0,scanners_document/* requireNode */.Qj)(entry, 'Finding');
            return readRow({ node, number: firstRow + index, setAside: set_aside_toReason(entry) });
        }
        oddities.add('set-aside-other', type || 'finding without a type');
        return [];
    });
}
function countModifiedFindings(result) {
    return countSetAside(result.node, KEY);
}
/** `not_affected: vulnerable_code_not_in_execute_path (vex.json)`; of a path only the file's name. */
function set_aside_toReason(entry) {
    const [status = '', statement = '', source = ''] = ['Status', 'Statement', 'Source'].map((key) => (0,plain_text/* toPlainLine */.I)((0,scanners_document/* getText */.q4)(entry, key), limits/* MAX_TITLE */.Og));
    const file = source.replace(/^.*[/\\]/s, '');
    const words = [status, statement].filter(Boolean).join(': ') || 'set aside';
    return file === '' ? words : `${words} (${file})`;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/fix.ts




/** Trivy's words; `not_affected` and `under_investigation` say nothing of a fix. */
const fix_STATES = new Map([
    ['fixed', 'fixed'],
    ['affected', 'not-fixed'],
    ['will_not_fix', 'wont-fix'],
    ['fix_deferred', 'deferred'],
    ['end_of_life', 'end-of-life'],
]);
/** `type` is the package's purl type, `authority` whose record the row comes from. */
function fix_toFix(row, type, authority) {
    const listed = (0,scanners_document/* findText */.Vw)(row, 'FixedVersion') ?? '';
    const { versions, isRange } = toFixVersions(listed === '' ? [] : [listed], type);
    const word = (0,plain_text/* toToken */.f)((0,scanners_document/* findText */.Vw)(row, 'Status') ?? '', limits/* MAX_NAME */.zB);
    return {
        scanner: 'trivy',
        authority,
        state: versions.length > 0 ? 'fixed' : toState(word, listed),
        word: word === '' ? null : word,
        versions,
        suggested: null,
        isRange,
        since: null,
        sinceKind: null,
    };
}
/**
 * A version that fixes outweighs the word; reports before 0.39 have no word at all: then nothing is fixed,
 * unless there is a range of which no version can be named.
 */
function toState(word, listed) {
    if (word === '')
        return listed === '' ? 'not-fixed' : 'unknown';
    return fix_STATES.get(word) ?? 'unknown';
}

;// CONCATENATED MODULE: ./src/scanners/trivy/package-index.ts
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
/** The package that a row of the same result means. */
function findPackage(index, named) {
    return (index.get(named.uid) ??
        index.get(idKey(named.id)) ??
        index.get(nameKey(named.name, named.version)));
}
function idKey(id) {
    return `id\u0000${id}`;
}
function nameKey(name, version) {
    return `name\u0000${name}\u0000${version}`;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/ratings.ts





/** Trivy's numbers in `VendorSeverity` (aquasecurity/trivy-db pkg/types). */
const NUMBERED = ['unknown', 'low', 'medium', 'high', 'critical'];
/** Every authority's severity that Trivy passes on. */
function ratings_toRatings(row, oddities) {
    const vendors = (0,scanners_document/* findNode */.cy)(row, 'VendorSeverity');
    if (vendors === null)
        return [];
    return Object.entries(vendors.fields)
        .slice(0, limits/* MAX_ITEMS */._5)
        .map(([authority, number]) => ({
        scanner: 'trivy',
        authority: toAuthorityName(authority),
        severity: toNumbered(number, oddities),
    }));
}
function toNumbered(number, oddities) {
    const severity = typeof number === 'number' ? NUMBERED[number] : undefined;
    return severity ?? oddities.toSeverity(JSON.stringify(number));
}
const CVSS_FIELDS = [
    { vector: 'V40Vector', score: 'V40Score', version: '4.0' },
    { vector: 'V3Vector', score: 'V3Score', version: '3.1' },
    { vector: 'V2Vector', score: 'V2Score', version: '2.0' },
];
/** Every authority's scores, of each version of CVSS. Scores that are none are passed over. */
function ratings_toCvss(row, oddities) {
    const scores = [];
    for (const [name, given] of Object.entries((0,image_config/* toFields */.Lv)(row.fields['CVSS'])).slice(0, limits/* MAX_ITEMS */._5)) {
        const authority = toAuthorityName(name);
        const fields = (0,image_config/* toFields */.Lv)(given);
        for (const field of CVSS_FIELDS) {
            const vector = toVector(fields[field.vector]);
            const score = oddities.toScore(fields[field.score], 10);
            if (vector === null && score === null)
                continue;
            scores.push({ authority, version: ratings_toVersion(vector) ?? field.version, vector, score });
        }
    }
    return scores;
}
/** The longest vector of CVSS 4 has under 200 characters. */
function toVector(value) {
    return typeof value === 'string' && value !== '' ? (0,plain_text/* toToken */.f)(value, limits/* MAX_TITLE */.Og) : null;
}
/** `CVSS:3.1/…` says which version it is of; vectors of version 2 say nothing. */
function ratings_toVersion(vector) {
    return /^CVSS:(\d\.\d)\//.exec(vector ?? '')?.[1] ?? null;
}

;// CONCATENATED MODULE: ./src/scanners/trivy/vulnerability.ts











/** Reads rows of one result, each with the package that it was found in. */
function vulnerability_createRowReader(result, oddities) {
    let index = null;
    return (row) => {
        index ??= indexPackages(result.packages);
        const found = toAffectedPackage(row.node, result, index);
        return vulnerability_toObservations(row, {
            package: found,
            instances: [vulnerability_toInstance(row.node, result)],
            ...toJudgement(row.node, found.type, oddities),
        });
    };
}
/** One observation; of a vendor's advisory with ids of several flaws beside it, one for each of them. */
function vulnerability_toObservations({ node, number, setAside }, affected) {
    // A row that does not say what it is about cannot be kept and must not be lost: it refuses the report.
    const ownId = (0,scanners_document/* requireToken */.Fw)(node, 'VulnerabilityID', limits/* MAX_ID */.rc);
    const ownPackage = (0,scanners_document/* requireToken */.Fw)(node, 'PkgName', limits/* MAX_NAME */.zB);
    const details = vulnerability_toDetails(node);
    const isRejected = (0,prose/* isRejection */.aK)(ownId, [details.title, details.description]);
    return (0,vulnerability_id/* toFlaws */.dB)((0,vulnerability_id/* toVulnerabilityId */.xp)(ownId), (0,scanners_document/* getTexts */.J8)(node, 'VendorIDs')).map((names) => ({
        kind: 'vulnerability',
        scanner: 'trivy',
        row: number,
        ownId,
        ownPackage,
        vulnerability: { ...names, ...details },
        ...affected,
        epss: null,
        kev: null,
        isRejected,
        setAside,
        cpeOnly: false,
    }));
}
function toJudgement(row, type, oddities) {
    const dataSource = findDataSource(row);
    return {
        severity: oddities.toSeverity((0,scanners_document/* findText */.Vw)(row, 'Severity')),
        // Without a source Trivy took the word of whoever had one: not that of a named authority.
        severityAuthority: toAuthorityName((0,scanners_document/* getText */.q4)(row, 'SeveritySource') || 'trivy'),
        ratings: ratings_toRatings(row, oddities),
        cvss: ratings_toCvss(row, oddities),
        fix: fix_toFix(row, type, dataSource ?? 'trivy'),
        dataSource,
    };
}
/** Reports before 0.19 name no source; a severity's source is it, unless it is NVD, which Trivy never matches by. */
function findDataSource(row) {
    const source = (0,scanners_document/* findNode */.cy)(row, 'DataSource');
    const rating = (0,scanners_document/* getText */.q4)(row, 'SeveritySource');
    const word = (source === null ? '' : (0,scanners_document/* getText */.q4)(source, 'ID')) || (rating === 'nvd' ? '' : rating);
    return word === '' ? null : toAuthorityName(word);
}
function vulnerability_toDetails(row) {
    return {
        title: (0,prose/* toTitle */.wy)((0,scanners_document/* getText */.q4)(row, 'Title')),
        description: (0,prose/* toDescription */.mf)((0,scanners_document/* getText */.q4)(row, 'Description')),
        cwes: (0,vulnerability_id/* distinctTexts */.XY)((0,scanners_document/* getTexts */.J8)(row, 'CweIDs')).slice(0, limits/* MAX_ITEMS */._5),
        published: (0,prose/* toTime */.xe)((0,scanners_document/* findText */.Vw)(row, 'PublishedDate')),
        references: (0,prose/* toReferences */.EI)([(0,scanners_document/* getText */.q4)(row, 'PrimaryURL'), ...(0,scanners_document/* getTexts */.J8)(row, 'References')]),
    };
}
function toAffectedPackage(row, result, packages) {
    const name = (0,scanners_document/* requireText */.He)(row, 'PkgName');
    const version = (0,scanners_document/* getText */.q4)(row, 'InstalledVersion');
    const identifier = (0,scanners_document/* findNode */.cy)(row, 'PkgIdentifier');
    const known = findPackage(packages, {
        uid: identifier === null ? '' : (0,scanners_document/* getText */.q4)(identifier, 'UID'),
        id: (0,scanners_document/* getText */.q4)(row, 'PkgID'),
        name,
        version,
    });
    if (known !== undefined)
        return known.package;
    return toPackage({
        purl: identifier === null ? null : (0,scanners_document/* findText */.Vw)(identifier, 'PURL'),
        type: packages_toPurlType(result.type),
        name,
        version,
        system: result.type,
        sourcePackage: null,
    });
}
function vulnerability_toInstance(row, result) {
    const path = (0,scanners_document/* getText */.q4)(row, 'PkgPath');
    return {
        path: path === '' ? result.path : toImagePath(path),
        layer: toLayer(row),
        origin: 'unknown',
        replaced: null,
    };
}

;// CONCATENATED MODULE: ./src/scanners/trivy/observations.ts




/** All that Trivy found. `artifact`: the name of what was scanned, as Trivy was given it. */
function observations_toObservations(results, artifact, oddities) {
    const context = { artifact, oddities };
    const licensed = indexForLicences(results);
    const vulnerabilities = observations_toVulnerabilities(results, oddities);
    return results.flatMap((result, index) => [
        ...(vulnerabilities[index] ?? []),
        ...toMisconfigurations(result, context),
        ...toSecrets(result, context),
        ...toLicences(result, licensed, oddities),
    ]);
}
/**
 * Vulnerabilities by result. Rows are numbered over all results in the order of the document; what was set
 * aside is numbered after them, in the same order.
 */
function observations_toVulnerabilities(results, oddities) {
    const rows = results.map((result) => (0,scanners_document/* getNodes */.ML)(result.node, 'Vulnerabilities'));
    let number = 0;
    let aside = rows.reduce((sum, list) => sum + list.length, 0);
    return results.map((result, index) => {
        const readRow = vulnerability_createRowReader(result, oddities);
        const found = (rows[index] ?? []).flatMap((node) => readRow({ node, number: number++, setAside: null }));
        const setAside = toModifiedFindings(result, { readRow, firstRow: aside, oddities });
        aside += countModifiedFindings(result);
        return [...found, ...setAside];
    });
}

;// CONCATENATED MODULE: ./src/scanners/trivy/subject.ts




/** What a report of Trivy's is about. Nothing here is needed to read its findings. */
function subject_toSubject(root, metadata) {
    const facts = (0,image_config/* toConfigFacts */.rJ)(metadata?.fields['ImageConfig']);
    const diffIds = metadata === null ? [] : (0,scanners_document/* getTexts */.J8)(metadata, 'DiffIDs');
    const [tag = ''] = metadata === null ? [] : (0,scanners_document/* getTexts */.J8)(metadata, 'RepoTags');
    return {
        kind: subject_toKind(root, metadata),
        name: (0,plain_text/* toPlainLine */.I)((0,scanners_document/* getText */.q4)(root, 'ArtifactName') || tag, limits/* MAX_TITLE */.Og),
        repoDigests: metadata === null ? [] : (0,scanners_document/* getTexts */.J8)(metadata, 'RepoDigests').slice(0, limits/* MAX_ITEMS */._5),
        platform: facts.platform,
        created: facts.created,
        layers: (0,image_config/* toLayers */.I)(diffIds.length === 0 ? facts.diffIds : diffIds, facts.instructions, toDigests(metadata)),
        labels: facts.labels,
    };
}
/** Trivy before 0.20 did not say what it scanned; only images have an id. */
function subject_toKind(root, metadata) {
    const word = (0,plain_text/* toPlainLine */.I)((0,scanners_document/* getText */.q4)(root, 'ArtifactType'), limits/* MAX_TITLE */.Og);
    if (word === 'container_image')
        return 'image';
    if (word !== '')
        return word;
    return metadata !== null && (0,scanners_document/* getText */.q4)(metadata, 'ImageID') !== '' ? 'image' : 'unknown';
}
function toDigests(metadata) {
    const layers = metadata === null ? [] : (0,scanners_document/* getNodes */.ML)(metadata, 'Layers');
    return new Map(layers
        .filter((layer) => (0,scanners_document/* getText */.q4)(layer, 'Digest') !== '')
        .map((layer) => [(0,scanners_document/* getText */.q4)(layer, 'DiffID'), (0,scanners_document/* getText */.q4)(layer, 'Digest')]));
}

;// CONCATENATED MODULE: ./src/scanners/trivy/parse.ts









const trivy_parse_TITLE = "Trivy's report";
/**
 * Trivy's JSON report of schema 2, which Trivy has written since 0.20. `Results` is absent when there is
 * nothing to say, which is not the same as clean: the packages tell.
 */
function parseTrivyReport(documents) {
    const root = parse_openReport(documents.report);
    const results = (0,scanners_document/* getNodes */.ML)(root, 'Results').map(toResult);
    const metadata = (0,scanners_document/* findNode */.cy)(root, 'Metadata');
    const program = (0,scanners_document/* findNode */.cy)(root, 'Trivy');
    const oddities = createOddities('trivy', 'Trivy');
    const observations = observations_toObservations(results, (0,scanners_document/* getText */.q4)(root, 'ArtifactName'), oddities);
    const report = {
        scanner: 'trivy',
        scannerVersion: program === null ? '' : (0,plain_text/* toToken */.f)((0,scanners_document/* getText */.q4)(program, 'Version'), limits/* MAX_VERSION */.iZ),
        imageId: (metadata === null ? '' : (0,scanners_document/* getText */.q4)(metadata, 'ImageID')) || null,
        os: metadata === null ? null : parse_toOperatingSystem(metadata),
        packages: toPackages(results, observations),
        isCatalogueWhole: isCatalogueWhole(results),
        observations,
        ownedFiles: toOwnedFiles(results),
        databaseBuilt: null,
        madeAt: (0,prose/* toTime */.xe)((0,scanners_document/* findText */.Vw)(root, 'CreatedAt')),
        subject: subject_toSubject(root, metadata),
    };
    return { report, notices: oddities.toNotices() };
}
function parse_openReport(document) {
    const recognised = (0,recognise/* recogniseReport */.E)(document);
    if (recognised.kind === 'trivy')
        return (0,scanners_document/* openDocument */.EJ)(trivy_parse_TITLE, document);
    throw (0,scanners_document/* refuseDocument */.oL)(trivy_parse_TITLE, recognised.kind === 'refused' ? recognised.reason : `it is a report of ${recognised.kind}.`);
}
/** Family `none` stands for a system that Trivy does not know. */
function parse_toOperatingSystem(metadata) {
    const system = (0,scanners_document/* findNode */.cy)(metadata, 'OS');
    const family = system === null ? null : (0,scanners_document/* findText */.Vw)(system, 'Family');
    if (system === null || family === null || family === '' || family === 'none')
        return null;
    return {
        family: (0,plain_text/* toToken */.f)(family, limits/* MAX_NAME */.zB),
        version: (0,plain_text/* toToken */.f)((0,scanners_document/* getText */.q4)(system, 'Name'), limits/* MAX_VERSION */.iZ),
        endOfLife: (0,scanners_document/* isTrue */.Hn)(system, 'EOSL'),
    };
}
/** The packages listed; where none is, those with findings are all that is known. */
function toPackages(results, observations) {
    if (results.some((result) => result.packages.length > 0))
        return toCatalogue(results);
    const found = observations
        .filter((one) => one.kind === 'vulnerability')
        .map((one) => ({
        ...one.package,
        path: one.instances[0]?.path ?? null,
        layer: one.instances[0]?.layer ?? null,
        isThirdParty: false,
    }));
    return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
function toOwnedFiles(results) {
    const files = results
        .filter((result) => (0,scanners_document/* getText */.q4)(result.node, 'Class') === 'os-pkgs')
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
        review: log/* reviewTrivyReport */.zJ,
        parseLogLine: log/* parseTrivyLogLine */.I1,
        logRules: log/* TRIVY_LOG_RULES */.yf,
        failureRules: log/* TRIVY_FAILURE_RULES */.q9,
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


/***/ }),

/***/ 7495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ MAX_TITLE),
/* harmony export */   _5: () => (/* binding */ MAX_ITEMS),
/* harmony export */   iZ: () => (/* binding */ MAX_VERSION),
/* harmony export */   lm: () => (/* binding */ MAX_PATH),
/* harmony export */   o1: () => (/* binding */ MAX_DESCRIPTION),
/* harmony export */   rc: () => (/* binding */ MAX_ID),
/* harmony export */   yb: () => (/* binding */ MAX_LINK),
/* harmony export */   zB: () => (/* binding */ MAX_NAME)
/* harmony export */ });
/*
 * Reports are foreign text: what is taken from them is bounded. Real ones stay far below; what goes beyond is
 * cut, never dropped with its row.
 */
const MAX_ID = 200;
const MAX_NAME = 500;
const MAX_VERSION = 300;
const MAX_TITLE = 500;
const MAX_PATH = 4096;
const MAX_LINK = 2000;
/** Longer descriptions are cut: the report of a large image would be mostly prose. */
const MAX_DESCRIPTION = 4000;
/** Items of any list that one row carries: ids, links, versions, scores. */
const MAX_ITEMS = 100;


/***/ }),

/***/ 4643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ toPlainLine),
/* harmony export */   f: () => (/* binding */ toToken)
/* harmony export */ });
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
/** An id, a name or a version: without the characters above, at most `maxCharacters` long. */
function toToken(text, maxCharacters) {
    const head = text.length > 2 * maxCharacters ? text.slice(0, 2 * maxCharacters) : text;
    // Nearly all are plain already; the test is cheaper than the copy.
    const plain = PRINTABLE.test(head) ? head : head.replace(UNPLAIN, '').trim();
    return plain.length <= maxCharacters ? plain : `${plain.slice(0, maxCharacters - 1)}…`;
}
/** ASCII without blanks at its ends. */
const PRINTABLE = /^[!-~](?:[ -~]*[!-~])?$/;


/***/ }),

/***/ 8224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ toReferences),
/* harmony export */   aK: () => (/* binding */ isRejection),
/* harmony export */   mf: () => (/* binding */ toDescription),
/* harmony export */   wy: () => (/* binding */ toTitle),
/* harmony export */   xe: () => (/* binding */ toTime)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7495);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4643);
/* harmony import */ var _vulnerability_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7803);



function toTitle(text) {
    return text === '' ? '' : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlainLine */ .I)(text, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_TITLE */ .Og);
}
function toDescription(text) {
    return text.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_DESCRIPTION */ .o1);
}
/** The words with which NVD, CNAs and vendors begin the description of an id that they took back. */
const REJECTION = /^\s*(?:\*\* ?REJECT(?:ED)? ?\*\*|[Rr]ejected reason:|REJECTED\s*$)/;
/** GitHub keeps a withdrawn advisory under its id and says so in its first words. */
const WITHDRAWAL = /^[\s#]*(?:Withdrawn|Duplicate) Advisory\b/;
/** True when a source's own text says that its id was rejected or withdrawn. */
function isRejection(id, texts) {
    return texts.some((text) => REJECTION.test(text) || (id.startsWith('GHSA-') && WITHDRAWAL.test(text)));
}
/** Links that name another id of the same flaw, by which rows are joined later. */
const TELLING = /CVE-\d|GHSA-|hackerone\.com|\/advisories\/|\/vuln(?:db)?\//i;
/** Links without doubles; of too many, those that name ids stay first. */
function toReferences(links) {
    const known = (0,_vulnerability_id_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(links).filter((link) => link.length <= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_LINK */ .yb);
    if (known.length <= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ITEMS */ ._5)
        return known;
    const telling = known.filter((link) => TELLING.test(link));
    const others = known.filter((link) => !TELLING.test(link));
    return [...telling, ...others].slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ITEMS */ ._5);
}
/** A time or date that begins as ISO 8601 has it, else null: Go's zero time is no time. */
function toTime(text) {
    return text !== null && /^(?!0001-)\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)
        ? text
        : null;
}


/***/ }),

/***/ 2058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ recogniseReport)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4193);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4643);


/** The schemas of Trivy's JSON that are read. */
const TRIVY_SCHEMA = 2;
/** Tells whose report a document is by what is in it: versions and file names have been seen to lie. */
function recogniseReport(document) {
    if (document === null) {
        return refuse('it is null, which is what Trivy before 0.20 wrote when it found nothing.');
    }
    if (Array.isArray(document))
        return refuse(toListReason(document));
    if (typeof document !== 'object')
        return refuse(`it is a ${typeof document}, not an object.`);
    return recogniseFields(document);
}
function recogniseFields(fields) {
    const schema = fields['schema'];
    if (typeof schema === 'string' && schema.startsWith('plimsoll/report/')) {
        return { kind: 'plimsoll' };
    }
    const other = OTHERS.find(({ isIt }) => isIt(fields));
    if (other !== undefined)
        return refuse(other.reason);
    if (fields['SchemaVersion'] !== undefined)
        return recogniseTrivy(fields['SchemaVersion']);
    if (Array.isArray(fields['matches']))
        return { kind: 'grype' };
    if ('matches' in fields)
        return refuse('it looks like a report of Grype, but has no list of matches.');
    if ('Results' in fields || 'ArtifactName' in fields) {
        return refuse(`it looks like a report of Trivy, but has no SchemaVersion; we read ${TRIVY_SCHEMA}.`);
    }
    return refuse(toUnknownReason(fields));
}
function recogniseTrivy(version) {
    if (version === TRIVY_SCHEMA)
        return { kind: 'trivy' };
    const told = typeof version === 'number' ? String(version) : 'no number';
    return refuse(`its SchemaVersion is ${told}, and we read ${TRIVY_SCHEMA}, which Trivy writes since 0.20.`);
}
function toListReason(list) {
    const isOfTargets = list.every((item) => 'Target' in (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .toFields */ .Lv)(item));
    return isOfTargets
        ? 'it has the shape that Trivy wrote before 0.20 (a bare list); write it with a newer Trivy.'
        : 'it is a bare list, which neither Trivy nor Grype writes.';
}
const INSTEAD = 'give the JSON report of Trivy or Grype instead';
/** What people have at hand instead of a report, most telling mark first. */
const OTHERS = [
    {
        isIt: (fields) => Array.isArray(fields['runs']),
        reason: `it is SARIF, which leaves out what merging needs; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => fields['bomFormat'] === 'CycloneDX',
        reason: `it is a CycloneDX bill of materials, no report of findings; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => 'spdxVersion' in fields || isAbout(fields['@context'], 'spdx'),
        reason: `it is an SPDX bill of materials, no report of findings; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => Array.isArray(fields['artifacts']) && 'artifactRelationships' in fields,
        reason: `it is Syft's list of packages, no report of findings; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => isAbout(fields['@context'], 'openvex'),
        reason: `it is an OpenVEX document, no report of findings; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => 'csaf_version' in (0,_image_config_js__WEBPACK_IMPORTED_MODULE_0__/* .toFields */ .Lv)(fields['document']),
        reason: `it is a CSAF document, no report of findings; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => 'predicateType' in fields || 'payloadType' in fields,
        reason: `it is an attestation; ${INSTEAD}, without the statement around it.`,
    },
    {
        isIt: (fields) => 'ClusterName' in fields,
        reason: "it is Trivy's report on a cluster, not on an image; scan the images themselves.",
    },
    {
        isIt: (fields) => 'SummaryControls' in fields || ('RelatedResources' in fields && 'ID' in fields),
        reason: `it is Trivy's report on compliance; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => 'scan' in fields && 'vulnerabilities' in fields,
        reason: `it is a report for GitLab, which leaves out what merging needs; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => 'packageManager' in fields && 'vulnerabilities' in fields,
        reason: `it is a report of Snyk; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => 'auditReportVersion' in fields,
        reason: `it is a report of npm audit; ${INSTEAD}.`,
    },
    {
        isIt: (fields) => Array.isArray(fields['results']),
        reason: `it is a report of another tool, perhaps OSV-Scanner; ${INSTEAD}.`,
    },
];
function isAbout(context, word) {
    return typeof context === 'string' && context.toLowerCase().includes(word);
}
function toUnknownReason(fields) {
    const keys = Object.keys(fields).slice(0, 5);
    const told = keys.length === 0 ? 'it is empty' : `its keys are ${keys.join(', ')}`;
    return `it is neither a report of Trivy nor of Grype nor ours: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlainLine */ .I)(told, 200)}.`;
}
function refuse(reason) {
    return { kind: 'refused', reason };
}


/***/ }),

/***/ 6974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ parseTrivyLogLine),
/* harmony export */   q9: () => (/* binding */ TRIVY_FAILURE_RULES),
/* harmony export */   ul: () => (/* binding */ VERSION_UNKNOWN),
/* harmony export */   yf: () => (/* binding */ TRIVY_LOG_RULES),
/* harmony export */   zJ: () => (/* binding */ reviewTrivyReport)
/* harmony export */ });
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(213);

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
    const isProved = report.observations.some((one) => one.kind === 'vulnerability' && (0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(one.package.type));
    if (isProved)
        return report;
    return { ...report, packages: report.packages.filter((found) => !(0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(found.type)) };
}


/***/ }),

/***/ 7803:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   XY: () => (/* binding */ distinctTexts),
/* harmony export */   dB: () => (/* binding */ toFlaws),
/* harmony export */   xp: () => (/* binding */ toVulnerabilityId)
/* harmony export */ });
/* harmony import */ var _domain_vulnerability_id_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(582);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7495);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4643);



/** An id in its usual spelling: CVE in capitals, the body of a GHSA id in small letters. */
function toVulnerabilityId(text) {
    const id = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toToken */ .f)(text, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ID */ .rc);
    if (/^cve-\d/i.test(id))
        return id.toUpperCase();
    return /^ghsa-/i.test(id) ? `GHSA-${id.slice(5).toLowerCase()}` : id;
}
/**
 * The flaws that a row is about, by its own id and those beside it. A vendor's advisory becomes one flaw for
 * each id of the leading family beside it, since each is a flaw of its own; any other row is one.
 */
function toFlaws(own, beside) {
    const ids = distinctTexts(beside.map(toVulnerabilityId), own);
    const flaws = ids.filter(_domain_vulnerability_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isFlawId */ .sc);
    const advisories = ids.filter((id) => !(0,_domain_vulnerability_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isFlawId */ .sc)(id));
    if ((0,_domain_vulnerability_id_js__WEBPACK_IMPORTED_MODULE_0__/* .isFlawId */ .sc)(own) || flaws.length === 0)
        return [bound({ id: own, aliases: flaws, advisories })];
    const leading = toLeading(flaws);
    const others = flaws.filter((id) => !leading.includes(id));
    // Of which of several flaws the others are names nobody says: then they are references.
    const isOne = leading.length === 1;
    return leading.map((id) => bound({
        id,
        aliases: isOne ? others : [],
        advisories: [own, ...advisories, ...(isOne ? [] : others)],
    }));
}
/** The ids of the best family: every CVE, else every GHSA id, else every id of the first one's family. */
function toLeading(flaws) {
    const families = ['CVE-', 'GHSA-', (flaws[0] ?? '').replace(/-.*$/s, '-')];
    const family = families.find((prefix) => flaws.some((id) => id.startsWith(prefix)));
    return flaws.filter((id) => family !== undefined && id.startsWith(family));
}
function bound(names) {
    const { aliases, advisories } = names;
    if (aliases.length <= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ITEMS */ ._5 && advisories.length <= _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ITEMS */ ._5)
        return names;
    return {
        ...names,
        aliases: aliases.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ITEMS */ ._5),
        advisories: advisories.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_2__/* .MAX_ITEMS */ ._5),
    };
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


/***/ }),

/***/ 7054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WA: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   nX: () => (/* binding */ readOwnReport),
/* harmony export */   oD: () => (/* binding */ readWhole)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(241);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5018);
/* harmony import */ var _scanners_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2503);
/* harmony import */ var _scanners_recognise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2058);
/* harmony import */ var _read_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8750);





/**
 * A report of a hundred images; ours has about two kilobytes for a finding. The longest text that Node can
 * hold is a little longer.
 */
const MAX_REPORT_BYTES = 500 * 1024 * 1024;
/** Throws `config-invalid` for a file that cannot be read, `report-invalid` for what is no report of ours. */
async function readOwnReport(path, files) {
    const document = parseJson(await files.readText(path, MAX_REPORT_BYTES), path);
    const { kind } = (0,_scanners_recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .recogniseReport */ .E)(document);
    if (kind === 'trivy' || kind === 'grype')
        throw toForeign(path, kind);
    return readWhole(document, path);
}
/** Throws `report-invalid` for what is no report of ours, or only a part of one. */
function readWhole(document, path) {
    const report = (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .readReport */ .tL)(document, path);
    for (const image of report.images)
        checkWhole(image, path);
    return report;
}
/** A list that was cut by hand or by a broken program would be judged as if nothing else had been found. */
function checkWhole({ name, findings, counts, verdict }, path) {
    const ids = new Set(findings.map((finding) => finding.id));
    const missing = verdict.reasons.flatMap((reason) => reason.findings).filter((id) => !ids.has(id));
    if (counts.total === findings.length && missing.length === 0)
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'report-invalid',
        message: `${path} is not whole: ${name} has ${findings.length} findings in its list, and ${counts.total} by its counts.`,
        hint: 'Take the report as it was written; a report that was cut says less than was found.',
    });
}
function parseJson(text, path) {
    const read = (0,_read_json_js__WEBPACK_IMPORTED_MODULE_4__/* .readJson */ .V)(text);
    if ('document' in read)
        return read.document;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'report-invalid',
        message: `${path} cannot be read: ${read.fault}.`,
        hint: 'Write the report again, and see that the step before did not fail or run out of disk.',
        cause: read.cause,
    });
}
function toForeign(path, scanner) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'report-invalid',
        message: `${path} is a report of ${_scanners_index_js__WEBPACK_IMPORTED_MODULE_2__/* .SCANNERS */ .K[scanner].title}, and a report of Plimsoll is needed.`,
        hint: 'Make one of it first: plimsoll evaluate TRIVY.json GRYPE.json --report json=FILE. To compare two images, do so with both sides.',
    });
}


/***/ }),

/***/ 8750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/** JSON with or without a byte order mark; of anything else, what it seems to be. */
function readJson(text) {
    const head = text.slice(0, HEAD_CHARACTERS);
    const disguise = DISGUISES.find(({ pattern }) => pattern.test(head));
    if (disguise !== undefined)
        return { fault: disguise.fault, cause: null };
    try {
        // Windows' programs write the mark, and JSON has none.
        return { document: JSON.parse(head.startsWith('\uFEFF') ? text.slice(1) : text) };
    }
    catch (cause) {
        const fault = `it is not JSON, or only a part of it (${toPlace(cause)})`;
        return { fault, cause };
    }
}
/** A report may have half a gigabyte, and its first characters tell what it is. */
const HEAD_CHARACTERS = 1000;
/** What bytes that are no UTF-8 become when they are read as if they were. */
const DISGUISES = [
    { pattern: /^\uFEFF?\s*$/, fault: 'it is empty' },
    {
        // eslint-disable-next-line no-control-regex -- the zero bytes of UTF-16 are what is looked for
        pattern: /^(?:\uFFFD\uFFFD|[[{]\u0000|\u0000[[{])/,
        fault: 'it is UTF-16, as `>` of Windows PowerShell writes it; let the scanner write the file itself',
    },
    {
        // eslint-disable-next-line no-control-regex -- the first bytes of gzip and of a ZIP file
        pattern: /^(?:\u001F\uFFFD|PK\u0003\u0004)/,
        fault: 'it is compressed; unpack it first',
    },
    { pattern: /^\s*</, fault: 'it is XML or HTML; write it with the format json' },
];
/** Node quotes the text around the fault: foreign text, which is not repeated. */
function toPlace(cause) {
    const message = cause instanceof Error ? cause.message : '';
    return /position \d+|Unexpected end of JSON input/.exec(message)?.[0] ?? 'it cannot be parsed';
}


/***/ }),

/***/ 2960:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nM: () => (/* reexport */ chooseFix),
  MG: () => (/* reexport */ chooseScore),
  Zy: () => (/* reexport */ compareVersions),
  e6: () => (/* reexport */ crossesMajor),
  Zw: () => (/* reexport */ fixableVersionOf),
  yD: () => (/* reexport */ isInSameLine),
  FL: () => (/* reexport */ severityOfScore),
  FZ: () => (/* reexport */ stripModularity),
  gq: () => (/* reexport */ versionTypeOf)
});

// UNUSED EXPORTS: MAX_VERSION_LENGTH, createScoreMemory, scoreOfVector

// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(213);
;// CONCATENATED MODULE: ./src/versions/digits.ts
/**
 * By value, whatever the length: numbers in versions are dates, builds and hashes, and outgrow every integer.
 * No digits at all are zero.
 */
function compareDigits(a, b) {
    if (a.length <= EXACT_DIGITS && b.length <= EXACT_DIGITS)
        return Number(a) - Number(b);
    const [left, right] = [a.replace(/^0+/, ''), b.replace(/^0+/, '')];
    return left.length - right.length || compareText(left, right);
}
/** So many digits are always a whole number that computes exactly. */
const EXACT_DIGITS = 15;
/** By code unit, which no locale changes. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Number by number; where one list is shorter, zeros are missing. */
function compareNumbers(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const order = compareDigits(a[at] ?? '0', b[at] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
/** `007` is 7, and `000` is 0. */
function withoutZeros(digits) {
    return digits.replace(/^0+(?=\d)/, '');
}
function isDigit(character) {
    return character >= '0' && character <= '9' && character.length === 1;
}

;// CONCATENATED MODULE: ./src/versions/rpm.ts

/**
 * RPM: `[epoch:]version[-release]`, each part ordered as rpm-version(7) tells. A version without a release is
 * below the same version with one, as in rpm's own comparison of two labels: so the order stays whole.
 */
const RPM = {
    read: readRpm,
    compare: (a, b) => compareDigits(a.epoch, b.epoch) ||
        compareSegments(a.version, b.version) ||
        compareReleases(a.release, b.release),
    line: () => 'system',
};
/** Epoch, version and release; no epoch is epoch 0, and rpm itself prints `(none)` for it. */
function splitLabel(text) {
    const parts = /^(?:(\d{0,20}|\(none\)):)?([^\s:]+)$/.exec(text);
    const label = parts?.[2];
    if (label === undefined)
        return null;
    const epoch = /^\d+$/.exec(parts?.[1] ?? '')?.[0] ?? '0';
    const dash = label.lastIndexOf('-');
    if (dash === -1)
        return { epoch, version: label, release: null };
    const [version, release] = [label.slice(0, dash), label.slice(dash + 1)];
    return version === '' || release === '' ? null : { epoch, version, release };
}
function readRpm(text) {
    const label = splitLabel(text);
    if (label === null)
        return null;
    const release = label.release === null ? null : segmentsOf(label.release);
    return { epoch: label.epoch, version: segmentsOf(label.version), release };
}
/** Runs of digits or letters, tildes and carets; whatever else there is only separates. */
function segmentsOf(text) {
    return text.match(/[0-9]+|[A-Za-z]+|~|\^/g) ?? [];
}
function compareReleases(a, b) {
    if (a === null || b === null)
        return Number(a !== null) - Number(b !== null);
    return compareSegments(a, b);
}
function compareSegments(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const [left, right] = [a[at] ?? '', b[at] ?? ''];
        const kind = rank(left);
        const order = kind - rank(right) || compareAlike(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** A tilde before the end, the end before a caret, a caret before letters, letters before numbers. */
function rank(segment) {
    if (segment === '~')
        return 0;
    if (segment === '')
        return 1;
    if (segment === '^')
        return 2;
    return isDigit(segment.charAt(0)) ? 4 : 3;
}
function compareAlike(a, b) {
    return isDigit(a.charAt(0)) ? compareDigits(a, b) : compareText(a, b);
}

;// CONCATENATED MODULE: ./src/versions/alpm.ts


/**
 * Arch's pacman: `[epoch:]version[-release]` (vercmp(8)). The release counts only where both have one, and
 * letters right after a number stand for a version before it: `1.0rc` is below `1.0`, unlike in RPM.
 */
const ALPM = {
    read: splitLabel,
    compare: (a, b) => compareDigits(a.epoch, b.epoch) ||
        compareAlpmPart(a.version, b.version) ||
        (a.release === null || b.release === null ? 0 : compareAlpmPart(a.release, b.release)),
    line: () => 'system',
};
function compareAlpmPart(a, b) {
    let [left, right] = [a, b];
    while (left !== '' && right !== '') {
        const [gap, otherGap] = [gapOf(left), gapOf(right)];
        left = left.slice(gap);
        right = right.slice(otherGap);
        if (left === '' || right === '')
            break;
        if (gap !== otherGap)
            return gap - otherGap;
        const [one, two] = [segmentOf(left), segmentOf(right)];
        const order = compareSegment(one, two);
        if (order !== 0)
            return order;
        left = left.slice(one.length);
        right = right.slice(two.length);
    }
    return compareRest(left, right);
}
/** How many characters separate. */
function gapOf(text) {
    return /^[^A-Za-z0-9]*/.exec(text)?.[0].length ?? 0;
}
function segmentOf(text) {
    return /^(?:[0-9]+|[A-Za-z]+)/.exec(text)?.[0] ?? '';
}
function compareSegment(a, b) {
    const [isNumber, isOther] = [isDigit(a.charAt(0)), isDigit(b.charAt(0))];
    if (isNumber !== isOther)
        return isNumber ? 1 : -1;
    return isNumber ? compareDigits(a, b) : compareText(a, b);
}
/** Letters that remain never beat nothing; everything else does. */
function compareRest(left, right) {
    if (left === '' && right === '')
        return 0;
    const isLower = (left === '' && !startsWithLetter(right)) || startsWithLetter(left);
    return isLower ? -1 : 1;
}
function startsWithLetter(text) {
    return /^[A-Za-z]/.test(text);
}

;// CONCATENATED MODULE: ./src/versions/apk.ts

/** In the order in which apk ranks what may stand at one place: the smaller number is the higher version. */
const KINDS = {
    first: 0,
    number: 1,
    letter: 2,
    suffix: 3,
    suffixNumber: 4,
    hash: 5,
    revision: 6,
    end: 7,
};
/** `none` is where a version without suffix stands: those before it are of versions to come. */
const SUFFIXES = ['alpha', 'beta', 'pre', 'rc', 'none', 'cvs', 'svn', 'git', 'hg', 'p'];
const NO_SUFFIX = SUFFIXES.indexOf('none');
const END = { kind: 'end', text: '' };
/**
 * Alpine's apk: `number{.number}…{letter}{_suffix{number}}…{~hash}{-r#}` (apk-package(5)). Gentoo, whose
 * grammar this once was, is read by it too.
 */
const APK = {
    read: readApk,
    compare: compareApk,
    line: () => 'system',
};
const SHAPE = /^(?<first>\d+)(?<numbers>(?:\.\d+)*)(?<letter>[a-z]?)(?<suffixes>(?:_[a-z]+\d*)*)(?:~(?<hash>[0-9a-f]+))?(?:-r(?<revision>\d+))?$/;
function readApk(text) {
    const parts = SHAPE.exec(text)?.groups;
    if (parts === undefined)
        return null;
    const tokens = [
        ...tokenOf('first', parts['first']),
        ...(parts['numbers']?.match(/\d+/g) ?? []).flatMap((number) => tokenOf('number', number)),
        ...tokenOf('letter', parts['letter']),
        ...[...(parts['suffixes'] ?? '').matchAll(/_([a-z]+)(\d*)/g)].flatMap(([, name, number]) => [
            ...tokenOf('suffix', name),
            ...tokenOf('suffixNumber', number),
        ]),
        ...tokenOf('hash', parts['hash']),
        ...tokenOf('revision', parts['revision']),
    ];
    return tokens.every(isKnown) ? tokens : null;
}
function tokenOf(kind, text) {
    return text === undefined || text === '' ? [] : [{ kind, text }];
}
function isKnown({ kind, text }) {
    return kind !== 'suffix' || (text !== 'none' && SUFFIXES.includes(text));
}
function compareApk(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const [left, right] = [a[at] ?? END, b[at] ?? END];
        const order = left.kind === right.kind ? apk_compareAlike(left, right) : compareKinds(left, right);
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareKinds(a, b) {
    if (isToCome(a) !== isToCome(b))
        return isToCome(a) ? -1 : 1;
    return KINDS[b.kind] - KINDS[a.kind];
}
function isToCome({ kind, text }) {
    return kind === 'suffix' && SUFFIXES.indexOf(text) < NO_SUFFIX;
}
function apk_compareAlike({ kind, text: a }, { text: b }) {
    if (kind === 'suffix')
        return SUFFIXES.indexOf(a) - SUFFIXES.indexOf(b);
    if (kind === 'letter' || kind === 'hash')
        return compareText(a, b);
    // A leading zero makes it a fraction: 1.05 is below 1.5, as in Gentoo.
    const isFraction = kind === 'number' && (a.startsWith('0') || b.startsWith('0'));
    return isFraction ? compareText(a, b) : compareDigits(a, b);
}

;// CONCATENATED MODULE: ./src/versions/composer.ts

/** Composer: what its parser makes of a version, ordered as PHP's version_compare() orders. */
const COMPOSER = {
    read: readComposer,
    compare: (a, b) => compareNumbers(a.numbers, b.numbers) || compareTails(a.tail, b.tail),
    line: ({ numbers: [major = '0', minor = '0'] }) => compareDigits(major, '0') === 0 ? `0.${minor}` : major,
};
const BRANCH = /^v?(\d+(?:\.\d+){0,2})\.[x*]-dev$/;
const CLASSIC = /^v?(\d{1,5}(?:\.\d+){0,3})(?:[._-]?(stable|beta|b|rc|alpha|a|patch|pl|p)((?:[.-]?\d)*))?((?:[.-]?dev)?)$/;
const DATE = /^v?(\d{4}(?:[.:-]?\d{2}){1,6}(?:[.:-]?\d{1,3}){0,2})((?:[.-]?dev)?)$/;
const ABOVE_ALL_RELEASES = '9999999';
function readComposer(text) {
    const plain = text.toLowerCase().replace(/\+\S*$/, '');
    return readBranch(plain) ?? readClassic(plain) ?? readDate(plain);
}
function readBranch(plain) {
    const branch = BRANCH.exec(plain)?.[1];
    if (branch === undefined)
        return null;
    const numbers = [...branch.split('.'), ...Array(3).fill(ABOVE_ALL_RELEASES)];
    return { numbers: numbers.slice(0, 4), tail: ['dev'] };
}
function readClassic(plain) {
    const [, numbers, word = '', count = '', dev = ''] = CLASSIC.exec(plain) ?? [];
    if (numbers === undefined)
        return null;
    return { numbers: numbers.split('.'), tail: [...stability(word, count), ...developing(dev)] };
}
function readDate(plain) {
    const [, date, dev = ''] = DATE.exec(plain) ?? [];
    return date === undefined ? null : { numbers: date.match(/\d+/g) ?? [], tail: developing(dev) };
}
function stability(word, count) {
    return word === '' || word === 'stable' ? [] : [word, ...(count.match(/\d+/g) ?? [])];
}
function developing(word) {
    return word === '' ? [] : ['dev'];
}
function compareTails(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const [left, right] = [a[at] ?? '', b[at] ?? ''];
        const order = composer_rank(left) - composer_rank(right);
        if (order !== 0)
            return order;
        if (isDigit(left.charAt(0)) && compareDigits(left, right) !== 0) {
            return compareDigits(left, right);
        }
    }
    return 0;
}
const RANKS = new Map([
    ['dev', 0],
    ['alpha', 1],
    ['a', 1],
    ['beta', 2],
    ['b', 2],
    ['rc', 3],
    ['', 4],
]);
/** From work in progress over the release (nothing) and numbers to patches of it. */
function composer_rank(word) {
    return isDigit(word.charAt(0)) ? 5 : (RANKS.get(word) ?? 6);
}

;// CONCATENATED MODULE: ./src/versions/deb.ts

/**
 * Debian and its children: `[epoch:]upstream[-revision]` (deb-version(7), Debian policy 5.6.12). An upstream
 * part that starts with a letter is against the policy, but dpkg reads it, with a warning.
 */
const DEB = {
    read: readDeb,
    compare: (a, b) => compareDigits(a.epoch, b.epoch) ||
        compareDebPart(a.upstream, b.upstream) ||
        compareDebPart(a.revision, b.revision),
    line: () => 'system',
};
const deb_SHAPE = /^(?:(?<epoch>\d{1,10}):)?(?<upstream>[A-Za-z0-9.+~:-]+?)(?:-(?<revision>[A-Za-z0-9.+~]+))?$/;
/** A colon needs an epoch before it, and what follows the last dash is the revision. */
function readDeb(text) {
    const { epoch, upstream = '', revision } = deb_SHAPE.exec(text)?.groups ?? {};
    const isPlain = hasNone(upstream, epoch, ':') && hasNone(upstream, revision, '-');
    if (upstream === '' || !isPlain)
        return null;
    return { epoch: epoch ?? '0', upstream, revision: revision ?? '' };
}
/** The mark ends a part that is there; without that part it may not stand in the text. */
function hasNone(text, part, mark) {
    return part !== undefined || !text.includes(mark);
}
/** By turns the parts without digits, by the order of `weigh`, and the numbers. */
function compareDebPart(a, b) {
    let [i, j] = [0, 0];
    while (i < a.length || j < b.length) {
        while (isText(a, i) || isText(b, j)) {
            const order = weigh(a.charAt(i)) - weigh(b.charAt(j));
            if (order !== 0)
                return order;
            i += 1;
            j += 1;
        }
        const [left, right] = [numberAt(a, i), numberAt(b, j)];
        const order = compareDigits(left, right);
        if (order !== 0)
            return order;
        i += left.length;
        j += right.length;
    }
    return 0;
}
function isText(text, at) {
    return at < text.length && !isDigit(text.charAt(at));
}
/** A tilde before the end, the end before letters, letters before all else. */
function weigh(character) {
    if (character === '' || isDigit(character))
        return 0;
    if (character === '~')
        return -1;
    const code = character.charCodeAt(0);
    return /[A-Za-z]/.test(character) ? code : code + 256;
}
function numberAt(text, start) {
    let end = start;
    while (end < text.length && isDigit(text.charAt(end)))
        end += 1;
    return text.slice(start, end);
}

;// CONCATENATED MODULE: ./src/versions/gem.ts

/** Ruby gems, and pods, which took the rules over (Gem::Version): a word stands for a version to come. */
const GEM = {
    read: readGem,
    compare: compareGems,
    line: ({ major }) => major,
};
const gem_SHAPE = /^[0-9]+(?:\.[0-9A-Za-z]+)*(?:-[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;
/** The file name of a gem with compiled parts tells the platform after the version. */
const PLATFORM = /-(?:java|(?:x86|x64|i[3-6]86|amd64|aarch64|arm64|arm|ppc64le|s390x|universal)(?:[-_][0-9A-Za-z_-]*)?)$/;
function readGem(text) {
    const plain = text.replace(PLATFORM, '');
    if (!gem_SHAPE.test(plain))
        return null;
    const all = plain.replaceAll('-', '.pre.').match(/[0-9]+|[A-Za-z]+/g) ?? [];
    const firstWord = all.findIndex((segment) => !isDigit(segment.charAt(0)));
    const split = firstWord === -1 ? all.length : firstWord;
    return {
        segments: [...withoutEnd(all.slice(0, split)), ...withoutEnd(all.slice(split))],
        major: withoutZeros(all[0] ?? '0'),
    };
}
function withoutEnd(segments) {
    return segments.slice(0, segments.findLastIndex((segment) => !/^0+$/.test(segment)) + 1);
}
function compareGems({ segments: a }, { segments: b }) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const order = gem_compareSegment(a[at] ?? '0', b[at] ?? '0');
        if (order !== 0)
            return order;
    }
    return 0;
}
function gem_compareSegment(a, b) {
    const [isNumber, isOther] = [isDigit(a.charAt(0)), isDigit(b.charAt(0))];
    if (isNumber !== isOther)
        return isNumber ? 1 : -1;
    return isNumber ? compareDigits(a, b) : compareText(a, b);
}

;// CONCATENATED MODULE: ./src/versions/generic.ts

/**
 * Programs that no package manager brought, and ecosystems without rules of ours: numbers between dots, and
 * those endings that mean the same everywhere (`3.14.0a5`, `1.1.1w`, `1.9.5p2`, `17.0.9+9`). Where only
 * other endings differ there is no order, rather than a guess.
 */
const GENERIC = {
    read: readGeneric,
    compare: (a, b) => compareNumbers(a.numbers, b.numbers) || generic_compareTails(a.tail, b.tail),
    line: ({ numbers: [major = '0', minor = '0'] }) => `${major}.${minor}`,
};
function readGeneric(text) {
    const [, numbers, rest = ''] = /^[vV]?(\d+(?:\.\d+)*(?:_\d+(?=$|-))?)(.*)$/.exec(text) ?? [];
    if (numbers === undefined)
        return null;
    const list = numbers.split(/[._]/).map((number) => number.replace(/^0+(?=\d)/, ''));
    const tail = readTail(rest);
    if (tail !== null)
        return { numbers: list, tail };
    // A commit or a date with words is no list of numbers.
    return list.length > 1 && /^[-+_.~ ]/.test(rest) ? { numbers: list, tail: rest } : null;
}
const RELEASE = { rank: 0, word: '', count: '' };
/** Words for a version to come, from the furthest on; others at one rank cannot be told apart. */
const TO_COME = new Map([
    ['dev', -5],
    ['snapshot', -5],
    ['alpha', -4],
    ['a', -4],
    ['beta', -3],
    ['b', -3],
    ['milestone', -2],
    ['m', -2],
    ['preview', -2],
    ['pre', -2],
    ['ea', -2],
    ['rc', -1],
    ['cr', -1],
    ['c', -1],
]);
const SHORT = new Map([
    ['a', 'alpha'],
    ['b', 'beta'],
    ['c', 'rc'],
    ['cr', 'rc'],
    ['m', 'milestone'],
    ['preview', 'pre'],
    ['pl', 'p'],
    ['patch', 'p'],
]);
function readTail(rest) {
    if (rest === '')
        return RELEASE;
    return readPatchLetter(rest) ?? readBuild(rest) ?? readWord(rest.toLowerCase());
}
/** OpenSSL counted its fixes by letters: 1.1.1a to 1.1.1z, then 1.0.2za. */
function readPatchLetter(rest) {
    return /^(?:[a-z]|z[a-z])$/.test(rest) ? { rank: 1, word: 'letter', count: rest } : null;
}
function readBuild(rest) {
    const count = /^(?:\+|-b?)(\d+)$/.exec(rest)?.[1];
    return count === undefined ? null : { rank: 1, word: 'build', count };
}
function readWord(rest) {
    const [, word = '', count = ''] = /^[-._~]?([a-z]+)[-._]?(\d*)$/.exec(rest) ?? [];
    const name = SHORT.get(word) ?? word;
    const rank = TO_COME.get(word);
    if (rank !== undefined)
        return { rank, word: name, count };
    const isPatch = ['p', 'post', 'sp', 'r'].includes(name) && count !== '';
    return isPatch ? { rank: 1, word: name, count } : null;
}
function generic_compareTails(a, b) {
    if (typeof a === 'string' || typeof b === 'string')
        return a === b ? 0 : null;
    if (a.rank !== b.rank)
        return a.rank - b.rank;
    if (a.word !== b.word)
        return null;
    if (a.word === 'letter')
        return a.count.length - b.count.length || compareText(a.count, b.count);
    return compareDigits(a.count === '' ? '0' : a.count, b.count === '' ? '0' : b.count);
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(2088);
var semver_default = /*#__PURE__*/__webpack_require__.n(semver);
;// CONCATENATED MODULE: ./src/versions/semantic.ts


/** Semantic versions as npm reads them loosely; missing numbers are zeros, further ones count (semver.org). */
const SEMANTIC = {
    read: readSemantic,
    compare: compareSemantic,
    line: lineOfSemantic,
};
/** NuGet: a fourth number counts, and the words of a pre-release are the same in every case. */
const NUGET = {
    ...SEMANTIC,
    read: (text) => readSemantic(text.toLowerCase()),
};
/** The numbers here, since semver wants just three of them; what follows them by semver. */
function readSemantic(text) {
    const [, numbers, rest = ''] = /^[vV=\s]*(\d+(?:\.\d+)*)(.*)$/.exec(text) ?? [];
    if (numbers === undefined)
        return null;
    const prerelease = rest === '' ? [] : semver_default().parse(`0.0.0${rest}`, { loose: true })?.prerelease;
    return prerelease === undefined ? null : { numbers: numbers.split('.'), prerelease };
}
function compareSemantic(a, b) {
    return compareNumbers(a.numbers, b.numbers) || comparePrereleases(a.prerelease, b.prerelease);
}
/** semver.org, section 11: a pre-release is below its release; identifier by identifier; the longer is higher. */
function comparePrereleases(a, b) {
    if (a.length === 0 || b.length === 0)
        return Number(b.length > 0) - Number(a.length > 0);
    for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
        const order = semver_default().compareIdentifiers(String(a[at]), String(b[at]));
        if (order !== 0)
            return order;
    }
    return a.length - b.length;
}
/** The number of a line: without the zeros before it. */
function semantic_numberAt({ numbers }, place) {
    return (numbers[place] ?? '0').replace(/^0+(?=\d)/, '');
}
/** Before 1.0.0 every minor release may break what was: then that is the line. */
function lineOfSemantic(version) {
    const major = semantic_numberAt(version, 0);
    return compareDigits(major, '0') === 0 ? `0.${semantic_numberAt(version, 1)}` : major;
}

;// CONCATENATED MODULE: ./src/versions/golang.ts

/** Modules of Go: `v1.2.3`, pseudo-versions and `+incompatible` (Go modules reference, "Versions"). */
const GOLANG = {
    read: readGo,
    compare: compareSemantic,
    line: (version) => semantic_numberAt(version, 0),
};
/** The standard library and the toolchain: a release line of Go is `1.22`, which takes fixes as `1.22.x`. */
const GO_TOOLCHAIN = {
    ...GOLANG,
    line: (version) => `${semantic_numberAt(version, 0)}.${semantic_numberAt(version, 1)}`,
};
function readGo(text) {
    return isToolchainVersion(text) ? readToolchain(text.slice(2)) : readToolchain(text);
}
/** `go1.22.1`, as a toolchain calls itself; a module is never called so. */
function isToolchainVersion(text) {
    return /^go\d/.test(text);
}
/** A toolchain may tell its experiments (`-X:…`) and its builder after a space; a candidate is `1.22rc1`. */
function readToolchain(text) {
    const plain = text.replace(/(?:\s|-X:).*$/, '');
    return readSemantic(plain.replace(/^(\d+\.\d+(?:\.\d+)?)(rc|beta)(\d+)$/, '$1-$2.$3'));
}

;// CONCATENATED MODULE: ./src/versions/version-text.ts
/** The longest text that is read as a version; real ones stay below 100. */
const MAX_VERSION_LENGTH = 256;
/** Printable ASCII of a sane length: looked at before any pattern meets text that somebody else wrote. */
function isVersionText(text) {
    return (typeof text === 'string' &&
        text.length > 0 &&
        text.length <= MAX_VERSION_LENGTH &&
        /^[ -~]+$/.test(text));
}

;// CONCATENATED MODULE: ./src/versions/grammar.ts


function createOrder(grammar) {
    const read = (text) => {
        const plain = isVersionText(text) ? text.trim() : '';
        return plain === '' ? null : grammar.read(plain);
    };
    const order = (a, b) => a === null || b === null ? null : grammar.compare(a, b);
    const isSameLine = (a, b) => {
        const lines = [a, b].map((one) => (one === null ? null : grammar.line(one)));
        return lines.includes(null) ? null : lines[0] === lines[1];
    };
    return {
        compare: (a, b) => order(read(a), read(b)),
        isSameLine: (a, b) => isSameLine(read(a), read(b)),
        place: (versions, installed) => {
            const base = read(installed);
            const known = versions.map((text) => ({ text, version: read(text) }));
            return uniteSpellings(known, order).map(({ version, spellings }) => ({
                text: spellings[0] ?? '',
                order: order(version, base),
                isSameLine: isSameLine(base, version),
                spellings,
            }));
        },
    };
}
/** First by spelling, so that the outcome is the same in whatever order the versions come. */
function uniteSpellings(known, order) {
    const sorted = [...known]
        .sort((a, b) => compareSpellings(a.text, b.text))
        .sort((a, b) => Number(a.version === null) - Number(b.version === null));
    const readable = sorted
        .filter((one) => one.version !== null)
        .sort((a, b) => order(a.version, b.version) ?? 0);
    const united = [];
    for (const { text, version } of readable) {
        const last = united.at(-1);
        if (last !== undefined && order(last.version, version) === 0)
            last.spellings.push(text);
        else
            united.push({ version, spellings: [text] });
    }
    const unreadable = sorted.slice(readable.length);
    return [...united, ...unreadable.map(({ text }) => ({ version: null, spellings: [text] }))];
}
/**
 * The better spelling first: without the epoch 0 that nobody writes, without `v`, and the fuller one, since
 * `1.2.0` is more often the name of a release than `1.2`.
 */
function compareSpellings(a, b) {
    return (Number(/^(?:0:|[vV=])/.test(a)) - Number(/^(?:0:|[vV=])/.test(b)) ||
        b.length - a.length ||
        compareText(a, b));
}

;// CONCATENATED MODULE: ./src/versions/maven.ts

/** Maven (POM reference, "Version Order Specification"), but for text without any number, which says nothing. */
const MAVEN = {
    read: (text) => (/\s|^\D*$/.test(text) ? null : trimNulls(tokensOf(text.toLowerCase()))),
    compare: compareMaven,
    line: ([first]) => (first?.isNumber === true ? first.text.replace(/^0+(?=\d)/, '') : '0'),
};
/** Known words from the lowest up; the empty one is the release. Others follow, in alphabetical order. */
const QUALIFIERS = ['alpha', 'beta', 'milestone', 'rc', 'snapshot', '', 'sp'];
const ALIASES = new Map([
    ['ga', ''],
    ['final', ''],
    ['release', ''],
    ['cr', 'rc'],
]);
/** Only right before a number. */
const maven_SHORT = new Map([
    ['a', 'alpha'],
    ['b', 'beta'],
    ['m', 'milestone'],
]);
function tokensOf(text) {
    const tokens = [];
    let separator = '.';
    for (const piece of text.split(/([.-])/)) {
        if (piece === '.' || piece === '-') {
            separator = piece;
            continue;
        }
        const runs = piece === '' ? ['0'] : (piece.match(/\d+|\D+/g) ?? []);
        runs.forEach((run, at) => {
            tokens.push(toToken(run, at === 0 ? separator : '-', at < runs.length - 1));
        });
    }
    return tokens;
}
function toToken(run, separator, isBeforeNumber) {
    if (isDigit(run.charAt(0)))
        return { separator, text: run, isNumber: true };
    const word = (isBeforeNumber ? maven_SHORT.get(run) : undefined) ?? ALIASES.get(run) ?? run;
    return { separator, text: word, isNumber: false };
}
/** Zeros and words for the release say nothing at the end, before a dash, and before a word. */
function trimNulls(tokens) {
    const kept = [];
    for (const token of [...tokens].reverse()) {
        const next = kept.at(-1);
        const isLast = next === undefined || next.separator === '-' || !next.isNumber;
        if (!(isLast && isNull(token)))
            kept.push(token);
    }
    return kept.reverse();
}
function isNull({ text, isNumber }) {
    return isNumber ? /^0+$/.test(text) : text === '';
}
function compareMaven(a, b) {
    for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
        const order = compareTokens(a[at], b[at]);
        if (order !== 0)
            return order;
    }
    return 0;
}
function compareTokens(a, b) {
    if (a === undefined)
        return b === undefined ? 0 : -compareToNothing(b);
    if (b === undefined)
        return compareToNothing(a);
    if (a.isNumber !== b.isNumber)
        return a.isNumber ? 1 : -1;
    if (!a.isNumber)
        return compareWords(a.text, b.text);
    if (a.separator !== b.separator)
        return a.separator === '.' ? 1 : -1;
    return compareDigits(a.text, b.text);
}
function compareToNothing({ text, isNumber }) {
    return isNumber ? compareDigits(text, '0') : compareWords(text, '');
}
function compareWords(a, b) {
    const [left, right] = [rankOf(a), rankOf(b)];
    return left - right || (left === QUALIFIERS.length ? compareText(a, b) : 0);
}
function rankOf(word) {
    const rank = QUALIFIERS.indexOf(word);
    return rank === -1 ? QUALIFIERS.length : rank;
}

// EXTERNAL MODULE: ./node_modules/@renovatebot/pep440/index.js
var pep440 = __webpack_require__(8898);
;// CONCATENATED MODULE: ./src/versions/pypi.ts

/** Python packages (PEP 440). */
const PYPI = {
    read: (text) => {
        const version = (0,pep440.parse)(text);
        if (version === null)
            return null;
        return { text, line: `${version.epoch}!${version.release[0] ?? 0}` };
    },
    compare: (a, b) => (0,pep440.compare)(a.text, b.text),
    line: ({ line }) => line,
};

;// CONCATENATED MODULE: ./src/versions/find-order.ts












const semantic = createOrder(SEMANTIC);
const gem = createOrder(GEM);
const apk = createOrder(APK);
const generic = createOrder(GENERIC);
const toolchain = createOrder(GO_TOOLCHAIN);
/** By purl type. `stdlib` is ours, for Go's standard library and its toolchain, which have lines of their own. */
const ORDERS = new Map([
    ['deb', createOrder(DEB)],
    ['rpm', createOrder(RPM)],
    ['apk', apk],
    ['portage', apk],
    ['ebuild', apk],
    ['alpm', createOrder(ALPM)],
    ['npm', semantic],
    ['cargo', semantic],
    ['hex', semantic],
    ['pub', semantic],
    ['swift', semantic],
    ['conan', semantic],
    ['nuget', createOrder(NUGET)],
    ['composer', createOrder(COMPOSER)],
    ['pypi', createOrder(PYPI)],
    ['maven', createOrder(MAVEN)],
    ['gem', gem],
    ['cocoapods', gem],
    ['golang', createOrder(GOLANG)],
    ['stdlib', toolchain],
]);
/** The order of an ecosystem; where it has none of its own, the careful one. */
function findOrder(type, installed) {
    if (type === 'golang' && isToolchainVersion(installed))
        return toolchain;
    return ORDERS.get(type) ?? generic;
}

;// CONCATENATED MODULE: ./src/versions/release-line.ts


/**
 * True when both belong to one release line: the same major version; before 1.0.0 of semantic versions the same
 * minor; of Go itself and of programs without a package manager the same minor. A system's packages have one
 * line only. Null when a version cannot be read.
 */
function isInSameLine(type, installed, candidate) {
    if ((0,package_type/* isSystemType */.M)(type))
        return true;
    return findOrder(type, installed).isSameLine(installed, candidate);
}
/** True when an upgrade leaves the release line; null where lines cannot be told. */
function crossesMajor(type, from, to) {
    const isSame = isInSameLine(type, from, to);
    return isSame === null ? null : !isSame;
}

;// CONCATENATED MODULE: ./src/versions/choose-fix.ts




/**
 * The smallest version above the installed one in its release line, else the smallest above it. Versions that
 * somebody names go before bounds of ranges that would do as well. The order of the statements does not matter.
 */
function chooseFix(request) {
    const { statements } = request;
    const first = firstOf(statements);
    if (first === undefined)
        return NONE;
    if (statements.every((one) => isOnly(one, first)))
        return chooseOnly(request, first);
    const named = new Set(statements.flatMap((one) => (one.isRange ? [] : namedBy(one))));
    return chooseAmong(request, [...new Set(statements.flatMap(namedBy))], named);
}
/** More than anybody names; the rest of a list made to choke on is not looked at. */
const MAX_VERSIONS = 1000;
const NONE = {
    version: null,
    versions: [],
    isApproximate: false,
    crossesMajor: null,
    rule: 'nobody names a version that fixes it',
};
function namedBy({ versions, suggested }) {
    const few = versions.slice(0, MAX_VERSIONS);
    return (suggested === null ? few : [...few, suggested]).filter(isVersionText);
}
function firstOf(statements) {
    for (const { versions, suggested } of statements) {
        const first = versions.find(isVersionText) ?? suggested;
        if (isVersionText(first))
            return first;
    }
    return undefined;
}
/** Asked of every finding, so nothing is copied for the usual list of one. */
function isOnly({ versions, suggested }, only) {
    const isOther = (text) => text !== only && isVersionText(text);
    return !versions.some(isOther) && (suggested === null || !isOther(suggested));
}
/** By far the most frequent case: nothing has to be ordered. */
function chooseOnly({ type, installed, statements }, only) {
    const isApproximate = statements.every((one) => one.isRange || !(one.versions.includes(only) || one.suggested === only));
    const rule = isApproximate ? 'the bound of the only range named' : 'the only version named';
    const crosses = crossesMajor(type, installed, only);
    return { version: only, versions: [only], isApproximate, crossesMajor: crosses, rule };
}
function chooseAmong(request, texts, named) {
    const { type, installed } = request;
    const placed = findOrder(type, installed).place(texts, installed);
    const candidates = placed.map((one) => toCandidate(one, named, (0,package_type/* isSystemType */.M)(type)));
    const choice = chooseAbove(candidates) ?? chooseWithoutOrder(request, candidates);
    if (choice === null)
        return NONE;
    const { candidate, rule } = choice;
    return {
        version: candidate.text,
        versions: candidates.map(({ text }) => text),
        isApproximate: candidate.isBound,
        crossesMajor: candidate.isSameLine === null ? null : !candidate.isSameLine,
        rule: candidate.isBound ? `${rule}, which is the bound of a range` : rule,
    };
}
/** Of two spellings of one version, the one that somebody names goes before that of a bound. */
function toCandidate(placed, named, isSystem) {
    const plain = placed.spellings.find((text) => named.has(text));
    return {
        ...placed,
        text: plain ?? placed.text,
        isBound: plain === undefined,
        isSameLine: isSystem || placed.isSameLine,
    };
}
function chooseAbove(candidates) {
    const above = candidates.filter(({ order }) => order !== null && order > 0);
    const inLine = above.filter(({ isSameLine }) => isSameLine === true);
    const [near, any] = [smallest(inLine), smallest(above)];
    if (near !== undefined)
        return { candidate: near, rule: 'the smallest version of its release line above it' };
    if (any === undefined)
        return null;
    return { candidate: any, rule: 'no version of its release line fixes it; the smallest above it' };
}
function smallest(rising) {
    return rising.find(({ isBound }) => !isBound) ?? rising[0];
}
/** None is known to be above the installed one. */
function chooseWithoutOrder({ statements }, all) {
    const unknown = all.filter(({ order }) => order === null);
    const suggested = new Set(statements.map((one) => one.suggested));
    const advised = unknown.find(({ spellings }) => spellings.some((text) => suggested.has(text)));
    if (advised !== undefined) {
        return { candidate: advised, rule: 'the versions cannot be compared; the scanner suggests it' };
    }
    const last = highest(unknown.length > 0 ? unknown : all);
    if (last === undefined)
        return null;
    return { candidate: last, rule: unknown.length > 0 ? UNCOMPARED : ALL_BELOW };
}
const UNCOMPARED = 'the versions cannot be compared; the last of them';
const ALL_BELOW = 'no version named is above the installed one; the highest of them';
function highest(rising) {
    return rising.findLast(({ isBound }) => !isBound) ?? rising.at(-1);
}

// EXTERNAL MODULE: ./node_modules/ae-cvss-calculator/dist/ae-cvss-calculator.js
var ae_cvss_calculator = __webpack_require__(4353);
var ae_cvss_calculator_default = /*#__PURE__*/__webpack_require__.n(ae_cvss_calculator);
;// CONCATENATED MODULE: ./src/versions/cvss-metrics.ts
/** `NAME:values` of a table in the specification; values of one letter stand without separator. */
function table(lines) {
    return new Map(lines.map((line) => {
        const [name = '', values = ''] = line.split(':');
        return [name, values.includes(' ') ? values.split(' ') : values.split(/(?!^)/)];
    }));
}
/** CVSS v2.0 guide, section 2. */
const SECOND = {
    required: table(['AV:LAN', 'AC:HML', 'Au:MSN', 'C:NPC', 'I:NPC', 'A:NPC']),
    optional: table([
        'E:U POC F H ND',
        'RL:OF TF W U ND',
        'RC:UC UR C ND',
        'CDP:N L LM MH H ND',
        'TD:N L M H ND',
        'CR:L M H ND',
        'IR:L M H ND',
        'AR:L M H ND',
    ]),
};
/** CVSS v3.0 and v3.1 specification, table 15: the same metrics. */
const THIRD = {
    required: table(['AV:NALP', 'AC:LH', 'PR:NLH', 'UI:NR', 'S:UC', 'C:HLN', 'I:HLN', 'A:HLN']),
    optional: table([
        'E:XHFPU',
        'RL:XUWTO',
        'RC:XCRU',
        ...['CR', 'IR', 'AR'].map((name) => `${name}:XHML`),
        'MAV:XNALP',
        'MAC:XLH',
        'MPR:XNLH',
        'MUI:XNR',
        'MS:XUC',
        ...['MC', 'MI', 'MA'].map((name) => `${name}:XNLH`),
    ]),
};
/** CVSS v4.0 specification, table 23. */
const FOURTH = {
    required: table([
        'AV:NALP',
        'AC:LH',
        'AT:NP',
        'PR:NLH',
        'UI:NPA',
        ...['VC', 'VI', 'VA', 'SC', 'SI', 'SA'].map((name) => `${name}:HLN`),
    ]),
    optional: table([
        'E:XAPU',
        ...['CR', 'IR', 'AR'].map((name) => `${name}:XHML`),
        'MAV:XNALP',
        'MAC:XLH',
        'MAT:XNP',
        'MPR:XNLH',
        'MUI:XNPA',
        ...['MVC', 'MVI', 'MVA', 'MSC'].map((name) => `${name}:XHLN`),
        'MSI:XSHLN',
        'MSA:XSHLN',
        'S:XNP',
        'AU:XNY',
        'R:XAUI',
        'V:XDC',
        'RE:XLMH',
        'U:X Clear Green Amber Red',
    ]),
};
const METRICS = {
    '2.0': SECOND,
    '3.0': THIRD,
    '3.1': THIRD,
    '4.0': FOURTH,
};
/** True for `NAME:VALUE` pairs between slashes that name each required metric, none twice and none unknown. */
function hasMetrics(version, pairs) {
    const { required, optional } = METRICS[version];
    const seen = new Set();
    for (const pair of pairs.split('/')) {
        const [name = '', value = '', ...more] = pair.split(':');
        const values = required.get(name) ?? optional.get(name);
        if (more.length > 0 || seen.has(name) || values?.includes(value) !== true)
            return false;
        seen.add(name);
    }
    return [...required.keys()].every((name) => seen.has(name));
}

;// CONCATENATED MODULE: ./src/versions/severity-of-score.ts
/**
 * The word for a score: the qualitative rating scale of CVSS 3.x (section 5) and 4.0 (section 6), whose `None`
 * is our `negligible`; for 2.0, which has no scale of its own, that of the NVD. `unknown` for what is no score.
 */
function severityOfScore(score, version) {
    if (!(score >= 0 && score <= 10))
        return 'unknown';
    const scale = version.startsWith('2') ? NVD_SECOND : SPECIFIED;
    return scale.find(([lowest]) => score >= lowest)?.[1] ?? 'unknown';
}
const NVD_SECOND = [
    [7, 'high'],
    [4, 'medium'],
    [0, 'low'],
];
const SPECIFIED = [
    [9, 'critical'],
    [7, 'high'],
    [4, 'medium'],
    [0.1, 'low'],
    [0, 'negligible'],
];

;// CONCATENATED MODULE: ./src/versions/vector-score.ts



/**
 * The package is of the older kind of module: Node hands its contents over as `default`, a bundle by their names.
 */
const calculator = (ae_cvss_calculator_default()) ?? ae_cvss_calculator;
/** A vector with every metric of version 4.0 has less than 200 characters. */
const MAX_VECTOR_LENGTH = 512;
/** Nearly every vector there is: version 3, the base metrics in the order of the specification. */
const USUAL = /^CVSS:3\.[01]\/AV:[NALP]\/AC:[LH]\/PR:[NLH]\/UI:[NR]\/S:[UC]\/C:[HLN]\/I:[HLN]\/A:[HLN]$/;
/** Null for text that is no whole vector of any version. Vectors of version 2.0 come without a prefix. */
function readVector(vector) {
    if (vector.length > MAX_VECTOR_LENGTH)
        return null;
    if (USUAL.test(vector))
        return { version: vector.startsWith('1', 7) ? '3.1' : '3.0', pairs: vector.slice(9) };
    const [, prefix, plain = ''] = /^\(?(?:CVSS:([234]\.[01])\/|CVSS2#)?([A-Za-z:/]+)\)?$/.exec(vector) ?? [];
    const version = prefix ?? '2.0';
    return isCvssVersion(version) && hasMetrics(version, plain) ? { version, pairs: plain } : null;
}
function isCvssVersion(text) {
    return text === '2.0' || text === '3.0' || text === '3.1' || text === '4.0';
}
/**
 * The score that a vector stands for; null for text that is no whole vector. Of versions 2.0 and 3.x the base
 * score, which is what databases publish; version 4.0 has one score, into which a metric for threat counts.
 */
function vector_score_scoreOfVector(vector) {
    const read = readVector(vector);
    if (read === null)
        return null;
    const score = compute(read);
    if (!isScore(score))
        return null;
    return { version: read.version, score, severity: severityOfScore(score, read.version) };
}
function isScore(score) {
    return typeof score === 'number' && score >= 0 && score <= 10;
}
function compute({ version, pairs }) {
    switch (version) {
        case '2.0':
            return new calculator.Cvss2(pairs).calculateScores().base;
        case '3.0':
            return new calculator.Cvss3P0(`CVSS:3.0/${pairs}`).calculateScores().base;
        case '3.1':
            return new calculator.Cvss3P1(`CVSS:3.1/${pairs}`).calculateScores().base;
        case '4.0':
            return new calculator.Cvss4P0(`CVSS:4.0/${pairs}`).calculateScores().overall;
    }
}

;// CONCATENATED MODULE: ./src/versions/choose-score.ts


/**
 * The score of the newest version of CVSS that anybody gives, of its authorities the first in the order NVD,
 * CNA, GHSA, vendor. What cannot be read is passed over: scores outside 0 to 10, vectors that are none.
 */
function chooseScore(all, scoreOf = vector_score_scoreOfVector) {
    const best = bestOf(all);
    if (best === undefined)
        return null;
    const chosen = toChosen(best, scoreOf);
    return chosen ?? (all.length === 1 ? null : chooseNext(all, scoreOf));
}
/** Where the best cannot be read, which is seldom. */
function chooseNext(all, scoreOf) {
    for (const entry of [...all].sort(compareEntries)) {
        const chosen = toChosen(entry, scoreOf);
        if (chosen !== null)
            return chosen;
    }
    return null;
}
function bestOf(all) {
    let [best] = all;
    for (const one of all)
        if (best !== undefined && compareEntries(one, best) < 0)
            best = one;
    return best;
}
/** More than there are different vectors in all published records. */
const MAX_REMEMBERED = 20_000;
/** Remembers what it computed, for as long as it is kept: CVSS 4.0 takes a third of a millisecond a vector. */
function createScoreMemory(scoreOf = scoreOfVector) {
    const known = new Map();
    return (vector) => {
        const before = known.get(vector);
        if (before !== undefined)
            return before;
        const score = scoreOf(vector);
        if (score !== null && known.size < MAX_REMEMBERED)
            known.set(vector, score);
        return score;
    };
}
/** Every order that decides, so that the outcome never depends on the order of the input. */
function compareEntries(a, b) {
    return (compareText(versionOf(b), versionOf(a)) ||
        choose_score_rankOf(a.authority) - choose_score_rankOf(b.authority) ||
        worthOf(b) - worthOf(a) ||
        compareText(a.authority, b.authority) ||
        Number(b.score) - Number(a.score) ||
        compareText(String(a.vector), String(b.vector)));
}
/** Best with both; a vector shows how the score came about. */
function worthOf({ vector, score }) {
    return (vector === null ? 0 : 2) + (isScore(score) ? 1 : 0);
}
/** A vector tells its version itself; `2` and `3` are the first of their kind, an unknown one comes last. */
function versionOf({ version, vector }) {
    const told = findVersion(vector?.slice(0, 64) ?? '') ?? version;
    if (isCvssVersion(told))
        return told;
    return told === '2' || told === '3' || told === '4' ? `${told}.0` : '';
}
/** Only version 2.0, whose vectors have no prefix, has the metric `Au`. */
function findVersion(vector) {
    if (vector.startsWith('CVSS:'))
        return vector.slice(5, 8);
    return vector.includes('/Au:') ? '2.0' : null;
}
function toChosen(entry, scoreOf) {
    const version = versionOf(entry);
    const { authority, vector } = entry;
    if (isScore(entry.score)) {
        if (!isCvssVersion(version))
            return null;
        const isReadable = vector !== null && readVector(vector)?.version === version;
        return {
            authority,
            version,
            vector: isReadable ? vector : null,
            score: entry.score,
            isComputed: false,
        };
    }
    const computed = vector === null ? null : scoreOf(vector);
    if (computed === null)
        return null;
    return { authority, version: computed.version, vector, score: computed.score, isComputed: true };
}
const choose_score_RANKS = new Map([
    ['nvd', 0],
    ['nvd@nist.gov', 0],
    ['ghsa', 2],
    ['redhat', 3],
]);
/** A CNA is named by the address under which it signs (`secalert@redhat.com`), or by an id of the CVE list. */
function choose_score_rankOf(authority) {
    const known = choose_score_RANKS.get(authority);
    if (known !== undefined)
        return known;
    const name = authority.slice(0, 64).toLowerCase();
    if (/^cna\b|@|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(name))
        return 1;
    return /^(?:ghsa|github)\b/.test(name) ? 2 : 3;
}

;// CONCATENATED MODULE: ./src/versions/compare-versions.ts

/**
 * -1 when `a` is lower, 1 when it is higher, 0 for two spellings of one version, by the order of the ecosystem
 * that the purl type names; null where a version cannot be read or nobody says how the two are ordered.
 */
function compareVersions(type, a, b) {
    const order = findOrder(type, a).compare(a, b);
    return order === null ? null : order < 0 ? -1 : order > 0 ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/versions/fixable-version.ts
/**
 * The installed version as fixes number it. Those of Debian and its kin are versions of the source package, which
 * may be numbered otherwise: bsdutils 1:2.38.1-5 comes from util-linux 2.38.1-5, and no fix of it has the epoch.
 */
function fixableVersionOf({ type, version, sourcePackage }) {
    const source = type === 'deb' ? (sourcePackage?.version ?? '') : '';
    return source === '' ? version : source;
}

;// CONCATENATED MODULE: ./src/versions/strip-modularity.ts

/**
 * An RPM version without the tag of its module: `10.24.0-1.module_el8.3.0+717+fa496f1d` and
 * `10.24.0-1.module+el8.3.0+717+fa496f1d` are the same package, and advisories write one tag or the other.
 * What a rebuild appends after the tag stays.
 */
function stripModularity(version) {
    if (version.length > MAX_VERSION_LENGTH || !version.includes('.module'))
        return version;
    return version.replace(MODULE_TAG, '');
}
/** `.module`, `_` or `+`, the system (`el8.3.0`, `el8.2.0.z`, `f36`), the build and the hash of the context. */
const MODULE_TAG = /\.module[_+][a-z]+\d+(?:\.(?:\d+|z)(?=[.+]|$))*(?:\+[0-9]+)?(?:\+[0-9a-f]+)?/i;

;// CONCATENATED MODULE: ./src/versions/version-type.ts
/**
 * The type that tells how the versions of a package are ordered: the purl type, but `stdlib` for the standard
 * library of Go and its toolchain, whose fixes stay inside a minor release.
 */
function versionTypeOf(subject) {
    const isGo = subject.type === 'golang';
    return isGo && (subject.name === 'stdlib' || subject.name === 'toolchain')
        ? 'stdlib'
        : subject.type;
}

;// CONCATENATED MODULE: ./src/versions/index.ts












/***/ })

};
