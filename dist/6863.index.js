export const id = 6863;
export const ids = [6863];
export const modules = {

/***/ 13402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ expandVariables)
/* harmony export */ });
const DEEPEST = 10;
const LONGEST = 4096;
const NAME = /^[A-Za-z_]\w*/;
/* What stands between braces. */
const FORM = /^([A-Za-z_]\w*)(?:(:?[-+])(.*))?$/s;
/**
 * A text with its variables replaced, as Dockerfiles have them: `$A`, `${A}`, `${A:-else}`, `${A-else}`,
 * `${A:+then}`, `${A+then}` (Dockerfile reference, "Environment replacement"). `values`: null for what is declared
 * without a value. Other forms are unknown.
 */
function expandVariables(text, values) {
    return expand(text, values, 0);
}
function expand(text, values, depth) {
    if (text.length > LONGEST || depth > DEEPEST)
        return { kind: 'unknown', variable: '' };
    let done = '';
    let rest = text;
    for (let at = rest.indexOf('$'); at !== -1; at = rest.indexOf('$')) {
        done += rest.slice(0, at);
        const found = takeVariable(rest.slice(at));
        if (found === null)
            return { kind: 'unknown', variable: '' };
        const value = valueOf(found, values, depth);
        if (value.kind === 'unknown')
            return value;
        done += value.text;
        if (done.length > LONGEST)
            return { kind: 'unknown', variable: found.name };
        rest = rest.slice(at + found.length);
    }
    return { kind: 'text', text: done + rest };
}
function takeVariable(text) {
    if (text[1] !== '{') {
        const name = NAME.exec(text.slice(1))?.[0];
        return name === undefined ? null : { name, operator: '', word: '', length: name.length + 1 };
    }
    const close = findClose(text);
    const form = close === -1 ? null : FORM.exec(text.slice(2, close));
    if (form === null)
        return null;
    const [, name = '', operator = '', word = ''] = form;
    return { name, operator, word, length: close + 1 };
}
/** Where the brace closes that opens at 1; -1 when it does not. */
function findClose(text) {
    let open = 0;
    for (let at = 1; at < text.length; at += 1) {
        if (text[at] === '{')
            open += 1;
        if (text[at] === '}')
            open -= 1;
        if (open === 0)
            return at;
    }
    return -1;
}
function valueOf({ name, operator, word }, values, depth) {
    const value = values.get(name) ?? null;
    const isSet = value !== null && !(operator.startsWith(':') && value === '');
    if (operator.endsWith('+')) {
        return isSet ? expand(word, values, depth + 1) : { kind: 'text', text: '' };
    }
    if (isSet)
        return { kind: 'text', text: value };
    return operator === '' ? { kind: 'unknown', variable: name } : expand(word, values, depth + 1);
}


/***/ }),

/***/ 6863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FB: () => (/* binding */ findTarget),
/* harmony export */   U9: () => (/* binding */ findStage),
/* harmony export */   findFinalStage: () => (/* binding */ findFinalStage),
/* harmony export */   sm: () => (/* binding */ valuesOf)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(189);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(22554);
/* harmony import */ var _expand_variables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(13402);




/**
 * The stage that was built, with those it stands on. Values of ARG are those that the build was told, else those
 * that the Dockerfile gives. Throws `config-invalid` for a target that is no stage.
 */
function findFinalStage(dockerfile, platform, plan = {}) {
    const { stages } = dockerfile;
    const values = valuesOf(dockerfile, platform, plan.buildArguments ?? {});
    const chain = [];
    let at = findTarget(dockerfile, plan.target ?? null);
    let from = { kind: 'unknown', variable: '' };
    for (let stage = stages[at]; stage !== undefined; stage = stages[at]) {
        chain.unshift(stage);
        from = (0,_expand_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .expandVariables */ .i)(stage.from, values);
        at = from.kind === 'text' ? findStage(stages.slice(0, at), from.text) : -1;
    }
    const [lowest] = chain;
    return {
        base: toBase(from, lowest?.from.includes('$') === true),
        line: lowest?.line ?? 1,
        froms: chain.map(({ line }) => line),
        steps: chain.flatMap(({ steps }) => steps),
    };
}
/** The place of the stage that was built among all. */
function findTarget({ stages, path }, target) {
    if (target === null)
        return stages.length - 1;
    const named = findStage(stages, target);
    const at = named === -1 && /^\d{1,5}$/.test(target) ? Number(target) : named;
    if (stages[at] !== undefined)
        return at;
    const names = stages.flatMap(({ name }) => name ?? []).map((name) => (0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlain */ .U)(name, 60));
    throw new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `The file ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlain */ .U)(path, 300)} has no stage ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlain */ .U)(target, 60)}.`,
        hint: names.length === 0 ? 'None of its stages has a name.' : `It has ${names.join(', ')}.`,
    });
}
/** The last of the earlier stages with this name; -1 when none has it. */
function findStage(stages, name) {
    const wanted = name.toLowerCase();
    return stages.findLastIndex((stage) => stage.name === wanted);
}
function toBase(from, hasVariables) {
    if (from.kind === 'unknown') {
        const which = from.variable === '' ? 'a variable' : `the variable ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_3__/* .toPlain */ .U)(from.variable, 60)}`;
        return { kind: 'unknown', why: `its FROM uses ${which}, which has no value there` };
    }
    if (from.text === 'scratch')
        return { kind: 'scratch' };
    return { kind: 'image', name: from.text, hasVariables };
}
/** ARGs before the first FROM, each with those before it, and what BuildKit sets by the platform. */
function valuesOf({ args }, platform, told) {
    const values = new Map([
        ['TARGETPLATFORM', (0,_platform_js__WEBPACK_IMPORTED_MODULE_1__/* .formatPlatform */ .Bq)(platform)],
        ['TARGETOS', platform.os],
        ['TARGETARCH', platform.architecture],
        ['TARGETVARIANT', platform.variant ?? ''],
    ]);
    for (const { name, value, isLiteral } of args) {
        const given = Object.hasOwn(told, name) ? told[name] : undefined;
        if (given !== undefined) {
            values.set(name, given);
            continue;
        }
        if (value === null) {
            if (!values.has(name))
                values.set(name, null);
            continue;
        }
        const expanded = isLiteral
            ? { kind: 'text', text: value }
            : (0,_expand_variables_js__WEBPACK_IMPORTED_MODULE_2__/* .expandVariables */ .i)(value, values);
        values.set(name, expanded.kind === 'text' ? expanded.text : null);
    }
    return values;
}


/***/ })

};
