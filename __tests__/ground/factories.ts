import { createHash } from 'node:crypto'
import type {
  Finding,
  Fix,
  Package,
  RuleFinding,
  Vulnerability,
  VulnerabilityFinding,
} from '../../src/domain/finding.ts'
import { NO_CONTEXT } from '../../src/domain/context.ts'
import type { Image } from '../../src/domain/image.ts'
import type { Counts, ImageReport, PolicyRecord, Report } from '../../src/domain/report.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import type { DatabaseRecord, Reason, ScanRecord, Verdict } from '../../src/domain/verdict.ts'
import { OUTCOMES } from '../../src/domain/verdict.ts'

/*
 * Whole values from the few fields that a test is about. Ids that are plainly made up; keys and ids are
 * computed from the parts that make them what they are, so that different findings differ by themselves.
 * Nothing here uses product code beyond the words of the domain.
 */

export type FindingOverrides = Partial<
  Omit<VulnerabilityFinding, 'kind' | 'package' | 'vulnerability' | 'fix'>
> & {
  readonly package?: Partial<Package>
  readonly vulnerability?: Partial<Vulnerability>
  readonly fix?: Partial<Fix>
}

/** A critical flaw in Debian's openssl with a fix, seen by both scanners. */
export function finding(overrides: FindingOverrides = {}): VulnerabilityFinding {
  const subject = packageOf(overrides.package)
  const vulnerability = vulnerabilityOf(overrides.vulnerability)
  const key = overrides.key ?? hash('acme/api', vulnerability.id, ...identityOf(subject))
  return {
    id: hash(key, subject.version),
    instances: [{ path: null, layer: digestOf('layer 1'), origin: 'unknown', replaced: null }],
    severity: 'critical',
    severityAuthority: 'debian',
    severityRule: "the distribution's own word",
    seenBy: ['grype', 'trivy'],
    status: 'open',
    class: 'flaw',
    ratings: [],
    cvss: [],
    score: null,
    epss: null,
    kev: null,
    confidence: 'confirmed',
    confidenceReason: 'both scanners found it',
    risk: null,
    change: null,
    decisions: [],
    firstSeen: null,
    sightings: [],
    ...overrides,
    kind: 'vulnerability',
    key,
    package: subject,
    vulnerability,
    fix: fixOf(overrides.fix),
  }
}

function packageOf(overrides: Partial<Package> = {}): Package {
  const { type = 'deb', name = 'openssl', version = '3.0.11-1' } = overrides
  return {
    namespace: type === 'deb' ? 'debian' : null,
    purl: `pkg:${type}/${name}@${version}`,
    sourcePackage: null,
    ...overrides,
    type,
    name,
    version,
  }
}

function vulnerabilityOf(overrides: Partial<Vulnerability> = {}): Vulnerability {
  const id = overrides.id ?? 'CVE-2099-0001'
  return {
    aliases: [],
    advisories: [],
    title: 'Buffer overflow while reading a certificate',
    description: 'A crafted certificate makes the reader write past the end of a buffer.',
    cwes: ['CWE-787'],
    published: '2099-01-02T00:00:00Z',
    references: [`https://security.example.org/${id}`],
    ...overrides,
    id,
  }
}

function fixOf(overrides: Partial<Fix> = {}): Fix {
  const state = overrides.state ?? 'fixed'
  const version = state === 'fixed' ? (overrides.version ?? '3.0.13-1') : null
  return {
    version,
    versions: version === null ? [] : [version],
    since: null,
    statements: [],
    rule: 'the only version that anybody names',
    isApproximate: false,
    crossesMajor: null,
    isInPlace: true,
    ...overrides,
    state,
  }
}

export type RuleFindingOverrides = Partial<Omit<RuleFinding, 'package' | 'rule'>> & {
  readonly package?: Partial<Package> | null
  readonly rule?: {
    readonly id: string
    readonly title: string
    readonly aliases?: readonly string[]
  }
}

/** A cloud key in `app/.env`, which no package owns. */
export function ruleFinding(overrides: RuleFindingOverrides = {}): RuleFinding {
  const kind = overrides.kind ?? 'secret'
  const secret = { id: 'aws-access-key-id', title: 'AWS Access Key ID' }
  const rule = { aliases: [], ...(overrides.rule ?? secret) }
  const instances = overrides.instances ?? [
    { path: 'app/.env', layer: digestOf('layer 2'), origin: 'added' as const, replaced: null },
  ]
  const subject = overrides.package == null ? null : packageOf(overrides.package)
  const line = overrides.line === undefined ? 3 : overrides.line
  const place = subject === null ? instances.map((one) => one.path ?? '') : identityOf(subject)
  const key = overrides.key ?? hash('acme/api', kind, rule.id, ...place)
  return {
    id: hash(key, String(line)),
    severity: 'critical',
    severityAuthority: 'trivy',
    severityRule: "the scanner's own word",
    seenBy: ['trivy'],
    status: 'open',
    risk: null,
    change: null,
    decisions: [],
    firstSeen: null,
    message: 'AWS access keys give access to an account.',
    remedy: null,
    packageOwned: false,
    ...overrides,
    kind,
    key,
    rule,
    instances,
    package: subject,
    line,
  }
}

function identityOf(subject: Package): string[] {
  return [subject.type, subject.namespace ?? '', subject.name]
}

export function image(overrides: Partial<Image> = {}): Image {
  return {
    reference: 'registry.example.org/acme/api:1.2',
    name: 'acme/api',
    source: 'registry',
    digest: digestOf('manifest'),
    indexDigest: digestOf('index'),
    imageId: digestOf('config'),
    platform: 'linux/amd64',
    notScanned: ['linux/arm64'],
    created: '2099-03-01T10:00:00Z',
    layers: [
      {
        diffId: digestOf('layer 1'),
        digest: digestOf('blob 1'),
        size: 30_000_000,
        instruction: 'ADD',
        line: null,
        origin: 'unknown',
      },
      {
        diffId: digestOf('layer 2'),
        digest: digestOf('blob 2'),
        size: 2_000,
        instruction: 'COPY',
        line: null,
        origin: 'unknown',
      },
    ],
    transport: 'https',
    ...overrides,
  }
}

export function databaseRecord(overrides: Partial<DatabaseRecord> = {}): DatabaseRecord {
  return {
    name: 'trivy',
    built: '2099-03-31T06:00:00Z',
    origin: 'mirror.example.org/trivy-db:2',
    digest: digestOf('database'),
    ageDays: 1,
    ...overrides,
  }
}

/** Trivy analysed 94 packages with a database of yesterday. */
export function scanRecord(overrides: Partial<ScanRecord> = {}): ScanRecord {
  const scanner = overrides.scanner ?? 'trivy'
  const state = overrides.state ?? 'analysed'
  return {
    version: scanner === 'trivy' ? '0.74.0' : '0.117.0',
    provenance: {
      origin: 'release',
      archiveSha256: hash(scanner, 'archive'),
      programSha256: hash(scanner, 'program'),
      from: `https://downloads.example.org/${scanner}.tar.gz`,
    },
    arguments: ['--input', '$IMAGE'],
    exitCode: state === 'failed' ? 1 : 0,
    database: databaseRecord({ name: scanner }),
    packages: state === 'analysed' ? 94 : 0,
    error:
      state === 'failed'
        ? {
            code: 'scanner-failed',
            message: `${scanner} ended with exit code 1.`,
            hint: 'Read its last lines in the log.',
          }
        : null,
    ...overrides,
    scanner,
    state,
  }
}

/** A reason that blocks because of these findings; the limit is 0. */
export function reason(findings: readonly Finding[], overrides: Partial<Reason> = {}): Reason {
  return {
    rule: 'vulnerabilities.critical',
    limit: 0,
    value: findings.length,
    origin: null,
    findings: findings.map((one) => one.id),
    remedy: 'Update openssl 3.0.11-1 to 3.0.13-1',
    ...overrides,
  }
}

/** `fail` when there are reasons, else `pass`. */
export function verdict(overrides: Partial<Verdict> = {}): Verdict {
  const reasons = overrides.reasons ?? []
  return { outcome: reasons.length > 0 ? 'fail' : 'pass', degraded: [], ...overrides, reasons }
}

/** `acme/api`, analysed by both scanners, with counts that fit the findings. Without overrides it passes. */
export function imageReport(overrides: Partial<ImageReport> = {}): ImageReport {
  const findings = overrides.findings ?? []
  const judged = overrides.verdict ?? verdict()
  const opened = overrides.image === undefined ? image() : overrides.image
  return {
    reference: opened?.reference ?? 'registry.example.org/acme/api:1.2',
    name: opened?.name ?? 'acme/api',
    os: { family: 'debian', version: '12', endOfLife: false },
    contents: {
      files: 3210,
      bytes: 118_000_000,
      jars: 0,
      weights: { count: 0, bytes: 0 },
      models: 0,
      condaPackages: 0,
    },
    coverage: { narrowed: [], notAssessed: [] },
    context: NO_CONTEXT,
    facts: null,
    checks: [],
    standards: [],
    scans: [scanRecord({ scanner: 'grype' }), scanRecord()],
    rules: judged.reasons.map(toFailedRule),
    base: null,
    dockerfile: null,
    packages: [],
    isInventoryWhole: true,
    setAside: [],
    agreement: null,
    advice: { actions: [] },
    comparison: null,
    history: [],
    judged: { scope: 'all', wanted: 'all', why: 'everything is judged' },
    error: null,
    ...overrides,
    image: opened,
    findings,
    verdict: judged,
    counts: { ...countsOf(findings, judged), ...overrides.counts },
  }
}

function toFailedRule(broken: Reason): ImageReport['rules'][number] {
  const { rule: id, limit, value, findings } = broken
  const title = `Rule ${id}`
  const numbers = { limit, value, fixable: findings.length, waived: 0 }
  return { id, title, state: 'failed', ...numbers, origin: null, note: null }
}

function countsOf(findings: readonly Finding[], judged: Verdict): Counts {
  const open = findings
    .filter((one) => one.kind === 'vulnerability')
    .filter((one) => one.status === 'open')
  const ofKind = (kind: string): number => findings.filter((one) => one.kind === kind).length
  const severities = SEVERITIES.map((severity) => [
    severity,
    open.filter((one) => one.severity === severity).length,
  ])
  return {
    ...(Object.fromEntries(severities) as Pick<Counts, (typeof SEVERITIES)[number]>),
    total: findings.length,
    fixable: open.filter((one) => one.fix.state === 'fixed').length,
    blocking: new Set(judged.reasons.flatMap((one) => one.findings)).size,
    secrets: ofKind('secret'),
    misconfigurations: ofKind('misconfiguration'),
    licences: ofKind('licence'),
    knownExploited: open.filter((one) => one.kev !== null).length,
    waived: findings.filter((one) => one.status === 'waived').length,
  }
}

/** A report of one passing image; the verdict is the worst of the images. */
export function report(overrides: Partial<Report> = {}): Report {
  const images = overrides.images ?? [imageReport()]
  const verdicts = images.map((one) => one.verdict)
  const joined: Verdict = {
    outcome: OUTCOMES.find((word) => verdicts.some((one) => one.outcome === word)) ?? 'scan-failed',
    degraded: verdicts.flatMap((one) => one.degraded),
    reasons: verdicts.flatMap((one) => one.reasons),
  }
  return {
    tool: { name: 'plimsoll', version: '0.1.0' },
    asOf: '2099-04-01T12:00:00.000Z',
    feeds: [],
    policy: policyRecord(),
    verdict: joined,
    notices: [],
    deliveries: [],
    waivers: [],
    ...overrides,
    images,
  }
}

/** The default gate of a build. */
export function policyRecord(overrides: Partial<PolicyRecord> = {}): PolicyRecord {
  return {
    isDefault: true,
    description: 'the default gate',
    files: [],
    stage: 'build',
    standards: [],
    ...overrides,
  }
}

/** `sha256:…` of any text. */
export function digestOf(text: string): string {
  return `sha256:${hash(text)}`
}

function hash(...parts: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
