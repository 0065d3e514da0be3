export const id = 8386;
export const ids = [8386];
export const modules = {

/***/ 38386:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderJunitFiles: () => (/* binding */ renderJunitFiles)
});

// EXTERNAL MODULE: ./src/report/utc-seconds.ts
var utc_seconds = __webpack_require__(50820);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/junit/test-case.ts
function toTestCaseElement(one, suite) {
    return {
        name: 'testcase',
        attributes: { classname: toClassName(suite, one.group), name: one.name, time: 0 },
        children: toResult(one),
    };
}
/**
 * GitLab tells the cases of a job apart by class and name, so the image is in it. Jenkins cuts a class at its dots
 * into packages, so there is one dot.
 */
function toClassName(suite, group) {
    return [suite, group].map((part) => part.replaceAll('.', '_')).join('.');
}
function toResult({ state, message, details }) {
    const lines = [message ?? '', ...details].filter((line) => line !== '');
    switch (state) {
        case 'passed':
            return lines.length === 0 ? [] : [{ name: 'system-out', text: lines }];
        case 'skipped':
            return [{ name: 'skipped', attributes: { message: lines.join('; ') } }];
        case 'failure':
        case 'error':
            return [{ name: state, attributes: { message: lines[0] ?? state, type: state }, text: lines }];
    }
}

;// CONCATENATED MODULE: ./src/report/junit/run-suite.ts




const NAME = 'Plimsoll';
/**
 * The run itself, where it has no answer and no image says so: a report that could not be written, or no image at all. Null
 * elsewhere. Without it every case would have passed.
 */
function toRunSuite(report) {
    const { outcome } = report.verdict;
    const isAnswer = outcome === 'pass' || outcome === 'fail';
    if (isAnswer || report.images.some(({ verdict }) => verdict.outcome === outcome))
        return null;
    const details = (0,verdict_words/* runFailures */.Bu)(report);
    const message = [words/* OUTCOME_WORDS */.nx[outcome], ...details.slice(0, 1)].join(': ');
    const counts = { tests: 1, failures: 0, errors: 1, skipped: 0 };
    const one = { group: 'run', name: 'The run ended well', state: 'error', message };
    const attributes = { name: NAME, ...counts, time: 0, timestamp: (0,utc_seconds/* toUtcSeconds */.d)(report.asOf) };
    const children = [toTestCaseElement({ ...one, details: details.slice(1) }, NAME)];
    return { element: { name: 'testsuite', attributes, children }, counts };
}

// EXTERNAL MODULE: ./src/report/standard-words.ts
var standard_words = __webpack_require__(68081);
;// CONCATENATED MODULE: ./src/report/junit/control-cases.ts

/** A case for each control of each standard that was asked for. */
function toControlCases(image) {
    const { outcome } = image.verdict;
    const isAnswer = outcome === 'pass' || outcome === 'fail';
    return image.standards.flatMap(({ id, controls }) => controls.map((control) => toCase(id, control, isAnswer)));
}
function toCase(standard, control, isAnswer) {
    const { id, title, state } = control;
    const name = title === '' ? id : `${id} ${title}`;
    const said = (0,standard_words/* describeControl */.hy)(control);
    const shared = { group: standard, name, message: said === '' ? null : said, details: [] };
    if (state === 'fail')
        return toBroken(control, shared);
    if (state === 'waived')
        return { ...shared, state: 'passed', message: `Waived: ${said}` };
    if (state !== 'pass')
        return { ...shared, state: 'skipped', message: toSkipped(control, said) };
    if (isAnswer)
        return { ...shared, state: 'passed' };
    return { ...shared, state: 'skipped', message: 'there is no trustworthy answer' };
}
function toBroken(control, shared) {
    const details = control.remedy === null ? [] : [`What to do: ${control.remedy}`];
    if (!(0,standard_words/* warnsOnly */.AP)(control)) {
        return { ...shared, state: 'failure', message: shared.message ?? 'It is broken', details };
    }
    return { ...shared, state: 'passed', message: `Warning: ${shared.message ?? 'broken'}`, details };
}
function toSkipped({ state }, said) {
    return said === '' ? standard_words/* CONTROL_WORDS */.kJ[state] : `${standard_words/* CONTROL_WORDS */.kJ[state]}: ${said}`;
}

// EXTERNAL MODULE: ./src/report/blocking.ts
var blocking = __webpack_require__(47479);
// EXTERNAL MODULE: ./src/report/reading-order.ts
var reading_order = __webpack_require__(87235);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
;// CONCATENATED MODULE: ./src/report/junit/rule-cases.ts





const GROUP = 'gate';
/** A case for each rule of the gate, then one for each reason whose rule stands in no list. */
function toRuleCases(image) {
    const { reasons } = image.verdict;
    const ids = new Set(image.rules.map(({ id }) => id));
    const describeReason = createReasonWords(image);
    return [
        ...image.rules.map((rule) => {
            const broken = reasons.filter((reason) => reason.rule === rule.id);
            if (broken.length > 0)
                return toFailure(toName(rule), broken, describeReason);
            return toOther(rule, image);
        }),
        ...[...new Set(reasons.map(({ rule }) => rule))]
            .filter((id) => !ids.has(id))
            .map((id) => {
            return toFailure(id, reasons.filter((reason) => reason.rule === id), describeReason);
        }),
    ];
}
/** The title says what it is about, the id makes it unique. */
function toName({ id, title }) {
    return title === '' || title === id ? id : `${title} (${id})`;
}
function toFailure(name, broken, describe) {
    const message = (0,verdict_words/* capitalise */.sK)(broken.map(verdict_words/* describeLimit */.XW).join('; '));
    return { group: GROUP, name, state: 'failure', message, details: broken.flatMap(describe) };
}
function toOther(rule, image) {
    const shared = { group: GROUP, name: toName(rule), details: [] };
    switch (rule.state) {
        case 'failed':
            return { ...shared, state: 'failure', message: describeNumbers(rule) };
        case 'not-assessed':
            return { ...shared, state: 'skipped', message: rule.note ?? 'not assessed' };
        case 'warned':
            return { ...toKept(shared, image), message: `Warning: ${describeNumbers(rule)}` };
        case 'waived':
            return { ...toKept(shared, image), message: describeNumbers(rule) };
        case 'passed':
            return { ...toKept(shared, image), message: rule.note };
    }
}
/** What passed on an untrustworthy answer did not pass. */
function toKept(shared, { verdict }) {
    const isAnswer = verdict.outcome === 'pass' || verdict.outcome === 'fail';
    if (isAnswer)
        return { ...shared, state: 'passed' };
    return { ...shared, state: 'skipped', details: ['there is no trustworthy answer'] };
}
function describeNumbers({ value, limit, waived, note }) {
    const parts = [
        value === null ? '' : `${(0,words/* formatNumber */.ZV)(value)} found`,
        limit === null ? '' : `${(0,words/* formatNumber */.ZV)(limit)} allowed`,
        waived === null || waived === 0 ? '' : `${(0,words/* formatNumber */.ZV)(waived)} set aside by waivers or VEX`,
        note ?? '',
    ];
    return (0,verdict_words/* capitalise */.sK)(parts.filter((part) => part !== '').join(', '));
}
const SHOWN_FINDINGS = 10;
/** What to do, and the worst findings by id and package: no title or message, which may quote what was found. */
function createReasonWords(image) {
    const findings = (0,blocking/* findingsById */.V)(image);
    return (reason) => {
        const own = reason.findings.flatMap((id) => findings.get(id) ?? []);
        const worst = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(own, new Set(reason.findings)), SHOWN_FINDINGS);
        const left = own.length - worst.length;
        return [
            reason.remedy === '' ? '' : `What to do: ${reason.remedy}`,
            ...worst.map(describeFinding),
            left > 0 ? `… and ${(0,words/* countOf */.pq)(left, 'more finding', 'more findings')}` : '',
        ];
    };
}
function describeFinding(finding) {
    const version = finding.package === null ? '' : ` ${finding.package.version}`;
    const fix = finding.kind === 'vulnerability' ? `, fix: ${(0,words/* describeFix */.D6)(finding.fix)}` : '';
    return `- ${(0,words/* findingLabel */.Il)(finding)} (${finding.severity}) in ${(0,words/* findingSubject */.Gv)(finding)}${version}${fix}`;
}

;// CONCATENATED MODULE: ./src/report/junit/scan-case.ts


/** Whether there is a trustworthy answer: an error where there is none, so that no empty suite reads as clean. */
function toScanCase(image) {
    const { outcome, degraded } = image.verdict;
    const isAnswer = outcome === 'pass' || outcome === 'fail';
    const failures = (0,verdict_words/* failuresOf */.dJ)(image).flatMap(({ what, message, hint }) => [
        `${what}: ${message}`,
        hint,
    ]);
    const shared = { group: 'scan', name: 'The image was scanned' };
    if (!isAnswer) {
        const message = `${words/* OUTCOME_WORDS */.nx[outcome]}: ${(0,verdict_words/* explainOutcome */.Kw)(image)}`;
        return { ...shared, state: 'error', message, details: [...failures, ...degraded] };
    }
    return {
        ...shared,
        state: 'passed',
        message: null,
        details: [...toScanLines(image), ...degraded],
    };
}
function toScanLines({ scans }) {
    return scans.map(({ scanner, version, packages, database }) => {
        const name = [words/* SCANNER_TITLES */.Xl[scanner], version ?? ''].join(' ').trim();
        const built = database === null ? '' : `, database built ${database.built}`;
        return `${name}: ${packages} packages${built}`;
    });
}

;// CONCATENATED MODULE: ./src/report/junit/suite.ts






function toSuite(image, { name, asOf }) {
    const cases = [toScanCase(image), ...toRuleCases(image), ...toControlCases(image)];
    const counts = countCases(cases);
    const element = {
        name: 'testsuite',
        // Jenkins wants a number; Azure takes a time without a zone as UTC (its agent's reader of JUnit).
        attributes: {
            name,
            ...counts,
            time: 0,
            timestamp: (0,utc_seconds/* toUtcSeconds */.d)(asOf),
        },
        children: [toProperties(image), ...cases.map((one) => toTestCaseElement(one, name))],
    };
    return { element, counts };
}
function countCases(cases) {
    const count = (state) => cases.filter((one) => one.state === state).length;
    return {
        tests: cases.length,
        failures: count('failure'),
        errors: count('error'),
        skipped: count('skipped'),
    };
}
function toProperties({ image, verdict }) {
    const values = {
        outcome: words/* OUTCOME_WORDS */.nx[verdict.outcome],
        digest: image?.digest ?? null,
        imageId: image?.imageId ?? null,
        platform: image?.platform ?? null,
    };
    return {
        name: 'properties',
        children: Object.entries(values).flatMap(([name, value]) => value === null ? [] : [{ name: 'property', attributes: { name, value } }]),
    };
}

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
;// CONCATENATED MODULE: ./src/report/junit/suite-names.ts

const LONGEST_NAME = 250;
/**
 * A name for each image, in order, all different, in a class too, where dots become lines (test-case.ts): its own, with
 * the platform or a number where others have it.
 */
function toSuiteNames(images) {
    const taken = new Set();
    return images.map((image) => {
        const plain = suite_names_toName(image.name);
        const withPlatform = suite_names_toName(`${image.name} (${image.image?.platform ?? 'no platform'})`);
        const free = [plain, withPlatform].find((one) => !taken.has(toKey(one))) ?? numbered(plain, taken);
        taken.add(toKey(free));
        return free;
    });
}
function suite_names_toName(text) {
    const name = (0,clean/* cleanLine */.Ow)(text, LONGEST_NAME).trim();
    return name === '' ? 'image' : name;
}
function numbered(name, taken) {
    let number = 2;
    while (taken.has(toKey(`${name} (${number})`)))
        number += 1;
    return `${name} (${number})`;
}
function toKey(name) {
    return name.replaceAll('.', '_');
}

;// CONCATENATED MODULE: ./src/report/junit/xml-text.ts

/** An XML 1.0 document in UTF-8, indented by two spaces; every line of text and every attribute is cleaned and escaped. */
function toXmlText(root) {
    return `<?xml version="1.0" encoding="UTF-8"?>\n${layOut(root, '')}`;
}
function layOut(element, margin) {
    const { name, text = [], children = [] } = element;
    const start = `${margin}<${name}${layOutAttributes(element)}`;
    if (text.length > 0)
        return `${start}>${text.map(escapeLine).join('\n')}</${name}>\n`;
    if (children.length === 0)
        return `${start}/>\n`;
    const inner = children.map((child) => layOut(child, `${margin}  `)).join('');
    return `${start}>\n${inner}${margin}</${name}>\n`;
}
function layOutAttributes({ attributes = {} }) {
    return Object.entries(attributes)
        .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeLine(String(value))}"`]))
        .join('');
}
const LONGEST_LINE = 2000;
/** Code points that are no characters of XML 1.0 (section 2.2) and that cleaning leaves. */
const NO_CHARACTERS = /[\uFFFE\uFFFF]/g;
/** GitLab, Azure and Jenkins take `[[ATTACHMENT|path]]` in a case for a file of the machine to attach. */
const ATTACHMENT = /\[(?=\[)/g;
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    // Everywhere, so that `]]>` stands in no text (section 2.4).
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;',
};
function escapeLine(foreign) {
    return (0,clean/* cleanLine */.Ow)(foreign, LONGEST_LINE)
        .replace(NO_CHARACTERS, '\uFFFD')
        .replace(ATTACHMENT, '[ ')
        .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found);
}

;// CONCATENATED MODULE: ./src/report/junit.ts




/**
 * A suite for each image and a case for each rule of its gate, each control of its standards and the scan itself,
 * never one for each vulnerability: what a test report counts is whether the gate holds.
 */
function renderJunitFiles(report) {
    const names = toSuiteNames(report.images);
    const ofImages = report.images.map((image, index) => toSuite(image, { name: names[index] ?? image.name, asOf: report.asOf }));
    const suites = [toRunSuite(report) ?? [], ofImages].flat();
    const sum = (of) => suites.reduce((total, { counts }) => total + counts[of], 0);
    const text = toXmlText({
        name: 'testsuites',
        attributes: {
            name: 'Plimsoll',
            tests: sum('tests'),
            failures: sum('failures'),
            errors: sum('errors'),
            time: 0,
        },
        children: suites.map(({ element }) => element),
    });
    return [{ name: null, text, cut: null }];
}


/***/ }),

/***/ 50820:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ toUtcSeconds)
/* harmony export */ });
/** An ISO time as `yyyy-mm-ddThh:mm:ss` in UTC, for formats that take neither a zone nor parts of a second. */
function toUtcSeconds(time) {
    return new Date(time).toISOString().slice(0, 'yyyy-mm-ddThh:mm:ss'.length);
}


/***/ })

};
