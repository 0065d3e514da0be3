import type { Cvss, Package, ScannerId } from '../../src/domain/finding.ts'
import type { ScannerReport, VulnerabilityObservation } from '../../src/domain/observation.ts'
import type { Severity } from '../../src/domain/severity.ts'

/*
 * What both scanners say about an image with very many findings. Of five vulnerabilities three are seen by
 * both scanners, one by each alone, and each is in five packages. What observations say alike they share, as
 * the parsers of the product make them (a test of theirs holds it): packages, places and, among the rows of
 * one vulnerability, the advisory with its ratings, scores and fix.
 */

/** How much an advisory says: `real` as Trivy 0.66 and Grype 0.97 print it, `short` the least that is useful. */
export type Length = keyof typeof LENGTHS

const LENGTHS = {
  short: {
    description: 80,
    trivy: { references: 2, authorities: ['debian', 'nvd'] },
    grype: { references: 1, authorities: ['debian'] },
    vectors: ['nvd'],
  },
  real: {
    description: 330,
    trivy: { references: 8, authorities: ['debian', 'nvd', 'redhat', 'ubuntu'] },
    grype: { references: 2, authorities: ['debian', 'nvd'] },
    vectors: ['nvd', 'redhat'],
  },
} as const

const PACKAGES_PER_VULNERABILITY = 5
const SOURCE_PACKAGES = 400

/** The reports of both scanners, which merge to exactly `count` findings. */
export function makeScannerReports(count: number, length: Length): ScannerReport[] {
  return [toReport('trivy', count, length), toReport('grype', count, length)]
}

function toReport(scanner: ScannerId, count: number, length: Length): ScannerReport {
  const packages = makePackages()
  const observations: VulnerabilityObservation[] = []
  let advisory: Advisory | null = null
  for (let index = 0; index < count; index += 1) {
    const number = Math.floor(index / PACKAGES_PER_VULNERABILITY)
    const place = (number % SOURCE_PACKAGES) * PACKAGES_PER_VULNERABILITY
    const subject = packages[place + (index % PACKAGES_PER_VULNERABILITY)]
    if (subject === undefined || !isSeenBy(scanner, number)) continue
    if (index % PACKAGES_PER_VULNERABILITY === 0 || advisory === null) {
      advisory = toAdvisory({ scanner, number, length })
    }
    observations.push(toObservation({ scanner, subject, row: observations.length }, advisory))
  }
  return {
    scanner,
    scannerVersion: scanner === 'trivy' ? '0.74.0' : '0.117.0',
    imageId: `sha256:${'0'.repeat(64)}`,
    os: { family: 'debian', version: '12', endOfLife: false },
    packages: [],
    isCatalogueWhole: true,
    observations,
    ownedFiles: [],
    databaseBuilt: null,
    madeAt: null,
    subject: {
      ...{ kind: 'image', name: 'bench/many', repoDigests: [], platform: null },
      ...{ created: null, layers: [], labels: {}, facts: null },
    },
  }
}

function isSeenBy(scanner: ScannerId, number: number): boolean {
  if (number % 5 === 3) return scanner === 'trivy'
  if (number % 5 === 4) return scanner === 'grype'
  return true
}

function makePackages(): Package[] {
  return Array.from({ length: SOURCE_PACKAGES * PACKAGES_PER_VULNERABILITY }, (_, index) => {
    const source = Math.floor(index / PACKAGES_PER_VULNERABILITY)
    const name = toOwnText(`libtest-${source}-${index % PACKAGES_PER_VULNERABILITY}`)
    const version = toOwnText(`1.${source}.0-1`)
    return {
      type: 'deb',
      namespace: 'debian',
      name,
      version,
      purl: toOwnText(`pkg:deb/debian/${name}@${version}?arch=amd64&distro=debian-12`),
      sourcePackage: { name: toOwnText(`libtest-${source}`), version },
    }
  })
}

type Plan = {
  readonly scanner: ScannerId
  readonly number: number
  readonly length: Length
}

/** What a scanner says of a vulnerability in every package that has it. */
type Advisory = Pick<
  VulnerabilityObservation,
  'vulnerability' | 'severity' | 'ratings' | 'cvss' | 'fix'
>

const SEVERITIES: readonly Severity[] = ['critical', 'high', 'high', 'medium', 'medium', 'low']

function toAdvisory(plan: Plan): Advisory {
  const { scanner, number } = plan
  const amounts = LENGTHS[plan.length]
  const severity = SEVERITIES[number % SEVERITIES.length] ?? 'low'
  const fixed = number % 2 === 0 ? [toOwnText(`1.${number % SOURCE_PACKAGES}.9-1`)] : []
  return {
    vulnerability: toVulnerability(plan),
    severity,
    ratings: amounts[scanner].authorities.map((authority) => ({ scanner, authority, severity })),
    cvss: amounts.vectors.map(toCvss),
    fix: {
      ...{ scanner, authority: 'debian', word: null, versions: fixed, suggested: null },
      state: fixed.length > 0 ? 'fixed' : 'not-fixed',
      ...{ isRange: false, since: null, sinceKind: null },
    },
  }
}

/** Trivy's and Grype's place of a system package. */
const INSTANCES: VulnerabilityObservation['instances'] = [
  {
    path: 'var/lib/dpkg/status',
    layer: `sha256:${'1'.repeat(64)}`,
    origin: 'unknown',
    replaced: null,
  },
]

type Row = { readonly scanner: ScannerId; readonly subject: Package; readonly row: number }

function toObservation(
  { scanner, subject, row }: Row,
  advisory: Advisory,
): VulnerabilityObservation {
  return {
    kind: 'vulnerability',
    scanner,
    row,
    // Each row has its own text of these two.
    ownId: toOwnText(advisory.vulnerability.id),
    ownPackage: toOwnText(subject.name),
    ...advisory,
    package: subject,
    instances: INSTANCES,
    severityAuthority: 'debian',
    ...{ epss: null, kev: null },
    ...{ dataSource: 'debian', isRejected: false, setAside: null, cpeOnly: false },
  }
}

function toVulnerability({
  scanner,
  number,
  length,
}: Plan): VulnerabilityObservation['vulnerability'] {
  const id = toOwnText(`CVE-2099-${10_000 + number}`)
  const sentence = `${id} is a flaw of a made-up library: a crafted file writes past the end of a buffer. `
  const { description, [scanner]: amounts } = LENGTHS[length]
  const isTrivy = scanner === 'trivy'
  return {
    id,
    aliases: [],
    advisories: [],
    title: isTrivy ? toOwnText(`${id}: memory is written past the end of a buffer`) : '',
    description: toOwnText(sentence.repeat(5).slice(0, description)),
    cwes: isTrivy ? ['CWE-787'] : [],
    published: isTrivy ? '2099-01-02T03:04:05Z' : null,
    references: Array.from({ length: amounts.references }, (_, at) =>
      toOwnText(`https://security.example.test/advisories/${at}/${id}`),
    ),
  }
}

function toCvss(authority: string): Cvss {
  const vector = toOwnText('CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N')
  return { authority, version: '3.1', vector, score: 6.1 }
}

/** A text of its own in memory, as a parser makes it, and not a slice or a sum of others. */
function toOwnText(text: string): string {
  return Buffer.from(text, 'latin1').toString('latin1')
}
