export const id = 1027;
export const ids = [1027];
export const modules = {

/***/ 21916:
/***/ ((__unused_webpack_module, exports) => {

var __webpack_unused_export__;

__webpack_unused_export__ = true;
exports.Io = exports.kp = void 0;
var peq = new Uint32Array(0x10000);
var myers_32 = function (a, b) {
    var n = a.length;
    var m = b.length;
    var lst = 1 << (n - 1);
    var pv = -1;
    var mv = 0;
    var sc = n;
    var i = n;
    while (i--) {
        peq[a.charCodeAt(i)] |= 1 << i;
    }
    for (i = 0; i < m; i++) {
        var eq = peq[b.charCodeAt(i)];
        var xv = eq | mv;
        eq |= ((eq & pv) + pv) ^ pv;
        mv |= ~(eq | pv);
        pv &= eq;
        if (mv & lst) {
            sc++;
        }
        if (pv & lst) {
            sc--;
        }
        mv = (mv << 1) | 1;
        pv = (pv << 1) | ~(xv | mv);
        mv &= xv;
    }
    i = n;
    while (i--) {
        peq[a.charCodeAt(i)] = 0;
    }
    return sc;
};
var myers_x = function (b, a) {
    var n = a.length;
    var m = b.length;
    var mhc = [];
    var phc = [];
    var hsize = Math.ceil(n / 32);
    var vsize = Math.ceil(m / 32);
    for (var i = 0; i < hsize; i++) {
        phc[i] = -1;
        mhc[i] = 0;
    }
    var j = 0;
    for (; j < vsize - 1; j++) {
        var mv_1 = 0;
        var pv_1 = -1;
        var start_1 = j * 32;
        var vlen_1 = Math.min(32, m) + start_1;
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] |= 1 << k;
        }
        for (var i = 0; i < n; i++) {
            var eq = peq[a.charCodeAt(i)];
            var pb = (phc[(i / 32) | 0] >>> i) & 1;
            var mb = (mhc[(i / 32) | 0] >>> i) & 1;
            var xv = eq | mv_1;
            var xh = ((((eq | mb) & pv_1) + pv_1) ^ pv_1) | eq | mb;
            var ph = mv_1 | ~(xh | pv_1);
            var mh = pv_1 & xh;
            if ((ph >>> 31) ^ pb) {
                phc[(i / 32) | 0] ^= 1 << i;
            }
            if ((mh >>> 31) ^ mb) {
                mhc[(i / 32) | 0] ^= 1 << i;
            }
            ph = (ph << 1) | pb;
            mh = (mh << 1) | mb;
            pv_1 = mh | ~(xv | ph);
            mv_1 = ph & xv;
        }
        for (var k = start_1; k < vlen_1; k++) {
            peq[b.charCodeAt(k)] = 0;
        }
    }
    var mv = 0;
    var pv = -1;
    var start = j * 32;
    var vlen = Math.min(32, m - start) + start;
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] |= 1 << k;
    }
    var score = m;
    for (var i = 0; i < n; i++) {
        var eq = peq[a.charCodeAt(i)];
        var pb = (phc[(i / 32) | 0] >>> i) & 1;
        var mb = (mhc[(i / 32) | 0] >>> i) & 1;
        var xv = eq | mv;
        var xh = ((((eq | mb) & pv) + pv) ^ pv) | eq | mb;
        var ph = mv | ~(xh | pv);
        var mh = pv & xh;
        score += (ph >>> (m - 1)) & 1;
        score -= (mh >>> (m - 1)) & 1;
        if ((ph >>> 31) ^ pb) {
            phc[(i / 32) | 0] ^= 1 << i;
        }
        if ((mh >>> 31) ^ mb) {
            mhc[(i / 32) | 0] ^= 1 << i;
        }
        ph = (ph << 1) | pb;
        mh = (mh << 1) | mb;
        pv = mh | ~(xv | ph);
        mv = ph & xv;
    }
    for (var k = start; k < vlen; k++) {
        peq[b.charCodeAt(k)] = 0;
    }
    return score;
};
var distance = function (a, b) {
    if (a.length < b.length) {
        var tmp = b;
        b = a;
        a = tmp;
    }
    if (b.length === 0) {
        return a.length;
    }
    if (a.length <= 32) {
        return myers_32(a, b);
    }
    return myers_x(a, b);
};
exports.Io = distance;
var closest = function (str, arr) {
    var min_distance = Infinity;
    var min_index = 0;
    for (var i = 0; i < arr.length; i++) {
        var dist = distance(str, arr[i]);
        if (dist < min_distance) {
            min_distance = dist;
            min_index = i;
        }
    }
    return arr[min_index];
};
exports.kp = closest;


/***/ }),

/***/ 81122:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DY: () => (/* binding */ JUDGE_CHOICES),
/* harmony export */   EL: () => (/* binding */ REPORT_FORMATS),
/* harmony export */   ZS: () => (/* binding */ COMMENT_CHOICES)
/* harmony export */ });
const REPORT_FORMATS = [
    'json',
    'sarif',
    'markdown',
    'html',
    'executive',
    'csv',
    'junit',
    'gitlab',
    'cyclonedx',
    'spdx',
    'openvex',
    'cyclonedx-vex',
    'audit',
];
const COMMENT_CHOICES = ['auto', 'always', 'on-failure', 'never'];
/** Which findings the gate judges: all, those that this change brought, or the latter on changes alone. */
const JUDGE_CHOICES = ['all', 'changes', 'auto'];


/***/ }),

/***/ 16025:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createFaults)
/* harmony export */ });
/* unused harmony export quote */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);

const MAX_QUOTED_CHARACTERS = 80;
const MAX_FAULTS_SHOWN = 40;
function createFaults() {
    const faults = [];
    return {
        add: (fault) => {
            faults.push(fault);
        },
        has: (name) => faults.some((fault) => fault.name === name),
        throwIfAny: (hint) => {
            if (faults.length > 0)
                throw toError(faults, hint);
        },
    };
}
function toError(faults, hint) {
    const lines = faults.slice(0, MAX_FAULTS_SHOWN).map((fault) => `- ${renderFault(fault)}`);
    const hidden = faults.length - lines.length;
    const rest = hidden > 0 ? [`- and ${hidden} more`] : [];
    const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
    const message = [`${count} in what was given:`, ...lines, ...rest].join('\n');
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({ code: 'config-invalid', message, hint });
}
function renderFault({ name, value, problem }) {
    const subject = value === null ? '' : `${quote(value)} `;
    return `${shorten(name)}: ${subject}${problem}`;
}
/** A foreign text between quotation marks: bounded, on one line, without a login that stands in an address. */
function quote(text) {
    return `"${shorten(withoutLogin(text))}"`;
}
function shorten(text) {
    // Control and format characters, and halves of a character that was cut, would disturb a log.
    const plain = text
        .slice(0, MAX_QUOTED_CHARACTERS)
        .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ');
    return text.length > MAX_QUOTED_CHARACTERS ? `${plain}…` : plain;
}
/** `https://user:password@host` and `user:password@host`; the `@` of a digest is none. */
function withoutLogin(text) {
    const at = findLoginEnd(text);
    if (at === null)
        return text;
    const slashes = text.indexOf('//');
    const start = slashes >= 0 && slashes < at ? slashes + 2 : 0;
    const isLogin = start > 0 || text.slice(0, at).includes(':');
    return isLogin ? `${text.slice(0, start)}***${text.slice(at)}` : text;
}
/** The last `@` that does not begin a digest. */
function findLoginEnd(text) {
    let at = text.lastIndexOf('@');
    while (at > 0 && text.startsWith('@sha256:', at))
        at = text.lastIndexOf('@', at - 1);
    return at > 0 ? at : null;
}


/***/ }),

/***/ 46239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ NAMES_ELSEWHERE)
/* harmony export */ });
/**
 * Names by which other actions know what we know under another: people move over with their workflow
 * (aquasecurity/trivy-action, anchore/scan-action, docker/scout-action: `inputs` of their action.yml; docs/migrating.md).
 */
const NAMES_ELSEWHERE = new Map([
    ['image-ref', 'image'],
    ['input', 'image'],
    ['severity', 'fail-on'],
    ['severity-cutoff', 'fail-on'],
    ['exit-code', 'mode'],
    ['fail-build', 'mode'],
    ['ignore-unfixed', 'only-fixable'],
    ['only-fixed', 'only-fixable'],
    ['vuln-type', 'package-types'],
    ['pkg-types', 'package-types'],
    ['skip-dirs', 'skip-paths'],
    ['skip-files', 'skip-paths'],
    ['format', 'reports'],
    ['output', 'reports'],
    ['output-format', 'reports'],
    ['output-file', 'reports'],
    ['version', 'trivy-version'],
    ['limit-severities-for-sarif', 'alerts'],
    ['trivyignores', 'waivers'],
    ['ignore-policy', 'policy'],
    ['cache-db', 'cache'],
    ['cache-dir', 'cache'],
    ['only-severities', 'fail-on'],
    ['only-package-types', 'package-types'],
    ['ignore-base', 'policy'],
    ['ignore-unchanged', 'judge'],
    ['ignore-vex', 'vex'],
    ['sarif-file', 'reports'],
    ['dockerhub-user', 'registry-username'],
    ['dockerhub-password', 'registry-password'],
    ['registry-user', 'registry-username'],
    ['github-token', 'token'],
    ['write-comment', 'comment'],
]);


/***/ }),

/***/ 76572:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ findNearest)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

const MAX_TEXT_LENGTH = 60;
const MAX_EDITS = 3;
const MIN_PREFIX_LENGTH = 3;
/** The known name that a mistyped one most likely means; null when nothing is near. */
function findNearest(text, known) {
    if (text.length > MAX_TEXT_LENGTH || known.length === 0)
        return null;
    const word = text.toLowerCase().replaceAll('_', '-');
    if (known.includes(word))
        return word;
    const begun = known.find((name) => word.length >= MIN_PREFIX_LENGTH && name.startsWith(word));
    if (begun !== undefined)
        return begun;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word, known);
    const allowed = Math.min(MAX_EDITS, Math.floor(nearest.length / 2));
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, nearest) <= allowed)
        return nearest;
    return known.find((name) => name.length > MIN_PREFIX_LENGTH && word.startsWith(name)) ?? null;
}


/***/ }),

/***/ 3537:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ createOptionParser),
/* harmony export */   f: () => (/* binding */ toText)
/* harmony export */ });
/* harmony import */ var _options_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32659);
/* harmony import */ var _options_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6856);


/** No secrets by their purpose, but people put some in. */
const HIDDEN = ['build-args'];
/** Of age: given where the public key belongs. */
const PRIVATE_KEY = /AGE-SECRET-KEY/i;
function createOptionParser({ raw, faults, spell }) {
    function refuse(name, text, problem) {
        const isHidden = _options_js__WEBPACK_IMPORTED_MODULE_1__/* .TRAITS */ .GS[name].kind === 'secret' || HIDDEN.includes(name) || PRIVATE_KEY.test(text);
        const isShown = !isHidden && text !== '';
        faults.add({ name: spell(name), value: isShown ? text : null, problem });
    }
    return {
        isSet: (name) => raw[name].trim() !== '' && raw[name].trim() !== _options_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .l[name].default,
        isFaulty: (name) => faults.has(spell(name)),
        refuse: (name, problem) => {
            refuse(name, raw[name].trim(), problem);
        },
        parse: (name, parse) => {
            const text = toText(name, raw);
            const parsed = parse(text);
            if (parsed.ok)
                return parsed.value;
            for (const problem of parsed.problems)
                refuse(name, problem.part ?? text, problem.text);
            return parseDefault(name, parse);
        },
    };
}
/** White space around a value is an accident of YAML; in a password only the line end is. */
function toText(name, raw) {
    const text = raw[name].trim();
    if (text === '')
        return _options_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .l[name].default;
    return _options_js__WEBPACK_IMPORTED_MODULE_1__/* .TRAITS */ .GS[name].kind === 'secret' ? withoutLineEnd(raw[name]) : text;
}
function withoutLineEnd(text) {
    return text.replace(/(?:\r\n|\r|\n)$/u, '');
}
function parseDefault(name, parse) {
    const parsed = parse(_options_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .l[name].default);
    if (parsed.ok)
        return parsed.value;
    throw new Error(`the default of ${name} is not allowed`);
}


/***/ }),

/***/ 32659:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ OPTIONS)
/* harmony export */ });
/* unused harmony export OUTPUT_NAMES */
// Made from action.yml by `npm run docs`. Change that file, not this one.
/** Every option with its default and description, in the order of action.yml. */
const OPTIONS = {
    image: {
        default: '',
        description: "The image to scan; several images stand on a line each. A reference takes a scheme: `registry:NAME`, `docker:NAME` (the engine of this machine), `docker-archive:FILE`, `oci-archive:FILE`, `oci-dir:DIR`, `oci-dir:DIR:TAG` or `oci-dir:DIR@DIGEST`. Without a scheme, a name with a digest is fetched from its registry; a name without one is the local engine's if the engine holds it, else the registry's, and the log says which. Required.",
    },
    name: {
        default: '',
        description: 'The stable name of the image, for alerts and comparison: without registry, tag and digest. With several images one line each, in the same order. Allowed are letters, digits and `. _ - /`, at most 200 characters. Left empty, it is guessed from the repository path, and the log says so.',
    },
    platform: {
        default: '',
        description: 'The platform to take from an image for several: `os/architecture` or `os/architecture/variant`, such as `linux/amd64` or `linux/arm/v7`. Left empty, it is Linux on the architecture of this machine. One run scans one platform; for several use a matrix of jobs.',
    },
    dockerfile: {
        default: '',
        description: 'The Dockerfile that the image was built from: with it, findings are placed by its lines, and its last FROM tells the base image where nothing better does. With several images one line each, in the same order, `-` for an image without one. Left empty, findings are placed by layer and path.',
    },
    'dockerfile-target': {
        default: '',
        description: 'The stage of the Dockerfile that was built (`docker build --target`), by its name or number. With several images one line each, in the same order, `-` for the last stage. Left empty, it is the last stage.',
    },
    'build-args': {
        default: '',
        description: 'What the build was given for `ARG` (`docker build --build-arg`): `NAME=VALUE`, one per line. With them, the base images that the Dockerfile names by variables are known. They are read for that alone and kept nowhere.',
    },
    registry: {
        default: '',
        description: "The registry that `registry-username` and `registry-password` are for: a host, with a port if it needs one, such as `ghcr.io`; `docker.io` is Docker Hub. The pair is sent to this registry only. Goes only together with those two. Left empty, the logins of Docker's own `config.json` are used.",
    },
    'registry-username': {
        default: '',
        description: 'The user name for `registry`, without a colon. Goes only together with `registry` and `registry-password`.',
    },
    'registry-password': {
        default: '',
        description: 'The password or token for `registry`. It is masked in the log and handed to no scanner. Goes only together with `registry` and `registry-username`. On the command line, set the environment variable PLIMSOLL_REGISTRY_PASSWORD instead: a flag is visible in the list of processes.',
    },
    'allow-http': {
        default: 'false',
        description: 'Whether registries, mirrors and databases may be reached by plain HTTP, without encryption: `true` or `false`. Addresses of this machine itself (127.0.0.1, ::1, localhost) may be so anyway.',
    },
    scanners: {
        default: 'trivy, grype',
        description: 'The scanners to run: `trivy`, `grype` or both, separated by commas, spaces or lines. Only Trivy finds secrets, misconfigurations and licences.',
    },
    'require-scanners': {
        default: 'all',
        description: "What one failed scanner means. `all`: the outcome is `scan-failed`. `any`: the other one's findings are judged and the verdict is marked as degraded. `any` needs two scanners.",
    },
    scan: {
        default: 'vulnerabilities, secrets, misconfigurations, licences',
        description: 'What to look for: any of `vulnerabilities`, `secrets`, `misconfigurations`, `licences`, separated by commas, spaces or lines. What is left out is named beside the verdict. Grype looks for vulnerabilities only, so it does not run without them.',
    },
    'package-types': {
        default: 'os, library',
        description: 'Whose packages to look at: `os` (of the operating system), `library` (of programming languages) or both, separated by commas, spaces or lines. What is left out is named beside the verdict.',
    },
    'skip-paths': {
        default: '',
        description: 'Paths inside the image to leave out, a line each; `*` stands for any part of a name and `**` for any folders. A pattern may not leave the image (`..`) and may not cover all of it. What is left out is named beside the verdict.',
    },
    'secret-rules': {
        default: '',
        description: "A file with rules for secrets, in the format of Trivy's secret configuration. Needs Trivy and `secrets` in `scan`. Left empty, Trivy's own rules are used.",
    },
    timeout: {
        default: '',
        description: 'How long one scanner may work on one image: a time with its unit, such as `90s`, `10m` or `1h30m`, from `1s` to `24h`. Left empty, it grows with the size of the image.',
    },
    'work-dir': {
        default: '',
        description: 'The folder for what is fetched and unpacked; it needs room for the image and is left as it was found. Left empty, it is the temporary folder of the runner, or of the system on the command line.',
    },
    'fail-on': {
        default: '',
        description: 'The lowest severity that blocks: `critical`, `high`, `medium` or `low`. Open vulnerabilities of this severity and above must then be 0, per image. Left empty, and with no `max-…` either, the default gate holds: no critical vulnerability that has a fix. Known exploited vulnerabilities and secrets of severity high and above block either way.',
    },
    'max-critical': {
        default: '',
        description: 'The most open critical vulnerabilities per image: a whole number from 0. Replaces what `fail-on` says of critical, and nothing else. Left empty, and without `fail-on`, the rule of the default gate stays: none that has a fix.',
    },
    'max-high': {
        default: '',
        description: 'The most open vulnerabilities of severity high per image: a whole number from 0. Replaces what `fail-on` says of high, and nothing else.',
    },
    'max-medium': {
        default: '',
        description: 'The most open vulnerabilities of severity medium per image: a whole number from 0. Replaces what `fail-on` says of medium, and nothing else.',
    },
    'max-low': {
        default: '',
        description: 'The most open vulnerabilities of severity low per image: a whole number from 0. Replaces what `fail-on` says of low, and nothing else.',
    },
    'max-unknown': {
        default: '',
        description: 'The most open vulnerabilities per image that nobody has rated: a whole number from 0. Left empty, there is no limit: `fail-on` does not reach them.',
    },
    'only-fixable': {
        default: 'false',
        description: 'Whether the numbers of the gate count only what an update can fix: `true` or `false`. The rest is still shown.',
    },
    'severity-from': {
        default: 'vendor',
        description: "Whose word for a severity counts where several have one: `vendor` (the distribution's for its own packages, GitHub's for packages of a language, then NVD's), `nvd`, or `highest` of all. Every word is kept in the report.",
    },
    policy: {
        default: '',
        description: 'Files of the policy, a line each, read in this order, a later one over an earlier one: paths from the root of the repository. Left empty, it is `.plimsoll.yml` where there is one, else the default gate. On pull requests they are read from the base commit, and the inputs of the gate can then only tighten the policy. docs/policy.md lists every setting.',
    },
    waivers: {
        default: '',
        description: 'Files with waivers, a line each: ours, or those of Trivy, Grype, osv-scanner, Snyk and Safety. On pull requests they are read from the base commit. Where there is a policy, it names its waivers itself and this input adds none. Left empty, it is `.plimsoll-waivers.yml` where there is one.',
    },
    vex: {
        default: '',
        description: 'VEX documents, a line each: OpenVEX, CycloneDX or CSAF. On pull requests they are read from the base commit. Where there is a policy, it names its VEX documents itself and this input adds none.',
    },
    standard: {
        default: '',
        description: "Standards whose controls are checked, separated by commas, spaces or lines: ids such as `cis-docker-1.6.0`, or paths of files of one's own. A standard only adds demands. docs/standards.md lists those that there are.",
    },
    stage: {
        default: 'build',
        description: 'Where in its life the image is judged: `build`, `deploy` or `monitor`. What cannot be so yet when an image is built, such as its signature, is demanded from `deploy` on. A policy may name a later stage.',
    },
    baseline: {
        default: '',
        description: 'What the image is compared with, to tell what is new: the path of a JSON report of an earlier run (it ends in `.json`), or the reference of an image, which is scanned with the same databases. Left empty, nothing is compared.',
    },
    judge: {
        default: 'auto',
        description: 'Which findings the gate judges. `auto`: on pull requests those that the change introduced or made worse, where the base branch has kept a report to compare with; everywhere else, and without one, all. `changes`: those that came since the `baseline`, on any event. `all`: all. Known exploited vulnerabilities and secrets count whenever they came. A policy may ask for more than this input.',
    },
    mode: {
        default: 'enforce',
        description: "`enforce`: the step fails when the gate says no. `report`: the gate's word is shown and written to the outputs, and the step passes. A scan without a trustworthy answer fails in both; see `on-scan-failed`.",
    },
    'on-nothing-analysed': {
        default: 'fail',
        description: 'What it means when the scanners ran well and recognised nothing in the image: `fail` ends the step with exit code 4, `warn` lets it pass with a warning. The outcome stays `nothing-analysed`.',
    },
    'on-scan-failed': {
        default: 'fail',
        description: 'What it means when there is no trustworthy answer (a registry is down, a scanner died, a database is too old): `fail` ends the step with exit code 2, `warn` lets it pass with a warning. The outcome stays `scan-failed`.',
    },
    'as-of': {
        default: '',
        description: 'The time that counts as now, so that a run can be repeated: a date such as `2026-11-21`, which is midnight UTC, or a time with its zone such as `2026-11-21T10:30:00Z`. The age of databases is counted to it. Left empty, it is now.',
    },
    reports: {
        default: 'json, sarif, audit',
        description: 'The reports to write, a line each: `FORMAT=PATH`, or only `FORMAT` for a file of ours whose path the outputs tell. Formats are `json`, `sarif`, `markdown`, `html`, `executive` (a page for those who decide), `csv`, `junit`, `gitlab` (container scanning), `cyclonedx` and `spdx` (lists of what the image holds), `openvex` and `cyclonedx-vex` (what was decided on findings) and `audit` (the record of this run); `none` alone writes no report. With several images, `sarif`, `gitlab`, `cyclonedx`, `spdx`, `openvex` and `cyclonedx-vex` are folders with a file for each. On the command line it is `--report FORMAT=PATH`, repeatable, and one path may be `-`: standard output, which then carries nothing else. There, `scan` writes none unless asked, and `demo` writes json, sarif and markdown into the folder `plimsoll-demo`.',
    },
    summary: {
        default: 'true',
        description: "Whether to write the findings to the job's summary: `true` or `false`. Outside GitHub Actions there is none.",
    },
    'upload-sarif': {
        default: 'auto',
        description: 'Whether findings become alerts of GitHub code scanning. `auto`: in a job of GitHub Actions whose token may write them; forks, Dependabot, merge queues and repositories without code scanning are passed over with a notice. `true`: everywhere but where GitHub cannot take them. `false`: never. Needs `security-events: write`.',
    },
    alerts: {
        default: 'actionable',
        description: 'Which findings become alerts, in the SARIF file as well: `actionable` (what blocks, and what is of severity medium or higher and not refused a fix), `all`, or `blocking`. What is left out is counted in the summary.',
    },
    category: {
        default: '',
        description: "The category of the alerts in code scanning: letters, digits and `. _ - /`. With several images, and with several platforms, each gets its own below it. Left empty, it is made of the image's name and platform.",
    },
    comment: {
        default: 'auto',
        description: 'Whether to comment on the pull request. `auto`: once something blocks, or the change introduced or fixed findings; from then on that comment is kept up to date. `always`: in any case. `on-failure`: once the gate says no or the scan failed. `never`: not at all. One comment per pull request and workflow, a section for each image. Needs `pull-requests: write`.',
    },
    'upload-report': {
        default: 'auto',
        description: 'Whether the report files are kept as an artifact of the run, for 30 days at most. `auto`: when the outcome is not `pass`. `true`: always. `false`: never, and then a branch keeps no report of an image either, with which pull requests could be compared. In a public repository everybody can read artifacts.',
    },
    notify: {
        default: 'true',
        description: 'Whether the messages are sent that the policy asks for below `notify`: `true` or `false`. Without such a section there are none. A message that cannot be delivered changes no verdict.',
    },
    profile: {
        default: 'auto',
        description: 'How much of the findings stands in comment, summary, annotations and log. `full`: all of it. `public`: the verdict, its rules and counts, and no names of packages, vulnerabilities, paths or registries. `auto`: `public` where everybody may read the repository, or nobody says who may; else `full`. Outside of GitHub it is `full`.',
    },
    'encrypt-to': {
        default: '',
        description: 'Public keys of age (`age1…`), a line each: every report file is encrypted for them (`FILE.age`), and only the encrypted ones are kept with the run. Needs no secret. A policy that names recipients itself takes none from here.',
    },
    'encrypt-passphrase': {
        default: '',
        description: 'A passphrase for age in the place of public keys; it is slow on purpose, about a second. Goes without `encrypt-to`. It is masked in the log. On the command line, set the environment variable PLIMSOLL_ENCRYPT_PASSPHRASE instead: a flag is visible in the list of processes.',
    },
    'encrypted-only': {
        default: 'false',
        description: 'Whether nothing leaves the run in plain text but the outcome: `true` or `false`. With `true`, report files are written encrypted only, and no findings go to comment, summary, code scanning, log or messages. Needs `encrypt-to`, `encrypt-passphrase`, or recipients of the policy.',
    },
    'audit-log': {
        default: '',
        description: 'A file of this machine to which each run adds its audit record as a line that hangs on the line before by its hash; `plimsoll audit verify` checks it. Left empty, there is none; the record itself is the report `audit`.',
    },
    token: {
        default: '${{ github.token }}',
        description: "The token for GitHub's API: with it a policy is read from the base commit of a pull request or from another repository, approvals are looked up, and findings are delivered as alerts and comment. What it needs for each stands in the README. It is masked in the log, and sent to the API only. On the command line, set the environment variable GITHUB_TOKEN instead: a flag is visible in the list of processes.",
    },
    'trivy-version': {
        default: '0.74.0',
        description: 'The version of Trivy: one whose hash is pinned in this release, or `VERSION@sha256:HASH` with the hash of the release archive for this machine. Versions known to be malicious are refused. The hash goes with the scanner sources `auto` and `release` only.',
    },
    'grype-version': {
        default: '0.117.0',
        description: 'The version of Grype: one whose hash is pinned in this release, or `VERSION@sha256:HASH` with the hash of the release archive for this machine. The hash goes with the scanner sources `auto` and `release` only.',
    },
    'scanner-source': {
        default: 'auto',
        description: 'How the scanners arrive. `release`: the pinned release, checked by its hash. `path`: the programs in PATH. `build`: built from source by a Go toolchain. `auto`: the release; on the command line also a build, when the releases cannot be reached and Go is there.',
    },
    'download-mirror': {
        default: '',
        description: 'An address that stands for `https://github.com` when releases of the scanners are fetched, such as `https://mirror.example.com/github`. It holds no user, no password and no query. Left empty, it is GitHub.',
    },
    'trivy-db-repository': {
        default: 'mirror.gcr.io/aquasec/trivy-db:2, ghcr.io/aquasecurity/trivy-db:2',
        description: "Repositories of Trivy's database, each with its tag or digest, separated by commas, spaces or lines. The first that answers is taken.",
    },
    'trivy-java-db-repository': {
        default: 'mirror.gcr.io/aquasec/trivy-java-db:1, ghcr.io/aquasecurity/trivy-java-db:1',
        description: "Repositories of Trivy's Java database, each with its tag or digest, separated by commas, spaces or lines. The first that answers is taken. It is fetched only for an image with jars.",
    },
    'grype-db-url': {
        default: 'https://grype.anchore.io/databases',
        description: "The address below which Grype's database is listed, without `/v6/latest.json`. It holds no user, no password and no query.",
    },
    'kev-url': {
        default: 'https://www.cisa.gov/sites/default/files/feeds/known_exploited_vulnerabilities.json',
        description: "Where CISA's list of known exploited vulnerabilities (KEV, JSON) lies: an https address, or the absolute path of a file (also as `file:///…`) for a machine without network. `none` switches it off. It is kept for a day, and fills what Grype's database does not say. When it cannot be renewed, the kept one serves for 7 days, or for `db-max-age` where that is more; without a list, the scan goes on and says which rules could not be assessed.",
    },
    'epss-url': {
        default: 'https://epss.cyentia.com/epss_scores-current.csv.gz',
        description: 'Where the EPSS scores of FIRST (CSV, with gzip or without) lie: an https address, or the absolute path of a file (also as `file:///…`). `none` switches them off. Kept, renewed and missed as the list of `kev-url` is.',
    },
    'update-db': {
        default: 'true',
        description: 'Whether to ask for newer databases, and for newer lists of `kev-url` and `epss-url`: `true` or `false`. With `false`, what is already here is used, and is too old earlier; see `db-max-age`.',
    },
    cache: {
        default: 'auto',
        description: "Whether databases, scanners and the scanners' reports of known images are kept in GitHub's cache and taken from it. `auto`: where there is one. `true`: the same, and its absence is told. `false`: nothing is kept there, and known images are scanned anew. Pull requests only take, and only what is checked again.",
    },
    'db-max-age': {
        default: '',
        description: 'The age in whole days, from 1 to 365, from which a database is too old and the scan fails, when nobody asked for a newer one or nobody answered. Left empty, it is 5 days. When its origin was asked and has nothing newer, the limit is 14 days, or this one if it is more.',
    },
};
/** Every output of the action. */
const OUTPUT_NAMES = (/* unused pure expression or super */ null && ([
    'outcome',
    'reason',
    'critical',
    'high',
    'medium',
    'low',
    'unknown',
    'fixable',
    'total',
    'blocking',
    'secrets',
    'known-exploited',
    'waived',
    'introduced',
    'fixed',
    'digest',
    'report',
    'sarif',
    'comment-url',
    'alerts-url',
    'artifact-url',
    'report-files',
    'audit',
    'notify-errors',
    'images',
]));


/***/ }),

/***/ 6856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cx: () => (/* binding */ GROUP_TITLES),
/* harmony export */   Fg: () => (/* binding */ OPTION_GROUPS),
/* harmony export */   GS: () => (/* binding */ TRAITS),
/* harmony export */   RR: () => (/* binding */ isOptionName),
/* harmony export */   TM: () => (/* binding */ OPTION_NAMES)
/* harmony export */ });
/* harmony import */ var _options_generated_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(32659);

const OPTION_GROUPS = ['what', 'how', 'gate', 'deliver', 'supply'];
/** The groups of design.md 5.2 as headings. */
const GROUP_TITLES = {
    what: 'What is scanned',
    how: 'How it is scanned',
    gate: 'The gate',
    deliver: 'What is written',
    supply: 'Where scanners and databases come from',
};
/** What action.yml cannot say of an option. Total: an input without a row does not compile. */
const TRAITS = {
    image: { group: 'what', kind: 'list', placeholder: 'IMAGE' },
    name: { group: 'what', kind: 'list', placeholder: 'NAME' },
    platform: { group: 'what', kind: 'text', placeholder: 'OS/ARCHITECTURE' },
    dockerfile: { group: 'what', kind: 'list', placeholder: 'FILE' },
    'dockerfile-target': { group: 'what', kind: 'list', placeholder: 'STAGE' },
    'build-args': { group: 'what', kind: 'list', placeholder: 'NAME=VALUE' },
    registry: { group: 'what', kind: 'text', placeholder: 'HOST' },
    'registry-username': { group: 'what', kind: 'text', placeholder: 'USER' },
    'registry-password': { group: 'what', kind: 'secret', placeholder: 'PASSWORD' },
    'allow-http': { group: 'what', kind: 'boolean', placeholder: 'true|false' },
    scanners: { group: 'how', kind: 'list', placeholder: 'SCANNER' },
    'require-scanners': { group: 'how', kind: 'text', placeholder: 'all|any' },
    scan: { group: 'how', kind: 'list', placeholder: 'KIND' },
    'package-types': { group: 'how', kind: 'list', placeholder: 'TYPE' },
    'skip-paths': { group: 'how', kind: 'list', placeholder: 'PATTERN' },
    'secret-rules': { group: 'how', kind: 'text', placeholder: 'FILE' },
    timeout: { group: 'how', kind: 'text', placeholder: 'TIME' },
    'work-dir': { group: 'how', kind: 'text', placeholder: 'FOLDER' },
    'fail-on': { group: 'gate', kind: 'text', placeholder: 'SEVERITY' },
    'max-critical': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
    'max-high': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
    'max-medium': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
    'max-low': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
    'max-unknown': { group: 'gate', kind: 'text', placeholder: 'NUMBER' },
    'only-fixable': { group: 'gate', kind: 'boolean', placeholder: 'true|false' },
    'severity-from': { group: 'gate', kind: 'text', placeholder: 'vendor|nvd|highest' },
    policy: { group: 'gate', kind: 'list', placeholder: 'FILE' },
    waivers: { group: 'gate', kind: 'list', placeholder: 'FILE' },
    vex: { group: 'gate', kind: 'list', placeholder: 'FILE' },
    standard: { group: 'gate', kind: 'list', placeholder: 'ID|FILE' },
    stage: { group: 'gate', kind: 'text', placeholder: 'build|deploy|monitor' },
    baseline: { group: 'gate', kind: 'text', placeholder: 'FILE|IMAGE' },
    judge: { group: 'gate', kind: 'text', placeholder: 'all|changes|auto' },
    mode: { group: 'gate', kind: 'text', placeholder: 'enforce|report' },
    'on-nothing-analysed': { group: 'gate', kind: 'text', placeholder: 'fail|warn' },
    'on-scan-failed': { group: 'gate', kind: 'text', placeholder: 'fail|warn' },
    'as-of': { group: 'gate', kind: 'text', placeholder: 'DATE' },
    reports: { group: 'deliver', kind: 'list', placeholder: 'FORMAT[=PATH]' },
    summary: { group: 'deliver', kind: 'boolean', placeholder: 'true|false' },
    'upload-sarif': { group: 'deliver', kind: 'text', placeholder: 'auto|true|false' },
    alerts: { group: 'deliver', kind: 'text', placeholder: 'actionable|all|blocking' },
    category: { group: 'deliver', kind: 'text', placeholder: 'NAME' },
    comment: { group: 'deliver', kind: 'text', placeholder: 'auto|always|on-failure|never' },
    'upload-report': { group: 'deliver', kind: 'text', placeholder: 'auto|true|false' },
    notify: { group: 'deliver', kind: 'boolean', placeholder: 'true|false' },
    profile: { group: 'deliver', kind: 'text', placeholder: 'auto|full|public' },
    'encrypt-to': { group: 'deliver', kind: 'list', placeholder: 'RECIPIENT' },
    'encrypt-passphrase': { group: 'deliver', kind: 'secret', placeholder: 'PASSPHRASE' },
    'encrypted-only': { group: 'deliver', kind: 'boolean', placeholder: 'true|false' },
    'audit-log': { group: 'deliver', kind: 'text', placeholder: 'FILE' },
    token: { group: 'deliver', kind: 'secret', placeholder: 'TOKEN' },
    'trivy-version': { group: 'supply', kind: 'text', placeholder: 'VERSION' },
    'grype-version': { group: 'supply', kind: 'text', placeholder: 'VERSION' },
    'scanner-source': { group: 'supply', kind: 'text', placeholder: 'auto|release|path|build' },
    'download-mirror': { group: 'supply', kind: 'text', placeholder: 'URL' },
    'trivy-db-repository': { group: 'supply', kind: 'list', placeholder: 'REPOSITORY' },
    'trivy-java-db-repository': { group: 'supply', kind: 'list', placeholder: 'REPOSITORY' },
    'grype-db-url': { group: 'supply', kind: 'text', placeholder: 'URL' },
    'kev-url': { group: 'supply', kind: 'text', placeholder: 'URL|FILE|none' },
    'epss-url': { group: 'supply', kind: 'text', placeholder: 'URL|FILE|none' },
    'update-db': { group: 'supply', kind: 'boolean', placeholder: 'true|false' },
    cache: { group: 'supply', kind: 'text', placeholder: 'auto|true|false' },
    'db-max-age': { group: 'supply', kind: 'text', placeholder: 'DAYS' },
};
/** In the order of action.yml. */
const OPTION_NAMES = Object.keys(_options_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .l);
function isOptionName(name) {
    return Object.hasOwn(_options_generated_js__WEBPACK_IMPORTED_MODULE_0__/* .OPTIONS */ .l, name);
}


/***/ }),

/***/ 61307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  o: () => (/* binding */ parseConfig)
});

// EXTERNAL MODULE: ./src/config/option-parser.ts
var option_parser = __webpack_require__(3537);
// EXTERNAL MODULE: ./src/config/parsed.ts
var config_parsed = __webpack_require__(21869);
;// CONCATENATED MODULE: ./src/config/parse-addresses.ts

const MAX_ADDRESS_LENGTH = 2000;
const MAX_HOST_LENGTH = 255;
const MAX_PORT = 65_535;
const MAX_REPOSITORIES = 10;
/** An absolute address with neither login, query nor fragment → the same without a slash at its end. */
function parseWebAddress(allowHttp) {
    return (text) => {
        const isAddress = text.length <= MAX_ADDRESS_LENGTH && /^https?:\/\//iu.test(text);
        if (!isAddress || !URL.canParse(text)) {
            return (0,config_parsed/* invalid */.Gq)('is not a web address: allowed is https://HOST/PATH');
        }
        const url = new URL(text);
        if (url.username !== '' || url.password !== '') {
            return (0,config_parsed/* invalid */.Gq)('holds a login, which would be sent in the open: allowed is an address without one');
        }
        if (/[?#]/u.test(text))
            return (0,config_parsed/* invalid */.Gq)('holds a query or fragment: allowed is https://HOST/PATH');
        if (url.protocol === 'http:' && !allowHttp && !isLoopback(url.hostname)) {
            return (0,config_parsed/* invalid */.Gq)('is plain HTTP: allowed is https://, or http:// together with allow-http');
        }
        return (0,config_parsed/* valid */.rZ)(url.href.replace(/\/+$/u, ''));
    };
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/u.test(host);
}
/** Docker Hub under its other names; the reference of an image says `docker.io`. */
const DOCKER_HUB_NAMES = ['index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];
/** A host with an optional port → the same in lower case. */
function parseRegistryHost(text) {
    const host = text.toLowerCase();
    if (!isHost(host)) {
        return (0,config_parsed/* invalid */.Gq)('is not a registry: allowed is its host, such as ghcr.io or localhost:5000, without https:// and path');
    }
    return (0,config_parsed/* valid */.rZ)(DOCKER_HUB_NAMES.includes(host) ? 'docker.io' : host);
}
function isHost(text) {
    if (text.length > MAX_HOST_LENGTH)
        return false;
    const match = /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(?::(\d{1,5}))?$/u.exec(text);
    if (match === null || Number(match[2] ?? 1) > MAX_PORT || Number(match[2] ?? 1) === 0)
        return false;
    const name = match[1] ?? '';
    return name.startsWith('[') || name.split('.').every(isLabel);
}
function isLabel(text) {
    return text !== '' && !text.startsWith('-') && !text.endsWith('-');
}
const REPOSITORY_TAIL = /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*(?::[A-Za-z0-9_][A-Za-z0-9_.-]{0,127})?(?:@sha256:[0-9a-f]{64})?$/u;
/** Repositories of an artifact, each `HOST/PATH:TAG` or `HOST/PATH@sha256:…`, in the order of trial. */
function parseRepositories(text) {
    const words = (0,config_parsed/* splitWords */.yM)(text);
    if (words.length > MAX_REPOSITORIES) {
        return (0,config_parsed/* invalid */.Gq)(`names ${words.length} repositories: allowed are ${MAX_REPOSITORIES}`);
    }
    const repeated = (0,config_parsed/* findRepeated */.Ez)(words);
    if (repeated !== null)
        return (0,config_parsed/* invalid */.Gq)('stands there twice: allowed is once', repeated);
    const parsed = (0,config_parsed/* parseEach */.lc)(words, parseRepository);
    if (!parsed.ok || parsed.value.length > 0)
        return parsed;
    return (0,config_parsed/* invalid */.Gq)('names no repository: allowed is HOST/PATH:TAG');
}
function parseRepository(text) {
    const slash = text.indexOf('/');
    const host = text.slice(0, Math.max(slash, 0));
    const tail = text.slice(slash + 1);
    const isRepository = looksLikeHost(host) && text.length <= MAX_HOST_LENGTH && REPOSITORY_TAIL.test(tail);
    if (isRepository && /[:@]/u.test(tail))
        return (0,config_parsed/* valid */.rZ)(text);
    return (0,config_parsed/* invalid */.Gq)('is not a repository: allowed is HOST/PATH:TAG or HOST/PATH@sha256:…, without oci:// or https://');
}
/** As Docker tells a host from a folder of Docker Hub: a dot, a port, or `localhost`. */
function looksLikeHost(host) {
    return isHost(host.toLowerCase()) && (/[.:]/u.test(host) || host === 'localhost');
}
const PLATFORM = /^[a-z0-9]{2,20}\/[a-z0-9_]{2,20}(?:\/[a-z0-9.]{1,10})?$/u;
/** `os/architecture[/variant]` in lower case. */
function parsePlatform(text) {
    const platform = text.toLowerCase();
    if (PLATFORM.test(platform))
        return (0,config_parsed/* valid */.rZ)(platform);
    return (0,config_parsed/* invalid */.Gq)('is not a platform: allowed is one os/architecture or os/architecture/variant, such as linux/amd64 or linux/arm/v7');
}

;// CONCATENATED MODULE: ./src/config/parse-amounts.ts

const MAX_COUNT = 1_000_000;
const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** A whole number from 0. */
function parseCount(text) {
    const count = /^\d{1,7}$/u.test(text) ? Number(text) : Infinity;
    if (count <= MAX_COUNT)
        return (0,config_parsed/* valid */.rZ)(count);
    return (0,config_parsed/* invalid */.Gq)(`is not allowed: a whole number from 0 to ${MAX_COUNT} is, or nothing for no limit of its own`);
}
/** Whole days, within bounds. */
function parseDays(bounds) {
    const { min, max } = bounds;
    return (text) => {
        const days = /^\d{1,4}$/u.test(text) ? Number(text) : NaN;
        if (days >= min && days <= max)
            return (0,config_parsed/* valid */.rZ)(days);
        return (0,config_parsed/* invalid */.Gq)(`is not allowed: whole days from ${min} to ${max} are, without a unit`);
    };
}
/** `90s`, `10m`, `1h30m` → milliseconds, from a second to a day. */
function parseDuration(text) {
    const match = /^(?:(\d{1,5})h)?(?:(\d{1,5})m)?(?:(\d{1,5})s)?$/u.exec(text);
    const amount = (group) => Number(match?.[group] ?? 0);
    const total = amount(1) * HOUR_MS + amount(2) * MINUTE_MS + amount(3) * SECOND_MS;
    if (total >= SECOND_MS && total <= DAY_MS)
        return (0,config_parsed/* valid */.rZ)(total);
    return (0,config_parsed/* invalid */.Gq)('is not allowed: a time with its unit is, from 1s to 24h, such as 90s, 10m or 1h30m');
}
const DATE = /^\d{4}-\d{2}-\d{2}$/u;
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?(?:Z|[+-]\d{2}:\d{2})$/u;
/** An ISO date, which is midnight UTC, or an ISO time with its zone; years 2000 to 2099. */
function parseInstant(text) {
    const isKnownForm = DATE.test(text) || TIME.test(text);
    const instant = new Date(isKnownForm && text.startsWith('20') && isRealDay(text) ? text : NaN);
    if (!Number.isNaN(instant.getTime()))
        return (0,config_parsed/* valid */.rZ)(instant);
    return (0,config_parsed/* invalid */.Gq)('is not a time: allowed are a date such as 2026-11-21 or a time with its zone such as 2026-11-21T10:30:00Z, from the year 2000 to 2099');
}
/** `Date` takes the 30th of February for the 2nd of March. */
function isRealDay(text) {
    const day = text.slice(0, 'YYYY-MM-DD'.length);
    const midnight = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(midnight.getTime()) && midnight.toISOString().startsWith(day);
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/config/config.ts
var config = __webpack_require__(81122);
// EXTERNAL MODULE: ./src/config/parse-words.ts
var parse_words = __webpack_require__(80057);
;// CONCATENATED MODULE: ./src/config/parse-input-layer.ts





/** `unknown` is left out: nobody rated it, so no severity is above or below it. */
const THRESHOLDS = ['critical', 'high', 'medium', 'low'];
/**
 * What inputs set of the gate: `fail-on` sets 0 for its severity and above; a `max-…` replaces its own number
 * only. What nobody set is absent, so that a policy keeps its own.
 */
function parseInputLayer(options) {
    const threshold = options.parse('fail-on', (0,config_parsed/* optional */.lq)(parseThreshold));
    const entries = [
        ...domain_severity/* LIMITED_SEVERITIES */.rL.flatMap((severity) => toLimit(severity, threshold, options)),
        ...toWords(options),
    ];
    return {
        values: Object.fromEntries(entries.map(([key, value]) => [key, value])),
        names: new Map(entries.map(([key, , name]) => [key, name])),
    };
}
function toLimit(severity, threshold, options) {
    const key = `vulnerabilities.${severity}.max`;
    const own = options.parse(`max-${severity}`, (0,config_parsed/* optional */.lq)(parseCount));
    if (own !== null)
        return [[key, own, `max-${severity}`]];
    return isCovered(severity, threshold) ? [[key, 0, 'fail-on']] : [];
}
function isCovered(severity, threshold) {
    return threshold !== null && severity !== 'unknown' && (0,domain_severity/* isAtLeast */.du)(severity, threshold);
}
/** A word that is the default says nothing: with a policy, the policy's own word holds. */
function toWords(options) {
    const onlyFixable = options.parse('only-fixable', parse_words/* parseBoolean */.yG);
    const severityFrom = options.parse('severity-from', (0,parse_words/* parseWord */.kB)(domain_severity/* SEVERITY_CHOICES */.NS));
    const fixable = onlyFixable
        ? [['vulnerabilities.only_fixable', true, 'only-fixable']]
        : [];
    const severity = options.isSet('severity-from')
        ? [['vulnerabilities.severity_from', severityFrom, 'severity-from']]
        : [];
    const judge = options.parse('judge', (0,parse_words/* parseWord */.kB)(config/* JUDGE_CHOICES */.DY));
    const judged = options.isSet('judge') ? [['judge', judge, 'judge']] : [];
    return [...fixable, ...severity, ...judged];
}
/** Words that other scanners take and we refuse, with what to write instead. */
const REFUSED = new Map([
    ['none', 'would switch the gate off: to see the findings without failing set mode to report'],
    ['never', 'would switch the gate off: to see the findings without failing set mode to report'],
    ['negligible', 'counts nowhere'],
    ['unknown', 'means that nobody rated it, and has a number of its own: set max-unknown to 0'],
]);
function parseThreshold(text) {
    const refused = REFUSED.get(text.toLowerCase());
    if (refused === undefined)
        return (0,parse_words/* parseWord */.kB)(THRESHOLDS)(text);
    return (0,config_parsed/* invalid */.Gq)(`${refused}; allowed are ${THRESHOLDS.join(', ')}`);
}

// EXTERNAL MODULE: ./src/domain/context.ts
var context = __webpack_require__(77723);
// EXTERNAL MODULE: ./src/config/parse-paths.ts
var parse_paths = __webpack_require__(40048);
;// CONCATENATED MODULE: ./src/config/parse-policy-settings.ts




/** Where policy, waivers, VEX and standards stand. Paths stay as written: a base commit has no folder. */
function parsePolicySettings(options) {
    return {
        files: options.parse('policy', parseFiles),
        waivers: options.parse('waivers', parseFiles),
        vex: options.parse('vex', parseFiles),
        standards: options.parse('standard', parseStandards),
        stage: options.parse('stage', (0,parse_words/* parseWord */.kB)(context/* STAGES */.a)),
    };
}
const MAX_FILES = 100;
function parseFiles(text) {
    return parseDistinct((0,config_parsed/* splitLines */.uz)(text));
}
/** Ids have no spaces, and neither have most paths; a path with one stands on a line of its own. */
function parseStandards(text) {
    const lines = (0,config_parsed/* splitLines */.uz)(text);
    return parseDistinct(lines.flatMap((line) => (line.includes('/') ? [line] : (0,config_parsed/* splitWords */.yM)(line))));
}
function parseDistinct(items) {
    if (items.length > MAX_FILES)
        return (0,config_parsed/* invalid */.Gq)(`names ${items.length} files: allowed are ${MAX_FILES}`);
    const repeated = (0,config_parsed/* findRepeated */.Ez)(items);
    if (repeated !== null)
        return (0,config_parsed/* invalid */.Gq)('stands there twice: allowed is once', repeated);
    return (0,config_parsed/* parseEach */.lc)(items, (0,parse_paths/* parsePath */.Rr)((path) => path));
}
const MAX_TOKEN_LENGTH = 1000;
/** An expression that no workflow has filled in is no token. */
function parseToken(text) {
    if (text === '' || text.startsWith('${{'))
        return (0,config_parsed/* valid */.rZ)(null);
    const isToken = text.length <= MAX_TOKEN_LENGTH && /^[\x21-\x7e]+$/u.test(text);
    return isToken
        ? (0,config_parsed/* valid */.rZ)(text)
        : (0,config_parsed/* invalid */.Gq)('is not a token: it holds spaces or characters beyond ASCII');
}

// EXTERNAL MODULE: ./src/config/parse-images.ts
var parse_images = __webpack_require__(79236);
;// CONCATENATED MODULE: ./src/config/parse-baseline.ts



/** A path that ends in `.json` is a report of ours; anything else is the reference of an image. */
function parseBaseline({ resolvePath, toRepositoryPath }) {
    return (text) => {
        if (text.endsWith('.json')) {
            const path = (0,parse_paths/* parsePath */.Rr)(resolvePath)(text);
            if (!path.ok)
                return path;
            const repositoryPath = toRepositoryPath(path.value);
            return (0,config_parsed/* valid */.rZ)({ kind: 'report', path: path.value, repositoryPath });
        }
        const references = (0,parse_images/* parseReferences */.I)(text);
        if (!references.ok)
            return references;
        const [reference, ...more] = references.value;
        if (reference !== undefined && more.length === 0)
            return (0,config_parsed/* valid */.rZ)({ kind: 'image', reference });
        return (0,config_parsed/* invalid */.Gq)('names several images: allowed is one, or a report that holds them all');
    };
}

;// CONCATENATED MODULE: ./src/config/parse-build.ts

const MAX_TARGET_LENGTH = 128;
const MAX_ARGUMENTS = 200;
const MAX_ARGUMENT_LENGTH = 4000;
/** Stages of Dockerfiles, one per line, by name or number; `-` is the last one. */
function parseTargets(text) {
    return (0,config_parsed/* parseEach */.lc)((0,config_parsed/* splitLines */.uz)(text), (line) => {
        if (line === '-')
            return (0,config_parsed/* valid */.rZ)(null);
        if (line.length <= MAX_TARGET_LENGTH && /^[A-Za-z0-9][\w.-]*$/u.test(line))
            return (0,config_parsed/* valid */.rZ)(line);
        return (0,config_parsed/* invalid */.Gq)('is not the name of a stage: allowed are letters, digits and _ . -');
    });
}
/** `NAME=VALUE`, one per line, as `docker build --build-arg` takes them; the last of a name counts. */
function parseBuildArguments(text) {
    const lines = (0,config_parsed/* splitLines */.uz)(text);
    if (lines.length > MAX_ARGUMENTS) {
        return (0,config_parsed/* invalid */.Gq)(`has ${lines.length} lines: allowed are ${MAX_ARGUMENTS}`);
    }
    const parsed = (0,config_parsed/* parseEach */.lc)(lines, parseArgument);
    return parsed.ok ? (0,config_parsed/* valid */.rZ)(Object.fromEntries(parsed.value)) : parsed;
}
/** Its value is not repeated in a message: build arguments have been seen to hold passwords. */
function parseArgument(line) {
    const equals = line.indexOf('=');
    const name = equals === -1 ? line : line.slice(0, equals);
    if (equals > 0 && line.length <= MAX_ARGUMENT_LENGTH && /^[A-Za-z_]\w*$/u.test(name)) {
        return (0,config_parsed/* valid */.rZ)([name, line.slice(equals + 1)]);
    }
    return (0,config_parsed/* invalid */.Gq)('holds a line that is not NAME=VALUE', '');
}

;// CONCATENATED MODULE: ./src/config/parse-registry.ts



const LOGIN = ['registry', 'registry-username', 'registry-password'];
/** A login is whole or missing; half of one is a fault. */
function parseRegistry(options) {
    const registry = options.parse('registry', (0,config_parsed/* optional */.lq)(parseRegistryHost));
    const username = options.parse('registry-username', (0,config_parsed/* optional */.lq)(parseUsername));
    const password = options.parse('registry-password', (0,config_parsed/* optional */.lq)(parsePassword));
    const allowHttp = options.parse('allow-http', parse_words/* parseBoolean */.yG);
    if (registry !== null && username !== null && password !== null) {
        return { credentials: { registry, username, password }, allowHttp };
    }
    refuseHalfLogin(options);
    return { credentials: null, allowHttp };
}
function refuseHalfLogin(options) {
    const missing = LOGIN.filter((name) => !options.isSet(name));
    if (missing.length === LOGIN.length)
        return;
    for (const name of missing.filter((one) => !options.isFaulty(one))) {
        options.refuse(name, 'is empty, while another part of the login is set: allowed are registry, registry-username and registry-password together, or none of them (a run for a fork gets no secrets)');
    }
}
function parseUsername(text) {
    if (!/[:\p{Cc}]/u.test(text))
        return (0,config_parsed/* valid */.rZ)(text);
    return (0,config_parsed/* invalid */.Gq)('is not a user name: allowed is one without a colon and control characters');
}
function parsePassword(text) {
    if (!/\p{Cc}/u.test(text))
        return (0,config_parsed/* valid */.rZ)(text);
    return (0,config_parsed/* invalid */.Gq)('holds a line end or another control character: allowed is one line');
}

;// CONCATENATED MODULE: ./src/domain/alert-choice.ts
/** Which findings become alerts: what blocks and what somebody can act on, all, or only what blocks. */
const ALERT_CHOICES = ['actionable', 'all', 'blocking'];

;// CONCATENATED MODULE: ./src/domain/disclosure.ts
const PROFILE_CHOICES = ['auto', 'full', 'public'];

;// CONCATENATED MODULE: ./src/config/parse-category.ts

/** A name for a set of alerts; it becomes a path, whose last part GitHub would read as the id of a single run. */
function parseCategory(text) {
    const name = text.replace(/\/+$/u, '');
    const parts = name.split('/');
    const isName = parts.every((part) => /^[\w.-]+$/u.test(part) && !/^\.+$/u.test(part));
    if (isName && name.length <= 200)
        return (0,config_parsed/* valid */.rZ)(name);
    return (0,config_parsed/* invalid */.Gq)('is no category: allowed are at most 200 letters, digits and . _ - with / between them');
}

// EXTERNAL MODULE: ./src/domain/recipient.ts
var recipient = __webpack_require__(31407);
;// CONCATENATED MODULE: ./src/config/parse-encryption.ts



/** Null where neither recipients nor a passphrase are given: a policy may still name recipients. */
function parseEncryption(options) {
    const recipients = options.parse('encrypt-to', parseRecipients);
    const passphrase = options.parse('encrypt-passphrase', (0,config_parsed/* optional */.lq)(parsePassphrase));
    const isOnly = options.parse('encrypted-only', parse_words/* parseBoolean */.yG);
    if (recipients.length > 0 && passphrase !== null) {
        // age itself refuses a file for both: whoever knows the passphrase could pass for a recipient.
        options.refuse('encrypt-passphrase', 'goes without encrypt-to: allowed is one of the two');
    }
    if (recipients.length === 0 && passphrase === null && !isOnly)
        return null;
    return { recipients, passphrase, isOnly };
}
const MOST_RECIPIENTS = 100;
function parseRecipients(text) {
    const keys = (0,config_parsed/* splitLines */.uz)(text);
    if (keys.length > MOST_RECIPIENTS) {
        return (0,config_parsed/* invalid */.Gq)(`names ${keys.length} recipients: allowed are ${MOST_RECIPIENTS}`);
    }
    const repeated = (0,config_parsed/* findRepeated */.Ez)(keys);
    if (repeated !== null)
        return (0,config_parsed/* invalid */.Gq)('stands there twice: allowed is once', repeated);
    return (0,config_parsed/* parseEach */.lc)(keys, (key) => (0,recipient/* isRecipient */.g)(key) ? (0,config_parsed/* valid */.rZ)(key) : (0,config_parsed/* invalid */.Gq)(`holds what is no recipient: ${recipient/* RECIPIENT_HINT */.U}`));
}
const SHORTEST_PASSPHRASE = 12;
function parsePassphrase(text) {
    if (text.length < SHORTEST_PASSPHRASE) {
        return (0,config_parsed/* invalid */.Gq)(`is too short to protect anything: allowed are ${SHORTEST_PASSPHRASE} characters or more`);
    }
    return (0,config_parsed/* valid */.rZ)(text);
}

;// CONCATENATED MODULE: ./src/config/parse-reports.ts




const FILE_NAMES = {
    json: 'plimsoll.json',
    sarif: 'plimsoll.sarif',
    markdown: 'plimsoll.md',
    html: 'plimsoll.html',
    executive: 'plimsoll-executive.html',
    csv: 'plimsoll.csv',
    junit: 'plimsoll-junit.xml',
    // The name by which pipelines of GitLab look for it.
    gitlab: 'gl-container-scanning-report.json',
    cyclonedx: 'plimsoll.cdx.json',
    spdx: 'plimsoll.spdx.json',
    openvex: 'plimsoll.openvex.json',
    'cyclonedx-vex': 'plimsoll.vex.cdx.json',
    audit: 'plimsoll-audit.json',
};
/** Lines of `FORMAT=PATH` or of bare formats, or `none`; a path is absolute afterwards, or `-`. */
function parseReports(places) {
    return (text) => {
        const items = (0,config_parsed/* splitLines */.uz)(text).flatMap(splitLine);
        if (items.length === 1 && items[0]?.toLowerCase() === 'none')
            return (0,config_parsed/* valid */.rZ)([]);
        const parsed = (0,config_parsed/* parseEach */.lc)(items, (item) => parseReport(item, places));
        if (!parsed.ok)
            return parsed;
        if (parsed.value.length === 0)
            return (0,config_parsed/* invalid */.Gq)(`names no report: ${ALLOWED}`);
        const repeated = (0,config_parsed/* findRepeated */.Ez)(parsed.value.map((report) => report.path));
        if (repeated === null)
            return parsed;
        return repeated === '-'
            ? (0,config_parsed/* invalid */.Gq)('sends two reports to standard output: allowed is one')
            : (0,config_parsed/* invalid */.Gq)('is the path of two reports: allowed is a path of its own for each', repeated);
    };
}
const ALLOWED = `allowed are ${config/* REPORT_FORMATS */.EL.join(', ')}, each alone or as FORMAT=PATH, or none alone`;
/** A path may hold commas and spaces, so a line with one is a single report. */
function splitLine(line) {
    return line.includes('=') ? [line] : (0,config_parsed/* splitWords */.yM)(line);
}
function parseReport(item, places) {
    const equals = item.indexOf('=');
    const word = (equals < 0 ? item : item.slice(0, equals)).trim();
    const format = parseFormat(word);
    if (!format.ok)
        return format;
    const path = equals < 0
        ? (0,config_parsed/* valid */.rZ)(places.resolvePath(`${places.reportFolder}/${FILE_NAMES[format.value]}`))
        : parseReportPath(item.slice(equals + 1).trim(), places);
    return path.ok ? (0,config_parsed/* valid */.rZ)({ format: format.value, path: path.value }) : path;
}
function parseFormat(word) {
    if (word.toLowerCase() === 'none')
        return (0,config_parsed/* invalid */.Gq)('goes with no other report: allowed is none alone');
    return (0,parse_words/* parseWord */.kB)(config/* REPORT_FORMATS */.EL)(word);
}
const FURTHER_REPORT = new RegExp(`[,;\\s](?:${config/* REPORT_FORMATS */.EL.join('|')})=`, 'iu');
function parseReportPath(path, places) {
    if (path === '-') {
        return places.hasStandardOutput
            ? (0,config_parsed/* valid */.rZ)(path)
            : (0,config_parsed/* invalid */.Gq)('sends a report to standard output, which is the log of the step: allowed is a path');
    }
    if (path === '' || /(?:^|\/)\.{0,2}$/u.test(path)) {
        return (0,config_parsed/* invalid */.Gq)('names no file: allowed is FORMAT=PATH with the path of a file');
    }
    // With csv=a.age, the encrypted report of json=a would have its name.
    if (/\.age$/iu.test(path)) {
        return (0,config_parsed/* invalid */.Gq)('ends in .age, which is added to encrypted reports: allowed is another ending');
    }
    if (FURTHER_REPORT.test(path))
        return (0,config_parsed/* invalid */.Gq)('holds two reports: allowed is one on a line');
    return (0,parse_paths/* parsePath */.Rr)(places.resolvePath)(path);
}

;// CONCATENATED MODULE: ./src/config/parse-deliver.ts









/** What is written, where, and how much of it. */
function parseDeliver(options, request) {
    const { resolvePath } = request.surroundings;
    return {
        reports: parseWantedReports(options, request),
        summary: options.parse('summary', parse_words/* parseBoolean */.yG),
        uploadSarif: options.parse('upload-sarif', parse_words/* parseSwitch */.SI),
        alerts: options.parse('alerts', (0,parse_words/* parseWord */.kB)(ALERT_CHOICES)),
        category: options.parse('category', (0,config_parsed/* optional */.lq)(parseCategory)),
        comment: options.parse('comment', (0,parse_words/* parseWord */.kB)(config/* COMMENT_CHOICES */.ZS)),
        uploadReport: options.parse('upload-report', parse_words/* parseSwitch */.SI),
        notify: options.parse('notify', parse_words/* parseBoolean */.yG),
        profile: options.parse('profile', (0,parse_words/* parseWord */.kB)(PROFILE_CHOICES)),
        encryption: parseEncryption(options),
        auditLog: options.parse('audit-log', (0,config_parsed/* optional */.lq)((0,parse_paths/* parsePath */.Rr)(resolvePath))),
    };
}
function parseWantedReports(options, request) {
    const places = { ...request.surroundings, hasStandardOutput: request.hasStandardOutput };
    const reports = options.parse('reports', parseReports(places));
    const { formats = config/* REPORT_FORMATS */.EL } = request;
    const strange = reports.find((report) => !formats.includes(report.format));
    if (strange !== undefined && !options.isFaulty('reports')) {
        const problem = `asks for ${strange.format}, which this command does not write: allowed are ${formats.join(', ')}`;
        options.refuse('reports', problem);
    }
    return reports;
}

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
;// CONCATENATED MODULE: ./src/config/parse-scan.ts





const KIND_WORDS = {
    vulnerabilities: 'vulnerability',
    secrets: 'secret',
    misconfigurations: 'misconfiguration',
    licences: 'licence',
};
const PACKAGE_CLASSES = ['os', 'library'];
const FINDS = finding/* SCANNER_FINDS */.yd;
/** Which scanners look for what; every scanner of the result has work, and every kind has a scanner. */
function parseScan(options, resolvePath) {
    const words = options.parse('scan', (0,parse_words/* parseWords */.nl)(Object.keys(KIND_WORDS)));
    const asked = {
        scanners: options.parse('scanners', (0,parse_words/* parseWords */.nl)(finding/* SCANNER_IDS */.Kc)),
        kinds: words.map((word) => KIND_WORDS[word]),
    };
    const work = matchWork(asked);
    refuseWithoutWork(options, asked, work);
    const require = options.parse('require-scanners', (0,parse_words/* parseWord */.kB)(['all', 'any']));
    if (require === 'any' && work.scanners.length < 2)
        refuseAny(options);
    const secretRules = options.parse('secret-rules', (0,config_parsed/* optional */.lq)((0,parse_paths/* parsePath */.Rr)(resolvePath)));
    if (secretRules !== null && !work.kinds.includes('secret'))
        refuseRules(options);
    return {
        ...work,
        require,
        packageClasses: options.parse('package-types', (0,parse_words/* parseWords */.nl)(PACKAGE_CLASSES)),
        skipPaths: options.parse('skip-paths', parse_paths/* parseSkipPaths */.HT),
        secretRules,
        timeoutMs: options.parse('timeout', (0,config_parsed/* optional */.lq)(parseDuration)),
    };
}
function matchWork({ scanners, kinds }) {
    return {
        scanners: scanners.filter((scanner) => kinds.some((kind) => FINDS[scanner].includes(kind))),
        kinds: kinds.filter((kind) => scanners.some((scanner) => FINDS[scanner].includes(kind))),
    };
}
/** The default of `scan` asks for all there is; a list that somebody wrote is a promise to keep. */
function refuseWithoutWork(options, asked, work) {
    if (!options.isSet('scan') || options.isFaulty('scan') || options.isFaulty('scanners'))
        return;
    if (work.kinds.length === asked.kinds.length)
        return;
    options.refuse('scan', `asks for what ${asked.scanners.join(' and ')} cannot find: allowed with it is vulnerabilities; secrets, misconfigurations and licences need trivy in scanners`);
}
function refuseAny(options) {
    if (options.isFaulty('scanners') || options.isFaulty('scan'))
        return;
    options.refuse('require-scanners', 'needs two scanners, and only one has work here: allowed is all, or both scanners and vulnerabilities in scan');
}
function refuseRules(options) {
    if (options.isFaulty('scanners') || options.isFaulty('scan'))
        return;
    options.refuse('secret-rules', 'is set, and nobody looks for secrets: allowed is it with trivy in scanners and secrets in scan');
}

;// CONCATENATED MODULE: ./src/config/parse-feed-place.ts


const MAX_PATH_LENGTH = 1000;
/** Where a feed lies: a web address, an absolute path (also as `file:` address) → the path; `none` → null. */
function parseFeedPlace(allowHttp) {
    const parseWeb = parseWebAddress(allowHttp);
    return (text) => {
        if (text.toLowerCase() === 'none')
            return (0,config_parsed/* valid */.rZ)(null);
        if (/^https?:\/\//iu.test(text))
            return parseWeb(text);
        if (/^file:/iu.test(text))
            return parseFileAddress(text);
        return text.startsWith('/') ? parseFilePath(text) : notAPlace();
    };
}
/** RFC 8089: of the forms of a `file:` address only the one without a host. */
function parseFileAddress(text) {
    if (!/^file:\/\/\//iu.test(text) || /[?#]/u.test(text) || !URL.canParse(text))
        return notAPlace();
    try {
        return parseFilePath(decodeURIComponent(new URL(text).pathname));
    }
    catch {
        return notAPlace();
    }
}
function parseFilePath(path) {
    if (path.length > MAX_PATH_LENGTH || /\p{Cc}/u.test(path) || path.endsWith('/'))
        return notAPlace();
    return (0,config_parsed/* valid */.rZ)(path);
}
function notAPlace() {
    return (0,config_parsed/* invalid */.Gq)('is not a place to fetch from: allowed are https://HOST/PATH, the absolute path of a file, file:///PATH, and none');
}

;// CONCATENATED MODULE: ./src/config/parse-version.ts

const VERSION = /^v?(\d{1,4}\.\d{1,4}\.\d{1,4}(?:-[0-9A-Za-z.-]{1,40})?)(?:@(?:sha256:)?([0-9a-fA-F]{64}))?$/u;
/** A pinned version, or any version with the SHA-256 of its release archive. */
function parseVersion(pinned) {
    return (text) => {
        const match = VERSION.exec(text);
        const version = match?.[1];
        if (version === undefined)
            return (0,config_parsed/* invalid */.Gq)(`is not a version: ${allowed(pinned)}`);
        const sha256 = match?.[2]?.toLowerCase() ?? null;
        if (sha256 !== null || pinned.includes(version))
            return (0,config_parsed/* valid */.rZ)({ version, sha256 });
        return (0,config_parsed/* invalid */.Gq)(`has no pinned hash, and nothing runs here unchecked: ${allowed(pinned)}`);
    };
}
function allowed(pinned) {
    const versions = pinned.length > 0 ? `${pinned.join(', ')}, or ` : '';
    return `allowed is ${versions}VERSION@sha256:HASH with the SHA-256 of the release archive`;
}

;// CONCATENATED MODULE: ./src/config/parse-supply.ts







const MAX_AGE_BOUNDS = { min: 1, max: 365 };
/** Where scanners, databases and feeds come from. */
function parseSupply(options, request) {
    const { trivy, grype } = request.pinned;
    const parseAddress = parseWebAddress(request.allowHttp);
    const supply = {
        versions: {
            trivy: options.parse('trivy-version', parseVersion(trivy)),
            grype: options.parse('grype-version', parseVersion(grype)),
        },
        scannerSource: options.parse('scanner-source', (0,parse_words/* parseWord */.kB)(['auto', 'release', 'path', 'build'])),
        downloadMirror: options.parse('download-mirror', (0,config_parsed/* optional */.lq)(parseAddress)),
        trivyDatabases: options.parse('trivy-db-repository', parseRepositories),
        trivyJavaDatabases: options.parse('trivy-java-db-repository', parseRepositories),
        grypeDatabase: options.parse('grype-db-url', parseAddress),
        kevUrl: options.parse('kev-url', parseFeedPlace(request.allowHttp)),
        epssUrl: options.parse('epss-url', parseFeedPlace(request.allowHttp)),
        updateDatabases: options.parse('update-db', parse_words/* parseBoolean */.yG),
        databaseMaxAgeDays: options.parse('db-max-age', (0,config_parsed/* optional */.lq)(parseDays(MAX_AGE_BOUNDS))),
    };
    refuseIdleHash(options, supply);
    return supply;
}
/** The hash is that of a release archive; the other sources would never look at it. */
function refuseIdleHash(options, supply) {
    if (supply.scannerSource !== 'path' && supply.scannerSource !== 'build')
        return;
    for (const scanner of finding/* SCANNER_IDS */.Kc) {
        if (supply.versions[scanner].sha256 === null)
            continue;
        options.refuse(`${scanner}-version`, `has the hash of a release archive, and scanner-source ${supply.scannerSource} takes none: allowed with it are the scanner sources auto and release`);
    }
}

;// CONCATENATED MODULE: ./src/config/parse-config.ts















/** Raw texts → a complete Config; throws `config-invalid` with all faults at once. */
function parseConfig(request) {
    const options = (0,option_parser/* createOptionParser */.J)(request);
    const { temporaryFolder, resolvePath } = request.surroundings;
    const registry = parseRegistry(options);
    const inputs = parseInputLayer(options);
    const config = {
        images: parseImages(options, { ...request.surroundings, takesImages: request.takesImages }),
        asOf: options.parse('as-of', (0,config_parsed/* optional */.lq)(parseInstant)),
        workFolder: options.parse('work-dir', (0,config_parsed/* optional */.lq)((0,parse_paths/* parsePath */.Rr)(resolvePath))) ?? temporaryFolder,
        registry,
        scan: parseScan(options, resolvePath),
        inputs,
        policy: parsePolicySettings(options),
        severityChoice: inputs.values['vulnerabilities.severity_from'] ?? 'vendor',
        baseline: options.parse('baseline', (0,config_parsed/* optional */.lq)(parseBaseline(request.surroundings))),
        judge: inputs.values.judge ?? 'auto',
        mode: options.parse('mode', (0,parse_words/* parseWord */.kB)(['enforce', 'report'])),
        onNothingAnalysed: options.parse('on-nothing-analysed', (0,parse_words/* parseWord */.kB)(['fail', 'warn'])),
        onScanFailed: options.parse('on-scan-failed', (0,parse_words/* parseWord */.kB)(['fail', 'warn'])),
        supply: parseSupply(options, {
            allowHttp: registry.allowHttp,
            pinned: request.surroundings.pinnedVersions,
        }),
        deliver: parseDeliver(options, request),
        cache: options.parse('cache', parse_words/* parseSwitch */.SI),
        token: options.parse('token', parseToken),
    };
    refuseIdleGate(options, config);
    if (request.canScanBaseline === false)
        refuseScannedBaseline(options, config);
    request.faults.throwIfAny(request.hint);
    return config;
}
function parseImages(options, request) {
    const references = options.parse('image', parse_images/* parseReferences */.I);
    const names = options.parse('name', parse_images/* parseNames */.G);
    const platform = options.parse('platform', (0,config_parsed/* optional */.lq)(parsePlatform));
    const dockerfiles = options.parse('dockerfile', (0,parse_paths/* parsePathLines */.KL)(request.resolvePath));
    const targets = options.parse('dockerfile-target', parseTargets);
    const buildArguments = options.parse('build-args', parseBuildArguments);
    if (!request.takesImages || options.isFaulty('image'))
        return [];
    if (references.length === 0) {
        options.refuse('image', 'is missing: allowed is the reference of an image, such as alpine:3.22');
    }
    refuseOtherNumber(options, { option: 'name', what: 'names' }, [names, references]);
    refuseOtherNumber(options, { option: 'dockerfile', what: 'files' }, [dockerfiles, references]);
    refuseOtherNumber(options, { option: 'dockerfile-target', what: 'stages' }, [targets, references]);
    refuseWithoutDockerfile(options, dockerfiles);
    return references.map((reference, index) => ({
        reference,
        name: names[index] ?? null,
        platform,
        dockerfile: dockerfiles[index] ?? null,
        dockerfilePath: request.toRepositoryPath(dockerfiles[index] ?? null),
        dockerfileTarget: targets[index] ?? null,
        buildArguments,
    }));
}
/** What says how a Dockerfile was built says nothing without one. */
function refuseWithoutDockerfile(options, dockerfiles) {
    if (options.isFaulty('dockerfile') || dockerfiles.some((one) => one !== null))
        return;
    for (const name of ['dockerfile-target', 'build-args']) {
        if (options.isSet(name) && !options.isFaulty(name)) {
            options.refuse(name, 'is given without dockerfile, of which it speaks: allowed are both or neither');
        }
    }
}
function refuseOtherNumber(options, { option, what }, [given, references]) {
    if (given.length === 0 || given.length === references.length)
        return;
    const counts = `${given.length} for ${references.length}`;
    options.refuse(option, `gives a different number of ${what} than there are images, ${counts}: allowed is one for each image, or none`);
}
function refuseScannedBaseline(options, { baseline }) {
    if (baseline?.kind !== 'image')
        return;
    options.refuse('baseline', 'names an image, and this command scans none: allowed is the path of a JSON report, which ends in .json');
}
const NUMBERS = [
    'fail-on',
    'max-critical',
    'max-high',
    'max-medium',
    'max-low',
    'max-unknown',
];
/** A number for vulnerabilities that nobody looks for would be a gate that always opens. */
function refuseIdleGate(options, config) {
    if (config.scan.kinds.includes('vulnerability') || options.isFaulty('scan'))
        return;
    for (const name of NUMBERS.filter((one) => options.isSet(one))) {
        options.refuse(name, 'counts vulnerabilities, and scan leaves them out: allowed is one of the two');
    }
}


/***/ }),

/***/ 79236:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ parseNames),
/* harmony export */   I: () => (/* binding */ parseReferences)
/* harmony export */ });
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21869);

const MAX_IMAGES = 100;
const MAX_REFERENCE_LENGTH = 4096;
/**
 * References, one per line, as they are written: what is in them is read by whoever opens the image.
 * An empty text is an empty list.
 */
function parseReferences(text) {
    const lines = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text);
    if (lines.length > MAX_IMAGES) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`names ${lines.length} images: allowed are ${MAX_IMAGES}; for more use a matrix of jobs`);
    }
    const repeated = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .findRepeated */ .Ez)(lines);
    if (repeated !== null)
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('stands there twice: allowed is once', repeated);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEach */ .lc)(lines, parseReference);
}
function parseReference(text) {
    if (text.length > MAX_REFERENCE_LENGTH || /\p{Cc}/u.test(text)) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`is not a reference: allowed are ${MAX_REFERENCE_LENGTH} characters without control characters`);
    }
    if (text.startsWith('-'))
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('begins with a dash: allowed is the reference of an image');
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(text);
}
const NAME = /^[A-Za-z0-9][A-Za-z0-9._/-]{0,199}$/u;
/** Stable names, one per line; an empty text is an empty list. */
function parseNames(text) {
    const lines = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text);
    const repeated = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .findRepeated */ .Ez)(lines);
    if (repeated !== null) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('stands there twice: allowed is a name of its own for each image', repeated);
    }
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEach */ .lc)(lines, (line) => NAME.test(line)
        ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(line)
        : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('is not a name: allowed are letters, digits and . _ - /, with a letter or digit first, at most 200 characters'));
}


/***/ }),

/***/ 40048:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HT: () => (/* binding */ parseSkipPaths),
/* harmony export */   KL: () => (/* binding */ parsePathLines),
/* harmony export */   Rr: () => (/* binding */ parsePath)
/* harmony export */ });
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21869);

const MAX_PATTERNS = 200;
const MAX_PATH_LENGTH = 1000;
/** Patterns of paths inside an image, one per line → the same without a slash in front or behind. */
function parseSkipPaths(text) {
    const lines = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text);
    if (lines.length > MAX_PATTERNS) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`has ${lines.length} patterns: allowed are ${MAX_PATTERNS}`);
    }
    const parsed = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEach */ .lc)(lines, parseSkipPath);
    if (!parsed.ok)
        return parsed;
    const repeated = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .findRepeated */ .Ez)(parsed.value);
    return repeated === null ? parsed : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)('stands there twice: allowed is once', repeated);
}
function parseSkipPath(text) {
    if (text.length > MAX_PATH_LENGTH) {
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`is too long: allowed are ${MAX_PATH_LENGTH} characters`);
    }
    const pattern = text.replace(/^(?:\.?\/)+/u, '').replace(/\/+$/u, '');
    const problem = findPatternProblem(pattern);
    return problem === null ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(pattern) : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(problem);
}
function findPatternProblem(pattern) {
    if (/[\p{Cc}\\]/u.test(pattern)) {
        return 'holds a backslash or a control character: allowed are paths with / between folders';
    }
    if (pattern.split('/').includes('..'))
        return 'leads out of the image: allowed are paths without ..';
    if (/^[*?./]*$/u.test(pattern)) {
        return 'covers the whole image, and then nothing would be scanned: allowed are patterns that name something';
    }
    if (pattern.startsWith('!'))
        return 'begins with !: allowed are paths to leave out, not to keep';
    return null;
}
/** Paths of this machine, one per line → absolute; `-` is none. An empty text is an empty list. */
function parsePathLines(resolvePath) {
    const parse = parsePath(resolvePath);
    return (text) => (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .parseEach */ .lc)((0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .splitLines */ .uz)(text), (line) => (line === '-' ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(null) : parse(line)));
}
/** A path of this machine → absolute. */
function parsePath(resolvePath) {
    return (text) => {
        if (text.length > MAX_PATH_LENGTH || /\p{Cc}/u.test(text)) {
            return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .invalid */ .Gq)(`is not a path: allowed are ${MAX_PATH_LENGTH} characters without control characters`);
        }
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_0__/* .valid */ .rZ)(resolvePath(text));
    };
}


/***/ }),

/***/ 80057:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   SI: () => (/* binding */ parseSwitch),
/* harmony export */   kB: () => (/* binding */ parseWord),
/* harmony export */   nl: () => (/* binding */ parseWords),
/* harmony export */   yG: () => (/* binding */ parseBoolean)
/* harmony export */ });
/* harmony import */ var _nearest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76572);
/* harmony import */ var _parsed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21869);


/** Exactly `true` or `false`: YAML's other spellings mean different things to different readers. */
function parseBoolean(text) {
    if (text === 'true')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(true);
    if (text === 'false')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(false);
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('is neither true nor false, which are the only allowed values');
}
/** `auto`, `true` or `false`, for what is done where it makes sense. */
function parseSwitch(text) {
    if (text === 'auto')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)('auto');
    if (text === 'true')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)('on');
    if (text === 'false')
        return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)('off');
    return (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)('is not known: allowed are auto, true, false');
}
/** One of the words, in upper or lower case. */
function parseWord(words) {
    return (text) => {
        const lower = text.toLowerCase();
        const word = words.find((one) => one === lower);
        return word === undefined ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(refusal(text, words)) : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(word);
    };
}
/** Any of the words between commas, spaces and line ends; each once, in the order of `words`. */
function parseWords(words) {
    const parseOne = parseWord(words);
    return (text) => {
        const parsed = (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .parseEach */ .lc)((0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .splitWords */ .yM)(text), parseOne);
        if (!parsed.ok)
            return parsed;
        const chosen = words.filter((word) => parsed.value.includes(word));
        return chosen.length > 0 ? (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .valid */ .rZ)(chosen) : (0,_parsed_js__WEBPACK_IMPORTED_MODULE_1__/* .invalid */ .Gq)(`names nothing: ${allowed(words)}`);
    };
}
function refusal(text, words) {
    const nearest = (0,_nearest_js__WEBPACK_IMPORTED_MODULE_0__/* .findNearest */ .q)(text, words);
    const question = nearest === null ? '' : `; did you mean ${nearest}?`;
    return `is not known: ${allowed(words)}${question}`;
}
function allowed(words) {
    return `allowed ${words.length === 1 ? 'is' : 'are'} ${words.join(', ')}`;
}


/***/ }),

/***/ 21869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ez: () => (/* binding */ findRepeated),
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   lc: () => (/* binding */ parseEach),
/* harmony export */   lq: () => (/* binding */ optional),
/* harmony export */   rZ: () => (/* binding */ valid),
/* harmony export */   uz: () => (/* binding */ splitLines),
/* harmony export */   yM: () => (/* binding */ splitWords)
/* harmony export */ });
function valid(value) {
    return { ok: true, value };
}
/** The text goes behind the quoted value: `is not …; allowed are …`. */
function invalid(text, part = null) {
    return { ok: false, problems: [{ part, text }] };
}
/** Empty text is a value of its own: nothing was set. */
function optional(parse) {
    return (text) => (text === '' ? valid(null) : parse(text));
}
/** Parses every item; the problems of all of them are told, each with its item. */
function parseEach(items, parse) {
    const values = [];
    const problems = [];
    for (const item of items) {
        const parsed = parse(item);
        if (parsed.ok)
            values.push(parsed.value);
        else
            problems.push(...parsed.problems.map(({ text, part }) => ({ text, part: part ?? item })));
    }
    return problems.length > 0 ? { ok: false, problems } : valid(values);
}
/** Items between commas, spaces and line ends. */
function splitWords(text) {
    return text.split(/[\s,]+/u).filter((word) => word !== '');
}
/** Lines without the white space around them; empty ones are dropped. */
function splitLines(text) {
    return text
        .split(/\r\n|\r|\n/u)
        .map((line) => line.trim())
        .filter((line) => line !== '');
}
/** The first item that stands in the list a second time. */
function findRepeated(items) {
    const seen = new Set();
    return items.find((item) => seen.size === seen.add(item).size) ?? null;
}


/***/ }),

/***/ 77723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ NO_CONTEXT),
/* harmony export */   a: () => (/* binding */ STAGES)
/* harmony export */ });
const STAGES = ['build', 'deploy', 'monitor'];
const NO_CONTEXT = {
    exposure: null,
    environment: null,
    data: null,
    impact: null,
};


/***/ }),

/***/ 10241:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OQ: () => (/* binding */ ERROR_CODES),
/* harmony export */   cI: () => (/* binding */ toPlimsollError),
/* harmony export */   nN: () => (/* binding */ PlimsollError),
/* harmony export */   nR: () => (/* binding */ blameOf)
/* harmony export */ });
/**
 * Every code that a user can meet, and whose fault it is. `docs/troubleshooting.md` has one entry per
 * code; a test compares the two lists.
 */
const ERROR_CODES = {
    'config-invalid': 'input',
    'image-reference-invalid': 'input',
    'image-not-found': 'world',
    'login-refused': 'world',
    'credentials-unusable': 'world',
    'registry-unreachable': 'world',
    'registry-rate-limited': 'world',
    'registry-protocol': 'world',
    'plain-http-refused': 'world',
    'digest-mismatch': 'world',
    'size-mismatch': 'world',
    'platform-missing': 'world',
    'not-an-image': 'world',
    'image-empty': 'world',
    'engine-unreachable': 'world',
    'engine-failed': 'world',
    'image-not-in-engine': 'world',
    'archive-missing': 'world',
    'archive-invalid': 'world',
    'archive-truncated': 'world',
    'archive-unsafe': 'world',
    'archive-ambiguous': 'world',
    'layer-damaged': 'world',
    'no-space': 'world',
    'no-memory': 'world',
    'platform-unsupported': 'world',
    'scanner-missing': 'world',
    'scanner-hash-mismatch': 'world',
    'scanner-refused': 'world',
    'scanner-too-old': 'world',
    'scanner-download-failed': 'world',
    'scanner-build-failed': 'world',
    'scanner-failed': 'world',
    'scanner-killed': 'world',
    'scanner-timeout': 'world',
    'scanner-output-invalid': 'world',
    'scanner-output-too-large': 'world',
    'scanner-other-image': 'world',
    'database-missing': 'world',
    'database-too-old': 'world',
    'database-schema': 'world',
    'database-damaged': 'world',
    'database-unreachable': 'world',
    'database-unwritable': 'world',
    'report-unwritable': 'world',
    'encryption-failed': 'world',
    'report-missing': 'world',
    'report-invalid': 'input',
    'policy-invalid': 'input',
    'policy-unreadable': 'input',
    'waivers-invalid': 'input',
    'vex-invalid': 'input',
    'standard-invalid': 'input',
    'untrusted-build': 'input',
    cancelled: 'world',
    internal: 'bug',
};
/** The one error of this project: a code for the program, a sentence and a hint for the reader. */
class PlimsollError extends Error {
    code;
    hint;
    constructor(explanation) {
        super(explanation.message, { cause: explanation.cause });
        this.name = 'PlimsollError';
        this.code = explanation.code;
        this.hint = explanation.hint;
    }
}
function blameOf(code) {
    return ERROR_CODES[code];
}
/** Anything that was thrown, as one of ours: what we did not foresee is our bug. */
function toPlimsollError(thrown) {
    if (thrown instanceof PlimsollError)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    return new PlimsollError({
        code: 'internal',
        message: `Plimsoll itself failed: ${message}`,
        hint: 'This is a bug. Please report it with the log of this run (PLIMSOLL_DEBUG=1 adds the stack).',
        cause: thrown,
    });
}


/***/ }),

/***/ 35457:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Kc: () => (/* binding */ SCANNER_IDS),
/* harmony export */   Oq: () => (/* binding */ WITNESSES),
/* harmony export */   Q_: () => (/* binding */ VULNERABILITY_CLASSES),
/* harmony export */   Y6: () => (/* binding */ CHANGES),
/* harmony export */   ac: () => (/* binding */ RISK_TIERS),
/* harmony export */   ix: () => (/* binding */ CONFIDENCES),
/* harmony export */   mH: () => (/* binding */ FINDING_KINDS),
/* harmony export */   vC: () => (/* binding */ FIX_STATES),
/* harmony export */   yd: () => (/* binding */ SCANNER_FINDS)
/* harmony export */ });
const SCANNER_IDS = ['grype', 'trivy'];
/** Who saw a finding: a scanner, or our own rules about the image. */
const WITNESSES = [...SCANNER_IDS, 'plimsoll'];
const FINDING_KINDS = [
    'vulnerability',
    'secret',
    'misconfiguration',
    'licence',
    'malware',
];
/** What a scanner can look for in an image. */
const SCANNER_FINDS = {
    grype: ['vulnerability'],
    trivy: ['vulnerability', 'secret', 'misconfiguration', 'licence'],
};
const FIX_STATES = [
    'fixed',
    'not-fixed',
    'wont-fix',
    'deferred',
    'end-of-life',
    'unknown',
];
/**
 * What an id stands for. `temporary`: a number that a distribution gives until there is a CVE, and which may
 * change. `maintenance`: a vendor's update without any CVE (new time zones, new keys). `advisory`: a vendor's
 * advisory of which nobody says which CVEs it is about. `rejected`: a source has withdrawn the id.
 */
const VULNERABILITY_CLASSES = [
    'flaw',
    'malware',
    'temporary',
    'maintenance',
    'advisory',
    'rejected',
];
const CONFIDENCES = [
    'confirmed',
    'single-vendor',
    'single-contradicted',
    'cpe-only',
    'likely-fp',
    'not-in-container',
];
/** From the most urgent on: reference order of ranking, tier 0 to 5. */
const RISK_TIERS = [
    'malware',
    'exploited',
    'likely',
    'severe-unscored',
    'severe',
    'rest',
];
/** Against a baseline; what is only there is `fixed` and stands in the comparison. */
const CHANGES = ['introduced', 'worsened', 'newly-disclosed', 'pre-existing'];


/***/ }),

/***/ 31407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ RECIPIENT_HINT),
/* harmony export */   g: () => (/* binding */ isRecipient)
/* harmony export */ });
/** What a recipient has to be, for messages. */
const RECIPIENT_HINT = 'allowed is a public key of age, age1 and 58 letters and digits, as age-keygen prints it';
/**
 * True for what has the form of a native recipient of age (X25519): Bech32 with the prefix `age` and 32 bytes
 * (age-encryption.org/v1). Whether its checksum holds, the library says that encrypts.
 */
function isRecipient(text) {
    return /^age1[02-9ac-hj-np-z]{58}$/.test(text);
}


/***/ }),

/***/ 61245:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   NS: () => (/* binding */ SEVERITY_CHOICES),
/* harmony export */   du: () => (/* binding */ isAtLeast),
/* harmony export */   oC: () => (/* binding */ SEVERITIES),
/* harmony export */   rL: () => (/* binding */ LIMITED_SEVERITIES),
/* harmony export */   zK: () => (/* binding */ compareSeverity)
/* harmony export */ });
/** From worst to least. `negligible` and `unknown` are not `low`: they count nowhere unless asked for. */
const SEVERITIES = ['critical', 'high', 'medium', 'low', 'negligible', 'unknown'];
/** The severities that a number of the gate can limit. */
const LIMITED_SEVERITIES = ['critical', 'high', 'medium', 'low', 'unknown'];
/** Negative when `a` is worse than `b`, so that a sort puts the worst first. */
function compareSeverity(a, b) {
    return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}
function isAtLeast(severity, limit) {
    return compareSeverity(severity, limit) <= 0;
}
/** Whose word for a severity counts, where several authorities have one. */
const SEVERITY_CHOICES = ['vendor', 'nvd', 'highest'];


/***/ }),

/***/ 61007:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $x: () => (/* binding */ PINS),
/* harmony export */   h4: () => (/* binding */ PINNED_VERSIONS),
/* harmony export */   h6: () => (/* binding */ REFUSED_VERSIONS),
/* harmony export */   pi: () => (/* binding */ MINIMUM_VERSIONS)
/* harmony export */ });
/** The releases that are used unless an input names another one. */
const PINNED_VERSIONS = {
    grype: '0.117.0',
    trivy: '0.74.0',
};
/**
 * Hashes of release archives. Each was read in public places, none was computed here; one that was not
 * found anywhere is not in the table.
 */
const PINS = [
    {
        scanner: 'trivy',
        version: '0.74.0',
        platform: 'linux',
        architecture: 'x64',
        sha256: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
        readIn: 'several',
    },
    {
        scanner: 'trivy',
        version: '0.74.0',
        platform: 'linux',
        architecture: 'arm64',
        sha256: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
        readIn: 'several',
    },
    {
        scanner: 'trivy',
        version: '0.74.0',
        platform: 'darwin',
        architecture: 'x64',
        sha256: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
        readIn: 'several',
    },
    {
        scanner: 'trivy',
        version: '0.74.0',
        platform: 'darwin',
        architecture: 'arm64',
        sha256: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
        readIn: 'several',
    },
    {
        scanner: 'grype',
        version: '0.117.0',
        platform: 'linux',
        architecture: 'x64',
        sha256: '38525dab1e06f162ebaa02f94d82d1f807076b011a44180cf2777edf1a7b9c26',
        readIn: 'several',
    },
    {
        scanner: 'grype',
        version: '0.117.0',
        platform: 'linux',
        architecture: 'arm64',
        sha256: '935f628bdf9331ffdd946931ea5fdb50045d3970ba52670cbeb44a88f127291b',
        readIn: 'several',
    },
    {
        scanner: 'grype',
        version: '0.117.0',
        platform: 'darwin',
        architecture: 'x64',
        sha256: '312ed375dcda6d8893b4ca5d517371fef1a50062ebb0b0dbe6bdb4ac2fb57c57',
        // Offered all the same, since a wrong hash can only refuse a good archive; the log says it.
        readIn: 'one',
    },
    {
        scanner: 'grype',
        version: '0.117.0',
        platform: 'darwin',
        architecture: 'arm64',
        sha256: 'bfcefa3f3b1690d9c77d847841b32ebd6106ab0e0e32f810924707e704d53584',
        readIn: 'several',
    },
];
/**
 * Trivy 0.70.0 is the first with attested builds, after the compromise of 0.69.4. Grype before 0.97
 * crashes or fails on the databases that are published now (anchore/grype issues 3133 and 3586).
 */
const MINIMUM_VERSIONS = {
    grype: '0.97.0',
    trivy: '0.70.0',
};
const COMPROMISE = 'it was published by an attacker in March 2026 (CVE-2026-33634) and steals secrets';
/** Never run, whatever their origin and whoever vouches for their hash. */
const REFUSED_VERSIONS = [
    { scanner: 'trivy', version: '0.69.4', why: COMPROMISE },
    { scanner: 'trivy', version: '0.69.5', why: COMPROMISE },
    { scanner: 'trivy', version: '0.69.6', why: COMPROMISE },
];


/***/ }),

/***/ 60023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cv: () => (/* binding */ cutUnits),
/* harmony export */   Ow: () => (/* binding */ cleanLine)
/* harmony export */ });
/* unused harmony export cutPoints */
/*
 * Names, versions, paths and titles are written by whoever made the image: text that must neither end a
 * line, move the cursor, nor look like something else.
 */
const PLAIN = /^[\x20-\x7e]*$/;
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const LONE_SURROGATES = /\p{Surrogate}/gu;
/**
 * One line: control characters become a space; what is invisible or turns the direction of writing goes;
 * at most `maxLength` code points, the last of them `…` when something was cut.
 */
function cleanLine(text, maxLength = 1000) {
    // A code point has at most two units; the rest of a huge text need not be looked at.
    const head = text.length > 4 * maxLength ? text.slice(0, 4 * maxLength) : text;
    return cutPoints(PLAIN.test(head) ? head : stripUnseen(head), maxLength);
}
function stripUnseen(text) {
    return text.replace(LONE_SURROGATES, '\uFFFD').replace(CONTROLS, ' ').replace(INVISIBLE, '');
}
/** At most `maxLength` code points, never half of a pair. */
function cutPoints(text, maxLength) {
    if (text.length <= maxLength)
        return text;
    const points = Array.from(text);
    return points.length <= maxLength ? text : `${points.slice(0, maxLength - 1).join('')}…`;
}
/** At most `maxUnits` UTF-16 units, as GitHub's limits are safely counted; never half of a pair. */
function cutUnits(text, maxUnits) {
    if (text.length <= maxUnits)
        return text;
    return `${text.slice(0, maxUnits - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}


/***/ }),

/***/ 38536:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ renderError)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60023);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);


const DEEPEST = 5;
/** What happened, what to do, and what lay behind it, for a terminal or log; ends with a newline. */
function renderError(error) {
    // A list of faults has a line for each.
    const [first = '', ...faults] = error.message.split('\n');
    const lines = [
        `error [${error.code}]: ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(first)}`,
        ...faults.map((fault) => `  ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(fault)}`),
        `  what to do: ${(0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(error.hint)}`,
        ...causesOf(error).map((cause) => `  because: ${cause}`),
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .disarmCommands */ .T7)(`${lines.join('\n')}\n`);
}
/** Messages of the causes, outermost first; a chain that bites its tail ends there. */
function causesOf(error) {
    const seen = new Set([error]);
    const messages = [];
    let cause = error.cause;
    while (cause !== undefined && cause !== null && !seen.has(cause) && messages.length < DEEPEST) {
        seen.add(cause);
        messages.push(describeCause(cause));
        cause = cause instanceof Error ? cause.cause : undefined;
    }
    return messages;
}
function describeCause(cause) {
    if (!(cause instanceof Error))
        return (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(typeof cause === 'string' ? cause : typeof cause);
    const code = 'code' in cause && typeof cause.code === 'string' ? ` [${cause.code}]` : '';
    return (0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(`${cause.message === '' ? cause.name : cause.message}${code}`);
}


/***/ }),

/***/ 14031:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FV: () => (/* binding */ escapeMarkdown),
/* harmony export */   Ro: () => (/* binding */ toMarkdownDigest),
/* harmony export */   T7: () => (/* binding */ disarmCommands),
/* harmony export */   e6: () => (/* binding */ findSafeUrl),
/* harmony export */   hP: () => (/* binding */ escapeSarif),
/* harmony export */   m3: () => (/* binding */ breakReferences),
/* harmony export */   xQ: () => (/* binding */ toMarkdownLink)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60023);

const ZERO_WIDTH_SPACE = '\u200B';
/**
 * Foreign text as inert GitHub-flavoured Markdown of one line: no markup, HTML, link, mention or
 * reference. A backslash does not stop mentions and references, which GitHub looks for in the rendered
 * text, so these are broken by a zero-width space.
 */
function escapeMarkdown(text, maxLength = 300) {
    return breakReferences((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text, maxLength)
        .replace(/[\\`*_{}[\]()<>#|~$&!^]/g, '\\$&')
        // The autolinks of GitHub, `https://…` and `www.…`: some of its pages look for them in the rendered text.
        .replace(/:(?=\/\/)/g, `\\:${ZERO_WIDTH_SPACE}`)
        .replace(/www\./gi, (found) => `${found.slice(0, -1)}${ZERO_WIDTH_SPACE}\\.`)
        // What would begin a list, a rule, a heading or a chat command at the start of a line.
        .replace(/^\s*(?=[-+=/])/, '\\')
        .replace(/^\s*(\d+)(?=\.(?:\s|$))/, '$1\\'));
}
/** Breaks what GitHub turns into mentions, issues and commits: `@name`, `#1`, `GH-1`, long hexadecimal. */
function breakReferences(text) {
    return text
        .replace(/@(?=\S)/g, `@${ZERO_WIDTH_SPACE}`)
        .replace(/#(?=\d)/g, `#${ZERO_WIDTH_SPACE}`)
        .replace(/\bGH-(?=\d)/gi, (found) => `${found}${ZERO_WIDTH_SPACE}`)
        .replace(/\b[0-9a-f]{7,40}\b/gi, breakCommit);
}
/** A plain number is left alone: dates stand in versions, which people copy. */
function breakCommit(hex) {
    return /[a-f]/i.test(hex) ? `${hex.slice(0, 6)}${ZERO_WIDTH_SPACE}${hex.slice(6)}` : hex;
}
/** A link where the address is a harmless one, else only the label; both are foreign. */
function toMarkdownLink(label, address) {
    const url = address === null ? null : findSafeUrl(address);
    if (url === null)
        return escapeMarkdown(label);
    const target = url.replace(/[()[\]$*@]/g, toPercent).replaceAll('&', '&amp;');
    return `[${escapeMarkdown(label)}](${target})`;
}
const MAX_URL_LENGTH = 2000;
/**
 * Most addresses: a name without `xn--` that does not end in a number, a path without dot segments, and no character that
 * the URL standard would encode or drop. It is its own normal form, and to look is far cheaper than to parse.
 */
const NORMAL_URL = /^https:\/\/(?:[a-z0-9]+(?:-[a-z0-9]+)*\.)+[a-z]+\/(?:[\w~-][\w~.+:-]*(?:\/[\w~-][\w~.+:-]*)*\/?)?(?:\?[\w~.+:=&/-]*)?$/;
/** The address in normal form when it is absolute, https and without credentials; else null. */
function findSafeUrl(address) {
    if (address.length > MAX_URL_LENGTH || !address.startsWith('https://'))
        return null;
    return NORMAL_URL.test(address) ? address : findNormalUrl(address);
}
function findNormalUrl(address) {
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.protocol !== 'https:' || url.username !== '' || url.password !== '')
        return null;
    const href = url.href.replace(/[^!#$%&'()*+,\-./0-9:;=?@A-Z[\]_a-z~]/g, toPercent);
    return href.length > MAX_URL_LENGTH ? null : href;
}
function toPercent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
/**
 * Foreign text inside a SARIF message, where brackets make links and braces make placeholders (SARIF 2.1.0
 * sections 3.11.5 and 3.11.6).
 */
function escapeSarif(text, maxLength = 300) {
    return breakReferences((0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text, maxLength))
        .replace(/[\\[\]]/g, '\\$&')
        .replace(/[{}]/g, '$&$&');
}
/**
 * Finished text for a log: the runner takes a line that begins with `::`, after any white space, or that
 * holds `##[` anywhere, for a command to itself (actions/runner ActionCommand.cs); so do Azure's agent with `##vso[` and
 * TeamCity with `##teamcity[`.
 */
function disarmCommands(text) {
    return text.replace(/^([^\S\n]*):(?=:)/gm, '$1: ').replace(/##[a-z]*(?=\[)/giu, '$& ');
}
const SHA256_DIGEST = /^sha256:[0-9a-f]{64}$/;
/** A digest as code, which copies cleanly; anything that only pretends to be one is escaped. */
function toMarkdownDigest(digest) {
    return SHA256_DIGEST.test(digest) ? `\`${digest}\`` : escapeMarkdown(digest);
}


/***/ }),

/***/ 74990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ listenForCancel)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);

/** Exit codes that a shell gives a program ended by these signals. */
const EXIT_CODES = { SIGINT: 130, SIGTERM: 143 };
/** Listens for the signals by which a person or a runner cancels. A second one ends the process at once. */
function listenForCancel() {
    const controller = new AbortController();
    let received = null;
    const cancel = (signal) => {
        if (received !== null) {
            // Not by the signal itself: programs that still live are killed when this process exits (program.ts).
            // eslint-disable-next-line n/no-process-exit -- whoever asks twice does not want to wait
            process.exit(EXIT_CODES[signal]);
        }
        received = signal;
        controller.abort(cancelled(signal));
    };
    const stop = () => {
        // A second signal while the process ends would else be the death of it, and not the exit code of the first.
        if (received !== null)
            return;
        for (const signal of signals)
            process.off(signal, cancel);
    };
    const signals = Object.keys(EXIT_CODES);
    for (const signal of signals)
        process.on(signal, cancel);
    return {
        signal: controller.signal,
        exitCode: () => (received === null ? null : EXIT_CODES[received]),
        stop,
    };
}
function cancelled(signal) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'cancelled',
        message: `The run was cancelled by ${signal}`,
        hint: 'Nothing was judged. Start it again when you are ready.',
    });
}


/***/ }),

/***/ 40667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   mf: () => (/* binding */ createProgress)
/* harmony export */ });
/* unused harmony exports renderProgress, formatBytes */
/** Nothing is shown for what is over within a second: a reader has nothing to wait for. */
const SHOW_AFTER_MS = 1000;
/** A progress that draws itself on a timer; the timer never keeps the process alive. */
function createProgress(request, display) {
    const startedAt = Date.now();
    let amount = 0;
    let words = '';
    let last = '';
    const timer = setInterval(() => {
        if (Date.now() - startedAt < SHOW_AFTER_MS)
            return;
        const line = renderProgress(request, {
            amount,
            words,
            seconds: (Date.now() - startedAt) / 1000,
        });
        if (line === last)
            return;
        last = line;
        display.draw(line);
    }, display.everyMs);
    timer.unref();
    return {
        advance: (more) => {
            amount += more;
        },
        say: (text) => {
            words = text;
        },
        done: () => {
            clearInterval(timer);
            if (last !== '')
                display.clear();
        },
    };
}
/** `label 45 % (1.2 of 2.7 GB) words`, or what is known of it. */
function renderProgress(request, state) {
    const { label, total, unit } = request;
    const share = total === null || total <= 0 ? null : Math.min(1, state.amount / total);
    const parts = [
        label,
        share === null ? null : `${bar(share)} ${Math.floor(share * 100)} %`,
        amountOf(unit, state, total),
        state.words === '' ? null : state.words,
        `${Math.floor(state.seconds)} s`,
    ];
    return parts.filter((part) => part !== null).join('  ');
}
const BAR_WIDTH = 20;
function bar(share) {
    const full = Math.round(share * BAR_WIDTH);
    return `[${'#'.repeat(full)}${'.'.repeat(BAR_WIDTH - full)}]`;
}
function amountOf(unit, state, total) {
    switch (unit) {
        case 'bytes':
            return total === null
                ? formatBytes(state.amount)
                : `${formatBytes(state.amount)} of ${formatBytes(total)}`;
        case 'steps':
            return total === null ? `${state.amount} steps` : `${state.amount} of ${total}`;
        case 'seconds':
            return null;
    }
}
/** Decimal units with one digit: `1.2 GB`. */
function formatBytes(bytes) {
    const units = ['B', 'kB', 'MB', 'GB', 'TB'];
    const power = bytes < 1 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1000 ** power;
    return `${power === 0 ? String(Math.round(value)) : value.toFixed(1)} ${units[power] ?? 'B'}`;
}


/***/ }),

/***/ 37746:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toRepositoryPath)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);

/** An absolute path from the root of the repository, with `/` between its parts; null for none, and outside of it. */
function toRepositoryPath(path, root) {
    if (path === null)
        return null;
    const inside = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.relative)((0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(root), path);
    const isOutside = inside === '' || (0,node_path__WEBPACK_IMPORTED_MODULE_0__.isAbsolute)(inside) || inside.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep)[0] === '..';
    return isOutside ? null : inside.split(node_path__WEBPACK_IMPORTED_MODULE_0__.sep).join('/');
}


/***/ }),

/***/ 26906:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toLogText)
/* harmony export */ });
/*
 * Lines that CI systems would take for a command: GitHub's runner, after any white space `::name`, or `##[name` anywhere
 * (actions/runner ActionCommand.cs); the agent of Azure Pipelines `##vso[name` anywhere and `##[name`; TeamCity
 * `##teamcity[name`. GitLab's sections need an escape character. Image content and scanner output reach the log, so every
 * line is defused wherever it is printed; ANSI and other control characters go, since they can rewrite a terminal.
 */
/** Text that is safe to print as one or several lines in a log. */
function toLogText(text) {
    return text
        .split(/\r\n|\r|\n/)
        .map(toLogLine)
        .join('\n');
}
function toLogLine(line) {
    const plain = line
        // eslint-disable-next-line no-control-regex -- control characters are what is looked for
        .replace(/\u001b\[[0-9;?]*[ -/]*[@-~]/g, '')
        .replace(/[\p{Cc}\u2028\u2029\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, ' ');
    return plain.replace(/##[a-z]*(?=\[)/giu, '$&\u200b').replace(/^(\s*):(?=:)/u, '$1:\u200b');
}


/***/ })

};
