import type { AlertChoice } from '../../domain/alert-choice.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ImageReport, Report } from '../../domain/report.ts'
import { isAtLeast } from '../../domain/severity.ts'
import { countOf } from '../words.ts'
import type { Group } from './groups.ts'
import { groupByKey } from './groups.ts'

/**
 * The groups that become alerts; whatever blocks is always among them. What a waiver or a VEX statement took off the gate
 * is not actionable: GitHub keeps no promise about `suppressions` of other tools (github/codeql-action issue 1230; people
 * found such results as open alerts), and a flaw that somebody has accepted must not stand there as an open one. Left
 * out, its alert is closed as fixed, and the same alert is opened again on the day after the waiver has expired.
 */
export function chooseAlerts(groups: readonly Group[], choice: AlertChoice): readonly Group[] {
  switch (choice) {
    case 'all':
      return groups
    case 'blocking':
      return groups.filter((group) => group.isBlocking)
    case 'actionable':
      return groups.filter((group) => group.isBlocking || group.findings.some(isActionable))
  }
}

/** Somebody can do something about it, and it is grave enough that somebody will. */
function isActionable(finding: Finding): boolean {
  if (finding.status !== 'open' || !isAtLeast(finding.severity, 'medium')) return false
  return finding.kind !== 'vulnerability' || finding.fix.state !== 'wont-fix'
}

export function countFindingsOf(groups: readonly Group[]): number {
  return groups.reduce((sum, { findings }) => sum + findings.length, 0)
}

/** `12 findings became no alerts (alerts: actionable).`; null for none. */
export function describeLeftOut(count: number, choice: AlertChoice): string | null {
  if (count === 0) return null
  return `${countOf(count, 'finding became no alert', 'findings became no alerts')} (alerts: ${choice}).`
}

/** The same of a whole run: of the images that have a trustworthy answer, as no others are uploaded. */
export function describeNoAlerts({ images }: Report, choice: AlertChoice): string | null {
  const counts = images.filter(isJudged).map((image) => countNoAlerts(image, choice))
  return describeLeftOut(
    counts.reduce((sum, one) => sum + one, 0),
    choice,
  )
}

function isJudged({ verdict }: ImageReport): boolean {
  return verdict.outcome === 'pass' || verdict.outcome === 'fail'
}

function countNoAlerts(image: ImageReport, choice: AlertChoice): number {
  return choice === 'all'
    ? 0
    : image.findings.length - countFindingsOf(chooseAlerts(groupByKey(image), choice))
}
