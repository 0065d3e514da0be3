export const id = 2809;
export const ids = [2809];
export const modules = {

/***/ 22809:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyExplainCommand: () => (/* binding */ policyExplainCommand)
});

// EXTERNAL MODULE: ./src/assemble/door.ts + 4 modules
var door = __webpack_require__(90204);
// EXTERNAL MODULE: ./src/assemble/github.ts
var github = __webpack_require__(76073);
// EXTERNAL MODULE: ./src/policy/resolve/load-policy-set.ts
var load_policy_set = __webpack_require__(65081);
// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
// EXTERNAL MODULE: ./src/policy/resolve/merge-layers.ts + 1 modules
var merge_layers = __webpack_require__(65527);
// EXTERNAL MODULE: ./src/policy/rules/origin.ts
var origin = __webpack_require__(50610);
// EXTERNAL MODULE: ./src/policy/settings.ts + 6 modules
var settings = __webpack_require__(92225);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/policy-explain/condition-words.ts
/** When a rule tells people: `severity high or higher, new, branch main or release/*`. */
function describeCondition(when) {
    const { findings, outcomes, branches, images, controls } = when;
    const named = controls.map((one) => [one.standard, one.control ?? []].flat().join('/'));
    const words = [
        ...(findings === null ? [] : describeFindings(findings)),
        ...oneOf('verdict', outcomes),
        ...oneOf('failed control', named),
    ];
    const places = [
        ...oneOf('branch', branches?.patterns ?? []),
        ...oneOf('image', images?.patterns ?? []),
    ];
    return [...(words.length === 0 ? ['an image does not pass'] : words), ...places].join(', ');
}
function describeFindings(condition) {
    const { kinds, severity, epss } = condition;
    return [
        ...oneOf('kind', kinds),
        ...(severity === null ? [] : [`severity ${severity} or higher`]),
        ...(epss === null ? [] : [`EPSS at least ${epss}`]),
        ...yesOrNo('known exploited', condition.isKnownExploited),
        ...yesOrNo('new', condition.isNew),
        ...yesOrNo('fixable', condition.isFixable),
        ...yesOrNo('overdue', condition.isOverdue),
        ...yesOrNo('blocking', condition.isBlocking),
    ];
}
function oneOf(what, words) {
    return words.length === 0 ? [] : [`${what} ${words.join(' or ')}`];
}
function yesOrNo(word, wanted) {
    if (wanted === null)
        return [];
    return [wanted ? word : `not ${word}`];
}

;// CONCATENATED MODULE: ./src/report/policy-explain/rule-words.ts

/** A rule in words: whom it tells, when, and how often. */
function describeRule(rule) {
    const { to, when, isImmediate, leastIntervalMs, digestMs, quiet } = rule;
    return [
        `tells ${to.join(', ')} when: ${describeCondition(when)}`,
        ...(isImmediate ? ['at once'] : []),
        ...(digestMs === 0 ? [] : [`at most one message in ${toTime(digestMs)}`]),
        ...(leastIntervalMs === 0 ? [] : [`at least ${toTime(leastIntervalMs)} apart for an image`]),
        ...(quiet === null ? [] : [describeQuiet(quiet)]),
    ].join('; ');
}
const UNITS = [
    [86_400_000, 'd'],
    [3_600_000, 'h'],
    [60_000, 'm'],
];
/** As policies write it: `7d`, `24h`, `90m`. */
function toTime(ms) {
    const [size, unit] = UNITS.find(([one]) => ms % one === 0) ?? [1, 'ms'];
    return `${ms / size}${unit}`;
}
function describeQuiet({ span, days, zone }) {
    const hours = span === null ? [] : [`from ${toClock(span.from)} to ${toClock(span.to)}`];
    const whole = days.length === 0 ? [] : [`on ${days.join(', ')}`];
    return `quiet ${[...hours, ...whole].join(' and ')} (${zone})`;
}
function toClock(minutes) {
    const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
    return [hours, rest].map((one) => String(one).padStart(2, '0')).join(':');
}

;// CONCATENATED MODULE: ./src/report/policy-explain/leaving-lines.ts


/**
 * What leaves a run by the policy, one line each, with where it stands: channels by name and type and nothing of their
 * addresses, rules, who gets the audit record, the profile, encryption. Not cleaned.
 */
function toLeavingLines(set) {
    return [
        ...toChannelLines(set),
        ...toRuleLines(set),
        ...toAuditLines(set),
        ...toProfileLines(set),
        ...toEncryptionLines(set),
    ];
}
function toChannelLines({ notify, documents }) {
    return notify.channels.map((channel) => {
        const from = documents.find((one) => one.notify?.channels.includes(channel));
        const { name, kind } = channel;
        return `channel ${name}: ${kind}${toPlace(from, `notify.channels.${name}`)}`;
    });
}
function toRuleLines({ notify, documents }) {
    return notify.rules.map((rule) => {
        const from = documents.find((one) => one.notify?.rules.includes(rule));
        return `rule ${rule.name}: ${describeRule(rule)}${toPlace(from, `notify.rules.${rule.name}`)}`;
    });
}
function toAuditLines({ notify, documents }) {
    return notify.audit.map((name) => {
        const from = documents.find((one) => one.notify?.audit.includes(name));
        return `audit record of every run: to ${name}${toPlace(from, 'notify.audit')}`;
    });
}
function toProfileLines({ reports: { profile }, documents }) {
    if (profile === null)
        return [];
    const from = documents.find((one) => one.reports?.profile === profile);
    return [`profile: ${profile}${toPlace(from, 'reports.profile')}`];
}
function toEncryptionLines({ reports: { encrypt }, documents }) {
    if (encrypt === null)
        return [];
    const { recipients, isRequired, isOnly } = encrypt;
    const toLine = (words, part, says) => {
        const from = documents.find(({ reports }) => reports?.encrypt != null && says(reports.encrypt));
        return `${words}${toPlace(from, `reports.encrypt.${part}`)}`;
    };
    const readers = `reports are encrypted for ${(0,words/* countOf */.pq)(recipients.length, 'recipient')}`;
    const sealed = 'nothing but the outcome leaves in plain text';
    return [
        recipients.length > 0 && toLine(readers, 'recipients', (one) => one.recipients === recipients),
        isRequired && toLine('encryption is required', 'required', (one) => one.isRequired),
        isOnly && toLine(sealed, 'only', (one) => one.isOnly),
    ].filter((line) => line !== false);
}
/** ` (.plimsoll.yml:12)`; the file alone where an anchor hides the line. */
function toPlace(document, part) {
    if (document === undefined)
        return '';
    const line = document.lines.get(part);
    return ` (${document.path}${line === undefined ? '' : `:${line}`})`;
}

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
/** A rule can name a hundred patterns. */
const MAX_LINE = 2000;
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
        toLeaving(set, width),
        notices.flatMap(({ text }) => (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(`Note: ${text}`, MAX_TEXT), width)),
    ];
    const text = blocks.filter((block) => block.length > 0).map((block) => block.join('\n'));
    return (0,report_escape/* disarmCommands */.T7)(`${text.join('\n\n')}\n`);
}
/** Whole sentences: no column could hold them. */
function toLeaving(set, width) {
    const lines = toLeavingLines(set).flatMap((line) => (0,terminal_width/* wrapText */.C1)((0,clean/* cleanLine */.Ow)(line, MAX_LINE), width));
    return lines.length === 0 ? [] : ['WHAT LEAVES THE RUN', ...lines];
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
    const { openPolicyFiles } = await (0,github/* assembleGitHub */.A)({ config, door: { ...terminal, kind: 'terminal', deliver: (0,commands_terminal/* createTerminalDeliver */.Qs)(terminal) } }, (0,door/* createTools */.uK)(terminal.env));
    const files = await openPolicyFiles();
    const now = config.asOf ?? new Date();
    const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length);
    const { inputs, mode, policy: settings } = config;
    const set = await (0,load_policy_set.loadPolicySet)({ settings, inputs, mode, today }, files);
    const wanted = names.length === 0 ? [null] : names;
    const pages = wanted.map((imageName) => {
        const resolved = (0,resolve_policy/* resolvePolicy */.nZ)(set, { imageName: imageName ?? resolve_policy/* ANY_IMAGE */.$6 });
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
