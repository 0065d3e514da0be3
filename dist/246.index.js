export const id = 246;
export const ids = [246];
export const modules = {

/***/ 424:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ JUSTIFICATIONS),
/* harmony export */   O: () => (/* binding */ WAIVER_STATES)
/* harmony export */ });
/** The five of OpenVEX 0.2.0 and CSAF, which CISA's working group on VEX named first. */
const JUSTIFICATIONS = [
    'component_not_present',
    'vulnerable_code_not_present',
    'vulnerable_code_not_in_execute_path',
    'vulnerable_code_cannot_be_controlled_by_adversary',
    'inline_mitigations_already_exist',
];
const WAIVER_STATES = [
    'active',
    'expiring',
    'expired',
    'unused',
    'shadowed',
    'over-broad',
    'invalid',
];


/***/ }),

/***/ 10719:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ packageIdentity)
/* harmony export */ });
/* harmony import */ var _package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50213);

/**
 * The package over time: type, namespace and name without version. The namespace of a system package is
 * its distribution, which the scanners spell differently; one image has one, so it says nothing here.
 */
function packageIdentity(subject) {
    const namespace = (0,_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(subject.type) ? '' : (subject.namespace ?? '');
    const name = subject.type === 'pypi' ? subject.name.replace(/[-_.]+/g, '-') : subject.name;
    const isCaseless = CASELESS_TYPES.has(subject.type);
    return isCaseless
        ? [subject.type, namespace.toLowerCase(), name.toLowerCase()]
        : [subject.type, namespace, name];
}
/** PEP 503 for Python, the purl specification for the others; Trivy lower-cases Go modules, Syft does not. */
const CASELESS_TYPES = new Set(['pypi', 'golang', 'nuget', 'composer', 'hex', 'github']);


/***/ }),

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

/***/ 35611:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ parsePurl),
/* harmony export */   bg: () => (/* binding */ subpathOf),
/* harmony export */   xS: () => (/* binding */ qualifiersOf)
/* harmony export */ });
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
/** What stands between `?` and `#`, keys in small letters, values decoded; null when an escape is malformed. */
function qualifiersOf(text) {
    const query = /^[^?#]*\?([^#]*)/.exec(text)?.[1] ?? '';
    const pairs = query.split('&').map((pair) => /^([^=]+)=(.+)$/s.exec(pair) ?? []);
    const read = pairs.flatMap(([, key, value]) => key === undefined || value === undefined ? [] : [{ key: key.toLowerCase(), value }]);
    const values = decodeAll(read.map((pair) => pair.value));
    return values === null ? null : new Map(read.map((pair, at) => [pair.key, values[at] ?? '']));
}
/** What stands behind `#`, without slashes at its ends; null where there is none. */
function subpathOf(text) {
    const at = text.indexOf('#');
    const parts = at === -1 ? [] : (decodeAll(text.slice(at + 1).split('/')) ?? []);
    const path = parts.filter((part) => part !== '' && part !== '.' && part !== '..').join('/');
    return path === '' ? null : path;
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


/***/ }),

/***/ 79529:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ systemNamespaceOf)
/* harmony export */ });
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
/** The namespace of a system's packages in one vocabulary, whoever names it. */
function systemNamespaceOf(word) {
    const lower = word.toLowerCase();
    return NAMESPACES.get(lower) ?? lower;
}


/***/ }),

/***/ 60582:
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

/***/ 19909:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fault),
/* harmony export */   G: () => (/* binding */ ready)
/* harmony export */ });
function ready(value) {
    return { kind: 'ready', value };
}
function fault(text) {
    return { kind: 'fault', text };
}


/***/ }),

/***/ 91036:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ createGlob),
/* harmony export */   f: () => (/* binding */ isGlob)
/* harmony export */ });
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14006);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(picomatch__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _compiled_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19909);


const MAX_GLOB = 500;
const MAX_TEXT = 4096;
const MAX_PARTS = 64;
/** Each further star in one part multiplies what a hostile name costs by the length of the name. */
const MAX_STARS = 3;
const LONGEST_NAME = 255;
/**
 * `*` and `?` stand for characters between slashes, `**` for any number of parts, `[a-c]` for one of a few;
 * everything else, braces and `!(…)` among it, for itself. One part between slashes is given to picomatch at a
 * time, so that no pattern can make a comparison explode. Letters count as they are written.
 */
function createGlob(text) {
    const parts = text.split('/');
    const problem = problemOf(text, parts);
    if (problem !== null)
        return (0,_compiled_js__WEBPACK_IMPORTED_MODULE_0__/* .fault */ .D)(problem);
    const steps = parts.map(toStep);
    return (0,_compiled_js__WEBPACK_IMPORTED_MODULE_0__/* .ready */ .G)((candidate) => {
        const names = candidate.split('/', MAX_PARTS + 1);
        if (candidate.length > MAX_TEXT || names.length > MAX_PARTS)
            return false;
        return names.every((name) => name.length <= LONGEST_NAME) && matchSteps(steps, names);
    });
}
/** True when the text has a character that stands for others. */
function isGlob(text) {
    return /[*?[]/.test(text);
}
function problemOf(text, parts) {
    if (text.trim() === '')
        return 'an empty pattern matches nothing';
    if (text.length > MAX_GLOB)
        return `a pattern has at most ${MAX_GLOB} characters`;
    if (parts.length > MAX_PARTS)
        return `a pattern has at most ${MAX_PARTS} parts between slashes`;
    const isGreedy = parts.some((part) => (part.match(/\*+/g) ?? []).length > MAX_STARS);
    return isGreedy ? `a pattern has at most ${MAX_STARS} stars between two slashes` : null;
}
function toStep(part) {
    if (part === '**')
        return null;
    if (!/[*?[]/.test(part))
        return (name) => name === part;
    // picomatch hands parentheses and bars on to the regular expression that it makes, which can then explode.
    const literal = part.replace(/[\\(){}|+^$@]/g, '\\$&');
    return picomatch__WEBPACK_IMPORTED_MODULE_1___default()(literal.replace(/\*{2,}/g, '*'), {
        dot: true,
        nobrace: true,
        noextglob: true,
        nonegate: true,
        noglobstar: true,
        maxLength: MAX_GLOB,
    });
}
/**
 * Each step but `**` takes one name, so that only the last `**` can have to take more: the work is at most steps
 * times names, and nothing is made on the way. Asked for every path of a hundred thousand findings.
 */
function matchSteps(steps, names) {
    let step = 0;
    let name = 0;
    let lastAny = -1;
    let anyTook = 0;
    while (name < names.length) {
        const test = steps[step];
        if (test === null) {
            lastAny = step;
            anyTook = name;
            step += 1;
        }
        else if (test?.(names[name] ?? '') === true) {
            step += 1;
            name += 1;
        }
        else if (lastAny === -1) {
            return false;
        }
        else {
            anyTook += 1;
            name = anyTook;
            step = lastAny + 1;
        }
    }
    return steps.slice(step).every((rest) => rest === null);
}


/***/ }),

/***/ 25625:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Nx: () => (/* reexport */ glob/* createGlob */.N),
  XS: () => (/* reexport */ createPackageMatcher),
  fg: () => (/* reexport */ glob/* isGlob */.f),
  GU: () => (/* reexport */ normaliseId),
  OI: () => (/* reexport */ toSubject)
});

// UNUSED EXPORTS: createVersionMatcher

// EXTERNAL MODULE: ./src/policy/matching/glob.ts
var glob = __webpack_require__(91036);
// EXTERNAL MODULE: ./src/domain/package-identity.ts
var package_identity = __webpack_require__(10719);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
// EXTERNAL MODULE: ./src/domain/purl.ts
var domain_purl = __webpack_require__(35611);
// EXTERNAL MODULE: ./src/domain/system-namespace.ts
var system_namespace = __webpack_require__(79529);
// EXTERNAL MODULE: ./src/versions/index.ts + 24 modules
var src_versions = __webpack_require__(2612);
// EXTERNAL MODULE: ./src/policy/matching/compiled.ts
var compiled = __webpack_require__(19909);
// EXTERNAL MODULE: ./src/policy/matching/version-matcher.ts
var version_matcher = __webpack_require__(827);
;// CONCATENATED MODULE: ./src/policy/matching/package-pattern.ts





const MAX_PURL = 2000;
/** A package URL, whose version, qualifiers and subpath constrain only where they are given. */
function wantedOfPurl(written) {
    const text = written.trim();
    const purl = text.length > MAX_PURL ? null : (0,domain_purl/* parsePurl */.$l)(text);
    const qualifiers = (0,domain_purl/* qualifiersOf */.xS)(text);
    if (purl === null || qualifiers === null) {
        return (0,compiled/* fault */.D)(`"${shown(text)}" is no package URL (pkg:type/namespace/name@version)`);
    }
    const isSystem = (0,package_type/* isSystemType */.M)(purl.type);
    return (0,compiled/* ready */.G)({
        type: purl.type,
        distribution: isSystem ? toDistribution(purl.namespace) : null,
        ...toPath(purl, (0,domain_purl/* subpathOf */.bg)(text)),
        isGroupOptional: false,
        versions: exactly(withEpoch(purl.version, qualifiers)),
        isSource: isSystem && SOURCE_ARCHES.has(qualifiers.get('arch') ?? ''),
        qualifiers: constraintsAmong(qualifiers),
    });
}
function shown(text) {
    return text.slice(0, 100).replace(/[^ -~]/g, '?');
}
function toDistribution(namespace) {
    return namespace === null ? null : (0,system_namespace/* systemNamespaceOf */.i)(namespace);
}
/** Syft moves what follows the third part of a Go module's path into the subpath. */
function toPath(purl, subpath) {
    const isGo = purl.type === 'golang';
    const outer = (0,package_type/* isSystemType */.M)(purl.type) ? null : purl.namespace;
    const parts = [outer, purl.name, isGo ? subpath : null].filter((part) => part !== null);
    return { path: parts.join('/'), subpath: isGo ? null : subpath };
}
/** `pkg:deb/…?arch=source` and `pkg:rpm/…?arch=src`: the way in which a purl says that it is a source package. */
const SOURCE_ARCHES = new Set(['source', 'src']);
/** Qualifiers that tell where something comes from, or what stands elsewhere already, and not which package it is. */
const IDLE_QUALIFIERS = new Set([
    ...['epoch', 'upstream', 'type', 'package-id', 'goos', 'goarch', 'modularitylabel', 'rpmmod'],
    ...['repository_url', 'repository_id', 'download_url', 'vcs_url', 'file_name', 'checksum'],
]);
function constraintsAmong(qualifiers) {
    const isSource = (value) => SOURCE_ARCHES.has(value);
    return new Map([...qualifiers].filter(([key, value]) => !IDLE_QUALIFIERS.has(key) && !isSource(value)));
}
/** Trivy's purls of RPM and Debian packages hold the epoch in a qualifier, those of others in the version. */
function withEpoch(version, qualifiers) {
    const epoch = /^\d{1,9}$/.exec(qualifiers.get('epoch') ?? '')?.[0];
    return version === null || epoch === undefined || /^\d+:/.test(version)
        ? version
        : `${epoch}:${version}`;
}
function exactly(version) {
    return version === null ? null : [[{ operator: '=', version }]];
}
/** A name with what else is known of the package. */
function wantedOfPattern(pattern) {
    const versions = toVersions(pattern.versions);
    if (versions.kind === 'fault')
        return versions;
    const [name, namespace] = [pattern.name.trim(), toOptional(pattern.namespace?.trim())];
    if (name === '' || name.length > MAX_PURL)
        return (0,compiled/* fault */.D)('a package has a name');
    const type = toOptional(pattern.type?.trim().toLowerCase());
    const isSystem = type !== null && (0,package_type/* isSystemType */.M)(type);
    return (0,compiled/* ready */.G)({
        type,
        distribution: isSystem ? toDistribution(namespace) : null,
        path: isSystem || namespace === null ? name : `${namespace}/${name}`,
        isGroupOptional: true,
        versions: versions.value,
        isSource: pattern.isSource === true,
        qualifiers: new Map(),
        subpath: null,
    });
}
function toVersions(text) {
    return text === undefined ? (0,compiled/* ready */.G)(null) : (0,version_matcher/* parseVersionRange */.FG)(text);
}
function toOptional(text) {
    return text === undefined || text === '' ? null : text;
}

;// CONCATENATED MODULE: ./src/policy/matching/package-matcher.ts









/** A package URL, or a package in words. The fault says what is wrong with it. */
function createPackageMatcher(pattern) {
    const wanted = typeof pattern === 'string' ? wantedOfPurl(pattern) : wantedOfPattern(pattern);
    if (wanted.kind === 'fault')
        return wanted;
    const hasName = createNameMatcher(wanted.value, typeof pattern !== 'string');
    return hasName.kind === 'fault' ? hasName : (0,compiled/* ready */.G)(toMatcher(wanted.value, hasName.value));
}
function toMatcher(wanted, hasName) {
    const judge = (subject) => isNamed(wanted, hasName, subject) ? judgeVersion(wanted, subject) : OTHER;
    return {
        wanted,
        matches: (finding) => finding.package !== null && judge(finding.package).matches,
        matchesPackage: (subject) => judge(subject).matches,
        judge,
    };
}
const OTHER = { matches: false, reason: null };
function isNamed(wanted, hasName, subject) {
    const { type, distribution, isSource } = wanted;
    if (type !== null && type !== subject.type)
        return false;
    if (isSource && subject.sourcePackage === null)
        return false;
    if (distribution !== null && distribution !== subject.namespace)
        return false;
    return hasName(subject) && hasQualifiers(wanted, subject);
}
function judgeVersion({ versions, isSource }, subject) {
    if (versions === null)
        return { matches: true, reason: null };
    const version = isSource ? (subject.sourcePackage?.version ?? '') : subject.version;
    return (0,version_matcher/* isInRange */.h$)(versions, (0,src_versions/* versionTypeOf */.gq)(subject), version);
}
function createNameMatcher(wanted, mayBeGlob) {
    if (mayBeGlob && (0,glob/* isGlob */.f)(wanted.path))
        return createGlobMatcher(wanted);
    const inType = memoise((type) => normalisePath(type, wanted.path));
    const ending = endOf(wanted.path);
    return (0,compiled/* ready */.G)((subject) => endOf(nameOf(subject, wanted)) === ending &&
        pathsOf(subject, wanted).includes(inType(subject.type)));
}
function createGlobMatcher(wanted) {
    const first = (0,glob/* createGlob */.N)(wanted.path);
    if (first.kind === 'fault')
        return first;
    const inType = memoise((type) => (0,glob/* createGlob */.N)(normalisePath(type, wanted.path)));
    return (0,compiled/* ready */.G)((subject) => {
        const glob = inType(subject.type);
        return glob.kind === 'ready' && pathsOf(subject, wanted).some(glob.value);
    });
}
/** A pattern is spelled anew for each type of packages, of which there are few. */
function memoise(make) {
    const known = new Map();
    return (type) => {
        const value = known.get(type) ?? make(type);
        known.set(type, value);
        return value;
    };
}
/** The last letter in whichever case: it tells most names apart before anything is normalised. */
function endOf(text) {
    return text.charCodeAt(text.length - 1) | 32;
}
function nameOf(subject, { isSource }) {
    return isSource ? (subject.sourcePackage?.name ?? '') : subject.name;
}
/** The names under which a package may be asked for, each with slashes between its parts. */
function pathsOf(subject, wanted) {
    const { type, namespace } = subject;
    const name = nameOf(subject, wanted);
    if ((0,package_type/* isSystemType */.M)(type))
        return [normalisePath(type, name)];
    const isUnknown = namespace === null || (type === 'maven' && namespace === name);
    if (isUnknown)
        return [normalisePath(type, name)];
    const full = normalisePath(type, `${namespace}/${name}`);
    return type === 'maven' && wanted.isGroupOptional ? [full, normalisePath(type, name)] : [full];
}
/**
 * As merging compares names, and in small letters where the purl specification writes them so: npm's name in a
 * purl cannot tell `JSONStream` from `jsonstream`.
 */
function normalisePath(type, path) {
    const [, , name] = (0,package_identity/* packageIdentity */.l)({ type, namespace: null, name: path });
    if (type === 'maven')
        return name.replace(':', '/');
    return SMALL_IN_PURLS.has(type) ? name.toLowerCase() : name;
}
const SMALL_IN_PURLS = new Set(['npm', 'deb', 'apk', 'alpm', 'bitbucket']);
/** What is asked for and not told by the package's own purl is not known to hold. */
function hasQualifiers(wanted, subject) {
    if (wanted.qualifiers.size === 0 && wanted.subpath === null)
        return true;
    const purl = subject.purl ?? '';
    if (wanted.subpath !== null && wanted.subpath !== (0,domain_purl/* subpathOf */.bg)(purl))
        return false;
    const own = (0,domain_purl/* qualifiersOf */.xS)(purl) ?? new Map();
    return [...wanted.qualifiers].every(([key, value]) => isSame(key, value, own.get(key)));
}
function isSame(key, wanted, own) {
    if (own === undefined)
        return false;
    if (key === 'distro')
        return isSameDistribution(wanted, own);
    // A package for every architecture is the one package for each of them.
    return wanted === own || (key === 'arch' && ALL_ARCHES.has(own));
}
const ALL_ARCHES = new Set(['all', 'noarch', 'any']);
/** `debian-10` and `debian-10.9` are one release in two spellings, as are `3.19.9` and `alpine-3.19.9`. */
function isSameDistribution(wanted, own) {
    const [left, right] = [splitDistribution(wanted), splitDistribution(own)];
    const isNamedAlike = left.name === '' || right.name === '' || left.name === right.name;
    return isNamedAlike && (left.release === '' || isSameRelease(left.release, right.release));
}
function isSameRelease(a, b) {
    return `${a}.`.startsWith(`${b}.`) || `${b}.`.startsWith(`${a}.`);
}
function splitDistribution(text) {
    const [, name = '', release = ''] = /^([a-z][a-z.]*(?:-[a-z]+)*)?-?(.*)$/.exec(text.toLowerCase()) ?? [];
    return { name: name === '' ? '' : (0,system_namespace/* systemNamespaceOf */.i)(name), release };
}

// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(60582);
;// CONCATENATED MODULE: ./src/policy/matching/subject.ts

/** Every id under which a finding is known: of the whole alias group, of each scanner's own row, of its rule. */
function toSubject(finding) {
    const ids = finding.kind === 'vulnerability' ? namesOf(finding) : [finding.rule.id];
    return { ids: new Set(ids.map(normaliseId)) };
}
/**
 * Advisories count, since Grype calls rows of some systems by them. Ids of flaws among the advisories do not:
 * of an advisory about several flaws nobody says which of them those ids name.
 */
function namesOf({ vulnerability, sightings }) {
    const advisories = vulnerability.advisories.filter((id) => !(0,vulnerability_id/* isFlawId */.sc)(normaliseId(id)));
    const own = sightings.map((sighting) => sighting.id);
    return [vulnerability.id, ...vulnerability.aliases, ...advisories, ...own];
}
/**
 * An id in the one spelling in which ids are compared: `CVE-2024-1`, `GHSA-aaaa-bbbb-cccc`, all others in capitals.
 * Rules of Trivy have had three names: `DS002`, `AVD-DS-0002` and now `DS-0002`.
 */
function normaliseId(text) {
    if (USUAL.test(text))
        return text;
    const id = text.slice(0, MAX_ID).trim().toUpperCase();
    if (id.startsWith('GHSA-'))
        return `GHSA-${id.slice(5).toLowerCase()}`;
    return id.replace(/^AVD-(?=[A-Z]{2,8}-\d)/, '').replace(/^DS(?=\d{3}$)/, 'DS-0');
}
/** Nearly all ids come in their usual spelling. */
const USUAL = /^(?:CVE-\d{4}-\d{4,19}|GHSA(?:-[a-z0-9]{4}){3})$/;
/** Longer than any id; what is longer names nothing. */
const MAX_ID = 300;

;// CONCATENATED MODULE: ./src/policy/matching/index.ts






/***/ }),

/***/ 827:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ parseVersionRange),
/* harmony export */   h$: () => (/* binding */ isInRange)
/* harmony export */ });
/* unused harmony export createVersionMatcher */
/* harmony import */ var _versions_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2612);
/* harmony import */ var _compiled_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(19909);


const MAX_COMPARATORS = 100;
const COMPARATOR = /^(<=|>=|==|!=|<|>|=)?\s*([^\s<>=!,|]+)$/;
/**
 * Comparators (`>=1.2 <2`, with blanks or commas between them) and exact versions; alternatives stand between
 * `||`. Compares in the order of the ecosystem (`versionTypeOf`); where there is none for two versions, nothing matches.
 */
function createVersionMatcher(range, type) {
    const parsed = parseVersionRange(range);
    return parsed.kind === 'fault'
        ? parsed
        : ready((version) => isInRange(parsed.value, type, version));
}
function parseVersionRange(text) {
    if (text.length > MAX_COMPARATORS * 20)
        return (0,_compiled_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('the range of versions is too long');
    const alternatives = text.split('||').map((part) => part.replace(/(<=|>=|==|!=|<|>|=)\s+/g, '$1'));
    const words = alternatives.map((part) => part.split(/[\s,]+/).filter((word) => word !== ''));
    if (words.flat().length > MAX_COMPARATORS)
        return (0,_compiled_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('the range has too many comparators');
    if (words.some((part) => part.length === 0))
        return (0,_compiled_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)('the range of versions is empty');
    const range = words.map((part) => part.map(toComparator));
    const unclear = words.flat().find((word) => toComparator(word) === null);
    if (unclear !== undefined)
        return (0,_compiled_js__WEBPACK_IMPORTED_MODULE_1__/* .fault */ .D)(`"${shown(unclear)}" is neither a version nor a comparator such as >=1.2`);
    return (0,_compiled_js__WEBPACK_IMPORTED_MODULE_1__/* .ready */ .G)(range.map((part) => part.filter((one) => one !== null)));
}
function shown(text) {
    return text.replace(/[^ -~]/g, '?').slice(0, 80);
}
/** `1.2.x` and `^1.2` mean different things to different ecosystems: they are no comparators here. */
function toComparator(word) {
    const [, operator = '=', version = ''] = COMPARATOR.exec(word) ?? [];
    if (version === '' || version.length > _versions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .MAX_VERSION_LENGTH */ .ze)
        return null;
    if (/^[\^~*]|(?:^|\.)[x*](?:\.|$)|\*/i.test(version))
        return null;
    return { operator: operator === '==' ? '=' : operator, version };
}
/** Whether a version is in the range; an order that nobody knows is a no with a reason. */
function isInRange(range, type, version) {
    let unknown;
    for (const comparators of range) {
        const answers = comparators.map((one) => compareWith(one, type, version));
        if (answers.every((answer) => answer === true))
            return YES;
        if (!answers.includes(false))
            unknown ??= comparators[answers.indexOf(null)];
    }
    if (unknown === undefined)
        return NO;
    const words = `${shown(version) || 'a package without a version'} and ${shown(unknown.version)}`;
    return { matches: false, reason: `nobody tells how ${words} are ordered among ${type} versions` };
}
const YES = { matches: true, reason: null };
const NO = { matches: false, reason: null };
/** Null where nobody orders the two. */
function compareWith({ operator, version }, type, installed) {
    const order = orderOf(type, installed, version);
    if (order === null)
        return null;
    switch (operator) {
        case '<':
            return order < 0;
        case '<=':
            return order <= 0;
        case '=':
            return order === 0;
        case '>=':
            return order >= 0;
        case '>':
            return order > 0;
        case '!=':
            return order !== 0;
    }
}
function orderOf(type, installed, version) {
    if (installed === '')
        return null;
    return installed === version ? 0 : (0,_versions_index_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Zy)(type, installed, version);
}


/***/ }),

/***/ 2612:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  ze: () => (/* reexport */ MAX_VERSION_LENGTH),
  nM: () => (/* reexport */ chooseFix),
  MG: () => (/* reexport */ chooseScore),
  Zy: () => (/* reexport */ compareVersions),
  s: () => (/* reexport */ createScoreMemory),
  e6: () => (/* reexport */ crossesMajor),
  Zw: () => (/* reexport */ fixableVersionOf),
  yD: () => (/* reexport */ isInSameLine),
  iY: () => (/* reexport */ keysOfVersion),
  FL: () => (/* reexport */ severity_of_score/* severityOfScore */.F),
  FZ: () => (/* reexport */ stripModularity),
  gq: () => (/* reexport */ versionTypeOf)
});

// UNUSED EXPORTS: scoreOfVector

// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
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

;// CONCATENATED MODULE: ./src/versions/version-keys.ts

/** For an ecosystem in which what is equal to a third is equal; `parts`: what is compared, spelled in one way. */
function toVersionKeys(...parts) {
    const keys = [JSON.stringify(parts)];
    return { offers: keys, asks: keys };
}
/** Numbers of which missing ones are zeros. */
function toNumbersKey(numbers) {
    const plain = numbers.map(withoutZeros);
    return plain.slice(0, plain.findLastIndex((number) => number !== '0') + 1).join('.');
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
    keys: ({ epoch, version, release }) => toVersionKeys(withoutZeros(epoch), version.map(withoutZeros), release?.map(withoutZeros) ?? null),
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
    keys: toKeys,
    line: () => 'system',
};
/** A version without a release is equal to it with any. */
function toKeys({ epoch, version, release }) {
    const parts = [withoutZeros(epoch), toPartKey(version)];
    const any = JSON.stringify([...parts, 'any']);
    const none = JSON.stringify(parts);
    if (release === null)
        return { offers: [none, any], asks: [any] };
    const own = JSON.stringify([...parts, 'own', toPartKey(release)]);
    return { offers: [own, any], asks: [own, none] };
}
/** Numbers and words, each with how many characters separate it; at the end any number of them is one. */
function toPartKey(part) {
    const segments = [...part.matchAll(/([^A-Za-z0-9]*)([0-9]+|[A-Za-z]+)/g)].map(([, gap = '', segment = '']) => `${gap.length}:${isDigit(segment.charAt(0)) ? withoutZeros(segment) : segment}`);
    return /[^A-Za-z0-9]$/.test(part) ? [...segments, 'end'] : segments;
}
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
    keys: (tokens) => toVersionKeys(...tokens.map(toTokenKey)),
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
/** Numbers after the first dot are equal only letter by letter: as fractions, or without zeros before them. */
function toTokenKey({ kind, text }) {
    const isCounted = kind === 'first' || kind === 'suffixNumber' || kind === 'revision';
    return `${kind}:${isCounted ? withoutZeros(text) : text}`;
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
    keys: ({ numbers, tail }) => toVersionKeys(toNumbersKey(numbers), tail.map(toTailKey)),
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
function toTailKey(word) {
    return isDigit(word.charAt(0)) ? withoutZeros(word) : composer_rank(word);
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
    keys: ({ epoch, upstream, revision }) => toVersionKeys(withoutZeros(epoch), deb_toPartKey(upstream), deb_toPartKey(revision)),
    line: () => 'system',
};
/** Numbers without zeros before them; a part that does not end with a number is as if it ended with 0. */
function deb_toPartKey(part) {
    const whole = isDigit(part.slice(-1)) ? part : `${part}0`;
    return whole.replace(/\d+/g, withoutZeros);
}
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
    keys: ({ segments }) => toVersionKeys(...segments.map(withoutZeros)),
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
    keys: ({ numbers, tail }) => toVersionKeys(toNumbersKey(numbers), generic_toTailKey(tail)),
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
function generic_toTailKey(tail) {
    if (typeof tail === 'string')
        return tail;
    const { rank, word, count } = tail;
    return [rank, word, word === 'letter' ? count : withoutZeros(count === '' ? '0' : count)];
}

// EXTERNAL MODULE: ./node_modules/semver/index.js
var semver = __webpack_require__(62088);
var semver_default = /*#__PURE__*/__webpack_require__.n(semver);
;// CONCATENATED MODULE: ./src/versions/semantic.ts



/** Semantic versions as npm reads them loosely; missing numbers are zeros, further ones count (semver.org). */
const SEMANTIC = {
    read: readSemantic,
    compare: compareSemantic,
    keys: keysOfSemantic,
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
function keysOfSemantic({ numbers, prerelease }) {
    // As semver compares them: digits by their value as numbers of JavaScript.
    const parts = prerelease.map((part) => (/^[0-9]+$/.test(String(part)) ? Number(part) : part));
    return toVersionKeys(toNumbersKey(numbers), parts);
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
    keys: keysOfSemantic,
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
        keys: (text) => {
            const version = read(text);
            return version === null ? null : grammar.keys(version);
        },
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
    keys: (tokens) => toVersionKeys(...tokens.map(maven_toTokenKey)),
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
/** What separates counts before numbers alone. */
function maven_toTokenKey({ separator, text, isNumber }) {
    return isNumber ? `${separator}${withoutZeros(text)}` : text;
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
var pep440 = __webpack_require__(68898);
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
    keys: pypi_toKeys,
    line: ({ line }) => line,
};
function pypi_toKeys({ text }) {
    const { epoch, release = [], pre, post, dev, local } = (0,pep440.parse)(text) ?? {};
    const numbers = release.slice(0, release.findLastIndex((number) => number !== 0) + 1);
    return toVersionKeys(epoch, numbers, pre, post, dev, local);
}

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

// EXTERNAL MODULE: ./src/versions/vector-score.ts + 1 modules
var vector_score = __webpack_require__(38715);
;// CONCATENATED MODULE: ./src/versions/choose-score.ts


/**
 * The score of the newest version of CVSS that anybody gives, of its authorities the first in the order NVD,
 * CNA, GHSA, vendor. What cannot be read is passed over: scores outside 0 to 10, vectors that are none.
 */
function chooseScore(all, scoreOf = vector_score/* scoreOfVector */.tB) {
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
function createScoreMemory(scoreOf = vector_score/* scoreOfVector */.tB) {
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
    return (vector === null ? 0 : 2) + ((0,vector_score/* isScore */.N8)(score) ? 1 : 0);
}
/** A vector tells its version itself; `2` and `3` are the first of their kind, an unknown one comes last. */
function versionOf({ version, vector }) {
    const told = findVersion(vector?.slice(0, 64) ?? '') ?? version;
    if ((0,vector_score/* isCvssVersion */.UM)(told))
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
    if ((0,vector_score/* isScore */.N8)(entry.score)) {
        if (!(0,vector_score/* isCvssVersion */.UM)(version))
            return null;
        const isReadable = vector !== null && (0,vector_score/* readVector */.A6)(vector)?.version === version;
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

// EXTERNAL MODULE: ./src/versions/severity-of-score.ts
var severity_of_score = __webpack_require__(85565);
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

;// CONCATENATED MODULE: ./src/versions/keys-of-version.ts

/**
 * By which the equal versions of an ecosystem find each other: one of `asks` of the one is among `offers` of the
 * other exactly where `compareVersions` gives 0. Null for what cannot be read and so is equal to nothing.
 */
function keysOfVersion(type, version) {
    return findOrder(type, version).keys(version);
}

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













/***/ }),

/***/ 85565:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ severityOfScore)
/* harmony export */ });
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


/***/ }),

/***/ 38715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UM: () => (/* binding */ isCvssVersion),
  N8: () => (/* binding */ isScore),
  A6: () => (/* binding */ readVector),
  tB: () => (/* binding */ scoreOfVector)
});

// EXTERNAL MODULE: ./node_modules/ae-cvss-calculator/dist/ae-cvss-calculator.js
var ae_cvss_calculator = __webpack_require__(44353);
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

// EXTERNAL MODULE: ./src/versions/severity-of-score.ts
var severity_of_score = __webpack_require__(85565);
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
function scoreOfVector(vector) {
    const read = readVector(vector);
    if (read === null)
        return null;
    const score = compute(read);
    if (!isScore(score))
        return null;
    return { version: read.version, score, severity: (0,severity_of_score/* severityOfScore */.F)(score, read.version) };
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


/***/ })

};
