export const id = 6111;
export const ids = [6111];
export const modules = {

/***/ 9761:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ sendToAll),
/* harmony export */   z: () => (/* binding */ SENT_CAREFULLY)
/* harmony export */ });
/* harmony import */ var _text_count_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6466);

/** A message to each costs money. */
const MOST_NUMBERS = 20;
/** For all numbers together. */
const MOST_MS = 60_000;
/** The same to each number, one after the other: taken if one of them was. */
async function sendToAll(numbers, send, { now }) {
    const end = now().getTime() + MOST_MS;
    const faults = [];
    let taken = 0;
    for (const [index, number] of numbers.entries()) {
        const fault = index < MOST_NUMBERS && now().getTime() < end ? await send(number) : NOT_TRIED;
        if (fault === null)
            taken += 1;
        else if (!faults.includes(fault))
            faults.push(fault);
    }
    const why = faults.slice(0, 3).join('; ');
    if (taken === 0)
        return { state: 'failed', detail: why === '' ? 'there is no number' : why };
    const lost = taken === numbers.length ? '' : ` of ${numbers.length}: ${why}`;
    return { state: 'delivered', detail: `taken for ${(0,_text_count_words_js__WEBPACK_IMPORTED_MODULE_0__/* .countOf */ .p)(taken, 'number')}${lost}` };
}
const NOT_TRIED = 'there are too many numbers for one message';
/** Each message costs money, and nobody wants it twice: once more only where nothing was taken for certain. */
const SENT_CAREFULLY = { mostTries: 2, retry: 'if-untaken' };


/***/ }),

/***/ 16111:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   sendByTwilio: () => (/* binding */ sendByTwilio)
/* harmony export */ });
/* harmony import */ var _find_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70459);
/* harmony import */ var _sent_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(49447);
/* harmony import */ var _text_read_field_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(60356);
/* harmony import */ var _send_to_all_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9761);




/** By the Messages resource of Twilio's API of 2010-04-01: a form, one request for each number, answered with 201. */
async function sendByTwilio(channel, provider, { line, tools }) {
    const account = (0,_find_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .findSecret */ .m)(tools, provider.account);
    if (account.kind === 'missing')
        return account.sent;
    const token = (0,_find_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .findSecret */ .m)(tools, provider.token);
    if (token.kind === 'missing')
        return token.sent;
    if (!/^AC[0-9A-Za-z]{32}$/.test(account.value)) {
        return (0,_sent_js__WEBPACK_IMPORTED_MODULE_1__/* .failed */ .gz)(`the variable ${provider.account} does not hold the SID of an account (AC…)`);
    }
    const login = { account: account.value, token: token.value };
    const request = toRequest(channel, provider, login);
    const send = async (number) => {
        const body = toForm(provider.from, number, line);
        const sent = (0,_sent_js__WEBPACK_IMPORTED_MODULE_1__/* .toSent */ .yr)(await tools.post({ ...request, body }), { isTaken, explain });
        return sent.state === 'delivered' ? null : sent.detail;
    };
    return (0,_send_to_all_js__WEBPACK_IMPORTED_MODULE_2__/* .sendToAll */ .x)(channel.to, send, tools);
}
function toRequest({ name, allowsPrivate }, { url }, { account, token }) {
    const base = (url ?? 'https://api.twilio.com').replace(/\/+$/, '');
    return {
        ...{ label: name, allowsPrivate, ..._send_to_all_js__WEBPACK_IMPORTED_MODULE_2__/* .SENT_CAREFULLY */ .z },
        url: `${base}/2010-04-01/Accounts/${account}/Messages.json`,
        headers: {
            authorization: `Basic ${Buffer.from(`${account}:${token}`).toString('base64')}`,
            'content-type': 'application/x-www-form-urlencoded',
            accept: 'application/json',
        },
    };
}
function toForm(from, to, line) {
    const sender = from.startsWith('MG') ? { MessagingServiceSid: from } : { From: from };
    return new URLSearchParams({ To: to, ...sender, Body: line }).toString();
}
/** A message is queued with 201; whether the carrier takes it, nobody waits to hear. */
function isTaken(status, body) {
    const sid = (0,_text_read_field_js__WEBPACK_IMPORTED_MODULE_3__/* .readField */ .d)(body, 'sid');
    return status === 201 && typeof sid === 'string' && /^(?:SM|MM)[0-9a-fA-F]{32}$/.test(sid);
}
function explain(body) {
    const code = (0,_text_read_field_js__WEBPACK_IMPORTED_MODULE_3__/* .readNumber */ .k)(body, 'code');
    if (code === null)
        return null;
    const words = CODES[code];
    return `Twilio's error ${code}${words === undefined ? '' : `: ${words}`}`;
}
/** Those of Twilio's dictionary of errors that sending to a number can meet. */
const CODES = {
    20003: 'the account or its token is not right',
    20404: 'there is no such account',
    20429: 'too many requests at once',
    21211: 'the number to send to is no valid number',
    21212: 'the number to send from is no valid number',
    21266: 'it would be sent from a number to itself',
    21408: 'the account may not send to this country; allow it in its geographic permissions',
    21602: 'the message is empty',
    21603: 'there is no number to send from',
    21604: 'there is no number to send to',
    21606: 'the number to send from is not one of the account that can send there',
    21608: 'a trial account sends to verified numbers alone',
    21610: 'this person has opted out; they can send START to opt in',
    21611: 'too many messages wait for this number to send from',
    21612: 'nothing can be sent from this number to that one',
    21614: 'the number to send to is not that of a mobile phone',
    21617: 'the message is too long',
    21703: 'the messaging service has no number to send from',
    21705: 'there is no such messaging service',
    30002: 'the account is suspended',
    30022: 'the carriers of the United States take no more of this brand for now (A2P 10DLC)',
    30034: 'the number is not registered for messages in the United States (A2P 10DLC)',
    63038: 'the account has sent what it may in a day',
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


/***/ })

};
