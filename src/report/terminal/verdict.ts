import type { ImageReport, Report } from '../../domain/report.ts'
import { OUTCOMES } from '../../domain/verdict.ts'
import { cleanLine } from '../clean.ts'
import {
  describeJudged,
  describeLimit,
  explainOutcome,
  failuresOf,
  reasonTitle,
  runFailures,
} from '../verdict-words.ts'
import { OUTCOME_WORDS, countOf } from '../words.ts'
import type { Look } from './evidence.ts'
import { OUTCOME_SIGNS, OUTCOME_STYLES } from './paint.ts'
import { wrapText } from './width.ts'

/** The line that stands first and last. */
export function toVerdictLine(report: Report, look: Look): string {
  const { outcome } = report.verdict
  const [only, ...others] = report.images
  const [failure] = runFailures(report)
  const badge = toBadge(outcome, look)
  if (failure !== undefined) return `${badge}  ${cleanLine(failure, 300)}`
  return only === undefined || others.length > 0
    ? `${badge}  ${describeImages(report)}`
    : `${badge}  ${cleanLine(only.name, 120)}: ${explainOutcome(only)}`
}

/** The same for one image of several. */
export function toImageLine(image: ImageReport, look: Look): string {
  const name = look.paint('bold', cleanLine(image.name, 120))
  return `${toBadge(image.verdict.outcome, look)}  ${name}: ${explainOutcome(image)}`
}

function toBadge(outcome: ImageReport['verdict']['outcome'], { paint }: Look): string {
  const word = OUTCOME_WORDS[outcome].toUpperCase()
  return paint(OUTCOME_STYLES[outcome], `${OUTCOME_SIGNS[outcome]} ${word}`)
}

function describeImages(report: Report): string {
  const outcomes = report.images.map((image) => image.verdict.outcome)
  const counts = OUTCOMES.flatMap((outcome) => {
    const count = outcomes.filter((one) => one === outcome).length
    return count === 0 ? [] : [`${count} ${OUTCOME_WORDS[outcome]}`]
  })
  return `${countOf(outcomes.length, 'image')}: ${counts.join(', ')}`
}

/** Why: failures with what to do, then each broken rule with what would make it pass. */
export function toReasonLines(image: ImageReport, look: Look): string[] {
  return [
    ...failuresOf(image).flatMap(({ what, message, hint }) => [
      ...block(`! ${what}: `, message, look),
      ...block('  → ', hint, look),
    ]),
    ...toJudgedLines(image, look),
    ...image.verdict.degraded.flatMap((sentence) => block('! degraded: ', sentence, look)),
    ...image.verdict.reasons.flatMap((reason) => [
      ...block('✗ ', `${reasonTitle(image, reason)}: ${describeLimit(reason)}`, look),
      ...block('  → ', reason.remedy, look),
    ]),
  ]
}

/** What the gate did not look at is said before what it found. */
function toJudgedLines(image: ImageReport, { width }: Look): string[] {
  const sentence = describeJudged(image)
  return sentence === null ? [] : wrapText(`${cleanLine(sentence, 500)}.`, width)
}

/** Wrapped text behind a sign that is ours. */
function block(sign: string, text: string, { width, paint }: Look): string[] {
  const indent = sign.startsWith('  ') ? 4 : 2
  const lines = wrapText(`${sign.trimStart()}${cleanLine(text)}`, Math.max(20, width - indent))
  return lines.map((line, index) => {
    const margin = ' '.repeat(index === 0 ? sign.length - sign.trimStart().length : indent)
    return `${margin}${index === 0 ? emphasise(line, sign, paint) : line}`
  })
}

function emphasise(line: string, sign: string, paint: Look['paint']): string {
  const head = sign.trimStart()
  if (!line.startsWith(head)) return line
  return `${paint(sign.startsWith('  ') ? 'green' : 'boldRed', head)}${line.slice(head.length)}`
}
