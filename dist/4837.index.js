export const id = 4837;
export const ids = [4837];
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

/***/ 80633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ toAcceptedStatus),
/* harmony export */   V: () => (/* binding */ toOpenVex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10241);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43356);
/* harmony import */ var _to_purl_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96225);




/**
 * OpenVEX 0.2.0: with a justification `not_affected`, without one `affected`, since a risk that somebody
 * accepts is still one. What OpenVEX could only say more broadly is left out, and named.
 */
function toOpenVex(waivers, request) {
    const told = waivers.map((waiver) => ({ waiver, answer: toStatements(waiver, request.asOf) }));
    const statements = told.flatMap(({ answer }) => (answer.ok ? answer.statements : []));
    const notices = told.flatMap(({ waiver, answer }) => noticesOf(waiver, answer));
    if (statements.length === 0)
        throw nothingSaid(notices);
    const unique = [...new Map(statements.map((one) => [JSON.stringify(one), one])).values()];
    const hasAuthor = (request.author ?? '') !== '';
    const author = hasAuthor ? request.author : 'Unknown Author';
    const unknown = 'The document names no author; give one before you publish it';
    return {
        text: `${JSON.stringify(toDocument(unique, { asOf: request.asOf, author }), null, 2)}\n`,
        notices: hasAuthor ? notices : [...notices, unknown],
    };
}
function toDocument(statements, head) {
    const timestamp = head.asOf.toISOString();
    const body = { author: head.author, timestamp, version: 1, statements };
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(body)).digest('hex');
    return {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': `urn:plimsoll:vex:${digest}`,
        author: head.author,
        timestamp,
        version: 1,
        tooling: `plimsoll ${_domain_version_js__WEBPACK_IMPORTED_MODULE_3__/* .PLIMSOLL_VERSION */ .A}`,
        statements,
    };
}
function toStatements(waiver, asOf) {
    const why = whyNot(waiver, asOf);
    if (why !== null)
        return { ok: false, why };
    const purls = purlsOf(waiver);
    if (purls === null)
        return { ok: false, why: 'its package or its versions cannot be said as a package URL' };
    const products = purls.map((purl) => ({ '@id': purl, identifiers: { purl } }));
    const statements = waiver.scope.vulnerabilities.map((name) => ({
        vulnerability: { name },
        products,
        ...toAcceptedStatus(waiver),
    }));
    return { ok: true, statements, lost: lostOf(waiver) };
}
/** A statement without these would be about more than the waiver is. */
function whyNot({ scope, until }, asOf) {
    if (until !== null && asOf.getTime() >= until)
        return 'it has expired';
    if (scope.vulnerabilities.length === 0)
        return 'OpenVEX speaks of vulnerabilities by their id alone';
    if (scope.package === null)
        return 'OpenVEX needs a product, and it names no package';
    if (scope.paths.length > 0)
        return 'OpenVEX knows no paths';
    if (scope.images.length > 0)
        return 'OpenVEX knows no patterns of images';
    return scope.fixState === null ? null : 'OpenVEX knows no fix-state';
}
function purlsOf({ scope }) {
    const version = scope.versions === null ? '' : (0,_to_purl_js__WEBPACK_IMPORTED_MODULE_2__/* .exactVersionOf */ .l)(scope.versions.text);
    if (version === null)
        return null;
    const purls = (scope.package?.written ?? []).map((written) => {
        const purl = typeof written === 'string' ? written : (0,_to_purl_js__WEBPACK_IMPORTED_MODULE_2__/* .toPurl */ .B)(written);
        return purl === null || version === '' ? purl : withVersion(purl, version);
    });
    return purls.includes(null) ? null : [...new Set(purls.filter((purl) => purl !== null))];
}
/** Null where the package URL names a version already, or has parts behind it. */
function withVersion(purl, version) {
    const name = purl.slice(purl.lastIndexOf('/') + 1);
    return /[@?#]/.test(name.slice(1)) ? null : `${purl}@${encodeURIComponent(version)}`;
}
/** What a waiver says of a finding in the words of a statement; reports say the same of the findings that it covers. */
function toAcceptedStatus({ justification, reason, owner, expires, ticket, }) {
    const parts = [
        `Accepted${owner === null ? '' : ` by ${owner}`}${expires === null ? '' : ` until ${expires}`}`,
        ...(ticket === null ? [] : [ticket]),
    ];
    const notes = { status_notes: parts.join('; ') };
    return justification === null
        ? { status: 'affected', ...notes, action_statement: reason }
        : { status: 'not_affected', ...notes, justification, impact_statement: reason };
}
function lostOf({ conditions, until, justification }) {
    if (justification === null)
        return [];
    const isConditional = conditions.untilFixed ||
        conditions.whileEpssBelow !== null ||
        conditions.whilePercentileBelow !== null;
    return [
        ...(until === null ? [] : ['OpenVEX knows no end: convert anew before it is over']),
        ...(isConditional ? ['OpenVEX knows no conditions, and holds whatever comes'] : []),
    ];
}
function noticesOf({ source: { path, line } }, answer) {
    const place = line === null ? path : `${path}:${line}`;
    return answer.ok
        ? answer.lost.map((lost) => `${place}: ${lost}`)
        : [`${place} is not in the document: ${answer.why}`];
}
function nothingSaid(notices) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlimsollError */ .nN({
        code: 'waivers-invalid',
        message: `None of the waivers can be said in OpenVEX: ${notices.slice(0, 10).join('; ')}.`,
        hint: 'Name the vulnerability and the package in each waiver that is to be published.',
    });
}


/***/ }),

/***/ 96225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toPurl),
/* harmony export */   l: () => (/* binding */ exactVersionOf)
/* harmony export */ });
/* harmony import */ var _matching_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25625);

/** The package URL that means the same as a package in words; null where none does. */
function toPurl(pattern) {
    const { type, versions } = pattern;
    const path = pathOf(pattern);
    const source = sourceOf(pattern);
    const version = versions === undefined ? '' : exactVersionOf(versions);
    if (type === undefined || path === null || source === null || version === null)
        return null;
    return `pkg:${type}/${path}${version === '' ? '' : `@${encodeURIComponent(version)}`}${source}`;
}
/** Without a group, Maven's name means the artifact of every group, which no package URL can say. */
function pathOf({ type, namespace, name }) {
    if ((0,_matching_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isGlob */ .fg)(name))
        return null;
    const path = type === 'maven' ? name.replace(':', '/') : name;
    if (type === 'maven' && namespace === undefined && !path.includes('/'))
        return null;
    const parts = [namespace, ...path.split('/')].filter((part) => part !== undefined);
    return parts.map(encodeURIComponent).join('/');
}
const SOURCES = new Map([
    ['deb', '?arch=source'],
    ['rpm', '?arch=src'],
]);
function sourceOf({ type = '', isSource = false }) {
    return isSource ? (SOURCES.get(type) ?? null) : '';
}
/** `1.2` of `=1.2`; null for a range. */
function exactVersionOf(range) {
    return /^\s*={0,2}\s*([^\s<>=!,|]+)\s*$/.exec(range)?.[1] ?? null;
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

/***/ 15253:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ toStatements)
});

// EXTERNAL MODULE: ./src/report/sbom/image-purl.ts
var image_purl = __webpack_require__(61585);
// EXTERNAL MODULE: ./src/report/sbom/package-purl.ts
var package_purl = __webpack_require__(23958);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
// EXTERNAL MODULE: ./src/domain/package-identity.ts
var package_identity = __webpack_require__(10719);
;// CONCATENATED MODULE: ./src/report/vex/whole-look.ts
/** Other kinds of findings, and a scanner that is asked for by name below, are no part of the look for vulnerabilities. */
const NO_PART = /^(?:Not looked for: (?!vulnerabilities)|Secrets were looked for|The scanner \S+ did not run)/;
/** Whether everybody who saw a finding before has looked for it here, in all of the image. */
function wasLookedForBy({ coverage, scans, }) {
    const isWhole = coverage.narrowed.every((sentence) => NO_PART.test(sentence));
    const looked = new Set(scans.filter(({ state }) => state === 'analysed').map(({ scanner }) => scanner));
    return ({ seenBy }) => isWhole && seenBy.every((witness) => looked.has(witness));
}

;// CONCATENATED MODULE: ./src/report/vex/assertions.ts


/**
 * What can be said of an image to others: what a waiver or a trusted VEX statement decided, what others say against it, and
 * what is gone since the image that it was compared with. Of a finding on which nobody decided nothing is said, and a
 * statement that did not hold here is not passed on.
 */
function toAssertions(image) {
    const decided = image.findings.flatMap((finding) => {
        if (finding.kind !== 'vulnerability')
            return [];
        const decision = findDecisive(finding);
        return decision === null ? [] : [{ finding, packages: [finding.package], decision }];
    });
    return [...decided, ...toRemoved(image)];
}
/** True: whoever believes it counts the finding no more. */
function isClearing({ decision }) {
    if (decision === null)
        return true;
    const { kind, status, justification } = decision;
    return kind === 'waiver'
        ? justification !== null
        : status === 'not_affected' || status === 'fixed';
}
/** The decision that made the status of the finding; else what somebody says without clearing it. */
function findDecisive({ decisions, status }) {
    const kind = status === 'not-affected' ? 'vex' : 'waiver';
    const holding = decisions.filter((one) => one.suppresses);
    const found = holding.find((one) => one.kind === kind) ?? holding[0] ?? decisions.find(isOpposing);
    return found ?? null;
}
function isOpposing({ kind, status }) {
    return kind === 'vex' && (status === 'affected' || status === 'under_investigation');
}
/**
 * A finding that is gone is fixed only where its package is gone or has another version: one that the databases merely no
 * longer list is not, and a list of packages that is not whole does not prove that one is gone. Nor does a look that left
 * something out, or one without a scanner that saw it before.
 */
function toRemoved(image) {
    const { outcome } = image.verdict;
    const gone = image.comparison?.fixed ?? [];
    if (gone.length === 0 || outcome === 'scan-failed' || outcome === 'nothing-analysed')
        return [];
    const versionsOf = createInventoryIndex(image);
    const wasLookedFor = wasLookedForBy(image);
    return gone.flatMap((finding) => {
        if (finding.kind !== 'vulnerability' || !wasLookedFor(finding))
            return [];
        const there = versionsOf(finding.package);
        const isHeld = there.some((one) => one.version === finding.package.version);
        if (isHeld || (there.length === 0 && !image.isInventoryWhole))
            return [];
        const packages = there.length === 0 ? [finding.package] : there;
        return [{ finding, packages, decision: null }];
    });
}
function createInventoryIndex({ packages, }) {
    const index = new Map();
    const toKey = (subject) => (0,package_identity/* packageIdentity */.l)(subject).join('\u0000');
    for (const one of packages) {
        const peers = index.get(toKey(one));
        if (peers === undefined)
            index.set(toKey(one), [one]);
        else
            peers.push(one);
    }
    return (subject) => index.get(toKey(subject)) ?? [];
}

;// CONCATENATED MODULE: ./src/report/vex/contested.ts

/**
 * Whether a package URL, in a statement that clears a finding, would clear one that nobody cleared. It names a package
 * without its path, and one without a version every version: a waiver can be about less. So can a statement be less than
 * the names of its vulnerability, by each of which scanners look it up.
 */
function createIsContested(image, clearing) {
    const cleared = new Set(clearing.map(({ finding }) => finding.id));
    const left = new Set();
    for (const finding of image.findings) {
        if (finding.kind !== 'vulnerability' || cleared.has(finding.id))
            continue;
        const purl = (0,package_purl/* toIdentityPurl */.X)(finding.package);
        if (purl === null)
            continue;
        for (const name of namesOf(finding))
            left.add(toKey(name, purl)).add(toKey(name, bare(purl)));
    }
    return (finding, purl) => namesOf(finding).some((name) => left.has(toKey(name, purl)));
}
function namesOf({ vulnerability: { id, aliases } }) {
    return [id, ...aliases];
}
function toKey(name, purl) {
    return `${name} ${purl}`;
}
/** Without version, qualifiers and subpath: an `@` before the last slash belongs to a namespace. */
function bare(purl) {
    return purl.replace(/[?#].*$/, '').replace(/@[^/]*$/, '');
}

;// CONCATENATED MODULE: ./src/report/vex/group.ts
function groupBySaid(all) {
    const groups = new Map();
    for (const { said, purls } of all) {
        const key = JSON.stringify(said);
        const group = groups.get(key) ?? { said, purls: new Set() };
        groups.set(key, group);
        for (const purl of purls)
            group.purls.add(purl);
    }
    return [...groups.values()].map(({ said, purls }) => ({ said, purls: [...purls] }));
}

;// CONCATENATED MODULE: ./src/report/vex/statements.ts






/**
 * `say` in the words of a format, without the packages. A decision for one image must not become one for every image, so
 * nothing is said where no digest tells which image it was, nor of a package that no package URL can name; nor one for a
 * finding become one for its neighbours, so nothing is cleared by a package URL that also names one that counts.
 */
function toStatements(image, say) {
    const assertions = toAssertions(image);
    if ((0,image_purl/* toImagePurl */.I)(image.image) === null) {
        return { grouped: [], cut: describeLost(assertions.length, 'no digest tells the image') };
    }
    const named = assertions.map((assertion) => ({ assertion, purls: toPurls(assertion) }));
    const sayable = named.filter(({ purls }) => purls.length > 0);
    const certain = withoutContested(image, sayable);
    const said = certain.map(({ assertion, purls }) => ({ said: say(assertion), purls }));
    const cuts = [
        describeLost(named.length - sayable.length, 'no package URL can name the package'),
        describeLost(sayable.length - certain.length, 'it would clear a finding that counts as well'),
    ].filter((cut) => cut !== null);
    return { grouped: groupBySaid(said), cut: cuts.length === 0 ? null : cuts.join(' ') };
}
function toPurls({ packages }) {
    return packages.flatMap((one) => (0,package_purl/* toIdentityPurl */.X)(one) ?? []);
}
function withoutContested(image, named) {
    const clearing = named.filter(({ assertion }) => isClearing(assertion));
    if (clearing.length === 0)
        return named;
    const isContested = createIsContested(image, clearing.map(({ assertion }) => assertion));
    return named.flatMap((one) => {
        if (!isClearing(one.assertion))
            return [one];
        const purls = one.purls.filter((purl) => !isContested(one.assertion.finding, purl));
        return purls.length === 0 ? [] : [{ ...one, purls }];
    });
}
function describeLost(count, why) {
    return count === 0 ? null : `${(0,words/* countOf */.pq)(count, 'decision')} left out, since ${why}.`;
}


/***/ }),

/***/ 28735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ toVexWords)
/* harmony export */ });
/* harmony import */ var _policy_waivers_convert_to_openvex_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80633);
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(60023);


/** A waiver says the same here as where `waivers convert` writes it as OpenVEX. */
function toVexWords({ finding, packages, decision }) {
    if (decision === null) {
        const isGone = packages.includes(finding.package);
        const before = (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(`${finding.package.name} ${finding.package.version}`, 300);
        return {
            status: 'fixed',
            status_notes: isGone
                ? `${before} is no longer in the image`
                : `The image before had ${before}`,
        };
    }
    return decision.kind === 'waiver' ? cleaned((0,_policy_waivers_convert_to_openvex_js__WEBPACK_IMPORTED_MODULE_0__/* .toAcceptedStatus */ .N)(decision)) : toSaid(decision);
}
/** What somebody else said, by their own status. A waiver's `accepted` is none of a statement. */
function toSaid({ status, justification, reason, owner }) {
    const notes = owner === null ? {} : { status_notes: `According to ${owner}` };
    switch (status) {
        case 'not_affected':
            return cleaned({
                status,
                ...notes,
                ...(justification === null ? {} : { justification }),
                impact_statement: reason,
            });
        case 'fixed':
        case 'under_investigation':
            return cleaned({ status, status_notes: [reason, owner].filter(Boolean).join('; ') });
        case 'affected':
        case 'accepted':
            return cleaned({ status: 'affected', ...notes, action_statement: reason });
    }
}
/** A justification is one of five words, and stands as it is. */
function cleaned(words) {
    const entries = Object.entries(words).map(([key, value]) => [
        key,
        typeof value === 'string' ? (0,_clean_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanLine */ .Ow)(value, 1000) : value,
    ]);
    return Object.fromEntries(entries);
}


/***/ })

};
