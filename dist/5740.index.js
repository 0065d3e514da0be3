export const id = 5740;
export const ids = [5740];
export const modules = {

/***/ 84901:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  policyExplainCommand: () => (/* binding */ policyExplainCommand)
});

// EXTERNAL MODULE: ./src/assemble/door.ts + 5 modules
var door = __webpack_require__(33679);
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
/* harmony export */   Zd: () => (/* binding */ takesStandardOutput),
/* harmony export */   e4: () => (/* binding */ printTable)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40869);


/** Reports of the command line: files, or standard output for `-`; no summary, no outputs. */
function createTerminalDeliver(terminal) {
    return {
        report: (path, text) => (path === '-' ? terminal.print(text) : (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReportFile */ .a)(path, text)),
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

/***/ 189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ toPlain)
/* harmony export */ });
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cf}\p{Surrogate}]/gu;
/**
 * Text that somebody else wrote (names, tags, media types), fit for one of our sentences: on one line, nothing
 * invisible, at most `maxLength` characters.
 */
function toPlain(text, maxLength = 200) {
    const head = text
        .slice(0, 4 * maxLength)
        .replace(CONTROLS, ' ')
        .replace(UNSEEN, '');
    return head.length <= maxLength ? head : `${head.slice(0, maxLength - 1)}…`;
}


/***/ }),

/***/ 23564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   fL: () => (/* binding */ DEFAULT_TAG)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


const DOCKER_HUB = 'docker.io';
const DEFAULT_TAG = 'latest';
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const LONGEST_NAME = 255;
const PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::[0-9]{1,5})?$/i;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** `[registry/]repository[:tag][@digest]` in its parts; throws `image-reference-invalid`. */
function parseReference(text) {
    const { name, tag, digest } = splitReference(text);
    if (digest !== null && !DIGEST.test(digest)) {
        throw invalid(text, 'a digest is written @sha256: and 64 hexadecimal digits in lower case');
    }
    if (tag !== null && !TAG.test(tag))
        throw invalid(text, `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(tag)}" is not a valid tag`);
    return { ...parseName(name, text), tag, digest };
}
/** The reference in full, as a registry's users write it. */
function formatReference(reference) {
    const tag = reference.tag === null ? '' : `:${reference.tag}`;
    const digest = reference.digest === null ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Whether the text can be the tag of an image: also what an OCI layout calls a name. */
function isTag(text) {
    return TAG.test(text);
}
/** Whether the text is a SHA-256 digest, the only kind that both scanners read. */
function isDigest(text) {
    return DIGEST.test(text);
}
function splitReference(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? null : text.slice(at + 1);
    const rest = at === -1 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    if (colon <= rest.lastIndexOf('/'))
        return { name: rest, tag: null, digest };
    return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}
function parseName(name, text) {
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const isHost = first !== '' && (/[.:A-Z]/.test(first) || first === 'localhost');
    const registry = isHost ? first : DOCKER_HUB;
    const path = isHost ? name.slice(slash + 1) : name;
    checkParts({ registry, path, text });
    const isHub = HUB_ALIASES.has(registry.toLowerCase());
    const repository = isHub && !path.includes('/') ? `library/${path}` : path;
    return { registry: isHub ? DOCKER_HUB : registry.toLowerCase(), repository };
}
function checkParts(parts) {
    const { registry, path, text } = parts;
    if (!HOST.test(registry))
        throw invalid(text, `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(registry)}" is not a registry's host`);
    if (path.length + registry.length > LONGEST_NAME) {
        throw invalid(text, `names are at most ${LONGEST_NAME} characters long`);
    }
    if (path.split('/').every((part) => PART.test(part)))
        return;
    const isUpper = path !== path.toLowerCase();
    throw invalid(text, isUpper ? 'repository names are in lower case' : 'its repository is not a valid name');
}
function invalid(text, why) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'image-reference-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(text)}" does not name an image: ${why}.`,
        hint: 'Write [registry/]repository[:tag][@sha256:digest], for example ghcr.io/example/app:1.2, or docker-archive:FILE, oci-archive:FILE, oci-dir:DIR.',
    });
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
