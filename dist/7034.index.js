export const id = 7034;
export const ids = [7034];
export const modules = {

/***/ 52854:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ ACTION_KINDS)
/* harmony export */ });
const ACTION_KINDS = [
    'remove-malware',
    'upgrade-system',
    'upgrade-dependency',
    'replace-binary',
    'move-base',
    'replace-system',
    'remove-secret',
    'wait',
];


/***/ }),

/***/ 69262:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ FEED_NAMES)
/* harmony export */ });
/** Lists that are asked beside the scanners' databases: CISA's known exploited vulnerabilities, FIRST's EPSS. */
const FEED_NAMES = ['epss', 'kev'];


/***/ }),

/***/ 28271:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ STEP_FLAGS),
/* harmony export */   c: () => (/* binding */ CONFIG_PARTS)
/* harmony export */ });
/*
 * What the rules about images look at. Safe to keep and to print: no value of the environment, no line of the
 * history or of a Dockerfile, no hash of a password; names, paths and labels are bounded and on one line.
 */
/** Parts of a config of which there can be more than is looked at. */
const CONFIG_PARTS = ['env', 'label', 'command', 'history', 'port', 'volume'];
/** What a step of a build does that a rule asks for. */
const STEP_FLAGS = [
    'add',
    'add-url',
    'update-alone',
    'unsigned-packages',
    'tls-off',
    'curl-pipe-shell',
    'sudo',
    'chpasswd',
];


/***/ }),

/***/ 3121:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   DV: () => (/* binding */ IMAGE_SCHEMES),
/* harmony export */   Dg: () => (/* binding */ IMAGE_SOURCES),
/* harmony export */   Zz: () => (/* binding */ TRANSPORTS)
/* harmony export */ });
/** Where an image can be fetched from: the schemes of references. */
const IMAGE_SCHEMES = [
    'registry',
    'docker',
    'docker-archive',
    'oci-archive',
    'oci-dir',
];
/** `report`: nobody opened the image; what is known of it stands in reports that were made elsewhere. */
const IMAGE_SOURCES = [...IMAGE_SCHEMES, 'report'];
/**
 * How an image came from its registry. `loopback`: in plain HTTP that never left this machine; `none`: we asked no
 * registry.
 */
const TRANSPORTS = ['https', 'http', 'loopback', 'none'];


/***/ }),

/***/ 67141:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ BASE_EVIDENCE)
/* harmony export */ });
/** How an image's base was found, best evidence first (docs/merging.md). */
const BASE_EVIDENCE = ['provenance', 'annotation', 'label', 'dockerfile'];


/***/ }),

/***/ 61187:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   f: () => (/* binding */ CONTROL_STATES)
/* harmony export */ });
const CONTROL_STATES = [
    'pass',
    'fail',
    'waived',
    'not-assessed',
    'manual',
    'not-applicable',
    'superseded',
];


/***/ }),

/***/ 23322:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  RA: () => (/* binding */ openCase),
  $c: () => (/* binding */ withFindings),
  hZ: () => (/* binding */ withPolicy)
});

// EXTERNAL MODULE: ./src/policy/rules/days.ts
var days = __webpack_require__(74927);
// EXTERNAL MODULE: ./src/policy/rules/scope.ts
var scope = __webpack_require__(17294);
// EXTERNAL MODULE: ./src/policy/rules/split.ts
var split = __webpack_require__(45894);
;// CONCATENATED MODULE: ./src/policy/rules/remember-scopes.ts


/** Each holds a list of what may be a hundred thousand findings. */
const MOST_SCOPES = 8;
/** What the scopes of a policy leave of all vulnerabilities; the same scopes leave the same ones. */
function rememberScopes(all) {
    const known = new Map();
    let scope = null;
    return (policy) => {
        const types = policy.values['vulnerabilities.package_types'] ?? null;
        const paths = policy.values['vulnerabilities.ignored_paths'] ?? [];
        const key = JSON.stringify([types, paths]);
        if (types === null && paths.length === 0)
            return all;
        const made = known.get(key) ?? (scope ??= createScope(all))(policy);
        known.delete(key);
        known.set(key, made);
        const [oldest] = known.keys();
        if (oldest !== undefined && known.size > MOST_SCOPES)
            known.delete(oldest);
        return made;
    };
}
/** Scopes go by the package's type and the places alone, which many findings share: one of each is asked for. */
function createScope(all) {
    const firsts = new Map();
    const firstOf = (one) => {
        const key = JSON.stringify([one.package.type, ...one.instances.map(({ path }) => path)]);
        const first = firsts.get(key) ?? one;
        firsts.set(key, first);
        return first;
    };
    const open = all.open.map(firstOf);
    const waived = all.waived.map(firstOf);
    const asked = (0,split/* toFlaws */.dB)({ open: [...firsts.values()], waived: [] });
    return (policy) => {
        const kept = new Set((0,scope/* scopeFlaws */.g)(asked, policy).open);
        return (0,split/* toFlaws */.dB)({
            open: all.open.filter((_, at) => isKept(kept, open[at])),
            waived: all.waived.filter((_, at) => isKept(kept, waived[at])),
        });
    };
}
function isKept(kept, first) {
    return first !== undefined && kept.has(first);
}

;// CONCATENATED MODULE: ./src/policy/rules/case.ts



function openCase(evidence) {
    return toCase(evidence, toGround(evidence));
}
/** The same image under another policy, cheaply. */
function withPolicy(opened, policy) {
    return toCase({ ...opened, policy }, opened.ground);
}
/** The same image, of whose findings only these are judged. */
function withFindings(opened, { findings, isOldPackage }) {
    const { ground } = opened;
    const { ageOf, checks, others: allOthers } = ground;
    const own = toGround({ ...opened, findings, checks });
    return toCase(opened, { ...own, ageOf, checks, allOthers, isOldPackage });
}
function toCase(evidence, ground) {
    return { ...evidence, ground, flaws: ground.scoped(evidence.policy) };
}
function toGround({ findings, checks, asOf, }) {
    const flaws = (0,split/* createSplit */.zC)();
    const others = (0,split/* createSplit */.zC)();
    for (const finding of findings) {
        const side = SIDES[finding.status];
        if (side === null)
            continue;
        if (finding.kind === 'vulnerability')
            flaws[side].push(finding);
        else
            others[side].push(finding);
    }
    const all = (0,split/* toFlaws */.dB)(flaws);
    return {
        ...{ flaws: all, others, ageOf: (0,days/* createAges */.H)(asOf), checks: remember(checks) },
        ...{ allOthers: others, isOldPackage: () => false },
        scoped: rememberScopes(all),
        ofRule: indexRules(others),
        memory: new Map(),
    };
}
/** By their rule, made when the first is asked for. */
function indexRules(others) {
    let known = null;
    const toIndex = () => {
        const index = new Map();
        for (const side of ['open', 'waived']) {
            for (const finding of others[side]) {
                if (finding.kind !== 'misconfiguration')
                    continue;
                const of = index.get(finding.rule.id) ?? (0,split/* createSplit */.zC)();
                index.set(finding.rule.id, of);
                of[side].push(finding);
            }
        }
        return index;
    };
    return (id) => (known ??= toIndex()).get(id) ?? (0,split/* createSplit */.zC)();
}
/** What is off the gate counts nowhere, with a waiver or without. */
const SIDES = {
    open: 'open',
    waived: 'waived',
    'not-affected': 'waived',
    'off-gate': null,
};
function remember(checks) {
    const known = new Map();
    return (parameters) => {
        const key = JSON.stringify(parameters);
        const made = known.get(key) ?? checks(parameters);
        known.set(key, made);
        return made;
    };
}


/***/ }),

/***/ 91710:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  OE: () => (/* reexport */ applyDemandedRules),
  IU: () => (/* reexport */ applyRules),
  ZX: () => (/* reexport */ applyToChanges),
  e9: () => (/* reexport */ image_rules/* demandedChecks */.e9),
  G4: () => (/* reexport */ fixable/* isFixable */.G),
  RA: () => (/* reexport */ rules_case/* openCase */.RA),
  Y9: () => (/* reexport */ checks/* toCheckParameters */.Y9)
});

// UNUSED EXPORTS: NEWLY_DISCLOSED, RULES, RULE_IDS, withPolicy

// EXTERNAL MODULE: ./src/policy/rules/fixable.ts
var fixable = __webpack_require__(30677);
// EXTERNAL MODULE: ./src/policy/rules/origin.ts
var origin = __webpack_require__(50610);
// EXTERNAL MODULE: ./src/policy/rules/table.ts + 20 modules
var table = __webpack_require__(24234);
;// CONCATENATED MODULE: ./src/policy/rules/apply.ts



/** Every rule that the policy asks for, applied; the rules of the default gate are always among them. */
function applyRules(opened) {
    return (0,table/* rulesOf */.fD)(opened.policy).map((rule) => applyRule(rule, opened));
}
/** Only what settings of the policy ask for: for a control of a standard, whose policy is a few values. */
function applyDemandedRules(opened) {
    const { policy } = opened;
    const demanded = (0,table/* rulesOf */.fD)(policy).filter((rule) => (0,table/* isDemanded */.nG)(rule, policy));
    return demanded.map((rule) => applyRule(rule, opened));
}
/** One rule that the policy asks for. */
function applyRule(rule, opened) {
    const found = rule.judge(opened);
    const level = rule.level(opened.policy) === 'fail' ? 'fail' : 'warn';
    if (found.isBroken && level === 'fail')
        return { ...toBroken(rule, found, opened), level };
    const lacking = rule.needs(opened);
    // What was found blocks, also where not everything could be looked at; what was not found proves nothing there.
    if (lacking !== null)
        return { ...toUnassessed(rule, { found, lacking, opened }), level };
    return {
        result: toResult(rule, { found, opened, state: stateOf(found, level) }),
        reason: null,
        level,
    };
}
function stateOf(found, level) {
    if (level === 'fail' && found.isBrokenWithWaived)
        return 'waived';
    return found.isBroken || found.isWarned ? 'warned' : 'passed';
}
function toResult(rule, { found, opened, state }) {
    const { value, limit, waived, note, findings } = found;
    return {
        id: rule.id,
        title: rule.titleFor?.(opened) ?? rule.title,
        state,
        limit,
        value,
        fixable: waived === null ? null : tellOf(findings).fixable,
        waived,
        origin: originWords(rule, opened),
        note,
    };
}
function originWords(rule, { policy }) {
    return (0,origin/* describeOrigin */.uN)((0,origin/* originOf */.yv)(policy, rule.settings));
}
function toBroken(rule, found, opened) {
    const result = toResult(rule, { found, opened, state: 'failed' });
    const reason = {
        rule: rule.id,
        limit: found.limit ?? 0,
        value: found.value,
        origin: result.origin,
        findings: tellOf(found.findings).ids,
        remedy: rule.remedy(found, opened),
    };
    return { result, reason };
}
const TOLD = new WeakMap();
/** The same lists for the same findings: whoever joins those of many rules goes through each once. */
function tellOf(findings) {
    const made = TOLD.get(findings) ?? {
        ids: findings.map(({ id }) => id),
        fixable: findings.filter(fixable/* isFixable */.G).length,
    };
    TOLD.set(findings, made);
    return made;
}
function toUnassessed(rule, { found, lacking, opened }) {
    const known = toResult(rule, { found, opened, state: 'not-assessed' });
    const result = { ...known, value: null, fixable: null, note: lacking.why };
    if (decideUnassessed(rule, lacking, opened) === 'warn')
        return { result, reason: null };
    const reason = {
        rule: rule.id,
        limit: found.limit ?? 0,
        value: 'not assessed',
        origin: result.origin,
        findings: [],
        remedy: `${lacking.remedy}; or accept it: when_not_assessed: { ${rule.id}: warn }`,
    };
    return { result, reason };
}
/**
 * What a rule does that could not be assessed: what the policy says of it, else it fails where the policy demands
 * it and somebody could know at this stage.
 */
function decideUnassessed(rule, lacking, { policy, circumstances }) {
    if (rule.isKnowable?.(circumstances) === false)
        return 'warn';
    const words = new Map(Object.entries(policy.values.when_not_assessed ?? {}));
    const own = words.get(rule.id);
    if (own !== undefined)
        return own;
    if (lacking.isSaidElsewhere || rule.level(policy) !== 'fail')
        return 'warn';
    const isOfDefault = (0,origin/* originOf */.yv)(policy, rule.settings).kind === 'default';
    return words.get('default') ?? (isOfDefault ? 'warn' : 'fail');
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/rules/remedies.ts
var remedies = __webpack_require__(94676);
;// CONCATENATED MODULE: ./src/policy/rules/disclosed.ts


/** Which flaws became known, where, and when, the worst first; null where there is none. */
function describeDisclosed(findings) {
    if (findings.length === 0)
        return null;
    return (0,remedies/* listShort */.VI)([...findings].sort(byUrgency).map(describe));
}
function byUrgency(a, b) {
    const order = (0,severity/* compareSeverity */.zK)(a.severity, b.severity);
    if (order !== 0)
        return order;
    if (idOf(a) !== idOf(b))
        return idOf(a) < idOf(b) ? -1 : 1;
    return a.id < b.id ? -1 : 1;
}
function describe(finding) {
    const subject = finding.package === null ? '' : ` in ${finding.package.name}`;
    const date = describeDate(finding);
    return `${idOf(finding)}${subject}${date === null ? '' : ` (${date})`}`;
}
function idOf(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id;
}
/**
 * When everybody could know of it. The day on which we saw it first is no date to tell: until the base branch has it, too,
 * that is today, every day anew.
 */
function describeDate(finding) {
    const published = finding.kind === 'vulnerability' ? finding.vulnerability.published : null;
    return published === null ? null : `published ${toDay(published)}`;
}
/** Of `2026-01-31T…` the day. */
function toDay(time) {
    return time.slice(0, 10);
}

// EXTERNAL MODULE: ./src/policy/rules/case.ts + 1 modules
var rules_case = __webpack_require__(23322);
// EXTERNAL MODULE: ./src/policy/rules/malware.ts
var malware = __webpack_require__(98605);
;// CONCATENATED MODULE: ./src/policy/rules/changes.ts


/** The image with only those findings that a change has to answer for. */
function toChanges(opened, changes) {
    const findings = opened.findings.filter((one) => isOfChange(one, changes));
    return (0,rules_case/* withFindings */.$c)(opened, { findings, isOldPackage: changes.hadPackage });
}
/**
 * What came with the change, and what bites whenever it came: attackers wait for nobody's fault. A finding of which
 * nobody could say whether it is new counts as new.
 */
function isOfChange(finding, { isUntold }) {
    return bitesAnyway(finding) || !isOld(finding) || isUntold(finding);
}
/** True of a finding that counts for no other reason than that nobody can tell whether it is new. */
function countsAsUntold(finding, { isUntold }) {
    return isOld(finding) && !bitesAnyway(finding) && isUntold(finding);
}
function isOld({ change }) {
    return change === 'pre-existing' || change === 'newly-disclosed';
}
function bitesAnyway(finding) {
    if (finding.kind === 'secret' || (0,malware/* isMalware */.Q)(finding))
        return true;
    return finding.kind === 'vulnerability' && finding.kev !== null;
}

// EXTERNAL MODULE: ./src/policy/rules/counting.ts
var counting = __webpack_require__(33609);
;// CONCATENATED MODULE: ./src/policy/rules/apply-to-changes.ts






/**
 * The rules of the policy on a change: those about findings count what it brought, and say what they leave out; what
 * became known only since the baseline warns by itself. Every other rule judges the whole image.
 */
function applyToChanges(opened, changes) {
    const changed = toChanges(opened, changes);
    const disclosed = new Map();
    const applied = (0,table/* rulesOf */.fD)(opened.policy).map((rule) => {
        if (rule.judges === 'all')
            return applyRule(rule, opened);
        const left = findLeftOut(rule, { opened, changed, changes });
        for (const finding of left.disclosed)
            disclosed.set(finding.id, finding);
        return withNote(applyRule(rule, changed), describeLeftOut(left));
    });
    return [...applied, toDisclosedRule([...disclosed.values()])];
}
function findLeftOut(rule, { opened, changed, changes }) {
    const all = rule.judge(opened);
    const judged = rule.judge(changed);
    const counted = new Set(judged.findings.map(({ id }) => id));
    const left = all.findings.filter(({ id }) => !counted.has(id));
    const disclosed = left.filter(({ change }) => change === 'newly-disclosed');
    const old = Number(all.value) - Number(judged.value) - disclosed.length;
    const lacking = rule.needs(changed) === null ? rule.needs(opened) : null;
    const untold = judged.findings.filter((one) => countsAsUntold(one, changes)).length;
    return { disclosed, old, untold, unassessed: lacking?.why ?? null };
}
function describeLeftOut({ disclosed, old, untold, unassessed }) {
    const count = disclosed.length;
    return (0,counting/* joinNotes */.A)(old > 0 ? `${old} pre-existing ${old === 1 ? 'is' : 'are'} not judged` : null, count > 0 ? `${count} newly disclosed only ${count === 1 ? 'warns' : 'warn'}` : null, untold > 0
        ? `nobody can tell of ${untold} whether ${untold === 1 ? 'it is' : 'they are'} new: counted`
        : null, unassessed === null ? null : `not assessed of what was there before: ${unassessed}`);
}
function withNote(applied, note) {
    if (note === null)
        return applied;
    const { result } = applied;
    return { ...applied, result: { ...result, note: (0,counting/* joinNotes */.A)(result.note, note) } };
}
const NEWLY_DISCLOSED = 'changes.newly-disclosed';
/** Nobody's change brought them, and somebody has to know of them all the same. */
function toDisclosedRule(findings) {
    const result = {
        id: NEWLY_DISCLOSED,
        title: 'Flaws of what was there before that became known since',
        state: findings.length > 0 ? 'warned' : 'passed',
        limit: null,
        value: findings.length,
        fixable: findings.filter(fixable/* isFixable */.G).length,
        waived: null,
        origin: null,
        note: describeDisclosed(findings),
    };
    return { result, reason: null, level: 'warn' };
}

// EXTERNAL MODULE: ./src/policy/rules/checks.ts + 1 modules
var checks = __webpack_require__(30676);
// EXTERNAL MODULE: ./src/policy/rules/image-rules.ts
var image_rules = __webpack_require__(76197);
;// CONCATENATED MODULE: ./src/policy/rules/index.ts









/***/ }),

/***/ 46388:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gj: () => (/* binding */ toFolded),
/* harmony export */   Rz: () => (/* binding */ renderBlocks),
/* harmony export */   ZL: () => (/* binding */ LEAST_LEVEL),
/* harmony export */   fE: () => (/* binding */ toText),
/* harmony export */   h_: () => (/* binding */ toRows)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);

/** Text that is shown whole or not at all. */
function toText(rank, text) {
    return { rank, before: text, rows: [], after: '', left: 0 };
}
/** Nothing for no rows. */
function toRows(block) {
    return block.rows.length === 0 ? [] : [{ before: '', after: '', left: 0, ...block }];
}
/** A block that starts closed. The title is our own: in a summary no escape of Markdown holds. */
function toFolded(title, block) {
    const before = `<details><summary>${title}</summary>\n\n${block.before}`;
    const after = `${block.after === '' ? '' : `${block.after}\n\n`}</details>`;
    return { ...block, rank: 'folded', before, after };
}
/** How many rows of each rank are shown, from everything that is ever made to the least. */
const LEVELS = [
    { verdict: 10, use: 10, folded: 100 },
    { verdict: 10, use: 10, folded: 50 },
    { verdict: 10, use: 10, folded: 25 },
    { verdict: 10, use: 10, folded: 10 },
    { verdict: 10, use: 10, folded: 0 },
    { verdict: 10, use: 5, folded: 0 },
    { verdict: 5, use: 3, folded: 0 },
    { verdict: 3, use: 0, folded: 0 },
];
/** One past the last level at which blocks are shown: there only the section's line is left. */
const LEAST_LEVEL = LEVELS.length;
/** The blocks at a level of detail, from 0. Says what it leaves out. */
function renderBlocks(blocks, level) {
    const most = LEVELS[level] ?? { verdict: 0, use: 0, folded: 0 };
    const texts = blocks.flatMap((block) => {
        return most[block.rank] === 0 ? [] : [renderBlock(block, most[block.rank])];
    });
    const isShort = texts.length < blocks.length;
    return [...texts, ...(isShort ? [LEFT_OUT] : [])].join('\n\n');
}
const LEFT_OUT = '<sub>… and more, left out for size: see the summary of the run.</sub>';
function renderBlock({ before, rows, after, left }, most) {
    const shown = rows.slice(0, most);
    const hidden = rows.slice(most).reduce((sum, { count }) => sum + count, left);
    const body = [...(before === '' ? [] : [before]), ...shown.map(({ text }) => text)].join('\n');
    const more = hidden > 0 ? [`… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(hidden)} more, see the summary of the run.`] : [];
    return [body, ...more, ...(after === '' ? [] : [after])].join('\n\n');
}


/***/ }),

/***/ 23006:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B6: () => (/* binding */ LONGEST_NAME),
/* harmony export */   EB: () => (/* binding */ LONGEST_TAIL),
/* harmony export */   El: () => (/* binding */ LONGEST_WHY),
/* harmony export */   Yo: () => (/* binding */ MOST_UNITS)
/* harmony export */ });
/**
 * GitHub refuses a comment of more than 65,536 characters. Counted in UTF-16 units, which are never fewer, with
 * something in reserve.
 */
const MOST_UNITS = 65_000;
/** Names and reasons in markers and in the header: their tail tells images of one registry apart. */
const LONGEST_NAME = 100;
const LONGEST_WHY = 120;
/** What a tail may take: room is kept for it, so that no tail decides what is shown. */
const LONGEST_TAIL = 900;


/***/ }),

/***/ 32127:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BH: () => (/* binding */ toEndMarker),
/* harmony export */   FP: () => (/* binding */ toSum),
/* harmony export */   GD: () => (/* binding */ parseStartMarker),
/* harmony export */   O1: () => (/* binding */ toStartMarker),
/* harmony export */   QK: () => (/* binding */ looksLikeMarker),
/* harmony export */   Xm: () => (/* binding */ toCommentMarker),
/* harmony export */   _F: () => (/* binding */ toSectionKey),
/* harmony export */   ht: () => (/* binding */ toRunMarker),
/* harmony export */   p3: () => (/* binding */ parseEndMarker)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_verdict_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95805);


/*
 * The comments of HTML by which a later run finds its way. They carry no text as it is: a name in base64url can
 * neither close the comment nor mention anybody in an e-mail. People may edit what they like, so whatever is read
 * back is checked.
 */
/** The first line of the comment, by which it is found again; one for each workflow. */
function toCommentMarker(workflow) {
    return `<!-- plimsoll/comment/1 ${hash(workflow, 32)} -->`;
}
/** `copy`: which of several images of one name and platform, from 0. */
function toSectionKey(name, platform, copy = 0) {
    return hash(JSON.stringify([name, platform, copy]), 16);
}
/** A sum over what stands between a section's markers: what somebody edited is told from what a run wrote. */
function toSum(startMarker, inner) {
    return hash(`${startMarker}\n${inner}`, 16);
}
function hash(text, digits) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, digits);
}
function toStartMarker(data) {
    const { key, name, platform, outcome, blocking, change, why, resolved } = data;
    const words = [
        ...[`key=${key}`, `outcome=${outcome}`, `blocking=${blocking}`],
        `change=${change === null ? '-' : CHANGE_ORDER.map((one) => change[one]).join('/')}`,
        `name=${encode(name)}`,
        `platform=${platform === null ? '-' : encode(platform)}`,
        `why=${encode(why)}`,
        // Left out where there is nothing to tell: comments of older versions have no such word.
        ...(resolved === null ? [] : [`resolved=${resolved}`]),
    ];
    return `<!-- plimsoll/section/1 ${words.join(' ')} -->`;
}
/** Between what is compared and the tail, which is not. */
function toRunMarker(key) {
    return `<!-- plimsoll/run key=${key} -->`;
}
function toEndMarker(key, sum) {
    return `<!-- plimsoll/end key=${key} sum=${sum} -->`;
}
const CHANGE_ORDER = ['introduced', 'worsened', 'fixed'];
/** True for a line that only a marker of ours looks like, whole or damaged. */
function looksLikeMarker(line) {
    return /^\s*<!--\s*plimsoll\/(?:section|end)/i.test(line);
}
const TEXT = '([\\w-]{0,800})';
const START = new RegExp('^<!-- plimsoll/section/1 key=([0-9a-f]{16}) ' +
    `outcome=(${_domain_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.join('|')}) blocking=(\\d{1,7}) change=(-|\\d{1,7}/\\d{1,7}/\\d{1,7}) ` +
    `name=${TEXT} platform=${TEXT} why=${TEXT}(?: resolved=(\\d{1,7}))? -->$`);
/** What a section's first marker says; null for any other line, and for one that we would have written otherwise. */
function parseStartMarker(line) {
    const [, key = '', word, blocking, change = '', ...rest] = START.exec(line) ?? [];
    const [name = '', platform = '', why = '', resolved] = rest;
    const outcome = _domain_verdict_js__WEBPACK_IMPORTED_MODULE_1__/* .OUTCOMES */ .im.find((one) => one === word);
    if (outcome === undefined)
        return null;
    const data = {
        ...{ key, outcome, blocking: Number(blocking), change: parseChange(change) },
        ...{ name: decode(name), platform: platform === '-' ? null : decode(platform) },
        ...{ why: decode(why), resolved: toNumber(resolved) },
    };
    return toStartMarker(data) === line ? data : null;
}
function toNumber(text) {
    return text === undefined ? null : Number(text);
}
function parseChange(text) {
    const [introduced, worsened, fixed] = text.split('/').map(Number);
    if (introduced === undefined || worsened === undefined || fixed === undefined)
        return null;
    return { introduced, worsened, fixed };
}
const END = /^<!-- plimsoll\/end key=([0-9a-f]{16}) sum=([0-9a-f]{16}) -->$/;
function parseEndMarker(line) {
    const [, key, sum] = END.exec(line) ?? [];
    return key === undefined || sum === undefined ? null : { key, sum };
}
function encode(text) {
    return Buffer.from(text, 'utf8').toString('base64url');
}
function decode(text) {
    return Buffer.from(text, 'base64url').toString('utf8');
}


/***/ }),

/***/ 60757:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ toFileStems)
/* harmony export */ });
const LONGEST_STEM = 100;
/** A file name without extension for each image, in order: plain characters only, all different. */
function toFileStems(images) {
    const taken = new Set();
    return images.map((image) => {
        const platform = image.image?.platform ?? '';
        const plain = toPlain(image.name);
        const candidates = [plain, toPlain(`${image.name}-${platform}`)];
        const stem = candidates.find((candidate) => !taken.has(candidate)) ?? numbered(plain, taken);
        taken.add(stem);
        return stem;
    });
}
function toPlain(text) {
    const plain = text
        .toLowerCase()
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[-.]+|[-.]+$/g, '')
        .slice(0, LONGEST_STEM);
    return plain === '' ? 'image' : plain;
}
function numbered(stem, taken) {
    let number = 2;
    while (taken.has(`${stem}-${number}`))
        number += 1;
    return `${stem}-${number}`;
}


/***/ }),

/***/ 27034:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  vy: () => (/* binding */ RENDERERS),
  Sq: () => (/* reexport */ composeComment),
  tL: () => (/* reexport */ readReport),
  hF: () => (/* reexport */ renderJson),
  Gc: () => (/* reexport */ renderMarkdown),
  N0: () => (/* reexport */ renderOneLine),
  WH: () => (/* reexport */ renderSarif),
  bo: () => (/* reexport */ table.renderTable),
  gI: () => (/* reexport */ toAnnotations),
  Xm: () => (/* reexport */ markers/* toCommentMarker */.Xm),
  Bi: () => (/* reexport */ toCommentSections)
});

// UNUSED EXPORTS: describeNoAlerts, listAlerts, renderError

// EXTERNAL MODULE: ./src/report/json/decision.ts
var decision = __webpack_require__(87123);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/json/in-order.ts
var in_order = __webpack_require__(79683);
;// CONCATENATED MODULE: ./src/report/json/advice.ts


/** The actions keep their order: the most useful first. So do commands, which are run in it. */
function toAdviceJson(advice) {
    return { actions: advice.actions.map(toActionJson) };
}
function toActionJson(action) {
    return {
        commands: action.commands,
        findings: (0,order/* distinctTexts */.XY)(action.findings),
        isEstimate: action.isEstimate,
        kind: action.kind,
        leaves: toEffectJson(action.leaves),
        note: action.note,
        paths: (0,order/* distinctTexts */.XY)(action.paths),
        removes: toEffectJson(action.removes),
        title: action.title,
        upgrades: (0,in_order/* sorted */.I)(action.upgrades, compareUpgrades).map(toUpgradeJson),
    };
}
function toEffectJson({ blocking, critical, high, knownExploited, total }) {
    return { blocking, critical, high, knownExploited, total };
}
function toUpgradeJson(upgrade) {
    const { crossesMajor, from, isApproximate, name, to, type } = upgrade;
    return { crossesMajor, from, isApproximate, name, to, type };
}
const compareUpgrades = (0,in_order/* byFields */.L)('type', 'name', 'from', 'to', 'isApproximate', 'crossesMajor');

;// CONCATENATED MODULE: ./src/report/json/agreement.ts

/** The disagreements and their examples keep their order, which is made for people. */
function toAgreementJson(agreement) {
    if (agreement === null)
        return null;
    const { both, disagreements, flips, onlyGrype, onlyTrivy } = agreement;
    return {
        both,
        disagreements: disagreements.map(({ count, examples, kind, reason, scanner }) => {
            return { count, examples, kind, reason, scanner };
        }),
        flips,
        onlyGrype,
        onlyTrivy,
    };
}
function* toSetAsideJson(all) {
    for (const one of (0,in_order/* sorted */.I)(all, compareSetAside)) {
        const { id, package: subject, reason, scanner, version } = one;
        yield { id, package: subject, reason, scanner, version };
    }
}
const compareSetAside = (0,in_order/* byFields */.L)('scanner', 'id', 'package', 'version', 'reason');

// EXTERNAL MODULE: ./src/report/json/finding.ts + 2 modules
var finding = __webpack_require__(11743);
;// CONCATENATED MODULE: ./src/report/json/comparison.ts

function toComparisonJson(comparison) {
    if (comparison === null)
        return null;
    return {
        baseline: toBaselineJson(comparison.baseline),
        counts: toCountsJson(comparison.counts),
        fixed: (0,finding/* toFindingsJson */.A)(comparison.fixed),
        notes: comparison.notes,
        sameDatabases: comparison.sameDatabases,
    };
}
function toBaselineJson({ asOf, digest, imageId, name, reference }) {
    return { asOf, digest, imageId, name, reference };
}
function toCountsJson(counts) {
    const { fixed, introduced, newlyDisclosed, preExisting, worsened } = counts;
    return { fixed, introduced, newlyDisclosed, preExisting, worsened };
}

;// CONCATENATED MODULE: ./src/report/json/facts.ts

/** Lists keep their order, which is that of layers, paths or lines. */
function toFactsJson(facts) {
    return facts === null ? null : sortKeys(facts);
}
function sortKeys(value) {
    if (Array.isArray(value))
        return value.map(sortKeys);
    if (typeof value !== 'object' || value === null)
        return value;
    const entries = Object.entries(value).sort(([a], [b]) => (0,order/* compareText */.n6)(a, b));
    return Object.fromEntries(entries.map(([key, inner]) => [key, sortKeys(inner)]));
}

// EXTERNAL MODULE: ./src/report/json/package.ts
var json_package = __webpack_require__(94077);
;// CONCATENATED MODULE: ./src/report/json/scan.ts

function toScansJson(scans) {
    return (0,in_order/* sorted */.I)(scans, (0,in_order/* byFields */.L)('scanner')).map(toScanJson);
}
function toErrorJson(error) {
    return error === null ? null : { code: error.code, hint: error.hint, message: error.message };
}
function toScanJson(scan) {
    return {
        arguments: scan.arguments,
        database: scan.database === null ? null : toDatabaseJson(scan.database),
        error: toErrorJson(scan.error),
        exitCode: scan.exitCode,
        packages: scan.packages,
        provenance: scan.provenance === null ? null : toProvenanceJson(scan.provenance),
        scanner: scan.scanner,
        state: scan.state,
        version: scan.version,
    };
}
function toDatabaseJson({ ageDays, built, digest, name, origin }) {
    return { ageDays, built, digest, name, origin };
}
function toProvenanceJson({ archiveSha256, from, origin, programSha256 }) {
    return { archiveSha256, from, origin, programSha256 };
}

;// CONCATENATED MODULE: ./src/report/json/standard.ts
/** The controls keep the order of their standard. */
function toStandardJson(standard) {
    return {
        controls: standard.controls.map(toControlJson),
        decided: standard.decided,
        id: standard.id,
        reference: standard.reference,
        title: standard.title,
        version: standard.version,
    };
}
function toControlJson(control) {
    return {
        evidence: control.evidence,
        id: control.id,
        level: control.level,
        open: control.open,
        remedy: control.remedy,
        rules: control.rules,
        state: control.state,
        title: control.title,
    };
}
/** The checks keep the order of the table of rules. */
function toCheckJson(check) {
    return {
        elsewhere: check.elsewhere,
        evidence: check.evidence.map(toEvidenceJson),
        note: check.note,
        remedy: check.remedy,
        rule: check.rule,
        severity: check.severity,
        state: check.state,
        title: check.title,
    };
}
function toEvidenceJson({ layer, line, path, text }) {
    return { layer, line, path, text };
}

;// CONCATENATED MODULE: ./src/report/json/verdict.ts

/** Reasons stand in the order of the rules, which is the order in which people want them. */
function toVerdictJson(verdict) {
    return {
        degraded: verdict.degraded,
        outcome: verdict.outcome,
        reasons: verdict.reasons.map((reason) => ({
            findings: (0,order/* distinctTexts */.XY)(reason.findings),
            limit: reason.limit,
            origin: reason.origin,
            remedy: reason.remedy,
            rule: reason.rule,
            value: reason.value,
        })),
    };
}

;// CONCATENATED MODULE: ./src/report/json/image.ts










const UNOPENED = {
    created: null,
    digest: null,
    imageId: null,
    indexDigest: null,
    layers: [],
    notScanned: [],
    platform: null,
    source: null,
    transport: null,
};
/** One element of `images`. What is unknown, as when the image could not be opened, is null or empty. */
function toImageJson(report) {
    const image = report.image ?? UNOPENED;
    return {
        advice: toAdviceJson(report.advice),
        agreement: toAgreementJson(report.agreement),
        base: toBaseJson(report.base),
        checks: report.checks.map(toCheckJson),
        comparison: toComparisonJson(report.comparison),
        contents: toContentsJson(report.contents),
        context: toContextJson(report.context),
        counts: image_toCountsJson(report.counts),
        coverage: toCoverageJson(report.coverage),
        created: image.created,
        digest: image.digest,
        dockerfile: toDockerfileJson(report.dockerfile),
        error: toErrorJson(report.error),
        facts: toFactsJson(report.facts),
        findings: (0,finding/* toFindingsJson */.A)(report.findings),
        history: report.history.map(toHistoryJson),
        imageId: image.imageId,
        indexDigest: image.indexDigest,
        isInventoryWhole: report.isInventoryWhole,
        judged: toJudgedJson(report.judged),
        layers: image.layers.map(toLayerJson),
        name: report.name,
        notScanned: (0,order/* distinctTexts */.XY)(image.notScanned),
        os: toSystemJson(report.os),
        packages: (0,json_package/* toPackagesJson */.P)(report.packages),
        platform: image.platform,
        reference: report.reference,
        rules: report.rules.map(toRuleJson),
        scans: toScansJson(report.scans),
        setAside: toSetAsideJson(report.setAside),
        source: image.source,
        standards: report.standards.map(toStandardJson),
        transport: image.transport,
        verdict: toVerdictJson(report.verdict),
    };
}
function toHistoryJson(point) {
    const { asOf, blocking, critical, fixable, high, low, medium, outcome } = point;
    return { asOf, blocking, critical, fixable, high, low, medium, outcome };
}
function toBaseJson(base) {
    if (base === null)
        return null;
    const { currentDigest, currentNote, digest, evidence, isVerified, layers, name, note } = base;
    return { currentDigest, currentNote, digest, evidence, isVerified, layers, name, note };
}
function toDockerfileJson(place) {
    if (place === null)
        return null;
    const { fromLine, path } = place;
    return { fromLine, lengths: place.lengths.map(({ length, line }) => ({ length, line })), path };
}
function toContextJson({ data, environment, exposure, impact }) {
    return { data, environment, exposure, impact };
}
function toContentsJson(contents) {
    if (contents === null)
        return null;
    const { bytes, condaPackages, files, jars, models, weights } = contents;
    return {
        bytes,
        condaPackages,
        files,
        jars,
        models,
        weights: { bytes: weights.bytes, count: weights.count },
    };
}
function image_toCountsJson(counts) {
    return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (0,order/* compareText */.n6)(a, b)));
}
function toCoverageJson(coverage) {
    return {
        narrowed: coverage.narrowed,
        notAssessed: coverage.notAssessed.map(({ count, what }) => ({ count, what })),
    };
}
function toJudgedJson({ scope, wanted, why }) {
    return { scope, wanted, why };
}
function toLayerJson({ diffId, digest, instruction, line, origin, size }) {
    return { diffId, digest, instruction, line, origin, size };
}
function toSystemJson(os) {
    return os === null ? null : { endOfLife: os.endOfLife, family: os.family, version: os.version };
}
function toRuleJson(rule) {
    const { fixable, id, limit, note, origin, state, title, value, waived } = rule;
    return { fixable, id, limit, note, origin, state, title, value, waived };
}

// EXTERNAL MODULE: ./src/report/json-text.ts
var json_text = __webpack_require__(44216);
;// CONCATENATED MODULE: ./src/report/json.ts





/**
 * The report as `schema/report-1.json` describes it; ends with a newline. Keys are in alphabetical order;
 * so are arrays whose order means nothing. Holds everything that the other formats are made from;
 * `readReport` is its inverse.
 */
function renderJson(report) {
    return (0,json_text/* toJsonText */.j)({
        asOf: report.asOf,
        deliveries: report.deliveries.map(({ detail, state, to }) => ({ detail, state, to })),
        feeds: (0,in_order/* sorted */.I)(report.feeds, compareFeeds).map(toFeedJson),
        images: report.images.map(toImageJson),
        notices: report.notices.map(({ code, text }) => ({ code, text })),
        policy: toPolicyJson(report.policy),
        schema: 'plimsoll/report/1',
        tool: { name: report.tool.name, version: report.tool.version },
        verdict: toVerdictJson(report.verdict),
        waivers: report.waivers.map(decision/* toWaiverJson */.k),
    });
}
/** The files keep their order, in which later ones add to earlier ones. */
function toPolicyJson(policy) {
    return {
        description: policy.description,
        files: policy.files.map(({ commit, digest, path }) => ({ commit, digest, path })),
        isDefault: policy.isDefault,
        stage: policy.stage,
        standards: policy.standards,
    };
}
function toFeedJson({ ageDays, date, name, origin, version }) {
    return { ageDays, date, name, origin, version };
}
const compareFeeds = (0,in_order/* byFields */.L)('name', 'date', 'origin', 'version', 'ageDays');

// EXTERNAL MODULE: ./src/domain/verdict.ts
var domain_verdict = __webpack_require__(95805);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/markdown/cells.ts
var markdown_cells = __webpack_require__(92815);
// EXTERNAL MODULE: ./src/report/check-words.ts
var check_words = __webpack_require__(27666);
// EXTERNAL MODULE: ./src/report/image-words.ts
var image_words = __webpack_require__(54659);
// EXTERNAL MODULE: ./src/report/standard-words.ts
var standard_words = __webpack_require__(68081);
// EXTERNAL MODULE: ./src/report/words.ts
var report_words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/markdown/evidence.ts







/** What was looked at: the image by digest, its platform and system, and the policy in force. */
function toSubjectPart(image, report) {
    return [
        (0,markdown_cells/* toTableHead */.s6)(['Image', (0,report_escape/* escapeMarkdown */.FV)(image.reference)]),
        ...toOpenedRows(image),
        ...toBaseRow(image),
        ...(report.feeds.length === 0
            ? []
            : [(0,markdown_cells/* toRow */.IL)(['Feeds', (0,report_escape/* escapeMarkdown */.FV)(report.feeds.map(report_words/* describeFeed */.kB).join('; '))])]),
        ...toCheckRow(image),
        (0,markdown_cells/* toRow */.IL)(['Policy', toPolicyCell(report.policy)]),
    ].join('\n');
}
function toCheckRow({ checks }) {
    const text = (0,check_words/* describeChecks */.P)(checks);
    return text === null ? [] : [(0,markdown_cells/* toRow */.IL)(['Image rules', (0,report_escape/* escapeMarkdown */.FV)(text, 600)])];
}
function toPolicyCell(policy) {
    const files = (0,standard_words/* describePolicyFiles */.ZQ)(policy).map((text) => `<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(text)}</sub>`);
    return `${(0,report_escape/* escapeMarkdown */.FV)(policy.description)}${files.join('')}`;
}
function toOpenedRows({ image, os }) {
    if (image === null)
        return [];
    const system = os === null ? 'not recognised' : `${os.family} ${os.version}`;
    const old = os?.endOfLife === true ? ' ⚠️ past its end of life' : '';
    return [
        (0,markdown_cells/* toRow */.IL)(['Digest', (0,report_escape/* toMarkdownDigest */.Ro)(image.digest ?? image.imageId)]),
        (0,markdown_cells/* toRow */.IL)(['Platform', (0,report_escape/* escapeMarkdown */.FV)(image.platform)]),
        (0,markdown_cells/* toRow */.IL)(['System', `${(0,report_escape/* escapeMarkdown */.FV)(system)}${old}`]),
    ];
}
function toBaseRow({ base, findings }) {
    if (base === null)
        return [];
    const origins = (0,image_words/* describeOrigins */.BH)(findings);
    const more = origins === null ? '' : `<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(origins)}</sub>`;
    return [(0,markdown_cells/* toRow */.IL)(['Base image', `${(0,report_escape/* escapeMarkdown */.FV)((0,image_words/* describeBase */.dM)(base), 500)}${more}`])];
}
const SCAN_WORDS = {
    analysed: '✅ analysed',
    'nothing-analysed': '⚠️ recognised nothing',
    failed: '🛑 failed',
};
/** The scanners with their versions and databases; empty when none was started. */
function toScanPart(image) {
    if (image.scans.length === 0)
        return [];
    const rows = [...image.scans]
        .sort((a, b) => (0,order/* compareText */.n6)(a.scanner, b.scanner))
        .map((scan) => (0,markdown_cells/* toRow */.IL)([
        scan.scanner,
        (0,report_escape/* escapeMarkdown */.FV)(scan.version ?? 'unknown', 40),
        SCAN_WORDS[scan.state],
        (0,report_words/* countOf */.pq)(scan.packages, 'package'),
        scan.database === null ? 'none' : (0,report_escape/* escapeMarkdown */.FV)((0,report_words/* describeDatabase */.DZ)(scan.database)),
    ]));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Scanner', 'Version', 'Result', 'Recognised', 'Database']);
    return [[head, ...rows].join('\n')];
}
function toRulePart(image) {
    const rows = image.rules.map(toRuleRow);
    return [(0,markdown_cells/* toTableHead */.s6)(['', 'Rule', 'Allowed', 'Found', 'Fixable']), ...rows].join('\n');
}
function toRuleRow(rule) {
    const about = [rule.note, rule.origin].flatMap((text) => text ?? []);
    const note = about.length === 0 ? '' : `<br><sub>${(0,report_escape/* escapeMarkdown */.FV)(about.join('; '))}</sub>`;
    return (0,markdown_cells/* toRow */.IL)([
        markdown_cells/* RULE_MARKS */.cY[rule.state],
        `${(0,report_escape/* escapeMarkdown */.FV)(rule.title)}${note}`,
        rule.limit === null ? 'only warns' : toNumberCell(rule.limit),
        toFoundCell(rule),
        rule.fixable === null || rule.fixable === 0 ? '' : (0,report_words/* formatNumber */.ZV)(rule.fixable),
    ]);
}
function toFoundCell({ value, waived }) {
    const found = value === null ? '' : toNumberCell(value);
    return waived === null || waived === 0 ? found : `${found} (and ${(0,report_words/* formatNumber */.ZV)(waived)} waived)`;
}
function toNumberCell(value) {
    return (0,report_escape/* escapeMarkdown */.FV)((0,report_words/* formatNumber */.ZV)(value), 80);
}
/** What this verdict does not speak about; empty when that is nothing. */
function toCoveragePart(image) {
    const { narrowed, notAssessed } = image.coverage;
    const platforms = image.image?.notScanned ?? [];
    const lines = [
        ...narrowed.map((sentence) => `Narrowed: ${(0,report_escape/* escapeMarkdown */.FV)(sentence)}`),
        ...notAssessed.map(({ what, count }) => `Not assessed: ${(0,report_words/* formatNumber */.ZV)(count)} ${(0,report_escape/* escapeMarkdown */.FV)(what)}`),
        ...(platforms.length === 0
            ? []
            : [`Platforms of this image not scanned: ${(0,report_escape/* escapeMarkdown */.FV)(platforms.join(', '))}`]),
        ...(0,image_words/* describeSetAside */.aW)(image).map((text) => `Set aside: ${(0,report_escape/* escapeMarkdown */.FV)(text, 500)}`),
    ];
    return lines.length === 0 ? [] : [(0,markdown_cells/* toList */.st)(lines)];
}
function toNoticePart(report) {
    const lines = [
        ...(0,image_words/* listNotices */.Sl)(report).map((notice) => `Notice: ${(0,report_escape/* escapeMarkdown */.FV)(notice.text)}`),
        ...report.deliveries
            .filter((delivery) => delivery.state === 'failed')
            .map(({ to, detail }) => `Not delivered to ${(0,report_escape/* escapeMarkdown */.FV)(to)}: ${(0,report_escape/* escapeMarkdown */.FV)(detail)}`),
    ];
    return lines.length === 0 ? [] : ['### Notes', (0,markdown_cells/* toList */.st)(lines)];
}

// EXTERNAL MODULE: ./src/report/advice-words.ts
var advice_words = __webpack_require__(25396);
// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
;// CONCATENATED MODULE: ./src/report/markdown/advice.ts






const MOST_ACTIONS = 5;
const MOST_FOLDED = 15;
/** What to do, the most useful first: what each action removes and leaves, and its commands. Bounded. */
function toAdvicePart({ advice }) {
    const { first, others, areEstimates } = (0,advice_words/* chooseActions */.h3)(advice, MOST_ACTIONS);
    if (first.length === 0)
        return [];
    const folded = others.slice(0, MOST_FOLDED);
    const left = others.length - folded.length;
    return [
        '### What to do',
        ...(areEstimates ? [`<sub>Numbers are ${advice_words/* ESTIMATES */.I7}.</sub>`] : []),
        toSteps(first, areEstimates),
        ...(folded.length === 0
            ? []
            : (0,markdown_cells/* fold */.AU)((0,report_words/* countOf */.pq)(others.length, 'more action'), [
                toSteps(folded, areEstimates),
                ...(left > 0 ? [`… and ${(0,report_words/* formatNumber */.ZV)(left)} more in the JSON report.`] : []),
            ])),
    ];
}
function toSteps(actions, areEstimates) {
    return (0,advice_words/* tellNotesOnce */.Wj)(actions)
        .map((action, index) => {
        const sign = `${index + 1}. `;
        const [first = '', ...blocks] = toBlocks(action, areEstimates);
        return [`${sign}${first}`, ...blocks.map((block) => indent(block, sign.length))].join('\n\n');
    })
        .join('\n');
}
function indent(block, width) {
    return block.replace(/^/gm, ' '.repeat(width));
}
const SHOWN_PATHS = 3;
const LONGEST_TEXT = 500;
function toBlocks(action, areEstimates) {
    const effect = (0,advice_words/* describeEffect */.xU)(action);
    const estimate = action.isEstimate && !areEstimates ? ', an estimate' : '';
    const paths = action.paths.slice(0, SHOWN_PATHS).map((path) => (0,report_escape/* escapeMarkdown */.FV)(path, 100));
    const more = action.paths.length - paths.length;
    const place = `in ${paths.join(', ')}${more > 0 ? ` and ${(0,report_words/* formatNumber */.ZV)(more)} more` : ''}`;
    const commands = action.commands.slice(0, advice_words/* MOST_COMMANDS */.XL).filter(isPlainCommand);
    return [
        [
            `**${(0,report_escape/* escapeMarkdown */.FV)(action.title, LONGEST_TEXT)}**`,
            ...(effect === null ? [] : [`${(0,verdict_words/* capitalise */.sK)(effect)}${estimate}.`]),
            ...(paths.length === 0 ? [] : [`<sub>${place}</sub>`]),
        ].join('<br>'),
        ...(commands.length === 0 ? [] : [['```sh', ...commands, '```'].join('\n')]),
        ...(action.note === null ? [] : [`<sub>${(0,report_escape/* escapeMarkdown */.FV)(action.note, LONGEST_TEXT)}</sub>`]),
    ];
}
const LONGEST_COMMAND = 4000;
/**
 * Inside a fence nothing can be escaped, so what could end it, or is no command at all, stays out. Ours are
 * made of names and versions that were checked; a report may come from elsewhere.
 */
function isPlainCommand(command) {
    return (command.length <= LONGEST_COMMAND &&
        /^(?:# )?[a-z][ -_a-~]*$/.test(command) &&
        (0,clean/* cleanLine */.Ow)(command, LONGEST_COMMAND) === command);
}

;// CONCATENATED MODULE: ./src/report/markdown/agreement.ts



const MOST_LINES = 20;
/** Who saw what, in a few lines; every reason is folded below. */
function toAgreementPart({ agreement }) {
    if (agreement === null)
        return [];
    const short = (0,image_words/* describeAgreement */.aY)(agreement);
    const all = (0,image_words/* describeDisagreements */.rt)(agreement);
    if (short.length === 0)
        return [];
    const isMore = all.length > short.length - 1;
    return [
        '### Where the scanners differ',
        (0,markdown_cells/* toList */.st)(short.map((line) => (0,report_escape/* escapeMarkdown */.FV)(line, 500))),
        ...(isMore
            ? (0,markdown_cells/* fold */.AU)('All reasons', [
                (0,markdown_cells/* toList */.st)(all.map((line) => (0,report_escape/* escapeMarkdown */.FV)(line, 500)), MOST_LINES),
            ])
            : []),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown/charts.ts
/** Fewer are counted at a glance. */
const LEAST_FINDINGS = 5;
/**
 * Charts of the open vulnerabilities of an image, which GitHub draws from Mermaid: how severe they are, and how many an
 * update fixes. Only numbers and our own words: nothing in a chart can be escaped. Each says something only where it has
 * two parts.
 */
function toChartPart({ findings }) {
    const open = findings.filter((one) => one.kind === 'vulnerability' && one.status === 'open');
    const flaws = open.filter((one) => one.kind === 'vulnerability');
    if (flaws.length < LEAST_FINDINGS)
        return [];
    return [
        ...toPie('Open vulnerabilities by severity', countBy(flaws, severityPart)),
        ...toPie('What an update fixes', countBy(flaws, fixPart)),
    ];
}
const SEVERITY_COLOURS = {
    critical: '#ff6a69',
    high: '#f0883e',
    medium: '#e3b341',
    low: '#54aeff',
    negligible: '#afb8c1',
    unknown: '#8c959f',
};
function severityPart({ severity }) {
    return { label: severity, colour: SEVERITY_COLOURS[severity] };
}
const FIX_PARTS = {
    fixed: { label: 'fixed by an update', colour: '#4ac26b' },
    'not-fixed': { label: 'no fix yet', colour: '#e3b341' },
    'wont-fix': { label: 'will not be fixed', colour: '#ff6a69' },
    deferred: { label: 'fix deferred', colour: '#f0883e' },
    'end-of-life': { label: 'past its end of life', colour: '#c297ff' },
    unknown: { label: 'not known', colour: '#8c959f' },
};
function fixPart({ fix }) {
    return FIX_PARTS[fix.state];
}
function countBy(findings, toPart) {
    const slices = new Map();
    for (const finding of findings) {
        const part = toPart(finding);
        const before = slices.get(part.label);
        slices.set(part.label, { ...part, count: (before?.count ?? 0) + 1 });
    }
    return [...slices.values()];
}
/** The numbers on the slices are dark in the dark theme too, or they cannot be read on the light ones. */
const TEXT = { pieOpacity: '1', pieSectionTextColor: '#1f2328' };
/**
 * Mermaid gives its colours out in the order in which it draws, and older versions draw the largest slice first: in that
 * order both are the same.
 */
function toPie(title, slices) {
    if (slices.length < 2)
        return [];
    const sorted = [...slices].sort((a, b) => b.count - a.count || (a.label < b.label ? -1 : 1));
    const colours = sorted.map(({ colour }, at) => [`pie${at + 1}`, colour]);
    const theme = { themeVariables: { ...Object.fromEntries(colours), ...TEXT } };
    const lines = sorted.map(({ label, count }) => `  "${label}" : ${count}`);
    return [
        [
            '```mermaid',
            `%%{init: ${JSON.stringify(theme)}}%%`,
            `pie showData title ${title}`,
            ...lines,
            '```',
        ].join('\n'),
    ];
}

// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(47479);
// EXTERNAL MODULE: ./src/report/comparison/rows.ts
var comparison_rows = __webpack_require__(93317);
// EXTERNAL MODULE: ./src/report/source-groups.ts
var source_groups = __webpack_require__(67382);
// EXTERNAL MODULE: ./src/report/markdown/finding-cells.ts
var finding_cells = __webpack_require__(46251);
;// CONCATENATED MODULE: ./src/report/markdown/own-commit.ts

const BROKEN = / at ([0-9a-f]{6})\u200B([0-9a-f]{1,34})(?![0-9a-z])/g;
/** Words of ours with names of others in them, as `run 12 on main at 1a2b3c4`: the commit is code, which copies cleanly. */
function escapeWithCommit(text, maxLength) {
    return (0,report_escape/* escapeMarkdown */.FV)(text, maxLength).replace(BROKEN, ' at `$1$2`');
}

;// CONCATENATED MODULE: ./src/report/markdown/comparison.ts










const MOST_ROWS = 10;
const MOST_NOTES = 5;
/** What changed since the baseline: what got worse stands open, what is fixed is folded. Bounded. */
function toComparisonPart(image) {
    const { comparison, judged } = image;
    if (comparison === null)
        return [];
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const worse = image.findings.filter(({ change }) => change === 'introduced' || change === 'worsened');
    return [
        '### What changed',
        `Compared with ${escapeWithCommit((0,image_words/* describeCompared */.lq)(comparison, judged), 400)}: ${(0,comparison_rows/* describeChanges */.DT)(comparison.counts)}.`,
        ...comparison.notes.slice(0, MOST_NOTES).map((note) => `⚠️ ${(0,report_escape/* escapeMarkdown */.FV)(note, 500)}`),
        ...toWorse(worse, blocking),
        ...toFixed(comparison),
    ];
}
function toWorse(findings, blocking) {
    if (findings.length === 0)
        return [];
    const { shown, left } = takeRows(findings, blocking);
    const rows = shown.map((row) => (0,markdown_cells/* toRow */.IL)([
        `${blocking.has(row.finding.id) ? '⛔ ' : ''}${row.finding.change ?? ''}`,
        ...toCells(row),
        (0,finding_cells/* toFixCell */.v_)(row.finding),
    ]));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Change', 'Severity', 'Finding', 'In', 'Installed', 'Fixed in']);
    return [
        ...(0,markdown_cells/* toSmall */.$c)((0,source_groups/* describeShown */.VC)(shown, findings.length)),
        [head, ...rows].join('\n'),
        ...toMore(left),
    ];
}
/** `left`: findings, not rows. */
function takeRows(findings, blocking) {
    const rows = (0,source_groups/* groupBySource */.kd)(findings, blocking);
    const shown = (0,order/* takeFirst */.SG)((0,source_groups/* rowsInReadingOrder */.Lm)(rows, blocking), MOST_ROWS);
    return { shown, left: findings.length - (0,source_groups/* countRowFindings */.Uy)(shown) };
}
function toCells(row) {
    const { finding } = row;
    return [
        `${markdown_cells/* SEVERITY_MARKS */.ru[finding.severity]} ${finding.severity}`,
        (0,finding_cells/* toFindingCell */.zB)(finding),
        (0,finding_cells/* toNameCell */.H8)(row),
        (0,report_escape/* escapeMarkdown */.FV)(finding.package?.version ?? '', 60),
    ];
}
function toFixed({ fixed }) {
    if (fixed.length === 0)
        return [];
    const { shown, left } = takeRows(fixed, new Set());
    const rows = shown.map((row) => (0,markdown_cells/* toRow */.IL)(toCells(row)));
    return (0,markdown_cells/* fold */.AU)(`✅ ${(0,report_words/* formatNumber */.ZV)(fixed.length)} fixed`, [
        ...(0,markdown_cells/* toSmall */.$c)((0,source_groups/* describeShown */.VC)(shown, fixed.length)),
        [(0,markdown_cells/* toTableHead */.s6)(['Severity', 'Finding', 'Was in', 'Version']), ...rows].join('\n'),
        ...toMore(left),
    ]);
}
function toMore(left) {
    return left > 0 ? [`… and ${(0,report_words/* formatNumber */.ZV)(left)} more in the JSON report.`] : [];
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/rules/index.ts + 4 modules
var rules = __webpack_require__(91710);
// EXTERNAL MODULE: ./src/report/finding-words.ts
var finding_words = __webpack_require__(47855);
;// CONCATENATED MODULE: ./src/report/markdown/counts.ts





const ROWS = [
    { title: 'Open', counts: () => true, needs: null },
    { title: 'Fixable', counts: rules/* isFixable */.G4, needs: null },
    { title: 'From the base', counts: (one) => (0,finding_words/* findOrigin */.Ub)(one) === 'base', needs: 'base' },
    { title: 'Added', counts: (one) => (0,finding_words/* findOrigin */.Ub)(one)?.endsWith('added') === true, needs: 'base' },
    { title: 'Introduced', counts: (one) => one.change === 'introduced', needs: 'comparison' },
    { title: 'Worsened', counts: (one) => one.change === 'worsened', needs: 'comparison' },
    {
        title: 'Newly disclosed',
        counts: (one) => one.change === 'newly-disclosed',
        needs: 'comparison',
    },
];
/** Open vulnerabilities by severity, and what can be said of them; empty where one sentence says it all. */
function toCountPart(image) {
    const asked = ROWS.filter(({ needs }) => needs === null || image[needs] !== null);
    const tallies = asked.map((row) => ({ row, tally: new Map() }));
    for (const finding of image.findings) {
        if (finding.kind !== 'vulnerability' || finding.status !== 'open')
            continue;
        for (const { row, tally } of tallies)
            if (row.counts(finding))
                count(tally, finding.severity);
    }
    const shown = domain_severity/* SEVERITIES */.oC.filter((severity) => tallies[0]?.tally.has(severity) === true);
    if (shown.length < 2)
        return [];
    const lines = tallies.flatMap(({ row: { title, needs }, tally }) => {
        const cells = shown.map((severity) => tally.get(severity) ?? 0);
        const total = cells.reduce((sum, one) => sum + one, 0);
        return total > 0 || needs === null
            ? [(0,markdown_cells/* toRow */.IL)([title, ...[...cells, total].map(report_words/* formatNumber */.ZV)])]
            : [];
    });
    const heads = shown.map((severity) => `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${severity}`);
    return ['### In numbers', [(0,markdown_cells/* toTableHead */.s6)(['', ...heads, 'all']), ...lines].join('\n')];
}
function count(tally, severity) {
    tally.set(severity, (tally.get(severity) ?? 0) + 1);
}

;// CONCATENATED MODULE: ./src/report/markdown/finding-rows.ts





/** Rows of one image's findings: where nothing is known of base or baseline, without those columns. */
function createFindingRows(image) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const columns = [
        { head: 'Blocks', toCell: of((one) => (blocking.has(one.id) ? '⛔' : '')) },
        { head: 'Finding', toCell: of(finding_cells/* toFindingCell */.zB) },
        { head: 'In', toCell: finding_cells/* toSubjectCell */.kz },
        { head: 'Installed', toCell: of((one) => (0,report_escape/* escapeMarkdown */.FV)(one.package?.version ?? '', 60)) },
        { head: 'Fixed in', toCell: of((one) => (0,finding_cells/* toFixCell */.v_)(one)) },
        ...(image.findings.some((one) => (0,finding_words/* findOrigin */.Ub)(one) !== null)
            ? [{ head: 'From', toCell: of(finding_cells/* toOriginCell */.q7) }]
            : []),
        ...(image.comparison === null ? [] : [{ head: 'Change', toCell: of(finding_cells/* toChangeCell */.mA) }]),
        { head: 'Seen by', toCell: of(finding_cells/* toSeenCell */.r6) },
    ];
    return {
        head: (0,markdown_cells/* toTableHead */.s6)(columns.map(({ head }) => head)),
        blocking,
        toRow: (row) => (0,markdown_cells/* toRow */.IL)(columns.map(({ toCell }) => toCell(row))),
    };
}
/** What all findings of a row have in common. */
function of(toCell) {
    return ({ finding }) => toCell(finding);
}

;// CONCATENATED MODULE: ./src/report/markdown/findings.ts







/**
 * One table per severity, worst first, and one of what is not counted: as many whole rows as fit into
 * `maxBytes`.
 */
function toFindingTables(image, maxBytes) {
    const rows = createFindingRows(image);
    const texts = [];
    let left = maxBytes;
    let shown = 0;
    for (const { grouped, before, after } of toTables(image, rows)) {
        const { taken, texts: lines } = findings_takeRows(grouped, rows, left - (0,markdown_cells/* countBytes */.Tu)(before + after));
        if (taken.length > 0)
            texts.push(`${before}${lines.join('\n')}${after}`);
        left -= (0,markdown_cells/* countBytes */.Tu)(texts.at(-1) ?? '') + 2;
        shown += (0,source_groups/* countRowFindings */.Uy)(taken);
        if (taken.length < grouped.length)
            break;
    }
    return { text: texts.join('\n\n'), shown };
}
function toTables({ findings }, rows) {
    const counted = new Map(domain_severity/* SEVERITIES */.oC.map((severity) => [severity, []]));
    const others = [];
    for (const finding of findings) {
        const home = (0,finding_words/* isCounted */.he)(finding, rows.blocking) ? counted.get(finding.severity) : others;
        home?.push(finding);
    }
    return [
        ...[...counted].map(([severity, all]) => toTable(severity, all, rows)),
        toOtherTable(others, rows),
    ].filter((table) => table.grouped.length > 0);
}
function toOtherTable(others, rows) {
    const grouped = (0,source_groups/* groupBySource */.kd)(others, rows.blocking);
    const title = `➖ ${(0,report_words/* formatNumber */.ZV)(others.length)} not counted${(0,source_groups/* describeRows */.$7)(grouped)}`;
    return { grouped, ...toFoldedFrame(title, rows) };
}
/** Critical and high stand open; the rest is folded, so that what matters fits a screen. */
function toTable(severity, findings, rows) {
    const grouped = (0,source_groups/* groupBySource */.kd)(findings, rows.blocking);
    const fixable = findings.filter(rules/* isFixable */.G4).length;
    const open = fixable === 0 ? '' : `, ${(0,report_words/* formatNumber */.ZV)(fixable)} fixable`;
    const count = (0,report_words/* countOf */.pq)(findings.length, severity, severity);
    const title = `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${count}${(0,source_groups/* describeRows */.$7)(grouped)}${open}`;
    return severity === 'critical' || severity === 'high'
        ? { grouped, before: `#### ${title}\n\n${rows.head}\n`, after: '' }
        : { grouped, ...toFoldedFrame(title, rows) };
}
function toFoldedFrame(title, { head }) {
    return {
        before: `<details><summary>${title}</summary>\n\n${head}\n`,
        after: '\n\n</details>',
    };
}
function findings_takeRows(grouped, rows, maxBytes) {
    const taken = [];
    const texts = [];
    let left = maxBytes;
    for (const row of (0,source_groups/* rowsInReadingOrder */.Lm)(grouped, rows.blocking)) {
        const text = rows.toRow(row);
        left -= (0,markdown_cells/* countBytes */.Tu)(text) + 1;
        if (left < 0)
            break;
        taken.push(row);
        texts.push(text);
    }
    return { taken, texts };
}

;// CONCATENATED MODULE: ./src/report/markdown/standards.ts



const MARKS = {
    pass: '✅',
    fail: '❌',
    waived: '☑️',
    'not-assessed': '➖',
    manual: '👤',
    'not-applicable': '➖',
    superseded: '➖',
};
const MOST_CONTROLS = 200;
/** Each standard in a line, its controls folded below it. */
function toStandardPart({ standards }) {
    if (standards.length === 0)
        return [];
    return ['### Standards', ...standards.flatMap(toStandard)];
}
function toStandard(standard) {
    const heading = `**${(0,report_escape/* escapeMarkdown */.FV)(standard.title, 120)}**: ${(0,report_escape/* escapeMarkdown */.FV)((0,standard_words/* describeStandard */.j1)(standard))}.`;
    const rows = standard.controls.slice(0, MOST_CONTROLS).map(toControlRow);
    const table = [(0,markdown_cells/* toTableHead */.s6)(['Control', 'State', 'Title', 'Evidence']), ...rows].join('\n');
    // A summary is raw HTML, in which no Markdown escape holds: it gets none of the standard's words.
    return [heading, ...(0,markdown_cells/* fold */.AU)('Its controls', [table])];
}
function toControlRow(control) {
    const { id, remedy, state, title } = control;
    const isWarning = (0,standard_words/* warnsOnly */.AP)(control);
    const cure = state === 'fail' && remedy !== null ? `<br>**To pass:** ${(0,report_escape/* escapeMarkdown */.FV)(remedy)}` : '';
    return (0,markdown_cells/* toRow */.IL)([
        (0,report_escape/* escapeMarkdown */.FV)(id, 40),
        `${isWarning ? '⚠️' : MARKS[state]} ${(0,standard_words/* wordOf */.aG)(control)}${isWarning ? ' (warns)' : ''}`,
        (0,report_escape/* escapeMarkdown */.FV)(title, 200),
        `${(0,report_escape/* escapeMarkdown */.FV)((0,standard_words/* describeControl */.hy)(control), 600)}${cure}`,
    ]);
}
const MOST_WAIVERS = 20;
/** How many waivers there are, and those that somebody has to look at. */
function toWaiverPart({ waivers }) {
    const summary = (0,standard_words/* describeWaivers */.HV)(waivers);
    if (summary === null)
        return [];
    const urgent = (0,standard_words/* urgentWaivers */.nr)(waivers).map((waiver) => (0,report_escape/* escapeMarkdown */.FV)((0,standard_words/* describeWaiver */.kr)(waiver), 400));
    return [
        '### Waivers',
        `${(0,report_escape/* escapeMarkdown */.FV)(summary)}.`,
        ...(urgent.length === 0 ? [] : [(0,markdown_cells/* toList */.st)(urgent, MOST_WAIVERS)]),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown/verdict.ts









const MOST_SENTENCES = 20;
/** What the outcome means, then each reason with its cure and its first findings. Bounded. */
function toVerdictPart(image) {
    return [
        toSummary(image),
        ...toJudged(image),
        ...(0,verdict_words/* failuresOf */.dJ)(image).slice(0, MOST_SENTENCES).map(toFailure),
        ...image.verdict.degraded.slice(0, MOST_SENTENCES).map((sentence) => {
            return `⚠️ **Degraded:** ${(0,report_escape/* escapeMarkdown */.FV)(sentence)}`;
        }),
        ...toReasons(image),
    ];
}
function toSummary(image) {
    const meaning = `**${(0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image))}.**`;
    const found = (0,verdict_words/* describeFound */.Kq)(image);
    return found === null ? meaning : `${meaning} ${(0,verdict_words/* capitalise */.sK)(found)}.`;
}
function toJudged(image) {
    const judged = (0,verdict_words/* describeJudged */.HR)(image);
    return judged === null ? [] : [`${escapeWithCommit(judged, 500)}.`];
}
function toFailure({ what, message, hint }) {
    return `🛑 **${what}:** ${(0,report_escape/* escapeMarkdown */.FV)(message)}\\\n**What to do:** ${(0,report_escape/* escapeMarkdown */.FV)(hint)}`;
}
function toReasons(image) {
    const byId = (0,report_blocking/* findingsById */.V)(image);
    return image.verdict.reasons.slice(0, MOST_SENTENCES).flatMap((reason) => {
        const findings = reason.findings.flatMap((id) => byId.get(id) ?? []);
        const title = (0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* reasonTitle */.tc)(image, reason));
        return [
            `**❌ ${title}: ${(0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* describeLimit */.XW)(reason))}**\\\n**To pass:** ${(0,report_escape/* escapeMarkdown */.FV)(reason.remedy, 1000)}`,
            ...toBlockers(reason, findings),
        ];
    });
}
const SHOWN_BLOCKERS = 10;
function toBlockers(reason, findings) {
    if (findings.length === 0)
        return [];
    const blocking = new Set(reason.findings);
    const grouped = (0,source_groups/* groupBySource */.kd)(findings, blocking);
    const shown = (0,order/* takeFirst */.SG)((0,source_groups/* rowsInReadingOrder */.Lm)(grouped, blocking), SHOWN_BLOCKERS);
    const left = findings.length - (0,source_groups/* countRowFindings */.Uy)(shown);
    // Secrets and settings have neither version nor fix: their table goes without these columns.
    const columns = shown.some(({ finding }) => finding.package !== null) ? 4 : 2;
    const rows = shown.map((row) => (0,markdown_cells/* toRow */.IL)(toBlockerCells(row).slice(0, columns)));
    const head = (0,markdown_cells/* toTableHead */.s6)(['Blocks', 'In', 'Installed', 'Fixed in'].slice(0, columns));
    return [
        ...(0,markdown_cells/* toSmall */.$c)((0,source_groups/* describeShown */.VC)(shown, findings.length)),
        [head, ...rows].join('\n'),
        ...(left > 0
            ? [`… and ${(0,report_words/* formatNumber */.ZV)(left)} more because of this rule, in the tables below.`]
            : []),
    ];
}
function toBlockerCells(row) {
    const { finding } = row;
    return [
        (0,finding_cells/* toFindingCell */.zB)(finding),
        (0,finding_cells/* toNameCell */.H8)(row),
        (0,report_escape/* escapeMarkdown */.FV)(finding.package?.version ?? '', 60),
        (0,finding_cells/* toFixCell */.v_)(finding, '**'),
    ];
}

;// CONCATENATED MODULE: ./src/report/markdown/image.ts











/**
 * Everything about one image in at most `maxBytes`: first what anybody wants to know, then the evidence, then
 * every finding. Where that is too much, without the evidence; null when not even that fits.
 */
function toImageSection(image, report, { maxBytes, hasCharts }) {
    const answer = [
        ...toVerdictPart(image),
        ...toComparisonPart(image),
        ...toAdvicePart(image),
        ...toStandardPart(image),
        ...toCoverage(image),
    ];
    const whole = [
        ...answer,
        ...toCountPart(image),
        ...(hasCharts ? toChartPart(image) : []),
        ...toAgreementPart(image),
        ...toEvidence(image, report),
    ];
    for (const frame of [whole, answer]) {
        const left = maxBytes - (0,markdown_cells/* countBytes */.Tu)(join([...frame, '### Findings', ''])) - ROOM_FOR_NOTE;
        if (left < 0)
            continue;
        const findings = toFindingsPart(image, left);
        return { text: join([...frame, ...findings.parts]), hidden: findings.hidden };
    }
    return null;
}
const ROOM_FOR_NOTE = 200;
function toCoverage(image) {
    const coverage = toCoveragePart(image);
    return coverage.length === 0 ? [] : ['### What this verdict does not cover', ...coverage];
}
function toEvidence(image, report) {
    const rules = image.rules.length === 0 ? [] : (0,markdown_cells/* fold */.AU)('Every rule of the gate', [toRulePart(image)]);
    return [
        ...rules,
        ...(0,markdown_cells/* fold */.AU)('What was looked at', [toSubjectPart(image, report), ...toScanPart(image)]),
    ];
}
function toFindingsPart(image, maxBytes) {
    if (image.findings.length === 0)
        return { parts: [], hidden: 0 };
    const tables = toFindingTables(image, maxBytes);
    const hidden = image.findings.length - tables.shown;
    const note = hidden === 0 ? [] : [`… and ${(0,report_words/* formatNumber */.ZV)(hidden)} more, less urgent, in the JSON report.`];
    const parts = ['### Findings', tables.text, ...note].filter((part) => part !== '');
    return { parts, hidden };
}
function join(parts) {
    return parts.join('\n\n');
}

;// CONCATENATED MODULE: ./src/report/markdown/links.ts

const NO_LINKS = { alerts: null, comment: null, artifact: null };
const TITLES = {
    alerts: 'Alerts in code scanning',
    comment: 'Comment on the pull request',
    artifact: 'Reports of this run',
};
/** The links in one line; empty when there are none. */
function toLinkPart(links) {
    const shown = [
        toLink(TITLES.alerts, links.alerts),
        toLink(TITLES.comment, links.comment),
        toLink(TITLES.artifact, links.artifact),
    ].flat();
    return shown.length === 0 ? [] : [shown.join(' · ')];
}
/** The server of an enterprise may be one without TLS; what is no address of a server is no link. */
function toLink(title, address) {
    if (address === null || !URL.canParse(address))
        return [];
    const { protocol, username, password, href } = new URL(address);
    const isServer = /^https?:$/.test(protocol) && username === '' && password === '';
    if (!isServer || href.length > 2000)
        return [];
    const target = href.replace(/[()[\]<>\\\s]/g, encodeCharacter).replaceAll('&', '&amp;');
    return [`[${(0,report_escape/* escapeMarkdown */.FV)(title)}](${target})`];
}
function encodeCharacter(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

;// CONCATENATED MODULE: ./src/report/markdown/overview.ts




const overview_MOST_ROWS = 500;
const SHOWN = ['critical', 'high', 'medium', 'low'];
/** A line for each image: its verdict and why, how much blocks, and what is open. */
function toOverview(images) {
    const heads = SHOWN.map((severity) => `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${severity}`);
    const head = (0,markdown_cells/* toTableHead */.s6)(['Verdict', 'Image', 'Why', 'Blocks', ...heads, 'Fixable']);
    const rows = images.slice(0, overview_MOST_ROWS).map(toImageRow);
    const left = images.length - rows.length;
    const more = left > 0 ? [`\n… and ${(0,report_words/* countOf */.pq)(left, 'more image')}.`] : [];
    return [head, ...rows, ...more].join('\n');
}
function toImageRow(image) {
    const { name, reference, verdict } = image;
    return (0,markdown_cells/* toRow */.IL)([
        `${markdown_cells/* OUTCOME_MARKS */.Uq[verdict.outcome]} ${report_words/* OUTCOME_WORDS */.nx[verdict.outcome]}`,
        `${(0,report_escape/* escapeMarkdown */.FV)(name, 100)}<br><sub>${(0,report_escape/* escapeMarkdown */.FV)([reference, ...toPlatform(image)].join(', '), 150)}</sub>`,
        (0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image)),
        ...toNumbers(image),
    ]);
}
function toPlatform({ image }) {
    return image === null ? [] : [image.platform];
}
/** Where nothing trustworthy was looked at, a zero would read as clean. */
function toNumbers(image) {
    const { counts } = image;
    const numbers = [counts.blocking, ...SHOWN.map((severity) => counts[severity]), counts.fixable];
    return (0,verdict_words/* describeFound */.Kq)(image) === null ? numbers.map(() => '–') : numbers.map(report_words/* formatNumber */.ZV);
}

;// CONCATENATED MODULE: ./src/report/sarif/groups.ts





/** GitHub refuses an upload with more results in one run. */
const MOST_RESULTS = 25_000;
/** Every finding in the group of its key; the order of the groups means nothing. */
function groupByKey(image) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const groups = new Map();
    for (const finding of image.findings) {
        const group = groups.get(finding.key);
        if (group === undefined)
            groups.set(finding.key, [finding]);
        else
            group.push(finding);
    }
    return [...groups].map(([key, findings]) => {
        findings.sort(compareWithinGroup);
        const isBlocking = findings.some((finding) => blocking.has(finding.id));
        return { key, findings, severity: findings[0].severity, isBlocking };
    });
}
function compareWithinGroup(a, b) {
    return (0,order/* severityRank */.qs)(a.severity) - (0,order/* severityRank */.qs)(b.severity) || (0,order/* compareText */.n6)(a.id, b.id);
}
/** Worst first, then fixable, then by key. */
const BY_WEIGHT = {
    rank: ({ severity, findings }) => (0,order/* severityRank */.qs)(severity) * 2 + (findings.some(rules/* isFixable */.G4) ? 0 : 1),
    compare: (a, b) => (0,order/* compareText */.n6)(a.key, b.key),
};
/** What the gate leaves alone, such as flaws of kernel headers, is the first to be left out. */
const BY_NEED = {
    rank: (group) => BY_WEIGHT.rank(group) +
        (group.findings.some((one) => one.status === 'open') ? 0 : 2 * domain_severity/* SEVERITIES */.oC.length),
    compare: BY_WEIGHT.compare,
};
/**
 * The groups that fit, in order: worst first, then fixable, then by key. What blocks is chosen before
 * everything else and kept beyond `most`, up to what GitHub accepts at all; then what is open.
 */
function selectGroups(all, most) {
    if (all.length <= most)
        return { groups: [...(0,order/* inOrder */.al)(all, BY_WEIGHT)], cut: null };
    const blocking = all.filter((group) => group.isBlocking);
    const others = all.filter((group) => !group.isBlocking);
    const keptBlocking = (0,order/* takeFirst */.SG)((0,order/* inOrder */.al)(blocking, BY_WEIGHT), MOST_RESULTS);
    const keptOthers = (0,order/* takeFirst */.SG)((0,order/* inOrder */.al)(others, BY_NEED), most - keptBlocking.length);
    const groups = [...(0,order/* inOrder */.al)([...keptBlocking, ...keptOthers], BY_WEIGHT)];
    const numbers = {
        all: all.length,
        kept: groups.length,
        blocking: blocking.length,
        keptBlocking: keptBlocking.length,
    };
    return { groups, cut: groups.length === all.length ? null : describeCut(numbers) };
}
function describeCut({ all, kept, blocking, keptBlocking }) {
    const left = `The SARIF holds ${(0,report_words/* formatNumber */.ZV)(kept)} of ${(0,report_words/* formatNumber */.ZV)(all)} results, the worst first`;
    return keptBlocking === blocking
        ? `${left}; everything that blocks is among them.`
        : `${left}; of ${(0,report_words/* formatNumber */.ZV)(blocking)} that block, ${(0,report_words/* formatNumber */.ZV)(keptBlocking)} are among them, as GitHub accepts no more.`;
}

;// CONCATENATED MODULE: ./src/report/sarif/choose-alerts.ts



/**
 * The groups that become alerts; whatever blocks is always among them. What a waiver or a VEX statement took off the gate
 * is not actionable: GitHub keeps no promise about `suppressions` of other tools (github/codeql-action issue 1230; people
 * found such results as open alerts), and a flaw that somebody has accepted must not stand there as an open one. Left
 * out, its alert is closed as fixed, and the same alert is opened again on the day after the waiver has expired.
 */
function chooseAlerts(groups, choice) {
    switch (choice) {
        case 'all':
            return groups;
        case 'blocking':
            return groups.filter((group) => group.isBlocking);
        case 'actionable':
            return groups.filter((group) => group.isBlocking || group.findings.some(isActionable));
    }
}
/** Somebody can do something about it, and it is grave enough that somebody will. */
function isActionable(finding) {
    if (finding.status !== 'open' || !(0,domain_severity/* isAtLeast */.du)(finding.severity, 'medium'))
        return false;
    return finding.kind !== 'vulnerability' || finding.fix.state !== 'wont-fix';
}
function countFindingsOf(groups) {
    return groups.reduce((sum, { findings }) => sum + findings.length, 0);
}
/** `12 findings became no alerts (alerts: actionable).`; null for none. */
function describeLeftOut(count, choice) {
    if (count === 0)
        return null;
    return `${(0,report_words/* countOf */.pq)(count, 'finding became no alert', 'findings became no alerts')} (alerts: ${choice}).`;
}
/** The same of a whole run: of the images that have a trustworthy answer, as no others are uploaded. */
function describeNoAlerts({ images }, choice) {
    const counts = images.filter(isJudged).map((image) => countNoAlerts(image, choice));
    return describeLeftOut(counts.reduce((sum, one) => sum + one, 0), choice);
}
function isJudged({ verdict }) {
    return verdict.outcome === 'pass' || verdict.outcome === 'fail';
}
function countNoAlerts(image, choice) {
    return choice === 'all'
        ? 0
        : image.findings.length - countFindingsOf(chooseAlerts(groupByKey(image), choice));
}

;// CONCATENATED MODULE: ./src/report/markdown.ts











/** GitHub drops a job summary above 1 MiB as a whole; other steps' bytes do not count. */
const DEFAULT_BYTES = 900 * 1024;
/** The report for people, as GitHub-flavoured Markdown of at most `maxBytes`, cut by whole rows. */
function renderMarkdown(report, options = {}) {
    const { maxBytes = DEFAULT_BYTES, isSummary = false } = options;
    const images = sortByOutcome(report.images);
    const top = toTop(report, images, options);
    const bottom = [
        ...toWaiverPart(report),
        ...toNoticePart(report),
        ...toAlertPart(report, options),
        toFooter(report),
    ];
    const room = maxBytes - (0,markdown_cells/* countBytes */.Tu)([...top, ...bottom].join('\n\n')) - markdown_ROOM_FOR_NOTE;
    const { sections, hidden, dropped } = toSections(images, { report, room, isSummary });
    const cut = markdown_describeCut(hidden, dropped);
    const note = cut === null ? [] : [`⚠️ ${cut}`];
    return { text: `${[...top, ...sections, ...note, ...bottom].join('\n\n')}\n`, cut };
}
function toTop(report, images, { links = NO_LINKS }) {
    const failures = (0,verdict_words/* runFailures */.Bu)(report).map((text) => `🛑 **${(0,report_escape/* escapeMarkdown */.FV)(text)}**`);
    const isOverview = images.length > 1 || failures.length > 0;
    return [
        toTitle(report),
        ...toLinkPart(links),
        ...failures,
        ...(isOverview ? [toOverview(images)] : []),
    ];
}
function toAlertPart(report, { alerts }) {
    return alerts === undefined ? [] : (0,markdown_cells/* toSmall */.$c)(describeNoAlerts(report, alerts) ?? '');
}
const markdown_ROOM_FOR_NOTE = 300;
function sortByOutcome(images) {
    const rank = (image) => domain_verdict/* OUTCOMES */.im.indexOf(image.verdict.outcome);
    return [...images].sort((a, b) => rank(a) - rank(b));
}
function toTitle(report) {
    const [only, ...others] = report.images;
    const { outcome } = report.verdict;
    const subject = only === undefined || others.length > 0
        ? (0,report_words/* countOf */.pq)(report.images.length, 'image')
        : (0,report_escape/* escapeMarkdown */.FV)(only.name, 120);
    return `## ${markdown_cells/* OUTCOME_MARKS */.Uq[outcome]} Plimsoll: ${report_words/* OUTCOME_WORDS */.nx[outcome]}, ${subject}`;
}
/** Each chart is a frame of its own in the browser: beyond the first images they would make the page slow. */
const MOST_CHARTED = 3;
/** Every image gets its share of the room; what one leaves over goes to the next. */
function toSections(images, { report, room, isSummary }) {
    const sections = [];
    let left = room;
    let hidden = 0;
    let dropped = 0;
    for (const [index, image] of images.entries()) {
        const heading = images.length > 1 ? `${toHeading(image)}\n\n` : '';
        const share = Math.floor(left / (images.length - index)) - (0,markdown_cells/* countBytes */.Tu)(heading);
        const hasCharts = isSummary && index < MOST_CHARTED;
        const section = toImageSection(image, report, { maxBytes: share, hasCharts });
        if (section === null) {
            dropped += 1;
            continue;
        }
        const text = `${heading}${section.text}`;
        sections.push(text);
        left -= (0,markdown_cells/* countBytes */.Tu)(text) + 2;
        hidden += section.hidden;
    }
    return { sections, hidden, dropped };
}
function toHeading(image) {
    const { outcome } = image.verdict;
    return `## ${markdown_cells/* OUTCOME_MARKS */.Uq[outcome]} ${report_words/* OUTCOME_WORDS */.nx[outcome]}: ${(0,report_escape/* escapeMarkdown */.FV)(image.name, 120)}`;
}
function markdown_describeCut(hidden, dropped) {
    const parts = [
        ...(hidden === 0 ? [] : [(0,report_words/* countOf */.pq)(hidden, 'finding')]),
        ...(dropped === 0 ? [] : [`the details of ${(0,report_words/* countOf */.pq)(dropped, 'image')}`]),
    ];
    if (parts.length === 0)
        return null;
    return `Left out for size: ${parts.join(' and ')}; the JSON report has everything.`;
}
function toFooter(report) {
    const { tool, asOf } = report;
    return `<sub>${tool.name} ${(0,report_escape/* escapeMarkdown */.FV)(tool.version, 40)}, as of ${(0,report_escape/* escapeMarkdown */.FV)(asOf, 40)}</sub>`;
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/domain/package-identity.ts
var package_identity = __webpack_require__(10719);
;// CONCATENATED MODULE: ./src/report/dockerfile-lines.ts

/**
 * Where findings of an image come from in its Dockerfile: the first line that made a layer of theirs, else the FROM of the
 * stage that was built, as what stands on no line of its own came with that. Null for an image whose Dockerfile is not
 * known, or whose path is none within the repository.
 */
function createFindDockerfileLine(image) {
    const { dockerfile } = image;
    if (dockerfile === null || !isPathWithin(dockerfile.path))
        return null;
    const { path, fromLine } = dockerfile;
    const lineOf = new Map(image.image?.layers.map(({ diffId, line }) => [diffId, line]));
    const lengthOf = new Map(dockerfile.lengths.map(({ line, length }) => [line, length]));
    return (findings) => {
        let first = null;
        for (const finding of findings) {
            for (const one of linesOf(finding, lineOf))
                first = Math.min(first ?? one, one);
        }
        const line = Math.max(1, first ?? fromLine);
        return { path, line, length: lengthOf.get(line) ?? null };
    };
}
function linesOf(finding, lineOf) {
    const own = ownLine(finding);
    if (own !== null)
        return [own];
    return finding.instances.flatMap(({ layer }) => (layer === null ? [] : (lineOf.get(layer) ?? [])));
}
/** Where one of our own rules speaks of a line and of no file of the image, it is the Dockerfile's. */
function ownLine(finding) {
    if (finding.kind !== 'misconfiguration' || !finding.seenBy.includes('plimsoll'))
        return null;
    return finding.instances.every(({ path }) => path === null) ? finding.line : null;
}
const LONGEST_PATH = 1000;
/** A report may come from elsewhere: a path that leaves the repository, or is none, points nowhere. */
function isPathWithin(path) {
    const isPlain = path.length <= LONGEST_PATH && (0,clean/* cleanLine */.Ow)(path, LONGEST_PATH) === path;
    return isPlain && path.split('/').every((part) => !/^(?:\.{0,2}|\s+)$/.test(part));
}

;// CONCATENATED MODULE: ./src/report/sarif/place.ts




/** GitHub lists all four as required; both scanners' own SARIF has an empty region. */
const NO_REGION = { endColumn: 2, endLine: 1, startColumn: 1, startLine: 1 };
/**
 * Where the alerts of an image stand: in its Dockerfile, where the repository has one, on the line that brought what the
 * finding is in; otherwise at a path that stands for the package. The path is part of an alert's identity, and the line is
 * not: to give a Dockerfile, or to take it away, closes every alert once and opens it anew.
 */
function createPlacer(image) {
    const findLine = createFindDockerfileLine(image);
    if (findLine === null) {
        return ([worst]) => ({ uri: toAlertPath(image.name, worst), region: NO_REGION });
    }
    return (findings) => {
        const { path, line, length } = findLine(findings);
        const endColumn = Math.max(1, length ?? 1) + 1;
        return {
            uri: path.split('/').map(encodeURIComponent).join('/'),
            region: { endColumn, endLine: line, startColumn: 1, startLine: line },
        };
    };
}
/**
 * A path for alerts that stays the same over rebuilds and upgrades and cannot be taken for a file of the
 * repository: `<image>/<purl type>/<package>`, or `<image>/<kind>/<path>` for what a file holds. Relative,
 * percent-encoded, never empty, without dot segments; the colon of a tag would read as a URI scheme.
 */
function toAlertPath(imageName, finding) {
    return toUriPath([...imageName.split('/'), ...placeOf(finding)]);
}
function placeOf(finding) {
    if (finding.package !== null) {
        // As the key has it: the scanners spell some names differently, and an alert must not move when one of them is away.
        const [type, namespace, name] = (0,package_identity/* packageIdentity */.l)(finding.package);
        return [type, ...namespace.split('/'), ...name.split('/')];
    }
    const [path] = (0,report_words/* pathsOf */.wG)([finding]);
    return [
        finding.kind,
        ...(path ?? (finding.kind === 'vulnerability' ? '' : finding.rule.id)).split('/'),
    ];
}
const LONGEST_SEGMENT = 200;
/** Segments as a relative URI path; empty ones are left out, `.` and `..` lose their meaning. */
function toUriPath(segments) {
    const encoded = segments
        .map((segment) => (0,clean/* cleanLine */.Ow)(segment, LONGEST_SEGMENT).trim())
        .filter((segment) => segment !== '')
        .map((segment) => (/^\.+$/.test(segment) ? '_'.repeat(segment.length) : segment))
        .map(encodeURIComponent);
    return encoded.length === 0 ? 'image' : encoded.join('/');
}

;// CONCATENATED MODULE: ./src/report/sarif/category.ts


/**
 * The category of each image, in order, all different: a later upload of the same one replaces this one, so neither tag
 * nor digest may be in it, or alerts stay open for ever. It ends with `/`, since GitHub reads what follows the last one as
 * the id of a single run. A category that the user names stands as it is for one image, and above the names of several.
 */
function toCategories(images, { tool, wanted }) {
    const taken = new Set();
    return images.map((image) => {
        const own = wanted !== null && images.length === 1 ? [] : toSegments(image);
        const segments = [...(wanted ?? tool).split('/'), ...own];
        const category = findFree(segments, image, taken);
        taken.add(category);
        return category;
    });
}
function toSegments({ name, image }) {
    return [...name.split('/'), ...(image?.platform ?? '').split('/')];
}
/**
 * Different names may be written alike as paths: those after the first carry a hash of name and platform. Two images of
 * one name and platform, such as two tags, are told apart by their turn, which no release changes.
 */
function findFree(segments, image, taken) {
    const plain = `${toUriPath(segments)}/`;
    if (!taken.has(plain))
        return plain;
    const hash = shortHash(image.name, image.image?.platform ?? '');
    let category = `${plain}${hash}/`;
    for (let turn = 2; taken.has(category); turn += 1)
        category = `${plain}${hash}-${turn}/`;
    return category;
}
function shortHash(...parts) {
    return (0,external_node_crypto_.createHash)('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 8);
}

// EXTERNAL MODULE: ./src/domain/finding.ts
var domain_finding = __webpack_require__(35457);
;// CONCATENATED MODULE: ./src/report/sarif/message.ts




const message_SHOWN_PATHS = 5;
const SHOWN_VERSIONS = 5;
/**
 * What the alert says. The first sentence stands alone in lists: severity, package, version, image and
 * fix. Foreign parts are escaped, so the text is SARIF message text; the image's name is so already.
 */
function toMessage(group, image) {
    const [worst] = group.findings;
    const sentences = worst.kind === 'vulnerability'
        ? vulnerabilitySentences(group, image)
        : ruleSentences(worst, group, image);
    const scanners = (0,order/* distinctTexts */.XY)(group.findings.flatMap((finding) => finding.seenBy));
    return [
        ...sentences,
        `Seen by ${(0,report_words/* listSome */.XT)(scanners, scanners.length)}.`,
        ...(group.isBlocking ? ['It blocks the gate.'] : []),
        ...statusSentences(group.findings),
    ].join(' ');
}
function vulnerabilitySentences(group, image) {
    const vulnerabilities = group.findings.filter((finding) => finding.kind === 'vulnerability');
    const [worst] = vulnerabilities;
    if (worst === undefined)
        return [];
    const versions = (0,order/* distinctTexts */.XY)(vulnerabilities.map((finding) => finding.package.version));
    const installed = (0,report_words/* listSome */.XT)(versions.map((version) => (0,report_escape/* escapeSarif */.hP)(version)), SHOWN_VERSIONS);
    return [
        `${capitalise(group.severity)}: ${(0,report_escape/* escapeSarif */.hP)((0,report_words/* packageLabel */.lL)(worst.package))} ${installed} in ${image}, ${describeFixes(vulnerabilities)}.`,
        ...pathSentences(vulnerabilities),
        ...originSentences(vulnerabilities),
        ...riskSentences(vulnerabilities),
        ...disagreementSentences(vulnerabilities),
        ...doubtSentences(vulnerabilities),
    ];
}
function describeFixes(findings) {
    const fixes = findings.map((finding) => finding.fix);
    const versions = (0,order/* distinctTexts */.XY)(fixes.flatMap((fix) => fix.state === 'fixed' && fix.version !== null ? [(0,report_words/* toTarget */.LJ)(fix.version, fix)] : []));
    if (versions.length > 0) {
        return `fixed in ${(0,report_words/* listSome */.XT)(versions.map((version) => (0,report_escape/* escapeSarif */.hP)(version)), SHOWN_VERSIONS)}`;
    }
    return (0,order/* distinctTexts */.XY)(fixes.map((fix) => UNFIXED_WORDS[fix.state])).join(', ');
}
const UNFIXED_WORDS = {
    fixed: 'a fix is available',
    'not-fixed': 'no fix yet',
    'wont-fix': 'will not be fixed',
    deferred: 'the fix is deferred',
    'end-of-life': 'no fix, as it is past its end of life',
    unknown: 'no fix known',
};
function pathSentences(findings) {
    const paths = (0,report_words/* pathsOf */.wG)(findings).map((path) => (0,report_escape/* escapeSarif */.hP)(path));
    return paths.length === 0 ? [] : [`Found in ${(0,report_words/* listSome */.XT)(paths, message_SHOWN_PATHS)}.`];
}
/** Only where all copies come from the same place, and that is known. */
function originSentences(findings) {
    const [origin, ...others] = (0,order/* distinctTexts */.XY)(findings.map((one) => (0,finding_words/* findOrigin */.Ub)(one) ?? ''));
    if (others.length > 0)
        return [];
    if (origin === 'base')
        return ['It comes with the base image.'];
    return origin === 'added' ? ['It was added on top of the base image.'] : [];
}
const RISK_SENTENCES = {
    malware: 'It is malware.',
    exploited: 'Known to be exploited (CISA KEV).',
    likely: 'Likely to be exploited (EPSS).',
};
function riskSentences(findings) {
    const names = findings.map(finding_words/* findRiskName */.ss);
    const worst = finding_words/* RISK_NAMES */.hq.find((name) => names.includes(name));
    return worst === undefined ? [] : [RISK_SENTENCES[worst]];
}
/** Why it may be none, which the reader has to know before the flaw is looked for. */
function doubtSentences(findings) {
    const doubts = findings.filter((one) => one.status === 'open' && (0,finding_words/* findDoubt */._I)(one) !== null);
    const [reason, ...others] = (0,order/* distinctTexts */.XY)(doubts.map((one) => one.confidenceReason));
    if (reason === undefined || others.length > 0 || doubts.length < findings.length)
        return [];
    return [`Not confirmed: ${(0,report_escape/* escapeSarif */.hP)(reason, LONGEST_PROSE)}.`];
}
const SHOWN_RATINGS = 5;
/** Who says something else about the severity, since a reader who looks it up will find that. */
function disagreementSentences(findings) {
    const [worst] = findings;
    if (worst === undefined)
        return [];
    const others = findings
        .flatMap(({ ratings }) => ratings.filter(({ severity }) => severity !== worst.severity && severity !== 'unknown'))
        .map((rating) => `${rating.severity} (${(0,report_escape/* escapeSarif */.hP)(rating.authority)}, by ${rating.scanner})`);
    if (others.length === 0)
        return [];
    const authority = (0,report_escape/* escapeSarif */.hP)(worst.severityAuthority);
    return [`Rated by ${authority}; others say ${(0,report_words/* listSome */.XT)((0,order/* distinctTexts */.XY)(others), SHOWN_RATINGS)}.`];
}
function ruleSentences(worst, group, image) {
    const [noun] = report_words/* KIND_NOUNS */.xK[worst.kind];
    const first = `${capitalise(group.severity)} ${noun}: ${(0,report_escape/* escapeSarif */.hP)((0,report_words/* findingName */.f$)(worst).main)} in ${image}.`;
    const subject = worst.package === null
        ? pathSentences(group.findings)
        : [`On package ${(0,report_escape/* escapeSarif */.hP)(`${(0,report_words/* packageLabel */.lL)(worst.package)} ${worst.package.version}`)}.`];
    return [
        first,
        ...subject,
        ...lineSentences(group.findings),
        ...sentence(worst.message),
        ...sentence(worst.remedy ?? ''),
    ];
}
function lineSentences(findings) {
    const lines = findings
        .flatMap((finding) => (finding.kind === 'vulnerability' ? [] : (finding.line ?? [])))
        .sort((a, b) => a - b);
    if (lines.length === 0)
        return [];
    return [
        `${lines.length === 1 ? 'Line' : 'Lines'} ${(0,report_words/* listSome */.XT)([...new Set(lines)].map(String), 5)}.`,
    ];
}
const LONGEST_PROSE = 600;
function sentence(text) {
    const clean = (0,report_escape/* escapeSarif */.hP)(text, LONGEST_PROSE).trim();
    if (clean === '')
        return [];
    return [/[.!?…]$/.test(clean) ? clean : `${clean}.`];
}
/** Said only when it holds for every finding of the alert. */
function statusSentences(findings) {
    if (findings.some((finding) => finding.status === 'open'))
        return [];
    const [why, ...others] = (0,order/* distinctTexts */.XY)(findings.map(finding_words/* whyNotCounted */.Gc));
    if (why === undefined || others.length > 0)
        return ['Not counted by the gate.'];
    return [`Not counted by the gate: ${(0,report_escape/* escapeSarif */.hP)(why, LONGEST_PROSE)}.`];
}
function capitalise(severity) {
    return `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/report/sarif/severity.ts
function toLevel(severity) {
    switch (severity) {
        case 'critical':
        case 'high':
            return 'error';
        case 'medium':
            return 'warning';
        case 'low':
        case 'negligible':
        case 'unknown':
            return 'note';
    }
}
/**
 * GitHub's bands of `security-severity`. 9.0 lies in none: its documents call both sides of it theirs.
 * Negligible and unknown have no band, as `low` would say more than anybody said.
 */
const BANDS = {
    critical: { from: 9.1, to: 10, middle: 9.5 },
    high: { from: 7, to: 8.9, middle: 8 },
    medium: { from: 4, to: 6.9, middle: 5.5 },
    low: { from: 0.1, to: 3.9, middle: 2 },
};
/**
 * A number that GitHub shows as exactly this severity: the highest CVSS score inside its band, else the
 * value of the band nearest to a score, else its middle; one decimal. Null where GitHub has no band.
 */
function toSecuritySeverity(severity, findings) {
    const band = BANDS[severity];
    if (band === undefined)
        return null;
    const scores = findings.flatMap(scoresOf).sort((a, b) => b - a);
    const inside = scores.find((score) => score >= band.from && score <= band.to);
    const [highest] = scores;
    const value = inside ?? (highest === undefined ? band.middle : nearest(highest, band));
    return value.toFixed(1);
}
/** Scores are rounded as they are printed, so that 8.96 is not printed as 9.0. */
function scoresOf(finding) {
    if (finding.kind !== 'vulnerability')
        return [];
    return finding.cvss.flatMap(({ score }) => score === null || !(score > 0) ? [] : [Math.round(score * 10) / 10]);
}
function nearest(score, band) {
    return Math.min(Math.max(score, band.from), band.to);
}

;// CONCATENATED MODULE: ./src/report/sarif/result.ts






/** One alert: the finding's key is its identity, whatever the version, path or scanner. */
function toResult({ group, ruleId, ruleIndex, imageName, imageText, place, }) {
    const [worst] = group.findings;
    const fingerprint = `${group.key}:1`;
    return {
        level: toLevel(group.severity),
        locations: [
            {
                logicalLocations: [
                    { fullyQualifiedName: toQualifiedName(worst, imageName), kind: 'package' },
                ],
                physicalLocation: {
                    artifactLocation: { uri: place.uri },
                    region: place.region,
                },
            },
        ],
        message: { text: toMessage(group, imageText) },
        // GitHub reads the first and no other; the second names the recipe for everybody else.
        partialFingerprints: { 'plimsoll/v1': fingerprint, primaryLocationLineHash: fingerprint },
        properties: toProperties(group),
        ruleId,
        ruleIndex,
        ...toSuppressions(group),
    };
}
/**
 * Only where a recorded decision takes every copy off the gate: SARIF 2.1.0 section 3.35. The justification is
 * that of the first.
 */
function toSuppressions({ findings }) {
    const decisions = findings.map(({ decisions: all }) => all.find((one) => one.suppresses));
    const [first] = decisions;
    if (first === undefined || decisions.includes(undefined))
        return {};
    const justification = (0,clean/* cleanLine */.Ow)(`${first.reason} (${first.id})`, 500);
    return { suppressions: [{ justification, kind: 'external', status: 'accepted' }] };
}
function toQualifiedName(finding, imageName) {
    return (0,clean/* cleanLine */.Ow)(`${imageName}@${(0,report_words/* pathsOf */.wG)([finding])[0] ?? (0,report_words/* findingSubject */.Gv)(finding)}`);
}
const MOST_VALUES = 100;
/** For machines; each list is bounded, as one alert may stand for thousands of copies. */
function toProperties(group) {
    const { findings } = group;
    const vulnerabilities = findings.filter((finding) => finding.kind === 'vulnerability');
    const epss = vulnerabilities.flatMap((finding) => finding.epss?.score ?? []);
    // What is undefined does not stand in JSON.
    const [exploitedSince] = bounded(vulnerabilities.flatMap((finding) => finding.kev?.added ?? []));
    return {
        blocking: group.isBlocking,
        changes: bounded(findings.flatMap((finding) => finding.change ?? [])),
        confidences: bounded(vulnerabilities.map((finding) => finding.confidence)),
        epss: epss.length === 0 ? undefined : epss.reduce((most, one) => Math.max(most, one)),
        fixedVersions: bounded(vulnerabilities.flatMap((finding) => finding.fix.versions)),
        ids: bounded(findings.map((finding) => finding.id)),
        kev: exploitedSince,
        kind: findings[0].kind,
        origins: bounded(findings.flatMap(({ instances }) => instances.map((one) => one.origin))),
        paths: bounded((0,report_words/* pathsOf */.wG)(findings)),
        purls: bounded(findings.flatMap((finding) => finding.package?.purl ?? [])),
        ratings: bounded(vulnerabilities.flatMap(ratingsOf)),
        risk: findRisk(findings),
        scanners: bounded(findings.flatMap((finding) => finding.seenBy)),
        severity: group.severity,
        statuses: bounded(findings.map((finding) => finding.status)),
        versions: bounded(findings.flatMap((finding) => finding.package?.version ?? [])),
    };
}
/** The most urgent tier; not SARIF's `rank`, which GitHub does not read and which would look like a score. */
function findRisk(findings) {
    // One by one: a group of a hundred thousand is more than a call takes as arguments.
    const tiers = findings.flatMap((finding) => finding.risk?.tier ?? []);
    return domain_finding/* RISK_TIERS */.ac[tiers.reduce((least, one) => Math.min(least, one), Infinity)];
}
function bounded(values) {
    const distinct = (0,order/* distinctTexts */.XY)(values);
    return distinct.length > MOST_VALUES ? distinct.slice(0, MOST_VALUES) : distinct;
}
function ratingsOf(finding) {
    return finding.ratings.map(({ authority, scanner, severity }) => `${scanner}/${authority}: ${severity}`);
}

;// CONCATENATED MODULE: ./src/report/sarif/rule.ts





/**
 * One rule per vulnerability or scanner rule. It serves many results, so nothing of one package, version
 * or path is in it; texts are chosen so that the order of the findings does not matter.
 */
function toRule(id, groups) {
    const findings = groups.flatMap((group) => group.findings);
    const text = toRuleText(id, findings);
    const links = linksOf(findings);
    const severity = domain_severity/* SEVERITIES */.oC.find((one) => groups.some((group) => group.severity === one)) ?? 'unknown';
    const score = toSecuritySeverity(severity, findings);
    // The reference that speaks of this vulnerability by name, else the first in alphabetical order.
    const helpUri = links.find((link) => link.includes(id)) ?? links[0];
    return {
        defaultConfiguration: { level: toLevel(severity) },
        fullDescription: { text: text.description },
        help: toHelp(text, { findings, links: links.slice(0, SHOWN_LINKS) }),
        ...(helpUri === undefined ? {} : { helpUri }),
        id,
        properties: {
            precision: 'high',
            ...(score === null ? {} : { 'security-severity': score }),
            tags: toTags(findings),
        },
        shortDescription: { text: text.title },
    };
}
/** GitHub's limit for `shortDescription.text` and `fullDescription.text`. */
const LONGEST_DESCRIPTION = 1024;
function toRuleText(id, findings) {
    const title = longest(findings.map(titleOf));
    const heading = inert(title === '' ? id : `${id}: ${title}`);
    // A text of nothing but invisible characters is none, and GitHub wants one.
    const description = inert(longestDescription(findings));
    return { title: heading, description: description === '' ? heading : description };
}
function longestDescription(findings) {
    return longest(findings.flatMap((finding) => advisoryOf(finding)?.description ?? []));
}
function inert(text) {
    return (0,clean/* cutUnits */.Cv)((0,report_escape/* breakReferences */.m3)((0,clean/* cleanLine */.Ow)(text, LONGEST_DESCRIPTION).trim()), LONGEST_DESCRIPTION);
}
function titleOf(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.title : finding.rule.title;
}
function advisoryOf(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability : null;
}
function longest(texts) {
    return texts.reduce((best, text) => {
        const isBetter = text.length > best.length || (text.length === best.length && text < best);
        return isBetter ? text : best;
    }, '');
}
const LONGEST_HELP = 2000;
const SHOWN_VECTORS = 5;
const SHOWN_LINKS = 10;
function toHelp(rule, { findings, links }) {
    const kinds = (0,order/* distinctTexts */.XY)(findings.map((finding) => finding.kind));
    const advice = kinds.map((kind) => ADVICE[kind]).join(' ');
    const description = (0,clean/* cleanLine */.Ow)(longestDescription(findings), LONGEST_HELP).trim();
    const body = description === '' ? rule.title : description;
    const vectors = vectorsOf(findings);
    return {
        markdown: [
            (0,report_escape/* escapeMarkdown */.FV)(body, LONGEST_HELP),
            ...(vectors.length === 0 ? [] : [toList(vectors.map((vector) => (0,report_escape/* escapeMarkdown */.FV)(vector)))]),
            ...(links.length === 0 ? [] : [toList(links.map((link) => (0,report_escape/* toMarkdownLink */.xQ)(link, link)))]),
            advice,
        ].join('\n\n'),
        text: [(0,report_escape/* breakReferences */.m3)(body), ...vectors.map(report_escape/* breakReferences */.m3), ...links, advice].join('\n'),
    };
}
function toList(items) {
    return items.map((item) => `* ${item}`).join('\n');
}
/** How to fix in general; the result names the version. */
const ADVICE = {
    vulnerability: 'Update the package to a version that has the fix, or the base image that brings it, and build the image again.',
    secret: 'Revoke the secret, remove it from every layer (a later layer only hides it) and hand it over at run time.',
    misconfiguration: 'Change the setting that the result names and build the image again.',
    licence: 'Check whether this licence is acceptable for the image, or replace the package.',
    malware: 'Do not run the image. Find out how the file came into it, and build it again without.',
};
function vectorsOf(findings) {
    const all = findings.flatMap((one) => (one.kind === 'vulnerability' ? one.cvss : []));
    return (0,order/* distinctTexts */.XY)(all.map(describeCvss)).slice(0, SHOWN_VECTORS);
}
function describeCvss({ authority, version, score, vector }) {
    const parts = [`CVSS ${version}`, score?.toFixed(1) ?? '', vector ?? '', `(${authority})`];
    return (0,clean/* cleanLine */.Ow)(parts.filter((part) => part !== '').join(' '), 300);
}
function linksOf(findings) {
    const all = (0,order/* distinctTexts */.XY)(findings.flatMap((finding) => advisoryOf(finding)?.references ?? []));
    return (0,order/* distinctTexts */.XY)(all.flatMap((address) => (0,report_escape/* findSafeUrl */.e6)(address) ?? []));
}
const MOST_CWES = 5;
/** GitHub shows ten tags at most. */
const MOST_TAGS = 10;
function toTags(findings) {
    const kinds = (0,order/* distinctTexts */.XY)(findings.map((finding) => finding.kind));
    const types = (0,order/* distinctTexts */.XY)(findings.flatMap(({ package: subject }) => subject?.type ?? []));
    const cwes = (0,order/* distinctTexts */.XY)(findings.flatMap((finding) => advisoryOf(finding)?.cwes ?? []))
        .flatMap((cwe) => /^CWE-(\d{1,6})$/i.exec(cwe)?.[1] ?? [])
        .sort((a, b) => Number(a) - Number(b) || (0,order/* compareText */.n6)(a, b))
        .slice(0, MOST_CWES)
        .map((number) => `external/cwe/cwe-${number.padStart(3, '0')}`);
    const tags = [
        'security',
        'container',
        ...kinds,
        ...cwes,
        ...types.map((type) => (0,clean/* cleanLine */.Ow)(type, 40)),
    ];
    return [...new Set(tags)].slice(0, MOST_TAGS).sort(order/* compareText */.n6);
}

;// CONCATENATED MODULE: ./src/report/sarif/rule-table.ts



const LONGEST_ID = 255;
/** A package may call its licence `CVE-2024-1`; it must not stand under the advisory of that name. */
const PRECEDENCE = [
    'vulnerability',
    'secret',
    'misconfiguration',
    'malware',
    'licence',
];
/** Which rule each result stands under. */
function toRuleTable(groups) {
    const ids = nameRules(groups);
    const members = new Map();
    for (const [group, id] of ids) {
        const ofRule = members.get(id);
        if (ofRule === undefined)
            members.set(id, [group]);
        else
            ofRule.push(group);
    }
    const list = [...members]
        .map(([id, ofRule]) => ({ id, groups: ofRule }))
        .sort((a, b) => (0,order/* compareText */.n6)(a.id, b.id));
    const indexes = new Map(list.map(({ id }, index) => [id, index]));
    return {
        list,
        find: (group) => {
            const ruleId = ids.get(group) ?? toLabel(group);
            return { ruleId, ruleIndex: indexes.get(ruleId) ?? -1 };
        },
    };
}
/** The bare id goes to the first kind that has it; the others carry their kind before it. */
function nameRules(groups) {
    const labels = groups.map((group) => ({ group, label: toLabel(group), kind: toKind(group) }));
    const owners = new Map();
    for (const kind of PRECEDENCE) {
        for (const one of labels.filter((candidate) => candidate.kind === kind)) {
            owners.set(one.label, owners.get(one.label) ?? kind);
        }
    }
    return new Map(labels.map(({ group, label, kind }) => {
        return [group, owners.get(label) === kind ? label : (0,clean/* cutUnits */.Cv)(`${kind}/${label}`, LONGEST_ID)];
    }));
}
function toKind(group) {
    return group.findings[0].kind;
}
function toLabel(group) {
    const label = (0,clean/* cutUnits */.Cv)((0,clean/* cleanLine */.Ow)((0,report_words/* findingLabel */.Il)(group.findings[0]), LONGEST_ID).trim(), LONGEST_ID);
    return label === '' ? toKind(group) : label;
}

;// CONCATENATED MODULE: ./src/report/sarif.ts












/** As many as GitHub shows of one upload. */
const DEFAULT_RESULTS = 5000;
/**
 * One image of a report as SARIF 2.1.0 with one run, for GitHub code scanning: one result per vulnerability and
 * package, or per rule and place.
 */
function renderSarif(image, report, options = {}) {
    const selected = selectAlerts(image, options);
    const category = findCategory(image, report, options.category ?? null);
    const log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        runs: [toRun(image, report, { ...selected, category })],
        version: '2.1.0',
    };
    const { cut, leftOut, leftOutNote } = selected;
    return { text: (0,json_text/* toJsonText */.j)(log), cut, leftOut, leftOutNote };
}
/** The results that `renderSarif` makes of an image by the same options, in their order. */
function listAlerts(image, options = {}) {
    const { groups } = selectAlerts(image, options);
    const rules = toRuleTable(groups);
    const place = createPlacer(image);
    return groups.map((group) => ({
        ruleId: rules.find(group).ruleId,
        path: place(group.findings).uri,
        findings: group.findings.map(({ id }) => id),
    }));
}
function selectAlerts(image, options) {
    const { alerts = 'all', mostResults = DEFAULT_RESULTS } = options;
    const all = groupByKey(image);
    const chosen = chooseAlerts(all, alerts);
    const leftOut = countFindingsOf(all) - countFindingsOf(chosen);
    return {
        ...selectGroups(chosen, Math.min(mostResults, MOST_RESULTS)),
        leftOut,
        leftOutNote: describeLeftOut(leftOut, alerts),
    };
}
function findCategory(image, { images, tool }, wanted) {
    const asked = { tool: tool.name, wanted };
    const found = toCategories(images, asked)[images.indexOf(image)];
    return found ?? toCategories([image], asked)[0] ?? `${tool.name}/`;
}
function toRun(image, report, { groups, category, cut, leftOutNote }) {
    const rules = toRuleTable(groups);
    const place = createPlacer(image);
    const names = { imageName: image.name, imageText: (0,report_escape/* escapeSarif */.hP)(image.name) };
    return {
        automationDetails: { id: category },
        columnKind: 'utf16CodeUnits',
        invocations: [toInvocation(image)],
        properties: toRunProperties(image, { cut, leftOutNote }),
        results: groups.map((group) => toResult({ group, ...rules.find(group), ...names, place: place(group.findings) })),
        tool: {
            driver: {
                informationUri: 'https://github.com/plimsoll-dev/plimsoll',
                name: report.tool.name,
                rules: rules.list.map(({ id, groups: members }) => toRule(id, members)),
                semanticVersion: report.tool.version,
            },
            extensions: toExtensions(image),
        },
    };
}
/**
 * The scanners stand here for their versions; they hold no rules, since the identity of an alert contains
 * the name of the one driver.
 */
function toExtensions(image) {
    return [...image.scans]
        .sort((a, b) => (0,order/* compareText */.n6)(a.scanner, b.scanner))
        .map(({ scanner, version }) => ({ name: scanner, ...(version === null ? {} : { version }) }));
}
/**
 * An upload without results closes every alert of the category. GitHub answers a run that calls itself
 * unsuccessful with `failed` and leaves the alerts alone, so a doubtful run says so.
 */
function toInvocation(image) {
    const failures = (0,verdict_words/* failuresOf */.dJ)(image);
    const isJudged = image.verdict.outcome === 'pass' || image.verdict.outcome === 'fail';
    const isWhole = image.scans.every((scan) => scan.state !== 'failed');
    return {
        executionSuccessful: isJudged && isWhole,
        ...(failures.length === 0
            ? {}
            : {
                toolExecutionNotifications: failures.map(({ what, message }) => ({
                    level: 'error',
                    message: { text: (0,report_escape/* escapeSarif */.hP)(`${what}: ${message}`, 1000) },
                })),
            }),
    };
}
/** What GitHub does not read, and what may change between runs: tag, digest and database dates. */
function toRunProperties(image, { cut, leftOutNote }) {
    return {
        cut,
        databases: image.scans
            .flatMap((scan) => scan.database ?? [])
            .map(({ built, name, origin }) => ({ built, name, origin }))
            .sort((a, b) => (0,order/* compareText */.n6)(a.name, b.name)),
        digest: image.image?.digest ?? null,
        leftOut: leftOutNote,
        narrowed: image.coverage.narrowed,
        outcome: image.verdict.outcome,
        platform: image.image?.platform ?? null,
        reference: (0,clean/* cleanLine */.Ow)(image.reference),
    };
}

// EXTERNAL MODULE: ./src/report/file-stems.ts
var file_stems = __webpack_require__(60757);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
// EXTERNAL MODULE: ./src/report/reading-order.ts
var reading_order = __webpack_require__(87235);
;// CONCATENATED MODULE: ./src/report/annotations/group-blockers.ts





/** The most urgent first. One source on several lines of the Dockerfile is one for each line. */
function groupBlockers(image) {
    const blocking = (0,report_blocking/* blockingIds */.U)(image);
    const findLine = createFindDockerfileLine(image);
    const blockers = image.findings.filter(({ id }) => blocking.has(id));
    const groups = new Map();
    for (const finding of (0,reading_order/* inReadingOrder */.g)(blockers, blocking)) {
        const line = findLine?.([finding]).line ?? 0;
        const key = JSON.stringify([finding.package?.type ?? finding.kind, sourceOf(finding), line]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [finding]);
        else
            group.push(finding);
    }
    return [...groups.values()].map((findings) => toBlocker(image, findings, findLine));
}
function toBlocker(image, findings, findLine) {
    const [first] = findings;
    const versions = new Set(findings.map((one) => one.package?.version ?? null));
    const [version = null] = versions;
    return {
        image,
        name: first === undefined ? '' : sourceOf(first),
        version: versions.size === 1 ? version : null,
        findings,
        line: findLine?.(findings) ?? null,
    };
}
function sourceOf(finding) {
    const { package: subject } = finding;
    if (subject === null)
        return (0,report_words/* findingSubject */.Gv)(finding);
    return (0,package_type/* isSystemType */.M)(subject.type)
        ? (subject.sourcePackage?.name ?? subject.name)
        : (0,report_words/* packageLabel */.lL)(subject);
}

;// CONCATENATED MODULE: ./src/report/annotations.ts






/** The runner shows ten of each level in one step, and the verdict itself is an error. */
const MOST_ERRORS = 9;
/** Where the runner cuts a message (actions/runner ExecutionContext.cs), and what GitHub takes as a title. */
const LONGEST_MESSAGE = 4096;
const LONGEST_TITLE = 255;
/**
 * What blocks, as lines beside the code: each source package of an image once, the most urgent first, the images in
 * turns. On its line of the Dockerfile where that is known. Plain text; empty when nothing blocks. `level`: a warning is for
 * a run that its gate does not stop.
 */
function toAnnotations(report, { level = 'error' } = {}) {
    const all = inTurns(report.images.map(groupBlockers));
    const shown = all.slice(0, MOST_ERRORS);
    const isOfSeveral = report.images.length > 1;
    const lines = shown.map((blocker) => ({ level, ...toAnnotation(blocker, isOfSeveral) }));
    const left = countFindings(all) - countFindings(shown);
    return left === 0 ? lines : [...lines, annotations_toMore(left)];
}
/** One of each list, then the next of each: every image has its word before one has its second. */
function inTurns(lists) {
    const longest = lists.reduce((most, { length }) => Math.max(most, length), 0);
    return Array.from({ length: longest }, (_, turn) => lists.flatMap((list) => list.slice(turn, turn + 1))).flat();
}
function countFindings(blockers) {
    return new Set(blockers.flatMap(({ findings }) => findings)).size;
}
function toAnnotation(blocker, isOfSeveral) {
    const { image, name, version, findings, line } = blocker;
    const subject = version === null ? name : `${name} ${version}`;
    const where = isOfSeveral ? ` in ${(0,clean/* cleanLine */.Ow)(image.name, 100)}` : '';
    const blocks = `${(0,report_words/* countOf */.pq)(findings.length, 'finding')} that ${findings.length === 1 ? 'blocks' : 'block'}`;
    return {
        title: (0,clean/* cutUnits */.Cv)((0,report_escape/* disarmCommands */.T7)(`${(0,clean/* cleanLine */.Ow)(subject, 120)}${where}`), LONGEST_TITLE),
        message: (0,clean/* cutUnits */.Cv)((0,report_escape/* disarmCommands */.T7)((0,clean/* cleanLine */.Ow)(`${blocks}: ${describe(findings)}.${toFix(findings)}`, 4096)), LONGEST_MESSAGE),
        place: line === null ? null : { file: line.path, line: line.line },
    };
}
const SHOWN_FLAWS = 8;
const SHOWN_FIXES = 5;
function describe(findings) {
    return (0,report_words/* listSome */.XT)([...new Set(findings.map(describeOne))], SHOWN_FLAWS);
}
function describeOne(finding) {
    const risk = (0,finding_words/* findRiskName */.ss)(finding);
    const words = [
        finding.kind === 'vulnerability' ? finding.severity : report_words/* KIND_NOUNS */.xK[finding.kind][0],
        ...(risk === null || finding.kind === 'malware' ? [] : [RISK_WORDS[risk]]),
    ];
    const name = finding.kind === 'vulnerability' ? (0,report_words/* findingLabel */.Il)(finding) : (0,report_words/* findingName */.f$)(finding).main;
    return `${(0,clean/* cleanLine */.Ow)(name, 120)} (${words.join(', ')})`;
}
const RISK_WORDS = {
    malware: 'malware',
    exploited: 'known to be exploited',
    likely: 'likely to be exploited',
};
/** Where to go, or what to do about a setting; nothing where nobody says. */
function toFix(findings) {
    const fixes = (0,order/* distinctTexts */.XY)(findings.flatMap((one) => (one.kind === 'vulnerability' ? [(0,report_words/* describeFix */.D6)(one.fix)] : []))).map((text) => (0,clean/* cleanLine */.Ow)(text, 60));
    const remedies = (0,order/* distinctTexts */.XY)(findings.flatMap((one) => (one.kind === 'vulnerability' ? [] : (one.remedy ?? [])))).map((text) => (0,clean/* cleanLine */.Ow)(text, 300));
    return [
        ...(fixes.length === 0 ? [] : [` Fix: ${(0,report_words/* listSome */.XT)(fixes, SHOWN_FIXES)}.`]),
        ...remedies.slice(0, 1).map((text) => ` To pass: ${text}`),
    ].join('');
}
function annotations_toMore(left) {
    const message = `${(0,report_words/* countOf */.pq)(left, 'more finding blocks', 'more findings block')}: the job summary and the report have all of them.`;
    return { level: 'notice', title: null, message, place: null };
}

;// CONCATENATED MODULE: ./src/report/comment/fit-sections.ts
const BETWEEN = '\n\n'.length;
/** The least room that the section takes. */
function leastSize({ forms, toForm }) {
    return toForm(forms - 1).size + BETWEEN;
}
/**
 * The sections in forms that fit into `room` together: this run's own get shorter first, the largest of them first,
 * then those of other jobs. Expects that the least of all fits.
 */
function fitSections(sections, room) {
    const chosen = sections.map((section) => ({ section, index: 0, form: section.toForm(0) }));
    let size = chosen.reduce((sum, { form }) => sum + form.size + BETWEEN, 0);
    while (size > room) {
        const largest = findLargest(chosen, true) ?? findLargest(chosen, false);
        if (largest === null)
            break;
        const before = largest.form.size;
        largest.index += 1;
        largest.form = largest.section.toForm(largest.index);
        size -= before - largest.form.size;
    }
    return chosen.map(({ form }) => form.text);
}
function findLargest(all, isOwn) {
    let largest = null;
    for (const one of all) {
        const canShrink = one.section.isOwn === isOwn && one.index < one.section.forms - 1;
        if (canShrink && (largest === null || one.form.size > largest.form.size))
            largest = one;
    }
    return largest;
}

// EXTERNAL MODULE: ./src/report/comment/limits.ts
var limits = __webpack_require__(23006);
;// CONCATENATED MODULE: ./src/report/comment/headline.ts




/** The verdict on one image in a line, as Markdown: the first thing that anybody reads. */
function toHeadline(data) {
    return `${markdown_cells/* OUTCOME_MARKS */.Uq[data.outcome]} Image ${toImageName(data)} ${describeOutcome(data)}`;
}
function describeOutcome({ outcome, blocking }) {
    switch (outcome) {
        case 'pass':
            return 'passes the gate';
        case 'fail':
            if (blocking === 0)
                return 'fails the gate';
            return `fails the gate: ${(0,report_words/* countOf */.pq)(blocking, 'finding')} ${blocking === 1 ? 'blocks' : 'block'} it`;
        case 'nothing-analysed':
            return 'could not be analysed';
        case 'scan-failed':
            return 'could not be scanned';
    }
}
/** The platform that goes without saying. */
const USUAL_PLATFORM = 'linux/amd64';
/** The name, and the platform where it is another than most have. */
function toImageName({ name, platform }) {
    const subject = (0,report_escape/* escapeMarkdown */.FV)(name, limits/* LONGEST_NAME */.B6);
    if (platform === null || platform === USUAL_PLATFORM)
        return subject;
    return `${subject} (${(0,report_escape/* escapeMarkdown */.FV)(platform, limits/* LONGEST_NAME */.B6)})`;
}
/** All that is left of a section for which there is no room. */
function toLine(data) {
    const why = data.why === '' ? '' : ` ${(0,report_escape/* escapeMarkdown */.FV)(data.why, limits/* LONGEST_WHY */.El)}.`;
    return `**${toHeadline(data)}.**${why} There is no room for more: see the summary of its run.`;
}
/** How the outcome reads in a table. */
const VERDICT_WORDS = {
    pass: 'passes',
    fail: 'fails',
    'nothing-analysed': 'not analysed',
    'scan-failed': 'not scanned',
};

;// CONCATENATED MODULE: ./src/report/comment/header.ts






/** A table of more rows is read by nobody; each section tells its own verdict. */
const header_MOST_ROWS = 30;
/**
 * What stands above the sections, given worst first. Nothing for one image, whose heading says it all. `dropped`:
 * images for which there is no room at all.
 */
function toHeader(all, dropped) {
    if (all.length < 2)
        return [];
    const left = all.length - header_MOST_ROWS;
    return [
        header_toTitle(all),
        header_toTable(all.slice(0, header_MOST_ROWS)),
        ...(left > 0 ? [`… and ${(0,report_words/* formatNumber */.ZV)(left)} more below.`] : []),
        ...(dropped > 0
            ? [`There is no room for ${(0,report_words/* countOf */.pq)(dropped, 'more image')}: see the summary of the run.`]
            : []),
    ];
}
function header_toTitle(all) {
    const counts = new Map();
    for (const { outcome } of all)
        counts.set(outcome, (counts.get(outcome) ?? 0) + 1);
    const [worst = 'pass', ...others] = domain_verdict/* OUTCOMES */.im.filter((outcome) => counts.has(outcome));
    if (worst === 'pass')
        return `## ${markdown_cells/* OUTCOME_MARKS */.Uq.pass} All ${all.length} images pass the gate`;
    const told = [worst, ...others.filter((outcome) => outcome !== 'pass')].map((outcome, index) => {
        const count = counts.get(outcome) ?? 0;
        const subject = index === 0 ? `${count} of ${(0,report_words/* countOf */.pq)(all.length, 'image')}` : String(count);
        return `${subject} ${(count === 1 ? ONE : MANY)[outcome]}`;
    });
    return `## ${markdown_cells/* OUTCOME_MARKS */.Uq[worst]} ${told.join(', ')}`;
}
const ONE = {
    'scan-failed': 'could not be scanned',
    'nothing-analysed': 'could not be analysed',
    fail: 'fails the gate',
    pass: 'passes the gate',
};
const MANY = {
    ...ONE,
    fail: 'fail the gate',
    pass: 'pass the gate',
};
function header_toTable(shown) {
    const hasWhy = shown.some(({ why }) => why !== '');
    const hasChange = shown.some(({ change }) => change !== null);
    const heads = [
        'Image',
        'Verdict',
        ...(hasWhy ? ['Because of'] : []),
        ...(hasChange ? ['This change'] : []),
    ];
    const rows = shown.map((data) => (0,markdown_cells/* toRow */.IL)([
        toImageName(data),
        `${markdown_cells/* OUTCOME_MARKS */.Uq[data.outcome]} ${VERDICT_WORDS[data.outcome]}`,
        ...(hasWhy ? [toWhyCell(data)] : []),
        ...(hasChange ? [describeChange(data.change)] : []),
    ]));
    return [(0,markdown_cells/* toTableHead */.s6)(heads), ...rows].join('\n');
}
function toWhyCell({ why, blocking }) {
    const text = (0,report_escape/* escapeMarkdown */.FV)(why, limits/* LONGEST_WHY */.El);
    return blocking > 1 ? `${text} and ${(0,report_words/* formatNumber */.ZV)(blocking - 1)} more` : text;
}
function describeChange(change) {
    if (change === null)
        return '';
    const parts = ['introduced', 'worsened', 'fixed'].flatMap((word) => {
        return change[word] === 0 ? [] : [`${(0,report_words/* formatNumber */.ZV)(change[word])} ${word}`];
    });
    return parts.length === 0 ? 'no difference' : parts.join(', ');
}

// EXTERNAL MODULE: ./src/report/comment/markers.ts
var markers = __webpack_require__(32127);
;// CONCATENATED MODULE: ./src/report/comment/parse-comment.ts

/**
 * The sections of a comment that begins with the marker. A person may have edited it: what has lost a marker, stands
 * within another section or stands there twice in two ways is left out, and takes nothing else along.
 */
function parseComment(body, marker) {
    // A browser that edits a comment ends every line with CR and LF.
    const [first, ...lines] = (body ?? '').split(/\r\n|\r|\n/);
    return first === marker ? withoutDoubles(findSections(lines)) : [];
}
function findSections(lines) {
    const found = [];
    let opened = null;
    for (const line of lines) {
        if (!(0,markers/* looksLikeMarker */.QK)(line)) {
            opened?.inner.push(line);
            continue;
        }
        const end = (0,markers/* parseEndMarker */.p3)(line);
        if (end !== null && opened?.data.key === end.key)
            found.push(parse_comment_close(opened, line, end.sum));
        const data = (0,markers/* parseStartMarker */.GD)(line);
        opened = data === null ? null : { data, start: line, inner: [] };
    }
    return found;
}
function parse_comment_close({ data, start, inner }, end, sum) {
    const text = inner.join('\n');
    const split = inner.indexOf((0,markers/* toRunMarker */.ht)(data.key));
    return {
        data,
        text: [start, ...inner, end].join('\n'),
        compared: [start, ...(split < 0 ? inner : inner.slice(0, split))].join('\n').trimEnd(),
        isIntact: (0,markers/* toSum */.FP)(start, text) === sum,
    };
}
function withoutDoubles(sections) {
    const byKey = new Map();
    for (const section of sections) {
        const known = byKey.get(section.data.key);
        const isNew = known === undefined || known?.text === section.text;
        byKey.set(section.data.key, isNew ? section : null);
    }
    return [...byKey.values()].flatMap((section) => section ?? []);
}

// EXTERNAL MODULE: ./src/report/comment/blocks.ts
var comment_blocks = __webpack_require__(46388);
;// CONCATENATED MODULE: ./src/report/comment/resolved.ts


/**
 * The section of an image that passes, with a line that says so where the comment (`before`) told otherwise. Its
 * marker carries that on, so that the line stays for as long as the image passes.
 */
function tellResolved(section, before) {
    const resolved = section.outcome === 'pass' && before !== null ? findResolved(before) : null;
    if (resolved === null)
        return section;
    return {
        ...section,
        data: { ...section.data, resolved },
        blocks: [(0,comment_blocks/* toText */.fE)('verdict', resolved_toLine(resolved)), ...section.blocks],
    };
}
function findResolved({ outcome, blocking, resolved }) {
    return outcome === 'pass' ? resolved : blocking;
}
function resolved_toLine(blocked) {
    if (blocked === 0)
        return '**Resolved:** the image did not pass before, and does now.';
    return `**Resolved:** ${(0,report_words/* countOf */.pq)(blocked, 'finding')} blocked before; none does now.`;
}

;// CONCATENATED MODULE: ./src/report/comment/written-section.ts




/** A section of this run. Where one with the same words is there already, that one stays as it is, with its tail. */
function toOwn(section, existing) {
    const forms = new Map();
    return {
        data: section.data,
        isOwn: true,
        forms: comment_blocks/* LEAST_LEVEL */.ZL + 1,
        toForm: (index) => {
            const form = forms.get(index) ?? writeSection(section, index, existing);
            forms.set(index, form);
            return form;
        },
    };
}
function writeSection(section, level, existing) {
    const { data, blocks, tail } = section;
    if (level >= comment_blocks/* LEAST_LEVEL */.ZL)
        return writeLine(data);
    const start = (0,markers/* toStartMarker */.O1)(data);
    const body = (0,comment_blocks/* renderBlocks */.Rz)(blocks, level);
    const shown = ['', `### ${toHeadline(data)}`, ...(body === '' ? [] : ['', body])].join('\n');
    const text = wrap(data, [shown, '', (0,markers/* toRunMarker */.ht)(data.key), tail, ''].join('\n'));
    const compared = `${start}\n${shown}`;
    const isThere = existing?.isIntact === true && existing.compared === compared;
    return {
        text: isThere ? existing.text : text,
        // The tail that is there may be longer than ours: neither may decide how much is shown.
        size: compared.length + limits/* LONGEST_TAIL */.EB,
    };
}
/** A section of another job: as it is, or in a line where it was edited or room is short. */
function toOthers(section) {
    const whole = { text: section.text, size: section.text.length };
    const line = writeLine(section.data);
    const forms = section.isIntact && whole.size > line.size ? [whole, line] : [line];
    return {
        data: section.data,
        isOwn: false,
        forms: forms.length,
        toForm: (index) => forms[index] ?? line,
    };
}
function writeLine(data) {
    const text = wrap(data, `\n${toLine(data)}\n`);
    return { text, size: text.length };
}
function wrap(data, inner) {
    const start = (0,markers/* toStartMarker */.O1)(data);
    return [start, inner, (0,markers/* toEndMarker */.BH)(data.key, (0,markers/* toSum */.FP)(start, inner))].join('\n');
}

;// CONCATENATED MODULE: ./src/report/comment/compose-comment.ts








/**
 * The whole comment: the one that is there (null: none) with the sections of this run in place of their older selves,
 * under a header over all of them. At most 65,000 UTF-16 units. Given its own answer it answers the same; where
 * nothing changed but what run it was, it answers what is there.
 */
function composeComment(existing, request) {
    let body = composeOnce(existing, request);
    // A section of another job that had to become a line leaves room, which the next round gives away. Each round
    // makes one more of them a line for good, so that there is a last one; in all but odd cases it is the first.
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
        const next = composeOnce(body, request);
        if (next === body)
            break;
        body = next;
    }
    return body;
}
const MOST_ROUNDS = 300;
function composeOnce(existing, { marker, sections }) {
    const kept = parseComment(existing, marker);
    const all = compose_comment_sortByOutcome([
        ...sections.map((section) => {
            const told = tellResolved(section, findBefore(kept, section.data));
            return toOwn(told, findKept(kept, section.data));
        }),
        ...findOthers(kept, sections).map(toOthers),
    ]);
    const { shown, header } = takeWhatFits(all, marker);
    const frame = [marker, ...header, FOOTER].join('\n\n');
    const texts = fitSections(shown, limits/* MOST_UNITS */.Yo - frame.length);
    return [marker, ...header, ...texts, FOOTER].join('\n\n');
}
const FOOTER = '<sub>Plimsoll keeps this comment up to date: a section for each image.</sub>';
function findKept(kept, { key }) {
    return kept.find((one) => one.data.key === key) ?? null;
}
/** What the comment says of the image so far, also where it had not been opened yet. */
function findBefore(kept, own) {
    const before = findKept(kept, own) ?? kept.find(({ data }) => isSucceeded(data, own, kept)) ?? null;
    return before?.data ?? null;
}
/** The sections of other jobs. */
function findOthers(kept, own) {
    const keys = new Set(own.map(({ data }) => data.key));
    const others = kept.filter(({ data }) => !keys.has(data.key));
    return others.filter(({ data }) => !own.some((one) => isSucceeded(data, one.data, others)));
}
/**
 * An image that could not be opened has no platform, and so a section of its own. The next run that opens it takes
 * that one's place; and the other way round, where there is no doubt which platform is meant.
 */
function isSucceeded(old, own, others) {
    if (old.name !== own.name || (old.platform === null) === (own.platform === null))
        return false;
    return old.platform === null || others.filter(({ data }) => data.name === old.name).length === 1;
}
/** What blocks comes first; within an outcome the order never changes. */
function compose_comment_sortByOutcome(all) {
    const rank = ({ data }) => domain_verdict/* OUTCOMES */.im.indexOf(data.outcome);
    return [...all].sort((a, b) => rank(a) - rank(b) || compareData(a.data, b.data));
}
function compareData(a, b) {
    return ((0,order/* compareText */.n6)(a.name, b.name) ||
        (0,order/* compareText */.n6)(a.platform ?? '', b.platform ?? '') ||
        (0,order/* compareText */.n6)(a.key, b.key));
}
/** As many sections as have room for a line each, the worst first, and the header over them. */
function takeWhatFits(all, marker) {
    const shown = [...all];
    let size = shown.reduce((sum, section) => sum + leastSize(section), 0);
    for (;;) {
        const header = toHeader(shown.map(({ data }) => data), all.length - shown.length);
        const frame = [marker, ...header, FOOTER].join('\n\n');
        const last = frame.length + size > limits/* MOST_UNITS */.Yo ? shown.pop() : undefined;
        if (last === undefined)
            return { shown, header };
        size -= leastSize(last);
    }
}

;// CONCATENATED MODULE: ./src/report/comment/parts/advice.ts






/** Open although nothing blocks for want of them: more is folded. */
const USUALLY_OPEN = 3;
/** What lifts a block is never folded; nobody does more than these at once. */
const MOST_OPEN = 10;
const advice_MOST_FOLDED = 15;
/** What to do: what lifts a block first, then the most useful; folded where nothing has to be done. */
function toAdviceBlocks({ image }) {
    const isUrgent = image.verdict.outcome !== 'pass';
    const { first, others } = isUrgent ? toUrgent(image.advice) : toHelpful(image.advice);
    const areEstimates = [...first, ...others].every((one) => one.isEstimate);
    const steps = (0,advice_words/* tellNotesOnce */.Wj)([...first, ...others])
        .slice(0, first.length + advice_MOST_FOLDED)
        .map((action, index) => toStep(action, index + 1, areEstimates));
    const estimates = areEstimates ? `<sub>Numbers are ${advice_words/* ESTIMATES */.I7}.</sub>` : '';
    const title = isUrgent ? (0,report_words/* countOf */.pq)(others.length, ...MORE) : (0,report_words/* countOf */.pq)(others.length, ...HELPFUL);
    const folded = (0,comment_blocks/* toRows */.h_)({
        rank: 'folded',
        after: isUrgent ? '' : estimates,
        rows: steps.slice(first.length),
        left: first.length + others.length - steps.length,
    });
    return [
        ...(0,comment_blocks/* toRows */.h_)({
            rank: 'use',
            before: '#### What to do\n',
            after: estimates,
            rows: steps.slice(0, first.length),
        }),
        ...folded.map((block) => (0,comment_blocks/* toFolded */.Gj)(title, block)),
    ];
}
function toHelpful({ actions }) {
    return { first: [], others: actions.filter(({ kind }) => kind !== 'wait') };
}
/** What nothing helps yet is the last, and the first to be folded, unless it is what blocks. */
function toUrgent({ actions }) {
    const useful = actions.filter(({ kind }) => kind !== 'wait');
    const waiting = actions.filter(({ kind }) => kind === 'wait');
    const lifting = useful.filter(({ removes }) => removes.blocking > 0);
    const stuck = waiting.filter(({ leaves }) => leaves.blocking > 0).slice(0, 1);
    const ranked = [
        ...lifting,
        ...useful.filter((one) => !lifting.includes(one)),
        ...waiting.filter((one) => !stuck.includes(one)),
    ];
    const most = Math.min(Math.max(lifting.length, USUALLY_OPEN), MOST_OPEN - stuck.length);
    return { first: [...ranked.slice(0, most), ...stuck], others: ranked.slice(most) };
}
const MORE = ['more thing to do', 'more things to do'];
const HELPFUL = ['thing that would help', 'things that would help'];
function toStep(action, number, areEstimates) {
    const sign = `${number}. `;
    const [first = '', ...blocks] = toParts(action, areEstimates);
    const indented = blocks.map((block) => block.replace(/^(?=.)/gm, ' '.repeat(sign.length)));
    return { text: [`${sign}${first}`, ...indented].join('\n'), count: 1 };
}
const advice_SHOWN_PATHS = 3;
const advice_LONGEST_TEXT = 300;
function toParts(action, areEstimates) {
    const commands = action.commands.slice(0, advice_words/* MOST_COMMANDS */.XL).filter(isPlainCommand);
    return [
        [
            `**${(0,report_escape/* escapeMarkdown */.FV)(action.title, advice_LONGEST_TEXT)}**`,
            ...toEffect(action, areEstimates),
            ...toPaths(action),
            ...(action.note === null ? [] : [`<sub>${(0,report_escape/* escapeMarkdown */.FV)(action.note, advice_LONGEST_TEXT)}</sub>`]),
        ].join('<br>'),
        ...(commands.length === 0 ? [] : ['', '```sh', ...commands, '```', '']),
    ];
}
function toEffect(action, areEstimates) {
    const effect = (0,advice_words/* describeEffect */.xU)(action);
    const estimate = action.isEstimate && !areEstimates ? ', an estimate' : '';
    return effect === null ? [] : [`${(0,verdict_words/* capitalise */.sK)(effect)}${estimate}.`];
}
function toPaths({ paths }) {
    if (paths.length === 0)
        return [];
    const shown = paths.slice(0, advice_SHOWN_PATHS).map((path) => (0,report_escape/* escapeMarkdown */.FV)(path, 100));
    const left = paths.length - shown.length;
    return [`<sub>in ${shown.join(', ')}${left > 0 ? ` and ${(0,report_words/* formatNumber */.ZV)(left)} more` : ''}</sub>`];
}

;// CONCATENATED MODULE: ./src/report/comment/rows.ts







/** The most urgent rows; `left`: findings, not rows. */
function rows_takeRows(findings, blocking, most) {
    const rows = (0,source_groups/* groupBySource */.kd)(findings, blocking);
    const taken = (0,order/* takeFirst */.SG)((0,source_groups/* rowsInReadingOrder */.Lm)(rows, blocking), most);
    return { taken, left: findings.length - (0,source_groups/* countRowFindings */.Uy)(taken) };
}
/** A row of a table whose cells are Markdown. */
function toTableRow(row, cells) {
    return { text: (0,markdown_cells/* toRow */.IL)(cells), count: row.findings.length };
}
/** Severity, name, title, and on a third line what else there is to know: when it came, and where its alert is. */
function toWhatCell({ finding }, { image, findAlert }) {
    const { severity, change } = finding;
    const came = image.comparison === null || change === null ? [] : [comparison_rows/* CHANGE_WORDS */.r8[change]];
    const small = [...came, ...toAlertWords(findAlert(finding))].join(', ');
    const more = small === '' ? '' : `<br><sub>${small}</sub>`;
    return `${markdown_cells/* SEVERITY_MARKS */.ru[severity]} ${severity}: ${(0,finding_cells/* toFindingCell */.zB)(finding)}${more}`;
}
function toAlertWords(url) {
    return url === null || (0,report_escape/* findSafeUrl */.e6)(url) === null ? [] : [(0,report_escape/* toMarkdownLink */.xQ)('alert', url)];
}
const rows_SHOWN_PATHS = 2;
/** What it is in, in which version, and where that lies. */
function toWhereCell(row) {
    const { finding } = row;
    if (finding.package === null)
        return (0,finding_cells/* toNameCell */.H8)(row);
    const version = (0,report_escape/* escapeMarkdown */.FV)(finding.package.version, 60);
    const paths = (0,report_words/* pathsOf */.wG)([finding]);
    const shown = paths.slice(0, rows_SHOWN_PATHS).map((path) => (0,report_escape/* escapeMarkdown */.FV)(path, 100));
    const left = paths.length - shown.length;
    const more = left > 0 ? ` and ${(0,report_words/* formatNumber */.ZV)(left)} more` : '';
    const small = shown.length === 0 ? '' : `<br><sub>${shown.join('<br>')}${more}</sub>`;
    return `${(0,finding_cells/* toNameCell */.H8)(row)} ${version}${small}`;
}
/** What makes it go away, as far as one finding tells. */
function toCureCell({ finding }) {
    if (finding.kind !== 'vulnerability')
        return (0,report_escape/* escapeMarkdown */.FV)(finding.remedy ?? '', 200);
    const cell = (0,finding_cells/* toFixCell */.v_)(finding, '**');
    return finding.fix.state === 'fixed' && finding.fix.version !== null ? `upgrade to ${cell}` : cell;
}

;// CONCATENATED MODULE: ./src/report/comment/parts/change.ts






const change_MOST_ROWS = 10;
const MOST_FIXED = 50;
const change_MOST_NOTES = 3;
/** What this change does to the image: what came with it, but for what blocks and stands above, and what it fixes. */
function toChangeBlocks(subject) {
    const { comparison } = subject.image;
    if (comparison === null)
        return [];
    return [
        (0,comment_blocks/* toText */.fE)('use', `#### This change\n\n${change_describe(subject, comparison)}`),
        ...change_toWorse(subject),
        ...change_toFixed(subject, comparison),
        ...comparison.notes.slice(0, change_MOST_NOTES).map((note) => {
            return (0,comment_blocks/* toText */.fE)('use', `⚠️ ${(0,report_escape/* escapeMarkdown */.FV)(note, 400)}`);
        }),
    ];
}
function change_describe({ image, blocking }, { counts }) {
    const blocked = image.findings.filter((one) => isWorse(one) && blocking.has(one.id)).length;
    const sentences = [
        `Compared with the baseline: ${(0,comparison_rows/* describeChanges */.DT)(counts)}.`,
        ...(blocked === 0
            ? []
            : [
                `${(0,report_words/* formatNumber */.ZV)(blocked)} of the findings that came with it ${blocked === 1 ? 'blocks' : 'block'} (above).`,
            ]),
        ...(counts.newlyDisclosed === 0 ? [] : [NOT_ITS_FAULT]),
    ];
    return sentences.join(' ');
}
const NOT_ITS_FAULT = 'What is newly disclosed became known since the baseline was made.';
function isWorse({ change }) {
    return change === 'introduced' || change === 'worsened';
}
function change_toWorse(subject) {
    const { image, blocking } = subject;
    const findings = image.findings.filter((one) => isWorse(one) && !blocking.has(one.id));
    const { taken, left } = rows_takeRows(findings, blocking, change_MOST_ROWS);
    const rows = taken.map((row) => {
        return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)]);
    });
    const before = (0,markdown_cells/* toTableHead */.s6)(['Came without blocking', 'In', 'Cure']);
    return (0,comment_blocks/* toRows */.h_)({ rank: 'use', before, rows, left });
}
/** A few stand open: that is what people did all this for. */
const change_MOST_OPEN = 3;
function change_toFixed(subject, { fixed }) {
    const { taken, left } = rows_takeRows(fixed, NONE, MOST_FIXED);
    const rows = taken.map((row) => {
        // The comparison says it of all of them; the finding is of the baseline's report.
        const finding = { ...row.finding, change: null };
        return toTableRow(row, [toWhatCell({ ...row, finding }, subject), toWhereCell(row)]);
    });
    const before = (0,markdown_cells/* toTableHead */.s6)([`✅ ${capitalised(comparison_rows/* CHANGE_WORDS */.r8.fixed)}`, 'Was in']);
    const blocks = (0,comment_blocks/* toRows */.h_)({ rank: 'use', before, rows, left });
    if (taken.length <= change_MOST_OPEN && left === 0)
        return blocks;
    return blocks.map((block) => (0,comment_blocks/* toFolded */.Gj)(`✅ ${(0,report_words/* countOf */.pq)(fixed.length, 'fixed', 'fixed')}`, block));
}
const NONE = new Set();
function capitalised(word) {
    return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

;// CONCATENATED MODULE: ./src/report/comment/parts/details.ts








/** For those who want more: all findings that count, every rule, and what the verdict does not cover. */
function toDetailBlocks(subject) {
    return [
        ...toFindings(subject),
        ...toRules(subject),
        ...toStandards(subject),
        ...details_toCoverage(subject),
    ];
}
const details_MOST_ROWS = 100;
/** But for those that block, which stand above. */
function toFindings(subject) {
    const { image, blocking } = subject;
    const findings = image.findings.filter((one) => {
        return (0,finding_words/* isCounted */.he)(one, blocking) && !blocking.has(one.id);
    });
    const { taken, left } = rows_takeRows(findings, blocking, details_MOST_ROWS);
    const rows = taken.map((row) => {
        return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)]);
    });
    const title = details_toTitle(subject, findings.length);
    const before = (0,markdown_cells/* toTableHead */.s6)(['Finding', 'In', 'Cure']);
    return (0,comment_blocks/* toRows */.h_)({ rank: 'folded', before, rows, left }).map((block) => (0,comment_blocks/* toFolded */.Gj)(title, block));
}
function details_toTitle({ image: { verdict }, blocking }, count) {
    // Where the gate has no say, neither does this title.
    if (verdict.outcome !== 'pass' && verdict.outcome !== 'fail') {
        return `${(0,report_words/* countOf */.pq)(count, 'finding')} all the same`;
    }
    const noun = blocking.size === 0 ? 'open finding' : 'more open finding';
    return `${(0,report_words/* countOf */.pq)(count, noun)}, ${count === 1 ? 'which does' : 'which do'} not block`;
}
const MOST_RULES = 60;
function toRules({ image }) {
    const rows = image.rules.slice(0, MOST_RULES).map(({ state, title, limit, value }) => ({
        text: (0,markdown_cells/* toRow */.IL)([
            markdown_cells/* RULE_MARKS */.cY[state],
            (0,report_escape/* escapeMarkdown */.FV)(title, 200),
            limit === null ? 'only warns' : (0,report_escape/* escapeMarkdown */.FV)((0,report_words/* formatNumber */.ZV)(limit), 80),
            value === null ? '' : (0,report_escape/* escapeMarkdown */.FV)((0,report_words/* formatNumber */.ZV)(value), 80),
        ]),
        count: 1,
    }));
    const before = (0,markdown_cells/* toTableHead */.s6)(['', 'Rule', 'Allowed', 'Found']);
    const left = image.rules.length - rows.length;
    return (0,comment_blocks/* toRows */.h_)({ rank: 'folded', before, rows, left }).map((block) => (0,comment_blocks/* toFolded */.Gj)('Every rule of the gate', block));
}
const MOST_STANDARDS = 10;
function toStandards({ image }) {
    const rows = image.standards.slice(0, MOST_STANDARDS).map((standard) => ({
        text: `* ${(0,report_escape/* escapeMarkdown */.FV)(standard.title, 120)}: ${(0,report_escape/* escapeMarkdown */.FV)((0,standard_words/* describeStandard */.j1)(standard), 200)}`,
        count: 1,
    }));
    return (0,comment_blocks/* toRows */.h_)({ rank: 'folded', rows }).map((block) => (0,comment_blocks/* toFolded */.Gj)('Standards', block));
}
function details_toCoverage({ image }) {
    const [list] = toCoveragePart(image);
    if (list === undefined)
        return [];
    return [(0,comment_blocks/* toFolded */.Gj)('What this verdict does not cover', (0,comment_blocks/* toText */.fE)('folded', list))];
}

;// CONCATENATED MODULE: ./src/report/comment/parts/notes.ts




/** What is open in numbers; nothing where nothing trustworthy was looked at. */
function toCountBlocks({ image }) {
    const found = (0,verdict_words/* describeFound */.Kq)(image);
    return found === null ? [] : [(0,comment_blocks/* toText */.fE)('use', `**Open in all:** ${found}.`)];
}
const notes_MOST_LINES = 10;
/** Rules that warn, waivers that end soon or hold no longer, and what became of the policy that was asked for. */
function toNoteBlocks(subject) {
    return notes_toList([...listWarnings(subject.image), ...listRunNotes(subject)]);
}
/** The same of the run alone, for an image of which nothing is to be told. */
function toRunNoteBlocks(subject) {
    return notes_toList(listRunNotes(subject));
}
function notes_toList(lines) {
    const rows = lines.slice(0, notes_MOST_LINES).map((text) => ({ text: `* ${text}`, count: 1 }));
    const left = lines.length - rows.length;
    return (0,comment_blocks/* toRows */.h_)({ rank: 'use', before: '#### Worth knowing\n', rows, left });
}
function listWarnings({ rules }) {
    const warned = rules.filter(({ state }) => state === 'warned');
    return warned.map(({ title, value, note }) => {
        const found = value === null ? '' : ` ${(0,report_escape/* escapeMarkdown */.FV)((0,report_words/* formatNumber */.ZV)(value), 80)} found`;
        const more = note === null ? '' : `${found === '' ? '' : ';'} ${(0,report_escape/* escapeMarkdown */.FV)(note, 300)}`;
        return `⚠️ **${(0,report_escape/* escapeMarkdown */.FV)(title, 200)}:**${found}${more}`;
    });
}
/** Once for all images of the run. */
function listRunNotes({ report, isFirst }) {
    if (!isFirst)
        return [];
    const waivers = report.waivers.flatMap((waiver) => describeTrouble(waiver, report.asOf) ?? []);
    // Why everything is judged stands with the verdict, and says the same.
    const isTold = report.images.some(({ judged: { scope, wanted } }) => scope !== wanted);
    const notices = report.notices.filter(({ code }) => {
        return TELLING.test(code) || (code === 'baseline-missing' && !isTold);
    });
    return [
        ...waivers.map((words) => `⏳ ${(0,report_escape/* escapeMarkdown */.FV)(words, 300)}`),
        ...notices.map(({ text }) => `⚠️ ${(0,report_escape/* escapeMarkdown */.FV)(text, 400)}`),
    ];
}
/** Codes of notices by which a reader of the verdict may be misled about what was in force. */
const TELLING = /^(?:policy|waivers|vex|standard)-|^(?:same-name|details-withheld)$/;
const DAYS_AHEAD = 14;
/** No number of days: it would change from day to day while nothing changes. */
function describeTrouble(waiver, asOf) {
    const { expires, findings, note, state } = waiver;
    const name = `Waiver ${waiver.id}${waiver.owner === null ? '' : ` of ${waiver.owner}`}`;
    const what = findings === 0 ? '' : ` (${(0,report_words/* countOf */.pq)(findings, 'finding')})`;
    if (state === 'invalid')
        return `${name} does not hold${note === null ? '' : `: ${note}`}`;
    if (expires === null || !COUNTING.includes(state))
        return null;
    if (state === 'expired')
        return `${name} ended on ${expires}: what it waived counts again`;
    return isSoon(expires, asOf) ? `${name} ends on ${expires}${what}` : null;
}
/** An unused or shadowed waiver ends without anybody being hurt. */
const COUNTING = ['active', 'expiring', 'expired', 'over-broad'];
const DAY = 86_400_000;
function isSoon(expires, asOf) {
    return Date.parse(expires) - Date.parse(asOf) <= DAYS_AHEAD * DAY;
}

;// CONCATENATED MODULE: ./src/report/comment/parts/verdict.ts






const verdict_MOST_SENTENCES = 5;
/** Why the verdict is what it is: what failed, which rule is broken and by what, and how to pass. */
function toVerdictBlocks(subject) {
    return [
        ...toRunFailures(subject),
        ...toFailures(subject),
        ...verdict_toReasons(subject),
        ...verdict_toBlockers(subject),
        ...verdict_toJudged(subject),
        ...toDegraded(subject),
    ];
}
/** As when a report that was asked for could not be written: the run is worse than each of its images. */
function toRunFailures({ report, isFirst }) {
    if (!isFirst)
        return [];
    const sentences = (0,verdict_words/* runFailures */.Bu)(report).slice(0, verdict_MOST_SENTENCES);
    return sentences.map((text) => (0,comment_blocks/* toText */.fE)('verdict', `🛑 **The run failed:** ${(0,report_escape/* escapeMarkdown */.FV)(text, 500)}`));
}
function toFailures({ image }) {
    const { outcome } = image.verdict;
    if (outcome === 'pass' || outcome === 'fail')
        return [];
    const failures = (0,verdict_words/* failuresOf */.dJ)(image).slice(0, verdict_MOST_SENTENCES);
    const meaning = (0,comment_blocks/* toText */.fE)('verdict', `${(0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image))}.`);
    if (outcome === 'nothing-analysed' && failures.length === 0) {
        return [meaning, (0,comment_blocks/* toText */.fE)('verdict', `**What to do:** ${NOTHING_HINT}`)];
    }
    const told = failures.map(({ what, message, hint }) => {
        const cure = `**What to do:** ${(0,report_escape/* escapeMarkdown */.FV)(hint, 500)}`;
        return (0,comment_blocks/* toText */.fE)('verdict', `**${what}:** ${(0,report_escape/* escapeMarkdown */.FV)(message, 500)}<br>${cure}`);
    });
    return [meaning, ...told];
}
const NOTHING_HINT = 'keep the lists of packages in the image, so that scanners can read them. If it holds nothing but a program without any, set the input `on-nothing-analysed` to `warn`.';
const MOST_REASONS = 10;
function verdict_toReasons({ image }) {
    const { reasons } = image.verdict;
    const rows = reasons.slice(0, MOST_REASONS).map((reason, index) => {
        const title = (0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* reasonTitle */.tc)(image, reason), 200);
        const limit = (0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* describeLimit */.XW)(reason), 200);
        const cure = toCure(reason, reasons[index - 1]);
        return { text: `* **${title}:** ${limit}.${cure}`, count: 1 };
    });
    return (0,comment_blocks/* toRows */.h_)({ rank: 'verdict', rows, left: reasons.length - rows.length });
}
/** The same findings often break several rules, and one cure helps against all of them. */
function toCure({ remedy }, above) {
    if (remedy === '')
        return '';
    const cure = remedy === above?.remedy ? SAME_CURE : (0,report_escape/* escapeMarkdown */.FV)(remedy, 400);
    return `<br>**To pass:** ${cure}.`;
}
const SAME_CURE = 'the same';
const MOST_BLOCKERS = 10;
/** Every finding that blocks, once, by whatever rules. */
function verdict_toBlockers(subject) {
    const byId = (0,report_blocking/* findingsById */.V)(subject.image);
    const findings = [...subject.blocking].flatMap((id) => byId.get(id) ?? []);
    const { taken, left } = rows_takeRows(findings, subject.blocking, MOST_BLOCKERS);
    const rows = taken.map((row) => {
        return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)]);
    });
    return (0,comment_blocks/* toRows */.h_)({ rank: 'verdict', before: (0,markdown_cells/* toTableHead */.s6)(['What blocks', 'In', 'Cure']), rows, left });
}
/** Which findings were judged; why, where somebody could expect otherwise. */
function verdict_toJudged({ image }) {
    const { outcome } = image.verdict;
    if (outcome !== 'pass' && outcome !== 'fail')
        return [];
    const meaning = outcome === 'pass' ? [`${(0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image))}.`] : [];
    const text = [...meaning, ...describeJudged(image)].join(' ');
    return text === '' ? [] : [(0,comment_blocks/* toText */.fE)('verdict', text)];
}
function describeJudged({ judged, comparison }) {
    const { scope, wanted, why } = judged;
    if (scope === 'changes')
        return [JUDGED_CHANGES];
    // Without a comparison nobody could think otherwise, unless it was asked for.
    const isClear = wanted === 'all' && comparison === null;
    return isClear ? [] : [`${(0,report_escape/* escapeMarkdown */.FV)((0,verdict_words/* capitalise */.sK)(why), 400)}.`];
}
/** With what it is compared stands in the tail, since that is another run from day to day. */
const JUDGED_CHANGES = 'Only what this change introduced or made worse is judged; secrets and known exploited flaws always count.';
function toDegraded({ image }) {
    return image.verdict.degraded.slice(0, verdict_MOST_SENTENCES).map((sentence) => {
        return (0,comment_blocks/* toText */.fE)('verdict', `⚠️ **Rests on less than was asked for:** ${(0,report_escape/* escapeMarkdown */.FV)(sentence, 400)}`);
    });
}

;// CONCATENATED MODULE: ./src/report/comment/alert-links.ts


/** By rule and path. Of several that share both, as flaws of one Dockerfile may, none is linked: it may be the wrong one. */
function createFindAlert(image, links) {
    if (links.length === 0)
        return () => null;
    const urls = toUnique(links.map(({ ruleId, path, url }) => [toKey(ruleId, path), url]));
    const alerts = listAlerts(image, { mostResults: MOST_RESULTS });
    const findings = toUnique(alerts.map((one) => [toKey(one.ruleId, one.path), one.findings]));
    const byFinding = new Map();
    for (const [key, ids] of findings) {
        const url = urls.get(key);
        if (url !== undefined)
            for (const id of ids)
                byFinding.set(id, url);
    }
    return ({ id }) => byFinding.get(id) ?? null;
}
function toKey(ruleId, path) {
    return JSON.stringify([ruleId, path]);
}
function toUnique(entries) {
    const unique = new Map();
    const doubled = new Set();
    for (const [key, value] of entries) {
        if (unique.has(key))
            doubled.add(key);
        unique.set(key, value);
    }
    for (const key of doubled)
        unique.delete(key);
    return unique;
}

;// CONCATENATED MODULE: ./src/report/comment/subject.ts


function toSubject(image, { report, place, isFirst }) {
    const findAlert = createFindAlert(image, place.alerts);
    return { image, report, place, isFirst, findAlert, blocking: (0,report_blocking/* blockingIds */.U)(image) };
}

;// CONCATENATED MODULE: ./src/report/comment/tail.ts




/** Where the section comes from. It alone may differ between runs that found the same. */
function toTail(subject) {
    const parts = [...tail_toRun(subject), ...toLinks(subject), ...toBaseline(subject)];
    let text = '';
    for (const part of parts) {
        const longer = text === '' ? part : `${text} · ${part}`;
        // A link cannot be cut: one that is too long is left out.
        if (longer.length <= limits/* LONGEST_TAIL */.EB - ROOM_FOR_MARKERS)
            text = longer;
    }
    return text === '' ? '' : `<sub>${text}</sub>`;
}
const ROOM_FOR_MARKERS = 150;
const SHORT_COMMIT = 7;
function tail_toRun({ place: { run } }) {
    const words = [
        ...toCommit(run),
        ...(run.runUrl === null ? [] : [`in ${(0,report_escape/* toMarkdownLink */.xQ)('this run', run.runUrl)}`]),
    ];
    return words.length === 0 ? [] : [`Last changed ${words.join(' ')}`];
}
function toCommit({ commit, repositoryUrl }) {
    if (commit === null || !/^[0-9a-f]{40,64}$/.test(commit))
        return [];
    const link = (0,report_escape/* toMarkdownLink */.xQ)(commit.slice(0, SHORT_COMMIT), `${repositoryUrl}/commit/${commit}`);
    // Foreign text is kept from naming commits; this is one.
    return [`at ${link.replaceAll(ZERO_WIDTH_SPACE, '')}`];
}
const ZERO_WIDTH_SPACE = '\u200B';
function toLinks({ image, place: { alertsUrl, artifactUrl = null } }) {
    // An image without findings has no alerts: the list would be an empty one.
    const hasAlerts = image.findings.length > 0 || image.counts.total > 0;
    return [
        ...(alertsUrl === null || !hasAlerts ? [] : [(0,report_escape/* toMarkdownLink */.xQ)('all alerts', alertsUrl)]),
        ...(artifactUrl === null ? [] : [(0,report_escape/* toMarkdownLink */.xQ)('reports', artifactUrl)]),
    ];
}
function toBaseline({ image: { comparison, judged } }) {
    if (comparison === null)
        return [];
    return [`compared with ${escapeWithCommit((0,image_words/* describeCompared */.lq)(comparison, judged), 250)}`];
}

;// CONCATENATED MODULE: ./src/report/comment/why.ts







/** The first thing to know of an outcome that is no pass, in one line of foreign text; empty for a pass. */
function describeWhy(image) {
    return (0,clean/* cleanLine */.Ow)(findWhy(image), limits/* LONGEST_WHY */.El).replace(/[.\s]+$/, '');
}
function findWhy(image) {
    switch (image.verdict.outcome) {
        case 'pass':
            return '';
        case 'fail':
            return findBlocker(image);
        case 'nothing-analysed':
            return (0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image));
        case 'scan-failed':
            return (0,verdict_words/* failuresOf */.dJ)(image)[0]?.message ?? (0,verdict_words/* capitalise */.sK)((0,verdict_words/* explainOutcome */.Kw)(image));
    }
}
/** The worst finding that blocks and its fix; where the rule is about no finding, the rule. */
function findBlocker(image) {
    const { reasons } = image.verdict;
    const byId = (0,report_blocking/* findingsById */.V)(image);
    const blocking = new Set(reasons.flatMap(({ findings }) => findings));
    const findings = [...blocking].flatMap((id) => byId.get(id) ?? []);
    const [worst] = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(findings, blocking), 1);
    if (worst !== undefined)
        return describeBlocker(worst);
    const [reason] = reasons;
    return reason === undefined ? '' : (0,verdict_words/* reasonTitle */.tc)(image, reason);
}
function describeBlocker(finding) {
    if (finding.kind !== 'vulnerability') {
        return `${(0,report_words/* findingName */.f$)(finding).main} in ${(0,report_words/* findingSubject */.Gv)(finding)}`;
    }
    const fix = finding.fix.version === null ? (0,report_words/* describeFix */.D6)(finding.fix) : `fixed in ${(0,report_words/* describeFix */.D6)(finding.fix)}`;
    return `${(0,report_words/* findingLabel */.Il)(finding)} in ${(0,report_words/* findingSubject */.Gv)(finding)}, ${fix}`;
}

;// CONCATENATED MODULE: ./src/report/comment/to-sections.ts
















/** A section for each image of the report, in the report's order. */
function toCommentSections(report, place) {
    const first = findFirst(report.images);
    const seen = new Map();
    return report.images.map((image) => {
        const id = JSON.stringify([image.name, image.image?.platform ?? null]);
        const copy = seen.get(id) ?? 0;
        seen.set(id, copy + 1);
        return toSection(toSubject(image, { report, place, isFirst: image === first }), copy);
    });
}
/** The one that a reader meets first: its section tells what is about the run as a whole. */
function findFirst(images) {
    const rank = ({ verdict }) => domain_verdict/* OUTCOMES */.im.indexOf(verdict.outcome);
    return [...images].sort((a, b) => rank(a) - rank(b) || (0,order/* compareText */.n6)(a.name, b.name))[0];
}
function toSection(subject, copy) {
    const { image, report, isFirst } = subject;
    const { outcome } = image.verdict;
    const change = toChange(image);
    const isNews = outcome !== 'pass' ||
        (isFirst && (0,verdict_words/* runFailures */.Bu)(report).length > 0) ||
        (change !== null && change.introduced + change.worsened + change.fixed > 0);
    return {
        data: toData(subject, { copy, change }),
        outcome,
        isNews,
        blocks: isNews ? to_sections_toBlocks(subject) : toQuietBlocks(subject),
        tail: toTail(subject),
    };
}
const MOST = 9_999_999;
function toChange({ comparison }) {
    if (comparison === null)
        return null;
    const { introduced, worsened, fixed } = comparison.counts;
    return {
        introduced: Math.min(introduced, MOST),
        worsened: Math.min(worsened, MOST),
        fixed: Math.min(fixed, MOST),
    };
}
function toData({ image }, { copy, change }) {
    const platform = image.image?.platform ?? null;
    return {
        key: (0,markers/* toSectionKey */._F)(image.name, platform, copy),
        name: (0,clean/* cleanLine */.Ow)(image.name, limits/* LONGEST_NAME */.B6),
        platform: platform === null ? null : (0,clean/* cleanLine */.Ow)(platform, limits/* LONGEST_NAME */.B6),
        outcome: image.verdict.outcome,
        blocking: Math.min(image.counts.blocking, MOST),
        change,
        why: describeWhy(image),
        resolved: null,
    };
}
function to_sections_toBlocks(subject) {
    return [
        ...toVerdictBlocks(subject),
        ...toChangeBlocks(subject),
        ...toAdviceBlocks(subject),
        ...toCountBlocks(subject),
        ...toNoteBlocks(subject),
        ...toDetailBlocks(subject),
    ];
}
/** Nothing to do and nothing new: also what a comment says once what it was made for is resolved. */
function toQuietBlocks(subject) {
    const { image } = subject;
    const disclosed = image.comparison?.counts.newlyDisclosed ?? 0;
    const change = image.comparison === null ? '' : ', and this change introduces and fixes none';
    const found = (0,verdict_words/* describeFound */.Kq)(image) ?? 'no open vulnerabilities';
    const text = `No finding blocks${change}${toDisclosed(disclosed)}. Open in all: ${found}.`;
    // What became known meanwhile warns with its date, also where nothing else is to be told.
    const notes = disclosed === 0 ? toRunNoteBlocks(subject) : toNoteBlocks(subject);
    return [(0,comment_blocks/* toText */.fE)('verdict', text), ...notes];
}
function toDisclosed(count) {
    return count === 0 ? '' : `; ${(0,report_words/* countOf */.pq)(count, 'finding')} became known since the baseline`;
}

;// CONCATENATED MODULE: ./src/report/comment/index.ts




;// CONCATENATED MODULE: ./src/report/one-line.ts






const LONGEST = 500;
/** The outcome and its reason in one line of at most 500 code points, without markup. */
function renderOneLine(report) {
    return (0,clean/* cleanLine */.Ow)(`${report.verdict.outcome}: ${explainRun(report)}`, LONGEST);
}
function explainRun(report) {
    const [failure] = (0,verdict_words/* runFailures */.Bu)(report);
    if (failure !== undefined)
        return failure;
    const [only, ...others] = report.images;
    if (only !== undefined && others.length === 0)
        return explainImage(only);
    const worst = report.images.filter((one) => one.verdict.outcome === report.verdict.outcome);
    const all = (0,report_words/* countOf */.pq)(report.images.length, 'image');
    return `${worst.length} of ${all}: ${worst.map(explainNamed).join('; ')}`;
}
function explainNamed(image) {
    return `${image.name} (${explainImage(image)})`;
}
const SHOWN_FINDINGS = 3;
function explainImage(image) {
    switch (image.verdict.outcome) {
        case 'pass':
            return [(0,report_words/* describeCounts */.wv)(image.counts), ...describeWorse(image)].join(', ');
        case 'fail':
            return [explainReasons(image), ...describeWorse(image)].join('; ');
        case 'nothing-analysed':
            return (0,verdict_words/* explainOutcome */.Kw)(image);
        case 'scan-failed': {
            const [first] = (0,verdict_words/* failuresOf */.dJ)(image);
            return first === undefined ? (0,verdict_words/* explainOutcome */.Kw)(image) : first.message;
        }
    }
}
/** What is new since the baseline, which is what a pull request is asked about; nothing without one. */
function describeWorse({ comparison }) {
    if (comparison === null)
        return [];
    const { introduced, worsened } = comparison.counts;
    const worse = worsened === 0 ? '' : `, ${(0,report_words/* formatNumber */.ZV)(worsened)} worsened`;
    return [`${(0,report_words/* formatNumber */.ZV)(introduced)} introduced${worse}`];
}
function explainReasons(image) {
    const byId = (0,report_blocking/* findingsById */.V)(image);
    return image.verdict.reasons
        .map((reason) => {
        const which = nameFindings(reason, byId);
        return `${(0,verdict_words/* reasonTitle */.tc)(image, reason)}: ${(0,verdict_words/* describeLimit */.XW)(reason)}${which === '' ? '' : ` (${which})`}`;
    })
        .join('; ');
}
function nameFindings(reason, byId) {
    const findings = reason.findings.flatMap((id) => byId.get(id) ?? []);
    const first = (0,order/* takeFirst */.SG)((0,reading_order/* inReadingOrder */.g)(findings, new Set(reason.findings)), SHOWN_FINDINGS);
    const named = first.map((finding) => `${(0,report_words/* findingLabel */.Il)(finding)} in ${(0,report_words/* findingSubject */.Gv)(finding)}`);
    const left = reason.findings.length - named.length;
    return left > 0
        ? `${named.join(', ')} and ${(0,report_words/* formatNumber */.ZV)(left)} more`
        : (0,report_words/* listSome */.XT)(named, named.length);
}

// EXTERNAL MODULE: ./src/report/table.ts + 8 modules
var table = __webpack_require__(14175);
// EXTERNAL MODULE: ./src/domain/context.ts
var context = __webpack_require__(77723);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/domain/feed.ts
var feed = __webpack_require__(69262);
// EXTERNAL MODULE: ./src/domain/decision.ts
var domain_decision = __webpack_require__(424);
// EXTERNAL MODULE: ./src/report/read/shape.ts
var shape = __webpack_require__(70850);
;// CONCATENATED MODULE: ./src/report/read/decision.ts


const readSource = (0,shape/* shapeOf */.F5)({ path: shape/* readText */.yR, line: (0,shape/* nullable */.me)(shape/* readCount */._0) });
const readDecision = (0,shape/* shapeOf */.F5)({
    kind: (0,shape/* wordOf */.aG)(['waiver', 'vex']),
    id: shape/* readText */.yR,
    source: readSource,
    status: (0,shape/* wordOf */.aG)(['accepted', 'not_affected', 'fixed', 'affected', 'under_investigation']),
    suppresses: shape/* readFlag */.fG,
    justification: (0,shape/* nullable */.me)(shape/* readText */.yR),
    reason: shape/* readText */.yR,
    owner: (0,shape/* nullable */.me)(shape/* readText */.yR),
    expires: (0,shape/* nullable */.me)(shape/* readText */.yR),
    ticket: (0,shape/* nullable */.me)(shape/* readText */.yR),
    approvedBy: (0,shape/* nullable */.me)(shape/* readText */.yR),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
});
const readWaiver = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    source: readSource,
    state: (0,shape/* wordOf */.aG)(domain_decision/* WAIVER_STATES */.O),
    reason: shape/* readText */.yR,
    owner: (0,shape/* nullable */.me)(shape/* readText */.yR),
    expires: (0,shape/* nullable */.me)(shape/* readText */.yR),
    findings: shape/* readCount */._0,
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
});

// EXTERNAL MODULE: ./src/report/read/fault.ts
var fault = __webpack_require__(23419);
// EXTERNAL MODULE: ./src/domain/image.ts
var domain_image = __webpack_require__(3121);
// EXTERNAL MODULE: ./src/domain/layer.ts
var domain_layer = __webpack_require__(67141);
;// CONCATENATED MODULE: ./src/domain/report.ts
const DISAGREEMENT_KINDS = ['only-one', 'severity', 'fix'];
const JUDGED_SCOPES = ['all', 'changes'];

// EXTERNAL MODULE: ./src/domain/advice.ts
var advice = __webpack_require__(52854);
;// CONCATENATED MODULE: ./src/report/read/advice.ts


const readEffect = (0,shape/* shapeOf */.F5)({
    total: shape/* readCount */._0,
    critical: shape/* readCount */._0,
    high: shape/* readCount */._0,
    knownExploited: shape/* readCount */._0,
    blocking: shape/* readCount */._0,
});
const readUpgrade = (0,shape/* shapeOf */.F5)({
    type: shape/* readText */.yR,
    name: shape/* readText */.yR,
    from: shape/* readText */.yR,
    to: shape/* readText */.yR,
    crossesMajor: (0,shape/* nullable */.me)(shape/* readFlag */.fG),
    isApproximate: shape/* readFlag */.fG,
});
const readAction = (0,shape/* shapeOf */.F5)({
    kind: (0,shape/* wordOf */.aG)(advice/* ACTION_KINDS */.j),
    title: shape/* readText */.yR,
    commands: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    upgrades: (0,shape/* listOf */.c3)(readUpgrade),
    paths: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    removes: readEffect,
    leaves: readEffect,
    findings: (0,shape/* listOf */.c3)(shape/* readSha256 */.M0),
    isEstimate: shape/* readFlag */.fG,
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
});
const readAdvice = (0,shape/* shapeOf */.F5)({ actions: (0,shape/* listOf */.c3)(readAction) });

;// CONCATENATED MODULE: ./src/report/read/package.ts


const readScanner = (0,shape/* wordOf */.aG)(domain_finding/* SCANNER_IDS */.Kc);
const PARTS = {
    type: shape/* readText */.yR,
    namespace: (0,shape/* nullable */.me)(shape/* readText */.yR),
    name: shape/* readText */.yR,
    version: shape/* readText */.yR,
    purl: (0,shape/* nullable */.me)(shape/* readText */.yR),
    sourcePackage: (0,shape/* nullable */.me)((0,shape/* shapeOf */.F5)({ name: shape/* readText */.yR, version: shape/* readText */.yR })),
};
const readPackage = (0,shape/* shapeOf */.F5)(PARTS);
const readInventoryPackage = (0,shape/* shapeOf */.F5)({
    ...PARTS,
    seenBy: (0,shape/* listOf */.c3)(readScanner),
    paths: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    layer: (0,shape/* nullable */.me)(shape/* readText */.yR),
});

;// CONCATENATED MODULE: ./src/report/read/agreement.ts



const readDisagreement = (0,shape/* shapeOf */.F5)({
    kind: (0,shape/* wordOf */.aG)(DISAGREEMENT_KINDS),
    scanner: (0,shape/* nullable */.me)(readScanner),
    reason: shape/* readText */.yR,
    count: shape/* readCount */._0,
    examples: (0,shape/* listOf */.c3)(shape/* readSha256 */.M0),
});
const readAgreement = (0,shape/* shapeOf */.F5)({
    both: shape/* readCount */._0,
    onlyGrype: shape/* readCount */._0,
    onlyTrivy: shape/* readCount */._0,
    flips: shape/* readCount */._0,
    disagreements: (0,shape/* listOf */.c3)(readDisagreement),
});
const readSetAside = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    id: shape/* readText */.yR,
    package: shape/* readText */.yR,
    version: shape/* readText */.yR,
    reason: shape/* readText */.yR,
});

;// CONCATENATED MODULE: ./src/report/read/not-told.ts
/** Stands for a reason in words that the report, written by an earlier version, does not have. */
const NOT_TOLD = 'not told by the report';

;// CONCATENATED MODULE: ./src/report/read/fix.ts




const readState = (0,shape/* wordOf */.aG)(domain_finding/* FIX_STATES */.vC);
const readStatement = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    authority: shape/* readText */.yR,
    state: readState,
    word: (0,shape/* nullable */.me)(shape/* readText */.yR),
    versions: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    suggested: (0,shape/* nullable */.me)(shape/* readText */.yR),
    isRange: shape/* readFlag */.fG,
    since: (0,shape/* nullable */.me)(shape/* readText */.yR),
    sinceKind: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['advisory', 'release', 'first-observed'])),
});
const readFix = (0,shape/* shapeOf */.F5)({
    state: readState,
    version: (0,shape/* nullable */.me)(shape/* readText */.yR),
    versions: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    since: (0,shape/* nullable */.me)(shape/* readText */.yR),
    statements: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readStatement), []),
    rule: (0,shape/* orElse */.NW)(shape/* readText */.yR, NOT_TOLD),
    isApproximate: (0,shape/* orElse */.NW)(shape/* readFlag */.fG, false),
    crossesMajor: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readFlag */.fG), null),
    isInPlace: (0,shape/* orElse */.NW)(shape/* readFlag */.fG, true),
});

;// CONCATENATED MODULE: ./src/report/read/instance.ts

const readOrigin = (0,shape/* wordOf */.aG)(['base', 'added', 'unknown']);
const readInstance = (0,shape/* shapeOf */.F5)({
    path: (0,shape/* nullable */.me)(shape/* readText */.yR),
    layer: (0,shape/* nullable */.me)(shape/* readText */.yR),
    origin: readOrigin,
    replaced: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)((0,shape/* shapeOf */.F5)({ layer: shape/* readText */.yR, version: (0,shape/* nullable */.me)(shape/* readText */.yR) })), null),
});

;// CONCATENATED MODULE: ./src/report/read/rating.ts



const readSeverity = (0,shape/* wordOf */.aG)(domain_severity/* SEVERITIES */.oC);
const readRating = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    authority: shape/* readText */.yR,
    severity: readSeverity,
});
const readCvss = (0,shape/* shapeOf */.F5)({
    authority: shape/* readText */.yR,
    version: shape/* readText */.yR,
    vector: (0,shape/* nullable */.me)(shape/* readText */.yR),
    score: (0,shape/* nullable */.me)(shape/* readNumber */.kz),
});
const readScore = (0,shape/* shapeOf */.F5)({
    authority: shape/* readText */.yR,
    version: shape/* readText */.yR,
    vector: (0,shape/* nullable */.me)(shape/* readText */.yR),
    score: shape/* readNumber */.kz,
    isComputed: shape/* readFlag */.fG,
});
const readEpss = (0,shape/* shapeOf */.F5)({
    score: shape/* readNumber */.kz,
    percentile: shape/* readNumber */.kz,
    date: shape/* readText */.yR,
    model: (0,shape/* nullable */.me)(shape/* readText */.yR),
});
const readExploited = (0,shape/* shapeOf */.F5)({ added: shape/* readText */.yR, ransomware: shape/* readFlag */.fG });

;// CONCATENATED MODULE: ./src/report/read/finding.ts









const readKind = (0,shape/* wordOf */.aG)(domain_finding/* FINDING_KINDS */.mH);
function readFinding(value) {
    return (0,shape/* readField */.dR)(value, 'kind', readKind) === 'vulnerability'
        ? readVulnerabilityFinding(value)
        : readRuleFinding(value);
}
/** Its name is not read: the tier says it. */
const readRisk = (0,shape/* shapeOf */.F5)({ tier: readTier, why: shape/* readText */.yR });
function readTier(value) {
    if (Number.isInteger(value) && domain_finding/* RISK_TIERS */.ac[value] !== undefined)
        return value;
    throw new fault/* ShapeFault */.a(`a whole number from 0 to ${domain_finding/* RISK_TIERS */.ac.length - 1}`, value);
}
const COMMON = {
    key: shape/* readSha256 */.M0,
    id: shape/* readSha256 */.M0,
    instances: (0,shape/* listOf */.c3)(readInstance),
    severity: readSeverity,
    severityAuthority: shape/* readText */.yR,
    severityRule: (0,shape/* orElse */.NW)(shape/* readText */.yR, NOT_TOLD),
    seenBy: (0,shape/* listOf */.c3)((0,shape/* wordOf */.aG)(domain_finding/* WITNESSES */.Oq)),
    status: (0,shape/* wordOf */.aG)(['open', 'waived', 'not-affected', 'off-gate']),
    risk: (0,shape/* nullable */.me)(readRisk),
    change: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(domain_finding/* CHANGES */.Y6)),
    decisions: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readDecision), []),
    firstSeen: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
};
const readVulnerability = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    aliases: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    advisories: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    title: shape/* readText */.yR,
    description: shape/* readText */.yR,
    cwes: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    published: (0,shape/* nullable */.me)(shape/* readText */.yR),
    references: (0,shape/* listOf */.c3)(shape/* readText */.yR),
});
const readSighting = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    id: shape/* readText */.yR,
    package: shape/* readText */.yR,
    severity: readSeverity,
    row: shape/* readCount */._0,
});
const readVulnerabilityFinding = (0,shape/* shapeOf */.F5)({
    ...COMMON,
    kind: (0,shape/* wordOf */.aG)(['vulnerability']),
    vulnerability: readVulnerability,
    class: (0,shape/* orElse */.NW)((0,shape/* wordOf */.aG)(domain_finding/* VULNERABILITY_CLASSES */.Q_), 'flaw'),
    package: readPackage,
    ratings: (0,shape/* listOf */.c3)(readRating),
    cvss: (0,shape/* listOf */.c3)(readCvss),
    score: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(readScore), null),
    epss: (0,shape/* nullable */.me)(readEpss),
    kev: (0,shape/* nullable */.me)(readExploited),
    fix: readFix,
    confidence: (0,shape/* wordOf */.aG)(domain_finding/* CONFIDENCES */.ix),
    confidenceReason: (0,shape/* orElse */.NW)(shape/* readText */.yR, NOT_TOLD),
    sightings: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readSighting), []),
});
const readRuleFinding = (0,shape/* shapeOf */.F5)({
    ...COMMON,
    kind: (0,shape/* wordOf */.aG)(['secret', 'misconfiguration', 'licence', 'malware']),
    rule: (0,shape/* shapeOf */.F5)({ id: shape/* readText */.yR, title: shape/* readText */.yR, aliases: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(shape/* readText */.yR), []) }),
    line: (0,shape/* nullable */.me)(shape/* readWhole */.oD),
    package: (0,shape/* nullable */.me)(readPackage),
    message: shape/* readText */.yR,
    remedy: (0,shape/* nullable */.me)(shape/* readText */.yR),
    packageOwned: shape/* readFlag */.fG,
});

;// CONCATENATED MODULE: ./src/report/read/comparison.ts


const readBaseline = (0,shape/* shapeOf */.F5)({
    reference: shape/* readText */.yR,
    name: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    imageId: (0,shape/* nullable */.me)(shape/* readText */.yR),
    asOf: shape/* readText */.yR,
});
const readCounts = (0,shape/* shapeOf */.F5)({
    introduced: shape/* readCount */._0,
    worsened: shape/* readCount */._0,
    newlyDisclosed: shape/* readCount */._0,
    preExisting: shape/* readCount */._0,
    fixed: shape/* readCount */._0,
});
const readComparison = (0,shape/* shapeOf */.F5)({
    baseline: readBaseline,
    sameDatabases: shape/* readFlag */.fG,
    notes: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    counts: readCounts,
    fixed: (0,shape/* listOf */.c3)(readFinding),
});

;// CONCATENATED MODULE: ./src/report/read/history.ts


/** What the baselines before a report said. */
const readHistory = (0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({
    asOf: shape/* readText */.yR,
    outcome: (0,shape/* wordOf */.aG)(domain_verdict/* OUTCOMES */.im),
    critical: shape/* readCount */._0,
    high: shape/* readCount */._0,
    medium: shape/* readCount */._0,
    low: shape/* readCount */._0,
    blocking: shape/* readCount */._0,
    fixable: shape/* readCount */._0,
}));

// EXTERNAL MODULE: ./src/report/read/facts.ts
var facts = __webpack_require__(24732);
;// CONCATENATED MODULE: ./src/report/read/scan.ts



const readError = (0,shape/* shapeOf */.F5)({
    code: shape/* readText */.yR,
    message: shape/* readText */.yR,
    hint: shape/* readText */.yR,
});
const readProvenance = (0,shape/* shapeOf */.F5)({
    origin: (0,shape/* wordOf */.aG)(['release', 'path', 'build']),
    archiveSha256: (0,shape/* nullable */.me)(shape/* readText */.yR),
    programSha256: shape/* readText */.yR,
    from: shape/* readText */.yR,
});
const readDatabase = (0,shape/* shapeOf */.F5)({
    name: (0,shape/* wordOf */.aG)(domain_verdict/* DATABASE_NAMES */.JF),
    built: shape/* readText */.yR,
    origin: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    ageDays: (0,shape/* nullable */.me)(shape/* readWhole */.oD),
});
const readScan = (0,shape/* shapeOf */.F5)({
    scanner: readScanner,
    version: (0,shape/* nullable */.me)(shape/* readText */.yR),
    provenance: (0,shape/* nullable */.me)(readProvenance),
    arguments: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    exitCode: (0,shape/* nullable */.me)(shape/* readWhole */.oD),
    database: (0,shape/* nullable */.me)(readDatabase),
    state: (0,shape/* wordOf */.aG)(['analysed', 'nothing-analysed', 'failed']),
    packages: shape/* readCount */._0,
    error: (0,shape/* nullable */.me)(readError),
});

;// CONCATENATED MODULE: ./src/domain/check.ts
/** What a rule about the image itself (its config, history, files, reference) found. */
const CHECK_STATES = ['passed', 'failed', 'not-assessed', 'not-applicable'];

// EXTERNAL MODULE: ./src/domain/standard.ts
var standard = __webpack_require__(61187);
;// CONCATENATED MODULE: ./src/report/read/standard.ts




const readEvidence = (0,shape/* shapeOf */.F5)({
    text: shape/* readText */.yR,
    path: (0,shape/* nullable */.me)(shape/* readText */.yR),
    layer: (0,shape/* nullable */.me)(shape/* readText */.yR),
    line: (0,shape/* nullable */.me)(shape/* readCount */._0),
});
const readCheck = (0,shape/* shapeOf */.F5)({
    rule: shape/* readText */.yR,
    title: shape/* readText */.yR,
    severity: readSeverity,
    state: (0,shape/* wordOf */.aG)(CHECK_STATES),
    evidence: (0,shape/* listOf */.c3)(readEvidence),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
    remedy: shape/* readText */.yR,
    elsewhere: (0,shape/* listOf */.c3)(shape/* readText */.yR),
});
const readControl = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    title: shape/* readText */.yR,
    state: (0,shape/* wordOf */.aG)(standard/* CONTROL_STATES */.f),
    level: (0,shape/* wordOf */.aG)(['fail', 'warn']),
    evidence: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    rules: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    open: (0,shape/* nullable */.me)(shape/* readText */.yR),
    remedy: (0,shape/* nullable */.me)(shape/* readText */.yR),
});
const readStandard = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    title: shape/* readText */.yR,
    version: shape/* readText */.yR,
    reference: shape/* readText */.yR,
    decided: shape/* readCount */._0,
    controls: (0,shape/* listOf */.c3)(readControl),
});

;// CONCATENATED MODULE: ./src/report/read/verdict.ts


const readReason = (0,shape/* shapeOf */.F5)({
    rule: shape/* readText */.yR,
    limit: shape/* readNumberOrText */.Cj,
    value: shape/* readNumberOrText */.Cj,
    origin: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
    findings: (0,shape/* listOf */.c3)(shape/* readSha256 */.M0),
    remedy: shape/* readText */.yR,
});
const readVerdict = (0,shape/* shapeOf */.F5)({
    outcome: (0,shape/* wordOf */.aG)(domain_verdict/* OUTCOMES */.im),
    degraded: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    reasons: (0,shape/* listOf */.c3)(readReason),
});
const readRule = (0,shape/* shapeOf */.F5)({
    id: shape/* readText */.yR,
    title: shape/* readText */.yR,
    state: (0,shape/* wordOf */.aG)(domain_verdict/* RULE_STATES */.UQ),
    limit: (0,shape/* nullable */.me)(shape/* readNumberOrText */.Cj),
    value: (0,shape/* nullable */.me)(shape/* readNumberOrText */.Cj),
    fixable: (0,shape/* nullable */.me)(shape/* readWhole */.oD),
    waived: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readWhole */.oD), null),
    origin: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
});

;// CONCATENATED MODULE: ./src/report/read/image.ts

















/** In the file the parts of the image stand beside what was found in it; an image without an id was not opened. */
function readImageReport(value) {
    const image = (0,shape/* readObject */.Ag)(value)['imageId'] === null ? null : readImage(value);
    return { ...readJudged(value), image };
}
const readLayer = (0,shape/* shapeOf */.F5)({
    diffId: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    size: (0,shape/* nullable */.me)(shape/* readCount */._0),
    instruction: (0,shape/* nullable */.me)(shape/* readText */.yR),
    line: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readCount */._0), null),
    origin: (0,shape/* orElse */.NW)(readOrigin, 'unknown'),
});
const readImage = (0,shape/* shapeOf */.F5)({
    reference: shape/* readText */.yR,
    name: shape/* readText */.yR,
    source: (0,shape/* wordOf */.aG)(domain_image/* IMAGE_SOURCES */.Dg),
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    indexDigest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    imageId: shape/* readText */.yR,
    platform: shape/* readText */.yR,
    notScanned: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    created: (0,shape/* nullable */.me)(shape/* readText */.yR),
    layers: (0,shape/* listOf */.c3)(readLayer),
    transport: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(domain_image/* TRANSPORTS */.Zz)), null),
});
const readSystem = (0,shape/* shapeOf */.F5)({
    family: shape/* readText */.yR,
    version: shape/* readText */.yR,
    endOfLife: shape/* readFlag */.fG,
});
const readContents = (0,shape/* shapeOf */.F5)({
    files: shape/* readCount */._0,
    bytes: shape/* readCount */._0,
    jars: shape/* readCount */._0,
    weights: (0,shape/* shapeOf */.F5)({ count: shape/* readCount */._0, bytes: shape/* readCount */._0 }),
    models: shape/* readCount */._0,
    condaPackages: shape/* readCount */._0,
});
const readCoverage = (0,shape/* shapeOf */.F5)({
    narrowed: (0,shape/* listOf */.c3)(shape/* readText */.yR),
    notAssessed: (0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ what: shape/* readText */.yR, count: shape/* readCount */._0 })),
});
const readContext = (0,shape/* shapeOf */.F5)({
    exposure: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['public', 'internal'])),
    environment: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['production', 'staging', 'development'])),
    data: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['public', 'internal', 'confidential', 'regulated'])),
    impact: (0,shape/* nullable */.me)((0,shape/* wordOf */.aG)(['low', 'moderate', 'high', 'severe'])),
});
const readBase = (0,shape/* shapeOf */.F5)({
    name: shape/* readText */.yR,
    digest: (0,shape/* nullable */.me)(shape/* readText */.yR),
    evidence: (0,shape/* wordOf */.aG)(domain_layer/* BASE_EVIDENCE */.S),
    isVerified: shape/* readFlag */.fG,
    layers: (0,shape/* nullable */.me)(shape/* readCount */._0),
    note: (0,shape/* nullable */.me)(shape/* readText */.yR),
    currentDigest: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
    currentNote: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(shape/* readText */.yR), null),
});
const readDockerfile = (0,shape/* shapeOf */.F5)({
    path: shape/* readText */.yR,
    fromLine: shape/* readCount */._0,
    lengths: (0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ line: shape/* readCount */._0, length: shape/* readCount */._0 })),
});
const image_readCounts = (0,shape/* shapeOf */.F5)({
    critical: shape/* readCount */._0,
    high: shape/* readCount */._0,
    medium: shape/* readCount */._0,
    low: shape/* readCount */._0,
    negligible: shape/* readCount */._0,
    unknown: shape/* readCount */._0,
    total: shape/* readCount */._0,
    fixable: shape/* readCount */._0,
    blocking: shape/* readCount */._0,
    secrets: shape/* readCount */._0,
    misconfigurations: shape/* readCount */._0,
    licences: shape/* readCount */._0,
    knownExploited: shape/* readCount */._0,
    waived: shape/* readCount */._0,
});
const readJudgedFindings = (0,shape/* shapeOf */.F5)({
    scope: (0,shape/* wordOf */.aG)(JUDGED_SCOPES),
    wanted: (0,shape/* orElse */.NW)((0,shape/* wordOf */.aG)(JUDGED_SCOPES), 'all'),
    why: shape/* readText */.yR,
});
/** An earlier version knew nothing else. */
const ALL_JUDGED = { scope: 'all', wanted: 'all', why: NOT_TOLD };
/** An earlier version wrote no packages, so that their absence proves nothing. */
const readJudged = (0,shape/* shapeOf */.F5)({
    reference: shape/* readText */.yR,
    name: shape/* readText */.yR,
    os: (0,shape/* nullable */.me)(readSystem),
    contents: (0,shape/* nullable */.me)(readContents),
    coverage: readCoverage,
    context: (0,shape/* orElse */.NW)(readContext, context/* NO_CONTEXT */.S),
    scans: (0,shape/* listOf */.c3)(readScan),
    rules: (0,shape/* listOf */.c3)(readRule),
    facts: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(facts/* readFacts */.M), null),
    checks: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readCheck), []),
    standards: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readStandard), []),
    findings: (0,shape/* listOf */.c3)(readFinding),
    base: (0,shape/* nullable */.me)(readBase),
    dockerfile: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(readDockerfile), null),
    packages: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readInventoryPackage), []),
    isInventoryWhole: (0,shape/* orElse */.NW)(shape/* readFlag */.fG, false),
    setAside: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readSetAside), []),
    agreement: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(readAgreement), null),
    advice: (0,shape/* orElse */.NW)(readAdvice, { actions: [] }),
    comparison: (0,shape/* orElse */.NW)((0,shape/* nullable */.me)(readComparison), null),
    history: (0,shape/* orElse */.NW)(readHistory, []),
    judged: (0,shape/* orElse */.NW)(readJudgedFindings, ALL_JUDGED),
    counts: image_readCounts,
    verdict: readVerdict,
    error: (0,shape/* nullable */.me)(readError),
});

;// CONCATENATED MODULE: ./src/report/read/read-report.ts









const SCHEMA = 'plimsoll/report/1';
/**
 * A JSON report of ours, parsed: the inverse of `renderJson`. Keys that this version does not know are
 * ignored; those that an earlier version did not write get a value that claims nothing. `label` names the
 * report in messages. Throws `report-invalid`, which says what is wrong first, and where.
 */
function readReport(document, label) {
    try {
        (0,shape/* readField */.dR)(document, 'schema', readSchema);
        return readKnown(document);
    }
    catch (error) {
        throw error instanceof fault/* ShapeFault */.a ? toInvalid(error, (0,clean/* cleanLine */.Ow)(label, 200)) : error;
    }
}
function readSchema(value) {
    if (value !== SCHEMA)
        throw new fault/* ShapeFault */.a(`"${SCHEMA}"`, value);
}
const readFeed = (0,shape/* shapeOf */.F5)({
    name: (0,shape/* wordOf */.aG)(feed/* FEED_NAMES */.M),
    origin: shape/* readText */.yR,
    date: shape/* readText */.yR,
    version: (0,shape/* nullable */.me)(shape/* readText */.yR),
    ageDays: shape/* readCount */._0,
});
const readStage = (0,shape/* wordOf */.aG)(context/* STAGES */.a);
const readDelivery = (0,shape/* shapeOf */.F5)({
    to: shape/* readText */.yR,
    state: (0,shape/* wordOf */.aG)(['delivered', 'failed', 'skipped']),
    detail: shape/* readText */.yR,
});
/** An earlier version knew no policy files, and wrote no stage or an empty one. */
const readPolicy = (0,shape/* shapeOf */.F5)({
    isDefault: shape/* readFlag */.fG,
    description: shape/* readText */.yR,
    files: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ path: shape/* readText */.yR, commit: (0,shape/* nullable */.me)(shape/* readText */.yR), digest: shape/* readText */.yR })), []),
    stage: (value) => (value === null || value === undefined ? 'build' : readStage(value)),
    standards: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(shape/* readText */.yR), []),
});
const readKnown = (0,shape/* shapeOf */.F5)({
    tool: (0,shape/* shapeOf */.F5)({ name: (0,shape/* wordOf */.aG)(['plimsoll']), version: shape/* readText */.yR }),
    asOf: readTime,
    feeds: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readFeed), []),
    policy: readPolicy,
    verdict: readVerdict,
    notices: (0,shape/* listOf */.c3)((0,shape/* shapeOf */.F5)({ code: shape/* readText */.yR, text: shape/* readText */.yR })),
    deliveries: (0,shape/* listOf */.c3)(readDelivery),
    waivers: (0,shape/* orElse */.NW)((0,shape/* listOf */.c3)(readWaiver), []),
    images: (0,shape/* listOf */.c3)(readImageReport),
});
/** Ages of databases and of the report itself are counted from it. */
function readTime(value) {
    const text = (0,shape/* readText */.yR)(value);
    if (/^\d{4}-\d\d-\d\dT/.test(text) && !Number.isNaN(Date.parse(text)))
        return text;
    throw new fault/* ShapeFault */.a('a time as in 2026-01-31T12:00:00Z', value);
}
function toInvalid(fault, label) {
    const { path, found, expected } = fault;
    const isOther = path === 'schema' && found.startsWith('"plimsoll/report/');
    return new errors/* PlimsollError */.nN({
        code: 'report-invalid',
        message: isOther
            ? `The report ${label} has the schema ${found}; this version of Plimsoll reads ${expected}.`
            : `The report ${label} cannot be read: ${path || 'the document'} is ${found}, expected is ${expected}.`,
        hint: isOther
            ? 'Read it with the version of Plimsoll that wrote it, or make it anew with this one.'
            : 'Give the JSON report of a run as it was written; schema/report-1.json describes it.',
        cause: fault,
    });
}

;// CONCATENATED MODULE: ./src/report/index.ts












const NO_OPTIONS = { alerts: 'all', category: null };
/**
 * Every format of `--report`. Adding one is adding it here and to the formats that the configuration knows. Those that
 * most runs do without are chunks of their own, loaded when they are asked for.
 */
const RENDERERS = {
    json: () => Promise.resolve((report) => [{ name: null, text: renderJson(report), cut: null }]),
    sarif: () => Promise.resolve(renderSarifFiles),
    markdown: () => Promise.resolve((report) => [{ name: null, ...renderMarkdown(report) }]),
    html: async () => (await Promise.all(/* import() */[__webpack_require__.e(6652), __webpack_require__.e(8619)]).then(__webpack_require__.bind(__webpack_require__, 18619))).renderHtmlFiles,
    executive: async () => (await Promise.all(/* import() */[__webpack_require__.e(6652), __webpack_require__.e(985)]).then(__webpack_require__.bind(__webpack_require__, 20985))).renderExecutiveFiles,
    csv: async () => (await __webpack_require__.e(/* import() */ 114).then(__webpack_require__.bind(__webpack_require__, 20114))).renderCsvFiles,
    junit: async () => (await __webpack_require__.e(/* import() */ 8386).then(__webpack_require__.bind(__webpack_require__, 38386))).renderJunitFiles,
    gitlab: async () => (await __webpack_require__.e(/* import() */ 7502).then(__webpack_require__.bind(__webpack_require__, 37502))).renderGitLabFiles,
    cyclonedx: async () => (await __webpack_require__.e(/* import() */ 8515).then(__webpack_require__.bind(__webpack_require__, 28515))).renderCycloneDxFiles,
    spdx: async () => (await __webpack_require__.e(/* import() */ 4085).then(__webpack_require__.bind(__webpack_require__, 94085))).renderSpdxFiles,
    openvex: async () => (await Promise.all(/* import() */[__webpack_require__.e(4837), __webpack_require__.e(6457)]).then(__webpack_require__.bind(__webpack_require__, 6457))).renderOpenVexFiles,
    'cyclonedx-vex': async () => (await Promise.all(/* import() */[__webpack_require__.e(4837), __webpack_require__.e(2243)]).then(__webpack_require__.bind(__webpack_require__, 22243))).renderCycloneDxVexFiles,
};
/** Code scanning takes one run per image, each in a file of its own, so that each has its category. */
function renderSarifFiles(report, options = NO_OPTIONS) {
    const stems = (0,file_stems/* toFileStems */.g)(report.images);
    return report.images.map((image, index) => {
        const name = report.images.length === 1 ? null : `${stems[index] ?? String(index)}.sarif`;
        return { name, ...renderSarif(image, report, options) };
    });
}


/***/ }),

/***/ 44216:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   j: () => (/* binding */ toJsonText)
/* harmony export */ });
/**
 * JSON for people with `less` and `grep`: indented, but each finding, rule or result on a line of its own,
 * which keeps large reports small and readable by line. Ends with a newline. An iterable becomes an array
 * whose values are taken one at a time.
 */
function toJsonText(value, inlineDepth = INLINE_DEPTH) {
    return `${layOut(value, 0, inlineDepth)}\n`;
}
/** Objects in arrays at this depth or below stand on one line. */
const INLINE_DEPTH = 3;
function layOut(value, depth, inlineDepth) {
    if (isIterable(value))
        return layOutList(value, depth, inlineDepth);
    if (typeof value !== 'object' || value === null)
        return inline(value);
    const members = Object.entries(value);
    return enclose('{}', depth, function* () {
        for (const [key, member] of members) {
            yield `${inline(key)}: ${layOut(member, depth + 1, inlineDepth)}`;
        }
    });
}
function layOutList(values, depth, inlineDepth) {
    return enclose('[]', depth, function* () {
        for (const value of values) {
            yield depth < inlineDepth ? layOut(value, depth + 1, inlineDepth) : inline(value);
        }
    });
}
/** Adds up text instead of joining it: the engine then copies a large report once, not once per level. */
function enclose(pair, depth, items) {
    const margin = '  '.repeat(depth);
    let text = '';
    for (const item of items())
        text += `${text === '' ? '' : ','}\n  ${margin}${item}`;
    return text === '' ? pair : `${pair.charAt(0)}${text}\n${margin}${pair.charAt(1)}`;
}
function isIterable(value) {
    return typeof value === 'object' && value !== null && Symbol.iterator in value;
}
function inline(value) {
    return escapeUnseen(JSON.stringify(value));
}
const ZERO_WIDTH_SPACE = '\u200B';
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;
/** `JSON.stringify` leaves the upper control and direction characters raw, which terminals obey. */
function escapeUnseen(json) {
    if (isPlain(json))
        return json;
    // Most often it is the one that our own escaping puts in, and no other.
    const rest = json.replaceAll(ZERO_WIDTH_SPACE, '\\u200b');
    if (isPlain(rest))
        return rest;
    return rest.replace(UNSEEN, (point) => point.length === 1
        ? toUnicodeEscape(point, 0)
        : toUnicodeEscape(point, 0) + toUnicodeEscape(point, 1));
}
/** ASCII without DEL; counting bytes is several times faster than a regular expression. */
function isPlain(json) {
    return Buffer.byteLength(json) === json.length && !json.includes('\u007F');
}
function toUnicodeEscape(text, at) {
    return `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`;
}


/***/ }),

/***/ 87123:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ toDecisionJson),
/* harmony export */   k: () => (/* binding */ toWaiverJson)
/* harmony export */ });
/** The decisions on a finding keep their order: the strongest first. */
function toDecisionJson(decision) {
    return {
        approvedBy: decision.approvedBy,
        expires: decision.expires,
        id: decision.id,
        justification: decision.justification,
        kind: decision.kind,
        note: decision.note,
        owner: decision.owner,
        reason: decision.reason,
        source: toSourceJson(decision.source),
        status: decision.status,
        suppresses: decision.suppresses,
        ticket: decision.ticket,
    };
}
function toWaiverJson(record) {
    return {
        expires: record.expires,
        findings: record.findings,
        id: record.id,
        note: record.note,
        owner: record.owner,
        reason: record.reason,
        source: toSourceJson(record.source),
        state: record.state,
    };
}
function toSourceJson({ line, path }) {
    return { line, path };
}


/***/ }),

/***/ 11743:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  A: () => (/* binding */ toFindingsJson)
});

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/json/decision.ts
var decision = __webpack_require__(87123);
// EXTERNAL MODULE: ./src/report/json/in-order.ts
var in_order = __webpack_require__(79683);
;// CONCATENATED MODULE: ./src/report/json/fix.ts


/** The versions keep their order: it is that of their ecosystem. */
function toFixJson(fix) {
    return {
        crossesMajor: fix.crossesMajor,
        isApproximate: fix.isApproximate,
        isInPlace: fix.isInPlace,
        rule: fix.rule,
        since: fix.since,
        state: fix.state,
        statements: (0,in_order/* sorted */.I)(fix.statements, compareStatements).map(toStatementJson),
        version: fix.version,
        versions: fix.versions,
    };
}
function toStatementJson(statement) {
    return {
        authority: statement.authority,
        isRange: statement.isRange,
        scanner: statement.scanner,
        since: statement.since,
        sinceKind: statement.sinceKind,
        state: statement.state,
        suggested: statement.suggested,
        versions: statement.versions,
        word: statement.word,
    };
}
const byWords = (0,in_order/* byFields */.L)('scanner', 'authority', 'state', 'word', 'suggested', 'since', 'sinceKind', 'isRange');
function compareStatements(a, b) {
    return byWords(a, b) || (0,order/* compareText */.n6)(JSON.stringify(a.versions), JSON.stringify(b.versions));
}

// EXTERNAL MODULE: ./src/report/json/package.ts
var json_package = __webpack_require__(94077);
;// CONCATENATED MODULE: ./src/report/json/rating.ts

function toRatingsJson(ratings) {
    return (0,in_order/* sorted */.I)(ratings, compareRatings).map(({ authority, scanner, severity }) => {
        return { authority, scanner, severity };
    });
}
function toCvssJson(scores) {
    return (0,in_order/* sorted */.I)(scores, compareCvss).map(({ authority, score, vector, version }) => {
        return { authority, score, vector, version };
    });
}
function toScoreJson(chosen) {
    if (chosen === null)
        return null;
    const { authority, isComputed, score, vector, version } = chosen;
    return { authority, isComputed, score, vector, version };
}
function toEpssJson(epss) {
    if (epss === null)
        return null;
    const { date, model, percentile, score } = epss;
    return { date, model, percentile, score };
}
function toExploitedJson(kev) {
    return kev === null ? null : { added: kev.added, ransomware: kev.ransomware };
}
const compareRatings = (0,in_order/* byFields */.L)('scanner', 'authority', 'severity');
const compareCvss = (0,in_order/* byFields */.L)('authority', 'version', 'vector', 'score');

;// CONCATENATED MODULE: ./src/report/json/finding.ts







/** One at a time: a hundred thousand findings twice in memory would be a hundred thousand too many. */
function* toFindingsJson(findings) {
    for (const finding of (0,order/* inOrder */.al)(findings, order/* BY_IDENTITY */.T4)) {
        yield finding.kind === 'vulnerability'
            ? toVulnerabilityJson(finding)
            : toRuleFindingJson(finding);
    }
}
function toVulnerabilityJson(finding) {
    return {
        change: finding.change,
        class: finding.class,
        confidence: finding.confidence,
        confidenceReason: finding.confidenceReason,
        cvss: toCvssJson(finding.cvss),
        decisions: finding.decisions.map(decision/* toDecisionJson */.Q),
        epss: toEpssJson(finding.epss),
        firstSeen: finding.firstSeen,
        fix: toFixJson(finding.fix),
        id: finding.id,
        instances: toInstancesJson(finding.instances),
        kev: toExploitedJson(finding.kev),
        key: finding.key,
        kind: finding.kind,
        package: (0,json_package/* toPackageJson */.Y)(finding.package),
        ratings: toRatingsJson(finding.ratings),
        risk: toRiskJson(finding.risk),
        score: toScoreJson(finding.score),
        seenBy: (0,order/* distinctTexts */.XY)(finding.seenBy),
        severity: finding.severity,
        severityAuthority: finding.severityAuthority,
        severityRule: finding.severityRule,
        sightings: toSightingsJson(finding.sightings),
        status: finding.status,
        vulnerability: toAdvisoryJson(finding.vulnerability),
    };
}
function toRuleFindingJson(finding) {
    return {
        change: finding.change,
        decisions: finding.decisions.map(decision/* toDecisionJson */.Q),
        firstSeen: finding.firstSeen,
        id: finding.id,
        instances: toInstancesJson(finding.instances),
        key: finding.key,
        kind: finding.kind,
        line: finding.line,
        message: finding.message,
        package: finding.package === null ? null : (0,json_package/* toPackageJson */.Y)(finding.package),
        packageOwned: finding.packageOwned,
        remedy: finding.remedy,
        risk: toRiskJson(finding.risk),
        rule: {
            aliases: (0,order/* distinctTexts */.XY)(finding.rule.aliases),
            id: finding.rule.id,
            title: finding.rule.title,
        },
        seenBy: (0,order/* distinctTexts */.XY)(finding.seenBy),
        severity: finding.severity,
        severityAuthority: finding.severityAuthority,
        severityRule: finding.severityRule,
        status: finding.status,
    };
}
function toAdvisoryJson(vulnerability) {
    return {
        advisories: (0,order/* distinctTexts */.XY)(vulnerability.advisories),
        aliases: (0,order/* distinctTexts */.XY)(vulnerability.aliases),
        cwes: (0,order/* distinctTexts */.XY)(vulnerability.cwes),
        description: vulnerability.description,
        id: vulnerability.id,
        published: vulnerability.published,
        references: (0,order/* distinctTexts */.XY)(vulnerability.references),
        title: vulnerability.title,
    };
}
/** The tier's name as well, so that a reader of the file needs no table; null for a tier without one. */
function toRiskJson(risk) {
    if (risk === null)
        return null;
    return { name: finding/* RISK_TIERS */.ac[risk.tier] ?? null, tier: risk.tier, why: risk.why };
}
function toInstancesJson(instances) {
    return (0,in_order/* sorted */.I)(instances, compareInstances).map(({ layer, origin, path, replaced }) => {
        const lower = replaced === null ? null : { layer: replaced.layer, version: replaced.version };
        return { layer, origin, path, replaced: lower };
    });
}
const byPlace = (0,in_order/* byFields */.L)('path', 'layer', 'origin');
function compareInstances(a, b) {
    return byPlace(a, b) || (0,order/* compareText */.n6)(toReplacedText(a), toReplacedText(b));
}
function toReplacedText({ replaced }) {
    return replaced === null ? '' : JSON.stringify([replaced.layer, replaced.version]);
}
function toSightingsJson(sightings) {
    return (0,in_order/* sorted */.I)(sightings, compareSightings).map((sighting) => {
        return {
            id: sighting.id,
            package: sighting.package,
            row: sighting.row,
            scanner: sighting.scanner,
            severity: sighting.severity,
        };
    });
}
const compareSightings = (0,in_order/* byFields */.L)('scanner', 'row', 'id', 'package', 'severity');


/***/ }),

/***/ 79683:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ sorted),
/* harmony export */   L: () => (/* binding */ byFields)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20734);

/** Sorted; what is so already, as merged findings are, costs no copy. */
function sorted(values, compare) {
    return isInOrder(values, compare) ? values : [...values].sort(compare);
}
function isInOrder(values, compare) {
    for (let index = 1; index < values.length; index += 1) {
        if (compare(values[index - 1], values[index]) > 0)
            return false;
    }
    return true;
}
/** By the first of these fields in which two values differ; null comes before everything. */
function byFields(...fields) {
    return (a, b) => {
        for (const field of fields) {
            const order = compareScalars(a[field], b[field]);
            if (order !== 0)
                return order;
        }
        return 0;
    };
}
/** Numbers by size, the rest by its text. */
function compareScalars(a, b) {
    if (a === b)
        return 0;
    if (a === null)
        return -1;
    if (b === null)
        return 1;
    if (typeof a === 'number' && typeof b === 'number')
        return a - b;
    return (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(String(a), String(b));
}


/***/ }),

/***/ 94077:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ toPackagesJson),
/* harmony export */   Y: () => (/* binding */ toPackageJson)
/* harmony export */ });
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(20734);
/* harmony import */ var _in_order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(79683);


function toPackageJson(subject) {
    const { name, namespace, purl, type, version } = subject;
    return { name, namespace, purl, sourcePackage: toSourceJson(subject), type, version };
}
/** One at a time: a large image has many thousand packages. */
function* toPackagesJson(packages) {
    for (const one of (0,_in_order_js__WEBPACK_IMPORTED_MODULE_1__/* .sorted */ .I)(packages, compareInventory))
        yield toInventoryJson(one);
}
const byIdentity = (0,_in_order_js__WEBPACK_IMPORTED_MODULE_1__/* .byFields */ .L)('type', 'namespace', 'name', 'version', 'purl', 'layer');
function compareInventory(a, b) {
    return byIdentity(a, b) || (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .compareText */ .n6)(toTail(a), toTail(b));
}
/** What tells two packages of one name, version and layer apart. */
function toTail({ paths, seenBy, sourcePackage }) {
    const source = [sourcePackage?.name, sourcePackage?.version];
    return JSON.stringify([(0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(paths), (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(seenBy), source]);
}
function toInventoryJson(one) {
    return {
        layer: one.layer,
        name: one.name,
        namespace: one.namespace,
        paths: (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(one.paths),
        purl: one.purl,
        seenBy: (0,_order_js__WEBPACK_IMPORTED_MODULE_0__/* .distinctTexts */ .XY)(one.seenBy),
        sourcePackage: toSourceJson(one),
        type: one.type,
        version: one.version,
    };
}
function toSourceJson({ sourcePackage }) {
    return sourcePackage === null
        ? null
        : { name: sourcePackage.name, version: sourcePackage.version };
}


/***/ }),

/***/ 92815:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $c: () => (/* binding */ toSmall),
/* harmony export */   AU: () => (/* binding */ fold),
/* harmony export */   IL: () => (/* binding */ toRow),
/* harmony export */   Tu: () => (/* binding */ countBytes),
/* harmony export */   Uq: () => (/* binding */ OUTCOME_MARKS),
/* harmony export */   cY: () => (/* binding */ RULE_MARKS),
/* harmony export */   ru: () => (/* binding */ SEVERITY_MARKS),
/* harmony export */   s6: () => (/* binding */ toTableHead),
/* harmony export */   st: () => (/* binding */ toList)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72691);

const OUTCOME_MARKS = {
    pass: '✅',
    fail: '❌',
    'nothing-analysed': '⚠️',
    'scan-failed': '🛑',
};
const RULE_MARKS = {
    passed: '✅ passed',
    failed: '❌ failed',
    warned: '⚠️ warned',
    waived: '☑️ waived',
    'not-assessed': '➖ not assessed',
};
const SEVERITY_MARKS = {
    critical: '🔴',
    high: '🟠',
    medium: '🟡',
    low: '🔵',
    negligible: '⚪',
    unknown: '⚫',
};
/** The first two lines of a table; an empty name is an empty heading. */
function toTableHead(names) {
    return `${toRow(names)}\n${toRow(names.map(() => '---'))}`;
}
/** One line of a table. The cells are Markdown that is escaped already. */
function toRow(cells) {
    return `| ${cells.join(' | ')} |`;
}
const MOST_LINES = 50;
/** A list of lines that are Markdown already; what is above the bound is counted. */
function toList(lines, most = MOST_LINES) {
    const left = lines.length - most;
    const more = left > 0 ? [`… and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .formatNumber */ .ZV)(left)} more in the JSON report`] : [];
    return [...lines.slice(0, most), ...more].map((line) => `* ${line}`).join('\n');
}
/** Folded; closed at first. The title is Markdown already. */
function fold(title, parts) {
    return [`<details><summary>${title}</summary>`, ...parts, '</details>'];
}
/** A line in small letters; nothing for no words. They are Markdown already. */
function toSmall(words) {
    return words === '' ? [] : [`<sub>${words}</sub>`];
}
/** Bytes as GitHub counts a summary. */
function countBytes(text) {
    return Buffer.byteLength(text);
}


/***/ }),

/***/ 46251:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H8: () => (/* binding */ toNameCell),
/* harmony export */   kz: () => (/* binding */ toSubjectCell),
/* harmony export */   mA: () => (/* binding */ toChangeCell),
/* harmony export */   q7: () => (/* binding */ toOriginCell),
/* harmony export */   r6: () => (/* binding */ toSeenCell),
/* harmony export */   v_: () => (/* binding */ toFixCell),
/* harmony export */   zB: () => (/* binding */ toFindingCell)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(60023);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(14031);
/* harmony import */ var _finding_words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(47855);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20734);
/* harmony import */ var _source_groups_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(67382);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(72691);






/** A vulnerability by its linked id, the rest by their name and kind; what explains it on a second line. */
function toFindingCell(finding) {
    const name = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .findingName */ .f$)(finding);
    const main = (0,_clean_js__WEBPACK_IMPORTED_MODULE_4__/* .cleanLine */ .Ow)(name.main, 90);
    const specials = specialsOf(finding)
        .map((word) => `, ${word}`)
        .join('');
    if (finding.kind === 'vulnerability') {
        return twoLines(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .toMarkdownLink */ .xQ)(main, findAdvisory(finding))}${specials}`, name.detail);
    }
    const [noun] = _words_js__WEBPACK_IMPORTED_MODULE_3__/* .KIND_NOUNS */ .xK[finding.kind];
    return twoLines(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(main)}, ${noun}${specials}`, name.detail);
}
function twoLines(main, detail) {
    const small = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(detail, 90).trim();
    return small === '' ? main : `${main}<br><sub>${small}</sub>`;
}
const RISK_WORDS = {
    malware: '**malware**',
    exploited: '**known to be exploited**',
    likely: '**likely to be exploited**',
};
function specialsOf(finding) {
    const risk = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findRiskName */ .ss)(finding);
    return [
        // The kind of a finding that is malware says so already.
        ...(risk === null || finding.kind === 'malware' ? [] : [RISK_WORDS[risk]]),
        ...(finding.status === 'open' ? [] : [(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .whyNotCounted */ .Gc)(finding), 200)]),
    ];
}
/** The reference that names the vulnerability, else the first. */
function findAdvisory({ vulnerability }) {
    const links = [...vulnerability.references].filter((link) => link.startsWith('https://')).sort();
    return links.find((link) => link.includes(vulnerability.id)) ?? links[0] ?? null;
}
const SHOWN_MEMBERS = 6;
/** `openssl (libcrypto3, libssl3)`, or what a row of one finding is in. */
function toNameCell(row) {
    const { name, members } = (0,_source_groups_js__WEBPACK_IMPORTED_MODULE_2__/* .rowSubject */ .r3)(row);
    const source = (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(name, 120);
    if (members.length === 0)
        return source;
    const shown = members.slice(0, SHOWN_MEMBERS).map((member) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(member, 100));
    const left = members.length - shown.length;
    const more = left > 0 ? ` and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .formatNumber */ .ZV)(left)} more` : '';
    return `${source} (${shown.join(', ')}${more})`;
}
const SHOWN_PATHS = 2;
/** The same, and where language packages lie. */
function toSubjectCell(row) {
    const { finding } = row;
    const subject = toNameCell(row);
    if (finding.package === null)
        return subject;
    const paths = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .pathsOf */ .wG)([finding]);
    const shown = paths.slice(0, SHOWN_PATHS).map((path) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(path, 100));
    const more = paths.length > SHOWN_PATHS ? ` and ${paths.length - SHOWN_PATHS} more` : '';
    return shown.length === 0 ? subject : `${subject}<br><sub>${shown.join('<br>')}${more}</sub>`;
}
const FIX_MARKS = { major: 'a new major version', 'by hand': 'to be brought in by hand' };
/** The version to go to, and what going there means; `emphasis` is a sign of Markdown around the version. */
function toFixCell(finding, emphasis = '') {
    if (finding.kind !== 'vulnerability')
        return '';
    const mark = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findFixMark */ .aC)(finding.fix);
    const version = `${emphasis}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .describeFix */ .D6)(finding.fix), 60)}${emphasis}`;
    return mark === null ? version : `${version}<br><sub>${FIX_MARKS[mark]}</sub>`;
}
const SHOWN_REPLACED = 2;
/** A package that a later layer has upgraded is there because of a lower one. */
function toOriginCell(finding) {
    const replaced = (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctTexts */ .XY)(finding.instances.flatMap((one) => one.replaced?.version ?? [])).slice(0, SHOWN_REPLACED);
    const origin = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findOrigin */ .Ub)(finding) ?? '';
    if (replaced.length === 0)
        return origin;
    const versions = replaced.map((version) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_5__/* .escapeMarkdown */ .FV)(version, 60)).join(', ');
    return `${origin}<br><sub>over ${versions} below</sub>`;
}
/** What was there before is not told: it is most of them. */
function toChangeCell({ change }) {
    return change === null || change === 'pre-existing' ? '' : change;
}
function toSeenCell(finding) {
    const doubt = (0,_finding_words_js__WEBPACK_IMPORTED_MODULE_0__/* .findDoubt */ ._I)(finding);
    const seen = finding.seenBy.join(', ');
    return doubt === null ? seen : `${seen}<br><sub>${doubt}</sub>`;
}


/***/ }),

/***/ 24732:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ readFacts)
/* harmony export */ });
/* harmony import */ var _domain_image_facts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(28271);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(70850);


function foundOf(read) {
    return (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ listed: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(read), more: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0 });
}
/** Texts by names that are the image's own: `__proto__` is one of them like any other. */
const readTexts = (value) => Object.fromEntries(Object.entries((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readObject */ .Ag)(value)).map(([key, text]) => [key, (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR)(text)]));
const readSecret = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    where: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(['env', 'label', 'history', 'command', 'dockerfile']),
    name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    kind: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    layer: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    line: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0),
});
const readForm = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(['none', 'exec', 'shell']);
const readConfig = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    os: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    created: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    user: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    ports: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    volumes: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    hasHealthcheck: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG,
    entrypoint: readForm,
    command: readForm,
    labels: readTexts,
    onbuild: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    tlsOff: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
    secrets: foundOf(readSecret),
    layers: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
    unread: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .orElse */ .NW)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(_domain_image_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .CONFIG_PARTS */ .c)), []),
});
const readFlags = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(_domain_image_facts_js__WEBPACK_IMPORTED_MODULE_1__/* .STEP_FLAGS */ .$));
const readHistory = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    steps: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
    flagged: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
        index: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
        instruction: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        layer: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        flags: readFlags,
    })),
});
const FILE = { path: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR, layer: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR };
const readFiles = foundOf((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)(FILE));
const readModes = foundOf((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ ...FILE, mode: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0, isDirectory: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG }));
const readState = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .wordOf */ .aG)(['read', 'absent', 'unreadable']);
const readAccounts = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    passwd: readState,
    group: readState,
    shadow: readState,
    users: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
        name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
        uid: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD),
        gid: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD),
    })),
    groups: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ name: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR, gid: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readWhole */ .oD) })),
    withoutPassword: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
});
const readFileFacts = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    setuid: readModes,
    worldWritable: readModes,
    remoteAccess: readFiles,
    packageManagers: readFiles,
    shells: readFiles,
    buildTools: readFiles,
    keyFiles: foundOf((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ ...FILE, what: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR })),
    accounts: readAccounts,
    isComplete: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG,
});
const readBuild = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    path: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
    froms: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
        line: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
        name: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        tag: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR),
        hasDigest: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG,
    })),
    flagged: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
        line: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0,
        instruction: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR,
        flags: readFlags,
    })),
    lines: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .listOf */ .c3)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0),
    user: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ line: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0, value: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readText */ .yR) })),
    healthcheck: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)((0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({ line: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readCount */ ._0, isNone: _shape_js__WEBPACK_IMPORTED_MODULE_0__/* .readFlag */ .fG })),
    secrets: foundOf(readSecret),
});
const readFacts = (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .shapeOf */ .F5)({
    config: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readConfig),
    history: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readHistory),
    files: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readFileFacts),
    dockerfile: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readBuild),
    annotations: (0,_shape_js__WEBPACK_IMPORTED_MODULE_0__/* .nullable */ .me)(readTexts),
});


/***/ }),

/***/ 23419:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ ShapeFault),
/* harmony export */   u: () => (/* binding */ within)
/* harmony export */ });
/* harmony import */ var _clean_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(60023);

/**
 * A value that is not what it should be: where, counted from the value that was being read, and what was
 * expected. The path grows on the way out, so that reading what is right pays nothing for it.
 */
class ShapeFault extends Error {
    steps = [];
    expected;
    found;
    constructor(expected, value) {
        super(expected);
        this.name = 'ShapeFault';
        this.expected = expected;
        this.found = toKindOf(value);
    }
    /** `images[0].findings[17].severity`; empty for the document itself. */
    get path() {
        return this.steps
            .toReversed()
            .map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`))
            .join('')
            .replace(/^\./, '');
    }
}
/** The same fault, seen from one step further up; anything else that was thrown stays as it is. */
function within(step, thrown) {
    if (thrown instanceof ShapeFault)
        thrown.steps.push(step);
    return thrown;
}
const MAX_SHOWN = 40;
/** In words, for a sentence; a long text is not shown. */
function toKindOf(value) {
    if (value === undefined)
        return 'missing';
    if (value === null)
        return 'null';
    if (Array.isArray(value))
        return `a list of ${value.length}`;
    if (typeof value === 'object')
        return 'an object';
    if (typeof value === 'number' || typeof value === 'boolean')
        return String(value);
    if (typeof value !== 'string')
        return `a ${typeof value}`;
    return value.length > MAX_SHOWN
        ? `a text of ${value.length} characters`
        : `"${(0,_clean_js__WEBPACK_IMPORTED_MODULE_0__/* .cleanLine */ .Ow)(value, MAX_SHOWN)}"`;
}


/***/ }),

/***/ 70850:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ag: () => (/* binding */ readObject),
/* harmony export */   Cj: () => (/* binding */ readNumberOrText),
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   M0: () => (/* binding */ readSha256),
/* harmony export */   NW: () => (/* binding */ orElse),
/* harmony export */   _0: () => (/* binding */ readCount),
/* harmony export */   aG: () => (/* binding */ wordOf),
/* harmony export */   c3: () => (/* binding */ listOf),
/* harmony export */   dR: () => (/* binding */ readField),
/* harmony export */   fG: () => (/* binding */ readFlag),
/* harmony export */   kz: () => (/* binding */ readNumber),
/* harmony export */   me: () => (/* binding */ nullable),
/* harmony export */   oD: () => (/* binding */ readWhole),
/* harmony export */   yR: () => (/* binding */ readText)
/* harmony export */ });
/* unused harmony exports MAX_ITEMS, MAX_TEXT */
/* harmony import */ var _fault_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23419);

const MAX_ITEMS = 1_000_000;
const MAX_TEXT = 1_000_000;
function readText(value) {
    if (typeof value !== 'string')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a text', value);
    if (value.length <= MAX_TEXT)
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a(`a text of at most ${MAX_TEXT} characters`, value);
}
function readFlag(value) {
    if (typeof value !== 'boolean')
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('true or false', value);
    return value;
}
/** Not NaN and not infinite: JSON has neither, but the value need not come from a file. */
function readNumber(value) {
    if (typeof value !== 'number' || !Number.isFinite(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a number', value);
    return value;
}
function readWhole(value) {
    if (!Number.isSafeInteger(value))
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a whole number', value);
    return value;
}
/** A whole number from 0. */
function readCount(value) {
    if (!Number.isSafeInteger(value) || value < 0) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a whole number from 0', value);
    }
    return value;
}
const SHA256 = /^[0-9a-f]{64}$/;
function readSha256(value) {
    if (typeof value === 'string' && SHA256.test(value))
        return value;
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('64 hexadecimal digits in lower case', value);
}
function readNumberOrText(value) {
    if (typeof value === 'number')
        return readNumber(value);
    if (typeof value === 'string')
        return readText(value);
    throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a number or a text', value);
}
/** One of these words and no other. */
function wordOf(words) {
    const known = new Set(words);
    return (value) => {
        if (known.has(value))
            return value;
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a(words.length === 1 ? words.join('') : `one of ${words.join(', ')}`, value);
    };
}
function nullable(read) {
    return (value) => (value === null ? null : read(value));
}
/** For keys that an earlier version did not write. */
function orElse(read, fallback) {
    return (value) => (value === undefined ? fallback : read(value));
}
function listOf(read) {
    return (value) => {
        if (!Array.isArray(value))
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('a list', value);
        if (value.length > MAX_ITEMS)
            throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a(`a list of at most ${MAX_ITEMS}`, value);
        return value.length === 0 ? NONE : readItems(value, read);
    };
}
/** Most lists of a report are empty. */
const NONE = [];
/** A list of the right length from the start: one that grows takes room for sixteen at once. */
function readItems(values, read) {
    const items = new Array(values.length);
    let index = 0;
    try {
        for (; index < values.length; index += 1)
            items[index] = read(values[index]);
    }
    catch (error) {
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(index, error);
    }
    return items;
}
/** An object of exactly these fields; what else it holds is left behind. */
function shapeOf(fields) {
    const members = Object.entries(fields).map(([name, read]) => ({ name, read }));
    return (value) => {
        const given = readObject(value);
        const made = {};
        let current = '';
        try {
            for (const { name, read } of members) {
                current = name;
                made[name] = read(given[name]);
            }
        }
        catch (error) {
            throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(current, error);
        }
        return made;
    };
}
/** The value as an object of unknown fields. */
function readObject(value) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new _fault_js__WEBPACK_IMPORTED_MODULE_0__/* .ShapeFault */ .a('an object', value);
    }
    return value;
}
/** One field of an object. */
function readField(value, name, read) {
    const given = readObject(value);
    try {
        return read(given[name]);
    }
    catch (error) {
        throw (0,_fault_js__WEBPACK_IMPORTED_MODULE_0__/* .within */ .u)(name, error);
    }
}


/***/ })

};
