export const id = 4158;
export const ids = [4158,7403];
export const modules = {

/***/ 84158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  databaseStatusCommand: () => (/* binding */ databaseStatusCommand)
});

// EXTERNAL MODULE: ./src/assemble/door.ts + 4 modules
var door = __webpack_require__(90204);
// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(95805);
// EXTERNAL MODULE: ./src/database/age.ts
var database_age = __webpack_require__(914);
// EXTERNAL MODULE: ./src/database/checks.ts
var database_checks = __webpack_require__(15896);
// EXTERNAL MODULE: ./src/database/newest-of.ts
var newest_of = __webpack_require__(21);
// EXTERNAL MODULE: ./src/database/store.ts
var database_store = __webpack_require__(98632);
;// CONCATENATED MODULE: ./src/database/status.ts





/** The databases that a run would find here, judged as it would judge them if nobody answered it. */
async function readDatabaseStatus(options) {
    const names = options.databases ?? verdict/* DATABASE_NAMES */.JF;
    return Promise.all(names.map((name) => readOne(name, options)));
}
/** True when every database is there and a scan would take it: `db status` ends well then. */
function areUsable(statuses) {
    return statuses.every(({ state }) => state === 'usable' || state === 'ageing');
}
async function readOne(name, options) {
    const store = (0,database_store/* createStore */.y)(options.cacheFolder, name);
    const [versions, checks] = await Promise.all([store.list(), (0,database_checks/* readChecks */.wf)(store)]);
    const usable = versions.flatMap((each) => (each.kind === 'usable' ? [each.version] : []));
    const newest = (0,newest_of/* newestOf */.s)(usable, checks, originsOf(name, options.supply));
    if (newest !== null)
        return statusOf(newest, checks, options);
    return { ...NOTHING, name, folder: store.folder, ...absenceOf(versions, usable.length) };
}
const NOTHING = {
    schema: null,
    built: null,
    ageDays: null,
    limitDays: null,
    origin: null,
    digest: null,
    checkedAt: null,
};
function absenceOf(versions, strangers) {
    const broken = versions.find((each) => each.kind === 'broken');
    if (broken !== undefined)
        return { state: 'damaged', why: broken.why };
    if (strangers === 0)
        return { state: 'missing', why: 'it was never fetched' };
    return { state: 'missing', why: 'what is here came from an origin that is not set now' };
}
function originsOf(name, supply) {
    switch (name) {
        case 'trivy':
            return supply.trivyDatabases;
        case 'trivy-java':
            return supply.trivyJavaDatabases;
        case 'grype':
            return [supply.grypeDatabase];
    }
}
function statusOf(version, checks, options) {
    const { name, built, digest, origin, schema, folder } = version;
    const clock = options.clock ?? (() => new Date());
    const confirmations = checks.filter((check) => check.digest === digest);
    const asked = confirmations.some((check) => (0,database_checks/* isFresh */.pL)(check, clock()));
    const times = confirmations.map(({ checkedAt }) => checkedAt.toISOString()).sort();
    const maxAgeDays = options.supply.databaseMaxAgeDays;
    const age = (0,database_age/* judgeAge */.nK)({ built, now: options.now(), asked, maxAgeDays });
    const shared = { name, schema, built: built.toISOString(), origin, digest, folder };
    const { ageDays, limitDays } = age;
    return { ...shared, ageDays, limitDays, checkedAt: times.at(-1) ?? null, ...judged() };
    function judged() {
        if (age.state === 'young')
            return { state: 'usable', why: null };
        if (age.state === 'ageing')
            return { state: 'ageing', why: `its origin has nothing newer` };
        const why = age.state === 'from-the-future'
            ? 'it was built in the future by the clock of this machine'
            : `from ${limitDays} days on it is not trusted`;
        return { state: age.usable ? 'ageing' : 'too-old', why };
    }
}

// EXTERNAL MODULE: ./src/domain/feed.ts
var feed = __webpack_require__(69262);
// EXTERNAL MODULE: ./src/feeds/feed-age.ts
var feed_age = __webpack_require__(17855);
// EXTERNAL MODULE: ./src/feeds/feed-failure.ts
var feed_failure = __webpack_require__(37886);
// EXTERNAL MODULE: ./src/feeds/feed-kinds.ts
var feed_kinds = __webpack_require__(33307);
// EXTERNAL MODULE: ./src/feeds/feed-request.ts
var feed_request = __webpack_require__(22369);
// EXTERNAL MODULE: ./src/feeds/feed-store.ts + 1 modules
var feed_store = __webpack_require__(67359);
// EXTERNAL MODULE: ./src/feeds/renew-feed.ts + 5 modules
var renew_feed = __webpack_require__(80589);
;// CONCATENATED MODULE: ./src/feeds/feed-status.ts







/** The lists that a run would find here if nobody answered it. */
async function readFeedStatus(options) {
    return Promise.all(feed/* FEED_NAMES */.M.map((name) => feed_status_readOne(name, options)));
}
const feed_status_NOTHING = {
    date: null,
    ageDays: null,
    version: null,
    origin: null,
    path: null,
    checkedAt: null,
    why: null,
};
async function feed_status_readOne(name, options) {
    const origin = (0,feed_request/* placeOf */.$t)(name, options.supply);
    const nothing = { ...feed_status_NOTHING, name, origin };
    if (origin === null)
        return { ...nothing, state: 'off', why: `by ${feed_kinds/* FEEDS */.S[name].input}` };
    if ((0,feed_request/* isFilePlace */.GL)(origin)) {
        const facts = await (0,renew_feed/* readFacts */.M)(name, origin).catch(feed_failure/* toFeedFailure */.CN);
        if (facts instanceof feed_failure/* FeedFailure */.BK)
            return { ...nothing, state: 'missing', why: facts.why };
        return toStatus({ name, origin, path: origin, facts, confirmedAt: null }, options);
    }
    const kept = await (0,feed_store/* createFeedStore */.Y)(options.cacheFolder, name).read();
    if (kept?.origin === origin)
        return toStatus({ ...kept, name }, options);
    const why = kept === null ? 'it was never fetched' : 'what is here came from an address that is not set now';
    return { ...nothing, state: 'missing', why };
}
function toStatus(found, options) {
    const { name, origin, path, facts, confirmedAt } = found;
    const confirmed = confirmedAt === null || (0,feed_age/* isFresh */.pL)(confirmedAt, (0,feed_request/* clockOf */.ie)(options));
    const why = (0,feed_request/* findFault */.Kv)({ ...options, name }, { facts, confirmedAt, confirmed });
    return {
        name,
        state: why === null ? 'usable' : 'too-old',
        date: facts.date.toISOString(),
        ageDays: (0,feed_age/* ageInDays */.QR)(facts.date, options.now()),
        version: facts.version,
        origin,
        path,
        checkedAt: confirmedAt?.toISOString() ?? null,
        why,
    };
}

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/terminal/grid.ts
var grid = __webpack_require__(13723);
// EXTERNAL MODULE: ./src/report/terminal/paint.ts
var paint = __webpack_require__(97343);
// EXTERNAL MODULE: ./src/report/terminal/width.ts
var terminal_width = __webpack_require__(33935);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/database-status.ts






const HEADS = ['DATABASE', 'STATE', 'BUILT', 'AGE', 'SCHEMA', 'CHECKED'];
const STATES = {
    usable: { text: 'usable', style: 'green' },
    ageing: { text: 'usable, ageing', style: 'yellow' },
    'too-old': { text: 'too old', style: 'boldRed' },
    damaged: { text: 'damaged', style: 'boldRed' },
    missing: { text: 'missing', style: 'boldRed' },
};
const PLAIN = { colour: false, width: 100 };
/** What `db status` prints: a table, and below it where each came from, where it lies and what is wrong. */
function renderDatabaseStatus(databases, { colour, width } = PLAIN) {
    const look = { paint: (0,paint/* createPaint */.XG)(colour), width: Math.max(40, width) };
    const table = (0,grid/* toGrid */.c)(HEADS, databases.map(toCells), look);
    const details = databases.map((database) => toDetails(database, look));
    return (0,report_escape/* disarmCommands */.T7)(`${[table, ...details].map((part) => part.join('\n')).join('\n\n')}\n`);
}
function toCells(database) {
    const { name, state, built, ageDays, schema, checkedAt } = database;
    const plain = (text) => ({ text: (0,clean/* cleanLine */.Ow)(text ?? '-', 60), style: null });
    return [
        { text: name, style: 'bold' },
        STATES[state],
        plain(toMinute(built)),
        plain(ageDays === null ? null : (0,words/* countOf */.pq)(ageDays, 'day')),
        plain(schema),
        plain(toMinute(checkedAt)),
    ];
}
function toMinute(time) {
    return time === null ? null : `${time.slice(0, 16).replace('T', ' ')} UTC`;
}
function toDetails(database, look) {
    const facts = [
        ['why', database.why],
        ['from', database.origin],
        ['digest', database.digest],
        ['folder', database.folder],
    ];
    return facts.flatMap(([label, text]) => {
        if (text === null)
            return [];
        const head = `${database.name} ${label}`;
        const lines = (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(text, 500), look.width - LABEL_WIDTH);
        return lines.map((line, index) => {
            const left = (0,terminal_width/* padToWidth */.Fg)(index === 0 ? head : '', LABEL_WIDTH);
            return `${look.paint('dim', left)}${line}`;
        });
    });
}
const LABEL_WIDTH = 'trivy-java folder  '.length;

;// CONCATENATED MODULE: ./src/report/feed-status.ts






const feed_status_HEADS = ['FEED', 'STATE', 'DATE', 'AGE', 'VERSION', 'CHECKED'];
const feed_status_STATES = {
    usable: { text: 'usable', style: 'green' },
    'too-old': { text: 'too old', style: 'yellow' },
    missing: { text: 'missing', style: 'yellow' },
    off: { text: 'off', style: null },
};
const OPTIONAL = 'Feeds are optional: a scan without one goes on, and says which rules it could not assess.';
const feed_status_PLAIN = { colour: false, width: 100 };
/** What `db status` prints below the databases: a table, whence each list came, and what is wrong with it. */
function renderFeedStatus(feeds, { colour, width } = feed_status_PLAIN) {
    const look = { paint: (0,paint/* createPaint */.XG)(colour), width: Math.max(40, width) };
    const table = (0,grid/* toGrid */.c)(feed_status_HEADS, feeds.map(feed_status_toCells), look);
    const details = feeds.flatMap((feed) => feed_status_toDetails(feed, look));
    const last = (0,terminal_width/* wrapText */.C1)(OPTIONAL, look.width);
    return (0,report_escape/* disarmCommands */.T7)(`${[...table, '', ...details, '', ...last].join('\n')}\n`);
}
function feed_status_toDetails(feed, look) {
    const facts = [
        ['why', feed.why],
        ['from', feed.origin],
        ['file', feed.path],
    ];
    return facts.flatMap(([label, text]) => {
        if (text === null)
            return [];
        const lines = (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(text, 500), look.width - feed_status_LABEL_WIDTH);
        return lines.map((line, index) => {
            const left = (0,terminal_width/* padToWidth */.Fg)(index === 0 ? `${feed.name} ${label}` : '', feed_status_LABEL_WIDTH);
            return `${look.paint('dim', left)}${line}`;
        });
    });
}
const feed_status_LABEL_WIDTH = 'epss from  '.length;
function feed_status_toCells({ name, state, date, ageDays, version, checkedAt }) {
    const plain = (text) => ({ text: (0,clean/* cleanLine */.Ow)(text ?? '-', 60), style: null });
    return [
        { text: name, style: 'bold' },
        feed_status_STATES[state],
        plain(feed_status_toMinute(date)),
        plain(ageDays === null ? null : (0,words/* countOf */.pq)(ageDays, 'day')),
        plain(version),
        plain(feed_status_toMinute(checkedAt)),
    ];
}
function feed_status_toMinute(time) {
    return time === null ? null : `${time.slice(0, 16).replace('T', ' ')} UTC`;
}

// EXTERNAL MODULE: ./src/commands/install.ts + 2 modules
var install = __webpack_require__(47403);
;// CONCATENATED MODULE: ./src/commands/database-status.ts






/**
 * `db status`: what lies on this machine, without asking anybody; 2 when a database is missing or too old. A
 * feed that is missing is told, and no fault: a scan goes on without it.
 */
async function databaseStatusCommand(config, terminal) {
    const options = {
        cacheFolder: (0,door/* cacheFolder */.nF)(terminal.env),
        supply: config.supply,
        now: () => config.asOf ?? new Date(),
    };
    const [statuses, feeds] = await Promise.all([
        readDatabaseStatus({ ...options, databases: (0,install/* wantedDatabases */.A)(config) }),
        readFeedStatus(options),
    ]);
    await terminal.print(`${renderDatabaseStatus(statuses)}\n${renderFeedStatus(feeds)}`);
    return areUsable(statuses) ? 0 : 2;
}


/***/ }),

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
