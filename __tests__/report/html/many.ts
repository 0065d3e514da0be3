import type { VulnerabilityFinding } from '../../../src/domain/finding.ts'
import type { Report } from '../../../src/domain/report.ts'
import { SEVERITIES } from '../../../src/domain/severity.ts'
import { digestOf, finding, imageReport, reason, report, verdict } from '../../ground/factories.ts'

/** Findings that have little in common, each told at length; every sixth is critical. */
export function manyFindings(count: number): VulnerabilityFinding[] {
  return Array.from({ length: count }, (_, index) => {
    const number = index + 10_000
    const name = `package-${index % 900}`
    return finding({
      severity: SEVERITIES[index % 6] ?? 'low',
      seenBy: index % 3 === 0 ? ['grype'] : ['grype', 'trivy'],
      vulnerability: {
        id: `CVE-2099-${number}`,
        aliases: [`GHSA-${number}-aaaa-bbbb`],
        title: `Flaw ${number} in a parser of files that somebody else has written`,
        description: `When a file is read, flaw ${number} writes beyond a buffer. `.repeat(9),
        references: ['a', 'b', 'c', 'd'].map(
          (list) => `https://${list}.example.org/CVE-2099-${number}`,
        ),
        published: `20${80 + (index % 18)}-03-04T00:00:00Z`,
      },
      package: { type: index % 2 === 0 ? 'npm' : 'deb', name, version: `1.${index % 50}.0` },
      fix: index % 4 === 0 ? { state: 'not-fixed' } : { version: `2.${index % 50}.0` },
      instances: [
        {
          ...{ path: `app/node_modules/${name}/package.json`, layer: digestOf('layer 2') },
          ...{ origin: 'added', replaced: null },
        },
      ],
      risk: { tier: 5 - (index % 3), why: `severity ${index % 6}` },
    })
  })
}

/** One image whose first findings block. */
export function manyReport(count: number, blocking = 10): Report {
  const findings = manyFindings(count)
  const blockers = findings.filter(({ severity }) => severity === 'critical').slice(0, blocking)
  const judged = verdict({ reasons: blockers.length === 0 ? [] : [reason(blockers)] })
  return report({ images: [imageReport({ findings, verdict: judged })] })
}
