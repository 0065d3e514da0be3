export const id = 574;
export const ids = [574];
export const modules = {

/***/ 7802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S5: () => (/* binding */ toLine),
/* harmony export */   SB: () => (/* binding */ toLineHash),
/* harmony export */   Tp: () => (/* binding */ NO_LINE),
/* harmony export */   XF: () => (/* binding */ readLink)
/* harmony export */ });
/* harmony import */ var _content_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(85767);

/** What the first line of a log hangs on. */
const NO_LINE = `sha256:${'0'.repeat(64)}`;
/** `sha256:…` of a line's bytes, without its end. */
function toLineHash(line) {
    return (0,_content_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .toContentDigest */ .L)(line);
}
/** A record as the next line of a log, without its end; `last`: the line before it, null for an empty log. */
function toLine(record, last) {
    const before = last === null ? null : readLink(last);
    const sequence = (before?.sequence ?? 0) + 1;
    return JSON.stringify({ sequence, previous: last === null ? NO_LINE : toLineHash(last), record });
}
/** Null for what is no line of an audit log. */
function readLink(line) {
    const value = parse(line);
    if (typeof value !== 'object' || value === null)
        return null;
    const { sequence, previous, record } = value;
    const isCount = typeof sequence === 'number' && Number.isSafeInteger(sequence) && sequence > 0;
    const isRecord = typeof record === 'object' && record !== null;
    if (!isCount || !isRecord || typeof previous !== 'string')
        return null;
    return { sequence, previous };
}
function parse(line) {
    try {
        return JSON.parse(line);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 85767:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ toContentDigest)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);

/** `sha256:…` of the bytes of a file; a text is written as UTF-8. */
function toContentDigest(content) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(content).digest('hex')}`;
}


/***/ }),

/***/ 77675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ LONGEST_LINE)
/* harmony export */ });
/** Bytes of a line: a record has some kilobytes, one of a hundred images under ten standards one or two million. */
const LONGEST_LINE = 16 * 1024 * 1024;


/***/ }),

/***/ 40574:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  auditVerifyCommand: () => (/* binding */ auditVerifyCommand)
});

// EXTERNAL MODULE: ./src/audit/limits.ts
var limits = __webpack_require__(77675);
// EXTERNAL MODULE: ./src/audit/chain.ts
var chain = __webpack_require__(7802);
;// CONCATENATED MODULE: ./src/audit/verify.ts

/** Takes the lines of a log one after the other, so that a log of any length can be checked. */
function createVerifier() {
    let lines = 0;
    let last = chain/* NO_LINE */.Tp;
    let broken = null;
    return {
        take: (line) => {
            lines += 1;
            const reason = findBreak(line, { sequence: lines, previous: last });
            if (reason !== null)
                broken ??= { state: 'broken', line: lines, reason };
            last = (0,chain/* toLineHash */.SB)(line);
        },
        conclude: (isEnded) => {
            if (broken !== null)
                return broken;
            const reason = 'it has no end, so that it was cut off or is still being written';
            if (!isEnded && lines > 0)
                return { state: 'broken', line: lines, reason };
            return { state: 'whole', lines, lastHash: last };
        },
    };
}
function findBreak(line, expected) {
    const link = (0,chain/* readLink */.XF)(line);
    if (link === null)
        return 'it is no line of an audit log';
    if (link.previous !== expected.previous) {
        return expected.previous === chain/* NO_LINE */.Tp
            ? 'it hangs on a line before it, and there is none: the log begins elsewhere'
            : 'the line before it is not the one it was written after: one of the two was changed, or lines between them are missing';
    }
    if (link.sequence === expected.sequence)
        return null;
    return `it calls itself line ${link.sequence}`;
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
;// CONCATENATED MODULE: ./src/runner/log-lines.ts




const NEW_LINE = 0x0a;
const CHUNK_BYTES = 256 * 1024;
/**
 * The lines of a file between line feeds and nothing else, one after the other, so that a file of any length can be
 * read. Throws `config-invalid` for a file that cannot be read, and for a line of more bytes than `most`.
 */
async function* readLogLines(path, most) {
    const handle = await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK).catch((cause) => {
        throw unreadable(path, 'it cannot be opened', cause);
    });
    try {
        if (!(await handle.stat()).isFile())
            throw unreadable(path, 'it is not a regular file');
        let rest = Buffer.alloc(0);
        for (;;) {
            const { bytesRead, buffer } = await handle.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES);
            if (bytesRead === 0)
                break;
            const { lines, left } = split(Buffer.concat([rest, buffer.subarray(0, bytesRead)]));
            for (const text of lines)
                yield { text, isEnded: true };
            if (left.length > most)
                throw unreadable(path, `a line of it has more than ${most} bytes`);
            rest = left;
        }
        if (rest.length > 0)
            yield { text: decode(rest), isEnded: false };
    }
    finally {
        await handle.close();
    }
}
function split(bytes) {
    const lines = [];
    let start = 0;
    for (;;) {
        const end = bytes.indexOf(NEW_LINE, start);
        if (end < 0)
            return { lines, left: bytes.subarray(start) };
        lines.push(decode(bytes.subarray(start, end)));
        start = end + 1;
    }
}
/** Other bytes would all become the same character, so that a change among them would not be seen. */
function decode(bytes) {
    return (0,external_node_buffer_.isUtf8)(bytes) ? bytes.toString('utf8') : '';
}
function unreadable(path, reason, cause) {
    return new errors/* PlimsollError */.nN({
        code: 'config-invalid',
        message: `The file ${path} cannot be read as an audit log: ${reason}`,
        hint: 'Give the path of a log that --audit-log wrote.',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/commands/audit-verify.ts



/** `audit verify`: whether each line of a log hangs on the line before it; 0 when all do, 1 otherwise. */
async function auditVerifyCommand({ files }, terminal) {
    const [path = ''] = files;
    const verifier = createVerifier();
    let isEnded = true;
    for await (const line of readLogLines(path, limits/* LONGEST_LINE */.i)) {
        verifier.take(line.text);
        isEnded = line.isEnded;
    }
    const verification = verifier.conclude(isEnded);
    await terminal.print(`${describe(path, verification)}\n`);
    return verification.state === 'whole' ? 0 : 1;
}
function describe(path, verification) {
    if (verification.state === 'broken') {
        return `${path}: broken at line ${verification.line}: ${verification.reason}.`;
    }
    const { lines, lastHash } = verification;
    if (lines === 0)
        return `${path}: empty, so there is nothing to check.`;
    const what = lines === 1 ? '1 line, which begins the log' : `${lines} lines, each on the one before`;
    return `${path}: whole, ${what}. Last hash: ${lastHash} (compare it with one that was kept elsewhere: only that tells whether lines were cut off at the end, or the last one was changed).`;
}


/***/ })

};
