export const id = 4696;
export const ids = [4696];
export const modules = {

/***/ 50958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ NOTHING_DELIVERED)
/* harmony export */ });
const NOTHING_DELIVERED = { deliveries: [], notices: [] };


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

/***/ 34696:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  cacheRights: () => (/* reexport */ cacheRights),
  createGitHubClient: () => (/* reexport */ createGitHubClient),
  createPolicyFiles: () => (/* reexport */ createPolicyFiles),
  createSharedCache: () => (/* reexport */ createSharedCache),
  openCodeHost: () => (/* reexport */ openCodeHost),
  readGitHubContext: () => (/* reexport */ readGitHubContext)
});

;// CONCATENATED MODULE: ./src/github/cache/cache-rights.ts
/** Events that only people cause who may write to the repository, on a ref that they wrote. */
const OWN_EVENTS = new Set(['push', 'schedule', 'workflow_dispatch', 'release']);
/** Runs of a change: they write to a scope of the change, which others of the same change read first. */
const CHANGE_EVENT = /^(?:pull_request(?!_target$)|merge_group)/;
const CHANGE_REF = /^refs\/(?:pull|heads\/gh-readonly-queue)\//;
/**
 * Where an entry is written to and read from depends on the ref of the run (GitHub's documentation, "Restrictions for
 * accessing a cache"). pull_request_target, workflow_run and issue_comment run in the scope of the default branch, and
 * anybody can cause them: what they keep would be believed by all. An event that is not known keeps nothing.
 */
function cacheRights({ event, ref, pullRequest, }) {
    const isOfChange = CHANGE_EVENT.test(event) || CHANGE_REF.test(ref);
    return {
        restores: isOfChange ? 'when-own-scope-is-empty' : 'always',
        keeps: !isOfChange && pullRequest === null && OWN_EVENTS.has(event),
    };
}

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/github/cache/desk.ts

/** A fresh empty folder, mode 0700; its name can be no name of an entry. */
async function makeFolder({ root }, kind) {
    await (0,promises_.mkdir)(root, { recursive: true, mode: 0o700 });
    return (0,promises_.mkdtemp)(`${root}/.${kind}-`);
}
/** What cannot be removed lies in the runner's own temporary folder, which the runner empties. */
async function remove({ options }, path) {
    await (0,promises_.rm)(path, { recursive: true, force: true, maxRetries: 3 }).catch((error) => {
        options.log.debug(`${path} could not be removed: ${reasonOf(error)}`);
    });
}
function reasonOf(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
;// CONCATENATED MODULE: ./src/github/plain-text.ts
const LONGEST_TEXT = 200;
/** Foreign text for a sentence: one line, no control or direction characters, at most 200 characters. */
function toPlainText(text) {
    const plain = text
        .slice(0, 10 * LONGEST_TEXT)
        .replace(/[\p{C}\p{Z}]+/gu, ' ')
        .trim();
    const letters = Array.from(plain);
    return letters.length <= LONGEST_TEXT ? plain : `${letters.slice(0, LONGEST_TEXT).join('')}…`;
}
/** The seven digits by which people call a commit. */
function shortCommit(commit) {
    return commit.slice(0, 7);
}

;// CONCATENATED MODULE: ./src/github/runtime-services.ts
/**
 * Why a step cannot use the services of its run (cache, artifacts), a clause; null when it can. Asks nobody: the runner
 * tells where they are by the environment, and the toolkit does not use those of enterprise servers.
 */
function findServiceAbsence(env, needed) {
    if (isEnterpriseServer(env['GITHUB_SERVER_URL']))
        return 'on enterprise servers none is used';
    const missing = needed.find((name) => (env[name] ?? '') === '');
    return missing === undefined ? null : `the runner offers none (${missing} is not set)`;
}
/** As the toolkit tells them apart: anything but github.com, GHE.com and names of this machine. */
function isEnterpriseServer(serverUrl) {
    const url = serverUrl === undefined || serverUrl === '' ? 'https://github.com' : serverUrl;
    if (!URL.canParse(url))
        return true;
    const host = new URL(url).hostname.toLowerCase();
    return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost');
}

;// CONCATENATED MODULE: ./src/github/cache/cache-toolkit.ts
/** Loaded when it is first needed: it brings the client of the storage behind the cache. */
async function loadCacheToolkit() {
    return Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(3838), __webpack_require__.e(8110), __webpack_require__.e(3872)]).then(__webpack_require__.bind(__webpack_require__, 63872));
}
/** What it reads from the environment; version 2 of the service is the only one that github.com still has. */
const CACHE_ENVIRONMENT = [
    'ACTIONS_RESULTS_URL',
    'ACTIONS_CACHE_SERVICE_V2',
    'ACTIONS_RUNTIME_TOKEN',
    'RUNNER_TEMP',
];

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./src/github/failure.ts

/** GitHub gave no answer that can be used. The message is a clause for a sentence, the hint a sentence of its own. */
class GitHubFailure extends Error {
    kind;
    /** Null when no answer came. */
    status;
    hint;
    /** GitHub's own sentence, as it came; '' for none. Foreign. */
    words;
    constructor(facts) {
        super(toPlainText(facts.reason), { cause: facts.cause });
        this.name = 'GitHubFailure';
        this.kind = facts.kind;
        this.status = facts.status;
        this.hint = facts.hint;
        this.words = facts.words ?? '';
    }
}

;// CONCATENATED MODULE: ./src/github/cache/own-scope.ts



/** What all keys of ours begin with. */
const KEY_PREFIX = 'plimsoll-';
const LIST = dist/* looseObject */._H3({ total_count: dist/* number */.aig(), actions_caches: dist/* array */.YOg(dist/* unknown */.L5J()) });
/**
 * Null when the run's own ref holds no entry of ours, else why nothing may be restored, with what to do. The scope of a
 * change is searched before all others, holds what any run of the change kept there, and `@actions/cache` unpacks
 * absolute paths: an entry there would put the change's own files anywhere.
 */
async function findDistrust(client, { repository, ref }) {
    const place = { owner: repository.owner, repo: repository.name };
    try {
        const route = 'GET /repos/{owner}/{repo}/actions/caches';
        const list = await client.ask(route, { ...place, key: KEY_PREFIX, ref, per_page: 1 }, LIST);
        const isEmpty = list.total_count === 0 && list.actions_caches.length === 0;
        return isEmpty ? null : occupied(toPlainText(ref));
    }
    catch (error) {
        if (error instanceof GitHubFailure)
            return unasked(error);
        throw error;
    }
}
function occupied(ref) {
    return `the cache of ${ref} holds entries of ours, and only the change itself can have kept them. Delete them: gh cache delete --all --ref ${ref}`;
}
const YAML = 'Add to the job: permissions: { actions: read } (what is not listed there is not granted).';
function unasked(failure) {
    const isRight = failure.kind === 'forbidden' || failure.kind === 'missing';
    const reason = `whether the change itself kept entries there could not be asked: ${failure.message}.`;
    return `${reason} ${isRight ? YAML : failure.hint}`;
}

;// CONCATENATED MODULE: ./src/github/cache/door.ts






function createDoor(options) {
    let isShut = false;
    let found = null;
    let isDistrusted = false;
    return {
        open: async () => (isShut ? null : (found ??= findToolkit(options))),
        mayRestore: async () => {
            if (cacheRights(options.context).restores === 'always')
                return true;
            const distrust = isDistrusted ? null : await askForDistrust(options);
            if (distrust !== null && !isDistrusted) {
                isDistrusted = true;
                const text = `On this change nothing is taken from GitHub's cache: ${distrust}`;
                if (!options.signal.aborted)
                    options.log.notice(text);
            }
            return !isDistrusted;
        },
        isShut: () => isShut,
        shut: (reason) => {
            if (isShut)
                return;
            isShut = true;
            const { log, signal } = options;
            const text = `GitHub's cache is not used any more in this run: ${toPlainText(reason)}.`;
            if (!signal.aborted)
                log.notice(text);
        },
    };
}
async function findToolkit(options) {
    const { env, wish, log, load = loadCacheToolkit } = options;
    const absence = findServiceAbsence(env, CACHE_ENVIRONMENT);
    const toolkit = absence === null ? await load().catch(() => null) : null;
    if (toolkit?.isFeatureAvailable() === true)
        return toolkit;
    const text = `GitHub's cache is not used: ${absence ?? 'the runner offers none'}.`;
    if (wish === 'on')
        log.notice(`${text} Set the input cache to auto where that is so.`);
    else
        log.debug(text);
    return null;
}
/**
 * Null where GitHub says that the change kept nothing; a clause in every doubt. Why each time: `@actions/cache` lets tar
 * unpack absolute paths, so an entry of the change's own can put files anywhere on the runner, and no hash that is checked
 * afterwards takes them away. What remains: a job of the same change that keeps an entry of ours between this answer and
 * the toolkit's own question, which comes right behind it; or where GitHub lists an entry later than it serves it. The
 * toolkit cannot be told to leave a scope out. Such a job needs a run of its own at that moment, and gains what the code
 * of the change could do in this job only where the job runs none of it.
 */
function askForDistrust({ context, client }) {
    return findDistrust(client, context).catch((error) => (0,errors/* toPlimsollError */.cI)(error).message);
}

;// CONCATENATED MODULE: ./src/github/cache/in-turn.ts
/** Work that is done one after the other, in the order in which it was asked for, for each name. */
function createInTurn() {
    const last = new Map();
    return (name, work) => {
        const before = last.get(name) ?? Promise.resolve();
        const now = before.then(work, work);
        last.set(name, now);
        return now;
    };
}

;// CONCATENATED MODULE: ./src/github/within-time.ts
/** Waits for work that cannot be stopped, and for no longer than the limit. Never throws. */
async function withinTime(work, { limitMs, signal }) {
    const ended = work.then((value) => ({ state: 'done', value }), (error) => ({ state: 'failed', error }));
    if (signal.aborted)
        return { state: 'given-up' };
    const { promise: lateness, resolve } = createLateness();
    const timer = setTimeout(resolve, limitMs);
    signal.addEventListener('abort', resolve, { once: true });
    try {
        return await Promise.race([ended, lateness]);
    }
    finally {
        clearTimeout(timer);
        signal.removeEventListener('abort', resolve);
    }
}
function createLateness() {
    let settle = () => undefined;
    const promise = new Promise((resolve) => {
        settle = resolve;
    });
    const resolve = () => {
        settle({ state: 'given-up' });
    };
    return { promise, resolve };
}

;// CONCATENATED MODULE: ./src/github/cache/measure-folder.ts


const MOST_ENTRIES = 100_000;
/**
 * Bytes of the files below a folder. Throws when it is no folder, and for anything below it but regular files and
 * folders: a link could lead whoever reads or removes them elsewhere.
 */
async function measureFolder(folder) {
    const facts = await (0,promises_.lstat)(folder);
    if (!facts.isDirectory())
        throw new Error('it is no folder');
    const entries = await (0,promises_.readdir)(folder, { recursive: true, withFileTypes: true });
    if (entries.length > MOST_ENTRIES)
        throw new Error(`it holds more than ${MOST_ENTRIES} files`);
    let bytes = 0;
    for (const entry of entries) {
        if (entry.isDirectory())
            continue;
        if (!entry.isFile())
            throw new Error(`${entry.name} is neither a file nor a folder`);
        bytes += (await (0,promises_.lstat)((0,external_node_path_.join)(entry.parentPath, entry.name))).size;
    }
    return bytes;
}

;// CONCATENATED MODULE: ./src/github/cache/keep-entry.ts






/** Never refuses. The caller waits until its files are there; they are packed and sent while it does other things. */
async function keepEntry(desk, toolkit, filling) {
    try {
        const folder = (0,external_node_path_.join)(await makeFolder(desk, 'filled'), filling.name);
        await (0,promises_.mkdir)(folder, { mode: 0o700 });
        await filling.fill(folder);
        const bytes = await measureFolder(folder);
        const send = () => sendEntry(desk, toolkit, { ...filling, folder, bytes });
        // One at a time: packing takes every processor that there is.
        desk.pending.push(desk.inTurn(' all that is kept', send));
    }
    catch (error) {
        explain(desk, filling.key, reasonOf(error));
    }
}
function sendEntry(desk, toolkit, filled) {
    const place = (0,external_node_path_.join)(desk.root, filled.name);
    return desk.inTurn(filled.name, async () => {
        try {
            if (desk.door.isShut())
                return;
            await remove(desk, place);
            await (0,promises_.rename)(filled.folder, place);
            await save(desk, { toolkit, filled, place });
        }
        catch (error) {
            explain(desk, filled.key, reasonOf(error));
        }
        finally {
            await remove(desk, place);
        }
    });
}
const LIMIT_MS = 60_000;
async function save(desk, { toolkit, filled, place }) {
    const { limitMs = LIMIT_MS, signal } = desk.options;
    const { key, bytes } = filled;
    const outcome = await withinTime(toolkit.saveCache([place], key), { limitMs, signal });
    if (outcome.state === 'failed')
        throw outcome.error;
    if (outcome.state === 'given-up')
        desk.door.shut(`${key} could not be kept in time`);
    else if (outcome.value >= 0)
        desk.tally.kept(bytes);
    else
        explain(desk, key, 'it is there already, or the lines of the toolkit above say why');
}
/** What is not kept is fetched again by the next run: no reason to speak to people. */
function explain({ options }, key, reason) {
    options.log.debug(`GitHub's cache does not keep ${key}: ${toPlainText(reason)}`);
}

;// CONCATENATED MODULE: ./src/github/cache/key.ts

/** GitHub takes 512; the toolkit takes ten keys at once, and splits them at commas. */
const LONGEST_KEY = 200;
const MOST_PREFIXES = 9;
/** Throws a plain Error, a fault of the program: keys are printed by the toolkit and must not be commands. */
function requireEntryName({ key, prefixes = [], name }) {
    for (const one of [key, ...prefixes]) {
        const isPlain = /^[\w.-]+$/.test(one) && one.length <= LONGEST_KEY;
        if (!isPlain || !one.startsWith(KEY_PREFIX))
            throw new Error(`no key of ours: ${one}`);
    }
    if (prefixes.length > MOST_PREFIXES)
        throw new Error(`more than ${MOST_PREFIXES} prefixes`);
    if (!/^\w[\w.-]{0,99}$/.test(name))
        throw new Error(`no name for files of a cache: ${name}`);
}
/** The service looks for entries that begin with the key as well, which nobody asked for. */
function isWanted(found, { key, prefixes = [] }) {
    if (!/^[\w.-]+$/.test(found))
        return false;
    return found === key || prefixes.some((prefix) => found.startsWith(prefix));
}

;// CONCATENATED MODULE: ./src/github/cache/restore-entry.ts







/** Never refuses. What was unpacked is moved out of the way at once, for the next entry of that name. */
async function restoreEntry(desk, toolkit, entry) {
    const place = (0,external_node_path_.join)(desk.root, entry.name);
    try {
        const key = await fetchEntry(desk, { toolkit, entry, place });
        if (key === null)
            return null;
        const bytes = await measureFolder(place);
        const folder = (0,external_node_path_.join)(await makeFolder(desk, 'restored'), entry.name);
        await (0,promises_.rename)(place, folder);
        desk.tally.restored(bytes);
        desk.known.add(key);
        return { key, folder };
    }
    catch (error) {
        const reason = toPlainText(reasonOf(error));
        desk.options.log.notice(`What GitHub's cache holds as ${entry.key} is not used: ${reason}.`);
        await remove(desk, place);
        return null;
    }
}
/** The key of what lies in the place then; null when there is nothing to be used. */
async function fetchEntry(desk, fetching) {
    if (desk.door.isShut())
        return null;
    await remove(desk, fetching.place);
    // The last thing before: what another job of the change keeps meanwhile would be found by the toolkit.
    if (!(await desk.door.mayRestore()))
        return null;
    const found = await askToolkit(desk, fetching);
    if (found === null || isWanted(found, fetching.entry))
        return found;
    await remove(desk, fetching.place);
    return null;
}
const restore_entry_LIMIT_MS = 60_000;
const OUTAGE_MS = 15_000;
/**
 * The toolkit tries an answer that is none five times, for 24 s in all, and then says that there is no entry: so long a
 * silence is taken for an outage.
 */
async function askToolkit(desk, { toolkit, entry, place }) {
    const { limitMs = restore_entry_LIMIT_MS, outageMs = OUTAGE_MS, signal } = desk.options;
    const { key, prefixes = [] } = entry;
    const began = performance.now();
    const work = toolkit.restoreCache([place], key, [...prefixes], { segmentTimeoutInMs: limitMs });
    const outcome = await withinTime(work, { limitMs, signal });
    if (outcome.state === 'failed')
        throw outcome.error;
    if (outcome.state === 'given-up') {
        desk.door.shut(`${key} could not be restored in time`);
        return null;
    }
    const found = outcome.value ?? null;
    const isOutage = found === null && performance.now() - began >= outageMs;
    if (isOutage)
        desk.door.shut('it gave no answer that can be used');
    return found;
}

;// CONCATENATED MODULE: ./src/github/cache/tally.ts
function createTally() {
    const restored = { count: 0, bytes: 0 };
    const kept = { count: 0, bytes: 0 };
    const add = (sum, bytes) => {
        sum.count += 1;
        sum.bytes += bytes;
    };
    return {
        restored: (bytes) => {
            add(restored, bytes);
        },
        kept: (bytes) => {
            add(kept, bytes);
        },
        words: () => restored.count + kept.count === 0
            ? null
            : `GitHub's cache: restored ${describe(restored)}; kept ${describe(kept)}.`,
    };
}
function describe({ count, bytes }) {
    if (count === 0)
        return 'nothing';
    const entries = count === 1 ? '1 entry' : `${count} entries`;
    return `${entries}, ${(bytes / 1_000_000).toFixed(1)} MB`;
}

;// CONCATENATED MODULE: ./src/github/cache/shared-cache.ts









/**
 * GitHub's cache of a step. The folder that an entry is packed from and unpacked to is a part of its identity: each name
 * has one below RUNNER_TEMP, the same on all machines of a kind.
 */
function createSharedCache(options) {
    const temporary = options.env['RUNNER_TEMP'] ?? '';
    const desk = {
        options,
        root: (0,external_node_path_.join)(temporary, 'plimsoll-cache'),
        ...{ door: createDoor(options), tally: createTally(), inTurn: createInTurn() },
        ...{ known: new Set(), pending: [] },
    };
    const { keeps } = cacheRights(options.context);
    return {
        restore: async (entry) => {
            requireEntryName(entry);
            const toolkit = await desk.door.open();
            if (toolkit === null)
                return null;
            return desk.inTurn(entry.name, () => restoreEntry(desk, toolkit, entry));
        },
        keep: async (filling) => {
            requireEntryName(filling);
            if (!keeps || desk.known.has(filling.key))
                return;
            desk.known.add(filling.key);
            const toolkit = await desk.door.open();
            if (toolkit !== null)
                await keepEntry(desk, toolkit, filling);
        },
        settle: () => settle(desk),
        release: async () => {
            if (temporary !== '')
                await remove(desk, desk.root);
        },
    };
}
async function settle({ pending, tally, options }) {
    while (pending.length > 0)
        await pending.shift();
    const words = tally.words();
    if (words !== null)
        options.log.info(words);
}

;// CONCATENATED MODULE: ./src/github/cache/index.ts


;// CONCATENATED MODULE: ./src/github/cancelled.ts

/** The one thing that ends a run in the middle of talking to GitHub. */
function cancelled(cause) {
    return new errors/* PlimsollError */.nN({
        code: 'cancelled',
        message: 'The run was cancelled while GitHub was asked.',
        hint: 'Start it again when it should go on.',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/github/permissions.ts
/** What GITHUB_TOKEN can be given by a workflow, by the names that the header and the YAML use (GitHub's docs). */
const OF_WORKFLOWS = [
    ...['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token'],
    ...['issues', 'models', 'packages', 'pages', 'pull-requests', 'repository-projects'],
    ...['security-events', 'statuses'],
];
/**
 * What to add, by the header X-Accepted-GitHub-Permissions: alternatives parted by `;`, each a list parted by `,`, such
 * as `contents=read; pull_requests=write,issues=write`. Null when the header says nothing.
 */
function permissionHint(header) {
    const alternatives = (header ?? '').slice(0, 1000).split(';').map(parseList);
    const granted = alternatives.find((list) => list.length > 0 && list.every(({ name }) => OF_WORKFLOWS.includes(name)));
    if (granted !== undefined) {
        const entries = granted.map(({ name, level }) => `${name}: ${level}`).join(', ');
        return `Add to the job: permissions: { ${entries} } (what is not listed there is not granted).`;
    }
    const [first] = alternatives.filter((list) => list.length > 0);
    if (first === undefined)
        return null;
    const wanted = first.map(({ name, level }) => `${name} (${level})`).join(' and ');
    return `GITHUB_TOKEN cannot be given this. Set the input token to a token of a GitHub App, or a fine-grained one, with the permission ${wanted}.`;
}
function parseList(text) {
    return text.split(',').flatMap((part) => {
        const [, name, level] = /^\s*([a-z_]{1,40})=(read|write)\s*$/.exec(part) ?? [];
        if (name === undefined || name === 'metadata')
            return [];
        return [{ name: name.replaceAll('_', '-'), level: level === 'write' ? 'write' : 'read' }];
    });
}

;// CONCATENATED MODULE: ./src/github/refused.ts
/** We do not take this answer, and asking again would give no better one. The message is a clause. */
class Refused extends Error {
    constructor(reason) {
        super(reason);
        // Octokit hands on errors of this name as they are; it tries again after all others.
        this.name = 'AbortError';
    }
}

;// CONCATENATED MODULE: ./src/github/explain-failure.ts




/** What Octokit throws for an answer, and without `response` for none. */
const REQUEST_ERROR = dist/* looseObject */._H3({
    status: dist/* number */.aig(),
    message: dist/* string */.YjP(),
    response: dist/* looseObject */._H3({
        headers: dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J()),
        data: dist/* unknown */.L5J(),
    }),
});
/** Anything that a request threw, as a failure with a clause that says why and a sentence that says what to do. */
function explainFailure(thrown, question) {
    if (thrown instanceof GitHubFailure)
        return thrown;
    const answer = dist/* safeParse */.xLC(REQUEST_ERROR, thrown);
    if (!answer.success)
        return explainSilence(thrown, question);
    const { status, response } = answer.output;
    return explainAnswer(thrown, question, {
        status,
        words: wordsOf(response.data),
        header: (name) => {
            const value = response.headers[name];
            return typeof value === 'string' ? value : null;
        },
    });
}
/** A page of a proxy is no sentence. */
function wordsOf(data) {
    const result = dist/* safeParse */.xLC(dist/* looseObject */._H3({ message: dist/* string */.YjP() }), data);
    return result.success ? result.output.message : '';
}
function explainAnswer(cause, question, answer) {
    const kind = kindOf(answer);
    const words = answer.words === '' ? '' : ` (${answer.words})`;
    return new GitHubFailure({
        kind,
        status: answer.status,
        reason: `${question.apiUrl}${versionOf(answer)} answers ${answer.status} to "${question.route}"${words}`,
        hint: hintOf(kind, answer),
        words: answer.words,
        cause,
    });
}
/** Servers of enterprises differ in what they know, so that their version belongs to each complaint. */
function versionOf({ header }) {
    const version = header('x-github-enterprise-version') ?? '';
    return /^[\w.@-]{1,40}$/.test(version) ? ` (GitHub Enterprise Server ${version})` : '';
}
const KINDS = {
    401: 'unauthorised',
    403: 'forbidden',
    404: 'missing',
    410: 'missing',
    429: 'limited',
    451: 'forbidden',
};
function kindOf(answer) {
    const { status } = answer;
    if (status === 403 && isLimit(answer))
        return 'limited';
    return KINDS[status] ?? (status >= 500 ? 'unreachable' : 'odd');
}
/** GitHub says 403 for both, the right that is missing and the limit that is reached. */
function isLimit({ words, header }) {
    if (header('x-ratelimit-remaining') === '0' || header('retry-after') !== null)
        return true;
    return /rate limit/i.test(words);
}
function hintOf(kind, { header }) {
    const permissions = permissionHint(header('x-accepted-github-permissions'));
    switch (kind) {
        case 'unauthorised':
            return 'The token is missing, has expired, or belongs to another server: check the input token.';
        case 'forbidden':
            return permissions ?? ssoHint(header) ?? 'The token does not have the right to this.';
        case 'missing':
            return `Either it does not exist, or the token may not see it. ${permissions ?? ''}`.trim();
        case 'limited':
            return 'Run again later, or give a token with a limit of its own.';
        case 'unreachable':
            return 'GitHub has trouble: see https://www.githubstatus.com, and run again.';
        case 'odd':
            return 'Check GITHUB_API_URL, and report this when it is right.';
    }
}
/** An organisation with single sign-on refuses tokens that were not allowed for it. */
function ssoHint(header) {
    if (header('x-github-sso') === null)
        return null;
    return 'The organisation wants the token authorised for its single sign-on.';
}
function explainSilence(thrown, { apiUrl, route }) {
    const isRefused = thrown instanceof Refused;
    const why = isRefused ? thrown.message : messageOf(thrown);
    return new GitHubFailure({
        kind: isRefused ? 'odd' : 'unreachable',
        status: null,
        reason: isRefused
            ? `the answer of ${apiUrl} to "${route}" is refused: ${why}`
            : `${apiUrl} could not be asked (${why})`,
        hint: 'Check the network of this machine, GITHUB_API_URL, and HTTPS_PROXY or NODE_EXTRA_CA_CERTS where they are needed.',
        cause: thrown,
    });
}
/** The innermost code or message of a chain of causes: `fetch` and Octokit wrap what the socket said. */
function messageOf(thrown) {
    let found = 'no reason was given';
    let at = thrown;
    for (let depth = 0; depth < 5 && at instanceof Error; depth += 1) {
        const { code } = at;
        if (typeof code === 'string' && code !== '')
            found = code;
        else if (at.message !== '')
            found = at.message;
        at = at.cause;
    }
    return found;
}

;// CONCATENATED MODULE: ./src/github/graphql-answer.ts


const ANSWER = dist/* looseObject */._H3({
    data: dist/* optional */.lqM(dist/* unknown */.L5J()),
    errors: dist/* optional */.lqM(dist/* array */.YOg(dist/* looseObject */._H3({ type: dist/* optional */.lqM(dist/* string */.YjP()), message: dist/* optional */.lqM(dist/* string */.YjP()) }))),
});
const graphql_answer_KINDS = {
    FORBIDDEN: 'forbidden',
    INSUFFICIENT_SCOPES: 'forbidden',
    NOT_FOUND: 'missing',
    RATE_LIMITED: 'limited',
};
/** The `data` of an answer. Throws GitHubFailure where it brings errors, which GraphQL sends with status 200. */
function parseGraphQLAnswer(answer, question) {
    const result = dist/* safeParse */.xLC(ANSWER, answer);
    if (!result.success)
        throw refused({ message: 'it is no answer of GraphQL' }, question);
    const { data, errors: [error] = [] } = result.output;
    if (error !== undefined)
        throw refused(error, question);
    return data;
}
function refused({ type = '', message = '' }, { apiUrl, route }) {
    return new GitHubFailure({
        kind: (Object.hasOwn(graphql_answer_KINDS, type) ? graphql_answer_KINDS[type] : undefined) ?? 'odd',
        status: 200,
        reason: `${apiUrl} refuses "${route}" (${message === '' ? type : message})`,
        hint: 'Check the permissions of the job, and the input token.',
        words: message,
    });
}

;// CONCATENATED MODULE: ./src/github/graphql-url.ts
/**
 * Where GraphQL is asked, by the address of the REST API: `…/api/v3` has `…/api/graphql` beside it, every other address
 * `/graphql` below it (GitHub's documentation, "Forming calls with GraphQL"). What the runner says instead is taken
 * on the API's own host only: the token goes nowhere else.
 */
function toGraphQLUrl(apiUrl, told = '') {
    const api = new URL(apiUrl);
    const own = URL.canParse(told) ? new URL(told) : null;
    if (own?.origin === api.origin && own.username === '' && own.password === '') {
        return `${own.origin}${own.pathname}`;
    }
    const path = api.pathname.replace(/\/+$/, '');
    return `${api.origin}${path.endsWith('/api/v3') ? path.replace(/v3$/, 'graphql') : `${path}/graphql`}`;
}

;// CONCATENATED MODULE: ./src/github/read-body.ts

/** The body of an answer, as long as it stays within so many bytes; throws Refused beyond. `what`: it, for the message. */
async function readBody({ body }, { what, maxBytes }) {
    const chunks = [];
    let size = 0;
    // A stream of the platform can be iterated, which its declaration for browsers does not say.
    for await (const chunk of body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes)
            throw new Refused(`${what} is larger than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/github/guarded-fetch.ts


const REDIRECTS = new Set([301, 302, 307, 308]);
const MOST_REDIRECTS = 3;
/**
 * `fetch` for a client that carries a token: asks its own host only, follows a renamed repository there, ends in
 * time, and reads answers of a bounded size. Throws Refused for what another try would not change.
 */
function createGuardedFetch(options) {
    return async (input, init) => {
        let url = new URL(input);
        const signals = [AbortSignal.timeout(options.limitMs), options.signal];
        if (init?.signal)
            signals.push(init.signal);
        const request = { ...init, redirect: 'manual', signal: AbortSignal.any(signals) };
        for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
            requireOwnHost(url, options);
            const response = await options.fetch(url, request);
            const location = REDIRECTS.has(response.status) ? response.headers.get('location') : null;
            if (location === null)
                return toBounded(response, options);
            await response.body?.cancel().catch(() => undefined);
            url = follow(url, location, request);
        }
        throw new Refused(`it leads on more than ${MOST_REDIRECTS} times`);
    };
}
function requireOwnHost(url, { origin }) {
    if (url.origin !== origin)
        throw new Refused(`it leads to ${url.origin}, another host`);
}
/** A request that changes something is not repeated elsewhere. */
function follow(from, location, { method = 'GET' }) {
    if (method !== 'GET')
        throw new Refused('it leads on, which is followed for reading only');
    if (!URL.canParse(location, from.href))
        throw new Refused('it leads to no address');
    return new URL(location, from.href);
}
async function toBounded(response, options) {
    const { status, statusText, headers } = response;
    const bytes = await readBody(response, { what: 'its answer', ...options });
    if (response.ok && /^text\/html\b/i.test(headers.get('content-type') ?? '')) {
        throw new Refused('it answers with a web page, as a login page or a proxy does');
    }
    // Answers of these statuses have no body, and the constructor insists.
    const hasNoBody = [204, 205, 304].includes(status);
    return new Response(hasNoBody ? null : bytes, {
        status,
        statusText,
        headers: withoutEncoding(headers),
    });
}
/** `fetch` has unpacked the body already. */
function withoutEncoding(headers) {
    const copy = new Headers(headers);
    copy.delete('content-encoding');
    copy.delete('content-length');
    return copy;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
;// CONCATENATED MODULE: ./src/github/load-octokit.ts

/** Statuses after which the same question gets the same answer; 429 is the other plugin's. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 451];
const MOST_RETRIES = 2;
/** A job pays for waiting; beyond this it is better to say that the limit is reached. */
const LONGEST_WAIT_S = 60;
/** Octokit, loaded when it is first needed: the chunk is larger than the rest of the program. */
async function loadOctokit(options) {
    const [{ Octokit: Plain }, { retry }, { throttling }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(1579), __webpack_require__.e(1303)]).then(__webpack_require__.bind(__webpack_require__, 11303)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(9735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(3251), __webpack_require__.e(6856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const { secondMs } = options;
    return new (Plain.plugin(retry, throttling))({
        baseUrl: options.apiUrl,
        userAgent: 'plimsoll',
        ...(options.token === null ? {} : { auth: options.token }),
        request: { fetch: options.fetch },
        log: quietLog(options.log),
        retry: {
            doNotRetry: FINAL_STATUSES,
            retries: MOST_RETRIES,
            // Jobs of a matrix fail together, and should not come back together.
            retryAfterBaseValue: secondMs * (1 + Math.random() / 2),
        },
        throttle: {
            // What its pauses between writes are counted by: a client of its own has its own.
            id: (0,external_node_crypto_.randomUUID)(),
            retryAfterBaseValue: secondMs,
            onRateLimit: createOnLimit(options.log, 'The rate limit of the GitHub API is used up'),
            onSecondaryRateLimit: createOnLimit(options.log, 'GitHub asks for fewer requests at once'),
        },
    });
}
/** Octokit's own words go to the debug log alone: what a failure means is said where it is understood. */
function quietLog({ debug }) {
    const say = (message) => {
        debug(`octokit: ${String(message)}`);
    };
    return { debug: () => undefined, info: () => undefined, warn: say, error: say };
}
function createOnLimit({ notice }, what) {
    // eslint-disable-next-line max-params -- as the plugin calls it
    return (retryAfter, _request, _octokit, retryCount) => {
        const isWorthIt = retryAfter <= LONGEST_WAIT_S && retryCount < MOST_RETRIES;
        if (isWorthIt)
            notice(`${what}; waiting ${retryAfter} s.`);
        return isWorthIt;
    };
}

;// CONCATENATED MODULE: ./src/github/patience.ts

const MEMORY_MS = 60_000;
function createPatience(budgetMs) {
    let failedAt = null;
    return {
        isShort: () => failedAt !== null && performance.now() - failedAt < MEMORY_MS,
        wrap: (fetch) => createImpatient(fetch, budgetMs, () => {
            failedAt = null;
        }),
        fail: () => {
            failedAt = performance.now();
        },
    };
}
/** Time that passed without an answer adds up over the tries; waiting because GitHub said so does not. */
function createImpatient(fetch, budgetMs, onAnswer) {
    let silentMs = 0;
    return async (url, init) => {
        const start = performance.now();
        try {
            const response = await fetch(url, init);
            if (response.status < 500)
                onAnswer();
            return response;
        }
        catch (error) {
            if (error instanceof Refused)
                throw error;
            silentMs += performance.now() - start;
            throw silentMs < budgetMs ? error : new GivenUp(error);
        }
    };
}
/** Octokit hands on errors of this name as they are; it tries again after all others. */
class GivenUp extends Error {
    constructor(cause) {
        super('no answer', { cause });
        this.name = 'AbortError';
    }
}

;// CONCATENATED MODULE: ./src/github/client.ts









const PAGE_SIZE = 100;
function createGitHubClient(options) {
    const { apiUrl, graphqlUrl = toGraphQLUrl(apiUrl) } = options;
    const request = createRequest(options);
    // eslint-disable-next-line max-params -- three that every question has, and the manner that few need
    const ask = async (route, parameters, schema, manner = {}) => check(schema, await request(route, parameters, manner), { apiUrl, route });
    const askGraphQL = async (query, variables, schema) => {
        const route = `POST ${graphqlUrl}`;
        const answer = await request(route, { query, variables }, {});
        const question = { apiUrl: graphqlUrl, route: 'POST /graphql' };
        return check(schema, parseGraphQLAnswer(answer, question), question);
    };
    const askAll = async (route, parameters, { item, mostPages }) => {
        const all = [];
        for (let page = 1; page <= mostPages; page += 1) {
            const asked = { ...parameters, per_page: PAGE_SIZE, page };
            const items = await ask(route, asked, dist/* array */.YOg(item));
            all.push(...items);
            if (items.length < PAGE_SIZE)
                return all;
        }
        throw tooLong(route, mostPages);
    };
    return { apiUrl, hasToken: options.token !== null, ask, askAll, askGraphQL };
}
/** For questions soon after one that nobody answered. */
const SHORT_LIMIT_MS = 5000;
function createRequest(options) {
    const { apiUrl, signal, limitMs = 15_000, patienceMs = 25_000 } = options;
    const patience = createPatience(patienceMs);
    let ready = null;
    return async (route, parameters, manner) => {
        requireRunning(signal);
        const isShort = patience.isShort();
        const limit = manner.limitMs ?? (isShort ? Math.min(limitMs, SHORT_LIMIT_MS) : limitMs);
        const fetch = createFetchOf(options, limit, patience);
        const retries = manner.retries === false || isShort ? { retries: 0 } : {};
        try {
            const octokit = await (ready ??= openOctokit(options));
            const answer = await octokit.request(route, { ...parameters, request: { fetch, ...retries } });
            return answer.data;
        }
        catch (thrown) {
            requireRunning(signal, thrown);
            const failure = explainFailure(thrown, { apiUrl, route });
            if (failure.kind === 'unreachable')
                patience.fail();
            throw failure;
        }
    };
}
function requireRunning(signal, cause = signal.reason) {
    if (signal.aborted)
        throw cancelled(cause);
}
function createFetchOf(options, limitMs, patience) {
    const { apiUrl, fetch, signal, maxBytes = 32 * 1024 * 1024 } = options;
    const { origin } = new URL(apiUrl);
    return patience.wrap(createGuardedFetch({ fetch, origin, limitMs, maxBytes, signal }));
}
function openOctokit(options) {
    const { apiUrl, token, fetch, log, secondMs = 1000 } = options;
    return loadOctokit({ apiUrl, token, fetch, log, secondMs });
}
function check(schema, data, { apiUrl, route }) {
    const result = dist/* safeParse */.xLC(schema, data);
    if (result.success)
        return result.output;
    const place = dist/* getDotPath */.BuJ(result.issues[0]) ?? 'the whole answer';
    throw new GitHubFailure({
        kind: 'odd',
        status: 200,
        reason: `${apiUrl} answers "${route}" with something else than the API promises (${place})`,
        hint: 'Check GITHUB_API_URL, and whether a proxy or a login page answers in its place.',
    });
}
function tooLong(route, mostPages) {
    return new GitHubFailure({
        kind: 'odd',
        status: null,
        reason: `the list of "${route}" has more than ${mostPages * PAGE_SIZE} entries`,
        hint: 'No more are read. Open a new pull request with the same change.',
    });
}

// EXTERNAL MODULE: external "node:timers/promises"
var external_node_timers_promises_ = __webpack_require__(58500);
;// CONCATENATED MODULE: ./src/github/artifacts/baseline-name.ts

/** The only file of the artifact. */
const BASELINE_FILE = 'report.json';
/** A report as large as this is of no image that anybody builds. */
const MOST_BASELINE_BYTES = 64 * 1024 * 1024;
/** The artifact that holds the report of an image: its names are foreign, so they are hashed. */
function toBaselineName({ name, platform }) {
    const digits = (0,external_node_crypto_.createHash)('sha256')
        .update(JSON.stringify([name, platform]))
        .digest('hex');
    return `plimsoll-baseline-${digits.slice(0, 32)}`;
}

;// CONCATENATED MODULE: ./src/github/artifacts/artifact-toolkit.ts
/** Loaded when it is first needed: it is larger than the rest of the program. */
async function loadArtifactToolkit() {
    const { DefaultArtifactClient } = await Promise.all(/* import() */[__webpack_require__.e(3838), __webpack_require__.e(3251), __webpack_require__.e(8110), __webpack_require__.e(1579), __webpack_require__.e(2037)]).then(__webpack_require__.bind(__webpack_require__, 62037));
    return new DefaultArtifactClient();
}
/** What it reads from the environment. */
const ARTIFACT_ENVIRONMENT = [
    'ACTIONS_RESULTS_URL',
    'ACTIONS_RUNTIME_TOKEN',
];

;// CONCATENATED MODULE: ./src/github/artifacts/upload.ts





const upload_LIMIT_MS = 90_000;
/** Keeps files with the run. Throws only when the run is cancelled. */
async function upload(options, request) {
    const { env, signal, limitMs = upload_LIMIT_MS } = options;
    const absence = findServiceAbsence(env, ARTIFACT_ENVIRONMENT);
    if (absence !== null)
        return { state: 'absent', reason: absence };
    const outcome = await withinTime(send(options, request), { limitMs, signal });
    if (signal.aborted)
        throw cancelled(signal.reason);
    switch (outcome.state) {
        case 'done':
            return { state: 'kept', id: outcome.value, name: request.name };
        case 'given-up':
            return { state: 'failed', reason: `it took longer than ${Math.round(limitMs / 1000)} s` };
        case 'failed':
            return upload_explain(outcome.error);
    }
}
async function send(options, request) {
    const { load = loadArtifactToolkit, env } = options;
    const { name, files, folder } = request;
    const retentionDays = toRetention(request.retentionDays, env['GITHUB_RETENTION_DAYS']);
    const toolkit = await load();
    const { id } = await toolkit.uploadArtifact(name, [...files], folder, {
        ...(retentionDays === null ? {} : { retentionDays }),
    });
    return id ?? null;
}
/** The toolkit itself would make an annotation of it that the repository keeps for less time. */
function toRetention(wanted, most) {
    const limit = /^\d{1,5}$/.test(most ?? '') ? Number(most) : 0;
    return wanted === null || limit === 0 ? wanted : Math.min(wanted, limit);
}
function upload_explain(error) {
    const message = error instanceof Error ? error.message : String(error);
    // The toolkit hands on what the service says of a name that is taken, with the status in brackets.
    if (message.includes('(409)'))
        return { state: 'exists' };
    if (/storage quota/i.test(message))
        return { state: 'failed', reason: QUOTA };
    const [line = ''] = message.split('\n');
    return { state: 'failed', reason: toPlainText(line).replace(/\.+$/, '') };
}
const QUOTA = 'the storage that the account pays for is used up; delete old artifacts and caches, or keep them for less time';

;// CONCATENATED MODULE: ./src/github/artifacts/ambiguity.ts




/*
 * Two jobs of a run that scan different images under one name: whichever keeps its report first wins, and later changes
 * of the other image would be compared with it. Who comes second leaves a mark, an artifact that says so by its name.
 * Names of artifacts are taken for one attempt of a run (axodotdev/cargo-dist#656: of four jobs with one name, each new
 * attempt lets one more pass), so a job that is started again meets no report of its own.
 */
/** The name of the mark. */
function toAmbiguousName(subject) {
    return toBaselineName(subject).replace('baseline-', 'baseline-ambiguous-');
}
/** Whether the mark is there now. Throws only when the run is cancelled, or the disk refuses. */
async function markAmbiguous(options, subject, { folder, retentionDays }) {
    const file = (0,external_node_path_.join)(folder, 'ambiguous.txt');
    await options.files.writeText(file, 'Two jobs or steps of this run scan images under one name.\n');
    const name = toAmbiguousName(subject);
    const { state } = await upload(options, { name, folder, files: [file], retentionDays });
    return state === 'kept' || state === 'exists';
}
const ambiguity_LIST = dist/* looseObject */._H3({ total_count: dist/* number */.aig() });
/** Whether a run left a mark, in whichever attempt. Throws GitHubFailure. */
async function isAmbiguous({ client, context }, run, subject) {
    const place = { owner: context.repository.owner, repo: context.repository.name, run_id: run };
    const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}/artifacts';
    const asked = { ...place, name: toAmbiguousName(subject), per_page: 1 };
    return (await client.ask(route, asked, ambiguity_LIST)).total_count > 0;
}

;// CONCATENATED MODULE: ./src/github/artifacts/trusted-runs.ts
/** Events that only people cause who may write to the repository, and that build what is on the branch. */
const TRUSTED_EVENTS = new Set(['push', 'schedule', 'workflow_dispatch']);
function isTrustedEvent(event) {
    return TRUSTED_EVENTS.has(event);
}
/** A branch, without `refs/heads/`; null for tags, pull requests and the merge queue's own branches. */
function findBranch(ref) {
    const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? [];
    return branch?.startsWith('gh-readonly-queue/') === true ? null : (branch ?? null);
}
/** The branch whose report this run writes; null where a change could be speaking. */
function findOwnBranch({ event, ref, pullRequest }) {
    return isTrustedEvent(event) && pullRequest === null ? findBranch(ref) : null;
}
/** The branch with whose report this run is compared: where its change goes to, else where it is. */
function findBaseBranch(context) {
    const { pullRequest } = context;
    return pullRequest === null ? findOwnBranch(context) : pullRequest.baseBranch;
}

;// CONCATENATED MODULE: ./src/github/artifacts/candidates.ts


const ID = dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1));
const ARTIFACT = dist/* looseObject */._H3({
    id: ID,
    name: dist/* string */.YjP(),
    expired: dist/* boolean */.zMY(),
    digest: dist/* nullish */.cl6(dist/* string */.YjP()),
    workflow_run: dist/* nullish */.cl6(dist/* looseObject */._H3({
        id: dist/* optional */.lqM(ID),
        repository_id: dist/* optional */.lqM(dist/* number */.aig()),
        head_repository_id: dist/* nullish */.cl6(dist/* number */.aig()),
        head_branch: dist/* nullish */.cl6(dist/* string */.YjP()),
    })),
});
const candidates_LIST = dist/* looseObject */._H3({ total_count: dist/* number */.aig(), artifacts: dist/* array */.YOg(ARTIFACT) });
/** Each costs a request or two; a list full of others is somebody's prank. */
const MOST_ASKED = 10;
const candidates_PAGE_SIZE = 100;
/**
 * The artifact of this name that the newest run of our workflow on the branch kept, by an event that no change can cause;
 * of another workflow only where ours has none. An artifact says of itself which branch its run was on, and a fork may
 * have one of the same name: the repository and the event of the run are GitHub's word. Its branch is not, since a run of
 * a tag tells the tag's name there: its commit must be on the branch. Null: none; `isCut` when there were more than
 * could be looked at. Throws GitHubFailure.
 */
async function findCandidate(options, runs, request) {
    const { likely, isCut } = await listLikely(options, request);
    const isWhole = ({ commit }) => runs.isOnBranch(commit, request.branch);
    const ofOthers = [];
    for (const one of likely.slice(0, MOST_ASKED)) {
        const run = await runs.find(one.run);
        if (run === null || !isTrusted(run, request.branch))
            continue;
        const workflow = findOtherWorkflow(run, options.context);
        const candidate = { ...one, commit: run.head_sha, workflow };
        if (workflow !== null)
            ofOthers.push(candidate);
        else if (await isWhole(candidate))
            return { found: candidate, isCut: false };
    }
    for (const candidate of ofOthers) {
        if (await isWhole(candidate))
            return { found: candidate, isCut: false };
    }
    return { found: null, isCut: isCut || likely.length > MOST_ASKED };
}
async function listLikely({ client, context }, { name, branch }) {
    const place = { owner: context.repository.owner, repo: context.repository.name };
    const route = 'GET /repos/{owner}/{repo}/actions/artifacts';
    const list = await client.ask(route, { ...place, name, per_page: candidates_PAGE_SIZE }, candidates_LIST);
    const likely = list.artifacts
        .filter((one) => one.name === name)
        .flatMap((one) => toLikely(one, branch, context.runId));
    return { likely: toNewestRuns(likely), isCut: list.total_count > list.artifacts.length };
}
/** A run is not compared with itself. */
function toLikely({ id, digest, expired, workflow_run: run }, branch, ownRun) {
    if (expired || run?.id === undefined || run.id === ownRun)
        return [];
    const isOfRepository = run.repository_id !== undefined && run.head_repository_id === run.repository_id;
    if (!isOfRepository || run.head_branch !== branch)
        return [];
    return [{ artifact: id, digest: digest ?? null, run: run.id }];
}
/**
 * The newest run first, and of each its newest artifact: an old run that somebody starts again makes new artifacts of an
 * old commit, and stays the run that it was.
 */
function toNewestRuns(likely) {
    const sorted = likely.toSorted((a, b) => b.run - a.run || b.artifact - a.artifact);
    return sorted.filter(({ run }, index) => sorted[index - 1]?.run !== run);
}
function isTrusted(run, branch) {
    const isOfRepository = run.head_repository?.id === run.repository.id;
    return isOfRepository && run.head_branch === branch && isTrustedEvent(run.event);
}
/** Null for our own, and where nobody told us which that is. A run may tell `owner/name/` before it and `@ref` behind. */
function findOtherWorkflow({ path }, { workflow, repository }) {
    const [file = ''] = path.split('@', 1);
    const own = `${repository.owner}/${repository.name}/`;
    const isLong = file.toLowerCase().startsWith(own.toLowerCase());
    const told = isLong ? file.slice(own.length) : file;
    return told === workflow || !/\.ya?ml$/i.test(workflow) ? null : told;
}

;// CONCATENATED MODULE: ./src/github/artifacts/download.ts



const download_REDIRECTS = new Set([301, 302, 307, 308]);
const download_LIMIT_MS = 90_000;
/**
 * The bytes of an artifact's archive. GitHub answers with an address on another host, which is asked without the token:
 * what signed the address is all that it needs. Throws an Error, a clause; PlimsollError when cancelled.
 */
async function downloadArtifact(options, wanted) {
    const { signal, limitMs = download_LIMIT_MS } = options;
    const ending = AbortSignal.any([AbortSignal.timeout(limitMs), signal]);
    try {
        const address = await findAddress(options, wanted.id, ending);
        const answer = await options.fetch(address, { redirect: 'error', signal: ending });
        if (!answer.ok)
            throw new Error(`the store of artifacts answers ${answer.status}`);
        return requireDigest(await readBody(answer, { what: 'the archive', ...wanted }), wanted.digest);
    }
    catch (error) {
        if (signal.aborted)
            throw cancelled(error);
        if (ending.aborted)
            throw new Error('it took too long', { cause: error });
        throw error;
    }
}
async function findAddress({ context, client, token, fetch }, id, signal) {
    const { owner, name } = context.repository;
    const answer = await fetch(`${client.apiUrl}/repos/${owner}/${name}/actions/artifacts/${id}/zip`, {
        headers: {
            accept: 'application/vnd.github+json',
            'user-agent': 'plimsoll',
            ...(token === null ? {} : { authorization: `Bearer ${token}` }),
        },
        ...{ redirect: 'manual', signal },
    });
    await answer.body?.cancel().catch(() => undefined);
    const location = download_REDIRECTS.has(answer.status) ? answer.headers.get('location') : null;
    if (location === null)
        throw new Error(explainStatus(answer.status));
    return requireSafe(location, client.apiUrl);
}
function explainStatus(status) {
    switch (status) {
        case 401:
        case 403:
            return 'the token may not download artifacts';
        case 404:
        case 410:
            return 'the artifact is gone';
        default:
            return `GitHub answers ${status} to the download`;
    }
}
/** Never from an encrypted connection to a plain one. */
function requireSafe(location, apiUrl) {
    const url = URL.canParse(location) ? new URL(location) : null;
    const isPlainToo = url?.protocol === 'http:' && apiUrl.startsWith('http:');
    if (url === null || (url.protocol !== 'https:' && !isPlainToo)) {
        throw new Error('GitHub names no address that may be asked for the download');
    }
    return url;
}
function requireDigest(zip, digest) {
    const own = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(zip).digest('hex')}`;
    if (digest !== null && digest !== own)
        throw new Error('the archive is not what was uploaded');
    return zip;
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/github/artifacts/read-zip.ts

// eslint-disable-next-line n/no-unsupported-features/node-builtins -- there since Node 20.15, and called stable later

const inflate = (0,external_node_util_.promisify)(external_node_zlib_.inflateRaw);
/** The bytes of an archive's only file. Throws an Error, a clause, for every other archive. */
async function readOnlyFile(zip, { name, maxBytes }) {
    const directory = readEnd(zip);
    const entry = readEntry(zip, directory);
    if (entry.name !== name)
        throw new Error(`it holds another file than ${name}`);
    if (entry.size > maxBytes)
        throw new Error(`${name} is larger than ${maxBytes} bytes`);
    const packed = readPacked(zip, entry, directory.offset);
    const bytes = entry.method === STORED
        ? packed
        : (await inflate(packed, { maxOutputLength: Math.max(1, entry.size) }));
    if (bytes.length !== entry.size || (0,external_node_zlib_.crc32)(bytes) !== entry.crc)
        throw new Error(`${name} is damaged`);
    return bytes;
}
const STORED = 0;
const DEFLATED = 8;
const END = { signature: 0x06054b50, size: 22 };
const CENTRAL = { signature: 0x02014b50, size: 46 };
const LOCAL = { signature: 0x04034b50, size: 30 };
/** The end of the archive stands at its very end: what we write has no comment behind it. */
function readEnd(zip) {
    const at = zip.length - END.size;
    if (at < 0 || zip.readUInt32LE(at) !== END.signature)
        throw new Error('it is no zip archive');
    const onDisk = zip.readUInt16LE(at + 8);
    const entries = zip.readUInt16LE(at + 10);
    if (onDisk !== 1 || entries !== 1)
        throw new Error(`it holds ${entries} files and not one`);
    const size = zip.readUInt32LE(at + 12);
    const offset = zip.readUInt32LE(at + 16);
    if (size < CENTRAL.size || offset + size !== at)
        throw new Error('its directory is damaged');
    return { offset, size };
}
function readEntry(zip, { offset, size }) {
    const field = (at) => zip.readUInt32LE(offset + at);
    const short = (at) => zip.readUInt16LE(offset + at);
    const nameSize = short(28);
    if (field(0) !== CENTRAL.signature || CENTRAL.size + nameSize + short(30) + short(32) !== size) {
        throw new Error('its directory is damaged');
    }
    const method = short(10);
    requireRegular({ flags: short(8), method, system: short(4) >> 8, attributes: field(38) });
    const name = zip.toString('utf8', offset + CENTRAL.size, offset + CENTRAL.size + nameSize);
    return { name, method, crc: field(16), packedSize: field(20), size: field(24), offset: field(42) };
}
/** Of the file's mode, which Unix writes into the upper half, the bits that say what it is. */
const KIND = 0o170000;
const REGULAR = 0o100000;
const UNIX = 3;
function requireRegular(told) {
    const { flags, method, system, attributes } = told;
    if ((flags & 1) === 1)
        throw new Error('its file is encrypted');
    if (method !== STORED && method !== DEFLATED)
        throw new Error('its file is packed oddly');
    const kind = system === UNIX ? (attributes >>> 16) & KIND : 0;
    const isFolder = (attributes & 0x10) !== 0;
    if (isFolder || (kind !== 0 && kind !== REGULAR))
        throw new Error('it holds no regular file');
}
/** Sizes are the directory's: a writer of streams does not know them when it writes the local header. */
function readPacked(zip, { offset, packedSize }, end) {
    const isInside = offset + LOCAL.size <= end;
    if (!isInside || zip.readUInt32LE(offset) !== LOCAL.signature)
        throw new Error('it is damaged');
    const start = offset + LOCAL.size + zip.readUInt16LE(offset + 26) + zip.readUInt16LE(offset + 28);
    if (start + packedSize > end)
        throw new Error('it is cut off');
    return zip.subarray(start, start + packedSize);
}

;// CONCATENATED MODULE: ./src/github/artifacts/find-baseline.ts









/** The newest report of an image that a run on the base branch kept. Throws only when the run is cancelled. */
async function findBaseline(options, runs, subject) {
    const branch = findBaseBranch(options.context);
    if (branch === null)
        return missing(options.context.pullRequest === null ? null : NO_BRANCH);
    const words = `the report that ${toPlainText(branch)} keeps of ${toPlainText(subject.name)}`;
    try {
        const request = { name: toBaselineName(subject), branch };
        const { found, isCut } = await findCandidate(options, runs, request);
        if (found === null)
            return missing(isCut ? tooMany(words) : null);
        const run = describeRun(found, branch);
        if (await isAmbiguous(options, found.run, subject))
            return missing(ambiguous(run, words));
        return { state: 'found', text: await readReport(options, found), words: run };
    }
    catch (error) {
        if (error instanceof errors/* PlimsollError */.nN)
            throw error;
        return missing(find_baseline_explain(error, words));
    }
}
function describeRun({ run, commit, workflow }, branch) {
    const words = `run ${run} on ${toPlainText(branch)} at ${shortCommit(commit)}`;
    return workflow === null ? words : `${words}, of the workflow ${toPlainText(workflow)}`;
}
async function readReport(options, candidate) {
    const { artifact, digest } = candidate;
    const maxBytes = MOST_BASELINE_BYTES;
    const zip = await downloadArtifact(options, { id: artifact, digest, maxBytes });
    const bytes = await readOnlyFile(zip, { name: BASELINE_FILE, maxBytes });
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}
const NO_BRANCH = 'The event does not tell to which branch the change goes, so there is no report to compare with. Runs of the event pull_request tell it.';
function missing(reason) {
    return { state: 'missing', reason };
}
function tooMany(words) {
    return `Among the newest artifacts of its name none is ${words}. Delete those of other branches, or start a run on the branch.`;
}
function ambiguous(run, words) {
    return `Which is ${words} cannot be told: two jobs or steps of ${run} scan images under this name and platform. Give each a name of its own by the input name.`;
}
const find_baseline_YAML = 'Add to the job: permissions: { contents: read, actions: read } (what is not listed there is not granted).';
function find_baseline_explain(error, words) {
    if (!(error instanceof GitHubFailure)) {
        const reason = error instanceof Error ? error.message : String(error);
        return `There is ${words}, but it cannot be used: ${toPlainText(reason)}. A new run on the branch keeps another.`;
    }
    const isRight = error.kind === 'forbidden' || error.kind === 'missing';
    return `Whether there is ${words} could not be asked: ${error.message}. ${isRight ? find_baseline_YAML : error.hint}`;
}

// EXTERNAL MODULE: ./src/domain/code-host.ts
var code_host = __webpack_require__(50958);
;// CONCATENATED MODULE: ./src/github/artifacts/with-folder.ts


/**
 * What work in a fresh folder answers; the folder goes afterwards. A disk that is full is no more to
 * the verdict than a service that is down. Throws only when the run is cancelled.
 */
async function withFolder(options, prefix, work) {
    try {
        const folder = await options.files.makeFolder(prefix);
        return await work(folder).finally(() => with_folder_remove(options, folder));
    }
    catch (error) {
        if (options.signal.aborted)
            throw cancelled(error);
        const reason = error instanceof Error ? error.message : String(error);
        return { state: 'failed', reason: toPlainText(reason).replace(/\.+$/, '') };
    }
}
async function with_folder_remove({ files, log }, folder) {
    await files.remove(folder).catch((error) => {
        log.debug(`${folder} could not be removed: ${String(error)}`);
    });
}

;// CONCATENATED MODULE: ./src/github/artifacts/keep-baseline.ts








/** As long as GitHub keeps them by itself: a branch that nobody pushed to for longer has no baseline. */
const RETENTION_DAYS = 90;
/** Keeps a report for later runs, from runs on branches alone. Throws only when the run is cancelled. */
async function keepBaseline(options, subject, report) {
    const branch = findOwnBranch(options.context);
    if (branch === null)
        return code_host/* NOTHING_DELIVERED */.z;
    const work = (folder) => keepIn(folder, options, { subject, report });
    const kept = await withFolder(options, 'baseline-', work);
    return keep_baseline_describe(kept, toPlainText(subject.name), toPlainText(branch));
}
async function keepIn(folder, options, { subject, report }) {
    const file = (0,external_node_path_.join)(folder, BASELINE_FILE);
    await options.files.writeText(file, report);
    const name = toBaselineName(subject);
    const retentionDays = RETENTION_DAYS;
    const uploaded = await upload(options, { name, folder, files: [file], retentionDays });
    if (uploaded.state !== 'exists')
        return uploaded;
    const isMarked = await markAmbiguous(options, subject, { folder, retentionDays });
    return { state: 'ambiguous', isMarked };
}
function keep_baseline_describe(kept, image, branch) {
    switch (kept.state) {
        case 'kept':
            return tell('delivered', `Changes to ${branch} are compared with this report of ${image}.`);
        case 'absent':
            return tell('skipped', `The report of ${image} is not kept: ${kept.reason}.`);
        case 'ambiguous':
            return describeAmbiguous(image, kept.isMarked);
        case 'failed': {
            const detail = `The report of ${image} could not be kept: ${kept.reason}.`;
            const more = `Changes to ${branch} are compared with the one before until a run on it succeeds in this.`;
            return tell('failed', detail, more);
        }
    }
}
function describeAmbiguous(image, isMarked) {
    const detail = `The report of ${image} is not kept: two jobs or steps of this run scan images under this name and platform.`;
    const then = isMarked
        ? 'Changes are compared with neither until then.'
        : 'Until then changes of both are compared with the one that came first.';
    return tell('skipped', detail, `Give each a name of its own by the input name. ${then}`);
}
/** With more to be said it is a notice, too. */
function tell(state, detail, more = '') {
    const notice = { code: 'baseline-not-kept', text: `${detail} ${more}` };
    return {
        deliveries: [{ to: 'baseline', state, detail }],
        notices: more === '' ? [] : [notice],
    };
}

;// CONCATENATED MODULE: ./src/github/branch-head.ts


/**
 * The commit, in full, at which a branch is; null where there is no such branch, or not for this token (`contents: read`).
 * Unlike most of the API this never takes a tag of that name for the branch. Throws GitHubFailure.
 */
async function findBranchHead(client, { repository }, branch) {
    const place = { owner: repository.owner, repo: repository.name, branch };
    const schema = dist/* looseObject */._H3({
        // Who asks for a branch that was renamed is led to the new one.
        name: dist/* literal */.euz(branch),
        commit: dist/* looseObject */._H3({ sha: COMMIT }),
    });
    try {
        const found = await client.ask('GET /repos/{owner}/{repo}/branches/{branch}', place, schema);
        return found.commit.sha;
    }
    catch (error) {
        if (error instanceof GitHubFailure && error.kind === 'missing')
            return null;
        throw error;
    }
}
/** A full id of Git, SHA-1 or SHA-256. */
const COMMIT = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));

;// CONCATENATED MODULE: ./src/github/create-once.ts
/** Asks once for each key. A refusal is not kept: the next caller may have more luck. */
function createOnce(ask) {
    const kept = new Map();
    return (key) => {
        const known = kept.get(key);
        if (known !== undefined)
            return known;
        const asked = ask(key);
        kept.set(key, asked);
        asked.catch(() => kept.delete(key));
        return asked;
    };
}

;// CONCATENATED MODULE: ./src/github/artifacts/known-runs.ts




const REPOSITORY = dist/* looseObject */._H3({ id: dist/* number */.aig() });
const RUN = dist/* looseObject */._H3({
    id: dist/* number */.aig(),
    event: dist/* string */.YjP(),
    head_branch: dist/* nullish */.cl6(dist/* string */.YjP()),
    head_sha: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/)),
    path: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    repository: REPOSITORY,
    head_repository: dist/* nullish */.cl6(REPOSITORY),
});
const COMPARISON = dist/* looseObject */._H3({
    status: dist/* picklist */.KIO(['diverged', 'ahead', 'behind', 'identical']),
});
function createKnownRuns({ client, context }) {
    const place = { owner: context.repository.owner, repo: context.repository.name };
    const find = createOnce((id) => {
        const route = 'GET /repos/{owner}/{repo}/actions/runs/{run_id}';
        return client.ask(route, { ...place, run_id: id }, RUN).catch(toNothing);
    });
    const findHead = createOnce((branch) => findBranchHead(client, context, branch));
    const compare = createOnce((basehead) => {
        const route = 'GET /repos/{owner}/{repo}/compare/{basehead}';
        return client.ask(route, { ...place, basehead, per_page: 1 }, COMPARISON).catch(toNothing);
    });
    return {
        find: async (id) => {
            const run = await find(id);
            return run?.id === id ? run : null;
        },
        isOnBranch: async (commit, branch) => {
            const head = await findHead(branch);
            if (head === null)
                throw noBranch(branch);
            if (head === commit)
                return true;
            // From the head to the commit, both by their ids, since a name could be that of a tag: a commit that led to the
            // head brings neither commits nor files, and the answer is short.
            const status = (await compare(`${head}...${commit}`))?.status;
            return status === 'behind' || status === 'identical';
        },
    };
}
/** A run that somebody deleted vouches for nothing, nor does a commit that has nothing in common with the branch. */
function toNothing(error) {
    if (error instanceof GitHubFailure && error.kind === 'missing')
        return null;
    throw error;
}
function noBranch(branch) {
    return new GitHubFailure({
        ...{ kind: 'missing', status: 404, hint: '' },
        reason: `there is no branch ${branch}, or the token may not read it`,
    });
}

;// CONCATENATED MODULE: ./src/github/artifacts/job-suffix.ts


const CLAIMS = dist/* looseObject */._H3({ scp: dist/* string */.YjP() });
/**
 * What tells this step from all others of the run, for a name that is taken: the attempt, and eight digits for job and
 * step. Jobs of a matrix have the same GITHUB_JOB; only the token of the runner tells them apart.
 */
function toJobSuffix({ context, env }) {
    const step = env['GITHUB_ACTION'] ?? '';
    const facts = [context.job, findBackendJob(env['ACTIONS_RUNTIME_TOKEN'] ?? ''), step];
    const digits = (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8);
    return `${context.runAttempt}-${digits}`;
}
/** The id of the job in the claims of the token, which the toolkit reads in the same way; null where there is none. */
function findBackendJob(token) {
    try {
        const [, claims = ''] = token.split('.');
        const { scp } = dist/* parse */.qgA(CLAIMS, JSON.parse(Buffer.from(claims, 'base64url').toString()));
        return /(?:^| )Actions\.Results:[^: ]*:([^: ]+)/.exec(scp)?.[1] ?? null;
    }
    catch {
        return null;
    }
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./src/github/artifacts/stage-files.ts





const MOST_BYTES = 256 * 1024 * 1024;
/**
 * Copies regular files into a folder of our own, from where the toolkit can pack them: it would follow links, and it
 * takes a neighbour whose name begins like the folder for a part of it.
 */
async function stageFiles({ from, files, to }) {
    const staged = [];
    const leftOut = [];
    for (const file of files) {
        const path = (0,external_node_path_.resolve)(from, file);
        try {
            staged.push(await stageFile(path, { from: (0,external_node_path_.resolve)(from), to }));
        }
        catch (error) {
            const reason = error instanceof Error ? error.message : String(error);
            leftOut.push(`${toPlainText((0,external_node_path_.relative)(from, path))}: ${toPlainText(reason)}`);
        }
    }
    return { files: staged, leftOut };
}
async function stageFile(path, { from, to }) {
    const name = (0,external_node_path_.relative)(from, path);
    await requireInside(path, from);
    // Characters that the service refuses, since some file systems do.
    if (/[":<>|*?\p{Cc}]/u.test(name))
        throw new Error('artifacts cannot hold a file of that name');
    const target = (0,external_node_path_.join)(to, name);
    // A last part that is a link fails to open; without O_NONBLOCK a pipe would be waited for, for ever.
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK;
    const handle = await (0,promises_.open)(path, flags);
    try {
        const facts = await handle.stat();
        if (!facts.isFile())
            throw new Error('it is not a regular file');
        if (facts.size > MOST_BYTES)
            throw new Error(`it is larger than ${MOST_BYTES} bytes`);
        await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true, mode: 0o700 });
        const source = handle.createReadStream({ autoClose: false, end: MOST_BYTES });
        await (0,external_node_stream_promises_.pipeline)(source, (0,external_node_fs_.createWriteStream)(target, { mode: 0o600, flags: 'wx' }));
    }
    finally {
        await handle.close();
    }
    return target;
}
/** By its name, and by where the folders on the way really lie. */
async function requireInside(path, from) {
    const name = (0,external_node_path_.relative)(from, path);
    const real = (0,external_node_path_.relative)(await (0,promises_.realpath)(from), await (0,promises_.realpath)((0,external_node_path_.dirname)(path)));
    const isOutside = [name, real].some((one) => one === '..' || one.startsWith(`..${external_node_path_.sep}`));
    if (name === '' || isOutside)
        throw new Error('it lies outside of the folder of the reports');
}

;// CONCATENATED MODULE: ./src/github/artifacts/store-reports.ts




/** Keeps report files as an artifact of the run. Throws only when the run is cancelled. */
async function storeReports(options, request) {
    const work = (folder) => storeFrom(folder, options, request);
    const stored = await withFolder(options, 'artifact-', work);
    return 'state' in stored ? failed(stored.reason, { request, leftOut: [] }) : stored;
}
async function storeFrom(folder, options, request) {
    const staged = await stageFiles({ from: request.folder, files: request.files, to: folder });
    const leftOut = staged.leftOut.map(toLeftOut);
    if (staged.files.length === 0) {
        return { ...store_reports_tell('skipped', 'No file was there to be kept.', leftOut), url: null };
    }
    const { name, retentionDays } = request;
    const asked = { name, folder, files: staged.files, retentionDays };
    const uploaded = await uploadUnderSomeName(options, asked);
    return store_reports_describe(options, { request, uploaded, leftOut });
}
/** Jobs of a matrix that name their artifact alike get one each. */
async function uploadUnderSomeName(options, request) {
    const first = await upload(options, request);
    if (first.state !== 'exists')
        return first;
    return upload(options, { ...request, name: `${request.name}-${toJobSuffix(options)}` });
}
function store_reports_describe({ context }, { request, uploaded, leftOut }) {
    switch (uploaded.state) {
        case 'kept': {
            const { id, name } = uploaded;
            const isRenamed = name !== request.name;
            const notices = isRenamed ? [...leftOut, toRenamed(request.name, name)] : leftOut;
            const detail = `The reports are kept as ${name}${keptFor(request.retentionDays)}.`;
            return { ...store_reports_tell('delivered', detail, notices), url: toUrl(context, id) };
        }
        case 'absent': {
            const detail = `Artifacts cannot be kept: ${uploaded.reason}.`;
            const notices = request.wish === 'always' ? [...leftOut, toUnkept(detail)] : leftOut;
            return { ...store_reports_tell('skipped', detail, notices), url: null };
        }
        case 'exists':
            return failed(`the run has artifacts of this name already`, { request, leftOut });
        case 'failed':
            return failed(uploaded.reason, { request, leftOut });
    }
}
function failed(reason, { request, leftOut }) {
    const detail = `The reports could not be kept as ${request.name}: ${reason}.`;
    return { ...store_reports_tell('failed', detail, [...leftOut, toUnkept(detail)]), url: null };
}
function store_reports_tell(state, detail, notices) {
    return { deliveries: [{ to: 'artifact', state, detail }], notices };
}
function keptFor(days) {
    return days === null ? '' : `, for ${days} days at most`;
}
function toUrl({ serverUrl, repository, runId }, id) {
    if (runId === null || id === null)
        return null;
    const { owner, name } = repository;
    return `${serverUrl}/${owner}/${name}/actions/runs/${runId}/artifacts/${id}`;
}
function toLeftOut(what) {
    return { code: 'report-left-out', text: `A report is not among those that are kept. ${what}.` };
}
function toRenamed(wanted, name) {
    const text = `The run has an artifact ${wanted} already, so the reports are kept as ${name}. Jobs that run side by side keep them apart by the input name.`;
    return { code: 'artifact-renamed', text };
}
function toUnkept(detail) {
    const text = `${detail} They are on the runner as long as the job runs; actions/upload-artifact can take them from there.`;
    return { code: 'artifact-not-kept', text };
}

;// CONCATENATED MODULE: ./src/github/artifacts/index.ts




/** What of a run is kept with it, and what earlier runs kept. */
function createArtifacts(options) {
    const runs = createKnownRuns(options);
    return {
        storeReports: (request) => storeReports(options, request),
        findBaseline: (subject) => findBaseline(options, runs, subject),
        keepBaseline: (subject, report) => keepBaseline(options, subject, report),
    };
}

;// CONCATENATED MODULE: ./src/github/code-host-run.ts
/** What people and reports are told of a run. */
function toCodeHostRun(context) {
    const { owner, name } = context.repository;
    const repositoryUrl = `${context.serverUrl}/${owner}/${name}`;
    return {
        repository: `${owner}/${name}`,
        repositoryUrl,
        runUrl: toRunUrl(repositoryUrl, context),
        event: context.event,
        commit: findCommit(context),
        workflow: context.workflow,
        isPublic: context.isPrivate === null ? null : !context.isPrivate,
        change: findChange(context),
    };
}
function toRunUrl(repositoryUrl, { runId, runAttempt }) {
    if (runId === null)
        return null;
    const run = `${repositoryUrl}/actions/runs/${runId}`;
    return runAttempt > 1 ? `${run}/attempts/${runAttempt}` : run;
}
/**
 * A workflow that follows another runs on the default branch, whatever that one built; and so does a comment, which
 * does not say what the head of its pull request is.
 */
function findCommit({ pullRequest, followed, sha }) {
    if (pullRequest !== null)
        return pullRequest.head;
    return followed?.commit ?? sha;
}
function findChange({ pullRequest }) {
    if (pullRequest === null)
        return null;
    const { number, baseBranch, isFork } = pullRequest;
    return { number, baseBranch, isFork };
}

;// CONCATENATED MODULE: ./src/github/complete-context.ts

/**
 * The context of a run after a fork's, or after a comment, with what its event does not tell and GitHub does: which pull
 * request it is about, and to which branch that goes. What was built stays the event's word. As it is where GitHub does
 * not answer: whatever needs it asks again, and tells.
 */
async function completeContext(context, findPull) {
    const { pullRequest } = context;
    if (pullRequest === null || pullRequest.baseKind === 'merge-queue')
        return context;
    if (pullRequest.number !== null && pullRequest.baseBranch !== null)
        return context;
    const found = await findPull().catch(complete_context_toNothing);
    if (found === null)
        return context;
    const { number, baseBranch } = found;
    return { ...context, pullRequest: { ...pullRequest, number, baseBranch } };
}
function complete_context_toNothing(error) {
    if (error instanceof GitHubFailure)
        return null;
    throw error;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/alert-links.ts


/** As the driver of our SARIF is called, by which GitHub knows the alerts as ours. */
const TOOL_NAME = 'plimsoll';
const ALERTS = dist/* array */.YOg(dist/* looseObject */._H3({
    html_url: dist/* string */.YjP(),
    rule: dist/* looseObject */._H3({ id: dist/* nullish */.cl6(dist/* string */.YjP()) }),
    most_recent_instance: dist/* looseObject */._H3({
        location: dist/* nullish */.cl6(dist/* looseObject */._H3({ path: dist/* nullish */.cl6(dist/* string */.YjP()) })),
    }),
}));
/** Where people look at each alert of a ref: the hundred newest, in one question. None where GitHub does not tell. */
async function readAlertLinks(ref, { client, context, log }) {
    const { owner, name } = context.repository;
    const asked = { owner, repo: name, ref, tool_name: TOOL_NAME, state: 'open', per_page: 100 };
    try {
        const route = 'GET /repos/{owner}/{repo}/code-scanning/alerts';
        const alerts = await client.ask(route, asked, ALERTS, { retries: false });
        return alerts.flatMap((alert) => toLink(alert, context.serverUrl));
    }
    catch (error) {
        if (!(error instanceof GitHubFailure))
            throw error;
        log.debug(`code scanning: ${error.message}`);
        return [];
    }
}
function toLink(alert, serverUrl) {
    const url = findOwnUrl(alert.html_url, serverUrl);
    const ruleId = alert.rule.id ?? '';
    const path = alert.most_recent_instance.location?.path ?? '';
    return url === null || ruleId === '' || path === '' ? [] : [{ ruleId, path, url }];
}
/** People are led to the server itself, and nowhere else. */
function findOwnUrl(text, serverUrl) {
    const url = text.length <= 2000 && URL.canParse(text) ? new URL(text) : null;
    const isOwn = url?.protocol === 'https:' && url.host === new URL(serverUrl).host;
    return isOwn && url.username === '' && url.password === '' ? url.href : null;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/alerts-url.ts

/** The list of the alerts of a ref, as the search of GitHub's pages takes it (`pr:`, `branch:`, `ref:`, `tool:`, `is:`). */
function toAlertsUrl({ serverUrl, repository }, ref) {
    const query = `is:open tool:${TOOL_NAME} ${toFilter(ref)}`;
    const page = `${serverUrl}/${repository.owner}/${repository.name}/security/code-scanning`;
    return `${page}?query=${encode(query)}`;
}
function toFilter(ref) {
    const [, number] = /^refs\/pull\/(\d+)\//.exec(ref) ?? [];
    if (number !== undefined)
        return `pr:${number}`;
    const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? [];
    return branch === undefined ? `ref:${ref}` : `branch:${branch}`;
}
/** Also what means something in Markdown, so that the address can stand anywhere. */
function encode(query) {
    return encodeURIComponent(query).replace(/[!'()*~_]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}

;// CONCATENATED MODULE: ./src/github/code-scanning/target.ts

/**
 * What code scanning is to be told that was scanned. A change is never filed under a branch of the repository: its
 * findings would stand among those of the branch, and close what it does not have.
 */
function findTarget({ context, checkedOut }) {
    const { event, ref, pullRequest, followed } = context;
    if (isQueue(context))
        return { kind: 'queue' };
    if (pullRequest !== null)
        return ofChange(context, pullRequest, checkedOut);
    if (event === 'workflow_run' && followed !== null)
        return ofFollowed(context, followed);
    return ofRef(ref, context.sha);
}
/** The queue's branch is gone before the findings are processed. A push to it is told as a push, too. */
function isQueue({ event, ref, pullRequest, followed }) {
    return (event === 'merge_group' ||
        pullRequest?.baseKind === 'merge-queue' ||
        followed?.event === 'merge_group' ||
        ref.startsWith('refs/heads/gh-readonly-queue/') ||
        followed?.branch?.startsWith('gh-readonly-queue/') === true);
}
/** Events whose ref is the merge of the change with its base, when they are told so. */
const OF_MERGES = new Set([
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
]);
function ofChange({ event, ref, sha }, { number, head }, checkedOut) {
    if (number === null || head === null)
        return { kind: 'ask' };
    const isMerge = OF_MERGES.has(event) && ref === `refs/pull/${number}/merge`;
    if (isMerge && sha !== null && sha !== head && checkedOut !== head) {
        return { kind: 'known', ref, commit: sha };
    }
    return { kind: 'known', ...ofHead(number, head) };
}
/** GitHub takes the newest commit of a pull request under this ref, and its merge commit under `…/merge` only. */
function ofHead(number, head) {
    return { ref: `refs/pull/${number}/head`, commit: head };
}
/**
 * A workflow after a push: GITHUB_REF is the default branch, whichever branch was pushed. Of a run of a tag the event
 * tells the tag's name as its branch, and nowhere that it is one; only a release is of a tag for certain.
 */
function ofFollowed({ repository }, followed) {
    const { branch, commit, event } = followed;
    const own = `${repository.owner}/${repository.name}`.toLowerCase();
    if (followed.repository?.toLowerCase() !== own)
        return none('the run before it is of a fork');
    if (branch === null || commit === null)
        return none('the event does not say what was built');
    return event === 'release'
        ? { kind: 'known', ref: `refs/tags/${branch}`, commit }
        : { kind: 'unsure', branch, commit };
}
function ofRef(ref, sha) {
    if (sha === null)
        return none('GITHUB_SHA holds no commit');
    if (ref === '')
        return none('GITHUB_REF is empty');
    if (!/^refs\/(?:heads|tags)\/[^\p{C}\p{Z}]+$/u.test(ref)) {
        return none(`GITHUB_REF is "${toPlainText(ref)}", which is no full ref of a branch or tag`);
    }
    return { kind: 'known', ref, commit: sha };
}
function none(why) {
    return { kind: 'none', why };
}
/** `refs/heads/main at 1a2b3c4`. */
function describeTarget({ ref, commit }) {
    return `${toPlainText(ref)} at ${shortCommit(commit)}`;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/explain-refusal.ts


/** What GitHub's refusal of an upload means, by the words and the status that it is known to use. */
function explainRefusal(refusal) {
    const told = explainWords(refusal) ?? explain_refusal_explainStatus(refusal);
    return { state: 'failed', isForAll: true, ...told };
}
/** Its own sentences, which say more than the status; they come with several. */
function explainWords({ failure, target, repository, wish }) {
    const { words } = failure;
    if (/(?:Advanced|Code) Security must be enabled|code scanning is not enabled/i.test(words)) {
        return notEnabled(repository, wish);
    }
    if (/archived/i.test(words)) {
        return {
            code: 'alerts-archived',
            why: `the repository ${repository} is archived, and nothing can be written to it`,
            advice: 'Set upload-sarif: false.',
            ...(wish === 'auto' ? { state: 'skipped' } : {}),
        };
    }
    if (isMergeMismatch(failure))
        return notMerged(target);
    if (/\bcommit\b.*\bnot found|no commit found/i.test(words)) {
        return {
            code: 'alerts-commit',
            why: `GitHub knows no commit ${target.commit} in ${repository}`,
            advice: 'Scan what was built from a commit of this repository that is pushed, or set upload-sarif: false.',
        };
    }
    return /\bref\b.*\bnot found|does not match \/\^refs/i.test(words) ? noRef(target, words) : null;
}
/** Not only for a wrong pair: GitHub's servers may not know the merge yet (webdriverio/desktop-mobile#654). */
function isMergeMismatch({ words }) {
    return /pull request merge but/i.test(words);
}
function notEnabled(repository, wish) {
    return {
        code: 'alerts-not-enabled',
        why: `code scanning is not enabled for ${repository}`,
        advice: 'Enable it in the settings of the repository (private ones need GitHub Code Security), or set upload-sarif: false. The findings stand in the summary of the job.',
        ...(wish === 'auto' ? { state: 'skipped' } : {}),
    };
}
function notMerged(target) {
    return {
        code: 'alerts-merge-commit',
        why: `GitHub does not take ${target.commit} for the merge commit of ${toPlainText(target.ref)}`,
        advice: 'Run again: the pull request may have changed meanwhile. A job that checks out another commit than the event names has to check out the head of the pull request.',
    };
}
function noRef(target, words) {
    return {
        code: 'alerts-ref',
        why: `GitHub does not know ${describeTarget(target)} ("${toPlainText(words)}")`,
        advice: 'The branch or pull request may be deleted: nothing is left to show alerts on.',
    };
}
function explain_refusal_explainStatus(refusal) {
    const { failure, repository } = refusal;
    switch (failure.kind) {
        case 'forbidden':
            return forbidden(refusal);
        case 'unauthorised':
            return {
                code: 'alerts-token',
                why: 'GitHub does not know the token',
                advice: failure.hint,
            };
        case 'missing':
            return {
                code: 'alerts-no-repository',
                why: `GitHub shows no code scanning of ${repository} to this token${quote(failure)}`,
                advice: `${PERMISSIONS} On an enterprise server, ask whether it has code scanning.`,
            };
        case 'limited':
            return {
                code: 'alerts-limited',
                why: 'too many requests were made with this token, and GitHub takes no more for now',
                advice: 'Run again later: GitHub takes 1,000 uploads an hour.',
            };
        case 'unreachable':
            return {
                code: 'alerts-unreachable',
                why: failure.message,
                advice: 'See https://www.githubstatus.com, and run again.',
            };
        case 'odd':
            return oddly(failure);
    }
}
const PERMISSIONS = 'Add to the job: permissions: { contents: read, security-events: write } (what is not listed there is not granted).';
/** A refusal without words is a proxy's, or a right that is missing. */
function forbidden({ failure, wish }) {
    const isToldWhat = failure.hint.includes('security-events');
    return {
        code: 'alerts-permission',
        why: `GitHub refuses the token${quote(failure)}`,
        advice: isToldWhat ? failure.hint : PERMISSIONS,
        ...(wish === 'auto' ? { state: 'skipped' } : {}),
    };
}
function oddly(failure) {
    if (failure.status === 413)
        return tooLarge('GitHub, or a proxy before it, finds it too large');
    if (failure.status === 400 || failure.status === 422) {
        return {
            code: 'alerts-rejected',
            why: `GitHub does not take the SARIF file${quote(failure)}`,
            advice: 'This is a bug: please report it with the SARIF file.',
            isForAll: false,
        };
    }
    return { code: 'alerts-odd', why: failure.message, advice: failure.hint };
}
/** Also for what is not even sent. */
function tooLarge(why) {
    return {
        code: 'alerts-too-large',
        state: 'failed',
        why,
        advice: 'GitHub takes 10,000,000 bytes after compression: set alerts: blocking, or scan fewer kinds of things.',
        isForAll: false,
    };
}
function quote({ words }) {
    return words === '' ? '' : ` ("${toPlainText(words)}")`;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/problem.ts

function toDelivery(image, { state, why }) {
    return { to: 'code scanning', state, detail: `${toPlainText(image)}: ${why}` };
}
/** One notice for each kind of problem, whichever number of images has it. */
function toNotices(met) {
    const groups = new Map();
    for (const { image, problem } of met) {
        const key = `${problem.code} ${problem.why}`;
        const group = groups.get(key) ?? { problem, images: [] };
        group.images.push(image);
        groups.set(key, group);
    }
    return [...groups.values()].map(({ problem: { code, why, advice }, images }) => ({
        code,
        text: `No alerts for ${nameImages(images)}: ${why}. ${advice}`,
    }));
}
/** `acme/api, acme/web and 3 more images`. */
function nameImages(images) {
    const named = images.slice(0, 3).map((image) => toPlainText(image));
    const more = images.length - named.length;
    if (more > 0)
        return `${named.join(', ')} and ${more} more ${more === 1 ? 'image' : 'images'}`;
    const last = named.pop() ?? '';
    return named.length === 0 ? last : `${named.join(', ')} and ${last}`;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/await-processing.ts




/** For all uploads of a run together. */
const LONGEST_S = 120;
const LONGEST_PAUSE_S = 16;
const STATUS = dist/* looseObject */._H3({
    processing_status: dist/* nullish */.cl6(dist/* string */.YjP()),
    errors: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())),
});
/**
 * Waits until GitHub has processed these uploads, by their ids: after 1, 2, 4, 8, 16, 16 … seconds, two minutes at most.
 * What cannot be asked is no failure: the upload was taken.
 */
async function awaitProcessing(ids, options) {
    const { secondMs, signal } = options;
    const ended = new Map();
    const start = performance.now();
    for (let pauseS = 1; ended.size < ids.length; pauseS = Math.min(2 * pauseS, LONGEST_PAUSE_S)) {
        const leftMs = LONGEST_S * secondMs - (performance.now() - start);
        if (leftMs <= 0)
            break;
        await pause(Math.min(pauseS * secondMs, leftMs), signal);
        for (const id of ids.filter((one) => !ended.has(one))) {
            const answer = await poll(id, options);
            if (answer !== null)
                ended.set(id, answer);
        }
    }
    return new Map(ids.map((id) => [id, ended.get(id) ?? { state: 'pending' }]));
}
async function pause(ms, signal) {
    try {
        await (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal });
    }
    catch (error) {
        throw cancelled(error);
    }
}
/** Null: ask again later. */
async function poll(id, options) {
    const { client, repository, log } = options;
    const asked = { owner: repository.owner, repo: repository.name, sarif_id: id };
    const route = 'GET /repos/{owner}/{repo}/code-scanning/sarifs/{sarif_id}';
    try {
        const { processing_status, errors } = await client.ask(route, asked, STATUS, { retries: false });
        if (processing_status === 'complete')
            return { state: 'complete' };
        return processing_status === 'failed' ? { state: 'failed', errors: errors ?? [] } : null;
    }
    catch (error) {
        if (!(error instanceof GitHubFailure))
            throw error;
        log.debug(`code scanning: ${error.message}`);
        return isFinal(error) ? { state: 'pending' } : null;
    }
}
/** Right after the upload GitHub may not know it yet (404); a token that may not ask will not be allowed to later. */
function isFinal({ kind }) {
    return kind === 'forbidden' || kind === 'unauthorised' || kind === 'limited';
}

;// CONCATENATED MODULE: ./src/github/code-scanning/explain-processing.ts

const BUG = 'This is a bug: please report it with the SARIF file.';
/** What GitHub says when it cannot process an upload, as its own uploader and other tools know it. */
const KNOWN = [
    {
        pattern: /more (results|rules) per run than allowed \((\d{1,15}) > (\d{1,15})\)/,
        why: ([, what = '', is = '', most = '']) => `it has ${is} ${what}, and ${most} is the limit`,
        advice: 'Set alerts: blocking.',
    },
    {
        pattern: /more ([a-z ]{1,60}) than allowed \((\d{1,15}) > (\d{1,15})\)/,
        why: ([, what = '', is = '', most = '']) => `it has ${is} ${what}, and ${most} is the limit`,
        advice: BUG,
    },
    {
        pattern: /too many logical alerts/,
        why: () => 'the repository has as many alerts as GitHub ever keeps of one',
        advice: "Only GitHub's support can remove some. Until then set alerts: blocking, or upload-sarif: false.",
    },
    {
        pattern: /multiple runs with the same category/,
        why: () => 'it holds two runs of one category',
        advice: BUG,
    },
    {
        pattern: /expected (?:artifact location|at least one location)/,
        why: () => 'a result of it names no place',
        advice: BUG,
    },
    {
        pattern: /invalid URI was provided/,
        why: () => 'a path in it is no address',
        advice: `Set the input name to one of letters, digits and slashes. ${BUG}`,
    },
    {
        pattern: /URI scheme .* did not match/,
        why: () => 'the beginning of a path in it is taken for a scheme',
        advice: `Set the input name to one without a colon. ${BUG}`,
    },
    {
        pattern: /invalid security severity/,
        why: () => 'the severity of a rule in it is no number',
        advice: BUG,
    },
    {
        pattern: /unsuccessful execution/,
        why: () => 'it is told as the result of a scan that failed',
        advice: BUG,
    },
    {
        pattern: /\bref\b.*\bnot found/,
        why: () => 'the branch or pull request was deleted meanwhile',
        advice: 'Nothing is left to show alerts on.',
    },
];
/** The errors of an upload that was taken and then not processed, or in part only. */
function explainProcessing(errors) {
    const [first = ''] = errors;
    const known = explainKnown(first);
    const more = errors.length > 1 ? ` and ${errors.length - 1} more` : '';
    const { why, advice } = known ?? {
        why: first === '' ? 'it does not say why' : `"${toPlainText(first)}"`,
        advice: 'Run again; when it stays, report this with the SARIF file.',
    };
    return {
        code: 'alerts-not-processed',
        state: 'failed',
        why: `GitHub could not process the SARIF file, or a part of it: ${why}${more}`,
        advice,
        isForAll: false,
    };
}
function explainKnown(error) {
    const text = error.slice(0, 2000);
    for (const { pattern, why, advice } of KNOWN) {
        const found = pattern.exec(text);
        if (found !== null)
            return { why: why(found), advice };
    }
    return null;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/read-outcome.ts







/** What became of the logs that GitHub has taken. */
async function readOutcome(sent, options) {
    const { context, secondMs = 1000 } = options;
    const ids = sent.map(({ id }) => id);
    const processed = await awaitProcessing(ids, {
        ...options,
        ...{ repository: context.repository, secondMs },
    });
    const ends = sent.map((log) => ({ log, end: processed.get(log.id) ?? PENDING }));
    const complete = ends.filter(({ end }) => end.state === 'complete').map(({ log }) => log);
    const pending = ends.filter(({ end }) => end.state === 'pending').map(({ log }) => log);
    const warnings = await readWarnings(complete, options);
    return {
        deliveries: [
            ...complete.map((log) => delivered(log, '')),
            ...pending.map((log) => delivered(log, ', which GitHub is still processing')),
        ],
        notices: [...pendingNotice(pending), ...cutNotices(sent), ...warnings],
        problems: ends.flatMap(({ log: { image }, end }) => end.state === 'failed' ? [{ image, problem: explainProcessing(end.errors) }] : []),
        isAnyComplete: complete.length > 0,
    };
}
const PENDING = { state: 'pending' };
function delivered({ image, results, target }, rest) {
    const count = results === 1 ? '1 finding' : `${results} findings`;
    const detail = `${toPlainText(image)}: ${count} for ${describeTarget(target)}${rest}`;
    return { to: 'code scanning', state: 'delivered', detail };
}
function pendingNotice(pending) {
    if (pending.length === 0)
        return [];
    const text = `GitHub has taken the findings of ${nameImages(pending.map(({ image }) => image))} and did not say in time whether it could process them. The alerts may appear later; see the tool status page of code scanning.`;
    return [{ code: 'alerts-pending', text }];
}
function cutNotices(sent) {
    return sent
        .filter(({ dropped }) => dropped > 0)
        .map(({ image, results, dropped }) => ({
        code: 'alerts-cut',
        text: `The SARIF file of ${toPlainText(image)} is larger than GitHub takes: the ${results} most severe findings became alerts, and ${dropped} did not. Set alerts: blocking to choose them yourself.`,
    }));
}
/** From here on GitHub leaves results out, and says so nowhere else; below it the question would be for nothing. */
const MANY_RESULTS = 5000;
const ANALYSES = dist/* array */.YOg(dist/* looseObject */._H3({ warning: dist/* nullish */.cl6(dist/* string */.YjP()) }));
async function readWarnings(complete, { client, context, log }) {
    const { owner, name } = context.repository;
    const notices = [];
    for (const { id, image } of complete.filter(({ results }) => results >= MANY_RESULTS)) {
        const asked = { owner, repo: name, sarif_id: id };
        const route = 'GET /repos/{owner}/{repo}/code-scanning/analyses';
        try {
            const analyses = await client.ask(route, asked, ANALYSES, { retries: false });
            const warning = analyses.map((one) => one.warning ?? '').find((one) => one !== '');
            if (warning !== undefined)
                notices.push(warned(image, warning));
        }
        catch (error) {
            if (!(error instanceof GitHubFailure))
                throw error;
            log.debug(`code scanning: ${error.message}`);
        }
    }
    return notices;
}
function warned(image, warning) {
    const text = `Not every finding of ${toPlainText(image)} became an alert, says GitHub: "${toPlainText(warning)}". Set alerts: blocking to choose them yourself.`;
    return { code: 'alerts-truncated', text };
}

;// CONCATENATED MODULE: ./src/github/code-scanning/resolve-target.ts



/** The target of a run, with GitHub's help where the event does not tell. Throws GitHubFailure. */
async function resolveTarget(options) {
    const { context, findHead, findPull } = options;
    const isOfPull = context.pullRequest !== null;
    const checkedOut = isOfPull ? await findHead() : null;
    const found = findTarget({ context, checkedOut });
    if (found.kind === 'unsure')
        return confirmBranch(options, found);
    if (found.kind !== 'ask')
        return found;
    const pull = await findPull();
    if (pull === null)
        return { kind: 'none', why: noPull(context) };
    // A comment says nothing of what was built: only the checkout can.
    if (context.pullRequest?.head == null && checkedOut !== pull.head) {
        return { kind: 'none', why: notBuilt(context, pull) };
    }
    return { kind: 'known', ...ofHead(pull.number, pull.head) };
}
/** One question: where the branch went on meanwhile, its next run tells more than this one would. */
async function confirmBranch({ client, context }, { branch, commit }) {
    const head = await findBranchHead(client, context, branch);
    if (head === commit)
        return { kind: 'known', ref: `refs/heads/${branch}`, commit };
    const name = toPlainText(branch);
    const why = head === null
        ? `the run before it was of ${name}, which is no branch, or none that the token may read (contents: read)`
        : `the run before it was of ${name} at ${shortCommit(commit)}, and the branch of that name is at ${shortCommit(head)}: it went on, or the run was of a tag`;
    return { kind: 'none', why };
}
function noPull({ event }) {
    return `the event ${event} leads to no open pull request with the commit that it names as its newest`;
}
function notBuilt({ event }, { number }) {
    return `the event ${event} does not say what was built, and the newest commit of pull request ${number} is not what is checked out`;
}

;// CONCATENATED MODULE: ./src/github/event-details.ts
/** Reads what it can: nothing is judged by these, so nothing is required. */
function readEventDetails(payload, run) {
    const isPrivate = at(payload, 'repository', 'private');
    return {
        change: readChange(payload, run),
        followed: run.event === 'workflow_run' ? readFollowed(at(payload, 'workflow_run')) : null,
        defaultBranch: branchAt(payload, 'repository', 'default_branch'),
        isPrivate: typeof isPrivate === 'boolean' ? isPrivate : null,
    };
}
function readChange(payload, { event, repository }) {
    switch (event) {
        case 'workflow_run':
            return readOfRun(at(payload, 'workflow_run'), repository);
        case 'check_run':
            return readOfRun(at(payload, 'check_run', 'check_suite') ?? null, repository);
        case 'check_suite':
            return readOfRun(at(payload, 'check_suite'), repository);
        case 'merge_group':
            return { ...NOTHING, baseBranch: branchAt(payload, 'merge_group', 'base_ref') };
        case 'issue_comment':
            return { ...NOTHING, state: stateAt(payload, 'issue', 'state') };
        default:
            return readNamed(at(payload, 'pull_request'), repository);
    }
}
const NOTHING = {
    ...{ headRepository: null, isFork: null, baseBranch: null },
    ...{ headBranch: null, state: null },
};
function readNamed(told, repository) {
    const headRepository = repositoryAt(told, 'head', 'repo', 'full_name');
    // A fork that was deleted: this repository is still there.
    const isGone = at(told, 'head', 'repo') === null;
    return {
        headRepository,
        isFork: isGone ? true : isOther(headRepository, repository),
        baseBranch: branchAt(told, 'base', 'ref'),
        headBranch: branchAt(told, 'head', 'ref'),
        state: stateAt(told, 'state'),
    };
}
/** Pull requests are listed for branches of this repository only, and without the names of repositories. */
function readOfRun(told, repository) {
    const headRepository = repositoryAt(told, 'head_repository', 'full_name');
    const listed = at(told, 'pull_requests');
    const only = Array.isArray(listed) && listed.length === 1 ? listed[0] : null;
    return {
        headRepository,
        isFork: isOther(headRepository, repository),
        baseBranch: branchAt(only, 'base', 'ref'),
        headBranch: branchAt(told, 'head_branch'),
        state: null,
    };
}
function readFollowed(told) {
    const commit = textAt(told, 'head_sha')?.toLowerCase() ?? '';
    return {
        event: textAt(told, 'event')?.toLowerCase() ?? '',
        branch: branchAt(told, 'head_branch'),
        repository: repositoryAt(told, 'head_repository', 'full_name'),
        commit: /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(commit) ? commit : null,
    };
}
/** Names on GitHub are the same in all letters. */
function isOther(fullName, { owner, name }) {
    return fullName === null ? null : fullName.toLowerCase() !== `${owner}/${name}`.toLowerCase();
}
function at(value, ...keys) {
    let found = value;
    for (const key of keys) {
        if (typeof found !== 'object' || found === null)
            return undefined;
        found = Object.hasOwn(found, key) ? found[key] : undefined;
    }
    return found;
}
function textAt(value, ...keys) {
    const found = at(value, ...keys);
    return typeof found === 'string' && found !== '' && found.length <= 300 ? found : null;
}
function repositoryAt(value, ...keys) {
    const found = textAt(value, ...keys);
    return found !== null && /^[A-Za-z0-9][\w.-]*\/[\w.-]+$/.test(found) ? found : null;
}
/** What Git allows in the name of a branch (git-check-ref-format), which is nearly everything but white space. */
function branchAt(value, ...keys) {
    const found = textAt(value, ...keys)?.replace(/^refs\/heads\//, '') ?? '';
    return /^[^\p{C}\p{Z}~^:?*[\\]+$/u.test(found) && !found.includes('..') ? found : null;
}
function stateAt(value, ...keys) {
    const found = at(value, ...keys);
    return found === 'open' || found === 'closed' ? found : null;
}

;// CONCATENATED MODULE: ./src/github/event-payload.ts
/** GitHub cuts its webhooks at 25 MB. */
const MOST_EVENT_BYTES = 25 * 1024 * 1024;
/** The file of an event. Throws SyntaxError. */
function parseEvent(text) {
    return JSON.parse(text);
}

;// CONCATENATED MODULE: ./src/github/unreadable.ts

/** Exit code 3: without the trusted text there is nothing to judge by, and the workspace never stands in for it. */
function unreadable(explanation) {
    return new errors/* PlimsollError */.nN({ code: 'policy-unreadable', ...explanation });
}

;// CONCATENATED MODULE: ./src/github/event-pull-request.ts





const event_pull_request_COMMIT = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i), dist/* transform */.pdi((id) => id.toLowerCase()));
const NUMBER = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1));
const LOGIN = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq(), dist/* maxLength */.Ru6(100));
/** `pull_request` of every event that is about one. A person who left GitHub is null. */
const PULL_REQUEST_EVENT = dist/* looseObject */._H3({
    pull_request: dist/* looseObject */._H3({
        number: NUMBER,
        user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: LOGIN })),
        base: dist/* looseObject */._H3({ sha: event_pull_request_COMMIT }),
        head: dist/* looseObject */._H3({ sha: event_pull_request_COMMIT }),
        merge_commit_sha: dist/* nullish */.cl6(dist/* unknown */.L5J()),
    }),
});
const MERGE_GROUP_EVENT = dist/* looseObject */._H3({
    merge_group: dist/* looseObject */._H3({ base_sha: event_pull_request_COMMIT, head_sha: event_pull_request_COMMIT, head_ref: dist/* string */.YjP() }),
});
const LISTED = dist/* looseObject */._H3({
    number: NUMBER,
    base: dist/* looseObject */._H3({ sha: event_pull_request_COMMIT }),
    head: dist/* looseObject */._H3({ sha: event_pull_request_COMMIT }),
});
/** `workflow_run`, `check_run` and `check_suite`: the pull requests are left out for forks. */
const FOLLOW_UP = dist/* looseObject */._H3({
    event: dist/* optional */.lqM(dist/* string */.YjP()),
    head_sha: event_pull_request_COMMIT,
    pull_requests: dist/* nullish */.cl6(dist/* array */.YOg(LISTED)),
});
const COMMENT_EVENT = dist/* looseObject */._H3({
    issue: dist/* looseObject */._H3({
        number: NUMBER,
        user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: LOGIN })),
        pull_request: dist/* nullish */.cl6(dist/* unknown */.L5J()),
    }),
});
/** How each event tells of its pull request; any other event carries none. */
const READERS = {
    pull_request: event_pull_request_readNamed,
    pull_request_target: event_pull_request_readNamed,
    pull_request_review: event_pull_request_readNamed,
    pull_request_review_comment: event_pull_request_readNamed,
    merge_group: readMergeGroup,
    workflow_run: readWorkflowRun,
    check_run: (told) => readChecks(told, 'check_run'),
    check_suite: (told) => readChecks(told, 'check_suite'),
    issue_comment: readComment,
};
/** The pull request of an event, null when it carries none. Throws `policy-unreadable` when it cannot be told. */
async function readPullRequest(run, readFile) {
    const reader = Object.hasOwn(READERS, run.event) ? READERS[run.event] : undefined;
    // An event of this family that is not known yet must not be taken for a push.
    const read = reader ?? (/^(?:pull_request|merge_group)/.test(run.event) ? event_pull_request_readNamed : null);
    const change = read === null ? null : read({ run, payload: await readPayload(run, readFile) });
    // A ref like that is the change's own word, whatever event it came by.
    if (change === null && PULL_REF.test(run.ref))
        throw nameless(run);
    return change;
}
const PULL_REF = /^(?:refs\/)?(?:remotes\/)?pull\//i;
async function readPayload(run, readFile) {
    if (run.path === '')
        throw faulty(run.event, 'GITHUB_EVENT_PATH names no file');
    try {
        return parseEvent(await readFile(run.path));
    }
    catch (cause) {
        throw faulty(run.event, cause instanceof Error ? cause.message : String(cause), cause);
    }
}
function event_pull_request_readNamed({ run, payload }) {
    const { pull_request: told } = parse(PULL_REQUEST_EVENT, payload, run.event);
    const isMergeRef = run.ref === `refs/pull/${told.number}/merge`;
    const told_merge = typeof told.merge_commit_sha === 'string' ? told.merge_commit_sha : undefined;
    return {
        number: told.number,
        author: told.user?.login ?? null,
        base: told.base.sha,
        baseKind: 'base-branch',
        head: told.head.sha,
        merge: isMergeRef ? run.sha : toCommitId(told_merge),
    };
}
/** The queue names its branch after the pull request: `gh-readonly-queue/main/pr-7-<commit>`. */
function readMergeGroup({ run, payload }) {
    const { merge_group: told } = parse(MERGE_GROUP_EVENT, payload, run.event);
    const [, digits] = /\/pr-(\d{1,15})-[0-9a-f]{40,64}$/.exec(told.head_ref) ?? [];
    return {
        number: digits === undefined ? null : Number(digits),
        author: null,
        base: told.base_sha,
        baseKind: 'merge-queue',
        head: told.head_sha,
        merge: null,
    };
}
/**
 * A workflow that ran for a push is judged as that push is, whatever pull requests its branch has. One that ran for
 * another event (a comment, a check, the end of a third workflow) may have built anybody's change.
 */
function readWorkflowRun(told) {
    const followed = parseFollowUp(told, 'workflow_run');
    const event = followed.event?.toLowerCase() ?? '';
    if (event_pull_request_OWN_EVENTS.has(event))
        return null;
    const isOfChange = /^(?:pull_request|merge_group)/.test(event);
    return toChange(told.run, isOfChange ? followed : { ...followed, pull_requests: [] });
}
/** Events that nobody can cause who may not write to the repository. */
const event_pull_request_OWN_EVENTS = new Set(['push', 'schedule', 'workflow_dispatch', 'release']);
/** Checks of a fork list no pull request; those of the default branch's own head carry no change. */
function readChecks(told, key) {
    const followed = parseFollowUp(told, key);
    const isListed = (followed.pull_requests ?? []).length > 0;
    return !isListed && followed.head_sha === told.run.sha ? null : toChange(told.run, followed);
}
function parseFollowUp({ run, payload }, key) {
    const told = parse(dist/* looseObject */._H3({ [key]: dist/* optional */.lqM(FOLLOW_UP) }), payload, run.event)[key];
    if (told === undefined)
        throw faulty(run.event, `it has no ${key}`);
    return told;
}
function toChange(run, { head_sha, pull_requests }) {
    const [only, ...others] = pull_requests ?? [];
    if (only === undefined || others.length > 0 || only.head.sha !== head_sha) {
        return ofDefaultBranch(run, { number: null, author: null, head: head_sha });
    }
    return {
        number: only.number,
        author: null,
        base: only.base.sha,
        baseKind: 'base-branch',
        head: head_sha,
        merge: null,
    };
}
/** A comment says on which pull request it is, not what its commits are; what was checked out is anybody's guess. */
function readComment({ run, payload }) {
    const { issue } = parse(COMMENT_EVENT, payload, run.event);
    if (issue.pull_request === null || issue.pull_request === undefined)
        return null;
    return ofDefaultBranch(run, {
        number: issue.number,
        author: issue.user?.login ?? null,
        head: null,
    });
}
/** For these events GITHUB_SHA is the head of the default branch (GitHub's table of events). */
function ofDefaultBranch(run, known) {
    if (run.sha === null)
        throw faulty(run.event, 'GITHUB_SHA holds no commit');
    return { ...known, base: run.sha, baseKind: 'default-branch', merge: null };
}
function parse(schema, payload, event) {
    const result = dist/* safeParse */.xLC(schema, payload);
    if (result.success)
        return result.output;
    const [issue] = result.issues;
    const place = dist/* getDotPath */.BuJ(issue);
    throw faulty(event, place === null ? 'it is no object' : `${place} is missing or odd`);
}
function faulty(event, reason, cause) {
    return unreadable({
        message: `The event ${toPlainText(event)} carries a pull request, and its file does not say which commit is to judge it: ${toPlainText(reason)}.`,
        hint: 'Leave GITHUB_EVENT_PATH and its file as the runner made them. The policy of the checkout is not used in their place: it is the word of the pull request itself.',
        cause,
    });
}
function nameless({ event, ref }) {
    return unreadable({
        message: `The ref ${toPlainText(ref)} is of a pull request, and the event ${toPlainText(event)} does not say which commit is to judge it.`,
        hint: 'Scan pull requests in runs of the event pull_request, and start workflows by hand on a branch.',
    });
}

;// CONCATENATED MODULE: ./src/github/workflow-key.ts
const LONGEST = 500;
/**
 * What tells a workflow from the others of its repository, over runs, branches and a repository with a new name: the
 * path of its file; its name where the runner does not tell the file; '' where it tells neither.
 */
function toWorkflowKey(env, { owner, name }) {
    // `octo-org/octo-app/.github/workflows/ci.yml@refs/heads/main`
    const [file = ''] = (env['GITHUB_WORKFLOW_REF'] ?? '').split('@refs/', 1);
    const own = `${owner}/${name}/`;
    const isOwn = file.toLowerCase().startsWith(own.toLowerCase());
    const key = isOwn ? file.slice(own.length) : file;
    return (key === '' ? (env['GITHUB_WORKFLOW'] ?? '') : key).slice(0, LONGEST);
}

;// CONCATENATED MODULE: ./src/github/context.ts








/**
 * The run of GitHub Actions that the environment tells of; null outside of one. Throws `policy-unreadable` when the
 * event carries a pull request and does not say which commit is to judge it: the workspace would be the
 * change's own word.
 */
async function readGitHubContext(env, readEvent) {
    const valueOf = (name) => env[name] ?? '';
    // Event names are lower case; in other letters one must not be taken for an event that carries nothing.
    const event = valueOf('GITHUB_EVENT_NAME').toLowerCase();
    if (event === '' && env['GITHUB_ACTIONS'] !== 'true')
        return null;
    if (event === '')
        throw context_missing('GITHUB_EVENT_NAME', 'it is empty');
    const sha = toCommitId(env['GITHUB_SHA']);
    const ref = valueOf('GITHUB_REF');
    const path = valueOf('GITHUB_EVENT_PATH');
    const repository = parseRepository(valueOf('GITHUB_REPOSITORY'));
    const readOnce = createOnce((file) => readEvent(file, MOST_EVENT_BYTES));
    const judged = await readPullRequest({ event, path, sha, ref }, readOnce);
    const { change, ...details } = await findDetails(event, repository, () => readOnce(path));
    const actor = valueOf('GITHUB_ACTOR');
    return {
        ...{ event, repository, sha, ref, actor },
        ...readAddresses(env),
        ...readRun(env, repository),
        ...details,
        isDependabot: [actor, judged?.author].includes(DEPENDABOT),
        pullRequest: judged === null ? null : { ...judged, ...change },
    };
}
const DEPENDABOT = 'dependabot[bot]';
/** Nothing is judged by these: without a file they are merely not known. */
async function findDetails(event, repository, read) {
    const payload = await read()
        .then(parseEvent)
        .catch(() => null);
    return readEventDetails(payload, { event, repository });
}
function readAddresses(env) {
    const apiUrl = parseAddress(env, 'GITHUB_API_URL') ?? 'https://api.github.com';
    return {
        apiUrl,
        graphqlUrl: toGraphQLUrl(apiUrl, env['GITHUB_GRAPHQL_URL'] ?? ''),
        serverUrl: parseAddress(env, 'GITHUB_SERVER_URL') ?? 'https://github.com',
    };
}
function readRun(env, repository) {
    return {
        runId: toCount(env['GITHUB_RUN_ID']),
        runAttempt: toCount(env['GITHUB_RUN_ATTEMPT']) ?? 1,
        job: (env['GITHUB_JOB'] ?? '').slice(0, 200),
        workflow: toWorkflowKey(env, repository),
    };
}
/** A number from 1; null for anything else. */
function toCount(text = '') {
    return /^[1-9]\d{0,14}$/.test(text) ? Number(text) : null;
}
/** A full object id of Git, SHA-1 or SHA-256, in lower case; null for anything else. */
function toCommitId(value) {
    const id = value?.toLowerCase() ?? '';
    return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(id) ? id : null;
}
/** `owner/name` of what may be an owner and a name on GitHub; null for anything else. */
function findRepository(text) {
    const [, owner, name] = /^([A-Za-z0-9][\w.-]{0,99})\/([\w.-]{1,100})$/.exec(text) ?? [];
    if (owner === undefined || name === undefined || /^\.{1,2}$/.test(name))
        return null;
    return { owner, name };
}
function parseRepository(text) {
    const repository = findRepository(text);
    if (repository === null)
        throw context_missing('GITHUB_REPOSITORY', `"${text}" is no OWNER/NAME`);
    return repository;
}
function parseAddress(env, name) {
    const text = env[name] ?? '';
    if (text === '')
        return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    const isPlain = url !== null && /^https?:$/.test(url.protocol) && url.username === '';
    // Not the value: an address may hold a password.
    if (!isPlain)
        throw context_missing(name, 'it is no http or https address');
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
function context_missing(name, what) {
    return unreadable({
        message: `This is a run of GitHub Actions, and ${name} cannot be used: ${toPlainText(what)}.`,
        hint: 'The runner sets it; do not change it in the workflow. Outside of GitHub Actions, unset GITHUB_ACTIONS and GITHUB_EVENT_NAME.',
    });
}

;// CONCATENATED MODULE: ./src/github/read-only-token.ts

/** Events whose token can only read when the change comes from a fork. */
const OF_CHANGES = new Set([
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
]);
/** And those for Dependabot (GitHub's documentation, "Dependabot on GitHub Actions"). */
const OF_DEPENDABOT = new Set([
    ...['create', 'deployment', 'deployment_status', 'push'],
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
]);
/**
 * Why GITHUB_TOKEN can most likely only read, so that nothing is written unless somebody insists: a private repository
 * may give forks a token that writes, and the workflow may grant Dependabot more. Null: nothing speaks against it.
 */
function findReadOnlyReason(context) {
    const { event, actor, pullRequest } = context;
    if (actor === DEPENDABOT && OF_DEPENDABOT.has(event))
        return 'dependabot';
    return pullRequest?.isFork === true && OF_CHANGES.has(event) ? 'fork' : null;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/skip-words.ts

/** Why nothing is uploaded here, known before anything is asked; null: nothing speaks against it. */
function findSkip({ context, wish, hasToken }) {
    if (!hasToken)
        return withoutToken(wish);
    const reason = wish === 'always' ? null : findReadOnlyReason(context);
    if (reason === 'fork')
        return OF_FORK;
    return reason === 'dependabot' ? skip_words_OF_DEPENDABOT : null;
}
const ELSEWHERE = { state: 'skipped', isForAll: true };
/** The two ways that are open to forks; which of them works for public ones GitHub's own pages do not agree on. */
const OF_FORK = {
    ...ELSEWHERE,
    code: 'alerts-fork',
    why: 'the pull request comes from a fork, and the token of such a run can only read',
    advice: 'The findings stand in the summary of the job. For alerts, give the output sarif to github/codeql-action/upload-sarif in this job, or scan in a workflow of the event workflow_run; where forks get a token that writes, set upload-sarif: true.',
};
const skip_words_OF_DEPENDABOT = {
    ...ELSEWHERE,
    code: 'alerts-dependabot',
    why: 'Dependabot began this run, and the token of such a run can only read',
    advice: 'The findings stand in the summary of the job. For alerts, give the job permissions: { contents: read, security-events: write } and set upload-sarif: true; or scan in a workflow of the event workflow_run.',
};
/** The push that follows delivers the same findings. */
const OF_QUEUE = {
    ...ELSEWHERE,
    code: 'alerts-merge-queue',
    why: 'the branch of a merge queue is gone before GitHub has processed an upload',
    advice: 'The run of the push after the merge uploads them.',
};
function withoutToken(wish) {
    return {
        code: 'alerts-no-token',
        state: wish === 'always' ? 'failed' : 'skipped',
        why: 'there is no token to upload them with',
        advice: 'Leave the input token at its default, or set upload-sarif: false.',
        isForAll: true,
    };
}
function withoutTarget(why) {
    return {
        ...ELSEWHERE,
        code: 'alerts-no-ref',
        why,
        advice: 'Code scanning files findings under a branch, a tag or a pull request: scan in a run of push, pull_request, schedule or workflow_dispatch, or set upload-sarif: false.',
    };
}

;// CONCATENATED MODULE: ./src/github/code-scanning/pack-sarif.ts


const pack = (0,external_node_util_.promisify)(external_node_zlib_.gzip);
/** GitHub's limit is 10 MB after compression. */
const MOST_PACKED_BYTES = 10_000_000;
/** How often a log is halved: 5,000 results become 78. */
const MOST_HALVES = 6;
/** The log as code scanning takes it; halved until it fits, since a part is better than nothing. */
async function packSarif(upload, maxBytes = MOST_PACKED_BYTES) {
    const whole = countResults(upload.sarif);
    let sarif = upload.sarif;
    for (let halves = 0; halves <= MOST_HALVES; halves += 1) {
        const packed = await pack(sarif, { level: 9 });
        const results = halves === 0 ? whole : countResults(sarif);
        if (packed.byteLength <= maxBytes) {
            return { text: packed.toString('base64'), results, dropped: whole - results };
        }
        if (results <= 1)
            break;
        sarif = upload.fewer(Math.floor(results / 2));
    }
    return { text: null, results: whole, dropped: 0 };
}
/** Our own log, which has one run. */
function countResults(sarif) {
    const log = JSON.parse(sarif);
    return log.runs?.[0]?.results?.length ?? 0;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/send-sarif.ts


const ACCEPTED = dist/* looseObject */._H3({ id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[\w-]{1,100}$/)) });
/** Lines on which less gets through are not worth waiting for. */
const SLOWEST_BYTES_PER_S = 250_000;
/**
 * Uploads a log; the id under which GitHub processes it. It is safe to send it again when the answer was lost, since the
 * category replaces what came before. `validate` is never sent: enterprise servers refuse it. Throws GitHubFailure.
 */
async function sendSarif(request) {
    const { client, repository, target, sarif, startedAt } = request;
    const asked = {
        ...{ owner: repository.owner, repo: repository.name },
        ...{ commit_sha: target.commit, ref: target.ref, sarif, tool_name: TOOL_NAME },
        ...(startedAt === null ? {} : { started_at: startedAt.toISOString() }),
    };
    const limitMs = 15_000 + (1000 * sarif.length) / SLOWEST_BYTES_PER_S;
    const route = 'POST /repos/{owner}/{repo}/code-scanning/sarifs';
    const { id } = await client.ask(route, asked, ACCEPTED, { limitMs: Math.round(limitMs) });
    return id;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/upload-all.ts





/** One after the other; what one meets and the next would meet as well is met once. */
async function uploadAll({ uploads, wish }, first, options) {
    const sent = [];
    const refused = [];
    let target = first;
    let last = null;
    for (const upload of uploads) {
        if (last !== null) {
            refused.push({ image: upload.image, problem: last });
            continue;
        }
        const answer = await uploadOne(upload, target, { ...options, wish });
        if ('id' in answer) {
            sent.push(answer);
            target = answer.target;
            continue;
        }
        refused.push({ image: upload.image, problem: answer });
        if (answer.isForAll)
            last = answer;
    }
    return { sent, refused };
}
async function uploadOne(upload, target, options) {
    const packed = await packSarif(upload, options.maxBytes);
    const { text, results, dropped } = packed;
    if (text === null)
        return tooLarge(`the SARIF file is too large with any of its ${results} results`);
    try {
        const { id, taken } = await sendTo(target, text, options);
        return { image: upload.image, id, target: taken, results, dropped };
    }
    catch (failure) {
        if (!(failure instanceof GitHubFailure))
            throw failure;
        options.log.debug(`code scanning, ${describeTarget(target)}: ${failure.message}`);
        return explainRefusal({ failure, target, repository: options.name, wish: options.wish });
    }
}
/** A merge that GitHub does not take for one (any more) is filed under the head of the pull request instead. */
async function sendTo(target, sarif, options) {
    const { client, context, startedAt = null } = options;
    const send = (to) => sendSarif({ client, repository: context.repository, target: to, sarif, startedAt });
    try {
        return { id: await send(target), taken: target };
    }
    catch (failure) {
        const other = findOther(target, options);
        if (other === null || !(failure instanceof GitHubFailure) || !isMergeMismatch(failure)) {
            throw failure;
        }
        return { id: await send(other), taken: other };
    }
}
function findOther(target, { context: { pullRequest } }) {
    if (pullRequest?.number == null || pullRequest.head === null)
        return null;
    const other = ofHead(pullRequest.number, pullRequest.head);
    return other.ref === target.ref ? null : other;
}

;// CONCATENATED MODULE: ./src/github/code-scanning/publish-alerts.ts









const publish_alerts_NOTHING = { deliveries: [], notices: [], listUrl: null, alerts: [] };
/**
 * Uploads findings to code scanning, one image after the other, and waits for all of them together. With a change, one
 * image costs the upload, the polls and one question for the links.
 */
function createPublishAlerts(options) {
    return async (request) => {
        if (request.uploads.length === 0)
            return publish_alerts_NOTHING;
        const { context, client } = options;
        const skip = findSkip({ context, wish: request.wish, hasToken: client.hasToken });
        if (skip !== null)
            return publish_alerts_none(request.uploads, skip);
        const target = await publish_alerts_findTarget(options, request);
        return 'code' in target ? publish_alerts_none(request.uploads, target) : publish(options, request, target);
    };
}
async function publish_alerts_findTarget(options, { wish }) {
    try {
        const found = await resolveTarget(options);
        if (found.kind === 'queue')
            return OF_QUEUE;
        return found.kind === 'none' ? withoutTarget(found.why) : found;
    }
    catch (failure) {
        if (!(failure instanceof GitHubFailure))
            throw failure;
        const target = { ref: options.context.ref, commit: options.context.sha ?? '' };
        return explainRefusal({ failure, target, wish, repository: nameOf(options) });
    }
}
function nameOf({ context }) {
    return `${context.repository.owner}/${context.repository.name}`;
}
/** One cause for all. */
function publish_alerts_none(uploads, problem) {
    const met = uploads.map(({ image }) => ({ image, problem }));
    return {
        ...publish_alerts_NOTHING,
        deliveries: met.map(({ image }) => toDelivery(image, problem)),
        notices: toNotices(met),
    };
}
async function publish(options, request, target) {
    const { sent, refused } = await uploadAll(request, target, { ...options, name: nameOf(options) });
    const outcome = await readOutcome(sent, options);
    const problems = [...refused, ...outcome.problems];
    const deliveries = [
        ...outcome.deliveries,
        ...problems.map(({ image, problem }) => toDelivery(image, problem)),
    ];
    const notices = [...outcome.notices, ...toNotices(problems)];
    const [first] = sent;
    if (first === undefined)
        return { ...publish_alerts_NOTHING, deliveries, notices };
    const { ref } = first.target;
    const alerts = outcome.isAnyComplete ? await readAlertLinks(ref, options) : [];
    return { deliveries, notices, listUrl: toAlertsUrl(options.context, ref), alerts };
}

;// CONCATENATED MODULE: ./src/github/comment/comment-api.ts


const comment_api_PAGE_SIZE = 100;
const COMMENT = dist/* pipe */.FsL(dist/* looseObject */._H3({
    id: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b()),
    node_id: dist/* nullish */.cl6(dist/* string */.YjP()),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: dist/* string */.YjP() })),
    html_url: dist/* nullish */.cl6(dist/* string */.YjP()),
    minimized: dist/* nullish */.cl6(dist/* unknown */.L5J()),
}), dist/* transform */.pdi(({ id, node_id, body, user, html_url, minimized }) => ({
    id,
    nodeId: node_id ?? '',
    body: body ?? '',
    login: user?.login ?? null,
    url: html_url ?? '',
    isMinimised: minimized !== null && minimized !== undefined,
})));
const ONE = '/repos/{owner}/{repo}/issues/comments/{comment_id}';
const comment_api_LIST = '/repos/{owner}/{repo}/issues/{issue_number}/comments';
const ONCE = { retries: false };
function createCommentApi(client, repository, number) {
    const place = { owner: repository.owner, repo: repository.name };
    const list = { ...place, issue_number: number };
    return {
        readPage: (page) => client.ask(`GET ${comment_api_LIST}`, { ...list, per_page: comment_api_PAGE_SIZE, page }, dist/* array */.YOg(COMMENT)),
        read: (id) => orNull(client.ask(`GET ${ONE}`, { ...place, comment_id: id }, COMMENT)),
        create: (body) => client.ask(`POST ${comment_api_LIST}`, { ...list, body }, COMMENT, ONCE),
        update: async (id, body) => {
            const asked = { ...place, comment_id: id, body };
            return (await orNull(client.ask(`PATCH ${ONE}`, asked, COMMENT, ONCE))) !== null;
        },
        remove: async (id) => {
            await orNull(client.ask(`DELETE ${ONE}`, { ...place, comment_id: id }, dist/* unknown */.L5J()));
        },
        minimise: async ({ nodeId }) => {
            await client.askGraphQL(MINIMISE, { id: nodeId }, dist/* unknown */.L5J());
        },
        // The REST API refuses `GET /user` to GITHUB_TOKEN; GraphQL answers.
        readOwnLogin: async () => {
            const { viewer } = await client.askGraphQL('query { viewer { login } }', {}, VIEWER);
            return viewer.login;
        },
    };
}
const MINIMISE = 'mutation($id: ID!) { minimizeComment(input: { subjectId: $id, classifier: OUTDATED }) { clientMutationId } }';
const VIEWER = dist/* looseObject */._H3({ viewer: dist/* looseObject */._H3({ login: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq()) }) });
async function orNull(asked) {
    try {
        return await asked;
    }
    catch (error) {
        if (error instanceof GitHubFailure && error.status === 404)
            return null;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/github/comment/find-place.ts

/** Events that carry the one pull request they are about, in GitHub's own words. */
const TELLING = [
    ...['pull_request', 'pull_request_review', 'pull_request_review_comment'],
    ...['pull_request_target', 'issue_comment'],
];
async function findPlace(request) {
    const { event, pullRequest } = request.context;
    if (pullRequest === null)
        return find_place_none(`the event ${event} is about no pull request`);
    if (pullRequest.baseKind === 'merge-queue') {
        return find_place_none('the merge queue builds what may be several pull requests');
    }
    const number = TELLING.includes(event) ? pullRequest.number : await request.findNumber();
    if (number === null)
        return find_place_none(`the event ${event} leads to no open pull request`);
    const who = request.wish === 'auto' ? findReadOnlyReason(request.context) : null;
    return who === null ? { kind: 'pull-request', number } : { kind: 'read-only', number, who };
}
function find_place_none(why) {
    return { kind: 'none', why };
}

;// CONCATENATED MODULE: ./src/github/comment/find-comment.ts


const MOST_PAGES = 30;
/** Looks from one page on, and no further than the page that has ours. */
async function findComment({ api, own }, fromPage = 1) {
    for (let page = fromPage; page <= MOST_PAGES; page += 1) {
        const comments = await api.readPage(page);
        const [comment = null, ...extras] = await own.filter(comments);
        if (comment !== null || comments.length < comment_api_PAGE_SIZE)
            return { comment, extras, page };
    }
    throw new GitHubFailure({
        kind: 'odd',
        status: null,
        reason: `none of its first ${MOST_PAGES * comment_api_PAGE_SIZE} comments is ours, and no more are read`,
        hint: 'Open a new pull request with the same change; the job summary has what the comment would say.',
    });
}

;// CONCATENATED MODULE: ./src/github/comment/session.ts

/** Throws GitHubFailure. */
async function openSession(options) {
    const readAt = options.clock();
    const found = await findComment(options);
    const counts = { writes: 0, creations: 0, looks: 0 };
    return { ...options, created: [], counts, found, readAt, windowMs: 0, earlier: null };
}

;// CONCATENATED MODULE: ./src/github/comment/tidy-up.ts

const MOST_EXTRAS = 5;
/**
 * Takes away what this run created beside the comment of a faster job, and folds away what earlier ones left. It is only
 * for the eye: what fails is told to the debug log alone.
 */
async function tidyUp({ api, log }, { kept, created, extras }) {
    if (kept === null)
        return;
    const own = created.filter((id) => id !== kept.id);
    const old = extras.filter(({ id, nodeId, isMinimised }) => id !== kept.id && nodeId !== '' && !isMinimised);
    for (const id of own)
        await orDebug(log, () => api.remove(id));
    for (const extra of old.slice(0, MOST_EXTRAS))
        await orDebug(log, () => api.minimise(extra));
}
async function orDebug({ debug }, work) {
    try {
        await work();
    }
    catch (error) {
        if (!(error instanceof GitHubFailure))
            throw error;
        debug(`comment: a second one of ours stays: ${error.message}`);
    }
}

;// CONCATENATED MODULE: ./src/github/comment/write-comment.ts


/** One, and one more when somebody deleted it or when nobody knows what became of it. */
const MOST_CREATIONS = 2;
/** Null: it was deleted meanwhile; so for all that follow. */
async function watchComment(session, comment, body) {
    session.counts.looks += 1;
    session.earlier = body;
    return readAgain(session, comment.id);
}
async function writeComment(session, comment, body) {
    session.counts.writes += 1;
    session.earlier = body;
    return comment === null ? create(session, body) : update(session, comment, body);
}
async function update(session, comment, body) {
    const isThere = await orSilent(session, () => session.api.update(comment.id, body));
    return isThere === false ? lookElsewhere(session, comment.id) : readAgain(session, comment.id);
}
async function readAgain(session, id) {
    await waitForOthers(session);
    session.readAt = session.clock();
    return (await session.api.read(id)) ?? look(session, 1);
}
/** GitHub also says that there is nothing to those who may not write. */
async function lookElsewhere(session, id) {
    const found = await look(session, 1);
    if (found?.id !== id)
        return found;
    throw new GitHubFailure({
        kind: 'forbidden',
        status: 404,
        reason: 'it can be read and not be changed',
        hint: 'The token does not have the right to this.',
    });
}
/** What stands there afterwards: ours, or that of a job that was faster. */
async function create(session, body) {
    const { api, own, counts, created } = session;
    if (counts.creations >= MOST_CREATIONS)
        throw unwritten();
    counts.creations += 1;
    const made = await orSilent(session, () => api.create(body));
    if (made !== null) {
        created.push(made.id);
        own.learn(made.login);
    }
    await waitForOthers(session);
    const oldest = await look(session, session.found.page);
    if (made === null || (oldest !== null && oldest.id <= made.id))
        return oldest;
    // A list may lag behind, and be shorter than it was.
    return (await api.read(made.id)) ?? oldest;
}
async function look(session, fromPage) {
    session.readAt = session.clock();
    session.found = await findComment(session, fromPage);
    return session.found.comment;
}
/** Without an answer nobody knows whether it was done: null, and what is there has to be looked at. */
async function orSilent(session, send) {
    try {
        return await send();
    }
    catch (error) {
        if (!(error instanceof GitHubFailure) || error.kind !== 'unreachable')
            throw error;
        session.log.debug(`comment: no answer to a write, so it is looked for: ${error.message}`);
        return null;
    }
    finally {
        session.windowMs = Math.max(session.windowMs, session.clock() - session.readAt);
    }
}
/** The client itself may hold a write back for a second after another one. */
const SHORTEST_WAIT_MS = 1500;
const LONGEST_WAIT_MS = 5000;
/** Twice what we needed from reading to writing: others are served by the same GitHub. */
async function waitForOthers({ windowMs, random, pause, counts }) {
    const least = Math.min(LONGEST_WAIT_MS, Math.max(SHORTEST_WAIT_MS, 2 * windowMs));
    await pause(least + random() * 250 * 2 ** counts.writes);
}
function unwritten() {
    return new GitHubFailure({
        kind: 'unreachable',
        status: null,
        reason: 'it was written twice, and is not there',
        hint: 'See https://www.githubstatus.com, and whether somebody or something deletes the comments of this workflow.',
    });
}

;// CONCATENATED MODULE: ./src/github/comment/keep-comment.ts



/** The first and five more. */
const MOST_WRITES = 6;
/** Looks at what others still write to, our part being there. */
const MOST_LOOKS = 6;
/**
 * Brings our part into the comment that all jobs of a workflow share. GitHub has no write on condition, so that each
 * reads, writes, waits and reads again, until what it finds has its part and has not changed for the time of a wait, which
 * is longer than anybody needs from reading to writing: whoever read something older has written by then, and whoever
 * read this carries our part on. That the part is there alone would not do: it may be there because another job wrote
 * again what it had read, a moment before a third one, which had read earlier, writes over both.
 */
async function keepComment(options) {
    const session = await openSession(options);
    const first = session.found;
    const kept = await converge(session, first.comment);
    // A run without change writes nothing, not even to tidy up.
    const extras = kept.state === 'unchanged' ? [] : first.extras;
    await tidyUp(options, { kept: kept.comment, created: session.created, extras });
    const isDeleted = kept.state === 'absent' && first.comment !== null;
    return { state: isDeleted ? 'deleted' : kept.state, url: kept.comment?.url ?? null };
}
async function converge(session, first) {
    let comment = first;
    for (;;) {
        const body = session.request.compose(comment?.body ?? null).trimEnd();
        const seen = comment !== null && isSame(comment.body, body) ? comment : null;
        const state = seen === null ? findEnd(session, comment) : findCalm(session, body);
        if (state !== null)
            return { state, comment };
        comment = await (seen === null
            ? writeComment(session, comment, body)
            : watchComment(session, seen, body));
    }
}
/** Our part is there; null: others wrote meanwhile, and it has to be seen whether it stays. */
function findCalm({ counts, created, earlier }, body) {
    if (counts.writes === 0)
        return 'unchanged';
    if (earlier === body)
        return created.length > 0 ? 'created' : 'updated';
    return counts.looks >= MOST_LOOKS ? 'torn' : null;
}
/** Our part is not there; null: it has to be written. */
function findEnd({ request, counts }, comment) {
    if (comment === null && !request.mayCreate)
        return 'absent';
    return counts.writes >= MOST_WRITES ? 'torn' : null;
}
/** Whoever edits a comment in a browser leaves its line ends behind. */
function isSame(there, wanted) {
    return there.replaceAll(/\r\n?/g, '\n').trimEnd() === wanted;
}

;// CONCATENATED MODULE: ./src/github/comment/own-comments.ts

/** As what GITHUB_TOKEN writes; on github.com its id is 41898282, on enterprise servers another. */
const ACTIONS_LOGIN = 'github-actions[bot]';
/**
 * Who we are is asked only where it matters: when a comment with our marker is by somebody else than GITHUB_TOKEN.
 * A token with write access may change comments of other people, so the marker alone is not enough.
 */
function createOwnComments(marker, api, log) {
    let own = null;
    return {
        filter: async (comments) => {
            const marked = comments.filter(({ body }) => body.startsWith(marker));
            const isClear = own === null && marked.every(({ login }) => login === ACTIONS_LOGIN);
            if (!isClear)
                own ??= await readLogin(api, log);
            const ours = isClear ? marked : marked.filter(({ login }) => isSameLogin(login, own));
            return ours.sort((a, b) => a.id - b.id);
        },
        learn: (login) => {
            own = login ?? own;
        },
    };
}
/** Whose token this is, as GitHub names the author of what we write. */
async function readLogin(api, { debug }, what = 'comment') {
    try {
        const login = await api.readOwnLogin();
        // GraphQL leaves out the end of an app's name in some answers; nobody else may be called this.
        return `${login}[bot]` === ACTIONS_LOGIN ? ACTIONS_LOGIN : login;
    }
    catch (error) {
        if (!(error instanceof GitHubFailure))
            throw error;
        debug(`${what}: whose token this is was not told (${error.message}); taken for ${ACTIONS_LOGIN}`);
        return ACTIONS_LOGIN;
    }
}
/** GitHub keeps logins apart without regard to case. */
function isSameLogin(login, own) {
    return login !== null && login.toLowerCase() === own?.toLowerCase();
}

;// CONCATENATED MODULE: ./src/github/comment/words.ts

/** What became of the comment, for the report. */
function answerKept(kept, number) {
    const { state, url } = kept;
    if (state === 'torn')
        return { ...answerTorn(number), url };
    const isThere = state !== 'absent' && state !== 'deleted';
    const delivery = { to: toTarget(number), detail: DETAILS[state] };
    return {
        deliveries: [{ ...delivery, state: isThere ? 'delivered' : 'skipped' }],
        notices: [],
        url,
    };
}
const DETAILS = {
    created: 'written',
    updated: 'brought up to date',
    unchanged: 'there already, and nothing changed',
    absent: 'nothing that would need a comment',
    deleted: 'somebody deleted it meanwhile, and nothing needs a new one',
};
function answerTorn(number) {
    return words_failed(number, 'other jobs wrote again and again', {
        code: 'comment-contended',
        text: `Other jobs wrote to the comment on pull request ${number} again and again, so the part of this one may be missing there. The job summary has it; start this job again when the others have ended.`,
    });
}
/** Nobody is asked anything. */
function answerNowhere(place, wish) {
    if (place.kind === 'none') {
        const text = `No comment was written: ${place.why}. Run this job for the event pull_request, or set comment to auto.`;
        const notices = wish === 'always' ? [{ code: 'comment-without-pull-request', text }] : [];
        return skipped('pull request comment', place.why, notices);
    }
    const { number, who } = place;
    const notice = { code: 'comment-read-only', text: READ_ONLY[who].text(number) };
    return skipped(toTarget(number), READ_ONLY[who].why, [notice]);
}
const READ_ONLY = {
    fork: {
        why: 'the token of a run for a fork can only read',
        text: (number) => `Pull request ${number} comes from a fork, whose runs get a token that can only read: the job summary carries what the comment would say. To have comments there, write them in a second workflow of the event workflow_run; where the repository gives such runs a token that may write, set comment to always.`,
    },
    dependabot: {
        why: "the token of Dependabot's runs can only read",
        text: (number) => `Pull request ${number} was built for Dependabot, whose runs get a token that can only read unless the workflow says otherwise: the job summary carries what the comment would say. To have comments there, add to the job permissions: { contents: read, pull-requests: write }, and set comment to always.`,
    },
};
function answerWithoutToken() {
    return skipped('pull request comment', 'there is no token', [
        {
            code: 'comment-without-token',
            text: 'No comment was written: there is no token. Leave the input token at its default, or give it one that may write to pull requests.',
        },
    ]);
}
function answerFailure(failure, number) {
    const { code, what, hint } = words_explain(failure);
    const place = number === null ? 'the pull request' : `pull request ${number}`;
    return words_failed(number, what ?? failure.message, {
        code,
        text: `The comment on ${place} could not be written: ${what ?? failure.message}. ${hint}`,
    });
}
const SUMMARY = 'The job summary has what it would say.';
/** GitHub's sentences for what no permission changes. */
const words_KNOWN = [
    {
        statuses: [403],
        pattern: /\block(?:ed)?\b/i,
        what: 'its conversation is locked',
        hint: `Unlock it, or set comment to never. ${SUMMARY}`,
    },
    {
        statuses: [403],
        pattern: /\barchived\b/i,
        what: 'the repository is archived, and can only be read',
        hint: `Unarchive it, or set comment to never. ${SUMMARY}`,
    },
    {
        statuses: [422],
        pattern: /too long|maximum is \d+/i,
        what: 'GitHub finds it too long',
        hint: `Several images share one comment: give fewer to one workflow, or report this. ${SUMMARY}`,
    },
    {
        statuses: [422, 403],
        pattern: /spam|abuse/i,
        what: 'GitHub takes it for spam',
        hint: `Look at who owns the token, and at how many comments it writes. ${SUMMARY}`,
    },
    {
        statuses: [410],
        pattern: /(?:)/,
        what: 'GitHub says that it is gone for good',
        hint: `It was deleted, or the repository allows no comments; set comment to never. ${SUMMARY}`,
    },
];
function words_explain(failure) {
    const { kind, status, hint } = failure;
    const said = toAllWords(failure);
    const known = words_KNOWN.find(({ statuses, pattern }) => statuses.includes(status ?? 0) && pattern.test(said));
    if (known !== undefined && kind !== 'limited')
        return { ...known, code: 'comment-refused' };
    const isRight = kind === 'forbidden' && !hint.includes('sign-on');
    // Either of two permissions would do, and GitHub names first the one that allows more.
    if (isRight)
        return { code: 'comment-not-permitted', what: null, hint: PERMISSION };
    if (kind === 'missing') {
        return {
            code: 'comment-not-permitted',
            what: null,
            hint: `Either it does not exist, or the token may not see it. ${PERMISSION}`,
        };
    }
    return { code: 'comment-failed', what: null, hint };
}
/** The reason of a 422 stands in a list beside GitHub's sentence, which Octokit adds to its message. */
function toAllWords({ message, words, cause }) {
    return [words, cause instanceof Error ? cause.message : '', message].join(' ').slice(0, 10_000);
}
const PERMISSION = permissionHint('pull_requests=write') ?? '';
function words_failed(number, detail, notice) {
    const to = number === null ? 'pull request comment' : toTarget(number);
    return { deliveries: [{ to, state: 'failed', detail }], notices: [notice], url: null };
}
function skipped(to, detail, notices) {
    return { deliveries: [{ to, state: 'skipped', detail }], notices, url: null };
}
function toTarget(number) {
    return `comment on pull request ${number}`;
}

;// CONCATENATED MODULE: ./src/github/comment/create-comment.ts






const create_comment_LIMIT_MS = 30_000;
/** Keeps the comment on the pull request. Refuses only when the run is cancelled. */
function createComment(options) {
    return (request) => inTime(options, request);
}
/** What was asked when the time is up may still be on its way; nothing new is written then. */
async function inTime(options, request) {
    const over = AbortSignal.timeout(options.limitMs ?? create_comment_LIMIT_MS);
    const delivery = { number: null, over };
    const late = new Promise((resolve) => {
        const tell = () => {
            resolve(answerFailure(toLate(options), delivery.number));
        };
        over.addEventListener('abort', tell, { once: true });
    });
    return Promise.race([deliver(options, request, delivery), late]);
}
async function deliver(options, request, delivery) {
    try {
        return await deliverOrThrow(options, request, delivery);
    }
    catch (error) {
        if (error instanceof GitHubFailure)
            return answerFailure(error, delivery.number);
        throw error;
    }
}
async function deliverOrThrow(options, request, delivery) {
    const { client, context, findNumber } = options;
    const place = await findPlace({ context, wish: request.wish, findNumber });
    if (place.kind !== 'pull-request')
        return answerNowhere(place, request.wish);
    if (!client.hasToken)
        return answerWithoutToken();
    delivery.number = place.number;
    const api = createCommentApi(boundClient(options, delivery), context.repository, place.number);
    const kept = await keepComment({
        ...{ api, request, log: options.log, clock: options.clock, random: options.random },
        own: createOwnComments(request.marker, api, options.log),
        pause: (ms) => create_comment_pause(options, delivery, ms),
    });
    const posted = answerKept(kept, place.number);
    return { ...posted, url: toOwnUrl(posted.url, context.serverUrl) };
}
function boundClient(options, { over }) {
    const { client } = options;
    const requireTime = () => {
        if (over.aborted)
            throw toLate(options);
    };
    return {
        ask: async (...asked) => {
            requireTime();
            return client.ask(...asked);
        },
        askGraphQL: async (...asked) => {
            requireTime();
            return client.askGraphQL(...asked);
        },
    };
}
/** A cancelled run is told by the next request. */
async function create_comment_pause(options, { over }, ms) {
    await options.sleep(ms, AbortSignal.any([options.signal, over])).catch(() => undefined);
    if (over.aborted)
        throw toLate(options);
}
function toLate({ limitMs = create_comment_LIMIT_MS }) {
    return new GitHubFailure({
        kind: 'unreachable',
        status: null,
        reason: `GitHub did not answer within ${Math.ceil(limitMs / 1000)} s, or asked to wait for longer`,
        hint: 'The job summary has what it would say; see https://www.githubstatus.com, and run again.',
    });
}
/** An address of the server that people look at; null for any other. */
function toOwnUrl(text, serverUrl) {
    const url = text !== null && URL.canParse(text) ? new URL(text) : null;
    if (url?.protocol !== 'https:' || url.username !== '')
        return null;
    return url.host === new URL(serverUrl).host ? url.href : null;
}

;// CONCATENATED MODULE: ./src/github/find-pull.ts



const find_pull_COMMIT = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => toCommitId(text) !== null), dist/* toLowerCase */.PXX());
const PULL = dist/* looseObject */._H3({
    number: dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1)),
    state: dist/* string */.YjP(),
    head: dist/* looseObject */._H3({ sha: find_pull_COMMIT }),
    base: dist/* looseObject */._H3({ ref: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq(), dist/* maxLength */.Ru6(300)) }),
});
/**
 * Which pull request a run is about, where the event does not say it. GitHub is asked at most once, and what it answers
 * has to have the commit of the event as its head: everything else that such an event brings may be anybody's word. The
 * answer is null when there is no such pull request, or it is closed, or has moved on. Throws GitHubFailure.
 */
function createFindPull(client, context) {
    const findOnce = createOnce((change) => findPull(client, context, change));
    const { pullRequest } = context;
    return () => (pullRequest === null ? Promise.resolve(null) : findOnce(pullRequest));
}
async function findPull(client, { repository }, change) {
    const place = { owner: repository.owner, repo: repository.name };
    const { number, head, baseBranch } = change;
    if (number !== null && head !== null)
        return { number, head, baseBranch };
    if (number === null)
        return findByHead(client, place, change);
    const route = 'GET /repos/{owner}/{repo}/pulls/{pull_number}';
    const told = await client.ask(route, { ...place, pull_number: number }, PULL);
    return told.state === 'open' ? { number, head: told.head.sha, baseBranch: told.base.ref } : null;
}
async function findByHead(client, place, change) {
    if (change.head === null)
        return null;
    const listed = await listPulls(client, place, { ...change, head: change.head });
    const own = listed.filter(({ state, head }) => state === 'open' && head.sha === change.head);
    const [only, ...others] = own;
    // One commit can be the head of several; which of them was built nobody can tell.
    if (only === undefined || others.length > 0)
        return null;
    return { number: only.number, head: change.head, baseBranch: only.base.ref };
}
/**
 * The pull requests of a commit do not hold those of forks, whose commits lie in another repository; the list by branch
 * does (learningequality/kolibri#14719).
 */
function listPulls(client, place, { headRepository, headBranch, head }) {
    const [owner] = headRepository?.split('/') ?? [];
    if (owner === undefined || headBranch === null) {
        const route = 'GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls';
        return client.ask(route, { ...place, commit_sha: head, per_page: 100 }, dist/* array */.YOg(PULL));
    }
    const asked = { ...place, state: 'open', head: `${owner}:${headBranch}`, per_page: 100 };
    return client.ask('GET /repos/{owner}/{repo}/pulls', asked, dist/* array */.YOg(PULL));
}

;// CONCATENATED MODULE: ./src/github/head-of.ts




/** One of a hundred thousand branches has 100 bytes or less. */
const head_of_MOST_PACKED_BYTES = 16 * 1024 * 1024;
/**
 * The commit that is checked out in a folder; null where there is no checkout, or its own files do not say. They are
 * read as files (gitrepository-layout(5)): Git would follow the configuration of the checkout, which can name programs.
 */
async function findHead(folder) {
    const place = (0,external_node_path_.join)(folder, '.git');
    const facts = await (0,promises_.lstat)(place).catch(() => null);
    if (facts?.isDirectory() !== true)
        return null;
    const head = (await readFew((0,external_node_path_.join)(place, 'HEAD'), 1000))?.trim() ?? '';
    const [, ref] = /^ref: (refs\/\S+)$/.exec(head) ?? [];
    return ref === undefined ? toCommitId(head) : findRef(place, ref);
}
async function findRef(place, ref) {
    if (ref.split('/').some((name) => name === '' || name.startsWith('.')))
        return null;
    const loose = toCommitId((await readFew((0,external_node_path_.join)(place, ref), 1000))?.trim());
    if (loose !== null)
        return loose;
    const packed = (await readFew((0,external_node_path_.join)(place, 'packed-refs'), head_of_MOST_PACKED_BYTES)) ?? '';
    const line = packed.split('\n').find((one) => one.endsWith(` ${ref}`));
    return toCommitId(line?.split(' ', 1)[0]);
}
/** Null for what is no regular file, or larger. */
async function readFew(path, maxBytes) {
    // A pipe would be waited for, and a link could lead anywhere.
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
    const handle = await (0,promises_.open)(path, flags).catch(() => null);
    if (handle === null)
        return null;
    try {
        const facts = await handle.stat();
        return facts.isFile() && facts.size <= maxBytes ? await handle.readFile('latin1') : null;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./src/github/issues/create-issue.ts

/** GitHub's own limit for assignees of one issue. */
const MOST_ASSIGNEES = 10;
const MOST_LABELS = 100;
/**
 * Opens an issue. Labels that do not exist are made by GitHub; one assignee who cannot be assigned makes it refuse the whole
 * issue (422 for the field `assignees`), so that it is asked then who can be.
 */
async function createWrite(api, { labels, assignees }, { title, body }) {
    const wanted = assignees.slice(0, MOST_ASSIGNEES);
    const issue = { title, body, labels: labels.slice(0, MOST_LABELS), assignees: wanted };
    try {
        return opened(await api.create(issue));
    }
    catch (error) {
        if (wanted.length === 0 || !isAboutAssignees(error))
            throw error;
    }
    const able = await findAble(api, wanted);
    const made = await api.create({ ...issue, assignees: able });
    return opened(made, wanted.length - able.length);
}
async function findAble(api, logins) {
    const able = [];
    for (const login of logins)
        if (await api.canAssign(login))
            able.push(login);
    return able;
}
function isAboutAssignees(error) {
    if (!(error instanceof GitHubFailure) || error.status !== 422)
        return false;
    const { cause } = error;
    return /\bassignees?\b/.test(cause instanceof Error ? cause.message : error.message);
}
function opened({ number }, dropped = 0) {
    const detail = `issue ${number} opened`;
    if (dropped === 0)
        return { state: 'delivered', detail };
    const who = dropped === 1 ? 'one assignee' : `${dropped} assignees`;
    return { state: 'delivered', detail: `${detail}; ${who} cannot be assigned here` };
}

;// CONCATENATED MODULE: ./src/github/issues/issue-api.ts


const issue_api_PAGE_SIZE = 100;
const ACCOUNT = dist/* nullish */.cl6(dist/* looseObject */._H3({ login: dist/* string */.YjP() }));
const ISSUE = dist/* pipe */.FsL(dist/* looseObject */._H3({
    number: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)),
    title: dist/* string */.YjP(),
    body: dist/* nullish */.cl6(dist/* string */.YjP()),
    state: dist/* string */.YjP(),
    state_reason: dist/* nullish */.cl6(dist/* string */.YjP()),
    user: ACCOUNT,
    closed_by: ACCOUNT,
    pull_request: dist/* optional */.lqM(dist/* unknown */.L5J()),
}), dist/* transform */.pdi((told) => ({
    number: told.number,
    title: told.title,
    body: told.body ?? '',
    isOpen: told.state === 'open',
    closedAs: told.state_reason ?? null,
    login: told.user?.login ?? null,
    closedBy: told.closed_by?.login ?? null,
    isPull: told.pull_request !== undefined && told.pull_request !== null,
})));
/** `permissions` says nothing of what GITHUB_TOKEN may do with issues, so it is not looked at. */
const issue_api_REPOSITORY = dist/* looseObject */._H3({
    has_issues: dist/* optional */.lqM(dist/* boolean */.zMY(), true),
    archived: dist/* optional */.lqM(dist/* boolean */.zMY(), false),
});
const REPO = '/repos/{owner}/{repo}';
const issue_api_ONE = `${REPO}/issues/{issue_number}`;
const issue_api_ONCE = { retries: false };
function createIssueApi(client, repository) {
    const place = { owner: repository.owner, repo: repository.name };
    return {
        readPage: (creator, page) => {
            const filter = { creator, state: 'all', sort: 'created', direction: 'desc' };
            const asked = { ...place, ...filter, per_page: issue_api_PAGE_SIZE, page };
            return client.ask(`GET ${REPO}/issues`, asked, dist/* array */.YOg(ISSUE));
        },
        read: (number) => client.ask(`GET ${issue_api_ONE}`, { ...place, issue_number: number }, ISSUE),
        create: (issue) => client.ask(`POST ${REPO}/issues`, { ...place, ...issue }, ISSUE, issue_api_ONCE),
        update: async (number, change) => {
            await client.ask(`PATCH ${issue_api_ONE}`, { ...place, issue_number: number, ...change }, ISSUE);
        },
        comment: async (number, body) => {
            const asked = { ...place, issue_number: number, body };
            await client.ask(`POST ${issue_api_ONE}/comments`, asked, dist/* unknown */.L5J(), issue_api_ONCE);
        },
        canAssign: (assignee) => existing(client.ask(`GET ${REPO}/assignees/{assignee}`, { ...place, assignee }, dist/* unknown */.L5J())),
        readRepository: async () => {
            const { has_issues, archived } = await client.ask(`GET ${REPO}`, place, issue_api_REPOSITORY);
            return { hasIssues: has_issues, isArchived: archived };
        },
        // The REST API refuses `GET /user` to GITHUB_TOKEN; GraphQL answers.
        readOwnLogin: async () => {
            const { viewer } = await client.askGraphQL('query { viewer { login } }', {}, issue_api_VIEWER);
            return viewer.login;
        },
    };
}
const issue_api_VIEWER = dist/* looseObject */._H3({ viewer: dist/* looseObject */._H3({ login: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq()) }) });
async function existing(asked) {
    try {
        await asked;
        return true;
    }
    catch (error) {
        if (error instanceof GitHubFailure && error.status === 404)
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/github/issues/issue-marker.ts

const MARK = /^<!-- plimsoll-issue ([\w-]{1,128}) ([0-9a-f]{16}) -->/;
/** The first line of the body; GitHub shows nothing of it. */
function toMarker({ key, state }) {
    return `<!-- plimsoll-issue ${toKey(key)} ${state} -->`;
}
/** Of what the issue tells; whatever differs in each run stays out of it. */
function toState(parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 16);
}
function isMarked(body, key) {
    return MARK.exec(body)?.[1] === toKey(key);
}
/** Null: there is none. */
function findState(body) {
    return MARK.exec(body)?.[2] ?? null;
}
function toKey(key) {
    return key.replace(/[^\w-]/g, '').slice(0, 128);
}

;// CONCATENATED MODULE: ./src/github/issues/find-issue.ts



const find_issue_MOST_PAGES = 20;
/**
 * Ours about one rule and image. It is looked for in the list of issues that the owner of our token opened: GitHub's search
 * lags behind, and labels are for people to change. Whoever writes our marker into an issue of their own is not listed.
 */
async function findIssue(api, { login, key }) {
    const closed = [];
    const open = [];
    for (let page = 1; page <= find_issue_MOST_PAGES; page += 1) {
        const listed = await api.readPage(login, page);
        const ours = listed.filter((one) => isOurs(one, login, key));
        for (const one of ours)
            (one.isOpen ? open : closed).push(one);
        if (listed.length < issue_api_PAGE_SIZE)
            break;
    }
    const [first = null, ...extras] = open.sort((a, b) => a.number - b.number);
    const [newest = null] = closed.sort((a, b) => b.number - a.number);
    return { issue: first ?? newest, extras };
}
function isOurs(issue, login, key) {
    return !issue.isPull && isSameLogin(issue.login, login) && isMarked(issue.body, key);
}

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/github/issues/finding-table.ts


const HEAD = '| Finding | Severity | In | Fix | |\n| --- | --- | --- | --- | --- |';
/** A table of Markdown with as many rows as fit, and how many there are besides; nothing where there are none. */
function toFindingTable({ findings, more }, maxLength) {
    const rows = [];
    let length = HEAD.length;
    for (const row of findings.map(toRow)) {
        length += row.length + 1;
        if (length > maxLength)
            break;
        rows.push(row);
    }
    const left = findings.length - rows.length + more;
    const rest = left > 0 ? [`and ${(0,words/* formatNumber */.ZV)(left)} more.`] : [];
    return rows.length > 0 ? [[HEAD, ...rows].join('\n'), ...rest] : rest;
}
function toRow(finding) {
    const { id, title, severity, fix } = finding;
    const name = [id, title].filter((text) => text !== '').map((text) => (0,report_escape/* escapeMarkdown */.FV)(text, 160));
    const cells = [
        name.join(': '),
        severity,
        (0,report_escape/* escapeMarkdown */.FV)(finding.package ?? '', 120),
        (0,report_escape/* escapeMarkdown */.FV)(fix ?? 'none known', 80),
        toMarks(finding),
    ];
    return `| ${cells.join(' | ')} |`;
}
function toMarks({ isKnownExploited, isNew, epss }) {
    return [
        ...(isKnownExploited ? ['known to be exploited'] : []),
        ...(isNew === true ? ['new'] : []),
        // In steps of ten, so that a forecast that moves each day does not change the issue each day.
        ...(epss !== null && epss >= 0.1 ? [`EPSS over ${Math.floor(epss * 10) * 10} %`] : []),
    ].join(', ');
}

;// CONCATENATED MODULE: ./src/github/issues/issue-body.ts





/** GitHub takes 256 and 65,536 characters, of which some are two units of a string. */
const LONGEST_TITLE = 250;
const LONGEST_BODY = 65_000;
/** `isPublic`: verdict, rule and counts alone. */
function toDraft(message, isPublic) {
    const title = (0,clean/* cutUnits */.Cv)((0,report_escape/* breakReferences */.m3)((0,clean/* cleanLine */.Ow)(message.title, LONGEST_TITLE)), LONGEST_TITLE);
    const text = toText(message, isPublic);
    const state = toState([title, text]);
    const foot = toFoot(message);
    const body = [toMarker({ key: message.subjectKey, state }), text, foot].join('\n\n');
    return { title, body: (0,clean/* cutUnits */.Cv)(body, LONGEST_BODY), state, comment: toComment(message) };
}
function toText(message, isPublic) {
    if (message.kind === 'resolved')
        return toResolved(message);
    const hasDetails = !isPublic && !message.isVerdictOnly;
    const images = message.images.slice(0, MOST_IMAGES);
    const left = message.images.length - images.length + message.moreImages;
    return [
        `The rule **${(0,report_escape/* escapeMarkdown */.FV)(message.rule, 100)}** of the policy matches.`,
        ...images.flatMap((image) => toImageParts(image, { message, hasDetails })),
        ...(left > 0 ? [`${(0,words/* formatNumber */.ZV)(left)} more of its images match.`] : []),
        hasDetails ? ADVICE : `${PRIVATE} ${CLOSING}`,
    ].join('\n\n');
}
const MOST_IMAGES = 10;
const CLOSING = 'This issue is closed by itself when the rule matches no more.';
const ADVICE = `**What to do:** go to a version that has the fix where there is one, build again, and let the scan run. What does not apply to this image can be waived in the policy, with a reason and a date. ${CLOSING}`;
const PRIVATE = 'Details are not told here; the reports of the run have them.';
function toResolved({ rule, images }) {
    const [image] = images;
    const which = image === undefined ? '' : ` for **${(0,report_escape/* escapeMarkdown */.FV)(image.name, 200)}**`;
    return `The rule **${(0,report_escape/* escapeMarkdown */.FV)(rule, 100)}** of the policy does not match${which} any more.`;
}
function toImageParts(image, { message, hasDetails }) {
    const outcome = words/* OUTCOME_WORDS */.nx[image.outcome];
    const parts = [`### ${(0,report_escape/* escapeMarkdown */.FV)(image.name, 200)}: ${outcome}`];
    if (!message.isVerdictOnly)
        parts.push(`${(0,words/* describeCounts */.wv)(image.counts)}.`);
    return hasDetails ? [...parts, ...toDetails(image, message.images.length)] : parts;
}
/** Escaping makes three characters of one at most, so that all of it stays below the limit. */
const ALONE = { reasons: 10, characters: 300, table: 40_000 };
const AMONG_OTHERS = { reasons: 3, characters: 150, table: 2500 };
function toDetails(image, images) {
    const most = images > 1 ? AMONG_OTHERS : ALONE;
    const facts = [image.reference, image.platform, image.digest].filter((text) => text !== null);
    const escape = (text) => (0,report_escape/* escapeMarkdown */.FV)(text, most.characters);
    const reasons = image.reasons.slice(0, most.reasons).map((one) => `- ${escape(one)}`);
    return [
        facts.map(escape).join(' · '),
        ...(reasons.length > 0 ? [reasons.join('\n')] : []),
        ...toFindingTable(image, most.table),
    ];
}
/** What differs in each run, so that it changes nothing by itself. */
function toFoot({ asOf, links }) {
    return `<sub>As of ${(0,report_escape/* escapeMarkdown */.FV)(asOf.slice(0, 10), 10)}${toLinks(links)}</sub>`;
}
const MOST_LINKS = 5;
function toLinks(links) {
    const shown = links.slice(0, MOST_LINKS);
    return shown.map(({ label, url }) => ` · ${(0,report_escape/* toMarkdownLink */.xQ)(label.slice(0, 100), url)}`).join('');
}
function toComment(message) {
    const { rule, kind, asOf, links } = message;
    const name = `The rule **${(0,report_escape/* escapeMarkdown */.FV)(rule, 100)}**`;
    const what = kind === 'resolved' ? 'does not match any more' : 'matches again';
    return `${name} ${what} (${(0,report_escape/* escapeMarkdown */.FV)(asOf.slice(0, 10), 10)}${toLinks(links.slice(0, 1))}).`;
}

;// CONCATENATED MODULE: ./src/github/issues/issue-words.ts

/** GitHub's sentences for what no permission changes. */
const issue_words_KNOWN = [
    {
        statuses: [410],
        pattern: /disabled/i,
        words: 'issues are turned off in the settings of the repository',
    },
    {
        statuses: [403],
        pattern: /\barchived\b/i,
        words: 'the repository is archived, and can only be read',
    },
    { statuses: [422], pattern: /too long|maximum is \d+/i, words: 'GitHub finds it too long' },
    { statuses: [422, 403], pattern: /\b(?:spam|abuse)/i, words: 'GitHub takes it for spam' },
    { statuses: [403], pattern: /\block(?:ed)?\b/i, words: 'the issue is locked' },
];
const issue_words_PERMISSION = permissionHint('issues=write') ?? '';
/** Why there is no issue, in one line; what GitHub said stands in the message of the failure, bounded and plain. */
function issue_words_explainFailure(failure) {
    const { kind, status, words, cause, message, hint } = failure;
    const said = [words, cause instanceof Error ? cause.message : ''].join(' ').slice(0, 10_000);
    const known = issue_words_KNOWN.find((one) => one.statuses.includes(status ?? 0) && one.pattern.test(said));
    if (known !== undefined && kind !== 'limited')
        return known.words;
    const needsRight = kind === 'missing' || (kind === 'forbidden' && !hint.includes('sign-on'));
    return `${message}. ${needsRight ? issue_words_PERMISSION : hint}`;
}

;// CONCATENATED MODULE: ./src/github/issues/try-issues.ts
/**
 * Looks whether issues could be kept, and opens none: everybody who watches the repository would be told of it. GitHub
 * tells GITHUB_TOKEN only when it writes whether it may.
 */
async function tryIssues(api, channel, login) {
    const { hasIssues, isArchived } = await api.readRepository();
    if (isArchived)
        return try_issues_failed('the repository is archived, and can only be read');
    if (!hasIssues)
        return try_issues_failed('issues are turned off in the settings of the repository');
    await api.readPage(login, 1);
    const unable = [];
    for (const one of channel.assignees.slice(0, try_issues_MOST_ASKED)) {
        if (!(await api.canAssign(one)))
            unable.push(one);
    }
    if (unable.length > 0)
        return try_issues_failed(`${unable.join(', ')} cannot be assigned here`);
    const detail = 'a test opens no issue; issues can be read, writing them was not tried';
    return { state: 'skipped', detail };
}
const try_issues_MOST_ASKED = 10;
function try_issues_failed(detail) {
    return { state: 'failed', detail };
}

;// CONCATENATED MODULE: ./src/github/issues/keep-issue.ts












const keep_issue_LIMIT_MS = 60_000;
/** Keeps one issue for each rule and image. Refuses only when the run is cancelled. */
function createKeepIssue(options) {
    const { client, context, signal, limitMs = keep_issue_LIMIT_MS } = options;
    const api = createIssueApi(client, context.repository);
    let login = null;
    return async (channel, message, isPublic) => {
        const why = findHindrance(options);
        if (why !== null)
            return { state: 'skipped', detail: why };
        login ??= readLogin(api, options.log, 'issue');
        const draft = toDraft(message, isPublic);
        const work = keepOrTry({ api, channel, message, draft }, login);
        const outcome = await withinTime(work, { limitMs, signal });
        if (outcome.state === 'done')
            return outcome.value;
        if (signal.aborted)
            throw cancelled(signal.reason);
        if (outcome.state === 'given-up')
            return { state: 'failed', detail: keep_issue_toLate(limitMs) };
        if (!(outcome.error instanceof GitHubFailure))
            throw outcome.error;
        return { state: 'failed', detail: issue_words_explainFailure(outcome.error) };
    };
}
function keep_issue_toLate(limitMs) {
    return `GitHub did not answer within ${Math.ceil(limitMs / 1000)} s, or asked to wait for longer`;
}
async function keepOrTry(work, asked) {
    const login = await asked;
    if (work.message.kind === 'test')
        return tryIssues(work.api, work.channel, login);
    return keep({ ...work, login });
}
const HINDRANCES = {
    fork: 'the token of a run for a fork can only read',
    dependabot: "the token of Dependabot's runs can only read",
};
function findHindrance({ client, context }) {
    if (!client.hasToken)
        return 'there is no token';
    const reason = findReadOnlyReason(context);
    return reason === null ? null : HINDRANCES[reason];
}
async function keep(work) {
    const { api, message, login } = work;
    const { issue, extras } = await findIssue(api, { login, key: message.subjectKey });
    await closeExtras(api, extras, issue);
    if (message.kind === 'resolved')
        return resolve(work, issue);
    if (issue === null)
        return createWrite(api, work.channel, work.draft);
    return issue.isOpen ? refresh(work, issue) : reopen(work, issue);
}
const keep_issue_MOST_EXTRAS = 5;
/** Two runs that began at once opened one each. */
async function closeExtras(api, extras, kept) {
    for (const { number } of extras.slice(0, keep_issue_MOST_EXTRAS)) {
        await api.comment(number, `The same as issue ${kept?.number ?? number}, which is kept.`);
        await api.update(number, { state: 'closed', state_reason: 'not_planned' });
    }
}
async function resolve({ api, draft }, issue) {
    if (issue === null)
        return { state: 'skipped', detail: 'there is no issue to close' };
    const isSaid = findState(issue.body) === draft.state;
    if (!issue.isOpen && isSaid)
        return keep_issue_delivered(issue, 'is closed already');
    if (!isSaid)
        await api.update(issue.number, { body: draft.body });
    if (!issue.isOpen)
        return keep_issue_delivered(issue, 'was closed already');
    await api.comment(issue.number, draft.comment);
    await api.update(issue.number, { state: 'closed', state_reason: 'completed' });
    return keep_issue_delivered(issue, 'closed');
}
async function refresh({ api, draft }, issue) {
    const change = keep_issue_toChange(draft, issue);
    if (change === null)
        return keep_issue_delivered(issue, 'says so already');
    await api.update(issue.number, change);
    return keep_issue_delivered(issue, 'brought up to date');
}
/** Nothing is written where nothing but the day and the address of the run would change. */
function keep_issue_toChange({ title, body, state }, issue) {
    return findState(issue.body) === state ? null : { title, body };
}
/**
 * What we closed is opened again. What somebody else closed as done is so when there is something new to say; what they
 * closed as not planned stays closed: they have read it, and decided.
 */
async function reopen({ api, draft, login }, listed) {
    // Lists leave out who closed it.
    const issue = await api.read(listed.number);
    const isOurs = isSameLogin(issue.closedBy, login);
    const change = keep_issue_toChange(draft, issue);
    if (!isOurs && issue.closedAs !== 'completed')
        return leftAlone(issue, 'as not planned');
    if (!isOurs && change === null)
        return leftAlone(issue, 'and nothing is new');
    await api.update(issue.number, { ...change, state: 'open', state_reason: 'reopened' });
    await api.comment(issue.number, draft.comment);
    return keep_issue_delivered(issue, 'opened again');
}
function leftAlone({ number }, why) {
    const detail = `issue ${number} was closed by somebody ${why}, and stays closed`;
    return { state: 'skipped', detail };
}
function keep_issue_delivered({ number }, what) {
    return { state: 'delivered', detail: `issue ${number} ${what}` };
}

;// CONCATENATED MODULE: ./src/github/git-objects.ts
/** The source has no trustworthy answer; another one may. The reason in words. */
class ObjectsFailure extends Error {
    hint;
    constructor(reason, hint, cause) {
        super(reason, { cause });
        this.name = 'ObjectsFailure';
        this.hint = hint;
    }
}
class TooLarge extends Error {
    constructor() {
        super('the file is larger than the limit');
        this.name = 'TooLarge';
    }
}

;// CONCATENATED MODULE: ./src/github/git-program.ts




const git_program_LIMIT_MS = 15_000;
/** Only what `cat-file` and `ls-tree` of one object need; indexes beside the packs are files of the checkout, too. */
const SETTINGS = [
    ...['-c', 'core.hooksPath=/dev/null'],
    ...['-c', 'core.commitGraph=false'],
    ...['-c', 'core.multiPackIndex=false'],
];
/**
 * Gives Git up once it did not end by itself: a store that lets it wait (a pipe in the place of a file) would let it
 * wait as long for each object.
 */
function createRunGit(options) {
    let fault = null;
    return async (args, maxOutputBytes) => {
        if (fault !== null)
            throw fault;
        const result = await runOnce(options, args, maxOutputBytes);
        if (result.kind === 'exited')
            return result.exitCode === 0 ? result.stdout : null;
        fault = git_program_explain(result);
        throw fault;
    };
}
/**
 * Git on the objects of a checkout and on nothing else of it. The checkout of a pull request belongs to whoever wrote
 * it once any of its code has run: its configuration can name programs (fsmonitor, textconv, filters, ssh), its
 * refs can replace objects. So Git is given an empty repository of our own, and only the store of objects is theirs.
 */
async function runOnce(options, args, maxOutputBytes) {
    const folder = await options.files.makeFolder('git-');
    try {
        await layRepository(folder, options);
        return await options.runProgram({
            file: 'git',
            args: [...SETTINGS, ...args],
            cwd: folder,
            env: environmentOf(folder, options),
            timeoutMs: git_program_LIMIT_MS,
            maxOutputBytes,
        });
    }
    finally {
        await options.files.remove(folder);
    }
}
function git_program_explain(result) {
    return new ObjectsFailure(result.kind === 'not-started'
        ? `git could not be started (${toPlainText(result.error.message)})`
        : `git did not end by itself (${result.kind})`, 'Install git on the machine of this job.');
}
function environmentOf(folder, options) {
    return {
        PATH: options.env['PATH'] ?? '/usr/local/bin:/usr/bin:/bin',
        HOME: folder,
        LC_ALL: 'C',
        GIT_DIR: folder,
        GIT_OBJECT_DIRECTORY: options.objectFolder,
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_NO_REPLACE_OBJECTS: '1',
        // An object that is missing from a partial clone must not make Git call anybody.
        GIT_NO_LAZY_FETCH: '1',
        GIT_ALLOW_PROTOCOL: 'none',
        GIT_TERMINAL_PROMPT: '0',
        GIT_OPTIONAL_LOCKS: '0',
    };
}
/** What `git init --bare` makes, without templates; gitrepository-layout(5). */
async function layRepository(folder, options) {
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'objects'));
    await (0,promises_.mkdir)((0,external_node_path_.join)(folder, 'refs'));
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'HEAD'), 'ref: refs/heads/none\n');
    const format = options.idLength === 64 ? SHA256 : '[core]\n\trepositoryformatversion = 0\n';
    await (0,promises_.writeFile)((0,external_node_path_.join)(folder, 'config'), `${format}[core]\n\tbare = true\n`);
}
const SHA256 = '[core]\n\trepositoryformatversion = 1\n[extensions]\n\tobjectformat = sha256\n';

;// CONCATENATED MODULE: ./src/github/hash-object.ts

/** True when these bytes are the object of that name: Git names by the hash of kind, length and content. */
function isObject(id, kind, bytes) {
    const algorithm = id.length === 64 ? 'sha256' : 'sha1';
    const hash = (0,external_node_crypto_.createHash)(algorithm).update(`${kind} ${bytes.byteLength}\0`).update(bytes);
    return hash.digest('hex') === id;
}

;// CONCATENATED MODULE: ./src/github/local-objects.ts


const MOST_COMMIT_BYTES = 4 * 1024 * 1024;
/** A folder of 100,000 names. */
const MOST_TREE_BYTES = 16 * 1024 * 1024;
/**
 * Objects of the checkout, each proved by its own name: Git does not hash what it reads, and whoever can write to
 * `.git` can put anything under any name. Throws ObjectsFailure for what is missing or not proved.
 */
function createLocalObjects(runGit) {
    return {
        commit: async (id) => {
            const text = await runGit(['cat-file', 'commit', id], MOST_COMMIT_BYTES);
            if (text === null)
                return null;
            requireObject(id, 'commit', Buffer.from(text));
            return parseCommit(text);
        },
        tree: async (id) => {
            const text = await runGit(['ls-tree', '-z', '--full-tree', id], MOST_TREE_BYTES);
            if (text === null)
                throw notThere();
            const entries = parseListing(text);
            requireObject(id, 'tree', toTreeObject(entries));
            return entries;
        },
        blob: (id, maxBytes) => readBlob(runGit, id, maxBytes),
    };
}
async function readBlob(runGit, id, maxBytes) {
    const size = await runGit(['cat-file', '-s', id], 1024);
    if (size === null)
        throw notThere();
    if (Number(size) > maxBytes)
        throw new TooLarge();
    // Room for one that lies about its size, whose start and end alone are kept; its hash then tells.
    const text = await runGit(['cat-file', 'blob', id], 2 * maxBytes + 1024);
    if (text === null)
        throw notThere();
    const bytes = Buffer.from(text);
    requireObject(id, 'blob', bytes);
    return bytes;
}
/** The header of a commit ends with an empty line; `tree` comes first, parents next. */
function parseCommit(text) {
    const [header = ''] = text.split('\n\n', 1);
    const idsOf = (key) => [...header.matchAll(new RegExp(`^${key} ([0-9a-f]+)$`, 'gm'))].map(([, id = '']) => id);
    const [tree] = idsOf('tree');
    if (tree === undefined)
        throw damaged();
    return { tree, parents: idsOf('parent') };
}
/** Lines of `git ls-tree -z`: mode, kind, id, a tab, the name as it is. */
function parseListing(text) {
    const lines = text.split('\0').slice(0, -1);
    return lines.map((line) => {
        const found = /^(\d{6}) [a-z]+ ([0-9a-f]+)\t([\s\S]+)$/.exec(line);
        if (found === null)
            throw damaged();
        const [, mode = '', id = '', name = ''] = found;
        return { mode, id, name, size: null };
    });
}
/** As Git stores a folder: modes without leading zeros, ids as bytes. */
function toTreeObject(entries) {
    return Buffer.concat(entries.flatMap(({ mode, id, name }) => [
        Buffer.from(`${mode.replace(/^0+/, '')} ${name}\0`),
        Buffer.from(id, 'hex'),
    ]));
}
/** Also what is not UTF-8 fails here, since Git's output reaches us as text: the API has it in full. */
function requireObject(id, kind, bytes) {
    if (!isObject(id, kind, bytes))
        throw damaged();
}
function damaged() {
    return new ObjectsFailure('what the checkout holds under the name of this object is not that object', 'A step before this one may have written to .git; scan in a job that runs no code of the pull request.');
}
function notThere() {
    return new ObjectsFailure('the checkout does not hold this object', 'Let actions/checkout fetch it with fetch-depth: 0.');
}

;// CONCATENATED MODULE: ./src/github/checkout.ts




/** The objects of the checkout in the workspace; null where there is none, or it is no plain clone. */
async function findCheckout(options, idLength) {
    const objectFolder = (0,external_node_path_.join)(options.workspace, '.git', 'objects');
    const facts = await (0,promises_.lstat)(objectFolder).catch(() => null);
    if (facts?.isDirectory() !== true)
        return null;
    return createLocalObjects(createRunGit({ ...options, objectFolder, idLength }));
}

;// CONCATENATED MODULE: ./src/github/untrusted-checkout.ts







/** Events that run with the rights of the repository and may yet be about somebody else's change. */
const PRIVILEGED = new Set([
    ...['pull_request_target', 'workflow_run', 'issue_comment', 'check_run', 'check_suite'],
]);
/**
 * Whether code of a change lies in the workspace of a run that has the rights of the repository. Throws `untrusted-build`
 * for `pull_request_target`, where GitHub hands out a token that may write to anybody's change; for the others, and for
 * checkouts in folders of the workspace, answers what people should know. Null: nothing of the kind.
 */
async function findUntrustedCheckout(options, context) {
    const { event, pullRequest } = context;
    if (pullRequest === null || !PRIVILEGED.has(event))
        return null;
    const found = await findOfChange(options, context, pullRequest);
    if (found !== null && event === 'pull_request_target')
        throw untrusted_checkout_refused(found, pullRequest);
    if (found !== null)
        return pullRequest.isFork === false ? null : untrusted_checkout_warned(found, event);
    const inner = event === 'pull_request_target' ? await findInFolders(options, pullRequest) : null;
    return inner === null ? null : untrusted_checkout_warned(inner.commit, event, inner.folder);
}
/** The commit that is checked out, when it is of the change. */
async function findOfChange(options, context, change) {
    const head = await findHead(options.workspace);
    if (head === null)
        return null;
    // A comment does not tell the commits of its pull request; only the default branch is known not to be one.
    if (change.head === null)
        return head === context.sha ? null : head;
    // The head of the default branch is nobody's change, even when a pull request ends there as well.
    if (head === context.sha && context.event !== 'pull_request_target')
        return null;
    return (await isOfChange(options, head, change)) ? head : null;
}
async function isOfChange(options, commit, { head, merge, base }) {
    if (commit === base || head === null)
        return false;
    if (commit === head || commit === merge)
        return true;
    try {
        const objects = await findCheckout(options, commit.length);
        return (await objects?.commit(commit))?.parents.includes(head) ?? false;
    }
    catch (error) {
        if (error instanceof ObjectsFailure)
            return false;
        throw error;
    }
}
const MOST_FOLDERS = 200;
/** `path` of actions/checkout. */
async function findInFolders(options, change) {
    const entries = await (0,promises_.readdir)(options.workspace, { withFileTypes: true }).catch(() => []);
    const folders = entries.filter((entry) => entry.isDirectory()).slice(0, MOST_FOLDERS);
    for (const { name } of folders) {
        const workspace = (0,external_node_path_.join)(options.workspace, name);
        const commit = await findHead(workspace);
        if (commit !== null && (await isOfChange({ ...options, workspace }, commit, change))) {
            return { folder: name, commit };
        }
    }
    return null;
}
const WAYS_OUT = 'Use the event pull_request, whose token can only read for forks; or build there, and scan in a workflow of the event workflow_run, where the image comes as an artifact or from a registry.';
function untrusted_checkout_refused(commit, { number }) {
    return new errors/* PlimsollError */.nN({
        code: 'untrusted-build',
        message: `The workspace holds commit ${shortCommit(commit)} of pull request ${number ?? '?'}, and the event pull_request_target runs with the rights of the repository itself: whoever opens a pull request decides what its build does with the secrets and the token.`,
        hint: WAYS_OUT,
    });
}
function untrusted_checkout_warned(commit, event, folder) {
    const where = folder === undefined ? 'The workspace' : `The folder ${toPlainText(folder)}`;
    return {
        code: 'untrusted-checkout',
        text: `${where} holds commit ${shortCommit(commit)} of a change, and the event ${toPlainText(event)} runs with the rights of the repository: build none of it in this job. ${WAYS_OUT}`,
    };
}

;// CONCATENATED MODULE: ./src/github/code-host.ts











/**
 * GitHub as the host of the code that this run belongs to. Throws `untrusted-build` where a change's code lies in the
 * checkout of a run whose token may write.
 */
async function openCodeHost(options) {
    const { client, workspace, signal, log } = options;
    const warned = await findUntrustedCheckout(options, options.context);
    const findPull = createFindPull(client, options.context);
    const context = await completeContext(options.context, findPull);
    const findHeadOnce = createOnce(findHead);
    return {
        run: toCodeHostRun(context),
        notices: warned === null ? [] : [warned],
        publishAlerts: createPublishAlerts({
            ...{ client, context, log, signal, findPull },
            findHead: () => findHeadOnce(workspace),
        }),
        comment: createComment({
            ...{ client, context, log, signal },
            findNumber: async () => (await findPull())?.number ?? null,
            clock: () => performance.now(),
            random: Math.random,
            sleep: (ms, ending) => (0,external_node_timers_promises_.setTimeout)(ms, undefined, { signal: ending }).catch(() => undefined),
        }),
        ...createArtifacts({ ...options, context }),
        keepIssue: createKeepIssue({ client, context, log, signal }),
    };
}

;// CONCATENATED MODULE: ./src/github/reviews.ts

const REVIEW = dist/* looseObject */._H3({
    user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: dist/* string */.YjP(), type: dist/* optional */.lqM(dist/* string */.YjP()) })),
    state: dist/* string */.YjP(),
    commit_id: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const reviews_MOST_PAGES = 20;
/** States that replace what a person said before; a comment does not, and a pending review is not said yet. */
const DECISIONS = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
/** Logins of the people who approve exactly this commit, sorted: by the last decision of each, never its author, no bots. */
async function readApprovers(client, reviewed) {
    const { repository, number } = reviewed;
    const reviews = await client.askAll('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { owner: repository.owner, repo: repository.name, pull_number: number }, { item: REVIEW, mostPages: reviews_MOST_PAGES });
    return approversOf(reviews, reviewed);
}
/** Reviews come in the order in which they were given. */
function approversOf(reviews, { head, author }) {
    const last = new Map();
    for (const review of reviews) {
        const login = personOf(review);
        if (login !== null && DECISIONS.has(review.state))
            last.set(login, review);
    }
    const approving = [...last].filter(([login, { state, commit_id }]) => state === 'APPROVED' &&
        commit_id?.toLowerCase() === head &&
        login.toLowerCase() !== author?.toLowerCase());
    return approving.map(([login]) => login).sort();
}
function personOf({ user }) {
    if (user === null || user === undefined)
        return null;
    if ((user.type ?? 'User') !== 'User' || user.login.endsWith('[bot]'))
        return null;
    return user.login;
}

;// CONCATENATED MODULE: ./src/github/teams.ts



const TEAM = dist/* looseObject */._H3({ slug: dist/* string */.YjP() });
const MEMBERSHIP = dist/* looseObject */._H3({ state: dist/* string */.YjP() });
/** `@owner/team` or `owner/team`; null for anything else. */
function findTeam(text) {
    const [, organisation, slug] = /^@?([A-Za-z0-9][A-Za-z0-9-]{0,99})\/([A-Za-z0-9][\w.-]{0,254})$/.exec(text) ?? [];
    return organisation === undefined || slug === undefined ? null : { organisation, slug };
}
/**
 * Which of these people are members of the team, of its child teams included. An invitation that is not accepted is
 * no membership. Throws GitHubFailure when the token may not know.
 */
async function readMembers(client, team, logins) {
    const place = { org: team.organisation, team_slug: team.slug };
    await requireVisible(client, team, place);
    const members = [];
    for (const login of logins) {
        if (await isMember(client, place, login))
            members.push(login);
    }
    return members;
}
/** To a token that may not see the team nobody is a member (404): that would be no answer, so it is asked first. */
async function requireVisible(client, team, place) {
    try {
        await client.ask('GET /orgs/{org}/teams/{team_slug}', place, TEAM);
    }
    catch (error) {
        throw teams_explain(error, team);
    }
}
async function isMember(client, place, login) {
    const route = 'GET /orgs/{org}/teams/{team_slug}/memberships/{username}';
    try {
        const { state } = await client.ask(route, { ...place, username: login }, MEMBERSHIP);
        return state === 'active';
    }
    catch (error) {
        if (error instanceof GitHubFailure && error.kind === 'missing')
            return false;
        throw teams_explain(error, { organisation: place.org, slug: place.team_slug });
    }
}
function teams_explain(error, { organisation, slug }) {
    if (!(error instanceof GitHubFailure))
        return error;
    if (error.kind !== 'forbidden' && error.kind !== 'missing')
        return error;
    const team = toPlainText(`${organisation}/${slug}`);
    return new GitHubFailure({
        kind: error.kind,
        status: error.status,
        reason: `who is in the team ${team} cannot be seen (${error.message})`,
        hint: `Check the name of the team. GITHUB_TOKEN cannot be allowed to see teams: set the input token to a token of a GitHub App, or a fine-grained one, with the permission members: read of ${organisation} (a classic one: read:org).`,
        cause: error,
    });
}

;// CONCATENATED MODULE: ./src/github/approvals.ts






/** Who of these teams approved the commit; `unknown` with the reason where GitHub does not tell. */
function answerApprovals(client, reviewed, teams) {
    return orUnknown(async () => {
        const approvals = await readApprovals(client, reviewed, parseTeams(teams));
        return { state: 'known', commit: reviewed.head, approvals };
    });
}
/** Nothing that GitHub does not answer is an approval, and nothing of it stops the run. */
async function orUnknown(work) {
    try {
        return await work();
    }
    catch (error) {
        if (!isWithoutAnswer(error))
            throw error;
        return unknown(`${error.message}. ${error.hint}`);
    }
}
/** Also a link on the way to the file at some older commit, which ends no run. */
function isWithoutAnswer(error) {
    return (error instanceof GitHubFailure ||
        error instanceof ObjectsFailure ||
        (error instanceof errors/* PlimsollError */.nN && error.code === 'policy-unreadable'));
}
function unknown(reason) {
    return { state: 'unknown', reason };
}
function parseTeams(teams) {
    return [...new Set(teams)].map((name) => {
        const team = findTeam(name);
        if (team !== null)
            return { ...team, name };
        throw new GitHubFailure({
            kind: 'odd',
            status: null,
            reason: `"${toPlainText(name)}" names no team`,
            hint: 'Write @OWNER/TEAM.',
        });
    });
}
/** Teams are asked about only once somebody approved: a run without approvals needs no right to see them. */
async function readApprovals(client, reviewed, teams) {
    if (teams.length === 0)
        return [];
    const approvers = await readApprovers(client, reviewed);
    if (approvers.length === 0)
        return [];
    const approvals = [];
    for (const team of teams) {
        const members = await readMembers(client, team, approvers);
        approvals.push(...members.map((login) => ({ login, team: team.name })));
    }
    return approvals;
}

;// CONCATENATED MODULE: ./src/github/either-objects.ts



/**
 * The checkout's objects where it has them, GitHub's where it has not. An object is named by its content, so it
 * does not matter who brings it. What was read once is kept.
 */
function createEitherObjects(options) {
    const { log, remote } = options;
    const either = async (id, ask) => {
        const local = await options.local(id.length);
        if (local === null)
            return ask(remote);
        try {
            return await ask(local);
        }
        catch (error) {
            if (!(error instanceof ObjectsFailure))
                throw error;
            log.debug(`git object ${shortCommit(id)}: ${error.message}; GitHub is asked.`);
            return ask(remote);
        }
    };
    const readCommit = async (id) => (await either(id, (objects) => objects.commit(id))) ?? (await remote.commit(id));
    return {
        commit: createOnce(readCommit),
        tree: createOnce((id) => either(id, (objects) => objects.tree(id))),
        blob: (id, maxBytes) => either(id, (objects) => objects.blob(id, maxBytes)),
    };
}

;// CONCATENATED MODULE: ./src/github/decode-text.ts


/** Throws `policy-unreadable` for bytes that are not UTF-8: guessing would change what a policy says. */
function decodeText(bytes, path) {
    try {
        return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    }
    catch (cause) {
        throw unreadable({
            message: `${toPlainText(path)} is not UTF-8 text.`,
            hint: 'Save the file as UTF-8. Editors of Windows call its UTF-16 "Unicode".',
            cause,
        });
    }
}

;// CONCATENATED MODULE: ./src/github/find-file.ts



/** The id and the bytes of a regular file; null when nothing is at its path. Throws `policy-unreadable` for anything else. */
async function findFile(objects, request) {
    const entry = await findEntry(objects, request);
    if (entry === null)
        return null;
    find_file_requireRegular(entry, request);
    if (entry.size !== null && entry.size > request.maxBytes)
        throw find_file_tooLarge(request);
    try {
        return { id: entry.id, bytes: await objects.blob(entry.id, request.maxBytes) };
    }
    catch (error) {
        throw error instanceof TooLarge ? find_file_tooLarge(request) : error;
    }
}
/** What stands at a path, be it a file or not; null when nothing does. */
async function findEntry(objects, request) {
    let { tree } = request;
    for (const [depth, name] of request.path.entries()) {
        const entry = (await objects.tree(tree)).find((one) => one.name === name);
        if (entry === undefined)
            return null;
        if (depth === request.path.length - 1)
            return entry;
        if (!isFolder(entry)) {
            requireNoDetour(entry, request);
            return null;
        }
        tree = entry.id;
    }
    return null;
}
function isFolder({ mode }) {
    return mode === '040000';
}
/** Below a plain file there is nothing; below a link or a submodule something else would have to be asked. */
function requireNoDetour(entry, request) {
    if (isRegular(entry))
        return;
    throw find_file_refused(request, `${find_file_kindOf(entry)} stands on the way to it`);
}
function find_file_requireRegular(entry, request) {
    if (!isRegular(entry))
        throw find_file_refused(request, `it is ${find_file_kindOf(entry)}`);
}
/** 100664 was written by early versions of Git. */
function isRegular({ mode }) {
    return mode === '100644' || mode === '100755' || mode === '100664';
}
function find_file_kindOf({ mode }) {
    if (mode === '120000')
        return 'a symbolic link';
    if (mode === '160000')
        return 'a submodule';
    return isFolder({ mode, name: '', id: '', size: null }) ? 'a folder' : `of mode ${mode}`;
}
function find_file_refused({ path, place }, reason) {
    return unreadable({
        message: `${toPlainText(path.join('/'))} in ${place} is not read: ${reason}.`,
        hint: 'Name the regular file itself, in the repository itself.',
    });
}
function find_file_tooLarge({ path, place, maxBytes }) {
    return unreadable({
        message: `${toPlainText(path.join('/'))} in ${place} is larger than ${maxBytes} bytes.`,
        hint: 'Split the file, or take out what is not needed.',
    });
}

;// CONCATENATED MODULE: ./src/github/read-at-commit.ts






/** The text of a file at a commit; null when the commit is there and the file is not. Throws `policy-unreadable`. */
async function readAtCommit(objects, place, file) {
    const { tree } = await readCommit(objects, place);
    const found = await orUnreadable(place, () => findFile(objects, { ...file, tree, place: place.words }));
    return found === null ? null : decodeText(found.bytes, `${file.path.join('/')} in ${place.words}`);
}
/** Throws `policy-unreadable` when nobody has the commit. */
async function readCommit(objects, place) {
    const commit = await orUnreadable(place, () => objects.commit(place.commit));
    if (commit !== null)
        return commit;
    throw unreadable({
        message: `${capital(place.words)} cannot be read: neither the checkout nor GitHub has it.`,
        hint: 'To a token that may not read it a private repository has no commits: add to the job permissions: { contents: read }. When the branch was rewritten meanwhile, push again, so that a new event names the commit that is there.',
    });
}
/** Failures of a source of objects, as the one error that never leads to the workspace's text instead. */
async function orUnreadable({ words }, work) {
    try {
        return await work();
    }
    catch (error) {
        if (!(error instanceof GitHubFailure || error instanceof ObjectsFailure))
            throw error;
        throw unreadable({
            message: `${capital(words)} cannot be read: ${toPlainText(error.message)}.`,
            hint: error.hint,
            cause: error,
        });
    }
}
function capital(words) {
    return words.charAt(0).toUpperCase() + words.slice(1);
}

;// CONCATENATED MODULE: ./src/github/remote-objects.ts




const remote_objects_ID = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const remote_objects_COMMIT = dist/* looseObject */._H3({
    sha: remote_objects_ID,
    tree: dist/* looseObject */._H3({ sha: remote_objects_ID }),
    parents: dist/* array */.YOg(dist/* looseObject */._H3({ sha: remote_objects_ID })),
});
const TREE = dist/* looseObject */._H3({
    sha: remote_objects_ID,
    truncated: dist/* boolean */.zMY(),
    tree: dist/* array */.YOg(dist/* looseObject */._H3({
        path: dist/* string */.YjP(),
        mode: dist/* string */.YjP(),
        sha: remote_objects_ID,
        size: dist/* nullish */.cl6(dist/* number */.aig()),
    })),
});
const BLOB = dist/* looseObject */._H3({ sha: remote_objects_ID, encoding: dist/* literal */.euz('base64'), content: dist/* string */.YjP() });
/**
 * Objects of a repository on GitHub, by its Git database API: unlike its API of contents it tells links and
 * submodules from files. Throws ObjectsFailure, GitHubFailure.
 */
function createRemoteObjects(client, repository) {
    const place = { owner: repository.owner, repo: repository.name };
    return {
        commit: async (id) => {
            const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
            const answer = await client.ask(route, { ...place, commit_sha: id }, remote_objects_COMMIT).catch(remote_objects_toNothing);
            return answer === null ? null : toCommit(answer, id);
        },
        tree: async (id) => {
            const route = 'GET /repos/{owner}/{repo}/git/trees/{tree_sha}';
            const answer = await client.ask(route, { ...place, tree_sha: id }, TREE);
            if (answer.truncated || answer.sha !== id)
                throw cut();
            return answer.tree.map(toEntry);
        },
        blob: async (id, maxBytes) => {
            const route = 'GET /repos/{owner}/{repo}/git/blobs/{file_sha}';
            const answer = await client.ask(route, { ...place, file_sha: id }, BLOB);
            const bytes = Buffer.from(answer.content, 'base64');
            if (bytes.byteLength > maxBytes)
                throw new TooLarge();
            if (!isObject(id, 'blob', bytes))
                throw other();
            return bytes;
        },
    };
}
/** Only that the commit is not there is an answer; everything else is a failure. */
function remote_objects_toNothing(error) {
    if (error instanceof GitHubFailure && error.kind === 'missing')
        return null;
    throw error;
}
function toCommit(answer, id) {
    if (answer.sha !== id)
        throw other();
    return { tree: answer.tree.sha, parents: answer.parents.map(({ sha }) => sha) };
}
function toEntry(entry) {
    const { path, mode, sha, size } = entry;
    return { name: path, mode, id: sha, size: size ?? null };
}
function cut() {
    return new ObjectsFailure('GitHub does not list the whole folder', 'It holds too many files for the API. Keep the policy in a smaller folder, or let actions/checkout fetch the base commit with fetch-depth: 0.');
}
function other() {
    return new ObjectsFailure('what GitHub answered is not the object that was asked for', 'Check whether something between here and GitHub changes answers.');
}

;// CONCATENATED MODULE: ./src/github/elsewhere.ts







const COMMIT_TEXT = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* trim */.Bqr(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
/** Reads files of other repositories: what a branch or tag means is asked first, so that the commit can be told. */
function createReadElsewhere(client) {
    return async (place, maxBytes) => {
        const repository = requireRepository(place.repository);
        const path = requirePath(place.path);
        const named = `${repository.owner}/${repository.name} at ${toPlainText(place.ref)}`;
        const commit = await orUnreadable({ words: named }, () => resolveRef(client, repository, place.ref).catch(withTokenHint));
        const words = `${repository.owner}/${repository.name} at ${shortCommit(commit)}`;
        const objects = createRemoteObjects(client, repository);
        const text = await readAtCommit(objects, { commit, words }, { path, maxBytes });
        if (text === null)
            throw absent(path, words);
        const full = [repository.owner, repository.name, ...path].join('/');
        return { path: full, text, origin: 'repository', commit };
    };
}
/** A full id is itself: no branch may have such a name on GitHub. */
async function resolveRef(client, { owner, name }, ref) {
    const id = toCommitId(ref);
    if (id !== null)
        return id;
    const route = 'GET /repos/{owner}/{repo}/commits/{ref}';
    const asked = { owner, repo: name, ref: ref.replace(/^refs\//, '') };
    return client.ask(route, { ...asked, mediaType: { format: 'sha' } }, COMMIT_TEXT);
}
function withTokenHint(error) {
    if (!(error instanceof GitHubFailure) || error.kind !== 'missing')
        throw error;
    throw new GitHubFailure({
        kind: error.kind,
        status: error.status,
        reason: error.message,
        hint: 'Check repository and ref. GITHUB_TOKEN reads its own repository and public ones; for another private repository set the input token to one that may read its contents.',
        cause: error,
    });
}
function requireRepository(text) {
    const repository = findRepository(text);
    if (repository !== null)
        return repository;
    throw unreadable({
        message: `"${toPlainText(text)}" names no repository.`,
        hint: 'Write OWNER/NAME.',
    });
}
function requirePath(path) {
    const names = path.split('/').filter((name) => name !== '' && name !== '.');
    if (names.length > 0 && !names.includes('..') && !path.includes('\0'))
        return names;
    throw unreadable({
        message: `"${toPlainText(path)}" names no file of a repository.`,
        hint: 'Write the path from the root of the repository, without "..".',
    });
}
function absent(path, words) {
    return unreadable({
        message: `There is no ${toPlainText(path.join('/'))} in ${words}.`,
        hint: 'Check the path, and whether the ref is the one that has the file.',
    });
}

;// CONCATENATED MODULE: ./src/github/approvals-of.ts




const COMMITS = dist/* array */.YOg(dist/* looseObject */._H3({ sha: dist/* string */.YjP() }));
const MERGED = dist/* looseObject */._H3({
    number: dist/* number */.aig(),
    user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: dist/* string */.YjP() })),
    merged_at: dist/* nullish */.cl6(dist/* string */.YjP()),
    head: dist/* looseObject */._H3({ sha: dist/* string */.YjP() }),
    base: dist/* looseObject */._H3({ repo: dist/* nullish */.cl6(dist/* looseObject */._H3({ full_name: dist/* string */.YjP() })) }),
});
/**
 * Who of the teams approved the pull request by which a file last changed. Squashed, rebased or merged, GitHub knows
 * which pull request a commit came from; a commit that came from none was approved by nobody. What was approved
 * is the file as it stood at the head of that pull request: a commit on the way to it may have held another text,
 * which a later merge can bring back without anybody seeing it.
 */
function answerApprovalsOf(client, change, teams) {
    return orUnknown(async () => {
        const last = await findLastCommit(client, change);
        if (last === null)
            return { state: 'known', commit: change.commit, approvals: [] };
        const reviewed = await findMerged(client, change.repository, last);
        if (reviewed === null)
            return { state: 'known', commit: last, approvals: [] };
        if (!(await isApprovedText(change, reviewed)))
            return unknown(otherText(change, reviewed));
        return answerApprovals(client, reviewed, teams);
    });
}
async function findLastCommit(client, change) {
    const { repository, path, commit } = change;
    const place = { owner: repository.owner, repo: repository.name };
    const [last] = await client.ask('GET /repos/{owner}/{repo}/commits', { ...place, sha: commit, path: path.join('/'), per_page: 1 }, COMMITS);
    return last?.sha ?? null;
}
async function isApprovedText(change, { head }) {
    const inForce = await findVersion(change, change.commit);
    return inForce !== null && inForce === (await findVersion(change, head));
}
/** Kind and content of what stands at the path; null when nothing does, or nobody has the commit. */
async function findVersion({ objects, path }, commit) {
    const found = await objects.commit(commit);
    if (found === null)
        return null;
    const request = { tree: found.tree, path, place: `the commit ${shortCommit(commit)}` };
    const entry = await findEntry(objects, request);
    return entry === null ? null : `${entry.mode} ${entry.id}`;
}
function otherText({ commit }, { head, number }) {
    return `the file at ${shortCommit(commit)} is not what the head ${shortCommit(head)} of pull request ${number} held, from which its last change came. Change it in a pull request of its own, and let that be approved`;
}
/** The last one that was merged here: on its way a commit may have passed through several branches. */
async function findMerged(client, repository, commit) {
    const place = { owner: repository.owner, repo: repository.name };
    const pulls = await client.askAll('GET /repos/{owner}/{repo}/commits/{commit_sha}/pulls', { ...place, commit_sha: commit }, { item: MERGED, mostPages: 3 });
    const full = `${repository.owner}/${repository.name}`.toLowerCase();
    const merged = pulls.filter((pull) => mergeTime(pull) !== '' && pull.base.repo?.full_name.toLowerCase() === full);
    const [last] = merged.sort((a, b) => (mergeTime(a) < mergeTime(b) ? 1 : -1));
    if (last === undefined)
        return null;
    const { number, head, user } = last;
    return { repository, number, head: head.sha, author: user?.login ?? null };
}
/** ISO, so that later is greater; empty when it was not merged. */
function mergeTime({ merged_at }) {
    return merged_at ?? '';
}

;// CONCATENATED MODULE: ./src/github/change.ts


const change_ID = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const PULL_REQUEST = dist/* looseObject */._H3({
    user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: dist/* string */.YjP() })),
    head: dist/* looseObject */._H3({ sha: change_ID }),
});
/**
 * Whose approvals count for this run, and of which commit. What the event does not tell, GitHub is asked for. Throws
 * GitHubFailure, also when no pull request can be named.
 */
async function findReviewed(client, { repository, event }, change) {
    const { number, author, head } = change;
    if (number === null)
        throw change_nameless(event);
    const isQueue = change.baseKind === 'merge-queue';
    if (author !== null && head !== null && !isQueue)
        return { repository, number, head, author };
    const told = await client.ask('GET /repos/{owner}/{repo}/pulls/{pull_number}', { owner: repository.owner, repo: repository.name, pull_number: number }, PULL_REQUEST);
    // People approve commits of the pull request, never the one that the queue made of them.
    const approved = isQueue || head === null ? told.head.sha : head;
    return { repository, number, head: approved, author: told.user?.login ?? null };
}
function change_nameless(event) {
    return new GitHubFailure({
        kind: 'odd',
        status: null,
        reason: `the event ${event} does not say which pull request it is about`,
        hint: 'Approvals are read in runs of the events pull_request and pull_request_review.',
    });
}

;// CONCATENATED MODULE: ./src/github/repository-path.ts



/**
 * The names from the root of the repository down to a file that the user named from the workspace, by a relative or
 * an absolute path. Throws `policy-unreadable` for what no commit can hold.
 */
function toRepositoryPath(path, workspace) {
    const inside = (0,external_node_path_.relative)(workspace, (0,external_node_path_.resolve)(workspace, path));
    const names = inside.split('/');
    if (inside === '' || names[0] === '..' || path.includes('\0')) {
        throw unreadable({
            message: `${toPlainText(path)} lies outside of the repository, where a pull request is not judged by any commit.`,
            hint: 'On pull requests policy, waivers and VEX are read from the base commit: name a path in the repository, or take the file from another repository.',
        });
    }
    return names;
}

;// CONCATENATED MODULE: ./src/github/pull-request-files.ts









/** Trusted text from the base commit, proposed text from the change; both proved by the commit that is named. */
function createPullRequestFiles(options) {
    const { context, pullRequest, workspace, objects, client } = options;
    const base = { commit: pullRequest.base, words: baseWords(pullRequest) };
    return {
        trust: { origin: 'base', ...base },
        read: async (path, maxBytes) => {
            const names = toRepositoryPath(path, workspace);
            const text = await readAtCommit(objects, base, { path: names, maxBytes });
            if (text !== null)
                return { path, text, origin: 'base', commit: base.commit };
            await requireNoOtherCheckout(names, workspace);
            return null;
        },
        readProposed: async (path, maxBytes) => {
            const names = toRepositoryPath(path, workspace);
            const place = await findProposed(options);
            const text = await readAtCommit(objects, place, { path: names, maxBytes });
            return text === null ? null : { path, text, origin: 'workspace', commit: place.commit };
        },
        approvals: (teams) => answerReviewed(options, teams),
        approvalsOf: (path, teams) => {
            const change = { path: toRepositoryPath(path, workspace), commit: base.commit, objects };
            return answerApprovalsOf(client, { ...change, repository: context.repository }, teams);
        },
    };
}
function answerReviewed({ client, context, pullRequest }, teams) {
    return orUnknown(async () => answerApprovals(client, await findReviewed(client, context, pullRequest), teams));
}
function baseWords({ base, baseKind, number }) {
    const commit = shortCommit(base);
    const change = number === null ? 'the pull request' : `pull request ${number}`;
    switch (baseKind) {
        case 'base-branch':
            return `the base commit ${commit} of ${change}`;
        case 'merge-queue':
            return `the commit ${commit} on which the merge queue put ${change}`;
        case 'default-branch':
            return `the commit ${commit} of the default branch, to which ${change} is compared`;
    }
}
/**
 * The merge of head and base says what the change would do: a branch that lags behind differs from its base in lines
 * that it does not change. It is believed only when the head, which people approve, is one of its parents.
 */
async function findProposed(options) {
    const { pullRequest, objects } = options;
    const head = pullRequest.head ?? (await pull_request_files_findHead(options));
    const ofHead = { commit: head, words: `the head commit ${shortCommit(head)} of the pull request` };
    if (pullRequest.merge === null || pullRequest.merge === head)
        return ofHead;
    const commit = pullRequest.merge;
    const words = `the merge commit ${shortCommit(commit)} of the pull request`;
    // GitHub makes it anew with every push and forgets the old one.
    const merged = await orUnreadable({ words }, () => objects.commit(commit));
    return merged?.parents.includes(head) === true ? { commit, words } : ofHead;
}
function pull_request_files_findHead({ client, context, pullRequest }) {
    return orUnreadable({ words: 'the head of the pull request' }, async () => {
        const { head } = await findReviewed(client, context, pullRequest);
        return head;
    });
}
/**
 * A repository that is checked out below the workspace (`path` of actions/checkout) has shorter paths in its commits:
 * its policy must not be taken for missing.
 */
async function requireNoOtherCheckout(names, workspace) {
    for (let depth = 1; depth < names.length; depth += 1) {
        const folder = names.slice(0, depth).join('/');
        const inner = await (0,promises_.lstat)((0,external_node_path_.join)(workspace, folder, '.git')).catch(() => null);
        if (inner === null)
            continue;
        throw unreadable({
            message: `${toPlainText(names.join('/'))} is not in the base commit, and ${toPlainText(folder)} is a checkout of its own.`,
            hint: 'On pull requests paths start at the root of the repository: leave out the folder, or check out without path.',
        });
    }
}

;// CONCATENATED MODULE: ./src/github/workspace-file.ts





/** The bytes of a file of the machine; null when there is none. Throws `policy-unreadable` for what is not a regular file, or too large. */
async function readWorkspaceFile(path, { workspace, maxBytes }) {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for, for ever.
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK;
    const handle = await (0,promises_.open)((0,external_node_path_.resolve)(workspace, path), flags).catch((cause) => {
        if (isAbsent(cause))
            return null;
        throw workspace_file_refused(path, 'it cannot be opened', cause);
    });
    if (handle === null)
        return null;
    try {
        const facts = await handle.stat();
        if (!facts.isFile())
            throw workspace_file_refused(path, 'it is not a regular file');
        if (facts.size > maxBytes)
            throw workspace_file_refused(path, `it is larger than ${maxBytes} bytes`);
        const bytes = await handle.readFile();
        // A file that grows meanwhile, and those of /proc, which say 0.
        if (bytes.byteLength > maxBytes)
            throw workspace_file_refused(path, `it is larger than ${maxBytes} bytes`);
        return bytes;
    }
    finally {
        await handle.close();
    }
}
function isAbsent(error) {
    const { code } = error;
    return code === 'ENOENT' || code === 'ENOTDIR';
}
function workspace_file_refused(path, reason, cause) {
    return unreadable({
        message: `${toPlainText(path)} cannot be read: ${reason}.`,
        hint: 'Name a regular file that this user may read.',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/github/workspace-files.ts








/** Where no pull request judges itself: the files as they are, with the commit where they are those of it. */
function createWorkspaceFiles(options) {
    const { context, workspace } = options;
    const words = context === null ? 'the files of this machine' : 'the checkout';
    return {
        trust: { origin: 'workspace', commit: null, words },
        read: async (path, maxBytes) => {
            const bytes = await readWorkspaceFile(path, { workspace, maxBytes });
            if (bytes === null)
                return null;
            const commit = await workspace_files_findCommit(options, path, bytes);
            return { path, text: decodeText(bytes, path), origin: 'workspace', commit };
        },
        readProposed: () => Promise.resolve(null),
        approvals: () => Promise.resolve(unknown(nobodyToAsk(context))),
        approvalsOf: (path, teams) => answerOf(options, path, teams),
    };
}
/** The commit of the run, when it holds this very file; null in every doubt. The network is not asked. */
async function workspace_files_findCommit({ context, workspace, findLocal }, path, bytes) {
    const sha = context?.sha ?? null;
    if (sha === null)
        return null;
    try {
        const names = toRepositoryPath(path, workspace);
        const local = await findLocal(sha.length);
        const id = local === null ? null : await findId(local, sha, names);
        return id !== null && isObject(id, 'blob', bytes) ? sha : null;
    }
    catch {
        // Whatever is wrong with the checkout, the file itself was read: it is only not known to be the commit's.
        return null;
    }
}
async function findId(local, sha, path) {
    const commit = await local.commit(sha);
    if (commit === null)
        return null;
    const entry = await findEntry(local, { tree: commit.tree, path, place: sha });
    return entry?.id ?? null;
}
async function answerOf(options, path, teams) {
    const { context, workspace, client } = options;
    if (context === null)
        return unknown(nobodyToAsk(context));
    const bytes = await readWorkspaceFile(path, { workspace, maxBytes: workspace_files_MOST_BYTES });
    const commit = bytes === null ? null : await workspace_files_findCommit(options, path, bytes);
    if (commit === null)
        return unknown('the file is not known to be the one of the commit of this run');
    const { repository } = context;
    const objects = createRemoteObjects(client, repository);
    const change = { repository, path: toRepositoryPath(path, workspace), commit, objects };
    return answerApprovalsOf(client, change, teams);
}
const workspace_files_MOST_BYTES = 32 * 1024 * 1024;
function nobodyToAsk(context) {
    return context === null
        ? 'this is not a run of GitHub Actions, so there is no pull request to ask about'
        : `the event ${context.event} carries no pull request`;
}

;// CONCATENATED MODULE: ./src/github/policy-files.ts









/**
 * Where policy, waivers and VEX are read from: on pull requests the commit that the change goes to, never the
 * checkout, which is the change's own; otherwise the files as they are. Nothing is read, and no network used,
 * before something is asked for.
 */
function createPolicyFiles(options) {
    const files = createOwnFiles(options);
    const { readElsewhere, approvalsElsewhere } = createElsewhere(options.client);
    return {
        ...files,
        readElsewhere,
        approvalsOf: (path, teams) => approvalsElsewhere(path) ?? files.approvalsOf(path, teams),
    };
}
function createOwnFiles(options) {
    const { context, client, log } = options;
    // One for the run, so that a checkout that was given up stays so.
    const findLocal = createOnce((idLength) => findCheckout(options, idLength));
    if (context?.pullRequest == null)
        return createWorkspaceFiles({ ...options, findLocal });
    const remote = createRemoteObjects(client, context.repository);
    const objects = createEitherObjects({ local: findLocal, remote, log });
    const { pullRequest } = context;
    return createPullRequestFiles({ ...options, context, pullRequest, objects });
}
/** Who approved a file of another repository is not asked: this one may have a file of the same path. */
function createElsewhere(client) {
    const read = createReadElsewhere(client);
    const paths = new Set();
    return {
        readElsewhere: async (place, maxBytes) => {
            const text = await read(place, maxBytes);
            paths.add(text.path);
            return text;
        },
        approvalsElsewhere: (path) => paths.has(path) ? Promise.resolve(unknown(ofElsewhere(path))) : null,
    };
}
function ofElsewhere(path) {
    return `${toPlainText(path)} is a file of another repository, whose pull requests are not asked about. Keep waivers that need approval in this repository`;
}

;// CONCATENATED MODULE: ./src/github/index.ts








/***/ }),

/***/ 20734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O5: () => (/* binding */ byRank),
/* harmony export */   SG: () => (/* binding */ takeFirst),
/* harmony export */   T4: () => (/* binding */ BY_IDENTITY),
/* harmony export */   XY: () => (/* binding */ distinctTexts),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   qs: () => (/* binding */ severityRank)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61245);

/** By code unit, which no locale changes. */
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/**
 * The values in order, one at a time. A rank is sorted only when it is reached, so that a table of twenty
 * rows does not pay for a hundred thousand findings.
 */
function* inOrder(values, { rank, compare }) {
    for (const peers of byRank(values, rank))
        yield* peers.sort(compare);
}
/** The values of each rank, the smallest rank first; within a rank as they came. */
function* byRank(values, rank) {
    const ranks = new Map();
    for (const value of values) {
        const place = rank(value);
        const peers = ranks.get(place);
        if (peers === undefined)
            ranks.set(place, [value]);
        else
            peers.push(value);
    }
    for (const place of [...ranks.keys()].sort((a, b) => a - b))
        yield ranks.get(place) ?? [];
}
const RANKS = Object.fromEntries(_domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((severity, rank) => [severity, rank]));
/** 0 for critical. */
function severityRank(severity) {
    return RANKS[severity];
}
/** Worst first, then by identity: the order of findings in files that machines read. */
const BY_IDENTITY = {
    rank: (finding) => severityRank(finding.severity),
    compare: (a, b) => compareText(a.key, b.key) || compareText(a.id, b.id),
};
/** Sorted and without doubles; what is so already, as merged findings are, costs no copy. */
function distinctTexts(texts) {
    for (let index = 1; index < texts.length; index += 1) {
        if (!isBefore(texts[index - 1], texts[index]))
            return [...new Set(texts)].sort(compareText);
    }
    return texts;
}
function isBefore(a, b) {
    return a !== undefined && b !== undefined && a < b;
}
/** The first `count` of what may be many more. */
function takeFirst(values, count) {
    const taken = [];
    if (count <= 0)
        return taken;
    for (const value of values) {
        taken.push(value);
        if (taken.length >= count)
            break;
    }
    return taken;
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ findingTitle),
/* harmony export */   D6: () => (/* binding */ describeFix),
/* harmony export */   DZ: () => (/* binding */ describeDatabase),
/* harmony export */   Gv: () => (/* binding */ findingSubject),
/* harmony export */   Il: () => (/* binding */ findingLabel),
/* harmony export */   LJ: () => (/* binding */ toTarget),
/* harmony export */   XT: () => (/* binding */ listSome),
/* harmony export */   Xl: () => (/* binding */ SCANNER_TITLES),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   f$: () => (/* binding */ findingName),
/* harmony export */   kB: () => (/* binding */ describeFeed),
/* harmony export */   lL: () => (/* binding */ packageLabel),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   wG: () => (/* binding */ pathsOf),
/* harmony export */   wv: () => (/* binding */ describeCounts),
/* harmony export */   xK: () => (/* binding */ KIND_NOUNS)
/* harmony export */ });
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50213);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61245);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20734);



/*
 * What is said in more than one format. Foreign text passes through unchanged: each format has its own
 * way to make it harmless.
 */
/** `1 finding`, `2 findings`; numbers with thousands separators. */
function countOf(count, one, many = `${one}s`) {
    return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
/** `12345` as `12,345`, whatever the locale of the machine. */
function formatNumber(value) {
    return String(value).replace(/^\d+$/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}
/** The id that a reader looks up: the vulnerability's or the rule's. */
function findingLabel(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id;
}
function findingTitle(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.title : finding.rule.title;
}
/** What people call a finding, and what explains it: vulnerabilities and licences go by id, the rest by title. */
function findingName(finding) {
    const [id, title] = [findingLabel(finding), findingTitle(finding)];
    const isKnownById = finding.kind === 'vulnerability' || finding.kind === 'licence';
    return isKnownById || title === '' ? { main: id, detail: title } : { main: title, detail: id };
}
/** A package as its own people write it: `@scope/name`, `group:artifact`, and system packages bare. */
function packageLabel(subject) {
    const { type, namespace, name } = subject;
    // The purl namespace of a system package is the distribution, which belongs to the image.
    if (namespace === null || namespace === '' || (0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(type))
        return name;
    return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
}
/** What a finding is in: its package, else its file with line, else the image's settings. */
function findingSubject(finding) {
    if (finding.package !== null)
        return packageLabel(finding.package);
    return filePlace(finding) ?? 'image configuration';
}
function filePlace(finding) {
    const [path] = pathsOf([finding]);
    const line = finding.kind === 'vulnerability' ? null : finding.line;
    if (path === undefined)
        return null;
    return line === null ? path : `${path}:${line}`;
}
/**
 * Paths in the image, sorted, without doubles. A system package has none: what scanners give for it is the
 * package database, which says nothing.
 */
function pathsOf(findings) {
    return (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctTexts */ .XY)(findings
        .filter((finding) => !(0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(finding.package?.type ?? ''))
        .flatMap((finding) => finding.instances.flatMap((instance) => instance.path ?? [])));
}
/** The version to go to, `≥` before the bound of a range, or why there is none. */
function describeFix(fix) {
    switch (fix.state) {
        case 'fixed':
            return fix.version === null ? 'yes' : toTarget(fix.version, fix);
        case 'not-fixed':
            return 'no fix yet';
        case 'wont-fix':
            return 'will not be fixed';
        case 'deferred':
            return 'fix deferred';
        case 'end-of-life':
            return 'none: end of life';
        case 'unknown':
            return 'unknown';
    }
}
/** A version that fixes: of a range, the first release at or above it is meant. */
function toTarget(version, { isApproximate }) {
    return isApproximate ? `≥ ${version}` : version;
}
const KIND_NOUNS = {
    secret: ['secret', 'secrets'],
    misconfiguration: ['misconfiguration', 'misconfigurations'],
    licence: ['licence', 'licences'],
    malware: ['malware', 'malware'],
};
/** `7 vulnerabilities (2 critical, 5 low), 4 of 7 fixable, 1 known to be exploited, 1 secret`. */
function describeCounts(counts) {
    const vulnerabilities = _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.reduce((sum, severity) => sum + counts[severity], 0);
    const severities = _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0)
        .map((severity) => `${formatNumber(counts[severity])} ${severity}`)
        .join(', ');
    const more = [
        counted(counts.knownExploited, 'known to be exploited', 'known to be exploited'),
        counted(counts.secrets, ...KIND_NOUNS.secret),
        counted(counts.misconfigurations, ...KIND_NOUNS.misconfiguration),
        counted(counts.licences, ...KIND_NOUNS.licence),
        counted(counts.waived, 'waived', 'waived'),
    ];
    if (vulnerabilities === 0)
        return ['no open vulnerabilities', ...more.flat()].join(', ');
    const total = countOf(vulnerabilities, 'vulnerability', 'vulnerabilities');
    const fixable = `${formatNumber(counts.fixable)} of ${formatNumber(vulnerabilities)} fixable`;
    return [`${total} (${severities})`, fixable, ...more.flat()].join(', ');
}
function counted(count, one, many) {
    return count === 0 ? [] : [countOf(count, one, many)];
}
/** The scanners as their makers write them. */
const SCANNER_TITLES = {
    grype: 'Grype',
    trivy: 'Trivy',
};
/** The outcome as a reader's word. */
const OUTCOME_WORDS = {
    pass: 'pass',
    fail: 'fail',
    'nothing-analysed': 'nothing analysed',
    'scan-failed': 'scan failed',
};
/** `built 2026-08-20, 1 day old`; sample databases have no age that means anything. */
function describeDatabase(database) {
    const built = `built ${database.built.slice(0, 10)}`;
    if (database.ageDays === null)
        return `${built}, sample data`;
    return `${built}, ${countOf(database.ageDays, 'day')} old`;
}
/** `kev of 2026-08-20, 1 day old`. */
function describeFeed({ name, date, ageDays }) {
    return `${name} of ${date.slice(0, 10)}, ${countOf(ageDays, 'day')} old`;
}
/** `openssl, zlib and 3 more`. */
function listSome(items, most) {
    const shown = items.slice(0, most);
    const left = items.length - shown.length;
    if (left > 0)
        return `${shown.join(', ')} and ${formatNumber(left)} more`;
    return shown.length < 2
        ? shown.join('')
        : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}


/***/ })

};
