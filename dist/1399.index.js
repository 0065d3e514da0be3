export const id = 1399;
export const ids = [1399];
export const modules = {

/***/ 11399:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   alignSteps: () => (/* binding */ alignSteps)
/* harmony export */ });
/* harmony import */ var _line_end_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80747);

/** Instructions that can make a layer; builders write one line of history for each, empty or not. */
const LAYER_WORDS = new Set(['ADD', 'COPY', 'RUN', 'WORKDIR']);
/**
 * Which line of a Dockerfile made which layer. `steps` are those of its last stage, with the stages it stands on:
 * they are the last of the history, since whatever came before is the base's. Every one of them has to fit.
 */
function alignSteps(steps, { diffIds, history }) {
    const none = diffIds.map(() => null);
    const made = steps.filter(({ word }) => LAYER_WORDS.has(word));
    if (made.length === 0)
        return { lines: none, note: null };
    const layers = history.filter((step) => !step.isEmptyLayer);
    if (layers.length !== diffIds.length) {
        return { lines: none, note: 'the history of the image does not tell what made its layers' };
    }
    const told = history.filter(({ instruction, isEmptyLayer }) => !isEmptyLayer || LAYER_WORDS.has(instruction ?? ''));
    const last = told.slice(-made.length);
    const misfit = made.find((step, at) => !fits(step, last[at]));
    if (misfit !== undefined || last.length < made.length) {
        return {
            lines: none,
            note: `the history of the image does not end with its instructions (line ${misfit?.line ?? 1} is the first that does not fit)`,
        };
    }
    if (last.some(isMissingLayer)) {
        return { lines: none, note: 'the image was built with one layer for several instructions' };
    }
    const lineOf = new Map(last.map((step, at) => [step, made[at]?.line ?? null]));
    return { lines: layers.map((step) => lineOf.get(step) ?? null), note: null };
}
/** Buildah without --layers puts all that a stage does into the layer of its last instruction. */
function isMissingLayer({ instruction, isEmptyLayer }) {
    return isEmptyLayer && instruction !== 'WORKDIR';
}
/** The words have to be the same, and what can be compared of the rest must not be different. */
function fits(step, past) {
    if (past?.instruction !== step.word)
        return false;
    const ends = comparableEnds(step);
    return ends.length === 0 || ends.some((end) => past.endsWith(end));
}
/**
 * How what a builder writes of an instruction may end: of RUN with all of it, which no builder changes, of the others
 * with the target, unless it has variables or is written another way. None: nothing can be compared.
 */
function comparableEnds({ word, text }) {
    if (/(?:^|\s)\d*<<-?\s*["']?\w/.test(text))
        return [];
    const parts = parseJsonForm(text);
    // Buildah writes the form of a JSON list as it is, the others its words.
    if (word === 'RUN')
        return parts === null ? [text] : [text, parts.join(' ')];
    const target = parts?.at(-1) ?? text.trim().split(/\s+/).at(-1) ?? '';
    const plain = (0,_line_end_js__WEBPACK_IMPORTED_MODULE_0__/* .withoutTail */ .f)(target.replace(/^(?:\.?\/)+/, ''), '/');
    return /[$\\"'`]/.test(plain) || plain.startsWith('.') ? [] : [plain];
}
function parseJsonForm(text) {
    if (!text.trimStart().startsWith('['))
        return null;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value.map(String) : null;
    }
    catch {
        // Then it is the shell's form that begins with a bracket, as the Dockerfile reference has it.
        return null;
    }
}


/***/ })

};
