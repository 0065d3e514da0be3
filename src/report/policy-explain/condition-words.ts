import type { FindingCondition, NotifyCondition } from '../../domain/notify.ts'

/** When a rule tells people: `severity high or higher, new, branch main or release/*`. */
export function describeCondition(when: NotifyCondition): string {
  const { findings, outcomes, branches, images, controls } = when
  const named = controls.map((one) => [one.standard, one.control ?? []].flat().join('/'))
  const words = [
    ...(findings === null ? [] : describeFindings(findings)),
    ...oneOf('verdict', outcomes),
    ...oneOf('failed control', named),
  ]
  const places = [
    ...oneOf('branch', branches?.patterns ?? []),
    ...oneOf('image', images?.patterns ?? []),
  ]
  return [...(words.length === 0 ? ['an image does not pass'] : words), ...places].join(', ')
}

function describeFindings(condition: FindingCondition): readonly string[] {
  const { kinds, severity, epss } = condition
  return [
    ...oneOf('kind', kinds),
    ...(severity === null ? [] : [`severity ${severity} or higher`]),
    ...(epss === null ? [] : [`EPSS at least ${epss}`]),
    ...yesOrNo('known exploited', condition.isKnownExploited),
    ...yesOrNo('new', condition.isNew),
    ...yesOrNo('fixable', condition.isFixable),
    ...yesOrNo('overdue', condition.isOverdue),
    ...yesOrNo('blocking', condition.isBlocking),
  ]
}

function oneOf(what: string, words: readonly string[]): readonly string[] {
  return words.length === 0 ? [] : [`${what} ${words.join(' or ')}`]
}

function yesOrNo(word: string, wanted: boolean | null): readonly string[] {
  if (wanted === null) return []
  return [wanted ? word : `not ${word}`]
}
