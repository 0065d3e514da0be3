export const id = 4013;
export const ids = [4013];
export const modules = {

/***/ 19376:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ toFound),
/* harmony export */   q: () => (/* binding */ compareTexts)
/* harmony export */ });
/** The first `most` of a list, and how many more there are. */
function toFound(items, most) {
    return { listed: items.slice(0, most), more: Math.max(0, items.length - most) };
}
/** Smaller first, by code units: the same everywhere. */
function compareTexts(one, other) {
    if (one === other)
        return 0;
    return one < other ? -1 : 1;
}


/***/ }),

/***/ 34013:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  r: () => (/* binding */ toConfigFacts),
  D: () => (/* binding */ toLabels)
});

// EXTERNAL MODULE: ./src/domain/image-facts.ts
var image_facts = __webpack_require__(28271);
// EXTERNAL MODULE: ./src/image/lookalike-keys.ts
var lookalike_keys = __webpack_require__(69709);
// EXTERNAL MODULE: ./src/image/plain.ts
var plain = __webpack_require__(189);
// EXTERNAL MODULE: ./src/image/facts/bounded.ts
var bounded = __webpack_require__(19376);
// EXTERNAL MODULE: ./src/image/facts/find-secret.ts + 1 modules
var find_secret = __webpack_require__(51893);
// EXTERNAL MODULE: ./src/image/instruction.ts
var instruction = __webpack_require__(73929);
// EXTERNAL MODULE: ./src/image/reference.ts
var reference = __webpack_require__(23564);
;// CONCATENATED MODULE: ./src/image/facts/history-line.ts

/*
 * Lines of a history as the builders write them. BuildKit: `RUN /bin/sh -c … # buildkit`, with `|1 A=b` before the
 * shell for build arguments. The classic builder: the shell's line alone for RUN, `/bin/sh -c #(nop) ` before all
 * others, `ADD file:… in /` for files. Buildah: as the classic one, with `FROM` and times.
 */
const SHELL = /^(?:\/(?:usr\/)?bin\/)?(?:env )?(?:ba|da|a|z|k)?sh(?:\s+-o\s+\w+|\s+[-+][a-bd-z]+)*\s+-[a-z]*c(?:\s+|$)/;
/** One line of a history in its parts. */
function parseHistoryLine(line) {
    const whole = line.slice(0, instruction/* LONGEST_LINE */.i2).replace(/\s# buildkit\s*$/, '');
    const marked = /#\(nop\)\s+/.exec(whole);
    if (marked !== null)
        return toStep(whole.slice(marked.index + marked[0].length));
    return instruction/* INSTRUCTION_WORD */.Qb.test(whole) ? toStep(whole) : toBareRun(whole);
}
function toStep(text) {
    const word = instruction/* INSTRUCTION_WORD */.Qb.exec(text.replace(/^[a-z]+(?=\s)/, (small) => small.toUpperCase()))?.[1] ??
        null;
    if (word === null)
        return { word, text, flags: [], buildArguments: [] };
    const rest = text.slice(word.length).trim();
    if (word === 'RUN')
        return toRun(rest);
    const { flags, text: body } = takeFlags(rest);
    return {
        word,
        flags,
        text: word === 'ADD' || word === 'COPY' ? toTarget(body) : body,
        buildArguments: [],
    };
}
/** The shell's line alone is a RUN; other lines are those of tools that write what they like. */
function toBareRun(text) {
    const run = toRun(text);
    const isRun = /^\|\d+ /.test(text) || SHELL.test(text);
    return isRun ? run : { ...run, word: null };
}
function toRun(text) {
    const { flags, text: body } = takeFlags(text);
    const count = Number(/^\|(\d{1,4})\s+/.exec(body)?.[1] ?? 0);
    if (count === 0)
        return { word: 'RUN', flags, text: body.replace(SHELL, ''), buildArguments: [] };
    const told = body.replace(/^\|\d+\s+/, '');
    // Values may have spaces: the arguments end where the shell begins.
    const shell = /(?:^|\s)(?:\/(?:usr\/)?bin\/)?(?:ba|da|a|z|k)?sh\s+-/.exec(told);
    const end = shell?.index ?? told.length;
    const script = told.slice(end).trim().replace(SHELL, '');
    return { word: 'RUN', flags, text: script, buildArguments: toArguments(told.slice(0, end)) };
}
function toArguments(text) {
    return text.trim().split(/\s(?=[A-Za-z_]\w{0,200}=)/);
}
function takeFlags(text) {
    const flags = [];
    let rest = text;
    for (;;) {
        const found = /^--([a-z][a-z-]*)(?:=\S*)?(?:\s+|$)/.exec(rest);
        if (found === null)
            return { flags, text: rest };
        flags.push(found[1] ?? '');
        rest = rest.slice(found[0].length);
    }
}
/** `file:… in /app` is `file:… /app`. */
function toTarget(text) {
    return text.replace(/\sin\s{1,9}(\S{1,4096})$/, ' $1');
}

// EXTERNAL MODULE: ./src/image/facts/loose-json.ts
var loose_json = __webpack_require__(45562);
// EXTERNAL MODULE: ./src/image/facts/step-facts.ts + 1 modules
var step_facts = __webpack_require__(87735);
;// CONCATENATED MODULE: ./src/image/facts/history-facts.ts





const MOST_STEPS = 10_000;
/** Whether there are more steps, or longer lines, than are looked at. */
function isHistoryCut(value) {
    const steps = (0,loose_json/* toList */.st)(value);
    const isLong = (step) => (0,loose_json/* toText */.fE)((0,loose_json/* fieldOf */._F)((0,loose_json/* toFields */.Lv)(step), 'created_by')).length > instruction/* LONGEST_LINE */.i2;
    return steps.length > MOST_STEPS || steps.some(isLong);
}
/** What the steps of a build did, from the `history` of a config. Its lines are looked at here and kept nowhere. */
function readHistory(value, diffIds) {
    const steps = (0,loose_json/* toList */.st)(value).slice(0, MOST_STEPS).map(loose_json/* toFields */.Lv);
    if (steps.length === 0)
        return { history: null, secrets: [] };
    const layers = placeSteps(steps, diffIds);
    const lowest = steps.findIndex((step) => !isEmptyLayer(step));
    const read = steps.map((fields, at) => {
        const step = parseHistoryLine((0,loose_json/* toText */.fE)((0,loose_json/* fieldOf */._F)(fields, 'created_by')));
        const isRootfs = at <= lowest && step.word === 'ADD';
        const layer = layers[at] ?? null;
        return {
            facts: {
                index: at + 1,
                instruction: step.word,
                layer,
                flags: (0,step_facts/* findStepFlags */.lH)(step, { isRootfs }),
            },
            secrets: (0,step_facts/* findStepSecrets */.F)(step).map((secret) => ({
                ...{ where: 'history', layer, line: null },
                ...secret,
            })),
        };
    });
    const flagged = read.map(({ facts }) => facts).filter(({ flags }) => flags.length > 0);
    return {
        history: { steps: steps.length, flagged },
        secrets: read.flatMap(({ secrets }) => secrets),
    };
}
function isEmptyLayer(step) {
    return (0,loose_json/* fieldOf */._F)(step, 'empty_layer') === true;
}
/** The layer of each step; none where the two do not have the same number. */
function placeSteps(steps, diffIds) {
    const isTold = steps.filter((step) => !isEmptyLayer(step)).length === diffIds.length;
    let next = 0;
    return steps.map((step) => {
        if (!isTold || isEmptyLayer(step))
            return null;
        next += 1;
        const diffId = diffIds[next - 1] ?? '';
        // A report that quotes a config may have anything there.
        return (0,reference/* isDigest */.Bc)(diffId) ? diffId : null;
    });
}

// EXTERNAL MODULE: ./src/image/facts/program-calls.ts
var program_calls = __webpack_require__(38129);
// EXTERNAL MODULE: ./src/image/facts/secret-tokens.ts
var secret_tokens = __webpack_require__(94944);
// EXTERNAL MODULE: ./src/image/facts/shell-reader.ts
var shell_reader = __webpack_require__(44567);
// EXTERNAL MODULE: ./src/image/facts/tls-variables.ts
var tls_variables = __webpack_require__(67852);
;// CONCATENATED MODULE: ./src/image/facts/config-facts.ts











/*
 * What a config of an image tells (OCI image specification 1.1, config.md), whoever handed it on: the image's own
 * blob, or a report that quotes it (Trivy's Metadata.ImageConfig, Grype's source.target.config). BuildKit writes
 * ports, volumes and the like without a mark into the history, so that those are read from the settings only.
 */
/** What is kept: no image has as many. */
const MOST_NAMES = 1000;
/** What is looked at and not kept. */
const MOST_VALUES = 10_000;
const MOST_SECRETS = 100;
const MOST_LAYERS = 1000;
const LONGEST_NAME = 200;
const LONGEST_VALUE = 500;
/**
 * The facts of parsed JSON; null for what is no config of an image, and for one that engines read otherwise. Half a config is no reason to refuse a report:
 * what is not of the right shape is taken for absent.
 */
function toConfigFacts(value) {
    const fields = (0,loose_json/* toFields */.Lv)(value);
    const diffIds = (0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)((0,loose_json/* toFields */.Lv)((0,loose_json/* fieldOf */._F)(fields, 'rootfs')), 'diff_ids'));
    const settings = (0,loose_json/* toFields */.Lv)((0,loose_json/* fieldOf */._F)(fields, 'config'));
    const isConfig = diffIds.length > 0 || (0,loose_json/* toText */.fE)((0,loose_json/* fieldOf */._F)(fields, 'architecture')) !== '';
    if (!isConfig || (0,lookalike_keys/* findConfigLookalike */.j)(value) !== null)
        return null;
    const steps = (0,loose_json/* fieldOf */._F)(fields, 'history');
    const { history, secrets } = readHistory(steps, diffIds.slice(0, MOST_LAYERS));
    const found = [...findSettingSecrets(settings), ...secrets];
    return {
        config: {
            os: (0,plain/* toPlain */.U)((0,loose_json/* toText */.fE)((0,loose_json/* fieldOf */._F)(fields, 'os')).toLowerCase(), LONGEST_NAME),
            created: toTime((0,loose_json/* toText */.fE)((0,loose_json/* fieldOf */._F)(fields, 'created'))),
            ...toSettings(settings),
            secrets: (0,bounded/* toFound */.K)(withoutEchoes(found), MOST_SECRETS),
            layers: diffIds.length,
            unread: findUnread(settings, steps),
        },
        history,
    };
}
function toSettings(settings) {
    const variables = toVariables(settings);
    return {
        user: (0,find_secret/* hideToken */.Uy)((0,loose_json/* toText */.fE)((0,loose_json/* fieldOf */._F)(settings, 'User')), LONGEST_NAME),
        ports: toSortedNames((0,loose_json/* toNames */.wj)((0,loose_json/* fieldOf */._F)(settings, 'ExposedPorts'))),
        volumes: toSortedNames((0,loose_json/* toNames */.wj)((0,loose_json/* fieldOf */._F)(settings, 'Volumes'))),
        hasHealthcheck: hasHealthcheck(settings),
        entrypoint: toForm((0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)(settings, 'Entrypoint'))),
        command: toForm((0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)(settings, 'Cmd'))),
        labels: toLabels((0,loose_json/* fieldOf */._F)(settings, 'Labels')),
        onbuild: (0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)(settings, 'OnBuild'))
            .slice(0, MOST_NAMES)
            .map((line) => /^\s*([A-Za-z]{2,20})(?=\s|$)/.exec(line)?.[1]?.toUpperCase() ?? 'a step'),
        tlsOff: toSortedNames(variables.filter(({ name, value }) => (0,tls_variables/* switchesTlsOff */.l)(name, value)).map(({ name }) => name)),
    };
}
function toSortedNames(names) {
    return [...new Set(names.slice(0, MOST_NAMES).map(find_secret/* toSafeName */.KV))].sort(bounded/* compareTexts */.q);
}
function toVariables(settings) {
    return (0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)(settings, 'Env'))
        .slice(0, MOST_VALUES)
        .map((line) => {
        const [name = '', ...value] = line.split('=');
        return { name, value: value.join('=') };
    });
}
/** `NONE` switches off what the base image has; a list without words inherits, and here is nobody to inherit from. */
function hasHealthcheck(settings) {
    const test = (0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)((0,loose_json/* toFields */.Lv)((0,loose_json/* fieldOf */._F)(settings, 'Healthcheck')), 'Test'));
    return test.length > 0 && test[0] !== 'NONE';
}
/** The shell form of an instruction is stored as the shell and the line; with `exec` the shell gives way. */
function toForm(words) {
    const [program = '', ...rest] = words.map((word) => word.trim());
    if (words.length === 0)
        return 'none';
    const at = rest.findIndex((word) => /^(?:-[a-z]*c|\/c|\/S|-Command)$/i.test(word));
    const name = program
        .split(/[/\\]/)
        .at(-1)
        ?.replace(/\.exe$/i, '') ?? '';
    if (at === -1 || !((0,program_calls/* isShell */.H7)(name) || /^(?:cmd|powershell|pwsh)$/i.test(name)))
        return 'exec';
    return /^exec\s/.test(rest[at + 1] ?? '') ? 'exec' : 'shell';
}
/** Labels or annotations, bounded; the value of one that looks like a secret is hidden. */
function toLabels(value) {
    const named = Object.entries((0,loose_json/* toFields */.Lv)(value)).slice(0, MOST_NAMES);
    const pairs = named.flatMap(([name, text]) => {
        if (typeof text !== 'string')
            return [];
        const isSecret = (0,find_secret/* findSecretKind */.oj)(name, text) !== null;
        return [[(0,find_secret/* toSafeName */.KV)(name), isSecret ? '(hidden)' : (0,plain/* toPlain */.U)(text, LONGEST_VALUE)]];
    });
    return Object.fromEntries(pairs);
}
function findSettingSecrets(settings) {
    const labels = Object.entries((0,loose_json/* toFields */.Lv)((0,loose_json/* fieldOf */._F)(settings, 'Labels'))).map(([name, value]) => ({
        name,
        value: (0,loose_json/* toText */.fE)(value),
    }));
    return [
        ...toVariables(settings).flatMap((pair) => toSecret(pair, 'env')),
        ...labels.slice(0, MOST_VALUES).flatMap((pair) => toSecret(pair, 'label')),
        ...commandsOf(settings).flatMap(({ words, instruction }) => findCommandSecrets(words, instruction)),
    ];
}
function commandsOf(settings) {
    const healthcheck = (0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)((0,loose_json/* toFields */.Lv)((0,loose_json/* fieldOf */._F)(settings, 'Healthcheck')), 'Test'));
    return [
        { words: (0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)(settings, 'Entrypoint')), instruction: 'ENTRYPOINT' },
        { words: (0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)(settings, 'Cmd')), instruction: 'CMD' },
        { words: healthcheck.slice(1), instruction: 'HEALTHCHECK' },
        ...(0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)(settings, 'OnBuild')).map((line) => ({
            ...{ words: line.split(/\s+/), instruction: 'ONBUILD' },
        })),
    ];
}
/** What has more, or longer texts, than any image that is not made to hide something. */
function findUnread(settings, steps) {
    const isLong = (text) => (0,loose_json/* toText */.fE)(text).length > secret_tokens/* LONGEST_SEARCHED */.P;
    const labels = Object.values((0,loose_json/* toFields */.Lv)((0,loose_json/* fieldOf */._F)(settings, 'Labels')));
    const variables = (0,loose_json/* toTexts */.OS)((0,loose_json/* fieldOf */._F)(settings, 'Env'));
    const isCut = {
        env: variables.length > MOST_VALUES || variables.some(isLong),
        label: labels.length > MOST_VALUES || labels.some(isLong),
        command: commandsOf(settings).some(({ words }) => isCutByShell(words)),
        history: isHistoryCut(steps),
        port: (0,loose_json/* toNames */.wj)((0,loose_json/* fieldOf */._F)(settings, 'ExposedPorts')).length > MOST_NAMES,
        volume: (0,loose_json/* toNames */.wj)((0,loose_json/* fieldOf */._F)(settings, 'Volumes')).length > MOST_NAMES,
    };
    return image_facts/* CONFIG_PARTS */.c.filter((part) => isCut[part]);
}
/** A shell's line is a word among the others. */
function isCutByShell(words) {
    return words.some((word) => word.length > shell_reader/* LONGEST_SCRIPT */.t_);
}
function toSecret({ name, value }, where) {
    const kind = (0,find_secret/* findSecretKind */.oj)(name, value);
    return kind === null ? [] : [{ where, name: (0,find_secret/* toSafeName */.KV)(name), kind, layer: null, line: null }];
}
function findCommandSecrets(words, instruction) {
    const first = words[0] ?? '';
    const inside = (0,program_calls/* flattenCalls */.QU)((0,program_calls/* findCallsOfWords */.fi)(words)).flatMap(({ assignments, args }) => [
        ...assignments,
        ...args,
    ]);
    return (0,find_secret/* findSecretsInWords */.fD)([first, ...inside], instruction).map((secret) => ({
        ...{ where: 'command', layer: null, line: null },
        ...secret,
    }));
}
/** The history repeats what the settings say: once is enough. */
function withoutEchoes(secrets) {
    const kept = new Map();
    for (const secret of secrets) {
        const isEcho = ['env', 'label', 'command'].some((where) => kept.has(`${where} ${secret.kind} ${secret.name}`));
        const key = `${secret.where} ${secret.kind} ${secret.name}`;
        if (!kept.has(key) && !(secret.where === 'history' && isEcho))
            kept.set(key, secret);
    }
    return [...kept.values()];
}
function toTime(written) {
    const time = /^\d{4}-\d\d-\d\d[Tt]/.test(written) ? new Date(written) : new Date(Number.NaN);
    return Number.isNaN(time.getTime()) ? null : time.toISOString();
}


/***/ }),

/***/ 51893:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  oj: () => (/* binding */ findSecretKind),
  fD: () => (/* binding */ findSecretsInWords),
  Uy: () => (/* binding */ hideToken),
  sW: () => (/* binding */ hideTokenInPath),
  KV: () => (/* binding */ toSafeName)
});

// EXTERNAL MODULE: ./src/image/plain.ts
var plain = __webpack_require__(189);
// EXTERNAL MODULE: ./src/image/facts/shell-reader.ts
var shell_reader = __webpack_require__(44567);
;// CONCATENATED MODULE: ./src/image/facts/secret-names.ts

/*
 * Names under which people keep secrets, and what under such a name is none. The lists of Dockle (CIS-DI-0010),
 * Trivy (DS-0031) and BuildKit (SecretsUsedInArgOrEnv) agree on most of the words; the exceptions are what
 * published images have in their environment: checksums, fingerprints, paths, switches.
 */
const LONGEST_NAME = 200;
/* Words that make a name a secret's, alone or as the end of a word: DBPASSWORD. */
const WORDS = new Set(`password passwd pass passphrase pwd secret secrets token apikey accesskey secretkey privatekey authkey
  requirepass credential credentials authtoken accesstoken`.split(/\s+/));
const ENDINGS = /.(?:password|passwd|passphrase|secret|token|apikey|secretkey|accesskey|privatekey)$/;
/* `KEY` is a secret's only behind these. */
const KEY_KINDS = new Set('api access secret private encryption signing auth master ssh deploy hmac account storage'.split(' '));
/* Names with these say something about a secret, and hold none. */
const ABOUT = new Set(`file files path paths dir directory folder url uri host hostname port endpoint id ids name names length size
  ttl expiry expires expiration timeout lifetime age type kind algorithm alg enabled disabled required min max
  policy version sha sha1 sha256 sha512 md5 checksum digest fingerprint issuer audience header headers prefix
  suffix mode public pub allow random generate disable enable require ignore use skip without gpg pgp gpgkey
  count limit provider store backend manager method format encoding field cookie dummy env var variable key_id
  service server issued refresh interval rotation rounds cost salt_rounds validator validation
  stdin prompt fd no with helper realm scope region bucket user username login symbols tokens tokenizer tokenizers max_tokens`.split(/\s+/));
/** Whether a secret is expected under this name: of a variable, a label or an option. */
function isSecretName(name) {
    // What a long name is of stands at its end.
    const words = toWords(name.slice(-LONGEST_NAME));
    if (words.join('_') === 'pwd' || words.join('_') === 'oldpwd')
        return false;
    if (words.some((word) => ABOUT.has(word)))
        return false;
    return words.some((word, at) => {
        if (WORDS.has(word) || ENDINGS.test(word))
            return true;
        return word === 'key' && KEY_KINDS.has(words[at - 1] ?? '');
    });
}
/** `dbPassword`, `DB_PASSWORD` and `db.password` are all `db` and `password`. */
function toWords(name) {
    return name
        .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/)
        .filter((word) => word !== '');
}
const EMPTY = /^(?:true|false|yes|no|on|off|0|1|null|none|nil|undefined|unset|todo|tbd|n\/a|changeme|change[-_ ]?(?:me|it)(?:[-_ ].*)?|replace[-_ ]?(?:me|this)?(?:[-_ ].*)?|redacted|hidden|masked|dummy|placeholder|example|sample|insert[-_ ].*|(?:your|my|some|the|a|fake|dummy|test|example|enter)[-_ ].*|x+|\*+|\.+|-+|_+)$/i;
/* Left for later (`${…}`, `{{ … }}`, `<…>`, `%…%`), or a way to where the secret is. */
const REFERENCE = /^(?:\$|\{\{|<[^>]*>?$|%[\w-]+%$|\[[^\]]*\]$|__\w+__$|@\w+@$)/;
const ELSEWHERE = /^(?:file|vault|secret|op|ssm|awskms|gcpkms|azurekms|sm|env|ref\+\w+|arn:aws\w*):|^projects\/[^/]+\/secrets\//i;
const PATH = /^(?:[A-Za-z]:\\|~?\.{0,2}\/)[\w.@+/\\-]+$/;
const ADDRESS = /^https?:\/\/[^@\s]*$/i;
/* Of a key of OpenPGP, which is public: SWIFT_SIGNING_KEY, NGINX_SIGNING_KEY. */
const FINGERPRINT = /^(?:0x)?(?:[0-9A-F]{8}|[0-9A-F]{16}|[0-9A-F]{40})$/;
const PUBLIC_KEY = /^(?:ssh-(?:rsa|ed25519|dss)|ecdsa-sha2-\S+) |-----BEGIN (?:RSA )?PUBLIC KEY/;
/** Whether a value can be a secret at all: not empty, not a placeholder, not a reference to where it is kept. */
function isSecretValue(value) {
    const text = value.trim().replace(/^(["'])(.*)\1$/s, '$2');
    if (text === '' || text.includes('$(') || text.includes('${') || text.includes('`'))
        return false;
    // A shell puts the output of a command here.
    if (text.includes(shell_reader/* SUBSTITUTED */.n))
        return false;
    const others = [EMPTY, REFERENCE, ELSEWHERE, PATH, ADDRESS, FINGERPRINT, PUBLIC_KEY];
    return !others.some((pattern) => pattern.test(text.slice(0, 1000)));
}

// EXTERNAL MODULE: ./src/image/facts/secret-tokens.ts
var secret_tokens = __webpack_require__(94944);
;// CONCATENATED MODULE: ./src/image/facts/find-secret.ts



const find_secret_LONGEST_NAME = 100;
/** What kind of secret stands under a name: `named`, or whose token it is; null: none. */
function findSecretKind(name, value) {
    const token = (0,secret_tokens/* findToken */.f)(value);
    if (token !== null)
        return token;
    return isSecretName(name) && isSecretValue(value) ? 'named' : null;
}
/** Secrets in the words of a command: `NAME=value`, `--name=value`, `--name value`, and tokens anywhere. */
function findSecretsInWords(words, instruction) {
    return words.flatMap((word, at) => {
        const found = findAssigned(word) ?? findOption(word, words[at + 1]);
        if (found !== null)
            return [found];
        const kind = (0,secret_tokens/* findToken */.f)(word);
        return kind === null ? [] : [{ name: instruction, kind }];
    });
}
const ASSIGNED = /^(?:-{1,2})?([A-Za-z_][\w.-]{0,199})=(.*)$/s;
function findAssigned(word) {
    const [, name = '', value = ''] = ASSIGNED.exec(word) ?? [];
    const kind = name === '' || value.startsWith('$') ? null : findSecretKind(name, value);
    return kind === null ? null : { name: toSafeName(name), kind };
}
const OPTION = /^--?([A-Za-z][\w-]{2,99})$/;
function findOption(word, next) {
    const name = OPTION.exec(word)?.[1];
    if (name === undefined || next === undefined || /^[-$]/.test(next))
        return null;
    return isSecretName(name) && isSecretValue(next) ? { name, kind: 'named' } : null;
}
/** A name fit to be shown: somebody may have put the secret itself there. */
function toSafeName(name) {
    return hideToken(name, find_secret_LONGEST_NAME);
}
const HIDDEN = '(hidden)';
/** A text fit to be shown, of at most `longest` characters; one with a token in it is not. */
function hideToken(text, longest) {
    return (0,secret_tokens/* findToken */.f)(text) === null ? (0,plain/* toPlain */.U)(text, longest) : HIDDEN;
}
/** A path fit to be shown: the part that has a token is hidden, its folder stays. */
function hideTokenInPath(path, longest) {
    if ((0,secret_tokens/* findToken */.f)(path) === null)
        return (0,plain/* toPlain */.U)(path, longest);
    const parts = path.split('/').map((part) => ((0,secret_tokens/* findToken */.f)(part) === null ? part : HIDDEN));
    const shown = parts.join('/');
    return (0,secret_tokens/* findToken */.f)(shown) === null ? (0,plain/* toPlain */.U)(shown, longest) : HIDDEN;
}


/***/ }),

/***/ 45562:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Lv: () => (/* binding */ toFields),
/* harmony export */   OS: () => (/* binding */ toTexts),
/* harmony export */   _F: () => (/* binding */ fieldOf),
/* harmony export */   fE: () => (/* binding */ toText),
/* harmony export */   st: () => (/* binding */ toList),
/* harmony export */   wj: () => (/* binding */ toNames)
/* harmony export */ });
/*
 * Reading of JSON that somebody else wrote, and of which half is better than nothing: what is not of the right
 * shape is taken for absent.
 */
function toFields(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value)
        ? value
        : {};
}
function fieldOf(fields, key) {
    return Object.hasOwn(fields, key) ? fields[key] : undefined;
}
function toText(value) {
    return typeof value === 'string' ? value : '';
}
function toList(value) {
    return Array.isArray(value) ? value : [];
}
/** The texts of a list; one text alone counts as a list of one. */
function toTexts(value) {
    if (typeof value === 'string')
        return [value];
    return toList(value).filter((item) => typeof item === 'string');
}
/** The names of a map, or the texts of a list: both are found for ports and volumes. */
function toNames(value) {
    return Array.isArray(value) ? toTexts(value) : Object.keys(toFields(value));
}


/***/ }),

/***/ 38129:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H7: () => (/* binding */ isShell),
/* harmony export */   QU: () => (/* binding */ flattenCalls),
/* harmony export */   fi: () => (/* binding */ findCallsOfWords),
/* harmony export */   pr: () => (/* binding */ findCalls)
/* harmony export */ });
/* harmony import */ var _shell_reader_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(44567);

const SHELLS = /^(?:ba|da|a|z|k|mk)?sh$/;
const DEEPEST = 4;
/** The calls of a script; what shells are given with `-c` is looked into. */
function findCalls(script) {
    return toPipelines((0,_shell_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readShell */ .lu)(script), 0);
}
/** The calls of a command that is written as a list of words. */
function findCallsOfWords(words) {
    return toPipelines([[{ words, inner: [] }]], 0);
}
function isShell(name) {
    return SHELLS.test(name);
}
/** All calls, those in others too. */
function flattenCalls(pipelines) {
    return pipelines.flatMap((pipeline) => pipeline.flatMap((call) => [call, ...flattenCalls(call.inner)]));
}
function toPipelines(pipelines, depth) {
    return pipelines.flatMap((pipeline) => {
        const calls = pipeline.map((command) => toCall(command, depth));
        const scripts = depth < DEEPEST ? calls.flatMap(findScript) : [];
        return [calls, ...scripts.flatMap((script) => toPipelines((0,_shell_reader_js__WEBPACK_IMPORTED_MODULE_0__/* .readShell */ .lu)(script), depth + 1))];
    });
}
/** What a shell is told to run: `sh -ec 'apt-get update'`. */
function findScript({ name, args }) {
    if (!isShell(name))
        return [];
    const at = args.findIndex((arg) => /^-[a-z]*c$/.test(arg));
    return at === -1 ? [] : args.slice(at + 1, at + 2);
}
const KEYWORDS = new Set('if then elif else fi do done while until ! { } time exec command'.split(' '));
const ASSIGNMENT = /^[A-Za-z_]\w*\+?=/;
const CARRIERS = new Set(['sudo', 'doas', 'env', 'nohup', 'nice', 'xargs', 'eatmydata', 'chroot']);
function toCall({ words, inner }, depth) {
    const at = findProgram(words);
    const before = words.slice(0, at);
    return {
        name: nameOf(words[at] ?? ''),
        args: words.slice(at + 1),
        assignments: before.filter((word) => ASSIGNMENT.test(word)),
        isSudo: before.some((word) => nameOf(word) === 'sudo'),
        inner: depth < DEEPEST ? toPipelines(inner, depth + 1) : [],
    };
}
/** Where the program stands, behind what the shell and programs that start others take for themselves. */
function findProgram(words) {
    let isCarried = false;
    const at = words.findIndex((word) => {
        if (CARRIERS.has(nameOf(word)))
            isCarried = true;
        else if (!ASSIGNMENT.test(word) && !KEYWORDS.has(word))
            return !(isCarried && word.startsWith('-'));
        return false;
    });
    return at === -1 ? words.length : at;
}
function nameOf(word) {
    return word.slice(word.lastIndexOf('/') + 1);
}


/***/ }),

/***/ 94944:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ LONGEST_SEARCHED),
/* harmony export */   f: () => (/* binding */ findToken)
/* harmony export */ });
/*
 * Tokens that tell by their form whose they are: the forms that the providers document. Few on purpose: Trivy's
 * own rules look through the files; these are for places that it does not read.
 */
const FORMS = [
    ['private-key', /-----BEGIN (?:[A-Z]{2,12} ){0,3}PRIVATE KEY/],
    ['aws-access-key', /\b(?:AKIA|ASIA)[A-Z2-7]{16}\b/],
    ['github-token', /\b(?:gh[pousr]_[A-Za-z0-9]{36,255}|github_pat_[A-Za-z0-9_]{50,255})\b/],
    ['gitlab-token', /\bgl(?:pat|dt|rt|ptt|cbt)-[\w-]{20,}/],
    ['slack-token', /\bxox[abeoprs]-[\w-]{10,}/],
    ['stripe-key', /\b[rs]k_live_[0-9a-zA-Z]{16,}/],
    ['google-api-key', /\bAIza[\w-]{35}\b/],
    ['npm-token', /\bnpm_[A-Za-z0-9]{36}\b/],
    ['pypi-token', /\bpypi-AgE[\w-]{50,}/],
    ['sendgrid-key', /\bSG\.[\w-]{22}\.[\w-]{43}/],
    ['hugging-face-token', /\bhf_[A-Za-z]{34}\b/],
    ['anthropic-key', /\bsk-ant-[\w-]{20,}/],
    ['openai-key', /\bsk-(?:proj-|svcacct-)?[A-Za-z0-9_-]{40,}/],
    ['docker-token', /\bdckr_(?:pat|oat)_[\w-]{20,}/],
    ['digitalocean-token', /\bdo[por]_v1_[a-f0-9]{64}\b/],
    ['vault-token', /\bhv[bsr]\.[\w-]{24,}/],
    ['shopify-token', /\bshp(?:at|ca|pa|ss)_[a-fA-F0-9]{32}\b/],
    ['azure-storage-key', /AccountKey=[A-Za-z0-9+/]{60,}={0,2}/],
];
/** The most characters of one text that are searched; whoever gives longer ones says so. */
const LONGEST_SEARCHED = 1024 * 1024;
/* The examples of documentation, which everybody copies. */
const EXAMPLE = /EXAMPLE|x{8,}|0{12,}|1234567890/i;
/** Whose token stands in a text; null: none's. */
function findToken(text) {
    const head = text.slice(0, LONGEST_SEARCHED);
    for (const [kind, pattern] of FORMS) {
        const found = pattern.exec(head);
        if (found !== null && !EXAMPLE.test(found[0]))
            return kind;
    }
    return findLogin(head);
}
const LOGIN = /[a-z][a-z0-9+.-]{1,20}:\/\/[^\s/:@'"$]{1,100}:([^\s/@'"]{1,200})@[\w.[-]/gi;
const NO_PASSWORD = /^(?:\$.*|<.*|\{.*|%.*|\*+|x+|pass(?:word)?|pwd|secret|changeme|token|(?:your|my).*)$/i;
/** An address with a password in it. */
function findLogin(text) {
    for (const [, password = ''] of text.matchAll(LOGIN)) {
        if (!NO_PASSWORD.test(password) && !password.includes('${'))
            return 'url-password';
    }
    return null;
}


/***/ }),

/***/ 44567:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lu: () => (/* binding */ readShell),
/* harmony export */   n: () => (/* binding */ SUBSTITUTED),
/* harmony export */   t_: () => (/* binding */ LONGEST_SCRIPT)
/* harmony export */ });
/*
 * Splits a script of a shell into its commands: enough to tell which programs are called with which arguments,
 * and what is piped into what. No variable is replaced and nothing is run (POSIX, Shell Command Language, 2.2 and
 * 2.9). What is no valid script gives some words; it never throws.
 */
const SUBSTITUTED = '\u0000';
const DEEPEST = 12;
/** The most characters that are read. */
const LONGEST_SCRIPT = 65_536;
/** More than such a script can have. */
const MOST_WORDS = 40_000;
function readShell(script) {
    return new ShellReader(script.slice(0, LONGEST_SCRIPT)).read(null, 0);
}
/* Redirections part words; what they lead to counts as one of them. */
const SEPARATORS = new Map([
    ...['|', '|&'].map((text) => [text, 'pipe']),
    ...['||', '&&', '&', ';', '(', ')', '\n'].map((text) => [text, 'end']),
    ...['>', '<', '>&', '<&', '&>', '\\\n'].map((text) => [text, 'blank']),
]);
class ShellReader {
    #text;
    #at = 0;
    #words = 0;
    constructor(text) {
        this.#text = text;
    }
    /** Up to what closes this script, which is consumed. */
    read(close, depth) {
        const pipelines = [];
        let pipeline = [];
        let command = { words: [], inner: [] };
        const endCommand = () => {
            if (command.words.length > 0)
                pipeline.push(command);
            command = { words: [], inner: [] };
        };
        const endPipeline = () => {
            endCommand();
            if (pipeline.length > 0)
                pipelines.push(pipeline);
            pipeline = [];
        };
        while (this.#at < this.#text.length && this.#words < MOST_WORDS) {
            const char = this.#text.charAt(this.#at);
            if (char === close) {
                this.#at += 1;
                break;
            }
            const kind = this.#takeSeparator(char);
            if (kind === 'pipe')
                endCommand();
            else if (kind === 'end')
                endPipeline();
            else if (kind === null)
                this.#takeWord(command, close, depth);
        }
        endPipeline();
        return pipelines;
    }
    /** `blank` for what only parts words; null when a word begins here. */
    #takeSeparator(char) {
        if (char === '#')
            return this.#skipComment();
        const two = char + this.#text.charAt(this.#at + 1);
        if (two === '<(')
            return null;
        const found = SEPARATORS.get(two) ?? SEPARATORS.get(char);
        if (found !== undefined)
            return this.#skip(SEPARATORS.has(two) ? 2 : 1, found);
        return /\s/.test(char) ? this.#skip(1, 'blank') : null;
    }
    #skip(count, kind) {
        this.#at += count;
        return kind;
    }
    #skipComment() {
        const end = this.#text.indexOf('\n', this.#at);
        this.#at = end === -1 ? this.#text.length : end + 1;
        return 'end';
    }
    #takeWord(command, close, depth) {
        let word = '';
        this.#words += 1;
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === close || (/[\s;&|()<>]/.test(char) && !this.#opensInner(depth)))
                break;
            if (this.#opensInner(depth)) {
                command.inner.push(...this.#takeInner(depth));
                word += SUBSTITUTED;
            }
            else if (char === '"')
                word += this.#takeDouble(command, depth);
            else
                word += this.#takePlain(char);
        }
        command.words.push(word);
    }
    #opensInner(depth) {
        if (depth >= DEEPEST)
            return false;
        const two = this.#text.slice(this.#at, this.#at + 2);
        return two === '$(' || two === '<(' || two.startsWith('`');
    }
    #takeInner(depth) {
        const isBacktick = this.#text.charAt(this.#at) === '`';
        this.#at += isBacktick ? 1 : 2;
        return this.read(isBacktick ? '`' : ')', depth + 1);
    }
    #takePlain(char) {
        if (char === "'") {
            const end = this.#text.indexOf("'", this.#at + 1);
            const stop = end === -1 ? this.#text.length : end;
            const quoted = this.#text.slice(this.#at + 1, stop);
            this.#at = stop + 1;
            return quoted;
        }
        const isEscape = char === '\\' && this.#at + 1 < this.#text.length;
        const kept = isEscape ? this.#text.charAt(this.#at + 1) : char;
        this.#at += isEscape ? 2 : 1;
        return isEscape && kept === '\n' ? '' : kept;
    }
    #takeDouble(command, depth) {
        let word = '';
        this.#at += 1;
        while (this.#at < this.#text.length) {
            const char = this.#text.charAt(this.#at);
            if (char === '"')
                break;
            if (this.#opensInner(depth) && char !== '<') {
                command.inner.push(...this.#takeInner(depth));
                word += SUBSTITUTED;
            }
            else if (char === "'") {
                word += char;
                this.#at += 1;
            }
            else
                word += this.#takePlain(char);
        }
        this.#at += 1;
        return word;
    }
}


/***/ }),

/***/ 87735:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  bG: () => (/* binding */ findPairs),
  lH: () => (/* binding */ findStepFlags),
  F: () => (/* binding */ findStepSecrets)
});

// EXTERNAL MODULE: ./src/image/facts/find-secret.ts + 1 modules
var find_secret = __webpack_require__(51893);
// EXTERNAL MODULE: ./src/image/facts/program-calls.ts
var program_calls = __webpack_require__(38129);
// EXTERNAL MODULE: ./src/image/facts/shell-reader.ts
var shell_reader = __webpack_require__(44567);
// EXTERNAL MODULE: ./src/image/facts/tls-variables.ts
var tls_variables = __webpack_require__(67852);
;// CONCATENATED MODULE: ./src/image/facts/run-flags.ts



/** What the calls of one RUN do that a rule asks for. */
function findRunFlags(pipelines) {
    const calls = (0,program_calls/* flattenCalls */.QU)(pipelines);
    const flags = [
        ['update-alone', isUpdateAlone(calls)],
        ['unsigned-packages', calls.some(takesUnsigned)],
        ['tls-off', calls.some(trustsAnyone)],
        ['curl-pipe-shell', runsDownload(pipelines)],
        ['sudo', calls.some(({ isSudo }) => isSudo)],
        ['chpasswd', calls.some(setsPassword)],
    ];
    return flags.flatMap(([flag, isSet]) => (isSet ? [flag] : []));
}
const MANAGERS = new Set('apt apt-get aptitude apk yum dnf dnf5 microdnf tdnf zypper pacman opkg rpm dpkg'.split(' '));
/* Of each package manager: the words that fetch the lists of what there is. */
const UPDATES = new Map([
    ['apt', /^update$/],
    ['apt-get', /^update$/],
    ['aptitude', /^update$/],
    ['apk', /^update$/],
    ['yum', /^makecache$/],
    ['dnf', /^makecache$/],
    ['zypper', /^ref(?:resh)?$/],
    ['opkg', /^update$/],
]);
/* Programs that install nothing: beside others nobody can tell what a RUN uses the lists for. */
const NEUTRAL = new Set(`rm echo printf mkdir set export unset true : cd ls chmod chown touch sed cat sleep cp mv ln tee find grep
  test [ umask date gpg apt-key install-keyring add-apt-repository apt-mark apt-config sync fi done`.split(/\s+/));
/** The lists of packages are a layer of their own, and are old when a later step installs from it. */
function isUpdateAlone(calls) {
    const isUpdate = ({ name, args }) => {
        const update = UPDATES.get(name);
        return update !== undefined && args.some((arg) => update.test(arg));
    };
    if (!calls.some(isUpdate))
        return false;
    return calls.every((call) => call.name === '' || isUpdate(call) || NEUTRAL.has(call.name) || onlyTidiesUp(call));
}
/** A shell that is told what to run: those calls are looked at themselves. */
function onlyTidiesUp({ name, args }) {
    if ((0,program_calls/* isShell */.H7)(name))
        return args.some((arg) => /^-[a-z]*c$/.test(arg));
    return MANAGERS.has(name) && args.some((arg) => /^(?:clean|autoclean|remove|purge)$/.test(arg));
}
const UNSIGNED = /^(?:--allow-untrusted|--allow-unauthenticated|--allow-insecure-repositories|--force-yes|--nogpgcheck|--no-gpg-checks?|--nosignature|--allow-unsigned-rpm|--setopt=(?:[\w*.-]+\.)?(?:gpgcheck|sslverify)=(?:0|false|no))$/;
const UNSIGNED_SETTING = /^(?:APT::Get::AllowUnauthenticated|Acquire::AllowInsecureRepositories|Acquire::https?::Verify-Peer)=(?:"?)(?:1|true|yes)/i;
/* Written into the settings of a package manager. */
const UNSIGNED_FILE = /(?:^|\s|\\n)(?:repo_)?(?:gpgcheck|sslverify)\s?=\s?(?:0|false|no)\b|\[[^\]]{0,200}\btrusted\s?=\s?yes\b[^\]]{0,200}\]\s{0,9}https?:|SigLevel\s?=\s?Never/i;
const PEER_UNCHECKED = /^Acquire::https(?:::[\w.-]+)?::Verify-(?:Peer|Host)=(?:"?)(?:0|false|no)/i;
/** Packages are taken whose signature nobody checks. */
function takesUnsigned({ name, args }) {
    if (MANAGERS.has(name)) {
        return args.some((arg) => UNSIGNED.test(arg) || UNSIGNED_SETTING.test(arg));
    }
    return WRITERS.has(name) && args.some((arg) => UNSIGNED_FILE.test(arg.slice(0, 4000)));
}
const WRITERS = new Set([
    'echo',
    'printf',
    'sed',
    'tee',
    'cat',
    'yum-config-manager',
    'dnf-config-manager',
]);
const LOOPBACK = /^(?:https?:\/\/)?(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/;
/** A connection is made to whoever answers. */
function trustsAnyone({ name, args, assignments }) {
    const isSwitched = [...assignments, ...(SETTERS.has(name) ? args : [])].some((assignment) => {
        const [variable = '', ...value] = assignment.split('=');
        return value.length > 0 && (0,tls_variables/* switchesTlsOff */.l)(variable, value.join('='));
    });
    if (isSwitched)
        return true;
    return (DOUBTERS.get(name)?.(args) ?? false) && !args.some((arg) => LOOPBACK.test(arg));
}
const SETTERS = new Set(['export', 'declare', 'readonly']);
const has = (pattern) => (args) => args.some((arg) => pattern.test(arg));
/** Two words that follow each other, or stand in one with `=`. */
const pair = (first, second) => (args) => args.some((arg, at) => {
    const [left = '', right] = arg.split('=');
    return first.test(left) && second.test(right ?? args[at + 1] ?? '');
});
const OFF = /^"?(?:false|0|no|off)"?$/i;
const npm = pair(/^(?:--)?strict-ssl$/, OFF);
const pip = has(/^--trusted-host(?:=|$)/);
const apt = has(PEER_UNCHECKED);
/* By program: what it is told so that certificates are not checked. */
const DOUBTERS = new Map([
    [
        'curl',
        (args) => args.some((arg) => arg === '--insecure' || arg === '--proxy-insecure' || hasShort(arg)),
    ],
    ['wget', has(/^--no-check-certificate$/)],
    ['git', pair(/^(?:http\.(?:.+\.)?)sslverify$/i, OFF)],
    ['npm', npm],
    ['yarn', npm],
    ['pnpm', npm],
    ['pip', pip],
    ['pip3', pip],
    ['python', pip],
    ['python3', pip],
    ['conda', pair(/^ssl_verify$/, /^(?:false|no|0)$/i)],
    ['helm', has(/^--insecure-skip-tls-verify(?:=true)?$/)],
    ['apt', apt],
    ['apt-get', apt],
    ['gem', has(/^:ssl_verify_mode:/)],
]);
/* Short options of curl that take the rest of their word, or the next one, as their value. */
const CURL_VALUES = 'AbcCdDeEFhHKmoPQrtTuUwxXyYz';
/** Whether `k` is among options written as one word: `-sSkL`, and not in `-okL`. */
function hasShort(arg) {
    if (!/^-[a-zA-Z#:0-9]/.test(arg))
        return false;
    for (const letter of arg.slice(1)) {
        if (letter === 'k')
            return true;
        if (CURL_VALUES.includes(letter))
            return false;
    }
    return false;
}
const DOWNLOADS = new Set(['curl', 'wget', 'fetch', 'aria2c']);
const INTERPRETERS = /^(?:python[\d.]*|perl|ruby|node|php|bun|deno)$/;
/** What a server sends is run without a look at it. */
function runsDownload(pipelines) {
    return pipelines.some((pipeline) => {
        const first = pipeline.findIndex(isDownload);
        if (first !== -1 && pipeline.slice(first + 1).some(readsProgram))
            return true;
        return pipeline.some((call) => runsInner(call) || runsDownload(call.inner));
    });
}
function isDownload({ name }) {
    return DOWNLOADS.has(name);
}
/** Whether a program runs what it reads from the one before it. */
function readsProgram({ name, args }) {
    if ((0,program_calls/* isShell */.H7)(name)) {
        const operand = args.find((arg) => !arg.startsWith('-') && !/^pipefail$/.test(arg));
        const isTold = args.some((arg) => /^-[a-z]*c$/.test(arg));
        return !isTold && (operand === undefined || args.some((arg) => /^-[a-z]*s$/.test(arg)));
    }
    return INTERPRETERS.test(name) && (args.length === 0 || args[0] === '-');
}
/** `sh -c "$(curl …)"`, `bash <(curl …)`, `eval "$(curl …)"`. */
function runsInner({ name, args, inner }) {
    const isRunner = (0,program_calls/* isShell */.H7)(name) || ['eval', 'source', '.'].includes(name) || INTERPRETERS.test(name);
    if (!isRunner || !inner.some((pipeline) => pipeline.some(isDownload)))
        return false;
    const operand = args.find((arg) => !arg.startsWith('-'));
    return operand?.trimStart().startsWith(shell_reader/* SUBSTITUTED */.n) === true;
}
function setsPassword({ name, args }) {
    return name === 'chpasswd' || (name === 'passwd' && args.includes('--stdin'));
}

;// CONCATENATED MODULE: ./src/image/facts/step-facts.ts





/** What one instruction does that a rule asks for. `isRootfs`: it may be that of a base image's file system. */
function findStepFlags(step, { isRootfs = false } = {}) {
    if (step.word === 'ADD')
        return findAddFlags(step, isRootfs);
    if (step.word === 'ENV')
        return findPairs(step.text).some(isSwitch) ? ['tls-off'] : [];
    return step.word === 'RUN' ? findRunFlags(callsOf(step.text)) : [];
}
/** What looks like a secret in one instruction. */
function findStepSecrets(step) {
    const { word, text } = step;
    if (word !== null && PAIRS.has(word))
        return distinct(findPairs(text).flatMap(toPairSecret));
    if (word === null || !COMMANDS.has(word)) {
        return distinct((0,find_secret/* findSecretsInWords */.fD)(text.split(/\s+/), word ?? 'a step'));
    }
    const calls = (0,program_calls/* flattenCalls */.QU)(callsOf(text));
    return distinct([
        ...(0,find_secret/* findSecretsInWords */.fD)(step.buildArguments, 'ARG'),
        ...calls.flatMap(({ assignments, args }) => (0,find_secret/* findSecretsInWords */.fD)([...assignments, ...args], word)),
    ]);
}
const PAIRS = new Set(['ENV', 'ARG', 'LABEL']);
const COMMANDS = new Set(['RUN', 'CMD', 'ENTRYPOINT', 'HEALTHCHECK']);
function isSwitch({ name, value }) {
    return (0,tls_variables/* switchesTlsOff */.l)(name, value);
}
function toPairSecret({ name, value }) {
    const kind = value.startsWith('$') ? null : (0,find_secret/* findSecretKind */.oj)(name, value);
    return kind === null ? [] : [{ name: (0,find_secret/* toSafeName */.KV)(name), kind }];
}
/** `A=1 B="2 3"`, and the old `A 1 2 3`. */
function findPairs(text) {
    const words = (0,shell_reader/* readShell */.lu)(text)
        .flat()
        .flatMap((command) => command.words);
    if (words[0]?.includes('=') !== true) {
        const [, name = '', value = ''] = /^\s*(\S+)\s+(.*)$/s.exec(text) ?? [];
        return name === '' ? [] : [{ name, value }];
    }
    return words.map((one) => {
        const [name = '', ...value] = one.split('=');
        return { name, value: value.join('=') };
    });
}
function distinct(secrets) {
    const byName = new Map(secrets.map((secret) => [`${secret.kind} ${secret.name}`, secret]));
    return [...byName.values()];
}
function callsOf(text) {
    const words = parseWords(text);
    return words === null ? (0,program_calls/* findCalls */.pr)(text) : (0,program_calls/* findCallsOfWords */.fi)(words);
}
function parseWords(text) {
    if (!text.trimStart().startsWith('['))
        return null;
    try {
        const value = JSON.parse(text);
        return Array.isArray(value) ? value.map(String) : null;
    }
    catch {
        // Then it is the shell's form that begins with a bracket, as the Dockerfile reference has it.
        return null;
    }
}
const ADDRESS = /^["']?(?:https?:\/\/|git:\/\/|ftp:\/\/|ssh:\/\/|git@[\w.-]+:)/i;
/* A commit is the checksum of all that it holds. */
const COMMIT = /[#@][0-9a-f]{40,64}(?::|["']?$)|[?&](?:commit|checksum)=[0-9a-f]{40,64}/i;
function findAddFlags({ text, flags }, isRootfs) {
    const words = parseWords(text) ?? text.trim().split(/\s+/);
    const remote = words.filter((word) => ADDRESS.test(word));
    if (remote.length > 0) {
        const isChecked = flags.includes('checksum') || remote.every((word) => COMMIT.test(word));
        return isChecked ? [] : ['add-url'];
    }
    return isRootfs && words.at(-1) === '/' ? [] : ['add'];
}


/***/ }),

/***/ 67852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ switchesTlsOff)
/* harmony export */ });
/** Variables that switch the checking of certificates off, and the values with which they do. */
const SWITCHES = new Map([
    ['NODE_TLS_REJECT_UNAUTHORIZED', /^0$/],
    ['PYTHONHTTPSVERIFY', /^0$/],
    ['NPM_CONFIG_STRICT_SSL', /^(?:false|0)$/i],
    ['YARN_STRICT_SSL', /^(?:false|0)$/i],
    ['YARN_ENABLE_STRICT_SSL', /^(?:false|0)$/i],
    ['GIT_SSL_NO_VERIFY', /^(?!(?:false|0|no|off)?$)/i],
    ['PIP_TRUSTED_HOST', /\S/],
    ['CONDA_SSL_VERIFY', /^(?:false|0|no|<?false>?)$/i],
    ['COMPOSER_DISABLE_TLS', /^(?:1|true|yes)$/i],
    ['GOINSECURE', /\S/],
    ['BUNDLE_SSL_VERIFY_MODE', /^0$/],
    ['HTTPLIB2_DISABLE_SSL_CERTIFICATE_VALIDATION', /^(?:1|true)$/i],
]);
/** Whether a variable with this value makes some program trust every certificate. */
function switchesTlsOff(name, value) {
    const key = name.toUpperCase();
    return SWITCHES.get(key)?.test(value.trim().replace(/^(["'])(.*)\1$/s, '$2')) ?? false;
}


/***/ }),

/***/ 73929:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Qb: () => (/* binding */ INSTRUCTION_WORD),
/* harmony export */   i2: () => (/* binding */ LONGEST_LINE),
/* harmony export */   qB: () => (/* binding */ findInstruction)
/* harmony export */ });
/** Every word that begins an instruction of a Dockerfile, but FROM: that makes no step of a history. */
const INSTRUCTIONS = 'ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR';
/** Matches a line that begins with such a word, which is its first group. */
const INSTRUCTION_WORD = new RegExp(String.raw `^(${INSTRUCTIONS})(?=\s|$)`);
/* The classic builder writes the shell's line alone, with `#(nop)` before what is no RUN, and `|2 A=…` for arguments. */
const SHELL = /^(?:\|\d+ .*)?(?:\/bin\/(?:ba|da|a)?sh\s|(?:cmd|powershell|pwsh)(?:\.exe)?\s)/is;
/** Lines of a history are read no further. */
const LONGEST_LINE = 65_536;
/**
 * The word of the instruction behind a line of a history: `COPY . / # buildkit`, `RUN /bin/sh -c …`, and of the
 * classic builder `/bin/sh -c #(nop) ADD file:…`; null for what is none that we know.
 */
function findInstruction(whole) {
    const line = whole.slice(0, LONGEST_LINE);
    const marked = /#\(nop\)\s+([A-Za-z]+)/.exec(line)?.[1]?.toUpperCase();
    const word = INSTRUCTION_WORD.exec(marked ?? line)?.[1];
    if (word !== undefined)
        return word;
    return marked === undefined && SHELL.test(line) ? 'RUN' : null;
}


/***/ }),

/***/ 69709:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   N: () => (/* binding */ findLookalike),
/* harmony export */   j: () => (/* binding */ findConfigLookalike)
/* harmony export */ });
/* harmony import */ var _facts_loose_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(45562);

/*
 * Both scanners, and the engines that run an image, read JSON with Go's encoding/json, which takes `Layers` for
 * `layers` when there is both, whichever comes last. What is checked here must be what they see, so a document with
 * such a key is no document.
 */
/** Objects in which everybody writes what keys they like. */
const FREE = new Set(['annotations', 'Labels', 'config', 'container_config']);
/**
 * A key somewhere in the value that is one of `names` but for the case of its letters; null when there is none.
 * `into` tells which of the objects with free keys are looked into all the same.
 */
function findLookalike(value, names, into = []) {
    const exact = new Set(names);
    const folded = new Set(names.map(fold));
    const waiting = [value];
    while (waiting.length > 0) {
        const entries = entriesOf(waiting.pop());
        const lookalike = entries.find(([key]) => !exact.has(key) && folded.has(fold(key)));
        if (lookalike !== undefined)
            return lookalike[0];
        const inner = entries.filter(([key]) => !FREE.has(key) || into.includes(key));
        waiting.push(...inner.map((entry) => entry[1]));
    }
    return null;
}
/* What of the settings decides anything here, and in whoever runs the image. */
const SETTINGS = ('User ExposedPorts Env Entrypoint Cmd Volumes WorkingDir Labels StopSignal Healthcheck OnBuild Shell ' +
    'ArgsEscaped').split(' ');
/* What decides which layers there are and for which machine. */
const CONFIG_KEYS = 'architecture os variant created config rootfs diff_ids history empty_layer created_by'.split(' ');
/** The same for the config of an image: its own keys, and those of its settings; what users name is theirs. */
function findConfigLookalike(value) {
    const settings = (0,_facts_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)((0,_facts_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toFields */ .Lv)(value), 'config');
    const healthcheck = (0,_facts_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .fieldOf */ ._F)((0,_facts_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toFields */ .Lv)(settings), 'Healthcheck');
    return (findLookalike(value, CONFIG_KEYS) ??
        findShallow(settings, SETTINGS) ??
        findShallow(healthcheck, ['Test']));
}
function findShallow(value, names) {
    const flat = Object.fromEntries(Object.keys((0,_facts_loose_json_js__WEBPACK_IMPORTED_MODULE_0__/* .toFields */ .Lv)(value)).map((key) => [key, null]));
    return findLookalike(flat, names);
}
function entriesOf(value) {
    return typeof value === 'object' && value !== null ? Object.entries(value) : [];
}
/** As Go folds: the long s and the sign of Kelvin count as letters too. */
function fold(key) {
    return key.toUpperCase().toLowerCase();
}


/***/ })

};
