export const id = 3491;
export const ids = [3491];
export const modules = {

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
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27034);
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
