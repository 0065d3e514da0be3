import type { Finding } from '../domain/finding.ts'
import type { ScannerReport } from '../domain/observation.ts'
import { SEVERITIES } from '../domain/severity.ts'
import { groupObservations } from './identity.ts'
import { toRuleFinding } from './rule-finding.ts'
import { compareText } from './unite.ts'
import { toVulnerabilityFinding } from './vulnerability-finding.ts'

/**
 * One list out of the scanners' reports on one image, worst first, then by identity. `imageName` is the
 * stable name of the image: it is part of a finding's key, so that the same flaw in two images is two
 * findings.
 */
export function mergeReports(reports: readonly ScannerReport[], imageName: string): Finding[] {
  const owned = new Set(reports.flatMap((report) => report.ownedFiles))
  const groups = groupObservations(reports.flatMap((report) => report.observations))
  const findings = [
    ...groups.vulnerabilities.map((group) => toVulnerabilityFinding(group, imageName)),
    ...groups.rules.map((group) => toRuleFinding(group, imageName, owned)),
  ]
  return SEVERITIES.flatMap((severity) =>
    findings.filter((finding) => finding.severity === severity).sort(compareIdentities),
  )
}

function compareIdentities(a: Finding, b: Finding): number {
  return compareText(a.key, b.key) || compareText(a.id, b.id)
}
