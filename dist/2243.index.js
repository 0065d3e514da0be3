export const id = 2243;
export const ids = [2243];
export const modules = {

/***/ 22243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderCycloneDxVexFiles: () => (/* binding */ renderCycloneDxVexFiles)
});

// EXTERNAL MODULE: ./src/report/cyclonedx/document.ts
var cyclonedx_document = __webpack_require__(18307);
// EXTERNAL MODULE: ./src/domain/purl.ts
var domain_purl = __webpack_require__(35611);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/cyclonedx/bom-references.ts
var bom_references = __webpack_require__(36225);
// EXTERNAL MODULE: ./src/report/cyclonedx/bom.ts + 2 modules
var bom = __webpack_require__(16947);
// EXTERNAL MODULE: ./src/report/sbom/package-purl.ts
var package_purl = __webpack_require__(23958);
;// CONCATENATED MODULE: ./src/report/cyclonedx-vex/affected.ts





/**
 * The packages that a document speaks of, each once, so that it is read without the list of what the image holds. A
 * package is referred to twice: by a BOM-Link to that list, which is all that Trivy takes, and by the id that it has in
 * this document, which is all that Dependency-Track takes.
 */
function toAffected(purls, image, report) {
    const own = new Map();
    for (const purl of purls)
        if (!own.has(purl))
            own.set(purl, `package-${own.size + 1}`);
    const linkTo = own.size === 0 ? () => [] : createLinker(image, report);
    return {
        components: [...own].map(([purl, reference]) => toComponent(purl, reference)),
        referTo: (purl) => [...linkTo(purl), own.get(purl) ?? purl],
    };
}
/** Made of what the list would say, whether or not it is written. */
function createLinker(image, report) {
    const uuid = (0,bom/* toBom */.W)(image, report).serialNumber.replace(/^urn:uuid:/, '');
    const references = (0,bom_references/* toBomReferences */.W)(image);
    const links = new Map();
    for (const [index, subject] of image.packages.entries()) {
        const purl = (0,package_purl/* toIdentityPurl */.X)(subject);
        if (purl === null)
            continue;
        const link = `urn:cdx:${uuid}/1#${encodeURIComponent(references[index] ?? '')}`;
        const known = links.get(purl);
        if (known === undefined)
            links.set(purl, [link]);
        else
            known.push(link);
    }
    return (purl) => links.get(purl) ?? [];
}
function toComponent(purl, reference) {
    const { namespace = null, name = '', version = null } = (0,domain_purl/* parsePurl */.$l)(purl) ?? {};
    return {
        type: 'library',
        'bom-ref': reference,
        ...(namespace === null ? {} : { group: (0,clean/* cleanLine */.Ow)(namespace, 500) }),
        name: (0,clean/* cleanLine */.Ow)(name, 500),
        ...(version === null ? {} : { version: (0,clean/* cleanLine */.Ow)(version, 500) }),
        purl,
    };
}

// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(60582);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/vex/words.ts
var vex_words = __webpack_require__(28735);
;// CONCATENATED MODULE: ./src/report/cyclonedx-vex/analysis.ts

const STATES = {
    not_affected: 'not_affected',
    affected: 'exploitable',
    fixed: 'resolved',
    under_investigation: 'in_triage',
};
/**
 * The five reasons of OpenVEX in the nine of CycloneDX, so that our own reader gives the same back, but for a component
 * that is not there, which CycloneDX only knows as code that is not there.
 */
const JUSTIFICATIONS = new Map([
    ['component_not_present', 'code_not_present'],
    ['vulnerable_code_not_present', 'code_not_present'],
    ['vulnerable_code_not_in_execute_path', 'code_not_reachable'],
    ['vulnerable_code_cannot_be_controlled_by_adversary', 'requires_environment'],
    ['inline_mitigations_already_exist', 'protected_at_runtime'],
]);
/** What was decided. A response is only given where it was given: the package has another version now. */
function toAnalysis(assertion) {
    const words = (0,vex_words/* toVexWords */.k)(assertion);
    const { finding, packages, decision } = assertion;
    const justification = JUSTIFICATIONS.get(words.justification ?? '');
    const isUpdated = decision === null && !packages.includes(finding.package);
    const detail = toDetail(words);
    return {
        state: STATES[words.status],
        ...(justification === undefined ? {} : { justification }),
        ...(isUpdated ? { response: ['update'] } : {}),
        ...(detail === '' ? {} : { detail }),
    };
}
/** The exact word stands first where CycloneDX has none for it alone. */
function toDetail(words) {
    const parts = [
        words.justification,
        words.impact_statement,
        words.action_statement,
        words.status_notes,
    ];
    return parts.filter((part) => part !== undefined && part !== '').join('; ');
}

;// CONCATENATED MODULE: ./src/report/cyclonedx-vex/ratings.ts

const SEVERITIES = {
    critical: 'critical',
    high: 'high',
    medium: 'medium',
    low: 'low',
    // The least that CycloneDX has which is not nothing.
    negligible: 'info',
    unknown: 'unknown',
};
const METHODS = new Map([
    ['2.0', 'CVSSv2'],
    ['3.0', 'CVSSv3'],
    ['3.1', 'CVSSv31'],
    ['4.0', 'CVSSv4'],
]);
const MOST_RATINGS = 20;
/** The severity that counts here, then every score that an authority gave. */
function toRatings({ severity, severityAuthority, cvss }) {
    const counting = { source: toSource(severityAuthority), severity: SEVERITIES[severity] };
    return [counting, ...cvss.slice(0, MOST_RATINGS).map(toRating)];
}
function toRating({ authority, version, vector, score }) {
    const method = METHODS.get(version) ?? 'other';
    return {
        source: toSource(authority),
        ...(score === null ? {} : { score }),
        method,
        ...(vector === null ? {} : { vector: (0,clean/* cleanLine */.Ow)(vector, 500) }),
    };
}
function toSource(name) {
    return { name: (0,clean/* cleanLine */.Ow)(name, 100) };
}

;// CONCATENATED MODULE: ./src/report/cyclonedx-vex/vulnerability.ts





const MOST_LINKS = 20;
/** A vulnerability and what was decided of it, without the packages that it is about. */
function toVulnerability(assertion) {
    const { vulnerability, fix } = assertion.finding;
    const { id, aliases, cwes, title, description, published, references } = vulnerability;
    const name = (0,clean/* cleanLine */.Ow)(id, 200);
    const others = [...new Set(aliases.map((one) => (0,clean/* cleanLine */.Ow)(one, 200)))].filter((one) => one !== name);
    return {
        id: name,
        source: vulnerability_toSource(name),
        ...toList('references', others.map((other) => ({ id: other, source: vulnerability_toSource(other) }))),
        ratings: toRatings(assertion.finding),
        ...toList('cwes', toNumbers(cwes)),
        description: (0,clean/* cleanLine */.Ow)(description === '' ? title : description, 1000),
        ...(fix.version === null || assertion.decision === null
            ? {}
            : { recommendation: toAdvice(assertion.finding) }),
        ...toList('advisories', toLinks(references)),
        ...(published !== null && isTime(published) ? { published } : {}),
        analysis: toAnalysis(assertion),
    };
}
function toList(name, values) {
    return values.length === 0 ? {} : { [name]: values };
}
/** By the names that Dependency-Track has for its sources. */
const SOURCES = new Map([
    ['CVE', { name: 'NVD', url: 'https://nvd.nist.gov/vuln/detail/' }],
    ['GHSA', { name: 'GITHUB', url: 'https://github.com/advisories/' }],
]);
function vulnerability_toSource(id) {
    const known = SOURCES.get((0,vulnerability_id/* familyOf */.Ap)(id));
    if (known === undefined)
        return { name: (0,vulnerability_id/* familyOf */.Ap)(id) };
    return { name: known.name, url: `${known.url}${encodeURIComponent(id)}` };
}
function toNumbers(cwes) {
    const numbers = cwes.map((cwe) => Number(/^CWE-(\d{1,6})$/i.exec(cwe)?.[1] ?? 0));
    return [...new Set(numbers)].filter((number) => number > 0);
}
function toLinks(references) {
    const links = references.slice(0, MOST_LINKS).map((one) => (0,report_escape/* findSafeUrl */.e6)(one));
    return [...new Set(links)].flatMap((url) => (url === null ? [] : [{ url }]));
}
function toAdvice({ package: subject, fix }) {
    return (0,clean/* cleanLine */.Ow)(`Upgrade ${subject.name} ${subject.version} to ${fix.version ?? ''}`, 500);
}
/** As the schema wants it: with seconds and a zone. */
function isTime(text) {
    const shape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/;
    return shape.test(text) && !Number.isNaN(Date.parse(text));
}

// EXTERNAL MODULE: ./src/report/json-text.ts
var json_text = __webpack_require__(44216);
// EXTERNAL MODULE: ./src/report/sbom/each-image.ts
var each_image = __webpack_require__(95821);
// EXTERNAL MODULE: ./src/report/vex/statements.ts + 4 modules
var statements = __webpack_require__(15253);
;// CONCATENATED MODULE: ./src/report/cyclonedx-vex.ts






/**
 * What was decided of each image's vulnerabilities, as CycloneDX 1.6: the same decisions as in OpenVEX and no others. Open
 * findings are not in it. A VEX document is handed to others, and a list of what nobody has looked at yet is not what its
 * name promises; whoever wants them imports the SBOM and finds them by their own databases, or takes the JSON report.
 */
function renderCycloneDxVexFiles(report) {
    return (0,each_image/* renderEachImage */.Z)(report, 'vex.cdx.json', (image) => renderCycloneDxVex(image, report));
}
function renderCycloneDxVex(image, report) {
    const { grouped, cut } = (0,statements/* toStatements */.C)(image, toVulnerability);
    const { components, referTo } = toAffected(grouped.flatMap(({ purls }) => purls), image, report);
    const vulnerabilities = grouped.map(({ said, purls }, index) => ({
        'bom-ref': `statement-${index + 1}`,
        ...said,
        affects: purls.flatMap(referTo).map((ref) => ({ ref })),
    }));
    // Only what the statements are about is listed, not what the image holds.
    const compositions = [{ aggregate: 'incomplete', dependencies: ['image'] }];
    const body = { components, compositions, vulnerabilities };
    return { text: (0,json_text/* toJsonText */.j)((0,cyclonedx_document/* toDocument */.J)(image, report, body), 1), cut };
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
