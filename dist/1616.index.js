export const id = 1616;
export const ids = [1616];
export const modules = {

/***/ 2814:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ sendChat)
/* harmony export */ });
/* harmony import */ var _find_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70459);
/* harmony import */ var _sent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49447);


/** Sends JSON to an address that is a secret. */
async function sendChat(channel, letter, tools) {
    const address = (0,_find_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .findSecret */ .m)(tools, channel.url);
    if (address.kind === 'missing')
        return address.sent;
    const { body, readWait, toUrl } = letter;
    const answer = await tools.post({
        label: channel.name,
        url: toUrl === undefined ? address.value : toUrl(address.value),
        headers: { 'content-type': 'application/json' },
        body,
        allowsPrivate: channel.allowsPrivate,
        // None of these services knows a message by an id.
        retry: 'unless-silent',
        ...(readWait === undefined ? {} : { readWait }),
    });
    return (0,_sent_js__WEBPACK_IMPORTED_MODULE_1__/* .toSent */ .yr)(answer, letter);
}


/***/ }),

/***/ 1616:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sendSlack: () => (/* binding */ sendSlack)
});

// EXTERNAL MODULE: ./src/notify/send-chat.ts
var send_chat = __webpack_require__(2814);
// EXTERNAL MODULE: ./src/notify/text/more-words.ts
var more_words = __webpack_require__(74492);
// EXTERNAL MODULE: ./src/notify/text/fit-sheet.ts
var fit_sheet = __webpack_require__(22864);
// EXTERNAL MODULE: ./src/notify/text/pack-lines.ts
var pack_lines = __webpack_require__(17662);
// EXTERNAL MODULE: ./src/notify/text/sheet.ts + 2 modules
var sheet = __webpack_require__(43489);
// EXTERNAL MODULE: ./src/notify/text/break-chat.ts
var break_chat = __webpack_require__(96929);
;// CONCATENATED MODULE: ./src/notify/slack/escape-slack.ts

/** Look-alikes: an invisible character beside a mark would be a boundary, and let it work. */
const LOOK_ALIKES = {
    '*': '\u2217',
    '`': '\u02CB',
    _: '\u02CD',
    '~': '\u223C',
};
const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/**
 * Clean text as inert mrkdwn: the three characters that Slack has entities for, and marks that are no part of a word, for
 * Slack takes no notice of `_` and `~` between letters and digits, where names and versions have them.
 */
function escapeSlack(text) {
    return (0,break_chat/* breakChat */.o)(text)
        .replace(/[*`]|(?<![\p{L}\p{N}])[_~]|[_~](?![\p{L}\p{N}])/gu, (mark) => LOOK_ALIKES[mark] ?? mark)
        .replace(/[&<>]/g, (character) => ENTITIES[character] ?? character);
}

;// CONCATENATED MODULE: ./src/notify/slack/slack-body.ts





/*
 * Limits of Slack's documentation for blocks: 50 of them, 3,000 characters in a section, 150 in a header. All together
 * are refused somewhere above 13,000 characters, which no page says (slackapi/bolt-js issue 2509).
 */
const MOST_BLOCKS = 50;
const MOST_SECTION = 3000;
const MOST_ALL = 12_000;
/** The JSON for an incoming webhook of Slack: a text for notifications, and blocks. */
function toSlackBody(message) {
    return (0,fit_sheet/* fitSheet */.L)((0,sheet/* toSheet */.JZ)(message), toBody, (body) => {
        const { blocks } = JSON.parse(body);
        return blocks.length <= MOST_BLOCKS && JSON.stringify(blocks).length < MOST_ALL;
    });
}
function toBody(sheet) {
    const text = `${escapeSlack(sheet.headline)}\n${escapeSlack(sheet.firstStep)}`;
    return JSON.stringify({ text, blocks: toBlocks(sheet), unfurl_links: false, unfurl_media: false });
}
function toBlocks(sheet) {
    const more = (0,more_words/* toMoreImages */.H)(sheet.moreImages);
    return [
        { type: 'header', text: { type: 'plain_text', text: toHeader(sheet), emoji: false } },
        toSection(toStep(sheet)),
        ...sheet.images.flatMap(toImageBlocks),
        ...(more === null ? [] : [toSection(more)]),
        ...toLinks(sheet.links),
        { type: 'context', elements: [toText(escapeSlack(sheet.origin))] },
    ];
}
/** No markup is read in a header; what is written in brackets is not even left to be looked at. As long as before. */
function toHeader({ headline }) {
    return headline.replaceAll('<', '\u2039').replaceAll('>', '\u203A');
}
function toStep({ call, firstStep }) {
    return `${call === null ? '' : `*${call}:* `}${escapeSlack(firstStep)}`;
}
function toImageBlocks(image) {
    const more = (0,more_words/* toMoreFindings */.X)(image.more, image.findings.length);
    const lines = [
        `*${escapeSlack(image.name)}: ${image.verdict}*`,
        ...[image.place, image.counts].filter((line) => line !== null).map(escapeSlack),
        ...image.reasons.map((reason) => `Why: ${escapeSlack(reason)}`),
        ...image.findings.map((line) => `\u2022 ${escapeSlack(line)}`),
        ...(more === null ? [] : [more]),
    ];
    return (0,pack_lines/* packLines */.F)(lines, MOST_SECTION).map(toSection);
}
function toSection(text) {
    return { type: 'section', text: toText(text) };
}
/** `verbatim`: Slack looks for no names and addresses by itself. */
function toText(text) {
    return { type: 'mrkdwn', text, verbatim: true };
}
/** As many as one section takes: Slack refuses a whole message for one that is longer. */
function toLinks(links) {
    let text = '';
    for (const link of links.map(toLink)) {
        const joined = text === '' ? link : `${text}  |  ${link}`;
        if (joined.length <= MOST_SECTION)
            text = joined;
    }
    return text === '' ? [] : [toSection(text)];
}
function toLink({ label, url }) {
    const target = url.replaceAll('&', '&amp;').replaceAll('|', '%7C');
    return `<${target}|${escapeSlack(label).replaceAll('|', '/')}>`;
}

;// CONCATENATED MODULE: ./src/notify/slack/send-slack.ts


/** By an incoming webhook of Slack, which answers `ok`, or one word that says why not. */
function sendSlack(channel, message, tools) {
    return (0,send_chat/* sendChat */.T)(channel, { body: toSlackBody(message), isTaken, explain }, tools);
}
function isTaken(status, body) {
    return status === 200 && body.trim() === 'ok';
}
function explain(body) {
    const word = body.trim();
    return Object.hasOwn(WORDS, word) ? `${word}: ${WORDS[word] ?? ''}` : null;
}
/** Errors of Slack's page on incoming webhooks. */
const WORDS = {
    action_prohibited: 'an administrator of the workspace does not let the webhook post',
    channel_is_archived: 'the channel is archived',
    channel_not_found: 'there is no such channel',
    invalid_blocks: 'Slack does not take the form of this message',
    invalid_payload: 'Slack does not take the form of this message',
    invalid_token: 'the address of the webhook no longer holds; make a new one',
    no_active_hooks: 'the webhook is turned off',
    no_service: 'the webhook was removed or is turned off; make a new one',
    no_service_id: 'the address of the webhook is not whole',
    no_team: 'there is no such workspace',
    no_text: 'Slack does not take the form of this message',
    posting_to_general_channel_denied: 'the webhook may not post to the general channel',
    rate_limited: 'it takes no more messages for now',
    team_disabled: 'the workspace is turned off',
    too_many_attachments: 'Slack does not take the form of this message',
    user_not_found: 'there is no such person',
};


/***/ }),

/***/ 96929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ breakChat)
/* harmony export */ });
const ZERO_WIDTH_SPACE = '\u200B';
/**
 * Breaks, by a character that nobody sees, what chat programs look for in finished text whatever its markup says:
 * mentions, addresses of the web, invitations and names of emoji.
 */
function breakChat(text) {
    return text
        .replace(/[@\uFF20](?=\S)/g, `$&${ZERO_WIDTH_SPACE}`)
        .replace(/:(?=\/\/)/g, `:${ZERO_WIDTH_SPACE}`)
        .replace(/\bwww\./gi, (found) => `${found.slice(0, -1)}${ZERO_WIDTH_SPACE}.`)
        .replace(/\b(discord(?:app)?|slack)\.(?=gg|com)/gi, `$1${ZERO_WIDTH_SPACE}.`)
        .replace(/:(?=[\w+'-]{1,100}:)/g, `:${ZERO_WIDTH_SPACE}`);
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

/***/ 17662:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ packLines)
/* harmony export */ });
/** Lines joined to texts of at most so many UTF-16 units, never within a line, which is shorter than that. */
function packLines(lines, most) {
    const texts = [];
    let text = '';
    for (const line of lines) {
        const joined = text === '' ? line : `${text}\n${line}`;
        if (joined.length > most)
            texts.push(text);
        text = joined.length > most ? line : joined;
    }
    return text === '' ? texts : [...texts, text];
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
