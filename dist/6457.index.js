export const id = 6457;
export const ids = [6457];
export const modules = {

/***/ 6457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderOpenVexFiles: () => (/* binding */ renderOpenVexFiles)
});

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/json-text.ts
var json_text = __webpack_require__(44216);
// EXTERNAL MODULE: ./src/report/sbom/image-purl.ts
var image_purl = __webpack_require__(61585);
// EXTERNAL MODULE: ./src/report/vex/statements.ts + 4 modules
var vex_statements = __webpack_require__(15253);
// EXTERNAL MODULE: ./src/report/vex/words.ts
var words = __webpack_require__(28735);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/sbom/package-purl.ts
var package_purl = __webpack_require__(23958);
// EXTERNAL MODULE: ./src/report/words.ts
var report_words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/openvex/undecided.ts



const MOST_VULNERABILITIES = 1000;
const MOST_PACKAGES = 1000;
/** The open vulnerabilities of an image, the worst first; `cut` says what is left out. */
function listUndecided(image) {
    const groups = [...groupByVulnerability(image.findings)];
    const named = groups.filter(({ purls }) => purls.length > 0);
    const all = (0,order/* takeFirst */.SG)((0,order/* inOrder */.al)(named, BY_SEVERITY), MOST_VULNERABILITIES);
    const hidden = all.reduce((sum, { purls }) => sum + Math.max(0, purls.length - MOST_PACKAGES), 0);
    const cuts = [
        ...describeLost(groups.length - named.length, 'no package URL can name the package'),
        ...describeLost(named.length - all.length, 'the worst are named first, and no more'),
        ...(hidden === 0 ? [] : [`${(0,report_words/* countOf */.pq)(hidden, 'package')} left out.`]),
    ];
    return {
        all: all.map(({ finding, purls }) => ({ finding, purls: purls.slice(0, MOST_PACKAGES) })),
        cut: cuts.length === 0 ? null : cuts.join(' '),
    };
}
function describeLost(count, why) {
    if (count === 0)
        return [];
    return [`${(0,report_words/* countOf */.pq)(count, 'open vulnerability', 'open vulnerabilities')} left out: ${why}.`];
}
const BY_SEVERITY = {
    rank: ({ finding }) => (0,order/* severityRank */.qs)(finding.severity),
    compare: (a, b) => (0,order/* compareText */.n6)(a.finding.vulnerability.id, b.finding.vulnerability.id),
};
/** Each in the words of its worst finding; packages in one order, each once. */
function* groupByVulnerability(findings) {
    const groups = new Map();
    for (const finding of findings) {
        if (finding.kind !== 'vulnerability' || finding.status !== 'open')
            continue;
        const { id } = finding.vulnerability;
        const group = groups.get(id);
        if (group === undefined)
            groups.set(id, [finding]);
        else
            group.push(finding);
    }
    for (const group of groups.values()) {
        const [finding] = group.sort((a, b) => (0,order/* severityRank */.qs)(a.severity) - (0,order/* severityRank */.qs)(b.severity) || (0,order/* compareText */.n6)(a.id, b.id));
        const purls = new Set(group.flatMap((one) => (0,package_purl/* toIdentityPurl */.X)(one.package) ?? []));
        if (finding !== undefined)
            yield { finding, purls: [...purls].sort(order/* compareText */.n6) };
    }
}

;// CONCATENATED MODULE: ./src/report/openvex/statements.ts





/** Each about this image alone and the packages in it: what was decided, and only where that is nothing, what is open. */
function toOpenVexStatements(image) {
    const product = (0,image_purl/* toImagePurl */.I)(image.image);
    const decided = toDecided(image, product);
    const isSilent = decided.statements.length === 0 && decided.cut === null;
    const told = isSilent && product !== null ? toUndecided(image, product) : decided;
    if (told.statements.length > 0)
        return told;
    const why = product === null ? 'No digest tells the image.' : 'No vulnerability is open.';
    return { ...told, cut: `${told.cut ?? why} ${REFUSED}` };
}
const REFUSED = 'A strict validator refuses a document without statements.';
function toDecided(image, product) {
    const { grouped, cut } = (0,vex_statements/* toStatements */.C)(image, (assertion) => ({
        vulnerability: toVulnerability(assertion.finding),
        words: (0,words/* toVexWords */.k)(assertion),
    }));
    const statements = grouped.map(({ said: { vulnerability, words }, purls }) => toStatement(vulnerability, { product: product ?? '', purls, words }));
    return { statements, isDecided: true, cut };
}
/** Said by nobody yet, and so the same of each. */
const UNDECIDED = {
    status: 'under_investigation',
    status_notes: 'Nobody has decided on it',
};
function toUndecided(image, product) {
    const { all, cut } = listUndecided(image);
    const statements = all.map(({ finding, purls }) => toStatement(toVulnerability(finding), { product, purls, words: UNDECIDED }));
    return { statements, isDecided: false, cut };
}
function toStatement(vulnerability, { product, purls, words }) {
    return {
        vulnerability,
        products: [{ ...toComponent(product), subcomponents: purls.map(toComponent) }],
        ...words,
    };
}
function toComponent(purl) {
    return { '@id': purl, identifiers: { purl } };
}
/** Grype goes by its own id, a GHSA often, and so needs the other names; an advisory is none, for it can be of several flaws. */
function toVulnerability({ vulnerability: { id, aliases } }) {
    const name = (0,clean/* cleanLine */.Ow)(id, 200);
    const others = [...new Set(aliases.map((one) => (0,clean/* cleanLine */.Ow)(one, 200)))].filter((one) => one !== name);
    return others.length === 0 ? { name } : { name, aliases: others };
}

// EXTERNAL MODULE: ./src/report/sbom/content-uuid.ts
var content_uuid = __webpack_require__(72395);
// EXTERNAL MODULE: ./src/report/sbom/each-image.ts
var each_image = __webpack_require__(95821);
;// CONCATENATED MODULE: ./src/report/openvex.ts





/**
 * What was decided of each image's vulnerabilities, as OpenVEX 0.2.0, and no more. The schema wants a statement at least:
 * where nothing was decided, the document names what is open as under investigation, which is true of it and clears
 * nothing. Only an image without any open vulnerability, or without a digest to tell it by, has a document without a
 * statement; a statement in that one would be made up.
 */
function renderOpenVexFiles(report) {
    return (0,each_image/* renderEachImage */.Z)(report, 'openvex.json', (image) => renderOpenVex(image, report));
}
/** A document must have an author, and a program is none: who ran it knows whom to name before it is published. */
const AUTHOR = 'Whoever ran Plimsoll (no author was named)';
function renderOpenVex(image, { asOf, tool }) {
    const { statements, isDecided, cut } = toOpenVexStatements(image);
    const content = {
        author: AUTHOR,
        timestamp: asOf,
        version: 1,
        tooling: (0,clean/* cleanLine */.Ow)(`${tool.name} ${tool.version}: ${isDecided ? DECIDED : openvex_UNDECIDED}`, 500),
        statements,
    };
    const document = {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': `urn:uuid:${(0,content_uuid/* toContentUuid */._)(content)}`,
        ...content,
    };
    return { text: (0,json_text/* toJsonText */.j)(document, 1), cut };
}
const DECIDED = 'only what was decided; findings without a decision are not listed';
const openvex_UNDECIDED = 'nothing was decided; what is open is listed as under investigation';


/***/ })

};
