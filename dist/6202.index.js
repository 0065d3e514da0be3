export const id = 6202;
export const ids = [6202];
export const modules = {

/***/ 23851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyCheckCommand: () => (/* binding */ policyCheckCommand)
});

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/policy/document/unreadable-text.ts
var unreadable_text = __webpack_require__(65915);
// EXTERNAL MODULE: ./src/policy/resolve/build-policy-set.ts + 5 modules
var build_policy_set = __webpack_require__(69223);
// EXTERNAL MODULE: ./src/policy/resolve/load-documents.ts + 5 modules
var load_documents = __webpack_require__(29125);
// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
;// CONCATENATED MODULE: ./src/policy/resolve/check-policies.ts



const NO_SETTINGS = {
    files: [],
    waivers: [],
    vex: [],
    standards: [],
    stage: 'build',
};
/** What is wrong with policy files, and when nothing is, what is odd about them together. Asks no network. */
async function checkPolicies(paths, { read, today }) {
    const loaded = await (0,load_documents/* loadDocuments */.t)(paths, read, { follows: () => false, governedBy: null });
    const absent = loaded.missing.map((path) => ({ path, line: 1, column: 1, text: ABSENT }));
    const faults = [...absent, ...loaded.faults];
    const unread = loaded.notFollowed.map((name) => `extends names ${name}: what stands there is not looked at here`);
    if (faults.length > 0)
        return { faults, warnings: unread };
    const set = (0,build_policy_set/* buildPolicySet */.R)({
        loaded,
        today,
        settings: NO_SETTINGS,
        inputs: { values: {}, names: new Map() },
        mode: 'enforce',
        trust: { origin: 'workspace', commit: null, words: 'the files of this machine' },
        notices: [],
    });
    const refused = (0,resolve_policy/* resolvePolicy */.nZ)(set, { imageName: resolve_policy/* ANY_IMAGE */.$6 }).notices;
    const told = [...set.notices, ...refused].map(({ text }) => text);
    return { faults, warnings: [...told, ...unread] };
}
const ABSENT = 'The file is not there';

// EXTERNAL MODULE: ./src/policy/resolve/load-policy-set.ts
var load_policy_set = __webpack_require__(65081);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/policy-check.ts




const MAX_LINE = 1000;
/** What `policy check` prints: a line for each fault and each warning, and one that sums them up. */
function renderPolicyCheck({ faults, warnings }, files) {
    const lines = [
        ...faults.map(load_policy_set/* renderFault */.L4),
        ...warnings.map((text) => `warning: ${text}`),
        sumUp({ faults, warnings }, files),
    ];
    return (0,report_escape/* disarmCommands */.T7)(`${lines.map((line) => (0,clean/* cleanLine */.Ow)(line, MAX_LINE)).join('\n')}\n`);
}
function sumUp({ faults, warnings }, files) {
    const told = warnings.length === 0 ? '' : `, ${(0,words/* countOf */.pq)(warnings.length, 'warning')}`;
    const where = (0,words/* countOf */.pq)(files, 'policy file');
    return faults.length === 0
        ? `Nothing is wrong in ${where}${told}`
        : `${(0,words/* countOf */.pq)(faults.length, 'fault')}${told} in ${where}`;
}

// EXTERNAL MODULE: ./src/runner/files.ts
var runner_files = __webpack_require__(40869);
;// CONCATENATED MODULE: ./src/commands/policy-check.ts





/** A character of UTF-8 takes up to four bytes. */
const MAX_BYTES = 4 * unreadable_text/* MAX_DOCUMENT_LENGTH */.AN;
/** `policy check`: every fault of the files at once; 0 when there is none, 3 otherwise. */
async function policyCheckCommand({ config, files: paths }, terminal) {
    const files = (0,runner_files/* createFiles */.q)(config.workFolder);
    const now = config.asOf ?? new Date();
    const check = await checkPolicies(paths, {
        today: now.toISOString().slice(0, 'YYYY-MM-DD'.length),
        read: async ({ path }) => {
            const text = await files.readText(path, MAX_BYTES).catch(orMissing);
            return text === null ? null : { path, text, origin: 'workspace', commit: null };
        },
    });
    await terminal.print(renderPolicyCheck(check, paths.length));
    return check.faults.length === 0 ? 0 : 3;
}
/** A file that is not there is a fault among the others; one that cannot be read ends the command. */
function orMissing(thrown) {
    const cause = thrown instanceof errors/* PlimsollError */.nN ? thrown.cause : null;
    const isMissing = typeof cause === 'object' && cause !== null && 'code' in cause;
    if (isMissing && cause.code === 'ENOENT')
        return null;
    throw thrown;
}


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

/***/ 189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ toPlain)
/* harmony export */ });
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cf}\p{Surrogate}]/gu;
/**
 * Text that somebody else wrote (names, tags, media types), fit for one of our sentences: on one line, nothing
 * invisible, at most `maxLength` characters.
 */
function toPlain(text, maxLength = 200) {
    const head = text
        .slice(0, 4 * maxLength)
        .replace(CONTROLS, ' ')
        .replace(UNSEEN, '');
    return head.length <= maxLength ? head : `${head.slice(0, maxLength - 1)}…`;
}


/***/ }),

/***/ 23564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   fL: () => (/* binding */ DEFAULT_TAG)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


const DOCKER_HUB = 'docker.io';
const DEFAULT_TAG = 'latest';
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const LONGEST_NAME = 255;
const PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::[0-9]{1,5})?$/i;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** `[registry/]repository[:tag][@digest]` in its parts; throws `image-reference-invalid`. */
function parseReference(text) {
    const { name, tag, digest } = splitReference(text);
    if (digest !== null && !DIGEST.test(digest)) {
        throw invalid(text, 'a digest is written @sha256: and 64 hexadecimal digits in lower case');
    }
    if (tag !== null && !TAG.test(tag))
        throw invalid(text, `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(tag)}" is not a valid tag`);
    return { ...parseName(name, text), tag, digest };
}
/** The reference in full, as a registry's users write it. */
function formatReference(reference) {
    const tag = reference.tag === null ? '' : `:${reference.tag}`;
    const digest = reference.digest === null ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Whether the text can be the tag of an image: also what an OCI layout calls a name. */
function isTag(text) {
    return TAG.test(text);
}
/** Whether the text is a SHA-256 digest, the only kind that both scanners read. */
function isDigest(text) {
    return DIGEST.test(text);
}
function splitReference(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? null : text.slice(at + 1);
    const rest = at === -1 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    if (colon <= rest.lastIndexOf('/'))
        return { name: rest, tag: null, digest };
    return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}
function parseName(name, text) {
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const isHost = first !== '' && (/[.:A-Z]/.test(first) || first === 'localhost');
    const registry = isHost ? first : DOCKER_HUB;
    const path = isHost ? name.slice(slash + 1) : name;
    checkParts({ registry, path, text });
    const isHub = HUB_ALIASES.has(registry.toLowerCase());
    const repository = isHub && !path.includes('/') ? `library/${path}` : path;
    return { registry: isHub ? DOCKER_HUB : registry.toLowerCase(), repository };
}
function checkParts(parts) {
    const { registry, path, text } = parts;
    if (!HOST.test(registry))
        throw invalid(text, `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(registry)}" is not a registry's host`);
    if (path.length + registry.length > LONGEST_NAME) {
        throw invalid(text, `names are at most ${LONGEST_NAME} characters long`);
    }
    if (path.split('/').every((part) => PART.test(part)))
        return;
    const isUpper = path !== path.toLowerCase();
    throw invalid(text, isUpper ? 'repository names are in lower case' : 'its repository is not a valid name');
}
function invalid(text, why) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'image-reference-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(text)}" does not name an image: ${why}.`,
        hint: 'Write [registry/]repository[:tag][@sha256:digest], for example ghcr.io/example/app:1.2, or docker-archive:FILE, oci-archive:FILE, oci-dir:DIR.',
    });
}


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
/* unused harmony export findingTitle */
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


/***/ }),

/***/ 40869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeReportFile),
/* harmony export */   q: () => (/* binding */ createFiles)
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
