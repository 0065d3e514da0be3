import type { Action } from '../domain/advice.ts'
import type { FixState, VulnerabilityFinding } from '../domain/finding.ts'
import { NO_EFFECT } from './effect.ts'
import { groupBy, rankGroups } from './groups.ts'
import { joinLots } from './lot.ts'
import { toName } from './subjects.ts'
import type { Subject } from './subjects.ts'
import { distinctTexts, toCount, toList, toNote, toPlain } from './words.ts'

/** One action for all that nothing which could be installed fixes: it removes nothing, and says what stays. */
export function waitFor(all: readonly Subject[]): readonly Action[] {
  const subjects = all.filter((one) => one.waitingFindings.length > 0)
  if (subjects.length === 0) return []
  const { ids, effect } = joinLots(subjects.map((one) => one.waiting))
  const sources = groupBy(subjects, (one) => one.source)
  const ranked = rankGroups(sources, (one) => one.waiting.effect)
  const listed = toList(ranked.map(([name]) => toPlain(name)))
  return [
    {
      kind: 'wait',
      title: `Nothing to upgrade to yet for ${toCount(ids.length, 'finding')} in ${listed}`,
      commands: [],
      upgrades: [],
      paths: [],
      removes: NO_EFFECT,
      leaves: effect,
      findings: ids,
      isEstimate: true,
      note: toNote(toSentences(subjects.flatMap((one) => one.waitingFindings))),
    },
  ]
}

function toSentences(findings: readonly VulnerabilityFinding[]): readonly (string | null)[] {
  return [toExploited(findings), toStates(findings)]
}

/** What cannot wait is said first. */
function toExploited(findings: readonly VulnerabilityFinding[]): string | null {
  const exploited = findings.filter((one) => one.kev !== null)
  if (exploited.length === 0) return null
  const names = distinctTexts(
    exploited.map((one) => `${one.vulnerability.id} in ${toName(one.package)}`),
  )
  return `Attackers use ${toList(names.map(toPlain))}: remove the package or mitigate.`
}

const STATES: readonly (readonly [FixState, string])[] = [
  ['not-fixed', 'not fixed yet'],
  ['wont-fix', 'will not be fixed'],
  ['deferred', 'deferred'],
  ['end-of-life', 'past the end of support'],
  ['unknown', 'of unknown state'],
  ['fixed', 'fixed, but in no version above the installed one that anybody names'],
]

function toStates(findings: readonly VulnerabilityFinding[]): string {
  const counts = new Map<FixState, number>()
  for (const { fix } of findings) counts.set(fix.state, (counts.get(fix.state) ?? 0) + 1)
  const told = STATES.flatMap(([state, words]) => {
    const count = counts.get(state)
    return count === undefined ? [] : [`${count} ${words}`]
  })
  return `${told.join(', ')}.`
}
