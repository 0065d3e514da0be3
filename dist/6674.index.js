export const id = 6674;
export const ids = [6674];
export const modules = {

/***/ 66674:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  MAIL_LIMITS: () => (/* binding */ MAIL_LIMITS),
  sendEmail: () => (/* binding */ sendEmail)
});

// EXTERNAL MODULE: ./src/notify/find-secret.ts
var find_secret = __webpack_require__(70459);
// EXTERNAL MODULE: ./src/notify/text/count-words.ts
var count_words = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/notify/text/cut-words.ts
var cut_words = __webpack_require__(13281);
// EXTERNAL MODULE: ./src/notify/text/fit-sheet.ts
var fit_sheet = __webpack_require__(22864);
// EXTERNAL MODULE: ./src/notify/text/more-words.ts
var more_words = __webpack_require__(74492);
;// CONCATENATED MODULE: ./src/notify/text/plain-lines.ts

/** A sheet as lines of plain text, each clean; an empty one between its parts. */
function toPlainLines(sheet) {
    const more = (0,more_words/* toMoreImages */.H)(sheet.moreImages);
    return [
        ...[sheet.headline, '', `${sheet.call === null ? '' : `${sheet.call}: `}${sheet.firstStep}`],
        ...sheet.images.flatMap((image) => ['', ...toImageLines(image)]),
        ...(more === null ? [] : ['', more]),
        ...(sheet.links.length === 0 ? [] : ['']),
        ...sheet.links.map(({ label, url }) => `${label}: ${url}`),
        ...['', sheet.origin],
    ];
}
function toImageLines(image) {
    const more = (0,more_words/* toMoreFindings */.X)(image.more, image.findings.length);
    return [
        `${image.name}: ${image.verdict}`,
        ...[image.place, image.counts].filter((line) => line !== null),
        ...image.reasons.map((reason) => `  Why: ${reason}`),
        ...image.findings.map((line) => `  - ${line}`),
        ...(more === null ? [] : [`  ${more}`]),
    ];
}

// EXTERNAL MODULE: ./src/notify/text/sheet.ts + 2 modules
var text_sheet = __webpack_require__(43489);
;// CONCATENATED MODULE: ./src/notify/email/calm-sheet.ts
const ZERO_WIDTH_SPACE = '\u200B';
/** The sheet with nothing in its foreign text that mail programs make a link of by themselves; its own links stay. */
function calmSheet(sheet) {
    return {
        ...sheet,
        headline: calm(sheet.headline),
        firstStep: calm(sheet.firstStep),
        images: sheet.images.map(calmImage),
        origin: calm(sheet.origin),
    };
}
function calmImage(image) {
    const { name, place, reasons, findings } = image;
    return {
        ...image,
        name: calm(name),
        place: place === null ? null : calm(place),
        reasons: reasons.map(calm),
        findings: findings.map(calm),
    };
}
function calm(text) {
    return text
        .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
        .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}${ZERO_WIDTH_SPACE}.`)
        .replace(/\b(mailto|tel):/gi, `$1${ZERO_WIDTH_SPACE}:`);
}

;// CONCATENATED MODULE: ./src/notify/email/html-body.ts

/*
 * HTML that every mail program shows: styles in the elements, nothing from outside, no background and no colour of text
 * but in the badge, so that a dark program can turn all of it dark.
 */
/** White on each has a contrast of at least 4.5 to 1 (WCAG 2.2, 1.4.3). */
const COLOURS = {
    critical: '#a40e26',
    error: '#bc4c00',
    warning: '#7d4e00',
    info: '#0a5bbb',
};
/** The sheet as a whole document. */
function toHtmlBody(sheet, urgency) {
    const more = (0,more_words/* toMoreImages */.H)(sheet.moreImages);
    const parts = [
        `<h1 style="font-size:20px;margin:0 0 12px;border-left:6px solid ${COLOURS[urgency]};padding-left:10px">${html_body_escape(sheet.headline)}</h1>`,
        paragraph(sheet.firstStep),
        ...sheet.images.map((image) => toImage(image, COLOURS[urgency])),
        ...(more === null ? [] : [paragraph(more)]),
        ...(sheet.links.length === 0 ? [] : [toLinks(sheet)]),
        `<p style="font-size:12px;margin:16px 0 0;opacity:0.75">${html_body_escape(sheet.origin)}</p>`,
    ];
    return `${HEAD}${parts.join('\n')}\n</body></html>\n`;
}
const HEAD = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="color-scheme" content="light dark"><meta name="supported-color-schemes" content="light dark"><title>Plimsoll</title></head>
<body style="font-family:sans-serif;font-size:15px;line-height:1.45;max-width:44em;margin:16px">
`;
function toImage(image, colour) {
    const more = (0,more_words/* toMoreFindings */.X)(image.more, image.findings.length);
    const badge = `<span style="background:${colour};color:#ffffff;font-size:13px;padding:2px 7px;border-radius:3px">${html_body_escape(image.verdict)}</span>`;
    return [
        `<h2 style="font-size:17px;margin:18px 0 6px">${html_body_escape(image.name)} ${badge}</h2>`,
        ...[image.place, image.counts].filter((line) => line !== null).map(paragraph),
        ...toList(image.reasons),
        ...toList(image.findings),
        ...(more === null ? [] : [paragraph(more)]),
    ].join('\n');
}
function toList(lines) {
    if (lines.length === 0)
        return [];
    const items = lines.map((line) => `<li style="margin:0 0 4px">${html_body_escape(line)}</li>`);
    return [`<ul style="margin:0 0 8px;padding-left:22px">${items.join('\n')}</ul>`];
}
function toLinks({ links }) {
    const shown = links.map(({ label, url }) => `<a href="${html_body_escape(url)}">${html_body_escape(label)}</a>`);
    return `<p style="margin:16px 0 0">${shown.join(' &middot; ')}</p>`;
}
function paragraph(text) {
    return `<p style="margin:0 0 8px">${html_body_escape(text)}</p>`;
}
const ENTITIES = {
    ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;' },
    ...{ '"': '&quot;', "'": '&#39;', '`': '&#96;' },
};
function html_body_escape(text) {
    return text.replace(/[&<>"'`]/g, (character) => ENTITIES[character] ?? '');
}

;// CONCATENATED MODULE: ./src/notify/email/compose-mail.ts






/** Of both bodies together; base64 makes 1.4 times as much of it, and mail programs cut off what is over 100 kB. */
const MOST_BYTES = 65_000;
const LONGEST_SUBJECT = 150;
/** The message as a mail in text and HTML. A repeated message has the same id. */
function composeMail({ from, to }, message) {
    const sheet = calmSheet((0,text_sheet/* toSheet */.JZ)(message));
    const bodies = (0,fit_sheet/* fitSheet */.L)(sheet, (one) => ({ text: toPlainLines(one).join('\n'), html: toHtmlBody(one, message.urgency) }), ({ text, html }) => Buffer.byteLength(text) + Buffer.byteLength(html) <= MOST_BYTES);
    const domain = toDomain(from);
    return {
        ...{ from, to, ...bodies },
        subject: (0,cut_words/* cutWords */.q)(sheet.headline, LONGEST_SUBJECT),
        messageId: `<${toIdPart(message.id)}@${domain}>`,
        thread: `<plimsoll.${toIdPart(message.subjectKey)}@${domain}>`,
    };
}
function toIdPart(text) {
    return text.replace(/[^\w-]/g, '').slice(0, 100);
}
/** An id whose domain is that of the sender looks least like spam. */
function toDomain(from) {
    const [, domain] = /@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)>?\s*$/.exec(from) ?? [];
    return domain?.toLowerCase() ?? 'plimsoll.invalid';
}

// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./src/notify/transport/explain-fault.ts
var explain_fault = __webpack_require__(77429);
;// CONCATENATED MODULE: ./src/notify/email/mail-fault.ts


/** What nodemailer throws; the words of the server stand in `response`, which is never shown. */
const MAIL_ERROR = dist/* looseObject */._H3({
    code: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    /** What the socket said, where `code` says only that it said something. */
    originalCode: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    command: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    responseCode: dist/* fallback */.NpB(dist/* number */.aig(), 0),
    message: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
});
/** Why a mail was not taken, in our words. */
function explainMailFault(thrown) {
    const told = dist/* safeParse */.xLC(MAIL_ERROR, thrown);
    if (!told.success)
        return (0,explain_fault/* explainFault */.O)(thrown);
    const { code, originalCode, command, responseCode, message } = told.output;
    if (responseCode >= 400 && responseCode < 600)
        return explainReply(responseCode, command);
    if (originalCode !== '')
        return (0,explain_fault/* explainFault */.O)({ code: originalCode });
    if (code === 'ETLS' && /certificate|altname/i.test(message))
        return NOT_TRUSTED;
    return FAULTS[code] ?? (0,explain_fault/* explainFault */.O)(thrown);
}
const NO_TLS = 'it offers no TLS that we could use, and nothing is sent without';
const NOT_TRUSTED = { reason: 'its certificate is not trusted', isPassing: false };
/** By the codes of nodemailer's documentation. */
const FAULTS = {
    ETLS: { reason: NO_TLS, isPassing: false },
    EAUTH: { reason: 'it offers no way to log in that we know', isPassing: false },
    EENVELOPE: { reason: 'it takes none of the addresses', isPassing: false },
    EMESSAGE: { reason: 'it takes no mail of this size', isPassing: false },
    ECONNECTION: { reason: 'the connection broke', isPassing: true },
    EPROTOCOL: { reason: 'it does not answer as mail servers do', isPassing: true },
};
/** What RFC 5321 (section 4.2.3), RFC 4954 and RFC 1870 mean by a code; other words are the server's own. */
const MEANINGS = {
    421: 'it is closing',
    450: 'it asks to come again later',
    451: 'it asks to come again later',
    452: 'it has no room now',
    454: 'it cannot do so now',
    530: 'it wants a login',
    534: 'it wants another way to log in',
    535: 'it refuses the login',
    538: 'it wants another way to log in',
    550: 'it refuses the address or the mail',
    551: 'the address is not one of its own',
    552: 'the mail is too large for it, or the mailbox is full',
    553: 'it refuses the form of an address',
    554: 'it refuses the mail',
};
/** 4yz passes, and 5yz does not (RFC 5321, section 4.2.1). */
function explainReply(responseCode, command) {
    if (command === 'STARTTLS')
        return { reason: NO_TLS, isPassing: responseCode < 500 };
    const what = /^[A-Z][A-Z ]{1,19}$/.test(command) ? ` to ${command}` : '';
    const meaning = MEANINGS[responseCode];
    const reason = `it answers ${responseCode}${what}${meaning === undefined ? '' : `: ${meaning}`}`;
    return { reason, isPassing: responseCode < 500 };
}

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
// EXTERNAL MODULE: ./node_modules/nodemailer/dist/esm/nodemailer.js + 38 modules
var nodemailer = __webpack_require__(16739);
// EXTERNAL MODULE: ./src/notify/transport/guarded-lookup.ts
var guarded_lookup = __webpack_require__(2046);
// EXTERNAL MODULE: ./src/notify/transport/private-host.ts
var private_host = __webpack_require__(71259);
;// CONCATENATED MODULE: ./src/notify/email/open-socket.ts



/**
 * A connection to an address that was looked at: the name is looked up once, and its certificate is checked against the
 * name afterwards. Refuses with PrivateAddressError and with what the socket says.
 */
async function openSocket(request) {
    const { host, port, allowsPrivate, signal } = request;
    signal.throwIfAborted();
    if (!allowsPrivate && (0,private_host/* isPrivateHost */.Sf)(host))
        throw new private_host/* PrivateAddressError */.ij(private_host/* PRIVATE_HOST */.ht);
    const guarded = request.lookup ?? (allowsPrivate ? undefined : (0,guarded_lookup/* createGuardedLookup */.p)());
    const socket = (0,external_node_net_.connect)({ host, port, ...(guarded === undefined ? {} : { lookup: guarded }) });
    const end = () => {
        socket.destroy();
    };
    signal.addEventListener('abort', end, { once: true });
    try {
        await connected(socket, request.limitMs);
    }
    finally {
        // From here on it belongs to whoever asked: below TLS, a socket must not be pulled away.
        signal.removeEventListener('abort', end);
    }
    return socket;
}
async function connected(socket, limitMs) {
    await new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            socket.destroy(toTimeout());
        }, limitMs);
        socket.once('connect', resolve);
        socket.once('error', reject);
        socket.once('close', () => {
            clearTimeout(timer);
            reject(toTimeout());
        });
        socket.once('connect', () => {
            clearTimeout(timer);
            socket.removeListener('error', reject);
            // Whoever takes the socket over hears its faults; a fault in between must not end the program.
            socket.on('error', () => undefined);
        });
    });
}
function toTimeout() {
    return Object.assign(new Error('no connection in time'), { code: 'ETIMEDOUT' });
}

;// CONCATENATED MODULE: ./src/notify/email/try-mail.ts




/** Sends a mail to so many of its recipients, once. Throws what nodemailer throws. */
async function tryMail(mail, recipients, given) {
    const transport = await createTransport(given);
    const { from, to, subject, text, html, messageId, thread } = mail;
    try {
        const info = await transport.sendMail({
            ...{ from, to: [...to], subject, text, html, messageId, date: given.date },
            ...{ inReplyTo: thread, references: thread, textEncoding: 'base64' },
            envelope: { from: toAddress(from), to: recipients.map(toAddress) },
            // RFC 3834: no machine is to answer it.
            headers: { 'Auto-Submitted': 'auto-generated' },
            ...{ disableFileAccess: true, disableUrlAccess: true, xMailer: false },
            // Closes the connection, in whatever state it is.
            signal: given.signal,
        });
        return toTaken(info, recipients.length);
    }
    finally {
        transport.close();
    }
}
/** `Name <address>` as the address alone. */
function toAddress(text) {
    return /<([^<>]+)>\s*$/.exec(text)?.[1] ?? text.trim();
}
async function createTransport(given) {
    const { channel, login, stepMs, signal } = given;
    const authorities = await given.readAuthorities();
    const { host, port, security, allowsPrivate } = channel;
    const lookup = given.lookup === undefined ? {} : { lookup: given.lookup };
    return nodemailer/* default.createTransport */.Ay.createTransport({
        ...{ host, port, secure: security === 'tls', requireTLS: security === 'starttls' },
        // Not the name of this machine, which is nobody's business.
        name: '[127.0.0.1]',
        ...(login === null ? {} : { auth: { type: 'login', ...login } }),
        ...{ connectionTimeout: 2 * stepMs, greetingTimeout: stepMs, socketTimeout: stepMs },
        tls: {
            // Whatever NODE_TLS_REJECT_UNAUTHORIZED says.
            rejectUnauthorized: true,
            ...((0,external_node_net_.isIP)(host) === 0 ? { servername: host } : {}),
            ...(authorities === null ? {} : { ca: [...authorities] }),
        },
        getSocket: (_options, done) => {
            openSocket({ host, port, allowsPrivate, limitMs: stepMs, signal, ...lookup }).then((connection) => {
                done(null, { connection });
            }, (error) => {
                done(error, false);
            });
        },
    });
}
const INFO = dist/* looseObject */._H3({
    accepted: dist/* fallback */.NpB(dist/* array */.YOg(dist/* unknown */.L5J()), []),
    rejectedErrors: dist/* fallback */.NpB(dist/* array */.YOg(dist/* looseObject */._H3({
        recipient: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
        responseCode: dist/* fallback */.NpB(dist/* number */.aig(), 0),
    })), []),
});
function toTaken(told, asked) {
    const { accepted, rejectedErrors } = dist/* parse */.qgA(INFO, told);
    const later = rejectedErrors
        .filter(({ responseCode, recipient }) => responseCode < 500 && recipient !== '')
        .map(({ recipient }) => recipient);
    return { taken: accepted.length, later, refused: asked - accepted.length - later.length };
}

;// CONCATENATED MODULE: ./src/notify/email/send-email.ts





const MAIL_LIMITS = { stepMs: 10_000, totalMs: 40_000, tries: 3, waitMs: 3000 };
/**
 * Sends a mail, by TLS alone. Again after 4yz replies, with which servers greet those whom they do not know, and after
 * connections that broke. Refuses only when the run is cancelled.
 */
// eslint-disable-next-line max-params -- the fourth is for tests
async function sendEmail(channel, message, tools, limits = MAIL_LIMITS) {
    const login = findLogin(channel, tools);
    if (login !== null && 'state' in login)
        return login;
    const over = AbortSignal.timeout(limits.totalMs);
    const signal = AbortSignal.any([over, tools.signal]);
    const readAuthorities = async () => (await tools.authorities?.()) ?? null;
    const given = {
        ...{ channel, login, readAuthorities },
        ...{ stepMs: limits.stepMs, date: tools.now(), signal },
    };
    const sent = await sendAll(composeMail(channel, message), given, { tools, limits });
    tools.signal.throwIfAborted();
    return toSent(sent);
}
function findLogin({ login }, tools) {
    if (login === null)
        return null;
    const user = (0,find_secret/* findSecret */.m)(tools, login.user);
    if (user.kind === 'missing')
        return user.sent;
    const password = (0,find_secret/* findSecret */.m)(tools, login.password);
    return password.kind === 'missing' ? password.sent : { user: user.value, pass: password.value };
}
async function sendAll(mail, given, { tools, limits }) {
    let left = mail.to;
    let sent = { taken: 0, refused: 0, tries: 0, fault: null };
    for (let tries = 1; tries <= limits.tries; tries += 1) {
        if (tries > 1 && !(await pause(tries, given, { tools, limits })))
            break;
        const { taken, refused, later, fault } = await tryOnce(mail, left, given);
        sent = { taken: sent.taken + taken, refused: sent.refused + refused, tries, fault };
        left = later;
        if (left.length === 0)
            break;
        tools.log.debug(`A mail was not taken for ${(0,count_words/* countOf */.p)(left.length, 'recipient')}.`);
    }
    return { ...sent, refused: sent.refused + left.length };
}
async function tryOnce(mail, left, given) {
    try {
        return { ...(await withEnd(tryMail(mail, left, given), given.signal)), fault: null };
    }
    catch (thrown) {
        const fault = explainMailFault(thrown);
        const isOver = given.signal.aborted;
        if (isOver)
            return { taken: 0, refused: left.length, later: [], fault: LATE };
        const later = fault.isPassing ? left : [];
        return { taken: 0, refused: left.length - later.length, later, fault };
    }
}
const LATE = { reason: 'it did not take the mail in time', isPassing: false };
/** The socket ends with the signal, and what waits for it need not notice. */
async function withEnd(work, signal) {
    let stop = () => undefined;
    const ended = new Promise((_, reject) => {
        stop = () => {
            reject(new Error('the time is over'));
        };
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted)
            stop();
    });
    work.catch(() => undefined);
    try {
        return await Promise.race([work, ended]);
    }
    finally {
        signal.removeEventListener('abort', stop);
    }
}
/** False: the time is over. */
async function pause(tries, given, { tools, limits }) {
    const least = limits.waitMs * (tries === 2 ? 1 : 3);
    try {
        await tools.wait(least * (1 + tools.random()), given.signal);
        return !given.signal.aborted;
    }
    catch {
        tools.signal.throwIfAborted();
        return false;
    }
}
function toSent({ taken, refused, tries, fault }) {
    const after = tries > 1 ? ` after ${tries} tries` : '';
    if (taken === 0)
        return { state: 'failed', detail: `${fault?.reason ?? NOBODY}${after}` };
    const lost = refused === 0 ? '' : `; not for ${refused} of ${taken + refused}`;
    return { state: 'delivered', detail: `taken for ${(0,count_words/* countOf */.p)(taken, 'recipient')}${lost}${after}` };
}
const NOBODY = 'it takes none of the addresses';


/***/ }),

/***/ 6466:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ countOf),
/* harmony export */   s: () => (/* binding */ toCountWords)
/* harmony export */ });
const SHOWN = [
    ['knownExploited', 'known exploited', 'known exploited'],
    ['critical', 'critical', 'critical'],
    ['high', 'high', 'high'],
    ['medium', 'medium', 'medium'],
    ['low', 'low', 'low'],
    ['secrets', 'secret', 'secrets'],
    ['fixable', 'with a fix', 'with a fix'],
    ['blocking', 'blocking', 'blocking'],
];
/** `2 known exploited, 3 critical, 4 with a fix`; null where there is nothing to count. */
function toCountWords(counts) {
    const words = SHOWN.filter(([name]) => counts[name] > 0).map(([name, one, many]) => `${counts[name]} ${counts[name] === 1 ? one : many}`);
    return words.length === 0 ? null : words.join(', ');
}
/** `1 finding`, `2 findings`. */
function countOf(count, one, many = `${one}s`) {
    return `${count} ${count === 1 ? one : many}`;
}


/***/ }),

/***/ 13281:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ cutWords)
/* harmony export */ });
/* harmony import */ var _report_clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60023);

/**
 * Foreign text as one clean line of at most so many UTF-16 units, cut behind a whole word where there is one not far from
 * the end; `…` says that something was cut.
 */
function cutWords(text, most) {
    const line = (0,_report_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(text, most + 1).trim();
    if (line.length <= most)
        return line;
    const head = line.slice(0, most - 1).replace(/[\uD800-\uDBFF]$/, '');
    const space = head.lastIndexOf(' ');
    return `${(space > most / 2 ? head.slice(0, space) : head).trimEnd()}…`;
}


/***/ }),

/***/ 26315:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findLinks)
/* harmony export */ });
/* harmony import */ var _report_escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(14031);
/* harmony import */ var _cut_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(13281);


/** Links that may be shown: to https, or to http as CI systems inside a network have it; in normal form. */
function findLinks(links, most = 5) {
    return links
        .slice(0, most)
        .map(({ label, url }) => ({ label: (0,_cut_words_js__WEBPACK_IMPORTED_MODULE_0__/* .cutWords */ .q)(label, 60) || 'Link', url: findUrl(url) }))
        .filter((link) => link.url !== null);
}
function findUrl(text) {
    if (text.startsWith('https://'))
        return (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .findSafeUrl */ .e6)(text);
    if (!text.startsWith('http://'))
        return null;
    const url = (0,_report_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .findSafeUrl */ .e6)(text.replace('http', 'https'));
    return url === null ? null : url.replace('https', 'http');
}


/***/ }),

/***/ 22864:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ fitSheet),
/* harmony export */   s: () => (/* binding */ cutSheet)
/* harmony export */ });
/** From all to the least that still says something; findings go first, then reasons, then images. */
const SIZES = [
    ...[50, 30, 20, 15, 12, 10, 8, 6, 5, 4, 3].map((findings) => ({
        ...{ images: 20, reasons: findings > 10 ? 10 : 5 },
        findings,
    })),
    { images: 20, reasons: 3, findings: 3 },
    { images: 10, reasons: 3, findings: 3 },
    { images: 10, reasons: 2, findings: 1 },
    { images: 10, reasons: 1, findings: 0 },
    { images: 5, reasons: 1, findings: 0 },
    { images: 5, reasons: 0, findings: 0 },
    { images: 1, reasons: 1, findings: 1 },
    { images: 1, reasons: 0, findings: 0 },
];
/**
 * The form of a sheet with as much of it as fits, whole lines only; what is left out is counted in `more` and
 * `moreImages`. The least is taken when nothing fits.
 */
function fitSheet(sheet, render, fits) {
    for (const size of SIZES) {
        const rendered = render(cutSheet(sheet, size));
        if (fits(rendered))
            return rendered;
    }
    return render(cutSheet(sheet, { images: 1, reasons: 0, findings: 0 }));
}
/** A sheet with so much of it at most. */
function cutSheet(sheet, { images, reasons, findings }) {
    return {
        ...sheet,
        images: sheet.images.slice(0, images).map((image) => cutImage(image, { reasons, findings })),
        moreImages: sheet.moreImages + Math.max(0, sheet.images.length - images),
    };
}
function cutImage(image, { reasons, findings }) {
    return {
        ...image,
        reasons: image.reasons.slice(0, reasons),
        findings: image.findings.slice(0, findings),
        more: image.more + Math.max(0, image.findings.length - findings),
    };
}


/***/ }),

/***/ 74492:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toMoreImages),
/* harmony export */   X: () => (/* binding */ toMoreFindings)
/* harmony export */ });
/* harmony import */ var _count_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);

/** `and 12 more findings`, `12 findings` where none is shown; null for none. */
function toMoreFindings(more, shown) {
    if (more <= 0)
        return null;
    if (shown === 0)
        return `${(0,_count_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(more, 'finding')}: see the report`;
    return `and ${more} more ${more === 1 ? 'finding' : 'findings'}`;
}
/** `and 3 more images`; null for none. */
function toMoreImages(more) {
    return more <= 0 ? null : `and ${more} more ${more === 1 ? 'image' : 'images'}`;
}


/***/ }),

/***/ 36821:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ OUTCOME_WORDS)
/* harmony export */ });
/** As the outputs have it, in capitals: seen at a glance in any type face. */
const OUTCOME_WORDS = {
    'scan-failed': 'SCAN FAILED',
    'nothing-analysed': 'NOTHING ANALYSED',
    fail: 'FAIL',
    pass: 'PASS',
};


/***/ }),

/***/ 43489:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  GM: () => (/* binding */ toHeadline),
  JZ: () => (/* binding */ toSheet)
});

// UNUSED EXPORTS: LONGEST_HEADLINE

// EXTERNAL MODULE: ./src/notify/text/count-words.ts
var count_words = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/notify/text/cut-words.ts
var cut_words = __webpack_require__(13281);
// EXTERNAL MODULE: ./src/notify/text/find-link.ts
var find_link = __webpack_require__(26315);
;// CONCATENATED MODULE: ./src/notify/text/finding-line.ts

const LONGEST_PART = 100;
/**
 * One line for people: `CRITICAL CVE-2026-1234 in openssl 3.0.11-1, fixed in 3.0.13-1 (known exploited, EPSS 94 %, new)`.
 * Clean, without markup, at most about 450 characters.
 */
function toFindingLine(finding) {
    const { id, severity } = finding;
    const what = `${severity.toUpperCase()} ${toKindWord(finding)}${(0,cut_words/* cutWords */.q)(id, LONGEST_PART)}`;
    const marks = toMarks(finding);
    const behind = marks.length === 0 ? '' : ` (${marks.join(', ')})`;
    return `${what}${toSubject(finding)}${toFixWords(finding)}${behind}`;
}
function toKindWord({ kind }) {
    return kind === 'vulnerability' ? '' : `${kind} `;
}
/** The title says more where no package does. */
function toSubject({ package: name, title, kind }) {
    const subject = name === null ? '' : ` in ${(0,cut_words/* cutWords */.q)(name, LONGEST_PART)}`;
    const isTold = kind === 'vulnerability' && name !== null;
    return isTold || title.trim() === '' ? subject : `${subject}: ${(0,cut_words/* cutWords */.q)(title, LONGEST_PART)}`;
}
function toFixWords({ kind, fix }) {
    if (kind !== 'vulnerability')
        return '';
    return fix === null ? ', no fix yet' : `, fixed in ${(0,cut_words/* cutWords */.q)(fix, LONGEST_PART)}`;
}
function toMarks({ isKnownExploited, epss, isNew }) {
    return [
        ...(isKnownExploited ? ['known exploited'] : []),
        ...(epss === null ? [] : [`EPSS ${toPercent(epss)}`]),
        ...(isNew === true ? ['new'] : []),
    ];
}
/** In whole percent, where there is one. */
function toPercent(share) {
    return share > 0 && share < 0.01 ? '< 1 %' : `${Math.round(share * 100)} %`;
}

;// CONCATENATED MODULE: ./src/notify/text/first-step.ts

const first_step_LONGEST_PART = 100;
/** True where somebody is to act: then channels set the step off. */
function isCall({ kind, images }) {
    const [worst] = images;
    return kind === 'news' && (worst?.outcome !== 'pass' || worst.findings.length > 0);
}
/** What whoever reads the message is to do now: one or two sentences, clean, without markup. */
function toFirstStep(message) {
    if (message.kind === 'test') {
        return 'This is a test of the channel. Nothing has happened, and there is nothing to do.';
    }
    if (message.kind === 'resolved') {
        return 'What was told before is no longer there. There is nothing to do.';
    }
    const [worst] = message.images;
    if (message.isVerdictOnly || worst === undefined) {
        return 'Look at the report of the run: details are told there alone.';
    }
    return toStep(worst);
}
function toStep({ outcome, findings, reasons }) {
    const [first] = findings;
    if (outcome === 'scan-failed') {
        return 'Find out why the scan failed, and run it again: nobody knows what is in the image.';
    }
    if (outcome === 'nothing-analysed') {
        return 'Find out what the image is built of: the scanners recognised nothing in it.';
    }
    if (first !== undefined)
        return STEPS[first.kind](first);
    if (outcome === 'pass')
        return 'There is nothing to do.';
    return reasons.length === 0 ? 'Look at the report of the run.' : 'Look at the reasons below.';
}
const STEPS = {
    vulnerability: toVulnerabilityStep,
    secret: ({ id }) => `Revoke the secret that rule ${first_step_short(id)} found, then build the image without it.`,
    malware: ({ id }) => `Do not run the image: it holds ${first_step_short(id)}. Find out how that got in.`,
    misconfiguration: ({ id, title }) => `Correct ${first_step_short(title === '' ? id : title)} (${first_step_short(id)}).`,
    licence: ({ id, package: name }) => `Decide on the licence ${first_step_short(id)}${name === null ? '' : ` of ${first_step_short(name)}`}.`,
};
function toVulnerabilityStep(finding) {
    const { id, package: name, fix, isKnownExploited } = finding;
    const subject = first_step_short(name ?? 'the package');
    const why = `${first_step_short(id)}${isKnownExploited ? ', which attackers already use' : ''}`;
    if (fix !== null)
        return `Update ${subject} to ${first_step_short(fix)}. That mends ${why}.`;
    return `Remove ${subject}, or shield the service: nothing fixes ${why}.`;
}
function first_step_short(text) {
    return (0,cut_words/* cutWords */.q)(text, first_step_LONGEST_PART);
}

// EXTERNAL MODULE: ./src/notify/text/outcome-words.ts
var outcome_words = __webpack_require__(36821);
;// CONCATENATED MODULE: ./src/notify/text/sheet.ts






const LONGEST_HEADLINE = 150;
/** More are no message any more, but a report. */
const MOST_IMAGES = 20;
const LONGEST_NAME = 150;
const LONGEST_REFERENCE = 230;
const LONGEST_PLACE = 300;
const LONGEST_REASON = 300;
const KIND_WORDS = { news: '', resolved: 'Resolved: ', test: 'Test: ' };
function toSheet(message) {
    return {
        headline: toHeadline(message),
        firstStep: toFirstStep(message),
        call: isCall(message) ? 'Do now' : null,
        images: message.images.slice(0, MOST_IMAGES).map((image) => toSheetImage(image, message)),
        moreImages: message.moreImages + Math.max(0, message.images.length - MOST_IMAGES),
        links: (0,find_link/* findLinks */.t)(message.links),
        origin: `Plimsoll, rule ${(0,cut_words/* cutWords */.q)(message.rule, 100)}, ${toTime(message.asOf)}`,
    };
}
/** The title, with what kind of message it is where it does not say so itself. */
function toHeadline({ kind, title }) {
    const isSaid = kind !== 'news' && title.toLowerCase().startsWith(kind);
    const words = title.trim() === '' ? 'Plimsoll has news' : title;
    return (0,cut_words/* cutWords */.q)(`${isSaid ? '' : KIND_WORDS[kind]}${words}`, LONGEST_HEADLINE);
}
function toSheetImage(image, { isVerdictOnly }) {
    const { outcome, name } = image;
    const shown = (0,cut_words/* cutWords */.q)(name, LONGEST_NAME);
    const told = { name: shown === '' ? 'Image' : shown, outcome, verdict: outcome_words/* OUTCOME_WORDS */.n[outcome] };
    if (isVerdictOnly) {
        return { ...told, place: null, counts: null, reasons: [], findings: [], more: 0 };
    }
    return {
        ...told,
        place: toPlace(image),
        counts: (0,count_words/* toCountWords */.s)(image.counts),
        reasons: image.reasons.map((reason) => (0,cut_words/* cutWords */.q)(reason, LONGEST_REASON)),
        findings: image.findings.map(toFindingLine),
        more: image.more,
    };
}
/** The digest is told where the reference has none: short, for it is copied from the report. */
function toPlace({ reference, digest, platform }) {
    const isPinned = reference.includes('@sha256:');
    const short = digest === null || digest === '' || isPinned ? '' : ` (${(0,cut_words/* cutWords */.q)(digest, 19)})`;
    const whole = `${(0,cut_words/* cutWords */.q)(reference, LONGEST_REFERENCE)}${short}`;
    const place = (0,cut_words/* cutWords */.q)(`${whole}${toPlatform(platform)}`, LONGEST_PLACE);
    return place === '' ? null : place;
}
function toPlatform(platform) {
    return platform === null || platform === '' ? '' : `, ${(0,cut_words/* cutWords */.q)(platform, 40)}`;
}
/** `2026-11-21 22:55 UTC`; what is no ISO time is shown as it is. */
function toTime(asOf) {
    const [, day, time] = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d):/.exec(asOf) ?? [];
    return day === undefined || time === undefined ? (0,cut_words/* cutWords */.q)(asOf, 40) : `${day} ${time} UTC`;
}


/***/ })

};
