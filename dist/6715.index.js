export const id = 6715;
export const ids = [6715];
export const modules = {

/***/ 36715:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendPagerDuty: () => (/* binding */ sendPagerDuty)
});

// EXTERNAL MODULE: ./src/notify/find-secret.ts
var find_secret = __webpack_require__(70459);
// EXTERNAL MODULE: ./src/notify/sent.ts
var notify_sent = __webpack_require__(49447);
// EXTERNAL MODULE: ./src/notify/text/read-field.ts
var read_field = __webpack_require__(60356);
// EXTERNAL MODULE: ./src/notify/text/fit-sheet.ts
var fit_sheet = __webpack_require__(22864);
// EXTERNAL MODULE: ./src/notify/text/cut-words.ts
var cut_words = __webpack_require__(13281);
// EXTERNAL MODULE: ./src/notify/text/sheet.ts + 2 modules
var text_sheet = __webpack_require__(43489);
// EXTERNAL MODULE: ./src/notify/text/more-words.ts
var more_words = __webpack_require__(74492);
;// CONCATENATED MODULE: ./src/notify/pagerduty/pagerduty-body.ts




/* Limits of PagerDuty's Events API v2: 512 KB of an event, 1,024 characters of a summary, 255 of a key. */
const MOST_SUMMARY = 1024;
const MOST_KEY = 255;
/** Far below the limit of the event: 10 images of 20 findings of at most 450 characters. */
const SIZE = { images: 10, reasons: 10, findings: 20 };
/** The JSON of an event: an incident is opened, or opened again, by `subjectKey`, and ended by the same. */
function toPagerDutyBody(message, routingKey) {
    if (message.kind === 'resolved')
        return toPagerDutyEnd(message, routingKey);
    return JSON.stringify({ ...toHead(message, routingKey, 'trigger'), ...toOpening(message) });
}
/** Ends what a message opened. */
function toPagerDutyEnd(message, routingKey) {
    return JSON.stringify(toHead(message, routingKey, 'resolve'));
}
function toHead(message, routingKey, action) {
    return {
        routing_key: routingKey,
        event_action: action,
        dedup_key: toDedupKey(message),
    };
}
/** `plimsoll-` and the key of the subject; a test has one of its own. */
function toDedupKey({ subjectKey, kind }) {
    const kindWord = kind === 'test' ? 'test-' : '';
    return `plimsoll-${kindWord}${subjectKey}`.replace(/[^\w.-]/g, '-').slice(0, MOST_KEY);
}
function toOpening(message) {
    const sheet = (0,fit_sheet/* cutSheet */.s)((0,text_sheet/* toSheet */.JZ)(message), SIZE);
    const [worst] = message.images;
    return {
        payload: {
            summary: (0,cut_words/* cutWords */.q)(`${sheet.headline}. ${sheet.firstStep}`, MOST_SUMMARY),
            source: (0,cut_words/* cutWords */.q)(worst?.name ?? message.rule, 255) || 'plimsoll',
            severity: message.kind === 'test' ? 'info' : message.urgency,
            ...toTimestamp(message.asOf),
            component: (0,cut_words/* cutWords */.q)(worst?.name ?? message.rule, 255),
            group: (0,cut_words/* cutWords */.q)(message.rule, 255),
            class: worst?.outcome ?? 'test',
            custom_details: toDetails(sheet),
        },
        client: 'Plimsoll',
        ...toLinks(sheet),
    };
}
/** Left out where it is no ISO time: the whole event would be refused. */
function toTimestamp(asOf) {
    return /^\d{4}-\d\d-\d\dT[\d:.]{8,12}(?:Z|[+-]\d\d:\d\d)$/.test(asOf) ? { timestamp: asOf } : {};
}
/** PagerDuty shows http as well as https; the first is where the button of the incident leads. */
function toLinks({ links }) {
    const [first] = links;
    return {
        links: links.map(({ label, url }) => ({ href: url, text: label })),
        ...(first === undefined ? {} : { client_url: first.url }),
    };
}
function toDetails(sheet) {
    return {
        ...(sheet.call === null ? { note: sheet.firstStep } : { do_now: sheet.firstStep }),
        images: sheet.images.map(toImageDetails),
        ...(sheet.moreImages === 0 ? {} : { more_images: sheet.moreImages }),
        origin: sheet.origin,
    };
}
function toImageDetails(image) {
    const more = (0,more_words/* toMoreFindings */.X)(image.more, image.findings.length);
    return {
        ...{ name: image.name, verdict: image.verdict },
        ...(image.place === null ? {} : { place: image.place }),
        ...(image.counts === null ? {} : { counts: image.counts }),
        ...(image.reasons.length === 0 ? {} : { reasons: image.reasons }),
        ...(image.findings.length === 0 ? {} : { findings: image.findings }),
        ...(more === null ? {} : { more }),
    };
}

;// CONCATENATED MODULE: ./src/notify/pagerduty/send-pagerduty.ts




const PAGERDUTY_URL = 'https://events.pagerduty.com/v2/enqueue';
/**
 * Opens an incident, or ends it. A test does both, so that nothing of it stays open.
 */
async function sendPagerDuty(channel, message, tools) {
    const key = (0,find_secret/* findSecret */.m)(tools, channel.routingKey);
    if (key.kind === 'missing')
        return key.sent;
    if (!/^[A-Za-z0-9]{32}$/.test(key.value))
        return (0,notify_sent/* failed */.gz)(badKey(channel.routingKey));
    const sent = await enqueue(channel, toPagerDutyBody(message, key.value), tools);
    if (message.kind !== 'test' || sent.state !== 'delivered')
        return sent;
    const ended = await enqueue(channel, toPagerDutyEnd(message, key.value), tools);
    const what = ended.state === 'delivered' ? 'was resolved again' : 'is still open';
    return { ...sent, detail: `${sent.detail}; the incident of the test ${what}` };
}
async function enqueue(channel, body, tools) {
    const { name: label, allowsPrivate } = channel;
    const url = channel.url ?? PAGERDUTY_URL;
    const headers = { 'content-type': 'application/json' };
    const answer = await tools.post({ label, url, headers, body, allowsPrivate });
    const host = URL.canParse(url) ? { host: new URL(url).host } : {};
    return (0,notify_sent/* toSent */.yr)(answer, { isTaken, explain, ...host });
}
function isTaken(status, body) {
    return status === 202 && (0,read_field/* readField */.d)(body, 'status') === 'success';
}
function explain(body, status) {
    if (status !== 400)
        return null;
    const errors = (0,read_field/* readField */.d)(body, 'errors');
    const isKey = Array.isArray(errors) && errors.some((one) => String(one).includes('routing_key'));
    return isKey
        ? 'the routing key does not hold there; take that of an integration of the kind Events API v2'
        : 'PagerDuty does not take the form of this event';
}
function badKey(name) {
    return `the environment variable ${name} holds no routing key of PagerDuty, which has 32 letters and digits`;
}


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

/***/ 60356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readField),
/* harmony export */   k: () => (/* binding */ readNumber)
/* harmony export */ });
/** A number in a foreign JSON object; null where there is none. */
function readNumber(json, name) {
    const value = readField(json, name);
    return typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : null;
}
/** What stands at a path in foreign JSON; undefined where nothing does. */
function readField(json, ...path) {
    let at;
    try {
        at = JSON.parse(json);
    }
    catch {
        // HTML, half an answer or plain words: none of them is an object.
        return undefined;
    }
    for (const name of path) {
        if (typeof at !== 'object' || at === null || !Object.hasOwn(at, name))
            return undefined;
        at = at[name];
    }
    return at;
}


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
