import { describe, expect, test } from '@jest/globals'
import type { Config } from '../../src/config/config.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { ImageReport, InventoryPackage } from '../../src/domain/report.ts'
import type { ScanRecord } from '../../src/domain/verdict.ts'
import type { PolicyValues, SettingKey } from '../../src/policy/settings.ts'
import type { Ports } from '../../src/ports.ts'
import { readReport, renderTable } from '../../src/report/index.ts'
import { NO_BASELINE } from '../../src/stages/baseline.ts'
import type { ImageBaseline } from '../../src/stages/baseline.ts'
import { judgeReport } from '../../src/stages/judge-report.ts'
import type { JudgedReport } from '../../src/stages/judge-report.ts'
import { toBaselineText } from '../../src/stages/judging.ts'
import { preparePolicy } from '../../src/stages/policy/prepare-policy.ts'
import type { Policies } from '../../src/stages/policy/prepare-policy.ts'
import { databaseRecord, finding, imageReport, report, scanRecord } from '../ground/factories.ts'
import type { FindingOverrides } from '../ground/factories.ts'
import { createPolicyFiles } from '../ground/policy-files.ts'

const AS_OF = '2099-04-01T12:00:00.000Z'
const CHANGE = { number: 7, baseBranch: 'main', isFork: false }
const CODES = ['grype', 'trivy'] as const

function policiesOf(values: Partial<PolicyValues>, text: string | null = null): Promise<Policies> {
  const texts = text === null ? {} : { '.plimsoll.yml': text }
  const names = new Map((Object.keys(values) as SettingKey[]).map((key) => [key, key]))
  const settings = { files: [], waivers: [], vex: [], standards: [], stage: 'build' } as const
  const config = { inputs: { values, names }, mode: 'enforce', policy: settings }
  const ports = {
    openPolicyFiles: () => Promise.resolve(createPolicyFiles({ texts, proposed: texts })),
    now: () => new Date(AS_OF),
  }
  return preparePolicy(config as unknown as Config, ports as unknown as Ports)
}

const NO_HIGH = { 'vulnerabilities.high.max': 0 } as const

function scansBuilt(built: string): ScanRecord[] {
  return CODES.map((scanner) => {
    const database = databaseRecord({ name: scanner, built, digest: `sha256:${built}` })
    return scanRecord({ scanner, database })
  })
}

const OLD = scansBuilt('2099-03-20T00:00:00Z')
const NEW = scansBuilt('2099-03-31T00:00:00Z')

function packageOf(name: string, version: string): InventoryPackage {
  const { purl, ...rest } = finding({ package: { name, version } }).package
  return { ...rest, purl, seenBy: ['grype', 'trivy'], paths: [], layer: null }
}

const OPENSSL = packageOf('openssl', '3.0.11-1')

function high(number: number, overrides: FindingOverrides = {}): Finding {
  const vulnerability = { id: `CVE-2099-${5000 + number}`, ...overrides.vulnerability }
  return finding({ severity: 'high', ...overrides, vulnerability })
}

const TWENTY = Array.from({ length: 20 }, (_, at) => high(at))

/** As the branch keeps it, and reads it again. */
function keep(base: ImageReport): ImageBaseline {
  const text = toBaselineText(report({ images: [base], asOf: '2099-03-21T00:00:00.000Z' }), base)
  const words = 'run 12 on main at 1a2b3c4'
  const read = readReport(JSON.parse(text), words)
  const baseline = { report: read, origin: 'stored', words, distrust: null } as const
  return { ...NO_BASELINE, absence: null, baseline, change: CHANGE }
}

function imageOf(findings: readonly Finding[], overrides: Partial<ImageReport> = {}): ImageReport {
  return imageReport({ findings, packages: [OPENSSL], scans: OLD, ...overrides })
}

type Circumstances = { readonly policies?: Promise<Policies>; readonly gap?: string | null }

async function judge(
  head: ImageReport,
  baseline: ImageBaseline,
  { policies = policiesOf(NO_HIGH), gap = null }: Circumstances = {},
): Promise<JudgedReport> {
  return judgeReport(head, {
    policies: await policies,
    baseline,
    asOf: AS_OF,
    exploitationGap: gap,
    trial: {
      require: 'all',
      degraded: [],
      gaps: [],
      narrowings: [],
      kinds: ['vulnerability', 'secret', 'misconfiguration', 'licence'],
    },
  })
}

const BASE = imageOf(TWENTY)

/** Another image than the base's, as a build makes it. */
function headOf(findings: readonly Finding[], overrides: Partial<ImageReport> = {}): ImageReport {
  const { image } = BASE
  const built = image === null ? null : { ...image, imageId: `sha256:${'9'.repeat(64)}` }
  return imageOf(findings, { image: built, ...overrides })
}

describe('a pull request on an image with twenty highs', () => {
  test('passes when it leaves them as they are, and says what was judged', async () => {
    const { report: image } = await judge(headOf(TWENTY), keep(BASE))
    expect(image.verdict).toMatchObject({ outcome: 'pass', reasons: [] })
    expect(image.judged).toEqual({
      scope: 'changes',
      wanted: 'changes',
      why: 'only what pull request 7 introduced or made worse is judged, compared with run 12 on main at 1a2b3c4',
    })
    const rule = image.rules.find(({ id }) => id === 'vulnerabilities.high')
    expect(rule).toMatchObject({ state: 'passed', note: '20 pre-existing are not judged' })
    const text = renderTable(report({ images: [image] }), { colour: false, width: 200 })
    expect(text).toContain(
      `\nOnly what pull request 7 introduced or made worse is judged, compared with run 12`,
    )
    expect(text).toContain('nothing that came with the change is over the limits')
  })

  test('fails by the one that it adds, and by no other', async () => {
    const added = high(99, { package: { name: 'curl', version: '8' } })
    const packages = [OPENSSL, packageOf('curl', '8')]
    const { report: image } = await judge(headOf([...TWENTY, added], { packages }), keep(BASE))
    expect(image.verdict.reasons).toMatchObject([{ value: 1, findings: [added.id] }])
    expect(image.counts).toMatchObject({ high: 21, blocking: 1 })
  })

  test('fails by those that it makes worse', async () => {
    const worse = TWENTY.map((_, at) => high(at, { package: { version: '3.0.10-1' } }))
    const packages = [packageOf('openssl', '3.0.10-1')]
    const { report: image } = await judge(headOf(worse, { packages }), keep(BASE))
    expect(image.verdict.reasons).toMatchObject([{ rule: 'vulnerabilities.high', value: 20 }])
  })

  test('fails by one that is known to be exploited, though it was there', async () => {
    const kev = { added: '2099-03-30', ransomware: false }
    const [first, ...others] = TWENTY
    const exploited = [...others, high(0, { kev })]
    const { report: image } = await judge(headOf(exploited), keep(BASE))
    expect(first?.id).toBe(exploited.at(-1)?.id)
    expect(image.verdict.reasons.map(({ rule }) => rule)).toEqual([
      'known-exploited',
      'vulnerabilities.high',
    ])
  })

  test('is not blamed for what newer databases know of what was there', async () => {
    const published = '2099-03-25T00:00:00Z'
    const known = high(50, { vulnerability: { published } })
    const head = headOf([...TWENTY, known], { scans: NEW })
    const { report: image } = await judge(head, keep(BASE))
    expect(image.verdict.outcome).toBe('pass')
    expect(image.rules.at(-1)).toMatchObject({
      id: 'changes.newly-disclosed',
      state: 'warned',
      value: 1,
      note: 'CVE-2099-5050 in openssl (published 2099-03-25)',
    })
  })

  test('is judged whole where the policy asks for it', async () => {
    const policies = policiesOf(
      {},
      'security_gates: { judge: all, vulnerabilities: { high: 0 } }\n',
    )
    const { report: image } = await judge(headOf(TWENTY), keep(BASE), { policies })
    expect(image.verdict.reasons).toMatchObject([{ value: 20 }])
    expect(image.judged.why).toBe('everything is judged, as .plimsoll.yml:1 asks')
  })

  test('is judged whole by a baseline that its own workflow names where a policy governs', async () => {
    const policies = policiesOf({}, 'security_gates: { vulnerabilities: { high: 0 } }\n')
    const own = keep(BASE)
    const distrust = "an input is the word of the change's own workflow, and a policy governs here"
    const baseline =
      own.baseline === null ? null : ({ ...own.baseline, origin: 'image', distrust } as const)
    const judged = await judge(headOf(TWENTY), { ...own, baseline }, { policies })
    expect(judged.report.verdict.outcome).toBe('fail')
    expect(judged.report.comparison?.counts.preExisting).toBe(20)
    expect(judged.notices.map(({ code }) => code)).toEqual(['baseline-not-trusted'])
  })

  test('is judged whole, and told so, while nobody kept a report', async () => {
    const baseline = {
      ...NO_BASELINE,
      absence: 'main has kept no report of acme/api yet',
      change: CHANGE,
    }
    const { report: image, notices } = await judge(headOf(TWENTY), baseline)
    expect(image.verdict.reasons).toMatchObject([{ value: 20 }])
    expect(notices).toEqual([])
    const text = renderTable(report({ images: [image] }), { colour: false, width: 200 })
    expect(text).toContain('\nEverything is judged: main has kept no report of acme/api yet.')
  })

  test('does not inherit changes that an earlier report claims', async () => {
    const claimed = TWENTY.map((one) => ({ ...one, change: 'pre-existing' }) as const)
    const baseline = { ...NO_BASELINE, change: CHANGE }
    const { report: image } = await judge(headOf(claimed), baseline)
    expect(image.verdict.reasons).toMatchObject([{ value: 20 }])
  })
})

/** Seen by Grype alone, which gives no date of publication. */
function dateless(overrides: FindingOverrides): Finding {
  const vulnerability = { id: 'CVE-2019-10744', published: null, ...overrides.vulnerability }
  return finding({ seenBy: ['grype'], ...overrides, vulnerability })
}

describe('what a pull request could have brought counts where nobody can tell', () => {
  const lodash = packageOf('lodash', '4.17.21')

  test('a downgrade that only another database has something to say about', async () => {
    for (const seenBy of [['grype'], ['grype', 'trivy']] as const) {
      const down = dateless({ seenBy, package: { name: 'lodash', version: '4.17.4' } })
      const packages = [packageOf('lodash', '4.17.4')]
      const base = imageOf([], { packages: [lodash] })
      const { report: image } = await judge(headOf([down], { packages, scans: NEW }), keep(base))
      expect(image.judged.scope).toBe('changes')
      expect(image.verdict.reasons).toMatchObject([{ value: 1, findings: [down.id] }])
      const rule = image.rules.find(({ id }) => id === 'vulnerabilities.critical')
      expect(rule?.note).toBe('nobody can tell of 1 whether it is new: counted')
    }
  })

  test('another version whose order nobody knows', async () => {
    const strange = (version: string) =>
      finding({ package: { type: 'generic', name: 'thing', version } })
    const head = headOf([strange('~?')], { packages: [] })
    const { report: image } = await judge(head, keep(imageOf([strange('blue moon')])))
    expect(image.findings.map(({ change }) => change)).toEqual(['pre-existing'])
    expect(image.verdict.outcome).toBe('fail')
  })

  test('a system package that the baseline had removed, whatever version of the scanner looked', async () => {
    const sudo = finding({ package: { name: 'sudo', version: '1.8' } })
    const scans = NEW.map((scan) => ({ ...scan, version: '99.9' }))
    const packages = [OPENSSL, packageOf('sudo', '1.8')]
    const { report: image } = await judge(headOf([sudo], { packages, scans }), keep(imageOf([])))
    expect(image.verdict).toMatchObject({ outcome: 'fail', reasons: [{ findings: [sudo.id] }] })
  })

  test.each([
    ['by fewer scanners', { scans: OLD.filter(({ scanner }) => scanner === 'trivy') }],
    [
      'for fewer kinds',
      { coverage: { narrowed: ['Not looked for: vulnerabilities.'], notAssessed: [] } },
    ],
  ])('everything where the base branch was searched %s', async (_, narrow) => {
    const redis = dateless({ package: { type: 'generic', name: 'redis', version: '6.0.1' } })
    const judged = await judge(
      headOf([...TWENTY, redis], { scans: NEW }),
      keep(imageOf(TWENTY, narrow)),
    )
    expect(judged.report.judged).toMatchObject({ scope: 'all', wanted: 'changes' })
    expect(judged.report.verdict.reasons.map(({ value }) => value)).toEqual([1, 20])
    expect(judged.notices.map(({ code }) => code)).toEqual(['baseline-not-trusted'])
  })

  test('everything while nobody can say what is exploited', async () => {
    const { report: image } = await judge(headOf(TWENTY), keep(BASE), { gap: 'the feed is away' })
    expect(image.judged.why).toBe('everything is judged, since the feed is away')
    expect(image.verdict.reasons).toMatchObject([{ value: 20 }])
  })

  test('days of grace that an empty baseline of the checkout would begin anew', async () => {
    const policies = policiesOf(
      {},
      'security_gates: { vulnerabilities: { grace_since: first_seen, high: { max: 0, grace_days: 30 } } }\n',
    )
    const own = keep(imageOf([], { packages: [] })).baseline
    if (own === null) throw new Error('there is a baseline')
    const planted = { ...own, origin: 'report', distrust: 'it lies in the checkout' } as const
    const found = { ...keep(BASE), baseline: planted }
    const { report: image } = await judge(headOf(TWENTY), found, { policies })
    expect(image.comparison?.counts.introduced).toBe(20)
    expect(image.verdict.reasons).toMatchObject([{ value: 20 }])
  })
})

test('a push is compared with what its branch kept, and judged whole', async () => {
  const firstSeen = '2099-02-01T00:00:00.000Z'
  const base = imageOf(TWENTY.map((one) => ({ ...one, firstSeen })))
  const { report: image } = await judge(headOf(TWENTY), { ...keep(base), change: null })
  expect(image.verdict.reasons).toMatchObject([{ value: 20 }])
  expect(image.comparison?.counts.preExisting).toBe(20)
  expect(new Set(image.findings.map((one) => one.firstSeen))).toEqual(new Set([firstSeen]))
  expect(renderTable(report({ images: [image] }), { colour: false, width: 200 })).not.toContain(
    'is judged',
  )
})
