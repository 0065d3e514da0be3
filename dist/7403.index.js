export const id = 7403;
export const ids = [7403];
export const modules = {

/***/ 47403:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  databaseUpdateCommand: () => (/* binding */ databaseUpdateCommand),
  installCommand: () => (/* binding */ installCommand),
  A: () => (/* binding */ wantedDatabases)
});

// EXTERNAL MODULE: ./src/assemble/door.ts + 4 modules
var assemble_door = __webpack_require__(90204);
// EXTERNAL MODULE: ./src/assemble/ports.ts + 160 modules
var ports = __webpack_require__(21469);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
;// CONCATENATED MODULE: ./src/database/update.ts

/**
 * Brings databases up to date, each for itself: one that fails does not keep the others from being
 * fetched. Throws only `cancelled`.
 */
async function updateDatabases(request, signal) {
    return Promise.all(request.databases.map(async (name) => {
        try {
            const grype = name === 'grype' ? request.grype : null;
            const database = await request.provide({ database: name, grype }, signal);
            return { name, kind: 'ready', database };
        }
        catch (thrown) {
            const error = (0,errors/* toPlimsollError */.cI)(thrown);
            if (error.code === 'cancelled')
                throw error;
            return { name, kind: 'failed', error };
        }
    }));
}

// EXTERNAL MODULE: ./src/domain/feed.ts
var feed = __webpack_require__(69262);
// EXTERNAL MODULE: ./src/feeds/provide-feed.ts
var provide_feed = __webpack_require__(49617);
;// CONCATENATED MODULE: ./src/feeds/update-feeds.ts


/** Asks for newer lists, however lately that was done; each for itself. Throws `cancelled` only. */
async function updateFeeds(options, signal) {
    const supply = { ...options.supply, updateDatabases: true };
    return Promise.all(feed/* FEED_NAMES */.M.map(async (name) => ({
        name,
        feed: await (0,provide_feed/* provideFeed */._)(name, { ...options, supply, insist: true }, signal),
    })));
}

// EXTERNAL MODULE: ./src/stages/describe-failure.ts
var describe_failure = __webpack_require__(40349);
// EXTERNAL MODULE: ./src/commands/terminal.ts
var commands_terminal = __webpack_require__(49808);
;// CONCATENATED MODULE: ./src/commands/install.ts






/**
 * `install`: scanners, databases and feeds, and nothing else. Standard output gets a line for each scanner: its
 * name, its version and its path. With `update-db` false no database and no feed is fetched.
 */
async function installCommand(config, terminal) {
    const assembly = toAssembly(config, terminal);
    const tools = (0,assemble_door/* createTools */.uK)(terminal.env);
    const install = (0,ports.assembleInstall)(assembly, { tools, cache: null });
    const installed = await Promise.all(config.scan.scanners.map((scanner) => install(scanner, terminal.signal)));
    for (const one of installed)
        await terminal.print(`${one.scanner} ${one.version} ${one.program}\n`);
    if (!config.supply.updateDatabases)
        return 0;
    return fetchData(assembly, installed);
}
/** `db update`: newer databases and feeds; Grype is installed when it is missing, since it imports its own. */
async function databaseUpdateCommand(config, terminal) {
    const assembly = toAssembly(config, terminal);
    const install = (0,ports.assembleInstall)(assembly, { tools: (0,assemble_door/* createTools */.uK)(terminal.env), cache: null });
    const installed = config.scan.scanners.includes('grype')
        ? [await install('grype', terminal.signal)]
        : [];
    return fetchData(assembly, installed);
}
/** Databases and feeds side by side; only a database that failed makes the command fail, as it makes a scan. */
async function fetchData(assembly, installed) {
    const [exitCode] = await Promise.all([fetchDatabases(assembly, installed), fetchFeeds(assembly)]);
    return exitCode;
}
async function fetchFeeds(assembly) {
    const { log, env, signal } = assembly.door;
    const updates = await updateFeeds((0,ports.toFeedOptions)(assembly, (0,assemble_door/* createTools */.uK)(env)), signal);
    for (const { name, feed } of updates) {
        if (feed.state === 'ready')
            log.info(`${name}: of ${feed.facts.date.toISOString()}`);
        else if (!feed.isOff)
            log.warn(`${feed.reason} A scan goes on without it.`);
    }
}
function toAssembly(config, terminal) {
    const { env, log, signal } = terminal;
    const deliver = (0,commands_terminal/* createTerminalDeliver */.Qs)(terminal);
    return { config, door: { kind: 'terminal', env, log, deliver, signal } };
}
/** Each for itself: what can be had is kept; a failure of one ends with 2. */
async function fetchDatabases(assembly, installed) {
    const { config, door } = assembly;
    const tools = (0,assemble_door/* createTools */.uK)(door.env);
    const supply = { ...config.supply, updateDatabases: true };
    const results = await updateDatabases({
        provide: (0,ports.assembleDatabases)({ ...assembly, config: { ...config, supply } }, { tools, insist: true, shared: null }),
        databases: wantedDatabases(config),
        grype: installed.find((one) => one.scanner === 'grype')?.program ?? null,
    }, door.signal);
    for (const result of results) {
        if (result.kind === 'failed')
            door.log.error((0,describe_failure/* describeFailure */.I)(result.error));
        else
            door.log.info(`${result.name}: built ${result.database.record.built}`);
    }
    return results.some((result) => result.kind === 'failed') ? 2 : 0;
}
function wantedDatabases(config) {
    return config.scan.scanners.flatMap((scanner) => scanner === 'trivy' ? ['trivy', 'trivy-java'] : ['grype']);
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


/***/ }),

/***/ 40349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/** A failure as one line of the log: what happened, its code for the documentation, what to do next. */
function describeFailure(failure) {
    return `${failure.message.replace(/\.$/, '')} [${failure.code}]. ${failure.hint}`;
}


/***/ })

};
