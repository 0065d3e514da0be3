export const id = 361;
export const ids = [361,81];
export const modules = {

/***/ 84901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyExplainCommand: () => (/* binding */ policyExplainCommand)
});

// EXTERNAL MODULE: ./src/assemble.ts + 127 modules
var assemble = __webpack_require__(54430);
// EXTERNAL MODULE: ./src/policy/resolve/load-policy-set.ts
var load_policy_set = __webpack_require__(65081);
// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
// EXTERNAL MODULE: ./src/policy/resolve/merge-layers.ts + 2 modules
var merge_layers = __webpack_require__(46168);
// EXTERNAL MODULE: ./src/policy/rules/origin.ts
var origin = __webpack_require__(50610);
// EXTERNAL MODULE: ./src/policy/settings.ts
var settings = __webpack_require__(83693);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/terminal/grid.ts
var terminal_grid = __webpack_require__(13723);
// EXTERNAL MODULE: ./src/report/terminal/paint.ts
var paint = __webpack_require__(97343);
// EXTERNAL MODULE: ./src/report/terminal/width.ts
var terminal_width = __webpack_require__(33935);
;// CONCATENATED MODULE: ./src/report/policy-explain.ts








const HEADS = ['SETTING', 'VALUE', 'FROM'];
const MIN_WIDTH = 60;
const MAX_TEXT = 500;
/** What `policy explain` prints: every value in force with its origin, then what holds beside the gate. */
function renderExplainedPolicy(explained, look) {
    const width = Math.max(MIN_WIDTH, look.width);
    const grid = { width, paint: (0,paint/* createPaint */.XG)(look.colour), narrowest: [20, 12, 16] };
    const { set, resolved, imageName } = explained;
    const whose = imageName === null ? 'in general' : `for images ${imageName}`;
    const title = (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(`Policy ${whose}: ${set.description}`, MAX_TEXT), width);
    const notices = [...set.notices, ...resolved.notices];
    const blocks = [
        title,
        (0,terminal_grid/* toGrid */.c)(HEADS, toRows(resolved), grid),
        (0,terminal_grid/* toGrid */.c)(['BESIDE THE GATE', ''], toBeside(explained), { ...grid, narrowest: [20, 30] }),
        notices.flatMap(({ text }) => (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(`Note: ${text}`, MAX_TEXT), width)),
    ];
    const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
    return (0,report_escape/* disarmCommands */.T7)(`${text.join('\n\n')}\n`);
}
function toRows({ policy }) {
    return settings/* SETTING_KEYS */.GS.filter((key) => policy.values[key] !== undefined).map((key) => [
        plain(key),
        { text: (0,clean/* cleanLine */.Ow)((0,merge_layers/* showValue */.v)(policy.values[key]), MAX_TEXT), style: 'bold' },
        plain((0,origin/* describeOrigin */.uN)(policy.origins.get(key) ?? { kind: 'default' })),
    ]);
}
function plain(text) {
    return { text: (0,clean/* cleanLine */.Ow)(text, MAX_TEXT), style: null };
}
function toBeside({ set, resolved }) {
    const { stage, context } = resolved.circumstances;
    const known = Object.entries(context).filter(([, value]) => value !== null);
    const rows = [
        ['mode', resolved.mode === 'report' ? 'report-only' : 'enforce'],
        ['stage', stage],
        ['context', known.map(([key, value]) => `${key} ${value}`).join(', ')],
        ['standards', resolved.standards.map(({ name }) => name).join(', ')],
        ['waivers', set.waivers.sources.map(describeSource).join(', ')],
        ['longest life of waivers', describeDays(set)],
        ['approval of waivers', (set.waivers.rules.requireApproval ?? []).join(', ')],
        ['VEX', set.vex.files.map(({ path }) => path).join(', ')],
        ['trusted authors of VEX', (set.vex.trustedAuthors ?? []).join(', ')],
        ['approval of the policy', (set.approvals ?? []).join(', ')],
        ['locked', set.documents.flatMap(({ locked }) => locked).join(', ')],
        ...set.files.map(({ path, commit, digest }) => {
            return [
                'file',
                [path, commit, digest.slice(0, 'sha256:'.length + 12)]
                    .filter((part) => part !== null)
                    .join(' '),
            ];
        }),
    ];
    return rows.filter(([, text]) => text !== '').map((row) => row.map(plain));
}
function describeSource(source) {
    if (source.kind === 'inline')
        return `in ${source.path}`;
    return source.isOptional ? `${source.path} (where it is there)` : source.path;
}
function describeDays({ waivers }) {
    return Object.entries(waivers.rules.maxDays)
        .filter(([, days]) => days !== null)
        .map(([severity, days]) => `${severity} ${String(days)} days`)
        .join(', ');
}

// EXTERNAL MODULE: ./src/commands/terminal.ts
var commands_terminal = __webpack_require__(49808);
;// CONCATENATED MODULE: ./src/commands/policy-explain.ts





/** `policy explain`: the values in force and where each came from, in general or for the names given. */
async function policyExplainCommand({ config, names }, terminal) {
    const files = await (0,assemble.assemblePolicyFiles)({ config, door: { ...terminal, kind: 'terminal', deliver: (0,commands_terminal/* createTerminalDeliver */.Qs)(terminal) } }, (0,assemble.createTools)(terminal.env));
    const now = config.asOf ?? new Date();
    const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
    const { inputs, mode, policy: settings } = config;
    const set = await (0,load_policy_set.loadPolicySet)({ settings, inputs, mode, today }, files);
    const wanted = names.length === 0 ? [null] : names;
    const pages = wanted.map((imageName) => {
        const resolved = (0,resolve_policy/* resolvePolicy */.n)(set, { imageName: imageName ?? resolve_policy/* ANY_IMAGE */.$ });
        return renderExplainedPolicy({ set, resolved, imageName }, terminal);
    });
    await terminal.print(pages.join('\n'));
    return 0;
}


/***/ }),

/***/ 49808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ createTerminalDeliver),
/* harmony export */   Zd: () => (/* binding */ takesStandardOutput),
/* harmony export */   e4: () => (/* binding */ printTable)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40869);


/** Reports of the command line: files, or standard output for `-`; no summary, no outputs. */
function createTerminalDeliver(terminal) {
    return {
        report: (path, text) => (path === '-' ? terminal.print(text) : (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReportFile */ .a)(path, text)),
        summary: () => Promise.resolve(),
        output: () => undefined,
    };
}
/** True when a report goes to standard output, which then carries nothing else. */
function takesStandardOutput(config) {
    return config.deliver.reports.some((report) => report.path === '-');
}
/** Prints what a reader may stop to read (`| head`): the verdict of a run does not hang on it. */
async function printTable(text, { print, log }) {
    await print(text).catch((thrown) => {
        log.warn(`The table is not whole. ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlimsollError */ .cI)(thrown).message}`);
    });
}


/***/ }),

/***/ 50213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ isSystemType)
/* harmony export */ });
/* unused harmony export SYSTEM_TYPES */
/** Package types, as purls name them, whose packages belong to the system and are owned by its package manager. */
const SYSTEM_TYPES = ['deb', 'apk', 'rpm', 'alpm', 'portage', 'bottlerocket'];
const KNOWN = new Set(SYSTEM_TYPES);
function isSystemType(type) {
    return KNOWN.has(type);
}


/***/ }),

/***/ 95132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ buildPolicySet)
});

// EXTERNAL MODULE: ./src/policy/resolve/locks.ts
var locks = __webpack_require__(61021);
;// CONCATENATED MODULE: ./src/policy/resolve/collect-vex.ts

/** VEX documents of all files together, and the authors that the last one trusts which has a word on it. */
function collectVex(documents, settings) {
    const notices = [];
    const files = [];
    let trustedAuthors = null;
    for (const [index, { vex, elsewhere, path }] of documents.entries()) {
        if (vex === null)
            continue;
        const locked = documents.slice(0, index).flatMap((one) => one.locked);
        if ((0,locks/* isLocked */.l)(locked, 'vex')) {
            notices.push(toNotice(`The VEX documents and authors of ${path}`));
            continue;
        }
        files.push(...vex.files.map((file) => ({ path: file, elsewhere })));
        if (!(0,locks/* isLocked */.l)(locked, 'vex.trusted_authors')) {
            trustedAuthors = vex.trustedAuthors ?? trustedAuthors;
        }
    }
    const given = settings.vex.map((path) => ({
        path: path.replace(/^(?:\.\/)+/u, ''),
        elsewhere: null,
    }));
    if (documents.length === 0)
        return { value: { files: given, trustedAuthors }, notices };
    const strange = given.filter((one) => !files.some((file) => file.path === one.path));
    notices.push(...strange.map((one) => toNotice(`${one.path} of the input vex`)));
    return { value: { files, trustedAuthors }, notices };
}
function toNotice(what) {
    return {
        code: 'policy-only-tightens',
        text: `${what} would loosen the policy and are not read: only the policy itself can name them`,
    };
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/waivers/waiver.ts
var waiver = __webpack_require__(10710);
;// CONCATENATED MODULE: ./src/policy/resolve/collect-waivers.ts



/** Where waivers are looked for when nobody says where. */
const DEFAULT_WAIVERS_FILE = '.plimsoll-waivers.yml';
/** Lists of all files together, and the rules for waivers of the last one that has a word on them. */
function collectWaivers(documents, settings) {
    const notices = [];
    const sources = [];
    let rules = waiver/* DEFAULT_WAIVER_RULES */.fA;
    for (const [index, document] of documents.entries()) {
        const { waivers } = document;
        if (waivers === null)
            continue;
        const locked = documents.slice(0, index).flatMap((one) => one.locked);
        const own = toSources(document, waivers);
        if (!(0,locks/* isLocked */.l)(locked, 'waivers'))
            sources.push(...own);
        else if (own.length > 0)
            notices.push(collect_waivers_toNotice(`The waivers of ${document.path}`));
        rules = overlay(rules, waivers, locked);
    }
    const isGoverned = documents.length > 0;
    const given = settings.waivers.map((path) => toFile(path, { isOptional: false }));
    const strange = given.filter((one) => isGoverned && !isNamed(sources, one));
    notices.push(...strange.map((one) => collect_waivers_toNotice(`${one.path} of the input waivers`)));
    if (!isGoverned)
        sources.push(...given);
    const isNamedByAnybody = sources.some((one) => one.kind === 'file') || given.length > 0;
    if (!isNamedByAnybody && !isLockedByAll(documents)) {
        sources.push(toFile(DEFAULT_WAIVERS_FILE, { isOptional: true }));
    }
    return { value: { sources, rules }, notices };
}
/** Who locks waivers means that no others come in by a file that nobody named. */
function isLockedByAll(documents) {
    return (0,locks/* isLocked */.l)(documents.flatMap((one) => one.locked), 'waivers');
}
function toFile(path, { isOptional }) {
    return { kind: 'file', path: path.replace(/^(?:\.\/)+/u, ''), elsewhere: null, isOptional };
}
function isNamed(sources, given) {
    return sources.some((one) => one.kind === 'file' && one.path === given.path);
}
function toSources(document, section) {
    const { path, elsewhere } = document;
    const files = (section.files ?? []).map((file) => {
        return { ...toFile(file, { isOptional: false }), elsewhere };
    });
    return section.inline === null
        ? files
        : [...files, { kind: 'inline', path, node: section.inline }];
}
function overlay(rules, section, locked) {
    const areDaysLocked = (0,locks/* isLocked */.l)(locked, 'waivers.max_days');
    const isApprovalLocked = (0,locks/* isLocked */.l)(locked, 'waivers.require_approval');
    const isWarningLocked = (0,locks/* isLocked */.l)(locked, 'waivers.warn_before_days');
    const { requireApproval, expiringDays } = section;
    return {
        maxDays: toMaxDays(rules.maxDays, section.maxDays, areDaysLocked),
        requireApproval: isApprovalLocked && rules.requireApproval !== null
            ? rules.requireApproval
            : (requireApproval ?? rules.requireApproval),
        expiringDays: isWarningLocked ? rules.expiringDays : (expiringDays ?? rules.expiringDays),
    };
}
/** Locked days only become fewer. */
function toMaxDays(present, wanted, areLocked) {
    const entries = severity/* SEVERITIES */.oC.map((severity) => {
        const [now, next] = [present[severity], wanted[severity]];
        if (next === undefined)
            return [severity, now];
        return [severity, areLocked && now !== null ? Math.min(now, next) : next];
    });
    return Object.fromEntries(entries);
}
function collect_waivers_toNotice(what) {
    return {
        code: 'policy-only-tightens',
        text: `${what} would loosen the policy and are not read: only the policy itself can name them`,
    };
}

;// CONCATENATED MODULE: ./src/policy/resolve/describe-policy.ts
/** The policy in a few words: `.plimsoll.yml of the base commit 1a2b3c4, inputs max-high`. */
function describePolicy({ files, inputs, trust }) {
    const names = [...new Set(inputs.names.values())];
    const set = names.length === 0 ? [] : [`${names.length === 1 ? 'input' : 'inputs'} ${names.join(', ')}`];
    if (files.length === 0)
        return ['the default gate', ...set].join(' with ');
    return [...files.map((file) => describeFile(file, trust)), ...set].join(', ');
}
/** A file of the repository that is judged comes from one place; one of another repository names its commit. */
function describeFile({ path, commit }, trust) {
    if (commit !== null && commit !== trust.commit)
        return `${path} at ${commit.slice(0, 12)}`;
    return trust.origin === 'workspace' && trust.commit === null ? path : `${path} of ${trust.words}`;
}

// EXTERNAL MODULE: ./src/policy/rules/origin.ts
var rules_origin = __webpack_require__(50610);
// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
;// CONCATENATED MODULE: ./src/policy/resolve/find-warnings.ts


/** What is allowed to stand in a policy and hardly meant: that nothing can pass, or that nothing is counted. */
function findWarnings(set, today) {
    const names = [
        resolve_policy/* ANY_IMAGE */.$,
        ...set.documents.flatMap(({ images }) => images.map((one) => one.pattern)),
    ];
    const texts = names.flatMap((imageName) => findOfImage(set, imageName));
    const all = [...new Set([...texts, ...findExpired(set, today), ...findEmpty(set)])];
    return all.map((text) => ({ code: 'policy-warning', text }));
}
function findOfImage(set, imageName) {
    const { policy, circumstances } = (0,resolve_policy/* resolvePolicy */.n)(set, { imageName });
    const whose = imageName === resolve_policy/* ANY_IMAGE */.$ ? '' : ` for images ${imageName}`;
    const { values } = policy;
    const isSigned = values['signing.required'] === true && circumstances.stage !== 'build';
    return [
        ...NEVER.filter(({ isSo }) => isSo(values)).map(({ what }) => `No image can pass this policy${whose}: ${what}`),
        ...(isSigned
            ? [
                `No image can pass this policy${whose} at the stage ${circumstances.stage}: signing.required is true, and signatures are not verified yet`,
            ]
            : []),
        ...IDLE.filter(({ isSo }) => isSo(values)).map(({ what }) => `This policy${whose} says nothing by ${what}`),
    ];
}
/** Demands that no image keeps. */
const NEVER = [
    {
        isSo: (values) => values['base.approved']?.length === 0,
        what: 'base.approved allows no base image at all',
    },
    {
        isSo: (values) => values['registries.approved']?.length === 0,
        what: 'registries.approved allows no repository at all',
    },
    {
        isSo: (values) => values['compliance.required_licenses']?.length === 0,
        what: 'compliance.required_licenses allows no licence at all',
    },
    { isSo: (values) => values['image.max_size_mb'] === 0, what: 'image.max_size_mb is 0' },
    { isSo: (values) => values['image.max_layers'] === 0, what: 'image.max_layers is 0' },
    {
        isSo: (values) => values['coverage.max_database_age_hours'] === 0,
        what: 'coverage.max_database_age_hours is 0, and a database is older as soon as it is built',
    },
    {
        isSo: (values) => {
            const forbidden = values['compliance.forbidden_licenses'] ?? [];
            const required = values['compliance.required_licenses'] ?? [];
            return required.length > 0 && required.every((one) => forbidden.includes(one));
        },
        what: 'every licence that compliance.required_licenses allows is forbidden',
    },
];
/** Settings that do nothing because another one is missing. */
const IDLE = [
    {
        isSo: (values) => values['vulnerabilities.cvss.max'] !== undefined &&
            values['vulnerabilities.cvss.at_least'] === undefined,
        what: 'vulnerabilities.cvss.max: it counts nothing without vulnerabilities.cvss.at_least',
    },
    {
        isSo: (values) => values['vulnerabilities.epss.max'] !== undefined &&
            values['vulnerabilities.epss.score_at_least'] === undefined &&
            values['vulnerabilities.epss.percentile_at_least'] === undefined,
        what: 'vulnerabilities.epss.max: it counts nothing without score_at_least or percentile_at_least',
    },
    {
        isSo: (values) => values['signing.allowed_signers'] !== undefined && values['signing.required'] !== true,
        what: 'signing.allowed_signers: no signature is required',
    },
    ...['critical', 'high', 'medium', 'low', 'unknown'].flatMap((severity) => ['base', 'added'].map((part) => {
        const key = `vulnerabilities.${severity}.${part}`;
        return {
            isSo: (values) => (values[key] ?? 0) > (values[`vulnerabilities.${severity}.max`] ?? Infinity),
            what: `${key}: it is above vulnerabilities.${severity}.max, which fails before`,
        };
    })),
];
function findExpired({ acceptedEmptiness }, today) {
    return acceptedEmptiness
        .filter(({ expires }) => expires < today)
        .map(({ image, expires, origin }) => `${(0,rules_origin/* describeOrigin */.uN)(origin)}: accept_nothing_analysed for ${image} expired on ${expires} and holds no more`);
}
function findEmpty({ documents }) {
    return documents
        .filter((document) => document.isEmpty)
        .map(({ path }) => `${path} says nothing: the default gate holds`);
}

;// CONCATENATED MODULE: ./src/policy/resolve/build-policy-set.ts





/** Documents and inputs → everything that the policy of a run says; nothing is wrong with them any more. */
function buildPolicySet(request) {
    const { settings, inputs, mode, loaded, trust } = request;
    const { documents, files } = loaded;
    const waivers = collectWaivers(documents, settings);
    const vex = collectVex(documents, settings);
    const accepted = collectAccepted(documents);
    const set = {
        ...{ documents, files, settings, inputs, mode },
        isDefault: documents.length === 0 && Object.keys(inputs.values).length === 0,
        description: describePolicy({ files, inputs, trust }),
        waivers: waivers.value,
        vex: vex.value,
        acceptedEmptiness: accepted.value,
        approvals: collectApprovals(documents),
        notices: [],
        proposed: null,
    };
    const warnings = findWarnings(set, request.today);
    const notices = [...request.notices, ...waivers.notices, ...vex.notices, ...accepted.notices];
    return { ...set, notices: [...notices, ...warnings] };
}
/** Of the last file that names any, unless an earlier one keeps them for itself. */
function collectApprovals(documents) {
    let teams = null;
    for (const [index, { approvals }] of documents.entries()) {
        const locked = documents.slice(0, index).flatMap((one) => one.locked);
        if (approvals !== null && !(0,locks/* isLocked */.l)(locked, 'approvals'))
            teams = approvals;
    }
    return teams;
}
function collectAccepted(documents) {
    const notices = [];
    const value = documents.flatMap(({ acceptedEmptiness, path }, index) => {
        const locked = documents.slice(0, index).flatMap((one) => one.locked);
        if (acceptedEmptiness.length === 0 || !(0,locks/* isLocked */.l)(locked, 'accept_nothing_analysed')) {
            return acceptedEmptiness;
        }
        const text = `accept_nothing_analysed of ${path} is locked by another file and does not hold`;
        notices.push({ code: 'policy-only-tightens', text });
        return [];
    });
    return { value, notices };
}


/***/ }),

/***/ 65081:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ renderFault),
/* harmony export */   loadPolicySet: () => (/* binding */ loadPolicySet)
/* harmony export */ });
/* unused harmony exports DEFAULT_POLICY_FILE, throwFaults */
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _document_unreadable_text_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65915);
/* harmony import */ var _build_policy_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95132);
/* harmony import */ var _load_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(73105);




const DEFAULT_POLICY_FILE = '.plimsoll.yml';
/**
 * The policy of a run from where a pull request cannot change it; throws `policy-invalid` with every fault of
 * every file, and `policy-unreadable` when a file cannot be reached.
 */
async function loadPolicySet(request, files) {
    const readTrusted = toReader(files, (path) => files.read(path, MAX_BYTES));
    const paths = await findPaths(request.settings, readTrusted, files);
    const loaded = await (0,_load_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .loadDocuments */ .t)(paths, readTrusted);
    const absent = await findAbsent(loaded.missing, files);
    throwFaults([...loaded.faults, ...absent.faults]);
    const set = (0,_build_policy_set_js__WEBPACK_IMPORTED_MODULE_1__/* .buildPolicySet */ .R)({ ...request, loaded, trust: files.trust, notices: absent.notices });
    const proposed = await loadProposed(request, files, { paths, loaded });
    return { ...set, proposed };
}
/** A character of UTF-8 takes up to four bytes. */
const MAX_BYTES = 4 * _document_unreadable_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DOCUMENT_LENGTH */ .AN;
function toReader(files, readHere) {
    return ({ path, elsewhere }) => elsewhere === null ? readHere(path) : files.readElsewhere({ ...elsewhere, path }, MAX_BYTES);
}
/**
 * The default file where no other is named. A pull request brings its workflow with it: the files that it names
 * stand behind the default file of the base, if there is one, and cannot replace it.
 */
async function findPaths(settings, read, { trust }) {
    const named = settings.files.length > 0;
    if (named && (trust.origin !== 'base' || settings.files.includes(DEFAULT_POLICY_FILE))) {
        return settings.files;
    }
    const present = await read({ path: DEFAULT_POLICY_FILE, elsewhere: null });
    return present === null ? settings.files : [DEFAULT_POLICY_FILE, ...settings.files];
}
/** A file that is named and not there is a fault, unless this very pull request brings it. */
async function findAbsent(missing, files) {
    const faults = [];
    const notices = [];
    for (const path of missing) {
        const proposed = await files.readProposed(path, MAX_BYTES);
        const where = files.trust.words;
        if (proposed !== null && files.trust.origin === 'base') {
            const text = `${path} is not in ${where}: it is new in this pull request and holds once it is merged`;
            notices.push({ code: 'policy-not-on-base', text });
        }
        else {
            faults.push({ path, line: 1, column: 1, text: `The file is not there (${where})` });
        }
    }
    return { faults, notices };
}
/** What the pull request makes of the policy; null when it leaves the policy as it is. */
async function loadProposed(request, files, { paths, loaded: trusted }) {
    if (files.trust.origin !== 'base')
        return null;
    const read = toReader(files, (path) => files.readProposed(path, MAX_BYTES));
    const wanted = paths.length > 0 ? paths : [DEFAULT_POLICY_FILE];
    const loaded = await (0,_load_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .loadDocuments */ .t)(wanted, read).catch(toUnreadable);
    if (loaded instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN) {
        const [path = DEFAULT_POLICY_FILE] = wanted;
        return { kind: 'faulty', faults: [{ path, line: 1, column: 1, text: loaded.message }] };
    }
    if (isSame(loaded, trusted))
        return null;
    const faults = [...loaded.faults, ...findTakenAway(loaded, request.settings)];
    if (faults.length > 0)
        return { kind: 'faulty', faults };
    const set = (0,_build_policy_set_js__WEBPACK_IMPORTED_MODULE_1__/* .buildPolicySet */ .R)({ ...request, loaded, trust: PROPOSED, notices: [] });
    return { kind: 'policy', set };
}
/** Files that inputs name, and that would be there no more. */
function findTakenAway({ missing }, { files }) {
    const named = missing.filter((path) => path !== DEFAULT_POLICY_FILE || files.includes(path));
    const text = 'The file is named by an input, and the pull request takes it away';
    return named.map((path) => ({ path, line: 1, column: 1, text }));
}
/** A link in place of a file, or a repository that nobody can read: no fault of those who judge by the base. */
function toUnreadable(thrown) {
    if (thrown instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN && thrown.code === 'policy-unreadable')
        return thrown;
    throw thrown;
}
const PROPOSED = {
    origin: 'workspace',
    commit: null,
    words: 'this pull request itself',
};
function isSame(one, other) {
    const digests = ({ files }) => files.map(({ path, digest }) => `${path} ${digest}`).join('\n');
    return one.faults.length === 0 && digests(one) === digests(other);
}
const MAX_SHOWN = 100;
/** Throws `policy-invalid` with every fault, a line each: `path:line:column: text`. */
function throwFaults(faults) {
    if (faults.length === 0)
        return;
    const lines = faults.slice(0, MAX_SHOWN).map((fault) => `- ${renderFault(fault)}`);
    const rest = faults.length > MAX_SHOWN ? [`- and ${faults.length - MAX_SHOWN} more`] : [];
    const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'policy-invalid',
        message: [`${count} in the policy:`, ...lines, ...rest].join('\n'),
        hint: 'Correct them; `plimsoll policy check FILE` checks a policy without a scan, and docs/policy.md lists every setting.',
    });
}
function renderFault({ path, line, column, text }) {
    return `${path}:${line}:${column}: ${text}`;
}


/***/ }),

/***/ 13723:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ toGrid)
/* harmony export */ });
/* harmony import */ var _width_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33935);

const GAP = 2;
const NARROWEST = 8;
/** Rows under headings in at most `width` columns, or as few as the narrowest columns take. */
function toGrid(heads, rows, { width, paint, narrowest = heads.map(() => NARROWEST) }) {
    const headRow = heads.map((text) => ({ text, style: 'dim' }));
    const all = [headRow, ...rows];
    const natural = heads.map((_, index) => Math.max(...all.map((row) => cellWidth(row, index))));
    const widths = shrink(natural, { floors: narrowest, room: width - GAP * (heads.length - 1) });
    return all.map((row) => toLine(row, widths, paint));
}
function cellWidth(row, column) {
    return (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(row[column]?.text ?? '');
}
/** Takes from the widest column until the row fits, or every column is as narrow as it may get. */
function shrink(natural, { floors, room }) {
    const widths = [...natural];
    let excess = widths.reduce((sum, width) => sum + width, 0) - room;
    while (excess > 0) {
        const free = widths.map((width, index) => (width > (floors[index] ?? 0) ? width : 0));
        const widest = Math.max(...free);
        if (widest === 0)
            break;
        widths[free.indexOf(widest)] = widest - 1;
        excess -= 1;
    }
    return widths;
}
function toLine(row, widths, paint) {
    const cells = row.map(({ text, style, fit }, column) => {
        const width = widths[column] ?? 0;
        const isFit = fit === undefined || (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .textWidth */ .sc)(text) <= width;
        const cut = (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .cutToWidth */ .G1)(isFit ? text : fit(width), width);
        return (paint(style, cut) +
            (column === row.length - 1 ? '' : (0,_width_js__WEBPACK_IMPORTED_MODULE_0__/* .padToWidth */ .Fg)(cut, width).slice(cut.length)));
    });
    return cells.join(' '.repeat(GAP)).trimEnd();
}


/***/ }),

/***/ 97343:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gr: () => (/* binding */ OUTCOME_SIGNS),
/* harmony export */   XG: () => (/* binding */ createPaint),
/* harmony export */   c0: () => (/* binding */ OUTCOME_STYLES),
/* harmony export */   xs: () => (/* binding */ SEVERITY_STYLES)
/* harmony export */ });
/** SGR parameters of ECMA-48 section 8.3.117: a terminal that knows colour knows these. */
const STYLES = {
    bold: '1',
    dim: '2',
    red: '31',
    green: '32',
    yellow: '33',
    blue: '34',
    boldRed: '1;31',
    boldGreen: '1;32',
    boldYellow: '1;33',
};
/** Paints text, or leaves it as it is where colour is not wanted. */
function createPaint(colour) {
    return (style, text) => colour && style !== null && text !== '' ? `\u001B[${STYLES[style]}m${text}\u001B[0m` : text;
}
const SEVERITY_STYLES = {
    critical: 'boldRed',
    high: 'red',
    medium: 'yellow',
    low: 'blue',
    negligible: 'dim',
    unknown: 'dim',
};
const OUTCOME_STYLES = {
    pass: 'boldGreen',
    fail: 'boldRed',
    'nothing-analysed': 'boldYellow',
    'scan-failed': 'boldRed',
};
const OUTCOME_SIGNS = {
    pass: '✓',
    fail: '✗',
    'nothing-analysed': '?',
    'scan-failed': '!',
};


/***/ }),

/***/ 33935:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C1: () => (/* binding */ wrapText),
/* harmony export */   Fg: () => (/* binding */ padToWidth),
/* harmony export */   G1: () => (/* binding */ cutToWidth),
/* harmony export */   MG: () => (/* binding */ wrapCommand),
/* harmony export */   sc: () => (/* binding */ textWidth)
/* harmony export */ });
/* harmony import */ var string_width__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74292);

const ASCII = /^[\x20-\x7e]*$/;
/** Columns that a terminal needs: two for wide characters, none for combining ones. */
function textWidth(text) {
    return ASCII.test(text) ? text.length : (0,string_width__WEBPACK_IMPORTED_MODULE_0__/* ["default"] */ .A)(text);
}
/** The text in at most `width` columns, the last of them `…` when something was cut. */
function cutToWidth(text, width) {
    if (textWidth(text) <= width)
        return text;
    let kept = '';
    let used = 0;
    for (const character of text) {
        used += textWidth(character);
        if (used > width - 1)
            break;
        kept += character;
    }
    return `${kept}…`;
}
function padToWidth(text, width) {
    return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}
/** Lines of at most `width` columns, broken between words; a longer word has a line of its own. */
function wrapText(text, width) {
    const lines = [];
    let line = '';
    for (const word of text.split(' ').filter((part) => part !== '')) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && textWidth(longer) > width) {
            lines.push(line);
            line = word;
        }
        else {
            line = longer;
        }
    }
    return line === '' ? lines : [...lines, line];
}
/**
 * A shell command in lines of at most `width` columns that can be copied as they are: broken at blanks outside
 * of quotes, with the shell's sign of continuation. A comment cannot go on, so it is cut.
 */
function wrapCommand(command, width) {
    if (command.startsWith('#'))
        return [cutToWidth(command, width)];
    const lines = [];
    let line = '';
    for (const word of splitOutsideQuotes(command)) {
        const longer = line === '' ? word : `${line} ${word}`;
        if (line !== '' && textWidth(longer) > width - CONTINUATION.length) {
            lines.push(`${line}${CONTINUATION}`);
            line = `  ${word}`;
        }
        else {
            line = longer;
        }
    }
    return line === '' ? lines : [...lines, line];
}
const CONTINUATION = ' \\';
function splitOutsideQuotes(command) {
    return command.match(/(?:'[^']*'|"[^"]*"|[^\s])+/g) ?? [];
}


/***/ }),

/***/ 40869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ writeReportFile),
/* harmony export */   q: () => (/* binding */ createFiles)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10241);




/** The files of a run, below one work folder. */
function createFiles(workFolder) {
    return {
        makeFolder: async (prefix) => {
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(workFolder, { recursive: true, mode: 0o700 });
            return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(workFolder, prefix));
        },
        remove: (path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(path, { recursive: true, force: true, maxRetries: 3 }),
        writeText: (path, text) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(path, text, { mode: 0o600 }),
        link: (target, path) => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.symlink)(target, path),
        readText,
    };
}
async function readText(path, maxBytes) {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for, for ever.
    const flags = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK;
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, flags).catch((cause) => {
        throw unreadable(path, 'it cannot be opened', cause);
    });
    try {
        const facts = await handle.stat();
        if (!facts.isFile())
            throw unreadable(path, 'it is not a regular file');
        if (facts.size > maxBytes) {
            throw unreadable(path, `it has ${facts.size} bytes, and ${maxBytes} is the limit`);
        }
        return await handle.readFile('utf8');
    }
    finally {
        await handle.close();
    }
}
function unreadable(path, reason, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `The file ${path} cannot be used: ${reason}`,
        hint: 'Check the path; it is taken from the folder in which the command was started.',
        cause,
    });
}
/**
 * Writes a report whole or not at all: into a neighbour first, then renamed over the target. A link is
 * replaced and never followed: it may come from the checkout of a stranger.
 */
async function writeReportFile(path, text) {
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${process.pid}.partial`);
    try {
        await refuseSpecialFile(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, text, { mode: 0o644 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => undefined);
        throw unwritable(path, cause);
    }
}
/** A file renamed over a device (`/dev/null`, `/dev/stdout`) would take it from the whole machine. */
async function refuseSpecialFile(path) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.stat)(path).catch(() => null);
    if (facts?.isDirectory() === true)
        throw new Error('it is a folder');
    if (facts?.isFile() === false || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path) === '/dev') {
        throw new Error('it is a device or a pipe (for standard output the path is -)');
    }
}
function unwritable(path, cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PlimsollError */ .nN({
        code: 'report-unwritable',
        message: `The report ${path} could not be written: ${reason}`,
        hint: 'Choose a path in a folder that this user may write to, with room on its disk.',
        cause,
    });
}


/***/ })

};
