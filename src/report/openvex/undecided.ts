import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { compareText, inOrder, severityRank, takeFirst } from '../order.ts'
import type { Order } from '../order.ts'
import { toIdentityPurl } from '../sbom/package-purl.ts'
import { countOf } from '../words.ts'

/** An open vulnerability with the packages that have it. */
export type Undecided = {
  readonly finding: VulnerabilityFinding
  readonly purls: readonly string[]
}

const MOST_VULNERABILITIES = 1000
const MOST_PACKAGES = 1000

/** The open vulnerabilities of an image, the worst first; `cut` says what is left out. */
export function listUndecided(image: ImageReport): {
  readonly all: readonly Undecided[]
  readonly cut: string | null
} {
  const groups = [...groupByVulnerability(image.findings)]
  const named = groups.filter(({ purls }) => purls.length > 0)
  const all = takeFirst(inOrder(named, BY_SEVERITY), MOST_VULNERABILITIES)
  const hidden = all.reduce((sum, { purls }) => sum + Math.max(0, purls.length - MOST_PACKAGES), 0)
  const cuts = [
    ...describeLost(groups.length - named.length, 'no package URL can name the package'),
    ...describeLost(named.length - all.length, 'the worst are named first, and no more'),
    ...(hidden === 0 ? [] : [`${countOf(hidden, 'package')} left out.`]),
  ]
  return {
    all: all.map(({ finding, purls }) => ({ finding, purls: purls.slice(0, MOST_PACKAGES) })),
    cut: cuts.length === 0 ? null : cuts.join(' '),
  }
}

function describeLost(count: number, why: string): string[] {
  if (count === 0) return []
  return [`${countOf(count, 'open vulnerability', 'open vulnerabilities')} left out: ${why}.`]
}

const BY_SEVERITY: Order<Undecided> = {
  rank: ({ finding }) => severityRank(finding.severity),
  compare: (a, b) => compareText(a.finding.vulnerability.id, b.finding.vulnerability.id),
}

/** Each in the words of its worst finding; packages in one order, each once. */
function* groupByVulnerability(findings: ImageReport['findings']): Generator<Undecided> {
  const groups = new Map<string, VulnerabilityFinding[]>()
  for (const finding of findings) {
    if (finding.kind !== 'vulnerability' || finding.status !== 'open') continue
    const { id } = finding.vulnerability
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [finding])
    else group.push(finding)
  }
  for (const group of groups.values()) {
    const [finding] = group.sort(
      (a, b) => severityRank(a.severity) - severityRank(b.severity) || compareText(a.id, b.id),
    )
    const purls = new Set(group.flatMap((one) => toIdentityPurl(one.package) ?? []))
    if (finding !== undefined) yield { finding, purls: [...purls].sort(compareText) }
  }
}
