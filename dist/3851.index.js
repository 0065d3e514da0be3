export const id = 3851;
export const ids = [3851];
export const modules = {

/***/ 23851:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyCheckCommand: () => (/* binding */ policyCheckCommand)
});

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/policy/document/unreadable-text.ts
var unreadable_text = __webpack_require__(65915);
// EXTERNAL MODULE: ./src/policy/resolve/build-policy-set.ts + 7 modules
var build_policy_set = __webpack_require__(86282);
// EXTERNAL MODULE: ./src/policy/resolve/load-documents.ts + 23 modules
var load_documents = __webpack_require__(33877);
// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
;// CONCATENATED MODULE: ./src/policy/resolve/check-policies.ts



const NO_SETTINGS = {
    files: [],
    waivers: [],
    vex: [],
    standards: [],
    stage: 'build',
};
/** What is wrong with policy files, and when nothing is, what is odd about them together. Asks no network. */
async function checkPolicies(paths, { read, today }) {
    const loaded = await (0,load_documents/* loadDocuments */.t)(paths, read, { follows: () => false, governedBy: null });
    const absent = loaded.missing.map((path) => ({ path, line: 1, column: 1, text: ABSENT }));
    const faults = [...absent, ...loaded.faults];
    const unread = loaded.notFollowed.map((name) => `extends names ${name}: what stands there is not looked at here`);
    if (faults.length > 0)
        return { faults, warnings: unread };
    const set = (0,build_policy_set/* buildPolicySet */.R)({
        loaded,
        today,
        settings: NO_SETTINGS,
        inputs: { values: {}, names: new Map() },
        mode: 'enforce',
        trust: { origin: 'workspace', commit: null, words: 'the files of this machine' },
        notices: [],
    });
    const refused = (0,resolve_policy/* resolvePolicy */.nZ)(set, { imageName: resolve_policy/* ANY_IMAGE */.$6 }).notices;
    const told = [...set.notices, ...refused].map(({ text }) => text);
    return { faults, warnings: [...told, ...unread] };
}
const ABSENT = 'The file is not there';

// EXTERNAL MODULE: ./src/policy/resolve/load-policy-set.ts
var load_policy_set = __webpack_require__(65081);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/policy-check.ts




const MAX_LINE = 1000;
/** What `policy check` prints: a line for each fault and each warning, and one that sums them up. */
function renderPolicyCheck({ faults, warnings }, files) {
    const lines = [
        ...faults.map(load_policy_set/* renderFault */.L4),
        ...warnings.map((text) => `warning: ${text}`),
        sumUp({ faults, warnings }, files),
    ];
    return (0,report_escape/* disarmCommands */.T7)(`${lines.map((line) => (0,clean/* cleanLine */.Ow)(line, MAX_LINE)).join('\n')}\n`);
}
function sumUp({ faults, warnings }, files) {
    const told = warnings.length === 0 ? '' : `, ${(0,words/* countOf */.pq)(warnings.length, 'warning')}`;
    const where = (0,words/* countOf */.pq)(files, 'policy file');
    return faults.length === 0
        ? `Nothing is wrong in ${where}${told}`
        : `${(0,words/* countOf */.pq)(faults.length, 'fault')}${told} in ${where}`;
}

// EXTERNAL MODULE: ./src/runner/files.ts
var runner_files = __webpack_require__(40869);
;// CONCATENATED MODULE: ./src/commands/policy-check.ts





/** A character of UTF-8 takes up to four bytes. */
const MAX_BYTES = 4 * unreadable_text/* MAX_DOCUMENT_LENGTH */.AN;
/** `policy check`: every fault of the files at once; 0 when there is none, 3 otherwise. */
async function policyCheckCommand({ config, files: paths }, terminal) {
    const files = (0,runner_files/* createFiles */.qm)(config.workFolder);
    const now = config.asOf ?? new Date();
    const check = await checkPolicies(paths, {
        today: now.toISOString().slice(0, 'YYYY-MM-DD'.length),
        read: async ({ path }) => {
            const text = await files.readText(path, MAX_BYTES).catch(orMissing);
            return text === null ? null : { path, text, origin: 'workspace', commit: null };
        },
    });
    await terminal.print(renderPolicyCheck(check, paths.length));
    return check.faults.length === 0 ? 0 : 3;
}
/** A file that is not there is a fault among the others; one that cannot be read ends the command. */
function orMissing(thrown) {
    const cause = thrown instanceof errors/* PlimsollError */.nN ? thrown.cause : null;
    const isMissing = typeof cause === 'object' && cause !== null && 'code' in cause;
    if (isMissing && cause.code === 'ENOENT')
        return null;
    throw thrown;
}


/***/ }),

/***/ 40869:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Nk: () => (/* binding */ discardReportFile),
/* harmony export */   aS: () => (/* binding */ writeReportFile),
/* harmony export */   qm: () => (/* binding */ createFiles)
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
 * replaced and never followed: it may come from the checkout of a stranger. It is for this user alone.
 */
async function writeReportFile(path, content) {
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), `.${(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(path)}.${process.pid}.partial`);
    try {
        await refuseSpecialFile(path);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, content, { mode: 0o600 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, path);
    }
    catch (cause) {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => undefined);
        throw unwritable(path, cause);
    }
}
/** Removes a report of an earlier run, or the link that stands in its place; a folder or a device stays. */
async function discardReportFile(path) {
    try {
        const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => null);
        if (facts?.isFile() === true || facts?.isSymbolicLink() === true)
            await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.unlink)(path);
    }
    catch (cause) {
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
