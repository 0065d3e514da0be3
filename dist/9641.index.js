export const id = 9641;
export const ids = [9641];
export const modules = {

/***/ 85767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toContentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** `sha256:…` of the bytes of a file; a text is written as UTF-8. */
function toContentDigest(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}


/***/ }),

/***/ 43356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PLIMSOLL_VERSION)
/* harmony export */ });
/** The version of Plimsoll; a test holds it against package.json. */
const PLIMSOLL_VERSION = '0.1.0';


/***/ }),

/***/ 81908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseImageSource),
/* harmony export */   w: () => (/* binding */ toImageName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10241);
/* harmony import */ var _domain_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3121);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(189);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23564);





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
    const scheme = _domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .DV.find((known) => known === word) ?? null;
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
    const nearest = OTHERS[word.toLowerCase()] ?? (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word.toLowerCase(), _domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .DV);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlimsollError */ .nN({
        code: 'image-reference-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(text)}" does not name an image: the scheme "${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(word)}" is unknown.`,
        hint: `Did you mean "${nearest}:"? The schemes are ${_domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .DV.map((one) => `${one}:`).join(', ')}; none is needed for an image in a registry or in the local engine.`,
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


/***/ })

};
