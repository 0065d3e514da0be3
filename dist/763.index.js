export const id = 763;
export const ids = [763];
export const modules = {

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


/***/ }),

/***/ 70763:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendWebhook: () => (/* binding */ sendWebhook),
  sendWebhookRecord: () => (/* binding */ sendWebhookRecord)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/notify/find-secret.ts
var find_secret = __webpack_require__(70459);
// EXTERNAL MODULE: ./src/notify/sent.ts
var sent = __webpack_require__(49447);
;// CONCATENATED MODULE: ./src/notify/webhook/sign.ts

const LEAST_BYTES = 24;
const MOST_BYTES = 64;
/** The key in `whsec_` and base64, of 24 to 64 bytes; null for what is none. */
function parseWebhookSecret(text) {
    const [, encoded = ''] = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text) ?? [];
    const key = Buffer.from(encoded, 'base64');
    return key.length < LEAST_BYTES || key.length > MOST_BYTES ? null : key;
}
/** `v1,` and the base64 of HMAC-SHA256, as Standard Webhooks has it. */
function signWebhook({ id, timestamp, body }, key) {
    const mac = (0,external_node_crypto_.createHmac)('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return `v1,${mac}`;
}

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/notify/text/cut-words.ts
var cut_words = __webpack_require__(13281);
// EXTERNAL MODULE: ./src/notify/text/find-link.ts
var find_link = __webpack_require__(26315);
// EXTERNAL MODULE: ./src/notify/text/sheet.ts + 2 modules
var sheet = __webpack_require__(43489);
;// CONCATENATED MODULE: ./src/notify/webhook/webhook-body.ts




/** Standard Webhooks asks for less than 20 kB. */
const MOST_WEBHOOK_BYTES = 20_000;
/** What is left out, step by step, until the body is small enough. */
const SIZES = [
    ...[50, 30, 20, 15, 10, 5, 3, 1].map((findings) => ({ images: 50, findings, reasons: 10 })),
    ...[20, 10, 5, 2].map((images) => ({ images, findings: 1, reasons: 2 })),
    { images: 1, findings: 0, reasons: 1 },
];
/**
 * The JSON that a webhook gets: `{ type, timestamp, data }`, of less than 20 kB. `more` and `moreImages` count what was
 * left out for that, and what the message itself does not name.
 */
function toWebhookBody(message) {
    const whole = toPayload(message);
    let body = '';
    for (const size of SIZES) {
        body = JSON.stringify(cutPayload(whole, size));
        if (Buffer.byteLength(body) < MOST_WEBHOOK_BYTES)
            return body;
    }
    return body;
}
const MOST_IMAGES = 50;
function toPayload(message) {
    const { kind, rule, urgency, subjectKey, asOf, isVerdictOnly } = message;
    return {
        type: 'plimsoll.message.v1',
        timestamp: (0,clean/* cleanLine */.Ow)(asOf, 40),
        data: {
            ...{ kind, rule: (0,cut_words/* cutWords */.q)(rule, 100), urgency, title: (0,sheet/* toHeadline */.GM)(message) },
            ...{ subjectKey: (0,clean/* cleanLine */.Ow)(subjectKey, 100), isVerdictOnly },
            images: message.images.slice(0, MOST_IMAGES).map((one) => toImage(one, message)),
            moreImages: message.moreImages + Math.max(0, message.images.length - MOST_IMAGES),
            links: (0,find_link/* findLinks */.t)(message.links),
        },
    };
}
function cutPayload({ data, ...head }, size) {
    const images = data.images.slice(0, size.images).map((one) => cutImage(one, size));
    const moreImages = data.moreImages + data.images.length - images.length;
    return { ...head, data: { ...data, images, moreImages } };
}
function toImage(image, { isVerdictOnly }) {
    const { outcome } = image;
    return {
        ...{ name: (0,cut_words/* cutWords */.q)(image.name, 150), outcome },
        details: isVerdictOnly ? null : toDetails(image),
    };
}
function toDetails(image) {
    const { platform, digest } = image;
    return {
        reference: (0,clean/* cleanLine */.Ow)(image.reference, 300),
        digest: digest === null ? null : (0,clean/* cleanLine */.Ow)(digest, 100),
        platform: platform === null ? null : (0,clean/* cleanLine */.Ow)(platform, 100),
        reasons: image.reasons.map((reason) => (0,cut_words/* cutWords */.q)(reason, 300)),
        counts: image.counts,
        findings: image.findings.map(toFinding),
        more: image.more,
    };
}
function cutImage({ details, ...told }, size) {
    if (details === null)
        return told;
    const findings = details.findings.slice(0, size.findings);
    return {
        ...{ ...told, ...details },
        reasons: details.reasons.slice(0, size.reasons),
        findings,
        more: details.more + details.findings.length - findings.length,
    };
}
function toFinding(finding) {
    const { kind, id, title, severity, isKnownExploited, epss, isNew } = finding;
    return {
        ...{ kind, id: (0,clean/* cleanLine */.Ow)(id, 100), title: (0,cut_words/* cutWords */.q)(title, 150), severity },
        package: finding.package === null ? null : (0,clean/* cleanLine */.Ow)(finding.package, 150),
        fix: finding.fix === null ? null : (0,clean/* cleanLine */.Ow)(finding.fix, 100),
        ...{ isKnownExploited, epss, isNew },
    };
}

;// CONCATENATED MODULE: ./src/notify/webhook/send-webhook.ts





/** A message as JSON, signed to Standard Webhooks where the channel has a secret. */
function sendWebhook(channel, message, tools) {
    return send(channel, { id: message.id, body: toWebhookBody(message) }, tools);
}
/** A record with all that a run decided; larger ones are no records of ours. */
const MOST_RECORD_BYTES = 4 * 1024 * 1024;
/**
 * A JSON document byte by byte as it is, so that its hash holds at the other end, signed as messages are. Its id follows
 * from its content: the same record twice is one.
 */
function sendWebhookRecord(channel, record, tools) {
    if (Buffer.byteLength(record) > MOST_RECORD_BYTES) {
        return Promise.resolve((0,sent/* failed */.gz)('the record is larger than 4 MB'));
    }
    const id = `rec_${(0,external_node_crypto_.createHash)('sha256').update(record).digest('hex')}`;
    return send(channel, { id, body: record }, tools);
}
async function send(channel, letter, tools) {
    const { name, allowsPrivate } = channel;
    const url = findUrl(channel, tools);
    if (url.kind === 'missing')
        return url.sent;
    const signed = toHeaders(channel, letter, tools);
    if (signed.kind === 'missing')
        return signed.sent;
    const headers = { 'content-type': 'application/json', ...signed.headers };
    const request = { label: name, url: url.value, headers, body: letter.body, allowsPrivate };
    return (0,sent/* toSent */.yr)(await tools.post(request), { isTaken: sent/* isSuccess */.oJ, ...toHost(channel) });
}
function findUrl({ url }, tools) {
    return 'text' in url ? { kind: 'found', value: url.text } : (0,find_secret/* findSecret */.m)(tools, url.env);
}
/** An address of the policy is no secret, though its path may hold one. */
function toHost({ url }) {
    return 'text' in url && URL.canParse(url.text) ? { host: new URL(url.text).host } : {};
}
function toHeaders({ secret }, { id, body }, tools) {
    const timestamp = Math.floor(tools.now().getTime() / 1000);
    const plain = { 'webhook-id': id, 'webhook-timestamp': String(timestamp) };
    if (secret === null)
        return { kind: 'signed', headers: plain };
    const found = (0,find_secret/* findSecret */.m)(tools, secret);
    if (found.kind === 'missing')
        return found;
    const key = parseWebhookSecret(found.value);
    if (key === null)
        return { kind: 'missing', sent: (0,sent/* failed */.gz)(badSecret(secret)) };
    const signature = signWebhook({ id, timestamp, body }, key);
    return { kind: 'signed', headers: { ...plain, 'webhook-signature': signature } };
}
function badSecret(name) {
    return `the environment variable ${name} holds no secret of Standard Webhooks, which is whsec_ and the base64 of 24 to 64 bytes`;
}


/***/ })

};
