import type { FixStatement, Package } from '../../src/domain/finding.ts'
import type {
  RuleObservation,
  ScannerReport,
  VulnerabilityObservation,
} from '../../src/domain/observation.ts'

/** What one scanner says, with the parts that a test cares about replaced. */
export function observation(
  overrides: Partial<Omit<VulnerabilityObservation, 'vulnerability' | 'package' | 'fix'>> & {
    readonly fix?: Partial<FixStatement>
    readonly vulnerability?: Partial<VulnerabilityObservation['vulnerability']>
    readonly package?: Partial<Package>
  } = {},
): VulnerabilityObservation {
  const scanner = overrides.scanner ?? 'trivy'
  return {
    kind: 'vulnerability',
    scanner,
    row: 0,
    ownId: overrides.vulnerability?.id ?? 'CVE-2099-0001',
    ownPackage: overrides.package?.name ?? 'libssl3',
    instances: [],
    severity: 'high',
    severityAuthority: 'nvd',
    ratings: [],
    cvss: [],
    epss: null,
    kev: null,
    dataSource: null,
    isRejected: false,
    setAside: null,
    cpeOnly: false,
    ...overrides,
    fix: fixStatement({ scanner, ...overrides.fix }),
    vulnerability: {
      id: 'CVE-2099-0001',
      aliases: [],
      advisories: [],
      title: '',
      description: '',
      cwes: [],
      published: null,
      references: [],
      ...overrides.vulnerability,
    },
    package: {
      type: 'deb',
      namespace: 'debian',
      name: 'libssl3',
      version: '3.0.1-1',
      purl: null,
      sourcePackage: null,
      ...overrides.package,
    },
  }
}

export function fixStatement(overrides: Partial<FixStatement> = {}): FixStatement {
  return {
    scanner: 'trivy',
    authority: 'debian',
    state: 'not-fixed',
    word: null,
    versions: [],
    suggested: null,
    isRange: false,
    since: null,
    sinceKind: null,
    ...overrides,
  }
}

export function ruleObservation(overrides: Partial<RuleObservation> = {}): RuleObservation {
  return {
    kind: 'secret',
    scanner: 'trivy',
    rule: { id: 'private-key', title: 'Asymmetric private key' },
    line: 1,
    package: null,
    message: 'A private key',
    remedy: null,
    instances: [{ path: 'app/key.pem', layer: 'sha256:aa', origin: 'unknown', replaced: null }],
    severity: 'high',
    severityAuthority: 'trivy',
    ...overrides,
  }
}

export function scannerReport(overrides: Partial<ScannerReport> = {}): ScannerReport {
  return {
    scanner: 'trivy',
    scannerVersion: '0.74.0',
    imageId: 'sha256:00',
    os: { family: 'debian', version: '12', endOfLife: false },
    packages: [],
    isCatalogueWhole: true,
    observations: [],
    ownedFiles: [],
    databaseBuilt: null,
    madeAt: null,
    subject: {
      kind: 'image',
      name: 'registry.example.org/acme/api:1.2',
      repoDigests: [],
      platform: null,
      created: null,
      layers: [],
      labels: {},
      facts: null,
    },
    ...overrides,
  }
}
