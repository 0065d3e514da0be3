export const id = 990;
export const ids = [990];
export const modules = {

/***/ 80633:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ toAcceptedStatus),
/* harmony export */   V: () => (/* binding */ toOpenVex)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(10241);
/* harmony import */ var _domain_version_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(43356);
/* harmony import */ var _to_purl_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(96225);




/**
 * OpenVEX 0.2.0: with a justification `not_affected`, without one `affected`, since a risk that somebody
 * accepts is still one. What OpenVEX could only say more broadly is left out, and named.
 */
function toOpenVex(waivers, request) {
    const told = waivers.map((waiver) => ({ waiver, answer: toStatements(waiver, request.asOf) }));
    const statements = told.flatMap(({ answer }) => (answer.ok ? answer.statements : []));
    const notices = told.flatMap(({ waiver, answer }) => noticesOf(waiver, answer));
    if (statements.length === 0)
        throw nothingSaid(notices);
    const unique = [...new Map(statements.map((one) => [JSON.stringify(one), one])).values()];
    const hasAuthor = (request.author ?? '') !== '';
    const author = hasAuthor ? request.author : 'Unknown Author';
    const unknown = 'The document names no author; give one before you publish it';
    return {
        text: `${JSON.stringify(toDocument(unique, { asOf: request.asOf, author }), null, 2)}\n`,
        notices: hasAuthor ? notices : [...notices, unknown],
    };
}
function toDocument(statements, head) {
    const timestamp = head.asOf.toISOString();
    const body = { author: head.author, timestamp, version: 1, statements };
    const digest = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(JSON.stringify(body)).digest('hex');
    return {
        '@context': 'https://openvex.dev/ns/v0.2.0',
        '@id': `urn:plimsoll:vex:${digest}`,
        author: head.author,
        timestamp,
        version: 1,
        tooling: `plimsoll ${_domain_version_js__WEBPACK_IMPORTED_MODULE_3__/* .PLIMSOLL_VERSION */ .A}`,
        statements,
    };
}
function toStatements(waiver, asOf) {
    const why = whyNot(waiver, asOf);
    if (why !== null)
        return { ok: false, why };
    const purls = purlsOf(waiver);
    if (purls === null)
        return { ok: false, why: 'its package or its versions cannot be said as a package URL' };
    const products = purls.map((purl) => ({ '@id': purl, identifiers: { purl } }));
    const statements = waiver.scope.vulnerabilities.map((name) => ({
        vulnerability: { name },
        products,
        ...toAcceptedStatus(waiver),
    }));
    return { ok: true, statements, lost: lostOf(waiver) };
}
/** A statement without these would be about more than the waiver is. */
function whyNot({ scope, until }, asOf) {
    if (until !== null && asOf.getTime() >= until)
        return 'it has expired';
    if (scope.vulnerabilities.length === 0)
        return 'OpenVEX speaks of vulnerabilities by their id alone';
    if (scope.package === null)
        return 'OpenVEX needs a product, and it names no package';
    if (scope.paths.length > 0)
        return 'OpenVEX knows no paths';
    if (scope.images.length > 0)
        return 'OpenVEX knows no patterns of images';
    return scope.fixState === null ? null : 'OpenVEX knows no fix-state';
}
function purlsOf({ scope }) {
    const version = scope.versions === null ? '' : (0,_to_purl_js__WEBPACK_IMPORTED_MODULE_2__/* .exactVersionOf */ .l)(scope.versions.text);
    if (version === null)
        return null;
    const purls = (scope.package?.written ?? []).map((written) => {
        const purl = typeof written === 'string' ? written : (0,_to_purl_js__WEBPACK_IMPORTED_MODULE_2__/* .toPurl */ .B)(written);
        return purl === null || version === '' ? purl : withVersion(purl, version);
    });
    return purls.includes(null) ? null : [...new Set(purls.filter((purl) => purl !== null))];
}
/** Null where the package URL names a version already, or has parts behind it. */
function withVersion(purl, version) {
    const name = purl.slice(purl.lastIndexOf('/') + 1);
    return /[@?#]/.test(name.slice(1)) ? null : `${purl}@${encodeURIComponent(version)}`;
}
/** What a waiver says of a finding in the words of a statement; reports say the same of the findings that it covers. */
function toAcceptedStatus({ justification, reason, owner, expires, ticket, }) {
    const parts = [
        `Accepted${owner === null ? '' : ` by ${owner}`}${expires === null ? '' : ` until ${expires}`}`,
        ...(ticket === null ? [] : [ticket]),
    ];
    const notes = { status_notes: parts.join('; ') };
    return justification === null
        ? { status: 'affected', ...notes, action_statement: reason }
        : { status: 'not_affected', ...notes, justification, impact_statement: reason };
}
function lostOf({ conditions, until, justification }) {
    if (justification === null)
        return [];
    const isConditional = conditions.untilFixed ||
        conditions.whileEpssBelow !== null ||
        conditions.whilePercentileBelow !== null;
    return [
        ...(until === null ? [] : ['OpenVEX knows no end: convert anew before it is over']),
        ...(isConditional ? ['OpenVEX knows no conditions, and holds whatever comes'] : []),
    ];
}
function noticesOf({ source: { path, line } }, answer) {
    const place = line === null ? path : `${path}:${line}`;
    return answer.ok
        ? answer.lost.map((lost) => `${place}: ${lost}`)
        : [`${place} is not in the document: ${answer.why}`];
}
function nothingSaid(notices) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .PlimsollError */ .nN({
        code: 'waivers-invalid',
        message: `None of the waivers can be said in OpenVEX: ${notices.slice(0, 10).join('; ')}.`,
        hint: 'Name the vulnerability and the package in each waiver that is to be published.',
    });
}


/***/ }),

/***/ 96225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ toPurl),
/* harmony export */   l: () => (/* binding */ exactVersionOf)
/* harmony export */ });
/* harmony import */ var _matching_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25625);

/** The package URL that means the same as a package in words; null where none does. */
function toPurl(pattern) {
    const { type, versions } = pattern;
    const path = pathOf(pattern);
    const source = sourceOf(pattern);
    const version = versions === undefined ? '' : exactVersionOf(versions);
    if (type === undefined || path === null || source === null || version === null)
        return null;
    return `pkg:${type}/${path}${version === '' ? '' : `@${encodeURIComponent(version)}`}${source}`;
}
/** Without a group, Maven's name means the artifact of every group, which no package URL can say. */
function pathOf({ type, namespace, name }) {
    if ((0,_matching_index_js__WEBPACK_IMPORTED_MODULE_0__/* .isGlob */ .fg)(name))
        return null;
    const path = type === 'maven' ? name.replace(':', '/') : name;
    if (type === 'maven' && namespace === undefined && !path.includes('/'))
        return null;
    const parts = [namespace, ...path.split('/')].filter((part) => part !== undefined);
    return parts.map(encodeURIComponent).join('/');
}
const SOURCES = new Map([
    ['deb', '?arch=source'],
    ['rpm', '?arch=src'],
]);
function sourceOf({ type = '', isSource = false }) {
    return isSource ? (SOURCES.get(type) ?? null) : '';
}
/** `1.2` of `=1.2`; null for a range. */
function exactVersionOf(range) {
    return /^\s*={0,2}\s*([^\s<>=!,|]+)\s*$/.exec(range)?.[1] ?? null;
}


/***/ }),

/***/ 20990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Kw: () => (/* reexport */ applyWaivers),
  LX: () => (/* reexport */ convertWaivers),
  lN: () => (/* reexport */ readWaiverFile),
  Sr: () => (/* reexport */ read_waivers/* readWaivers */.S),
  _T: () => (/* reexport */ refuseWaivers),
  kK: () => (/* reexport */ toWaiverRecords)
});

// UNUSED EXPORTS: BROAD_FINDINGS, DEFAULT_WAIVER_RULES, EXPLOITED_DAYS, WAIVER_FORMATS

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/policy/document/shown-text.ts
var shown_text = __webpack_require__(86043);
// EXTERNAL MODULE: ./src/versions/index.ts + 24 modules
var src_versions = __webpack_require__(2612);
// EXTERNAL MODULE: ./src/policy/matching/index.ts + 3 modules
var matching = __webpack_require__(25625);
// EXTERNAL MODULE: ./src/policy/matching/version-matcher.ts
var version_matcher = __webpack_require__(827);
// EXTERNAL MODULE: ./src/policy/waivers/scope.ts
var waivers_scope = __webpack_require__(53404);
;// CONCATENATED MODULE: ./src/policy/waivers/cover.ts





const YES = { kind: 'yes' };
const NO = { kind: 'no' };
const TESTS = [coverKind, coverPackage, coverVersion, coverFixState, coverPaths];
/** For findings whose id an entry names, or entries that name none (`indexWaivers`). */
function coverFinding(scope, finding, effort) {
    effort.spend(1 + (scope.package?.matchers.length ?? 0));
    let cover = YES;
    for (const test of TESTS) {
        const answer = test(scope, finding, effort);
        if (answer.kind === 'no')
            return NO;
        if (cover.kind === 'yes')
            cover = answer;
    }
    return cover;
}
/** Malware is waived by its own id or not at all: a package that was accepted for its flaws is another one then. */
function coverKind(scope, finding) {
    if (!scope.kinds.includes(finding.kind))
        return NO;
    const isMalware = finding.kind === 'malware' || (finding.kind === 'vulnerability' && finding.class === 'malware');
    if (isMalware && !(0,waivers_scope/* namesIds */.x7)(scope))
        return NO;
    return !scope.isPrintedIdOnly || isPrinted(scope, finding) ? YES : NO;
}
function isPrinted({ vulnerabilities, rules }, finding) {
    const isVulnerability = finding.kind === 'vulnerability';
    const printed = isVulnerability ? printedIds(finding) : [finding.rule.id];
    const wanted = isVulnerability ? vulnerabilities : rules;
    return wanted.some((id) => printed.some((one) => (0,matching/* normaliseId */.GU)(one) === (0,matching/* normaliseId */.GU)(id)));
}
function printedIds({ vulnerability, sightings }) {
    return [vulnerability.id, ...sightings.map((sighting) => sighting.id)];
}
function coverPackage({ package: wanted }, { package: subject }) {
    if (wanted === null)
        return YES;
    if (subject === null)
        return NO;
    const answers = wanted.matchers.map((matcher) => matcher.judge(subject));
    if (answers.some((answer) => answer.matches))
        return YES;
    const [doubt] = answers.flatMap((answer) => answer.reason ?? []);
    return doubt === undefined ? NO : { kind: 'unclear', why: doubt };
}
function coverVersion({ versions }, { package: subject }) {
    if (versions === null)
        return YES;
    if (subject === null)
        return NO;
    const { matches, reason } = (0,version_matcher/* isInRange */.h$)(versions.range, (0,src_versions/* versionTypeOf */.gq)(subject), subject.version);
    if (matches)
        return YES;
    return reason === null ? NO : { kind: 'unclear', why: reason };
}
/** Grype's own word decides, and where the merged one differs, Trivy knows better than the entry. */
function coverFixState({ fixState }, finding) {
    if (fixState === null)
        return YES;
    if (finding.kind !== 'vulnerability' || finding.fix.state !== fixState)
        return NO;
    const ofGrype = finding.fix.statements.filter((one) => one.scanner === 'grype');
    const isSame = (one) => one.state === fixState;
    return ofGrype.length > 0 && ofGrype.every(isSame) ? YES : NO;
}
/**
 * One finding may lie at several places. All of them have to be meant: else what the entry does not speak of
 * would be waived with the rest.
 */
function coverPaths({ paths }, { instances }, effort) {
    if (paths.length === 0 || paths.some((glob) => glob.isAnyPath))
        return YES;
    const isMeant = (path) => path !== null && paths.some((glob) => effort.matches(glob, path));
    const others = instances.filter(({ path }) => !isMeant(path));
    if (others.length === 0 && instances.length > 0)
        return YES;
    if (others.length === instances.length)
        return NO;
    const place = others[0]?.path ?? null;
    const where = place === null ? 'at a place without a path' : `in ${(0,shown_text/* toShownText */.Y)(place)}`;
    return { kind: 'unclear', why: `it lies ${where} too, which the paths of the waiver do not mean` };
}

;// CONCATENATED MODULE: ./src/policy/waivers/effort.ts

/** Some seconds of work: beyond this a list of waivers is an attack or a mistake. */
const MAX_COMPARISONS = 50_000_000;
/** A pattern takes far longer than a look at what is known. */
const COST_OF_GLOB = 20;
const MAX_REMEMBERED = 1_000_000;
function createEffort() {
    let left = MAX_COMPARISONS;
    const spend = (comparisons) => {
        left -= comparisons;
        if (left < 0)
            refuse();
    };
    const matches = createMemory((glob, path) => {
        spend(COST_OF_GLOB);
        return glob.matches(path);
    });
    return {
        spend,
        matches(glob, path) {
            spend(1);
            return glob.mayMatch(path) && matches(glob, path);
        },
    };
}
/** By the pattern as written, so that entries which name the same paths share what is known. */
function createMemory(ask) {
    const known = new Map();
    let remembered = 0;
    return (glob, path) => {
        const answers = known.get(glob.pattern) ?? new Map();
        const before = answers.get(path);
        if (before !== undefined)
            return before;
        const answer = ask(glob, path);
        if (remembered >= MAX_REMEMBERED)
            return answer;
        remembered += 1;
        known.set(glob.pattern, answers.set(path, answer));
        return answer;
    };
}
function refuse() {
    throw new errors/* PlimsollError */.nN({
        code: 'waivers-invalid',
        message: `Finding out what the waivers are about takes more than ${MAX_COMPARISONS} comparisons.`,
        hint: 'Name ids in waivers of packages with many findings, and remove those that repeat each other.',
    });
}

;// CONCATENATED MODULE: ./src/policy/waivers/find-candidates.ts


const NONE = [];
/**
 * By id, so that a finding meets only waivers that name it; those without an id by package, once for each
 * package. That keeps hundreds of waivers against a hundred thousand findings below a second.
 */
function indexWaivers(waivers, effort) {
    const byId = new Map();
    const anonymous = [];
    for (const [place, waiver] of waivers.entries()) {
        for (const key of keysOf(waiver))
            add(byId, key, place);
        if (!(0,waivers_scope/* namesIds */.x7)(waiver.scope))
            anonymous.push(place);
    }
    const byPackage = createPackageMemory(waivers, anonymous, effort);
    const lookUps = { v: createLookUp(byId, 'v'), r: createLookUp(byId, 'r') };
    return (finding) => join(findById(lookUps, finding), byPackage(finding));
}
function add(index, key, place) {
    const places = index.get(key);
    if (places === undefined)
        index.set(key, [place]);
    else if (places.at(-1) !== place)
        places.push(place);
}
/** A rule and a vulnerability of one name are two things. */
function keysOf({ scope }) {
    const hasPackage = scope.package !== null;
    const ids = scope.vulnerabilities.map(matching/* normaliseId */.GU);
    return [
        ...ids.map((id) => `v ${id}`),
        ...ids.flatMap((id) => (hasPackage ? (stemOf(id) ?? []) : [])).map((stem) => `v ${stem}`),
        ...scope.rules.map((id) => `r ${(0,matching/* normaliseId */.GU)(id)}`),
    ];
}
/**
 * `TEMP-0841856` of `TEMP-0841856-B18BAF`: Debian changes what follows, so that a waiver which names the
 * package too is matched by what stays.
 */
function stemOf(id) {
    return /^(TEMP-\d+)-[0-9A-F]+$/.exec(id)?.[1] ?? null;
}
/** Of a normalised id, or of one as written, which is normalised once for all findings that have it. */
function createLookUp(index, prefix) {
    const known = new Map();
    return (written) => {
        const found = known.get(written);
        if (found !== undefined)
            return found;
        const id = (0,matching/* normaliseId */.GU)(written);
        const stem = id.startsWith('TEMP-') ? stemOf(id) : null;
        const ofStem = stem === null ? NONE : (index.get(`${prefix} ${stem}`) ?? NONE);
        const places = join(index.get(`${prefix} ${id}`) ?? NONE, ofStem);
        known.set(written, places);
        return places;
    };
}
/** What a finding is called is asked precisely only when anything that it mentions is in a waiver. */
function findById(lookUps, finding) {
    const lookUp = finding.kind === 'vulnerability' ? lookUps.v : lookUps.r;
    if (!isMentioned(finding, lookUp))
        return NONE;
    let found = NONE;
    for (const id of (0,matching/* toSubject */.OI)(finding).ids)
        found = join(found, lookUp(id));
    return found;
}
function isMentioned(finding, lookUp) {
    const isKnown = (id) => lookUp(id).length > 0;
    if (finding.kind !== 'vulnerability')
        return isKnown(finding.rule.id);
    const { id, aliases, advisories } = finding.vulnerability;
    return (isKnown(id) ||
        aliases.some(isKnown) ||
        advisories.some(isKnown) ||
        finding.sightings.some((sighting) => isKnown(sighting.id)));
}
function join(a, b) {
    if (a.length === 0)
        return b;
    if (b.length === 0 || a === b)
        return a;
    return [...new Set([...a, ...b])].sort((one, other) => one - other);
}
/** Those that name neither an id nor a package meet everything. */
function createPackageMemory(waivers, anonymous, effort) {
    if (anonymous.length === 0)
        return () => NONE;
    const known = new Map();
    return ({ package: subject }) => {
        const key = subject === null ? '' : keyOf(subject);
        const before = known.get(key);
        if (before !== undefined)
            return before;
        effort.spend(anonymous.length);
        const found = anonymous.filter((place) => mayMean(waivers[place], subject));
        known.set(key, found);
        return found;
    };
}
function keyOf({ type, namespace, name, version, purl, sourcePackage }) {
    const source = sourcePackage === null ? '' : `${sourcePackage.name} ${sourcePackage.version}`;
    return `${type} ${namespace ?? ''} ${name} ${version} ${purl ?? ''} ${source}`;
}
function mayMean(waiver, subject) {
    const scope = waiver?.scope.package ?? null;
    if (scope === null)
        return true;
    if (subject === null)
        return false;
    return scope.matchers.some((matcher) => {
        const { matches, reason } = matcher.judge(subject);
        return matches || reason !== null;
    });
}

;// CONCATENATED MODULE: ./src/policy/waivers/approval.ts

/**
 * Whether another person than the owner has approved, in the name of a team that the policy names. (That it is
 * another than the author of the pull request is seen to where approvals are read.) What cannot be told
 * counts as not approved.
 */
function judgeApproval(waiver, teams, answer) {
    const owner = ownerOf(waiver);
    if (owner.kind === 'refused')
        return owner;
    if (answer?.state !== 'known')
        return approval_refuse(`its approval could not be checked: ${whyOf(answer)}`);
    const ofTeams = answer.approvals.filter(({ team }) => teams.some((one) => isSame(one, team)));
    if (ofTeams.length === 0)
        return approval_refuse(`nobody of ${listOf(teams)} has approved it`);
    const others = ofTeams.filter((approval) => !isBy(approval, owner.name));
    if (others.length === 0)
        return approval_refuse(`only ${owner.name} has approved it, who owns it: another person has to`);
    const claimed = waiver.approvedBy;
    const found = claimed === null ? others[0] : others.find((approval) => isBy(approval, claimed));
    if (found === undefined)
        return approval_refuse(`it names ${(0,shown_text/* toShownText */.Y)(claimed ?? '')} as approver, who has not approved it`);
    return { kind: 'approved', by: `@${plainName(found.login)}` };
}
/** A login of GitHub, or `organisation/team`. */
const NAME = /^@?[A-Za-z0-9][A-Za-z0-9-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)?$/;
/** Only names that approvals are given under can be told apart from them; an address of mail cannot. */
function ownerOf({ owner }) {
    if (owner === null)
        return approval_refuse('it names no owner, so that nobody can tell whether another person approved it');
    if (NAME.test(owner))
        return { kind: 'owner', name: owner };
    return approval_refuse(`its owner ${(0,shown_text/* toShownText */.Y)(owner)} is no GitHub name (@person, @organisation/team), so that nobody can tell whether another person approved it`);
}
function isBy({ login, team }, name) {
    return isSame(login, name) || isSame(team, name);
}
/** Names of GitHub do not tell capitals from small letters. */
function isSame(a, b) {
    return plainName(a).toLowerCase() === plainName(b).toLowerCase();
}
function plainName(name) {
    return name.trim().replace(/^@/, '');
}
function whyOf(answer) {
    return answer?.state === 'unknown' ? answer.reason : 'nobody was asked';
}
function listOf(teams) {
    return teams.length === 0 ? 'any team (the policy names none)' : teams.join(' or ');
}
function approval_refuse(why) {
    return { kind: 'refused', why };
}

// EXTERNAL MODULE: ./src/policy/waivers/calendar.ts
var calendar = __webpack_require__(52396);
;// CONCATENATED MODULE: ./src/policy/waivers/standing.ts




function judgeWaiver(waiver, request) {
    if (!(0,waivers_scope/* namesIds */.x7)(waiver.scope) && !(0,waivers_scope/* namesPackage */.L$)(waiver.scope)) {
        return {
            kind: 'too-broad',
            why: 'it names neither an id nor a package: a waiver for everything',
        };
    }
    const early = whyEarly(waiver, request.asOf);
    if (early !== null)
        return { kind: 'invalid', why: early };
    const { requireApproval } = request.rules;
    const approved = requireApproval === null ? null : judgeApproval(waiver, requireApproval, request.approval);
    if (approved?.kind === 'refused')
        return { kind: 'invalid', why: approved.why };
    return judgeEnd(waiver, request, approved?.by ?? null);
}
function whyEarly({ created }, asOf) {
    const start = created === null ? null : (0,calendar/* startOfDay */.ol)(created);
    if (created === null || start === null || start <= asOf)
        return null;
    return `it says that it was created on ${created}, which is to come`;
}
function judgeEnd({ until, expires }, { rules, asOf }, approvedBy) {
    if (until === null)
        return { kind: 'in-force', approvedBy, daysLeft: null, isExpiring: false };
    if (asOf >= until)
        return { kind: 'expired', why: `it expired on ${expires ?? (0,calendar/* dayOf */.kb)(until - 1)}` };
    const daysLeft = (0,calendar/* daysBetween */.YM)(asOf, until);
    return { kind: 'in-force', approvedBy, daysLeft, isExpiring: daysLeft <= rules.expiringDays };
}
function judgeHold(waiver, finding, request) {
    const tooLong = whyTooLong(waiver, finding, request);
    if (tooLong !== null)
        return { kind: 'invalid', why: tooLong };
    const lapsed = whyLapsed(waiver, finding, request);
    return lapsed === null ? HOLDS : { kind: 'lapsed', why: lapsed };
}
const HOLDS = { kind: 'holds' };
/** Counted from the day it was created; where nobody says when that was, from now. */
function whyTooLong({ created, until, expires }, { severity }, { rules, asOf }) {
    const days = rules.maxDays[severity];
    if (days === null)
        return null;
    const limit = `the policy lets waivers of severity ${severity} last ${days} days at most`;
    if (until === null)
        return `it has no end, and ${limit}`;
    const start = (created === null ? null : (0,calendar/* startOfDay */.ol)(created)) ?? startOfToday(asOf);
    return until > (0,calendar/* addDays */.fi)(start, days + 1)
        ? `it lasts until ${expires ?? (0,calendar/* dayOf */.kb)(until - 1)}, and ${limit}`
        : null;
}
function startOfToday(asOf) {
    return (0,calendar/* startOfDay */.ol)((0,calendar/* dayOf */.kb)(asOf)) ?? asOf;
}
/**
 * Days after which no waiver holds for what is known to be exploited. The longest time that CISA's directive
 * BOD 26-04 gives anybody for it, from the day on which it was listed.
 */
const EXPLOITED_DAYS = 14;
function whyLapsed(waiver, finding, request) {
    if (finding.kind !== 'vulnerability')
        return null;
    const { whileEpssBelow, whilePercentileBelow } = waiver.conditions;
    const { epss, kev } = finding;
    return (whyFixed(waiver, finding) ??
        whyExploited(waiver, kev === null ? null : kev.added, request) ??
        whyNotBelow('EPSS score', whileEpssBelow, epss === null ? null : epss.score) ??
        whyNotBelow('EPSS percentile', whilePercentileBelow, epss === null ? null : epss.percentile));
}
function whyFixed({ conditions }, { fix, package: subject }) {
    if (!conditions.untilFixed || fix.state !== 'fixed')
        return null;
    const version = fix.version === null ? 'see its advisory' : `${subject.name} ${fix.version}`;
    return `it holds until there is a fix, and there is one: ${(0,shown_text/* toShownText */.Y)(version)}`;
}
/** What nobody has scored may be anything: the condition is not met. */
function whyNotBelow(what, limit, value) {
    if (limit === null)
        return null;
    if (value === null)
        return `it holds while the ${what} is below ${limit}, and there is no ${what}`;
    return value < limit ? null : `it holds while the ${what} is below ${limit}, and it is ${value}`;
}
/** Exploited is the strongest word there is, so a waiver has to speak of it, and even then not for long. */
function whyExploited({ conditions: { unlessExploited } }, added, { asOf, exploitationGap }) {
    if (added === null) {
        const isAsked = unlessExploited === true && exploitationGap !== null;
        return isAsked ? `nobody knows whether it is exploited: ${exploitationGap}` : null;
    }
    const known = `it is known to be exploited (listed by CISA on ${(0,shown_text/* toShownText */.Y)(added.slice(0, 10))})`;
    if (unlessExploited === true)
        return known;
    if (unlessExploited === 'default')
        return `${known}, of which the waiver does not speak (unless_exploited: false)`;
    const start = (0,calendar/* startOfDay */.ol)(added.slice(0, 10));
    const isLate = start === null || asOf >= (0,calendar/* addDays */.fi)(start, EXPLOITED_DAYS + 1);
    return isLate ? `${known}, and ${EXPLOITED_DAYS} days later no waiver holds for it` : null;
}

;// CONCATENATED MODULE: ./src/policy/waivers/order-waivers.ts
/** By file, line and id, so that the order in which they are handed in says nothing. */
function orderWaivers(waivers) {
    return [...waivers].sort((a, b) => compareText(a.source.path, b.source.path) ||
        (a.source.line ?? 0) - (b.source.line ?? 0) ||
        compareText(a.id, b.id));
}
function compareText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

;// CONCATENATED MODULE: ./src/policy/waivers/to-decision.ts
/** What a waiver says of a finding; `why` it does not hold, or null when it does. */
function toDecision(waiver, standing, why) {
    const { id, source, justification, reason, owner, expires, ticket } = waiver;
    const isInForce = standing.kind === 'in-force';
    return {
        kind: 'waiver',
        ...{ id, source, justification, reason, owner, expires, ticket },
        status: 'accepted',
        suppresses: why === null,
        approvedBy: isInForce ? standing.approvedBy : null,
        note: why === null ? noteOf(standing) : `The waiver does not hold: ${why}`,
    };
}
function noteOf(standing) {
    if (standing.kind !== 'in-force' || !standing.isExpiring)
        return null;
    const { daysLeft } = standing;
    return daysLeft === 1 ? 'The waiver ends today' : `The waiver ends in ${daysLeft ?? 0} days`;
}

;// CONCATENATED MODULE: ./src/policy/waivers/apply-waivers.ts








/** Findings times waivers that are about them: beyond this a list of waivers is an attack or a mistake. */
const MAX_MATCHES = 1_000_000;
/**
 * Adds to each finding what the waivers say of it, and sets aside those for which one of them holds. A waiver
 * changes only findings that it is about; what is off the gate stays as it is, and what VEX says is not
 * affected stays that.
 */
function applyWaivers(request) {
    const trial = openTrial(request);
    const find = indexWaivers(trial.waivers, trial.effort);
    const findings = request.findings.map((finding) => {
        const candidates = find(finding);
        return candidates.length === 0 ? finding : decide(trial, finding, candidates);
    });
    return { findings, uses: trial.uses.map(toUse) };
}
function openTrial(request) {
    const { rules, imageName, approvals, exploitationGap = null } = request;
    const asOf = request.asOf.getTime();
    const waivers = orderWaivers(request.waivers);
    return {
        ...{ rules, asOf, exploitationGap, waivers, matches: 0, effort: createEffort() },
        isForImage: waivers.map(({ scope }) => isForImage(scope.images, imageName)),
        uses: waivers.map((waiver) => {
            const approval = approvals.get(waiver.source.path);
            const standing = judgeWaiver(waiver, { rules, asOf, approval });
            const judged = { waiver, imageName, standing, held: [], refused: [], offGate: 0 };
            return { ...judged, decisions: new Map() };
        }),
    };
}
function toUse({ waiver, imageName, standing, held, refused, offGate }) {
    return { waiver, imageName, standing, held, refused, offGate };
}
function isForImage(images, name) {
    return images.length === 0 || images.some((glob) => glob.matches(name));
}
function decide(trial, finding, candidates) {
    const decisions = [];
    for (const place of candidates) {
        const decision = trial.isForImage[place] === true ? judge(trial, finding, place) : null;
        if (decision !== null)
            decisions.push(decision);
    }
    if (decisions.length === 0)
        return finding;
    const isHeld = decisions.some((decision) => decision.suppresses);
    const status = isHeld && finding.status === 'open' ? 'waived' : finding.status;
    return { ...finding, status, decisions: [...finding.decisions, ...decisions] };
}
/** What one waiver says of one finding; null when it says nothing, or nothing that counts. */
function judge(trial, finding, place) {
    const use = trial.uses[place];
    const cover = use === undefined ? null : coverFinding(use.waiver.scope, finding, trial.effort);
    if (use === undefined || cover === null || cover.kind === 'no')
        return null;
    countMatch(trial);
    if (finding.status !== 'off-gate')
        return settle(trial, { use, finding, cover });
    use.offGate += 1;
    return null;
}
/** A waiver for everything would stand at every finding: of that one the list of waivers tells. */
function settle(trial, met) {
    const { use, finding } = met;
    const refusal = findRefusal(trial, met);
    if (refusal === null)
        use.held.push(finding.id);
    else
        use.refused.push({ finding: finding.id, label: labelOf(finding), ...refusal });
    if (refusal?.kind === 'too-broad')
        return null;
    const why = refusal?.why ?? null;
    const decision = use.decisions.get(why) ?? toDecision(use.waiver, use.standing, why);
    use.decisions.set(why, decision);
    return decision;
}
function findRefusal(trial, { use, finding, cover }) {
    if (use.standing.kind !== 'in-force')
        return use.standing;
    if (cover.kind === 'unclear')
        return cover;
    const hold = judgeHold(use.waiver, finding, trial);
    return hold.kind === 'holds' ? null : hold;
}
function countMatch(trial) {
    trial.matches += 1;
    if (trial.matches <= MAX_MATCHES)
        return;
    throw new errors/* PlimsollError */.nN({
        code: 'waivers-invalid',
        message: `The waivers are about findings more than ${MAX_MATCHES} times over.`,
        hint: 'Remove waivers that repeat each other, and name ids and packages in those that are left.',
    });
}
function labelOf(finding) {
    const id = finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id;
    const place = finding.package?.name ?? finding.instances[0]?.path ?? null;
    return place === null ? (0,shown_text/* toShownText */.Y)(id) : `${(0,shown_text/* toShownText */.Y)(id)} in ${(0,shown_text/* toShownText */.Y)(place)}`;
}

// EXTERNAL MODULE: ./src/policy/document/places.ts
var places = __webpack_require__(75524);
// EXTERNAL MODULE: ./src/policy/document/read-yaml.ts + 5 modules
var read_yaml = __webpack_require__(22866);
// EXTERNAL MODULE: ./src/policy/document/unreadable-text.ts
var unreadable_text = __webpack_require__(65915);
// EXTERNAL MODULE: ./src/policy/waivers/waiver.ts
var waiver = __webpack_require__(10710);
;// CONCATENATED MODULE: ./src/policy/waivers/foreign/drafts.ts



const MAX_DRAFTS = 5000;
const MAX_NOTICES = 200;
const MAX_REASON = 2000;
function readDrafts({ path, format }, read) {
    const [waivers, notices] = [[], []];
    let hidden = 0;
    const skip = (line, why) => {
        const place = line === null ? path : `${path}:${line}`;
        if (notices.length < MAX_NOTICES)
            notices.push(`${place} does not count: ${why}`);
        else
            hidden += 1;
    };
    const ids = new Set();
    const add = (draft) => {
        if (waivers.length < MAX_DRAFTS)
            waivers.push(toWaiver(draft, { path, format, ids }));
        else
            skip(draft.line, `the file has more than ${MAX_DRAFTS} entries`);
    };
    read({ path, add, skip });
    const more = hidden === 0 ? [] : [`${path}: ${hidden} more entries do not count`];
    return { waivers, notices: [...notices, ...more, ...lacksOf(path, waivers)] };
}
function toWaiver({ line, scope, reason, until, created = null }, { path, format, ids }) {
    const shown = reason?.trim().slice(0, MAX_REASON) ?? '';
    return {
        id: toId({ line, scope }, { path, ids }),
        ...{ source: { path, line }, format, created, until },
        scope: { ...waiver/* EMPTY_SCOPE */.pk, ...scope },
        conditions: waiver/* NO_CONDITIONS */.lK,
        reason: shown === '' ? 'No reason is given' : shown,
        ...{ owner: null, ticket: null, justification: null, approvedBy: null },
        expires: until === null ? null : (0,calendar/* dayOf */.kb)(until - 1),
    };
}
/** The place, and where several entries stand there, what they name and a number. */
function toId({ line, scope }, { path, ids }) {
    const [name = 'entry'] = [...(scope.vulnerabilities ?? []), ...(scope.rules ?? [])];
    const place = line === null ? `${path}:${name}` : `${path}:${line}`;
    const named = ids.has(place) ? `${path}:${line ?? ''}:${name}` : place;
    const id = ids.has(named) ? `${named}:${ids.size + 1}` : named;
    ids.add(id);
    return id;
}
/** What our own form demands and this one does not have, once for the file. */
function lacksOf(path, waivers) {
    if (waivers.length === 0)
        return [];
    const endless = waivers.filter((waiver) => waiver.until === null).length;
    const silent = waivers.filter((waiver) => waiver.reason === 'No reason is given').length;
    const parts = [
        `${waivers.length} name no owner`,
        ...(endless > 0 ? [`${endless} have no end`] : []),
        ...(silent > 0 ? [`${silent} give no reason`] : []),
    ];
    return [`${path}: of ${waivers.length} entries ${parts.join(', ')}`];
}
/** An id of a flaw or of an advisory about flaws; else why it is none that a finding could have. */
function problemOfId(id) {
    if (/^(SNYK-|npm:)/i.test(id))
        return `no scanner here knows Snyk's own id ${(0,shown_text/* toShownText */.Y)(id)}; name the CVE`;
    if (/^(pyup\.io-)?\d+$/.test(id))
        return `no scanner here knows the number ${(0,shown_text/* toShownText */.Y)(id)}; name the CVE`;
    return /^[A-Za-z][A-Za-z0-9]*-[A-Za-z0-9._:-]{1,100}$/.test(id)
        ? null
        : `${(0,shown_text/* toShownText */.Y)(id)} is not the id of a vulnerability`;
}

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
;// CONCATENATED MODULE: ./src/policy/waivers/foreign/loose.ts


function mapOf(node) {
    if (node?.kind !== 'map')
        return null;
    return new Map(node.entries.map((entry) => [entry.key, entry]));
}
function loose_listOf(node) {
    return node?.kind === 'list' ? node.items : null;
}
/** A text or a number as written; null for all else. */
function textOf(node) {
    if (node?.kind !== 'scalar' || node.value === null || typeof node.value === 'boolean')
        return null;
    const text = node.text.trim();
    return text === '' ? null : text;
}
function isNothing(node) {
    return node === undefined || (node.kind === 'scalar' && node.value === null);
}
/** The nodes of a list; what stands there in another form is named, since an entry in it would be lost in silence. */
function readList(node, drafts) {
    if (node !== undefined && node.kind !== 'list' && !isNothing(node))
        drafts.skip(node.at.line, 'it is not a list');
    return loose_listOf(node) ?? [];
}
/** The fields of an entry that may be empty; null for a list or a text, in which limits might stand. */
function fieldsOf(node) {
    return isNothing(node) ? new Map() : mapOf(node);
}
const NO_MAP = 'it is not a map of keys and values';
/** Values along a path of keys. */
function findNode(node, keys) {
    return keys.reduce((found, key) => mapOf(found)?.get(key)?.value, node);
}
/** A text for each item, or for the one thing that stands there alone; null when any is none. */
function textsOf(node) {
    if (isNothing(node))
        return [];
    const texts = (loose_listOf(node) ?? [node]).map(textOf);
    return texts.includes(null) ? null : texts.filter((text) => text !== null);
}
/** A key of an entry that limits it in a way unknown here would be lost, and the entry be wider than written. */
function whyUnknown(fields, known) {
    const unknown = [...fields.keys()].filter((key) => !known.includes(key)).map(shown_text/* toShownText */.Y);
    return unknown.length === 0 ? null : `the meaning of ${unknown.join(', ')} is not known here`;
}
/** The moment at which an entry ends: a day means its beginning, as in the tools that write it. */
function endOf(node) {
    if (isNothing(node))
        return { ok: true, until: null };
    const text = textOf(node) ?? '';
    const until = (0,calendar/* parseMoment */.mI)(text);
    if (until !== null)
        return { ok: true, until };
    return { ok: false, why: `its end ${(0,shown_text/* toShownText */.Y)(text)} is no date such as 2027-01-31` };
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/scopes.ts


function globsOf(node) {
    const patterns = textsOf(node);
    if (patterns === null)
        return { ok: false, why: 'its paths are no list of texts' };
    const globs = [];
    for (const pattern of patterns) {
        const glob = (0,waivers_scope/* toScopeGlob */.o)(pattern);
        if (glob.kind === 'fault')
            return { ok: false, why: `its path cannot be used: ${glob.text}` };
        globs.push(glob.value);
    }
    return { ok: true, value: globs };
}
function packageOf(pattern) {
    const scope = (0,waivers_scope/* toPackageScope */.G0)([pattern]);
    return scope.kind === 'ready'
        ? { ok: true, value: scope.value }
        : { ok: false, why: `its package cannot be used: ${scope.text}` };
}
/** For names as they are: with a star in it, it would mean more here than there. */
function isPlainName(name) {
    return !/[*?[\]]/.test(name);
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/grype-package.ts



/** Syft's words for types of packages, and purl's. */
const TYPES = new Map([
    ...[
        'deb',
        'rpm',
        'apk',
        'alpm',
        'npm',
        'gem',
        'conan',
        'hex',
        'cocoapods',
        'swift',
        'hackage',
    ].map((type) => [type, type]),
    ['java-archive', 'maven'],
    ['jenkins-plugin', 'maven'],
    ['python', 'pypi'],
    ['go-module', 'golang'],
    ['rust-crate', 'cargo'],
    ['php-composer', 'composer'],
    ['dotnet', 'nuget'],
    ['dart-pub', 'pub'],
    ['binary', 'generic'],
]);
const LANGUAGES = new Map([
    ['java', 'maven'],
    ['javascript', 'npm'],
    ['python', 'pypi'],
    ['ruby', 'gem'],
    ['go', 'golang'],
    ['rust', 'cargo'],
    ['php', 'composer'],
    ['dotnet', 'nuget'],
    ['dart', 'pub'],
    ['elixir', 'hex'],
    ['erlang', 'hex'],
    ['haskell', 'hackage'],
    ['swift', 'swift'],
]);
const KEYS = ['name', 'version', 'language', 'type', 'location', 'upstream-name'];
/** `package` of a rule of Grype's; null when it says nothing but where. */
function grypePackageOf(parts) {
    const why = whyUnknown(parts, KEYS) ?? whyNotPlain(parts);
    if (why !== null)
        return { ok: false, why };
    const type = typeOf(parts);
    if (!type.ok)
        return type;
    const pattern = patternOf(parts, type.value);
    return pattern === null ? { ok: true, value: null } : packageOf(pattern);
}
/** Grype reads the name as a regular expression; a dot among letters is taken for the dot that people mean. */
function whyNotPlain(parts) {
    const odd = [...PLAIN].find(([key, shape]) => {
        const node = parts.get(key)?.value;
        return !isNothing(node) && !shape.test(textOf(node) ?? '');
    });
    if (odd !== undefined)
        return `its package ${odd[0]} is a regular expression or has characters that are not read here`;
    const isOfSource = parts.has('upstream-name');
    const hasOther = parts.has('name') || parts.has('version');
    return isOfSource && hasOther
        ? 'an upstream-name beside a name or version is not read here'
        : null;
}
const PLAIN = new Map([
    ['name', /^(?:\^[^\\^$*+?()[\]{}|\s]+\$|[^\\^$*+?()[\]{}|\s]+)$/],
    ['upstream-name', /^[^*?[\]\s]+$/],
    ['version', /^[^\s,|<>=!]+$/],
]);
function typeOf(parts) {
    const type = wordOf(parts, 'type', TYPES);
    const language = wordOf(parts, 'language', LANGUAGES);
    if (!type.ok || !language.ok)
        return type.ok ? language : type;
    const isTwofold = new Set([type.value, language.value].filter((one) => one !== undefined)).size > 1;
    return isTwofold
        ? { ok: false, why: 'its type and its language are of two ecosystems' }
        : { ok: true, value: type.value ?? language.value };
}
function wordOf(parts, key, words) {
    const node = parts.get(key)?.value;
    if (isNothing(node))
        return { ok: true, value: undefined };
    const text = textOf(node) ?? '';
    const value = words.get(text);
    return value === undefined
        ? { ok: false, why: `its ${key} ${(0,shown_text/* toShownText */.Y)(text)} is not known here` }
        : { ok: true, value };
}
function patternOf(parts, type) {
    const text = (key) => textOf(parts.get(key)?.value);
    const [name, source, version] = [text('name'), text('upstream-name'), text('version')];
    if ([name, source, version, type ?? null].every((part) => part === null))
        return null;
    return {
        name: name?.replace(/^\^(.*)\$$/, '$1') ?? source ?? '**',
        type,
        versions: version === null ? undefined : `=${version}`,
        isSource: source !== null,
    };
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/grype.ts







const grype_KEYS = ['vulnerability', 'include-aliases', 'reason', 'fix-state', 'package'];
/** What Grype knows of a match and a merged finding does not. */
const NOT_HERE = ['namespace', 'match-type', 'vex-status', 'vex-justification'];
/** The list `ignore` of Grype's configuration; a rule without any criterion means nothing, as in Grype. */
function readGrypeIgnore(node, drafts) {
    for (const item of readList(findNode(node, ['ignore']), drafts))
        readRule(item, drafts);
}
function readRule(item, drafts) {
    const { line } = item.at;
    const fields = mapOf(item);
    const told = fields === null ? NOT_READ : toScope(fields);
    if (!told.ok)
        drafts.skip(line, told.why);
    else {
        const reason = textOf(fields?.get('reason')?.value);
        drafts.add({ line, scope: told.value, reason, until: null });
    }
}
const NOT_READ = { ok: false, why: NO_MAP };
function toScope(fields) {
    const foreign = NOT_HERE.find((key) => !isNothing(fields.get(key)?.value));
    if (foreign !== undefined)
        return { ok: false, why: `${foreign} says something that only Grype knows of a match` };
    const unknown = whyUnknown(fields, [...grype_KEYS, ...NOT_HERE]);
    if (unknown !== null)
        return { ok: false, why: unknown };
    const ids = idsOf(fields);
    if (!ids.ok)
        return ids;
    const place = placeOf(fields);
    if (!place.ok)
        return place;
    const fixState = fixStateOf(fields);
    if (!fixState.ok)
        return fixState;
    const scope = { ...ids.value, ...place.value, fixState: fixState.value };
    const isEmpty = scope.vulnerabilities.length === 0 && scope.package === null && place.value.paths.length === 0;
    if (isEmpty && scope.fixState === null)
        return { ok: false, why: 'it names no criterion, so that Grype too applies it to nothing' };
    return { ok: true, value: scope };
}
/** Without `include-aliases` Grype compares its own id and no other name of the flaw. */
function idsOf(fields) {
    const node = fields.get('vulnerability')?.value;
    if (isNothing(node))
        return { ok: true, value: { vulnerabilities: [], isPrintedIdOnly: false } };
    const id = textOf(node) ?? '';
    const problem = problemOfId(id);
    if (problem !== null)
        return { ok: false, why: problem };
    const isPrintedIdOnly = !isTrue(fields.get('include-aliases')?.value);
    return { ok: true, value: { vulnerabilities: [(0,matching/* normaliseId */.GU)(id)], isPrintedIdOnly } };
}
function isTrue(node) {
    return node?.kind === 'scalar' && node.value === true;
}
function placeOf(fields) {
    const node = fields.get('package')?.value;
    if (isNothing(node))
        return { ok: true, value: { package: null, paths: [] } };
    const parts = mapOf(node);
    if (parts === null)
        return { ok: false, why: 'its package is no map of keys and values' };
    const location = parts.get('location')?.value;
    if (!isNothing(location) && textOf(location) === null)
        return { ok: false, why: 'its location is no text' };
    const paths = globsOf(location);
    if (!paths.ok)
        return paths;
    const wanted = grypePackageOf(parts);
    return wanted.ok ? { ok: true, value: { package: wanted.value, paths: paths.value } } : wanted;
}
function fixStateOf(fields) {
    const node = fields.get('fix-state')?.value;
    if (isNothing(node))
        return { ok: true, value: null };
    const text = textOf(node);
    const state = finding/* FIX_STATES */.vC.find((one) => one === text);
    if (state !== undefined)
        return { ok: true, value: state };
    return { ok: false, why: `its fix-state ${(0,shown_text/* toShownText */.Y)(text ?? '')} is none of Grype's` };
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/lists.ts




/** Ids with commas, blanks or line ends between them; what stands behind `#` is for people. */
function readPlainList(text, drafts) {
    for (const [index, whole] of text.split(/\r?\n/).entries()) {
        const [ids = '', ...comment] = whole.split('#');
        const reason = comment.join('#').trim();
        addIds(ids.split(/[\s,;]+/), { line: index + 1, reason: reason === '' ? null : reason }, drafts);
    }
}
/** Where other tools keep lists of ids: Azure's container scan, and GitHub's dependency review. */
const PLACES = [['general', 'vulnerabilities'], ['allow-ghsas'], ['allow_ghsas']];
/** A list of ids in YAML or JSON, alone or in one of the places known. */
function readYamlList(node, drafts) {
    if (node.kind === 'list')
        readIds(node, drafts);
    for (const place of PLACES)
        readIds(findNode(node, place), drafts);
    readHarbor(node, drafts);
}
function readIds(node, drafts) {
    for (const item of loose_listOf(node) ?? [node]) {
        if (item === undefined)
            continue;
        const { line } = item.at;
        const text = textOf(item);
        if (text === null)
            drafts.skip(line, 'it is no id');
        else
            addIds(text.split(/[\s,]+/), { line, reason: null }, drafts);
    }
}
/** Harbor's list of CVEs has one end for all of them, in seconds since 1970. */
function readHarbor(node, drafts) {
    const until = harborEndOf(findNode(node, ['expires_at']));
    for (const item of readList(findNode(node, ['items']), drafts)) {
        const id = textOf(findNode(item, ['cve_id']));
        const { line } = item.at;
        const unknown = whyUnknown(mapOf(item) ?? new Map(), ['cve_id']);
        if (unknown !== null)
            drafts.skip(line, unknown);
        else if (id === null)
            drafts.skip(line, 'it has no cve_id');
        else if (until === 'unclear')
            drafts.skip(line, 'the end of the list is no time');
        else
            addId({ id, line, reason: null, until }, drafts);
    }
}
const LAST_MOMENT = Date.UTC(9999, 0);
/** Milliseconds; null: no end. */
function harborEndOf(node) {
    if (isNothing(node))
        return null;
    const seconds = node?.kind === 'scalar' && typeof node.value === 'number' ? node.value : Number.NaN;
    const until = Math.floor(seconds * 1000);
    return until > 0 && until < LAST_MOMENT ? until : 'unclear';
}
/** A word that is no id may be a limit of those beside it, such as `until 2027-01-31`: then none of them counts. */
function addIds(words, about, drafts) {
    const ids = words.filter((word) => word !== '');
    const [odd] = ids.flatMap((id) => problemOfId(id) ?? problemBeside(id, ids) ?? []);
    if (odd !== undefined)
        drafts.skip(about.line, odd);
    else
        for (const id of ids)
            addId({ id, ...about }, drafts);
}
/** `until-2027` has the shape of an id, too: beside others only those are taken for one that nobody takes for words. */
function problemBeside(id, ids) {
    const isId = ids.length === 1 || /^(?:CVE-\d{4}-\d{4,}|GHSA(?:-[0-9a-z]{4}){3})$/i.test(id);
    return isId ? null : `several words stand there, and ${(0,shown_text/* toShownText */.Y)(id)} is no CVE or GHSA id`;
}
function addId({ id, line, reason, until = null }, drafts) {
    const problem = problemOfId(id);
    if (problem === null)
        drafts.add({ line, scope: { vulnerabilities: [(0,matching/* normaliseId */.GU)(id)] }, reason, until });
    else
        drafts.skip(line, (0,shown_text/* toShownText */.Y)(problem));
}

// EXTERNAL MODULE: ./node_modules/smol-toml/dist/index.js + 8 modules
var dist = __webpack_require__(3292);
;// CONCATENATED MODULE: ./src/policy/waivers/foreign/toml.ts




const MAX_DEPTH = 64;
function parseToml(text, path) {
    const unreadable = (0,unreadable_text/* findUnreadable */.FY)(text);
    if (unreadable !== null) {
        const fault = { path, ...(0,places/* createPlaces */.B)(text)(unreadable.offset), text: unreadable.text };
        return { ok: false, fault };
    }
    try {
        return { ok: true, table: toTable((0,dist/* parse */.qg)(text, { maxDepth: MAX_DEPTH })) };
    }
    catch (thrown) {
        if (!(thrown instanceof dist/* TomlError */.zx))
            throw thrown;
        const [why = ''] = thrown.message.split('\n');
        const { line, column } = thrown;
        const words = `This is not TOML: ${(0,shown_text/* toShownText */.Y)(why)}`;
        return { ok: false, fault: { path, line, column, text: words } };
    }
}
function toTable(value) {
    return new Map(Object.entries(value));
}
function isTable(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function stringOf(entry, key) {
    const value = entry.get(key);
    return typeof value === 'string' ? value.trim() : '';
}
/** A limit that is there and says nothing that can be read would be lost, and the entry be wider than written. */
function whyNoText(entry, keys) {
    const odd = keys.find((key) => entry.has(key) && stringOf(entry, key) === '');
    return odd === undefined ? null : `its ${odd} is no text, or an empty one`;
}
/** The same of what is either so or not. */
function whyNoSwitch(entry, keys) {
    const odd = keys.find((key) => entry.has(key) && typeof entry.get(key) !== 'boolean');
    return odd === undefined ? null : `its ${odd} is neither true nor false`;
}
function toml_whyUnknown(entry, known) {
    const unknown = [...entry.keys()].filter((key) => !known.includes(key)).map(shown_text/* toShownText */.Y);
    return unknown.length === 0 ? null : `the meaning of ${unknown.join(', ')} is not known here`;
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/osv-override.ts



/** Ecosystems as the OSV schema names them; a system's package is told by its distribution too. */
const ECOSYSTEMS = new Map([
    ['npm', { type: 'npm' }],
    ['PyPI', { type: 'pypi' }],
    ['Go', { type: 'golang' }],
    ['Maven', { type: 'maven' }],
    ['crates.io', { type: 'cargo' }],
    ['RubyGems', { type: 'gem' }],
    ['Packagist', { type: 'composer' }],
    ['NuGet', { type: 'nuget' }],
    ['Hex', { type: 'hex' }],
    ['Pub', { type: 'pub' }],
    ['Hackage', { type: 'hackage' }],
    ['CRAN', { type: 'cran' }],
    ['SwiftURL', { type: 'swift' }],
    ['ConanCenter', { type: 'conan' }],
    ['Debian', { type: 'deb', namespace: 'debian' }],
    ['Ubuntu', { type: 'deb', namespace: 'ubuntu' }],
    ['Alpine', { type: 'apk', namespace: 'alpine' }],
    ['Wolfi', { type: 'apk', namespace: 'wolfi' }],
    ['Chainguard', { type: 'apk', namespace: 'chainguard' }],
    ['Red Hat', { type: 'rpm', namespace: 'redhat' }],
    ['Rocky Linux', { type: 'rpm', namespace: 'rocky' }],
    ['AlmaLinux', { type: 'rpm', namespace: 'almalinux' }],
]);
const osv_override_KEYS = [
    ...['name', 'version', 'ecosystem', 'group', 'nameIsRegex', 'ignore', 'vulnerability', 'license'],
    ...['effectiveUntil', 'reason'],
];
/**
 * An entry of `PackageOverrides`: the package is ignored altogether, or its vulnerabilities, or its licences. What
 * else it changes is no waiver, and then there is nothing to take from it.
 */
function overrideScopesOf(entry) {
    const why = toml_whyUnknown(entry, osv_override_KEYS) ?? whyNotRead(entry) ?? whyNotExact(entry);
    if (why !== null)
        return { ok: false, why };
    const kinds = kindsOf(entry);
    if (kinds.length === 0)
        return { ok: false, why: 'it ignores nothing; what it says of the licence is not a waiver' };
    const pattern = osv_override_patternOf(entry);
    if (!pattern.ok)
        return pattern;
    const scope = packageOf(pattern.value);
    return scope.ok ? { ok: true, value: [{ kinds, package: scope.value }] } : scope;
}
function whyNotRead(entry) {
    return (whyNoText(entry, ['name', 'version', 'ecosystem', 'group']) ??
        whyNoSwitch(entry, ['nameIsRegex', 'ignore']) ??
        whyNoPart(entry.get('vulnerability'), ['ignore']) ??
        whyNoPart(entry.get('license'), ['ignore', 'override']));
}
function whyNoPart(part, known) {
    if (part === undefined)
        return null;
    if (!isTable(part))
        return 'what it ignores is no table';
    return toml_whyUnknown(toTable(part), known) ?? whyNoSwitch(toTable(part), ['ignore']);
}
function whyNotExact(entry) {
    if (entry.get('nameIsRegex') === true)
        return 'its name is a regular expression';
    if (stringOf(entry, 'group') !== '')
        return 'groups of dependencies are not known of an image';
    const version = stringOf(entry, 'version');
    if (/[\s,|<>=!]/.test(version))
        return `its version ${(0,shown_text/* toShownText */.Y)(version)} is no version`;
    return isPlainName(stringOf(entry, 'name')) ? null : 'its name has characters of a pattern';
}
function kindsOf(entry) {
    if (entry.get('ignore') === true)
        return ['vulnerability', 'licence'];
    const isIgnored = (key) => {
        const part = entry.get(key);
        return isTable(part) && toTable(part).get('ignore') === true;
    };
    const vulnerabilities = isIgnored('vulnerability') ? ['vulnerability'] : [];
    return isIgnored('license') ? [...vulnerabilities, 'licence'] : vulnerabilities;
}
/** `Debian:12` is narrower than anything that is known of a package here. */
function osv_override_patternOf(entry) {
    const [ecosystem, version] = [stringOf(entry, 'ecosystem'), stringOf(entry, 'version')];
    const known = ECOSYSTEMS.get(ecosystem);
    if (ecosystem !== '' && known === undefined)
        return { ok: false, why: `its ecosystem ${(0,shown_text/* toShownText */.Y)(ecosystem)} is not told apart here` };
    const name = stringOf(entry, 'name');
    const versions = version === '' ? {} : { versions: `=${version}` };
    return { ok: true, value: { name: name === '' ? '**' : name, ...known, ...versions } };
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/osv-scanner.ts






/** `osv-scanner.toml`: ids under any of their names, and packages. Of two entries for one id the first counts. */
function readOsvScanner(text, table, drafts) {
    const seen = new Set();
    for (const { entry, line } of tablesOf(text, table, 'IgnoredVulns')) {
        if (entry === null)
            drafts.skip(line, 'it is no table');
        else
            readIgnored({ entry, line, seen }, drafts);
    }
    for (const { entry, line } of tablesOf(text, table, 'PackageOverrides')) {
        if (entry === null)
            drafts.skip(line, 'it is no table');
        else
            readOverride(entry, line, drafts);
    }
}
/** The parser tells no lines: the headers are counted, where each entry has one. */
function tablesOf(text, table, key) {
    const value = table.get(key);
    if (value === undefined)
        return [];
    const entries = Array.isArray(value) ? value : [value];
    const header = new RegExp(`^\\s*\\[\\[\\s*["']?${key}["']?\\s*\\]\\]`);
    const lines = text.split('\n').flatMap((line, index) => (header.test(line) ? [index + 1] : []));
    const isCounted = lines.length === entries.length;
    return entries.map((entry, index) => ({
        entry: isTable(entry) ? toTable(entry) : null,
        line: isCounted ? (lines[index] ?? null) : null,
    }));
}
const IGNORED_KEYS = ['id', 'ignoreUntil', 'reason'];
function readIgnored({ entry, line, seen }, drafts) {
    const id = stringOf(entry, 'id');
    const end = osv_scanner_endOf(entry, 'ignoreUntil');
    const why = toml_whyUnknown(entry, IGNORED_KEYS) ??
        problemOfId(id) ??
        (seen.has((0,matching/* normaliseId */.GU)(id))
            ? 'the file speaks of this id before, and the first counts'
            : null) ??
        (end.ok ? null : end.why);
    seen.add((0,matching/* normaliseId */.GU)(id));
    if (why !== null || !end.ok) {
        drafts.skip(line, why ?? 'its end is no date');
        return;
    }
    const scope = { vulnerabilities: [(0,matching/* normaliseId */.GU)(id)] };
    drafts.add({ line, scope, reason: stringOf(entry, 'reason'), until: end.until });
}
function readOverride(entry, line, drafts) {
    const end = osv_scanner_endOf(entry, 'effectiveUntil');
    const scopes = overrideScopesOf(entry);
    if (!scopes.ok)
        drafts.skip(line, scopes.why);
    else if (!end.ok)
        drafts.skip(line, end.why);
    else {
        const reason = stringOf(entry, 'reason');
        for (const scope of scopes.value)
            drafts.add({ line, scope, reason, until: end.until });
    }
}
/** A date of TOML or a text that is one; a day means its beginning. */
function osv_scanner_endOf(entry, key) {
    const value = entry.get(key);
    if (value === undefined)
        return { ok: true, until: null };
    const moment = value instanceof dist/* TomlDate */.PJ ? momentOf(value) : null;
    const until = typeof value === 'string' ? (0,calendar/* parseMoment */.mI)(value) : moment;
    return until === null
        ? { ok: false, why: `its ${key} is no date such as 2027-01-31` }
        : { ok: true, until };
}
/** A time of day without a date is no moment; one without a zone is taken as UTC on every machine. */
function momentOf(date) {
    if (date.isTime())
        return null;
    const text = date.toISOString();
    return (0,calendar/* parseMoment */.mI)(text) ?? (0,calendar/* parseMoment */.mI)(`${text}Z`);
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/safety.ts



/** Where ids stand in the policy files of Safety 2 and 3. */
const LISTS = [
    ['security', 'ignore-vulnerabilities'],
    ['report', 'dependency-vulnerabilities', 'auto-ignore-in-report', 'vulnerabilities'],
    ['installation', 'allow', 'vulnerabilities'],
];
/** What lets whole severities pass, or everything: the policy of Plimsoll decides that. */
const WHOLESALE = [
    ['security', 'ignore-cvss-severity-below'],
    ['security', 'ignore-cvss-unknown-severity'],
    ['security', 'continue-on-vulnerability-error'],
    ['report', 'dependency-vulnerabilities', 'auto-ignore-in-report', 'cvss-severity'],
];
/** `.safety-policy.yml` of Safety 2 and 3. Ids are Safety's own numbers there, or CVEs, of which the latter count. */
function readSafetyPolicy(node, drafts) {
    for (const keys of LISTS) {
        const list = findNode(node, keys);
        const entries = fieldsOf(list);
        if (list !== undefined && entries === null)
            drafts.skip(list.at.line, NO_MAP);
        for (const entry of entries?.values() ?? [])
            readEntry(entry, drafts);
    }
    for (const keys of WHOLESALE) {
        const found = findNode(node, keys);
        if (found !== undefined && isSomething(found))
            drafts.skip(found.at.line, `${keys.join('.')} is not a waiver; set the policy's numbers instead`);
    }
}
function isSomething(node) {
    if (node.kind === 'list')
        return (loose_listOf(node) ?? []).length > 0;
    return node.kind === 'scalar' && !isNothing(node) && node.value !== false && node.value !== 0;
}
function readEntry({ key, keyAt, value }, drafts) {
    const { line } = keyAt;
    const fields = fieldsOf(value);
    const end = endOf(fields?.get('expires')?.value);
    const why = problemOfId(key) ?? (fields === null ? NO_MAP : whyUnknown(fields, ['reason', 'expires']));
    if (why !== null)
        drafts.skip(line, why);
    else if (!end.ok)
        drafts.skip(line, end.why);
    else {
        const reason = textOf(fields?.get('reason')?.value);
        drafts.add({ line, scope: { vulnerabilities: [(0,matching/* normaliseId */.GU)(key)] }, reason, until: end.until });
    }
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/snyk.ts




const snyk_KEYS = ['reason', 'expires', 'created', 'reasonType', 'source', 'ignoredBy'];
/**
 * `.snyk`: below `ignore` an id, below it paths of dependencies, of which only `*` (wherever it is) means
 * something in an image.
 */
function readSnyk(node, drafts) {
    for (const { key, keyAt, value } of mapOf(findNode(node, ['ignore']))?.values() ?? []) {
        const problem = problemOfId(key);
        if (problem !== null)
            drafts.skip(keyAt.line, problem);
        else
            for (const item of readList(value, drafts))
                readItem((0,matching/* normaliseId */.GU)(key), item, drafts);
    }
}
function readItem(id, item, drafts) {
    const paths = mapOf(item);
    if (paths === null)
        drafts.skip(item.at.line, NO_MAP);
    for (const entry of paths?.values() ?? [])
        readPath(id, entry, drafts);
}
function readPath(id, { key, keyAt, value }, drafts) {
    const { line } = keyAt;
    const fields = fieldsOf(value);
    const end = endOf(fields?.get('expires')?.value);
    const why = whyNot(key, fields);
    if (why !== null)
        drafts.skip(line, why);
    else if (!end.ok)
        drafts.skip(line, end.why);
    else {
        const reason = reasonOf(fields);
        drafts.add({ line, scope: { vulnerabilities: [id] }, reason, until: end.until });
    }
}
function whyNot(path, fields) {
    if (path !== '*')
        return `the path of dependencies ${(0,shown_text/* toShownText */.Y)(path)} is not known of an image`;
    return fields === null ? NO_MAP : whyUnknown(fields, snyk_KEYS);
}
/** `None given` is what Snyk's own program writes where nobody gave one. */
function reasonOf(fields) {
    const reason = textOf(fields?.get('reason')?.value);
    return reason !== null && /^none given$/i.test(reason) ? null : reason;
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/trivyignore-yaml.ts





const SECTIONS = new Map([
    ['vulnerabilities', 'vulnerability'],
    ['misconfigurations', 'misconfiguration'],
    ['secrets', 'secret'],
    ['licenses', 'licence'],
]);
const trivyignore_yaml_KEYS = ['id', 'paths', 'purls', 'expired_at', 'statement'];
/** `.trivyignore.yaml`: four lists, each for one kind of finding. */
function readTrivyignoreYaml(node, drafts) {
    for (const { key, keyAt, value } of mapOf(node)?.values() ?? []) {
        const kind = SECTIONS.get(key);
        if (kind === undefined)
            drafts.skip(keyAt.line, `${(0,shown_text/* toShownText */.Y)(key)} is no section of Trivy's`);
        else
            for (const item of readList(value, drafts))
                trivyignore_yaml_readItem(item, kind, drafts);
    }
}
function trivyignore_yaml_readItem(item, kind, drafts) {
    const { line } = item.at;
    const fields = mapOf(item);
    if (fields === null) {
        drafts.skip(line, NO_MAP);
        return;
    }
    const told = trivyignore_yaml_toScope(fields, kind);
    const end = endOf(fields.get('expired_at')?.value);
    if (!told.ok)
        drafts.skip(line, told.why);
    else if (!end.ok)
        drafts.skip(line, end.why);
    else {
        const reason = textOf(fields.get('statement')?.value);
        drafts.add({ line, scope: told.value, reason, until: end.until });
    }
}
function trivyignore_yaml_toScope(fields, kind) {
    const unknown = whyUnknown(fields, trivyignore_yaml_KEYS);
    if (unknown !== null)
        return { ok: false, why: unknown };
    const id = textOf(fields.get('id')?.value);
    if (id === null)
        return { ok: false, why: 'it names no id, without which Trivy ignores nothing' };
    const paths = globsOf(fields.get('paths')?.value);
    if (!paths.ok)
        return paths;
    const packages = packagesOf(fields, kind);
    if (!packages.ok)
        return packages;
    const named = kind === 'vulnerability' ? { vulnerabilities: [(0,matching/* normaliseId */.GU)(id)] } : { rules: [id] };
    return {
        ok: true,
        value: { ...named, kinds: [kind], paths: paths.value, package: packages.value },
    };
}
function packagesOf(fields, kind) {
    const purls = textsOf(fields.get('purls')?.value);
    if (purls === null)
        return { ok: false, why: 'its purls are no list of texts' };
    if (purls.length === 0)
        return { ok: true, value: null };
    if (kind !== 'vulnerability')
        return {
            ok: false,
            why: 'Trivy reads purls of vulnerabilities alone, so they would limit nothing',
        };
    const scope = (0,waivers_scope/* toPackageScope */.G0)(purls);
    return scope.kind === 'ready' ? { ok: true, value: scope.value } : { ok: false, why: scope.text };
}

;// CONCATENATED MODULE: ./src/policy/waivers/foreign/trivyignore.ts




/**
 * `.trivyignore`: an id in each line, whatever kind of finding it is of; `exp:2027-01-31` behind it is the day
 * on which it ends. Further words mean nothing, as in Trivy; a line whose date cannot be read does not count.
 */
function readTrivyignore(text, drafts) {
    for (const [index, whole] of text.split(/\r?\n/).entries()) {
        const words = whole.trim().split(/\s+/);
        const [id = ''] = words;
        if (id !== '' && !id.startsWith('#'))
            readLine({ id, words, line: index + 1 }, drafts);
    }
}
function readLine({ id, words, line }, drafts) {
    const date = words.find((word) => word.startsWith('exp:'))?.slice('exp:'.length);
    const until = date === undefined ? null : (0,calendar/* startOfDay */.ol)(date);
    if (date !== undefined && until === null) {
        drafts.skip(line, `its end ${(0,shown_text/* toShownText */.Y)(date)} is no date such as 2027-01-31`);
    }
    else if (id.length > MAX_ID) {
        drafts.skip(line, 'nothing has an id that long');
    }
    else {
        const [vulnerabilities, rules] = [[(0,matching/* normaliseId */.GU)(id)], [id]];
        const scope = { vulnerabilities, rules, kinds: finding/* FINDING_KINDS */.mH };
        drafts.add({ line, scope, until, reason: commentOf(words) });
    }
}
const MAX_ID = 200;
/** Trivy reads nothing behind the id but its end; people write their reason there. */
function commentOf(words) {
    const start = words.findIndex((word) => word.startsWith('#'));
    return start < 0
        ? null
        : words
            .slice(start)
            .join(' ')
            .replace(/^#+\s*/, '');
}

;// CONCATENATED MODULE: ./src/policy/waivers/recognise.ts


const NAMES = [
    [/^\.?plimsoll-waivers\.ya?ml$/, 'plimsoll'],
    [/^\.?trivyignore\.ya?ml$/, 'trivyignore-yaml'],
    [/^\.?trivyignore$/, 'trivyignore'],
    [/^\.?grype\.ya?ml$/, 'grype'],
    [/\.toml$/, 'osv-scanner'],
    [/^\.snyk$/, 'snyk'],
    [/^\.?safety-policy\.ya?ml$/, 'safety'],
];
/** By the name under which its own tool looks for the file; null for any other name. */
function formatOfName(path) {
    const name = path.split(/[/\\]/).at(-1)?.toLowerCase() ?? '';
    return NAMES.find(([shape]) => shape.test(name))?.[1] ?? null;
}
/** By what is in it; null when no form is recognised. */
function formatOfContent(text, path) {
    if (/^\s*\[\[\s*(?:IgnoredVulns|PackageOverrides)\s*\]\]/m.test(text))
        return 'osv-scanner';
    const { node } = (0,read_yaml/* readYaml */.g)(text, path);
    if (node !== null && node.kind !== 'scalar')
        return formatOfNode(node);
    if (/^waivers\s*:/m.test(text))
        return 'plimsoll';
    if (/^\s*[^\s#]+\s(?:.*\s)?exp:/m.test(text))
        return 'trivyignore';
    return /^\s*(?:CVE|GHSA)-/im.test(text) ? 'list' : null;
}
const HAS = [
    [['waivers'], 'plimsoll'],
    [['security', 'ignore-vulnerabilities'], 'safety'],
    [['report', 'dependency-vulnerabilities'], 'safety'],
    [['installation', 'allow'], 'safety'],
    [['general', 'vulnerabilities'], 'list'],
    [['allow-ghsas'], 'list'],
    [['allow_ghsas'], 'list'],
    [['items'], 'list'],
];
function formatOfNode(node) {
    if (node.kind === 'list')
        return formatOfList(node.items);
    const found = HAS.find(([keys]) => findNode(node, keys) !== undefined);
    if (found !== undefined)
        return found[1];
    const ignore = findNode(node, ['ignore']);
    if (ignore?.kind === 'list')
        return 'grype';
    if (ignore?.kind === 'map')
        return 'snyk';
    const sections = ['vulnerabilities', 'misconfigurations', 'secrets', 'licenses'];
    const isTrivys = sections.some((key) => loose_listOf(findNode(node, [key])) !== null);
    return isTrivys ? 'trivyignore-yaml' : null;
}
/** Entries of our own form need no key above them; ids alone are a list of another tool's. */
function formatOfList(items) {
    const [first] = items;
    if (first === undefined)
        return null;
    if (first.kind === 'scalar')
        return 'list';
    return mapOf(first)?.has('reason') === true ? 'plimsoll' : null;
}

// EXTERNAL MODULE: ./src/policy/waivers/read-waivers.ts
var read_waivers = __webpack_require__(11150);
;// CONCATENATED MODULE: ./src/policy/waivers/read-waiver-file.ts














/** A file of waivers in our own form or another tool's, told by its name, else by what is in it. */
function readWaiverFile(file) {
    const { path, text } = file;
    const format = formatOfName(path) ?? formatOfContent(text, path);
    return format === null ? refuseUnknown(file) : READERS[format](file);
}
const READERS = {
    plimsoll: ({ path, text }) => ({ format: 'plimsoll', notices: [], ...(0,read_waivers/* readWaivers */.S)(text, path) }),
    trivyignore: (file) => readLines(file, 'trivyignore', readTrivyignore),
    'trivyignore-yaml': (file) => readDocument(file, 'trivyignore-yaml', readTrivyignoreYaml),
    grype: (file) => readDocument(file, 'grype', readGrypeIgnore),
    'osv-scanner': readToml,
    snyk: (file) => readDocument(file, 'snyk', readSnyk),
    safety: (file) => readDocument(file, 'safety', readSafetyPolicy),
    list: (file) => isYamlList(file)
        ? readDocument(file, 'list', readYamlList)
        : readLines(file, 'list', readPlainList),
};
function isYamlList({ path, text }) {
    const { node } = (0,read_yaml/* readYaml */.g)(text, path);
    return node !== null && node.kind !== 'scalar';
}
/** A broken YAML file is told by its fault: nobody could tell whose form it was to be. */
function refuseUnknown({ path, text }) {
    const { faults } = (0,read_yaml/* readYaml */.g)(text, path);
    const isYaml = /\.(?:ya?ml|json)$/i.test(path);
    if (isYaml && faults.length > 0)
        return { format: null, waivers: [], faults, notices: [] };
    return read_waiver_file_refuse(null, { path, line: 1, column: 1, text: UNKNOWN });
}
function readLines({ path, text }, format, read) {
    const unreadable = (0,unreadable_text/* findUnreadable */.FY)(text);
    if (unreadable !== null) {
        const place = (0,places/* createPlaces */.B)(text)(unreadable.offset);
        return read_waiver_file_refuse(format, { path, ...place, text: unreadable.text });
    }
    const { waivers, notices } = readDrafts({ path, format }, (drafts) => {
        read(text.replace(/^\ufeff/, ''), drafts);
    });
    return { format, waivers, faults: [], notices };
}
function readToml({ path, text }) {
    const format = 'osv-scanner';
    const parsed = parseToml(text, path);
    if (!parsed.ok)
        return read_waiver_file_refuse(format, parsed.fault);
    const drafted = readDrafts({ path, format }, (drafts) => {
        readOsvScanner(text, parsed.table, drafts);
    });
    return { format, ...drafted, faults: [] };
}
function readDocument({ path, text }, format, read) {
    const { node, faults } = (0,read_yaml/* readYaml */.g)(text, path);
    if (node === null || faults.length > 0)
        return { format, waivers: [], faults, notices: [] };
    const drafted = readDrafts({ path, format }, (drafts) => {
        read(node, drafts);
    });
    return { format, ...drafted, faults: [] };
}
const UNKNOWN = 'This is no list of waivers in a form known here: begin with the key waivers, or see the documentation for the forms of other tools';
function read_waiver_file_refuse(format, fault) {
    return { format, waivers: [], faults: [fault], notices: [] };
}

;// CONCATENATED MODULE: ./src/policy/waivers/refuse-waivers.ts


const SHOWN_FAULTS = 50;
/** All faults of shape of all files of waivers as the one error that ends the run; for at least one fault. */
function refuseWaivers(faults) {
    const lines = faults
        .slice(0, SHOWN_FAULTS)
        .map(({ path, line, column, text }) => `${(0,shown_text/* toShownText */.Y)(path)}:${line}:${column}: ${text}`);
    const more = faults.length - lines.length;
    const rest = more > 0 ? `\n… and ${more} more` : '';
    const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`;
    return new errors/* PlimsollError */.nN({
        code: 'waivers-invalid',
        message: `The waivers have ${count}:\n${lines.join('\n')}${rest}`,
        hint: 'Correct what is named; nothing is waived by a file that is not understood as a whole.',
    });
}

// EXTERNAL MODULE: ./src/policy/waivers/convert/to-openvex.ts
var to_openvex = __webpack_require__(80633);
// EXTERNAL MODULE: ./node_modules/js-yaml/dist/js-yaml.mjs
var js_yaml = __webpack_require__(33243);
// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(60582);
// EXTERNAL MODULE: ./src/policy/waivers/read-entry.ts + 1 modules
var read_entry = __webpack_require__(60142);
// EXTERNAL MODULE: ./src/policy/waivers/convert/to-purl.ts
var to_purl = __webpack_require__(96225);
;// CONCATENATED MODULE: ./src/policy/waivers/convert/to-entry.ts




/** A waiver as an entry of our own form; ids that were given before are left out. */
function toEntry(waiver, seen) {
    const packages = to_entry_packagesOf(waiver.scope);
    const hasReason = waiver.reason.length >= read_entry/* MIN_REASON */.Q && waiver.reason !== 'No reason is given';
    const { owner, expires } = waiver;
    const fields = [
        ...idOf(waiver, seen),
        ...scopeOf(waiver.scope),
        ...packages.fields,
        ...(hasReason ? [['reason', waiver.reason]] : []),
        ...given({ owner, expires, created: waiver.created, ticket: waiver.ticket }),
        ...given({ justification: waiver.justification, approved_by: waiver.approvedBy }),
        ...conditionsOf(waiver.conditions),
    ];
    const lacks = [
        ...(hasReason ? [] : ['reason']),
        ...(owner === null ? ['owner'] : []),
        ...(expires === null ? ['expires'] : []),
        ...packages.lacks,
    ];
    return { fields, lacks, lost: lostOf(waiver.scope) };
}
function given(values) {
    return Object.entries(values).filter(([, value]) => value !== null);
}
/** An id that is the place of the entry would name a place that is none in the new file. */
function idOf({ id, source }, seen) {
    const isPlace = id.startsWith(`${source.path}:`);
    if (isPlace || seen.has(id))
        return [];
    seen.add(id);
    return [['id', id]];
}
function scopeOf(scope) {
    const { paths, images, versions } = scope;
    const { vulnerabilities, rules } = to_entry_idsOf(scope);
    return [
        ...oneOrMore('vulnerability', 'vulnerabilities', vulnerabilities),
        ...oneOrMore('rule', 'rules', rules),
        ...oneOrMore('paths', 'paths', paths.map((glob) => glob.pattern)),
        ...oneOrMore('images', 'images', images.map((glob) => glob.pattern)),
        ...(versions === null ? [] : [['versions', versions.text]]),
    ];
}
/** `.trivyignore` does not say of what an id is: that of a flaw is no rule, and one in small letters is no flaw. */
function to_entry_idsOf(scope) {
    const { vulnerabilities, rules } = scope;
    const isEither = rules.length > 0 && rules.map(matching/* normaliseId */.GU).join() === vulnerabilities.join();
    if (!isEither)
        return { vulnerabilities, rules };
    if (vulnerabilities.every(vulnerability_id/* isFlawId */.sc))
        return { vulnerabilities, rules: [] };
    const isRule = rules.every((id) => /^[a-z]/.test(id));
    return isRule ? { vulnerabilities: [], rules } : { vulnerabilities, rules };
}
function oneOrMore(one, several, texts) {
    if (texts.length === 0)
        return [];
    return [texts.length === 1 ? [one, texts[0]] : [several, texts]];
}
function to_entry_packagesOf({ package: wanted }) {
    const written = wanted?.written ?? [];
    const packages = written.map((one) => (typeof one === 'string' ? one : toPackage(one)));
    const versions = written.flatMap((one) => (typeof one === 'string' ? [] : (one.versions ?? [])));
    const isTyped = written.every((one) => typeof one === 'string' || one.type !== undefined);
    return {
        fields: [
            ...(packages.length === 0
                ? []
                : [['package', packages.length === 1 ? packages[0] : packages]]),
            ...oneOrMore('versions', 'versions', versions),
        ],
        lacks: isTyped ? [] : ['package.type'],
    };
}
function toPackage(pattern) {
    const purl = pattern.namespace === undefined ? null : (0,to_purl/* toPurl */.B)({ ...pattern, versions: undefined });
    if (purl !== null)
        return purl;
    const type = pattern.type === undefined ? {} : { type: pattern.type };
    return pattern.isSource === true
        ? { ...type, source: pattern.name }
        : { ...type, name: pattern.name };
}
function conditionsOf(conditions) {
    const { untilFixed, whileEpssBelow, whilePercentileBelow, unlessExploited } = conditions;
    const pairs = [
        ['until_fixed', untilFixed ? true : null],
        ['while_epss_below', whileEpssBelow],
        ['while_percentile_below', whilePercentileBelow],
        ['unless_exploited', unlessExploited === 'default' ? null : unlessExploited],
    ];
    return pairs.filter(([, value]) => value !== null);
}
function lostOf({ fixState, isPrintedIdOnly, kinds, rules }) {
    return [
        ...(fixState === null ? [] : [`counts only for fix-state ${fixState}, which has no key here`]),
        ...(isPrintedIdOnly ? ['does not count for aliases of its id, which count here'] : []),
        ...(kinds.includes('licence') && rules.length === 0
            ? ['is about licences too, which need a rule here']
            : []),
    ];
}

;// CONCATENATED MODULE: ./src/policy/waivers/convert/to-own-form.ts



/**
 * Our own form. What an entry lacks is not made up: such an entry stands there as a comment, with what has to be
 * filled in before the marks are taken away.
 */
function toOwnForm(waivers) {
    const seen = new Set();
    const entries = waivers.map((waiver) => {
        const entry = toEntry(waiver, seen);
        return { waiver, entry, lines: linesOf(entry) };
    });
    const blocks = entries.map(({ waiver, entry, lines }) => isWhole(entry) ? lines.map((line) => `  ${line}`).join('\n') : toComment(waiver, entry, lines));
    return {
        text: `waivers:\n${blocks.join('\n\n')}\n`,
        notices: entries.flatMap(({ waiver, entry }) => noticeOf(waiver, entry)),
    };
}
function isWhole({ lacks, lost }) {
    return lacks.length + lost.length === 0;
}
function linesOf({ fields }) {
    const text = (0,js_yaml/* dump */.Bh)([Object.fromEntries(fields)], { lineWidth: -1 });
    return text.trimEnd().split('\n');
}
function toComment(waiver, { lacks, lost }, lines) {
    const from = (0,shown_text/* toShownText */.Y)(to_own_form_placeOf(waiver));
    const todo = [
        ...(lacks.length > 0 ? [`fill in ${lacks.join(', ')}`] : []),
        ...lost.map((what) => `consider that it ${(0,shown_text/* toShownText */.Y)(what)}`),
    ].join('; ');
    const blanks = lacks.filter((key) => !key.includes('.')).map((key) => `  ${key}:`);
    const body = [`From ${from}: ${todo}; then take the marks away.`, ...lines, ...blanks];
    return body.map((line) => `  # ${line}`.trimEnd()).join('\n');
}
function noticeOf(waiver, { lacks, lost }) {
    const parts = [...(lacks.length > 0 ? [`lacks ${lacks.join(', ')}`] : []), ...lost];
    return parts.length === 0
        ? []
        : [`${to_own_form_placeOf(waiver)} is written as a comment: it ${parts.join('; ')}`];
}
function to_own_form_placeOf({ source: { path, line } }) {
    return line === null ? path : `${path}:${line}`;
}

;// CONCATENATED MODULE: ./src/policy/waivers/convert/convert-waivers.ts





const WAIVER_TARGETS = (/* unused pure expression or super */ null && (['plimsoll', 'openvex']));
/** Files of waivers in any form that is read → one in ours, or in OpenVEX. Throws `waivers-invalid`. */
function convertWaivers(files, request) {
    const read = files.map(readWaiverFile);
    const faults = read.flatMap((file) => file.faults);
    if (faults.length > 0)
        throw refuseWaivers(faults);
    const waivers = read.flatMap((file) => file.waivers);
    if (waivers.length === 0)
        throw nothingToConvert(read.flatMap((file) => file.notices));
    const notices = read.flatMap((file) => file.notices);
    const converted = convert(waivers, request);
    return { text: converted.text, notices: [...notices, ...converted.notices] };
}
function convert(waivers, request) {
    switch (request.to) {
        case 'plimsoll':
            return toOwnForm(waivers);
        case 'openvex':
            return (0,to_openvex/* toOpenVex */.V)(waivers, request);
    }
}
function nothingToConvert(notices) {
    const why = notices.length === 0 ? '' : ` ${notices.slice(0, 10).join('; ')}.`;
    return new errors/* PlimsollError */.nN({
        code: 'waivers-invalid',
        message: `There is no waiver to convert.${why}`,
        hint: 'Give the files that hold waivers; what does not count in them has to be written anew.',
    });
}

;// CONCATENATED MODULE: ./src/policy/waivers/shadows.ts
/** Of those that waive the same finding, so many are compared: it is a hint for tidying, not a verdict. */
const MAX_RIVALS = 50;
/**
 * For each waiver another one that waived all that it waived, over all images. Of equals the first in the file
 * is the one that stays.
 */
function findShadows(uses) {
    const held = new Map();
    const holders = new Map();
    for (const { waiver, imageName, held: findings } of uses) {
        const own = held.get(waiver) ?? new Set();
        held.set(waiver, own);
        for (const finding of findings)
            addHolder(`${imageName} ${finding}`, waiver, { own, holders });
    }
    const places = new Map([...held.keys()].map((waiver, place) => [waiver, place]));
    return (waiver) => {
        const own = held.get(waiver) ?? new Set();
        const rivals = rivalsOf(own, holders).filter((one) => one !== waiver);
        const covers = (rival) => {
            const theirs = held.get(rival) ?? new Set();
            const isFirst = (places.get(rival) ?? 0) < (places.get(waiver) ?? 0);
            const isEnough = isFirst ? theirs.size >= own.size : theirs.size > own.size;
            return isEnough && [...own].every((finding) => theirs.has(finding));
        };
        return rivals.find(covers) ?? null;
    };
}
function addHolder(finding, waiver, { own, holders }) {
    if (own.has(finding))
        return;
    own.add(finding);
    const others = holders.get(finding);
    if (others === undefined)
        holders.set(finding, [waiver]);
    else
        others.push(waiver);
}
/** Whoever waives all of it waives its first one too. */
function rivalsOf(own, holders) {
    const [first] = own;
    return first === undefined ? [] : (holders.get(first) ?? []).slice(0, MAX_RIVALS);
}

;// CONCATENATED MODULE: ./src/policy/waivers/to-waiver-records.ts


/** From so many findings of one image on, an entry without package and path is called over-broad. */
const BROAD_FINDINGS = 10;
const SHOWN_LABELS = 3;
/** What became of each waiver over all images of a run, in the order of files and lines. */
function toWaiverRecords(uses) {
    const findShadow = findShadows(uses);
    const groups = new Map();
    for (const use of uses) {
        const group = groups.get(use.waiver);
        if (group === undefined)
            groups.set(use.waiver, [use]);
        else
            group.push(use);
    }
    return [...groups].map(([waiver, group]) => toRecord(waiver, group, findShadow));
}
function toRecord(waiver, uses, findShadow) {
    const { id, source, reason, owner, expires } = waiver;
    const held = uses.reduce((sum, use) => sum + use.held.length, 0);
    const refused = uses.flatMap((use) => use.refused);
    const judged = judgeStanding(uses, refused) ??
        (held === 0
            ? judgeWithoutUse(waiver, uses, refused)
            : judgeInUse({ waiver, uses, refused, shadow: findShadow(waiver) }));
    return { id, source, reason, owner, expires, findings: held + refused.length, ...judged };
}
/** What keeps it from counting whatever it is about; the same in every image. */
function judgeStanding(uses, refused) {
    const standing = uses[0]?.standing;
    if (standing === undefined || standing.kind === 'in-force')
        return null;
    const state = standing.kind === 'too-broad' ? 'over-broad' : standing.kind;
    const would = refused.length === 0 ? 'it would cover nothing' : `it would cover ${to_waiver_records_listOf(refused)}`;
    return { state, note: `It does not hold: ${standing.why}; ${would}` };
}
function judgeWithoutUse({ scope }, uses, refused) {
    if (refused.length > 0) {
        const isLapsed = refused.every((one) => one.kind === 'lapsed');
        return { state: isLapsed ? 'expired' : 'invalid', note: `It does not hold: ${whysOf(refused)}` };
    }
    const offGate = uses.reduce((sum, use) => sum + use.offGate, 0);
    if (offGate > 0)
        return { state: 'unused', note: `What it is about does not count anyway (${offGate})` };
    const isElsewhere = scope.images.length > 0 && !uses.some((use) => to_waiver_records_isForImage(scope.images, use.imageName));
    const note = isElsewhere
        ? 'None of the images has a name that it is for'
        : 'It is about no finding';
    return { state: 'unused', note };
}
function to_waiver_records_isForImage(images, name) {
    return images.some((glob) => glob.matches(name));
}
function judgeInUse({ waiver, uses, refused, shadow }) {
    const broad = whyBroad(waiver, uses);
    const end = wordsOfEnd(uses);
    const covered = shadow === null ? null : `${shadow.id} waives all that it waives`;
    const partly = refused.length === 0 ? null : `It does not hold for ${refused.length}: ${whysOf(refused)}`;
    const notes = [covered, broad, end, partly].filter((note) => note !== null);
    const state = covered !== null
        ? 'shadowed'
        : broad !== null
            ? 'over-broad'
            : end !== null
                ? 'expiring'
                : 'active';
    return { state, note: notes.length === 0 ? null : notes.join('. ') };
}
/** What it waives is more than anybody has looked at. */
function whyBroad({ scope }, uses) {
    if (!(0,waivers_scope/* namesIds */.x7)(scope))
        return 'It names no id: it waives whatever is found in its packages';
    if ((0,waivers_scope/* namesPackage */.L$)(scope) || (0,waivers_scope/* namesPaths */.$1)(scope))
        return null;
    const most = Math.max(...uses.map((use) => use.held.length));
    return most >= BROAD_FINDINGS
        ? `It names neither package nor path, and waives ${most} findings of one image`
        : null;
}
function wordsOfEnd(uses) {
    const standing = uses[0]?.standing;
    if (standing?.kind !== 'in-force' || !standing.isExpiring)
        return null;
    return standing.daysLeft === 1 ? 'It ends today' : `It ends in ${standing.daysLeft ?? 0} days`;
}
/** `CVE-2099-0001 in openssl, CVE-2099-0002 in zlib and 4 more`. */
function to_waiver_records_listOf(refused) {
    return shorten([...new Set(refused.map((one) => one.label))].sort());
}
function whysOf(refused) {
    return shorten([...new Set(refused.map((one) => `${one.why} (${one.label})`))].sort());
}
function shorten(texts) {
    const more = texts.length - SHOWN_LABELS;
    const shown = texts.slice(0, SHOWN_LABELS).join(', ');
    return more > 0 ? `${shown} and ${more} more` : shown;
}

;// CONCATENATED MODULE: ./src/policy/waivers/index.ts










/***/ })

};
