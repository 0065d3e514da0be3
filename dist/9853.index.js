export const id = 9853;
export const ids = [9853];
export const modules = {

/***/ 49599:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ql: () => (/* binding */ CHANNEL_KINDS),
/* harmony export */   w4: () => (/* binding */ WEEKDAYS),
/* harmony export */   z7: () => (/* binding */ MAIL_SECURITIES)
/* harmony export */ });
const CHANNEL_KINDS = [
    'webhook',
    'email',
    'slack',
    'sms',
    'github-issue',
    'teams',
    'discord',
    'pagerduty',
];
const MAIL_SECURITIES = ['starttls', 'tls'];
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];


/***/ }),

/***/ 69455:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ CHECK_RULES),
  c: () => (/* binding */ checkImage)
});

// EXTERNAL MODULE: ./node_modules/picomatch/index.js
var picomatch = __webpack_require__(14006);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
;// CONCATENATED MODULE: ./src/image/rules/globs.ts

const LONGEST_GLOB = 4000;
/** Whether a text fits one of the globs; dots at the beginning of a part are nothing special. */
function createMatcher(globs) {
    const usable = globs.filter((glob) => glob !== '' && glob.length <= LONGEST_GLOB);
    if (usable.length === 0)
        return () => false;
    // picomatch hands parentheses and bars on to the regular expression that it makes, which can then explode.
    const literal = usable.map((glob) => glob.replace(/[\\()|+^$]/g, '\\$&'));
    return picomatch_default()(literal, { dot: true, maxLength: LONGEST_GLOB, noextglob: true, nonegate: true });
}

;// CONCATENATED MODULE: ./src/image/rules/rule.ts
const MOST_EVIDENCE = 20;
function toEvidence(text, place = {}) {
    return { path: null, layer: null, line: null, ...place, text };
}
function passed(note = null) {
    return { state: 'passed', evidence: [], note };
}
function notAssessed(note) {
    return { state: 'not-assessed', evidence: [], note };
}
function notApplicable(note) {
    return { state: 'not-applicable', evidence: [], note };
}
/** Failed when there is evidence, else passed. */
function failedBy(evidence, note = null) {
    if (evidence.length === 0)
        return passed(note);
    const more = evidence.length - MOST_EVIDENCE;
    const shown = evidence.slice(0, MOST_EVIDENCE);
    const rest = more > 0 ? [toEvidence(`and ${more} more`)] : [];
    return { state: 'failed', evidence: [...shown, ...rest], note };
}
/** The files of a list as evidence; `say` has their words. */
function fileEvidence({ listed, more }, say) {
    const most = listed.length + more > MOST_EVIDENCE ? MOST_EVIDENCE - 1 : MOST_EVIDENCE;
    const shown = listed.slice(0, most);
    const rest = listed.length - shown.length + more;
    return [
        ...shown.map((file) => toEvidence(say(file), { path: file.path, layer: file.layer })),
        ...(rest > 0 ? [toEvidence(`and ${rest} more`)] : []),
    ];
}
/** Where nothing was found, and these parts of the config have more than was looked at: no answer; else null. */
function findUnread(config, parts) {
    const cut = parts.filter((part) => config?.unread.includes(part));
    if (cut.length === 0)
        return null;
    return notAssessed(`The config has more ${cut.map((part) => PARTS[part]).join(', ')} than is read.`);
}
const PARTS = {
    env: 'environment',
    label: 'text in labels',
    command: 'text in commands',
    history: 'history',
    port: 'exposed ports',
    volume: 'volumes',
};
const NO_CONFIG = 'The config of the image is not known here.';
const NO_FILES = 'Nobody looked into the layers.';

;// CONCATENATED MODULE: ./src/image/rules/files.ts


/** Failed by what is found; nothing found in a list that is not whole is no answer. */
function decideBy(look) {
    return ({ facts }, parameters) => {
        if (facts.files === null)
            return notAssessed(NO_FILES);
        if (isOfWindows(facts)) {
            return notApplicable('Files of Windows have other permissions and places.');
        }
        const found = look(facts.files, parameters);
        if (found.length === 0 && !facts.files.isComplete) {
            return notAssessed('A layer has more files of interest than are listed, or a link to a file that is not there.');
        }
        return failedBy(found);
    };
}
/* Where layers of Windows keep all that they have. */
const WINDOWS_FOLDER = /^(?:Files|Hives|UtilityVM)(?:\/|$)/i;
/** A config can say what it likes: with files of Linux in its layers it is an image of Linux. */
function isOfWindows({ config, files }) {
    if (config?.os !== 'windows')
        return false;
    if (files === null)
        return true;
    const { setuid, accounts, ...lists } = files;
    const states = [accounts.passwd, accounts.group, accounts.shadow];
    if (setuid.listed.length > 0 || states.some((state) => state !== 'absent'))
        return false;
    const { worldWritable, remoteAccess, packageManagers, shells, buildTools, keyFiles } = lists;
    return [worldWritable, remoteAccess, packageManagers, shells, buildTools, keyFiles].every(({ listed }) => listed.every(({ path }) => WINDOWS_FOLDER.test(path)));
}
const octal = (mode) => mode.toString(8).padStart(4, '0');
const lookSetuid = ({ setuid }, { allowedSetuid }) => {
    const isAllowed = createMatcher(allowedSetuid.map((glob) => glob.replace(/^\/+/, '')));
    const listed = setuid.listed.filter(({ path }) => !isAllowed(path));
    return fileEvidence({ listed, more: setuid.more }, (file) => `${describeBits(file)} (mode ${octal(file.mode)})`);
};
function describeBits({ mode }) {
    const bits = [
        ...((mode & 0o4000) === 0 ? [] : ['setuid']),
        ...((mode & 0o2000) === 0 ? [] : ['setgid']),
    ];
    return bits.join(' and ');
}
const lookWorldWritable = ({ worldWritable }) => fileEvidence(worldWritable, ({ mode, isDirectory }) => `${isDirectory ? 'a directory' : 'a file'} that everybody may write to (mode ${octal(mode)})`);
const lookAccounts = ({ facts }) => {
    const { files } = facts;
    if (files === null)
        return notAssessed(NO_FILES);
    if (isOfWindows(facts))
        return notApplicable('Windows has no such files.');
    const { passwd, shadow, withoutPassword } = files.accounts;
    const found = withoutPassword.map((name) => toEvidence(`${name} has no password`));
    if (found.length === 0 && [passwd, shadow].includes('unreadable')) {
        return notAssessed('etc/passwd or etc/shadow cannot be read.');
    }
    return failedBy(found);
};
const lookDuplicates = ({ facts }) => {
    const { files } = facts;
    if (files === null)
        return notAssessed(NO_FILES);
    if (isOfWindows(facts))
        return notApplicable('Windows has no such files.');
    const { users, groups, passwd, group } = files.accounts;
    const found = [
        ...findShared(users.map(({ name, uid }) => ({ name, id: uid })), 'etc/passwd', 'users'),
        ...findShared(groups.map(({ name, gid }) => ({ name, id: gid })), 'etc/group', 'groups'),
    ];
    if (found.length === 0 && [passwd, group].includes('unreadable')) {
        return notAssessed('etc/passwd or etc/group cannot be read.');
    }
    return failedBy(found);
};
function findShared(accounts, path, what) {
    const byId = new Map();
    for (const { name, id } of accounts) {
        if (id !== null)
            byId.set(id, (byId.get(id) ?? new Set()).add(name));
    }
    return [...byId]
        .filter(([, names]) => names.size > 1)
        .map(([id, names]) => {
        const shown = [...names].slice(0, 5);
        const rest = names.size > shown.length ? ` and ${names.size - shown.length} more` : '';
        return toEvidence(`${what} with the id ${id}: ${shown.join(', ')}${rest}`, { path });
    });
}
const NOTE_REMEDY = 'Build in one stage, and copy the result into a base image without it.';
const FILE_RULES = [
    {
        id: 'FS-SUID',
        title: 'Files run with the rights of their owner or group',
        severity: 'medium',
        looksAt: 'permissions of the files, all layers applied',
        failsWhen: 'a file is setuid or setgid and not one of those that systems bring, or that the policy allows',
        elsewhere: ['CIS-DI-0008'],
        remedy: 'Take the bits away in the same step: `chmod a-s FILE`.',
        decide: decideBy(lookSetuid),
    },
    {
        id: 'FS-WORLDWRITE',
        title: 'Everybody may write to files or directories',
        severity: 'low',
        looksAt: 'permissions of files and directories, all layers applied',
        failsWhen: 'others may write, and it is no directory with the sticky bit',
        elsewhere: [],
        remedy: 'Take the permission away: `chmod o-w`, or `chmod +t` for a shared directory.',
        decide: decideBy(lookWorldWritable),
    },
    {
        id: 'FS-SSHD',
        title: 'A server for logging in from afar is in the image',
        severity: 'high',
        looksAt: 'programs, all layers applied',
        failsWhen: 'there is sshd, dropbear, telnetd, rshd, a VNC server or xrdp',
        elsewhere: [],
        remedy: 'Remove the package; use `docker exec` or `kubectl exec`.',
        decide: decideBy(({ remoteAccess }) => fileEvidence(remoteAccess, () => 'a server for logging in')),
    },
    {
        id: 'FS-PKGMGR',
        title: 'A package manager is in the image',
        severity: 'negligible',
        looksAt: 'programs, all layers applied',
        failsWhen: 'there is one',
        elsewhere: [],
        remedy: NOTE_REMEDY,
        decide: decideBy(({ packageManagers }) => fileEvidence(packageManagers, () => 'a package manager')),
    },
    {
        id: 'FS-SHELL',
        title: 'A shell is in the image',
        severity: 'negligible',
        looksAt: 'programs, all layers applied',
        failsWhen: 'there is one',
        elsewhere: [],
        remedy: NOTE_REMEDY,
        decide: decideBy(({ shells }) => fileEvidence(shells, () => 'a shell')),
    },
    {
        id: 'FS-BUILDTOOLS',
        title: 'Tools for building programs are in the image',
        severity: 'negligible',
        looksAt: 'programs, all layers applied',
        failsWhen: 'there is a compiler, linker, make or debugger',
        elsewhere: [],
        remedy: NOTE_REMEDY,
        decide: decideBy(({ buildTools }) => fileEvidence(buildTools, () => 'a tool for building')),
    },
    {
        id: 'FS-PASSWD-EMPTY',
        title: 'A user needs no password',
        severity: 'high',
        looksAt: 'etc/passwd and etc/shadow of the highest layers that have them',
        failsWhen: 'the field of the password is empty',
        elsewhere: ['DKL-LI-0001'],
        remedy: 'Lock the account: `passwd -l NAME`.',
        decide: lookAccounts,
    },
    {
        id: 'FS-UID-DUP',
        title: 'Users or groups share an id',
        severity: 'high',
        looksAt: 'etc/passwd and etc/group of the highest layers that have them',
        failsWhen: 'two names have the same id, above all 0',
        elsewhere: ['DKL-LI-0002'],
        remedy: 'Give each its own id.',
        decide: lookDuplicates,
    },
    {
        id: 'FS-KEYFILES',
        title: 'Files with keys or passwords are in the image',
        severity: 'high',
        looksAt: 'names of the files and the first 16 KiB of those that may be one, all layers applied',
        failsWhen: 'there is a private key of SSH, a file of logins, an `.env`, or the configuration of a Git repository',
        elsewhere: ['CIS-DI-0010', 'DKL-LI-0003'],
        remedy: 'Revoke what is in it, leave it out with .dockerignore, and build again: a later layer hides it, no more.',
        decide: decideBy(({ keyFiles }) => fileEvidence(keyFiles, ({ what }) => what)),
    },
];

;// CONCATENATED MODULE: ./src/image/rules/measures.ts

const DAY_MS = 86_400_000;
/* Reproducible builds write the beginning of Unix time, of DOS time, or what they like: those say nothing. */
const OLDEST = Date.parse('2013-03-20T00:00:00Z');
const CREATED = 'org.opencontainers.image.created';
function decideAge({ facts }, { maxAgeDays, asOf }) {
    if (maxAgeDays === null)
        return notApplicable('No greatest age is set.');
    if (facts.config === null)
        return notAssessed(NO_CONFIG);
    if (asOf === null)
        return notAssessed('No moment is told by which the age is measured.');
    const now = Date.parse(asOf);
    const { labels, created } = facts.config;
    const times = [created, facts.annotations?.[CREATED], labels[CREATED]].map((text) => Date.parse(text ?? ''));
    const made = times.find((time) => time >= OLDEST && time <= now + DAY_MS);
    if (made === undefined) {
        return notAssessed('When it was made is not told, as with reproducible builds: its date cannot be true.');
    }
    const days = Math.floor((now - made) / DAY_MS);
    const text = `It was made ${days} days ago, on ${new Date(made).toISOString().slice(0, 10)}; ${maxAgeDays} are allowed.`;
    return days > maxAgeDays ? failedBy([toEvidence(text)]) : passed();
}
function decideSize({ layers }, { maxBytes }) {
    if (maxBytes === null)
        return notApplicable('No greatest size is set.');
    const sizes = layers.map(({ size }) => size);
    if (sizes.length === 0 || sizes.includes(null))
        return notAssessed('The size of its layers is not known here.');
    const bytes = sizes.reduce((sum, size) => sum + (size ?? 0), 0);
    return bytes > maxBytes
        ? failedBy([toEvidence(`Its layers have ${bytes} bytes as stored; ${maxBytes} are allowed.`)])
        : passed();
}
function decideLayers({ facts, layers }, { maxLayers }) {
    if (maxLayers === null)
        return notApplicable('No greatest number of layers is set.');
    const count = facts.config?.layers ?? layers.length;
    if (count === 0)
        return notAssessed('Its layers are not known here.');
    return count > maxLayers
        ? failedBy([toEvidence(`It has ${count} layers; ${maxLayers} are allowed.`)])
        : passed();
}
const MEASURE_RULES = [
    {
        id: 'CFG-AGE',
        title: 'The image is old',
        severity: 'medium',
        looksAt: 'time of creation in the config, else the annotation or label `org.opencontainers.image.created`',
        failsWhen: 'it was made longer ago than is allowed; times before Docker or in the future tell nothing',
        elsewhere: [],
        remedy: 'Build it again on the base image of today.',
        decide: decideAge,
    },
    {
        id: 'CFG-SIZE',
        title: 'The image is larger than allowed',
        severity: 'low',
        looksAt: 'sizes of the layers as stored',
        failsWhen: 'their sum is above the limit; does not apply without one',
        elsewhere: ['trivy --max-image-size'],
        remedy: 'Copy only what is needed from a stage that builds; take a smaller base image.',
        decide: decideSize,
    },
    {
        id: 'CFG-LAYERS',
        title: 'The image has more layers than allowed',
        severity: 'low',
        looksAt: 'diff ids of the config',
        failsWhen: 'there are more than the limit; does not apply without one',
        elsewhere: [],
        remedy: 'Join steps, or copy the result into a last stage.',
        decide: decideLayers,
    },
];

// EXTERNAL MODULE: ./src/image/reference.ts
var image_reference = __webpack_require__(23564);
;// CONCATENATED MODULE: ./src/image/rules/origin.ts



function findReference(text) {
    if (text === null)
        return null;
    try {
        return (0,image_reference/* parseReference */.F2)(text.replace(/^(?:registry|docker):(?:\/\/)?/, ''));
    }
    catch {
        // Names of archives and the like are no references.
        return null;
    }
}
/** What names the image in a registry or an engine; null for archives and layouts. */
function findOwn({ reference, source }) {
    return source === 'registry' || source === 'docker' || source === 'report'
        ? findReference(reference)
        : null;
}
function decideLatest(subject) {
    const own = findOwn(subject);
    const froms = subject.facts.dockerfile?.froms ?? null;
    if (own === null && froms === null)
        return notAssessed('No reference and no Dockerfile tells a tag.');
    const named = own !== null && isLatest({ tag: own.tag, hasDigest: own.digest !== null })
        ? [toEvidence(`The image was named ${describeTag(own.tag)}.`)]
        : [];
    const loose = (froms ?? []).filter((from) => from.name !== null && isLatest(from));
    return failedBy([...named, ...loose.map((from) => fromEvidence(from, describeTag(from.tag)))], noteVariables(froms ?? []));
}
function isLatest({ tag, hasDigest }) {
    return !hasDigest && (tag === null || tag === 'latest');
}
function describeTag(tag) {
    return tag === null ? 'without a tag or digest' : `by the tag ${tag} without a digest`;
}
function fromEvidence({ line, name }, how) {
    return toEvidence(`FROM in line ${line} names ${name ?? 'an image'} ${how}`, { line });
}
function noteVariables(froms) {
    const lines = froms.filter(({ name }) => name === null).map(({ line }) => line);
    return lines.length === 0
        ? null
        : `FROM in line ${lines.join(', ')} uses a variable without a known value: give the build arguments.`;
}
function decideDigest(subject) {
    if (subject.source !== 'registry' && subject.source !== 'report') {
        return notApplicable('It was not named by a reference of a registry.');
    }
    const own = findOwn(subject);
    if (own === null)
        return notAssessed('It was not named by a reference of a registry.');
    return failedBy(own.digest === null ? [toEvidence('The image was named without a digest.')] : []);
}
function decidePinned({ facts, base }) {
    const froms = facts.dockerfile?.froms ?? null;
    if (froms === null) {
        // Provenance has the digest that a tag led to, whether FROM named it or not.
        return notAssessed(base === null
            ? 'Nothing tells the base image; give the Dockerfile.'
            : 'Only the Dockerfile tells how the base image is named.');
    }
    const known = froms.filter(({ name }) => name !== null);
    const loose = known.filter(({ tag, hasDigest }) => !hasDigest || tag === null);
    const evidence = loose.map((from) => fromEvidence(from, from.hasDigest
        ? 'by a digest without a tag, so that updates may change the variant'
        : 'without a digest'));
    const note = noteVariables(froms);
    return evidence.length === 0 && note !== null ? notAssessed(note) : failedBy(evidence, note);
}
/** By its layers first; a digest from provenance or a manifest next; a name alone is what anybody may write. */
function decideApproved({ base, facts }, { approvedBases }) {
    if (approvedBases === null)
        return notAssessed('No list of approved base images is set.');
    if (base === null)
        return decideUnknownBase(facts.dockerfile?.froms ?? null);
    const isApproved = createMatcher(approvedBases.flatMap(toFullGlobs));
    if (!namesOf(base).some(isApproved))
        return decideOther(base);
    if (base.isVerified)
        return passed();
    const note = base.note ?? 'its layers were not compared';
    if (base.digest !== null && base.evidence === 'provenance') {
        return passed(`By the digest that the provenance names; ${note}`);
    }
    return notAssessed(`${base.name} is on the list, and only a ${base.evidence} says that it is the base: ${note}`);
}
/** A label may be that of the base image's own base: children inherit it. */
function decideOther({ name, evidence, isVerified }) {
    if (evidence === 'label' && !isVerified) {
        return notAssessed(`Only a label names ${name} as the base image, which is not on the list.`);
    }
    return failedBy([toEvidence(`The base image ${name} is not on the list (told by: ${evidence}).`)]);
}
function decideUnknownBase(froms) {
    if (froms?.length === 0)
        return passed('It is built on nothing.');
    return notAssessed('Nothing tells what the image was built on.');
}
/** Every way in which a list may write it: with and without tag and digest, and Docker Hub left away or not. */
function namesOf({ name, digest }) {
    const reference = findReference(name);
    if (reference === null)
        return [name];
    const withDigest = { ...reference, digest: digest ?? reference.digest };
    const tag = reference.tag ?? (withDigest.digest === null ? 'latest' : null);
    const forms = [
        { ...withDigest, tag },
        { ...reference, tag, digest: null },
        { ...withDigest, tag: null },
        { ...reference, tag: null, digest: null },
    ];
    return [...new Set(forms.map(image_reference/* formatReference */.FH))];
}
/** A glob without a registry is of Docker Hub, as a name without one is. */
function toFullGlobs(glob) {
    const [first = '', ...rest] = glob.split('/');
    if (rest.length === 0)
        return [`docker.io/library/${glob}`, ...(first === '*' || first === '**' ? [glob] : [])];
    if (/^(?:index\.)?docker\.io$/.test(first)) {
        const path = rest.join('/');
        return rest.length === 1
            ? [`docker.io/library/${path}`, `docker.io/${path}`]
            : [`docker.io/${path}`];
    }
    return /[.:*{[]|^localhost$/.test(first) ? [glob] : [`docker.io/${glob}`];
}
function decideStale({ base }) {
    if (base === null)
        return notAssessed('Nothing tells what the image was built on.');
    const { name, digest, evidence, isVerified, currentDigest, currentNote } = base;
    if (currentDigest === null)
        return notAssessed(currentNote ?? NOBODY_ASKED);
    if (digest === null) {
        return isVerified
            ? passed('Its layers are those that the tag leads to.')
            : notAssessed('The digest that it was built on is not known.');
    }
    if (evidence === 'label' && !isVerified) {
        return notAssessed(`Only a label names ${name} as the base image, and images inherit labels.`);
    }
    const text = `The tag of ${name} has moved on since: it leads to ${currentDigest}.`;
    return failedBy(digest === currentDigest ? [] : [toEvidence(text)]);
}
const NOBODY_ASKED = 'The registry of the base image was not asked what its tag leads to: that takes `base.stale` in the policy.';
function decideRegistry(subject, { approvedRegistries }) {
    if (approvedRegistries === null)
        return notAssessed('No list of approved registries is set.');
    const own = findOwn(subject);
    if (own === null)
        return notAssessed('It was not named by a reference of a registry.');
    const repository = (0,image_reference/* formatReference */.FH)({ ...own, tag: null, digest: null });
    const isApproved = createMatcher(approvedRegistries.flatMap(toRepositoryGlobs));
    return failedBy(isApproved(repository) ? [] : [toEvidence(`${repository} is not on the list.`)]);
}
/** A registry alone means all that is in it. */
function toRepositoryGlobs(glob) {
    return glob.includes('/') ? toFullGlobs(glob) : [`${glob}/**`];
}
function decideTls({ transport }) {
    switch (transport) {
        case null:
            return notAssessed('How the image was fetched is not known here.');
        case 'none':
            return notApplicable('It was not fetched from a registry.');
        case 'https':
            return passed();
        case 'loopback':
            return passed('Over plain HTTP from this machine itself, which nobody else can listen to.');
        case 'http':
            return failedBy([toEvidence('It was fetched over plain HTTP.')]);
    }
}
const ORIGIN_RULES = [
    {
        id: 'REF-TAG-LATEST',
        title: 'An image is named by the tag latest, or by none',
        severity: 'medium',
        looksAt: 'reference of the image, FROM of the Dockerfile',
        failsWhen: 'there is no digest, and the tag is `latest` or missing',
        elsewhere: ['DS-0001', 'DKL-DI-0006', 'DL3006', 'DL3007', 'CKV_DOCKER_7'],
        remedy: 'Name a version, best with its digest: `name:1.2.3@sha256:…`.',
        decide: decideLatest,
    },
    {
        id: 'REF-DIGEST',
        title: 'The image is named without a digest',
        severity: 'low',
        looksAt: 'reference of the image',
        failsWhen: 'it names no digest',
        elsewhere: [],
        remedy: 'Name it by tag and digest: what was judged is then what is run.',
        decide: decideDigest,
    },
    {
        id: 'BASE-PINNED',
        title: 'A base image is named without tag and digest',
        severity: 'medium',
        looksAt: 'FROM of the Dockerfile',
        failsWhen: 'a FROM has no digest, or a digest and no tag',
        elsewhere: [],
        remedy: 'Write `FROM name:tag@sha256:…`, and let Dependabot or Renovate keep it fresh.',
        decide: decidePinned,
    },
    {
        id: 'BASE-APPROVED',
        title: 'The base image is not an approved one',
        severity: 'high',
        looksAt: 'layers of the base image, digest of the provenance, annotations, labels, FROM',
        failsWhen: 'the base image is not on the list; one that only a name speaks for is not assessed',
        elsewhere: ['CIS-DI-0002', 'DL3026', 'Scout: no unapproved base images'],
        remedy: 'Build on an approved image, or have this one added to `base.approved`.',
        decide: decideApproved,
    },
    {
        id: 'BASE-STALE',
        title: 'The base image is no longer what its tag leads to',
        severity: 'medium',
        looksAt: 'digest of the base image, and what its registry says today',
        failsWhen: 'the two differ, and so do the manifests for this platform',
        elsewhere: ['Scout: no outdated base images'],
        remedy: 'Build again with `docker build --pull`, or update the digest in FROM.',
        decide: decideStale,
    },
    {
        id: 'REG-APPROVED',
        title: 'The image is from a registry that is not approved',
        severity: 'high',
        looksAt: 'reference of the image',
        failsWhen: 'its repository is not on the list; not assessed without a list',
        elsewhere: [],
        remedy: 'Push it to an approved registry, or have this one added to `registries.approved`.',
        decide: decideRegistry,
    },
    {
        id: 'REG-TLS',
        title: 'The image was fetched without encryption',
        severity: 'high',
        looksAt: 'how the registry was asked',
        failsWhen: 'it was asked over plain HTTP, and is another machine',
        elsewhere: [],
        remedy: 'Give the registry a certificate.',
        decide: decideTls,
    },
];

;// CONCATENATED MODULE: ./src/image/rules/ports.ts

/** Exposed ports that fail; the history is not asked, since BuildKit leaves no trace of them there. */
function decidePorts({ facts }, fails, say) {
    if (facts.config === null)
        return notAssessed(NO_CONFIG);
    const ranges = facts.config.ports.map(toRange);
    const odd = ranges.find((range) => Number.isNaN(range.first) || Number.isNaN(range.last));
    const evidence = ranges.filter(fails).map(({ text }) => toEvidence(say(text)));
    if (odd !== undefined && evidence.length === 0) {
        return notAssessed(`The exposed port ${odd.text} cannot be read.`);
    }
    return (evidence.length === 0 ? findUnread(facts.config, ['port']) : null) ?? failedBy(evidence);
}
function toRange(text) {
    const [, first = '', last = first] = /^(\d{1,5})(?:-(\d{1,5}))?(?:\/\w{1,8})?$/.exec(text) ?? [];
    const toPort = (digits) => (digits === '' ? Number.NaN : Number(digits));
    return { text, first: toPort(first), last: toPort(last) };
}
function decideForbidden(subject, { forbiddenPorts }) {
    return decidePorts(subject, ({ first, last }) => forbiddenPorts.some((port) => port >= first && port <= last), (port) => `It exposes ${port}, which no image may.`);
}
function decidePrivileged(subject) {
    return decidePorts(subject, ({ first }) => first < 1024, (port) => `It exposes ${port}, which is below 1024.`);
}
function decideAllowed(subject, { allowedPorts }) {
    if (allowedPorts === null)
        return notAssessed('No list of allowed ports is set.');
    const allowed = new Set(allowedPorts);
    const isOutside = ({ first, last }) => {
        for (let port = first; port <= Math.min(last, 65_535); port += 1) {
            if (!allowed.has(port))
                return true;
        }
        return false;
    };
    return decidePorts(subject, isOutside, (port) => `It exposes ${port}, which is not allowed.`);
}
const PORT_RULES = [
    {
        id: 'CFG-SSHPORT',
        title: 'A port for logging in from afar is exposed',
        severity: 'medium',
        looksAt: 'exposed ports of the config',
        failsWhen: 'a port of the list of forbidden ones is exposed: 22, 23, 2375, 5900 unless told otherwise',
        elsewhere: ['DS-0004', 'CKV_DOCKER_1'],
        remedy: 'Take the EXPOSE away, and the service with it; use `docker exec` or `kubectl exec`.',
        decide: decideForbidden,
    },
    {
        id: 'CFG-PRIVPORT',
        title: 'A port below 1024 is exposed',
        severity: 'low',
        looksAt: 'exposed ports of the config',
        failsWhen: 'a port below 1024 is exposed',
        elsewhere: [],
        remedy: 'Listen on a port above 1023, and map it where the container is run.',
        decide: decidePrivileged,
    },
    {
        id: 'CFG-PORTS-ALLOW',
        title: 'A port is exposed that the policy does not allow',
        severity: 'medium',
        looksAt: 'exposed ports of the config',
        failsWhen: 'a port is not on the list of allowed ones; not assessed without a list',
        elsewhere: ['DS-0008', 'DL3011'],
        remedy: 'Take the EXPOSE away, or add the port to `image.allowed_ports`.',
        decide: decideAllowed,
    },
];

;// CONCATENATED MODULE: ./src/image/rules/settings.ts

function decideSecrets({ facts }) {
    const { config, history, dockerfile } = facts;
    const lists = [dockerfile?.secrets, config?.secrets].filter((list) => list !== undefined);
    if (lists.length === 0)
        return notAssessed(NO_CONFIG);
    const found = lists.flatMap(({ listed }) => listed);
    const unread = findUnread(config, ['env', 'label', 'command', 'history']);
    if (found.length === 0 && unread !== null)
        return unread;
    const more = lists.reduce((sum, list) => sum + list.more, 0);
    const evidence = found.map((secret) => toEvidence(describe(secret), { layer: secret.layer, line: secret.line }));
    const rest = more > 0 ? [toEvidence(`and ${more} more`)] : [];
    const note = history === null ? 'There is no history: only what the config says was looked at.' : null;
    return failedBy([...evidence, ...rest], note);
}
const WHERE = {
    env: 'the environment',
    label: 'a label',
    history: 'the history',
    command: 'the command',
    dockerfile: 'the Dockerfile',
};
function describe({ where, name, kind }) {
    return kind === 'named'
        ? `${name} in ${WHERE[where]} has a value`
        : `${name} in ${WHERE[where]} holds a ${kind.replaceAll('-', ' ')}`;
}
function decideHealthcheck({ facts }) {
    const { config, dockerfile } = facts;
    const note = 'Kubernetes does not look at it: there probes are set where the container is run.';
    if (config !== null) {
        if (config.hasHealthcheck)
            return passed();
        const line = dockerfile?.healthcheck?.line ?? null;
        return failedBy([toEvidence('It has no health check.', { line })], note);
    }
    const written = dockerfile?.healthcheck ?? null;
    if (written === null)
        return notAssessed(NO_CONFIG);
    const { line, isNone } = written;
    return failedBy(isNone ? [toEvidence('The health check is switched off.', { line })] : [], note);
}
const SENSITIVE = /^\/*(?:\.?\/*$|(?:dev|proc|sys|etc|boot|root)(?:\/|$)|(?:var\/)?run\/(?:docker|containerd\/containerd|crio\/crio|podman\/podman)\.sock$|var\/lib\/(?:docker|containerd|kubelet)(?:\/|$))/;
function decideVolumes({ facts }) {
    if (facts.config === null)
        return notAssessed(NO_CONFIG);
    const found = facts.config.volumes.filter((volume) => SENSITIVE.test(cleanPath(volume)));
    const unread = findUnread(facts.config, ['volume']);
    if (found.length === 0 && unread !== null)
        return unread;
    return failedBy(found.map((volume) => toEvidence(`${volume} is a volume.`)));
}
/** As it is when the root is `/`; Docker takes relative ones from there too. */
function cleanPath(path) {
    const kept = [];
    for (const part of path.split('/')) {
        if (part === '..')
            kept.pop();
        else if (part !== '' && part !== '.')
            kept.push(part);
    }
    return `/${kept.join('/')}`;
}
function decideShellForm({ facts }) {
    if (facts.config === null)
        return notAssessed(NO_CONFIG);
    const { entrypoint, command } = facts.config;
    return failedBy([
        ...(entrypoint === 'shell' ? [toEvidence('ENTRYPOINT runs through a shell.')] : []),
        ...(command === 'shell' ? [toEvidence('CMD runs through a shell.')] : []),
    ]);
}
function decideLabels({ facts, source }, { requiredLabels }) {
    if (requiredLabels.length === 0)
        return notApplicable('No labels are required.');
    if (facts.config === null)
        return notAssessed(NO_CONFIG);
    const found = { ...facts.config.labels, ...facts.annotations };
    const missing = requiredLabels.filter((name) => !Object.hasOwn(found, name) || found[name]?.trim() === '');
    if (missing.length > 0 && source === 'report' && facts.annotations === null) {
        const names = missing.join(', ');
        return notAssessed(`No label has ${names}, and no report tells whether an annotation of the manifest does.`);
    }
    return failedBy(missing.map((name) => toEvidence(`${name} is missing or empty`)));
}
function decideOnbuild({ facts }) {
    if (facts.config === null)
        return notAssessed(NO_CONFIG);
    return failedBy(facts.config.onbuild.map((word) => toEvidence(`ONBUILD ${word}`)));
}
const SETTING_RULES = [
    {
        id: 'SEC-CONFIG',
        title: 'A secret stands in the config of the image',
        severity: 'critical',
        looksAt: 'environment, labels, commands and history; ENV, ARG, LABEL and RUN of the Dockerfile',
        failsWhen: 'a name that promises a secret has a value, or a value has the form of a known token',
        elsewhere: ['DS-0031', 'CIS-DI-0010', 'DL3064', 'SecretsUsedInArgOrEnv'],
        remedy: 'Revoke it; pass secrets at run time, and to builds with `RUN --mount=type=secret`.',
        decide: decideSecrets,
    },
    {
        id: 'CFG-HEALTHCHECK',
        title: 'There is no health check',
        severity: 'low',
        looksAt: 'health check of the config, HEALTHCHECK of the Dockerfile',
        failsWhen: 'it is absent or NONE',
        elsewhere: ['DS-0026', 'CIS-DI-0006', 'DL3057', 'CKV_DOCKER_2'],
        remedy: 'Add `HEALTHCHECK CMD …`, or probes where the container is run.',
        decide: decideHealthcheck,
    },
    {
        id: 'CFG-VOLUME-SENS',
        title: 'A directory of the system is a volume',
        severity: 'high',
        looksAt: 'volumes of the config',
        failsWhen: '/, /dev, /proc, /sys, /etc, /boot, /root or the socket or store of a container engine is a volume',
        elsewhere: ['DKL-DI-0002'],
        remedy: 'Take the VOLUME away.',
        decide: decideVolumes,
    },
    {
        id: 'CFG-SHELL-FORM',
        title: 'The program runs below a shell, which keeps signals from it',
        severity: 'negligible',
        looksAt: 'entrypoint and command of the config',
        failsWhen: 'one of them is a shell with a line to run that does not begin with `exec`',
        elsewhere: ['DL3025', 'JSONArgsRecommended'],
        remedy: 'Write it as a list: `ENTRYPOINT ["/app", "--flag"]`.',
        decide: decideShellForm,
    },
    {
        id: 'CFG-LABELS-REQ',
        title: 'Labels are missing that tell where the image is from',
        severity: 'low',
        looksAt: 'labels of the config, annotations of the manifest',
        failsWhen: 'a required label is missing or empty',
        elsewhere: [
            'DL3048',
            'DL3049',
            'DL3050',
            'DL3051',
            'DL3052',
            'DL3053',
            'DL3054',
            'DL3055',
            'DL3056',
            'DL3058',
        ],
        remedy: 'Set them when the image is built: `docker build --label`, or docker/metadata-action.',
        decide: decideLabels,
    },
    {
        id: 'CFG-ONBUILD',
        title: 'Steps wait for images that are built on this one',
        severity: 'negligible',
        looksAt: 'ONBUILD of the config',
        failsWhen: 'there are any',
        elsewhere: ['DL3043'],
        remedy: 'Take the ONBUILD away, unless the image is only made to be built on.',
        decide: decideOnbuild,
    },
];

;// CONCATENATED MODULE: ./src/image/rules/steps.ts

const NO_STEPS = 'The image has no history that tells how it was built; give its Dockerfile.';
/** Steps with a flag: of the Dockerfile where it has them, with their lines, else of the history. */
function findSteps(subject, flag) {
    const { history, dockerfile } = subject.facts;
    if (history === null && dockerfile === null)
        return null;
    const written = (dockerfile?.flagged ?? [])
        .filter(({ flags }) => flags.includes(flag))
        .map(({ line, instruction }) => toEvidence(`${instruction} in line ${line}`, { line, layer: layerOf(subject, line) }));
    const done = (history?.flagged ?? [])
        .filter(({ flags, layer }) => flags.includes(flag) && lineOf(subject, layer) === null)
        .map(({ index, instruction, layer }) => toEvidence(`step ${index} of the history (${instruction ?? 'unknown'})`, { layer }));
    return [...written, ...done];
}
/** The Dockerfile has the better word for the layers whose lines are known. */
function lineOf({ facts, layers }, layer) {
    if (facts.dockerfile === null || layer === null)
        return null;
    return layers.find(({ diffId }) => diffId === layer)?.line ?? null;
}
function layerOf({ layers }, line) {
    return layers.find((layer) => layer.line === line)?.diffId ?? null;
}
function steps_decideBy(flag, note = () => null) {
    return (subject) => {
        const found = findSteps(subject, flag);
        if (found === null)
            return notAssessed(NO_STEPS);
        if (found.length > 0)
            return failedBy(found, note(subject.facts));
        return findUnread(subject.facts.config, ['history']) ?? passed();
    };
}
function steps_decideTls(subject) {
    const { config } = subject.facts;
    const variables = (config?.tlsOff ?? []).map((name) => toEvidence(`The variable ${name} switches it off for every program that runs in the image.`));
    const steps = findSteps(subject, 'tls-off');
    const found = [...variables, ...(steps ?? [])];
    if (found.length > 0)
        return failedBy(found);
    if (steps === null || config === null)
        return notAssessed(NO_STEPS);
    return findUnread(config, ['env', 'history']) ?? passed();
}
const ROWS = [
    [
        'CFG-ADD-URL',
        'add-url',
        'ADD takes a file from the network without a checksum',
        'high',
        'the source of an ADD is an address, and neither `--checksum` nor a commit says what must come from there',
        'Use `ADD --checksum=sha256:…`, or download in a RUN that checks what came.',
        ['DS-0005', 'CIS-DI-0009', 'DL3020', 'CKV_DOCKER_4'],
    ],
    [
        'CFG-ADD',
        'add',
        'ADD where COPY would do',
        'low',
        'an ADD takes local files, unless it is the file system of a base image',
        'Write COPY; unpack archives in a RUN.',
        ['DS-0005', 'CIS-DI-0009', 'DL3020', 'CKV_DOCKER_4'],
    ],
    [
        'CFG-UPDATE-ALONE',
        'update-alone',
        'Lists of packages are fetched in a step that installs nothing',
        'medium',
        'a RUN updates the lists and installs nothing, so that later steps install from an old layer',
        'Update and install in one RUN: `apt-get update && apt-get install -y …`.',
        ['DS-0017', 'CIS-DI-0007', 'CKV_DOCKER_5'],
    ],
    [
        'CFG-PKG-UNSIGNED',
        'unsigned-packages',
        'Packages are installed without a check of their signatures',
        'high',
        'a package manager is told to take unsigned packages or untrusted repositories',
        "Add the repository's key and take the option away.",
        [
            'CKV2_DOCKER_7',
            'CKV2_DOCKER_8',
            'CKV2_DOCKER_9',
            'CKV2_DOCKER_10',
            'CKV2_DOCKER_11',
            'CKV2_DOCKER_15',
        ],
    ],
    [
        'CFG-CURL-PIPE',
        'curl-pipe-shell',
        'A download is run by a shell at once',
        'medium',
        'what curl or wget fetches is piped into a shell or an interpreter',
        'Download to a file, check its digest, then run it.',
        [],
    ],
    [
        'CFG-SUDO',
        'sudo',
        'sudo is used while the image is built',
        'medium',
        'a RUN calls sudo',
        'Switch users with USER; take sudo out of the image.',
        ['DS-0010', 'DKL-DI-0001', 'DL3004', 'CKV2_DOCKER_1'],
    ],
    [
        'CFG-CHPASSWD',
        'chpasswd',
        'A password is set while the image is built',
        'medium',
        'a RUN calls chpasswd, or passwd with a password from its input',
        'Give users no password; lock the account.',
        ['CKV2_DOCKER_17'],
    ],
];
function addUrlNote({ history, dockerfile }) {
    return history !== null && dockerfile === null
        ? 'A history does not keep `--checksum`: give the Dockerfile if it has one.'
        : null;
}
const STEP_RULES = [
    ...ROWS.map(([id, flag, title, severity, failsWhen, remedy, elsewhere]) => ({
        ...{ id, title, severity, failsWhen, remedy, elsewhere },
        looksAt: 'history, Dockerfile',
        decide: steps_decideBy(flag, flag === 'add-url' ? addUrlNote : undefined),
    })),
    {
        id: 'CFG-TLS-OFF',
        title: 'Certificates are not checked',
        severity: 'high',
        looksAt: 'environment of the config, history, Dockerfile',
        failsWhen: 'a variable or an option makes a program trust every server',
        elsewhere: [
            'CKV2_DOCKER_2',
            'CKV2_DOCKER_3',
            'CKV2_DOCKER_4',
            'CKV2_DOCKER_5',
            'CKV2_DOCKER_6',
            'CKV2_DOCKER_12',
            'CKV2_DOCKER_13',
            'CKV2_DOCKER_14',
            'CKV2_DOCKER_16',
        ],
        remedy: 'Add the certificate of your authority to the image and take the switch away.',
        decide: steps_decideTls,
    },
];

;// CONCATENATED MODULE: ./src/image/rules/user.ts

function findNamed({ config, dockerfile }) {
    const line = dockerfile?.user?.line ?? null;
    if (config !== null)
        return { user: config.user, line };
    if (dockerfile === null)
        return NO_CONFIG;
    return findInDockerfile(dockerfile);
}
function findInDockerfile({ user }) {
    if (user === null)
        return 'The Dockerfile names no user: that of the base image is not known here.';
    if (user.value === null)
        return `The user of the Dockerfile (line ${user.line}) is a variable without a known value.`;
    return { user: user.value, line: user.line };
}
/**
 * What stands before the colon; programs that start containers take a number with a sign or zeros before it for
 * that number, and nothing for root.
 */
function toName(user) {
    return (user.split(':')[0] ?? '').trim();
}
const NUMBER = /^[+-]?\d+$/;
function decideUser({ facts }) {
    const named = findNamed(facts);
    if (typeof named === 'string')
        return notAssessed(named);
    const { line } = named;
    const name = toName(named.user);
    if (facts.config?.os === 'windows') {
        return notAssessed('Which users of Windows are administrators is not told by the image.');
    }
    const fail = (text) => failedBy([toEvidence(text, { line })]);
    if (name === '')
        return fail('No user is set, so that it starts as root.');
    if (name === 'root')
        return fail('The user is root.');
    return decideNamed(name, facts, fail);
}
function decideNamed(name, { files }, fail) {
    const isNumber = NUMBER.test(name);
    const accounts = (files?.accounts.users ?? []).filter((user) => user.name.trim() === name);
    // Looked up by name first, also when it is a number. Which of several counts differs between programs.
    if (accounts.some(isRoot))
        return fail(`The user ${name} has the id 0 in etc/passwd: it is root.`);
    if (accounts.some((user) => user.name === name))
        return passed();
    if (isNumber)
        return Number(name) === 0 ? fail(`The user is ${name}, which is root.`) : passed();
    if (files === null)
        return passed(`The name ${name} was not looked up: nobody looked into the layers.`);
    const why = files.accounts.passwd === 'unreadable'
        ? 'etc/passwd cannot be read'
        : `etc/passwd ${files.accounts.passwd === 'absent' ? 'is missing' : 'does not have it'}`;
    return notAssessed(`The name ${name} cannot be resolved: ${why}.`);
}
/** An id that is no number counts as 0 (runc), and so does one of which the kernel keeps only zeros. */
function isRoot({ uid }) {
    return uid === null || uid % 2 ** 32 === 0;
}
function decideNumeric({ facts }) {
    const named = findNamed(facts);
    if (typeof named === 'string')
        return notAssessed(named);
    const name = toName(named.user);
    if (facts.config?.os === 'windows')
        return notAssessed('Users of Windows have no numbers.');
    if (NUMBER.test(name))
        return passed();
    const text = name === '' ? 'No user is set.' : `The user ${name} is a name.`;
    return failedBy([toEvidence(text, { line: named.line })]);
}
const USER_RULES = [
    {
        id: 'CFG-USER',
        title: 'The image starts as root',
        severity: 'high',
        looksAt: 'user of the config, etc/passwd, USER of the Dockerfile',
        failsWhen: 'no user, `root`, the number 0 however it is written, or a name with the id 0',
        elsewhere: [
            'DS-0002',
            'CIS-DI-0001',
            'DL3002',
            'CKV_DOCKER_3',
            'CKV_DOCKER_8',
            'Scout: default non-root user',
        ],
        remedy: 'Create a user and end the Dockerfile with `USER` and its number, for example `USER 10001`.',
        decide: decideUser,
    },
    {
        id: 'CFG-USER-NUMERIC',
        title: 'The user is not a number, so that Kubernetes cannot tell that it is not root',
        severity: 'low',
        looksAt: 'user of the config, USER of the Dockerfile',
        failsWhen: 'the user is a name, or none is set',
        elsewhere: ['DL3066'],
        remedy: 'Write the number of the user: `USER 10001`.',
        decide: decideNumeric,
    },
];

;// CONCATENATED MODULE: ./src/image/rules/check-image.ts







/** Every rule about an image itself, in the order of reports. */
const CHECK_RULES = [
    ...USER_RULES,
    ...SETTING_RULES,
    ...PORT_RULES,
    ...STEP_RULES,
    ...MEASURE_RULES,
    ...ORIGIN_RULES,
    ...FILE_RULES,
];
/** Applies every rule; what each found, in the order of the table. */
function checkImage(subject, parameters) {
    return CHECK_RULES.map(({ id, title, severity, remedy, elsewhere, decide }) => ({
        ...{ rule: id, title, severity, remedy, elsewhere },
        ...decide(subject, parameters),
    }));
}


/***/ }),

/***/ 57667:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  D: () => (/* binding */ readGates)
});

// EXTERNAL MODULE: ./src/policy/settings.ts + 6 modules
var settings = __webpack_require__(92225);
// EXTERNAL MODULE: ./node_modules/spdx-expression-parse/index.js
var spdx_expression_parse = __webpack_require__(93326);
var spdx_expression_parse_default = /*#__PURE__*/__webpack_require__.n(spdx_expression_parse);
// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/image/rules/check-image.ts + 9 modules
var check_image = __webpack_require__(69455);
// EXTERNAL MODULE: ./src/policy/matching/glob.ts
var matching_glob = __webpack_require__(91036);
// EXTERNAL MODULE: ./src/policy/rules/table.ts + 20 modules
var table = __webpack_require__(24234);
// EXTERNAL MODULE: ./src/policy/document/nearest-key.ts
var nearest_key = __webpack_require__(36834);
// EXTERNAL MODULE: ./src/policy/document/purl-types.ts
var purl_types = __webpack_require__(99021);
// EXTERNAL MODULE: ./src/policy/document/shape.ts
var shape = __webpack_require__(53567);
// EXTERNAL MODULE: ./src/policy/document/shown-text.ts
var shown_text = __webpack_require__(86043);
// EXTERNAL MODULE: ./src/policy/document/values.ts
var values = __webpack_require__(11986);
;// CONCATENATED MODULE: ./src/policy/document/read-setting.ts










/** The value of one setting; null when it is wrong, which is a fault besides. */
function readSetting(reading, setting) {
    switch (setting.kind) {
        case 'count':
            return (0,values/* readCount */._0)(reading);
        case 'number':
            return (0,values/* readNumber */.kz)(reading, setting);
        case 'flag':
            return (0,values/* readFlag */.fG)(reading);
        case 'word':
            return (0,values/* readWord */.pS)(reading, setting.words);
        case 'texts':
            return readTerms(reading, setting.of);
        case 'ports':
            return readPorts(reading);
        case 'levels':
            return readLevels(reading, setting);
    }
}
const MAX_TERMS = 1000;
/** A list that has been read is in the order of its terms, so that two ways to write it are one. */
function readTerms(reading, kind) {
    const terms = (0,shape/* readOneOrMore */.BV)(reading)?.slice(0, MAX_TERMS + 1);
    if (terms === undefined)
        return null;
    if (terms.length > MAX_TERMS)
        (0,shape/* refuse */.TR)(reading, `has too many items: allowed are ${MAX_TERMS}`);
    const texts = terms.map((term) => readTerm(term, kind)).filter((text) => text !== null);
    return [...new Set(texts)].sort();
}
function readTerm(reading, kind) {
    if (kind === 'purl-type')
        return (0,values/* readWord */.pS)(reading, purl_types/* PURL_TYPES */.E);
    if (kind === 'scanner')
        return (0,values/* readWord */.pS)(reading, finding/* SCANNER_IDS */.Kc);
    const text = (0,values/* readText */.yR)(reading, MAX_TERM_LENGTH);
    const problem = text === null ? null : problemOf(text, kind);
    if (problem !== null)
        (0,shape/* refuse */.TR)(reading, problem);
    return problem === null ? text : null;
}
const MAX_TERM_LENGTH = 500;
function problemOf(text, kind) {
    switch (kind) {
        case 'glob':
            return problemOfGlob(text);
        case 'spdx':
            return problemOfLicence(text);
        case 'label':
            return /^[A-Za-z0-9][A-Za-z0-9._/-]*$/u.test(text) ? null : 'is not the key of a label';
        case 'text':
            return null;
    }
}
function problemOfGlob(text) {
    const glob = (0,matching_glob/* createGlob */.N)(text);
    return glob.kind === 'fault' ? `is not a pattern: ${glob.text}` : null;
}
/** One licence, not a sentence of several: what `A OR B` would forbid nobody could say. */
function problemOfLicence(text) {
    const instead = 'allowed is one of the SPDX list, such as Apache-2.0, or LicenseRef-NAME';
    try {
        const parsed = spdx_expression_parse_default()(text);
        return 'conjunction' in parsed ? `names several licences: list them one by one` : null;
    }
    catch {
        return `is not the id of a licence: "${(0,shown_text/* toShownText */.Y)(text)}"; ${instead}`;
    }
}
const MAX_PORT = 65_535;
function readPorts(reading) {
    const ports = (0,shape/* readItems */.F1)(reading, MAX_PORT)?.map((item) => readPort(item));
    return ports === undefined
        ? null
        : [...new Set(ports.filter((port) => port !== null))].sort((a, b) => a - b);
}
function readPort(reading) {
    const { node } = reading;
    const value = node.kind === 'scalar' ? node.value : null;
    if (Number.isInteger(value) && Number(value) >= 1 && Number(value) <= MAX_PORT) {
        return Number(value);
    }
    (0,shape/* refuse */.TR)(reading, `has to be a port from 1 to ${MAX_PORT}; it is ${(0,shape/* describeNode */.WQ)(node)}`);
    return null;
}
/** A rule that nobody knows would never be assessed, and so never pass. */
const CHECK_IDS = check_image/* CHECK_RULES */.N.map((rule) => rule.id);
function readLevels(reading, setting) {
    const entries = (0,shape/* readEntries */.$2)(reading);
    if (entries === null)
        return null;
    const levels = [];
    for (const entry of entries) {
        const level = (0,values/* readWord */.pS)(entry, setting.words);
        const problem = problemOfRule(entry.key, setting);
        if (problem !== null)
            entry.faults.add(entry.keyAt, `${entry.name} ${problem}`);
        else if (level !== null)
            levels.push([entry.key, level]);
    }
    return Object.fromEntries(levels.sort(([a], [b]) => (a < b ? -1 : 1)));
}
function problemOfRule(id, { rules }) {
    const known = rules === 'image' ? CHECK_IDS : ['default', ...table/* RULE_IDS */.Iu, ...CHECK_IDS];
    if (known.includes(id))
        return null;
    const nearest = (0,nearest_key.findNearestKey)(id, known);
    const what = rules === 'image' ? 'rule about the image, such as CFG-USER' : 'rule';
    return `is not the id of a ${what}${nearest === null ? '' : `; did you mean ${nearest}?`}`;
}

;// CONCATENATED MODULE: ./src/policy/document/read-gates.ts



/** The settings as the tree in which they are written. */
const TREE = toTree();
/** What stands below `security_gates` → values of settings; what is wrong is added to the faults. */
function readGates(node, faults, name = 'security_gates') {
    const values = new Map();
    const places = new Map();
    const keep = (key, reading) => {
        const value = readSetting(reading, settings/* SETTINGS */.yy[key]);
        if (value === null)
            return;
        values.set(key, value);
        places.set(key, reading.node.at);
    };
    readBranch({ reading: { node, name, faults }, branch: TREE, path: '' }, keep);
    return { values: Object.fromEntries(values), places };
}
function readBranch({ reading, branch, path }, keep) {
    const short = settings/* SHORT_FORMS */.nb.get(path);
    if (short !== undefined && reading.node.kind !== 'map') {
        keep(short, reading);
        return;
    }
    const fields = (0,shape/* readFields */.qU)(reading, { known: [...branch.keys()] });
    for (const [key, field] of fields ?? []) {
        const next = branch.get(key);
        if (typeof next === 'string')
            keep(next, field);
        else if (next !== undefined) {
            readBranch({ reading: field, branch: next, path: path === '' ? key : `${path}.${key}` }, keep);
        }
    }
}
function toTree() {
    const tree = new Map();
    for (const key of settings/* SETTING_KEYS */.GS)
        addTo(tree, key);
    return tree;
}
function addTo(tree, key) {
    const words = key.split('.');
    let branch = tree;
    for (const word of words.slice(0, -1)) {
        const next = branch.get(word);
        const below = next instanceof Map ? next : new Map();
        branch.set(word, below);
        branch = below;
    }
    branch.set(words.at(-1) ?? key, key);
}


/***/ }),

/***/ 92887:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ readLocked),
/* harmony export */   l: () => (/* binding */ LOCKABLE_SECTIONS)
/* harmony export */ });
/* harmony import */ var _settings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92225);
/* harmony import */ var _nearest_key_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36834);
/* harmony import */ var _shape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(53567);
/* harmony import */ var _values_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(11986);




/** Sections beside the settings of the gate that can be locked. */
const LOCKABLE_SECTIONS = [
    'security_gates',
    'mode',
    'stage',
    'context',
    'waivers',
    'waivers.max_days',
    'waivers.require_approval',
    'waivers.warn_before_days',
    'vex',
    'vex.trusted_authors',
    'accept_nothing_analysed',
    'approvals',
    'notify',
    'reports',
];
const LOCKABLE = new Set([
    ...LOCKABLE_SECTIONS,
    ..._settings_js__WEBPACK_IMPORTED_MODULE_0__/* .SETTING_KEYS */ .GS.flatMap((key) => {
        const words = key.split('.');
        return words.map((_, index) => words.slice(0, index + 1).join('.'));
    }),
]);
/** Settings and groups of them as they stand below `security_gates`, or sections of the policy. */
function readLocked(reading) {
    const items = (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .readOneOrMore */ .BV)(reading) ?? [];
    const paths = items.map((item) => readLock(item)).filter((path) => path !== null);
    return [...new Set(paths)].sort();
}
function readLock(reading) {
    const text = (0,_values_js__WEBPACK_IMPORTED_MODULE_3__/* .readText */ .yR)(reading);
    if (text === null)
        return null;
    const path = text.replace(/^security_gates\./u, '').replace(/\.\*$/u, '');
    if (LOCKABLE.has(path))
        return path;
    const nearest = (0,_nearest_key_js__WEBPACK_IMPORTED_MODULE_1__.findNearestKey)(path, [...LOCKABLE]);
    const question = nearest === null ? '' : `; did you mean ${nearest}?`;
    (0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .refuse */ .TR)(reading, `is no setting and no section: ${(0,_shape_js__WEBPACK_IMPORTED_MODULE_2__/* .describeNode */ .WQ)(reading.node)}${question}`);
    return null;
}


/***/ }),

/***/ 33877:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  t: () => (/* binding */ loadDocuments),
  O: () => (/* binding */ toDigest)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(77598);
// EXTERNAL MODULE: ./src/policy/waivers/read-waivers.ts
var read_waivers = __webpack_require__(11150);
// EXTERNAL MODULE: ./src/policy/document/faults.ts
var document_faults = __webpack_require__(74405);
// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
;// CONCATENATED MODULE: ./src/policy/document/find-contradictions.ts

/** Adds what contradicts itself in one place of a file. */
function refuseContradictions(gates, faults) {
    for (const severity of domain_severity/* LIMITED_SEVERITIES */.rL)
        refuseWarnAboveMax(severity, { gates, faults });
    refuseShared('compliance.required_licenses', 'compliance.forbidden_licenses', { gates, faults });
    refuseShared('image.allowed_ports', 'image.forbidden_ports', { gates, faults });
}
function add({ gates, faults }, key, text) {
    const at = gates.places.get(key);
    if (at !== undefined)
        faults.add(at, `${key} ${text}`);
}
function refuseWarnAboveMax(severity, ground) {
    const { values } = ground.gates;
    const max = values[`vulnerabilities.${severity}.max`];
    const warn = values[`vulnerabilities.${severity}.warn`];
    if (max === undefined || warn === undefined || warn <= max)
        return;
    const text = `is ${warn}, and max is ${max}: it would never warn, since it fails before`;
    add(ground, `vulnerabilities.${severity}.warn`, text);
}
function refuseShared(allowed, forbidden, ground) {
    const { values } = ground.gates;
    const list = values[allowed] ?? [];
    const shared = (values[forbidden] ?? []).filter((one) => list.includes(one));
    if (shared.length === 0)
        return;
    add(ground, forbidden, `names ${shared.join(', ')}, which ${allowed} allows: only one can hold`);
}

;// CONCATENATED MODULE: ./src/policy/document/find-lines.ts
/** Sections of which somebody wants to see where each part stands. */
const SECTIONS = ['notify', 'reports'];
const DEEPEST = 3;
/** Where the parts of the sections about what leaves a run stand; an item of a list is called by its `name`. */
function findLines(root) {
    if (root?.kind !== 'map')
        return new Map();
    return new Map(root.entries
        .filter(({ key }) => SECTIONS.includes(key))
        .flatMap(({ key, keyAt, value }) => [
        [key, keyAt.line],
        ...linesBelow(value, [key]),
    ]));
}
function linesBelow(node, path) {
    if (path.length === DEEPEST || node.kind === 'scalar')
        return [];
    return toParts(node).flatMap(({ name, line, value }) => {
        const own = [...path, name];
        return [[own.join('.'), line], ...linesBelow(value, own)];
    });
}
function toParts(node) {
    if (node.kind === 'map') {
        return node.entries.map(({ key, keyAt, value }) => ({ name: key, line: keyAt.line, value }));
    }
    return node.items.flatMap((value) => {
        const named = value.kind === 'map' ? value.entries.find(({ key }) => key === 'name') : undefined;
        if (named?.value.kind !== 'scalar')
            return [];
        return [{ name: named.value.text, line: value.at.line, value }];
    });
}

// EXTERNAL MODULE: ./src/policy/document/shape.ts
var shape = __webpack_require__(53567);
// EXTERNAL MODULE: ./src/policy/document/values.ts
var values = __webpack_require__(11986);
;// CONCATENATED MODULE: ./src/policy/document/read-extends.ts


const MAX_TARGETS = 10;
/** `owner/name/path/of/a/file.yml@ref`. */
const ELSEWHERE = /^([A-Za-z0-9][\w.-]*\/[\w.-]+)\/([^@]+)@([^@\s]+)$/u;
/** A path from the root of the repository, or `owner/name/path@ref`; one or a list. */
function readExtends(reading) {
    const targets = (0,shape/* readOneOrMore */.BV)(reading) ?? [];
    if (reading !== undefined && targets.length > MAX_TARGETS) {
        (0,shape/* refuse */.TR)(reading, `names ${targets.length} files: allowed are ${MAX_TARGETS}`);
        return [];
    }
    return targets.map(readTarget).filter((target) => target !== null);
}
function readTarget(reading) {
    const text = (0,values/* readText */.yR)(reading);
    if (text === null)
        return null;
    const { line } = reading.node.at;
    if (!text.includes('@')) {
        const path = (0,values/* readPath */.G7)(reading);
        return path === null ? null : { kind: 'path', path, line };
    }
    const [, repository, path, ref] = ELSEWHERE.exec(text) ?? [];
    const isSafe = path !== undefined && !path.split('/').some((part) => part === '..' || part === '');
    if (repository === undefined || ref === undefined || !isSafe) {
        (0,shape/* refuse */.TR)(reading, 'has to be a path, or owner/name/path@ref with a commit, tag or branch');
        return null;
    }
    return { kind: 'repository', repository, path, ref, line };
}

// EXTERNAL MODULE: ./src/policy/document/read-locked.ts
var read_locked = __webpack_require__(92887);
// EXTERNAL MODULE: ./src/domain/notify.ts
var notify = __webpack_require__(49599);
;// CONCATENATED MODULE: ./src/policy/document/notify/names.ts
/** What channels and rules are called; they stand in messages, reports and logs. */
const NAME_PATTERN = '^[a-z0-9][a-z0-9-]{0,59}$';
const NAME = new RegExp(NAME_PATTERN, 'u');
const NAME_HINT = 'allowed are at most 60 small letters, digits and hyphens';
function isName(text) {
    return NAME.test(text);
}

;// CONCATENATED MODULE: ./src/policy/document/notify/channel-fields.ts

/**
 * The keys of a channel. Where a key names the variable of a secret (`url_env`), the key that would hold the secret
 * itself (`url`) is refused with the way out. What stands there is never repeated: it may be in use.
 */
function readChannelFields(reading, { known, required = [] }) {
    const literals = known.flatMap((key) => toLiteral(key, known));
    const fields = (0,shape/* readFields */.qU)(reading, { known: [...known, ...literals] });
    if (fields === null)
        return null;
    const given = literals.filter((key) => fields.has(key));
    for (const key of given)
        refuseLiteral(fields.get(key), key);
    const missing = required.filter((key) => !fields.has(key) && !given.includes(toShort(key)));
    for (const key of missing)
        (0,shape/* refuse */.TR)(reading, `lacks ${key}`);
    return fields;
}
const ENDING = /_env$/u;
function toShort(key) {
    return key.replace(ENDING, '');
}
function toLiteral(key, known) {
    const short = toShort(key);
    return key !== short && !known.includes(short) ? [short] : [];
}
function refuseLiteral(reading, key) {
    if (reading === undefined)
        return;
    (0,shape/* refuse */.TR)(reading, `is a secret, which everybody could read who reads the policy: put it into an environment variable and name that with ${key}_env`);
}

;// CONCATENATED MODULE: ./src/policy/document/notify/secrets.ts
/*
 * What is a secret by its looks. The prefixes are those that the services document for their keys; addresses of
 * incoming webhooks are secrets as a whole, since whoever has one can write there.
 */
const KEYS = /whsec_|xox[abeprs]-|gh[oprsu]_\w|github_pat_|glpat-|AKIA[0-9A-Z]{12}|AGE-SECRET-KEY-|-----BEGIN|\bSK[0-9a-f]{32}\b|\bSG\.[\w-]{16}/iu;
const HOOK_HOSTS = [
    'hooks.slack.com',
    'discord.com',
    'discordapp.com',
    'webhook.office.com',
    'logic.azure.com',
    'api.powerplatform.com',
];
const TELLING = /^(?:sig|signature|token|access_token|key|apikey|api_key|secret|password|code|auth)$/iu;
/** True for what looks like a key that somebody was given. */
function looksLikeSecret(text) {
    return KEYS.test(text);
}
/** True for an address that lets in whoever knows it. */
function isSecretAddress(url) {
    const isHook = HOOK_HOSTS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
    if (isHook || url.username !== '' || url.password !== '')
        return true;
    if ([...url.searchParams.keys()].some((name) => TELLING.test(name)))
        return true;
    return looksLikeSecret(url.href);
}

;// CONCATENATED MODULE: ./src/policy/document/notify/channel-values.ts



/*
 * Readers of what stands in a channel. None repeats what it refuses: somebody may have put a secret there, and faults
 * go to a log.
 */
const VARIABLE_PATTERN = '^[A-Z_][A-Z0-9_]{0,99}$';
const VARIABLE = new RegExp(VARIABLE_PATTERN, 'u');
/**
 * Variables that CI systems, clouds, the scanners and this program fill with secrets of their own. A policy that could send them to an
 * address of its choice would give them away.
 */
const FOREIGN = /^(?:GITHUB_|ACTIONS_|RUNNER_|INPUT_|CI_JOB_|CI_REGISTRY_|CI_DEPLOY_|CI_BUILD_|CI_DEPENDENCY_PROXY_|CI_REPOSITORY_URL$|SYSTEM_ACCESSTOKEN$|BITBUCKET_|CIRCLE_|AWS_|AZURE_|GOOGLE_|DOCKER_|GH_TOKEN$|NPM_TOKEN$|NODE_AUTH_TOKEN$|PLIMSOLL_ENCRYPT_|PLIMSOLL_REGISTRY_|HTTPS?_PROXY$|ALL_PROXY$|TRIVY_|GRYPE_|COSIGN_|SIGSTORE_|VAULT_TOKEN$|GITLAB_TOKEN$|ARM_CLIENT_|CLOUDSDK_)/u;
/** The name of an environment variable that holds a secret. */
function readVariable(reading) {
    const text = (0,values/* readText */.yR)(reading);
    if (text === null || reading === undefined)
        return null;
    const problem = problemOfVariable(text);
    if (problem === null)
        return text;
    (0,shape/* refuse */.TR)(reading, problem);
    return null;
}
function problemOfVariable(text) {
    if (!VARIABLE.test(text)) {
        return 'has to be the name of an environment variable (capital letters, digits and _), never the secret itself';
    }
    return FOREIGN.test(text)
        ? 'names a variable in which the CI system, a cloud or this program keeps a secret of its own: choose another name'
        : null;
}
const MAX_ADDRESS = 1000;
/** An https address that is no secret itself. */
function readAddress(reading) {
    const text = (0,values/* readText */.yR)(reading, MAX_ADDRESS);
    if (text === null || reading === undefined)
        return null;
    const problem = problemOfAddress(text);
    if (problem === null)
        return text;
    (0,shape/* refuse */.TR)(reading, problem);
    return null;
}
function problemOfAddress(text) {
    const url = /\s/u.test(text) || !URL.canParse(text) ? null : new URL(text);
    if (url === null)
        return 'has to be an address such as https://hooks.example.com/plimsoll';
    if (isSecretAddress(url)) {
        return 'is an address that is a secret itself: put it into an environment variable and name that with url_env';
    }
    if (url.protocol !== 'https:')
        return 'has to be an https address: messages go encrypted only';
    return url.hash === '' ? null : 'has a part behind #, which is never sent';
}
const FORMS = {
    phone: {
        pattern: /^\+[1-9]\d{6,14}$/u,
        words: 'has to be a phone number of E.164, such as "+4915112345678"',
        most: 16,
    },
    sender: {
        pattern: /^(?:\+[1-9]\d{6,14}|MG[0-9a-f]{32})$/u,
        words: 'has to be a phone number of E.164, such as "+15005550006", or the SID of a messaging service (MG…)',
        most: 34,
    },
    mail: {
        pattern: /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/u,
        words: 'has to be a mail address alone, such as security@example.com',
        most: 254,
    },
    host: {
        pattern: /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u,
        words: 'has to be the name of a host without scheme, port and path',
        most: 253,
    },
    region: {
        pattern: /^[a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}$/u,
        words: 'has to be a region of AWS, such as eu-central-1',
        most: 40,
    },
    label: {
        pattern: /^[^,\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u,
        words: 'has to be a label without commas',
        most: 50,
    },
    login: {
        pattern: /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9]))*$/u,
        words: 'has to be a login of GitHub, without an @',
        most: 39,
    },
};
/** A text of one of these forms. */
function readForm(reading, name) {
    const { pattern, words, most } = FORMS[name];
    const text = reading?.node.kind === 'scalar' ? reading.node.text : null;
    const isLineBroken = text !== null && /[\r\n]/u.test(text.trim());
    const read = (0,values/* readText */.yR)(reading);
    if (read === null || reading === undefined)
        return null;
    if (!isLineBroken && read.length <= most && pattern.test(read) && !looksLikeSecret(read)) {
        return read;
    }
    (0,shape/* refuse */.TR)(reading, words);
    return null;
}
/** One text of a form or several, each once. */
function readForms(reading, { form, most }) {
    const items = (0,shape/* readOneOrMore */.BV)(reading) ?? [];
    if (reading !== undefined && items.length > most)
        (0,shape/* refuse */.TR)(reading, `has too many: allowed are ${most}`);
    const texts = items.slice(0, most).map((one) => readForm(one, form));
    return [...new Set(texts.filter((one) => one !== null))];
}
/** The same, at least one. */
function readSomeForms(reading, amount) {
    if (reading?.node.kind === 'list' && reading.node.items.length === 0) {
        (0,shape/* refuse */.TR)(reading, 'names nobody');
    }
    return readForms(reading, amount);
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-chat.ts



/** Slack, Teams and Discord: who has the address can write there, so that only its variable stands here. */
function readChat(named, reading) {
    const fields = readChannelFields(reading, {
        known: ['type', 'url_env', 'allow_private'],
        required: ['url_env'],
    });
    const url = readVariable(fields?.get('url_env'));
    const allowsPrivate = (0,values/* readFlag */.fG)(fields?.get('allow_private')) ?? false;
    return url === null ? null : { ...named, url, allowsPrivate };
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-email.ts





const KNOWN = [
    ...['type', 'host', 'port', 'security', 'user_env', 'password_env', 'from', 'to'],
    'allow_private',
];
const MAX_RECIPIENTS = 50;
/** Of submission with STARTTLS, and with TLS from the start (RFC 8314). */
const PORTS = { starttls: 587, tls: 465 };
/** A mail server that takes mail over TLS only. */
function readEmail(name, reading) {
    const fields = readChannelFields(reading, { known: KNOWN, required: ['host', 'from', 'to'] });
    if (fields === null)
        return null;
    const host = readForm(fields.get('host'), 'host');
    const security = (0,values/* readWord */.pS)(fields.get('security'), notify/* MAIL_SECURITIES */.z7) ?? 'starttls';
    const port = readPort(fields.get('port')) ?? PORTS[security];
    const login = readLogin(reading, fields);
    const from = readForm(fields.get('from'), 'mail');
    const to = readSomeForms(fields.get('to'), { form: 'mail', most: MAX_RECIPIENTS });
    const allowsPrivate = (0,values/* readFlag */.fG)(fields.get('allow_private')) ?? false;
    if (host === null || from === null || to.length === 0)
        return null;
    return { kind: 'email', name, host, port, security, login, from, to, allowsPrivate };
}
function readLogin(reading, fields) {
    const [user, password] = [fields.get('user_env'), fields.get('password_env')];
    if ((user === undefined) !== (password === undefined)) {
        (0,shape/* refuse */.TR)(reading, 'has one of user_env and password_env: a login takes both');
    }
    const read = { user: readVariable(user), password: readVariable(password) };
    return read.user === null || read.password === null
        ? null
        : { user: read.user, password: read.password };
}
function readPort(reading) {
    const port = (0,values/* readNumber */.kz)(reading, { least: 1, most: 65_535 });
    if (port === null || Number.isInteger(port) || reading === undefined)
        return port;
    (0,shape/* refuse */.TR)(reading, 'has to be a whole number');
    return null;
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-issue.ts


const MAX_LABELS = 20;
/** GitHub assigns an issue to ten people at most. */
const MAX_ASSIGNEES = 10;
/** Issues of the repository that the run belongs to. */
function readIssue(name, reading) {
    const fields = readChannelFields(reading, { known: ['type', 'labels', 'assignees'] });
    const labels = readForms(fields?.get('labels'), { form: 'label', most: MAX_LABELS });
    const assignees = readForms(fields?.get('assignees'), { form: 'login', most: MAX_ASSIGNEES });
    return fields === null ? null : { kind: 'github-issue', name, labels, assignees };
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-pagerduty.ts



/** A service of PagerDuty by the variable of its routing key. */
function readPagerDuty(name, reading) {
    const fields = readChannelFields(reading, {
        known: ['type', 'routing_key_env', 'url', 'allow_private'],
        required: ['routing_key_env'],
    });
    const routingKey = readVariable(fields?.get('routing_key_env'));
    const url = readAddress(fields?.get('url'));
    const allowsPrivate = (0,values/* readFlag */.fG)(fields?.get('allow_private')) ?? false;
    return routingKey === null ? null : { kind: 'pagerduty', name, routingKey, url, allowsPrivate };
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-sms.ts




const SMS_PROVIDERS = ['twilio', 'sns'];
const COMMON = ['type', 'provider', 'to', 'url', 'allow_private'];
const TWILIO = ['account_env', 'token_env', 'from'];
/** Each number is a message that somebody pays for. */
const MAX_NUMBERS = 10;
/** Short messages by one of two services, whose keys differ. */
function readSms(name, reading) {
    const kind = readProviderKind(reading);
    if (kind === null)
        return null;
    const keys = kind === 'twilio' ? TWILIO : ['region'];
    const fields = readChannelFields(reading, {
        known: [...COMMON, ...keys],
        required: ['to', ...keys],
    });
    const to = readSomeForms(fields?.get('to'), { form: 'phone', most: MAX_NUMBERS });
    const allowsPrivate = (0,values/* readFlag */.fG)(fields?.get('allow_private')) ?? false;
    const url = readAddress(fields?.get('url'));
    const provider = kind === 'twilio' ? readTwilio(fields, url) : readSns(fields, url);
    if (provider === null || to.length === 0)
        return null;
    return { kind: 'sms', name, to, provider, allowsPrivate };
}
function readProviderKind(reading) {
    const { node } = reading;
    const found = node.kind === 'map' ? node.entries.find(({ key }) => key === 'provider') : undefined;
    if (found !== undefined) {
        const provider = { ...reading, node: found.value, name: `${reading.name}.provider` };
        return (0,values/* readWord */.pS)(provider, SMS_PROVIDERS);
    }
    (0,shape/* refuse */.TR)(reading, `lacks provider: one of ${SMS_PROVIDERS.join(', ')}`);
    return null;
}
function readTwilio(fields, url) {
    const account = readVariable(fields?.get('account_env'));
    const token = readVariable(fields?.get('token_env'));
    const from = readForm(fields?.get('from'), 'sender');
    if (account === null || token === null || from === null)
        return null;
    return { kind: 'twilio', account, token, from, url };
}
function readSns(fields, url) {
    const region = readForm(fields?.get('region'), 'region');
    return region === null ? null : { kind: 'sns', region, url };
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-webhook.ts




/** A webhook: an address, or the variable of one, and the variable of the secret that signs. */
function readWebhook(name, reading) {
    const known = ['type', 'url', 'url_env', 'secret_env', 'allow_private'];
    const fields = readChannelFields(reading, { known });
    if (fields === null)
        return null;
    const url = readUrl(reading, fields);
    const secret = readVariable(fields.get('secret_env'));
    const allowsPrivate = (0,values/* readFlag */.fG)(fields.get('allow_private')) ?? false;
    return url === null ? null : { kind: 'webhook', name, url, secret, allowsPrivate };
}
function readUrl(reading, fields) {
    const [plain, secret] = [fields.get('url'), fields.get('url_env')];
    if (plain === undefined && secret === undefined)
        (0,shape/* refuse */.TR)(reading, 'lacks url or url_env');
    if (plain !== undefined && secret !== undefined)
        (0,shape/* refuse */.TR)(secret, 'stands beside url: one of them');
    const text = readAddress(plain);
    const env = readVariable(secret);
    if (env !== null)
        return { env };
    return text === null ? null : { text };
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-channels.ts










const MAX_CHANNELS = 50;
/** The map of channels, by names of the user's own. */
function readChannels(reading) {
    const entries = (0,shape/* readEntries */.$2)(reading) ?? [];
    if (reading !== undefined && entries.length > MAX_CHANNELS) {
        (0,shape/* refuse */.TR)(reading, `has ${entries.length} channels: allowed are ${MAX_CHANNELS}`);
    }
    const few = entries.slice(0, MAX_CHANNELS);
    return {
        read: few.map(readChannel).filter((channel) => channel !== null),
        names: few.map(({ key }) => key),
    };
}
const READERS = {
    webhook: readWebhook,
    slack: (name, reading) => readChat({ name, kind: 'slack' }, reading),
    teams: (name, reading) => readChat({ name, kind: 'teams' }, reading),
    discord: (name, reading) => readChat({ name, kind: 'discord' }, reading),
    email: readEmail,
    sms: readSms,
    pagerduty: readPagerDuty,
    'github-issue': readIssue,
};
function readChannel(entry) {
    const { key, keyAt, faults, name } = entry;
    if (!isName(key))
        faults.add(keyAt, `${name} is no name of a channel: ${NAME_HINT}`);
    const kind = readKind(entry);
    const channel = kind === null ? null : READERS[kind](key, entry);
    return isName(key) ? channel : null;
}
/** Before anything else: which keys are known hangs on it. */
function readKind(entry) {
    if (entry.node.kind !== 'map') {
        (0,shape/* refuse */.TR)(entry, `has to be a map with a type: one of ${notify/* CHANNEL_KINDS */.Ql.join(', ')}`);
        return null;
    }
    const type = entry.node.entries.find(({ key }) => key === 'type');
    if (type === undefined) {
        (0,shape/* refuse */.TR)(entry, `lacks type: one of ${notify/* CHANNEL_KINDS */.Ql.join(', ')}`);
        return null;
    }
    return (0,values/* readWord */.pS)({ ...entry, node: type.value, name: `${entry.name}.type` }, notify/* CHANNEL_KINDS */.Ql);
}

// EXTERNAL MODULE: ./src/domain/finding.ts
var finding = __webpack_require__(35457);
// EXTERNAL MODULE: ./src/domain/verdict.ts
var verdict = __webpack_require__(95805);
// EXTERNAL MODULE: ./src/domain/context.ts
var context = __webpack_require__(77723);
// EXTERNAL MODULE: ./src/policy/matching/glob.ts
var matching_glob = __webpack_require__(91036);
// EXTERNAL MODULE: ./src/policy/document/read-gates.ts + 1 modules
var read_gates = __webpack_require__(57667);
;// CONCATENATED MODULE: ./src/policy/document/read-sections.ts





const SECTION_KEYS = ['security_gates', 'mode', 'stage', 'standards', 'context'];
/** The part of a policy that an `images` section may have too. */
function readSections(fields) {
    return {
        gates: toGates(fields.get('security_gates')),
        mode: readMode(fields.get('mode')),
        stage: (0,values/* readWord */.pS)(fields.get('stage'), context/* STAGES */.a),
        standards: readStandards(fields.get('standards')),
        context: readContext(fields.get('context')),
    };
}
/** Ids of ours, or paths from the root of the repository. */
function readStandards(reading) {
    (0,values/* readTexts */.Z7)(reading);
    const names = ((0,shape/* readOneOrMore */.BV)(reading) ?? []).flatMap((one) => readStandardName(one) ?? []);
    return [...new Set(names)];
}
/** What is no text was told by the reader of texts. */
function readStandardName({ node, ...reading }) {
    const isText = node.kind === 'scalar' && (typeof node.value === 'string' || typeof node.value === 'number');
    if (!isText || node.text.trim() === '')
        return null;
    return (0,values/* isFilePath */.ig)(node.text) ? (0,values/* readPath */.G7)({ node, ...reading }) : node.text.trim();
}
const NO_GATES = { values: {}, places: new Map() };
function toGates(reading) {
    return reading === undefined ? NO_GATES : (0,read_gates/* readGates */.D)(reading.node, reading.faults, reading.name);
}
const MODE_WORDS = ['enforce', 'report-only'];
function readMode(reading) {
    const word = (0,values/* readWord */.pS)(reading, MODE_WORDS);
    return word === 'report-only' ? 'report' : word;
}
/** The words of what only people know of an image. */
const CONTEXT_WORDS = {
    exposure: ['public', 'internal'],
    environment: ['production', 'staging', 'development'],
    data: ['public', 'internal', 'confidential', 'regulated'],
    impact: ['low', 'moderate', 'high', 'severe'],
};
function readContext(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: Object.keys(CONTEXT_WORDS) });
    const exposure = (0,values/* readWord */.pS)(fields?.get('exposure'), CONTEXT_WORDS.exposure);
    const environment = (0,values/* readWord */.pS)(fields?.get('environment'), CONTEXT_WORDS.environment);
    const data = (0,values/* readWord */.pS)(fields?.get('data'), CONTEXT_WORDS.data);
    const impact = (0,values/* readWord */.pS)(fields?.get('impact'), CONTEXT_WORDS.impact);
    return {
        ...(exposure === null ? {} : { exposure }),
        ...(environment === null ? {} : { environment }),
        ...(data === null ? {} : { data }),
        ...(impact === null ? {} : { impact }),
    };
}
const MAX_IMAGE_SECTIONS = 1000;
/** What holds for images of a name only. */
function readImageSections(reading) {
    const items = (0,shape/* readItems */.F1)(reading, MAX_IMAGE_SECTIONS) ?? [];
    return items.map(readImageSection).filter((section) => section !== null);
}
function readImageSection(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: ['name', ...SECTION_KEYS], required: ['name'] });
    const pattern = (0,values/* readText */.yR)(fields?.get('name'));
    const matches = pattern === null ? null : readNameGlob(fields?.get('name'));
    if (fields === null)
        return null;
    const sections = readSections(fields);
    return pattern === null || matches === null ? null : { ...sections, pattern, matches };
}
/** A pattern of the stable names of images. */
function readNameGlob(reading) {
    const text = (0,values/* readText */.yR)(reading);
    if (text === null || reading === undefined)
        return null;
    const glob = (0,matching_glob/* createGlob */.N)(text);
    if (glob.kind === 'ready')
        return glob.value;
    (0,shape/* refuse */.TR)(reading, `is not a pattern: ${glob.text}`);
    return null;
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-condition.ts






const FINDING_KEYS = [
    ...['severity', 'known_exploited', 'epss', 'new', 'kind', 'secret', 'fixable', 'overdue'],
    'blocking',
];
const CONDITION_KEYS = [
    ...FINDING_KEYS,
    ...['verdict', 'scan_failed', 'branch', 'image', 'control'],
];
const NO_CONDITION = {
    outcomes: [],
    branches: null,
    images: null,
    controls: [],
    findings: null,
};
/** What has to hold, all of it; nothing where nothing stands there. */
function readCondition(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: CONDITION_KEYS });
    if (fields === null)
        return NO_CONDITION;
    const asksFindings = FINDING_KEYS.some((key) => fields.has(key));
    return {
        outcomes: readShort(fields, 'scan_failed', 'scan-failed') ?? readOutcomes(fields.get('verdict')),
        branches: readPatterns(fields.get('branch')),
        images: readPatterns(fields.get('image')),
        controls: readControls(fields.get('control')),
        findings: asksFindings ? readFindingCondition(fields) : null,
    };
}
function readFindingCondition(fields) {
    return {
        kinds: readShort(fields, 'secret', 'secret') ?? readKinds(fields.get('kind')),
        severity: (0,values/* readWord */.pS)(fields.get('severity'), domain_severity/* LIMITED_SEVERITIES */.rL),
        isKnownExploited: (0,values/* readFlag */.fG)(fields.get('known_exploited')),
        epss: (0,values/* readNumber */.kz)(fields.get('epss'), { least: 0, most: 1 }),
        isNew: (0,values/* readFlag */.fG)(fields.get('new')),
        isFixable: (0,values/* readFlag */.fG)(fields.get('fixable')),
        isOverdue: (0,values/* readFlag */.fG)(fields.get('overdue')),
        isBlocking: (0,values/* readFlag */.fG)(fields.get('blocking')),
    };
}
const LONG = { secret: 'kind', scan_failed: 'verdict' };
/** `secret: true` is short for `kind: [secret]`: beside it, or false, it would say nothing. */
function readShort(fields, key, word) {
    const reading = fields.get(key);
    const flag = (0,values/* readFlag */.fG)(reading);
    if (reading === undefined || flag === null)
        return null;
    const long = `${LONG[key]}: [${word}]`;
    if (!flag)
        (0,shape/* refuse */.TR)(reading, `is short for ${long} where it is true; leave it out`);
    if (fields.has(LONG[key]))
        (0,shape/* refuse */.TR)(reading, `is short for ${long}, and ${LONG[key]} is there, too`);
    return [word];
}
function readKinds(reading) {
    return readWords(reading, finding/* FINDING_KINDS */.mH);
}
function readOutcomes(reading) {
    return readWords(reading, verdict/* OUTCOMES */.im);
}
function readWords(reading, words) {
    const read = readList(reading).map((one) => (0,values/* readWord */.pS)(one, words));
    return words.filter((word) => read.includes(word));
}
const MAX_ITEMS = 100;
/** One or more; an empty list would say that nothing matters, which leaving it out says. */
function readList(reading) {
    const items = (0,shape/* readOneOrMore */.BV)(reading) ?? [];
    if (reading?.node.kind === 'list' && items.length === 0) {
        (0,shape/* refuse */.TR)(reading, 'is empty, and so never holds: leave it out');
    }
    if (reading !== undefined && items.length > MAX_ITEMS) {
        (0,shape/* refuse */.TR)(reading, `has too many items: allowed are ${MAX_ITEMS}`);
    }
    return items.slice(0, MAX_ITEMS);
}
function readPatterns(reading) {
    if (reading === undefined)
        return null;
    const globs = readList(reading).flatMap((one) => {
        const matches = readNameGlob(one);
        return matches === null || one.node.kind !== 'scalar' ? [] : [{ text: one.node.text, matches }];
    });
    return {
        patterns: globs.map(({ text }) => text),
        matches: (name) => globs.some(({ matches }) => matches(name)),
    };
}
function readControls(reading) {
    return readList(reading).flatMap((one) => {
        const text = (0,values/* readText */.yR)(one);
        const found = text === null ? null : /^([^/\s]+)(?:\/(\S+))?$/u.exec(text);
        if (text !== null && found === null) {
            (0,shape/* refuse */.TR)(one, 'has to be a standard, or a control of one, such as cis-docker-1.6.0/4.1');
        }
        return found === null ? [] : [{ standard: found[1] ?? '', control: found[2] ?? null }];
    });
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-duration.ts


const UNITS = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const MOST = 31 * UNITS.d;
const DURATION_PATTERN = '^[1-9]\\d{0,4}[mhd]$';
/** `30m`, `24h`, `7d` → milliseconds; at most 31 days. */
function readDuration(reading) {
    const text = (0,values/* readText */.yR)(reading);
    if (text === null || reading === undefined)
        return null;
    const found = /^([1-9]\d{0,4})([mhd])$/u.exec(text);
    const ms = found === null ? null : Number(found[1]) * UNITS[found[2]];
    if (ms !== null && ms <= MOST)
        return ms;
    const allowed = 'has to be a time such as 30m, 24h or 7d, at most 31d';
    (0,shape/* refuse */.TR)(reading, `${allowed}; it is ${(0,shape/* describeNode */.WQ)(reading.node)}`);
    return null;
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-quiet-hours.ts



/** A span of hours, whole days, or both; UTC where no zone is named. */
function readQuietHours(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: ['from', 'to', 'days', 'zone'] });
    if (fields === null || reading === undefined)
        return null;
    const span = readSpan(reading, fields);
    const days = readDays(fields.get('days'));
    const zone = readZone(fields.get('zone')) ?? 'UTC';
    const isAlways = days.length === notify/* WEEKDAYS */.w4.length;
    if (isAlways)
        (0,shape/* refuse */.TR)(reading, 'names every day, so that nobody would ever be told');
    if (!['from', 'to', 'days'].some((key) => fields.has(key)))
        (0,shape/* refuse */.TR)(reading, 'lacks from and to, or days');
    return { span, days, zone };
}
function readSpan(reading, fields) {
    const [from, to] = [readTime(fields.get('from')), readTime(fields.get('to'))];
    if (fields.has('from') !== fields.has('to')) {
        (0,shape/* refuse */.TR)(reading, 'has one of from and to: a span takes both');
    }
    if (from === null || to === null)
        return null;
    if (from !== to)
        return { from, to };
    (0,shape/* refuse */.TR)(reading, 'ends when it begins: name days for whole days');
    return null;
}
const HOUR = 60;
/** `22:00` → minutes after midnight. */
function readTime(reading) {
    const text = (0,values/* readText */.yR)(reading);
    if (text === null || reading === undefined)
        return null;
    const found = /^([01]\d|2[0-3]):([0-5]\d)$/u.exec(text);
    if (found !== null)
        return Number(found[1]) * HOUR + Number(found[2]);
    (0,shape/* refuse */.TR)(reading, `has to be a time of day such as "22:00"; it is ${(0,shape/* describeNode */.WQ)(reading.node)}`);
    return null;
}
function readDays(reading) {
    const days = ((0,shape/* readOneOrMore */.BV)(reading) ?? []).map((one) => (0,values/* readWord */.pS)(one, notify/* WEEKDAYS */.w4));
    return notify/* WEEKDAYS */.w4.filter((day) => days.includes(day));
}
function readZone(reading) {
    const zone = (0,values/* readText */.yR)(reading);
    if (zone === null || reading === undefined || isZone(zone))
        return zone;
    const allowed = 'has to be a time zone by its IANA name, such as Europe/Berlin';
    (0,shape/* refuse */.TR)(reading, `${allowed}; it is ${(0,shape/* describeNode */.WQ)(reading.node)}`);
    return null;
}
/** Newer versions of Node take offsets as well (`+01:00`), older ones do not: a name is the same everywhere. */
function isZone(zone) {
    if (!/^[A-Za-z][\w+/-]*$/u.test(zone))
        return false;
    try {
        new Intl.DateTimeFormat('en', { timeZone: zone });
        return true;
    }
    catch {
        return false;
    }
}

;// CONCATENATED MODULE: ./src/policy/document/notify/read-rules.ts






const RULE_KEYS = [
    ...['name', 'when', 'to', 'immediate', 'min_interval', 'digest', 'quiet'],
];
const MAX_RULES = 100;
const read_rules_MAX_TARGETS = 20;
/** The rules in their order; of two of one name the second is a fault. */
function readRules(reading, toChannel) {
    const items = (0,shape/* readItems */.F1)(reading, MAX_RULES) ?? [];
    const seen = new Set();
    return items
        .map((item) => readRule(item, { toChannel, seen }))
        .filter((rule) => rule !== null);
}
function readRule(reading, { toChannel, seen }) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: RULE_KEYS, required: ['name', 'to'] });
    if (fields === null)
        return null;
    const name = readName(fields.get('name'), seen);
    const rule = {
        when: readCondition(fields.get('when')),
        to: readTargets(fields.get('to'), toChannel),
        isImmediate: (0,values/* readFlag */.fG)(fields.get('immediate')) ?? false,
        quiet: readQuietHours(fields.get('quiet')),
        leastIntervalMs: readDuration(fields.get('min_interval')) ?? 0,
        digestMs: readDuration(fields.get('digest')) ?? 0,
    };
    refuseExcess(reading, rule, fields);
    return name === null ? null : { name, ...rule };
}
function readName(reading, seen) {
    const name = (0,values/* readText */.yR)(reading);
    if (name === null || reading === undefined)
        return null;
    if (!isName(name))
        (0,shape/* refuse */.TR)(reading, `is no name of a rule: ${NAME_HINT}`);
    else if (seen.has(name))
        (0,shape/* refuse */.TR)(reading, `is the name of another rule: "${name}"`);
    seen.add(name);
    return name;
}
function readTargets(reading, toChannel) {
    const items = (0,shape/* readOneOrMore */.BV)(reading) ?? [];
    if (reading === undefined)
        return [];
    if (items.length === 0)
        (0,shape/* refuse */.TR)(reading, 'names no channel, so that nobody is told');
    if (items.length > read_rules_MAX_TARGETS)
        (0,shape/* refuse */.TR)(reading, `has too many: allowed are ${read_rules_MAX_TARGETS}`);
    const names = items.slice(0, read_rules_MAX_TARGETS).map(toChannel);
    return [...new Set(names.filter((name) => name !== null))];
}
/** What would tell everybody everything, or contradicts itself. What has a fault of its own is there all the same. */
function refuseExcess(reading, { isImmediate }, fields) {
    const [immediate, digest] = [fields.get('immediate'), fields.get('digest')];
    if (isImmediate && digest !== undefined) {
        (0,shape/* refuse */.TR)(digest, 'collects, and immediate does not wait: one of them');
    }
    if (!isEveryRun(fields))
        return;
    if (isImmediate && immediate !== undefined) {
        (0,shape/* refuse */.TR)(immediate, 'needs a when: not everything is worth to be told at once');
    }
    else if (digest === undefined && !fields.has('min_interval')) {
        const needs = 'it needs a when, digest or min_interval';
        (0,shape/* refuse */.TR)(reading, `has no when, and so is about every run that does not pass: ${needs}`);
    }
}
/** True when a rule leaves out no run. */
function isEveryRun(fields) {
    const node = fields.get('when')?.node;
    return node === undefined || (node.kind === 'map' && node.entries.length === 0);
}

// EXTERNAL MODULE: ./src/policy/document/nearest-key.ts
var nearest_key = __webpack_require__(36834);
;// CONCATENATED MODULE: ./src/policy/document/read-notify.ts





const NOTIFY_KEYS = ['channels', 'rules', 'audit'];
/**
 * The `notify` section: channels, the rules that send to them, and who gets the audit record. Whole in itself: what it
 * names stands in it. Null where it is not there.
 */
function readNotify(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: NOTIFY_KEYS });
    if (fields === null)
        return null;
    const channels = readChannels(fields.get('channels'));
    const toChannel = (one) => readChannelName(one, channels.names);
    return {
        channels: channels.read,
        rules: readRules(fields.get('rules'), toChannel),
        audit: readAudit(fields.get('audit'), { toChannel, channels: channels.read }),
    };
}
/** A channel with a fault of its own is there all the same: one mistake is told once. */
function readChannelName(reading, names) {
    const name = (0,values/* readText */.yR)(reading);
    if (name === null || names.includes(name))
        return name;
    const nearest = (0,nearest_key.findNearestKey)(name, names);
    const question = nearest === null ? '' : `; did you mean ${nearest}?`;
    (0,shape/* refuse */.TR)(reading, `names no channel of this file: ${(0,shape/* describeNode */.WQ)(reading.node)}${question}`);
    return null;
}
function readAudit(reading, { toChannel, channels }) {
    const names = ((0,shape/* readOneOrMore */.BV)(reading) ?? []).map((one) => {
        const name = toChannel(one);
        const channel = channels.find((each) => each.name === name);
        if (channel === undefined || channel.kind === 'webhook')
            return name;
        (0,shape/* refuse */.TR)(one, `is a channel of type ${channel.kind}: a record goes to a webhook only`);
        return null;
    });
    return [...new Set(names.filter((name) => name !== null))];
}

// EXTERNAL MODULE: ./src/domain/recipient.ts
var recipient = __webpack_require__(31407);
;// CONCATENATED MODULE: ./src/policy/document/read-reports-section.ts



/** The `reports` section: what leaves a run, and to whom it is readable. Null where it is not there. */
function readReportsSection(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: ['profile', 'encrypt'] });
    if (fields === null)
        return null;
    return {
        profile: (0,values/* readWord */.pS)(fields.get('profile'), ['public', 'full']),
        encrypt: readEncrypt(fields.get('encrypt')),
    };
}
function readEncrypt(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: ['recipients', 'required', 'only'] });
    if (fields === null)
        return null;
    return {
        recipients: readRecipients(fields.get('recipients')),
        isRequired: (0,values/* readFlag */.fG)(fields.get('required')) ?? false,
        isOnly: (0,values/* readFlag */.fG)(fields.get('only')) ?? false,
    };
}
function readRecipients(reading) {
    const readings = (0,shape/* readOneOrMore */.BV)(reading) ?? [];
    const recipients = readings.map(readRecipient).filter((one) => one !== null);
    return [...new Set(recipients)];
}
/** What is no recipient may be the private key that belongs to one: a message never repeats it. */
function readRecipient(reading) {
    if (reading.node.kind === 'scalar' && /AGE-SECRET-KEY-/iu.test(reading.node.text)) {
        (0,shape/* refuse */.TR)(reading, 'holds a private key of age, which everybody can read now: make a new one, and write its public key here');
        return null;
    }
    const text = (0,values/* readText */.yR)(reading);
    if (text === null || (0,recipient/* isRecipient */.g)(text))
        return text;
    (0,shape/* refuse */.TR)(reading, `is no recipient of age: ${recipient/* RECIPIENT_HINT */.U}`);
    return null;
}

;// CONCATENATED MODULE: ./src/policy/document/read-waiver-section.ts



const MAX_FILES = 100;
const MAX_DAYS = 3660;
const NOTHING = {
    files: null,
    inline: null,
    maxDays: {},
    requireApproval: null,
    expiringDays: null,
};
const WAIVER_KEYS = [
    'files',
    'entries',
    'max_days',
    'require_approval',
    'warn_before_days',
];
/** Paths of lists, waivers themselves, or both in one list; or the map with the rules for waivers. */
function readWaiverSection(reading) {
    if (reading === undefined)
        return null;
    if (reading.node.kind !== 'map')
        return { ...NOTHING, ...readLists(reading) };
    const fields = (0,shape/* readFields */.qU)(reading, { known: WAIVER_KEYS });
    const entries = fields?.get('entries');
    return {
        files: readPaths(fields?.get('files')),
        inline: entries?.node ?? null,
        maxDays: readMaxDays(fields?.get('max_days')),
        requireApproval: readApproval(fields?.get('require_approval')),
        expiringDays: (0,values/* readCount */._0)(fields?.get('warn_before_days'), MAX_DAYS),
    };
}
/** `[more.yml, { id: … }]`: a text is a path, a map is a waiver. */
function readLists(reading) {
    const items = (0,shape/* readOneOrMore */.BV)(reading) ?? [];
    const waivers = items.filter((item) => item.node.kind === 'map').map((item) => item.node);
    const paths = items.filter((item) => item.node.kind !== 'map');
    const inline = { kind: 'list', items: waivers, at: reading.node.at };
    return {
        files: paths.map(values/* readPath */.G7).filter((path) => path !== null),
        inline: waivers.length === 0 ? null : inline,
    };
}
function readPaths(reading) {
    const items = (0,shape/* readOneOrMore */.BV)(reading);
    if (items === null || reading === undefined)
        return null;
    if (items.length > MAX_FILES)
        (0,shape/* refuse */.TR)(reading, `names too many files: allowed are ${MAX_FILES}`);
    return items
        .slice(0, MAX_FILES)
        .map(values/* readPath */.G7)
        .filter((path) => path !== null);
}
function readMaxDays(reading) {
    if (reading?.node.kind === 'scalar') {
        const days = (0,values/* readCount */._0)(reading, MAX_DAYS);
        return days === null ? {} : Object.fromEntries(domain_severity/* SEVERITIES */.oC.map((one) => [one, days]));
    }
    const fields = (0,shape/* readFields */.qU)(reading, { known: domain_severity/* SEVERITIES */.oC });
    const days = domain_severity/* SEVERITIES */.oC.flatMap((severity) => {
        const value = (0,values/* readCount */._0)(fields?.get(severity), MAX_DAYS);
        return value === null ? [] : [[severity, value]];
    });
    return Object.fromEntries(days);
}
/** Teams, or the map `{ teams: … }`. */
function readApproval(reading) {
    if (reading?.node.kind !== 'map')
        return (0,values/* readTeams */.$l)(reading);
    const fields = (0,shape/* readFields */.qU)(reading, { known: ['teams'], required: ['teams'] });
    return (0,values/* readTeams */.$l)(fields?.get('teams'));
}
/** Paths, or the map with the authors that are trusted. */
function readVexSection(reading) {
    if (reading === undefined)
        return null;
    if (reading.node.kind !== 'map')
        return { files: readPaths(reading) ?? [], trustedAuthors: null };
    const fields = (0,shape/* readFields */.qU)(reading, { known: ['files', 'trusted_authors'] });
    return {
        files: readPaths(fields?.get('files')) ?? [],
        trustedAuthors: (0,values/* readTexts */.Z7)(fields?.get('trusted_authors')),
    };
}

// EXTERNAL MODULE: ./src/policy/document/read-yaml.ts + 5 modules
var read_yaml = __webpack_require__(22866);
;// CONCATENATED MODULE: ./src/policy/document/read-policy.ts













const POLICY_KEYS = [
    'extends',
    ...SECTION_KEYS,
    'waivers',
    'vex',
    'accept_nothing_analysed',
    'images',
    'approvals',
    'notify',
    'reports',
    'locked',
];
/** The text of a policy file → what it says, and everything that is wrong with it at once. */
function readPolicy(text, path) {
    const yaml = (0,read_yaml/* readYaml */.g)(text, path);
    const faults = (0,document_faults/* createFaults */.i)(path, yaml.faults);
    const root = yaml.node === null ? undefined : { node: yaml.node, name: '', faults };
    const fields = (0,shape/* readFields */.qU)(root, { known: POLICY_KEYS }) ?? new Map();
    const sections = readSections(fields);
    const waivers = readWaiverSection(fields.get('waivers'));
    const images = readImageSections(fields.get('images'));
    for (const { gates } of [sections, ...images])
        refuseContradictions(gates, faults);
    const document = {
        ...sections,
        path,
        isEmpty: fields.size === 0,
        images,
        extends: readExtends(fields.get('extends')),
        waivers,
        vex: readVexSection(fields.get('vex')),
        acceptedEmptiness: readAccepted(fields.get('accept_nothing_analysed')),
        approvals: readApproval(fields.get('approvals')),
        notify: readNotify(fields.get('notify')),
        reports: readReportsSection(fields.get('reports')),
        lines: findLines(yaml.node),
        locked: (0,read_locked/* readLocked */.L)(fields.get('locked')),
    };
    const inline = waivers?.inline ?? null;
    const ofWaivers = inline === null ? [] : (0,read_waivers/* readWaivers */.S)(inline, path).faults;
    return { document, faults: (0,document_faults/* createFaults */.i)(path, [...faults.list(), ...ofWaivers]).list() };
}
const ACCEPTED_KEYS = ['image', 'reason', 'expires'];
function readAccepted(reading) {
    const items = (0,shape/* readItems */.F1)(reading) ?? [];
    return items.map(readAcceptance).filter((one) => one !== null);
}
function readAcceptance(reading) {
    const fields = (0,shape/* readFields */.qU)(reading, { known: ACCEPTED_KEYS, required: ACCEPTED_KEYS });
    const image = (0,values/* readText */.yR)(fields?.get('image'));
    const matches = image === null ? null : readNameGlob(fields?.get('image'));
    const reason = (0,values/* readText */.yR)(fields?.get('reason'));
    const expires = (0,values/* readDay */.P1)(fields?.get('expires'));
    if (image === null || matches === null || reason === null || expires === null)
        return null;
    const { path } = reading.faults;
    return { image, reason, expires, origin: { kind: 'file', path, line: reading.node.at.line } };
}

;// CONCATENATED MODULE: ./src/policy/resolve/load-documents.ts


const MAX_DEPTH = 5;
const MAX_DOCUMENTS = 30;
const ANYTHING = { follows: () => true, governedBy: null };
/** Files by their paths, each behind what it extends; a file that is named twice counts once. */
async function loadDocuments(paths, read, options = ANYTHING) {
    const state = {
        read,
        options,
        documents: [],
        files: [],
        faults: [],
        missing: [],
        notFollowed: [],
        loaded: new Set(),
    };
    for (const path of paths) {
        const place = { path: path.replace(/^(?:\.\/)+/u, ''), elsewhere: null };
        const isAdded = options.governedBy !== null && place.path !== options.governedBy;
        await load(state, { place, chain: [], from: null, isAdded });
    }
    const { documents, files, faults, missing, notFollowed, loaded } = state;
    return { documents, files, faults: inOrder(faults), missing, notFollowed, names: [...loaded] };
}
/** File by file, and in each by line. */
function inOrder(faults) {
    const paths = [...new Set(faults.map(({ path }) => path))];
    return paths.flatMap((path) => faults
        .filter((fault) => fault.path === path)
        .sort((a, b) => a.line - b.line || a.column - b.column));
}
async function load(state, { place, chain, from, isAdded }) {
    const name = nameOf(place);
    const problem = findProblem(state, name, chain);
    if (problem !== null && from !== null)
        state.faults.push({ ...from, text: problem });
    if (problem !== null || state.loaded.has(name))
        return;
    if (place.elsewhere !== null && !state.options.follows(name)) {
        state.notFollowed.push(name);
        return;
    }
    const source = await state.read(place);
    if (source === null) {
        if (from === null)
            state.missing.push(place.path);
        else
            state.faults.push({ ...from, text: `extends names ${name}, which is not there` });
        return;
    }
    state.loaded.add(name);
    await keep(state, source, { place, chain: [...chain, name], from, isAdded });
}
async function keep(state, source, { place, chain, isAdded }) {
    const { document, faults } = readPolicy(source.text, source.path);
    state.faults.push(...faults);
    const { elsewhere } = pinned(place, source);
    for (const target of document.extends) {
        const from = { path: source.path, line: target.line, column: 1, text: '' };
        await load(state, { place: toPlace(target, elsewhere), chain, from, isAdded });
    }
    state.documents.push({ ...document, elsewhere, isAdded });
    state.files.push({ path: source.path, commit: source.commit, digest: toDigest(source.text) });
}
function findProblem(state, name, chain) {
    if (chain.includes(name))
        return `extends goes round: ${[...chain, name].join(' → ')}`;
    if (chain.length > MAX_DEPTH)
        return `extends goes deeper than ${MAX_DEPTH} files`;
    const isFull = state.loaded.size >= MAX_DOCUMENTS;
    return isFull ? `more than ${MAX_DOCUMENTS} policy files belong together here` : null;
}
/** Another repository's own files are read at the commit that its policy was read at. */
function pinned(place, source) {
    if (place.elsewhere === null)
        return place;
    const { repository, ref } = place.elsewhere;
    return { path: place.path, elsewhere: { repository, ref: source.commit ?? ref } };
}
function toPlace(target, elsewhere) {
    const { path } = target;
    if (target.kind === 'path')
        return { path, elsewhere };
    return { path, elsewhere: { repository: target.repository, ref: target.ref } };
}
function nameOf({ path, elsewhere }) {
    return elsewhere === null ? path : `${elsewhere.repository}/${path}@${elsewhere.ref}`;
}
/** `sha256:…` of a file's text. */
function toDigest(text) {
    return `sha256:${(0,external_node_crypto_.createHash)('sha256').update(text).digest('hex')}`;
}


/***/ }),

/***/ 61021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ locksOfOthers),
/* harmony export */   l: () => (/* binding */ isLocked)
/* harmony export */ });
/* harmony import */ var _document_read_locked_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(92887);

/**
 * What all files but this one lock. Where a file stands in the order means nothing: a lock that only bound those
 * behind it would be got round by standing before it.
 */
function locksOfOthers(documents, document) {
    // Nothing of the policy that it is added to may be loosened by it.
    if (document.isAdded)
        return EVERYTHING;
    return documents.filter((one) => one !== document).flatMap((one) => one.locked);
}
const EVERYTHING = _document_read_locked_js__WEBPACK_IMPORTED_MODULE_0__/* .LOCKABLE_SECTIONS */ .l;
/** True when a setting, a section or a group that it belongs to is locked, or what it decides over is. */
function isLocked(locked, path) {
    return locked.some((lock) => covers(lock, path) || isThinnedOutBy(lock, path));
}
function covers(lock, path) {
    return lock === path || path.startsWith(`${lock}.`) || isGate(lock, path);
}
const SECTIONS = [
    ...['mode', 'stage', 'context', 'waivers', 'vex', 'accept_nothing_analysed', 'approvals'],
    ...['notify', 'reports'],
];
/** `security_gates` locks every setting of the gate, whose paths begin below it. */
function isGate(lock, path) {
    const first = path.split('.')[0] ?? path;
    return lock === 'security_gates' && !SECTIONS.includes(first);
}
/** Who locks a number means what it counts: a filter that leaves nothing of it would make any number hold. */
const THINNINGS = [
    {
        counted: /^vulnerabilities\.(?:critical|high|medium|low|unknown|cvss|epss|known_exploited|ransomware|deadlines)(?:\.|$)/u,
        by: [
            'vulnerabilities.only_fixable',
            'vulnerabilities.confidence',
            'vulnerabilities.grace_since',
            'vulnerabilities.severity_from',
            'vulnerabilities.package_types',
            'vulnerabilities.ignored_paths',
        ],
    },
    {
        counted: /^vulnerabilities\.(critical|high|medium|low|unknown)\./u,
        by: [
            'vulnerabilities.$1.only_fixable',
            'vulnerabilities.$1.confidence',
            'vulnerabilities.$1.grace_days',
        ],
    },
    {
        counted: /^vulnerabilities\.(?:cvss|epss)(?:\.|$)/u,
        by: ['critical', 'high', 'medium', 'low', 'unknown'].map((severity) => `vulnerabilities.${severity}.confidence`),
    },
    {
        counted: /^vulnerabilities\.(cvss|epss)\./u,
        by: [
            'vulnerabilities.$1.at_least',
            'vulnerabilities.$1.score_at_least',
            'vulnerabilities.$1.percentile_at_least',
        ],
    },
    { counted: /^(?:vulnerabilities|misconfigurations|compliance)(?:\.|$)/u, by: ['judge'] },
    { counted: /^secrets\./u, by: ['secrets.severity', 'secrets.layers'] },
    {
        counted: /^compliance\.(?:required_licenses|forbidden_licenses|unknown_licenses)$/u,
        by: ['compliance.license_packages', 'compliance.license_layers'],
    },
    { counted: /^image\.rules$/u, by: ['image.allowed_setuid'] },
    { counted: /^signing\.required$/u, by: ['signing.allowed_signers'] },
    {
        counted: /^(?:vulnerabilities|secrets|misconfigurations|malware|compliance|coverage)(?:\.|$)/u,
        by: ['coverage.narrowing'],
    },
];
function isThinnedOutBy(lock, path) {
    return THINNINGS.some(({ counted, by }) => {
        const found = counted.exec(lock);
        if (found === null || isFilterAlone(lock))
            return false;
        return by.some((one) => one.replace('$1', found[1] ?? '') === path);
    });
}
/** Who locks a filter of one severity says nothing of the others. */
function isFilterAlone(lock) {
    return /\.(?:only_fixable|confidence|grace_days)$/u.test(lock);
}


/***/ }),

/***/ 65527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ mergeLayers),
  v: () => (/* binding */ showValue)
});

// EXTERNAL MODULE: ./src/domain/severity.ts
var domain_severity = __webpack_require__(61245);
// EXTERNAL MODULE: ./src/policy/rules/origin.ts
var rules_origin = __webpack_require__(50610);
// EXTERNAL MODULE: ./src/policy/settings.ts + 6 modules
var settings = __webpack_require__(92225);
// EXTERNAL MODULE: ./src/policy/resolve/locks.ts
var locks = __webpack_require__(61021);
// EXTERNAL MODULE: ./src/policy/rules/table.ts + 20 modules
var table = __webpack_require__(24234);
// EXTERNAL MODULE: ./src/policy/document/read-locked.ts
var read_locked = __webpack_require__(92887);
;// CONCATENATED MODULE: ./src/policy/resolve/softens-locked.ts



/**
 * True when words for what could not be assessed are about a rule whose settings are locked: a rule that only
 * warns when nobody looked is no gate.
 */
function softensLocked(words, locked) {
    const gates = locked.filter((lock) => !isSection(lock));
    if (gates.length === 0)
        return false;
    return Object.keys(words).some((id) => id === 'default' || isOfLocked(id, gates));
}
function isSection(lock) {
    return lock !== 'security_gates' && read_locked/* LOCKABLE_SECTIONS */.l.some((section) => section === lock);
}
/** A rule that has no entry of its own is one about the image. */
function isOfLocked(id, locked) {
    const settings = table/* RULES */.y0.find((rule) => rule.id === id)?.settings ?? ['image.rules'];
    return settings.some((key) => (0,locks/* isLocked */.l)(locked, key));
}

// EXTERNAL MODULE: ./src/policy/resolve/strictness.ts + 1 modules
var strictness = __webpack_require__(9176);
;// CONCATENATED MODULE: ./src/policy/resolve/merge-layers.ts






/** The defaults with layers over them, in their order. */
function mergeLayers(defaults, layers) {
    const state = {
        values: new Map(settings/* SETTING_KEYS */.GS.flatMap((key) => toEntry(key, defaults[key]))),
        origins: new Map(settings/* SETTING_KEYS */.GS.flatMap((key) => toEntry(key, originIf(defaults[key])))),
        notices: [],
    };
    for (const layer of layers)
        applyLayer(state, layer);
    return {
        values: Object.fromEntries(settings/* SETTING_KEYS */.GS.flatMap((key) => toEntry(key, state.values.get(key)))),
        origins: state.origins,
        notices: state.notices,
    };
}
function toEntry(key, value) {
    return value === undefined ? [] : [[key, value]];
}
function originIf(value) {
    return value === undefined ? undefined : { kind: 'default' };
}
function applyLayer(state, layer) {
    for (const key of settings/* SETTING_KEYS */.GS) {
        if (layer.values[key] === undefined)
            continue;
        if (onlyTightens(layer, key))
            tighten(state, key, layer);
        else
            keep(state, key, { value: layer.values[key], origin: layer.origin(key) });
    }
    for (const severity of domain_severity/* LIMITED_SEVERITIES */.rL)
        dropDefaultLeniency(state, layer, severity);
}
function onlyTightens(layer, key) {
    if (layer.onlyTightens || (0,locks/* isLocked */.l)(layer.locked, key))
        return true;
    return key === 'when_not_assessed' && softensLocked(layer.values[key] ?? {}, layer.locked);
}
function keep(state, key, { value, origin }) {
    state.values.set(key, value);
    state.origins.set(key, origin);
}
/** Takes what is stricter; of two that are each stricter in part, what is as strict as both. */
function tighten(state, key, layer) {
    const current = state.values.get(key);
    const value = layer.values[key];
    const origin = layer.origin(key);
    const isSame = (0,strictness/* isSameValue */.am)(current, value);
    if (isSame && state.origins.get(key)?.kind !== 'default')
        return;
    if (isSame || (0,strictness/* isStricter */.V$)(key, value, current)) {
        keep(state, key, { value, origin });
        return;
    }
    const both = joinBoth(key, current, value);
    if (!(0,strictness/* isSameValue */.am)(both, current))
        keep(state, key, { value: both, origin });
    state.notices.push(toRefusal({ key, value, origin }, { value: current, origin: state.origins.get(key) }));
}
/** Words without an order have no middle: the one that holds stays. */
function joinBoth(key, current, value) {
    if (typeof value === 'string')
        return current;
    return (0,strictness/* stricterOf */.Gd)(key, current, value);
}
function toRefusal({ key, value, origin }, holds) {
    const who = (0,rules_origin/* describeOrigin */.uN)(origin);
    const held = holds.value === undefined
        ? 'that it is not set'
        : `${showValue(holds.value)} of ${(0,rules_origin/* describeOrigin */.uN)(holds.origin ?? { kind: 'default' })}`;
    return {
        code: 'policy-only-tightens',
        text: `${who} sets ${key} to ${showValue(value)}, which would loosen the policy: ${held} holds as far as it is the stricter`,
    };
}
/** A value as it stands in a policy file, on one line. */
function showValue(value) {
    if (Array.isArray(value))
        return `[${value.join(', ')}]`;
    if (typeof value === 'object' && value !== null) {
        return `{ ${Object.entries(value)
            .map(([key, one]) => `${key}: ${String(one)}`)
            .join(', ')} }`;
    }
    return String(value);
}
/**
 * A number that somebody gives means all of that severity: that the default counts only what can be fixed goes
 * with the default's own number.
 */
function dropDefaultLeniency(state, layer, severity) {
    const key = `vulnerabilities.${severity}.only_fixable`;
    if (layer.values[`vulnerabilities.${severity}.max`] === undefined)
        return;
    const isOwn = state.origins.get(`vulnerabilities.${severity}.max`)?.kind !== 'default';
    if (!isOwn || state.origins.get(key)?.kind !== 'default')
        return;
    state.values.delete(key);
    state.origins.delete(key);
}


/***/ }),

/***/ 95993:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $6: () => (/* binding */ ANY_IMAGE),
  nZ: () => (/* binding */ resolvePolicy),
  Wv: () => (/* binding */ toStandardChoice)
});

// EXTERNAL MODULE: ./src/domain/context.ts
var context = __webpack_require__(77723);
// EXTERNAL MODULE: ./src/policy/document/values.ts
var values = __webpack_require__(11986);
// EXTERNAL MODULE: ./src/policy/matching/glob.ts
var matching_glob = __webpack_require__(91036);
;// CONCATENATED MODULE: ./src/policy/resolve/defaults.ts
/**
 * What holds where nobody says anything (design 5.4): critical with a fix, known exploited, and secrets of
 * severity high in added layers block; an end-of-life system warns.
 */
const DEFAULTS = {
    'vulnerabilities.critical.max': 0,
    'vulnerabilities.critical.only_fixable': true,
    'vulnerabilities.known_exploited': 0,
    'vulnerabilities.severity_from': 'vendor',
    'vulnerabilities.grace_since': 'published',
    'vulnerabilities.end_of_life': 'warn',
    judge: 'auto',
    'secrets.max': 0,
    'secrets.severity': 'high',
    'secrets.layers': 'added',
    'compliance.license_packages': 'application',
    'compliance.license_layers': 'added',
};
/** The same where there is a policy file: an input that looks at less would loosen it, unless it says that it may. */
const GOVERNED_DEFAULTS = {
    ...DEFAULTS,
    'coverage.narrowing': 'fail',
};

// EXTERNAL MODULE: ./src/policy/resolve/locks.ts
var locks = __webpack_require__(61021);
// EXTERNAL MODULE: ./src/policy/resolve/merge-layers.ts + 1 modules
var merge_layers = __webpack_require__(65527);
;// CONCATENATED MODULE: ./src/policy/resolve/resolve-policy.ts






/** Stands for an image of no name: for it holds what holds in general. */
const ANY_IMAGE = '\u0000';
/** The policy for an image by its stable name: defaults, files, sections for its name, inputs. */
function resolvePolicy(set, { imageName }) {
    const parts = toParts(set.documents, imageName);
    const defaults = set.documents.length > 0 ? GOVERNED_DEFAULTS : DEFAULTS;
    const merged = (0,merge_layers/* mergeLayers */.J)(defaults, [...parts.map(toLayer), toInputLayer(set)]);
    const mode = resolveMode(set, parts);
    return {
        policy: { values: merged.values, origins: merged.origins, isDefault: set.isDefault },
        circumstances: {
            stage: resolveStage(set, parts),
            context: resolveContext(parts),
            acceptedEmptiness: set.acceptedEmptiness.filter((one) => isAbout(one, imageName)),
        },
        mode: mode.value,
        standards: resolveStandards(set, parts),
        notices: [...merged.notices, ...mode.notices, ...findLockedContexts(parts)],
    };
}
function toParts(documents, imageName) {
    const general = documents.map((document) => ({
        sections: document,
        document,
        locked: (0,locks/* locksOfOthers */.F)(documents, document),
    }));
    const special = general.flatMap(({ document, locked }) => document.images
        .filter((section) => section.matches(imageName))
        .map((sections) => ({ sections, document, locked })));
    return [...general, ...special];
}
function toLayer({ sections, document, locked }) {
    const { values, places } = sections.gates;
    return {
        values,
        locked,
        onlyTightens: false,
        origin: (key) => ({ kind: 'file', path: document.path, line: places.get(key)?.line ?? 1 }),
    };
}
function toInputLayer({ inputs, documents }) {
    return {
        values: inputs.values,
        locked: [],
        onlyTightens: documents.length > 0,
        origin: (key) => ({ kind: 'input', name: inputs.names.get(key) ?? key }),
    };
}
function resolveMode(set, parts) {
    if (set.documents.length === 0)
        return { value: set.mode, notices: [] };
    let value = 'enforce';
    const notices = [];
    for (const { sections, document, locked } of parts) {
        const isLoosening = sections.mode === 'report' && value === 'enforce';
        if (isLoosening && (0,locks/* isLocked */.l)(locked, 'mode'))
            notices.push(toModeNotice(document.path));
        else
            value = sections.mode ?? value;
    }
    if (set.mode === 'report' && value === 'enforce')
        notices.push(toModeNotice('input mode'));
    return { value, notices };
}
function toModeNotice(who) {
    return {
        code: 'policy-only-tightens',
        text: `${who} asks for a report only, which would loosen the policy: it is enforced`,
    };
}
/** The latest stage that anybody names: the later, the more has to hold. */
function resolveStage(set, parts) {
    const named = [set.settings.stage, ...parts.flatMap(({ sections }) => sections.stage ?? [])];
    return context/* STAGES */.a.findLast((stage) => named.includes(stage)) ?? 'build';
}
function resolveContext(parts) {
    const contexts = parts
        .filter(({ locked }) => !(0,locks/* isLocked */.l)(locked, 'context'))
        .map(({ sections }) => sections.context);
    return Object.assign({ ...context/* NO_CONTEXT */.S }, ...contexts);
}
/** An image that is less exposed than it is gets later deadlines: a locked context is told, too. */
function findLockedContexts(parts) {
    const refused = parts.filter(({ sections, locked }) => (0,locks/* isLocked */.l)(locked, 'context') && Object.keys(sections.context).length > 0);
    const paths = [...new Set(refused.map(({ document }) => document.path))];
    return paths.map((path) => ({
        code: 'policy-only-tightens',
        text: `${path} sets a context, which another file has locked: that of the other file holds`,
    }));
}
function resolveStandards(set, parts) {
    const named = [
        ...parts.flatMap(({ sections, document }) => sections.standards.map((name) => toStandardChoice(name, document.elsewhere))),
        ...set.settings.standards.map((name) => toStandardChoice(name, null)),
    ];
    const byName = new Map(named.map((one) => [JSON.stringify(one), one]));
    return [...byName.values()];
}
/** One name for one standard: ours are the same whoever names them, and a path may begin with `./`. */
function toStandardChoice(name, elsewhere) {
    if (!(0,values/* isFilePath */.ig)(name))
        return { name, elsewhere: null };
    return { name: name.replace(/^(?:\.\/)+/u, ''), elsewhere };
}
function isAbout({ image }, imageName) {
    const glob = (0,matching_glob/* createGlob */.N)(image);
    return glob.kind === 'ready' && glob.value(imageName);
}


/***/ }),

/***/ 9176:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  am: () => (/* binding */ isSameValue),
  V$: () => (/* binding */ isStricter),
  Gd: () => (/* binding */ stricterOf)
});

// EXTERNAL MODULE: ./src/policy/settings.ts + 6 modules
var settings = __webpack_require__(92225);
// EXTERNAL MODULE: ./src/policy/matching/glob.ts
var matching_glob = __webpack_require__(91036);
;// CONCATENATED MODULE: ./src/policy/resolve/join-lists.ts

/** What either names. */
function unite(a, b) {
    return sorted([...new Set([...a, ...b])]);
}
/** What both name; of a pattern and a text that it covers, the text. */
function intersect(a, b) {
    const both = [...a.filter((one) => isIn(one, b)), ...b.filter((one) => isIn(one, a))];
    return sorted([...new Set(both)]);
}
function sorted(values) {
    return [...values].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
function isIn(value, list) {
    if (list.includes(value))
        return true;
    if (typeof value === 'number' || (0,matching_glob/* isGlob */.f)(value))
        return false;
    return list.some((pattern) => typeof pattern === 'string' && covers(pattern, value));
}
function covers(pattern, text) {
    const glob = (0,matching_glob/* isGlob */.f)(pattern) ? (0,matching_glob/* createGlob */.N)(pattern) : null;
    return glob?.kind === 'ready' && glob.value(text);
}

;// CONCATENATED MODULE: ./src/policy/resolve/strictness.ts


/** The stricter of two values, or what is as strict as both of them together; undefined: not set. */
function stricterOf(key, a, b) {
    return join(settings/* SETTINGS */.yy[key], a, b);
}
/** True when `a` surely demands more than `b`: for a setting whose words have no order, hardly ever. */
function isStricter(key, a, b) {
    if (isSameValue(a, b))
        return false;
    const setting = settings/* SETTINGS */.yy[key];
    if (setting.kind === 'word' && !setting.isOrdered && a !== undefined && b !== undefined) {
        return a === setting.strictest || b === setting.loosest;
    }
    return isSameValue(stricterOf(key, a, b), a);
}
function isSameValue(a, b) {
    return JSON.stringify(a) === JSON.stringify(b);
}
function join(setting, a, b) {
    if (setting.kind === 'levels')
        return joinLevels(setting, a, b);
    if (a === undefined || b === undefined)
        return joinUnset(setting, a ?? b);
    if (setting.kind === 'texts' || setting.kind === 'ports') {
        return joinItems(setting, a, b);
    }
    return joinScalars(setting, a, b);
}
/** Where nothing is demanded unless it is set, the value; else only the strictest value there is. */
function joinUnset(setting, value) {
    if (setting.unset !== 'strictest')
        return value;
    return isSameValue(value, findStrictest(setting)) ? value : undefined;
}
function findStrictest(setting) {
    switch (setting.kind) {
        case 'count':
            return setting.stricter === 'lower' ? 0 : null;
        case 'number':
            return setting.least;
        case 'flag':
            return setting.stricter;
        case 'word':
            return setting.words.at(-1);
        case 'texts':
        case 'ports':
            return setting.stricter === 'shorter' ? [] : null;
        case 'levels':
            return null;
    }
}
function joinScalars(setting, a, b) {
    switch (setting.kind) {
        case 'count':
        case 'number':
            return setting.stricter === 'lower'
                ? Math.min(Number(a), Number(b))
                : Math.max(Number(a), Number(b));
        case 'flag':
            return a === b ? a : setting.stricter;
        case 'word':
            return laterWord(setting.words, String(a), String(b));
    }
}
function laterWord(words, a, b) {
    return words.indexOf(a) >= words.indexOf(b) ? a : b;
}
function joinItems(setting, a, b) {
    return setting.stricter === 'longer' ? unite(a, b) : intersect(a, b);
}
/** Rule by rule; a rule that only one of them names is not set by the other. */
function joinLevels(setting, a, b) {
    const rules = sorted([...new Set([...Object.keys(a ?? {}), ...Object.keys(b ?? {})])]);
    const levels = rules.flatMap((rule) => {
        const level = joinLevel(setting, a?.[rule], b?.[rule]);
        return level === undefined ? [] : [[rule, level]];
    });
    return levels.length === 0 ? undefined : Object.fromEntries(levels);
}
function joinLevel(setting, a, b) {
    if (a !== undefined && b !== undefined)
        return laterWord(setting.words, a, b);
    const level = a ?? b;
    return setting.unset !== 'strictest' || level === setting.words.at(-1) ? level : undefined;
}


/***/ }),

/***/ 92225:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yy: () => (/* binding */ SETTINGS),
  GS: () => (/* binding */ SETTING_KEYS),
  nb: () => (/* binding */ SHORT_FORMS)
});

// UNUSED EXPORTS: GRACE_CLOCKS, LEVELS, NEEDED_CONFIDENCES

// EXTERNAL MODULE: ./src/domain/severity.ts
var severity = __webpack_require__(61245);
;// CONCATENATED MODULE: ./src/policy/settings/values.ts
/** What blocks and what only warns. */
const LEVELS = ['off', 'warn', 'fail'];
/** How sure a finding has to be to count: of both scanners, or of one whose word nothing contradicts, or any. */
const NEEDED_CONFIDENCES = ['confirmed', 'single', 'any'];
/** From when days of grace count; the clock that mostly starts last stands first. */
const GRACE_CLOCKS = ['first_seen', 'fix', 'published'];

;// CONCATENATED MODULE: ./src/policy/settings/kinds.ts

/** A number of which the lower is the stricter. */
const atMost = (about, unit = 'findings') => ({
    kind: 'count',
    stricter: 'lower',
    unit,
    about,
});
/** Off, warn or fail. */
const level = (about) => ({
    kind: 'word',
    words: LEVELS,
    isOrdered: true,
    about,
});

;// CONCATENATED MODULE: ./src/policy/settings/content.ts

/** Secrets, misconfigurations, malware, licences. */
const CONTENT_SETTINGS = {
    'secrets.max': atMost('The most secrets in files that no package owns.'),
    'secrets.severity': {
        kind: 'word',
        words: ['critical', 'high', 'medium', 'low'],
        isOrdered: true,
        about: 'The least severity of a secret that counts.',
    },
    'secrets.layers': {
        kind: 'word',
        words: ['added', 'all'],
        isOrdered: true,
        about: 'Whether secrets in layers of the base image count.',
    },
    'misconfigurations.critical': atMost('The most misconfigurations of severity critical.'),
    'misconfigurations.high': atMost('The most misconfigurations of severity high.'),
    'misconfigurations.medium': atMost('The most misconfigurations of severity medium.'),
    'misconfigurations.low': atMost('The most misconfigurations of severity low.'),
    'malware.max': atMost('The most packages or files that are known as malware.'),
    'compliance.max_image_age_days': atMost('The most days since the image was made.', 'days'),
    'compliance.required_licenses': {
        kind: 'texts',
        of: 'spdx',
        stricter: 'shorter',
        about: 'The only licences that packages may have.',
    },
    'compliance.forbidden_licenses': {
        kind: 'texts',
        of: 'spdx',
        stricter: 'longer',
        about: 'Licences that no package may have; GPL-3.0 means its -only and its -or-later form.',
    },
    'compliance.unknown_licenses': level('Packages whose licence nobody can name.'),
    'compliance.license_packages': {
        kind: 'word',
        words: ['application', 'all'],
        isOrdered: true,
        about: 'Whether licence rules look at packages of the system too.',
    },
    'compliance.license_layers': {
        kind: 'word',
        words: ['added', 'all'],
        isOrdered: true,
        about: 'Whether licence rules look at layers of the base image too.',
    },
};

;// CONCATENATED MODULE: ./src/policy/settings/image.ts


/** The image itself, its base and where it comes from. */
const IMAGE_SETTINGS = {
    'image.max_size_mb': atMost('The most megabytes (10^6 bytes) of all layers as stored.', 'megabytes'),
    'image.max_layers': atMost('The most layers.', 'layers'),
    'image.user': {
        kind: 'word',
        words: ['any', 'non-root', 'numeric-non-root'],
        isOrdered: true,
        about: 'The user that the image starts as.',
    },
    'image.allowed_ports': {
        kind: 'ports',
        stricter: 'shorter',
        about: 'The only ports that the image may expose.',
    },
    'image.forbidden_ports': {
        kind: 'ports',
        stricter: 'longer',
        about: 'Ports that the image may not expose.',
    },
    'image.required_labels': {
        kind: 'texts',
        of: 'label',
        stricter: 'longer',
        about: 'Labels that have to be there and not empty.',
    },
    'image.healthcheck': level('An image without a health check.'),
    'image.allowed_setuid': {
        kind: 'texts',
        of: 'glob',
        stricter: 'shorter',
        about: 'Files that may be setuid or setgid, instead of the usual ones of the system.',
    },
    'image.rules': {
        kind: 'levels',
        words: LEVELS,
        rules: 'image',
        about: 'Per rule about the image, by its id (CFG-USER …): fail, warn or off.',
    },
    'base.approved': {
        kind: 'texts',
        of: 'glob',
        stricter: 'shorter',
        about: 'Base images that may be built on: references with globs.',
    },
    'base.digest_pinned': level('A base image that the Dockerfile names without a digest.'),
    'base.stale': level('A base image whose tag has moved on since.'),
    'registries.approved': {
        kind: 'texts',
        of: 'glob',
        stricter: 'shorter',
        about: 'Repositories that images may come from, with globs.',
    },
    'registries.digest_required': level('An image that was named without a digest.'),
};

;// CONCATENATED MODULE: ./src/policy/settings/trust.ts

/** What has to be looked at, signed and set where it runs, and what happens where nobody could tell. */
const TRUST_SETTINGS = {
    'coverage.scanners': {
        kind: 'texts',
        of: 'scanner',
        stricter: 'longer',
        about: 'Scanners that have to have analysed the image.',
    },
    'coverage.max_database_age_hours': atMost('The most hours since a database was built.', 'hours'),
    'coverage.min_packages': {
        kind: 'count',
        stricter: 'higher',
        unit: 'packages',
        about: 'The fewest packages that have to be recognised.',
    },
    'coverage.operating_system': level('An image in which no operating system is recognised.'),
    'coverage.degraded': level('A verdict that rests on less than was asked for.'),
    'coverage.narrowing': level('Inputs that leave out kinds, scanners, packages or paths; fail under a policy file that does not name it.'),
    'coverage.not_assessed': level('Content that no scanner assesses.'),
    'coverage.inventory': level('No whole list of the packages of the image.'),
    'signing.required': {
        kind: 'flag',
        stricter: true,
        about: 'The image has to be signed; binds at the stages deploy and monitor.',
    },
    'signing.allowed_signers': {
        kind: 'texts',
        of: 'text',
        stricter: 'shorter',
        about: 'Whose signatures count.',
    },
    'runtime.allow_privileged': {
        kind: 'flag',
        stricter: false,
        about: 'A setting of pods: not to be seen in an image, so it is told and never blocks.',
    },
    'runtime.allow_root': {
        kind: 'flag',
        stricter: false,
        about: 'False: the user that the image starts as must not be root.',
    },
    'runtime.read_only_root_filesystem': {
        kind: 'flag',
        stricter: true,
        about: 'A setting of pods: not to be seen in an image, so it is told and never blocks.',
    },
    judge: {
        kind: 'word',
        words: ['changes', 'auto', 'all'],
        isOrdered: true,
        about: 'Which findings count: all; only those that came since the baseline; or, by auto, the latter on pull requests whose base branch has kept a report, and all elsewhere.',
    },
    when_not_assessed: {
        kind: 'levels',
        words: ['warn', 'fail'],
        rules: 'any',
        unset: 'strictest',
        about: 'Per rule of the gate, or default: what a rule that could not be assessed does.',
    },
};

;// CONCATENATED MODULE: ./src/policy/settings/vulnerabilities.ts



/** What can be set for one severity, for each of them. */
const SEVERITY_SETTINGS = Object.assign({}, ...severity/* LIMITED_SEVERITIES */.rL.map(ofSeverity));
function ofSeverity(severity) {
    const key = `vulnerabilities.${severity}`;
    return {
        [`${key}.max`]: atMost(`The most open vulnerabilities of severity ${severity}.`),
        [`${key}.warn`]: atMost(`More open vulnerabilities of severity ${severity} than this warn.`),
        [`${key}.only_fixable`]: {
            kind: 'flag',
            stricter: false,
            unset: 'strictest',
            about: `Of severity ${severity}, count only what an update fixes.`,
        },
        [`${key}.base`]: atMost(`The most of severity ${severity} in layers of the base image.`),
        [`${key}.added`]: atMost(`The most of severity ${severity} above the base image, or of unknown origin.`),
        [`${key}.grace_days`]: {
            ...atMost(`Severity ${severity} counts only after so many days; from when, grace_since says.`, 'days'),
            unset: 'strictest',
        },
        [`${key}.overdue_days`]: atMost(`A fix of severity ${severity} that has been known for longer than this many days fails, whatever the count.`, 'days'),
        [`${key}.confidence`]: {
            kind: 'word',
            words: NEEDED_CONFIDENCES,
            isOrdered: true,
            unset: 'strictest',
            about: `How sure a finding of severity ${severity} has to be to count.`,
        },
    };
}
/** What can be set for vulnerabilities of any severity. */
const VULNERABILITY_SETTINGS = {
    'vulnerabilities.only_fixable': {
        kind: 'flag',
        stricter: false,
        unset: 'strictest',
        about: 'Count only what an update fixes, at every severity.',
    },
    'vulnerabilities.confidence': {
        kind: 'word',
        words: NEEDED_CONFIDENCES,
        isOrdered: true,
        unset: 'strictest',
        about: 'How sure a finding has to be to count, where its severity does not say.',
    },
    'vulnerabilities.grace_since': {
        kind: 'word',
        words: GRACE_CLOCKS,
        isOrdered: false,
        about: 'From when days of grace count: publication, the first fix, or when we first saw it.',
    },
    'vulnerabilities.severity_from': {
        kind: 'word',
        words: ['vendor', 'nvd', 'highest'],
        isOrdered: false,
        strictest: 'highest',
        about: 'Whose word for a severity counts.',
    },
    'vulnerabilities.cvss.at_least': {
        kind: 'number',
        least: 0,
        most: 10,
        stricter: 'lower',
        about: 'CVSS score from which a vulnerability counts for cvss.max.',
    },
    'vulnerabilities.cvss.max': atMost('The most open vulnerabilities of that score; 0 when unset.'),
    'vulnerabilities.epss.score_at_least': {
        kind: 'number',
        least: 0,
        most: 1,
        stricter: 'lower',
        about: 'EPSS score from which a vulnerability counts for epss.max.',
    },
    'vulnerabilities.epss.percentile_at_least': {
        kind: 'number',
        least: 0,
        most: 1,
        stricter: 'lower',
        about: 'EPSS percentile from which a vulnerability counts for epss.max.',
    },
    'vulnerabilities.epss.max': atMost('The most open vulnerabilities of that score; 0 when unset.'),
    'vulnerabilities.known_exploited': atMost('The most open vulnerabilities in CISA KEV.'),
    'vulnerabilities.ransomware': atMost('The most open vulnerabilities that CISA KEV knows from ransomware campaigns.'),
    'vulnerabilities.package_types': {
        kind: 'texts',
        of: 'purl-type',
        stricter: 'longer',
        unset: 'strictest',
        about: 'Types of packages that count (deb, npm, golang …); all when unset.',
    },
    'vulnerabilities.ignored_paths': {
        kind: 'texts',
        of: 'glob',
        stricter: 'shorter',
        unset: 'strictest',
        about: 'Vulnerabilities that lie only in these paths of the image do not count.',
    },
    'vulnerabilities.end_of_life': level('A system past its end of life.'),
    'vulnerabilities.deadlines': {
        kind: 'word',
        words: ['none', 'fedramp-2026-b', 'fedramp-2026-c', 'fedramp-2026-d', 'bod-26-04'],
        isOrdered: false,
        loosest: 'none',
        about: 'Days to remediate by a named table; what is later than that fails.',
    },
};

;// CONCATENATED MODULE: ./src/policy/settings.ts






/*
 * Every value that a policy can set below `security_gates`, by its path there. The tables of `settings/` are the
 * only home of their names, kinds and strictness: the reader of policy files, the published schema, `policy
 * explain`, the documentation and the rule that inputs and standards only tighten are all made from them.
 */
/** Every setting, by its path below `security_gates`. */
const SETTINGS = {
    ...SEVERITY_SETTINGS,
    ...VULNERABILITY_SETTINGS,
    ...CONTENT_SETTINGS,
    ...IMAGE_SETTINGS,
    ...TRUST_SETTINGS,
};
const SETTING_KEYS = Object.keys(SETTINGS);
/** A bare value stands for this setting: `high: 5`, `secrets: 0`. */
const SHORT_FORMS = new Map([
    ...severity/* LIMITED_SEVERITIES */.rL.map((severity) => [
        `vulnerabilities.${severity}`,
        `vulnerabilities.${severity}.max`,
    ]),
    ['secrets', 'secrets.max'],
    ['malware', 'malware.max'],
]);


/***/ })

};
