export const id = 528;
export const ids = [528];
export const modules = {

/***/ 10528:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  notifyTestCommand: () => (/* binding */ notifyTestCommand)
});

// EXTERNAL MODULE: ./src/assemble/ports.ts + 160 modules
var assemble_ports = __webpack_require__(21469);
// EXTERNAL MODULE: ./src/policy/resolve/load-policy-set.ts
var load_policy_set = __webpack_require__(65081);
// EXTERNAL MODULE: ./src/report/clean.ts
var report_clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/notify-test.ts



const MAX_LINE = 1000;
/** What `notify test` prints: a line for each channel, and one that sums them up. */
function renderNotifyTest(tested) {
    const lines = tested.map(({ channel, state, detail }) => {
        return `${channel.name} (${channel.kind}): ${state}, ${detail}`;
    });
    const delivered = tested.filter(({ state }) => state === 'delivered').length;
    const total = `${delivered} of ${(0,words/* countOf */.pq)(tested.length, 'message')} delivered`;
    const clean = [...lines, total].map((line) => (0,report_clean/* cleanLine */.Ow)(line, MAX_LINE));
    return (0,report_escape/* disarmCommands */.T7)(`${clean.join('\n')}\n`);
}

// EXTERNAL MODULE: ./src/stages/notify/message-id.ts
var message_id = __webpack_require__(36174);
// EXTERNAL MODULE: ./src/policy/counts.ts
var counts = __webpack_require__(26024);
// EXTERNAL MODULE: ./src/policy/notify/told-key.ts
var told_key = __webpack_require__(55707);
;// CONCATENATED MODULE: ./src/stages/notify/sample-message.ts



const SAMPLE = { kind: 'vulnerability', isKnownExploited: false, epss: null, isNew: null };
/** In packages that nobody has, with ids of a year that has not come. */
const FINDINGS = [
    {
        ...SAMPLE,
        id: 'CVE-2099-0001',
        title: 'Sample: no such vulnerability exists',
        severity: 'critical',
        package: 'sample-package 1.0.0',
        fix: '1.0.1',
        isKnownExploited: true,
        epss: 0.9,
    },
    {
        ...SAMPLE,
        kind: 'secret',
        id: 'sample-secret',
        title: 'Sample: no such secret was found',
        severity: 'high',
        package: null,
        fix: null,
    },
];
const NO_COUNTS = (0,counts/* countFindings */.G)([], { outcome: 'pass', degraded: [], reasons: [] });
/** A message by which somebody sees that a channel works, and that says of itself that it is none. */
function toSampleMessage(asOf, random) {
    const rule = 'notify-test';
    const name = 'sample/image';
    return {
        kind: 'test',
        id: (0,message_id/* toMessageId */.a)(random),
        rule,
        urgency: 'info',
        title: 'Test of Plimsoll: nothing has happened, the findings are samples',
        images: [
            {
                ...{ name, reference: `${name}:1`, digest: null, platform: 'linux/amd64', outcome: 'fail' },
                reasons: ['Sample: somebody ran notify test'],
                counts: {
                    ...NO_COUNTS,
                    critical: 1,
                    total: 2,
                    fixable: 1,
                    blocking: 2,
                    secrets: 1,
                    knownExploited: 1,
                },
                findings: FINDINGS,
                more: 0,
            },
        ],
        moreImages: 0,
        links: [],
        asOf,
        subjectKey: (0,told_key/* toSubjectKey */.VJ)({ repository: null, rule, subject: { name, platform: null } }),
        isVerdictOnly: false,
    };
}

// EXTERNAL MODULE: ./src/stages/notify/send-all.ts + 5 modules
var send_all = __webpack_require__(34358);
// EXTERNAL MODULE: ./src/stages/notify/within.ts
var within = __webpack_require__(14858);
;// CONCATENATED MODULE: ./src/stages/notify/send-samples.ts



/** A message of kind `test` to every channel; what became of each, in the order of the channels. */
async function sendSamples(request) {
    const { channels, messenger, asOf, random } = request;
    const sent = new Map();
    const works = channels.map((channel) => async () => {
        sent.set(channel, await messenger.send(channel, toSampleMessage(asOf, random)));
    });
    await (0,within/* sideBySide */.Q)(works, send_all/* SIDE_BY_SIDE */.IX);
    return channels.flatMap((channel) => {
        const one = sent.get(channel);
        return one === undefined ? [] : [{ ...one, channel }];
    });
}

// EXTERNAL MODULE: ./src/commands/terminal.ts
var commands_terminal = __webpack_require__(49808);
;// CONCATENATED MODULE: ./src/commands/notify-test.ts






/**
 * `notify test`: a message that is marked as a test to every channel of the policy in force. 0 when none failed, 2 when one
 * did, 3 without any channel. Throws `policy-invalid` and `policy-unreadable`.
 */
async function notifyTestCommand(config, terminal) {
    const deliver = (0,commands_terminal/* createTerminalDeliver */.Qs)(terminal);
    const ports = await (0,assemble_ports.assemblePorts)({ config, door: { ...terminal, kind: 'terminal', deliver } });
    const { channels } = await readSettings(config, ports);
    // A test holds no details, and remembers nothing.
    const messenger = await ports.openMessenger?.('public', ports.signal);
    if (channels.length === 0 || messenger === undefined) {
        await terminal.print(NO_CHANNELS);
        return 3;
    }
    const asOf = ports.now().toISOString();
    const sent = await sendSamples({ channels, messenger, asOf, random: message_id/* randomBytes */.p });
    await terminal.print(renderNotifyTest(sent));
    // An issue is not opened for a test, and a run for a fork has no secrets: nobody has to mend that.
    return sent.some(({ state }) => state === 'failed') ? 2 : 0;
}
const NO_CHANNELS = 'The policy has no channels below notify: there is nobody to tell. docs/notifications.md shows how to write them.\n';
async function readSettings(config, ports) {
    const files = await ports.openPolicyFiles();
    const today = ports.now().toISOString().slice(0, 'YYYY-MM-DD'.length);
    const { inputs, mode, policy: settings } = config;
    const { notify } = await (0,load_policy_set.loadPolicySet)({ settings, inputs, mode, today }, files);
    return notify;
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
