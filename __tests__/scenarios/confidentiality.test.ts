import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { Decrypter, armor, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { FOUND, HIDDEN, findIn, readAll, sayCanaries } from '../ground/canaries.ts'
import { flagsOf, originInputs } from '../ground/harbour.ts'
import { buildImage, writeLayout } from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { startRegistry } from '../ground/registry.ts'
import type { BundleResult } from '../ground/bundle.ts'
import { openStubHarbour } from '../ground/stub-harbour.ts'
import type { StubHarbour } from '../ground/stub-harbour.ts'
import { dpkgStatus, release } from '../ground/sample-images.ts'

/* What the committed bundle says, writes and keeps of an image in which everything has a name of its own. */

const LIMIT_MS = 120_000

let harbour: StubHarbour
let image: BuiltImage

beforeEach(async () => {
  harbour = await openStubHarbour()
  image = buildImage({
    layers: [
      [
        release('debian', '12', 'Debian GNU/Linux'),
        dpkgStatus([[FOUND.package, '1.0-canaryversion']]),
        { path: FOUND.path, content: `${HIDDEN.beside}\nKEY=${HIDDEN.secret}\n` },
      ],
    ],
    settings: { User: '10001:10001', Env: [`TOKEN=${HIDDEN.environment}`] },
    createdBy: [`RUN |1 TOKEN=${HIDDEN.argument} /bin/sh -c build # buildkit`],
  })
  sayCanaries(harbour, image)
})

afterEach(async () => {
  await harbour.close()
})

const FORMATS = [
  ...['json', 'sarif', 'markdown', 'html', 'executive', 'csv', 'junit', 'gitlab'],
  ...['cyclonedx', 'spdx', 'openvex', 'cyclonedx-vex', 'audit'],
]

const LOGIN = { user: 'canaryregistryuser', password: 'canaryregistrypassword' }

/** What the environment of a job holds, and no report has any business with. */
const AROUND = {
  token: 'ghs_canarytokenofthejob',
  proxyPassword: 'canaryproxypassword',
  ...LOGIN,
} as const

type Scan = {
  readonly flags: readonly string[]
  readonly reference: string
  readonly env?: Readonly<Record<string, string>>
}

/** The same moment for every run, so that two of them say the same. */
const AS_OF = new Date().toISOString()

function scan({ flags, reference, env = {} }: Scan): Promise<BundleResult> {
  const inputs = {
    ...{ 'scanner-source': 'path', name: 'acme/api', 'as-of': AS_OF },
    ...originInputs(harbour.databases),
  }
  return harbour.run(['scan', reference, ...flagsOf(inputs, flags), ...flags], { env })
}

async function createPair(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

function open(file: Uint8Array, identity: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(file, 'text')
}

test(
  'no format, log or kept file holds a value of a secret, the environment, the build or the job',
  async () => {
    const registry = await startRegistry({
      auth: { kind: 'basic', users: { [LOGIN.user]: LOGIN.password } },
    })
    try {
      registry.putImage('acme/api', '1', image)
      const { host } = registry
      const flags = FORMATS.map((format) => `--report=${format}=reports/${format}`)
      const ran = await scan({
        flags: [...flags, '--registry', host, '--registry-username', LOGIN.user],
        reference: `registry:${host}/acme/api:1`,
        env: {
          GITHUB_TOKEN: AROUND.token,
          PLIMSOLL_REGISTRY_PASSWORD: LOGIN.password,
          HTTPS_PROXY: `http://someone:${AROUND.proxyPassword}@127.0.0.1:9`,
          NO_PROXY: '127.0.0.1',
          PLIMSOLL_DEBUG: '1',
        },
      })
      expect(ran.exitCode).toBe(1)
      const reports = readAll(join(harbour.folder, 'reports'))
      expect(reports.size).toBeGreaterThanOrEqual(FORMATS.length)
      const kept = readAll(join(harbour.folder, 'cache'))
      expect([...kept.keys()].filter((path) => path.includes('/scans/scan-'))).toHaveLength(2)
      const said = { stdout: ran.stdout, stderr: ran.stderr }
      const all = [...Object.entries(said), ...reports, ...kept]
      expect(
        all.flatMap(([place, text]) => findIn(text, HIDDEN).map((what) => [place, what])),
      ).toEqual([])
      expect(
        all.flatMap(([place, text]) => findIn(text, AROUND).map((what) => [place, what])),
      ).toEqual([])
      // The folders of this machine are nobody's business either; the log alone names what it wrote, and the report
      // the scanners that it found in PATH.
      const folders = { work: harbour.work, cache: join(harbour.folder, 'cache') }
      const told = [...reports].filter(([, text]) => findIn(text, folders).length > 0)
      expect(told.map(([place]) => place)).toEqual([])
      // It was all there to be found: the secret by rule, path and layer.
      const json = reports.get(join(harbour.folder, 'reports/json')) ?? ''
      expect(findIn(json, FOUND)).toEqual(Object.keys(FOUND))
    } finally {
      await registry.close()
    }
  },
  LIMIT_MS,
)

describe('encrypted reports', () => {
  test(
    'alone: whoever has the key reads what a plain run would have written, and nobody else reads anything',
    async () => {
      const { identity, recipient } = await createPair()
      const flags = [
        '--encrypt-to',
        recipient,
        '--encrypted-only',
        '--report=json=sealed/report.json',
      ]
      const sealed = await scan({ flags, reference: layoutOf(image) })
      expect([sealed.exitCode, sealed.stdout]).toEqual([
        1,
        'fail: the details are in the encrypted report, for 1 recipient\n',
      ])
      expect(findIn(`${sealed.stdout}${sealed.stderr}`, FOUND)).toEqual([])
      const left = new Map([
        ...readAll(join(harbour.folder, 'sealed')),
        ...readAll(harbour.work),
        ...readAll(join(harbour.folder, 'cache')),
      ])
      expect([...left].filter(([, text]) => findIn(text, FOUND).length > 0)).toEqual([])
      const file = readFileSync(join(harbour.folder, 'sealed/report.json.age'))
      expect(statSync(join(harbour.folder, 'sealed/report.json.age')).mode & 0o777).toBe(0o600)

      const plain = await scan({
        flags: ['--report=json=plain.json', '--cache', 'false'],
        reference: layoutOf(image),
      })
      expect(plain.exitCode).toBe(1)
      const text = await open(file, identity)
      expect(findIn(text, FOUND)).toEqual(Object.keys(FOUND))
      expect(text).toBe(readFileSync(join(harbour.folder, 'plain.json'), 'utf8'))
    },
    LIMIT_MS,
  )

  test(
    'beside plain ones, and as text on standard output',
    async () => {
      const { identity, recipient } = await createPair()
      const beside = await scan({
        flags: ['--encrypt-to', recipient, '--report=json=both/report.json'],
        reference: layoutOf(image),
      })
      expect(beside.exitCode).toBe(1)
      const plain = readFileSync(join(harbour.folder, 'both/report.json'), 'utf8')
      const file = readFileSync(join(harbour.folder, 'both/report.json.age'))
      expect(await open(file, identity)).toBe(plain)
      const modes = ['report.json', 'report.json.age'].map(
        (name) => statSync(join(harbour.folder, 'both', name)).mode & 0o777,
      )
      expect(modes).toEqual([0o600, 0o600])

      const printed = await scan({
        flags: ['--encrypt-to', recipient, '--encrypted-only', '--report=csv=-'],
        reference: layoutOf(image),
      })
      expect(printed.stdout).toMatch(/^-----BEGIN AGE ENCRYPTED FILE-----\n/)
      expect(findIn(await open(armor.decode(printed.stdout), identity), FOUND)).toContain('package')
    },
    LIMIT_MS,
  )

  test.each([
    ['nobody who could read them', ['--encrypted-only'], 3, 'config-invalid'],
    [
      'a key with a wrong letter',
      ['--encrypt-to', `age1${'q'.repeat(58)}`],
      2,
      'encryption-failed',
    ],
  ])(
    'for %s are refused before anything is fetched',
    async (_, flags, exitCode, code) => {
      const { requests } = harbour.databases.registry
      const before = requests.length
      const ran = await scan({
        flags: [...flags, '--report=json=no.json'],
        reference: layoutOf(image),
      })
      expect(ran.exitCode).toBe(exitCode)
      expect(ran.stderr).toContain(code)
      expect(requests.length).toBe(before)
    },
    LIMIT_MS,
  )
})

/** The same name in every run, since it stands in the report. */
function layoutOf(built: BuiltImage): string {
  const folder = join(harbour.folder, 'canaries')
  writeLayout(folder, [{ image: built }])
  return `oci-dir:${folder}`
}

describe('a policy that lets nothing but the outcome out', () => {
  /** As the policy of a repository names them. */
  const policyOf = (lines: readonly string[]): string =>
    ['reports:', '  encrypt:', ...lines.map((line) => `    ${line}`)].join('\n')

  test(
    'is obeyed by a scan and by an evaluation, whatever the inputs say',
    async () => {
      const { identity, recipient } = await createPair()
      const other = await createPair()
      const policy = policyOf([`recipients: ${recipient}`, 'only: true'])
      writeFileSync(join(harbour.folder, '.plimsoll.yml'), `${policy}\n`)
      writeFileSync(join(harbour.folder, 'report.json'), 'a plain report of an earlier run')
      const flags = ['--report=json=report.json', '--encrypt-to', other.recipient]
      const scanned = await scan({ flags, reference: layoutOf(image) })
      const trivy = join(harbour.folder, 'trivy.json')
      const evaluated = await harbour.run(['evaluate', trivy, '--report=json=evaluated.json'])
      for (const { stdout, stderr } of [scanned, evaluated]) {
        expect(findIn(`${stdout}${stderr}`, FOUND)).toEqual([])
        expect(stdout).toMatch(/^fail: the details are in the encrypted report, for 1 recipient$/m)
      }
      const names = readdirSync(harbour.folder)
      expect(names).toEqual(expect.arrayContaining(['report.json.age', 'evaluated.json.age']))
      expect(names.filter((name) => /^(?:report|evaluated)\.json$/.test(name))).toEqual([])
      const kept = [...readAll(join(harbour.folder, 'cache')).keys()]
      expect(kept.filter((path) => path.includes('/scans/'))).toEqual([])
      const file = readFileSync(join(harbour.folder, 'report.json.age'))
      const text = await open(file, identity)
      expect(findIn(text, FOUND)).toEqual(Object.keys(FOUND))
      expect(text).toContain('the policy names who may read the reports')
      await expect(open(file, other.identity)).rejects.toThrow('no identity matched')
    },
    LIMIT_MS,
  )

  test(
    'that requires encryption ends a run without anybody who could read it',
    async () => {
      const policy = policyOf(['required: true'])
      writeFileSync(join(harbour.folder, '.plimsoll.yml'), `${policy}\n`)
      const ran = await scan({ flags: ['--report=json=no.json'], reference: layoutOf(image) })
      expect(ran.exitCode).toBe(3)
      expect(ran.stderr).toContain('nobody is named who could read them')
    },
    LIMIT_MS,
  )
})
