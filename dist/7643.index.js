export const id = 7643;
export const ids = [7643,689];
export const modules = {

/***/ 7643:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  demoCommand: () => (/* binding */ demoCommand)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/database/grype-import.ts
var grype_import = __webpack_require__(39014);
// EXTERNAL MODULE: ./src/database/java.ts
var java = __webpack_require__(35745);
// EXTERNAL MODULE: ./src/database/trivy-metadata.ts
var trivy_metadata = __webpack_require__(34967);
;// CONCATENATED MODULE: ./src/database/samples.ts






/**
 * Databases that lie in a folder, for the demo: their age means nothing and is not judged. Nothing that a
 * `scan` can be told leads here.
 */
function createSampleDatabases(options) {
    const trivyFolder = (0,external_node_path_.join)(options.folder, 'trivy');
    return async ({ database, grype }, signal) => {
        switch (database) {
            case 'trivy':
            case 'trivy-java':
                return provideTrivy(database, trivyFolder);
            case 'grype':
                return provideGrype(options, grype, signal);
        }
    };
}
async function provideTrivy(name, folder) {
    const metadata = await (0,promises_.readFile)((0,external_node_path_.join)(folder, 'db', 'metadata.json'), 'utf8');
    const { built } = (0,trivy_metadata/* parseTrivyMetadata */.h)('trivy', metadata);
    if (!(await isThere((0,external_node_path_.join)(folder, 'java-db'))))
        await (0,java/* writeEmptyJavaDatabase */.s)(folder);
    return { folder, record: sampleRecord(name, built) };
}
async function provideGrype({ folder, runProgram }, grype, signal) {
    if (grype === null)
        throw createNoProgram();
    const content = (0,external_node_path_.join)(folder, 'grype', 'imported');
    const scratch = (0,external_node_path_.join)(folder, 'grype', 'scratch');
    await (0,promises_.mkdir)(content, { recursive: true });
    await (0,promises_.mkdir)(scratch, { recursive: true });
    const imported = await (0,grype_import/* importGrypeDatabase */.w)({
        runProgram,
        grype,
        file: (0,external_node_path_.join)(folder, 'grype', 'vulnerability.db'),
        workplace: { content, scratch },
        signal,
    });
    return { folder: content, record: sampleRecord('grype', imported.built) };
}
function sampleRecord(name, built) {
    return { name, built: built.toISOString(), origin: 'sample', digest: null, ageDays: null };
}
async function isThere(path) {
    return (await (0,promises_.lstat)(path).catch(() => null)) !== null;
}
function createNoProgram() {
    return new errors/* PlimsollError */.nN({
        code: 'scanner-missing',
        message: 'The sample database of Grype cannot be imported without a Grype.',
        hint: 'Install the scanners first: `plimsoll install`.',
    });
}

;// CONCATENATED MODULE: ./src/demo/no-policy-files.ts
/** No policy at all: what a demonstration shows does not hang on the folder, or the pull request, that it runs in. */
const NO_POLICY_FILES = {
    trust: { origin: 'workspace', commit: null, words: 'the demonstration' },
    read: () => Promise.resolve(null),
    readProposed: () => Promise.resolve(null),
    readElsewhere: () => Promise.reject(new Error('a demonstration reads no policy')),
    approvals: () => Promise.resolve(NOBODY),
    approvalsOf: () => Promise.resolve(NOBODY),
};
const NOBODY = {
    state: 'unknown',
    reason: 'this is a demonstration, in which nobody is asked',
};

// EXTERNAL MODULE: ./src/archive/unpack.ts + 1 modules
var unpack = __webpack_require__(83205);
;// CONCATENATED MODULE: ./src/demo/sample.ts



/** More than ten times what the sample holds: nobody changes the embedded archive but its script. */
const MAX_BYTES = 50_000_000;
/** Writes the embedded sample image and sample databases below `folder`. */
async function writeSample(folder) {
    const { SAMPLE_ARCHIVE, SAMPLE_FILES } = await __webpack_require__.e(/* import() */ 7741).then(__webpack_require__.bind(__webpack_require__, 47741));
    const archive = (0,external_node_path_.join)(folder, 'sample.tar.gz');
    const into = (0,external_node_path_.join)(folder, 'sample');
    await (0,promises_.mkdir)(into, { recursive: true });
    await (0,promises_.writeFile)(archive, Buffer.from(SAMPLE_ARCHIVE, 'base64'));
    await (0,unpack/* unpackFiles */.Q)({ archive, into, wanted: SAMPLE_FILES, maxBytes: MAX_BYTES });
    return { imageFolder: (0,external_node_path_.join)(into, 'image'), databaseFolder: into };
}

// EXTERNAL MODULE: ./src/feeds/open-feeds.ts
var open_feeds = __webpack_require__(27029);
// EXTERNAL MODULE: ./src/runner/files.ts
var runner_files = __webpack_require__(40869);
// EXTERNAL MODULE: ./src/commands/scan.ts
var scan = __webpack_require__(70689);
;// CONCATENATED MODULE: ./src/commands/demo.ts






/** Exit code 2: the demo did not work, whatever the scanners would have said. */
const NOT_SHOWN = 2;
/**
 * `demo`: the main job on the embedded sample. Ends with 0 when it worked, whatever the verdict. Its
 * databases are handed in here and nowhere else, so that no `scan` ever reaches them or their age limit.
 */
async function demoCommand(config, terminal) {
    const { log } = terminal;
    const files = (0,runner_files/* createFiles */.qm)(config.workFolder);
    const folder = await files.makeFolder('plimsoll-demo-');
    try {
        const sample = await writeSample(folder);
        log.notice('This is a demonstration: the image and the databases are samples that come with Plimsoll. ' +
            'What they say is made up, and says nothing about any other image.');
        const images = [
            { reference: REFERENCE, name: 'plimsoll/sample', platform: 'linux/amd64', dockerfile: null },
        ];
        const result = await (0,scan/* runInTerminal */.x)({ ...config, images, cache: 'off' }, terminal, (ports) => withSample(ports, sample));
        const hasWorked = ['pass', 'fail'].includes(result.report.verdict.outcome);
        if (hasWorked)
            log.info('The databases were samples. Scan an image of yours: plimsoll scan IMAGE');
        return hasWorked && result.failure === null ? 0 : NOT_SHOWN;
    }
    finally {
        await files.remove(folder);
    }
}
const NO_FEEDS = 'The demonstration asks no list of the world, since its vulnerabilities are made up.';
/** What the report calls the image: its folder is another one each time. */
const REFERENCE = 'sample';
function withSample(ports, sample) {
    const { runProgram } = ports;
    return {
        ...ports,
        provideDatabase: createSampleDatabases({ folder: sample.databaseFolder, runProgram }),
        openFeeds: (0,open_feeds/* createNoFeeds */.p)(NO_FEEDS),
        openPolicyFiles: () => Promise.resolve(NO_POLICY_FILES),
        openCodeHost: () => Promise.resolve(null),
        openImage: async (request, signal) => {
            const reference = `oci-dir:${sample.imageFolder}`;
            const opened = await ports.openImage({ ...request, reference }, signal);
            return { ...opened, image: { ...opened.image, reference: request.reference } };
        },
    };
}


/***/ }),

/***/ 70689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCommand: () => (/* binding */ scanCommand),
/* harmony export */   x: () => (/* binding */ runInTerminal)
/* harmony export */ });
/* harmony import */ var _assemble_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21469);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9180);
/* harmony import */ var _stages_describe_failure_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(40349);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(49808);




/** `scan`: the whole run; returns the exit code of its verdict. */
async function scanCommand(config, terminal) {
    const result = await runInTerminal(config, terminal);
    return result.exitCode;
}
/** A run whose table is printed; `adapt` lets the demo put its samples in place of the world's. */
async function runInTerminal(config, terminal, adapt = (ports) => ports) {
    const { env, log, signal } = terminal;
    const deliver = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .createTerminalDeliver */ .Qs)(terminal);
    const door = { kind: 'terminal', env, log, deliver, signal };
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_1__.run)(config, adapt(await (0,_assemble_ports_js__WEBPACK_IMPORTED_MODULE_0__.assemblePorts)({ config, door })));
    await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .printResult */ .RS)(result, config, terminal);
    if (result.failure !== null)
        log.error((0,_stages_describe_failure_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFailure */ .I)(result.failure));
    return result;
}


/***/ }),

/***/ 49808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ createTerminalDeliver),
/* harmony export */   RS: () => (/* binding */ printResult),
/* harmony export */   Zd: () => (/* binding */ takesStandardOutput),
/* harmony export */   e4: () => (/* binding */ printTable)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27034);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(40869);



/** Reports of the command line: files, or standard output for `-`; no summary, no outputs. */
function createTerminalDeliver(terminal) {
    return {
        report: (path, content) => path === '-' ? terminal.print(content) : (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_2__/* .writeReportFile */ .aS)(path, content),
        discard: _runner_files_js__WEBPACK_IMPORTED_MODULE_2__/* .discardReportFile */ .Nk,
        output: () => undefined,
    };
}
/** True when a report goes to standard output, which then carries nothing else. */
function takesStandardOutput(config) {
    return config.deliver.reports.some((report) => report.path === '-');
}
/** The table of a run, as far as it may be shown; nothing where a report goes to standard output. */
async function printResult({ shown }, config, terminal) {
    if (takesStandardOutput(config))
        return;
    const { report, line } = shown;
    await printTable(report === null ? `${line}\n` : (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(report, terminal), terminal);
}
/** Prints what a reader may stop to read (`| head`): the verdict of a run does not hang on it. */
async function printTable(text, { print, log }) {
    await print(text).catch((thrown) => {
        log.warn(`The table is not whole. ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlimsollError */ .cI)(thrown).message}`);
    });
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
