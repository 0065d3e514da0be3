export const id = 5239;
export const ids = [5239];
export const modules = {

/***/ 95239:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toPlace: () => (/* binding */ toPlace)
/* harmony export */ });
/** Where alerts about an image point to: its FROM, and the lines on which its instructions begin with their lengths. */
function toPlace({ text, path, stage }) {
    // The mark at the beginning of files from Windows is no part of the first line, as editors count.
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    const numbers = new Set([...stage.froms, ...stage.steps.map(({ line }) => line)]);
    return {
        path,
        fromLine: stage.froms.at(-1) ?? stage.line,
        lengths: [...numbers]
            .sort((one, other) => one - other)
            .map((line) => ({ line, length: lines[line - 1]?.length ?? 0 })),
    };
}


/***/ })

};
