export const id = 9816;
export const ids = [9816];
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

/***/ 69816:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  SnsUnreachable: () => (/* binding */ SnsUnreachable),
  sendBySns: () => (/* binding */ sendBySns)
});

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./node_modules/@aws-sdk/client-sns/dist-cjs/index.js
var dist_cjs = __webpack_require__(8797);
// EXTERNAL MODULE: ./src/notify/find-secret.ts
var find_secret = __webpack_require__(70459);
// EXTERNAL MODULE: ./src/notify/sent.ts
var sent = __webpack_require__(49447);
// EXTERNAL MODULE: ./src/notify/sms/aws-secrets.ts
var aws_secrets = __webpack_require__(55550);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./src/notify/sms/sns-fault.ts

const SNS_ERROR = dist/* looseObject */._H3({
    name: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    message: dist/* fallback */.NpB(dist/* string */.YjP(), ''),
    $metadata: dist/* fallback */.NpB(dist/* looseObject */._H3({ httpStatusCode: dist/* optional */.lqM(dist/* number */.aig()) }), {}),
});
/** Why a message was not taken, in our words: those of AWS name accounts and roles. */
function explainSns(thrown) {
    const told = dist/* safeParse */.xLC(SNS_ERROR, thrown);
    if (!told.success)
        return 'the message could not be sent';
    const { name, message, $metadata } = told.output;
    if (name === 'SnsUnreachable')
        return message;
    const code = name.replace(/Exception$/, '');
    const status = $metadata.httpStatusCode;
    const words = CODES[code] ?? '';
    const answered = status === undefined ? '' : `answered ${status}: `;
    if (words !== '')
        return `${answered}${words}`;
    const shown = /^[A-Za-z]{3,60}$/.test(code) ? ` (${code})` : '';
    return `${answered}Amazon SNS does not take the message${shown}`;
}
/** Errors of the action Publish, and those of every action, by their names without `Exception`. */
const CODES = {
    AccessDenied: 'the credentials do not allow sns:Publish',
    AuthorizationError: 'the credentials do not allow sns:Publish',
    ExpiredToken: 'the credentials have expired',
    IncompleteSignature: 'the credentials are not right',
    InternalError: 'Amazon SNS is out of order',
    InternalFailure: 'Amazon SNS is out of order',
    InvalidClientTokenId: 'AWS does not know the credentials',
    InvalidParameter: 'the number, or the account of AWS, is not made for SMS',
    InvalidParameterValue: 'the number, or the account of AWS, is not made for SMS',
    OptInRequired: 'the account of AWS is not signed up for Amazon SNS',
    OptedOut: 'this person has opted out of messages',
    RequestExpired: 'the clock of this machine is not right',
    ServiceUnavailable: 'Amazon SNS is out of order',
    SignatureDoesNotMatch: 'the secret access key is not right',
    Throttled: 'too many requests at once',
    Throttling: 'too many requests at once',
    UserError: 'the account of AWS may not send this',
};

// EXTERNAL MODULE: ./src/notify/sms/send-to-all.ts
var send_to_all = __webpack_require__(9761);
;// CONCATENATED MODULE: ./src/notify/sms/sns.ts







/**
 * By the action Publish of Amazon SNS. The client signs and reads; the request itself goes by our own transport, with its
 * proxies, its authorities and its guard of addresses. Credentials are those of the environment alone: the other places
 * in which the client would look for them are files and services of the machine.
 */
async function sendBySns(channel, provider, { line, tools }) {
    const [id, key] = aws_secrets/* AWS_SECRETS */.M.map((name) => (0,find_secret/* findSecret */.m)(tools, name));
    if (id?.kind !== 'found')
        return id?.sent ?? (0,sent/* failed */.gz)(NO_CREDENTIALS);
    if (key?.kind !== 'found')
        return key?.sent ?? (0,sent/* failed */.gz)(NO_CREDENTIALS);
    const session = tools.secretOf('AWS_SESSION_TOKEN');
    const credentials = {
        ...{ accessKeyId: id.value, secretAccessKey: key.value },
        ...(session === null ? {} : { sessionToken: session }),
    };
    const send = createSend({ channel, provider, credentials, tools, line });
    return (0,send_to_all/* sendToAll */.x)(channel.to, send, tools);
}
const NO_CREDENTIALS = 'there are no credentials of AWS in the environment';
function createSend(course) {
    const client = new dist_cjs/* SNSClient */.kye(toConfig(course));
    const type = { DataType: 'String', StringValue: 'Transactional' };
    return async (PhoneNumber) => {
        const MessageAttributes = { 'AWS.SNS.SMS.SMSType': type };
        const command = new dist_cjs/* PublishCommand */.D5G({ PhoneNumber, Message: course.line, MessageAttributes });
        try {
            await client.send(command);
            return null;
        }
        catch (thrown) {
            course.tools.signal.throwIfAborted();
            return explainSns(thrown);
        }
    };
}
function toConfig({ channel, provider, credentials, tools }) {
    return {
        ...{ credentials, region: provider.region },
        ...(provider.url === null ? {} : { endpoint: provider.url }),
        // Our transport tries again where that is safe; nothing is read from files of the machine.
        ...{ maxAttempts: 1, retryMode: 'standard', defaultsMode: 'standard' },
        ...{ useDualstackEndpoint: false, useFipsEndpoint: false, userAgentAppId: 'plimsoll' },
        requestHandler: createHandler(channel, tools),
    };
}
function createHandler(channel, tools) {
    const handler = {
        handle: async (asked) => {
            const answer = await tools.post(toRequest(channel, asked));
            if (answer.kind === 'failed')
                throw new SnsUnreachable(answer.reason);
            const { status: statusCode, body } = answer;
            const headers = { 'content-type': 'text/xml' };
            return { response: { statusCode, headers, body: external_node_stream_.Readable.from([Buffer.from(body)]) } };
        },
    };
    return handler;
}
function toRequest({ name, allowsPrivate }, asked) {
    const { protocol, hostname, port, path, body } = asked;
    const place = port === undefined ? hostname : `${hostname}:${port}`;
    // Set by the transport itself, to the values that were signed.
    const own = Object.entries(asked.headers).filter(([key]) => !/^(?:host|content-length)$/i.test(key));
    return {
        ...{ ...send_to_all/* SENT_CAREFULLY */.z, label: name, allowsPrivate, headers: Object.fromEntries(own) },
        url: `${protocol}//${place}${path}`,
        body: typeof body === 'string' ? body : '',
    };
}
/** The transport's words. */
class SnsUnreachable extends Error {
    name = 'SnsUnreachable';
}


/***/ })

};
