export const id = 3932;
export const ids = [3932];
export const modules = {

/***/ 50958:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ NOTHING_DELIVERED)
/* harmony export */ });
const NOTHING_DELIVERED = { deliveries: [], notices: [] };


/***/ }),

/***/ 78017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ NOTHING_SEEN)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77723);

/** The part of a report on an image that tells what is in it, where nobody looked or nobody may know. */
const NOTHING_SEEN = {
    contents: null,
    context: _context_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_CONTEXT */ .S,
    facts: null,
    checks: [],
    standards: [],
    findings: [],
    base: null,
    dockerfile: null,
    packages: [],
    isInventoryWhole: false,
    setAside: [],
    agreement: null,
    advice: { actions: [] },
};


/***/ }),

/***/ 38571:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ih: () => (/* binding */ toAgeNotices),
/* harmony export */   YM: () => (/* binding */ daysBetween),
/* harmony export */   v4: () => (/* binding */ toDays)
/* harmony export */ });
const DAY_MS = 24 * 3600 * 1000;
/** Whole days between two times, 0 when the second is the earlier one; null unless both are times. */
function daysBetween(from, to) {
    const [start, end] = [from, to].map((time) => Date.parse(time ?? ''));
    if (start === undefined || end === undefined || Number.isNaN(start + end))
        return null;
    return Math.max(0, Math.floor((end - start) / DAY_MS));
}
/** A report that is older than a day, of tomorrow, or without a date is told: what came since is not in it. */
function toAgeNotices({ label, madeAt }, asOf) {
    const days = daysBetween(madeAt, asOf);
    if (madeAt === null || days === null) {
        const text = `${label} does not say when it was made, so nobody can tell what became known since.`;
        return [{ code: 'report-undated', text }];
    }
    const made = `${label} was made on ${madeAt.slice(0, DATE_CHARACTERS)}`;
    const ahead = daysBetween(asOf, madeAt) ?? 0;
    if (ahead > 0) {
        const text = `${made}, ${toDays(ahead)} after it was judged: one of the two clocks is wrong.`;
        return [{ code: 'report-of-the-future', text }];
    }
    if (days === 0)
        return [];
    const text = `${made}, ${toDays(days)} before it was judged: what became known in between is not in it.`;
    return [{ code: 'report-old', text }];
}
/** Of `2026-01-31T…`. */
const DATE_CHARACTERS = 10;
function toDays(count) {
    return count === 1 ? '1 day' : `${String(count)} days`;
}


/***/ }),

/***/ 62264:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $U: () => (/* binding */ joinVerdicts),
  xQ: () => (/* binding */ judgeImage),
  ZV: () => (/* binding */ openTrial)
});

// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(95805);
// EXTERNAL MODULE: ./src/policy/rules/index.ts + 4 modules
var policy_rules = __webpack_require__(91710);
// EXTERNAL MODULE: ./src/policy/rules/globs.ts
var globs = __webpack_require__(72037);
// EXTERNAL MODULE: ./src/policy/rules/origin.ts
var rules_origin = __webpack_require__(50610);
;// CONCATENATED MODULE: ./src/policy/rules/emptiness.ts


/**
 * Only where every scanner ran well and recognised nothing: a failure is never accepted. The day of expiry is the
 * last on which it holds.
 */
function findAcceptance(evidence) {
    const { scans, circumstances, name, asOf } = evidence;
    const isEmpty = scans.length > 0 && scans.every((scan) => scan.state === 'nothing-analysed');
    if (!isEmpty)
        return { state: 'none' };
    const named = circumstances.acceptedEmptiness.filter(({ image }) => (0,globs/* createMatcher */.P)([image])(name));
    const valid = named.find(({ expires }) => isDay(expires) && asOf.slice(0, 10) <= expires);
    if (valid !== undefined)
        return { state: 'accepted', sentence: describeAccepted(valid) };
    const [expired] = named;
    if (expired === undefined)
        return { state: 'none' };
    return { state: 'expired', sentence: describeExpired(expired) };
}
/** Anything else would be compared as text and could hold for ever. */
function isDay(text) {
    return /^\d{4}-\d{2}-\d{2}$/.test(text);
}
function describeAccepted({ reason, expires, origin }) {
    return `no scanner recognised anything in this image, which is accepted until ${expires} (${(0,rules_origin/* describeOrigin */.uN)(origin)}): ${reason}`;
}
function describeExpired({ expires, origin }) {
    return `that no scanner recognises anything in this image was accepted until ${expires} (${(0,rules_origin/* describeOrigin */.uN)(origin)}), which is over`;
}

;// CONCATENATED MODULE: ./src/policy/judge.ts



/** The evidence as the rules see it, to judge it by the gate and by controls of standards. */
function openTrial(trial) {
    const { evidence } = trial;
    const acceptance = findAcceptance(evidence);
    const accepted = acceptance.state === 'none' ? [] : [acceptance.sentence];
    const degraded = [
        ...trial.degraded,
        ...evidence.gaps,
        ...accepted,
        ...degradations(evidence.scans),
    ];
    return (0,policy_rules/* openCase */.RA)({ ...evidence, degraded });
}
/**
 * Judges one image. Never `pass` unless at least one scanner analysed something, or a person accepted by name and
 * date that there is nothing to recognise, and no rule failed.
 */
function judgeImage(trial, opened = openTrial(trial)) {
    const { scans, gaps, degraded } = opened;
    const outcome = scanOutcome(scans, trial.require, findAcceptance(opened));
    const { changes = null } = trial;
    const judged = changes === null ? (0,policy_rules/* applyRules */.IU)(opened) : (0,policy_rules/* applyToChanges */.ZX)(opened, changes);
    const reasons = judged.flatMap((one) => one.reason ?? []);
    const rules = judged.map((one) => one.result);
    const ruled = reasons.length > 0 ? 'fail' : gaps.length > 0 ? 'nothing-analysed' : 'pass';
    return { rules, verdict: { outcome: outcome ?? ruled, degraded, reasons } };
}
/** What the scans alone decide; null when the gate may speak. */
function scanOutcome(scans, require, acceptance) {
    const states = scans.map((scan) => scan.state);
    const isAnyAnalysed = states.includes('analysed');
    if (states.includes('failed') && (require === 'all' || !isAnyAnalysed))
        return 'scan-failed';
    if (states.length === 0)
        return 'scan-failed';
    return isAnyAnalysed || acceptance.state === 'accepted' ? null : 'nothing-analysed';
}
function degradations(scans) {
    if (!scans.some((scan) => scan.state === 'analysed'))
        return [];
    return scans.flatMap((scan) => {
        switch (scan.state) {
            case 'analysed':
                return [];
            case 'nothing-analysed':
                return [`${scan.scanner} recognised no package in this image; the other scanner did`];
            case 'failed':
                return [`${scan.scanner} failed: ${scan.error?.message ?? 'no reason given'}`];
        }
    });
}
/** The verdict of a run over several images: the worst outcome, and every image's reasons. */
function joinVerdicts(verdicts) {
    const outcome = verdict/* OUTCOMES */.im.find((one) => verdicts.some((verdict) => verdict.outcome === one));
    return {
        // Without any image there is nothing that could be trusted.
        outcome: outcome ?? 'scan-failed',
        degraded: [...new Set(verdicts.flatMap((verdict) => verdict.degraded))],
        reasons: verdicts.flatMap((verdict) => verdict.reasons),
    };
}


/***/ }),

/***/ 8775:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Gl: () => (/* reexport */ MAX_VEX_LENGTH),
  kg: () => (/* reexport */ applyVex),
  iw: () => (/* reexport */ readVex)
});

// UNUSED EXPORTS: VEX_STATUSES

// EXTERNAL MODULE: ./src/policy/matching/index.ts + 3 modules
var matching = __webpack_require__(25625);
// EXTERNAL MODULE: ./src/versions/index.ts + 24 modules
var versions = __webpack_require__(2612);
// EXTERNAL MODULE: ./src/policy/matching/version-matcher.ts
var version_matcher = __webpack_require__(827);
// EXTERNAL MODULE: ./src/policy/vex/wanted-image.ts
var wanted_image = __webpack_require__(44519);
;// CONCATENATED MODULE: ./src/policy/vex/match-image.ts

/** Asks for each product that is an image whether it is this one. */
function createImageMatcher(image) {
    if (image === null)
        return () => false;
    const names = namesOf(image);
    return (wanted) => isThisImage(wanted, names);
}
function namesOf(image) {
    const parts = partsOf(image.reference);
    const repository = parts === null ? null : (0,wanted_image/* toRepository */.y4)(parts.path);
    const names = [image.name, repository ?? ''].map((one) => (0,wanted_image/* lastPart */.S_)(one).toLowerCase());
    const digests = [image.digest, image.indexDigest, image.imageId, parts?.digest ?? null];
    return {
        names: new Set(names.filter((one) => one !== '')),
        repository,
        tag: parts === null ? null : tagOf(parts),
        digests: new Set(digests.filter((one) => one !== null)),
        architecture: image.platform.split('/')[1] ?? '',
    };
}
/** Null for an archive or a folder, whose reference names no repository. */
function partsOf(reference) {
    if (/^(?:docker-archive|oci-archive|oci-dir):/.test(reference))
        return null;
    return (0,wanted_image/* splitReference */.mQ)(reference.replace(/^(?:registry|docker):/, ''));
}
/** As for every tool, no tag and no digest is `latest`. */
function tagOf({ tag, digest }) {
    return tag ?? (digest === null ? 'latest' : null);
}
/** A digest is the image's content: where it is the same, the tag says no more. */
function isThisImage(wanted, image) {
    const { digests, architecture, tag } = wanted;
    if (digests.length > 0)
        return digests.some((one) => image.digests.has(one));
    if (architecture !== null && architecture !== image.architecture)
        return false;
    if (tag !== null && tag !== image.tag)
        return false;
    return isNamed(wanted, image);
}
function isNamed({ name, repositories }, image) {
    if (repositories.length === 0)
        return name !== null && image.names.has(name);
    return image.repository !== null && repositories.includes(image.repository);
}
/** True when the product is one version of an image and not all that will ever bear its name. */
function isPinned(wanted) {
    return wanted !== null && (wanted.digests.length > 0 || wanted.tag !== null);
}

;// CONCATENATED MODULE: ./src/policy/vex/judge-scope.ts



/**
 * Empty when the package is not in the scope. One whose version nobody can order may be in it: then the statement is
 * shown, an opposing one counts, and a clearing one does not.
 */
function judgeScope(scope, statement, subject) {
    const needsVersion = statement.status === 'fixed' && !isPinned(scope.image);
    if (scope.packages === null)
        return [scope.doubt ?? (needsVersion ? UNVERSIONED : null)];
    const answers = scope.packages.map((part) => ({ part, ...judgePart(part, subject) }));
    const named = answers.filter((one) => one.matches);
    if (named.length === 0)
        return answers.flatMap((one) => one.reason ?? []).slice(0, 1);
    const isVersioned = named.some(({ part }) => hasVersion(part));
    return [scope.doubt ?? (needsVersion && !isVersioned ? UNVERSIONED : null)];
}
/** `fixed` is said of versions: without any it says nothing of the installed one. */
const UNVERSIONED = 'it does not say which versions are fixed';
function hasVersion({ matcher, range }) {
    return range !== null || matcher.wanted.versions !== null;
}
function judgePart({ matcher, range }, subject) {
    const answer = matcher.judge(subject);
    if (!answer.matches || range === null)
        return answer;
    const version = matcher.wanted.isSource ? subject.sourcePackage?.version : subject.version;
    return (0,version_matcher/* isInRange */.h$)(range, (0,versions/* versionTypeOf */.gq)(subject), version ?? '');
}

;// CONCATENATED MODULE: ./src/policy/vex/judge-statements.ts

/** Null when no product of the statement is this package. */
function applyTo(standing, subject) {
    const { statement, hindrance } = standing;
    const fitting = standing.scopes.flatMap((scope) => judgeScope(scope, statement, subject));
    if (fitting.length === 0)
        return null;
    if (hindrance !== null || fitting.includes(null))
        return { standing, hindrance };
    return { standing, hindrance: fitting.toSorted()[0] ?? null };
}
/** True for the states that clear a finding. */
function isClearing({ status }) {
    switch (status) {
        case 'not_affected':
        case 'fixed':
            return true;
        case 'affected':
        case 'under_investigation':
            return false;
    }
}
/**
 * The newest statement holds. A clearing one counts when nothing hinders it and nobody trusted says the contrary
 * later, at the same time, or at a time that nobody knows; so neither the order of the documents nor one more
 * opposing statement can ever suppress anything.
 */
function judgeStatements(said) {
    const clearing = newest(said.filter((one) => one.hindrance === null));
    const opposing = newest(said.filter(isOpposing));
    if (clearing === null || opposing === null)
        return { clearing, opposing, disputed: null };
    const lead = leadOf(clearing, opposing);
    return { clearing: lead > 0 ? clearing : null, opposing, disputed: lead === 0 ? clearing : null };
}
/** By how much the clearing statement is newer; 0 where nobody knows that either is. */
function leadOf(clearing, opposing) {
    const [from, to] = [clearing.standing.time, opposing.standing.time];
    return from === null || to === null ? 0 : from - to;
}
function isOpposing({ standing }) {
    return standing.isTrusted && !isClearing(standing.statement);
}
/** An unknown time is later than every known one: only opposing statements can have none here. */
function newest(said) {
    const [first, ...rest] = said;
    return rest.reduce((best, one) => (isBefore(one, best) ? one : best), first) ?? null;
}
function isBefore({ standing: one }, best) {
    if (best === undefined)
        return true;
    const lead = timeOf(one) - timeOf(best.standing);
    return lead > 0 || (lead === 0 && one.order < best.standing.order);
}
function timeOf({ time }) {
    return time ?? Number.MAX_SAFE_INTEGER;
}

;// CONCATENATED MODULE: ./src/policy/vex/narrow.ts
/** Members of a JSON object; none of anything else. */
function toRecord(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
/** Elements of a JSON array; none of anything else. */
function toList(value) {
    return Array.isArray(value) ? value : [];
}
/** True for what should be a list and is something else: a limit in it must not be taken for none. */
function isNoList(value) {
    return value !== undefined && !Array.isArray(value);
}
/** True for what should be a text and is something else. */
function isNoText(value) {
    return value !== undefined && typeof value !== 'string';
}
/** Text that says something, else null. */
function toText(value) {
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
function toTexts(value) {
    return toList(value).flatMap((one) => toText(one) ?? []);
}
const UNPLAIN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]+/gu;
/** Text of a document as it may stand in a report: on one line, nothing invisible, at most `length` characters. */
function toPlain(text, length) {
    const plain = text
        .slice(0, 2 * length)
        .replace(UNPLAIN, ' ')
        .trim();
    if (plain.length <= length)
        return plain;
    return `${plain.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}

;// CONCATENATED MODULE: ./src/policy/vex/decisions.ts


/** More are of no use to anybody who reads the report. */
const MAX_DECISIONS = 20;
/** What stands beside a finding: the statement that decides first, then the others, the newest first. */
function toDecisions(said, outcome, finding) {
    const ordered = said.toSorted((a, b) => Number(b === outcome.clearing) - Number(a === outcome.clearing) ||
        Number(b === outcome.opposing) - Number(a === outcome.opposing) ||
        (b.standing.time ?? 0) - (a.standing.time ?? 0) ||
        a.standing.order - b.standing.order);
    const decisions = ordered.slice(0, MAX_DECISIONS).map((one) => toDecision(one, outcome));
    return { decisions, notice: disputeOf(outcome, finding) };
}
function toDecision(said, outcome) {
    const { statement } = said.standing;
    return {
        kind: 'vex',
        id: statement.id,
        source: { path: statement.path, line: null },
        status: statement.status,
        suppresses: said === outcome.clearing,
        justification: statement.justification,
        reason: reasonOf(statement),
        owner: statement.authors[0] ?? null,
        expires: null,
        ticket: null,
        approvedBy: null,
        note: noteOf(said, outcome),
    };
}
function reasonOf({ words, justification, status }) {
    return words !== '' ? words : (justification ?? status).replaceAll('_', ' ');
}
/** Why it does not suppress; null for the one that does. */
function noteOf(said, { clearing, opposing }) {
    if (said === clearing)
        return null;
    if (said.hindrance !== null)
        return isClearing(said.standing.statement) ? said.hindrance : null;
    if (clearing !== null)
        return 'a newer statement says the same';
    const { status, path } = opposing?.standing.statement ?? { status: 'affected', path: '' };
    return `${toPlain(path, 200)} says ${status.replaceAll('_', ' ')}, and not at an earlier time`;
}
/** Null where nothing is disputed. */
function disputeOf({ disputed, opposing }, finding) {
    if (disputed === null || opposing === null)
        return null;
    const [a, b] = [disputed, opposing].map((one) => toPlain(one.standing.statement.path, 200));
    const id = toPlain(finding.vulnerability.id, 100);
    return `${id}: ${a ?? ''} clears it and ${b ?? ''} does not, and neither is known to be newer; it counts.`;
}

;// CONCATENATED MODULE: ./src/policy/vex/in-order.ts
/** By path, id and content, so that the order in which documents are read says nothing. */
function inOrder(statements) {
    return statements
        .map((statement) => ({ statement, key: keyOf(statement) }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
        .map((one) => one.statement);
}
function keyOf(statement) {
    const { path, id, status, justification, words, ids, time, authors, scopes } = statement;
    const content = [status, justification, words, ids, time, authors, scopes.map(textOf)];
    return JSON.stringify([path, id, ...content]);
}
/** A matcher has no text of its own: what it wants has. */
function textOf({ image, packages, doubt }) {
    const parts = packages?.map(({ matcher: { wanted }, range }) => {
        return [{ ...wanted, qualifiers: [...wanted.qualifiers] }, range];
    });
    return [image, parts, doubt];
}

;// CONCATENATED MODULE: ./src/policy/vex/standing.ts



/** Clocks of two machines differ; a statement of five minutes ahead is one of now. */
const TOLERANCE_MS = 5 * 60 * 1000;
/** A statement as this run sees it. */
function toStanding(statement, order, around) {
    const isAhead = statement.time !== null && statement.time > around.asOf.getTime() + TOLERANCE_MS;
    const isTrusted = around.isTrusted(statement.authors);
    return {
        statement,
        order,
        scopes: statement.scopes.filter(({ image }) => image === null || around.isThisImage(image)),
        isTrusted,
        time: isAhead ? null : statement.time,
        hindrance: hindranceOf(statement, { isTrusted, isAhead }),
        warning: warningOf(statement, { isTrusted, isAhead }),
    };
}
/** By globs of names and addresses; null trusts everybody. A glob that is none matches nobody. */
function createTrust(trusted) {
    if (trusted === null)
        return () => true;
    const globs = trusted.map(matching/* createGlob */.Nx).flatMap((one) => (one.kind === 'ready' ? [one.value] : []));
    return (authors) => authors.some((author) => globs.some((glob) => glob(author)));
}
function hindranceOf(statement, { isTrusted, isAhead }) {
    if (!isClearing(statement))
        return `it is ${statement.status === 'affected' ? 'affected' : 'under investigation'}`;
    if (!isTrusted)
        return `${authorOf(statement)} is not one of the trusted authors`;
    if (isAhead)
        return 'the time of the statement lies ahead of the clock of this run';
    if (statement.time === null)
        return 'the statement has no time that can be read';
    const isUnfounded = statement.status === 'not_affected' && statement.justification === null;
    return isUnfounded ? 'the statement gives none of the five justifications' : null;
}
/** Said once for all statements that it is true of. */
function warningOf(statement, { isTrusted, isAhead }) {
    const path = toPlain(statement.path, 200);
    if (!isTrusted) {
        return `${path}: ${authorOf(statement)} is not one of the trusted authors; the statements are shown and decide nothing.`;
    }
    if (isAhead)
        return `${path} has statements that lie ahead of the clock of this run; they suppress nothing.`;
    if (statement.time === null)
        return `${path} has statements without a time; they suppress nothing.`;
    return null;
}
function authorOf({ authors: [author] }) {
    return author ?? 'nobody, as far as the document tells,';
}

;// CONCATENATED MODULE: ./src/policy/vex/apply-vex.ts






/** Adds what the statements say to the findings; what they suppress becomes `not-affected`. */
function applyVex(request) {
    const isThisImage = createImageMatcher(request.image);
    const isTrusted = createTrust(request.trustedAuthors);
    const around = { asOf: request.asOf, isTrusted, isThisImage };
    const standings = inOrder(request.statements).map((statement, order) => toStanding(statement, order, around));
    const index = indexById(standings);
    const tally = createTally(standings);
    const findings = request.findings.map((finding) => finding.kind === 'vulnerability' ? applyToFinding(finding, index, tally) : finding);
    return { findings, notices: tally.notices(), uses: tally.uses() };
}
function indexById(standings) {
    const index = new Map();
    for (const standing of standings) {
        for (const id of standing.scopes.length === 0 ? [] : standing.statement.ids) {
            const known = index.get(id);
            if (known === undefined)
                index.set(id, [standing]);
            else
                known.push(standing);
        }
    }
    return index;
}
function applyToFinding(finding, index, tally) {
    if (index.size === 0)
        return finding;
    const said = whatIsSaid(finding, index);
    if (said.length === 0)
        return finding;
    const outcome = judgeStatements(said);
    const { decisions, notice } = toDecisions(said, outcome, finding);
    tally.count(said, outcome.clearing, notice);
    const all = [...finding.decisions, ...decisions];
    const isCleared = outcome.clearing !== null && finding.status !== 'off-gate';
    return { ...finding, decisions: all, status: isCleared ? 'not-affected' : finding.status };
}
function whatIsSaid(finding, index) {
    const standings = new Set();
    for (const id of (0,matching/* toSubject */.OI)(finding).ids) {
        for (const standing of index.get(id) ?? NONE)
            standings.add(standing);
    }
    return [...standings].flatMap((standing) => applyTo(standing, finding.package) ?? []);
}
const NONE = [];
/** Notices that are told in full; of a thousand disputes the first are enough to find their documents. */
const MAX_NOTICES = 20;
function createTally(standings) {
    const counts = new Map(standings.map((one) => [one, { findings: 0, suppressed: 0 }]));
    const disputes = new Set();
    const hindered = new Set();
    return {
        count(said, clearing, notice) {
            for (const { standing } of said) {
                const count = counts.get(standing);
                if (count === undefined)
                    continue;
                count.findings += 1;
                if (standing === clearing?.standing)
                    count.suppressed += 1;
                if (standing.warning !== null)
                    hindered.add(standing.warning);
            }
            if (notice !== null)
                disputes.add(notice);
        },
        notices: () => [
            ...toNotices('vex-contradiction', disputes),
            ...toNotices('vex-not-applied', hindered),
        ],
        uses: () => standings.map((one) => {
            const { id, path, status } = one.statement;
            return { id, path, status, ...(counts.get(one) ?? { findings: 0, suppressed: 0 }) };
        }),
    };
}
function toNotices(code, texts) {
    const sorted = [...texts].sort();
    const told = sorted.slice(0, MAX_NOTICES).map((text) => ({ code, text }));
    const rest = sorted.length - told.length;
    return rest === 0 ? told : [...told, { code, text: `And ${rest} more of this kind.` }];
}

// EXTERNAL MODULE: ./src/policy/matching/compiled.ts
var compiled = __webpack_require__(19909);
;// CONCATENATED MODULE: ./src/policy/vex/duplicate-keys.ts
const QUOTE = 34;
const BACKSLASH = 92;
const COLON = 58;
const BLANKS = new Set([9, 10, 13, 32]);
/**
 * A key that stands twice in one object of a text that is JSON; null when there is none. Of two values every reader
 * takes another one (RFC 8259, section 4), so that nobody knows which of them the author meant.
 */
function findDuplicateKey(text) {
    // For each object or list that is open, the keys so far.
    const open = [];
    for (let at = 0; at < text.length; at += 1) {
        const character = text[at];
        if (character === '{' || character === '[')
            open.push(new Set());
        if (character === '}' || character === ']')
            open.pop();
        if (character !== '"')
            continue;
        const end = endOfText(text, at);
        const key = isKey(text, end) ? JSON.parse(text.slice(at, end)) : null;
        if (key !== null && isKnown(key, open.at(-1)))
            return key;
        at = end - 1;
    }
    return null;
}
function isKnown(key, keys) {
    const before = keys?.has(key) === true;
    keys?.add(key);
    return before;
}
/** The place behind the closing quote. */
function endOfText(text, start) {
    let at = start + 1;
    while (at < text.length && text.charCodeAt(at) !== QUOTE)
        at += text.charCodeAt(at) === BACKSLASH ? 2 : 1;
    return at + 1;
}
function isKey(text, end) {
    let at = end;
    while (BLANKS.has(text.charCodeAt(at)))
        at += 1;
    return text.charCodeAt(at) === COLON;
}

;// CONCATENATED MODULE: ./src/policy/vex/parse-json.ts



/** Characters of a document; the largest that vendors publish have a few million. */
const MAX_VEX_LENGTH = 10 * 1024 * 1024;
/** Real documents stay below 40: branches of a CSAF product tree are the deepest. */
const MAX_DEPTH = 200;
/** JSON of a sane size and depth. The fault is the rest of a sentence about the document. */
function parseJson(text) {
    if (text.length > MAX_VEX_LENGTH)
        return (0,compiled/* fault */.D)(`has more than ${MAX_VEX_LENGTH} characters`);
    const plain = text.startsWith('\uFEFF') ? text.slice(1) : text;
    if (plain.trim() === '')
        return (0,compiled/* fault */.D)('is empty');
    if (isTooDeep(plain))
        return (0,compiled/* fault */.D)(`is nested more than ${MAX_DEPTH} levels deep`);
    const value = tryParse(plain);
    if (value === undefined)
        return (0,compiled/* fault */.D)('is not JSON, or only a part of it');
    const twice = findDuplicateKey(plain);
    return twice === null
        ? (0,compiled/* ready */.G)(value)
        : (0,compiled/* fault */.D)(`has the key "${toPlain(twice, 100)}" twice in one object`);
}
function tryParse(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        // The message of the parser quotes the text, which is foreign.
        return undefined;
    }
}
const parse_json_QUOTE = 34;
const parse_json_BACKSLASH = 92;
const OPENING = new Set([91, 123]);
const CLOSING = new Set([93, 125]);
function isTooDeep(text) {
    let depth = 0;
    let isInText = false;
    for (let at = 0; at < text.length; at += 1) {
        const code = text.charCodeAt(at);
        if (isInText && code === parse_json_BACKSLASH)
            at += 1;
        else if (code === parse_json_QUOTE)
            isInText = !isInText;
        else if (!isInText && OPENING.has(code))
            depth += 1;
        else if (!isInText && CLOSING.has(code))
            depth -= 1;
        if (depth > MAX_DEPTH)
            return true;
    }
    return false;
}

;// CONCATENATED MODULE: ./src/policy/vex/vers.ts


/**
 * A range of versions: `vers:npm/>=1.0|<2` (the "vers" specification of package-url, which CycloneDX and CSAF name)
 * or plain comparators, which documents use, too. In vers constraints stand in rising order, and a lower bound
 * and the upper bound after it are one interval.
 */
function parseVers(text) {
    const inner = /^vers:[a-z][a-z0-9.+-]*\/(.+)$/i.exec(text.trim())?.[1];
    if (inner === undefined)
        return (0,version_matcher/* parseVersionRange */.FG)(text);
    const read = (0,version_matcher/* parseVersionRange */.FG)(inner.split('|').map(decode).join(','));
    return read.kind === 'fault' ? read : toIntervals(read.value.flat());
}
function decode(constraint) {
    try {
        return decodeURIComponent(constraint).trim();
    }
    catch {
        // Then it is no constraint, which the comparators' reader says.
        return '%';
    }
}
function toIntervals(constraints) {
    const excluded = constraints.filter((one) => one.operator === '!=');
    const intervals = [];
    let lower = null;
    for (const one of constraints.filter((other) => other.operator !== '!=')) {
        const isLower = one.operator.startsWith('>');
        if (isLower && lower !== null)
            return (0,compiled/* fault */.D)('the range has two lower bounds in a row');
        if (isLower)
            lower = one;
        else if (one.operator === '=')
            intervals.push([one]);
        else {
            intervals.push(lower === null ? [one] : [lower, one]);
            lower = null;
        }
    }
    if (lower !== null)
        intervals.push([lower]);
    if (intervals.length === 0)
        return (0,compiled/* ready */.G)([excluded]);
    return (0,compiled/* ready */.G)(intervals.map((interval) => [...interval, ...excluded]));
}

;// CONCATENATED MODULE: ./src/policy/vex/csaf-products.ts


const MAX_BRANCHES = 100;
/** The product tree of CSAF 2.0, section 3.2.2: branches, full names, relationships and groups. */
function readProducts(tree) {
    const byId = new Map();
    for (const one of toList(tree['full_product_names']))
        addProduct(toRecord(one), null, byId);
    walkBranches(toList(tree['branches']), { range: null, depth: 0 }, byId);
    for (const one of toList(tree['relationships']))
        addRelationship(toRecord(one), byId);
    const groups = toList(tree['product_groups']).map(toRecord);
    return {
        byId,
        groups: new Map(groups.flatMap((one) => {
            const id = toText(one['group_id']);
            return id === null
                ? []
                : [
                    [
                        id,
                        new Set(toList(one['product_ids']).flatMap((product) => toText(product) ?? [])),
                    ],
                ];
        })),
    };
}
function walkBranches(branches, above, byId) {
    if (above.depth > MAX_BRANCHES)
        return;
    for (const branch of branches) {
        const fields = toRecord(branch);
        const range = rangeOf(fields) ?? above.range;
        if (fields['product'] !== undefined)
            addProduct(toRecord(fields['product']), range, byId);
        walkBranches(toList(fields['branches']), { range, depth: above.depth + 1 }, byId);
    }
}
/** The name of a branch may be a version or a range, and often is a name with a version in it, which the purl has, too. */
function rangeOf(branch) {
    const name = toText(branch['name']);
    if (isNoText(branch['category']))
        return 'unclear';
    if (name === null)
        return isOfVersions(branch['category']) ? 'unclear' : null;
    if (branch['category'] === 'product_version_range') {
        const range = parseVers(name);
        return range.kind === 'ready' && range.value.flat().every(isNumbered) ? range.value : 'unclear';
    }
    const isVersion = branch['category'] === 'product_version' && /^v?\d\S*$/.test(name);
    return isVersion ? [[{ operator: '=', version: name }]] : null;
}
function isOfVersions(category) {
    return category === 'product_version' || category === 'product_version_range';
}
/** `all before May` is read as three versions, which are none. */
function isNumbered({ version }) {
    return /\d/.test(version);
}
function addProduct(fields, range, byId) {
    const id = toText(fields['product_id']);
    if (id === null)
        return;
    const helper = toRecord(fields['product_identification_helper']);
    // `purls` is how CSAF 2.1 names several.
    const purls = [helper['purl'], ...toList(helper['purls'])].flatMap((one) => toText(one) ?? []);
    byId.set(id, { kind: 'product', purls, cpe: toText(helper['cpe']), range });
}
function addRelationship(fields, byId) {
    const id = toText(toRecord(fields['full_product_name'])['product_id']);
    const component = toText(fields['product_reference']);
    const platform = toText(fields['relates_to_product_reference']);
    if (id === null || component === null || platform === null)
        return;
    byId.set(id, { kind: 'relationship', component, platform });
}

;// CONCATENATED MODULE: ./src/policy/vex/csaf-scopes.ts

/** What a product id stands for in an image; null for products of other kinds. */
function createScopes(products, reading) {
    const known = new Map();
    return (productId) => {
        const scope = known.has(productId)
            ? known.get(productId)
            : toScope(productId, products, reading);
        known.set(productId, scope ?? null);
        return scope ?? null;
    };
}
function toScope(productId, products, reading) {
    const product = products.byId.get(productId);
    if (product === undefined)
        return null;
    if (product.kind === 'relationship')
        return toRelated(product, products, reading);
    const { images, parts } = identify(product, null, reading);
    const doubt = product.range === 'unclear' ? UNCLEAR : null;
    const [image] = images;
    if (image !== undefined)
        return { image, packages: null, doubt };
    return parts.length === 0 ? null : { image: null, packages: parts, doubt };
}
const UNCLEAR = 'the document names the versions in words that nobody can order';
/** A component of an image, or on a system. Of a platform that is neither, nothing tells whether it is this one. */
function toRelated({ component, platform }, products, reading) {
    const inner = products.byId.get(component);
    const outer = products.byId.get(platform);
    // A component of a component of a product: nobody can say which copy in the image that is.
    if (inner?.kind !== 'product')
        return null;
    const place = placeOf(outer, reading);
    const { parts } = identify(inner, place.system, reading);
    if (parts.length === 0)
        return null;
    const doubt = inner.range === 'unclear' ? UNCLEAR : place.doubt;
    return { image: place.image, packages: parts, doubt };
}
function placeOf(platform, reading) {
    const nowhere = { image: null, system: null, doubt: OTHER_PLATFORM };
    if (platform?.kind !== 'product')
        return nowhere;
    const [image] = identify(platform, null, reading).images;
    if (image !== undefined)
        return { image, system: null, doubt: null };
    const system = systemOf(platform.cpe);
    return system === null ? nowhere : { image: null, system, doubt: null };
}
const OTHER_PLATFORM = 'nothing tells whether this image is the platform that the document names';
/** Red Hat's documents name the release of the system by its CPE: `cpe:/o:redhat:enterprise_linux:8`. */
function systemOf(cpe) {
    const release = /^cpe:(?:\/|2\.3:)[ao]:redhat:enterprise_linux:(\d{1,3}(?:\.\d{1,3})?)(?::|$)/.exec(cpe ?? '')?.[1];
    return release === undefined ? null : `redhat-${release}`;
}
function identify(product, system, reading) {
    const images = product.purls.filter(wanted_image/* isImagePurl */.TO).flatMap((purl) => (0,wanted_image/* wantedImageOf */.uv)(purl) ?? []);
    const parts = product.purls
        .filter((purl) => !(0,wanted_image/* isImagePurl */.TO)(purl))
        .flatMap((purl) => toPart(withSystem(purl, system), product.range, reading));
    return { images, parts };
}
function withSystem(purl, system) {
    if (system === null || purl.includes('distro=') || purl.includes('#'))
        return purl;
    return `${purl}${purl.includes('?') ? '&' : '?'}distro=${system}`;
}
/** The purl's own version says more than the branch does. */
function toPart(purl, range, reading) {
    const matcher = reading.matcherOf(purl);
    if (matcher.kind === 'fault')
        return [];
    const hasOwn = matcher.value.wanted.versions !== null || range === 'unclear';
    return [{ matcher: matcher.value, range: hasOwn ? null : range }];
}

// EXTERNAL MODULE: ./src/domain/decision.ts
var decision = __webpack_require__(424);
;// CONCATENATED MODULE: ./src/policy/vex/reading.ts



const MAX_STATEMENTS = 100_000;
const reading_MAX_NOTICES = 10;
function createReading(path) {
    const statements = [];
    const skipped = [];
    let isTooLong = false;
    const matchers = new Map();
    return {
        path,
        add(statement) {
            isTooLong = statements.length >= MAX_STATEMENTS;
            if (!isTooLong)
                statements.push(statement);
            return !isTooLong;
        },
        skip(where, words) {
            skipped.push(`${toPlain(path, 200)}#${where} ${words}`);
        },
        matcherOf(purl) {
            const known = matchers.get(purl) ?? (0,matching/* createPackageMatcher */.XS)(purl);
            matchers.set(purl, known);
            return known;
        },
        result: () => ({ statements, notices: reading_toNotices(path, skipped), isTooLong }),
    };
}
function reading_toNotices(path, skipped) {
    const told = skipped.slice(0, reading_MAX_NOTICES).map((text) => ({ code: 'vex-skipped', text }));
    const rest = skipped.length - told.length;
    if (rest === 0)
        return told;
    const text = `${toPlain(path, 200)}: ${rest} more parts of it could not be used.`;
    return [...told, { code: 'vex-skipped', text }];
}
const MAX_IDS = 200;
/** Names of a vulnerability, normalised, each once. */
function toIds(names) {
    const ids = names.slice(0, MAX_IDS).map((name) => (name === null ? '' : (0,matching/* normaliseId */.GU)(name)));
    return [...new Set(ids)].filter((id) => id !== '');
}
const KNOWN_JUSTIFICATIONS = new Set(decision/* JUSTIFICATIONS */.I);
/** Null for words that are not among the five. */
function toJustification(value) {
    return typeof value === 'string' && KNOWN_JUSTIFICATIONS.has(value)
        ? value
        : null;
}
/** What a statement without any product is about: everything, and so it may suppress nothing. */
const EVERYTHING = {
    image: null,
    packages: null,
    doubt: 'the statement names no product',
};

;// CONCATENATED MODULE: ./src/policy/vex/csaf-reasons.ts


/** Why a product has its status: flags and impacts clear it, remediations say what to do. */
function createReasons({ fields, meaning, groups }) {
    const isCleared = meaning === 'not_affected';
    const labelOf = createLookup(isCleared ? toList(fields['flags']).map(toRecord) : [], 'label', groups);
    const told = isCleared
        ? toList(fields['threats'])
            .map(toRecord)
            .filter((one) => one['category'] === 'impact')
        : toList(fields['remediations']).map(toRecord);
    const wordsOf = createLookup(told, 'details', groups);
    return (productId) => ({
        justification: toJustification(labelOf(productId)),
        words: toPlain(wordsOf(productId) ?? '', 500),
    });
}
/** Groups that are looked at for each product; beyond them a product has no reason, which is the stricter reading. */
const MAX_GROUPS = 100;
/** The member `key` of the first element that names a product, by itself or by a group, or that names none at all. */
function createLookup(elements, key, groups) {
    const byProduct = new Map();
    const byGroup = [];
    let shared = null;
    for (const element of elements) {
        const text = toText(element[key]);
        if (text === null)
            continue;
        const { product_ids: ids, group_ids: groupIds } = element;
        const [products, named] = [toTexts(ids), toTexts(groupIds)];
        if (ids === undefined && groupIds === undefined)
            shared ??= text;
        for (const product of products)
            if (!byProduct.has(product))
                byProduct.set(product, text);
        for (const group of named)
            byGroup.push({ members: groups.get(group) ?? csaf_reasons_NONE, text });
    }
    const looked = byGroup.slice(0, MAX_GROUPS);
    return (productId) => byProduct.get(productId) ?? looked.find((one) => one.members.has(productId))?.text ?? shared;
}
const csaf_reasons_NONE = new Set();

;// CONCATENATED MODULE: ./src/policy/vex/time.ts
const TIME = /^(\d{4})-(\d{2})-(\d{2})[Tt ](\d{2}):(\d{2}):(\d{2})(?:\.\d{1,12})?(?:[Zz]|[+-]\d{2}:\d{2})$/;
/** Milliseconds since 1970 of an RFC 3339 time; null for anything else, and for days that do not exist. */
function parseTime(value) {
    if (typeof value !== 'string' || value.length > 50)
        return null;
    const [, year = '', month = '', day = ''] = TIME.exec(value) ?? [];
    // The platform takes 30 February for 1 March.
    const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
    if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day))
        return null;
    const time = Date.parse(value.toUpperCase().replace(' ', 'T'));
    return Number.isNaN(time) ? null : time;
}
/** The first that is there; where that one cannot be read, an older one would be the time of another text. */
function firstTime(...values) {
    return parseTime(values.find((value) => value !== undefined && value !== null));
}

;// CONCATENATED MODULE: ./src/policy/vex/csaf.ts






function isCsaf(document) {
    const version = toRecord(document['document'])['csaf_version'];
    return typeof version === 'string' && version.startsWith('2.');
}
/** CSAF 2.0, profile VEX (section 4.5) and every other that has `product_status`. */
function readCsaf(document, reading) {
    const products = readProducts(toRecord(document['product_tree']));
    const told = { ...headOf(document), products, toScope: createScopes(products, reading) };
    const vulnerabilities = toList(document['vulnerabilities']);
    if (vulnerabilities.length === 0)
        reading.skip('/vulnerabilities', 'names no vulnerability.');
    for (const [at, one] of vulnerabilities.entries()) {
        const where = `/vulnerabilities/${at}`;
        if (!readVulnerability({ ...told, fields: toRecord(one), where }, reading))
            return;
    }
}
function headOf(document) {
    const { tracking, publisher } = toRecord(document['document']);
    const { id, status, current_release_date: released } = toRecord(tracking);
    const { name, namespace } = toRecord(publisher);
    const authors = [toText(name), toText(namespace)].filter((one) => one !== null);
    return {
        trackingId: toText(id),
        time: firstTime(released),
        authors: authors.map((one) => toPlain(one, 200)),
        doubt: doubtOf(status),
    };
}
/** The three states of section 3.2.1.12.7; in no other one is a document published. */
function doubtOf(status) {
    if (status === 'draft')
        return 'the document is a draft';
    const isPublished = status === undefined || status === 'final' || status === 'interim';
    return isPublished ? null : 'the document is neither final nor interim';
}
/** The groups of section 3.2.3.9 that say something of a product; `recommended` is advice. */
const STATUSES = [
    ['known_not_affected', 'not_affected'],
    ['fixed', 'fixed'],
    ['first_fixed', 'fixed'],
    ['known_affected', 'affected'],
    ['first_affected', 'affected'],
    ['last_affected', 'affected'],
    ['under_investigation', 'under_investigation'],
];
/** False when there is no room for more. */
function readVulnerability(told, reading) {
    const { fields, where } = told;
    const ids = toIds(csaf_namesOf(fields));
    if (ids.length === 0) {
        reading.skip(where, 'names no vulnerability.');
        return true;
    }
    const status = toRecord(fields['product_status']);
    return STATUSES.every(([key, meaning]) => {
        const productIds = toTexts(status[key]);
        if (isNoList(status[key]))
            reading.skip(`${where}/product_status/${key}`, 'is not a list.');
        return (productIds.length === 0 || readStatus({ ...told, ids, key, meaning, productIds }, reading));
    });
}
/** `ids` of CSAF 2.0 is a list; drafts of it had one `id`. */
function csaf_namesOf(fields) {
    const others = [...toList(fields['ids']), fields['id']].map((one) => toText(toRecord(one)['text']));
    return [toText(fields['cve']), ...others];
}
/** One statement for the products that share a reason. */
function readStatus(group, reading) {
    const reasonOf = createReasons({ ...group, groups: group.products.groups });
    const byReason = new Map();
    let unknown = 0;
    for (const product of group.productIds) {
        const scope = group.toScope(product);
        if (scope === null)
            unknown += 1;
        else
            addTo(byReason, reasonOf(product), { ...scope, doubt: scope.doubt ?? group.doubt });
    }
    const where = `${group.where}/product_status/${group.key}`;
    if (unknown > 0) {
        reading.skip(where, `has ${unknown} products that are no image and no package that could be recognised.`);
    }
    return [...byReason.values()].every((one, at) => reading.add(toStatement(group, one, { where, at, path: reading.path })));
}
function addTo(byReason, reason, scope) {
    const key = JSON.stringify([reason.justification, reason.words]);
    const known = byReason.get(key) ?? { reason, scopes: [] };
    known.scopes.push(scope);
    byReason.set(key, known);
}
function toStatement(group, { reason, scopes }, position) {
    const { ids, meaning: status, time, authors, trackingId } = group;
    const id = `${trackingId === null ? position.path : toPlain(trackingId, 200)}#${position.where}/${position.at}`;
    return { id, path: position.path, ids, status, ...reason, time, authors, scopes };
}

;// CONCATENATED MODULE: ./src/policy/vex/cyclonedx-components.ts


/** The components of a document by their `bom-ref`, those inside others among them. */
function componentsOf(document) {
    const written = toRecord(document['metadata'])['component'];
    const root = toRecord(written);
    const byRef = new Map();
    const waiting = [root, ...toList(document['components']).map(toRecord)];
    // `waiting` grows while it is walked; a document of bounded length has a bounded number of components.
    for (const fields of waiting) {
        for (const inner of toList(fields['components']))
            waiting.push(toRecord(inner));
        const ref = toText(fields['bom-ref']);
        if (ref !== null)
            byRef.set(ref, toComponent(fields));
    }
    const subject = root['type'] === 'container' ? toComponent(root) : null;
    const isUnread = written !== undefined && typeof root['type'] !== 'string';
    return { byRef, subject: isUnread ? UNREAD : subject, serial: toText(document['serialNumber']) };
}
/** A subject that is there and cannot be read is some image, and nobody knows which. */
const UNREAD = { purl: null, image: null };
/** Trivy writes an image with its purl, Syft with its name and its digest as the version. */
function toComponent(fields) {
    const purl = toText(fields['purl']);
    if (purl !== null && (0,wanted_image/* isImagePurl */.TO)(purl))
        return { purl: null, image: (0,wanted_image/* wantedImageOf */.uv)(purl) };
    const name = toText(fields['name']);
    const isImage = fields['type'] === 'container' && name !== null && !isNoText(fields['version']);
    if (!isImage)
        return { purl, image: null };
    return { purl, image: (0,wanted_image/* wantedImageOfName */.bv)(name, toText(fields['version'])) };
}
/** A `ref` of the document, a BOM-Link to an element of it or of another document, or a bare purl. */
function findComponent(ref, components) {
    const own = components.byRef.get(ref);
    if (own !== undefined)
        return own;
    const [, serial, fragment = ''] = /^urn:cdx:([^/#]{1,100})\/\d+#(.+)$/.exec(ref) ?? [];
    if (serial === undefined)
        return componentOfPurl(ref);
    const inner = decodeFragment(fragment);
    const linked = isSerial(serial, components) ? components.byRef.get(inner) : undefined;
    return linked ?? componentOfPurl(inner);
}
function isSerial(serial, components) {
    return components.serial === serial || components.serial === `urn:uuid:${serial}`;
}
function componentOfPurl(text) {
    if (!text.startsWith('pkg:'))
        return null;
    return (0,wanted_image/* isImagePurl */.TO)(text)
        ? { purl: null, image: (0,wanted_image/* wantedImageOf */.uv)(text) }
        : { purl: text, image: null };
}
function decodeFragment(fragment) {
    // A purl whose own escapes stand as they are begins like one.
    if (fragment.startsWith('pkg:'))
        return fragment;
    try {
        return decodeURIComponent(fragment);
    }
    catch {
        // Then the text is meant as it stands.
        return fragment;
    }
}

;// CONCATENATED MODULE: ./src/policy/vex/narrow-image.ts

/** One version of an image, by its tag or its digest; null when it is another one, or a range, in which tags have no order. */
function narrowImage(image, alternative) {
    const [only, ...others] = alternative;
    if (only?.operator !== '=' || others.length > 0)
        return null;
    const { version } = only;
    if (wanted_image/* DIGEST */.Dh.test(version))
        return narrowTo(image, version);
    return image.tag === null || image.tag === version ? { ...image, tag: version } : null;
}
function narrowTo(image, digest) {
    const isPossible = image.digests.length === 0 || image.digests.includes(digest);
    return isPossible ? { ...image, digests: [digest] } : null;
}

;// CONCATENATED MODULE: ./src/policy/vex/cyclonedx-affects.ts




/** One scope for each `affects[]` that names something of which an image can be made. */
function readAffects(told, reading) {
    return told.affects.flatMap((one, at) => {
        const scopes = readAffected(toRecord(one), told, reading);
        if (typeof scopes !== 'string')
            return scopes;
        reading.skip(`${told.where}/affects/${at}`, scopes);
        return [];
    });
}
function readAffected(fields, { components, status }, reading) {
    const ref = toText(fields['ref']);
    const component = ref === null ? null : findComponent(ref, components);
    const isKnown = component !== null && (component.image !== null || component.purl !== null);
    if (!isKnown)
        return 'refers to nothing that is an image or has a package URL.';
    const range = readVersions(fields['versions'], status);
    if (range === 'none')
        return 'names no version to which its state applies.';
    const { purl, image } = component;
    if (purl === null)
        return image === null ? [] : imageScopesOf(image, range, status);
    return cyclonedx_affects_toScope(purl, range, { components, reading });
}
/** An image of some versions: each is a tag or a digest. What opposes does so for all of them. */
function imageScopesOf(image, range, status) {
    const all = { image, packages: null, doubt: null };
    if (range === null || !isClearingStatus(status))
        return [all];
    const narrowed = range.map((alternative) => narrowImage(image, alternative));
    const known = narrowed.flatMap((one) => (one === null ? [] : { ...all, image: one }));
    return known.length > 0 ? known : [{ ...all, doubt: NO_TAG }];
}
const NO_TAG = 'the document names versions of the image that are no tag or digest of it';
function cyclonedx_affects_toScope(purl, range, { components, reading }) {
    const matcher = reading.matcherOf(purl);
    if (matcher.kind === 'fault')
        return 'has a package URL that cannot be read.';
    const { subject } = components;
    // A document about one image says nothing of the same package in another.
    const doubt = subject !== null && subject.image === null
        ? 'the image that the document is about cannot be recognised'
        : null;
    return [{ image: subject?.image ?? null, packages: [{ matcher: matcher.value, range }], doubt }];
}
/**
 * The versions of which the state of the analysis is said. Each version has a status of its own, `affected` where none
 * stands there: a state that clears the product holds for the unaffected ones alone. Null: all, as for a state that
 * clears nothing and names its versions in words that cannot be read.
 */
function readVersions(value, status) {
    const versions = toList(value);
    const isClearing = isClearingStatus(status);
    if (isNoList(value))
        return isClearing ? 'none' : null;
    if (versions.length === 0)
        return null;
    const meant = versions
        .map(toRecord)
        .filter((one) => isClearing === (one['status'] === 'unaffected'));
    const ranges = meant.map(toRange);
    if (!isClearing && ranges.includes(null))
        return null;
    const range = ranges.flatMap((one) => one ?? []);
    return range.length === 0 ? 'none' : range;
}
function isClearingStatus(status) {
    return status === 'not_affected' || status === 'fixed';
}
function toRange(fields) {
    const [version, range] = [toText(fields['version']), toText(fields['range'])];
    if (isNoText(fields['version']))
        return null;
    if (version !== null)
        return [[{ operator: '=', version }]];
    const parsed = range === null ? null : parseVers(range);
    return parsed?.kind === 'ready' ? parsed.value : null;
}

;// CONCATENATED MODULE: ./src/policy/vex/cyclonedx.ts





/** Any bill of materials of the format; whether it says something of vulnerabilities is another question. */
function isCycloneDx(document) {
    return document['bomFormat'] === 'CycloneDX';
}
/** CycloneDX 1.4 to 1.6: `vulnerabilities[].analysis`. A vulnerability without an analysis says nothing here. */
function readCycloneDx(document, reading) {
    const analysed = toList(document['vulnerabilities'])
        .map((one, at) => ({ fields: toRecord(one), where: `/vulnerabilities/${at}` }))
        .filter(({ fields }) => fields['analysis'] !== undefined);
    if (analysed.length === 0)
        reading.skip('/vulnerabilities', 'has no analysis of any vulnerability.');
    const about = { document, components: componentsOf(document), authors: authorsOf(document) };
    for (const { fields, where } of analysed) {
        const problem = cyclonedx_readVulnerability({ fields, where, ...about }, reading);
        if (problem === 'full')
            return;
        if (problem !== null)
            reading.skip(where, problem);
    }
}
const cyclonedx_STATUSES = new Map([
    ['not_affected', 'not_affected'],
    ['false_positive', 'not_affected'],
    ['resolved', 'fixed'],
    ['resolved_with_pedigree', 'fixed'],
    ['exploitable', 'affected'],
    ['in_triage', 'under_investigation'],
]);
function cyclonedx_readVulnerability(told, reading) {
    const { fields, where, document, components, authors } = told;
    const analysis = toRecord(fields['analysis']);
    const ids = toIds(cyclonedx_namesOf(fields));
    if (ids.length === 0)
        return 'names no vulnerability.';
    const status = cyclonedx_STATUSES.get(analysis['state']);
    if (status === undefined)
        return 'has none of the states of an analysis.';
    const affects = toList(fields['affects']);
    const scopes = readAffects({ affects, where, status, components }, reading);
    if (scopes.length === 0 && affects.length > 0)
        return null;
    const isRoom = reading.add({
        id: idOf(fields, told, reading),
        path: reading.path,
        ids,
        status,
        justification: IN_CYCLONEDX.get(analysis['justification']) ?? null,
        words: wordsOf(analysis),
        time: firstTime(analysis['lastUpdated'], analysis['firstIssued'], fields['updated'], cyclonedx_timeOf(document)),
        authors,
        scopes: scopes.length === 0 ? [EVERYTHING] : scopes,
    });
    return isRoom ? null : 'full';
}
function idOf(fields, { where, document }, reading) {
    const [serial, own] = [toText(document['serialNumber']), toText(fields['bom-ref'])];
    return own === null
        ? `${reading.path}#${where}`
        : toPlain(`${serial ?? reading.path}#${own}`, 300);
}
/** `references` name the same flaw in other lists. */
function cyclonedx_namesOf(fields) {
    const others = toList(fields['references']).map((one) => toText(toRecord(one)['id']));
    return [toText(fields['id']), ...others];
}
/**
 * The nine reasons of CycloneDX in the five of OpenVEX. `protected_at_perimeter` and
 * `protected_by_mitigating_control` have none: what protects there is not in the product, or only lessens the harm.
 */
const IN_CYCLONEDX = new Map([
    ['code_not_present', 'vulnerable_code_not_present'],
    ['code_not_reachable', 'vulnerable_code_not_in_execute_path'],
    ['requires_configuration', 'vulnerable_code_cannot_be_controlled_by_adversary'],
    ['requires_dependency', 'vulnerable_code_not_in_execute_path'],
    ['requires_environment', 'vulnerable_code_cannot_be_controlled_by_adversary'],
    ['protected_by_compiler', 'inline_mitigations_already_exist'],
    ['protected_at_runtime', 'inline_mitigations_already_exist'],
]);
/** The author's own word for the reason is kept, since the five say less. */
function wordsOf(analysis) {
    const [detail, justification] = [toText(analysis['detail']), toText(analysis['justification'])];
    return toPlain([justification, detail].filter((one) => one !== null).join(': '), 500);
}
function cyclonedx_timeOf(document) {
    return toRecord(document['metadata'])['timestamp'];
}
/** Authors of the document, then whoever supplies or makes the product. */
function authorsOf(document) {
    const metadata = toRecord(document['metadata']);
    const people = toList(metadata['authors']).flatMap((one) => {
        const { name, email } = toRecord(one);
        return [toText(name), toText(email)];
    });
    const makers = ['supplier', 'manufacturer', 'manufacture'].map((key) => toText(toRecord(metadata[key])['name']));
    const names = [...people, ...makers].filter((one) => one !== null);
    return names.slice(0, 20).map((one) => toPlain(one, 200));
}

;// CONCATENATED MODULE: ./src/policy/vex/statement.ts
const VEX_STATUSES = ['not_affected', 'affected', 'fixed', 'under_investigation'];

;// CONCATENATED MODULE: ./src/policy/vex/openvex.ts





/** By its context; the older documents of the format have the same without a version. */
function isOpenVex(document) {
    const contexts = [document['@context'], ...toList(document['@context'])];
    return contexts.some((one) => typeof one === 'string' && /^https?:\/\/openvex\.dev\/ns/.test(one));
}
/** OpenVEX 0.2.0; of 0.0.x that vulnerability, products and subcomponents are plain texts (OPEV-0014, OPEV-0015). */
function readOpenVex(document, reading) {
    const statements = toList(document['statements']);
    if (statements.length === 0)
        reading.skip('/statements', 'has no statement.');
    const authors = toText(document['author']);
    const shared = { authors: authors === null ? [] : [toPlain(authors, 200)], document };
    for (const [at, statement] of statements.entries()) {
        const problem = readStatement({ fields: toRecord(statement), where: `/statements/${at}`, ...shared }, reading);
        if (problem === 'full')
            return;
        if (problem !== null)
            reading.skip(`/statements/${at}`, problem);
    }
}
function readStatement(told, reading) {
    const { fields, where, authors, document } = told;
    const ids = toIds(openvex_namesOf(fields['vulnerability']));
    if (ids.length === 0)
        return 'names no vulnerability.';
    const status = toStatus(fields['status']);
    if (status === null)
        return 'has none of the four states of VEX.';
    const scopes = openvex_readProducts(told, reading);
    if (scopes.length === 0)
        return null;
    const own = toText(fields['@id']);
    const isRoom = reading.add({
        id: own === null ? `${reading.path}#${where}` : toPlain(own, 300),
        path: reading.path,
        ids,
        status,
        justification: toJustification(fields['justification']),
        words: openvex_wordsOf(fields, status),
        time: firstTime(fields['last_updated'], fields['timestamp'], document['timestamp']),
        authors,
        scopes,
    });
    return isRoom ? null : 'full';
}
function openvex_namesOf(vulnerability) {
    if (typeof vulnerability === 'string')
        return [vulnerability];
    const { name, aliases } = toRecord(vulnerability);
    return [toText(name), ...toTexts(aliases)];
}
function toStatus(value) {
    return VEX_STATUSES.find((one) => one === value) ?? null;
}
function openvex_wordsOf(fields, status) {
    const first = status === 'affected' ? 'action_statement' : 'impact_statement';
    const words = [first, 'status_notes', 'impact_statement', 'action_statement'].map((key) => toText(fields[key]));
    return toPlain(words.find((one) => one !== null) ?? '', 500);
}
/** One scope for each way in which a product is named. */
function openvex_readProducts({ fields, where }, reading) {
    const products = toList(fields['products']);
    if (products.length === 0)
        return [EVERYTHING];
    // Before 0.2.0 the subcomponents stand beside the products.
    const beside = fields['subcomponents'];
    return products.flatMap((product, at) => {
        const lists = [toRecord(product)['subcomponents'], beside];
        if (lists.some(isNoList)) {
            reading.skip(`${where}/products/${at}`, 'has subcomponents that are not a list.');
            return toScopes(product, [], reading).map((scope) => ({ ...scope, doubt: openvex_UNREAD }));
        }
        const scopes = toScopes(product, lists.flatMap(toList), reading);
        if (scopes.length === 0) {
            reading.skip(`${where}/products/${at}`, 'is no image and no package that could be recognised.');
        }
        return scopes;
    });
}
/** What clears does not clear then; what opposes does so for the whole product. */
const openvex_UNREAD = 'the document names its subcomponents in a form that cannot be read';
function toScopes(product, inside, reading) {
    const packages = inside.length === 0 ? null : openvex_partsOf(inside, reading);
    // What could not be read of it would widen the statement to the whole product.
    if (packages?.length === 0)
        return [];
    const images = imagesOf(product).map((image) => ({ image, packages, doubt: null }));
    const own = openvex_partsOf([product], reading);
    if (own.length === 0)
        return images;
    if (packages === null)
        return [...images, { image: null, packages: own, doubt: null }];
    const doubt = 'nothing tells whether this is the copy inside the package that the statement is about';
    return [...images, { image: null, packages: [...packages, ...own], doubt }];
}
/** Everything by which a component is called. */
function callsOf(component) {
    if (typeof component === 'string')
        return [component.trim()];
    const { '@id': id, identifiers } = toRecord(component);
    const calls = [toText(id), toText(toRecord(identifiers)['purl'])];
    return [...new Set(calls.filter((one) => one !== null))];
}
function imagesOf(product) {
    const hash = toText(toRecord(toRecord(product)['hashes'])['sha-256']);
    const digests = [
        ...callsOf(product).filter((one) => one.startsWith('sha256:')),
        ...(hash === null ? [] : [hash]),
    ];
    const named = callsOf(product).filter(wanted_image/* isImagePurl */.TO).map(wanted_image/* wantedImageOf */.uv);
    // Where a purl names the product, its hash only says the same again.
    const byContent = named.length > 0 ? [] : digests.map(wanted_image/* wantedImageOfDigest */.Cb);
    return [...named, ...byContent].filter((one) => one !== null);
}
function openvex_partsOf(components, reading) {
    const purls = components
        .flatMap(callsOf)
        .filter((one) => one.startsWith('pkg:') && !(0,wanted_image/* isImagePurl */.TO)(one));
    return [...new Set(purls)].flatMap((purl) => {
        const matcher = reading.matcherOf(purl);
        return matcher.kind === 'ready' ? [{ matcher: matcher.value, range: null }] : [];
    });
}

;// CONCATENATED MODULE: ./src/policy/vex/read-vex.ts







/** A document of OpenVEX, CycloneDX or CSAF, recognised by its content. `path` as the user wrote it. */
function readVex(text, path) {
    const parsed = parseDocument(text);
    if (parsed.kind === 'fault') {
        const sentence = `The VEX document ${toPlain(path, 200)} ${parsed.text}.`;
        return { statements: [], faults: [sentence], notices: [] };
    }
    const reading = createReading(path);
    parsed.value.read(parsed.value.document, reading);
    const { statements, notices, isTooLong } = reading.result();
    if (!isTooLong)
        return { statements, faults: [], notices };
    const tooMany = `The VEX document ${toPlain(path, 200)} has more than ${MAX_STATEMENTS} statements.`;
    return { statements: [], faults: [tooMany], notices: [] };
}
function parseDocument(text) {
    const parsed = parseJson(text);
    if (parsed.kind === 'fault')
        return parsed;
    const document = toRecord(parsed.value);
    const format = FORMATS.find(({ isOne }) => isOne(document));
    if (format === undefined)
        return (0,compiled/* fault */.D)('is neither OpenVEX nor CycloneDX nor CSAF 2');
    if (format.isOne === isCycloneDx && document['vulnerabilities'] === undefined) {
        return (0,compiled/* fault */.D)('is a CycloneDX bill of materials that says nothing of vulnerabilities');
    }
    return { kind: 'ready', value: { document, read: format.read } };
}
const FORMATS = [
    { isOne: isOpenVex, read: readOpenVex },
    { isOne: isCycloneDx, read: readCycloneDx },
    { isOne: isCsaf, read: readCsaf },
];

;// CONCATENATED MODULE: ./src/policy/vex/index.ts






/***/ }),

/***/ 44519:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cb: () => (/* binding */ wantedImageOfDigest),
/* harmony export */   Dh: () => (/* binding */ DIGEST),
/* harmony export */   S_: () => (/* binding */ lastPart),
/* harmony export */   TO: () => (/* binding */ isImagePurl),
/* harmony export */   bv: () => (/* binding */ wantedImageOfName),
/* harmony export */   mQ: () => (/* binding */ splitReference),
/* harmony export */   uv: () => (/* binding */ wantedImageOf),
/* harmony export */   y4: () => (/* binding */ toRepository)
/* harmony export */ });
/* harmony import */ var _domain_purl_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(35611);

const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** True for the purls that name an image and not a package in it. */
function isImagePurl(text) {
    return /^pkg:\/*(?:oci|docker)\//i.test(text);
}
/**
 * An image as a purl names it. `pkg:oci` has a digest as its version and its repository in `repository_url`, which
 * Trivy writes in full (`index.docker.io/library/nginx`) and Grype without the image's name
 * (`index.docker.io/library`): both are read. `pkg:docker` has a tag or a digest, and Docker Hub where it names no registry.
 */
function wantedImageOf(text) {
    const purl = (0,_domain_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .parsePurl */ .$l)(text);
    const qualifiers = (0,_domain_purl_js__WEBPACK_IMPORTED_MODULE_0__/* .qualifiersOf */ .xS)(text);
    if (purl === null || qualifiers === null)
        return null;
    const version = versionOf(purl);
    if (version === null)
        return null;
    return {
        name: purl.name.toLowerCase(),
        repositories: repositoriesOf(purl, qualifiers.get('repository_url') ?? ''),
        digests: version.digests,
        tag: qualifiers.get('tag') ?? version.tag,
        architecture: qualifiers.get('arch') ?? null,
    };
}
/** Null for a digest that is cut short, or of another function: nothing that could be compared. */
function versionOf({ type, version }) {
    if (version === null)
        return { digests: [], tag: null };
    if (DIGEST.test(version))
        return { digests: [version], tag: null };
    return type === 'oci' || version.includes(':') ? null : { digests: [], tag: version };
}
/** An image as people call it: `ghcr.io/acme/api:1.2@sha256:…`; null for text that names none. */
function wantedImageOfName(text, version) {
    const { path, tag, digest } = splitReference(text);
    if (isCutShort(text, digest) || !/^[\w.:/-]+$/.test(path))
        return null;
    const named = version === null || version === '' ? null : version;
    const isDigest = named !== null && DIGEST.test(named);
    const digests = [digest, isDigest ? named : null].filter((one) => one !== null);
    const repository = toRepository(path);
    return {
        name: lastPart(repository),
        // A bare name may be that of an image in any registry.
        repositories: path.includes('/') ? [repository] : [],
        digests,
        tag: tag ?? (isDigest ? null : named),
        architecture: null,
    };
}
/** A digest that cannot be compared would leave every image of the name. */
function isCutShort(text, digest) {
    return text.includes('@') && digest === null;
}
/** Only by its content: `sha256:…`. */
function wantedImageOfDigest(digest) {
    const wanted = digest.startsWith('sha256:') ? digest : `sha256:${digest}`;
    if (!DIGEST.test(wanted.toLowerCase()))
        return null;
    return {
        name: null,
        repositories: [],
        digests: [wanted.toLowerCase()],
        tag: null,
        architecture: null,
    };
}
function repositoriesOf(purl, url) {
    const given = url.replace(/^[a-z]+:\/\//i, '').replace(/\/+$/, '');
    const name = purl.name.toLowerCase();
    if (purl.type === 'docker') {
        const path = purl.namespace === null ? name : `${purl.namespace}/${name}`;
        return [toRepository(`${given === '' ? 'docker.io' : given}/${path}`)];
    }
    if (given === '')
        return [];
    const inFull = lastPart(given).toLowerCase() === name ? [toRepository(given)] : [];
    return [...inFull, toRepository(`${given}/${name}`)];
}
const HUB = /^(?:(?:index\.|registry-1\.)?docker\.io|(?:hub|registry\.hub)\.docker\.com)$/;
/** Registry and repository in full, Docker Hub by one of its names: github.com/distribution/reference. */
function toRepository(path) {
    const slash = path.indexOf('/');
    const first = slash === -1 ? '' : path.slice(0, slash);
    const hasHost = first !== '' && (/[.:]/.test(first) || first === 'localhost');
    const host = hasHost ? first.toLowerCase() : 'docker.io';
    const rest = (hasHost ? path.slice(slash + 1) : path).toLowerCase();
    if (!HUB.test(host))
        return `${host}/${rest}`;
    return `docker.io/${rest.includes('/') ? rest : `library/${rest}`}`;
}
function splitReference(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? null : text.slice(at + 1);
    const rest = at === -1 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    const isTagged = colon > rest.lastIndexOf('/');
    return {
        path: isTagged ? rest.slice(0, colon) : rest,
        tag: isTagged ? rest.slice(colon + 1) : null,
        digest: digest !== null && DIGEST.test(digest) ? digest : null,
    };
}
function lastPart(path) {
    return path.slice(path.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 19615:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   S: () => (/* binding */ isSystemUnassessed)
/* harmony export */ });
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50213);
/* harmony import */ var _trivy_log_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36974);


/**
 * True when packages of the system were listed and no scanner compared them with advisories: none knows the
 * system, or Trivy does not know this release of it and nobody found anything. Grype says nothing of a
 * release that its data lack, so that its silence there is no word for clean.
 */
function isSystemUnassessed(outcomes) {
    const trusted = outcomes.filter((one) => one.report !== null);
    const isReleaseUnknown = trusted.some((one) => hasNotice(one, _trivy_log_js__WEBPACK_IMPORTED_MODULE_1__/* .VERSION_UNKNOWN */ .ul));
    return (trusted.length > 0 &&
        trusted.every((one) => leftSystemOut(one) || (isReleaseUnknown && !foundInSystem(one.report))));
}
/** The scanner said that it does not know the system, whose packages it saw and did not assess. */
function leftSystemOut({ notices }) {
    return notices.some((notice) => notice.code.endsWith('-system-unknown'));
}
function hasNotice({ notices }, code) {
    return notices.some((notice) => notice.code === code);
}
function foundInSystem(report) {
    const observations = report?.observations ?? [];
    return observations.some((one) => one.kind === 'vulnerability' && (0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(one.package.type));
}


/***/ }),

/***/ 44843:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  n: () => (/* binding */ assess)
});

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/merge/unite.ts
var unite = __webpack_require__(78745);
;// CONCATENATED MODULE: ./src/merge/agreement.ts



const MOST_EXAMPLES = 10;
/**
 * How far the scanners agree, for people: seen by both, by one alone and the likely reason, and where their
 * words for the severity or the fix differ. Null when only one of them ran. `findings` in the order of their
 * rank, which is the order of the examples.
 */
function toAgreement(findings, scanners) {
    if (scanners.length < 2)
        return null;
    const flaws = findings.filter((one) => one.kind === 'vulnerability');
    const shared = flaws.filter((one) => one.seenBy.length > 1);
    const flips = shared.filter(isFlip);
    return {
        both: shared.length,
        onlyGrype: countOnly(flaws, 'grype'),
        onlyTrivy: countOnly(flaws, 'trivy'),
        flips: flips.length,
        disagreements: [
            ...finding/* SCANNER_IDS */.Kc.flatMap((scanner) => toOnlyOne(flaws, scanner)),
            ...toGroup(flips, {
                kind: 'severity',
                reason: "one scanner's word for the severity is high or critical, the other's is not",
            }),
            ...toGroup(shared.filter(differsInFix), {
                kind: 'fix',
                reason: 'one scanner names a version that fixes it, the other says that there is none',
            }),
        ],
    };
}
function countOnly(flaws, scanner) {
    return flaws.filter((one) => isOnly(one, scanner)).length;
}
function isOnly({ seenBy }, scanner) {
    return seenBy.length === 1 && seenBy[0] === scanner;
}
/** Findings of one scanner, grouped by the reason that their confidence gives. */
function toOnlyOne(flaws, scanner) {
    const groups = new Map();
    for (const flaw of flaws) {
        if (!isOnly(flaw, scanner))
            continue;
        const group = groups.get(flaw.confidenceReason);
        if (group === undefined)
            groups.set(flaw.confidenceReason, [flaw]);
        else
            group.push(flaw);
    }
    return [...groups]
        .sort(([a, left], [b, right]) => right.length - left.length || (0,unite/* compareText */.n6)(a, b))
        .map(([reason, group]) => toDisagreement(group, { kind: 'only-one', scanner, reason }));
}
function toGroup(flaws, kind) {
    return flaws.length === 0 ? [] : [toDisagreement(flaws, { ...kind, scanner: null })];
}
function toDisagreement(flaws, about) {
    const examples = flaws.slice(0, MOST_EXAMPLES).map((one) => one.id);
    return { ...about, count: flaws.length, examples };
}
/** Each scanner alone would have shown its own word; a gate at `high` would fall on two sides. */
function isFlip({ sightings }) {
    const words = finding/* SCANNER_IDS */.Kc.flatMap((scanner) => wordOf(sightings, scanner) ?? []);
    const severe = words.filter((word) => (0,domain_severity/* isAtLeast */.du)(word, 'high'));
    return words.length > 1 && severe.length > 0 && severe.length < words.length;
}
/** The worst that the scanner prints for it; null when it prints none that is known. */
function wordOf(sightings, scanner) {
    const own = sightings.filter((one) => one.scanner === scanner);
    const known = own.map((one) => one.severity).filter((word) => word !== 'unknown');
    return known.sort(domain_severity/* compareSeverity */.zK)[0] ?? null;
}
function differsInFix({ fix }) {
    const stated = finding/* SCANNER_IDS */.Kc.map((scanner) => {
        const own = fix.statements.filter((one) => one.scanner === scanner);
        return own.length === 0 ? null : own.some((one) => one.versions.length > 0);
    });
    return stated.includes(true) && stated.includes(false);
}

// EXTERNAL MODULE: ./src/merge/identity.ts
var merge_identity = __webpack_require__(10872);
;// CONCATENATED MODULE: ./src/merge/check-findings.ts



/**
 * The scanners' findings and those of our own rules about the image, as one list: a misconfiguration that Trivy
 * knows under one of a rule's other ids is the same finding, with our words and both as witnesses. Rules
 * below high severity that nobody asked for, labels that are missing for example, stay among the checks: in a
 * list of findings they would stand for nearly every image.
 */
function joinChecks(findings, { checks, imageName, isLookedFor, isAsked }) {
    const failed = checks.filter(({ state }) => state === 'failed');
    if (failed.length === 0)
        return findings;
    const ruleOf = new Map(failed.flatMap((check) => namesOf(check).map((id) => [id, check.rule])));
    const same = new Map();
    const others = findings.filter((finding) => {
        const rule = finding.kind === 'misconfiguration' ? ruleOf.get(finding.rule.id) : undefined;
        if (rule === undefined || finding.kind === 'vulnerability')
            return true;
        same.set(rule, [...(same.get(rule) ?? []), finding]);
        return false;
    });
    const isTold = ({ rule, severity }) => (isLookedFor && (0,domain_severity/* isAtLeast */.du)(severity, 'high')) || isAsked(rule) || same.has(rule);
    return [
        ...others,
        ...failed
            .filter(isTold)
            .map((check) => toFinding(check, imageName, same.get(check.rule) ?? [])),
    ];
}
function namesOf({ rule, elsewhere }) {
    return [rule, ...elsewhere];
}
function toFinding(check, imageName, same) {
    const key = (0,merge_identity/* hashOf */.qQ)(['v1', imageName, 'misconfiguration', check.rule]);
    const lines = check.evidence.flatMap(({ line }) => line ?? []);
    const instances = check.evidence.flatMap(toInstance);
    return {
        kind: 'misconfiguration',
        key,
        id: (0,merge_identity/* hashOf */.qQ)([key, '', '']),
        rule: {
            id: check.rule,
            title: check.title,
            aliases: (0,unite/* distinct */.dM)(check.elsewhere, unite/* compareText */.n6),
        },
        line: lines.length === 1 ? (lines[0] ?? null) : null,
        package: null,
        message: describe(check),
        remedy: check.remedy,
        instances: instances.length > 0 ? instances : same.flatMap((one) => one.instances),
        severity: check.severity,
        severityAuthority: 'plimsoll',
        severityRule: 'the severity of our own rule',
        seenBy: (0,unite/* distinct */.dM)(['plimsoll', ...same.flatMap((one) => one.seenBy)], unite/* compareText */.n6),
        status: 'open',
        risk: null,
        change: null,
        decisions: [],
        firstSeen: null,
        packageOwned: false,
    };
}
const SHOWN = 5;
const MOST_INSTANCES = 100;
/** The first places in words; the report has the rest among the checks. */
function describe({ evidence, title }) {
    const shown = evidence.slice(0, SHOWN).map(({ text }) => text);
    const left = evidence.length - shown.length;
    if (shown.length === 0)
        return title;
    return left > 0 ? `${shown.join('; ')}; and ${left} more` : shown.join('; ');
}
function toInstance({ path, layer }, index) {
    if (index >= MOST_INSTANCES || (path === null && layer === null))
        return [];
    return [{ path, layer, origin: 'unknown', replaced: null }];
}

// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(60582);
;// CONCATENATED MODULE: ./src/merge/enrich.ts

/**
 * What the scanners' own data leave open. Grype's name known exploited vulnerabilities and EPSS scores for what
 * it finds itself, since schema 6 of its database; `grypeKnows` says whether these did.
 */
function findGaps(findings, grypeKnows) {
    const flaws = findings.filter((one) => one.kind === 'vulnerability');
    const answered = (one) => grypeKnows && one.seenBy.includes('grype');
    return {
        kev: cvesOf(flaws.filter((one) => one.kev === null && !answered(one))),
        epss: cvesOf(flaws.filter((one) => one.epss === null)),
    };
}
function cvesOf(findings) {
    return [...new Set(findings.map((one) => one.vulnerability.id).filter(vulnerability_id/* isCve */.vQ))].sort();
}
/** The findings with what the feeds add; what a scanner said stays. */
function fillGaps(findings, answers) {
    const kev = entriesOf(answers.kev);
    const epss = entriesOf(answers.epss);
    if (kev.size === 0 && epss.size === 0)
        return findings;
    return findings.map((finding) => {
        if (finding.kind !== 'vulnerability')
            return finding;
        const { id } = finding.vulnerability;
        const filled = {
            kev: finding.kev ?? kev.get(id) ?? null,
            epss: finding.epss ?? epss.get(id) ?? null,
        };
        const isSame = filled.kev === finding.kev && filled.epss === finding.epss;
        return isSame ? finding : { ...finding, ...filled };
    });
}
function entriesOf(answer) {
    return answer?.state === 'ready' ? answer.entries : new Map();
}

// EXTERNAL MODULE: ./src/versions/index.ts + 24 modules
var versions = __webpack_require__(2612);
;// CONCATENATED MODULE: ./src/merge/memory.ts
/**
 * Remembers the last answer for each object that stands first in a question, for as long as it is kept. Parsers give
 * equal values as one object, so that most questions about it are the same. `repeated`: objects that are
 * asked about more than once; what is asked once is not worth its place in memory.
 */
function createMemory(isSame, repeated) {
    const known = new Map();
    return (first, question, answer) => {
        if (!repeated.has(first))
            return answer();
        const before = known.get(first);
        if (before !== undefined && isSame(before.question, question))
            return before.answer;
        const made = answer();
        known.set(first, { question, answer: made });
        return made;
    };
}
/** Objects that several hold. */
function findRepeated(all, toObject) {
    const seen = new Set();
    const repeated = new Set();
    for (const one of all) {
        const value = toObject(one);
        if (seen.has(value))
            repeated.add(value);
        else
            seen.add(value);
    }
    return repeated;
}

;// CONCATENATED MODULE: ./src/merge/primary-id.ts


/** The best known name: CVE, GHSA, the other families, vendors' advisories; the lowest number of its kind. */
function primaryId(ids) {
    const [first = '', ...rest] = ids;
    return rest.reduce((best, id) => (compareIds(id, best) < 0 ? id : best), first);
}
function compareIds(a, b) {
    return (0,vulnerability_id/* rankOfFamily */.sS)(a) - (0,vulnerability_id/* rankOfFamily */.sS)(b) || compareCves(a, b) || (0,unite/* compareText */.n6)(a, b);
}
/** By year and number: CVE-2024-999 comes before CVE-2024-10000. */
function compareCves(a, b) {
    if (!(0,vulnerability_id/* isCve */.vQ)(a) || !(0,vulnerability_id/* isCve */.vQ)(b))
        return 0;
    const [left, right] = [numbersOf(a), numbersOf(b)];
    return left[0] - right[0] || left[1] - right[1];
}
function numbersOf(cve) {
    const [, year = '', number = ''] = /^CVE-(\d{1,6})-(\d{1,12})$/.exec(cve) ?? [];
    return [Number(year), Number(number)];
}
/** Vendors' updates that mend no flaw, or none that has a number: new time zones, new keys, mere bugs. */
const MAINTENANCE = /^(?:DSA|DLA|RHBA|RHEA|ELBA|ELEA|ALBA|ALEA|RLBA|RLEA|SUSE-RU|openSUSE-RU)-/;
/** What an id and its other names stand for; `isRejected`: a source has withdrawn it. */
function classOf(id, aliases, isRejected) {
    if (isRejected)
        return 'rejected';
    if (id.startsWith('MAL-') || aliases.some((alias) => alias.startsWith('MAL-')))
        return 'malware';
    if (id.startsWith('TEMP-'))
        return 'temporary';
    if (MAINTENANCE.test(id))
        return 'maintenance';
    return (0,vulnerability_id/* isFlawId */.sc)(id) || !LOOKS_LIKE_ADVISORY.test(id) ? 'flaw' : 'advisory';
}
/** `ALAS2-2022-1754`, `openSUSE-SU-2020:0062-1`, `CGA-vg9m-2fc2-xv7w` */
const LOOKS_LIKE_ADVISORY = /^[A-Za-z][A-Za-z0-9]*(?:-[A-Za-z]+)*-[\w:.-]*[\w]$/;

;// CONCATENATED MODULE: ./src/merge/ratings.ts

/** Every rating that any scanner passed on, its own pick included, without doubles. */
function mergeRatings(observations) {
    return (0,unite/* unite */._f)(observations, ratingsOf, compareRatings);
}
function ratingsOf(observation) {
    const { scanner, severityAuthority: authority, severity, ratings } = observation;
    const isTold = ratings.some((one) => one.authority === authority && one.severity === severity);
    return isTold ? ratings : [...ratings, { scanner, authority, severity }];
}
function compareRatings(a, b) {
    return ((0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        (0,unite/* compareText */.n6)(a.authority, b.authority) ||
        (0,unite/* compareText */.n6)(a.severity, b.severity));
}
/** Every score of every authority, without doubles. */
function mergeCvss(observations) {
    return (0,unite/* unite */._f)(observations, (one) => one.cvss, compareCvss);
}
function compareCvss(a, b) {
    return ((0,unite/* compareText */.n6)(a.authority, b.authority) ||
        (0,unite/* compareText */.n6)(a.version, b.version) ||
        (0,unite/* compareNullable */.Bm)(a.vector, b.vector) ||
        (a.score ?? -1) - (b.score ?? -1));
}

// EXTERNAL MODULE: ./src/domain/authority.ts
var authority = __webpack_require__(51217);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
;// CONCATENATED MODULE: ./src/merge/severity.ts





const NOBODY = {
    severity: 'unknown',
    severityAuthority: 'none',
    severityRule: 'nobody has rated it',
};
/**
 * One severity out of all ratings, which are kept. `vendor`: the distribution's own word for its package,
 * GitHub's for a language's; then NVD's, then the CVSS score, then the highest of all. Where one authority
 * is quoted with two severities the worse counts; `unknown` gives way to any other word.
 */
function chooseSeverity(request) {
    for (const choose of STEPS[request.choice]) {
        const rated = choose(request);
        if (rated !== null)
            return rated;
    }
    return NOBODY;
}
const STEPS = {
    vendor: [byVendor, byNvd, byScore, byHighest],
    nvd: [byNvd, byNvdScore, byVendor, byScore, byHighest],
    highest: [byHighest, byScore],
};
function byVendor({ observations, ratings }) {
    const subject = observations[0]?.package;
    if (subject === undefined)
        return null;
    const isSystem = (0,package_type/* isSystemType */.M)(subject.type);
    const authorities = isSystem ? distributionsOf(observations) : ['ghsa'];
    const worst = worstKnown(ratings, authorities);
    if (worst === null)
        return null;
    return toRated(worst, isSystem ? "the distribution's own word for its package" : "GitHub's word for a package");
}
function byNvd({ ratings }) {
    const worst = worstKnown(ratings, ['nvd']);
    return worst === null ? null : toRated(worst, "NVD's word");
}
function byNvdScore(request) {
    return request.score?.authority === 'nvd' ? byScore(request) : null;
}
function byScore({ score }) {
    if (score === null)
        return null;
    const severity = (0,versions/* severityOfScore */.FL)(score.score, score.version);
    if (severity === 'unknown')
        return null;
    const rule = `CVSS ${score.version} score ${score.score}, since no authority for this package gives a word`;
    return { severity, severityAuthority: score.authority, severityRule: rule };
}
function byHighest({ ratings }) {
    // A word that Trivy borrowed from whoever had one stands for nobody; it serves where there is no other.
    const named = ratings.filter((one) => one.authority !== 'trivy' && one.severity !== 'unknown');
    const worst = worstOf(named, null) ?? worstOf(ratings, null);
    if (worst === null || worst.severity === 'unknown')
        return null;
    return toRated(worst, ratings.length === 1 ? 'the only word' : 'the highest of all words');
}
function toRated({ severity, authority }, severityRule) {
    return { severity, severityAuthority: authority, severityRule };
}
/** The word of the first authority that has one. */
function worstKnown(ratings, authorities) {
    for (const authority of authorities) {
        const worst = worstOf(ratings, authority);
        if (worst !== null && worst.severity !== 'unknown')
            return worst;
    }
    return null;
}
/**
 * The worst word of an authority, or of all of them. Trivy's scale ends with low, so that its low and another
 * scanner's negligible are one word of one authority.
 */
function worstOf(ratings, authority) {
    let worst = null;
    for (const rating of ratings) {
        if (authority !== null && rating.authority !== authority)
            continue;
        if (worst === null || compareRated(rating, worst) < 0)
            worst = rating;
    }
    if (worst?.severity !== 'low' || authority === null)
        return worst;
    return finerThanLow(ratings, authority) ?? worst;
}
function finerThanLow(ratings, authority) {
    const own = ratings.filter((one) => one.authority === authority);
    const isLow = own.some((one) => one.severity === 'low' && one.scanner !== 'trivy');
    return isLow ? null : (own.find((one) => one.severity === 'negligible') ?? null);
}
function compareRated(a, b) {
    return (0,domain_severity/* compareSeverity */.zK)(a.severity, b.severity) || (0,unite/* compareText */.n6)(a.authority, b.authority);
}
function distributionsOf(observations) {
    return (0,unite/* uniteTexts */.YU)(observations, ({ package: { namespace } }) => namespace === null ? [] : (0,authority/* authoritiesOf */.n)(namespace));
}

;// CONCATENATED MODULE: ./src/merge/account.ts






/**
 * One flaw stands in many packages of an image, and the scanners say the same of it each time: then the account is
 * the same object. `all`: every observation that will be asked about.
 */
function createToAccount(choice, all) {
    const repeated = findRepeated(all, (one) => one.vulnerability);
    const remember = createMemory(isSameTelling, repeated);
    const scoreOf = (0,versions/* createScoreMemory */.s)();
    return (flaw, observations) => {
        const telling = { flaw, observations };
        return remember(observations[0].vulnerability, telling, () => {
            const ratings = mergeRatings(observations);
            const cvss = mergeCvss(observations);
            const score = (0,versions/* chooseScore */.MG)(cvss, scoreOf);
            return {
                vulnerability: mergeVulnerability(flaw, observations),
                class: classOf(flaw.id, flaw.aliases, observations.every((one) => one.isRejected)),
                ...chooseSeverity({ observations, ratings, score, choice }),
                ...{ ratings, cvss, score },
            };
        });
    };
}
/** True when every part of an account is made of the same values; those that parsers share are compared as objects. */
function isSameTelling(a, b) {
    return (a.flaw.id === b.flaw.id &&
        a.flaw.aliases.length === b.flaw.aliases.length &&
        a.flaw.aliases.every((alias, at) => alias === b.flaw.aliases[at]) &&
        a.observations.length === b.observations.length &&
        a.observations.every((one, at) => isSameWord(one, b.observations[at])));
}
function isSameWord(a, b) {
    return (a.vulnerability === b?.vulnerability &&
        a.ratings === b.ratings &&
        a.cvss === b.cvss &&
        a.scanner === b.scanner &&
        a.severity === b.severity &&
        a.severityAuthority === b.severityAuthority &&
        a.isRejected === b.isRejected &&
        a.package.type === b.package.type &&
        a.package.namespace === b.package.namespace);
}
function mergeVulnerability(flaw, group) {
    const [first] = group;
    // Most findings of one scanner alone say nothing new: an image may have a hundred thousand of them.
    if (group.length === 1 && isNamed(first.vulnerability, flaw))
        return first.vulnerability;
    const all = group.map((one) => one.vulnerability);
    return {
        id: flaw.id,
        aliases: flaw.aliases,
        advisories: (0,unite/* uniteTexts */.YU)(all, (one) => one.advisories),
        title: longest(all.map((one) => one.title)),
        description: longest(all.map((one) => one.description)),
        cwes: (0,unite/* uniteTexts */.YU)(all, (one) => one.cwes),
        published: (0,unite/* uniteTexts */.YU)(all, (one) => (one.published === null ? [] : [one.published]))[0] ?? null,
        references: (0,unite/* uniteTexts */.YU)(all, (one) => one.references),
    };
}
function isNamed({ id, aliases }, flaw) {
    return id === flaw.id && aliases.length === 0 && flaw.aliases.length === 0;
}
/** Of equally long ones the first in alphabetical order, so that the order of the input says nothing. */
function longest(texts) {
    return texts.reduce((best, text) => {
        const isBetter = text.length - best.length || (0,unite/* compareText */.n6)(best, text);
        return isBetter > 0 ? text : best;
    });
}

;// CONCATENATED MODULE: ./src/merge/catalogue.ts

/** The catalogues of the scanners that ran; reports of one scanner are one catalogue. */
function toCatalogues(reports) {
    const scanners = new Set(reports.map((report) => report.scanner));
    return new Map([...scanners].map((scanner) => [
        scanner,
        toCatalogue(reports.filter((report) => report.scanner === scanner)),
    ]));
}
function toCatalogue(reports) {
    const strict = new Map();
    const loose = new Map();
    for (const found of reports.flatMap((report) => report.packages)) {
        // The first of several paths stands for all: what is asked is whether the package was recognised.
        const key = (0,merge_identity/* packageKey */.MO)(found);
        if (!strict.has(key))
            strict.set(key, found);
        loose.set(looseKey(found), found);
    }
    const [first] = reports;
    if (first === undefined)
        throw new RangeError('a catalogue is made of at least one report');
    return {
        scanner: first.scanner,
        scannerVersion: first.scannerVersion,
        isWhole: reports.every((report) => report.isCatalogueWhole),
        find: (subject) => strict.get((0,merge_identity/* packageKey */.MO)(subject)) ?? loose.get(looseKey(subject)) ?? null,
    };
}
/** Without the group of a Maven artifact and without an epoch, which one of the scanners may not know. */
function looseKey(subject) {
    const [type, namespace, name] = (0,merge_identity/* packageIdentity */.lM)(subject);
    const version = subject.version.replace(/^\d{1,10}:/, '');
    return JSON.stringify([type, type === 'maven' ? '' : namespace, name, version]);
}

;// CONCATENATED MODULE: ./src/merge/fix.ts




/** In the order in which a state wins: a version that fixes beats every word, a refusal beats silence. */
const FIX_ORDER = [
    'fixed',
    'wont-fix',
    'end-of-life',
    'deferred',
    'not-fixed',
    'unknown',
];
/**
 * Fixable when any scanner names a version for this package; the version is chosen by the ecosystem's own
 * order. Every scanner's statement is kept. What is the same for packages of one source is one object. `all`: every
 * observation that will be asked about.
 */
function createMergeFix(all) {
    const repeated = findRepeated(all, (one) => one.fix);
    const remember = createMemory(isSameQuestion, repeated);
    return (observations, subject) => {
        const question = {
            observations,
            type: (0,versions/* versionTypeOf */.gq)(subject),
            installed: (0,versions/* fixableVersionOf */.Zw)(subject),
            purlType: subject.type,
        };
        return remember(observations[0].fix, question, () => toFix(question));
    };
}
function isSameQuestion(a, b) {
    return (a.type === b.type &&
        a.installed === b.installed &&
        a.purlType === b.purlType &&
        a.observations.length === b.observations.length &&
        a.observations.every((one, at) => one.fix === b.observations[at]?.fix));
}
function toFix({ observations, type, installed, purlType }) {
    const statements = (0,unite/* unite */._f)(observations, (one) => [one.fix], compareStatements);
    const usable = statements.filter((one) => isOfThisPackage(one, purlType));
    const chosen = (0,versions/* chooseFix */.nM)({ type, installed, statements: usable });
    const since = usable.flatMap((one) => (isTrusted(one) ? (one.since ?? []) : [])).sort();
    return {
        state: winningState(usable),
        version: chosen.version,
        versions: chosen.versions,
        since: since[0] ?? null,
        statements,
        rule: chosen.rule,
        isApproximate: chosen.isApproximate,
        crossesMajor: chosen.crossesMajor,
        isInPlace: purlType !== 'generic',
    };
}
/**
 * NVD knows the versions of the makers, not those of a distribution: `3.9.22` is no version of Debian's
 * `python3.9`, and nothing that its package manager could install.
 */
function isOfThisPackage(statement, type) {
    return !(0,package_type/* isSystemType */.M)(type) || statement.authority !== 'nvd' || statement.versions.length === 0;
}
/** `first-observed` is the day on which a feed was first read, often years after the fix. */
function isTrusted({ sinceKind }) {
    return sinceKind === 'advisory' || sinceKind === 'release';
}
function winningState(statements) {
    return FIX_ORDER.find((state) => statements.some((one) => one.state === state)) ?? 'unknown';
}
function compareStatements(a, b) {
    return ((0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        (0,unite/* compareText */.n6)(a.authority, b.authority) ||
        (0,unite/* compareText */.n6)(a.state, b.state) ||
        (0,unite/* compareNullable */.Bm)(a.word, b.word) ||
        (0,unite/* compareText */.n6)(a.versions.join('\n'), b.versions.join('\n')) ||
        (0,unite/* compareNullable */.Bm)(a.suggested, b.suggested) ||
        Number(a.isRange) - Number(b.isRange) ||
        (0,unite/* compareNullable */.Bm)(a.since, b.since) ||
        (0,unite/* compareNullable */.Bm)(a.sinceKind, b.sinceKind));
}

;// CONCATENATED MODULE: ./src/merge/reference-marks.ts
/** What a reference names: ids, an advisory of the Node.js working group, a report at HackerOne. */
function marksIn(reference) {
    const node = nodeAdvisory(reference);
    if (node !== undefined)
        return [`node ${node}`];
    const report = hackerOneReport(reference);
    return report === undefined ? idsIn(reference) : [`hackerone ${report}`];
}
/** `https://nodesecurity.io/advisories/17`, later `https://www.npmjs.com/advisories/17` */
function nodeAdvisory(reference) {
    const address = /^https?:\/\/(?:www\.)?(?:nodesecurity\.io|npmjs\.com)\/advisories\/(\d{1,6})\/?$/;
    return address.exec(reference)?.[1];
}
function hackerOneReport(reference) {
    const address = /^https?:\/\/(?:www\.)?hackerone\.com\/reports\/(\d{1,9})\/?$/;
    return address.exec(reference)?.[1];
}
const MOST_CHARACTERS = 2000;
const IDS = /\b(?:CVE-\d{4}-\d{4,12}|GHSA(?:-[0-9a-z]{4}){3}|(?:GO|PYSEC|RUSTSEC|GMS)-\d{4}-\d{1,6})\b/g;
function idsIn(reference) {
    return reference.slice(0, MOST_CHARACTERS).match(IDS) ?? [];
}

;// CONCATENATED MODULE: ./src/merge/bridges.ts


const NONE = { links: [], homes: new Map() };
/**
 * Some rows give no other id than their own: those of old reports, of the Node.js working group, of GitLab and
 * of SUSE. Their references do, or those of the rows beside them. A bridge is only built inside one package and
 * version, and only where there is one flaw that it can lead to.
 */
function bridge(observations) {
    const nameless = observations.filter(isNameless);
    if (nameless.length === 0)
        return NONE;
    const index = toIndex(observations);
    const findHomes = createFindHomes(index, Math.max(1, Math.floor(MOST_HOMES / nameless.length)));
    const links = [];
    const homes = new Map();
    for (const observation of nameless) {
        const { id } = observation.vulnerability;
        if ((0,vulnerability_id/* isFlawId */.sc)(id)) {
            for (const name of findNames(observation, index))
                links.push([id, name]);
            continue;
        }
        const flaws = findHomes(observation);
        if (flaws.length > 0)
            homes.set(observation, flaws);
    }
    return { links, homes };
}
/** In all: an advisory is about hundreds of flaws, and only a report made up names it by the thousand. */
const MOST_HOMES = 100_000;
/** The flaws that an advisory is about, in alphabetical order; the same list for all rows that say the same. */
function createFindHomes({ citing }, most) {
    const known = new Map();
    return (observation) => {
        const { id } = observation.vulnerability;
        const named = namedCves(observation);
        const key = JSON.stringify([id, ...named]);
        const flaws = known.get(key) ?? [...new Set([...named, ...(citing.get(id) ?? [])])].sort().slice(0, most);
        known.set(key, flaws);
        return flaws;
    };
}
function isNameless({ vulnerability: { id, aliases } }) {
    return aliases.length === 0 && !(0,vulnerability_id/* isCve */.vQ)(id);
}
function toIndex(observations) {
    const rows = new Map();
    const [named, referring] = [new Map(), new Map()];
    const citing = new Map();
    for (const { vulnerability } of observations) {
        const { id, aliases, references, advisories } = vulnerability;
        const key = JSON.stringify([id, aliases]);
        const row = rows.get(key) ?? { id, names: new Set([id, ...aliases]) };
        rows.set(key, row);
        for (const name of row.names)
            add(named, name, row);
        for (const mark of references.flatMap(marksIn))
            add(referring, mark, row);
        if ((0,vulnerability_id/* isFlawId */.sc)(id))
            for (const advisory of advisories)
                add(citing, advisory, id);
    }
    return { named, referring, citing };
}
function add(lookup, key, value) {
    const known = lookup.get(key);
    if (known === undefined)
        lookup.set(key, new Set([value]));
    else
        known.add(value);
}
const MOST_CVES = 100;
/** The flaws that a vendor's advisory is about: each is a finding of its own, whoever else names it. */
function namedCves({ vulnerability }) {
    const named = vulnerability.references.flatMap(marksIn).filter(vulnerability_id/* isCve */.vQ);
    return [...new Set(named)].slice(0, MOST_CVES);
}
/** Rows of more different names than this are about no one flaw, whatever they name. */
const MOST_ROWS = 300;
/**
 * The ids of the rows whose references name this one, or that its own name; none unless all are about one flaw.
 * A flaw that has an id of that family already is another one: then the reference is to something related.
 */
function findNames({ vulnerability }, index) {
    const { id, references } = vulnerability;
    const node = /^NSWG-ECO-(\d{1,6})$/.exec(id)?.[1];
    const marks = references.flatMap(marksIn);
    const lists = node === undefined
        ? [index.referring.get(id), ...marks.map((one) => index.named.get(one))]
        : [`node ${node}`, ...marks.filter((one) => one.startsWith('hackerone '))].map((one) => index.referring.get(one));
    if (lists.some((rows) => (rows?.size ?? 0) > MOST_ROWS))
        return [];
    const all = lists.flatMap((rows) => [...(rows ?? [])]);
    const found = [...new Set(all)].filter((row) => !hasFamily(row, (0,vulnerability_id/* familyOf */.Ap)(id)));
    return isOneFlaw(found) ? [...new Set(found.map((row) => row.id))] : [];
}
function hasFamily({ names }, family) {
    return [...names].some((name) => (0,vulnerability_id/* familyOf */.Ap)(name) === family);
}
/** True when all are about one flaw: an advisory that speaks of two is no name of either. */
function isOneFlaw([first, ...rest]) {
    return (first !== undefined && rest.every(({ names }) => [...names].some((one) => first.names.has(one))));
}

;// CONCATENATED MODULE: ./src/merge/names.ts


/** `alone`: ids that stand for themselves, beside those of the observations. */
function toNames(observations, links, alone) {
    const names = new Map();
    const at = (id) => {
        const known = names.get(id) ?? new Set();
        names.set(id, known);
        return known;
    };
    const connect = (a, b) => {
        at(a).add(b);
        at(b).add(a);
    };
    for (const { vulnerability } of observations) {
        at(vulnerability.id);
        for (const alias of vulnerability.aliases)
            connect(vulnerability.id, alias);
    }
    for (const [a, b] of links)
        connect(a, b);
    for (const id of alone)
        at(id);
    return names;
}
/** Ids that hang together, by however many steps. */
function toComponents(names) {
    const seen = new Set();
    return [...names.keys()].flatMap((start) => (seen.has(start) ? [] : [spread(start, names, seen)]));
}
/** Adds what it meets to `seen`. */
function spread(start, names, seen) {
    const found = [start];
    seen.add(start);
    // `found` grows while it is walked; each id enters it once.
    for (const id of found) {
        for (const next of names.get(id) ?? []) {
            if (seen.has(next))
                continue;
            seen.add(next);
            found.push(next);
        }
    }
    return found;
}
/**
 * The CVEs that an id is called equal to, else those that its other names are called equal to, and so on for as
 * many `rings`; rising. The id itself where none is found.
 */
function nearestCves(id, names, rings) {
    if ((0,vulnerability_id/* isCve */.vQ)(id))
        return [id];
    const seen = new Set([id]);
    let ring = [id];
    for (let left = rings; left > 0 && ring.length > 0; left -= 1) {
        const next = new Set(ring.flatMap((one) => [...(names.get(one) ?? [])]));
        ring = [...next].filter((one) => !seen.has(one));
        for (const one of ring)
            seen.add(one);
        const cves = ring.filter(vulnerability_id/* isCve */.vQ);
        if (cves.length > 0)
            return cves.sort(compareIds);
    }
    return [id];
}

;// CONCATENATED MODULE: ./src/merge/flaws.ts




/**
 * The observations of one package and version, by flaw. Ids that anybody calls equal are one (an alias is
 * symmetric and transitive: OSV schema, `aliases`), whatever the order of the rows. But two CVEs are never
 * joined: aliases are wrong more often than two CVEs are equal.
 */
function groupByFlaw(observations) {
    if (observations.every(isPlain))
        return groupById(observations);
    const { links, homes } = bridge(observations);
    const named = observations.filter((one) => !homes.has(one));
    const names = toNames(named, links, [...homes.values()].flat());
    const anchors = (one) => homes.get(one) ?? [one.vulnerability.id];
    const members = indexBy(observations, anchors);
    return toComponents(names).flatMap((ids) => {
        const own = [...new Set(ids.flatMap((id) => members.get(id) ?? []))];
        const isOne = ids.filter(vulnerability_id/* isCve */.vQ).length < 2;
        return isOne ? [toOneFlaw(ids, own)] : splitByCve(own, { ids, names, homes });
    });
}
/** No other names, and a CVE of its own: nothing to find out. */
function isPlain({ vulnerability: { id, aliases } }) {
    return aliases.length === 0 && (0,vulnerability_id/* isCve */.vQ)(id);
}
const NO_NAMES = [];
function groupById(observations) {
    return [...indexBy(observations, (one) => [one.vulnerability.id])].map(([id, group]) => {
        return { id, aliases: NO_NAMES, observations: group, isSplit: false };
    });
}
function indexBy(observations, toKeys) {
    const index = new Map();
    for (const observation of observations) {
        for (const key of toKeys(observation)) {
            const known = index.get(key);
            if (known === undefined)
                index.set(key, [observation]);
            else
                known.push(observation);
        }
    }
    return index;
}
function toOneFlaw(ids, observations) {
    const id = primaryId(ids);
    const aliases = ids.filter((name) => name !== id).sort();
    return { id, aliases, observations, isSplit: false };
}
/**
 * Observations whose names speak of several CVEs, by CVE. An observation's own words come first: its id, then
 * its aliases, then what others call its id. One that speaks of several CVEs is about those of them that
 * somebody reports alone; where nobody does, about the lowest.
 */
function splitByCve(observations, group) {
    const nearest = createNearest(group);
    const own = new Set(group.ids);
    const stated = new Map(observations.map((one) => {
        const home = group.homes.get(one)?.filter((name) => own.has(name));
        return [one, home === undefined ? statedCves(one, nearest) : distinctCves(home, nearest)];
    }));
    const reported = new Set([...stated.values()].flatMap((cves) => (cves.length === 1 ? cves : [])));
    const flaws = indexBy(observations, (one) => {
        const cves = stated.get(one) ?? [];
        if (group.homes.has(one))
            return cves;
        const alone = cves.filter((cve) => reported.has(cve));
        return alone.length > 0 ? alone : cves.slice(0, 1);
    });
    const aliases = toAliases(group.ids, nearest);
    return [...flaws].map(([id, found]) => {
        const called = found.map((one) => one.vulnerability.id).filter((name) => !(0,vulnerability_id/* isCve */.vQ)(name));
        const all = new Set([...(aliases.get(id) ?? []), ...called]);
        return { id, aliases: [...all].sort(), observations: found, isSplit: true };
    });
}
/** In rising order; never empty in a group that holds CVEs. */
function statedCves({ vulnerability }, nearest) {
    if ((0,vulnerability_id/* isCve */.vQ)(vulnerability.id))
        return [vulnerability.id];
    const own = vulnerability.aliases.filter(vulnerability_id/* isCve */.vQ);
    return own.length > 0 ? [...own].sort(compareIds) : nearest(vulnerability.id);
}
function distinctCves(ids, nearest) {
    return [...new Set(ids.flatMap(nearest))];
}
/** Beyond this many names nobody means what they say: then only the nearest of them are asked. */
const MANY_NAMES = 300;
/** Each id is asked about once, and in a group of absurdly many names only its neighbours are. */
function createNearest({ ids, names }) {
    const known = new Map();
    const rings = ids.length > MANY_NAMES ? 1 : MANY_NAMES;
    return (id) => {
        const found = known.get(id) ?? nearestCves(id, names, rings);
        known.set(id, found);
        return found;
    };
}
/** The names of each CVE that are nearest to it. */
function toAliases(ids, nearest) {
    const aliases = new Map();
    for (const id of ids) {
        if ((0,vulnerability_id/* isCve */.vQ)(id))
            continue;
        for (const cve of nearest(id)) {
            const known = aliases.get(cve);
            if (known === undefined)
                aliases.set(cve, [id]);
            else
                known.push(id);
        }
    }
    return aliases;
}

;// CONCATENATED MODULE: ./src/merge/lone-group.ts




/** Null for a package that several scanners name alike. */
function toLoneGroup(group, place) {
    const { subject, observations } = group;
    const scanner = observations[0]?.scanner;
    if (scanner === undefined || observations.some((one) => one.scanner !== scanner))
        return null;
    const identity = (0,merge_identity/* packageIdentity */.lM)(subject);
    const found = observations.flatMap((one) => one.instances.flatMap(({ path }) => path ?? []));
    const paths = [...new Set(found)].sort(unite/* compareText */.n6);
    const isOdd = (0,merge_identity/* isOddVersion */.Ig)(subject.version);
    const version = toVersionMarks(subject.type, subject.version);
    const own = (mark) => JSON.stringify([...identity, ...mark]);
    const any = paths.map((path) => own(['path', path]));
    const odd = paths.map((path) => own(['odd', path]));
    const { type } = subject;
    return {
        ...{ group, place, scanner, paths },
        // A version that says nothing is told from others by a file that both name.
        offers: [...version.offers.map(own), ...any, ...(isOdd ? odd : [])],
        asks: [...version.asks.map(own), ...(isOdd ? any : odd)],
        doubtful: type === 'maven' ? toTexts(version) : { offers: [], asks: [] },
    };
}
function toTexts({ offers, asks }) {
    const toText = (mark) => JSON.stringify(mark);
    return { offers: offers.map(toText), asks: asks.map(toText) };
}
/** Equal as text, or to the ecosystem; of system packages also where only one side knows the epoch. */
function toVersionMarks(type, version) {
    const whole = toMarks('equal', type, version);
    const text = ['text', version];
    const own = { offers: [text, ...whole.offers], asks: [text, ...whole.asks] };
    if (!(0,package_type/* isSystemType */.M)(type))
        return own;
    const [kind, other] = EPOCH.test(version) ? ['epoch', 'no epoch'] : ['no epoch', 'epoch'];
    const rest = version.replace(EPOCH, '');
    return {
        offers: [...own.offers, ...toMarks(kind, type, rest).offers],
        asks: [...own.asks, ...toMarks(other, type, rest).asks],
    };
}
const EPOCH = /^\d{1,10}:/;
function toMarks(kind, type, version) {
    const { offers, asks } = (0,versions/* keysOfVersion */.iY)(type, version) ?? { offers: [], asks: [] };
    return {
        offers: offers.map((key) => [kind, key]),
        asks: asks.map((key) => [kind, key]),
    };
}

;// CONCATENATED MODULE: ./src/merge/nested-archives.ts
/**
 * True when every file of `inner` lies in an archive of `outer`: older reports name the outer one alone. Both in
 * alphabetical order; false for no file.
 */
function isInArchives(inner, outer) {
    const archives = toOutermost(outer);
    let at = 0;
    return (inner.length > 0 &&
        inner.every((path) => {
            // Of the outermost, only the last one that comes before a path can hold it.
            for (let next = archives[at + 1]; next !== undefined && next <= path;)
                next = archives[++at + 1];
            const archive = archives[at];
            return archive !== undefined && path.startsWith(archive);
        }));
}
/** As paths of folders, in alphabetical order, without those that lie in another. */
function toOutermost(paths) {
    const outermost = [];
    for (const folder of paths.map((path) => `${path}/`).sort()) {
        const last = outermost.at(-1);
        if (last === undefined || !folder.startsWith(last))
            outermost.push(folder);
    }
    return outermost;
}

;// CONCATENATED MODULE: ./src/merge/lone-groups.ts


function createLoneGroups() {
    const open = new Map();
    const at = ({ scanner }, key) => `${scanner} ${key}`;
    const offersOf = (group) => [
        ...group.offers,
        ...group.doubtful.offers,
    ];
    function find(group, asks) {
        const others = finding/* SCANNER_IDS */.Kc.filter((scanner) => scanner !== group.scanner);
        return asks.flatMap((key) => others.flatMap((scanner) => open.get(at({ scanner }, key)) ?? []));
    }
    function findTwins(group) {
        const twins = new Set();
        for (const found of find(group, group.asks))
            addSome(twins, found, () => true);
        for (const found of find(group, group.doubtful.asks)) {
            if (found.size > MOST_ARTIFACTS)
                continue;
            addSome(twins, found, (one) => isSameArtifact(one, group));
        }
        return twins;
    }
    return {
        add(group) {
            for (const key of offersOf(group)) {
                const known = open.get(at(group, key));
                if (known === undefined)
                    open.set(at(group, key), new Set([group]));
                else
                    known.add(group);
            }
        },
        takeTwin(group) {
            const [twin, other] = findTwins(group);
            if (twin === undefined || other !== undefined)
                return null;
            for (const key of offersOf(twin))
                open.get(at(twin, key))?.delete(twin);
            return twin;
        },
    };
}
/** Artifacts of one name and version under as many groups are made up: then no file is asked which is which. */
const MOST_ARTIFACTS = 300;
/** A second one is enough to know that there is no telling. */
function addSome(twins, found, isTwin) {
    for (const one of found) {
        if (twins.size > 1)
            return;
        if (isTwin(one))
            twins.add(one);
    }
}
/** The group of an artifact is often unknown, and sometimes guessed from the manifest: then the file tells. */
function isSameArtifact(a, b) {
    if (sharesPath(a, b) || isInArchives(a.paths, b.paths) || isInArchives(b.paths, a.paths)) {
        return true;
    }
    const isUnknown = [a, b].some((one) => one.group.subject.namespace === null);
    return isUnknown && (a.paths.length === 0 || b.paths.length === 0);
}
function sharesPath(a, b) {
    let at = 0;
    return a.paths.some((path) => {
        while ((b.paths[at] ?? path) < path)
            at += 1;
        return b.paths[at] === path;
    });
}

;// CONCATENATED MODULE: ./src/merge/package-groups.ts




/**
 * Observations by the package that they are about. Most packages are spelled alike by both scanners; the
 * few that are not are joined afterwards, by the rules of `createLoneGroups`.
 */
function groupByPackage(observations) {
    const strict = new Map();
    const toKey = createPackageKeys();
    for (const observation of observations) {
        const key = toKey(observation.package);
        const group = strict.get(key);
        if (group === undefined)
            strict.set(key, [observation]);
        else
            group.push(observation);
    }
    return joinSpellings([...strict].map(([key, group]) => package_groups_toGroup(key, group)));
}
/** Parsers hand out one object for all findings in a package, so most keys are made once. */
function createPackageKeys() {
    const known = new Map();
    return (subject) => {
        const key = known.get(subject) ?? (0,merge_identity/* packageKey */.MO)(subject);
        known.set(subject, key);
        return key;
    };
}
function package_groups_toGroup(key, observations) {
    return { key, subject: describePackage(observations.map((one) => one.package)), observations };
}
/** The names of whoever says most, and the source package of whoever knows one. */
function describePackage(subjects) {
    const distinct = [...new Set(subjects)];
    const [subject] = distinct.length === 1 ? distinct : distinct.sort(comparePackages);
    if (subject === undefined)
        throw new RangeError('a group of observations is never empty');
    if (subject.sourcePackage !== null)
        return subject;
    const informed = distinct.find((one) => one.sourcePackage !== null);
    return informed === undefined ? subject : { ...subject, sourcePackage: informed.sourcePackage };
}
/** A known namespace and a real version say more than none; then whoever gives a purl. */
function comparePackages(a, b) {
    return (Number(a.namespace === null) - Number(b.namespace === null) ||
        Number((0,merge_identity/* isOddVersion */.Ig)(a.version)) - Number((0,merge_identity/* isOddVersion */.Ig)(b.version)) ||
        Number(a.purl === null) - Number(b.purl === null) ||
        (0,unite/* compareText */.n6)(a.name, b.name) ||
        (0,unite/* compareText */.n6)(a.version, b.version) ||
        (0,unite/* compareText */.n6)(a.purl ?? '', b.purl ?? '') ||
        (0,unite/* compareText */.n6)(JSON.stringify(a.sourcePackage), JSON.stringify(b.sourcePackage)));
}
function joinSpellings(groups) {
    const byName = new Map();
    for (const group of groups) {
        const name = looseName(group.subject);
        const known = byName.get(name);
        if (known === undefined)
            byName.set(name, [group]);
        else
            known.push(group);
    }
    return [...byName.values()].flatMap((namesakes) => namesakes.length < 2 ? namesakes : joinNamesakes(namesakes));
}
function looseName({ type, name }) {
    return `${type}\n${name.toLowerCase()}`;
}
/**
 * One after the other in a fixed order, so that the order of the input says nothing. What one scanner lists as
 * two is two, and what both know by one spelling needs no other: only lone groups can find each other.
 */
function joinNamesakes(namesakes) {
    const joined = [];
    const open = createLoneGroups();
    for (const group of [...namesakes].sort(byInformation)) {
        const lone = toLoneGroup(group, joined.length);
        const home = lone === null ? null : open.takeTwin(lone);
        if (home !== null)
            joined[home.place] = package_groups_unite(home.group, group);
        else {
            joined.push(group);
            if (lone !== null)
                open.add(lone);
        }
    }
    return joined;
}
function package_groups_unite(home, group) {
    return package_groups_toGroup(home.key, [...home.observations, ...group.observations]);
}
function byInformation(a, b) {
    return comparePackages(a.subject, b.subject) || (0,unite/* compareText */.n6)(a.key, b.key);
}

;// CONCATENATED MODULE: ./src/merge/inventory.ts


/** Every package that any scanner recognised, each once, in alphabetical order. */
function toInventory(reports) {
    const entries = new Map();
    const toKey = createPackageKeys();
    for (const { scanner, packages } of reports) {
        for (const found of packages) {
            const key = toKey(found);
            const known = entries.get(key);
            if (known === undefined)
                entries.set(key, [{ scanner, found }]);
            else
                known.push({ scanner, found });
        }
    }
    return [...entries]
        .sort(([a], [b]) => (0,unite/* compareText */.n6)(a, b))
        .map(([, found]) => toInventoryPackage(found));
}
function toInventoryPackage(entries) {
    const sorted = entries.length < 2 ? entries : [...entries].sort(inventory_byInformation);
    const [first] = sorted;
    if (first === undefined)
        throw new RangeError('a package of the inventory was recognised by someone');
    const { type, namespace, name, version, purl } = first.found;
    const all = sorted.map((one) => one.found);
    return {
        type,
        namespace,
        name,
        version,
        purl,
        sourcePackage: all.find((one) => one.sourcePackage !== null)?.sourcePackage ?? null,
        seenBy: (0,unite/* distinct */.dM)(sorted.map((one) => one.scanner), unite/* compareText */.n6),
        paths: (0,unite/* distinct */.dM)(all.flatMap((one) => one.path ?? []), unite/* compareText */.n6),
        layer: findLayer(sorted),
    };
}
/** Trivy names the layer that brought a package; Grype that of the evidence. */
function findLayer(entries) {
    const layered = entries.filter((one) => one.found.layer !== null);
    const chosen = layered.find((one) => one.scanner === 'trivy') ?? layered[0];
    return chosen?.found.layer ?? null;
}
function inventory_byInformation(a, b) {
    return (Number(a.found.namespace === null) - Number(b.found.namespace === null) ||
        Number(a.found.purl === null) - Number(b.found.purl === null) ||
        (0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        (0,unite/* compareText */.n6)(a.found.path ?? '', b.found.path ?? ''));
}

;// CONCATENATED MODULE: ./src/merge/observations.ts


/** The same order for the same observations; throws for a group of none, which grouping never makes. */
function inOrder(group) {
    const sorted = group.length < 2 ? group : [...group].sort(compareObservations);
    if (!isFilled(sorted))
        throw new RangeError('a group of observations is never empty');
    return sorted;
}
function isFilled(values) {
    return values.length > 0;
}
/** By scanner and row, which are cheap and nearly always enough; then by everything they say. */
function compareObservations(a, b) {
    return ((0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        rowOf(a) - rowOf(b) ||
        (0,unite/* compareText */.n6)(JSON.stringify(a), JSON.stringify(b)));
}
function rowOf(observation) {
    return observation.kind === 'vulnerability' ? observation.row : 0;
}
/** In alphabetical order; the same three lists for all findings. */
function scannersOf(group) {
    const byGrype = group.some((one) => one.scanner === 'grype');
    const byTrivy = group.some((one) => one.scanner === 'trivy');
    if (byGrype && byTrivy)
        return finding/* SCANNER_IDS */.Kc;
    return byGrype ? GRYPE : TRIVY;
}
const GRYPE = ['grype'];
const TRIVY = ['trivy'];

;// CONCATENATED MODULE: ./src/merge/instances.ts


/** Where a package sits: for the flaws of one package the scanners nearly always say the same. */
function createMergeInstances(subject) {
    let before = null;
    let merged = [];
    return (observations) => {
        if (before === null || !areAlike(before, observations)) {
            merged = mergeInstances(observations, subject);
        }
        before = observations;
        return merged;
    };
}
function areAlike(before, observations) {
    return (before.length === observations.length &&
        before.every(({ scanner, instances }, at) => observations[at]?.instances === instances && observations[at].scanner === scanner));
}
/** Where the observations of one package say that it sits. */
function mergeInstances(observations, subject) {
    if (subject !== null && (0,package_type/* isSystemType */.M)(subject.type))
        return mergeSystemInstances(observations);
    const all = (0,unite/* unite */._f)(observations, (one) => one.instances, compareInstances);
    if (all.every((one) => one.path !== null) || all.length === 1)
        return all;
    // An instance that names no path adds nothing beside one of the same layer that does.
    const told = new Set(all.filter((one) => one.path !== null).map((one) => one.layer));
    return all.filter((one) => one.path !== null || !told.has(one.layer));
}
/**
 * A system package is installed once. Trivy names its layer and no path, Grype the package database and the
 * layer of the evidence it found there, which may be the last that wrote the database: Trivy's layer wins.
 */
function mergeSystemInstances(observations) {
    const [first] = observations;
    if (observations.length === 1 && first?.instances.length === 1)
        return first.instances;
    const paths = (0,unite/* unite */._f)(observations, (one) => one.instances, compareInstances).filter((one) => one.path !== null);
    const byTrivy = observations.filter((one) => one.scanner === 'trivy');
    const layers = [...byTrivy, ...observations].flatMap((one) => one.instances.flatMap((instance) => instance.layer ?? []));
    const [layer = null] = layers;
    const places = [...new Set(paths.map((one) => one.path))];
    if (places.length > 1)
        return paths;
    return layers.length === 0 && places.length === 0
        ? observations.flatMap((one) => one.instances).slice(0, 1)
        : [{ path: places[0] ?? null, layer, origin: 'unknown', replaced: null }];
}
function compareInstances(a, b) {
    return ((0,unite/* compareNullable */.Bm)(a.path, b.path) ||
        (0,unite/* compareNullable */.Bm)(a.layer, b.layer) ||
        (0,unite/* compareText */.n6)(a.origin, b.origin) ||
        compareReplaced(a.replaced, b.replaced));
}
function compareReplaced(a, b) {
    if (a === null || b === null)
        return Number(a !== null) - Number(b !== null);
    return (0,unite/* compareText */.n6)(a.layer, b.layer) || (0,unite/* compareNullable */.Bm)(a.version, b.version);
}

;// CONCATENATED MODULE: ./src/merge/rule-finding.ts




/** The finding that the observations of one rule at one place make. `owned`: paths that packages own. */
function toRuleFinding(group, imageName, owned) {
    const sorted = inOrder(group);
    const [one] = sorted;
    const instances = mergeInstances(sorted, null);
    const paths = instances.flatMap((instance) => instance.path ?? []);
    const place = one.package === null ? (0,unite/* distinct */.dM)(paths, unite/* compareText */.n6) : (0,merge_identity/* packageIdentity */.lM)(one.package);
    const key = (0,merge_identity/* hashOf */.qQ)(['v1', imageName, one.kind, one.rule.id, ...place]);
    return {
        kind: one.kind,
        key,
        id: (0,merge_identity/* hashOf */.qQ)([
            key,
            one.package === null ? '' : (0,merge_identity/* normaliseVersion */.r8)(one.package),
            String(one.line ?? ''),
        ]),
        rule: { ...one.rule, aliases: [] },
        line: one.line,
        package: one.package,
        message: one.message,
        remedy: one.remedy,
        instances,
        severity: one.severity,
        severityAuthority: one.severityAuthority,
        severityRule: "the scanner's own word for its rule",
        seenBy: scannersOf(sorted),
        status: 'open',
        risk: null,
        change: null,
        decisions: [],
        firstSeen: null,
        packageOwned: paths.length > 0 && paths.every((path) => owned.has(path)),
    };
}

;// CONCATENATED MODULE: ./src/merge/set-aside.ts

/** `observations`: what the scanners set aside of one package. */
function createFindReason(observations) {
    const index = indexNames(observations);
    return (flaw, scanner) => {
        if (index.size === 0)
            return null;
        const names = new Set(flaw.flatMap(set_aside_namesOf));
        const found = [...names].flatMap((name) => index.get(toKey(scanner, name)) ?? []);
        return found.sort(compareRows)[0]?.setAside ?? null;
    };
}
/** The first row of each scanner that names a flaw, by any of its names. */
function indexNames(observations) {
    const index = new Map();
    for (const one of observations) {
        for (const name of set_aside_namesOf(one)) {
            const key = toKey(one.scanner, name);
            const known = index.get(key);
            if (known === undefined || compareRows(one, known) < 0)
                index.set(key, one);
        }
    }
    return index;
}
function toKey(scanner, name) {
    return `${scanner} ${name}`;
}
function compareRows(a, b) {
    return a.row - b.row || (0,unite/* compareNullable */.Bm)(a.setAside, b.setAside);
}
function set_aside_namesOf({ vulnerability }) {
    return [vulnerability.id, ...vulnerability.aliases];
}

;// CONCATENATED MODULE: ./src/merge/confidence.ts






/** How far the findings of a package can be believed, and why, in words: the first that applies. */
function createJudgeConfidence(subject, background) {
    const find = (scanner) => background.catalogues.get(scanner)?.find(subject) ?? null;
    const suspect = {
        subject,
        background,
        catalogued: { grype: find('grype'), trivy: find('trivy') },
        setAside: createFindReason(setAsideIn(subject, background)),
    };
    return (observations) => notInContainer(suspect) ??
        confirmed(observations) ??
        likelyFalse(suspect, observations) ??
        byCpe(observations) ??
        bySingle(suspect, observations);
}
const TITLES = { grype: 'Grype', trivy: 'Trivy' };
/** Kernel headers are files to compile against: no kernel of theirs runs in a container. */
const KERNEL_HEADERS = /^(?:linux-libc-dev(?:-.*)?|linux-kbuild-.*|linux-(?:.*-)?headers(?:-.*)?|kernel-(?:.*-)?headers)$/;
function setAsideIn(subject, { setAside }) {
    return setAside.size === 0 ? [] : (setAside.get((0,merge_identity/* packageKey */.MO)(subject)) ?? []);
}
const NOT_IN_CONTAINER = {
    confidence: 'not-in-container',
    confidenceReason: 'headers of a kernel, and no kernel runs in a container',
};
const CONFIRMED = { confidence: 'confirmed', confidenceReason: 'both scanners found it' };
const CPE_ONLY = {
    confidence: 'cpe-only',
    confidenceReason: 'matched by the name of a product alone (CPE), which may be another product',
};
function notInContainer({ subject }) {
    if (!(0,package_type/* isSystemType */.M)(subject.type) || !KERNEL_HEADERS.test(subject.name))
        return null;
    return NOT_IN_CONTAINER;
}
function confirmed(observations) {
    return scannersOf(observations).length < 2 ? null : CONFIRMED;
}
function likelyFalse(suspect, observations) {
    const reason = ofThirdParty(suspect, observations) ??
        ownedByVendor(suspect, observations) ??
        notLinked(suspect, observations);
    return reason === null ? null : { confidence: 'likely-fp', confidenceReason: reason };
}
/** A package from its maker's own repository has its maker's version, not the distribution's. */
function ofThirdParty({ subject, catalogued }, observations) {
    if (!confidence_isOnly(observations, 'grype') || !(0,package_type/* isSystemType */.M)(subject.type))
        return null;
    if (catalogued.trivy?.isThirdParty !== true || !observations.every(isByDistribution))
        return null;
    return "the package is not the distribution's own (Trivy says so), and only the distribution's advisories name it";
}
function isByDistribution({ dataSource, package: subject }) {
    return dataSource !== null && (0,authority/* authoritiesOf */.n)(subject.namespace ?? '').includes(dataSource);
}
/** The distribution mends its packages without a new version of the library inside. */
function ownedByVendor({ subject, background }, observations) {
    if ((0,package_type/* isSystemType */.M)(subject.type))
        return null;
    const paths = observations.flatMap((one) => one.instances.map((instance) => instance.path));
    const isOwned = (path) => path !== null && background.owned.has(path);
    if (paths.length === 0 || !paths.every(isOwned))
        return null;
    return 'its files belong to a system package, which the distribution mends without changing their version';
}
/** The first release of Grype that drops Go modules whose vulnerable functions are not in the program. */
const FIRST_WITH_SYMBOLS = '0.116.0';
function notLinked({ subject, background, catalogued }, observations) {
    if (subject.type !== 'golang' || !confidence_isOnly(observations, 'trivy'))
        return null;
    const grype = background.catalogues.get('grype');
    if (grype === undefined || !grype.isWhole || !knowsSymbols(grype))
        return null;
    if (catalogued.grype === null || !observations.every(isInProgram))
        return null;
    return 'Grype knows this module in this program and found no vulnerable function of it linked';
}
function knowsSymbols({ scannerVersion }) {
    const order = (0,versions/* compareVersions */.Zy)('golang', scannerVersion, FIRST_WITH_SYMBOLS);
    return order !== null && order >= 0;
}
/** A go.mod lists modules, and nobody can tell what of them a program would use. */
function isInProgram({ instances }) {
    return instances.every(({ path }) => path !== null && !/(?:^|\/)go\.(?:mod|sum)$/.test(path));
}
function byCpe(observations) {
    return observations.every((one) => one.cpeOnly) ? CPE_ONLY : null;
}
function bySingle(suspect, observations) {
    const [seen = 'trivy'] = scannersOf(observations);
    const other = seen === 'trivy' ? 'grype' : 'trivy';
    const why = setAsideBy(suspect, observations, other) ?? blindSpot(suspect, observations, other);
    if (why !== null) {
        return {
            confidence: 'single-vendor',
            confidenceReason: `only ${TITLES[seen]} found it: ${why}`,
        };
    }
    return {
        confidence: 'single-contradicted',
        confidenceReason: `only ${TITLES[seen]} found it: ${TITLES[other]} knows the package and reads the same source, and did not`,
    };
}
/** The other scanner did find it, and says itself why it does not count it. */
function setAsideBy({ setAside }, observations, other) {
    const reason = setAside(observations, other);
    return reason === null ? null : `${TITLES[other]} found it too and set it aside (${reason})`;
}
/** Why the other scanner could not have found it; null when it could. */
function blindSpot({ subject, background, catalogued }, observations, other) {
    const title = TITLES[other];
    const catalogue = background.catalogues.get(other);
    if (catalogue === undefined)
        return `${title} did not look`;
    if (catalogued[other] === null) {
        return catalogue.isWhole
            ? `${title} does not see this package`
            : `${title}'s report does not tell which packages it saw`;
    }
    const sources = observations.flatMap((one) => one.dataSource ?? []);
    const [source] = sources;
    if (source === undefined)
        return 'the report does not tell whose data named it';
    if (!sources.some((one) => isReadBy(one, other)))
        return `${title} does not read ${source}`;
    if (other === 'trivy' && subject.type === 'apk' && !observations.some(hasFix)) {
        return "Trivy's data for Alpine hold only what is fixed";
    }
    return null;
}
function hasFix({ fix }) {
    return fix.versions.length > 0;
}
/** Sources of one scanner alone; all others (distributions, GitHub's advisories) are read by both. */
const ONLY_READ_BY = new Map(Object.entries({
    nvd: 'grype',
    glad: 'trivy',
    gitlab: 'trivy',
    'nodejs-security-wg': 'trivy',
    'ruby-advisory-db': 'trivy',
    'php-security-advisories': 'trivy',
    k8s: 'trivy',
    osv: 'trivy',
    julia: 'trivy',
}));
function isReadBy(source, scanner) {
    const only = ONLY_READ_BY.get(source);
    return only === undefined || only === scanner;
}
function confidence_isOnly(observations, scanner) {
    return observations.every((one) => one.scanner === scanner);
}

;// CONCATENATED MODULE: ./src/merge/vulnerability-finding.ts





/** Makes findings of the flaws of one package at one version. */
function createDescribe(subject, { imageName, background, toAccount, mergeFix }) {
    const identity = (0,merge_identity/* packageIdentity */.lM)(subject);
    const version = (0,merge_identity/* normaliseVersion */.r8)(subject);
    const judgeConfidence = createJudgeConfidence(subject, background);
    const mergeInstances = createMergeInstances(subject);
    // The recipe of alert fingerprints: no version, tag, path, scanner or date, so that a rebuild, a
    // bump that does not fix, or a scanner's silence leaves the identity alone.
    const toKey = (flaw) => (0,merge_identity/* hashOf */.qQ)(['v1', imageName, flaw.id, ...identity]);
    return (flaw) => {
        const key = toKey(flaw);
        const sorted = inOrder(flaw.observations);
        const trust = judgeConfidence(sorted);
        const account = toAccount(flaw, sorted);
        return {
            key,
            id: (0,merge_identity/* hashOf */.qQ)([key, version]),
            kind: 'vulnerability',
            vulnerability: account.vulnerability,
            class: account.class,
            package: subject,
            instances: mergeInstances(sorted),
            severity: account.severity,
            severityAuthority: account.severityAuthority,
            severityRule: account.severityRule,
            ratings: account.ratings,
            cvss: account.cvss,
            score: account.score,
            epss: sorted.find((one) => one.epss !== null)?.epss ?? null,
            kev: sorted.find((one) => one.kev !== null)?.kev ?? null,
            fix: mergeFix(sorted, subject),
            seenBy: scannersOf(sorted),
            confidence: trust.confidence,
            confidenceReason: trust.confidenceReason,
            sightings: (0,unite/* distinct */.dM)(sorted.map(toSighting), compareSightings),
            status: toStatus(account.class, trust, sorted),
            risk: null,
            change: null,
            decisions: NO_DECISIONS,
            firstSeen: null,
        };
    };
}
const NO_DECISIONS = [];
/** What is shown and blocks nobody: it is no flaw of this container, or most likely none at all. */
function toStatus(kind, { confidence }, observations) {
    // Trivy's word for a statement of the vendor; where any other record says affected, that counts.
    if (observations.every((one) => one.fix.word === 'not_affected'))
        return 'not-affected';
    if (kind === 'maintenance' || kind === 'rejected')
        return 'off-gate';
    return confidence === 'not-in-container' || confidence === 'likely-fp' ? 'off-gate' : 'open';
}
function toSighting(one) {
    const { scanner, ownId: id, ownPackage, severity, row } = one;
    return { scanner, id, package: ownPackage, severity, row };
}
function compareSightings(a, b) {
    return ((0,unite/* compareText */.n6)(a.scanner, b.scanner) ||
        a.row - b.row ||
        (0,unite/* compareText */.n6)(a.id, b.id) ||
        (0,unite/* compareText */.n6)(a.package, b.package));
}

;// CONCATENATED MODULE: ./src/merge/merge.ts










/** One list out of the scanners' reports on one image; the order of reports and rows does not matter. */
function mergeReports(reports, request) {
    const observations = reports.flatMap((report) => report.observations);
    const vulnerabilities = observations.filter((one) => one.kind === 'vulnerability');
    const counted = vulnerabilities.filter((one) => one.setAside === null);
    const catalogues = toCatalogues(reports);
    const owned = new Set(reports.flatMap((report) => report.ownedFiles));
    const background = { catalogues, owned, setAside: indexSetAside(vulnerabilities) };
    const { imageName } = request;
    const toAccount = createToAccount(request.severityChoice, counted);
    const wanted = { imageName, background, toAccount, mergeFix: createMergeFix(counted) };
    const split = new Set();
    const flaws = groupByPackage(counted).flatMap(({ subject, observations: own }) => {
        const describe = createDescribe(subject, wanted);
        return groupByFlaw(own).map((flaw) => {
            if (flaw.isSplit)
                split.add(flaw.id);
            return describe(flaw);
        });
    });
    const rules = groupRules(observations).map((group) => toRuleFinding(group, imageName, owned));
    const findings = [...flaws, ...rules];
    return {
        findings,
        packages: toInventory(reports),
        isInventoryWhole: [...catalogues.values()].every((one) => one.isWhole),
        setAside: toSetAside(vulnerabilities),
        notices: toNotices([...split].sort()),
    };
}
function groupRules(observations) {
    const groups = new Map();
    for (const observation of observations) {
        if (observation.kind === 'vulnerability')
            continue;
        const key = JSON.stringify([observation.kind, observation.rule.id, ...(0,merge_identity/* rulePlace */.C7)(observation)]);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [observation]);
        else
            group.push(observation);
    }
    return [...groups.values()];
}
function indexSetAside(observations) {
    const index = new Map();
    for (const one of observations.filter(({ setAside }) => setAside !== null)) {
        const key = (0,merge_identity/* packageKey */.MO)(one.package);
        const known = index.get(key);
        if (known === undefined)
            index.set(key, [one]);
        else
            known.push(one);
    }
    return index;
}
/** What a scanner found and set aside by itself stands in no finding, and is named. */
function toSetAside(observations) {
    const all = new Map();
    for (const { scanner, ownId: id, ownPackage, package: subject, setAside: reason, } of observations) {
        if (reason === null)
            continue;
        const one = { scanner, id, package: ownPackage, version: subject.version, reason };
        all.set(JSON.stringify(Object.values(one)), one);
    }
    return [...all].sort(([a], [b]) => (0,unite/* compareText */.n6)(a, b)).map(([, one]) => one);
}
const merge_SHOWN = 5;
function toNotices(split) {
    if (split.length === 0)
        return [];
    const more = split.length > merge_SHOWN ? ` and ${split.length - merge_SHOWN} more` : '';
    const text = `Other names of ${split.slice(0, merge_SHOWN).join(', ')}${more} speak of several CVEs at once; each CVE is a finding of its own.`;
    return [{ code: 'alias-conflict', text }];
}

;// CONCATENATED MODULE: ./src/merge/placing.ts


/**
 * Each instance with its layer and whether that is the base's. For a system package the layers' own package
 * databases are asked first: a scanner sees the last database alone, and which layer wrote it last says
 * little about a package.
 */
function placeFindings(findings, ground) {
    const origins = new Map(ground.layers.map((layer) => [layer.diffId, layer.origin]));
    const recorded = indexLayers(ground.packages);
    const heightOf = toHeightOf(ground.layers);
    const originOf = (layer) => layer === null ? 'unknown' : (origins.get(layer) ?? 'unknown');
    return findings.map((finding) => {
        const placed = finding.kind === 'vulnerability' && (0,package_type/* isSystemType */.M)(finding.package.type)
            ? placeSystem(finding, ground, recorded(finding.package))
            : joinPaths(finding, heightOf);
        const instances = placed.map((one) => withOrigin(one, originOf(one.layer)));
        const isSame = instances.every((one, at) => one === finding.instances[at]);
        return isSame && instances.length === finding.instances.length
            ? finding
            : { ...finding, instances };
    });
}
function toHeightOf(layers) {
    const heights = new Map(layers.map((layer, at) => [layer.diffId, at]));
    return (layer) => (layer === null ? Infinity : (heights.get(layer) ?? Infinity));
}
/**
 * A file is one place. A layer that only writes it anew (`chown -R`) is the layer of the file to Grype; to Trivy it
 * is the lower one, which brought this version of the package. A secret is in both, and stays so.
 */
function joinPaths({ kind, instances }, heightOf) {
    if (kind !== 'vulnerability' || instances.length < 2)
        return instances;
    const lowest = new Map();
    for (const one of instances) {
        const known = lowest.get(one.path);
        if (known === undefined || heightOf(one.layer) < heightOf(known.layer)) {
            lowest.set(one.path, one);
        }
    }
    return instances.filter((one) => one.path === null || lowest.get(one.path) === one);
}
function withOrigin(instance, origin) {
    return instance.origin === origin ? instance : { ...instance, origin };
}
function placeSystem({ instances, package: subject }, ground, recorded) {
    // Several places are several package databases, which the layers' own do not tell apart.
    if (instances.length > 1)
        return instances;
    const [instance = NOWHERE] = instances;
    const layer = ground.layerOf(subject) ?? recorded ?? instance.layer;
    if (layer === null)
        return instances;
    return [{ ...instance, layer, replaced: ground.replacedBelow(subject, layer) }];
}
const NOWHERE = { path: null, layer: null, origin: 'unknown', replaced: null };
/** The layer that Trivy's catalogue gives a package: it looks for the lowest layer with this version. */
function indexLayers(packages) {
    const toKey = createPackageKeys();
    const known = packages.filter((one) => one.layer !== null && one.seenBy.includes('trivy'));
    const layers = new Map(known.map((one) => [toKey(one), one.layer]));
    return (subject) => layers.get(toKey(subject)) ?? null;
}

;// CONCATENATED MODULE: ./src/merge/risk.ts



/**
 * From when on exploitation counts as likely. The percentile holds its meaning when a new model of EPSS moves
 * all scores, as version 5 did in June 2026; the score is for lists that come without percentiles of worth.
 */
const LIKELY = { score: 0.1, percentile: 0.95 };
/**
 * Each finding with its tier, the most urgent first. Tiers, not one blended number: a tier can be explained, and
 * a flaw without a score is not taken for a harmless one.
 */
function rankFindings(findings) {
    const tiers = finding/* RISK_TIERS */.ac.map(() => []);
    for (const finding of findings) {
        const risk = toRisk(finding);
        tiers[risk.tier]?.push({ ...finding, risk });
    }
    return tiers.flatMap(inTier);
}
function toRisk(finding) {
    if (isMalware(finding))
        return risk('malware', 'it is malware');
    if (finding.kind !== 'vulnerability')
        return toSevereOrRest(finding);
    const { kev, epss } = finding;
    if (kev !== null) {
        const use = kev.ransomware ? ', also for ransomware' : '';
        return risk('exploited', `attackers are known to use it (CISA KEV since ${kev.added}${use})`);
    }
    if (epss !== null)
        return toLikely(epss) ?? toSevereOrRest(finding);
    if (!(0,domain_severity/* isAtLeast */.du)(finding.severity, 'high'))
        return toSevereOrRest(finding);
    const why = `${finding.severity}, and no EPSS score says how likely its use is`;
    return risk('severe-unscored', why);
}
function toLikely({ score, percentile, date }) {
    if (percentile >= LIKELY.percentile) {
        return risk('likely', `EPSS percentile ${toPercent(percentile)} of ${date}`);
    }
    return score >= LIKELY.score ? risk('likely', `EPSS score ${toPercent(score)} of ${date}`) : null;
}
function isMalware(finding) {
    return (finding.kind === 'malware' || (finding.kind === 'vulnerability' && finding.class === 'malware'));
}
function toSevereOrRest({ severity }) {
    return PLAIN.get(severity) ?? risk('rest', `severity ${severity}`);
}
function risk(name, why) {
    return { tier: finding/* RISK_TIERS */.ac.indexOf(name), why };
}
const PLAIN = new Map(domain_severity/* SEVERITIES */.oC.map((severity) => [
    severity,
    risk((0,domain_severity/* isAtLeast */.du)(severity, 'high') ? 'severe' : 'rest', `severity ${severity}`),
]));
function toPercent(share) {
    return `${(share * 100).toFixed(1)} %`;
}
/**
 * Ransomware, then what can be fixed, severity, likely use (a missing score is the tier's median, not 0), what
 * both scanners saw, what was added before what the base brought.
 */
function inTier(findings) {
    const median = medianOf(findings);
    return findings
        .map((finding) => toPlace(finding, median))
        .sort(comparePlaces)
        .map((place) => place.finding);
}
function toPlace(finding, median) {
    const isFlaw = finding.kind === 'vulnerability';
    return {
        finding,
        ransomware: isFlaw && finding.kev?.ransomware === true ? 0 : 1,
        unfixable: isFlaw && finding.fix.state !== 'fixed' ? 1 : 0,
        severity: domain_severity/* SEVERITIES */.oC.indexOf(finding.severity),
        epss: isFlaw ? (finding.epss?.score ?? median) : 0,
        doubt: isFlaw ? DOUBT[finding.confidence] : 0,
        origin: finding.instances.reduce((least, one) => Math.min(least, ORIGIN[one.origin]), ORIGIN.base),
    };
}
const DOUBT = {
    confirmed: 0,
    'single-vendor': 1,
    'single-contradicted': 2,
    'cpe-only': 3,
    'likely-fp': 4,
    'not-in-container': 5,
};
const ORIGIN = { added: 0, unknown: 1, base: 2 };
function comparePlaces(a, b) {
    return (a.ransomware - b.ransomware ||
        a.unfixable - b.unfixable ||
        a.severity - b.severity ||
        b.epss - a.epss ||
        a.doubt - b.doubt ||
        a.origin - b.origin ||
        (0,unite/* compareText */.n6)(a.finding.key, b.finding.key) ||
        (0,unite/* compareText */.n6)(a.finding.id, b.finding.id));
}
function medianOf(findings) {
    const scores = findings
        .flatMap((one) => (one.kind === 'vulnerability' ? (one.epss?.score ?? []) : []))
        .sort((a, b) => a - b);
    const middle = Math.floor(scores.length / 2);
    const upper = scores[middle] ?? 0;
    return scores.length % 2 === 1 ? upper : ((scores[middle - 1] ?? upper) + upper) / 2;
}

;// CONCATENATED MODULE: ./src/stages/assess.ts






/** One list of what the scanners say: merged, completed from the feeds, placed in the layers and ranked. */
async function assess(request) {
    const { reports, imageName, severityChoice, ground, feeds } = request;
    const merged = mergeReports(reports, { imageName, severityChoice });
    const gaps = findGaps(merged.findings, reports.some(knowsExploited));
    const answers = await ask(gaps, feeds);
    const filled = fillGaps(merged.findings, answers);
    const placed = placeFindings(joinChecks(filled, request), {
        ...ground,
        packages: merged.packages,
    });
    const findings = rankFindings(placed);
    return {
        findings,
        packages: merged.packages,
        isInventoryWhole: merged.isInventoryWhole,
        setAside: merged.setAside,
        agreement: toAgreement(findings, reports.map((report) => report.scanner)),
        feeds: [...toRecord(answers.kev), ...toRecord(answers.epss)],
        exploitationGap: toGap(gaps, answers.kev),
        notices: [...merged.notices, ...assess_toNotices(answers), ...toSetAsideNotice(merged.setAside)],
    };
}
/** Reports of Grype name known exploited vulnerabilities since 0.92.2 (its grype/presenter/models). */
function knowsExploited({ scanner, scannerVersion }) {
    if (scanner !== 'grype')
        return false;
    const [, major = '', minor = ''] = /^v?(\d{1,4})\.(\d{1,4})\./.exec(scannerVersion) ?? [];
    return Number(major) > 0 || Number(minor) >= 93;
}
async function ask(gaps, feeds) {
    const [kev, epss] = await Promise.all([
        gaps.kev.length === 0 ? null : feeds.kev(gaps.kev),
        gaps.epss.length === 0 ? null : feeds.epss(gaps.epss),
    ]);
    return { kev, epss };
}
function toRecord(answer) {
    return answer?.state === 'ready' ? [answer.record] : [];
}
function toGap({ kev }, answer) {
    if (answer?.state !== 'missing')
        return null;
    const subject = kev.length === 1 ? '1 CVE' : `${kev.length} CVEs`;
    return `nobody could say whether ${subject} without a word of Grype's are exploited: ${answer.reason}`;
}
function assess_toNotices({ kev, epss }) {
    return [kev, epss].flatMap((answer) => {
        if (answer?.state !== 'missing')
            return [];
        const title = answer.name === 'kev' ? 'Known exploited vulnerabilities' : 'EPSS scores';
        const text = `${title} that Grype's data leave open could not be looked up: ${answer.reason}`;
        return [{ code: `feed-missing-${answer.name}`, text }];
    });
}
function toSetAsideNotice(setAside) {
    if (setAside.length === 0)
        return [];
    const were = setAside.length === 1 ? '1 match was' : `${setAside.length} matches were`;
    const text = `${were} set aside by a scanner itself, by its own rules or those of whoever ran it: listed in the JSON report, and not counted.`;
    return [{ code: 'set-aside', text }];
}


/***/ }),

/***/ 21113:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  gN: () => (/* binding */ NO_BASELINE),
  $_: () => (/* binding */ compareWithBaseline),
  mF: () => (/* binding */ readBaseline)
});

// EXTERNAL MODULE: ./src/evaluate/ages.ts
var ages = __webpack_require__(38571);
// EXTERNAL MODULE: ./src/merge/compare/compare-images.ts + 13 modules
var compare_images = __webpack_require__(44420);
// EXTERNAL MODULE: ./src/merge/unite.ts
var unite = __webpack_require__(78745);
// EXTERNAL MODULE: ./src/merge/compare/pair-images.ts
var pair_images = __webpack_require__(23749);
// EXTERNAL MODULE: ./src/merge/compare/quote.ts
var quote = __webpack_require__(96988);
// EXTERNAL MODULE: ./src/merge/compare/side.ts
var side = __webpack_require__(55369);
;// CONCATENATED MODULE: ./src/merge/compare/find-baseline.ts




/**
 * The image of a report that another one is compared with: the same name and platform (or one that is not
 * known), and looked at by at least one scanner.
 */
function findBaseline(report, wanted) {
    const named = report.images.filter((image) => image.name === wanted.name);
    const fitting = named.filter((image) => isPlatform(image, wanted.platform));
    const exact = fitting.filter((image) => (0,pair_images/* platformOf */.M)(image) === wanted.platform);
    const candidates = exact.length > 0 ? exact : fitting;
    if (candidates.length === 0)
        return { problem: describeMissing(report, wanted) };
    if (candidates.length > 1) {
        return {
            problem: `The baseline has ${String(candidates.length)} images named ${(0,quote/* quote */.h)(wanted.name)}: give each image a name of its own.`,
        };
    }
    const [found] = candidates;
    if (found !== undefined && (0,side/* isAnalysed */.i)(found))
        return found;
    return { problem: describeUnanalysed(found, wanted) };
}
function describeUnanalysed(found, { name }) {
    const error = found?.error ?? null;
    return error === null
        ? `No scanner recognised anything in the baseline's image ${(0,quote/* quote */.h)(name)}: make the baseline again.`
        : `The baseline's image ${(0,quote/* quote */.h)(name)} could not be judged (${error.code}): ${(0,quote/* quote */.h)(error.message)}`;
}
function isPlatform(image, platform) {
    const own = (0,pair_images/* platformOf */.M)(image);
    return own === null || platform === null || own === platform;
}
const MOST_NAMES = 10;
function describeMissing({ images }, { name, platform }) {
    const wanted = platform === null ? (0,quote/* quote */.h)(name) : `${(0,quote/* quote */.h)(name)} for ${(0,quote/* quote */.h)(platform)}`;
    if (images.length === 0)
        return `The baseline holds no image, and none named ${wanted}.`;
    const names = [...new Set(images.map(describeImage))].sort(unite/* compareText */.n6);
    const left = names.length - MOST_NAMES;
    const more = left > 0 ? ` and ${String(left)} more` : '';
    const list = `${names.slice(0, MOST_NAMES).join(', ')}${more}`;
    return `The baseline has no image named ${wanted}; it has ${list}. Give the image the same name in both runs.`;
}
function describeImage(image) {
    const platform = (0,pair_images/* platformOf */.M)(image);
    return platform === null ? (0,quote/* quote */.h)(image.name) : `${(0,quote/* quote */.h)(image.name)} for ${(0,quote/* quote */.h)(platform)}`;
}

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/merge/compare/conditions.ts
var conditions = __webpack_require__(81868);
// EXTERNAL MODULE: ./src/merge/compare/scanner-notes.ts
var scanner_notes = __webpack_require__(99766);
;// CONCATENATED MODULE: ./src/merge/compare/unseen.ts




const MOST_REASONS = 5;
/** What the head looked at and the base did not: scanners, kinds, classes of packages, paths. Phrases for people. */
function findUnseen(base, head) {
    const scanners = finding/* SCANNER_IDS */.Kc.filter((scanner) => (0,conditions/* findScan */.hj)(scanner, head) !== null && !hasLooked(scanner, base));
    const all = [
        ...scanners.map((scanner) => `${scanner_notes/* SCANNER_NAMES */.K[scanner]} did not judge it`),
        ...(0,conditions/* findNarrower */.uP)(base, head).map((sentence) => `"${(0,quote/* quote */.h)(sentence).replace(/\.$/u, '')}"`),
    ];
    const left = all.length - MOST_REASONS;
    return left > 0 ? [...all.slice(0, MOST_REASONS), `and ${String(left)} more`] : all;
}
/** A scanner that recognised nothing has looked all the same. */
function hasLooked(scanner, { scans }) {
    return scans.some((scan) => scan.scanner === scanner && scan.state !== 'failed');
}

;// CONCATENATED MODULE: ./src/stages/fitness.ts


/**
 * Whether a baseline that nobody could have forged is good enough to let a change pass. Old or narrow ones hide what
 * came since, and one of the future what nobody could know yet. Null: it is.
 */
function findUnfitness({ madeAt, asOf, base, head }) {
    return (madeAt === null ? null : judgeDate(madeAt, asOf)) ?? judgeBreadth(base, head);
}
/** Two machines' clocks differ by seconds; by more than this one of them is wrong. */
const CLOCK_SKEW_MS = 5 * 60 * 1000;
/** As long as a monthly schedule leaves between two runs; GitHub keeps artifacts for 90 days. */
const MOST_DAYS = 30;
function judgeDate(madeAt, asOf) {
    const ahead = Date.parse(madeAt) - Date.parse(asOf);
    if (ahead > CLOCK_SKEW_MS) {
        const why = `it is dated ${madeAt}, after this run: one of the two clocks is wrong`;
        return { why, advice: `Set the clock right. ${RUN_AGAIN}` };
    }
    const days = (0,ages/* daysBetween */.YM)(madeAt, asOf);
    if (days !== null && -ahead <= MOST_DAYS * DAY_MS)
        return null;
    const age = days === null ? 'of an unknown age' : `${(0,ages/* toDays */.v4)(days)} old`;
    return { why: `it is ${age}, and ${MOST_DAYS} days are the most`, advice: RUN_AGAIN };
}
const DAY_MS = 24 * 60 * 60 * 1000;
const RUN_AGAIN = 'Let the workflow run on the base branch by schedule, so that a report of these days is kept.';
function judgeBreadth(base, head) {
    const unseen = findUnseen(base, head);
    if (unseen.length === 0)
        return null;
    return {
        why: `it looked at less than this run: ${unseen.join('; ')}`,
        advice: 'Let the workflow look at the base branch as widely as at its pull requests.',
    };
}

;// CONCATENATED MODULE: ./src/domain/history.ts
/** The most points that a report carries; the oldest are dropped. */
const MOST_HISTORY_POINTS = 90;

;// CONCATENATED MODULE: ./src/stages/history.ts

/**
 * What the baseline and those before it said, the oldest first, each moment once. A time that cannot be read, or that is
 * not before this run, has no place on a line of time.
 */
function toHistory({ base, madeAt, asOf }) {
    const points = new Map();
    for (const point of [...base.history, toPoint(base, madeAt)]) {
        const time = Date.parse(point.asOf);
        if (time < Date.parse(asOf))
            points.set(time, point);
    }
    const sorted = [...points].sort(([a], [b]) => a - b).map(([, point]) => point);
    return sorted.slice(-MOST_HISTORY_POINTS);
}
function toPoint({ counts, verdict }, asOf) {
    const { critical, high, medium, low, blocking, fixable } = counts;
    const { outcome } = verdict;
    return { asOf, outcome, critical, high, medium, low, blocking, fixable };
}

// EXTERNAL MODULE: ./src/stages/own-report.ts
var own_report = __webpack_require__(47054);
;// CONCATENATED MODULE: ./src/stages/baseline.ts






/** Nobody named a baseline, and nobody keeps any. */
const NO_BASELINE = {
    baseline: null,
    absence: 'there is nothing to compare with',
    change: null,
    notices: [],
};
/** The report that an input names; null: none. Throws `config-invalid` and `report-invalid`: it was asked for. */
async function readBaseline(config, files) {
    const { baseline } = config;
    return baseline?.kind === 'report' ? (0,own_report/* readOwnReport */.nX)(baseline.path, files) : null;
}
/**
 * The image with what became of each finding since the baseline, and what earlier reports said; as it is where there is
 * none to compare with, which is said. What was scanned in this run is no report of an earlier day.
 */
function compareWithBaseline(head, { baseline, change }, asOf) {
    if (baseline === null)
        return { ...NOT_COMPARED, report: head };
    const found = findIn(baseline, head);
    if ('problem' in found) {
        const { problem } = found;
        const text = `${head.name} is compared with nothing. ${problem}`;
        return { ...NOT_COMPARED, report: head, problem, notices: [{ code: 'baseline-missing', text }] };
    }
    const { asOf: madeAt } = baseline.report;
    const compared = (0,compare_images/* compareImages */.q)({ ...found, asOf: madeAt }, { ...head, asOf });
    const isUnfit = () => change === null ? null : findUnfitnessOf(baseline, { base: found, head, asOf });
    const distrust = toDistrust(baseline) ?? isUnfit();
    const findings = distrust === null ? compared.findings : withoutDates(compared.findings, head.findings);
    // Whoever may have written a baseline may have written a history into it.
    const isTold = baseline.origin !== 'image' && baseline.distrust === null;
    const history = isTold ? toHistory({ base: found, madeAt, asOf }) : [];
    return {
        report: { ...head, findings, comparison: compared.comparison, history },
        base: found,
        problem: null,
        ...{ distrust, untold: compared.untold },
        notices: toFutureNotice(madeAt, asOf),
    };
}
const NOT_COMPARED = {
    base: null,
    problem: null,
    distrust: null,
    untold: new Set(),
    notices: [],
};
const KEPT_INSTEAD = 'Leave the input baseline empty, and what the base branch kept of its own runs is judged by.';
function toDistrust({ distrust, origin }) {
    if (distrust === null)
        return null;
    return { why: distrust, advice: origin === 'stored' ? '' : KEPT_INSTEAD };
}
/** Only a change is let pass for what was there before; a branch is compared with whatever it kept last. */
function findUnfitnessOf({ report, origin }, sides) {
    return findUnfitness({ ...sides, madeAt: origin === 'image' ? null : report.asOf });
}
/**
 * Since when a finding is known sets the clock of grace and of deadlines. A baseline that is not judged by, an empty
 * one that the change itself wrote, say, would set it to now.
 */
function withoutDates(findings, before) {
    const known = new Map(before.map(({ id, firstSeen }) => [id, firstSeen]));
    return findings.map((one) => ({ ...one, firstSeen: known.get(one.id) ?? null }));
}
/** Such a baseline may hold what nobody could know yet, and hides what this image brought. */
function toFutureNotice(madeAt, asOf) {
    const days = (0,ages/* daysBetween */.YM)(asOf, madeAt) ?? 0;
    if (days === 0)
        return [];
    const text = `The baseline is dated ${madeAt.slice(0, DATE_CHARACTERS)}, ${(0,ages/* toDays */.v4)(days)} after this run: one of the two clocks is wrong.`;
    return [{ code: 'baseline-of-the-future', text }];
}
/** Of `2026-01-31T…`. */
const DATE_CHARACTERS = 10;
/** An image that was given as the baseline is one, whatever its name. */
function findIn({ report, origin }, head) {
    const [only] = report.images;
    const name = origin === 'image' && only !== undefined ? only.name : head.name;
    return findBaseline(report, { name, platform: head.image?.platform ?? null });
}


/***/ }),

/***/ 47277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ checkAsAsked)
/* harmony export */ });
/* harmony import */ var _image_rules_check_image_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(69455);
/* harmony import */ var _policy_resolve_resolve_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95993);
/* harmony import */ var _policy_rules_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(91710);
/* harmony import */ var _judge_report_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(18727);
/* harmony import */ var _policy_loaded_policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89088);





/** What of the policy bears on the list of findings, before anybody judges it. */
function checkAsAsked({ policies, config, asOf }, { name, image, base, facts }) {
    const { set, standards: loaded } = policies.inForce;
    const { policy, standards } = (0,_policy_resolve_resolve_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePolicy */ .nZ)(set, { imageName: name });
    const demanded = [
        policy.values,
        ...standards
            .flatMap((one) => loaded.get((0,_policy_loaded_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .standardKey */ .L)(one))?.controls ?? [])
            .map(({ requires }) => requires),
    ].map(_policy_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .demandedChecks */ .e9);
    const subject = image === null ? null : (0,_judge_report_js__WEBPACK_IMPORTED_MODULE_3__/* .toCheckSubject */ .G)({ facts, image, base, reference: image.reference });
    return {
        severityChoice: policy.values['vulnerabilities.severity_from'] ?? config.severityChoice,
        checks: subject === null ? [] : (0,_image_rules_check_image_js__WEBPACK_IMPORTED_MODULE_0__/* .checkImage */ .c)(subject, (0,_policy_rules_index_js__WEBPACK_IMPORTED_MODULE_2__/* .toCheckParameters */ .Y9)({ policy, asOf })),
        isLookedFor: config.scan.kinds.includes('misconfiguration'),
        isAsked: (rule) => demanded.some((ids) => ids.has(rule)),
    };
}


/***/ }),

/***/ 96204:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  j: () => (/* binding */ concludeRun)
});

;// CONCATENATED MODULE: ./src/policy/exit.ts
/** The exit codes of design.md 5.1. The outcome itself is reported as it is, whatever the leniency. */
function toExitCode(outcome, leniency) {
    switch (outcome) {
        case 'pass':
            return 0;
        case 'fail':
            return leniency.mode === 'report' ? 0 : 1;
        case 'nothing-analysed':
            return leniency.onNothingAnalysed === 'warn' ? 0 : 4;
        case 'scan-failed':
            return leniency.onScanFailed === 'warn' ? 0 : 2;
    }
}

;// CONCATENATED MODULE: ./src/policy/resolve/limit-leniency.ts
/**
 * How far a run may pass without a `pass`. A policy that is enforced is not got round by an input that lets a run
 * pass which has no answer; images in which nothing can be recognised stand in the policy itself.
 */
function limitLeniency({ asked, mode, isGoverned }) {
    if (!isGoverned || mode === 'report')
        return { leniency: { ...asked, mode }, notices: [] };
    const notices = [];
    if (asked.onNothingAnalysed === 'warn') {
        notices.push(toNotice('on-nothing-analysed', 'name the image below accept_nothing_analysed'));
    }
    if (asked.onScanFailed === 'warn') {
        notices.push(toNotice('on-scan-failed', 'set mode: report-only in the policy'));
    }
    return { leniency: { mode, onNothingAnalysed: 'fail', onScanFailed: 'fail' }, notices };
}
function toNotice(input, instead) {
    return {
        code: 'policy-only-tightens',
        text: `input ${input} is warn, which would loosen the policy: fail holds; instead, ${instead}`,
    };
}

// EXTERNAL MODULE: ./src/domain/code-host.ts
var code_host = __webpack_require__(50958);
// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/stages/disclosure.ts
var stages_disclosure = __webpack_require__(86738);
;// CONCATENATED MODULE: ./src/stages/deliver/artifact.ts

/** GitHub's own default is 90; reports of images age faster. */
const RETENTION_DAYS = 30;
const NOTHING = { ...code_host/* NOTHING_DELIVERED */.z, url: null };
/**
 * Keeps the report files with the run: where it was asked for, and otherwise when there is something to look into. Of
 * reports that are encrypted only the encrypted ones; plain ones are not put where everybody may fetch them, unless
 * somebody insists.
 */
async function storeReports({ report, config, disclosure }, { host, files: written }) {
    const { uploadReport } = config.deliver;
    const isAsked = uploadReport === 'on';
    const isSealed = disclosure.encryption !== null;
    const files = written.flatMap(({ plain, sealed }) => (isSealed ? sealed : plain) ?? []);
    if (uploadReport === 'off' || files.length === 0)
        return NOTHING;
    if (!isAsked && report.verdict.outcome === 'pass')
        return NOTHING;
    if (!isAsked && !isSealed && disclosure.profile === 'public')
        return NOT_KEPT;
    return host.storeReports({
        name: toArtifactName(report.images),
        folder: toCommonFolder(files),
        files,
        retentionDays: RETENTION_DAYS,
        wish: isAsked ? 'always' : 'auto',
    });
}
const OPEN_TO_ALL = {
    code: 'artifact-not-kept',
    text: 'The report files are not kept with this run: everybody who may read the repository could fetch them. With encrypt-to they are kept encrypted; upload-report: true keeps them as they are, and profile: full says that everybody may see them.',
};
const NOT_KEPT = {
    url: null,
    deliveries: [{ to: 'artifact', state: 'skipped', detail: 'everybody could fetch it.' }],
    notices: [OPEN_TO_ALL],
};
const LONGEST_NAME = 100;
/** Jobs of a matrix scan other images or platforms; what names those keeps their artifacts apart. */
function toArtifactName(images) {
    const [first] = images;
    const others = images.length > 1 ? `-and-${images.length - 1}-more` : '';
    const platform = first?.image?.platform ?? '';
    const words = ['plimsoll', first?.name ?? 'reports', platform].join('-');
    const plain = words.replace(/[^\w.-]+/g, '-').replace(/^-+|-+$/g, '');
    return `${plain.slice(0, LONGEST_NAME)}${others}`;
}
/** The deepest folder that holds all of them. Paths are absolute, with `/`. */
function toCommonFolder(files) {
    const folders = files.map((file) => file.split('/').slice(0, -1));
    const [first = [], ...others] = folders;
    const length = others.reduce((most, other) => countShared(first, other, most), first.length);
    const folder = first.slice(0, length).join('/');
    return folder === '' ? '/' : folder;
}
function countShared(a, b, most) {
    const at = a.slice(0, most).findIndex((part, index) => part !== b[index]);
    return at === -1 ? Math.min(a.length, most) : at;
}

// EXTERNAL MODULE: ./src/domain/standard.ts
var standard = __webpack_require__(61187);
;// CONCATENATED MODULE: ./src/audit/record.ts

const AUDIT_SCHEMA = 'plimsoll/audit/1';
/** The record of a run; pure, so that the same run gives the same record but for `recordedAt`. */
function toAuditRecord(request) {
    const { report, pipeline, recordedAt, reports } = request;
    const { isDefault, description, stage, files, standards } = report.policy;
    return {
        schema: AUDIT_SCHEMA,
        tool: report.tool,
        asOf: report.asOf,
        recordedAt,
        run: pipeline,
        outcome: report.verdict.outcome,
        policy: { isDefault, description, stage, files, standards },
        feeds: report.feeds,
        waivers: report.waivers,
        images: report.images.map(toAuditedImage),
        deliveries: report.deliveries,
        reports,
    };
}
function toAuditedImage(image) {
    const { name, reference, verdict, counts, standards, scans, error } = image;
    return {
        name,
        reference,
        digest: image.image?.digest ?? null,
        indexDigest: image.image?.indexDigest ?? null,
        imageId: image.image?.imageId ?? null,
        platform: image.image?.platform ?? null,
        outcome: verdict.outcome,
        degraded: verdict.degraded,
        reasons: verdict.reasons.map((reason) => ({ ...reason, findings: reason.findings.length })),
        counts,
        standards: standards.map(toAuditedStandard),
        scanners: scans.map(({ scanner, version, state, provenance, database }) => ({
            ...{ scanner, version, state, provenance, database },
        })),
        error,
    };
}
function toAuditedStandard({ id, version, controls }) {
    const counted = standard/* CONTROL_STATES */.f.map((state) => [
        state,
        controls.filter((control) => control.state === state).length,
    ]);
    return { id, version, controls: Object.fromEntries(counted.filter(([, count]) => count > 0)) };
}

;// CONCATENATED MODULE: ./src/audit/verdict-only.ts
/**
 * The same run without what it was about and what was found: for where nothing but the outcome may stand in plain text. What
 * it hangs on, policy files and encrypted reports by their hashes, stays.
 */
function toVerdictOnlyRecord(record) {
    const { policy } = record;
    const description = 'not told: nothing but the outcome may leave this run';
    return {
        ...record,
        policy: { ...policy, description },
        feeds: [],
        waivers: [],
        images: [],
        deliveries: [],
    };
}

// EXTERNAL MODULE: ./src/report/index.ts + 75 modules
var src_report = __webpack_require__(27034);
// EXTERNAL MODULE: ./src/stages/describe-failure.ts
var describe_failure = __webpack_require__(40349);
// EXTERNAL MODULE: ./src/audit/content-digest.ts
var content_digest = __webpack_require__(85767);
;// CONCATENATED MODULE: ./src/stages/deliver/write-file.ts

const STANDARD_OUTPUT = '-';
/** Name of the encrypted neighbour of a report. */
function toSealedPath(path) {
    return path === STANDARD_OUTPUT ? path : `${path}.age`;
}
/**
 * Writes one report plain, encrypted beside it, or encrypted alone, as `seal` says (null: plain). To standard output
 * goes what was asked for, and where nothing may be plain, a file of age as text. Throws `report-unwritable` and
 * `encryption-failed`.
 */
async function writeFile({ path, text }, seal, deliver) {
    const isPrinted = path === STANDARD_OUTPUT;
    if (seal === null || (isPrinted && !seal.isOnly)) {
        await deliver.report(path, text);
        return { plain: path, sealed: null, written: [toFingerprint(path, text)] };
    }
    if (isPrinted) {
        await deliver.report(path, await seal.encrypt(text, 'armored'));
        return { plain: null, sealed: path, written: [] };
    }
    const sealed = toSealedPath(path);
    // What an earlier run left under the plain name is as readable as what this one would write.
    if (seal.isOnly)
        await deliver.discard?.(path);
    else
        await deliver.report(path, text);
    const bytes = await seal.encrypt(text);
    await deliver.report(sealed, bytes);
    const ofSealed = toFingerprint(sealed, bytes);
    return seal.isOnly
        ? { plain: null, sealed, written: [ofSealed] }
        : { plain: path, sealed, written: [toFingerprint(path, text), ofSealed] };
}
function toFingerprint(path, content) {
    return { path, digest: (0,content_digest/* toContentDigest */.L)(content) };
}

;// CONCATENATED MODULE: ./src/stages/deliver/report-files.ts




/** Writes the reports of these targets, each whole or not at all. Never throws. */
async function writeReports(targets, { report, config, ports, seal }) {
    const files = [];
    const whole = [];
    let current = report;
    let failure = null;
    for (const target of targets) {
        try {
            const rendered = await render(target, { report: current, config });
            const written = await writeFiles(rendered, target, { ...ports, seal });
            if (target.path !== '-')
                files.push(...written.files);
            whole.push(target);
            current = { ...current, notices: [...current.notices, ...written.notices] };
        }
        catch (thrown) {
            failure = (0,errors/* toPlimsollError */.cI)(thrown);
            current = toUndelivered(current, failure);
        }
    }
    for (const path of files.flatMap(toPaths))
        ports.log.info(toWords(path));
    return { report: current, failure, files, targets: whole };
}
/** What the log says of a file. */
function toWords(path) {
    return `Wrote ${path}`;
}
/** Every path under which it lies. */
function toPaths({ plain, sealed }) {
    return [plain, sealed].flatMap((path) => path ?? []);
}
async function writeFiles(files, { path: folder }, { deliver, seal }) {
    const written = [];
    const notices = [];
    for (const { name, text, cut } of files) {
        const path = name === null ? folder : `${folder}/${name}`;
        written.push(await writeFile({ path, text }, seal, deliver));
        if (cut !== null)
            notices.push({ code: 'report-cut', text: `${path}: ${cut}` });
    }
    return { files: written, notices };
}
/** V8 holds no text of half a gigabyte or more: such a report is told as what it is, not as a bug. */
async function render({ format, path }, { report, config }) {
    const { alerts, category } = config.deliver;
    try {
        const renderReport = await src_report/* RENDERERS */.vy[format]();
        return renderReport(report, { alerts, category });
    }
    catch (cause) {
        if (!(cause instanceof RangeError))
            throw cause;
        throw new errors/* PlimsollError */.nN({
            code: 'report-unwritable',
            message: `The ${format} report for ${path} would be larger than 512 MB, which cannot be written`,
            hint: 'Scan fewer images in one run, or leave out what need not be looked for with `scan` and `skip-paths`.',
            cause,
        });
    }
}
/** A report that was asked for is part of the answer: without it there is none to rely on. */
function toUndelivered(report, failure) {
    const notice = { code: failure.code, text: (0,describe_failure/* describeFailure */.I)(failure) };
    return {
        ...report,
        notices: [...report.notices, notice],
        verdict: { ...report.verdict, outcome: 'scan-failed' },
    };
}

;// CONCATENATED MODULE: ./src/stages/deliver/seal.ts
/** How the files of a run are encrypted; null: they are not. */
function toSeal({ encryption, encrypt }) {
    return encryption === null || encrypt === null ? null : { encrypt, isOnly: encryption.isOnly };
}

;// CONCATENATED MODULE: ./src/stages/deliver/audit.ts







/**
 * Keeps the record of the run where it was asked for: as a file, and as a line of a log. Written when everything else is,
 * since it tells what became of that. Never throws: what cannot be written makes the run `scan-failed`, as a report does.
 */
async function keepAudit(stage, before) {
    const record = toRecord(stage, before);
    try {
        const files = await writeRecords(stage, record);
        await addToLog(stage, record);
        for (const path of files.flatMap(toPaths))
            stage.ports.log.info(toWords(path));
        return { ...before, files: [...before.files, ...files] };
    }
    catch (thrown) {
        const failure = (0,errors/* toPlimsollError */.cI)(thrown);
        const report = toUndelivered(before.report, failure);
        return { ...before, report, failure: before.failure ?? failure };
    }
}
/** To the webhooks that the policy names for it. */
async function sendAudit(stage, before) {
    if (stage.sendAudit === undefined)
        return { deliveries: [], notices: [] };
    const record = toRecord(stage, before);
    return stage.sendAudit(JSON.stringify(toPlain(stage, record)));
}
function toRecord({ ports }, { report, files }) {
    return toAuditRecord({
        report,
        pipeline: ports.pipeline ?? null,
        recordedAt: (ports.clock ?? ports.now)().toISOString(),
        reports: files.flatMap(({ written }) => written),
    });
}
/** As much of it as may stand in plain text. */
function toPlain({ disclosure }, record) {
    return (0,stages_disclosure/* isEncryptedOnly */.pC)(disclosure) ? toVerdictOnlyRecord(record) : record;
}
async function writeRecords(stage, record) {
    const { config, ports, disclosure } = stage;
    const targets = config.deliver.reports.filter(({ format }) => format === 'audit');
    const files = [];
    for (const { path } of targets) {
        const text = `${JSON.stringify(record, null, 2)}\n`;
        const file = await writeFile({ path, text }, toSeal(disclosure), ports.deliver);
        if (path !== '-')
            files.push(file);
    }
    return files;
}
async function addToLog(stage, record) {
    const { auditLog } = stage.config.deliver;
    if (auditLog === null)
        return;
    const { appendAudit } = stage.ports;
    if (appendAudit === undefined)
        throw new Error('nothing keeps an audit log here');
    await appendAudit(auditLog, JSON.stringify(toPlain(stage, record)));
}

// EXTERNAL MODULE: ./src/stages/judging.ts
var judging = __webpack_require__(27971);
;// CONCATENATED MODULE: ./src/stages/deliver/baselines.ts



const ONLY_ENCRYPTED = {
    deliveries: [
        {
            to: 'baseline',
            state: 'skipped',
            detail: 'Reports are encrypted, and everybody could fetch this one; changes are judged whole.',
        },
    ],
    notices: [],
};
/** What later changes are compared with: every image with a whole answer, from a run that is about no change itself. */
async function keepBaselines({ report, config, disclosure }, host) {
    // A baseline is a whole report in plain text: the run that compares with it has no key.
    if ((0,stages_disclosure/* isEncryptedOnly */.pC)(disclosure))
        return code_host/* NOTHING_DELIVERED */.z;
    const isWanted = config.deliver.uploadReport !== 'off' && config.judge !== 'all';
    if (host.run.change !== null || !isWanted)
        return code_host/* NOTHING_DELIVERED */.z;
    // Who encrypts the reports that everybody could fetch does not want them to be fetched as baselines.
    if (disclosure.encryption !== null && disclosure.profile === 'public')
        return ONLY_ENCRYPTED;
    const whole = report.images.filter(isWhole);
    const kept = [tellNamesakes(report.images)];
    for (const image of whole.filter((one) => isAlone(one, report.images))) {
        kept.push(await host.keepBaseline(toSubject(image), (0,judging/* toBaselineText */.Qh)(report, image)));
    }
    return {
        deliveries: kept.flatMap((one) => one.deliveries),
        notices: kept.flatMap((one) => one.notices),
    };
}
/** One that looked at less than a change does is told apart when it is read. */
function isWhole({ verdict, scans }) {
    const isJudged = verdict.outcome === 'pass' || verdict.outcome === 'fail';
    return isJudged && scans.length > 0 && scans.every((scan) => scan.state === 'analysed');
}
function toSubject({ name, image }) {
    return { name, platform: image?.platform ?? null };
}
function isAlone(image, all) {
    const { name, platform } = toSubject(image);
    return all.every((one) => {
        const other = toSubject(one);
        return one === image || other.name !== name || other.platform !== platform;
    });
}
/** Of two images with one name nobody could say later which is meant. */
function tellNamesakes(images) {
    const names = images.filter((image) => !isAlone(image, images)).map(({ name }) => name);
    if (names.length === 0)
        return code_host/* NOTHING_DELIVERED */.z;
    const list = [...new Set(names)].join(', ');
    const text = `No baseline is kept of ${list}: several images of this run have that name. Give each a name of its own with the input name, and pull requests are judged by what they change.`;
    return { deliveries: [], notices: [{ code: 'baseline-not-kept', text }] };
}

// EXTERNAL MODULE: ./src/report/clean.ts
var clean = __webpack_require__(60023);
// EXTERNAL MODULE: ./src/report/comment/blocks.ts
var blocks = __webpack_require__(46388);
// EXTERNAL MODULE: ./src/report/comment/limits.ts
var limits = __webpack_require__(23006);
// EXTERNAL MODULE: ./src/report/comment/markers.ts
var markers = __webpack_require__(32127);
// EXTERNAL MODULE: ./src/report/escape.ts
var report_escape = __webpack_require__(14031);
// EXTERNAL MODULE: ./src/report/markdown/cells.ts
var cells = __webpack_require__(92815);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/disclosure/sealed.ts







/** `fail: the details are in the encrypted report, for 2 recipients`. */
function renderSealedLine(report, key) {
    return `${report.verdict.outcome}: ${describeSeal(key)}`;
}
function describeSeal({ recipients }) {
    const whom = recipients.length === 0
        ? 'whoever knows the passphrase'
        : (0,words/* countOf */.pq)(recipients.length, 'recipient');
    return `the details are in the encrypted report, for ${whom}`;
}
/** The summary of a job: a line for each image, and where the encrypted report is. */
function renderSealedSummary(report, { key, artifactUrl }) {
    const { outcome } = report.verdict;
    const lines = report.images.slice(0, MOST_IMAGES).map(({ name, verdict }) => {
        return `* ${cells/* OUTCOME_MARKS */.Uq[verdict.outcome]} ${(0,report_escape/* escapeMarkdown */.FV)(name, limits/* LONGEST_NAME */.B6)}: ${words/* OUTCOME_WORDS */.nx[verdict.outcome]}`;
    });
    const left = report.images.length - lines.length;
    const more = left > 0 ? [`* … and ${(0,words/* countOf */.pq)(left, 'more image')}`] : [];
    const link = artifactUrl === null ? [] : [(0,report_escape/* toMarkdownLink */.xQ)('Encrypted reports', artifactUrl)];
    return `${[
        `## ${cells/* OUTCOME_MARKS */.Uq[outcome]} Plimsoll: ${words/* OUTCOME_WORDS */.nx[outcome]}`,
        [...lines, ...more].join('\n'),
        `Nothing but this leaves the run in plain text; ${describeSeal(key)}.`,
        ...link,
    ].join('\n\n')}\n`;
}
const MOST_IMAGES = 500;
/** A section for each image of the report, which says its outcome. In it goes what stood there before. */
function toSealedSections(report, { key, run }) {
    const seen = new Map();
    return report.images.map(({ name, image, verdict: { outcome } }) => {
        const platform = image?.platform ?? null;
        const id = JSON.stringify([name, platform]);
        const copy = seen.get(id) ?? 0;
        seen.set(id, copy + 1);
        return {
            data: {
                ...{ key: (0,markers/* toSectionKey */._F)(name, platform, copy), name: (0,clean/* cleanLine */.Ow)(name, limits/* LONGEST_NAME */.B6) },
                platform: platform === null ? null : (0,clean/* cleanLine */.Ow)(platform, limits/* LONGEST_NAME */.B6),
                ...{ outcome, blocking: 0, change: null, why: '', resolved: null },
            },
            outcome,
            isNews: outcome !== 'pass',
            blocks: [(0,blocks/* toText */.fE)('verdict', `No more is said here; ${describeSeal(key)}.`)],
            tail: run.runUrl === null ? '' : `<sub>${(0,report_escape/* toMarkdownLink */.xQ)('This run', run.runUrl)}</sub>`,
        };
    });
}

// EXTERNAL MODULE: ./src/domain/nothing-seen.ts
var nothing_seen = __webpack_require__(78017);
;// CONCATENATED MODULE: ./src/report/disclosure/public-image.ts


/** One image without anything that tells what is in it, where it lies, or what the policy says of it. */
function toPublicImage(image) {
    return {
        name: image.name,
        reference: image.name,
        image: image.image === null ? null : toPublicSubject(image.image),
        ...nothing_seen/* NOTHING_SEEN */.s,
        // Left out, it would read as not recognised.
        os: image.os === null ? null : { family: NOT_SHOWN, version: '', endOfLife: false },
        coverage: {
            narrowed: image.coverage.narrowed.length === 0 ? [] : [NARROWED],
            notAssessed: image.coverage.notAssessed,
        },
        scans: image.scans.map(toPublicScan),
        rules: image.rules.map(toPublicRule),
        comparison: image.comparison === null ? null : toPublicComparison(image.comparison, image.name),
        history: image.history,
        judged: toPublicJudged(image.judged),
        counts: image.counts,
        verdict: toPublicVerdict(image.verdict),
        error: image.error === null ? null : toPublicError(image.error),
    };
}
const NARROWED = 'inputs leave out a part of the image';
const DEGRADED = 'why is not shown here';
const ELSEWHERE = 'see the full report of this run';
const NOT_SHOWN = 'not shown';
function toPublicSubject({ name, platform, notScanned, source, transport }) {
    return {
        ...{ reference: name, name, source, platform, notScanned, transport },
        ...{ digest: null, indexDigest: null, imageId: NOT_SHOWN, created: null, layers: [] },
    };
}
function toPublicVerdict({ outcome, degraded, reasons }) {
    return {
        outcome,
        degraded: degraded.length === 0 ? [] : [DEGRADED],
        reasons: reasons.map(toPublicReason),
    };
}
function toPublicReason({ rule, limit, value }) {
    return {
        ...{ rule, limit: toPublicValue(limit), value: toPublicValue(value) },
        ...{ origin: null, findings: [], remedy: ELSEWHERE },
    };
}
function toPublicRule(rule) {
    const { limit, value } = rule;
    return {
        ...rule,
        limit: limit === null ? null : toPublicValue(limit),
        value: value === null ? null : toPublicValue(value),
        origin: null,
        note: null,
    };
}
/** Lists of what is allowed, and of what was found, are words; numbers tell nothing but how much. */
function toPublicValue(value) {
    const isHarmless = typeof value === 'number' || HARMLESS.test(value);
    return isHarmless ? value : NOT_SHOWN;
}
const HARMLESS = /^(?:\d[\d.,]*|not assessed|none|yes|no)$/;
function toPublicScan(scan) {
    const { database, error } = scan;
    return {
        ...scan,
        provenance: null,
        arguments: [],
        database: database === null ? null : { ...database, origin: NOT_SHOWN, digest: null },
        error: error === null ? null : toPublicError(error),
    };
}
/** What went wrong by its code alone: the words name registries, files and what a scanner last said. */
function toPublicError({ code }) {
    return {
        code,
        message: `${describeBlame(code)} (${code}); the words are not shown here`,
        hint: `Look for ${code} in docs/troubleshooting.md, or ${ELSEWHERE}.`,
    };
}
function describeBlame(code) {
    const blame = Object.hasOwn(errors/* ERROR_CODES */.OQ, code) ? errors/* ERROR_CODES */.OQ[code] : 'world';
    return blame === 'bug' ? 'Plimsoll itself failed' : 'It failed';
}
function toPublicComparison({ baseline, counts }, name) {
    return {
        baseline: { ...baseline, reference: name, name, digest: null, imageId: null },
        sameDatabases: true,
        notes: [],
        counts,
        fixed: [],
    };
}
/** The words name branches, runs and files. */
function toPublicJudged({ scope, wanted }) {
    const why = scope === 'changes'
        ? 'only what came with the change is judged'
        : 'everything is judged, whatever the change brought';
    return { scope, wanted, why };
}

;// CONCATENATED MODULE: ./src/report/disclosure/to-public-report.ts


/**
 * The same report as everybody may read it: outcomes, counts and rules with their numbers, and no names of packages,
 * vulnerabilities, paths, layers, registries or waivers. Every renderer takes it like any other; a notice says that
 * something is withheld, and where the rest is.
 */
function toPublicReport(report) {
    const { policy } = report;
    return {
        ...report,
        feeds: [],
        policy: {
            ...policy,
            description: policy.isDefault ? 'the default gate' : 'a policy that is not shown here',
            files: [],
            standards: [],
        },
        verdict: toPublicVerdict(report.verdict),
        notices: [WITHHELD, ...report.notices.flatMap(toPublicNotice)],
        deliveries: report.deliveries.map(toPublicDelivery),
        waivers: [],
        images: report.images.map(toPublicImage),
    };
}
/** The code of the notice that stands in everything that is rendered from a public report. */
const DETAILS_WITHHELD = 'details-withheld';
const WITHHELD = {
    code: DETAILS_WITHHELD,
    text: 'Details are not shown where everybody may read them. Whoever may see the alerts of the repository finds them in code scanning; the report files of the run hold all of it (docs/privacy.md).',
};
/** Notices of other codes name waivers, files and packages; those of errors make the run what it is. */
function toPublicNotice({ code, text }) {
    if (SPEAKING.includes(code))
        return [{ code, text }];
    if (!Object.hasOwn(errors/* ERROR_CODES */.OQ, code))
        return [];
    return [{ code, text: `${code}: the words are not shown here, and stand in the report.` }];
}
/** Ours from the first word to the last, but for names of images. */
const SPEAKING = ['mode-report', DETAILS_WITHHELD];
const KNOWN_PLACES = ['artifact', 'baseline', 'code scanning', 'comment', 'messages'];
function toPublicDelivery({ to, state }) {
    // A channel of messages has a name that the policy gives it.
    const place = KNOWN_PLACES.find((one) => to === one || to.startsWith(`${one} `));
    return { to: place ?? 'a message', state, detail: 'why is not shown here' };
}

;// CONCATENATED MODULE: ./src/report/disclosure/index.ts



;// CONCATENATED MODULE: ./src/stages/deliver/comment.ts




const comment_NOTHING = { ...code_host/* NOTHING_DELIVERED */.z, url: null };
/** This run's part of the comment on the change that it is about. */
async function postComment(stage, told) {
    const { report, config } = stage;
    const { host } = told;
    const { comment } = config.deliver;
    if (comment === 'never' || report.images.length === 0)
        return comment_NOTHING;
    const sections = toSections(stage, told);
    const marker = (0,src_report/* toCommentMarker */.Xm)(host.run.workflow);
    return host.comment({
        marker,
        mayCreate: MAY_CREATE[comment](sections),
        wish: comment === 'always' ? 'always' : 'auto',
        compose: (existing) => (0,src_report/* composeComment */.Sq)(existing, { marker, sections }),
    });
}
/** As much as everybody may read who can read the comment. */
function toSections({ report, disclosure }, { host: { run }, published: { alerts, listUrl: alertsUrl } }) {
    const { encryption } = disclosure;
    if (encryption?.isOnly === true)
        return toSealedSections(report, { key: encryption, run });
    const shown = (0,stages_disclosure/* toOpenness */.bQ)(disclosure) === 'public' ? toPublicReport(report) : report;
    return (0,src_report/* toCommentSections */.Bi)(shown, { run, alerts, alertsUrl });
}
/** When a comment is made where there is none; one that is there is brought up to date in any case. */
const MAY_CREATE = {
    always: () => true,
    auto: (sections) => sections.some((section) => section.isNews),
    'on-failure': (sections) => sections.some((section) => section.outcome !== 'pass'),
};

;// CONCATENATED MODULE: ./src/stages/deliver/publish-alerts.ts



const publish_alerts_NOTHING = { ...code_host/* NOTHING_DELIVERED */.z, listUrl: null, alerts: [] };
const publish_alerts_ONLY_ENCRYPTED = {
    ...publish_alerts_NOTHING,
    deliveries: [
        {
            to: 'code scanning',
            state: 'skipped',
            detail: 'Nothing but the outcome leaves this run in plain text; alerts stay as they were.',
        },
    ],
};
/** The findings of every image that has a trustworthy answer, as alerts; the others' alerts stay as they were. */
async function publishAlerts({ report, config, disclosure }, host) {
    const { uploadSarif, alerts, category } = config.deliver;
    if (uploadSarif === 'off' || report.images.length === 0)
        return publish_alerts_NOTHING;
    if ((0,stages_disclosure/* isEncryptedOnly */.pC)(disclosure))
        return publish_alerts_ONLY_ENCRYPTED;
    const answered = report.images.filter(isAnswered);
    const left = report.images.filter((image) => !isAnswered(image)).map(toLeft);
    if (answered.length === 0)
        return { ...publish_alerts_NOTHING, deliveries: left };
    const uploads = answered.map((image) => ({
        image: image.name,
        sarif: (0,src_report/* renderSarif */.WH)(image, report, { alerts, category }).text,
        fewer: (mostResults) => (0,src_report/* renderSarif */.WH)(image, report, { alerts, category, mostResults }).text,
    }));
    const wish = uploadSarif === 'on' ? 'always' : 'auto';
    const published = await host.publishAlerts({ uploads, wish });
    return { ...published, deliveries: [...published.deliveries, ...left] };
}
/** An upload after a failed scan, or half of one, would close alerts that nobody has looked for. */
function isAnswered({ verdict, scans }) {
    const isJudged = verdict.outcome === 'pass' || verdict.outcome === 'fail';
    return isJudged && scans.every((scan) => scan.state !== 'failed');
}
function toLeft({ name, verdict }) {
    const why = verdict.outcome === 'nothing-analysed' ? 'nothing was analysed' : 'a scan failed';
    return {
        to: 'code scanning',
        state: 'skipped',
        detail: `${name}: ${why}; its alerts stay as they were.`,
    };
}

// EXTERNAL MODULE: ./src/policy/counts.ts
var counts = __webpack_require__(26024);
;// CONCATENATED MODULE: ./src/stages/deliver/outputs.ts

/** The outputs of a step (design.md 5.2) besides `reason`. Counts are sums over images. */
function toOutputs(report, written) {
    return {
        outcome: report.verdict.outcome,
        ...countOutputs((0,counts/* addCounts */.c)(report.images.map((image) => image.counts))),
        ...changeOutputs(report.images),
        ...placeOutputs(report, written),
        'notify-errors': countUntold(report),
        images: JSON.stringify(report.images.map(imageOutput)),
    };
}
/** The same where nothing but the outcome may be told: every number is empty, since a zero would say that all is well. */
function toSealedOutputs(report, written) {
    const open = toOutputs(report, written);
    const images = report.images.map((image) => emptyNumbers(imageOutput(image)));
    return { ...emptyNumbers(open), images: JSON.stringify(images) };
}
const NUMBERS = new Set([
    ...Object.keys(countOutputs((0,counts/* addCounts */.c)([]))),
    ...['introduced', 'fixed'],
]);
function emptyNumbers(outputs) {
    return Object.fromEntries(Object.entries(outputs).map(([name, value]) => [name, NUMBERS.has(name) ? '' : value]));
}
function placeOutputs({ images }, written) {
    const [only, ...others] = images;
    return {
        digest: others.length === 0 ? (only?.image?.digest ?? '') : '',
        'report-files': JSON.stringify(written.reportFiles),
        ...emptyWhereMissing({
            report: written.report,
            sarif: written.sarif,
            audit: written.audit,
            'comment-url': written.links.comment,
            'alerts-url': written.links.alerts,
            'artifact-url': written.links.artifact,
        }),
    };
}
function emptyWhereMissing(places) {
    return Object.fromEntries(Object.entries(places).map(([name, place]) => [name, place ?? '']));
}
function countUntold({ deliveries }) {
    const untold = deliveries.filter(({ to, state }) => /^notify(?::|$)/.test(to) && state === 'failed');
    return String(untold.length);
}
function countOutputs(counts) {
    const numbers = {
        critical: counts.critical,
        high: counts.high,
        medium: counts.medium,
        low: counts.low,
        unknown: counts.unknown,
        fixable: counts.fixable,
        total: counts.total,
        blocking: counts.blocking,
        secrets: counts.secrets,
        'known-exploited': counts.knownExploited,
        waived: counts.waived,
    };
    return Object.fromEntries(Object.entries(numbers).map(([name, count]) => [name, String(count)]));
}
function imageOutput(image) {
    return {
        reference: image.reference,
        name: image.name,
        digest: image.image?.digest ?? null,
        platform: image.image?.platform ?? null,
        outcome: image.verdict.outcome,
        ...countOutputs(image.counts),
        ...changeOutputs([image]),
    };
}
/** Of the images that were compared. Empty when none was: a zero would say that nothing is new. */
function changeOutputs(images) {
    const compared = images.flatMap((image) => image.comparison?.counts ?? []);
    const sumOf = (change) => String(compared.reduce((sum, counts) => sum + counts[change], 0));
    return compared.length === 0
        ? { introduced: '', fixed: '' }
        : { introduced: sumOf('introduced'), fixed: sumOf('fixed') };
}

;// CONCATENATED MODULE: ./src/stages/deliver/show-verdict.ts




/** What of a report may be read by whoever can read the log. */
function toShown(report, { profile, encryption }) {
    if (encryption?.isOnly === true) {
        return { report: null, line: renderSealedLine(report, encryption) };
    }
    const shown = profile === 'public' ? toPublicReport(report) : report;
    return { report: shown, line: (0,src_report/* renderOneLine */.N0)(shown) };
}
/** Summary, outputs and annotations: each tells as much as whoever reads them may know. */
async function showVerdict(stage, ended) {
    const shown = toShown(stage.report, stage.disclosure);
    await deliverSummary(stage, { ...ended, shown });
    writeOutputs(stage, { ...ended, shown });
    annotate(stage, shown);
}
/** A summary that cannot be written is told, and changes no verdict: the runner may offer none. */
async function deliverSummary(stage, told) {
    const { config, ports } = stage;
    // It takes its time to render, and a terminal shows none.
    if (!config.deliver.summary || ports.deliver.summary === undefined)
        return;
    try {
        const { text, cut } = renderSummary(stage, told);
        await ports.deliver.summary(text);
        if (cut !== null)
            ports.log.notice(`Job summary: ${cut}`);
    }
    catch (thrown) {
        const reason = thrown instanceof Error ? thrown.message : String(thrown);
        ports.log.warn(`The job summary could not be written: ${reason}`);
    }
}
function renderSummary({ report, config, disclosure }, { shown, links }) {
    const { encryption, profile } = disclosure;
    if (encryption !== null && shown.report === null) {
        const text = renderSealedSummary(report, { key: encryption, artifactUrl: links.artifact });
        return { text, cut: null };
    }
    const { uploadSarif, alerts } = config.deliver;
    // Which findings became no alerts is said by their names.
    const said = uploadSarif === 'off' || profile === 'public' ? {} : { alerts };
    return (0,src_report/* renderMarkdown */.Gc)(shown.report ?? report, { links, isSummary: true, ...said });
}
function writeOutputs(stage, { shown, links, written }) {
    const { report, config, ports, disclosure } = stage;
    const isSealed = disclosure.encryption?.isOnly === true;
    const pathOf = (format) => {
        const { path } = config.deliver.reports.find((one) => one.format === format) ?? { path: '-' };
        if (path === '-')
            return null;
        return isSealed ? toFile(path, written) : path;
    };
    const places = { report: pathOf('json'), sarif: pathOf('sarif'), audit: pathOf('audit') };
    const record = places.audit === null ? {} : { audit: places.audit };
    const all = { ...places, reportFiles: { ...toReportFiles(written), ...record }, links };
    const outputs = isSealed ? toSealedOutputs(report, all) : toOutputs(report, all);
    for (const [name, value] of Object.entries(outputs))
        ports.deliver.output(name, value);
    ports.deliver.output('reason', shown.line);
}
/** The first of each format; of an encrypted report the encrypted file. */
function toReportFiles(written) {
    const listed = written.targets.filter(({ path }) => path !== '-');
    const entries = listed.map(({ format, path }) => [format, toFile(path, written)]);
    return Object.fromEntries([...entries].reverse());
}
/** Several files of one format lie in a folder, whose name stays as it is. */
function toFile(path, { files }) {
    const sealed = toSealedPath(path);
    return files.some((file) => file.sealed === sealed) ? sealed : path;
}
/** Lines beside the code; a gate that only reports has no errors. */
function annotate({ config, ports }, { report }) {
    if (report === null)
        return;
    const level = config.mode === 'report' ? 'warning' : 'error';
    for (const one of (0,src_report/* toAnnotations */.gI)(report, { level }))
        ports.deliver.annotate?.(one);
}

;// CONCATENATED MODULE: ./src/stages/deliver/deliver.ts











const NO_LINKS = { alerts: null, comment: null, artifact: null };
/**
 * Writes every report that was asked for, then tells the code host, then writes the summary and the outputs, whatever
 * the verdict. What the code host does not take changes no verdict. JSON is written last, so that it can say what
 * became of the others; a first time before the code host is told, which hears of a disk that is full. The audit record
 * tells of all of it, and is kept with the reports.
 */
async function deliver(stage) {
    const { host } = stage;
    const others = await write(stage, ({ format }) => format !== 'json');
    if (host === null) {
        const heard = await tellPeople({ ...stage, report: others.report }, NO_LINKS);
        const whole = await addJson(stage, { ...others, report: heard });
        return conclude(stage, await audit(stage, whole), NO_LINKS);
    }
    const proved = await addJson(toDraft(stage), others, ({ path }) => path !== '-');
    const published = await tellHost({ ...stage, report: proved.report }, host);
    const heard = await tellPeople({ ...stage, report: published.report }, published.links);
    const whole = await rewriteJson(stage, { others, proved: { ...proved, report: heard } });
    const last = await audit(stage, whole);
    const told = { ...stage, report: last.report };
    const stored = await attempt(told, 'artifact', NOT_STORED, () => storeReports(told, { host, files: last.files }));
    const links = { ...published.links, artifact: stored.url };
    return conclude(stage, { ...last, report: addTold(told, stored) }, links);
}
const NOT_STORED = { ...code_host/* NOTHING_DELIVERED */.z, url: null };
const NOT_POSTED = { ...code_host/* NOTHING_DELIVERED */.z, url: null };
const NOT_PUBLISHED = { ...code_host/* NOTHING_DELIVERED */.z, listUrl: null, alerts: [] };
function write(stage, isWanted) {
    const targets = stage.config.deliver.reports.filter(isRendered);
    return writeReports(targets.filter(isWanted), { ...stage, seal: toSeal(stage.disclosure) });
}
/** What is written again soon is encrypted once, but where plain text may not be at all. */
function toDraft(stage) {
    const { disclosure } = stage;
    if ((0,stages_disclosure/* isEncryptedOnly */.pC)(disclosure))
        return stage;
    return { ...stage, disclosure: { ...disclosure, encryption: null, encrypt: null } };
}
function isRendered(target) {
    return target.format !== 'audit';
}
async function addJson(stage, before, isWanted = () => true) {
    const isJson = (target) => target.format === 'json' && isWanted(target);
    const written = await write({ ...stage, report: before.report }, isJson);
    return {
        report: written.report,
        failure: written.failure ?? before.failure,
        files: [...before.files, ...written.files],
        targets: [...before.targets, ...written.targets],
    };
}
/** With what became of the deliveries; a file that could not be written before is not tried again. */
async function rewriteJson(stage, { others, proved }) {
    const { log } = stage.ports;
    // What was told of the first time is not told again, but for what is encrypted only now.
    const told = new Set(proved.files.flatMap(toPaths).map(toWords));
    const info = (text) => {
        if (!told.has(text))
            log.info(text);
    };
    const quiet = { ...stage.ports, log: { ...log, info } };
    const again = await write({ ...stage, ports: quiet, report: proved.report }, (target) => {
        const isThere = target.path === '-' || proved.targets.includes(target);
        return target.format === 'json' && isThere;
    });
    return {
        report: again.report,
        failure: proved.failure ?? again.failure,
        files: [...others.files, ...again.files],
        targets: [...others.targets, ...again.targets],
    };
}
async function tellPeople(stage, links) {
    const { tell, report } = stage;
    if (tell === undefined)
        return report;
    const told = await attempt(stage, 'messages', code_host/* NOTHING_DELIVERED */.z, () => tell(report, links));
    return addTold(stage, told);
}
/** A record that could not be kept is told in the JSON report as well, where that is a file. */
async function audit(stage, before) {
    const told = { ...stage, report: before.report };
    const sent = await attempt(told, 'audit', code_host/* NOTHING_DELIVERED */.z, () => sendAudit(told, before));
    const kept = await keepAudit(stage, { ...before, report: addTold(told, sent) });
    if (kept.failure === before.failure)
        return kept;
    const isFile = ({ format, path }) => format === 'json' && path !== '-';
    await write({ ...stage, report: kept.report }, isFile);
    return kept;
}
async function tellHost(stage, host) {
    const alerts = await attempt(stage, 'code scanning', NOT_PUBLISHED, () => publishAlerts(stage, host));
    const informed = { ...stage, report: addTold(stage, alerts) };
    // A comment waits until no other job writes to it: time enough for the rest.
    const [comment, kept] = await Promise.all([
        attempt(stage, 'comment', NOT_POSTED, () => postComment(informed, { host, published: alerts })),
        attempt(stage, 'baseline', code_host/* NOTHING_DELIVERED */.z, () => keepBaselines(informed, host)),
    ]);
    const commented = { ...stage, report: addTold(informed, comment) };
    return {
        report: addTold(commented, kept),
        links: { alerts: alerts.listUrl, comment: comment.url, artifact: null },
    };
}
/** Whatever goes wrong while the host is told, a report too large for a text included: only a cancelled run ends here. */
// eslint-disable-next-line max-params -- what, whereto, what otherwise, how
async function attempt({ ports }, to, otherwise, work) {
    try {
        return await work();
    }
    catch (thrown) {
        if (ports.signal.aborted)
            throw thrown;
        const { message, hint } = (0,errors/* toPlimsollError */.cI)(thrown);
        const text = `Delivery to ${to} failed: ${message} ${hint}`;
        const detail = message.slice(0, LONGEST_DETAIL);
        return {
            ...otherwise,
            deliveries: [{ to, state: 'failed', detail }],
            notices: [{ code: 'delivery-failed', text }],
        };
    }
}
const LONGEST_DETAIL = 500;
/** What a delivery says stands in the report and in the log. */
function addTold({ report, ports }, { deliveries, notices }) {
    for (const { to, state, detail } of deliveries)
        ports.log.info(`${to}: ${state}. ${detail}`);
    for (const { text } of notices)
        ports.log.notice(text);
    return {
        ...report,
        deliveries: [...report.deliveries, ...deliveries],
        notices: [...report.notices, ...notices],
    };
}
async function conclude(stage, ended, links) {
    await showVerdict({ ...stage, report: ended.report }, { written: ended, links });
    return { report: ended.report, failure: ended.failure };
}

// EXTERNAL MODULE: ./src/stages/open-disclosure.ts + 1 modules
var open_disclosure = __webpack_require__(96247);
// EXTERNAL MODULE: ./src/stages/run-report.ts
var run_report = __webpack_require__(6357);
;// CONCATENATED MODULE: ./src/stages/conclude.ts







/** The end of every run: one report on all images, delivered, and the exit code of its verdict. */
async function concludeRun({ results, policies, disclosure, notifier, notices = [] }, config, ports) {
    // A signal that came while a hundred thousand findings were merged is heard before there is a verdict.
    await new Promise((heard) => setTimeout(heard, 0));
    ports.signal.throwIfAborted();
    const isGoverned = policies.inForce.set.documents.length > 0;
    const limited = results.map(({ mode }) => limitLeniency({ asked: config, mode, isGoverned }));
    const host = (await ports.openCodeHost?.()) ?? null;
    const told = [
        ...notices,
        ...disclosure.notices,
        ...limited.flatMap((one) => one.notices),
        ...(host === null ? [] : host.notices),
    ];
    await notifier?.giveWay();
    const asOf = ports.now().toISOString();
    const judged = (0,run_report/* toRunReport */.Z)({ results, notices: told, policies, asOf });
    const { report, failure } = await deliver({
        ...{ report: judged, config, ports, host, disclosure },
        ...toSpeakers(notifier),
    });
    notifier?.end();
    return {
        report,
        failure: failure !== null && (0,stages_disclosure/* isEncryptedOnly */.pC)(disclosure) ? (0,open_disclosure/* toSealedError */.Cp)(failure) : failure,
        exitCode: toRunExitCode({ report, failure }, limited),
        shown: toShown(report, disclosure),
    };
}
function toSpeakers(notifier) {
    if (notifier === undefined)
        return {};
    return {
        tell: (report, links) => notifier.tellAll(report, links),
        sendAudit: (record) => notifier.sendAudit(record),
    };
}
/** From the worst to the best. */
const EXIT_CODES = [2, 4, 1, 0];
/** Each image by the mode that its policy asks for; a report that was asked for and is not there is never forgiven. */
function toRunExitCode({ report, failure }, limited) {
    if (failure !== null)
        return 2;
    const codes = report.images.flatMap(({ verdict }, index) => {
        const leniency = limited[index]?.leniency;
        return leniency === undefined ? [] : [toExitCode(verdict.outcome, leniency)];
    });
    // Without any image there is nothing that could be trusted.
    return EXIT_CODES.find((code) => codes.includes(code)) ?? 2;
}


/***/ }),

/***/ 40349:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ describeFailure)
/* harmony export */ });
/** A failure as one line of the log: what happened, its code for the documentation, what to do next. */
function describeFailure(failure) {
    return `${failure.message.replace(/\.$/, '')} [${failure.code}]. ${failure.hint}`;
}


/***/ }),

/***/ 86738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bQ: () => (/* binding */ toOpenness),
/* harmony export */   pC: () => (/* binding */ isEncryptedOnly),
/* harmony export */   qw: () => (/* binding */ decideDisclosure),
/* harmony export */   tu: () => (/* binding */ reportsOf)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);

/**
 * What inputs, policy and the code host say together: the policy over the inputs, and of two the one that says less.
 * Throws `config-invalid` where reports have to be encrypted and nobody is named who could read them.
 */
function decideDisclosure({ config, reports, run }) {
    return {
        profile: decideProfile(config.deliver.profile, reports?.profile ?? null, run),
        ...decideEncryption(config.deliver.encryption, reports?.encrypt ?? null),
    };
}
/** True: nothing but the outcome leaves the run in plain text. */
function isEncryptedOnly({ encryption }) {
    return encryption?.isOnly === true;
}
function toOpenness(disclosure) {
    return isEncryptedOnly(disclosure) ? 'sealed' : disclosure.profile;
}
/** What the policy in force says of reports; null: nothing. */
function reportsOf({ inForce }) {
    return inForce.set.reports;
}
/** A repository of which nobody says who may read it is taken for one that everybody may. */
function decideProfile(wish, policy, run) {
    if (policy === 'public' || wish === 'public')
        return 'public';
    if (policy === 'full' || wish === 'full')
        return 'full';
    return run === null || run.isPublic === false ? 'full' : 'public';
}
function decideEncryption(given, policy) {
    const { isRequired, isOnly: isOnlyByPolicy, recipients: named } = policy ?? NOTHING_SAID;
    const wish = given ?? NOTHING_GIVEN;
    const isOnly = wish.isOnly || isOnlyByPolicy;
    if (named.length > 0) {
        const notices = isMore(wish, named) ? [NOT_READ] : [];
        return { encryption: { recipients: named, passphrase: null, isOnly }, notices };
    }
    if (isKnown(wish))
        return { encryption: { ...wish, isOnly }, notices: [] };
    if (isOnly || isRequired)
        throw nobodyToRead(isRequired || isOnlyByPolicy);
    return { encryption: null, notices: [] };
}
function isKnown({ recipients, passphrase }) {
    return recipients.length > 0 || passphrase !== null;
}
const NOTHING_GIVEN = { recipients: [], passphrase: null, isOnly: false };
const NOTHING_SAID = { recipients: [], isRequired: false, isOnly: false };
/** Who may read a report is the word of the policy: an input could add somebody. */
function isMore(given, named) {
    return given.passphrase !== null || given.recipients.some((one) => !named.includes(one));
}
const NOT_READ = {
    code: 'policy-only-tightens',
    text: 'encrypt-to and encrypt-passphrase are not used: the policy names who may read the reports',
};
function nobodyToRead(isOfPolicy) {
    const who = isOfPolicy ? 'The policy asks for encrypted reports' : 'encrypted-only is true';
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'config-invalid',
        message: `${who}, and nobody is named who could read them`,
        hint: 'Name public keys of age in the input encrypt-to or in reports.encrypt.recipients of the policy, or give encrypt-passphrase.',
    });
}


/***/ }),

/***/ 25754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Xm: () => (/* binding */ SYSTEM_PACKAGES_GAP),
/* harmony export */   v0: () => (/* binding */ PACKAGES_GAP),
/* harmony export */   vU: () => (/* binding */ SYSTEM_GAP),
/* harmony export */   zp: () => (/* binding */ toGaps)
/* harmony export */ });
/*
 * What of an image was compared with nothing, in words. Such a sentence stands among those of a degraded
 * verdict, where whoever judges the image anew finds it again.
 */
const SYSTEM_GAP = 'no scanner knows this system or its release, so its system packages were compared with nothing';
const PACKAGES_GAP = 'no report names a package of this image, so nobody can tell whether vulnerabilities were looked for';
/** True of a report that was narrowed to libraries, and of an image that has no list of its packages. */
const SYSTEM_PACKAGES_GAP = 'the reports name the system of this image and list packages, none of them of the system: either it has no list of them that a scanner reads, or they were left out; they were compared with nothing';
const GAPS = [SYSTEM_GAP, PACKAGES_GAP, SYSTEM_PACKAGES_GAP];
/** The gaps behind an earlier verdict. Where it was `nothing-analysed` for a reason unknown here, all it says. */
function toGaps({ outcome, degraded }) {
    const known = degraded.filter((sentence) => GAPS.includes(sentence));
    return known.length > 0 || outcome !== 'nothing-analysed' ? known : degraded;
}


/***/ }),

/***/ 3993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ toSystem),
/* harmony export */   h: () => (/* binding */ toImageReport)
/* harmony export */ });
/* harmony import */ var _domain_context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77723);
/* harmony import */ var _policy_counts_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26024);
/* harmony import */ var _judge_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(18727);
/* harmony import */ var _judging_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(27971);




/** One image compared with its baseline, judged, counted and advised on. */
function toImageReport(request) {
    const { assessment, baseline, policies, trial, asOf, ...facts } = request;
    const { exploitationGap } = assessment;
    const unjudged = toUnjudged(facts, assessment);
    return (0,_judge_report_js__WEBPACK_IMPORTED_MODULE_2__/* .judgeReport */ .w)(unjudged, { baseline, policies, trial, asOf, exploitationGap });
}
/** No rule has spoken yet: until then there is no trustworthy answer. */
const UNJUDGED = { outcome: 'scan-failed', degraded: [], reasons: [] };
function toUnjudged(facts, assessment) {
    const { findings, packages, isInventoryWhole, setAside, agreement } = assessment;
    return {
        ...facts,
        findings,
        packages,
        isInventoryWhole,
        setAside,
        agreement,
        rules: [],
        context: _domain_context_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_CONTEXT */ .S,
        checks: [],
        standards: [],
        advice: { actions: [] },
        comparison: null,
        history: [],
        judged: _judging_js__WEBPACK_IMPORTED_MODULE_3__/* .NOTHING_JUDGED */ .YQ,
        counts: (0,_policy_counts_js__WEBPACK_IMPORTED_MODULE_1__/* .countFindings */ .G)([], UNJUDGED),
        verdict: UNJUDGED,
        error: null,
    };
}
/** The system as the first scanner names it; past its end of life when any says so. */
function toSystem(reports) {
    const os = reports.find((one) => one.os !== null)?.os ?? null;
    const endOfLife = reports.some((one) => one.os?.endOfLife === true);
    return os === null ? null : { ...os, endOfLife };
}


/***/ }),

/***/ 18727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ judgeReport),
  G: () => (/* binding */ toCheckSubject)
});

// EXTERNAL MODULE: ./src/domain/advice.ts
var advice = __webpack_require__(52854);
// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
;// CONCATENATED MODULE: ./src/advice/effect.ts
const NO_EFFECT = {
    total: 0,
    critical: 0,
    high: 0,
    knownExploited: 0,
    blocking: 0,
};
/** What it would mean if these findings were gone. */
function effectOf(findings, blocking) {
    const effect = { ...NO_EFFECT, total: findings.length };
    for (const finding of findings) {
        if (finding.severity === 'critical')
            effect.critical += 1;
        else if (finding.severity === 'high')
            effect.high += 1;
        if (finding.kind === 'vulnerability' && finding.kev !== null)
            effect.knownExploited += 1;
        if (blocking.has(finding.id))
            effect.blocking += 1;
    }
    return effect;
}
function sumEffects(effects) {
    const sum = { ...NO_EFFECT };
    for (const effect of effects) {
        sum.total += effect.total;
        sum.critical += effect.critical;
        sum.high += effect.high;
        sum.knownExploited += effect.knownExploited;
        sum.blocking += effect.blocking;
    }
    return sum;
}
/** Negative when `a` is worth more: what blocks, what is exploited, what is severe, how many. */
function compareEffects(a, b) {
    return (b.blocking - a.blocking ||
        b.knownExploited - a.knownExploited ||
        b.critical - a.critical ||
        b.high - a.high ||
        b.total - a.total);
}

;// CONCATENATED MODULE: ./src/advice/words.ts
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cf}\p{Surrogate}]/gu;
const MAX_LENGTH = 120;
/** Names, versions and paths that whoever made the image wrote, fit for one of our sentences: one line, nothing invisible. */
function toPlain(text) {
    const plain = text
        .slice(0, 4 * MAX_LENGTH)
        .replace(CONTROLS, ' ')
        .replace(UNSEEN, '')
        .trim();
    return plain.length <= MAX_LENGTH
        ? plain
        : `${plain.slice(0, MAX_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
const SHOWN = 3;
/** `a`, `a and b`, `a, b and c`, `a, b, c and 5 more`. */
function toList(texts) {
    const shown = texts.slice(0, SHOWN);
    if (texts.length > SHOWN)
        return `${shown.join(', ')} and ${texts.length - SHOWN} more`;
    const last = shown.pop() ?? '';
    return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
/** `1 finding`, `2 findings`. */
function toCount(count, word) {
    return `${count} ${word}${count === 1 ? '' : 's'}`;
}
/** Sentences of which some may have nothing to say; null when none has. */
function toNote(sentences) {
    const said = sentences.filter((one) => one !== null);
    return said.length === 0 ? null : said.join(' ');
}
/** By code unit, which no locale changes. */
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
/** Each text once, sorted by code unit. */
function distinctTexts(texts) {
    return [...new Set(texts)].sort();
}

;// CONCATENATED MODULE: ./src/advice/groups.ts


/** Lists by key, in the order in which the keys come first. */
function groupBy(all, toKey) {
    const groups = new Map();
    for (const one of all) {
        const key = toKey(one);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [one]);
        else
            group.push(one);
    }
    return groups;
}
/** Groups under their names, from the one that is worth most on. */
function rankGroups(groups, toEffect) {
    return [...groups]
        .map(([name, group]) => ({ name, group, effect: sumEffects(group.map(toEffect)) }))
        .sort((a, b) => compareEffects(a.effect, b.effect) || compareText(a.name, b.name))
        .map(({ name, group }) => [name, group]);
}

;// CONCATENATED MODULE: ./src/advice/lot.ts

const EMPTY_LOT = { ids: [], effect: NO_EFFECT };
function toLot(findings, blocking) {
    if (findings.length === 0)
        return EMPTY_LOT;
    // Without a function it sorts by code unit, and several times as fast as with one.
    return { ids: findings.map((one) => one.id).sort(), effect: effectOf(findings, blocking) };
}
/** Of lots that have nothing in common. */
function joinLots(lots) {
    return {
        ids: lots.flatMap((one) => one.ids),
        effect: sumEffects(lots.map((one) => one.effect)),
    };
}

;// CONCATENATED MODULE: ./src/advice/newest-base.ts
/**
 * Whether what the tag of the base leads to today is what this image stands on already: then building it again changes
 * nothing of it. False also where nobody knows. A base without a digest was proved by the very image that its tag
 * leads to.
 */
function isOnNewest(base) {
    if (base?.currentDigest == null)
        return false;
    return base.digest === null ? base.isVerified : base.digest === base.currentDigest;
}

;// CONCATENATED MODULE: ./src/advice/move-base.ts




/**
 * A newer build of the base removes, at best, what has a fix and lies in nothing but its layers. None where no
 * layer is known to be the base's: a number would be a guess. None either where there is no newer build.
 */
function moveBase(subjects, base) {
    if (base === null || isOnNewest(base))
        return [];
    const fixable = joinLots(subjects.map((one) => one.ofBase.fixable));
    const waiting = sumEffects(subjects.map((one) => one.ofBase.waiting.effect));
    const count = fixable.effect.total;
    if (count === 0)
        return [];
    const all = sumEffects(subjects.flatMap((one) => [one.fixable.effect, one.waiting.effect]));
    return [
        {
            kind: 'move-base',
            title: `Rebuild on the newest ${toTag(base.name)}`,
            commands: [],
            upgrades: [],
            paths: [],
            removes: fixable.effect,
            leaves: waiting,
            findings: fixable.ids,
            isEstimate: true,
            note: `Of ${toCount(all.total, 'open finding')} in packages, ${count + waiting.total} come from the base's layers; ${count} of these have a fix, which a newer build may hold. They stand under the other actions as well. What a newer build removes and adds, only a scan of it can tell.`,
        },
    ];
}
/** The same tag, not the same digest, which would be the same image. */
function toTag(name) {
    return toPlain(name.replace(/@sha(?:256|512):.*$/s, ''));
}

;// CONCATENATED MODULE: ./src/advice/listing.ts

/** Every path at which one of the findings lies, once. */
function pathsOf(findings) {
    const paths = new Set();
    for (const { instances } of findings)
        addPaths(paths, instances);
    return distinctTexts(paths);
}
function addPaths(paths, instances) {
    for (const { path } of instances)
        if (path !== null)
            paths.add(path);
}

// EXTERNAL MODULE: ./src/versions/index.ts + 24 modules
var src_versions = __webpack_require__(2612);
;// CONCATENATED MODULE: ./src/advice/target.ts



/** The smallest version that clears all of these findings of one package. There has to be one. */
function chooseTarget(installed, findings) {
    const compare = createCompare((0,src_versions/* versionTypeOf */.gq)(installed));
    const approximate = approximateByVersion(findings);
    const highest = highestOf([...approximate.keys()].sort(), compare);
    const isApproximate = (approximate.get(highest.version) ?? false) || !highest.isSure;
    const target = { version: highest.version, isApproximate };
    return (0,package_type/* isSystemType */.M)(installed.type) ? target : raise(target, findings, compare);
}
/** The version that clears what blocks, where that is below the `target`, which clears the rest as well; else null. */
function chooseEnough(installed, findings, { target, blocking }) {
    const lifting = findings.filter(({ id }) => blocking.has(id));
    if (lifting.length === 0 || lifting.length === findings.length)
        return null;
    const enough = chooseTarget(installed, lifting);
    const order = (0,src_versions/* compareVersions */.Zy)((0,src_versions/* versionTypeOf */.gq)(installed), enough.version, target.version);
    return order !== null && order < 0 ? enough : null;
}
/** The findings of a package name the same few versions again and again. */
function createCompare(type) {
    const known = new Map();
    return (a, b) => {
        const key = `${a}\n${b}`;
        const before = known.get(key);
        if (before !== undefined)
            return before;
        const order = (0,src_versions/* compareVersions */.Zy)(type, a, b);
        known.set(key, order);
        return order;
    };
}
/** A version is approximate only when no finding names it as a release. */
function approximateByVersion(findings) {
    const versions = new Map();
    for (const { fix } of findings) {
        versions.set(fix.version, (versions.get(fix.version) ?? true) && fix.isApproximate);
    }
    return versions;
}
/** By the ecosystem's order; of versions that it cannot compare, the first that it can read. */
function highestOf([first = '', ...others], compare) {
    let version = first;
    let isSure = true;
    for (const other of others) {
        const order = compare(other, version);
        isSure &&= order !== null;
        const isBetter = order === null ? compare(version, version) === null : order > 0;
        if (isBetter)
            version = other;
    }
    return { version, isSure };
}
/** Each round raises it, and there are few release lines. */
const MAX_ROUNDS = 8;
/** A flaw that is fixed in 3.3.5 and in 4.2.6 is still in 4.1.0, to which another flaw of the package may lead. */
function raise(start, findings, compare) {
    const several = distinctFixes(findings);
    let target = start;
    for (let round = 0; round < MAX_ROUNDS; round += 1) {
        const before = target;
        for (const fix of several)
            target = raiseTo(target, fix, compare);
        if (target === before)
            break;
    }
    return target;
}
function raiseTo(target, fix, compare) {
    const needed = neededAbove(target.version, fix.versions, compare);
    return needed === null ? target : { version: needed, isApproximate: fix.isApproximate };
}
/** Most findings of a package that has many name the same versions. */
function distinctFixes(findings) {
    const several = findings.map(({ fix }) => fix).filter((fix) => fix.versions.length > 1);
    const byVersions = new Map(several.map((fix) => [`${fix.isApproximate}\n${fix.versions.join('\n')}`, fix]));
    return [...byVersions].sort(([a], [b]) => compareText(a, b)).map(([, fix]) => fix);
}
/**
 * The next fix above `version`, when that is the one for the release line of `version`: it shares no fewer
 * leading numbers with it than the next fix below. Of equals the higher, to be sure. Null when the one below
 * is, and so when there is no other.
 */
function neededAbove(version, fixes, compare) {
    if (fixes.includes(version))
        return null;
    const orders = fixes.map((fix) => ({ fix, order: compare(fix, version) }));
    if (orders.some(({ order }) => order === 0))
        return null;
    const above = orders.find(({ order }) => order !== null && order > 0)?.fix;
    const below = orders.findLast(({ order }) => order !== null && order < 0)?.fix;
    if (above === undefined || below === undefined)
        return above ?? null;
    return sharedNumbers(version, below) > sharedNumbers(version, above) ? null : above;
}
/** How many of the leading numbers of two versions are the same. */
function sharedNumbers(a, b) {
    const [left, right] = [numbersOf(a), numbersOf(b)];
    const differs = left.findIndex((number, at) => number !== right[at]);
    return differs === -1 ? left.length : differs;
}
function numbersOf(version) {
    return version.match(/\d+/g) ?? [];
}

;// CONCATENATED MODULE: ./src/advice/subjects.ts







/** By the package and version that the findings are in; the order of the findings does not matter. */
function toSubjects(findings, blocking) {
    const groups = groupBy(findings, (one) => `${keyOf(one.package)}${BREAK}${one.package.version}`);
    return [...groups]
        .sort(([a], [b]) => compareText(a, b))
        .flatMap(([, group]) => toSubject(group, blocking));
}
function toSubject(findings, blocking) {
    const [first] = findings;
    if (first === undefined)
        return [];
    const { package: installed } = first;
    const { fixable, waiting } = split(installed, findings);
    const lots = { fixable: toLot(fixable, blocking), waiting: toLot(waiting, blocking) };
    const target = fixable.length === 0 ? null : chooseTarget(installed, fixable);
    const isAllOfBase = findings.every(isOfBase);
    return [
        {
            package: installed,
            key: keyOf(installed),
            name: toName(installed),
            source: findSource(findings) ?? toName(installed),
            isInPlace: installed.type !== 'generic' && findings.every((one) => one.fix.isInPlace),
            paths: pathsOf(findings),
            ...lots,
            target,
            enough: target === null ? null : chooseEnough(installed, fixable, { target, blocking }),
            waitingFindings: waiting,
            ofBase: isAllOfBase
                ? lots
                : {
                    fixable: toLot(fixable.filter(isOfBase), blocking),
                    waiting: toLot(waiting.filter(isOfBase), blocking),
                },
        },
    ];
}
function split(installed, findings) {
    const isAbove = createAbove(installed);
    const fixable = [];
    const waiting = [];
    for (const finding of findings) {
        if (hasFix(finding) && isAbove(finding.fix.version))
            fixable.push(finding);
        else
            waiting.push(finding);
    }
    return { fixable, waiting };
}
function hasFix(finding) {
    return finding.fix.state === 'fixed' && finding.fix.version !== null;
}
/**
 * False only for a version that is known not to be above the installed one: where fixes of other release lines
 * alone are named, that may be the best of them, and nobody should go back to it.
 */
function createAbove(installed) {
    const known = new Map();
    const [type, present] = [(0,src_versions/* versionTypeOf */.gq)(installed), (0,src_versions/* fixableVersionOf */.Zw)(installed)];
    return (version) => {
        const before = known.get(version);
        if (before !== undefined)
            return before;
        const order = (0,src_versions/* compareVersions */.Zy)(type, version, present);
        const isAbove = order === null || order > 0;
        known.set(version, isAbove);
        return isAbove;
    };
}
/** Elsewhere the package stays when the base changes. */
function isOfBase({ instances }) {
    return instances.length > 0 && instances.every(({ origin }) => origin === 'base');
}
/** Not every scanner knows the source package, and they could differ: then the first by name. */
function findSource(findings) {
    let first = null;
    for (const { package: one } of findings) {
        const name = one.sourcePackage?.name ?? null;
        if (name !== null && (first === null || name < first))
            first = name;
    }
    return first;
}
/** No scanner's name holds a control character. */
const BREAK = '\u0000';
/** The namespace of a system's package is its distribution, which is one and is spelled in several ways. */
function keyOf({ type, namespace, name }) {
    return `${type}${BREAK}${(0,package_type/* isSystemType */.M)(type) ? '' : (namespace ?? '')}${BREAK}${name}`;
}
/** Between namespace and name: Maven writes a colon, all others that have a namespace a slash. */
function toName({ type, namespace, name }) {
    if (namespace === null || namespace === '' || !NAMED_WITH_NAMESPACE.has(type))
        return name;
    return `${namespace}${type === 'maven' ? ':' : '/'}${name}`;
}
const NAMED_WITH_NAMESPACE = new Set(['npm', 'golang', 'maven', 'composer', 'swift', 'github']);

;// CONCATENATED MODULE: ./src/advice/remove.ts





/** One action for all secrets: each is revoked and taken out of the layer that brought it. */
function removeSecrets(secrets, blocking) {
    if (secrets.length === 0)
        return [];
    const paths = pathsOf(secrets);
    const where = paths.length === 0 ? '' : ` from ${toList(paths.map(toPlain))}`;
    const owned = secrets.filter((one) => one.packageOwned).length;
    return [
        {
            kind: 'remove-secret',
            title: `Remove ${toCount(secrets.length, 'secret')}${where}`,
            ...removal(secrets, blocking),
            paths,
            note: toNote([
                'Revoke it first: whoever has the image has it. A later layer only hides it, so build without it and hand it over at run time.',
                owned === 0
                    ? null
                    : `${owned} of ${secrets.length} in files that a package brought, where samples are usual.`,
            ]),
        },
    ];
}
/** One action for all that is malware, whichever way it was found. */
function removeMalware(malware, blocking) {
    if (malware.length === 0)
        return [];
    const paths = pathsOf(malware);
    const names = distinctTexts(malware.flatMap(nameOf));
    const what = names.length > 0 ? names : paths;
    return [
        {
            kind: 'remove-malware',
            title: `Remove malware: ${toList(what.map(toPlain))}`,
            ...removal(malware, blocking),
            paths,
            note: 'It may have run where the image was built or used: treat every secret within its reach as stolen.',
        },
    ];
}
function nameOf(finding) {
    if (finding.package === null)
        return [];
    return [`${toName(finding.package)} ${finding.package.version}`.trim()];
}
function removal(findings, blocking) {
    const lot = toLot(findings, blocking);
    return {
        commands: [],
        upgrades: [],
        removes: lot.effect,
        leaves: NO_EFFECT,
        findings: lot.ids,
        isEstimate: true,
    };
}

;// CONCATENATED MODULE: ./src/advice/bump.ts




/** For packages of which at least one finding is fixable, sorted by name and version. */
function toBumps(subjects) {
    return subjects
        .flatMap((one) => (one.target === null ? [] : [toBump(one, one.target)]))
        .sort((a, b) => compareUpgrades(a.upgrade, b.upgrade));
}
function toBump(subject, { version: to, isApproximate }) {
    const { package: installed, name } = subject;
    const { type, version: from } = installed;
    const crosses = (0,src_versions/* crossesMajor */.e6)((0,src_versions/* versionTypeOf */.gq)(installed), from, to);
    return { subject, upgrade: { type, name, from, to, crossesMajor: crosses, isApproximate } };
}
function compareUpgrades(a, b) {
    return compareText(a.name, b.name) || compareText(a.from, b.from) || compareText(a.to, b.to);
}
/** `openssl 3.0.11-1 to 3.0.13-1`; of a bound, `3.0.13-1 or later`. */
function toStep({ upgrade }) {
    const from = upgrade.from === '' ? '' : ` ${toPlain(upgrade.from)}`;
    return `${toPlain(upgrade.name)}${from} to ${toTarget(upgrade)}`;
}
/** The same for several versions of one package, which may all go to one. */
function toSteps(bumps) {
    const [first] = bumps;
    const targets = new Set(bumps.map((one) => toTarget(one.upgrade)));
    if (first === undefined || bumps.length === 1 || targets.size > 1) {
        return toList(bumps.map(toStep));
    }
    const { upgrade } = first;
    const versions = toList(bumps.map((one) => toPlain(one.upgrade.from)));
    return `${toPlain(upgrade.name)} ${versions} to ${toTarget(upgrade)}`;
}
function toTarget({ to, isApproximate }) {
    return isApproximate ? `${toPlain(to)} or later` : toPlain(to);
}
/** So that nobody wonders why the list of what blocks names a lower version than the advice; null where none does. */
function toEnoughNote(bumps) {
    const told = distinctTexts(bumps.flatMap(({ upgrade, subject: { enough } }) => {
        if (enough === null)
            return [];
        const { version: to, isApproximate } = enough;
        return [`${toPlain(upgrade.name)} ${toTarget({ ...upgrade, to, isApproximate })}`];
    }));
    if (told.length === 0)
        return null;
    return `For what blocks, ${toList(told)} ${told.length === 1 ? 'is' : 'are'} enough.`;
}
/**
 * What these upgrades remove, and what their packages keep, at whichever version. `subjects`: all that lie
 * where the upgrades are made. Nobody has scanned the result.
 */
function accountFor(bumps, subjects) {
    const keys = new Set(bumps.map((one) => one.subject.key));
    const kept = subjects.filter((one) => keys.has(one.key));
    const removed = joinLots(bumps.map((one) => one.subject.fixable));
    return {
        upgrades: bumps.map((one) => one.upgrade),
        removes: removed.effect,
        leaves: sumEffects(kept.map((one) => one.waiting.effect)),
        findings: removed.ids,
        isEstimate: true,
    };
}

;// CONCATENATED MODULE: ./src/advice/replace-binary.ts




/** One action for each program that lies outside every package manager. */
function replaceBinaries(subjects) {
    return [...groupBy(subjects, (one) => one.key).values()].flatMap((versions) => {
        const bumps = toBumps(versions);
        return bumps.length === 0 ? [] : [toAction(bumps, versions)];
    });
}
function toAction(bumps, subjects) {
    return {
        kind: 'replace-binary',
        title: `Replace ${toList(bumps.map(toReplacement))}`,
        commands: [],
        paths: distinctTexts(bumps.flatMap((one) => one.subject.paths)),
        ...accountFor(bumps, subjects),
        note: toNote([
            'No package manager owns it: bring in a newer release, or a base image that has one.',
            toBranchNote(bumps),
        ]),
    };
}
function toReplacement({ upgrade }) {
    return `${toPlain(upgrade.name)} ${toPlain(upgrade.from)} with ${toTarget({ ...upgrade, isApproximate: true })}`;
}
/** Its maker does not mend this branch any more, or not all of it. */
function toBranchNote(bumps) {
    const ended = bumps.filter(({ upgrade, subject }) => {
        return (0,src_versions/* isInSameLine */.yD)((0,src_versions/* versionTypeOf */.gq)(subject.package), upgrade.from, upgrade.to) === false;
    });
    if (ended.length === 0)
        return null;
    const versions = toList(ended.map(({ upgrade }) => toPlain(upgrade.from)));
    return `No release of the branch of ${versions} fixes all of it: a newer branch is needed.`;
}

;// CONCATENATED MODULE: ./src/advice/replace-system.ts



/** For a system past its end of life: all of its packages are others in a supported release. */
function replaceSystem(system, os) {
    if (os?.endOfLife !== true)
        return [];
    const all = joinLots(system.flatMap((one) => [one.fixable, one.waiting]));
    const name = toPlain(`${os.family} ${os.version}`);
    return [
        {
            kind: 'replace-system',
            title: `Move from ${name}, which is past its end of life, to a supported release`,
            commands: [],
            upgrades: [],
            paths: [],
            removes: all.effect,
            leaves: NO_EFFECT,
            findings: all.ids,
            isEstimate: true,
            note: 'No fixes come any more, and hardly any advisories, so few findings do not mean few flaws. What stands here stands under the other actions as well; what the supported release has, only a scan of it can tell.',
        },
    ];
}

;// CONCATENATED MODULE: ./src/advice/grammar.ts
/*
 * Names and versions come from the image, and whoever made it chose them. In a command stand only those that
 * are what their ecosystem allows and nothing that a shell or an option parser would read as more: none of the
 * patterns lets through a blank, a quote, `$`, `;`, `&`, `|`, `<`, `>`, or a dash in front.
 */
const grammar_MAX_LENGTH = 200;
/** Semantic Versioning 2.0.0, without the ban on leading zeros. */
const SEMANTIC = /^\d+\.\d+\.\d+(?:-[0-9A-Za-z.-]+)?(?:\+[0-9A-Za-z.-]+)?$/;
const WORD = /^[A-Za-z0-9][A-Za-z0-9._-]*$/;
const GRAMMARS = new Map([
    // Debian Policy 5.6.1 and 5.6.12. apt-get takes a dash at the end for an order to remove.
    ['deb', { name: /^[a-z0-9][a-z0-9+.-]*[a-z0-9+.]$/, version: /^(?:\d+:)?\d[A-Za-z0-9.+~-]*$/ }],
    // apk-world(5): `@`, `<`, `=`, `>`, `~` and `!` have a meaning.
    [
        'apk',
        {
            name: /^[A-Za-z0-9][A-Za-z0-9._+-]*$/,
            version: /^\d+(?:\.\d+)*[a-z]?(?:_[a-z]+\d*)*(?:~[0-9a-f]+)?(?:-r\d+)?$/,
        },
    ],
    // dnf reads `*`, `?` and brackets as patterns.
    [
        'rpm',
        {
            name: /^[A-Za-z0-9_][A-Za-z0-9._+-]*$/,
            version: /^(?:\d+:)?[A-Za-z0-9][A-Za-z0-9._+~^-]*$/,
        },
    ],
    // PKGBUILD(5).
    [
        'alpm',
        { name: /^[a-z0-9@_+][a-z0-9@._+-]*$/, version: /^(?:\d+:)?[A-Za-z0-9._+]+-\d+(?:\.\d+)?$/ },
    ],
    // package.json; names of old packages have capitals.
    [
        'npm',
        { name: /^(?:@[A-Za-z0-9][A-Za-z0-9._-]*\/)?[A-Za-z0-9][A-Za-z0-9._-]*$/, version: SEMANTIC },
    ],
    // PEP 508 and PEP 440, without an epoch.
    [
        'pypi',
        {
            name: WORD,
            version: /^\d+(?:\.\d+)*(?:(?:a|b|rc)\d+)?(?:\.post\d+)?(?:\.dev\d+)?(?:\+[a-z0-9.]+)?$/,
        },
    ],
    // Go Modules Reference, "Module paths": the first element is a host with a dot.
    [
        'golang',
        {
            name: /^[A-Za-z0-9][A-Za-z0-9-]*(?:\.[A-Za-z0-9][A-Za-z0-9-]*)+(?:\/[A-Za-z0-9_~][A-Za-z0-9._~-]*)*$/,
            version: SEMANTIC,
        },
    ],
    ['cargo', { name: /^[A-Za-z][A-Za-z0-9_-]*$/, version: SEMANTIC }],
    ['gem', { name: WORD, version: /^\d+(?:\.[0-9A-Za-z]+)*$/ }],
    [
        'composer',
        {
            name: /^[a-z0-9][a-z0-9_.-]*\/[a-z0-9][a-z0-9_.-]*$/,
            version: /^\d+(?:\.\d+){0,3}(?:-[0-9A-Za-z.]+)?$/,
        },
    ],
    ['nuget', { name: WORD, version: /^\d+\.\d+(?:\.\d+){0,2}(?:-[0-9A-Za-z.-]+)?$/ }],
]);
/** True for a name that may stand in a command of this purl type's package manager. */
function isSafeName(type, name) {
    return isSafe(GRAMMARS.get(type)?.name, name);
}
/** True for a version that may stand in a command of this purl type's package manager. */
function isSafeVersion(type, version) {
    return isSafe(GRAMMARS.get(type)?.version, version);
}
function isSafe(pattern, text) {
    return pattern !== undefined && text.length <= grammar_MAX_LENGTH && pattern.test(text);
}

;// CONCATENATED MODULE: ./src/advice/dependency-commands.ts

/**
 * The command that takes this version of a package in the project that brings it; null where the ecosystem has
 * none that is safe and well known, and for names and versions that do not fit into one.
 */
function findCommand(upgrade) {
    const { type, name, to } = upgrade;
    if (!isSafeName(type, name) || !isSafeVersion(type, to))
        return null;
    return COMMANDS.get(type)?.(upgrade) ?? null;
}
/** The same for several packages of one project. */
function toCommands(upgrades) {
    const commands = upgrades.flatMap((one) => findCommand(one) ?? []);
    const isGo = upgrades.every(({ type }) => type === 'golang');
    if (!isGo || commands.length === 0)
        return commands;
    const modules = commands.map((one) => one.slice(GO_GET.length));
    return [`${GO_GET}${modules.join(' ')}`, 'go mod tidy'];
}
const GO_GET = 'go get ';
const COMMANDS = new Map([
    ['npm', ofNpm],
    ['pypi', ofPython],
    ['golang', ofGo],
    ['cargo', ofRust],
    ['gem', ({ name }) => `bundle update ${name}`],
    ['composer', ({ name, to }) => `composer require '${name}:^${to}'`],
    ['nuget', ofDotnet],
]);
/** A bound may be no release: then the newest of its line. */
function ofNpm({ name, to, isApproximate }) {
    return isApproximate ? `npm install '${name}@^${to}'` : `npm install ${name}@${to}`;
}
function ofPython({ name, to, isApproximate }) {
    return `pip install '${name}${isApproximate ? '>=' : '=='}${to}'`;
}
/** A new major version of a module has another path (Go Modules Reference, "Major version suffixes"). */
function ofGo({ name, to, isApproximate, crossesMajor }) {
    if (crossesMajor === true && !to.startsWith('0.'))
        return null;
    return isApproximate ? `${GO_GET}'${name}@>=v${to}'` : `${GO_GET}${name}@v${to}`;
}
/** Another release line is one that Cargo.toml has to allow first. */
function ofRust({ name, to, isApproximate, crossesMajor }) {
    return isApproximate || crossesMajor === true ? null : `cargo update -p ${name} --precise ${to}`;
}
function ofDotnet({ name, to, isApproximate }) {
    return isApproximate ? null : `dotnet add package ${name} --version ${to}`;
}

;// CONCATENATED MODULE: ./src/advice/owner.ts
/** The owners of all places of a package; empty when at one place it stands for itself. */
function ownersOf(subject, shared) {
    const owners = [];
    for (const path of subject.paths) {
        const owner = ownerAt(subject.package.type, path, shared);
        if (owner === null)
            return [];
        owners.push(owner);
    }
    return owners;
}
function ownerAt(type, path, shared) {
    switch (type) {
        case 'golang':
        case 'cargo':
            return isManifest(path) ? null : { kind: 'program', type, name: path, path };
        case 'maven':
            return toArchive(path, shared);
        case 'npm':
            return toTool(type, NPM_TOOL.exec(path));
        case 'pypi':
            return toVendor(path);
        case 'nuget':
            return toRuntime(path);
        default:
            return null;
    }
}
function isManifest(path) {
    return /(?:^|\/)(?:go\.(?:mod|sum)|modules\.txt|Cargo\.(?:lock|toml))$/.test(path);
}
const ARCHIVE = /\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg)$/i;
const WITHIN_ARCHIVE = /\.(?:jar|war|ear|sar|par|nar|kar|jpi|hpi|lpkg)(?=\/)/i;
/** The outermost archive; one that holds others, or a shaded one that holds the classes of several. */
function toArchive(path, shared) {
    const border = WITHIN_ARCHIVE.exec(path);
    if (border !== null) {
        const outer = path.slice(0, border.index + border[0].length);
        return { kind: 'archive', type: 'maven', name: outer, path: outer };
    }
    if (!shared.has(path))
        return null;
    return { kind: 'archive', type: 'maven', name: path, path };
}
/** Archives that are said to hold several packages themselves. */
function findShared(subjects) {
    const first = new Map();
    const shared = new Set();
    for (const { package: subject, paths } of subjects) {
        const archives = subject.type === 'maven' ? paths.filter(isArchive) : [];
        for (const path of archives) {
            const known = first.get(path);
            if (known === undefined)
                first.set(path, subject.name);
            else if (known !== subject.name)
                shared.add(path);
        }
    }
    return shared;
}
function isArchive(path) {
    return ARCHIVE.test(path);
}
/** Where npm puts what is installed for all: each of them, npm itself too, has its own tree of packages. */
const NPM_TOOL = /^((?:usr(?:\/local)?|opt\/[^/]+(?:\/[^/]+)?|.*\/versions\/node\/[^/]+)\/lib\/node_modules\/((?:@[^/]+\/)?[^/]+))\//;
/** pip and setuptools carry copies of other packages. */
function toVendor(path) {
    const at = path.indexOf('/_vendor/');
    const match = at === -1 ? null : PYTHON_PACKAGE.exec(path.slice(0, at + 1));
    return toTool('pypi', match);
}
const PYTHON_PACKAGE = /^(.*?(?:site|dist)-packages\/([^/]+))\//;
function toTool(type, match) {
    const [, path, name] = match ?? [];
    if (path === undefined || name === undefined)
        return null;
    return { kind: 'tool', type, name: name === 'pkg_resources' ? 'setuptools' : name, path };
}
/** The framework that .NET programs share, which no project references as a package. */
function toRuntime(path) {
    const [, folder] = /^(.*dotnet)\/shared\//.exec(path) ?? [];
    if (folder === undefined)
        return null;
    return { kind: 'tool', type: 'nuget', name: 'the .NET runtime', path: folder };
}

;// CONCATENATED MODULE: ./src/advice/homes.ts


/**
 * Each package in one home. One that sits in two programs is upgraded when both are built anew: then they are
 * one home.
 */
function toHomes(subjects) {
    const shared = findShared(subjects);
    const placed = subjects.map((subject) => ({ subject, owners: ownersOf(subject, shared) }));
    const unions = createUnions();
    for (const { subject, owners } of placed) {
        if (subject.target !== null)
            unions.join(owners.map(homes_keyOf));
    }
    const homes = groupBy(placed, ({ subject, owners: [first] }) => first === undefined ? subject.key : unions.find(homes_keyOf(first)));
    return [...homes.values()].map((members) => ({
        owners: distinctOwners(members),
        subjects: members.map((one) => one.subject),
    }));
}
function distinctOwners(members) {
    const owners = members.flatMap((one) => one.owners);
    const byPlace = new Map(owners.map((one) => [`${one.path}\u0000${one.name}`, one]));
    return [...byPlace].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, owner]) => owner);
}
/** A tool is upgraded by its name, wherever it lies; a program or archive is one file. */
function homes_keyOf({ kind, type, name }) {
    return JSON.stringify([kind, type, name]);
}
/** Union-find with path halving. */
function createUnions() {
    const leaders = new Map();
    const find = (key) => {
        let at = key;
        for (let up = leaders.get(at) ?? at; up !== at; up = leaders.get(at) ?? at) {
            leaders.set(at, leaders.get(up) ?? up);
            at = up;
        }
        return at;
    };
    const join = ([first, ...others]) => {
        if (first === undefined)
            return;
        for (const other of others)
            leaders.set(find(other), find(first));
    };
    return { join, find };
}

;// CONCATENATED MODULE: ./src/advice/upgrade-owner.ts






/** What to do where packages come inside a bigger thing. All owners are of one kind and type. */
function describeOwners(owners, bumps) {
    const needs = rankNeeds(bumps);
    const paths = distinctTexts(owners.map((one) => one.path));
    return owners[0]?.kind === 'tool'
        ? { ...describeTools(owners, bumps, needs), paths }
        : { ...describeBuild(owners, needs), paths };
}
/** Each package once, with the highest version it has to reach; the worst first. */
function rankNeeds(bumps) {
    const byName = groupBy(bumps, (one) => one.upgrade.name);
    return rankGroups(byName, (one) => one.subject.fixable.effect).map(([, group]) => upgrade_owner_highestOf(group.map((one) => one.upgrade)));
}
function upgrade_owner_highestOf(upgrades) {
    return upgrades.reduce((highest, one) => {
        const order = (0,src_versions/* compareVersions */.Zy)((0,src_versions/* versionTypeOf */.gq)(one), one.to, highest.to) ?? 0;
        return order > 0 || (order === 0 && one.crossesMajor === true) ? one : highest;
    });
}
/** A program or archive is one file: it is built anew, from sources that name newer packages. */
function describeBuild(owners, needs) {
    const files = toList(owners.map((one) => toPlain(one.path)));
    const isProgram = owners[0]?.kind === 'program';
    const leftOut = needs.filter((one) => !isGoItself(one) && findCommand(one) === null);
    return {
        title: `Rebuild ${files} with ${toList(needs.map(toNeed))}`,
        commands: isProgram ? toCommands(needs) : [],
        note: toNote([
            isProgram && leftOut.length > 0 ? toLeftOutNote(leftOut) : null,
            `Where ${owners.length === 1 ? 'it is' : 'they are'} not your own, take a newer release.`,
        ]),
    };
}
function toLeftOutNote(leftOut) {
    const are = leftOut.length === 1 ? 'is' : 'are';
    const names = toList(leftOut.map((one) => toPlain(one.name)));
    return `${toCount(leftOut.length, 'package')} ${are} not in the commands, as the name or version does not fit into one, or as the sources have to name the new release line first: ${names}.`;
}
function toNeed(upgrade) {
    return `${isGoItself(upgrade) ? 'Go' : toPlain(upgrade.name)} ${toTarget(upgrade)}`;
}
function isGoItself(upgrade) {
    return (0,src_versions/* versionTypeOf */.gq)(upgrade) === 'stdlib';
}
function describeTools(owners, bumps, needs) {
    const type = owners[0]?.type ?? '';
    const tools = distinctTexts(owners.map((one) => one.name));
    const brought = needs.filter((one) => !tools.includes(one.name)).map(toNeed);
    const verb = tools.length === 1 ? 'brings' : 'bring';
    const isToolAlone = brought.length === 0;
    return {
        title: isToolAlone
            ? `Upgrade ${toSteps(bumps)}`
            : `Upgrade ${toList(tools.map(toPlain))} to a release that ${verb} ${toList(brought)}`,
        commands: tools.flatMap((tool) => toToolCommand(type, tool)),
        note: toNote([
            isToolAlone || type === 'nuget'
                ? null
                : 'Which release that is, no advisory says: the newest is the best guess.',
            'Often it came with the base image; what is not needed at run time can be deleted.',
        ]),
    };
}
function toToolCommand(type, tool) {
    if (!isSafeName(type, tool))
        return [];
    if (type === 'npm')
        return [`npm install --global ${tool}@latest`];
    return type === 'pypi' ? [`pip install --upgrade ${tool}`] : [];
}

;// CONCATENATED MODULE: ./src/advice/upgrade-dependency.ts





/** One action for each package, or for what brings it where a path tells that. */
function upgradeDependencies(subjects) {
    return toHomes(subjects).flatMap((home) => {
        const bumps = toBumps(home.subjects);
        return bumps.length === 0 ? [] : [upgrade_dependency_toAction(home, bumps)];
    });
}
function upgrade_dependency_toAction({ owners, subjects }, bumps) {
    const words = owners.length === 0 ? describePackage(bumps) : describeOwners(owners, bumps);
    return { kind: 'upgrade-dependency', ...words, ...accountFor(bumps, subjects) };
}
function describePackage(bumps) {
    const upgrades = bumps.map((one) => one.upgrade);
    const isBreaking = upgrades.some((one) => one.crossesMajor === true);
    const type = ECOSYSTEMS.get(upgrades[0]?.type ?? '') ?? toPlain(upgrades[0]?.type ?? '');
    const isSingle = new Set(upgrades.map((one) => one.to)).size === 1;
    return {
        title: `Upgrade ${toSteps(bumps)} (${type}${isBreaking ? ', a new release line' : ''})`,
        commands: isSingle ? toCommands(firstOf(upgrades)) : [],
        paths: distinctTexts(bumps.flatMap((one) => one.subject.paths)),
        note: toNote([
            toEnoughNote(bumps),
            upgrades.length === 1
                ? null
                : `It is there in ${upgrades.length} versions, so other packages bring some of them.`,
            'Where it is no direct dependency, upgrade the package that brings it.',
        ]),
    };
}
/** The ecosystems by the names under which people know them; the others go by their purl type. */
const ECOSYSTEMS = new Map([
    ['pypi', 'Python'],
    ['golang', 'Go'],
    ['maven', 'Java'],
    ['gem', 'Ruby'],
    ['cargo', 'Rust'],
    ['nuget', '.NET'],
    ['composer', 'PHP'],
]);
/** Several versions that go to one: a change of its line is one for the command when it is for any. */
function firstOf(upgrades) {
    const [first] = upgrades;
    if (first === undefined)
        return [];
    const crossing = upgrades.find((one) => one.crossesMajor === true);
    return [crossing ?? first];
}

;// CONCATENATED MODULE: ./src/advice/package-managers.ts
/**
 * The package manager of a system's packages, by what is installed, else by whose system it is. Repositories
 * of most distributions keep the newest version of a package only, so no command asks for exactly one.
 */
function findPackageManager(type, { os, installed }) {
    const candidates = CANDIDATES.get(type);
    if (candidates === undefined)
        return 'unknown';
    if (installed !== null && installed.size > 0) {
        return candidates.find(([name]) => installed.has(name))?.[1] ?? 'absent';
    }
    const [first] = candidates;
    if (candidates.length === 1 && first !== undefined)
        return first[1];
    return os === null ? 'unknown' : ofRpm(os.family.toLowerCase(), os.version);
}
/** apt-get(8): it knows `=` for a version, but no "at least". */
const APT = {
    name: 'apt-get',
    asksForVersions: false,
    toCommand: (orders) => `apt-get update && apt-get install --only-upgrade -y ${names(orders)} && rm -rf /var/lib/apt/lists/*`,
};
/** apk-add(8): fails when the repository has nothing that new, where `apk upgrade` would do nothing. */
const APK = {
    name: 'apk',
    asksForVersions: true,
    toCommand: (orders) => `apk add --no-cache --upgrade ${orders.map((one) => `'${one.name}>=${one.version}'`).join(' ')}`,
};
/** Arch Linux wiki, "System maintenance": partial upgrades are unsupported. */
const PACMAN = {
    name: 'pacman',
    asksForVersions: false,
    toCommand: () => 'pacman -Syu --noconfirm',
};
const TDNF = rpmManager('tdnf', 'update -y', 'clean all');
const ZYPPER = rpmManager('zypper', '--non-interactive update', 'clean --all');
const DNF = rpmManager('dnf', 'upgrade -y', 'clean all');
const MICRODNF = rpmManager('microdnf', 'update -y', 'clean all');
const YUM = rpmManager('yum', 'update -y', 'clean all');
/** By purl type: the package that brings a manager. Where dnf is, yum may be another name for it. */
const CANDIDATES = new Map([
    ['deb', [['apt', APT]]],
    ['apk', [['apk-tools', APK]]],
    ['alpm', [['pacman', PACMAN]]],
    [
        'rpm',
        [
            ['tdnf', TDNF],
            ['zypper', ZYPPER],
            ['dnf', DNF],
            ['dnf5', DNF],
            ['microdnf', MICRODNF],
            ['yum', YUM],
        ],
    ],
]);
function rpmManager(name, upgrade, clean) {
    return {
        name,
        asksForVersions: false,
        toCommand: (orders) => `${name} ${upgrade} ${names(orders)} && ${name} ${clean}`,
    };
}
const WITH_TDNF = new Set(['photon', 'cbl-mariner', 'mariner', 'azurelinux', 'azure']);
const WITH_ZYPPER = /^(?:s(?:use|les|led|lem)|opensuse)/;
/** The first major version that has dnf. Those of Amazon are years from 2022 on, and before `2` and `2018.03`. */
const FIRST_WITH_DNF = new Map([
    ['redhat', 8],
    ['rhel', 8],
    ['centos', 8],
    ['oracle', 8],
    ['oraclelinux', 8],
    ['ol', 8],
    ['amazon', 2022],
    ['amazonlinux', 2022],
    ['amzn', 2022],
    ['alma', 0],
    ['almalinux', 0],
    ['rocky', 0],
    ['rockylinux', 0],
    ['fedora', 22],
    ['openeuler', 20],
]);
function ofRpm(family, version) {
    if (WITH_TDNF.has(family))
        return TDNF;
    if (WITH_ZYPPER.test(family))
        return ZYPPER;
    const first = FIRST_WITH_DNF.get(family);
    if (first === undefined)
        return 'unknown';
    const major = Number(/\d+/.exec(version)?.[0] ?? first);
    return major >= first ? DNF : YUM;
}
function names(orders) {
    return orders.map((one) => one.name).join(' ');
}

;// CONCATENATED MODULE: ./src/advice/upgrade-system.ts







/** One action for the packages of each package manager: mostly there is one. */
function upgradeSystem(subjects, system) {
    return [...groupBy(subjects, (one) => one.package.type)].flatMap(([type, ofType]) => {
        const bumps = toBumps(ofType);
        const manager = findManager(type, ofType, system);
        return bumps.length === 0
            ? []
            : [upgrade_system_toAction({ bumps, manager, subjects: ofType, base: system.base })];
    });
}
function findManager(type, subjects, system) {
    if (isDistroless(subjects))
        return 'absent';
    const { os, inventory } = system;
    const ofType = inventory?.filter((one) => one.type === type);
    const installed = ofType === undefined ? null : new Set(ofType.map((one) => one.name));
    return findPackageManager(type, { os, installed });
}
/** Distroless images keep a file for each package, and hold neither dpkg nor a shell. */
function isDistroless(subjects) {
    const paths = subjects.flatMap((one) => one.paths);
    return (paths.some((path) => path.startsWith('var/lib/dpkg/status.d/')) &&
        !paths.includes('var/lib/dpkg/status'));
}
function upgrade_system_toAction({ bumps, manager, subjects, base }) {
    const orders = toOrders(bumps);
    return {
        kind: 'upgrade-system',
        title: toTitle(bumps),
        commands: typeof manager === 'string' ? [] : upgrade_system_toCommands(manager, orders.placed),
        paths: [],
        ...accountFor(bumps, subjects),
        note: toNote([toEnoughNote(bumps), toCommandNote(manager, orders), toBaseNote(bumps, base)]),
    };
}
/** By name; of a package that is there twice, with the higher version. */
function toOrders(bumps) {
    const placed = new Map();
    const leftOut = [];
    for (const { upgrade } of bumps) {
        const { type, name, to } = upgrade;
        if (!isSafeName(type, name) || !isSafeVersion(type, to))
            leftOut.push(name);
        else
            placed.set(name, higherOf(type, placed.get(name) ?? to, to));
    }
    return {
        placed: [...placed].map(([name, version]) => ({ name, version })),
        leftOut: distinctTexts(leftOut),
    };
}
function higherOf(type, a, b) {
    return ((0,src_versions/* compareVersions */.Zy)(type, a, b) ?? 0) < 0 ? b : a;
}
/** Where the command cannot ask for versions, a comment says which are needed. */
function upgrade_system_toCommands(manager, orders) {
    if (orders.length === 0)
        return [];
    const command = manager.toCommand(orders);
    if (manager.asksForVersions)
        return [command];
    const versions = orders.map((one) => `${one.name} ${one.version}`).join(', ');
    return [`# at least: ${versions}`, command];
}
function toCommandNote(manager, { leftOut }) {
    if (manager === 'absent')
        return 'The image has no package manager: rebuild it on a newer base.';
    if (manager === 'unknown')
        return 'Which package manager the system has is not known.';
    if (leftOut.length === 0)
        return null;
    const names = toList(leftOut.map(toPlain));
    const are = leftOut.length === 1 ? 'is' : 'are';
    return `${toCount(leftOut.length, 'package')} ${are} not in the command, as the name or version is none that ${manager.name} takes: ${names}.`;
}
function toBaseNote(bumps, base) {
    const ofBase = bumps.filter(({ subject: { fixable, ofBase } }) => {
        return ofBase.fixable.ids.length === fixable.ids.length;
    }).length;
    if (ofBase === 0)
        return null;
    const name = base === null ? 'the base image' : `the base image (${toPlain(base.name)})`;
    const came = `${ofBase} of ${toCount(bumps.length, 'package')} came with ${name}`;
    return isOnNewest(base)
        ? `${came}, whose newest build is the one in use.`
        : `${came}: a newer build of it upgrades them without a layer on top.`;
}
/** By source package, which is what people know: openssl, not libcrypto3 and libssl3. */
function toTitle(bumps) {
    const sources = groupBy(bumps, (one) => one.subject.source);
    const ranked = rankGroups(sources, (one) => one.subject.fixable.effect);
    const [only] = ranked;
    if (ranked.length === 1 && only !== undefined)
        return toTitleOfOne(...only);
    const listed = toList(ranked.map(([name]) => toPlain(name)));
    return `Upgrade ${ranked.length} system packages: ${listed}`;
}
function toTitleOfOne(source, bumps) {
    const [first, ...others] = bumps;
    if (first === undefined)
        return '';
    if (others.length === 0)
        return `Upgrade ${toStep(first)}`;
    const binaries = toList(distinctTexts(bumps.map((one) => one.upgrade.name)).map(toPlain));
    const targets = new Set(bumps.map((one) => toTarget(one.upgrade)));
    const target = targets.size === 1 ? ` to ${toTarget(first.upgrade)}` : '';
    return `Upgrade ${toPlain(source)}${target} (${binaries})`;
}

;// CONCATENATED MODULE: ./src/advice/wait.ts





/** One action for all that nothing which could be installed fixes: it removes nothing, and says what stays. */
function waitFor(all) {
    const subjects = all.filter((one) => one.waitingFindings.length > 0);
    if (subjects.length === 0)
        return [];
    const { ids, effect } = joinLots(subjects.map((one) => one.waiting));
    const sources = groupBy(subjects, (one) => one.source);
    const ranked = rankGroups(sources, (one) => one.waiting.effect);
    const listed = toList(ranked.map(([name]) => toPlain(name)));
    return [
        {
            kind: 'wait',
            title: `Nothing to upgrade to yet for ${toCount(ids.length, 'finding')} in ${listed}`,
            commands: [],
            upgrades: [],
            paths: [],
            removes: NO_EFFECT,
            leaves: effect,
            findings: ids,
            isEstimate: true,
            note: toNote(toSentences(subjects.flatMap((one) => one.waitingFindings))),
        },
    ];
}
function toSentences(findings) {
    return [toExploited(findings), toStates(findings)];
}
/** What cannot wait is said first. */
function toExploited(findings) {
    const exploited = findings.filter((one) => one.kev !== null);
    if (exploited.length === 0)
        return null;
    const names = distinctTexts(exploited.map((one) => `${one.vulnerability.id} in ${toName(one.package)}`));
    return `Attackers use ${toList(names.map(toPlain))}: remove the package or mitigate.`;
}
const STATES = [
    ['not-fixed', 'not fixed yet'],
    ['wont-fix', 'will not be fixed'],
    ['deferred', 'deferred'],
    ['end-of-life', 'past the end of support'],
    ['unknown', 'of unknown state'],
    ['fixed', 'fixed, but in no version above the installed one that anybody names'],
];
function toStates(findings) {
    const counts = new Map();
    for (const { fix } of findings)
        counts.set(fix.state, (counts.get(fix.state) ?? 0) + 1);
    const told = STATES.flatMap(([state, words]) => {
        const count = counts.get(state);
        return count === undefined ? [] : [`${count} ${words}`];
    });
    return `${told.join(', ')}.`;
}

;// CONCATENATED MODULE: ./src/advice/advise.ts













/**
 * What to do about the open findings of one image, the most useful first. Each vulnerability, secret and piece of
 * malware stands under one action; a newer base and another system go across them. The order of the
 * findings does not matter.
 */
function adviseOn(request) {
    const { os, base, inventory = null, blocking } = request;
    const { malware, secrets, flaws } = sortOpen(request.findings);
    const subjects = toSubjects(flaws, blocking);
    const rooms = groupBy(subjects, roomOf);
    const system = rooms.get('system') ?? [];
    const actions = [
        ...removeMalware(malware, blocking),
        ...upgradeSystem(system, { os, base, inventory }),
        ...upgradeDependencies(rooms.get('dependency') ?? []),
        ...replaceBinaries(rooms.get('binary') ?? []),
        ...moveBase(subjects, base),
        ...replaceSystem(system, os),
        ...removeSecrets(secrets, blocking),
        ...waitFor(subjects),
    ];
    return { actions: actions.sort(compareActions) };
}
/** What is open. Misconfigurations and licences say themselves what is to be done. */
function sortOpen(findings) {
    const open = {
        malware: [],
        secrets: [],
        flaws: [],
    };
    for (const finding of findings) {
        if (finding.status !== 'open')
            continue;
        if (isMalware(finding))
            open.malware.push(finding);
        else if (finding.kind === 'secret')
            open.secrets.push(finding);
        else if (finding.kind === 'vulnerability')
            open.flaws.push(finding);
    }
    return open;
}
function isMalware(finding) {
    return (finding.kind === 'malware' || (finding.kind === 'vulnerability' && finding.class === 'malware'));
}
function roomOf(subject) {
    if ((0,package_type/* isSystemType */.M)(subject.package.type))
        return 'system';
    return subject.isInPlace ? 'dependency' : 'binary';
}
/** Malware is in nobody's interest; then by what is gone afterwards. */
function compareActions(a, b) {
    return (Number(b.kind === 'remove-malware') - Number(a.kind === 'remove-malware') ||
        compareEffects(a.removes, b.removes) ||
        advice/* ACTION_KINDS */.j.indexOf(a.kind) - advice/* ACTION_KINDS */.j.indexOf(b.kind) ||
        compareText(a.title, b.title) ||
        compareText(a.findings[0] ?? '', b.findings[0] ?? ''));
}

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/image/rules/check-image.ts + 9 modules
var check_image = __webpack_require__(69455);
// EXTERNAL MODULE: ./src/policy/counts.ts
var counts = __webpack_require__(26024);
// EXTERNAL MODULE: ./src/policy/judge.ts + 1 modules
var judge = __webpack_require__(62264);
// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
// EXTERNAL MODULE: ./src/policy/rules/index.ts + 4 modules
var policy_rules = __webpack_require__(91710);
;// CONCATENATED MODULE: ./src/policy/standards/add-standards.ts
/** The gate's judgement with one rule for each standard: they can fail what the gate passed, and nothing else. */
function addStandards({ rules, verdict }, standards) {
    if (standards.length === 0)
        return { rules, verdict };
    const reasons = standards.flatMap(({ gate }) => gate.reason ?? []);
    const isFailed = verdict.outcome === 'pass' && reasons.length > 0;
    return {
        rules: [...rules, ...standards.map(({ gate }) => gate.result)],
        verdict: {
            ...verdict,
            outcome: isFailed ? 'fail' : verdict.outcome,
            reasons: [...verdict.reasons, ...reasons],
        },
    };
}

// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/rules/case.ts + 1 modules
var rules_case = __webpack_require__(23322);
// EXTERNAL MODULE: ./src/policy/rules/checks.ts + 1 modules
var rules_checks = __webpack_require__(30676);
// EXTERNAL MODULE: ./src/policy/rules/remedies.ts
var remedies = __webpack_require__(94676);
;// CONCATENATED MODULE: ./src/policy/standards/kept-checks.ts
/**
 * What holds of an image that keeps a rule about images, by the id of the rule: their titles say what is wrong,
 * which would read as its opposite beside a control that passed.
 */
const KEPT_CHECKS = new Map([
    ['CFG-USER', 'starts as a user other than root'],
    ['CFG-USER-NUMERIC', 'its user is a number'],
    ['SEC-CONFIG', 'no secret in the config'],
    ['CFG-HEALTHCHECK', 'a health check is set'],
    ['CFG-VOLUME-SENS', 'no directory of the system is a volume'],
    ['CFG-SHELL-FORM', 'its program does not run below a shell'],
    ['CFG-LABELS-REQ', 'every required label is there'],
    ['CFG-ONBUILD', 'no step waits for images that are built on it'],
    ['CFG-SSHPORT', 'no port for logging in from afar'],
    ['CFG-PRIVPORT', 'no port below 1024'],
    ['CFG-PORTS-ALLOW', 'only allowed ports'],
    ['CFG-ADD-URL', 'no ADD from the network without a checksum'],
    ['CFG-ADD', 'no ADD where COPY would do'],
    ['CFG-UPDATE-ALONE', 'no step that fetches lists of packages and installs nothing'],
    ['CFG-PKG-UNSIGNED', 'no packages without a check of their signatures'],
    ['CFG-CURL-PIPE', 'no download that a shell runs at once'],
    ['CFG-SUDO', 'no sudo in the build'],
    ['CFG-CHPASSWD', 'no password set in the build'],
    ['CFG-TLS-OFF', 'certificates are checked'],
    ['CFG-AGE', 'not older than allowed'],
    ['CFG-SIZE', 'not larger than allowed'],
    ['CFG-LAYERS', 'no more layers than allowed'],
    ['REF-TAG-LATEST', 'no image is named by the tag latest, or by none'],
    ['REF-DIGEST', 'named by its digest'],
    ['BASE-PINNED', 'every base image is named by tag and digest'],
    ['BASE-APPROVED', 'the base image is approved'],
    ['BASE-STALE', 'the base image is what its tag leads to today'],
    ['REG-APPROVED', 'from an approved registry'],
    ['REG-TLS', 'not fetched in the clear over a network'],
    ['FS-SUID', 'no setuid or setgid file beyond the usual'],
    ['FS-WORLDWRITE', 'no file or directory that everybody may write to'],
    ['FS-SSHD', 'no server for logging in from afar'],
    ['FS-PKGMGR', 'no package manager'],
    ['FS-SHELL', 'no shell'],
    ['FS-BUILDTOOLS', 'no tools for building programs'],
    ['FS-PASSWD-EMPTY', 'no user without a password'],
    ['FS-UID-DUP', 'no two users or groups share an id'],
    ['FS-KEYFILES', 'no files with keys or passwords'],
]);

;// CONCATENATED MODULE: ./src/policy/standards/evidence.ts


/** What rules say of a control, one text for each: what is broken first, what is kept last. */
function toEvidence({ results, missing, checks }) {
    const inState = (state) => results.filter((one) => one.state === state);
    const broken = [...inState('failed'), ...inState('warned')];
    return [
        ...broken.map((result) => describeBroken(result, checks)),
        ...missing.map(describeMissing),
        ...describeUnassessed(inState('not-assessed')),
        ...inState('waived').map(describeKept),
        ...inState('passed').map(describeKept),
    ];
}
function describeMissing(key) {
    return `the policy gives no ${key}`;
}
/** Rules whose title says of what there are so many. */
const MEASURES = ['image.age', 'image.size', 'image.layers', 'coverage.database-age'];
function isCount({ id, waived }) {
    return waived !== null || MEASURES.includes(id);
}
function describeBroken(result, checks) {
    const { id, title, note } = result;
    if (isCount(result))
        return withNote(describeCount(result), note);
    const check = checks.find((one) => one.rule === id);
    if (check !== undefined)
        return withNote(describePlaces(check), check.note);
    return note === null ? `not so: ${lowerFirst(title)}` : toPhrase(note);
}
/** With the paths: what was found helps nobody who does not know where. */
function describePlaces({ title, evidence }) {
    if (evidence.length === 0)
        return title;
    return `${title}: ${(0,remedies/* listShort */.VI)(evidence.map(describePlace))}`;
}
function describePlace({ text, path, line }) {
    const where = line === null || text.includes(`line ${line}`) ? '' : ` (line ${line})`;
    return `${path === null ? '' : `${path}: `}${toPhrase(text)}${where}`;
}
function describeKept(result) {
    const text = isCount(result) ? describeCount(result) : describeDemand(result);
    return withNote(text, result.note);
}
/** `0 vulnerabilities of severity high (5 allowed), 2 waived`. */
function describeCount({ title, value, limit, fixable, waived }) {
    const details = [
        ...(limit === null ? [] : [`${limit} allowed`]),
        ...(fixable === null || fixable === 0 ? [] : [`${fixable} fixable`]),
    ];
    const about = details.length === 0 ? '' : ` (${details.join(', ')})`;
    const accepted = waived === null || waived === 0 ? '' : `, ${waived} waived`;
    return `${value ?? 0} ${toCounted(title, value)}${about}${accepted}`;
}
const SINGULAR = new Map([
    ['vulnerabilities', 'vulnerability'],
    ['fixes', 'fix'],
    ['secrets', 'secret'],
    ['layers', 'layer'],
    ['days', 'day'],
    ['hours', 'hour'],
]);
function toCounted(title, value) {
    const [first = '', ...rest] = lowerFirst(title).split(' ');
    return [value === 1 ? (SINGULAR.get(first) ?? first) : first, ...rest].join(' ');
}
function describeDemand({ id, title }) {
    return KEPT_CHECKS.get(id) ?? lowerFirst(title);
}
/** Rules that lack the same share a sentence. */
function describeUnassessed(results) {
    const byNote = new Map();
    for (const result of results) {
        byNote.set(result.note, [...(byNote.get(result.note) ?? []), describeDemand(result)]);
    }
    return [...byNote].map(([note, demands]) => withNote(`not assessed: ${demands.join(', ')}`, note));
}
function withNote(text, note) {
    return note === null ? text : `${text} (${toPhrase(note)})`;
}
/** Notes are sentences, some of several: here they stand inside of one. */
function toPhrase(note) {
    return note.replaceAll('.; ', '; ').replace(/\.$/, '');
}
function lowerFirst(text) {
    // Names in capitals stay as they are.
    return /^[A-Z](?![A-Z])/.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}

;// CONCATENATED MODULE: ./src/policy/standards/judge-control.ts




/** One control: a small policy of its own, judged by the rules of the gate. */
function judgeControl({ standard, control }, opened, applyRules) {
    const { id, title, level, open, kind } = control;
    if (kind !== 'automated' && kind !== 'partial')
        return describeUndecided(control, kind);
    const own = (0,rules_case/* withPolicy */.hZ)(opened, toPolicy({ standard, control }, opened.policy));
    const applied = applyOnce(own, control.uses, applyRules);
    const results = applied.map(({ result }) => result);
    const missing = control.uses.filter((key) => opened.policy.values[key] === undefined);
    const reasons = applied.flatMap(({ reason }) => reason ?? []);
    const checks = own.ground.checks((0,rules_checks/* toCheckParameters */.Y9)(own));
    const state = toState(results, missing.length > 0, toScope(checks));
    return {
        result: {
            ...{ id, title, open, state },
            level: isOnlyWarned(results, control) ? 'warn' : level,
            evidence: toEvidence({ results: results.map((one) => inWords(one, own)), missing, checks }),
            rules: results.map((one) => one.id),
            remedy: toRemedy(reasons, results, missing),
        },
        reasons,
        isUnassessed: state === 'not-assessed' && isHeldAgainst(results, missing),
    };
}
/**
 * Controls of one standard and of several demand the same over and over, of what may be a hundred thousand findings.
 * Where a value comes from is not among what a control tells, but for those that the policy gives.
 */
function applyOnce(own, uses, applyRules) {
    const { memory } = own.ground;
    const entries = Object.entries(own.policy.values).sort(([one], [other]) => (one < other ? -1 : 1));
    const key = JSON.stringify([entries, uses]);
    const known = memory.get(key);
    if (known !== undefined)
        return known;
    const applied = applyRules(own);
    memory.set(key, applied);
    return applied;
}
/** A count of what can be fixed says so: what cannot is left out of it. */
function inWords(result, { policy: { values } }) {
    const severity = domain_severity/* LIMITED_SEVERITIES */.rL.find((one) => result.id === `vulnerabilities.${one}`);
    if (severity === undefined)
        return result;
    const isFixableOnly = values[`vulnerabilities.${severity}.only_fixable`] ?? values['vulnerabilities.only_fixable'];
    return isFixableOnly === true ? { ...result, title: `${result.title} with a fix` } : result;
}
function describeUndecided({ id, title, level, open, why }, state) {
    const evidence = why === null ? [] : [why];
    const result = { id, title, level, open, state, evidence, rules: [], remedy: null };
    return { result, reasons: [], isUnassessed: false };
}
/** A demand of level `warn` is told like a control of that level, unless something worse stands beside it. */
function isOnlyWarned(results, { whenNotAssessed }) {
    const states = results.map(({ state }) => state);
    const worse = whenNotAssessed === 'fail' ? ['failed', 'not-assessed'] : ['failed'];
    return states.includes('warned') && !states.some((state) => worse.includes(state));
}
function isAnyUnassessed(results) {
    return results.some(({ state }) => state === 'not-assessed');
}
/** What only the user can give is asked for; that nothing at all was judged is not taken for that. */
function isHeldAgainst(results, missing) {
    return isAnyUnassessed(results) || (results.length === 0 && missing.length === 0);
}
/** The demands of one control, with what it takes from the policy in force. */
function toPolicy({ standard, control }, policy) {
    const used = control.uses.filter((key) => policy.values[key] !== undefined);
    const values = {
        ...control.requires,
        ...Object.fromEntries(used.map((key) => [key, policy.values[key]])),
    };
    const own = { kind: 'standard', id: standard.id, control: control.id };
    const origins = new Map([
        ...Object.keys(control.requires).map((key) => [key, own]),
        ...used.map((key) => [key, policy.origins.get(key) ?? own]),
    ]);
    // What could not be assessed is the control's to weigh, not each rule's.
    const quiet = { ...values, when_not_assessed: { default: 'warn' } };
    return { values: quiet, origins, isDefault: false };
}
function toScope(checks) {
    const outside = checks.filter(({ state }) => state === 'not-applicable').map(({ rule }) => rule);
    return (rule) => !outside.includes(rule);
}
/** The worst word first: what is broken is broken, and what nobody could assess is never passed. */
function toState(results, isMissing, isInScope) {
    const states = results.map(({ state }) => state);
    if (states.includes('failed') || states.includes('warned'))
        return 'fail';
    if (isMissing || results.length === 0 || isAnyUnassessed(results))
        return 'not-assessed';
    if (!results.some(({ id }) => isInScope(id)))
        return 'not-applicable';
    return states.includes('waived') ? 'waived' : 'pass';
}
function toRemedy(reasons, results, missing) {
    const lacking = results.filter(({ state }) => state === 'not-assessed');
    const cures = [
        ...reasons.map(({ remedy }) => toPhrase(remedy)),
        ...missing.map((key) => `set ${key} in the policy`),
        ...lacking.flatMap(({ note }) => (note === null ? [] : [`give what lacks: ${toPhrase(note)}`])),
    ];
    return cures.length === 0 ? null : [...new Set(cures)].join('; ');
}

;// CONCATENATED MODULE: ./src/policy/standards/to-gate.ts
const to_gate_SHOWN = 5;
/** What a standard adds to the gate: one rule, whose failure names the controls. */
function toGate(standard, judged) {
    const isBlocking = ({ control, result, isUnassessed }) => result.level === 'fail' &&
        (result.state === 'fail' || (isUnassessed && control.whenNotAssessed === 'fail'));
    const blocking = judged.filter(isBlocking);
    const warned = judged.filter((one) => one.result.state === 'fail' && !isBlocking(one));
    const unknown = judged.filter((one) => one.result.state === 'not-assessed' && !isBlocking(one));
    const state = toGateState({ blocking, warned, unknown, judged });
    const findings = findingsOf(blocking);
    const rule = `standard.${standard.id}`;
    const result = {
        id: rule,
        title: `Failed controls of ${standard.title}`,
        state,
        limit: 0,
        value: state === 'not-assessed' ? null : blocking.length,
        fixable: null,
        waived: judged.filter((one) => one.result.state === 'waived').length,
        origin: `standard ${standard.id}`,
        note: to_gate_toNote({ warned, unknown }),
    };
    if (blocking.length === 0)
        return { result, reason: null };
    return {
        result,
        reason: {
            rule,
            limit: 0,
            value: blocking.length,
            origin: `standard ${standard.id}`,
            findings,
            remedy: toGateRemedy(blocking),
        },
    };
}
/** Controls that demand the same share their lists: each list is gone through once. */
function findingsOf(blocking) {
    const lists = new Set(blocking.flatMap((one) => one.reasons.map(({ findings }) => findings)));
    const ids = new Set();
    for (const list of lists)
        for (const id of list)
            ids.add(id);
    return [...ids].sort();
}
function toGateState({ blocking, warned, unknown, judged }) {
    if (blocking.length > 0)
        return 'failed';
    const states = judged.map((one) => one.result.state);
    const isAnyDecided = states.some((state) => ['pass', 'waived', 'fail'].includes(state));
    if (unknown.length > 0 || !isAnyDecided)
        return 'not-assessed';
    if (warned.length > 0)
        return 'warned';
    return states.includes('waived') ? 'waived' : 'passed';
}
function to_gate_toNote({ warned, unknown }) {
    const names = (all) => all.map((one) => one.control.id).join(', ');
    const parts = [
        ...(warned.length === 0 ? [] : [`warned: ${names(warned)}`]),
        ...(unknown.length === 0 ? [] : [`not assessed: ${names(unknown)}`]),
    ];
    return parts.length === 0 ? null : parts.join('; ');
}
function toGateRemedy(blocking) {
    const cures = blocking.slice(0, to_gate_SHOWN).map(({ control, result }) => {
        return `${control.id}: ${shorten(result.remedy ?? 'see its evidence')}`;
    });
    const left = blocking.length - cures.length;
    return left > 0 ? `${cures.join('. ')}. And ${left} more` : cures.join('. ');
}
/** The control itself says all of it. */
function shorten(remedy) {
    const [first = '', ...more] = remedy.split('; ');
    return more.length === 0 ? first : `${first} (and more)`;
}

;// CONCATENATED MODULE: ./src/policy/standards/judge-standard.ts


/**
 * Judges an image by a standard: each control is a small policy of its own, judged by the rules of the gate. So a
 * standard can only add demands. `opened` holds the policy in force, which gives what only the user knows.
 */
function judgeStandard(standard, opened, applyRules) {
    const judged = standard.controls.map((control) => {
        return { control, ...judgeControl({ standard, control }, opened, applyRules) };
    });
    const controls = judged.map((one) => one.result);
    const { id, title, version, reference } = standard;
    return {
        result: { id, title, version, reference, decided: controls.filter(isDecided).length, controls },
        gate: toGate(standard, judged),
    };
}
/** A part that passes decides nothing about the rest; a part that fails decides the whole. */
function isDecided({ state, open }) {
    return state === 'fail' || ((state === 'pass' || state === 'waived') && open === null);
}

// EXTERNAL MODULE: ./src/policy/vex/index.ts + 24 modules
var vex = __webpack_require__(8775);
// EXTERNAL MODULE: ./src/policy/waivers/index.ts + 29 modules
var waivers = __webpack_require__(20990);
// EXTERNAL MODULE: ./src/stages/baseline.ts + 5 modules
var stages_baseline = __webpack_require__(21113);
// EXTERNAL MODULE: ./src/stages/judging.ts
var stages_judging = __webpack_require__(27971);
// EXTERNAL MODULE: ./src/stages/policy/loaded-policy.ts
var loaded_policy = __webpack_require__(89088);
// EXTERNAL MODULE: ./src/stages/policy/proposal.ts
var proposal = __webpack_require__(36230);
;// CONCATENATED MODULE: ./src/stages/judge-report.ts















/** The report judged, whatever verdict it had: compared, decided upon, counted and advised on. */
function judgeReport(unjudged, request) {
    const { baseline, asOf, policies } = request;
    const compared = (0,stages_baseline/* compareWithBaseline */.$_)(unjudged, baseline, asOf);
    const notices = [...baseline.notices, ...compared.notices];
    const now = judgeUnder(policies.inForce, compared, request);
    const { proposed } = policies;
    if (proposed === null)
        return { ...now, notices: [...notices, ...now.notices] };
    const effect = tryProposal(now, () => judgeUnder(proposed, compared, request));
    return { ...now, notices: [...notices, ...now.notices, effect] };
}
/** What does not count yet cannot end the run either: too many waivers, for one. */
function tryProposal(now, judge) {
    try {
        return (0,proposal/* describeEffect */.xU)(now, judge());
    }
    catch (thrown) {
        if ((0,errors/* blameOf */.nR)((0,errors/* toPlimsollError */.cI)(thrown).code) !== 'input')
            throw thrown;
        return proposal/* describeProposal */.cm.broken(thrown);
    }
}
function judgeUnder(loaded, compared, request) {
    const { report } = compared;
    const resolved = (0,resolve_policy/* resolvePolicy */.nZ)(loaded.set, { imageName: report.name });
    const decided = decide(report, loaded, request);
    const { judged, changes, ...judging } = (0,stages_judging/* chooseJudging */.Yf)({ ...resolved, ...request, compared });
    const all = toTrial({ ...report, findings: decided.findings }, resolved, request);
    const trial = { ...all, changes };
    const opened = (0,judge/* openTrial */.ZV)(trial);
    const standards = judgeStandards(loaded, resolved, opened);
    const { rules, verdict } = addStandards((0,judge/* judgeImage */.xQ)(trial, opened), standards);
    const { findings } = opened;
    const blocking = new Set(verdict.reasons.flatMap((reason) => reason.findings));
    const inventory = report.isInventoryWhole ? report.packages : null;
    return {
        report: {
            ...report,
            context: resolved.circumstances.context,
            checks: opened.checks((0,policy_rules/* toCheckParameters */.Y9)(opened)),
            standards: standards.map((one) => one.result),
            findings,
            rules,
            advice: adviseOn({ findings, os: report.os, base: report.base, blocking, inventory }),
            judged,
            counts: (0,counts/* countFindings */.G)(findings, verdict),
            verdict,
        },
        notices: [...resolved.notices, ...judging.notices, ...decided.notices],
        uses: decided.uses,
        mode: resolved.mode,
    };
}
/** VEX before waivers: what does not affect the image needs nobody to accept it. */
function decide(report, loaded, request) {
    const asOf = new Date(request.asOf);
    const said = (0,vex/* applyVex */.kg)({
        findings: report.findings,
        statements: loaded.statements,
        image: report.image,
        trustedAuthors: loaded.set.vex.trustedAuthors,
        asOf,
    });
    const { findings, uses } = (0,waivers/* applyWaivers */.Kw)({
        findings: said.findings,
        waivers: loaded.waivers,
        rules: loaded.set.waivers.rules,
        asOf,
        imageName: report.name,
        approvals: loaded.approvals,
        exploitationGap: request.exploitationGap,
    });
    return { findings, uses, notices: said.notices };
}
function toTrial(report, resolved, request) {
    const { asOf, exploitationGap, trial } = request;
    const { name, reference, image, os, findings, packages } = report;
    const { isInventoryWhole, scans, coverage } = report;
    const { require, gaps, narrowings, kinds } = trial;
    const degraded = [...request.policies.degraded, ...trial.degraded];
    const subject = toCheckSubject(report);
    return {
        evidence: {
            ...{ policy: resolved.policy, circumstances: resolved.circumstances },
            ...{ name, reference, image, os, findings, packages, isInventoryWhole, scans, coverage },
            ...{ kinds, exploitationGap, gaps, narrowings, asOf },
            checks: (parameters) => subject === null ? [] : (0,check_image/* checkImage */.c)(subject, parameters),
        },
        require,
        degraded,
    };
}
/** The image as the rules about images look at it; null when nobody could look. */
function toCheckSubject({ facts, image, base, reference, }) {
    if (facts === null || image === null)
        return null;
    const { source, layers, transport } = image;
    return { facts, reference, source, layers, base, transport };
}
function judgeStandards(loaded, { standards }, opened) {
    return standards.flatMap((choice) => {
        const standard = loaded.standards.get((0,loaded_policy/* standardKey */.L)(choice));
        return standard === undefined ? [] : judgeStandard(standard, opened, policy_rules/* applyDemandedRules */.OE);
    });
}


/***/ }),

/***/ 27971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qh: () => (/* binding */ toBaselineText),
/* harmony export */   YQ: () => (/* binding */ NOTHING_JUDGED),
/* harmony export */   Yf: () => (/* binding */ chooseJudging)
/* harmony export */ });
/* harmony import */ var _policy_licences_scope_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(52391);
/* harmony import */ var _policy_rules_origin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50610);
/* harmony import */ var _report_index_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27034);



/** Of an image without a trustworthy answer, and of one that no rule has seen yet. */
const NOTHING_JUDGED = {
    scope: 'all',
    wanted: 'all',
    why: 'nothing is judged, as there is no trustworthy answer',
};
/**
 * What the policy asks for, as far as there is something to compare with that the change cannot have written. Where
 * there is none, everything is judged, and the reason is told.
 */
function chooseJudging(request) {
    const { policy, baseline } = request;
    const wish = policy.values.judge ?? 'auto';
    const { change } = baseline;
    if (wish === 'all')
        return judgeAll('all', `, as ${whoAsks(policy)} asks`);
    if (wish === 'auto' && change === null) {
        return judgeAll('all', ': this run is about no pull request');
    }
    return chooseByBaseline(request);
}
function chooseByBaseline({ compared, baseline, exploitationGap }) {
    if (baseline.baseline === null || compared.base === null) {
        const why = compared.problem ?? baseline.absence ?? NOTHING_THERE;
        return judgeAll('changes', `: ${toPhrase(why)}`);
    }
    if (compared.distrust !== null)
        return refuse(baseline.baseline, compared.distrust);
    // What is exploited counts whenever it came, and any of the old findings may be.
    if (exploitationGap !== null)
        return judgeAll('changes', `, since ${toPhrase(exploitationGap)}`);
    return judgeChanges(toChanges(compared.base, compared.untold), baseline.baseline, baseline.change);
}
const NOTHING_THERE = 'there is nothing to compare with';
function nameChange({ number }) {
    return number === null ? 'the pull request' : `pull request ${number}`;
}
function judgeAll(wanted, why) {
    const judged = { scope: 'all', wanted, why: `everything is judged${why}` };
    return { judged, changes: null, notices: [] };
}
function judgeChanges(changes, { words }, change) {
    const what = change === null
        ? 'what came since the baseline'
        : `what ${nameChange(change)} introduced or made worse`;
    const why = `only ${what} is judged, compared with ${words}`;
    const judged = { scope: 'changes', wanted: 'changes', why };
    return { judged, changes, notices: [] };
}
function whoAsks({ origins }) {
    const origin = origins.get('judge');
    return origin === undefined ? 'the policy' : (0,_policy_rules_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .describeOrigin */ .uN)(origin);
}
function refuse({ words }, { why, advice }) {
    const refusal = `${words} is compared with and not judged by, since ${why}`;
    const all = judgeAll('changes', `: ${refusal}`);
    const text = `Everything is judged: ${refusal}. ${advice}`.trim();
    return { ...all, notices: [{ code: 'baseline-not-trusted', text }] };
}
/** A sentence as it stands inside of another one. */
function toPhrase(sentence) {
    return sentence.replace(/^The /u, 'the ').replace(/\.$/u, '');
}
function toChanges({ packages }, untold) {
    const known = new Set(packages.map(_policy_licences_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .c));
    return {
        hadPackage: (one) => known.has((0,_policy_licences_scope_js__WEBPACK_IMPORTED_MODULE_0__/* .identityOf */ .c)(one)),
        isUntold: ({ id }) => untold.has(id),
    };
}
/**
 * What a branch keeps of an image for later changes: a whole report of ours with this image alone. What was told of
 * the run, and what became of an earlier baseline, is left out; each finding keeps since when it is known.
 */
function toBaselineText(report, image) {
    return (0,_report_index_js__WEBPACK_IMPORTED_MODULE_1__/* .renderJson */ .hF)({
        ...report,
        verdict: image.verdict,
        notices: [],
        deliveries: [],
        waivers: [],
        images: [{ ...image, comparison: null }],
    });
}


/***/ }),

/***/ 4727:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ openNotifier)
});

// EXTERNAL MODULE: ./src/domain/code-host.ts
var code_host = __webpack_require__(50958);
// EXTERNAL MODULE: ./src/stages/disclosure.ts
var stages_disclosure = __webpack_require__(86738);
// EXTERNAL MODULE: ./src/report/words.ts
var words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/stages/notify/notices.ts

/** Why nobody was told, where the policy wants messages. */
const UNAVAILABLE = {
    code: 'notify-unavailable',
    text: 'The policy asks for messages, and nothing here can send them: this command tells nobody.',
};
/** A channel takes any variable of the environment to any host: whoever writes the policy says which. */
const UNTRUSTED = {
    code: 'notify-untrusted',
    text: 'No messages are sent: this run is about a change, and the policy, which says where secrets are sent, is the one of that change. Runs on a branch send them.',
};
const NOT_KEPT = {
    code: 'notify-not-kept',
    text: 'What was told is not kept between runs here, so each run tells it again: digest, min_interval and the rule that nobody hears a thing twice need a cache.',
};
/** What did not reach people; empty when all did. */
function toFailedNotice(deliveries) {
    const failed = deliveries.filter(({ state }) => state === 'failed').length;
    if (failed === 0)
        return [];
    const text = `${(0,words/* countOf */.pq)(failed, 'message')} of ${deliveries.length} could not be delivered, which changes no verdict. The deliveries of the report say why; \`plimsoll notify test\` tries every channel.`;
    return [{ code: 'notify-failed', text }];
}
/** What was left over once a run had told enough. */
function toLimitedNotice(left, most) {
    if (left === 0)
        return [];
    const text = `${(0,words/* countOf */.pq)(left, 'message')} more would have been sent: a run sends at most ${most}. What they are about is told by the next run that can; narrower rules or a digest send fewer.`;
    return [{ code: 'notify-limited', text }];
}
/** Which webhooks did not get the audit record. */
function toAuditNotice(deliveries) {
    const failed = deliveries.filter(({ state }) => state === 'failed').length;
    if (failed === 0)
        return [];
    const text = `The audit record did not reach ${failed} of ${(0,words/* countOf */.pq)(deliveries.length, 'webhook')}, which changes no verdict. The log of the run says why.`;
    return [{ code: 'audit-not-sent', text }];
}

// EXTERNAL MODULE: ./src/stages/notify/message-id.ts
var message_id = __webpack_require__(36174);
;// CONCATENATED MODULE: ./src/stages/notify/desk.ts
function createDesk() {
    return { deliveries: [], delivered: [], spent: new Map(), begun: [], sent: 0 };
}

;// CONCATENATED MODULE: ./src/stages/notify/open-office.ts
/** Opens it all. Throws what the code host's event tells wrongly. */
async function openOffice(ports, open) {
    const host = (await ports.openCodeHost?.()) ?? null;
    const isFork = host?.run.change?.isFork === true;
    const messenger = isFork ? OF_FORK : await open();
    const told = await messenger.recall();
    return { messenger, isFork, told, ...describeRun(ports, host) };
}
function describeRun(ports, host) {
    const pipeline = ports.pipeline ?? NO_PIPELINE;
    const change = findChange(host, pipeline);
    // The branch of a change is named by whoever proposes it.
    const branch = change === null ? pipeline.branch : null;
    const repository = host?.run.repository ?? pipeline.repository;
    const asOf = ports.now().toISOString();
    const surroundings = { repository, branch, change, asOf };
    return { surroundings, runUrl: host?.run.runUrl ?? pipeline.runUrl };
}
function findChange(host, pipeline) {
    const change = host?.run.change ?? null;
    return change === null ? pipeline.change : `${change.number ?? pipeline.change ?? ''}`;
}
const NO_PIPELINE = { repository: null, change: null, branch: null, runUrl: null };
const SKIPPED = { state: 'skipped', detail: 'a run for a fork has no secrets' };
/** A pull request of a fork gets no secrets of the repository, and tells its people nothing. */
const OF_FORK = {
    warm: () => Promise.resolve(),
    send: () => Promise.resolve(SKIPPED),
    sendRecord: () => Promise.resolve(SKIPPED),
    recall: () => Promise.resolve(null),
    remember: () => Promise.resolve(),
};

// EXTERNAL MODULE: ./src/stages/notify/send-all.ts + 5 modules
var send_all = __webpack_require__(34358);
// EXTERNAL MODULE: ./src/stages/notify/within.ts
var within = __webpack_require__(14858);
;// CONCATENATED MODULE: ./src/stages/notify/send-audit.ts



/** The audit record as it is, to every webhook that the policy names for it. */
async function sendAudit(work, record) {
    const { settings, ports } = work;
    const channels = settings.channels.filter(({ name }) => settings.audit.includes(name));
    if (channels.length === 0)
        return { deliveries: [], notices: [] };
    const { messenger } = await work.open();
    const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(send_all/* BUDGET_MS */.V_)]);
    const deliveries = [];
    const works = channels.map((channel) => async () => {
        const { state, detail } = await (0,within/* within */.u)(messenger.sendRecord(channel, record), signal, send_all/* TOO_LATE */.wY);
        deliveries.push({ to: `audit:${channel.name}`, state, detail });
    });
    await (0,within/* sideBySide */.Q)(works, send_all/* SIDE_BY_SIDE */.IX);
    return { deliveries, notices: toAuditNotice(deliveries) };
}

// EXTERNAL MODULE: ./src/policy/notify/cases.ts
var cases = __webpack_require__(77231);
// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(95805);
;// CONCATENATED MODULE: ./src/policy/notify/compose.ts


/** One message for each rule and channel; of incidents, issues and what is told at once, one for each image. */
function compose(planned, mode) {
    const joined = new Map();
    for (const one of planned) {
        const { rule, channel, toldKey } = one.of;
        const isAlone = mode === 'at-once' || (0,cases/* keepsIncidents */.w7)(channel);
        const key = isAlone ? `one ${toldKey}` : JSON.stringify([rule.name, channel.name]);
        const parts = joined.get(key) ?? [];
        joined.set(key, parts);
        parts.push(one);
    }
    return [...joined.values()].map(toEnvelope);
}
function toEnvelope(planned) {
    const [first, ...others] = [...planned].sort(comparePlanned);
    if (first === undefined)
        throw new Error('a message without any part');
    return { parts: [first, ...others] };
}
/** The worst first. */
function comparePlanned(a, b) {
    const [worstA, worstB] = [worstOf(a.of.images), worstOf(b.of.images)];
    if (worstA !== worstB)
        return worstA - worstB;
    if (a.fresh.length !== b.fresh.length)
        return b.fresh.length - a.fresh.length;
    return a.of.subject.name === b.of.subject.name
        ? 0
        : a.of.subject.name < b.of.subject.name
            ? -1
            : 1;
}
/** How bad the worst of these images is: 0 the worst. */
function worstOf(images) {
    return Math.min(...images.map(({ report }) => verdict/* OUTCOMES */.im.indexOf(report.verdict.outcome)));
}

// EXTERNAL MODULE: ./src/domain/notify.ts
var notify = __webpack_require__(49599);
;// CONCATENATED MODULE: ./src/policy/notify/quiet-hours.ts

/**
 * Whether nobody is to be disturbed at this moment, by the clock on the wall of the zone. A clock of a zone takes longer to
 * make than anything else of a plan, and rules are held against many images: each is made once.
 */
function createIsQuiet(now) {
    const clocks = new Map();
    return (quiet) => {
        const clock = clocks.get(quiet.zone) ?? toWallClock(now, quiet.zone);
        clocks.set(quiet.zone, clock);
        return isQuietAt(quiet, clock);
    };
}
function isQuietAt({ span, days }, { day, minutes }) {
    if (days.includes(day))
        return true;
    if (span === null)
        return false;
    const { from, to } = span;
    if (from < to)
        return minutes >= from && minutes < to;
    return minutes >= from || minutes < to;
}
function toWallClock(now, timeZone) {
    const format = new Intl.DateTimeFormat('en-GB', {
        ...{ timeZone, hourCycle: 'h23', weekday: 'short', hour: '2-digit', minute: '2-digit' },
    });
    const parts = new Map(format.formatToParts(now).map(({ type, value }) => [type, value]));
    const name = parts.get('weekday')?.toLowerCase();
    const day = notify/* WEEKDAYS */.w4.find((one) => one === name) ?? 'mon';
    return { day, minutes: Number(parts.get('hour')) * 60 + Number(parts.get('minute')) };
}

// EXTERNAL MODULE: ./src/policy/notify/told-key.ts
var told_key = __webpack_require__(55707);
;// CONCATENATED MODULE: ./src/policy/notify/plan.ts



/** Which cases make a message now. What is held back stays untold, so that the next run after the time tells it. */
function plan(cases, memory, now) {
    const isHeld = createIsHeld(memory, now);
    return cases.flatMap((one) => {
        if (one.keys.length === 0)
            return isToResolve(one, memory) ? [toResolved(one)] : [];
        const fresh = findFresh(one, memory);
        if (fresh.length === 0 || isHeld(one))
            return [];
        return [{ kind: 'news', of: one, fresh }];
    });
}
function toResolved(of) {
    return { kind: 'resolved', of, fresh: [] };
}
function findFresh(one, { told, spent }) {
    const { toldKey, keys, change } = one;
    const places = change === null ? [toldKey] : (0,told_key/* toKnownKeys */.Pe)((0,cases/* toPlace */.x5)(one));
    const entries = places.map((key) => told?.entries[key]);
    const known = new Set(entries.flatMap((entry) => entry?.keys ?? []));
    const done = spent.get(toldKey);
    return keys.filter((key) => !known.has(key) && done?.has(key) !== true);
}
/** An issue is found by its mark also where nobody remembers whether there is one; an incident is not. */
function isToResolve(one, { told, spent }) {
    const { channel, isWhole, isPast, toldKey } = one;
    if (!isWhole || !(0,cases/* keepsIncidents */.w7)(channel) || spent.has(toldKey))
        return false;
    const entry = told?.entries[toldKey];
    if (entry !== undefined)
        return entry.isOpen;
    return channel.kind === 'github-issue' && !(isPast && told !== null);
}
function createIsHeld({ told }, now) {
    const isQuiet = createIsQuiet(now);
    return (one) => {
        const { rule } = one;
        if (rule.quiet !== null && isQuiet(rule.quiet))
            return true;
        if (told === null)
            return false;
        const place = (0,cases/* toPlace */.x5)(one);
        const isToldWithin = (where, spanMs) => spanMs > 0 && (0,told_key/* toKnownKeys */.Pe)(where).some((key) => isWithin(told.entries[key]?.at, spanMs, now));
        return (isToldWithin({ ...place, subject: null }, rule.digestMs) ||
            isToldWithin(place, rule.leastIntervalMs));
    };
}
/** Where it stands when a rule told a channel anything at all. */
function toDigestKey(one) {
    return (0,told_key/* toToldKey */.s7)({ ...(0,cases/* toPlace */.x5)(one), subject: null });
}
/** A time in the future is of a clock that was wrong: it holds nothing back. */
function isWithin(at, spanMs, now) {
    if (at === undefined)
        return false;
    const passed = now.getTime() - Date.parse(at);
    return passed >= 0 && passed < spanMs;
}

;// CONCATENATED MODULE: ./src/stages/notify/tell-at-once.ts




/** What is more than this is joined once the report is made. */
const MOST_AT_ONCE = 30;
/** Tells what cannot wait of one image. What is resolved can. */
async function tellAtOnce(work, image) {
    const { desk, ports, settings } = work;
    // Ends before the wait for it does, which begins later: what is not told by then is said to be untold.
    const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(send_all/* BUDGET_MS */.V_)]);
    const office = await work.open();
    const immediate = { ...settings, rules: settings.rules.filter((rule) => rule.isImmediate) };
    const cases = casesOf(immediate, office, [image]);
    const planned = plan(cases, { told: office.told, spent: desk.spent }, toWallTime(ports));
    const news = planned.filter(({ kind }) => kind === 'news');
    const room = Math.max(0, MOST_AT_ONCE - desk.sent);
    const envelopes = compose(news, 'at-once').slice(0, room);
    await (0,send_all/* sendAll */.Sl)({ ...work, office, envelopes, links: null, signal });
}
function casesOf(settings, { surroundings }, images) {
    return (0,cases/* toCases */.Pp)({ settings, images, surroundings });
}
/** Quiet hours and intervals are about the wall, whatever day an input sets. */
function toWallTime({ clock, now }) {
    return (clock ?? now)();
}

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/policy/notify/match-image.ts
var match_image = __webpack_require__(64319);
;// CONCATENATED MODULE: ./src/policy/notify/keep-told.ts



/** What later runs have to know: what was told, now or before, and is still there. */
function keepTold(request) {
    const { cases, delivered, told, now } = request;
    const news = groupByCase(delivered);
    const ofRun = new Map();
    for (const one of cases) {
        const entry = toEntry(one, {
            before: told.entries[one.toldKey],
            news: news.get(one.toldKey),
            now,
        });
        if (entry !== null)
            ofRun.set(one.toldKey, entry);
    }
    for (const { of, kind } of delivered) {
        const at = now.toISOString();
        if (kind === 'news')
            ofRun.set(toDigestKey(of), { at, keys: [], isOpen: false });
    }
    return bound(ofRun, told, now);
}
function groupByCase(delivered) {
    const groups = new Map();
    for (const one of delivered) {
        const group = groups.get(one.of.toldKey) ?? [];
        groups.set(one.of.toldKey, group);
        group.push(one);
    }
    return groups;
}
/** Null: nothing was ever told. */
function toEntry(one, { before, news = [], now }) {
    const last = news.at(-1);
    if (last === undefined)
        return before === undefined ? null : { ...before, keys: stay(one, before) };
    const fresh = news.flatMap((each) => each.fresh);
    const keys = [...new Set([...stay(one, before ?? NEVER_TOLD), ...fresh])].sort();
    return { at: now.toISOString(), keys, isOpen: isOpenAfter(last) };
}
const NEVER_TOLD = { keys: [] };
/** Of what was told before, what is still there. */
function stay(one, before) {
    const there = new Set(one.keys);
    return before.keys.filter((key) => there.has(key) || isKept(key, one)).sort();
}
function isOpenAfter({ kind, of }) {
    return kind === 'news' && (0,cases/* keepsIncidents */.w7)(of.channel);
}
/**
 * What is not seen may be there all the same where the answer is not whole: it is not told anew when it is seen again.
 * Of outcomes only those survive that an image had before it could not be judged.
 */
function isKept(key, { isWhole, images }) {
    if (isWhole)
        return false;
    if (!(0,match_image/* isOutcomeKey */.Yc)(key))
        return true;
    const isJudged = images.some(({ report }) => isVerdict((0,match_image/* toOutcomeKey */.Lm)(report.verdict.outcome)));
    return isVerdict(key) && !isJudged;
}
function isVerdict(key) {
    return key === (0,match_image/* toOutcomeKey */.Lm)('pass') || key === (0,match_image/* toOutcomeKey */.Lm)('fail');
}
const MOST_AGE_MS = 90 * 86_400_000;
const MOST_ENTRIES = 2000;
/** Hashes: together less than the file may hold. */
const MOST_KEYS = 200_000;
/** Entries of images that are not in this run stay for 90 days; of too many, the oldest go. */
function bound(ofRun, told, now) {
    const oldest = now.getTime() - MOST_AGE_MS;
    const others = Object.entries(told.entries)
        .filter(([key, { at }]) => !ofRun.has(key) && Date.parse(at) >= oldest)
        .sort(([, a], [, b]) => (a.at === b.at ? 0 : a.at < b.at ? 1 : -1));
    const kept = [];
    let keys = 0;
    for (const [key, entry] of [...ofRun, ...others]) {
        if (kept.length >= MOST_ENTRIES)
            break;
        // One that is too large takes no other with it.
        if (keys + entry.keys.length > MOST_KEYS)
            continue;
        keys += entry.keys.length;
        kept.push([key, entry]);
    }
    return { entries: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
}

;// CONCATENATED MODULE: ./src/stages/notify/tell-rest.ts








const MOST_MESSAGES = 50;
/** Waits for what was begun, tells everything else, and remembers what reached people. */
async function tellRest(work, images, links) {
    const { desk, ports } = work;
    const signal = AbortSignal.any([ports.signal, AbortSignal.timeout(send_all/* BUDGET_MS */.V_)]);
    await waitForBegun(desk, signal);
    const office = await work.open();
    const cases = casesOf(work.settings, office, images);
    const planned = plan(cases, { told: office.told, spent: desk.spent }, toWallTime(ports));
    const all = compose(planned, 'together');
    const envelopes = all.slice(0, Math.max(0, MOST_MESSAGES - desk.sent));
    await (0,send_all/* sendAll */.Sl)({ ...work, office, envelopes, links, signal });
    await remember(work, office, cases);
    const notices = [
        ...toFailedNotice(desk.deliveries),
        ...toLimitedNotice(all.length - envelopes.length, MOST_MESSAGES),
        ...toKeptNotice(office, desk),
    ];
    return { deliveries: [...desk.deliveries], notices };
}
/** What did not come to an end by then did not come to people, as far as anybody knows. */
async function waitForBegun({ begun, deliveries }, signal) {
    const ended = await (0,within/* within */.u)(Promise.allSettled(begun), signal, []);
    for (const one of ended) {
        if (one.status === 'fulfilled')
            continue;
        const { message } = (0,errors/* toPlimsollError */.cI)(one.reason);
        deliveries.push({ to: 'notify', state: 'failed', detail: message });
    }
}
async function remember(work, office, cases) {
    const { told, messenger } = office;
    if (told === null)
        return;
    const now = toWallTime(work.ports);
    const kept = keepTold({ cases, delivered: work.desk.delivered, told, now });
    if (JSON.stringify(kept) !== JSON.stringify(told))
        await messenger.remember(kept);
}
function toKeptNotice({ told, isFork }, { deliveries }) {
    const isTold = deliveries.some(({ state }) => state === 'delivered');
    return told === null && !isFork && isTold ? [NOT_KEPT] : [];
}

;// CONCATENATED MODULE: ./src/stages/notify/post.ts







/** Longer than most channels take, and no delay that anybody would call one. */
const HEAD_START_MS = 1000;
/** A notifier with somebody who carries messages. */
function createPost(options, openMessenger) {
    const { settings, ports, openness } = options;
    const desk = createDesk();
    let opened = null;
    const ended = new AbortController();
    const signal = AbortSignal.any([ports.signal, ended.signal]);
    const carriers = () => openMessenger(openness, signal);
    const open = () => (opened ??= openOffice(ports, carriers));
    const work = { ...options, desk, open };
    const immediate = settings.rules.filter((rule) => rule.isImmediate);
    if (immediate.length > 0)
        warm(work, immediate);
    return {
        tellNow: (image) => {
            if (immediate.length > 0)
                begin(desk, tellAtOnce(work, image));
        },
        giveWay: () => giveWay(desk, ports.signal),
        tellAll: ({ images }, links) => settings.rules.length === 0
            ? Promise.resolve(code_host/* NOTHING_DELIVERED */.z)
            : unlessCancelled(tellRest(work, images, links), ports.signal),
        sendAudit: (record) => unlessCancelled(sendAudit(work, record), ports.signal),
        end: () => {
            ended.abort();
        },
    };
}
/** Heard in tellAll; a run that ends before has nobody to tell. */
function begin({ begun }, telling) {
    telling.catch(() => undefined);
    begun.push(telling);
}
async function giveWay({ begun }, cancelled) {
    if (begun.length === 0)
        return;
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(HEAD_START_MS)]);
    await (0,within/* within */.u)(Promise.allSettled(begun), signal, []);
}
/** Opens all that immediate messages need, so that they find it there: images are fetched and scanned meanwhile. */
function warm({ open, settings }, immediate) {
    const names = immediate.flatMap(({ to }) => to);
    const channels = settings.channels.filter(({ name }) => names.includes(name));
    // Whoever tells people hears what could not be opened.
    open()
        .then(({ messenger }) => messenger.warm(channels))
        .catch(() => undefined);
}
/** What a cancelled run could not send did not fail. */
async function unlessCancelled(work, signal) {
    const told = await work;
    signal.throwIfAborted();
    return told;
}

;// CONCATENATED MODULE: ./src/stages/notify/notifier.ts




/** For a run and its policy. What cannot wait is prepared at once; nothing is sent before it is told to. */
function createNotifier(options) {
    const { settings, config, ports, random = message_id/* randomBytes */.p } = options;
    const isWanted = settings.rules.length > 0 || settings.audit.length > 0;
    if (!config.deliver.notify || !isWanted)
        return SILENT;
    const { openMessenger } = ports;
    return openMessenger === undefined ? UNABLE : createPost({ ...options, random }, openMessenger);
}
const SILENT = {
    tellNow: () => undefined,
    giveWay: () => Promise.resolve(),
    tellAll: () => Promise.resolve(code_host/* NOTHING_DELIVERED */.z),
    sendAudit: () => Promise.resolve(code_host/* NOTHING_DELIVERED */.z),
    end: () => undefined,
};
const UNABLE = {
    ...SILENT,
    tellAll: () => Promise.resolve({ deliveries: [], notices: [UNAVAILABLE] }),
};

;// CONCATENATED MODULE: ./src/stages/notify/open-notifier.ts




/** Who tells people of this run, by the policy in force; nobody where a change could say what goes where. */
function openNotifier({ config, policies, disclosure }, ports) {
    const { notify: settings, files } = policies.inForce.set;
    const isAsked = config.deliver.notify && settings.rules.length + settings.audit.length > 0;
    // A file without a commit is that of the checkout, which of a change is the change's own word.
    const isOwnWord = (ports.pipeline?.change ?? null) !== null && files.some(isOfCheckout);
    if (isAsked && isOwnWord)
        return UNTRUSTING;
    return createNotifier({ settings, config, ports, openness: (0,stages_disclosure/* toOpenness */.bQ)(disclosure) });
}
function isOfCheckout({ commit }) {
    return commit === null;
}
const UNTRUSTING = {
    tellNow: () => undefined,
    giveWay: () => Promise.resolve(),
    tellAll: () => Promise.resolve({ deliveries: [], notices: [UNTRUSTED] }),
    sendAudit: () => Promise.resolve(code_host/* NOTHING_DELIVERED */.z),
    end: () => undefined,
};


/***/ }),

/***/ 99886:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ openBaselines)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _baseline_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(21113);
/* harmony import */ var _own_report_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(47054);



/** What each image is compared with: what an input names, else what the code host kept of the base branch. */
async function openBaselines(stage) {
    const { given, config, ports } = stage;
    const host = (await ports.openCodeHost?.()) ?? null;
    const change = host?.run.change ?? null;
    if (given !== null && config.baseline !== null) {
        const baseline = toGiven(given, config.baseline, { ...stage, isChange: change !== null });
        return () => Promise.resolve({ ..._baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_BASELINE */ .gN, baseline, absence: null, change });
    }
    if (host === null)
        return () => Promise.resolve(_baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_BASELINE */ .gN);
    return (subject) => findStored(subject, host, ports.signal);
}
function toGiven(report, settings, trust) {
    const distrust = findDistrust(settings, trust);
    if (settings.kind === 'image') {
        return { report, origin: 'image', words: `the image ${settings.reference}`, distrust };
    }
    const name = settings.repositoryPath ?? settings.path.split('/').at(-1) ?? settings.path;
    const words = name === '-' ? 'the report on standard input' : `the report ${name}`;
    return { report, origin: 'report', words, distrust };
}
/**
 * An input is the word of the workflow, which a pull request brings with it: where a policy governs, it cannot choose
 * what it is measured by. A file of the checkout may be the change's own even where the workflow is not.
 */
function findDistrust(settings, { policies, isChange }) {
    if (!isChange && policies.origin !== 'base')
        return null;
    if (settings.kind === 'report' && (settings.repositoryPath ?? null) !== null) {
        return 'it lies in the checkout, where the change may have written it';
    }
    return policies.inForce.set.documents.length === 0
        ? null
        : "an input is the word of the change's own workflow, and a policy governs here";
}
/** Nothing that the code host keeps back or gives wrongly changes more than what is compared. */
async function findStored(subject, host, signal) {
    const { change } = host.run;
    let words = 'the report that the code host kept';
    try {
        const found = await host.findBaseline(subject);
        if (found.state === 'missing')
            return toMissing(subject, found.reason, host.run);
        words = found.words;
        const report = (0,_own_report_js__WEBPACK_IMPORTED_MODULE_2__/* .parseOwnReport */ .wo)(found.text, words);
        return {
            ..._baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_BASELINE */ .gN,
            baseline: { report, origin: 'stored', words, distrust: null },
            absence: null,
            change,
        };
    }
    catch (thrown) {
        if (signal.aborted)
            throw thrown;
        const text = `${subject.name} is compared with nothing, since ${words} cannot be read. ${(0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlimsollError */ .cI)(thrown).message}`;
        const absence = `${words} cannot be read`;
        return { baseline: null, absence, change, notices: [{ code: 'baseline-unreadable', text }] };
    }
}
/** That a branch kept nothing yet is no news; that somebody could change it is, to whoever waits for a comparison. */
function toMissing({ name }, reason, { change }) {
    const branch = change === null ? 'this branch' : (change.baseBranch ?? 'the base branch');
    if (reason === null) {
        return { ..._baseline_js__WEBPACK_IMPORTED_MODULE_1__/* .NO_BASELINE */ .gN, absence: `${branch} has kept no report of ${name} yet`, change };
    }
    const text = `${name} is compared with nothing. ${reason}`;
    const notices = change === null ? [] : [{ code: 'baseline-missing', text }];
    return { baseline: null, absence: reason.replace(/\.$/u, ''), change, notices };
}


/***/ }),

/***/ 96247:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  E9: () => (/* binding */ openDisclosure),
  Cp: () => (/* binding */ toSealedError),
  Bx: () => (/* binding */ withinDisclosure)
});

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/stages/disclosure.ts
var stages_disclosure = __webpack_require__(86738);
;// CONCATENATED MODULE: ./src/stages/names-withheld.ts
const SCHEME = /^(?:registry|docker|docker-archive|oci-archive|oci-dir):/;
/** What names an image and its registry, as the log would say it: the reference, its repository, the host. */
function findNames({ images, baseline, registry }) {
    const compared = baseline?.kind === 'image' ? [baseline.reference] : [];
    const references = [...images.map(({ reference }) => reference), ...compared];
    const login = registry.credentials === null ? [] : [registry.credentials.registry];
    return [...new Set([...references.flatMap(toNames), ...login])].filter(isTelling);
}
function toNames(reference) {
    const plain = reference.replace(SCHEME, '');
    const repository = plain.replace(/@.*$/s, '').replace(/:[^/]*$/, '');
    const [host = ''] = repository.split('/');
    const isHost = repository.includes('/') && /[.:]|^localhost$/.test(host);
    return [reference, plain, repository, ...(isHost ? [host] : [])];
}
/** `alpine` alone is a word like any other, and no secret. */
function isTelling(name) {
    return /[/:.@]/.test(name);
}

;// CONCATENATED MODULE: ./src/stages/open-disclosure.ts



/**
 * Decides who may read what, before anything is fetched, and makes the log go by it. Throws `config-invalid` as
 * `decideDisclosure` does, and `encryption-failed` for a recipient that is none.
 */
async function openDisclosure({ config, policies }, ports) {
    const host = (await ports.openCodeHost?.()) ?? null;
    const reports = (0,stages_disclosure/* reportsOf */.tu)(policies);
    const disclosure = (0,stages_disclosure/* decideDisclosure */.qw)({ config, reports, run: host?.run ?? null });
    ports.beDiscreet?.({ openness: (0,stages_disclosure/* toOpenness */.bQ)(disclosure), names: findNames(config) });
    const { encryption } = disclosure;
    if (encryption === null)
        return { ...disclosure, encrypt: null };
    const encrypt = ports.createEncrypt?.(encryption);
    if (encrypt === undefined)
        throw new Error('nothing encrypts here');
    // A wrong key is told now and not when half an hour of scanning is over; a passphrase cannot be wrong.
    if (encryption.passphrase === null)
        await encrypt('');
    return { ...disclosure, encrypt };
}
/**
 * Whatever ends a run that may tell nothing but its outcome is told by its code: the words of an error can quote what
 * was found. Plain reports that an earlier run left go in any case, since this run writes nothing in their place.
 */
async function withinDisclosure(disclosure, { config, ports }, work) {
    try {
        return await work();
    }
    catch (thrown) {
        const error = (0,errors/* toPlimsollError */.cI)(thrown);
        if (!(0,stages_disclosure/* isEncryptedOnly */.pC)(disclosure))
            throw toOpenError(disclosure, { thrown, error });
        await discardPlain(config, ports);
        if (error.code === 'cancelled')
            throw thrown;
        throw toSealedError(error);
    }
}
/** A bug's words can be a piece of what was read: where everybody reads the log, they are not said there either. */
function toOpenError({ profile }, { thrown, error }) {
    if (profile !== 'public' || error.code !== 'internal')
        return thrown;
    return new errors/* PlimsollError */.nN({
        code: error.code,
        message: 'The run failed: internal. The words are withheld, since everybody can read them here',
        hint: 'Run it again with profile: full where only you can read the log, and tell us what it says.',
    });
}
/** What cannot be removed is no reason to say something else than why the run ended. */
async function discardPlain({ deliver: { reports } }, { deliver }) {
    for (const { path } of reports) {
        if (path !== '-')
            await deliver.discard?.(path).catch(() => undefined);
    }
}
/** An error of the same code without its words, but where they are about the place of a report alone. */
function toSealedError(error) {
    if (error.code === 'report-unwritable' || error.code === 'encryption-failed')
        return error;
    return new errors/* PlimsollError */.nN({
        code: error.code,
        message: `The run failed: ${error.code}. The words are withheld, since nothing but the outcome may leave this run`,
        hint: `Look for ${error.code} in docs/troubleshooting.md; without encrypted-only the words are shown.`,
    });
}


/***/ }),

/***/ 89088:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ standardKey)
/* harmony export */ });
/** Two policies may name different files of one path. */
function standardKey({ name, elsewhere }) {
    return JSON.stringify([name, elsewhere]);
}


/***/ }),

/***/ 40959:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e0: () => (/* binding */ findPastClock),
/* harmony export */   gO: () => (/* binding */ isOfPastClock),
/* harmony export */   o$: () => (/* binding */ PAST_CLOCK)
/* harmony export */ });
/** Of the notice. */
const PAST_CLOCK = 'as-of-past';
/**
 * A run that is repeated is judged as of its day. A waiver that has expired since holds there, and days of grace
 * are left: under a policy file that is said where it counts. The day of the clock stands in the notice alone, so
 * that the same run has the same verdict on any later day.
 */
function findPastClock({ documents }, { now, clock }) {
    if (documents.length === 0 || clock === undefined)
        return [];
    const [asOf, today] = [toDay(now()), toDay(clock())];
    if (asOf >= today)
        return [];
    const text = `as-of is ${asOf}, and today is ${today}: waivers, VEX statements, days of grace and ages are judged as they stood then, which may be looser than today`;
    const sentence = `${SET_BACK} to ${asOf}: waivers and days of grace are judged as they stood then`;
    return [{ notice: { code: PAST_CLOCK, text }, sentence }];
}
/** True of a sentence that was said of the clock of an earlier run, which is not the clock of this one. */
function isOfPastClock(sentence) {
    return sentence.startsWith(SET_BACK);
}
const SET_BACK = 'as-of sets the clock back';
/** Waivers end with a day, and grace is counted in days: within one nothing gets looser. */
function toDay(date) {
    return date.toISOString().slice(0, DATE_CHARACTERS);
}
/** Of `2026-01-31T…`. */
const DATE_CHARACTERS = 10;


/***/ }),

/***/ 23107:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ preparePolicy)
});

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/policy/document/values.ts
var values = __webpack_require__(11986);
// EXTERNAL MODULE: ./src/policy/resolve/resolve-policy.ts + 1 modules
var resolve_policy = __webpack_require__(95993);
// EXTERNAL MODULE: ./src/stages/policy/loaded-policy.ts
var loaded_policy = __webpack_require__(89088);
// EXTERNAL MODULE: ./src/policy/resolve/load-documents.ts + 23 modules
var load_documents = __webpack_require__(33877);
;// CONCATENATED MODULE: ./src/stages/policy/named-text.ts


/** From where the policy in force is read. */
function readTrusted(files) {
    return ({ path, elsewhere }, maxBytes) => elsewhere === null
        ? files.read(path, maxBytes)
        : files.readElsewhere({ ...elsewhere, path }, maxBytes);
}
/** The pull request's own files; those of other repositories are the same for both. */
function readProposed(files) {
    return ({ path, elsewhere }, maxBytes) => elsewhere === null
        ? files.readProposed(path, maxBytes)
        : files.readElsewhere({ ...elsewhere, path }, maxBytes);
}
function toFileRecord({ path, commit, text }) {
    return { path, commit, digest: (0,load_documents/* toDigest */.O)(text) };
}
/**
 * What to say of a named file that is not there: an error, unless this very pull request brings it; then it
 * holds once it is merged.
 */
async function explainMissing(request, maxBytes) {
    const { place, code, what, files } = request;
    const { words, origin } = files.trust;
    const proposed = origin === 'base' && place.elsewhere === null
        ? await files.readProposed(place.path, maxBytes)
        : null;
    if (proposed !== null) {
        const text = `${place.path} is not in ${words}: it is new in this pull request and holds once it is merged`;
        return { code: 'policy-not-on-base', text };
    }
    throw new errors/* PlimsollError */.nN({
        code,
        message: `${what} ${place.path} is not there (${words}).`,
        hint: 'Check the path, which is counted from the root of the repository, or take it out of the policy.',
    });
}

;// CONCATENATED MODULE: ./src/stages/policy/load-standards.ts





const MAX_BYTES = 1024 * 1024;
/** Every standard that the policy names for any image, ours or the user's own; throws `standard-invalid`. */
async function loadStandards(set, read, files) {
    const standards = new Map();
    const records = [];
    const notices = [];
    for (const choice of namedStandards(set)) {
        const own = await findOurs(choice.name);
        if (own !== null) {
            standards.set((0,loaded_policy/* standardKey */.L)(choice), own);
            continue;
        }
        const place = { path: choice.name, elsewhere: choice.elsewhere };
        const found = (0,values/* isFilePath */.ig)(choice.name)
            ? await read(place, MAX_BYTES)
            : await refuseName(choice.name);
        if (found === null) {
            const request = { place, code: 'standard-invalid', what: 'The standard', files };
            notices.push(await explainMissing(request, MAX_BYTES));
            continue;
        }
        const standard = await parseStandard(found.text, found.path);
        refuseTwin(standard, { path: found.path, others: [...standards.values()] });
        standards.set((0,loaded_policy/* standardKey */.L)(choice), standard);
        records.push(toFileRecord(found));
    }
    return { standards, files: records, notices };
}
/** Rules and outputs are named after the id: of two standards of one id nobody could tell which has failed. */
function refuseTwin({ id, title }, { path, others }) {
    const twin = others.find((one) => one.id === id);
    if (twin === undefined)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'standard-invalid',
        message: `The standard ${path} (${title}) has the id ${id}, which another standard in force has already (${twin.title}).`,
        hint: 'Give each standard an id of its own, and name each once.',
    });
}
/** Each once, whichever image it is for; ours first, so that no file takes the id of one. */
function namedStandards({ documents, settings }) {
    const named = [
        ...documents.flatMap(({ standards, images, elsewhere }) => [...standards, ...images.flatMap((image) => image.standards)].map((name) => (0,resolve_policy/* toStandardChoice */.Wv)(name, elsewhere))),
        ...settings.standards.map((name) => (0,resolve_policy/* toStandardChoice */.Wv)(name, null)),
    ];
    const each = [...new Map(named.map((one) => [(0,loaded_policy/* standardKey */.L)(one), one])).values()];
    return [
        ...each.filter(({ name }) => !(0,values/* isFilePath */.ig)(name)),
        ...each.filter(({ name }) => (0,values/* isFilePath */.ig)(name)),
    ];
}
/** The packs are loaded when somebody asks for one. */
async function findOurs(name) {
    const { PACKS } = await __webpack_require__.e(/* import() */ 2366).then(__webpack_require__.bind(__webpack_require__, 72366));
    const text = PACKS.get(name);
    return text === undefined ? null : parseStandard(text, `standards/${name}.yml`);
}
async function parseStandard(text, path) {
    const { readStandard } = await __webpack_require__.e(/* import() */ 9670).then(__webpack_require__.bind(__webpack_require__, 69670));
    const { standard, faults } = readStandard(text, path);
    if (standard !== null)
        return standard;
    const lines = faults.map((fault) => `- ${path}:${fault.line}:${fault.column}: ${fault.text}`);
    throw new errors/* PlimsollError */.nN({
        code: 'standard-invalid',
        message: [`The standard ${path} cannot be used:`, ...lines].join('\n'),
        hint: 'Correct what is named; docs/standards.md describes the form.',
    });
}
async function refuseName(name) {
    const { PACKS } = await __webpack_require__.e(/* import() */ 2366).then(__webpack_require__.bind(__webpack_require__, 72366));
    const { findNearestKey } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 36834));
    const known = [...PACKS.keys()];
    const nearest = findNearestKey(name, known);
    throw new errors/* PlimsollError */.nN({
        code: 'standard-invalid',
        message: `There is no standard ${JSON.stringify(name)}${nearest === null ? '' : `; did you mean ${nearest}?`}`,
        hint: `Name one of ${known.join(', ')}, or the path of a file of your own.`,
    });
}

// EXTERNAL MODULE: ./src/policy/vex/index.ts + 24 modules
var policy_vex = __webpack_require__(8775);
;// CONCATENATED MODULE: ./src/stages/policy/load-vex.ts



/** Every VEX document that the policy names; throws `vex-invalid` with the faults of all of them. */
async function loadVex({ vex }, read, files) {
    const statements = [];
    const records = [];
    const notices = [];
    const faults = [];
    for (const place of vex.files) {
        const found = await read(place, policy_vex/* MAX_VEX_LENGTH */.Gl);
        if (found === null) {
            const request = { place, code: 'vex-invalid', what: 'The VEX document', files };
            notices.push(await explainMissing(request, policy_vex/* MAX_VEX_LENGTH */.Gl));
            continue;
        }
        const document = (0,policy_vex/* readVex */.iw)(found.text, found.path);
        records.push(toFileRecord(found));
        statements.push(...document.statements);
        notices.push(...document.notices);
        faults.push(...document.faults);
    }
    if (faults.length > 0)
        throw refuseVex(faults);
    return { statements, files: records, notices };
}
function refuseVex(faults) {
    return new errors/* PlimsollError */.nN({
        code: 'vex-invalid',
        message: faults.join('\n'),
        hint: 'Give documents of OpenVEX, CycloneDX or CSAF 2 as their authors wrote them; docs/vex.md says what is read.',
    });
}

// EXTERNAL MODULE: ./src/policy/waivers/index.ts + 29 modules
var policy_waivers = __webpack_require__(20990);
;// CONCATENATED MODULE: ./src/stages/policy/load-waivers.ts


/** A thousand waivers take a third of this. */
const load_waivers_MAX_BYTES = 4 * 1024 * 1024;
/** Every list of waivers that the policy names; throws `waivers-invalid` with the faults of all of them. */
async function loadWaivers({ waivers: { sources } }, read, files) {
    const parts = [];
    for (const source of sources)
        parts.push(await loadSource(source, read, files));
    const faults = parts.flatMap((part) => part.faults);
    if (faults.length > 0)
        throw (0,policy_waivers/* refuseWaivers */._T)(faults);
    return {
        waivers: parts.flatMap((part) => part.waivers),
        files: parts.flatMap((part) => part.files),
        notices: parts.flatMap((part) => part.notices),
    };
}
async function loadSource(source, read, files) {
    if (source.kind === 'inline') {
        return { files: [], notices: [], ...(0,policy_waivers/* readWaivers */.Sr)(source.node, source.path) };
    }
    const found = await read(source, load_waivers_MAX_BYTES);
    if (found === null) {
        const nothing = { waivers: [], faults: [], files: [] };
        if (source.isOptional)
            return { ...nothing, notices: [] };
        const request = { place: source, code: 'waivers-invalid', what: 'The list of waivers' };
        return { ...nothing, notices: [await explainMissing({ ...request, files }, load_waivers_MAX_BYTES)] };
    }
    const { waivers, faults, notices } = (0,policy_waivers/* readWaiverFile */.lN)({ path: found.path, text: found.text });
    return {
        waivers,
        faults,
        files: [toFileRecord(found)],
        notices: notices.map((text) => ({ code: 'waivers-partly-read', text })),
    };
}

// EXTERNAL MODULE: ./src/stages/policy/past-clock.ts
var past_clock = __webpack_require__(40959);
// EXTERNAL MODULE: ./src/stages/policy/proposal.ts
var proposal = __webpack_require__(36230);
;// CONCATENATED MODULE: ./src/stages/policy/prepare-policy.ts







/**
 * Reads the policy and all that it names, before anything is fetched or scanned. Throws what is wrong with it
 * (`policy-invalid`, `waivers-invalid`, `vex-invalid`, `standard-invalid`, `policy-unreadable`).
 */
async function preparePolicy(config, ports) {
    const files = await ports.openPolicyFiles();
    const { loadPolicySet } = await __webpack_require__.e(/* import() */ 5081).then(__webpack_require__.bind(__webpack_require__, 65081));
    const today = ports.now().toISOString().slice(0, DATE_CHARACTERS);
    const { inputs, mode, policy: settings } = config;
    const set = await loadPolicySet({ settings, inputs, mode, today }, files);
    const trusted = await loadAll(set, readTrusted(files), files);
    const approvals = await approvalsOfWaivers(trusted, (path, team) => files.approvalsOf(path, [team]));
    const inForce = { ...trusted, approvals };
    const past = (0,past_clock/* findPastClock */.e0)(set, ports);
    const weighed = await weigh(inForce, files);
    return {
        ...weighed,
        origin: files.trust.origin,
        notices: [...weighed.notices, ...past.map(({ notice }) => notice)],
        degraded: past.map(({ sentence }) => sentence),
    };
}
async function weigh(inForce, files) {
    if (files.trust.origin === 'base')
        return weighProposal(inForce, files);
    return { inForce, proposed: null, notices: [] };
}
/** Of `2026-01-31T…`. */
const DATE_CHARACTERS = 10;
async function loadAll(set, read, files) {
    const waivers = await loadWaivers(set, read, files);
    const vex = await loadVex(set, read, files);
    const standards = await loadStandards(set, read, files);
    return {
        set,
        waivers: waivers.waivers,
        statements: vex.statements,
        standards: standards.standards,
        files: [...set.files, ...waivers.files, ...vex.files, ...standards.files],
        notices: [...set.notices, ...waivers.notices, ...vex.notices, ...standards.notices],
    };
}
/** Who approved each list of waivers, where the policy asks for that. */
async function approvalsOfWaivers({ set, waivers }, ask) {
    const teams = set.waivers.rules.requireApproval;
    const answers = new Map();
    if (teams === null)
        return answers;
    for (const path of new Set(waivers.map((waiver) => waiver.source.path))) {
        answers.set(path, await (0,proposal/* askApproval */.Ns)(teams, (team) => ask(path, team)));
    }
    return answers;
}
/** A change of the policy counts once somebody approved it whom the policy of the base names. */
async function weighProposal(inForce, files) {
    const { proposed } = inForce.set;
    if (proposed?.kind === 'faulty') {
        return { inForce, proposed: null, notices: [proposal/* describeProposal */.cm.faulty(proposed.faults)] };
    }
    const set = proposed?.set ?? { ...inForce.set, proposed: null };
    const own = await loadProposed(set, files);
    if ('notice' in own)
        return { inForce, proposed: null, notices: [own.notice] };
    if (isSame(own, inForce))
        return { inForce, proposed: null, notices: [] };
    const loaded = { ...own, approvals: await approvalsOfProposal(own, inForce, files) };
    const teams = inForce.set.approvals;
    if (teams === null) {
        return { inForce, proposed: loaded, notices: [proposal/* describeProposal */.cm.noTeam(inForce.set)] };
    }
    const answer = await (0,proposal/* askApproval */.Ns)(teams, (team) => files.approvals([team]));
    if (answer.state === 'known' && answer.approvals.length > 0) {
        return { inForce: loaded, proposed: null, notices: [proposal/* describeProposal */.cm.approved(answer)] };
    }
    return { inForce, proposed: loaded, notices: [proposal/* describeProposal */.cm.waiting(teams, answer)] };
}
/**
 * A list of waivers that the pull request changes is approved with it, by the teams that may approve waivers; one
 * that it leaves alone was approved when it came, or was not.
 */
function approvalsOfProposal(own, inForce, files) {
    const before = new Set(inForce.files.map(toVersion));
    const kept = own.files.filter((file) => before.has(toVersion(file))).map(({ path }) => path);
    return approvalsOfWaivers(own, (path, team) => kept.includes(path) ? files.approvalsOf(path, [team]) : files.approvals([team]));
}
/** What is wrong with the pull request's own files is told, and holds nobody up: they do not count yet. */
async function loadProposed(set, files) {
    // Of a file that is missing there, the base is not the one to blame.
    const trust = { origin: 'workspace', commit: null, words: 'this pull request' };
    try {
        return await loadAll(set, readProposed(files), { ...files, trust });
    }
    catch (thrown) {
        if ((0,errors/* blameOf */.nR)((0,errors/* toPlimsollError */.cI)(thrown).code) !== 'input')
            throw thrown;
        return { notice: proposal/* describeProposal */.cm.broken(thrown) };
    }
}
function isSame(one, other) {
    const versions = ({ files }) => files.map(toVersion).join('\n');
    return versions(one) === versions(other);
}
function toVersion({ path, digest }) {
    return `${path} ${digest}`;
}


/***/ }),

/***/ 36230:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ns: () => (/* binding */ askApproval),
/* harmony export */   cm: () => (/* binding */ describeProposal),
/* harmony export */   xU: () => (/* binding */ describeEffect)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);

/**
 * Asks one team at a time, since somebody of any of them suffices and one that cannot be read must not hide the
 * others. All who approved are told: of a waiver, its owner is not the one who counts.
 */
async function askApproval(teams, ask) {
    const answers = [];
    for (const team of teams)
        answers.push(await ask(team));
    const known = answers.filter((answer) => answer.state === 'known');
    const approvals = known.flatMap((answer) => answer.approvals);
    const [first] = known;
    if (first !== undefined && approvals.length > 0)
        return { ...first, approvals };
    const unknown = answers.find((answer) => answer.state === 'unknown');
    return unknown ?? first ?? { state: 'unknown', reason: 'no team is named' };
}
const SHORT_COMMIT = 12;
const CODE = 'policy-proposed';
/** What a run says of a pull request that changes the policy by which it is judged. */
const describeProposal = {
    noTeam: ({ documents }) => {
        const names = documents.length === 0
            ? 'there is no policy on the base that names a team'
            : 'the policy of the base names no team';
        return {
            code: CODE,
            text: `This pull request changes the policy, its waivers or VEX documents. It is judged by those of the base; the change holds once it is merged, since ${names} that could approve it (approvals: { teams: … }).`,
        };
    },
    waiting: (teams, answer) => {
        const why = answer.state === 'unknown' ? `: ${answer.reason}` : '';
        return {
            code: CODE,
            text: `This pull request changes the policy, its waivers or VEX documents. It is judged by those of the base until somebody of ${teams.join(' or ')} approves its head commit${why}.`,
        };
    },
    approved: ({ approvals, commit }) => ({
        code: 'policy-approved',
        text: `The policy, waivers and VEX documents of this pull request are in force: approved by ${describeApprovals(approvals)} at commit ${commit.slice(0, SHORT_COMMIT)}.`,
    }),
    faulty: (faults) => {
        const [first] = faults;
        const where = first === undefined ? '' : ` (${first.path}:${first.line}: ${first.text})`;
        return {
            code: CODE,
            text: `This pull request makes a policy that cannot be read${where}: once merged, every run would end with exit code 3. It is judged by that of the base.`,
        };
    },
    broken: (thrown) => ({
        code: CODE,
        text: `This pull request changes what the policy names in a way that cannot be read: ${oneLine((0,_domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .toPlimsollError */ .cI)(thrown).message)} It is judged by the policy of the base.`,
    }),
};
const SHOWN_LINES = 4;
/** A fault of a file says all that is wrong with it, a line each; here the first few have to do. */
function oneLine(text) {
    const lines = text.split('\n');
    const more = lines.length - SHOWN_LINES;
    const shown = lines.slice(0, SHOWN_LINES).map((line) => line.trim());
    return [...shown, ...(more > 0 ? [`(and ${more} more lines)`] : [])].join(' ');
}
function describeApprovals(approvals) {
    return approvals.map(({ login, team }) => `${login} (${team})`).join(', ');
}
/** What a proposed policy would change for an image, beside the policy in force. */
function describeEffect(now, then) {
    const parts = [
        describeVerdict(now.report, then.report),
        ...(now.mode === then.mode ? [] : [`mode would be ${then.mode} instead of ${now.mode}`]),
        ...describeWaived(now.report, then.report),
    ];
    const rules = findChangedRules(now.report, then.report);
    const more = rules.length > SHOWN_RULES ? ` and ${rules.length - SHOWN_RULES} more` : '';
    const list = rules.length === 0 ? '' : ` (${rules.slice(0, SHOWN_RULES).join(', ')}${more})`;
    return {
        code: 'policy-effect',
        text: `With the policy of this pull request, ${parts.join(', ')} for ${now.report.name}${list}.`,
    };
}
const SHOWN_RULES = 8;
function describeVerdict({ verdict: now }, { verdict: then }) {
    return now.outcome === then.outcome
        ? `the verdict would stay ${now.outcome}`
        : `the verdict would be ${then.outcome} instead of ${now.outcome}`;
}
function describeWaived({ counts: now }, { counts: then }) {
    if (now.waived === then.waived)
        return [];
    return [`${then.waived} findings waived instead of ${now.waived}`];
}
/** `vulnerabilities.high failed → passed`; what only one of them asks for is `not asked for` by the other. */
function findChangedRules(now, then) {
    const before = new Map(now.rules.map((rule) => [rule.id, rule.state]));
    const after = new Map(then.rules.map((rule) => [rule.id, rule.state]));
    const stateIn = (states, id) => states.get(id) ?? 'not asked for';
    const ids = [...new Set([...after.keys(), ...before.keys()])];
    return ids
        .filter((id) => stateIn(before, id) !== stateIn(after, id))
        .map((id) => `${id} ${stateIn(before, id)} → ${stateIn(after, id)}`);
}


/***/ }),

/***/ 6357:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ toRunReport),
/* harmony export */   t: () => (/* binding */ MODE_REPORT)
/* harmony export */ });
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43356);
/* harmony import */ var _policy_judge_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62264);
/* harmony import */ var _policy_resolve_resolve_policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(95993);
/* harmony import */ var _policy_waivers_index_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(20990);




/** What a run says of all its images, before any of it is delivered. */
function toRunReport(request) {
    const { results, notices = [], policies, asOf } = request;
    const images = results.map((result) => result.report);
    const told = results.flatMap((result) => result.notices);
    return {
        tool: { name: 'plimsoll', version: _domain_version_js__WEBPACK_IMPORTED_MODULE_3__/* .PLIMSOLL_VERSION */ .A },
        asOf,
        feeds: distinctFeeds(results.flatMap((result) => result.feeds)),
        policy: toPolicyRecord(policies.inForce),
        verdict: (0,_policy_judge_js__WEBPACK_IMPORTED_MODULE_0__/* .joinVerdicts */ .$U)(images.map((image) => image.verdict)),
        notices: distinctNotices([
            ...told,
            ...policies.inForce.notices,
            ...policies.notices,
            ...notices,
            ...modeNotices(results),
        ]),
        deliveries: [],
        waivers: (0,_policy_waivers_index_js__WEBPACK_IMPORTED_MODULE_2__/* .toWaiverRecords */ .kK)(results.flatMap((result) => result.uses)),
        images,
    };
}
function toPolicyRecord({ set, files, standards }) {
    const { circumstances } = (0,_policy_resolve_resolve_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .resolvePolicy */ .nZ)(set, { imageName: _policy_resolve_resolve_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .ANY_IMAGE */ .$6 });
    return {
        isDefault: set.isDefault,
        description: set.description,
        files,
        stage: circumstances.stage,
        standards: [...standards.values()].map((standard) => standard.id),
    };
}
/** One list is asked for every image of a run; reports of several runs may name several. */
function distinctFeeds(records) {
    const toKey = ({ name, origin, date, version }) => JSON.stringify([name, origin, date, version]);
    const youngestFirst = [...records].sort((a, b) => a.ageDays - b.ageDays);
    return [...new Map(youngestFirst.map((record) => [toKey(record), record])).values()];
}
function modeNotices(results) {
    const lenient = results.filter((result) => result.mode === 'report');
    if (lenient.length === 0)
        return [];
    if (lenient.length === results.length)
        return [{ code: MODE_REPORT, text: MODE_TEXT }];
    const names = [...new Set(lenient.map(({ report }) => report.name))].join(', ');
    const text = `mode is report for ${names}: a gate that says no to them does not fail this run.`;
    return [{ code: MODE_REPORT, text }];
}
/** The code of the notice that the gate of this run stops nobody: it is about no other run. */
const MODE_REPORT = 'mode-report';
const MODE_TEXT = 'mode is report: a gate that says no does not fail this run.';
function distinctNotices(notices) {
    return [...new Map(notices.map((one) => [`${one.code} ${one.text}`, one])).values()];
}


/***/ })

};
