export const id = 6742;
export const ids = [6742];
export const modules = {

/***/ 86742:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  evaluateCommand: () => (/* binding */ evaluateCommand)
});

// EXTERNAL MODULE: ./src/assemble/ports.ts + 160 modules
var assemble_ports = __webpack_require__(21469);
// EXTERNAL MODULE: ./src/stages/describe-failure.ts
var describe_failure = __webpack_require__(40349);
// EXTERNAL MODULE: ./src/image/image-source.ts
var image_source = __webpack_require__(81908);
// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(23564);
;// CONCATENATED MODULE: ./src/evaluate/subject.ts


/** True for the digest of a config; reports that were cut down or made up have other texts there. */
function isImageId(text) {
    return text !== null && (0,image_reference/* isDigest */.Bc)(text);
}
/** The digests under which registries know the image; what is no digest is left out. */
function toDigests({ repoDigests }) {
    return repoDigests.flatMap((text) => {
        const reference = findReference(text);
        if (reference?.digest == null)
            return [];
        return [{ repository: toRepository(reference), digest: reference.digest }];
    });
}
/** The reference with its tag; null for a path, an id, or no name at all. */
function toNamedReference({ kind, name }) {
    const isNamed = kind === 'image' && !isPath(name) && !isHexId(name);
    const reference = isNamed ? findReference(name) : null;
    if (reference === null)
        return null;
    return { ...reference, tag: reference.tag ?? (reference.digest === null ? image_reference/* DEFAULT_TAG */.fL : null) };
}
/** What was given to the scanner where it is no reference: a path or an address. */
function toPlace({ kind, name }) {
    return name !== '' && (kind !== 'image' || isPath(name)) ? name : null;
}
/**
 * The best name that the subjects have: a reference, else the repository of a digest, else the last part of
 * a path. Their order does not matter.
 */
function findAppellation(subjects) {
    for (const list of [byName, byDigest, byPath]) {
        const [best] = subjects.flatMap(list).sort(byReference);
        if (best !== undefined)
            return best;
    }
    return null;
}
function byReference(a, b) {
    return a.reference.length - b.reference.length || (a.reference < b.reference ? -1 : 1);
}
function byName(subject) {
    const named = toNamedReference(subject);
    return named === null ? [] : [{ reference: subject.name, name: nameOf(named) }];
}
function byDigest({ repoDigests }) {
    return repoDigests.flatMap((text) => {
        const reference = findReference(text);
        return reference?.digest == null ? [] : [{ reference: text, name: nameOf(reference) }];
    });
}
/** Folders of the machine that scanned say nothing of the image, and belong in no report. */
function byPath({ name }) {
    const last = name
        .replaceAll('"', '')
        .split(/[/\\]/)
        .findLast((part) => !['', '.', '..'].includes(part));
    if (last === undefined)
        return [];
    const path = last.replace(LIST_ENDING, '');
    const file = { kind: 'oci-dir', target: path, path, tag: null, digest: null };
    return [{ reference: last, name: (0,image_source/* toImageName */.w)(file) }];
}
/** Of files that list packages. */
const LIST_ENDING = /(?:\.(?:cdx|spdx|syft|sbom))?\.json$/i;
function nameOf(reference) {
    return (0,image_source/* toImageName */.w)({ kind: 'registry', reference });
}
/** With its registry. */
function toRepository({ registry, repository }) {
    return `${registry}/${repository}`;
}
/** Archives and lists of packages are given by their files, which look like references without a registry. */
const FILE = /\.(?:tar|tgz|oci|zip|json|img|jar)(?:\.\w{1,4})?$/i;
function isPath(name) {
    return /^(?:[/~.]|[a-z]:\\)/i.test(name) || name.includes('\\') || FILE.test(name);
}
/** `6877f5aabc34`: the id of an image in its engine, by which nobody else knows it. */
function isHexId(name) {
    return /^(?:sha256:)?[0-9a-f]{12,64}$/i.test(name);
}
function findReference(text) {
    try {
        return (0,image_reference/* parseReference */.F2)(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/evaluate/same-image.ts

/** Two image ids (digests of the config) decide; without them what else the reports say of their image. */
function relate(a, b) {
    if (isImageId(a.imageId) && isImageId(b.imageId)) {
        return { kind: a.imageId === b.imageId ? 'same' : 'other', by: 'image id' };
    }
    if (a.imageId !== null && a.imageId === b.imageId)
        return { kind: 'same', by: 'image id' };
    const contradiction = CONTRADICTIONS.find(({ differs }) => differs(a, b));
    if (contradiction !== undefined)
        return { kind: 'other', by: contradiction.of };
    const agreement = AGREEMENTS.find(({ agrees }) => agrees(a, b));
    return agreement === undefined ? UNKNOWN : { kind: 'same', by: agreement.of };
}
const UNKNOWN = { kind: 'unknown' };
/** Each only where both reports say something. */
const CONTRADICTIONS = [
    { of: 'layers', differs: (a, b) => differ(toLayerList(a), toLayerList(b)) },
    { of: 'platform', differs: (a, b) => differ(a.subject.platform, b.subject.platform) },
    { of: 'name', differs: haveOtherNames },
    { of: 'repository digest', differs: haveOtherDigests },
    { of: 'operating system', differs: haveOtherSystems },
];
const AGREEMENTS = [
    { of: 'layers', agrees: (a, b) => agree(toLayerList(a), toLayerList(b)) },
    { of: 'repository digest', agrees: shareDigest },
    { of: 'name', agrees: haveSameName },
];
function differ(a, b) {
    return a !== null && b !== null && a !== b;
}
function agree(a, b) {
    return a !== null && a === b;
}
function toLayerList({ subject }) {
    return subject.layers.length === 0 ? null : subject.layers.map((one) => one.diffId).join(' ');
}
/** A tag and a digest of one repository may be the same image, or not. */
function haveOtherNames(a, b) {
    const [one, other] = [toNamedReference(a.subject), toNamedReference(b.subject)];
    if (one === null || other === null)
        return false;
    return (differ(toRepository(one), toRepository(other)) ||
        differ(one.tag, other.tag) ||
        differ(one.digest, other.digest));
}
function haveSameName(a, b) {
    const [one, other] = [toNamedReference(a.subject), toNamedReference(b.subject)];
    if (one === null || other === null)
        return agree(toPlace(a.subject), toPlace(b.subject));
    return (toRepository(one) === toRepository(other) &&
        (agree(one.tag, other.tag) || agree(one.digest, other.digest)));
}
function shareDigest(a, b) {
    const own = toDigests(a.subject).map((one) => one.digest);
    return toDigests(b.subject).some((one) => own.includes(one.digest));
}
/** Of the same repository: an image that lies in two has a digest in each. */
function haveOtherDigests(a, b) {
    if (shareDigest(a, b))
        return false;
    const own = toDigests(a.subject).map((one) => one.repository);
    return toDigests(b.subject).some((one) => own.includes(one.repository));
}
function haveOtherSystems(a, b) {
    return differ(toFamily(a.os), toFamily(b.os)) || differ(toRelease(a.os), toRelease(b.os));
}
/** Families that both scanners know; each has names of its own for some (`rocky`, `rockylinux`). */
const FAMILIES = [
    ...['alma', 'alpine', 'amazon', 'centos', 'debian', 'fedora'],
    ...['oracle', 'photon', 'redhat', 'rocky', 'ubuntu', 'wolfi'],
];
function toFamily(os) {
    const family = os?.family.toLowerCase() ?? '';
    return FAMILIES.find((one) => family.startsWith(one)) ?? null;
}
/** The first number alone: `12` and `12.7` are one release. */
function toRelease(os) {
    if (toFamily(os) === null)
        return null;
    return /^\d{1,9}(?=$|[.\s])/.exec(os?.version ?? '')?.[0] ?? null;
}

;// CONCATENATED MODULE: ./src/evaluate/group-reports.ts


/**
 * Which reports are about one image. Those with the same image id are; one without an id joins where what it
 * says agrees, and, unless the reports are about several images, where there is just one image to join that its
 * scanner says nothing of. Every such join is told. The order of the reports does not matter.
 */
function groupReports(given, { isSeveral }) {
    const parties = toParties([...given].sort(compareReports));
    const anchors = parties.filter(hasImageId).map(toGroup);
    const loose = parties.filter((party) => !hasImageId(party));
    const left = loose.filter((party) => !joinAnchor(party, anchors));
    const groups = [...anchors, ...joinEachOther(left)];
    const joined = isSeveral ? groups : joinOnlyPair(groups);
    return joined.map((group) => ({ ...group, reports: [...group.reports].sort(compareReports) }));
}
function compareReports(a, b) {
    return compareText(a.report.scanner, b.report.scanner) || compareText(a.label, b.label);
}
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/** By image id, also where it is no digest; a report without any stands alone. */
function toParties(given) {
    const parties = new Map();
    for (const [index, one] of given.entries()) {
        const key = one.report.imageId ?? `report ${String(index)}`;
        const party = parties.get(key);
        if (party === undefined)
            parties.set(key, [one]);
        else
            party.push(one);
    }
    return [...parties.values()];
}
function hasImageId([first]) {
    return isImageId(first?.report.imageId ?? null);
}
function toGroup(reports) {
    return { reports, notices: [] };
}
/** False when no image agrees with it, or more than one does. */
function joinAnchor(party, anchors) {
    const found = anchors.flatMap((anchor) => {
        const relation = relateAll(party, anchor.reports);
        return relation.kind === 'same' ? [{ anchor, by: relation.by }] : [];
    });
    const [only, ...others] = found;
    if (only === undefined || others.length > 0)
        return false;
    unite(only.anchor, party, `what they say of its ${only.by} agrees`);
    return true;
}
/** Reports without an id that agree with one another, and contradict no other of theirs. */
function joinEachOther(parties) {
    const groups = [];
    for (const party of parties) {
        const found = groups.flatMap((group) => {
            const relation = relateAll(party, group.reports);
            return relation.kind === 'same' ? [{ group, by: relation.by }] : [];
        });
        const [only, ...others] = found;
        if (only === undefined || others.length > 0)
            groups.push(toGroup(party));
        else
            unite(only.group, party, `what they say of its ${only.by} agrees`);
    }
    return groups;
}
/** Two of different scanners that nothing holds apart: whoever gives two such reports means one image. */
function joinOnlyPair(groups) {
    const [one, other, ...more] = groups;
    if (one === undefined || other === undefined || more.length > 0)
        return groups;
    if (scannersOf(one).some((scanner) => scannersOf(other).includes(scanner)))
        return groups;
    if (relateAll(one.reports, other.reports).kind !== 'unknown')
        return groups;
    const [kept, joining] = hasImageId(other.reports) ? [other, one] : [one, other];
    unite(kept, joining.reports, 'there is no other image that they could be about');
    return [{ ...kept, notices: [...kept.notices, ...joining.notices] }];
}
function scannersOf({ reports }) {
    return reports.map((one) => one.report.scanner);
}
/** One contradiction weighs more than any agreement. */
function relateAll(some, others) {
    const relations = some.flatMap((one) => others.map((other) => relate(one.report, other.report)));
    const found = (kind) => relations.find((relation) => relation.kind === kind);
    return found('other') ?? found('same') ?? { kind: 'unknown' };
}
function unite(group, party, reason) {
    const names = (reports) => reports.map((one) => one.label).join(', ');
    const text = `${names(party)} and ${names(group.reports)} are taken to be about one image, since ${reason}; no image id proves it.`;
    group.notices = [...group.notices, { code: 'image-assumed', text }];
    group.reports = [...group.reports, ...party];
}

;// CONCATENATED MODULE: ./src/evaluate/order.ts
/** An order of images that does not hang on the order of the files. */
function compareImages(a, b) {
    return (order_compareText(a.name, b.name) ||
        order_compareText(platformOf(a), platformOf(b)) ||
        order_compareText(a.reference, b.reference) ||
        order_compareText(a.image?.imageId ?? '', b.image?.imageId ?? '') ||
        order_compareText(JSON.stringify(a), JSON.stringify(b)));
}
function compareNotices(a, b) {
    return order_compareText(a.code, b.code) || order_compareText(a.text, b.text);
}
/** Images that go by one name: alerts, waivers and baselines would take them for one. */
function toNamesakeNotices(images) {
    const counts = new Map();
    for (const image of images) {
        const key = JSON.stringify([image.name, platformOf(image)]);
        const known = counts.get(key) ?? { name: image.name, count: 0 };
        counts.set(key, { ...known, count: known.count + 1 });
    }
    return [...counts.values()]
        .filter(({ count }) => count > 1)
        .map(({ name, count }) => {
        const text = `${String(count)} images are called ${name}; each is judged and counted for itself. --name gives images of Trivy's and Grype's reports names of their own.`;
        return { code: 'same-name', text };
    });
}
function platformOf({ image }) {
    return image?.platform ?? '';
}
function order_compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}

// EXTERNAL MODULE: ./src/stages/baseline.ts + 5 modules
var baseline = __webpack_require__(21113);
// EXTERNAL MODULE: ./src/stages/conclude.ts + 19 modules
var conclude = __webpack_require__(96204);
// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/evaluate/ages.ts
var ages = __webpack_require__(38571);
;// CONCATENATED MODULE: ./src/evaluate/reported-image.ts


/** `name`: as it was given; null: it is guessed. The order of the reports does not matter where they agree. */
function toReportedImage(reports, given) {
    const subjects = reports.map((report) => report.subject);
    const imageId = reports.map((report) => report.imageId).find(isImageId) ?? null;
    const found = findAppellation(subjects);
    const { reference, name } = found ?? { reference: imageId ?? UNNAMED, name: UNNAMED };
    const layers = subjects.map(toLayers).find((list) => list.length > 0) ?? [];
    const known = { reference, name: given ?? name, layers };
    return {
        ...known,
        image: imageId === null ? null : toImage(subjects, { ...known, imageId }),
        notices: given === null && found === null ? [NO_NAME] : [],
    };
}
/** All or none: a list that somebody cut into tells nothing of where a layer stands. */
function toLayers({ layers }) {
    if (!layers.every((layer) => (0,image_reference/* isDigest */.Bc)(layer.diffId)))
        return [];
    return layers.map((layer) => ({
        ...layer,
        digest: layer.digest !== null && (0,image_reference/* isDigest */.Bc)(layer.digest) ? layer.digest : null,
    }));
}
const UNNAMED = 'image';
const NO_NAME = {
    code: 'image-unnamed',
    text: `The reports do not name their image, so it is called "${UNNAMED}"; --name gives it a name of its own.`,
};
function toImage(subjects, known) {
    const digests = new Set(subjects.flatMap(toDigests).map((one) => one.digest));
    const [digest, ...others] = digests;
    return {
        ...known,
        source: 'report',
        // Of several, nobody can tell which is the platform's and which is the index's.
        digest: digest === undefined || others.length > 0 ? null : digest,
        indexDigest: null,
        platform: subjects.find((one) => one.platform !== null)?.platform ?? 'unknown/unknown',
        notScanned: [],
        created: subjects.find((one) => one.created !== null)?.created ?? null,
        transport: null,
    };
}

;// CONCATENATED MODULE: ./src/evaluate/set-aside.ts

/**
 * How many flaws each scanner set aside that stand in no finding either, so that no gate judges them. Kernel
 * headers, which Grype leaves out of every image by itself, are off the gate here, too, and do not count.
 */
function countUnjudged(setAside, findings) {
    const left = setAside.filter((one) => !KERNEL_HEADERS.test(one.reason));
    if (left.length === 0)
        return [];
    const judged = new Set(findings.flatMap(toNames));
    const unjudged = left.filter((one) => !judged.has(toName(one)));
    return finding/* SCANNER_IDS */.Kc.map((scanner) => ({
        scanner,
        count: unjudged.filter((one) => one.scanner === scanner).length,
    })).filter(({ count }) => count > 0);
}
/** Grype's own rules for them in our words (its cmd/grype/cli/commands/root.go, ignoreLinuxKernelHeaders). */
const KERNEL_HEADERS = /^match-type exact-indirect-match\b[^;]*\bpackage upstream-name (?:kernel|linux)/;
/** Every name under which a scanner may have set the same flaw aside. */
function toNames(finding) {
    if (finding.kind !== 'vulnerability')
        return [];
    const { vulnerability, package: subject, sightings } = finding;
    const ids = [vulnerability.id, ...vulnerability.aliases, ...sightings.map((one) => one.id)];
    const packages = [subject.name, ...sightings.map((one) => one.package)];
    const { version } = subject;
    return [...new Set(ids)].flatMap((id) => [...new Set(packages)].map((name) => toName({ id, package: name, version })));
}
function toName({ id, package: name, version }) {
    return JSON.stringify([id, name, version]);
}

// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
;// CONCATENATED MODULE: ./src/evaluate/silences.ts

/** What the reports on an image leave open by saying nothing, where a reader would take it for good news. */
function toSilences(name, reports) {
    const packages = reports.flatMap((report) => report.packages);
    if (packages.length === 0)
        return [];
    const observations = reports.flatMap((report) => report.observations);
    const isSecretFound = observations.some((one) => one.kind === 'secret');
    const isSystemClean = packages.some((one) => (0,package_type/* isSystemType */.M)(one.type)) &&
        observations.every((one) => one.kind !== 'vulnerability' || !(0,package_type/* isSystemType */.M)(one.package.type));
    return [
        ...(isSecretFound ? [] : [toNotice('secrets-untold', name, SECRETS)]),
        ...(isSystemClean ? [toNotice('system-untold', name, SYSTEM)] : []),
    ];
}
const SECRETS = 'no report holds a secret. Whether any was looked for cannot be told, so the rule for secrets is not assessed.';
const SYSTEM = 'no report holds a vulnerability of a system package. Whether the scanners know this release of the system cannot be told: they say so in their logs alone.';
function toNotice(code, name, text) {
    return { code, text: `${name}: ${text}` };
}

;// CONCATENATED MODULE: ./src/evaluate/system-word.ts

function findSystemWord(reports) {
    const families = new Set(reports.flatMap(({ os }) => os?.family ?? []));
    if (families.size === 0)
        return 'told';
    // A family that we know no type of gives its packages its own name for one.
    const isOfSystem = (type) => (0,package_type/* isSystemType */.M)(type) || families.has(type);
    if (reports.some((report) => typesOf(report).some(isOfSystem)))
        return 'told';
    return reports.some(listsAll) ? 'left-out' : 'untold';
}
/** Of what is listed, and of what is found: a list may be another run's. */
function typesOf({ packages, observations }) {
    const found = observations.flatMap((one) => one.kind === 'vulnerability' ? [one.package.type] : []);
    return [...packages.map((one) => one.type), ...found];
}
/** A whole list of nothing cannot be told from that of a scanner that recognised nothing. */
function listsAll({ packages, isCatalogueWhole }) {
    return isCatalogueWhole && packages.length > 0;
}

// EXTERNAL MODULE: ./src/scanners/system-gap.ts
var system_gap = __webpack_require__(19615);
// EXTERNAL MODULE: ./src/stages/assess.ts + 28 modules
var assess = __webpack_require__(44843);
// EXTERNAL MODULE: ./src/stages/check-as-asked.ts
var check_as_asked = __webpack_require__(47277);
// EXTERNAL MODULE: ./src/scanners/index.ts + 37 modules
var scanners = __webpack_require__(9272);
;// CONCATENATED MODULE: ./src/stages/evaluate-scans.ts



/**
 * Days from which on a database that nobody asked for newer ones is not trusted in a scan, unless
 * `db-max-age` says otherwise.
 */
const DATABASE_LIMIT_DAYS = 5;
/** What became of each scanner that reports were given of. `asOf`: ISO time of this run. */
function toScanRecords(given, asOf) {
    return finding/* SCANNER_IDS */.Kc.flatMap((scanner) => {
        const own = given.filter((one) => one.report.scanner === scanner);
        return own.length === 0 ? [] : [toScanRecord(scanner, own, asOf)];
    });
}
/** The scans, with one that failed for each scanner that has no word in them where all have to. */
function requireScanners(scans, require) {
    if (require === 'any')
        return scans;
    return finding/* SCANNER_IDS */.Kc.flatMap((scanner) => {
        const own = scans.filter((scan) => scan.scanner === scanner);
        return own.length === 0 ? [toMissingRecord(scanner)] : own;
    });
}
function toMissingRecord(scanner) {
    const title = titleOf(scanner);
    return {
        scanner,
        version: null,
        provenance: null,
        arguments: [],
        exitCode: null,
        database: null,
        state: 'failed',
        packages: 0,
        error: {
            code: 'report-missing',
            message: `There is no report of ${title} on this image, and require-scanners all asks for both scanners.`,
            hint: `Scan the image with ${title} as well, and give that report beside the others. Without require-scanners one scanner's word is enough, and the verdict is marked as degraded.`,
        },
    };
}
function toScanRecord(scanner, given, asOf) {
    const versions = given.map((one) => one.report.scannerVersion).filter(Boolean);
    const packages = new Set(given.flatMap((one) => one.report.packages).map((one) => JSON.stringify(one)));
    const isAnalysed = packages.size > 0 || given.some((one) => one.report.observations.length > 0);
    return {
        scanner,
        version: [...new Set(versions)].sort().join(', ') || null,
        provenance: null,
        arguments: [],
        exitCode: null,
        database: findDatabase(scanner, given, asOf),
        // A report that names no package and no finding cannot be told from one of a scanner that saw nothing.
        state: isAnalysed ? 'analysed' : 'nothing-analysed',
        packages: packages.size,
        error: null,
    };
}
/** The oldest of the databases, by its age when the report was made; without that time, as of this run. */
function findDatabase(scanner, given, asOf) {
    const [oldest] = given
        .flatMap(({ report: { databaseBuilt, madeAt } }) => {
        const ageDays = (0,ages/* daysBetween */.YM)(databaseBuilt, madeAt ?? asOf);
        if (databaseBuilt === null || ageDays === null)
            return [];
        return [{ built: new Date(databaseBuilt).toISOString(), ageDays }];
    })
        .sort((a, b) => b.ageDays - a.ageDays || (a.built < b.built ? -1 : 1));
    if (oldest === undefined)
        return null;
    return { name: scanners/* SCANNERS */.K[scanner].database, origin: 'as the report says', digest: null, ...oldest };
}
/** Why the verdict rests on less than two whole scans, a sentence each. */
function toDegradations(scans, given, limits) {
    const missing = finding/* SCANNER_IDS */.Kc.filter((scanner) => scans.every((scan) => scan.scanner !== scanner));
    const silent = scans.filter(isSilentOnPackages).map((scan) => scan.scanner);
    return [
        ...missing.map((scanner) => `no report of ${titleOf(scanner)} was given: what it alone finds is missing`),
        ...silent.map((scanner) => `the report of ${titleOf(scanner)} names no package: its word on vulnerabilities is missing`),
        ...given.flatMap((one) => toAgeSentence(one, limits)),
    ];
}
function toAgeSentence({ label, report }, { maxAgeDays, asOf }) {
    const { scanner, databaseBuilt, madeAt } = report;
    const age = (0,ages/* daysBetween */.YM)(databaseBuilt, madeAt ?? asOf) ?? 0;
    if (age < (maxAgeDays ?? DATABASE_LIMIT_DAYS))
        return [];
    const database = `the database of ${titleOf(scanner)} behind ${label}`;
    return madeAt === null
        ? [`${database} is ${(0,ages/* toDays */.v4)(age)} old by now, and it does not say when it was made`]
        : [
            `${database} was ${(0,ages/* toDays */.v4)(age)} old when it was made: what was published in that time is missing`,
        ];
}
function titleOf(scanner) {
    return scanners/* SCANNERS */.K[scanner].title;
}
function isSilentOnPackages({ state, packages }) {
    return state === 'analysed' && packages === 0;
}

;// CONCATENATED MODULE: ./src/stages/evaluate-words.ts

/* Sentences of a degraded verdict: what reports made elsewhere leave open. */
/** No package of the system has a finding, and packages without findings are not listed. */
function toUntoldSentence({ family, version }) {
    const system = [family, version].filter(Boolean).join(' ');
    return `no report names a package of the system (${system}), and none lists packages without findings: nobody can tell whether the system's packages were compared`;
}
/** A scanner set findings aside that nobody else reports: the gate cannot judge them. */
function toUnjudgedSentence({ scanner, count }) {
    const { title } = scanners/* SCANNERS */.K[scanner];
    const subject = count === 1 ? '1 match' : `${String(count)} matches`;
    const are = count === 1 ? 'it stands' : 'they stand';
    return `${title} set ${subject} aside, by its own rules or those of whoever ran it: ${are} in no finding, so the gate did not judge ${count === 1 ? 'it' : 'them'}`;
}

// EXTERNAL MODULE: ./src/stages/gaps.ts
var stages_gaps = __webpack_require__(25754);
// EXTERNAL MODULE: ./src/stages/image-report.ts
var image_report = __webpack_require__(3993);
;// CONCATENATED MODULE: ./src/stages/evaluate-image.ts













/** One image out of the scanners' reports on it: merged and judged as after a scan. */
async function evaluateImage(stage) {
    const { group, feeds, policies, config, asOf, log } = stage;
    const reports = group.reports.map((one) => one.report);
    const subject = toReportedImage(reports, stage.name);
    if (stage.name === null)
        log.info(`The name of ${subject.reference} is guessed: ${subject.name} (--name sets it)`);
    const assessment = await (0,assess/* assess */.n)({
        reports,
        imageName: subject.name,
        ...(0,check_as_asked/* checkAsAsked */.z)({ policies, config, asOf }, { name: subject.name, image: subject.image, base: null, facts: findFacts(reports) }),
        ground: { layers: subject.layers, layerOf: () => null, replacedBelow: () => null },
        feeds,
    });
    const { name, image } = subject;
    const baseline = await stage.baselineFor({ name, platform: image?.platform ?? null });
    const judged = judge(stage, { subject, reports, assessment, baseline });
    const notices = [
        ...group.notices,
        ...subject.notices,
        ...group.reports.flatMap(({ label, report, notices: own }) => [
            ...own,
            ...(0,ages/* toAgeNotices */.Ih)({ label, madeAt: report.madeAt }, asOf),
        ]),
        ...assessment.notices,
        ...toSilences(subject.name, reports),
        ...judged.notices,
    ];
    return { ...judged, notices, feeds: assessment.feeds };
}
function judge(stage, { subject, reports, assessment, baseline }) {
    const { config, group, policies, asOf } = stage;
    const { require } = config.scan;
    const scans = requireScanners(toScanRecords(group.reports, asOf), require);
    return (0,image_report/* toImageReport */.h)({
        reference: subject.reference,
        name: subject.name,
        image: subject.image,
        base: null,
        dockerfile: null,
        os: (0,image_report/* toSystem */.J)(reports),
        contents: null,
        facts: findFacts(reports),
        policies,
        coverage: { narrowed: [NOT_SCANNED], notAssessed: [] },
        scans,
        assessment,
        baseline,
        asOf,
        trial: {
            require,
            degraded: toDegraded(stage, scans, assessment),
            gaps: toGaps(group, scans),
            narrowings: [],
            kinds: finding/* FINDING_KINDS */.mH.filter((kind) => isLookedFor(kind, reports)),
        },
    });
}
/**
 * What the quoted config tells: Trivy's first, which needs no decoding; of several of one scanner, the first by the
 * name of its file. All of them are of one image id.
 */
function findFacts(reports) {
    const byScanner = (scanner) => reports.filter((one) => one.scanner === scanner);
    const ordered = [...byScanner('trivy'), ...byScanner('grype')];
    return ordered.find(({ subject }) => subject.facts !== null)?.subject.facts ?? null;
}
function toDegraded({ group, config, asOf }, scans, { setAside, findings }) {
    const reports = group.reports.map((one) => one.report);
    const limits = { maxAgeDays: config.supply.databaseMaxAgeDays, asOf };
    const os = (0,image_report/* toSystem */.J)(reports);
    const isUntold = os !== null && findSystemWord(reports) === 'untold';
    return [
        ...toDegradations(scans, group.reports, limits),
        ...(isUntold && hasPackages(scans) ? [toUntoldSentence(os)] : []),
        ...countUnjudged(setAside, findings).map(toUnjudgedSentence),
    ];
}
/** What stands of a report made elsewhere in the place of what inputs left out. */
const NOT_SCANNED = 'Nothing was scanned: reports made elsewhere were taken at their word.';
function toGaps({ reports: given }, scans) {
    const outcomes = given.flatMap(({ report, notices }) => {
        const record = scans.find((scan) => scan.scanner === report.scanner);
        return record === undefined ? [] : [{ record, report, notices }];
    });
    // Grype says in its report that it does not know the system; Trivy says so in its log alone, and names none.
    const speaking = outcomes.filter(({ report }) => report.scanner === 'grype' || report.os !== null);
    return [
        ...((0,system_gap/* isSystemUnassessed */.S)(speaking) ? [stages_gaps/* SYSTEM_GAP */.vU] : []),
        ...(hasPackages(scans) ? [] : [stages_gaps/* PACKAGES_GAP */.v0]),
        ...(findSystemWord(given.map((one) => one.report)) === 'left-out' ? [stages_gaps/* SYSTEM_PACKAGES_GAP */.Xm] : []),
    ];
}
function hasPackages(scans) {
    return scans.some((scan) => scan.packages > 0);
}
/** A report does not say what its scanner was told to look for: what it holds was, the rest nobody knows. */
function isLookedFor(kind, reports) {
    if (kind === 'vulnerability')
        return reports.some((report) => report.packages.length > 0);
    return reports.some((report) => report.observations.some((one) => one.kind === kind));
}

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
;// CONCATENATED MODULE: ./src/stages/evaluate-names.ts


/**
 * Gives each image its name: in the order in which the files speak of the images first. No name: all are
 * guessed. Throws `config-invalid` for another number of names than there are images.
 */
function nameGroups(groups, names, given) {
    if (names.length === 0)
        return groups.map((group) => ({ group, name: null }));
    if (names.length !== groups.length)
        throw wrongNumber(groups, names);
    const placeOf = ({ reports }) => given.findIndex((one) => reports.some((other) => other.label === one.label));
    return [...groups]
        .sort((a, b) => placeOf(a) - placeOf(b))
        .map((group, index) => ({ group, name: names[index] ?? null }));
}
function wrongNumber(groups, names) {
    const count = groups.length === 1 ? 'is 1 image' : `are ${String(groups.length)} images`;
    return new errors/* PlimsollError */.nN({
        code: 'config-invalid',
        message: `--name is given ${String(names.length)} times, and there ${count} in the reports of Trivy and Grype.`,
        hint: 'Give a name for each image, in the order in which the files speak of them first, or none. Images of reports of Plimsoll keep their names.',
    });
}
/** Throws `report-invalid` when reports of scanners are about several images, which nobody said they are. */
function refuseSeveral(groups) {
    if (groups.length < 2)
        return;
    const lines = groups.map(describeGroup).sort();
    const shown = lines.slice(0, MOST_GROUPS);
    const rest = lines.length > MOST_GROUPS ? [`- and ${String(lines.length - MOST_GROUPS)} more`] : [];
    throw new errors/* PlimsollError */.nN({
        code: 'report-invalid',
        message: [
            `The reports are about ${String(groups.length)} different images, or nothing shows that they are about one:`,
            ...shown,
            ...rest,
        ].join('\n'),
        hint: 'Give the reports on one image only; or add --several, and each image is judged for itself.',
    });
}
const MOST_GROUPS = 20;
function describeGroup({ reports }) {
    const { reference, image } = toReportedImage(reports.map((one) => one.report), null);
    const id = image === null ? 'without an image id' : image.imageId.slice(0, SHOWN_ID);
    return `- ${reference} (${id}): ${reports.map((one) => one.label).join(', ')}`;
}
/** `sha256:` and as many digits as an engine shows. */
const SHOWN_ID = 19;

// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(95805);
;// CONCATENATED MODULE: ./src/evaluate/join-own.ts

/**
 * The images of several runs. The same image of two runs counts once, as the younger run has it, which is
 * told: the same name and platform, and the same reference or bytes. Others of one name all count.
 */
function joinOwn(own) {
    const youngestFirst = [...own].sort((a, b) => Date.parse(b.report.asOf) - Date.parse(a.report.asOf) || compareTies(a, b));
    const images = [];
    const notices = [];
    for (const { label, report } of youngestFirst) {
        const own = report.images.map((image) => ({ label, asOf: report.asOf, image }));
        // Within one run nothing is older than the rest.
        const before = [...images];
        for (const one of own) {
            const younger = before.find((other) => isSameImage(other.image, one.image));
            if (younger === undefined)
                images.push(one);
            else
                notices.push(toReplaced(one, younger));
        }
    }
    return { images, notices };
}
function isSameImage(a, b) {
    const isNamesake = a.name === b.name && join_own_platformOf(a) === join_own_platformOf(b);
    const isSameBytes = a.image !== null && a.image.imageId === b.image?.imageId;
    return isNamesake && (a.reference === b.reference || isSameBytes);
}
function join_own_platformOf({ image }) {
    return image?.platform ?? null;
}
/** Of two runs of the same time the worse one first, then any order that is always the same. */
function compareTies(a, b) {
    const [one, other] = [a, b].map(({ report }) => verdict/* OUTCOMES */.im.indexOf(report.verdict.outcome));
    return ((one ?? 0) - (other ?? 0) ||
        join_own_compareText(JSON.stringify(a.report), JSON.stringify(b.report)) ||
        join_own_compareText(a.label, b.label));
}
function join_own_compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
function toReplaced({ image, label, asOf }, younger) {
    const text = `${image.name} stands in ${younger.label} (${younger.asOf}) and in ${label} (${asOf}): the younger run counts.`;
    return { code: 'image-replaced', text };
}

;// CONCATENATED MODULE: ./src/merge/status.ts
/**
 * The finding before anybody decided anything: what a report says was waived, or not affected by somebody's
 * statement, is open again. What merging itself takes off the gate it would take off again.
 */
function undecided(finding) {
    const status = toStatus(finding);
    if (finding.status === status && finding.decisions.length === 0)
        return finding;
    return { ...finding, status, decisions: [] };
}
/** By the same conditions as for new findings (`vulnerability-finding.ts`). */
function toStatus(finding) {
    if (finding.kind !== 'vulnerability')
        return 'open';
    const { class: kind, confidence, fix } = finding;
    const words = fix.statements.map(({ word }) => word);
    if (words.length > 0 && words.every((word) => word === 'not_affected'))
        return 'not-affected';
    if (kind === 'maintenance' || kind === 'rejected')
        return 'off-gate';
    return confidence === 'not-in-container' || confidence === 'likely-fp' ? 'off-gate' : 'open';
}

// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
// EXTERNAL MODULE: ./src/stages/judge-report.ts + 29 modules
var judge_report = __webpack_require__(18727);
// EXTERNAL MODULE: ./src/stages/policy/past-clock.ts
var past_clock = __webpack_require__(40959);
// EXTERNAL MODULE: ./src/stages/run-report.ts
var run_report = __webpack_require__(6357);
;// CONCATENATED MODULE: ./src/stages/evaluate-own.ts












/** The images of our own reports: the findings as their runs had them, the verdict by the gate of this one. */
async function evaluateOwn(stage) {
    const { own, config } = stage;
    const { images, notices } = joinOwn(own);
    const feeds = own.flatMap(({ report }) => report.feeds);
    const results = [];
    for (const { image } of images)
        results.push({ ...(await judgeAnew(image, stage)), feeds });
    const told = own.flatMap(({ label, report }) => [
        ...report.notices.filter(isOfImages),
        ...(0,ages/* toAgeNotices */.Ih)({ label, madeAt: report.asOf }, stage.asOf),
    ]);
    return { results, notices: [...told, ...notices, ...toSeverityNotice(stage, config)] };
}
/** A run that gave no trustworthy answer gives none when it is judged again. */
async function judgeAnew(image, stage) {
    const { config, policies, asOf } = stage;
    if (image.verdict.outcome === 'scan-failed') {
        const { mode } = (0,resolve_policy/* resolvePolicy */.nZ)(policies.inForce.set, { imageName: image.name });
        return { report: image, notices: [], uses: [], mode };
    }
    const scans = requireScanners(image.scans, config.scan.require);
    const platform = image.image?.platform ?? null;
    const baseline = await stage.baselineFor({ name: image.name, platform });
    const { report, ...judged } = (0,judge_report/* judgeReport */.w)({ ...image, scans, findings: image.findings.map(undecided) }, {
        policies,
        baseline,
        asOf,
        exploitationGap: toExploitationGap(image),
        trial: {
            require: config.scan.require,
            degraded: toOwnDegradations(image),
            gaps: (0,stages_gaps/* toGaps */.zp)(image.verdict),
            // Who scans less without a policy and judges by it afterwards has looked at less all the same.
            narrowings: image.coverage.narrowed.filter((sentence) => sentence !== NOT_SCANNED),
            kinds: finding/* FINDING_KINDS */.mH.filter((kind) => wasLookedFor(kind, image)),
        },
    });
    // What the scans say by themselves stood there before.
    const degraded = [...new Set(report.verdict.degraded)];
    return { ...judged, report: { ...report, verdict: { ...report.verdict, degraded } } };
}
function toOwnDegradations({ verdict }) {
    const gaps = (0,stages_gaps/* toGaps */.zp)(verdict);
    return verdict.degraded.filter((one) => !gaps.includes(one) && !(0,past_clock/* isOfPastClock */.gO)(one));
}
/** How the ids of the rules begin that look at findings of a kind. */
const RULES_OF = {
    vulnerability: 'vulnerabilities.critical',
    secret: 'secrets',
    misconfiguration: 'misconfigurations.',
    licence: 'licences.',
    malware: 'malware',
};
/** A rule that its run could not assess, or did not have, is no rule that was kept. */
function wasLookedFor(kind, { rules, findings }) {
    if (findings.some((finding) => finding.kind === kind))
        return true;
    const ofKind = rules.filter((one) => one.id.startsWith(RULES_OF[kind]));
    return ofKind.some((one) => one.state !== 'not-assessed');
}
/** Why nobody could say of some findings whether they are exploited: that run asked the lists, this one does not. */
function toExploitationGap(image) {
    if (!wasLookedFor('vulnerability', image))
        return null;
    const rule = image.rules.find((one) => one.id === 'known-exploited');
    if (rule === undefined)
        return 'its run did not tell which vulnerabilities are known to be exploited';
    return rule.state === 'not-assessed' ? (rule.note ?? 'its run could not tell') : null;
}
/** What was written of that run as a whole, its mode, its files and its policy, is not true of this one. */
function isOfImages({ code }) {
    const isOfRun = [run_report/* MODE_REPORT */.t, 'report-cut', past_clock/* PAST_CLOCK */.o$].includes(code);
    const isOfPolicy = /^(?:policy|waivers|vex|standard)-/.test(code);
    return !isOfRun && !isOfPolicy && !Object.hasOwn(errors/* ERROR_CODES */.OQ, code);
}
function toSeverityNotice({ own }, { severityChoice }) {
    if (own.length === 0 || severityChoice === 'vendor')
        return [];
    const text = `severity-from ${severityChoice} chooses among what scanners say; findings in reports of Plimsoll keep the severity that their run chose.`;
    return [{ code: 'severity-kept', text }];
}

// EXTERNAL MODULE: ./src/evaluate/labels.ts
var evaluate_labels = __webpack_require__(91888);
;// CONCATENATED MODULE: ./src/evaluate/match-packages.ts
/**
 * Which list belongs to which report: by digest, else by name, else the only one to the only one. Each join
 * that no digest proves is told, and so is a list that nobody can use.
 */
function matchPackages(lists, owners) {
    const pairs = [];
    const notices = [];
    for (const list of lists) {
        const { found, isProved } = findOwners(list, owners, lists.length === 1);
        const free = found.filter((owner) => pairs.every((pair) => pair.owner !== owner));
        pairs.push(...free.map((owner) => ({ list, owner })));
        if (free.length === 0)
            notices.push(toUnused(list));
        else if (!isProved)
            notices.push(...free.map((owner) => toAssumed(list, owner)));
    }
    return { pairs, notices };
}
function findOwners(list, owners, isOnly) {
    const proved = owners.filter(({ digests }) => digests.includes(list.digest));
    if (proved.length > 0)
        return { found: proved, isProved: true };
    const possible = owners.filter(({ digests }) => list.digest === '' || digests.length === 0);
    const namesakes = possible.filter(({ name }) => name !== '' && name === list.name);
    if (namesakes.length === 1)
        return { found: namesakes, isProved: false };
    const isPair = isOnly && owners.length === 1;
    return { found: isPair ? possible : [], isProved: false };
}
function toUnused({ label }) {
    const text = `${label} is a list of packages of no image that a report of Grype here is known to be about, or a second one of the same; it was not used.`;
    return { code: 'package-list-unused', text };
}
function toAssumed(list, owner) {
    const text = `${list.label} is taken to list the packages of the image that ${owner.label} is about; no digest proves it.`;
    return { code: 'package-list-assumed', text };
}

// EXTERNAL MODULE: ./src/scanners/image-config.ts
var image_config = __webpack_require__(34193);
// EXTERNAL MODULE: ./src/scanners/limits.ts
var limits = __webpack_require__(87495);
// EXTERNAL MODULE: ./src/scanners/plain-text.ts
var plain_text = __webpack_require__(24643);
;// CONCATENATED MODULE: ./src/scanners/grype/package-list.ts



/** The facts of a CycloneDX document that Grype or Syft made; null for any other document. */
function findPackageList(document) {
    const fields = (0,image_config/* toFields */.Lv)(document);
    if (fields['bomFormat'] !== 'CycloneDX')
        return null;
    const { tools, component } = (0,image_config/* toFields */.Lv)(fields['metadata']);
    const makers = toList((0,image_config/* toFields */.Lv)(tools)['components'] ?? tools);
    const isMade = makers.some((maker) => ['grype', 'syft'].includes(toText((0,image_config/* toFields */.Lv)(maker)['name'])));
    if (!isMade && !toList(fields['components']).some(isOfSyft))
        return null;
    const { name, version } = (0,image_config/* toFields */.Lv)(component);
    const digest = toText(version);
    return { name: toText(name), digest: digest.startsWith('sha256:') ? digest : '' };
}
/** The same of a report: digests of manifest and config. */
function toReportFacts(document) {
    const target = (0,image_config/* toFields */.Lv)((0,image_config/* toFields */.Lv)((0,image_config/* toFields */.Lv)(document)['source'])['target']);
    const digests = [target['manifestDigest'], target['imageID']].map(toText);
    return { name: toText(target['userInput']), digests: digests.filter(Boolean) };
}
function isOfSyft(component) {
    const properties = toList((0,image_config/* toFields */.Lv)(component)['properties']);
    return properties.some((one) => (0,image_config/* toFields */.Lv)(one)['name'] === 'syft:package:type');
}
function toList(value) {
    return Array.isArray(value) ? value : [];
}
function toText(value) {
    return typeof value === 'string' ? (0,plain_text/* toPlainLine */.Ic)(value, limits/* MAX_TITLE */.Og) : '';
}

// EXTERNAL MODULE: ./src/scanners/recognise.ts
var recognise = __webpack_require__(72058);
;// CONCATENATED MODULE: ./src/stages/evaluate-faults.ts

function createReportFaults() {
    const faults = [];
    function add(label, problem) {
        faults.push({ label, problem: problem.replace(/\.$/, '') });
    }
    return {
        add,
        attempt: async (label, work) => {
            try {
                return await work();
            }
            catch (thrown) {
                if (!(thrown instanceof errors/* PlimsollError */.nN))
                    throw thrown;
                add(label, thrown.message);
                return null;
            }
        },
        throwIfAny: () => {
            if (faults.length > 0)
                throw toError(faults);
        },
    };
}
const MOST_FAULTS = 40;
function toError(faults) {
    const [only, ...others] = faults;
    const shown = faults.slice(0, MOST_FAULTS).map(({ label, problem }) => `- ${label}: ${problem}`);
    const hidden = faults.length - shown.length;
    const rest = hidden > 0 ? [`- and ${String(hidden)} more`] : [];
    return new errors/* PlimsollError */.nN({
        code: 'report-invalid',
        message: only !== undefined && others.length === 0
            ? `${only.label} cannot be evaluated: ${only.problem}.`
            : [`${String(faults.length)} files cannot be evaluated:`, ...shown, ...rest].join('\n'),
        hint: 'Give JSON reports as they were written: by `trivy image --format json`, by `grype --output json`, or by Plimsoll with `--report json=FILE`.',
    });
}

// EXTERNAL MODULE: ./src/stages/own-report.ts
var own_report = __webpack_require__(47054);
// EXTERNAL MODULE: ./src/stages/read-json.ts
var read_json = __webpack_require__(88750);
;// CONCATENATED MODULE: ./src/stages/evaluate-read.ts








/** Throws `report-invalid` with what is wrong in any of the files, all at once. */
async function readReports(paths, files) {
    const different = [...new Set(paths)];
    const labels = (0,evaluate_labels/* toLabels */.D)(different);
    const faults = createReportFaults();
    const contents = [];
    // One after the other: each is read, understood and let go before the next needs its memory.
    for (const [index, path] of different.entries()) {
        const source = { path, label: labels[index] ?? path };
        const content = await faults.attempt(source.label, () => readContent(source, files, faults));
        if (content !== null)
            contents.push(content);
    }
    const { given, notices } = await joinLists(contents, faults);
    faults.throwIfAny();
    return { own: contents.filter((one) => one.kind === 'own'), given, notices };
}
async function readContent({ path, label }, files, faults) {
    const read = (0,read_json/* readJson */.V)(await files.readText(path, own_report/* MAX_REPORT_BYTES */.WA));
    if ('document' in read)
        return toContent(label, read.document, faults);
    faults.add(label, read.fault);
    return null;
}
function toContent(label, document, faults) {
    const list = findPackageList(document);
    if (list !== null)
        return { kind: 'list', label, document, ...list };
    const recognised = (0,recognise/* recogniseReport */.E)(document);
    switch (recognised.kind) {
        case 'trivy':
        case 'grype':
            return toGiven(label, recognised.kind, { report: document });
        case 'plimsoll':
            return toOwn(label, (0,own_report/* readWhole */.oD)(document, label), faults);
        case 'refused':
            faults.add(label, recognised.reason);
            return null;
    }
}
function toGiven(label, scanner, documents) {
    const { report, notices } = scanners/* SCANNERS */.K[scanner].parse(documents);
    const document = scanner === 'grype' ? documents.report : null;
    return { kind: 'given', label, report, notices, document };
}
function toOwn(label, report, faults) {
    if (report.images.length > 0)
        return { kind: 'own', label, report };
    faults.add(label, 'it is a report of ours that holds no image');
    return null;
}
/** The scanners' reports, with what Grype recognised where its list of packages stands beside them. */
async function joinLists(contents, faults) {
    const given = contents.filter((one) => one.kind === 'given');
    const lists = contents.filter((one) => one.kind === 'list');
    const owners = given
        .filter((one) => one.report.scanner === 'grype')
        .map((one) => ({ ...toReportFacts(one.document), label: one.label, given: one }));
    for (const { label } of owners.length === 0 ? lists : [])
        faults.add(label, LONELY_LIST);
    const { pairs, notices } = matchPackages(byLabel(lists), byLabel(owners));
    const joined = new Map();
    for (const { list, owner } of pairs) {
        const documents = { report: owner.given.document, packages: list.document };
        const whole = await faults.attempt(list.label, () => toGiven(owner.label, 'grype', documents));
        if (whole !== null)
            joined.set(owner.given, whole);
    }
    const whole = given.map((one) => joined.get(one) ?? one);
    return {
        given: whole.map(({ label, report, notices: own }) => ({ label, report, notices: own })),
        notices,
    };
}
const LONELY_LIST = 'it is a list of packages, and no report of Grype stands beside it; give the two that one run of Grype wrote';
function byLabel(values) {
    return [...values].sort((a, b) => (a.label < b.label ? -1 : 1));
}

// EXTERNAL MODULE: ./src/stages/notify/open-notifier.ts + 12 modules
var open_notifier = __webpack_require__(4727);
// EXTERNAL MODULE: ./src/stages/open-baselines.ts
var open_baselines = __webpack_require__(99886);
// EXTERNAL MODULE: ./src/stages/open-disclosure.ts + 1 modules
var open_disclosure = __webpack_require__(96247);
// EXTERNAL MODULE: ./src/stages/policy/prepare-policy.ts + 4 modules
var prepare_policy = __webpack_require__(23107);
;// CONCATENATED MODULE: ./src/stages/evaluate.ts












/**
 * The story of a scan from its reports on: read, group by image, merge, judge, deliver. The order of the files
 * does not matter. Throws `report-invalid` and `config-invalid` for what was given; the rest is an outcome.
 */
async function evaluate(request, ports) {
    const { config } = request;
    const policies = await (0,prepare_policy/* preparePolicy */.U)(config, ports);
    const disclosure = await (0,open_disclosure/* openDisclosure */.E9)({ config, policies }, ports);
    const notifier = (0,open_notifier/* openNotifier */.N)({ config, policies, disclosure }, ports);
    return (0,open_disclosure/* withinDisclosure */.Bx)(disclosure, { config, ports }, () => evaluateAll({ ...request, policies, disclosure, notifier }, ports));
}
async function evaluateAll(request, ports) {
    const { config, isSeveral, policies, disclosure, notifier } = request;
    const asOf = ports.now().toISOString();
    const given = await (0,baseline/* readBaseline */.mF)(config, ports.files);
    const baselineFor = await (0,open_baselines/* openBaselines */.H)({ given, config, policies, ports });
    const read = await readReports(request.paths, ports.files);
    const groups = groupReports(read.given, { isSeveral });
    if (!isSeveral)
        refuseSeveral(groups);
    const named = nameGroups(groups, request.names, read.given);
    const work = { policies, baselineFor, config, ports, asOf, notifier };
    const joined = await evaluateOwn({ ...work, own: read.own });
    for (const { report } of joined.results)
        notifier.tellNow(report);
    const others = await evaluateGroups(named, work);
    const results = [...joined.results, ...others].sort((a, b) => compareImages(a.report, b.report));
    const namesakes = toNamesakeNotices(results.map((one) => one.report));
    const told = results.flatMap((one) => one.notices);
    const all = [...read.notices, ...joined.notices, ...namesakes, ...told].sort(compareNotices);
    const silent = results.map((one) => ({ ...one, notices: [] }));
    return (0,conclude/* concludeRun */.j)({ results: silent, policies, disclosure, notifier, notices: all }, config, ports);
}
async function evaluateGroups(named, { policies, baselineFor, config, ports, asOf, notifier }) {
    if (named.length === 0)
        return [];
    // The feeds are fetched while the first image is merged, and not for reports of ours, which have asked.
    const ended = new AbortController();
    const feeds = ports.openFeeds(AbortSignal.any([ports.signal, ended.signal]));
    try {
        const results = [];
        for (const one of named) {
            const stage = { ...one, feeds, policies, baselineFor, config, log: ports.log, asOf };
            const result = await evaluateImage(stage);
            notifier.tellNow(result.report);
            results.push(result);
            ports.signal.throwIfAborted();
        }
        return results;
    }
    finally {
        ended.abort();
    }
}

// EXTERNAL MODULE: ./src/commands/refuse-to-overwrite.ts
var refuse_to_overwrite = __webpack_require__(30448);
// EXTERNAL MODULE: ./src/commands/terminal.ts
var commands_terminal = __webpack_require__(49808);
// EXTERNAL MODULE: ./src/commands/with-standard-input.ts + 1 modules
var with_standard_input = __webpack_require__(15001);
;// CONCATENATED MODULE: ./src/commands/evaluate.ts






/** `evaluate`: reports made elsewhere, merged and judged; returns the exit code of the verdict, as `scan` does. */
async function evaluateCommand({ config, files: paths, names, switches }, terminal) {
    (0,refuse_to_overwrite/* refuseToOverwrite */.D)(config, paths, 'The report');
    const { env, log, signal } = terminal;
    const deliver = (0,commands_terminal/* createTerminalDeliver */.Qs)(terminal);
    const door = { kind: 'terminal', env, log, deliver, signal };
    const ports = await (0,assemble_ports.assemblePorts)({ config, door });
    const files = (0,with_standard_input/* withStandardInput */.m)(ports.files);
    const isSeveral = switches.includes('several');
    const result = await evaluate({ paths, names, isSeveral, config }, { ...ports, files });
    await (0,commands_terminal/* printResult */.RS)(result, config, terminal);
    if (result.failure !== null)
        log.error((0,describe_failure/* describeFailure */.I)(result.failure));
    return result.exitCode;
}


/***/ }),

/***/ 30448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ refuseToOverwrite)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);

/**
 * A bare `--report json` is written where `scan` writes its report, which may be one of those that are read.
 * Throws `config-invalid`.
 */
function refuseToOverwrite({ deliver: { reports } }, paths, what) {
    const clash = reports.find(({ path }) => path !== '-' && paths.includes(path));
    if (clash === undefined)
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `${what} would be written over ${clash.path}, which is one of the reports that are read.`,
        hint: `Give it another path: --report ${clash.format}=FILE.`,
    });
}


/***/ }),

/***/ 49808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ createTerminalDeliver),
/* harmony export */   RS: () => (/* binding */ printResult),
/* harmony export */   Zd: () => (/* binding */ takesStandardOutput),
/* harmony export */   e4: () => (/* binding */ printTable)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27034);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40869);



/** Reports of the command line: files, or standard output for `-`; no summary, no outputs. */
function createTerminalDeliver(terminal) {
    return {
        report: (path, content) => path === '-' ? terminal.print(content) : (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReportFile */ .aS)(path, content),
        discard: _runner_files_js__WEBPACK_IMPORTED_MODULE_2__/* .discardReportFile */ .Nk,
        output: () => undefined,
    };
}
/** True when a report goes to standard output, which then carries nothing else. */
function takesStandardOutput(config) {
    return config.deliver.reports.some((report) => report.path === '-');
}
/** The table of a run, as far as it may be shown; nothing where a report goes to standard output. */
async function printResult({ shown }, config, terminal) {
    if (takesStandardOutput(config))
        return;
    const { report, line } = shown;
    await printTable(report === null ? `${line}\n` : (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(report, terminal), terminal);
}
/** Prints what a reader may stop to read (`| head`): the verdict of a run does not hang on it. */
async function printTable(text, { print, log }) {
    await print(text).catch((thrown) => {
        log.warn(`The table is not whole. ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlimsollError */ .cI)(thrown).message}`);
    });
}


/***/ }),

/***/ 15001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ withStandardInput)
});

// EXTERNAL MODULE: ./src/evaluate/labels.ts
var labels = __webpack_require__(91888);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
;// CONCATENATED MODULE: ./src/runner/standard-input.ts

/** All of standard input, once. Throws `config-invalid` when it cannot be read or is larger than `maxBytes`. */
async function readStandardInput(maxBytes) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of process.stdin) {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes > maxBytes)
                throw unreadable(`it has more than ${maxBytes} bytes`);
        }
        return Buffer.concat(chunks).toString('utf8');
    }
    catch (cause) {
        if (cause instanceof errors/* PlimsollError */.nN)
            throw cause;
        throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
    }
}
function unreadable(reason, cause) {
    return new errors/* PlimsollError */.nN({
        code: 'config-invalid',
        message: `Standard input cannot be read: ${reason}`,
        hint: 'Write the report into a file, and give that.',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/commands/with-standard-input.ts


/** The same files, of which `-` is standard input. It can be read once. */
function withStandardInput(files) {
    return {
        ...files,
        readText: (path, maxBytes) => path === labels/* STANDARD_INPUT */.X ? readStandardInput(maxBytes) : files.readText(path, maxBytes),
    };
}


/***/ }),

/***/ 40869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ discardReportFile),
/* harmony export */   aS: () => (/* binding */ writeReportFile),
/* harmony export */   qm: () => (/* binding */ createFiles)
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
 * replaced and never followed: it may come from the checkout of a stranger. It is for this user alone.
 */
async function writeReportFile(path, content) {
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${process.pid}.partial`);
    try {
        await refuseSpecialFile(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, content, { mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => undefined);
        throw unwritable(path, cause);
    }
}
/** Removes a report of an earlier run, or the link that stands in its place; a folder or a device stays. */
async function discardReportFile(path) {
    try {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => null);
        if (facts?.isFile() === true || facts?.isSymbolicLink() === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path);
    }
    catch (cause) {
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
