export const id = 9644;
export const ids = [9644];
export const modules = {

/***/ 28271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ STEP_FLAGS),
/* harmony export */   c: () => (/* binding */ CONFIG_PARTS)
/* harmony export */ });
/*
 * What the rules about images look at. Safe to keep and to print: no value of the environment, no line of the
 * history or of a Dockerfile, no hash of a password; names, paths and labels are bounded and on one line.
 */
/** Parts of a config of which there can be more than is looked at. */
const CONFIG_PARTS = ['env', 'label', 'command', 'history', 'port', 'volume'];
/** What a step of a build does that a rule asks for. */
const STEP_FLAGS = [
    'add',
    'add-url',
    'update-alone',
    'unsigned-packages',
    'tls-off',
    'curl-pipe-shell',
    'sudo',
    'chpasswd',
];


/***/ }),

/***/ 3121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ IMAGE_SCHEMES),
/* harmony export */   Dg: () => (/* binding */ IMAGE_SOURCES),
/* harmony export */   Zz: () => (/* binding */ TRANSPORTS)
/* harmony export */ });
/** Where an image can be fetched from: the schemes of references. */
const IMAGE_SCHEMES = [
    'registry',
    'docker',
    'docker-archive',
    'oci-archive',
    'oci-dir',
];
/** `report`: nobody opened the image; what is known of it stands in reports that were made elsewhere. */
const IMAGE_SOURCES = [...IMAGE_SCHEMES, 'report'];
/**
 * How an image came from its registry. `loopback`: in plain HTTP that never left this machine; `none`: we asked no
 * registry.
 */
const TRANSPORTS = ['https', 'http', 'loopback', 'none'];


/***/ }),

/***/ 67141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ BASE_EVIDENCE)
/* harmony export */ });
/** How an image's base was found, best evidence first (docs/merging.md). */
const BASE_EVIDENCE = ['provenance', 'annotation', 'label', 'dockerfile'];


/***/ }),

/***/ 43356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PLIMSOLL_VERSION)
/* harmony export */ });
/** The version of Plimsoll; a test holds it against package.json. */
const PLIMSOLL_VERSION = '0.1.0';


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

/***/ 24732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readFacts)
/* harmony export */ });
/* harmony import */ var _domain_image_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28271);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70850);


function foundOf(read) {
    return (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ listed: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(read), more: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0 });
}
/** Texts by names that are the image's own: `__proto__` is one of them like any other. */
const readTexts = (value) => Object.fromEntries(Object.entries((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value)).map(([key, text]) => [key, (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(text)]));
const readSecret = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    where: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(['env', 'label', 'history', 'command', 'dockerfile']),
    name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    kind: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    layer: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    line: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0),
});
const readForm = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(['none', 'exec', 'shell']);
const readConfig = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    os: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    created: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    user: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    ports: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    volumes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    hasHealthcheck: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG,
    entrypoint: readForm,
    command: readForm,
    labels: readTexts,
    onbuild: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    tlsOff: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    secrets: foundOf(readSecret),
    layers: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
    unread: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .orElse */ .NW)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(_domain_image_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_PARTS */ .c)), []),
});
const readFlags = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(_domain_image_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .STEP_FLAGS */ .$));
const readHistory = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    steps: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
    flagged: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
        index: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
        instruction: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        layer: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        flags: readFlags,
    })),
});
const FILE = { path: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR, layer: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR };
const readFiles = foundOf((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(FILE));
const readModes = foundOf((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ ...FILE, mode: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0, isDirectory: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG }));
const readState = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(['read', 'absent', 'unreadable']);
const readAccounts = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    passwd: readState,
    group: readState,
    shadow: readState,
    users: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
        name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
        uid: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD),
        gid: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD),
    })),
    groups: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR, gid: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD) })),
    withoutPassword: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
});
const readFileFacts = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    setuid: readModes,
    worldWritable: readModes,
    remoteAccess: readFiles,
    packageManagers: readFiles,
    shells: readFiles,
    buildTools: readFiles,
    keyFiles: foundOf((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ ...FILE, what: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR })),
    accounts: readAccounts,
    isComplete: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG,
});
const readBuild = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    path: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    froms: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
        line: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
        name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        tag: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        hasDigest: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG,
    })),
    flagged: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
        line: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
        instruction: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
        flags: readFlags,
    })),
    lines: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0),
    user: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ line: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0, value: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR) })),
    healthcheck: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ line: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0, isNone: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG })),
    secrets: foundOf(readSecret),
});
const readFacts = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    config: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readConfig),
    history: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readHistory),
    files: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readFileFacts),
    dockerfile: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readBuild),
    annotations: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readTexts),
});


/***/ }),

/***/ 23419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ShapeFault),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60023);

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
        : `"${(0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(value, MAX_SHOWN)}"`;
}


/***/ }),

/***/ 70850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   Cj: () => (/* binding */ readNumberOrText),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   M0: () => (/* binding */ readSha256),
/* harmony export */   NW: () => (/* binding */ orElse),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dR: () => (/* binding */ readField),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony exports MAX_ITEMS, MAX_TEXT */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23419);

const MAX_ITEMS = 1_000_000;
const MAX_TEXT = 1_000_000;
function readText(value) {
    if (typeof value !== 'string')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a text', value);
    if (value.length <= MAX_TEXT)
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a(`a text of at most ${MAX_TEXT} characters`, value);
}
function readFlag(value) {
    if (typeof value !== 'boolean')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('true or false', value);
    return value;
}
/** Not NaN and not infinite: JSON has neither, but the value need not come from a file. */
function readNumber(value) {
    if (typeof value !== 'number' || !Number.isFinite(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a number', value);
    return value;
}
function readWhole(value) {
    if (!Number.isSafeInteger(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a whole number', value);
    return value;
}
/** A whole number from 0. */
function readCount(value) {
    if (!Number.isSafeInteger(value) || value < 0) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a whole number from 0', value);
    }
    return value;
}
const SHA256 = /^[0-9a-f]{64}$/;
function readSha256(value) {
    if (typeof value === 'string' && SHA256.test(value))
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('64 hexadecimal digits in lower case', value);
}
function readNumberOrText(value) {
    if (typeof value === 'number')
        return readNumber(value);
    if (typeof value === 'string')
        return readText(value);
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a number or a text', value);
}
/** One of these words and no other. */
function wordOf(words) {
    const known = new Set(words);
    return (value) => {
        if (known.has(value))
            return value;
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a(words.length === 1 ? words.join('') : `one of ${words.join(', ')}`, value);
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
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a list', value);
        if (value.length > MAX_ITEMS)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a(`a list of at most ${MAX_ITEMS}`, value);
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
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(index, error);
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
            throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(current, error);
        }
        return made;
    };
}
/** The value as an object of unknown fields. */
function readObject(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('an object', value);
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
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(name, error);
    }
}


/***/ })

};
