export const id = 7910;
export const ids = [7910];
export const modules = {

/***/ 37910:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  startTerminal: () => (/* binding */ startTerminal)
});

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __webpack_require__(48161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/config/config.ts
var config = __webpack_require__(81122);
// EXTERNAL MODULE: ./src/config/options.ts
var config_options = __webpack_require__(6856);
;// CONCATENATED MODULE: ./src/config/commands.ts


const COMMAND_NAMES = [
    'scan',
    'evaluate',
    'compare',
    'demo',
    'install',
    'db status',
    'db update',
    'policy check',
    'policy explain',
    'waivers convert',
    'notify test',
    'audit verify',
];
const SWITCH_NAMES = ['several'];
const CHOICE_NAMES = ['to'];
const CONNECTION = [
    'registry',
    'registry-username',
    'registry-password',
    'allow-http',
];
const SUPPLY = config_options/* OPTION_NAMES */.TM.filter((name) => config_options/* TRAITS */.GS[name].group === 'supply');
/** What decides which scanners and databases are wanted, and where they lie. */
const STOCK = [...CONNECTION, 'scanners', 'work-dir', 'as-of', ...SUPPLY];
/** Whether to ask for newer databases is what the two commands of `db` themselves say. */
const DATABASE_STOCK = STOCK.filter((name) => name !== 'update-db');
const DEMO = [
    'allow-http',
    'scanners',
    'require-scanners',
    'timeout',
    'work-dir',
    'fail-on',
    'max-critical',
    'max-high',
    'max-medium',
    'max-low',
    'max-unknown',
    'only-fixable',
    'as-of',
    'reports',
    'trivy-version',
    'grype-version',
    'scanner-source',
    'download-mirror',
];
/** What bears on findings that others have made; where they came from is settled already. */
const EVALUATE = [
    'name',
    'allow-http',
    'require-scanners',
    ...config_options/* OPTION_NAMES */.TM.filter((name) => config_options/* TRAITS */.GS[name].group === 'gate'),
    'reports',
    'upload-sarif',
    'alerts',
    'category',
    'comment',
    'upload-report',
    'notify',
    'profile',
    'encrypt-to',
    'encrypt-passphrase',
    'encrypted-only',
    'audit-log',
    'token',
    'kev-url',
    'epss-url',
    'update-db',
    'db-max-age',
];
/** What bears on a policy before there is an image. */
const EXPLAIN = [
    'name',
    ...config_options/* OPTION_NAMES */.TM.filter((name) => config_options/* TRAITS */.GS[name].group === 'gate' && !name.startsWith('on-') && name !== 'baseline'),
    'token',
];
/** What bears on messages, which the policy describes. */
const NOTIFY = ['policy', 'token', 'as-of'];
const DEMO_FOLDER = 'plimsoll-demo';
const COMMANDS = {
    scan: {
        argumentsText: '<image>…',
        summary: 'scan images and judge them',
        description: 'Fetches the scanners, their databases and the images, scans, makes one list of findings, judges it and writes the reports. An image is `registry:NAME`, `docker:NAME`, `docker-archive:FILE`, `oci-archive:FILE`, `oci-dir:DIR`, or a name without a scheme.',
        options: config_options/* OPTION_NAMES */.TM,
        takesImages: true,
        files: null,
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
    evaluate: {
        argumentsText: '<report>…',
        summary: 'merge and judge reports made elsewhere, or join ours',
        description: 'Reads JSON reports of Trivy, of Grype (with its CycloneDX list of packages, where there is one) and of Plimsoll, in any order, recognised by what is in them; `-` is standard input. Reports of the two scanners about one image become one list of findings, which is judged like a scan; reports of Plimsoll are joined and judged anew. Nothing is scanned. Ends as a scan does.',
        options: EVALUATE,
        takesImages: false,
        files: { fewest: 1, most: 1000, hasStandardInput: true },
        switches: [
            {
                name: 'several',
                description: 'The reports of Trivy and Grype are about several images, and each is judged for itself. Without it, reports about different images are refused, since merging them would make one image of two.',
            },
        ],
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none', 'require-scanners': 'any' },
    },
    compare: {
        argumentsText: '<report> <report>',
        summary: 'compare two of our JSON reports',
        description: 'Says what became of each finding from the first report to the second: introduced, worsened, newly disclosed, pre-existing or fixed, and what of it could not be told. Reports are those that `scan --report json=FILE` writes, and one of them may be `-`, standard input; `--report` takes json and markdown here. Ends with 0 whenever it could compare.',
        options: ['reports'],
        takesImages: false,
        files: { fewest: 2, most: 2, hasStandardInput: true },
        formats: ['json', 'markdown'],
        defaults: { reports: 'none' },
    },
    demo: {
        argumentsText: '',
        summary: 'scan a sample image with sample databases and the real scanners',
        description: `Shows the main job on a sample image that comes with Plimsoll, and writes JSON, SARIF and Markdown into the folder ${DEMO_FOLDER}. Its databases are samples: what it finds says nothing about any other image. Ends with 0 when it worked, whatever the verdict.`,
        options: DEMO,
        takesImages: false,
        files: null,
        formats: config/* REPORT_FORMATS */.EL,
        defaults: {
            reports: 'json, sarif, markdown',
            'upload-sarif': 'false',
            comment: 'never',
            'upload-report': 'false',
        },
    },
    install: {
        argumentsText: '',
        summary: 'fetch scanners and databases, and nothing else',
        description: 'Fetches what a later scan needs, the feeds of known exploited vulnerabilities and EPSS scores included: to warm a machine, or to prepare one that will be offline.',
        options: STOCK,
        takesImages: false,
        files: null,
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
    'db status': {
        argumentsText: '',
        summary: 'show version, age and origin of the databases',
        description: 'Shows the databases and feeds of this machine without asking anybody. Ends with 2 when a database is missing or too old; feeds are optional.',
        options: DATABASE_STOCK,
        takesImages: false,
        files: null,
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
    'db update': {
        argumentsText: '',
        summary: 'fetch newer databases',
        description: 'Asks for newer databases and feeds and fetches them. Grype imports its own, so it is installed when it is missing.',
        options: DATABASE_STOCK,
        takesImages: false,
        files: null,
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
    'policy check': {
        argumentsText: '<file>…',
        summary: 'check policy files',
        description: 'Reads policy files and tells everything that is wrong with them, a line each with file, line and column, and what is allowed but hardly meant. Ends with 0 when nothing is wrong, with 3 otherwise.',
        options: ['as-of'],
        takesImages: false,
        files: { fewest: 1, most: 100, hasStandardInput: false, what: 'policy files', areKept: true },
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
    'policy explain': {
        argumentsText: '',
        summary: 'show the policy in force and where each value came from',
        description: 'Prints every value of the gate that is in force, with the line, the input or the default that it comes from: in general, and with --name for an image of that name.',
        options: EXPLAIN,
        takesImages: false,
        files: null,
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
    'waivers convert': {
        argumentsText: '<file>…',
        summary: 'write waivers of other tools as ours, or as OpenVEX',
        description: 'Reads waivers of any form that is understood (ours, .trivyignore, Grype, osv-scanner, Snyk, Safety, plain lists) and prints them in one. What the wanted form cannot say is told on standard error.',
        options: ['as-of'],
        takesImages: false,
        files: {
            fewest: 1,
            most: 100,
            hasStandardInput: false,
            what: 'files with waivers',
            areKept: true,
        },
        choices: [
            {
                name: 'to',
                words: ['plimsoll', 'openvex'],
                description: 'The form to write: plimsoll or openvex. Default: plimsoll.',
            },
        ],
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
    'notify test': {
        argumentsText: '',
        summary: 'send a sample message to every channel of the policy',
        description: 'Reads the policy and sends a message that is marked as a test to each of its channels, as a run would, with the secrets of the environment. Says what became of each. Ends with 0 when none failed, with 2 when one did.',
        options: NOTIFY,
        takesImages: false,
        files: null,
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
    'audit verify': {
        argumentsText: '<file>',
        summary: 'check that nobody changed an audit log',
        description: 'Reads a log that --audit-log wrote and checks that each line hangs on the line before it. Ends with 0 when all do, and with 1 when a line was changed, removed or put in, naming the first. Lines that were cut off at the end can only be told by comparing its last hash with one that was kept elsewhere.',
        options: [],
        takesImages: false,
        files: { fewest: 1, most: 1, hasStandardInput: false, what: 'audit logs' },
        formats: config/* REPORT_FORMATS */.EL,
        defaults: { reports: 'none' },
    },
};

// EXTERNAL MODULE: ./src/config/faults.ts
var config_faults = __webpack_require__(16025);
// EXTERNAL MODULE: ./src/config/nearest.ts
var config_nearest = __webpack_require__(76572);
;// CONCATENATED MODULE: ./src/config/find-command.ts


/** The command that the words begin with. */
function findCommand(words) {
    const isBegun = (name) => name.split(' ').every((part, index) => words[index] === part);
    return COMMAND_NAMES.find(isBegun) ?? null;
}
/** First words of commands of two. */
const GROUPS = new Set(COMMAND_NAMES.filter((name) => name.includes(' ')).map((name) => name.split(' ')[0] ?? name));
/** Says what is wrong with words that begin with no command of ours. */
function refuseCommand(words, faults) {
    const [first, second] = words;
    const fault = (value, problem) => {
        faults.add({ name: 'command', value, problem });
    };
    const allowed = `allowed are ${COMMAND_NAMES.join(', ')}`;
    if (first === undefined) {
        fault(null, `is missing: ${allowed}`);
        return;
    }
    const isGroup = second !== undefined && GROUPS.has(first);
    const text = isGroup ? `${first} ${second}` : first;
    const nearest = (0,config_nearest/* findNearest */.q)(text, COMMAND_NAMES);
    const question = nearest === null ? '' : `; did you mean ${nearest}?`;
    const scan = /[:/.@]/u.test(first) ? '; to scan an image write: plimsoll scan IMAGE' : '';
    fault(text, `is not a command: ${allowed}${question || scan}`);
}

// EXTERNAL MODULE: ./src/config/parse-words.ts
var parse_words = __webpack_require__(80057);
;// CONCATENATED MODULE: ./src/config/parse-choices.ts


/** The words that were chosen by flags of the command's own; what is wrong with one is added to the faults. */
function parseChoices(request) {
    const own = request.name === null ? [] : (COMMANDS[request.name].choices ?? []);
    const chosen = own.flatMap((choice) => {
        const word = parseChoice(choice, request);
        return word === null ? [] : [[choice.name, word]];
    });
    return Object.fromEntries(chosen);
}
function parseChoice({ name, words }, { given, faults }) {
    const written = `--${name}`;
    const values = given.flags.filter((flag) => flag.written === written).map((flag) => flag.value);
    const [value] = values;
    if (value === undefined)
        return null;
    const parsed = (0,parse_words/* parseWord */.kB)(words)(value ?? '');
    if (parsed.ok && values.length === 1)
        return parsed.value;
    const problem = parsed.ok
        ? `is given ${values.length} times: allowed is once`
        : parsed.problems.map(({ text }) => text).join('; ');
    faults.add({ name: written, value, problem });
    return null;
}
/** True for a flag that is a choice of this command. */
function isOwnChoice({ written }, name) {
    const own = name === null ? [] : (COMMANDS[name].choices ?? []);
    return own.some((one) => written === `--${one.name}`);
}

;// CONCATENATED MODULE: ./src/config/parse-switches.ts


/** The switches of the command that are on; what is wrong with one is added to the faults. */
function parseSwitches({ given, name, faults }) {
    return SWITCH_NAMES.filter((one) => {
        const flags = given.flags.filter((flag) => flag.name === one && isOwnSwitch(flag, name));
        const values = flags.map(({ value }) => value ?? 'true');
        for (const value of values) {
            const parsed = (0,parse_words/* parseBoolean */.yG)(value);
            for (const { text } of parsed.ok ? [] : parsed.problems) {
                faults.add({ name: `--${one}`, value, problem: text });
            }
        }
        if (new Set(values).size > 1) {
            faults.add({ name: `--${one}`, value: null, problem: 'is given as both: allowed is one' });
        }
        return values.includes('true');
    });
}
/** True for a flag that is a switch of this command. */
function isOwnSwitch({ written }, name) {
    const own = name === null ? [] : (COMMANDS[name].switches ?? []);
    return own.some((one) => written === `--${one.name}`);
}

;// CONCATENATED MODULE: ./src/config/password.ts
/** Where a password is looked for, so that it need not stand on the command line. */
const PASSWORD_VARIABLE = 'PLIMSOLL_REGISTRY_PASSWORD';
/** The password of a registry: of the environment, or of the flag, which others can see. */
function findPassword(raw, env) {
    const flag = raw['registry-password'];
    const variable = env[PASSWORD_VARIABLE] ?? '';
    if (flag !== '') {
        const warning = `--registry-password can be seen in the list of processes: set ${PASSWORD_VARIABLE} instead`;
        return { text: flag, warnings: [warning] };
    }
    if (variable === '')
        return { text: '', warnings: [] };
    if (raw.registry !== '' || raw['registry-username'] !== '')
        return { text: variable, warnings: [] };
    const warning = `${PASSWORD_VARIABLE} is set and not used: --registry and --registry-username are missing`;
    return { text: '', warnings: [warning] };
}
/** Where a passphrase is looked for, so that it need not stand on the command line. */
const PASSPHRASE_VARIABLE = 'PLIMSOLL_ENCRYPT_PASSPHRASE';
/** The passphrase for reports: of the environment, or of the flag, which others can see. */
function findPassphrase(raw, env) {
    const flag = raw['encrypt-passphrase'];
    if (flag === '')
        return { text: env[PASSPHRASE_VARIABLE] ?? '', warnings: [] };
    const warning = `--encrypt-passphrase can be seen in the list of processes: set ${PASSPHRASE_VARIABLE} instead`;
    return { text: flag, warnings: [warning] };
}
/** Where GitHub's own programs look for a token, and where workflows put it. */
const TOKEN_VARIABLE = 'GITHUB_TOKEN';
/** The token for GitHub's API: of the environment, or of the flag, which others can see. */
function findToken(raw, env) {
    if (raw.token === '')
        return { text: env[TOKEN_VARIABLE] ?? '', warnings: [] };
    const warning = `--token can be seen in the list of processes: set ${TOKEN_VARIABLE} instead`;
    return { text: raw.token, warnings: [warning] };
}

// EXTERNAL MODULE: ./src/config/names-elsewhere.ts
var names_elsewhere = __webpack_require__(46239);
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __webpack_require__(57975);
;// CONCATENATED MODULE: ./src/config/parse-tokens.ts



/** Flags of the command line beside the options of action.yml. */
const OTHER_FLAGS = [
    'report',
    'color',
    'help',
    'version',
    ...SWITCH_NAMES,
    ...CHOICE_NAMES,
];
/** Arguments → flags and words, without judging them. */
function parseTokens(args) {
    const flags = [];
    const words = [];
    /** The flag just before, when it has no value yet. */
    let open = null;
    for (const token of tokenize(args)) {
        if (token.kind === 'option-terminator')
            open = null;
        else if (token.kind === 'option') {
            if (!isFirstOfGroup(token, args))
                continue;
            const flag = toFlag(token, args);
            flags.push(flag);
            open = flag.value === null ? flag : null;
        }
        else if (open !== null && isBooleanValue(open, token.value)) {
            flags[flags.length - 1] = { ...open, value: token.value };
            open = null;
        }
        else {
            words.push({ text: token.value, isDoubtful: open !== null && !isBoolean(open) });
            open = null;
        }
    }
    return { flags, words };
}
const FLAG_TYPES = new Map([
    ...config_options/* OPTION_NAMES */.TM.map((name) => [name, typeOf(config_options/* TRAITS */.GS[name].kind)]),
    ['report', 'string'],
    ['color', 'string'],
    ['help', 'boolean'],
    ['version', 'boolean'],
    ...SWITCH_NAMES.map((name) => [name, 'boolean']),
    ...CHOICE_NAMES.map((name) => [name, 'string']),
]);
function typeOf(kind) {
    return kind === 'boolean' ? 'boolean' : 'string';
}
/** Not strict: strict parsing stops at the first fault, and we tell all. */
function tokenize(args) {
    const options = Object.fromEntries([...FLAG_TYPES].map(([name, type]) => [name, { type }]));
    return (0,external_node_util_.parseArgs)({ args, options, strict: false, allowPositionals: true, tokens: true }).tokens;
}
/** `-abc` becomes a token for each letter; we have no such flags and speak of it once. */
function isFirstOfGroup(token, args) {
    return token.rawName.startsWith('--') || args[token.index]?.startsWith(token.rawName) === true;
}
/** `--fail-on --mode report`: the flag that follows is no value; a number below zero may be a wrong one. */
function toFlag(token, args) {
    const isHelp = args[token.index] === '-h';
    const value = token.value ?? null;
    const isFlag = token.inlineValue === false && value !== null && /^-[^\d]/u.test(value);
    return {
        name: isHelp ? 'help' : token.name,
        written: token.rawName,
        value: isFlag ? null : value,
    };
}
function isBoolean(flag) {
    return FLAG_TYPES.get(flag.name) === 'boolean';
}
/** `--summary false` is what people write who come from the inputs of the action. */
function isBooleanValue(flag, text) {
    return isBoolean(flag) && (text === 'true' || text === 'false');
}

;// CONCATENATED MODULE: ./src/config/refuse-flag.ts







/*
 * The values of refused flags are never repeated: a mistyped `--registry-pasword=…` holds one that nobody
 * may see.
 */
/** The fault of a flag that no command has. */
function toUnknownFlag(flag, command) {
    return { name: flag.written, value: null, problem: toProblem(flag, command) };
}
/** The fault of a flag that other commands have. */
function toForeignFlag(flag, option, command) {
    const takers = COMMAND_NAMES.filter((name) => COMMANDS[name].options.includes(option));
    const problem = `is not a flag of ${command}: allowed is it with ${takers.join(', ')}`;
    return { name: flag.written, value: null, problem };
}
function toProblem(flag, command) {
    const { name, written } = flag;
    if (!written.startsWith('--')) {
        return 'is no flag: allowed are the long ones, such as --help, and -h';
    }
    const owners = COMMAND_NAMES.filter((one) => isOwnSwitch(flag, one) || isOwnChoice(flag, one));
    if (owners.length > 0 && command !== null) {
        return `is not a flag of ${command}: allowed is it with ${owners.join(', ')}`;
    }
    const positive = name.startsWith('no-') ? name.slice('no-'.length) : '';
    if ((0,config_options/* isOptionName */.RR)(positive) && config_options/* TRAITS */.GS[positive].kind === 'boolean') {
        return `is no flag: allowed is --${positive}=false`;
    }
    const nearest = findNearestFlag(name, command);
    const question = nearest === null ? '' : `; did you mean --${nearest}?`;
    return `is no flag: allowed are those of plimsoll ${command ?? 'COMMAND'} --help${question}`;
}
function findNearestFlag(name, command) {
    const options = command === null ? config_options/* OPTION_NAMES */.TM : COMMANDS[command].options;
    const others = OTHER_FLAGS.filter((one) => command === null || !isForeignSwitch(one, command));
    const known = [...options, ...others];
    const elsewhere = names_elsewhere/* NAMES_ELSEWHERE */.Q.get(name);
    return elsewhere !== undefined && known.includes(elsewhere) ? elsewhere : (0,config_nearest/* findNearest */.q)(name, known);
}
const OWN_NAMES = [...SWITCH_NAMES, ...CHOICE_NAMES];
function isForeignSwitch(name, command) {
    const { switches = [], choices = [] } = COMMANDS[command];
    const isOwn = [...switches, ...choices].some((one) => one.name === name);
    return OWN_NAMES.some((one) => one === name) && !isOwn;
}

;// CONCATENATED MODULE: ./src/config/parse-flags.ts







/** Flags → raw options, '' where nothing was given; faults of names and missing values are collected. */
function parseFlags(request) {
    const { given, name, env, faults } = request;
    const values = collectValues(request);
    const defaults = name === null ? {} : COMMANDS[name].defaults;
    const entries = config_options/* OPTION_NAMES */.TM.map((option) => {
        const text = joinValues(option, values.get(option) ?? [], faults);
        return [option, text === '' ? (defaults[option] ?? '') : text];
    });
    const raw = Object.fromEntries(entries);
    const password = findPassword(raw, env);
    const takes = (option) => name !== null && COMMANDS[name].options.includes(option);
    const token = findToken(raw, takes('token') ? env : {});
    const passphrase = findPassphrase(raw, takes('encrypt-passphrase') ? env : {});
    return {
        raw: {
            ...raw,
            'registry-password': password.text,
            token: token.text,
            'encrypt-passphrase': passphrase.text,
        },
        color: parseColor(given, faults),
        switches: parseSwitches({ given, name, faults }),
        choices: parseChoices({ given, name, faults }),
        warnings: [...password.warnings, ...token.warnings, ...passphrase.warnings],
    };
}
function collectValues(request) {
    const values = new Map();
    const isOther = (flag) => flag.written === '--color' || isOwnSwitch(flag, request.name) || isOwnChoice(flag, request.name);
    for (const flag of request.given.flags.filter((one) => !isOther(one))) {
        const given = toGivenValue(flag, request);
        if (given === null)
            continue;
        const before = values.get(given.option);
        if (before === undefined)
            values.set(given.option, [given.value]);
        else
            before.push(given.value);
    }
    return values;
}
function toGivenValue(flag, { name, faults }) {
    const option = toOption(flag);
    const value = option === null ? null : toValue(flag, option);
    if (option === null)
        faults.add(toUnknownFlag(flag, name));
    else if (name !== null && !COMMANDS[name].options.includes(option)) {
        faults.add(toForeignFlag(flag, option, name));
    }
    else if (value === null)
        faults.add(toMissingValue(flag, option));
    else
        return { option, value };
    return null;
}
function toOption(flag) {
    if (!flag.written.startsWith('--'))
        return null;
    if (flag.name === 'report')
        return 'reports';
    return (0,config_options/* isOptionName */.RR)(flag.name) ? flag.name : null;
}
/** An empty value is a variable of the shell that is not set: the default in its place would be a surprise. */
function toValue({ value }, option) {
    if (value === null && config_options/* TRAITS */.GS[option].kind === 'boolean')
        return 'true';
    return value === null || value.trim() === '' ? null : value;
}
function toMissingValue(flag, option) {
    const written = `${flag.written}=${config_options/* TRAITS */.GS[option].placeholder}`;
    return { name: flag.written, value: null, problem: `has no value: allowed is ${written}` };
}
function joinValues(option, values, faults) {
    if (values.length > 1 && config_options/* TRAITS */.GS[option].kind !== 'list') {
        faults.add({
            name: `--${option}`,
            value: null,
            problem: `is given ${values.length} times: allowed is once`,
        });
        return '';
    }
    return values.join('\n');
}
const COLORS = ['auto', 'always', 'never'];
function parseColor({ flags }, faults) {
    const given = flags.filter((flag) => flag.written === '--color');
    const last = given.at(-1);
    if (last === undefined)
        return 'auto';
    const parsed = (0,parse_words/* parseWord */.kB)(COLORS)(last.value ?? '');
    if (parsed.ok && given.length === 1)
        return parsed.value;
    const problem = parsed.ok
        ? `is given ${given.length} times: allowed is once`
        : parsed.problems[0]?.text;
    faults.add({ name: last.written, value: last.value, problem: problem ?? '' });
    return 'auto';
}

;// CONCATENATED MODULE: ./src/config/exit-codes.ts
/** What each exit code of the command line means (design.md 5.1); a step fails with every one but 0. */
const EXIT_CODES = [
    {
        code: 0,
        meaning: 'pass: the gate says yes, or an input says that its no shall not fail the run',
    },
    { code: 1, meaning: 'fail: the gate says no' },
    {
        code: 2,
        meaning: 'scan-failed: there is no trustworthy answer; trying again, or mending the cause, may help (a registry is down, a login was refused, a scanner died, a database is too old)',
    },
    { code: 3, meaning: 'wrong input or configuration' },
    {
        code: 4,
        meaning: 'nothing-analysed: the scanners ran well and recognised nothing in the image; trying again will not help',
    },
    { code: 130, meaning: 'cancelled by SIGINT' },
    { code: 143, meaning: 'cancelled by SIGTERM' },
];

// EXTERNAL MODULE: ./src/config/options.generated.ts
var options_generated = __webpack_require__(32659);
;// CONCATENATED MODULE: ./src/config/help.ts




const WIDTH = 100;
/** The page of `plimsoll --help`. */
function renderOverview() {
    const commands = COMMAND_NAMES.map((name) => ({
        term: `${name} ${COMMANDS[name].argumentsText}`.trim(),
        text: COMMANDS[name].summary,
    }));
    return joinParts([
        'Plimsoll scans container images with Trivy and Grype and says with reasons whether they may sail.',
        'Usage: plimsoll COMMAND [flags]',
        `Commands:\n${renderTerms(commands)}`,
        `Flags of every command:\n${renderTerms(GENERAL_FLAGS)}`,
        `Examples:\n${EXAMPLES.map((line) => `  ${line}`).join('\n')}`,
        renderExitCodes(),
        renderEnvironment(),
    ]);
}
/** The page of `plimsoll COMMAND --help`. */
function renderHelp(name) {
    const command = COMMANDS[name];
    const usage = ['plimsoll', name, command.argumentsText, '[flags]'].filter((word) => word !== '');
    const groups = config_options/* OPTION_GROUPS */.Fg.map((group) => renderGroup(group, name));
    return joinParts([
        `Usage: ${usage.join(' ')}`,
        wrap(toPlain(command.description), 0),
        ...groups.filter((group) => group !== null),
        ...renderSwitches(name),
        `General:\n${renderTerms(GENERAL_FLAGS)}`,
        renderExitCodes(),
        renderEnvironment(),
    ]);
}
const EXAMPLES = [
    'plimsoll demo',
    'plimsoll scan alpine:3.22',
    'plimsoll scan docker:my-app:dev --fail-on high --only-fixable',
    'plimsoll scan docker-archive:image.tar --report json=report.json --report sarif=report.sarif',
    'plimsoll evaluate trivy.json grype.json --fail-on high',
];
const GENERAL_FLAGS = [
    { term: '--color WHEN', text: 'auto (on a terminal), always or never' },
    { term: '--help, -h', text: 'this page, or that of a command' },
    { term: '--version', text: 'the version of Plimsoll' },
];
const VARIABLES = [
    { term: 'PLIMSOLL_REGISTRY_PASSWORD', text: 'the password of --registry, out of sight' },
    { term: 'GITHUB_TOKEN', text: "the token for GitHub's API, out of sight" },
    { term: 'PLIMSOLL_DEBUG=1', text: 'log how, not only what' },
];
function renderEnvironment() {
    return `Environment:\n${renderTerms(VARIABLES)}`;
}
function renderExitCodes() {
    const rows = EXIT_CODES.map(({ code, meaning }) => ({ term: String(code), text: meaning }));
    return `Exit codes:\n${renderTerms(rows)}`;
}
function renderGroup(group, name) {
    const options = COMMANDS[name].options.filter((option) => config_options/* TRAITS */.GS[option].group === group);
    if (options.length === 0)
        return null;
    const entries = options.map((option) => renderOption(option, name));
    return `${config_options/* GROUP_TITLES */.Cx[group]}:\n${entries.join('\n')}`;
}
function renderOption(option, name) {
    const { kind, placeholder } = config_options/* TRAITS */.GS[option];
    const flag = option === 'reports' ? 'report' : option;
    const value = kind === 'boolean' ? `[=${placeholder}]` : ` ${placeholder}`;
    const repeat = kind === 'list' ? ' (repeatable)' : '';
    const text = COMMANDS[name].defaults[option] ?? options_generated/* OPTIONS */.l[option].default;
    // What a workflow fills in is no default of a command line.
    const standard = text.startsWith('${{') ? '' : text;
    const ending = standard === '' ? '' : ` Default: ${standard}.`;
    return `  --${flag}${value}${repeat}\n${wrap(toPlain(options_generated/* OPTIONS */.l[option].description) + ending, 6)}`;
}
/** Flags of this command alone. */
function renderSwitches(name) {
    const { switches = [], choices = [] } = COMMANDS[name];
    const entries = [
        ...switches.map((one) => `  --${one.name}\n${wrap(one.description, 6)}`),
        ...choices.map((one) => `  --${one.name} ${one.words.join('|')}\n${wrap(one.description, 6)}`),
    ];
    return entries.length === 0 ? [] : [`Of this command alone:\n${entries.join('\n')}`];
}
/** Descriptions are Markdown for the README. */
function toPlain(text) {
    return text.replaceAll('`', '');
}
function renderTerms(terms) {
    const column = Math.max(...terms.map(({ term }) => term.length)) + 4;
    return terms
        .map(({ term, text }) => `  ${term.padEnd(column - 2)}${wrap(text, column).trimStart()}`)
        .join('\n');
}
/** Breaks between words; every line begins with `indent` spaces. */
function wrap(text, indent) {
    const lines = [];
    for (const word of text.split(' ')) {
        const last = lines.at(-1);
        if (last !== undefined && indent + last.length + 1 + word.length <= WIDTH) {
            lines[lines.length - 1] = `${last} ${word}`;
        }
        else
            lines.push(word);
    }
    return lines.map((line) => ' '.repeat(indent) + line).join('\n');
}
function joinParts(parts) {
    return `${parts.join('\n\n')}\n`;
}

// EXTERNAL MODULE: ./src/config/option-parser.ts
var option_parser = __webpack_require__(3537);
// EXTERNAL MODULE: ./src/config/parsed.ts
var parsed = __webpack_require__(21869);
// EXTERNAL MODULE: ./src/config/parse-paths.ts
var parse_paths = __webpack_require__(40048);
;// CONCATENATED MODULE: ./src/config/parse-files.ts


/**
 * Paths of files behind a command → absolute ones unless they are kept, in their order; `-` stays what it is where it stands for
 * standard input. What is wrong is added to the faults.
 */
function parseFiles(request) {
    const { words, faults, count } = request;
    const resolvePath = count.areKept === true ? keepPath : request.resolvePath;
    refuseNumber(request);
    refuseSecondInput(request);
    return words.flatMap((word) => {
        if (word === '-' && count.hasStandardInput)
            return [word];
        const path = word.trim() === '' ? toEmpty(count) : (0,parse_paths/* parsePath */.Rr)(resolvePath)(word);
        if (path.ok)
            return [path.value];
        for (const { text } of path.problems)
            faults.add({ name: nameOf(count), value: word, problem: text });
        return [];
    });
}
function toEmpty({ what = 'JSON reports' }) {
    return (0,parsed/* invalid */.Gq)(`names no file: allowed are the paths of ${what}`);
}
function keepPath(path) {
    return path;
}
/** As the usage of the command calls it. */
function nameOf({ what }) {
    return what === undefined ? '<report>' : '<file>';
}
function refuseNumber({ name, count, words, isDoubtful, faults }) {
    const { fewest, most } = count;
    const { what = 'JSON reports' } = count;
    const isFew = words.length < fewest;
    if ((isFew && isDoubtful) || (!isFew && words.length <= most))
        return;
    const allowed = fewest === most ? String(most) : `${String(fewest)} to ${String(most)}`;
    const given = words.length === 0 ? 'are missing' : `are ${String(words.length)}`;
    faults.add({
        name: nameOf(count),
        value: null,
        problem: `${given}: allowed are ${allowed} ${what} behind ${name}`,
    });
}
/** Standard input can be read once. */
function refuseSecondInput({ words, count, faults }) {
    if (!count.hasStandardInput || words.filter((word) => word === '-').length < 2)
        return;
    const problem = 'stands there twice: allowed is standard input once';
    faults.add({ name: nameOf(count), value: '-', problem });
}

// EXTERNAL MODULE: ./src/config/parse-images.ts
var parse_images = __webpack_require__(79236);
// EXTERNAL MODULE: ./src/config/parse-config.ts + 17 modules
var parse_config = __webpack_require__(61307);
;// CONCATENATED MODULE: ./src/config/arguments.ts










const KINDS = {
    scan: 'scan',
    evaluate: 'evaluate',
    compare: 'compare',
    demo: 'demo',
    install: 'install',
    'db status': 'db-status',
    'db update': 'db-update',
    'policy check': 'policy-check',
    'policy explain': 'policy-explain',
    'waivers convert': 'waivers-convert',
    'notify test': 'notify-test',
    'audit verify': 'audit-verify',
};
/** Arguments → Command; throws `config-invalid` with all faults at once. */
function parseArguments(request) {
    const given = parseTokens(request.args);
    const isAsked = (name) => given.flags.some((flag) => flag.name === name);
    const words = given.words.filter((word) => !word.isDoubtful).map((word) => word.text);
    if (isAsked('help') || words[0] === 'help')
        return toHelp(words.filter((word) => word !== 'help'));
    if (isAsked('version'))
        return { kind: 'version' };
    const faults = (0,config_faults/* createFaults */.i)();
    const name = findCommand(words);
    if (name !== null)
        return toRunnable({ ...request, given, words, name, faults });
    // A word behind an unknown flag may have been the command: then the flag is the fault to tell.
    if (!given.words.some((word) => word.isDoubtful))
        refuseCommand(words, faults);
    parseFlags({ given, name, env: request.env, faults });
    faults.throwIfAny(HINT);
    throw new Error('no command, and no fault');
}
const HINT = '`plimsoll --help` lists the commands, and `plimsoll COMMAND --help` their flags.';
function toHelp(words) {
    const name = findCommand(words);
    if (name !== null)
        return { kind: 'help', text: renderHelp(name) };
    const faults = (0,config_faults/* createFaults */.i)();
    const isTopic = words[0] !== undefined && !GROUPS.has(words[0]);
    if (isTopic)
        refuseCommand(words, faults);
    faults.throwIfAny(HINT);
    return { kind: 'help', text: renderOverview() };
}
function toRunnable(request) {
    const { name, given, faults, env } = request;
    const flags = parseFlags({ given, name, env, faults });
    const words = request.words.slice(name.split(' ').length);
    const files = toFiles(words, request);
    const config = (0,parse_config/* parseConfig */.o)({
        raw: { ...flags.raw, image: joinImages(words, flags.raw.image, request) },
        surroundings: toSurroundings(name, request.surroundings),
        faults,
        spell: spellFlag,
        takesImages: COMMANDS[name].takesImages && !hasDoubtful(given),
        canScanBaseline: COMMANDS[name].takesImages,
        formats: COMMANDS[name].formats,
        hasStandardOutput: true,
        hint: `\`plimsoll ${name} --help\` lists every flag with what is allowed.`,
    });
    const { color, switches, choices, warnings } = flags;
    const names = (0,parse_images/* parseNames */.G)((0,option_parser/* toText */.f)('name', flags.raw));
    return {
        ...{ kind: KINDS[name], config, files, color, switches, choices, warnings },
        names: names.ok ? names.value : [],
    };
}
function spellFlag(name) {
    if (name === 'image')
        return '<image>';
    return name === 'reports' ? '--report' : `--${name}`;
}
function toFiles(words, request) {
    const { name, given, faults } = request;
    const count = COMMANDS[name].files;
    if (count === null)
        return [];
    const { resolvePath } = request.surroundings;
    return parseFiles({ name, count, words, isDoubtful: hasDoubtful(given), resolvePath, faults });
}
function joinImages(words, flag, request) {
    const { takesImages, files } = COMMANDS[request.name];
    if (takesImages)
        return [...words, flag].join('\n');
    for (const value of files === null ? words : []) {
        const problem = `is one word too many: allowed are the flags of ${request.name}`;
        request.faults.add({ name: request.name, value, problem });
    }
    return '';
}
/** A doubtful word may have been the image, or a file: then the flag before it is the fault to tell. */
function hasDoubtful(given) {
    return given.words.some((word) => word.isDoubtful);
}
function toSurroundings(name, surroundings) {
    if (name !== 'demo')
        return surroundings;
    const folder = `${surroundings.reportFolder}/${DEMO_FOLDER}`;
    return { ...surroundings, reportFolder: surroundings.resolvePath(folder) };
}

// EXTERNAL MODULE: ./src/domain/errors.ts
var errors = __webpack_require__(10241);
// EXTERNAL MODULE: ./src/domain/version.ts
var version = __webpack_require__(43356);
// EXTERNAL MODULE: ./src/install/pins.ts
var pins = __webpack_require__(61007);
// EXTERNAL MODULE: ./src/report/error.ts
var report_error = __webpack_require__(38536);
// EXTERNAL MODULE: ./src/runner/cancel.ts
var runner_cancel = __webpack_require__(74990);
// EXTERNAL MODULE: ./src/runner/progress.ts
var progress = __webpack_require__(40667);
// EXTERNAL MODULE: ./src/runner/sanitise.ts
var sanitise = __webpack_require__(26906);
;// CONCATENATED MODULE: ./src/runner/terminal-log.ts


const LINE_EVERY_MS = 10_000;
const BAR_EVERY_MS = 200;
/** The log of the command line: plain lines, colour and bars only on a terminal. */
function createTerminalLog(options) {
    const { write } = options;
    const paint = (code, text) => options.colour ? `\u001b[${code}m${text}\u001b[0m` : text;
    let isBarShown = false;
    const clear = () => {
        if (isBarShown)
            write('\r\u001b[2K');
        isBarShown = false;
    };
    const line = (text) => {
        clear();
        write(`${text}\n`);
    };
    return {
        debug: (text) => {
            if (options.debug)
                line(paint('2', (0,sanitise/* toLogText */.Z)(text)));
        },
        info: (text) => {
            line((0,sanitise/* toLogText */.Z)(text));
        },
        notice: (text) => {
            line(`${paint('36', 'notice:')} ${(0,sanitise/* toLogText */.Z)(text)}`);
        },
        warn: (text) => {
            line(`${paint('33', 'warning:')} ${(0,sanitise/* toLogText */.Z)(text)}`);
        },
        error: (text) => {
            line(`${paint('31', 'error:')} ${(0,sanitise/* toLogText */.Z)(text)}`);
        },
        group: (title, work) => {
            line(paint('1', (0,sanitise/* toLogText */.Z)(title)));
            return work();
        },
        progress: (request) => (0,progress/* createProgress */.mf)(request, {
            everyMs: options.isTerminal ? BAR_EVERY_MS : LINE_EVERY_MS,
            clear,
            draw: (text) => {
                if (!options.isTerminal) {
                    line((0,sanitise/* toLogText */.Z)(text));
                    return;
                }
                clear();
                write((0,sanitise/* toLogText */.Z)(text));
                isBarShown = true;
            },
        }),
    };
}

// EXTERNAL MODULE: ./src/runner/repository-path.ts
var repository_path = __webpack_require__(37746);
;// CONCATENATED MODULE: ./src/cli.ts











/** The door of the command line: arguments in, an exit code out. */
async function startTerminal() {
    const { argv, env, stderr } = process;
    const cancel = (0,runner_cancel/* listenForCancel */.F)();
    // What could not be printed is told where it was printed; a log that nobody reads is no fault of a run.
    process.stdout.on('error', () => undefined);
    stderr.on('error', () => undefined);
    try {
        const command = parseArguments({
            args: argv.slice(2),
            env,
            surroundings: {
                resolvePath: (path) => (0,external_node_path_.resolve)(path),
                toRepositoryPath: (path) => (0,repository_path/* toRepositoryPath */.B)(path, env['GITHUB_WORKSPACE'] ?? process.cwd()),
                temporaryFolder: (0,external_node_path_.resolve)((0,external_node_os_.tmpdir)()),
                reportFolder: process.cwd(),
                pinnedVersions: { trivy: [pins/* PINNED_VERSIONS */.h4.trivy], grype: [pins/* PINNED_VERSIONS */.h4.grype] },
            },
        });
        process.exitCode = await perform(command, cancel.signal);
    }
    catch (thrown) {
        const error = (0,errors/* toPlimsollError */.cI)(thrown);
        process.exitCode = cancel.exitCode() ?? ((0,errors/* blameOf */.nR)(error.code) === 'input' ? 3 : 2);
        stderr.write(`${(0,sanitise/* toLogText */.Z)((0,report_error/* renderError */.v)(error))}\n`);
        if (env['PLIMSOLL_DEBUG'] !== undefined && error.cause instanceof Error) {
            stderr.write(`${(0,sanitise/* toLogText */.Z)(error.cause.stack ?? '')}\n`);
        }
    }
    finally {
        cancel.stop();
    }
}
/** Each command is a chunk of its own: `--version` and `--help` load none of them. */
async function perform(command, signal) {
    if (command.kind === 'help' || command.kind === 'version') {
        await print(command.kind === 'help' ? command.text : `${version/* PLIMSOLL_VERSION */.A}\n`);
        return 0;
    }
    if (isPolicyCommand(command))
        return performPolicy(command, toTerminal(command, signal));
    return performScan(command, toTerminal(command, signal));
}
async function performScan(command, terminal) {
    switch (command.kind) {
        case 'scan': {
            const { scanCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(7934), __webpack_require__.e(3243), __webpack_require__.e(3292), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(1150), __webpack_require__.e(7544), __webpack_require__.e(1469), __webpack_require__.e(9853), __webpack_require__.e(3491), __webpack_require__.e(990), __webpack_require__.e(4358), __webpack_require__.e(3932), __webpack_require__.e(9180), __webpack_require__.e(689)]).then(__webpack_require__.bind(__webpack_require__, 70689));
            return scanCommand(command.config, terminal);
        }
        case 'evaluate': {
            const { evaluateCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(7934), __webpack_require__.e(3243), __webpack_require__.e(3292), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(1150), __webpack_require__.e(7544), __webpack_require__.e(1469), __webpack_require__.e(9853), __webpack_require__.e(3491), __webpack_require__.e(990), __webpack_require__.e(4358), __webpack_require__.e(3932), __webpack_require__.e(6742)]).then(__webpack_require__.bind(__webpack_require__, 86742));
            return evaluateCommand(command, terminal);
        }
        case 'compare': {
            const { compareCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(3491), __webpack_require__.e(6231)]).then(__webpack_require__.bind(__webpack_require__, 6231));
            return compareCommand(command, terminal);
        }
        case 'demo': {
            const { demoCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(7934), __webpack_require__.e(3243), __webpack_require__.e(3292), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(1150), __webpack_require__.e(7544), __webpack_require__.e(1469), __webpack_require__.e(9853), __webpack_require__.e(3491), __webpack_require__.e(990), __webpack_require__.e(4358), __webpack_require__.e(3932), __webpack_require__.e(9180), __webpack_require__.e(7643)]).then(__webpack_require__.bind(__webpack_require__, 7643));
            return demoCommand(command.config, terminal);
        }
        case 'install': {
            const { installCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(7934), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(7544), __webpack_require__.e(1469), __webpack_require__.e(7403)]).then(__webpack_require__.bind(__webpack_require__, 47403));
            return installCommand(command.config, terminal);
        }
        case 'db-update': {
            const { databaseUpdateCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(7934), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(7544), __webpack_require__.e(1469), __webpack_require__.e(7403)]).then(__webpack_require__.bind(__webpack_require__, 47403));
            return databaseUpdateCommand(command.config, terminal);
        }
        case 'db-status': {
            const { databaseStatusCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(7934), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(7544), __webpack_require__.e(1469), __webpack_require__.e(4158)]).then(__webpack_require__.bind(__webpack_require__, 84158));
            return databaseStatusCommand(command.config, terminal);
        }
    }
}
const POLICY_KINDS = [
    'policy-check',
    'policy-explain',
    'waivers-convert',
    'notify-test',
    'audit-verify',
];
function isPolicyCommand(command) {
    return POLICY_KINDS.some((kind) => kind === command.kind);
}
async function performPolicy(command, terminal) {
    switch (command.kind) {
        case 'policy-check': {
            const { policyCheckCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(3243), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(1150), __webpack_require__.e(9853), __webpack_require__.e(5081), __webpack_require__.e(3851)]).then(__webpack_require__.bind(__webpack_require__, 23851));
            return policyCheckCommand(command, terminal);
        }
        case 'policy-explain': {
            const { policyExplainCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(3243), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(1150), __webpack_require__.e(7544), __webpack_require__.e(9853), __webpack_require__.e(5081), __webpack_require__.e(2809)]).then(__webpack_require__.bind(__webpack_require__, 22809));
            return policyExplainCommand(command, terminal);
        }
        case 'waivers-convert': {
            const { waiversConvertCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(3243), __webpack_require__.e(3292), __webpack_require__.e(246), __webpack_require__.e(1150), __webpack_require__.e(990), __webpack_require__.e(3597)]).then(__webpack_require__.bind(__webpack_require__, 3597));
            return waiversConvertCommand(command, terminal);
        }
        case 'notify-test': {
            const { notifyTestCommand } = await Promise.all(/* import() */[__webpack_require__.e(2088), __webpack_require__.e(7525), __webpack_require__.e(4292), __webpack_require__.e(7934), __webpack_require__.e(3243), __webpack_require__.e(246), __webpack_require__.e(2954), __webpack_require__.e(4175), __webpack_require__.e(7034), __webpack_require__.e(4013), __webpack_require__.e(1150), __webpack_require__.e(7544), __webpack_require__.e(1469), __webpack_require__.e(9853), __webpack_require__.e(4358), __webpack_require__.e(5081), __webpack_require__.e(528)]).then(__webpack_require__.bind(__webpack_require__, 10528));
            return notifyTestCommand(command.config, terminal);
        }
        case 'audit-verify': {
            const { auditVerifyCommand } = await __webpack_require__.e(/* import() */ 574).then(__webpack_require__.bind(__webpack_require__, 40574));
            return auditVerifyCommand(command, terminal);
        }
    }
}
function toTerminal(command, signal) {
    const { env, stderr, stdout } = process;
    const mayColour = (stream) => command.color === 'always' ||
        (command.color === 'auto' && stream.isTTY && env['NO_COLOR'] === undefined);
    const log = createTerminalLog({
        write: (text) => stderr.write(text),
        isTerminal: stderr.isTTY,
        debug: env['PLIMSOLL_DEBUG'] !== undefined,
        colour: mayColour(stderr),
    });
    for (const warning of command.warnings)
        log.warn(warning);
    return {
        env,
        log,
        signal,
        print,
        colour: mayColour(stdout),
        width: stdout.isTTY ? stdout.columns : 100,
    };
}
/** Throws `report-unwritable` when the reader is gone (EPIPE) or the disk behind it is full. */
function print(content) {
    return new Promise((settle, refuse) => {
        process.stdout.write(content, (cause) => {
            if (cause)
                refuse(unprintable(cause));
            else
                settle();
        });
    });
}
function unprintable(cause) {
    return new errors/* PlimsollError */.nN({
        code: 'report-unwritable',
        message: `Standard output cannot be written: ${cause.message}`,
        hint: 'Let the program behind the pipe read to the end, or write to a file on a disk with room.',
        cause,
    });
}


/***/ }),

/***/ 43356:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ PLIMSOLL_VERSION)
/* harmony export */ });
/** The version of Plimsoll; a test holds it against package.json. */
const PLIMSOLL_VERSION = '0.1.0';


/***/ })

};
