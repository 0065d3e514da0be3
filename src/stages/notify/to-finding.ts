import type { Finding, Package } from '../../domain/finding.ts'
import type { MessageFinding } from '../../domain/message.ts'
import { cleanLine } from '../../report/clean.ts'
import { findingLabel, findingTitle, packageLabel } from '../../report/words.ts'

const LONGEST = { id: 100, title: 300, package: 200, version: 100 } as const

/** A finding as messages name it. Of a secret nothing but its rule: no path, no line, no value. */
export function toMessageFinding(finding: Finding): MessageFinding {
  const isFlaw = finding.kind === 'vulnerability'
  return {
    kind: finding.kind,
    id: cleanLine(findingLabel(finding), LONGEST.id),
    title: cleanLine(findingTitle(finding), LONGEST.title),
    severity: finding.severity,
    package: toPackage(finding.package),
    fix: isFlaw ? toFix(finding.fix.version) : null,
    isKnownExploited: isFlaw && finding.kev !== null,
    epss: isFlaw ? (finding.epss?.score ?? null) : null,
    isNew: finding.change === null ? null : finding.change !== 'pre-existing',
  }
}

function toPackage(subject: Package | null): string | null {
  if (subject === null) return null
  return cleanLine(`${packageLabel(subject)} ${subject.version}`.trim(), LONGEST.package)
}

function toFix(version: string | null): string | null {
  return version === null ? null : cleanLine(version, LONGEST.version)
}
