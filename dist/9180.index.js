export const id = 9180;
export const ids = [9180];
export const modules = {

/***/ 9180:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  run: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/image/image-source.ts
var image_source = __webpack_require__(81908);
;// CONCATENATED MODULE: ./src/image/check-references.ts


/** Throws `image-reference-invalid` with the faults of all references at once, before anything is fetched. */
function checkReferences(references) {
    const faults = references.flatMap((reference) => findFault(reference) ?? []);
    const [first] = faults;
    if (first === undefined)
        return;
    if (faults.length === 1)
        throw first;
    throw new errors/* PlimsollError */.nN({
        code: 'image-reference-invalid',
        message: faults.map((fault) => fault.message).join(' '),
        hint: [...new Set(faults.map((fault) => fault.hint))].join(' '),
        cause: first,
    });
}
function findFault(reference) {
    try {
        (0,image_source/* parseImageSource */.A)(reference);
        return null;
    }
    catch (thrown) {
        if (thrown instanceof errors/* PlimsollError */.nN)
            return thrown;
        throw thrown;
    }
}

;// CONCATENATED MODULE: ./src/scanners/scanner.ts
const PLACES = ['$IMAGE', '$CACHE', '$OUT', '$HOME', '$TMP', '$SECRET_RULES'];

;// CONCATENATED MODULE: ./src/scanners/workspace.ts


/** Rules for secrets are a page or two. */
const MAX_RULES_BYTES = 1024 * 1024;
const IMAGE = 'image';
const SECRET_RULES = 'secret-rules.yaml';
/** Makes the folders; removes them again when one of them, or a file, cannot be made. */
async function createWorkspace(files, plan) {
    const folders = [];
    async function makeFolder(purpose) {
        const folder = await files.makeFolder(`${plan.scanner}-${purpose}-`);
        folders.push(folder);
        return folder;
    }
    try {
        const outFolder = await makeFolder('out');
        const home = await makeFolder('home');
        const temporary = await makeFolder('tmp');
        const emptyFolder = await makeFolder('empty');
        await fillOutFolder(files, outFolder, plan);
        const out = toRelative(emptyFolder, outFolder);
        const places = {
            $IMAGE: `${out}/${IMAGE}`,
            $CACHE: plan.cache,
            $OUT: out,
            $HOME: home,
            $TMP: temporary,
            $SECRET_RULES: `${out}/${SECRET_RULES}`,
        };
        return { places, emptyFolder, outFolder, folders };
    }
    catch (thrown) {
        for (const folder of folders)
            await files.remove(folder).catch(() => undefined);
        throw thrown;
    }
}
/** A folder that cannot be removed is told, and changes nothing. */
async function removeWorkspace(workspace, { files, log }) {
    for (const folder of workspace.folders) {
        await files.remove(folder).catch((thrown) => {
            const reason = thrown instanceof Error ? thrown.message : String(thrown);
            log.warn(`A temporary folder could not be removed: ${reason}`);
        });
    }
}
async function fillOutFolder(files, folder, plan) {
    // A link, since the image's own path may hold what a scanner does not take for part of a path.
    await files.link(plan.image, `${folder}/${IMAGE}`);
    if (plan.secretRules !== null) {
        await files.writeText(`${folder}/${SECRET_RULES}`, plan.secretRules);
    }
    for (const { name, text } of plan.files)
        await files.writeText(`${folder}/${name}`, text);
}
/**
 * The path of a folder as its neighbour sees it. Trivy takes `:` and `@` in the path of a layout for a tag
 * and a digest, Grype a comma in the path of its configuration for a second one; names of ours have none.
 */
function toRelative(from, to) {
    const parent = from.slice(0, from.lastIndexOf('/') + 1);
    const name = to.slice(parent.length);
    return to.startsWith(parent) && !name.includes('/') ? `../${name}` : to;
}
/** A text of ours, with paths for the names of places. */
function toConcrete(text, workspace) {
    return text.replace(/\$[A-Z_]+/g, (name) => {
        const place = PLACES.find((known) => known === name);
        if (place === undefined)
            throw new RangeError(`${name} is no place`);
        return workspace.places[place];
    });
}
/** A scanner's text, with names of places for the paths of this run. */
function toNamed(text, { places, emptyFolder, outFolder }) {
    const known = [
        ...PLACES.map((name) => [places[name], name]),
        [`${outFolder}/${IMAGE}`, '$IMAGE'],
        [outFolder, '$OUT'],
        [emptyFolder, '$EMPTY'],
    ];
    return known
        .sort(([a], [b]) => b.length - a.length)
        .reduce((named, [path, name]) => named.replaceAll(path, name), text);
}
/** The same error, without the paths of this run. */
function withNames(error, workspace) {
    return new errors/* PlimsollError */.nN({
        code: error.code,
        message: toNamed(error.message, workspace),
        hint: error.hint,
        cause: error,
    });
}

// EXTERNAL MODULE: ./src/stages/conclude.ts + 19 modules
var conclude = __webpack_require__(96204);
// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
;// CONCATENATED MODULE: ./src/image/coverage.ts
const BYTES_PER_GB = 1_000_000_000;
/** What the image holds that neither scanner assessed, counted; empty entries are left out. */
function toCoverage(contents, seen) {
    const unowned = findUnownedExecutables(contents.executables, seen);
    const gigabytes = (contents.weights.bytes / BYTES_PER_GB).toFixed(1);
    const candidates = [
        {
            what: `model weights (${gigabytes} GB) not searched for secrets`,
            count: contents.weights.count,
        },
        { what: 'model files, whose code no scanner reads', count: contents.models },
        { what: 'conda packages', count: contents.condaPackages },
        {
            what: 'executables and libraries that no package owns and no scanner recognised',
            count: unowned.length,
        },
    ];
    return { narrowed: seen.narrowed, notAssessed: candidates.filter((one) => one.count > 0) };
}
/** Executables that neither a package of the system owns nor a scanner read packages from; sorted. */
function findUnownedExecutables(executables, seen) {
    const known = new Set([...seen.ownedFiles, ...seen.recognisedPaths].map(mergeUsr));
    return executables.filter((path) => !known.has(mergeUsr(path)));
}
/** Since the merge of /usr, dpkg still lists `bin/ls` for what lies in `usr/bin/ls`. */
function mergeUsr(path) {
    return path.replace(/^usr\/(?=(?:bin|sbin|lib|lib32|lib64|libx32)\/)/, '');
}

;// CONCATENATED MODULE: ./src/image/placing.ts
/** The layers with their origin: below the border of a base that was proved, above it, or unknown. */
function placeLayers(layers, base) {
    const border = base?.isVerified === true ? base.layers : null;
    return layers.map((layer, at) => ({
        ...layer,
        origin: border === null ? 'unknown' : at < border ? 'base' : 'added',
    }));
}
/** Of `layerPackages` from the bottom up; made once for an image, since findings ask often. */
function toPackageHistory(layerPackages) {
    const lists = new Map();
    for (const { layer, type, packages } of layerPackages) {
        const versions = new Map();
        for (const { name, version } of packages) {
            const known = versions.get(name);
            if (known === undefined)
                versions.set(name, [version]);
            else
                known.push(version);
        }
        const ofType = lists.get(type) ?? [];
        ofType.push({ layer, versions });
        lists.set(type, ofType);
    }
    return {
        findReplaced: ({ type, name, layer }) => findReplaced(lists.get(type) ?? [], name, layer),
        findLayerOf: ({ type, name, version }) => {
            const has = (list) => list.versions.get(name)?.includes(version) === true;
            return lowestOfRun(lists.get(type) ?? [], has)?.layer ?? null;
        },
    };
}
function findReplaced(lists, name, layer) {
    const at = lists.findLastIndex((list) => list.layer === layer);
    const now = lists[at]?.versions.get(name);
    if (now === undefined)
        return null;
    const run = runOf(lists.slice(0, at), (list) => list.versions.has(name));
    for (const list of run) {
        const before = list.versions.get(name)?.find((version) => !now.includes(version));
        if (before !== undefined)
            return { layer: list.layer, version: before };
    }
    return null;
}
function lowestOfRun(lists, has) {
    return runOf(lists, has)[0] ?? null;
}
/** The highest lists that have it, without a gap. */
function runOf(lists, has) {
    return lists.slice(lists.findLastIndex((list) => !has(list)) + 1);
}

// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
// EXTERNAL MODULE: ./src/scanners/system-gap.ts
var system_gap = __webpack_require__(19615);
// EXTERNAL MODULE: ./src/stages/assess.ts + 28 modules
var assess = __webpack_require__(44843);
;// CONCATENATED MODULE: ./src/stages/asks-current-base.ts
/**
 * Whether a policy or standard wants to know what the tag of a base image leads to today, for any image: what an
 * image is called is known only when it is open, and then its base is looked for already.
 */
function asksCurrentBase({ inForce, proposed }) {
    return [inForce, proposed].some((loaded) => loaded !== null && valuesOf(loaded).some(isAsked));
}
function valuesOf({ set, standards }) {
    const { documents, inputs } = set;
    return [
        inputs.values,
        ...documents.flatMap(({ gates, images }) => [
            gates.values,
            ...images.map((image) => image.gates.values),
        ]),
        ...[...standards.values()].flatMap(({ controls }) => controls.map(({ requires }) => requires)),
    ];
}
function isAsked(values) {
    const levels = [values['base.stale'], values['image.rules']?.['BASE-STALE']];
    return levels.some((level) => level !== undefined && level !== 'off');
}

// EXTERNAL MODULE: ./src/stages/check-as-asked.ts
var check_as_asked = __webpack_require__(47277);
// EXTERNAL MODULE: ./src/stages/describe-failure.ts
var describe_failure = __webpack_require__(40349);
// EXTERNAL MODULE: ./src/stages/gaps.ts
var gaps = __webpack_require__(25754);
// EXTERNAL MODULE: ./src/domain/nothing-seen.ts
var nothing_seen = __webpack_require__(78017);
// EXTERNAL MODULE: ./src/policy/counts.ts
var counts = __webpack_require__(26024);
// EXTERNAL MODULE: ./src/stages/judging.ts
var judging = __webpack_require__(27971);
;// CONCATENATED MODULE: ./src/stages/image-failure.ts




/** The report on an image that there is no trustworthy answer about; `image` as far as it was opened. */
function toFailedImage(request, error, image) {
    const verdict = { outcome: 'scan-failed', degraded: [], reasons: [] };
    return {
        reference: request.reference,
        name: image?.name ?? request.name ?? guessName(request),
        image,
        ...nothing_seen/* NOTHING_SEEN */.s,
        os: null,
        coverage: { narrowed: [], notAssessed: [] },
        scans: [],
        rules: [],
        comparison: null,
        history: [],
        judged: judging/* NOTHING_JUDGED */.YQ,
        counts: (0,counts/* countFindings */.G)([], verdict),
        verdict,
        error: { code: error.code, message: error.message, hint: error.hint },
    };
}
/** As it would be called had it been opened: its part of the comment is that one's, and no registry is named. */
function guessName({ reference }) {
    return (0,image_source/* toImageName */.w)((0,image_source/* parseImageSource */.A)(reference));
}

// EXTERNAL MODULE: ./src/stages/image-report.ts
var image_report = __webpack_require__(3993);
;// CONCATENATED MODULE: ./src/stages/narrowing.ts

const KINDS = ['vulnerability', 'secret', 'misconfiguration', 'licence'];
const KIND_WORDS = {
    vulnerability: 'vulnerabilities',
    secret: 'secrets',
    misconfiguration: 'misconfigurations',
    licence: 'licences',
};
const CLASS_WORDS = {
    os: 'packages of the operating system',
    library: 'packages of programming languages',
};
/** What the inputs left out, a sentence each: a narrower look must not pass for a whole one. */
function describeNarrowing(settings) {
    const kinds = KINDS.filter((kind) => !settings.kinds.includes(kind));
    const classes = ['os', 'library'].filter((one) => !settings.packageClasses.includes(one));
    const scanners = finding/* SCANNER_IDS */.Kc.filter((scanner) => !settings.scanners.includes(scanner));
    return [
        ...scanners.map((scanner) => `The scanner ${scanner} did not run.`),
        ...kinds.map((kind) => `Not looked for: ${KIND_WORDS[kind]}.`),
        ...classes.map((one) => `Not looked at: ${CLASS_WORDS[one]}.`),
        ...(settings.secretRules === null
            ? []
            : ['Secrets were looked for by the rules of secret-rules.']),
        ...settings.skipPaths.map((path) => `Left out by skip-paths: ${path}`),
    ];
}

// EXTERNAL MODULE: ./src/policy/resolve/strictness.ts + 1 modules
var strictness = __webpack_require__(9176);
// EXTERNAL MODULE: ./src/policy/settings.ts + 6 modules
var settings = __webpack_require__(92225);
;// CONCATENATED MODULE: ./src/stages/policy/naming.ts




/**
 * The name chooses sections and waivers of the policy, and on a pull request its own workflow chooses the name: what
 * got looser by a name that the reference would not have given is told.
 */
function findNaming({ policies, reference, name, uses }) {
    if (policies.origin !== 'base' || name === null)
        return [];
    const guessed = (0,image_source/* toImageName */.w)((0,image_source/* parseImageSource */.A)(reference));
    if (guessed === name)
        return [];
    const { set } = policies.inForce;
    const [given, plain] = [name, guessed].map((imageName) => (0,resolve_policy/* resolvePolicy */.nZ)(set, { imageName }));
    const looser = given === undefined || plain === undefined ? [] : findLooser(given, plain);
    const waivers = uses
        .filter(({ waiver, held }) => held.length > 0 && isOnlyFor(waiver, { name, guessed }))
        .map(({ waiver }) => `waiver ${waiver.id}`);
    const gains = [...looser, ...waivers];
    if (gains.length === 0)
        return [];
    const text = `This image is judged by the name ${name}, which the workflow gives; by its reference it would be ${guessed}. By that name these are looser, or hold at all: ${listSome(gains)}`;
    return [{ code: 'policy-name-given', text }];
}
/** Settings, the mode, standards and accepted emptiness. */
function findLooser(given, plain) {
    const [values, before] = [given.policy.values, plain.policy.values];
    const left = plain.standards.filter(({ name }) => !given.standards.some((standard) => standard.name === name));
    const accepted = given.circumstances.acceptedEmptiness.length;
    return [
        ...settings/* SETTING_KEYS */.GS.filter((key) => (0,strictness/* isStricter */.V$)(key, before[key], values[key])),
        ...(given.mode === 'report' && plain.mode === 'enforce' ? ['mode'] : []),
        ...(isSameContext(given, plain) ? [] : ['context']),
        ...left.map(({ name }) => `standard ${name}`),
        ...(accepted > plain.circumstances.acceptedEmptiness.length ? ['accept_nothing_analysed'] : []),
    ];
}
function isSameContext(one, other) {
    return JSON.stringify(one.circumstances.context) === JSON.stringify(other.circumstances.context);
}
function isOnlyFor({ scope }, { name, guessed }) {
    const { images } = scope;
    const covers = (text) => images.some((glob) => glob.matches(text));
    return images.length > 0 && covers(name) && !covers(guessed);
}
const MAX_LISTED = 10;
function listSome(texts) {
    const more = texts.length - MAX_LISTED;
    const shown = texts.slice(0, MAX_LISTED).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
}

;// CONCATENATED MODULE: ./src/image/scan-plan.ts

const GB = 1_000_000_000;
const MINUTE_MS = 60_000;
/*
 * Estimates from what was measured and reported. Measured: both scanners stay at 110 to 220 MB on images up to
 * 140 MB. Reported for Grype: 20 GB of memory on a 5.5 GB image (anchore/stereoscope#233), 20 to 30 GB on one of
 * 8.1 GB (anchore/syft#3800); it follows the number of files, so that an image of few large files needs far
 * less. Trivy streams. Hence a likely need, by which the order is chosen, and a least need, below which nothing
 * is begun: ordinary images must never be refused on a guess.
 */
const START_BYTES = 0.25 * GB;
const LIKELY_GRYPE_PER_BYTE = 3.6;
const LIKELY_TRIVY_PER_BYTE = 0.5;
const LEAST_PER_BYTE = 0.5;
/** Users met Trivy's own limit of five minutes with images of about 2 GB; a hanging scanner must still end. */
const START_MS = 10 * MINUTE_MS;
const MS_PER_GB = 10 * MINUTE_MS;
const MOST_MS = 240 * MINUTE_MS;
/** Both at once, or one after the other; throws `no-memory` where neither could work. */
function planScan({ size, memoryBytes }) {
    const least = START_BYTES + size * LEAST_PER_BYTE;
    if (memoryBytes < least)
        throw noMemory({ size, memoryBytes }, least);
    const likely = 2 * START_BYTES + size * (LIKELY_GRYPE_PER_BYTE + LIKELY_TRIVY_PER_BYTE);
    const timeoutMs = Math.round(Math.min(MOST_MS, START_MS + (size / GB) * MS_PER_GB));
    return likely <= memoryBytes
        ? { order: 'together', timeoutMs, scannerMemoryBytes: share(memoryBytes, 2), note: null }
        : {
            order: 'in-turn',
            timeoutMs,
            scannerMemoryBytes: share(memoryBytes, 1),
            note: `The scanners run one after the other: both at once may need ${gigabytes(likely)} of memory ` +
                `for this image, and ${gigabytes(memoryBytes)} are free.`,
        };
}
/** The collector's limit does not count everything, so that a tenth is left. */
function share(memoryBytes, scanners) {
    return Math.floor((memoryBytes * 0.9) / scanners);
}
function noMemory(room, least) {
    return new errors/* PlimsollError */.nN({
        code: 'no-memory',
        message: `An image of ${gigabytes(room.size)} needs at least ${gigabytes(least)} of memory to scan, and ` +
            `${gigabytes(room.memoryBytes)} are free`,
        hint: 'Use a larger runner, or free memory. A smaller image helps as well: scan the stages apart.',
    });
}
function gigabytes(bytes) {
    return `${(bytes / GB).toFixed(1)} GB`;
}

// EXTERNAL MODULE: ./src/scanners/plain-text.ts
var plain_text = __webpack_require__(24643);
;// CONCATENATED MODULE: ./src/scanners/system-error.ts
/** Told by its fields: which class of errors it is of says nothing across contexts of Node. */
function isSystemError(thrown) {
    return (typeof thrown === 'object' &&
        thrown !== null &&
        'syscall' in thrown &&
        'code' in thrown &&
        typeof thrown.code === 'string' &&
        'message' in thrown &&
        typeof thrown.message === 'string');
}

;// CONCATENATED MODULE: ./src/scanners/explain.ts



/** How many of a scanner's last words an error quotes. */
const QUOTED_LINES = 4;
const QUOTED_CHARACTERS = 300;
const SHARED_RULES = [
    {
        pattern: /no space left on device|disk is full|disk quota exceeded/i,
        code: 'no-space',
        hint: 'Free space, or point the `work-dir` input at a disk with room for the unpacked image.',
    },
    {
        pattern: /cannot allocate memory|out of memory/i,
        code: 'no-memory',
        hint: 'Use a machine with more memory, or scan with one scanner at a time.',
    },
];
/** Why a run gave no trustworthy report; null when it ended as it should. */
function explainRun(scanner, result, log) {
    switch (result.kind) {
        case 'not-started':
            return explainStart(scanner, result.error);
        case 'cancelled':
            return new errors/* PlimsollError */.nN({
                code: 'cancelled',
                message: `The scan with ${scanner.title} was cancelled.`,
                hint: 'Run it again when you want its result.',
            });
        case 'timed-out':
            return new errors/* PlimsollError */.nN({
                code: 'scanner-timeout',
                message: `${scanner.title} was stopped after ${(result.durationMs / 1000).toFixed(1)} s, the limit for this image.`,
                hint: 'Raise the `timeout` input, or leave large folders out with `skip-paths`.',
            });
        case 'killed':
            return new errors/* PlimsollError */.nN({
                code: 'scanner-killed',
                message: `${scanner.title} was ended by the signal ${result.signal}, which we did not send.`,
                hint: 'Most often the system has run out of memory: use a larger machine, or one scanner at a time.',
            });
        case 'exited':
            return explainExit(scanner, result, log);
    }
}
function explainStart(scanner, error) {
    const isMissing = isSystemError(error) && error.code === 'ENOENT';
    return new errors/* PlimsollError */.nN({
        code: isMissing ? 'scanner-missing' : 'scanner-failed',
        message: `${scanner.title} could not be started: ${(0,plain_text/* toPlainLine */.Ic)(error.message, QUOTED_CHARACTERS)}.`,
        hint: 'Run `plimsoll install`, and check that the program may be executed on this machine.',
        cause: error,
    });
}
function explainExit(scanner, result, log) {
    if (result.exitCode === 0 && log.failures.length === 0)
        return null;
    const words = toLastWords(result.stderr, log);
    const rule = [...SHARED_RULES, ...scanner.failureRules].find(({ pattern }) => pattern.test(words));
    const what = result.exitCode === 0
        ? 'ended well, but its log speaks against its report'
        : `failed with exit code ${result.exitCode}`;
    return new errors/* PlimsollError */.nN({
        code: rule?.code ?? 'scanner-failed',
        message: `${scanner.title} ${what}: ${words || 'it said nothing'}`,
        hint: rule?.hint ??
            'Run it again with PLIMSOLL_DEBUG=1 for its whole log; when it fails again, report it with that log.',
    });
}
function toLastWords(stderr, log) {
    const lines = log.failures.length > 0 ? log.failures : stderr.split('\n');
    return lines
        .map((line) => (0,plain_text/* toPlainLine */.Ic)(line, QUOTED_CHARACTERS))
        .filter(Boolean)
        .slice(-QUOTED_LINES)
        .join(' | ');
}

// EXTERNAL MODULE: ./src/scanners/index.ts + 37 modules
var scanners = __webpack_require__(9272);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
;// CONCATENATED MODULE: ./src/scanners/narrow.ts

/** Leaves out what was not asked for: Grype always prints everything that it knows. */
function narrowReport(report, settings) {
    const isWanted = (found) => settings.packageClasses.includes((0,package_type/* isSystemType */.M)(found.type) ? 'os' : 'library');
    return {
        ...report,
        packages: report.packages.filter(isWanted),
        observations: report.observations.filter((one) => settings.kinds.some((kind) => kind === one.kind) &&
            (one.package === null || isWanted(one.package))),
    };
}

;// CONCATENATED MODULE: ./src/scanners/judge-documents.ts


/** What the documents of a good run say of this very image; throws a PlimsollError when they cannot be relied on. */
function judgeDocuments(left) {
    const { scanner, request, documents, logged } = left;
    const parsed = scanner.parse(documents);
    const notices = [...logged, ...parsed.notices];
    const reviewed = scanner.review(parsed.report, notices);
    refuseOtherImage(scanner, reviewed, request.imageId);
    // The scanner was given a path of this run, which is another each time.
    const subject = { ...reviewed.subject, name: '$IMAGE' };
    return { notices, report: narrowReport({ ...reviewed, subject }, request.settings) };
}
function refuseOtherImage(scanner, report, imageId) {
    if (report.imageId === imageId)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'scanner-other-image',
        message: `${scanner.title} reports on the image ${report.imageId ?? 'without an id'}, but was given ${imageId}.`,
        hint: 'Something changed the image while it was scanned; run it again, and report it when it stays so.',
    });
}

;// CONCATENATED MODULE: ./src/scanners/log.ts

/** Lines kept: a hostile image can make a scanner complain about each of its files. */
const MAX_FAILURES = 20;
const MAX_LINE_CHARACTERS = 500;
/** Judges a scanner's log line by line. `onDebug` gets every line in plain text. */
function createLogJudge(speaker, onDebug) {
    const failures = [];
    const seen = new Map();
    // Go prints a crash, and the tail of a long error, as lines of their own.
    let isFailing = false;
    function judge(line) {
        const entry = speaker.parseLogLine(line);
        if (entry === null) {
            isFailing ||= CRASH.test(line);
            return isFailing ? line : null;
        }
        const text = (0,plain_text/* toPlainLine */.Ic)(entry.text, MAX_LINE_CHARACTERS);
        const rule = findRule(speaker.logRules, { ...entry, text });
        isFailing = rule?.meaning === 'fail';
        if (rule?.meaning === 'notice')
            addNotice(seen, rule, text);
        return isFailing ? text : null;
    }
    return {
        add(line) {
            const plain = (0,plain_text/* toPlainLine */.Ic)(line, MAX_LINE_CHARACTERS);
            if (plain === '')
                return;
            onDebug(`${speaker.title}: ${plain}`);
            const failure = judge(line);
            if (failure !== null && failures.length < MAX_FAILURES) {
                failures.push((0,plain_text/* toPlainLine */.Ic)(failure, MAX_LINE_CHARACTERS));
            }
        },
        finish: () => ({ notices: [...seen.values()].map(toNotice).sort(byCode), failures }),
    };
}
/** The first words of Go's runtime when it ends a program. */
const CRASH = /^(?:panic|fatal error|runtime): /;
/** Warnings that nobody has explained stay in the debug log; errors speak against the report. */
function findRule(rules, entry) {
    if (entry.level === 'debug' || entry.level === 'info')
        return null;
    const known = rules.find((rule) => rule.pattern.test(entry.text));
    if (known !== undefined)
        return known;
    return entry.level === 'warn' ? null : { pattern: /^/, meaning: 'fail' };
}
function addNotice(seen, rule, text) {
    const before = seen.get(rule.code);
    seen.set(rule.code, {
        rule,
        count: (before?.count ?? 0) + 1,
        // The scanners work side by side and log in any order; the first by alphabet is always the same.
        example: before === undefined || text < before.example ? text : before.example,
    });
}
function byCode(a, b) {
    return a.code < b.code ? -1 : 1;
}
function toNotice({ rule, count, example }) {
    const lines = count === 1 ? '' : `${count} lines like `;
    return { code: rule.code, text: `${rule.text} (${lines}"${(0,plain_text/* toPlainLine */.Ic)(example, 200)}").` };
}

;// CONCATENATED MODULE: ./src/scanners/outcome.ts


/** The record of a run, for better or worse. */
function toOutcome(run, result) {
    const { request, scanner } = run;
    const { report, error } = result;
    const database = request.databases.find((one) => one.record.name === scanner.database);
    return {
        record: {
            scanner: scanner.id,
            version: request.installed.version,
            provenance: request.installed.provenance,
            arguments: run.arguments,
            exitCode: result.exitCode,
            database: database?.record ?? null,
            state: report === undefined ? 'failed' : toState(report, request.settings),
            packages: report?.packages.length ?? 0,
            error: error === undefined ? null : { code: error.code, message: error.message, hint: error.hint },
        },
        report: report ?? null,
        notices: result.notices,
        kept: result.kept ?? null,
    };
}
/** Without a package nothing was compared with advisories; files are searched in any image. */
function toState(report, settings) {
    const needsPackages = settings.kinds.some((kind) => kind === 'vulnerability' || kind === 'licence');
    return report.packages.length > 0 || !needsPackages ? 'analysed' : 'nothing-analysed';
}
/** Errors of the system (a full disk, a folder that is gone) are the world's; anything else is a bug. */
function toFailure(scanner, thrown) {
    if (thrown instanceof errors/* PlimsollError */.nN)
        return thrown;
    if (!isSystemError(thrown))
        throw thrown;
    const isFull = thrown.code === 'ENOSPC' || thrown.code === 'EDQUOT';
    return new errors/* PlimsollError */.nN({
        code: isFull ? 'no-space' : 'scanner-failed',
        message: `The scan with ${scanner.title} could not be prepared or read: ${thrown.message}.`,
        hint: isFull
            ? 'Free space, or point the `work-dir` input at a disk with room for the unpacked image.'
            : 'Check that the folder of the `work-dir` input exists and may be written to.',
        cause: thrown,
    });
}

// EXTERNAL MODULE: ./src/scanners/document.ts
var scanners_document = __webpack_require__(63310);
;// CONCATENATED MODULE: ./src/scanners/output.ts



/**
 * More than a hundred thousand findings, less than the longest text that Node can hold; parsed it takes
 * about four times as much memory.
 */
const MAX_REPORT_BYTES = 256 * 1024 * 1024;
/** What a run left in its fresh output folder, whole JSON, or a PlimsollError. */
async function readDocuments(scanner, workspace, files) {
    const read = (name) => readDocument(files, {
        path: `${workspace.outFolder}/${name}`,
        title: `${scanner.title}'s ${name}`,
    });
    const { report, packages } = scanner.outputs;
    return packages === null
        ? { report: await read(report) }
        : { report: await read(report), packages: await read(packages) };
}
async function readDocument(files, output) {
    const text = await files.readText(output.path, MAX_REPORT_BYTES).catch((thrown) => {
        throw toUnreadable(output, thrown);
    });
    // Grype leaves an empty file behind when it fails late.
    if (text.trim() === '')
        throw (0,scanners_document/* refuseDocument */.oL)(output.title, 'it is empty.');
    try {
        return JSON.parse(text);
    }
    catch (cause) {
        throw new errors/* PlimsollError */.nN({
            code: 'scanner-output-invalid',
            message: `${output.title} is not whole: it is no complete JSON document.`,
            hint: 'Check that the disk of the `work-dir` input has room, and run it again.',
            cause,
        });
    }
}
/** The folder was fresh and the scanner wrote there: what cannot be read is missing or too large. */
function toUnreadable(output, thrown) {
    if (!(thrown instanceof errors/* PlimsollError */.nN))
        return thrown;
    if (isSystemError(thrown.cause) && thrown.cause.code === 'ENOENT') {
        return (0,scanners_document/* refuseDocument */.oL)(output.title, 'it was not written.');
    }
    return new errors/* PlimsollError */.nN({
        code: 'scanner-output-too-large',
        message: `${output.title} is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MiB, which is more than we read.`,
        hint: 'Leave folders out with `skip-paths`, or split the image: a report of this size is no list that anyone reads.',
        cause: thrown,
    });
}

;// CONCATENATED MODULE: ./src/scanners/replay.ts




/**
 * The kept report of an earlier run, judged as one of this run: by its exit code, its log and its documents. Null when
 * none is kept, and when it does not stand up to that; then it is forgotten.
 */
async function replayKept(replay, key) {
    const { ports, scanner } = replay;
    const kept = await findKept(replay, key);
    if (kept === null)
        return null;
    try {
        const judged = judgeAgain(replay, kept);
        ports.log.info(`${scanner.title}: the report of an earlier scan of these bytes by the same program with the same database, judged anew.`);
        return { exitCode: kept.exitCode, ...judged, kept: { key, isReplay: true } };
    }
    catch (thrown) {
        const { message } = (0,errors/* toPlimsollError */.cI)(thrown);
        ports.log.debug(`${scanner.title}: a kept report is of no use and is removed: ${message}`);
        await ports.keptScans?.forget('scan', key);
        return null;
    }
}
/** Other machines are asked for what is not on this one. */
async function findKept({ request, ports }, key) {
    const { keptScans } = ports;
    if (keptScans === undefined)
        return null;
    const here = await keptScans.find('scan', key);
    if (here !== null)
        return here;
    await keptScans.bring(request);
    return keptScans.find('scan', key);
}
function judgeAgain({ request, ports, scanner }, { exitCode, log, documents }) {
    const judge = createLogJudge(scanner, (text) => {
        ports.log.debug(text);
    });
    for (const line of log)
        judge.add(line);
    const judged = judge.finish();
    const run = { kind: 'exited', exitCode, stdout: '', stderr: '', durationMs: 0 };
    const error = explainRun(scanner, run, judged);
    if (error !== null)
        throw error;
    return judgeDocuments({ scanner, request, documents, logged: judged.notices });
}
/** A run that says more than this is not an ordinary one, and is not kept. */
const MOST_CHARACTERS = 256 * 1024;
/** Collects a log; `lines` is null when there was more than is kept. */
function createLogKeeper() {
    const lines = [];
    let characters = 0;
    return {
        add: (line) => {
            characters += line.length + 1;
            if (characters <= MOST_CHARACTERS)
                lines.push(line);
        },
        lines: () => (characters <= MOST_CHARACTERS ? lines : null),
    };
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/scanners/scan-key.ts

/**
 * All that a raw report follows from: the bytes of the image and the form in which they are read, the program, its
 * databases, and what it is told. Null where something of it is not named by a digest: then nothing can be kept.
 */
function toScanKey({ scanner, installed, databases, imageId, digest, form }, { arguments: words, environment, files }, rules) {
    const used = databases.map(({ record }) => [record.name, record.digest, record.built]);
    const program = installed.provenance.programSha256;
    if (used.some(([, known]) => known === null))
        return null;
    return [
        ...[imageId, digest, form],
        ...[scanner, program],
        used,
        ...[words, environment, files],
        rules === null ? null : (0,external_node_crypto_.createHash)('sha256').update(rules).digest('hex'),
    ];
}

;// CONCATENATED MODULE: ./src/scanners/scan.ts









/**
 * One scanner on one image, or its report of an earlier run on the same bytes, which is judged anew. What the world
 * does wrong is in the outcome; only bugs are thrown.
 */
async function scan(request, ports) {
    const scanner = scanners/* SCANNERS */.K[request.scanner];
    const command = toCommand(scanner, request);
    const run = { request, ports, scanner, command, arguments: command.arguments };
    try {
        const rules = await readRules(run);
        const key = ports.keptScans === undefined ? null : toScanKey(request, command, rules);
        const replayed = key === null ? null : await replayKept(run, key);
        if (replayed !== null)
            return toOutcome(run, replayed);
        return toOutcome(run, await scanAnew({ ...run, rules, key }));
    }
    catch (thrown) {
        return toOutcome(run, { error: toFailure(scanner, thrown), exitCode: null, notices: [] });
    }
}
function toCommand(scanner, request) {
    return scanner.toCommand({
        form: request.form,
        settings: request.settings,
        weightPaths: request.contents?.weightPaths ?? [],
        timeoutMs: request.timeoutMs,
    });
}
/** Trivy takes a missing file for no rules without a word. */
async function readRules({ request, ports, command }) {
    const { secretRules } = request.settings;
    if (secretRules === null || !command.arguments.includes('$SECRET_RULES'))
        return null;
    return ports.files.readText(secretRules, MAX_RULES_BYTES);
}
async function scanAnew(run) {
    const { request, ports, scanner, command, rules } = run;
    const label = `${scanner.title} scans the image`;
    const location = await request.locate();
    const progress = ports.log.progress({ label, total: null, unit: 'seconds' });
    try {
        const workspace = await createWorkspace(ports.files, {
            ...{ scanner: scanner.id, image: location.path, cache: request.cacheFolder },
            ...{ secretRules: rules, files: command.files },
        });
        try {
            return await runInWorkspace(run, workspace);
        }
        finally {
            await removeWorkspace(workspace, ports);
        }
    }
    finally {
        progress.done();
    }
}
async function runInWorkspace(run, workspace) {
    const { request, ports, scanner, command } = run;
    const judge = createLogJudge(scanner, (text) => {
        ports.log.debug(text);
    });
    const keeper = createLogKeeper();
    const result = await ports.runProgram({
        file: request.installed.program,
        args: command.arguments.map((argument) => toConcrete(argument, workspace)),
        cwd: workspace.emptyFolder,
        env: toEnvironment(run, workspace),
        timeoutMs: request.timeoutMs,
        signal: request.signal,
        onStderrLine: (line) => {
            const named = toNamed(line, workspace);
            judge.add(named);
            keeper.add(named);
        },
    });
    const log = judge.finish();
    const { notices } = log;
    const exitCode = result.kind === 'exited' ? result.exitCode : null;
    const error = explainRun(scanner, result, log);
    if (error !== null)
        return { exitCode, notices, error: withNames(error, workspace) };
    try {
        const documents = await readDocuments(scanner, workspace, ports.files);
        const judged = judgeDocuments({ scanner, request, documents, logged: notices });
        return { exitCode, ...judged, ...keep(run, { exitCode, documents, log: keeper.lines() }) };
    }
    catch (thrown) {
        return { exitCode, notices, error: toNamedFailure(scanner, thrown, workspace) };
    }
}
function toNamedFailure(scanner, thrown, workspace) {
    return withNames(toFailure(scanner, thrown), workspace);
}
/** Only whole good runs are kept: this one was judged. */
function keep({ ports, scanner, key }, left) {
    const { exitCode, documents, log } = left;
    if (key === null || exitCode === null || log === null)
        return {};
    ports.keptScans?.keep('scan', key, { exitCode, log, documents: scanner.scrub(documents) });
    return { kept: { key, isReplay: false } };
}
/** Everything the scanner may know of this machine; nothing is inherited, least of all tokens. */
function toEnvironment(run, workspace) {
    const { memoryBytes } = run.request;
    const named = {
        PATH: '/usr/bin:/bin',
        HOME: '$HOME',
        TMPDIR: '$TMP',
        NO_COLOR: '1',
        ...(typeof memoryBytes === 'number' ? { GOMEMLIMIT: String(Math.floor(memoryBytes)) } : {}),
        ...run.command.environment,
    };
    return Object.fromEntries(Object.entries(named).map(([name, value]) => [name, toConcrete(value, workspace)]));
}

;// CONCATENATED MODULE: ./src/stages/scan.ts




/**
 * Runs every scanner over the image: both at once, or one after the other where memory is short. A scanner
 * that cannot be had is its own failed scan; a damaged image ends both and is thrown.
 */
async function scanImage(stage) {
    const { opened, ports } = stage;
    const damaged = new AbortController();
    const signal = AbortSignal.any([ports.signal, damaged.signal]);
    const onDamage = (error) => {
        damaged.abort(error);
    };
    opened.contents.catch(onDamage);
    const { memoryBytes } = ports.machine;
    const plan = planScan({ size: opened.size, memoryBytes });
    if (plan.note !== null)
        ports.log.notice(plan.note);
    const locate = createLocate(opened, onDamage);
    const work = { ...stage, plan, signal, locate };
    const outcomes = await hurried(work, () => runAll(work));
    ports.signal.throwIfAborted();
    // A scanner that was ended because the image is damaged has nothing to say about it.
    await opened.contents;
    await opened.prove();
    for (const { record } of outcomes) {
        if (record.error !== null)
            ports.log.error((0,describe_failure/* describeFailure */.I)(record.error));
    }
    scan_share(outcomes, stage);
    return outcomes;
}
/** What is wrong with bytes that are fetched only now ends the scanners as well. */
function createLocate(opened, onDamage) {
    return async () => {
        const located = opened.locate();
        // Begun by the question: from now on there is something to prove.
        opened.prove().catch(onDamage);
        return located;
    };
}
/** Databases that are not there by then are being fetched, so that no kept report was made with them. */
const PATIENCE_MS = 3000;
/** Begins to fetch the image while databases are fetched, though their scans may be kept ones. */
async function hurried({ supplies, locate }, run) {
    const timer = setTimeout(() => {
        locate().catch(() => undefined);
    }, PATIENCE_MS);
    const stop = () => {
        clearTimeout(timer);
    };
    const supplied = supplies.flatMap((supply) => [supply.installed(), supply.database()]);
    void Promise.allSettled(supplied).then(stop);
    return run().finally(stop);
}
/** Other machines get the reports when there is something new about them, and they are whole. */
function scan_share(outcomes, { opened, ports }) {
    const kept = outcomes.flatMap((one) => one.kept ?? []);
    if (kept.length < outcomes.length || kept.every(({ isReplay }) => isReplay))
        return;
    const keys = kept.map(({ key }) => key);
    ports.keptScans?.share(toSubject(opened), keys);
}
function toSubject({ image, form }) {
    return { imageId: image.imageId, digest: image.digest, form };
}
async function runAll(work) {
    if (work.plan.order === 'together') {
        return Promise.all(work.supplies.map((supply) => scanWith(supply, work)));
    }
    const outcomes = [];
    for (const supply of work.supplies)
        outcomes.push(await scanWith(supply, work));
    return outcomes;
}
async function scanWith(supply, work) {
    try {
        const [installed, database] = await Promise.all([supply.installed(), supply.database()]);
        const contents = await contentsFor(supply, work);
        const java = await findJavaDatabase(supply, contents);
        const cache = await prepareCache(database, java, work.ports);
        try {
            return await scan({
                ...{ scanner: supply.scanner, installed, contents, signal: work.signal },
                ...toSubject(work.opened),
                locate: work.locate,
                settings: work.config.scan,
                databases: java === null ? [database] : [database, java],
                cacheFolder: cache.folder,
                timeoutMs: work.config.scan.timeoutMs ?? work.plan.timeoutMs,
                memoryBytes: work.plan.scannerMemoryBytes,
            }, work.ports);
        }
        finally {
            await cache.release();
        }
    }
    catch (thrown) {
        if (work.signal.aborted)
            throw thrown;
        return toFailedScan(supply, thrown);
    }
}
/**
 * Trivy waits for the walk over the layers, which tells whether it needs the Java index and which weights
 * it need not search. Grype, which takes longer, needs neither and starts at once.
 */
async function contentsFor(supply, work) {
    return supply.javaDatabase === null ? null : work.opened.contents;
}
/** Only images with jars need it. */
async function findJavaDatabase({ javaDatabase }, contents) {
    if (javaDatabase === null || contents === null || contents.jars === 0)
        return null;
    return javaDatabase();
}
/** A database's folder as it is; with jars, one that joins it with the Java index. */
async function prepareCache(database, java, { files }) {
    if (java === null)
        return { folder: database.folder, release: () => Promise.resolve() };
    const folder = await files.makeFolder('plimsoll-cache-');
    await files.link(`${database.folder}/db`, `${folder}/db`);
    await files.link(`${java.folder}/java-db`, `${folder}/java-db`);
    return { folder, release: () => files.remove(folder) };
}
function toFailedScan(supply, thrown) {
    const { code, message, hint } = (0,errors/* toPlimsollError */.cI)(thrown);
    return {
        report: null,
        notices: [],
        record: {
            scanner: supply.scanner,
            version: null,
            provenance: null,
            arguments: [],
            exitCode: null,
            database: null,
            state: 'failed',
            packages: 0,
            error: { code, message, hint },
        },
    };
}

;// CONCATENATED MODULE: ./src/stages/supply.ts
/** Begins to install every wanted scanner and to fetch its database, side by side. */
function beginSupplies(config, ports) {
    return config.scan.scanners.map((scanner) => {
        const installed = begin(ports.installScanner(scanner, ports.signal));
        return {
            scanner,
            installed,
            database: beginDatabase(scanner, installed, ports),
            javaDatabase: scanner === 'trivy'
                ? once(() => ports.provideDatabase({ database: 'trivy-java', grype: null }, ports.signal))
                : null,
        };
    });
}
/** Grype imports its database with its own program; Trivy's is a file that we unpack. */
function beginDatabase(scanner, installed, ports) {
    if (scanner === 'trivy') {
        return begin(ports.provideDatabase({ database: 'trivy', grype: null }, ports.signal));
    }
    const imported = async () => {
        const { program } = await installed();
        return ports.provideDatabase({ database: 'grype', grype: program }, ports.signal);
    };
    return begin(imported());
}
/** Takes a promise that runs already, so that a failure nobody has asked for yet is not an uncaught one. */
function begin(running) {
    running.catch(() => undefined);
    return () => running;
}
function once(work) {
    let running = null;
    return () => (running ??= work());
}

;// CONCATENATED MODULE: ./src/stages/image.ts

















/**
 * One image from its reference to its verdict. A failure becomes `scan-failed`, unless the run was
 * cancelled or what was given is wrong.
 */
async function reportOnImage(stage) {
    const { request, ports } = stage;
    let opened = null;
    try {
        opened = await ports.openImage(toOpenRequest(stage), ports.signal);
        tellGuessedName(request, opened.image.name, ports);
        return await scanAndJudge(stage, opened);
    }
    catch (thrown) {
        if (ports.signal.aborted)
            throw thrown;
        const error = (0,errors/* toPlimsollError */.cI)(thrown);
        // What was given wrongly is wrong for every image, and no leniency of the gate is about it.
        if ((0,errors/* blameOf */.nR)(error.code) === 'input')
            throw error;
        ports.log.error((0,describe_failure/* describeFailure */.I)(error));
        const report = toFailedImage(request, error, opened?.image ?? null);
        const { mode } = (0,resolve_policy/* resolvePolicy */.nZ)(stage.policies.inForce.set, { imageName: report.name });
        return { report, notices: [], uses: [], mode, feeds: [] };
    }
    finally {
        await opened?.release();
        await ports.keptScans?.settle();
    }
}
/** Nobody's registry is asked for what no policy wants to know. */
function toOpenRequest({ request, policies }) {
    return asksCurrentBase(policies) ? { ...request, asksCurrentBase: true } : request;
}
/** Alerts, waivers and comparison hang on the name: a guess is said, so that nobody builds on it unknowing. */
function tellGuessedName(request, name, { log }) {
    if (request.name === null)
        log.info(`The name of this image is guessed: ${name} (the input name sets it)`);
}
async function scanAndJudge(stage, opened) {
    const { name, platform } = opened.image;
    const comparison = begin(stage.baselineFor({ name, platform }));
    const scanned = await scanImage({ ...stage, opened });
    // No verdict before every digest and diff id is proved: Trivy reads half of a damaged layer and is content.
    const contents = await opened.contents;
    const base = await opened.base;
    const image = { ...opened.image, layers: placeLayers(opened.image.layers, base) };
    const facts = await opened.facts;
    const asOf = stage.ports.now().toISOString();
    const checked = (0,check_as_asked/* checkAsAsked */.z)({ ...stage, asOf }, { name: image.name, image, base, facts });
    const assessment = await (0,assess/* assess */.n)({
        reports: scanned.flatMap((one) => one.report ?? []),
        imageName: image.name,
        ...checked,
        ground: toGround(image.layers, contents),
        feeds: stage.feeds,
    });
    const { dockerfile = null } = opened;
    const baseline = await comparison();
    const found = { image, base, dockerfile, facts, contents, scanned, assessment, baseline };
    const judged = judge(stage, found);
    const told = scanned.flatMap((one) => one.notices);
    const named = findNaming({ ...stage, ...stage.request, uses: judged.uses });
    const notices = [...told, ...assessment.notices, ...judged.notices, ...named];
    return { ...judged, notices, feeds: assessment.feeds };
}
/** What our own walk over the layers tells of where packages come from. */
function toGround(layers, { layerPackages }) {
    const history = toPackageHistory(layerPackages);
    return {
        layers,
        layerOf: ({ type, name, version }) => history.findLayerOf({ type, name, version }),
        replacedBelow: ({ type, name }, layer) => history.findReplaced({ type, name, layer }),
    };
}
function judge(stage, evidence) {
    const { request, config, ports } = stage;
    const { image, base, dockerfile, facts, contents, scanned, assessment, baseline } = evidence;
    const reports = scanned.flatMap((one) => one.report ?? []);
    const scans = scanned.map((one) => one.record);
    return (0,image_report/* toImageReport */.h)({
        reference: request.reference,
        name: image.name,
        image,
        base,
        dockerfile,
        os: (0,image_report/* toSystem */.J)(reports),
        contents: toCounts(contents),
        coverage: toCoverage(contents, {
            narrowed: describeNarrowing(config.scan),
            ...seenBy(reports),
        }),
        scans,
        facts,
        assessment,
        policies: stage.policies,
        baseline,
        asOf: ports.now().toISOString(),
        trial: {
            require: config.scan.require,
            degraded: narrowedUnderPolicy(stage),
            gaps: (0,system_gap/* isSystemUnassessed */.S)(scanned) ? [gaps/* SYSTEM_GAP */.vU] : [],
            narrowings: describeNarrowing(config.scan),
            kinds: lookedFor(config.scan.kinds, scans),
        },
    });
}
/** An input may not loosen a policy, and who looks at less finds less: it is said where it counts. */
function narrowedUnderPolicy({ config, policies }) {
    if (policies.inForce.set.documents.length === 0)
        return [];
    return describeNarrowing(config.scan).map((text) => `inputs narrow what the policy judges: ${text}`);
}
/** What a failed scanner alone would have found was not looked for: its rule must not read as passed. */
function lookedFor(kinds, scans) {
    const found = scans
        .filter((scan) => scan.state !== 'failed')
        .flatMap((scan) => finding/* SCANNER_FINDS */.yd[scan.scanner]);
    return kinds.filter((kind) => found.includes(kind));
}
function toCounts(contents) {
    const { files, bytes, jars, weights, models, condaPackages } = contents;
    return { files, bytes, jars, weights, models, condaPackages };
}
function seenBy(reports) {
    return {
        ownedFiles: reports.flatMap((report) => report.ownedFiles),
        recognisedPaths: reports.flatMap((report) => report.packages).flatMap((one) => one.path ?? []),
    };
}

// EXTERNAL MODULE: ./src/stages/notify/open-notifier.ts + 12 modules
var open_notifier = __webpack_require__(4727);
// EXTERNAL MODULE: ./src/stages/open-disclosure.ts + 1 modules
var open_disclosure = __webpack_require__(96247);
// EXTERNAL MODULE: ./src/stages/baseline.ts + 5 modules
var baseline = __webpack_require__(21113);
// EXTERNAL MODULE: ./src/stages/open-baselines.ts
var open_baselines = __webpack_require__(99886);
// EXTERNAL MODULE: ./src/stages/run-report.ts
var run_report = __webpack_require__(6357);
;// CONCATENATED MODULE: ./src/stages/prepare-baseline.ts




/**
 * What each image is compared with. What an input names is read before anything is scanned, or scanned with the same
 * databases as the images; what the code host keeps is asked for when an image is open, beside its scan.
 */
async function prepareBaseline(stage) {
    return (0,open_baselines/* openBaselines */.H)({ ...stage, given: await prepareGiven(stage) });
}
async function prepareGiven(stage) {
    const { config, policies, ports } = stage;
    if (config.baseline?.kind !== 'image')
        return (0,baseline/* readBaseline */.mF)(config, ports.files);
    const { reference } = config.baseline;
    // The name that the user gave is the image's through time; a guess would be another one.
    const { name = null, platform = null } = config.images[0] ?? {};
    const request = { reference, name, platform, dockerfile: null };
    const baselineFor = () => Promise.resolve(baseline/* NO_BASELINE */.gN);
    const scan = () => reportOnImage({ ...stage, request, baselineFor });
    const result = await ports.log.group(`Baseline ${reference}`, scan);
    return (0,run_report/* toRunReport */.Z)({ results: [result], policies, asOf: ports.now().toISOString() });
}

// EXTERNAL MODULE: ./src/stages/policy/prepare-policy.ts + 4 modules
var prepare_policy = __webpack_require__(23107);
;// CONCATENATED MODULE: ./src/run.ts









/**
 * One run: fetch what is needed, scan, merge and judge each image, deliver what was found. Throws
 * `image-reference-invalid` and `config-invalid` for what was given, `cancelled`, and bugs of ours; the rest is
 * an outcome.
 */
async function run(config, ports) {
    await checkGiven(config, ports);
    // What was begun and is not needed any more must not keep the process, or talk after the verdict.
    const ended = new AbortController();
    const signal = AbortSignal.any([ports.signal, ended.signal]);
    try {
        const policies = await (0,prepare_policy/* preparePolicy */.U)(config, ports);
        const disclosure = await (0,open_disclosure/* openDisclosure */.E9)({ config, policies }, ports);
        return await (0,open_disclosure/* withinDisclosure */.Bx)(disclosure, { config, ports }, async () => {
            const notifier = (0,open_notifier/* openNotifier */.N)({ config, policies, disclosure }, ports);
            const results = await reportOnImages({ config, policies, notifier }, { ...ports, signal });
            return (0,conclude/* concludeRun */.j)({ results, policies, disclosure, notifier }, config, ports);
        });
    }
    finally {
        // What was fetched is kept for others whatever the verdict; whoever cancels does not wait for that.
        if (!ports.signal.aborted)
            await ports.sharedCache?.settle();
        ended.abort();
    }
}
async function checkGiven({ images, baseline, scan }, { files }) {
    const compared = baseline?.kind === 'image' ? [baseline.reference] : [];
    checkReferences([...images.map((image) => image.reference), ...compared]);
    if (scan.secretRules !== null)
        await files.readText(scan.secretRules, MAX_RULES_BYTES);
}
async function reportOnImages({ config, policies, notifier }, ports) {
    const supplies = beginSupplies(config, ports);
    const feeds = ports.openFeeds(ports.signal);
    const work = { supplies, feeds, policies, config, ports };
    const baselineFor = await prepareBaseline(work);
    const results = [];
    for (const request of config.images) {
        const report = () => reportOnImage({ ...work, request, baselineFor });
        const result = await ports.log.group(`Image ${request.reference}`, report);
        notifier.tellNow(result.report);
        results.push(result);
    }
    return results;
}


/***/ })

};
