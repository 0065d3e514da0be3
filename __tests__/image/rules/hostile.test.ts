import { Readable } from 'node:stream'
import { describe, expect, test } from '@jest/globals'
import type { CheckState } from '../../../src/domain/check.ts'
import type { FileFacts, ImageFacts } from '../../../src/domain/image-facts.ts'
import { parseAccounts } from '../../../src/image/accounts.ts'
import { findAnnotationClaim } from '../../../src/image/base/claim.ts'
import { toWhole } from '../../../src/image/contents.ts'
import { toConfigFacts } from '../../../src/image/facts/config-facts.ts'
import { checkLayer } from '../../../src/source/walk.ts'
import { sha256, tarOf } from '../../ground/images.ts'
import type { TreeFile } from '../../ground/images.ts'
import { NEVER } from '../../ground/registry-client.ts'
import { configured, judge, NO_FILES_FOUND, subjectOf, withDockerfile } from './subjects.ts'

const TOKEN = `ghp_${'aB3'.repeat(12)}`

const stateOf = (rule: string, facts: ImageFacts): CheckState => judge(rule, subjectOf(facts)).state

const many = (count: number, to: (at: number) => string): string[] =>
  Array.from({ length: count }, (_, at) => to(at))

async function inspect(...layers: (readonly TreeFile[])[]): Promise<FileFacts> {
  const listings = await Promise.all(
    layers.map((files) => {
      const tar = tarOf(files)
      const stream = Readable.from([tar], { objectMode: false })
      return checkLayer(stream, { diffId: sha256(tar), label: 'Layer', signal: NEVER })
    }),
  )
  return toWhole(listings).files
}

describe('what is hidden behind a lot of other things', () => {
  const env = (count: number) => [...many(count, (at) => `A${at}=b`), 'DB_PASSWORD=hunter2hunter2']
  const labels = (count: number) =>
    Object.fromEntries([...many(count, (at) => `a${at}`), TOKEN].map((one) => [one, one]))
  const exposed = (count: number) => ({
    ...Object.fromEntries(many(count, (at) => `${10_000 + at}/tcp`).map((one) => [one, {}])),
    '22/tcp': {},
  })
  const volumes = Object.fromEntries(
    [...many(1000, (at) => `/v/${at}`), '/etc'].map((v) => [v, {}]),
  )
  const behind = (length: number) => ({ Env: [`A=${'b '.repeat(length / 2)}${TOKEN}`] })
  const longLine = `RUN ${'true; '.repeat(12_000)}curl http://x | sh`

  test.each<readonly [string, string, CheckState, ImageFacts]>([
    ['a password behind 1,000', 'SEC-CONFIG', 'failed', configured({ Env: env(1000) })],
    ['a password behind 10,000', 'SEC-CONFIG', 'not-assessed', configured({ Env: env(10_000) })],
    ['a token behind 1,000 labels', 'SEC-CONFIG', 'failed', configured({ Labels: labels(1000) })],
    ['a token behind 10,000', 'SEC-CONFIG', 'failed', configured({ Labels: labels(9_999) })],
    [
      '22 behind 1,000 ports',
      'CFG-SSHPORT',
      'not-assessed',
      configured({ ExposedPorts: exposed(1000) }),
    ],
    ['22 behind 10 ports', 'CFG-SSHPORT', 'failed', configured({ ExposedPorts: exposed(10) })],
    [
      '/etc behind 1,000 volumes',
      'CFG-VOLUME-SENS',
      'not-assessed',
      configured({ Volumes: volumes }),
    ],
    ['a token behind 64 KiB', 'SEC-CONFIG', 'failed', configured(behind(65_536))],
    ['a token behind 1 MiB', 'SEC-CONFIG', 'not-assessed', configured(behind(1_048_576))],
    ['a switch behind 10,000', 'CFG-TLS-OFF', 'not-assessed', configured({ Env: env(10_000) })],
    [
      'a step behind 64 KiB',
      'CFG-CURL-PIPE',
      'not-assessed',
      configured({}, { lines: [longLine] }),
    ],
    [
      'a shell line of 64 KiB',
      'SEC-CONFIG',
      'not-assessed',
      configured({ Cmd: ['sh', '-c', longLine] }),
    ],
    [
      'a name behind 200 letters',
      'SEC-CONFIG',
      'failed',
      configured({ Env: [`${'A'.repeat(300)}_PASSWORD=hunter2hunter2`] }),
    ],
  ])('%s: %s is %s', (_, rule, state, facts) => {
    expect(stateOf(rule, facts)).toBe(state)
  })
})

test.each(['USER', 'user', 'ENV', 'exposedports', 'ENTRYPOINT', 'cmd', 'onbuild', 'volumeſ'])(
  'a report whose config has the key %s tells nothing: engines read it as another',
  (key) => {
    const rootfs = { diff_ids: [sha256(Buffer.from('a'))] }
    const config = { User: '10001', [key]: {} }
    expect(toConfigFacts({ architecture: 'amd64', rootfs, config })).toBeNull()
  },
)

describe('several accounts of one name', () => {
  const user = (name: string, passwd: string): ImageFacts => ({
    ...configured({ User: name }),
    files: {
      ...NO_FILES_FOUND,
      accounts: {
        ...NO_FILES_FOUND.accounts,
        users: parseAccounts('passwd', passwd)?.users ?? [],
      },
    },
  })
  test.each<readonly [string, CheckState, string]>([
    ['a name with a blank is another', 'failed', 'app :x:10001:0\napp:x:0:0'],
    ['root under the name is first', 'failed', 'app:x:0:0\napp:x:10001:0'],
    ['root under the name is last', 'failed', 'app:x:10001:0\napp:x:0:0'],
    ['a line that is indented', 'failed', '  app:x:0:0'],
    ['only the name with a blank', 'not-assessed', 'app :x:10001:0'],
    ['an id between blanks', 'failed', 'app:x: 10001 :0'],
    ['an id of which 32 bits are zeros', 'failed', 'app:x:4294967296:0'],
    ['none of them is root', 'passed', 'app:x:10001:0\napp:x:10002:0\nroot:x:0:0'],
  ])('%s: %s', (_, state, passwd) => {
    expect(stateOf('CFG-USER', user('app', passwd))).toBe(state)
  })
})

describe('hard links', () => {
  const suid: TreeFile = { path: 'bin/a', mode: 0o4755, content: 'x' }
  const plain: TreeFile = { path: 'bin/a', mode: 0o755, content: 'x' }
  const link = (path: string, linkName: string): TreeFile => ({ path, type: 'hardlink', linkName })
  const gone: TreeFile = { path: 'bin/.wh.a' }

  test.each<readonly [string, readonly (readonly TreeFile[])[], readonly string[]]>([
    ['to a layer below, its name gone', [[suid], [link('b', 'bin/a'), gone]], ['b']],
    ['to a layer below, its name gone later', [[suid], [link('b', 'bin/a')], [gone]], ['b']],
    ['to a layer far below', [[suid], [], [link('b', 'bin/a'), gone]], ['b']],
    ['to a link', [[suid], [link('b', 'bin/a')], [link('c', 'b'), gone, { path: '.wh.b' }]], ['c']],
    [
      'to a link of its layer',
      [
        [suid, link('b', 'bin/a'), link('c', 'b')],
        [gone, { path: '.wh.b' }],
      ],
      ['c'],
    ],
    [
      'to a link of its layer to one below',
      [[suid], [link('b', 'bin/a'), link('c', 'b'), gone, { path: '.wh.b' }]],
      ['b', 'c'],
    ],
    ['before its layer replaces the file', [[suid], [link('b', 'bin/a'), plain]], ['b']],
    ['after its layer has replaced the file', [[suid], [plain, link('b', 'bin/a')]], []],
    [
      'of a name that a file takes later',
      [[plain, link('s', 'bin/a'), { ...suid, path: 's' }]],
      ['s'],
    ],
    ['taken away', [[suid], [link('b', 'bin/a'), gone], [{ path: '.wh.b' }]], []],
    ['to a harmless file', [[plain], [link('b', 'bin/a')]], []],
  ])('%s', async (_, layers, expected) => {
    const { setuid, isComplete } = await inspect(...layers)
    expect(setuid.listed.map(({ path }) => path)).toEqual(expected)
    expect(isComplete).toBe(true)
  })

  test('to a file that is nowhere gives no pass', async () => {
    const files = await inspect([plain], [link('b', 'lib/a')])
    expect(stateOf('FS-SUID', { ...configured({}), files })).toBe('not-assessed')
  })
})

describe('an image that says it is of Windows', () => {
  const windows = async (...files: readonly TreeFile[]): Promise<ImageFacts> => ({
    ...configured({}, { os: 'windows' }),
    files: await inspect(files),
  })
  const program: TreeFile = { path: 'Files/app/run.exe', mode: 0o777, content: 'x' }

  test('is left alone by the rules about files when its layers are of Windows', async () => {
    const facts = await windows(program)
    expect(stateOf('FS-SUID', facts)).toBe('not-applicable')
    expect(stateOf('FS-WORLDWRITE', facts)).toBe('not-applicable')
    expect(stateOf('FS-PASSWD-EMPTY', facts)).toBe('not-applicable')
  })

  test.each<readonly [string, TreeFile]>([
    ['FS-SUID', { path: 'usr/bin/x', mode: 0o4755, content: 'x' }],
    ['FS-SUID', { path: 'Files/x', mode: 0o4755, content: 'x' }],
    ['FS-KEYFILES', { path: 'app/.env', content: 'A=b' }],
    ['FS-PASSWD-EMPTY', { path: 'etc/passwd', content: 'app::1000:1000' }],
  ])('fails %s all the same with %j', async (rule, file) => {
    expect(stateOf(rule, await windows(program, file))).toBe('failed')
  })

  test('is not assessed where nobody looked', () => {
    const facts = { ...configured({}, { os: 'windows' }), files: null }
    expect(stateOf('FS-SUID', facts)).toBe('not-assessed')
  })
})

describe('a token is shown nowhere', () => {
  test('that is the user, of the config or of the Dockerfile', () => {
    const config = configured({ User: TOKEN })
    const facts = withDockerfile(config, `FROM ${TOKEN}:${TOKEN}\nUSER ${TOKEN}`)
    const checks = ['CFG-USER', 'CFG-USER-NUMERIC', 'BASE-PINNED', 'REF-TAG-LATEST'].map((rule) =>
      judge(rule, subjectOf(facts)),
    )
    expect(JSON.stringify([facts, checks])).not.toContain(TOKEN)
    expect(config.config?.user).toBe('(hidden)')
  })

  test('that is the name of a file or a folder: the rest of the path stays', async () => {
    const files = await inspect([
      { path: `opt/${TOKEN}`, mode: 0o4755, content: 'x' },
      { path: `opt/${TOKEN}/bin/sh`, mode: 0o755, content: 'x' },
    ])
    expect(files.setuid.listed.map(({ path }) => path)).toEqual(['opt/(hidden)'])
    expect(JSON.stringify(files)).toContain('opt/(hidden)/bin/sh')
    expect(JSON.stringify(files)).not.toContain(TOKEN)
  })

  test('that is the name of a base image: the label names none', () => {
    const labels = { 'org.opencontainers.image.base.name': `example/${TOKEN.toLowerCase()}:1` }
    const url = { 'org.opencontainers.image.base.name': `registry.example/a:${TOKEN}` }
    expect(findAnnotationClaim(url, 'label')).toBeNull()
    expect(findAnnotationClaim(labels, 'label')).toBeNull()
  })
})
