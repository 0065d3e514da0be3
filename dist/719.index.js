export const id = 719;
export const ids = [719];
export const modules = {

/***/ 3121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ IMAGE_SCHEMES),
/* harmony export */   W: () => (/* binding */ IMAGE_SOURCES)
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


/***/ }),

/***/ 3356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PLIMSOLL_VERSION)
/* harmony export */ });
/** The version of Plimsoll; a test holds it against package.json. */
const PLIMSOLL_VERSION = '0.1.0';


/***/ }),

/***/ 1908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseImageSource),
/* harmony export */   w: () => (/* binding */ toImageName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1916);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(241);
/* harmony import */ var _domain_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3121);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(189);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3564);





const FILE_SCHEMES = ['docker-archive', 'oci-archive', 'oci-dir'];
/** What the user wrote, with or without a scheme; throws `image-reference-invalid`. */
function parseImageSource(text) {
    const { scheme, rest } = splitScheme(text);
    if (scheme !== null && rest.startsWith('//'))
        throw unknownScheme(text, `${scheme}://`);
    switch (scheme) {
        case 'registry':
        case 'docker':
            return { kind: scheme, reference: (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(rest), text: rest };
        case 'docker-archive':
            return { kind: scheme, ...splitArchiveTarget(checkTarget(rest, text)) };
        case 'oci-archive':
        case 'oci-dir':
            return { kind: scheme, ...splitLayoutTarget(checkTarget(rest, text)) };
        case null:
            return parseUnspecified(text);
    }
}
/**
 * The stable name guessed for alerts, waivers and baselines: the repository without registry, tag and digest.
 * For files: that of the tag found inside, else the file's own name.
 */
function toImageName(source, tagInside = null) {
    if ('reference' in source)
        return toStableName(source.reference.repository);
    const inside = tagInside === null ? null : findNameInside(source.kind, tagInside);
    return inside === null ? toFileName(source.path) : toStableName(inside.repository);
}
/** A layout's tag is often a bare version ("latest", "1.2"), which names nothing. */
function findNameInside(kind, tag) {
    return kind === 'docker-archive' || tag.includes('/') ? findReference(tag) : null;
}
function toFileName(path) {
    const base = path.split(/[/\\]/).findLast((part) => !['', '.', '..'].includes(part)) ?? '';
    const stem = base.toLowerCase().replace(/(?:\.tar(?:\.gz|\.zst)?|\.tgz|\.oci)$/, '');
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(stem === '' ? 'image' : stem);
}
function toStableName(repository) {
    return repository.toLowerCase().replace(/^library\//, '');
}
function findReference(text) {
    try {
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
    }
    catch {
        return null;
    }
}
function splitScheme(text) {
    const colon = text.indexOf(':');
    const word = colon === -1 ? '' : text.slice(0, colon);
    const scheme = _domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .D.find((known) => known === word) ?? null;
    return { scheme, rest: scheme === null ? text : text.slice(colon + 1) };
}
/** `app:1` and `localhost:5000/app` look like schemes; what can be a reference is one, but for slips of the pen. */
function parseUnspecified(text) {
    const word = /^([a-z][a-z0-9+._-]*):/i.exec(text)?.[1] ?? null;
    const reference = word !== null && findReference(text) === null ? null : (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
    if (word !== null && (reference === null || isSlip(word)))
        throw unknownScheme(text, word);
    if (reference === null)
        return { kind: 'unspecified', reference: (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text), text };
    return { kind: reference.digest === null ? 'unspecified' : 'registry', reference, text };
}
/** No image is called `oci-dirr`; the shorter schemes are too like real names to guess. */
function isSlip(word) {
    return FILE_SCHEMES.some((scheme) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), scheme) <= 2);
}
/* What other tools (skopeo, Grype) call the same. */
const OTHERS = {
    'docker-daemon': 'docker',
    'docker://': 'docker',
    podman: 'docker',
    remote: 'registry',
    oci: 'oci-dir',
    dir: 'oci-dir',
};
function unknownScheme(text, word) {
    const nearest = OTHERS[word.toLowerCase()] ?? (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word.toLowerCase(), _domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .D);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlimsollError */ .nN({
        code: 'image-reference-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(text)}" does not name an image: the scheme "${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(word)}" is unknown.`,
        hint: `Did you mean "${nearest}:"? The schemes are ${_domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .D.map((one) => `${one}:`).join(', ')}; none is needed for an image in a registry or in the local engine.`,
    });
}
function checkTarget(target, text) {
    if (target !== '' && !target.includes('\0'))
        return target;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlimsollError */ .nN({
        code: 'image-reference-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(text)}" does not name an image: there is no path behind the scheme.`,
        hint: 'Write docker-archive:FILE, oci-archive:FILE or oci-dir:DIR.',
    });
}
/** As skopeo writes it: `FILE[:reference]`. */
function splitArchiveTarget(target) {
    const colon = target.indexOf(':');
    const tag = colon === -1 ? null : target.slice(colon + 1);
    if (colon < 1 || tag === null || findReference(tag) === null) {
        return { target, path: target, tag: null, digest: null };
    }
    return { target, path: target.slice(0, colon), tag, digest: null };
}
function splitLayoutTarget(target) {
    const at = target.lastIndexOf('@');
    const digest = target.slice(at + 1);
    if (at > 0 && (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest))
        return { target, path: target.slice(0, at), tag: null, digest };
    const colon = target.lastIndexOf(':');
    const tag = target.slice(colon + 1);
    if (colon > 0 && (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))
        return { target, path: target.slice(0, colon), tag, digest: null };
    return { target, path: target, tag: null, digest: null };
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

/***/ 3564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   fL: () => (/* binding */ DEFAULT_TAG)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(241);
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


/***/ })

};
