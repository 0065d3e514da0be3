export const id = 3491;
export const ids = [3491];
export const modules = {

/***/ 52854:
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

/***/ 51217:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ authoritiesOf),
/* harmony export */   v: () => (/* binding */ authorityOf)
/* harmony export */ });
/** Who rates and records flaws, and the other words for each: trivy-db's source ids, Grype's namespaces, purls'. */
const WORDS = new Map(Object.entries({
    ghsa: ['github'],
    govulndb: ['go-vulndb'],
    redhat: ['rhel', 'redhat-oval'],
    oracle: ['ol', 'oraclelinux', 'oracle-oval'],
    alma: ['almalinux'],
    rocky: ['rockylinux', 'rlsa'],
    amazon: ['amzn', 'amazonlinux'],
    suse: [
        ...['sles', 'suse-cvrf', 'opensuse'],
        ...['opensuse-leap', 'opensuse.leap', 'opensuse-tumbleweed', 'opensuse.tumbleweed'],
    ],
    'cbl-mariner': ['mariner'],
    azurelinux: ['azure'],
    'arch-linux': ['arch', 'archlinux'],
}));
/** Systems for which another authority speaks beside their own: that of what they are made from, or were called. */
const RELATED = new Map([
    ['centos', 'redhat'],
    ['cbl-mariner', 'azurelinux'],
    ['azurelinux', 'cbl-mariner'],
]);
const AUTHORITIES = new Map([...WORDS].flatMap(([authority, words]) => words.map((word) => [word, authority])));
/** The authority that a word stands for, in one vocabulary: debian, redhat, ghsa, nvd …; else the word itself. */
function authorityOf(word) {
    return AUTHORITIES.get(word.toLowerCase()) ?? word;
}
/** The authorities that speak for a distribution, in every word for them, by the name that a purl gives it. */
function authoritiesOf(namespace) {
    const own = authorityOf(namespace);
    const related = RELATED.get(own);
    const all = related === undefined ? [own] : [own, related];
    return [
        ...new Set([namespace, ...all, ...all.flatMap((authority) => WORDS.get(authority) ?? [])]),
    ];
}


/***/ }),

/***/ 69262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ FEED_NAMES)
/* harmony export */ });
/** Lists that are asked beside the scanners' databases: CISA's known exploited vulnerabilities, FIRST's EPSS. */
const FEED_NAMES = ['epss', 'kev'];


/***/ }),

/***/ 91888:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ toLabels),
/* harmony export */   X: () => (/* binding */ STANDARD_INPUT)
/* harmony export */ });
/** Standard input, as it is written on the command line. */
const STANDARD_INPUT = '-';
/**
 * A short name for each path, in their order: as many of its last parts as tell it from the others. Paths of
 * this machine do not belong in a report.
 */
function toLabels(paths) {
    const different = [...new Set(paths)];
    const depth = findDepth(different);
    return paths.map((path) => toLabel(path, depth));
}
const DEEPEST = 64;
function findDepth(paths) {
    let depth = 1;
    while (depth < DEEPEST && hasDoubles(paths.map((path) => toLabel(path, depth))))
        depth += 1;
    return depth;
}
function hasDoubles(labels) {
    return new Set(labels).size < labels.length;
}
function toLabel(path, depth) {
    if (path === STANDARD_INPUT)
        return 'standard input';
    return path.split(/[/\\]/).filter(Boolean).slice(-depth).join('/');
}


/***/ }),

/***/ 44420:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  q: () => (/* binding */ compareImages),
  F: () => (/* binding */ toBaseline)
});

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/merge/compare/conditions.ts
var compare_conditions = __webpack_require__(81868);
// EXTERNAL MODULE: ./src/merge/compare/count-changes.ts
var count_changes = __webpack_require__(15227);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
// EXTERNAL MODULE: ./src/merge/identity.ts
var identity = __webpack_require__(10872);
// EXTERNAL MODULE: ./src/versions/index.ts + 24 modules
var versions = __webpack_require__(2612);
// EXTERNAL MODULE: ./src/merge/unite.ts
var unite = __webpack_require__(78745);
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
var vulnerability_id = __webpack_require__(60582);
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

// EXTERNAL MODULE: ./src/merge/compare/side.ts
var side = __webpack_require__(55369);
;// CONCATENATED MODULE: ./src/merge/compare/untouched-layers.ts
/**
 * Diff ids of layers whose files the base has wherever the head has them: those in both, above which the base has
 * nothing that the head lacks. What a later layer of the base removed, a head without that layer brings back.
 */
function findUntouchedLayers(base, head) {
    const [before, after] = [toDiffIds(base), toDiffIds(head)];
    const places = new Map(after.map((diffId, at) => [diffId, at]));
    const untouched = new Set();
    let lowestAbove = Infinity;
    for (const diffId of [...before].reverse()) {
        const place = places.get(diffId);
        if (place === undefined)
            break;
        if (place < lowestAbove)
            untouched.add(diffId);
        lowestAbove = Math.min(lowestAbove, place);
    }
    return untouched;
}
function toDiffIds(image) {
    return image?.layers.map((layer) => layer.diffId) ?? [];
}

;// CONCATENATED MODULE: ./src/merge/compare/evidence.ts






function createEvidence(base, head) {
    const conditions = (0,compare_conditions/* createConditions */.jM)(base, head);
    const layers = findUntouchedLayers(base.image, head.image);
    const packages = createInventory(head);
    const witnessesOf = (finding) => new Set([...finding.seenBy, ...toWitnesses(packages, finding.package)]);
    return {
        base: createInventory(base),
        head: packages,
        conditions,
        knewFlaw: createKnewFlaw(base.findings, conditions),
        isBaseAnalysed: (0,side/* isAnalysed */.i)(base),
        areInBaseLayers: (instances) => instances.length > 0 && instances.every(({ layer }) => layer !== null && layers.has(layer)),
        wouldBeListed: (finding) => {
            const subject = finding.package;
            if (!base.isInventoryWhole || subject === null)
                return false;
            const witnesses = witnessesOf(finding);
            return (0,package_type/* isSystemType */.M)(subject.type)
                ? conditions.hasSeenBaseWhole(witnesses)
                : conditions.isAlike(witnesses);
        },
        witnessesOf,
    };
}
function toWitnesses(packages, subject) {
    return subject === null ? [] : packages.witnessesOf(subject);
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(61245);
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
    if (evidence.wouldBeListed(finding))
        return null;
    return evidence.areInBaseLayers(finding.instances) ? 'same-layer' : null;
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
 * A layer that both have holds the same files. It is asked only where the list of packages cannot answer: a package
 * of that layer which a whole list lacks was removed there by a later layer. Another version of a scanner may
 * recognise more programs than the one before; the database of a package manager every version reads.
 */
function isInUnchangedLayer(finding, evidence) {
    return !evidence.wouldBeListed(finding) && evidence.areInBaseLayers(finding.instances);
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
    if (isOwnNews(finding, evidence))
        return 'rule-untold';
    if (conditions.isAlike(finding.seenBy) || isOfAbsentPackage(finding, evidence)) {
        return 'rule-broken';
    }
    return areInBaseLayers(finding.instances) ? 'same-layer' : 'rule-broken';
}
/** Of a package that the base would name, and does not. */
function isOfAbsentPackage(finding, evidence) {
    const { package: subject } = finding;
    if (subject === null || evidence.base.findHeld(subject) !== null)
        return false;
    return evidence.wouldBeListed(finding);
}
/** Only our own rules see it, and they were not yet applied to the base. */
function isOwnNews({ seenBy }, { conditions }) {
    return seenBy.every((witness) => witness === 'plimsoll') && !conditions.hasSeenBase(seenBy);
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
var quote = __webpack_require__(96988);
// EXTERNAL MODULE: ./src/merge/compare/reasons.ts
var reasons = __webpack_require__(44365);
// EXTERNAL MODULE: ./src/merge/compare/scanner-notes.ts
var scanner_notes = __webpack_require__(99766);
;// CONCATENATED MODULE: ./src/merge/compare/notes.ts




/** What of the comparison could not be told, and why; sentences that stand in the same order each time. */
function toNotes(request) {
    return [
        ...toSubjectNotes(request),
        ...(0,scanner_notes/* toScannerNotes */.D)(request),
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
        "counted as newly disclosed, not as introduced: the package's version changed, and whether the baseline's databases knew the flaw cannot be told; where changes are judged it counts",
    ],
    [
        'unlisted-untold',
        'counted as newly disclosed, not as introduced: whether the baseline has the package cannot be told, and nothing shows that its databases knew the flaw; where changes are judged it counts',
    ],
    [
        'unlisted-known',
        'counted as introduced: whether the baseline has the package cannot be told, but its databases knew the flaw and it was not found there',
    ],
    [
        'rule-untold',
        'counted as newly disclosed: the rule was not applied to the baseline; where changes are judged it counts',
    ],
    [
        'same-layer',
        'counted as newly disclosed: the layer is in the baseline, too, but was judged there by other scanners',
    ],
    [
        'unordered-version',
        'counted as pre-existing: which of the two versions is the higher cannot be told; where changes are judged it counts',
    ],
    ['another-id', 'counted as pre-existing: the baseline has the same flaw under another id'],
];
function toUntoldNotes({ base, judged }) {
    const counts = new Map();
    for (const { code } of judged.values())
        counts.set(code, (counts.get(code) ?? 0) + 1);
    const isAsked = [...judged.values()].some((one) => (0,reasons/* changeOf */.C2)(one) !== 'pre-existing');
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
    const firstSeen = createFirstSeen(base, head);
    const findings = head.findings.map((finding) => ({
        ...finding,
        change: toChange(judged.get(finding.id)),
        firstSeen: firstSeen(finding),
    }));
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
        untold: new Set([...judged].flatMap(([id, one]) => ((0,reasons/* isUntold */.N1)(one) ? [id] : []))),
    };
}
function toChange(judged) {
    return judged === undefined ? null : (0,reasons/* changeOf */.C2)(judged);
}
/**
 * The time of the first report of the chain that had the flaw in this package, in whatever version. A baseline of the
 * future cannot have seen it later than now.
 */
function createFirstSeen(base, head) {
    const times = new Map();
    for (const { key, firstSeen } of base.findings) {
        const [time, known] = [firstSeen ?? base.asOf, times.get(key) ?? head.asOf];
        times.set(key, Date.parse(time) < Date.parse(known) ? time : known);
    }
    return ({ key, firstSeen }) => firstSeen ?? times.get(key) ?? head.asOf;
}
/** What is told of one side of a comparison. */
function toBaseline({ reference, name, image, asOf }) {
    return { reference, name, digest: image?.digest ?? null, imageId: image?.imageId ?? null, asOf };
}
/** Of every scanner that ran well on both sides; false when there is none. */
function areDatabasesSame(base, head) {
    const both = finding/* SCANNER_IDS */.Kc.flatMap((scanner) => {
        const [before, after] = [(0,compare_conditions/* findScan */.hj)(scanner, base), (0,compare_conditions/* findScan */.hj)(scanner, head)];
        return before === null || after === null ? [] : [[before.database, after.database]];
    });
    return both.length > 0 && both.every(([before, after]) => (0,compare_conditions/* isSameDatabase */.Gp)(before, after));
}
function toReason(finding, judged) {
    if (judged === undefined)
        return [];
    const [change, reason] = reasons/* REASONS */.ez[judged.code];
    const after = finding.package === null ? [] : [finding.package.version];
    return [{ finding: finding.id, change, before: judged.before, after, reason }];
}
function toFixedReason({ finding, how, after }) {
    const before = finding.package === null ? [] : [finding.package.version];
    return { finding: finding.id, change: 'fixed', before, after, reason: GONE_WORDS[how] };
}


/***/ }),

/***/ 81868:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gp: () => (/* binding */ isSameDatabase),
/* harmony export */   hj: () => (/* binding */ findScan),
/* harmony export */   jM: () => (/* binding */ createConditions),
/* harmony export */   oY: () => (/* binding */ hasSameNarrowing),
/* harmony export */   uP: () => (/* binding */ findNarrower)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35457);
/* harmony import */ var _side_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(55369);


function createConditions(base, head) {
    const scans = new Map([
        ..._domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SCANNER_IDS */ .Kc.map((scanner) => [scanner, findScans(scanner, base, head)]),
        ['plimsoll', { base: toOwnLook(base), head: toOwnLook(head) }],
    ]);
    const any = (holds) => (witnesses) => [...witnesses].some((witness) => holds(scans.get(witness) ?? NO_LOOKS));
    const isNarrowedAlike = hasSameNarrowing(base, head);
    const isBaseNarrower = findNarrower(base, head).length > 0;
    return {
        isSameImage: (0,_side_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameImage */ .m)(base, head),
        hasSeenBase: any((one) => one.base !== null),
        hasSeenHead: any((one) => one.head !== null),
        hasSameDatabase: any(haveSameDatabase),
        isAlike: any((one) => isNarrowedAlike && haveSameVersion(one)),
        hasSeenBaseWhole: any((one) => !isBaseNarrower && one.base !== null),
        baseKnowledge: (witnesses) => {
            const times = [...witnesses].map((witness) => toBuilt(scans.get(witness)?.base ?? null));
            const known = times.filter((time) => time !== null);
            return known.length === 0 ? null : Math.max(...known);
        },
    };
}
const NO_LOOKS = { base: null, head: null };
function findScans(scanner, base, head) {
    return { base: findScan(scanner, base), head: findScan(scanner, head) };
}
/** Our own rules about the image have no database; two lists of the same rules are the same version. */
function toOwnLook({ checks }) {
    if (checks.length === 0)
        return null;
    return { version: JSON.stringify(checks.map((check) => check.rule).sort()), database: null };
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
/** What was left out in the base and not in the head, in the sentences of the base. */
function findNarrower(base, head) {
    const own = new Set(head.coverage.narrowed);
    return base.coverage.narrowed.filter((sentence) => !own.has(sentence));
}
function toBuilt(scan) {
    const time = Date.parse(scan?.database?.built ?? '');
    return Number.isNaN(time) ? null : time;
}


/***/ }),

/***/ 15227:
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

/***/ 23749:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ platformOf),
/* harmony export */   t: () => (/* binding */ pairImages)
/* harmony export */ });
/* harmony import */ var _unite_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78745);

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

/***/ 96988:
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

/***/ 44365:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C2: () => (/* binding */ changeOf),
/* harmony export */   N1: () => (/* binding */ isUntold),
/* harmony export */   ez: () => (/* binding */ REASONS)
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
    'rule-untold': ['newly-disclosed', 'this rule was not applied to the baseline'],
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
/** Codes whose word is the milder of two because nothing shows which one is right. */
const UNTOLD = new Set([
    'unordered-version',
    'rule-untold',
    'version-untold',
    'unlisted-untold',
]);
/**
 * True where the finding is called old and nobody proved that it was there. Who lets a change pass for what was there
 * before must not take it for that: any older version of a package could come in by it.
 */
function isUntold({ code }) {
    return UNTOLD.has(code);
}


/***/ }),

/***/ 99766:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ toScannerNotes),
/* harmony export */   K: () => (/* binding */ SCANNER_NAMES)
/* harmony export */ });
/* harmony import */ var _domain_finding_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35457);
/* harmony import */ var _unite_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(78745);
/* harmony import */ var _conditions_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(81868);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96988);




/** Where the two sides were not judged alike: scanners, versions, databases, models, what was left out. */
function toScannerNotes(sides) {
    return [
        ..._domain_finding_js__WEBPACK_IMPORTED_MODULE_0__/* .SCANNER_IDS */ .Kc.flatMap((scanner) => toScannerNote(scanner, sides)),
        ...toNarrowingNote(sides),
        ...toModelNote(sides),
    ];
}
function toScannerNote(scanner, { base, head }) {
    const [before, after] = [(0,_conditions_js__WEBPACK_IMPORTED_MODULE_1__/* .findScan */ .hj)(scanner, base), (0,_conditions_js__WEBPACK_IMPORTED_MODULE_1__/* .findScan */ .hj)(scanner, head)];
    if (before === null && after === null)
        return [];
    if (before === null) {
        return [
            `${SCANNER_NAMES[scanner]} did not judge the baseline (${describeGap(scanner, base)}): what only it sees has nothing to be compared with.`,
        ];
    }
    if (after === null) {
        return [
            `${SCANNER_NAMES[scanner]} did not judge this image (${describeGap(scanner, head)}): what only it saw in the baseline is not counted as fixed.`,
        ];
    }
    return [
        ...toVersionNote(scanner, [before.version, after.version]),
        ...toDatabaseNote(scanner, [before.database, after.database]),
    ];
}
/** As people write them. */
const SCANNER_NAMES = { grype: 'Grype', trivy: 'Trivy' };
function describeGap(scanner, { scans }) {
    const scan = scans.find((one) => one.scanner === scanner);
    if (scan === undefined)
        return 'it was not asked to';
    return scan.state === 'failed' ? 'it failed' : 'it recognised nothing';
}
function toVersionNote(scanner, [before, after]) {
    if (before === after)
        return [];
    const version = (text) => (text === null ? 'unknown' : (0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(text));
    return [
        `${SCANNER_NAMES[scanner]} has another version: ${version(before)} for the baseline, ${version(after)} for this image.`,
    ];
}
function toDatabaseNote(scanner, [before, after]) {
    if ((0,_conditions_js__WEBPACK_IMPORTED_MODULE_1__/* .isSameDatabase */ .Gp)(before, after))
        return [];
    const built = (record) => record === null ? 'of unknown age' : `built ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h)(record.built)}`;
    const subject = `${SCANNER_NAMES[scanner]}'s database`;
    return before === null || after === null
        ? [
            `Whether ${subject} was the same for both cannot be told: ${built(before)} for the baseline, ${built(after)} for this image.`,
        ]
        : [
            `${subject} is another one: ${built(before)} for the baseline, ${built(after)} for this image.`,
        ];
}
function toNarrowingNote({ base, head }) {
    if ((0,_conditions_js__WEBPACK_IMPORTED_MODULE_1__/* .hasSameNarrowing */ .oY)(base, head))
        return [];
    const list = ({ coverage }) => coverage.narrowed.length === 0 ? 'nothing' : coverage.narrowed.map(_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h).join('; ');
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
    return [...new Set(models)].sort(_unite_js__WEBPACK_IMPORTED_MODULE_3__/* .compareText */ .n6).slice(0, 5).map(_quote_js__WEBPACK_IMPORTED_MODULE_2__/* .quote */ .h).join(', ');
}


/***/ }),

/***/ 55369:
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

/***/ 10872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C7: () => (/* binding */ rulePlace),
/* harmony export */   Ig: () => (/* binding */ isOddVersion),
/* harmony export */   MO: () => (/* binding */ packageKey),
/* harmony export */   lM: () => (/* reexport safe */ _domain_package_identity_js__WEBPACK_IMPORTED_MODULE_1__.l),
/* harmony export */   qQ: () => (/* binding */ hashOf),
/* harmony export */   r8: () => (/* binding */ normaliseVersion)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_package_identity_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10719);
/* harmony import */ var _versions_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2612);
// eslint-disable-next-line n/no-unsupported-features/node-builtins -- in every Node from 20.12 on; twice as fast as createHash




/** Type, namespace, name and version as one unambiguous string. */
function packageKey(subject) {
    return JSON.stringify([...(0,_domain_package_identity_js__WEBPACK_IMPORTED_MODULE_1__/* .packageIdentity */ .l)(subject), normaliseVersion(subject)]);
}
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

/***/ 78745:
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
/**
 * What the lists of all hold together. Halves first: where thousands speak of one flaw, each list is copied
 * a few times and not once for every other.
 */
function unite(all, toList, compare) {
    const [first, second] = all;
    if (first === undefined)
        return [];
    if (second === undefined)
        return distinct(toList(first), compare);
    if (all.length === 2) {
        return uniteTwo(distinct(toList(first), compare), distinct(toList(second), compare), compare);
    }
    const middle = all.length >> 1;
    return uniteTwo(unite(all.slice(0, middle), toList, compare), unite(all.slice(middle), toList, compare), compare);
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
    if (left.length === 0 || left === right)
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
    append(united, left, at);
    append(united, right, other);
    return united;
}
/** One by one: what is spread over arguments may be too long for them. */
function append(united, values, from) {
    for (let at = from; at < values.length; at += 1)
        united.push(values[at]);
}


/***/ }),

/***/ 23322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RA: () => (/* binding */ openCase),
  $c: () => (/* binding */ withFindings),
  hZ: () => (/* binding */ withPolicy)
});

// EXTERNAL MODULE: ./src/policy/rules/days.ts
var days = __webpack_require__(74927);
// EXTERNAL MODULE: ./src/policy/rules/scope.ts
var scope = __webpack_require__(17294);
// EXTERNAL MODULE: ./src/policy/rules/split.ts
var split = __webpack_require__(45894);
;// CONCATENATED MODULE: ./src/policy/rules/remember-scopes.ts


/** Each holds a list of what may be a hundred thousand findings. */
const MOST_SCOPES = 8;
/** What the scopes of a policy leave of all vulnerabilities; the same scopes leave the same ones. */
function rememberScopes(all) {
    const known = new Map();
    let scope = null;
    return (policy) => {
        const types = policy.values['vulnerabilities.package_types'] ?? null;
        const paths = policy.values['vulnerabilities.ignored_paths'] ?? [];
        const key = JSON.stringify([types, paths]);
        if (types === null && paths.length === 0)
            return all;
        const made = known.get(key) ?? (scope ??= createScope(all))(policy);
        known.delete(key);
        known.set(key, made);
        const [oldest] = known.keys();
        if (oldest !== undefined && known.size > MOST_SCOPES)
            known.delete(oldest);
        return made;
    };
}
/** Scopes go by the package's type and the places alone, which many findings share: one of each is asked for. */
function createScope(all) {
    const firsts = new Map();
    const firstOf = (one) => {
        const key = JSON.stringify([one.package.type, ...one.instances.map(({ path }) => path)]);
        const first = firsts.get(key) ?? one;
        firsts.set(key, first);
        return first;
    };
    const open = all.open.map(firstOf);
    const waived = all.waived.map(firstOf);
    const asked = (0,split/* toFlaws */.dB)({ open: [...firsts.values()], waived: [] });
    return (policy) => {
        const kept = new Set((0,scope/* scopeFlaws */.g)(asked, policy).open);
        return (0,split/* toFlaws */.dB)({
            open: all.open.filter((_, at) => isKept(kept, open[at])),
            waived: all.waived.filter((_, at) => isKept(kept, waived[at])),
        });
    };
}
function isKept(kept, first) {
    return first !== undefined && kept.has(first);
}

;// CONCATENATED MODULE: ./src/policy/rules/case.ts



function openCase(evidence) {
    return toCase(evidence, toGround(evidence));
}
/** The same image under another policy, cheaply. */
function withPolicy(opened, policy) {
    return toCase({ ...opened, policy }, opened.ground);
}
/** The same image, of whose findings only these are judged. */
function withFindings(opened, { findings, isOldPackage }) {
    const { ground } = opened;
    const { ageOf, checks, others: allOthers } = ground;
    const own = toGround({ ...opened, findings, checks });
    return toCase(opened, { ...own, ageOf, checks, allOthers, isOldPackage });
}
function toCase(evidence, ground) {
    return { ...evidence, ground, flaws: ground.scoped(evidence.policy) };
}
function toGround({ findings, checks, asOf, }) {
    const flaws = (0,split/* createSplit */.zC)();
    const others = (0,split/* createSplit */.zC)();
    for (const finding of findings) {
        const side = SIDES[finding.status];
        if (side === null)
            continue;
        if (finding.kind === 'vulnerability')
            flaws[side].push(finding);
        else
            others[side].push(finding);
    }
    const all = (0,split/* toFlaws */.dB)(flaws);
    return {
        ...{ flaws: all, others, ageOf: (0,days/* createAges */.H)(asOf), checks: remember(checks) },
        ...{ allOthers: others, isOldPackage: () => false },
        scoped: rememberScopes(all),
        ofRule: indexRules(others),
        memory: new Map(),
    };
}
/** By their rule, made when the first is asked for. */
function indexRules(others) {
    let known = null;
    const toIndex = () => {
        const index = new Map();
        for (const side of ['open', 'waived']) {
            for (const finding of others[side]) {
                if (finding.kind !== 'misconfiguration')
                    continue;
                const of = index.get(finding.rule.id) ?? (0,split/* createSplit */.zC)();
                index.set(finding.rule.id, of);
                of[side].push(finding);
            }
        }
        return index;
    };
    return (id) => (known ??= toIndex()).get(id) ?? (0,split/* createSplit */.zC)();
}
/** What is off the gate counts nowhere, with a waiver or without. */
const SIDES = {
    open: 'open',
    waived: 'waived',
    'not-affected': 'waived',
    'off-gate': null,
};
function remember(checks) {
    const known = new Map();
    return (parameters) => {
        const key = JSON.stringify(parameters);
        const made = known.get(key) ?? checks(parameters);
        known.set(key, made);
        return made;
    };
}


/***/ }),

/***/ 91710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OE: () => (/* reexport */ applyDemandedRules),
  IU: () => (/* reexport */ applyRules),
  ZX: () => (/* reexport */ applyToChanges),
  e9: () => (/* reexport */ image_rules/* demandedChecks */.e9),
  G4: () => (/* reexport */ fixable/* isFixable */.G),
  RA: () => (/* reexport */ rules_case/* openCase */.RA),
  Y9: () => (/* reexport */ checks/* toCheckParameters */.Y9)
});

// UNUSED EXPORTS: NEWLY_DISCLOSED, RULES, RULE_IDS, withPolicy

// EXTERNAL MODULE: ./src/policy/rules/fixable.ts
var fixable = __webpack_require__(30677);
// EXTERNAL MODULE: ./src/policy/rules/origin.ts
var origin = __webpack_require__(50610);
// EXTERNAL MODULE: ./src/policy/rules/table.ts + 29 modules
var table = __webpack_require__(19565);
;// CONCATENATED MODULE: ./src/policy/rules/apply.ts



/** Every rule that the policy asks for, applied; the rules of the default gate are always among them. */
function applyRules(opened) {
    return (0,table/* rulesOf */.fD)(opened.policy).map((rule) => applyRule(rule, opened));
}
/** Only what settings of the policy ask for: for a control of a standard, whose policy is a few values. */
function applyDemandedRules(opened) {
    const { policy } = opened;
    const demanded = (0,table/* rulesOf */.fD)(policy).filter((rule) => (0,table/* isDemanded */.nG)(rule, policy));
    return demanded.map((rule) => applyRule(rule, opened));
}
/** One rule that the policy asks for. */
function applyRule(rule, opened) {
    const found = rule.judge(opened);
    const level = rule.level(opened.policy) === 'fail' ? 'fail' : 'warn';
    if (found.isBroken && level === 'fail')
        return { ...toBroken(rule, found, opened), level };
    const lacking = rule.needs(opened);
    // What was found blocks, also where not everything could be looked at; what was not found proves nothing there.
    if (lacking !== null)
        return { ...toUnassessed(rule, { found, lacking, opened }), level };
    return {
        result: toResult(rule, { found, opened, state: stateOf(found, level) }),
        reason: null,
        level,
    };
}
function stateOf(found, level) {
    if (level === 'fail' && found.isBrokenWithWaived)
        return 'waived';
    return found.isBroken || found.isWarned ? 'warned' : 'passed';
}
function toResult(rule, { found, opened, state }) {
    const { value, limit, waived, note, findings } = found;
    return {
        id: rule.id,
        title: rule.titleFor?.(opened) ?? rule.title,
        state,
        limit,
        value,
        fixable: waived === null ? null : tellOf(findings).fixable,
        waived,
        origin: originWords(rule, opened),
        note,
    };
}
function originWords(rule, { policy }) {
    return (0,origin/* describeOrigin */.uN)((0,origin/* originOf */.yv)(policy, rule.settings));
}
function toBroken(rule, found, opened) {
    const result = toResult(rule, { found, opened, state: 'failed' });
    const reason = {
        rule: rule.id,
        limit: found.limit ?? 0,
        value: found.value,
        origin: result.origin,
        findings: tellOf(found.findings).ids,
        remedy: rule.remedy(found, opened),
    };
    return { result, reason };
}
const TOLD = new WeakMap();
/** The same lists for the same findings: whoever joins those of many rules goes through each once. */
function tellOf(findings) {
    const made = TOLD.get(findings) ?? {
        ids: findings.map(({ id }) => id),
        fixable: findings.filter(fixable/* isFixable */.G).length,
    };
    TOLD.set(findings, made);
    return made;
}
function toUnassessed(rule, { found, lacking, opened }) {
    const known = toResult(rule, { found, opened, state: 'not-assessed' });
    const result = { ...known, value: null, fixable: null, note: lacking.why };
    if (decideUnassessed(rule, lacking, opened) === 'warn')
        return { result, reason: null };
    const reason = {
        rule: rule.id,
        limit: found.limit ?? 0,
        value: 'not assessed',
        origin: result.origin,
        findings: [],
        remedy: `${lacking.remedy}; or accept it: when_not_assessed: { ${rule.id}: warn }`,
    };
    return { result, reason };
}
/**
 * What a rule does that could not be assessed: what the policy says of it, else it fails where the policy demands
 * it and somebody could know at this stage.
 */
function decideUnassessed(rule, lacking, { policy, circumstances }) {
    if (rule.isKnowable?.(circumstances) === false)
        return 'warn';
    const words = new Map(Object.entries(policy.values.when_not_assessed ?? {}));
    const own = words.get(rule.id);
    if (own !== undefined)
        return own;
    if (lacking.isSaidElsewhere || rule.level(policy) !== 'fail')
        return 'warn';
    const isOfDefault = (0,origin/* originOf */.yv)(policy, rule.settings).kind === 'default';
    return words.get('default') ?? (isOfDefault ? 'warn' : 'fail');
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/rules/remedies.ts
var remedies = __webpack_require__(94676);
;// CONCATENATED MODULE: ./src/policy/rules/disclosed.ts


/** Which flaws became known, where, and when, the worst first; null where there is none. */
function describeDisclosed(findings) {
    if (findings.length === 0)
        return null;
    return (0,remedies/* listShort */.VI)([...findings].sort(byUrgency).map(describe));
}
function byUrgency(a, b) {
    const order = (0,severity/* compareSeverity */.zK)(a.severity, b.severity);
    if (order !== 0)
        return order;
    if (idOf(a) !== idOf(b))
        return idOf(a) < idOf(b) ? -1 : 1;
    return a.id < b.id ? -1 : 1;
}
function describe(finding) {
    const subject = finding.package === null ? '' : ` in ${finding.package.name}`;
    const date = describeDate(finding);
    return `${idOf(finding)}${subject}${date === null ? '' : ` (${date})`}`;
}
function idOf(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id;
}
/**
 * When everybody could know of it. The day on which we saw it first is no date to tell: until the base branch has it, too,
 * that is today, every day anew.
 */
function describeDate(finding) {
    const published = finding.kind === 'vulnerability' ? finding.vulnerability.published : null;
    return published === null ? null : `published ${toDay(published)}`;
}
/** Of `2026-01-31T…` the day. */
function toDay(time) {
    return time.slice(0, 10);
}

// EXTERNAL MODULE: ./src/policy/rules/case.ts + 1 modules
var rules_case = __webpack_require__(23322);
// EXTERNAL MODULE: ./src/policy/rules/malware.ts
var malware = __webpack_require__(98605);
;// CONCATENATED MODULE: ./src/policy/rules/changes.ts


/** The image with only those findings that a change has to answer for. */
function toChanges(opened, changes) {
    const findings = opened.findings.filter((one) => isOfChange(one, changes));
    return (0,rules_case/* withFindings */.$c)(opened, { findings, isOldPackage: changes.hadPackage });
}
/**
 * What came with the change, and what bites whenever it came: attackers wait for nobody's fault. A finding of which
 * nobody could say whether it is new counts as new.
 */
function isOfChange(finding, { isUntold }) {
    return bitesAnyway(finding) || !isOld(finding) || isUntold(finding);
}
/** True of a finding that counts for no other reason than that nobody can tell whether it is new. */
function countsAsUntold(finding, { isUntold }) {
    return isOld(finding) && !bitesAnyway(finding) && isUntold(finding);
}
function isOld({ change }) {
    return change === 'pre-existing' || change === 'newly-disclosed';
}
function bitesAnyway(finding) {
    if (finding.kind === 'secret' || (0,malware/* isMalware */.Q)(finding))
        return true;
    return finding.kind === 'vulnerability' && finding.kev !== null;
}

// EXTERNAL MODULE: ./src/policy/rules/counting.ts
var counting = __webpack_require__(33609);
;// CONCATENATED MODULE: ./src/policy/rules/apply-to-changes.ts






/**
 * The rules of the policy on a change: those about findings count what it brought, and say what they leave out; what
 * became known only since the baseline warns by itself. Every other rule judges the whole image.
 */
function applyToChanges(opened, changes) {
    const changed = toChanges(opened, changes);
    const disclosed = new Map();
    const applied = (0,table/* rulesOf */.fD)(opened.policy).map((rule) => {
        if (rule.judges === 'all')
            return applyRule(rule, opened);
        const left = findLeftOut(rule, { opened, changed, changes });
        for (const finding of left.disclosed)
            disclosed.set(finding.id, finding);
        return withNote(applyRule(rule, changed), describeLeftOut(left));
    });
    return [...applied, toDisclosedRule([...disclosed.values()])];
}
function findLeftOut(rule, { opened, changed, changes }) {
    const all = rule.judge(opened);
    const judged = rule.judge(changed);
    const counted = new Set(judged.findings.map(({ id }) => id));
    const left = all.findings.filter(({ id }) => !counted.has(id));
    const disclosed = left.filter(({ change }) => change === 'newly-disclosed');
    const old = Number(all.value) - Number(judged.value) - disclosed.length;
    const lacking = rule.needs(changed) === null ? rule.needs(opened) : null;
    const untold = judged.findings.filter((one) => countsAsUntold(one, changes)).length;
    return { disclosed, old, untold, unassessed: lacking?.why ?? null };
}
function describeLeftOut({ disclosed, old, untold, unassessed }) {
    const count = disclosed.length;
    return (0,counting/* joinNotes */.A)(old > 0 ? `${old} pre-existing ${old === 1 ? 'is' : 'are'} not judged` : null, count > 0 ? `${count} newly disclosed only ${count === 1 ? 'warns' : 'warn'}` : null, untold > 0
        ? `nobody can tell of ${untold} whether ${untold === 1 ? 'it is' : 'they are'} new: counted`
        : null, unassessed === null ? null : `not assessed of what was there before: ${unassessed}`);
}
function withNote(applied, note) {
    if (note === null)
        return applied;
    const { result } = applied;
    return { ...applied, result: { ...result, note: (0,counting/* joinNotes */.A)(result.note, note) } };
}
const NEWLY_DISCLOSED = 'changes.newly-disclosed';
/** Nobody's change brought them, and somebody has to know of them all the same. */
function toDisclosedRule(findings) {
    const result = {
        id: NEWLY_DISCLOSED,
        title: 'Flaws of what was there before that became known since',
        state: findings.length > 0 ? 'warned' : 'passed',
        limit: null,
        value: findings.length,
        fixable: findings.filter(fixable/* isFixable */.G).length,
        waived: null,
        origin: null,
        note: describeDisclosed(findings),
    };
    return { result, reason: null, level: 'warn' };
}

// EXTERNAL MODULE: ./src/policy/rules/checks.ts + 1 modules
var checks = __webpack_require__(30676);
// EXTERNAL MODULE: ./src/policy/rules/image-rules.ts
var image_rules = __webpack_require__(76197);
;// CONCATENATED MODULE: ./src/policy/rules/index.ts









/***/ }),

/***/ 44131:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vy: () => (/* binding */ RENDERERS),
  Sq: () => (/* reexport */ composeComment),
  tL: () => (/* reexport */ readReport),
  hF: () => (/* reexport */ renderJson),
  Gc: () => (/* reexport */ renderMarkdown),
  N0: () => (/* reexport */ one_line/* renderOneLine */.N),
  WH: () => (/* reexport */ renderSarif),
  bo: () => (/* reexport */ table.renderTable),
  gI: () => (/* reexport */ toAnnotations),
  Xm: () => (/* reexport */ toCommentMarker),
  Bi: () => (/* reexport */ toCommentSections)
});

// UNUSED EXPORTS: describeNoAlerts, listAlerts, renderError

// EXTERNAL MODULE: ./src/report/json/decision.ts
var decision = __webpack_require__(87123);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/json/in-order.ts
var in_order = __webpack_require__(79683);
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
var finding = __webpack_require__(11743);
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

;// CONCATENATED MODULE: ./src/report/json/facts.ts

/** Lists keep their order, which is that of layers, paths or lines. */
function toFactsJson(facts) {
    return facts === null ? null : sortKeys(facts);
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (0,order/* compareText */.n6)(a, b));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

// EXTERNAL MODULE: ./src/report/json/package.ts
var json_package = __webpack_require__(94077);
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

;// CONCATENATED MODULE: ./src/report/json/standard.ts
/** The controls keep the order of their standard. */
function toStandardJson(standard) {
    return {
        controls: standard.controls.map(toControlJson),
        decided: standard.decided,
        id: standard.id,
        reference: standard.reference,
        title: standard.title,
        version: standard.version,
    };
}
function toControlJson(control) {
    return {
        evidence: control.evidence,
        id: control.id,
        level: control.level,
        open: control.open,
        remedy: control.remedy,
        rules: control.rules,
        state: control.state,
        title: control.title,
    };
}
/** The checks keep the order of the table of rules. */
function toCheckJson(check) {
    return {
        elsewhere: check.elsewhere,
        evidence: check.evidence.map(toEvidenceJson),
        note: check.note,
        remedy: check.remedy,
        rule: check.rule,
        severity: check.severity,
        state: check.state,
        title: check.title,
    };
}
function toEvidenceJson({ layer, line, path, text }) {
    return { layer, line, path, text };
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
            origin: reason.origin,
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
    transport: null,
};
/** One element of `images`. What is unknown, as when the image could not be opened, is null or empty. */
function toImageJson(report) {
    const image = report.image ?? UNOPENED;
    return {
        advice: toAdviceJson(report.advice),
        agreement: toAgreementJson(report.agreement),
        base: toBaseJson(report.base),
        checks: report.checks.map(toCheckJson),
        comparison: toComparisonJson(report.comparison),
        contents: toContentsJson(report.contents),
        context: toContextJson(report.context),
        counts: image_toCountsJson(report.counts),
        coverage: toCoverageJson(report.coverage),
        created: image.created,
        digest: image.digest,
        dockerfile: toDockerfileJson(report.dockerfile),
        error: toErrorJson(report.error),
        facts: toFactsJson(report.facts),
        findings: (0,finding/* toFindingsJson */.A)(report.findings),
        imageId: image.imageId,
        indexDigest: image.indexDigest,
        isInventoryWhole: report.isInventoryWhole,
        judged: toJudgedJson(report.judged),
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
        standards: report.standards.map(toStandardJson),
        transport: image.transport,
        verdict: toVerdictJson(report.verdict),
    };
}
function toBaseJson(base) {
    if (base === null)
        return null;
    const { currentDigest, currentNote, digest, evidence, isVerified, layers, name, note } = base;
    return { currentDigest, currentNote, digest, evidence, isVerified, layers, name, note };
}
function toDockerfileJson(place) {
    if (place === null)
        return null;
    const { fromLine, path } = place;
    return { fromLine, lengths: place.lengths.map(({ length, line }) => ({ length, line })), path };
}
function toContextJson({ data, environment, exposure, impact }) {
    return { data, environment, exposure, impact };
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
function toJudgedJson({ scope, wanted, why }) {
    return { scope, wanted, why };
}
function toLayerJson({ diffId, digest, instruction, line, origin, size }) {
    return { diffId, digest, instruction, line, origin, size };
}
function toSystemJson(os) {
    return os === null ? null : { endOfLife: os.endOfLife, family: os.family, version: os.version };
}
function toRuleJson(rule) {
    const { fixable, id, limit, note, origin, state, title, value, waived } = rule;
    return { fixable, id, limit, note, origin, state, title, value, waived };
}

// EXTERNAL MODULE: ./src/report/json-text.ts
var json_text = __webpack_require__(44216);
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
        policy: toPolicyJson(report.policy),
        schema: 'plimsoll/report/1',
        tool: { name: report.tool.name, version: report.tool.version },
        verdict: toVerdictJson(report.verdict),
        waivers: report.waivers.map(decision/* toWaiverJson */.k),
    });
}
/** The files keep their order, in which later ones add to earlier ones. */
function toPolicyJson(policy) {
    return {
        description: policy.description,
        files: policy.files.map(({ commit, digest, path }) => ({ commit, digest, path })),
        isDefault: policy.isDefault,
        stage: policy.stage,
        standards: policy.standards,
    };
}
function toFeedJson({ ageDays, date, name, origin, version }) {
    return { ageDays, date, name, origin, version };
}
const compareFeeds = (0,in_order/* byFields */.L)('name', 'date', 'origin', 'version', 'ageDays');

// EXTERNAL MODULE: ./src/domain/verdict.ts
var domain_verdict = __webpack_require__(95805);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/markdown/cells.ts
var markdown_cells = __webpack_require__(92815);
// EXTERNAL MODULE: ./src/report/check-words.ts
var check_words = __webpack_require__(27666);
// EXTERNAL MODULE: ./src/report/image-words.ts
var image_words = __webpack_require__(54659);
// EXTERNAL MODULE: ./src/report/standard-words.ts
var standard_words = __webpack_require__(68081);
// EXTERNAL MODULE: ./src/report/words.ts
var report_words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/markdown/evidence.ts







/** What was looked at: the image by digest, its platform and system, and the policy in force. */
function toSubjectPart(image, report) {
    return [
        (0,markdown_cells/* toTableHead */.s6)(['Image', (0,report_escape/* escapeMarkdown */.FV)(image.reference)]),
        ...toOpenedRows(image),
        ...toBaseRow(image),
        ...(report.feeds.length === 0
            ? []
            : [(0,markdown_cells/* toRow */.IL)(['Feeds', (0,report_escape/* escapeMarkdown */.FV)(report.feeds.map(report_words/* describeFeed */.kB).join('; '))])]),
        ...toCheckRow(image),
        (0,markdown_cells/* toRow */.IL)(['Policy', toPolicyCell(report.policy)]),
    ].join('\n');
}
function toCheckRow({ checks }) {
    const text = (0,check_words/* describeChecks */.P)(checks);
    return text === null ? [] : [(0,markdown_cells/* toRow */.IL)(['Image rules', (0,report_escape/* escapeMarkdown */.FV)(text, 600)])];
}
function toPolicyCell(policy) {
    const files = (0,standard_words/* describePolicyFiles */.ZQ)(policy).map((text) => `<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(text)}</sub>`);
    return `${(0,report_escape/* escapeMarkdown */.FV)(policy.description)}${files.join('')}`;
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
        (0,report_words/* countOf */.pq)(scan.packages, 'package'),
        scan.database === null ? 'none' : (0,report_escape/* escapeMarkdown */.FV)((0,report_words/* describeDatabase */.DZ)(scan.database)),
    ]));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Scanner', 'Version', 'Result', 'Recognised', 'Database']);
    return [[head, ...rows].join('\n')];
}
function toRulePart(image) {
    const rows = image.rules.map(toRuleRow);
    return [(0,markdown_cells/* toTableHead */.s6)(['', 'Rule', 'Allowed', 'Found', 'Fixable']), ...rows].join('\n');
}
function toRuleRow(rule) {
    const about = [rule.note, rule.origin].flatMap((text) => text ?? []);
    const note = about.length === 0 ? '' : `<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(about.join('; '))}</sub>`;
    return (0,markdown_cells/* toRow */.IL)([
        markdown_cells/* RULE_MARKS */.cY[rule.state],
        `${(0,report_escape/* escapeMarkdown */.FV)(rule.title)}${note}`,
        rule.limit === null ? 'only warns' : toNumberCell(rule.limit),
        toFoundCell(rule),
        rule.fixable === null || rule.fixable === 0 ? '' : (0,report_words/* formatNumber */.ZV)(rule.fixable),
    ]);
}
function toFoundCell({ value, waived }) {
    const found = value === null ? '' : toNumberCell(value);
    return waived === null || waived === 0 ? found : `${found} (and ${(0,report_words/* formatNumber */.ZV)(waived)} waived)`;
}
function toNumberCell(value) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,report_words/* formatNumber */.ZV)(value), 80);
}
/** What this verdict does not speak about; empty when that is nothing. */
function toCoveragePart(image) {
    const { narrowed, notAssessed } = image.coverage;
    const platforms = image.image?.notScanned ?? [];
    const lines = [
        ...narrowed.map((sentence) => `Narrowed: ${(0,report_escape/* escapeMarkdown */.FV)(sentence)}`),
        ...notAssessed.map(({ what, count }) => `Not assessed: ${(0,report_words/* formatNumber */.ZV)(count)} ${(0,report_escape/* escapeMarkdown */.FV)(what)}`),
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
var advice_words = __webpack_require__(25396);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
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
            : (0,markdown_cells/* fold */.AU)((0,report_words/* countOf */.pq)(others.length, 'more action'), [
                toSteps(folded, areEstimates),
                ...(left > 0 ? [`… and ${(0,report_words/* formatNumber */.ZV)(left)} more in the JSON report.`] : []),
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
    const place = `in ${paths.join(', ')}${more > 0 ? ` and ${(0,report_words/* formatNumber */.ZV)(more)} more` : ''}`;
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

;// CONCATENATED MODULE: ./src/report/markdown/charts.ts
/** Fewer are counted at a glance. */
const LEAST_FINDINGS = 5;
/**
 * Charts of the open vulnerabilities of an image, which GitHub draws from Mermaid: how severe they are, and how many an
 * update fixes. Only numbers and our own words: nothing in a chart can be escaped. Each says something only where it has
 * two parts.
 */
function toChartPart({ findings }) {
    const open = findings.filter((one) => one.kind === 'vulnerability' && one.status === 'open');
    const flaws = open.filter((one) => one.kind === 'vulnerability');
    if (flaws.length < LEAST_FINDINGS)
        return [];
    return [
        ...toPie('Open vulnerabilities by severity', countBy(flaws, severityPart)),
        ...toPie('What an update fixes', countBy(flaws, fixPart)),
    ];
}
const SEVERITY_COLOURS = {
    critical: '#ff6a69',
    high: '#f0883e',
    medium: '#e3b341',
    low: '#54aeff',
    negligible: '#afb8c1',
    unknown: '#8c959f',
};
function severityPart({ severity }) {
    return { label: severity, colour: SEVERITY_COLOURS[severity] };
}
const FIX_PARTS = {
    fixed: { label: 'fixed by an update', colour: '#4ac26b' },
    'not-fixed': { label: 'no fix yet', colour: '#e3b341' },
    'wont-fix': { label: 'will not be fixed', colour: '#ff6a69' },
    deferred: { label: 'fix deferred', colour: '#f0883e' },
    'end-of-life': { label: 'past its end of life', colour: '#c297ff' },
    unknown: { label: 'not known', colour: '#8c959f' },
};
function fixPart({ fix }) {
    return FIX_PARTS[fix.state];
}
function countBy(findings, toPart) {
    const slices = new Map();
    for (const finding of findings) {
        const part = toPart(finding);
        const before = slices.get(part.label);
        slices.set(part.label, { ...part, count: (before?.count ?? 0) + 1 });
    }
    return [...slices.values()];
}
/** The numbers on the slices are dark in the dark theme too, or they cannot be read on the light ones. */
const TEXT = { pieOpacity: '1', pieSectionTextColor: '#1f2328' };
/**
 * Mermaid gives its colours out in the order in which it draws, and older versions draw the largest slice first: in that
 * order both are the same.
 */
function toPie(title, slices) {
    if (slices.length < 2)
        return [];
    const sorted = [...slices].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
    const colours = sorted.map(({ colour }, at) => [`pie${at + 1}`, colour]);
    const theme = { themeVariables: { ...Object.fromEntries(colours), ...TEXT } };
    const lines = sorted.map(({ label, count }) => `  "${label}" : ${count}`);
    return [
        [
            '```mermaid',
            `%%{init: ${JSON.stringify(theme)}}%%`,
            `pie showData title ${title}`,
            ...lines,
            '```',
        ].join('\n'),
    ];
}

// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(47479);
// EXTERNAL MODULE: ./src/report/comparison/rows.ts
var comparison_rows = __webpack_require__(93317);
// EXTERNAL MODULE: ./src/report/source-groups.ts
var source_groups = __webpack_require__(67382);
// EXTERNAL MODULE: ./src/report/markdown/finding-cells.ts
var finding_cells = __webpack_require__(46251);
;// CONCATENATED MODULE: ./src/report/markdown/own-commit.ts

const BROKEN = / at ([0-9a-f]{6})\u200B([0-9a-f]{1,34})(?![0-9a-z])/g;
/** Words of ours with names of others in them, as `run 12 on main at 1a2b3c4`: the commit is code, which copies cleanly. */
function escapeWithCommit(text, maxLength) {
    return (0,report_escape/* escapeMarkdown */.FV)(text, maxLength).replace(BROKEN, ' at `$1$2`');
}

;// CONCATENATED MODULE: ./src/report/markdown/comparison.ts










const MOST_ROWS = 10;
const MOST_NOTES = 5;
/** What changed since the baseline: what got worse stands open, what is fixed is folded. Bounded. */
function toComparisonPart(image) {
    const { comparison, judged } = image;
    if (comparison === null)
        return [];
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const worse = image.findings.filter(({ change }) => change === 'introduced' || change === 'worsened');
    return [
        '### What changed',
        `Compared with ${escapeWithCommit((0,image_words/* describeCompared */.lq)(comparison, judged), 400)}: ${(0,comparison_rows/* describeChanges */.DT)(comparison.counts)}.`,
        ...comparison.notes.slice(0, MOST_NOTES).map((note) => `⚠️ ${(0,report_escape/* escapeMarkdown */.FV)(note, 500)}`),
        ...toWorse(worse, blocking),
        ...toFixed(comparison),
    ];
}
function toWorse(findings, blocking) {
    if (findings.length === 0)
        return [];
    const { shown, left } = takeRows(findings, blocking);
    const rows = shown.map((row) => (0,markdown_cells/* toRow */.IL)([
        `${blocking.has(row.finding.id) ? '⛔ ' : ''}${row.finding.change ?? ''}`,
        ...toCells(row),
        (0,finding_cells/* toFixCell */.v_)(row.finding),
    ]));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Change', 'Severity', 'Finding', 'In', 'Installed', 'Fixed in']);
    return [
        ...(0,markdown_cells/* toSmall */.$c)((0,source_groups/* describeShown */.VC)(shown, findings.length)),
        [head, ...rows].join('\n'),
        ...toMore(left),
    ];
}
/** `left`: findings, not rows. */
function takeRows(findings, blocking) {
    const rows = (0,source_groups/* groupBySource */.kd)(findings, blocking);
    const shown = (0,order/* takeFirst */.SG)((0,source_groups/* rowsInReadingOrder */.Lm)(rows, blocking), MOST_ROWS);
    return { shown, left: findings.length - (0,source_groups/* countRowFindings */.Uy)(shown) };
}
function toCells(row) {
    const { finding } = row;
    return [
        `${markdown_cells/* SEVERITY_MARKS */.ru[finding.severity]} ${finding.severity}`,
        (0,finding_cells/* toFindingCell */.zB)(finding),
        (0,finding_cells/* toNameCell */.H8)(row),
        (0,report_escape/* escapeMarkdown */.FV)(finding.package?.version ?? '', 60),
    ];
}
function toFixed({ fixed }) {
    if (fixed.length === 0)
        return [];
    const { shown, left } = takeRows(fixed, new Set());
    const rows = shown.map((row) => (0,markdown_cells/* toRow */.IL)(toCells(row)));
    return (0,markdown_cells/* fold */.AU)(`✅ ${(0,report_words/* formatNumber */.ZV)(fixed.length)} fixed`, [
        ...(0,markdown_cells/* toSmall */.$c)((0,source_groups/* describeShown */.VC)(shown, fixed.length)),
        [(0,markdown_cells/* toTableHead */.s6)(['Severity', 'Finding', 'Was in', 'Version']), ...rows].join('\n'),
        ...toMore(left),
    ]);
}
function toMore(left) {
    return left > 0 ? [`… and ${(0,report_words/* formatNumber */.ZV)(left)} more in the JSON report.`] : [];
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/rules/index.ts + 4 modules
var rules = __webpack_require__(91710);
// EXTERNAL MODULE: ./src/report/finding-words.ts
var finding_words = __webpack_require__(47855);
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
            ? [(0,markdown_cells/* toRow */.IL)([title, ...[...cells, total].map(report_words/* formatNumber */.ZV)])]
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
        { head: 'Blocks', toCell: of((one) => (blocking.has(one.id) ? '⛔' : '')) },
        { head: 'Finding', toCell: of(finding_cells/* toFindingCell */.zB) },
        { head: 'In', toCell: finding_cells/* toSubjectCell */.kz },
        { head: 'Installed', toCell: of((one) => (0,report_escape/* escapeMarkdown */.FV)(one.package?.version ?? '', 60)) },
        { head: 'Fixed in', toCell: of((one) => (0,finding_cells/* toFixCell */.v_)(one)) },
        ...(image.findings.some((one) => (0,finding_words/* findOrigin */.Ub)(one) !== null)
            ? [{ head: 'From', toCell: of(finding_cells/* toOriginCell */.q7) }]
            : []),
        ...(image.comparison === null ? [] : [{ head: 'Change', toCell: of(finding_cells/* toChangeCell */.mA) }]),
        { head: 'Seen by', toCell: of(finding_cells/* toSeenCell */.r6) },
    ];
    return {
        head: (0,markdown_cells/* toTableHead */.s6)(columns.map(({ head }) => head)),
        blocking,
        toRow: (row) => (0,markdown_cells/* toRow */.IL)(columns.map(({ toCell }) => toCell(row))),
    };
}
/** What all findings of a row have in common. */
function of(toCell) {
    return ({ finding }) => toCell(finding);
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
    for (const { grouped, before, after } of toTables(image, rows)) {
        const { taken, texts: lines } = findings_takeRows(grouped, rows, left - (0,markdown_cells/* countBytes */.Tu)(before + after));
        if (taken.length > 0)
            texts.push(`${before}${lines.join('\n')}${after}`);
        left -= (0,markdown_cells/* countBytes */.Tu)(texts.at(-1) ?? '') + 2;
        shown += (0,source_groups/* countRowFindings */.Uy)(taken);
        if (taken.length < grouped.length)
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
    return [
        ...[...counted].map(([severity, all]) => toTable(severity, all, rows)),
        toOtherTable(others, rows),
    ].filter((table) => table.grouped.length > 0);
}
function toOtherTable(others, rows) {
    const grouped = (0,source_groups/* groupBySource */.kd)(others, rows.blocking);
    const title = `➖ ${(0,report_words/* formatNumber */.ZV)(others.length)} not counted${(0,source_groups/* describeRows */.$7)(grouped)}`;
    return { grouped, ...toFoldedFrame(title, rows) };
}
/** Critical and high stand open; the rest is folded, so that what matters fits a screen. */
function toTable(severity, findings, rows) {
    const grouped = (0,source_groups/* groupBySource */.kd)(findings, rows.blocking);
    const fixable = findings.filter(rules/* isFixable */.G4).length;
    const open = fixable === 0 ? '' : `, ${(0,report_words/* formatNumber */.ZV)(fixable)} fixable`;
    const count = (0,report_words/* countOf */.pq)(findings.length, severity, severity);
    const title = `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${count}${(0,source_groups/* describeRows */.$7)(grouped)}${open}`;
    return severity === 'critical' || severity === 'high'
        ? { grouped, before: `#### ${title}\n\n${rows.head}\n`, after: '' }
        : { grouped, ...toFoldedFrame(title, rows) };
}
function toFoldedFrame(title, { head }) {
    return {
        before: `<details><summary>${title}</summary>\n\n${head}\n`,
        after: '\n\n</details>',
    };
}
function findings_takeRows(grouped, rows, maxBytes) {
    const taken = [];
    const texts = [];
    let left = maxBytes;
    for (const row of (0,source_groups/* rowsInReadingOrder */.Lm)(grouped, rows.blocking)) {
        const text = rows.toRow(row);
        left -= (0,markdown_cells/* countBytes */.Tu)(text) + 1;
        if (left < 0)
            break;
        taken.push(row);
        texts.push(text);
    }
    return { taken, texts };
}

;// CONCATENATED MODULE: ./src/report/markdown/standards.ts



const MARKS = {
    pass: '✅',
    fail: '❌',
    waived: '☑️',
    'not-assessed': '➖',
    manual: '👤',
    'not-applicable': '➖',
    superseded: '➖',
};
const MOST_CONTROLS = 200;
/** Each standard in a line, its controls folded below it. */
function toStandardPart({ standards }) {
    if (standards.length === 0)
        return [];
    return ['### Standards', ...standards.flatMap(toStandard)];
}
function toStandard(standard) {
    const heading = `**${(0,report_escape/* escapeMarkdown */.FV)(standard.title, 120)}**: ${(0,report_escape/* escapeMarkdown */.FV)((0,standard_words/* describeStandard */.j1)(standard))}.`;
    const rows = standard.controls.slice(0, MOST_CONTROLS).map(toControlRow);
    const table = [(0,markdown_cells/* toTableHead */.s6)(['Control', 'State', 'Title', 'Evidence']), ...rows].join('\n');
    // A summary is raw HTML, in which no Markdown escape holds: it gets none of the standard's words.
    return [heading, ...(0,markdown_cells/* fold */.AU)('Its controls', [table])];
}
function toControlRow(control) {
    const { id, remedy, state, title } = control;
    const isWarning = (0,standard_words/* warnsOnly */.AP)(control);
    const cure = state === 'fail' && remedy !== null ? `<br>**To pass:** ${(0,report_escape/* escapeMarkdown */.FV)(remedy)}` : '';
    return (0,markdown_cells/* toRow */.IL)([
        (0,report_escape/* escapeMarkdown */.FV)(id, 40),
        `${isWarning ? '⚠️' : MARKS[state]} ${(0,standard_words/* wordOf */.aG)(control)}${isWarning ? ' (warns)' : ''}`,
        (0,report_escape/* escapeMarkdown */.FV)(title, 200),
        `${(0,report_escape/* escapeMarkdown */.FV)((0,standard_words/* describeControl */.hy)(control), 600)}${cure}`,
    ]);
}
const MOST_WAIVERS = 20;
/** How many waivers there are, and those that somebody has to look at. */
function toWaiverPart({ waivers }) {
    const summary = (0,standard_words/* describeWaivers */.HV)(waivers);
    if (summary === null)
        return [];
    const urgent = (0,standard_words/* urgentWaivers */.nr)(waivers).map((waiver) => (0,report_escape/* escapeMarkdown */.FV)((0,standard_words/* describeWaiver */.kr)(waiver), 400));
    return [
        '### Waivers',
        `${(0,report_escape/* escapeMarkdown */.FV)(summary)}.`,
        ...(urgent.length === 0 ? [] : [(0,markdown_cells/* toList */.st)(urgent, MOST_WAIVERS)]),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown/verdict.ts









const MOST_SENTENCES = 20;
/** What the outcome means, then each reason with its cure and its first findings. Bounded. */
function toVerdictPart(image) {
    return [
        toSummary(image),
        ...toJudged(image),
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
function toJudged(image) {
    const judged = (0,verdict_words/* describeJudged */.HR)(image);
    return judged === null ? [] : [`${escapeWithCommit(judged, 500)}.`];
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
    const blocking = new Set(reason.findings);
    const grouped = (0,source_groups/* groupBySource */.kd)(findings, blocking);
    const shown = (0,order/* takeFirst */.SG)((0,source_groups/* rowsInReadingOrder */.Lm)(grouped, blocking), SHOWN_BLOCKERS);
    const left = findings.length - (0,source_groups/* countRowFindings */.Uy)(shown);
    // Secrets and settings have neither version nor fix: their table goes without these columns.
    const columns = shown.some(({ finding }) => finding.package !== null) ? 4 : 2;
    const rows = shown.map((row) => (0,markdown_cells/* toRow */.IL)(toBlockerCells(row).slice(0, columns)));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Blocks', 'In', 'Installed', 'Fixed in'].slice(0, columns));
    return [
        ...(0,markdown_cells/* toSmall */.$c)((0,source_groups/* describeShown */.VC)(shown, findings.length)),
        [head, ...rows].join('\n'),
        ...(left > 0
            ? [`… and ${(0,report_words/* formatNumber */.ZV)(left)} more because of this rule, in the tables below.`]
            : []),
    ];
}
function toBlockerCells(row) {
    const { finding } = row;
    return [
        (0,finding_cells/* toFindingCell */.zB)(finding),
        (0,finding_cells/* toNameCell */.H8)(row),
        (0,report_escape/* escapeMarkdown */.FV)(finding.package?.version ?? '', 60),
        (0,finding_cells/* toFixCell */.v_)(finding, '**'),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown/image.ts











/**
 * Everything about one image in at most `maxBytes`: first what anybody wants to know, then the evidence, then
 * every finding. Where that is too much, without the evidence; null when not even that fits.
 */
function toImageSection(image, report, { maxBytes, hasCharts }) {
    const answer = [
        ...toVerdictPart(image),
        ...toComparisonPart(image),
        ...toAdvicePart(image),
        ...toStandardPart(image),
        ...toCoverage(image),
    ];
    const whole = [
        ...answer,
        ...toCountPart(image),
        ...(hasCharts ? toChartPart(image) : []),
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
    const note = hidden === 0 ? [] : [`… and ${(0,report_words/* formatNumber */.ZV)(hidden)} more, less urgent, in the JSON report.`];
    const parts = ['### Findings', tables.text, ...note].filter((part) => part !== '');
    return { parts, hidden };
}
function join(parts) {
    return parts.join('\n\n');
}

;// CONCATENATED MODULE: ./src/report/markdown/links.ts

const NO_LINKS = { alerts: null, comment: null, artifact: null };
const TITLES = {
    alerts: 'Alerts in code scanning',
    comment: 'Comment on the pull request',
    artifact: 'Reports of this run',
};
/** The links in one line; empty when there are none. */
function toLinkPart(links) {
    const shown = [
        toLink(TITLES.alerts, links.alerts),
        toLink(TITLES.comment, links.comment),
        toLink(TITLES.artifact, links.artifact),
    ].flat();
    return shown.length === 0 ? [] : [shown.join(' · ')];
}
/** The server of an enterprise may be one without TLS; what is no address of a server is no link. */
function toLink(title, address) {
    if (address === null || !URL.canParse(address))
        return [];
    const { protocol, username, password, href } = new URL(address);
    const isServer = /^https?:$/.test(protocol) && username === '' && password === '';
    if (!isServer || href.length > 2000)
        return [];
    const target = href.replace(/[()[\]<>\\\s]/g, encodeCharacter).replaceAll('&', '&amp;');
    return [`[${(0,report_escape/* escapeMarkdown */.FV)(title)}](${target})`];
}
function encodeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./src/report/markdown/overview.ts




const overview_MOST_ROWS = 500;
const SHOWN = ['critical', 'high', 'medium', 'low'];
/** A line for each image: its verdict and why, how much blocks, and what is open. */
function toOverview(images) {
    const heads = SHOWN.map((severity) => `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${severity}`);
    const head = (0,markdown_cells/* toTableHead */.s6)(['Verdict', 'Image', 'Why', 'Blocks', ...heads, 'Fixable']);
    const rows = images.slice(0, overview_MOST_ROWS).map(toImageRow);
    const left = images.length - rows.length;
    const more = left > 0 ? [`\n… and ${(0,report_words/* countOf */.pq)(left, 'more image')}.`] : [];
    return [head, ...rows, ...more].join('\n');
}
function toImageRow(image) {
    const { name, reference, verdict } = image;
    return (0,markdown_cells/* toRow */.IL)([
        `${markdown_cells/* OUTCOME_MARKS */.Uq[verdict.outcome]} ${report_words/* OUTCOME_WORDS */.nx[verdict.outcome]}`,
        `${(0,report_escape/* escapeMarkdown */.FV)(name, 100)}<br><sub>${(0,report_escape/* escapeMarkdown */.FV)([reference, ...toPlatform(image)].join(', '), 150)}</sub>`,
        (0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image)),
        ...toNumbers(image),
    ]);
}
function toPlatform({ image }) {
    return image === null ? [] : [image.platform];
}
/** Where nothing trustworthy was looked at, a zero would read as clean. */
function toNumbers(image) {
    const { counts } = image;
    const numbers = [counts.blocking, ...SHOWN.map((severity) => counts[severity]), counts.fixable];
    return (0,verdict_words/* describeFound */.Kq)(image) === null ? numbers.map(() => '–') : numbers.map(report_words/* formatNumber */.ZV);
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
    return { groups, cut: groups.length === all.length ? null : describeCut(numbers) };
}
function describeCut({ all, kept, blocking, keptBlocking }) {
    const left = `The SARIF holds ${(0,report_words/* formatNumber */.ZV)(kept)} of ${(0,report_words/* formatNumber */.ZV)(all)} results, the worst first`;
    return keptBlocking === blocking
        ? `${left}; everything that blocks is among them.`
        : `${left}; of ${(0,report_words/* formatNumber */.ZV)(blocking)} that block, ${(0,report_words/* formatNumber */.ZV)(keptBlocking)} are among them, as GitHub accepts no more.`;
}

;// CONCATENATED MODULE: ./src/report/sarif/choose-alerts.ts



/**
 * The groups that become alerts; whatever blocks is always among them. What a waiver or a VEX statement took off the gate
 * is not actionable: GitHub keeps no promise about `suppressions` of other tools (github/codeql-action issue 1230; people
 * found such results as open alerts), and a flaw that somebody has accepted must not stand there as an open one. Left
 * out, its alert is closed as fixed, and the same alert is opened again on the day after the waiver has expired.
 */
function chooseAlerts(groups, choice) {
    switch (choice) {
        case 'all':
            return groups;
        case 'blocking':
            return groups.filter((group) => group.isBlocking);
        case 'actionable':
            return groups.filter((group) => group.isBlocking || group.findings.some(isActionable));
    }
}
/** Somebody can do something about it, and it is grave enough that somebody will. */
function isActionable(finding) {
    if (finding.status !== 'open' || !(0,domain_severity/* isAtLeast */.du)(finding.severity, 'medium'))
        return false;
    return finding.kind !== 'vulnerability' || finding.fix.state !== 'wont-fix';
}
function countFindingsOf(groups) {
    return groups.reduce((sum, { findings }) => sum + findings.length, 0);
}
/** `12 findings became no alerts (alerts: actionable).`; null for none. */
function describeLeftOut(count, choice) {
    if (count === 0)
        return null;
    return `${(0,report_words/* countOf */.pq)(count, 'finding became no alert', 'findings became no alerts')} (alerts: ${choice}).`;
}
/** The same of a whole run: of the images that have a trustworthy answer, as no others are uploaded. */
function describeNoAlerts({ images }, choice) {
    const counts = images.filter(isJudged).map((image) => countNoAlerts(image, choice));
    return describeLeftOut(counts.reduce((sum, one) => sum + one, 0), choice);
}
function isJudged({ verdict }) {
    return verdict.outcome === 'pass' || verdict.outcome === 'fail';
}
function countNoAlerts(image, choice) {
    return choice === 'all'
        ? 0
        : image.findings.length - countFindingsOf(chooseAlerts(groupByKey(image), choice));
}

;// CONCATENATED MODULE: ./src/report/markdown.ts











/** GitHub drops a job summary above 1 MiB as a whole; other steps' bytes do not count. */
const DEFAULT_BYTES = 900 * 1024;
/** The report for people, as GitHub-flavoured Markdown of at most `maxBytes`, cut by whole rows. */
function renderMarkdown(report, options = {}) {
    const { maxBytes = DEFAULT_BYTES, isSummary = false } = options;
    const images = sortByOutcome(report.images);
    const top = toTop(report, images, options);
    const bottom = [
        ...toWaiverPart(report),
        ...toNoticePart(report),
        ...toAlertPart(report, options),
        toFooter(report),
    ];
    const room = maxBytes - (0,markdown_cells/* countBytes */.Tu)([...top, ...bottom].join('\n\n')) - markdown_ROOM_FOR_NOTE;
    const { sections, hidden, dropped } = toSections(images, { report, room, isSummary });
    const cut = markdown_describeCut(hidden, dropped);
    const note = cut === null ? [] : [`⚠️ ${cut}`];
    return { text: `${[...top, ...sections, ...note, ...bottom].join('\n\n')}\n`, cut };
}
function toTop(report, images, { links = NO_LINKS }) {
    const failures = (0,verdict_words/* runFailures */.Bu)(report).map((text) => `🛑 **${(0,report_escape/* escapeMarkdown */.FV)(text)}**`);
    const isOverview = images.length > 1 || failures.length > 0;
    return [
        toTitle(report),
        ...toLinkPart(links),
        ...failures,
        ...(isOverview ? [toOverview(images)] : []),
    ];
}
function toAlertPart(report, { alerts }) {
    return alerts === undefined ? [] : (0,markdown_cells/* toSmall */.$c)(describeNoAlerts(report, alerts) ?? '');
}
const markdown_ROOM_FOR_NOTE = 300;
function sortByOutcome(images) {
    const rank = (image) => domain_verdict/* OUTCOMES */.im.indexOf(image.verdict.outcome);
    return [...images].sort((a, b) => rank(a) - rank(b));
}
function toTitle(report) {
    const [only, ...others] = report.images;
    const { outcome } = report.verdict;
    const subject = only === undefined || others.length > 0
        ? (0,report_words/* countOf */.pq)(report.images.length, 'image')
        : (0,report_escape/* escapeMarkdown */.FV)(only.name, 120);
    return `## ${markdown_cells/* OUTCOME_MARKS */.Uq[outcome]} Plimsoll: ${report_words/* OUTCOME_WORDS */.nx[outcome]}, ${subject}`;
}
/** Each chart is a frame of its own in the browser: beyond the first images they would make the page slow. */
const MOST_CHARTED = 3;
/** Every image gets its share of the room; what one leaves over goes to the next. */
function toSections(images, { report, room, isSummary }) {
    const sections = [];
    let left = room;
    let hidden = 0;
    let dropped = 0;
    for (const [index, image] of images.entries()) {
        const heading = images.length > 1 ? `${toHeading(image)}\n\n` : '';
        const share = Math.floor(left / (images.length - index)) - (0,markdown_cells/* countBytes */.Tu)(heading);
        const hasCharts = isSummary && index < MOST_CHARTED;
        const section = toImageSection(image, report, { maxBytes: share, hasCharts });
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
    return `## ${markdown_cells/* OUTCOME_MARKS */.Uq[outcome]} ${report_words/* OUTCOME_WORDS */.nx[outcome]}: ${(0,report_escape/* escapeMarkdown */.FV)(image.name, 120)}`;
}
function markdown_describeCut(hidden, dropped) {
    const parts = [
        ...(hidden === 0 ? [] : [(0,report_words/* countOf */.pq)(hidden, 'finding')]),
        ...(dropped === 0 ? [] : [`the details of ${(0,report_words/* countOf */.pq)(dropped, 'image')}`]),
    ];
    if (parts.length === 0)
        return null;
    return `Left out for size: ${parts.join(' and ')}; the JSON report has everything.`;
}
function toFooter(report) {
    const { tool, asOf } = report;
    return `<sub>${tool.name} ${(0,report_escape/* escapeMarkdown */.FV)(tool.version, 40)}, as of ${(0,report_escape/* escapeMarkdown */.FV)(asOf, 40)}</sub>`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/domain/package-identity.ts
var package_identity = __webpack_require__(10719);
;// CONCATENATED MODULE: ./src/report/dockerfile-lines.ts

/**
 * Where findings of an image come from in its Dockerfile: the first line that made a layer of theirs, else the FROM of the
 * stage that was built, as what stands on no line of its own came with that. Null for an image whose Dockerfile is not
 * known, or whose path is none within the repository.
 */
function createFindDockerfileLine(image) {
    const { dockerfile } = image;
    if (dockerfile === null || !isPathWithin(dockerfile.path))
        return null;
    const { path, fromLine } = dockerfile;
    const lineOf = new Map(image.image?.layers.map(({ diffId, line }) => [diffId, line]));
    const lengthOf = new Map(dockerfile.lengths.map(({ line, length }) => [line, length]));
    return (findings) => {
        let first = null;
        for (const finding of findings) {
            for (const one of linesOf(finding, lineOf))
                first = Math.min(first ?? one, one);
        }
        const line = Math.max(1, first ?? fromLine);
        return { path, line, length: lengthOf.get(line) ?? null };
    };
}
function linesOf(finding, lineOf) {
    const own = ownLine(finding);
    if (own !== null)
        return [own];
    return finding.instances.flatMap(({ layer }) => (layer === null ? [] : (lineOf.get(layer) ?? [])));
}
/** Where one of our own rules speaks of a line and of no file of the image, it is the Dockerfile's. */
function ownLine(finding) {
    if (finding.kind !== 'misconfiguration' || !finding.seenBy.includes('plimsoll'))
        return null;
    return finding.instances.every(({ path }) => path === null) ? finding.line : null;
}
const LONGEST_PATH = 1000;
/** A report may come from elsewhere: a path that leaves the repository, or is none, points nowhere. */
function isPathWithin(path) {
    const isPlain = path.length <= LONGEST_PATH && (0,clean/* cleanLine */.Ow)(path, LONGEST_PATH) === path;
    return isPlain && path.split('/').every((part) => !/^(?:\.{0,2}|\s+)$/.test(part));
}

;// CONCATENATED MODULE: ./src/report/sarif/place.ts




/** GitHub lists all four as required; both scanners' own SARIF has an empty region. */
const NO_REGION = { endColumn: 2, endLine: 1, startColumn: 1, startLine: 1 };
/**
 * Where the alerts of an image stand: in its Dockerfile, where the repository has one, on the line that brought what the
 * finding is in; otherwise at a path that stands for the package. The path is part of an alert's identity, and the line is
 * not: to give a Dockerfile, or to take it away, closes every alert once and opens it anew.
 */
function createPlacer(image) {
    const findLine = createFindDockerfileLine(image);
    if (findLine === null) {
        return ([worst]) => ({ uri: toAlertPath(image.name, worst), region: NO_REGION });
    }
    return (findings) => {
        const { path, line, length } = findLine(findings);
        const endColumn = Math.max(1, length ?? 1) + 1;
        return {
            uri: path.split('/').map(encodeURIComponent).join('/'),
            region: { endColumn, endLine: line, startColumn: 1, startLine: line },
        };
    };
}
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
        // As the key has it: the scanners spell some names differently, and an alert must not move when one of them is away.
        const [type, namespace, name] = (0,package_identity/* packageIdentity */.l)(finding.package);
        return [type, ...namespace.split('/'), ...name.split('/')];
    }
    const [path] = (0,report_words/* pathsOf */.wG)([finding]);
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

;// CONCATENATED MODULE: ./src/report/sarif/category.ts


/**
 * The category of each image, in order, all different: a later upload of the same one replaces this one, so neither tag
 * nor digest may be in it, or alerts stay open for ever. It ends with `/`, since GitHub reads what follows the last one as
 * the id of a single run. A category that the user names stands as it is for one image, and above the names of several.
 */
function toCategories(images, { tool, wanted }) {
    const taken = new Set();
    return images.map((image) => {
        const own = wanted !== null && images.length === 1 ? [] : toSegments(image);
        const segments = [...(wanted ?? tool).split('/'), ...own];
        const category = findFree(segments, image, taken);
        taken.add(category);
        return category;
    });
}
function toSegments({ name, image }) {
    return [...name.split('/'), ...(image?.platform ?? '').split('/')];
}
/**
 * Different names may be written alike as paths: those after the first carry a hash of name and platform. Two images of
 * one name and platform, such as two tags, are told apart by their turn, which no release changes.
 */
function findFree(segments, image, taken) {
    const plain = `${toUriPath(segments)}/`;
    if (!taken.has(plain))
        return plain;
    const hash = shortHash(image.name, image.image?.platform ?? '');
    let category = `${plain}${hash}/`;
    for (let turn = 2; taken.has(category); turn += 1)
        category = `${plain}${hash}-${turn}/`;
    return category;
}
function shortHash(...parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

// EXTERNAL MODULE: ./src/domain/finding.ts
var domain_finding = __webpack_require__(35457);
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
        `Seen by ${(0,report_words/* listSome */.XT)(scanners, scanners.length)}.`,
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
    const installed = (0,report_words/* listSome */.XT)(versions.map((version) => (0,report_escape/* escapeSarif */.hP)(version)), SHOWN_VERSIONS);
    return [
        `${capitalise(group.severity)}: ${(0,report_escape/* escapeSarif */.hP)((0,report_words/* packageLabel */.lL)(worst.package))} ${installed} in ${image}, ${describeFixes(vulnerabilities)}.`,
        ...pathSentences(vulnerabilities),
        ...originSentences(vulnerabilities),
        ...riskSentences(vulnerabilities),
        ...disagreementSentences(vulnerabilities),
        ...doubtSentences(vulnerabilities),
    ];
}
function describeFixes(findings) {
    const fixes = findings.map((finding) => finding.fix);
    const versions = (0,order/* distinctTexts */.XY)(fixes.flatMap((fix) => fix.state === 'fixed' && fix.version !== null ? [(0,report_words/* toTarget */.LJ)(fix.version, fix)] : []));
    if (versions.length > 0) {
        return `fixed in ${(0,report_words/* listSome */.XT)(versions.map((version) => (0,report_escape/* escapeSarif */.hP)(version)), SHOWN_VERSIONS)}`;
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
    const paths = (0,report_words/* pathsOf */.wG)(findings).map((path) => (0,report_escape/* escapeSarif */.hP)(path));
    return paths.length === 0 ? [] : [`Found in ${(0,report_words/* listSome */.XT)(paths, message_SHOWN_PATHS)}.`];
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
    return [`Rated by ${authority}; others say ${(0,report_words/* listSome */.XT)((0,order/* distinctTexts */.XY)(others), SHOWN_RATINGS)}.`];
}
function ruleSentences(worst, group, image) {
    const [noun] = report_words/* KIND_NOUNS */.xK[worst.kind];
    const first = `${capitalise(group.severity)} ${noun}: ${(0,report_escape/* escapeSarif */.hP)((0,report_words/* findingName */.f$)(worst).main)} in ${image}.`;
    const subject = worst.package === null
        ? pathSentences(group.findings)
        : [`On package ${(0,report_escape/* escapeSarif */.hP)(`${(0,report_words/* packageLabel */.lL)(worst.package)} ${worst.package.version}`)}.`];
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
        `${lines.length === 1 ? 'Line' : 'Lines'} ${(0,report_words/* listSome */.XT)([...new Set(lines)].map(String), 5)}.`,
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






/** One alert: the finding's key is its identity, whatever the version, path or scanner. */
function toResult({ group, ruleId, ruleIndex, imageName, place }) {
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
                    artifactLocation: { uri: place.uri },
                    region: place.region,
                },
            },
        ],
        message: { text: toMessage(group, imageName) },
        // GitHub reads the first and no other; the second names the recipe for everybody else.
        partialFingerprints: { 'plimsoll/v1': fingerprint, primaryLocationLineHash: fingerprint },
        properties: toProperties(group),
        ruleId,
        ruleIndex,
        ...toSuppressions(group),
    };
}
/**
 * Only where a recorded decision takes every copy off the gate: SARIF 2.1.0 section 3.35. The justification is
 * that of the first.
 */
function toSuppressions({ findings }) {
    const decisions = findings.map(({ decisions: all }) => all.find((one) => one.suppresses));
    const [first] = decisions;
    if (first === undefined || decisions.includes(undefined))
        return {};
    const justification = (0,clean/* cleanLine */.Ow)(`${first.reason} (${first.id})`, 500);
    return { suppressions: [{ justification, kind: 'external', status: 'accepted' }] };
}
function toQualifiedName(finding, imageName) {
    return (0,clean/* cleanLine */.Ow)(`${imageName}@${(0,report_words/* pathsOf */.wG)([finding])[0] ?? (0,report_words/* findingSubject */.Gv)(finding)}`);
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
        ...(epss.length === 0 ? {} : { epss: epss.reduce((most, one) => Math.max(most, one)) }),
        fixedVersions: bounded(vulnerabilities.flatMap((finding) => finding.fix.versions)),
        ids: bounded(findings.map((finding) => finding.id)),
        ...(exploitedSince === undefined ? {} : { kev: exploitedSince }),
        kind: findings[0].kind,
        origins: bounded(findings.flatMap(({ instances }) => instances.map((one) => one.origin))),
        paths: bounded((0,report_words/* pathsOf */.wG)(findings)),
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
    // One by one: a group of a hundred thousand is more than a call takes as arguments.
    const tiers = findings.flatMap((finding) => finding.risk?.tier ?? []);
    const risk = domain_finding/* RISK_TIERS */.ac[tiers.reduce((least, one) => Math.min(least, one), Infinity)];
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
        return [group, owners.get(label) === kind ? label : (0,clean/* cutUnits */.Cv)(`${kind}/${label}`, LONGEST_ID)];
    }));
}
function toKind(group) {
    return group.findings[0].kind;
}
function toLabel(group) {
    const label = (0,clean/* cutUnits */.Cv)((0,clean/* cleanLine */.Ow)((0,report_words/* findingLabel */.Il)(group.findings[0]), LONGEST_ID).trim(), LONGEST_ID);
    return label === '' ? toKind(group) : label;
}

;// CONCATENATED MODULE: ./src/report/sarif.ts












/** As many as GitHub shows of one upload. */
const DEFAULT_RESULTS = 5000;
/**
 * One image of a report as SARIF 2.1.0 with one run, for GitHub code scanning: one result per vulnerability and
 * package, or per rule and place.
 */
function renderSarif(image, report, options = {}) {
    const selected = selectAlerts(image, options);
    const category = findCategory(image, report, options.category ?? null);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        runs: [toRun(image, report, { ...selected, category })],
        version: '2.1.0',
    };
    const { cut, leftOut, leftOutNote } = selected;
    return { text: (0,json_text/* toJsonText */.j)(log), cut, leftOut, leftOutNote };
}
/** The results that `renderSarif` makes of an image by the same options, in their order. */
function listAlerts(image, options = {}) {
    const { groups } = selectAlerts(image, options);
    const rules = toRuleTable(groups);
    const place = createPlacer(image);
    return groups.map((group) => ({
        ruleId: rules.find(group).ruleId,
        path: place(group.findings).uri,
        findings: group.findings.map(({ id }) => id),
    }));
}
function selectAlerts(image, options) {
    const { alerts = 'all', mostResults = DEFAULT_RESULTS } = options;
    const all = groupByKey(image);
    const chosen = chooseAlerts(all, alerts);
    const leftOut = countFindingsOf(all) - countFindingsOf(chosen);
    return {
        ...selectGroups(chosen, Math.min(mostResults, MOST_RESULTS)),
        leftOut,
        leftOutNote: describeLeftOut(leftOut, alerts),
    };
}
function findCategory(image, { images, tool }, wanted) {
    const asked = { tool: tool.name, wanted };
    const found = toCategories(images, asked)[images.indexOf(image)];
    return found ?? toCategories([image], asked)[0] ?? `${tool.name}/`;
}
function toRun(image, report, { groups, category, cut, leftOutNote }) {
    const rules = toRuleTable(groups);
    const place = createPlacer(image);
    return {
        automationDetails: { id: category },
        columnKind: 'utf16CodeUnits',
        invocations: [toInvocation(image)],
        properties: toRunProperties(image, { cut, leftOutNote }),
        results: groups.map((group) => {
            const where = { imageName: image.name, place: place(group.findings) };
            return toResult({ group, ...rules.find(group), ...where });
        }),
        tool: {
            driver: {
                informationUri: 'https://github.com/plimsoll-dev/plimsoll',
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
function toRunProperties(image, { cut, leftOutNote }) {
    return {
        cut,
        databases: image.scans
            .flatMap((scan) => scan.database ?? [])
            .map(({ built, name, origin }) => ({ built, name, origin }))
            .sort((a, b) => (0,order/* compareText */.n6)(a.name, b.name)),
        digest: image.image?.digest ?? null,
        leftOut: leftOutNote,
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

// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
// EXTERNAL MODULE: ./src/report/reading-order.ts
var reading_order = __webpack_require__(87235);
;// CONCATENATED MODULE: ./src/report/annotations/group-blockers.ts





/** The most urgent first. One source on several lines of the Dockerfile is one for each line. */
function groupBlockers(image) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const findLine = createFindDockerfileLine(image);
    const blockers = image.findings.filter(({ id }) => blocking.has(id));
    const groups = new Map();
    for (const finding of (0,reading_order/* inReadingOrder */.g)(blockers, blocking)) {
        const line = findLine?.([finding]).line ?? 0;
        const key = JSON.stringify([finding.package?.type ?? finding.kind, sourceOf(finding), line]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [finding]);
        else
            group.push(finding);
    }
    return [...groups.values()].map((findings) => toBlocker(image, findings, findLine));
}
function toBlocker(image, findings, findLine) {
    const [first] = findings;
    const versions = new Set(findings.map((one) => one.package?.version ?? null));
    const [version = null] = versions;
    return {
        image,
        name: first === undefined ? '' : sourceOf(first),
        version: versions.size === 1 ? version : null,
        findings,
        line: findLine?.(findings) ?? null,
    };
}
function sourceOf(finding) {
    const { package: subject } = finding;
    if (subject === null)
        return (0,report_words/* findingSubject */.Gv)(finding);
    return (0,package_type/* isSystemType */.M)(subject.type)
        ? (subject.sourcePackage?.name ?? subject.name)
        : (0,report_words/* packageLabel */.lL)(subject);
}

;// CONCATENATED MODULE: ./src/report/annotations.ts






/** The runner shows ten of each level in one step, and the verdict itself is an error. */
const MOST_ERRORS = 9;
/** Where the runner cuts a message (actions/runner ExecutionContext.cs), and what GitHub takes as a title. */
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 255;
/**
 * What blocks, as lines beside the code: each source package of an image once, the most urgent first, the images in
 * turns. On its line of the Dockerfile where that is known. Plain text; empty when nothing blocks. `level`: a warning is for
 * a run that its gate does not stop.
 */
function toAnnotations(report, { level = 'error' } = {}) {
    const all = inTurns(report.images.map(groupBlockers));
    const shown = all.slice(0, MOST_ERRORS);
    const isOfSeveral = report.images.length > 1;
    const lines = shown.map((blocker) => ({ level, ...toAnnotation(blocker, isOfSeveral) }));
    const left = countFindings(all) - countFindings(shown);
    return left === 0 ? lines : [...lines, annotations_toMore(left)];
}
/** One of each list, then the next of each: every image has its word before one has its second. */
function inTurns(lists) {
    const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
    return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}
function countFindings(blockers) {
    return new Set(blockers.flatMap(({ findings }) => findings)).size;
}
function toAnnotation(blocker, isOfSeveral) {
    const { image, name, version, findings, line } = blocker;
    const subject = version === null ? name : `${name} ${version}`;
    const where = isOfSeveral ? ` in ${(0,clean/* cleanLine */.Ow)(image.name, 100)}` : '';
    const blocks = `${(0,report_words/* countOf */.pq)(findings.length, 'finding')} that ${findings.length === 1 ? 'blocks' : 'block'}`;
    return {
        title: (0,clean/* cutUnits */.Cv)((0,report_escape/* disarmCommands */.T7)(`${(0,clean/* cleanLine */.Ow)(subject, 120)}${where}`), LONGEST_TITLE),
        message: (0,clean/* cutUnits */.Cv)((0,report_escape/* disarmCommands */.T7)((0,clean/* cleanLine */.Ow)(`${blocks}: ${describe(findings)}.${toFix(findings)}`, 4096)), LONGEST_MESSAGE),
        place: line === null ? null : { file: line.path, line: line.line },
    };
}
const SHOWN_FLAWS = 8;
const SHOWN_FIXES = 5;
function describe(findings) {
    return (0,report_words/* listSome */.XT)([...new Set(findings.map(describeOne))], SHOWN_FLAWS);
}
function describeOne(finding) {
    const risk = (0,finding_words/* findRiskName */.ss)(finding);
    const words = [
        finding.kind === 'vulnerability' ? finding.severity : report_words/* KIND_NOUNS */.xK[finding.kind][0],
        ...(risk === null || finding.kind === 'malware' ? [] : [RISK_WORDS[risk]]),
    ];
    const name = finding.kind === 'vulnerability' ? (0,report_words/* findingLabel */.Il)(finding) : (0,report_words/* findingName */.f$)(finding).main;
    return `${(0,clean/* cleanLine */.Ow)(name, 120)} (${words.join(', ')})`;
}
const RISK_WORDS = {
    malware: 'malware',
    exploited: 'known to be exploited',
    likely: 'likely to be exploited',
};
/** Where to go, or what to do about a setting; nothing where nobody says. */
function toFix(findings) {
    const fixes = (0,order/* distinctTexts */.XY)(findings.flatMap((one) => (one.kind === 'vulnerability' ? [(0,report_words/* describeFix */.D6)(one.fix)] : []))).map((text) => (0,clean/* cleanLine */.Ow)(text, 60));
    const remedies = (0,order/* distinctTexts */.XY)(findings.flatMap((one) => (one.kind === 'vulnerability' ? [] : (one.remedy ?? [])))).map((text) => (0,clean/* cleanLine */.Ow)(text, 300));
    return [
        ...(fixes.length === 0 ? [] : [` Fix: ${(0,report_words/* listSome */.XT)(fixes, SHOWN_FIXES)}.`]),
        ...remedies.slice(0, 1).map((text) => ` To pass: ${text}`),
    ].join('');
}
function annotations_toMore(left) {
    const message = `${(0,report_words/* countOf */.pq)(left, 'more finding blocks', 'more findings block')}: the job summary and the report have all of them.`;
    return { level: 'notice', title: null, message, place: null };
}

;// CONCATENATED MODULE: ./src/report/comment/fit-sections.ts
const BETWEEN = '\n\n'.length;
/** The least room that the section takes. */
function leastSize({ forms, toForm }) {
    return toForm(forms - 1).size + BETWEEN;
}
/**
 * The sections in forms that fit into `room` together: this run's own get shorter first, the largest of them first,
 * then those of other jobs. Expects that the least of all fits.
 */
function fitSections(sections, room) {
    const chosen = sections.map((section) => ({ section, index: 0, form: section.toForm(0) }));
    let size = chosen.reduce((sum, { form }) => sum + form.size + BETWEEN, 0);
    while (size > room) {
        const largest = findLargest(chosen, true) ?? findLargest(chosen, false);
        if (largest === null)
            break;
        const before = largest.form.size;
        largest.index += 1;
        largest.form = largest.section.toForm(largest.index);
        size -= before - largest.form.size;
    }
    return chosen.map(({ form }) => form.text);
}
function findLargest(all, isOwn) {
    let largest = null;
    for (const one of all) {
        const canShrink = one.section.isOwn === isOwn && one.index < one.section.forms - 1;
        if (canShrink && (largest === null || one.form.size > largest.form.size))
            largest = one;
    }
    return largest;
}

;// CONCATENATED MODULE: ./src/report/comment/limits.ts
/**
 * GitHub refuses a comment of more than 65,536 characters. Counted in UTF-16 units, which are never fewer, with
 * something in reserve.
 */
const MOST_UNITS = 65_000;
/** Names and reasons in markers and in the header: their tail tells images of one registry apart. */
const LONGEST_NAME = 100;
const LONGEST_WHY = 120;
/** What a tail may take: room is kept for it, so that no tail decides what is shown. */
const LONGEST_TAIL = 900;

;// CONCATENATED MODULE: ./src/report/comment/headline.ts




/** The verdict on one image in a line, as Markdown: the first thing that anybody reads. */
function toHeadline(data) {
    return `${markdown_cells/* OUTCOME_MARKS */.Uq[data.outcome]} Image ${toImageName(data)} ${describeOutcome(data)}`;
}
function describeOutcome({ outcome, blocking }) {
    switch (outcome) {
        case 'pass':
            return 'passes the gate';
        case 'fail':
            if (blocking === 0)
                return 'fails the gate';
            return `fails the gate: ${(0,report_words/* countOf */.pq)(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'} it`;
        case 'nothing-analysed':
            return 'could not be analysed';
        case 'scan-failed':
            return 'could not be scanned';
    }
}
/** The platform that goes without saying. */
const USUAL_PLATFORM = 'linux/amd64';
/** The name, and the platform where it is another than most have. */
function toImageName({ name, platform }) {
    const subject = (0,report_escape/* escapeMarkdown */.FV)(name, LONGEST_NAME);
    if (platform === null || platform === USUAL_PLATFORM)
        return subject;
    return `${subject} (${(0,report_escape/* escapeMarkdown */.FV)(platform, LONGEST_NAME)})`;
}
/** All that is left of a section for which there is no room. */
function toLine(data) {
    const why = data.why === '' ? '' : ` ${(0,report_escape/* escapeMarkdown */.FV)(data.why, LONGEST_WHY)}.`;
    return `**${toHeadline(data)}.**${why} There is no room for more: see the summary of its run.`;
}
/** How the outcome reads in a table. */
const VERDICT_WORDS = {
    pass: 'passes',
    fail: 'fails',
    'nothing-analysed': 'not analysed',
    'scan-failed': 'not scanned',
};

;// CONCATENATED MODULE: ./src/report/comment/header.ts






/** A table of more rows is read by nobody; each section tells its own verdict. */
const header_MOST_ROWS = 30;
/**
 * What stands above the sections, given worst first. Nothing for one image, whose heading says it all. `dropped`:
 * images for which there is no room at all.
 */
function toHeader(all, dropped) {
    if (all.length < 2)
        return [];
    const left = all.length - header_MOST_ROWS;
    return [
        header_toTitle(all),
        header_toTable(all.slice(0, header_MOST_ROWS)),
        ...(left > 0 ? [`… and ${(0,report_words/* formatNumber */.ZV)(left)} more below.`] : []),
        ...(dropped > 0
            ? [`There is no room for ${(0,report_words/* countOf */.pq)(dropped, 'more image')}: see the summary of the run.`]
            : []),
    ];
}
function header_toTitle(all) {
    const counts = new Map();
    for (const { outcome } of all)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const [worst = 'pass', ...others] = domain_verdict/* OUTCOMES */.im.filter((outcome) => counts.has(outcome));
    if (worst === 'pass')
        return `## ${markdown_cells/* OUTCOME_MARKS */.Uq.pass} All ${all.length} images pass the gate`;
    const told = [worst, ...others.filter((outcome) => outcome !== 'pass')].map((outcome, index) => {
        const count = counts.get(outcome) ?? 0;
        const subject = index === 0 ? `${count} of ${(0,report_words/* countOf */.pq)(all.length, 'image')}` : String(count);
        return `${subject} ${(count === 1 ? ONE : MANY)[outcome]}`;
    });
    return `## ${markdown_cells/* OUTCOME_MARKS */.Uq[worst]} ${told.join(', ')}`;
}
const ONE = {
    'scan-failed': 'could not be scanned',
    'nothing-analysed': 'could not be analysed',
    fail: 'fails the gate',
    pass: 'passes the gate',
};
const MANY = {
    ...ONE,
    fail: 'fail the gate',
    pass: 'pass the gate',
};
function header_toTable(shown) {
    const hasWhy = shown.some(({ why }) => why !== '');
    const hasChange = shown.some(({ change }) => change !== null);
    const heads = [
        'Image',
        'Verdict',
        ...(hasWhy ? ['Because of'] : []),
        ...(hasChange ? ['This change'] : []),
    ];
    const rows = shown.map((data) => (0,markdown_cells/* toRow */.IL)([
        toImageName(data),
        `${markdown_cells/* OUTCOME_MARKS */.Uq[data.outcome]} ${VERDICT_WORDS[data.outcome]}`,
        ...(hasWhy ? [toWhyCell(data)] : []),
        ...(hasChange ? [describeChange(data.change)] : []),
    ]));
    return [(0,markdown_cells/* toTableHead */.s6)(heads), ...rows].join('\n');
}
function toWhyCell({ why, blocking }) {
    const text = (0,report_escape/* escapeMarkdown */.FV)(why, LONGEST_WHY);
    return blocking > 1 ? `${text} and ${(0,report_words/* formatNumber */.ZV)(blocking - 1)} more` : text;
}
function describeChange(change) {
    if (change === null)
        return '';
    const parts = ['introduced', 'worsened', 'fixed'].flatMap((word) => {
        return change[word] === 0 ? [] : [`${(0,report_words/* formatNumber */.ZV)(change[word])} ${word}`];
    });
    return parts.length === 0 ? 'no difference' : parts.join(', ');
}

;// CONCATENATED MODULE: ./src/report/comment/markers.ts


/*
 * The comments of HTML by which a later run finds its way. They carry no text as it is: a name in base64url can
 * neither close the comment nor mention anybody in an e-mail. People may edit what they like, so whatever is read
 * back is checked.
 */
/** The first line of the comment, by which it is found again; one for each workflow. */
function toCommentMarker(workflow) {
    return `<!-- plimsoll/comment/1 ${hash(workflow, 32)} -->`;
}
/** `copy`: which of several images of one name and platform, from 0. */
function toSectionKey(name, platform, copy = 0) {
    return hash(JSON.stringify([name, platform, copy]), 16);
}
/** A sum over what stands between a section's markers: what somebody edited is told from what a run wrote. */
function toSum(startMarker, inner) {
    return hash(`${startMarker}\n${inner}`, 16);
}
function hash(text, digits) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, digits);
}
function toStartMarker(data) {
    const { key, name, platform, outcome, blocking, change, why, resolved } = data;
    const words = [
        ...[`key=${key}`, `outcome=${outcome}`, `blocking=${blocking}`],
        `change=${change === null ? '-' : CHANGE_ORDER.map((one) => change[one]).join('/')}`,
        `name=${encode(name)}`,
        `platform=${platform === null ? '-' : encode(platform)}`,
        `why=${encode(why)}`,
        // Left out where there is nothing to tell: comments of older versions have no such word.
        ...(resolved === null ? [] : [`resolved=${resolved}`]),
    ];
    return `<!-- plimsoll/section/1 ${words.join(' ')} -->`;
}
/** Between what is compared and the tail, which is not. */
function toRunMarker(key) {
    return `<!-- plimsoll/run key=${key} -->`;
}
function toEndMarker(key, sum) {
    return `<!-- plimsoll/end key=${key} sum=${sum} -->`;
}
const CHANGE_ORDER = ['introduced', 'worsened', 'fixed'];
/** True for a line that only a marker of ours looks like, whole or damaged. */
function looksLikeMarker(line) {
    return /^\s*<!--\s*plimsoll\/(?:section|end)/i.test(line);
}
const markers_TEXT = '([\\w-]{0,800})';
const START = new RegExp('^<!-- plimsoll/section/1 key=([0-9a-f]{16}) ' +
    `outcome=(${domain_verdict/* OUTCOMES */.im.join('|')}) blocking=(\\d{1,7}) change=(-|\\d{1,7}/\\d{1,7}/\\d{1,7}) ` +
    `name=${markers_TEXT} platform=${markers_TEXT} why=${markers_TEXT}(?: resolved=(\\d{1,7}))? -->$`);
/** What a section's first marker says; null for any other line, and for one that we would have written otherwise. */
function parseStartMarker(line) {
    const [, key = '', word, blocking, change = '', ...rest] = START.exec(line) ?? [];
    const [name = '', platform = '', why = '', resolved] = rest;
    const outcome = domain_verdict/* OUTCOMES */.im.find((one) => one === word);
    if (outcome === undefined)
        return null;
    const data = {
        ...{ key, outcome, blocking: Number(blocking), change: parseChange(change) },
        ...{ name: decode(name), platform: platform === '-' ? null : decode(platform) },
        ...{ why: decode(why), resolved: toNumber(resolved) },
    };
    return toStartMarker(data) === line ? data : null;
}
function toNumber(text) {
    return text === undefined ? null : Number(text);
}
function parseChange(text) {
    const [introduced, worsened, fixed] = text.split('/').map(Number);
    if (introduced === undefined || worsened === undefined || fixed === undefined)
        return null;
    return { introduced, worsened, fixed };
}
const END = /^<!-- plimsoll\/end key=([0-9a-f]{16}) sum=([0-9a-f]{16}) -->$/;
function parseEndMarker(line) {
    const [, key, sum] = END.exec(line) ?? [];
    return key === undefined || sum === undefined ? null : { key, sum };
}
function encode(text) {
    return Buffer.from(text, 'utf8').toString('base64url');
}
function decode(text) {
    return Buffer.from(text, 'base64url').toString('utf8');
}

;// CONCATENATED MODULE: ./src/report/comment/parse-comment.ts

/**
 * The sections of a comment that begins with the marker. A person may have edited it: what has lost a marker, stands
 * within another section or stands there twice in two ways is left out, and takes nothing else along.
 */
function parseComment(body, marker) {
    // A browser that edits a comment ends every line with CR and LF.
    const [first, ...lines] = (body ?? '').split(/\r\n|\r|\n/);
    return first === marker ? withoutDoubles(findSections(lines)) : [];
}
function findSections(lines) {
    const found = [];
    let opened = null;
    for (const line of lines) {
        if (!looksLikeMarker(line)) {
            opened?.inner.push(line);
            continue;
        }
        const end = parseEndMarker(line);
        if (end !== null && opened?.data.key === end.key)
            found.push(parse_comment_close(opened, line, end.sum));
        const data = parseStartMarker(line);
        opened = data === null ? null : { data, start: line, inner: [] };
    }
    return found;
}
function parse_comment_close({ data, start, inner }, end, sum) {
    const text = inner.join('\n');
    const split = inner.indexOf(toRunMarker(data.key));
    return {
        data,
        text: [start, ...inner, end].join('\n'),
        compared: [start, ...(split < 0 ? inner : inner.slice(0, split))].join('\n').trimEnd(),
        isIntact: toSum(start, text) === sum,
    };
}
function withoutDoubles(sections) {
    const byKey = new Map();
    for (const section of sections) {
        const known = byKey.get(section.data.key);
        const isNew = known === undefined || known?.text === section.text;
        byKey.set(section.data.key, isNew ? section : null);
    }
    return [...byKey.values()].flatMap((section) => section ?? []);
}

;// CONCATENATED MODULE: ./src/report/comment/blocks.ts

/** Text that is shown whole or not at all. */
function toText(rank, text) {
    return { rank, before: text, rows: [], after: '', left: 0 };
}
/** Nothing for no rows. */
function toRows(block) {
    return block.rows.length === 0 ? [] : [{ before: '', after: '', left: 0, ...block }];
}
/** A block that starts closed. The title is our own: in a summary no escape of Markdown holds. */
function toFolded(title, block) {
    const before = `<details><summary>${title}</summary>\n\n${block.before}`;
    const after = `${block.after === '' ? '' : `${block.after}\n\n`}</details>`;
    return { ...block, rank: 'folded', before, after };
}
/** How many rows of each rank are shown, from everything that is ever made to the least. */
const LEVELS = [
    { verdict: 10, use: 10, folded: 100 },
    { verdict: 10, use: 10, folded: 50 },
    { verdict: 10, use: 10, folded: 25 },
    { verdict: 10, use: 10, folded: 10 },
    { verdict: 10, use: 10, folded: 0 },
    { verdict: 10, use: 5, folded: 0 },
    { verdict: 5, use: 3, folded: 0 },
    { verdict: 3, use: 0, folded: 0 },
];
/** One past the last level at which blocks are shown: there only the section's line is left. */
const LEAST_LEVEL = LEVELS.length;
/** The blocks at a level of detail, from 0. Says what it leaves out. */
function renderBlocks(blocks, level) {
    const most = LEVELS[level] ?? { verdict: 0, use: 0, folded: 0 };
    const texts = blocks.flatMap((block) => {
        return most[block.rank] === 0 ? [] : [renderBlock(block, most[block.rank])];
    });
    const isShort = texts.length < blocks.length;
    return [...texts, ...(isShort ? [LEFT_OUT] : [])].join('\n\n');
}
const LEFT_OUT = '<sub>… and more, left out for size: see the summary of the run.</sub>';
function renderBlock({ before, rows, after, left }, most) {
    const shown = rows.slice(0, most);
    const hidden = rows.slice(most).reduce((sum, { count }) => sum + count, left);
    const body = [...(before === '' ? [] : [before]), ...shown.map(({ text }) => text)].join('\n');
    const more = hidden > 0 ? [`… and ${(0,report_words/* formatNumber */.ZV)(hidden)} more, see the summary of the run.`] : [];
    return [body, ...more, ...(after === '' ? [] : [after])].join('\n\n');
}

;// CONCATENATED MODULE: ./src/report/comment/resolved.ts


/**
 * The section of an image that passes, with a line that says so where the comment (`before`) told otherwise. Its
 * marker carries that on, so that the line stays for as long as the image passes.
 */
function tellResolved(section, before) {
    const resolved = section.outcome === 'pass' && before !== null ? findResolved(before) : null;
    if (resolved === null)
        return section;
    return {
        ...section,
        data: { ...section.data, resolved },
        blocks: [toText('verdict', resolved_toLine(resolved)), ...section.blocks],
    };
}
function findResolved({ outcome, blocking, resolved }) {
    return outcome === 'pass' ? resolved : blocking;
}
function resolved_toLine(blocked) {
    if (blocked === 0)
        return '**Resolved:** the image did not pass before, and does now.';
    return `**Resolved:** ${(0,report_words/* countOf */.pq)(blocked, 'finding')} blocked before; none does now.`;
}

;// CONCATENATED MODULE: ./src/report/comment/written-section.ts




/** A section of this run. Where one with the same words is there already, that one stays as it is, with its tail. */
function toOwn(section, existing) {
    const forms = new Map();
    return {
        data: section.data,
        isOwn: true,
        forms: LEAST_LEVEL + 1,
        toForm: (index) => {
            const form = forms.get(index) ?? writeSection(section, index, existing);
            forms.set(index, form);
            return form;
        },
    };
}
function writeSection(section, level, existing) {
    const { data, blocks, tail } = section;
    if (level >= LEAST_LEVEL)
        return writeLine(data);
    const start = toStartMarker(data);
    const body = renderBlocks(blocks, level);
    const shown = ['', `### ${toHeadline(data)}`, ...(body === '' ? [] : ['', body])].join('\n');
    const text = wrap(data, [shown, '', toRunMarker(data.key), tail, ''].join('\n'));
    const compared = `${start}\n${shown}`;
    const isThere = existing?.isIntact === true && existing.compared === compared;
    return {
        text: isThere ? existing.text : text,
        // The tail that is there may be longer than ours: neither may decide how much is shown.
        size: compared.length + LONGEST_TAIL,
    };
}
/** A section of another job: as it is, or in a line where it was edited or room is short. */
function toOthers(section) {
    const whole = { text: section.text, size: section.text.length };
    const line = writeLine(section.data);
    const forms = section.isIntact && whole.size > line.size ? [whole, line] : [line];
    return {
        data: section.data,
        isOwn: false,
        forms: forms.length,
        toForm: (index) => forms[index] ?? line,
    };
}
function writeLine(data) {
    const text = wrap(data, `\n${toLine(data)}\n`);
    return { text, size: text.length };
}
function wrap(data, inner) {
    const start = toStartMarker(data);
    return [start, inner, toEndMarker(data.key, toSum(start, inner))].join('\n');
}

;// CONCATENATED MODULE: ./src/report/comment/compose-comment.ts








/**
 * The whole comment: the one that is there (null: none) with the sections of this run in place of their older selves,
 * under a header over all of them. At most 65,000 UTF-16 units. Given its own answer it answers the same; where
 * nothing changed but what run it was, it answers what is there.
 */
function composeComment(existing, request) {
    let body = composeOnce(existing, request);
    // A section of another job that had to become a line leaves room, which the next round gives away. Each round
    // makes one more of them a line for good, so that there is a last one; in all but odd cases it is the first.
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const next = composeOnce(body, request);
        if (next === body)
            break;
        body = next;
    }
    return body;
}
const MOST_ROUNDS = 300;
function composeOnce(existing, { marker, sections }) {
    const kept = parseComment(existing, marker);
    const all = compose_comment_sortByOutcome([
        ...sections.map((section) => {
            const told = tellResolved(section, findBefore(kept, section.data));
            return toOwn(told, findKept(kept, section.data));
        }),
        ...findOthers(kept, sections).map(toOthers),
    ]);
    const { shown, header } = takeWhatFits(all, marker);
    const frame = [marker, ...header, FOOTER].join('\n\n');
    const texts = fitSections(shown, MOST_UNITS - frame.length);
    return [marker, ...header, ...texts, FOOTER].join('\n\n');
}
const FOOTER = '<sub>Plimsoll keeps this comment up to date: a section for each image.</sub>';
function findKept(kept, { key }) {
    return kept.find((one) => one.data.key === key) ?? null;
}
/** What the comment says of the image so far, also where it had not been opened yet. */
function findBefore(kept, own) {
    const before = findKept(kept, own) ?? kept.find(({ data }) => isSucceeded(data, own, kept)) ?? null;
    return before?.data ?? null;
}
/** The sections of other jobs. */
function findOthers(kept, own) {
    const keys = new Set(own.map(({ data }) => data.key));
    const others = kept.filter(({ data }) => !keys.has(data.key));
    return others.filter(({ data }) => !own.some((one) => isSucceeded(data, one.data, others)));
}
/**
 * An image that could not be opened has no platform, and so a section of its own. The next run that opens it takes
 * that one's place; and the other way round, where there is no doubt which platform is meant.
 */
function isSucceeded(old, own, others) {
    if (old.name !== own.name || (old.platform === null) === (own.platform === null))
        return false;
    return old.platform === null || others.filter(({ data }) => data.name === old.name).length === 1;
}
/** What blocks comes first; within an outcome the order never changes. */
function compose_comment_sortByOutcome(all) {
    const rank = ({ data }) => domain_verdict/* OUTCOMES */.im.indexOf(data.outcome);
    return [...all].sort((a, b) => rank(a) - rank(b) || compareData(a.data, b.data));
}
function compareData(a, b) {
    return ((0,order/* compareText */.n6)(a.name, b.name) ||
        (0,order/* compareText */.n6)(a.platform ?? '', b.platform ?? '') ||
        (0,order/* compareText */.n6)(a.key, b.key));
}
/** As many sections as have room for a line each, the worst first, and the header over them. */
function takeWhatFits(all, marker) {
    const shown = [...all];
    let size = shown.reduce((sum, section) => sum + leastSize(section), 0);
    for (;;) {
        const header = toHeader(shown.map(({ data }) => data), all.length - shown.length);
        const frame = [marker, ...header, FOOTER].join('\n\n');
        const last = frame.length + size > MOST_UNITS ? shown.pop() : undefined;
        if (last === undefined)
            return { shown, header };
        size -= leastSize(last);
    }
}

;// CONCATENATED MODULE: ./src/report/comment/parts/advice.ts






/** Open although nothing blocks for want of them: more is folded. */
const USUALLY_OPEN = 3;
/** What lifts a block is never folded; nobody does more than these at once. */
const MOST_OPEN = 10;
const advice_MOST_FOLDED = 15;
/** What to do: what lifts a block first, then the most useful; folded where nothing has to be done. */
function toAdviceBlocks({ image }) {
    const isUrgent = image.verdict.outcome !== 'pass';
    const { first, others } = isUrgent ? toUrgent(image.advice) : toHelpful(image.advice);
    const areEstimates = [...first, ...others].every((one) => one.isEstimate);
    const steps = (0,advice_words/* tellNotesOnce */.Wj)([...first, ...others])
        .slice(0, first.length + advice_MOST_FOLDED)
        .map((action, index) => toStep(action, index + 1, areEstimates));
    const estimates = areEstimates ? `<sub>Numbers are ${advice_words/* ESTIMATES */.I7}.</sub>` : '';
    const title = isUrgent ? (0,report_words/* countOf */.pq)(others.length, ...MORE) : (0,report_words/* countOf */.pq)(others.length, ...HELPFUL);
    const folded = toRows({
        rank: 'folded',
        after: isUrgent ? '' : estimates,
        rows: steps.slice(first.length),
        left: first.length + others.length - steps.length,
    });
    return [
        ...toRows({
            rank: 'use',
            before: '#### What to do\n',
            after: estimates,
            rows: steps.slice(0, first.length),
        }),
        ...folded.map((block) => toFolded(title, block)),
    ];
}
function toHelpful({ actions }) {
    return { first: [], others: actions.filter(({ kind }) => kind !== 'wait') };
}
/** What nothing helps yet is the last, and the first to be folded, unless it is what blocks. */
function toUrgent({ actions }) {
    const useful = actions.filter(({ kind }) => kind !== 'wait');
    const waiting = actions.filter(({ kind }) => kind === 'wait');
    const lifting = useful.filter(({ removes }) => removes.blocking > 0);
    const stuck = waiting.filter(({ leaves }) => leaves.blocking > 0).slice(0, 1);
    const ranked = [
        ...lifting,
        ...useful.filter((one) => !lifting.includes(one)),
        ...waiting.filter((one) => !stuck.includes(one)),
    ];
    const most = Math.min(Math.max(lifting.length, USUALLY_OPEN), MOST_OPEN - stuck.length);
    return { first: [...ranked.slice(0, most), ...stuck], others: ranked.slice(most) };
}
const MORE = ['more thing to do', 'more things to do'];
const HELPFUL = ['thing that would help', 'things that would help'];
function toStep(action, number, areEstimates) {
    const sign = `${number}. `;
    const [first = '', ...blocks] = toParts(action, areEstimates);
    const indented = blocks.map((block) => block.replace(/^(?=.)/gm, ' '.repeat(sign.length)));
    return { text: [`${sign}${first}`, ...indented].join('\n'), count: 1 };
}
const advice_SHOWN_PATHS = 3;
const advice_LONGEST_TEXT = 300;
function toParts(action, areEstimates) {
    const commands = action.commands.slice(0, advice_words/* MOST_COMMANDS */.XL).filter(isPlainCommand);
    return [
        [
            `**${(0,report_escape/* escapeMarkdown */.FV)(action.title, advice_LONGEST_TEXT)}**`,
            ...toEffect(action, areEstimates),
            ...toPaths(action),
            ...(action.note === null ? [] : [`<sub>${(0,report_escape/* escapeMarkdown */.FV)(action.note, advice_LONGEST_TEXT)}</sub>`]),
        ].join('<br>'),
        ...(commands.length === 0 ? [] : ['', '```sh', ...commands, '```', '']),
    ];
}
function toEffect(action, areEstimates) {
    const effect = (0,advice_words/* describeEffect */.xU)(action);
    const estimate = action.isEstimate && !areEstimates ? ', an estimate' : '';
    return effect === null ? [] : [`${(0,verdict_words/* capitalise */.sK)(effect)}${estimate}.`];
}
function toPaths({ paths }) {
    if (paths.length === 0)
        return [];
    const shown = paths.slice(0, advice_SHOWN_PATHS).map((path) => (0,report_escape/* escapeMarkdown */.FV)(path, 100));
    const left = paths.length - shown.length;
    return [`<sub>in ${shown.join(', ')}${left > 0 ? ` and ${(0,report_words/* formatNumber */.ZV)(left)} more` : ''}</sub>`];
}

;// CONCATENATED MODULE: ./src/report/comment/rows.ts







/** The most urgent rows; `left`: findings, not rows. */
function rows_takeRows(findings, blocking, most) {
    const rows = (0,source_groups/* groupBySource */.kd)(findings, blocking);
    const taken = (0,order/* takeFirst */.SG)((0,source_groups/* rowsInReadingOrder */.Lm)(rows, blocking), most);
    return { taken, left: findings.length - (0,source_groups/* countRowFindings */.Uy)(taken) };
}
/** A row of a table whose cells are Markdown. */
function toTableRow(row, cells) {
    return { text: (0,markdown_cells/* toRow */.IL)(cells), count: row.findings.length };
}
/** Severity, name, title, and on a third line what else there is to know: when it came, and where its alert is. */
function toWhatCell({ finding }, { image, findAlert }) {
    const { severity, change } = finding;
    const came = image.comparison === null || change === null ? [] : [comparison_rows/* CHANGE_WORDS */.r8[change]];
    const small = [...came, ...toAlertWords(findAlert(finding))].join(', ');
    const more = small === '' ? '' : `<br><sub>${small}</sub>`;
    return `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${severity}: ${(0,finding_cells/* toFindingCell */.zB)(finding)}${more}`;
}
function toAlertWords(url) {
    return url === null || (0,report_escape/* findSafeUrl */.e6)(url) === null ? [] : [(0,report_escape/* toMarkdownLink */.xQ)('alert', url)];
}
const rows_SHOWN_PATHS = 2;
/** What it is in, in which version, and where that lies. */
function toWhereCell(row) {
    const { finding } = row;
    if (finding.package === null)
        return (0,finding_cells/* toNameCell */.H8)(row);
    const version = (0,report_escape/* escapeMarkdown */.FV)(finding.package.version, 60);
    const paths = (0,report_words/* pathsOf */.wG)([finding]);
    const shown = paths.slice(0, rows_SHOWN_PATHS).map((path) => (0,report_escape/* escapeMarkdown */.FV)(path, 100));
    const left = paths.length - shown.length;
    const more = left > 0 ? ` and ${(0,report_words/* formatNumber */.ZV)(left)} more` : '';
    const small = shown.length === 0 ? '' : `<br><sub>${shown.join('<br>')}${more}</sub>`;
    return `${(0,finding_cells/* toNameCell */.H8)(row)} ${version}${small}`;
}
/** What makes it go away, as far as one finding tells. */
function toCureCell({ finding }) {
    if (finding.kind !== 'vulnerability')
        return (0,report_escape/* escapeMarkdown */.FV)(finding.remedy ?? '', 200);
    const cell = (0,finding_cells/* toFixCell */.v_)(finding, '**');
    return finding.fix.state === 'fixed' && finding.fix.version !== null ? `upgrade to ${cell}` : cell;
}

;// CONCATENATED MODULE: ./src/report/comment/parts/change.ts






const change_MOST_ROWS = 10;
const MOST_FIXED = 50;
const change_MOST_NOTES = 3;
/** What this change does to the image: what came with it, but for what blocks and stands above, and what it fixes. */
function toChangeBlocks(subject) {
    const { comparison } = subject.image;
    if (comparison === null)
        return [];
    return [
        toText('use', `#### This change\n\n${change_describe(subject, comparison)}`),
        ...change_toWorse(subject),
        ...change_toFixed(subject, comparison),
        ...comparison.notes.slice(0, change_MOST_NOTES).map((note) => {
            return toText('use', `⚠️ ${(0,report_escape/* escapeMarkdown */.FV)(note, 400)}`);
        }),
    ];
}
function change_describe({ image, blocking }, { counts }) {
    const blocked = image.findings.filter((one) => isWorse(one) && blocking.has(one.id)).length;
    const sentences = [
        `Compared with the baseline: ${(0,comparison_rows/* describeChanges */.DT)(counts)}.`,
        ...(blocked === 0
            ? []
            : [
                `${(0,report_words/* formatNumber */.ZV)(blocked)} of the findings that came with it ${blocked === 1 ? 'blocks' : 'block'} (above).`,
            ]),
        ...(counts.newlyDisclosed === 0 ? [] : [NOT_ITS_FAULT]),
    ];
    return sentences.join(' ');
}
const NOT_ITS_FAULT = 'What is newly disclosed became known since the baseline was made.';
function isWorse({ change }) {
    return change === 'introduced' || change === 'worsened';
}
function change_toWorse(subject) {
    const { image, blocking } = subject;
    const findings = image.findings.filter((one) => isWorse(one) && !blocking.has(one.id));
    const { taken, left } = rows_takeRows(findings, blocking, change_MOST_ROWS);
    const rows = taken.map((row) => {
        return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)]);
    });
    const before = (0,markdown_cells/* toTableHead */.s6)(['Came without blocking', 'In', 'Cure']);
    return toRows({ rank: 'use', before, rows, left });
}
/** A few stand open: that is what people did all this for. */
const change_MOST_OPEN = 3;
function change_toFixed(subject, { fixed }) {
    const { taken, left } = rows_takeRows(fixed, NONE, MOST_FIXED);
    const rows = taken.map((row) => {
        // The comparison says it of all of them; the finding is of the baseline's report.
        const finding = { ...row.finding, change: null };
        return toTableRow(row, [toWhatCell({ ...row, finding }, subject), toWhereCell(row)]);
    });
    const before = (0,markdown_cells/* toTableHead */.s6)([`✅ ${capitalised(comparison_rows/* CHANGE_WORDS */.r8.fixed)}`, 'Was in']);
    const blocks = toRows({ rank: 'use', before, rows, left });
    if (taken.length <= change_MOST_OPEN && left === 0)
        return blocks;
    return blocks.map((block) => toFolded(`✅ ${(0,report_words/* countOf */.pq)(fixed.length, 'fixed', 'fixed')}`, block));
}
const NONE = new Set();
function capitalised(word) {
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/report/comment/parts/details.ts








/** For those who want more: all findings that count, every rule, and what the verdict does not cover. */
function toDetailBlocks(subject) {
    return [
        ...toFindings(subject),
        ...toRules(subject),
        ...toStandards(subject),
        ...details_toCoverage(subject),
    ];
}
const details_MOST_ROWS = 100;
/** But for those that block, which stand above. */
function toFindings(subject) {
    const { image, blocking } = subject;
    const findings = image.findings.filter((one) => {
        return (0,finding_words/* isCounted */.he)(one, blocking) && !blocking.has(one.id);
    });
    const { taken, left } = rows_takeRows(findings, blocking, details_MOST_ROWS);
    const rows = taken.map((row) => {
        return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)]);
    });
    const title = details_toTitle(subject, findings.length);
    const before = (0,markdown_cells/* toTableHead */.s6)(['Finding', 'In', 'Cure']);
    return toRows({ rank: 'folded', before, rows, left }).map((block) => toFolded(title, block));
}
function details_toTitle({ image: { verdict }, blocking }, count) {
    // Where the gate has no say, neither does this title.
    if (verdict.outcome !== 'pass' && verdict.outcome !== 'fail') {
        return `${(0,report_words/* countOf */.pq)(count, 'finding')} all the same`;
    }
    const noun = blocking.size === 0 ? 'open finding' : 'more open finding';
    return `${(0,report_words/* countOf */.pq)(count, noun)}, ${count === 1 ? 'which does' : 'which do'} not block`;
}
const MOST_RULES = 60;
function toRules({ image }) {
    const rows = image.rules.slice(0, MOST_RULES).map(({ state, title, limit, value }) => ({
        text: (0,markdown_cells/* toRow */.IL)([
            markdown_cells/* RULE_MARKS */.cY[state],
            (0,report_escape/* escapeMarkdown */.FV)(title, 200),
            limit === null ? 'only warns' : (0,report_escape/* escapeMarkdown */.FV)((0,report_words/* formatNumber */.ZV)(limit), 80),
            value === null ? '' : (0,report_escape/* escapeMarkdown */.FV)((0,report_words/* formatNumber */.ZV)(value), 80),
        ]),
        count: 1,
    }));
    const before = (0,markdown_cells/* toTableHead */.s6)(['', 'Rule', 'Allowed', 'Found']);
    const left = image.rules.length - rows.length;
    return toRows({ rank: 'folded', before, rows, left }).map((block) => toFolded('Every rule of the gate', block));
}
const MOST_STANDARDS = 10;
function toStandards({ image }) {
    const rows = image.standards.slice(0, MOST_STANDARDS).map((standard) => ({
        text: `* ${(0,report_escape/* escapeMarkdown */.FV)(standard.title, 120)}: ${(0,report_escape/* escapeMarkdown */.FV)((0,standard_words/* describeStandard */.j1)(standard), 200)}`,
        count: 1,
    }));
    return toRows({ rank: 'folded', rows }).map((block) => toFolded('Standards', block));
}
function details_toCoverage({ image }) {
    const [list] = toCoveragePart(image);
    if (list === undefined)
        return [];
    return [toFolded('What this verdict does not cover', toText('folded', list))];
}

;// CONCATENATED MODULE: ./src/report/comment/parts/notes.ts




/** What is open in numbers; nothing where nothing trustworthy was looked at. */
function toCountBlocks({ image }) {
    const found = (0,verdict_words/* describeFound */.Kq)(image);
    return found === null ? [] : [toText('use', `**Open in all:** ${found}.`)];
}
const notes_MOST_LINES = 10;
/** Rules that warn, waivers that end soon or hold no longer, and what became of the policy that was asked for. */
function toNoteBlocks(subject) {
    return notes_toList([...listWarnings(subject.image), ...listRunNotes(subject)]);
}
/** The same of the run alone, for an image of which nothing is to be told. */
function toRunNoteBlocks(subject) {
    return notes_toList(listRunNotes(subject));
}
function notes_toList(lines) {
    const rows = lines.slice(0, notes_MOST_LINES).map((text) => ({ text: `* ${text}`, count: 1 }));
    const left = lines.length - rows.length;
    return toRows({ rank: 'use', before: '#### Worth knowing\n', rows, left });
}
function listWarnings({ rules }) {
    const warned = rules.filter(({ state }) => state === 'warned');
    return warned.map(({ title, value, note }) => {
        const found = value === null ? '' : ` ${(0,report_escape/* escapeMarkdown */.FV)((0,report_words/* formatNumber */.ZV)(value), 80)} found`;
        const more = note === null ? '' : `${found === '' ? '' : ';'} ${(0,report_escape/* escapeMarkdown */.FV)(note, 300)}`;
        return `⚠️ **${(0,report_escape/* escapeMarkdown */.FV)(title, 200)}:**${found}${more}`;
    });
}
/** Once for all images of the run. */
function listRunNotes({ report, isFirst }) {
    if (!isFirst)
        return [];
    const waivers = report.waivers.flatMap((waiver) => describeTrouble(waiver, report.asOf) ?? []);
    // Why everything is judged stands with the verdict, and says the same.
    const isTold = report.images.some(({ judged: { scope, wanted } }) => scope !== wanted);
    const notices = report.notices.filter(({ code }) => {
        return TELLING.test(code) || (code === 'baseline-missing' && !isTold);
    });
    return [
        ...waivers.map((words) => `⏳ ${(0,report_escape/* escapeMarkdown */.FV)(words, 300)}`),
        ...notices.map(({ text }) => `⚠️ ${(0,report_escape/* escapeMarkdown */.FV)(text, 400)}`),
    ];
}
/** Codes of notices by which a reader of the verdict may be misled about what was in force. */
const TELLING = /^(?:policy|waivers|vex|standard)-|^same-name$/;
const DAYS_AHEAD = 14;
/** No number of days: it would change from day to day while nothing changes. */
function describeTrouble(waiver, asOf) {
    const { expires, findings, note, state } = waiver;
    const name = `Waiver ${waiver.id}${waiver.owner === null ? '' : ` of ${waiver.owner}`}`;
    const what = findings === 0 ? '' : ` (${(0,report_words/* countOf */.pq)(findings, 'finding')})`;
    if (state === 'invalid')
        return `${name} does not hold${note === null ? '' : `: ${note}`}`;
    if (expires === null || !COUNTING.includes(state))
        return null;
    if (state === 'expired')
        return `${name} ended on ${expires}: what it waived counts again`;
    return isSoon(expires, asOf) ? `${name} ends on ${expires}${what}` : null;
}
/** An unused or shadowed waiver ends without anybody being hurt. */
const COUNTING = ['active', 'expiring', 'expired', 'over-broad'];
const DAY = 86_400_000;
function isSoon(expires, asOf) {
    return Date.parse(expires) - Date.parse(asOf) <= DAYS_AHEAD * DAY;
}

;// CONCATENATED MODULE: ./src/report/comment/parts/verdict.ts






const verdict_MOST_SENTENCES = 5;
/** Why the verdict is what it is: what failed, which rule is broken and by what, and how to pass. */
function toVerdictBlocks(subject) {
    return [
        ...toRunFailures(subject),
        ...toFailures(subject),
        ...verdict_toReasons(subject),
        ...verdict_toBlockers(subject),
        ...verdict_toJudged(subject),
        ...toDegraded(subject),
    ];
}
/** As when a report that was asked for could not be written: the run is worse than each of its images. */
function toRunFailures({ report, isFirst }) {
    if (!isFirst)
        return [];
    const sentences = (0,verdict_words/* runFailures */.Bu)(report).slice(0, verdict_MOST_SENTENCES);
    return sentences.map((text) => toText('verdict', `🛑 **The run failed:** ${(0,report_escape/* escapeMarkdown */.FV)(text, 500)}`));
}
function toFailures({ image }) {
    const { outcome } = image.verdict;
    if (outcome === 'pass' || outcome === 'fail')
        return [];
    const failures = (0,verdict_words/* failuresOf */.dJ)(image).slice(0, verdict_MOST_SENTENCES);
    const meaning = toText('verdict', `${(0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image))}.`);
    if (outcome === 'nothing-analysed' && failures.length === 0) {
        return [meaning, toText('verdict', `**What to do:** ${NOTHING_HINT}`)];
    }
    const told = failures.map(({ what, message, hint }) => {
        const cure = `**What to do:** ${(0,report_escape/* escapeMarkdown */.FV)(hint, 500)}`;
        return toText('verdict', `**${what}:** ${(0,report_escape/* escapeMarkdown */.FV)(message, 500)}<br>${cure}`);
    });
    return [meaning, ...told];
}
const NOTHING_HINT = 'keep the lists of packages in the image, so that scanners can read them. If it holds nothing but a program without any, set the input `on-nothing-analysed` to `warn`.';
const MOST_REASONS = 10;
function verdict_toReasons({ image }) {
    const { reasons } = image.verdict;
    const rows = reasons.slice(0, MOST_REASONS).map((reason, index) => {
        const title = (0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* reasonTitle */.tc)(image, reason), 200);
        const limit = (0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* describeLimit */.XW)(reason), 200);
        const cure = toCure(reason, reasons[index - 1]);
        return { text: `* **${title}:** ${limit}.${cure}`, count: 1 };
    });
    return toRows({ rank: 'verdict', rows, left: reasons.length - rows.length });
}
/** The same findings often break several rules, and one cure helps against all of them. */
function toCure({ remedy }, above) {
    if (remedy === '')
        return '';
    const cure = remedy === above?.remedy ? SAME_CURE : (0,report_escape/* escapeMarkdown */.FV)(remedy, 400);
    return `<br>**To pass:** ${cure}.`;
}
const SAME_CURE = 'the same';
const MOST_BLOCKERS = 10;
/** Every finding that blocks, once, by whatever rules. */
function verdict_toBlockers(subject) {
    const byId = (0,report_blocking/* findingsById */.V)(subject.image);
    const findings = [...subject.blocking].flatMap((id) => byId.get(id) ?? []);
    const { taken, left } = rows_takeRows(findings, subject.blocking, MOST_BLOCKERS);
    const rows = taken.map((row) => {
        return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)]);
    });
    return toRows({ rank: 'verdict', before: (0,markdown_cells/* toTableHead */.s6)(['What blocks', 'In', 'Cure']), rows, left });
}
/** Which findings were judged; why, where somebody could expect otherwise. */
function verdict_toJudged({ image }) {
    const { outcome } = image.verdict;
    if (outcome !== 'pass' && outcome !== 'fail')
        return [];
    const meaning = outcome === 'pass' ? [`${(0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image))}.`] : [];
    const text = [...meaning, ...describeJudged(image)].join(' ');
    return text === '' ? [] : [toText('verdict', text)];
}
function describeJudged({ judged, comparison }) {
    const { scope, wanted, why } = judged;
    if (scope === 'changes')
        return [JUDGED_CHANGES];
    // Without a comparison nobody could think otherwise, unless it was asked for.
    const isClear = wanted === 'all' && comparison === null;
    return isClear ? [] : [`${(0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* capitalise */.sK)(why), 400)}.`];
}
/** With what it is compared stands in the tail, since that is another run from day to day. */
const JUDGED_CHANGES = 'Only what this change introduced or made worse is judged; secrets and known exploited flaws always count.';
function toDegraded({ image }) {
    return image.verdict.degraded.slice(0, verdict_MOST_SENTENCES).map((sentence) => {
        return toText('verdict', `⚠️ **Rests on less than was asked for:** ${(0,report_escape/* escapeMarkdown */.FV)(sentence, 400)}`);
    });
}

;// CONCATENATED MODULE: ./src/report/comment/alert-links.ts


/** By rule and path. Of several that share both, as flaws of one Dockerfile may, none is linked: it may be the wrong one. */
function createFindAlert(image, links) {
    if (links.length === 0)
        return () => null;
    const urls = toUnique(links.map(({ ruleId, path, url }) => [toKey(ruleId, path), url]));
    const alerts = listAlerts(image, { mostResults: MOST_RESULTS });
    const findings = toUnique(alerts.map((one) => [toKey(one.ruleId, one.path), one.findings]));
    const byFinding = new Map();
    for (const [key, ids] of findings) {
        const url = urls.get(key);
        if (url !== undefined)
            for (const id of ids)
                byFinding.set(id, url);
    }
    return ({ id }) => byFinding.get(id) ?? null;
}
function toKey(ruleId, path) {
    return JSON.stringify([ruleId, path]);
}
function toUnique(entries) {
    const unique = new Map();
    const doubled = new Set();
    for (const [key, value] of entries) {
        if (unique.has(key))
            doubled.add(key);
        unique.set(key, value);
    }
    for (const key of doubled)
        unique.delete(key);
    return unique;
}

;// CONCATENATED MODULE: ./src/report/comment/subject.ts


function toSubject(image, { report, place, isFirst }) {
    const findAlert = createFindAlert(image, place.alerts);
    return { image, report, place, isFirst, findAlert, blocking: (0,report_blocking/* blockingIds */.U)(image) };
}

;// CONCATENATED MODULE: ./src/report/comment/tail.ts




/** Where the section comes from. It alone may differ between runs that found the same. */
function toTail(subject) {
    const parts = [...tail_toRun(subject), ...toLinks(subject), ...toBaseline(subject)];
    let text = '';
    for (const part of parts) {
        const longer = text === '' ? part : `${text} · ${part}`;
        // A link cannot be cut: one that is too long is left out.
        if (longer.length <= LONGEST_TAIL - ROOM_FOR_MARKERS)
            text = longer;
    }
    return text === '' ? '' : `<sub>${text}</sub>`;
}
const ROOM_FOR_MARKERS = 150;
const SHORT_COMMIT = 7;
function tail_toRun({ place: { run } }) {
    const words = [
        ...toCommit(run),
        ...(run.runUrl === null ? [] : [`in ${(0,report_escape/* toMarkdownLink */.xQ)('this run', run.runUrl)}`]),
    ];
    return words.length === 0 ? [] : [`Last changed ${words.join(' ')}`];
}
function toCommit({ commit, repositoryUrl }) {
    if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit))
        return [];
    const link = (0,report_escape/* toMarkdownLink */.xQ)(commit.slice(0, SHORT_COMMIT), `${repositoryUrl}/commit/${commit}`);
    // Foreign text is kept from naming commits; this is one.
    return [`at ${link.replaceAll(ZERO_WIDTH_SPACE, '')}`];
}
const ZERO_WIDTH_SPACE = '\u200B';
function toLinks({ image, place: { alertsUrl, artifactUrl = null } }) {
    // An image without findings has no alerts: the list would be an empty one.
    const hasAlerts = image.findings.length > 0;
    return [
        ...(alertsUrl === null || !hasAlerts ? [] : [(0,report_escape/* toMarkdownLink */.xQ)('all alerts', alertsUrl)]),
        ...(artifactUrl === null ? [] : [(0,report_escape/* toMarkdownLink */.xQ)('reports', artifactUrl)]),
    ];
}
function toBaseline({ image: { comparison, judged } }) {
    if (comparison === null)
        return [];
    return [`compared with ${escapeWithCommit((0,image_words/* describeCompared */.lq)(comparison, judged), 250)}`];
}

;// CONCATENATED MODULE: ./src/report/comment/why.ts







/** The first thing to know of an outcome that is no pass, in one line of foreign text; empty for a pass. */
function describeWhy(image) {
    return (0,clean/* cleanLine */.Ow)(findWhy(image), LONGEST_WHY).replace(/[.\s]+$/, '');
}
function findWhy(image) {
    switch (image.verdict.outcome) {
        case 'pass':
            return '';
        case 'fail':
            return findBlocker(image);
        case 'nothing-analysed':
            return (0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image));
        case 'scan-failed':
            return (0,verdict_words/* failuresOf */.dJ)(image)[0]?.message ?? (0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image));
    }
}
/** The worst finding that blocks and its fix; where the rule is about no finding, the rule. */
function findBlocker(image) {
    const { reasons } = image.verdict;
    const byId = (0,report_blocking/* findingsById */.V)(image);
    const blocking = new Set(reasons.flatMap(({ findings }) => findings));
    const findings = [...blocking].flatMap((id) => byId.get(id) ?? []);
    const [worst] = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(findings, blocking), 1);
    if (worst !== undefined)
        return describeBlocker(worst);
    const [reason] = reasons;
    return reason === undefined ? '' : (0,verdict_words/* reasonTitle */.tc)(image, reason);
}
function describeBlocker(finding) {
    if (finding.kind !== 'vulnerability') {
        return `${(0,report_words/* findingName */.f$)(finding).main} in ${(0,report_words/* findingSubject */.Gv)(finding)}`;
    }
    const fix = finding.fix.version === null ? (0,report_words/* describeFix */.D6)(finding.fix) : `fixed in ${(0,report_words/* describeFix */.D6)(finding.fix)}`;
    return `${(0,report_words/* findingLabel */.Il)(finding)} in ${(0,report_words/* findingSubject */.Gv)(finding)}, ${fix}`;
}

;// CONCATENATED MODULE: ./src/report/comment/to-sections.ts
















/** A section for each image of the report, in the report's order. */
function toCommentSections(report, place) {
    const first = findFirst(report.images);
    const seen = new Map();
    return report.images.map((image) => {
        const id = JSON.stringify([image.name, image.image?.platform ?? null]);
        const copy = seen.get(id) ?? 0;
        seen.set(id, copy + 1);
        return toSection(toSubject(image, { report, place, isFirst: image === first }), copy);
    });
}
/** The one that a reader meets first: its section tells what is about the run as a whole. */
function findFirst(images) {
    const rank = ({ verdict }) => domain_verdict/* OUTCOMES */.im.indexOf(verdict.outcome);
    return [...images].sort((a, b) => rank(a) - rank(b) || (0,order/* compareText */.n6)(a.name, b.name))[0];
}
function toSection(subject, copy) {
    const { image, report, isFirst } = subject;
    const { outcome } = image.verdict;
    const change = toChange(image);
    const isNews = outcome !== 'pass' ||
        (isFirst && (0,verdict_words/* runFailures */.Bu)(report).length > 0) ||
        (change !== null && change.introduced + change.worsened + change.fixed > 0);
    return {
        data: toData(subject, { copy, change }),
        outcome,
        isNews,
        blocks: isNews ? to_sections_toBlocks(subject) : toQuietBlocks(subject),
        tail: toTail(subject),
    };
}
const MOST = 9_999_999;
function toChange({ comparison }) {
    if (comparison === null)
        return null;
    const { introduced, worsened, fixed } = comparison.counts;
    return {
        introduced: Math.min(introduced, MOST),
        worsened: Math.min(worsened, MOST),
        fixed: Math.min(fixed, MOST),
    };
}
function toData({ image }, { copy, change }) {
    const platform = image.image?.platform ?? null;
    return {
        key: toSectionKey(image.name, platform, copy),
        name: (0,clean/* cleanLine */.Ow)(image.name, LONGEST_NAME),
        platform: platform === null ? null : (0,clean/* cleanLine */.Ow)(platform, LONGEST_NAME),
        outcome: image.verdict.outcome,
        blocking: Math.min(image.counts.blocking, MOST),
        change,
        why: describeWhy(image),
        resolved: null,
    };
}
function to_sections_toBlocks(subject) {
    return [
        ...toVerdictBlocks(subject),
        ...toChangeBlocks(subject),
        ...toAdviceBlocks(subject),
        ...toCountBlocks(subject),
        ...toNoteBlocks(subject),
        ...toDetailBlocks(subject),
    ];
}
/** Nothing to do and nothing new: also what a comment says once what it was made for is resolved. */
function toQuietBlocks(subject) {
    const { image } = subject;
    const disclosed = image.comparison?.counts.newlyDisclosed ?? 0;
    const change = image.comparison === null ? '' : ', and this change introduces and fixes none';
    const found = (0,verdict_words/* describeFound */.Kq)(image) ?? 'no open vulnerabilities';
    const text = `No finding blocks${change}${toDisclosed(disclosed)}. Open in all: ${found}.`;
    // What became known meanwhile warns with its date, also where nothing else is to be told.
    const notes = disclosed === 0 ? toRunNoteBlocks(subject) : toNoteBlocks(subject);
    return [toText('verdict', text), ...notes];
}
function toDisclosed(count) {
    return count === 0 ? '' : `; ${(0,report_words/* countOf */.pq)(count, 'finding')} became known since the baseline`;
}

;// CONCATENATED MODULE: ./src/report/comment/index.ts




// EXTERNAL MODULE: ./src/report/one-line.ts
var one_line = __webpack_require__(72589);
// EXTERNAL MODULE: ./src/report/table.ts + 8 modules
var table = __webpack_require__(14175);
// EXTERNAL MODULE: ./src/domain/context.ts
var context = __webpack_require__(77723);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/domain/feed.ts
var feed = __webpack_require__(69262);
// EXTERNAL MODULE: ./src/domain/decision.ts
var domain_decision = __webpack_require__(424);
// EXTERNAL MODULE: ./src/report/read/shape.ts
var shape = __webpack_require__(70850);
;// CONCATENATED MODULE: ./src/report/read/decision.ts


const readSource = (0,shape/* shapeOf */.F5)({ path: shape/* readText */.yR, line: (0,shape/* nullable */.me)(shape/* readCount */._0) });
const readDecision = (0,shape/* shapeOf */.F5)({
    kind: (0,shape/* wordOf */.aG)(['waiver', 'vex']),
    id: shape/* readText */.yR,
    source: readSource,
    status: (0,shape/* wordOf */.aG)(['accepted', 'not_affected', 'fixed', 'affected', 'under_investigation']),
    suppresses: shape/* readFlag */.fG,
    justification: (0,shape/* nullable */.me)(shape/* readText */.yR),
    reason: shape/* readText */.yR,
    owner: (0,shape/* nullable */.me)(shape/* readText */.yR),
    expires: (0,shape/* nullable */.me)(shape/* readText */.yR),
    ticket: (0,shape/* nullable */.me)(shape/* readText */.yR),
    approvedBy: (0,shape/* nullable */.me)(shape/* readText */.yR),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
});
const readWaiver = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    source: readSource,
    state: (0,shape/* wordOf */.aG)(domain_decision/* WAIVER_STATES */.O),
    reason: shape/* readText */.yR,
    owner: (0,shape/* nullable */.me)(shape/* readText */.yR),
    expires: (0,shape/* nullable */.me)(shape/* readText */.yR),
    findings: shape/* readCount */._0,
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
});

// EXTERNAL MODULE: ./src/report/read/fault.ts
var fault = __webpack_require__(23419);
// EXTERNAL MODULE: ./src/domain/image.ts
var domain_image = __webpack_require__(3121);
// EXTERNAL MODULE: ./src/domain/layer.ts
var domain_layer = __webpack_require__(67141);
;// CONCATENATED MODULE: ./src/domain/report.ts
const DISAGREEMENT_KINDS = ['only-one', 'severity', 'fix'];
const JUDGED_SCOPES = ['all', 'changes'];

// EXTERNAL MODULE: ./src/domain/advice.ts
var advice = __webpack_require__(52854);
;// CONCATENATED MODULE: ./src/report/read/advice.ts


const readEffect = (0,shape/* shapeOf */.F5)({
    total: shape/* readCount */._0,
    critical: shape/* readCount */._0,
    high: shape/* readCount */._0,
    knownExploited: shape/* readCount */._0,
    blocking: shape/* readCount */._0,
});
const readUpgrade = (0,shape/* shapeOf */.F5)({
    type: shape/* readText */.yR,
    name: shape/* readText */.yR,
    from: shape/* readText */.yR,
    to: shape/* readText */.yR,
    crossesMajor: (0,shape/* nullable */.me)(shape/* readFlag */.fG),
    isApproximate: shape/* readFlag */.fG,
});
const readAction = (0,shape/* shapeOf */.F5)({
    kind: (0,shape/* wordOf */.aG)(advice/* ACTION_KINDS */.j),
    title: shape/* readText */.yR,
    commands: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    upgrades: (0,shape/* listOf */.c3)(readUpgrade),
    paths: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    removes: readEffect,
    leaves: readEffect,
    findings: (0,shape/* listOf */.c3)(shape/* readSha256 */.M0),
    isEstimate: shape/* readFlag */.fG,
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
});
const readAdvice = (0,shape/* shapeOf */.F5)({ actions: (0,shape/* listOf */.c3)(readAction) });

;// CONCATENATED MODULE: ./src/report/read/package.ts


const readScanner = (0,shape/* wordOf */.aG)(domain_finding/* SCANNER_IDS */.Kc);
const PARTS = {
    type: shape/* readText */.yR,
    namespace: (0,shape/* nullable */.me)(shape/* readText */.yR),
    name: shape/* readText */.yR,
    version: shape/* readText */.yR,
    purl: (0,shape/* nullable */.me)(shape/* readText */.yR),
    sourcePackage: (0,shape/* nullable */.me)((0,shape/* shapeOf */.F5)({ name: shape/* readText */.yR, version: shape/* readText */.yR })),
};
const readPackage = (0,shape/* shapeOf */.F5)(PARTS);
const readInventoryPackage = (0,shape/* shapeOf */.F5)({
    ...PARTS,
    seenBy: (0,shape/* listOf */.c3)(readScanner),
    paths: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    layer: (0,shape/* nullable */.me)(shape/* readText */.yR),
});

;// CONCATENATED MODULE: ./src/report/read/agreement.ts



const readDisagreement = (0,shape/* shapeOf */.F5)({
    kind: (0,shape/* wordOf */.aG)(DISAGREEMENT_KINDS),
    scanner: (0,shape/* nullable */.me)(readScanner),
    reason: shape/* readText */.yR,
    count: shape/* readCount */._0,
    examples: (0,shape/* listOf */.c3)(shape/* readSha256 */.M0),
});
const readAgreement = (0,shape/* shapeOf */.F5)({
    both: shape/* readCount */._0,
    onlyGrype: shape/* readCount */._0,
    onlyTrivy: shape/* readCount */._0,
    flips: shape/* readCount */._0,
    disagreements: (0,shape/* listOf */.c3)(readDisagreement),
});
const readSetAside = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    id: shape/* readText */.yR,
    package: shape/* readText */.yR,
    version: shape/* readText */.yR,
    reason: shape/* readText */.yR,
});

;// CONCATENATED MODULE: ./src/report/read/not-told.ts
/** Stands for a reason in words that the report, written by an earlier version, does not have. */
const NOT_TOLD = 'not told by the report';

;// CONCATENATED MODULE: ./src/report/read/fix.ts




const readState = (0,shape/* wordOf */.aG)(domain_finding/* FIX_STATES */.vC);
const readStatement = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    authority: shape/* readText */.yR,
    state: readState,
    word: (0,shape/* nullable */.me)(shape/* readText */.yR),
    versions: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    suggested: (0,shape/* nullable */.me)(shape/* readText */.yR),
    isRange: shape/* readFlag */.fG,
    since: (0,shape/* nullable */.me)(shape/* readText */.yR),
    sinceKind: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['advisory', 'release', 'first-observed'])),
});
const readFix = (0,shape/* shapeOf */.F5)({
    state: readState,
    version: (0,shape/* nullable */.me)(shape/* readText */.yR),
    versions: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    since: (0,shape/* nullable */.me)(shape/* readText */.yR),
    statements: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readStatement), []),
    rule: (0,shape/* orElse */.NW)(shape/* readText */.yR, NOT_TOLD),
    isApproximate: (0,shape/* orElse */.NW)(shape/* readFlag */.fG, false),
    crossesMajor: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readFlag */.fG), null),
    isInPlace: (0,shape/* orElse */.NW)(shape/* readFlag */.fG, true),
});

;// CONCATENATED MODULE: ./src/report/read/instance.ts

const readOrigin = (0,shape/* wordOf */.aG)(['base', 'added', 'unknown']);
const readInstance = (0,shape/* shapeOf */.F5)({
    path: (0,shape/* nullable */.me)(shape/* readText */.yR),
    layer: (0,shape/* nullable */.me)(shape/* readText */.yR),
    origin: readOrigin,
    replaced: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)((0,shape/* shapeOf */.F5)({ layer: shape/* readText */.yR, version: (0,shape/* nullable */.me)(shape/* readText */.yR) })), null),
});

;// CONCATENATED MODULE: ./src/report/read/rating.ts



const readSeverity = (0,shape/* wordOf */.aG)(domain_severity/* SEVERITIES */.oC);
const readRating = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    authority: shape/* readText */.yR,
    severity: readSeverity,
});
const readCvss = (0,shape/* shapeOf */.F5)({
    authority: shape/* readText */.yR,
    version: shape/* readText */.yR,
    vector: (0,shape/* nullable */.me)(shape/* readText */.yR),
    score: (0,shape/* nullable */.me)(shape/* readNumber */.kz),
});
const readScore = (0,shape/* shapeOf */.F5)({
    authority: shape/* readText */.yR,
    version: shape/* readText */.yR,
    vector: (0,shape/* nullable */.me)(shape/* readText */.yR),
    score: shape/* readNumber */.kz,
    isComputed: shape/* readFlag */.fG,
});
const readEpss = (0,shape/* shapeOf */.F5)({
    score: shape/* readNumber */.kz,
    percentile: shape/* readNumber */.kz,
    date: shape/* readText */.yR,
    model: (0,shape/* nullable */.me)(shape/* readText */.yR),
});
const readExploited = (0,shape/* shapeOf */.F5)({ added: shape/* readText */.yR, ransomware: shape/* readFlag */.fG });

;// CONCATENATED MODULE: ./src/report/read/finding.ts









const readKind = (0,shape/* wordOf */.aG)(domain_finding/* FINDING_KINDS */.mH);
function readFinding(value) {
    return (0,shape/* readField */.dR)(value, 'kind', readKind) === 'vulnerability'
        ? readVulnerabilityFinding(value)
        : readRuleFinding(value);
}
/** Its name is not read: the tier says it. */
const readRisk = (0,shape/* shapeOf */.F5)({ tier: readTier, why: shape/* readText */.yR });
function readTier(value) {
    if (Number.isInteger(value) && domain_finding/* RISK_TIERS */.ac[value] !== undefined)
        return value;
    throw new fault/* ShapeFault */.a(`a whole number from 0 to ${domain_finding/* RISK_TIERS */.ac.length - 1}`, value);
}
const COMMON = {
    key: shape/* readSha256 */.M0,
    id: shape/* readSha256 */.M0,
    instances: (0,shape/* listOf */.c3)(readInstance),
    severity: readSeverity,
    severityAuthority: shape/* readText */.yR,
    severityRule: (0,shape/* orElse */.NW)(shape/* readText */.yR, NOT_TOLD),
    seenBy: (0,shape/* listOf */.c3)((0,shape/* wordOf */.aG)(domain_finding/* WITNESSES */.Oq)),
    status: (0,shape/* wordOf */.aG)(['open', 'waived', 'not-affected', 'off-gate']),
    risk: (0,shape/* nullable */.me)(readRisk),
    change: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(domain_finding/* CHANGES */.Y6)),
    decisions: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readDecision), []),
    firstSeen: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
};
const readVulnerability = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    aliases: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    advisories: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    title: shape/* readText */.yR,
    description: shape/* readText */.yR,
    cwes: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    published: (0,shape/* nullable */.me)(shape/* readText */.yR),
    references: (0,shape/* listOf */.c3)(shape/* readText */.yR),
});
const readSighting = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    id: shape/* readText */.yR,
    package: shape/* readText */.yR,
    severity: readSeverity,
    row: shape/* readCount */._0,
});
const readVulnerabilityFinding = (0,shape/* shapeOf */.F5)({
    ...COMMON,
    kind: (0,shape/* wordOf */.aG)(['vulnerability']),
    vulnerability: readVulnerability,
    class: (0,shape/* orElse */.NW)((0,shape/* wordOf */.aG)(domain_finding/* VULNERABILITY_CLASSES */.Q_), 'flaw'),
    package: readPackage,
    ratings: (0,shape/* listOf */.c3)(readRating),
    cvss: (0,shape/* listOf */.c3)(readCvss),
    score: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(readScore), null),
    epss: (0,shape/* nullable */.me)(readEpss),
    kev: (0,shape/* nullable */.me)(readExploited),
    fix: readFix,
    confidence: (0,shape/* wordOf */.aG)(domain_finding/* CONFIDENCES */.ix),
    confidenceReason: (0,shape/* orElse */.NW)(shape/* readText */.yR, NOT_TOLD),
    sightings: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readSighting), []),
});
const readRuleFinding = (0,shape/* shapeOf */.F5)({
    ...COMMON,
    kind: (0,shape/* wordOf */.aG)(['secret', 'misconfiguration', 'licence', 'malware']),
    rule: (0,shape/* shapeOf */.F5)({ id: shape/* readText */.yR, title: shape/* readText */.yR, aliases: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(shape/* readText */.yR), []) }),
    line: (0,shape/* nullable */.me)(shape/* readWhole */.oD),
    package: (0,shape/* nullable */.me)(readPackage),
    message: shape/* readText */.yR,
    remedy: (0,shape/* nullable */.me)(shape/* readText */.yR),
    packageOwned: shape/* readFlag */.fG,
});

;// CONCATENATED MODULE: ./src/report/read/comparison.ts


const readBaseline = (0,shape/* shapeOf */.F5)({
    reference: shape/* readText */.yR,
    name: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    imageId: (0,shape/* nullable */.me)(shape/* readText */.yR),
    asOf: shape/* readText */.yR,
});
const readCounts = (0,shape/* shapeOf */.F5)({
    introduced: shape/* readCount */._0,
    worsened: shape/* readCount */._0,
    newlyDisclosed: shape/* readCount */._0,
    preExisting: shape/* readCount */._0,
    fixed: shape/* readCount */._0,
});
const readComparison = (0,shape/* shapeOf */.F5)({
    baseline: readBaseline,
    sameDatabases: shape/* readFlag */.fG,
    notes: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    counts: readCounts,
    fixed: (0,shape/* listOf */.c3)(readFinding),
});

// EXTERNAL MODULE: ./src/report/read/facts.ts
var facts = __webpack_require__(24732);
;// CONCATENATED MODULE: ./src/report/read/scan.ts



const readError = (0,shape/* shapeOf */.F5)({
    code: shape/* readText */.yR,
    message: shape/* readText */.yR,
    hint: shape/* readText */.yR,
});
const readProvenance = (0,shape/* shapeOf */.F5)({
    origin: (0,shape/* wordOf */.aG)(['release', 'path', 'build']),
    archiveSha256: (0,shape/* nullable */.me)(shape/* readText */.yR),
    programSha256: shape/* readText */.yR,
    from: shape/* readText */.yR,
});
const readDatabase = (0,shape/* shapeOf */.F5)({
    name: (0,shape/* wordOf */.aG)(domain_verdict/* DATABASE_NAMES */.JF),
    built: shape/* readText */.yR,
    origin: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    ageDays: (0,shape/* nullable */.me)(shape/* readWhole */.oD),
});
const readScan = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    version: (0,shape/* nullable */.me)(shape/* readText */.yR),
    provenance: (0,shape/* nullable */.me)(readProvenance),
    arguments: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    exitCode: (0,shape/* nullable */.me)(shape/* readWhole */.oD),
    database: (0,shape/* nullable */.me)(readDatabase),
    state: (0,shape/* wordOf */.aG)(['analysed', 'nothing-analysed', 'failed']),
    packages: shape/* readCount */._0,
    error: (0,shape/* nullable */.me)(readError),
});

;// CONCATENATED MODULE: ./src/domain/check.ts
/** What a rule about the image itself (its config, history, files, reference) found. */
const CHECK_STATES = ['passed', 'failed', 'not-assessed', 'not-applicable'];

;// CONCATENATED MODULE: ./src/domain/standard.ts
const CONTROL_STATES = [
    'pass',
    'fail',
    'waived',
    'not-assessed',
    'manual',
    'not-applicable',
    'superseded',
];

;// CONCATENATED MODULE: ./src/report/read/standard.ts




const readEvidence = (0,shape/* shapeOf */.F5)({
    text: shape/* readText */.yR,
    path: (0,shape/* nullable */.me)(shape/* readText */.yR),
    layer: (0,shape/* nullable */.me)(shape/* readText */.yR),
    line: (0,shape/* nullable */.me)(shape/* readCount */._0),
});
const readCheck = (0,shape/* shapeOf */.F5)({
    rule: shape/* readText */.yR,
    title: shape/* readText */.yR,
    severity: readSeverity,
    state: (0,shape/* wordOf */.aG)(CHECK_STATES),
    evidence: (0,shape/* listOf */.c3)(readEvidence),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
    remedy: shape/* readText */.yR,
    elsewhere: (0,shape/* listOf */.c3)(shape/* readText */.yR),
});
const readControl = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    title: shape/* readText */.yR,
    state: (0,shape/* wordOf */.aG)(CONTROL_STATES),
    level: (0,shape/* wordOf */.aG)(['fail', 'warn']),
    evidence: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    rules: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    open: (0,shape/* nullable */.me)(shape/* readText */.yR),
    remedy: (0,shape/* nullable */.me)(shape/* readText */.yR),
});
const readStandard = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    title: shape/* readText */.yR,
    version: shape/* readText */.yR,
    reference: shape/* readText */.yR,
    decided: shape/* readCount */._0,
    controls: (0,shape/* listOf */.c3)(readControl),
});

;// CONCATENATED MODULE: ./src/report/read/verdict.ts


const readReason = (0,shape/* shapeOf */.F5)({
    rule: shape/* readText */.yR,
    limit: shape/* readNumberOrText */.Cj,
    value: shape/* readNumberOrText */.Cj,
    origin: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
    findings: (0,shape/* listOf */.c3)(shape/* readSha256 */.M0),
    remedy: shape/* readText */.yR,
});
const readVerdict = (0,shape/* shapeOf */.F5)({
    outcome: (0,shape/* wordOf */.aG)(domain_verdict/* OUTCOMES */.im),
    degraded: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    reasons: (0,shape/* listOf */.c3)(readReason),
});
const readRule = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    title: shape/* readText */.yR,
    state: (0,shape/* wordOf */.aG)(domain_verdict/* RULE_STATES */.UQ),
    limit: (0,shape/* nullable */.me)(shape/* readNumberOrText */.Cj),
    value: (0,shape/* nullable */.me)(shape/* readNumberOrText */.Cj),
    fixable: (0,shape/* nullable */.me)(shape/* readWhole */.oD),
    waived: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readWhole */.oD), null),
    origin: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
});

;// CONCATENATED MODULE: ./src/report/read/image.ts
















/** In the file the parts of the image stand beside what was found in it; an image without an id was not opened. */
function readImageReport(value) {
    const image = (0,shape/* readObject */.Ag)(value)['imageId'] === null ? null : readImage(value);
    return { ...readJudged(value), image };
}
const readLayer = (0,shape/* shapeOf */.F5)({
    diffId: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    size: (0,shape/* nullable */.me)(shape/* readCount */._0),
    instruction: (0,shape/* nullable */.me)(shape/* readText */.yR),
    line: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readCount */._0), null),
    origin: (0,shape/* orElse */.NW)(readOrigin, 'unknown'),
});
const readImage = (0,shape/* shapeOf */.F5)({
    reference: shape/* readText */.yR,
    name: shape/* readText */.yR,
    source: (0,shape/* wordOf */.aG)(domain_image/* IMAGE_SOURCES */.Dg),
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    indexDigest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    imageId: shape/* readText */.yR,
    platform: shape/* readText */.yR,
    notScanned: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    created: (0,shape/* nullable */.me)(shape/* readText */.yR),
    layers: (0,shape/* listOf */.c3)(readLayer),
    transport: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(domain_image/* TRANSPORTS */.Zz)), null),
});
const readSystem = (0,shape/* shapeOf */.F5)({
    family: shape/* readText */.yR,
    version: shape/* readText */.yR,
    endOfLife: shape/* readFlag */.fG,
});
const readContents = (0,shape/* shapeOf */.F5)({
    files: shape/* readCount */._0,
    bytes: shape/* readCount */._0,
    jars: shape/* readCount */._0,
    weights: (0,shape/* shapeOf */.F5)({ count: shape/* readCount */._0, bytes: shape/* readCount */._0 }),
    models: shape/* readCount */._0,
    condaPackages: shape/* readCount */._0,
});
const readCoverage = (0,shape/* shapeOf */.F5)({
    narrowed: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    notAssessed: (0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ what: shape/* readText */.yR, count: shape/* readCount */._0 })),
});
const readContext = (0,shape/* shapeOf */.F5)({
    exposure: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['public', 'internal'])),
    environment: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['production', 'staging', 'development'])),
    data: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['public', 'internal', 'confidential', 'regulated'])),
    impact: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['low', 'moderate', 'high', 'severe'])),
});
const readBase = (0,shape/* shapeOf */.F5)({
    name: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    evidence: (0,shape/* wordOf */.aG)(domain_layer/* BASE_EVIDENCE */.S),
    isVerified: shape/* readFlag */.fG,
    layers: (0,shape/* nullable */.me)(shape/* readCount */._0),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
    currentDigest: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
    currentNote: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
});
const readDockerfile = (0,shape/* shapeOf */.F5)({
    path: shape/* readText */.yR,
    fromLine: shape/* readCount */._0,
    lengths: (0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ line: shape/* readCount */._0, length: shape/* readCount */._0 })),
});
const image_readCounts = (0,shape/* shapeOf */.F5)({
    critical: shape/* readCount */._0,
    high: shape/* readCount */._0,
    medium: shape/* readCount */._0,
    low: shape/* readCount */._0,
    negligible: shape/* readCount */._0,
    unknown: shape/* readCount */._0,
    total: shape/* readCount */._0,
    fixable: shape/* readCount */._0,
    blocking: shape/* readCount */._0,
    secrets: shape/* readCount */._0,
    misconfigurations: shape/* readCount */._0,
    licences: shape/* readCount */._0,
    knownExploited: shape/* readCount */._0,
    waived: shape/* readCount */._0,
});
const readJudgedFindings = (0,shape/* shapeOf */.F5)({
    scope: (0,shape/* wordOf */.aG)(JUDGED_SCOPES),
    wanted: (0,shape/* orElse */.NW)((0,shape/* wordOf */.aG)(JUDGED_SCOPES), 'all'),
    why: shape/* readText */.yR,
});
/** An earlier version knew nothing else. */
const ALL_JUDGED = { scope: 'all', wanted: 'all', why: NOT_TOLD };
/** An earlier version wrote no packages, so that their absence proves nothing. */
const readJudged = (0,shape/* shapeOf */.F5)({
    reference: shape/* readText */.yR,
    name: shape/* readText */.yR,
    os: (0,shape/* nullable */.me)(readSystem),
    contents: (0,shape/* nullable */.me)(readContents),
    coverage: readCoverage,
    context: (0,shape/* orElse */.NW)(readContext, context/* NO_CONTEXT */.S),
    scans: (0,shape/* listOf */.c3)(readScan),
    rules: (0,shape/* listOf */.c3)(readRule),
    facts: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(facts/* readFacts */.M), null),
    checks: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readCheck), []),
    standards: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readStandard), []),
    findings: (0,shape/* listOf */.c3)(readFinding),
    base: (0,shape/* nullable */.me)(readBase),
    dockerfile: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(readDockerfile), null),
    packages: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readInventoryPackage), []),
    isInventoryWhole: (0,shape/* orElse */.NW)(shape/* readFlag */.fG, false),
    setAside: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readSetAside), []),
    agreement: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(readAgreement), null),
    advice: (0,shape/* orElse */.NW)(readAdvice, { actions: [] }),
    comparison: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(readComparison), null),
    judged: (0,shape/* orElse */.NW)(readJudgedFindings, ALL_JUDGED),
    counts: image_readCounts,
    verdict: readVerdict,
    error: (0,shape/* nullable */.me)(readError),
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
        (0,shape/* readField */.dR)(document, 'schema', readSchema);
        return readKnown(document);
    }
    catch (error) {
        throw error instanceof fault/* ShapeFault */.a ? toInvalid(error, (0,clean/* cleanLine */.Ow)(label, 200)) : error;
    }
}
function readSchema(value) {
    if (value !== SCHEMA)
        throw new fault/* ShapeFault */.a(`"${SCHEMA}"`, value);
}
const readFeed = (0,shape/* shapeOf */.F5)({
    name: (0,shape/* wordOf */.aG)(feed/* FEED_NAMES */.M),
    origin: shape/* readText */.yR,
    date: shape/* readText */.yR,
    version: (0,shape/* nullable */.me)(shape/* readText */.yR),
    ageDays: shape/* readCount */._0,
});
const readStage = (0,shape/* wordOf */.aG)(context/* STAGES */.a);
const readDelivery = (0,shape/* shapeOf */.F5)({
    to: shape/* readText */.yR,
    state: (0,shape/* wordOf */.aG)(['delivered', 'failed', 'skipped']),
    detail: shape/* readText */.yR,
});
/** An earlier version knew no policy files, and wrote no stage or an empty one. */
const readPolicy = (0,shape/* shapeOf */.F5)({
    isDefault: shape/* readFlag */.fG,
    description: shape/* readText */.yR,
    files: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ path: shape/* readText */.yR, commit: (0,shape/* nullable */.me)(shape/* readText */.yR), digest: shape/* readText */.yR })), []),
    stage: (value) => (value === null || value === undefined ? 'build' : readStage(value)),
    standards: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(shape/* readText */.yR), []),
});
const readKnown = (0,shape/* shapeOf */.F5)({
    tool: (0,shape/* shapeOf */.F5)({ name: (0,shape/* wordOf */.aG)(['plimsoll']), version: shape/* readText */.yR }),
    asOf: readTime,
    feeds: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readFeed), []),
    policy: readPolicy,
    verdict: readVerdict,
    notices: (0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ code: shape/* readText */.yR, text: shape/* readText */.yR })),
    deliveries: (0,shape/* listOf */.c3)(readDelivery),
    waivers: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readWaiver), []),
    images: (0,shape/* listOf */.c3)(readImageReport),
});
/** Ages of databases and of the report itself are counted from it. */
function readTime(value) {
    const text = (0,shape/* readText */.yR)(value);
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw new fault/* ShapeFault */.a('a time as in 2026-01-31T12:00:00Z', value);
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












const NO_OPTIONS = { alerts: 'all', category: null };
/** Every format of `--report`. Adding one is adding it here and to the formats that the configuration knows. */
const RENDERERS = {
    json: (report) => [{ name: null, text: renderJson(report), cut: null }],
    sarif: renderSarifFiles,
    markdown: (report) => [{ name: null, ...renderMarkdown(report) }],
};
/** Code scanning takes one run per image, each in a file of its own, so that each has its category. */
function renderSarifFiles(report, options = NO_OPTIONS) {
    const stems = toFileStems(report.images);
    return report.images.map((image, index) => {
        const name = report.images.length === 1 ? null : `${stems[index] ?? String(index)}.sarif`;
        return { name, ...renderSarif(image, report, options) };
    });
}


/***/ }),

/***/ 44216:
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

/***/ 87123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ toDecisionJson),
/* harmony export */   k: () => (/* binding */ toWaiverJson)
/* harmony export */ });
/** The decisions on a finding keep their order: the strongest first. */
function toDecisionJson(decision) {
    return {
        approvedBy: decision.approvedBy,
        expires: decision.expires,
        id: decision.id,
        justification: decision.justification,
        kind: decision.kind,
        note: decision.note,
        owner: decision.owner,
        reason: decision.reason,
        source: toSourceJson(decision.source),
        status: decision.status,
        suppresses: decision.suppresses,
        ticket: decision.ticket,
    };
}
function toWaiverJson(record) {
    return {
        expires: record.expires,
        findings: record.findings,
        id: record.id,
        note: record.note,
        owner: record.owner,
        reason: record.reason,
        source: toSourceJson(record.source),
        state: record.state,
    };
}
function toSourceJson({ line, path }) {
    return { line, path };
}


/***/ }),

/***/ 11743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ toFindingsJson)
});

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/json/decision.ts
var decision = __webpack_require__(87123);
// EXTERNAL MODULE: ./src/report/json/in-order.ts
var in_order = __webpack_require__(79683);
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
var json_package = __webpack_require__(94077);
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
        decisions: finding.decisions.map(decision/* toDecisionJson */.Q),
        epss: toEpssJson(finding.epss),
        firstSeen: finding.firstSeen,
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
        decisions: finding.decisions.map(decision/* toDecisionJson */.Q),
        firstSeen: finding.firstSeen,
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
        rule: {
            aliases: (0,order/* distinctTexts */.XY)(finding.rule.aliases),
            id: finding.rule.id,
            title: finding.rule.title,
        },
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

/***/ 79683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sorted),
/* harmony export */   L: () => (/* binding */ byFields)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20734);

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

/***/ 94077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toPackagesJson),
/* harmony export */   Y: () => (/* binding */ toPackageJson)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20734);
/* harmony import */ var _in_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79683);


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

/***/ 92815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ toSmall),
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   IL: () => (/* binding */ toRow),
/* harmony export */   Tu: () => (/* binding */ countBytes),
/* harmony export */   Uq: () => (/* binding */ OUTCOME_MARKS),
/* harmony export */   cY: () => (/* binding */ RULE_MARKS),
/* harmony export */   ru: () => (/* binding */ SEVERITY_MARKS),
/* harmony export */   s6: () => (/* binding */ toTableHead),
/* harmony export */   st: () => (/* binding */ toList)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);

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
/** A line in small letters; nothing for no words. They are Markdown already. */
function toSmall(words) {
    return words === '' ? [] : [`<sub>${words}</sub>`];
}
/** Bytes as GitHub counts a summary. */
function countBytes(text) {
    return Buffer.byteLength(text);
}


/***/ }),

/***/ 46251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ toNameCell),
/* harmony export */   kz: () => (/* binding */ toSubjectCell),
/* harmony export */   mA: () => (/* binding */ toChangeCell),
/* harmony export */   q7: () => (/* binding */ toOriginCell),
/* harmony export */   r6: () => (/* binding */ toSeenCell),
/* harmony export */   v_: () => (/* binding */ toFixCell),
/* harmony export */   zB: () => (/* binding */ toFindingCell)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60023);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14031);
/* harmony import */ var _finding_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47855);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20734);
/* harmony import */ var _source_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67382);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72691);






/** A vulnerability by its linked id, the rest by their name and kind; what explains it on a second line. */
function toFindingCell(finding) {
    const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .findingName */ .f$)(finding);
    const main = (0,_clean_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(name.main, 90);
    const specials = specialsOf(finding)
        .map((word) => `, ${word}`)
        .join('');
    if (finding.kind === 'vulnerability') {
        return twoLines(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdownLink */ .xQ)(main, findAdvisory(finding))}${specials}`, name.detail);
    }
    const [noun] = _words_js__WEBPACK_IMPORTED_MODULE_3__/* .KIND_NOUNS */ .xK[finding.kind];
    return twoLines(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(main)}, ${noun}${specials}`, name.detail);
}
function twoLines(main, detail) {
    const small = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(detail, 90).trim();
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
        ...(finding.status === 'open' ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotCounted */ .Gc)(finding), 200)]),
    ];
}
/** The reference that names the vulnerability, else the first. */
function findAdvisory({ vulnerability }) {
    const links = [...vulnerability.references].filter((link) => link.startsWith('https://')).sort();
    return links.find((link) => link.includes(vulnerability.id)) ?? links[0] ?? null;
}
const SHOWN_MEMBERS = 6;
/** `openssl (libcrypto3, libssl3)`, or what a row of one finding is in. */
function toNameCell(row) {
    const { name, members } = (0,_source_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .rowSubject */ .r3)(row);
    const source = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(name, 120);
    if (members.length === 0)
        return source;
    const shown = members.slice(0, SHOWN_MEMBERS).map((member) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(member, 100));
    const left = members.length - shown.length;
    const more = left > 0 ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(left)} more` : '';
    return `${source} (${shown.join(', ')}${more})`;
}
const SHOWN_PATHS = 2;
/** The same, and where language packages lie. */
function toSubjectCell(row) {
    const { finding } = row;
    const subject = toNameCell(row);
    if (finding.package === null)
        return subject;
    const paths = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)([finding]);
    const shown = paths.slice(0, SHOWN_PATHS).map((path) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(path, 100));
    const more = paths.length > SHOWN_PATHS ? ` and ${paths.length - SHOWN_PATHS} more` : '';
    return shown.length === 0 ? subject : `${subject}<br><sub>${shown.join('<br>')}${more}</sub>`;
}
const FIX_MARKS = { major: 'a new major version', 'by hand': 'to be brought in by hand' };
/** The version to go to, and what going there means; `emphasis` is a sign of Markdown around the version. */
function toFixCell(finding, emphasis = '') {
    if (finding.kind !== 'vulnerability')
        return '';
    const mark = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findFixMark */ .aC)(finding.fix);
    const version = `${emphasis}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFix */ .D6)(finding.fix), 60)}${emphasis}`;
    return mark === null ? version : `${version}<br><sub>${FIX_MARKS[mark]}</sub>`;
}
const SHOWN_REPLACED = 2;
/** A package that a later layer has upgraded is there because of a lower one. */
function toOriginCell(finding) {
    const replaced = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctTexts */ .XY)(finding.instances.flatMap((one) => one.replaced?.version ?? [])).slice(0, SHOWN_REPLACED);
    const origin = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findOrigin */ .Ub)(finding) ?? '';
    if (replaced.length === 0)
        return origin;
    const versions = replaced.map((version) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(version, 60)).join(', ');
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

/***/ 95651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ toDigest)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87495);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24643);


/** The digest by which a report names a layer, an image or a blob; `''` where it names none. */
function toDigest(text) {
    return (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toToken */ .fD)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DIGEST */ .e7);
}


/***/ }),

/***/ 45530:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ distinctTexts)
/* harmony export */ });
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

/***/ 63310:
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
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24643);


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
    const token = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toToken */ .fD)(requireText(node, key), maxCharacters);
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
    return refuseDocument(at.key, `${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlainLine */ .Ic)(path, 200)} is not ${wanted}.`);
}


/***/ }),

/***/ 34193:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dc: () => (/* binding */ toLabels),
/* harmony export */   I: () => (/* binding */ toLayers),
/* harmony export */   Lv: () => (/* binding */ toFields),
/* harmony export */   iX: () => (/* binding */ toQuotedConfig),
/* harmony export */   rE: () => (/* binding */ toPlatform)
/* harmony export */ });
/* harmony import */ var _image_facts_config_facts_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34013);
/* harmony import */ var _image_instruction_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73929);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95651);
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(87495);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(24643);
/* harmony import */ var _prose_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(48224);






/**
 * Reads an image's configuration as a report quotes it. Half a configuration is no reason to refuse a
 * report: what is not of the right shape is taken for absent.
 */
function toQuotedConfig(document) {
    const config = toFields(document);
    return {
        platform: toPlatform(config),
        created: (0,_prose_js__WEBPACK_IMPORTED_MODULE_4__/* .toTime */ .xe)(toText(config['created'])),
        labels: toLabels(toFields(config['config'])['Labels']),
        facts: toFacts(config),
        diffIds: toTexts(toFields(config['rootfs'])['diff_ids']).map(_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .toDigest */ .O),
        instructions: toList(config['history'])
            .map(toFields)
            .filter((entry) => entry['empty_layer'] !== true)
            .map((entry) => (0,_image_instruction_js__WEBPACK_IMPORTED_MODULE_1__/* .findInstruction */ .qB)(toText(entry['created_by']) ?? '')),
    };
}
/**
 * What the rules about images look at, as far as a config tells it. Both scanners write the settings even where there
 * are none: a config without them was cut, and what was in them nobody knows.
 */
function toFacts(config) {
    const isWhole = Object.hasOwn(config, 'config') && config['config'] !== null;
    const read = isWhole && isOfSize(config) ? (0,_image_facts_config_facts_js__WEBPACK_IMPORTED_MODULE_0__/* .toConfigFacts */ .r)(config) : null;
    if (read === null)
        return null;
    return { ...read, files: null, dockerfile: null, annotations: null };
}
/** As much as the config of an image itself may have, counted in what is read line by line. */
const MAX_CONFIG = 8 * 1024 * 1024;
function isOfSize(config) {
    const steps = toList(config['history']).map((step) => toFields(step)['created_by']);
    const lines = [...steps, ...toList(toFields(config['config'])['Env'])];
    return lines.reduce((sum, line) => sum + (toText(line)?.length ?? 0), 0) <= MAX_CONFIG;
}
/** `os/architecture[/variant]`; null unless both are told. */
function toPlatform(fields) {
    const [os, architecture, variant] = ['os', 'architecture', 'variant'].map((key) => (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toToken */ .fD)(toText(fields[key]) ?? '', _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_NAME */ .zB));
    if (!os || !architecture)
        return null;
    return [os, architecture, ...(variant ? [variant] : [])].join('/');
}
function toLabels(value) {
    const texts = Object.entries(toFields(value)).flatMap(([name, text]) => typeof text === 'string' ? [[(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toToken */ .fD)(name, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_NAME */ .zB), (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlainLine */ .Ic)(text, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_TITLE */ .Og)]] : []);
    return Object.fromEntries(texts.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_5__/* .MAX_ITEMS */ ._5));
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

/***/ 9272:
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
var scanners_document = __webpack_require__(63310);
// EXTERNAL MODULE: ./src/scanners/digest.ts
var digest = __webpack_require__(95651);
// EXTERNAL MODULE: ./src/scanners/limits.ts
var limits = __webpack_require__(87495);
// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/scanners/plain-text.ts
var plain_text = __webpack_require__(24643);
;// CONCATENATED MODULE: ./src/scanners/oddities.ts


const SENTENCES = {
    severity: {
        code: 'severity-unknown',
        say: (title, count, example) => `${title} uses severities that nobody knows and that count as unknown: ${count} in all, such as "${example}".`,
    },
    'severity-missing': {
        code: 'severity-missing',
        say: (title, count) => `${title} says nothing of the severity of ${count} ${count === 1 ? 'row' : 'rows'}, which ${count === 1 ? 'counts' : 'count'} as unknown.`,
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
            example: known?.example ?? (0,plain_text/* toPlainLine */.Ic)(example, EXAMPLE_CHARACTERS),
        });
    }
    return {
        add,
        toSeverity(word) {
            const lower = word?.toLowerCase() ?? '';
            const found = severity/* SEVERITIES */.oC.find((severity) => severity === lower);
            if (found === undefined)
                add(lower === '' ? 'severity-missing' : 'severity', word ?? '');
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
var package_type = __webpack_require__(50213);
// EXTERNAL MODULE: ./src/scanners/prose.ts
var prose = __webpack_require__(48224);
// EXTERNAL MODULE: ./src/scanners/recognise.ts
var recognise = __webpack_require__(72058);
// EXTERNAL MODULE: ./src/scanners/image-config.ts
var image_config = __webpack_require__(34193);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
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

;// CONCATENATED MODULE: ./src/scanners/share-observations.ts
/**
 * A flaw stands in a report once for each package that has it, with the same text each time. Rows of one report
 * that say the same share it: a hundred thousand of them take a third of the memory, and merging need not look
 * at equal values twice.
 */
function createShareObservation() {
    const advisory = createShare();
    const ratings = createShare();
    const cvss = createShare();
    const fix = createShare();
    const subject = createShare();
    const instances = createShare();
    return (one) => {
        const { id } = one.vulnerability;
        return {
            ...one,
            vulnerability: advisory(id, one.vulnerability),
            ratings: ratings(toRatingsKey(one), one.ratings),
            cvss: cvss(one.cvss[0]?.vector ?? '', one.cvss),
            fix: fix(one.fix.versions[0] ?? id, one.fix),
            package: subject(one.package.purl ?? one.package.name, one.package),
            instances: instances(toPlaceKey(one), one.instances),
        };
    };
}
/** Authorities and severities are few, and so are their combinations: other flaws have the same. */
function toRatingsKey({ ratings }) {
    let key = '';
    for (const { authority, severity } of ratings)
        key += `${authority} ${severity} `;
    return key;
}
function toPlaceKey({ instances: [first] }) {
    return first === undefined ? '' : `${first.path ?? ''} ${first.layer ?? ''}`;
}
/** The value that came before under the same key, if it is equal in every part, else this one. */
function createShare() {
    const known = new Map();
    return (key, value) => {
        const before = known.get(key);
        if (before !== undefined && isEqual(before, value))
            return before;
        known.set(key, value);
        return value;
    };
}
/** For plain data that one function made: lists, and objects with the same fields. */
function isEqual(a, b) {
    if (a === b)
        return true;
    if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
        return false;
    const [fields, others] = [a, b];
    const keys = Object.keys(fields);
    return (keys.length === Object.keys(others).length &&
        keys.every((key) => isEqual(fields[key], others[key])));
}

// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(60582);
// EXTERNAL MODULE: ./src/scanners/distinct-texts.ts
var distinct_texts = __webpack_require__(45530);
;// CONCATENATED MODULE: ./src/scanners/vulnerability-id.ts




/** An id in its usual spelling: CVE in capitals, the body of a GHSA id in small letters. */
function toVulnerabilityId(text) {
    const id = (0,plain_text/* toToken */.fD)(text, limits/* MAX_ID */.rc);
    if (/^cve-\d/i.test(id))
        return id.toUpperCase();
    return /^ghsa-/i.test(id) ? `GHSA-${id.slice(5).toLowerCase()}` : id;
}
/** Ids of CWE, without doubles. */
function toWeaknesses(texts) {
    const few = texts.length > limits/* MAX_ITEMS */._5 ? (0,distinct_texts/* distinctTexts */.X)(texts).slice(0, limits/* MAX_ITEMS */._5) : texts;
    return (0,distinct_texts/* distinctTexts */.X)(few.every(isShort) ? few : few.map((text) => (0,plain_text/* toToken */.fD)(text, limits/* MAX_ID */.rc)));
}
/** Nearly all are: then the list of the report is the answer, without a copy. */
function isShort(text) {
    return /^[!-~]{1,20}$/.test(text);
}
/**
 * The flaws that a row is about, by its own id and those beside it. A vendor's advisory becomes one flaw for
 * each id of the leading family beside it, since each is a flaw of its own; any other row is one.
 */
function toFlaws(own, beside) {
    const ids = (0,distinct_texts/* distinctTexts */.X)(beside.map(toVulnerabilityId), own);
    const flaws = ids.filter(vulnerability_id/* isFlawId */.sc);
    const advisories = ids.filter((id) => !(0,vulnerability_id/* isFlawId */.sc)(id));
    if ((0,vulnerability_id/* isFlawId */.sc)(own) || flaws.length === 0)
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
    if (aliases.length <= limits/* MAX_ITEMS */._5 && advisories.length <= limits/* MAX_ITEMS */._5)
        return names;
    return {
        ...names,
        aliases: aliases.slice(0, limits/* MAX_ITEMS */._5),
        advisories: advisories.slice(0, limits/* MAX_ITEMS */._5),
    };
}

// EXTERNAL MODULE: ./src/domain/system-namespace.ts
var system_namespace = __webpack_require__(79529);
// EXTERNAL MODULE: ./src/domain/purl.ts
var domain_purl = __webpack_require__(35611);
;// CONCATENATED MODULE: ./src/scanners/upstream.ts

/**
 * The source package as Syft's purls name it, in the qualifier `upstream`: for Debian `gcc-12@12.2.0-14`, without
 * the version where it is the package's own; for Alpine the origin; for RPM the file of the source package. Null
 * where there is none.
 */
function findUpstream(purl, { type, version }) {
    // Asked of every package: most purls have no such qualifier.
    if (purl?.includes('upstream=') !== true)
        return null;
    const upstream = (0,domain_purl/* qualifiersOf */.xS)(purl)?.get('upstream') ?? '';
    if (upstream === '')
        return null;
    if (type === 'rpm')
        return readSourceFile(upstream);
    if (type !== 'deb' && type !== 'apk')
        return null;
    const at = upstream.lastIndexOf('@');
    return at <= 0
        ? { name: upstream, version }
        : { name: upstream.slice(0, at), version: upstream.slice(at + 1) };
}
/** `openssl-3.0.7-18.el9.src.rpm` */
function readSourceFile(file) {
    const [, name, version, release] = /^(.+)-([^-]+)-([^-]+)\.(?:no)?src\.rpm$/.exec(file.slice(0, MAX_FILE)) ?? [];
    return name === undefined ? null : { name, version: `${version ?? ''}-${release ?? ''}` };
}
/** A file name of Linux has at most 255 bytes. */
const MAX_FILE = 255;

;// CONCATENATED MODULE: ./src/scanners/package.ts






/** Both scanners' names of a package in the same parts and one spelling. */
function toPackage(named) {
    const purl = named.purl === null ? null : (0,domain_purl/* parsePurl */.$l)(named.purl);
    const type = (0,plain_text/* toToken */.fD)(purl?.type ?? named.type, limits/* MAX_NAME */.zB);
    const name = toName(named, purl, type);
    const version = toVersion(named, purl, type);
    return {
        type,
        ...name,
        version: toShownVersion(type, name, version),
        purl: purl === null ? null : toShownPurl(named.purl),
        sourcePackage: toSource(named.sourcePackage ?? findUpstream(named.purl, { type, version }), type),
    };
}
/** A purl that is cut is none, or names something else; its parts have been read from the whole. */
function toShownPurl(purl) {
    return purl === null || purl.length > limits/* MAX_LINK */.yb ? null : (0,plain_text/* toToken */.fD)(purl, limits/* MAX_LINK */.yb);
}
/** Types whose names are paths, of which the last part is the purl's name. */
const PATH_TYPES = new Set(['npm', 'golang', 'composer', 'swift', 'github']);
/**
 * The purl's name wins, but for its case: Trivy's purls of npm and Go packages are in small letters. For Go
 * the scanner's own name does: Syft moves what follows the third part of a module's path into the subpath.
 */
function toName(named, purl, type) {
    const own = toBounded(splitName(type, named.name));
    if (purl === null)
        return normaliseName(type, { ...own, namespace: own.namespace ?? systemOf() });
    const given = toBounded(purl);
    return normaliseName(type, isOwnBetter(type, own, given) ? own : given);
    function systemOf() {
        return (0,package_type/* isSystemType */.M)(type) && named.system !== undefined && named.system !== ''
            ? (0,plain_text/* toToken */.fD)(named.system, limits/* MAX_NAME */.zB)
            : null;
    }
}
function toBounded({ namespace, name }) {
    return {
        namespace: namespace === null ? null : (0,plain_text/* toToken */.fD)(namespace, limits/* MAX_NAME */.zB),
        name: (0,plain_text/* toToken */.fD)(name, limits/* MAX_NAME */.zB),
    };
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
    return { namespace: (0,system_namespace/* systemNamespaceOf */.i)(namespace), name };
}
/** PEP 503. */
function normalisePythonName(name) {
    return name.replace(/[-_.]+/g, '-').toLowerCase();
}
function toSource(source, type) {
    if (source === null)
        return null;
    return {
        name: (0,plain_text/* toToken */.fD)(source.name, limits/* MAX_NAME */.zB),
        version: normaliseVersion(type, (0,plain_text/* toToken */.fD)(source.version, limits/* MAX_VERSION */.iZ)),
    };
}
/** The scanner's own version, else the purl's; Trivy's purls hold the epoch in a qualifier. */
function toVersion(named, purl, type) {
    const version = (0,plain_text/* toToken */.fD)(named.version || (purl?.version ?? ''), limits/* MAX_VERSION */.iZ);
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
        versions: (0,distinct_texts/* distinctTexts */.X)(versions).slice(0, limits/* MAX_ITEMS */._5),
        isRange: parts.some((part) => OPERATORS.test(part)),
    };
}
/** One version, as a package of that type has it. */
function toFixVersion(text, type) {
    return normaliseVersion(type, (0,plain_text/* toToken */.fD)(text, limits/* MAX_VERSION */.iZ));
}
const OPERATORS = /^[<>=^~\s]+/;
const UNPLAIN_LIST = /[,|<>=^~\s]/;
function toParts(list) {
    return list
        .slice(0, limits/* MAX_VERSION */.iZ * limits/* MAX_ITEMS */._5)
        .split(/,|\|\|/)
        .map((part) => part.trim());
}

// EXTERNAL MODULE: ./src/domain/authority.ts
var authority = __webpack_require__(51217);
;// CONCATENATED MODULE: ./src/scanners/authority.ts



/** The authority that a scanner's word stands for. */
function toAuthorityName(word) {
    return (0,authority/* authorityOf */.v)((0,plain_text/* toToken */.fD)(word, limits/* MAX_NAME */.zB));
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
    const word = fix === null ? '' : (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(fix, 'state'), limits/* MAX_NAME */.zB);
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
    const plain = path.replace(/^\/+/, '');
    const parts = plain.includes(':') ? plain.split(BORDER) : [];
    const isNested = parts.length > 0 && parts.every((part) => ENDS_IN_ARCHIVE.test(part));
    return (0,plain_text/* toMarked */.CG)(isNested ? parts.join('/') : plain, limits/* MAX_PATH */.lm);
}
/**
 * Syft's path of a Java package within archives. Of a package that is only described within an archive it
 * ends with the package's name (`app.jar:com.example:lib`), which is no place in the image.
 */
function toArchivePath(virtualPath) {
    const [outer = '', ...inner] = virtualPath.replace(/^\/+/, '').split(BORDER);
    const archives = inner.filter((part) => ENDS_IN_ARCHIVE.test(part));
    return (0,plain_text/* toMarked */.CG)([outer, ...archives].join('/'), limits/* MAX_PATH */.lm);
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
    return {
        path: toImagePath((0,scanners_document/* getText */.q4)(node, 'path')),
        layer: (0,digest/* toDigest */.O)((0,scanners_document/* getText */.q4)(node, 'layerID')) || null,
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
    const flaws = toFlaws(toVulnerabilityId((0,scanners_document/* getText */.q4)(own, 'id')), ids);
    const named = (0,scanners_document/* getNodes */.ML)(own, 'advisories').map(toAdvisoryId);
    const isShared = flaws.length > 1;
    const byId = groupById(isShared ? related : []);
    return flaws.map((names) => ({
        ownId,
        names: { ...names, advisories: (0,distinct_texts/* distinctTexts */.X)([...names.advisories, ...named], names.id) },
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
        const id = toVulnerabilityId((0,scanners_document/* getText */.q4)(record, 'id'));
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
        return (0,plain_text/* toToken */.fD)(id, limits/* MAX_ID */.rc);
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
    const found = [...properties].flatMap(([name, value]) => LAYER.test(name) ? [(0,digest/* toDigest */.O)(value)] : []);
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
        vector: typeof vector === 'string' && vector !== '' ? (0,plain_text/* toToken */.fD)(vector, limits/* MAX_TITLE */.Og) : null,
        score: oddities.toScore(metrics?.fields['baseScore'], 10),
    };
}
function toCvssAuthority(source, record) {
    if (source === 'nvd@nist.gov')
        return 'nvd';
    return source === '' ? toAuthority(record) : (0,plain_text/* toToken */.fD)(source, limits/* MAX_NAME */.zB);
}
function toCvssVersion(version) {
    return /^\d$/.test(version) ? `${version}.0` : (0,plain_text/* toToken */.fD)(version, limits/* MAX_NAME */.zB);
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
    const id = toVulnerabilityId((0,scanners_document/* getText */.q4)(record, 'id'));
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
        cwes: toWeaknesses(cwes),
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
    const share = createShareObservation();
    return (row) => {
        const artifact = (0,scanners_document/* requireNode */.Qj)(row.node, 'artifact');
        const { virtualPath } = (0,image_config/* toFields */.Lv)(artifact.fields['metadata']);
        const told = TELLING_FIELDS.map((field) => artifact.fields[field]);
        const key = JSON.stringify([...told, virtualPath]);
        const affected = known.get(key) ?? toAffected(artifact, surroundings);
        known.set(key, affected);
        return toVulnerabilities(row, affected, oddities).map(share);
    };
}
const TELLING_FIELDS = ['name', 'version', 'type', 'purl', 'upstreams', 'locations'];
const PACKAGE_FIELDS = ['name', 'version', 'type', 'language', 'location', 'upstream-name'];
const RULE_FIELDS = ['vulnerability', 'namespace', 'fix-state', 'match-type'];
/** Which rules Grype applied: the reasons that people gave, the words of VEX, else what the rule is about. */
function toReason(match) {
    const rules = (0,scanners_document/* getNodes */.ML)(match, 'appliedIgnoreRules').map(toRuleWords);
    return (0,plain_text/* toPlainLine */.Ic)([...new Set(rules)].filter(Boolean).join('; '), limits/* MAX_TITLE */.Og) || 'set aside';
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

;// CONCATENATED MODULE: ./src/scanners/repo-digests.ts


/** References by digest (`name@sha256:…`) that a report gives for its image. */
function toRepoDigests(texts) {
    return texts.slice(0, limits/* MAX_ITEMS */._5).map((text) => (0,plain_text/* toToken */.fD)(text, limits/* MAX_NAME */.zB));
}

;// CONCATENATED MODULE: ./src/scanners/grype/subject.ts






/** What a report of Grype's is about. Nothing here is needed to read its matches. */
function toSubject(root) {
    const target = findTarget(root);
    const config = (0,image_config/* toQuotedConfig */.iX)(decode(target?.fields['config']));
    const labels = (0,image_config/* toLabels */.Dc)(target?.fields['labels']);
    return {
        kind: toKind(root),
        name: (0,plain_text/* toPlainLine */.Ic)(toSubjectName(root, target), limits/* MAX_TITLE */.Og),
        repoDigests: target === null ? [] : toRepoDigests((0,scanners_document/* getTexts */.J8)(target, 'repoDigests')),
        platform: (0,image_config/* toPlatform */.rE)(target?.fields ?? {}) ?? config.platform,
        created: config.created,
        layers: (0,image_config/* toLayers */.I)(toDiffIds(target), config.instructions),
        labels: Object.keys(labels).length === 0 ? config.labels : labels,
        facts: config.facts,
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
    return (0,scanners_document/* getNodes */.ML)(target, 'layers').map((layer) => (0,digest/* toDigest */.O)((0,scanners_document/* getText */.q4)(layer, 'digest')));
}
function toKind(root) {
    const source = (0,scanners_document/* findNode */.cy)(root, 'source');
    const word = source === null ? '' : (0,plain_text/* toPlainLine */.Ic)((0,scanners_document/* getText */.q4)(source, 'type'), limits/* MAX_TITLE */.Og);
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
        scannerVersion: program === null ? '' : (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(program, 'version'), limits/* MAX_VERSION */.iZ),
        imageId: (target === null ? '' : (0,digest/* toDigest */.O)((0,scanners_document/* getText */.q4)(target, 'imageID'))) || null,
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
    const family = distro === null ? '' : (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(distro, 'name'), limits/* MAX_NAME */.zB);
    if (distro === null || family === '')
        return null;
    const version = (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(distro, 'version'), limits/* MAX_VERSION */.iZ);
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
    return (0,plain_text/* toToken */.fD)(built, limits/* MAX_NAME */.zB) || null;
}

;// CONCATENATED MODULE: ./src/scanners/scrub.ts
/*
 * Takes fields out of parsed JSON of unknown shape, without touching the document itself. Whoever keeps a report keeps
 * no value of an image's environment and no line of its build (docs/architecture.md).
 */
/** A copy of an object without these fields; anything else as it is. */
function without(...names) {
    return (value) => isObject(value)
        ? Object.fromEntries(Object.entries(value).filter(([name]) => !names.includes(name)))
        : value;
}
/** A copy of an object with only these fields; anything else as it is. */
function only(...names) {
    return (value) => isObject(value)
        ? Object.fromEntries(Object.entries(value).filter(([name]) => names.includes(name)))
        : value;
}
/** A copy of an object in which a field that is there is changed. */
function inside(name, change) {
    return (value) => isObject(value) && Object.hasOwn(value, name)
        ? { ...value, [name]: change(value[name]) }
        : value;
}
/** A copy of a list with every item changed. */
function each(change) {
    return (value) => (Array.isArray(value) ? value.map(change) : value);
}
/** One change after the other. */
function scrub_all(...changes) {
    return (value) => changes.reduce((changed, change) => change(changed), value);
}
function isObject(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./src/scanners/grype/scrub.ts

/** Config and manifest stand there whole, in base64; the configuration of Grype names paths of this machine. */
const scrubReport = scrub_all(inside('source', inside('target', without('config', 'manifest', 'labels'))), inside('descriptor', without('configuration')));
/** Labels of the image are properties of the list as a whole. */
const scrubPackages = inside('metadata', without('properties'));
/** Grype's report and its list of packages without the config of the image, which our own look reads. */
function scrubGrypeReport({ report, packages }) {
    return packages === undefined
        ? { report: scrubReport(report) }
        : { report: scrubReport(report), packages: scrubPackages(packages) };
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
var log = __webpack_require__(36974);
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
    return layer === null ? null : (0,digest/* toDigest */.O)((0,scanners_document/* getText */.q4)(layer, 'DiffID')) || null;
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
        const id = (0,scanners_document/* requireToken */.Fw)(row, 'RuleID', limits/* MAX_ID */.rc);
        const title = (0,prose/* toTitle */.wy)((0,scanners_document/* getText */.q4)(row, 'Title')) || id;
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
    const title = (0,prose/* toTitle */.wy)((0,scanners_document/* getText */.q4)(row, 'Title')) || id;
    const cause = (0,scanners_document/* findNode */.cy)(row, 'CauseMetadata');
    return {
        kind: 'misconfiguration',
        scanner: 'trivy',
        rule: { id, title },
        line: cause === null ? null : toLine(cause),
        package: null,
        message: (0,prose/* toDescription */.mf)((0,scanners_document/* getText */.q4)(row, 'Description')) || title,
        remedy: toRemedy((0,scanners_document/* findText */.Vw)(row, 'Resolution')),
        instances: [{ path, layer: toLayer(row), origin: 'unknown', replaced: null }],
        severity: oddities.toSeverity((0,scanners_document/* findText */.Vw)(row, 'Severity')),
        severityAuthority: 'trivy',
    };
}
function toRemedy(text) {
    return text === null ? null : (0,prose/* toDescription */.mf)(text);
}
/** One check has been spelled `DS002`, `AVD-DS-0002` and, today, `DS-0002`. */
function toCheckId(row) {
    const id = (0,scanners_document/* requireToken */.Fw)(row, 'ID', limits/* MAX_ID */.rc);
    const old = (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(row, 'AVDID'), limits/* MAX_ID */.rc);
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
            subject: (0,plain_text/* toPlainLine */.Ic)(name || path, limits/* MAX_TITLE */.Og),
            package: found?.package ?? toNamelessPackage(name),
            path: path || (found?.path ?? null),
        });
    });
}
function toLicence(row, licensed) {
    const name = (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(row, 'Name'), limits/* MAX_ID */.rc);
    const id = name || (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(row, 'Text'), LONGEST_TEXT) || 'unknown';
    return {
        kind: 'licence',
        scanner: 'trivy',
        rule: { id, title: `${(0,prose/* toTitle */.wy)((0,scanners_document/* getText */.q4)(row, 'Category')) || 'unknown'} licence` },
        line: null,
        package: licensed.package,
        message: `${licensed.subject} is under ${id}`,
        remedy: null,
        instances: [{ path: licensed.path, layer: null, origin: 'unknown', replaced: null }],
        severity: licensed.oddities.toSeverity((0,scanners_document/* findText */.Vw)(row, 'Severity')),
        severityAuthority: 'trivy',
    };
}
/** Of a licence without a name, which is told from others by its text. */
const LONGEST_TEXT = 100;
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
function toNamelessPackage(text) {
    const name = (0,plain_text/* toToken */.fD)(text, limits/* MAX_NAME */.zB);
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
    const [status = '', statement = '', source = ''] = ['Status', 'Statement', 'Source'].map((key) => (0,plain_text/* toPlainLine */.Ic)((0,scanners_document/* getText */.q4)(entry, key), limits/* MAX_TITLE */.Og));
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
    const word = (0,plain_text/* toToken */.fD)((0,scanners_document/* findText */.Vw)(row, 'Status') ?? '', limits/* MAX_NAME */.zB);
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
    return typeof value === 'string' && value !== '' ? (0,plain_text/* toToken */.fD)(value, limits/* MAX_TITLE */.Og) : null;
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
    const own = toVulnerabilityId((0,scanners_document/* getText */.q4)(node, 'VulnerabilityID'));
    return toFlaws(own, (0,scanners_document/* getTexts */.J8)(node, 'VendorIDs')).map((names) => ({
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
        cwes: toWeaknesses((0,scanners_document/* getTexts */.J8)(row, 'CweIDs')),
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
    const share = createShareObservation();
    let number = 0;
    let aside = rows.reduce((sum, list) => sum + list.length, 0);
    return results.map((result, index) => {
        const readRow = vulnerability_createRowReader(result, oddities);
        const found = (rows[index] ?? []).flatMap((node) => readRow({ node, number: number++, setAside: null }).map(share));
        const setAside = toModifiedFindings(result, { readRow, firstRow: aside, oddities });
        aside += countModifiedFindings(result);
        return [...found, ...setAside];
    });
}

;// CONCATENATED MODULE: ./src/scanners/trivy/subject.ts






/** What a report of Trivy's is about. Nothing here is needed to read its findings. */
function subject_toSubject(root, metadata) {
    const config = (0,image_config/* toQuotedConfig */.iX)(metadata?.fields['ImageConfig']);
    const diffIds = metadata === null ? [] : (0,scanners_document/* getTexts */.J8)(metadata, 'DiffIDs').map(digest/* toDigest */.O);
    const [tag = ''] = metadata === null ? [] : (0,scanners_document/* getTexts */.J8)(metadata, 'RepoTags');
    return {
        kind: subject_toKind(root, metadata),
        name: (0,plain_text/* toPlainLine */.Ic)((0,scanners_document/* getText */.q4)(root, 'ArtifactName') || tag, limits/* MAX_TITLE */.Og),
        repoDigests: metadata === null ? [] : toRepoDigests((0,scanners_document/* getTexts */.J8)(metadata, 'RepoDigests')),
        platform: config.platform,
        created: config.created,
        layers: (0,image_config/* toLayers */.I)(diffIds.length === 0 ? config.diffIds : diffIds, config.instructions, toDigests(metadata)),
        labels: config.labels,
        facts: config.facts,
    };
}
/** Trivy before 0.20 did not say what it scanned; only images have an id. */
function subject_toKind(root, metadata) {
    const word = (0,plain_text/* toPlainLine */.Ic)((0,scanners_document/* getText */.q4)(root, 'ArtifactType'), limits/* MAX_TITLE */.Og);
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
        .map((layer) => [(0,digest/* toDigest */.O)((0,scanners_document/* getText */.q4)(layer, 'DiffID')), (0,digest/* toDigest */.O)((0,scanners_document/* getText */.q4)(layer, 'Digest'))]));
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
        scannerVersion: program === null ? '' : (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(program, 'Version'), limits/* MAX_VERSION */.iZ),
        imageId: (metadata === null ? '' : (0,digest/* toDigest */.O)((0,scanners_document/* getText */.q4)(metadata, 'ImageID'))) || null,
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
        family: (0,plain_text/* toToken */.fD)(family, limits/* MAX_NAME */.zB),
        version: (0,plain_text/* toToken */.fD)((0,scanners_document/* getText */.q4)(system, 'Name'), limits/* MAX_VERSION */.iZ),
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

;// CONCATENATED MODULE: ./src/scanners/trivy/scrub.ts

/** Lines of code around a secret have been seen to hold another one; messages of checks quote the build. */
const scrubResult = scrub_all(inside('Secrets', each(without('Code', 'Match'))), inside('Misconfigurations', each(scrub_all(without('Message'), inside('CauseMetadata', scrubCause)))));
const scrub_scrubReport = scrub_all(inside('Metadata', inside('ImageConfig', only('architecture', 'os', 'variant', 'created', 'rootfs'))), inside('Results', each(scrubResult)));
/** Trivy's report without the settings and the history of the image, which our own look reads from its config. */
function scrubTrivyReport({ report }) {
    return { report: scrub_scrubReport(report) };
}
function scrubCause(cause) {
    return without('Code', 'RenderedCause')(cause);
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
        scrub: scrubTrivyReport,
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
        scrub: scrubGrypeReport,
        review: (report) => report,
        parseLogLine: parseGrypeLogLine,
        logRules: GRYPE_LOG_RULES,
        failureRules: GRYPE_FAILURE_RULES,
    },
};


/***/ }),

/***/ 87495:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Og: () => (/* binding */ MAX_TITLE),
/* harmony export */   _5: () => (/* binding */ MAX_ITEMS),
/* harmony export */   e7: () => (/* binding */ MAX_DIGEST),
/* harmony export */   iZ: () => (/* binding */ MAX_VERSION),
/* harmony export */   lm: () => (/* binding */ MAX_PATH),
/* harmony export */   o1: () => (/* binding */ MAX_DESCRIPTION),
/* harmony export */   rc: () => (/* binding */ MAX_ID),
/* harmony export */   yb: () => (/* binding */ MAX_LINK),
/* harmony export */   zB: () => (/* binding */ MAX_NAME)
/* harmony export */ });
/*
 * Reports are foreign text: what is taken from them is bounded. Real ones stay far below; what goes beyond is
 * cut, never dropped with its row, and where things are told apart by it, it is marked (`toToken`).
 */
const MAX_ID = 200;
/** A digest of SHA-512 with its name has 135 characters. */
const MAX_DIGEST = 200;
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

/***/ 24643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CG: () => (/* binding */ toMarked),
/* harmony export */   Ic: () => (/* binding */ toPlainLine),
/* harmony export */   fD: () => (/* binding */ toToken)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

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
/**
 * An id, a name, a version, a path: without the characters above, at most `maxCharacters` long. Things are told
 * apart by it, so that what is cut ends with a digest of the whole.
 */
function toToken(text, maxCharacters) {
    // Nearly all are plain already; the test is cheaper than the copy.
    const plain = PRINTABLE.test(text) ? text : text.replace(UNPLAIN, '').trim();
    return toMarked(plain, maxCharacters);
}
/** ASCII without blanks at its ends. */
const PRINTABLE = /^[!-~](?:[ -~]*[!-~])?$/;
/** `…` and so many digits of a SHA-256 that nobody makes two texts of one digest. */
const DIGITS = 32;
const MARK = new RegExp(`…[0-9a-f]{${DIGITS}}$`);
/** A text that looks as if it had been cut is marked too: else it could be given the mark of another. */
function toMarked(text, maxCharacters) {
    if (text.length <= maxCharacters && !MARK.test(text))
        return text;
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, DIGITS);
    const head = text.slice(0, maxCharacters - DIGITS - 1).replace(/[\uD800-\uDBFF]$/, '');
    return `${head}…${digest}`;
}


/***/ }),

/***/ 48224:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ toReferences),
/* harmony export */   aK: () => (/* binding */ isRejection),
/* harmony export */   mf: () => (/* binding */ toDescription),
/* harmony export */   wy: () => (/* binding */ toTitle),
/* harmony export */   xe: () => (/* binding */ toTime)
/* harmony export */ });
/* harmony import */ var _limits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87495);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24643);
/* harmony import */ var _distinct_texts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(45530);



function toTitle(text) {
    return text === '' ? '' : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlainLine */ .Ic)(text, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_TITLE */ .Og);
}
function toDescription(text) {
    return text.slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_DESCRIPTION */ .o1);
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
    const known = (0,_distinct_texts_js__WEBPACK_IMPORTED_MODULE_2__/* .distinctTexts */ .X)(links).filter((link) => link.length <= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_LINK */ .yb);
    if (known.length <= _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ITEMS */ ._5)
        return known;
    const telling = known.filter((link) => TELLING.test(link));
    const others = known.filter((link) => !TELLING.test(link));
    return [...telling, ...others].slice(0, _limits_js__WEBPACK_IMPORTED_MODULE_1__/* .MAX_ITEMS */ ._5);
}
/** A time or date that begins as ISO 8601 has it, else null: Go's zero time is no time. */
function toTime(text) {
    return text !== null && /^(?!0001-)\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-]\d\d:\d\d)?)?$/.test(text)
        ? text
        : null;
}


/***/ }),

/***/ 72058:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ recogniseReport)
/* harmony export */ });
/* harmony import */ var _image_config_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(34193);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(24643);


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
    return `it is neither a report of Trivy nor of Grype nor ours: ${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlainLine */ .Ic)(told, 200)}.`;
}
function refuse(reason) {
    return { kind: 'refused', reason };
}


/***/ }),

/***/ 36974:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I1: () => (/* binding */ parseTrivyLogLine),
/* harmony export */   q9: () => (/* binding */ TRIVY_FAILURE_RULES),
/* harmony export */   ul: () => (/* binding */ VERSION_UNKNOWN),
/* harmony export */   yf: () => (/* binding */ TRIVY_LOG_RULES),
/* harmony export */   zJ: () => (/* binding */ reviewTrivyReport)
/* harmony export */ });
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50213);

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

/***/ 47054:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   WA: () => (/* binding */ MAX_REPORT_BYTES),
/* harmony export */   nX: () => (/* binding */ readOwnReport),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   wo: () => (/* binding */ parseOwnReport)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _evaluate_labels_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(91888);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44131);
/* harmony import */ var _scanners_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9272);
/* harmony import */ var _scanners_recognise_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72058);
/* harmony import */ var _read_json_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(88750);






/**
 * A report of a hundred images; ours has about two kilobytes for a finding. The longest text that Node can
 * hold is a little longer.
 */
const MAX_REPORT_BYTES = 500 * 1024 * 1024;
/** Throws `config-invalid` for a file that cannot be read, `report-invalid` for what is no report of ours. */
async function readOwnReport(path, files) {
    const label = path === _evaluate_labels_js__WEBPACK_IMPORTED_MODULE_5__/* .STANDARD_INPUT */ .X ? 'standard input' : path;
    return parseOwnReport(await files.readText(path, MAX_REPORT_BYTES), label);
}
/** The text of a report of ours; throws `report-invalid`, whose message names it by the label. */
function parseOwnReport(text, label) {
    const document = parseJson(text, label);
    const { kind } = (0,_scanners_recognise_js__WEBPACK_IMPORTED_MODULE_3__/* .recogniseReport */ .E)(document);
    if (kind === 'trivy' || kind === 'grype')
        throw toForeign(label, kind);
    return readWhole(document, label);
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

/***/ 88750:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ readJson)
/* harmony export */ });
/** JSON with or without a byte order mark; of anything else, what it seems to be. */
function readJson(text) {
    const head = text.trimStart().slice(0, HEAD_CHARACTERS);
    const disguise = DISGUISES.find(({ pattern }) => pattern.test(head));
    if (disguise !== undefined)
        return { fault: disguise.fault, cause: null };
    try {
        // Windows' programs write the mark, and JSON has none.
        return { document: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) };
    }
    catch (cause) {
        const fault = `it is not JSON, or only a part of it (${toPlace(cause)})`;
        return { fault, cause };
    }
}
/** A report may have half a gigabyte, and the first characters behind blanks tell what it is. */
const HEAD_CHARACTERS = 1000;
/** What bytes that are no UTF-8 become when they are read as if they were. */
const DISGUISES = [
    { pattern: /^$/, fault: 'it is empty' },
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
    { pattern: /^</, fault: 'it is XML or HTML; write it with the format json' },
];
/** Node quotes the text around the fault: foreign text, which is not repeated. */
function toPlace(cause) {
    const message = cause instanceof Error ? cause.message : '';
    return /position \d+|Unexpected end of JSON input/.exec(message)?.[0] ?? 'it cannot be parsed';
}


/***/ })

};
