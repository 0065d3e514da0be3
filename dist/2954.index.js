export const id = 2954;
export const ids = [2954];
export const modules = {

/***/ 93326:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var scan = __webpack_require__(86849)
var parse = __webpack_require__(25501)

module.exports = function (source) {
  return parse(scan(source))
}


/***/ }),

/***/ 25501:
/***/ ((module) => {



// The ABNF grammar in the spec is totally ambiguous.
//
// This parser follows the operator precedence defined in the
// `Order of Precedence and Parentheses` section.

module.exports = function (tokens) {
  var index = 0

  function hasMore () {
    return index < tokens.length
  }

  function token () {
    return hasMore() ? tokens[index] : null
  }

  function next () {
    if (!hasMore()) {
      throw new Error()
    }
    index++
  }

  function parseOperator (operator) {
    var t = token()
    if (t && t.type === 'OPERATOR' && operator === t.string) {
      next()
      return t.string
    }
  }

  function parseWith () {
    if (parseOperator('WITH')) {
      var t = token()
      if (t && t.type === 'EXCEPTION') {
        next()
        return t.string
      }
      throw new Error('Expected exception after `WITH`')
    }
  }

  function parseLicenseRef () {
    // TODO: Actually, everything is concatenated into one string
    // for backward-compatibility but it could be better to return
    // a nice structure.
    var begin = index
    var string = ''
    var t = token()
    if (t.type === 'DOCUMENTREF') {
      next()
      string += 'DocumentRef-' + t.string + ':'
      if (!parseOperator(':')) {
        throw new Error('Expected `:` after `DocumentRef-...`')
      }
    }
    t = token()
    if (t === null) {
      throw new Error('Unexpected end of input')
    }
    if (t.type === 'LICENSEREF') {
      next()
      string += 'LicenseRef-' + t.string
      var node = { license: string }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
    index = begin
  }

  function parseLicense () {
    var t = token()
    if (t && t.type === 'LICENSE') {
      next()
      var node = { license: t.string }
      if (parseOperator('+')) {
        node.plus = true
      }
      var exception = parseWith()
      if (exception) {
        node.exception = exception
      }
      return node
    }
  }

  function parseParenthesizedExpression () {
    var left = parseOperator('(')
    if (!left) {
      return
    }

    var expr = parseExpression()

    if (!parseOperator(')')) {
      throw new Error('Expected `)`')
    }

    return expr
  }

  function parseAtom () {
    return (
      parseParenthesizedExpression() ||
      parseLicenseRef() ||
      parseLicense()
    )
  }

  function makeBinaryOpParser (operator, nextParser) {
    return function parseBinaryOp () {
      var left = nextParser()
      if (!left) {
        return
      }

      if (!parseOperator(operator)) {
        return left
      }

      var right = parseBinaryOp()
      if (!right) {
        throw new Error('Expected expression')
      }
      return {
        left: left,
        conjunction: operator.toLowerCase(),
        right: right
      }
    }
  }

  var parseAnd = makeBinaryOpParser('AND', parseAtom)
  var parseExpression = makeBinaryOpParser('OR', parseAnd)

  var node = parseExpression()
  if (!node || hasMore()) {
    throw new Error('Syntax error')
  }
  return node
}


/***/ }),

/***/ 86849:
/***/ ((module, __unused_webpack_exports, __webpack_require__) => {



var licenses = []
  .concat(__webpack_require__(75204))
  .concat(__webpack_require__(3389))
var exceptions = __webpack_require__(53988)

module.exports = function (source) {
  var index = 0

  function hasMore () {
    return index < source.length
  }

  // `value` can be a regexp or a string.
  // If it is recognized, the matching source string is returned and
  // the index is incremented. Otherwise `undefined` is returned.
  function read (value) {
    if (value instanceof RegExp) {
      var chars = source.slice(index)
      var match = chars.match(value)
      if (match) {
        index += match[0].length
        return match[0]
      }
    } else {
      if (source.indexOf(value, index) === index) {
        index += value.length
        return value
      }
    }
  }

  function skipWhitespace () {
    read(/[ ]*/)
  }

  function operator () {
    var string
    var possibilities = [/^WITH/i, /^AND/i, /^OR/i, '(', ')', ':', '+']
    for (var i = 0; i < possibilities.length; i++) {
      string = read(possibilities[i])
      if (string) {
        break
      }
    }

    if (string === '+' && index > 1 && source[index - 2] === ' ') {
      throw new Error('Space before `+`')
    }

    return string && {
      type: 'OPERATOR',
      string: string.toUpperCase()
    }
  }

  function idstring () {
    return read(/[A-Za-z0-9-.]+/)
  }

  function expectIdstring () {
    var string = idstring()
    if (!string) {
      throw new Error('Expected idstring at offset ' + index)
    }
    return string
  }

  function documentRef () {
    if (read('DocumentRef-')) {
      var string = expectIdstring()
      return { type: 'DOCUMENTREF', string: string }
    }
  }

  function licenseRef () {
    if (read('LicenseRef-')) {
      var string = expectIdstring()
      return { type: 'LICENSEREF', string: string }
    }
  }

  function identifier () {
    var begin = index
    var string = idstring()

    if (licenses.indexOf(string) !== -1) {
      return {
        type: 'LICENSE',
        string: string
      }
    } else if (exceptions.indexOf(string) !== -1) {
      return {
        type: 'EXCEPTION',
        string: string
      }
    }

    index = begin
  }

  // Tries to read the next token. Returns `undefined` if no token is
  // recognized.
  function parseToken () {
    // Ordering matters
    return (
      operator() ||
      documentRef() ||
      licenseRef() ||
      identifier()
    )
  }

  var tokens = []
  while (hasMore()) {
    skipWhitespace()
    if (!hasMore()) {
      break
    }

    var token = parseToken()
    if (!token) {
      throw new Error('Unexpected `' + source[index] +
                      '` at offset ' + index)
    }

    tokens.push(token)
  }
  return tokens
}


/***/ }),

/***/ 95805:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JF: () => (/* binding */ DATABASE_NAMES),
/* harmony export */   UQ: () => (/* binding */ RULE_STATES),
/* harmony export */   im: () => (/* binding */ OUTCOMES)
/* harmony export */ });
/** In the order in which they win: the first that applies to any image is the outcome of the run. */
const OUTCOMES = ['scan-failed', 'nothing-analysed', 'fail', 'pass'];
const RULE_STATES = ['passed', 'failed', 'warned', 'waived', 'not-assessed'];
const DATABASE_NAMES = ['trivy', 'trivy-java', 'grype'];


/***/ }),

/***/ 189:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ toPlain)
/* harmony export */ });
const CONTROLS = /[\p{Cc}\p{Zl}\p{Zp}]+/gu;
const UNSEEN = /[\p{Cf}\p{Surrogate}]/gu;
/**
 * Text that somebody else wrote (names, tags, media types), fit for one of our sentences: on one line, nothing
 * invisible, at most `maxLength` characters.
 */
function toPlain(text, maxLength = 200) {
    const head = text
        .slice(0, 4 * maxLength)
        .replace(CONTROLS, ' ')
        .replace(UNSEEN, '');
    return head.length <= maxLength ? head : `${head.slice(0, maxLength - 1)}…`;
}


/***/ }),

/***/ 23564:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   Xb: () => (/* binding */ DOCKER_HUB),
/* harmony export */   dz: () => (/* binding */ isTag),
/* harmony export */   fL: () => (/* binding */ DEFAULT_TAG)
/* harmony export */ });
/* harmony import */ var _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(10241);
/* harmony import */ var _plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);


const DOCKER_HUB = 'docker.io';
const DEFAULT_TAG = 'latest';
const HUB_ALIASES = new Set(['docker.io', 'index.docker.io', 'registry-1.docker.io']);
const LONGEST_NAME = 255;
const PART = /^[a-z0-9]+(?:(?:\.|_|__|-+)[a-z0-9]+)*$/;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[0-9a-f:]+\])(?::[0-9]{1,5})?$/i;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
/** `[registry/]repository[:tag][@digest]` in its parts; throws `image-reference-invalid`. */
function parseReference(text) {
    const { name, tag, digest } = splitReference(text);
    if (digest !== null && !DIGEST.test(digest)) {
        throw invalid(text, 'a digest is written @sha256: and 64 hexadecimal digits in lower case');
    }
    if (tag !== null && !TAG.test(tag))
        throw invalid(text, `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(tag)}" is not a valid tag`);
    return { ...parseName(name, text), tag, digest };
}
/** The reference in full, as a registry's users write it. */
function formatReference(reference) {
    const tag = reference.tag === null ? '' : `:${reference.tag}`;
    const digest = reference.digest === null ? '' : `@${reference.digest}`;
    return `${reference.registry}/${reference.repository}${tag}${digest}`;
}
/** Whether the text can be the tag of an image: also what an OCI layout calls a name. */
function isTag(text) {
    return TAG.test(text);
}
/** Whether the text is a SHA-256 digest, the only kind that both scanners read. */
function isDigest(text) {
    return DIGEST.test(text);
}
function splitReference(text) {
    const at = text.indexOf('@');
    const digest = at === -1 ? null : text.slice(at + 1);
    const rest = at === -1 ? text : text.slice(0, at);
    const colon = rest.lastIndexOf(':');
    if (colon <= rest.lastIndexOf('/'))
        return { name: rest, tag: null, digest };
    return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}
function parseName(name, text) {
    const slash = name.indexOf('/');
    const first = slash === -1 ? '' : name.slice(0, slash);
    const isHost = first !== '' && (/[.:A-Z]/.test(first) || first === 'localhost');
    const registry = isHost ? first : DOCKER_HUB;
    const path = isHost ? name.slice(slash + 1) : name;
    checkParts({ registry, path, text });
    const isHub = HUB_ALIASES.has(registry.toLowerCase());
    const repository = isHub && !path.includes('/') ? `library/${path}` : path;
    return { registry: isHub ? DOCKER_HUB : registry.toLowerCase(), repository };
}
function checkParts(parts) {
    const { registry, path, text } = parts;
    if (!HOST.test(registry))
        throw invalid(text, `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(registry)}" is not a registry's host`);
    if (path.length + registry.length > LONGEST_NAME) {
        throw invalid(text, `names are at most ${LONGEST_NAME} characters long`);
    }
    if (path.split('/').every((part) => PART.test(part)))
        return;
    const isUpper = path !== path.toLowerCase();
    throw invalid(text, isUpper ? 'repository names are in lower case' : 'its repository is not a valid name');
}
function invalid(text, why) {
    return new _domain_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .PlimsollError */ .nN({
        code: 'image-reference-invalid',
        message: `"${(0,_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(text)}" does not name an image: ${why}.`,
        hint: 'Write [registry/]repository[:tag][@sha256:digest], for example ghcr.io/example/app:1.2, or docker-archive:FILE, oci-archive:FILE, oci-dir:DIR.',
    });
}


/***/ }),

/***/ 5971:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  U: () => (/* binding */ findTable)
});

;// CONCATENATED MODULE: ./src/policy/deadlines/bod-26-04.ts
/*
 * CISA's Binding Operational Directive 26-04 of 10 June 2026, by the decision table that CERT/CC publishes with
 * its SSVC data: days to remediate by KEV, public exposure, whether an attack can be automated, and whether it
 * takes all or a part.
 */
/** Null: with the next upgrade of the system. */
function bodDays(situation) {
    return situation.isKnownExploited ? knownDays(situation) : otherDays(situation);
}
function knownDays({ isExposed, isAutomatable, isTotal }) {
    if (isTotal)
        return isExposed || isAutomatable ? 3 : 14;
    return isExposed && isAutomatable ? 3 : 14;
}
function otherDays({ isExposed, isAutomatable, isTotal }) {
    if (!isExposed)
        return isAutomatable ? 60 : null;
    if (isTotal)
        return isAutomatable ? 3 : 14;
    return isAutomatable ? 14 : 60;
}

;// CONCATENATED MODULE: ./src/policy/deadlines/fedramp-2026.ts
const TABLES = {
    b: { severe: [4, 8, 32], high: [8, 32, 64], moderate: [32, 64, 192], low: [96, 160, 192] },
    c: { severe: [2, 4, 16], high: [4, 8, 64], moderate: [16, 32, 128], low: [48, 128, 192] },
    d: { severe: [0.5, 1, 8], high: [2, 8, 32], moderate: [8, 16, 64], low: [24, 96, 192] },
};
function fedrampDays(ofClass, situation) {
    const [reached, unreached, unlikely] = TABLES[ofClass][situation.impact];
    if (!situation.isLikelyExploitable)
        return unlikely;
    return situation.isExposed ? reached : unreached;
}

;// CONCATENATED MODULE: ./src/policy/deadlines/tables.ts


const tables_TABLES = {
    'bod-26-04': { title: 'CISA BOD 26-04', usesImpact: false, daysOf: bodDays },
    'fedramp-2026-b': fedramp('b', 'A and B'),
    'fedramp-2026-c': fedramp('c', 'C'),
    'fedramp-2026-d': fedramp('d', 'D'),
};
function fedramp(ofClass, words) {
    return {
        title: `FedRAMP 2026, class ${words}`,
        usesImpact: true,
        daysOf: (situation) => fedrampDays(ofClass, situation),
    };
}
function findTable(name) {
    return name === undefined || name === 'none' ? null : tables_TABLES[name];
}


/***/ }),

/***/ 24649:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ readExpression),
/* harmony export */   o: () => (/* binding */ canSatisfy)
/* harmony export */ });
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(93326);
/* harmony import */ var spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _term_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(30753);


const MOST_CHARACTERS = 2000;
/** The parser calls itself for each bracket. */
const MOST_BRACKETS = 100;
/** Null for text that is no expression of SPDX. */
function readExpression(text) {
    const brackets = text.split('(').length - 1;
    if (text.length > MOST_CHARACTERS || brackets > MOST_BRACKETS || text.trim() === '')
        return null;
    try {
        return toExpression(spdx_expression_parse__WEBPACK_IMPORTED_MODULE_0___default()(text.trim()));
    }
    catch {
        // The parser tells by an exception that the text is free prose: `see LICENSE`.
        return null;
    }
}
function toExpression(info) {
    if ('license' in info) {
        const { license, plus = false, exception = null } = info;
        return { kind: 'licence', term: (0,_term_js__WEBPACK_IMPORTED_MODULE_1__/* .toTerm */ .a)(license, plus, exception) };
    }
    return {
        kind: info.conjunction,
        left: toExpression(info.left),
        right: toExpression(info.right),
    };
}
/** Whether somebody who takes the package can satisfy it with acceptable licences: any branch of OR, both of AND. */
function canSatisfy(expression, isAcceptable) {
    switch (expression.kind) {
        case 'licence':
            return isAcceptable(expression.term);
        case 'or':
            return canSatisfy(expression.left, isAcceptable) || canSatisfy(expression.right, isAcceptable);
        case 'and':
            return canSatisfy(expression.left, isAcceptable) && canSatisfy(expression.right, isAcceptable);
    }
}


/***/ }),

/***/ 52391:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ identityOf),
/* harmony export */   s: () => (/* binding */ createLicenceScope)
/* harmony export */ });
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50213);

/**
 * Application packages in added layers, unless the policy widens it. A layer of unknown origin counts as
 * added. The scanner does not say in which layer it found a licence: the list of packages does.
 */
function createLicenceScope({ policy: { values }, image, packages, }) {
    const isEveryPackage = values['compliance.license_packages'] === 'all';
    const isEveryLayer = values['compliance.license_layers'] === 'all';
    const originOf = createOriginOf(image);
    const isOfType = (subject) => isEveryPackage || subject === null || !(0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(subject.type);
    const byIdentity = new Map(packages.map((one) => [identityOf(one), one]));
    const isAdded = ({ instances, package: subject }) => {
        if (isEveryLayer)
            return true;
        const listed = subject === null ? undefined : byIdentity.get(identityOf(subject));
        if (listed !== undefined && originOf(listed.layer) === 'base')
            return false;
        return instances.length === 0 || instances.some(({ origin }) => origin !== 'base');
    };
    return {
        hasPackage: (one) => isOfType(one) && (isEveryLayer || originOf(one.layer) !== 'base'),
        hasFinding: (one) => one.kind === 'licence' && isOfType(one.package) && isAdded(one) && !isTextOfSystem(one),
    };
}
/** A licence text that a package of the system brings says nothing of anybody's code. */
function isTextOfSystem({ package: subject, packageOwned }) {
    return subject === null && packageOwned;
}
function createOriginOf(image) {
    const origins = new Map((image?.layers ?? []).map((layer) => [layer.diffId, layer.origin]));
    return (layer) => (layer === null ? 'unknown' : (origins.get(layer) ?? 'unknown'));
}
/** Type, namespace, name and version: what the list of packages and a finding about one share. */
function identityOf({ type, namespace, name, version }) {
    return [type, namespace ?? '', name, version].join('\u0000');
}


/***/ }),

/***/ 30753:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ speaksOf),
/* harmony export */   a: () => (/* binding */ toTerm)
/* harmony export */ });
/** Deprecated ids of SPDX that hold their exception: `GPL-2.0-with-classpath-exception`. */
const WITH_EXCEPTION = /^(.+)-with-(.+)-exception$/;
/** The exceptions that those ids mean, in today's names. */
const EXCEPTIONS = {
    'autoconf-2': 'autoconf-exception-2.0',
    autoconf: 'autoconf-exception-2.0',
    bison: 'bison-exception-2.2',
    classpath: 'classpath-exception-2.0',
    font: 'font-exception-2.0',
    gcc: 'gcc-exception-2.0',
};
function toTerm(id, plus, exception) {
    const text = id.toLowerCase();
    const [, bare, word] = WITH_EXCEPTION.exec(text) ?? [];
    if (bare !== undefined && word !== undefined) {
        return toTerm(bare, plus, exceptionOf(bare, word));
    }
    const { family, form } = splitForm(text);
    return {
        family,
        form: plus ? 'or-later' : form,
        exception: exception?.toLowerCase() ?? null,
    };
}
function splitForm(text) {
    for (const form of ['only', 'or-later']) {
        if (text.endsWith(`-${form}`))
            return { family: text.slice(0, -form.length - 1), form };
    }
    return { family: text, form: 'any' };
}
function exceptionOf(family, word) {
    if (word === 'gcc' && family.startsWith('gpl-3'))
        return 'gcc-exception-3.1';
    if (word === 'autoconf' && family.startsWith('gpl-3'))
        return 'autoconf-exception-3.0';
    return EXCEPTIONS[word] ?? `${word}-exception`;
}
/**
 * Whether an entry of a list speaks of this licence. `GPL-3.0` in a list means its -only and its -or-later
 * form. An exception only permits more, so an entry without one speaks of the licence with any.
 */
function speaksOf(entry, found, reading) {
    if (entry.family !== found.family)
        return false;
    if (entry.exception !== null && entry.exception !== found.exception)
        return false;
    if (entry.form === 'any' || entry.form === found.form)
        return true;
    return found.form === 'any' && (reading === 'may' || entry.form === 'only');
}


/***/ }),

/***/ 30676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tg: () => (/* binding */ checksOf),
  LZ: () => (/* binding */ judgeChecks),
  LY: () => (/* binding */ needsChecks),
  SM: () => (/* binding */ remedyOf),
  Y9: () => (/* binding */ toCheckParameters)
});

;// CONCATENATED MODULE: ./src/image/rules/parameters.ts
const OCI = 'org.opencontainers.image';
/* What Debian, Ubuntu, Alpine, Fedora, RHEL and their like install so, and cannot do without. */
const USUAL_SETUID = `su mount umount passwd chsh chfn chage gpasswd newgrp expiry unix_chkpwd pam_timestamp_check
  ping ping6 fusermount fusermount3 ssh-agent wall write write.ul bsd-write bbsuid bbsuid.static
  utempter dbus-daemon-launch-helper pkexec polkit-agent-helper-1 newuidmap newgidmap
  arping clockdiff traceroute6.iputils locate mlocate plocate crontab at staprun
  userhelper usernetctl ssh-keysign grub2-set-bootflag pt_chown unix2_chkpwd`.split(/\s+/);
const DEFAULT_PARAMETERS = {
    allowedPorts: null,
    forbiddenPorts: [22, 23, 2375, 5900],
    requiredLabels: [
        'source',
        'revision',
        'version',
        'licenses',
        'created',
        'base.name',
        'base.digest',
    ].map((name) => `${OCI}.${name}`),
    maxAgeDays: 90,
    maxBytes: null,
    maxLayers: null,
    allowedSetuid: [
        'bin',
        'sbin',
        'usr/bin',
        'usr/sbin',
        'lib/**',
        'usr/lib/**',
        'usr/libexec/**',
    ].map((folder) => `${folder}/{${USUAL_SETUID.join(',')}}`),
    approvedBases: null,
    approvedRegistries: null,
    asOf: null,
};

// EXTERNAL MODULE: ./src/policy/rules/level.ts
var rules_level = __webpack_require__(91144);
// EXTERNAL MODULE: ./src/policy/rules/counting.ts
var counting = __webpack_require__(33609);
// EXTERNAL MODULE: ./src/policy/rules/remedies.ts
var remedies = __webpack_require__(94676);
// EXTERNAL MODULE: ./src/policy/rules/rule.ts
var rule = __webpack_require__(7350);
;// CONCATENATED MODULE: ./src/policy/rules/checks.ts





/** What the rules about the image itself say under this policy, by the ids of those rules. */
function checksOf(opened, ids) {
    return opened.ground.checks(toCheckParameters(opened)).filter((check) => ids.includes(check.rule));
}
/** The rules' own values, and the policy's where it has some. */
function toCheckParameters({ policy: { values }, asOf, }) {
    const usual = DEFAULT_PARAMETERS;
    return {
        ...usual,
        ...toLimits(values),
        forbiddenPorts: values['image.forbidden_ports'] ?? usual.forbiddenPorts,
        requiredLabels: values['image.required_labels'] ?? usual.requiredLabels,
        allowedSetuid: values['image.allowed_setuid'] ?? usual.allowedSetuid,
        asOf,
    };
}
const MEGABYTE = 1_000_000;
function toLimits(values) {
    const size = values['image.max_size_mb'];
    return {
        maxAgeDays: values['compliance.max_image_age_days'] ?? DEFAULT_PARAMETERS.maxAgeDays,
        maxBytes: size === undefined ? null : size * MEGABYTE,
        maxLayers: values['image.max_layers'] ?? null,
        allowedPorts: values['image.allowed_ports'] ?? null,
        approvedBases: values['base.approved'] ?? null,
        approvedRegistries: values['registries.approved'] ?? null,
    };
}
/** Why some of these rules could not be assessed; also when nobody applied them. */
function needsChecks(opened, ids) {
    const checks = checksOf(opened, ids);
    const unapplied = ids.filter((id) => !checks.some((check) => check.rule === id));
    const open = checks.filter((check) => check.state === 'not-assessed');
    if (unapplied.length === 0 && open.length === 0)
        return null;
    const reasons = [
        ...unapplied.map((id) => `${id} was not applied to this image`),
        ...open.map(({ rule, note }) => note ?? `${rule} could not be assessed`),
    ];
    return (0,rule/* missing */.L)([...new Set(reasons)].join('; '), 'Scan the image itself, and give the Dockerfile (input dockerfile) where a rule reads it');
}
function judgeChecks(opened, ids, level) {
    const checks = checksOf(opened, ids);
    const broken = checks.filter((check) => check.state === 'failed');
    const { open, waived } = findingsOf(opened, broken);
    // A broken rule is a finding as well, and whoever accepts that accepts the rule's being broken.
    const failed = broken.filter(({ rule }) => !isWaived(rule, { open, waived }));
    const places = failed.reduce((sum, { evidence }) => sum + Math.max(1, evidence.length), 0);
    return (0,rule/* condition */.u)(failed.length > 0, places, {
        isBrokenWithWaived: broken.length > 0,
        limit: (0,rules_level/* levelLimit */.o)(level),
        findings: open,
        // It is no count of findings; that some are waived is told where some are.
        waived: failed.length === broken.length ? null : broken.length - failed.length,
        note: failed.length > 0 ? describeFailed(failed) : describeKept(checks),
    });
}
function findingsOf({ ground }, broken) {
    const found = [...new Set(broken.map(({ rule }) => rule))].map(ground.ofRule);
    return {
        open: found.flatMap(({ open }) => open),
        waived: found.flatMap(({ waived }) => waived),
    };
}
function isWaived(id, { open, waived }) {
    const isOfRule = (one) => one.rule.id === id;
    return waived.some(isOfRule) && !open.some(isOfRule);
}
function describeFailed(failed) {
    const texts = failed.flatMap(({ evidence }) => evidence.map(({ text, path, line }) => {
        const place = path === null || text.includes(path) ? '' : `${path}: `;
        return `${place}${text}${line === null ? '' : ` (line ${line})`}`;
    }));
    const shown = texts.length === 0 ? null : (0,remedies/* listShort */.VI)(texts);
    return (0,counting/* joinNotes */.A)(shown, ...failed.map(({ note }) => note));
}
function describeKept(checks) {
    return (0,counting/* joinNotes */.A)(...checks.map(({ state, note }) => state === 'not-applicable'
        ? `does not apply: ${note ?? 'there is nothing to look at'}`
        : note));
}
function remedyOf(opened, ids) {
    const failed = checksOf(opened, ids).filter((check) => check.state === 'failed');
    return [...new Set(failed.map(({ remedy }) => remedy))].join('. ');
}


/***/ }),

/***/ 33609:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ joinNotes),
/* harmony export */   W: () => (/* binding */ countFound)
/* harmony export */ });
/** Findings counted against a limit. */
function countFound({ open, waived }, { limit, warn }, note = null) {
    const value = open.length;
    const warnsAbove = warn ?? (limit === null ? 0 : Infinity);
    return {
        value,
        limit,
        isBroken: limit !== null && value > limit,
        isBrokenWithWaived: limit !== null && value + waived.length > limit,
        isWarned: value > warnsAbove,
        findings: open,
        waived: waived.length,
        note: joinNotes(note, value > warnsAbove && warn !== undefined
            ? `${value} are more than the ${warn} from which it warns`
            : null),
    };
}
function joinNotes(...notes) {
    const told = notes.filter((note) => note !== null);
    return told.length === 0 ? null : told.join('; ');
}


/***/ }),

/***/ 74927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ createAges),
/* harmony export */   M: () => (/* binding */ daysSince)
/* harmony export */ });
const DAY = 86_400_000;
const ISO_DATE = /^\d{4}-\d{2}-\d{2}/;
const NO_ZONE = /T[\d:.]+$/;
/** Ages at the moment `asOf`, an ISO time. Many findings share a date: each is read once. */
function createAges(asOf) {
    const now = Date.parse(asOf);
    const known = new Map();
    return (date) => {
        if (date === null)
            return null;
        const age = known.get(date);
        if (age !== undefined)
            return age;
        const read = toAge(date, now);
        known.set(date, read);
        return read;
    };
}
function daysSince(date, asOf) {
    return createAges(asOf)(date);
}
function toAge(date, now) {
    if (!ISO_DATE.test(date))
        return null;
    const days = (now - timeOf(date)) / DAY;
    return days >= 0 ? days : null;
}
/** A time without a zone, as NVD writes it, is one of UTC: no answer may hang on the zone of this machine. */
function timeOf(date) {
    return Date.parse(NO_ZONE.test(date) ? `${date}Z` : date);
}


/***/ }),

/***/ 63689:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Y: () => (/* binding */ DEADLINES),
  l: () => (/* binding */ isPastDeadline)
});

// EXTERNAL MODULE: ./src/versions/vector-score.ts + 1 modules
var vector_score = __webpack_require__(38715);
;// CONCATENATED MODULE: ./src/policy/deadlines/traits.ts

/**
 * From the vector of the chosen score, else from every vector that is told: then the worst of each counts. Null
 * where no vector can be read.
 */
function deriveTraits({ score, cvss }) {
    const chosen = score?.vector == null ? null : traitsOf(score.vector);
    if (chosen !== null)
        return chosen;
    const all = cvss.flatMap(({ vector }) => (vector === null ? [] : (traitsOf(vector) ?? [])));
    if (all.length === 0)
        return null;
    return {
        isNetwork: all.some((one) => one.isNetwork),
        isAutomatable: all.some((one) => one.isAutomatable),
        isTotal: all.some((one) => one.isTotal),
    };
}
function traitsOf(vector) {
    const read = (0,vector_score/* readVector */.A6)(vector);
    if (read === null)
        return null;
    const pairs = new Set(read.pairs.split('/'));
    const hasAll = (wanted) => wanted.split(' ').every((pair) => pairs.has(pair));
    switch (read.version) {
        case '2.0':
            return toTraits(hasAll, 'AV:N AC:L Au:N', 'C:C I:C A:C');
        case '3.0':
        case '3.1':
            return toTraits(hasAll, 'AV:N AC:L PR:N UI:N', 'C:H I:H A:H');
        case '4.0':
            return toTraits(hasAll, 'AV:N AC:L AT:N PR:N UI:N', 'VC:H VI:H VA:H');
    }
}
function toTraits(hasAll, automatable, total) {
    return {
        isNetwork: hasAll('AV:N'),
        isAutomatable: hasAll(automatable),
        isTotal: hasAll(total),
    };
}

;// CONCATENATED MODULE: ./src/policy/deadlines/situation.ts

/**
 * From when on an EPSS score makes exploitation likely, as in the ranking of findings: a tenth, or one of the
 * five most likely in a hundred.
 */
const LIKELY = { score: 0.1, percentile: 0.95 };
function toSituation(finding, context) {
    const traits = deriveTraits(finding) ?? WORST;
    const isKnownExploited = finding.kev !== null;
    const isReached = traits.isNetwork && traits.isAutomatable;
    return {
        isKnownExploited,
        isExposed: context.exposure !== 'internal',
        isAutomatable: traits.isAutomatable,
        isTotal: traits.isTotal,
        isLikelyExploitable: isKnownExploited || isLikely(finding) || isReached,
        impact: context.impact ?? 'severe',
    };
}
/** Without a vector: FedRAMP wants every flaw held for automatable until it is shown that it is not. */
const WORST = { isNetwork: true, isAutomatable: true, isTotal: true };
function isLikely({ epss }) {
    if (epss === null)
        return false;
    return epss.score >= LIKELY.score || epss.percentile >= LIKELY.percentile;
}

// EXTERNAL MODULE: ./src/policy/deadlines/tables.ts + 2 modules
var tables = __webpack_require__(5971);
// EXTERNAL MODULE: ./src/policy/rules/counting.ts
var counting = __webpack_require__(33609);
// EXTERNAL MODULE: ./src/policy/rules/needs.ts
var needs = __webpack_require__(70863);
// EXTERNAL MODULE: ./src/policy/rules/remedies.ts
var remedies = __webpack_require__(94676);
// EXTERNAL MODULE: ./src/policy/rules/rule.ts
var rule = __webpack_require__(7350);
// EXTERNAL MODULE: ./src/policy/rules/scope.ts
var scope = __webpack_require__(17294);
// EXTERNAL MODULE: ./src/policy/rules/split.ts
var split = __webpack_require__(45894);
;// CONCATENATED MODULE: ./src/policy/rules/deadlines.ts








/** What is open for longer than a named table allows, fix or not: remediation may also be removal. */
const DEADLINES = {
    id: 'deadlines',
    title: 'Vulnerabilities past the deadline of a named table',
    titleFor: ({ policy }) => `Vulnerabilities past their deadline (${tableOf(policy)?.title ?? ''})`,
    settings: ['vulnerabilities.deadlines'],
    isDefault: false,
    judges: 'changes',
    howToPass: 'Remediate each within its days; a baseline tells since when it is known',
    level: (policy) => (tableOf(policy) === null ? 'off' : 'fail'),
    needs: needs/* needsExploitation */.mx,
    judge: (opened) => {
        const table = tableOf(opened.policy);
        return table === null ? (0,rule/* condition */.u)(false, 0, {}) : judgeBy(table, opened);
    },
    remedy: ({ findings }) => (0,remedies/* updateRemedy */.kH)(findings, 'remove the package, or waive it with a reason and an expiry'),
};
function tableOf({ values }) {
    return (0,tables/* findTable */.U)(values['vulnerabilities.deadlines']);
}
function judgeBy(table, opened) {
    const { ground, flaws, circumstances } = opened;
    const { context } = circumstances;
    const isLate = (one) => isPastDeadline(one, { table, context, ageOf: ground.ageOf });
    const late = (0,split/* filterOnce */.CV)(flaws, `deadlines ${table.title}`, isLate);
    const unseen = late.open.filter((one) => one.firstSeen === null).length;
    return (0,counting/* countFound */.W)(late, { limit: 0 }, (0,counting/* joinNotes */.A)(...readings(table, opened), describeUnseen(unseen), (0,scope/* noteOnScope */.Q)(opened, ({ open }) => open.filter(isLate).length)));
}
/** True of what is open for longer than the table allows; of what nobody can date, too. */
function isPastDeadline(finding, { table, context, ageOf }) {
    const days = table.daysOf(toSituation(finding, context));
    return days !== null && (knownDays(finding, ageOf) ?? Infinity) > days;
}
/**
 * The directive counts from the listing in KEV or from detection, whichever was first. Where no baseline tells
 * when it was detected, it can have been on the day of publication.
 */
function knownDays({ kev, firstSeen, vulnerability }, ageOf) {
    const detected = ageOf(firstSeen ?? vulnerability.published);
    if (kev === null)
        return detected;
    const listed = ageOf(kev.added);
    if (detected === null || listed === null)
        return detected ?? listed;
    return Math.max(detected, listed);
}
function readings({ usesImpact }, { circumstances }) {
    const { exposure, impact } = circumstances.context;
    return [
        exposure === null ? 'context.exposure is not set: read as public' : null,
        usesImpact && impact === null ? 'context.impact is not set: read as severe' : null,
        'how an attack can be automated and what it takes is derived from CVSS vectors, without one the worst counts',
    ];
}
function describeUnseen(count) {
    return count === 0
        ? null
        : `of ${count} no baseline tells since when they are known: counted from publication`;
}


/***/ }),

/***/ 30677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ isFixable)
/* harmony export */ });
/** True when a version that fixes it is known, and the package manager or the build can bring it. */
function isFixable(finding) {
    return finding.kind === 'vulnerability' && finding.fix.state === 'fixed' && finding.fix.isInPlace;
}


/***/ }),

/***/ 72037:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   P: () => (/* binding */ createMatcher)
/* harmony export */ });
/* harmony import */ var _matching_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(25625);

/**
 * True for texts that any of the globs matches; a leading slash means nothing, neither in glob nor in text. A
 * glob that is none matches nothing, which is the stricter reading wherever globs allow something.
 */
function createMatcher(globs) {
    const compiled = globs
        .map((glob) => (0,_matching_index_js__WEBPACK_IMPORTED_MODULE_0__/* .createGlob */ .Nx)(withoutSlash(glob)))
        .flatMap((one) => (one.kind === 'ready' ? [one.value] : []));
    return remember((text) => {
        const subject = withoutSlash(text);
        return compiled.some((matches) => matches(subject));
    });
}
const MOST_REMEMBERED = 100_000;
/** Many findings lie in one file: each is asked for once. */
function remember(matches) {
    const known = new Map();
    return (text) => {
        const answer = known.get(text) ?? matches(text);
        if (known.size < MOST_REMEMBERED)
            known.set(text, answer);
        return answer;
    };
}
function withoutSlash(text) {
    return text.replace(/^\/+/, '');
}


/***/ }),

/***/ 76197:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   QQ: () => (/* binding */ namedImageRules),
/* harmony export */   Ug: () => (/* binding */ IMAGE_RULES),
/* harmony export */   e9: () => (/* binding */ demandedChecks),
/* harmony export */   gq: () => (/* binding */ ROOT_ALLOWED)
/* harmony export */ });
/* harmony import */ var _checks_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30676);

/** Settings with a name of their own, decided by the rules about the image. */
const SHAPES = [
    {
        id: 'image.user',
        title: 'The image starts as a user without privileges',
        howToPass: 'Name a user other than root in the Dockerfile; numeric-non-root wants its number',
        setting: 'image.user',
        checks: (values) => values['image.user'] === 'numeric-non-root' ? ['CFG-USER', 'CFG-USER-NUMERIC'] : ['CFG-USER'],
        level: (values) => ((values['image.user'] ?? 'any') === 'any' ? 'off' : 'fail'),
    },
    {
        id: 'image.ports.allowed',
        title: 'Only allowed ports are exposed',
        howToPass: 'Expose no other port than the policy allows',
        setting: 'image.allowed_ports',
        checks: () => ['CFG-PORTS-ALLOW'],
        level: () => 'fail',
    },
    {
        id: 'image.ports.forbidden',
        title: 'No forbidden port is exposed',
        howToPass: 'Do not expose the ports that the policy forbids',
        setting: 'image.forbidden_ports',
        checks: () => ['CFG-SSHPORT'],
        level: () => 'fail',
    },
    {
        id: 'image.labels',
        title: 'Required labels are there',
        howToPass: 'Set each label that the policy names to a text that is not empty',
        setting: 'image.required_labels',
        checks: () => ['CFG-LABELS-REQ'],
        level: () => 'fail',
    },
    {
        id: 'image.healthcheck',
        title: 'The image has a health check',
        howToPass: 'Add a HEALTHCHECK to the Dockerfile',
        setting: 'image.healthcheck',
        checks: () => ['CFG-HEALTHCHECK'],
        level: (values) => values['image.healthcheck'] ?? 'off',
    },
    {
        id: 'image.setuid',
        title: 'Only allowed files are setuid or setgid',
        howToPass: 'Take the bits away (chmod a-s) from files that the policy does not name',
        setting: 'image.allowed_setuid',
        checks: () => ['FS-SUID'],
        level: () => 'fail',
    },
    {
        id: 'base.approved',
        title: 'The base image is approved',
        howToPass: 'Build on one of the base images that the policy names',
        setting: 'base.approved',
        checks: () => ['BASE-APPROVED'],
        level: () => 'fail',
    },
    {
        id: 'base.digest-pinned',
        title: 'The Dockerfile names its base image by digest',
        howToPass: 'Write FROM name:tag@sha256:…',
        setting: 'base.digest_pinned',
        checks: () => ['BASE-PINNED'],
        level: (values) => values['base.digest_pinned'] ?? 'off',
    },
    {
        id: 'base.stale',
        title: 'The base image is the newest of its tag',
        howToPass: 'Build anew on the image that the tag names today',
        setting: 'base.stale',
        checks: () => ['BASE-STALE'],
        level: (values) => values['base.stale'] ?? 'off',
    },
    {
        id: 'registries.approved',
        title: 'The image comes from an approved repository',
        howToPass: 'Take the image from a repository that the policy names',
        setting: 'registries.approved',
        checks: () => ['REG-APPROVED'],
        level: () => 'fail',
    },
];
const IMAGE_RULES = SHAPES.map(imageRule);
/** What of `runtime` an image can tell. */
const ROOT_SHAPE = {
    id: 'runtime.allow_root',
    title: 'The image does not start as root',
    howToPass: 'Name a user other than root in the Dockerfile',
    setting: 'runtime.allow_root',
    checks: () => ['CFG-USER'],
    level: (values) => (values['runtime.allow_root'] === false ? 'fail' : 'off'),
};
const ROOT_ALLOWED = imageRule(ROOT_SHAPE);
/** Ids of the rules about the image that these values ask for, by their id or by a setting of its own name. */
function demandedChecks(values) {
    const shapes = [...SHAPES, ROOT_SHAPE].filter(({ setting, level }) => values[setting] !== undefined && level(values) !== 'off');
    const levels = Object.entries(values['image.rules'] ?? {});
    return new Set([
        ...shapes.flatMap(({ checks }) => checks(values)),
        ...levels.flatMap(([id, level]) => (level === 'off' ? [] : [id])),
    ]);
}
function imageRule({ setting, checks, level, ...names }) {
    return {
        ...names,
        settings: [setting],
        isDefault: false,
        judges: 'all',
        level: ({ values }) => level(values),
        needs: (opened) => (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .needsChecks */ .LY)(opened, checks(opened.policy.values)),
        judge: (opened) => {
            const { values } = opened.policy;
            return (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeChecks */ .LZ)(opened, checks(values), level(values));
        },
        remedy: (_, opened) => (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(opened, checks(opened.policy.values)),
    };
}
/** One rule for each id that `image.rules` names, in the order of the ids. */
function namedImageRules({ values }) {
    const named = values['image.rules'] ?? {};
    return Object.keys(named)
        .sort()
        .map((id) => namedRule(id, named[id] ?? 'off'));
}
function namedRule(id, level) {
    return {
        id,
        title: id,
        titleFor: (opened) => (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .checksOf */ .tg)(opened, [id])[0]?.title ?? id,
        settings: ['image.rules'],
        isDefault: false,
        judges: 'all',
        howToPass: 'As the rule about the image says',
        level: () => level,
        needs: (opened) => (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .needsChecks */ .LY)(opened, [id]),
        judge: (opened) => (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .judgeChecks */ .LZ)(opened, [id], level),
        remedy: (_, opened) => (0,_checks_js__WEBPACK_IMPORTED_MODULE_0__/* .remedyOf */ .SM)(opened, [id]),
    };
}


/***/ }),

/***/ 91144:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   o: () => (/* binding */ levelLimit)
/* harmony export */ });
/** What a rule allows that is kept or broken as a whole; null: it only warns. */
function levelLimit(level) {
    return level === 'fail' ? 0 : null;
}


/***/ }),

/***/ 98605:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ isMalware),
/* harmony export */   Y: () => (/* binding */ MALWARE)
/* harmony export */ });
/* harmony import */ var _counting_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33609);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7350);


/** Neither scanner looks for malware; advisories name packages that are (`MAL-…`). */
const MALWARE = {
    id: 'malware',
    title: 'Packages and files that are known as malware',
    settings: ['malware.max'],
    isDefault: false,
    judges: 'all',
    howToPass: 'Remove what is malware and rebuild from sources that you trust',
    level: () => 'fail',
    needs: needsEngine,
    judge: (opened) => (0,_counting_js__WEBPACK_IMPORTED_MODULE_0__/* .countFound */ .W)(malwareOf(opened), { limit: opened.policy.values['malware.max'] ?? 0 }),
    remedy: () => 'Remove it, revoke every secret that the build could see, and rebuild from sources that you trust',
};
/** Also what lies in paths or types of packages that vulnerabilities leave out: nobody means that for malware. */
function malwareOf({ ground: { flaws, others } }) {
    return {
        open: [...flaws.open, ...others.open].filter(isMalware),
        waived: [...flaws.waived, ...others.waived].filter(isMalware),
    };
}
/** True of files and packages that are malware, whoever says so. */
function isMalware(finding) {
    if (finding.kind === 'malware')
        return true;
    if (finding.kind !== 'vulnerability')
        return false;
    const { id, aliases } = finding.vulnerability;
    return finding.class === 'malware' || [id, ...aliases].some((one) => one.startsWith('MAL-'));
}
function needsEngine({ kinds }) {
    if (kinds.includes('malware'))
        return null;
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_1__/* .missing */ .L)('no engine looked for malware; only a package that an advisory names as malicious would show', 'Give the result of an engine that looks for malware');
}


/***/ }),

/***/ 70863:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OA: () => (/* binding */ needsVulnerabilities),
/* harmony export */   Y7: () => (/* binding */ needsKind),
/* harmony export */   mx: () => (/* binding */ needsExploitation)
/* harmony export */ });
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7350);

const WORDS = {
    vulnerability: 'vulnerabilities',
    secret: 'secrets',
    misconfiguration: 'misconfigurations',
    licence: 'licences',
    malware: 'malware',
};
/** Reports that were made elsewhere do not tell what was looked for: all that can be said is that nothing says so. */
function needsKind(kind, { kinds }) {
    if (kinds.includes(kind))
        return null;
    const words = WORDS[kind];
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .L)(`nothing says that ${words} were looked for`, `Scan with ${words} among the kinds of the input scan`);
}
/** What rules about vulnerabilities need: that packages were compared with something. */
function needsVulnerabilities(opened) {
    return findEmptiness(opened) ?? needsKind('vulnerability', opened);
}
/** The same, and somebody's word on which of them are exploited. */
function needsExploitation(opened) {
    const lacking = needsVulnerabilities(opened);
    if (lacking !== null || opened.exploitationGap === null)
        return lacking;
    return (0,_rule_js__WEBPACK_IMPORTED_MODULE_0__/* .missing */ .L)(opened.exploitationGap, "Let Grype run, or let the run reach CISA's list (input kev-url)");
}
/** The outcome `nothing-analysed`, or the one who accepted it for this image, says so already. */
function findEmptiness({ gaps, scans }) {
    const isAnalysed = scans.some((scan) => scan.state === 'analysed');
    if (isAnalysed && gaps.length === 0)
        return null;
    const why = gaps.length > 0 ? gaps.join('; ') : 'no scanner recognised anything in this image';
    return { why, remedy: 'Keep the list of packages in the image', isSaidElsewhere: true };
}


/***/ }),

/***/ 50610:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   uN: () => (/* binding */ describeOrigin),
/* harmony export */   vM: () => (/* binding */ isSet),
/* harmony export */   yv: () => (/* binding */ originOf)
/* harmony export */ });
/** Where a value comes from, in words: `.plimsoll.yml:4`, `input max-high`, `the default`. */
function describeOrigin(origin) {
    switch (origin.kind) {
        case 'default':
            return 'the default';
        case 'file':
            return `${origin.path}:${origin.line}`;
        case 'input':
            return `input ${origin.name}`;
        case 'standard':
            return `standard ${origin.id}, control ${origin.control}`;
    }
}
function isSet(policy, key) {
    return policy.values[key] !== undefined;
}
/** The origin of the first of these settings that is set; of the default gate where none is. */
function originOf(policy, keys) {
    const key = keys.find((one) => isSet(policy, one));
    if (key === undefined)
        return { kind: 'default' };
    return policy.origins.get(key) ?? { kind: 'file', path: 'the policy', line: 1 };
}


/***/ }),

/***/ 94676:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Hu: () => (/* binding */ acceptLine),
/* harmony export */   VI: () => (/* binding */ listShort),
/* harmony export */   kH: () => (/* binding */ updateRemedy)
/* harmony export */ });
/* harmony import */ var _image_plain_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(189);
/* harmony import */ var _fixable_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(30677);
/* harmony import */ var _origin_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(50610);



const SHOWN = 3;
/** What to update, and what to do about those that no update fixes. */
function updateRemedy(blocking, otherwise) {
    const { updates, unfixed } = updatesOf(blocking);
    if (updates === null)
        return `No fix is known yet: ${otherwise}`;
    if (unfixed === 0)
        return `Update ${updates}`;
    const share = `${blocking.length - unfixed} of ${blocking.length} fixable`;
    return `Update ${updates} (${share}). For the ${unfixed} without a fix: ${otherwise}`;
}
/* Controls of standards are broken by the same findings again and again. */
const UPDATES = new WeakMap();
function updatesOf(blocking) {
    const known = UPDATES.get(blocking);
    if (known !== undefined)
        return known;
    const fixable = blocking.filter(_fixable_js__WEBPACK_IMPORTED_MODULE_0__/* .isFixable */ .G);
    const updates = [...new Set(fixable.map(toUpdate))].sort();
    const made = {
        updates: updates.length === 0 ? null : listShort(updates),
        unfixed: blocking.length - fixable.length,
    };
    UPDATES.set(blocking, made);
    return made;
}
/** `a, b, c and 4 more`: each on one line and bounded, as names come out of images. */
function listShort(texts) {
    const more = texts.length > SHOWN ? ` and ${texts.length - SHOWN} more` : '';
    const shown = texts.slice(0, SHOWN).map((text) => (0,_image_plain_js__WEBPACK_IMPORTED_MODULE_1__/* .toPlain */ .U)(text));
    return `${shown.join(', ')}${more}`;
}
function toUpdate(finding) {
    if (finding.kind !== 'vulnerability')
        return '';
    const { name, version } = finding.package;
    const target = finding.fix.version;
    return target === null ? `${name} ${version}` : `${name} ${version} to ${target}`;
}
/** The one line that accepts what is there: where the limit stands now, or in a policy. */
function acceptLine(policy, key, value) {
    const origin = (0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .originOf */ .yv)(policy, [key]);
    const where = origin.kind === 'file' ? `in ${(0,_origin_js__WEBPACK_IMPORTED_MODULE_2__/* .describeOrigin */ .uN)(origin)}` : 'in the policy';
    if (origin.kind === 'standard')
        return 'waive them with a reason and an expiry';
    return `set security_gates.${key}: ${value} ${where}, or waive them with a reason and an expiry`;
}


/***/ }),

/***/ 7350:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ missing),
/* harmony export */   u: () => (/* binding */ condition)
/* harmony export */ });
function missing(why, remedy) {
    return { why, remedy, isSaidElsewhere: false };
}
/** What a rule found that is kept or broken as a whole. */
function condition(isBroken, value, about) {
    return {
        value,
        limit: 0,
        isBroken,
        isBrokenWithWaived: isBroken,
        isWarned: false,
        findings: [],
        waived: null,
        note: null,
        ...about,
    };
}


/***/ }),

/***/ 17294:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ noteOnScope),
/* harmony export */   g: () => (/* binding */ scopeFlaws)
/* harmony export */ });
/* harmony import */ var _globs_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(72037);
/* harmony import */ var _split_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45894);


/** What the policy's package types and ignored paths leave; all where it names none. */
function scopeFlaws(flaws, { values }) {
    const types = values['vulnerabilities.package_types'];
    const paths = values['vulnerabilities.ignored_paths'] ?? [];
    if (types === undefined && paths.length === 0)
        return flaws;
    const isIgnored = (0,_globs_js__WEBPACK_IMPORTED_MODULE_0__/* .createMatcher */ .P)(paths);
    const isOfType = (type) => types === undefined || types.includes(type);
    const isInScope = (one) => isOfType(one.package.type) && !liesOnlyIn(one, isIgnored);
    return (0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .toFlaws */ .dB)((0,_split_js__WEBPACK_IMPORTED_MODULE_1__/* .filterSplit */ .Rw)(flaws, isInScope));
}
/**
 * How many of what a rule counts the policy leaves out of its sight, in words; null when it leaves nothing out. A
 * number that is kept because nothing was counted must not read like one that is kept.
 */
function noteOnScope({ ground, flaws, policy }, count) {
    if (ground.flaws === flaws)
        return null;
    const number = count(ground.flaws) - count(flaws);
    if (number === 0)
        return null;
    const by = [
        ...(policy.values['vulnerabilities.package_types'] === undefined ? [] : ['package_types']),
        ...(policy.values['vulnerabilities.ignored_paths'] === undefined ? [] : ['ignored_paths']),
    ];
    return `${number} more are out of scope by ${by.join(' and ')}`;
}
/** A place without a path, as the database of the package manager is, is in no folder that could be left out. */
function liesOnlyIn({ instances }, isIgnored) {
    return instances.length > 0 && instances.every(({ path }) => path !== null && isIgnored(path));
}


/***/ }),

/***/ 45894:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   CV: () => (/* binding */ filterOnce),
/* harmony export */   Rw: () => (/* binding */ filterSplit),
/* harmony export */   dB: () => (/* binding */ toFlaws),
/* harmony export */   zC: () => (/* binding */ createSplit)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61245);

/** Vulnerabilities, and the same by their severity. */
function toFlaws({ open, waived }) {
    const bySeverity = Object.fromEntries(_domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((severity) => [severity, createSplit()]));
    for (const one of open)
        bySeverity[one.severity].open.push(one);
    for (const one of waived)
        bySeverity[one.severity].waived.push(one);
    return { open, waived, bySeverity };
}
function createSplit() {
    return { open: [], waived: [] };
}
/** Both sides of a split, with only what the test leaves. */
function filterSplit({ open, waived }, test) {
    return { open: open.filter(test), waived: waived.filter(test) };
}
/** Each may be a list of a hundred thousand findings. */
const MOST_FILTERED = 16;
const FILTERED = new WeakMap();
/**
 * The same, made once for each key: controls of standards ask for the same over and over. `key` says all that the
 * test goes by, but for what is one and the same for all findings of the split.
 */
function filterOnce(split, key, test) {
    const known = FILTERED.get(split) ?? new Map();
    FILTERED.set(split, known);
    const made = known.get(key) ?? filterSplit(split, test);
    known.delete(key);
    const [oldest] = known.keys();
    if (oldest !== undefined && known.size >= MOST_FILTERED)
        known.delete(oldest);
    known.set(key, made);
    return made;
}


/***/ }),

/***/ 24234:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y0: () => (/* binding */ RULES),
  Iu: () => (/* binding */ RULE_IDS),
  nG: () => (/* binding */ isDemanded),
  fD: () => (/* binding */ rulesOf)
});

// EXTERNAL MODULE: ./src/policy/rules/days.ts
var rules_days = __webpack_require__(74927);
// EXTERNAL MODULE: ./src/policy/rules/level.ts
var level = __webpack_require__(91144);
// EXTERNAL MODULE: ./src/policy/rules/remedies.ts
var remedies = __webpack_require__(94676);
// EXTERNAL MODULE: ./src/policy/rules/rule.ts
var rule = __webpack_require__(7350);
;// CONCATENATED MODULE: ./src/policy/rules/coverage.ts




/** What has to be looked at for a verdict to count. */
const COVERAGE_RULES = [
    requiredScanners(),
    databaseAge(),
    fewestPackages(),
    levelRule({
        id: 'coverage.operating-system',
        title: 'The operating system is recognised',
        setting: 'coverage.operating_system',
        howToPass: 'Keep the file that names the system (etc/os-release) in the image',
        lacks: ({ os }) => (os === null ? ['no operating system was recognised'] : []),
    }),
    levelRule({
        id: 'coverage.degraded',
        title: 'The verdict rests on everything that was asked for',
        setting: 'coverage.degraded',
        howToPass: 'Let both scanners run to their end',
        lacks: ({ degraded }) => degraded,
    }),
    levelRule({
        id: 'coverage.narrowed',
        title: 'No input leaves out what the policy judges',
        setting: 'coverage.narrowing',
        howToPass: 'Take the inputs out that narrow the scan, or say in the policy that this may be left out: security_gates.coverage.narrowing: warn',
        lacks: ({ narrowings }) => narrowings,
    }),
    levelRule({
        id: 'coverage.not-assessed',
        title: 'No content is left that no scanner assesses',
        setting: 'coverage.not_assessed',
        howToPass: 'Bring programs in as packages that scanners know',
        needs: ({ image }) => image === null || image.source === 'report'
            ? (0,rule/* missing */.L)('nobody opened the image, so what scanners leave out of it is not known', 'Scan the image itself')
            : null,
        lacks: ({ coverage }) => coverage.notAssessed.map(({ what, count }) => `${count} ${what}`),
    }),
    levelRule({
        id: 'coverage.inventory',
        title: 'There is a whole list of the packages',
        setting: 'coverage.inventory',
        howToPass: 'Let the scanners list every package, not only those with findings',
        lacks: ({ isInventoryWhole, packages }) => isInventoryWhole && packages.length > 0 ? [] : ['no whole list of the packages is known'],
    }),
];
function requiredScanners() {
    return {
        id: 'coverage.scanners',
        title: 'Every required scanner analysed the image',
        settings: ['coverage.scanners'],
        isDefault: false,
        judges: 'all',
        howToPass: 'Let each scanner that the policy names run, and recognise something',
        level: () => 'fail',
        needs: () => null,
        judge: (opened) => {
            const lacking = lackingScanners(opened);
            const note = lacking.length === 0 ? null : `without a word of ${lacking.join(', ')}`;
            return (0,rule/* condition */.u)(lacking.length > 0, lacking.length, { note });
        },
        remedy: (_, opened) => `Let ${lackingScanners(opened).join(' and ')} analyse the image, with the input scanners`,
    };
}
function lackingScanners({ policy, scans }) {
    const analysed = scans.filter((scan) => scan.state === 'analysed').map((scan) => scan.scanner);
    return (policy.values['coverage.scanners'] ?? []).filter((wanted) => !analysed.some((scanner) => scanner === wanted));
}
function databaseAge() {
    return {
        id: 'coverage.database-age',
        title: 'Hours since the oldest database was built',
        settings: ['coverage.max_database_age_hours'],
        isDefault: false,
        judges: 'all',
        howToPass: 'Fetch the databases again before the scan',
        level: () => 'fail',
        needs: needsDates,
        judge: ({ scans, asOf, policy }) => {
            const limit = policy.values['coverage.max_database_age_hours'] ?? 0;
            const hours = trusted(scans).map((scan) => hoursOf(scan, asOf) ?? 0);
            const oldest = Math.max(0, ...hours);
            return (0,rule/* condition */.u)(oldest > limit, Math.round(oldest * 10) / 10, { limit });
        },
        remedy: () => 'Fetch the databases again (input update-db)',
    };
}
function trusted(scans) {
    return scans.filter((scan) => scan.state !== 'failed');
}
function hoursOf({ database }, asOf) {
    // The age of a database that was made for a sample means nothing.
    if (database?.ageDays == null)
        return null;
    const days = (0,rules_days/* daysSince */.M)(database.built, asOf);
    return days === null ? null : days * 24;
}
function needsDates({ scans, asOf }) {
    const used = trusted(scans);
    const dateless = used.filter((scan) => hoursOf(scan, asOf) === null).map((scan) => scan.scanner);
    if (used.length > 0 && dateless.length === 0)
        return null;
    const whose = dateless.length === 0 ? 'any scanner' : dateless.join(' and ');
    return (0,rule/* missing */.L)(`nothing says when the database of ${whose} was built`, 'Scan with databases of today, or give reports that tell the age of theirs');
}
function fewestPackages() {
    return {
        id: 'coverage.min-packages',
        title: 'Enough packages are recognised',
        settings: ['coverage.min_packages'],
        isDefault: false,
        judges: 'all',
        howToPass: 'Keep the list of packages in the image, and let both scanners look at it',
        level: () => 'fail',
        needs: () => null,
        judge: ({ packages, policy }) => {
            const least = policy.values['coverage.min_packages'] ?? 0;
            return (0,rule/* condition */.u)(packages.length < least, packages.length, { limit: `at least ${least}` });
        },
        remedy: () => 'Keep the list of packages in the image, and narrow the scan less',
    };
}
function levelRule({ setting, lacks, needs = () => null, ...names }) {
    const levelOf = (opened) => opened.policy.values[setting] ?? 'off';
    return {
        ...names,
        settings: [setting],
        isDefault: false,
        judges: 'all',
        level: ({ values }) => values[setting] ?? 'off',
        needs,
        judge: (opened) => {
            const texts = lacks(opened);
            return (0,rule/* condition */.u)(texts.length > 0, texts.length, {
                limit: (0,level/* levelLimit */.o)(levelOf(opened)),
                note: texts.length === 0 ? null : (0,remedies/* listShort */.VI)(texts),
            });
        },
        remedy: () => names.howToPass,
    };
}

// EXTERNAL MODULE: ./src/policy/rules/deadlines.ts + 2 modules
var deadlines = __webpack_require__(63689);
;// CONCATENATED MODULE: ./src/policy/rules/end-of-life.ts


const END_OF_LIFE = {
    id: 'end-of-life',
    title: 'System still supported by its maker',
    settings: ['vulnerabilities.end_of_life'],
    isDefault: true,
    judges: 'all',
    howToPass: 'Build on a release that its maker still supports',
    level: ({ values }) => values['vulnerabilities.end_of_life'] ?? 'warn',
    needs: ({ os }) => os === null
        ? (0,rule/* missing */.L)('no operating system was recognised', 'Keep the file that names the system (etc/os-release) in the image')
        : null,
    judge: ({ os, policy }) => {
        const limit = (0,level/* levelLimit */.o)(policy.values['vulnerabilities.end_of_life'] ?? 'warn');
        if (os?.endOfLife !== true)
            return (0,rule/* condition */.u)(false, 0, { limit });
        const name = `${os.family} ${os.version}`.trim();
        return (0,rule/* condition */.u)(true, 1, { limit, note: `${name} is past its end of life` });
    },
    remedy: () => 'Move to a supported release: an unsupported one gets no fixes and few advisories',
};

// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(23564);
;// CONCATENATED MODULE: ./src/policy/rules/digest-required.ts



/** Also of images in a local engine: what a tag means there anybody can change. */
const DIGEST_REQUIRED = {
    id: 'registries.digest-required',
    title: 'The image is named by its digest',
    settings: ['registries.digest_required'],
    isDefault: false,
    judges: 'all',
    howToPass: 'Name the image with @sha256:…, so that nobody can change what is meant',
    level: ({ values }) => values['registries.digest_required'] ?? 'off',
    needs: (opened) => isNamedByDigest(opened) === null
        ? (0,rule/* missing */.L)('an image out of files has no name in a registry', 'Scan the image in its registry, by its name and digest')
        : null,
    judge: (opened) => {
        const isBroken = isNamedByDigest(opened) === false;
        const limit = (0,level/* levelLimit */.o)(opened.policy.values['registries.digest_required']);
        return (0,rule/* condition */.u)(isBroken, isBroken ? 1 : 0, { limit });
    },
    remedy: (_, { image }) => `Name the image with its digest: @${image?.digest ?? 'sha256:…'}`,
};
/** Null: an archive or a folder has a path and no name; a report may have any. */
function isNamedByDigest({ image, reference }) {
    if (image !== null && !['registry', 'docker', 'report'].includes(image.source))
        return null;
    try {
        return (0,image_reference/* parseReference */.F2)(reference.replace(/^(registry|docker):/, '')).digest !== null;
    }
    catch {
        // What is no name in a registry tells no digest: the rule is then not assessed.
        return null;
    }
}

// EXTERNAL MODULE: ./src/policy/rules/counting.ts
var counting = __webpack_require__(33609);
// EXTERNAL MODULE: ./src/policy/rules/needs.ts
var needs = __webpack_require__(70863);
// EXTERNAL MODULE: ./src/policy/rules/scope.ts
var scope = __webpack_require__(17294);
// EXTERNAL MODULE: ./src/policy/rules/split.ts
var split = __webpack_require__(45894);
;// CONCATENATED MODULE: ./src/policy/rules/exploited.ts





const EXPLOITED_RULES = [
    exploitedRule({
        id: 'known-exploited',
        title: 'Vulnerabilities known to be exploited (CISA KEV)',
        setting: 'vulnerabilities.known_exploited',
        isDefault: true,
    }, ({ kev }) => kev !== null),
    exploitedRule({
        id: 'ransomware',
        title: 'Vulnerabilities known from ransomware campaigns (CISA KEV)',
        setting: 'vulnerabilities.ransomware',
        isDefault: false,
    }, ({ kev }) => kev?.ransomware === true),
];
/** Fix or not, as sure or as old as it is: attackers do not wait for either. */
function exploitedRule({ setting, ...names }, counts) {
    return {
        ...names,
        settings: [setting],
        judges: 'all',
        howToPass: 'Update the package; where there is no fix, replace it',
        level: () => 'fail',
        needs: needs/* needsExploitation */.mx,
        judge: (opened) => {
            const { policy, flaws } = opened;
            const note = (0,scope/* noteOnScope */.Q)(opened, ({ open }) => open.filter(counts).length);
            return (0,counting/* countFound */.W)((0,split/* filterOnce */.CV)(flaws, setting, counts), { limit: policy.values[setting] ?? 0 }, note);
        },
        remedy: ({ findings }) => (0,remedies/* updateRemedy */.kH)(findings, 'replace the package, as attackers use this flaw'),
    };
}

// EXTERNAL MODULE: ./src/policy/rules/checks.ts + 1 modules
var checks = __webpack_require__(30676);
;// CONCATENATED MODULE: ./src/policy/rules/image-age.ts



/** Labels and annotations may tell the time that the config does not: the rule about the image reads them. */
const CHECKS = ['CFG-AGE'];
const IMAGE_AGE = {
    id: 'image.age',
    title: 'Days since the image was made',
    settings: ['compliance.max_image_age_days'],
    isDefault: false,
    judges: 'all',
    howToPass: 'Build the image anew; a build that pins its time has to tell the true one in a label',
    level: () => 'fail',
    needs: (opened) => {
        if (ageOf(opened) !== null)
            return null;
        const lacking = (0,checks/* needsChecks */.LY)(opened, CHECKS);
        if (lacking === null)
            return null;
        return {
            ...lacking,
            why: describeDate(opened),
            remedy: 'Let the build write its time into the image, or into org.opencontainers.image.created',
        };
    },
    judge: (opened) => judge(opened, opened.policy.values['compliance.max_image_age_days'] ?? 0),
    remedy: () => 'Build the image anew',
};
function judge(opened, limit) {
    const days = ageOf(opened);
    if (days !== null)
        return (0,rule/* condition */.u)(days > limit, Math.round(days * 10) / 10, { limit });
    const found = (0,checks/* judgeChecks */.LZ)(opened, CHECKS, 'fail');
    return { ...found, value: found.isBroken ? 'too many' : 'few enough', limit };
}
/** Before there were images of this kind: builds that are to be the same at any time write such dates. */
const FIRST_DAY = '2013-03-20';
function isReproducible(created) {
    return created < FIRST_DAY;
}
/** Null where the config does not tell it, or cannot be right. */
function ageOf({ image, asOf }) {
    const created = image?.created ?? null;
    return created === null || isReproducible(created) ? null : (0,rules_days/* daysSince */.M)(created, asOf);
}
function describeDate({ image }) {
    const created = image?.created ?? null;
    if (created === null)
        return 'nothing tells when the image was made';
    const day = created.slice(0, 10);
    return isReproducible(created)
        ? `its date of creation, ${day}, is that of a reproducible build`
        : `its date of creation, ${day}, is none or lies in the future`;
}

;// CONCATENATED MODULE: ./src/policy/rules/image-facts.ts

/** What the manifest and the config tell in numbers. */
const IMAGE_FACT_RULES = [
    factRule({
        id: 'image.size',
        title: 'Megabytes of all layers as stored',
        setting: 'image.max_size_mb',
        howToPass: 'Leave out what the program does not need: build in stages, clean up in the same step',
        remedy: 'Leave out what the program does not need, or build on a smaller base image',
        measure: measureSize,
    }),
    factRule({
        id: 'image.layers',
        title: 'Layers',
        setting: 'image.max_layers',
        howToPass: 'Join steps of the Dockerfile',
        remedy: 'Join steps of the Dockerfile, or build on a base image with fewer layers',
        measure: measureLayers,
    }),
];
function factRule({ setting, remedy, measure, ...names }) {
    return {
        ...names,
        settings: [setting],
        isDefault: false,
        judges: 'all',
        level: () => 'fail',
        needs: (opened) => measure(opened).lacks,
        judge: (opened) => judgeMeasure(measure(opened), opened.policy.values[setting] ?? 0),
        remedy: () => remedy,
    };
}
function judgeMeasure({ value }, limit) {
    return (0,rule/* condition */.u)(value > limit, Math.round(value * 100) / 100, { limit });
}
function unmeasured(why, remedy, value = 0) {
    return { value, lacks: (0,rule/* missing */.L)(why, remedy) };
}
const UNSEEN = unmeasured('nobody opened the image, and no report tells it', 'Scan the image itself instead of evaluating reports');
/** What is known is the least that it can be. */
function measureSize({ image }) {
    if (image === null)
        return UNSEEN;
    const known = image.layers.flatMap((layer) => layer.size ?? []);
    const value = known.reduce((sum, size) => sum + size, 0) / 1_000_000;
    if (known.length === image.layers.length && known.length > 0)
        return { value, lacks: null };
    const why = 'where the image comes from, nobody says how large all its layers are as stored';
    return unmeasured(why, 'Scan the image in its registry', value);
}
function measureLayers({ image }) {
    if (image === null || image.layers.length === 0)
        return UNSEEN;
    return { value: image.layers.length, lacks: null };
}

// EXTERNAL MODULE: ./src/policy/rules/image-rules.ts
var image_rules = __webpack_require__(76197);
// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
;// CONCATENATED MODULE: ./src/policy/rules/second-scanner.ts


/**
 * Where one scanner alone looked, nothing can be confirmed, so that nothing is proves nothing; unless there is
 * so little that the rule is kept even if all of it were.
 */
function needsSecondScanner(opened, judge) {
    if (!wantsTwo(opened.policy) || countScanners(opened) > 1)
        return null;
    const { isBroken, isWarned } = judge({ ...opened, policy: withoutConfidence(opened.policy) });
    if (!isBroken && !isWarned)
        return null;
    return (0,rule/* missing */.L)('only what both scanners found counts, and fewer than two analysed the image', 'Let both scanners run, or set confidence: single');
}
const KEYS = [
    'vulnerabilities.confidence',
    ...domain_severity/* LIMITED_SEVERITIES */.rL.map((severity) => `vulnerabilities.${severity}.confidence`),
];
function wantsTwo({ values }) {
    return KEYS.some((key) => values[key] === 'confirmed');
}
function countScanners({ scans }) {
    const analysed = scans.filter((scan) => scan.state === 'analysed');
    return new Set(analysed.map((scan) => scan.scanner)).size;
}
function withoutConfidence(policy) {
    const rest = Object.entries(policy.values).filter(([key]) => !KEYS.includes(key));
    return { ...policy, values: Object.fromEntries(rest) };
}

// EXTERNAL MODULE: ./src/policy/rules/fixable.ts
var fixable = __webpack_require__(30677);
;// CONCATENATED MODULE: ./src/policy/rules/countable.ts


/** How sure a finding of this severity has to be to count. */
function neededConfidence({ values }, severity) {
    const own = isLimited(severity) ? values[`vulnerabilities.${severity}.confidence`] : undefined;
    return own ?? values['vulnerabilities.confidence'] ?? 'any';
}
/**
 * Whether only what an update fixes counts. Without a number of its own, critical keeps the default: none that
 * an update would remove.
 */
function countsOnlyFixable({ values }, severity) {
    const own = values[`vulnerabilities.${severity}.only_fixable`];
    if (own !== undefined)
        return own;
    if (values['vulnerabilities.only_fixable'] === true)
        return true;
    return severity === 'critical' && values['vulnerabilities.critical.max'] === undefined;
}
function isSure(finding, needed) {
    return SURE[needed].includes(finding.confidence);
}
const SINGLE = ['confirmed', 'single-vendor'];
const SURE = {
    confirmed: ['confirmed'],
    single: SINGLE,
    any: [...SINGLE, 'single-contradicted', 'cpe-only', 'likely-fp', 'not-in-container'],
};
/** For rules over all severities, about scores: fixable where that is asked of all, and as sure as its severity needs. */
function isCounted(finding, policy) {
    const isEnough = policy.values['vulnerabilities.only_fixable'] !== true || (0,fixable/* isFixable */.G)(finding);
    return isEnough && isSure(finding, neededConfidence(policy, finding.severity));
}
function isLimited(severity) {
    return domain_severity/* LIMITED_SEVERITIES */.rL.includes(severity);
}

;// CONCATENATED MODULE: ./src/policy/rules/grace.ts
/** ISO date of the fix that an advisory or a release names; when a feed first saw it is often years late. */
function fixDateOf({ fix }) {
    let first = null;
    for (const { since, sinceKind } of fix.statements) {
        if (since === null || (sinceKind !== 'advisory' && sinceKind !== 'release'))
            continue;
        if (first === null || since < first)
            first = since;
    }
    return first;
}
function dateOf(finding, clock) {
    switch (clock) {
        case 'published':
            return finding.vulnerability.published;
        case 'fix':
            return fixDateOf(finding);
        case 'first_seen':
            return finding.firstSeen;
    }
}
const NONE = { key: null, isOver: () => true, noteOn: () => null };
const CLOCKS = {
    published: 'a date of publication',
    fix: 'a date of a fix that an advisory or a release names',
    first_seen: 'a baseline that tells since when they are known',
};
/** Days of grace of a severity. What has no date counts: the stricter reading. */
function graceOf({ policy: { values }, ground }, severity) {
    const days = values[`vulnerabilities.${severity}.grace_days`];
    if (days === undefined || days === 0)
        return NONE;
    const clock = values['vulnerabilities.grace_since'] ?? 'published';
    const ageOf = (one) => ground.ageOf(dateOf(one, clock));
    return {
        key: `grace ${days} ${clock}`,
        isOver: (one) => (ageOf(one) ?? Infinity) > days,
        noteOn: (findings) => {
            const dateless = findings.filter((one) => ageOf(one) === null).length;
            return dateless === 0
                ? null
                : `${dateless} without ${CLOCKS[clock]} count as older than the ${days} days of grace`;
        },
    };
}

// EXTERNAL MODULE: ./src/policy/rules/origin.ts
var rules_origin = __webpack_require__(50610);
;// CONCATENATED MODULE: ./src/policy/rules/severities.ts











const SEVERITY_RULES = domain_severity/* LIMITED_SEVERITIES */.rL.map(vulnerabilitiesOf);
function vulnerabilitiesOf(severity) {
    const key = `vulnerabilities.${severity}`;
    return {
        id: key,
        title: `Vulnerabilities of severity ${severity}`,
        settings: [`${key}.max`, `${key}.warn`],
        isDefault: true,
        judges: 'changes',
        howToPass: 'Update what can be updated until no more are open than allowed; waive the rest',
        level: (policy) => (limitOf(policy, severity) === null ? 'warn' : 'fail'),
        needs: (opened) => (0,needs/* needsVulnerabilities */.OA)(opened) ?? needsSecondScanner(opened, (one) => severities_judge(one, severity)),
        judge: (opened) => severities_judge(opened, severity),
        remedy: ({ findings }, { policy }) => (0,remedies/* updateRemedy */.kH)(findings, acceptUnfixed(policy, severity, findings)),
    };
}
/** Without a number of its own, critical keeps the default. */
function limitOf({ values }, severity) {
    return values[`vulnerabilities.${severity}.max`] ?? (severity === 'critical' ? 0 : null);
}
function severities_judge(opened, severity) {
    const { counted, note } = countedOf(opened, severity);
    const limit = limitOf(opened.policy, severity);
    const warn = opened.policy.values[`vulnerabilities.${severity}.warn`];
    return (0,counting/* countFound */.W)(counted, { limit, warn }, note);
}
/** What counts of a severity: fixable where that is asked, sure enough, and past its grace. */
function countedOf(opened, severity) {
    const { policy, flaws } = opened;
    const onlyFixable = countsOnlyFixable(policy, severity);
    const needed = neededConfidence(policy, severity);
    const grace = graceOf(opened, severity);
    const isInQuestion = (one) => (!onlyFixable || (0,fixable/* isFixable */.G)(one)) && isSure(one, needed);
    const asked = (0,split/* filterOnce */.CV)(flaws.bySeverity[severity], JSON.stringify(['count', onlyFixable, needed]), isInQuestion);
    const counted = grace.key === null ? asked : (0,split/* filterOnce */.CV)(asked, grace.key, grace.isOver);
    const young = asked.open.length - counted.open.length;
    const spared = young === 0 ? null : `${young} more are within their days of grace`;
    const unseen = (0,scope/* noteOnScope */.Q)(opened, ({ bySeverity }) => bySeverity[severity].open.length);
    return { counted, note: (0,counting/* joinNotes */.A)(grace.noteOn(counted.open), spared, unseen) };
}
/** The one line that accepts what cannot be fixed, where the limit stands. */
function acceptUnfixed(policy, severity, findings) {
    const number = findings.filter((one) => !(0,fixable/* isFixable */.G)(one)).length;
    const key = `vulnerabilities.${severity}`;
    const { values } = policy;
    const isFixableOnly = values['vulnerabilities.only_fixable'] === true;
    const origin = (0,rules_origin/* originOf */.yv)(policy, [`${key}.max`]);
    switch (origin.kind) {
        case 'input':
        case 'default':
            return isFixableOnly
                ? `set max-${severity}: ${number}`
                : `set only-fixable: true, or max-${severity}: ${number}`;
        case 'file':
            return `set ${key}.only_fixable: true, or ${key}.max: ${number}, in ${origin.path}:${origin.line}`;
        case 'standard':
            return 'waive them with a reason and an expiry';
    }
}

;// CONCATENATED MODULE: ./src/policy/rules/layers.ts








const TITLES = {
    base: 'in layers of the base image',
    added: 'above the base image, or of unknown origin',
};
/** Numbers of their own for what the base image brings and for what is built on it. */
const LAYER_RULES = domain_severity/* LIMITED_SEVERITIES */.rL.flatMap((severity) => [
    layerRule(severity, 'base'),
    layerRule(severity, 'added'),
]);
function layerRule(severity, part) {
    const id = `vulnerabilities.${severity}.${part}`;
    return {
        id,
        title: `Vulnerabilities of severity ${severity} ${TITLES[part]}`,
        settings: [id],
        isDefault: false,
        judges: 'changes',
        howToPass: part === 'base'
            ? 'Build on a newer base image; name the base so that its layers can be proved'
            : 'Update what the build adds; name the base so that its layers are told from yours',
        level: () => 'fail',
        needs: (opened) => (0,needs/* needsVulnerabilities */.OA)(opened) ??
            needsSecondScanner(opened, (one) => layers_judge(one, severity, part)) ??
            (part === 'base' ? needsBorder(opened, severity) : null),
        judge: (opened) => layers_judge(opened, severity, part),
        remedy: ({ findings, value }, { policy }) => (0,remedies/* updateRemedy */.kH)(findings, (0,remedies/* acceptLine */.Hu)(policy, id, value)),
    };
}
function layers_judge(opened, severity, part) {
    const { counted, note } = countedOf(opened, severity);
    const limit = opened.policy.values[`vulnerabilities.${severity}.${part}`] ?? 0;
    return (0,counting/* countFound */.W)((0,split/* filterSplit */.Rw)(counted, part === 'base' ? isInBase : isAdded), { limit }, note);
}
function isInBase({ instances }) {
    return instances.some(({ origin }) => origin === 'base');
}
/** What cannot be told from the image's own is held for its own: the stricter reading. */
function isAdded({ instances }) {
    return instances.length === 0 || instances.some(({ origin }) => origin !== 'base');
}
function isUnplaced({ instances }) {
    return instances.length === 0 || instances.some(({ origin }) => origin === 'unknown');
}
/** What may lie in the base counts as added; that the base has few of them it does not prove. */
function needsBorder(opened, severity) {
    const { open } = countedOf(opened, severity).counted;
    const limit = opened.policy.values[`vulnerabilities.${severity}.base`] ?? 0;
    const unplaced = open.filter((one) => isUnplaced(one) && !isInBase(one)).length;
    if (unplaced === 0 || open.filter(isInBase).length + unplaced <= limit)
        return null;
    return (0,rule/* missing */.L)(`of ${unplaced} nobody can tell whether the base image brought them`, 'Name the base image (provenance, an annotation, or the input dockerfile), so that its layers can be compared');
}

// EXTERNAL MODULE: ./src/policy/licences/expression.ts
var licences_expression = __webpack_require__(24649);
// EXTERNAL MODULE: ./src/policy/licences/term.ts
var licences_term = __webpack_require__(30753);
;// CONCATENATED MODULE: ./src/policy/licences/rating.ts


/** Rates licences by both lists of a policy; the same text is read once. */
function createLicenceRater(values) {
    const lists = {
        required: values['compliance.required_licenses'],
        forbidden: values['compliance.forbidden_licenses'] ?? [],
    };
    const known = new Map();
    const speak = {
        required: createSpeaker(lists.required ?? []),
        forbidden: createSpeaker(lists.forbidden),
    };
    return (text) => {
        const rating = known.get(text) ?? rate(text, lists, speak);
        known.set(text, rating);
        return rating;
    };
}
function rate(text, lists, speak) {
    const expression = (0,licences_expression/* readExpression */.J)(text);
    if (expression === null)
        return rateProse(text, lists);
    const isForbidden = (term) => speak.forbidden(term, 'may');
    const isListed = (term) => speak.required(term, 'must');
    const isAllowed = (term) => (lists.required === undefined || speak.required(term, 'must')) && !isForbidden(term);
    return {
        // A reference to a text that only the package has names no licence, but where a list has it.
        isSpdx: (0,licences_expression/* canSatisfy */.o)(expression, (term) => !isReference(term) || isForbidden(term) || isListed(term)),
        isNamedBy: NOWHERE,
        isForbidden: !(0,licences_expression/* canSatisfy */.o)(expression, (term) => !isForbidden(term)),
        isAllowed: lists.required === undefined || (0,licences_expression/* canSatisfy */.o)(expression, isAllowed),
    };
}
function isReference({ family }) {
    return /^(?:documentref-[^:]+:)?licenseref-/.test(family);
}
const NOWHERE = { required: false, forbidden: false };
/** Words that are no expression of SPDX count where a list has them word for word. */
function rateProse(text, { required, forbidden }) {
    const isForbidden = hasWord(forbidden, text);
    const isRequired = hasWord(required ?? [], text);
    return {
        isSpdx: false,
        isNamedBy: { required: isRequired, forbidden: isForbidden },
        isForbidden,
        isAllowed: !isForbidden && (required === undefined || isRequired),
    };
}
function hasWord(list, text) {
    const wanted = text.trim().toLowerCase();
    return list.some((entry) => entry.trim().toLowerCase() === wanted);
}
/** An entry of a list is one licence; one that is none is compared word for word alone. */
function createSpeaker(entries) {
    const terms = entries.flatMap((entry) => {
        const read = (0,licences_expression/* readExpression */.J)(entry);
        return read?.kind === 'licence' ? [read.term] : [];
    });
    return (term, reading) => terms.some((entry) => (0,licences_term/* speaksOf */.T)(entry, term, reading));
}

// EXTERNAL MODULE: ./src/policy/licences/scope.ts
var licences_scope = __webpack_require__(52391);
;// CONCATENATED MODULE: ./src/policy/rules/licences.ts








const LICENCE_RULES = [
    licenceRule({
        id: 'licences.required',
        title: 'Packages under a licence that is not among the allowed ones',
        setting: 'compliance.required_licenses',
        isKnown: ({ isSpdx, isNamedBy }) => isSpdx || isNamedBy.required || isNamedBy.forbidden,
        isWrong: ({ isAllowed }) => !isAllowed,
    }),
    licenceRule({
        id: 'licences.forbidden',
        title: 'Packages under a forbidden licence',
        setting: 'compliance.forbidden_licenses',
        isKnown: ({ isSpdx, isNamedBy }) => isSpdx || isNamedBy.forbidden,
        isWrong: ({ isForbidden }) => isForbidden,
    }),
    unknownLicences(),
];
function licenceRule({ setting, isKnown, isWrong, ...names }) {
    return {
        ...names,
        settings: [setting],
        isDefault: false,
        judges: 'changes',
        howToPass: 'Replace what has such a licence; of a choice (OR) one acceptable branch is enough',
        level: () => 'fail',
        needs: (opened) => (0,needs/* needsKind */.Y7)('licence', opened) ?? needsLicences(opened, isKnown),
        judge: (opened) => {
            const rate = createLicenceRater(opened.policy.values);
            const counted = (0,split/* filterSplit */.Rw)(licencesOf(opened), (one) => {
                const rating = rate(one.rule.id);
                return isKnown(rating) && isWrong(rating);
            });
            return (0,counting/* countFound */.W)(counted, { limit: 0 }, nameLicences(counted.open));
        },
        remedy: ({ findings }) => `Replace ${(0,remedies/* listShort */.VI)(packagesOf(findings))}, or take it under another of its licences and waive it with that reason`,
    };
}
function licencesOf({ policy, image, packages, ground }) {
    const scope = (0,licences_scope/* createLicenceScope */.s)({ policy, image, packages });
    return (0,split/* filterSplit */.Rw)(ground.others, scope.hasFinding);
}
function nameLicences(findings) {
    if (findings.length === 0)
        return null;
    return (0,remedies/* listShort */.VI)([...new Set(findings.map(({ rule }) => rule.id))].sort());
}
function packagesOf(findings) {
    const names = findings.map((one) => one.package?.name ?? one.instances[0]?.path ?? 'a file of the image');
    return [...new Set(names)].sort();
}
/** What has no licence that anybody can name can have any: that it breaks no rule nobody knows. */
function needsLicences(opened, isKnown) {
    const { named, unnamed } = unknownOf(opened, isKnown);
    const names = [...new Set([...packagesOf(named.open), ...unnamed])].sort();
    if (names.length > 0) {
        const what = names.length === 1 ? 'of 1 package' : `of ${names.length} packages`;
        return (0,rule/* missing */.L)(`${what} nobody can name the licence: ${(0,remedies/* listShort */.VI)(names)}`, 'Look their licences up and waive what is acceptable');
    }
    if (opened.isInventoryWhole)
        return null;
    return (0,rule/* missing */.L)('no whole list of the packages of this image is known', 'Let Trivy list all packages (its report with --list-all-pkgs)');
}
function unknownOf(opened, isKnown) {
    const { policy, image, packages, ground } = opened;
    const scope = (0,licences_scope/* createLicenceScope */.s)({ policy, image, packages });
    const rate = createLicenceRater(policy.values);
    const told = new Set([...ground.allOthers.open, ...ground.allOthers.waived].flatMap((one) => one.kind === 'licence' && one.package !== null ? (0,licences_scope/* identityOf */.c)(one.package) : []));
    const isUnknown = (one) => scope.hasFinding(one) && !isKnown(rate(one.rule.id));
    return {
        named: (0,split/* filterSplit */.Rw)(ground.others, isUnknown),
        unnamed: packages
            .filter((one) => scope.hasPackage(one) && !told.has((0,licences_scope/* identityOf */.c)(one)))
            .filter((one) => !ground.isOldPackage(one))
            .map((one) => one.name),
    };
}
function unknownLicences() {
    return {
        id: 'licences.unknown',
        title: 'Packages whose licence nobody can name',
        settings: ['compliance.unknown_licenses'],
        isDefault: false,
        judges: 'changes',
        howToPass: 'Use packages that name their licence as an SPDX expression',
        level: ({ values }) => values['compliance.unknown_licenses'] ?? 'off',
        needs: (opened) => (0,needs/* needsKind */.Y7)('licence', opened),
        judge: (opened) => judgeUnknown(opened, opened.policy),
        remedy: ({ note }) => `Look up the licences, and replace or waive what has none: ${note ?? ''}`,
    };
}
function judgeUnknown(opened, { values }) {
    const { named, unnamed } = unknownOf(opened, ({ isSpdx }) => isSpdx);
    const found = (0,counting/* countFound */.W)(named, { limit: (0,level/* levelLimit */.o)(values['compliance.unknown_licenses']) });
    const value = named.open.length + unnamed.length;
    const names = [...new Set([...packagesOf(named.open), ...unnamed])].sort();
    const isBroken = value > 0;
    return {
        ...found,
        value,
        isBroken,
        isBrokenWithWaived: isBroken || named.waived.length > 0,
        note: (0,counting/* joinNotes */.A)(isBroken ? (0,remedies/* listShort */.VI)(names) : null),
    };
}

// EXTERNAL MODULE: ./src/policy/rules/malware.ts
var malware = __webpack_require__(98605);
;// CONCATENATED MODULE: ./src/policy/rules/misconfigurations.ts




const SEVERITIES = ['critical', 'high', 'medium', 'low'];
/** Failed checks of the scanners, by their severity. */
const MISCONFIGURATION_RULES = SEVERITIES.map(misconfigurationsOf);
function misconfigurationsOf(severity) {
    const id = `misconfigurations.${severity}`;
    return {
        id,
        title: `Misconfigurations of severity ${severity}`,
        settings: [id],
        isDefault: false,
        judges: 'changes',
        howToPass: 'Change the lines of the Dockerfile that the checks name',
        level: () => 'fail',
        needs: (opened) => (0,needs/* needsKind */.Y7)('misconfiguration', opened),
        judge: ({ policy, ground }) => (0,counting/* countFound */.W)((0,split/* filterSplit */.Rw)(ground.others, (one) => one.kind === 'misconfiguration' && one.severity === severity), { limit: policy.values[id] ?? 0 }),
        remedy: ({ findings }) => {
            const titles = findings.flatMap((one) => (one.kind === 'vulnerability' ? [] : one.rule.title));
            return `Change what the checks name: ${(0,remedies/* listShort */.VI)([...new Set(titles)].sort())}`;
        },
    };
}

;// CONCATENATED MODULE: ./src/policy/rules/overdue.ts










/** Fixes that have been known for too long, whatever the count. */
const OVERDUE_RULES = domain_severity/* LIMITED_SEVERITIES */.rL.map(overdueRule);
function overdueRule(severity) {
    const key = `vulnerabilities.${severity}.overdue_days`;
    return {
        id: `vulnerabilities.${severity}.overdue`,
        title: `Fixes of severity ${severity} that are overdue`,
        titleFor: ({ policy }) => `Fixes of severity ${severity} known for more than ${policy.values[key] ?? 0} days`,
        settings: [key],
        isDefault: false,
        judges: 'changes',
        howToPass: 'Bring each fix into the image within the days that the policy gives',
        level: () => 'fail',
        needs: (opened) => (0,needs/* needsVulnerabilities */.OA)(opened) ?? needsSecondScanner(opened, (one) => overdue_judge(one, severity)),
        judge: (opened) => overdue_judge(opened, severity),
        remedy: ({ findings }, { policy }) => (0,remedies/* updateRemedy */.kH)(findings, (0,remedies/* acceptLine */.Hu)(policy, key, 'a longer time')),
    };
}
function overdue_judge(opened, severity) {
    const { policy, flaws, ground } = opened;
    const days = policy.values[`vulnerabilities.${severity}.overdue_days`] ?? 0;
    const needed = neededConfidence(policy, severity);
    const isLate = (one) => (0,fixable/* isFixable */.G)(one) && isSure(one, needed) && (knownDays(one, ground.ageOf) ?? Infinity) > days;
    const late = (0,split/* filterOnce */.CV)(flaws.bySeverity[severity], `overdue ${days} ${needed}`, isLate);
    const undated = late.open.filter((one) => ground.ageOf(fixDateOf(one)) === null).length;
    const unseen = (0,scope/* noteOnScope */.Q)(opened, ({ bySeverity }) => bySeverity[severity].open.filter(isLate).length);
    const note = undated === 0
        ? null
        : `of ${undated} no advisory dates the fix: counted from publication, or as overdue where that is not known either`;
    return (0,counting/* countFound */.W)(late, { limit: 0 }, (0,counting/* joinNotes */.A)(note, unseen));
}
/** No fix is known as one before its flaw is published: that is the longest time that it can be. */
function knownDays(finding, ageOf) {
    return ageOf(fixDateOf(finding)) ?? ageOf(finding.vulnerability.published);
}

;// CONCATENATED MODULE: ./src/policy/rules/pod.ts

/** Settings of pods: nothing in an image tells them, so they are told and never block. */
const POD_RULES = [
    podRule({
        id: 'runtime.allow_privileged',
        title: 'The container does not run privileged',
        isAsked: (values) => values['runtime.allow_privileged'] === false,
    }),
    podRule({
        id: 'runtime.read_only_root_filesystem',
        title: 'The container runs with a read-only root file system',
        isAsked: (values) => values['runtime.read_only_root_filesystem'] === true,
    }),
];
function podRule({ id, title, isAsked }) {
    return {
        id,
        title,
        settings: [id],
        isDefault: false,
        judges: 'all',
        howToPass: 'It never blocks: an admission policy of the cluster has to hold it',
        isKnowable: () => false,
        level: ({ values }) => (isAsked(values) ? 'fail' : 'off'),
        needs: () => (0,rule/* missing */.L)('a setting of the pod, which no image tells', 'Hold it with an admission policy of the cluster'),
        judge: () => (0,rule/* condition */.u)(false, 0, {}),
        remedy: () => 'Hold it with an admission policy of the cluster',
    };
}

// EXTERNAL MODULE: ./src/domain/vulnerability-id.ts
var vulnerability_id = __webpack_require__(60582);
;// CONCATENATED MODULE: ./src/policy/rules/scores.ts









const SCORE_RULES = [cvssRule(), epssRule()];
function cvssRule() {
    return {
        id: 'cvss',
        title: 'Vulnerabilities of a high CVSS score',
        titleFor: ({ policy: { values } }) => `Vulnerabilities with a CVSS score of ${cvssBar(values)} and above`,
        settings: ['vulnerabilities.cvss.at_least', 'vulnerabilities.cvss.max'],
        isDefault: false,
        judges: 'changes',
        howToPass: 'Update what has such a score; waive what cannot be updated',
        level: () => 'fail',
        needs: (opened) => (0,needs/* needsVulnerabilities */.OA)(opened) ?? needsSecondScanner(opened, judgeCvss) ?? needsRating(opened),
        judge: judgeCvss,
        remedy: ({ findings, value }, { policy }) => (0,remedies/* updateRemedy */.kH)(findings, (0,remedies/* acceptLine */.Hu)(policy, 'vulnerabilities.cvss.max', value)),
    };
}
function judgeCvss(opened) {
    const { policy, flaws } = opened;
    const bar = cvssBar(policy.values);
    const isAbove = (one) => isCounted(one, policy) && scoreOf(one) >= bar;
    const limit = policy.values['vulnerabilities.cvss.max'] ?? 0;
    const note = (0,scope/* noteOnScope */.Q)(opened, ({ open }) => open.filter(isAbove).length);
    return (0,counting/* countFound */.W)((0,split/* filterSplit */.Rw)(flaws, isAbove), { limit }, note);
}
function judgeEpss(opened) {
    const { policy, flaws } = opened;
    const isLikely = (one) => isCounted(one, policy) && isAboveBars(one, policy.values);
    const limit = policy.values['vulnerabilities.epss.max'] ?? 0;
    const note = (0,scope/* noteOnScope */.Q)(opened, ({ open }) => open.filter(isLikely).length);
    return (0,counting/* countFound */.W)((0,split/* filterSplit */.Rw)(flaws, isLikely), { limit }, note);
}
/** True when the rule is kept even if all of these were above its bar. */
function isKeptWith(unscored, { findings, limit }) {
    return unscored === 0 || findings.length + unscored <= Number(limit);
}
/** Without a bar every vulnerability with a score counts: somebody set a number for them. */
function cvssBar(values) {
    return values['vulnerabilities.cvss.at_least'] ?? 0;
}
/** CVSS v3.1 and v4.0 give each word of severity a range; without a score its highest value counts. */
const HIGHEST_OF = { critical: 10, high: 8.9, medium: 6.9, low: 3.9, negligible: 0, unknown: -1 };
function scoreOf({ score, severity }) {
    return score?.score ?? HIGHEST_OF[severity];
}
function needsRating(opened) {
    const { policy, flaws } = opened;
    const unrated = flaws.bySeverity.unknown.open.filter((one) => one.score === null && isCounted(one, policy));
    if (isKeptWith(unrated.length, judgeCvss(opened)))
        return null;
    return (0,rule/* missing */.L)(`${unrated.length} have neither a CVSS score nor a severity`, 'Wait until somebody rates them, or waive them');
}
function epssRule() {
    return {
        id: 'epss',
        title: 'Vulnerabilities that are likely to be exploited (EPSS)',
        titleFor: ({ policy: { values } }) => `Vulnerabilities with an EPSS ${describeBars(values)}`,
        settings: [
            'vulnerabilities.epss.score_at_least',
            'vulnerabilities.epss.percentile_at_least',
            'vulnerabilities.epss.max',
        ],
        isDefault: false,
        judges: 'changes',
        howToPass: 'Update what is likely to be exploited; waive what cannot be updated',
        level: () => 'fail',
        needs: (opened) => (0,needs/* needsVulnerabilities */.OA)(opened) ?? needsSecondScanner(opened, judgeEpss) ?? needsEpss(opened),
        judge: judgeEpss,
        remedy: ({ findings, value }, { policy }) => (0,remedies/* updateRemedy */.kH)(findings, (0,remedies/* acceptLine */.Hu)(policy, 'vulnerabilities.epss.max', value)),
    };
}
/** Either bar is enough: a new model of EPSS moves all scores and leaves the percentiles what they mean. */
function isAboveBars({ epss }, values) {
    if (epss === null)
        return false;
    const score = values['vulnerabilities.epss.score_at_least'];
    const percentile = values['vulnerabilities.epss.percentile_at_least'];
    if (score === undefined && percentile === undefined)
        return true;
    return epss.score >= (score ?? Infinity) || epss.percentile >= (percentile ?? Infinity);
}
function describeBars(values) {
    const score = values['vulnerabilities.epss.score_at_least'];
    const percentile = values['vulnerabilities.epss.percentile_at_least'];
    const bars = [
        ...(score === undefined ? [] : [`score of ${score} and above`]),
        ...(percentile === undefined ? [] : [`percentile of ${percentile} and above`]),
    ];
    return bars.length === 0 ? 'score' : bars.join(' or ');
}
/** EPSS scores CVEs alone: what has no CVE can have none, and so is not missing. */
function needsEpss(opened) {
    const { policy, flaws } = opened;
    const unscored = flaws.open.filter((one) => one.epss === null && hasCve(one) && isCounted(one, policy));
    if (isKeptWith(unscored.length, judgeEpss(opened)))
        return null;
    return (0,rule/* missing */.L)(`nobody gives an EPSS score for ${unscored.length} CVEs`, 'Let Grype run, or let the run reach the list of FIRST (input epss-url)');
}
function hasCve({ vulnerability }) {
    return (0,vulnerability_id/* isCve */.vQ)(vulnerability.id) || vulnerability.aliases.some(vulnerability_id/* isCve */.vQ);
}

;// CONCATENATED MODULE: ./src/policy/rules/secrets.ts




/** Secrets that somebody put into the image: a package of the system brings sample keys of its own. */
const SECRETS = {
    id: 'secrets',
    title: 'Secrets of severity high and above in files that no package owns',
    titleFor: ({ policy }) => `Secrets of severity ${severityOf(policy)} ${severityOf(policy) === 'critical' ? 'in' : 'and above in'} files that no package owns`,
    settings: ['secrets.max', 'secrets.severity', 'secrets.layers'],
    isDefault: true,
    judges: 'all',
    howToPass: 'Take every secret out of every layer, and hand it over at run time',
    level: () => 'fail',
    needs: (opened) => (0,needs/* needsKind */.Y7)('secret', opened),
    judge: ({ policy, ground }) => (0,counting/* countFound */.W)((0,split/* filterSplit */.Rw)(ground.others, (one) => isPlanted(one, policy)), { limit: policy.values['secrets.max'] ?? 0 }),
    remedy: () => 'Revoke the secret, remove it from every layer (a later layer only hides it) and hand it over at run time',
};
function severityOf({ values }) {
    return values['secrets.severity'] ?? 'high';
}
function isPlanted(finding, policy) {
    return (finding.kind === 'secret' &&
        !finding.packageOwned &&
        (0,domain_severity/* isAtLeast */.du)(finding.severity, severityOf(policy)) &&
        (policy.values['secrets.layers'] === 'all' ||
            finding.instances.some((instance) => instance.origin !== 'base')));
}

;// CONCATENATED MODULE: ./src/policy/rules/signing.ts

/**
 * An image is signed after it passed the gate of its build, so there nothing can be known. Later it has to be
 * signed, and nothing here verifies signatures yet: unverified is unsigned.
 */
const SIGNING = {
    id: 'signing',
    title: 'The image is signed by an allowed signer',
    settings: ['signing.required'],
    isDefault: false,
    judges: 'all',
    howToPass: 'At the stages deploy and monitor: nothing does until signatures are verified',
    isKnowable: isSignedBy,
    level: ({ values }) => (values['signing.required'] === true ? 'fail' : 'off'),
    needs: ({ circumstances }) => isSignedBy(circumstances)
        ? null
        : (0,rule/* missing */.L)('an image is signed after it passed the gate of its build; the stages deploy and monitor ask for it', 'Judge the image again with stage: deploy'),
    judge: ({ circumstances }) => isSignedBy(circumstances)
        ? (0,rule/* condition */.u)(true, 'not verified', {
            limit: 'signed',
            note: 'this version does not verify signatures',
        })
        : (0,rule/* condition */.u)(false, 0, { limit: 'signed' }),
    remedy: () => 'This version does not verify signatures: verify them beside it and leave signing.required out, or judge at stage: build',
};
function isSignedBy({ stage }) {
    return stage !== 'build';
}

;// CONCATENATED MODULE: ./src/policy/rules/unfixed.ts




/** Blocks nobody who cannot act, but nobody should have to look for it either. */
const CRITICAL_WITHOUT_FIX = {
    id: 'vulnerabilities.critical.unfixed',
    title: 'Critical vulnerabilities that no update fixes yet',
    settings: [],
    isDefault: true,
    judges: 'changes',
    howToPass: 'It only warns: watch for a fix, or remove the package',
    level: () => 'warn',
    needs: needs/* needsVulnerabilities */.OA,
    judge: ({ flaws }) => (0,counting/* countFound */.W)((0,split/* filterSplit */.Rw)(flaws.bySeverity.critical, (one) => !(0,fixable/* isFixable */.G)(one)), { limit: null }),
    remedy: () => 'Nothing to update yet: watch for a fix, or remove the package',
};

;// CONCATENATED MODULE: ./src/policy/rules/table.ts




















/** Every rule with a name of its own, in the order in which a reader wants them. Adding one is adding it here. */
const RULES = [
    ...EXPLOITED_RULES,
    malware/* MALWARE */.Y,
    SECRETS,
    ...SEVERITY_RULES,
    CRITICAL_WITHOUT_FIX,
    ...LAYER_RULES,
    ...OVERDUE_RULES,
    ...SCORE_RULES,
    deadlines/* DEADLINES */.Y,
    END_OF_LIFE,
    ...MISCONFIGURATION_RULES,
    ...LICENCE_RULES,
    IMAGE_AGE,
    ...IMAGE_FACT_RULES,
    ...image_rules/* IMAGE_RULES */.Ug,
    DIGEST_REQUIRED,
    ...COVERAGE_RULES,
    SIGNING,
    image_rules/* ROOT_ALLOWED */.gq,
    ...POD_RULES,
];
/** Ids that `when_not_assessed` can name, beside those of rules about the image. */
const RULE_IDS = RULES.map((rule) => rule.id);
/** The rules that this policy asks for, the default gate's own among them. */
function rulesOf(policy) {
    return [...RULES, ...(0,image_rules/* namedImageRules */.QQ)(policy)].filter((rule) => (rule.isDefault || isDemanded(rule, policy)) && rule.level(policy) !== 'off');
}
/** True when a setting of the policy asks for the rule. */
function isDemanded(rule, policy) {
    return rule.settings.some((key) => (0,rules_origin/* isSet */.vM)(policy, key));
}


/***/ }),

/***/ 20734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O5: () => (/* binding */ byRank),
/* harmony export */   SG: () => (/* binding */ takeFirst),
/* harmony export */   T4: () => (/* binding */ BY_IDENTITY),
/* harmony export */   XY: () => (/* binding */ distinctTexts),
/* harmony export */   al: () => (/* binding */ inOrder),
/* harmony export */   n6: () => (/* binding */ compareText),
/* harmony export */   qs: () => (/* binding */ severityRank)
/* harmony export */ });
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(61245);

/** By code unit, which no locale changes. */
function compareText(a, b) {
    if (a === b)
        return 0;
    return a < b ? -1 : 1;
}
/**
 * The values in order, one at a time. A rank is sorted only when it is reached, so that a table of twenty
 * rows does not pay for a hundred thousand findings.
 */
function* inOrder(values, { rank, compare }) {
    for (const peers of byRank(values, rank))
        yield* peers.sort(compare);
}
/** The values of each rank, the smallest rank first; within a rank as they came. */
function* byRank(values, rank) {
    const ranks = new Map();
    for (const value of values) {
        const place = rank(value);
        const peers = ranks.get(place);
        if (peers === undefined)
            ranks.set(place, [value]);
        else
            peers.push(value);
    }
    for (const place of [...ranks.keys()].sort((a, b) => a - b))
        yield ranks.get(place) ?? [];
}
const RANKS = Object.fromEntries(_domain_severity_js__WEBPACK_IMPORTED_MODULE_0__/* .SEVERITIES */ .oC.map((severity, rank) => [severity, rank]));
/** 0 for critical. */
function severityRank(severity) {
    return RANKS[severity];
}
/** Worst first, then by identity: the order of findings in files that machines read. */
const BY_IDENTITY = {
    rank: (finding) => severityRank(finding.severity),
    compare: (a, b) => compareText(a.key, b.key) || compareText(a.id, b.id),
};
/** Sorted and without doubles; what is so already, as merged findings are, costs no copy. */
function distinctTexts(texts) {
    for (let index = 1; index < texts.length; index += 1) {
        if (!isBefore(texts[index - 1], texts[index]))
            return [...new Set(texts)].sort(compareText);
    }
    return texts;
}
function isBefore(a, b) {
    return a !== undefined && b !== undefined && a < b;
}
/** The first `count` of what may be many more. */
function takeFirst(values, count) {
    const taken = [];
    if (count <= 0)
        return taken;
    for (const value of values) {
        taken.push(value);
        if (taken.length >= count)
            break;
    }
    return taken;
}


/***/ }),

/***/ 72691:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Aj: () => (/* binding */ findingTitle),
/* harmony export */   D6: () => (/* binding */ describeFix),
/* harmony export */   DZ: () => (/* binding */ describeDatabase),
/* harmony export */   Gv: () => (/* binding */ findingSubject),
/* harmony export */   Il: () => (/* binding */ findingLabel),
/* harmony export */   LJ: () => (/* binding */ toTarget),
/* harmony export */   XT: () => (/* binding */ listSome),
/* harmony export */   Xl: () => (/* binding */ SCANNER_TITLES),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   f$: () => (/* binding */ findingName),
/* harmony export */   kB: () => (/* binding */ describeFeed),
/* harmony export */   lL: () => (/* binding */ packageLabel),
/* harmony export */   nx: () => (/* binding */ OUTCOME_WORDS),
/* harmony export */   pq: () => (/* binding */ countOf),
/* harmony export */   wG: () => (/* binding */ pathsOf),
/* harmony export */   wv: () => (/* binding */ describeCounts),
/* harmony export */   xK: () => (/* binding */ KIND_NOUNS)
/* harmony export */ });
/* harmony import */ var _domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50213);
/* harmony import */ var _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(61245);
/* harmony import */ var _order_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(20734);



/*
 * What is said in more than one format. Foreign text passes through unchanged: each format has its own
 * way to make it harmless.
 */
/** `1 finding`, `2 findings`; numbers with thousands separators. */
function countOf(count, one, many = `${one}s`) {
    return `${formatNumber(count)} ${count === 1 ? one : many}`;
}
/** `12345` as `12,345`, whatever the locale of the machine. */
function formatNumber(value) {
    return String(value).replace(/^\d+$/, (digits) => digits.replace(/\B(?=(\d{3})+$)/g, ','));
}
/** The id that a reader looks up: the vulnerability's or the rule's. */
function findingLabel(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.id : finding.rule.id;
}
function findingTitle(finding) {
    return finding.kind === 'vulnerability' ? finding.vulnerability.title : finding.rule.title;
}
/** What people call a finding, and what explains it: vulnerabilities and licences go by id, the rest by title. */
function findingName(finding) {
    const [id, title] = [findingLabel(finding), findingTitle(finding)];
    const isKnownById = finding.kind === 'vulnerability' || finding.kind === 'licence';
    return isKnownById || title === '' ? { main: id, detail: title } : { main: title, detail: id };
}
/** A package as its own people write it: `@scope/name`, `group:artifact`, and system packages bare. */
function packageLabel(subject) {
    const { type, namespace, name } = subject;
    // The purl namespace of a system package is the distribution, which belongs to the image.
    if (namespace === null || namespace === '' || (0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(type))
        return name;
    return type === 'maven' ? `${namespace}:${name}` : `${namespace}/${name}`;
}
/** What a finding is in: its package, else its file with line, else the image's settings. */
function findingSubject(finding) {
    if (finding.package !== null)
        return packageLabel(finding.package);
    return filePlace(finding) ?? 'image configuration';
}
function filePlace(finding) {
    const [path] = pathsOf([finding]);
    const line = finding.kind === 'vulnerability' ? null : finding.line;
    if (path === undefined)
        return null;
    return line === null ? path : `${path}:${line}`;
}
/**
 * Paths in the image, sorted, without doubles. A system package has none: what scanners give for it is the
 * package database, which says nothing.
 */
function pathsOf(findings) {
    return (0,_order_js__WEBPACK_IMPORTED_MODULE_1__/* .distinctTexts */ .XY)(findings
        .filter((finding) => !(0,_domain_package_type_js__WEBPACK_IMPORTED_MODULE_0__/* .isSystemType */ .M)(finding.package?.type ?? ''))
        .flatMap((finding) => finding.instances.flatMap((instance) => instance.path ?? [])));
}
/** The version to go to, `≥` before the bound of a range, or why there is none. */
function describeFix(fix) {
    switch (fix.state) {
        case 'fixed':
            return fix.version === null ? 'yes' : toTarget(fix.version, fix);
        case 'not-fixed':
            return 'no fix yet';
        case 'wont-fix':
            return 'will not be fixed';
        case 'deferred':
            return 'fix deferred';
        case 'end-of-life':
            return 'none: end of life';
        case 'unknown':
            return 'unknown';
    }
}
/** A version that fixes: of a range, the first release at or above it is meant. */
function toTarget(version, { isApproximate }) {
    return isApproximate ? `≥ ${version}` : version;
}
const KIND_NOUNS = {
    secret: ['secret', 'secrets'],
    misconfiguration: ['misconfiguration', 'misconfigurations'],
    licence: ['licence', 'licences'],
    malware: ['malware', 'malware'],
};
/** `7 vulnerabilities (2 critical, 5 low), 4 of 7 fixable, 1 known to be exploited, 1 secret`. */
function describeCounts(counts) {
    const vulnerabilities = _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.reduce((sum, severity) => sum + counts[severity], 0);
    const severities = _domain_severity_js__WEBPACK_IMPORTED_MODULE_2__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0)
        .map((severity) => `${formatNumber(counts[severity])} ${severity}`)
        .join(', ');
    const more = [
        counted(counts.knownExploited, 'known to be exploited', 'known to be exploited'),
        counted(counts.secrets, ...KIND_NOUNS.secret),
        counted(counts.misconfigurations, ...KIND_NOUNS.misconfiguration),
        counted(counts.licences, ...KIND_NOUNS.licence),
        counted(counts.waived, 'waived', 'waived'),
    ];
    if (vulnerabilities === 0)
        return ['no open vulnerabilities', ...more.flat()].join(', ');
    const total = countOf(vulnerabilities, 'vulnerability', 'vulnerabilities');
    const fixable = `${formatNumber(counts.fixable)} of ${formatNumber(vulnerabilities)} fixable`;
    return [`${total} (${severities})`, fixable, ...more.flat()].join(', ');
}
function counted(count, one, many) {
    return count === 0 ? [] : [countOf(count, one, many)];
}
/** The scanners as their makers write them. */
const SCANNER_TITLES = {
    grype: 'Grype',
    trivy: 'Trivy',
};
/** The outcome as a reader's word. */
const OUTCOME_WORDS = {
    pass: 'pass',
    fail: 'fail',
    'nothing-analysed': 'nothing analysed',
    'scan-failed': 'scan failed',
};
/** `built 2026-08-20, 1 day old`; sample databases have no age that means anything. */
function describeDatabase(database) {
    const built = `built ${database.built.slice(0, 10)}`;
    if (database.ageDays === null)
        return `${built}, sample data`;
    return `${built}, ${countOf(database.ageDays, 'day')} old`;
}
/** `kev of 2026-08-20, 1 day old`. */
function describeFeed({ name, date, ageDays }) {
    return `${name} of ${date.slice(0, 10)}, ${countOf(ageDays, 'day')} old`;
}
/** `openssl, zlib and 3 more`. */
function listSome(items, most) {
    const shown = items.slice(0, most);
    const left = items.length - shown.length;
    if (left > 0)
        return `${shown.join(', ')} and ${formatNumber(left)} more`;
    return shown.length < 2
        ? shown.join('')
        : `${shown.slice(0, -1).join(', ')} and ${shown.at(-1) ?? ''}`;
}


/***/ }),

/***/ 53988:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["389-exception","Asterisk-exception","Autoconf-exception-2.0","Autoconf-exception-3.0","Autoconf-exception-generic","Autoconf-exception-generic-3.0","Autoconf-exception-macro","Bison-exception-1.24","Bison-exception-2.2","Bootloader-exception","Classpath-exception-2.0","CLISP-exception-2.0","cryptsetup-OpenSSL-exception","DigiRule-FOSS-exception","eCos-exception-2.0","Fawkes-Runtime-exception","FLTK-exception","fmt-exception","Font-exception-2.0","freertos-exception-2.0","GCC-exception-2.0","GCC-exception-2.0-note","GCC-exception-3.1","Gmsh-exception","GNAT-exception","GNOME-examples-exception","GNU-compiler-exception","gnu-javamail-exception","GPL-3.0-interface-exception","GPL-3.0-linking-exception","GPL-3.0-linking-source-exception","GPL-CC-1.0","GStreamer-exception-2005","GStreamer-exception-2008","i2p-gpl-java-exception","KiCad-libraries-exception","LGPL-3.0-linking-exception","libpri-OpenH323-exception","Libtool-exception","Linux-syscall-note","LLGPL","LLVM-exception","LZMA-exception","mif-exception","OCaml-LGPL-linking-exception","OCCT-exception-1.0","OpenJDK-assembly-exception-1.0","openvpn-openssl-exception","PS-or-PDF-font-exception-20170817","QPL-1.0-INRIA-2004-exception","Qt-GPL-exception-1.0","Qt-LGPL-exception-1.1","Qwt-exception-1.0","SANE-exception","SHL-2.0","SHL-2.1","stunnel-exception","SWI-exception","Swift-exception","Texinfo-exception","u-boot-exception-2.0","UBDL-exception","Universal-FOSS-exception-1.0","vsftpd-openssl-exception","WxWindows-exception-3.1","x11vnc-openssl-exception"]');

/***/ }),

/***/ 3389:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["AGPL-1.0","AGPL-3.0","BSD-2-Clause-FreeBSD","BSD-2-Clause-NetBSD","GFDL-1.1","GFDL-1.2","GFDL-1.3","GPL-1.0","GPL-2.0","GPL-2.0-with-GCC-exception","GPL-2.0-with-autoconf-exception","GPL-2.0-with-bison-exception","GPL-2.0-with-classpath-exception","GPL-2.0-with-font-exception","GPL-3.0","GPL-3.0-with-GCC-exception","GPL-3.0-with-autoconf-exception","LGPL-2.0","LGPL-2.1","LGPL-3.0","Net-SNMP","Nunit","StandardML-NJ","bzip2-1.0.5","eCos-2.0","wxWindows"]');

/***/ }),

/***/ 75204:
/***/ ((module) => {

module.exports = /*#__PURE__*/JSON.parse('["0BSD","3D-Slicer-1.0","AAL","ADSL","AFL-1.1","AFL-1.2","AFL-2.0","AFL-2.1","AFL-3.0","AGPL-1.0-only","AGPL-1.0-or-later","AGPL-3.0-only","AGPL-3.0-or-later","ALGLIB-Documentation","AMD-newlib","AMDPLPA","AML","AML-glslang","AMPAS","ANTLR-PD","ANTLR-PD-fallback","APAFML","APL-1.0","APSL-1.0","APSL-1.1","APSL-1.2","APSL-2.0","ASWF-Digital-Assets-1.0","ASWF-Digital-Assets-1.1","Abstyles","AdaCore-doc","Adobe-2006","Adobe-Display-PostScript","Adobe-Glyph","Adobe-Utopia","Advanced-Cryptics-Dictionary","Afmparse","Aladdin","Apache-1.0","Apache-1.1","Apache-2.0","App-s2p","Arphic-1999","Artistic-1.0","Artistic-1.0-Perl","Artistic-1.0-cl8","Artistic-2.0","Artistic-dist","Aspell-RU","BOLA-1.1","BSD-1-Clause","BSD-2-Clause","BSD-2-Clause-Darwin","BSD-2-Clause-Patent","BSD-2-Clause-Views","BSD-2-Clause-first-lines","BSD-2-Clause-pkgconf-disclaimer","BSD-2-Clause-pos-unchanged","BSD-3-Clause","BSD-3-Clause-Attribution","BSD-3-Clause-Clear","BSD-3-Clause-HP","BSD-3-Clause-LBNL","BSD-3-Clause-Modification","BSD-3-Clause-No-Military-License","BSD-3-Clause-No-Nuclear-License","BSD-3-Clause-No-Nuclear-License-2014","BSD-3-Clause-No-Nuclear-Warranty","BSD-3-Clause-Open-MPI","BSD-3-Clause-OpenWebUI","BSD-3-Clause-Sun","BSD-3-Clause-Tso","BSD-3-Clause-acpica","BSD-3-Clause-flex","BSD-4-Clause","BSD-4-Clause-Shortened","BSD-4-Clause-UC","BSD-4.3RENO","BSD-4.3TAHOE","BSD-Advertising-Acknowledgement","BSD-Attribution-HPND-disclaimer","BSD-Inferno-Nettverk","BSD-Mark-Modifications","BSD-Protection","BSD-Source-Code","BSD-Source-Code-no-disclaimer","BSD-Source-alt-GPL","BSD-Source-beginning-file","BSD-Systemics","BSD-Systemics-W3Works","BSD-ask-to-endorse","BSL-1.0","BUSL-1.1","Baekmuk","Bahyph","Barr","Beerware","BitTorrent-1.0","BitTorrent-1.1","Bitstream-Charter","Bitstream-Vera","BlueOak-1.0.0","Boehm-GC","Boehm-GC-without-fee","Borceux","Brian-Gladman-2-Clause","Brian-Gladman-3-Clause","Brian-Gladman-3-Clause-no-conversion","Buddy","Bugroff","C-UDA-1.0","CAL-1.0","CAL-1.0-Combined-Work-Exception","CAPEC-tou","CATOSL-1.1","CC-BY-1.0","CC-BY-2.0","CC-BY-2.5","CC-BY-2.5-AU","CC-BY-3.0","CC-BY-3.0-AT","CC-BY-3.0-AU","CC-BY-3.0-DE","CC-BY-3.0-IGO","CC-BY-3.0-NL","CC-BY-3.0-US","CC-BY-4.0","CC-BY-NC-1.0","CC-BY-NC-2.0","CC-BY-NC-2.5","CC-BY-NC-3.0","CC-BY-NC-3.0-DE","CC-BY-NC-3.0-IGO","CC-BY-NC-4.0","CC-BY-NC-ND-1.0","CC-BY-NC-ND-2.0","CC-BY-NC-ND-2.5","CC-BY-NC-ND-3.0","CC-BY-NC-ND-3.0-DE","CC-BY-NC-ND-3.0-IGO","CC-BY-NC-ND-4.0","CC-BY-NC-SA-1.0","CC-BY-NC-SA-2.0","CC-BY-NC-SA-2.0-DE","CC-BY-NC-SA-2.0-FR","CC-BY-NC-SA-2.0-UK","CC-BY-NC-SA-2.5","CC-BY-NC-SA-3.0","CC-BY-NC-SA-3.0-DE","CC-BY-NC-SA-3.0-IGO","CC-BY-NC-SA-4.0","CC-BY-ND-1.0","CC-BY-ND-2.0","CC-BY-ND-2.5","CC-BY-ND-3.0","CC-BY-ND-3.0-DE","CC-BY-ND-4.0","CC-BY-SA-1.0","CC-BY-SA-2.0","CC-BY-SA-2.0-UK","CC-BY-SA-2.1-JP","CC-BY-SA-2.5","CC-BY-SA-3.0","CC-BY-SA-3.0-AT","CC-BY-SA-3.0-DE","CC-BY-SA-3.0-IGO","CC-BY-SA-4.0","CC-PDDC","CC-PDM-1.0","CC-SA-1.0","CC0-1.0","CDDL-1.0","CDDL-1.1","CDL-1.0","CDLA-Permissive-1.0","CDLA-Permissive-2.0","CDLA-Sharing-1.0","CECILL-1.0","CECILL-1.1","CECILL-2.0","CECILL-2.1","CECILL-B","CECILL-C","CERN-OHL-1.1","CERN-OHL-1.2","CERN-OHL-P-2.0","CERN-OHL-S-2.0","CERN-OHL-W-2.0","CFITSIO","CMU-Mach","CMU-Mach-nodoc","CNRI-Jython","CNRI-Python","CNRI-Python-GPL-Compatible","COIL-1.0","CPAL-1.0","CPL-1.0","CPOL-1.02","CUA-OPL-1.0","Caldera","Caldera-no-preamble","Catharon","ClArtistic","Clips","Community-Spec-1.0","Condor-1.1","Cornell-Lossless-JPEG","Cronyx","Crossword","CryptoSwift","CrystalStacker","Cube","D-FSL-1.0","DEC-3-Clause","DL-DE-BY-2.0","DL-DE-ZERO-2.0","DOC","DRL-1.0","DRL-1.1","DSDP","DocBook-DTD","DocBook-Schema","DocBook-Stylesheet","DocBook-XML","Dotseqn","ECL-1.0","ECL-2.0","EFL-1.0","EFL-2.0","EPICS","EPL-1.0","EPL-2.0","ESA-PL-permissive-2.4","ESA-PL-strong-copyleft-2.4","ESA-PL-weak-copyleft-2.4","EUDatagrid","EUPL-1.0","EUPL-1.1","EUPL-1.2","Elastic-2.0","Entessa","ErlPL-1.1","Eurosym","FBM","FDK-AAC","FDK-MPEG-H","FSFAP","FSFAP-no-warranty-disclaimer","FSFUL","FSFULLR","FSFULLRSD","FSFULLRWD","FSL-1.1-ALv2","FSL-1.1-MIT","FTL","Fair","Ferguson-Twofish","Frameworx-1.0","FreeBSD-DOC","FreeImage","Furuseth","GCR-docs","GD","GFDL-1.1-invariants-only","GFDL-1.1-invariants-or-later","GFDL-1.1-no-invariants-only","GFDL-1.1-no-invariants-or-later","GFDL-1.1-only","GFDL-1.1-or-later","GFDL-1.2-invariants-only","GFDL-1.2-invariants-or-later","GFDL-1.2-no-invariants-only","GFDL-1.2-no-invariants-or-later","GFDL-1.2-only","GFDL-1.2-or-later","GFDL-1.3-invariants-only","GFDL-1.3-invariants-or-later","GFDL-1.3-no-invariants-only","GFDL-1.3-no-invariants-or-later","GFDL-1.3-only","GFDL-1.3-or-later","GL2PS","GLWTPL","GPL-1.0-only","GPL-1.0-or-later","GPL-2.0-only","GPL-2.0-or-later","GPL-3.0-only","GPL-3.0-or-later","Game-Programming-Gems","Giftware","Glide","Glulxe","Graphics-Gems","Gutmann","HDF5","HIDAPI","HP-1986","HP-1989","HPND","HPND-DEC","HPND-Fenneberg-Livingston","HPND-INRIA-IMAG","HPND-Intel","HPND-Kevlin-Henney","HPND-MIT-disclaimer","HPND-Markus-Kuhn","HPND-Netrek","HPND-Pbmplus","HPND-SMC","HPND-UC","HPND-UC-export-US","HPND-doc","HPND-doc-sell","HPND-export-US","HPND-export-US-acknowledgement","HPND-export-US-modify","HPND-export2-US","HPND-merchantability-variant","HPND-sell-MIT-disclaimer-xserver","HPND-sell-regexpr","HPND-sell-variant","HPND-sell-variant-MIT-disclaimer","HPND-sell-variant-MIT-disclaimer-rev","HPND-sell-variant-critical-systems","HTMLTIDY","HaskellReport","Hippocratic-2.1","Hippocratic-3.0-core","IBM-pibs","ICU","IEC-Code-Components-EULA","IJG","IJG-short","IPA","IPL-1.0","ISC","ISC-Veillard","ISO-permission","ImageMagick","Imlib2","Info-ZIP","Informatica","Inner-Net-2.0","InnoSetup","Intel","Intel-ACPI","Interbase-1.0","JPL-image","JPNIC","JSON","Jam","JasPer-2.0","Kastrup","Kazlib","Knuth-CTAN","LAL-1.2","LAL-1.3","LGPL-2.0-only","LGPL-2.0-or-later","LGPL-2.1-only","LGPL-2.1-or-later","LGPL-3.0-only","LGPL-3.0-or-later","LGPLLR","LOOP","LPD-document","LPL-1.0","LPL-1.02","LPPL-1.0","LPPL-1.1","LPPL-1.2","LPPL-1.3a","LPPL-1.3c","LZMA-SDK-9.11-to-9.20","LZMA-SDK-9.22","Latex2e","Latex2e-translated-notice","Leptonica","LiLiQ-P-1.1","LiLiQ-R-1.1","LiLiQ-Rplus-1.1","Libpng","Linux-OpenIB","Linux-man-pages-1-para","Linux-man-pages-copyleft","Linux-man-pages-copyleft-2-para","Linux-man-pages-copyleft-var","Lucida-Bitmap-Fonts","MIPS","MIT","MIT-0","MIT-CMU","MIT-Click","MIT-Festival","MIT-Khronos-old","MIT-Modern-Variant","MIT-STK","MIT-Wu","MIT-advertising","MIT-enna","MIT-feh","MIT-open-group","MIT-testregex","MITNFA","MMIXware","MMPL-1.0.1","MPEG-SSG","MPL-1.0","MPL-1.1","MPL-2.0","MPL-2.0-no-copyleft-exception","MS-LPL","MS-PL","MS-RL","MTLL","MVT-1.1","Mackerras-3-Clause","Mackerras-3-Clause-acknowledgment","MakeIndex","Martin-Birgmeier","McPhee-slideshow","Minpack","MirOS","Motosoto","MulanPSL-1.0","MulanPSL-2.0","Multics","Mup","NAIST-2003","NASA-1.3","NBPL-1.0","NCBI-PD","NCGL-UK-2.0","NCL","NCSA","NGPL","NICTA-1.0","NIST-PD","NIST-PD-TNT","NIST-PD-fallback","NIST-Software","NLOD-1.0","NLOD-2.0","NLPL","NOSL","NPL-1.0","NPL-1.1","NPOSL-3.0","NRL","NTIA-PD","NTP","NTP-0","Naumen","NetCDF","Newsletr","Nokia","Noweb","O-UDA-1.0","OAR","OCCT-PL","OCLC-2.0","ODC-By-1.0","ODbL-1.0","OFFIS","OFL-1.0","OFL-1.0-RFN","OFL-1.0-no-RFN","OFL-1.1","OFL-1.1-RFN","OFL-1.1-no-RFN","OGC-1.0","OGDL-Taiwan-1.0","OGL-Canada-2.0","OGL-UK-1.0","OGL-UK-2.0","OGL-UK-3.0","OGTSL","OLDAP-1.1","OLDAP-1.2","OLDAP-1.3","OLDAP-1.4","OLDAP-2.0","OLDAP-2.0.1","OLDAP-2.1","OLDAP-2.2","OLDAP-2.2.1","OLDAP-2.2.2","OLDAP-2.3","OLDAP-2.4","OLDAP-2.5","OLDAP-2.6","OLDAP-2.7","OLDAP-2.8","OLFL-1.3","OML","OPL-1.0","OPL-UK-3.0","OPUBL-1.0","OSC-1.0","OSET-PL-2.1","OSL-1.0","OSL-1.1","OSL-2.0","OSL-2.1","OSL-3.0","OSSP","OpenMDW-1.0","OpenPBS-2.3","OpenSSL","OpenSSL-standalone","OpenVision","PADL","PDDL-1.0","PHP-3.0","PHP-3.01","PPL","PSF-2.0","ParaType-Free-Font-1.3","Parity-6.0.0","Parity-7.0.0","Pixar","Plexus","PolyForm-Noncommercial-1.0.0","PolyForm-Small-Business-1.0.0","PostgreSQL","Python-2.0","Python-2.0.1","QPL-1.0","QPL-1.0-INRIA-2004","Qhull","RHeCos-1.1","RPL-1.1","RPL-1.5","RPSL-1.0","RSA-MD","RSCPL","Rdisc","Ruby","Ruby-pty","SAX-PD","SAX-PD-2.0","SCEA","SGI-B-1.0","SGI-B-1.1","SGI-B-2.0","SGI-OpenGL","SGMLUG-PM","SGP4","SHL-0.5","SHL-0.51","SISSL","SISSL-1.2","SL","SMAIL-GPL","SMLNJ","SMPPL","SNIA","SOFA","SPL-1.0","SSH-OpenSSH","SSH-short","SSLeay-standalone","SSPL-1.0","SUL-1.0","SWL","Saxpath","SchemeReport","Sendmail","Sendmail-8.23","Sendmail-Open-Source-1.1","SimPL-2.0","Sleepycat","Soundex","Spencer-86","Spencer-94","Spencer-99","SugarCRM-1.1.3","Sun-PPP","Sun-PPP-2000","SunPro","Symlinks","TAPR-OHL-1.0","TCL","TCP-wrappers","TGPPL-1.0","TMate","TORQUE-1.1","TOSL","TPDL","TPL-1.0","TTWL","TTYP0","TU-Berlin-1.0","TU-Berlin-2.0","TekHVC","TermReadKey","ThirdEye","TrustedQSL","UCAR","UCL-1.0","UMich-Merit","UPL-1.0","URT-RLE","Ubuntu-font-1.0","UnRAR","Unicode-3.0","Unicode-DFS-2015","Unicode-DFS-2016","Unicode-TOU","UnixCrypt","Unlicense","Unlicense-libtelnet","Unlicense-libwhirlpool","VOSTROM","VSL-1.0","Vim","Vixie-Cron","W3C","W3C-19980720","W3C-20150513","WTFNMFPL","WTFPL","Watcom-1.0","Widget-Workshop","WordNet","Wsuipa","X11","X11-distribute-modifications-variant","X11-no-permit-persons","X11-swapped","XFree86-1.1","XSkat","Xdebug-1.03","Xerox","Xfig","Xnet","YPL-1.0","YPL-1.1","ZPL-1.1","ZPL-2.0","ZPL-2.1","Zed","Zeeff","Zend-2.0","Zimbra-1.3","Zimbra-1.4","Zlib","any-OSI","any-OSI-perl-modules","atc-game","bcrypt-Solar-Designer","blessing","bzip2-1.0.6","check-cvs","checkmk","copyleft-next-0.3.0","copyleft-next-0.3.1","curl","cve-tou","diffmark","dtoa","dvipdfm","eGenix","etalab-2.0","fwlw","gSOAP-1.3b","generic-xts","gnuplot","gtkbook","hdparm","hyphen-bulgarian","iMatix","jove","libpng-1.6.35","libpng-2.0","libselinux-1.0","libtiff","libutil-David-Nugent","lsof","magaz","mailprio","man2html","metamail","mpi-permissive","mpich2","mplus","ngrep","pkgconf","pnmstitch","psfrag","psutils","python-ldap","radvd","snprintf","softSurfer","ssh-keyscan","swrule","threeparttable","ulem","w3m","wwl","xinetd","xkeyboard-config-Zinoviev","xlock","xpp","xzoom","zlib-acknowledgement"]');

/***/ })

};
