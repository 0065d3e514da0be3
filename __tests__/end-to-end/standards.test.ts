import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { hoursAgo, openHarbour } from '../ground/harbour.ts'
import type { Harbour } from '../ground/harbour.ts'
import { HARD_PLAN, SOFT_PLAN } from '../ground/hardened-images.ts'
import { buildImage, writeLayout } from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry } from '../ground/registry.ts'
import { DEBIAN, dpkgStatus, release } from '../ground/sample-images.ts'
import { ensureScanners, INSTALL_LIMIT_MS } from '../ground/scanners.ts'
import { DESIGN_EXAMPLE } from '../policy/design-example.ts'

/*
 * A hard image and a soft one, judged by standards: the committed bundle with both real scanners; and Trivy's own
 * word on the controls of CIS that it decides, too.
 */

const SCAN_LIMIT_MS = 120_000
const run = promisify(execFile)

/** Distroless: a file for each package, and the folder that Grype looks for. */
const STATUS = 'var/lib/dpkg/status.d'

const HARD: BuiltImage = buildImage({
  ...HARD_PLAN,
  created: hoursAgo(48).toISOString(),
  // The base that its labels name is in a registry of the world, which no test may ask.
  settings: { ...HARD_PLAN.settings, Labels: {} },
  layers: [
    [
      release('debian', '12', 'Debian GNU/Linux'),
      { path: 'etc/debian_version', content: '12.11\n' },
      { path: STATUS, type: 'directory' },
      { ...dpkgStatus([['test-base-files', '12.4']]), path: `${STATUS}/test-base-files` },
      ...(HARD_PLAN.layers[0] ?? []),
    ],
    ...HARD_PLAN.layers.slice(1),
  ],
})

const SOFT: BuiltImage = buildImage({
  ...SOFT_PLAN,
  layers: [[...DEBIAN, ...(SOFT_PLAN.layers[0] ?? [])], ...SOFT_PLAN.layers.slice(1)],
})

const NIST_UNDECIDED = {
  ...{ '4.2.3': 'manual', '4.3': 'not-applicable', '4.4.1': 'not-applicable' },
  ...{ '4.4.2': 'not-applicable', '4.4.3': 'manual', '4.4.4': 'manual' },
  ...{ '4.4.5': 'not-applicable', '4.5': 'not-applicable' },
}

/** By hand from the two plans and the advisories. Nobody gave a list of bases, and nobody looked for malware. */
const EXPECTED = {
  hard: {
    'cis-docker-1.6.0': {
      ...{ '4.1': 'pass', '4.2': 'not-assessed', '4.3': 'pass', '4.4': 'pass' },
      ...{ '4.5': 'superseded', '4.6': 'pass', '4.7': 'pass', '4.8': 'pass', '4.9': 'pass' },
      ...{ '4.10': 'pass', '4.11': 'pass', '4.12': 'manual' },
    },
    'nist-sp-800-190': {
      ...{ '4.1.1': 'pass', '4.1.2': 'pass', '4.1.3': 'not-assessed', '4.1.4': 'pass' },
      ...{ '4.1.5': 'not-assessed', '4.2.1': 'pass', '4.2.2': 'pass' },
      ...NIST_UNDECIDED,
    },
  },
  soft: {
    'cis-docker-1.6.0': {
      ...{ '4.1': 'fail', '4.2': 'not-assessed', '4.3': 'fail (warns)', '4.4': 'fail' },
      ...{ '4.5': 'superseded', '4.6': 'fail (warns)', '4.7': 'fail (warns)' },
      ...{ '4.8': 'fail (warns)', '4.9': 'fail', '4.10': 'fail', '4.11': 'fail', '4.12': 'manual' },
    },
    'nist-sp-800-190': {
      ...{ '4.1.1': 'fail', '4.1.2': 'fail', '4.1.3': 'not-assessed', '4.1.4': 'fail' },
      ...{ '4.1.5': 'fail (warns)', '4.2.1': 'pass', '4.2.2': 'fail (warns)' },
      ...NIST_UNDECIDED,
    },
  },
} as const

/** How many each decides: what passes in part is not decided. */
const DECIDED = { hard: [7, 0], soft: [9, 5] } as const

type ImageName = keyof typeof EXPECTED

type ControlJson = {
  readonly id: string
  readonly state: string
  readonly level: string
  readonly evidence: readonly string[]
}

type Judged = {
  readonly standards: readonly {
    readonly id: string
    readonly decided: number
    readonly controls: readonly ControlJson[]
  }[]
  readonly verdict: {
    readonly outcome: string
    readonly reasons: readonly { readonly rule: string; readonly remedy: string }[]
  }
}

let harbour: Harbour
let registry: FakeRegistry

beforeAll(async () => {
  harbour = await openHarbour()
  registry = await startRegistry()
  registry.putImage('acme/hard', '1.2.3', HARD)
  registry.putImage('acme/soft', 'latest', SOFT)
  writeLayout(join(harbour.folder, 'hard'), [{ image: HARD }])
  writeLayout(join(harbour.folder, 'soft'), [{ image: SOFT }])
}, INSTALL_LIMIT_MS)

afterAll(() => Promise.all([harbour.close(), registry.close()]))

function nameOf(image: ImageName): string {
  return image === 'hard'
    ? `registry:${registry.host}/acme/hard:1.2.3@${HARD.manifest.digest}`
    : `registry:${registry.host}/acme/soft:latest`
}

async function scan(image: ImageName) {
  const flags = ['--standard=cis-docker-1.6.0,nist-sp-800-190', `--report=json=${image}.json`]
  const result = await harbour.scan([nameOf(image), ...flags])
  const { images } = harbour.readJson(`${image}.json`) as { readonly images: readonly [Judged] }
  return { ...result, judged: images[0] }
}

function statesOf(controls: readonly ControlJson[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    controls.map(({ id, state, level }) => [
      id,
      state === 'fail' && level === 'warn' ? 'fail (warns)' : state,
    ]),
  )
}

describe.each(['hard', 'soft'] as const)('the %s image', (image) => {
  test(
    'has every control of both standards told, in the state that its content asks for',
    async () => {
      const { judged, exitCode, stdout } = await scan(image)
      const states = judged.standards.map(({ id, controls }) => [id, statesOf(controls)])
      expect(Object.fromEntries(states)).toEqual(EXPECTED[image])
      expect(judged.standards.map(({ decided }) => decided)).toEqual(DECIDED[image])
      expect(exitCode).toBe(image === 'hard' ? 0 : 1)
      expect(stdout.replace(/\s+/g, ' ')).toContain(
        `(cis-docker-1.6.0): ${DECIDED[image][0]} of 12 controls decided by this run`,
      )
      expect(stdout).not.toMatch(/\bcompliant\b/i)
      const standards = judged.verdict.reasons.map(({ rule }) => rule).filter(isOfStandard)
      expect(standards).toEqual(
        image === 'hard' ? [] : ['standard.cis-docker-1.6.0', 'standard.nist-sp-800-190'],
      )
    },
    SCAN_LIMIT_MS,
  )
})

function isOfStandard(rule: string): boolean {
  return rule.startsWith('standard.')
}

test(
  'evidence names the counts, the limits, the paths, and no value of a secret',
  async () => {
    const { judged } = await scan('soft')
    const evidence = (id: string): string =>
      judged.standards
        .flatMap(({ controls }) => controls)
        .find((one) => one.id === id)
        ?.evidence.join('; ') ?? ''
    expect(evidence('4.4')).toMatch(
      /^1 vulnerability of severity critical \(0 allowed, 1 fixable\)/,
    )
    expect(evidence('4.4')).toContain('0 vulnerabilities of severity high with a fix (0 allowed)')
    expect(evidence('4.8')).toContain('usr/local/bin/helper: setuid (mode 4755)')
    expect(evidence('4.10')).toContain('root/.ssh/id_rsa')
    expect(JSON.stringify(judged)).not.toContain('correct-horse')
  },
  SCAN_LIMIT_MS,
)

/*
 * `trivy image --compliance docker-cis-1.6.0`, and ours: the table of docs/standards.md, whose rows are these.
 */
type Comparison = Readonly<Record<string, readonly [trivy: string, ours: string]>>

const COMPARED: Readonly<Record<ImageName, Comparison>> = {
  hard: {
    '4.1': ['pass', 'pass'],
    '4.4': ['pass', 'pass'],
    '4.6': ['fail', 'pass'],
    '4.7': ['pass', 'pass'],
    '4.9': ['pass', 'pass'],
    '4.10': ['pass', 'pass'],
  },
  soft: {
    '4.1': ['fail', 'fail'],
    '4.4': ['fail', 'fail'],
    '4.6': ['fail', 'fail'],
    '4.7': ['fail', 'fail'],
    '4.9': ['pass', 'fail'],
    '4.10': ['pass', 'fail'],
  },
}

type Compliance = {
  readonly SummaryControls: readonly { readonly ID: string; readonly TotalFail?: number }[]
}

/** Controls that Trivy leaves to people have no number of failures. */
async function askTrivy(image: ImageName): Promise<Readonly<Record<string, string>>> {
  const { trivy } = await ensureScanners()
  const { stdout } = await run(
    trivy,
    [
      ...['image', '--quiet', '--compliance=docker-cis-1.6.0', '--report=summary', '--format=json'],
      ...[`--input=${join(harbour.folder, image)}`, `--cache-dir=${harbour.folder}/trivy-cache`],
      ...[`--db-repository=${harbour.databases.trivyRepository}`, '--insecure'],
      ...['--skip-check-update', '--skip-version-check'],
    ],
    { env: { PATH: '/usr/bin:/bin', HOME: harbour.folder }, timeout: SCAN_LIMIT_MS },
  )
  const { SummaryControls } = JSON.parse(stdout) as Compliance
  const decided = SummaryControls.flatMap(({ ID, TotalFail }): [string, string][] =>
    TotalFail === undefined ? [] : [[ID, TotalFail === 0 ? 'pass' : 'fail']],
  )
  return Object.fromEntries(decided)
}

describe.each(['hard', 'soft'] as const)('of the %s image', (image) => {
  test(
    'Trivy decides six controls of CIS, and differs from us where the documentation says so',
    async () => {
      const theirs = await askTrivy(image)
      const ours = EXPECTED[image]['cis-docker-1.6.0']
      const compared = Object.fromEntries(
        Object.entries(theirs).map(([id, word]) => [
          id,
          [word, ours[id as keyof typeof ours].replace(' (warns)', '')],
        ]),
      )
      expect(compared).toEqual(COMPARED[image])
    },
    SCAN_LIMIT_MS,
  )
})

test('the documentation has the same table', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/standards.md'), 'utf8')
  for (const id of Object.keys(COMPARED.hard)) {
    const words = [COMPARED.hard[id], COMPARED.soft[id]].flatMap((pair) => pair ?? [])
    const row = new RegExp(
      `^\\| ${id.replace('.', '\\.')} +\\| ${words.join(' +\\| ')} +\\| \\S`,
      'm',
    )
    expect(page).toMatch(row)
  }
})

type RuleJson = { readonly id: string; readonly state: string }

/** By hand: neither has a package of a programming language, so that no licence of one can be wrong. */
const BY_EXAMPLE = {
  hard: {
    ...{ 'vulnerabilities.critical': 'passed', 'vulnerabilities.high': 'passed' },
    ...{ 'image.age': 'passed', 'runtime.allow_root': 'passed' },
  },
  soft: {
    ...{ 'vulnerabilities.critical': 'failed', 'vulnerabilities.high': 'passed' },
    ...{ 'image.age': 'failed', 'runtime.allow_root': 'failed' },
  },
} as const

/** An image is signed after the gate of its build, and pod settings are no part of it: told, and never blocking. */
const TOLD = {
  signing: 'not-assessed',
  'runtime.allow_privileged': 'not-assessed',
  'runtime.read_only_root_filesystem': 'not-assessed',
}

test.each([
  ['hard', 0],
  ['soft', 1],
] as const)(
  'the example file of the design judges the %s image, and the scan ends with %d',
  async (image, code) => {
    const policy = join(harbour.folder, 'design.yml')
    writeFileSync(policy, DESIGN_EXAMPLE)
    const file = `design-${image}.json`
    const flags = ['--policy=design.yml', `--report=json=${file}`]
    const { exitCode } = await harbour.scan([nameOf(image), ...flags])
    const { images } = harbour.readJson(file) as {
      readonly images: readonly [{ readonly rules: readonly RuleJson[] }]
    }
    const states = Object.fromEntries(images[0].rules.map(({ id, state }) => [id, state]))
    expect(states).toMatchObject({ ...BY_EXAMPLE[image], ...TOLD })
    expect(exitCode).toBe(code)
  },
  SCAN_LIMIT_MS,
)
