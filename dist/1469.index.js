export const id = 1469;
export const ids = [1469];
export const modules = {

/***/ 16158:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E5: () => (/* binding */ toArchiveError),
/* harmony export */   So: () => (/* binding */ archiveInvalid),
/* harmony export */   fW: () => (/* binding */ archiveUnsafe),
/* harmony export */   lO: () => (/* binding */ archiveTruncated),
/* harmony export */   oX: () => (/* binding */ archiveCancelled)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _failure_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(99802);


/* `label` names the archive in a message, as the beginning of a sentence: `The archive /tmp/app.tar`. */
function archiveTruncated(label, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'archive-truncated',
        message: `${label} ends in the middle: a part of it is missing.`,
        hint: 'Make or copy it again, and check that there was enough space for all of it.',
        cause,
    });
}
function archiveInvalid(label, why, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'archive-invalid',
        message: `${label} cannot be read: ${why}.`,
        hint: 'It must be a tar archive, plain or compressed with gzip or zstd, and undamaged. Make or fetch it again.',
        cause,
    });
}
function archiveUnsafe(label, why) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'archive-unsafe',
        message: `${label} is refused: ${why}.`,
        hint: 'Such an archive is broken or made to write or read outside of its folder. Take it from a source that you trust.',
    });
}
/**
 * What the file system said when an archive was read or unpacked: `archive-missing`, `no-space`, `cancelled`,
 * else `archive-invalid`. One of ours stays as it is.
 */
function toArchiveError(error, label) {
    if (error instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN)
        return error;
    const code = (0,_failure_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .codeOf */ .$)(error);
    switch (code ?? '') {
        case 'ENOENT':
        case 'ENOTDIR':
            return archiveMissing(label, error);
        case 'ENOSPC':
        case 'EDQUOT':
            return noSpace(label, error);
        case 'ABORT_ERR':
            return archiveCancelled(label);
        default:
            return archiveInvalid(label, code ?? (0,_failure_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .b)(error), error);
    }
}
function archiveCancelled(label) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'cancelled',
        message: `${label} was not read to its end: the run was cancelled.`,
        hint: 'Start it again when you like; nothing half-written is left behind.',
    });
}
function archiveMissing(label, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'archive-missing',
        message: `${label} does not exist.`,
        hint: 'Check the path; it is taken from the folder in which the command was started.',
        cause,
    });
}
function noSpace(label, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'no-space',
        message: `${label} cannot be unpacked: the disk is full.`,
        hint: 'Free space there, or set `work-dir` to a folder on a larger disk.',
        cause,
    });
}


/***/ }),

/***/ 89787:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  EC: () => (/* binding */ CHUNK_BYTES),
  mF: () => (/* binding */ decompress),
  iM: () => (/* binding */ findCompression),
  o7: () => (/* binding */ isCutOff),
  ir: () => (/* binding */ isDecompressionError)
});

// UNUSED EXPORTS: createPortableZstdDecoder

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
// EXTERNAL MODULE: ./src/archive/failure-facts.ts
var failure_facts = __webpack_require__(99802);
;// CONCATENATED MODULE: ./src/archive/zstd-frames.ts

/*
 * Node's zstd decoder drops what stands in a piece behind the end of a frame (tried with Node 22 and 24), and
 * images made by Podman hold many frames, one for each file, and frames to be skipped (zstd:chunked). So pieces
 * are cut where frames end: RFC 8878, sections 3.1.1 and 3.1.2, as far as lengths go.
 */
const FRAME_MAGIC = 0xfd2fb528;
const SKIPPABLE_MAGIC = 0x184d2a50;
/** Memory that a frame may ask for: what the reference decoder allows by itself (ZSTD_WINDOWLOG_LIMIT_DEFAULT). */
const MOST_WINDOW_BYTES = 2 ** 27;
class FrameError extends Error {
    code = 'ZSTD_window';
    constructor(window) {
        super(`a frame asks for ${window} bytes of memory`);
    }
}
/** Passes everything on unchanged, and never the end of one frame and the beginning of the next in one piece. */
function createFrameSplitter() {
    const tracker = createTracker();
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            try {
                for (const piece of cut(chunk, tracker(chunk)))
                    this.push(piece);
                done();
            }
            catch (error) {
                done(error);
            }
        },
        // Pieces must reach the decoder one by one.
        readableObjectMode: true,
    });
}
function cut(chunk, ends) {
    return [...ends, chunk.length]
        .map((end, at) => chunk.subarray(ends[at - 1] ?? 0, end))
        .filter((piece) => piece.length > 0);
}
/** A function that tells for each piece in turn at which of its bytes frames end. */
function createTracker() {
    let step = readMagic();
    let seen = [];
    let missing = step.need;
    const finish = () => {
        step = step.next(Buffer.concat(seen));
        seen = [];
        missing = step.need;
        return step.isFresh === true;
    };
    return (chunk) => {
        const ends = [];
        for (let at = 0; at < chunk.length;) {
            const taken = Math.min(missing, chunk.length - at);
            if (step.isPassed !== true)
                seen.push(Buffer.from(chunk.subarray(at, at + taken)));
            at += taken;
            missing -= taken;
            while (missing === 0)
                if (finish())
                    ends.push(at);
        }
        return ends;
    };
}
function readMagic() {
    return {
        need: 4,
        isFresh: true,
        next: (field) => {
            const magic = field.readUInt32LE();
            if (magic === FRAME_MAGIC)
                return { need: 1, next: readHeader };
            if ((magic & 0xfffffff0) >>> 0 !== SKIPPABLE_MAGIC)
                return passAll();
            return { need: 4, next: (size) => pass(size.readUInt32LE(), readMagic) };
        },
    };
}
/** Not zstd: the decoder is the one to say so. */
function passAll() {
    return { need: Number.POSITIVE_INFINITY, isPassed: true, next: passAll };
}
function pass(count, then) {
    return count === 0 ? then() : { need: count, isPassed: true, next: then };
}
const DICTIONARY_BYTES = [0, 1, 2, 4];
const CONTENT_SIZE_BYTES = [0, 2, 4, 8];
function readHeader(field) {
    const descriptor = field[0] ?? 0;
    const isSingle = (descriptor & 0x20) !== 0;
    const hasChecksum = (descriptor & 0x04) !== 0;
    const sizeFlag = descriptor >>> 6;
    const dictionary = DICTIONARY_BYTES[descriptor & 3] ?? 0;
    const contentSize = sizeFlag === 0 && isSingle ? 1 : (CONTENT_SIZE_BYTES[sizeFlag] ?? 0);
    return {
        need: (isSingle ? 0 : 1) + dictionary + contentSize,
        next: (rest) => {
            const window = isSingle ? readContentSize(rest.subarray(dictionary)) : readWindow(rest);
            if (window > MOST_WINDOW_BYTES)
                throw new FrameError(window);
            return readBlock(hasChecksum);
        },
    };
}
function readWindow(rest) {
    const descriptor = rest[0] ?? 0;
    const base = 2 ** (10 + (descriptor >>> 3));
    return base + (base / 8) * (descriptor & 7);
}
function readContentSize(field) {
    if (field.length === 8)
        return Number(field.readBigUInt64LE());
    return field.readUIntLE(0, field.length) + (field.length === 2 ? 256 : 0);
}
function readBlock(hasChecksum) {
    return {
        need: 3,
        next: (field) => {
            const header = field.readUIntLE(0, 3);
            const isRepeat = ((header >>> 1) & 3) === 1;
            const isLast = (header & 1) === 1;
            return pass(isRepeat ? 1 : header >>> 3, () => isLast ? pass(hasChecksum ? 4 : 0, readMagic) : readBlock(hasChecksum));
        },
    };
}

;// CONCATENATED MODULE: ./src/archive/decompress.ts




/** Large pieces: what is paid for each piece is more than what is paid for its bytes. */
const CHUNK_BYTES = 512 * 1024;
const MAGIC_BYTES = 4;
/** What the first bytes say. Formats that images do not use (bzip2, xz) count as none. */
function findCompression(head) {
    const [a = 0, b = 0, c = 0, d = 0] = head;
    if (a === 0x1f && b === 0x8b)
        return 'gzip';
    const magic = ((d << 24) | (c << 16) | (b << 8) | a) >>> 0;
    // A frame, or one to be skipped in front of it (RFC 8878 section 3.1).
    return magic === 0xfd2fb528 || magic >>> 4 === 0x184d2a5 ? 'zstd' : 'none';
}
/**
 * The bytes that `source` holds, whatever it is compressed with. An error of `source` reaches the reader as it
 * is; one of the decompression answers to `isDecompressionError`. Ending the result early ends `source` too,
 * which nobody else may read or listen to.
 */
async function decompress(source) {
    const head = await takeHead(source, MAGIC_BYTES);
    // A stream that has ended takes nothing back.
    if (head.length < MAGIC_BYTES)
        return external_node_stream_.Readable.from([head], { objectMode: false });
    source.unshift(head);
    switch (findCompression(head)) {
        case 'none':
            return source;
        case 'gzip':
            return connect(source, external_node_zlib_.createGunzip({ chunkSize: CHUNK_BYTES }));
        case 'zstd':
            return connect(source, createFrameSplitter(), await createZstdDecoder());
    }
}
function connect(source, ...steps) {
    const last = steps.at(-1) ?? source;
    // Whoever reads the last step meets its error; here it would be told a second time.
    (0,external_node_stream_.pipeline)([source, ...steps], () => undefined);
    return last;
}
/** Damaged or cut compressed bytes, as zlib, zstd and fzstd tell it. */
function isDecompressionError(error) {
    return /^(?:Z_|ZSTD_|ERR_ZSTD)/.test((0,failure_facts/* codeOf */.$)(error) ?? '');
}
/** The same, where bytes are missing at the end. */
function isCutOff(error) {
    return isDecompressionError(error) && /unexpected e(?:nd|of)/i.test((0,failure_facts/* messageOf */.b)(error));
}
/** Node has zstd from 22.15 on; before, a decoder in JavaScript does it, loaded by those who need it. */
async function createZstdDecoder() {
    // eslint-disable-next-line @typescript-eslint/no-unnecessary-condition, n/no-unsupported-features/node-builtins -- asked before use
    if (external_node_zlib_.createZstdDecompress !== undefined) {
        // eslint-disable-next-line n/no-unsupported-features/node-builtins -- asked before use
        return external_node_zlib_.createZstdDecompress({ chunkSize: CHUNK_BYTES });
    }
    return createPortableZstdDecoder();
}
/** Zstandard without Node's own. Exported for the tests, which run where Node has it. */
async function createPortableZstdDecoder() {
    const { Decompress } = await __webpack_require__.e(/* import() */ 8339).then(__webpack_require__.bind(__webpack_require__, 68339));
    let output = null;
    const decoder = new Decompress((piece) => output?.push(piece));
    const feed = (bytes, isLast) => {
        try {
            decoder.push(bytes, isLast);
            return null;
        }
        catch (error) {
            return toZstdError(error);
        }
    };
    output = new external_node_stream_.Transform({
        transform: (chunk, _encoding, done) => {
            done(feed(chunk, false));
        },
        flush: (done) => {
            done(feed(Buffer.alloc(0), true));
        },
    });
    return output;
}
function toZstdError(error) {
    return Object.assign(new Error((0,failure_facts/* messageOf */.b)(error), { cause: error }), { code: 'ZSTD_error' });
}
/** The first bytes or more; fewer when there are no more. They have left the stream. */
async function takeHead(source, count) {
    const pieces = [];
    for (let held = 0; held < count;) {
        const piece = await readPiece(source);
        if (piece === null)
            break;
        pieces.push(piece);
        held += piece.length;
    }
    return Buffer.concat(pieces);
}
async function readPiece(source) {
    for (;;) {
        const piece = source.read();
        if (piece instanceof Uint8Array)
            return Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength);
        if (source.readableEnded || source.errored !== null || source.destroyed)
            return endOf(source);
        await new Promise((resolve) => {
            const settle = () => {
                for (const name of SETTLING)
                    source.off(name, settle);
                resolve();
            };
            for (const name of SETTLING)
                source.once(name, settle);
        });
    }
}
const SETTLING = ['readable', 'end', 'error', 'close'];
function endOf(source) {
    if (source.errored !== null)
        throw source.errored;
    return null;
}


/***/ }),

/***/ 51576:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ toSafeName),
/* harmony export */   k: () => (/* binding */ toRootedPath)
/* harmony export */ });
/* harmony import */ var _archive_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(16158);
/* harmony import */ var _quote_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(73214);


const LONGEST_NAME = 4096;
/**
 * The clean name of an entry of an archive that we unpack or read by names: relative, without `./`. Throws
 * `archive-unsafe` for names that lead elsewhere.
 */
function toSafeName(name, label) {
    const parts = name.split('/');
    if (name.startsWith('/') || parts.includes('..') || name.includes('\0')) {
        throw (0,_archive_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveUnsafe */ .fW)(label, `the entry ${(0,_quote_js__WEBPACK_IMPORTED_MODULE_1__/* .quoteName */ .A)(name)} lies outside of it`);
    }
    if (name.length > LONGEST_NAME)
        throw (0,_archive_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .archiveUnsafe */ .fW)(label, 'the name of an entry is too long');
    return parts.filter((part) => part !== '' && part !== '.').join('/');
}
/** What a path means when the root is `/`, without the leading slash: how both scanners take names in layers. */
function toRootedPath(name) {
    if (CLEAN.test(name))
        return name;
    const kept = [];
    for (const part of name.split('/')) {
        if (part === '..')
            kept.pop();
        else if (part !== '' && part !== '.')
            kept.push(part);
    }
    return kept.join('/');
}
/** No empty part and none that begins with a dot: nearly all names, told without taking them apart. */
const CLEAN = /^(?:[^/.][^/]*)(?:\/[^/.][^/]*)*$/;


/***/ }),

/***/ 99802:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ codeOf),
/* harmony export */   b: () => (/* binding */ messageOf)
/* harmony export */ });
/*
 * What Node threw, asked for its facts alone: an error may come from another realm (a worker, a test), where
 * `instanceof Error` is false.
 */
/** `ENOENT`, `Z_BUF_ERROR` …; null for errors without a code. */
function codeOf(thrown) {
    const { code } = (thrown ?? {});
    return typeof code === 'string' ? code : null;
}
/** On one line and bounded. */
function messageOf(thrown) {
    const { message } = (thrown ?? {});
    const text = typeof message === 'string' ? message : String(thrown);
    return text.slice(0, 200).replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ');
}


/***/ }),

/***/ 73214:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ quoteName)
/* harmony export */ });
/** A name from an archive, fit for one of our sentences: in quotes, on one line, bounded. */
function quoteName(name) {
    const plain = name.slice(0, 400).replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Surrogate}]+/gu, ' ');
    return `"${plain.length > 120 ? `${plain.slice(0, 119)}…` : plain}"`;
}


/***/ }),

/***/ 48459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OH: () => (/* binding */ parseTarHeader),
/* harmony export */   Yo: () => (/* binding */ BLOCK_BYTES),
/* harmony export */   b5: () => (/* binding */ TarHeaderError),
/* harmony export */   ei: () => (/* binding */ isZeroBlock)
/* harmony export */ });
/*
 * Headers of tar archives: POSIX.1-1988 (ustar), POSIX.1-2001 (pax), GNU's own (tar manual, "Basic Tar Format").
 *
 * Read by ourselves, for two reasons. Both scanners read tar with Go's archive/tar, and what we count and check
 * must be what they see: where an archive ends, which types have no bytes, how sparse files go on. And an image
 * archive that lies on disk is listed by jumping from header to header, which stream readers cannot.
 */
const BLOCK_BYTES = 512;
const EXTENSIONS = {
    x: 'pax',
    g: 'pax-global',
    L: 'long-name',
    K: 'long-link',
};
const KINDS = {
    '\0': 'file',
    '0': 'file',
    '7': 'file',
    S: 'file',
    '1': 'hardlink',
    '2': 'symlink',
    '5': 'directory',
};
const BARE_TYPES = new Set(['1', '2', '3', '4', '5', '6']);
/** A block of 512 bytes that is no header; the message says why. */
class TarHeaderError extends Error {
}
function isZeroBlock(block) {
    return block[0] === 0 && block.every((byte) => byte === 0);
}
/** Throws `TarHeaderError` for a block with a wrong checksum or numbers that are none. */
function parseTarHeader(block) {
    checkSum(block);
    const type = String.fromCharCode(block[156] ?? 0);
    const size = parseNumber(block, 124, 12);
    const extension = EXTENSIONS[type];
    if (extension !== undefined)
        return { kind: 'extension', extension: { kind: extension, size } };
    return {
        kind: 'entry',
        entry: toEntry(block, type, size),
        isBare: BARE_TYPES.has(type),
        isLegacy: type === '\0',
        isExtended: type === 'S' && block[482] === 1,
    };
}
function toEntry(block, type, size) {
    const kind = KINDS[type] ?? 'other';
    return {
        name: parseName(block),
        kind,
        size,
        mode: parseNumber(block, 100, 8) & 0o7777,
        linkName: kind === 'hardlink' || kind === 'symlink' ? parseText(block, 157, 100) : '',
        isOdd: !'\x0001234567'.includes(type),
    };
}
/** The sum of all bytes, with spaces for the field itself; some old writers took the bytes as signed. */
function checkSum(block) {
    const written = parseNumber(block, 148, 8);
    let sum = 8 * 0x20;
    for (const byte of block)
        sum += byte;
    for (let at = 148; at < 156; at += 1)
        sum -= block[at] ?? 0;
    if (sum !== written && sumSigned(block) !== written) {
        throw new TarHeaderError('a header has a wrong checksum');
    }
}
function sumSigned(block) {
    const bytes = Buffer.concat([block.subarray(0, 148), Buffer.alloc(8, 0x20), block.subarray(156)]);
    return new Int8Array(bytes).reduce((sum, byte) => sum + byte, 0);
}
/** ustar splits long names; GNU's format, with two spaces behind its name, keeps other things in that place. */
function parseName(block) {
    const name = parseText(block, 0, 100);
    const isUstar = block.toString('latin1', 257, 263) === 'ustar\0';
    if (!isUstar || block[345] === 0)
        return name;
    const isStar = block.toString('latin1', 508, 512) === 'tar\0';
    return `${parseText(block, 345, isStar ? 131 : 155)}/${name}`;
}
function parseText(block, at, length) {
    const end = block.indexOf(0, at);
    return block.toString('utf8', at, end === -1 || end > at + length ? at + length : end);
}
/** Octal digits between spaces or zero bytes; or, with the highest bit set, a binary number (GNU). */
function parseNumber(block, at, length) {
    const field = block.subarray(at, at + length);
    if ((field[0] ?? 0) >= 0x80)
        return parseBinary(field);
    let index = 0;
    while (isBlank(field[index]))
        index += 1;
    let value = 0;
    for (; isDigit(field[index]); index += 1)
        value = value * 8 + (field[index] ?? 0) - 0x30;
    while (field[index] === 0x20)
        index += 1;
    if ((field[index] ?? 0) === 0)
        return value;
    throw new TarHeaderError('a header has a number that is none');
}
function isBlank(byte) {
    return byte === 0 || byte === 0x20;
}
function isDigit(byte) {
    return byte !== undefined && byte >= 0x30 && byte <= 0x37;
}
function parseBinary(field) {
    let value = (field[0] ?? 0) & 0x7f;
    for (const byte of field.subarray(1))
        value = value * 256 + byte;
    // The sign is the second highest bit; nothing in an archive is negative or beyond what a number holds.
    if (((field[0] ?? 0) & 0x40) !== 0 || !Number.isSafeInteger(value)) {
        throw new TarHeaderError('a header has a number out of range');
    }
    return value;
}


/***/ }),

/***/ 78425:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ createTarReader)
});

// EXTERNAL MODULE: ./src/archive/archive-errors.ts
var archive_errors = __webpack_require__(16158);
// EXTERNAL MODULE: ./src/archive/tar-header.ts
var tar_header = __webpack_require__(48459);
;// CONCATENATED MODULE: ./src/archive/tar-extensions.ts

/** The most bytes of names and other additions to one entry (archive/tar maxSpecialFileSize). */
const MOST_EXTENSION_BYTES = 1024 * 1024;
/** In a row, for one entry. */
const MOST_EXTENSIONS = 16;
/** The additions with those of one more extended header; throws `TarHeaderError`. */
function addExtension(earlier, { kind }, bytes) {
    const before = { ...earlier, seen: [...(earlier.seen ?? []), kind] };
    if (before.seen.length > MOST_EXTENSIONS)
        throw new tar_header/* TarHeaderError */.b5('an entry has too many headers');
    switch (kind) {
        case 'long-name':
            return { ...before, name: parseLongName(bytes) };
        case 'long-link':
            return { ...before, linkName: parseLongName(bytes) };
        case 'pax':
            return { ...before, ...parsePax(bytes) };
        // Meant for all entries that follow; Go's reader, which both scanners use, does not apply it either.
        case 'pax-global':
            return before;
    }
}
/** The entry as its extended headers have it. */
function toWholeEntry(header, additions) {
    const { isSparse, seen, ...facts } = additions;
    const { isBare, isLegacy } = header;
    const entry = { ...header.entry, ...facts };
    const kind = isLegacy && entry.name.endsWith('/') ? 'directory' : entry.kind;
    const isLink = kind === 'hardlink' || kind === 'symlink';
    return {
        ...entry,
        kind,
        linkName: isLink ? entry.linkName : '',
        size: isBare || kind === 'directory' ? 0 : entry.size,
        isOdd: entry.isOdd || isSparse === true || isContradictable(seen ?? []),
    };
}
/** One header of pax, or GNU's for a name and for a link: what writers write. Of others the order would count. */
function isContradictable(seen) {
    const hasMixed = seen.length > 1 && (seen.includes('pax') || new Set(seen).size < seen.length);
    return hasMixed || seen.includes('pax-global');
}
function parseLongName(bytes) {
    const end = bytes.indexOf(0);
    return bytes.toString('utf8', 0, end === -1 ? bytes.length : end);
}
/** Records `LENGTH KEY=VALUE\n`; the length counts the whole record in bytes. */
function parsePax(bytes) {
    const records = new Map();
    for (let at = 0; at < bytes.length;) {
        const space = bytes.indexOf(0x20, at);
        const length = Number(/^\d{1,8}$/.exec(bytes.toString('latin1', at, space))?.[0] ?? Number.NaN);
        const end = at + length;
        if (!(space > at && end > space && end <= bytes.length) || bytes[end - 1] !== 0x0a) {
            throw new tar_header/* TarHeaderError */.b5('an extended header is broken');
        }
        const [key = '', ...value] = bytes.toString('utf8', space + 1, end - 1).split('=');
        records.set(key, value.join('='));
        at = end;
    }
    return toAdditions(records);
}
function toAdditions(records) {
    const name = records.get('GNU.sparse.name') ?? records.get('path');
    const linkName = records.get('linkpath');
    const size = records.get('size');
    // An empty value takes the record back (POSIX.1-2001, pax): the header's own counts again.
    return {
        ...(name ? { name } : {}),
        ...(linkName ? { linkName } : {}),
        ...(size ? { size: parseSize(size) } : {}),
        ...([...records.keys()].some((key) => key.startsWith('GNU.sparse.')) ? { isSparse: true } : {}),
    };
}
function parseSize(text) {
    if (/^\d{1,15}$/.test(text))
        return Number(text);
    throw new tar_header/* TarHeaderError */.b5('an extended header has a size that is none');
}

;// CONCATENATED MODULE: ./src/archive/tar-machine.ts



/** Twenty times the files of the largest image known to trouble the scanners. */
const MOST_ENTRIES = 50_000_000;
/** The states of a reader: what `createTarReader` describes, and nobody else uses. */
class TarMachine {
    #options;
    #block = Buffer.alloc(tar_header/* BLOCK_BYTES */.Yo);
    #held = 0;
    #state = { reads: 'header' };
    #additions = {};
    #extension = [];
    /** Bytes still to come of the entry or extension at hand, and of the padding behind it. */
    #body = 0;
    #padding = 0;
    #isWanted = false;
    #entries = 0;
    constructor(options) {
        this.#options = options;
    }
    guard(work) {
        try {
            work();
        }
        catch (error) {
            if (!(error instanceof tar_header/* TarHeaderError */.b5))
                throw error;
            const why = this.#entries === 0 ? 'it is not a tar archive' : `it is damaged (${error.message})`;
            throw (0,archive_errors/* archiveInvalid */.So)(this.#options.label, why, error);
        }
    }
    push(chunk) {
        let at = 0;
        while (at < chunk.length && this.#state.reads !== 'nothing') {
            if (this.#body > 0)
                at = this.#takeBody(chunk, at);
            else if (this.#padding > 0)
                at = this.#skipPadding(chunk, at);
            else
                at = this.#takeBlock(chunk, at);
        }
    }
    skip() {
        if (this.#state.reads === 'extension' || this.#isWanted)
            return 0;
        const count = this.#body + this.#padding;
        this.#body = 0;
        this.#padding = 0;
        return count;
    }
    isAtEnd() {
        return this.#state.reads === 'nothing';
    }
    end() {
        // As Go's reader has it: padding behind the last bytes and the zero blocks may be missing.
        const isWhole = this.#held === 0 && this.#body === 0 && this.#state.reads !== 'sparse-map';
        if (!isWhole)
            throw (0,archive_errors/* archiveTruncated */.lO)(this.#options.label);
    }
    #takeBody(chunk, at) {
        const end = Math.min(chunk.length, at + this.#body);
        this.#body -= end - at;
        if (this.#state.reads === 'extension')
            this.#extension.push(Buffer.from(chunk.subarray(at, end)));
        else if (this.#isWanted)
            this.#isWanted = this.#options.visitor.data(chunk.subarray(at, end));
        if (this.#body === 0)
            this.#endBody();
        return end;
    }
    #endBody() {
        if (this.#state.reads === 'extension') {
            const bytes = Buffer.concat(this.#extension);
            this.#additions = addExtension(this.#additions, this.#state.extension, bytes);
            this.#extension = [];
            this.#state = { reads: 'header' };
        }
        else if (this.#isWanted) {
            this.#isWanted = false;
            this.#options.visitor.end();
        }
    }
    #skipPadding(chunk, at) {
        const end = Math.min(chunk.length, at + this.#padding);
        this.#padding -= end - at;
        return end;
    }
    /** Most blocks lie whole in a chunk and are read where they are. */
    #takeBlock(chunk, at) {
        if (this.#held === 0 && chunk.length - at >= tar_header/* BLOCK_BYTES */.Yo) {
            this.#readBlock(chunk.subarray(at, at + tar_header/* BLOCK_BYTES */.Yo));
            return at + tar_header/* BLOCK_BYTES */.Yo;
        }
        const end = Math.min(chunk.length, at + tar_header/* BLOCK_BYTES */.Yo - this.#held);
        chunk.copy(this.#block, this.#held, at, end);
        this.#held += end - at;
        if (this.#held === tar_header/* BLOCK_BYTES */.Yo) {
            this.#held = 0;
            this.#readBlock(this.#block);
        }
        return end;
    }
    #readBlock(block) {
        if (this.#state.reads === 'sparse-map') {
            const { entry } = this.#state;
            if (block[504] !== 1)
                this.#open(entry);
            return;
        }
        if ((0,tar_header/* isZeroBlock */.ei)(block)) {
            this.#state = { reads: this.#state.reads === 'zero-block' ? 'nothing' : 'zero-block' };
            return;
        }
        if (this.#state.reads === 'zero-block')
            throw new tar_header/* TarHeaderError */.b5('there is an empty block');
        this.#readHeader(block);
    }
    #readHeader(block) {
        const header = (0,tar_header/* parseTarHeader */.OH)(block);
        if (header.kind === 'extension') {
            this.#openExtension(header.extension);
            return;
        }
        const entry = toWholeEntry(header, this.#additions);
        this.#additions = {};
        if (header.isExtended)
            this.#state = { reads: 'sparse-map', entry };
        else
            this.#open(entry);
    }
    #openExtension(extension) {
        if (extension.size > MOST_EXTENSION_BYTES)
            throw new tar_header/* TarHeaderError */.b5('a header is too long');
        this.#state = { reads: 'extension', extension };
        this.#measure(extension.size);
        if (extension.size === 0)
            this.#endBody();
    }
    #open(entry) {
        const { visitor, label, maxEntries = MOST_ENTRIES } = this.#options;
        this.#state = { reads: 'header' };
        this.#entries += 1;
        if (this.#entries > maxEntries) {
            throw (0,archive_errors/* archiveUnsafe */.fW)(label, `it holds more than ${maxEntries} entries`);
        }
        this.#measure(entry.size);
        this.#isWanted = visitor.entry(entry);
        if (entry.size === 0)
            this.#endBody();
    }
    #measure(size) {
        this.#body = size;
        this.#padding = (tar_header/* BLOCK_BYTES */.Yo - (size % tar_header/* BLOCK_BYTES */.Yo)) % tar_header/* BLOCK_BYTES */.Yo;
    }
}

;// CONCATENATED MODULE: ./src/archive/tar.ts

function createTarReader(options) {
    const reader = new TarMachine(options);
    return {
        push: (chunk) => {
            reader.guard(() => {
                reader.push(chunk);
            });
        },
        skip: () => reader.skip(),
        isAtEnd: () => reader.isAtEnd(),
        end: () => {
            reader.end();
        },
    };
}


/***/ }),

/***/ 83205:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ unpackFiles)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/archive/archive-errors.ts
var archive_errors = __webpack_require__(16158);
// EXTERNAL MODULE: ./src/archive/entry-name.ts
var entry_name = __webpack_require__(51576);
// EXTERNAL MODULE: ./src/archive/quote.ts
var quote = __webpack_require__(73214);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/archive/decompress.ts + 1 modules
var decompress = __webpack_require__(89787);
// EXTERNAL MODULE: ./src/archive/tar.ts + 2 modules
var tar = __webpack_require__(78425);
;// CONCATENATED MODULE: ./src/archive/read-tar.ts





/**
 * Reads an archive file (tar, plain or compressed) from its beginning to its end. Throws `archive-missing`,
 * `archive-invalid`, `archive-truncated`, `cancelled`, and what the visitor throws.
 */
async function readTar(request) {
    const { path, signal, onBytes } = request;
    const reader = (0,tar/* createTarReader */.N)(request);
    const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: decompress/* CHUNK_BYTES */.EC, signal });
    // A failure is told by reading; one that comes before anybody reads would end the process.
    source.on('error', () => undefined);
    let told = 0;
    try {
        for await (const chunk of await (0,decompress/* decompress */.mF)(source)) {
            reader.push(chunk);
            onBytes?.(source.bytesRead - told);
            told = source.bytesRead;
        }
        reader.end();
    }
    catch (error) {
        throw explain(error, request);
    }
    finally {
        source.destroy();
    }
}
function explain(error, { label, signal }) {
    if (error instanceof errors/* PlimsollError */.nN)
        return error;
    if (signal?.aborted === true)
        return (0,archive_errors/* archiveCancelled */.oX)(label);
    if ((0,decompress/* isCutOff */.o7)(error))
        return (0,archive_errors/* archiveTruncated */.lO)(label, error);
    if ((0,decompress/* isDecompressionError */.ir)(error))
        return (0,archive_errors/* archiveInvalid */.So)(label, 'its compression is damaged', error);
    return (0,archive_errors/* toArchiveError */.E5)(error, label);
}

;// CONCATENATED MODULE: ./src/archive/unpack.ts







/**
 * Takes exactly the wanted regular files out of an archive: each written beside its place and renamed when the
 * whole archive was read, so that there are all files or none. The executable bit is kept. Throws
 * `archive-missing`, `archive-invalid` (also for a wanted name that is not there), `archive-truncated`,
 * `archive-unsafe` (names that lead outside, links in place of files, too many bytes), `no-space`, `cancelled`.
 */
async function unpackFiles(request) {
    const { archive, into, signal, onBytes } = request;
    const label = request.label ?? `The archive ${archive}`;
    const partials = new Map();
    const writer = createFileWriter(request, label, partials);
    try {
        await makeFolders(request);
        await readTar({ path: archive, visitor: writer.visitor, label, signal, onBytes });
        checkComplete(request, partials, label);
        for (const [name, partial] of partials)
            await (0,promises_.rename)(partial, (0,external_node_path_.join)(into, name));
    }
    catch (error) {
        throw (0,archive_errors/* toArchiveError */.E5)(error, label);
    }
    finally {
        writer.close();
        for (const partial of partials.values())
            await (0,promises_.rm)(partial, { force: true });
    }
}
async function makeFolders({ into, wanted }) {
    const folders = new Set(wanted.map((name) => (0,external_node_path_.dirname)((0,external_node_path_.join)(into, name))));
    for (const folder of folders)
        await (0,promises_.mkdir)(folder, { recursive: true });
}
function checkComplete({ wanted }, partials, label) {
    const missing = wanted.filter((name) => !partials.has(name));
    if (missing.length === 0)
        return;
    throw (0,archive_errors/* archiveInvalid */.So)(label, `there is no ${missing.slice(0, 5).map(quote/* quoteName */.A).join(' and no ')} in it`);
}
/**
 * Writes in the same breath in which the reader hands out the bytes: they are in memory already, and a file
 * takes them about as fast as a copy would. `partials` is filled: entry names and where their bytes are.
 */
function createFileWriter({ wanted, into, maxBytes }, label, partials) {
    let file = null;
    let total = 0;
    const close = () => {
        if (file !== null)
            (0,external_node_fs_.closeSync)(file);
        file = null;
    };
    const entry = (found) => {
        const name = (0,entry_name/* toSafeName */.K)(found.name, label);
        if (!wanted.includes(name))
            return false;
        total += found.size;
        checkEntry({ ...found, name }, label);
        if (partials.has(name))
            throw (0,archive_errors/* archiveUnsafe */.fW)(label, `it holds ${(0,quote/* quoteName */.A)(name)} twice`);
        if (total > maxBytes)
            throw (0,archive_errors/* archiveUnsafe */.fW)(label, `it holds more than ${maxBytes} bytes`);
        const partial = `${(0,external_node_path_.join)(into, name)}.${process.pid}.partial`;
        file = (0,external_node_fs_.openSync)(partial, 'wx', (found.mode & 0o111) === 0 ? 0o644 : 0o755);
        partials.set(name, partial);
        return true;
    };
    const data = (bytes) => {
        for (let at = 0; file !== null && at < bytes.length;)
            at += (0,external_node_fs_.writeSync)(file, bytes, at);
        return true;
    };
    return { visitor: { entry, data, end: close }, close };
}
function checkEntry({ name, kind }, label) {
    if (kind === 'file')
        return;
    throw (0,archive_errors/* archiveUnsafe */.fW)(label, `the entry ${(0,quote/* quoteName */.A)(name)} is not a regular file`);
}


/***/ }),

/***/ 21469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  assembleDatabases: () => (/* binding */ assembleDatabases),
  assembleInstall: () => (/* binding */ assembleInstall),
  assemblePorts: () => (/* binding */ assemblePorts),
  toFeedOptions: () => (/* binding */ toFeedOptions)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/database/grype-import.ts
var grype_import = __webpack_require__(39014);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
// EXTERNAL MODULE: ./src/registry/parse-json.ts
var parse_json = __webpack_require__(71539);
// EXTERNAL MODULE: ./src/database/words.ts
var words = __webpack_require__(47600);
;// CONCATENATED MODULE: ./src/database/grype-listing.ts



/** The schema that the pinned Grype reads. */
const MODEL = '6';
const Latest = dist/* object */.Ikc({
    status: dist/* picklist */.KIO(['active', 'deprecated', 'eol']),
    schemaVersion: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^v?\d{1,4}\.\d{1,4}\.\d{1,4}$/)),
    built: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => !Number.isNaN(Date.parse(text)))),
    path: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(500)),
    checksum: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/)),
});
/** The address of the listing below the one that the user names. */
function listingAddress(base) {
    return new URL(`${base.replace(/\/+$/, '')}/v6/latest.json`);
}
/** Throws `database-damaged` for what is no listing, `database-schema` for one of another schema. */
function parseGrypeListing(text, from) {
    const parsed = dist/* safeParse */.xLC(Latest, (0,parse_json/* parseJson */.q)(text));
    if (!parsed.success) {
        const field = dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'its form';
        throw (0,words/* createDamaged */.YF)('grype', `its listing ${from.href} is not as it should be (${(0,words/* toPlainText */.bo)(field)})`);
    }
    const { status, built, path, checksum } = parsed.output;
    const schema = parsed.output.schemaVersion.replace(/^v?/, 'v');
    if (!schema.startsWith(`v${MODEL}.`)) {
        throw (0,words/* createWrongSchema */.fj)('grype', `${from.href} offers schema ${schema}, and schema ${MODEL} is needed`);
    }
    if (status === 'eol') {
        throw (0,words/* createWrongSchema */.fj)('grype', `${from.href} says that schema ${MODEL} is no longer maintained`);
    }
    return { status, schema, built: new Date(built), archive: archiveAddress(path, from), checksum };
}
/** As published: `vulnerability-db_v6.1.9_2026-01-01T00:32:22Z_1767228000.tar.zst`. */
const SEGMENT = /^(?!\.{1,2}$)[\w.+:~@-]+$/;
/** A listing is not signed, so it may point to its own folder and below, and nowhere else. */
function archiveAddress(path, from) {
    const segments = path.replace(/^\.\//, '').split('/');
    if (segments.length > 5 || !segments.every((segment) => SEGMENT.test(segment))) {
        throw (0,words/* createDamaged */.YF)('grype', `its listing ${from.href} names ${(0,words/* toPlainText */.bo)(path)} as its archive`);
    }
    return new URL(`./${segments.join('/')}`, from);
}

;// CONCATENATED MODULE: ./src/database/require-built.ts

/** The facts, when they are of the time that the record beside the archive says. Throws `database-damaged`. */
function requireBuilt(name, record, facts) {
    if (new Date(facts.built).getTime() === new Date(record.built).getTime())
        return facts;
    throw (0,words/* createDamaged */.YF)(name, `it was built at ${facts.built}, and its record says ${record.built}`);
}

;// CONCATENATED MODULE: ./src/database/space.ts



async function readFreeBytes(folder) {
    const facts = await (0,external_node_fs_promises_.statfs)(folder);
    return facts.bavail * facts.bsize;
}
/**
 * How many times the size of what is fetched a database needs: itself, unpacked, and for Grype the indexes
 * that its import adds. Published sizes of 2025: Trivy 60 MB and 0.7 GB, Java index 0.7 and 1.3 GB, Grype
 * 65 MB and 1.6 GB.
 */
const TIMES_PACKED = {
    trivy: 16,
    'trivy-java': 4,
    grype: 30,
};
/**
 * Throws `no-space` when the disk cannot take a database that is packed into so many bytes. A file system
 * that does not tell how full it is may try.
 */
async function requireSpace(request) {
    const { name, folder, packedBytes, freeBytes } = request;
    const needed = packedBytes * TIMES_PACKED[name];
    const free = await freeBytes(folder).catch(() => Infinity);
    if (free >= needed)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'no-space',
        message: `${words/* DATABASE_TITLES */.i7[name]} needs about ${toMegabytes(needed)} in ${folder}, where ${toMegabytes(free)} are free.`,
        hint: 'Free some space there, or let the cache folder lie on another disk.',
    });
}
function toMegabytes(bytes) {
    return `${Math.ceil(bytes / 1e6)} MB`;
}

;// CONCATENATED MODULE: ./src/database/grype-source.ts








const MAX_LISTING_BYTES = 1024 ** 2;
const MAX_ARCHIVE_BYTES = 1024 ** 3;
/** Grype's database: a listing that names an archive and its checksum; Grype itself imports it. */
function createGrypeSource(options) {
    return {
        name: 'grype',
        origins: [options.address],
        ask: async (origin, signal) => {
            const url = listingAddress(origin);
            const what = `the listing of ${words/* DATABASE_TITLES */.i7.grype}`;
            const text = await options.web.readText({ url, what, maxBytes: MAX_LISTING_BYTES, signal });
            const listing = parseGrypeListing(text, url);
            if (listing.status === 'deprecated') {
                options.log.warn(`${url.host} says that schema ${listing.schema} of Grype's database will not be built much longer; a newer release of Plimsoll uses the next one.`);
            }
            return {
                digest: listing.checksum,
                fetchInto: (workplace, stop) => provideArchive({ options, origin, listing, workplace, signal: stop }),
            };
        },
        recall: async (signal) => {
            const shelved = await options.shelf.findNewest(signal);
            if (shelved === null)
                return null;
            const { version: digest, origin, built } = shelved.record;
            return {
                ...{ digest, origin, built: new Date(built) },
                fetchInto: async (workplace, stop) => {
                    const importing = { options, file: shelved.path, workplace, signal: stop };
                    return requireBuilt('grype', shelved.record, await importArchive(importing));
                },
            };
        },
    };
}
/** From the shared cache where it has the very archive that the listing names, else from the origin. */
async function provideArchive(job) {
    const { options, origin, listing, workplace, signal } = job;
    const { grype, shelf } = options;
    if (grype === null)
        throw createNoProgram();
    const wanted = { digest: listing.checksum, file: archiveName(listing.archive) };
    const shelved = await shelf.find(wanted, signal);
    const file = shelved ?? (0,external_node_path_.join)(workplace.scratch, wanted.file);
    if (shelved === null)
        await saveArchive(job, file);
    const facts = await importArchive({ options, file, workplace, signal });
    requireBuiltAsListed(listing, facts);
    if (shelved === null) {
        await shelf.keep(file, { ...wanted, version: wanted.digest, origin, built: facts.built });
    }
    await (0,external_node_fs_promises_.rm)(file);
    return facts;
}
async function importArchive({ options, file, workplace, signal, }) {
    const { runProgram, grype } = options;
    if (grype === null)
        throw createNoProgram();
    const imported = await (0,grype_import/* importGrypeDatabase */.w)({ runProgram, grype, file, workplace, signal });
    const files = await Promise.all(imported.files.map(async (path) => ({
        path,
        size: (await (0,external_node_fs_promises_.lstat)((0,external_node_path_.join)(workplace.content, path))).size,
    })));
    return { built: imported.built.toISOString(), schema: imported.schema, files };
}
async function saveArchive(job, path) {
    const { options, listing, workplace, signal } = job;
    const url = listing.archive;
    const bars = [];
    try {
        const saved = await options.web.save({
            url,
            what: `the archive of ${words/* DATABASE_TITLES */.i7.grype}`,
            maxBytes: MAX_ARCHIVE_BYTES,
            signal,
            path,
            onStart: async (total) => {
                const { freeBytes } = options;
                const folder = workplace.content;
                if (total !== null) {
                    await requireSpace({ name: 'grype', folder, packedBytes: total, freeBytes });
                }
                if (bars.length > 0)
                    return;
                bars.push(options.log.progress({ label: words/* DATABASE_TITLES */.i7.grype, total, unit: 'bytes' }));
            },
            onBytes: (bytes) => bars[0]?.advance(bytes),
        });
        if (saved.digest !== listing.checksum) {
            throw (0,words/* createDamaged */.YF)('grype', `${url.href} is ${saved.digest}, and its listing says ${listing.checksum}`);
        }
    }
    finally {
        bars[0]?.done();
    }
}
/** Grype tells a raw database by its ending and archives by their content. */
function archiveName(url) {
    const ending = /\.(?:db|tar(?:\.(?:zst|gz|xz))?)$/.exec(url.pathname)?.[0] ?? '.archive';
    return `vulnerability-db${ending}`;
}
/** Both have whole seconds; a listing of one version over the archive of another would hide its age. */
function requireBuiltAsListed(listing, { built }) {
    const seconds = (date) => Math.floor(date.getTime() / 1000);
    if (seconds(listing.built) === seconds(new Date(built)))
        return;
    throw (0,words/* createDamaged */.YF)('grype', `it was built at ${built}, and its listing says ${listing.built.toISOString()}`);
}
function createNoProgram() {
    return new errors/* PlimsollError */.nN({
        code: 'scanner-missing',
        message: `${words/* DATABASE_TITLES */.i7.grype} cannot be imported, since there is no Grype here to do it.`,
        hint: 'Install the scanners first: `plimsoll install`.',
    });
}

// EXTERNAL MODULE: ./src/database/age.ts
var database_age = __webpack_require__(914);
// EXTERNAL MODULE: ./src/database/checks.ts
var database_checks = __webpack_require__(15896);
;// CONCATENATED MODULE: ./src/database/explain.ts


/** Never fetched, and not to be fetched now. */
function explainMissing(name, folder) {
    return new errors/* PlimsollError */.nN({
        code: 'database-missing',
        message: `${words/* DATABASE_TITLES */.i7[name]} is not on this machine (${folder}), and update-db is false.`,
        hint: 'Fetch it once with `plimsoll db update`, or leave update-db at true.',
    });
}
/** An origin that let us wait, while there is a database that serves as well. */
function explainSilence(origin, waitedMs) {
    return new errors/* PlimsollError */.nN({
        code: 'database-unreachable',
        message: `${(0,words/* toPlainText */.bo)(origin)} did not say within ${Math.ceil(waitedMs / 1000)} seconds what is newest.`,
        hint: 'Check the network and proxy of this machine, or set update-db to false where there is no network.',
    });
}
/** Nobody gave one and none is here. A single origin tells its own story. */
function explainAllFailed(name, failures) {
    const [first, ...others] = failures;
    const codes = new Set(failures.map(({ error }) => error.code));
    const shared = codes.size === 1 ? first?.error.code : undefined;
    const isOwn = shared !== undefined && OWN_CODES.has(shared);
    if (first !== undefined && others.length === 0 && isOwn)
        return first.error;
    return new errors/* PlimsollError */.nN({
        code: isOwn ? shared : 'database-unreachable',
        message: `${words/* DATABASE_TITLES */.i7[name]} cannot be fetched. ${toStory(failures)}`,
        hint: `Check the network and proxy of this machine, name a mirror in ${words/* ORIGIN_INPUTS */.D7[name]}, or bring the database here with \`plimsoll db update\` while the network is there.`,
        cause: first?.error,
    });
}
/** Codes that say more than that it could not be fetched. */
const OWN_CODES = new Set([
    'database-damaged',
    'database-schema',
    'database-unwritable',
    'no-space',
    'scanner-missing',
    'scanner-failed',
    'scanner-killed',
    'scanner-timeout',
    'plain-http-refused',
]);
function toStory(failures) {
    return failures.map(({ origin, error }) => `${origin}: ${(0,words/* toPlainText */.bo)(error.message)}`).join(' ');
}
/** A database that is too old to prove anything, and what to do about it. */
function explainAge(found) {
    const { version, age, failures } = found;
    const title = words/* DATABASE_TITLES */.i7[version.name];
    const when = `on ${version.built.toISOString().slice(0, 10)}`;
    const cause = failures[0]?.error;
    const story = failures.length === 0 ? '' : ` A newer one could not be fetched. ${toStory(failures)}`;
    const what = age.state === 'from-the-future'
        ? `was built ${when}, which is still to come by the clock of this machine, so nobody knows its age.`
        : `was built ${when}, ${age.ageDays} days ago; from ${age.limitDays} days on it is not trusted.`;
    return new errors/* PlimsollError */.nN({
        code: 'database-too-old',
        message: `${title} ${what}${story}`,
        hint: age.state === 'from-the-future' ? CLOCK_HINT : hintFor(found),
        cause,
    });
}
const CLOCK_HINT = 'Set the clock of this machine, or let the database be updated.';
function hintFor(found) {
    const input = words/* ORIGIN_INPUTS */.D7[found.version.name];
    if (found.asked) {
        return `${found.version.origin} has nothing newer: name an origin in ${input} that is kept up to date, or allow more days with db-max-age.`;
    }
    if (found.update) {
        return `Mend the network, name a mirror in ${input}, or allow more days with db-max-age.`;
    }
    return 'Let it be updated (update-db: true, or `plimsoll db update`), or allow more days with db-max-age.';
}
/** A sentence for a database that is used although something is odd about its age; null: nothing is. */
function warnOfAge(version, age) {
    const title = words/* DATABASE_TITLES */.i7[version.name];
    const when = version.built.toISOString().slice(0, 10);
    if (age.state === 'ageing') {
        return `${title} was built on ${when}, ${age.ageDays} days ago, and ${version.origin} has nothing newer: what was published since is not found.`;
    }
    if (age.state === 'from-the-future') {
        return `${title} was built on ${when}, which is still to come by the clock of this machine: please set the clock.`;
    }
    return null;
}

// EXTERNAL MODULE: ./src/database/newest-of.ts
var newest_of = __webpack_require__(21);
;// CONCATENATED MODULE: ./src/database/provide-request.ts



/** The newest on this machine that an origin of this run gave or named; null: there is none. */
async function newestKept({ source, store }) {
    const [versions, checks] = await Promise.all([store.list(), (0,database_checks/* readChecks */.wf)(store)]);
    const usable = versions.flatMap((each) => (each.kind === 'usable' ? [each.version] : []));
    return (0,newest_of/* newestOf */.s)(usable, checks, source.origins);
}
/** True when a version would be used at its age. */
function isYoung(request, version, asked) {
    const { now, maxAgeDays } = request;
    return (0,database_age/* judgeAge */.nK)({ built: version.built, now, asked, maxAgeDays }).usable;
}

;// CONCATENATED MODULE: ./src/database/recall-version.ts



/**
 * Brings the newest that runs on other machines kept to this one, for want of any origin that answers. It goes through
 * the same proofs as what is fetched; that it is the newest there is, nobody says, so it may be as old as one that nobody
 * was asked about. Throws only `cancelled`.
 */
async function recallVersion(request) {
    const { source, store, signal, log } = request;
    const title = words/* DATABASE_TITLES */.i7[source.name];
    try {
        const recalled = await source.recall(signal);
        if (recalled === null || !isOfUse(request, recalled))
            return;
        const { digest, origin, built } = recalled;
        await store.place({ digest, origin, fill: (to) => recalled.fetchInto(to, signal) });
        log.warn(`${title} comes from the shared cache, since no origin answers: built at ${built.toISOString()}, fetched from ${origin} by an earlier run. Whether there is a newer one is not known.`);
    }
    catch (thrown) {
        const error = (0,errors/* toPlimsollError */.cI)(thrown);
        if (error.code === 'cancelled')
            throw error;
        log.notice(`${title} in the shared cache is not used: ${error.message}`);
    }
}
/** What another origin gave may say other things. */
function isOfUse({ source, now, maxAgeDays, log }, recalled) {
    const { origin, built } = recalled;
    const age = (0,database_age/* judgeAge */.nK)({ built, now, asked: false, maxAgeDays });
    if (age.usable && source.origins.includes(origin))
        return true;
    const what = age.usable ? `it is of ${(0,words/* toPlainText */.bo)(origin)}` : `it is ${age.ageDays} days old`;
    log.notice(`${words/* DATABASE_TITLES */.i7[source.name]} in the shared cache is not used: ${what}.`);
    return false;
}

;// CONCATENATED MODULE: ./src/database/ask-origins.ts







/** The newest of the first origin that has a good one; else the one that is here. Each failure is one notice. */
async function askOrigins(request) {
    const { source, log } = request;
    const failures = [];
    for (const [index, origin] of source.origins.entries()) {
        const next = source.origins[index + 1];
        try {
            const version = await askOrigin(request, origin);
            if (next !== undefined)
                requireYoung(request, version);
            return { version, asked: true, failures };
        }
        catch (thrown) {
            const error = toFailure(thrown);
            failures.push({ origin, error });
            const isFinal = FINAL.has(error.code);
            const more = next === undefined || isFinal ? '' : ` Trying ${next}.`;
            log.notice(`${words/* DATABASE_TITLES */.i7[source.name]} cannot be had from ${origin}: ${error.message}${more}`);
            if (isFinal)
                break;
        }
    }
    return useKept(request, failures);
}
/** A mirror that nobody feeds any more is as good as dead while there is another one to ask. */
function requireYoung({ now, maxAgeDays }, version) {
    const age = (0,database_age/* judgeAge */.nK)({ built: version.built, now, asked: true, maxAgeDays });
    if (!age.usable)
        throw explainAge({ version, age, asked: true, failures: [], update: true });
}
/** Failures that another origin would not cure: the run is over, or this machine cannot take any. */
const FINAL = new Set(['no-space', 'database-unwritable', 'scanner-missing']);
/** A cancel and our own bugs are no failures of an origin. */
function toFailure(thrown) {
    if (!(thrown instanceof errors/* PlimsollError */.nN) || thrown.code === 'cancelled')
        throw thrown;
    return thrown;
}
async function askOrigin(request, origin) {
    const { source, store, log, clock, signal } = request;
    const offer = await askInTime(request, origin);
    const kept = await store.find(offer.digest);
    if (kept.kind === 'broken')
        log.notice(`${kept.folder} is damaged and fetched anew: ${kept.why}.`);
    const version = kept.kind === 'usable' ? kept.version : await fetchVersion();
    await (0,database_checks/* writeCheck */.ac)(store, { origin, digest: offer.digest, checkedAt: clock() }, log);
    return version;
    async function fetchVersion() {
        const fill = (workplace) => offer.fetchInto(workplace, signal);
        const placed = await store.place({ digest: offer.digest, origin, fill });
        log.info(`${words/* DATABASE_TITLES */.i7[source.name]} of ${placed.built.toISOString()}, from ${origin}.`);
        return placed;
    }
}
/** So long an origin may take to say what is newest while there is a database that would do. */
const ANSWER_MS = 30_000;
/** With a young database at hand, a network that swallows everything must not hold the run for minutes. */
async function askInTime(request, origin) {
    const { source, signal } = request;
    if (!(await isYoungKept(request)))
        return source.ask(origin, signal);
    const patience = new AbortController();
    const timer = setTimeout(() => {
        patience.abort(explainSilence(origin, request.answerMs ?? ANSWER_MS));
    }, request.answerMs ?? ANSWER_MS);
    try {
        return await source.ask(origin, AbortSignal.any([signal, patience.signal]));
    }
    finally {
        clearTimeout(timer);
    }
}
async function isYoungKept(request) {
    const kept = await newestKept(request);
    return kept !== null && isYoung(request, kept, false);
}
/** Nobody answered: what is here serves, when it is young enough for one that nobody could be asked about. */
async function useKept(request, failures) {
    const { source, log } = request;
    const isHopeless = failures.some(({ error }) => FINAL.has(error.code));
    if (!isHopeless && !(await isYoungKept(request)))
        await recallVersion(request);
    const kept = await newestKept(request);
    if (kept === null)
        throw explainAllFailed(source.name, failures);
    log.notice(`${words/* DATABASE_TITLES */.i7[source.name]} could not be updated; on this machine is the one of ${kept.built.toISOString()}.`);
    return { version: kept, asked: false, failures };
}

// EXTERNAL MODULE: ./src/database/kept-version.ts
var kept_version = __webpack_require__(67968);
// EXTERNAL MODULE: ./src/database/store.ts
var database_store = __webpack_require__(98632);
;// CONCATENATED MODULE: ./src/database/sweep.ts





/** The newest versions stay, so that a mirror that lags behind costs no second download. */
const KEPT = 2;
/** Longer than any run: what was taken or begun within this time may be in use still. */
const IN_USE_MS = 24 * 3600 * 1000;
/**
 * Removes versions that are neither among the newest two nor taken by any run for a day, those that are
 * broken, and what runs that were killed left behind. Never fails: a folder that cannot be removed costs disk, not the run.
 */
async function sweep(store, log) {
    // The clock of the files, not of the run: an input can set that one.
    const now = new Date();
    try {
        for (const folder of await findUnused(store, now))
            await removeVersion(store, folder, now);
        for (const folder of await findLeftovers(store, now)) {
            await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
        }
    }
    catch (error) {
        log.debug(`Old databases in ${store.folder} could not be removed: ${(0,words/* systemCode */.xU)(error) ?? String(error)}`);
    }
}
async function findUnused(store, now) {
    const all = await store.list();
    const versions = all.flatMap((each) => (each.kind === 'usable' ? [each.version] : []));
    const newestFirst = versions.sort((a, b) => b.built.getTime() - a.built.getTime());
    const broken = all.flatMap((each) => (each.kind === 'broken' ? [each.folder] : []));
    const folders = [...newestFirst.slice(KEPT).map(({ folder }) => folder), ...broken];
    const idle = await Promise.all(folders.map((folder) => isIdle(folder, now)));
    return folders.filter((_, index) => idle[index]);
}
async function isIdle(folder, now) {
    return now.getTime() - (await (0,kept_version/* lastUsed */.qE)(folder)).getTime() > IN_USE_MS;
}
/** Another run may take it between the look and the move; then it goes back. */
async function removeVersion(store, folder, now) {
    const hidden = await (0,database_store/* makeHidden */.z)(store.name, store.folder, 'removed');
    const aside = (0,external_node_path_.join)(hidden, 'content');
    await (0,external_node_fs_promises_.rename)(folder, aside);
    if (await isIdle(aside, now))
        await (0,external_node_fs_promises_.rm)(aside, { recursive: true, force: true, maxRetries: 3 });
    else
        await (0,external_node_fs_promises_.rename)(aside, folder);
    await (0,external_node_fs_promises_.rm)(hidden, { recursive: true, force: true, maxRetries: 3 });
}
async function findLeftovers(store, now) {
    const names = await (0,external_node_fs_promises_.readdir)(store.folder).catch(() => []);
    const hidden = names.filter((name) => /^\.(?:partial|removed|checks)-/.test(name));
    const folders = hidden.map((name) => (0,external_node_path_.join)(store.folder, name));
    const facts = await Promise.all(folders.map((folder) => (0,external_node_fs_promises_.lstat)(folder).catch(() => null)));
    return folders.filter((_, index) => {
        const changed = facts[index]?.mtime.getTime() ?? now.getTime();
        return now.getTime() - changed > IN_USE_MS;
    });
}

;// CONCATENATED MODULE: ./src/database/provide-version.ts








/**
 * The newest version that can be had, or the one that is here, judged by its age. Throws
 * `database-missing`, `-unreachable`, `-too-old`, `-damaged`, `-schema`, `-unwritable`, `no-space`, `cancelled`.
 */
async function provideVersion(request) {
    const { log, store, now, maxAgeDays } = request;
    const { version, asked, failures } = await findVersion(request);
    const age = (0,database_age/* judgeAge */.nK)({ built: version.built, now, asked, maxAgeDays });
    if (!age.usable)
        throw explainAge({ version, age, asked, failures, update: request.update });
    const warning = warnOfAge(version, age);
    if (warning !== null)
        log.warn(warning);
    await (0,kept_version/* markUsed */.Nm)(version).catch((error) => {
        log.debug(`${version.folder} cannot be marked as used: ${(0,words/* systemCode */.xU)(error) ?? String(error)}`);
    });
    if (asked)
        await sweep(store, log);
    return { folder: version.folder, record: toRecord(version, age.ageDays) };
}
async function findVersion(request) {
    if (!request.update) {
        const kept = await newestKept(request);
        if (kept === null)
            throw explainMissing(request.source.name, request.store.folder);
        return { version: kept, asked: false, failures: [] };
    }
    const recent = request.insist ? null : await findRecent(request);
    if (recent !== null)
        return { version: recent, asked: true, failures: [] };
    return askOrigins(request);
}
/** What an origin of this run named within the last hour, by this run or another. */
async function findRecent(request) {
    const { source, store, clock } = request;
    const checks = await (0,database_checks/* readChecks */.wf)(store);
    for (const origin of source.origins) {
        const check = checks.find((each) => each.origin === origin);
        if (check === undefined || !(0,database_checks/* isFresh */.pL)(check, clock()))
            continue;
        const found = await store.find(check.digest);
        // One that is too old may be a dead mirror's: then the others are asked.
        if (found.kind === 'usable' && isYoung(request, found.version, true))
            return found.version;
    }
    return null;
}
function toRecord(version, ageDays) {
    const { name, built, origin, digest } = version;
    return { name, built: built.toISOString(), origin, digest, ageDays };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:stream/promises"
var external_node_stream_promises_ = __webpack_require__(46466);
;// CONCATENATED MODULE: ./src/database/hash-archive.ts




/** `sha256:…` of a file; null for what is no file, or cannot be read to its end. */
async function hashArchive(path, signal) {
    const facts = await (0,external_node_fs_promises_.lstat)(path).catch(() => null);
    if (facts?.isFile() !== true)
        return null;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    try {
        await (0,external_node_stream_promises_.pipeline)((0,external_node_fs_.createReadStream)(path), hash, { signal });
        return `sha256:${hash.digest('hex')}`;
    }
    catch {
        // Whoever asked fetches it instead, and is told of a cancelled run there.
        return null;
    }
}

;// CONCATENATED MODULE: ./src/database/shelf.ts







const RECORD_FILE = 'record.json';
const DIGEST = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/));
const SHELF_RECORD = dist/* object */.Ikc({
    format: dist/* literal */.euz(1),
    digest: DIGEST,
    file: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^\w[\w.-]{0,99}$/)),
    version: DIGEST,
    origin: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2000)),
    built: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* check */.z6Y((text) => !Number.isNaN(Date.parse(text)))),
});
/** No name may begin with another one: entries are looked for by the beginnings of their keys. */
const KEY_NAMES = { trivy: 'trivy', 'trivy-java': 'java', grype: 'grype' };
const HASH_DIGITS = 32;
function createShelf(options) {
    const { cache, name, log, trustsUnconfirmed } = options;
    const prefix = `plimsoll-db-${KEY_NAMES[name]}-`;
    const files = `db-${KEY_NAMES[name]}`;
    const keyOf = ({ digest }) => `${prefix}${digest.slice('sha256:'.length, 'sha256:'.length + HASH_DIGITS)}`;
    return {
        find: async (archive, signal) => {
            const restored = await cache?.restore({ key: keyOf(archive), name: files });
            if (restored === null || restored === undefined)
                return null;
            return proveArchive(options, { archive, ...restored, signal });
        },
        keep: async (path, record) => {
            await cache?.keep({ key: keyOf(record), name: files, fill: (to) => fill(to, path, record) });
        },
        findNewest: async (signal) => {
            if (!trustsUnconfirmed || cache === null)
                return null;
            const entry = { key: `${prefix}newest`, prefixes: [prefix], name: files };
            const restored = await cache.restore(entry);
            if (restored === null)
                return null;
            const record = await readRecord(restored.folder);
            if (record === null) {
                log.debug(`${words/* DATABASE_TITLES */.i7[name]}: ${restored.key} in the shared cache has no record`);
                return null;
            }
            const path = await proveArchive(options, { archive: record, ...restored, signal });
            return path === null ? null : { record, path };
        },
    };
}
async function proveArchive({ name, log }, { archive, key, folder, signal }) {
    const path = (0,external_node_path_.join)(folder, archive.file);
    const found = await hashArchive(path, signal);
    if (found === archive.digest) {
        log.info(`${words/* DATABASE_TITLES */.i7[name]} is in the shared cache, ${archive.digest.slice(0, 19)}….`);
        return path;
    }
    if (!signal.aborted) {
        const what = found === null ? 'holds no archive' : `is ${found}`;
        log.warn(`What the shared cache keeps as ${words/* DATABASE_TITLES */.i7[name]} ${what}, not ${archive.digest}: it is not used. Delete the entry ${key} there, and find out who wrote it.`);
    }
    return null;
}
async function fill(folder, path, record) {
    const { digest, file, version, origin, built } = record;
    const text = JSON.stringify({ format: 1, digest, file, version, origin, built }, null, 2);
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, RECORD_FILE), `${text}\n`);
    // Nobody writes to it any more, so that both names may lead to the same bytes.
    const to = (0,external_node_path_.join)(folder, file);
    await (0,external_node_fs_promises_.link)(path, to).catch(() => (0,external_node_fs_promises_.copyFile)(path, to, external_node_fs_.constants.COPYFILE_EXCL));
}
async function readRecord(folder) {
    const parsed = dist/* safeParse */.xLC(SHELF_RECORD, await (0,kept_version/* readJsonFile */.JE)((0,external_node_path_.join)(folder, RECORD_FILE)));
    return parsed.success ? parsed.output : null;
}

// EXTERNAL MODULE: external "node:stream"
var external_node_stream_ = __webpack_require__(57075);
// EXTERNAL MODULE: ./src/archive/unpack.ts + 1 modules
var unpack = __webpack_require__(83205);
// EXTERNAL MODULE: ./src/database/java.ts
var java = __webpack_require__(35745);
;// CONCATENATED MODULE: ./src/database/trivy-artifact.ts



/** How the artifacts are laid out (trivy `pkg/db`, `pkg/javadb`): one layer, a gzipped tar of two files. */
const FORMS = {
    trivy: {
        layer: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
        folder: 'db',
        file: 'trivy.db',
        maxPackedBytes: 1024 ** 3,
        maxBytes: 4 * 1024 ** 3,
    },
    'trivy-java': {
        layer: 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip',
        folder: 'java-db',
        file: 'trivy-java.db',
        maxPackedBytes: 2 * 1024 ** 3,
        maxBytes: 8 * 1024 ** 3,
    },
};
const METADATA_FILE = 'metadata.json';
const Manifest = dist/* object */.Ikc({
    layers: dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({
        mediaType: dist/* string */.YjP(),
        digest: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/)),
        size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(1)),
    })), dist/* length */.Bw9(1)),
});
/** The one layer of an artifact. Throws `database-damaged` for another form and for sizes that none has. */
function parseLayer(name, bytes) {
    const parsed = dist/* safeParse */.xLC(Manifest, (0,parse_json/* parseJson */.q)(bytes.toString('utf8')));
    const layer = parsed.success ? parsed.output.layers[0] : undefined;
    const { layer: mediaType, maxPackedBytes } = FORMS[name];
    if (layer?.mediaType !== mediaType) {
        throw (0,words/* createDamaged */.YF)(name, `its manifest does not name one layer of the type ${mediaType}`);
    }
    if (layer.size > maxPackedBytes) {
        throw (0,words/* createDamaged */.YF)(name, `it says to have ${layer.size} bytes, and none has over ${maxPackedBytes}`);
    }
    return { digest: layer.digest, size: layer.size };
}

// EXTERNAL MODULE: ./src/database/trivy-metadata.ts
var trivy_metadata = __webpack_require__(34967);
;// CONCATENATED MODULE: ./src/database/trivy-reference.ts


/** `HOST/PATH:TAG` or `HOST/PATH[:TAG]@sha256:…`; the registry's client checks the parts. Throws `image-reference-invalid`. */
function parseArtifactReference(text) {
    const [name = '', digest] = text.split('@');
    const [, registry, repository, tag] = /^([^/]+)\/([^:]+)(?::([\w.-]+))?$/.exec(name) ?? [];
    const reference = digest ?? tag;
    if (registry !== undefined && repository !== undefined && reference !== undefined) {
        return { repository: { registry, repository }, reference };
    }
    throw new errors/* PlimsollError */.nN({
        code: 'image-reference-invalid',
        message: `${(0,words/* toPlainText */.bo)(text)} names no artifact in a registry.`,
        hint: 'Write HOST/PATH:TAG or HOST/PATH@sha256:…, for example ghcr.io/aquasecurity/trivy-db:2.',
    });
}

;// CONCATENATED MODULE: ./src/database/trivy-source.ts














/** Trivy's database and its Java index: artifacts in a registry, pulled by digest. */
function createTrivySource(options) {
    const { name, origins, registry } = options;
    return {
        name,
        origins,
        ask: async (origin, signal) => {
            const artifact = parseArtifactReference(origin);
            const manifest = await registry
                .readManifest({ ...artifact, signal })
                .catch((error) => {
                throw explain(name, origin, error);
            });
            const layer = parseLayer(name, manifest.bytes);
            return {
                digest: manifest.digest,
                fetchInto: async (workplace, stop) => {
                    try {
                        const version = { digest: manifest.digest, origin };
                        const job = { options, artifact, layer, version, workplace, signal: stop };
                        return await provideLayer(job);
                    }
                    catch (error) {
                        throw explain(name, origin, error);
                    }
                },
            };
        },
        recall: async (signal) => {
            const shelved = await options.shelf.findNewest(signal);
            if (shelved === null)
                return null;
            const { version: digest, origin, built } = shelved.record;
            return {
                ...{ digest, origin, built: new Date(built) },
                fetchInto: async (workplace, stop) => {
                    const unpacking = { options, archive: shelved.path, workplace, signal: stop };
                    return requireBuilt(name, shelved.record, await unpackLayer(unpacking));
                },
            };
        },
    };
}
const LAYER_FILE = 'layer.tar.gz';
/** From the shared cache where it has the very layer that the origin names, else from the origin. */
async function provideLayer(job) {
    const { options, layer, version, workplace, signal } = job;
    const { name, freeBytes, shelf } = options;
    const { content: folder } = workplace;
    await requireSpace({ name, folder, packedBytes: layer.size, freeBytes });
    const wanted = { digest: layer.digest, file: LAYER_FILE };
    const shelved = await shelf.find(wanted, signal);
    const archive = shelved ?? (0,external_node_path_.join)(workplace.scratch, LAYER_FILE);
    if (shelved === null)
        await saveLayer(job, archive);
    const facts = await unpackLayer({ options, archive, workplace, signal });
    if (shelved === null) {
        const record = { ...wanted, version: version.digest, origin: version.origin };
        await shelf.keep(archive, { ...record, built: facts.built });
    }
    await (0,external_node_fs_promises_.rm)(archive);
    return facts;
}
async function unpackLayer(unpacking) {
    const { name } = unpacking.options;
    const { content } = unpacking.workplace;
    const form = FORMS[name];
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(content, form.folder));
    await unpackInto(unpacking, (0,external_node_path_.join)(content, form.folder));
    const metadata = (0,external_node_path_.join)(form.folder, METADATA_FILE);
    const { schema, built } = (0,trivy_metadata/* parseTrivyMetadata */.h)(name, await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(content, metadata), 'utf8'));
    // A whole cache folder for Trivy, which fails on a jar when there is no Java index at all.
    const index = name === 'trivy' ? await (0,java/* writeEmptyJavaDatabase */.s)(content) : [];
    const paths = [(0,external_node_path_.join)(form.folder, form.file), metadata, ...index];
    const sizes = await Promise.all(paths.map(async (path) => (await (0,external_node_fs_promises_.lstat)((0,external_node_path_.join)(content, path))).size));
    const files = paths.map((path, index) => ({ path, size: sizes[index] ?? 0 }));
    return { built: built.toISOString(), schema: String(schema), files };
}
async function unpackInto(unpacking, into) {
    const { options, archive, signal } = unpacking;
    const { file, maxBytes } = FORMS[options.name];
    const wanted = [file, METADATA_FILE];
    try {
        await (0,unpack/* unpackFiles */.Q)({ archive, into, wanted, maxBytes, signal, label: 'Its archive' });
    }
    catch (error) {
        if (!(error instanceof errors/* PlimsollError */.nN) || error.code !== 'no-space')
            throw error;
        throw (0,words/* createNoSpace */.MT)(options.name, into, error);
    }
}
/** The registry's client resumes what breaks, and ends well only when size and digest are right. */
async function saveLayer(job, path) {
    const { options, artifact, layer, signal } = job;
    const label = words/* DATABASE_TITLES */.i7[options.name];
    const progress = options.log.progress({ label, total: layer.size, unit: 'bytes' });
    try {
        const { repository } = artifact;
        const blob = options.registry.streamBlob({
            repository,
            descriptor: layer,
            what: 'database',
            signal,
        });
        await (0,external_node_stream_promises_.pipeline)(blob, createCounter(progress), (0,external_node_fs_.createWriteStream)(path));
    }
    finally {
        progress.done();
    }
}
function createCounter(progress) {
    return new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            progress.advance(chunk.length);
            done(null, chunk);
        },
    });
}
/** What the rooms below say of images and archives, told of a database. */
function explain(name, origin, thrown) {
    if (!(thrown instanceof errors/* PlimsollError */.nN))
        return thrown;
    if (DAMAGE.has(thrown.code)) {
        const what = (0,words/* toPlainText */.bo)(thrown.message).replace(/^Its /, 'its ').replace(/\.$/, '');
        return (0,words/* createDamaged */.YF)(name, what, thrown);
    }
    if (thrown.code !== 'image-not-found')
        return thrown;
    return new errors/* PlimsollError */.nN({
        code: 'database-unreachable',
        message: `There is no ${(0,words/* toPlainText */.bo)(origin)}, or only for those who log in.`,
        hint: `Check the input ${words/* ORIGIN_INPUTS */.D7[name]}.`,
        cause: thrown,
    });
}
const DAMAGE = new Set([
    'digest-mismatch',
    'size-mismatch',
    'archive-truncated',
    'archive-invalid',
    'archive-unsafe',
    'archive-missing',
]);

;// CONCATENATED MODULE: ./src/registry/failure.ts

/** A failure that may pass: worth another try before it is told. */
class PassingFailure extends errors/* PlimsollError */.nN {
    /** How often in a row it is tolerated. */
    tries;
    /** What the server asked for; null: the caller decides. */
    retryAfterMs;
    explanation;
    constructor(explanation, patience = {}) {
        super(explanation);
        this.name = 'PassingFailure';
        this.tries = patience.tries ?? 5;
        this.retryAfterMs = patience.retryAfterMs ?? null;
        this.explanation = explanation;
    }
}
/** Nothing came from the server for the time that was set: kept apart from the user's own cancel. */
class Silence extends Error {
    code = 'ETIMEDOUT';
    constructor(milliseconds) {
        super(`nothing came for ${milliseconds / 1000} seconds`);
        this.name = 'Silence';
    }
}
/** What `fetch` or reading a body threw, explained. `host`: the one that was asked, behind redirects. */
function explainNetwork(thrown, subject, host) {
    if (thrown instanceof errors/* PlimsollError */.nN)
        return thrown;
    const code = networkCode(thrown);
    if (NO_TLS.has(code))
        return plainHttp(`${host} answers in plain HTTP, not HTTPS.`, thrown);
    if (isCertificateCode(code)) {
        return new errors/* PlimsollError */.nN({
            code: 'registry-unreachable',
            message: `The certificate of ${host} is not trusted (${code}).`,
            hint: 'When a company authority signed it, name its PEM file in NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.',
            cause: thrown,
        });
    }
    const explanation = {
        code: 'registry-unreachable',
        message: `The connection to ${host} failed while fetching ${subject.what}: ${REASONS[code] ?? code}.`,
        hint: 'Check the name of the registry, the network of this machine, and HTTPS_PROXY where a proxy is needed.',
        cause: thrown,
    };
    if (code === 'ENOTFOUND')
        return new errors/* PlimsollError */.nN(explanation);
    return new PassingFailure(explanation, { tries: code === 'ECONNREFUSED' ? 3 : 5 });
}
/** What OpenSSL says of an answer that is no TLS, by its version. */
const NO_TLS = new Set(['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG']);
const REASONS = {
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'it was refused',
    ECONNRESET: 'it was reset',
    EPIPE: 'it was reset',
    UND_ERR_SOCKET: 'it broke',
    UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
    UND_ERR_HEADERS_TIMEOUT: 'nobody answered in time',
    UND_ERR_BODY_TIMEOUT: 'the rest did not come in time',
    ETIMEDOUT: 'nothing came in time',
    EHOSTUNREACH: 'there is no route to the host',
    ENETUNREACH: 'there is no route to the network',
};
/** True for answers of TLS that trying again, or plain HTTP, must not paper over. */
function isCertificateTrouble(error) {
    return isCertificateCode(networkCode(error));
}
/** Names of OpenSSL's verification results as Node passes them on (Node.js documentation, "Errors"). */
function isCertificateCode(code) {
    return /CERT|UNABLE_TO_(?:GET|VERIFY|DECODE)|ALTNAME|SELF_SIGNED/.test(code);
}
/** The innermost code of a chain of causes: `fetch` wraps what the socket said, once or twice. */
function networkCode(error) {
    let found = 'no reason was given';
    let at = error;
    for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
        const { code, cause } = at;
        if (typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code))
            found = code;
        at = cause;
    }
    return found;
}
function plainHttp(message, cause) {
    return new errors/* PlimsollError */.nN({
        code: 'plain-http-refused',
        message,
        hint: 'Plain HTTP lets others read passwords and change images. When that network is trusted, set allow-http.',
        cause,
    });
}
/** An answer that the distribution specification does not know. */
function nonsense(subject, what) {
    return new errors/* PlimsollError */.nN({
        code: 'registry-protocol',
        message: `${subject.registry} does not answer as a registry should for ${subject.what}: ${what}.`,
        hint: 'Check that the name is that of a registry, and that no proxy or login page answers in its place.',
    });
}
/** The user or the time limit stopped the run. */
function cancelled(signal) {
    if (signal.reason instanceof errors/* PlimsollError */.nN)
        return signal.reason;
    return new errors/* PlimsollError */.nN({
        code: 'cancelled',
        message: 'Fetching was stopped before it was done.',
        hint: 'Nothing was kept; start it again.',
        cause: signal.reason,
    });
}

;// CONCATENATED MODULE: ./src/registry/patience.ts


const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 8000;
/** However much progress each try makes: a bound for servers that break every connection. */
const MOST_TRIES = 50;
function createPatience(options) {
    let inARow = 0;
    let total = 0;
    return {
        afterFailure: async (failure) => {
            inARow += 1;
            total += 1;
            if (!(failure instanceof PassingFailure))
                throw failure;
            if (inARow >= failure.tries || total >= MOST_TRIES)
                throw afterTries(failure, total);
            const waitMs = failure.retryAfterMs ?? backoff(inARow);
            options.log.debug(`${failure.message} Trying again in ${waitMs} ms.`);
            await waitFor(waitMs, options);
        },
        restore: () => {
            inARow = 0;
        },
    };
}
/** The work, done again while its failures may pass. */
async function persist(patience, work) {
    for (;;) {
        try {
            return await work();
        }
        catch (failure) {
            await patience.afterFailure(failure);
        }
    }
}
/** Doubles, and is spread, so that the jobs of a matrix do not come back all at once. */
function backoff(failures) {
    const wait = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (failures - 1));
    return Math.round(wait * (0.75 + Math.random() / 2));
}
async function waitFor(waitMs, { sleep, signal }) {
    try {
        await sleep(waitMs, signal);
    }
    catch (error) {
        throw signal.aborted ? cancelled(signal) : error;
    }
}
function afterTries(failure, tries) {
    const { message, ...rest } = failure.explanation;
    if (tries === 1)
        return new errors/* PlimsollError */.nN({ message, ...rest });
    return new errors/* PlimsollError */.nN({ ...rest, message: `${message.replace(/\.$/, '')} (${tries} tries).` });
}

;// CONCATENATED MODULE: ./src/registry/repository.ts

const DOCKER_HUB = 'docker.io';
const DOCKER_HUB_NAMES = new Set([DOCKER_HUB, 'index.docker.io', 'registry-1.docker.io']);
/** Docker Hub is served elsewhere than its name says (distribution/reference, Docker's own client). */
const DOCKER_HUB_HOST = 'registry-1.docker.io';
/** One name per registry: lower case, without scheme and path, and `docker.io` for all names of Docker Hub. */
function canonicalRegistry(registry) {
    const host = registry
        .trim()
        .toLowerCase()
        .replace(/^https?:\/\//, '')
        .replace(/\/.*$/, '');
    return DOCKER_HUB_NAMES.has(host) ? DOCKER_HUB : host;
}
/** Host and port that answer for a registry. Throws `image-reference-invalid` for what is no host. */
function hostOf(registry) {
    const name = canonicalRegistry(registry);
    const host = name === DOCKER_HUB ? DOCKER_HUB_HOST : name;
    if (!HOST.test(host) || !URL.canParse(`https://${host}/`)) {
        throw invalidName(`${registry} is not the name of a registry.`);
    }
    return host;
}
const HOST = /^(?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?$/;
/** The path of a repository: on Docker Hub a bare name lies below `library/`. */
function pathOf({ registry, repository }) {
    const isBare = canonicalRegistry(registry) === DOCKER_HUB && !repository.includes('/');
    const path = isBare ? `library/${repository}` : repository;
    if (path.length > 255 || !NAME.test(path)) {
        throw invalidName(`${registry}/${repository} is not the name of a repository.`);
    }
    return path;
}
/** `<name>` of the OCI distribution specification 1.1, section "Pulling manifests". */
const NAME = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*(?:\/[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*)*$/;
/** `docker.io/library/debian`: the name for messages, and the key under which a login is kept. */
function fullName(repository) {
    return `${canonicalRegistry(repository.registry)}/${pathOf(repository)}`;
}
/** True for this machine itself, where plain HTTP cannot be listened to. `hostname` as a URL has it. */
function isLoopback(hostname) {
    return (hostname === 'localhost' ||
        hostname.endsWith('.localhost') ||
        hostname === '[::1]' ||
        /^127(?:\.\d{1,3}){3}$/.test(hostname));
}
function invalidName(message) {
    return new errors/* PlimsollError */.nN({
        code: 'image-reference-invalid',
        message,
        hint: 'Write REGISTRY/REPOSITORY:TAG or REGISTRY/REPOSITORY@sha256:…, for example ghcr.io/team/app:1.2.',
    });
}

;// CONCATENATED MODULE: ./src/registry/redirect.ts


const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;
/**
 * Asks, and goes where the server points to. Only the origin that was asked first sees the login: blobs lie
 * behind signed addresses of strangers. Never from HTTPS to plain HTTP. A POST is not sent on.
 */
function createFollow(ask, options) {
    return async (question) => {
        let next = question;
        for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
            const reply = await ask(next);
            if (!REDIRECTS.has(reply.status))
                return reply;
            await reply.discard();
            next = toNextQuestion(next, targetOf(reply, next, options.allowHttp));
        }
        throw nonsense(question.subject, `it redirects more than ${MOST_REDIRECTS} times`);
    };
}
/** True when an address may be asked although it is plain HTTP, or is none. `from` led to it. */
function isSafeStep(from, to, allowHttp) {
    if (to.protocol === 'https:')
        return true;
    return (from.protocol === 'http:' && to.protocol === 'http:' && (allowHttp || isLoopback(to.hostname)));
}
function targetOf(reply, question, allowHttp) {
    const { subject, url } = question;
    const location = reply.header('location') ?? '';
    if (question.method === 'POST')
        throw nonsense(subject, 'it redirects a login');
    if (location === '' || !URL.canParse(location, url.href)) {
        throw nonsense(subject, 'it redirects without a usable address');
    }
    const target = new URL(location, url);
    if (target.protocol !== 'http:' && target.protocol !== 'https:') {
        throw nonsense(subject, `it redirects to an address of ${target.protocol}`);
    }
    if (!isSafeStep(url, target, allowHttp)) {
        throw plainHttp(`${url.host} redirects ${subject.what} to plain HTTP on ${target.host}.`);
    }
    return target;
}
function toNextQuestion(question, url) {
    if (url.origin === question.url.origin)
        return { ...question, url };
    const headers = Object.entries(question.headers).filter(([name]) => name.toLowerCase() !== 'authorization');
    return { ...question, url, headers: Object.fromEntries(headers) };
}

;// CONCATENATED MODULE: ./src/registry/refusal.ts


/** A wait that a server may ask for; whoever wants more is told the user at once. */
const LONGEST_RETRY_AFTER_MS = 60_000;
/** Server errors that pass by themselves, RFC 9110 section 15: a time-out, and all of 5xx but 501 and 505. */
const PASSING = new Set([408, 500, 502, 503, 504]);
/** The failure behind an answer that is neither the wanted one nor a matter of logging in. */
function explainAnswer(refused) {
    const { reply, problem, subject, now } = refused;
    if (reply.status === 429 || problem.codes.includes('TOOMANYREQUESTS'))
        return rateLimited(refused);
    const waitMs = parseRetryAfter(reply.header('retry-after'), now);
    if (PASSING.has(reply.status) || reply.status > 511) {
        const explanation = {
            code: 'registry-unreachable',
            message: `${reply.url.host} answers ${reply.status} for ${subject.what}${problem.said}.`,
            hint: 'The registry has a fault of its own, or a proxy before it has. Try again later.',
        };
        return isTooLong(waitMs)
            ? new errors/* PlimsollError */.nN(explanation)
            : new PassingFailure(explanation, { retryAfterMs: waitMs });
    }
    if (reply.status === 404 && !problem.codes.includes('UNSUPPORTED'))
        return refused.missing();
    return nonsense(subject, `status ${reply.status}${problem.said}`);
}
/** The storage behind a redirect: its address was signed a moment ago, so a refusal is its own trouble. */
function explainStorage({ reply, subject, }) {
    return new PassingFailure({
        code: 'registry-unreachable',
        message: `${reply.url.host}, to which ${subject.registry} redirects, answers ${reply.status} for ${subject.what}.`,
        hint: 'The storage behind the registry has a fault, or a firewall lets the registry through but not its storage.',
    });
}
function rateLimited(refused) {
    const { reply, problem, subject, now } = refused;
    const waitMs = parseRetryAfter(reply.header('retry-after'), now);
    const asked = waitMs === null ? '' : ` It asks to wait ${Math.ceil(waitMs / 1000)} seconds.`;
    const explanation = {
        code: 'registry-rate-limited',
        message: `${subject.registry} refuses ${subject.what} because there were too many requests${problem.said}.${asked}`,
        hint: 'Log in to get a higher limit, wait, or use a mirror of the registry.',
    };
    return isTooLong(waitMs)
        ? new errors/* PlimsollError */.nN(explanation)
        : new PassingFailure(explanation, { retryAfterMs: waitMs });
}
function isTooLong(waitMs) {
    return waitMs !== null && waitMs > LONGEST_RETRY_AFTER_MS;
}
/** Seconds or an HTTP date, RFC 9110 section 10.2.3, in milliseconds; null for none or nonsense. */
function parseRetryAfter(header, now) {
    if (header === null)
        return null;
    if (/^\d{1,9}$/.test(header.trim()))
        return Number(header) * 1000;
    const at = Date.parse(header);
    return Number.isNaN(at) ? null : Math.max(0, at - now.getTime());
}

;// CONCATENATED MODULE: ./src/registry/line.ts

/**
 * A server that sends fewer bytes than this in the idle time is as good as silent: otherwise one byte now
 * and then would hold a run for ever.
 */
const SIGN_OF_LIFE_BYTES = 65_536;
/** Begins the time limit and the cancel of one request, from the first byte to the last. */
function openLine(question, idleMs) {
    const hangUp = new AbortController();
    const onAbort = () => {
        hangUp.abort(question.signal.reason);
    };
    question.signal.addEventListener('abort', onAbort, { once: true });
    let waitedMs = 0;
    let heardBytes = 0;
    return {
        signal: hangUp.signal,
        within: async (work) => {
            const start = performance.now();
            try {
                return await orSilence(work, Math.max(1, idleMs - waitedMs), hangUp);
            }
            finally {
                waitedMs += performance.now() - start;
            }
        },
        heard: (bytes) => {
            heardBytes += bytes;
            if (heardBytes < SIGN_OF_LIFE_BYTES)
                return;
            heardBytes = 0;
            waitedMs = 0;
        },
        explain: (error) => question.signal.aborted
            ? cancelled(question.signal)
            : explainNetwork(error, question.subject, question.url.host),
        close: () => {
            question.signal.removeEventListener('abort', onAbort);
        },
    };
}
/** Hanging up lets `fetch` fail as well, so that nothing of it stays behind. */
function orSilence(work, limitMs, hangUp) {
    return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
            const silence = new Silence(limitMs);
            hangUp.abort(silence);
            reject(silence);
        }, limitMs);
        work.then(resolve, reject).finally(() => {
            clearTimeout(timer);
        });
    });
}

;// CONCATENATED MODULE: ./src/registry/reply.ts


function createAsk(options) {
    return async (question) => {
        if (question.signal.aborted)
            throw cancelled(question.signal);
        const line = openLine(question, options.idleMs);
        try {
            const response = await line.within(options.fetch(question.url, {
                method: question.method ?? 'GET',
                // A body that is packed for the way has other bytes than those that the digest is about.
                headers: { 'accept-encoding': 'identity', ...question.headers },
                body: question.body ?? null,
                redirect: 'manual',
                signal: line.signal,
            }));
            return toReply(response, question, line);
        }
        catch (error) {
            line.close();
            throw line.explain(error);
        }
    };
}
function toReply(response, question, line) {
    const chunks = () => readChunks(response, line);
    return {
        status: response.status,
        url: question.url,
        header: (name) => response.headers.get(name),
        chunks,
        readUpTo: (bytes) => readStart(chunks(), bytes),
        discard: async () => {
            line.close();
            // A body that is broken already cannot be cancelled, and need not be.
            await response.body?.cancel().catch(() => undefined);
        },
    };
}
async function* readChunks(response, line) {
    const reader = response.body?.getReader();
    try {
        while (reader !== undefined) {
            const { done, value } = await line.within(reader.read());
            if (done)
                return;
            line.heard(value.byteLength);
            yield value;
        }
    }
    catch (error) {
        throw line.explain(error);
    }
    finally {
        line.close();
        // Left early: the connection is given up. At the end this does nothing.
        await reader?.cancel().catch(() => undefined);
    }
}
async function readStart(chunks, bytes) {
    const parts = [];
    let length = 0;
    for await (const chunk of chunks) {
        parts.push(chunk);
        length += chunk.byteLength;
        if (length >= bytes)
            break;
    }
    return Buffer.concat(parts, length).subarray(0, bytes);
}

;// CONCATENATED MODULE: ./src/database/web.ts










const IDLE_MS = 60_000;
function createWeb(options) {
    const follow = createFollow(createAsk({ fetch: options.fetch, idleMs: IDLE_MS }), options);
    const get = async (request, take) => {
        requireSafe(request.url, options.allowHttp);
        const patience = createPatience({ ...options, signal: request.signal });
        return persist(patience, async () => {
            const subject = { registry: request.url.host, what: request.what };
            const { url, signal } = request;
            const reply = await follow({ url, headers: { 'user-agent': 'plimsoll' }, subject, signal });
            if (reply.status === 200)
                return take(reply);
            await reply.discard();
            throw explainAnswer({
                reply,
                problem: { codes: [], said: '' },
                subject,
                missing: () => createMissing(request),
                now: new Date(),
            });
        });
    };
    return {
        readText: (request) => get(request, (reply) => readBody(reply, request)),
        save: (request) => get(request, (reply) => saveBody(reply, request)),
    };
}
/** The listing is not signed, so what is between us and its server must not be able to write it anew. */
function requireSafe(url, allowHttp) {
    if (url.protocol === 'https:' || allowHttp || isLoopback(url.hostname))
        return;
    throw plainHttp(`${(0,words/* toPlainText */.bo)(url.host)} is not asked for a database over plain HTTP.`);
}
async function readBody(reply, request) {
    const bytes = await reply.readUpTo(request.maxBytes + 1);
    if (bytes.length > request.maxBytes)
        throw createTooLarge(request);
    requireWhole(reply, bytes.length, request);
    return bytes.toString('utf8');
}
async function saveBody(reply, request) {
    const length = lengthOf(reply);
    if (length !== null && length > request.maxBytes) {
        await reply.discard();
        throw createTooLarge(request);
    }
    await request.onStart(length);
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    const file = await (0,external_node_fs_promises_.open)(request.path, 'w').catch((error) => {
        throw (0,words/* toFileError */.GI)('grype', request.path, error);
    });
    try {
        for await (const chunk of reply.chunks()) {
            bytes += chunk.byteLength;
            if (bytes > request.maxBytes)
                throw createTooLarge(request);
            hash.update(chunk);
            await writeAll(file, chunk, request.path);
            request.onBytes(chunk.byteLength);
        }
    }
    catch (error) {
        // What the bar showed of this try is not there any more.
        request.onBytes(-bytes);
        throw error;
    }
    finally {
        await file.close();
    }
    requireWhole(reply, bytes, request);
    return { bytes, digest: `sha256:${hash.digest('hex')}` };
}
async function writeAll(file, chunk, path) {
    try {
        await file.writeFile(chunk);
    }
    catch (error) {
        throw (0,words/* toFileError */.GI)('grype', path, error);
    }
}
/** An end that came too early looks like a good one where the connection was closed in good order. */
function requireWhole(reply, bytes, request) {
    const expected = lengthOf(reply);
    if (expected === null || expected === bytes)
        return;
    throw new PassingFailure({
        code: 'database-unreachable',
        message: `${request.what} at ${reply.url.host} ended after ${bytes} of ${expected} bytes.`,
        hint: 'Something between this machine and the server cuts transfers short; try again.',
    });
}
function lengthOf(reply) {
    const header = reply.header('content-length');
    if (header === null || reply.header('content-encoding') !== null)
        return null;
    return /^\d{1,15}$/.test(header) ? Number(header) : null;
}
function createMissing({ url, what }) {
    return new errors/* PlimsollError */.nN({
        code: 'database-unreachable',
        message: `${(0,words/* toPlainText */.bo)(url.host)} has not got ${what} (404 for ${(0,words/* toPlainText */.bo)(url.pathname)}).`,
        hint: 'Check the address in grype-db-url: it is the one above v6/latest.json.',
    });
}
function createTooLarge({ url, what, maxBytes }) {
    return new errors/* PlimsollError */.nN({
        code: 'database-damaged',
        message: `${what} at ${(0,words/* toPlainText */.bo)(url.host)} is larger than ${maxBytes} bytes, which none is.`,
        hint: 'Check the address in grype-db-url.',
    });
}

;// CONCATENATED MODULE: ./src/database/create-provide-database.ts








/**
 * Fetches databases into the cache folder, or finds them there. The folder of `trivy` is a whole cache
 * folder for Trivy: `db`, and a `java-db` that is empty, since Trivy fails on a jar without one. The folder
 * of `trivy-java` holds the real `java-db`, that of `grype` is what GRYPE_DB_CACHE_DIR wants.
 */
function createProvideDatabase(options) {
    const sleep = options.sleep ?? ((ms, signal) => (0,promises_.setTimeout)(ms, undefined, { signal }));
    const freeBytes = options.freeBytes ?? readFreeBytes;
    const { fetch, log, allowHttp, supply, cacheFolder } = options;
    const web = createWeb({ fetch, log, allowHttp, sleep });
    const sourceOf = (name, grype) => {
        const { runProgram, registry, shared } = options;
        const { cache = null, trustsUnconfirmed = false } = shared ?? {};
        const kit = { log, freeBytes, shelf: createShelf({ cache, trustsUnconfirmed, name, log }) };
        switch (name) {
            case 'trivy':
                return createTrivySource({ ...kit, name, registry, origins: supply.trivyDatabases });
            case 'trivy-java':
                return createTrivySource({ ...kit, name, registry, origins: supply.trivyJavaDatabases });
            case 'grype':
                return createGrypeSource({ ...kit, web, runProgram, address: supply.grypeDatabase, grype });
        }
    };
    return ({ database, grype }, signal) => provideVersion({
        source: sourceOf(database, grype),
        store: (0,database_store/* createStore */.y)(cacheFolder, database),
        log,
        now: options.now(),
        clock: options.clock ?? (() => new Date()),
        update: supply.updateDatabases,
        insist: options.insist ?? false,
        maxAgeDays: supply.databaseMaxAgeDays,
        signal,
    });
}

;// CONCATENATED MODULE: ./src/encryption/create-encrypt.ts

/**
 * Files of age (age-encryption.org/v1) for these recipients, or for whoever knows the passphrase: scrypt with the work
 * factor 18, which the format's own program takes as well, about a second for each file. Throws `encryption-failed`.
 */
function createEncrypt(encryption) {
    let opening = null;
    return async (text, form = 'binary') => {
        const { encrypter, encodeArmor } = await (opening ??= create_encrypt_open(encryption));
        const file = await encrypter.encrypt(text).catch((cause) => {
            throw failed(`A report could not be encrypted: ${toReason(cause)}`, CAPACITY_HINT, cause);
        });
        return form === 'armored' ? new TextEncoder().encode(encodeArmor(file)) : file;
    };
}
const CAPACITY_HINT = 'Give the runner more memory, or scan fewer images in one run, so that the report is smaller.';
/** Most runs encrypt nothing: the library is loaded by those that do. */
async function create_encrypt_open({ recipients, passphrase }) {
    const age = await __webpack_require__.e(/* import() */ 855).then(__webpack_require__.bind(__webpack_require__, 20855));
    const encrypter = new age.Encrypter();
    if (passphrase !== null)
        encrypter.setPassphrase(passphrase);
    for (const recipient of recipients)
        addRecipient(encrypter, recipient);
    return { encrypter, encodeArmor: age.armor.encode };
}
const RECIPIENT_HINT = 'Copy the whole public key again, as age-keygen prints it (age-keygen -y FILE prints it anew from the private key).';
/** A public key is no secret, and whoever gave several wants to know which one is meant. */
function addRecipient(encrypter, recipient) {
    try {
        encrypter.addRecipient(recipient);
    }
    catch (cause) {
        const message = `The recipient ${recipient} is no public key of age: ${toReason(cause)}`;
        throw failed(message, RECIPIENT_HINT, cause);
    }
}
function toReason(cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return /checksum/i.test(reason) ? 'its checksum does not hold' : reason.slice(0, LONGEST_REASON);
}
const LONGEST_REASON = 200;
function failed(message, hint, cause) {
    return new errors/* PlimsollError */.nN({ code: 'encryption-failed', message, hint, cause });
}

// EXTERNAL MODULE: ./src/feeds/open-feeds.ts
var open_feeds = __webpack_require__(27029);
;// CONCATENATED MODULE: ./src/install/build-plan.ts

const BUILD_PLANS = {
    grype: {
        package: 'github.com/anchore/grype/cmd/grype',
        module: 'github.com/anchore/grype',
        stamp: (version) => `-X main.version=${version}`,
        environment: {},
        packages: 1768,
        minutes: 3,
    },
    trivy: {
        package: 'github.com/aquasecurity/trivy/cmd/trivy',
        module: 'github.com/aquasecurity/trivy',
        stamp: (version) => `-X github.com/aquasecurity/trivy/pkg/version/app.ver=${version}`,
        // Its release build sets it (goreleaser.yml); without it the sources do not compile.
        environment: { GOEXPERIMENT: 'jsonv2' },
        packages: 3080,
        minutes: 5,
    },
};
function toBuildArguments(plan, version, output) {
    const linker = `-s -w ${plan.stamp(version)}`;
    const flags = ['-mod=readonly', '-trimpath', '-buildvcs=false', '-v', '-ldflags', linker];
    return ['build', ...flags, '-o', output, plan.package];
}
/** Identity of a build: the same module files, flags and target give the same program from the same Go. */
function toBuildHash(plan, version, made) {
    const { goMod, goSum, platform, architecture } = made;
    const flags = [...toBuildArguments(plan, version, ''), ...Object.entries(plan.environment).flat()];
    const parts = [goMod, goSum, platform, architecture, ...flags];
    return (0,external_node_crypto_.createHash)('sha256').update(parts.join('\u0000')).digest('hex');
}
/**
 * The user's own settings of the Go toolchain and of the network. Nothing else goes in, above all no
 * token of a job.
 */
const TOOLCHAIN_SETTINGS = [
    ...['PATH', 'HOME', 'USER', 'LANG', 'NETRC', 'XDG_CACHE_HOME', 'XDG_CONFIG_HOME'],
    ...['GOROOT', 'GOPATH', 'GOMODCACHE', 'GOCACHE', 'GOCACHEPROG', 'GOENV', 'GOTOOLCHAIN', 'GOAUTH'],
    ...['GOPROXY', 'GONOPROXY', 'GOPRIVATE', 'GOINSECURE', 'GOVCS'],
    ...['GOSUMDB', 'GONOSUMDB', 'GOMAXPROCS', 'GOMEMLIMIT'],
    ...['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'http_proxy', 'https_proxy', 'no_proxy'],
    ...['ALL_PROXY', 'all_proxy', 'SSL_CERT_FILE', 'SSL_CERT_DIR'],
];
const GO_ARCHITECTURES = { x64: 'amd64', arm64: 'arm64' };
function toBuildEnvironment(plan, target, given) {
    const settings = TOOLCHAIN_SETTINGS.flatMap((name) => {
        const value = given.env[name];
        return value === undefined || value === '' ? [] : [[name, value]];
    });
    return {
        ...Object.fromEntries(settings),
        ...plan.environment,
        CGO_ENABLED: '0',
        GOOS: target.platform,
        GOARCH: GO_ARCHITECTURES[target.architecture],
        // An empty value would let the user's `go env -w GOFLAGS=…` through.
        GOFLAGS: '-mod=readonly',
        GOWORK: 'off',
        GO111MODULE: 'on',
        GOTMPDIR: given.scratch,
        TMPDIR: given.scratch,
    };
}

;// CONCATENATED MODULE: ./src/install/words.ts

/** The scanners as people write them. */
const SCANNER_NAMES = {
    grype: 'Grype',
    trivy: 'Trivy',
};
/** Foreign text for a message: one line without control characters, at most `maxCharacters` long. */
function toPlainText(text, maxCharacters) {
    const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
    return plain.length <= maxCharacters ? plain : `${plain.slice(0, maxCharacters - 1)}…`;
}
/**
 * The cause of a failed call of the system or of `fetch`, in few words: its code (`ECONNREFUSED`), else
 * its message. Node's `fetch` hides the reason in the causes of its error.
 */
function words_toReason(thrown) {
    let reason = '';
    let error = thrown;
    for (let depth = 0; depth < 4 && typeof error === 'object' && error !== null; depth += 1) {
        const { code, message, cause } = error;
        if (typeof code === 'string')
            return code;
        if (typeof message === 'string' && message !== '')
            reason = message;
        error = cause;
    }
    return toPlainText(reason === '' ? String(thrown) : reason, 200);
}
function createCancelled() {
    return new errors/* PlimsollError */.nN({
        code: 'cancelled',
        message: 'The run was cancelled while a scanner was being installed.',
        hint: 'Start it again when you like; nothing half-installed is left behind.',
    });
}

;// CONCATENATED MODULE: ./src/install/program-file.ts



const CHUNK_BYTES = 1024 * 1024;
/** SHA-256 of a file, hexadecimal. */
async function hashFile(path, signal) {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    const file = await (0,external_node_fs_promises_.open)(path);
    try {
        const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
        for (;;) {
            if (signal.aborted)
                throw createCancelled();
            const { bytesRead } = await file.read(chunk, 0, CHUNK_BYTES);
            if (bytesRead === 0)
                return hash.digest('hex');
            hash.update(chunk.subarray(0, bytesRead));
        }
    }
    finally {
        await file.close();
    }
}
/**
 * What changes whenever anybody writes to a file or puts another one in its place; the time of change
 * cannot be set by programs. Hashing both scanners takes a quarter of a second, asking for this nothing.
 */
async function readStamp(path) {
    return toStamp(await (0,external_node_fs_promises_.stat)(path, { bigint: true }));
}
function toStamp(stats) {
    return [stats.dev, stats.ino, stats.size, stats.mtimeNs, stats.ctimeNs].join(':');
}

;// CONCATENATED MODULE: ./src/install/keep.ts






const HASH = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^[0-9a-f]{64}$/));
const RECORD_SCHEMA = dist/* object */.Ikc({
    schema: dist/* literal */.euz('plimsoll/scanner/1'),
    version: dist/* string */.YjP(),
    from: dist/* string */.YjP(),
    inputSha256: HASH,
    programSha256: HASH,
    stamp: dist/* string */.YjP(),
});
const MAX_RECORD_BYTES = 64 * 1024;
const MAX_MOVES = 5;
/** A program that was kept from the same input and is still, byte for byte, what was installed. */
async function findKept(place, looking) {
    if (!(await isFile(place.marker)))
        return null;
    return findContent(place, looking);
}
async function findContent(place, looking) {
    const record = await keep_readRecord(place);
    if (record?.inputSha256 !== looking.inputSha256)
        return null;
    try {
        if ((await readStamp(place.program)) === record.stamp)
            return { record, untouched: true };
        const hash = await hashFile(place.program, looking.signal);
        if (hash === record.programSha256)
            return { record, untouched: false };
    }
    catch (error) {
        if (error instanceof errors/* PlimsollError */.nN)
            throw error;
        looking.log.debug(`${place.program} is not used: ${words_toReason(error)}`);
        return null;
    }
    looking.log.warn(`${place.program} is not what was installed there: its SHA-256 has changed. It is not used; a fresh one takes its place.`);
    return null;
}
/** Null when there is none, or one that we cannot have written whole. */
async function keep_readRecord(place) {
    try {
        if ((await (0,external_node_fs_promises_.stat)(place.record)).size > MAX_RECORD_BYTES)
            return null;
        const parsed = dist/* safeParse */.xLC(RECORD_SCHEMA, JSON.parse(await (0,external_node_fs_promises_.readFile)(place.record, 'utf8')));
        return parsed.success ? parsed.output : null;
    }
    catch {
        return null;
    }
}
async function isFile(path) {
    return (0,external_node_fs_promises_.stat)(path).then((found) => found.isFile(), () => false);
}
/**
 * Moves the folder `staged`, which holds the program, to its place in one step. When another run was
 * faster, its equal result stays and is used; anything else that lies there makes room.
 */
async function keep(place, keeping) {
    const program = (0,external_node_path_.join)(keeping.staged, place.program.slice(place.folder.length + 1));
    await (0,external_node_fs_promises_.chmod)(program, 0o755);
    await writeRecord((0,external_node_path_.join)(keeping.staged, 'plimsoll.json'), keeping.record, program);
    for (let moves = 0; moves < MAX_MOVES; moves += 1) {
        if (await movedInto(keeping.staged, place.folder)) {
            await (0,external_node_fs_promises_.writeFile)(place.marker, '');
            return { record: keeping.record, untouched: true };
        }
        const other = await findContent(place, keeping);
        if (other !== null) {
            await (0,external_node_fs_promises_.writeFile)(place.marker, '');
            return other;
        }
        await (0,external_node_fs_promises_.rm)(place.marker, { force: true });
        await movedInto(place.folder, `${keeping.staged}-replaced-${moves}`);
    }
    throw new errors/* PlimsollError */.nN({
        code: 'scanner-download-failed',
        message: `${place.folder} could not be put in place: it is replaced again and again.`,
        hint: 'Find out what else writes there, or let the cache lie elsewhere.',
    });
}
/** Refreshes what `untouched` rests on. A cache that cannot be written costs time, nothing else. */
async function renewStamp(place, record, log) {
    try {
        const fresh = `${place.record}.${process.pid}`;
        await writeRecord(fresh, record, place.program);
        await (0,external_node_fs_promises_.rename)(fresh, place.record);
    }
    catch (error) {
        log.debug(`${place.record} was not renewed: ${words_toReason(error)}`);
    }
}
async function writeRecord(path, record, program) {
    const { version, from, inputSha256, programSha256 } = record;
    const stamp = await readStamp(program);
    const text = { schema: 'plimsoll/scanner/1', version, from, inputSha256, programSha256, stamp };
    await (0,external_node_fs_promises_.writeFile)(path, `${JSON.stringify(text, null, 2)}\n`);
}
/** False when something lies there already, or when somebody else has moved it away. */
async function movedInto(from, to) {
    try {
        await (0,external_node_fs_promises_.rename)(from, to);
        return true;
    }
    catch (error) {
        if (['ENOTEMPTY', 'EEXIST', 'ENOENT', 'ENOTDIR'].includes(words_toReason(error)))
            return false;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/install/file-errors.ts


const FULL = ['ENOSPC', 'EDQUOT'];
/** Runs work on files and turns what the file system refuses into a PlimsollError that names `path`. */
async function explainFileErrors(path, work) {
    try {
        return await work();
    }
    catch (error) {
        if (error instanceof errors/* PlimsollError */.nN)
            throw error;
        throw toFileError(path, error);
    }
}
function toFileError(path, cause) {
    const reason = words_toReason(cause);
    const place = toPlainText(path, 300);
    if (FULL.includes(reason)) {
        return new errors/* PlimsollError */.nN({
            code: 'no-space',
            message: `There is no space left for the scanner programs in ${place}.`,
            hint: 'Free about 1 GB there, or let the cache lie on another disk.',
            cause,
        });
    }
    return new errors/* PlimsollError */.nN({
        code: 'scanner-download-failed',
        message: `${place}, where scanner programs lie, cannot be used: ${reason}.`,
        hint: 'Let this user read and write it, or let the cache lie elsewhere.',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/install/probe.ts







const VERSION = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(200));
/** How each scanner tells its version as JSON. */
const QUESTIONS = {
    grype: { args: ['version', '-o', 'json'], schema: dist/* looseObject */._H3({ version: VERSION }) },
    trivy: { args: ['version', '-f', 'json'], schema: dist/* looseObject */._H3({ Version: VERSION }) },
};
/** The first start of a program of this size may wait for the system's own checks (macOS). */
const TIMEOUT_MS = 60_000;
const MAX_OUTPUT_BYTES = 64 * 1024;
/**
 * Asks a program for its version, in an empty folder that is also its home, so that no file of the user
 * is read. Throws `scanner-failed`, `-killed`, `-timeout` or `-output-invalid`.
 */
async function readVersion(probe) {
    const folder = await explainFileErrors((0,external_node_os_.tmpdir)(), () => (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'plimsoll-version-')));
    try {
        const result = await probe.runProgram({
            file: probe.program,
            args: QUESTIONS[probe.scanner].args,
            cwd: folder,
            env: toEnvironment(folder),
            timeoutMs: TIMEOUT_MS,
            signal: probe.signal,
            maxOutputBytes: MAX_OUTPUT_BYTES,
        });
        return parseVersionAnswer(probe, result);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
function toEnvironment(folder) {
    return {
        PATH: '/usr/bin:/bin',
        HOME: folder,
        TMPDIR: folder,
        NO_COLOR: '1',
        GRYPE_CHECK_FOR_APP_UPDATE: 'false',
        TRIVY_SKIP_VERSION_CHECK: 'true',
        TRIVY_DISABLE_TELEMETRY: 'true',
    };
}
function parseVersionAnswer(probe, result) {
    switch (result.kind) {
        case 'cancelled':
            throw createCancelled();
        case 'not-started':
            throw probe_failed(probe, 'scanner-failed', `cannot be started: ${words_toReason(result.error)}`);
        case 'killed':
            throw probe_failed(probe, 'scanner-killed', `was killed (${result.signal}) when asked for its version`);
        case 'timed-out':
            throw probe_failed(probe, 'scanner-timeout', `did not tell its version within ${TIMEOUT_MS / 1000} s`);
        case 'exited': {
            if (result.exitCode === 0)
                return parseVersion(probe, result.stdout);
            const said = toPlainText(result.stderr, 300);
            const why = `ended with exit code ${result.exitCode} when asked for its version`;
            throw probe_failed(probe, 'scanner-failed', said === '' ? why : `${why}: ${said}`);
        }
    }
}
function parseVersion(probe, stdout) {
    try {
        const answer = dist/* parse */.qgA(QUESTIONS[probe.scanner].schema, JSON.parse(stdout));
        const version = 'version' in answer ? answer.version : answer.Version;
        return String(version).replace(/^v(?=\d)/, '');
    }
    catch {
        const why = `told no version but "${toPlainText(stdout, 100)}"`;
        throw probe_failed(probe, 'scanner-output-invalid', why);
    }
}
function probe_failed(probe, code, why) {
    const name = SCANNER_NAMES[probe.scanner];
    return new errors/* PlimsollError */.nN({
        code,
        message: `The ${name} program ${toPlainText(probe.program, 300)} ${why}.`,
        hint: `Run "${probe.scanner} version" by hand to see what is wrong; the program must fit this system and its folder must allow programs to run.`,
    });
}

// EXTERNAL MODULE: ./src/install/pins.ts
var pins = __webpack_require__(61007);
;// CONCATENATED MODULE: ./src/install/version-rules.ts



/**
 * The rules that hold for a scanner of any origin. Throws `scanner-refused` for a version that must never
 * run or that cannot be compared, `scanner-too-old` below the minimum.
 */
function checkVersion(scanner, version) {
    const name = SCANNER_NAMES[scanner];
    const parsed = version_rules_parseVersion(version);
    if (parsed === null) {
        throw new errors/* PlimsollError */.nN({
            code: 'scanner-refused',
            message: `${name} says that its version is "${toPlainText(version, 60)}", which is no release.`,
            hint: `Use a released ${name}, such as ${pins/* PINNED_VERSIONS */.h4[scanner]}; a program built from source needs the version stamp of its release.`,
        });
    }
    checkRefused(scanner, parsed);
    if (isOlder(parsed, pins/* MINIMUM_VERSIONS */.pi[scanner])) {
        throw new errors/* PlimsollError */.nN({
            code: 'scanner-too-old',
            message: `${name} ${toPlainText(version, 60)} is older than ${pins/* MINIMUM_VERSIONS */.pi[scanner]}, the oldest that Plimsoll understands.`,
            hint: `Use ${name} ${pins/* PINNED_VERSIONS */.h4[scanner]}, which is the default when no version is named.`,
        });
    }
}
function checkRefused(scanner, { numbers }) {
    const core = numbers.join('.');
    // A pre-release or rebuild of a refused version is refused as well.
    const refused = pins/* REFUSED_VERSIONS */.h6.find((one) => one.scanner === scanner && one.version === core);
    if (refused === undefined)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'scanner-refused',
        message: `${SCANNER_NAMES[scanner]} ${core} is refused because ${refused.why}.`,
        hint: `Remove it from every machine and cache that has it, rotate the secrets that it could reach, and use ${pins/* PINNED_VERSIONS */.h4[scanner]}.`,
    });
}
/** Semantic Versioning 2.0.0, with the `v` of tags. */
function version_rules_parseVersion(text) {
    const match = /^v?(\d{1,6})\.(\d{1,6})\.(\d{1,6})(-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/.exec(text);
    if (match === null)
        return null;
    return {
        numbers: [Number(match[1]), Number(match[2]), Number(match[3])],
        isPrerelease: match[4] !== undefined,
    };
}
function isOlder(version, minimum) {
    const limits = minimum.split('.').map(Number);
    for (const [at, number] of version.numbers.entries()) {
        const limit = limits[at] ?? 0;
        if (number !== limit)
            return number < limit;
    }
    // A pre-release comes before its release.
    return version.isPrerelease;
}

;// CONCATENATED MODULE: ./src/install/job.ts





/** Asks the program for its version and holds it against the wanted one and the rules for all. */
async function checkProgram(job, program) {
    const version = await readVersion({ ...job, program });
    checkVersion(job.scanner, version);
    checkWanted(job, version);
    return version;
}
function checkWanted(job, version) {
    if (version === job.wanted)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'scanner-refused',
        message: `The program that came as ${job.label} says that it is ${toPlainText(version, 60)}.`,
        hint: 'It was not kept and is not used. Check the version and the hash that you gave, or the mirror that it came from.',
    });
}
/** A kept program as an installed one. What was written to since is asked for its version again. */
async function job_useKept(job, place, kept) {
    const { record } = kept;
    checkVersion(job.scanner, record.version);
    if (kept.untouched)
        checkWanted(job, record.version);
    else {
        await checkProgram(job, place.program);
        await renewStamp(place, record, job.log);
    }
    const { origin, archiveSha256 } = kept;
    return { ...toInstalled(job, place, { ...record, origin, archiveSha256 }), kept: true };
}
function toInstalled(job, place, made) {
    const { version, origin, archiveSha256, programSha256, from } = made;
    return {
        scanner: job.scanner,
        version,
        program: place.program,
        provenance: { origin, archiveSha256, programSha256, from },
        kept: false,
    };
}
/** `Trivy 0.74.0`. */
function toLabel(scanner, version) {
    return `${SCANNER_NAMES[scanner]} ${toPlainText(version, 60)}`;
}

;// CONCATENATED MODULE: ./src/install/place.ts



const STAGING_PREFIX = '.staging-';
const STALE_MS = 24 * 60 * 60 * 1000;
function toPlace(cacheFolder, kept) {
    const parent = (0,external_node_path_.join)(cacheFolder, `plimsoll-${kept.scanner}`, kept.version);
    const folder = (0,external_node_path_.join)(parent, kept.architecture);
    return {
        parent,
        folder,
        marker: `${folder}.complete`,
        record: (0,external_node_path_.join)(folder, 'plimsoll.json'),
        program: (0,external_node_path_.join)(folder, kept.scanner),
    };
}
/**
 * Gives `work` a fresh folder on the disk of the place, and removes it afterwards. What runs that were
 * killed have left there is removed after a day.
 */
async function withStaging(place, now, work) {
    const staging = await explainFileErrors(place.parent, async () => {
        await (0,external_node_fs_promises_.mkdir)(place.parent, { recursive: true });
        await removeStale(place.parent, now);
        return (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(place.parent, STAGING_PREFIX));
    });
    try {
        return await explainFileErrors(place.parent, () => work(staging));
    }
    finally {
        // What cannot be removed now hides no result of ours; it is tried again when it is stale.
        await (0,external_node_fs_promises_.rm)(staging, { recursive: true, force: true }).catch(() => undefined);
    }
}
async function removeStale(parent, now) {
    for (const name of await (0,external_node_fs_promises_.readdir)(parent)) {
        if (!name.startsWith(STAGING_PREFIX))
            continue;
        const path = (0,external_node_path_.join)(parent, name);
        const made = await (0,external_node_fs_promises_.stat)(path).catch(() => null);
        if (made !== null && now.getTime() - made.mtimeMs > STALE_MS) {
            await (0,external_node_fs_promises_.rm)(path, { recursive: true, force: true });
        }
    }
}

;// CONCATENATED MODULE: ./src/install/release-address.ts


const OWNERS = { grype: 'anchore', trivy: 'aquasecurity' };
/** How each project names its archives (goreleaser files of both). */
const ASSET_SUFFIXES = {
    grype: {
        'linux-x64': 'linux_amd64',
        'linux-arm64': 'linux_arm64',
        'darwin-x64': 'darwin_amd64',
        'darwin-arm64': 'darwin_arm64',
    },
    trivy: {
        'linux-x64': 'Linux-64bit',
        'linux-arm64': 'Linux-ARM64',
        'darwin-x64': 'macOS-64bit',
        'darwin-arm64': 'macOS-ARM64',
    },
};
const GITHUB = 'https://github.com';
/** Throws `config-invalid` for a mirror that is no address, `plain-http-refused` for one without TLS. */
function getReleaseAddress(release, target, mirror) {
    const { scanner, version } = release;
    const suffix = ASSET_SUFFIXES[scanner][`${target.platform}-${target.architecture}`] ?? '';
    const asset = `${scanner}_${version}_${suffix}.tar.gz`;
    const path = `${OWNERS[scanner]}/${scanner}/releases/download/v${version}/${asset}`;
    return { asset, url: parseAddress(`${(mirror ?? GITHUB).replace(/\/+$/, '')}/${path}`) };
}
function parseAddress(text) {
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !['https:', 'http:'].includes(url.protocol)) {
        throw new errors/* PlimsollError */.nN({
            code: 'config-invalid',
            message: 'download-mirror is not the address of a web server.',
            hint: 'Give something like https://mirror.example.com/github; what follows github.com in the address of a release is added to it.',
        });
    }
    if (!isSafeAddress(url)) {
        throw new errors/* PlimsollError */.nN({
            code: 'plain-http-refused',
            message: `The download mirror ${toPlainText(url.host, 100)} is asked for over plain HTTP.`,
            hint: 'Use its https address; plain HTTP is allowed for this machine itself only.',
        });
    }
    return url;
}
/** Encrypted, or not leaving this machine. */
function isSafeAddress(url) {
    if (url.protocol === 'https:')
        return true;
    return url.protocol === 'http:' && release_address_isLoopback(url);
}
function release_address_isLoopback(url) {
    return /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/.test(url.hostname);
}
/** An address for people: without credentials and query. */
function toPublicAddress(url) {
    return toPlainText(`${url.origin}${url.pathname}`, 300);
}
/** Throws `platform-unsupported` on systems on which neither the scanners nor we run. */
function getPlatform(platform) {
    if (platform === 'linux' || platform === 'darwin')
        return platform;
    throw new errors/* PlimsollError */.nN({
        code: 'platform-unsupported',
        message: `Plimsoll does not run on ${platform === 'win32' ? 'Windows' : toPlainText(platform, 40)}.`,
        hint: 'Use Linux or macOS; on Windows, the Windows Subsystem for Linux or a job on a Linux runner.',
    });
}
/** Throws `platform-unsupported` for processors for which no hash of a release is known. */
function getArchitecture(scanner, architecture) {
    if (architecture === 'x64' || architecture === 'arm64')
        return architecture;
    throw new errors/* PlimsollError */.nN({
        code: 'platform-unsupported',
        message: `No pinned release of ${SCANNER_NAMES[scanner]} is known for ${toPlainText(architecture, 40)} processors.`,
        hint: `Install ${SCANNER_NAMES[scanner]} yourself, put it into PATH and set scanner-source to path.`,
    });
}

;// CONCATENATED MODULE: ./src/install/search-path.ts



/**
 * The first program of that name in a PATH, or null. Relative entries are left out: they mean another
 * program in every folder, such as one that a checkout brings along.
 */
async function findInPath(name, path) {
    for (const folder of (path ?? '').split(external_node_path_.delimiter)) {
        const candidate = (0,external_node_path_.join)(folder, name);
        if ((0,external_node_path_.isAbsolute)(folder) && (await isProgram(candidate)))
            return candidate;
    }
    return null;
}
async function isProgram(path) {
    try {
        await (0,external_node_fs_promises_.access)(path, external_node_fs_.constants.X_OK);
        return (await (0,external_node_fs_promises_.stat)(path)).isFile();
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/install/toolchain.ts





const BUILD_TIMEOUT_MS = 40 * 60 * 1000;
/** Asking for its version may make `go` fetch the toolchain that the module asks for. */
const VERSION_TIMEOUT_MS = 10 * 60 * 1000;
const TAIL_CHARACTERS = 800;
/** A Go toolchain with the module files laid out in a fresh folder. Throws `scanner-build-failed`. */
async function openToolchain(job, build, { go, staging }) {
    const folder = (0,external_node_path_.join)(staging, 'module');
    const scratch = (0,external_node_path_.join)(staging, 'scratch');
    await (0,external_node_fs_promises_.mkdir)(folder);
    await (0,external_node_fs_promises_.mkdir)(scratch);
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, 'go.mod'), build.module.goMod);
    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, 'go.sum'), build.module.goSum);
    const env = toBuildEnvironment(build.plan, build.target, { env: job.env, scratch });
    const base = { file: go, cwd: folder, env, signal: job.signal };
    const ask = { ...base, args: ['env', 'GOVERSION'], timeoutMs: VERSION_TIMEOUT_MS };
    const version = toPlainText(getOutput(job, await job.runProgram(ask)), 60);
    return {
        version,
        async compile(output) {
            const { packages, minutes } = build.plan;
            job.log.info(`Building ${job.label} from source with ${version}: about ${minutes} minutes on two cores, and some GB in Go's own cache, unless they are there already.`);
            const progress = job.log.progress({
                label: `Building ${job.label}`,
                total: packages,
                unit: 'steps',
            });
            const args = toBuildArguments(build.plan, job.wanted, output);
            progress.say('looking through the modules and the cache of Go');
            const onStderrLine = createLineReader(progress, build.plan.package);
            try {
                const request = { ...base, args, timeoutMs: BUILD_TIMEOUT_MS, onStderrLine };
                getOutput(job, await job.runProgram(request));
            }
            finally {
                progress.done();
            }
        },
    };
}
const DOWNLOADING = /^go: downloading (\S+)/;
const PACKAGE = /^[\w.~+-]+(\/[\w.~+-]+)*$/;
/** `go build -v` names each package as it is compiled, the program last, and each module as it is fetched. */
function createLineReader(progress, program) {
    return (line) => {
        const module = DOWNLOADING.exec(line)?.[1];
        if (module !== undefined)
            progress.say(`fetching ${toPlainText(module, 80)}`);
        else if (PACKAGE.test(line)) {
            progress.advance(1);
            progress.say(line === program ? 'linking' : toPlainText(line, 80));
        }
    };
}
function getOutput(job, result) {
    switch (result.kind) {
        case 'exited':
            if (result.exitCode === 0)
                return result.stdout;
            throw toBuildError(job, `go ended with exit code ${result.exitCode}`, result.stderr);
        case 'cancelled':
            throw createCancelled();
        case 'not-started':
            throw toBuildError(job, `go cannot be started (${words_toReason(result.error)})`, '');
        case 'killed':
            throw toBuildError(job, `go was killed (${result.signal}), often for want of memory`, result.stderr);
        case 'timed-out':
            throw toBuildError(job, `go took longer than ${BUILD_TIMEOUT_MS / 60_000} minutes`, result.stderr);
    }
}
function toBuildError(job, why, stderr) {
    const tail = toTail(stderr);
    return new errors/* PlimsollError */.nN({
        code: 'scanner-build-failed',
        message: `${job.label} could not be built from source: ${why}${tail === '' ? '' : `: ${tail}`}.`,
        hint: 'It takes Go 1.26.3 or newer (GOTOOLCHAIN=go1.26.8 makes another Go fetch and use that one), a way to the modules (GOPROXY), about 3 GB of memory and 8 GB of disk. Or give a way to the release: access to github.com or download-mirror.',
    });
}
/** The last that was said besides the names of packages: there the fault stands. */
function toTail(stderr) {
    const lines = stderr
        .split(/[\r\n]+/)
        .map((line) => toPlainText(line, 400))
        .filter((line) => line !== '' && !PACKAGE.test(line) && !DOWNLOADING.test(line));
    return lines.join(' | ').slice(-TAIL_CHARACTERS);
}

;// CONCATENATED MODULE: ./src/install/build.ts












/** The module files are those of the pinned version; no other can be built. */
function isBuildable(job) {
    const { version, sha256 } = job.supply.versions[job.scanner];
    return version === pins/* PINNED_VERSIONS */.h4[job.scanner] && sha256 === null;
}
/** Throws `config-invalid` for a version that cannot be built. */
async function getBuild(job) {
    if (!isBuildable(job)) {
        throw new errors/* PlimsollError */.nN({
            code: 'config-invalid',
            message: `${job.label} cannot be built from source: Plimsoll has the module files of ${pins/* PINNED_VERSIONS */.h4[job.scanner]} only.`,
            hint: `Leave ${job.scanner}-version out, or set scanner-source to release.`,
        });
    }
    const plan = BUILD_PLANS[job.scanner];
    const module = await job.goModules(job.scanner);
    const architecture = getArchitecture(job.scanner, job.architecture);
    const target = { platform: getPlatform(job.platform), architecture };
    const version = `${job.wanted}-build`;
    const place = toPlace(job.cacheFolder, { scanner: job.scanner, version, architecture });
    const inputSha256 = toBuildHash(plan, job.wanted, { ...module, ...target });
    return { plan, module, target, inputSha256, place };
}
async function findKeptBuild(job, build) {
    const kept = await findKept(build.place, { ...job, inputSha256: build.inputSha256 });
    return kept === null
        ? null
        : job_useKept(job, build.place, { ...kept, origin: 'build', archiveSha256: null });
}
/** The Go toolchain of PATH, or null. */
function findGo(job) {
    return findInPath('go', job.env['PATH']);
}
/** Builds in a fresh folder from nothing but the module files. Throws `scanner-build-failed`. */
async function buildScanner(job, build, go) {
    return withStaging(build.place, job.now(), async (staging) => {
        const staged = (0,external_node_path_.join)(staging, 'built');
        const program = (0,external_node_path_.join)(staged, job.scanner);
        await (0,external_node_fs_promises_.mkdir)(staged);
        const toolchain = await openToolchain(job, build, { go, staging });
        await toolchain.compile(program);
        const version = await checkProgram(job, program);
        const programSha256 = await hashFile(program, job.signal);
        const from = `${build.plan.module}@v${job.wanted}, built with ${toolchain.version}`;
        const { inputSha256, place } = build;
        const record = { version, from, inputSha256, programSha256 };
        const kept = await keep(place, { ...job, inputSha256, record, staged });
        return toInstalled(job, place, { ...kept.record, origin: 'build', archiveSha256: null });
    });
}

;// CONCATENATED MODULE: ./src/install/shown-path.ts

/** What a path of the runner is called in reports, which name neither its user nor its folders. */
function toShownPath(path, env) {
    const places = [
        ...VARIABLES.map((name) => [env[name], `$${name}`]),
        [env['TMPDIR'] ?? (0,external_node_os_.tmpdir)(), '$TMPDIR'],
        [env['HOME'] ?? (0,external_node_os_.homedir)(), '~'],
    ];
    const known = places
        .map(([folder, name]) => ({ folder: folder?.replace(/\/+$/, '') ?? '', name }))
        .filter(({ folder }) => folder !== '' && path.startsWith(`${folder}/`))
        // The nearest: the tool cache may lie in the home folder.
        .sort((a, b) => b.folder.length - a.folder.length);
    const [nearest] = known;
    return nearest === undefined ? path : `${nearest.name}${path.slice(nearest.folder.length)}`;
}
/** Of the folders that CI systems give to a job. */
const VARIABLES = ['RUNNER_TOOL_CACHE', 'RUNNER_TEMP', 'GITHUB_WORKSPACE', 'PLIMSOLL_SCANNERS'];

;// CONCATENATED MODULE: ./src/install/from-path.ts








/** The scanner that PATH gives, in whatever version the rules allow. */
async function installFromPath(job) {
    const { scanner, signal } = job;
    const program = await findInPath(scanner, job.env['PATH']);
    if (program === null)
        throw toMissing(job);
    const version = await readVersion({ ...job, program });
    checkVersion(scanner, version);
    if (version !== job.wanted) {
        job.log.warn(`${toPlainText(program, 300)} is ${SCANNER_NAMES[scanner]} ${version}, while ${job.wanted} is what this Plimsoll is tried with.`);
    }
    const programSha256 = await explainFileErrors(program, () => hashFile(program, signal));
    const from = toShownPath(program, job.env);
    const provenance = { origin: 'path', archiveSha256: null, programSha256, from };
    return { scanner, version, program, provenance, kept: true };
}
function toMissing(job) {
    const name = SCANNER_NAMES[job.scanner];
    return new errors/* PlimsollError */.nN({
        code: 'scanner-missing',
        message: `There is no program called ${job.scanner} in PATH, where scanner-source says to look.`,
        hint: `Install ${name} in a folder that PATH names by its full path, or leave scanner-source out: then Plimsoll fetches ${name} ${job.wanted} itself.`,
    });
}

;// CONCATENATED MODULE: ./src/install/idle-limit.ts

/** Aborts when `signal` does, and when nothing has touched it for `idleMs`. */
function createIdleLimit(limits) {
    const { idleMs, signal } = limits;
    const silence = new AbortController();
    const timer = setTimeout(() => {
        silence.abort();
    }, idleMs);
    return {
        signal: AbortSignal.any([signal, silence.signal]),
        touch() {
            timer.refresh();
        },
        end() {
            clearTimeout(timer);
        },
        explain(error) {
            return silence.signal.aborted ? `silent for ${idleMs / 1000} s` : words_toReason(error);
        },
    };
}

;// CONCATENATED MODULE: ./src/install/redirects.ts

const MAX_REDIRECTS = 10;
/**
 * Fetches an address and follows redirects, to https only; from this machine itself also to itself.
 * Credentials in the address are sent to its own origin and nowhere else.
 */
async function followRedirects(request) {
    const { fetch, signal } = request;
    let url = request.url;
    for (let hops = 0; hops <= MAX_REDIRECTS; hops += 1) {
        const headers = { ...request.headers, ...toAuthorization(request.url, url) };
        const response = await fetch(withoutCredentials(url), { headers, redirect: 'manual', signal });
        const location = response.headers.get('location');
        if (response.status < 300 || response.status > 399 || location === null) {
            return { kind: 'answered', response };
        }
        await response.body?.cancel();
        const next = URL.canParse(location, url.href) ? new URL(location, url.href) : null;
        if (next === null)
            return { kind: 'refused', why: `${toPublicAddress(url)} redirects to no address` };
        if (!isAllowed(next, url)) {
            return {
                kind: 'refused',
                why: `${toPublicAddress(url)} redirects to ${toPublicAddress(next)}, without TLS`,
            };
        }
        url = next;
    }
    return { kind: 'refused', why: `more than ${MAX_REDIRECTS} redirects` };
}
function isAllowed(next, from) {
    if (next.protocol === 'https:')
        return true;
    return next.protocol === 'http:' && release_address_isLoopback(next) && release_address_isLoopback(from);
}
function toAuthorization(start, url) {
    if (start.username === '' || url.origin !== start.origin)
        return {};
    const pair = `${decodeURIComponent(start.username)}:${decodeURIComponent(start.password)}`;
    return { authorization: `Basic ${Buffer.from(pair).toString('base64')}` };
}
/** `fetch` refuses addresses that hold credentials. */
function withoutCredentials(url) {
    const bare = new URL(url.href);
    bare.username = '';
    bare.password = '';
    return bare;
}

;// CONCATENATED MODULE: ./src/install/transfer.ts





const NOTHING_ARRIVED = { bytes: 0, tag: null };
/** One try to fetch a file, or what is missing of it. Throws a PlimsollError when it cannot be written. */
async function transfer(request) {
    const { arrived } = request;
    const idle = createIdleLimit(request);
    try {
        const headers = toHeaders(arrived);
        const answer = await followRedirects({ ...request, headers, signal: idle.signal });
        if (answer.kind === 'refused')
            return { ...answer, arrived };
        return await takeAnswer(answer.response, request, idle);
    }
    catch (error) {
        if (error instanceof errors/* PlimsollError */.nN)
            throw error;
        return toFailed(idle.explain(error), { arrived, contact: false });
    }
    finally {
        idle.end();
    }
}
function toFailed(why, more) {
    return { kind: 'failed', why, retryAfter: null, ...more };
}
function toHeaders(arrived) {
    const headers = { 'accept-encoding': 'identity', 'user-agent': 'plimsoll' };
    if (arrived.bytes === 0)
        return headers;
    const range = { ...headers, range: `bytes=${arrived.bytes}-` };
    return arrived.tag === null ? range : { ...range, 'if-range': arrived.tag };
}
/** Answers of gateways that keep us from the host (RFC 9110, RFC 7725): login, no permission, law. */
const BLOCKING = [401, 403, 407, 451];
/** Answers that say "later". */
const transfer_PASSING = [408, 425, 429];
async function takeAnswer(response, request, idle) {
    const { status } = response;
    if (status === 200)
        return transfer_saveBody({ response, request, idle, start: 0 });
    if (status === 206 && startOf(response) === request.arrived.bytes) {
        return transfer_saveBody({ response, request, idle, start: request.arrived.bytes });
    }
    await response.body?.cancel();
    const why = `HTTP ${status}`;
    // The rest cannot be had (416), or another part came than was asked for: from the start, then.
    if (status === 206 || status === 416)
        return toFailed(why, { arrived: NOTHING_ARRIVED, contact: true });
    const { arrived } = request;
    if (BLOCKING.includes(status))
        return { kind: 'blocked', why, arrived };
    if (status < 500 && !transfer_PASSING.includes(status))
        return { kind: 'refused', why, arrived };
    return toFailed(why, { arrived, contact: true, retryAfter: response.headers.get('retry-after') });
}
function startOf(response) {
    const match = /^bytes (\d+)-/.exec(response.headers.get('content-range') ?? '');
    return match === null ? null : Number(match[1]);
}
async function transfer_saveBody(body) {
    const { response, request, start } = body;
    const expected = transfer_lengthOf(response, start);
    if (expected !== null && expected > request.maxBytes) {
        await response.body?.cancel();
        return toTooLarge(request);
    }
    const saved = await saveChunks(body, expected);
    if (saved.bytes > request.maxBytes)
        return toTooLarge(request);
    const arrived = { bytes: saved.bytes, tag: tagOf(response) };
    if (saved.broken !== null)
        return toFailed(saved.broken, { arrived, contact: true });
    if (expected === null || saved.bytes === expected)
        return { kind: 'complete', arrived };
    const why = `ended after ${saved.bytes} of ${expected} bytes`;
    return toFailed(why, { arrived, contact: true });
}
function toTooLarge({ maxBytes }) {
    return { kind: 'refused', why: `more than ${maxBytes} bytes`, arrived: NOTHING_ARRIVED };
}
/** `broken`: why the stream broke off, if it did. Stops at the first byte beyond the limit. */
async function saveChunks({ response, request, idle, start }, expected) {
    const { path } = request;
    const file = await explainFileErrors(path, () => (0,external_node_fs_promises_.open)(path, start === 0 ? 'w' : 'r+'));
    let bytes = start;
    try {
        for await (const chunk of toChunks(response)) {
            idle.touch();
            bytes += chunk.length;
            if (bytes > request.maxBytes)
                break;
            await explainFileErrors(path, () => file.writev([chunk], bytes - chunk.length));
            request.onBytes(bytes, expected);
        }
        return { bytes, broken: null };
    }
    catch (error) {
        if (error instanceof errors/* PlimsollError */.nN)
            throw error;
        return { bytes, broken: idle.explain(error) };
    }
    finally {
        await file.close();
    }
}
async function* toChunks(response) {
    if (response.body !== null)
        yield* response.body;
}
/** A strong tag only: weak ones name files that are merely alike. */
function tagOf(response) {
    const tag = response.headers.get('etag');
    return tag?.startsWith('"') === true ? tag : null;
}
/** Bytes of the whole file, null where the server does not say or packs the transfer. */
function transfer_lengthOf(response, start) {
    const length = response.headers.get('content-length');
    if (length === null || response.headers.has('content-encoding'))
        return null;
    return /^\d{1,15}$/.test(length) ? start + Number(length) : null;
}

;// CONCATENATED MODULE: ./src/install/download.ts



/** The largest archive of 2026 has about 60 MB. */
const download_MAX_ARCHIVE_BYTES = 500 * 1024 * 1024;
const download_IDLE_MS = 30_000;
const MAX_TRIES = 6;
/** A host that does not answer at all seldom comes back within seconds. */
const MAX_TRIES_WITHOUT_CONTACT = 4;
const download_FIRST_WAIT_MS = 500;
/** Servers that ask for more patience than this are given up. */
const MAX_WAIT_MS = 60_000;
const waitForReal = (ms, signal) => (0,promises_.setTimeout)(ms, undefined, { signal });
/**
 * Fetches a file with several tries; what has arrived is kept and the rest asked for. Throws `cancelled`,
 * and `no-space` or `scanner-download-failed` when the file cannot be written.
 */
async function download(request) {
    const { log, wait, label, signal } = request;
    const progress = createByteProgress(log, label);
    const limits = { maxBytes: download_MAX_ARCHIVE_BYTES, idleMs: download_IDLE_MS };
    let arrived = NOTHING_ARRIVED;
    let resumed = false;
    try {
        for (let tries = 1;; tries += 1) {
            const result = await transfer({ ...request, ...limits, arrived, onBytes: progress.reach });
            if (signal.aborted)
                throw createCancelled();
            const next = toNext(result, tries, request.now());
            if (next.kind === 'downloaded')
                return { kind: 'downloaded', resumed };
            if (next.kind !== 'again')
                return next;
            log.debug(`${label}: ${next.why}; trying again in ${next.waitMs} ms`);
            await wait(next.waitMs, signal);
            arrived = result.arrived;
            resumed ||= arrived.bytes > 0;
        }
    }
    catch (error) {
        throw signal.aborted ? createCancelled() : error;
    }
    finally {
        progress.done();
    }
}
function toNext(result, tries, now) {
    switch (result.kind) {
        case 'complete':
            return { kind: 'downloaded' };
        case 'blocked':
            return { kind: 'unreachable', why: result.why };
        case 'refused':
            return { kind: 'refused', why: result.why };
        case 'failed': {
            const { why, contact } = result;
            const most = contact ? MAX_TRIES : MAX_TRIES_WITHOUT_CONTACT;
            if (tries >= most)
                return { kind: 'unreachable', why: `${why} (tried ${tries} times)` };
            const asked = toWaitMs(result.retryAfter, now);
            if (asked > MAX_WAIT_MS)
                return { kind: 'unreachable', why: `${why}, to be tried later` };
            return { kind: 'again', why, waitMs: Math.max(asked, download_FIRST_WAIT_MS * 2 ** (tries - 1)) };
        }
    }
}
/** `Retry-After` (RFC 9110 section 10.2.3): seconds or a date. */
function toWaitMs(retryAfter, now) {
    if (retryAfter === null)
        return 0;
    if (/^\d{1,9}$/.test(retryAfter))
        return Number(retryAfter) * 1000;
    const date = Date.parse(retryAfter);
    return Number.isNaN(date) ? 0 : date - now.getTime();
}
/** A bar that does not go back when a download begins anew. */
function createByteProgress(log, label) {
    let bar = null;
    let furthest = 0;
    return {
        reach(bytes, expected) {
            bar ??= log.progress({ label, total: expected, unit: 'bytes' });
            if (bytes > furthest)
                bar.advance(bytes - furthest);
            furthest = Math.max(furthest, bytes);
        },
        done() {
            bar?.done();
        },
    };
}

;// CONCATENATED MODULE: ./src/install/shared-archive.ts






const ARCHIVE = 'archive.tar.gz';
/** Shorter than the hash, which is checked in full: keys of GitHub's cache are read by people. */
const shared_archive_HASH_DIGITS = 16;
/**
 * Installs a release from the archive that another run kept in the shared cache; null when there is none. Nothing of it is
 * trusted but its hash: another one is told, and the release is fetched.
 */
async function installShared(job, release, install) {
    const restored = await job.sharedCache?.restore(entryOf(job, release));
    if (restored === null || restored === undefined)
        return null;
    const archive = (0,external_node_path_.join)(restored.folder, ARCHIVE);
    const found = await hashRegular(job, archive);
    if (found === release.sha256) {
        job.log.info(`${job.label}: its archive is in the shared cache.`);
        return install(archive);
    }
    const what = found === null ? 'holds no archive' : `has the SHA-256 ${found}`;
    job.log.warn(`What the shared cache keeps as ${job.label} ${what}, not ${release.sha256}: it is not used, and the release is fetched. Delete the entry ${restored.key} there, and find out who wrote it.`);
    return null;
}
/** Keeps an archive whose hash was checked, for runs on other machines. Waits only until the file is handed over. */
async function shareArchive(job, release, archive) {
    await job.sharedCache?.keep({
        ...entryOf(job, release),
        fill: (folder) => linkOrCopy(archive, (0,external_node_path_.join)(folder, ARCHIVE)),
    });
}
function entryOf({ scanner, wanted, platform, architecture }, { sha256 }) {
    const version = wanted.replaceAll(/[^\w.-]/g, '-');
    const build = `${scanner}-${version}-${platform}-${architecture}`;
    return {
        key: `plimsoll-scanner-${build}-${sha256.slice(0, shared_archive_HASH_DIGITS)}`,
        name: `scanner-${scanner}`,
    };
}
/** Null for what is no file, or cannot be read. */
async function hashRegular({ signal, log }, path) {
    const facts = await (0,external_node_fs_promises_.lstat)(path).catch(() => null);
    if (facts?.isFile() !== true)
        return null;
    try {
        return await hashFile(path, signal);
    }
    catch (error) {
        if (error instanceof errors/* PlimsollError */.nN)
            throw error;
        log.debug(`${path} cannot be read: ${words_toReason(error)}`);
        return null;
    }
}
/** Nobody writes to it any more, so that both names may lead to the same bytes. */
async function linkOrCopy(from, to) {
    await (0,external_node_fs_promises_.link)(from, to).catch(() => (0,external_node_fs_promises_.copyFile)(from, to, external_node_fs_.constants.COPYFILE_EXCL));
}

;// CONCATENATED MODULE: ./src/install/release.ts












/** Trivy's program, the larger one, has 170 MB. */
const MAX_UNPACKED_BYTES = 1024 * 1024 * 1024;
/** Throws `config-invalid` when nobody vouches for the version: neither our table nor the user. */
function getRelease(job) {
    const { scanner, supply } = job;
    const platform = getPlatform(job.platform);
    const architecture = getArchitecture(scanner, job.architecture);
    const { sha256, caution } = getHash(job);
    const release = { scanner, version: job.wanted };
    const address = getReleaseAddress(release, { platform, architecture }, supply.downloadMirror);
    const place = toPlace(job.cacheFolder, { ...release, architecture });
    return { ...address, sha256, caution, place };
}
function getHash(job) {
    const own = job.supply.versions[job.scanner].sha256?.toLowerCase() ?? null;
    if (own !== null && /^[0-9a-f]{64}$/.test(own))
        return { sha256: own, caution: null };
    const pin = job.pins.find((one) => one.scanner === job.scanner &&
        one.version === job.wanted &&
        one.platform === job.platform &&
        one.architecture === job.architecture);
    if (own === null && pin !== undefined) {
        const caution = `The hash of ${job.label} for this system was read in one public place only.`;
        return { sha256: pin.sha256, caution: pin.readIn === 'one' ? caution : null };
    }
    throw new errors/* PlimsollError */.nN({
        code: 'config-invalid',
        message: `Plimsoll knows no SHA-256 of ${job.label} for ${job.platform} on ${job.architecture}.`,
        hint: `Set ${job.scanner}-version to ${job.wanted}@sha256:… with the 64 hexadecimal digits of the archive's hash, or leave it out.`,
    });
}
async function findKeptRelease(job, { place, sha256 }) {
    const kept = await findKept(place, { ...job, inputSha256: sha256 });
    return kept === null
        ? null
        : job_useKept(job, place, { ...kept, origin: 'release', archiveSha256: sha256 });
}
/**
 * Takes the archive from the shared cache or fetches it, checks, unpacks, asks and keeps it. Only an unreachable host is
 * no error.
 */
async function fetchRelease(job, release) {
    if (release.caution !== null)
        job.log.notice(release.caution);
    return withStaging(release.place, job.now(), async (staging) => {
        const from = toPublicAddress(release.url);
        const shared = await installShared(job, release, (archive) => installArchive(job, release, { staging, archive, from }));
        if (shared !== null)
            return { kind: 'installed', installed: shared };
        const archive = (0,external_node_path_.join)(staging, 'archive.tar.gz');
        const result = await downloadChecked(job, release, archive);
        if (result.kind === 'unreachable')
            return result;
        if (result.kind === 'refused')
            throw toRefused(job, release, result.why);
        const installed = await installArchive(job, release, { staging, archive, from });
        await shareArchive(job, release, archive);
        return { kind: 'installed', installed };
    });
}
/** A wrong hash of a file that was put together from several answers gets one more chance. */
async function downloadChecked(job, release, path) {
    const request = { ...job, url: release.url, path, label: `Downloading ${job.label}` };
    const result = await download(request);
    if (result.kind !== 'downloaded')
        return result;
    if (!result.resumed || (await hashFile(path, job.signal)) === release.sha256)
        return result;
    await (0,external_node_fs_promises_.rm)(path, { force: true });
    return download(request);
}
function toRefused(job, release, why) {
    return new errors/* PlimsollError */.nN({
        code: 'scanner-download-failed',
        message: `${job.label} cannot be had from ${toPublicAddress(release.url)}: ${why}.`,
        hint: `Check ${job.scanner}-version and download-mirror: what stands behind github.com in the address of a release must be found there.`,
    });
}
/** Throws `scanner-hash-mismatch` before anything is unpacked, and deletes the file then. */
async function installArchive(job, release, { staging, archive, from }) {
    await checkHash(job, release, { archive, from });
    const { scanner, signal } = job;
    const staged = (0,external_node_path_.join)(staging, 'unpacked');
    const program = (0,external_node_path_.join)(staged, scanner);
    await (0,unpack/* unpackFiles */.Q)({
        archive,
        into: staged,
        wanted: [scanner],
        maxBytes: MAX_UNPACKED_BYTES,
        label: `The archive ${release.asset}`,
        signal,
    });
    const version = await checkProgram(job, program);
    const programSha256 = await hashFile(program, signal);
    const record = { version, from, inputSha256: release.sha256, programSha256 };
    const kept = await keep(release.place, { ...job, inputSha256: release.sha256, record, staged });
    const made = { ...kept.record, origin: 'release', archiveSha256: release.sha256 };
    return toInstalled(job, release.place, made);
}
async function checkHash(job, release, { archive, from }) {
    const actual = await hashFile(archive, job.signal);
    if (actual === release.sha256)
        return;
    await (0,external_node_fs_promises_.rm)(archive, { force: true });
    throw new errors/* PlimsollError */.nN({
        code: 'scanner-hash-mismatch',
        message: `The archive of ${job.label} from ${toPlainText(from, 300)} has the SHA-256 ${actual}, not ${release.sha256}.`,
        hint: 'It was deleted and nothing of it was run. A proxy may have answered with a page of its own; if not, the release was changed by somebody: do not use it, and tell its project.',
    });
}

;// CONCATENATED MODULE: ./src/install/install-scanner.ts












/**
 * Provides scanner programs from where `scanner-source` says, and checks each whatever its origin. Builds
 * run one after the other: each takes all cores, and the second finds much of its work done.
 */
function createInstallScanner(options) {
    const inTurn = createQueue();
    const ways = {
        release: installRelease,
        path: installFromPath,
        build: (job) => inTurn(() => installBuild(job)),
        auto: (job) => installByAnyWay(job, inTurn),
    };
    return async (scanner, signal) => {
        const job = toJob(options, scanner, signal);
        const installed = await ways[options.supply.scannerSource](job);
        options.log.info(toSentence(installed));
        return installed;
    };
}
/** What holds whatever the origin is checked first: the system, and the version that is asked for. */
function toJob(options, scanner, signal) {
    if (signal.aborted)
        throw createCancelled();
    getPlatform(options.platform);
    const wanted = options.supply.versions[scanner].version.replace(/^v(?=\d)/, '');
    checkVersion(scanner, wanted);
    const cacheFolder = (0,external_node_path_.resolve)(options.cacheFolder);
    return { ...options, cacheFolder, scanner, signal, wanted, label: toLabel(scanner, wanted) };
}
async function installRelease(job) {
    const release = getRelease(job);
    const kept = await findKeptRelease(job, release);
    if (kept !== null)
        return kept;
    const fetched = await fetchRelease(job, release);
    if (fetched.kind === 'installed')
        return fetched.installed;
    throw toUnreachable(job, release, fetched.why);
}
async function installBuild(job) {
    const build = await getBuild(job);
    const kept = await findKeptBuild(job, build);
    if (kept !== null)
        return kept;
    const go = await findGo(job);
    if (go !== null)
        return buildScanner(job, build, go);
    throw new errors/* PlimsollError */.nN({
        code: 'scanner-build-failed',
        message: `${job.label} cannot be built from source: there is no program called go in PATH.`,
        hint: 'Install Go 1.26.3 or newer (https://go.dev/dl), or leave scanner-source out to use the release.',
    });
}
/**
 * What is kept, else the release, else a build where a person waits for it. Only a host that cannot be
 * reached leads on to the build: a wrong hash or a withdrawn release is a reason to stop.
 */
async function installByAnyWay(job, inTurn) {
    const release = getRelease(job);
    const mayBuild = job.door === 'terminal' && isBuildable(job);
    const kept = (await findKeptRelease(job, release)) ?? (mayBuild ? await findBuilt(job) : null);
    if (kept !== null)
        return kept;
    const fetched = await fetchRelease(job, release);
    if (fetched.kind === 'installed')
        return fetched.installed;
    if (!mayBuild || (await findGo(job)) === null)
        throw toUnreachable(job, release, fetched.why);
    job.log.notice(`${release.url.host} cannot be reached (${fetched.why}), so ${job.label} is built from source.`);
    return inTurn(() => installBuild(job));
}
async function findBuilt(job) {
    return findKeptBuild(job, await getBuild(job));
}
function toUnreachable(job, release, why) {
    const { scanner, label } = job;
    const ways = [
        `allow access to ${release.url.host}, or set download-mirror to a mirror of it`,
        `put ${scanner} into PATH and set scanner-source to path`,
        ...(isBuildable(job)
            ? [
                `install Go 1.26.3 or newer${job.door === 'step' ? ' and set scanner-source to build' : ''}`,
            ]
            : []),
        `or run "plimsoll install" where the network allows it and bring its cache here`,
    ];
    return new errors/* PlimsollError */.nN({
        code: 'scanner-download-failed',
        message: `${label} could not be fetched from ${toPublicAddress(release.url)}: ${why}.`,
        hint: `One of these helps: ${ways.join('; ')}.`,
    });
}
const ORIGINS = {
    release: 'fetched, SHA-256 checked',
    path: 'as PATH gives it',
    build: 'built from source',
};
function toSentence({ scanner, version, provenance, kept }) {
    const where = kept ? ', kept on this machine' : '';
    return `${toLabel(scanner, version)}: ${ORIGINS[provenance.origin]}${where} (${provenance.from})`;
}
function createQueue() {
    let last = Promise.resolve();
    return (work) => {
        const next = last.then(work, work);
        last = next;
        return next;
    };
}

// EXTERNAL MODULE: external "node:zlib"
var external_node_zlib_ = __webpack_require__(38522);
;// CONCATENATED MODULE: ./src/install/read-go-module.ts

/** The module files that this version brings along. They are loaded only when somebody builds. */
async function readGoModule(scanner) {
    const { PACKED_GO_MODULES } = await __webpack_require__.e(/* import() */ 1481).then(__webpack_require__.bind(__webpack_require__, 81481));
    const { goMod, goSum } = PACKED_GO_MODULES[scanner];
    return { goMod: unpackText(goMod), goSum: unpackText(goSum) };
}
function unpackText(packed) {
    return (0,external_node_zlib_.gunzipSync)(Buffer.from(packed, 'base64')).toString('utf8');
}

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/kept/kept-file.ts



/** Of JSON, unpacked; a scanner's report of a hundred thousand findings stays below. */
const MOST_CHARACTERS = 192 * 1024 * 1024;
/** Of a file; packed reports have about a tenth of their size. */
const MOST_FILE_BYTES = 64 * 1024 * 1024;
/** Little is gained by packing harder, and the processors have other work. */
const PACKING = { level: 3 };
const HEAD = /^plimsoll-kept 1 ([0-9a-f]{64})\n/;
const HEAD_BYTES = 'plimsoll-kept 1 '.length + 64 + 1;
/** Null for what is too large to be kept. */
async function packKept(content) {
    const text = JSON.stringify(content);
    if (text.length > MOST_CHARACTERS)
        return null;
    const body = await (0,external_node_util_.promisify)(external_node_zlib_.gzip)(text, PACKING);
    const head = Buffer.from(`plimsoll-kept 1 ${hashOf(body)}\n`);
    const bytes = head.length + body.length;
    return bytes > MOST_FILE_BYTES ? null : Buffer.concat([head, body], bytes);
}
/** Throws an Error in words when it is damaged, or is no such file. */
async function unpackKept(bytes) {
    const head = HEAD.exec(bytes.toString('latin1', 0, HEAD_BYTES));
    if (head === null)
        throw new Error('it does not begin as such a file');
    const body = bytes.subarray(HEAD_BYTES);
    if (hashOf(body) !== head[1])
        throw new Error('its bytes are not those that were written');
    const text = await (0,external_node_util_.promisify)(external_node_zlib_.gunzip)(body, { maxOutputLength: 4 * MOST_CHARACTERS });
    return toContent(JSON.parse(String(text)));
}
function toContent(parsed) {
    if (typeof parsed !== 'object' || parsed === null)
        throw new Error('it holds no object');
    const { name, madeAt, value } = parsed;
    const isTold = typeof name === 'string' && typeof madeAt === 'string';
    if (!isTold || Number.isNaN(Date.parse(madeAt)))
        throw new Error('it lacks its name or its time');
    return { name, madeAt, value };
}
function hashOf(bytes) {
    return (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex');
}

;// CONCATENATED MODULE: ./src/kept/kept-folder.ts





function createKeptFolder(options) {
    const { log, now } = options;
    const folder = (0,external_node_path_.join)(options.cacheFolder, 'scans');
    const remove = (name) => (0,external_node_fs_promises_.rm)((0,external_node_path_.join)(folder, name), { force: true });
    const readBoth = async (name) => {
        const bytes = await readKept((0,external_node_path_.join)(folder, name));
        if (bytes === null)
            return null;
        try {
            const content = await unpackKept(bytes);
            if (content.name !== name)
                throw new Error('it was written under another name');
            // Whatever is not used for long is removed.
            await (0,external_node_fs_promises_.utimes)((0,external_node_path_.join)(folder, name), now(), now()).catch(() => undefined);
            return { bytes, content };
        }
        catch (error) {
            log.debug(`The kept ${name} is of no use and is removed: ${toWords(error)}`);
            await remove(name).catch(() => undefined);
            return null;
        }
    };
    return {
        folder,
        read: async (name) => (await readBoth(name))?.content ?? null,
        readBytes: async (name) => (await readBoth(name))?.bytes ?? null,
        write: (content) => writeKept(folder, content),
        remove,
    };
}
/** Null for what is missing, no regular file, or larger than any that we write. */
async function readKept(path) {
    // Neither a link nor a pipe is one of ours.
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
    const file = await (0,external_node_fs_promises_.open)(path, flags).catch(() => null);
    if (file === null)
        return null;
    try {
        const facts = await file.stat();
        return facts.isFile() && facts.size <= MOST_FILE_BYTES ? await file.readFile() : null;
    }
    catch {
        // A disk that cannot be read holds nothing for us; the scan tells what is wrong with it.
        return null;
    }
    finally {
        await file.close();
    }
}
async function writeKept(folder, content) {
    const bytes = await packKept(content);
    if (bytes === null)
        return;
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const partial = (0,external_node_path_.join)(folder, `.partial-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    try {
        await (0,external_node_fs_promises_.writeFile)(partial, bytes, { flag: 'wx', mode: 0o600 });
        await (0,external_node_fs_promises_.rename)(partial, (0,external_node_path_.join)(folder, content.name));
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(partial, { force: true }).catch(() => undefined);
        throw error;
    }
}
function toWords(error) {
    return error instanceof Error ? error.message : String(error);
}

// EXTERNAL MODULE: ./src/domain/version.ts
var version = __webpack_require__(43356);
;// CONCATENATED MODULE: ./src/kept/kept-name.ts


/** Goes up with every change of what is kept or of what it follows from; nothing of another number is found. */
const FORMAT = 1;
/** What we say ourselves another version of us may say otherwise; a scanner's report is the scanner's. */
const IS_OURS = {
    look: true,
    opening: true,
    base: true,
    scan: false,
};
/** The name of the file for a key, which tells nothing of what is in the key. */
function toKeptName(kind, key) {
    return `${kind}-${toHash([FORMAT, kind, IS_OURS[kind] ? version/* PLIMSOLL_VERSION */.A : null, ...key])}`;
}
/** SHA-256 in hex over the JSON of these values. */
function toHash(values) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(values)).digest('hex');
}
const kept_name_NAME = /^(look|opening|scan|base)-[0-9a-f]{64}$/;
function isKeptName(name) {
    return kept_name_NAME.test(name);
}

// EXTERNAL MODULE: ./src/domain/image.ts
var domain_image = __webpack_require__(3121);
// EXTERNAL MODULE: ./src/domain/layer.ts
var domain_layer = __webpack_require__(67141);
// EXTERNAL MODULE: ./src/report/read/facts.ts
var read_facts = __webpack_require__(24732);
// EXTERNAL MODULE: ./src/report/read/shape.ts
var shape = __webpack_require__(70850);
;// CONCATENATED MODULE: ./src/kept/kept-values.ts




/* The shapes of what is kept: a file of ours that was written well is read well, and any other is none. */
const readLayerPackages = (0,shape/* shapeOf */.F5)({
    layer: shape/* readText */.yR,
    type: shape/* readText */.yR,
    packages: (0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ name: shape/* readText */.yR, version: (0,shape/* nullable */.me)(shape/* readText */.yR) })),
});
const readContents = (0,shape/* shapeOf */.F5)({
    files: shape/* readCount */._0,
    bytes: shape/* readCount */._0,
    jars: shape/* readCount */._0,
    weights: (0,shape/* shapeOf */.F5)({ count: shape/* readCount */._0, bytes: shape/* readCount */._0 }),
    models: shape/* readCount */._0,
    condaPackages: shape/* readCount */._0,
    executables: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    weightPaths: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    layerPackages: (0,shape/* listOf */.c3)(readLayerPackages),
});
const NO_FACTS = { config: null, history: null, files: null, dockerfile: null, annotations: null };
const readFiles = (files) => {
    const facts = (0,read_facts/* readFacts */.M)({ ...NO_FACTS, files }).files;
    if (facts === null)
        throw new TypeError('no facts of files');
    return facts;
};
const readRead = (value) => {
    if (value === null)
        return null;
    const { config, history } = (0,read_facts/* readFacts */.M)({ ...NO_FACTS, ...(0,shape/* readObject */.Ag)(value) });
    return config === null ? null : { config, history };
};
const readBase = (0,shape/* nullable */.me)((0,shape/* shapeOf */.F5)({
    name: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    evidence: (0,shape/* wordOf */.aG)(domain_layer/* BASE_EVIDENCE */.S),
    isVerified: shape/* readFlag */.fG,
    layers: (0,shape/* nullable */.me)(shape/* readCount */._0),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
    currentDigest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    currentNote: (0,shape/* nullable */.me)(shape/* readText */.yR),
}));
const readLayer = (0,shape/* shapeOf */.F5)({
    diffId: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    size: (0,shape/* nullable */.me)(shape/* readCount */._0),
    instruction: (0,shape/* nullable */.me)(shape/* readText */.yR),
    line: (0,shape/* nullable */.me)(shape/* readCount */._0),
    origin: (0,shape/* wordOf */.aG)(['base', 'added', 'unknown']),
});
const readOpening = (0,shape/* shapeOf */.F5)({
    image: (0,shape/* shapeOf */.F5)({
        source: (0,shape/* wordOf */.aG)(domain_image/* IMAGE_SOURCES */.Dg),
        imageId: shape/* readText */.yR,
        platform: shape/* readText */.yR,
        notScanned: (0,shape/* listOf */.c3)(shape/* readText */.yR),
        created: (0,shape/* nullable */.me)(shape/* readText */.yR),
        layers: (0,shape/* listOf */.c3)(readLayer),
    }),
    form: (0,shape/* wordOf */.aG)(['oci-dir', 'docker-archive']),
    size: shape/* readCount */._0,
    config: readRead,
    base: readBase,
});
/** Whoever parses reports of scanners reads them field by field. */
const readDocuments = (value) => {
    const { report, packages } = (0,shape/* readObject */.Ag)(value);
    return packages === undefined ? { report } : { report, packages };
};
const READ_VALUE = {
    look: (0,shape/* shapeOf */.F5)({ contents: readContents, files: readFiles }),
    opening: readOpening,
    scan: (0,shape/* shapeOf */.F5)({ exitCode: shape/* readCount */._0, log: (0,shape/* listOf */.c3)(shape/* readText */.yR), documents: readDocuments }),
    base: (0,shape/* shapeOf */.F5)({ base: readBase }),
};

;// CONCATENATED MODULE: ./src/kept/shared-entry.ts





/** The same for all images: what an entry holds is told by its key. */
const ENTRY_NAME = 'plimsoll-scans';
/** A look, a base and a report of each scanner are four. */
const MOST_FILES = 16;
/** Longer than the service takes to say that it has nothing; the image could be on its way meanwhile. */
const PATIENCE_MS = 5000;
/** Entries of the cache that other machines restore from; each file is checked when it has come. */
function createSharedEntries(options) {
    const { cache, kept, log } = options;
    const take = async (prefix) => {
        const entry = await cache.restore({ key: prefix, prefixes: [prefix], name: ENTRY_NAME });
        if (entry === null)
            return;
        const taken = await takeFiles(entry.folder, kept);
        log.debug(`The entry ${entry.key} of the shared cache gave ${taken} kept files.`);
    };
    return {
        bring: (prefix) => withPatience(take(prefix)).catch((error) => {
            log.debug(`Nothing was taken from the shared cache: ${toWords(error)}`);
        }),
        keep: async (key, { names, besides }) => {
            const needed = await shared_entry_readFiles(names, kept);
            if (needed.length < names.length)
                return;
            const files = [...needed, ...(await shared_entry_readFiles(besides, kept))];
            const fill = async (folder) => {
                for (const { name, bytes } of files) {
                    await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, name), bytes, { mode: 0o600 });
                }
            };
            await cache.keep({ key, name: ENTRY_NAME, fill });
        },
    };
}
async function shared_entry_readFiles(names, kept) {
    const files = await Promise.all(names.map(async (name) => ({ name, bytes: await kept.readBytes(name) })));
    return files.flatMap(({ name, bytes }) => (bytes === null ? [] : [{ name, bytes }]));
}
/** What is damaged or has another name is left, and what is not newer than what is here. */
async function takeFiles(folder, kept) {
    const names = (await (0,external_node_fs_promises_.readdir)(folder)).filter(isKeptName).slice(0, MOST_FILES);
    let taken = 0;
    for (const name of names) {
        const bytes = await readKept((0,external_node_path_.join)(folder, name));
        const content = bytes === null ? null : await unpackKept(bytes).catch(() => null);
        if (content?.name !== name)
            continue;
        const here = await kept.read(name);
        if (here !== null && here.madeAt >= content.madeAt)
            continue;
        await kept.write(content);
        taken += 1;
    }
    return taken;
}
async function withPatience(work) {
    let timer;
    const patience = new Promise((_, reject) => {
        timer = setTimeout(() => {
            reject(new Error(`it did not answer within ${PATIENCE_MS / 1000} s`));
        }, PATIENCE_MS);
    });
    try {
        await Promise.race([work, patience]);
    }
    finally {
        clearTimeout(timer);
    }
}

;// CONCATENATED MODULE: ./src/kept/sweep.ts



const DAY_MS = 24 * 3600 * 1000;
/** Files that no run has used for so long are removed, and beyond these numbers the longest unused. */
const KEPT_LIMITS = { unusedMs: 30 * DAY_MS, files: 500, bytes: 1024 ** 3 };
/** Longer than writing one takes. */
const PARTIAL_MS = DAY_MS;
/** Keeps the folder within its limits. Throws what the disk says; what another run has removed already is no fault. */
async function sweepKept(folder, now, limits) {
    const names = await (0,external_node_fs_promises_.readdir)(folder);
    const partials = await look(folder, names.filter(isPartial));
    const kept = await look(folder, names.filter(isKeptName));
    const left = partials.filter(({ usedMs }) => now.getTime() - usedMs > PARTIAL_MS);
    for (const { path } of [...left, ...findSurplus(kept, now, limits)])
        await (0,external_node_fs_promises_.rm)(path, { force: true });
}
function isPartial(name) {
    return name.startsWith('.partial-');
}
async function look(folder, names) {
    const entries = [];
    for (const path of names.map((name) => (0,external_node_path_.join)(folder, name))) {
        const facts = await (0,external_node_fs_promises_.lstat)(path).catch(() => null);
        if (facts?.isFile() === true)
            entries.push({ path, bytes: facts.size, usedMs: facts.mtimeMs });
    }
    return entries;
}
function findSurplus(kept, now, limits) {
    let bytes = 0;
    const newestFirst = [...kept].sort((a, b) => b.usedMs - a.usedMs);
    return newestFirst.filter((entry, at) => {
        bytes += entry.bytes;
        const isUnused = now.getTime() - entry.usedMs > limits.unusedMs;
        return isUnused || at >= limits.files || bytes > limits.bytes;
    });
}

;// CONCATENATED MODULE: ./src/kept/kept-scans.ts





const kept_scans_DAY_MS = 24 * 3600 * 1000;
/**
 * How long each is taken for what it would be today. A scanner compares a system's end of life with the day of the
 * scan; what the tag of a base leads to may change every day.
 */
const MOST_AGE_MS = {
    look: 90 * kept_scans_DAY_MS,
    opening: 90 * kept_scans_DAY_MS,
    scan: 7 * kept_scans_DAY_MS,
    base: kept_scans_DAY_MS,
};
/** What runs on this machine, and others of the repository, saw in images. */
function createKeptScans(options) {
    const folder = createKeptFolder(options);
    const state = { begun: new Set(), brought: new Map(), bases: new Set(), hasKept: false };
    const work = { ...options, folder, state, shared: toShared(options, folder) };
    return {
        find: async (kind, key) => {
            const name = toKeptName(kind, key);
            if (kind === 'base')
                state.bases.add(name);
            return findValue(work, kind, name);
        },
        keep: (kind, key, value) => {
            begin(work, () => keepValue(work, toKeptName(kind, key), value));
        },
        forget: (kind, key) => attempt(work, () => folder.remove(toKeptName(kind, key)), 'could not be removed'),
        bring: (subject) => bring(work, subject),
        share: (subject, scans) => {
            const before = [...state.begun];
            begin(work, async () => {
                await Promise.all(before);
                await share(work, subject, scans);
            });
        },
        settle: () => settle(work),
    };
}
function toShared({ sharedCache: cache, log }, kept) {
    return cache === null ? null : createSharedEntries({ cache, kept, log });
}
async function findValue({ folder, log, now }, kind, name) {
    const content = await folder.read(name);
    if (content === null || !isFresh(kind, Date.parse(content.madeAt), now().getTime()))
        return null;
    try {
        return READ_VALUE[kind](content.value);
    }
    catch (error) {
        log.debug(`The kept ${name} is of no use and is removed: ${toWords(error)}`);
        await folder.remove(name).catch(() => undefined);
        return null;
    }
}
/** A time that is still to come was told by a wrong clock. */
function isFresh(kind, madeAt, now) {
    return now - madeAt <= MOST_AGE_MS[kind] && madeAt - now <= kept_scans_DAY_MS;
}
async function keepValue({ folder, now }, name, value) {
    await folder.write({ name, madeAt: now().toISOString(), value });
}
function begin(work, task) {
    const { state } = work;
    const running = attempt(work, task, 'could not be kept').finally(() => state.begun.delete(running));
    state.begun.add(running);
    state.hasKept = true;
}
/** A disk that is full or read-only costs the next run its time, and this one nothing. */
async function attempt({ log }, task, what) {
    try {
        await task();
    }
    catch (error) {
        log.debug(`What was seen of an image ${what}: ${toWords(error)}`);
    }
}
/** `plimsoll-scan-1-<image and what is asked for>-`, then what the reports follow from. */
function toPrefix({ settings }, { imageId, digest, form }) {
    return `plimsoll-scan-1-${toHash([imageId, digest, form, settings]).slice(0, 32)}-`;
}
async function bring(work, subject) {
    const { shared, mayRestore, state } = work;
    if (shared === null || !mayRestore)
        return;
    const prefix = toPrefix(work, subject);
    const brought = state.brought.get(prefix) ?? shared.bring(prefix);
    state.brought.set(prefix, brought);
    await brought;
}
async function share(work, subject, scans) {
    const { shared, mayRestore, state } = work;
    if (shared === null || !mayRestore)
        return;
    const { imageId, digest } = subject;
    const names = scans.map((key) => toKeptName('scan', key));
    const besides = [toKeptName('look', [imageId, digest]), ...state.bases];
    await shared.keep(`${toPrefix(work, subject)}${toHash(names).slice(0, 32)}`, { names, besides });
}
async function settle(work) {
    const { state, folder, now, limits = KEPT_LIMITS } = work;
    while (state.begun.size > 0)
        await Promise.all(state.begun);
    if (!state.hasKept)
        return;
    state.hasKept = false;
    await attempt(work, () => sweepKept(folder.folder, now(), limits), 'could not be swept');
}

;// CONCATENATED MODULE: ./src/kept/stoppable-kept-scans.ts
/** For runs that learn from their policy that nothing of them may be kept. */
function createStoppableKeptScans(kept) {
    let isStopped = false;
    return {
        stop: () => {
            isStopped = true;
        },
        find: (kind, key) => (isStopped ? Promise.resolve(null) : kept.find(kind, key)),
        keep: (kind, key, value) => {
            if (!isStopped)
                kept.keep(kind, key, value);
        },
        forget: (kind, key) => (isStopped ? Promise.resolve() : kept.forget(kind, key)),
        bring: (subject) => (isStopped ? Promise.resolve() : kept.bring(subject)),
        share: (subject, scans) => {
            if (!isStopped)
                kept.share(subject, scans);
        },
        settle: () => kept.settle(),
    };
}

// EXTERNAL MODULE: external "node:stream/consumers"
var consumers_ = __webpack_require__(38321);
;// CONCATENATED MODULE: ./src/archive/digest.ts

/** `sha256:…` of the whole. */
function digestOf(bytes) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
}
function createDigester() {
    const hash = (0,external_node_crypto_.createHash)('sha256');
    return {
        update: (bytes) => void hash.update(bytes),
        digest: () => `sha256:${hash.digest('hex')}`,
    };
}

// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(23564);
;// CONCATENATED MODULE: ./src/registry/manifest.ts




/** Everything that may stand behind a tag. Docker's schema 1 is asked for so that it can be named. */
const MANIFEST_TYPES = [
    'application/vnd.oci.image.index.v1+json',
    'application/vnd.docker.distribution.manifest.list.v2+json',
    'application/vnd.oci.image.manifest.v1+json',
    'application/vnd.docker.distribution.manifest.v2+json',
    'application/vnd.docker.distribution.manifest.v1+prettyjws',
];
/** The size that the distribution specification 1.1 bids registries to take at least. */
const MOST_BYTES = 4 * 1024 * 1024;
/** Reads the body of an answer with status 200. `reference`: the tag or digest that was asked for. */
async function readManifest(reply, reference, subject) {
    const bytes = await reply.readUpTo(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES)
        throw nonsense(subject, 'the manifest is larger than 4 MiB');
    const digest = digestOf(bytes);
    const isTag = !reference.includes(':');
    // What was asked for by digest is held to that; a tag only to what the server itself says.
    const promised = isTag ? reply.header('docker-content-digest') : reference;
    if (promised !== null && (0,image_reference/* isDigest */.Bc)(promised) && promised !== digest) {
        throw wrongDigest(subject, promised, digest);
    }
    return { bytes, digest, mediaType: mediaTypeOf(reply, subject) };
}
function wrongDigest(subject, promised, found) {
    return new errors/* PlimsollError */.nN({
        code: 'digest-mismatch',
        message: `${subject.registry} sent other bytes for ${subject.what} than it promised: ${found} in place of ${promised}.`,
        hint: 'Something between here and the registry changes what it sends, or the registry is damaged. Do not use the image; pull again past any proxy or mirror.',
    });
}
function mediaTypeOf(reply, subject) {
    const type = (reply.header('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (type === 'text/html')
        throw nonsense(subject, 'it sent a web page');
    return /^application\/vnd\.[a-z0-9.+-]{1,120}$/.test(type) ? type : null;
}

;// CONCATENATED MODULE: ./src/registry/blob.ts





/** So much in one try is progress: the next failure is the first again. */
const PROGRESS_BYTES = 1024 * 1024;
/** Few, but large enough that a slow reader does not stop the network at every chunk. */
const READ_AHEAD_BYTES = 1024 * 1024;
/**
 * The bytes of a blob, checked as they pass: the stream ends well only when size and digest are right. A
 * connection that breaks is resumed where it broke. `hangUp` ends what is under way when nobody reads on.
 */
function streamBlob(request, hangUp) {
    const bytes = readBlob(request);
    return new external_node_stream_.Readable({
        highWaterMark: READ_AHEAD_BYTES,
        read() {
            bytes.next().then(({ value }) => this.push(value ?? null), (failure) => this.destroy(failure));
        },
        destroy(error, done) {
            hangUp();
            const end = () => {
                done(error);
            };
            bytes.return().then(end, end);
        },
    });
}
async function* readBlob(request) {
    const { descriptor, subject, patience } = request;
    const digester = createDigester();
    const delivery = { delivered: 0, useRange: true };
    for (;;) {
        const before = delivery.delivered;
        try {
            for await (const chunk of readOnce(request, delivery)) {
                digester.update(chunk);
                delivery.delivered += chunk.byteLength;
                yield chunk;
            }
            break;
        }
        catch (failure) {
            if (delivery.delivered - before >= PROGRESS_BYTES)
                patience.restore();
            await patience.afterFailure(failure);
        }
    }
    const found = digester.digest();
    if (found !== descriptor.digest)
        throw wrongDigest(subject, descriptor.digest, found);
}
/** One connection: what is still missing, never more. */
async function* readOnce(request, delivery) {
    const { descriptor, subject } = request;
    const from = delivery.delivered;
    const reply = await request.ask(from > 0 && delivery.useRange ? `bytes=${from}-` : null);
    let surplus = await orDiscard(reply, () => surplusOf(reply, request, delivery));
    let missing = descriptor.size - from;
    for await (const chunk of reply.chunks()) {
        const fresh = chunk.subarray(Math.min(surplus, chunk.byteLength));
        surplus -= chunk.byteLength - fresh.byteLength;
        missing -= fresh.byteLength;
        if (missing < 0)
            throw wrongSize(subject, descriptor.size, 'more');
        if (fresh.byteLength > 0)
            yield fresh;
    }
    if (missing > 0)
        throw new PassingFailure(explainSize(subject, descriptor.size, 'fewer'), { tries: 3 });
}
async function orDiscard(reply, work) {
    try {
        return work();
    }
    catch (error) {
        await reply.discard();
        throw error;
    }
}
/** How many bytes of this answer were delivered before. Throws when the answer cannot be the blob. */
function surplusOf(reply, { descriptor, subject }, delivery) {
    const encoding = reply.header('content-encoding') ?? 'identity';
    if (encoding !== 'identity')
        throw nonsense(subject, `it packs the bytes anew as ${encoding}`);
    if (reply.status === 200) {
        checkLength(reply, descriptor.size, subject);
        return delivery.delivered;
    }
    const { from, total } = parseContentRange(reply.header('content-range'));
    if (total !== null && total !== descriptor.size) {
        throw wrongSize(subject, descriptor.size, total > descriptor.size ? 'more' : 'fewer');
    }
    if (reply.status === 206 && from !== null && from <= delivery.delivered) {
        return delivery.delivered - from;
    }
    // An answer to another question than ours: the next one is for the whole.
    delivery.useRange = false;
    throw new PassingFailure(nonsense(subject, 'it does not send the part that was asked for'));
}
function checkLength(reply, size, subject) {
    const length = Number(reply.header('content-length') ?? size);
    if (length !== size)
        throw wrongSize(subject, size, length > size ? 'more' : 'fewer');
}
/** `bytes FIRST-LAST/TOTAL`, TOTAL may be unknown; `bytes *\/TOTAL` in a 416 (RFC 9110 section 14.4). */
function parseContentRange(header) {
    const [, first, total] = /^bytes (?:(\d{1,15})-\d{1,15}|\*)\/(\d{1,15}|\*)$/.exec(header ?? '') ?? [];
    const toNumber = (text) => text === undefined || text === '*' ? null : Number(text);
    return { from: toNumber(first), total: toNumber(total) };
}
function explainSize(subject, size, word) {
    return {
        code: 'size-mismatch',
        message: `${subject.registry} has ${word} bytes for ${subject.what} than the ${size} that its manifest promises.`,
        hint: 'Something between here and the registry changes what it sends, or the image was pushed damaged. Push it again, or pull past any proxy or mirror.',
    };
}
function wrongSize(subject, size, word) {
    return new errors/* PlimsollError */.nN(explainSize(subject, size, word));
}

;// CONCATENATED MODULE: ./src/registry/problem.ts


/** The error body of the specification, and `details`, which token servers use. */
const ProblemBody = dist/* object */.Ikc({
    errors: dist/* optional */.lqM(dist/* array */.YOg(dist/* object */.Ikc({ code: dist/* optional */.lqM(dist/* string */.YjP()), message: dist/* optional */.lqM(dist/* string */.YjP()) }))),
    details: dist/* optional */.lqM(dist/* string */.YjP()),
});
const problem_MOST_BYTES = 65_536;
/** Reads the body of a failed request to its end. A body that cannot be read or understood says nothing. */
async function readProblem(reply, secrets) {
    const text = await reply.readUpTo(problem_MOST_BYTES).then(String, () => '');
    const parsed = dist/* safeParse */.xLC(ProblemBody, (0,parse_json/* parseJson */.q)(text));
    if (!parsed.success)
        return { codes: [], said: '' };
    const errors = (parsed.output.errors ?? []).slice(0, 5);
    const words = [...errors.map((error) => error.message ?? ''), parsed.output.details ?? ''];
    const said = secrets.clean(words.filter((word) => word !== '').join('; '));
    return {
        codes: errors.flatMap((error) => error.code?.toUpperCase() ?? []),
        said: said === '' ? '' : ` (the server says: ${said})`,
    };
}

;// CONCATENATED MODULE: ./src/registry/entrance.ts



/** As nobody, with a login, with a fresh one when it was stale, as nobody again: more cannot help. */
const MOST_ROUNDS = 5;
function createEntrance(options) {
    const { ask, logins, secrets } = options;
    return async (repository, question) => {
        for (let round = 0; round < MOST_ROUNDS; round += 1) {
            const header = logins.headerFor(repository);
            const reply = await ask(header === null ? question : withHeader(question, header));
            if (!isRefusal(reply, question)) {
                if (reply.status < 400)
                    logins.confirm(repository, header);
                return reply;
            }
            const { subject, signal } = question;
            const problem = await readProblem(reply, secrets);
            // GitHub and others limit with a 403 as well.
            if (problem.codes.includes('TOOMANYREQUESTS')) {
                throw rateLimited({ reply, problem, subject, now: options.now() });
            }
            await logins.renew({
                repository,
                subject,
                registryUrl: question.url,
                status: reply.status,
                challenge: reply.header('www-authenticate'),
                problem,
                header,
                signal,
            });
        }
        throw nonsense(question.subject, 'it takes a login and refuses it again');
    };
}
function withHeader(question, authorization) {
    return { ...question, headers: { ...question.headers, authorization } };
}
/** The storage behind a redirect refuses for reasons of its own, which no login changes. */
function isRefusal(reply, question) {
    return (reply.status === 401 || reply.status === 403) && reply.url.origin === question.url.origin;
}

;// CONCATENATED MODULE: ./src/registry/challenge.ts
/** `token`, `token68` and `quoted-string` of RFC 9110 sections 5.6.2, 5.6.4 and 11.2. */
const TOKEN = /[!#$%&'*+\-.^_`|~0-9A-Za-z]+/y;
const PARAMETER = /([!#$%&'*+\-.^_`|~0-9A-Za-z]+)[ \t]*=[ \t]*(?:"((?:[^"\\]|\\.)*)"|([!#$%&'*+\-.^_`|~0-9A-Za-z:/?]+))/y;
const TOKEN68 = /[-A-Za-z0-9._~+/]+=*(?=[ \t]*(?:,|$))/y;
const SPACES = /[ \t]+/y;
const SEPARATORS = /[ \t,]+/y;
/** More than any server has a reason to send: a bound for hostile ones. */
const LONGEST_HEADER = 16_384;
/**
 * The challenges of a WWW-Authenticate header (RFC 9110 section 11.6.1): a list of schemes, each with a
 * list of parameters, both parted by commas. What follows a fault of grammar is left out.
 */
function parseChallenges(header) {
    const text = header.slice(0, LONGEST_HEADER);
    const challenges = [];
    let at = skip(SEPARATORS, text, 0);
    while (at < text.length) {
        const scheme = matchAt(TOKEN, text, at);
        if (scheme === null)
            break;
        const read = readParameters(text, at + scheme[0].length);
        challenges.push({ scheme: scheme[0].toLowerCase(), parameters: read.parameters });
        if (read.parameters.size === 0 && !isAtComma(text, read.at))
            break;
        at = skip(SEPARATORS, text, read.at);
    }
    return challenges;
}
function readParameters(text, start) {
    const parameters = new Map();
    let at = skip(SPACES, text, start);
    const credentials = matchAt(PARAMETER, text, at) === null ? matchAt(TOKEN68, text, at) : null;
    if (credentials !== null && at > start)
        return { parameters, at: at + credentials[0].length };
    for (;;) {
        const found = matchAt(PARAMETER, text, at);
        if (found === null)
            return { parameters, at };
        const [whole, name = '', quoted, plain = ''] = found;
        parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? plain);
        at = skip(SEPARATORS, text, at + whole.length);
    }
}
function isAtComma(text, at) {
    return at >= text.length || text[at] === ',';
}
function matchAt(pattern, text, at) {
    pattern.lastIndex = at;
    return pattern.exec(text);
}
function skip(pattern, text, at) {
    return at + (matchAt(pattern, text, at)?.[0].length ?? 0);
}

;// CONCATENATED MODULE: ./src/registry/session.ts


function newSession() {
    return {
        header: null,
        proved: false,
        anonymous: false,
        login: null,
        unusable: null,
        challenges: [],
        running: null,
    };
}
/** Nobody may come in without a login, or not with the one that we have. */
function refused(session, { subject, repository, problem }) {
    if (session.unusable !== null)
        return session.unusable;
    const { login } = session;
    const code = 'login-refused';
    if (login === null) {
        return new errors/* PlimsollError */.nN({
            code,
            message: `${subject.registry} gives ${subject.what} to nobody without a login${problem.said}.`,
            hint: `Check the name (a repository that does not exist is often answered like this), then run docker login ${subject.registry} or set registry, registry-username and registry-password.`,
        });
    }
    return new errors/* PlimsollError */.nN({
        code,
        message: `${subject.registry} refuses the login from ${login.from} for ${subject.what}${problem.said}.`,
        hint: `Check that the password or token is still valid and may read ${fullName(repository)}, and that the name is right.`,
    });
}
function unknownSchemes({ challenges }, { subject }) {
    const schemes = challenges.map(({ scheme }) => scheme.slice(0, 20)).slice(0, 5);
    return new errors/* PlimsollError */.nN({
        code: 'login-refused',
        message: `${subject.registry} asks for a login of a kind that registries do not use: ${schemes.join(', ')}.`,
        hint: 'Check the name of the registry, and that no proxy answers in its place. Basic and Bearer are understood.',
    });
}

;// CONCATENATED MODULE: ./src/registry/token.ts





/** `access_token` is the OAuth2 name for the same. Other fields are not needed: a stale token shows by a 401. */
const TokenBody = dist/* object */.Ikc({
    token: dist/* nullish */.cl6(dist/* string */.YjP()),
    access_token: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const token_MOST_BYTES = 1_048_576;
/**
 * A bearer token from the authorization service that a registry names: the token specification of the
 * distribution project, in its GET form and, for identity tokens, its OAuth2 form.
 */
async function readToken(request) {
    const reply = await request.ask(questionOf(request));
    if (reply.status === 200)
        return { kind: 'token', token: await readTokenBody(reply, request) };
    const problem = await readProblem(reply, request.secrets);
    // Some services answer 400 to credentials that they cannot even take apart.
    if ([400, 401, 403].includes(reply.status))
        return { kind: 'refused', problem };
    const missing = () => nonsense(request.subject, `${request.realm.host} hands out no tokens`);
    const { subject, now } = request;
    throw explainAnswer({ reply, problem, subject, now, missing });
}
function questionOf(request) {
    const { login, realm, service, scope, subject, signal } = request;
    const wanted = { ...(service === null ? {} : { service }), scope };
    if (login?.kind === 'identity-token') {
        const form = { ...wanted, grant_type: 'refresh_token', client_id: 'plimsoll' };
        return {
            method: 'POST',
            url: realm,
            headers: { 'content-type': 'application/x-www-form-urlencoded' },
            body: new URLSearchParams({ ...form, refresh_token: login.token }).toString(),
            subject,
            signal,
        };
    }
    const url = new URL(realm);
    for (const [name, value] of Object.entries(wanted))
        url.searchParams.set(name, value);
    return { url, headers: login === null ? {} : { authorization: toBasic(login) }, subject, signal };
}
/** RFC 7617, in UTF-8. */
function toBasic(login) {
    return `Basic ${Buffer.from(`${login.username}:${login.password}`).toString('base64')}`;
}
async function readTokenBody(reply, { subject, realm }) {
    const parsed = dist/* safeParse */.xLC(TokenBody, (0,parse_json/* parseJson */.q)(String(await reply.readUpTo(token_MOST_BYTES))));
    const token = parsed.success ? (parsed.output.token ?? parsed.output.access_token ?? '') : '';
    // Anything else could not stand in a header (RFC 6750 section 2.1 allows less still).
    if (!/^[\x21-\x7e]+$/.test(token))
        throw nonsense(subject, `${realm.host} sent no usable token`);
    return token;
}

;// CONCATENATED MODULE: ./src/registry/login.ts






function createLogins(options) {
    const sessions = new Map();
    const sessionOf = (repository) => {
        const name = fullName(repository);
        const session = sessions.get(name) ?? newSession();
        sessions.set(name, session);
        return session;
    };
    return {
        headerFor: (repository) => sessionOf(repository).header,
        confirm: (repository, header) => {
            const session = sessionOf(repository);
            if (session.header === header)
                session.proved = true;
        },
        renew: async (refusal) => {
            const session = sessionOf(refusal.repository);
            // Requests side by side are refused side by side: one renews, the others wait and take its header.
            // Their own failure (a cancel, too) is theirs: the next one tries for itself.
            while (session.running !== null)
                await session.running.catch(() => undefined);
            if (session.header !== refusal.header)
                return;
            session.running = changeHeader(session, refusal, options).finally(() => {
                session.running = null;
            });
            await session.running;
        },
    };
}
async function changeHeader(session, refusal, options) {
    const offered = parseChallenges(refusal.challenge ?? '');
    if (offered.length > 0)
        session.challenges = offered;
    const isUnwelcome = refusal.status === 403 || !session.proved;
    if (refusal.header !== null && isUnwelcome)
        giveUpLogin(session, refusal, options);
    const header = await findHeader(session, refusal, options);
    options.secrets.add(header.replace(/^\w+ /, ''));
    session.header = header;
    session.proved = false;
}
/**
 * A stale login in Docker's config must not close an open door: ghcr.io denies to it what anybody may
 * have. A login that was given for this run is used or the run fails.
 */
function giveUpLogin(session, refusal, { log }) {
    const { login } = session;
    const canBeNobody = login !== null && !login.given && bearerOf(session.challenges) !== undefined;
    if (!canBeNobody || session.anonymous)
        throw refused(session, refusal);
    log.warn(`${refusal.subject.registry} refuses the login from ${login.from}; going on without a login.`);
    session.anonymous = true;
}
async function findHeader(session, refusal, options) {
    session.login = session.anonymous ? null : await findLogin(session, refusal, options);
    const bearer = bearerOf(session.challenges);
    if (bearer !== undefined)
        return findBearer({ session, refusal, options, bearer });
    const { challenges } = session;
    // A bare 401 or 403 says not how to log in; Basic is what every server of HTTP knows.
    const isBasic = challenges.length === 0 || challenges.some(({ scheme }) => scheme === 'basic');
    if (!isBasic)
        throw unknownSchemes(session, refusal);
    if (session.login?.kind !== 'password')
        throw refused(session, refusal);
    return toBasic(session.login);
}
function bearerOf(challenges) {
    return challenges.find(({ scheme, parameters }) => scheme === 'bearer' && parameters.has('realm'));
}
async function findLogin(session, { repository, signal }, { credentialsFor, secrets }) {
    const found = await credentialsFor(repository, signal);
    if (found?.kind === 'unusable') {
        session.unusable = found.error;
        return null;
    }
    if (found !== null)
        secrets.add(found.kind === 'password' ? found.password : found.token);
    return found;
}
async function findBearer({ session, refusal, options, bearer }) {
    const { ask, secrets, now } = options;
    const answer = await readToken({
        ask,
        realm: realmOf(bearer, refusal, options.allowHttp),
        service: bearer.parameters.get('service') ?? null,
        scope: bearer.parameters.get('scope') ?? `repository:${pathOf(refusal.repository)}:pull`,
        login: session.login,
        subject: refusal.subject,
        signal: refusal.signal,
        secrets,
        now: now(),
    });
    if (answer.kind === 'token')
        return `Bearer ${answer.token}`;
    giveUpLogin(session, { ...refusal, problem: answer.problem }, options);
    session.login = null;
    return findBearer({ session, refusal, options, bearer });
}
function realmOf(bearer, { registryUrl, subject }, allowHttp) {
    const realm = bearer.parameters.get('realm') ?? '';
    if (!/^https?:\/\//i.test(realm) || !URL.canParse(realm)) {
        throw nonsense(subject, 'it asks for a login without a usable address');
    }
    const url = new URL(realm);
    if (!isSafeStep(registryUrl, url, allowHttp)) {
        throw plainHttp(`${subject.registry} asks for a login over plain HTTP at ${url.host}.`);
    }
    return url;
}

;// CONCATENATED MODULE: ./src/registry/origin.ts



/**
 * HTTPS, always, except on this machine itself and with `allow-http`: there HTTPS is tried first, as Docker
 * does for its insecure registries, and plain HTTP when nobody speaks TLS. A certificate that is not
 * trusted is told: it must not be got round.
 */
function createFindOrigin(options) {
    const known = new Map();
    return (subject, signal) => {
        const host = hostOf(subject.registry);
        const secure = new URL(`https://${host}/`);
        if (!options.allowHttp && !isLoopback(secure.hostname))
            return Promise.resolve(secure);
        const found = known.get(host) ?? probeOrigin({ secure, subject, signal, probe: options.probe });
        known.set(host, found);
        found.catch(() => known.delete(host));
        return found;
    };
}
async function probeOrigin(request) {
    const { secure, subject, signal, probe } = request;
    try {
        const reply = await probe({ url: new URL('v2/', secure), headers: {}, subject, signal });
        await reply.discard();
        return secure;
    }
    catch (error) {
        const isCancel = error instanceof errors/* PlimsollError */.nN && error.code === 'cancelled';
        if (isCancel || signal.aborted || isCertificateTrouble(error))
            throw error;
        return new URL(`http://${secure.host}/`);
    }
}

// EXTERNAL MODULE: ./src/image/plain.ts
var plain = __webpack_require__(189);
;// CONCATENATED MODULE: ./src/registry/secrets.ts

/** Shorter ones would blank out ordinary words; no registry hands out tokens that short. */
const SHORTEST_SECRET = 4;
function createSecrets() {
    const known = new Set();
    return {
        add: (secret) => {
            if (secret.length >= SHORTEST_SECRET)
                known.add(secret);
        },
        clean: (text) => {
            const hidden = [...known].reduce((rest, secret) => rest.replaceAll(secret, '***'), text);
            return (0,plain/* toPlain */.U)(hidden).trim();
        },
    };
}

;// CONCATENATED MODULE: ./src/registry/client.ts











const client_IDLE_MS = 30_000;
const PROBE_MS = 5_000;
function createClient(options) {
    const { fetch, log, credentialsFor, allowHttp, idleMs = client_IDLE_MS } = options;
    const now = options.now ?? (() => new Date());
    const sleep = options.sleep ?? ((ms, signal) => (0,promises_.setTimeout)(ms, undefined, { signal }));
    const secrets = createSecrets();
    const ask = createFollow(createAsk({ fetch, idleMs }), { allowHttp });
    const logins = createLogins({ ask, credentialsFor, allowHttp, log, secrets, now });
    const probe = createAsk({ fetch, idleMs: Math.min(PROBE_MS, idleMs) });
    const askRepository = createEntrance({ ask, logins, secrets, now });
    const findOrigin = createFindOrigin({ probe, allowHttp });
    return {
        ask: (request) => askOnce({ request, askRepository, findOrigin, secrets, now }),
        findOrigin,
        createPatience: (signal) => createPatience({ log, sleep, signal }),
    };
}
async function askOnce({ request, ...client }) {
    const { repository, path, headers, subject, signal, missing } = request;
    const origin = await client.findOrigin(subject, signal);
    const url = new URL(`v2/${pathOf(repository)}/${path}`, origin);
    const reply = await client.askRepository(repository, { url, headers, subject, signal });
    if (request.accepted.has(reply.status))
        return reply;
    const problem = await readProblem(reply, client.secrets);
    const isElsewhere = reply.url.origin !== origin.origin;
    if (isElsewhere && reply.status < 500 && reply.status !== 429) {
        throw explainStorage({ reply, subject });
    }
    throw explainAnswer({ reply, problem, subject, now: client.now(), missing });
}

;// CONCATENATED MODULE: ./src/registry/reference.ts




/** `docker.io/library/debian:13`, or with `@` and a digest. */
function nameOf(repository, reference) {
    return `${fullName(repository)}${reference.includes(':') ? '@' : ':'}${reference}`;
}
/** Throws unless it is a tag or a digest: the text becomes part of an address. */
function checkReference(repository, reference) {
    if (reference.includes(':')) {
        checkDigest(repository, reference);
        return;
    }
    if ((0,image_reference/* isTag */.dz)(reference))
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'image-reference-invalid',
        message: `"${(0,plain/* toPlain */.U)(reference)}" is not a tag of ${fullName(repository)}.`,
        hint: 'A tag has at most 128 letters, digits, full stops, dashes and underscores.',
    });
}
function checkDigest(repository, digest) {
    if ((0,image_reference/* isDigest */.Bc)(digest))
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'image-reference-invalid',
        message: `"${(0,plain/* toPlain */.U)(digest)}" in ${fullName(repository)} is not a digest that can be checked.`,
        hint: 'A digest is sha256: and 64 hexadecimal digits; other algorithms are read by neither scanner.',
    });
}

;// CONCATENATED MODULE: ./src/registry/registry.ts









/** Speaks the OCI distribution specification 1.1, the pull category of it, over `fetch`. */
function createRegistry(options) {
    const client = createClient(options);
    return {
        readManifest: (request) => fetchManifest(client, request),
        findTransport: (repository, signal) => findTransport(client, repository, signal),
        streamBlob: (request) => openBlob(client, request),
        readBlob: async (request, maxBytes) => {
            checkSize(request, maxBytes);
            return (0,consumers_.buffer)(openBlob(client, request));
        },
    };
}
const MANIFEST_ANSWERS = new Set([200]);
async function fetchManifest(client, request) {
    const { repository, reference, signal } = request;
    checkReference(repository, reference);
    const registry = canonicalRegistry(repository.registry);
    const subject = { registry, what: `the manifest of ${nameOf(repository, reference)}` };
    return persist(client.createPatience(signal), async () => {
        const reply = await client.ask({
            repository,
            path: `manifests/${reference}`,
            headers: { accept: MANIFEST_TYPES.join(', ') },
            accepted: MANIFEST_ANSWERS,
            subject,
            missing: () => noImage(repository, reference),
            signal,
        });
        return readManifest(reply, reference, subject);
    });
}
/** No redirect leads from HTTPS to plain HTTP, so that the address of the registry tells. */
async function findTransport(client, repository, signal) {
    const registry = canonicalRegistry(repository.registry);
    const { protocol, hostname } = await client.findOrigin({ registry, what: 'an answer' }, signal);
    if (protocol === 'https:')
        return 'https';
    return isLoopback(hostname) ? 'loopback' : 'http';
}
/** The whole, the part that was asked for, or nothing of it. */
const BLOB_ANSWERS = new Set([200, 206, 416]);
function openBlob(client, request) {
    const { repository, descriptor, what } = request;
    checkDigest(repository, descriptor.digest);
    const registry = canonicalRegistry(repository.registry);
    const subject = { registry, what: `the ${what} ${descriptor.digest} of ${fullName(repository)}` };
    const hangUp = new AbortController();
    const signal = AbortSignal.any([request.signal, hangUp.signal]);
    const ask = (range) => client.ask({
        repository,
        path: `blobs/${descriptor.digest}`,
        headers: range === null ? {} : { range },
        accepted: BLOB_ANSWERS,
        subject,
        missing: () => nonsense(subject, 'a manifest of it names it, but it is not there'),
        signal,
    });
    return streamBlob({ descriptor, subject, ask, patience: client.createPatience(signal) }, () => {
        hangUp.abort();
    });
}
function noImage(repository, reference) {
    return new errors/* PlimsollError */.nN({
        code: 'image-not-found',
        message: `There is no image ${nameOf(repository, reference)}.`,
        hint: 'Check registry, repository and tag. Some registries answer the same when a login is needed and none, or the wrong one, was given.',
    });
}
function checkSize({ repository, descriptor, what }, maxBytes) {
    if (descriptor.size <= maxBytes)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'registry-protocol',
        message: `The ${what} of ${fullName(repository)} has ${descriptor.size} bytes; ${maxBytes} is the most that makes sense.`,
        hint: 'Check that the reference names what it should.',
    });
}

// EXTERNAL MODULE: external "node:buffer"
var external_node_buffer_ = __webpack_require__(4573);
// EXTERNAL MODULE: ./src/audit/chain.ts
var chain = __webpack_require__(7802);
// EXTERNAL MODULE: ./src/audit/limits.ts
var limits = __webpack_require__(77675);
;// CONCATENATED MODULE: ./src/runner/audit-log.ts








const PATIENCE = { everyMs: 50, tries: 200 };
/**
 * Adds a record as a line that hangs on the line before. One run at a time, told by a file beside the log; the file is
 * for this user alone. Throws `report-unwritable`.
 */
function createAppendAudit({ patience = PATIENCE } = {}) {
    return async (path, record) => {
        try {
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true, mode: 0o700 });
            const release = await lock(`${path}.lock`, patience);
            try {
                await append(path, record);
            }
            finally {
                await release();
            }
        }
        catch (cause) {
            throw unwritable(path, cause);
        }
    };
}
/** A lock that outlived its run, which a killed process leaves, is taken over when nobody renewed it for long. */
const audit_log_STALE_MS = 60_000;
async function lock(path, { everyMs, tries }) {
    for (let left = tries; left > 0; left -= 1) {
        const handle = await (0,external_node_fs_promises_.open)(path, 'wx', 0o600).catch(ignoreExisting);
        if (handle !== null) {
            await handle.close();
            return () => (0,external_node_fs_promises_.rm)(path, { force: true });
        }
        await audit_log_removeStale(path);
        await (0,promises_.setTimeout)(everyMs);
    }
    throw new Error(`another run holds ${path}`);
}
function ignoreExisting(cause) {
    if (cause.code === 'EEXIST')
        return null;
    throw cause;
}
/**
 * One at a time, told by one more file: of two who see the same old lock, the slower would take away the new one of the
 * faster, and both would write.
 */
async function audit_log_removeStale(path) {
    if (!(await isStale(path)))
        return;
    const taking = `${path}.taking`;
    const handle = await (0,external_node_fs_promises_.open)(taking, 'wx', 0o600).catch(ignoreExisting);
    if (handle === null) {
        if (await isStale(taking))
            await (0,external_node_fs_promises_.rm)(taking, { force: true });
        return;
    }
    try {
        await handle.close();
        if (await isStale(path))
            await (0,external_node_fs_promises_.rm)(path, { force: true });
    }
    finally {
        await (0,external_node_fs_promises_.rm)(taking, { force: true });
    }
}
async function isStale(path) {
    const facts = await (0,external_node_fs_promises_.stat)(path).catch(() => null);
    return facts !== null && Date.now() - facts.mtimeMs > audit_log_STALE_MS;
}
async function append(path, record) {
    const { O_RDWR, O_CREAT, O_NOFOLLOW, O_NONBLOCK } = external_node_fs_.constants;
    // A link may come from a checkout, and a pipe would be waited for.
    const handle = await (0,external_node_fs_promises_.open)(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_NONBLOCK, 0o600);
    try {
        const facts = await handle.stat();
        if (!facts.isFile())
            throw new Error('it is not a regular file');
        const last = await readLastLine(handle, facts.size);
        const line = Buffer.from(`${(0,chain/* toLine */.S5)(JSON.parse(record), last)}\n`);
        if (line.length > limits/* LONGEST_LINE */.i)
            throw new Error(`the record has ${line.length} bytes`);
        await writeWhole(handle, line, facts.size);
    }
    finally {
        await handle.close();
    }
}
/** A line that could not be written whole is taken back, so that the next one has what it hangs on. */
async function writeWhole(handle, line, at) {
    try {
        const { bytesWritten } = await handle.write(line, 0, line.length, at);
        if (bytesWritten < line.length)
            throw new Error('the disk took only a part of the line');
        await handle.sync();
    }
    catch (cause) {
        await handle.truncate(at).catch(() => undefined);
        throw cause;
    }
}
async function readLastLine(handle, size) {
    if (size === 0)
        return null;
    // The end of the line before it as well.
    const length = Math.min(size, limits/* LONGEST_LINE */.i + 1);
    const { buffer } = await handle.read(Buffer.alloc(length), 0, length, size - length);
    if (buffer[length - 1] !== NEW_LINE) {
        throw new Error('its last line has no end: `plimsoll audit verify` tells which it is');
    }
    const start = buffer.lastIndexOf(NEW_LINE, length - 2) + 1;
    if (start === 0 && length < size)
        throw new Error('its last line is too long to be one of ours');
    const line = buffer.subarray(start, length - 1);
    if (!(0,external_node_buffer_.isUtf8)(line))
        throw new Error('its last line is no text');
    return line.toString('utf8');
}
const NEW_LINE = 0x0a;
function unwritable(path, cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new errors/* PlimsollError */.nN({
        code: 'report-unwritable',
        message: `The audit log ${path} could not be added to: ${reason}`,
        hint: 'Choose a path in a folder that this user may write to, with room on its disk; a log with a broken last line is kept aside and a new one begun.',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/runner/mask.ts
const WITHHELD = '(withheld)';
/** Digests, and ids of vulnerabilities as their authorities write them. */
const DETAILS = [
    /\bsha256:[0-9a-f]{6,64}…?/gi,
    /\b(?:CVE|GHSA|DSA|DLA|USN|RHSA|ELSA|ALAS|GO|PYSEC|RUSTSEC|MAL|OSV|TEMP)-[\w-]{4,}/g,
];
/** Takes names and what looks like a detail out of a line that is otherwise ours. */
function createMask(names) {
    // The longest first: a part of a name must not spoil the whole one.
    const ordered = [...new Set(names)]
        .filter((name) => name !== '')
        .sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
    return (text) => {
        const unnamed = ordered.reduce((masked, name) => masked.replaceAll(name, WITHHELD), text);
        return DETAILS.reduce((masked, pattern) => masked.replace(pattern, WITHHELD), unnamed);
    };
}

;// CONCATENATED MODULE: ./src/runner/sealed-words.ts

/*
 * What is left of a line of the log where nothing but the outcome may leave the run: words of ours that are the same
 * for every image. A line that is not known here is not said.
 */
/** Of a line that begins like this, what matched is said and the rest is not. */
const OPEN_LINES = [
    /^Wrote .+\.age$/,
    /^(?:artifact|comment|code scanning|baseline|messages): (?:delivered|failed|skipped)\./,
];
/** Null: not said. */
function sealLine(text) {
    for (const pattern of OPEN_LINES) {
        const said = pattern.exec(text);
        if (said !== null)
            return said[0];
    }
    return null;
}
/** The codes of a failure, by which the documentation tells what to do; its words stand in the encrypted report. */
function sealFailure(text) {
    const codes = [...text.matchAll(/\[([a-z-]+)\]/g)].flatMap(([, code]) => code ?? []);
    const [code] = codes.filter((one) => Object.hasOwn(errors/* ERROR_CODES */.OQ, one));
    if (code === undefined)
        return 'Something went wrong; the words are withheld.';
    return `${code}: the words are withheld and stand in the report. What to do: docs/troubleshooting.md, ${code}.`;
}
/** `Image registry.example.org/…` → `Image`. */
function sealTitle(text) {
    return /^(?:Image|Baseline|Verdict)\b/.exec(text)?.[0] ?? 'A step';
}
function sealLabel(text) {
    if (/^(?:Trivy|Grype) scans the image$/.test(text))
        return text;
    return /^(?:Fetching|Unpacking|Building)\b/.exec(text)?.[0] ?? 'Working';
}

;// CONCATENATED MODULE: ./src/runner/discreet-log.ts



const same = (text) => text;
const silent = () => null;
/** A log that says everything until it is told to be discreet: what a run may say, its policy tells when it has begun. */
function createDiscreetLog(log) {
    let words = discreet_log_toWords({ openness: 'full', names: [] });
    const tell = (level, text) => {
        if (text !== null)
            log[level](text);
    };
    return {
        beDiscreet: (discretion) => {
            words = discreet_log_toWords(discretion);
        },
        debug: (text) => {
            tell('debug', words.debug(text));
        },
        info: (text) => {
            tell('info', words.line(text));
        },
        notice: (text) => {
            tell('notice', words.line(text));
        },
        warn: (text) => {
            tell('warn', words.failure(text));
        },
        error: (text) => {
            tell('error', words.failure(text));
        },
        group: (title, work) => log.group(words.title(title), work),
        progress: (request) => {
            const progress = log.progress({ ...request, label: words.label(request.label) });
            return {
                ...progress,
                say: (text) => {
                    progress.say(words.detail(text));
                },
            };
        },
    };
}
function discreet_log_toWords({ openness, names }) {
    switch (openness) {
        case 'full':
            return {
                ...{ line: same, debug: same, failure: same },
                ...{ title: same, label: same, detail: same },
            };
        case 'public': {
            const mask = createMask(names);
            const failure = (text) => (isOfContent(text) ? sealFailure(text) : mask(text));
            return { line: mask, debug: silent, failure, title: mask, label: mask, detail: mask };
        }
        case 'sealed':
            return {
                ...{ line: sealLine, debug: silent, failure: sealFailure },
                ...{ title: sealTitle, label: sealLabel, detail: () => '' },
            };
    }
}
/** Failures whose words come out of the image or from a scanner that looked into it. */
const OF_CONTENT = /^(?:scanner|archive|layer|not-an-image|image-empty|internal)/;
function isOfContent(text) {
    const codes = [...text.matchAll(/\[([a-z-]+)\]/g)].flatMap(([, code]) => code ?? []);
    return codes.some((code) => OF_CONTENT.test(code) && Object.hasOwn(errors/* ERROR_CODES */.OQ, code));
}

// EXTERNAL MODULE: ./src/runner/files.ts
var runner_files = __webpack_require__(40869);
;// CONCATENATED MODULE: ./src/runner/machine.ts

/** What this machine can give: free memory, or less where a control group limits the container. */
function readMachine(temporaryFolder) {
    return { memoryBytes: Math.min((0,external_node_os_.freemem)(), process.availableMemory()), temporaryFolder };
}

;// CONCATENATED MODULE: ./src/runner/pipeline.ts
/**
 * What the CI system tells of this run in its variables, each as its documentation names them; null outside of those
 * that are known. For links and names alone: nothing is decided by it.
 */
function readPipeline(env) {
    const reader = READERS.find(({ isHere }) => isHere(env));
    return reader === undefined ? null : toPipeline(reader.system, reader.read(env));
}
const READERS = [
    { system: 'github', isHere: (env) => env['GITHUB_ACTIONS'] === 'true', read: readGitHub },
    { system: 'gitlab', isHere: (env) => env['GITLAB_CI'] === 'true', read: readGitLab },
    { system: 'azure', isHere: (env) => env['TF_BUILD']?.toLowerCase() === 'true', read: readAzure },
    { system: 'circleci', isHere: (env) => env['CIRCLECI'] === 'true', read: readCircle },
    { system: 'bitbucket', isHere: (env) => has(env, 'BITBUCKET_BUILD_NUMBER'), read: readBitbucket },
    { system: 'jenkins', isHere: (env) => has(env, 'JENKINS_URL'), read: readJenkins },
];
function has(env, name) {
    return (env[name] ?? '') !== '';
}
function readGitHub(env) {
    const repositoryUrl = join([env['GITHUB_SERVER_URL'], env['GITHUB_REPOSITORY']], '/');
    return {
        runUrl: join([repositoryUrl, 'actions/runs', env['GITHUB_RUN_ID']], '/'),
        runId: env['GITHUB_RUN_ID'],
        attempt: env['GITHUB_RUN_ATTEMPT'],
        workflow: env['GITHUB_WORKFLOW'],
        event: env['GITHUB_EVENT_NAME'],
        repository: env['GITHUB_REPOSITORY'],
        repositoryUrl,
        branch: firstOf(env['GITHUB_HEAD_REF'], branchOf(env['GITHUB_REF'])),
        commit: env['GITHUB_SHA'],
        change: changeOf(env['GITHUB_REF']),
        actor: env['GITHUB_ACTOR'],
    };
}
function readGitLab(env) {
    return {
        runUrl: firstOf(env['CI_JOB_URL'], env['CI_PIPELINE_URL']),
        runId: firstOf(env['CI_JOB_ID'], env['CI_PIPELINE_ID']),
        workflow: env['CI_JOB_NAME'],
        event: env['CI_PIPELINE_SOURCE'],
        repository: env['CI_PROJECT_PATH'],
        repositoryUrl: env['CI_PROJECT_URL'],
        branch: firstOf(env['CI_MERGE_REQUEST_SOURCE_BRANCH_NAME'], env['CI_COMMIT_BRANCH']),
        commit: env['CI_COMMIT_SHA'],
        change: env['CI_MERGE_REQUEST_IID'],
        actor: env['GITLAB_USER_LOGIN'],
    };
}
function readAzure(env) {
    const collection = firstOf(env['SYSTEM_COLLECTIONURI'], env['SYSTEM_TEAMFOUNDATIONCOLLECTIONURI']);
    const project = encodeURIComponent(env['SYSTEM_TEAMPROJECT'] ?? '');
    const page = join([collection, project, '_build/results'], '/');
    return {
        runUrl: join([page, env['BUILD_BUILDID']], '?buildId='),
        runId: env['BUILD_BUILDID'],
        attempt: env['SYSTEM_JOBATTEMPT'],
        workflow: env['BUILD_DEFINITIONNAME'],
        event: env['BUILD_REASON'],
        repository: env['BUILD_REPOSITORY_NAME'],
        repositoryUrl: env['BUILD_REPOSITORY_URI'],
        branch: firstOf(branchOf(env['SYSTEM_PULLREQUEST_SOURCEBRANCH']), branchOf(env['BUILD_SOURCEBRANCH'])),
        commit: env['BUILD_SOURCEVERSION'],
        change: firstOf(env['SYSTEM_PULLREQUEST_PULLREQUESTNUMBER'], env['SYSTEM_PULLREQUEST_PULLREQUESTID']),
        actor: env['BUILD_REQUESTEDFOR'],
    };
}
function readCircle(env) {
    return {
        runUrl: env['CIRCLE_BUILD_URL'],
        runId: env['CIRCLE_BUILD_NUM'],
        workflow: env['CIRCLE_JOB'],
        repository: join([env['CIRCLE_PROJECT_USERNAME'], env['CIRCLE_PROJECT_REPONAME']], '/'),
        repositoryUrl: env['CIRCLE_REPOSITORY_URL'],
        branch: env['CIRCLE_BRANCH'],
        commit: env['CIRCLE_SHA1'],
        change: firstOf(env['CIRCLE_PR_NUMBER'], /\/(\d+)$/.exec(env['CIRCLE_PULL_REQUEST'] ?? '')?.[1]),
        actor: env['CIRCLE_USERNAME'],
    };
}
function readBitbucket(env) {
    const repositoryUrl = env['BITBUCKET_GIT_HTTP_ORIGIN'];
    const number = env['BITBUCKET_BUILD_NUMBER'];
    return {
        runUrl: join([repositoryUrl, 'pipelines/results', number], '/'),
        runId: number,
        repository: env['BITBUCKET_REPO_FULL_NAME'],
        repositoryUrl,
        branch: env['BITBUCKET_BRANCH'],
        commit: env['BITBUCKET_COMMIT'],
        change: env['BITBUCKET_PR_ID'],
        // Bitbucket tells no name of a person, only an id.
        actor: env['BITBUCKET_STEP_TRIGGERER_UUID'],
    };
}
function readJenkins(env) {
    return {
        runUrl: env['BUILD_URL'],
        runId: env['BUILD_NUMBER'],
        workflow: env['JOB_NAME'],
        repositoryUrl: env['GIT_URL'],
        branch: firstOf(env['CHANGE_BRANCH'], env['BRANCH_NAME'], env['GIT_BRANCH']?.replace(/^origin\//, '')),
        commit: env['GIT_COMMIT'],
        change: env['CHANGE_ID'],
        actor: env['CHANGE_AUTHOR'],
    };
}
function toPipeline(system, facts) {
    return {
        system,
        runUrl: toAddress(facts.runUrl),
        runId: toName(facts.runId),
        attempt: toName(facts.attempt),
        workflow: toName(facts.workflow),
        event: toName(facts.event),
        repository: toName(facts.repository),
        repositoryUrl: toAddress(facts.repositoryUrl)?.replace(/\.git$/, '') ?? null,
        branch: toName(facts.branch),
        commit: toName(facts.commit),
        change: toName(facts.change),
        actor: toName(facts.actor),
    };
}
function firstOf(...texts) {
    return texts.find((text) => text !== undefined && text !== null && text !== '') ?? null;
}
/** Null when one of them is missing: half an address leads nowhere. */
function join(parts, separator) {
    const there = parts.flatMap((part) => part ?? []).filter((part) => part !== '');
    if (there.length < parts.length)
        return null;
    return there.map((part) => part.replace(/\/+$/, '')).join(separator);
}
const BRANCH = 'refs/heads/';
function branchOf(ref) {
    return ref?.startsWith(BRANCH) === true ? ref.slice(BRANCH.length) : null;
}
function changeOf(ref) {
    return /^refs\/pull\/(\d+)\//.exec(ref ?? '')?.[1] ?? null;
}
const LONGEST_NAME = 300;
const LONGEST_ADDRESS = 2000;
function toName(text) {
    const plain = text?.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim() ?? '';
    return plain === '' ? null : plain.slice(0, LONGEST_NAME);
}
/** A web address without a login in it; what else a variable may hold (`git@host:…`) is no link. */
function toAddress(text) {
    if (text === null || text === undefined || text.length > LONGEST_ADDRESS)
        return null;
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || !/^https?:$/.test(url.protocol))
        return null;
    url.username = '';
    url.password = '';
    return url.href;
}

;// CONCATENATED MODULE: ./src/source/auth-file.ts






/** Docker's config.json and Podman's auth.json: the fields that concern logins (docker/cli, config/types). */
const Entry = dist/* object */.Ikc({
    auth: dist/* optional */.lqM(dist/* string */.YjP()),
    username: dist/* optional */.lqM(dist/* string */.YjP()),
    password: dist/* optional */.lqM(dist/* string */.YjP()),
    identitytoken: dist/* optional */.lqM(dist/* string */.YjP()),
});
const Config = dist/* object */.Ikc({
    auths: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* nullable */.mee(Entry))),
    credHelpers: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    credsStore: dist/* nullish */.cl6(dist/* string */.YjP()),
});
const auth_file_MOST_BYTES = 1_048_576;
/** Reads what `docker login` or `podman login` wrote. Never throws. */
async function readAuthFile(path) {
    const text = await readBounded(path).catch((error) => error);
    if (text === null)
        return { kind: 'missing' };
    if (typeof text !== 'string')
        return unusable(path, 'it cannot be read', text);
    const parsed = dist/* safeParse */.xLC(Config, (0,parse_json/* parseJson */.q)(text));
    if (!parsed.success)
        return unusable(path, 'it is not the JSON that Docker and Podman write');
    const { auths, credHelpers, credsStore } = parsed.output;
    const entries = byName(auths ?? {});
    const helpers = byName(credHelpers ?? {});
    return {
        kind: 'read',
        find: (repository) => findEntry(entries, repository, path),
        helperFor: (registry) => {
            const name = canonicalRegistry(registry);
            const helper = helpers.get(name) ?? credsStore ?? '';
            return helper === '' ? null : { helper, server: serverOf(name, credHelpers ?? {}) };
        },
    };
}
/** Null when there is no such file. */
async function readBounded(path) {
    const handle = await (0,external_node_fs_promises_.open)(path, 'r').catch((error) => {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw error;
    });
    if (handle === null)
        return null;
    try {
        const { size } = await handle.stat();
        if (size > auth_file_MOST_BYTES)
            throw new Error(`${size} bytes are more than logins need`);
        return await handle.readFile('utf8');
    }
    finally {
        await handle.close();
    }
}
/**
 * Docker writes `https://index.docker.io/v1/` for Docker Hub, and has written scheme and `/v1/` for others;
 * Podman also writes a path below the registry, for one namespace or repository.
 */
function byName(record) {
    const known = new Map();
    for (const [key, value] of Object.entries(record)) {
        if (value !== null && !known.has(auth_file_nameOf(key)))
            known.set(auth_file_nameOf(key), value);
    }
    return known;
}
function auth_file_nameOf(key) {
    const [host = '', ...path] = key.replace(/^https?:\/\//, '').split('/');
    const rest = path.filter((part) => part !== '').join('/');
    const registry = canonicalRegistry(host);
    return rest === '' || rest === 'v1' || rest === 'v2' ? registry : `${registry}/${rest}`;
}
/** The entry with the longest path counts, containers-auth.json(5). */
function findEntry(entries, repository, path) {
    const parts = repository.repository.split('/');
    for (let length = parts.length; length >= 0; length -= 1) {
        const name = [canonicalRegistry(repository.registry), ...parts.slice(0, length)].join('/');
        const entry = entries.get(name);
        const found = entry === undefined ? null : toCredentials(entry, name, path);
        if (found !== null)
            return found;
    }
    return null;
}
function toCredentials(entry, name, path) {
    const { identitytoken = '', auth = '' } = entry;
    const given = false;
    if (identitytoken !== '')
        return { kind: 'identity-token', token: identitytoken, from: path, given };
    const [username, password] = auth === '' ? [entry.username, entry.password] : splitAuth(auth);
    if (username && password)
        return { kind: 'password', username, password, from: path, given };
    // Docker leaves `{}` behind where a helper holds the login.
    if (auth === '')
        return null;
    return unusable(path, `the login for ${(0,plain/* toPlain */.U)(name)} is not the base64 of user and password`);
}
function splitAuth(auth) {
    const pair = Buffer.from(auth, 'base64').toString('utf8');
    const colon = pair.indexOf(':');
    if (colon < 1)
        return ['', ''];
    // Docker's own reader drops the NUL bytes that old versions padded with.
    return [pair.slice(0, colon), pair.slice(colon + 1).replace(/\0+$/, '')];
}
/** Helpers know a registry by the name under which it was stored: for Docker Hub an old address. */
function serverOf(name, credHelpers) {
    const written = Object.keys(credHelpers).find((key) => auth_file_nameOf(key) === name);
    return written ?? (name === 'docker.io' ? 'https://index.docker.io/v1/' : name);
}
function unusable(path, why, cause) {
    const error = new errors/* PlimsollError */.nN({
        code: 'credentials-unusable',
        message: `The registry wants a login, and the one in ${path} cannot be used: ${why}.`,
        hint: 'Log in again with docker login or podman login, or set registry, registry-username and registry-password.',
        cause,
    });
    return { kind: 'unusable', error };
}

;// CONCATENATED MODULE: ./src/source/credential-helper.ts





/** The answer to `get`: github.com/docker/docker-credential-helpers, README "Development". */
const Answer = dist/* object */.Ikc({ Username: dist/* string */.YjP(), Secret: dist/* string */.YjP() });
/** Helpers of clouds ask a service of theirs, which takes seconds. */
const credential_helper_TIMEOUT_MS = 30_000;
const credential_helper_MOST_BYTES = 262_144;
/** The words of the helpers' own library for a registry that they do not know: then nobody logged in. */
const UNKNOWN = /credentials not found|no credentials (?:server URL|username)/i;
/** Asks a credential helper. Null: it knows no login. Never throws. */
async function askHelper(request) {
    if (!/^[A-Za-z0-9._-]+$/.test(request.helper))
        return credential_helper_unusable(request, 'that is no name');
    const result = await request.runProgram({
        file: `docker-credential-${request.helper}`,
        args: ['get'],
        cwd: (0,external_node_os_.tmpdir)(),
        env: helperEnvironment(request.env),
        stdin: request.server,
        timeoutMs: credential_helper_TIMEOUT_MS,
        signal: request.signal,
        maxOutputBytes: credential_helper_MOST_BYTES,
    });
    if (result.kind !== 'exited')
        return credential_helper_unusable(request, explainEnd(result));
    if (result.exitCode === 0)
        return parseAnswer(result.stdout, request);
    const said = `${result.stdout} ${result.stderr}`;
    if (UNKNOWN.test(said))
        return null;
    return credential_helper_unusable(request, `it ended with ${result.exitCode} and says "${(0,plain/* toPlain */.U)(said).trim()}"`);
}
/** The user's own, which clouds' helpers need; not the inputs of this action, which are none of their business. */
function helperEnvironment(env) {
    const entries = Object.entries(env).filter((entry) => entry[1] !== undefined && !entry[0].startsWith('INPUT_'));
    return Object.fromEntries(entries);
}
function parseAnswer(stdout, request) {
    const parsed = dist/* safeParse */.xLC(Answer, (0,parse_json/* parseJson */.q)(stdout));
    if (!parsed.success)
        return credential_helper_unusable(request, 'its answer is not the JSON of a credential helper');
    const { Username: username, Secret: secret } = parsed.output;
    if (secret === '')
        return null;
    const from = `the credential helper ${request.helper} (${request.path})`;
    // The name under which the protocol hides an identity token.
    if (username === '<token>')
        return { kind: 'identity-token', token: secret, from, given: false };
    return { kind: 'password', username, password: secret, from, given: false };
}
function explainEnd(result) {
    switch (result.kind) {
        case 'not-started':
            return 'it cannot be started';
        case 'timed-out':
            return `it did not answer within ${credential_helper_TIMEOUT_MS / 1000} seconds`;
        case 'killed':
            return `it was ended by ${result.signal}`;
        case 'cancelled':
            return 'the run was stopped';
    }
}
function credential_helper_unusable({ helper, path }, why) {
    const error = new errors/* PlimsollError */.nN({
        code: 'credentials-unusable',
        message: `The registry wants a login, and the credential helper "${(0,plain/* toPlain */.U)(helper)}" that ${path} names cannot be used: ${why}.`,
        hint: `Install docker-credential-${(0,plain/* toPlain */.U)(helper)}, take it out of that file, or set registry, registry-username and registry-password.`,
    });
    return { kind: 'unusable', error };
}

;// CONCATENATED MODULE: ./src/source/credentials.ts





/**
 * Who the user is at a registry: the inputs for theirs, else what `docker login` or `podman login` left on this
 * machine, the first file that knows the registry. What cannot be read is told when a registry insists on a login.
 */
function createCredentialsFor(options) {
    const { credentials } = options.settings;
    const known = new Map();
    return (repository, signal) => {
        const registry = canonicalRegistry(repository.registry);
        if (credentials !== null && canonicalRegistry(credentials.registry) === registry) {
            const { username, password } = credentials;
            const from = 'the inputs registry-username and registry-password';
            return Promise.resolve({ kind: 'password', username, password, from, given: true });
        }
        const name = `${registry}/${repository.repository}`;
        const found = known.get(name) ?? findCredentials(repository, options, signal);
        known.set(name, found);
        return found;
    };
}
async function findCredentials(repository, options, signal) {
    let unusable = null;
    for (const path of authFilePaths(options.env)) {
        const found = await findIn(path, { repository, options, signal });
        if (found !== null && found.kind !== 'unusable')
            return found;
        unusable ??= found;
    }
    return unusable;
}
/** A helper comes first: beside it, Docker leaves empty entries behind. */
async function findIn(path, search) {
    const file = await readAuthFile(path);
    if (file.kind === 'missing')
        return null;
    if (file.kind === 'unusable')
        return file;
    const found = await findWithHelper(file, path, search);
    return found?.kind === 'password' || found?.kind === 'identity-token'
        ? found
        : (file.find(search.repository) ?? found);
}
async function findWithHelper(file, path, { repository, options, signal }) {
    const helper = file.helperFor(repository.registry);
    if (helper === null)
        return null;
    const { env, runProgram } = options;
    return askHelper({ ...helper, path, env, runProgram, signal });
}
/**
 * Docker's file, then Podman's two (docs.docker.com "docker login"; containers-auth.json(5)). The one that
 * REGISTRY_AUTH_FILE names goes before.
 */
function authFilePaths(env) {
    const home = credentials_valueOf(env, 'HOME') ?? (0,external_node_os_.homedir)();
    const docker = credentials_valueOf(env, 'DOCKER_CONFIG') ?? (0,external_node_path_.join)(home, '.docker');
    const config = credentials_valueOf(env, 'XDG_CONFIG_HOME') ?? (0,external_node_path_.join)(home, '.config');
    const runtime = credentials_valueOf(env, 'XDG_RUNTIME_DIR');
    return [
        credentials_valueOf(env, 'REGISTRY_AUTH_FILE'),
        (0,external_node_path_.join)(docker, 'config.json'),
        runtime === null ? null : (0,external_node_path_.join)(runtime, 'containers', 'auth.json'),
        (0,external_node_path_.join)(config, 'containers', 'auth.json'),
    ].filter((path) => path !== null);
}
function credentials_valueOf(env, name) {
    const value = env[name] ?? '';
    return value === '' ? null : value;
}

// EXTERNAL MODULE: ./src/image/image-source.ts
var image_source = __webpack_require__(81908);
// EXTERNAL MODULE: ./src/image/platform.ts
var image_platform = __webpack_require__(22554);
// EXTERNAL MODULE: ./src/image/facts/secret-tokens.ts
var secret_tokens = __webpack_require__(94944);
;// CONCATENATED MODULE: ./src/image/base/claim.ts


const claim_LONGEST_NAME = 600;
/** A claim from a name and perhaps a digest; null when the name is no reference of an image. */
function toClaim(found) {
    const { evidence, doubt = null } = found;
    const reference = findReference(found.name.trim());
    // It would be shown, and it is no name that anybody gave on purpose.
    if (reference === null || (0,secret_tokens/* findToken */.f)(found.name) !== null)
        return null;
    const given = found.digest ?? '';
    const digest = (0,image_reference/* isDigest */.Bc)(given) ? given : reference.digest;
    const name = found.name.trim().split('@')[0] ?? '';
    return { evidence, name, reference: { ...reference, digest }, doubt };
}
/** The keys of the OCI image specification 1.1, annotations.md; builders write them as labels too. */
const NAME_KEY = 'org.opencontainers.image.base.name';
const DIGEST_KEY = 'org.opencontainers.image.base.digest';
function findAnnotationClaim(annotations, evidence) {
    const name = Object.hasOwn(annotations, NAME_KEY) ? (annotations[NAME_KEY] ?? '') : '';
    const digest = Object.hasOwn(annotations, DIGEST_KEY) ? (annotations[DIGEST_KEY] ?? '') : '';
    return toClaim({ evidence, name, digest });
}
/** Whether two claims are of one image, as far as their names go. */
function hasSameName(one, other) {
    return claim_tagOf(one) === claim_tagOf(other);
}
function claim_tagOf({ reference }) {
    const tag = reference.tag ?? (reference.digest === null ? image_reference/* DEFAULT_TAG */.fL : null);
    return (0,image_reference/* formatReference */.FH)({ ...reference, tag, digest: null });
}
/** Each image once, with the best evidence; a name alone says nothing beside the same name with a digest. */
function distinctClaims(claims) {
    return claims.filter((claim, at) => {
        const isKnown = (other) => hasSameName(claim, other) && other.reference.digest === claim.reference.digest;
        const isVaguer = (other) => claim.reference.digest === null &&
            other.reference.digest !== null &&
            hasSameName(claim, other);
        return !claims.slice(0, at).some(isKnown) && !claims.some(isVaguer);
    });
}
function findReference(text) {
    if (text === '' || text.length > claim_LONGEST_NAME)
        return null;
    try {
        return (0,image_reference/* parseReference */.F2)(text);
    }
    catch {
        // Evidence is written by anybody: what names no image is none.
        return null;
    }
}

;// CONCATENATED MODULE: ./src/image/base/choose-base.ts

/** Whether the layers of one image are the lowest ones of another; the number of them, or null. */
function countBaseLayers(base, image) {
    const isPrefix = base.length > 0 && base.every((diffId, at) => diffId === image[at]);
    return isPrefix ? base.length : null;
}
/**
 * The base of an image: of the proved ones that with the most layers, which is the nearest; else what the best
 * evidence says, unproved. `examined` from the best evidence to the worst.
 */
function chooseBase(examined) {
    const proved = examined.flatMap(({ claim, proof }) => proof.kind === 'proved' ? [{ claim, layers: proof.layers }] : []);
    const [first, ...others] = proved;
    if (first !== undefined) {
        const best = others.reduce((one, other) => (other.layers > one.layers ? other : one), first);
        const { claim, layers } = best;
        return { claim, base: { ...toFacts(claim), isVerified: true, layers, note: null } };
    }
    const likely = examined.filter((one) => isLikely(one, examined));
    const best = likely.find(({ proof }) => proof.kind === 'unreadable') ?? likely[0];
    if (best === undefined)
        return null;
    const facts = toFacts(best.claim);
    return {
        claim: best.claim,
        base: { ...facts, isVerified: false, layers: null, note: choose_base_explain(best) },
    };
}
/**
 * Provenance names the images of all stages, in no order: unproved it tells the base only when there is one, or when
 * other evidence has the same name. One whose layers are others is that of another stage.
 */
function isLikely({ claim, proof }, examined) {
    if (claim.evidence !== 'provenance')
        return true;
    if (proof.kind === 'contradicted')
        return false;
    const rivals = examined.filter((one) => one.claim.evidence === 'provenance' && one.claim !== claim);
    if (rivals.every((one) => one.proof.kind === 'contradicted'))
        return true;
    return examined.some((one) => one.claim.evidence !== 'provenance' && hasSameName(one.claim, claim));
}
function toFacts({ name, reference, evidence, }) {
    return { name, digest: reference.digest, evidence };
}
function choose_base_explain({ claim, proof }) {
    const { reference, doubt } = claim;
    const doubtful = doubt === null ? '' : ` ${doubt}`;
    if (proof.kind === 'unreadable')
        return `Not proved: ${proof.why}.${doubtful}`;
    const why = reference.digest === null
        ? 'the layers that this name leads to today are not the lowest ones of this image; the tag may have moved since it was built'
        : 'its layers are not the lowest ones of this image';
    return `Not proved: ${why}.${doubtful}`;
}

;// CONCATENATED MODULE: ./src/image/base/current-base.ts
/** Nobody asked, and nothing more is known. */
const NOT_ASKED = { currentDigest: null, currentNote: null };
/** `why` in words, a sentence without its end. */
function toUntold(why) {
    return { currentDigest: null, currentNote: `What its tag leads to today is not known: ${why}.` };
}
/**
 * What the tag leads to, in the words of the claim: evidence may name the index or the manifest of the platform, and
 * an index changes with other platforms and with what lies beside the image. `built`: what the claim's digest led to.
 */
function toCurrentBase({ reference: { digest } }, current, built) {
    const today = [current.manifest, current.index];
    const isSame = today.includes(digest) || built?.manifest === current.manifest;
    const currentDigest = isSame && digest !== null ? digest : (current.index ?? current.manifest);
    return { currentDigest, currentNote: null };
}

;// CONCATENATED MODULE: ./src/image/base/provenance.ts



/*
 * What BuildKit writes beside an image on how it was built: an in-toto statement with SLSA provenance 0.2
 * (`materials`) or 1 (`resolvedDependencies`), in which every image that any stage used is named by a package URL
 * and a digest (docs.docker.com, SLSA provenance; purl-spec, type docker).
 */
const IN_TOTO = 'application/vnd.in-toto+json';
const PREDICATE_KEY = 'in-toto.io/predicate-type';
const PROVENANCE = 'https://slsa.dev/provenance/';
/** Builds with more stages than these are not told apart by their materials. */
const MOST_MATERIALS = 10_000;
const MOST_CLAIMS = 8;
/* Images that BuildKit itself runs: they are materials of every build that uses them, and nobody's base. */
const TOOLS = /^docker\.io\/docker\/(?:dockerfile|dockerfile-upstream|buildkit-syft-scanner|buildkit-[\w-]+)$/;
const material = dist/* object */.Ikc({
    uri: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    digest: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
});
const materials = dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(material), dist/* maxLength */.Ru6(MOST_MATERIALS)), []);
const statement = dist/* object */.Ikc({
    predicateType: dist/* string */.YjP(),
    predicate: dist/* object */.Ikc({
        materials,
        buildDefinition: dist/* nullish */.cl6(dist/* object */.Ikc({ resolvedDependencies: materials })),
    }),
});
function isProvenance(predicateType) {
    return predicateType.startsWith(PROVENANCE);
}
/**
 * The images that a statement (parsed JSON) names, each once; none for what is no provenance, and for builds of so
 * many images that they say nothing.
 */
function findProvenanceClaims(value) {
    const claims = new Map();
    for (const { uri, digest } of findMaterials(value)) {
        const claim = parseImageUrl(uri, digest?.['sha256']);
        if (claim !== null && !isTool(claim))
            claims.set(String(claim.reference.digest), claim);
        if (claims.size > MOST_CLAIMS)
            return [];
    }
    return [...claims.values()];
}
function findMaterials(value) {
    const parsed = dist/* safeParse */.xLC(statement, value);
    if (!parsed.success || !isProvenance(parsed.output.predicateType))
        return [];
    const { predicate } = parsed.output;
    return [...predicate.materials, ...(predicate.buildDefinition?.resolvedDependencies ?? [])];
}
function isTool({ reference }) {
    return TOOLS.test(`${reference.registry}/${reference.repository}`);
}
const LONGEST_URL = 2000;
/** `pkg:docker/ghcr.io/team/app@1.2?platform=linux%2Famd64`; null for what is no image with a digest. */
function parseImageUrl(url, sha256) {
    if (url.length > LONGEST_URL || typeof sha256 !== 'string')
        return null;
    const [, path = '', version = ''] = /^pkg:docker\/([^@?#]+)(?:@([^?#]*))?/.exec(url) ?? [];
    const name = decode(path);
    const tag = decode(version);
    const hasTag = tag !== '' && !tag.startsWith('sha256:');
    const digest = `sha256:${sha256}`;
    const claim = { evidence: 'provenance', name: hasTag ? `${name}:${tag}` : name, digest };
    return (0,image_reference/* isDigest */.Bc)(digest) ? toClaim(claim) : null;
}
/** `''` for what cannot be read: then there is no name. */
function decode(text) {
    try {
        return decodeURIComponent(text);
    }
    catch {
        return '';
    }
}

;// CONCATENATED MODULE: ./src/source/side-by-side.ts
/**
 * The work on every item, at most `limit` at a time, results in the order of the items. When one fails, no
 * further one is begun; those under way are awaited, so that nothing goes on behind the caller's back, and
 * `onFailure` may hurry them.
 */
async function sideBySide(items, options, work) {
    const results = [];
    const failures = [];
    let next = 0;
    const takeTurns = async () => {
        while (next < items.length && failures.length === 0) {
            const at = next;
            next += 1;
            try {
                results[at] = await work(items[at]);
            }
            catch (failure) {
                failures.push(failure);
                options.onFailure();
            }
        }
    };
    await Promise.all(Array.from({ length: Math.min(options.limit, items.length) }, takeTurns));
    if (failures.length > 0)
        throw failures[0];
    return results;
}

;// CONCATENATED MODULE: ./src/source/base-search.ts






/** Of all that is asked of registries for one base. */
const LIMIT_MS = 15_000;
const base_search_MOST_CLAIMS = 10;
const SIDE_BY_SIDE = 4;
function createBeginBaseSearch(options) {
    const { limitMs = LIMIT_MS, kept = null, ...means } = options;
    return (subject, outer) => {
        const stop = new AbortController();
        const limit = AbortSignal.timeout(limitMs);
        const signal = AbortSignal.any([outer, stop.signal, limit]);
        const base = searchOnce(subject, { ...means, kept, signal }).catch((error) => {
            means.log.debug(`The base image was not found: ${(0,errors/* toPlimsollError */.cI)(error).message}`);
            return null;
        });
        return {
            base,
            stop: async () => {
                stop.abort();
                await base;
            },
        };
    };
}
/** What is found without a doubt is not asked for again, unless what a tag leads to today is the question. */
async function searchOnce(subject, { kept, ...means }) {
    if (kept === null || means.asksCurrent)
        return (await search(subject, means)).base;
    const { config, platform, annotations, stage, attestation, registry } = subject;
    const { diffIds, labels } = config;
    const key = [diffIds, labels, platform, annotations, stage, attestation, registry];
    const known = await kept.find('base', key);
    if (known !== null)
        return known.base;
    const { base, isSure } = await search(subject, means);
    if (isSure)
        kept.keep('base', key, { base });
    return base;
}
async function search(subject, means) {
    const { ask, signal } = means;
    const { claims: collected, isWhole } = await collectClaims(subject, means);
    const claims = distinctClaims(collected).slice(0, base_search_MOST_CLAIMS);
    const image = { ...subject, knownRegistries: findKnownRegistries(subject, collected) };
    const limits = { limit: SIDE_BY_SIDE, onFailure: () => undefined };
    const examined = await sideBySide(claims, limits, async (claim) => ({
        claim,
        ...(await ask.prove(claim, image, signal)),
    }));
    const isSure = isWhole && examined.every(({ proof }) => proof.kind !== 'unreadable');
    const chosen = chooseBase(examined);
    if (chosen === null)
        return { base: null, isSure };
    // Whoever wrote the Dockerfile says that there is none; a proof would be stronger.
    const isScratch = subject.stage?.base.kind === 'scratch';
    if (isScratch && !chosen.base.isVerified)
        return { base: null, isSure };
    const known = examined.find(({ claim }) => claim === chosen.claim);
    const current = known === undefined ? NOT_ASKED : await findCurrent(known, image, means);
    return { base: { ...chosen.base, ...current }, isSure };
}
/** A tag that was read for the proof has told already; one that could not be read for it is not asked again. */
async function findCurrent({ claim, proof, built, current }, image, { ask, asksCurrent, signal }) {
    const { digest, tag } = claim.reference;
    if (current !== null)
        return toCurrentBase(claim, current, built);
    if (digest === null)
        return proof.kind === 'unreadable' ? toUntold(proof.why) : NOT_ASKED;
    if (tag === null)
        return toUntold('the evidence names it by its digest alone, without a tag');
    if (!asksCurrent)
        return NOT_ASKED;
    const told = await ask.findCurrent(claim, image, signal);
    return told.kind === 'told' ? toCurrentBase(claim, told.value, built) : toUntold(told.why);
}
function findKnownRegistries({ registry }, claims) {
    const given = claims.filter(({ evidence }) => evidence === 'dockerfile');
    return [...(registry === null ? [] : [registry]), ...given.map((one) => one.reference.registry)];
}
/** From the best evidence to the worst. */
async function collectClaims(subject, means) {
    const { annotations, config, stage } = subject;
    const found = [
        findAnnotationClaim(annotations, 'annotation'),
        findAnnotationClaim(config.labels, 'label'),
        stage === null ? null : toStageClaim(stage),
    ];
    const { claims, isWhole } = await collectProvenance(subject, means);
    return { claims: [...claims, ...found.filter((one) => one !== null)], isWhole };
}
async function collectProvenance({ readStatements }, { log, signal }) {
    if (readStatements === null)
        return { claims: [], isWhole: true };
    try {
        const statements = await readStatements(signal);
        return { claims: statements.flatMap(findProvenanceClaims), isWhole: true };
    }
    catch (error) {
        // There is other evidence, and none of it decides on anything.
        log.debug(`The provenance of the image cannot be read: ${(0,errors/* toPlimsollError */.cI)(error).message}`);
        return { claims: [], isWhole: false };
    }
}
function toStageClaim({ base }) {
    if (base.kind !== 'image')
        return null;
    const doubt = base.hasVariables
        ? 'Its name has variables, of which the values in the Dockerfile were taken.'
        : null;
    return toClaim({ evidence: 'dockerfile', name: base.name, doubt });
}

;// CONCATENATED MODULE: ./src/source/dockerfile.ts

const dockerfile_MOST_BYTES = 1024 * 1024;
/**
 * Reads a Dockerfile, and throws `config-invalid` when it cannot be used. `path` null: there is none. What parses
 * it is loaded by those who have one.
 */
async function openDockerfile(path, means) {
    if (path === null) {
        return ({ diffIds }) => ({
            ...{ stage: null, rules: null, place: null },
            lines: diffIds.map(() => null),
        });
    }
    const text = await means.files.readText(path, dockerfile_MOST_BYTES);
    const { parseDockerfile } = await Promise.all(/* import() */[__webpack_require__.e(5279), __webpack_require__.e(7354)]).then(__webpack_require__.bind(__webpack_require__, 87354));
    const { findFinalStage } = await __webpack_require__.e(/* import() */ 6863).then(__webpack_require__.bind(__webpack_require__, 6863));
    const { alignSteps } = await __webpack_require__.e(/* import() */ 1399).then(__webpack_require__.bind(__webpack_require__, 11399));
    const { toBuildFacts } = await __webpack_require__.e(/* import() */ 2982).then(__webpack_require__.bind(__webpack_require__, 2982));
    const { toPlace } = await __webpack_require__.e(/* import() */ 5239).then(__webpack_require__.bind(__webpack_require__, 95239));
    const dockerfile = parseDockerfile(text, path);
    const { repositoryPath = null } = means;
    return (config, platform) => {
        const stage = findFinalStage(dockerfile, platform, means);
        const { lines, note } = alignSteps(stage.steps, config);
        // Who reads the notice may know the repository, and not the machine that it was checked out on.
        tell({ path: repositoryPath ?? path, stage, note }, means.log);
        return {
            ...{ stage, lines },
            rules: toBuildFacts(dockerfile, platform, means),
            place: repositoryPath === null ? null : toPlace({ text, path: repositoryPath, stage }),
        };
    };
}
function tell({ path, stage, note }, log) {
    const name = (0,plain/* toPlain */.U)(path, 300);
    if (note !== null)
        log.notice(`Layers have no line of ${name}: ${note}.`);
    if (stage.base.kind === 'unknown') {
        log.notice(`${name} does not tell the base image: ${stage.base.why} (line ${stage.line}).`);
    }
}

;// CONCATENATED MODULE: ./src/source/engine-failure.ts



const OTHERWISE = 'An image in a registry can be named as registry:NAME, a saved one as docker-archive:FILE.';
/** What a socket or Node's HTTP client threw, explained. `label`: the engine's address. */
function explainConnection(thrown, label) {
    if (thrown instanceof errors/* PlimsollError */.nN)
        return thrown;
    const code = codeOf(thrown);
    if (BROKEN.has(code))
        return brokenOff(label, thrown);
    if (code.startsWith('HPE_'))
        return noEngine(label, 'what it answers is not HTTP', thrown);
    if (isCertificateTrouble(thrown) || /^(?:ERR_SSL|ERR_OSSL|EPROTO)/.test(code)) {
        return noTls(label, code, thrown);
    }
    const reason = thrown instanceof Silence ? thrown.message : (engine_failure_REASONS[code] ?? code);
    return new errors/* PlimsollError */.nN({
        code: 'engine-unreachable',
        message: `The engine at ${label} cannot be reached: ${reason}.`,
        hint: `${HINTS[code] ?? 'Check that the engine runs (docker info, podman info), and that DOCKER_HOST names its socket.'} ${OTHERWISE}`,
        cause: thrown,
    });
}
/** No engine anywhere that engines listen by default. */
function noSocket(paths) {
    return new errors/* PlimsollError */.nN({
        code: 'engine-unreachable',
        message: `There is no container engine on this machine: DOCKER_HOST is not set, and none of ${(0,plain/* toPlain */.U)(paths.join(', '), 600)} is a socket.`,
        hint: `Start Docker or Podman (podman system service), or set DOCKER_HOST to its socket; docker context inspect tells it. ${OTHERWISE}`,
    });
}
/** An answer that says no; `said` in the engine's own words, null without any. */
function toRefusal(label, what, { status, said }) {
    const words = said === null ? `it answers with the status ${status}` : `it says "${said}"`;
    const explanation = {
        code: 'engine-failed',
        message: `The engine at ${label} could not ${what}: ${words}.`,
        hint: `${HINTS[status] ?? 'Look at the log of the engine, and mend what it names.'} ${OTHERWISE}`,
    };
    const mayPass = status === 502 || status === 503 || status === 504;
    return mayPass
        ? new PassingFailure(explanation, { tries: TRIES })
        : new errors/* PlimsollError */.nN(explanation);
}
/** An answer that an engine would not give. */
function noEngine(label, why, cause) {
    return new errors/* PlimsollError */.nN({
        code: 'engine-failed',
        message: `${label} does not answer as a Docker or Podman engine should: ${why}.`,
        hint: `Check that DOCKER_HOST names the engine itself. ${PROXY} ${OTHERWISE}`,
        cause,
    });
}
/** An image that the engine does not hold, or holds no longer. */
function imageNotInEngine(name, label) {
    return new errors/* PlimsollError */.nN({
        code: 'image-not-in-engine',
        message: `The engine at ${label} does not hold ${(0,plain/* toPlain */.U)(name)}.`,
        hint: 'Build or pull it first. docker buildx build keeps its result to itself unless it is run with --load; docker/build-push-action needs `load: true`. registry:NAME takes it from its registry.',
    });
}
/** True when nobody listens at all, so that there may as well be no engine. */
function isNobodyThere(error) {
    return ['ECONNREFUSED', 'ENOENT', 'ENOTSOCK'].includes(codeOf(error.cause));
}
/** How Node tells of a connection that ended before its time; trying again may help. */
const BROKEN = new Set(['ECONNRESET', 'EPIPE', 'ERR_STREAM_PREMATURE_CLOSE']);
const TRIES = 3;
function brokenOff(label, cause) {
    return new PassingFailure({
        code: 'engine-unreachable',
        message: `The connection to the engine at ${label} broke off.`,
        hint: `Look at the log of the engine: it may have been restarted, or have no space left. ${OTHERWISE}`,
        cause,
    }, { tries: TRIES });
}
function noTls(label, code, cause) {
    return new errors/* PlimsollError */.nN({
        code: 'engine-unreachable',
        message: `No trusted TLS connection to the engine at ${label} (${code}).`,
        hint: `DOCKER_CERT_PATH must hold the ca.pem that signed the certificate of the engine, and the cert.pem and key.pem that it accepts; unset DOCKER_TLS_VERIFY and DOCKER_CERT_PATH where it speaks no TLS. ${OTHERWISE}`,
        cause,
    });
}
const engine_failure_REASONS = {
    ENOENT: 'there is no such socket',
    ENOTSOCK: 'that is no socket',
    EACCES: 'permission denied',
    EPERM: 'permission denied',
    ECONNREFUSED: 'nobody listens there',
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name server does not answer',
    ETIMEDOUT: 'nobody answered in time',
    EHOSTUNREACH: 'there is no way to the host',
    ENETUNREACH: 'there is no way to the network',
};
const PERMISSION = 'Add this user to the group docker (sudo usermod -aG docker "$USER", then log in anew), or run as the user who owns the engine.';
const PROXY = 'A proxy in front of the engine must allow GET of /_ping and of /images.';
/** By the code of an error or the status of an answer. */
const HINTS = {
    EACCES: PERMISSION,
    EPERM: PERMISSION,
    // What Go says to plain HTTP where it expects TLS.
    400: 'Where the engine speaks TLS, set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH.',
    401: PROXY,
    403: PROXY,
};
function codeOf(error) {
    const { code } = (error ?? {});
    return typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code) ? code : 'no reason was given';
}

;// CONCATENATED MODULE: ./src/source/engine-address.ts




/** Docker's variable, and Podman's for its own clients (podman(1)). */
const engine_address_VARIABLES = ['DOCKER_HOST', 'CONTAINER_HOST'];
const LONGEST_PATH = 107;
const PLAIN_PORT = 2375;
const SECURE_PORT = 2376;
/**
 * The engine that the environment names; null when it names none. Throws `engine-unreachable` for what is not
 * spoken here, `plain-http-refused` for plain HTTP over a network.
 */
function findNamedAddress(env, allowHttp) {
    const named = findNamedHost(env);
    if (named === null)
        return null;
    const scheme = schemeOf(named);
    switch (scheme) {
        case 'unix':
            return toSocketAddress(named);
        case 'tcp':
        case 'http':
        case 'https':
            return checkPlain(toHostAddress(named, scheme === 'https' || wantsTls(env)), allowHttp);
        case null:
            throw engine_address_unusable(named, 'without a scheme such as unix:// or tcp://');
        default:
            throw engine_address_unusable(named, `of the scheme ${(0,plain/* toPlain */.U)(scheme, 20)}://, which Plimsoll does not speak`);
    }
}
function schemeOf({ value }) {
    return /^([a-z]+):\/\//i.exec(value)?.[1]?.toLowerCase() ?? null;
}
function findNamedHost(env) {
    const all = engine_address_VARIABLES.map((variable) => ({ variable, value: env[variable]?.trim() ?? '' }));
    return all.find(({ value }) => value !== '') ?? null;
}
/** Where engines listen when nothing else is said: Docker's own, rootless, Desktop's, then Podman's. */
function standardSockets(env, homeFolder) {
    const runtime = env['XDG_RUNTIME_DIR'] ?? '';
    const own = (name) => (runtime.startsWith('/') ? [`${runtime}/${name}`] : []);
    return [
        ...own('docker.sock'),
        '/var/run/docker.sock',
        `${homeFolder}/.docker/run/docker.sock`,
        `${homeFolder}/.docker/desktop/docker.sock`,
        ...own('podman/podman.sock'),
        '/run/podman/podman.sock',
    ]
        .filter(fits)
        .map(socketAt);
}
/** `sun_path` of unix(7); Node 20 would cut off the rest, and ask whoever listens there. */
function fits(path) {
    return Buffer.byteLength(path) <= LONGEST_PATH;
}
/** Docker's Go client goes by the certificates, its command line by the other two. */
function wantsTls(env) {
    const names = ['DOCKER_TLS_VERIFY', 'DOCKER_TLS', 'DOCKER_CERT_PATH'];
    return names.some((name) => (env[name] ?? '') !== '');
}
function toSocketAddress(named) {
    const path = named.value.slice('unix://'.length);
    if (path === '' || path.includes('\0'))
        throw engine_address_unusable(named, 'without the path of a socket');
    if (!fits(path))
        throw engine_address_unusable(named, 'with a path that is too long for a socket');
    return socketAt(path);
}
function socketAt(path) {
    return { kind: 'unix', path, label: `unix://${(0,plain/* toPlain */.U)(path)}` };
}
function toHostAddress(named, isSecure) {
    // The scheme stays tcp: a URL of http would drop its own port 80.
    const text = named.value.replace(/^[a-z]+:/i, 'tcp:');
    const url = URL.canParse(text) ? new URL(text) : null;
    if (url === null || url.hostname === '')
        throw engine_address_unusable(named, 'without a host that can be read');
    const host = url.hostname.toLowerCase();
    const port = url.port === '' ? (isSecure ? SECURE_PORT : PLAIN_PORT) : Number(url.port);
    const prefix = url.pathname.replace(/\/+$/, '');
    return { kind: 'tcp', host, port, prefix, isSecure, label: (0,plain/* toPlain */.U)(`tcp://${host}:${port}`) };
}
function checkPlain(address, allowHttp) {
    if (address.isSecure || allowHttp || isLoopback(address.host))
        return address;
    const refusal = plainHttp(`The engine at ${address.label} would be asked in plain HTTP.`);
    throw new errors/* PlimsollError */.nN({
        code: refusal.code,
        message: refusal.message,
        hint: 'Set DOCKER_TLS_VERIFY=1 and DOCKER_CERT_PATH to the folder of its certificates. When that network is trusted, set allow-http.',
    });
}
/** The value itself is not repeated: addresses of ssh hold users, and some hold passwords. */
function engine_address_unusable({ variable }, why) {
    return new errors/* PlimsollError */.nN({
        code: 'engine-unreachable',
        message: `${variable} holds an address ${why}.`,
        hint: `Set it to unix:///path/of/the.sock or tcp://host:port (over ssh: forward the remote socket with ssh -L), unset it, or name the image as registry:NAME or docker-archive:FILE.`,
    });
}

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(37067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(44708);
;// CONCATENATED MODULE: ./src/source/engine-watch.ts

/** Counts from now on: nothing may come for `answerMs`. */
function createWatch(limits) {
    const quiet = new AbortController();
    let timer;
    const set = (limitMs) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
            quiet.abort(new Silence(limitMs));
        }, limitMs);
    };
    set(limits.answerMs);
    return {
        signal: AbortSignal.any([limits.signal, quiet.signal]),
        silence: () => (quiet.signal.aborted ? quiet.signal.reason : null),
        set,
        end: () => {
            clearTimeout(timer);
        },
    };
}

;// CONCATENATED MODULE: ./src/source/engine-line.ts








/** A way to ask an engine, over TLS with certificates; nothing is connected before the first question. */
function createEngineLine(address, certificates) {
    const { label } = address;
    return {
        label,
        ask: async (question) => {
            const watch = createWatch(question);
            try {
                question.signal.throwIfAborted();
                const response = await send(address, certificates, { ...question, signal: watch.signal });
                watch.set(question.idleMs);
                return toAnswer(response, { label, watch, question });
            }
            catch (error) {
                watch.end();
                throw engine_line_explain(error, { label, watch, question });
            }
        },
    };
}
function send(address, certificates, { path, signal }) {
    // No agent: a connection kept open would keep the process alive.
    const options = { ...toTarget(address, certificates), agent: false, signal, method: 'GET' };
    const request = certificates === null ? external_node_http_.request : external_node_https_.request;
    const prefix = address.kind === 'tcp' ? address.prefix : '';
    return new Promise((resolve, reject) => {
        request({ ...options, path: `${prefix}${path}` })
            .once('response', resolve)
            .on('error', reject)
            .end();
    });
}
function toTarget(address, certificates) {
    if (address.kind === 'unix')
        return { socketPath: address.path };
    const { port } = address;
    const host = address.host.replace(/^\[(.*)\]$/, '$1');
    return { host, port, ...certificates };
}
function toAnswer(response, exchange) {
    const { watch, question } = exchange;
    response.on('data', () => {
        watch.set(question.idleMs);
    });
    response.pause();
    const finish = async (work) => {
        try {
            return await work();
        }
        catch (error) {
            throw engine_line_explain(error, exchange);
        }
        finally {
            watch.end();
            response.destroy();
        }
    };
    return {
        status: response.statusCode ?? 0,
        header: (name) => String(response.headers[name] ?? '') || null,
        readUpTo: (maxBytes) => finish(() => collect(response, maxBytes)),
        pour: (work) => finish(() => work(response, watch.signal)),
    };
}
async function collect(body, maxBytes) {
    const chunks = [];
    let length = 0;
    for await (const chunk of body) {
        chunks.push(chunk);
        length += chunk.length;
        if (length > maxBytes)
            return null;
    }
    return Buffer.concat(chunks);
}
function engine_line_explain(error, { label, watch, question }) {
    if (question.signal.aborted)
        return cancelled(question.signal);
    return explainConnection(watch.silence() ?? error, label);
}
/** The error body of the engine's API, of both Docker and Podman. */
const Problem = dist/* object */.Ikc({ message: dist/* string */.YjP() });
const MOST_PROBLEM_BYTES = 65_536;
/** Why an answer is none, in the engine's words; null when it says nothing that could be told. */
async function engine_line_readProblem(answer) {
    const body = await answer.readUpTo(MOST_PROBLEM_BYTES);
    const parsed = dist/* safeParse */.xLC(Problem, (0,parse_json/* parseJson */.q)(String(body ?? '')));
    const said = parsed.success ? (0,plain/* toPlain */.U)(parsed.output.message).trim() : '';
    return said === '' ? null : said;
}

;// CONCATENATED MODULE: ./src/source/engine-tls.ts




/**
 * `ca.pem`, `cert.pem` and `key.pem` of DOCKER_CERT_PATH, or of `.docker` in the home folder. Without an authority
 * of its own the server is checked against those of the system: it is always checked. Throws `engine-unreachable`.
 */
async function readCertificates(env, homeFolder) {
    const given = env['DOCKER_CERT_PATH'] ?? '';
    const folder = given === '' ? (0,external_node_path_.join)(homeFolder, '.docker') : given;
    const [ca, cert, key] = await Promise.all([
        readPem((0,external_node_path_.join)(folder, 'ca.pem')),
        readPem((0,external_node_path_.join)(folder, 'cert.pem')),
        readPem((0,external_node_path_.join)(folder, 'key.pem')),
    ]);
    if (given !== '' && [ca, cert, key].every((one) => one === null)) {
        throw engine_tls_unusable(folder, 'it holds none of ca.pem, cert.pem and key.pem');
    }
    if ((cert === null) !== (key === null)) {
        throw engine_tls_unusable(folder, 'cert.pem and key.pem belong together, and one of them is missing');
    }
    return { ca: ca ?? undefined, cert: cert ?? undefined, key: key ?? undefined };
}
/** Null when there is no such file. */
async function readPem(path) {
    return (0,external_node_fs_promises_.readFile)(path, 'utf8').catch((error) => {
        const { code } = error;
        if (code === 'ENOENT' || code === 'ENOTDIR')
            return null;
        throw engine_tls_unusable(path, `it cannot be read (${String(code)})`, error);
    });
}
function engine_tls_unusable(path, why, cause) {
    return new errors/* PlimsollError */.nN({
        code: 'engine-unreachable',
        message: `The certificates for the engine cannot be used: ${(0,plain/* toPlain */.U)(path)}: ${why}.`,
        hint: 'Set DOCKER_CERT_PATH to the folder that holds ca.pem, cert.pem and key.pem, or unset DOCKER_TLS_VERIFY and DOCKER_CERT_PATH where the engine speaks no TLS.',
        cause,
    });
}

;// CONCATENATED MODULE: ./src/source/engine-find.ts






/** A running engine answers at once; one that systemd starts on the first question within seconds. */
const PING_MS = 10_000;
/**
 * The engine that the environment names, else the first on the usual sockets that answers. Throws when the named one
 * does not answer, and when there are engines that may not be asked or give no sound answer.
 */
async function findEngine(search) {
    const named = findNamedAddress(search.env, search.allowHttp);
    return named === null ? findStandard(search) : ping(named, search);
}
async function findStandard(search) {
    const sockets = standardSockets(search.env, search.homeFolder);
    const failures = [];
    for (const socket of sockets) {
        if (!(await search.socketExists(socket.path)))
            continue;
        try {
            return await ping(socket, search);
        }
        catch (thrown) {
            if (search.signal.aborted)
                throw thrown;
            const error = (0,errors/* toPlimsollError */.cI)(thrown);
            search.log.debug(error.message);
            failures.push(error);
        }
    }
    const serious = failures.find((error) => !isNobodyThere(error));
    if (serious !== undefined)
        throw serious;
    return { kind: 'absent', error: failures[0] ?? noSocket(sockets.map(({ path }) => path)) };
}
/** `GET /_ping` answers `OK` without a login and whatever the version (Docker Engine API, "Ping"). */
async function ping(address, search) {
    const isSecure = address.kind === 'tcp' && address.isSecure;
    const certificates = isSecure ? await readCertificates(search.env, search.homeFolder) : null;
    const line = createEngineLine(address, certificates);
    const answerMs = Math.min(PING_MS, search.idleMs);
    return persist(search.createPatience(), async () => {
        const question = { path: '/_ping', signal: search.signal, answerMs, idleMs: answerMs };
        const answer = await line.ask(question);
        if (answer.status !== 200) {
            const problem = { status: answer.status, said: await engine_line_readProblem(answer) };
            throw toRefusal(line.label, 'say that it is there', problem);
        }
        const body = await answer.readUpTo(64);
        if (String(body).trim() !== 'OK')
            throw noEngine(line.label, 'its /_ping does not say OK');
        return { kind: 'found', line, isPodman: answer.header('libpod-api-version') !== null };
    });
}

;// CONCATENATED MODULE: ./src/source/engine-image.ts




/** `GET /images/{name}/json`: Docker Engine API 1.24 to 1.52, and Podman's answers to the same. */
const Inspected = dist/* object */.Ikc({
    Id: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* transform */.pdi((id) => (/^[0-9a-f]{64}$/.test(id) ? `sha256:${id}` : id)), dist/* check */.z6Y(image_reference/* isDigest */.Bc)),
    RepoDigests: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP()), []),
    Os: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    Architecture: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    Variant: dist/* nullish */.cl6(dist/* string */.YjP(), ''),
    Size: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* number */.aig(), dist/* minValue */.Wwf(0)), 0),
    /** Only with the containerd image store, from API 1.48 on: what the id points to. */
    Descriptor: dist/* nullish */.cl6(dist/* object */.Ikc({ digest: dist/* string */.YjP() })),
});
/** The image, or why the text does not describe one. */
function parseEngineImage(text, found) {
    const parsed = dist/* safeParse */.xLC(Inspected, (0,parse_json/* parseJson */.q)(text));
    if (!parsed.success) {
        const [issue] = parsed.issues;
        const where = (0,plain/* toPlain */.U)(dist/* getDotPath */.BuJ(issue) ?? 'the whole');
        return { why: `its description of an image is broken at ${where} (${(0,plain/* toPlain */.U)(issue.message)})` };
    }
    const { Id, RepoDigests, Os, Architecture, Variant, Size, Descriptor } = parsed.output;
    const isManifest = Descriptor?.digest === Id || RepoDigests.some((one) => one.endsWith(`@${Id}`));
    return {
        ...found,
        id: Id,
        configDigest: isManifest ? null : Id,
        repoDigests: RepoDigests,
        os: Os,
        architecture: Architecture,
        variant: Variant === '' ? null : Variant,
        size: Size,
    };
}
/**
 * The digest under which the engine knows the image in this repository; null when there is none, or several and the
 * reference names none of them. After a pull that of the registry, of an index where there is one; Podman and
 * Docker's containerd image store make one for images that were never in a registry as well.
 */
function repoDigestFor(image, reference) {
    const digests = image.repoDigests.flatMap((text) => {
        const one = engine_image_findReference(text);
        const isSame = one?.registry === reference.registry && one.repository === reference.repository;
        return isSame && one.digest !== null ? [one.digest] : [];
    });
    const distinct = [...new Set(digests)];
    if (reference.digest !== null && distinct.includes(reference.digest))
        return reference.digest;
    return distinct.length === 1 ? (distinct[0] ?? null) : null;
}
/**
 * What to ask an engine for, in full: Podman takes a short name for whatever image ends with it (`team/app:1` for
 * `example.test/team/app:1`). What Podman builds under a short name lies in `localhost/`. Also takes ids, whole ones
 * and short ones of 12 digits and more. Throws `image-reference-invalid`.
 */
function toEngineNames(text) {
    if (/^(?:sha256:)?[0-9a-f]{64}$/.test(text))
        return { names: [text], local: [] };
    const reference = (0,image_reference/* parseReference */.F2)(text);
    const { registry, repository, tag, digest } = reference;
    const rest = digest === null ? `:${tag ?? image_reference/* DEFAULT_TAG */.fL}` : `@${digest}`;
    const names = [`${registry}/${repository}${rest}`];
    const isShort = registry === image_reference/* DOCKER_HUB */.Xb && !/^[^/]*docker\.io\//i.test(text);
    const local = isShort ? [`localhost/${repository.replace(/^library\//, '')}${rest}`] : [];
    return isShortId(text) ? { names: [...names, text], local } : { names, local };
}
/** A short id finds whatever begins so, and a name whatever ends so: only the former is meant. */
function isMeant(name, image) {
    return !isShortId(name) || image.id.startsWith(`sha256:${name}`);
}
function isShortId(text) {
    return /^[0-9a-f]{12,63}$/.test(text);
}
function engine_image_findReference(text) {
    try {
        return (0,image_reference/* parseReference */.F2)(text);
    }
    catch {
        return null;
    }
}

;// CONCATENATED MODULE: ./src/source/disk-failure.ts

/** What the file system threw while something was staged below the work folder; anything else as it came. */
function explainDisk(thrown, folder) {
    if (thrown instanceof errors/* PlimsollError */.nN || typeof thrown !== 'object' || thrown === null)
        return thrown;
    const { code } = thrown;
    if (code === 'ENOSPC' || code === 'EDQUOT') {
        return new errors/* PlimsollError */.nN({
            code: 'no-space',
            message: `The disk that holds ${folder} is full.`,
            hint: 'Make room, or set work-dir to a folder on a larger disk.',
            cause: thrown,
        });
    }
    if (typeof code !== 'string' || !UNUSABLE.has(code))
        return thrown;
    return new errors/* PlimsollError */.nN({
        code: 'config-invalid',
        message: `The work folder ${folder} cannot be used (${code}).`,
        hint: 'Set work-dir to a folder that this user may write to.',
        cause: thrown,
    });
}
const UNUSABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST']);

;// CONCATENATED MODULE: ./src/source/engine-save.ts










/**
 * Writes the body of an answer to a file of this user only, which is there whole or not at all. Returns what Docker
 * reports behind the bytes when saving fails half-way (its status is 200 by then); null when it does not.
 */
async function writeArchive(answer, { to, onBytes }) {
    const partial = `${to}.partial`;
    try {
        const complaint = await answer.pour(async (body, signal) => {
            const meter = createMeter(onBytes);
            await pour(body, { meter: meter.stream, partial, signal });
            return findComplaint(meter.tail());
        });
        if (complaint === null)
            await (0,external_node_fs_promises_.rename)(partial, to);
        return complaint;
    }
    catch (error) {
        throw explainDisk(error, (0,external_node_path_.dirname)(to));
    }
    finally {
        await (0,external_node_fs_promises_.rm)(partial, { force: true });
    }
}
async function pour(body, { meter, partial, signal }) {
    const file = (0,external_node_fs_.createWriteStream)(partial, { flags: 'wx', mode: 0o600 });
    try {
        await (0,external_node_stream_promises_.pipeline)(body, meter, file, { signal });
    }
    catch (error) {
        throw isOfDisk(error) ? toDiskError(error, partial) : error;
    }
}
/** What the file said; the socket is only read here, so that opening and writing are the file's. */
function isOfDisk(error) {
    const { syscall } = (error ?? {});
    return typeof syscall === 'string' && /^(?:open|write|writev|fsync|close)$/.test(syscall);
}
function toDiskError(error, path) {
    const explained = explainDisk(error, (0,external_node_path_.dirname)(path));
    if (explained instanceof errors/* PlimsollError */.nN)
        return explained;
    const { code } = error;
    return new errors/* PlimsollError */.nN({
        code: 'config-invalid',
        message: `The image cannot be written to the work folder ${(0,external_node_path_.dirname)(path)} (${String(code)}).`,
        hint: 'Set work-dir to a folder on another disk.',
        cause: error,
    });
}
const TAIL_BYTES = 4096;
function createMeter(onBytes) {
    let tail = Buffer.alloc(0);
    const stream = new external_node_stream_.Transform({
        transform(chunk, _encoding, done) {
            onBytes(chunk.length);
            const joined = chunk.length < TAIL_BYTES ? Buffer.concat([tail, chunk]) : chunk;
            tail = Buffer.from(joined.subarray(-TAIL_BYTES));
            done(null, chunk);
        },
    });
    return { stream, tail: () => tail };
}
/** moby/moby api/server/router/image: `{"errorDetail":{…},"error":"…"}` is appended to what was sent. */
const Complaint = dist/* object */.Ikc({ error: dist/* string */.YjP() });
/** A tar archive ends in zeros, so that JSON at its end is none of it. */
function findComplaint(tail) {
    const text = tail.toString('utf8').trimEnd();
    const at = text.lastIndexOf('{"errorDetail"');
    const parsed = dist/* safeParse */.xLC(Complaint, (0,parse_json/* parseJson */.q)(at === -1 ? '' : text.slice(at)));
    return parsed.success ? (0,plain/* toPlain */.U)(parsed.output.error) : null;
}

;// CONCATENATED MODULE: ./src/source/engine-requests.ts






/** Real ones have some kilobytes; labels may add to that. */
const MOST_JSON_BYTES = 4 * 1024 * 1024;
/** Besides a time of its own, what an engine may take to pack an image onto its disk: 10 MB a second. */
const PACKED_BYTES_PER_MS = 10_000;
/** Null when the engine does not hold it. */
async function inspectImage(request) {
    const { line, name, idleMs, signal } = request;
    const { label } = line;
    const path = engine_requests_pathOf(name, 'json');
    const answer = await line.ask({ path, signal, answerMs: idleMs, idleMs });
    if (answer.status !== 200) {
        await checkIsMissing(answer, { label, what: `say what it knows of ${(0,plain/* toPlain */.U)(name)}` });
        return null;
    }
    const body = await answer.readUpTo(MOST_JSON_BYTES);
    if (body === null) {
        throw noEngine(label, `its description of an image is longer than ${MOST_JSON_BYTES} bytes`);
    }
    const image = parseEngineImage(String(body), { name, engine: label });
    if ('why' in image)
        throw noEngine(label, image.why);
    return image;
}
/** Begins anew, a few times, when the connection breaks. */
async function saveImage(request) {
    const onBytes = countOnce(request.onBytes);
    await persist(request.patience, () => {
        onBytes.restart();
        return saveOnce({ ...request, onBytes: onBytes.tell });
    });
}
async function saveOnce(request) {
    const { line, id, size = 0, name, idleMs, packMs, signal } = request;
    const what = `save ${(0,plain/* toPlain */.U)(name)}`;
    const answerMs = packMs + size / PACKED_BYTES_PER_MS;
    const answer = await line.ask({ path: engine_requests_pathOf(id, 'get'), signal, answerMs, idleMs });
    if (answer.status !== 200) {
        await checkIsMissing(answer, { label: line.label, what });
        throw imageNotInEngine(name, line.label);
    }
    const complaint = await writeArchive(answer, request);
    if (complaint !== null)
        throw toRefusal(line.label, what, { status: 200, said: complaint });
}
/** Docker's client writes names as they are: slashes, colons and `@` stay. */
function engine_requests_pathOf(name, what) {
    const encoded = encodeURIComponent(name).replace(/%(?:2F|3A|40)/g, decodeURIComponent);
    return `/images/${encoded}/${what}`;
}
/** Returns when the answer says that there is no such image; throws for every other. */
async function checkIsMissing(answer, { label, what }) {
    const { status } = answer;
    const said = await engine_line_readProblem(answer);
    if (status !== 404)
        throw toRefusal(label, what, { status, said });
    // Docker's words for a path that it does not know; what is no engine says nothing that we understand.
    if (said === null || said === 'page not found') {
        throw noEngine(label, 'it does not know the paths of images');
    }
}
/** Passes on only what goes beyond the furthest point reached so far. */
function countOnce(onBytes) {
    let told = 0;
    let at = 0;
    return {
        restart: () => {
            at = 0;
        },
        tell: (count) => {
            at += count;
            if (at <= told)
                return;
            onBytes(at - told);
            told = at;
        },
    };
}

;// CONCATENATED MODULE: ./src/source/engine.ts









const engine_IDLE_MS = 60_000;
const PACK_MS = 300_000;
/** Nothing is asked before the first call; the engine that answers then is kept. */
function createEngine(options) {
    const connect = createConnect(options);
    const { idleMs = engine_IDLE_MS, packMs = PACK_MS, log } = options;
    const findImage = async (name, { signal, optional = false }) => {
        const names = toEngineNames(name);
        const engine = await connect(signal);
        if (engine.kind === 'found')
            return lookUp({ names, engine, idleMs, ...tools(options, signal) });
        if (!optional)
            throw engine.error;
        log.debug(engine.error.message);
        return null;
    };
    const getLine = async (signal) => {
        const engine = await connect(signal);
        if (engine.kind === 'found')
            return engine.line;
        throw engine.error;
    };
    return {
        findImage,
        getImage: async (name, signal) => {
            const image = await findImage(name, { signal });
            if (image === null)
                throw imageNotInEngine(name, (await getLine(signal)).label);
            return image;
        },
        saveImage: async (name, save) => {
            const line = await getLine(save.signal);
            const { patience } = tools(options, save.signal);
            await saveImage({ ...save, name, line, idleMs, packMs, patience });
        },
    };
}
function createConnect(options) {
    const { idleMs = engine_IDLE_MS, socketExists = isSocket } = options;
    let kept = null;
    return async (signal) => {
        if (kept !== null)
            return kept;
        const createPatience = () => tools(options, signal).patience;
        const search = { ...options, idleMs, socketExists, createPatience, signal };
        const outcome = await findEngine(search);
        if (outcome.kind === 'found') {
            kept = outcome;
            options.log.debug(`The engine at ${outcome.line.label} answers.`);
        }
        return outcome;
    };
}
function tools({ log, sleep = engine_waitFor }, signal) {
    return { patience: createPatience({ log, sleep, signal }), signal };
}
async function lookUp({ names, engine, patience, ...rest }) {
    const { line, isPodman } = engine;
    for (const name of isPodman ? [...names.names, ...names.local] : names.names) {
        const image = await persist(patience, () => inspectImage({ ...rest, name, line }));
        if (image !== null && isMeant(name, image))
            return image;
    }
    return null;
}
/** What may not be looked at counts as not there: rootful Podman hides its socket from other users. */
async function isSocket(path) {
    return (0,external_node_fs_promises_.stat)(path).then((found) => found.isSocket(), () => false);
}
async function engine_waitFor(milliseconds, signal) {
    await (0,promises_.setTimeout)(milliseconds, undefined, { signal });
}

// EXTERNAL MODULE: ./src/image/facts/config-facts.ts + 2 modules
var config_facts = __webpack_require__(34013);
// EXTERNAL MODULE: ./src/image/instruction.ts
var instruction = __webpack_require__(73929);
// EXTERNAL MODULE: ./src/image/line-end.ts
var line_end = __webpack_require__(80747);
// EXTERNAL MODULE: ./src/image/lookalike-keys.ts
var lookalike_keys = __webpack_require__(69709);
;// CONCATENATED MODULE: ./src/image/manifest.ts





const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
/** Followed by `+gzip` or `+zstd` when it is compressed. */
const OCI_LAYER = 'application/vnd.oci.image.layer.v1.tar';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
const DOCKER_LIST = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_CONFIG = 'application/vnd.docker.container.image.v1+json';
const LAYER_TYPES = [
    /^application\/vnd\.oci\.image\.layer\.(?:nondistributable\.)?v1\.tar(?:\+(?:gzip|zstd))?$/,
    /^application\/vnd\.docker\.image\.rootfs\.(?:diff|foreign\.diff)\.tar(?:\.gzip|\.zstd)?$/,
];
/* Far above what engines accept (127 layers) and what indexes are known to hold. */
const MOST_LAYERS = 1000;
const MOST_MANIFESTS = 1000;
const manifest_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(1000));
const descriptor = dist/* object */.Ikc({
    mediaType: dist/* optional */.lqM(manifest_text, ''),
    digest: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/, 'a SHA-256 digest is expected')),
    size: dist/* pipe */.FsL(dist/* number */.aig(), dist/* safeInteger */.Y2b(), dist/* minValue */.Wwf(0)),
    platform: dist/* nullish */.cl6(dist/* object */.Ikc({
        os: dist/* optional */.lqM(manifest_text, ''),
        architecture: dist/* optional */.lqM(manifest_text, ''),
        variant: dist/* nullish */.cl6(manifest_text),
    })),
    annotations: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
});
const manifest = dist/* object */.Ikc({
    mediaType: dist/* optional */.lqM(manifest_text, ''),
    artifactType: dist/* nullish */.cl6(manifest_text),
    config: descriptor,
    layers: dist/* pipe */.FsL(dist/* array */.YOg(descriptor), dist/* maxLength */.Ru6(MOST_LAYERS)),
    // Nothing that is scanned hangs on them, so that broken ones are no reason to refuse an image.
    annotations: dist/* fallback */.NpB(dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())), null),
});
const index = dist/* object */.Ikc({
    mediaType: dist/* optional */.lqM(manifest_text, ''),
    manifests: dist/* pipe */.FsL(dist/* array */.YOg(descriptor), dist/* maxLength */.Ru6(MOST_MANIFESTS)),
});
const head = dist/* object */.Ikc({
    schemaVersion: dist/* literal */.euz(2),
    mediaType: dist/* optional */.lqM(manifest_text, ''),
    manifests: dist/* optional */.lqM(dist/* array */.YOg(dist/* unknown */.L5J())),
    config: dist/* optional */.lqM(dist/* unknown */.L5J()),
});
/**
 * A manifest or an index from parsed JSON; `label` says in messages whose it is. Throws `not-an-image` for
 * everything else. Artifacts are manifests too: `checkIsImage` tells them apart.
 */
function parseManifest(value, label) {
    const lookalike = (0,lookalike_keys/* findLookalike */.N)(value, KEYS, ['config']);
    if (lookalike !== null)
        throw notAnImage(label, explainLookalike('manifest', lookalike));
    const parsed = dist/* safeParse */.xLC(head, value);
    if (!parsed.success)
        throw notAnImage(label, explainHead(value));
    const { mediaType, manifests, config } = parsed.output;
    // One document must not be an index to one reader and a manifest to another (CVE-2021-41190).
    const isIndex = manifests !== undefined;
    if (isIndex === (config !== undefined) || isContradicted(mediaType, isIndex)) {
        throw notAnImage(label, `its parts contradict its type "${(0,plain/* toPlain */.U)(mediaType)}"`);
    }
    return isIndex ? parseIndex(value, label) : parseSingle(value, label);
}
function parseIndex(value, label) {
    const { mediaType, manifests } = check(index, value, label);
    return {
        kind: 'index',
        mediaType: mediaType || OCI_INDEX,
        manifests: manifests.map(toDescriptor),
    };
}
function parseSingle(value, label) {
    const found = check(manifest, value, label);
    return {
        kind: 'manifest',
        mediaType: found.mediaType || OCI_MANIFEST,
        artifactType: found.artifactType ?? null,
        config: toDescriptor(found.config),
        layers: found.layers.map(toDescriptor),
        annotations: found.annotations ?? {},
    };
}
/** Whether a descriptor of an index leads to another index. */
function isIndexType(mediaType) {
    return mediaType === OCI_INDEX || mediaType === DOCKER_LIST;
}
function isManifestType(mediaType) {
    return mediaType === OCI_MANIFEST || mediaType === DOCKER_MANIFEST;
}
/** BuildKit keeps provenance and SBOMs beside the images of an index: docs.docker.com, attestation storage. */
function isAttestation({ platform, annotations }) {
    if (annotations['vnd.docker.reference.type'] === 'attestation-manifest')
        return true;
    return platform?.os === 'unknown' && platform.architecture === 'unknown';
}
/**
 * The attestations of an image among the entries of its index (docs.docker.com, attestation storage); null where
 * there are none.
 */
function findAttestation(entries, digest) {
    const found = entries.find(({ annotations }) => annotations['vnd.docker.reference.type'] === 'attestation-manifest' &&
        annotations['vnd.docker.reference.digest'] === digest);
    return found ?? null;
}
/** Throws `not-an-image` for charts, signatures, attestations and other artifacts, `image-empty` for no layers. */
function checkIsImage(found, label) {
    const { config, layers, artifactType } = found;
    if (config.mediaType !== OCI_CONFIG && config.mediaType !== DOCKER_CONFIG) {
        throw notAnImage(label, `it is an artifact of type "${(0,plain/* toPlain */.U)(artifactType ?? config.mediaType)}"`);
    }
    const strange = layers.find(({ mediaType }) => !LAYER_TYPES.some((type) => type.test(mediaType)));
    if (strange !== undefined) {
        throw notAnImage(label, `it holds "${(0,plain/* toPlain */.U)(strange.mediaType)}" and not layers of files`);
    }
    if (layers.length === 0)
        throw imageEmpty(label);
}
function imageEmpty(label) {
    return new errors/* PlimsollError */.nN({
        code: 'image-empty',
        message: `${label} has no layers: there is nothing in it to scan.`,
        hint: 'Check that the build copies files into the last stage, and that the reference names the right image.',
    });
}
function notAnImage(label, why) {
    return new errors/* PlimsollError */.nN({
        code: 'not-an-image',
        message: `${label} is not a container image that can be scanned: ${why}.`,
        hint: 'Check that the reference names an image and not a chart, a signature or another artifact; images of Docker schema 1 must be pushed anew.',
    });
}
function isContradicted(mediaType, isIndex) {
    return isIndex ? isManifestType(mediaType) : isIndexType(mediaType);
}
/** Readers differ on what such a document says. */
function explainLookalike(what, key) {
    return `its ${what} has a key "${(0,plain/* toPlain */.U)(key, 50)}", which some read as another`;
}
/* All that any reader of manifests goes by. */
const KEYS = ('schemaVersion mediaType artifactType config layers manifests digest size platform annotations ' +
    'urls data os architecture variant subject').split(' ');
function explainHead(value) {
    const isFirst = dist.is(dist/* object */.Ikc({ schemaVersion: dist/* literal */.euz(1) }), value);
    return isFirst
        ? 'it is of Docker schema 1, which is out of use'
        : 'it has no manifest of a known kind';
}
function check(schema, value, label) {
    const parsed = dist/* safeParse */.xLC(schema, value);
    if (parsed.success)
        return parsed.output;
    const [issue] = parsed.issues;
    const where = (0,plain/* toPlain */.U)(dist/* getDotPath */.BuJ(issue) ?? 'the whole');
    throw notAnImage(label, `its manifest is broken at ${where} (${(0,plain/* toPlain */.U)(issue.message)})`);
}
function toDescriptor(found) {
    const { mediaType, digest, size, platform, annotations } = found;
    return {
        mediaType,
        digest,
        size,
        platform: platform
            ? (0,image_platform/* normalisePlatform */.WN)({ ...platform, variant: platform.variant ?? null })
            : null,
        annotations: annotations ?? {},
    };
}

;// CONCATENATED MODULE: ./src/image/config.ts








const config_MOST_LAYERS = 1000;
const MOST_STEPS = 10_000;
const config_text = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(65_536));
const diffId = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^sha256:[0-9a-f]{64}$/, 'a SHA-256 digest is expected'));
const settings = dist/* object */.Ikc({
    User: dist/* nullish */.cl6(config_text),
    Labels: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* string */.YjP())),
    ExposedPorts: dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* unknown */.L5J())),
    Healthcheck: dist/* nullish */.cl6(dist/* object */.Ikc({ Test: dist/* nullish */.cl6(dist/* array */.YOg(dist/* string */.YjP())) })),
});
const config = dist/* object */.Ikc({
    architecture: dist/* nullish */.cl6(config_text),
    os: dist/* nullish */.cl6(config_text),
    variant: dist/* nullish */.cl6(config_text),
    created: dist/* nullish */.cl6(config_text),
    config: dist/* nullish */.cl6(settings),
    rootfs: dist/* object */.Ikc({ diff_ids: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(diffId), dist/* maxLength */.Ru6(config_MOST_LAYERS))) }),
    history: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(dist/* object */.Ikc({ created_by: dist/* nullish */.cl6(dist/* string */.YjP()), empty_layer: dist/* nullish */.cl6(dist/* boolean */.zMY()) })), dist/* maxLength */.Ru6(MOST_STEPS))),
});
/** The config of an image from parsed JSON; `label` says in messages whose it is. Throws `not-an-image`. */
function parseImageConfig(value, label) {
    const lookalike = (0,lookalike_keys/* findConfigLookalike */.j)(value);
    if (lookalike !== null)
        throw notAnImage(label, explainLookalike('config', lookalike));
    const parsed = dist/* safeParse */.xLC(config, value);
    if (!parsed.success) {
        const [issue] = parsed.issues;
        const where = (0,plain/* toPlain */.U)(dist/* getDotPath */.BuJ(issue) ?? 'the whole');
        throw notAnImage(label, `its config is broken at ${where} (${(0,plain/* toPlain */.U)(issue.message)})`);
    }
    return { ...toImageConfig(parsed.output), facts: (0,config_facts/* toConfigFacts */.r)(value) };
}
function toImageConfig(found) {
    const { os, architecture, variant, created, rootfs, history } = found;
    return {
        platform: (0,image_platform/* normalisePlatform */.WN)({
            os: os ?? '',
            architecture: architecture ?? '',
            variant: variant ?? null,
        }),
        created: parseTime(created ?? ''),
        diffIds: rootfs.diff_ids ?? [],
        history: (history ?? []).map((step) => ({
            instruction: (0,instruction/* findInstruction */.qB)(step.created_by ?? ''),
            isEmptyLayer: step.empty_layer ?? false,
            endsWith: (0,line_end/* createLineEnd */.E)((step.created_by ?? '').slice(0, instruction/* LONGEST_LINE */.i2)),
        })),
        ...toSettings(found.config ?? {}),
    };
}
function toSettings(found) {
    return {
        labels: found.Labels ?? {},
        user: found.User ?? '',
        exposedPorts: Object.keys(found.ExposedPorts ?? {}).sort(),
        hasHealthcheck: !['NONE', undefined].includes(found.Healthcheck?.Test?.[0]),
    };
}
/** A manifest and a config that do not have the same number of layers describe no image; throws `not-an-image`. */
function checkLayerCount(manifest, { diffIds }, label) {
    if (manifest.layers.length === diffIds.length)
        return;
    throw notAnImage(label, `its manifest has ${manifest.layers.length} layers and its config ${diffIds.length}`);
}
/**
 * The word that made each layer, one for each diff id. A history that does not have as many steps with layers
 * (it is optional, and squashing breaks it) tells nothing: all null.
 */
function layerInstructions({ diffIds, history, }) {
    const steps = history.filter((step) => !step.isEmptyLayer);
    return diffIds.map((_, at) => steps.length === diffIds.length ? (steps[at]?.instruction ?? null) : null);
}
function parseTime(written) {
    const time = /^\d{4}-\d\d-\d\d[Tt]/.test(written) ? new Date(written) : new Date(Number.NaN);
    return Number.isNaN(time.getTime()) ? null : time.toISOString();
}

// EXTERNAL MODULE: ./src/archive/archive-errors.ts
var archive_errors = __webpack_require__(16158);
// EXTERNAL MODULE: ./src/archive/failure-facts.ts
var failure_facts = __webpack_require__(99802);
// EXTERNAL MODULE: ./src/archive/decompress.ts + 1 modules
var decompress = __webpack_require__(89787);
;// CONCATENATED MODULE: ./src/source/stored-bytes.ts




/** The bytes as a stream; fewer than promised when the file is shorter. */
function streamStored({ path, offset, size }) {
    if (size === 0)
        return external_node_stream_.Readable.from([]);
    return (0,external_node_fs_.createReadStream)(path, {
        start: offset,
        end: offset + size - 1,
        highWaterMark: decompress/* CHUNK_BYTES */.EC,
    });
}
/** The bytes in memory; the caller has looked at the size. Fewer when the file is shorter. */
async function readStored({ path, offset, size }) {
    const file = await (0,external_node_fs_promises_.open)(path, 'r');
    try {
        const bytes = Buffer.alloc(size);
        const { bytesRead } = await file.read(bytes, 0, size, offset);
        return bytes.subarray(0, bytesRead);
    }
    finally {
        await file.close();
    }
}

;// CONCATENATED MODULE: ./src/source/blob-store.ts







/** A layout in a folder. Links may lead to other files of the folder and nowhere else. */
function createFolderStore(folder, label) {
    const find = async (name) => {
        try {
            const root = await (0,external_node_fs_promises_.realpath)(folder);
            const path = await (0,external_node_fs_promises_.realpath)((0,external_node_path_.join)(root, name));
            const facts = await (0,external_node_fs_promises_.lstat)(path);
            if (!path.startsWith(`${root}${external_node_path_.sep}`)) {
                throw (0,archive_errors/* archiveUnsafe */.fW)(label, `its ${name} is a link to something outside of it`);
            }
            if (!facts.isFile())
                throw (0,archive_errors/* archiveUnsafe */.fW)(label, `its ${name} is not a regular file`);
            return { path, offset: 0, size: facts.size, isLinked: path !== (0,external_node_path_.join)(root, name) };
        }
        catch (error) {
            if (isMissing(error))
                return null;
            throw (0,archive_errors/* toArchiveError */.E5)(error, label);
        }
    };
    return { label, find };
}
function isMissing(error) {
    return (0,failure_facts/* codeOf */.$)(error) === 'ENOENT';
}
/** A layout inside of a plain tar file at `path`. */
function createTarStore(path, members, label) {
    const find = (name) => {
        const member = members.get(name);
        if (member === undefined)
            return null;
        if (member.kind !== 'file')
            throw (0,archive_errors/* archiveUnsafe */.fW)(label, `its ${name} is not a regular file`);
        if (member.isRepeated)
            throw (0,archive_errors/* archiveUnsafe */.fW)(label, `it holds ${name} more than once`);
        return { path, offset: member.offset, size: member.size, isLinked: false };
    };
    return { label, find: (name) => Promise.resolve(name).then(find) };
}
/** A file that must be there. Throws `archive-invalid` when it is not, or is larger than `maxBytes`. */
async function readFileOf(store, name, maxBytes) {
    const found = await store.find(name);
    if (found === null)
        throw (0,archive_errors/* archiveInvalid */.So)(store.label, `it has no ${name}`);
    if (found.size > maxBytes)
        throw (0,archive_errors/* archiveInvalid */.So)(store.label, `its ${name} is too large`);
    return readStored(found);
}
/**
 * Where a blob lies. Throws `archive-invalid` when it is missing and `size-mismatch` when it has another size than
 * its descriptor says.
 */
async function getBlob(store, descriptor) {
    const { digest, size } = descriptor;
    const found = await store.find(toBlobName(digest));
    if (found === null)
        throw (0,archive_errors/* archiveInvalid */.So)(store.label, `its blob ${digest} is missing`);
    if (found.size === size)
        return found;
    throw new errors/* PlimsollError */.nN({
        code: 'size-mismatch',
        message: `${store.label} is damaged: its blob ${digest} has ${found.size} bytes and should have ${size}.`,
        hint: 'Make or copy it again.',
    });
}
/** A small blob, proved to be the one that its descriptor names. Throws as above and `digest-mismatch`. */
async function blob_store_readBlob(store, descriptor, maxBytes) {
    const found = await getBlob(store, descriptor);
    if (found.size > maxBytes)
        throw (0,archive_errors/* archiveInvalid */.So)(store.label, `its blob ${descriptor.digest} is too large`);
    const bytes = await readStored(found);
    checkBlobDigest(store.label, descriptor.digest, digestOf(bytes));
    return bytes;
}
/** Throws `digest-mismatch`. */
function checkBlobDigest(label, expected, found) {
    if (found === expected)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'digest-mismatch',
        message: `${label} is damaged: the bytes named ${expected} have the digest ${found}.`,
        hint: 'No result for such an image could be trusted. Make or copy it again.',
    });
}
function toBlobName(digest) {
    return `blobs/sha256/${digest.slice('sha256:'.length)}`;
}

;// CONCATENATED MODULE: ./src/source/choose-candidate.ts




/**
 * The one image that is meant. Throws `image-empty` for a layout without images, `image-not-found` for a tag or digest that
 * is not there, `archive-ambiguous` when several are left, `platform-missing`.
 */
async function chooseCandidate(candidates, wish) {
    if (candidates.length === 0)
        throw imageEmpty(wish.label);
    const meant = distinct(candidates.filter((candidate) => choose_candidate_isMeant(candidate, wish)));
    if (meant.length === 0)
        throw notFound(candidates, wish);
    const [first] = meant;
    if (first !== undefined && meant.length === 1)
        return { chosen: first, notScanned: [] };
    const offers = await Promise.all(meant.map(async (candidate) => ({
        candidate,
        platform: candidate.descriptor.platform ?? (await wish.readPlatform(candidate)),
    })));
    if (isAmbiguous(offers))
        throw ambiguous(meant, wish.label);
    const { candidate, platform } = (0,image_platform/* choosePlatform */.xV)(offers, wish);
    const taken = (0,image_platform/* formatPlatform */.Bq)(platform);
    return {
        chosen: candidate,
        notScanned: (0,image_platform/* listPlatforms */.Rd)(offers).filter((name) => name !== taken),
    };
}
function choose_candidate_isMeant({ descriptor, indexDigest, names }, wish) {
    if (wish.digest !== null)
        return [descriptor.digest, indexDigest].includes(wish.digest);
    const { tag } = wish;
    return tag === null || names.some((name) => name === tag || name.endsWith(`:${tag}`));
}
/** One image under several tags is one image. */
function distinct(candidates) {
    return [...new Map(candidates.map((one) => [one.descriptor.digest, one])).values()];
}
/** Several entries may be platforms of one image; two of one platform cannot be. */
function isAmbiguous(offers) {
    const entries = new Set(offers.map(({ candidate }) => candidate.entry));
    return entries.size > 1 && (0,image_platform/* listPlatforms */.Rd)(offers).length < offers.length;
}
function notFound(candidates, wish) {
    return new errors/* PlimsollError */.nN({
        code: 'image-not-found',
        message: `${wish.label} holds no image ${(0,plain/* toPlain */.U)(wish.digest ?? wish.tag ?? '')}; there is ${listNames(candidates)}.`,
        hint: 'Name one that is there behind the path, as :TAG or @DIGEST, or leave it away when there is one.',
    });
}
function ambiguous(candidates, label) {
    return new errors/* PlimsollError */.nN({
        code: 'archive-ambiguous',
        message: `${label} holds ${candidates.length} images: ${listNames(candidates)}.`,
        hint: 'Say which one is meant behind the path, as :TAG or @DIGEST.',
    });
}
function listNames(candidates) {
    const names = candidates.map((one) => (0,plain/* toPlain */.U)(one.names.at(-1) ?? one.descriptor.digest));
    const shown = [...new Set(names)].sort().slice(0, 20);
    return shown.length < names.length ? `${shown.join(', ')} …` : shown.join(', ');
}

;// CONCATENATED MODULE: ./src/image/layers.ts

/**
 * The layers of an image as data; `stored` and `lines` have one entry for each diff id. Where they come from is
 * not known before the base is proved: `placeLayers` tells.
 */
function toLayers(config, stored, lines) {
    const instructions = layerInstructions(config);
    return stored.map(({ digest, size }, at) => ({
        diffId: config.diffIds[at] ?? '',
        digest,
        size,
        instruction: instructions[at] ?? null,
        line: lines[at] ?? null,
        origin: 'unknown',
    }));
}

;// CONCATENATED MODULE: ./src/source/image-parts.ts


/** Large enough for every real one: registries take manifests of 4 MiB. */
const MOST_MANIFEST_BYTES = 4 * 1024 * 1024;
const MOST_CONFIG_BYTES = 8 * 1024 * 1024;
function toImage(parts) {
    const { config, layers, lines, ...facts } = parts;
    return {
        ...facts,
        platform: (0,image_platform/* formatPlatform */.Bq)(config.platform),
        created: config.created,
        layers: toLayers(config, layers, lines),
        transport: 'none',
    };
}

;// CONCATENATED MODULE: ./src/source/layout-index.ts





/* An index may point to an index; more levels than these nobody builds. */
const MOST_LEVELS = 4;
const layout_index_MOST_MANIFESTS = 2000;
/** Annotations in which a layout keeps names: the specification's, and containerd's for the whole reference. */
const NAME_KEYS = ['io.containerd.image.name', 'org.opencontainers.image.ref.name'];
/** Follows `index.json` to all images. Throws `archive-invalid`, `digest-mismatch`, `not-an-image` and the like. */
async function readLayoutIndex(store) {
    const text = String(await readFileOf(store, 'index.json', MOST_MANIFEST_BYTES));
    const root = parseManifest((0,parse_json/* parseJson */.q)(text), store.label);
    if (root.kind !== 'index')
        throw (0,archive_errors/* archiveInvalid */.So)(store.label, 'its index.json is no index');
    const waiting = root.manifests.map((descriptor, entry) => ({
        descriptor,
        names: namesOf(descriptor),
        indexDigest: null,
        entry,
        level: 1,
    }));
    const candidates = [];
    const attestations = [];
    let manifests = 0;
    let isTyped = true;
    for (let visit = waiting.shift(); visit !== undefined; visit = waiting.shift()) {
        const { mediaType } = visit.descriptor;
        isTyped &&= isIndexType(mediaType) || isManifestType(mediaType);
        const nested = await findNestedIndex(store, visit);
        if (nested !== null)
            waiting.unshift(...enterIndex(store, nested, visit));
        else if (isAttestation(visit.descriptor))
            attestations.push(visit.descriptor);
        else
            candidates.push(visit);
        manifests += Number(nested === null);
        if (manifests + waiting.length > layout_index_MOST_MANIFESTS) {
            throw (0,archive_errors/* archiveInvalid */.So)(store.label, `it holds more than ${layout_index_MOST_MANIFESTS} images`);
        }
    }
    return { candidates, attestations, manifests, isTyped };
}
function namesOf({ annotations }) {
    return NAME_KEYS.flatMap((key) => annotations[key] ?? []);
}
/** Most descriptors say what they lead to; the others are looked at. */
async function findNestedIndex(store, visit) {
    const { descriptor } = visit;
    if (isManifestType(descriptor.mediaType))
        return null;
    const found = await readManifestBlob(store, descriptor);
    return found.parsed.kind === 'index' ? found.parsed : null;
}
function enterIndex(store, index, from) {
    if (from.level >= MOST_LEVELS) {
        throw (0,archive_errors/* archiveInvalid */.So)(store.label, `its indexes are nested more than ${MOST_LEVELS} deep`);
    }
    return index.manifests.map((descriptor) => ({
        ...from,
        descriptor,
        indexDigest: from.indexDigest ?? from.descriptor.digest,
        level: from.level + 1,
    }));
}
/** A manifest or index by its descriptor, its digest proved. */
async function readManifestBlob(store, descriptor) {
    const bytes = await blob_store_readBlob(store, descriptor, MOST_MANIFEST_BYTES);
    return { bytes, parsed: parseManifest((0,parse_json/* parseJson */.q)(String(bytes)), store.label) };
}

;// CONCATENATED MODULE: ./src/source/layout.ts











/**
 * Reads which image of a layout is meant and what it is made of. Throws what `chooseCandidate` throws,
 * `archive-invalid`, `archive-unsafe`, `digest-mismatch`, `size-mismatch`, `not-an-image`, `platform-missing`.
 */
async function readLayout(request) {
    const { store, wanted } = request;
    const index = await readLayoutIndex(store);
    const readPlatform = async (candidate) => (await readParts(store, candidate)).config.platform;
    const wish = { ...request, ...request.source, label: store.label, readPlatform };
    const found = await chooseCandidate(index.candidates, wish);
    const parts = await readParts(store, found.chosen);
    (0,image_platform/* checkPlatform */.oF)(parts.config.platform, { wanted, label: store.label });
    const layers = await Promise.all(parts.manifest.layers.map((layer) => getBlob(store, layer)));
    const own = await Promise.all([found.chosen.descriptor, parts.manifest.config].map((blob) => getBlob(store, blob)));
    const isDirect = [...layers, ...own].every(({ isLinked }) => !isLinked);
    const isAlone = index.manifests === 1 && index.isTyped && isDirect;
    const facts = request.readDockerfileFacts(parts.config, parts.config.platform);
    const image = describe(request, { ...found, ...facts }, parts);
    const attestation = findAttestation(index.attestations, found.chosen.descriptor.digest);
    return { ...parts, image, layers, isAlone, attestation, facts };
}
async function readParts(store, { descriptor }) {
    const { bytes, parsed } = await readManifestBlob(store, descriptor);
    if (parsed.kind !== 'manifest')
        throw notAnImage(store.label, 'its manifest is an index');
    checkIsImage(parsed, store.label);
    const configBytes = await blob_store_readBlob(store, parsed.config, MOST_CONFIG_BYTES);
    const config = parseImageConfig((0,parse_json/* parseJson */.q)(String(configBytes)), store.label);
    checkLayerCount(parsed, config, store.label);
    return { descriptor, manifest: parsed, manifestBytes: bytes, configBytes, config };
}
function describe(request, found, parts) {
    const { source, reference, name } = request;
    const { chosen, notScanned, lines } = found;
    return toImage({
        reference,
        name: name ?? (0,image_source/* toImageName */.w)(source, chosen.names[0] ?? null),
        source: source.kind,
        digest: chosen.descriptor.digest,
        indexDigest: chosen.indexDigest,
        imageId: parts.manifest.config.digest,
        notScanned,
        config: parts.config,
        layers: parts.manifest.layers,
        lines,
    });
}
/**
 * Trivy takes what follows a colon or an at sign in a path for a tag or a digest (pkg/fanal/image/oci.go), so a
 * folder with one in its name has to be shown to it by another.
 */
function isReadablePath(path) {
    return (0,external_node_path_.isAbsolute)(path) && !/[:@]/.test(path);
}
/** Throws `config-invalid` for a work folder in which Trivy could not find a layout. */
function checkWorkFolder(workFolder) {
    if (isReadablePath(workFolder))
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'config-invalid',
        message: `The work folder ${workFolder} cannot be used: Trivy reads no layout whose path has a colon or an at sign.`,
        hint: 'Set work-dir to a folder without them in its path.',
    });
}

// EXTERNAL MODULE: ./src/archive/entry-name.ts
var entry_name = __webpack_require__(51576);
// EXTERNAL MODULE: ./src/archive/tar.ts + 2 modules
var tar = __webpack_require__(78425);
// EXTERNAL MODULE: ./src/archive/tar-header.ts
var tar_header = __webpack_require__(48459);
;// CONCATENATED MODULE: ./src/archive/tar-index.ts





/** An image archive has a few files for each layer. */
const MOST_MEMBERS = 100_000;
/** Enough for a header with its extensions; the bytes of files are jumped over. */
const STEP_BYTES = 16 * 1024;
/**
 * Lists a plain tar file by its headers, whose number decides how long it takes, not the size of the file. Throws `archive-missing`, `archive-invalid`, `archive-truncated`, and `archive-unsafe` for names that
 * lead outside.
 */
async function indexTar(path, label) {
    let file = null;
    try {
        file = await (0,external_node_fs_promises_.open)(path, 'r');
        return await listMembers(file, label);
    }
    catch (error) {
        throw (0,archive_errors/* toArchiveError */.E5)(error, label);
    }
    finally {
        await file?.close();
    }
}
async function listMembers(file, label) {
    const members = new Map();
    const { size: total } = await file.stat();
    const readBlock = createBlockReader(file);
    let at = 0;
    const entry = (found) => {
        if (at + found.size > total)
            throw (0,archive_errors/* archiveTruncated */.lO)(label);
        addMember(members, { ...found, offset: at, isRepeated: false }, label);
        return false;
    };
    const visitor = { entry, data: () => false, end: () => undefined };
    const reader = (0,tar/* createTarReader */.N)({ label, visitor, maxEntries: MOST_MEMBERS });
    while (at < total && !reader.isAtEnd()) {
        const block = await readBlock(at);
        at += block.length;
        reader.push(block);
        at += reader.skip();
    }
    reader.end();
    const isOdd = [...members.values()].some((member) => member.isOdd || member.isRepeated);
    return { members, isOrdinary: !isOdd };
}
/** Blocks by their place, from the piece of the file that was read last where it has them. */
function createBlockReader(file) {
    const piece = Buffer.alloc(STEP_BYTES);
    let from = 0;
    let held = 0;
    return async (at) => {
        if (at < from || at + tar_header/* BLOCK_BYTES */.Yo > from + held) {
            from = at;
            held = (await file.read(piece, 0, STEP_BYTES, at)).bytesRead;
        }
        return piece.subarray(at - from, Math.min(at - from + tar_header/* BLOCK_BYTES */.Yo, held));
    };
}
function addMember(members, member, label) {
    const name = (0,entry_name/* toSafeName */.K)(member.name, label);
    if (name === '')
        return;
    const first = members.get(name);
    members.set(name, first === undefined
        ? { ...member, name }
        : { ...first, isRepeated: true, isOdd: first.isOdd || member.isOdd });
}

// EXTERNAL MODULE: ./src/image/facts/find-secret.ts + 1 modules
var find_secret = __webpack_require__(51893);
;// CONCATENATED MODULE: ./src/image/accounts.ts

const MOST_ACCOUNT_BYTES = 1024 * 1024;
const MOST_ACCOUNTS = 10_000;
const accounts_LONGEST_NAME = 100;
const LISTS = new Map([
    ['etc/passwd', 'passwd'],
    ['etc/group', 'group'],
    ['etc/shadow', 'shadow'],
]);
function findAccountList(path) {
    // Asked for every file of an image: nearly all are told by their first letter.
    return path.charCodeAt(0) === 0x65 ? (LISTS.get(path) ?? null) : null;
}
/** Reads a list; null for one with more accounts than any real one. */
function parseAccounts(list, text) {
    const rows = text
        .split('\n')
        // Whoever starts a container takes blanks from around a line, and none from a name.
        .map((line) => line.trim().split(':'))
        // Lines of NIS begin with a sign, and name nobody here.
        .filter(([name = '']) => name !== '' && !/^[#+-]/.test(name));
    if (rows.length > MOST_ACCOUNTS)
        return null;
    const named = rows.map(([name = '', ...rest]) => ({
        name: (0,find_secret/* hideToken */.Uy)(name, accounts_LONGEST_NAME),
        rest,
    }));
    const isOpen = ({ rest }) => rest[0] === '';
    return {
        users: list === 'passwd'
            ? named.map(({ name, rest }) => ({ name, uid: toId(rest[1]), gid: toId(rest[2]) }))
            : [],
        groups: list === 'group' ? named.map(({ name, rest }) => ({ name, gid: toId(rest[1]) })) : [],
        withoutPassword: list === 'group' ? [] : named.filter(isOpen).map(({ name }) => name),
    };
}
/** A number between blanks is none to those who start containers, and then it is 0. */
function toId(text) {
    return /^\d{1,10}$/.test(text ?? '') ? Number(text) : null;
}

// EXTERNAL MODULE: ./src/image/facts/bounded.ts
var bounded = __webpack_require__(19376);
;// CONCATENATED MODULE: ./src/image/file-marks.ts
const SET_ID = 0o6000;
const STICKY = 0o1000;
const OTHERS_WRITE = 0o0002;
function isSetId(mode) {
    return (mode & SET_ID) !== 0;
}
/** In a directory with the sticky bit everybody may write, and nobody takes what is another's. */
function isWorldWritable(mode, isDirectory) {
    return (mode & OTHERS_WRITE) !== 0 && !(isDirectory && (mode & STICKY) !== 0);
}
const byClass = (kind, names) => names.split(/\s+/).map((name) => [name, kind]);
const PROGRAMS = new Map([
    ...byClass('remote-access', `sshd dropbear dropbearmulti tinysshd telnetd in.telnetd utelnetd in.rshd in.rlogind in.rexecd rlogind rshd
    vncserver Xvnc Xtightvnc Xtigervnc x11vnc x0vncserver tigervncserver tightvncserver xrdp`),
    ...byClass('package-manager', 'apt apt-get aptitude dpkg apk yum dnf dnf5 microdnf tdnf rpm zypper pacman opkg emerge xbps-install swupd'),
    ...byClass('shell', 'sh bash dash ash zsh ksh mksh csh tcsh fish busybox pwsh'),
    ...byClass('build-tool', 'cc gcc c++ g++ clang clang++ tcc ld gold lld as make gmake cmake ninja gdb strace ltrace rustc cargo javac'),
]);
const FOLDER = /(?:^|\/)s?bin\/[^/]+$/;
/** The class of a program by its name; `gcc-12` is a `gcc`. */
function findProgramClass(path, name) {
    const kind = PROGRAMS.get(name) ?? PROGRAMS.get(withoutVersion(name));
    return kind !== undefined && FOLDER.test(path) ? kind : null;
}
function withoutVersion(name) {
    const last = name.charCodeAt(name.length - 1);
    return last >= 0x30 && last <= 0x39 ? name.replace(/-[\d.]+$/, '') : name;
}
/** The mark of an entry by what its header says; null: it is nothing of interest. */
function findHeaderMark(entry) {
    const { path, kind } = entry;
    const mode = kind === 'file' ? entry.mode : 0;
    const found = findProgramClass(path, path.slice(path.lastIndexOf('/') + 1));
    // Programs of many names (busybox) are linked under all of them: the link opens no door.
    const program = kind === 'link' && found === 'remote-access' ? null : found;
    if (program === null && !isSetId(mode) && !isWorldWritable(mode, false))
        return null;
    return { mode, kind: program, what: '', list: null };
}
/** Of a hard link: the permissions of either may be the last that count; what it holds is told by what it links to. */
function joinMarks(own, target) {
    if (own === null || target === null)
        return own ?? withoutProgram(target);
    return {
        ...target,
        kind: own.kind ?? withoutProgram(target)?.kind ?? null,
        mode: own.mode | target.mode,
    };
}
/** A program by another name is not that program: busybox has hundreds of names. */
function withoutProgram(mark) {
    if (!mark?.kind || mark.kind === 'key-file')
        return mark;
    const isSpecial = isSetId(mark.mode) || isWorldWritable(mark.mode, false);
    return isSpecial ? { ...mark, kind: null } : null;
}

;// CONCATENATED MODULE: ./src/image/file-facts.ts




/** The most files that one list of facts names. */
const MOST_FOUND = 200;
const file_facts_LONGEST_PATH = 500;
/** Collects what the rules about files ask for. */
function createFileFacts(listings) {
    const modes = { setuid: createList(), worldWritable: createList() };
    const classes = createClassLists();
    const accounts = createAccounts();
    let lost = listings.reduce((sum, { lostMarks = 0 }) => sum + lostMarks, 0);
    const addMode = (list, found) => {
        modes[list].add(found);
    };
    return {
        addEntry: ({ path, mark }, layer) => {
            accounts.add(path, mark);
            if (mark === undefined)
                return;
            const { mode } = mark;
            const found = { path, layer, mode, isDirectory: false };
            if (isSetId(mode))
                addMode('setuid', found);
            if (isWorldWritable(mode, false))
                addMode('worldWritable', found);
            classes.add({ path, layer }, mark);
        },
        addDirectory: ({ path, mode }, layer) => {
            addMode('worldWritable', { path, layer, mode, isDirectory: true });
        },
        addLost: () => {
            lost += 1;
        },
        total: () => ({
            setuid: modes.setuid.toFound(),
            worldWritable: modes.worldWritable.toFound(),
            ...classes.total(),
            accounts: accounts.total(),
            isComplete: lost === 0,
        }),
    };
}
/** Keeps the first by path; which ones those are does not hang on the order in which they come. */
function createList() {
    let items = [];
    let count = 0;
    const sort = () => {
        items = items.sort((one, other) => (0,bounded/* compareTexts */.q)(one.path, other.path)).slice(0, MOST_FOUND);
    };
    return {
        add: (item) => {
            count += 1;
            items.push(item);
            if (items.length >= 4 * MOST_FOUND)
                sort();
        },
        toFound: () => {
            sort();
            const shown = items.map((item) => ({
                ...item,
                path: (0,find_secret/* hideTokenInPath */.sW)(item.path, file_facts_LONGEST_PATH),
            }));
            return { listed: shown, more: count - items.length };
        },
    };
}
function createClassLists() {
    const keyFiles = createList();
    const lists = {
        'remote-access': createList(),
        'package-manager': createList(),
        shell: createList(),
        'build-tool': createList(),
    };
    const add = (file, { kind, what }) => {
        if (kind === 'key-file')
            keyFiles.add({ ...file, what });
        else if (kind !== null)
            lists[kind].add(file);
    };
    const total = () => ({
        remoteAccess: lists['remote-access'].toFound(),
        packageManagers: lists['package-manager'].toFound(),
        shells: lists.shell.toFound(),
        buildTools: lists['build-tool'].toFound(),
        keyFiles: keyFiles.toFound(),
    });
    return { add, total };
}
/** The lists in force: those of the highest layer that has them. A link in their place is not followed. */
function createAccounts() {
    const states = {
        passwd: 'absent',
        group: 'absent',
        shadow: 'absent',
    };
    const found = {};
    const add = (path, mark) => {
        const list = findAccountList(path);
        if (list === null)
            return;
        const accounts = mark?.list?.accounts ?? null;
        states[list] = accounts === null ? 'unreadable' : 'read';
        if (accounts !== null)
            found[list] = accounts;
    };
    const total = () => ({
        ...states,
        users: found.passwd?.users ?? [],
        groups: found.group?.groups ?? [],
        withoutPassword: withoutPassword(found),
    });
    return { add, total };
}
/** An empty field of passwd lets in without a password too; that of shadow counts where passwd refers to it. */
function withoutPassword({ passwd, shadow }) {
    const names = new Set([...(passwd?.withoutPassword ?? []), ...(shadow?.withoutPassword ?? [])]);
    return [...names].sort(bounded/* compareTexts */.q);
}

;// CONCATENATED MODULE: ./src/image/file-kinds.ts
/*
 * What a file is, told by its name, size and first bytes: only as much as decides what the scanners need
 * (a database for jars) and what none of them assesses.
 */
const file_kinds_HEAD_BYTES = 8;
/** From here on Trivy itself advises to leave a file out of the search for secrets (analyzer/secret, 10 MiB). */
const WEIGHT_BYTES = 10 * 1024 * 1024;
/* What Trivy's jar analyzer takes (analyzer/language/java/jar). */
const JARS = new Set(['jar', 'war', 'ear', 'par']);
/*
 * Formats of weights: the lists of huggingface_hub and picklescan, onnx.ai, llama.cpp (gguf, ggml), TensorFlow's
 * Lite and checkpoints, Keras, XGBoost, PaddlePaddle, Core ML, Caffe, TensorRT.
 */
const WEIGHTS = new Set(`safetensors gguf ggml ggjt pt pth ckpt onnx onnx_data tflite keras pdparams pdiparams mlmodel caffemodel
  nemo llamafile`.split(/\s+/));
/* Formats of data that hold weights when they are large, and anything when they are small. */
const LARGE_WEIGHTS = new Set('h5 hdf5 npz npy msgpack ot params engine trt t7 ptl joblib pkl pickle'.split(' '));
/* Endings that everybody uses: weights when the first bytes or the name say so. */
const AMBIGUOUS = /\.(?:bin|pb|model|weights|dat|data-\d{5}-of-\d{5})$/;
const WEIGHT_NAMES = /^(?:.*pytorch_model|.*ggml|model|tf_model|adapter_model|consolidated|variables|saved_model|frozen_inference_graph|openvino_model|optimizer|yolo)/;
const MODEL_CONFIGS = new Set(`model_index.json tokenizer_config.json generation_config.json preprocessor_config.json adapter_config.json
  model.safetensors.index.json pytorch_model.bin.index.json saved_model.pb saved_model.pbtxt
  modelfile mlmodel`.split(/\s+/));
/* One JSON file for each package in an environment (docs.conda.io, conda-meta). */
const CONDA = /(?:^|\/)conda-meta\/[^/]+-[^/]+-[^/]+\.json$/;
const NO_KINDS = {
    isJar: false,
    isWeight: false,
    isModel: false,
    isCondaPackage: false,
    isExecutable: false,
};
/** What a regular file is; a file can be several things. `NO_KINDS` itself for the many that are nothing of these. */
function findKinds(file) {
    const kinds = findEachKind(file);
    const { isJar, isWeight, isModel, isCondaPackage, isExecutable: isProgram } = kinds;
    return isJar || isWeight || isModel || isCondaPackage || isProgram ? kinds : NO_KINDS;
}
function findEachKind(file) {
    const name = file.path.slice(file.path.lastIndexOf('/') + 1).toLowerCase();
    const dot = name.lastIndexOf('.');
    const ending = dot === -1 ? '' : name.slice(dot + 1);
    const isLarge = file.size >= WEIGHT_BYTES;
    const isWeights = WEIGHTS.has(ending) ||
        (isLarge && LARGE_WEIGHTS.has(ending)) ||
        (AMBIGUOUS.test(name) && (WEIGHT_NAMES.test(name) || hasWeightMagic(file.head)));
    return {
        isJar: JARS.has(ending),
        isWeight: isWeights && isLarge,
        isModel: isWeights || MODEL_CONFIGS.has(name),
        isCondaPackage: ending === 'json' && CONDA.test(file.path),
        isExecutable: isExecutable(file.head, ending),
    };
}
/** PyTorch writes zip files, before that pickles of protocol 2 to 5; llama.cpp its own letters. */
function hasWeightMagic(head) {
    const isPickle = head[0] === 0x80 && (head[1] ?? 0) >= 2 && (head[1] ?? 0) <= 5;
    return isPickle || WEIGHT_MAGICS.has(word(head));
}
/* `PK`, `GGUF`, and `ggml` and `ggjt` as numbers, least byte first. */
const WEIGHT_MAGICS = new Set([0x504b0304, 0x47475546, 0x6c6d6767, 0x746a6767]);
const MACH_O = new Set([0xfeedface, 0xfeedfacf, 0xcefaedfe, 0xcffaedfe]);
function isExecutable(head, ending) {
    const first = word(head);
    if (first === 0x7f454c46 || MACH_O.has(first))
        return true;
    // A class of Java begins as a universal Mach-O does; there its version (45 and up) stands, here a small count.
    if (first === 0xcafebabe)
        return head.length >= 8 && word(head.subarray(4)) < 45;
    return first === 0x4d5a9000 || (first >>> 16 === 0x4d5a && PE_ENDINGS.has(ending));
}
const PE_ENDINGS = new Set(['exe', 'dll', 'pyd', 'sys', 'efi']);
function word(head) {
    const [a = 0, b = 0, c = 0, d = 0] = head;
    return ((a << 24) | (b << 16) | (c << 8) | d) >>> 0;
}

;// CONCATENATED MODULE: ./src/image/lay-up.ts


/** Tells of what is left when all layers are applied; `listings` from the lowest layer to the highest. */
function layUp(listings, visitor) {
    const cover = createCover();
    const links = createLinks(visitor);
    for (const listing of listings.toReversed()) {
        links.resolveIn(listing);
        for (const directory of listing.markedDirectories ?? []) {
            if (!cover.hides(directory.path))
                visitor.directory(directory, listing.diffId);
        }
        for (const entry of listing.entries.toReversed()) {
            if (cover.hides(entry.path))
                continue;
            cover.add(entry.path);
            if (entry.linkTo === undefined)
                visitor.entry(entry, listing.diffId);
            else
                links.add({ entry, layer: listing.diffId });
        }
        cover.close(listing);
        links.close();
    }
    links.end();
}
/**
 * Hard links wait for the layer below that has what they link to. A whiteout takes that away from the image and not
 * from the link, so that what is hidden is found as well.
 */
function createLinks(visitor) {
    const waiting = new Map();
    const added = [];
    const resolve = ({ entry, layer }, target) => {
        const joined = joinEntries(entry, target);
        if (joined.linkTo === undefined)
            visitor.entry(joined, layer);
        else
            added.push({ entry: joined, layer });
    };
    return {
        add: (link) => void added.push(link),
        resolveIn: ({ entries }) => {
            for (let at = entries.length - 1; at >= 0 && waiting.size > 0; at -= 1) {
                const target = entries[at];
                if (target === undefined)
                    continue;
                for (const link of waiting.get(target.path) ?? [])
                    resolve(link, target);
                waiting.delete(target.path);
            }
        },
        /** What the layer at hand has added can only lead to layers below it. */
        close: () => {
            for (const link of added.splice(0)) {
                const path = link.entry.linkTo ?? '';
                const others = waiting.get(path);
                if (others === undefined)
                    waiting.set(path, [link]);
                else
                    others.push(link);
            }
        },
        end: () => {
            for (const { entry, layer } of [...waiting.values()].flat()) {
                visitor.entry(entry, layer);
                visitor.lostLink(entry, layer);
            }
        },
    };
}
function joinEntries({ path, mark }, target) {
    const joined = joinMarks(mark ?? null, target.mark ?? null);
    return {
        path,
        file: { bytes: 0, kinds: target.file?.kinds ?? NO_KINDS },
        ...(joined === null ? {} : { mark: joined }),
        ...(target.linkTo === undefined ? {} : { linkTo: target.linkTo }),
    };
}
/** What the layers above hide. Entries of one directory follow each other, so its answer is kept. */
function createCover() {
    const atHand = new Set();
    const directories = new Set();
    const gone = new Set();
    const opaque = new Set();
    const judged = new Map();
    const isDirectoryHidden = (path) => {
        if (path === null)
            return opaque.has('');
        const known = judged.get(path);
        if (known !== undefined)
            return known;
        const isHidden = gone.has(path) || opaque.has(path) || isDirectoryHidden(parentOf(path));
        judged.set(path, isHidden);
        return isHidden;
    };
    return {
        hides: (path) => atHand.has(path) ||
            gone.has(path) ||
            directories.has(path) ||
            isDirectoryHidden(parentOf(path)),
        add: (path) => atHand.add(path),
        close: (listing) => {
            for (const { path } of listing.entries)
                gone.add(path);
            for (const path of listing.whiteouts)
                gone.add(path);
            for (const path of listing.opaques)
                opaque.add(path);
            for (const path of listing.directories)
                directories.add(path);
            atHand.clear();
            judged.clear();
        },
    };
}
function parentOf(path) {
    const slash = path.lastIndexOf('/');
    return slash === -1 ? null : path.slice(0, slash);
}

;// CONCATENATED MODULE: ./src/image/package-database.ts
/*
 * The lists that dpkg and apk keep of what is installed: paragraphs of fields. Only name and version are read, as
 * the bytes come, so that a list of any length takes no more memory than what is found in it.
 */
/** Far above every real one (Debian's complete TeX has about 6000 packages); a longer list is none. */
const MOST_PACKAGES = 20_000;
/** Of a list. */
const MOST_DATABASE_BYTES = 32 * 1024 * 1024;
const LONGEST_LINE = 4096;
const LONGEST_WORD = 300;
const DPKG_FOLDER = 'var/lib/dpkg/status.d/';
const FILES = new Map([
    ['var/lib/dpkg/status', 'deb'],
    ['lib/apk/db/installed', 'apk'],
    ['usr/lib/apk/db/installed', 'apk'],
]);
/**
 * Whose list of packages a file is; null for all others. Distroless images have no list but a file for each
 * package, beside those with its checksums.
 */
function findPackageType(path) {
    const first = path.charCodeAt(0);
    // Asked for every file of an image: nearly all are told by their first letter.
    if (first !== 0x76 && first !== 0x6c && first !== 0x75)
        return null;
    if (!path.startsWith(DPKG_FOLDER))
        return FILES.get(path) ?? null;
    const name = path.slice(DPKG_FOLDER.length);
    return name === '' || name.includes('/') || name.endsWith('.md5sums') ? null : 'deb';
}
/** Reads one list; bytes that are no list give no packages. Never throws. */
function createDatabaseReader(type) {
    const packages = [];
    const fields = FIELDS[type];
    let open = {};
    let isTooLong = false;
    const close = () => {
        const found = toPackage(open);
        open = {};
        if (found === null)
            return;
        if (packages.length < MOST_PACKAGES)
            packages.push(found);
        else
            isTooLong = true;
    };
    const lines = createLines((line) => {
        if (line.length === 0) {
            close();
            return;
        }
        const field = fields.find(({ mark }) => beginsWith(line, mark));
        if (field !== undefined)
            open[field.field] ??= wordsOf(line.subarray(field.mark.length));
    });
    return {
        push: lines.push,
        end: () => {
            lines.end();
            close();
            return isTooLong ? null : packages;
        },
    };
}
const encoder = new TextEncoder();
/* deb-control(5) and dpkg(1) "PACKAGE STATES"; apk-tools, apk-installed(5). */
const FIELDS = {
    deb: [
        { field: 'name', mark: encoder.encode('Package:') },
        { field: 'version', mark: encoder.encode('Version:') },
        { field: 'status', mark: encoder.encode('Status:') },
    ],
    apk: [
        { field: 'name', mark: encoder.encode('P:') },
        { field: 'version', mark: encoder.encode('V:') },
    ],
};
/** What dpkg calls the state of a package of which nothing, or only its settings, is there. */
const ABSENT = new Set(['not-installed', 'config-files']);
function toPackage({ name, version, status, }) {
    if (name === undefined || name === '' || name.length > LONGEST_WORD)
        return null;
    if (ABSENT.has(status?.split(' ').at(-1) ?? ''))
        return null;
    if (version === undefined || version === '')
        return { name, version: null };
    return version.length > LONGEST_WORD ? null : { name, version };
}
function beginsWith(line, mark) {
    return line[0] === mark[0] && mark.every((byte, at) => line[at] === byte);
}
const decoder = new TextDecoder();
function wordsOf(bytes) {
    return decoder.decode(bytes).trim();
}
const LINE_END = 0x0a;
const CARRIAGE_RETURN = 0x0d;
/** Lines without their end, valid during the call; of a line that is too long for a field, its beginning. */
function createLines(onLine) {
    const held = new Uint8Array(LONGEST_LINE);
    let length = 0;
    const hold = (bytes) => {
        const taken = bytes.subarray(0, LONGEST_LINE - length);
        held.set(taken, length);
        length += taken.length;
    };
    const give = (line) => {
        onLine(line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line);
    };
    const giveHeld = () => {
        const line = held.subarray(0, length);
        length = 0;
        give(line);
    };
    const push = (bytes) => {
        let from = 0;
        for (let to = bytes.indexOf(LINE_END); to !== -1; to = bytes.indexOf(LINE_END, from)) {
            if (length === 0)
                give(bytes.subarray(from, to));
            else {
                hold(bytes.subarray(from, to));
                giveHeld();
            }
            from = to + 1;
        }
        hold(bytes.subarray(from));
    };
    const end = () => {
        if (length > 0)
            giveHeld();
    };
    return { push, end };
}

;// CONCATENATED MODULE: ./src/image/layer-packages.ts

const TYPES = ['deb', 'apk'];
/**
 * What is installed as each layer leaves it, from the bottom up: its own copy of a list stands for that of the
 * layers below, and where there is a file for each package, they add up. A layer that touches no list is left out,
 * and so is one whose list cannot be read.
 */
function toLayerPackages(listings) {
    const inForce = new Map();
    return listings.flatMap((listing) => {
        const touched = new Set([
            ...remove(inForce, listing),
            ...listing.packageFiles.map(({ type }) => type),
        ]);
        for (const file of listing.packageFiles)
            inForce.set(file.path, file);
        return TYPES.filter((type) => touched.has(type)).flatMap((type) => toList(inForce, type, listing.diffId));
    });
}
/** Takes away what the layer takes away; returns whose lists that were. */
function remove(inForce, { whiteouts, opaques }) {
    const paths = [...inForce.keys()];
    if (paths.length === 0)
        return [];
    const gone = new Set(whiteouts);
    const emptied = new Set(opaques);
    const lost = paths.filter((path) => isGone(path, gone, emptied));
    return lost.flatMap((path) => {
        inForce.delete(path);
        return findPackageType(path) ?? [];
    });
}
function isGone(path, gone, emptied) {
    if (gone.has(path) || emptied.has(''))
        return true;
    for (let slash = path.indexOf('/'); slash !== -1; slash = path.indexOf('/', slash + 1)) {
        const folder = path.slice(0, slash);
        if (gone.has(folder) || emptied.has(folder))
            return true;
    }
    return false;
}
function toList(inForce, type, layer) {
    const packages = [];
    for (const file of inForce.values()) {
        if (file.type !== type)
            continue;
        if (file.packages === null)
            return [];
        for (const one of file.packages)
            packages.push(one);
        if (packages.length > MOST_PACKAGES)
            return [];
    }
    return [{ layer, type, packages }];
}

;// CONCATENATED MODULE: ./src/image/contents.ts



/* What an image holds, from the lists of its layers. */

/** The same for the paths that are handed on. */
const MOST_PATHS = 200_000;
/** Counts what is left when all layers are applied; `listings` from the lowest layer to the highest. */
function toContents(listings) {
    return toWhole(listings).contents;
}
/** The same, and what the rules about files ask for: told on one way through the layers. */
function toWhole(listings) {
    const tally = createTally();
    const files = createFileFacts(listings);
    layUp(listings, {
        entry: (entry, layer) => {
            if (entry.file !== null)
                tally.count(entry.path, entry.file);
            files.addEntry(entry, layer);
        },
        directory: (directory, layer) => {
            files.addDirectory(directory, layer);
        },
        lostLink: () => {
            files.addLost();
        },
    });
    for (const { unlisted } of listings)
        tally.countUnlisted(unlisted);
    const contents = { ...tally.total(), layerPackages: toLayerPackages(listings) };
    return { contents, files: files.total() };
}
/** Whether some layer had more entries than are listed, so that counts are of at least so many. */
function isIncomplete(listings) {
    return listings.some(({ unlisted }) => unlisted.files > 0);
}
function createTally() {
    const counts = { files: 0, bytes: 0, jars: 0, models: 0, condaPackages: 0 };
    const weights = { count: 0, bytes: 0 };
    const executables = [];
    const weightPaths = [];
    const countUnlisted = (more) => {
        counts.files += more.files;
        counts.bytes += more.bytes;
        counts.jars += more.jars;
    };
    const count = (path, { bytes, kinds }) => {
        countUnlisted({ files: 1, bytes, jars: Number(kinds.isJar) });
        counts.models += Number(kinds.isModel);
        counts.condaPackages += Number(kinds.isCondaPackage);
        if (kinds.isExecutable && executables.length < MOST_PATHS)
            executables.push(path);
        if (!kinds.isWeight)
            return;
        weights.count += 1;
        weights.bytes += bytes;
        if (weightPaths.length < MOST_PATHS)
            weightPaths.push(path);
    };
    const total = () => ({
        ...counts,
        weights,
        executables: executables.sort(),
        weightPaths: weightPaths.sort(),
    });
    return { count, countUnlisted, total };
}

;// CONCATENATED MODULE: ./src/image/layer-listing.ts
/** The most entries that a layer's listing names; larger layers exist, but a list must not fill the memory. */
const MOST_LISTED = 200_000;

;// CONCATENATED MODULE: ./src/source/package-files.ts

/**
 * Reads a file of a layer when it is a list of packages, into `files` by its path; null for all others. A list that
 * is too long is there and has no packages.
 */
function beginPackageFile({ path, size }, files) {
    const type = findPackageType(path);
    if (type === null)
        return null;
    if (size > MOST_DATABASE_BYTES || files.size > MOST_PACKAGES) {
        files.set(files.size > MOST_PACKAGES ? '' : path, { path, type, packages: null });
        return null;
    }
    const reader = createDatabaseReader(type);
    return {
        push: reader.push,
        end: () => {
            files.set(path, { path, type, packages: reader.end() });
        },
    };
}

;// CONCATENATED MODULE: ./src/image/key-files.ts
/*
 * Files in which people keep keys and passwords, by their names and, where a name alone says too little, by what
 * their first bytes hold. Lists: Dockle (CIS-DI-0010, DKL-LI-0003), the documentation of each program.
 */
/** As much of a file is looked at. */
const PEEK_BYTES = 16 * 1024;
const PRIVATE_KEY = { what: 'an SSH private key', holds: /PRIVATE KEY/ };
const HOST_KEY = { what: 'a host key of an SSH server', holds: /PRIVATE KEY/ };
const ENVIRONMENT = {
    what: 'a file of environment variables',
    holds: /^[ \t]*(?:export[ \t]{1,9})?[A-Za-z_]\w*[ \t]?=[ \t]*[^\s$]/m,
};
const SERVICE_KEY = {
    what: 'credentials of a service account',
    holds: /"(?:private_key|client_secret|refresh_token)"\s?:\s?"[^"]/,
};
const NAMES = new Map([
    ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519', 'id_ecdsa_sk', 'id_ed25519_sk', 'identity'].map((name) => [name, PRIVATE_KEY]),
    ['.npmrc', { what: 'a login of npm', holds: /_(?:authToken|auth|password)[ \t]?=[ \t]?[^\s$]/ }],
    ['.pypirc', { what: 'a login of PyPI', holds: /^[ \t]*password[ \t]?[:=][ \t]*\S/m }],
    ['.netrc', { what: 'logins of servers', holds: /password\s{1,9}\S/ }],
    ['_netrc', { what: 'logins of servers', holds: /password\s{1,9}\S/ }],
    ['.git-credentials', { what: 'logins of Git', holds: null }],
    ['.dockercfg', { what: 'a login of Docker', holds: /"auth"\s?:\s?"[^"]/ }],
    ['.pgpass', { what: 'passwords of PostgreSQL', holds: null }],
    ['.my.cnf', { what: 'a login of MySQL', holds: /password[ \t]?=[ \t]?\S/ }],
    ['.htpasswd', { what: 'passwords of a web server', holds: null }],
    ['credentials.json', SERVICE_KEY],
    ['service-account.json', SERVICE_KEY],
    ['service_account.json', SERVICE_KEY],
    ['application_default_credentials.json', SERVICE_KEY],
    ['credentials.tfrc.json', { what: 'a login of Terraform', holds: /"token"\s?:\s?"[^"]/ }],
]);
/* By the last two parts of the path. */
const PLACES = new Map([
    ['.aws/credentials', { what: 'credentials of AWS', holds: /aws_secret_access_key|aws_session/i }],
    ['.azure/accessTokens.json', { what: 'tokens of Azure', holds: null }],
    ['.azure/msal_token_cache.json', { what: 'tokens of Azure', holds: null }],
    ['.azure/msal_token_cache.bin', { what: 'tokens of Azure', holds: null }],
    [
        '.docker/config.json',
        { what: 'a login of Docker', holds: /"(?:auth|identitytoken)"\s?:\s?"[^"]/ },
    ],
    ['containers/auth.json', { what: 'a login of Podman', holds: /"auth"\s?:\s?"[^"]/ }],
    [
        '.kube/config',
        { what: 'a login of Kubernetes', holds: /(?:client-key-data|token|password)\s?:\s?\S/ },
    ],
    ['.git/config', { what: 'a Git repository', holds: null }],
    ['gcloud/credentials.db', { what: 'credentials of Google Cloud', holds: null }],
    ['gcloud/access_tokens.db', { what: 'credentials of Google Cloud', holds: null }],
]);
const ENV_NAME = /^\.env(?:\.(?:local|prod|production|dev|development|stage|staging|secret|secrets))?$/;
const HOST_KEY_NAME = /^ssh_host_\w{1,20}_key$/;
/* Others' packages bring their own examples and tests. */
const OTHERS = /(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|vendor|testdata|fixtures|\.cargo|\.nvm|\.rbenv|\.pyenv|\.asdf|\.oh-my-zsh|\.vscode-server)\/|^usr\/(?:share|lib|src)\/|(?:^|\/)pkg\/mod\//;
/** What a file of this name may be; null: nothing of interest. */
function findKeyFileKind(path, name) {
    const kind = findByName(path, name);
    return kind === null || OTHERS.test(path) ? null : kind;
}
function findByName(path, name) {
    const named = NAMES.get(name);
    if (named !== undefined)
        return named;
    if (name.startsWith('.env'))
        return ENV_NAME.test(name) ? ENVIRONMENT : null;
    if (name.startsWith('ssh_host_'))
        return HOST_KEY_NAME.test(name) ? HOST_KEY : null;
    if (!LAST_PARTS.has(name))
        return null;
    const before = path.lastIndexOf('/', path.length - name.length - 2);
    return PLACES.get(path.slice(before + 1)) ?? null;
}
const LAST_PARTS = new Set([...PLACES.keys()].map((place) => place.slice(place.indexOf('/') + 1)));

;// CONCATENATED MODULE: ./src/source/peek.ts



/** What a file's header tells, and what its first bytes are needed for; nothing is kept of their text. */
function beginPeek(file) {
    const { path, size } = file;
    const list = findAccountList(path);
    if (list !== null)
        return beginAccounts(list, file);
    const kind = findKeyFileKind(path, path.slice(path.lastIndexOf('/') + 1));
    if (kind === null || size === 0)
        return null;
    return beginKeyFile(kind, file);
}
function beginKeyFile(kind, file) {
    const held = createHead(kind.holds === null ? 0 : Math.min(PEEK_BYTES, file.size));
    return {
        push: held.push,
        end: () => {
            const isKey = kind.holds?.test(held.text()) ?? true;
            const mark = { mode: file.mode, kind: 'key-file', what: kind.what, list: null };
            return isKey ? mark : findHeaderMark({ ...file, kind: 'file' });
        },
    };
}
function beginAccounts(name, { mode, size }) {
    const isTooLong = size > MOST_ACCOUNT_BYTES;
    const held = createHead(isTooLong ? 0 : size);
    return {
        push: held.push,
        end: () => {
            const accounts = isTooLong ? null : parseAccounts(name, held.text());
            return { mode, kind: null, what: '', list: { name, accounts } };
        },
    };
}
function createHead(size) {
    const head = Buffer.alloc(size);
    let held = 0;
    return {
        push: (bytes) => {
            head.set(bytes.subarray(0, size - held), held);
            held = Math.min(size, held + bytes.length);
            return held < size;
        },
        text: () => head.toString('utf8', 0, held),
    };
}

;// CONCATENATED MODULE: ./src/source/layer-list.ts






const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';
/** Names of aufs' own, in layers of old engines: they are no files and take nothing away. */
const AUFS = '.wh..wh.';
/** Longer and deeper paths no file system makes: counted, not listed. */
const layer_list_LONGEST_PATH = 4096;
const DEEPEST_PATH = 256;
/** Makes the listing of one layer from its entries, in their order. */
function createLayerList(diffId) {
    const lists = {
        entries: [],
        directories: [],
        whiteouts: [],
        opaques: [],
        hardLinks: [],
        unlisted: { files: 0, bytes: 0, jars: 0 },
        packageFiles: new Map(),
        markedDirectories: new Map(),
        lostMarks: 0,
    };
    return {
        visitor: createVisitor(lists),
        toListing: () => {
            const { hardLinks, entries, packageFiles, markedDirectories, ...others } = lists;
            return {
                ...others,
                markedDirectories: [...markedDirectories].map(([path, mode]) => ({ path, mode })),
                diffId,
                entries: [...entries, ...resolveLinks(entries, hardLinks)],
                packageFiles: [...packageFiles.values()],
            };
        },
    };
}
/** Waits for the first bytes of each file: they tell what it is. */
function createVisitor(lists) {
    const head = Buffer.alloc(file_kinds_HEAD_BYTES);
    let held = 0;
    let file = { path: '', size: 0, mode: 0 };
    let list = null;
    let peek = null;
    let isPeeking = false;
    const close = () => {
        const kinds = findKinds({ ...file, head: head.subarray(0, held) });
        addFile(lists, file, { kinds, mark: peek?.end() ?? findHeaderMark({ ...file, kind: 'file' }) });
    };
    return {
        entry: (entry) => {
            const path = (0,entry_name/* toRootedPath */.k)(entry.name);
            if (path === '' || addOther(lists, entry, path))
                return false;
            held = 0;
            file = { path, size: entry.size, mode: entry.mode };
            list = beginPackageFile(file, lists.packageFiles);
            peek = beginPeek(file);
            isPeeking = peek !== null;
            return true;
        },
        data: (bytes) => {
            list?.push(bytes);
            if (isPeeking)
                isPeeking = peek?.push(bytes) ?? false;
            held += bytes.copy(head, held);
            if (list !== null || isPeeking || (held < file_kinds_HEAD_BYTES && held < file.size))
                return true;
            close();
            return false;
        },
        // Reached by files without bytes and by lists of packages: the others were closed with their last head byte.
        end: () => {
            list?.end();
            close();
        },
    };
}
/** True for everything but regular files: listed here, when there is something to list. */
function addOther(lists, entry, path) {
    const slash = path.lastIndexOf('/');
    const name = path.slice(slash + 1);
    if (name.startsWith(WHITEOUT)) {
        addWhiteout(lists, path.slice(0, Math.max(slash, 0)), name);
        return true;
    }
    switch (entry.kind) {
        case 'file':
            return false;
        case 'directory':
            addDirectory(lists, entry, path);
            return true;
        case 'hardlink':
            addHardLink(lists, entry, path);
            return true;
        case 'symlink':
        case 'other':
            addLink(lists, entry, path);
            return true;
    }
}
/** The last header of a directory counts: extractors apply one after the other. */
function addDirectory(lists, { mode }, path) {
    if (isListable(lists.directories, path))
        lists.directories.push(path);
    lists.markedDirectories.delete(path);
    if (!isWorldWritable(mode, true))
        return;
    if (lists.markedDirectories.size < MOST_LISTED && isListable([], path)) {
        lists.markedDirectories.set(path, mode);
    }
    else
        lists.lostMarks += 1;
}
function addHardLink(lists, { mode, linkName }, path) {
    const own = findHeaderMark({ path, mode, kind: 'link' });
    const hasBits = isSetId(mode) || isWorldWritable(mode, false);
    const mark = hasBits ? { kind: null, what: '', list: null, ...own, mode } : own;
    if (isListable(lists.hardLinks, path)) {
        lists.hardLinks.push({
            ...{ path, mark, target: (0,entry_name/* toRootedPath */.k)(linkName), after: lists.entries.length },
        });
        return;
    }
    lists.unlisted.files += 1;
    lists.lostMarks += Number(mark !== null);
}
function addLink(lists, { kind }, path) {
    const mark = kind === 'symlink' ? findHeaderMark({ path, mode: 0, kind: 'link' }) : null;
    if (isListable(lists.entries, path))
        lists.entries.push(toEntry({ path, file: null }, mark));
}
function toEntry(entry, mark) {
    return mark === null ? entry : { ...entry, mark };
}
function addWhiteout(lists, folder, name) {
    const list = name === OPAQUE ? lists.opaques : lists.whiteouts;
    if (name.startsWith(AUFS) && name !== OPAQUE)
        return;
    const taken = name.slice(WHITEOUT.length);
    const path = name === OPAQUE ? folder : `${folder === '' ? '' : `${folder}/`}${taken}`;
    if (isListable(list, path))
        list.push(path);
}
function addFile(lists, { path, size }, { kinds, mark }) {
    // What is of interest still has a place when others have filled the list.
    const most = kinds === NO_KINDS && mark === null ? MOST_LISTED : 2 * MOST_LISTED;
    if (isListable(lists.entries, path, most)) {
        lists.entries.push(toEntry({ path, file: { bytes: size, kinds } }, mark));
        return;
    }
    lists.unlisted.files += 1;
    lists.unlisted.bytes += size;
    lists.unlisted.jars += Number(kinds.isJar);
    lists.lostMarks += Number(mark !== null);
}
function isListable(list, path, most = MOST_LISTED) {
    return list.length < most && path.length <= layer_list_LONGEST_PATH && !isDeep(path);
}
function isDeep(path) {
    return path.length > DEEPEST_PATH && path.split('/').length > DEEPEST_PATH;
}
/**
 * A hard link is the same file by another name; its bytes count once. What it links to stands before it in its
 * layer, or in a layer below: whoever lays the layers over each other finds it there.
 */
function resolveLinks(entries, links) {
    if (links.length === 0)
        return [];
    const named = findNamed(entries, links);
    const resolved = new Map();
    for (const link of links)
        resolved.set(link.path, toLinked(link, findLinked(link, named, resolved)));
    const last = new Map(links.map((link) => [link.path, link]));
    // An entry of the same name that came later has taken the place of the link.
    return [...last.values()]
        .filter(({ path, after }) => (named.get(path)?.at(-1)?.at ?? -1) < after)
        .flatMap(({ path }) => resolved.get(path) ?? []);
}
/** The entries of the names that matter to links, with their places. */
function findNamed(entries, links) {
    const found = new Map();
    for (const { path, target } of links)
        found.set(path, []).set(target, []);
    for (const [at, entry] of entries.entries())
        found.get(entry.path)?.push({ entry, at });
    return found;
}
function findLinked({ target, after }, named, earlier) {
    const here = named.get(target) ?? [];
    const before = here.findLast(({ at }) => at < after)?.entry;
    if (before !== undefined)
        return { entry: before, below: undefined };
    const link = earlier.get(target);
    if (link !== undefined)
        return { entry: link, below: link.linkTo };
    return { entry: here[0]?.entry ?? null, below: target };
}
function toLinked({ path, mark }, { entry, below }) {
    const kinds = entry?.file?.kinds ?? NO_KINDS;
    const linked = toEntry({ path, file: { bytes: 0, kinds } }, joinMarks(mark, entry?.mark ?? null));
    return below === undefined ? linked : { ...linked, linkTo: below };
}

;// CONCATENATED MODULE: ./src/source/walk.ts





/** Far above any layer that a scanner could unpack: an end for archives that never stop to grow. */
const walk_MOST_BYTES = 2 ** 40;
/**
 * Reads a layer once, as stored (gzip, zstd or plain, told by its first bytes): proves that its uncompressed
 * bytes are those that the config names, and lists what is in it. Throws `layer-damaged` for other bytes and for
 * what is no tar archive, `cancelled`, and errors of `stream` itself as they are. Memory does not grow with the
 * layer.
 */
async function checkLayer(stream, expected) {
    const walk = createWalk(expected);
    await readUnpacked(stream, expected, walk.push);
    return walk.end();
}
/** The same without the list, for a layer that an earlier run has walked. */
async function proveLayer(stream, expected) {
    await readUnpacked(stream, expected, createLimit(expected.label));
}
async function readUnpacked(stream, expected, push) {
    const { label, signal } = expected;
    const digester = createDigester();
    const onAbort = () => void stream.destroy(walk_cancelled(label));
    signal.addEventListener('abort', onAbort, { once: true });
    try {
        if (signal.aborted)
            throw walk_cancelled(label);
        for await (const chunk of await (0,decompress/* decompress */.mF)(stream)) {
            digester.update(chunk);
            push(chunk);
        }
        checkDiffId(digester.digest(), expected);
    }
    catch (error) {
        throw walk_explain(error, expected);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
        stream.destroy();
    }
}
/**
 * The list is made while bytes come; what is wrong with the archive is told at the end, since wrong bytes are
 * the better reason.
 */
function createWalk({ diffId, label }) {
    const list = createLayerList(diffId);
    const reader = (0,tar/* createTarReader */.N)({ visitor: list.visitor, label });
    const count = createLimit(label);
    let failure = null;
    const attempt = (work) => {
        if (failure !== null)
            return;
        try {
            work();
        }
        catch (error) {
            failure = error;
        }
    };
    return {
        push: (chunk) => {
            count(chunk);
            attempt(() => {
                reader.push(chunk);
            });
        },
        end: () => {
            attempt(() => {
                reader.end();
            });
            if (failure !== null)
                throw damaged(label, 'it is not a whole tar archive', failure);
            return list.toListing();
        },
    };
}
function createLimit(label) {
    let bytes = 0;
    return ({ length }) => {
        bytes += length;
        if (bytes > walk_MOST_BYTES)
            throw damaged(label, `it has more than ${walk_MOST_BYTES} bytes unpacked`);
    };
}
function checkDiffId(found, { diffId, label }) {
    if (found === diffId)
        return;
    throw damaged(label, `unpacked it has the digest ${found}, and the image says ${diffId}`);
}
function walk_explain(error, { label, signal }) {
    if (error instanceof errors/* PlimsollError */.nN)
        return error;
    if (signal.aborted)
        return walk_cancelled(label);
    if ((0,decompress/* isCutOff */.o7)(error))
        return damaged(label, 'its end is missing', error);
    if ((0,decompress/* isDecompressionError */.ir)(error))
        return damaged(label, 'its compressed bytes are broken', error);
    return error;
}
function damaged(label, why, cause) {
    return new errors/* PlimsollError */.nN({
        code: 'layer-damaged',
        message: `${label} is damaged: ${why}.`,
        hint: 'No result for such an image could be trusted. Build, pull or save the image again.',
        cause,
    });
}
/** The run was cancelled while a layer was read. */
function walk_cancelled(label) {
    return new errors/* PlimsollError */.nN({
        code: 'cancelled',
        message: `${label} was not checked to its end: the run was cancelled.`,
        hint: 'Start it again when you like; nothing is left behind.',
    });
}

;// CONCATENATED MODULE: ./src/source/check-layers.ts









/** The scanners work at the same time: more would take the processors from them. */
const check_layers_SIDE_BY_SIDE = 2;
/** Begins to prove every layer, and to walk them unless an earlier run has. */
function beginChecks(work) {
    const stop = new AbortController();
    const signal = AbortSignal.any([work.signal, stop.signal]);
    const onFailure = () => {
        stop.abort();
    };
    const bounds = { limit: check_layers_SIDE_BY_SIDE, onFailure };
    const { look } = work;
    const whole = look === null
        ? walkAll({ ...work, signal }, bounds)
        : proveAll({ ...work, signal, look }, bounds);
    // Whoever wants it awaits it beside or after the scans: until then a failure is no uncaught one.
    const settled = whole.then(() => undefined, () => undefined);
    return {
        whole,
        stop: () => {
            stop.abort();
            return settled;
        },
    };
}
async function walkAll({ layers, label, log, signal }, bounds) {
    const listings = await sideBySide(layers, bounds, (layer) => checkStored(layer, label, signal));
    if (isIncomplete(listings)) {
        log.warn(`${label} has more files than are listed: what is counted is at least what is there.`);
    }
    return toWhole(listings);
}
async function proveAll({ layers, label, signal, look }, bounds) {
    await sideBySide(layers, bounds, (layer) => proveStored(layer, label, signal));
    return look;
}
/** Bytes with the digest that was proved before unpack to what they unpacked to then. */
async function proveStored({ stored, diffId, digest, place, isProved }, image, signal) {
    if (isProved === true)
        return;
    const label = `Layer ${place} of ${image}`;
    if (digest === null) {
        await proveLayer(streamStored(stored), { diffId, label, signal }).catch(explainRead(label));
        return;
    }
    const digester = createDigester();
    const read = async () => {
        for await (const chunk of (0,external_node_stream_.addAbortSignal)(signal, streamStored(stored))) {
            digester.update(chunk);
        }
    };
    await read().catch((error) => {
        if (signal.aborted)
            throw walk_cancelled(label);
        explainRead(label)(error);
    });
    checkBlobDigest(label, digest, digester.digest());
}
async function checkStored({ stored, diffId, digest, place }, image, signal) {
    const label = `Layer ${place} of ${image}`;
    const expected = { diffId, label, signal };
    // A plain layer is its own unpacked form: proving it once is enough.
    if (digest === null || digest === diffId) {
        return checkLayer(streamStored(stored), expected).catch(explainRead(label));
    }
    const digester = createDigester();
    const source = streamStored(stored);
    const passing = source.pipe(createPassing(digester));
    source.once('error', (error) => passing.destroy(error));
    passing.once('close', () => source.destroy());
    const listing = await checkLayer(passing, expected).catch(explainRead(label));
    checkBlobDigest(label, digest, digester.digest());
    return listing;
}
function createPassing(digester) {
    return new external_node_stream_.Transform({
        transform: (chunk, _encoding, done) => {
            digester.update(chunk);
            done(null, chunk);
        },
    });
}
/** The file was there when the image was opened. */
function explainRead(label) {
    return (error) => {
        if (error instanceof errors/* PlimsollError */.nN)
            throw error;
        throw new errors/* PlimsollError */.nN({
            code: 'layer-damaged',
            message: `${label} cannot be read: ${(0,failure_facts/* messageOf */.b)(error)}.`,
            hint: 'Check the disk, and that nobody changes the image while it is scanned.',
            cause: error,
        });
    };
}

// EXTERNAL MODULE: ./src/archive/quote.ts
var quote = __webpack_require__(73214);
;// CONCATENATED MODULE: ./src/source/docker-manifest.ts






const docker_manifest_KEYS = new Set(['Config', 'RepoTags', 'Layers', 'LayerSources', 'Parent']);
/** What engines since Docker 25 say of layers that are stored as they are. */
const PLAIN_LAYERS = [OCI_LAYER, 'application/vnd.docker.image.rootfs.diff.tar'];
const docker_manifest_name = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* minLength */.BpQ(1), dist/* maxLength */.Ru6(4096));
const docker_manifest_manifest = dist/* pipe */.FsL(dist/* array */.YOg(dist/* looseObject */._H3({
    Config: docker_manifest_name,
    Layers: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(docker_manifest_name), dist/* maxLength */.Ru6(1000)), []),
    RepoTags: dist/* nullish */.cl6(dist/* pipe */.FsL(dist/* array */.YOg(dist/* string */.YjP()), dist/* maxLength */.Ru6(10_000)), []),
})), dist/* maxLength */.Ru6(10_000));
/** The images of manifest.json from parsed JSON; throws `archive-invalid`. */
function parseDockerManifest(value, label) {
    const parsed = dist/* safeParse */.xLC(docker_manifest_manifest, value);
    if (parsed.success) {
        return parsed.output.map((image) => ({
            config: image.Config,
            layers: image.Layers,
            tags: image.RepoTags,
            isOrdinary: isOrdinary(image),
        }));
    }
    const where = (0,plain/* toPlain */.U)(dist/* getDotPath */.BuJ(parsed.issues[0]) ?? 'the whole');
    throw (0,archive_errors/* archiveInvalid */.So)(label, `its manifest.json is broken at ${where}`);
}
const sources = dist/* nullish */.cl6(dist/* record */.g1P(dist/* string */.YjP(), dist/* object */.Ikc({ mediaType: dist/* picklist */.KIO(PLAIN_LAYERS) })));
/**
 * Go's readers take `layers` for `Layers` as well, and layers that the archive calls foreign or compressed for
 * something else than what they are: only the keys that engines write are shown to them.
 */
function isOrdinary(image) {
    const isKnown = Object.keys(image).every((key) => docker_manifest_KEYS.has(key));
    return isKnown && dist.is(sources, image['LayerSources']);
}
/**
 * The image that is meant: the one with the tag, or the only one. Throws `image-not-found`, `archive-ambiguous`, and
 * `archive-invalid` for an archive without images.
 */
function chooseDockerImage(images, tag, label) {
    const meant = tag === null ? images : images.filter((image) => hasTag(image, tag));
    const [first] = meant;
    if (first !== undefined && meant.length === 1)
        return first;
    if (images.length === 0)
        throw (0,archive_errors/* archiveInvalid */.So)(label, 'its manifest.json names no image');
    throw meant.length === 0 ? docker_manifest_notFound(images, label, tag ?? '') : docker_manifest_ambiguous(meant, label);
}
function hasTag({ tags }, wanted) {
    const full = toFullName(wanted);
    return tags.some((tag) => tag === wanted || (full !== null && toFullName(tag) === full));
}
function toFullName(text) {
    try {
        const reference = (0,image_reference/* parseReference */.F2)(text);
        return (0,image_reference/* formatReference */.FH)({ ...reference, tag: reference.tag ?? 'latest' });
    }
    catch {
        // What an archive calls a tag need not be one; then it is compared as it is written.
        return null;
    }
}
function docker_manifest_notFound(images, label, tag) {
    return new errors/* PlimsollError */.nN({
        code: 'image-not-found',
        message: `${label} holds no image ${(0,plain/* toPlain */.U)(tag)}; there is ${listTags(images)}.`,
        hint: 'Name one that is there behind the path, as :NAME:TAG, or leave it away when there is one.',
    });
}
function docker_manifest_ambiguous(images, label) {
    return new errors/* PlimsollError */.nN({
        code: 'archive-ambiguous',
        message: `${label} holds ${images.length} images: ${listTags(images)}.`,
        hint: 'Say which one is meant behind the path, as docker-archive:FILE:NAME:TAG, or save one image alone.',
    });
}
function listTags(images) {
    const tags = images.map(({ tags: [tag], config }) => (0,plain/* toPlain */.U)(tag ?? config));
    return tags.length <= 20 ? tags.join(', ') : `${tags.slice(0, 20).join(', ')} …`;
}

;// CONCATENATED MODULE: ./src/source/docker-archive.ts












/**
 * Reads which image of the archive is meant and what it is made of. Throws what `chooseDockerImage` throws,
 * `archive-invalid`, `archive-unsafe`, `digest-mismatch`, `not-an-image`, `image-empty`.
 */
async function readDockerArchive(archive, tag) {
    const { label } = archive;
    const manifest = await readWhole(archive, 'manifest.json', MOST_MANIFEST_BYTES);
    const images = parseDockerManifest((0,parse_json/* parseJson */.q)(String(manifest)), label);
    const chosen = chooseDockerImage(images, tag, label);
    const configBytes = await readWhole(archive, chosen.config, MOST_CONFIG_BYTES);
    const imageId = digestOf(configBytes);
    checkConfigName(chosen, imageId, label);
    const config = parseImageConfig((0,parse_json/* parseJson */.q)(String(configBytes)), label);
    checkLayerCount({ layers: chosen.layers.map(() => NO_DESCRIPTOR) }, config, label);
    if (chosen.layers.length === 0)
        throw imageEmpty(label);
    const found = chosen.layers.map((name) => getFile(archive, name));
    const layers = found.map((file) => file.stored);
    const isPlain = await arePlain(layers);
    const isDirect = found.every((file) => !file.isLinked);
    return {
        ...{ tags: chosen.tags, imageId, config, configBytes, layers, isPlain },
        namedDigests: await readNamedDigests(archive),
        isReadable: archive.isOrdinary && chosen.isOrdinary && isPlain && isDirect && images.length === 1,
    };
}
async function readNamedDigests(archive) {
    if (!archive.members.has('index.json'))
        return [];
    const bytes = await readWhole(archive, 'index.json', MOST_MANIFEST_BYTES);
    const index = parseManifest((0,parse_json/* parseJson */.q)(String(bytes)), archive.label);
    return index.kind === 'index' ? index.manifests.map(({ digest }) => digest) : [];
}
const NO_DESCRIPTOR = { mediaType: '', digest: '', size: 0, platform: null, annotations: {} };
/* Old engines wrote layers that two images share as links; more in a row than these nobody writes. */
const MOST_LINKS = 8;
/** A file of the archive, links followed within it. Throws `archive-invalid`, `archive-unsafe`. */
function getFile({ path, label, members }, name) {
    let at = external_node_path_.posix.normalize(name);
    for (let links = 0; links <= MOST_LINKS; links += 1) {
        if (at.startsWith('..') || at.startsWith('/')) {
            throw (0,archive_errors/* archiveUnsafe */.fW)(label, `its file ${(0,quote/* quoteName */.A)(name)} lies outside of it`);
        }
        const member = members.get(at);
        if (member === undefined)
            throw (0,archive_errors/* archiveInvalid */.So)(label, `it has no file ${(0,quote/* quoteName */.A)(at)}`);
        if (member.isRepeated)
            throw (0,archive_errors/* archiveUnsafe */.fW)(label, `it holds ${(0,quote/* quoteName */.A)(at)} more than once`);
        if (member.kind === 'file') {
            const stored = { path, offset: member.offset, size: member.size };
            return { stored, isLinked: links > 0 };
        }
        if (member.kind === 'other')
            break;
        // The target of a hard link counts from the top of the archive, that of a symbolic one from where it stands.
        const from = member.kind === 'symlink' ? (0,external_node_path_.dirname)(at) : '.';
        at = member.linkName.startsWith('/') ? member.linkName : external_node_path_.posix.join(from, member.linkName);
    }
    throw (0,archive_errors/* archiveUnsafe */.fW)(label, `its file ${(0,quote/* quoteName */.A)(name)} is not a regular file`);
}
async function readWhole(archive, name, most) {
    if (name === 'manifest.json' && !archive.members.has(name))
        throw noManifest(archive);
    const { stored } = getFile(archive, name);
    if (stored.size > most)
        throw (0,archive_errors/* archiveInvalid */.So)(archive.label, `its ${(0,quote/* quoteName */.A)(name)} is too large`);
    return readStored(stored);
}
function noManifest({ members, label }) {
    const isLayout = members.has('index.json');
    return (0,archive_errors/* archiveInvalid */.So)(label, isLayout
        ? 'it holds an OCI layout and no manifest.json; open it with oci-archive:'
        : 'it has no manifest.json, as `docker save` writes it');
}
/** Every tool names the config after its digest; one that does not match was changed. */
function checkConfigName({ config }, imageId, label) {
    const named = /(?:^|[/:])([0-9a-f]{64})(?:\.json)?$/.exec(config)?.[1];
    if (named !== undefined)
        checkBlobDigest(label, `sha256:${named}`, imageId);
}
async function arePlain(layers) {
    for (const { path, offset, size } of layers) {
        const head = await readStored({ path, offset, size: Math.min(size, 4) });
        if ((0,decompress/* findCompression */.iM)(head) !== 'none')
            return false;
    }
    return true;
}

;// CONCATENATED MODULE: ./src/source/facts.ts

/** Both promises of an opened image, from the one walk over its layers. */
function toPromises(whole, { config, annotations, dockerfile }) {
    const contents = whole.then((one) => one.contents);
    const facts = whole.then(({ files }) => ({
        config: config.facts?.config ?? null,
        history: config.facts?.history ?? null,
        files,
        dockerfile,
        annotations: annotations === null ? null : (0,config_facts/* toLabels */.D)(annotations),
    }));
    // Whoever wants them awaits them beside or after the scans: until then a failure is no uncaught one.
    for (const promise of [contents, facts])
        promise.catch(() => undefined);
    return { contents, facts };
}

;// CONCATENATED MODULE: ./src/source/kept-images.ts
/**
 * The digest of the manifest belongs to it where there is one: another manifest may name the same config, and bytes
 * that nobody has proved.
 */
function toLookKey({ imageId, digest }) {
    return [imageId, digest];
}
/** Keeps a look as soon as all that it rests on is proved. */
function keepLook(kept, subject, whole) {
    const keep = (look) => {
        kept?.keep('look', toLookKey(subject), look);
    };
    // Who awaits the contents of the image is told what is wrong with it.
    whole.then(keep, () => undefined);
}
/** What an earlier run on this machine saw in bytes of these digests. */
async function findLook(kept, subject) {
    return kept === null ? null : kept.find('look', toLookKey(subject));
}
/** `key`: what the engine calls the image, which names its content, and the platform that was asked for. */
async function findSeen(key, { kept, isAlone }) {
    if (kept === null || !isAlone)
        return null;
    const opening = await kept.find('opening', key);
    if (opening === null)
        return null;
    const look = await findLook(kept, { ...opening.image, digest: null });
    return look === null ? null : { opening, look };
}
/** Keeps what is known of an image of an engine as soon as it is proved. */
function keepOpening(kept, key, opened) {
    if (kept === null)
        return;
    const { facts, base } = opened;
    Promise.all([facts, base]).then(([{ config, history }, found]) => {
        const isLasting = found === null || (found.isVerified && !isOfToday(found));
        if (!isLasting)
            return;
        const read = config === null ? null : { config, history };
        kept.keep('opening', key, { ...toLasting(opened), config: read, base: found });
    }, 
    // Who awaits the contents of the image is told what is wrong with it.
    () => undefined);
}
/** What a tag leads to today may be another image tomorrow. */
function isOfToday(base) {
    return base.currentDigest !== null || base.currentNote !== null;
}
function toLasting({ image, form, size, }) {
    const { source, imageId, platform, notScanned, created, layers } = image;
    return { image: { source, imageId, platform, notScanned, created, layers }, form, size };
}

;// CONCATENATED MODULE: ./src/source/opened-parts.ts


/** Of an image whose bytes are here: they are proved when its contents are. */
function toLocated(location, whole) {
    const proved = whole.then(() => undefined);
    proved.catch(() => undefined);
    return {
        form: location.form,
        locate: () => Promise.resolve(location),
        prove: () => proved,
    };
}
/**
 * An image that an earlier run has proved and walked: nothing of it is fetched before somebody asks where its bytes
 * are, and then all that is fetched is proved again.
 */
function openSeen(seen) {
    const { image, form, size, base, dockerfile, look, facts, stop } = seen;
    const bytes = fetchOnce(seen);
    return {
        ...{ image, form, size, base, dockerfile },
        ...toPromises(Promise.resolve(look), facts),
        locate: bytes.locate,
        prove: bytes.prove,
        release: async () => {
            await stop();
            await bytes.release();
        },
    };
}
function fetchOnce({ fetch, signal }) {
    const stop = new AbortController();
    let fetching = null;
    const begin = async () => {
        const either = AbortSignal.any([signal, stop.signal]);
        if (either.aborted)
            throw cancelled(either);
        return fetch(either);
    };
    return {
        locate: async () => {
            fetching ??= begin();
            return (await fetching).locate();
        },
        prove: async () => {
            if (fetching !== null)
                await (await fetching).prove();
        },
        release: async () => {
            stop.abort();
            const fetched = await fetching?.catch(() => null);
            await fetched?.release();
        },
    };
}

;// CONCATENATED MODULE: ./src/source/stage.ts








/** Makes an empty layout; throws `no-space` and `config-invalid` for a work folder that cannot be used. */
async function openStage(workFolder) {
    try {
        await (0,external_node_fs_promises_.mkdir)(workFolder, { recursive: true, mode: 0o700 });
        const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(workFolder, 'image-'));
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.join)(folder, 'blobs', 'sha256'), { recursive: true });
        return { folder, remove: () => (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 }) };
    }
    catch (error) {
        throw explainDisk(error, workFolder);
    }
}
/** What the layout says of itself (image specification 1.1, image-layout.md): this image and no other. */
async function writeIndex(stage, { mediaType, digest, size }) {
    const index = { schemaVersion: 2, manifests: [{ mediaType, digest, size }] };
    await writeOwn((0,external_node_path_.join)(stage.folder, 'index.json'), JSON.stringify(index));
    const version = JSON.stringify({ imageLayoutVersion: '1.0.0' });
    await writeOwn((0,external_node_path_.join)(stage.folder, 'oci-layout'), version);
}
async function writeBlob(stage, digest, bytes) {
    await writeOwn((0,external_node_path_.join)(stage.folder, toBlobName(digest)), bytes);
}
/**
 * A blob that lies elsewhere as a file of its own: a second name for it, or a copy where the disk is another. Not a
 * symbolic link, which both scanners refuse (go-containerregistry, pkg/v1/layout).
 */
async function linkBlob(stage, digest, path) {
    const target = (0,external_node_path_.join)(stage.folder, toBlobName(digest));
    try {
        await (0,external_node_fs_promises_.link)(path, target).catch(() => (0,external_node_fs_promises_.copyFile)(path, target, external_node_fs_promises_.constants.COPYFILE_FICLONE));
    }
    catch (error) {
        throw explainDisk(error, stage.folder);
    }
}
/** Copies bytes into the layout under their digest, which is returned. Throws `digest-mismatch`, `no-space`. */
async function copyBlob(stage, request) {
    const { stored, label, signal, onBytes } = request;
    const digester = createDigester();
    const partial = (0,external_node_path_.join)(stage.folder, `${stored.offset}.partial`);
    try {
        const file = await (0,external_node_fs_promises_.open)(partial, 'wx', 0o600);
        try {
            for await (const chunk of streamStored(stored)) {
                signal.throwIfAborted();
                digester.update(chunk);
                await file.writeFile(chunk);
                onBytes(chunk.length);
            }
        }
        finally {
            await file.close();
        }
        const digest = digester.digest();
        checkBlobDigest(label, request.digest ?? digest, digest);
        await (0,external_node_fs_promises_.rename)(partial, (0,external_node_path_.join)(stage.folder, toBlobName(digest)));
        return digest;
    }
    catch (error) {
        if (signal.aborted)
            throw stage_cancelled(label);
        throw (0,archive_errors/* toArchiveError */.E5)(explainDisk(error, stage.folder), label);
    }
}
async function writeOwn(path, bytes) {
    await (0,external_node_fs_promises_.writeFile)(path, bytes, { mode: 0o600 }).catch((error) => {
        throw explainDisk(error, path);
    });
}
function stage_cancelled(label) {
    return new errors/* PlimsollError */.nN({
        code: 'cancelled',
        message: `${label} was not opened: the run was cancelled.`,
        hint: 'Start it again when you like; nothing is left behind.',
    });
}

;// CONCATENATED MODULE: ./src/source/plain-archive.ts









/**
 * The archive as a plain tar file, in which one can jump: itself, or, when it is compressed as a whole, a copy in
 * the work folder. Throws `archive-missing`, `archive-invalid`, `archive-truncated`, `no-space`, `cancelled`.
 */
async function openPlainArchive(request) {
    const { path, label } = request;
    const head = await readHead(path, label);
    if (head.length === 0)
        throw (0,archive_errors/* archiveInvalid */.So)(label, 'it is an empty file');
    if ((0,decompress/* findCompression */.iM)(head) === 'none') {
        return { path, isOurs: false, remove: () => Promise.resolve() };
    }
    return copyPlain(request);
}
async function readHead(path, label) {
    try {
        if (!(await (0,external_node_fs_promises_.stat)(path)).isFile())
            throw (0,archive_errors/* archiveInvalid */.So)(label, 'it is not a regular file');
        const file = await (0,external_node_fs_promises_.open)(path, 'r');
        try {
            const head = Buffer.alloc(4);
            const { bytesRead } = await file.read(head, 0, head.length, 0);
            return head.subarray(0, bytesRead);
        }
        finally {
            await file.close();
        }
    }
    catch (error) {
        throw (0,archive_errors/* toArchiveError */.E5)(error, label);
    }
}
async function copyPlain(request) {
    const { path, workFolder, log, signal } = request;
    const folder = await makeFolder(workFolder);
    const remove = () => (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    const copy = (0,external_node_path_.join)(folder, 'image.tar');
    const total = (await (0,external_node_fs_promises_.stat)(path)).size;
    const progress = log.progress({ label: `Unpacking ${path}`, total, unit: 'bytes' });
    try {
        const source = (0,external_node_fs_.createReadStream)(path, { highWaterMark: decompress/* CHUNK_BYTES */.EC });
        const plain = await (0,decompress/* decompress */.mF)(source);
        let told = 0;
        const counter = new external_node_stream_.Transform({
            transform: (chunk, _encoding, done) => {
                progress.advance(source.bytesRead - told);
                told = source.bytesRead;
                done(null, chunk);
            },
        });
        await (0,external_node_stream_promises_.pipeline)(plain, counter, (0,external_node_fs_.createWriteStream)(copy, { flags: 'wx', mode: 0o600 }), {
            signal,
        });
        return { path: copy, isOurs: true, remove };
    }
    catch (error) {
        await remove();
        throw plain_archive_explain(error, request);
    }
    finally {
        progress.done();
    }
}
async function makeFolder(workFolder) {
    try {
        await (0,external_node_fs_promises_.mkdir)(workFolder, { recursive: true, mode: 0o700 });
        return await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(workFolder, 'archive-'));
    }
    catch (error) {
        throw explainDisk(error, workFolder);
    }
}
function plain_archive_explain(error, { label, workFolder, signal }) {
    if (signal.aborted)
        return stage_cancelled(label);
    if ((0,decompress/* isCutOff */.o7)(error))
        return (0,archive_errors/* archiveTruncated */.lO)(label, error);
    if ((0,decompress/* isDecompressionError */.ir)(error))
        return (0,archive_errors/* archiveInvalid */.So)(label, 'its compression is damaged', error);
    return (0,archive_errors/* toArchiveError */.E5)(explainDisk(error, workFolder), label);
}

;// CONCATENATED MODULE: ./src/source/stage-docker-archive.ts





/** Copies the layers of an archive into a layout of ours. */
async function copyLayers(stage, found, { job, label }) {
    const total = found.layers.reduce((sum, { size }) => sum + size, 0);
    const progress = job.log.progress({ label: `Unpacking ${label}`, total, unit: 'bytes' });
    const onBytes = (count) => {
        progress.advance(count);
    };
    const copied = [];
    try {
        for (const stored of found.layers) {
            const request = { stored, digest: null, label, signal: job.signal, onBytes };
            const digest = await copyBlob(stage, request);
            copied.push({ mediaType: await findLayerType(stored), digest, size: stored.size });
        }
        return copied;
    }
    finally {
        progress.done();
    }
}
async function findLayerType(stored) {
    const head = await readStored({ ...stored, size: Math.min(4, stored.size) });
    const compression = (0,decompress/* findCompression */.iM)(head);
    return compression === 'none' ? OCI_LAYER : `${OCI_LAYER}+${compression}`;
}
/** Such an archive has no manifest: the one written here is for the scanners alone, and its digest is nobody's. */
async function writeFrame(stage, { configBytes, imageId }, layers) {
    const config = { mediaType: OCI_CONFIG, digest: imageId, size: configBytes.length };
    const manifest = { schemaVersion: 2, mediaType: OCI_MANIFEST, config, layers };
    const bytes = Buffer.from(JSON.stringify(manifest));
    const digest = digestOf(bytes);
    await writeBlob(stage, imageId, configBytes);
    await writeBlob(stage, digest, bytes);
    await writeIndex(stage, { mediaType: OCI_MANIFEST, digest, size: bytes.length });
}

;// CONCATENATED MODULE: ./src/source/open-docker-archive.ts















/** An archive of `docker save`: read where it lies when both scanners can, else copied into a layout. */
async function openDockerArchive(source, job) {
    const label = `The archive ${(0,plain/* toPlain */.U)(source.path, 300)}`;
    const archive = await openPlainArchive({ ...job, path: source.path, label });
    const describe = ({ tags }) => ({
        name: job.name ?? (0,image_source/* toImageName */.w)(source, source.tag ?? tags[0] ?? null),
        source: 'docker-archive',
        digest: null,
        indexDigest: null,
    });
    return openPlainDockerArchive({ archive, label, tag: source.tag, job, describe });
}
/** The same for an archive that is a plain file already. It is removed on failure, and when it is released. */
async function openPlainDockerArchive(plan) {
    const { archive, label, tag, job } = plan;
    try {
        const index = await indexTar(archive.path, label);
        const found = await readDockerArchive({ path: archive.path, label, ...index }, tag);
        (0,image_platform/* checkPlatform */.oF)(found.config.platform, { wanted: job.wanted, label });
        const { isPlain, isReadable } = found;
        const facts = plan.describe(found);
        await job.checkRoom({ bytes: sizeOf(found), isStaged: !isReadable, isPlain });
        const look = await findLook(job.kept, { imageId: found.imageId, digest: facts.digest });
        const placed = { plan, facts, look };
        if (isReadable)
            return toOpened(found, { ...placed, layers: found.layers, stage: null });
        return await openStaged(found, placed);
    }
    catch (error) {
        await archive.remove();
        throw error;
    }
}
async function openStaged(found, placed) {
    const { plan } = placed;
    const stage = await openStage(plan.job.workFolder);
    try {
        const layers = await copyLayers(stage, found, plan);
        await writeFrame(stage, found, layers);
        await plan.archive.remove();
        const stored = layers.map(({ digest, size }) => ({
            path: (0,external_node_path_.join)(stage.folder, toBlobName(digest)),
            offset: 0,
            size,
        }));
        return toOpened(found, { ...placed, layers: stored, stage });
    }
    catch (error) {
        await stage.remove();
        throw error;
    }
}
function toOpened(found, placed) {
    const { plan, facts, look, layers, stage } = placed;
    const { archive, job, label } = plan;
    const checks = beginChecks({
        layers: layers.map((stored, at) => ({
            stored,
            diffId: found.config.diffIds[at] ?? '',
            digest: null,
            place: at + 1,
        })),
        label,
        log: job.log,
        signal: job.signal,
        look,
    });
    const { imageId } = found;
    if (look === null)
        keepLook(job.kept, { imageId, digest: facts.digest }, checks.whole);
    const { config } = found;
    const dockerfile = job.readDockerfileFacts(config, config.platform);
    const search = beginSearch(found, dockerfile, job);
    const image = toImage({
        ...facts,
        reference: job.reference,
        imageId,
        notScanned: [],
        config,
        lines: dockerfile.lines,
        layers: layers.map(({ size }) => ({ digest: null, size })),
    });
    const location = stage === null
        ? { form: 'docker-archive', path: archive.path }
        : { form: 'oci-dir', path: stage.folder };
    return {
        image,
        ...toLocated(location, checks.whole),
        size: sizeOf(found),
        ...toPromises(checks.whole, { config, annotations: null, dockerfile: dockerfile.rules }),
        dockerfile: dockerfile.place,
        base: search.base,
        release: async () => {
            await search.stop();
            await checks.stop();
            await stage?.remove();
            await archive.remove();
        },
    };
}
/** Such an archive has no annotations, and what lies beside the image in its index the engine does not say. */
function beginSearch({ config }, { stage }, job) {
    const { platform } = config;
    const nowhere = { annotations: {}, attestation: null, readStatements: null, registry: null };
    return job.beginBaseSearch({ ...nowhere, config, platform, stage }, job.signal);
}
function sizeOf({ layers }) {
    return layers.reduce((sum, { size }) => sum + size, 0);
}

;// CONCATENATED MODULE: ./src/source/read-statements.ts





/** BuildKit's longest provenance (`mode=max`) has the whole build in it, with the Dockerfile. */
const MOST_STATEMENT_BYTES = 8 * 1024 * 1024;
const MOST_STATEMENTS = 2;
/**
 * The statements on how an image was built that its attestation holds, parsed and not yet checked: they are read
 * for what they claim, and prove nothing. Throws what the place of the blobs throws.
 */
async function readStatements(attestation, blobs) {
    const bytes = await blobs.readManifest(attestation);
    const manifest = parseManifest((0,parse_json/* parseJson */.q)(String(bytes)), `The attestation of ${blobs.label}`);
    if (manifest.kind !== 'manifest')
        return [];
    const statements = [];
    for (const layer of manifest.layers.filter(isStatement).slice(0, MOST_STATEMENTS)) {
        statements.push((0,parse_json/* parseJson */.q)(String(await blobs.read(layer, MOST_STATEMENT_BYTES))));
    }
    return statements;
}
function isStatement({ mediaType, annotations }) {
    return mediaType === IN_TOTO && isProvenance(annotations[PREDICATE_KEY] ?? '');
}
function registryBlobs(place) {
    const { registry, repository, label, signal } = place;
    return {
        label,
        readManifest: async ({ digest }) => (await registry.readManifest({ repository, reference: digest, signal })).bytes,
        read: (descriptor, maxBytes) => registry.readBlob({ repository, descriptor, what: 'provenance', signal }, maxBytes),
    };
}
function storeBlobs(store) {
    return {
        label: store.label,
        readManifest: (descriptor) => blob_store_readBlob(store, descriptor, MOST_MANIFEST_BYTES),
        read: (descriptor, maxBytes) => blob_store_readBlob(store, descriptor, maxBytes),
    };
}

;// CONCATENATED MODULE: ./src/source/open-layout.ts















/** A layout in a folder: read where it lies, or shown by links when it holds more than the one image. */
async function openLayoutFolder(source, job) {
    const { path } = source;
    const label = `The OCI layout ${(0,plain/* toPlain */.U)(path, 300)}`;
    const facts = await (0,external_node_fs_promises_.stat)(path).catch((error) => {
        throw (0,archive_errors/* toArchiveError */.E5)(error, label);
    });
    if (!facts.isDirectory()) {
        throw (0,archive_errors/* archiveInvalid */.So)(label, 'it is not a folder; a file is opened with oci-archive: or docker-archive:');
    }
    const store = createFolderStore(path, label);
    const found = await readLayout({ ...job, store, source });
    const statements = readFoundStatements(found, store);
    const look = await findLook(job.kept, found.image);
    await job.checkRoom({ bytes: open_layout_sizeOf(found), isStaged: false, isPlain: false });
    if (found.isAlone && isReadablePath(path))
        return open_layout_toOpened(found, { job, label, folder: path, stage: null, statements, look });
    const stage = await openStage(job.workFolder);
    return finish(stage, async () => {
        await open_layout_writeFrame(stage, found);
        for (const [at, { digest }] of distinctLayers(found)) {
            await linkBlob(stage, digest, found.layers[at]?.path ?? '');
        }
        return open_layout_toOpened(found, { job, label, folder: stage.folder, stage, statements, look });
    });
}
/** A layout in a tar file. Trivy reads none, so that the image is copied out; digests are proved as it is. */
async function openLayoutArchive(source, job) {
    const { path } = source;
    const label = `The archive ${(0,plain/* toPlain */.U)(path, 300)}`;
    const archive = await openPlainArchive({ ...job, path, label });
    try {
        const { members } = await indexTar(archive.path, label);
        if (!members.has('index.json') && members.has('manifest.json')) {
            throw (0,archive_errors/* archiveInvalid */.So)(label, 'it holds no OCI layout; open it with docker-archive:');
        }
        const store = createTarStore(archive.path, members, label);
        const found = await readLayout({ ...job, store, source });
        // The archive may be a copy that is gone when this is done.
        const statements = readFoundStatements(found, store);
        await statements?.catch(() => undefined);
        await job.checkRoom({ bytes: open_layout_sizeOf(found), isStaged: true, isPlain: false });
        const stage = await openStage(job.workFolder);
        return await finish(stage, async () => {
            await open_layout_writeFrame(stage, found);
            await open_layout_copyLayers(stage, found, { job, label });
            const look = await findLook(job.kept, found.image);
            const placed = { job, label, folder: stage.folder, stage, statements, look };
            return open_layout_toOpened(found, { ...placed, isProved: true });
        });
    }
    finally {
        await archive.remove();
    }
}
async function finish(stage, work) {
    try {
        return await work();
    }
    catch (error) {
        await stage.remove();
        throw error;
    }
}
async function open_layout_writeFrame(stage, found) {
    const { descriptor, manifest, manifestBytes, configBytes } = found;
    const mediaType = manifest.mediaType === '' ? OCI_MANIFEST : manifest.mediaType;
    await writeBlob(stage, descriptor.digest, manifestBytes);
    await writeBlob(stage, manifest.config.digest, configBytes);
    await writeIndex(stage, { ...descriptor, mediaType });
}
/** Each blob once, with its place among the layers: images may have the same layer twice. */
function distinctLayers({ manifest }) {
    const byDigest = new Map(manifest.layers.map((layer, at) => [layer.digest, [at, layer]]));
    return [...byDigest.values()].map(([at, layer]) => [at, layer]);
}
async function open_layout_copyLayers(stage, found, { job, label }) {
    const total = open_layout_sizeOf(found);
    const progress = job.log.progress({ label: `Unpacking ${label}`, total, unit: 'bytes' });
    const onBytes = (count) => {
        progress.advance(count);
    };
    try {
        for (const [at, { digest }] of distinctLayers(found)) {
            const stored = found.layers[at];
            if (stored !== undefined) {
                await copyBlob(stage, { stored, digest, label, signal: job.signal, onBytes });
            }
        }
    }
    finally {
        progress.done();
    }
}
/** Begun at once, since the files may go. */
function readFoundStatements({ attestation }, store) {
    if (attestation === null)
        return null;
    const statements = readStatements(attestation, storeBlobs(store));
    statements.catch(() => undefined);
    return statements;
}
function open_layout_toOpened(found, placed) {
    const { job, label, folder, stage, statements, look, isProved = false } = placed;
    const layers = found.manifest.layers.map(({ digest, size }, at) => ({
        stored: { path: (0,external_node_path_.join)(folder, toBlobName(digest)), offset: 0, size },
        diffId: found.config.diffIds[at] ?? '',
        digest: isProved ? null : digest,
        place: at + 1,
        isProved,
    }));
    const checks = beginChecks({ layers, label, log: job.log, signal: job.signal, look });
    if (look === null)
        keepLook(job.kept, found.image, checks.whole);
    const { config, manifest, facts } = found;
    const subject = {
        config,
        platform: config.platform,
        annotations: manifest.annotations,
        stage: facts.stage,
        attestation: found.attestation?.digest ?? null,
        readStatements: statements && (() => statements),
        registry: null,
    };
    const search = job.beginBaseSearch(subject, job.signal);
    return {
        image: found.image,
        ...toLocated({ form: 'oci-dir', path: folder }, checks.whole),
        size: open_layout_sizeOf(found),
        ...toPromises(checks.whole, { ...found.manifest, config, dockerfile: facts.rules }),
        dockerfile: facts.place,
        base: search.base,
        release: async () => {
            await search.stop();
            await checks.stop();
            await stage?.remove();
        },
    };
}
function open_layout_sizeOf({ manifest }) {
    return manifest.layers.reduce((sum, { size }) => sum + size, 0);
}

;// CONCATENATED MODULE: ./src/source/from-engine.ts











/** Whether the image that the engine holds is of the platform that is wanted. */
function suits(image, { wanted }) {
    return wanted === null || (0,image_platform/* rankPlatform */.wd)(image, wanted) !== null;
}
/**
 * Fetches an image from the engine as an archive and opens that; one that an earlier run has seen is fetched when
 * somebody asks where it is. Throws `platform-missing`, `no-space`, `digest-mismatch` when another image comes, what
 * the engine throws, and what archives are refused for.
 */
async function openEngineImage(from) {
    const { image, source, job } = from;
    const name = (0,plain/* toPlain */.U)(source.text);
    (0,image_platform/* checkPlatform */.oF)(image, { wanted: job.wanted, label: `${name} in the engine` });
    const digest = repoDigestFor(image, source.reference);
    const platform = (0,image_platform/* formatPlatform */.Bq)((0,image_platform/* normalisePlatform */.WN)(image));
    job.log.info(`${name} is taken from the engine at ${image.engine}: image ${image.id} (${platform})` +
        (digest === null ? '.' : `, digest ${digest}.`));
    const key = [image.id, job.wanted === null ? null : (0,image_platform/* formatPlatform */.Bq)(job.wanted)];
    const seen = await findSeen(key, job);
    if (seen !== null)
        return openAgain(from, seen);
    const opened = await openSaved(from, job.signal);
    if (job.isAlone)
        keepOpening(job.kept, key, opened);
    return opened;
}
/** The id names the config and so every layer, and the engine is believed as the machine is. */
function openAgain(from, { opening, look }) {
    const { source, job } = from;
    const { form, size, config, base, image } = opening;
    const named = { reference: job.reference, name: job.name ?? (0,image_source/* toImageName */.w)(source) };
    return openSeen({
        image: { ...image, ...named, digest: null, indexDigest: null, transport: 'none' },
        ...{ form, size, look, dockerfile: null, base: Promise.resolve(base) },
        facts: { config: { facts: config }, annotations: null, dockerfile: null },
        fetch: (signal) => openSaved(from, signal),
        stop: () => Promise.resolve(),
        signal: job.signal,
    });
}
async function openSaved(source, signal) {
    const from = { ...source, job: { ...source.job, signal } };
    const { image, job } = from;
    await job.checkRoom({ bytes: image.size, isStaged: true, isPlain: true });
    const archive = await fetchArchive(from);
    const label = `What the engine at ${image.engine} sent for ${(0,plain/* toPlain */.U)(source.source.text)}`;
    const describe = (found) => {
        checkSame(found, image, label);
        // An engine does not say whether its digest names the manifest of a platform or an index over several.
        const facts = { source: 'docker', digest: null, indexDigest: null };
        return { name: job.name ?? (0,image_source/* toImageName */.w)(from.source), ...facts };
    };
    return openPlainDockerArchive({ archive, label, tag: null, job, describe });
}
/** Docker's containerd store calls an image by its manifest or index, which the archive then names. */
function checkSame(found, image, label) {
    const isSame = found.imageId === image.id ||
        (image.configDigest === null && found.namedDigests.includes(image.id));
    if (isSame)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'digest-mismatch',
        message: `${label} is image ${found.imageId}, and ${image.id} was asked for.`,
        hint: 'The name was given to another image in the meantime. Run the scan again.',
    });
}
async function fetchArchive({ engine, image, source, job }) {
    const { workFolder, log, signal } = job;
    const folder = await from_engine_makeFolder(workFolder);
    const remove = () => (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    const { id, size } = image;
    const to = (0,external_node_path_.join)(folder, 'image.tar');
    const label = `Fetching ${(0,plain/* toPlain */.U)(source.text)} from the engine`;
    const progress = log.progress({ label, total: size, unit: 'bytes' });
    const onBytes = (count) => {
        progress.advance(count);
    };
    try {
        await engine.saveImage(source.text, { to, id, size, signal, onBytes });
        return { path: to, isOurs: true, remove };
    }
    catch (error) {
        await remove();
        throw error;
    }
    finally {
        progress.done();
    }
}
async function from_engine_makeFolder(workFolder) {
    try {
        await (0,external_node_fs_promises_.mkdir)(workFolder, { recursive: true, mode: 0o700 });
        return await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(workFolder, 'engine-'));
    }
    catch (error) {
        throw explainDisk(error, workFolder);
    }
}

;// CONCATENATED MODULE: ./src/source/growing-file.ts


/** The reader may be as far behind as the file is long; only so much of it is in memory. */
const READ_BYTES = 256 * 1024;
/** What piles up while a write is under way goes into the next one. */
const WRITE_BYTES = 1024 * 1024;
/** The file must not exist yet. When the writer fails, so does the reader; the other way round it goes on. */
async function createGrowingFile(path, onWritten) {
    const handle = await (0,external_node_fs_promises_.open)(path, 'wx+', 0o600);
    const state = { handle, written: 0, isComplete: false, wake: null, users: 2 };
    const reader = createReader(state);
    const writer = createWriter(state, onWritten);
    writer.once('error', (error) => reader.destroy(error));
    return { writer, reader };
}
function createWriter(state, onWritten) {
    const append = async (chunks) => {
        const bytes = await growing_file_writeAll(state.handle, chunks);
        state.written += bytes;
        onWritten(bytes);
        wakeReader(state);
    };
    return new external_node_stream_.Writable({
        highWaterMark: WRITE_BYTES,
        write(chunk, _encoding, done) {
            append([chunk]).then(() => {
                done();
            }, done);
        },
        writev(chunks, done) {
            append(chunks.map(({ chunk }) => chunk)).then(() => {
                done();
            }, done);
        },
        final(done) {
            state.isComplete = true;
            wakeReader(state);
            done();
        },
        destroy(error, done) {
            leave(state, error, done);
        },
    });
}
/** The system may take less than it was given, above all when the disk is nearly full. */
async function growing_file_writeAll(handle, chunks) {
    const total = chunks.reduce((sum, chunk) => sum + chunk.byteLength, 0);
    let { bytesWritten } = await handle.writev(chunks);
    const whole = bytesWritten < total ? Buffer.concat(chunks) : null;
    while (whole !== null && bytesWritten < total) {
        const more = await handle.write(whole, bytesWritten);
        bytesWritten += more.bytesWritten;
    }
    return total;
}
function createReader(state) {
    let position = 0;
    const readNext = async () => {
        while (position >= state.written && !state.isComplete) {
            await new Promise((resolve) => {
                state.wake = resolve;
            });
        }
        const length = Math.min(READ_BYTES, state.written - position);
        if (length === 0)
            return null;
        const { bytesRead, buffer } = await state.handle.read(Buffer.allocUnsafeSlow(length), 0, length, position);
        position += bytesRead;
        return buffer.subarray(0, bytesRead);
    };
    return new external_node_stream_.Readable({
        highWaterMark: READ_BYTES,
        read() {
            readNext().then((bytes) => this.push(bytes), (error) => this.destroy(error));
        },
        destroy(error, done) {
            state.isComplete = true;
            wakeReader(state);
            leave(state, error, done);
        },
    });
}
function wakeReader(state) {
    state.wake?.();
    state.wake = null;
}
function leave(state, error, done) {
    state.users -= 1;
    if (state.users > 0) {
        done(error);
        return;
    }
    state.handle.close().then(() => {
        done(error);
    }, (closing) => {
        done(error ?? closing);
    });
}

;// CONCATENATED MODULE: ./src/source/fetch-layers.ts






/** Registries slow down whoever asks for more, and a few connections fill a line. */
const fetch_layers_SIDE_BY_SIDE = 4;
/**
 * Fetches every layer into the folder; each is checked as a tar from its file while it still grows, so that
 * unpacking does not slow the network. Returns when all blobs are there, whole, under their names.
 */
async function fetchLayers(fetch) {
    const { blobs, label, log, stop } = fetch;
    const total = blobs.reduce((sum, { size }) => sum + size, 0);
    const progress = log.progress({ label: `Fetching ${label}`, total, unit: 'bytes' });
    const onFailure = () => {
        stop.abort();
    };
    try {
        await sideBySide(blobs, { limit: fetch_layers_SIDE_BY_SIDE, onFailure }, (blob) => fetchLayer(blob, fetch, progress));
    }
    finally {
        progress.done();
    }
}
async function fetchLayer(blob, fetch, progress) {
    const { registry, repository, folder, label, checks } = fetch;
    const { signal } = fetch.stop;
    const path = (0,external_node_path_.join)(folder, blob.digest.slice('sha256:'.length));
    const partial = `${path}.partial`;
    const file = await createGrowingFile(partial, (bytes) => {
        progress.advance(bytes);
    });
    const layerLabel = `Layer ${blob.place} of ${label}`;
    const check = fetch
        .checkLayer(file.reader, { diffId: blob.diffId, label: layerLabel, signal })
        .finally(() => file.reader.destroy());
    check.catch(() => undefined);
    checks.set(blob.digest, check);
    const stream = registry.streamBlob({ repository, descriptor: blob, what: 'layer', signal });
    await (0,external_node_stream_promises_.pipeline)(stream, file.writer);
    await (0,external_node_fs_promises_.rename)(partial, path);
}
/** The same blob may stand in an image several times (empty layers do); it is one blob with one content. */
function toBlobs(layers, diffIds, label) {
    const blobs = new Map();
    for (const [at, { digest, size }] of layers.entries()) {
        const blob = { digest, size, diffId: diffIds[at] ?? '', place: at + 1 };
        const known = blobs.get(digest) ?? blob;
        if (known.diffId !== blob.diffId || known.size !== blob.size) {
            throw notAnImage(label, `it describes its layer ${digest} in two ways`);
        }
        blobs.set(digest, known);
    }
    return [...blobs.values()];
}

;// CONCATENATED MODULE: ./src/source/registry-stage.ts



/** Makes an empty layout below the work folder; throws `no-space` and `config-invalid` when it cannot be used. */
async function openRegistryStage({ workFolder, signal, }) {
    const folder = await makeStageFolder(workFolder);
    const checks = new Map();
    const stop = new AbortController();
    const onAbort = () => {
        stop.abort(signal.reason);
    };
    signal.addEventListener('abort', onAbort, { once: true });
    if (signal.aborted)
        onAbort();
    const remove = async () => {
        signal.removeEventListener('abort', onAbort);
        stop.abort();
        await Promise.allSettled(checks.values());
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true, maxRetries: 3 });
    };
    let removed = null;
    const release = () => (removed ??= remove());
    return { folder, blobFolder: toBlobFolder(folder), checks, stop, release };
}
async function makeStageFolder(workFolder) {
    try {
        await (0,external_node_fs_promises_.mkdir)(workFolder, { recursive: true, mode: 0o700 });
        const folder = await (0,external_node_fs_promises_.mkdtemp)((0,external_node_path_.join)(workFolder, 'image-'));
        await (0,external_node_fs_promises_.mkdir)(toBlobFolder(folder), { recursive: true });
        return folder;
    }
    catch (error) {
        throw explainDisk(error, workFolder);
    }
}
function toBlobFolder(folder) {
    return (0,external_node_path_.join)(folder, 'blobs', 'sha256');
}
/** All of an OCI layout (image specification 1.1, image-layout.md) but the layers. */
async function registry_stage_writeFrame(folder, resolved) {
    const { raw, manifest, configBytes } = resolved;
    const { digest, bytes } = raw;
    const entry = { mediaType: manifest.mediaType, digest, size: bytes.length };
    const files = [
        [blobPath(digest), bytes],
        [blobPath(manifest.config.digest), configBytes],
        ['index.json', JSON.stringify({ schemaVersion: 2, manifests: [entry] })],
        ['oci-layout', JSON.stringify({ imageLayoutVersion: '1.0.0' })],
    ];
    await Promise.all(files.map(([path, content]) => (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, path), content, { mode: 0o600 })));
}
function blobPath(digest) {
    return (0,external_node_path_.join)('blobs', 'sha256', digest.slice('sha256:'.length));
}

;// CONCATENATED MODULE: ./src/source/resolve-image.ts






/** An index may point to an index; more levels than these nobody builds. */
const resolve_image_MOST_LEVELS = 3;
/** Generous: configs of real images have a few thousand bytes, and registries take manifests of 4 MiB. */
const resolve_image_MOST_CONFIG_BYTES = 8 * 1024 * 1024;
/**
 * From a name to one image: tag, index, platform, manifest, config. Throws what the registry throws,
 * `platform-missing`, `not-an-image` and `image-empty`.
 */
async function resolveImage(request) {
    const { registry, reference, signal, wanted } = request;
    const label = (0,image_reference/* formatReference */.FH)(reference);
    const found = await findManifest(request, label);
    checkIsImage(found.manifest, label);
    refuseForeign(found.manifest, label);
    const { config: descriptor } = found.manifest;
    const configRequest = { repository: reference, descriptor, what: 'config', signal };
    const configBytes = await registry.readBlob(configRequest, resolve_image_MOST_CONFIG_BYTES);
    const config = parseImageConfig((0,parse_json/* parseJson */.q)(String(configBytes)), label);
    checkLayerCount(found.manifest, config, label);
    // Only the config is the image's own word; some builders leave it to the index.
    const platform = config.platform.os === '' ? (found.offered ?? config.platform) : config.platform;
    (0,image_platform/* checkPlatform */.oF)(platform, { wanted, label });
    const { raw, manifest, indexDigest, notScanned, attestation } = found;
    const facts = { raw, manifest, indexDigest, notScanned, attestation };
    return { ...facts, configBytes, config, platform };
}
/** What a reference leads to, by one question. Throws what `resolveImage` throws. */
async function readDigests(request) {
    const { registry, reference: repository, signal } = request;
    const label = (0,image_reference/* formatReference */.FH)(repository);
    const reference = repository.digest ?? repository.tag ?? image_reference/* DEFAULT_TAG */.fL;
    const raw = await registry.readManifest({ repository, reference, signal });
    const parsed = parseRaw(raw, label);
    if (parsed.kind === 'manifest')
        return { manifest: raw.digest, index: null };
    return { manifest: chooseEntry(parsed, request, label).chosen.digest, index: raw.digest };
}
async function findManifest(request, label) {
    const { registry, reference: repository, signal } = request;
    let reference = repository.digest ?? repository.tag ?? image_reference/* DEFAULT_TAG */.fL;
    let indexDigest = null;
    let offered = null;
    let attestation = null;
    const notScanned = [];
    for (let level = 0; level < resolve_image_MOST_LEVELS; level += 1) {
        const raw = await registry.readManifest({ repository, reference, signal });
        const parsed = parseRaw(raw, label);
        if (parsed.kind === 'manifest') {
            const facts = { indexDigest, notScanned: notScanned.sort(), offered, attestation };
            return { raw, manifest: parsed, ...facts };
        }
        const { chosen, others } = chooseEntry(parsed, request, label);
        indexDigest ??= raw.digest;
        offered = chosen.platform ?? offered;
        attestation = findAttestation(parsed.manifests, chosen.digest) ?? attestation;
        notScanned.push(...others);
        reference = chosen.digest;
    }
    throw notAnImage(label, `its index leads to an index more than ${resolve_image_MOST_LEVELS} times`);
}
/** The header and the document must agree on what it is: readers differ in which of them they believe. */
function parseRaw(raw, label) {
    const parsed = parseManifest((0,parse_json/* parseJson */.q)(String(raw.bytes)), label);
    const type = raw.mediaType ?? parsed.mediaType;
    const isContradicted = parsed.kind === 'index' ? isManifestType(type) : isIndexType(type);
    if (isContradicted)
        throw notAnImage(label, `the registry calls its ${parsed.kind} ${type}`);
    return parsed;
}
function chooseEntry(index, { wanted, machine }, label) {
    const offers = index.manifests.filter((entry) => !isAttestation(entry));
    const chosen = (0,image_platform/* choosePlatform */.xV)(offers, { wanted, machine, label });
    const taken = (0,image_platform/* listPlatforms */.Rd)([chosen]);
    return { chosen, others: (0,image_platform/* listPlatforms */.Rd)(offers).filter((name) => !taken.includes(name)) };
}
/** Layers that may not be passed on lie with their maker, and not in the registry (Windows, before 2023). */
function refuseForeign({ layers }, label) {
    const foreign = layers.find(({ mediaType }) => /\.(?:nondistributable|foreign)\./.test(mediaType));
    if (foreign === undefined)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'not-an-image',
        message: `${label} cannot be scanned as a whole: its layer ${foreign.digest} may not be passed on and is not in the registry.`,
        hint: 'Images of Windows have such layers, and neither scanner reads them. Scan an image of another platform.',
    });
}

;// CONCATENATED MODULE: ./src/source/registry.ts















/**
 * Fetches one image into an OCI layout that holds nothing else. Every blob's digest is proved when this
 * returns; the diff ids are proved, and the files walked, behind `contents`. On a failure nothing is left. Of an image
 * that an earlier run has proved and walked, no layer is fetched before somebody asks where it is.
 */
async function openRegistryImage(options) {
    const found = await findImage(options);
    const { resolved, facts } = found;
    const look = await findSeenLook(resolved, options);
    const search = registry_beginSearch(found, options);
    const described = {
        image: { ...registry_toImage(resolved, options, facts), transport: found.transport },
        size: registry_sizeOf(resolved.manifest.layers),
        dockerfile: facts.place,
        base: search.base,
    };
    const known = { ...resolved.manifest, config: resolved.config, dockerfile: facts.rules };
    const stop = () => search.stop();
    if (look !== null) {
        const fetch = (signal) => fetchImage(found, { ...options, signal });
        const { signal } = options;
        return openSeen({ ...described, form: 'oci-dir', look, facts: known, fetch, stop, signal });
    }
    try {
        const { whole, release, ...bytes } = await fetchImage(found, options);
        return {
            ...{ ...described, ...bytes, ...toPromises(whole, known) },
            release: async () => {
                await stop();
                await release();
            },
        };
    }
    catch (error) {
        await stop();
        throw error;
    }
}
/** All that a registry tells of an image without its layers. */
async function findImage(options) {
    const { request, reference, registry, machine, signal } = options;
    const wanted = request.platform === null ? null : (0,image_platform/* parsePlatform */.FL)(request.platform);
    const resolved = await resolveImage({ registry, reference, wanted, machine, signal });
    const label = (0,image_reference/* formatReference */.FH)(reference);
    const transport = await registry.findTransport(reference, signal);
    const facts = options.readDockerfileFacts(resolved.config, resolved.platform);
    const blobs = toBlobs(resolved.manifest.layers, resolved.config.diffIds, label);
    return { resolved, label, transport, facts, blobs };
}
/** What an earlier run saw in these very bytes, which the digest of the manifest names. */
async function findSeenLook({ raw, manifest }, { kept }) {
    if (kept === null)
        return null;
    const subject = { imageId: manifest.config.digest, digest: raw.digest, form: 'oci-dir' };
    const here = await findLook(kept, subject);
    if (here !== null)
        return here;
    await kept.bring(subject);
    return findLook(kept, subject);
}
/** Throws `no-space`, what the registry throws, `digest-mismatch`, `cancelled`. */
async function fetchImage(found, options) {
    const { resolved, blobs, label } = found;
    const { reference: repository, signal, kept } = options;
    await options.checkRoom({ bytes: registry_sizeOf(blobs) });
    const { folder, blobFolder, checks, stop, release } = await openRegistryStage(options);
    try {
        await registry_stage_writeFrame(folder, resolved);
        const place = { folder: blobFolder, checks, stop };
        await fetchLayers({ ...options, repository, blobs, label, checkLayer: checkLayer, ...place });
    }
    catch (error) {
        await release();
        throw signal.aborted ? cancelled(signal) : explainDisk(error, options.workFolder);
    }
    const whole = wholeOf(resolved, checks);
    const { raw, manifest } = resolved;
    keepLook(kept, { imageId: manifest.config.digest, digest: raw.digest }, whole);
    return { ...toLocated({ form: 'oci-dir', path: folder }, whole), whole, release };
}
/** Begun before the layers are fetched: what little it asks for comes long before they are there. */
function registry_beginSearch({ resolved, facts, label }, { registry, reference: repository, beginBaseSearch, signal: outer }) {
    const { config, manifest, platform, attestation } = resolved;
    const read = (signal, found) => readStatements(found, registryBlobs({ registry, repository, label, signal }));
    const subject = {
        ...{ config, platform, annotations: manifest.annotations, stage: facts.stage },
        attestation: attestation?.digest ?? null,
        readStatements: attestation && ((signal) => read(signal, attestation)),
        registry: repository.registry,
    };
    return beginBaseSearch(subject, outer);
}
function registry_toImage(resolved, { request, reference }, { lines }) {
    const { raw, manifest, config, platform, indexDigest, notScanned } = resolved;
    return {
        reference: request.reference,
        name: request.name ?? (0,image_source/* toImageName */.w)({ kind: 'registry', reference }),
        source: 'registry',
        digest: raw.digest,
        indexDigest,
        imageId: manifest.config.digest,
        platform: (0,image_platform/* formatPlatform */.Bq)(platform),
        notScanned,
        created: config.created,
        layers: toLayers(config, manifest.layers, lines),
    };
}
/** In the order of the layers, which may name a blob twice. */
function wholeOf({ manifest }, checks) {
    const listings = manifest.layers.flatMap(({ digest }) => checks.get(digest) ?? []);
    return Promise.all(listings).then(toWhole);
}
function registry_sizeOf(blobs) {
    return blobs.reduce((sum, { size }) => sum + size, 0);
}

;// CONCATENATED MODULE: ./src/source/open-named.ts




/**
 * Opens an image by its name, where the scheme says; without one, the engine's when it holds one, as everybody
 * expects who has just built it, else the registry's.
 */
async function openNamed(source, doors) {
    try {
        switch (source.kind) {
            case 'registry':
                return await openFromRegistry(source, doors);
            case 'docker':
                return await openFromEngine(source, doors);
            case 'unspecified':
                return await openUnspecified(source, doors);
        }
    }
    catch (error) {
        throw withSchemeHint(error, source);
    }
}
function openFromRegistry({ reference }, doors) {
    const { registry, request, job } = doors;
    return openRegistryImage({ ...job, registry, request, reference });
}
async function openFromEngine(source, doors) {
    const { engine, job } = doors;
    const image = await engine.getImage(source.text, job.signal);
    return openEngineImage({ engine, image, source, job });
}
async function openUnspecified(source, doors) {
    const { engine, job } = doors;
    const image = await findQuietly(source, doors);
    if (image !== null && suits(image, job))
        return openEngineImage({ engine, image, source, job });
    const full = (0,image_reference/* formatReference */.FH)(source.reference);
    const why = image === null ? 'no local engine holds it' : 'the engine has another platform of it';
    job.log.info(`${full} is taken from its registry: ${why}.`);
    try {
        const opened = await openFromRegistry(source, doors);
        job.log.info(`${full} is ${opened.image.digest ?? opened.image.imageId}.`);
        return opened;
    }
    catch (error) {
        throw image === null ? addHint(error, LOAD_HINT) : error;
    }
}
/** Without a scheme, an engine that cannot be used is no reason to stop. */
async function findQuietly({ text }, doors) {
    const { engine, job } = doors;
    try {
        return await engine.findImage(text, { signal: job.signal, optional: true });
    }
    catch (error) {
        const { code, message } = (0,errors/* toPlimsollError */.cI)(error);
        if (code === 'cancelled' || code === 'internal')
            throw error;
        job.log.warn(`The local engine is left out: ${message}`);
        return null;
    }
}
const LOAD_HINT = 'No local engine holds it either: after docker buildx build, --load (`load: true` in docker/build-push-action) puts the image there.';
/** There are images called docker and registry, whose names with a tag begin like a scheme. */
function withSchemeHint(error, { kind, text }) {
    if (kind === 'unspecified' || /[/:@]/.test(text))
        return error;
    return addHint(error, `"${kind}:" was read as a scheme; the image called ${kind} is docker.io/library/${kind}:${text}.`);
}
/** The same error for an image that is not there, or not for everybody, with one thing more to try. */
function addHint(error, more) {
    if (!(error instanceof errors/* PlimsollError */.nN) || !open_named_ABSENT.has(error.code))
        return error;
    const { code, message, hint, cause } = error;
    return new errors/* PlimsollError */.nN({ code, message, hint: `${hint} ${more}`, cause });
}
const open_named_ABSENT = new Set(['image-not-found', 'login-refused', 'image-not-in-engine']);

;// CONCATENATED MODULE: ./src/source/prove-base.ts





/** Reads manifest and config of the base, and none of its layers. */
function createAskBase(means) {
    return {
        prove: async (claim, image, signal) => {
            const read = { ...means, wanted: toWanted(image), signal };
            const found = await prove_base_attempt(() => prove_base_readBase(claim, read), { claim, image, signal });
            if (found.kind === 'untold') {
                return { proof: { kind: 'unreadable', why: found.why }, built: null, current: null };
            }
            const { diffIds, built, current } = found.value;
            const layers = countBaseLayers(diffIds, image.config.diffIds);
            const proof = layers === null ? { kind: 'contradicted' } : { kind: 'proved', layers };
            return { proof, built, current };
        },
        findCurrent: (claim, image, signal) => {
            const reference = { ...claim.reference, digest: null };
            const request = { ...means, reference, wanted: toWanted(image), signal };
            return prove_base_attempt(() => readDigests(request), { claim, image, signal });
        },
    };
}
function toWanted({ platform }) {
    return platform.os === '' ? null : platform;
}
async function prove_base_attempt(ask, { claim, image, signal }) {
    if (!mayBeAsked(claim, image)) {
        const { registry } = claim.reference;
        return untold(`${registry} is an address of this machine's own network, and only the image itself names it`);
    }
    try {
        return { kind: 'told', value: await untilAborted(ask(), signal) };
    }
    catch (error) {
        if (signal.aborted)
            return untold('its registry did not answer in time');
        const { message } = (0,errors/* toPlimsollError */.cI)(error);
        return untold(`it cannot be read (${(0,line_end/* withoutTail */.f)((0,plain/* toPlain */.U)(message, 300), '. ')})`);
    }
}
function untold(why) {
    return { kind: 'untold', why };
}
/** By its digest; where that is gone, by the tag: layers that fit are a proof wherever they are found. */
async function prove_base_readBase({ reference }, reading) {
    const { digest, tag } = reference;
    if (digest === null)
        return readByTag(reference, reading);
    try {
        const found = await resolveImage({ ...reading, reference });
        return { diffIds: found.config.diffIds, built: toDigests(found), current: null };
    }
    catch (error) {
        if (tag === null || (0,errors/* toPlimsollError */.cI)(error).code !== 'image-not-found')
            throw error;
        return readByTag({ ...reference, digest: null }, reading);
    }
}
async function readByTag(reference, reading) {
    const found = await resolveImage({ ...reading, reference });
    return { diffIds: found.config.diffIds, built: null, current: toDigests(found) };
}
function toDigests({ raw, indexDigest }) {
    return { manifest: raw.digest, index: indexDigest };
}
/** What is asked follows the signal; a helper program or a name server may not. */
async function untilAborted(work, signal) {
    work.catch(() => undefined);
    signal.throwIfAborted();
    let onAbort = () => undefined;
    const aborted = new Promise((_, reject) => {
        onAbort = () => {
            reject(new Error('aborted', { cause: signal.reason }));
        };
        signal.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([work, aborted]);
    }
    finally {
        signal.removeEventListener('abort', onAbort);
    }
}
/**
 * What an image says of itself is written by whoever built it, and must not send questions to services of the
 * machine that scans it. The registry that the image came from is asked anyway, and what a Dockerfile names.
 */
function mayBeAsked({ reference }, { knownRegistries }) {
    return knownRegistries.includes(reference.registry) || !isOwn(reference.registry);
}
function isOwn(registry) {
    const host = registry.replace(/:\d+$/, '').toLowerCase();
    return (host === 'localhost' ||
        host.endsWith('.localhost') ||
        // Loopback, link-local (clouds keep their credentials there), and this host; numbers written as one as well.
        /^(?:127|169\.254|0\d*)(?:\.\d+)+$/.test(host) ||
        /^(?:\d+|0x[0-9a-f.]+)$/.test(host) ||
        host.startsWith('['));
}

;// CONCATENATED MODULE: ./src/image/disk-need.ts
/*
 * Grype writes every layer unpacked into its temporary folder, which lies in the work folder (anchore/stereoscope,
 * pkg/image). What is compressed grows: files of programs to about two and a half times, weights and media hardly at all. The
 * least is asked for, so that no image is refused on a guess; a disk that fills up all the same ends the scan.
 */
const LEAST_GROWTH = 1.3;
/** Besides: manifests, reports, the scanners' own small files. */
const ANYWAY_BYTES = 64 * 1024 * 1024;
/** The bytes that must be free in the work folder, at the least, to stage an image and scan it. */
function diskNeed({ bytes, isStaged, isPlain }) {
    const unpacked = isPlain ? bytes : bytes * LEAST_GROWTH;
    return Math.ceil(ANYWAY_BYTES + (isStaged ? bytes : 0) + unpacked);
}

;// CONCATENATED MODULE: ./src/source/room.ts




function createCheckRoom({ workFolder, freeBytes = room_readFreeBytes }) {
    return async (need) => {
        const needed = diskNeed({ isStaged: true, isPlain: false, ...need });
        const free = await readFree(workFolder, freeBytes);
        if (free >= needed)
            return;
        throw new errors/* PlimsollError */.nN({
            code: 'no-space',
            message: `An image of ${inWords(need.bytes)} needs at least ${inWords(needed)} of free disk to be scanned, and ${workFolder} has ${inWords(free)}.`,
            hint: 'Free space there, set `work-dir` to a folder on a larger disk, or use a runner with more.',
        });
    };
}
async function readFree(workFolder, freeBytes) {
    try {
        await (0,external_node_fs_promises_.mkdir)(workFolder, { recursive: true, mode: 0o700 });
        return await freeBytes(workFolder);
    }
    catch (error) {
        throw explainDisk(error, workFolder);
    }
}
async function room_readFreeBytes(folder) {
    const { bavail, bsize } = await (0,external_node_fs_promises_.statfs)(folder);
    return bavail * bsize;
}
function inWords(bytes) {
    return bytes < 1e9 ? `${Math.ceil(bytes / 1e6)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
}

;// CONCATENATED MODULE: ./src/source/open.ts
















/**
 * Opens images from wherever they are: a registry, a local engine, archives and layouts. What it throws is told
 * by the files that it dispatches to; nothing is left behind when it throws.
 */
function createOpenImage(options) {
    const { fetch, log, env, settings, runProgram, workFolder, files } = options;
    const { allowHttp } = settings;
    const registry = createRegistry({
        fetch,
        log,
        credentialsFor: createCredentialsFor({ settings, env, runProgram }),
        allowHttp,
    });
    const engine = options.engine ?? createEngine({ env, log, homeFolder: (0,external_node_os_.homedir)(), allowHttp });
    const checkRoom = createCheckRoom(options);
    const ask = createAskBase({ registry, machine: machinePlatform() });
    const kept = options.keptScans ?? null;
    const limits = options.baseLimitMs === undefined ? {} : { limitMs: options.baseLimitMs };
    return async (request, signal) => {
        const source = (0,image_source/* parseImageSource */.A)(request.reference);
        const job = {
            reference: request.reference,
            name: request.name,
            wanted: request.platform === null ? null : (0,image_platform/* parsePlatform */.FL)(request.platform),
            machine: machinePlatform(),
            workFolder,
            checkRoom,
            readDockerfileFacts: await openDockerfile(request.dockerfile, {
                ...{ files, log },
                target: request.dockerfileTarget ?? null,
                buildArguments: request.buildArguments ?? {},
                repositoryPath: request.dockerfilePath ?? null,
            }),
            beginBaseSearch: createBeginBaseSearch({
                ...{ ask, log, kept, ...limits },
                asksCurrent: request.asksCurrentBase ?? false,
            }),
            kept,
            isAlone: request.dockerfile === null && request.asksCurrentBase !== true,
            log,
            signal,
        };
        checkWorkFolder(workFolder);
        const doors = { engine, registry, request, job };
        return 'reference' in source ? openNamed(source, doors) : openFile(source, job);
    };
}
/** Images are nearly always of Linux, on whatever system they are scanned. */
function machinePlatform() {
    return (0,image_platform/* normalisePlatform */.WN)({ os: 'linux', architecture: process.arch, variant: null });
}
async function openFile(source, job) {
    const located = await locate(source);
    switch (source.kind) {
        case 'docker-archive':
            return openDockerArchive(located, job);
        case 'oci-archive':
            return openLayoutArchive(located, job);
        case 'oci-dir':
            return openLayoutFolder(located, job);
    }
}
/** A colon may be part of a file's name: what exists under the whole text is meant by it. */
async function locate(source) {
    const whole = (0,external_node_path_.resolve)(source.target);
    const isThere = await (0,external_node_fs_promises_.lstat)(whole).then(() => true, () => false);
    if (isThere)
        return { ...source, path: whole, tag: null, digest: null };
    return { ...source, path: (0,external_node_path_.resolve)(source.path) };
}

// EXTERNAL MODULE: ./src/assemble/door.ts + 4 modules
var assemble_door = __webpack_require__(90204);
// EXTERNAL MODULE: ./src/assemble/github.ts
var assemble_github = __webpack_require__(76073);
// EXTERNAL MODULE: ./src/notify/sent.ts
var sent = __webpack_require__(49447);
;// CONCATENATED MODULE: ./src/notify/load-sender.ts

/** What sends by a channel, once all that it needs is loaded; nobody is asked for that. */
async function loadSender(channel) {
    switch (channel.kind) {
        case 'webhook':
            return (await __webpack_require__.e(/* import() */ 763).then(__webpack_require__.bind(__webpack_require__, 70763))).sendWebhook.bind(null, channel);
        case 'slack':
            return (await __webpack_require__.e(/* import() */ 1616).then(__webpack_require__.bind(__webpack_require__, 1616))).sendSlack.bind(null, channel);
        case 'teams':
            return (await __webpack_require__.e(/* import() */ 7198).then(__webpack_require__.bind(__webpack_require__, 67198))).sendTeams.bind(null, channel);
        case 'discord':
            return (await __webpack_require__.e(/* import() */ 9344).then(__webpack_require__.bind(__webpack_require__, 29344))).sendDiscord.bind(null, channel);
        case 'pagerduty':
            return (await __webpack_require__.e(/* import() */ 6715).then(__webpack_require__.bind(__webpack_require__, 36715))).sendPagerDuty.bind(null, channel);
        case 'email':
            return (await Promise.all(/* import() */[__webpack_require__.e(6739), __webpack_require__.e(6674)]).then(__webpack_require__.bind(__webpack_require__, 66674))).sendEmail.bind(null, channel);
        case 'sms':
            return (await __webpack_require__.e(/* import() */ 1357).then(__webpack_require__.bind(__webpack_require__, 71357))).loadSms(channel);
        case 'github-issue':
            return keepIssue.bind(null, channel);
    }
}
const NO_HOST = 'there is no code host that keeps issues: the run is not one of GitHub Actions';
function keepIssue(channel, message, tools) {
    return tools.keepIssue === null
        ? Promise.resolve((0,sent/* skipped */.hT)(NO_HOST))
        : tools.keepIssue(channel, message);
}

// EXTERNAL MODULE: ./src/notify/find-secret.ts
var notify_find_secret = __webpack_require__(70459);
// EXTERNAL MODULE: ./src/notify/sms/aws-secrets.ts
var aws_secrets = __webpack_require__(55550);
;// CONCATENATED MODULE: ./src/notify/missing-secret.ts

/** The first variable that a channel needs and that is not set; null where none is missing. */
function findMissingSecret(channel, { secretOf }) {
    return toSecretNames(channel).find((name) => secretOf(name) === null) ?? null;
}
function toSecretNames(channel) {
    switch (channel.kind) {
        case 'webhook':
            return toWebhookSecrets(channel);
        case 'slack':
        case 'teams':
        case 'discord':
            return [channel.url];
        case 'pagerduty':
            return [channel.routingKey];
        case 'email':
            return channel.login === null ? [] : Object.values(channel.login);
        case 'sms':
            return toSmsSecrets(channel);
        case 'github-issue':
            return [];
    }
}
function toWebhookSecrets({ url, secret }) {
    return [...('env' in url ? [url.env] : []), ...(secret === null ? [] : [secret])];
}
function toSmsSecrets({ provider }) {
    return provider.kind === 'twilio' ? [provider.account, provider.token] : aws_secrets/* AWS_SECRETS */.M;
}

// EXTERNAL MODULE: ./src/notify/transport/explain-fault.ts
var explain_fault = __webpack_require__(77429);
;// CONCATENATED MODULE: ./src/notify/transport/retry-after.ts
/**
 * Milliseconds that an answer asks to wait for: seconds or an HTTP date (RFC 9110, section 10.2.3); null where it does
 * not say so, or says nonsense.
 */
function retry_after_parseRetryAfter(text, now) {
    const trimmed = text?.trim() ?? '';
    // Some services send fractions, which the standard does not know.
    if (/^\d{1,9}(?:\.\d{1,6})?$/.test(trimmed))
        return Math.ceil(Number(trimmed) * 1000);
    const date = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(trimmed)
        ? Date.parse(trimmed)
        : NaN;
    return Number.isNaN(date) ? null : Math.max(0, date - now.getTime());
}

// EXTERNAL MODULE: ./src/notify/transport/final-failure.ts
var final_failure = __webpack_require__(35352);
;// CONCATENATED MODULE: ./src/notify/transport/read-answer.ts
/** Enough for every service's words on an error. */
const read_answer_MOST_BYTES = 64 * 1024;
/**
 * The text of an answer, cut at 64 kB; what came of it when it breaks off, for what the status says was said already.
 */
async function readAnswer(response) {
    const stream = response.body;
    if (stream === null)
        return '';
    const reader = stream.getReader();
    const parts = [];
    let size = 0;
    try {
        while (size < read_answer_MOST_BYTES) {
            const { done, value } = await reader.read();
            if (done)
                break;
            parts.push(value);
            size += value.length;
        }
    }
    catch {
        // Broken off, or too slow: the status is the answer.
    }
    await reader.cancel().catch(() => undefined);
    return new TextDecoder().decode(Buffer.concat(parts).subarray(0, read_answer_MOST_BYTES));
}

// EXTERNAL MODULE: ./src/notify/transport/private-host.ts
var private_host = __webpack_require__(71259);
;// CONCATENATED MODULE: ./src/notify/transport/require-url.ts


/** Longer ones are no addresses of a service. */
const require_url_LONGEST_URL = 4000;
/** An address that messages may go to. Throws FinalFailure, whose words hold nothing of the address. */
function requireUrl(text, allowsPrivate) {
    if (text.length > require_url_LONGEST_URL || !URL.canParse(text)) {
        throw new final_failure/* FinalFailure */.l('its address is not an address of the web');
    }
    const url = new URL(text);
    if (url.protocol !== 'https:')
        throw new final_failure/* FinalFailure */.l('its address does not begin with https://');
    if (url.username !== '' || url.password !== '') {
        throw new final_failure/* FinalFailure */.l('its address holds a user name or a password, which are not sent');
    }
    // A proxy looks names up itself: then the name is all that can be judged.
    if (!allowsPrivate && (0,private_host/* isPrivateHost */.Sf)(url.hostname))
        throw new final_failure/* FinalFailure */.l(private_host/* PRIVATE_HOST */.ht);
    url.hash = '';
    return url;
}

;// CONCATENATED MODULE: ./src/notify/transport/send-once.ts



const send_once_MOST_REDIRECTS = 2;
/**
 * One try. It is led on only to where the same message may go: the same host by https, and by the statuses that keep
 * method and body (RFC 9110, 307 and 308). Throws FinalFailure, and what `fetch` throws.
 */
async function sendOnce(request, options) {
    const { fetch, signal, limitMs } = options;
    const { headers, body } = request;
    const init = {
        ...{ method: 'POST', headers, body, redirect: 'manual' },
        signal: AbortSignal.any([AbortSignal.timeout(limitMs), signal]),
    };
    let url = requireUrl(request.url, request.allowsPrivate);
    for (let hop = 0;; hop += 1) {
        const response = await fetch(url, init);
        const { status } = response;
        if (status < 300 || status > 399) {
            const retryAfter = response.headers.get('retry-after');
            return { status, retryAfter, body: await readAnswer(response) };
        }
        await response.body?.cancel().catch(() => undefined);
        if (hop === send_once_MOST_REDIRECTS)
            throw new final_failure/* FinalFailure */.l('it leads on again and again');
        url = follow(url, status, response.headers.get('location'));
    }
}
function follow(from, status, location) {
    if ((status !== 307 && status !== 308) || location === null) {
        throw new final_failure/* FinalFailure */.l(`it answers ${status}, which leads elsewhere and is not followed`);
    }
    const to = URL.canParse(location, from.href) ? new URL(location, from.href) : null;
    if (to?.origin !== from.origin || to.username !== '' || to.password !== '') {
        throw new final_failure/* FinalFailure */.l('it leads to another host, which is not followed');
    }
    return to;
}

;// CONCATENATED MODULE: ./src/notify/transport/create-post.ts



const POST_LIMITS = { tryMs: 10_000, totalMs: 40_000, tries: 3 };
/** The wait before the second try is at most this long, before the third at most twice as long. */
const create_post_FIRST_WAIT_MS = 2000;
/**
 * Sends messages: by https alone, to the host that was named, to public addresses unless the channel allows others; again
 * after 408, 429, 5xx and connections that broke before an answer, as far as the request allows it (`Retry`), when the
 * service says so or after a while.
 */
function createPost(options) {
    const { limits = POST_LIMITS } = options;
    return async (request) => {
        const end = options.now().getTime() + limits.totalMs;
        const most = Math.min(request.mostTries ?? limits.tries, limits.tries);
        for (let tries = 1;; tries += 1) {
            const tried = await tryOnce(request, { ...options, limits, end });
            options.signal.throwIfAborted();
            const waitMs = tried.isPassing ? chooseWait(tried, tries, options) : Infinity;
            const isLast = tries >= most || options.now().getTime() + waitMs >= end;
            if (isLast)
                return { ...tried.answer, tries };
            options.log.debug(`A message to ${request.label}: ${sayWhy(tried)}; again in ${waitMs} ms.`);
            await options.wait(waitMs, options.signal);
        }
    };
}
async function tryOnce(request, options) {
    const { signal, now, end, limits } = options;
    const limitMs = Math.max(1, Math.min(limits.tryMs, end - now().getTime()));
    try {
        const fetch = options.fetchFor(request.allowsPrivate);
        const { status, body, retryAfter } = await sendOnce(request, { fetch, signal, limitMs });
        const seconds = request.readWait?.(body) ?? null;
        const waitMs = retry_after_parseRetryAfter(seconds === null ? retryAfter : String(seconds), now());
        const answer = { kind: 'answered', status, body, tries: 1 };
        return { answer, isPassing: isPassing(status, request), waitMs };
    }
    catch (thrown) {
        return create_post_toFailed((0,explain_fault/* explainFault */.O)(thrown), request);
    }
}
function isPassing(status, { retry }) {
    return status === 429 || (retry !== 'if-untaken' && (status === 408 || status >= 500));
}
function create_post_toFailed(fault, { retry = 'any-fault' }) {
    const isLost = fault.isPassing && !fault.isUnsent && retry !== 'any-fault';
    const reason = isLost ? `no answer; it may have arrived (${fault.reason})` : fault.reason;
    const isPassing = fault.isPassing && !isLost;
    return { answer: { kind: 'failed', reason, tries: 1 }, isPassing, waitMs: null };
}
/** Exponential with full jitter where the service does not say: many runs fail at the same moment. */
function chooseWait({ waitMs }, tries, { random }) {
    return waitMs ?? Math.floor(random() * create_post_FIRST_WAIT_MS * 2 ** (tries - 1));
}
function sayWhy({ answer }) {
    return answer.kind === 'answered' ? `${answer.status}` : answer.reason;
}

;// CONCATENATED MODULE: ./src/notify/create-messenger.ts





/** Sends messages by every channel; what a channel needs is loaded when it is used, or warmed. */
function createMessenger(options) {
    const { state } = options;
    const tools = toTools(options);
    return {
        warm: async (channels) => {
            // What cannot be loaded is told by whoever sends.
            await Promise.allSettled(channels.map(loadSender));
        },
        send: (channel, message) => create_messenger_attempt(channel, options, async () => (await loadSender(channel))(message, tools)),
        sendRecord: (channel, record) => create_messenger_attempt(channel, options, async () => {
            if (channel.kind !== 'webhook')
                return (0,sent/* skipped */.hT)('only a webhook takes records');
            const { sendWebhookRecord } = await __webpack_require__.e(/* import() */ 763).then(__webpack_require__.bind(__webpack_require__, 70763));
            return sendWebhookRecord(channel, record, tools);
        }),
        recall: async () => (state === null ? null : state.recall()),
        remember: async (told) => state?.remember(told),
    };
}
function toTools(options) {
    return { ...options, secretOf: createSecretOf(options), post: createPost(options) };
}
function createSecretOf({ env }) {
    return (name) => {
        const value = env[name]?.trim() ?? '';
        return value === '' ? null : value;
    };
}
/** Whatever goes wrong is told without what was thrown, which may hold an address; only a cancelled run ends here. */
async function create_messenger_attempt(channel, options, work) {
    const name = findMissingSecret(channel, { secretOf: createSecretOf(options) });
    if (name !== null)
        return withoutSecret(name, options);
    try {
        return await work();
    }
    catch (thrown) {
        options.signal.throwIfAborted();
        const kind = thrown instanceof Error ? thrown.name : typeof thrown;
        return (0,sent/* failed */.gz)(`it could not be sent (${kind}); please report this with the log of the run`);
    }
}
function withoutSecret(name, { withheld }) {
    if (withheld === null)
        return (0,notify_find_secret/* missing */.L)(name);
    return (0,sent/* skipped */.hT)(`the environment variable ${name} is not set: ${withheld}`);
}

;// CONCATENATED MODULE: ./src/domain/message.ts
const MESSAGE_URGENCIES = (/* unused pure expression or super */ null && (['critical', 'error', 'warning', 'info']));
const NOTHING_TOLD = { entries: {} };

;// CONCATENATED MODULE: ./src/notify/told/parse-told.ts


/** Goes up with every change of the form; a file of another number is as none. */
const parse_told_FORMAT = 1;
const MOST_ENTRIES = 2000;
const MOST_KEYS = 200_000;
const LONGEST_TEXT = 600;
/** Of a file; keys are hashes of 64 letters mostly. */
const MOST_TOLD_BYTES = 16 * 1024 * 1024;
/** One line: names of images and keys of findings stand there, and nothing else is let in. */
const TEXT = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(LONGEST_TEXT), dist/* regex */.yGV(/^[^\p{Cc}]*$/u));
const ENTRY = dist/* object */.Ikc({
    at: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(40), dist/* isoTimestamp */.yhX()),
    keys: dist/* pipe */.FsL(dist/* array */.YOg(TEXT), dist/* maxLength */.Ru6(MOST_KEYS)),
    isOpen: dist/* boolean */.zMY(),
});
const FILE = dist/* object */.Ikc({
    format: dist/* literal */.euz(parse_told_FORMAT),
    entries: dist/* pipe */.FsL(dist/* record */.g1P(TEXT, ENTRY), dist/* maxEntries */.bIj(MOST_ENTRIES)),
});
/** Throws an Error in words for what is no such file. */
function parseTold(text) {
    const parsed = dist/* safeParse */.xLC(FILE, JSON.parse(text));
    if (!parsed.success)
        throw new Error('it has another form');
    return { entries: toPlainRecord(Object.entries(parsed.output.entries)) };
}
/** The file's text, with the newest entries only where there are too many. */
function renderTold(told) {
    let most = MOST_ENTRIES;
    for (;;) {
        const text = JSON.stringify({ format: parse_told_FORMAT, entries: newest(told, most).entries });
        if (Buffer.byteLength(text) <= MOST_TOLD_BYTES || most === 0)
            return `${text}\n`;
        most = Math.floor(most / 2);
    }
}
function newest({ entries }, most) {
    const sorted = Object.entries(entries)
        .filter((entry) => dist.is(TEXT, entry[0]) && dist.is(ENTRY, entry[1]))
        .sort(([, one], [, other]) => (one.at > other.at ? -1 : 1));
    return { entries: toPlainRecord(sorted.slice(0, most)) };
}
/**
 * Per entry the one that was written last; of two of the same time that of `later`. A time that has not come is of a clock
 * that was wrong: such an entry makes way, or it would stand until that day and everything be told again by each run.
 */
function mergeTold(earlier, later, now) {
    const merged = new Map(Object.entries(earlier.entries));
    for (const [key, entry] of Object.entries(later.entries)) {
        const known = merged.get(key);
        const knownAt = known === undefined ? -Infinity : Date.parse(known.at);
        if (knownAt > now.getTime() || Date.parse(entry.at) >= knownAt)
            merged.set(key, entry);
    }
    return merged.size === 0 ? NOTHING_TOLD : { entries: toPlainRecord([...merged]) };
}
/** By `fromEntries`, for which the name of a prototype is a key like any other. */
function toPlainRecord(entries) {
    return Object.fromEntries(entries);
}

;// CONCATENATED MODULE: ./src/notify/told/told-file.ts






/** What `path` holds; nothing where it is missing, and, with a line in the log, where it is of no use. */
async function readToldFile(path, log) {
    try {
        const text = await told_file_readBounded(path);
        return text === null ? NOTHING_TOLD : parseTold(text);
    }
    catch (error) {
        log.info(`What earlier runs told is of no use and is left out: ${told_file_toReason(error)}`);
        return NOTHING_TOLD;
    }
}
/** Null for a file that is not there. */
async function told_file_readBounded(path) {
    // Neither a link nor a pipe is one of ours.
    const flags = external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NONBLOCK | external_node_fs_.constants.O_NOFOLLOW;
    const file = await (0,external_node_fs_promises_.open)(path, flags).catch((error) => {
        if (error.code === 'ENOENT')
            return null;
        throw error;
    });
    if (file === null)
        return null;
    try {
        const facts = await file.stat();
        if (!facts.isFile())
            throw new Error('it is no file');
        if (facts.size > 2 * MOST_TOLD_BYTES)
            throw new Error('it is too large');
        return await file.readFile('utf8');
    }
    finally {
        await file.close();
    }
}
/** Appears whole, by one rename, for its owner alone. Refuses for a disk that is full, read-only or not there. */
async function writeToldFile(path, told) {
    const folder = (0,external_node_path_.dirname)(path);
    await (0,external_node_fs_promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
    const partial = (0,external_node_path_.join)(folder, `.partial-${(0,external_node_crypto_.randomBytes)(8).toString('hex')}`);
    try {
        await (0,external_node_fs_promises_.writeFile)(partial, renderTold(told), { flag: 'wx', mode: 0o600 });
        await (0,external_node_fs_promises_.rename)(partial, path);
    }
    catch (error) {
        await (0,external_node_fs_promises_.rm)(partial, { force: true }).catch(() => undefined);
        throw error;
    }
}
/** The system's word, which holds no path; or ours. */
function told_file_toReason(error) {
    const { code, name, message } = error;
    if (typeof code === 'string')
        return code;
    return name === 'SyntaxError' ? 'it is no JSON' : (message ?? 'nobody said why');
}

;// CONCATENATED MODULE: ./src/notify/told/shared-told.ts





/** The same for all: what an entry holds is told by its key. */
const shared_told_ENTRY_NAME = 'plimsoll-told';
const FILE_NAME = 'told.json';
/**
 * What runs on other machines told. `scope`: jobs that run at the same moment must not take each other's entries for the
 * newest of their own; values that are the same in every run of a job, and differ between jobs.
 */
function createSharedTold(options) {
    const { cache, log } = options;
    const prefix = `plimsoll-told-1-${shared_told_hashOf(JSON.stringify(options.scope))}-`;
    return {
        restore: async () => {
            const entry = await cache.restore({ key: prefix, prefixes: [prefix], name: shared_told_ENTRY_NAME });
            return entry === null ? NOTHING_TOLD : readToldFile((0,external_node_path_.join)(entry.folder, FILE_NAME), log);
        },
        keep: (told) => cache.keep({
            // By its content: a run that told nothing new finds that there is an entry already.
            key: `${prefix}${shared_told_hashOf(renderTold(told))}`,
            name: shared_told_ENTRY_NAME,
            fill: (folder) => writeToldFile((0,external_node_path_.join)(folder, FILE_NAME), told),
        }),
    };
}
function shared_told_hashOf(text) {
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('hex').slice(0, 32);
}

;// CONCATENATED MODULE: ./src/notify/told/create-told-store.ts



/**
 * `<cache>/notify/told.json`, and an entry of the shared cache for machines that do not last; of both, per entry, the
 * newer is taken. Several runs may write at once: the last one keeps what it finds there.
 */
function createToldStore(options) {
    const { cacheFolder, shared, log, now = () => new Date() } = options;
    const path = (0,external_node_path_.join)(cacheFolder, 'notify', 'told.json');
    return {
        recall: async () => {
            const here = await readToldFile(path, log);
            return shared === null ? here : mergeTold(here, await shared.restore(), now());
        },
        remember: async (told) => {
            const all = mergeTold(await readToldFile(path, log), told, now());
            try {
                await writeToldFile(path, all);
            }
            catch (error) {
                log.info(`What was told could not be kept, and may be told again: ${told_file_toReason(error)}`);
            }
            await shared?.keep(all);
        },
    };
}

// EXTERNAL MODULE: ./src/notify/transport/guarded-lookup.ts
var guarded_lookup = __webpack_require__(2046);
;// CONCATENATED MODULE: ./src/notify/wait.ts
/** Resolves after so long; refuses with the reason of the signal when that is aborted, before or meanwhile. */
function wait(ms, signal) {
    return new Promise((resolve, reject) => {
        const stop = () => {
            clearTimeout(timer);
            // What the run is cancelled by is an Error of ours.
            reject(signal.reason);
        };
        const timer = setTimeout(() => {
            signal.removeEventListener('abort', stop);
            resolve();
        }, ms);
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted)
            stop();
    });
}

;// CONCATENATED MODULE: ./src/notify/index.ts






// EXTERNAL MODULE: ./src/runner/http.ts
var http = __webpack_require__(5712);
;// CONCATENATED MODULE: ./src/assemble/messages.ts



/** What carries messages to people, made when a policy wants somebody told. */
function assembleMessenger(assembly, tools, github) {
    const { env, log } = assembly.door;
    return async (openness, signal) => {
        const host = await github.openCodeHost();
        const guarded = (0,http/* createFetch */.H)(env, { lookup: (0,guarded_lookup/* createGuardedLookup */.p)() });
        return createMessenger({
            ...{ env, log, signal, wait: wait },
            fetchFor: (allowsPrivate) => (allowsPrivate ? tools.fetch : guarded),
            authorities: () => (0,http/* readAuthorities */.G)(env),
            keepIssue: host === null ? null : keepIssueOf(host, openness),
            state: assembleTold(assembly, github, openness),
            withheld: findWithheld(assembly.door, host?.run.change?.isFork === true),
            random: Math.random,
            now: () => new Date(),
        });
    };
}
/** Whoever can read the repository can read its issues. */
function keepIssueOf(host, openness) {
    return (channel, message) => host.keepIssue(channel, message, openness !== 'full');
}
/** GitHub's documentation: secrets of a repository are not handed to runs of forks and of Dependabot. */
function findWithheld({ env }, isFork) {
    if (isFork)
        return 'a run for a fork is given no secrets';
    const isDependabot = env['GITHUB_ACTOR'] === 'dependabot[bot]';
    return isDependabot ? 'a run for Dependabot is given its own secrets alone' : null;
}
/** Null where nothing lasts: on a machine of GitHub's without the shared cache, to which a sealed run adds nothing. */
function assembleTold(assembly, github, openness) {
    const { config, door } = assembly;
    const { env, log } = door;
    if (config.cache === 'off')
        return null;
    const cache = github.isTrusted && openness !== 'sealed' ? github.sharedCache : null;
    if (cache === null && env['RUNNER_ENVIRONMENT'] === 'github-hosted')
        return null;
    const shared = cache === null ? null : createSharedTold({ cache, scope: toScope(assembly), log });
    return createToldStore({ cacheFolder: (0,assemble_door/* cacheFolder */.nF)(env), shared, log });
}
/** What tells the job from those that may run beside it, the legs of a matrix among them; tags change with every run. */
function toScope({ config, door: { env } }) {
    const images = config.images.map(({ name, reference, platform }) => `${name ?? withoutTag(reference)} ${platform ?? ''}`);
    return [env['GITHUB_WORKFLOW'] ?? '', env['GITHUB_JOB'] ?? '', ...images.sort()];
}
function withoutTag(reference) {
    const [, rest = reference] = /^(?:registry|docker|docker-archive|oci-archive|oci-dir):(.*)$/.exec(reference) ?? [];
    return rest.replace(/@.*$/, '').replace(/:[^/:]*$/, '');
}

;// CONCATENATED MODULE: ./src/assemble/ports.ts



















/** The ports of a run, with the real world behind them; the same for both doors. Throws as `assembleGitHub` does. */
async function assemblePorts(given) {
    const assembly = withDiscretion(given);
    const { config, door } = assembly;
    const tools = (0,assemble_door/* createTools */.uK)(door.env);
    const files = (0,runner_files/* createFiles */.qm)(config.workFolder);
    const github = await (0,assemble_github/* assembleGitHub */.A)(assembly, tools);
    const { sharedCache: cache, isTrusted } = github;
    const kept = assembleKeptScans(assembly, github);
    const shared = cache === null ? null : { cache, trustsUnconfirmed: isTrusted };
    return {
        now: () => config.asOf ?? new Date(),
        clock: () => new Date(),
        log: door.log,
        beDiscreet: (discretion) => {
            door.log.beDiscreet(discretion);
            if (discretion.openness === 'sealed')
                kept?.stop();
        },
        openImage: createOpenImage({
            ...{ ...tools, log: door.log, env: door.env, files },
            settings: config.registry,
            workFolder: config.workFolder,
            ...(kept === null ? {} : { keptScans: kept }),
        }),
        installScanner: assembleInstall(assembly, { tools, cache }),
        provideDatabase: assembleDatabases(assembly, { tools, insist: false, shared }),
        openFeeds: (0,open_feeds/* createOpenFeeds */.O)(toFeedOptions(assembly, tools)),
        openPolicyFiles: github.openPolicyFiles,
        openCodeHost: github.openCodeHost,
        ...(cache === null ? {} : { sharedCache: cache }),
        ...(kept === null ? {} : { keptScans: kept }),
        runProgram: tools.runProgram,
        files,
        machine: readMachine(config.workFolder),
        deliver: door.deliver,
        createEncrypt: createEncrypt,
        pipeline: readPipeline(door.env),
        appendAudit: createAppendAudit(),
        openMessenger: assembleMessenger(assembly, tools, github),
        signal: door.signal,
    };
}
/** What the inputs forbid to say is not said from the start; what the policy forbids, the run tells later. */
function withDiscretion({ config, door }) {
    const log = createDiscreetLog(door.log);
    if (config.deliver.encryption?.isOnly === true)
        log.beDiscreet({ openness: 'sealed', names: [] });
    return { config, door: { ...door, log } };
}
/** Known images are scanned anew where nothing is to be kept. */
function assembleKeptScans({ config, door }, { sharedCache, isTrusted }) {
    if (config.cache === 'off' || config.deliver.encryption?.isOnly === true)
        return null;
    const { scan, supply } = config;
    const kept = createKeptScans({
        cacheFolder: (0,assemble_door/* cacheFolder */.nF)(door.env),
        sharedCache,
        mayRestore: isTrusted,
        settings: { scan, versions: supply.versions },
        log: door.log,
        now: () => new Date(),
    });
    return createStoppableKeptScans(kept);
}
function assembleInstall({ config, door }, { tools, cache }) {
    return createInstallScanner({
        ...tools,
        log: door.log,
        cacheFolder: (0,assemble_door/* scannerFolder */.Vm)(door),
        supply: config.supply,
        env: door.env,
        platform: (0,external_node_os_.platform)(),
        architecture: (0,external_node_os_.arch)(),
        door: door.kind,
        goModules: readGoModule,
        pins: pins/* PINS */.$x,
        ...(cache === null ? {} : { sharedCache: cache }),
        now: () => new Date(),
        wait: waitForReal,
    });
}
function assembleDatabases({ config, door }, { tools, insist, shared }) {
    const { allowHttp } = config.registry;
    return createProvideDatabase({
        ...tools,
        log: door.log,
        registry: createRegistry({
            fetch: tools.fetch,
            log: door.log,
            credentialsFor: createMirrorLogins(door.env, tools),
            allowHttp,
        }),
        cacheFolder: (0,assemble_door/* cacheFolder */.nF)(door.env),
        supply: config.supply,
        allowHttp,
        insist,
        ...(shared === null ? {} : { shared }),
        now: () => config.asOf ?? new Date(),
    });
}
function toFeedOptions({ config, door }, { fetch }) {
    return {
        fetch,
        log: door.log,
        cacheFolder: (0,assemble_door/* cacheFolder */.nF)(door.env),
        supply: config.supply,
        allowHttp: config.registry.allowHttp,
        now: () => config.asOf ?? new Date(),
    };
}
/** Where the databases lie for everybody; a stale login turns an open door into a refusal there. */
const PUBLIC_REGISTRIES = ['mirror.gcr.io', 'ghcr.io'];
/** For a mirror of one's own, Docker's logins; the login of the scanned image goes to its registry only. */
function createMirrorLogins(env, { runProgram }) {
    const settings = { credentials: null, allowHttp: false };
    const logins = createCredentialsFor({ settings, env, runProgram });
    return (repository, signal) => PUBLIC_REGISTRIES.includes(repository.registry)
        ? Promise.resolve(null)
        : logins(repository, signal);
}


/***/ }),

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

/***/ 914:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   nK: () => (/* binding */ judgeAge)
/* harmony export */ });
/* unused harmony exports WARN_DAYS, ASKED_LIMIT_DAYS, UNASKED_LIMIT_DAYS */
/*
 * How old a vulnerability database may be. Whole days count: a database of four days and 23 hours is four
 * days old.
 *
 *                                               warns from   fails from
 *   its origin was asked, has nothing newer     5 days       14 days, or `db-max-age` where that is more
 *   nobody asked, or nobody answered            -            5 days, or `db-max-age`
 *
 * Whoever asked has the newest there is, so `db-max-age` never makes that one stricter: a publisher that
 * pauses for a day would turn every pipeline red, and nobody there could do anything about it. A database
 * from the future (by more than a day: the clock here is wrong) has no age: asked, it warns; otherwise it
 * fails, since a clock that is behind makes the oldest database look young.
 */
const WARN_DAYS = 5;
const ASKED_LIMIT_DAYS = 14;
const UNASKED_LIMIT_DAYS = 5;
const DAY_MS = 24 * 3600 * 1000;
function judgeAge(question) {
    const { asked } = question;
    const days = Math.floor((question.now.getTime() - question.built.getTime()) / DAY_MS);
    const limitDays = limitOf(question);
    const shared = { ageDays: Math.max(0, days), limitDays };
    if (days < -1)
        return { ...shared, state: 'from-the-future', usable: asked };
    if (days >= limitDays)
        return { ...shared, state: 'too-old', usable: false };
    if (asked && days >= WARN_DAYS)
        return { ...shared, state: 'ageing', usable: true };
    return { ...shared, state: 'young', usable: true };
}
function limitOf({ asked, maxAgeDays }) {
    if (!asked)
        return maxAgeDays ?? UNASKED_LIMIT_DAYS;
    return Math.max(ASKED_LIMIT_DAYS, maxAgeDays ?? 0);
}


/***/ }),

/***/ 15896:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ac: () => (/* binding */ writeCheck),
/* harmony export */   pL: () => (/* binding */ isFresh),
/* harmony export */   wf: () => (/* binding */ readChecks)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(77934);
/* harmony import */ var _kept_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(67968);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47600);






/** Whoever asked within this time need not ask again, as Trivy has it (`pkg/db`: one hour). */
const FRESH_MS = 3600 * 1000;
const Checks = valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    format: valibot__WEBPACK_IMPORTED_MODULE_5__/* .literal */ .euz(1),
    checks: valibot__WEBPACK_IMPORTED_MODULE_5__/* .record */ .g1P(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
        digest: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .regex */ .yGV(/^sha256:[0-9a-f]{64}$/)),
        checkedAt: valibot__WEBPACK_IMPORTED_MODULE_5__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_5__/* .isoTimestamp */ .yhX()),
    })),
});
/** Everything written down; nothing when there is no file or it cannot be read, which costs one question. */
async function readChecks(store) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_5__/* .safeParse */ .xLC(Checks, await (0,_kept_version_js__WEBPACK_IMPORTED_MODULE_3__/* .readJsonFile */ .JE)(pathOf(store)));
    if (!parsed.success)
        return [];
    return Object.entries(parsed.output.checks).map(([origin, { digest, checkedAt }]) => ({
        origin,
        digest,
        checkedAt: new Date(checkedAt),
    }));
}
/** True when the question was asked so lately that it need not be asked again. */
function isFresh(check, now) {
    const elapsed = now.getTime() - check.checkedAt.getTime();
    return elapsed >= 0 && elapsed < FRESH_MS;
}
/** Keeps the newest of so many origins: the file stays small whatever the inputs name over the years. */
const MAX_ORIGINS = 20;
/**
 * Adds one check. Two runs that write at the same time lose one of the two, which costs one question later;
 * a folder that cannot be written to costs a question per run, so neither fails the run.
 */
async function writeCheck(store, check, log) {
    const others = (await readChecks(store)).filter(({ origin }) => origin !== check.origin);
    const newest = [check, ...others]
        .sort((a, b) => b.checkedAt.getTime() - a.checkedAt.getTime())
        .slice(0, MAX_ORIGINS);
    const checks = Object.fromEntries(newest.map(({ origin, digest, checkedAt }) => [
        origin,
        { digest, checkedAt: checkedAt.toISOString() },
    ]));
    const partial = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(store.folder, `.checks-${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.randomBytes)(6).toString('hex')}`);
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)(store.folder, { recursive: true, mode: 0o700 });
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.writeFile)(partial, `${JSON.stringify({ format: 1, checks }, null, 2)}\n`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rename)(partial, pathOf(store));
    }
    catch (error) {
        log.debug(`The time of this check could not be noted in ${store.folder}: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .systemCode */ .xU)(error) ?? ''}`);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.rm)(partial, { force: true }).catch(() => undefined);
    }
}
function pathOf(store) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(store.folder, 'checks.json');
}


/***/ }),

/***/ 39014:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ importGrypeDatabase)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(77934);
/* harmony import */ var _registry_parse_json_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(71539);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(10241);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47600);






/** The import builds indexes over about a gigabyte; on a slow disk that takes minutes. */
const IMPORT_LIMIT_MS = 20 * 60 * 1000;
const STATUS_LIMIT_MS = 5 * 60 * 1000;
const Status = valibot__WEBPACK_IMPORTED_MODULE_4__/* .object */ .Ikc({
    schemaVersion: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .regex */ .yGV(/^v?6\.\d{1,4}\.\d{1,4}$/)),
    built: valibot__WEBPACK_IMPORTED_MODULE_4__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_4__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_4__/* .check */ .z6Y((text) => !Number.isNaN(Date.parse(text)))),
    valid: valibot__WEBPACK_IMPORTED_MODULE_4__/* .boolean */ .zMY(),
});
/**
 * Lets Grype import a database into an empty folder and asks it what it has there. Throws
 * `database-damaged`, `database-schema`, `no-space`, `cancelled` and `scanner-*`.
 */
async function importGrypeDatabase(request) {
    const run = await createRun(request);
    const imported = await run(['db', 'import', request.file], IMPORT_LIMIT_MS);
    if (imported.exitCode !== 0)
        throw explainRefusal(imported.stderr);
    const status = await run(['db', 'status', '-o', 'json'], STATUS_LIMIT_MS);
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xLC(Status, (0,_registry_parse_json_js__WEBPACK_IMPORTED_MODULE_5__/* .parseJson */ .q)(status.stdout));
    if (status.exitCode !== 0 || !parsed.success || !parsed.output.valid) {
        throw (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .createDamaged */ .YF)('grype', `after its import Grype says: ${lastWords(status.stderr)}`);
    }
    const { built, schemaVersion } = parsed.output;
    const files = ['6/vulnerability.db', '6/import.json'];
    for (const file of files)
        await requireFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(request.workplace.content, file));
    return { built: new Date(built), schema: schemaVersion, files };
}
/**
 * In an empty folder, with an empty configuration and without a home, so that nothing but the request
 * decides what happens. Age is ours to judge.
 */
async function createRun(request) {
    const { scratch, content } = request.workplace;
    const cwd = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'empty');
    const temporary = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'tmp');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(cwd, { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(temporary, { recursive: true });
    const settings = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(scratch, 'grype.yaml');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)(settings, '');
    const env = {
        HOME: cwd,
        TMPDIR: temporary,
        NO_COLOR: '1',
        GRYPE_DB_CACHE_DIR: content,
        GRYPE_DB_AUTO_UPDATE: 'false',
        GRYPE_DB_VALIDATE_AGE: 'false',
        GRYPE_CHECK_FOR_APP_UPDATE: 'false',
    };
    const { grype, signal } = request;
    return async (args, timeoutMs) => {
        const result = await request.runProgram({
            file: grype,
            args: ['-c', settings, ...args],
            cwd,
            env,
            timeoutMs,
            signal,
            maxOutputBytes: 65_536,
        });
        return toExited(result);
    };
}
function toExited(result) {
    const what = `Grype, which imports ${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .DATABASE_TITLES */ .i7.grype},`;
    const hint = 'Try again; when it stays so, run `grype db import` by hand to see why.';
    switch (result.kind) {
        case 'exited':
            return result;
        case 'cancelled':
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlimsollError */ .nN({
                code: 'cancelled',
                message: `${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .DATABASE_TITLES */ .i7.grype} was being imported when the run was cancelled.`,
                hint: 'Start it again when you like; nothing half-imported is left behind.',
            });
        case 'killed':
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlimsollError */ .nN({
                code: 'scanner-killed',
                message: `${what} was killed by ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlainText */ .bo)(result.signal)}.`,
                hint: 'Most often memory ran out: give the job more, or import the database in a job of its own.',
            });
        case 'timed-out':
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlimsollError */ .nN({
                code: 'scanner-timeout',
                message: `${what} did not end within ${Math.round(result.durationMs / 60_000)} minutes.`,
                hint,
            });
        case 'not-started':
            throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlimsollError */ .nN({
                code: 'scanner-failed',
                message: `${what} could not be started: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlainText */ .bo)(result.error.message)}.`,
                hint: 'Check that the program is one for this system.',
                cause: result.error,
            });
    }
}
function explainRefusal(stderr) {
    const words = lastWords(stderr);
    if (/no space left on device|disk quota exceeded|database or disk is full/i.test(stderr)) {
        return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .PlimsollError */ .nN({
            code: 'no-space',
            message: `There is no space left to import ${_words_js__WEBPACK_IMPORTED_MODULE_3__/* .DATABASE_TITLES */ .i7.grype}: ${words}.`,
            hint: 'Free some gigabytes there, or let the cache folder lie on another disk.',
        });
    }
    // With "record not found" behind it, the archive held no database at all.
    if (/not a v6 database(?!: record not found)/i.test(stderr))
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .createWrongSchema */ .fj)('grype', `Grype says: ${words}`);
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .createDamaged */ .YF)('grype', `Grype cannot import it: ${words}`);
}
/** The last line that says something, without the time and level that Grype writes before it. */
function lastWords(stderr) {
    const lines = stderr.split('\n').filter((line) => line.trim() !== '');
    const last = (lines.at(-1) ?? 'nothing').replace(/^\[\d+\]\s+[A-Z]+\s+/, '');
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlainText */ .bo)(last).replace(/\.$/, '');
}
async function requireFile(path) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(path).catch(() => null);
    if (facts?.isFile() !== true || facts.size === 0) {
        throw (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .createDamaged */ .YF)('grype', `its import left no ${path.split('/').slice(-2).join('/')}`);
    }
}


/***/ }),

/***/ 35745:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ writeEmptyJavaDatabase)
/* harmony export */ });
/* unused harmony export emptyJavaIndex */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_2__);



/*
 * Trivy gives up a whole scan at the first jar when there is no Java index (pkg/javadb), even where the jar
 * itself names its package. The index has some hundred megabytes, so an image without jars gets this one: the two tables
 * of trivy-java-db `pkg/db`, with nothing in them. Node 20 cannot write SQLite, so the file is here, packed;
 * `__tests__/database/java.test.ts` builds it anew and compares.
 */
const EMPTY_INDEX = 'H4sIAAAAAAAC/+1WwUrDQBCdTdMGBM85VOlcBItREE/ebHWRYE1tTKHtJazN1i7YpE1i0WO/wJOf0T/xoyRhm7QiCNJb' +
    '82DZmdlh3ywPlvfYaYmY4ygIJyzGC1CAELhCBAAVACqQQ5VrBQJ/Q4Wzz69yEilpXoEl/B+Tkqaf1MjiUPgef2NhLEZs' +
    'GEeuzyY8ylL12qYNh2LXMjtdiqZ1Q3v4oxnbVl7C41XoCs/A5zB4nbrCq88UTa9WyeIyZk8vXPieGPJIbiVJ4jSaLYqy' +
    'uHERmpZDb6lt4JyHkQh8dGjPMTAas3NsttpNA1k4HIs5d+P3KU9P6wHR9FqNLE5TymzCLFA2aNdekPPhg23eN+w+3tF+' +
    '/hhJvj5fSrifa1NgB1Hov9vYK/Qv9C/03+n/X4UBkA9yAEsYbM+bddSKflQlszSXBslNzI+My7/ZtPW+xKNlxiop1Av/' +
    't3X/9w21+bTyAAwAAA==';
/** The bytes of an index that knows no jar. */
function emptyJavaIndex() {
    return (0,node_zlib__WEBPACK_IMPORTED_MODULE_2__.gunzipSync)(Buffer.from(EMPTY_INDEX, 'base64'));
}
/** The times mean nothing: there is nothing in it that could grow old. */
const EMPTY_METADATA = {
    Version: 1,
    NextUpdate: '2000-01-02T00:00:00Z',
    UpdatedAt: '2000-01-01T00:00:00Z',
    DownloadedAt: '2000-01-01T00:00:00Z',
};
/** Writes `<folder>/java-db`. Returns what was written, as paths below `folder`. */
async function writeEmptyJavaDatabase(folder) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'java-db'), { recursive: true });
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'java-db', 'trivy-java.db'), emptyJavaIndex());
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, 'java-db', 'metadata.json'), JSON.stringify(EMPTY_METADATA));
    return ['java-db/trivy-java.db', 'java-db/metadata.json'];
}


/***/ }),

/***/ 67968:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $4: () => (/* binding */ readVersion),
/* harmony export */   JE: () => (/* binding */ readJsonFile),
/* harmony export */   Nm: () => (/* binding */ markUsed),
/* harmony export */   hH: () => (/* binding */ folderNameOf),
/* harmony export */   lt: () => (/* binding */ RECORD_FILE),
/* harmony export */   pK: () => (/* binding */ toVersionRecord),
/* harmony export */   qE: () => (/* binding */ lastUsed),
/* harmony export */   uO: () => (/* binding */ VERSION_FOLDER)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(77934);



const RECORD_FILE = 'version.json';
const MAX_RECORD_BYTES = 65_536;
const IsoTime = valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .check */ .z6Y((text) => !Number.isNaN(Date.parse(text))));
const VersionRecord = valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({
    format: valibot__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    digest: valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    origin: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(2000)),
    built: IsoTime,
    schema: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100)),
    files: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(valibot__WEBPACK_IMPORTED_MODULE_2__/* .object */ .Ikc({ path: valibot__WEBPACK_IMPORTED_MODULE_2__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_2__/* .regex */ .yGV(/^[\w.-]+(?:\/[\w.-]+)*$/)), size: valibot__WEBPACK_IMPORTED_MODULE_2__/* .number */ .aig() })), valibot__WEBPACK_IMPORTED_MODULE_2__/* .maxLength */ .Ru6(100)),
});
function toVersionRecord(digest, origin, facts) {
    return `${JSON.stringify({ format: 1, digest, origin, ...facts }, null, 2)}\n`;
}
/** `sha256:<hex>` → the name of its folder; a colon is no character for file names everywhere. */
function folderNameOf(digest) {
    return digest.replace(':', '-');
}
const VERSION_FOLDER = /^sha256-[0-9a-f]{64}$/;
/** Reads a version's record and compares it with the files that lie there. */
async function readVersion(name, folder) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder).catch(() => null);
    if (facts === null)
        return { kind: 'missing' };
    const broken = (why) => ({ kind: 'broken', folder, why });
    const record = valibot__WEBPACK_IMPORTED_MODULE_2__/* .safeParse */ .xLC(VersionRecord, await readJsonFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RECORD_FILE)));
    if (!record.success)
        return broken(`${RECORD_FILE} is missing or cannot be read`);
    const { digest, origin, built, schema, files } = record.output;
    if (folderNameOf(digest) !== (0,node_path__WEBPACK_IMPORTED_MODULE_1__.basename)(folder))
        return broken(`it lies in the folder of another digest`);
    for (const file of files) {
        const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, file.path)).catch(() => null);
        if (found?.isFile() !== true)
            return broken(`the file ${file.path} is missing`);
        if (found.size !== file.size) {
            return broken(`the file ${file.path} has ${found.size} bytes instead of ${file.size}`);
        }
    }
    const version = {
        name,
        folder,
        digest,
        origin,
        built: new Date(built),
        schema,
    };
    return { kind: 'usable', version };
}
/** A JSON file of bounded size as `unknown`; null when it is not there, too large or no JSON. */
async function readJsonFile(path) {
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(path, 'r').catch(() => null);
    if (handle === null)
        return null;
    try {
        const facts = await handle.stat();
        if (!facts.isFile() || facts.size > MAX_RECORD_BYTES)
            return null;
        return JSON.parse(await handle.readFile('utf8'));
    }
    catch {
        return null;
    }
    finally {
        await handle.close();
    }
}
/** Notes that a run works with it now, so that no other run removes it. */
async function markUsed(version) {
    const now = new Date();
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.utimes)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(version.folder, RECORD_FILE), now, now);
}
/** When a run last took it. */
async function lastUsed(folder) {
    const facts = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, RECORD_FILE)).catch(() => (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.lstat)(folder));
    return facts.mtime;
}


/***/ }),

/***/ 21:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ newestOf)
/* harmony export */ });
/** The newest that one of the origins gave or named: what another one gave may say other things. */
function newestOf(versions, checks, origins) {
    const named = new Set(checks.flatMap(({ origin, digest }) => (origins.includes(origin) ? [digest] : [])));
    const ours = versions.filter(({ origin, digest }) => origins.includes(origin) || named.has(digest));
    return ours.sort((a, b) => b.built.getTime() - a.built.getTime())[0] ?? null;
}


/***/ }),

/***/ 98632:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   y: () => (/* binding */ createStore),
/* harmony export */   z: () => (/* binding */ makeHidden)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(76760);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_path__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _kept_version_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67968);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(47600);




function createStore(cacheFolder, name) {
    const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(cacheFolder, 'databases', name);
    const find = (digest) => (0,_kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersion */ .$4)(name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .folderNameOf */ .hH)(digest)));
    return {
        name,
        folder,
        find,
        list: async () => {
            const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch(() => []);
            const versions = names.filter((each) => _kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .VERSION_FOLDER */ .uO.test(each)).sort();
            return Promise.all(versions.map((each) => (0,_kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersion */ .$4)(name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, each))));
        },
        place: async (request) => {
            const partial = await makeHidden(name, folder, 'partial');
            try {
                const workplace = { content: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(partial, 'content'), scratch: (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(partial, 'scratch') };
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(workplace.content);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(workplace.scratch);
                const facts = await request.fill(workplace);
                const record = (0,_kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .toVersionRecord */ .pK)(request.digest, request.origin, facts);
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(workplace.content, _kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .RECORD_FILE */ .lt), record);
                return await moveIntoPlace(name, workplace.content, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, (0,_kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .folderNameOf */ .hH)(request.digest)));
            }
            catch (error) {
                throw (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .toFileError */ .GI)(name, folder, error);
            }
            finally {
                await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(partial, { recursive: true, force: true, maxRetries: 3 });
            }
        },
    };
}
/** A fresh hidden folder of this database, for this run alone. */
async function makeHidden(name, folder, kind) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true, mode: 0o700 });
        return await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdtemp)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `.${kind}-`));
    }
    catch (error) {
        throw (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .toFileError */ .GI)(name, folder, error);
    }
}
/** A rename onto a folder that is not empty fails: then another run was faster, or what lies there is broken. */
async function moveIntoPlace(name, from, to) {
    if (!(await moved(from, to))) {
        const there = await (0,_kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersion */ .$4)(name, to);
        if (there.kind === 'usable')
            return there.version;
        await setAside(name, to);
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
    }
    const placed = await (0,_kept_version_js__WEBPACK_IMPORTED_MODULE_2__/* .readVersion */ .$4)(name, to);
    if (placed.kind === 'usable')
        return placed.version;
    throw (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .createDamaged */ .YF)(name, placed.kind === 'broken' ? placed.why : 'it vanished as it was made');
}
async function moved(from, to) {
    try {
        await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(from, to);
        return true;
    }
    catch (error) {
        if (['ENOTEMPTY', 'EEXIST'].includes((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .systemCode */ .xU)(error) ?? ''))
            return false;
        throw error;
    }
}
/** Takes a folder away from its final name in one step, then removes it. */
async function setAside(name, folder) {
    const hidden = await makeHidden(name, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, '..'), 'removed');
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(folder, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(hidden, 'content'));
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rm)(hidden, { recursive: true, force: true, maxRetries: 3 });
}


/***/ }),

/***/ 34967:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseTrivyMetadata)
/* harmony export */ });
/* unused harmony export TRIVY_SCHEMAS */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(77934);
/* harmony import */ var _registry_parse_json_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(71539);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47600);



/** The schemas that the pinned Trivy reads; it refuses every other. */
const TRIVY_SCHEMAS = { trivy: 2, 'trivy-java': 1 };
const Metadata = valibot__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    Version: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .integer */ .ndf()),
    UpdatedAt: valibot__WEBPACK_IMPORTED_MODULE_1__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_1__/* .check */ .z6Y((text) => !Number.isNaN(Date.parse(text)))),
});
/** Throws `database-damaged` for what is no metadata, `database-schema` for a version that Trivy refuses. */
function parseTrivyMetadata(name, text) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_1__/* .safeParse */ .xLC(Metadata, (0,_registry_parse_json_js__WEBPACK_IMPORTED_MODULE_2__/* .parseJson */ .q)(text));
    if (!parsed.success) {
        throw (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .createDamaged */ .YF)(name, 'its metadata.json does not say its version and when it was built');
    }
    const { Version: schema, UpdatedAt: built } = parsed.output;
    const wanted = TRIVY_SCHEMAS[name];
    if (schema !== wanted) {
        throw (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .createWrongSchema */ .fj)(name, `it has schema ${schema}, and schema ${wanted} is needed`);
    }
    return { schema, built: new Date(built) };
}


/***/ }),

/***/ 47600:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D7: () => (/* binding */ ORIGIN_INPUTS),
/* harmony export */   GI: () => (/* binding */ toFileError),
/* harmony export */   MT: () => (/* binding */ createNoSpace),
/* harmony export */   YF: () => (/* binding */ createDamaged),
/* harmony export */   bo: () => (/* binding */ toPlainText),
/* harmony export */   fj: () => (/* binding */ createWrongSchema),
/* harmony export */   i7: () => (/* binding */ DATABASE_TITLES),
/* harmony export */   xU: () => (/* binding */ systemCode)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);

/** The databases as sentences name them. */
const DATABASE_TITLES = {
    trivy: "Trivy's database",
    'trivy-java': "Trivy's Java index",
    grype: "Grype's database",
};
/** The input that names where a database comes from. */
const ORIGIN_INPUTS = {
    trivy: 'trivy-db-repository',
    'trivy-java': 'trivy-java-db-repository',
    grype: 'grype-db-url',
};
const LONGEST_TEXT = 300;
/** Foreign text for a message: one line, no control characters, at most 300 characters. */
function toPlainText(text) {
    const letters = Array.from(text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim());
    return letters.length <= LONGEST_TEXT
        ? letters.join('')
        : `${letters.slice(0, LONGEST_TEXT).join('')}…`;
}
/** The code of a failed system call (`ENOSPC`), where the error or one of its causes has one. */
function systemCode(thrown) {
    let at = thrown;
    for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
        const { code, cause } = at;
        if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code))
            return code;
        at = cause;
    }
    return null;
}
/** Database damage and the like, told for one database: `what` completes the sentence. */
function createDamaged(name, what, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'database-damaged',
        message: `${DATABASE_TITLES[name]} is damaged: ${what}.`,
        hint: `Try again; when it stays so, its publisher or the mirror in ${ORIGIN_INPUTS[name]} has to mend it.`,
        cause,
    });
}
function createWrongSchema(name, what) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'database-schema',
        message: `${DATABASE_TITLES[name]} cannot be read by this version: ${what}.`,
        hint: `Check ${ORIGIN_INPUTS[name]}; a newer release of Plimsoll may know the newer form.`,
    });
}
/** The disk ran full while it was being written. */
function createNoSpace(name, folder, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'no-space',
        message: `There is no space left for ${DATABASE_TITLES[name]} in ${folder}.`,
        hint: 'Free some gigabytes there, or let the cache folder lie on another disk.',
        cause,
    });
}
/** What the file system refused, as `no-space` or `database-unwritable`; anything else as it came. */
function toFileError(name, folder, cause) {
    const code = systemCode(cause);
    if (cause instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN || code === null)
        return cause;
    if (code === 'ENOSPC' || code === 'EDQUOT')
        return createNoSpace(name, folder, cause);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'database-unwritable',
        message: `${DATABASE_TITLES[name]} cannot be kept in ${folder}: ${code}.`,
        hint: 'Make the folder writable for this user, or let the cache folder lie elsewhere.',
        cause,
    });
}


/***/ }),

/***/ 26872:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  u: () => (/* binding */ readEpss)
});

// EXTERNAL MODULE: ./src/feeds/feed-bytes.ts
var feed_bytes = __webpack_require__(54595);
// EXTERNAL MODULE: ./src/feeds/feed-date.ts
var feed_date = __webpack_require__(27154);
// EXTERNAL MODULE: ./src/feeds/feed-failure.ts
var feed_failure = __webpack_require__(37886);
;// CONCATENATED MODULE: ./src/feeds/epss-head.ts


const MOST_LINES = 20;
/** The lines up to the names of the columns → what they say; null: more lines are needed. Throws FeedFailure. */
function readEpssHead(lines) {
    const last = lines.at(-1) ?? '';
    if (/^\s*</.test(last))
        throw (0,feed_failure/* notTheList */.LN)('epss', 'it is a web page');
    if (lines.length > MOST_LINES)
        throw (0,feed_failure/* notTheList */.LN)('epss', 'it does not name its columns');
    if (isComment(last) || last === '')
        return null;
    return { ...readComments(lines), ...readColumns(last) };
}
function readComments(lines) {
    const comments = lines.filter(isComment).join(',');
    const [, date] = /score_date:\s*([^,\s]+)/.exec(comments) ?? [];
    const [, version] = /model_version:\s*([\w.+-]{1,60})(?=,|\s|$)/.exec(comments) ?? [];
    const parsed = (0,feed_date/* parseFeedDate */.a)(date ?? '');
    if (parsed === null)
        throw (0,feed_failure/* notTheList */.LN)('epss', 'it does not say its date');
    return { date: parsed, version: version ?? null };
}
/** A byte order mark in front of it comes as three characters of Latin 1. */
function isComment(line) {
    return /^(?:\xEF\xBB\xBF)?#/.test(line);
}
function readColumns(line) {
    const names = line.split(',').map((name) => name.trim().toLowerCase());
    const columns = {
        cve: names.indexOf('cve'),
        epss: names.indexOf('epss'),
        percentile: names.indexOf('percentile'),
    };
    if (Object.values(columns).includes(-1)) {
        throw (0,feed_failure/* notTheList */.LN)('epss', 'it does not name the columns cve, epss and percentile');
    }
    return { columns, width: names.length };
}

// EXTERNAL MODULE: ./src/feeds/feed-content.ts
var feed_content = __webpack_require__(35737);
;// CONCATENATED MODULE: ./src/feeds/epss-reader.ts



const LONGEST_LINE = 4096;
/** More unusable rows than one in a hundred, and it is no list of scores. */
const UNUSABLE_SHARE = 0.01;
/** Reads the lines of one list; of its rows only those of `wanted` are kept. */
function createEpssReader(wanted) {
    const headLines = [];
    const scores = new Map();
    let head = null;
    let rows = 0;
    let unusable = 0;
    function takeLine(line) {
        if (head === null) {
            headLines.push(line);
            head = readEpssHead(headLines);
        }
        else if (line !== '') {
            if (takeRow(line, head))
                rows += 1;
            else
                unusable += 1;
        }
    }
    /** False: it cannot be read. Of the rows that nobody asked for only the outline is looked at, for speed. */
    function takeRow(line, head) {
        const comma = line.indexOf(',');
        if (head.columns.cve === 0 && !wanted.has(line.slice(0, comma))) {
            return line.startsWith('CVE-') && line.includes(',', comma + 1);
        }
        const row = readRow(line.split(','), head);
        if (row === null)
            return false;
        if (wanted.has(row.cve) && !scores.has(row.cve))
            scores.set(row.cve, row);
        return true;
    }
    return {
        takeLines: (text) => {
            let from = 0;
            for (let to = text.indexOf('\n'); to >= 0; to = text.indexOf('\n', from)) {
                takeLine(text.slice(from, text[to - 1] === '\r' && to > from ? to - 1 : to));
                from = to + 1;
            }
            const rest = text.slice(from);
            if (rest.length > LONGEST_LINE)
                throw (0,feed_failure/* notTheList */.LN)('epss', 'it has lines without an end');
            return rest;
        },
        finish: () => {
            if (head === null)
                throw (0,feed_failure/* notTheList */.LN)('epss', 'it holds no scores');
            if (rows === 0 || unusable > rows * UNUSABLE_SHARE) {
                throw (0,feed_failure/* notTheList */.LN)('epss', `${unusable} of its ${rows + unusable} rows cannot be read`);
            }
            return { facts: { date: head.date, version: head.version, rows }, scores };
        },
    };
}
function readRow(fields, { columns, width }) {
    const cve = fields[columns.cve] ?? '';
    const score = toShare(fields[columns.epss]);
    const percentile = toShare(fields[columns.percentile]);
    if (score === null || percentile === null)
        return null;
    return fields.length === width && feed_content/* CVE_ID */.J.test(cve) ? { cve, score, percentile } : null;
}
/** A number from 0 to 1 as the list writes it; null for anything else. */
function toShare(text) {
    if (text === undefined || !/^\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/.test(text))
        return null;
    const share = Number(text);
    return share >= 0 && share <= 1 ? share : null;
}

;// CONCATENATED MODULE: ./src/feeds/epss.ts




/**
 * Reads the list of EPSS scores to its end, line by line, and picks the scores that are asked for: of its
 * 345,000 rows nothing else is kept. Throws FeedFailure.
 */
async function readEpss(path, cves) {
    const { packed, chunks } = await (0,feed_bytes/* openFeedBytes */.c)('epss', path);
    const reader = createEpssReader(new Set(cves));
    let rest = '';
    for await (const chunk of chunks)
        rest = reader.takeLines(rest + chunk.toString('latin1'));
    if (rest.startsWith('<'))
        throw (0,feed_failure/* notTheList */.LN)('epss', 'it is a web page');
    // Nothing but gzip's checksum could tell a last line without its end from half a line.
    if (rest !== '' && !packed)
        throw (0,feed_failure/* notTheList */.LN)('epss', 'its last line is not complete');
    if (rest !== '')
        reader.takeLines(`${rest}\n`);
    const { facts, scores } = reader.finish();
    const date = (0,feed_date/* toDay */._)(facts.date);
    // The caller's own ids as keys: those of the rows would keep the text alive that they were cut from.
    const entries = cves.flatMap((cve) => {
        const row = scores.get(cve);
        if (row === undefined)
            return [];
        const { score, percentile } = row;
        return [[cve, { score, percentile, date, model: facts.version }]];
    });
    return { facts, entries: new Map(entries) };
}


/***/ }),

/***/ 17855:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QR: () => (/* binding */ ageInDays),
/* harmony export */   RZ: () => (/* binding */ findAgeFault),
/* harmony export */   pL: () => (/* binding */ isFresh)
/* harmony export */ });
/* unused harmony export UNCONFIRMED_LIMIT_DAYS */
/* harmony import */ var _feed_date_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(27154);
/* harmony import */ var _feed_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33307);


/*
 * How old a list may be, in whole days. `db-max-age` never makes it stricter: a list that is missing makes
 * rules silent, one of some days ago does not.
 *
 *                                           counts from          not trusted from
 *   its server confirmed it within a day    its own date         60 days (KEV), 14 days (EPSS)
 *   a file that the input names             its own date         the same
 *   nobody asked, or nobody answered        KEV: the last        7 days, or `db-max-age` where that is more
 *                                           confirmation;
 *                                           EPSS: its own date
 *
 * CISA's list may stand still for days, so its date does not say whether it is the newest; EPSS appears daily.
 */
const UNCONFIRMED_LIMIT_DAYS = 7;
const DAY_MS = 24 * 3600 * 1000;
/** Whole days of its own date, 0 for one that is still to come. */
function ageInDays(date, now) {
    return Math.max(0, Math.floor((now.getTime() - date.getTime()) / DAY_MS));
}
/** Why a list is too old to be used, as a clause about the list; null: it is not. */
function findAgeFault(question) {
    const { name, date, confirmed, now, maxAgeDays } = question;
    const since = sinceOf(question);
    const which = since === date ? `is of ${(0,_feed_date_js__WEBPACK_IMPORTED_MODULE_0__/* .toDay */ ._)(date)}` : `was last confirmed on ${(0,_feed_date_js__WEBPACK_IMPORTED_MODULE_0__/* .toDay */ ._)(since)}`;
    // A clock that is behind makes the oldest list look young.
    if (!confirmed && since.getTime() - now.getTime() > DAY_MS) {
        return `the one at hand ${which}, which is still to come by the clock of this run`;
    }
    const limit = confirmed ? _feed_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .FEEDS */ .S[name].confirmedLimitDays : UNCONFIRMED_LIMIT_DAYS;
    const limitDays = Math.max(limit, maxAgeDays ?? 0);
    const days = ageInDays(since, now);
    if (days < limitDays)
        return null;
    return `the one at hand ${which}, ${days} days ago, and from ${limitDays} days on it is not trusted`;
}
function sinceOf({ name, date, confirmed, confirmedAt }) {
    return confirmed || name === 'epss' ? date : (confirmedAt ?? date);
}
/** True when its server was asked so lately that it need not be asked again. */
function isFresh(confirmedAt, clock) {
    const elapsed = clock.getTime() - confirmedAt.getTime();
    return elapsed >= 0 && elapsed < DAY_MS;
}


/***/ }),

/***/ 54595:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ openFeedBytes)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73024);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_fs__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(51455);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_fs_promises__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(57075);
/* harmony import */ var node_stream__WEBPACK_IMPORTED_MODULE_2___default = /*#__PURE__*/__webpack_require__.n(node_stream__WEBPACK_IMPORTED_MODULE_2__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_3___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_3__);
/* harmony import */ var _feed_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(37886);
/* harmony import */ var _feed_kinds_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(33307);






/** Large pieces: what is paid for each piece is more than what is paid for its bytes. */
const CHUNK_BYTES = 256 * 1024;
/**
 * Opens the file of a feed, with gzip or without: a server that says `content-encoding: gzip` of a file
 * that is packed itself is unpacked on the way. The chunks have to be read or returned. Throws FeedFailure.
 */
async function openFeedBytes(name, path) {
    // Without O_NONBLOCK a pipe that nobody writes to would be waited for, for ever.
    const handle = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_RDONLY | node_fs__WEBPACK_IMPORTED_MODULE_0__.constants.O_NONBLOCK).catch((thrown) => {
        throw toUnreadable(name, path, thrown);
    });
    try {
        await requireFile(name, path, handle);
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(2), 0, 2, 0);
        const packed = bytesRead === 2 && buffer.readUInt16BE(0) === 0x1f8b;
        const source = handle.createReadStream({ start: 0, highWaterMark: CHUNK_BYTES });
        return { packed, chunks: readBounded(name, packed ? unpack(source) : source) };
    }
    catch (thrown) {
        await handle.close();
        throw (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .toFileFailure */ .OK)(path, thrown);
    }
}
function toUnreadable(name, path, thrown) {
    if (thrown.code !== 'ENOENT')
        return (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .toFileFailure */ .OK)(path, thrown);
    const hint = `Check the path in ${_feed_kinds_js__WEBPACK_IMPORTED_MODULE_5__/* .FEEDS */ .S[name].input}.`;
    return new _feed_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .FeedFailure */ .BK(`there is no file ${path}`, hint, thrown);
}
async function requireFile(name, path, handle) {
    const { maxBytes, input } = _feed_kinds_js__WEBPACK_IMPORTED_MODULE_5__/* .FEEDS */ .S[name];
    const facts = await handle.stat();
    if (!facts.isFile()) {
        throw new _feed_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .FeedFailure */ .BK(`${path} is no regular file`, `Check the path in ${input}.`);
    }
    if (facts.size > maxBytes)
        throw (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .notTheList */ .LN)(name, `it is larger than ${maxBytes} bytes`);
}
function unpack(source) {
    const gunzip = (0,node_zlib__WEBPACK_IMPORTED_MODULE_3__.createGunzip)({ chunkSize: CHUNK_BYTES });
    // Whoever reads meets the error; here it would be told a second time.
    (0,node_stream__WEBPACK_IMPORTED_MODULE_2__.pipeline)(source, gunzip, () => undefined);
    return gunzip;
}
async function* readBounded(name, stream) {
    const { maxBytes } = _feed_kinds_js__WEBPACK_IMPORTED_MODULE_5__/* .FEEDS */ .S[name];
    let bytes = 0;
    try {
        for await (const chunk of stream) {
            bytes += chunk.length;
            if (bytes > maxBytes)
                throw (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .notTheList */ .LN)(name, `it unpacks to more than ${maxBytes} bytes`);
            yield chunk;
        }
    }
    catch (thrown) {
        throw toUnpackFailure(name, thrown);
    }
}
function toUnpackFailure(name, thrown) {
    const { code, message } = thrown;
    if (typeof code !== 'string' || !code.startsWith('Z_'))
        return thrown;
    const isCut = /unexpected end/i.test(String(message));
    return (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .notTheList */ .LN)(name, isCut ? 'it ends in the middle' : 'its gzip is damaged', thrown);
}


/***/ }),

/***/ 35737:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ CVE_ID)
/* harmony export */ });
/** CVE ids as the CVE programme writes them: four digits or more behind the year. */
const CVE_ID = /^CVE-\d{4}-\d{4,19}$/;


/***/ }),

/***/ 27154:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toDay),
/* harmony export */   a: () => (/* binding */ parseFeedDate)
/* harmony export */ });
const EARLIEST = Date.UTC(2015, 0, 1);
const LATEST = Date.UTC(2200, 0, 1);
/** The time that a list gives itself; null for nonsense. `2026-08-01T00:00:00+0000` is how EPSS wrote it for years. */
function parseFeedDate(text) {
    if (!/^\d{4}-\d\d-\d\d/.test(text) || text.length > 40)
        return null;
    const time = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    if (Number.isNaN(time) || time < EARLIEST || time > LATEST)
        return null;
    return new Date(time);
}
/** Of an ISO time its day, as EPSS rows and sentences have it. */
function toDay(date) {
    return date.toISOString().slice(0, 10);
}


/***/ }),

/***/ 37886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BK: () => (/* binding */ FeedFailure),
/* harmony export */   CN: () => (/* binding */ toFeedFailure),
/* harmony export */   Ge: () => (/* binding */ toReason),
/* harmony export */   LN: () => (/* binding */ notTheList),
/* harmony export */   OK: () => (/* binding */ toFileFailure),
/* harmony export */   Wz: () => (/* binding */ PassingFailure),
/* harmony export */   jq: () => (/* binding */ requireRunning)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _feed_kinds_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(33307);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(14905);



/** Why a feed cannot be had. It never leaves the room: a feed that is missing is an answer, not an error. */
class FeedFailure extends Error {
    /** A clause without a full stop. */
    why;
    /** What to do, in whole sentences. */
    hint;
    constructor(why, hint, cause) {
        super(why, { cause });
        this.name = 'FeedFailure';
        this.why = why;
        this.hint = hint;
    }
}
/** One that may pass: worth another try. */
class PassingFailure extends FeedFailure {
    /** How often in a row it is tolerated. */
    tries;
    /** What the server asked for; null: the caller decides. */
    retryAfterMs;
    constructor(failure, patience = {}) {
        super(failure.why, failure.hint, failure.cause);
        this.tries = patience.tries ?? 5;
        this.retryAfterMs = patience.retryAfterMs ?? null;
    }
}
/** The failure as the reason of an answer. */
function toReason(name, failure) {
    return `${(0,_feed_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .toHead */ .m)(name)} cannot be had: ${failure.why}. ${failure.hint}`;
}
/** What is not the list that was asked for, whoever gave it. `what` completes "it is no such list: …". */
function notTheList(name, what, cause) {
    const { input } = _feed_kinds_js__WEBPACK_IMPORTED_MODULE_1__/* .FEEDS */ .S[name];
    return new FeedFailure(`what was given is no such list: ${what}`, `Check what lies at the address in ${input}, and whether a proxy or a login page answers in its place.`, cause);
}
/** Anything that was thrown, as a failure: a feed is not worth a run. A cancel is told by the signal. */
function toFeedFailure(thrown) {
    if (thrown instanceof FeedFailure)
        return thrown;
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    const hint = 'This is a bug of Plimsoll. Please report it.';
    return new FeedFailure((0,_plain_text_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlainText */ .b)(message), hint, thrown);
}
/** What the file system refused, as a failure; anything else as it came. */
function toFileFailure(path, thrown) {
    const { code } = thrown;
    if (thrown instanceof FeedFailure || typeof code !== 'string' || !/^E[A-Z0-9]+$/.test(code))
        return thrown;
    const hint = code === 'ENOSPC' || code === 'EDQUOT'
        ? 'Free some space there, or let the cache folder lie on another disk.'
        : 'Make it accessible to this user, or let the cache folder lie elsewhere.';
    return new FeedFailure(`${path} cannot be used (${code})`, hint, thrown);
}
/** Throws `cancelled` when the run is over. */
function requireRunning(signal) {
    if (!signal.aborted)
        return;
    if (signal.reason instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN)
        throw signal.reason;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'cancelled',
        message: 'Fetching the lists of exploited vulnerabilities was stopped before it was done.',
        hint: 'Nothing half-done is left behind; start it again.',
        cause: signal.reason,
    });
}


/***/ }),

/***/ 33307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ FEEDS),
/* harmony export */   m: () => (/* binding */ toHead)
/* harmony export */ });
/**
 * The lists of today have 2 MB (KEV) and 10 MB unpacked (EPSS). EPSS appears daily; CISA has let weeks pass
 * without an entry, so only a list that stands still for two months is taken for that of a dead mirror.
 */
const FEEDS = {
    kev: {
        title: "CISA's list of known exploited vulnerabilities",
        input: 'kev-url',
        ending: 'json',
        maxBytes: 64 * 1024 * 1024,
        confirmedLimitDays: 60,
    },
    epss: {
        title: 'the list of EPSS scores',
        input: 'epss-url',
        ending: 'csv.gz',
        maxBytes: 128 * 1024 * 1024,
        confirmedLimitDays: 14,
    },
};
/** The title at the beginning of a sentence. */
function toHead(name) {
    const { title } = FEEDS[name];
    return `${title.slice(0, 1).toUpperCase()}${title.slice(1)}`;
}


/***/ }),

/***/ 22369:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $t: () => (/* binding */ placeOf),
/* harmony export */   GL: () => (/* binding */ isFilePlace),
/* harmony export */   Kv: () => (/* binding */ findFault),
/* harmony export */   ie: () => (/* binding */ clockOf)
/* harmony export */ });
/* harmony import */ var _feed_age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17855);

/** A web address or an absolute path; null: switched off. */
function placeOf(name, supply) {
    return name === 'kev' ? supply.kevUrl : supply.epssUrl;
}
function isFilePlace(place) {
    return place.startsWith('/');
}
function clockOf({ clock }) {
    return (clock ?? (() => new Date()))();
}
/** Why a list is too old for this run, as a clause; null: it is not. */
function findFault({ name, now, supply }, { confirmed, confirmedAt, facts }) {
    const maxAgeDays = supply.databaseMaxAgeDays;
    return (0,_feed_age_js__WEBPACK_IMPORTED_MODULE_0__/* .findAgeFault */ .RZ)({ name, confirmed, confirmedAt, date: facts.date, now: now(), maxAgeDays });
}


/***/ }),

/***/ 67359:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ createFeedStore)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/feeds/feed-failure.ts
var feed_failure = __webpack_require__(37886);
// EXTERNAL MODULE: ./src/feeds/feed-kinds.ts
var feed_kinds = __webpack_require__(33307);
// EXTERNAL MODULE: ./node_modules/valibot/dist/index.mjs
var dist = __webpack_require__(77934);
;// CONCATENATED MODULE: ./src/feeds/kept-feed.ts



const MAX_RECORD_BYTES = 65_536;
const Time = dist/* pipe */.FsL(dist/* string */.YjP(), dist/* isoTimestamp */.yhX(), dist/* transform */.pdi((text) => new Date(text)));
const Text = dist/* nullable */.mee(dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(300)));
const FeedFile = dist/* object */.Ikc({
    format: dist/* literal */.euz(1),
    file: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* regex */.yGV(/^(?:kev|epss)-[0-9a-f]{16}\.[a-z.]{2,10}$/)),
    bytes: dist/* number */.aig(),
    origin: dist/* pipe */.FsL(dist/* string */.YjP(), dist/* maxLength */.Ru6(2000)),
    facts: dist/* object */.Ikc({ date: Time, version: Text, rows: dist/* number */.aig() }),
    validators: dist/* object */.Ikc({ etag: Text, lastModified: Text }),
    confirmedAt: Time,
});
function recordName(name) {
    return `${name}.record.json`;
}
/** What is written down beside a list of so many bytes. */
function toFeedRecord({ path, ...rest }, bytes) {
    const file = path.slice(path.lastIndexOf('/') + 1);
    return `${JSON.stringify({ format: 1, file, bytes, ...rest }, null, 2)}\n`;
}
/** The kept list; null when there is none, or its record and its file do not go together. */
async function readKeptFeed({ name, folder }) {
    const parsed = dist/* safeParse */.xLC(FeedFile, await readJson((0,external_node_path_.join)(folder, recordName(name))));
    if (!parsed.success || !parsed.output.file.startsWith(`${name}-`))
        return null;
    const { file, bytes, origin, facts, validators, confirmedAt } = parsed.output;
    const path = (0,external_node_path_.join)(folder, file);
    const found = await (0,promises_.lstat)(path).catch(() => null);
    if (found?.isFile() !== true || found.size !== bytes)
        return null;
    return { path, origin, facts, validators, confirmedAt };
}
/** A JSON file of bounded size as `unknown`; null when it is not there, too large or no JSON. */
async function readJson(path) {
    const handle = await (0,promises_.open)(path, 'r').catch(() => null);
    if (handle === null)
        return null;
    try {
        const facts = await handle.stat();
        if (!facts.isFile() || facts.size > MAX_RECORD_BYTES)
            return null;
        return JSON.parse(await handle.readFile('utf8'));
    }
    catch {
        return null;
    }
    finally {
        await handle.close();
    }
}

;// CONCATENATED MODULE: ./src/feeds/feed-store.ts






function createFeedStore(cacheFolder, name) {
    const folder = (0,external_node_path_.join)(cacheFolder, 'feeds');
    const place = { name, folder };
    return {
        read: () => readKeptFeed(place),
        place: async (fill) => {
            const partial = await makePartial(folder);
            try {
                const path = (0,external_node_path_.join)(partial, 'list');
                const filled = await fill(path);
                return filled === null ? null : await moveIntoPlace(place, path, filled);
            }
            finally {
                await (0,promises_.rm)(partial, { recursive: true, force: true, maxRetries: 3 });
            }
        },
        confirm: async (kept, confirmedAt) => {
            const confirmed = { ...kept, confirmedAt };
            await noteConfirmation(place, confirmed).catch(() => undefined);
            return confirmed;
        },
        forget: () => (0,promises_.rm)((0,external_node_path_.join)(folder, recordName(name)), { force: true }).catch(() => undefined),
    };
}
async function makePartial(folder) {
    try {
        await (0,promises_.mkdir)(folder, { recursive: true, mode: 0o700 });
        return await (0,promises_.mkdtemp)((0,external_node_path_.join)(folder, '.partial-'));
    }
    catch (thrown) {
        throw (0,feed_failure/* toFileFailure */.OK)(folder, thrown);
    }
}
async function moveIntoPlace(place, from, filled) {
    const { name, folder } = place;
    const { bytes, sha256, ...facts } = filled;
    const path = (0,external_node_path_.join)(folder, `${name}-${sha256.slice(0, 16)}.${feed_kinds/* FEEDS */.S[name].ending}`);
    try {
        await (0,promises_.rename)(from, path);
        await writeRecord(place, { path, ...facts }, bytes);
    }
    catch (thrown) {
        throw (0,feed_failure/* toFileFailure */.OK)(folder, thrown);
    }
    await sweep(place, path);
    return { path, ...facts };
}
async function writeRecord({ name, folder }, kept, bytes) {
    const partial = (0,external_node_path_.join)(folder, `.record-${(0,external_node_crypto_.randomBytes)(6).toString('hex')}`);
    try {
        await (0,promises_.writeFile)(partial, toFeedRecord(kept, bytes));
        await (0,promises_.rename)(partial, (0,external_node_path_.join)(folder, recordName(name)));
    }
    catch (thrown) {
        await (0,promises_.rm)(partial, { force: true }).catch(() => undefined);
        throw thrown;
    }
}
/** Its file gets the new time too: of those that nobody confirms any more, the old ones are swept out. */
async function noteConfirmation(place, kept) {
    const { size } = await (0,promises_.lstat)(kept.path);
    await (0,promises_.utimes)(kept.path, kept.confirmedAt, kept.confirmedAt);
    await writeRecord(place, kept, size);
}
/** Longer than a list is used without being confirmed, and longer than any run takes. */
const SWEEP_AFTER_MS = 2 * 24 * 3600 * 1000;
/** Removes what earlier lists and killed runs left behind; what another run may be reading stays. */
async function sweep({ name, folder }, current) {
    const entries = await (0,promises_.readdir)(folder).catch(() => []);
    const old = entries.filter((entry) => /^\.(?:partial|record)-/.test(entry));
    const lists = entries.filter((entry) => new RegExp(`^${name}-[0-9a-f]{16}\\.`).test(entry));
    for (const path of [...old, ...lists].map((entry) => (0,external_node_path_.join)(folder, entry))) {
        const facts = await (0,promises_.lstat)(path).catch(() => null);
        const isOld = facts !== null && Date.now() - facts.mtimeMs > SWEEP_AFTER_MS;
        if (path !== current && isOld) {
            await (0,promises_.rm)(path, { recursive: true, force: true }).catch(() => undefined);
        }
    }
}


/***/ }),

/***/ 67387:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ readKev)
/* harmony export */ });
/* unused harmony export parseKev */
/* harmony import */ var valibot__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(77934);
/* harmony import */ var _feed_bytes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(54595);
/* harmony import */ var _feed_content_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(35737);
/* harmony import */ var _feed_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27154);
/* harmony import */ var _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37886);
/* harmony import */ var _plain_text_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14905);






/*
 * CISA's catalogue, of whose fields the schema that CISA publishes beside it requires all that are named
 * here. An entry that cannot be read makes the whole list unusable: to drop it would be to say that its
 * vulnerability is not exploited.
 */
const Entry = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    cveID: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .trim */ .Bqr(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .toUpperCase */ .Ih0(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .regex */ .yGV(_feed_content_js__WEBPACK_IMPORTED_MODULE_4__/* .CVE_ID */ .J)),
    dateAdded: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .trim */ .Bqr(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .isoDate */ ._$n()),
    knownRansomwareCampaignUse: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), 'Unknown'),
});
const Catalogue = valibot__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    catalogVersion: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(), valibot__WEBPACK_IMPORTED_MODULE_3__/* .maxLength */ .Ru6(100))),
    dateReleased: valibot__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    count: valibot__WEBPACK_IMPORTED_MODULE_3__/* .optional */ .lqM(valibot__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig()),
    vulnerabilities: valibot__WEBPACK_IMPORTED_MODULE_3__/* .pipe */ .FsL(valibot__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(Entry), valibot__WEBPACK_IMPORTED_MODULE_3__/* .minLength */ .BpQ(1)),
});
/** Reads CISA's catalogue and picks the entries that are asked for. Throws FeedFailure. */
async function readKev(path, cves) {
    const list = parseKev(await readText(path));
    const entries = cves.flatMap((cve) => {
        const entry = list.entries.get(cve);
        return entry === undefined ? [] : [[cve, entry]];
    });
    return { facts: list.facts, entries: new Map(entries) };
}
async function readText(path) {
    const { chunks } = await (0,_feed_bytes_js__WEBPACK_IMPORTED_MODULE_0__/* .openFeedBytes */ .c)('kev', path);
    const parts = [];
    for await (const chunk of chunks)
        parts.push(chunk);
    return Buffer.concat(parts).toString('utf8');
}
/** The text of the catalogue → all its entries by CVE. Throws FeedFailure. */
function parseKev(text) {
    const parsed = valibot__WEBPACK_IMPORTED_MODULE_3__/* .safeParse */ .xLC(Catalogue, parseJson(text), { abortEarly: true });
    if (!parsed.success)
        throw (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .notTheList */ .LN)('kev', describeIssue(parsed.issues[0]));
    const { catalogVersion, count, dateReleased, vulnerabilities } = parsed.output;
    if (count !== undefined && count !== vulnerabilities.length) {
        throw (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .notTheList */ .LN)('kev', `it names ${count} entries and holds ${vulnerabilities.length}`);
    }
    const date = (0,_feed_date_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFeedDate */ .a)(dateReleased);
    if (date === null)
        throw (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .notTheList */ .LN)('kev', 'it does not say its date');
    const version = catalogVersion === undefined ? null : (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toPlainText */ .b)(catalogVersion);
    const facts = { date, version, rows: vulnerabilities.length };
    return { facts, entries: toEntries(vulnerabilities) };
}
function parseJson(text) {
    const plain = text.replace(/^\uFEFF/, '');
    if (/^\s*</.test(plain))
        throw (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .notTheList */ .LN)('kev', 'it is a web page');
    try {
        return JSON.parse(plain);
    }
    catch (cause) {
        throw (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .notTheList */ .LN)('kev', 'it is no whole JSON document', cause);
    }
}
function describeIssue(issue) {
    const path = (0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toPlainText */ .b)(valibot__WEBPACK_IMPORTED_MODULE_3__/* .getDotPath */ .BuJ(issue) ?? 'the document');
    return `${path} is not as CISA has it (${(0,_plain_text_js__WEBPACK_IMPORTED_MODULE_5__/* .toPlainText */ .b)(issue.message)})`;
}
/** Of a vulnerability that stands there twice, what is worse of both. */
function toEntries(rows) {
    const entries = new Map();
    for (const { cveID, dateAdded, knownRansomwareCampaignUse } of rows) {
        const ransomware = knownRansomwareCampaignUse.trim().toLowerCase() === 'known';
        const before = entries.get(cveID);
        entries.set(cveID, {
            added: before === undefined || dateAdded < before.added ? dateAdded : before.added,
            ransomware: ransomware || before?.ransomware === true,
        });
    }
    return entries;
}


/***/ }),

/***/ 27029:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ createOpenFeeds),
/* harmony export */   p: () => (/* binding */ createNoFeeds)
/* harmony export */ });
/* harmony import */ var _epss_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26872);
/* harmony import */ var _feed_age_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(17855);
/* harmony import */ var _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37886);
/* harmony import */ var _feed_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(22369);
/* harmony import */ var _feed_store_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(67359);
/* harmony import */ var _kev_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67387);
/* harmony import */ var _provide_feed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(49617);







/** The feeds as a run asks them: opening begins to fetch both, side by side, and makes nobody wait. */
function createOpenFeeds(options) {
    return (signal) => ({
        kev: openFeed('kev', _kev_js__WEBPACK_IMPORTED_MODULE_5__/* .readKev */ .d, { ...options, signal }),
        epss: openFeed('epss', _epss_js__WEBPACK_IMPORTED_MODULE_0__/* .readEpss */ .u, { ...options, signal }),
    });
}
/** Feeds of which there is none, each for the reason given: for runs that must not depend on the world. */
function createNoFeeds(reason) {
    return () => ({
        kev: () => Promise.resolve({ state: 'missing', name: 'kev', reason }),
        epss: () => Promise.resolve({ state: 'missing', name: 'epss', reason }),
    });
}
function openFeed(name, read, opening) {
    const { signal } = opening;
    const begun = (0,_provide_feed_js__WEBPACK_IMPORTED_MODULE_6__/* .provideFeed */ ._)(name, opening, signal);
    // A cancel that nobody asks about any more is not an uncaught error.
    begun.catch(() => undefined);
    return async (cves) => {
        const first = await answerFrom(await begun, cves);
        if (!(first instanceof _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedFailure */ .BK))
            return first;
        const missing = { state: 'missing', name, reason: (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toReason */ .Ge)(name, first) };
        if ((0,_feed_request_js__WEBPACK_IMPORTED_MODULE_3__/* .isFilePlace */ .GL)((0,_feed_request_js__WEBPACK_IMPORTED_MODULE_3__/* .placeOf */ .$t)(name, opening.supply) ?? ''))
            return missing;
        // What is kept was damaged since: without it, it is fetched anew.
        await (0,_feed_store_js__WEBPACK_IMPORTED_MODULE_4__/* .createFeedStore */ .Y)(opening.cacheFolder, name).forget();
        const second = await answerFrom(await (0,_provide_feed_js__WEBPACK_IMPORTED_MODULE_6__/* .provideFeed */ ._)(name, opening, signal), cves);
        return second instanceof _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedFailure */ .BK || second.state === 'missing' ? missing : second;
    };
    async function answerFrom(provided, cves) {
        (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .requireRunning */ .jq)(signal);
        if (provided.state === 'missing')
            return { state: 'missing', name, reason: provided.reason };
        const record = toRecord(name, provided, opening.now());
        if (cves.length === 0)
            return { state: 'ready', record, entries: new Map() };
        const content = await read(provided.path, cves).catch(_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFeedFailure */ .CN);
        (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .requireRunning */ .jq)(signal);
        if (content instanceof _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedFailure */ .BK)
            return content;
        return { state: 'ready', record, entries: content.entries };
    }
}
function toRecord(name, { origin, facts }, now) {
    const { date, version } = facts;
    const ageDays = (0,_feed_age_js__WEBPACK_IMPORTED_MODULE_1__/* .ageInDays */ .QR)(date, now);
    return { name, origin, date: date.toISOString(), version, ageDays };
}


/***/ }),

/***/ 14905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b: () => (/* binding */ toPlainText)
/* harmony export */ });
const LONGEST_TEXT = 200;
/** Foreign text for a sentence: one line, no control characters, at most 200 characters. */
function toPlainText(text) {
    const plain = text
        .slice(0, 10 * LONGEST_TEXT)
        .replace(/[\p{C}\p{Z}]+/gu, ' ')
        .trim();
    const letters = Array.from(plain);
    return letters.length <= LONGEST_TEXT ? plain : `${letters.slice(0, LONGEST_TEXT).join('')}…`;
}


/***/ }),

/***/ 49617:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ provideFeed)
/* harmony export */ });
/* harmony import */ var _feed_age_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(17855);
/* harmony import */ var _feed_date_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27154);
/* harmony import */ var _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(37886);
/* harmony import */ var _feed_kinds_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(33307);
/* harmony import */ var _feed_request_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22369);
/* harmony import */ var _feed_store_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(67359);
/* harmony import */ var _renew_feed_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(80589);







/** Renews a list where it is due, and says what is there then. Throws `cancelled` only. */
async function provideFeed(name, options, signal) {
    const origin = (0,_feed_request_js__WEBPACK_IMPORTED_MODULE_4__/* .placeOf */ .$t)(name, options.supply);
    if (origin === null) {
        const reason = `${(0,_feed_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .toHead */ .m)(name)} is switched off by ${_feed_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .FEEDS */ .S[name].input}.`;
        return { state: 'missing', reason, isOff: true };
    }
    const store = (0,_feed_store_js__WEBPACK_IMPORTED_MODULE_5__/* .createFeedStore */ .Y)(options.cacheFolder, name);
    const request = { ...options, name, store, origin, signal };
    try {
        return await ((0,_feed_request_js__WEBPACK_IMPORTED_MODULE_4__/* .isFilePlace */ .GL)(origin) ? provideFile(request) : provideKept(request));
    }
    catch (thrown) {
        (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .requireRunning */ .jq)(signal);
        return { state: 'missing', reason: (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toReason */ .Ge)(name, (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFeedFailure */ .CN)(thrown)), isOff: false };
    }
}
async function provideFile(request) {
    const { name, origin } = request;
    const facts = await (0,_renew_feed_js__WEBPACK_IMPORTED_MODULE_6__/* .readFacts */ .M)(name, origin);
    requireFed(request, facts);
    return { state: 'ready', path: origin, origin, facts };
}
async function provideKept(request) {
    const { store, origin, supply, insist } = request;
    const kept = await store.read();
    // What came from another address says nothing about the list that is wanted now.
    const found = kept?.origin === origin ? kept : null;
    if (found !== null && insist !== true && (0,_feed_age_js__WEBPACK_IMPORTED_MODULE_0__/* .isFresh */ .pL)(found.confirmedAt, (0,_feed_request_js__WEBPACK_IMPORTED_MODULE_4__/* .clockOf */ .ie)(request))) {
        return useConfirmed(request, found);
    }
    if (!supply.updateDatabases)
        return useUnasked(request, found);
    const renewed = await (0,_renew_feed_js__WEBPACK_IMPORTED_MODULE_6__/* .renewFeed */ .m)(request, found).catch((thrown) => {
        (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .requireRunning */ .jq)(request.signal);
        return (0,_feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .toFeedFailure */ .CN)(thrown);
    });
    if (renewed instanceof _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedFailure */ .BK)
        return useAfterFailure(request, found, renewed);
    return useConfirmed(request, renewed);
}
function toReady({ path, origin, facts }) {
    return { state: 'ready', path, origin, facts };
}
function useConfirmed(request, found) {
    requireFed(request, found.facts);
    return toReady(found);
}
/** Its server has nothing newer, or it is the user's own: only one that nobody feeds any more is refused. */
function requireFed(request, facts) {
    const fault = (0,_feed_request_js__WEBPACK_IMPORTED_MODULE_4__/* .findFault */ .Kv)(request, { facts, confirmed: true, confirmedAt: null });
    if (fault === null)
        return;
    const { input } = _feed_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .FEEDS */ .S[request.name];
    const hint = `Let ${input} name a place that is kept up to date, or allow more days with db-max-age.`;
    throw new _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedFailure */ .BK(fault, hint);
}
function useUnasked(request, found) {
    const hint = 'Fetch it with `plimsoll db update`, or leave update-db at true.';
    const fault = found === null
        ? 'it is not on this machine'
        : (0,_feed_request_js__WEBPACK_IMPORTED_MODULE_4__/* .findFault */ .Kv)(request, { ...found, confirmed: false });
    if (found === null || fault !== null) {
        throw new _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedFailure */ .BK(`${fault ?? ''}, and update-db is false`, hint);
    }
    return toReady(found);
}
/** Nobody answered: the kept list serves for some days. */
function useAfterFailure(request, found, failure) {
    if (found === null)
        throw failure;
    const { why, hint } = failure;
    const fault = (0,_feed_request_js__WEBPACK_IMPORTED_MODULE_4__/* .findFault */ .Kv)(request, { ...found, confirmed: false });
    if (fault !== null) {
        throw new _feed_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .FeedFailure */ .BK(`${fault}, and a newer one could not be fetched: ${why}`, hint);
    }
    const day = (0,_feed_date_js__WEBPACK_IMPORTED_MODULE_1__/* .toDay */ ._)(found.facts.date);
    request.log.notice(`${(0,_feed_kinds_js__WEBPACK_IMPORTED_MODULE_3__/* .toHead */ .m)(request.name)} could not be renewed: ${why}. The kept one of ${day} is used.`);
    return toReady(found);
}


/***/ }),

/***/ 80589:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ readFacts),
  m: () => (/* binding */ renewFeed)
});

// EXTERNAL MODULE: ./src/feeds/epss.ts + 2 modules
var epss = __webpack_require__(26872);
// EXTERNAL MODULE: ./src/feeds/feed-date.ts
var feed_date = __webpack_require__(27154);
// EXTERNAL MODULE: ./src/feeds/feed-failure.ts
var feed_failure = __webpack_require__(37886);
// EXTERNAL MODULE: ./src/feeds/feed-kinds.ts
var feed_kinds = __webpack_require__(33307);
// EXTERNAL MODULE: ./src/feeds/feed-request.ts
var feed_request = __webpack_require__(22369);
// EXTERNAL MODULE: ./src/feeds/plain-text.ts
var plain_text = __webpack_require__(14905);
;// CONCATENATED MODULE: ./src/feeds/network-failure.ts



const NETWORK_HINT = 'Check the network of this machine, and HTTPS_PROXY where a proxy is needed; where there is no network, let';
/** What `fetch` or reading a body threw. `host`: the one that was asked, behind redirects. */
function toNetworkFailure(name, thrown, host) {
    if (thrown instanceof feed_failure/* FeedFailure */.BK)
        return thrown;
    const { input } = feed_kinds/* FEEDS */.S[name];
    const code = networkCode(thrown);
    if (/CERT|UNABLE_TO_(?:GET|VERIFY|DECODE)|ALTNAME|SELF_SIGNED/.test(code)) {
        return new feed_failure/* FeedFailure */.BK(`the certificate of ${host} is not trusted (${code})`, 'When a company authority signed it, name its PEM file in NODE_EXTRA_CA_CERTS or SSL_CERT_FILE.', thrown);
    }
    const reason = REASONS[code] ?? (code === '' ? messageOf(thrown) : code);
    const why = `the connection to ${host} failed (${reason})`;
    const hint = `${NETWORK_HINT} ${input} name a file, or none.`;
    if (FINAL.has(code))
        return new feed_failure/* FeedFailure */.BK(why, hint, thrown);
    return new feed_failure/* PassingFailure */.Wz({ why, hint, cause: thrown }, { tries: TRIES[code] ?? 5 });
}
/**
 * Waiting would not help: there is no such host, the proxy (undici: "aborted") lets nobody through, or it
 * was not the network at all (no code), such as a port that `fetch` refuses.
 */
const FINAL = new Set(['ENOTFOUND', 'UND_ERR_ABORTED', 'ERR_SSL_WRONG_VERSION_NUMBER', '']);
/** A machine without network says these two at once, and a scan there must not wait for long. */
const TRIES = { EAI_AGAIN: 2, ECONNREFUSED: 3 };
const REASONS = {
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'it was refused',
    ECONNRESET: 'it was reset',
    EPIPE: 'it was reset',
    UND_ERR_SOCKET: 'it broke',
    UND_ERR_ABORTED: 'the proxy refused it',
    UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
    UND_ERR_HEADERS_TIMEOUT: 'nobody answered in time',
    UND_ERR_BODY_TIMEOUT: 'the rest did not come in time',
    ETIMEDOUT: 'nobody answered in time',
    EHOSTUNREACH: 'there is no route to the host',
    ENETUNREACH: 'there is no route to the network',
    ERR_SSL_WRONG_VERSION_NUMBER: 'it answers without TLS',
};
/** The innermost code of a chain of causes, '' for none: `fetch` wraps what the socket said, once or twice. */
function networkCode(thrown) {
    let found = '';
    let at = thrown;
    for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
        const { code, cause } = at;
        if (typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code))
            found = code;
        at = cause;
    }
    return found;
}
/** The innermost message: that of `fetch` itself is only that it failed. */
function messageOf(thrown) {
    let found = 'no reason was given';
    let at = thrown;
    for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
        const { message, cause } = at;
        if (typeof message === 'string' && message !== '')
            found = message;
        at = cause;
    }
    return (0,plain_text/* toPlainText */.b)(found);
}
/** An answer that is neither the list nor "unchanged". */
function toStatusFailure(name, response, host) {
    const { status } = response;
    const { input } = feed_kinds/* FEEDS */.S[name];
    const why = `${host} answers ${status}`;
    if (status < 500 && ![408, 425, 429].includes(status)) {
        return new feed_failure/* FeedFailure */.BK(why, `Check the address in ${input}.`);
    }
    const hint = `Try again later, or let ${input} name a mirror.`;
    const seconds = /^\d{1,6}$/.exec(response.headers.get('retry-after') ?? '')?.[0];
    const retryAfterMs = seconds === undefined ? null : Number(seconds) * 1000;
    return new feed_failure/* PassingFailure */.Wz({ why, hint }, { retryAfterMs });
}

;// CONCATENATED MODULE: ./src/feeds/ask-server.ts




const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const MOST_REDIRECTS = 5;
/** Asks once and goes where the server points to, never from HTTPS to plain HTTP. Throws FeedFailure. */
async function askServer(question) {
    let { url } = question;
    requireSafe(question, url);
    for (let hop = 0; hop <= MOST_REDIRECTS; hop += 1) {
        const host = (0,plain_text/* toPlainText */.b)(url.host);
        const response = await askOnce(question, url);
        if (!REDIRECTS.has(response.status))
            return { response, host };
        await response.body?.cancel().catch(() => undefined);
        url = targetOf(question, url, response);
    }
    throw refuseRedirect(question, `it leads on more than ${MOST_REDIRECTS} times`);
}
async function askOnce(question, url) {
    const { name, fetch, headers, signal } = question;
    try {
        return await fetch(url, { headers, redirect: 'manual', signal });
    }
    catch (thrown) {
        throw toNetworkFailure(name, thrown, (0,plain_text/* toPlainText */.b)(url.host));
    }
}
function targetOf(question, from, response) {
    const location = response.headers.get('location') ?? '';
    if (location === '' || !URL.canParse(location, from.href)) {
        throw refuseRedirect(question, 'it leads to no address');
    }
    const to = new URL(location, from.href);
    const isStep = to.protocol === 'https:' || (to.protocol === 'http:' && from.protocol === 'http:');
    if (!isStep)
        throw refuseRedirect(question, `it leads to ${to.protocol} on ${to.host}`);
    requireSafe(question, to);
    return to;
}
/** These lists are not signed: who stands between us and the server must not be able to shorten them. */
function requireSafe({ name, allowHttp }, url) {
    if (url.protocol === 'https:' || allowHttp || isLoopback(url.hostname))
        return;
    throw new feed_failure/* FeedFailure */.BK(`${(0,plain_text/* toPlainText */.b)(url.host)} would be asked over plain HTTP`, `Let ${feed_kinds/* FEEDS */.S[name].input} name an https address, or set allow-http when that network is trusted.`);
}
function isLoopback(host) {
    return host === 'localhost' || host === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(host);
}
function refuseRedirect({ name, url }, what) {
    return new feed_failure/* FeedFailure */.BK(`the answer of ${(0,plain_text/* toPlainText */.b)(url.host)} is refused: ${(0,plain_text/* toPlainText */.b)(what)}`, `Check the address in ${feed_kinds/* FEEDS */.S[name].input}, and whether a login page answers in its place.`);
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(51455);
;// CONCATENATED MODULE: ./src/feeds/save-body.ts





/** The whole body into a file. Throws FeedFailure: a body that is cut or too large is none. */
async function saveBody(request) {
    const { name, host, path, response } = request;
    const expected = lengthOf(response);
    if (expected !== null && expected > feed_kinds/* FEEDS */.S[name].maxBytes) {
        await response.body?.cancel().catch(() => undefined);
        throw tooLarge(request);
    }
    const file = await (0,promises_.open)(path, 'w').catch((thrown) => {
        throw (0,feed_failure/* toFileFailure */.OK)(path, thrown);
    });
    try {
        const saved = await saveChunks(request, file);
        if (expected !== null && expected !== saved.bytes) {
            throw new feed_failure/* PassingFailure */.Wz({
                why: `what ${host} gave ended after ${saved.bytes} of ${expected} bytes`,
                hint: 'Something between this machine and the server cuts transfers short; try again.',
            });
        }
        return saved;
    }
    catch (thrown) {
        throw toNetworkFailure(name, thrown, host);
    }
    finally {
        await file.close();
    }
}
async function saveChunks(request, file) {
    const { name, path, response } = request;
    const hash = (0,external_node_crypto_.createHash)('sha256');
    let bytes = 0;
    for await (const chunk of toChunks(response)) {
        bytes += chunk.byteLength;
        if (bytes > feed_kinds/* FEEDS */.S[name].maxBytes)
            throw tooLarge(request);
        hash.update(chunk);
        await file.writeFile(chunk).catch((thrown) => {
            throw (0,feed_failure/* toFileFailure */.OK)(path, thrown);
        });
    }
    return { bytes, sha256: hash.digest('hex') };
}
async function* toChunks(response) {
    if (response.body !== null)
        yield* response.body;
}
/** Null where the server does not say it, or packed the body for the way. */
function lengthOf({ headers }) {
    const length = headers.get('content-length');
    if (length === null || headers.has('content-encoding'))
        return null;
    return /^\d{1,15}$/.test(length) ? Number(length) : null;
}
function tooLarge({ name, host }) {
    const { maxBytes, input } = feed_kinds/* FEEDS */.S[name];
    return new feed_failure/* FeedFailure */.BK(`what ${host} gives is larger than ${maxBytes} bytes, which no such list is`, `Check the address in ${input}.`);
}

;// CONCATENATED MODULE: ./src/feeds/time-limit.ts
/** One limit over several tries. */
function createTimeLimit(outer, limitMs) {
    const end = performance.now() + limitMs;
    const inner = new AbortController();
    let isOver = false;
    const timer = setTimeout(() => {
        isOver = true;
        inner.abort();
    }, limitMs);
    const onAbort = () => {
        inner.abort(outer.reason);
    };
    outer.addEventListener('abort', onAbort, { once: true });
    if (outer.aborted)
        onAbort();
    return {
        signal: inner.signal,
        isOver: () => isOver,
        leftMs: () => end - performance.now(),
        wait: (milliseconds) => waitFor(milliseconds, inner.signal),
        end: () => {
            clearTimeout(timer);
            outer.removeEventListener('abort', onAbort);
        },
    };
}
function waitFor(milliseconds, signal) {
    return new Promise((settle) => {
        const done = () => {
            clearTimeout(timer);
            signal.removeEventListener('abort', done);
            settle();
        };
        const timer = setTimeout(done, milliseconds);
        signal.addEventListener('abort', done, { once: true });
        if (signal.aborted)
            done();
    });
}

;// CONCATENATED MODULE: ./src/feeds/fetch-feed.ts






const FIRST_WAIT_MS = 400;
/** Fetches a feed into a file unless it is still the kept one, with patience. Throws FeedFailure and `cancelled`. */
async function fetchFeed(request) {
    const limit = createTimeLimit(request.signal, request.limitMs);
    try {
        for (let tries = 1;; tries += 1) {
            const result = await fetchOnce(request, limit.signal).catch(feed_failure/* toFeedFailure */.CN);
            if (!(result instanceof feed_failure/* FeedFailure */.BK))
                return result;
            (0,feed_failure/* requireRunning */.jq)(request.signal);
            if (limit.isOver())
                throw tooSlow(request, result);
            await waitAfter(request, { failure: result, tries, limit });
        }
    }
    finally {
        limit.end();
    }
}
/** Throws the failure when it is final, came too often, or when there is no time left to wait. */
async function waitAfter({ name, log, signal }, failed) {
    const { failure, tries, limit } = failed;
    if (!(failure instanceof feed_failure/* PassingFailure */.Wz))
        throw failure;
    const waitMs = failure.retryAfterMs ?? backoff(tries);
    if (tries >= failure.tries || waitMs >= limit.leftMs())
        throw afterTries(failure, tries);
    log.debug(`${(0,feed_kinds/* toHead */.m)(name)}: ${failure.why}. Trying again in ${waitMs} ms.`);
    await limit.wait(waitMs);
    (0,feed_failure/* requireRunning */.jq)(signal);
}
async function fetchOnce(request, signal) {
    const { name, validators } = request;
    const headers = { 'accept-encoding': 'identity', ...toConditions(validators) };
    const url = new URL(request.url);
    const { response, host } = await askServer({ ...request, url, headers, signal });
    if (response.status === 304 && Object.keys(toConditions(validators)).length > 0) {
        await response.body?.cancel().catch(() => undefined);
        return { kind: 'unchanged' };
    }
    if (response.status !== 200) {
        await response.body?.cancel().catch(() => undefined);
        throw toStatusFailure(name, response, host);
    }
    const saved = await saveBody({ name, response, host, path: request.path });
    return { kind: 'saved', ...saved, validators: validatorsOf(response) };
}
function toConditions(validators) {
    if (validators === null)
        return {};
    const { etag, lastModified } = validators;
    return {
        ...(etag === null ? {} : { 'if-none-match': etag }),
        ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
    };
}
function validatorsOf({ headers }) {
    const take = (name) => {
        const text = headers.get(name) ?? '';
        return /^[\x21-\x7e][\x20-\x7e]{0,298}$/.test(text) ? text : null;
    };
    return { etag: take('etag'), lastModified: take('last-modified') };
}
/** Doubles, and is spread, so that the jobs of a matrix do not come back all at once. */
function backoff(tries) {
    return Math.round(FIRST_WAIT_MS * 2 ** (tries - 1) * (0.75 + Math.random() / 2));
}
function afterTries(failure, tries) {
    if (tries === 1)
        return failure;
    return new feed_failure/* FeedFailure */.BK(`${failure.why}, ${tries} times`, failure.hint, failure.cause);
}
function tooSlow(request, cause) {
    return new feed_failure/* FeedFailure */.BK(`${new URL(request.url).host} did not give it within ${Math.ceil(request.limitMs / 1000)} seconds`, `Try again later, or let ${feed_kinds/* FEEDS */.S[request.name].input} name a mirror.`, cause);
}

// EXTERNAL MODULE: ./src/feeds/kev.ts
var kev = __webpack_require__(67387);
;// CONCATENATED MODULE: ./src/feeds/renew-feed.ts







const LIMIT_MS = 20_000;
/** Fetches what is newest, reads it to its end, and keeps it; or hears that the kept one still is. Throws FeedFailure. */
async function renewFeed(request, found) {
    const { name, store, origin, log } = request;
    const validators = found?.validators ?? null;
    const limitMs = request.limitMs ?? LIMIT_MS;
    const placed = await store.place(async (path) => {
        const fetched = await fetchFeed({ ...request, url: origin, path, validators, limitMs });
        if (fetched.kind === 'unchanged')
            return null;
        const facts = await readFacts(name, path);
        requireProgress(request, found, facts);
        const { bytes, sha256 } = fetched;
        const confirmedAt = (0,feed_request/* clockOf */.ie)(request);
        return { bytes, sha256, origin, facts, validators: fetched.validators, confirmedAt };
    });
    if (placed !== null) {
        log.info(`${(0,feed_kinds/* toHead */.m)(name)} of ${(0,feed_date/* toDay */._)(placed.facts.date)}, from ${origin}.`);
        return placed;
    }
    if (found === null)
        throw (0,feed_failure/* notTheList */.LN)(name, 'the server says that nothing changed');
    return store.confirm(found, (0,feed_request/* clockOf */.ie)(request));
}
/** What a list says of itself, read to its end. Throws FeedFailure when it is not whole. */
async function readFacts(name, path) {
    const content = await (name === 'kev' ? (0,kev/* readKev */.d)(path, []) : (0,epss/* readEpss */.u)(path, []));
    return content.facts;
}
/** Half a list that is well-formed, or one of last month: nothing else would tell. */
function requireProgress(request, found, facts) {
    const { name } = request;
    if (found === null || (0,feed_request/* findFault */.Kv)(request, { ...found, confirmed: false }) !== null)
        return;
    if (facts.rows < found.facts.rows / 2) {
        throw (0,feed_failure/* notTheList */.LN)(name, `it has ${facts.rows} entries, the kept one has ${found.facts.rows}`);
    }
    if (facts.date < found.facts.date) {
        throw (0,feed_failure/* notTheList */.LN)(name, `it is of ${(0,feed_date/* toDay */._)(facts.date)}, older than the kept one of ${(0,feed_date/* toDay */._)(found.facts.date)}`);
    }
}


/***/ }),

/***/ 81908:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ parseImageSource),
/* harmony export */   w: () => (/* binding */ toImageName)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10241);
/* harmony import */ var _domain_image_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3121);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(189);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(23564);





const FILE_SCHEMES = ['docker-archive', 'oci-archive', 'oci-dir'];
/** What the user wrote, with or without a scheme; throws `image-reference-invalid`. */
function parseImageSource(text) {
    const { scheme, rest } = splitScheme(text);
    if (scheme !== null && rest.startsWith('//'))
        throw unknownScheme(text, `${scheme}://`);
    switch (scheme) {
        case 'registry':
        case 'docker':
            return { kind: scheme, reference: (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(rest), text: rest };
        case 'docker-archive':
            return { kind: scheme, ...splitArchiveTarget(checkTarget(rest, text)) };
        case 'oci-archive':
        case 'oci-dir':
            return { kind: scheme, ...splitLayoutTarget(checkTarget(rest, text)) };
        case null:
            return parseUnspecified(text);
    }
}
/**
 * The stable name guessed for alerts, waivers and baselines: the repository without registry, tag and digest.
 * For files: that of the tag found inside, else the file's own name.
 */
function toImageName(source, tagInside = null) {
    if ('reference' in source)
        return toStableName(source.reference.repository);
    const inside = tagInside === null ? null : findNameInside(source.kind, tagInside);
    return inside === null ? toFileName(source.path) : toStableName(inside.repository);
}
/** A layout's tag is often a bare version ("latest", "1.2"), which names nothing. */
function findNameInside(kind, tag) {
    return kind === 'docker-archive' || tag.includes('/') ? findReference(tag) : null;
}
function toFileName(path) {
    const base = path.split(/[/\\]/).findLast((part) => !['', '.', '..'].includes(part)) ?? '';
    const stem = base.toLowerCase().replace(/(?:\.tar(?:\.gz|\.zst)?|\.tgz|\.oci)$/, '');
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(stem === '' ? 'image' : stem);
}
function toStableName(repository) {
    return repository.toLowerCase().replace(/^library\//, '');
}
function findReference(text) {
    try {
        return (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
    }
    catch {
        return null;
    }
}
function splitScheme(text) {
    const colon = text.indexOf(':');
    const word = colon === -1 ? '' : text.slice(0, colon);
    const scheme = _domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .DV.find((known) => known === word) ?? null;
    return { scheme, rest: scheme === null ? text : text.slice(colon + 1) };
}
/** `app:1` and `localhost:5000/app` look like schemes; what can be a reference is one, but for slips of the pen. */
function parseUnspecified(text) {
    const word = /^([a-z][a-z0-9+._-]*):/i.exec(text)?.[1] ?? null;
    const reference = word !== null && findReference(text) === null ? null : (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text);
    if (word !== null && (reference === null || isSlip(word)))
        throw unknownScheme(text, word);
    if (reference === null)
        return { kind: 'unspecified', reference: (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .parseReference */ .F2)(text), text };
    return { kind: reference.digest === null ? 'unspecified' : 'registry', reference, text };
}
/** No image is called `oci-dirr`; the shorter schemes are too like real names to guess. */
function isSlip(word) {
    return FILE_SCHEMES.some((scheme) => (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word.toLowerCase(), scheme) <= 2);
}
/* What other tools (skopeo, Grype) call the same. */
const OTHERS = {
    'docker-daemon': 'docker',
    'docker://': 'docker',
    podman: 'docker',
    remote: 'registry',
    oci: 'oci-dir',
    dir: 'oci-dir',
};
function unknownScheme(text, word) {
    const nearest = OTHERS[word.toLowerCase()] ?? (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word.toLowerCase(), _domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .DV);
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlimsollError */ .nN({
        code: 'image-reference-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(text)}" does not name an image: the scheme "${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(word)}" is unknown.`,
        hint: `Did you mean "${nearest}:"? The schemes are ${_domain_image_js__WEBPACK_IMPORTED_MODULE_2__/* .IMAGE_SCHEMES */ .DV.map((one) => `${one}:`).join(', ')}; none is needed for an image in a registry or in the local engine.`,
    });
}
function checkTarget(target, text) {
    if (target !== '' && !target.includes('\0'))
        return target;
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlimsollError */ .nN({
        code: 'image-reference-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(text)}" does not name an image: there is no path behind the scheme.`,
        hint: 'Write docker-archive:FILE, oci-archive:FILE or oci-dir:DIR.',
    });
}
/** As skopeo writes it: `FILE[:reference]`. */
function splitArchiveTarget(target) {
    const colon = target.indexOf(':');
    const tag = colon === -1 ? null : target.slice(colon + 1);
    if (colon < 1 || tag === null || findReference(tag) === null) {
        return { target, path: target, tag: null, digest: null };
    }
    return { target, path: target.slice(0, colon), tag, digest: null };
}
function splitLayoutTarget(target) {
    const at = target.lastIndexOf('@');
    const digest = target.slice(at + 1);
    if (at > 0 && (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isDigest */ .Bc)(digest))
        return { target, path: target.slice(0, at), tag: null, digest };
    const colon = target.lastIndexOf(':');
    const tag = target.slice(colon + 1);
    if (colon > 0 && (0,_reference_js__WEBPACK_IMPORTED_MODULE_3__/* .isTag */ .dz)(tag))
        return { target, path: target.slice(0, colon), tag, digest: null };
    return { target, path: target, tag: null, digest: null };
}


/***/ }),

/***/ 80747:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ createLineEnd),
/* harmony export */   f: () => (/* binding */ withoutTail)
/* harmony export */ });
/**
 * Whether a line of an image's history ends with the text of an instruction. Builders differ in how they join
 * continued lines, and in a slash at the end of a target; BuildKit adds its name.
 */
function createLineEnd(line) {
    return (end) => normalise(line.replace(/ # buildkit$/, '')).endsWith(normalise(end));
}
function normalise(text) {
    return withoutTail(text.replace(/[\s\\`]+/g, ' '), ' /');
}
/** Without the characters of `tail` at its end. A pattern would take long for many of them in the middle. */
function withoutTail(text, tail) {
    let end = text.length;
    while (end > 0 && tail.includes(text.charAt(end - 1)))
        end -= 1;
    return text.slice(0, end);
}


/***/ }),

/***/ 22554:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   FL: () => (/* binding */ parsePlatform),
/* harmony export */   Rd: () => (/* binding */ listPlatforms),
/* harmony export */   WN: () => (/* binding */ normalisePlatform),
/* harmony export */   oF: () => (/* binding */ checkPlatform),
/* harmony export */   wd: () => (/* binding */ rankPlatform),
/* harmony export */   xV: () => (/* binding */ choosePlatform)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


/* The same machines by other names: containerd/platforms database.go. */
const ARCHITECTURES = {
    aarch64: 'arm64',
    armhf: 'arm',
    armel: 'arm',
    i386: '386',
    i486: '386',
    i586: '386',
    i686: '386',
    x86: '386',
    ia32: '386',
    x64: 'amd64',
    x86_64: 'amd64',
    'x86-64': 'amd64',
    powerpc64le: 'ppc64le',
};
const WORD = /^[a-z0-9][a-z0-9_.-]{0,63}$/;
/** `linux/arm64/v8`, or an architecture alone (`aarch64`: of Linux). Throws `config-invalid`. */
function parsePlatform(text) {
    const words = text.trim().toLowerCase().split('/');
    const [os = '', architecture = '', variant = null] = words.length === 1 ? ['linux', words[0]] : words;
    const isSound = [os, architecture, variant ?? 'v1'].every((word) => WORD.test(word));
    if (isSound && words.length <= 3)
        return normalisePlatform({ os, architecture, variant });
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(text)}" is not a platform.`,
        hint: 'Write os/architecture[/variant], for example linux/amd64 or linux/arm/v7.',
    });
}
/** One name for each machine; a variant that every machine of the architecture has is left out. */
function normalisePlatform(platform) {
    const written = platform.architecture.toLowerCase();
    const architecture = ARCHITECTURES[written] ?? written;
    const os = platform.os.toLowerCase() === 'macos' ? 'darwin' : platform.os.toLowerCase();
    const variant = platform.variant?.toLowerCase() ?? '';
    const numbered = /^\d/.test(variant) ? `v${variant}` : variant;
    return { os, architecture, variant: isImplied(architecture, numbered) ? null : numbered };
}
function isImplied(architecture, variant) {
    if (variant === '')
        return true;
    return architecture === 'arm64' ? /^v8(?:\.0)?$/.test(variant) : variant === 'v1';
}
/** `os/architecture[/variant]`; `unknown` where the image does not say. */
function formatPlatform({ os, architecture, variant }) {
    const base = `${os === '' ? 'unknown' : os}/${architecture === '' ? 'unknown' : architecture}`;
    return (0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(variant === null || variant === '' ? base : `${base}/${variant}`);
}
/**
 * How well an image of platform `offered` serves who wants `wanted`: 0 best, null not at all. No wanted variant
 * takes the plainest; for arm v7, as containerd does, then the older ones that it can run.
 */
function rankPlatform(offered, wanted) {
    const one = normalisePlatform(offered);
    const other = normalisePlatform(wanted);
    if (one.os !== other.os || one.architecture !== other.architecture)
        return null;
    if (one.variant === other.variant)
        return 0;
    if (other.variant !== null)
        return null;
    if (one.architecture !== 'arm')
        return 1 + variantNumber(one);
    const version = variantNumber(one);
    return version <= 7 ? 8 - version : version;
}
function variantNumber({ variant }) {
    return Number(/^v(\d{1,3})/.exec(variant ?? '')?.[1] ?? 0);
}
/**
 * The offer that fits best, the first of equals. Without a wish the only one will do even when it is for
 * another machine: nothing is run. Throws `platform-missing` with the list of what is there.
 */
function choosePlatform(offers, wish) {
    const wanted = wish.wanted ?? wish.machine;
    const ranked = offers
        .map((offer) => ({ offer, rank: offer.platform && rankPlatform(offer.platform, wanted) }))
        .filter((one) => one.rank !== null)
        .sort((one, other) => one.rank - other.rank);
    const best = ranked[0]?.offer ?? (wish.wanted === null && offers.length === 1 ? offers[0] : null);
    if (best)
        return best;
    throw platformMissing(wish.label, wanted, offers);
}
/** An image that names one platform, held against the wish; throws `platform-missing`. */
function checkPlatform(platform, wish) {
    if (wish.wanted === null || rankPlatform(platform, wish.wanted) !== null)
        return;
    throw platformMissing(wish.label, wish.wanted, [{ platform }]);
}
/** What the offers are, each once, sorted. */
function listPlatforms(offers) {
    const names = offers.flatMap(({ platform }) => platform === null ? [] : [formatPlatform(normalisePlatform(platform))]);
    return [...new Set(names)].sort();
}
function platformMissing(label, wanted, offers) {
    const there = listPlatforms(offers);
    const list = there.length === 0 ? 'none that says its platform' : there.slice(0, 20).join(', ');
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'platform-missing',
        message: `${label} has no image for ${formatPlatform(wanted)}; there is ${list}.`,
        hint: `Set \`platform\` to one that is there, or build the image for ${formatPlatform(wanted)}.`,
    });
}


/***/ }),

/***/ 70459:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ missing),
/* harmony export */   m: () => (/* binding */ findSecret)
/* harmony export */ });
/* harmony import */ var _sent_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(49447);

function findSecret({ secretOf }, name) {
    const value = secretOf(name);
    return value === null ? { kind: 'missing', sent: missing(name) } : { kind: 'found', value };
}
/** What becomes of a message whose secret nobody has handed over. */
function missing(name) {
    return (0,_sent_js__WEBPACK_IMPORTED_MODULE_0__/* .failed */ .gz)(`the environment variable ${name} is not set; hand the secret to the step`);
}


/***/ }),

/***/ 49447:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   gz: () => (/* binding */ failed),
/* harmony export */   hT: () => (/* binding */ skipped),
/* harmony export */   oJ: () => (/* binding */ isSuccess),
/* harmony export */   yp: () => (/* binding */ isPage),
/* harmony export */   yr: () => (/* binding */ toSent)
/* harmony export */ });
/** What became of a message, in one line without anything of the answer or the address. */
function toSent(answer, judging) {
    const tries = answer.tries === 1 ? '' : `, after ${answer.tries} tries`;
    const at = judging.host === undefined ? '' : `${judging.host}: `;
    if (answer.kind === 'failed') {
        return { state: 'failed', detail: `${at}${answer.reason}${tries}` };
    }
    const { status, body } = answer;
    if (judging.isTaken(status, body)) {
        return { state: 'delivered', detail: `${at}answered ${status}${tries}` };
    }
    const why = judging.explain?.(body, status) ?? explainStatus(status);
    return { state: 'failed', detail: `${at}answered ${status}${tries}: ${why}` };
}
function failed(detail) {
    return { state: 'failed', detail };
}
function skipped(detail) {
    return { state: 'skipped', detail };
}
function isSuccess(status) {
    return status >= 200 && status < 300;
}
/** A login page or a proxy answers 200 as well. */
function isPage(body) {
    return /^\s*<(?:!doctype|html|head|body|\?xml)/i.test(body.slice(0, 1000));
}
function explainStatus(status) {
    if (isSuccess(status))
        return 'that is not what the service answers, but maybe a proxy or a login';
    return STATUS_WORDS[status] ?? (status >= 500 ? 'it is out of order' : 'it does not take it');
}
const STATUS_WORDS = {
    400: 'it does not take this message',
    401: 'the secret of the channel does not hold there',
    403: 'the secret of the channel does not hold there',
    404: 'nothing is there; the address is wrong, or was removed',
    405: 'it takes no messages at this address',
    408: 'it did not get the message in time',
    410: 'the address is gone for good; remove the channel from the policy, or give it a new address',
    413: 'the message is too large for it',
    429: 'it takes no more messages for now',
};


/***/ }),

/***/ 55550:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ AWS_SECRETS)
/* harmony export */ });
/** The credentials of AWS, by the names under which every program takes them from the environment. */
const AWS_SECRETS = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'];


/***/ }),

/***/ 77429:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O: () => (/* binding */ explainFault)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _final_failure_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(35352);
/* harmony import */ var _private_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71259);



/** What a connection threw before it answered. */
function explainFault(thrown) {
    if (thrown instanceof _final_failure_js__WEBPACK_IMPORTED_MODULE_2__/* .FinalFailure */ .l)
        return toFinal(thrown.message);
    const known = findInChain(thrown, (one) => one instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN);
    if (known instanceof _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN) {
        return toFinal(`${known.message} ${known.hint}`);
    }
    const code = findCode(thrown);
    if (CERTIFICATE.test(code)) {
        const reason = `its certificate is not trusted (${code}); name a company's own authority in NODE_EXTRA_CA_CERTS`;
        return toFinal(reason);
    }
    const reason = REASONS[code] ?? `the connection failed${code === '' ? '' : ` (${code})`}`;
    return { reason, isPassing: !FINAL.has(code), isUnsent: UNSENT.has(code) };
}
function toFinal(reason) {
    return { reason, isPassing: false, isUnsent: false };
}
const CERTIFICATE = /CERT|UNABLE_TO_(?:GET|VERIFY|DECODE)|ALTNAME|SELF_SIGNED/;
const FINAL = new Set([
    ...['EPLIMSOLLPRIVATE', 'UND_ERR_ABORTED', 'EPROTO', 'UND_ERR_INVALID_ARG'],
    ...['ERR_SSL_WRONG_VERSION_NUMBER', 'ERR_SSL_PACKET_LENGTH_TOO_LONG'],
]);
/** Of the name server, and of the connection while it was made. */
const UNSENT = new Set([
    ...['ENOTFOUND', 'EAI_AGAIN', 'ECONNREFUSED', 'EHOSTUNREACH', 'ENETUNREACH'],
    'UND_ERR_CONNECT_TIMEOUT',
]);
const NO_TLS = 'it does not speak TLS as we do';
const REASONS = {
    EPLIMSOLLPRIVATE: _private_host_js__WEBPACK_IMPORTED_MODULE_1__/* .PRIVATE_HOST */ .ht,
    ENOTFOUND: 'there is no such host',
    EAI_AGAIN: 'the name server does not answer',
    ECONNREFUSED: 'the connection was refused',
    ECONNRESET: 'the connection broke before an answer came',
    EPIPE: 'the connection broke before an answer came',
    UND_ERR_SOCKET: 'the connection broke before an answer came',
    UND_ERR_ABORTED: 'the proxy refused the connection',
    UND_ERR_CONNECT_TIMEOUT: 'nobody answered in time',
    UND_ERR_HEADERS_TIMEOUT: 'nobody answered in time',
    ETIMEDOUT: 'nobody answered in time',
    ABORT_ERR: 'nobody answered in time',
    EHOSTUNREACH: 'there is no route to the host',
    ENETUNREACH: 'there is no route to the network',
    EPROTO: NO_TLS,
    ERR_SSL_WRONG_VERSION_NUMBER: NO_TLS,
    ERR_SSL_PACKET_LENGTH_TOO_LONG: NO_TLS,
};
/** `fetch` wraps what the socket said, once or twice; what no socket said has no code. */
function findCode(thrown) {
    const isTimeout = (one) => one.name === 'TimeoutError';
    if (findInChain(thrown, isTimeout) !== null)
        return 'ABORT_ERR';
    let found = '';
    findInChain(thrown, ({ code }) => {
        if (typeof code === 'string' && /^[A-Z0-9_]{3,60}$/.test(code))
            found = code;
        return false;
    });
    return found;
}
function findInChain(thrown, isIt) {
    let at = thrown;
    for (let depth = 0; depth < 6 && typeof at === 'object' && at !== null; depth += 1) {
        if (isIt(at))
            return at;
        at = at.cause;
    }
    return null;
}


/***/ }),

/***/ 35352:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ FinalFailure)
/* harmony export */ });
/** Another try would not help. The message is a clause for people, without secrets. */
class FinalFailure extends Error {
}


/***/ }),

/***/ 2046:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   p: () => (/* binding */ createGuardedLookup)
/* harmony export */ });
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(40610);
/* harmony import */ var node_dns__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_dns__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _private_host_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(71259);
/* harmony import */ var _private_address_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(95073);



/**
 * For `lookup` of a connection: only addresses that are not private are handed on, so that what was looked at is what is
 * connected to, and a name that changes its address between both gains nothing. Refuses with PrivateAddressError.
 */
function createGuardedLookup(resolve = node_dns__WEBPACK_IMPORTED_MODULE_0__.lookup) {
    return (hostname, { family, hints = 0, all }, done) => {
        resolve(hostname, { family: toFamily(family), hints, all: true }, (error, found) => {
            if (error !== null) {
                done(error, '', 0);
                return;
            }
            const open = found.filter(({ address }) => !(0,_private_address_js__WEBPACK_IMPORTED_MODULE_2__/* .isPrivateAddress */ .C)(address));
            const [first] = open;
            if (first === undefined)
                done(new _private_host_js__WEBPACK_IMPORTED_MODULE_1__/* .PrivateAddressError */ .ij(_private_host_js__WEBPACK_IMPORTED_MODULE_1__/* .PRIVATE_HOST */ .ht), '', 0);
            else if (all === true)
                done(null, open);
            else
                done(null, first.address, first.family);
        });
    };
}
function toFamily(family) {
    if (family === 'IPv4')
        return 4;
    return family === 'IPv6' ? 6 : (family ?? 0);
}


/***/ }),

/***/ 95073:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ isPrivateAddress)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);

/*
 * Addresses that no service on the internet has (IANA's registries of special-purpose addresses for IPv4 and IPv6, and
 * multicast): a message sent there would reach this machine, its network, or the metadata service of its cloud
 * (169.254.169.254, fd00:ec2::254), which are inside the ranges.
 */
const PRIVATE_V4 = [
    '0.0.0.0/8',
    '10.0.0.0/8',
    '100.64.0.0/10',
    '127.0.0.0/8',
    '169.254.0.0/16',
    '172.16.0.0/12',
    '192.0.0.0/24',
    '192.0.2.0/24',
    '192.88.99.0/24',
    '192.168.0.0/16',
    '198.18.0.0/15',
    '198.51.100.0/24',
    '203.0.113.0/24',
    // Multicast, reserved, broadcast.
    '224.0.0.0/3',
];
/** The metadata service of Azure's machines: a public address that only they see. */
const METADATA_V4 = ['168.63.129.16/32'];
/** What is not global unicast (2000::/3) is refused as a whole; these are in it: protocols, examples, 6to4 (RFC 3056). */
const PRIVATE_V6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];
/** IPv4 as networks without it see it (RFC 6052): the last 32 bits are the address. */
const TRANSLATED_V6 = '64:ff9b::/96';
/** True for an address of this machine or a private network, and for text that is no address. */
function isPrivateAddress(address) {
    const version = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (version === 4)
        return REFUSED_V4.check(address);
    if (version === 6)
        return isPrivateV6(address);
    return true;
}
function isPrivateV6(address) {
    // A zone (`%eth0`) belongs to link-local addresses alone.
    if (address.includes('%'))
        return true;
    if (TRANSLATED.check(address, 'ipv6'))
        return REFUSED_V4.check(toLastFour(address));
    return !GLOBAL_UNICAST.check(address, 'ipv6') || REFUSED_V6.check(address, 'ipv6');
}
/** The last 32 bits with dots; the URL standard writes the whole without any. */
function toLastFour(address) {
    const groups = new URL(`http://[${address}]/`).hostname.slice(1, -1).split(':');
    const [high = 0, low = 0] = groups.slice(-2).map((group) => parseInt(group || '0', 16));
    return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}
function toBlockList(ranges, version) {
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    for (const range of ranges) {
        const [address = '', bits] = range.split('/');
        list.addSubnet(address, Number(bits), version);
    }
    return list;
}
const REFUSED_V4 = toBlockList([...PRIVATE_V4, ...METADATA_V4], 'ipv4');
const REFUSED_V6 = toBlockList(PRIVATE_V6, 'ipv6');
const GLOBAL_UNICAST = toBlockList(['2000::/3'], 'ipv6');
const TRANSLATED = toBlockList([TRANSLATED_V6], 'ipv6');


/***/ }),

/***/ 71259:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Sf: () => (/* binding */ isPrivateHost),
/* harmony export */   ht: () => (/* binding */ PRIVATE_HOST),
/* harmony export */   ij: () => (/* binding */ PrivateAddressError)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77030);
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_net__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _private_address_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95073);


/** A clause for people, without the host. */
const PRIVATE_HOST = 'its host is in a private network or on this machine, which needs allow_private: true at the channel';
/** The connection was not begun. */
class PrivateAddressError extends Error {
    code = 'EPLIMSOLLPRIVATE';
}
/** Names of this machine, of home and company networks, and of clouds (RFC 6761, 6762, 8375; ICANN's `internal`). */
const INSIDE = /(?:^|\.)(?:localhost|localdomain|local|svc|internal|home\.arpa|lan|corp|intranet)$/;
/**
 * True for a host that is private as it is written: an address, or a name that only private networks know. `hostname`
 * as the URL standard writes it, which turns `0x7f.1` and `2130706433` into 127.0.0.1.
 */
function isPrivateHost(hostname) {
    const name = hostname
        .toLowerCase()
        .replace(/^\[|\]$/g, '')
        .replace(/\.+$/, '');
    if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(name) !== 0)
        return (0,_private_address_js__WEBPACK_IMPORTED_MODULE_1__/* .isPrivateAddress */ .C)(name);
    return !name.includes('.') || INSIDE.test(name);
}


/***/ }),

/***/ 71539:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/** The value of a JSON text, still to be checked; undefined when it is not JSON. */
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}


/***/ })

};
