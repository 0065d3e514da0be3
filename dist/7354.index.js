export const id = 7354;
export const ids = [7354];
export const modules = {

/***/ 87354:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   parseDockerfile: () => (/* binding */ parseDockerfile)
/* harmony export */ });
/* harmony import */ var dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(78390);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10241);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(189);



/* Far above every build; a bound for files that are made to take long. */
const MOST_STEPS = 10_000;
const WORDS = new Set(('ADD ARG CMD COPY ENTRYPOINT ENV EXPOSE FROM HEALTHCHECK LABEL MAINTAINER ONBUILD RUN SHELL ' +
    'STOPSIGNAL USER VOLUME WORKDIR').split(' '));
/** Throws `config-invalid` for what is no Dockerfile; `path` names it. */
function parseDockerfile(text, path) {
    if (text.includes('\0'))
        throw notDockerfile(path, 'it is no text');
    // dockerfile-ast takes the mark at the beginning of files from Windows for a part of the first word.
    const instructions = parseInstructions(text.replace(/^\uFEFF/, ''), path);
    const first = instructions.findIndex(isFrom);
    if (first === -1)
        throw notDockerfile(path, 'it has no FROM');
    const before = instructions.slice(0, first);
    const early = before.find((one) => one.getKeyword() !== 'ARG');
    if (early !== undefined) {
        throw notDockerfile(path, `line ${lineOf(early)} stands before the first FROM and is no ARG`);
    }
    return {
        path,
        args: before.flatMap((one) => toArgs(one)),
        stages: toStages(instructions.slice(first), path),
    };
}
function parseInstructions(text, path) {
    const instructions = readInstructions(text, path);
    if (instructions.length > MOST_STEPS) {
        throw notDockerfile(path, `it has more than ${MOST_STEPS} instructions`);
    }
    const strange = instructions.find((one) => !WORDS.has(one.getKeyword()));
    if (strange === undefined)
        return instructions;
    throw notDockerfile(path, `line ${lineOf(strange)} does not begin with an instruction`);
}
function readInstructions(text, path) {
    try {
        return dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__.DockerfileParser.parse(text).getInstructions();
    }
    catch (cause) {
        throw notDockerfile(path, 'it cannot be parsed', cause);
    }
}
function toStages(instructions, path) {
    const stages = [];
    for (const one of instructions) {
        if (isFrom(one))
            stages.push(toStage(one, path));
        else
            stages.at(-1)?.steps.push(toStep(one));
    }
    return stages;
}
function toStage(from, path) {
    const image = from.getImage();
    if (image === null || image === '')
        throw notDockerfile(path, `line ${lineOf(from)} names no image`);
    const name = from.getBuildStage()?.toLowerCase() ?? null;
    return { name, from: withoutQuotes(image), line: lineOf(from), steps: [] };
}
function toStep(one) {
    const whole = one.getRawArgumentsContent() ?? '';
    const text = joinLines(whole, ' ');
    return {
        word: one.getKeyword(),
        line: lineOf(one),
        text,
        script: /<<-?\s*["']?\w/.test(text) ? joinLines(whole, '\n') : text,
        flags: toFlags(one),
    };
}
function toFlags(one) {
    if (!(one instanceof dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__.ModifiableInstruction))
        return [];
    return one.getFlags().map((flag) => ({ name: flag.getName(), value: flag.getValue() ?? '' }));
}
/** Continued lines as one: what marks them goes, and so do comments and empty lines among them. */
function joinLines(text, between) {
    const [first = '', ...others] = text.split(/\r?\n/);
    const lines = [first, ...others.filter((line) => !/^\s*(?:#|$)/.test(line))];
    return lines
        .map((line, at) => {
        const joined = line.replace(/[\\`]\s*$/, '');
        if (at === lines.length - 1)
            return joined;
        return `${joined}${joined === line ? between : ' '}`;
    })
        .join('');
}
function toArgs(arg) {
    if (!(arg instanceof dockerfile_ast__WEBPACK_IMPORTED_MODULE_0__.Arg))
        return [];
    return arg.getProperties().map((property) => ({
        name: property.getName(),
        value: property.getValue(),
        isLiteral: property.getUnescapedValue()?.startsWith("'") === true,
    }));
}
function isFrom(one) {
    return one.getKeyword() === 'FROM';
}
function lineOf(one) {
    return one.getRange().start.line + 1;
}
function withoutQuotes(text) {
    return /^(["']).*\1$/s.test(text) ? text.slice(1, -1) : text;
}
function notDockerfile(path, why, cause) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `The file ${(0,_plain_js__WEBPACK_IMPORTED_MODULE_2__/* .toPlain */ .U)(path, 300)} cannot be used as \`dockerfile\`: ${why}.`,
        hint: 'Name the Dockerfile that the image was built from, or leave `dockerfile` away: it only places findings.',
        cause,
    });
}


/***/ })

};
