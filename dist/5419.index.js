export const id = 5419;
export const ids = [5419];
export const modules = {

/***/ 25419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startStep: () => (/* binding */ startStep)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 7 modules
var core = __webpack_require__(33838);
// EXTERNAL MODULE: ./src/config/faults.ts
var config_faults = __webpack_require__(16025);
// EXTERNAL MODULE: ./src/config/names-elsewhere.ts
var names_elsewhere = __webpack_require__(46239);
// EXTERNAL MODULE: ./src/config/nearest.ts
var config_nearest = __webpack_require__(76572);
// EXTERNAL MODULE: ./src/config/option-parser.ts
var option_parser = __webpack_require__(3537);
// EXTERNAL MODULE: ./src/config/options.ts
var options = __webpack_require__(6856);
// EXTERNAL MODULE: ./src/config/parse-config.ts + 17 modules
var parse_config = __webpack_require__(61307);
;// CONCATENATED MODULE: ./src/config/inputs.ts






/**
 * The inputs of the action → Config. Secrets are masked as they are read; throws `config-invalid` with all
 * faults at once, unknown inputs included.
 */
function readInputs({ core, env, surroundings }) {
    const raw = readRaw(core);
    const faults = (0,config_faults/* createFaults */.i)();
    for (const name of findUnknownInputs(env))
        refuseUnknown(name, faults);
    return (0,parse_config/* parseConfig */.o)({
        raw,
        surroundings,
        faults,
        spell: (name) => name,
        takesImages: true,
        hasStandardOutput: false,
        hint: 'Correct the inputs under `with:` of the step; the README lists each input with what is allowed.',
    });
}
function readRaw(core) {
    const entries = options/* OPTION_NAMES */.TM.map((name) => [name, readInput(core, name)]);
    const raw = Object.fromEntries(entries);
    const password = (0,option_parser/* toText */.f)('registry-password', raw);
    maskSecret(core, password);
    // The header of a request would show the two as one word.
    if (password !== '')
        maskSecret(core, toBasic((0,option_parser/* toText */.f)('registry-username', raw), password));
    return raw;
}
/** Masked before anything else happens to it. */
function readInput(core, name) {
    const text = core.getInput(name, { trimWhitespace: false });
    if (options/* TRAITS */.GS[name].kind === 'secret')
        maskSecret(core, text.trim());
    return text;
}
/** The runner warns about an empty secret; a default that nobody filled in is none. */
function maskSecret(core, secret) {
    if (secret.trim() !== '' && !secret.startsWith('${{'))
        core.setSecret(secret);
}
function toBasic(username, password) {
    return Buffer.from(`${username}:${password}`).toString('base64');
}
const PREFIX = 'INPUT_';
/** The runner hands over undeclared inputs too: upper case, spaces as `_`, hyphens kept. */
function findUnknownInputs(env) {
    return Object.keys(env)
        .filter((key) => key.startsWith(PREFIX))
        .map((key) => key.slice(PREFIX.length).toLowerCase())
        .filter((name) => !(0,options/* isOptionName */.RR)(name))
        .sort();
}
function refuseUnknown(name, faults) {
    const nearest = names_elsewhere/* NAMES_ELSEWHERE */.Q.get(name) ?? (0,config_nearest/* findNearest */.q)(name, options/* OPTION_NAMES */.TM);
    const question = nearest === null ? '' : `; did you mean ${nearest}?`;
    // The environment of a machine of one's own may hold such a variable for another program.
    const variable = `allowed are the inputs of action.yml, and no other variable ${PREFIX}…`;
    faults.add({ name, value: null, problem: `is no input of this action: ${variable}${question}` });
}

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/install/pins.ts
var pins = __webpack_require__(61007);
// EXTERNAL MODULE: ./src/report/error.ts
var report_error = __webpack_require__(38536);
// EXTERNAL MODULE: ./src/runner/cancel.ts
var runner_cancel = __webpack_require__(74990);
// EXTERNAL MODULE: ./src/runner/files.ts
var files = __webpack_require__(40869);
// EXTERNAL MODULE: ./src/runner/repository-path.ts
var repository_path = __webpack_require__(37746);
// EXTERNAL MODULE: ./src/runner/sanitise.ts
var sanitise = __webpack_require__(26906);
// EXTERNAL MODULE: ./src/runner/progress.ts
var progress = __webpack_require__(40667);
;// CONCATENATED MODULE: ./src/runner/step-log.ts



const LINE_EVERY_MS = 10_000;
/** The log of a step: groups, annotations for what a person must see, plain lines for the rest. */
function createStepLog() {
    return {
        debug: (text) => {
            core.debug(text);
        },
        info: (text) => {
            core.info((0,sanitise/* toLogText */.Z)(text));
        },
        notice: (text) => {
            core.notice((0,sanitise/* toLogText */.Z)(text));
        },
        warn: (text) => {
            core.warning((0,sanitise/* toLogText */.Z)(text));
        },
        error: (text) => {
            core.error((0,sanitise/* toLogText */.Z)(text));
        },
        group: (title, work) => core.group((0,sanitise/* toLogText */.Z)(title), work),
        progress: (request) => (0,progress/* createProgress */.mf)(request, {
            everyMs: LINE_EVERY_MS,
            clear: () => undefined,
            draw: (text) => {
                core.info((0,sanitise/* toLogText */.Z)(text));
            },
        }),
    };
}

;// CONCATENATED MODULE: ./src/main.ts













/** The door of a step of GitHub Actions: inputs in, outputs and a failed or passed step out. */
async function startStep() {
    const cancel = (0,runner_cancel/* listenForCancel */.F)();
    try {
        const result = await runStep(readStepInputs(), cancel.signal);
        process.exitCode = result.exitCode;
    }
    catch (thrown) {
        const error = (0,errors/* toPlimsollError */.cI)(thrown);
        process.exitCode = cancel.exitCode() ?? ((0,errors/* blameOf */.nR)(error.code) === 'input' ? 3 : 2);
        core.error((0,sanitise/* toLogText */.Z)((0,report_error/* renderError */.v)(error)));
        if (core.isDebug() && error.cause instanceof Error)
            core.debug(error.cause.stack ?? '');
        core.setOutput('outcome', 'scan-failed');
        core.setOutput('reason', (0,sanitise/* toLogText */.Z)(error.message));
    }
    finally {
        cancel.stop();
        endSoon();
    }
}
/** What GitHub's services left unanswered and we have given up may hold a connection open for minutes. */
function endSoon() {
    // eslint-disable-next-line n/no-process-exit -- everything is said by then, and the code is set
    setTimeout(() => process.exit(), 1000).unref();
}
function readStepInputs() {
    const { env } = process;
    const runnerFolder = env['RUNNER_TEMP'] ?? '';
    const temporaryFolder = (0,external_node_path_.resolve)(runnerFolder === '' ? (0,external_node_os_.tmpdir)() : runnerFolder);
    return readInputs({
        core: core,
        env,
        surroundings: {
            resolvePath: (path) => (0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? process.cwd(), path),
            toRepositoryPath: (path) => (0,repository_path/* toRepositoryPath */.B)(path, env['GITHUB_WORKSPACE'] ?? process.cwd()),
            temporaryFolder,
            // Two steps of one job must not overwrite each other's reports.
            reportFolder: (0,external_node_path_.resolve)(temporaryFolder, 'plimsoll', env['GITHUB_ACTION'] ?? 'step'),
            pinnedVersions: { trivy: [pins/* PINNED_VERSIONS */.h4.trivy], grype: [pins/* PINNED_VERSIONS */.h4.grype] },
        },
    });
}
/** Loaded once the inputs are understood: a step that stops at a fault should stop at once. */
async function runStep(config, signal) {
    const [{ assemblePorts }, { run }, { renderTable }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(4013), __webpack_require__.e(7544), __webpack_require__.e(1469), __webpack_require__.e(9644)]).then(__webpack_require__.bind(__webpack_require__, 21469)),
        Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(3243), __webpack_require__.e(3292), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(1150), __webpack_require__.e(9853), __webpack_require__.e(3491), __webpack_require__.e(990), __webpack_require__.e(4358), __webpack_require__.e(3932), __webpack_require__.e(9180), __webpack_require__.e(9641)]).then(__webpack_require__.bind(__webpack_require__, 9180)),
        Promise.all(/* import() */[__webpack_require__.e(4292), __webpack_require__.e(4175), __webpack_require__.e(5431)]).then(__webpack_require__.bind(__webpack_require__, 14175)),
    ]);
    const log = createStepLog();
    const deliver = createStepDeliver();
    const door = { kind: 'step', env: process.env, log, deliver, signal };
    const result = await run(config, await assemblePorts({ config, door }));
    const { report } = result.shown;
    if (report !== null) {
        core.startGroup('Verdict and findings');
        core.info((0,sanitise/* toLogText */.Z)(renderTable(report, { colour: false, width: 120 })));
        core.endGroup();
    }
    conclude(result);
    return result;
}
function createStepDeliver() {
    return {
        report: files/* writeReportFile */.aS,
        discard: files/* discardReportFile */.Nk,
        // One write of our own: the toolkit's summary escapes nothing and throws where no summary is offered.
        summary: async (markdown) => {
            const path = process.env['GITHUB_STEP_SUMMARY'];
            if (path !== undefined && path !== '')
                await (0,promises_.appendFile)(path, markdown);
        },
        // A later step may print it, and it carries names out of the image.
        output: (name, value) => {
            core.setOutput(name, name === 'reason' ? (0,sanitise/* toLogText */.Z)(value) : value);
        },
        annotate: ({ level, message, title, place }) => {
            core[level]((0,sanitise/* toLogText */.Z)(message), {
                ...(title === null ? {} : { title: (0,sanitise/* toLogText */.Z)(title) }),
                ...(place === null ? {} : { file: place.file, startLine: place.line }),
            });
        },
    };
}
/** One annotation that says why the step failed, or that all is well. */
function conclude({ report, exitCode, failure, shown }) {
    if (failure !== null)
        core.error((0,sanitise/* toLogText */.Z)((0,report_error/* renderError */.v)(failure)));
    const line = (0,sanitise/* toLogText */.Z)(shown.line);
    if (exitCode !== 0)
        core.error(line);
    else if (report.verdict.outcome === 'pass')
        core.info(line);
    else
        core.warning(line);
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
