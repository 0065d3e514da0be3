export const id = 689;
export const ids = [689];
export const modules = {

/***/ 689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCommand: () => (/* binding */ scanCommand),
/* harmony export */   x: () => (/* binding */ runInTerminal)
/* harmony export */ });
/* harmony import */ var _assemble_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7420);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8284);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(132);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9808);




/** `scan`: the whole run; returns the exit code of its verdict. */
async function scanCommand(config, terminal) {
    const result = await runInTerminal(config, terminal);
    return result.exitCode;
}
/** A run whose table is printed; `adapt` lets the demo put its samples in place of the world's. */
async function runInTerminal(config, terminal, adapt = (ports) => ports) {
    const { env, log, signal } = terminal;
    const deliver = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .createTerminalDeliver */ .Q)(terminal);
    const door = { kind: 'terminal', env, log, deliver, signal };
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.run)(config, adapt((0,_assemble_js__WEBPACK_IMPORTED_MODULE_0__.assemblePorts)({ config, door })));
    if (!(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .takesStandardOutput */ .Z)(config))
        terminal.print((0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(result.report, terminal));
    if (result.failure !== null)
        log.error((0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderError */ .vr)(result.failure));
    return result;
}


/***/ }),

/***/ 9808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ createTerminalDeliver),
/* harmony export */   Z: () => (/* binding */ takesStandardOutput)
/* harmony export */ });
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(869);

/** Reports of the command line: files, or standard output for `-`; no summary, no outputs. */
function createTerminalDeliver(terminal) {
    return {
        report: (path, text) => {
            if (path !== '-')
                return (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_0__/* .writeReportFile */ .a)(path, text);
            terminal.print(text);
            return Promise.resolve();
        },
        summary: () => Promise.resolve(),
        output: () => undefined,
    };
}
/** True when a report goes to standard output, which then carries nothing else. */
function takesStandardOutput(config) {
    return config.deliver.reports.some((report) => report.path === '-');
}


/***/ })

};
