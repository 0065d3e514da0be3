import { describe, expect, test } from '@jest/globals'
import type { CheckState } from '../../../src/domain/check.ts'
import type { ImageFacts } from '../../../src/domain/image-facts.ts'
import type { BaseImage } from '../../../src/domain/layer.ts'
import { CHECK_RULES, checkImage } from '../../../src/image/rules/check-image.ts'
import { DEFAULT_PARAMETERS } from '../../../src/image/rules/parameters.ts'
import type { CheckParameters } from '../../../src/image/rules/parameters.ts'
import type { CheckSubject } from '../../../src/image/rules/subject.ts'
import { LABELS } from '../../ground/hardened-images.ts'
import {
  configured,
  DIFF_ID,
  DIGEST,
  judge,
  NO_FILES_FOUND,
  subjectOf,
  UNKNOWN,
  withDockerfile,
} from './subjects.ts'

type Row = readonly [
  what: string,
  state: CheckState,
  facts: ImageFacts,
  wish?: Partial<CheckSubject>,
  parameters?: Partial<CheckParameters>,
]

const run = (line: string): ImageFacts => configured({}, { lines: ['COPY a / # buildkit', line] })
const user = (name: unknown, users = NO_FILES_FOUND.accounts.users): ImageFacts => ({
  ...configured({ User: name }),
  files: { ...NO_FILES_FOUND, accounts: { ...NO_FILES_FOUND.accounts, users } },
})
const app = [{ name: 'app', uid: 1000, gid: 0 }]
const files = (found: Partial<typeof NO_FILES_FOUND>): ImageFacts => ({
  ...configured({}),
  files: { ...NO_FILES_FOUND, ...found },
})
const file = (path: string, mode = 0o755) => ({
  listed: [{ path, layer: DIFF_ID, mode, isDirectory: false }],
  more: 0,
})
const accounts = (found: Partial<typeof NO_FILES_FOUND.accounts>): ImageFacts =>
  files({ accounts: { ...NO_FILES_FOUND.accounts, ...found } })
const built = (text: string, facts: ImageFacts = UNKNOWN): ImageFacts => withDockerfile(facts, text)
const base = (wish: Partial<BaseImage>): Partial<CheckSubject> => ({
  base: {
    ...{ name: 'debian:12', digest: null, evidence: 'dockerfile', isVerified: false },
    ...{ layers: null, note: null, currentDigest: null, currentNote: null },
    ...wish,
  },
})
const OTHER_DIGEST = `sha256:${'e'.repeat(64)}`
const named = (reference: string): Partial<CheckSubject> => ({ reference, source: 'registry' })

const approve = (...globs: string[]): Partial<CheckParameters> => ({ approvedBases: globs })

const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'CFG-USER': [
    ['no user', 'failed', configured({})],
    ['an empty one', 'failed', configured({ User: '' })],
    ['blanks', 'failed', configured({ User: '  ' })],
    ['root', 'failed', configured({ User: 'root' })],
    ['root and its group', 'failed', configured({ User: 'root:root' })],
    ['zero', 'failed', configured({ User: '0' })],
    ['zero and a group', 'failed', configured({ User: '0:0' })],
    ['zeros', 'failed', configured({ User: '00' })],
    ['a signed zero', 'failed', configured({ User: '-0' })],
    ['zero between blanks', 'failed', configured({ User: ' 0 ' })],
    ['only a group', 'failed', configured({ User: ':1000' })],
    ['a user that is no text', 'failed', configured({ User: 7 })],
    ['a number', 'passed', configured({ User: '1000' })],
    ['a number with the group of root', 'passed', configured({ User: '1000:0' })],
    ['a name with an id', 'passed', user('app', app)],
    ['a name with the id 0', 'failed', user('toor', [{ name: 'toor', uid: 0, gid: 0 }])],
    ['a name with an id that is none', 'failed', user('x', [{ name: 'x', uid: null, gid: 0 }])],
    ['a number that is a name of root', 'failed', user('1000', [{ name: '1000', uid: 0, gid: 0 }])],
    ['a name that is not in etc/passwd', 'not-assessed', user('ghost', app)],
    ['a name, and nobody looked', 'passed', { ...configured({ User: 'app' }), files: null }],
    ['no config', 'not-assessed', UNKNOWN],
    ['only a Dockerfile, with a number', 'passed', built('FROM a\nUSER 5')],
    ['only a Dockerfile, with root at its end', 'failed', built('FROM a\nUSER 5\nUSER root')],
    ['only a Dockerfile, without USER', 'not-assessed', built('FROM a')],
    ['only a Dockerfile, with a variable', 'not-assessed', built('FROM a\nUSER $U')],
    ['only a Dockerfile, with a value', 'passed', built('FROM a\nARG U=5\nUSER ${U}')],
    ['Windows', 'not-assessed', configured({}, { os: 'windows' })],
  ],
  'CFG-USER-NUMERIC': [
    ['a number', 'passed', configured({ User: '1000:app' })],
    ['a name', 'failed', configured({ User: 'app:1000' })],
    ['none', 'failed', configured({})],
    ['no config', 'not-assessed', UNKNOWN],
  ],
  'CFG-HEALTHCHECK': [
    ['one', 'passed', configured({ Healthcheck: { Test: ['CMD', 'true'] } })],
    ['none', 'failed', configured({})],
    ['switched off', 'failed', configured({ Healthcheck: { Test: ['NONE'] } })],
    ['a list without words', 'failed', configured({ Healthcheck: { Test: [] } })],
    ['something odd', 'failed', configured({ Healthcheck: 'true' })],
    ['only a Dockerfile', 'passed', built('FROM a\nHEALTHCHECK CMD true')],
    ['only a Dockerfile that switches it off', 'failed', built('FROM a\nHEALTHCHECK NONE')],
    ['only a Dockerfile without it', 'not-assessed', built('FROM a')],
  ],
  'CFG-SSHPORT': [
    ['22', 'failed', configured({ ExposedPorts: { '22/tcp': {} } })],
    ['22 without a protocol', 'failed', configured({ ExposedPorts: { '22': {} } })],
    ['a range with it', 'failed', configured({ ExposedPorts: { '20-30/tcp': {} } })],
    ['2222', 'passed', configured({ ExposedPorts: { '2222/tcp': {} } })],
    ['none', 'passed', configured({})],
    ['odd text', 'not-assessed', configured({ ExposedPorts: { ssh: {} } })],
    [
      'another list',
      'failed',
      configured({ ExposedPorts: { '9/tcp': {} } }),
      {},
      { forbiddenPorts: [9] },
    ],
    ['no config', 'not-assessed', UNKNOWN],
  ],
  'CFG-PRIVPORT': [
    ['80', 'failed', configured({ ExposedPorts: { '80/tcp': {} } })],
    ['1024', 'passed', configured({ ExposedPorts: { '1024/tcp': {} } })],
    ['no config', 'not-assessed', UNKNOWN],
  ],
  'CFG-PORTS-ALLOW': [
    ['no list', 'not-assessed', configured({ ExposedPorts: { '80/tcp': {} } })],
    [
      'on the list',
      'passed',
      configured({ ExposedPorts: { '80/udp': {} } }),
      {},
      { allowedPorts: [80] },
    ],
    ['not on it', 'failed', configured({ ExposedPorts: { '81': {} } }), {}, { allowedPorts: [80] }],
    [
      'a range half on it',
      'failed',
      configured({ ExposedPorts: { '80-81': {} } }),
      {},
      { allowedPorts: [80] },
    ],
  ],
  'SEC-CONFIG': [
    ['nothing', 'passed', configured({ Env: ['PATH=/bin'] })],
    ['a password', 'failed', configured({ Env: ['DB_PASSWORD=hunter2'] })],
    ['a label', 'failed', configured({ Labels: { 'api-key': 'hunter2' } })],
    ['an option', 'failed', configured({ Cmd: ['run', '--token=hunter2'] })],
    [
      'an option and its value',
      'failed',
      configured({ Entrypoint: ['run', '--password', 'hunter2'] }),
    ],
    ['an overwritten variable', 'failed', run('ENV API_TOKEN=hunter2')],
    ['a build argument', 'failed', run('RUN |1 TOKEN=hunter2 /bin/sh -c make # buildkit')],
    ['no history', 'passed', { ...configured({}), history: null }],
    ['only a Dockerfile', 'failed', built('FROM a\nARG NPM_TOKEN=hunter2')],
    ['nothing known', 'not-assessed', UNKNOWN],
  ],
  'CFG-ADD-URL': [
    ['an address', 'failed', run('ADD https://example.com/x.tgz /x # buildkit')],
    ['the classic builder', 'failed', run('/bin/sh -c #(nop) ADD https://example.com/x in /x ')],
    ['a repository', 'failed', run('ADD git@github.com:a/b.git /x # buildkit')],
    ['a commit', 'passed', run(`ADD https://github.com/a/b.git#${'a'.repeat(40)} /x # buildkit`)],
    ['files', 'passed', run('ADD x.tgz /x # buildkit')],
    ['a checksum', 'passed', built(`FROM a\nADD --checksum=${DIGEST} https://e.com/x /x`)],
    ['no checksum', 'failed', built('FROM a\nADD https://e.com/x /x')],
    ['a list', 'failed', built('FROM a\nADD ["https://e.com/x", "/x"]')],
    ['nothing known', 'not-assessed', UNKNOWN],
  ],
  'CFG-ADD': [
    ['files', 'failed', run('ADD app /app # buildkit')],
    ['the classic builder', 'failed', run('/bin/sh -c #(nop) ADD dir:0123 in /app ')],
    ['COPY', 'passed', run('COPY app /app # buildkit')],
    [
      'the file system of a base',
      'passed',
      configured({}, { lines: ['/bin/sh -c #(nop) ADD file:12 in / '] }),
    ],
    ['that of BuildKit', 'passed', configured({}, { lines: ['ADD rootfs.tar.xz / # buildkit'] })],
    ['to the root, later', 'failed', run('ADD rootfs.tar.xz / # buildkit')],
    ['the first, elsewhere', 'failed', configured({}, { lines: ['ADD app /app # buildkit'] })],
    ['a base that is built here', 'passed', built('FROM scratch\nADD rootfs.tar /')],
    ['no history', 'not-assessed', { ...configured({}), history: null }],
  ],
  'CFG-UPDATE-ALONE': [
    ['alone', 'failed', run('RUN /bin/sh -c apt-get update # buildkit')],
    [
      'with tidying up',
      'failed',
      run('/bin/sh -c apt-get -qq update && rm -rf /var/lib/apt/lists/*'),
    ],
    ['apk', 'failed', run('RUN /bin/sh -c apk update # buildkit')],
    [
      'with an installation',
      'passed',
      run('RUN /bin/sh -c apt-get update && apt-get install -y x # buildkit'),
    ],
    ['with a script', 'passed', run('RUN /bin/sh -c apt-get update && ./install.sh # buildkit')],
    ['an upgrade of yum', 'passed', run('RUN /bin/sh -c yum -y update # buildkit')],
    ['a Dockerfile', 'failed', built('FROM a\nRUN apt-get update')],
    ['a shell of its own', 'failed', run('RUN /bin/bash -o pipefail -c apt-get update # buildkit')],
    ['a list of words', 'failed', built('FROM a\nRUN ["sh", "-c", "apt-get update"]')],
    [
      'a here-document with both',
      'passed',
      built('FROM a\nRUN <<EOF\napt-get update\napt-get install x\nEOF'),
    ],
  ],
  'CFG-PKG-UNSIGNED': [
    ['apk', 'failed', run('RUN /bin/sh -c apk add --allow-untrusted x.apk # buildkit')],
    [
      'apt',
      'failed',
      run('RUN /bin/sh -c apt-get install -y --allow-unauthenticated x # buildkit'),
    ],
    ['yum', 'failed', run('RUN /bin/sh -c yum install --nogpgcheck x # buildkit')],
    [
      'a setting',
      'failed',
      run('RUN /bin/sh -c echo gpgcheck=0 > /etc/yum.repos.d/x.repo # buildkit'),
    ],
    [
      'a trusted server',
      'failed',
      run("RUN /bin/sh -c echo 'deb [trusted=yes] https://e.com x main' > /x # buildkit"),
    ],
    [
      'a trusted folder',
      'passed',
      run('RUN /bin/sh -c echo "deb [ trusted=yes ] file://$d ./" > /x # buildkit'),
    ],
    ['only told of', 'passed', run('RUN /bin/sh -c echo --allow-untrusted # buildkit')],
    ['a signed one', 'passed', run('RUN /bin/sh -c apk add x # buildkit')],
  ],
  'CFG-TLS-OFF': [
    ['a variable', 'failed', configured({ Env: ['NODE_TLS_REJECT_UNAUTHORIZED=0'] })],
    ['a variable that is on', 'passed', configured({ Env: ['NODE_TLS_REJECT_UNAUTHORIZED=1'] })],
    ['curl', 'failed', run('RUN /bin/sh -c curl -fsSLk https://e.com # buildkit')],
    [
      'curl, with a file of that name',
      'passed',
      run('RUN /bin/sh -c curl -ok https://e.com # buildkit'),
    ],
    ['curl to itself', 'passed', run('RUN /bin/sh -c curl -k https://localhost/ # buildkit')],
    ['wget', 'failed', run('RUN /bin/sh -c wget --no-check-certificate https://e.com # buildkit')],
    ['git', 'failed', run('RUN /bin/sh -c git config --global http.sslVerify false # buildkit')],
    ['npm', 'failed', run('RUN /bin/sh -c npm config set strict-ssl false # buildkit')],
    ['pip', 'failed', run('RUN /bin/sh -c pip install --trusted-host pypi.org x # buildkit')],
    [
      'before a command',
      'failed',
      run('RUN /bin/sh -c GIT_SSL_NO_VERIFY=1 git clone x # buildkit'),
    ],
    ['no history', 'not-assessed', { ...configured({}), history: null }],
    ['ENV of a Dockerfile', 'failed', built('FROM a\nENV PYTHONHTTPSVERIFY=0')],
  ],
  'CFG-CURL-PIPE': [
    ['a pipe', 'failed', run('RUN /bin/sh -c curl -fsSL https://e.com/x | bash - # buildkit')],
    [
      'with sudo',
      'failed',
      run('RUN /bin/sh -c wget -qO- https://e.com | sudo -E bash # buildkit'),
    ],
    ['a substitution', 'failed', run('RUN /bin/sh -c sh -c "$(curl https://e.com)" # buildkit')],
    ['a file', 'failed', run('RUN /bin/bash -c bash <(curl https://e.com) # buildkit')],
    ['python', 'failed', run('RUN /bin/sh -c curl https://e.com | python3 - --yes # buildkit')],
    [
      'through another',
      'failed',
      run('RUN /bin/sh -c curl https://e.com | tee x | sh -s -- -y # buildkit'),
    ],
    ['unpacking', 'passed', run('RUN /bin/sh -c curl https://e.com | tar xz # buildkit')],
    ['a key', 'passed', run('RUN /bin/sh -c curl https://e.com | gpg --dearmor # buildkit')],
    [
      'a script that is there',
      'passed',
      run('RUN /bin/sh -c curl https://e.com | sh ./read.sh # buildkit'),
    ],
    ['JSON', 'passed', run('RUN /bin/sh -c curl https://e.com | python3 -m json.tool # buildkit')],
    [
      'one after the other',
      'passed',
      run('RUN /bin/sh -c curl -O https://e.com/x && sh x # buildkit'),
    ],
    ['an argument', 'passed', run('RUN /bin/sh -c sh x.sh "$(curl https://e.com)" # buildkit')],
  ],
  'CFG-SUDO': [
    ['used', 'failed', run('RUN /bin/sh -c sudo make install # buildkit')],
    ['only told of', 'passed', run('RUN /bin/sh -c echo sudo # buildkit')],
  ],
  'CFG-CHPASSWD': [
    ['used', 'failed', run('RUN /bin/sh -c echo "root:x" | chpasswd # buildkit')],
    ['its own input', 'failed', run('RUN /bin/sh -c echo x | passwd --stdin root # buildkit')],
    ['locked', 'passed', run('RUN /bin/sh -c passwd -l root # buildkit')],
  ],
  'CFG-VOLUME-SENS': [
    ...['/', '/proc', '/dev/', '/etc/x', '//sys', '/var/run/docker.sock', '/a/../etc', 'etc'].map(
      (path): Row => [path, 'failed', configured({ Volumes: { [path]: {} } })],
    ),
    ...['/data', '/device', '/var/run', '/home/etc'].map((path): Row => [
      path,
      'passed',
      configured({ Volumes: { [path]: {} } }),
    ]),
    ['no config', 'not-assessed', UNKNOWN],
  ],
  'CFG-SHELL-FORM': [
    ['a shell', 'failed', configured({ Entrypoint: ['/bin/sh', '-c', 'serve'] })],
    ['CMD', 'failed', configured({ Cmd: ['/bin/bash', '-o', 'pipefail', '-c', 'serve'] })],
    ['a shell that gives way', 'passed', configured({ Cmd: ['/bin/sh', '-c', 'exec serve'] })],
    ['a shell as the program', 'passed', configured({ Cmd: ['/bin/sh'] })],
    ['a program', 'passed', configured({ Entrypoint: ['/app', '-c', 'file'] })],
    ['Windows', 'failed', configured({ Cmd: ['cmd', '/S', '/C', 'serve'] })],
    ['nothing', 'passed', configured({})],
    ['odd', 'passed', configured({ Cmd: { a: 1 } })],
  ],
  'CFG-LABELS-REQ': [
    ['all', 'passed', configured({ Labels: LABELS })],
    ['none', 'failed', configured({})],
    ['an empty one', 'failed', configured({ Labels: { a: ' ' } }), {}, { requiredLabels: ['a'] }],
    [
      'an annotation',
      'passed',
      { ...configured({}), annotations: { a: '1' } },
      {},
      { requiredLabels: ['a'] },
    ],
    ['a name of every object', 'failed', configured({}), {}, { requiredLabels: ['toString'] }],
    ['nothing required', 'not-applicable', configured({}), {}, { requiredLabels: [] }],
  ],
  'CFG-AGE': [
    ['31 days', 'passed', configured({})],
    ['more than allowed', 'failed', configured({}), {}, { maxAgeDays: 30 }],
    ['exactly what is allowed', 'passed', configured({}), {}, { maxAgeDays: 31 }],
    ['1970', 'not-assessed', configured({}, { created: '1970-01-01T00:00:00Z' })],
    ['1980', 'not-assessed', configured({}, { created: '1980-01-01T00:00:01Z' })],
    ['year 1', 'not-assessed', configured({}, { created: '0001-01-01T00:00:00Z' })],
    ['the future', 'not-assessed', configured({}, { created: '2030-01-01T00:00:00Z' })],
    ['no text', 'not-assessed', configured({}, { created: 7 })],
    [
      '1970 and a label',
      'failed',
      configured(
        { Labels: { 'org.opencontainers.image.created': '2024-01-01T00:00:00Z' } },
        { created: '1970-01-01T00:00:00Z' },
      ),
    ],
    ['no limit', 'not-applicable', configured({}), {}, { maxAgeDays: null }],
    ['no moment', 'not-assessed', configured({}), {}, { asOf: null }],
    ['a moment that is none', 'not-assessed', configured({}), {}, { asOf: 'soon' }],
  ],
  'CFG-SIZE': [
    ['no limit', 'not-applicable', configured({})],
    [
      'above',
      'failed',
      configured({}),
      { layers: [{ diffId: DIFF_ID, line: null, size: 11 }] },
      { maxBytes: 10 },
    ],
    [
      'as much',
      'passed',
      configured({}),
      { layers: [{ diffId: DIFF_ID, line: null, size: 10 }] },
      { maxBytes: 10 },
    ],
    [
      'not told',
      'not-assessed',
      configured({}),
      { layers: [{ diffId: DIFF_ID, line: null, size: null }] },
      { maxBytes: 10 },
    ],
  ],
  'CFG-LAYERS': [
    ['no limit', 'not-applicable', configured({})],
    ['above', 'failed', run('RUN a'), {}, { maxLayers: 1 }],
    ['as many', 'passed', run('RUN a'), {}, { maxLayers: 2 }],
    ['not told', 'not-assessed', UNKNOWN, {}, { maxLayers: 2 }],
  ],
  'CFG-ONBUILD': [
    ['some', 'failed', configured({ OnBuild: ['RUN x'] })],
    ['none', 'passed', configured({ OnBuild: null })],
    ['no config', 'not-assessed', UNKNOWN],
  ],
  'REF-TAG-LATEST': [
    ['latest', 'failed', UNKNOWN, named('app:latest')],
    ['no tag', 'failed', UNKNOWN, named('registry.test:5000/app')],
    ['a digest', 'passed', UNKNOWN, named(`app@${DIGEST}`)],
    ['a version', 'passed', UNKNOWN, named('app:1')],
    ['an archive', 'not-assessed', UNKNOWN, { reference: 'docker-archive:x.tar' }],
    ['FROM latest', 'failed', built('FROM debian:latest'), named('app:1')],
    ['FROM without a tag', 'failed', built('FROM debian AS x\nFROM x')],
    ['FROM a stage that nobody needs', 'passed', built('FROM debian AS x\nFROM debian:12')],
    [
      'FROM a stage that is copied from',
      'failed',
      built('FROM debian AS x\nFROM debian:12\nCOPY --from=x /a /a'),
    ],
    ['FROM scratch', 'passed', built('FROM scratch')],
    ['FROM a digest', 'passed', built(`FROM debian@${DIGEST}`)],
  ],
  'REF-DIGEST': [
    ['none', 'failed', UNKNOWN, named('app:1')],
    ['one', 'passed', UNKNOWN, named(`app:1@${DIGEST}`)],
    ['an archive', 'not-applicable', UNKNOWN, { reference: 'docker-archive:x.tar' }],
  ],
  'BASE-PINNED': [
    ['tag and digest', 'passed', built(`FROM debian:12@${DIGEST}`)],
    ['a digest alone', 'failed', built(`FROM debian@${DIGEST}`)],
    ['a tag alone', 'failed', built('FROM debian:12')],
    ['nothing', 'passed', built('FROM scratch')],
    ['a variable', 'not-assessed', built('ARG A\nFROM $A')],
    ['a variable with a value', 'failed', built('ARG A=debian:12\nFROM $A')],
    ['no Dockerfile', 'not-assessed', configured({})],
  ],
  'BASE-APPROVED': [
    ['no list', 'not-assessed', configured({}), base({ isVerified: true })],
    ['proved', 'passed', configured({}), base({ isVerified: true }), approve('debian:12')],
    [
      'proved, of Docker Hub in full',
      'passed',
      configured({}),
      base({ isVerified: true }),
      approve('docker.io/library/debian:*'),
    ],
    [
      'proved, of Docker Hub in short',
      'passed',
      configured({}),
      base({ isVerified: true }),
      approve('docker.io/debian'),
    ],
    [
      'proved, without a tag',
      'passed',
      configured({}),
      base({ isVerified: true }),
      approve('debian'),
    ],
    [
      'proved, another',
      'failed',
      configured({}),
      base({ isVerified: true }),
      approve('alpine', 'debian:11'),
    ],
    [
      'a look-alike',
      'failed',
      configured({}),
      base({ name: 'evil.test/debian:12', isVerified: true }),
      approve('debian'),
    ],
    ['a name alone', 'not-assessed', configured({}), base({}), approve('debian')],
    [
      'a label with a digest',
      'not-assessed',
      configured({}),
      base({ evidence: 'label', digest: DIGEST }),
      approve('debian'),
    ],
    [
      'a label of another',
      'not-assessed',
      configured({}),
      base({ evidence: 'label' }),
      approve('alpine'),
    ],
    ['a FROM of another', 'failed', configured({}), base({}), approve('alpine')],
    [
      'provenance with a digest',
      'passed',
      configured({}),
      base({ evidence: 'provenance', digest: DIGEST }),
      approve(`debian@${DIGEST}`),
    ],
    ['nothing tells', 'not-assessed', configured({}), {}, approve('debian')],
    ['scratch', 'passed', built('FROM scratch'), {}, approve('debian')],
    ['an empty list', 'failed', configured({}), base({}), approve()],
  ],
  'BASE-STALE': [
    ['the same', 'passed', configured({}), base({ digest: DIGEST, currentDigest: DIGEST })],
    ['another', 'failed', configured({}), base({ digest: DIGEST, currentDigest: OTHER_DIGEST })],
    [
      'proved by the tag',
      'passed',
      configured({}),
      base({ isVerified: true, currentDigest: DIGEST }),
    ],
    ['a name that is not proved', 'not-assessed', configured({}), base({ currentDigest: DIGEST })],
    [
      'a label that is not proved',
      'not-assessed',
      configured({}),
      base({ evidence: 'label', digest: DIGEST, currentDigest: DIGEST }),
    ],
    [
      'a label that is proved',
      'failed',
      configured({}),
      base({ evidence: 'label', isVerified: true, digest: DIGEST, currentDigest: OTHER_DIGEST }),
    ],
    ['nobody asked', 'not-assessed', configured({}), base({ digest: DIGEST })],
    [
      'nobody could tell',
      'not-assessed',
      configured({}),
      base({ digest: DIGEST, currentNote: 'Its registry is silent.' }),
    ],
    ['no base', 'not-assessed', configured({})],
  ],
  'REG-APPROVED': [
    ['no list', 'not-assessed', UNKNOWN, named('ghcr.io/a/b:1')],
    ['on it', 'passed', UNKNOWN, named('ghcr.io/a/b:1'), { approvedRegistries: ['ghcr.io/a/*'] }],
    [
      'the registry',
      'passed',
      UNKNOWN,
      named('ghcr.io/a/b/c:1'),
      { approvedRegistries: ['ghcr.io'] },
    ],
    [
      'not on it',
      'failed',
      UNKNOWN,
      named('ghcr.io/x/b:1'),
      { approvedRegistries: ['ghcr.io/a/*'] },
    ],
    [
      'a look-alike',
      'failed',
      UNKNOWN,
      named('ghcr.io.evil.test/a/b:1'),
      { approvedRegistries: ['ghcr.io'] },
    ],
    [
      'an archive',
      'not-assessed',
      UNKNOWN,
      { reference: 'x.tar' },
      { approvedRegistries: ['ghcr.io'] },
    ],
  ],
  'REG-TLS': [
    ['https', 'passed', UNKNOWN, { transport: 'https' }],
    ['http', 'failed', UNKNOWN, { transport: 'http' }],
    ['http on this machine', 'passed', UNKNOWN, { transport: 'loopback' }],
    ['a file', 'not-applicable', UNKNOWN, { transport: 'none' }],
    ['not told', 'not-assessed', UNKNOWN],
  ],
  'FS-SUID': [
    ['none', 'passed', files({})],
    ['su', 'passed', files({ setuid: file('usr/bin/su', 0o4755) })],
    ['su elsewhere', 'failed', files({ setuid: file('tmp/su', 0o4755) })],
    ['an own one', 'failed', files({ setuid: file('app/x', 0o2755) })],
    [
      'an allowed one',
      'passed',
      files({ setuid: file('app/x', 0o4755) }),
      {},
      { allowedSetuid: ['/app/*'] },
    ],
    ['nobody looked', 'not-assessed', { ...configured({}), files: null }],
    ['a list that is not whole', 'not-assessed', files({ isComplete: false })],
    ['Windows, with a list of accounts', 'passed', configured({}, { os: 'windows' })],
  ],
  'FS-WORLDWRITE': [
    ['none', 'passed', files({})],
    ['one', 'failed', files({ worldWritable: file('app/x', 0o666) })],
  ],
  'FS-SSHD': [
    ['none', 'passed', files({})],
    ['one', 'failed', files({ remoteAccess: file('usr/sbin/sshd') })],
  ],
  'FS-PKGMGR': [
    ['none', 'passed', files({})],
    ['one', 'failed', files({ packageManagers: file('sbin/apk') })],
  ],
  'FS-SHELL': [
    ['none', 'passed', files({})],
    ['one', 'failed', files({ shells: file('bin/sh') })],
  ],
  'FS-BUILDTOOLS': [
    ['none', 'passed', files({})],
    ['one', 'failed', files({ buildTools: file('usr/bin/gcc') })],
  ],
  'FS-PASSWD-EMPTY': [
    ['none', 'passed', accounts({})],
    ['one', 'failed', accounts({ withoutPassword: ['root'] })],
    ['unreadable', 'not-assessed', accounts({ shadow: 'unreadable' })],
    [
      'no files of that kind',
      'passed',
      accounts({ passwd: 'absent', shadow: 'absent', users: [] }),
    ],
  ],
  'FS-UID-DUP': [
    ['none', 'passed', accounts({})],
    [
      'a second root',
      'failed',
      accounts({
        users: [
          { name: 'a', uid: 0, gid: 0 },
          { name: 'b', uid: 0, gid: 1 },
        ],
      }),
    ],
    [
      'groups',
      'failed',
      accounts({
        groups: [
          { name: 'a', gid: 5 },
          { name: 'b', gid: 5 },
        ],
      }),
    ],
    [
      'the same line twice',
      'passed',
      accounts({
        users: [
          { name: 'a', uid: 0, gid: 0 },
          { name: 'a', uid: 0, gid: 0 },
        ],
      }),
    ],
    [
      'ids that are none',
      'passed',
      accounts({
        users: [
          { name: 'a', uid: null, gid: 0 },
          { name: 'b', uid: null, gid: 0 },
        ],
      }),
    ],
    ['unreadable', 'not-assessed', accounts({ passwd: 'unreadable', users: [] })],
  ],
  'FS-KEYFILES': [
    ['none', 'passed', files({})],
    [
      'one',
      'failed',
      files({
        keyFiles: { listed: [{ path: 'app/.env', layer: DIFF_ID, what: 'a file' }], more: 3 },
      }),
    ],
  ],
}

const CASES = Object.entries(ROWS).flatMap(([rule, rows]) =>
  rows.map((row) => ({ rule, name: `${rule}: ${row[0]} → ${row[1]}`, row })),
)

describe('the rules about images', () => {
  test.each(CASES)('$name', ({ rule, row }) => {
    const [, state, facts, wish, parameters] = row
    const check = judge(rule, subjectOf(facts, wish), parameters)
    expect(check).toMatchObject({ rule, state })
    // Whoever fails says what was found; whoever cannot tell says why.
    expect(check.evidence.length > 0).toBe(state === 'failed')
    if (state === 'not-assessed' || state === 'not-applicable') expect(check.note).not.toBeNull()
  })

  test('every rule has cases in which it passes and fails', () => {
    expect(Object.keys(ROWS).sort()).toEqual(CHECK_RULES.map(({ id }) => id).sort())
    for (const rows of Object.values(ROWS)) {
      const states = rows.map(([, state]) => state)
      expect(states).toEqual(expect.arrayContaining(['passed', 'failed']))
    }
  })

  test('of an image of which nothing is known nothing passes', () => {
    const states = checkImage(subjectOf(UNKNOWN), DEFAULT_PARAMETERS).map(({ state }) => state)
    expect(new Set(states)).toEqual(new Set(['not-assessed', 'not-applicable']))
  })

  test('evidence has an end', () => {
    const listed = Array.from({ length: 50 }, (_, at) => ({ path: `f${at}`, layer: DIFF_ID }))
    const { evidence } = judge('FS-SHELL', subjectOf(files({ shells: { listed, more: 7 } })))
    expect(evidence).toHaveLength(20)
    expect(evidence.at(-1)?.text).toBe('and 38 more')
  })

  test('a step of the history has its layer, and the line of the Dockerfile that made it', () => {
    const facts = run('RUN /bin/sh -c apt-get update # buildkit')
    expect(judge('CFG-UPDATE-ALONE', subjectOf(facts)).evidence).toEqual([
      { text: 'step 2 of the history (RUN)', path: null, layer: DIFF_ID, line: null },
    ])
    const both = withDockerfile(facts, 'FROM a\nRUN apt-get update')
    const layers = [{ diffId: DIFF_ID, line: 2, size: 1 }]
    expect(judge('CFG-UPDATE-ALONE', subjectOf(both, { layers })).evidence).toEqual([
      { text: 'RUN in line 2', path: null, layer: DIFF_ID, line: 2 },
    ])
  })

  test('a checksum in the Dockerfile clears what the history does not tell of it', () => {
    const facts = run('ADD https://example.com/x /x # buildkit')
    const layers = [{ diffId: DIFF_ID, line: 2, size: 1 }]
    const both = withDockerfile(facts, `FROM a\nADD --checksum=${DIGEST} https://example.com/x /x`)
    expect(judge('CFG-ADD-URL', subjectOf(both, { layers })).state).toBe('passed')
    expect(judge('CFG-ADD-URL', subjectOf(facts)).note).toMatch(/--checksum/)
  })
})
