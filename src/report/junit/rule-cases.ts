import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import type { Reason, RuleResult } from '../../domain/verdict.ts'
import { findingsById } from '../blocking.ts'
import { inReadingOrder } from '../reading-order.ts'
import { takeFirst } from '../order.ts'
import { capitalise, describeLimit } from '../verdict-words.ts'
import { countOf, describeFix, findingLabel, findingSubject, formatNumber } from '../words.ts'
import type { TestCase } from './test-case.ts'

const GROUP = 'gate'

/** A case for each rule of the gate, then one for each reason whose rule stands in no list. */
export function toRuleCases(image: ImageReport): TestCase[] {
  const { reasons } = image.verdict
  const ids = new Set(image.rules.map(({ id }) => id))
  const describeReason = createReasonWords(image)
  return [
    ...image.rules.map((rule) => {
      const broken = reasons.filter((reason) => reason.rule === rule.id)
      if (broken.length > 0) return toFailure(toName(rule), broken, describeReason)
      return toOther(rule, image)
    }),
    ...[...new Set(reasons.map(({ rule }) => rule))]
      .filter((id) => !ids.has(id))
      .map((id) => {
        return toFailure(
          id,
          reasons.filter((reason) => reason.rule === id),
          describeReason,
        )
      }),
  ]
}

/** The title says what it is about, the id makes it unique. */
function toName({ id, title }: RuleResult): string {
  return title === '' || title === id ? id : `${title} (${id})`
}

type Describe = (reason: Reason) => string[]

function toFailure(name: string, broken: readonly Reason[], describe: Describe): TestCase {
  const message = capitalise(broken.map(describeLimit).join('; '))
  return { group: GROUP, name, state: 'failure', message, details: broken.flatMap(describe) }
}

function toOther(rule: RuleResult, image: ImageReport): TestCase {
  const shared = { group: GROUP, name: toName(rule), details: [] }
  switch (rule.state) {
    case 'failed':
      return { ...shared, state: 'failure', message: describeNumbers(rule) }
    case 'not-assessed':
      return { ...shared, state: 'skipped', message: rule.note ?? 'not assessed' }
    case 'warned':
      return { ...toKept(shared, image), message: `Warning: ${describeNumbers(rule)}` }
    case 'waived':
      return { ...toKept(shared, image), message: describeNumbers(rule) }
    case 'passed':
      return { ...toKept(shared, image), message: rule.note }
  }
}

/** What passed on an untrustworthy answer did not pass. */
function toKept(
  shared: Pick<TestCase, 'group' | 'name' | 'details'>,
  { verdict }: ImageReport,
): Omit<TestCase, 'message'> {
  const isAnswer = verdict.outcome === 'pass' || verdict.outcome === 'fail'
  if (isAnswer) return { ...shared, state: 'passed' }
  return { ...shared, state: 'skipped', details: ['there is no trustworthy answer'] }
}

function describeNumbers({ value, limit, waived, note }: RuleResult): string {
  const parts = [
    value === null ? '' : `${formatNumber(value)} found`,
    limit === null ? '' : `${formatNumber(limit)} allowed`,
    waived === null || waived === 0 ? '' : `${formatNumber(waived)} set aside by waivers or VEX`,
    note ?? '',
  ]
  return capitalise(parts.filter((part) => part !== '').join(', '))
}

const SHOWN_FINDINGS = 10

/** What to do, and the worst findings by id and package: no title or message, which may quote what was found. */
function createReasonWords(image: ImageReport): Describe {
  const findings = findingsById(image)
  return (reason) => {
    const own = reason.findings.flatMap((id) => findings.get(id) ?? [])
    const worst = takeFirst(inReadingOrder(own, new Set(reason.findings)), SHOWN_FINDINGS)
    const left = own.length - worst.length
    return [
      reason.remedy === '' ? '' : `What to do: ${reason.remedy}`,
      ...worst.map(describeFinding),
      left > 0 ? `… and ${countOf(left, 'more finding', 'more findings')}` : '',
    ]
  }
}

function describeFinding(finding: Finding): string {
  const version = finding.package === null ? '' : ` ${finding.package.version}`
  const fix = finding.kind === 'vulnerability' ? `, fix: ${describeFix(finding.fix)}` : ''
  return `- ${findingLabel(finding)} (${finding.severity}) in ${findingSubject(finding)}${version}${fix}`
}
