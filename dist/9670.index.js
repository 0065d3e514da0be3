export const id = 9670;
export const ids = [9670];
export const modules = {

/***/ 69670:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readStandard: () => (/* binding */ readStandard)
});

// EXTERNAL MODULE: ./src/policy/document/faults.ts
var document_faults = __webpack_require__(74405);
// EXTERNAL MODULE: ./src/policy/document/read-gates.ts + 1 modules
var read_gates = __webpack_require__(57667);
// EXTERNAL MODULE: ./src/policy/document/read-yaml.ts + 5 modules
var read_yaml = __webpack_require__(22866);
// EXTERNAL MODULE: ./src/policy/document/shape.ts
var shape = __webpack_require__(53567);
// EXTERNAL MODULE: ./src/policy/document/values.ts
var values = __webpack_require__(11986);
// EXTERNAL MODULE: ./src/policy/rules/table.ts + 20 modules
var table = __webpack_require__(24234);
// EXTERNAL MODULE: ./src/policy/settings.ts + 6 modules
var settings = __webpack_require__(92225);
;// CONCATENATED MODULE: ./src/policy/standards/standard.ts
/**
 * How far a control can be decided from an image. `automated`: wholly, by rules. `partial`: rules decide a part,
 * `open` names the rest. `manual`: people have to. `not-applicable`: it is about hosts, networks or people.
 * `superseded`: its mechanism is gone, `why` names what took its place.
 */
const CONTROL_KINDS = [
    'automated',
    'partial',
    'manual',
    'not-applicable',
    'superseded',
];

;// CONCATENATED MODULE: ./src/policy/standards/read-standard.ts








/** A published standard has some dozens that an image could tell of; each is judged over all findings. */
const MOST_CONTROLS = 200;
/** A standard from its YAML, ours or a user's own; every fault with its line and column. */
function readStandard(text, path) {
    const { node, faults: known } = (0,read_yaml/* readYaml */.g)(text, path);
    const faults = (0,document_faults/* createFaults */.i)(path, known);
    if (node === null) {
        if (known.length === 0)
            faults.add({ line: 1, column: 1 }, 'The file is empty');
        return { standard: null, faults: faults.list() };
    }
    const standard = toStandard({ node, name: '', faults });
    const all = faults.list();
    return { standard: all.length === 0 ? standard : null, faults: all };
}
const REQUIRED = ['id', 'title', 'version', 'reference', 'controls'];
function toStandard(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: REQUIRED, required: REQUIRED });
    if (fields === null)
        return null;
    const controls = ((0,shape/* readItems */.F1)(fields.get('controls'), MOST_CONTROLS) ?? []).flatMap((item) => toControl(item) ?? []);
    refuseTwins(fields.get('controls'), controls);
    return {
        id: readId(fields.get('id')),
        title: (0,values/* readText */.yR)(fields.get('title'), 200) ?? '',
        version: (0,values/* readText */.yR)(fields.get('version'), 60) ?? '',
        reference: (0,values/* readText */.yR)(fields.get('reference'), 500) ?? '',
        controls,
    };
}
/** It becomes a part of the ids of rules and of file names. */
function readId(reading) {
    const id = (0,values/* readText */.yR)(reading, 80) ?? '';
    if (reading !== undefined && id !== '' && !/^[a-z0-9][a-z0-9.-]*$/.test(id)) {
        (0,shape/* refuse */.TR)(reading, 'has to be of small letters, digits, dots and hyphens');
    }
    return id;
}
const CONTROL_KEYS = [
    ...['id', 'title', 'kind', 'level', 'requires', 'uses', 'open', 'why'],
    'when_not_assessed',
];
function toControl(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: CONTROL_KEYS, required: ['id', 'title', 'kind'] });
    if (fields === null)
        return null;
    const control = {
        id: (0,values/* readText */.yR)(fields.get('id'), 60) ?? '',
        title: (0,values/* readText */.yR)(fields.get('title'), 200) ?? '',
        kind: (0,values/* readWord */.pS)(fields.get('kind'), CONTROL_KINDS) ?? 'manual',
        level: (0,values/* readWord */.pS)(fields.get('level'), ['fail', 'warn']) ?? 'fail',
        requires: readRequired(fields.get('requires')),
        uses: readUsed(fields.get('uses')),
        open: (0,values/* readText */.yR)(fields.get('open')),
        why: (0,values/* readText */.yR)(fields.get('why')),
        whenNotAssessed: (0,values/* readWord */.pS)(fields.get('when_not_assessed'), ['fail', 'warn']) ?? 'fail',
    };
    checkKind(reading, fields, control);
    return control;
}
function readRequired(reading) {
    return reading === undefined ? {} : (0,read_gates/* readGates */.D)(reading.node, reading.faults, reading.name).values;
}
function readUsed(reading) {
    const texts = (0,values/* readTexts */.Z7)(reading) ?? [];
    return texts.flatMap((text) => {
        const key = settings/* SETTING_KEYS */.GS.find((one) => one === text);
        if (key === undefined && reading !== undefined) {
            (0,shape/* refuse */.TR)(reading, `names ${JSON.stringify(text)}, which is no setting of the gate`);
        }
        return key ?? [];
    });
}
/** A control that claims to be decided by rules has some, and one that is not says why. */
function checkKind(reading, fields, control) {
    const hasRules = Object.keys(control.requires).length > 0 || control.uses.length > 0;
    if (control.kind === 'automated' || control.kind === 'partial') {
        if (!hasRules)
            (0,shape/* refuse */.TR)(reading, 'lacks requires or uses: nothing would decide it');
        else if (!isAsking(control))
            (0,shape/* refuse */.TR)(reading, 'requires nothing that a rule of the gate checks');
        if (control.kind === 'partial' && !fields.has('open')) {
            (0,shape/* refuse */.TR)(reading, 'lacks open: what of it do the rules not decide?');
        }
        return;
    }
    if (hasRules)
        (0,shape/* refuse */.TR)(reading, `cannot require anything, as it is ${control.kind}`);
    if (!fields.has('why'))
        (0,shape/* refuse */.TR)(reading, 'lacks why: why can no rule decide it?');
}
/** Levels of `off` and conditions without a limit demand nothing. */
function isAsking({ requires, uses }) {
    const policy = { values: requires, origins: new Map(), isDefault: false };
    return uses.length > 0 || (0,table/* rulesOf */.fD)(policy).some((rule) => (0,table/* isDemanded */.nG)(rule, policy));
}
function refuseTwins(reading, controls) {
    const seen = new Set();
    for (const { id } of controls) {
        if (seen.has(id) && reading !== undefined)
            (0,shape/* refuse */.TR)(reading, `has two controls ${id}`);
        seen.add(id);
    }
}


/***/ })

};
