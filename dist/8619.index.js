export const id = 8619;
export const ids = [8619];
export const modules = {

/***/ 18619:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderHtmlFiles: () => (/* binding */ renderHtmlFiles)
});

// EXTERNAL MODULE: ./src/domain/finding.ts
var domain_finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/report/clean.ts
var report_clean = __webpack_require__(60023);
;// CONCATENATED MODULE: ./src/report/html/findings/drafts.ts
const WHOLE = { places: 20, links: 6, description: 600, isWhole: true };
const SHORT = { places: 3, links: 1, description: 0, isWhole: false };
/** Which severity, whose word it is, and why that one counts. */
function describeSeverity({ severity, severityAuthority, severityRule }) {
    return `${severity} by ${severityAuthority}: ${severityRule}`;
}
/** The day of an ISO time. */
function toDay(time) {
    return time === null ? null : time.slice(0, 10);
}

// EXTERNAL MODULE: ./src/report/words.ts
var report_words = __webpack_require__(72691);
;// CONCATENATED MODULE: ./src/report/html/findings/flaw-facts.ts



/** What is told of a vulnerability, beside where it is and what was decided. */
function toFlawFacts(finding, depth) {
    const { vulnerability, fix, risk, confidence, confidenceReason } = finding;
    return [
        ['About', [toShort(vulnerability.description, depth.description)]],
        ['Also known as', [(0,report_words/* listSome */.XT)([...vulnerability.aliases, ...vulnerability.advisories], 12)]],
        ['Severity', [describeSeverity(finding)]],
        ['Ratings', toRatings(finding)],
        ['Score', [describeScore(finding)]],
        ['Likelihood', [describeExploited(finding), ...describeEpss(finding)]],
        ['Risk', [risk?.why ?? null]],
        ['Fix', [fix.rule, fix.since === null ? null : `known since ${fix.since.slice(0, 10)}`]],
        ['Package', depth.isWhole ? toPackageTexts(finding) : []],
        ['Confidence', [`${confidence.replaceAll('-', ' ')}: ${confidenceReason}`]],
        ['Reported as', depth.isWhole ? toSightings(finding) : []],
        ['Published', [toDay(vulnerability.published)]],
        ['Weakness', [(0,report_words/* listSome */.XT)(vulnerability.cwes, 6)]],
    ];
}
function toShort(text, most) {
    return most === 0 ? null : (0,report_clean/* cleanLine */.Ow)(text, most);
}
function toRatings({ ratings }) {
    const said = ratings.map(({ scanner, authority, severity }) => `${authority} ${severity} (${report_words/* SCANNER_TITLES */.Xl[scanner]})`);
    return said.length === 0 ? [] : [(0,report_words/* listSome */.XT)([...new Set(said)], 8)];
}
function describeScore({ score }) {
    if (score === null)
        return null;
    const { authority, version, vector, isComputed } = score;
    const computed = isComputed ? ', computed from the vector' : '';
    return `CVSS ${version} ${score.score.toFixed(1)} by ${authority}${computed}${vector === null ? '' : `: ${vector}`}`;
}
function describeExploited({ kev }) {
    if (kev === null)
        return null;
    const ransomware = kev.ransomware ? ', also by ransomware' : '';
    return `known to be exploited${ransomware}: listed by CISA on ${kev.added.slice(0, 10)}`;
}
/** Two texts: many findings share one of them. */
function describeEpss({ epss }) {
    if (epss === null)
        return [];
    const [score, percentile] = [epss.score * 100, epss.percentile * 100];
    return [
        `EPSS: exploited within 30 days with a probability of ${score.toFixed(1)} %`,
        `higher than that of ${percentile.toFixed(0)} % of all (${epss.date.slice(0, 10)})`,
    ];
}
function toPackageTexts({ package: subject }) {
    const { purl, sourcePackage } = subject;
    const isOther = sourcePackage !== null && sourcePackage.name !== subject.name;
    return [purl, isOther ? `built from ${sourcePackage.name} ${sourcePackage.version}` : null];
}
function toSightings({ sightings, vulnerability }) {
    const said = sightings.map((one) => `${one.id} in ${one.package}, ${one.severity} (${report_words/* SCANNER_TITLES */.Xl[one.scanner]})`);
    const isPlain = sightings.every(({ id }) => id === vulnerability.id);
    return isPlain ? [] : [(0,report_words/* listSome */.XT)([...new Set(said)], 4)];
}

;// CONCATENATED MODULE: ./src/report/html/address.ts
const LONGEST = 500;
/** The address in normal form when people can open it in a browser: https or http, without credentials; else null. */
function findWebAddress(address) {
    if (address.length > LONGEST || !/^https?:\/\//i.test(address))
        return null;
    const url = URL.canParse(address) ? new URL(address) : null;
    if (url?.username !== '' || url.password !== '')
        return null;
    return /^[!-~]+$/.test(url.href) && url.href.length <= LONGEST ? url.href : null;
}

;// CONCATENATED MODULE: ./src/report/html/findings/links.ts

/** Addresses of the web to read on at, first those that name the vulnerability. */
function toLinks({ vulnerability }, most) {
    const { id, references } = vulnerability;
    const some = references.slice(0, MOST_READ);
    const named = some.filter((one) => one.includes(id));
    const links = [];
    for (const one of [...named, ...some]) {
        if (links.length >= most)
            break;
        const address = findWebAddress(one);
        if (address !== null && !links.includes(address))
            links.push(address);
    }
    return links;
}
const MOST_READ = 50;

// EXTERNAL MODULE: ./src/domain/package-type.ts
var package_type = __webpack_require__(50213);
;// CONCATENATED MODULE: ./src/report/html/findings/places.ts


/** Where a finding sits: path, layer and whose layer it is, at most `most`. */
function toPlaces(finding, layers, most) {
    const isSystem = (0,package_type/* isSystemType */.M)(finding.package?.type ?? '');
    const shown = finding.instances.slice(0, most).map((one) => describePlace(one, layers, isSystem));
    const left = finding.instances.length - most;
    const more = left > 0 ? [`and ${(0,report_words/* formatNumber */.ZV)(left)} more`] : [];
    return [...new Set(shown), ...more];
}
/** A system package lies nowhere: its path is the database of packages, which says nothing. */
function describePlace(place, layers, isSystem) {
    const { origin, path, replaced } = place;
    return [
        path === null || isSystem ? null : path,
        describeLayer(place.layer, layers),
        origin === 'unknown' ? null : ORIGIN_WORDS[origin],
        replaced === null ? null : `over ${replaced.version ?? 'another version'} of a lower layer`,
    ]
        .filter((part) => part !== null)
        .join(', ');
}
const ORIGIN_WORDS = { base: 'from the base', added: 'added' };
function describeLayer(diffId, layers) {
    const at = layers.findIndex((layer) => layer.diffId === diffId);
    if (at < 0)
        return null;
    const word = layers[at]?.instruction ?? null;
    return `layer ${at + 1}${word === null ? '' : ` (${word})`}`;
}

;// CONCATENATED MODULE: ./src/report/html/findings/facts.ts






/** Everything that somebody has to know who doubts a finding or has to deal with it. */
function toDetails(finding, layers, depth) {
    const own = finding.kind === 'vulnerability' ? toFlawFacts(finding, depth) : toRuleFacts(finding);
    const draft = [
        ...own,
        ['Where', toPlaces(finding, layers, depth.places)],
        ['Decisions', finding.decisions.slice(0, MOST_DECISIONS).map(describeDecision)],
        ['First seen', [toDay(finding.firstSeen)]],
    ];
    const links = finding.kind === 'vulnerability' ? toLinks(finding, depth.links) : [];
    return { facts: draft.flatMap(toFact), links };
}
const MOST_DECISIONS = 10;
const facts_LONGEST = 600;
function toFact([label, drafts]) {
    const texts = drafts.flatMap((text) => {
        const clean = text === null ? '' : (0,report_clean/* cleanLine */.Ow)(text, facts_LONGEST).trim();
        return clean === '' ? [] : [clean];
    });
    return texts.length === 0 ? [] : [{ label, texts }];
}
/** Of a secret neither what a scanner says of it nor a remedy is told: rule, path and layer only. */
function toRuleFacts(finding) {
    const { kind, message, remedy, rule, packageOwned } = finding;
    const isSecret = kind === 'secret';
    return [
        ['Rule', [rule.id, rule.aliases.length === 0 ? null : `also ${(0,report_words/* listSome */.XT)(rule.aliases, 6)}`]],
        ['About', isSecret ? [] : [message]],
        ['Severity', [describeSeverity(finding)]],
        ['To do', isSecret ? [] : [remedy]],
        ['Risk', [finding.risk?.why ?? null]],
        ['Owner', packageOwned ? ['a package of the image owns the file'] : []],
    ];
}
function describeDecision(decision) {
    const { kind, id, status, reason, owner, expires, ticket, approvedBy, note } = decision;
    return [
        `${kind === 'vex' ? 'VEX' : 'waiver'} ${id}: ${status.replaceAll('_', ' ')}`,
        decision.suppresses ? null : 'it counts all the same',
        decision.justification?.replaceAll('_', ' ') ?? null,
        reason === '' ? null : `“${reason}”`,
        owner === null ? null : `owner ${owner}`,
        expires === null ? null : `until ${expires}`,
        ticket,
        approvedBy === null ? null : `approved by ${approvedBy}`,
        note,
    ]
        .filter((part) => part !== null)
        .join('; ');
}

;// CONCATENATED MODULE: ./src/report/html/findings/pool.ts
function createPool() {
    const known = new Map();
    const written = [];
    let bytes = 0;
    const add = (json) => {
        bytes += countBytes(json) + 1;
        written.push(json);
    };
    const numberOf = (text) => {
        const before = known.get(text);
        if (before !== undefined)
            return before;
        known.set(text, written.length);
        add(toScriptJson(text));
        return written.length - 1;
    };
    return {
        ...{ numberOf, add },
        size: () => written.length,
        bytes: () => bytes,
        all: () => written.join(','),
    };
}
/** JSON within which nothing can end a script element, or begin a comment in it. */
function toScriptJson(value) {
    const json = JSON.stringify(value);
    return json.includes('<') ? json.replaceAll('<', '\\u003c') : json;
}
const ASCII = /^[\x20-\x7e]*$/;
function countBytes(text) {
    return ASCII.test(text) ? text.length : Buffer.byteLength(text);
}

;// CONCATENATED MODULE: ./src/report/html/findings/data.ts






/** The order is the number that stands for a status in the data. */
const STATUSES = ['open', 'waived', 'not-affected', 'off-gate'];
/** What is true of a row, as bits of one number. */
const BITS = { blocks: 1, fixable: 2, new: 4, grype: 8, trivy: 16, plimsoll: 32 };
/** A row told in short needs about this many bytes with its texts. */
const SHORT_ROW = 330;
/** Told in full a row seldom needs more. */
const WHOLE_ROW = 4000;
/** No row with its texts needs more: each text is bounded, and so is how many there are. */
const LARGEST_ROW = 200_000;
/**
 * Rows for the script, in their order, in at most `maxBytes`: texts, each once, and rows of numbers. A fact
 * is a text as well: the number of its label and a line for each of its texts. As long
 * as there is room for a short word on all that follow, everything is told of a finding; then less; then rows end.
 */
function toFindingData(placed, images, maxBytes) {
    const names = toScriptJson(images.map((image) => (0,report_clean/* cleanLine */.Ow)(image.name, 120)));
    const head = `"severities":${JSON.stringify(severity/* SEVERITIES */.oC)},"kinds":${JSON.stringify(domain_finding/* FINDING_KINDS */.mH)},"images":${names}`;
    const [texts, rows] = [createPool(), createPool()];
    const usedBytes = () => head.length + texts.bytes() + rows.bytes();
    let shortened = 0;
    for (const [index, { view, image }] of placed.entries()) {
        const left = maxBytes - LARGEST_ROW - usedBytes();
        if (left < 0)
            break;
        const isShort = left < (placed.length - index) * SHORT_ROW + WHOLE_ROW;
        if (isShort)
            shortened += 1;
        const layers = images[image]?.image?.layers ?? [];
        const details = toDetails(view.finding, layers, isShort ? SHORT : WHOLE);
        rows.add(JSON.stringify(toRow({ view, image, ...details }, texts)));
    }
    const json = `{${head},"texts":[${texts.all()}],"rows":[${rows.all()}]}`;
    return { json, rows: rows.size(), shortened };
}
function toRow({ view, image, facts, links }, texts) {
    const { finding, name, title, subject, version, fix, seen, state, tags } = view;
    const placed = (text) => texts.numberOf(withPlace(text, name));
    return [
        image,
        severity/* SEVERITIES */.oC.indexOf(finding.severity),
        domain_finding/* FINDING_KINDS */.mH.indexOf(finding.kind),
        STATUSES.indexOf(finding.status),
        toBits(view),
        ...[name, title, subject, version, fix, seen, state].map(texts.numberOf),
        tags.map(texts.numberOf),
        facts.map(({ label, texts: all }) => placed([texts.numberOf(label), ...all].join('\n'))),
        links.map(placed),
    ];
}
/**
 * Links and words that differ by the id alone become one text, in which a control character, which no cleaned text has,
 * stands for the id.
 */
function withPlace(text, name) {
    return name.length >= SHORTEST_NAME && text.includes(name)
        ? text.replaceAll(name, '\u0001')
        : text;
}
const SHORTEST_NAME = 8;
function toBits({ finding, isBlocking, isFixable, isNew }) {
    const seen = finding.seenBy.reduce((bits, witness) => bits | BITS[witness], 0);
    const own = (isBlocking ? BITS.blocks : 0) | (isFixable ? BITS.fixable : 0);
    return seen | own | (isNew ? BITS.new : 0);
}

// EXTERNAL MODULE: ./src/report/blocking.ts
var report_blocking = __webpack_require__(47479);
// EXTERNAL MODULE: ./src/report/order.ts
var order = __webpack_require__(20734);
// EXTERNAL MODULE: ./src/report/reading-order.ts
var reading_order = __webpack_require__(87235);
// EXTERNAL MODULE: ./src/policy/rules/index.ts + 4 modules
var rules = __webpack_require__(91710);
// EXTERNAL MODULE: ./src/report/finding-words.ts
var finding_words = __webpack_require__(47855);
;// CONCATENATED MODULE: ./src/report/html/findings/view.ts




const RISK_WORDS = {
    malware: 'malware',
    exploited: 'known to be exploited',
    likely: 'likely to be exploited',
};
function toView(finding, blocking) {
    const { main, detail } = (0,report_words/* findingName */.f$)(finding);
    const isBlocking = blocking.has(finding.id);
    const { change } = finding;
    return {
        finding,
        isBlocking,
        isFixable: (0,rules/* isFixable */.G4)(finding),
        isNew: change !== null && change !== 'pre-existing',
        name: (0,report_clean/* cleanLine */.Ow)(main, 120),
        title: (0,report_clean/* cleanLine */.Ow)(detail, 160),
        subject: (0,report_clean/* cleanLine */.Ow)((0,report_words/* findingSubject */.Gv)(finding), 160),
        version: (0,report_clean/* cleanLine */.Ow)(finding.package?.version ?? '', 80),
        fix: (0,report_clean/* cleanLine */.Ow)(toFixWords(finding), 100),
        seen: toSeenWords(finding),
        state: (0,report_clean/* cleanLine */.Ow)(toStateWords(finding, isBlocking, blocking), 200),
        tags: toTags(finding),
    };
}
function toFixWords(finding) {
    if (finding.kind !== 'vulnerability')
        return '';
    const mark = (0,finding_words/* findFixMark */.aC)(finding.fix);
    const words = (0,report_words/* describeFix */.D6)(finding.fix);
    if (mark === null)
        return words;
    return `${words}, ${mark === 'major' ? 'a new major version' : 'by hand'}`;
}
function toSeenWords(finding) {
    const doubt = (0,finding_words/* findDoubt */._I)(finding);
    const seen = finding.seenBy.join(', ');
    return doubt === null ? seen : `${seen}; ${doubt}`;
}
function toStateWords(finding, isBlocking, blocking) {
    if (isBlocking)
        return 'blocks';
    return (0,finding_words/* isCounted */.he)(finding, blocking) ? 'open' : (0,finding_words/* whyNotCounted */.Gc)(finding);
}
function toTags(finding) {
    const risk = (0,finding_words/* findRiskName */.ss)(finding);
    const { kind, change } = finding;
    return [
        ...(kind === 'vulnerability' ? [] : [report_words/* KIND_NOUNS */.xK[kind][0]]),
        ...(risk === null || kind === 'malware' ? [] : [RISK_WORDS[risk]]),
        ...(change === null || change === 'pre-existing' ? [] : [change.replace('-', ' ')]),
    ];
}

;// CONCATENATED MODULE: ./src/report/html/findings/order.ts





/** The findings of all images, the most urgent first; of several images those that are alike in the images' order. */
function* inPageOrder(images) {
    if (images.length === 1)
        yield* rowsOf(images);
    else
        for (const peers of (0,order/* byRank */.O5)(rowsOf(images), toRank))
            yield* peers;
}
function* rowsOf(images) {
    for (const [number, image] of images.entries()) {
        const blocking = (0,report_blocking/* blockingIds */.U)(image);
        for (const finding of (0,reading_order/* inReadingOrder */.g)(image.findings, blocking)) {
            yield { view: toView(finding, blocking), image: number };
        }
    }
}
/** The turn, the tier of risk and the severity, as within one image. */
function toRank({ view: { finding, isBlocking } }) {
    const open = finding.status === 'open' ? 1 : 2;
    const turn = isBlocking ? 0 : open;
    const tier = finding.risk?.tier ?? domain_finding/* RISK_TIERS */.ac.length - 1;
    return (turn * domain_finding/* RISK_TIERS */.ac.length + tier) * 10 + (0,order/* severityRank */.qs)(finding.severity);
}

// EXTERNAL MODULE: ./src/report/html/markup.ts
var markup = __webpack_require__(18268);
;// CONCATENATED MODULE: ./src/report/html/findings/static-table.ts



/** With their details; what blocks beyond them stands there in one line each. */
const MOST_DETAILED = 100;
const MOST_ROWS = 300;
const MOST_BYTES = 500_000;
/** Rows that are there without any script: the most urgent, and all that block as far as the room goes. */
function toStaticTable(placed, images) {
    const rows = [];
    let bytes = 0;
    for (const one of placed) {
        if (!one.view.isBlocking && rows.length >= MOST_ROWS)
            break;
        const row = toPlacedRow(one, images, rows.length < MOST_DETAILED);
        bytes += Buffer.byteLength(row.html);
        if (bytes > MOST_BYTES)
            break;
        rows.push(row);
    }
    return { table: toTable(rows, images.length > 1), rows: rows.length };
}
function toPlacedRow({ view, image }, images, isDetailed) {
    const own = images[image];
    const layers = own?.image?.layers ?? [];
    const details = isDetailed ? toDetails(view.finding, layers, SHORT) : null;
    return static_table_toRow({ view, name: images.length > 1 ? (own?.name ?? '') : null, details });
}
const HEADS = [
    ['sev', 'Severity'],
    ['name', 'Finding'],
    ['image', 'Image'],
    ['in', 'In'],
    ['ver', 'Installed'],
    ['fix', 'Fixed in'],
    ['seen', 'Seen by'],
    ['state', 'State'],
];
function toTable(rows, hasImages) {
    const heads = HEADS.filter(([name]) => name !== 'image' || hasImages).map(([name, word]) => (0,markup/* markup */.P) `<th scope="col" class="c-${name}" data-sort="${name}">${word}</th>`);
    return (0,markup/* markup */.P) `<table id="table" class="findings${hasImages ? ' many' : ''}"><caption>Findings, the most urgent first</caption><thead><tr>${heads}</tr></thead><tbody id="rows">
${rows}</tbody></table>\n`;
}
function static_table_toRow({ view, name, details }) {
    const { finding, isBlocking, subject, version, fix, seen, state } = view;
    const more = details === null ? null : toDetailRow(details, name === null ? 7 : 8);
    return (0,markup/* markup */.P) `<tr class="row${isBlocking ? ' blocks' : ''}"><td class="c-sev"><span class="sev ${finding.severity}">${finding.severity}</span></td>${toNameCell(view)}${name === null ? null : cell('image', name)}${cell('in', subject)}${cell('ver', version)}${cell('fix', fix)}${cell('seen', seen)}${cell('state', state)}</tr>
${more}`;
}
function toNameCell({ name, title, tags }) {
    const said = tags.map((tag) => (0,markup/* markup */.P) ` <span class="tag">${tag}</span>`);
    const small = title === '' ? null : (0,markup/* markup */.P) `<small>${title}</small>`;
    return (0,markup/* markup */.P) `<td class="c-name"><b>${name}</b>${said}${small}</td>`;
}
function cell(name, content) {
    return (0,markup/* markup */.P) `<td class="c-${name}">${content}</td>`;
}
function toDetailRow({ facts, links }, span) {
    const said = facts.map(({ label, texts }) => {
        const lines = texts.map((text) => (0,markup/* markup */.P) `<dd>${text}</dd>`);
        return (0,markup/* markup */.P) `<div><dt>${label}</dt>${lines}</div>`;
    });
    return (0,markup/* markup */.P) `<tr class="more"><td colspan="${span}"><details><summary>Details</summary><dl class="details">${said}${toLinkFact(links)}</dl></details></td></tr>
`;
}
function toLinkFact(links) {
    if (links.length === 0)
        return null;
    const lines = links.map((link) => (0,markup/* markup */.P) `<dd><a rel="noreferrer noopener" target="_blank" href="${link}">${link}</a></dd>`);
    return (0,markup/* markup */.P) `<div><dt>Links</dt>${lines}</div>`;
}

// EXTERNAL MODULE: ./src/report/html/frame.ts
var html_frame = __webpack_require__(70951);
// EXTERNAL MODULE: ./src/report/html/page.ts
var page = __webpack_require__(63159);
// EXTERNAL MODULE: ./src/report/verdict-words.ts
var verdict_words = __webpack_require__(35999);
;// CONCATENATED MODULE: ./src/report/html/parts/findings.ts






/** The table of all findings with its filters, which are of use only where the script runs. */
function toFindingsPart(placed, images, { table, rows }) {
    if (placed.length === 0)
        return (0,markup/* markup */.P) `<section id="findings"><h2>Findings</h2><p>None.</p></section>\n`;
    return (0,markup/* markup */.P) `<section id="findings"><h2>Findings</h2>
${toTools(placed, images)}
<p id="shown" role="status" class="note">${describeStatic(rows, placed.length)}</p>
${table}
<nav id="pager" aria-label="Pages of the findings" hidden><button type="button" id="before">← Before</button><span id="page"></span><button type="button" id="next">Next →</button></nav>
</section>
`;
}
function describeStatic(rows, all) {
    if (rows >= all)
        return `${(0,report_words/* countOf */.pq)(all, 'finding')}.`;
    return `The ${(0,report_words/* formatNumber */.ZV)(rows)} most urgent of ${(0,report_words/* countOf */.pq)(all, 'finding')} are listed. The rest is in this file as well: allow its script, which also filters and sorts; or read the JSON or CSV report.`;
}
function toTools(placed, images) {
    const isCompared = images.some(({ comparison }) => comparison !== null);
    return (0,markup/* markup */.P) `<div id="tools" class="tools" hidden>
<label class="find">Find<input type="search" id="f-text" placeholder="id, package, version, path …" autocomplete="off" spellcheck="false" maxlength="200"></label>
${toSeverities(placed)}
${images.length < 2 ? null : findings_select('image', 'Image', toImageOptions(images))}
${findings_select('kind', 'Kind', toKindOptions(placed))}
${findings_select('scanner', 'Seen by', SCANNERS)}
${findings_select('status', 'State', STATES)}
${findings_select('fix', 'Fix', FIXES)}
${isCompared ? findings_select('new', 'Change', CHANGES) : null}
<button type="button" id="reset">Reset</button>
</div>`;
}
const SCANNERS = [
    ['', 'anybody'],
    ['both', 'both scanners'],
    ['only-grype', 'only Grype'],
    ['only-trivy', 'only Trivy'],
    ['grype', 'Grype'],
    ['trivy', 'Trivy'],
    ['plimsoll', 'Plimsoll’s rules'],
];
const STATES = [
    ['', 'any'],
    ['blocks', 'blocks'],
    ['0', 'open'],
    ['1', 'waived'],
    ['2', 'not affected'],
    ['3', 'off the gate'],
];
const FIXES = [
    ['', 'any'],
    ['yes', 'fixable'],
    ['no', 'not fixable'],
];
const CHANGES = [
    ['', 'any'],
    ['yes', 'new since the baseline'],
    ['no', 'there before'],
];
function findings_select(name, label, options) {
    const all = options.map(([value, word]) => (0,markup/* markup */.P) `<option value="${value}">${word}</option>`);
    return (0,markup/* markup */.P) `<label>${label}<select id="f-${name}">${all}</select></label>`;
}
const MOST_IMAGES = 500;
function toImageOptions(images) {
    const names = images.slice(0, MOST_IMAGES).map(({ name }) => (0,report_clean/* cleanLine */.Ow)(name, 80));
    return [['', 'all'], ...names.map((name, at) => [String(at), name])];
}
function toKindOptions(placed) {
    const known = new Set(placed.map(({ view }) => view.finding.kind));
    const kinds = domain_finding/* FINDING_KINDS */.mH.map((kind, at) => [kind, String(at)]);
    const some = kinds.filter(([kind]) => known.has(kind));
    return [['', 'any'], ...some.map(([kind, value]) => [value, kind])];
}
function toSeverities(placed) {
    const counts = new Map();
    for (const { view } of placed) {
        const { severity } = view.finding;
        counts.set(severity, (counts.get(severity) ?? 0) + 1);
    }
    const boxes = severity/* SEVERITIES */.oC.flatMap((severity, at) => {
        const count = counts.get(severity);
        if (count === undefined)
            return [];
        return [
            (0,markup/* markup */.P) `<label class="chip"><input type="checkbox" name="severity" value="${at}" checked><span class="sev ${severity}">${(0,verdict_words/* capitalise */.sK)(severity)}</span> ${(0,report_words/* formatNumber */.ZV)(count)}</label>`,
        ];
    });
    return (0,markup/* markup */.P) `<fieldset><legend>Severity</legend>${boxes}</fieldset>`;
}

// EXTERNAL MODULE: ./src/report/html/parts/head.ts
var head = __webpack_require__(19953);
// EXTERNAL MODULE: ./src/policy/rules/days.ts
var days = __webpack_require__(74927);
// EXTERNAL MODULE: ./src/report/image-words.ts
var image_words = __webpack_require__(54659);
;// CONCATENATED MODULE: ./src/report/html/charts/bar.ts

/**
 * Parts of a whole as a bar. It stretches to its cell, and says nothing that does not stand in the row beside it: for
 * those who do not see it, it is not there.
 */
function toBar(segments, whole) {
    let from = 0;
    const rects = segments.flatMap(({ value, look }) => {
        const width = whole === 0 ? 0 : (100 * value) / whole;
        const rect = (0,markup/* markup */.P) `<rect class="${look}" x="${from.toFixed(2)}" y="0" width="${width.toFixed(2)}" height="10"/>`;
        from += width;
        return value === 0 ? [] : [rect];
    });
    return (0,markup/* markup */.P) `<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">${rects}</svg>`;
}

;// CONCATENATED MODULE: ./src/report/html/charts/chart.ts



/** A table whose rows have a bar each: the numbers are the text for those who do not see it. */
function toChart({ title, about, head, heads, rows, whole, notes = [] }) {
    const most = whole ?? Math.max(1, ...rows.map(({ bar }) => sumOf(bar)));
    const columns = heads.map(({ text, look }) => (0,markup/* markup */.P) `<th scope="col" class="n">${toKey(look)}${text}</th>`);
    const lines = rows.map(({ label, bar, cells }) => {
        const numbers = cells.map((cell) => (0,markup/* markup */.P) `<td class="n">${toCell(cell)}</td>`);
        return (0,markup/* markup */.P) `<tr><th scope="row">${label}</th><td class="b">${toBar(bar, most)}</td>${numbers}</tr>\n`;
    });
    const small = notes.map((note) => (0,markup/* markup */.P) `<p class="note">${note}</p>`);
    return (0,markup/* markup */.P) `<figure><figcaption><b>${title}</b> <span>${about}</span></figcaption><table class="chart"><thead><tr><th scope="col">${head}</th><td class="b"></td>${columns}</tr></thead><tbody>
${lines}</tbody></table>${small}</figure>\n`;
}
/** A square of the colour that its numbers have in the bar. */
function toKey(look) {
    if (look === null)
        return null;
    return (0,markup/* markup */.P) `<svg class="key" viewBox="0 0 10 10" aria-hidden="true" focusable="false"><rect class="${look}" width="10" height="10"/></svg>`;
}
/** Nothing is a dot: zeros would hide the numbers. */
function toCell(cell) {
    if (cell === 0)
        return (0,markup/* markup */.P) `<span class="zero">0</span>`;
    return typeof cell === 'number' ? (0,report_words/* formatNumber */.ZV)(cell) : cell;
}
function sumOf(bar) {
    return bar.reduce((sum, { value }) => sum + value, 0);
}

;// CONCATENATED MODULE: ./src/report/html/charts/layer-chart.ts




const MOST_LAYERS = 15;
/** Where the open vulnerabilities sit, from the lowest layer up; nothing where no layer is known. */
function toLayerChart({ image }, flaws) {
    if (image === null)
        return [];
    const known = new Set(image.layers.map(({ diffId }) => diffId));
    const { tallies, isTwice } = countByLayer(flaws, known);
    const layers = image.layers.flatMap((layer, at) => {
        const tally = tallies.get(layer.diffId);
        return tally === undefined ? [] : [{ label: layer_chart_describeLayer(layer, at), tally }];
    });
    if (layers.length === 0)
        return [];
    const shown = layers.slice(0, MOST_LAYERS);
    const unknown = tallies.get(null);
    const rows = unknown === undefined ? shown : [...shown, { label: 'not known', tally: unknown }];
    const columns = severity/* SEVERITIES */.oC.filter((one) => rows.some(({ tally }) => tally.has(one)));
    return [
        toChart({
            title: 'Severity by layer',
            about: `open vulnerabilities in ${(0,report_words/* countOf */.pq)(layers.length, 'layer')} of ${image.layers.length}, from the lowest up`,
            head: 'Layer',
            heads: columns.map((one) => ({ text: layer_chart_SHORT[one], look: one })),
            rows: rows.map(({ label, tally }) => layer_chart_toRow(label, tally, columns)),
            whole: null,
            notes: [
                ...(isTwice ? ['What sits in several layers counts in each.'] : []),
                ...(layers.length > MOST_LAYERS
                    ? [`${layers.length - MOST_LAYERS} more layers above.`]
                    : []),
            ],
        }),
    ];
}
const layer_chart_SHORT = {
    critical: 'crit.',
    high: 'high',
    medium: 'med.',
    low: 'low',
    negligible: 'negl.',
    unknown: 'unkn.',
};
function layer_chart_toRow(label, tally, columns) {
    const cells = columns.map((one) => tally.get(one) ?? 0);
    return { label, bar: columns.map((look, at) => ({ look, value: cells[at] ?? 0 })), cells };
}
function layer_chart_describeLayer({ instruction, origin }, at) {
    const word = instruction === null ? null : (0,markup/* markup */.P) ` <code>${instruction}</code>`;
    const whose = origin === 'unknown' ? null : (0,markup/* markup */.P) ` <small>${origin}</small>`;
    return (0,markup/* markup */.P) `${at + 1}${word}${whose}`;
}
/** Null stands for layers that nobody knows. */
function countByLayer(flaws, known) {
    const tallies = new Map();
    let isTwice = false;
    for (const { instances, severity } of flaws) {
        const layers = new Set(instances.map(({ layer }) => (known.has(layer ?? '') ? layer : null)));
        if (layers.size > 1)
            isTwice = true;
        for (const layer of layers) {
            const tally = tallies.get(layer) ?? new Map();
            tallies.set(layer, tally.set(severity, (tally.get(severity) ?? 0) + 1));
        }
    }
    return { tallies, isTwice };
}

;// CONCATENATED MODULE: ./src/report/html/charts/image-charts.ts









/** Fewer are counted at a glance. */
const LEAST_FINDINGS = 5;
/** What can be seen of the open vulnerabilities at a glance; nothing where there are few. */
function toCharts(image, asOf) {
    const flaws = openFlawsOf(image);
    const charts = flaws.length < LEAST_FINDINGS
        ? []
        : [toFixChart(flaws), ...toLayerChart(image, flaws), toAgeChart(flaws, (0,days/* createAges */.H)(asOf))];
    const all = [...charts, ...toAgreementChart(image)];
    return all.length === 0 ? null : (0,markup/* markup */.P) `<div class="charts">${all}</div>`;
}
function openFlawsOf({ findings }) {
    return findings.flatMap((one) => one.kind === 'vulnerability' && one.status === 'open' ? [one] : []);
}
function toFixChart(flaws) {
    const count = (severity, isWanted) => flaws.filter((one) => one.severity === severity && (0,rules/* isFixable */.G4)(one) === isWanted).length;
    const rows = severity/* SEVERITIES */.oC.map((severity) => ({
        severity,
        fixable: count(severity, true),
        rest: count(severity, false),
    })).filter(({ fixable, rest }) => fixable + rest > 0);
    return toChart({
        title: 'What an update fixes',
        about: 'open vulnerabilities by severity',
        head: 'Severity',
        heads: [
            { text: 'fixable', look: 'part' },
            { text: 'no fix', look: 'rest' },
        ],
        rows: rows.map(({ severity, fixable, rest }) => ({
            label: severity,
            bar: [
                { value: fixable, look: 'part' },
                { value: rest, look: 'rest' },
            ],
            cells: [fixable, rest],
        })),
        whole: null,
    });
}
const AGES = [
    { label: 'up to 30 days', most: 30 },
    { label: '31 to 90 days', most: 90 },
    { label: '91 days to a year', most: 365 },
    { label: '1 to 3 years', most: 3 * 365.25 },
    { label: 'more than 3 years', most: Infinity },
];
/** Dates of the future, and those that are none, prove nothing: such ages are not known. */
function toAgeChart(flaws, ageOf) {
    const published = countAges(flaws.map((one) => ageOf(one.vulnerability.published)));
    const fixes = countAges(flaws.filter(rules/* isFixable */.G4).map((one) => ageOf(one.fix.since)));
    const labels = [...AGES.map(({ label }) => label), 'not known'];
    const hasFixes = fixes.slice(0, AGES.length).some((count) => count > 0);
    const rows = labels.map((label, at) => {
        const [count, fixed] = [published[at] ?? 0, fixes[at] ?? 0];
        return {
            label,
            bar: [{ value: count, look: 'age' }],
            cells: hasFixes ? [count, fixed] : [count],
        };
    });
    const since = { text: 'since publication', look: 'age' };
    return toChart({
        title: 'Age',
        about: 'open vulnerabilities by the time since they were published',
        head: 'Known for',
        heads: hasFixes ? [since, { text: 'since the fix', look: null }] : [since],
        rows: rows.filter(({ cells }, at) => at < AGES.length || cells.some((count) => count > 0)),
        whole: null,
        notes: hasFixes
            ? [
                'The last column counts those that can be fixed, by the day that an advisory or a release gives the fix.',
            ]
            : ['No advisory here dates a fix, so the time since a fix was there is not told.'],
    });
}
/** One number for each age, and one for those that are not known. */
function countAges(ages) {
    const counts = [...AGES.map(() => 0), 0];
    for (const age of ages) {
        const at = age === null ? AGES.length : AGES.findIndex(({ most }) => age <= most);
        counts[at] = (counts[at] ?? 0) + 1;
    }
    return counts;
}
function toAgreementChart({ agreement }) {
    if (agreement === null || image_charts_sumOf(agreement) === 0)
        return [];
    const { both, onlyGrype, onlyTrivy, flips } = agreement;
    const rows = [
        ['both scanners', both, 'part'],
        [`only ${report_words/* SCANNER_TITLES */.Xl.grype}`, onlyGrype, 'rest'],
        [`only ${report_words/* SCANNER_TITLES */.Xl.trivy}`, onlyTrivy, 'rest'],
    ];
    const chart = toChart({
        title: 'Agreement of the scanners',
        about: 'vulnerabilities by who saw them',
        head: 'Seen by',
        heads: [{ text: 'vulnerabilities', look: null }],
        rows: rows.map(([label, value, look]) => ({ label, bar: [{ value, look }], cells: [value] })),
        whole: image_charts_sumOf(agreement),
        notes: flips === 0
            ? []
            : [`Of ${(0,report_words/* formatNumber */.ZV)(flips)} one scanner says high or critical, and the other does not.`],
    });
    return [(0,markup/* markup */.P) `<div>${chart}${toReasons(agreement)}</div>`];
}
function image_charts_sumOf({ both, onlyGrype, onlyTrivy }) {
    return both + onlyGrype + onlyTrivy;
}
const MOST_REASONS = 12;
function toReasons(agreement) {
    const all = (0,image_words/* describeDisagreements */.rt)(agreement).slice(0, MOST_REASONS);
    if (all.length === 0)
        return null;
    const [, ...short] = (0,image_words/* describeAgreement */.aY)(agreement);
    return all.length <= short.length ? (0,html_frame/* list */.p_)(short) : (0,html_frame/* fold */.AU)('Why they differ', (0,html_frame/* list */.p_)(all));
}

// EXTERNAL MODULE: ./src/report/advice-words.ts
var advice_words = __webpack_require__(25396);
;// CONCATENATED MODULE: ./src/report/html/parts/actions.ts





const MOST_ACTIONS = 5;
const MOST_FOLDED = 25;
/** What to do, the most useful first, with its commands. */
function toActionPart({ advice }, { cuts }) {
    const { first, others, areEstimates } = (0,advice_words/* chooseActions */.h3)(advice, MOST_ACTIONS);
    if (first.length === 0)
        return null;
    const folded = (0,html_frame/* take */.s)(others, MOST_FOLDED, { cuts, noun: 'action' });
    const estimate = areEstimates ? (0,markup/* markup */.P) `<p class="note">Numbers are ${advice_words/* ESTIMATES */.I7}.</p>` : null;
    return (0,markup/* markup */.P) `${estimate}${toSteps(first, areEstimates)}${folded.length === 0
        ? null
        : (0,html_frame/* fold */.AU)((0,report_words/* countOf */.pq)(folded.length, 'more action'), toSteps(folded, areEstimates))}`;
}
function toSteps(actions, areEstimates) {
    return (0,markup/* markup */.P) `<ol class="steps">${(0,advice_words/* tellNotesOnce */.Wj)(actions).map((one) => toStep(one, areEstimates))}</ol>\n`;
}
const SHOWN_PATHS = 3;
/** Half a command would be worse than none: those of a whole system of packages are long. */
const LONGEST_COMMAND = 8000;
function toStep(action, areEstimates) {
    const effect = (0,advice_words/* describeEffect */.xU)(action);
    const estimate = action.isEstimate && !areEstimates ? ', an estimate' : '';
    const said = effect === null ? null : (0,markup/* markup */.P) ` <span class="effect">${(0,verdict_words/* capitalise */.sK)(effect)}${estimate}.</span>`;
    const commands = action.commands.slice(0, advice_words/* MOST_COMMANDS */.XL);
    const block = commands.length === 0
        ? null
        : (0,markup/* markup */.P) `<pre>${commands.map((line) => (0,markup/* markup */.P) `${(0,markup/* textOf */.b)(line, LONGEST_COMMAND)}\n`)}</pre>`;
    const note = action.note === null ? null : (0,markup/* markup */.P) `<small>${action.note}</small>`;
    return (0,markup/* markup */.P) `<li><b>${action.title}</b>${said}${toPaths(action.paths)}${block}${note}</li>\n`;
}
function toPaths(paths) {
    if (paths.length === 0)
        return null;
    const left = paths.length - SHOWN_PATHS;
    const shown = paths
        .slice(0, SHOWN_PATHS)
        .map((path) => path.slice(0, 200))
        .join(', ');
    return (0,markup/* markup */.P) `<small>in ${shown}${left > 0 ? ` and ${(0,report_words/* formatNumber */.ZV)(left)} more` : ''}</small>`;
}

;// CONCATENATED MODULE: ./src/report/html/parts/coverage.ts




const MOST_LINES = 60;
/** What the verdict does not speak about; nothing where that is nothing. */
function toCoveragePart(image, { cuts }) {
    const { narrowed, notAssessed } = image.coverage;
    const platforms = image.image?.notScanned ?? [];
    const lines = [
        ...narrowed.map((text) => (0,markup/* markup */.P) `<b>Left out:</b> ${text}`),
        ...notAssessed.map(({ what, count }) => (0,markup/* markup */.P) `<b>Not assessed:</b> ${(0,report_words/* formatNumber */.ZV)(count)} ${what}`),
        ...(platforms.length === 0
            ? []
            : [(0,markup/* markup */.P) `<b>Platforms of this image not scanned:</b> ${platforms.join(', ')}`]),
        ...(0,image_words/* describeSetAside */.aW)(image).map((text) => (0,markup/* markup */.P) `<b>Set aside:</b> ${text}`),
    ];
    return (0,html_frame/* list */.p_)((0,html_frame/* take */.s)(lines, MOST_LINES, { cuts, noun: 'gap' }));
}
const SCAN_WORDS = {
    analysed: '✓ analysed',
    'nothing-analysed': '! recognised nothing',
    failed: '✕ failed',
};
/** The scanners with their versions and programs, and how old their databases are; nothing when none was started. */
function toScanPart({ scans }) {
    if (scans.length === 0)
        return null;
    const sorted = [...scans].sort((a, b) => (a.scanner < b.scanner ? -1 : 1));
    return (0,html_frame/* table */.tp)('Scanners and their databases', [
        { head: 'Scanner', kind: 'state' },
        { head: 'Result', kind: 'state' },
        { head: 'Recognised', kind: 'n' },
        { head: 'Database', kind: 'wide' },
    ], sorted.map(toCells));
}
function toCells({ scanner, version, state, packages, database, provenance, }) {
    const program = provenance === null ? null : (0,markup/* markup */.P) `<small><code>${provenance.programSha256}</code></small>`;
    return [
        (0,markup/* markup */.P) `<b>${report_words/* SCANNER_TITLES */.Xl[scanner]}</b> ${version ?? 'of unknown version'}`,
        (0,markup/* markup */.P) `<span class="state ${state}">${SCAN_WORDS[state]}</span>`,
        (0,report_words/* countOf */.pq)(packages, 'package'),
        (0,markup/* markup */.P) `${database === null ? 'none' : (0,report_words/* describeDatabase */.DZ)(database)}${database === null ? null : (0,markup/* markup */.P) `<small>${database.origin}</small>`}${program === null ? null : (0,markup/* markup */.P) `<small>the program that ran:</small>${program}`}`,
    ];
}

// EXTERNAL MODULE: ./src/report/check-words.ts
var check_words = __webpack_require__(27666);
// EXTERNAL MODULE: ./src/report/standard-words.ts
var standard_words = __webpack_require__(68081);
;// CONCATENATED MODULE: ./src/report/html/parts/identity.ts






/** What was looked at, by names and digests, and by which policy it was judged. */
function toIdentity(image, report) {
    const { reference, comparison, checks } = image;
    return (0,html_frame/* facts */.Ix)([
        ['Image', (0,markup/* markup */.P) `<code>${reference}</code>`],
        ...toOpened(image),
        ['Base image', toBase(image)],
        ['Where it runs', describeContext(image.context)],
        ['Compared', comparison === null ? null : (0,image_words/* describeComparison */.L5)(comparison)],
        ['Rules about the image', (0,check_words/* describeChecks */.P)(checks)],
        ['Policy', toPolicy(report)],
    ]);
}
function toOpened({ image, os, contents }) {
    const system = os === null ? null : `${os.family} ${os.version}`;
    const old = os?.endOfLife === true ? ', past its end of life' : '';
    const size = contents === null
        ? null
        : `${(contents.bytes / 1_000_000).toFixed(1)} MB in ${(0,report_words/* formatNumber */.ZV)(contents.files)} files`;
    const opened = image === null
        ? []
        : [
            ['Digest', (0,markup/* markup */.P) `<code>${image.digest ?? image.imageId}</code>`],
            ['Platform', image.platform],
            ['Built', image.created === null ? null : (0,html_frame/* toMinute */.y_)(image.created)],
            ['Layers', image.layers.length === 0 ? null : image.layers.length],
        ];
    return [
        ...opened,
        ['System', system === null ? 'not recognised' : `${system}${old}`],
        ['Contents', size],
    ];
}
function toBase({ base, findings }) {
    if (base === null)
        return null;
    const origins = (0,image_words/* describeOrigins */.BH)(findings);
    return (0,markup/* markup */.P) `${(0,image_words/* describeBase */.dM)(base)}${origins === null ? null : (0,markup/* markup */.P) `<small>${origins}</small>`}`;
}
function describeContext({ exposure, environment, data, impact }) {
    const words = [
        exposure === null ? null : `${exposure} exposure`,
        environment,
        data === null ? null : `${data} data`,
        impact === null ? null : `${impact} impact`,
    ].filter((word) => word !== null);
    return words.length === 0 ? null : words.join(', ');
}
function toPolicy({ policy }) {
    const files = (0,standard_words/* describePolicyFiles */.ZQ)(policy).slice(0, 20);
    return (0,markup/* markup */.P) `${policy.description}; stage ${policy.stage}${files.map((file) => (0,markup/* markup */.P) `<small>${file}</small>`)}`;
}

;// CONCATENATED MODULE: ./src/report/html/parts/rules.ts



const STATE_WORDS = {
    failed: '✕ failed',
    warned: '! warned',
    waived: '≈ waived',
    passed: '✓ passed',
    'not-assessed': '– not assessed',
};
const MOST_RULES = 200;
/** Every rule of the gate: what it allows, and what it found. */
function toRulePart({ rules }, { cuts }) {
    if (rules.length === 0)
        return null;
    const shown = (0,html_frame/* take */.s)(rules, MOST_RULES, { cuts, noun: 'rule' });
    return (0,html_frame/* table */.tp)('Every rule of the gate', [
        { head: 'State', kind: 'state' },
        { head: 'Rule', kind: 'wide' },
        { head: 'Allowed', kind: 'n' },
        { head: 'Found', kind: 'n' },
        { head: 'Fixable', kind: 'n' },
    ], shown.map(rules_toCells));
}
function rules_toCells(rule) {
    const about = [rule.note, rule.origin].filter((text) => text !== null).join('; ');
    return [
        (0,markup/* markup */.P) `<span class="state ${rule.state}">${STATE_WORDS[rule.state]}</span>`,
        (0,markup/* markup */.P) `${rule.title}${about === '' ? null : (0,markup/* markup */.P) `<small>${about}</small>`}`,
        rule.limit === null ? 'only warns' : (0,report_words/* formatNumber */.ZV)(rule.limit),
        toFound(rule),
        rule.fixable === null || rule.fixable === 0 ? '' : (0,report_words/* formatNumber */.ZV)(rule.fixable),
    ];
}
function toFound({ value, waived }) {
    const found = value === null ? '' : (0,report_words/* formatNumber */.ZV)(value);
    if (waived === null || waived === 0)
        return found;
    return (0,markup/* markup */.P) `${found}<small>and ${(0,report_words/* formatNumber */.ZV)(waived)} waived</small>`;
}

;// CONCATENATED MODULE: ./src/report/html/parts/standards.ts




const SIGNS = {
    pass: '✓',
    fail: '✕',
    waived: '≈',
    'not-assessed': '–',
    manual: '◦',
    'not-applicable': '·',
    superseded: '·',
};
const MOST_STANDARDS = 20;
const MOST_CONTROLS = 250;
/** Each standard in a line, its controls below it. */
function toStandardPart({ standards }, { cuts }) {
    const shown = (0,html_frame/* take */.s)(standards, MOST_STANDARDS, { cuts, noun: 'standard' });
    return shown.map((standard) => toStandard(standard, cuts));
}
function toStandard(standard, cuts) {
    const { title, version, reference } = standard;
    const controls = (0,html_frame/* take */.s)(standard.controls, MOST_CONTROLS, { cuts, noun: 'control' });
    const rows = (0,html_frame/* table */.tp)(`Controls of ${title}`, [
        { head: 'Control', kind: 'state' },
        { head: 'State', kind: 'state' },
        { head: 'What it asks, and what was seen', kind: 'wide' },
    ], controls.map(standards_toCells));
    const address = findWebAddress(reference);
    const link = address === null
        ? (0,markup/* markup */.P) `<small>${reference}</small>`
        : (0,markup/* markup */.P) `<small><a rel="noreferrer noopener" target="_blank" href="${address}">${address}</a></small>`;
    return (0,markup/* markup */.P) `<div class="standard"><p><b>${title}</b> ${version}: ${(0,standard_words/* describeStandard */.j1)(standard)}.</p>${link}${(0,html_frame/* fold */.AU)('Its controls', rows)}</div>\n`;
}
function standards_toCells(control) {
    const { id, title, state, remedy } = control;
    const isWarning = (0,standard_words/* warnsOnly */.AP)(control);
    const cure = state === 'fail' && remedy !== null ? (0,markup/* markup */.P) `<small><b>To pass:</b> ${remedy}</small>` : null;
    const word = isWarning ? '! fail, only warns' : `${SIGNS[state]} ${(0,standard_words/* wordOf */.aG)(control)}`;
    return [
        (0,markup/* markup */.P) `<code>${id}</code>`,
        (0,markup/* markup */.P) `<span class="state ${isWarning ? 'warned' : state}">${word}</span>`,
        (0,markup/* markup */.P) `${title}<small>${(0,standard_words/* describeControl */.hy)(control)}</small>${cure}`,
    ];
}

// EXTERNAL MODULE: ./src/report/html/parts/verdict.ts + 1 modules
var verdict = __webpack_require__(10840);
;// CONCATENATED MODULE: ./src/report/html/parts/image.ts









/** The answer for one image: what it is, what to do, and what it does not cover. */
function toImageAnswer(image, frame) {
    return (0,markup/* markup */.P) `${(0,verdict/* toVerdictPart */.kd)(image, frame)}
${(0,html_frame/* section */.uW)(frame, 'What to do', toActionPart(image, frame))}
${(0,html_frame/* section */.uW)(frame, 'What this verdict does not cover', toCoveragePart(image, frame))}`;
}
/** What the answer rests on. */
function toImageEvidence(image, frame) {
    return (0,markup/* markup */.P) `${(0,html_frame/* section */.uW)(frame, 'In numbers', toCharts(image, frame.report.asOf))}
${(0,html_frame/* section */.uW)(frame, 'Rules of the gate', toRulePart(image, frame))}
${(0,html_frame/* section */.uW)(frame, 'Standards', toStandardPart(image, frame))}
${(0,html_frame/* section */.uW)(frame, 'What was looked at', toIdentity(image, frame.report))}
${(0,html_frame/* section */.uW)(frame, 'Scanners and databases', toScanPart(image))}`;
}
/** One of several images. */
function toImageArticle(image, id, frame) {
    return (0,markup/* markup */.P) `<article id="${id}"><h2>${image.name}</h2><p class="ref"><code>${image.reference}</code></p>
${toImageAnswer(image, frame)}${toImageEvidence(image, frame)}</article>
`;
}

;// CONCATENATED MODULE: ./src/report/html/parts/run.ts





const MOST_WAIVERS = 200;
const MOST_NOTICES = 100;
const MOST_DELIVERIES = 100;
/** What was accepted, those first that somebody has to look at. */
function toWaiverPart({ report, cuts }) {
    const summary = (0,standard_words/* describeWaivers */.HV)(report.waivers);
    if (summary === null)
        return null;
    const active = report.waivers.filter(({ state }) => state === 'active');
    const sorted = [...(0,standard_words/* urgentWaivers */.nr)(report.waivers), ...active];
    const columns = [
        { head: 'State', kind: 'state' },
        { head: 'Waiver', kind: 'wide' },
        { head: 'Owner' },
        { head: 'Until', kind: 'state' },
        { head: 'Findings', kind: 'n' },
    ];
    const rows = (0,html_frame/* take */.s)(sorted, MOST_WAIVERS, { cuts, noun: 'waiver' }).map(toWaiverCells);
    return (0,markup/* markup */.P) `<p>${summary}.</p>${(0,html_frame/* table */.tp)('Waivers, the urgent ones first', columns, rows)}`;
}
function toWaiverCells(waiver) {
    const { id, source, state, reason, owner, expires, findings, note } = waiver;
    const place = source.line === null ? source.path : `${source.path}:${source.line}`;
    return [
        (0,markup/* markup */.P) `<span class="state ${state}">${state}</span>`,
        (0,markup/* markup */.P) `<b>${(0,markup/* textOf */.b)(id, 100)}</b> ${(0,markup/* textOf */.b)(reason, 300)}${note === null ? null : (0,markup/* markup */.P) `<small>${(0,markup/* textOf */.b)(note, 300)}</small>`}${place === id ? null : (0,markup/* markup */.P) `<small>${(0,markup/* textOf */.b)(place, 200)}</small>`}`,
        (0,markup/* textOf */.b)(owner ?? '', 80),
        (0,markup/* textOf */.b)(expires ?? '', 40),
        (0,report_words/* formatNumber */.ZV)(findings),
    ];
}
/** Lists beside the scanners' own databases. */
function toFeedPart({ report }) {
    return (0,html_frame/* list */.p_)(report.feeds.map((feed) => (0,markup/* markup */.P) `${(0,report_words/* describeFeed */.kB)(feed)} <small>${feed.origin}</small>`));
}
/** What the run wants people to know. */
function toNoticePart({ report, cuts }) {
    const notices = (0,html_frame/* take */.s)((0,image_words/* listNotices */.Sl)(report), MOST_NOTICES, { cuts, noun: 'notice' });
    return (0,html_frame/* list */.p_)(notices.map(({ text }) => (0,markup/* markup */.P) `${text}`));
}
const DELIVERY_WORDS = {
    delivered: '✓ delivered',
    failed: '✕ failed',
    skipped: '– skipped',
};
/** Who was told, as far as it was known when this page was made. */
function toDeliveryPart({ report, cuts }) {
    if (report.deliveries.length === 0)
        return null;
    const rows = (0,html_frame/* take */.s)(report.deliveries, MOST_DELIVERIES, { cuts, noun: 'delivery' });
    return (0,html_frame/* table */.tp)('Deliveries so far', [{ head: 'State', kind: 'state' }, { head: 'To' }, { head: 'Detail', kind: 'wide' }], rows.map(({ to, state, detail }) => [
        (0,markup/* markup */.P) `<span class="state ${state}">${DELIVERY_WORDS[state]}</span>`,
        to,
        detail,
    ]));
}

;// CONCATENATED MODULE: ./src/report/html/script/filter.ts
/** What of the rows is shown, and in which order. */
const FILTER_SCRIPT = `
const valueOf = (name) => {
  const control = byId('f-' + name)
  return control === null ? '' : control.value
}

const SEEN = {
  both: (bits) => (bits & GRYPE) !== 0 && (bits & TRIVY) !== 0,
  'only-grype': (bits) => (bits & GRYPE) !== 0 && (bits & TRIVY) === 0,
  'only-trivy': (bits) => (bits & TRIVY) !== 0 && (bits & GRYPE) === 0,
  grype: (bits) => (bits & GRYPE) !== 0,
  trivy: (bits) => (bits & TRIVY) !== 0,
  plimsoll: (bits) => (bits & PLIMSOLL) !== 0,
}

const wordsOf = (row) => {
  if (row.words === null) {
    const places = row.facts.map((at) => texts[at])
    row.words = [row.name, row.title, row.subject, row.version, row.fix, row.state, data.images[row.image], ...places].join('\\n').toLowerCase()
  }
  return row.words
}

const readWanted = () => ({
  words: valueOf('text').toLowerCase().split(/\\s+/).filter((word) => word !== ''),
  severities: new Set([...document.getElementsByName('severity')].filter((box) => box.checked).map((box) => Number(box.value))),
  image: valueOf('image'), kind: valueOf('kind'), seen: SEEN[valueOf('scanner')],
  status: valueOf('status'), fix: valueOf('fix'), change: valueOf('new'),
})

const isOneOf = (wish, bit) => wish === '' || (wish === 'yes') === (bit !== 0)

const isWanted = (row, wanted) =>
  wanted.severities.has(row.severity) &&
  (wanted.image === '' || row.image === Number(wanted.image)) &&
  (wanted.kind === '' || row.kind === Number(wanted.kind)) &&
  (wanted.seen === undefined || wanted.seen(row.bits)) &&
  (wanted.status === '' || (wanted.status === 'blocks' ? (row.bits & BLOCKS) !== 0 : row.status === Number(wanted.status))) &&
  isOneOf(wanted.fix, row.bits & FIXABLE) &&
  isOneOf(wanted.change, row.bits & NEW) &&
  wanted.words.every((word) => wordsOf(row).includes(word))

const collator = new Intl.Collator('en', { numeric: true })
const KEYS = { name: 'name', image: 'image', in: 'subject', ver: 'version', fix: 'fix', seen: 'seen', state: 'state' }

const compareBy = (column) => {
  if (column === null) return (a, b) => a.rank - b.rank
  if (column === 'sev') return (a, b) => a.severity - b.severity || a.rank - b.rank
  const key = KEYS[column]
  if (key === 'image') return (a, b) => a.image - b.image || a.rank - b.rank
  return (a, b) => collator.compare(a[key], b[key]) || a.rank - b.rank
}`;

;// CONCATENATED MODULE: ./src/report/html/script/rows.ts
/** Reads the data of the page and makes rows; the places in a row are those of findings/data.ts. */
const ROW_SCRIPT = `
const byId = (id) => document.getElementById(id)
const data = JSON.parse(byId('data').textContent)
const texts = data.texts
const isMany = data.images.length > 1
const BLOCKS = 1, FIXABLE = 2, NEW = 4, GRYPE = 8, TRIVY = 16, PLIMSOLL = 32
const rows = data.rows.map((row, rank) => ({
  rank, image: row[0], severity: row[1], kind: row[2], status: row[3], bits: row[4],
  name: texts[row[5]], title: texts[row[6]], subject: texts[row[7]], version: texts[row[8]],
  fix: texts[row[9]], seen: texts[row[10]], state: texts[row[11]],
  tags: row[12], facts: row[13], links: row[14], words: null,
}))

const element = (name, look, text) => {
  const made = document.createElement(name)
  if (look) made.className = look
  if (text) made.textContent = text
  return made
}
const cell = (look, text) => element('td', 'c-' + look, text)

const toNameCell = (row) => {
  const made = cell('name')
  const button = element('button', 'open')
  button.type = 'button'
  button.setAttribute('aria-expanded', 'false')
  button.append(element('b', '', row.name))
  button.addEventListener('click', () => toggle(row, button))
  made.append(button)
  for (const tag of row.tags) made.append(' ', element('span', 'tag', texts[tag]))
  if (row.title) made.append(element('small', '', row.title))
  return made
}

const toRow = (row) => {
  const made = element('tr', row.bits & BLOCKS ? 'row blocks' : 'row')
  const severity = data.severities[row.severity]
  const first = cell('sev')
  first.append(element('span', 'sev ' + severity, severity))
  made.append(first, toNameCell(row))
  if (isMany) made.append(cell('image', data.images[row.image]))
  made.append(cell('in', row.subject), cell('ver', row.version), cell('fix', row.fix))
  made.append(cell('seen', row.seen), cell('state', row.state))
  return made
}

const toLink = (address) => {
  const made = element('a', '', address)
  if (/^https?:\\/\\//.test(address)) made.href = address
  made.rel = 'noreferrer noopener'
  made.target = '_blank'
  return made
}

const toFact = (label, contents) => {
  const made = element('div')
  made.append(element('dt', '', label))
  for (const content of contents) {
    const line = element('dd')
    line.append(content)
    made.append(line)
  }
  return made
}

const NAME = /\\u0001/g
const textOf = (row, at) => texts[at].replace(NAME, () => row.name)

const toDetails = (row) => {
  const made = element('tr', 'more')
  const holder = element('td')
  holder.colSpan = isMany ? 8 : 7
  const facts = element('dl', 'details')
  for (const at of row.facts) {
    const [label, ...all] = textOf(row, at).split('\\n')
    facts.append(toFact(texts[label], all))
  }
  if (row.links.length > 0) facts.append(toFact('Links', row.links.map((at) => toLink(textOf(row, at)))))
  holder.append(facts)
  made.append(holder)
  return made
}

const toggle = (row, button) => {
  const line = button.closest('tr')
  const isOpen = button.getAttribute('aria-expanded') === 'true'
  button.setAttribute('aria-expanded', String(!isOpen))
  if (isOpen) line.nextElementSibling.remove()
  else line.after(toDetails(row))
}`;

;// CONCATENATED MODULE: ./src/report/html/script/start.ts
/** Takes the place of the rows that stand in the page, and listens to its controls. */
const START_SCRIPT = `
const PAGE = 100
const MOST_PRINTED = 2000
const holder = byId('rows')
const shown = byId('shown')
const order = { column: null, isDown: false }
const view = { found: rows, page: 0 }
let unfolded = []

const formatNumber = (number) => String(number).replace(/\\B(?=(\\d{3})+$)/g, ',')
const countOf = (number) => formatNumber(number) + (number === 1 ? ' finding' : ' findings')

const describe = (from, to) => {
  const { found } = view
  const of = found.length === rows.length ? countOf(found.length) : countOf(found.length) + ' of ' + formatNumber(rows.length) + ' that match'
  return found.length === 0 ? 'No finding matches.' : formatNumber(from + 1) + ' to ' + formatNumber(to) + ' of ' + of + '.'
}

const draw = (from, to) => {
  holder.replaceChildren(...view.found.slice(from, to).map(toRow))
  shown.textContent = describe(from, to)
}

const drawPage = () => {
  const { found, page } = view
  const pages = Math.max(1, Math.ceil(found.length / PAGE))
  draw(page * PAGE, Math.min((page + 1) * PAGE, found.length))
  byId('pager').hidden = pages === 1
  byId('page').textContent = 'Page ' + formatNumber(page + 1) + ' of ' + formatNumber(pages)
  byId('before').disabled = page === 0
  byId('next').disabled = page === pages - 1
}

const update = () => {
  const wanted = readWanted()
  view.found = rows.filter((row) => isWanted(row, wanted)).sort(compareBy(order.column))
  if (order.isDown) view.found.reverse()
  view.page = 0
  drawPage()
}

const turn = (step) => {
  view.page += step
  drawPage()
  byId('findings').scrollIntoView()
}

const sortBy = (column) => {
  const isSame = order.column === column
  if (isSame && order.isDown) Object.assign(order, { column: null, isDown: false })
  else Object.assign(order, { column, isDown: isSame })
  for (const head of byId('table').tHead.rows[0].cells) {
    const isIt = head.dataset.sort === order.column
    if (isIt) head.setAttribute('aria-sort', order.isDown ? 'descending' : 'ascending')
    else head.removeAttribute('aria-sort')
  }
  update()
}

const reset = () => {
  for (const control of byId('tools').querySelectorAll('input[type=search], select')) control.value = ''
  for (const box of document.getElementsByName('severity')) box.checked = true
  update()
}

for (const head of byId('table').tHead.rows[0].cells) {
  const button = element('button', '', head.textContent)
  button.type = 'button'
  button.addEventListener('click', () => sortBy(head.dataset.sort))
  head.replaceChildren(button)
}
byId('tools').addEventListener('input', update)
byId('reset').addEventListener('click', reset)
byId('before').addEventListener('click', () => turn(-1))
byId('next').addEventListener('click', () => turn(1))
window.addEventListener('beforeprint', () => {
  const to = Math.min(view.found.length, MOST_PRINTED)
  draw(0, to)
  unfolded = [...document.querySelectorAll('details:not([open])')]
  for (const one of unfolded) one.open = true
})
window.addEventListener('afterprint', () => {
  for (const one of unfolded) one.open = false
  drawPage()
})
byId('tools').hidden = false
document.documentElement.classList.add('live')
update()`;

;// CONCATENATED MODULE: ./src/report/html/script.ts



/**
 * The program of the page: it reads the data, and makes rows of them by `createElement` and `textContent` alone, so that
 * no text can become markup. Written for browsers of 2022 and later.
 */
const SCRIPT = `'use strict';(()=>{
${ROW_SCRIPT}
${FILTER_SCRIPT}
${START_SCRIPT}
})()`;

// EXTERNAL MODULE: ./src/report/html/sort-images.ts
var sort_images = __webpack_require__(38887);
// EXTERNAL MODULE: ./src/report/html/style.ts + 5 modules
var style = __webpack_require__(31804);
;// CONCATENATED MODULE: ./src/report/html.ts















/** Bytes of the whole page: people mail it. */
const html_MOST_BYTES = 4_000_000;
/** More than this many rows do not fit, however short they are. */
const MOST_FINDINGS = 50_000;
/** The report as one page that needs nothing beside it, and can be read without its script. */
function renderHtmlFiles(report) {
    const sorted = { ...report, images: (0,sort_images/* sortByOutcome */._)(report.images) };
    const frame = (0,html_frame/* createFrame */.CL)(sorted, report.images.length > 1 ? 3 : 2);
    const placed = (0,order/* takeFirst */.SG)(inPageOrder(sorted.images), MOST_FINDINGS);
    const rows = toStaticTable(placed, sorted.images);
    const body = toBody(frame, toFindingsPart(placed, sorted.images, rows));
    const room = html_MOST_BYTES - Buffer.byteLength(body.html) - SCRIPT.length - style/* STYLE */.Y.length - FRAME_BYTES;
    const data = toFindingData(placed, sorted.images, room);
    const all = sorted.images.reduce((sum, { findings }) => sum + findings.length, 0);
    const cut = (0,html_frame/* describeCuts */.rR)([...listRows(data, all), ...(0,html_frame/* listCuts */.kx)(frame)]);
    const text = (0,page/* toPage */.Z)({
        title: `${(0,head/* toTitle */.wy)(sorted)}: ${report_words/* OUTCOME_WORDS */.nx[report.verdict.outcome]} – Plimsoll`,
        style: style/* STYLE */.Y,
        script: data.rows === 0 ? null : SCRIPT,
        data: data.rows === 0 ? null : data.json,
        body: (0,markup/* markup */.P) `${body}${(0,head/* toFooter */.L0)(sorted, cut === null ? [] : [cut])}`,
    });
    return [{ name: null, text, cut }];
}
/** Of the head of the page and its foot. */
const FRAME_BYTES = 8000;
function listRows({ rows, shortened }, all) {
    const left = all - rows;
    const short = (0,report_words/* countOf */.pq)(shortened, 'less urgent finding');
    return [
        ...(shortened === 0 ? [] : [`the description and further links of ${short}`]),
        ...(left === 0 ? [] : [(0,report_words/* countOf */.pq)(left, 'finding')]),
    ];
}
function toBody(frame, findings) {
    const { report } = frame;
    const [only] = report.images;
    const isOne = report.images.length === 1 && only !== undefined;
    const articles = isOne ? [] : toArticles(frame);
    const top = isOne ? toImageAnswer(only, frame) : null;
    const evidence = isOne ? toImageEvidence(only, frame) : articles;
    const run = { ...frame, level: 2 };
    return (0,markup/* markup */.P) `${(0,head/* toMasthead */.zc)(report, 'Report on container images')}<main>
${(0,head/* toOverview */.PI)(frame, (at) => (isOne || at >= articles.length ? null : idOf(at)))}
${top}
${findings}
${evidence}
${(0,html_frame/* section */.uW)(run, 'Waivers', toWaiverPart(run))}
${(0,html_frame/* section */.uW)(run, 'Lists of exploited vulnerabilities and their likelihood', toFeedPart(run))}
${(0,html_frame/* section */.uW)(run, 'Notes', toNoticePart(run))}
${(0,html_frame/* section */.uW)(run, 'Deliveries', toDeliveryPart(run))}
</main>`;
}
function idOf(at) {
    return `image-${at + 1}`;
}
/** Bytes for all that is told of several images beside their findings. */
const ARTICLE_BYTES = 1_500_000;
function toArticles(frame) {
    const articles = [];
    let bytes = 0;
    for (const [at, image] of frame.report.images.entries()) {
        const article = toImageArticle(image, idOf(at), frame);
        bytes += Buffer.byteLength(article.html);
        if (bytes > ARTICLE_BYTES) {
            frame.cuts.set('image section', frame.report.images.length - at);
            break;
        }
        articles.push(article);
    }
    return articles;
}


/***/ })

};
