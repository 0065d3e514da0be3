export const id = 4085;
export const ids = [4085];
export const modules = {

/***/ 44519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ wantedImageOfDigest),
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   S_: () => (/* binding */ lastPart),
/* harmony export */   TO: () => (/* binding */ isImagePurl),
/* harmony export */   bv: () => (/* binding */ wantedImageOfName),
/* harmony export */   mQ: () => (/* binding */ splitReference),
/* harmony export */   uv: () => (/* binding */ wantedImageOf),
/* harmony export */   y4: () => (/* binding */ toRepository)
/* harmony export */ });
/* harmony import */ var _domain_purl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35611);

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** True for the purls that name an image and not a package in it. */
function isImagePurl(text) {
    return /^pkg:\/*(?:oci|docker)\//i.test(text);
}
/**
 * An image as a purl names it. `pkg:oci` has a digest as its version and its repository in `repository_url`, which
 * Trivy writes in full (`index.docker.io/library/nginx`) and Grype without the image's name
 * (`index.docker.io/library`): both are read. `pkg:docker` has a tag or a digest, and Docker Hub where it names no registry.
 */
function wantedImageOf(text) {
    const purl = (0,_domain_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$l)(text);
    const qualifiers = (0,_domain_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .qualifiersOf */ .xS)(text);
    if (purl === null || qualifiers === null)
        return null;
    const version = versionOf(purl);
    if (version === null)
        return null;
    return {
        name: purl.name.toLowerCase(),
        repositories: repositoriesOf(purl, qualifiers.get('repository_url') ?? ''),
        digests: version.digests,
        tag: qualifiers.get('tag') ?? version.tag,
        architecture: qualifiers.get('arch') ?? null,
    };
}
/** Null for a digest that is cut short, or of another function: nothing that could be compared. */
function versionOf({ type, version }) {
    if (version === null)
        return { digests: [], tag: null };
    if (DIGEST.test(version))
        return { digests: [version], tag: null };
    return type === 'oci' || version.includes(':') ? null : { digests: [], tag: version };
}
/** An image as people call it: `ghcr.io/acme/api:1.2@sha256:…`; null for text that names none. */
function wantedImageOfName(text, version) {
    const { path, tag, digest } = splitReference(text);
    if (isCutShort(text, digest) || !/^[\w.:/-]+$/.test(path))
        return null;
    const named = version === null || version === '' ? null : version;
    const isDigest = named !== null && DIGEST.test(named);
    const digests = [digest, isDigest ? named : null].filter((one) => one !== null);
    const repository = toRepository(path);
    return {
        name: lastPart(repository),
        // A bare name may be that of an image in any registry.
        repositories: path.includes('/') ? [repository] : [],
        digests,
        tag: tag ?? (isDigest ? null : named),
        architecture: null,
    };
}
/** A digest that cannot be compared would leave every image of the name. */
function isCutShort(text, digest) {
    return text.includes('@') && digest === null;
}
/** Only by its content: `sha256:…`. */
function wantedImageOfDigest(digest) {
    const wanted = digest.startsWith('sha256:') ? digest : `sha256:${digest}`;
    if (!DIGEST.test(wanted.toLowerCase()))
        return null;
    return {
        name: null,
        repositories: [],
        digests: [wanted.toLowerCase()],
        tag: null,
        architecture: null,
    };
}
function repositoriesOf(purl, url) {
    const given = url.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
    const name = purl.name.toLowerCase();
    if (purl.type === 'docker') {
        const path = purl.namespace === null ? name : `${purl.namespace}/${name}`;
        return [toRepository(`${given === '' ? 'docker.io' : given}/${path}`)];
    }
    if (given === '')
        return [];
    const inFull = lastPart(given).toLowerCase() === name ? [toRepository(given)] : [];
    return [...inFull, toRepository(`${given}/${name}`)];
}
const HUB = /^(?:(?:index\.|registry-1\.)?docker\.io|(?:hub|registry\.hub)\.docker\.com)$/;
/** Registry and repository in full, Docker Hub by one of its names: github.com/distribution/reference. */
function toRepository(path) {
    const slash = path.indexOf('/');
    const first = slash === -1 ? '' : path.slice(0, slash);
    const hasHost = first !== '' && (/[.:]/.test(first) || first === 'localhost');
    const host = hasHost ? first.toLowerCase() : 'docker.io';
    const rest = (hasHost ? path.slice(slash + 1) : path).toLowerCase();
    if (!HUB.test(host))
        return `${host}/${rest}`;
    return `docker.io/${rest.includes('/') ? rest : `library/${rest}`}`;
}
function splitReference(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? null : text.slice(at + 1);
    const rest = at === -1 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    const isTagged = colon > rest.lastIndexOf('/');
    return {
        path: isTagged ? rest.slice(0, colon) : rest,
        tag: isTagged ? rest.slice(colon + 1) : null,
        digest: digest !== null && DIGEST.test(digest) ? digest : null,
    };
}
function lastPart(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 72395:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toUuid),
/* harmony export */   _: () => (/* binding */ toContentUuid)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * A UUID made of a document's own content, so that the same report gives the same bytes: version 8 of RFC 9562, which is
 * for those that are made by a rule of one's own; here the first bits of a SHA-256.
 */
function toContentUuid(content) {
    return toUuid((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(content)).digest('hex'));
}
/** The same of a SHA-256 in hexadecimal that is there already. */
function toUuid(hex) {
    const variant = (8 + (parseInt(hex.charAt(16), 16) & 3)).toString(16);
    const parts = [
        hex.slice(0, 8),
        hex.slice(8, 12),
        `8${hex.slice(13, 16)}`,
        `${variant}${hex.slice(17, 20)}`,
        hex.slice(20, 32),
    ];
    return parts.join('-');
}


/***/ }),

/***/ 95821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ renderEachImage)
/* harmony export */ });
/* harmony import */ var _file_stems_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60757);

/** A file for each image, since these documents have one subject each; `extension` without its first dot. */
function renderEachImage(report, extension, render) {
    const stems = (0,_file_stems_js__WEBPACK_IMPORTED_MODULE_0__/* .toFileStems */ .g)(report.images);
    return report.images.map((image, index) => {
        const isAlone = report.images.length === 1;
        const name = isAlone ? null : `${stems[index] ?? String(index)}.${extension}`;
        return { name, ...render(image) };
    });
}


/***/ }),

/***/ 61585:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ toImagePurl),
/* harmony export */   o: () => (/* binding */ toLocatedImagePurl)
/* harmony export */ });
/* harmony import */ var _policy_vex_wanted_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44519);

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/**
 * An image by its content alone, with the last part of its repository as its name, whatever the run calls it: `pkg:oci`
 * has the digest of the manifest as its version; an archive has no manifest, and the specification of `pkg:docker` asks
 * for the id of the image. Null where nothing tells which image it was.
 */
function toImagePurl(image) {
    if (image === null)
        return null;
    const name = encodeURIComponent(toName(placeOf(image).repository || image.name));
    if (image.digest !== null && DIGEST.test(image.digest)) {
        return `pkg:oci/${name}@${encodeURIComponent(image.digest)}`;
    }
    return DIGEST.test(image.imageId)
        ? `pkg:docker/${name}@${encodeURIComponent(image.imageId)}`
        : null;
}
/** The same with where it came from, for a list of what is in it. */
function toLocatedImagePurl(image) {
    const purl = toImagePurl(image);
    if (image === null || purl === null)
        return purl;
    const { repository, tag } = placeOf(image);
    const qualifiers = [
        ['arch', image.platform.split('/')[1] ?? ''],
        ['repository_url', purl.startsWith('pkg:oci/') ? repository : ''],
        ['tag', tag],
    ].filter(([, value]) => value !== '');
    if (qualifiers.length === 0)
        return purl;
    return `${purl}?${qualifiers.map(([key, value]) => `${key ?? ''}=${encodeValue(value ?? '')}`).join('&')}`;
}
/** Slashes and colons stand as they are in the values of qualifiers. */
function encodeValue(value) {
    return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%3A', ':');
}
function toName(name) {
    const last = (0,_policy_vex_wanted_image_js__WEBPACK_IMPORTED_MODULE_0__/* .lastPart */ .S_)(name)
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .slice(0, 200);
    return last === '' ? 'image' : last;
}
const NOWHERE = { repository: '', tag: '' };
/** A reference that names a file tells of one machine, and a strange one of nothing. */
function placeOf({ source, reference }) {
    if (source !== 'registry' && source !== 'docker')
        return NOWHERE;
    const { path, tag } = (0,_policy_vex_wanted_image_js__WEBPACK_IMPORTED_MODULE_0__/* .splitReference */ .mQ)(reference.replace(/^(?:registry|docker):/, ''));
    if (!/^[\w.:/-]{1,500}$/.test(path))
        return NOWHERE;
    return {
        repository: (0,_policy_vex_wanted_image_js__WEBPACK_IMPORTED_MODULE_0__/* .toRepository */ .y4)(path),
        tag: /^[\w.-]{1,128}$/.test(tag ?? '') ? (tag ?? '') : '',
    };
}


/***/ }),

/***/ 15947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ describeIncompleteness)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60023);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);


/**
 * Why a list of an image's packages is known not to be whole: sentences, without a word of an error, which may name places
 * that are nobody's business. Empty: nothing is known to be missing, which is not the same as complete.
 */
function describeIncompleteness(image) {
    const failed = image.scans.filter((scan) => scan.state === 'failed');
    const { narrowed, notAssessed } = image.coverage;
    return [
        ...(image.image === null ? ['The image could not be opened.'] : []),
        ...failed.map((scan) => `${_words_js__WEBPACK_IMPORTED_MODULE_0__/* .SCANNER_TITLES */ .Xl[scan.scanner]} failed: what it alone finds is missing.`),
        ...(image.scans.length === 0 ? ['No scanner looked at the image.'] : []),
        ...(image.isInventoryWhole ? [] : ['Not every scanner listed all the packages that it found.']),
        ...narrowed
            .filter(isOfPackages)
            .map((sentence) => `${(0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(sentence, 300).replace(/\.$/, '')}.`),
        ...notAssessed.map(({ count, what }) => `Not assessed: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(count)} ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(what, 200)}.`),
    ];
}
/** Which kinds of findings were looked for says nothing of the list of packages. */
function isOfPackages(sentence) {
    return !/^(?:Not looked for|Secrets were looked for)\b/.test(sentence);
}


/***/ }),

/***/ 53659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ joinLicences),
/* harmony export */   Q: () => (/* binding */ createLicencesOf)
/* harmony export */ });
/* harmony import */ var _policy_licences_expression_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24649);
/* harmony import */ var _policy_licences_scope_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52391);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60023);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20734);




/** More tell nobody anything; a package of Debian can name hundreds. */
const MOST_LICENCES = 100;
/** Licences by package, as far as licences were looked for; sorted, each once. */
function createLicencesOf({ findings, }) {
    const byPackage = new Map();
    for (const finding of findings) {
        if (finding.kind !== 'licence' || finding.package === null)
            continue;
        const key = (0,_policy_licences_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .c)(finding.package);
        const texts = byPackage.get(key) ?? new Set();
        byPackage.set(key, texts.add(finding.rule.id));
    }
    const known = new Map();
    const read = (text) => {
        const licence = known.get(text) ?? toLicence(text);
        known.set(text, licence);
        return licence;
    };
    return (subject) => [...(byPackage.get((0,_policy_licences_scope_js__WEBPACK_IMPORTED_MODULE_1__/* .identityOf */ .c)(subject)) ?? [])]
        .sort(_order_js__WEBPACK_IMPORTED_MODULE_2__/* .compareText */ .n6)
        .slice(0, MOST_LICENCES)
        .map(read);
}
/** A reference into another document means nothing in this one. */
function toLicence(written) {
    const text = (0,_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(written, 2000).trim();
    const isOwn = text === written.trim() && !/DocumentRef-/i.test(text);
    const isExpression = isOwn && (0,_policy_licences_expression_js__WEBPACK_IMPORTED_MODULE_0__/* .readExpression */ .J)(text) !== null;
    return { text: isExpression ? text : (0,_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(written, 200), isExpression };
}
/** Several licences of one package hold all together. */
function joinLicences(terms) {
    if (terms.length === 1)
        return terms[0] ?? '';
    return terms.map((term) => (term.includes(' ') ? `(${term})` : term)).join(' AND ');
}


/***/ }),

/***/ 23958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   X: () => (/* binding */ toIdentityPurl),
/* harmony export */   h: () => (/* binding */ toPackagePurl)
/* harmony export */ });
/* harmony import */ var _domain_purl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35611);

/** What readers of package URLs take, ours among them. */
const MOST_CHARACTERS = 2000;
/** Only characters that may stand in a URI (RFC 3986): documents use package URLs as identifiers. */
const SHAPE = /^pkg:[a-z][a-z0-9.+-]*\/[\w.~:/?#@!$&'()*+,;=%-]+$/i;
/** The scanner's own package URL, else one of the package's parts; null where neither can be. */
function toPackagePurl(subject) {
    const own = subject.purl;
    return own !== null && isUsable(own) ? own : toPlainPurl(subject);
}
/**
 * Which package in which version, and no more: who matches a document by package URLs (go-vex, and with it Trivy and
 * Grype) wants every qualifier of the document in its own, and the scanners have different ones. An epoch is part of the
 * version of an RPM package, a subpath part of the name of a Go module.
 */
function toIdentityPurl(subject) {
    const full = toPackagePurl(subject);
    if (full === null)
        return null;
    const epoch = /^\d{1,9}$/.exec((0,_domain_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .qualifiersOf */ .xS)(full)?.get('epoch') ?? '')?.[0];
    const head = full.replace(/[?#].*$/, '');
    const at = full.indexOf('#');
    return `${head}${epoch === undefined ? '' : `?epoch=${epoch}`}${at === -1 ? '' : full.slice(at)}`;
}
function isUsable(purl) {
    return purl.length <= MOST_CHARACTERS && SHAPE.test(purl) && (0,_domain_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$l)(purl) !== null;
}
function toPlainPurl({ type, namespace, name, version }) {
    if (name === '' || name.length + version.length > MOST_CHARACTERS)
        return null;
    const parts = [...(namespace ?? '').split('/'), ...name.split('/')].filter((part) => part !== '');
    const behind = version === '' ? '' : `@${encode(version)}`;
    const purl = `pkg:${type}/${parts.map(encode).join('/')}${behind}`;
    return isUsable(purl) ? purl : null;
}
/** Half of a pair of code units is no character, and cannot be encoded. */
function encode(text) {
    return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\uFFFD'));
}


/***/ }),

/***/ 70746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toSlug),
/* harmony export */   w: () => (/* binding */ createReferrer)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/**
 * References that people can read and that no two packages share: letters, digits, dots and dashes, as the ids of SPDX
 * may have. The same package has the same reference in each document, but where it stands there twice.
 */
function createReferrer() {
    const taken = new Set();
    return (subject) => {
        const plain = toReference(subject);
        let reference = plain;
        for (let number = 2; taken.has(reference); number += 1)
            reference = `${plain}-${number}`;
        taken.add(reference);
        return reference;
    };
}
function toReference({ type, namespace, name, version, purl }) {
    const identity = JSON.stringify([type, namespace, name, version, purl]);
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(identity).digest('hex').slice(0, 16);
    return `${toSlug(`${type}-${name.slice(0, 100)}-${version.slice(0, 100)}`)}-${hash}`;
}
/** Plain characters for ids, at most 60 of them. */
function toSlug(text) {
    const slug = text
        .slice(0, 300)
        .replace(/[^A-Za-z0-9.]+/g, '-')
        .slice(0, 60)
        .replace(/^[-.]+|[-.]+$/g, '');
    return slug === '' ? 'unnamed' : slug;
}


/***/ }),

/***/ 94085:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderSpdxFiles: () => (/* binding */ renderSpdxFiles)
});

// EXTERNAL MODULE: ./src/report/json-text.ts
var json_text = __webpack_require__(44216);
// EXTERNAL MODULE: ./src/report/sbom/each-image.ts
var each_image = __webpack_require__(95821);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/sbom/content-uuid.ts
var content_uuid = __webpack_require__(72395);
// EXTERNAL MODULE: ./src/report/sbom/incompleteness.ts
var incompleteness = __webpack_require__(15947);
// EXTERNAL MODULE: ./src/report/sbom/package-licences.ts
var package_licences = __webpack_require__(53659);
// EXTERNAL MODULE: ./src/report/sbom/references.ts
var references = __webpack_require__(70746);
// EXTERNAL MODULE: ./src/report/image-words.ts
var image_words = __webpack_require__(54659);
// EXTERNAL MODULE: ./src/report/sbom/image-purl.ts
var image_purl = __webpack_require__(61585);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
// EXTERNAL MODULE: ./src/report/sbom/package-purl.ts
var package_purl = __webpack_require__(23958);
;// CONCATENATED MODULE: ./src/report/spdx/package.ts



const MOST_PATHS = 50;
/** What nobody looked into is said to be unknown, as SPDX has it. */
const UNKNOWN = {
    supplier: 'NOASSERTION',
    downloadLocation: 'NOASSERTION',
    filesAnalyzed: false,
    licenseConcluded: 'NOASSERTION',
    licenseDeclared: 'NOASSERTION',
    copyrightText: 'NOASSERTION',
};
function toSpdxPackage(subject, { id, licence }) {
    const { type, namespace, name, version, sourcePackage } = subject;
    const purl = (0,package_purl/* toPackagePurl */.h)(subject);
    const full = namespace === null || (0,package_type/* isSystemType */.M)(type) ? name : `${namespace}/${name}`;
    return {
        SPDXID: id,
        name: (0,clean/* cleanLine */.Ow)(full, 500) || 'unnamed',
        ...(version === '' ? {} : { versionInfo: (0,clean/* cleanLine */.Ow)(version, 500) }),
        ...UNKNOWN,
        licenseDeclared: licence,
        primaryPackagePurpose: type === 'generic' ? 'APPLICATION' : 'LIBRARY',
        ...(purl === null ? {} : { externalRefs: [toPurlReference(purl)] }),
        ...(sourcePackage === null
            ? {}
            : {
                sourceInfo: (0,clean/* cleanLine */.Ow)(`built package from: ${sourcePackage.name} ${sourcePackage.version}`),
            }),
        comment: describePlace(subject),
    };
}
function toPurlReference(purl) {
    return {
        referenceCategory: 'PACKAGE-MANAGER',
        referenceType: 'purl',
        referenceLocator: purl,
    };
}
/** SPDX has no field for where in an image a package lies. */
function describePlace({ seenBy, layer, paths }) {
    const listed = paths.slice(0, MOST_PATHS).map((path) => (0,clean/* cleanLine */.Ow)(path, 1000));
    const more = paths.length > MOST_PATHS ? [`and ${paths.length - MOST_PATHS} more`] : [];
    return [
        `Seen by ${seenBy.join(' and ') || 'nobody'}.`,
        ...(layer === null ? [] : [`Layer ${(0,clean/* cleanLine */.Ow)(layer, 200)}.`]),
        ...(listed.length === 0 ? [] : [`Found at ${[...listed, ...more].join(', ')}.`]),
    ].join(' ');
}

;// CONCATENATED MODULE: ./src/report/spdx/image-packages.ts




/** The image itself, which the document describes. */
function toImagePackage({ name, image }) {
    const purl = (0,image_purl/* toLocatedImagePurl */.o)(image);
    return {
        SPDXID: 'SPDXRef-ContainerImage',
        name: (0,clean/* cleanLine */.Ow)(name, 500) || 'image',
        ...(image === null ? {} : toContent(image)),
        ...UNKNOWN,
        primaryPackagePurpose: 'CONTAINER',
        ...(purl === null ? {} : { externalRefs: [toPurlReference(purl)] }),
    };
}
/** An image is told by its manifest; an archive has none, and the id of the config is no checksum of it. */
function toContent({ digest, imageId }) {
    const version = (0,clean/* cleanLine */.Ow)(digest ?? imageId, 200);
    const hex = /^sha256:([0-9a-f]{64})$/.exec(digest ?? '')?.[1];
    return {
        ...(version === '' ? {} : { versionInfo: version }),
        ...(hex === undefined ? {} : { checksums: [{ algorithm: 'SHA256', checksumValue: hex }] }),
    };
}
/** None where no base is known. */
function toBasePackage({ base }) {
    if (base === null)
        return [];
    const fields = {
        SPDXID: 'SPDXRef-BaseImage',
        name: (0,clean/* cleanLine */.Ow)(base.name, 500) || 'image',
        ...(base.digest === null ? {} : { versionInfo: (0,clean/* cleanLine */.Ow)(base.digest, 200) }),
        ...UNKNOWN,
        primaryPackagePurpose: 'CONTAINER',
        comment: (0,clean/* cleanLine */.Ow)((0,image_words/* describeBase */.dM)(base), 1000),
    };
    return [fields];
}
/** The scanners take the release from here when they read the list; Trivy knows it by its id. */
function toSystemPackage({ os }) {
    if (os === null || os.family === '' || os.family === 'none')
        return [];
    const fields = {
        SPDXID: 'SPDXRef-OperatingSystem',
        name: (0,clean/* cleanLine */.Ow)(os.family, 100),
        ...(os.version === '' ? {} : { versionInfo: (0,clean/* cleanLine */.Ow)(os.version, 100) }),
        ...UNKNOWN,
        primaryPackagePurpose: 'OPERATING_SYSTEM',
    };
    return [fields];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/report/spdx/licences.ts



/** A document of SPDX has to hold what is known of each licence that is not in the list of SPDX (clause 10). */
function createLicenceNamer() {
    const texts = new Map();
    const toTerm = ({ isExpression, text }) => {
        if (isExpression) {
            for (const [id] of text.matchAll(/LicenseRef-[A-Za-z0-9.-]+/g))
                texts.set(id, UNSEEN);
            return text;
        }
        const id = toReference(text);
        texts.set(id, text);
        return id;
    };
    return {
        name: (licences) => licences.length === 0 ? 'NOASSERTION' : (0,package_licences/* joinLicences */.$)(licences.map(toTerm)),
        texts: () => [...texts].map(([licenseId, text]) => ({
            licenseId,
            name: text === UNSEEN ? licenseId : text,
            extractedText: text === UNSEEN ? UNSEEN : `The package names its licence so: ${text}`,
        })),
    };
}
const UNSEEN = 'The text was not looked at; the package names the licence by this reference.';
/** One id for each text. */
function toReference(text) {
    const hash = (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 12);
    return `LicenseRef-${(0,references/* toSlug */.B)(text).slice(0, 40)}-${hash}`;
}

;// CONCATENATED MODULE: ./src/report/spdx/document.ts









const DOCUMENT = 'SPDXRef-DOCUMENT';
/** The list of one image's packages. */
function toSpdxDocument(image, report) {
    const content = {
        name: (0,clean/* cleanLine */.Ow)(image.name, 500) || 'image',
        ...toWarning(image),
        creationInfo: toCreationInfo(image, report),
        ...toElements(image),
    };
    return {
        spdxVersion: 'SPDX-2.3',
        dataLicense: 'CC0-1.0',
        SPDXID: DOCUMENT,
        documentNamespace: `https://github.com/plimsoll-dev/plimsoll/spdx/${(0,content_uuid/* toContentUuid */._)(content)}`,
        ...content,
    };
}
/** What is known not to be whole must not look so. */
function toWarning(image) {
    const why = (0,incompleteness/* describeIncompleteness */.H)(image);
    return why.length === 0 ? {} : { comment: `This list is not complete. ${why.join(' ')}` };
}
/** SPDX has whole seconds only (clause 6.9). */
function toCreationInfo(image, { asOf, tool }) {
    const scanners = [...image.scans].sort((a, b) => (0,order/* compareText */.n6)(a.scanner, b.scanner));
    const tools = [tool, ...scanners.map(({ scanner, version }) => ({ name: scanner, version }))];
    return {
        created: asOf.replace(/\.\d+(?=Z$)/, ''),
        creators: tools.map(({ name, version }) => (0,clean/* cleanLine */.Ow)(`Tool: ${name}${version === null ? '' : `-${version}`}`, 200)),
        comment: toWarningOf(image),
    };
}
function toWarningOf(image) {
    return (0,incompleteness/* describeIncompleteness */.H)(image).length === 0
        ? 'Holds what the scanners recognised; whether that is all is not known.'
        : 'Known not to be complete: see the comment of the document.';
}
/** Packages first, whose licences say which texts have to be there. */
function toElements(image) {
    const licences = createLicenceNamer();
    const licencesOf = (0,package_licences/* createLicencesOf */.Q)(image);
    const referTo = (0,references/* createReferrer */.w)();
    const parts = image.packages.map((subject) => toSpdxPackage(subject, {
        id: `SPDXRef-Package-${referTo(subject)}`,
        licence: licences.name(licencesOf(subject)),
    }));
    const own = toImagePackage(image);
    const base = toBasePackage(image);
    const inside = [...toSystemPackage(image), ...parts];
    const texts = licences.texts();
    return {
        documentDescribes: [own.SPDXID],
        packages: [own, ...base, ...inside],
        ...(texts.length === 0 ? {} : { hasExtractedLicensingInfos: texts }),
        relationships: [
            toRelationship(DOCUMENT, 'DESCRIBES', own.SPDXID),
            ...base.map(({ SPDXID }) => toRelationship(own.SPDXID, 'DESCENDANT_OF', SPDXID)),
            ...inside.map(({ SPDXID }) => toRelationship(own.SPDXID, 'CONTAINS', SPDXID)),
        ],
    };
}
function toRelationship(from, type, to) {
    return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to };
}

;// CONCATENATED MODULE: ./src/report/spdx.ts



/** What each image holds, as SPDX 2.3 in JSON. */
function renderSpdxFiles(report) {
    return (0,each_image/* renderEachImage */.Z)(report, 'spdx.json', (image) => ({
        text: (0,json_text/* toJsonText */.j)(toSpdxDocument(image, report), 1),
        cut: null,
    }));
}


/***/ })

};
