import type { Finding } from '../../domain/finding.ts'
import type { FindingCondition } from '../../domain/notify.ts'
import type { ImageReport } from '../../domain/report.ts'
import { isAtLeast } from '../../domain/severity.ts'
import { isFixable } from '../rules/fixable.ts'
import { isMalware } from '../rules/malware.ts'
import { createIsOverdue } from './overdue.ts'

type Test = (finding: Finding) => boolean

/** The open findings of an image that match all that is set. */
export function matchFindings(
  condition: FindingCondition,
  image: ImageReport,
  asOf: string,
): readonly Finding[] {
  const tests = [...toTests(condition), ...toTestsOfImage(condition, { image, asOf })]
  return image.findings.filter((one) => one.status === 'open' && tests.every((test) => test(one)))
}

/** The open findings that keep the image from passing. */
export function matchBlocking(image: ImageReport): readonly Finding[] {
  const isBlocking = createIsBlocking(image)
  return image.findings.filter((one) => one.status === 'open' && isBlocking(one))
}

function toTests({ kinds, severity, epss, ...condition }: FindingCondition): readonly Test[] {
  return [
    ...(kinds.length === 0 ? [] : [isOfKind(kinds)]),
    ...(severity === null ? [] : [(one: Finding) => isAtLeast(one.severity, severity)]),
    ...(epss === null ? [] : [(one: Finding) => epssOf(one) >= epss]),
    ...toTest(condition.isKnownExploited, isKnownExploited),
    ...toTest(condition.isNew, isNew),
    ...toTest(condition.isFixable, isFixable),
  ]
}

type OfImage = { readonly image: ImageReport; readonly asOf: string }

function toTestsOfImage(
  { isOverdue, isBlocking }: FindingCondition,
  { image, asOf }: OfImage,
): readonly Test[] {
  return [
    ...(isOverdue === null ? [] : toTest(isOverdue, createIsOverdue(image, asOf))),
    ...(isBlocking === null ? [] : toTest(isBlocking, createIsBlocking(image))),
  ]
}

function toTest(wanted: boolean | null, test: Test): readonly Test[] {
  return wanted === null ? [] : [(one) => test(one) === wanted]
}

function isOfKind(kinds: FindingCondition['kinds']): Test {
  return (one) => kinds.includes(one.kind) || (kinds.includes('malware') && isMalware(one))
}

export function epssOf(finding: Finding): number {
  return finding.kind === 'vulnerability' ? (finding.epss?.score ?? 0) : 0
}

export function isKnownExploited(finding: Finding): boolean {
  return finding.kind === 'vulnerability' && finding.kev !== null
}

/** Came, got worse, or became known since the baseline; without one, everything is new. */
export function isNew({ change }: Finding): boolean {
  return change !== 'pre-existing'
}

function createIsBlocking({ verdict }: ImageReport): Test {
  const blocking = new Set(verdict.reasons.flatMap(({ findings }) => findings))
  return ({ id }) => blocking.has(id)
}
