import fc from 'fast-check'
import type { Advice } from '../../src/domain/advice.ts'
import { CHECK_STATES } from '../../src/domain/check.ts'
import { ACTION_KINDS } from '../../src/domain/advice.ts'
import type { Comparison } from '../../src/domain/comparison.ts'
import { STAGES } from '../../src/domain/context.ts'
import { WAIVER_STATES } from '../../src/domain/decision.ts'
import {
  CHANGES,
  CONFIDENCES,
  FIX_STATES,
  RISK_TIERS,
  SCANNER_IDS,
  VULNERABILITY_CLASSES,
  WITNESSES,
} from '../../src/domain/finding.ts'
import type { Finding, Fix, VulnerabilityFinding } from '../../src/domain/finding.ts'
import { CONFIG_PARTS, STEP_FLAGS } from '../../src/domain/image-facts.ts'
import type { ImageFacts } from '../../src/domain/image-facts.ts'
import { TRANSPORTS } from '../../src/domain/image.ts'
import { BASE_EVIDENCE } from '../../src/domain/layer.ts'
import { DISAGREEMENT_KINDS, JUDGED_SCOPES } from '../../src/domain/report.ts'
import type { ImageReport, InventoryPackage, Report } from '../../src/domain/report.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { CONTROL_STATES } from '../../src/domain/standard.ts'
import {
  databaseRecord,
  digestOf,
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import { hostileText } from './hostile.ts'

/* A report in which nothing is null or empty that need not be, and reports of anything that the types allow. */

const LIBRARY = 'usr/lib/libssl.so'

export const full = finding({
  class: 'temporary',
  severityRule: "the distribution's own word",
  confidence: 'single-vendor',
  confidenceReason: 'Trivy does not know this kind of package',
  risk: { tier: 1, why: 'known to be exploited since 2099-02-01' },
  change: 'worsened',
  score: {
    authority: 'nvd',
    version: '3.1',
    vector: 'CVSS:3.1/AV:N',
    score: 9.8,
    isComputed: true,
  },
  sightings: [
    { scanner: 'grype', id: 'GHSA-a', package: 'ssl', severity: 'high', row: 9 },
    { scanner: 'grype', id: 'GHSA-a', package: 'ssl', severity: 'high', row: 10 },
    { scanner: 'trivy', id: 'CVE-2099-0001', package: 'openssl', severity: 'low', row: 0 },
  ],
  instances: [
    {
      path: LIBRARY,
      layer: digestOf('layer 2'),
      origin: 'added',
      replaced: { layer: digestOf('layer 1'), version: '3.0.10-1' },
    },
    {
      path: LIBRARY,
      layer: digestOf('layer 2'),
      origin: 'added',
      replaced: { layer: digestOf('layer 1'), version: '3.0.9-1' },
    },
  ],
  kev: { added: '2099-02-01', ransomware: true },
  epss: { score: 0.9, percentile: 0.99, date: '2099-03-01', model: 'v5' },
  cvss: [{ authority: 'nvd', version: '3.1', vector: 'CVSS:3.1/AV:N', score: null }],
  ratings: [{ scanner: 'grype', authority: 'nvd', severity: 'high' }],
  vulnerability: { aliases: ['GHSA-a'], advisories: ['DSA-1'] },
  package: { sourcePackage: { name: 'openssl', version: '3.0.11-1' } },
  fix: {
    versions: ['3.0.13-1', '3.0.20-1', '3.0.9-1'],
    since: '2099-01-05',
    rule: 'the smallest that anybody names',
    isApproximate: true,
    crossesMajor: false,
    isInPlace: false,
    statements: [
      {
        scanner: 'grype',
        authority: 'debian',
        state: 'fixed',
        word: 'fixed',
        versions: ['3.0.20-1', '3.0.13-1'],
        suggested: '3.0.13-1',
        isRange: true,
        since: '2099-01-05',
        sinceKind: 'first-observed',
      },
    ],
  },
})

export const secret = ruleFinding({
  risk: { tier: 5, why: 'a secret' },
  change: 'pre-existing',
  remedy: 'Revoke it.',
})

const none = { total: 0, critical: 0, high: 0, knownExploited: 0, blocking: 0 }

const advice: Advice = {
  actions: [
    {
      kind: 'upgrade-system',
      title: 'Upgrade openssl 3.0.11-1 to 3.0.13-1',
      commands: ['apt-get update', 'apt-get install --only-upgrade openssl=3.0.13-1'],
      upgrades: [
        {
          type: 'deb',
          name: 'openssl',
          from: '3.0.11-1',
          to: '3.0.13-1',
          crossesMajor: null,
          isApproximate: true,
        },
      ],
      paths: [LIBRARY],
      removes: { ...none, total: 1, critical: 1, knownExploited: 1, blocking: 1 },
      leaves: none,
      findings: [full.id],
      isEstimate: true,
      note: 'The base may have it already.',
    },
  ],
}

const comparison: Comparison = {
  baseline: {
    reference: 'registry.example.org/acme/api:1.1',
    name: 'acme/api',
    digest: digestOf('manifest of 1.1'),
    imageId: digestOf('config of 1.1'),
    asOf: '2099-03-01T12:00:00.000Z',
  },
  sameDatabases: false,
  notes: ['The databases differ.', 'Another note.'],
  counts: { introduced: 0, worsened: 1, newlyDisclosed: 0, preExisting: 1, fixed: 1 },
  fixed: [finding({ vulnerability: { id: 'CVE-2098-0001' } })],
}

const packages: InventoryPackage[] = [
  {
    type: 'deb',
    namespace: 'debian',
    name: 'openssl',
    version: '3.0.11-1',
    purl: 'pkg:deb/debian/openssl@3.0.11-1',
    sourcePackage: { name: 'openssl', version: '3.0.11-1' },
    seenBy: ['grype', 'trivy'],
    paths: [LIBRARY, 'var/lib/dpkg/status'],
    layer: digestOf('layer 1'),
  },
  {
    type: 'npm',
    namespace: null,
    name: 'merge',
    version: '',
    purl: null,
    sourcePackage: null,
    seenBy: ['trivy'],
    paths: [],
    layer: null,
  },
]

const layers = image().layers.map((one) => ({ ...one, line: 3, origin: 'base' as const }))

/** Every list in the order of the file, so that reading the file gives this very value. */
export const FULL: Report = report({
  images: [
    imageReport({
      image: image({ layers }),
      findings: [full, secret].sort((a, b) => (a.key < b.key ? -1 : 1)),
      verdict: verdict({ reasons: [reason([full])], degraded: ['grype failed'] }),
      coverage: { narrowed: ['only the system'], notAssessed: [{ what: 'models', count: 2 }] },
      scans: [scanRecord({ scanner: 'grype', state: 'failed' }), scanRecord()],
      base: {
        name: 'debian:12',
        digest: digestOf('base'),
        evidence: 'annotation',
        isVerified: true,
        layers: 1,
        note: 'The label names another.',
        currentDigest: digestOf('base of today'),
        currentNote: 'A word on it.',
      },
      dockerfile: {
        path: 'services/api/Dockerfile',
        fromLine: 4,
        lengths: [
          { line: 4, length: 21 },
          { line: 9, length: 0 },
        ],
      },
      packages,
      isInventoryWhole: true,
      setAside: [
        { scanner: 'grype', id: 'CVE-1', package: 'a', version: '1', reason: 'a rule of the user' },
        { scanner: 'trivy', id: 'CVE-1', package: 'a', version: '1', reason: 'VEX' },
      ],
      agreement: {
        both: 1,
        onlyGrype: 2,
        onlyTrivy: 3,
        flips: 1,
        disagreements: [
          {
            kind: 'only-one',
            scanner: 'grype',
            reason: 'Binaries outside package managers.',
            count: 2,
            examples: [full.id],
          },
        ],
      },
      advice,
      comparison,
      judged: { scope: 'changes', wanted: 'changes', why: 'only what pull request 7 brought' },
    }),
  ],
  feeds: [
    {
      name: 'epss',
      origin: 'https://epss.example.org',
      date: '2099-03-31T00:00:00Z',
      version: 'v5',
      ageDays: 1,
    },
    {
      name: 'kev',
      origin: 'https://kev.example.org',
      date: '2099-03-30T00:00:00Z',
      version: null,
      ageDays: 2,
    },
  ],
  notices: [{ code: 'name-guessed', text: 'The name was guessed.' }],
  deliveries: [{ to: 'report.json', state: 'delivered', detail: '' }],
})

const maybe = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(value)
const few = <T>(value: fc.Arbitrary<T>): fc.Arbitrary<T[]> => fc.array(value, { maxLength: 3 })
const scanner = fc.constantFrom(...SCANNER_IDS)
const severity = fc.constantFrom(...SEVERITIES)
const origin = fc.constantFrom('base' as const, 'added' as const, 'unknown' as const)
const number = fc.double({ noNaN: true, noDefaultInfinity: true })
const score = fc.double({ min: 0, max: 10, noNaN: true })
const count = fc.nat()
/** From a small store, so that values meet their like. */
const word = fc.oneof(fc.constantFrom('a', 'b', '', '10', '9'), hostileText)
const sha256 = fc.nat({ max: 9 }).map((digit) => String(digit).repeat(64))

const statement = fc.record({
  scanner,
  authority: word,
  state: fc.constantFrom(...FIX_STATES),
  word: maybe(word),
  versions: few(word),
  suggested: maybe(word),
  isRange: fc.boolean(),
  since: maybe(word),
  sinceKind: maybe(fc.constantFrom('advisory' as const, 'release' as const)),
})

const fix: fc.Arbitrary<Fix> = fc.record({
  state: fc.constantFrom(...FIX_STATES),
  version: maybe(word),
  versions: few(word),
  since: maybe(word),
  statements: few(statement),
  rule: word,
  isApproximate: fc.boolean(),
  crossesMajor: maybe(fc.boolean()),
  isInPlace: fc.boolean(),
})

const subject = {
  type: word,
  namespace: maybe(word),
  name: word,
  version: word,
  purl: maybe(word),
  sourcePackage: maybe(fc.record({ name: word, version: word })),
}

const source = fc.record({ path: word, line: maybe(count) })

const decision = fc.record({
  kind: fc.constantFrom('waiver' as const, 'vex' as const),
  id: word,
  source,
  status: fc.constantFrom('accepted' as const, 'not_affected' as const, 'affected' as const),
  suppresses: fc.boolean(),
  justification: maybe(word),
  reason: word,
  owner: maybe(word),
  expires: maybe(word),
  ticket: maybe(word),
  approvedBy: maybe(word),
  note: maybe(word),
})

const common = {
  key: sha256,
  id: sha256,
  instances: few(
    fc.record({
      path: maybe(word),
      layer: maybe(word),
      origin,
      replaced: maybe(fc.record({ layer: word, version: maybe(word) })),
    }),
  ),
  severity,
  severityAuthority: word,
  severityRule: word,
  seenBy: few(fc.constantFrom(...WITNESSES)),
  status: fc.constantFrom('open' as const, 'waived' as const, 'off-gate' as const),
  decisions: few(decision),
  firstSeen: maybe(word),
  risk: maybe(fc.record({ tier: fc.nat({ max: RISK_TIERS.length - 1 }), why: word })),
  change: maybe(fc.constantFrom(...CHANGES)),
}

const vulnerabilityFinding: fc.Arbitrary<VulnerabilityFinding> = fc.record({
  ...common,
  kind: fc.constant('vulnerability' as const),
  vulnerability: fc.record({
    id: word,
    aliases: few(word),
    advisories: few(word),
    title: word,
    description: word,
    cwes: few(word),
    published: maybe(word),
    references: few(word),
  }),
  class: fc.constantFrom(...VULNERABILITY_CLASSES),
  package: fc.record(subject),
  ratings: few(fc.record({ scanner, authority: word, severity })),
  cvss: few(
    fc.record({ authority: word, version: word, vector: maybe(word), score: maybe(number) }),
  ),
  score: maybe(
    fc.record({
      authority: word,
      version: word,
      vector: maybe(word),
      score,
      isComputed: fc.boolean(),
    }),
  ),
  epss: maybe(fc.record({ score: number, percentile: number, date: word, model: maybe(word) })),
  kev: maybe(fc.record({ added: word, ransomware: fc.boolean() })),
  fix,
  confidence: fc.constantFrom(...CONFIDENCES),
  confidenceReason: word,
  sightings: few(fc.record({ scanner, id: word, package: word, severity, row: count })),
})

const anyFinding: fc.Arbitrary<Finding> = fc.oneof(
  vulnerabilityFinding,
  fc.record({
    ...common,
    kind: fc.constantFrom('secret' as const, 'licence' as const, 'malware' as const),
    rule: fc.record({ id: word, title: word, aliases: few(word) }),
    line: maybe(fc.integer()),
    package: maybe(fc.record(subject)),
    message: word,
    remedy: maybe(word),
    packageOwned: fc.boolean(),
  }),
)

const effect = fc.record({
  total: count,
  critical: count,
  high: count,
  knownExploited: count,
  blocking: count,
})

const action = fc.record({
  kind: fc.constantFrom(...ACTION_KINDS),
  title: word,
  commands: few(word),
  upgrades: few(
    fc.record({
      type: word,
      name: word,
      from: word,
      to: word,
      crossesMajor: maybe(fc.boolean()),
      isApproximate: fc.boolean(),
    }),
  ),
  paths: few(word),
  removes: effect,
  leaves: effect,
  findings: few(sha256),
  isEstimate: fc.boolean(),
  note: maybe(word),
})

function found<T>(one: fc.Arbitrary<T>) {
  return fc.record({ listed: few(one), more: count })
}

const flags = few(fc.constantFrom(...STEP_FLAGS))
const form = fc.constantFrom('none' as const, 'exec' as const, 'shell' as const)
const accounts = fc.constantFrom('read' as const, 'absent' as const, 'unreadable' as const)
const file = { path: word, layer: word }
const mode = fc.record({ ...file, mode: count, isDirectory: fc.boolean() })
const texts = fc.dictionary(word, word, { maxKeys: 3, noNullPrototype: true })
const configSecret = fc.record({
  where: fc.constantFrom('env' as const, 'dockerfile' as const),
  name: word,
  kind: word,
  layer: maybe(word),
  line: maybe(count),
})

const facts: fc.Arbitrary<ImageFacts> = fc.record({
  config: maybe(
    fc.record({
      ...{ os: word, created: maybe(word), user: word, ports: few(word), volumes: few(word) },
      ...{ hasHealthcheck: fc.boolean(), entrypoint: form, command: form, labels: texts },
      ...{ onbuild: few(word), tlsOff: few(word) },
      ...{ secrets: found(configSecret), layers: count },
      unread: few(fc.constantFrom(...CONFIG_PARTS)),
    }),
  ),
  history: maybe(
    fc.record({
      steps: count,
      flagged: few(
        fc.record({ index: count, instruction: maybe(word), layer: maybe(word), flags }),
      ),
    }),
  ),
  files: maybe(
    fc.record({
      ...{ setuid: found(mode), worldWritable: found(mode), remoteAccess: found(fc.record(file)) },
      ...{ packageManagers: found(fc.record(file)), shells: found(fc.record(file)) },
      buildTools: found(fc.record(file)),
      keyFiles: found(fc.record({ ...file, what: word })),
      accounts: fc.record({
        ...{ passwd: accounts, group: accounts, shadow: accounts },
        users: few(fc.record({ name: word, uid: maybe(fc.integer()), gid: maybe(count) })),
        groups: few(fc.record({ name: word, gid: maybe(count) })),
        withoutPassword: few(word),
      }),
      isComplete: fc.boolean(),
    }),
  ),
  dockerfile: maybe(
    fc.record({
      path: word,
      froms: few(
        fc.record({ line: count, name: maybe(word), tag: maybe(word), hasDigest: fc.boolean() }),
      ),
      flagged: few(fc.record({ line: count, instruction: word, flags })),
      lines: few(count),
      user: maybe(fc.record({ line: count, value: maybe(word) })),
      healthcheck: maybe(fc.record({ line: count, isNone: fc.boolean() })),
      secrets: found(configSecret),
    }),
  ),
  annotations: maybe(texts),
})

const check = fc.record({
  rule: word,
  title: word,
  severity,
  state: fc.constantFrom(...CHECK_STATES),
  evidence: few(
    fc.record({ text: word, path: maybe(word), layer: maybe(word), line: maybe(count) }),
  ),
  note: maybe(word),
  remedy: word,
  elsewhere: few(word),
})

const standard = fc.record({
  id: word,
  title: word,
  version: word,
  reference: word,
  decided: count,
  controls: few(
    fc.record({
      id: word,
      title: word,
      state: fc.constantFrom(...CONTROL_STATES),
      level: fc.constantFrom('fail' as const, 'warn' as const),
      evidence: few(word),
      rules: few(word),
      open: maybe(word),
      remedy: maybe(word),
    }),
  ),
})

/** What this version added to the image's report; the rest comes from the factories. */
const added: fc.Arbitrary<Partial<ImageReport>> = fc.record({
  findings: fc.array(anyFinding, { maxLength: 5 }),
  facts: maybe(facts),
  checks: few(check),
  standards: few(standard),
  context: fc.record({
    exposure: maybe(fc.constantFrom('public' as const, 'internal' as const)),
    environment: maybe(fc.constantFrom('production' as const, 'development' as const)),
    data: maybe(fc.constantFrom('public' as const, 'regulated' as const)),
    impact: maybe(fc.constantFrom('low' as const, 'severe' as const)),
  }),
  base: maybe(
    fc.record({
      name: word,
      digest: maybe(word),
      evidence: fc.constantFrom(...BASE_EVIDENCE),
      isVerified: fc.boolean(),
      layers: maybe(count),
      note: maybe(word),
      currentDigest: maybe(word),
      currentNote: maybe(word),
    }),
  ),
  dockerfile: maybe(
    fc.record({
      path: word,
      fromLine: fc.integer({ min: 1 }),
      lengths: few(fc.record({ line: fc.integer({ min: 1 }), length: count })),
    }),
  ),
  packages: few(
    fc.record({ ...subject, seenBy: few(scanner), paths: few(word), layer: maybe(word) }),
  ),
  isInventoryWhole: fc.boolean(),
  setAside: few(fc.record({ scanner, id: word, package: word, version: word, reason: word })),
  agreement: maybe(
    fc.record({
      both: count,
      onlyGrype: count,
      onlyTrivy: count,
      flips: count,
      disagreements: few(
        fc.record({
          kind: fc.constantFrom(...DISAGREEMENT_KINDS),
          scanner: maybe(scanner),
          reason: word,
          count,
          examples: few(sha256),
        }),
      ),
    }),
  ),
  advice: fc.record({ actions: few(action) }),
  judged: fc.record({
    scope: fc.constantFrom(...JUDGED_SCOPES),
    wanted: fc.constantFrom(...JUDGED_SCOPES),
    why: word,
  }),
  comparison: maybe(
    fc.record({
      baseline: fc.record({
        reference: word,
        name: word,
        digest: maybe(word),
        imageId: maybe(word),
        asOf: word,
      }),
      sameDatabases: fc.boolean(),
      notes: few(word),
      counts: fc.record({
        introduced: count,
        worsened: count,
        newlyDisclosed: count,
        preExisting: count,
        fixed: count,
      }),
      fixed: few(anyFinding),
    }),
  ),
})

const layer = fc.record({
  diffId: word.map(digestOf),
  digest: maybe(word.map(digestOf)),
  size: maybe(count),
  instruction: maybe(word),
  line: maybe(fc.integer({ min: 1, max: 10_000 })),
  origin,
})

const judged = fc
  .record({
    name: word,
    layers: maybe(few(layer)),
    transport: maybe(fc.constantFrom(...TRANSPORTS)),
    added,
  })
  .map(({ name, layers: some, transport, added: overrides }) => {
    const opened = some === null ? null : image({ name, reference: name, layers: some, transport })
    return imageReport({
      image: opened,
      scans: [scanRecord({ database: databaseRecord({ ageDays: null }) })],
      ...overrides,
    })
  })

/** Reports of anything that the types allow. */
export const reports: fc.Arbitrary<Report> = fc
  .record({
    images: fc.array(judged, { maxLength: 2 }),
    waivers: few(
      fc.record({
        id: word,
        source,
        state: fc.constantFrom(...WAIVER_STATES),
        reason: word,
        owner: maybe(word),
        expires: maybe(word),
        findings: count,
        note: maybe(word),
      }),
    ),
    policy: fc.record({
      isDefault: fc.boolean(),
      description: word,
      files: few(fc.record({ path: word, commit: maybe(word), digest: word })),
      stage: fc.constantFrom(...STAGES),
      standards: few(word),
    }),
    feeds: few(
      fc.record({
        name: fc.constantFrom('epss' as const, 'kev' as const),
        origin: word,
        date: word,
        version: maybe(word),
        ageDays: count,
      }),
    ),
  })
  .map(report)
