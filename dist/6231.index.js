export const id = 6231;
export const ids = [6231];
export const modules = {

/***/ 6231:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  compareCommand: () => (/* binding */ compareCommand)
});

// EXTERNAL MODULE: ./src/merge/compare/compare-images.ts + 13 modules
var compare_images = __webpack_require__(44420);
// EXTERNAL MODULE: ./src/merge/compare/count-changes.ts
var count_changes = __webpack_require__(15227);
// EXTERNAL MODULE: ./src/merge/compare/pair-images.ts
var pair_images = __webpack_require__(23749);
// EXTERNAL MODULE: ./src/merge/compare/reasons.ts
var reasons = __webpack_require__(44365);
;// CONCATENATED MODULE: ./src/merge/compare/compare-reports.ts




/** Two reports side by side: the head's images in their order, then those that only the base has. */
function compareReports(base, head) {
    const pairs = (0,pair_images/* pairImages */.t)(base.images, head.images);
    const images = pairs.map((pair) => comparePair(pair, base, head));
    return {
        base: toRun(base),
        head: toRun(head),
        notes: toNotes(base, head),
        counts: (0,count_changes/* sumChanges */.jl)(images.map((image) => image.counts)),
        images,
    };
}
function toRun({ asOf, tool }) {
    return { asOf, version: tool.version };
}
function toNotes(base, head) {
    const isOlder = Date.parse(head.asOf) < Date.parse(base.asOf);
    return isOlder
        ? ['The first report is the younger one: what it has and the second has not counts as fixed.']
        : [];
}
function comparePair({ base, head }, from, to) {
    if (base === null)
        return toAdded(withTime(head, to));
    if (head === null)
        return toMissing(withTime(base, from));
    const [before, after] = [withTime(base, from), withTime(head, to)];
    const { findings, comparison, changes } = (0,compare_images/* compareImages */.q)(before, after);
    const { sameDatabases, notes, counts, fixed } = comparison;
    return {
        name: head.name,
        platform: (0,pair_images/* platformOf */.M)(head),
        base: comparison.baseline,
        head: (0,compare_images/* toBaseline */.F)(after),
        sameDatabases,
        notes,
        counts,
        findings,
        fixed,
        changes,
    };
}
function withTime(image, { asOf }) {
    return { ...image, asOf };
}
/** An image that the base lacks came with the head, and its findings with it. */
function toAdded(image) {
    const findings = image.findings.map((finding) => ({ ...finding, change: 'introduced' }));
    const [change, reason] = reasons/* REASONS */.ez['image-unknown'];
    return {
        ...ALONE,
        name: image.name,
        platform: (0,pair_images/* platformOf */.M)(image),
        head: (0,compare_images/* toBaseline */.F)(image),
        notes: ['The first report does not have this image: all its findings count as introduced.'],
        counts: (0,count_changes/* countChanges */.xS)(findings, 0),
        findings,
        changes: findings.map(({ id, package: subject }) => {
            const after = subject === null ? [] : [subject.version];
            return { finding: id, change, before: [], after, reason };
        }),
    };
}
/** An image that the head lacks was not looked at: nothing in it is fixed. */
function toMissing(image) {
    const count = image.findings.length;
    return {
        ...ALONE,
        name: image.name,
        platform: (0,pair_images/* platformOf */.M)(image),
        base: (0,compare_images/* toBaseline */.F)(image),
        notes: [
            `The second report does not have this image: its ${String(count)} ${count === 1 ? 'finding does' : 'findings do'} not count as fixed.`,
        ],
    };
}
const ALONE = {
    base: null,
    head: null,
    sameDatabases: null,
    counts: count_changes/* NO_CHANGES */.eo,
    findings: [],
    fixed: [],
    changes: [],
};

// EXTERNAL MODULE: ./src/domain/version.ts
var version = __webpack_require__(43356);
// EXTERNAL MODULE: ./src/report/json/finding.ts + 2 modules
var finding = __webpack_require__(11743);
// EXTERNAL MODULE: ./src/report/json/in-order.ts
var in_order = __webpack_require__(79683);
// EXTERNAL MODULE: ./src/report/json-text.ts
var json_text = __webpack_require__(44216);
;// CONCATENATED MODULE: ./src/report/comparison/json.ts




/** The comparison as `schema/comparison-1.json` describes it; keys in alphabetical order, ends with a newline. */
function renderComparisonJson(comparison) {
    const { base, counts, head, images, notes } = comparison;
    return (0,json_text/* toJsonText */.j)({
        base: toRunJson(base),
        counts: toCountsJson(counts),
        head: toRunJson(head),
        images: images.map(toImageJson),
        notes,
        schema: 'plimsoll/comparison/1',
        tool: { name: 'plimsoll', version: version/* PLIMSOLL_VERSION */.A },
    });
}
function toRunJson({ asOf, version }) {
    return { asOf, version };
}
function toImageJson(image) {
    return {
        base: toSideJson(image.base),
        changes: (0,in_order/* sorted */.I)(image.changes, (0,in_order/* byFields */.L)('finding', 'change')).map(toChangeJson),
        counts: toCountsJson(image.counts),
        findings: (0,finding/* toFindingsJson */.A)(image.findings),
        fixed: (0,finding/* toFindingsJson */.A)(image.fixed),
        head: toSideJson(image.head),
        name: image.name,
        notes: image.notes,
        platform: image.platform,
        sameDatabases: image.sameDatabases,
    };
}
function toSideJson(side) {
    if (side === null)
        return null;
    const { asOf, digest, imageId, name, reference } = side;
    return { asOf, digest, imageId, name, reference };
}
function toCountsJson(counts) {
    const { fixed, introduced, newlyDisclosed, preExisting, worsened } = counts;
    return { fixed, introduced, newlyDisclosed, preExisting, worsened };
}
function toChangeJson({ after, before, change, finding, reason }) {
    return { after, before, change, finding, reason };
}

// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/markdown/cells.ts
var cells = __webpack_require__(92815);
// EXTERNAL MODULE: ./src/report/markdown/finding-cells.ts
var finding_cells = __webpack_require__(46251);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
// EXTERNAL MODULE: ./src/report/comparison/rows.ts
var comparison_rows = __webpack_require__(93317);
;// CONCATENATED MODULE: ./src/report/comparison/markdown.ts





/** The comparison for people, as GitHub-flavoured Markdown. */
function renderComparisonMarkdown(comparison) {
    const { images, counts, notes, base, head } = comparison;
    const [only, ...others] = images;
    const isOne = only !== undefined && others.length === 0;
    const subject = isOne ? (0,report_escape/* escapeMarkdown */.FV)((0,comparison_rows/* imageLabel */.ec)(only), 150) : (0,words/* countOf */.pq)(images.length, 'image');
    const footer = `Baseline as of ${(0,report_escape/* escapeMarkdown */.FV)(base.asOf, 40)}, compared as of ${(0,report_escape/* escapeMarkdown */.FV)(head.asOf, 40)}`;
    const parts = [
        `## Plimsoll: comparison, ${subject}`,
        `**${(0,comparison_rows/* describeChanges */.DT)(counts)}**`,
        ...toNotePart(notes),
        ...images.flatMap((image) => toImageParts(image, isOne)),
        `<sub>${footer}</sub>`,
    ];
    return `${parts.join('\n\n')}\n`;
}
function toImageParts(image, isOne) {
    const heading = `### ${(0,report_escape/* escapeMarkdown */.FV)((0,comparison_rows/* imageLabel */.ec)(image), 150)}: ${(0,comparison_rows/* describeChanges */.DT)(image.counts)}`;
    return [
        ...(isOne ? [] : [heading]),
        [
            (0,cells/* toTableHead */.s6)(['', 'Image', 'Digest', 'As of']),
            toSideRow('Baseline', image.base),
            toSideRow('Compared', image.head),
        ].join('\n'),
        ...comparison_rows/* LISTED_CHANGES */.Qg.flatMap((change) => toSection(image, change)),
        ...toNotePart(image.notes),
    ];
}
function toSideRow(label, side) {
    if (side === null)
        return (0,cells/* toRow */.IL)([label, 'not in this report', '', '']);
    const digest = side.digest ?? side.imageId;
    return (0,cells/* toRow */.IL)([
        label,
        (0,report_escape/* escapeMarkdown */.FV)(side.reference, 200),
        digest === null ? '' : (0,report_escape/* toMarkdownDigest */.Ro)(digest),
        (0,report_escape/* escapeMarkdown */.FV)(side.asOf, 40),
    ]);
}
const MARKS = {
    introduced: '❌',
    worsened: '❌',
    'newly-disclosed': '⚠️',
    fixed: '✅',
};
/** A summary of GitHub has a limit, and so have readers; the JSON has all. */
const MOST_ROWS = 200;
const HEAD = (0,cells/* toTableHead */.s6)(['Severity', 'Finding', 'In', 'Version', 'Why']);
function toSection(image, change) {
    const rows = (0,comparison_rows/* rowsOf */.RO)(image, change);
    if (rows.length === 0)
        return [];
    const title = `${MARKS[change]} ${(0,words/* formatNumber */.ZV)(rows.length)} ${comparison_rows/* CHANGE_WORDS */.r8[change]}`;
    const left = rows.length - MOST_ROWS;
    const more = left > 0 ? [`… and ${(0,words/* formatNumber */.ZV)(left)} more in the JSON report.`] : [];
    const table = [HEAD, ...rows.slice(0, MOST_ROWS).map(toFindingRow)].join('\n');
    // What got better is folded, so that what got worse fits a screen.
    return change === 'fixed'
        ? [`<details><summary>${title}</summary>`, table, ...more, '</details>']
        : [`#### ${title}`, table, ...more];
}
function toFindingRow(row) {
    const { finding, change } = row;
    return (0,cells/* toRow */.IL)([
        `${cells/* SEVERITY_MARKS */.ru[finding.severity]} ${finding.severity}`,
        (0,finding_cells/* toFindingCell */.zB)(finding),
        (0,report_escape/* escapeMarkdown */.FV)((0,words/* findingSubject */.Gv)(finding), 120),
        (0,report_escape/* escapeMarkdown */.FV)((0,comparison_rows/* describeVersions */.Tt)(row), 120),
        (0,report_escape/* escapeMarkdown */.FV)(change?.reason ?? '', 200),
    ]);
}
function toNotePart(notes) {
    if (notes.length === 0)
        return [];
    const lines = notes.map((note) => `- ${(0,report_escape/* escapeMarkdown */.FV)(note, 1000)}`);
    return ['#### What could not be told', lines.join('\n')];
}

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/terminal/evidence.ts
var evidence = __webpack_require__(24834);
// EXTERNAL MODULE: ./src/report/terminal/grid.ts
var grid = __webpack_require__(13723);
// EXTERNAL MODULE: ./src/report/terminal/paint.ts
var paint = __webpack_require__(97343);
;// CONCATENATED MODULE: ./src/report/comparison/table.ts







const NARROWEST = 40;
/** The comparison for a terminal or log of `width` columns; what it comes to is the first and the last line. */
function renderComparisonTable(comparison, { colour, width }) {
    const look = { paint: (0,paint/* createPaint */.XG)(colour), width: Math.max(NARROWEST, width) };
    const summary = toSummary(comparison, look);
    const isOne = comparison.images.length === 1;
    const parts = [
        [summary],
        ...comparison.images.flatMap((image) => table_toImageParts(image, { look, isOne })),
        (0,evidence/* labelled */.wW)('not told', comparison.notes, look),
        [summary],
    ];
    const text = parts.filter((part) => part.length > 0).map((part) => part.join('\n'));
    return (0,report_escape/* disarmCommands */.T7)(`${text.join('\n\n')}\n`);
}
function toSummary({ images, counts }, { paint }) {
    const [only, ...others] = images;
    const subject = only === undefined || others.length > 0
        ? (0,words/* countOf */.pq)(images.length, 'image')
        : (0,clean/* cleanLine */.Ow)((0,comparison_rows/* imageLabel */.ec)(only), 150);
    return `${paint('bold', subject)}: ${(0,comparison_rows/* describeChanges */.DT)(counts)}`;
}
function table_toImageParts(image, { look, isOne }) {
    const name = look.paint('bold', (0,clean/* cleanLine */.Ow)((0,comparison_rows/* imageLabel */.ec)(image), 150));
    return [
        ...(isOne ? [] : [[`${name}: ${(0,comparison_rows/* describeChanges */.DT)(image.counts)}`]]),
        [
            ...(0,evidence/* labelled */.wW)('baseline', describeSide(image.base), look),
            ...(0,evidence/* labelled */.wW)('compared', describeSide(image.head), look),
        ],
        ...comparison_rows/* LISTED_CHANGES */.Qg.map((change) => table_toSection(image, change, look)),
        (0,evidence/* labelled */.wW)('not told', image.notes, look),
    ];
}
function describeSide(side) {
    if (side === null)
        return ['not in this report'];
    const digest = side.digest ?? side.imageId;
    return [`${side.reference}, as of ${side.asOf}`, ...(digest === null ? [] : [digest])];
}
const table_MOST_ROWS = 20;
const HEADS = ['SEVERITY', 'FINDING', 'IN', 'VERSION', 'WHY'];
/** A GHSA id has 19 letters: what people look up is the last to be cut. */
const NARROWEST_CELLS = [10, 19, 8, 8, 12];
const STYLES = {
    introduced: 'boldRed',
    worsened: 'boldRed',
    'newly-disclosed': 'boldYellow',
    fixed: 'boldGreen',
};
function table_toSection(image, change, look) {
    const rows = (0,comparison_rows/* rowsOf */.RO)(image, change);
    if (rows.length === 0)
        return [];
    const title = `${comparison_rows/* CHANGE_WORDS */.r8[change].toUpperCase()} (${(0,words/* formatNumber */.ZV)(rows.length)})`;
    const shown = rows.slice(0, table_MOST_ROWS).map(toCells);
    const left = rows.length - shown.length;
    return [
        look.paint(STYLES[change], title),
        ...(0,grid/* toGrid */.c)(HEADS, shown, { ...look, narrowest: NARROWEST_CELLS }),
        ...(left > 0
            ? [look.paint('dim', `… and ${(0,words/* formatNumber */.ZV)(left)} more: --report json=FILE has all`)]
            : []),
    ];
}
function toCells(row) {
    const { finding, change } = row;
    return [
        { text: finding.severity, style: paint/* SEVERITY_STYLES */.xs[finding.severity] },
        { text: (0,clean/* cleanLine */.Ow)(describeFinding(row), 80), style: 'bold' },
        { text: (0,clean/* cleanLine */.Ow)((0,words/* findingSubject */.Gv)(finding), 120), style: null },
        { text: (0,clean/* cleanLine */.Ow)((0,comparison_rows/* describeVersions */.Tt)(row), 80), style: null },
        { text: (0,clean/* cleanLine */.Ow)(change?.reason ?? '', 200), style: 'dim' },
    ];
}
function describeFinding({ finding }) {
    const { main } = (0,words/* findingName */.f$)(finding);
    if (finding.kind !== 'vulnerability')
        return `${words/* KIND_NOUNS */.xK[finding.kind][0]}: ${main}`;
    return finding.kev === null ? main : `${main} (exploited)`;
}

;// CONCATENATED MODULE: ./src/report/comparison.ts



/** Every format of a comparison that `--report` knows. */
const COMPARISON_RENDERERS = {
    json: renderComparisonJson,
    markdown: renderComparisonMarkdown,
};

// EXTERNAL MODULE: ./src/runner/files.ts
var runner_files = __webpack_require__(40869);
// EXTERNAL MODULE: ./src/stages/own-report.ts
var own_report = __webpack_require__(47054);
// EXTERNAL MODULE: ./src/commands/refuse-to-overwrite.ts
var refuse_to_overwrite = __webpack_require__(30448);
// EXTERNAL MODULE: ./src/commands/terminal.ts
var commands_terminal = __webpack_require__(49808);
// EXTERNAL MODULE: ./src/commands/with-standard-input.ts + 1 modules
var with_standard_input = __webpack_require__(15001);
;// CONCATENATED MODULE: ./src/commands/compare.ts







/** `compare`: what became of each finding from the first report to the second. 0 whenever it could compare. */
async function compareCommand({ config, files: paths }, terminal) {
    const [before, after] = paths;
    (0,refuse_to_overwrite/* refuseToOverwrite */.D)(config, paths, 'The comparison');
    if (before === undefined || after === undefined)
        throw new Error('compare takes two reports');
    const files = (0,with_standard_input/* withStandardInput */.m)((0,runner_files/* createFiles */.qm)(config.workFolder));
    const base = await (0,own_report/* readOwnReport */.nX)(before, files);
    const head = after === before ? base : await (0,own_report/* readOwnReport */.nX)(after, files);
    const comparison = compareReports(base, head);
    await deliver(comparison, config, terminal);
    if (!(0,commands_terminal/* takesStandardOutput */.Zd)(config)) {
        await (0,commands_terminal/* printTable */.e4)(renderComparisonTable(comparison, terminal), terminal);
    }
    return 0;
}
async function deliver(comparison, config, terminal) {
    const door = (0,commands_terminal/* createTerminalDeliver */.Qs)(terminal);
    for (const { format, path } of config.deliver.reports) {
        if (format !== 'json' && format !== 'markdown') {
            throw new Error(`a comparison has no ${format}`);
        }
        await door.report(path, COMPARISON_RENDERERS[format](comparison));
    }
}


/***/ }),

/***/ 30448:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ refuseToOverwrite)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);

/**
 * A bare `--report json` is written where `scan` writes its report, which may be one of those that are read.
 * Throws `config-invalid`.
 */
function refuseToOverwrite({ deliver: { reports } }, paths, what) {
    const clash = reports.find(({ path }) => path !== '-' && paths.includes(path));
    if (clash === undefined)
        return;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `${what} would be written over ${clash.path}, which is one of the reports that are read.`,
        hint: `Give it another path: --report ${clash.format}=FILE.`,
    });
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

/***/ 15001:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  m: () => (/* binding */ withStandardInput)
});

// EXTERNAL MODULE: ./src/evaluate/labels.ts
var labels = __webpack_require__(91888);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
;// CONCATENATED MODULE: ./src/runner/standard-input.ts

/** All of standard input, once. Throws `config-invalid` when it cannot be read or is larger than `maxBytes`. */
async function readStandardInput(maxBytes) {
    const chunks = [];
    let bytes = 0;
    try {
        for await (const chunk of process.stdin) {
            chunks.push(chunk);
            bytes += chunk.length;
            if (bytes > maxBytes)
                throw unreadable(`it has more than ${maxBytes} bytes`);
        }
        return Buffer.concat(chunks).toString('utf8');
    }
    catch (cause) {
        if (cause instanceof errors/* PlimsollError */.nN)
            throw cause;
        throw unreadable(cause instanceof Error ? cause.message : String(cause), cause);
    }
}
function unreadable(reason, cause) {
    return new errors/* PlimsollError */.nN({
        code: 'config-invalid',
        message: `Standard input cannot be read: ${reason}`,
        hint: 'Write the report into a file, and give that.',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/commands/with-standard-input.ts


/** The same files, of which `-` is standard input. It can be read once. */
function withStandardInput(files) {
    return {
        ...files,
        readText: (path, maxBytes) => path === labels/* STANDARD_INPUT */.X ? readStandardInput(maxBytes) : files.readText(path, maxBytes),
    };
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
