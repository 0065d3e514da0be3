import type { Cvss, Package, ScannerId } from '../../src/domain/finding.ts'
import type { ScannerReport, VulnerabilityObservation } from '../../src/domain/observation.ts'
import type { Severity } from '../../src/domain/severity.ts'

/*
 * What both scanners say about an image with very many findings. Of five vulnerabilities three are seen by
 * both scanners, one by each alone, and each is in five packages. Packages are shared between observations
 * and advisories are not, as the parsers of the product make them.
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
  for (let index = 0; index < count; index += 1) {
    const number = Math.floor(index / PACKAGES_PER_VULNERABILITY)
    const place = (number % SOURCE_PACKAGES) * PACKAGES_PER_VULNERABILITY
    const subject = packages[place + (index % PACKAGES_PER_VULNERABILITY)]
    if (subject === undefined || !isSeenBy(scanner, number)) continue
    observations.push(toObservation({ scanner, number, subject, length, row: observations.length }))
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
      ...{ created: null, layers: [], labels: {} },
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
  readonly subject: Package
  readonly length: Length
  readonly row: number
}

const SEVERITIES: readonly Severity[] = ['critical', 'high', 'high', 'medium', 'medium', 'low']

function toObservation(plan: Plan): VulnerabilityObservation {
  const { scanner, number, subject } = plan
  const amounts = LENGTHS[plan.length]
  const vulnerability = toVulnerability(plan)
  const severity = SEVERITIES[number % SEVERITIES.length] ?? 'low'
  const fixed = number % 2 === 0 ? [toOwnText(`1.${number % SOURCE_PACKAGES}.9-1`)] : []
  return {
    kind: 'vulnerability',
    scanner,
    row: plan.row,
    ownId: vulnerability.id,
    ownPackage: subject.name,
    vulnerability,
    package: subject,
    instances: [
      {
        path: 'var/lib/dpkg/status',
        layer: toOwnText(`sha256:${'1'.repeat(64)}`),
        origin: 'unknown',
        replaced: null,
      },
    ],
    severity,
    severityAuthority: 'debian',
    ratings: amounts[scanner].authorities.map((authority) => ({ scanner, authority, severity })),
    cvss: amounts.vectors.map(toCvss),
    epss: null,
    kev: null,
    fix: {
      ...{ scanner, authority: 'debian', word: null, versions: fixed, suggested: null },
      state: fixed.length > 0 ? 'fixed' : 'not-fixed',
      ...{ isRange: false, since: null, sinceKind: null },
    },
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
