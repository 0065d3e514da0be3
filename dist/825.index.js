export const id = 825;
export const ids = [825];
export const modules = {

/***/ 41825:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createGitHubClient: () => (/* reexport */ createGitHubClient),
  createPolicyFiles: () => (/* reexport */ createPolicyFiles),
  readGitHubContext: () => (/* reexport */ readGitHubContext)
});

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
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

;// CONCATENATED MODULE: ./src/github/failure.ts

/** GitHub gave no answer that can be used. The message is a clause for a sentence, the hint a sentence of its own. */
class GitHubFailure extends Error {
    kind;
    /** Null when no answer came. */
    status;
    hint;
    constructor(facts) {
        super(toPlainText(facts.reason), { cause: facts.cause });
        this.name = 'GitHubFailure';
        this.kind = facts.kind;
        this.status = facts.status;
        this.hint = facts.hint;
    }
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
        reason: `${question.apiUrl} answers ${answer.status} to "${question.route}"${words}`,
        hint: hintOf(kind, answer),
        cause,
    });
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
    const bytes = await readBody(response, options.maxBytes);
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
async function readBody(response, maxBytes) {
    const chunks = [];
    let size = 0;
    // A stream of the platform can be iterated, which its declaration for browsers does not say.
    const body = response.body;
    for await (const chunk of body ?? []) {
        size += chunk.byteLength;
        if (size > maxBytes)
            throw new Refused(`its answer is larger than ${maxBytes} bytes`);
        chunks.push(chunk);
    }
    return Buffer.concat(chunks);
}

;// CONCATENATED MODULE: ./src/github/load-octokit.ts
/** Statuses after which the same question gets the same answer; 429 is the other plugin's. */
const FINAL_STATUSES = [400, 401, 403, 404, 409, 410, 413, 415, 422, 429, 451];
const MOST_RETRIES = 2;
/** A job pays for waiting; beyond this it is better to say that the limit is reached. */
const LONGEST_WAIT_S = 60;
/** Octokit, loaded when it is first needed: the chunk is larger than the rest of the program. */
async function loadOctokit(options) {
    const [{ Octokit: Plain }, { retry }, { throttling }] = await Promise.all([
        __webpack_require__.e(/* import() */ 988).then(__webpack_require__.bind(__webpack_require__, 59988)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(735)]).then(__webpack_require__.bind(__webpack_require__, 49735)),
        Promise.all(/* import() */[__webpack_require__.e(251), __webpack_require__.e(856)]).then(__webpack_require__.bind(__webpack_require__, 86856)),
    ]);
    const { secondMs } = options;
    return new (Plain.plugin(retry, throttling))({
        baseUrl: options.apiUrl,
        userAgent: 'plimsoll',
        ...(options.token === null ? {} : { auth: options.token }),
        request: { fetch: options.fetch },
        log: quietLog(options.log),
        retry: { doNotRetry: FINAL_STATUSES, retries: MOST_RETRIES, retryAfterBaseValue: secondMs },
        throttle: {
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

;// CONCATENATED MODULE: ./src/github/client.ts






const PAGE_SIZE = 100;
function createGitHubClient(options) {
    const { apiUrl, signal } = options;
    let ready = null;
    const request = async (route, parameters) => {
        signal.throwIfAborted();
        const octokit = await (ready ??= openOctokit(options));
        const answer = await octokit.request(route, parameters);
        return answer.data;
    };
    const ask = async (route, parameters, schema) => {
        const data = await request(route, parameters).catch((thrown) => {
            throw signal.aborted ? cancelled(thrown) : explainFailure(thrown, { apiUrl, route });
        });
        return check(schema, data, { apiUrl, route });
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
    return { apiUrl, hasToken: options.token !== null, ask, askAll };
}
function openOctokit(options) {
    const { apiUrl, token, log, signal, limitMs = 15_000, maxBytes = 32 * 1024 * 1024 } = options;
    const { origin } = new URL(apiUrl);
    const fetch = createGuardedFetch({ fetch: options.fetch, origin, limitMs, maxBytes, signal });
    return loadOctokit({ apiUrl, token, fetch, log, secondMs: options.secondMs ?? 1000 });
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
function cancelled(cause) {
    return new errors/* PlimsollError */.nN({
        code: 'cancelled',
        message: 'The run was cancelled while GitHub was asked.',
        hint: 'Start it again when it should go on.',
        cause,
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

;// CONCATENATED MODULE: ./src/github/unreadable.ts

/** Exit code 3: without the trusted text there is nothing to judge by, and the workspace never stands in for it. */
function unreadable(explanation) {
    return new errors/* PlimsollError */.nN({ code: 'policy-unreadable', ...explanation });
}

;// CONCATENATED MODULE: ./src/github/event-pull-request.ts




/** GitHub cuts its webhooks at 25 MB. */
const MOST_EVENT_BYTES = 25 * 1024 * 1024;
const COMMIT = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i), dist/* transform */.pdi((id) => id.toLowerCase()));
const NUMBER = dist/* pipe */.FsL(dist/* number */.aig(), dist/* integer */.ndf(), dist/* minValue */.Wwf(1));
const LOGIN = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* nonEmpty */.hq(), dist/* maxLength */.Ru6(100));
/** `pull_request` of every event that is about one. A person who left GitHub is null. */
const PULL_REQUEST_EVENT = dist/* looseObject */._H3({
    pull_request: dist/* looseObject */._H3({
        number: NUMBER,
        user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: LOGIN })),
        base: dist/* looseObject */._H3({ sha: COMMIT }),
        head: dist/* looseObject */._H3({ sha: COMMIT }),
        merge_commit_sha: dist/* nullish */.cl6(dist/* unknown */.L5J()),
    }),
});
const MERGE_GROUP_EVENT = dist/* looseObject */._H3({
    merge_group: dist/* looseObject */._H3({ base_sha: COMMIT, head_sha: COMMIT, head_ref: dist/* string */.YjP() }),
});
const LISTED = dist/* looseObject */._H3({
    number: NUMBER,
    base: dist/* looseObject */._H3({ sha: COMMIT }),
    head: dist/* looseObject */._H3({ sha: COMMIT }),
});
/** `workflow_run`, `check_run` and `check_suite`: the pull requests are left out for forks. */
const FOLLOW_UP = dist/* looseObject */._H3({
    event: dist/* optional */.lqM(dist/* string */.YjP()),
    head_sha: COMMIT,
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
    pull_request: readNamed,
    pull_request_target: readNamed,
    pull_request_review: readNamed,
    pull_request_review_comment: readNamed,
    merge_group: readMergeGroup,
    workflow_run: readWorkflowRun,
    check_run: (told) => readChecks(told, 'check_run'),
    check_suite: (told) => readChecks(told, 'check_suite'),
    issue_comment: readComment,
};
/** The pull request of an event, null when it carries none. Throws `policy-unreadable` when it cannot be told. */
async function readPullRequest(run, readEvent) {
    const reader = Object.hasOwn(READERS, run.event) ? READERS[run.event] : undefined;
    // An event of this family that is not known yet must not be taken for a push.
    const read = reader ?? (/^(?:pull_request|merge_group)/.test(run.event) ? readNamed : null);
    const change = read === null ? null : read({ run, payload: await readPayload(run, readEvent) });
    // A ref like that is the change's own word, whatever event it came by.
    if (change === null && PULL_REF.test(run.ref))
        throw nameless(run);
    return change;
}
const PULL_REF = /^(?:refs\/)?(?:remotes\/)?pull\//i;
async function readPayload(run, readEvent) {
    if (run.path === '')
        throw faulty(run.event, 'GITHUB_EVENT_PATH names no file');
    try {
        return JSON.parse(await readEvent(run.path, MOST_EVENT_BYTES));
    }
    catch (cause) {
        throw faulty(run.event, cause instanceof Error ? cause.message : String(cause), cause);
    }
}
function readNamed({ run, payload }) {
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
    if (OWN_EVENTS.has(event))
        return null;
    const isOfChange = /^(?:pull_request|merge_group)/.test(event);
    return toChange(told.run, isOfChange ? followed : { ...followed, pull_requests: [] });
}
/** Events that nobody can cause who may not write to the repository. */
const OWN_EVENTS = new Set(['push', 'schedule', 'workflow_dispatch', 'release']);
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
        throw missing('GITHUB_EVENT_NAME', 'it is empty');
    const sha = toCommitId(env['GITHUB_SHA']);
    const ref = valueOf('GITHUB_REF');
    const path = valueOf('GITHUB_EVENT_PATH');
    return {
        event,
        repository: parseRepository(valueOf('GITHUB_REPOSITORY')),
        sha,
        ref,
        apiUrl: parseAddress(env, 'GITHUB_API_URL') ?? 'https://api.github.com',
        serverUrl: parseAddress(env, 'GITHUB_SERVER_URL') ?? 'https://github.com',
        actor: valueOf('GITHUB_ACTOR'),
        pullRequest: await readPullRequest({ event, path, sha, ref }, readEvent),
    };
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
        throw missing('GITHUB_REPOSITORY', `"${text}" is no OWNER/NAME`);
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
        throw missing(name, 'it is no http or https address');
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}
function missing(name, what) {
    return unreadable({
        message: `This is a run of GitHub Actions, and ${name} cannot be used: ${toPlainText(what)}.`,
        hint: 'The runner sets it; do not change it in the workflow. Outside of GitHub Actions, unset GITHUB_ACTIONS and GITHUB_EVENT_NAME.',
    });
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

;// CONCATENATED MODULE: ./src/github/reviews.ts

const REVIEW = dist/* looseObject */._H3({
    user: dist/* nullish */.cl6(dist/* looseObject */._H3({ login: dist/* string */.YjP(), type: dist/* optional */.lqM(dist/* string */.YjP()) })),
    state: dist/* string */.YjP(),
    commit_id: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const MOST_PAGES = 20;
/** States that replace what a person said before; a comment does not, and a pending review is not said yet. */
const DECISIONS = new Set(['APPROVED', 'CHANGES_REQUESTED', 'DISMISSED']);
/** Logins of the people who approve exactly this commit, sorted: by the last decision of each, never its author, no bots. */
async function readApprovers(client, reviewed) {
    const { repository, number } = reviewed;
    const reviews = await client.askAll('GET /repos/{owner}/{repo}/pulls/{pull_number}/reviews', { owner: repository.owner, repo: repository.name, pull_number: number }, { item: REVIEW, mostPages: MOST_PAGES });
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
        throw explain(error, team);
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
        throw explain(error, { organisation: place.org, slug: place.team_slug });
    }
}
function explain(error, { organisation, slug }) {
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

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
;// CONCATENATED MODULE: ./src/github/git-program.ts




const LIMIT_MS = 15_000;
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
            timeoutMs: LIMIT_MS,
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

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
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
    requireRegular(entry, request);
    if (entry.size !== null && entry.size > request.maxBytes)
        throw tooLarge(request);
    try {
        return { id: entry.id, bytes: await objects.blob(entry.id, request.maxBytes) };
    }
    catch (error) {
        throw error instanceof TooLarge ? tooLarge(request) : error;
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
    throw refused(request, `${find_file_kindOf(entry)} stands on the way to it`);
}
function requireRegular(entry, request) {
    if (!isRegular(entry))
        throw refused(request, `it is ${find_file_kindOf(entry)}`);
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
function refused({ path, place }, reason) {
    return unreadable({
        message: `${toPlainText(path.join('/'))} in ${place} is not read: ${reason}.`,
        hint: 'Name the regular file itself, in the repository itself.',
    });
}
function tooLarge({ path, place, maxBytes }) {
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




const ID = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/));
const remote_objects_COMMIT = dist/* looseObject */._H3({
    sha: ID,
    tree: dist/* looseObject */._H3({ sha: ID }),
    parents: dist/* array */.YOg(dist/* looseObject */._H3({ sha: ID })),
});
const TREE = dist/* looseObject */._H3({
    sha: ID,
    truncated: dist/* boolean */.zMY(),
    tree: dist/* array */.YOg(dist/* looseObject */._H3({
        path: dist/* string */.YjP(),
        mode: dist/* string */.YjP(),
        sha: ID,
        size: dist/* nullish */.cl6(dist/* number */.aig()),
    })),
});
const BLOB = dist/* looseObject */._H3({ sha: ID, encoding: dist/* literal */.euz('base64'), content: dist/* string */.YjP() });
/**
 * Objects of a repository on GitHub, by its Git database API: unlike its API of contents it tells links and
 * submodules from files. Throws ObjectsFailure, GitHubFailure.
 */
function createRemoteObjects(client, repository) {
    const place = { owner: repository.owner, repo: repository.name };
    return {
        commit: async (id) => {
            const route = 'GET /repos/{owner}/{repo}/git/commits/{commit_sha}';
            const answer = await client.ask(route, { ...place, commit_sha: id }, remote_objects_COMMIT).catch(toNothing);
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
function toNothing(error) {
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
    const head = pullRequest.head ?? (await findHead(options));
    const ofHead = { commit: head, words: `the head commit ${shortCommit(head)} of the pull request` };
    if (pullRequest.merge === null || pullRequest.merge === head)
        return ofHead;
    const commit = pullRequest.merge;
    const words = `the merge commit ${shortCommit(commit)} of the pull request`;
    // GitHub makes it anew with every push and forgets the old one.
    const merged = await orUnreadable({ words }, () => objects.commit(commit));
    return merged?.parents.includes(head) === true ? { commit, words } : ofHead;
}
function findHead({ client, context, pullRequest }) {
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
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
            const commit = await findCommit(options, path, bytes);
            return { path, text: decodeText(bytes, path), origin: 'workspace', commit };
        },
        readProposed: () => Promise.resolve(null),
        approvals: () => Promise.resolve(unknown(nobodyToAsk(context))),
        approvalsOf: (path, teams) => answerOf(options, path, teams),
    };
}
/** The commit of the run, when it holds this very file; null in every doubt. The network is not asked. */
async function findCommit({ context, workspace, findLocal }, path, bytes) {
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
    const bytes = await readWorkspaceFile(path, { workspace, maxBytes: MOST_BYTES });
    const commit = bytes === null ? null : await findCommit(options, path, bytes);
    if (commit === null)
        return unknown('the file is not known to be the one of the commit of this run');
    const { repository } = context;
    const objects = createRemoteObjects(client, repository);
    const change = { repository, path: toRepositoryPath(path, workspace), commit, objects };
    return answerApprovalsOf(client, change, teams);
}
const MOST_BYTES = 32 * 1024 * 1024;
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





/***/ })

};
