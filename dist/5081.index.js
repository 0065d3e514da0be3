export const id = 5081;
export const ids = [5081];
export const modules = {

/***/ 86282:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ buildPolicySet)
});

// EXTERNAL MODULE: ./src/policy/resolve/locks.ts
var locks = __webpack_require__(61021);
;// CONCATENATED MODULE: ./src/policy/resolve/collect-notify.ts

/**
 * Channels and rules of all files by their names: a later file replaces what an earlier one calls the same, unless
 * another file locks `notify`. What only an input of a pull request names sends nothing anywhere.
 */
function collectNotify(documents) {
    const notices = [];
    let channels = new Map();
    let rules = new Map();
    let audit = [];
    for (const document of documents) {
        const { notify, path } = document;
        if (notify === null)
            continue;
        if ((0,locks/* isLocked */.l)((0,locks/* locksOfOthers */.F)(documents, document), 'notify')) {
            notices.push(toNotice(path));
            continue;
        }
        channels = lay(channels, notify.channels);
        rules = lay(rules, notify.rules);
        audit = [...new Set([...audit, ...notify.audit])];
    }
    const value = { channels: [...channels.values()], rules: [...rules.values()], audit };
    return dropOthers(value, notices);
}
function lay(below, above) {
    return new Map([...below, ...above.map((one) => [one.name, one])]);
}
/** A later file may have made something else of a webhook that gets records. */
function dropOthers(settings, notices) {
    const isWebhook = (name) => settings.channels.some((one) => one.name === name && one.kind === 'webhook');
    const lost = settings.audit.filter((name) => !isWebhook(name));
    const told = lost.map((name) => ({
        code: 'policy-warning',
        text: `notify: ${name} is a webhook no more, since a later file replaces it, and gets no audit record`,
    }));
    return {
        value: { ...settings, audit: settings.audit.filter(isWebhook) },
        notices: [...notices, ...told],
    };
}
function toNotice(path) {
    return {
        code: 'policy-only-tightens',
        text: `notify of ${path} does not hold: only the policy itself says who is told what`,
    };
}

;// CONCATENATED MODULE: ./src/policy/resolve/collect-reports.ts

/**
 * What all files say of reports: the stricter word holds, from whichever file it comes. Recipients are those of the
 * last file that names any, unless another file locks `reports`: who may read is never added from two sides.
 */
function collectReports(documents) {
    const notices = [];
    let value = { profile: null, encrypt: null };
    for (const document of documents) {
        const { reports, path } = document;
        if (reports === null)
            continue;
        const mayName = !(0,locks/* isLocked */.l)((0,locks/* locksOfOthers */.F)(documents, document), 'reports');
        if (!mayName && (reports.encrypt?.recipients.length ?? 0) > 0)
            notices.push(collect_reports_toNotice(path));
        value = join(value, reports, mayName);
    }
    return { value, notices };
}
function join(one, other, mayName) {
    const isPublic = one.profile === 'public' || other.profile === 'public';
    return {
        profile: isPublic ? 'public' : (one.profile ?? other.profile),
        encrypt: joinEncrypt(one.encrypt, other.encrypt, mayName),
    };
}
function joinEncrypt(one, other, mayName) {
    if (other === null)
        return one;
    const { recipients, isRequired, isOnly } = one ?? NOT_ENCRYPTED;
    const named = mayName ? other.recipients : [];
    return {
        recipients: named.length > 0 ? named : recipients,
        isRequired: other.isRequired || isRequired,
        isOnly: other.isOnly || isOnly,
    };
}
const NOT_ENCRYPTED = { recipients: [], isRequired: false, isOnly: false };
function collect_reports_toNotice(path) {
    return {
        code: 'policy-only-tightens',
        text: `The recipients in reports of ${path} do not hold: only the policy itself says who can read reports`,
    };
}

;// CONCATENATED MODULE: ./src/policy/resolve/collect-vex.ts

/** VEX documents of all files together, and the authors that the last one trusts which has a word on it. */
function collectVex(documents, settings) {
    const notices = [];
    const files = [];
    let trustedAuthors = null;
    for (const document of documents) {
        const { vex, elsewhere, path } = document;
        if (vex === null)
            continue;
        const locked = (0,locks/* locksOfOthers */.F)(documents, document);
        if ((0,locks/* isLocked */.l)(locked, 'vex')) {
            notices.push(collect_vex_toNotice(`The VEX documents and authors of ${path}`));
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
    notices.push(...strange.map((one) => collect_vex_toNotice(`${one.path} of the input vex`)));
    return { value: { files, trustedAuthors }, notices };
}
function collect_vex_toNotice(what) {
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
    for (const document of documents) {
        const { waivers } = document;
        if (waivers === null)
            continue;
        const locked = (0,locks/* locksOfOthers */.F)(documents, document);
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
// EXTERNAL MODULE: ./src/policy/rules/globs.ts
var globs = __webpack_require__(72037);
;// CONCATENATED MODULE: ./src/policy/resolve/covers-all.ts

/** Names that nobody gives, at every depth that matters: who covers these covers everything. */
const STRANGERS = [2, 3, 6].map((depth) => Array.from({ length: depth }, (_, index) => `q${index}-7x${depth}`).join('/'));
/** True when patterns of paths or names leave nothing out, but perhaps what lies on top. */
function coversAll(patterns) {
    const matches = (0,globs/* createMatcher */.P)(patterns ?? []);
    return STRANGERS.every((name) => matches(name));
}

// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
;// CONCATENATED MODULE: ./src/policy/resolve/find-warnings.ts



/** What is allowed to stand in a policy and hardly meant: that nothing can pass, or that nothing is counted. */
function findWarnings(set, today) {
    const names = [
        resolve_policy/* ANY_IMAGE */.$6,
        ...set.documents.flatMap(({ images }) => images.map((one) => one.pattern)),
    ];
    const texts = names.flatMap((imageName) => findOfImage(set, imageName));
    const all = [
        ...new Set([
            ...texts,
            ...findExpired(set, today),
            ...findTooWide(set),
            ...findUnusedChannels(set),
            ...findEmpty(set),
        ]),
    ];
    return all.map((text) => ({ code: 'policy-warning', text }));
}
function findOfImage(set, imageName) {
    const { policy, circumstances } = (0,resolve_policy/* resolvePolicy */.nZ)(set, { imageName });
    const whose = imageName === resolve_policy/* ANY_IMAGE */.$6 ? '' : ` for images ${imageName}`;
    const { values } = policy;
    const isSigned = values['signing.required'] === true && circumstances.stage !== 'build';
    return [
        ...NEVER.filter(({ isSo }) => isSo(values)).map(({ what }) => `No image can pass this policy${whose}: ${what}`),
        ...(isSigned
            ? [
                `No image can pass this policy${whose} at the stage ${circumstances.stage}: signing.required is true, and signatures are not verified yet`,
            ]
            : []),
        ...BLIND.filter(({ isSo }) => isSo(values)).map(({ what }) => `This policy${whose} leaves nothing to judge: ${what}`),
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
/** Settings that leave nothing to judge. */
const BLIND = [
    {
        isSo: (values) => values['vulnerabilities.package_types']?.length === 0,
        what: 'vulnerabilities.package_types is empty, so that no vulnerability counts',
    },
    {
        isSo: (values) => coversAll(values['vulnerabilities.ignored_paths']),
        what: 'vulnerabilities.ignored_paths covers every path, so that hardly a vulnerability counts',
    },
    {
        isSo: (values) => coversAll(values['image.allowed_setuid']),
        what: 'image.allowed_setuid covers every path, so that any file may be setuid',
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
function findTooWide({ acceptedEmptiness }) {
    return acceptedEmptiness
        .filter(({ image }) => coversAll([image]))
        .map(({ origin }) => `${(0,rules_origin/* describeOrigin */.uN)(origin)}: accept_nothing_analysed is for every image, so that none has to be recognised`);
}
function findUnusedChannels({ notify: { channels, rules, audit } }) {
    const used = new Set([...rules.flatMap(({ to }) => to), ...audit]);
    return channels
        .filter(({ name }) => !used.has(name))
        .map(({ name }) => `notify: no rule sends anything to the channel ${name}`);
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
    const notify = collectNotify(documents);
    const reports = collectReports(documents);
    const set = {
        ...{ documents, files, settings, inputs, mode },
        isDefault: documents.length === 0 && Object.keys(inputs.values).length === 0,
        description: describePolicy({ files, inputs, trust }),
        waivers: waivers.value,
        vex: vex.value,
        acceptedEmptiness: accepted.value,
        approvals: collectApprovals(documents),
        notify: notify.value,
        reports: reports.value,
        notices: [],
        proposed: null,
    };
    const warnings = findWarnings(set, request.today);
    const collected = [waivers, vex, accepted, notify, reports].flatMap((one) => one.notices);
    return { ...set, notices: [...request.notices, ...collected, ...warnings] };
}
/** Of the last file that names any, unless another one keeps them for itself. */
function collectApprovals(documents) {
    let teams = null;
    for (const document of documents) {
        const { approvals } = document;
        if (approvals === null)
            continue;
        if (!(0,locks/* isLocked */.l)((0,locks/* locksOfOthers */.F)(documents, document), 'approvals'))
            teams = approvals;
    }
    return teams;
}
function collectAccepted(documents) {
    const notices = [];
    const value = documents.flatMap((document) => {
        const { acceptedEmptiness, path } = document;
        const locked = (0,locks/* locksOfOthers */.F)(documents, document);
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
/* harmony import */ var _build_policy_set_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86282);
/* harmony import */ var _load_documents_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(33877);




const DEFAULT_POLICY_FILE = '.plimsoll.yml';
/**
 * The policy of a run from where a pull request cannot change it; throws `policy-invalid` with every fault of
 * every file, and `policy-unreadable` when a file cannot be reached.
 */
async function loadPolicySet(request, files) {
    const readTrusted = toReader(files, (path) => files.read(path, MAX_BYTES));
    const { paths, governedBy } = await findPaths(request.settings, readTrusted, files);
    const options = { follows: () => true, governedBy };
    const loaded = await (0,_load_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .loadDocuments */ .t)(paths, readTrusted, options);
    const absent = await findAbsent(loaded.missing, files);
    throwFaults([...loaded.faults, ...absent.faults]);
    const set = (0,_build_policy_set_js__WEBPACK_IMPORTED_MODULE_1__/* .buildPolicySet */ .R)({ ...request, loaded, trust: files.trust, notices: absent.notices });
    const proposed = await loadProposed(request, files, { paths, governedBy, loaded });
    return { ...set, proposed };
}
/** A character of UTF-8 takes up to four bytes. */
const MAX_BYTES = 4 * _document_unreadable_text_js__WEBPACK_IMPORTED_MODULE_3__/* .MAX_DOCUMENT_LENGTH */ .AN;
function toReader(files, readHere) {
    return ({ path, elsewhere }) => elsewhere === null ? readHere(path) : files.readElsewhere({ ...elsewhere, path }, MAX_BYTES);
}
/**
 * The default file where no other is named. A pull request brings its workflow with it: the files that it names
 * beside the default file of the base may only tighten that, and cannot replace it.
 */
async function findPaths(settings, read, { trust }) {
    const isNamed = settings.files.length > 0;
    if (isNamed && trust.origin !== 'base')
        return { paths: settings.files, governedBy: null };
    const present = await read({ path: DEFAULT_POLICY_FILE, elsewhere: null });
    if (present === null) {
        if (!isNamed)
            await refuseLookalikes(read);
        return { paths: settings.files, governedBy: null };
    }
    const others = settings.files.filter((path) => toPlainPath(path) !== DEFAULT_POLICY_FILE);
    return {
        paths: [DEFAULT_POLICY_FILE, ...others],
        governedBy: isNamed ? DEFAULT_POLICY_FILE : null,
    };
}
function toPlainPath(path) {
    return path.replace(/^(?:\.\/)+/u, '');
}
/** Names that people give the default file when they mean it. */
const LOOKALIKES = ['.plimsoll.yaml', 'plimsoll.yml', 'plimsoll.yaml'];
/** Somebody believes in a gate that would not be there. */
async function refuseLookalikes(read) {
    const faults = [];
    for (const path of LOOKALIKES) {
        const found = await read({ path, elsewhere: null });
        const text = `The file is not read under this name; did you mean ${DEFAULT_POLICY_FILE}?`;
        if (found !== null)
            faults.push({ path, line: 1, column: 1, text });
    }
    throwFaults(faults);
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
async function loadProposed(request, files, { paths, governedBy, loaded: trusted }) {
    if (files.trust.origin !== 'base')
        return null;
    const read = toReader(files, (path) => files.readProposed(path, MAX_BYTES));
    const wanted = paths.length > 0 ? paths : [DEFAULT_POLICY_FILE];
    // Before somebody approves it, a change does not make this run read other repositories than the base does.
    const follows = (name) => trusted.names.includes(name);
    const loaded = await (0,_load_documents_js__WEBPACK_IMPORTED_MODULE_2__/* .loadDocuments */ .t)(wanted, read, { follows, governedBy }).catch(toUnreadable);
    if (loaded instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN) {
        const [path = DEFAULT_POLICY_FILE] = wanted;
        return { kind: 'faulty', faults: [{ path, line: 1, column: 1, text: loaded.message }] };
    }
    if (isSame(loaded, trusted))
        return null;
    const faults = [
        ...loaded.faults,
        ...findTakenAway(loaded, request.settings),
        ...findNotFollowed(loaded),
    ];
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
function findNotFollowed({ notFollowed, files }) {
    const [first] = files;
    const text = (name) => `extends names ${name}, which is read once the change is merged and not before`;
    return notFollowed.map((name) => {
        return { path: first?.path ?? DEFAULT_POLICY_FILE, line: 1, column: 1, text: text(name) };
    });
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


/***/ })

};
