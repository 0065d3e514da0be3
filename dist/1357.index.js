export const id = 1357;
export const ids = [1357];
export const modules = {

/***/ 71357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadSms: () => (/* binding */ loadSms)
});

// EXTERNAL MODULE: ./src/notify/text/outcome-words.ts
var outcome_words = __webpack_require__(36821);
// EXTERNAL MODULE: ./src/notify/text/count-words.ts
var count_words = __webpack_require__(6466);
// EXTERNAL MODULE: ./src/notify/text/find-link.ts
var find_link = __webpack_require__(26315);
;// CONCATENATED MODULE: ./src/notify/sms/sms-line.ts



/** One message of SMS in the alphabet of GSM 03.38. */
const MOST_CHARACTERS = 160;
const LONGEST_NAME = 40;
/**
 * One line of at most 160 characters that every phone takes as one message: what happened to which image, how much was
 * found, and the address of the run where it fits. No id of a finding, and nothing that was found.
 */
function toSmsLine(message) {
    const told = cut(toWords(message), MOST_CHARACTERS);
    const [link] = (0,find_link/* findLinks */.t)(message.links, 1);
    const url = link?.url ?? '';
    const isFit = url !== '' && told.length + 1 + url.length <= MOST_CHARACTERS;
    return isFit && toPlainAscii(url) === url ? `${told} ${url}` : told;
}
function toWords({ kind, images, moreImages, isVerdictOnly }) {
    const [worst] = images;
    const head = ['Plimsoll', KIND_WORDS[kind]].filter((word) => word !== '').join(' ');
    if (worst === undefined)
        return head;
    const others = images.length - 1 + moreImages;
    const counts = isVerdictOnly ? null : (0,count_words/* toCountWords */.s)(worst.counts);
    const name = cut(toPlainAscii(worst.name), LONGEST_NAME);
    const which = others > 0 ? `${name} +${others}` : name;
    return `${head} ${outcome_words/* OUTCOME_WORDS */.n[worst.outcome]} ${which}${counts === null ? '' : `: ${counts}`}`;
}
const KIND_WORDS = { news: '', resolved: 'resolved:', test: 'TEST:' };
/** Of ASCII those characters that need one place in GSM 03.38; accents are taken off, the rest becomes a dot. */
function toPlainAscii(text) {
    return text
        .slice(0, 1000)
        .normalize('NFKD')
        .replace(/\p{M}+/gu, '')
        .replace(/[^\w @$!"#%&'()*+,\-./:;<=>?]/gu, '.');
}
function cut(text, most) {
    return text.length <= most ? text : `${text.slice(0, most - 2)}..`;
}

;// CONCATENATED MODULE: ./src/notify/sms/load-sms.ts

/** What sends by the provider of a channel, loaded: the client of Amazon's is large. */
async function loadSms(channel) {
    const send = await loadProvider(channel);
    return (message, tools) => send({ line: toSmsLine(message), tools });
}
async function loadProvider(channel) {
    const { provider } = channel;
    return provider.kind === 'twilio'
        ? (await __webpack_require__.e(/* import() */ 6111).then(__webpack_require__.bind(__webpack_require__, 16111))).sendByTwilio.bind(null, channel, provider)
        : (await Promise.all(/* import() */[__webpack_require__.e(8797), __webpack_require__.e(9816)]).then(__webpack_require__.bind(__webpack_require__, 69816))).sendBySns.bind(null, channel, provider);
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


/***/ })

};
