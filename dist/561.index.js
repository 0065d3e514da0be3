export const id = 561;
export const ids = [561];
export const modules = {

/***/ 2561:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  findFinalStage: () => (/* binding */ findFinalStage)
});

// EXTERNAL MODULE: ./src/image/plain.ts
var plain = __webpack_require__(189);
// EXTERNAL MODULE: ./src/image/platform.ts
var image_platform = __webpack_require__(2554);
;// CONCATENATED MODULE: ./src/image/dockerfile/expand-variables.ts
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
        const value = expand_variables_valueOf(found, values, depth);
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
function expand_variables_valueOf({ name, operator, word }, values, depth) {
    const value = values.get(name) ?? null;
    const isSet = value !== null && !(operator.startsWith(':') && value === '');
    if (operator.endsWith('+')) {
        return isSet ? expand(word, values, depth + 1) : { kind: 'text', text: '' };
    }
    if (isSet)
        return { kind: 'text', text: value };
    return operator === '' ? { kind: 'unknown', variable: name } : expand(word, values, depth + 1);
}

;// CONCATENATED MODULE: ./src/image/dockerfile/final-stage.ts



/** Values of ARG are those that the Dockerfile gives: what a build was told instead is not known here. */
function findFinalStage(dockerfile, platform) {
    const { stages } = dockerfile;
    const values = valuesOf(dockerfile, platform);
    const chain = [];
    let at = stages.length - 1;
    let from = { kind: 'unknown', variable: '' };
    for (let stage = stages[at]; stage !== undefined; stage = stages[at]) {
        chain.unshift(stage);
        from = expandVariables(stage.from, values);
        at = from.kind === 'text' ? findStage(stages.slice(0, at), from.text) : -1;
    }
    const [lowest] = chain;
    return {
        base: toBase(from, lowest?.from.includes('$') === true),
        line: lowest?.line ?? 1,
        steps: chain.flatMap(({ steps }) => steps),
    };
}
/** The last of the earlier stages with this name; -1 when none has it. */
function findStage(stages, name) {
    const wanted = name.toLowerCase();
    return stages.findLastIndex((stage) => stage.name === wanted);
}
function toBase(from, hasVariables) {
    if (from.kind === 'unknown') {
        const which = from.variable === '' ? 'a variable' : `the variable ${(0,plain/* toPlain */.U)(from.variable, 60)}`;
        return { kind: 'unknown', why: `its FROM uses ${which}, which has no value there` };
    }
    if (from.text === 'scratch')
        return { kind: 'scratch' };
    return { kind: 'image', name: from.text, hasVariables };
}
/** ARGs before the first FROM, each with those before it, and what BuildKit sets by the platform. */
function valuesOf({ args }, platform) {
    const values = new Map([
        ['TARGETPLATFORM', (0,image_platform/* formatPlatform */.Bq)(platform)],
        ['TARGETOS', platform.os],
        ['TARGETARCH', platform.architecture],
        ['TARGETVARIANT', platform.variant ?? ''],
    ]);
    for (const { name, value, isLiteral } of args) {
        if (value === null) {
            if (!values.has(name))
                values.set(name, null);
            continue;
        }
        const expanded = isLiteral
            ? { kind: 'text', text: value }
            : expandVariables(value, values);
        values.set(name, expanded.kind === 'text' ? expanded.text : null);
    }
    return values;
}


/***/ })

};
