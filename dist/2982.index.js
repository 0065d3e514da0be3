export const id = 2982;
export const ids = [2982,6863];
export const modules = {

/***/ 2982:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   toBuildFacts: () => (/* binding */ toBuildFacts)
/* harmony export */ });
/* harmony import */ var _facts_bounded_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(19376);
/* harmony import */ var _facts_find_secret_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51893);
/* harmony import */ var _facts_step_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(87735);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(189);
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(23564);
/* harmony import */ var _expand_variables_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(13402);
/* harmony import */ var _final_stage_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6863);







const MOST_SECRETS = 100;
const LONGEST_NAME = 300;
/** What the rules about images look at in a Dockerfile; of its lines only numbers leave. */
function toBuildFacts(dockerfile, platform, plan = {}) {
    const { steps } = (0,_final_stage_js__WEBPACK_IMPORTED_MODULE_3__.findFinalStage)(dockerfile, platform, plan);
    const values = (0,_final_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .valuesOf */ .sm)(dockerfile, platform, plan.buildArguments ?? {});
    const healthcheck = steps.findLast(({ word }) => word === 'HEALTHCHECK');
    return {
        path: (0,_plain_js__WEBPACK_IMPORTED_MODULE_4__/* .toPlain */ .U)(dockerfile.path, LONGEST_NAME),
        froms: findFroms(dockerfile, (0,_final_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .findTarget */ .FB)(dockerfile, plan.target ?? null), values),
        flagged: steps.flatMap((step) => {
            const flags = (0,_facts_step_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .findStepFlags */ .lH)(toBuildStep(step), { isRootfs: isRootfs(dockerfile, step) });
            return flags.length === 0 ? [] : [{ line: step.line, instruction: step.word, flags }];
        }),
        lines: steps.map(({ line }) => line),
        user: findUser(steps, values, plan),
        healthcheck: healthcheck
            ? { line: healthcheck.line, isNone: /^\s*NONE\s*$/i.test(healthcheck.text) }
            : null,
        secrets: (0,_facts_bounded_js__WEBPACK_IMPORTED_MODULE_5__/* .toFound */ .K)(steps.flatMap(toSecrets), MOST_SECRETS),
    };
}
function toBuildStep({ word, script, flags }) {
    return { word, text: script, flags: flags.map(({ name }) => name), buildArguments: [] };
}
/** The file system of a base image that is built here: the first instruction on top of nothing. */
function isRootfs({ stages }, step) {
    return stages.some(({ from, steps }) => from === 'scratch' && steps.find(({ word }) => /^(?:ADD|COPY|RUN)$/.test(word)) === step);
}
function toSecrets(step) {
    return (0,_facts_step_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .findStepSecrets */ .F)(toBuildStep(step)).map((secret) => ({
        ...{ where: 'dockerfile', layer: null, line: step.line },
        ...secret,
    }));
}
/** Of the stage at hand, of those it stands on, and of those whose files they copy. */
function findFroms(dockerfile, target, values) {
    const { stages } = dockerfile;
    const seen = new Set();
    const waiting = [target];
    for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
        const stage = stages[at];
        if (stage === undefined || seen.has(at))
            continue;
        seen.add(at);
        waiting.push(...findNeeded(stages.slice(0, at), stage, values));
    }
    return [...seen]
        .sort((one, other) => one - other)
        .flatMap((at) => toFrom(stages.slice(0, at), stages[at], values));
}
function findNeeded(earlier, { from, steps }, values) {
    const names = steps.flatMap(({ flags }) => flags.flatMap(({ name, value }) => {
        if (name === 'from')
            return [value];
        return name === 'mount' ? (/(?:^|,)from=([^,]+)/.exec(value)?.slice(1) ?? []) : [];
    }));
    return [expand(from, values) ?? '', ...names].flatMap((name) => {
        const at = (0,_final_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .findStage */ .U9)(earlier, name);
        if (at !== -1)
            return [at];
        return /^\d{1,5}$/.test(name) ? [Number(name)] : [];
    });
}
function toFrom(earlier, stage, values) {
    if (stage === undefined)
        return [];
    const name = expand(stage.from, values);
    if (name === 'scratch' || (name !== null && (0,_final_stage_js__WEBPACK_IMPORTED_MODULE_3__/* .findStage */ .U9)(earlier, name) !== -1))
        return [];
    const { line } = stage;
    if (name === null)
        return [{ line, name, tag: null, hasDigest: false }];
    return [{ line, name: (0,_facts_find_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .hideToken */ .Uy)(name, LONGEST_NAME), ...toVersion(name) }];
}
function toVersion(name) {
    const [rest = '', digest = ''] = name.split('@');
    const colon = rest.lastIndexOf(':');
    const tag = colon > rest.lastIndexOf('/') ? (0,_facts_find_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .hideToken */ .Uy)(rest.slice(colon + 1), LONGEST_NAME) : null;
    return { tag, hasDigest: (0,_reference_js__WEBPACK_IMPORTED_MODULE_2__/* .isDigest */ .Bc)(digest) };
}
function expand(text, values) {
    const expanded = (0,_expand_variables_js__WEBPACK_IMPORTED_MODULE_6__/* .expandVariables */ .i)(text, values);
    return expanded.kind === 'text' ? expanded.text : null;
}
function findUser(steps, globals, { buildArguments = {} }) {
    const values = new Map();
    let user = null;
    for (const { word, text, line } of steps) {
        if (word === 'ENV')
            for (const { name, value } of (0,_facts_step_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .findPairs */ .bG)(text))
                values.set(name, expand(value, values));
        if (word === 'ARG')
            addArguments(text, values, { ...Object.fromEntries(globals), ...buildArguments });
        if (word !== 'USER')
            continue;
        const name = expand(text.trim().replace(/^(["'])(.*)\1$/, '$2'), values);
        user = { line, value: name === null ? null : (0,_facts_find_secret_js__WEBPACK_IMPORTED_MODULE_0__/* .hideToken */ .Uy)(name, LONGEST_NAME) };
    }
    return user;
}
/** Without a value of its own an ARG has that of the same name before the first FROM. */
function addArguments(text, values, told) {
    for (const word of text.trim().split(/\s+/)) {
        const [name = '', ...rest] = word.split('=');
        const given = Object.hasOwn(told, name) ? (told[name] ?? null) : null;
        const own = rest.length > 0 ? expand(rest.join('=').replace(/^(["'])(.*)\1$/, '$2'), values) : null;
        values.set(name, given ?? own);
    }
}


/***/ }),

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
