import type { Finding } from '../../domain/finding.ts'
import { compareSeverity } from '../../domain/severity.ts'
import { compareText } from '../unite.ts'
import type { Evidence } from './evidence.ts'
import type { Group } from './groups.ts'

/** A finding of the base that the head does not have, and what the head has of its package. */
export type Gone = {
  readonly finding: Finding
  readonly how: 'removed' | 'changed' | 'unlisted' | 'withdrawn' | 'rule'
  /** Versions of its package in the head, rising. */
  readonly after: readonly string[]
}

export type GoneFindings = {
  /** By all that is known they are gone; worst first, then by identity. */
  readonly fixed: readonly Gone[]
  /** Nobody who saw them in the base looked at the head. */
  readonly untold: readonly Finding[]
}

/** What of the base is gone. A scanner that did not look at the head proves nothing by its silence. */
export function findGone(groups: readonly Group[], evidence: Evidence): GoneFindings {
  const gone = groups
    .filter((group) => group.head.length === 0)
    .flatMap((group) => group.base)
    .sort(byUrgency)
  const isTold = ({ seenBy }: Finding): boolean => evidence.conditions.hasSeenHead(seenBy)
  return {
    fixed: gone.filter(isTold).map((finding) => toGone(finding, evidence)),
    untold: gone.filter((finding) => !isTold(finding)),
  }
}

function byUrgency(a: Finding, b: Finding): number {
  return (
    compareSeverity(a.severity, b.severity) || compareText(a.key, b.key) || compareText(a.id, b.id)
  )
}

function toGone(finding: Finding, { head }: Evidence): Gone {
  const { package: subject } = finding
  if (subject === null) return { finding, how: 'rule', after: [] }
  const after = head.versionsOf(subject)
  if (head.findHeld(subject) !== null) return { finding, how: 'withdrawn', after }
  if (after.length > 0) return { finding, how: 'changed', after }
  return { finding, how: head.isWhole ? 'removed' : 'unlisted', after }
}

/** Why a finding counts as fixed, in words for people. */
export const GONE_WORDS: Readonly<Record<Gone['how'], string>> = {
  removed: 'the package is gone',
  changed: 'the version changed',
  unlisted: 'not found any more; the list of packages is not whole',
  withdrawn: 'same version, but not reported any more',
  rule: 'not found any more',
}
