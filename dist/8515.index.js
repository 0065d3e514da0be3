export const id = 8515;
export const ids = [8515];
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

/***/ 28515:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderCycloneDxFiles: () => (/* binding */ renderCycloneDxFiles)
/* harmony export */ });
/* harmony import */ var _cyclonedx_bom_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16947);
/* harmony import */ var _json_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(44216);
/* harmony import */ var _sbom_each_image_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95821);



/**
 * What each image holds, as CycloneDX 1.6: the version that Dependency-Track, Trivy and Grype read today; of what 1.7 adds
 * nothing is known of an image, and the same document is valid by its schema. Vulnerabilities are no part of it.
 */
function renderCycloneDxFiles(report) {
    return (0,_sbom_each_image_js__WEBPACK_IMPORTED_MODULE_1__/* .renderEachImage */ .Z)(report, 'cdx.json', (image) => ({
        text: (0,_json_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toJsonText */ .j)((0,_cyclonedx_bom_js__WEBPACK_IMPORTED_MODULE_0__/* .toBom */ .W)(image, report), 1),
        cut: null,
    }));
}


/***/ }),

/***/ 36225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ toBomReferences)
/* harmony export */ });
/* harmony import */ var _sbom_package_purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(23958);
/* harmony import */ var _sbom_references_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70746);


/**
 * What the packages of an image are referred to by, in their order, all different: the package URL, as the scanners do it,
 * so that whoever meets a reference in another document can tell what it is about; a made-up id where there is none, or
 * another package has it.
 */
function toBomReferences({ packages }) {
    const taken = new Set();
    const referTo = (0,_sbom_references_js__WEBPACK_IMPORTED_MODULE_0__/* .createReferrer */ .w)();
    return packages.map((subject) => {
        const purl = (0,_sbom_package_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .toPackagePurl */ .h)(subject);
        if (purl === null || taken.has(purl))
            return referTo(subject);
        taken.add(purl);
        return purl;
    });
}


/***/ }),

/***/ 16947:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  W: () => (/* binding */ toBom)
});

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/sbom/incompleteness.ts
var incompleteness = __webpack_require__(15947);
// EXTERNAL MODULE: ./src/report/sbom/package-licences.ts
var package_licences = __webpack_require__(53659);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
// EXTERNAL MODULE: ./src/report/sbom/package-purl.ts
var package_purl = __webpack_require__(23958);
;// CONCATENATED MODULE: ./src/report/cyclonedx/licence-choice.ts

/**
 * CycloneDX 1.6 takes one expression or a list of single licences, never both. An id of SPDX stands as an expression, too:
 * as an id it would have to be in the list of whoever reads it, and the list of SPDX grows faster than the schemas do.
 */
function toLicenceChoice(licences) {
    if (licences.length === 0)
        return {};
    const texts = licences.map((one) => one.text);
    if (licences.every((one) => one.isExpression)) {
        return { licenses: [{ expression: (0,package_licences/* joinLicences */.$)(texts), acknowledgement: 'declared' }] };
    }
    return { licenses: texts.map((name) => ({ license: { name, acknowledgement: 'declared' } })) };
}

// EXTERNAL MODULE: ./src/report/cyclonedx/properties.ts
var properties = __webpack_require__(85807);
;// CONCATENATED MODULE: ./src/report/cyclonedx/component.ts





/** A fat archive can be in hundreds of places. */
const MOST_PATHS = 50;
/** A package of the image. */
function toComponent(subject, { reference, licences }) {
    const { type, name, version, paths } = subject;
    const purl = (0,package_purl/* toPackagePurl */.h)(subject);
    const occurrences = paths
        .slice(0, MOST_PATHS)
        .map((path) => ({ location: (0,clean/* cleanLine */.Ow)(path, 1000) }));
    return {
        // What no package manager brought is a program or a runtime; everything else is a part of one.
        type: type === 'generic' ? 'application' : 'library',
        'bom-ref': reference,
        ...toGroup(subject),
        name: (0,clean/* cleanLine */.Ow)(name, 500),
        ...(version === '' ? {} : { version: (0,clean/* cleanLine */.Ow)(version, 500) }),
        ...toLicenceChoice(licences),
        ...(purl === null ? {} : { purl }),
        ...(occurrences.length === 0 ? {} : { evidence: { occurrences } }),
        ...(0,properties/* toProperties */.z)(propertiesOf(subject)),
    };
}
/** A distribution is no part of a package's name, and Trivy would take it for one. */
function toGroup({ type, namespace }) {
    const isPart = namespace !== null && namespace !== '' && !(0,package_type/* isSystemType */.M)(type);
    return isPart ? { group: (0,clean/* cleanLine */.Ow)(namespace, 500) } : {};
}
function propertiesOf(subject) {
    const { layer, paths, seenBy, sourcePackage, type } = subject;
    const more = paths.length - MOST_PATHS;
    return [
        ['package-type', type],
        ['layer', layer],
        ['more-paths', more > 0 ? String(more) : null],
        ...seenBy.map((scanner) => ['seen-by', scanner]),
        // Distributions publish their advisories by source package, and Trivy reads its name nowhere else.
        ['aquasecurity:trivy:SrcName', sourcePackage?.name ?? null],
        ['aquasecurity:trivy:SrcVersion', sourcePackage?.version ?? null],
    ];
}

// EXTERNAL MODULE: ./src/report/cyclonedx/bom-references.ts
var bom_references = __webpack_require__(36225);
// EXTERNAL MODULE: ./src/report/cyclonedx/document.ts
var cyclonedx_document = __webpack_require__(18307);
// EXTERNAL MODULE: ./src/report/cyclonedx/image-component.ts
var image_component = __webpack_require__(13503);
;// CONCATENATED MODULE: ./src/report/cyclonedx/bom.ts








const SYSTEM_REF = 'operating-system';
/** The list of one image's packages. */
function toBom(image, report) {
    const system = toSystem(image);
    const licencesOf = (0,package_licences/* createLicencesOf */.Q)(image);
    const references = (0,bom_references/* toBomReferences */.W)(image);
    const components = image.packages.map((subject, index) => toComponent(subject, {
        reference: references[index] ?? '',
        licences: licencesOf(subject),
    }));
    const dependsOn = [...(system === null ? [] : [SYSTEM_REF]), ...references];
    return (0,cyclonedx_document/* toDocument */.J)(image, report, {
        components: system === null ? components : [system, ...components],
        // Of what a package itself needs nothing is known, and a package without an entry says so.
        dependencies: [{ ref: image_component/* IMAGE_REF */.k, dependsOn }],
        ...toCompleteness(image),
    });
}
/** The scanners take the release from here when they read the list. */
function toSystem({ os }) {
    if (os === null || os.family === '' || os.family === 'none')
        return null;
    return {
        type: 'operating-system',
        'bom-ref': SYSTEM_REF,
        name: (0,clean/* cleanLine */.Ow)(os.family, 100),
        ...(os.version === '' ? {} : { version: (0,clean/* cleanLine */.Ow)(os.version, 100) }),
    };
}
/**
 * Never `complete`: scanners list what they recognise. `unknown` is the word of CycloneDX for the best that anybody could
 * do, `incomplete` for what is known to be less.
 */
function toCompleteness(image) {
    const why = (0,incompleteness/* describeIncompleteness */.H)(image);
    const aggregate = why.length === 0 ? 'unknown' : 'incomplete';
    return {
        compositions: [{ aggregate, assemblies: [image_component/* IMAGE_REF */.k], dependencies: [image_component/* IMAGE_REF */.k] }],
        ...(0,properties/* toProperties */.z)(why.map((sentence) => ['incomplete', sentence])),
    };
}


/***/ }),

/***/ 18307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toDocument)
/* harmony export */ });
/* harmony import */ var _sbom_content_uuid_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72395);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60023);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20734);
/* harmony import */ var _image_component_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13503);




/** A document about one image; its serial number is made of its content. */
function toDocument(image, report, body) {
    const content = { metadata: toMetadata(image, report), ...body };
    return {
        $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
        bomFormat: 'CycloneDX',
        specVersion: '1.6',
        serialNumber: `urn:uuid:${(0,_sbom_content_uuid_js__WEBPACK_IMPORTED_MODULE_0__/* .toContentUuid */ ._)(content)}`,
        version: 1,
        ...content,
    };
}
function toMetadata(image, { asOf, tool }) {
    const scanners = [...image.scans].sort((a, b) => (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6)(a.scanner, b.scanner));
    const tools = [tool, ...scanners.map(({ scanner, version }) => ({ name: scanner, version }))];
    return {
        timestamp: asOf,
        lifecycles: [{ phase: 'post-build' }],
        tools: { components: tools.map(toTool) },
        component: (0,_image_component_js__WEBPACK_IMPORTED_MODULE_2__/* .toImageComponent */ .T)(image),
    };
}
function toTool({ name, version, }) {
    return {
        type: 'application',
        name,
        ...(version === null ? {} : { version: (0,_clean_js__WEBPACK_IMPORTED_MODULE_3__/* .cleanLine */ .Ow)(version, 100) }),
    };
}


/***/ }),

/***/ 13503:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ toImageComponent),
/* harmony export */   k: () => (/* binding */ IMAGE_REF)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60023);
/* harmony import */ var _image_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54659);
/* harmony import */ var _sbom_image_purl_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(61585);
/* harmony import */ var _properties_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(85807);




const IMAGE_REF = 'image';
/** The image that a document is about, as far as it is known. */
function toImageComponent({ name, image, base }) {
    const purl = (0,_sbom_image_purl_js__WEBPACK_IMPORTED_MODULE_1__/* .toLocatedImagePurl */ .o)(image);
    const version = image?.digest ?? image?.imageId ?? '';
    return {
        type: 'container',
        'bom-ref': IMAGE_REF,
        name: toName(name),
        ...(version === '' ? {} : { version: (0,_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(version, 200) }),
        ...toHashes(image),
        ...(purl === null ? {} : { purl }),
        ...(base === null ? {} : { pedigree: toPedigree(base) }),
        ...(image === null ? {} : (0,_properties_js__WEBPACK_IMPORTED_MODULE_3__/* .toProperties */ .z)(propertiesOf(image))),
    };
}
function toName(name) {
    const plain = (0,_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(name, 500);
    return plain === '' ? 'image' : plain;
}
function toHashes(image) {
    const hex = /^sha256:([0-9a-f]{64})$/.exec(image?.digest ?? '')?.[1];
    return hex === undefined ? {} : { hashes: [{ alg: 'SHA-256', content: hex }] };
}
/** An image is built on its base, which CycloneDX calls an ancestor. */
function toPedigree(base) {
    const ancestor = {
        type: 'container',
        name: toName(base.name),
        ...(base.digest === null ? {} : { version: (0,_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)(base.digest, 200) }),
    };
    return { ancestors: [ancestor], notes: (0,_clean_js__WEBPACK_IMPORTED_MODULE_2__/* .cleanLine */ .Ow)((0,_image_words_js__WEBPACK_IMPORTED_MODULE_0__/* .describeBase */ .dM)(base), 1000) };
}
function propertiesOf(image) {
    return [
        ['image-id', image.imageId],
        ['index-digest', image.indexDigest],
        ['platform', image.platform],
        ['created', image.created],
        ...image.layers.map((layer) => ['layer', layer.diffId]),
    ];
}


/***/ }),

/***/ 85807:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ toProperties)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60023);

/** Facts for which CycloneDX has no field; a name without a colon is one of our own. Empty ones are left out. */
function toProperties(facts) {
    const properties = facts.flatMap(([name, value]) => value === null || value === ''
        ? []
        : [{ name: name.includes(':') ? name : `plimsoll:${name}`, value: (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(value, 1000) }]);
    return properties.length === 0 ? {} : { properties };
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


/***/ })

};
