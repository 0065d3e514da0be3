import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { findingsById } from '../blocking.ts'
import { cleanLine } from '../clean.ts'
import { inReadingOrder } from '../reading-order.ts'
import { takeFirst } from '../order.ts'
import { capitalise, explainOutcome, failuresOf, reasonTitle } from '../verdict-words.ts'
import { describeFix, findingLabel, findingName, findingSubject } from '../words.ts'
import { LONGEST_WHY } from './limits.ts'

/** The first thing to know of an outcome that is no pass, in one line of foreign text; empty for a pass. */
export function describeWhy(image: ImageReport): string {
  return cleanLine(findWhy(image), LONGEST_WHY).replace(/[.\s]+$/, '')
}

function findWhy(image: ImageReport): string {
  switch (image.verdict.outcome) {
    case 'pass':
      return ''
    case 'fail':
      return findBlocker(image)
    case 'nothing-analysed':
      return capitalise(explainOutcome(image))
    case 'scan-failed':
      return failuresOf(image)[0]?.message ?? capitalise(explainOutcome(image))
  }
}

/** The worst finding that blocks and its fix; where the rule is about no finding, the rule. */
function findBlocker(image: ImageReport): string {
  const { reasons } = image.verdict
  const byId = findingsById(image)
  const blocking = new Set(reasons.flatMap(({ findings }) => findings))
  const findings = [...blocking].flatMap((id) => byId.get(id) ?? [])
  const [worst] = takeFirst(inReadingOrder(findings, blocking), 1)
  if (worst !== undefined) return describeBlocker(worst)
  const [reason] = reasons
  return reason === undefined ? '' : reasonTitle(image, reason)
}

function describeBlocker(finding: Finding): string {
  if (finding.kind !== 'vulnerability') {
    return `${findingName(finding).main} in ${findingSubject(finding)}`
  }
  const fix =
    finding.fix.version === null ? describeFix(finding.fix) : `fixed in ${describeFix(finding.fix)}`
  return `${findingLabel(finding)} in ${findingSubject(finding)}, ${fix}`
}
