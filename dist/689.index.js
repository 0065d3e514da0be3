export const id = 689;
export const ids = [689];
export const modules = {

/***/ 70689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   scanCommand: () => (/* binding */ scanCommand),
/* harmony export */   x: () => (/* binding */ runInTerminal)
/* harmony export */ });
/* harmony import */ var _assemble_ports_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(24148);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(44131);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9180);
/* harmony import */ var _stages_describe_failure_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(40349);
/* harmony import */ var _terminal_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(49808);





/** `scan`: the whole run; returns the exit code of its verdict. */
async function scanCommand(config, terminal) {
    const result = await runInTerminal(config, terminal);
    return result.exitCode;
}
/** A run whose table is printed; `adapt` lets the demo put its samples in place of the world's. */
async function runInTerminal(config, terminal, adapt = (ports) => ports) {
    const { env, log, signal } = terminal;
    const deliver = (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .createTerminalDeliver */ .Qs)(terminal);
    const door = { kind: 'terminal', env, log, deliver, signal };
    const result = await (0,_run_js__WEBPACK_IMPORTED_MODULE_2__.run)(config, adapt(await (0,_assemble_ports_js__WEBPACK_IMPORTED_MODULE_0__.assemblePorts)({ config, door })));
    if (!(0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .takesStandardOutput */ .Zd)(config))
        await (0,_terminal_js__WEBPACK_IMPORTED_MODULE_3__/* .printTable */ .e4)((0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderTable */ .bo)(result.report, terminal), terminal);
    if (result.failure !== null)
        log.error((0,_stages_describe_failure_js__WEBPACK_IMPORTED_MODULE_4__/* .describeFailure */ .I)(result.failure));
    return result;
}


/***/ }),

/***/ 49808:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qs: () => (/* binding */ createTerminalDeliver),
/* harmony export */   Zd: () => (/* binding */ takesStandardOutput),
/* harmony export */   e4: () => (/* binding */ printTable)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _runner_files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(40869);


/** Reports of the command line: files, or standard output for `-`; no summary, no outputs. */
function createTerminalDeliver(terminal) {
    return {
        report: (path, text) => (path === '-' ? terminal.print(text) : (0,_runner_files_js__WEBPACK_IMPORTED_MODULE_1__/* .writeReportFile */ .a)(path, text)),
        output: () => undefined,
    };
}
/** True when a report goes to standard output, which then carries nothing else. */
function takesStandardOutput(config) {
    return config.deliver.reports.some((report) => report.path === '-');
}
/** Prints what a reader may stop to read (`| head`): the verdict of a run does not hang on it. */
async function printTable(text, { print, log }) {
    await print(text).catch((thrown) => {
        log.warn(`The table is not whole. ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlimsollError */ .cI)(thrown).message}`);
    });
}


/***/ })

};
