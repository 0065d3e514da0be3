export const id = 1150;
export const ids = [1150];
export const modules = {

/***/ 19524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ toDay)
/* harmony export */ });
/** `2026-07-31` → itself when the calendar has that day; else null. */
function toDay(text) {
    const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
    if (match === null)
        return null;
    const [year, month, day] = match.slice(1).map(Number);
    const date = new Date(Date.UTC(year, month - 1, day));
    const isSame = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
    return isSame && year >= 1970 ? text : null;
}


/***/ }),

/***/ 74405:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ createFaults)
/* harmony export */ });
const MAX_FAULTS = 200;
function createFaults(path, known = []) {
    const faults = [...known];
    return {
        path,
        add: ({ line, column }, text) => {
            if (faults.length < MAX_FAULTS)
                faults.push({ path, line, column, text });
        },
        list: () => [...faults].sort((a, b) => a.line - b.line || a.column - b.column),
    };
}


/***/ }),

/***/ 36834:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   findNearestKey: () => (/* binding */ findNearestKey)
/* harmony export */ });
/* harmony import */ var fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(21916);

const MAX_LENGTH = 60;
const MAX_EDITS = 3;
/** The known key that a mistyped one most likely means; null when nothing is near. */
function findNearestKey(key, known) {
    if (key.length > MAX_LENGTH || known.length === 0)
        return null;
    const word = toPlainKey(key);
    const same = known.find((name) => toPlainKey(name) === word);
    if (same !== undefined)
        return same;
    const nearest = (0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .closest */ .kp)(word, known.map(toPlainKey));
    if ((0,fastest_levenshtein__WEBPACK_IMPORTED_MODULE_0__/* .distance */ .Io)(word, nearest) > Math.min(MAX_EDITS, Math.floor(nearest.length / 2)))
        return null;
    return known.find((name) => toPlainKey(name) === nearest) ?? null;
}
/** `onlyFixable`, `only-fixable` and `Only_Fixable` are the same to people. */
function toPlainKey(key) {
    return key
        .replace(/([a-z])([A-Z])/gu, '$1_$2')
        .toLowerCase()
        .replaceAll('-', '_');
}


/***/ }),

/***/ 75524:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ createPlaces)
/* harmony export */ });
/** Offsets of a text (UTF-16 units, from 0) → lines and columns, both from 1. YAML ends lines with CR, LF or both. */
function createPlaces(text) {
    const starts = [0];
    for (const { index, 0: end } of text.matchAll(/\r\n|\r|\n/gu))
        starts.push(index + end.length);
    return (offset) => {
        const line = findLine(starts, offset);
        return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
    };
}
/** The last line that starts at or before the offset, from 0. */
function findLine(starts, offset) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if ((starts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle - 1;
    }
    return low;
}


/***/ }),

/***/ 99021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ PURL_TYPES)
/* harmony export */ });
/** Types of packages that purls have (the types of the purl specification), as far as images hold them. */
const PURL_TYPES = [
    ...['alpm', 'apk', 'bitnami', 'brew', 'cargo', 'cocoapods', 'composer', 'conan', 'conda', 'cpan'],
    ...[
        'cran',
        'deb',
        'gem',
        'generic',
        'github',
        'golang',
        'hackage',
        'hex',
        'huggingface',
        'julia',
    ],
    ...['luarocks', 'maven', 'mlflow', 'npm', 'nuget', 'opam', 'otp', 'pub', 'pypi', 'qpkg', 'rpm'],
    ...['swift', 'wordpress'],
];


/***/ }),

/***/ 22866:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  g: () => (/* binding */ readYaml)
});

// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
;// CONCATENATED MODULE: ./src/policy/document/building.ts
/** Thrown and caught while nodes are built: what stands behind it would be built for nothing. */
class LimitReached extends Error {
}
const MAX_FAULTS = 100;
function startBuilding(request) {
    return { ...request, next: 0, nodes: 0, last: 0, anchors: new Map(), faults: [] };
}
/** Counts values as if every anchor were written out; throws LimitReached. */
function count(state, nodes) {
    state.nodes += nodes;
    if (state.nodes <= state.limits.nodes)
        return;
    stop(state, `The file is too large once its anchors are expanded: allowed are ${state.limits.nodes} values`);
}
/** The only fault then: the rest was not looked at. */
function stop(state, text) {
    const event = state.events[state.next];
    const offset = event === undefined || !('start' in event) || event.start < 0 ? endOf(state) : event.start;
    state.faults.length = 0;
    addFault(state, offset, text);
    throw new LimitReached();
}
function addFault(state, offset, text) {
    pushFault(state, { ...state.placeOf(offset), text });
}
function pushFault(state, fault) {
    if (state.faults.length < MAX_FAULTS)
        state.faults.push(fault);
}
/** The end of what was read last: where an empty value stands. */
function endOf(state) {
    return Math.min(state.last, state.source.length);
}

// EXTERNAL MODULE: ./src/policy/document/shown-text.ts
var shown_text = __webpack_require__(86043);
;// CONCATENATED MODULE: ./src/policy/document/build-entry.ts


/** Adds a key and its value to a map, once; what cannot be a key is a fault. */
function addEntry(state, { entries, key, value, isPlain }) {
    const { at } = key;
    if (key.kind !== 'scalar' || key.text === '') {
        pushFault(state, { ...at, text: 'This cannot be a key: allowed is a name' });
        return;
    }
    const shown = (0,shown_text/* toShownText */.Y)(key.text);
    const first = entries.get(key.text);
    if (isPlain && key.text === '<<') {
        pushFault(state, { ...at, text: 'Merge keys (<<) are not read: write the values out' });
    }
    else if (first !== undefined) {
        const line = first.keyAt.line;
        pushFault(state, { ...at, text: `${shown} stands here a second time: it is on line ${line}` });
    }
    else
        entries.set(key.text, { key: key.text, keyAt: at, value });
}

// EXTERNAL MODULE: ./src/policy/document/unreadable-text.ts
var unreadable_text = __webpack_require__(65915);
;// CONCATENATED MODULE: ./src/policy/document/yaml-scalar.ts

const CORE = [js_yaml/* nullCoreTag */.DX, js_yaml/* boolCoreTag */.G7, js_yaml/* intCoreTag */.Z7, js_yaml/* floatCoreTag */.ok];
/** A plain scalar → what the core schema of YAML 1.2 (section 10.3.2) reads in it; else it is text. */
function resolvePlain(text) {
    for (const tag of CORE) {
        const value = tag.resolve(text, false, tag.tagName);
        if (value !== js_yaml/* NOT_RESOLVED */.Hg)
            return value;
    }
    return text;
}
const TAGGED = new Map([
    ['!', (text) => text],
    ['!!str', (text) => text],
    ['!!null', (text) => js_yaml/* nullCoreTag */.DX.resolve(text, true, js_yaml/* nullCoreTag */.DX.tagName)],
    ['!!bool', (text) => js_yaml/* boolCoreTag */.G7.resolve(text, true, js_yaml/* boolCoreTag */.G7.tagName)],
    ['!!int', (text) => js_yaml/* intCoreTag */.Z7.resolve(text, true, js_yaml/* intCoreTag */.Z7.tagName)],
    ['!!float', (text) => js_yaml/* floatCoreTag */.ok.resolve(text, true, js_yaml/* floatCoreTag */.ok.tagName)],
]);
/** A scalar with one of the core's tags; undefined when the tag is another, or the text is none of its kind. */
function resolveTagged(tag, text) {
    const value = TAGGED.get(tag)?.(text);
    return value === js_yaml/* NOT_RESOLVED */.Hg ? undefined : value;
}

;// CONCATENATED MODULE: ./src/policy/document/build-scalar.ts





/** One value; what is written in it as an escape is looked at like what is written out. */
function buildScalar(state, event) {
    const offset = event.valueStart < 0 ? endOf(state) : event.valueStart;
    state.last = event.valueEnd < 0 ? offset : event.valueEnd;
    const text = (0,js_yaml/* getScalarValue */.KE)(state.source, event);
    const at = state.placeOf(startOf(state, event, offset));
    const refused = event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED ? (0,unreadable_text/* findRefusedCharacter */.FO)(text) : null;
    if (refused !== null)
        addFault(state, offset, `An escape writes a character. ${refused.text}`);
    return measureScalar({ kind: 'scalar', value: readValue(state, event, text), text, at });
}
/** Where the writing of a quoted text begins: at its quote. */
function startOf(state, event, offset) {
    const isQuoted = event.style === js_yaml/* SCALAR_STYLE */.jK.DOUBLE_QUOTED || event.style === js_yaml/* SCALAR_STYLE */.jK.SINGLE_QUOTED;
    return isQuoted && offset > 0 ? offset - 1 : Math.min(offset, state.source.length);
}
function readValue(state, event, text) {
    if (event.tagStart < 0)
        return event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN ? resolvePlain(text) : text;
    const tag = state.source.slice(event.tagStart, event.tagEnd);
    const value = resolveTagged(tag, text);
    if (value !== undefined)
        return value;
    refuseTag(state, event.tagStart, tag);
    return text;
}
/** A list or a map may bear its own tag only. */
function refuseCollectionTag(state, event, own) {
    if (event.tagStart < 0)
        return;
    const tag = state.source.slice(event.tagStart, event.tagEnd);
    if (tag !== own && tag !== '!')
        refuseTag(state, event.tagStart, tag);
}
function refuseTag(state, offset, tag) {
    const shown = (0,shown_text/* toShownText */.Y)(tag);
    addFault(state, offset, `The tag ${shown} does not fit here: allowed are values without a tag`);
}
function measureScalar(node) {
    return { node, nodes: 1, height: 1 };
}

;// CONCATENATED MODULE: ./src/policy/document/build-nodes.ts





/** Events of one document → its nodes. What is refused of it is a fault, and the rest is read on. */
function buildNodes(request) {
    const state = startBuilding(request);
    try {
        const [first] = state.events;
        if (first?.type !== js_yaml/* EVENT_ID */.hy.DOCUMENT)
            return { node: null, faults: [] };
        refuseDirectives(state, first);
        state.next = 1;
        const node = state.events[1]?.type === js_yaml/* EVENT_ID */.hy.POP ? null : readNode(state, 1).node;
        return { node: isNothing(node) ? null : node, faults: state.faults };
    }
    catch (thrown) {
        if (!(thrown instanceof LimitReached))
            throw thrown;
        return { node: null, faults: state.faults };
    }
}
/** A file with nothing but `---`, or nothing but comments. */
function isNothing(node) {
    return node?.kind === 'scalar' && node.value === null;
}
/** A handle of one's own could make `!!str` mean something else. */
function refuseDirectives(state, event) {
    if (event.directives.every((directive) => directive.kind === 'yaml'))
        return;
    addFault(state, 0, 'A %TAG directive stands here: allowed are the tags of YAML itself');
}
function readNode(state, depth) {
    const event = state.events[state.next];
    if (depth > state.limits.depth)
        stop(state, `${DEEP} ${state.limits.depth} levels`);
    state.next += 1;
    count(state, 1);
    switch (event?.type) {
        case js_yaml/* EVENT_ID */.hy.SCALAR:
            return keepAnchor(state, event, () => buildScalar(state, event));
        case js_yaml/* EVENT_ID */.hy.SEQUENCE:
            return keepAnchor(state, event, () => readList(state, event, depth));
        case js_yaml/* EVENT_ID */.hy.MAPPING:
            return keepAnchor(state, event, () => readMap(state, event, depth));
        case js_yaml/* EVENT_ID */.hy.ALIAS:
            return readAlias(state, event, depth);
        case js_yaml/* EVENT_ID */.hy.DOCUMENT:
        case js_yaml/* EVENT_ID */.hy.POP:
        case undefined:
            throw new Error('a document of YAML ended before its last list or map');
    }
}
const DEEP = 'This is nested too deeply once its anchors are expanded: allowed are';
/** Known as null while it is being read, so that an alias inside of it is seen to go round. */
function keepAnchor(state, event, read) {
    if (event.anchorStart < 0)
        return read();
    const name = state.source.slice(event.anchorStart, event.anchorEnd);
    state.anchors.set(name, null);
    const measured = read();
    state.anchors.set(name, measured);
    return measured;
}
function readAlias(state, event, depth) {
    state.last = event.anchorStart;
    const name = state.source.slice(event.anchorStart, event.anchorEnd);
    const target = state.anchors.get(name);
    if (target === undefined || target === null) {
        const why = target === null ? 'it stands inside of what it repeats' : 'no anchor has this name';
        addFault(state, event.anchorStart, `The alias *${(0,shown_text/* toShownText */.Y)(name)} has no meaning: ${why}`);
        return measureScalar(toText('', state.placeOf(event.anchorStart)));
    }
    if (depth + target.height - 1 > state.limits.depth)
        stop(state, `${DEEP} ${state.limits.depth} levels`);
    count(state, target.nodes - 1);
    return target;
}
function toText(text, at) {
    return { kind: 'scalar', value: text, text, at };
}
function readList(state, event, depth) {
    refuseCollectionTag(state, event, '!!seq');
    state.last = event.start;
    const before = state.nodes;
    const items = [];
    let height = 0;
    while (!isEnd(state)) {
        const item = readNode(state, depth + 1);
        items.push(item.node);
        height = Math.max(height, item.height);
    }
    const node = { kind: 'list', items, at: state.placeOf(event.start) };
    return { node, nodes: state.nodes - before + 1, height: height + 1 };
}
function readMap(state, event, depth) {
    refuseCollectionTag(state, event, '!!map');
    state.last = event.start;
    const before = state.nodes;
    const entries = new Map();
    let height = 0;
    while (!isEnd(state)) {
        const keyEvent = state.events[state.next];
        const key = readNode(state, depth + 1);
        const value = readNode(state, depth + 1);
        height = Math.max(height, key.height, value.height);
        addEntry(state, { entries, key: key.node, value: value.node, isPlain: isPlain(keyEvent) });
    }
    const node = {
        kind: 'map',
        entries: [...entries.values()],
        at: state.placeOf(event.start),
    };
    return { node, nodes: state.nodes - before + 1, height: height + 1 };
}
function isPlain(event) {
    return event?.type === js_yaml/* EVENT_ID */.hy.SCALAR && event.style === js_yaml/* SCALAR_STYLE */.jK.PLAIN;
}
function isEnd(state) {
    const isPop = state.events[state.next]?.type === js_yaml/* EVENT_ID */.hy.POP;
    if (isPop)
        state.next += 1;
    return isPop;
}

// EXTERNAL MODULE: ./src/policy/document/places.ts
var places = __webpack_require__(75524);
;// CONCATENATED MODULE: ./src/policy/document/read-yaml.ts





/** Levels of lists and maps, and parts of a document once its anchors are expanded. */
const MAX_DEPTH = 64;
const MAX_NODES = 100_000;
/**
 * One YAML document as data with places, or what is wrong with it. A syntax fault is one fault, since the parser
 * stops there; all others are told together.
 */
function readYaml(text, path) {
    const source = text.startsWith('\ufeff') ? text.slice(1) : text;
    const unreadable = (0,unreadable_text/* findUnreadable */.FY)(source);
    const placeOf = (0,places/* createPlaces */.B)(source);
    const refuse = (at, reason) => ({
        node: null,
        faults: [{ path, ...at, text: reason }],
    });
    if (unreadable !== null)
        return refuse(placeOf(unreadable.offset), unreadable.text);
    const parsed = parse(source);
    if (!parsed.ok)
        return refuse(placeOf(parsed.offset), parsed.reason);
    const second = findSecondDocument(parsed.events);
    if (second !== null) {
        return refuse(placeOf(second), 'A second document begins here: allowed is one in a file');
    }
    const limits = { depth: MAX_DEPTH, nodes: MAX_NODES };
    const { node, faults } = buildNodes({ source, events: parsed.events, placeOf, limits });
    return { node, faults: faults.map((fault) => ({ path, ...fault })) };
}
function parse(source) {
    try {
        return { ok: true, events: (0,js_yaml/* parseEvents */.PH)(source, { maxDepth: MAX_DEPTH }) };
    }
    catch (thrown) {
        if (!(thrown instanceof js_yaml/* YAMLException */.tB))
            throw thrown;
        const offset = Math.min(thrown.mark?.position ?? 0, source.length);
        return { ok: false, offset, reason: toReason(thrown.reason) };
    }
}
function toReason(reason) {
    if (reason.startsWith('nesting exceeded')) {
        return `This is nested too deeply: allowed are ${MAX_DEPTH} levels`;
    }
    if (reason.startsWith('tab characters')) {
        return 'A tab stands before this: YAML allows only spaces for indentation';
    }
    return `This is not YAML: ${(0,shown_text/* toShownText */.Y)(reason)}`;
}
/** The offset of the second document's first part, or of the first one's end when it is empty. */
function findSecondDocument(events) {
    const begins = events.flatMap((event, index) => (event.type === js_yaml/* EVENT_ID */.hy.DOCUMENT ? [index] : []));
    const second = begins[1];
    if (second === undefined)
        return null;
    const later = events.slice(second).find((event) => offsetOf(event) > 0);
    const earlier = events.slice(0, second).map(offsetOf);
    return later === undefined ? Math.max(0, ...earlier.slice(-100)) : offsetOf(later);
}
function offsetOf(event) {
    if (event.type === js_yaml/* EVENT_ID */.hy.SCALAR)
        return event.valueStart;
    if (event.type === js_yaml/* EVENT_ID */.hy.ALIAS)
        return event.anchorStart;
    return event.type === js_yaml/* EVENT_ID */.hy.SEQUENCE || event.type === js_yaml/* EVENT_ID */.hy.MAPPING ? event.start : -1;
}


/***/ }),

/***/ 53567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $2: () => (/* binding */ readEntries),
/* harmony export */   BV: () => (/* binding */ readOneOrMore),
/* harmony export */   F1: () => (/* binding */ readItems),
/* harmony export */   TR: () => (/* binding */ refuse),
/* harmony export */   WQ: () => (/* binding */ describeNode),
/* harmony export */   qU: () => (/* binding */ readFields)
/* harmony export */ });
/* harmony import */ var _nearest_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36834);
/* harmony import */ var _shown_text_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(86043);


/** A map with these keys and no others; null when it is none. Unknown and missing keys are faults. */
function readFields(reading, { known, required = [] }) {
    const entries = readEntries(reading);
    if (entries === null || reading === undefined)
        return null;
    const fields = new Map();
    for (const entry of entries) {
        if (known.includes(entry.key))
            fields.set(entry.key, entry);
        else
            refuseKey(reading, entry, known);
    }
    for (const key of required.filter((one) => !fields.has(one))) {
        refuse(reading, `lacks ${key}`);
    }
    return fields;
}
/** A map whose keys are the user's own; null when it is none. */
function readEntries(reading) {
    if (reading === undefined)
        return null;
    const { node, name, faults } = reading;
    if (node.kind !== 'map') {
        refuse(reading, `has to be a map of keys and values; it is ${describeReading(reading)}`);
        return null;
    }
    return node.entries.map(({ key, keyAt, value }) => ({
        node: value,
        name: name === '' ? (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toShownText */ .Y)(key) : `${name}.${(0,_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toShownText */ .Y)(key)}`,
        faults,
        key,
        keyAt,
    }));
}
/** The items of a list; null when it is none. */
function readItems(reading, most = 10_000) {
    if (reading === undefined)
        return null;
    const { node, name, faults } = reading;
    if (node.kind !== 'list') {
        refuse(reading, `has to be a list; it is ${describeReading(reading)}`);
        return null;
    }
    if (node.items.length > most) {
        refuse(reading, `has ${node.items.length} items: allowed are ${most}`);
        return null;
    }
    return node.items.map((item, index) => ({ node: item, name: `${name} ${index + 1}`, faults }));
}
/** The items of a list, or one thing that stands there alone. */
function readOneOrMore(reading) {
    if (reading === undefined || reading.node.kind === 'list')
        return readItems(reading);
    return [reading];
}
/** Adds `<name> <what>` at the place of the value. */
function refuse({ node, name, faults }, what) {
    faults.add(node.at, `${name === '' ? 'The file' : name} ${what}`);
}
function refuseKey(reading, entry, known) {
    const nearest = (0,_nearest_key_js__WEBPACK_IMPORTED_MODULE_0__.findNearestKey)(entry.key, known);
    const instead = nearest === null ? `: allowed are ${known.join(', ')}` : `; did you mean ${nearest}?`;
    reading.faults.add(entry.keyAt, `${entry.name} is not a key that is known here${instead}`);
}
/**
 * The same of a part that may be the whole file: then only of which kind it is. A path that leads to a file of
 * another kind must not bring its text into a log.
 */
function describeReading({ node, name }) {
    if (name !== '' || node.kind !== 'scalar')
        return describeNode(node);
    if (node.value === null)
        return 'empty';
    return typeof node.value === 'string' ? 'a text' : `a ${typeof node.value}`;
}
/** What a node is, as a message says it. */
function describeNode(node) {
    if (node.kind !== 'scalar')
        return `a ${node.kind}`;
    if (node.value === null)
        return node.text === '' ? 'empty' : (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toShownText */ .Y)(node.text);
    return typeof node.value === 'string'
        ? `the text ${JSON.stringify((0,_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toShownText */ .Y)(node.value))}`
        : (0,_shown_text_js__WEBPACK_IMPORTED_MODULE_1__/* .toShownText */ .Y)(node.text);
}


/***/ }),

/***/ 86043:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ toShownText)
/* harmony export */ });
const MAX_SHOWN = 80;
/** A piece of a file as it may stand in a message: bounded, on one line, without what no terminal should get. */
function toShownText(text) {
    const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu, ' ').trim();
    const characters = Array.from(plain.slice(0, MAX_SHOWN * 2));
    return characters.length > MAX_SHOWN ? `${characters.slice(0, MAX_SHOWN).join('')}…` : plain;
}


/***/ }),

/***/ 65915:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AN: () => (/* binding */ MAX_DOCUMENT_LENGTH),
/* harmony export */   FO: () => (/* binding */ findRefusedCharacter),
/* harmony export */   FY: () => (/* binding */ findUnreadable)
/* harmony export */ });
const MAX_DOCUMENT_LENGTH = 1024 * 1024;
/**
 * Characters that no editor shows as they are: a file that holds them says something else than its reviewers
 * read, or is no UTF-8 at all.
 */
const REFUSED = [
    [/\0/u, 'This is a NUL character: the file has to be plain text in UTF-8'],
    [/[\ufffd\p{Cs}]/u, 'This is no character of UTF-8: save the file in that encoding'],
    [
        // eslint-disable-next-line no-control-regex -- these are the characters that are looked for
        /[\u0001-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/u,
        'This is a control character: remove it',
    ],
    [
        /[\u202a-\u202e\u2066-\u2069]/u,
        'This character turns the direction of what follows, so that people read something else than programs: remove it',
    ],
    [/[\u2028\u2029]/u, 'This is a line end that not every program knows: use an ordinary one'],
];
/** What keeps a text from being read at all; null when nothing does. */
function findUnreadable(text) {
    if (text.length > MAX_DOCUMENT_LENGTH) {
        return {
            offset: 0,
            text: `The file is too large: allowed are ${MAX_DOCUMENT_LENGTH} characters`,
        };
    }
    return findRefusedCharacter(text);
}
function findRefusedCharacter(text) {
    for (const [pattern, reason] of REFUSED) {
        const offset = text.search(pattern);
        if (offset !== -1)
            return { offset, text: reason };
    }
    return null;
}


/***/ }),

/***/ 11986:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $l: () => (/* binding */ readTeams),
/* harmony export */   G7: () => (/* binding */ readPath),
/* harmony export */   P1: () => (/* binding */ readDay),
/* harmony export */   Z7: () => (/* binding */ readTexts),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   ig: () => (/* binding */ isFilePath),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   pS: () => (/* binding */ readWord),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* harmony import */ var _nearest_key_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(36834);
/* harmony import */ var _day_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(19524);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53567);



/*
 * Readers of single values. Each gives null for what is not there and for what is wrong; what is wrong is a
 * fault besides.
 */
const MAX_TEXT_LENGTH = 2000;
/** A text that is not blank. Numbers count as they are written: `1.10` stays `1.10`. */
function readText(reading, most = MAX_TEXT_LENGTH) {
    if (reading === undefined)
        return null;
    const { node } = reading;
    const isText = node.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number');
    if (!isText)
        return no(reading, `has to be a text; it is ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(node)}`);
    const text = node.text.trim();
    if (text === '')
        return no(reading, 'has to be a text; it is empty');
    if (text.length <= most)
        return text;
    return no(reading, `is too long: allowed are ${most} characters`);
}
/** A whole number, 0 or more. */
function readCount(reading, most = 1_000_000_000) {
    if (reading === undefined)
        return null;
    const value = numberOf(reading);
    if (value !== null && Number.isSafeInteger(value) && value >= 0 && value <= most)
        return value;
    const allowed = `has to be a whole number from 0 to ${most}`;
    return no(reading, `${allowed}; it is ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(reading.node)}`);
}
function readNumber(reading, { least, most }) {
    if (reading === undefined)
        return null;
    const value = numberOf(reading);
    if (value !== null && value >= least && value <= most)
        return value;
    const allowed = `has to be a number from ${least} to ${most}`;
    return no(reading, `${allowed}; it is ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(reading.node)}`);
}
/** NaN and infinity are no amounts of anything; `1e999` is a text to the core schema. */
function numberOf({ node }) {
    if (node.kind !== 'scalar' || typeof node.value !== 'number')
        return null;
    return Number.isFinite(node.value) ? node.value : null;
}
function readFlag(reading) {
    if (reading === undefined)
        return null;
    const { node } = reading;
    if (node.kind === 'scalar' && typeof node.value === 'boolean')
        return node.value;
    return no(reading, `has to be true or false; it is ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(node)}`);
}
/** One of these words. `off` and `none` are words here, as in YAML 1.2. */
function readWord(reading, words) {
    if (reading === undefined)
        return null;
    const { node } = reading;
    const text = node.kind === 'scalar' ? node.text : null;
    const word = words.find((one) => one === text);
    if (word !== undefined)
        return word;
    const nearest = text === null ? null : (0,_nearest_key_js__WEBPACK_IMPORTED_MODULE_0__.findNearestKey)(text, words);
    const question = nearest === null ? '' : `; did you mean ${nearest}?`;
    const allowed = `has to be one of ${words.join(', ')}`;
    return no(reading, `${allowed}; it is ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(node)}${question}`);
}
/** A list of texts, or one that stands there alone; each once. */
function readTexts(reading) {
    const readings = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readOneOrMore */ .BV)(reading);
    if (readings === null)
        return null;
    const texts = new Set();
    for (const one of readings) {
        const text = readText(one);
        if (text !== null && texts.has(text))
            (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(one, `stands there twice: ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(one.node)}`);
        else if (text !== null)
            texts.add(text);
    }
    return [...texts];
}
/** An ISO date (`2026-07-31`) of a day that exists. */
function readDay(reading) {
    if (reading === undefined)
        return null;
    const { node } = reading;
    const day = node.kind === 'scalar' ? (0,_day_js__WEBPACK_IMPORTED_MODULE_2__/* .toDay */ ._)(node.text) : null;
    if (day !== null)
        return day;
    const allowed = 'has to be a day that exists, written like 2026-07-31';
    return no(reading, `${allowed}; it is ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .describeNode */ .WQ)(node)}`);
}
function no(reading, what) {
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(reading, what);
    return null;
}
/** True for the path of a file; what is none is an id of ours. */
function isFilePath(name) {
    return /[/\\]/u.test(name) || /\.ya?ml$/iu.test(name);
}
/** A path from the root of the repository that stays in it. */
function readPath(reading) {
    const text = readText(reading, MAX_PATH_LENGTH);
    if (text === null || reading === undefined)
        return null;
    const path = text.replace(/^(?:\.\/)+/u, '');
    if (/^[/\\]|^[A-Za-z]:|\\/u.test(path) || path.split('/').includes('..')) {
        return no(reading, 'has to be a path from the root of the repository, without ..');
    }
    return path;
}
const MAX_PATH_LENGTH = 500;
/** Teams as GitHub knows them (`owner/team`, with or without an @); one or a list, at least one. */
function readTeams(reading) {
    const readings = (0,_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readOneOrMore */ .BV)(reading);
    if (readings === null || reading === undefined)
        return null;
    if (readings.length === 0)
        return no(reading, 'names no team, so that nobody could approve');
    return readings.map(readTeam).filter((team) => team !== null);
}
function readTeam(reading) {
    const text = readText(reading);
    if (text === null || /^@?[A-Za-z0-9][\w.-]*\/[\w.-]+$/u.test(text))
        return text;
    return no(reading, 'has to be a team, such as @owner/security');
}


/***/ }),

/***/ 52396:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   fi: () => (/* binding */ addDays),
/* harmony export */   kb: () => (/* binding */ dayOf),
/* harmony export */   mI: () => (/* binding */ parseMoment),
/* harmony export */   ol: () => (/* binding */ startOfDay)
/* harmony export */ });
/* harmony import */ var _document_day_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(19524);

const DAY = 86_400_000;
const ISO_TIME = /^(\d{4}-\d{2}-\d{2})[Tt ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:[Zz]|[+-]\d{2}:?\d{2})$/;
/** `2027-01-31` → milliseconds since 1970 of its first moment (UTC); null when there is no such day. */
function startOfDay(text) {
    const day = (0,_document_day_js__WEBPACK_IMPORTED_MODULE_0__/* .toDay */ ._)(text);
    return day === null ? null : Date.parse(`${day}T00:00:00Z`);
}
/** A day, or a time with its zone, without which it would mean another moment on every machine; else null. */
function parseMoment(text) {
    const day = startOfDay(text);
    if (day !== null)
        return day;
    const date = ISO_TIME.exec(text)?.[1];
    if (date === undefined || startOfDay(date) === null)
        return null;
    const moment = Date.parse(text.replace(' ', 'T'));
    return Number.isNaN(moment) ? null : moment;
}
/** ISO date of a moment, in UTC. */
function dayOf(milliseconds) {
    return new Date(milliseconds).toISOString().slice(0, 10);
}
function addDays(milliseconds, days) {
    return milliseconds + days * DAY;
}
/** Days from one moment to another, a part of a day as a whole one. */
function daysBetween(from, to) {
    return Math.ceil((to - from) / DAY);
}


/***/ }),

/***/ 60142:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Q: () => (/* binding */ MIN_REASON),
  h: () => (/* binding */ readEntry)
});

// EXTERNAL MODULE: ./src/policy/document/shape.ts
var shape = __webpack_require__(53567);
// EXTERNAL MODULE: ./src/policy/document/values.ts
var values = __webpack_require__(11986);
// EXTERNAL MODULE: ./src/policy/waivers/calendar.ts
var calendar = __webpack_require__(52396);
// EXTERNAL MODULE: ./src/policy/document/purl-types.ts
var purl_types = __webpack_require__(99021);
// EXTERNAL MODULE: ./src/policy/matching/index.ts + 3 modules
var matching = __webpack_require__(25625);
// EXTERNAL MODULE: ./src/policy/waivers/scope.ts
var scope = __webpack_require__(53404);
// EXTERNAL MODULE: ./src/policy/waivers/waiver.ts
var waiver = __webpack_require__(10710);
;// CONCATENATED MODULE: ./src/policy/waivers/read-scope.ts






/** What an entry of our own form is about. */
function readScope(fields) {
    const vulnerabilities = readIds(fields, 'vulnerability', 'vulnerabilities').map(matching/* normaliseId */.GU);
    const rules = readIds(fields, 'rule', 'rules');
    return {
        ...waiver/* EMPTY_SCOPE */.pk,
        vulnerabilities,
        rules,
        kinds: kindsOf(vulnerabilities, rules),
        package: readPackages(fields.get('package')),
        versions: readVersions(fields.get('versions')),
        paths: readGlobs(fields.get('paths')),
        images: readGlobs(fields.get('images')),
    };
}
const RULE_KINDS = ['secret', 'misconfiguration', 'licence', 'malware'];
/** Without any id it is about vulnerabilities alone: the narrower reading. */
function kindsOf(vulnerabilities, rules) {
    if (rules.length === 0)
        return ['vulnerability'];
    return vulnerabilities.length === 0 ? [...RULE_KINDS] : ['vulnerability', ...RULE_KINDS];
}
function readIds(fields, one, several) {
    const [single, list] = [fields.get(one), fields.get(several)];
    if (single !== undefined && list !== undefined)
        (0,shape/* refuse */.TR)(list, `stands beside ${one}: use one of them`);
    const reading = single ?? list;
    if (reading === undefined)
        return [];
    const ids = (0,values/* readTexts */.Z7)(reading) ?? [];
    if (ids.some((id) => /[*?]/.test(id) || id.length > MAX_ID))
        (0,shape/* refuse */.TR)(reading, 'has to name ids as they are: patterns are not allowed');
    refuseEmpty(reading, 'an id');
    return [...new Set(ids)].sort();
}
const MAX_ID = 200;
/** An empty list would mean everything to one reader and nothing to the next. */
function refuseEmpty(reading, what) {
    const { node } = reading;
    if (node.kind === 'list' && node.items.length === 0)
        (0,shape/* refuse */.TR)(reading, `is an empty list: name ${what}, or leave the key out`);
}
function readGlobs(reading) {
    const items = (0,shape/* readOneOrMore */.BV)(reading) ?? [];
    if (reading !== undefined)
        refuseEmpty(reading, 'a pattern');
    return items.flatMap((item) => {
        const text = (0,values/* readText */.yR)(item);
        return text === null ? [] : (compile(item, (0,scope/* toScopeGlob */.o)(text)) ?? []);
    });
}
function readVersions(reading) {
    const texts = (0,values/* readTexts */.Z7)(reading) ?? [];
    if (reading === undefined)
        return null;
    refuseEmpty(reading, 'a range');
    return texts.length === 0 ? null : compile(reading, (0,scope/* toVersionScope */.MD)(texts));
}
function readPackages(reading) {
    if (reading === undefined)
        return null;
    const written = ((0,shape/* readOneOrMore */.BV)(reading) ?? []).flatMap((item) => readPackage(item) ?? []);
    if (written.length > 0)
        return compile(reading, (0,scope/* toPackageScope */.G0)(written));
    refuseEmpty(reading, 'a package');
    return null;
}
function readPackage(reading) {
    if (reading.node.kind === 'map')
        return readPattern(reading);
    const text = (0,values/* readText */.yR)(reading);
    if (text === null || text.startsWith('pkg:'))
        return text;
    (0,shape/* refuse */.TR)(reading, 'has to be a package URL (pkg:npm/lodash), or a type and a name');
    return null;
}
/** The type is needed: `requests` is a package of many ecosystems. */
function readPattern(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: ['type', 'name', 'source'], required: ['type'] });
    if (fields === null)
        return null;
    const type = (0,values/* readWord */.pS)(fields.get('type'), purl_types/* PURL_TYPES */.E);
    const [name, source] = [(0,values/* readText */.yR)(fields.get('name')), (0,values/* readText */.yR)(fields.get('source'))];
    if (fields.has('name') === fields.has('source'))
        (0,shape/* refuse */.TR)(reading, 'needs either name or source, the source package of a system');
    if (type === null)
        return null;
    if (name !== null)
        return { type, name };
    return source === null ? null : { type, name: source, isSource: true };
}
function compile(reading, compiled) {
    if (compiled.kind === 'ready')
        return compiled.value;
    (0,shape/* refuse */.TR)(reading, `cannot be used: ${compiled.text}`);
    return null;
}

// EXTERNAL MODULE: ./src/domain/decision.ts
var decision = __webpack_require__(424);
;// CONCATENATED MODULE: ./src/policy/waivers/read-entry.ts





const KEYS = [
    ...['id', 'vulnerability', 'vulnerabilities', 'rule', 'rules', 'package', 'versions', 'paths'],
    ...['images', 'reason', 'owner', 'expires', 'created', 'ticket', 'justification', 'until_fixed'],
    ...['while_epss_below', 'while_percentile_below', 'unless_exploited', 'approved_by'],
];
const REQUIRED = ['reason', 'owner', 'expires'];
/** Shorter reasons (`wontfix`, `n/a`) tell a reviewer nothing. */
const MIN_REASON = 10;
const MAX_NAME = 200;
/** One entry of our own form; null when it is wrong, of which the faults of the reading tell. */
function readEntry(reading) {
    const before = reading.faults.list().length;
    const fields = (0,shape/* readFields */.qU)(reading, { known: KEYS, required: REQUIRED });
    if (fields === null)
        return null;
    const scope = readScope(fields);
    const conditions = readConditions(fields);
    const words = readWords(reading, fields);
    refuseContradictions(fields, scope, words);
    return reading.faults.list().length > before ? null : { ...words, scope, conditions };
}
function readWords({ node, faults }, fields) {
    const expires = (0,values/* readDay */.P1)(fields.get('expires'));
    const start = expires === null ? null : (0,calendar/* startOfDay */.ol)(expires);
    const source = { path: faults.path, line: node.at.line };
    return {
        id: (0,values/* readText */.yR)(fields.get('id'), MAX_NAME) ?? `${source.path}:${source.line}`,
        source,
        format: 'plimsoll',
        reason: readReason(fields.get('reason')) ?? '',
        owner: (0,values/* readText */.yR)(fields.get('owner'), MAX_NAME),
        created: (0,values/* readDay */.P1)(fields.get('created')),
        expires,
        until: start === null ? null : (0,calendar/* addDays */.fi)(start, 1),
        ticket: (0,values/* readText */.yR)(fields.get('ticket')),
        justification: (0,values/* readWord */.pS)(fields.get('justification'), decision/* JUSTIFICATIONS */.I),
        approvedBy: (0,values/* readText */.yR)(fields.get('approved_by'), MAX_NAME),
    };
}
function readReason(reading) {
    const text = (0,values/* readText */.yR)(reading);
    if (text === null || reading === undefined || text.length >= MIN_REASON)
        return text;
    (0,shape/* refuse */.TR)(reading, `is too short: say in at least ${MIN_REASON} characters why this is acceptable`);
    return null;
}
const SHARE = { least: 0, most: 1 };
function readConditions(fields) {
    return {
        untilFixed: (0,values/* readFlag */.fG)(fields.get('until_fixed')) ?? false,
        whileEpssBelow: (0,values/* readNumber */.kz)(fields.get('while_epss_below'), SHARE),
        whilePercentileBelow: (0,values/* readNumber */.kz)(fields.get('while_percentile_below'), SHARE),
        unlessExploited: (0,values/* readFlag */.fG)(fields.get('unless_exploited')) ?? 'default',
    };
}
/** What means something for vulnerabilities alone: no secret has a fix, an EPSS score, or an entry in VEX. */
const OF_VULNERABILITIES = [
    ...['until_fixed', 'while_epss_below', 'while_percentile_below', 'unless_exploited'],
    'justification',
];
function refuseContradictions(fields, { kinds }, words) {
    const vulnerability = 'vulnerability';
    for (const key of OF_VULNERABILITIES) {
        const field = fields.get(key);
        if (field !== undefined && !kinds.includes(vulnerability))
            (0,shape/* refuse */.TR)(field, 'says nothing of a rule: it is for vulnerabilities');
    }
    const { created, expires } = words;
    const field = fields.get('expires');
    if (field !== undefined && created !== null && expires !== null && expires < created)
        (0,shape/* refuse */.TR)(field, `is before ${created}, the day on which it was created`);
}


/***/ }),

/***/ 11150:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ readWaivers)
/* harmony export */ });
/* unused harmony export MAX_WAIVERS */
/* harmony import */ var _document_faults_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74405);
/* harmony import */ var _document_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(22866);
/* harmony import */ var _document_shape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(53567);
/* harmony import */ var _read_entry_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(60142);




const MAX_WAIVERS = 5000;
/**
 * Our own form: a file with the key `waivers`, or what stands below that key in a policy. An empty list is fine,
 * so that a file can be there before there is anything to waive.
 */
function readWaivers(source, path) {
    if (typeof source !== 'string')
        return readNode(source, path, []);
    const { node, faults } = (0,_document_read_yaml_js__WEBPACK_IMPORTED_MODULE_0__/* .readYaml */ .g)(source, path);
    if (node === null)
        return { waivers: [], faults };
    return readNode(node, path, faults);
}
function readNode(node, path, known) {
    const faults = (0,_document_faults_js__WEBPACK_IMPORTED_MODULE_3__/* .createFaults */ .i)(path, known);
    const list = findList({ node, name: '', faults });
    const items = list === null ? [] : ((0,_document_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readItems */ .F1)(list, MAX_WAIVERS) ?? []);
    const waivers = items.flatMap((item) => (0,_read_entry_js__WEBPACK_IMPORTED_MODULE_2__/* .readEntry */ .h)(item) ?? []);
    refuseRepeatedIds(items, waivers);
    return { waivers, faults: faults.list() };
}
/** The list itself, or the one below `waivers`; null when it is there and empty, or when there is none. */
function findList(reading) {
    if (reading.node.kind === 'list')
        return { ...reading, name: 'waivers' };
    const list = (0,_document_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .readFields */ .qU)(reading, { known: ['waivers'], required: ['waivers'] })?.get('waivers');
    if (list === undefined)
        return null;
    return list.node.kind === 'scalar' && list.node.value === null ? null : list;
}
/** Two decisions under one name could not be told apart in a report. */
function refuseRepeatedIds(items, waivers) {
    const lines = new Map();
    for (const { id, source } of waivers) {
        const first = lines.get(id);
        const item = items.find((one) => one.node.at.line === source.line);
        if (first !== undefined && item !== undefined)
            (0,_document_shape_js__WEBPACK_IMPORTED_MODULE_1__/* .refuse */ .TR)(item, `has the id of the waiver on line ${first ?? 1}: each needs its own`);
        else
            lines.set(id, source.line);
    }
}


/***/ }),

/***/ 53404:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ namesPaths),
/* harmony export */   G0: () => (/* binding */ toPackageScope),
/* harmony export */   L$: () => (/* binding */ namesPackage),
/* harmony export */   MD: () => (/* binding */ toVersionScope),
/* harmony export */   o: () => (/* binding */ toScopeGlob),
/* harmony export */   x7: () => (/* binding */ namesIds)
/* harmony export */ });
/* harmony import */ var _matching_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25625);
/* harmony import */ var _matching_version_matcher_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(827);


/** A pattern of paths or images. A slash at the beginning says nothing: paths of images have none here. */
function toScopeGlob(pattern) {
    const problem = problemOf(pattern);
    if (problem !== null)
        return { kind: 'fault', text: problem };
    const compiled = (0,_matching_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createGlob */ .Nx)(withoutSlash(pattern));
    if (compiled.kind === 'fault')
        return compiled;
    const matches = (text) => compiled.value(withoutSlash(text));
    return {
        kind: 'ready',
        value: { pattern, ...judgeBreadth(pattern), mayMatch: startOf(pattern), matches },
    };
}
/** What reads as a pattern elsewhere and would match only itself here is refused, so that nobody relies on it. */
function problemOf(pattern) {
    if (pattern.startsWith('!'))
        return 'a pattern cannot be turned round with "!"';
    const odd = problemOfWords(pattern);
    if (odd !== null)
        return odd;
    if (/(?:^|\/)\.\.?(?:\/|$)/.test(pattern))
        return '"." and ".." are no names in an image';
    return pattern.endsWith('/') ? 'for all that is in a folder write "folder/**"' : null;
}
/** Groups become regular expressions in the library of globs, which may be kept busy for minutes by them. */
function problemOfWords(pattern) {
    return /[{}()|\\]/.test(pattern)
        ? 'braces, parentheses, "|" and backslashes are not read: write several patterns, or "?"'
        : null;
}
function withoutSlash(text) {
    return text.startsWith('/') ? text.replace(/^\/+/, '') : text;
}
/** The folders before the first part that is a pattern; `var/**` is `var`, too. */
function startOf(pattern) {
    const [literal = ''] = withoutSlash(pattern).split(/[*?[]/, 1);
    const start = (0,_matching_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isGlob */ .fg)(pattern) ? literal.slice(0, Math.max(0, literal.lastIndexOf('/'))) : literal;
    return (text) => withoutSlash(text).startsWith(start);
}
function judgeBreadth(pattern) {
    return { isEverything: isEverything(pattern), isAnyPath: isAnyPath(pattern) };
}
/** A pattern that every path has, and what has no path at all. */
function isAnyPath(pattern) {
    return /^\/*\*\*(?:\/\*\*)*(?:\/\*)?$/.test(pattern);
}
/** `**\/?*`, `*[a-z]*`: a pattern in which fewer than two letters or digits stand for themselves limits nothing. */
function isEverything(pattern) {
    const literal = pattern.replace(/\[[!^]?\]?[^\]]*\]/g, '');
    return (0,_matching_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isGlob */ .fg)(pattern) && (literal.match(/[\p{L}\p{N}]/gu) ?? []).length < 2;
}
/** Packages, each a package URL or one in words. */
function toPackageScope(written) {
    const names = written.flatMap((one) => (typeof one === 'string' ? [] : one.name));
    const [odd] = names.flatMap((name) => problemOfWords(name) ?? []);
    if (odd !== undefined)
        return { kind: 'fault', text: odd };
    const compiled = written.map(_matching_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createPackageMatcher */ .XS);
    const fault = compiled.find((one) => one.kind === 'fault');
    if (fault !== undefined)
        return fault;
    const matchers = compiled.flatMap((one) => (one.kind === 'ready' ? [one.value] : []));
    return {
        kind: 'ready',
        value: { written, matchers, isEverything: written.some(isEveryPackage) },
    };
}
/** A package URL has no patterns. */
function isEveryPackage(written) {
    return typeof written !== 'string' && isEverything(written.name);
}
/** Texts of which each is an alternative. */
function toVersionScope(texts) {
    const text = texts.join(' || ');
    const range = (0,_matching_version_matcher_js__WEBPACK_IMPORTED_MODULE_1__/* .parseVersionRange */ .FG)(text);
    return range.kind === 'fault' ? range : { kind: 'ready', value: { text, range: range.value } };
}
/** True when the entry says which flaw or rule it is about. */
function namesIds({ vulnerabilities, rules }) {
    return vulnerabilities.length + rules.length > 0;
}
function namesPackage(scope) {
    return scope.package !== null && !scope.package.isEverything;
}
/** True when paths are given, and none of them is a pattern for all. */
function namesPaths({ paths }) {
    return paths.length > 0 && paths.every((glob) => !glob.isEverything);
}


/***/ }),

/***/ 10710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   fA: () => (/* binding */ DEFAULT_WAIVER_RULES),
/* harmony export */   lK: () => (/* binding */ NO_CONDITIONS),
/* harmony export */   pk: () => (/* binding */ EMPTY_SCOPE)
/* harmony export */ });
/* unused harmony export WAIVER_FORMATS */
const WAIVER_FORMATS = (/* unused pure expression or super */ null && ([
    'plimsoll',
    'trivyignore',
    'trivyignore-yaml',
    'grype',
    'osv-scanner',
    'snyk',
    'safety',
    'list',
]));
/** No limit of life, a month's warning, no approval. */
const DEFAULT_WAIVER_RULES = {
    maxDays: { critical: null, high: null, medium: null, low: null, negligible: null, unknown: null },
    expiringDays: 30,
    requireApproval: null,
};
const NO_CONDITIONS = {
    untilFixed: false,
    whileEpssBelow: null,
    whilePercentileBelow: null,
    unlessExploited: 'default',
};
/** A scope that demands nothing yet, of vulnerabilities alone. */
const EMPTY_SCOPE = {
    vulnerabilities: [],
    rules: [],
    kinds: ['vulnerability'],
    isPrintedIdOnly: false,
    package: null,
    versions: null,
    paths: [],
    images: [],
    fixState: null,
};


/***/ })

};
