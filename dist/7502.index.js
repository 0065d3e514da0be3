export const id = 7502;
export const ids = [7502];
export const modules = {

/***/ 37502:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderGitLabFiles: () => (/* binding */ renderGitLabFiles)
});

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/image-words.ts
var image_words = __webpack_require__(54659);
// EXTERNAL MODULE: ./src/report/finding-words.ts
var finding_words = __webpack_require__(47855);
// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(47479);
// EXTERNAL MODULE: ./src/report/utc-seconds.ts
var utc_seconds = __webpack_require__(50820);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
// EXTERNAL MODULE: ./src/report/words.ts
var report_words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/gitlab/scan.ts







/** What GitLab shows of a scan: by whom, when, whether it can be trusted, and what the list leaves out. */
function toScan(image, report) {
    const { asOf, tool, verdict } = report;
    const program = {
        id: tool.name,
        name: 'Plimsoll',
        url: 'https://github.com/plimsoll-dev/plimsoll',
        vendor: { name: 'The Plimsoll authors' },
        version: tool.version,
    };
    const time = (0,utc_seconds/* toUtcSeconds */.d)(asOf);
    return {
        analyzer: program,
        scanner: program,
        type: 'container_scanning',
        start_time: time,
        end_time: time,
        status: isAnswer(image) && isAnswer({ verdict }) ? 'success' : 'failure',
        messages: [...toRunMessages(report), ...toMessages(image)],
        options: image.scans.flatMap(toOptions),
    };
}
function isAnswer({ verdict }) {
    return verdict.outcome === 'pass' || verdict.outcome === 'fail';
}
/** Of a run that failed though its images have answers: a report could not be written. */
function toRunMessages(report) {
    if (isAnswer(report) || !report.images.every(isAnswer))
        return [];
    return (0,verdict_words/* runFailures */.Bu)(report).map((text) => toMessage('fatal', text));
}
function toMessages(image) {
    const failures = (0,verdict_words/* failuresOf */.dJ)(image).map(({ what, message }) => `${what}: ${message}`);
    const fatal = isAnswer(image) ? [] : [(0,verdict_words/* explainOutcome */.Kw)(image), ...failures];
    const left = describeLeftOut(image);
    return [
        ...fatal.map((text) => toMessage('fatal', text)),
        ...image.verdict.degraded.map((text) => toMessage('warn', text)),
        ...image.coverage.narrowed.map((text) => toMessage('warn', text)),
        ...(left === null ? [] : [toMessage('info', left)]),
    ];
}
const LONGEST_MESSAGE = 1000;
function toMessage(level, text) {
    const value = (0,clean/* cleanLine */.Ow)(text, LONGEST_MESSAGE).trim();
    return { level, value: value === '' ? level : value };
}
/** Vulnerabilities that the gate does not count, and everything that is none; null when nothing is left out. */
function describeLeftOut(image) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const words = image.findings.flatMap((finding) => {
        if (finding.kind !== 'vulnerability')
            return [finding.kind];
        return (0,finding_words/* isCounted */.he)(finding, blocking) ? [] : [`${finding.status} vulnerability`];
    });
    if (words.length === 0)
        return null;
    const kinds = (0,image_words/* countTexts */.Az)(words).map(([word, count]) => `${word}: ${count}`);
    return `${(0,report_words/* countOf */.pq)(words.length, 'finding')} not listed here (${kinds.join(', ')})`;
}
const LONGEST_OPTION = 200;
function toOptions({ scanner, version, database }) {
    const values = { version, 'database-built': database?.built ?? null };
    return Object.entries(values).flatMap(([name, value]) => value === null
        ? []
        : [{ name: `${scanner}-${name}`, value: (0,clean/* cleanLine */.Ow)(value, LONGEST_OPTION), source: 'other' }]);
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
;// CONCATENATED MODULE: ./src/report/remembered.ts
/**
 * `make`, called once for each object: findings of one vulnerability share its advisory, and what a format makes of that
 * need not be made for each of them. For one rendering; whoever keeps the function keeps all that it made.
 */
function remembered(make) {
    const known = new Map();
    return (key) => {
        const found = known.get(key);
        if (found !== undefined)
            return found;
        const made = make(key);
        known.set(key, made);
        return made;
    };
}

// EXTERNAL MODULE: ./src/report/sbom/content-uuid.ts
var content_uuid = __webpack_require__(72395);
// EXTERNAL MODULE: ./src/report/json/in-order.ts
var in_order = __webpack_require__(79683);
;// CONCATENATED MODULE: ./src/report/gitlab/cvss.ts



/** The metrics of CVSS 3.0 and 3.1 and their values, as their specifications list them. */
const METRICS = {
    ...{ AV: 'NALP', AC: 'LH', PR: 'NLH', UI: 'NR', S: 'UC', C: 'NLH', I: 'NLH', A: 'NLH' },
    ...{ E: 'XUPFH', RL: 'XOTWU', RC: 'XURC', CR: 'XLMH', IR: 'XLMH', AR: 'XLMH' },
    ...{ MAV: 'XNALP', MAC: 'XLH', MPR: 'XNLH', MUI: 'XNR', MS: 'XUC' },
    ...{ MC: 'XNLH', MI: 'XNLH', MA: 'XNLH' },
};
const VECTOR = new RegExp(`^CVSS:3\\.[01](?:/(?:${Object.entries(METRICS)
    .map(([metric, values]) => `${metric}:[${values}]`)
    .join('|')}))+$`);
/** Bounds of the schema, in characters. */
const SHORTEST = 32;
const LONGEST = 128;
/** The schema takes ten. */
const MOST_VECTORS = 3;
/**
 * Vectors of CVSS 3, the one that stands for the finding first; undefined for none. The schema knows none of 4.0, and a vector that it does
 * not know makes GitLab refuse the whole report.
 */
function findCvssVectors({ cvss, score, }) {
    const found = [];
    for (const { authority, vector } of inTurn(cvss, score)) {
        if (found.length === MOST_VECTORS)
            break;
        const vendor = (0,clean/* cleanLine */.Ow)(authority, 100).trim() || 'unknown';
        const isKnown = found.some((one) => one.vector === vector && one.vendor === vendor);
        if (vector !== null && !isKnown && isVector(vector))
            found.push({ vendor, vector });
    }
    return found.length === 0 ? undefined : found;
}
function inTurn(cvss, score) {
    const all = (0,in_order/* sorted */.I)(cvss, byAuthority);
    return score === null ? all : [score, ...all];
}
function byAuthority(a, b) {
    return (0,order/* compareText */.n6)(a.authority, b.authority) || (0,order/* compareText */.n6)(a.vector ?? '', b.vector ?? '');
}
function isVector(vector) {
    return vector.length >= SHORTEST && vector.length <= LONGEST && VECTOR.test(vector);
}

;// CONCATENATED MODULE: ./src/report/gitlab/details.ts



const LONGEST_VALUE = 500;
const SHOWN_PATHS = 10;
/**
 * What the schema has no place for, as fields that GitLab shows below the finding; what says no more than another field, as
 * that two scanners saw it, is left out.
 */
function toDetails(finding, isBlocking) {
    const { kev, epss, change, firstSeen } = finding;
    const said = [
        ['blocking', 'Blocks the gate', isBlocking ? 'yes' : null],
        ['severity', 'Severity by', finding.severityAuthority],
        ['seen_by', 'Seen by', finding.seenBy.join(', ')],
        ['confidence', 'Confidence', describeDoubt(finding)],
        ['risk', 'Why it is ranked so', findRiskReason(finding)],
        ['kev', 'Known to be exploited (CISA KEV) since', kev?.added ?? null],
        ['epss', 'EPSS', epss === null ? null : `${epss.score} (percentile ${epss.percentile})`],
        ['paths', 'Found in', (0,report_words/* listSome */.XT)((0,report_words/* pathsOf */.wG)([finding]), SHOWN_PATHS)],
        ['origin', 'Comes with', (0,finding_words/* findOrigin */.Ub)(finding)],
        ['change', 'Against the baseline', change],
        ['first_seen', 'First seen', firstSeen],
        ['purl', 'Package URL', finding.package.purl],
        ['key', 'Key of the finding', finding.key],
    ];
    const details = {};
    for (const [key, name, foreign] of said) {
        const value = foreign === null ? '' : (0,clean/* cleanLine */.Ow)(foreign, LONGEST_VALUE).trim();
        if (value !== '')
            details[key] = { name, type: 'text', value };
    }
    return details;
}
/** Where the rank says more than the severity. */
function findRiskReason(finding) {
    return (0,finding_words/* findRiskName */.ss)(finding) === null ? null : (finding.risk?.why ?? null);
}
function describeDoubt(finding) {
    const doubt = (0,finding_words/* findDoubt */._I)(finding);
    return doubt === null ? null : `${doubt}: ${finding.confidenceReason}`;
}

// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(60582);
;// CONCATENATED MODULE: ./src/report/gitlab/identifiers.ts



/** GitLab saves the first twenty (its guide to integrations); the first of them identifies the finding over time. */
const MOST_IDENTIFIERS = 20;
const LONGEST_ID = 200;
/** The vulnerability's own id first, then its other names, the vendors' advisories, and the weaknesses behind it. */
function toIdentifiers(vulnerability) {
    const { id, aliases, advisories, cwes } = vulnerability;
    const others = [...(0,order/* distinctTexts */.XY)(aliases), ...(0,order/* distinctTexts */.XY)(advisories)].filter((one) => one !== id);
    const names = [...new Set([id, ...others].map(toName))];
    const named = names.flatMap((name, index) => name === '' && index > 0 ? [] : [toIdentifier(name)]);
    return [...named, ...(0,order/* distinctTexts */.XY)(cwes).flatMap(toWeakness)].slice(0, MOST_IDENTIFIERS);
}
function toName(foreign) {
    return (0,clean/* cleanLine */.Ow)(foreign, LONGEST_ID).trim();
}
function toIdentifier(text) {
    const name = text === '' ? 'unnamed' : text;
    const url = findPage(name);
    return { type: toType(name), name, value: name, ...(url === null ? {} : { url }) };
}
/** GitLab's own words are lower case: cve, ghsa, usn, rhsa, elsa … */
function toType(id) {
    const type = (0,vulnerability_id/* familyOf */.Ap)(id).toLowerCase();
    return /^[a-z][a-z0-9-]{0,30}$/.test(type) ? type : 'other';
}
/** Only for ids of exactly the right form: the address is made of them. */
function findPage(id) {
    if (/^CVE-\d{4}-\d{4,19}$/.test(id))
        return `https://nvd.nist.gov/vuln/detail/${id}`;
    if (/^GHSA(?:-[0-9a-z]{4}){3}$/.test(id))
        return `https://github.com/advisories/${id}`;
    return null;
}
function toWeakness(cwe) {
    const number = /^CWE-(\d{1,6})$/i.exec(cwe)?.[1];
    if (number === undefined)
        return [];
    const url = `https://cwe.mitre.org/data/definitions/${number}.html`;
    return [{ type: 'cwe', name: `CWE-${number}`, value: number, url }];
}

;// CONCATENATED MODULE: ./src/report/gitlab/location.ts

const LONGEST_NAME = 500;
/**
 * As GitLab's guide to integrations writes it, `debian:12`. The schema wants one for every finding; an image without
 * a system is `Unknown`, which is the word of Trivy's template for GitLab and names none. GitLab tells findings apart
 * by image, package and identifier, not by it.
 */
function toSystemName({ os }) {
    const parts = os === null ? [] : [os.family, os.version];
    const name = parts
        .map((part) => (0,clean/* cleanLine */.Ow)(part, LONGEST_NAME).trim())
        .filter((part) => part !== '')
        .join(':');
    return name === '' ? 'Unknown' : name;
}
const FILE_SCHEME = /^(?:docker-archive|oci-archive|oci-dir):/;
const NAME_SCHEME = /^(?:registry|docker):(?!\d)/;
/**
 * The reference, without our scheme: GitLab follows a finding by the image without its tag. A file goes by the name of
 * the image: where it lay on the machine of the run is nobody's business.
 */
function toImageName({ reference, name }) {
    const own = FILE_SCHEME.test(reference) ? name : reference.replace(NAME_SCHEME, '');
    const text = (0,clean/* cleanLine */.Ow)(own, LONGEST_NAME).trim();
    return text === '' ? 'image' : text;
}

;// CONCATENATED MODULE: ./src/report/gitlab/markdown.ts

const ZERO_WIDTH_SPACE = '\u200B';
/**
 * GitLab shows descriptions and solutions as its own Markdown, which has references beyond GitHub's: `!1`, `%1`,
 * `~label`, `&1`, `$1`, `^alert#1`.
 */
function escapeGitLab(foreign, maxLength) {
    return (0,report_escape/* escapeMarkdown */.FV)(foreign, maxLength).replace(/[!%~&$^](?=[\w"])/g, (found) => `${found}${ZERO_WIDTH_SPACE}`);
}

;// CONCATENATED MODULE: ./src/report/gitlab/vulnerabilities.ts













/** What the gate counts, the worst first, one at a time: each finding is made into text before the next is looked at. */
function* toVulnerabilities(image) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const place = { operating_system: toSystemName(image), image: toImageName(image) };
    const teller = createTeller();
    for (const finding of (0,order/* inOrder */.al)(image.findings, order/* BY_IDENTITY */.T4)) {
        if (finding.kind !== 'vulnerability' || !(0,finding_words/* isCounted */.he)(finding, blocking))
            continue;
        yield toVulnerability(finding, {
            ...{ teller, place },
            isBlocking: blocking.has(finding.id),
        });
    }
}
const SEVERITY_WORDS = {
    critical: 'Critical',
    high: 'High',
    medium: 'Medium',
    low: 'Low',
    negligible: 'Info',
    unknown: 'Unknown',
};
const LONGEST_TEXT = 200;
const IS_HASH = /^[0-9a-f]{64}$/;
function toVulnerability(finding, { teller, place, isBlocking }) {
    const advisory = teller.tellAdvisory(finding.vulnerability);
    const subject = teller.tellPackage(finding.package);
    // The schema takes no empty list of vectors or flags; what is undefined does not stand in JSON.
    return {
        id: IS_HASH.test(finding.id) ? (0,content_uuid/* toUuid */.P)(finding.id) : (0,content_uuid/* toContentUuid */._)(finding.id),
        name: advisory.name,
        description: advisory.description,
        severity: SEVERITY_WORDS[finding.severity],
        solution: toSolution(subject, teller.tellFix(finding.fix)),
        location: {
            dependency: subject.dependency,
            operating_system: place.operating_system,
            image: place.image,
        },
        identifiers: advisory.identifiers,
        cvss_vectors: findCvssVectors(finding),
        links: advisory.links,
        flags: findFlags(finding),
        details: toDetails(finding, isBlocking),
    };
}
function createTeller() {
    return {
        tellAdvisory: remembered(toAdvisory),
        tellPackage: remembered(toSubject),
        tellFix: remembered(toCure),
    };
}
function toAdvisory(vulnerability) {
    return {
        name: vulnerabilities_toName(vulnerability),
        description: escapeGitLab(vulnerability.description, LONGEST_DESCRIPTION),
        identifiers: toIdentifiers(vulnerability),
        links: toLinks(vulnerability.references),
    };
}
function toSubject(subject) {
    const name = (0,report_words/* packageLabel */.lL)(subject);
    return {
        dependency: {
            package: { name: (0,clean/* cleanLine */.Ow)(name, LONGEST_TEXT) },
            version: (0,clean/* cleanLine */.Ow)(subject.version, LONGEST_TEXT),
        },
        name: escapeGitLab(name, LONGEST_TEXT),
        version: escapeGitLab(subject.version, LONGEST_TEXT),
    };
}
/** The schema's limit, in characters, for `name`; it stands in lists, and in the titles of issues made of it. */
const vulnerabilities_LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 1000;
const LONGEST_SOLUTION = 1000;
function vulnerabilities_toName({ id, title }) {
    const text = title === '' || title === id ? id : `${id}: ${title}`;
    const name = (0,clean/* cutUnits */.Cv)((0,report_escape/* breakReferences */.m3)((0,clean/* cleanLine */.Ow)(text, vulnerabilities_LONGEST_NAME).trim()), vulnerabilities_LONGEST_NAME);
    return name === '' ? 'unnamed' : name;
}
function toCure(fix) {
    if (fix.state !== 'fixed' || fix.version === null) {
        return { isVersion: false, words: escapeGitLab((0,report_words/* describeFix */.D6)(fix), LONGEST_SOLUTION) };
    }
    const mark = (0,finding_words/* findFixMark */.aC)(fix);
    const version = escapeGitLab((0,report_words/* describeFix */.D6)(fix), LONGEST_TEXT);
    return { isVersion: true, words: mark === null ? version : `${version} (${mark})` };
}
function toSolution({ name, version }, { isVersion, words }) {
    return isVersion
        ? `Update ${name} from ${version} to ${words}.`
        : `No version of ${name} to go to: ${words}.`;
}
/** Pages beside those of the identifiers. */
const MOST_LINKS = 3;
function toLinks(references) {
    const urls = (0,order/* distinctTexts */.XY)(references).flatMap((address) => (0,report_escape/* findSafeUrl */.e6)(address) ?? []);
    return [...new Set(urls)].slice(0, MOST_LINKS).map((url) => ({ url }));
}
/** The one flag of the schema: what is counted although it probably is no flaw of this image. */
function findFlags({ confidence, confidenceReason }) {
    if (confidence !== 'likely-fp' && confidence !== 'not-in-container')
        return undefined;
    const why = (0,clean/* cleanLine */.Ow)(confidenceReason, LONGEST_TEXT).trim();
    const description = why === '' ? confidence : why;
    return [{ type: 'flagged-as-likely-false-positive', origin: 'plimsoll', description }];
}

// EXTERNAL MODULE: ./src/report/json-text.ts
var json_text = __webpack_require__(44216);
// EXTERNAL MODULE: ./src/report/sbom/each-image.ts
var each_image = __webpack_require__(95821);
;// CONCATENATED MODULE: ./src/report/gitlab.ts




/**
 * GitLab's security report schemas, container scanning. GitLab refuses versions outside of a range, which stands in the
 * version of its gem (`gitlab-security_report_schemas 0.1.3.min15.0.0.max15.2.3`). This one lies in it, and an older
 * installation that does not know it checks it by the newest 15.0 that it has (its schema validator).
 */
const SCHEMA_VERSION = '15.0.7';
/** GitLab reads any number of reports of a job, each about one image. */
function renderGitLabFiles(report) {
    return (0,each_image/* renderEachImage */.Z)(report, 'gitlab.json', (image) => ({
        text: (0,json_text/* toJsonText */.j)(toGitLabReport(image, report), 1),
        cut: null,
    }));
}
function toGitLabReport(image, report) {
    return {
        version: SCHEMA_VERSION,
        scan: toScan(image, report),
        vulnerabilities: toVulnerabilities(image),
        // A remediation is a patch of the repository (`git apply`), and Plimsoll makes none.
        remediations: [],
    };
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

/***/ 50820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ toUtcSeconds)
/* harmony export */ });
/** An ISO time as `yyyy-mm-ddThh:mm:ss` in UTC, for formats that take neither a zone nor parts of a second. */
function toUtcSeconds(time) {
    return new Date(time).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}


/***/ })

};
