export const id = 7544;
export const ids = [7544];
export const modules = {

/***/ 90204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  nF: () => (/* binding */ cacheFolder),
  uK: () => (/* binding */ createTools),
  Vm: () => (/* binding */ scannerFolder)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/runner/http.ts
var http = __webpack_require__(5712);
// EXTERNAL MODULE: external "node:child_process"
var external_node_child_process_ = __webpack_require__(31421);
;// CONCATENATED MODULE: ./src/runner/captured-text.ts
/**
 * Keeps the first and the last half of `maxBytes` of what a program prints: the head says what it set out
 * to do, the tail why it ended. Memory stays bounded however much comes.
 */
function createCapturedText(maxBytes) {
    const half = Math.max(1, Math.floor(maxBytes / 2));
    const head = [];
    let headBytes = 0;
    const tail = createRing(half);
    return {
        add(chunk) {
            const taken = chunk.subarray(0, half - headBytes);
            // Copied: a slice would keep the whole chunk of the stream alive.
            if (taken.length > 0)
                head.push(Buffer.from(taken));
            headBytes += taken.length;
            if (taken.length < chunk.length)
                tail.add(chunk.subarray(taken.length));
        },
        text() {
            const start = Buffer.concat(head);
            const { bytes, leftOut } = tail.read();
            if (leftOut === 0)
                return Buffer.concat([start, bytes]).toString('utf8');
            return `${withoutCutEnd(start)}\n[… ${leftOut} bytes left out …]\n${withoutCutStart(bytes)}`;
        },
    };
}
/** The last `size` bytes of a stream. Allocated only when something arrives: most programs print little. */
function createRing(size) {
    let ring = null;
    let total = 0;
    return {
        add(bytes) {
            ring ??= Buffer.alloc(size);
            const last = bytes.subarray(Math.max(0, bytes.length - size));
            const at = (total + bytes.length - last.length) % size;
            const fitting = last.subarray(0, size - at);
            ring.set(fitting, at);
            ring.set(last.subarray(fitting.length), 0);
            total += bytes.length;
        },
        read() {
            if (ring === null)
                return { bytes: Buffer.alloc(0), leftOut: 0 };
            if (total <= size)
                return { bytes: ring.subarray(0, total), leftOut: 0 };
            const at = total % size;
            return {
                bytes: Buffer.concat([ring.subarray(at), ring.subarray(0, at)]),
                leftOut: total - size,
            };
        },
    };
}
/** UTF-8 (RFC 3629): bytes 10xxxxxx continue a character, at most three of them. */
function isContinuation(byte) {
    return byte !== undefined && (byte & 0xc0) === 0x80;
}
function withoutCutStart(bytes) {
    let start = 0;
    while (start < 3 && isContinuation(bytes[start]))
        start += 1;
    return bytes.toString('utf8', start);
}
function withoutCutEnd(bytes) {
    return bytes.toString('utf8').replace(/\uFFFD$/u, '');
}

// EXTERNAL MODULE: external "node:string_decoder"
var external_node_string_decoder_ = __webpack_require__(46193);
;// CONCATENATED MODULE: ./src/runner/line-splitter.ts

/** Characters of a line that are handed on; what is longer is cut and ends with `…`. */
const MAX_LINE_CHARACTERS = 8192;
/**
 * Cuts a stream into lines at LF and CR (progress bars rewrite their line with CR). Empty lines are not
 * handed on. A line without end costs no more memory than the limit.
 */
function createLineSplitter(onLine) {
    const decoder = new external_node_string_decoder_.StringDecoder('utf8');
    let pending = '';
    function append(piece) {
        if (pending.length <= MAX_LINE_CHARACTERS)
            pending += piece.slice(0, MAX_LINE_CHARACTERS + 1);
    }
    function flush() {
        const line = pending.length > MAX_LINE_CHARACTERS ? `${pending.slice(0, MAX_LINE_CHARACTERS)}…` : pending;
        pending = '';
        if (line !== '')
            onLine(line);
    }
    function addText(text) {
        const [first = '', ...others] = text.split(/[\r\n]/);
        append(first);
        for (const piece of others) {
            flush();
            append(piece);
        }
    }
    return {
        add(chunk) {
            addText(decoder.write(chunk));
        },
        end() {
            addText(decoder.end());
            flush();
        },
    };
}

;// CONCATENATED MODULE: ./src/runner/process-group.ts
/** What a program has between being asked to end and being ended. */
const TERMINATION_GRACE_MS = 3000;
/** How long an ended program's pipes may be held open by processes that it left behind. */
const PIPE_GRACE_MS = 1000;
/** How long after SIGKILL we wait for the system to report the end. */
const KILL_GRACE_MS = 2000;
const POLL_MS = 50;
/** Node's timers fire at once beyond this. */
const MAX_TIMER_MS = 2 ** 31 - 1;
/** Waits for the end of a program and of everything in its group; brings it about on limit and cancel. */
async function superviseGroup({ child, pid, request }) {
    const closed = new Promise((resolve) => child.once('close', () => {
        resolve();
    }));
    const exit = await whenExited({ child, pid, request });
    if (exit.ending === null)
        await withinMs(closed, PIPE_GRACE_MS);
    else if (exit.signal !== 'SIGKILL')
        await whenGroupIsGone(pid);
    // Whatever is left of the group now has outlived its program.
    signalGroup(pid, 'SIGKILL');
    await withinMs(closed, PIPE_GRACE_MS);
    // A grandchild that left the group may hold the pipes for ever; we do not wait for it.
    child.stdin?.destroy();
    child.stdout?.destroy();
    child.stderr?.destroy();
    child.unref();
    return exit;
}
/** The end of the program itself, brought about by us on limit or cancel. */
function whenExited({ child, pid, request }) {
    return new Promise((resolve) => {
        let ending = null;
        const timers = [];
        function settle(code, signal) {
            for (const timer of timers)
                clearTimeout(timer);
            request.signal?.removeEventListener('abort', cancel);
            resolve({ code, signal, ending });
        }
        function stop(why) {
            if (ending !== null)
                return;
            ending = why;
            signalGroup(pid, 'SIGTERM');
            timers.push(setTimeout(() => {
                signalGroup(pid, 'SIGKILL');
            }, TERMINATION_GRACE_MS), 
            // A process that hangs in the kernel cannot be ended; the run goes on without it.
            setTimeout(() => {
                settle(null, 'SIGKILL');
            }, TERMINATION_GRACE_MS + KILL_GRACE_MS));
        }
        function cancel() {
            stop('cancelled');
        }
        timers.push(setTimeout(() => {
            stop('timed-out');
        }, Math.min(request.timeoutMs, MAX_TIMER_MS)));
        request.signal?.addEventListener('abort', cancel, { once: true });
        // The signal may have come while the program was starting.
        if (request.signal?.aborted === true)
            cancel();
        child.once('exit', settle);
    });
}
/** The processes that an ended program started get the same grace to clean up as it had. */
async function whenGroupIsGone(pid) {
    for (let waited = 0; waited < TERMINATION_GRACE_MS; waited += POLL_MS) {
        if (!signalGroup(pid, 0))
            return;
        await withinMs(new Promise(() => undefined), POLL_MS);
    }
}
/** True when the group exists. Signal 0 only asks. */
function signalGroup(pid, signal) {
    try {
        process.kill(-pid, signal);
        return true;
    }
    catch {
        // ESRCH: the group is gone; EPERM: on macOS, only zombies are left of it.
        return false;
    }
}
async function withinMs(event, ms) {
    let timer;
    const limit = new Promise((resolve) => {
        timer = setTimeout(resolve, ms);
    });
    await Promise.race([event, limit]);
    clearTimeout(timer);
}
/** The groups that live now: killed when this process ends, for whatever reason. */
function createGroups() {
    const living = new Set();
    function endAll() {
        for (const pid of living)
            signalGroup(pid, 'SIGKILL');
    }
    return {
        add(pid) {
            if (living.size === 0)
                process.once('exit', endAll);
            living.add(pid);
        },
        remove(pid) {
            living.delete(pid);
            if (living.size === 0)
                process.off('exit', endAll);
        },
    };
}

;// CONCATENATED MODULE: ./src/runner/program.ts




const DEFAULT_OUTPUT_BYTES = 1024 * 1024;
/**
 * Runs programs, each in its own process group. A group that still lives when this process ends, for
 * whatever reason, is killed with it.
 */
function createRunProgram() {
    const groups = createGroups();
    return async (request) => {
        if (request.signal?.aborted === true)
            return { kind: 'cancelled', stderr: '' };
        const startedAt = performance.now();
        const started = await startProgram(request);
        if (started.kind === 'not-started')
            return started;
        groups.add(started.pid);
        const exit = await superviseGroup({ ...started, request });
        groups.remove(started.pid);
        const { stdout, stderr } = started.readOutput();
        return toResult(exit, { stdout, stderr, durationMs: performance.now() - startedAt });
    };
}
function toResult(exit, output) {
    const { stderr, durationMs } = output;
    if (exit.ending === 'cancelled')
        return { kind: 'cancelled', stderr };
    if (exit.ending === 'timed-out')
        return { kind: 'timed-out', stderr, durationMs };
    if (exit.code === null)
        return { kind: 'killed', signal: exit.signal ?? 'unknown', stderr, durationMs };
    return { kind: 'exited', exitCode: exit.code, ...output };
}
async function startProgram(request) {
    try {
        const child = (0,external_node_child_process_.spawn)(request.file, request.args, {
            cwd: request.cwd,
            env: { ...request.env },
            // A group of its own (setsid), so that a signal reaches everything the program started.
            detached: true,
            stdio: [request.stdin === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
        });
        const readOutput = captureOutput(child, request);
        const pid = await whenSpawned(child);
        return { kind: 'started', child, pid, readOutput };
    }
    catch (error) {
        // A missing file is emitted; arguments with NUL bytes or beyond the system's limit are thrown.
        return { kind: 'not-started', error: error };
    }
}
/** Also feeds standard input. Listeners are attached before the first byte can arrive. */
function captureOutput(child, request) {
    const maxBytes = request.maxOutputBytes ?? DEFAULT_OUTPUT_BYTES;
    const stdout = createCapturedText(maxBytes);
    const stderr = createCapturedText(maxBytes);
    const lines = request.onStderrLine === undefined ? null : createLineSplitter(request.onStderrLine);
    child.stdout?.on('data', (chunk) => {
        stdout.add(chunk);
    });
    child.stderr?.on('data', (chunk) => {
        stderr.add(chunk);
        lines?.add(chunk);
    });
    // A program may end without reading its input (EPIPE): its exit code tells whether that was well.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(request.stdin);
    return () => {
        lines?.end();
        return { stdout: stdout.text(), stderr: stderr.text() };
    };
}
function whenSpawned(child) {
    return new Promise((resolve, reject) => {
        child.once('error', reject);
        child.once('spawn', () => {
            if (child.pid === undefined)
                reject(new Error('the system gave no process id'));
            else
                resolve(child.pid);
        });
    });
}

;// CONCATENATED MODULE: ./src/assemble/door.ts




function createTools(env) {
    return { fetch: (0,http/* createFetch */.H)(env), runProgram: createRunProgram() };
}
/** PLIMSOLL_CACHE, else the place of the system for what may be fetched again. */
function cacheFolder(env) {
    const own = env['PLIMSOLL_CACHE'];
    if (own !== undefined && own !== '')
        return (0,external_node_path_.resolve)(own);
    const xdg = env['XDG_CACHE_HOME'];
    if (xdg?.startsWith('/') === true)
        return (0,external_node_path_.join)(xdg, 'plimsoll');
    const home = (0,external_node_os_.homedir)();
    return (0,external_node_path_.join)(home, (0,external_node_os_.platform)() === 'darwin' ? 'Library/Caches' : '.cache', 'plimsoll');
}
/**
 * PLIMSOLL_SCANNERS, for an image that brings them along while its cache is a volume. In a step the runner's tool cache, which
 * outlives a job on a machine of one's own.
 */
function scannerFolder(door) {
    const own = door.env['PLIMSOLL_SCANNERS'];
    if (door.kind === 'terminal' && own !== undefined && own !== '')
        return (0,external_node_path_.resolve)(own);
    const toolCache = door.env['RUNNER_TOOL_CACHE'];
    if (door.kind === 'step' && toolCache !== undefined && toolCache !== '')
        return toolCache;
    return (0,external_node_path_.join)(cacheFolder(door.env), 'scanners');
}


/***/ }),

/***/ 76073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ assembleGitHub)
/* harmony export */ });
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40869);


/**
 * What GitHub is asked for and told, all by one client. Nothing is asked before it is wanted. Throws `policy-unreadable`
 * when the run is about a change and its event does not say which commit is to judge it.
 */
async function assembleGitHub(assembly, tools) {
    const { config, door } = assembly;
    const { env, log, signal } = door;
    const files = (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_1__/* .createFiles */ .qm)(config.workFolder);
    const github = await Promise.all(/* import() */[__webpack_require__.e(7934), __webpack_require__.e(4696)]).then(__webpack_require__.bind(__webpack_require__, 34696));
    const context = await github.readGitHubContext(env, (path, most) => files.readText(path, most));
    const { apiUrl, graphqlUrl } = context ?? PUBLIC;
    const { token } = config;
    const { fetch, runProgram } = tools;
    const client = github.createGitHubClient({ apiUrl, graphqlUrl, token, fetch, log, signal });
    const workspace = (0,node_path__WEBPACK_IMPORTED_MODULE_0__.resolve)(env['GITHUB_WORKSPACE'] ?? process.cwd());
    const given = { client, workspace, runProgram, files, env, log };
    const host = { ...given, token, fetch, signal };
    const rights = context === null ? null : github.cacheRights(context);
    const wish = config.cache;
    let opened = null;
    return {
        openPolicyFiles: () => Promise.resolve(github.createPolicyFiles({ ...given, context })),
        openCodeHost: () => (opened ??=
            context === null ? Promise.resolve(null) : github.openCodeHost({ ...host, context })),
        sharedCache: context === null || wish === 'off' || door.kind !== 'step'
            ? null
            : withoutTraces(github.createSharedCache({ context, client, env, wish, log, signal })),
        isTrusted: rights?.keeps ?? false,
    };
}
const PUBLIC = {
    apiUrl: 'https://api.github.com',
    graphqlUrl: 'https://api.github.com/graphql',
};
/** The end of a run is the end of what it restored. */
function withoutTraces(cache) {
    return {
        ...cache,
        settle: async () => {
            await cache.settle();
            await cache.release();
        },
    };
}


/***/ }),

/***/ 5712:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ readAuthorities),
/* harmony export */   H: () => (/* binding */ createFetch)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(41692);
/* harmony import */ var node_tls__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_tls__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(10241);




const USER_AGENT = 'plimsoll';
/**
 * The platform's `fetch`, in our name. When the environment names a proxy (HTTP_PROXY, HTTPS_PROXY, NO_PROXY,
 * in either case) or an authority (SSL_CERT_FILE), undici's own is loaded, which knows both; NODE_EXTRA_CA_CERTS
 * is honoured by Node itself. Throws `config-invalid`, at the first use, for a proxy or file that cannot be used. With a
 * guard it is undici's own as well.
 */
function createFetch(env, guard) {
    if (guard === undefined && !needsOwnAgent(env))
        return named((url, init) => fetch(url, init));
    let ready = null;
    const open = () => (ready ??= createOwnFetch(env, guard));
    // Whoever wants a guard is about to send: what that needs is loaded meanwhile, and its faults are told when it sends.
    if (guard !== undefined)
        open().catch(() => undefined);
    return named(async (url, init) => (await open())(url, init));
}
function named(fetchAnything) {
    return (url, init) => {
        const headers = new Headers(init?.headers);
        if (!headers.has('user-agent'))
            headers.set('user-agent', USER_AGENT);
        return fetchAnything(url, { ...init, headers });
    };
}
const PROXY_NAMES = ['http_proxy', 'https_proxy'];
function needsOwnAgent(env) {
    return PROXY_NAMES.some((name) => valueOf(env, name) !== '') || Boolean(env['SSL_CERT_FILE']);
}
/** Lower case first, as curl and Go have it; the name in the other case stands in for one that is missing. */
function valueOf(env, name) {
    return env[name] ?? env[name.toUpperCase()] ?? '';
}
async function createOwnFetch(env, guard) {
    const { Agent, EnvHttpProxyAgent, fetch: fetchOwn } = await __webpack_require__.e(/* import() */ 6752).then(__webpack_require__.t.bind(__webpack_require__, 46752, 19));
    const trust = await readTrust(env);
    const connect = { ...trust, ...guard };
    const direct = new Agent({ connect });
    const proxied = new EnvHttpProxyAgent({
        httpProxy: readProxy(env, 'http_proxy'),
        httpsProxy: readProxy(env, 'https_proxy'),
        noProxy: valueOf(env, 'no_proxy'),
        connect,
        requestTls: trust,
        proxyTls: trust,
        // Proxies let a tunnel through to port 443 only; plain HTTP is for them to forward.
        proxyTunnel: false,
    });
    const isDirect = createIsDirect(valueOf(env, 'no_proxy'));
    return async (url, init) => {
        const dispatcher = isDirect(new URL(url)) ? direct : proxied;
        // The same standard in two declarations, of which the platform's does not know dispatchers.
        const request = { ...init, dispatcher };
        const response = await fetchOwn(url, request);
        return response;
    };
}
/** Empty: none. A bare `proxy.example:3128` is meant as plain HTTP to the proxy, as curl takes it. */
function readProxy(env, name) {
    const text = valueOf(env, name).trim();
    if (text === '')
        return '';
    const url = text.includes('://') ? text : `http://${text}`;
    if (URL.canParse(url) && /^(?:https?|socks5?):$/.test(new URL(url).protocol))
        return url;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        // Not the value: a proxy's address may hold a password.
        message: `The environment variable ${name.toUpperCase()} does not hold the address of a proxy.`,
        hint: 'Write http://HOST:PORT (https:// and socks5:// are known as well), or unset it.',
    });
}
/**
 * What undici's NO_PROXY does not know, and Go's and Python's do: this machine itself is never asked for
 * through a proxy, and a network such as 10.0.0.0/8 covers its addresses.
 */
function createIsDirect(noProxy) {
    const networks = new node_net__WEBPACK_IMPORTED_MODULE_1__.BlockList();
    networks.addSubnet('127.0.0.0', 8);
    networks.addAddress('::1', 'ipv6');
    for (const entry of noProxy.split(/[,\s]+/))
        addNetwork(networks, entry);
    return ({ hostname }) => {
        if (hostname === 'localhost' || hostname.endsWith('.localhost'))
            return true;
        const address = hostname.replace(/^\[|\]$/g, '');
        return (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) !== 0 && networks.check(address, (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address) === 6 ? 'ipv6' : 'ipv4');
    };
}
function addNetwork(networks, entry) {
    const [, address = '', bits] = /^([0-9a-f.:]+)\/(\d{1,3})$/i.exec(entry) ?? [];
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_1__.isIP)(address);
    if (version === 0 || Number(bits) > (version === 6 ? 128 : 32))
        return;
    networks.addSubnet(address, Number(bits), version === 6 ? 'ipv6' : 'ipv4');
}
/** Node's authorities and those of SSL_CERT_FILE, read once; nothing when Node's are enough. */
async function readTrust(env) {
    const ca = await readAuthorities(env);
    return ca === null ? {} : { secureContext: node_tls__WEBPACK_IMPORTED_MODULE_2___default().createSecureContext({ ca: [...ca] }) };
}
/** Node's authorities and those of SSL_CERT_FILE, in PEM; null when Node's are enough. Throws `config-invalid`. */
async function readAuthorities(env) {
    const file = env['SSL_CERT_FILE'] ?? '';
    if (file === '')
        return null;
    const own = await readPem('SSL_CERT_FILE', file);
    return [...(await nodeAuthorities(env)), own];
}
/** What Node trusts by itself. Before 22.15 it does not tell about NODE_EXTRA_CA_CERTS. */
async function nodeAuthorities(env) {
    // eslint-disable-next-line n/no-unsupported-features/node-builtins -- asked for before it is used
    const { getCACertificates } = (node_tls__WEBPACK_IMPORTED_MODULE_2___default());
    if (getCACertificates !== undefined)
        return getCACertificates('default');
    const extra = env['NODE_EXTRA_CA_CERTS'] ?? '';
    const more = extra === '' ? [] : [await readPem('NODE_EXTRA_CA_CERTS', extra)];
    return [...(node_tls__WEBPACK_IMPORTED_MODULE_2___default().rootCertificates), ...more];
}
async function readPem(name, file) {
    const pem = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(file, 'utf8').catch((cause) => {
        throw noAuthorities(name, file, cause);
    });
    if (!pem.includes('-----BEGIN '))
        throw noAuthorities(name, file);
    return pem;
}
function noAuthorities(name, file, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `${name} names ${file}, which cannot be read as a file of certificates.`,
        hint: `Let ${name} name a PEM file, or unset it.`,
        cause,
    });
}


/***/ })

};
