export const id = 3356;
export const ids = [3356];
export const modules = {

/***/ 43356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PLIMSOLL_VERSION)
/* harmony export */ });
/** The version of Plimsoll; a test holds it against package.json. */
const PLIMSOLL_VERSION = '0.1.0';


/***/ })

};
