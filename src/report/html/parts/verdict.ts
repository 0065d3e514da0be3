import type { ImageReport } from '../../../domain/report.ts'
import type { Outcome, Reason } from '../../../domain/verdict.ts'
import { findingsById } from '../../blocking.ts'
import {
  capitalise,
  describeFound,
  describeJudged,
  describeLimit,
  explainOutcome,
  failuresOf,
  reasonTitle,
} from '../../verdict-words.ts'
import { OUTCOME_WORDS, findingLabel, findingSubject, formatNumber } from '../../words.ts'
import { take } from '../frame.ts'
import type { Frame } from '../frame.ts'
import { markup, textOf } from '../markup.ts'
import type { Content, Markup } from '../markup.ts'
import { toNumbers } from './numbers.ts'

/** A shape for each outcome, so that its colour is not needed to tell them apart. */
const MARKS: Readonly<Record<Outcome, Markup>> = {
  pass: markup`<circle cx="12" cy="12" r="10"/><path d="m7 12.5 3.5 3.5L17 9"/>`,
  fail: markup`<path d="M8 2h8l6 6v8l-6 6H8l-6-6V8z"/><path d="m8.5 8.5 7 7m0-7-7 7"/>`,
  'nothing-analysed': markup`<path d="M12 3 2 21h20z"/><path d="M12 10v5m0 2.5v.5"/>`,
  'scan-failed': markup`<path d="M12 1 1 12l11 11 11-11z"/><path d="M12 7v6m0 3v.5"/>`,
}

/** The sign of an outcome; its word stands beside it. */
export function toOutcomeMark(outcome: Outcome): Markup {
  return markup`<svg class="mark ${outcome}" viewBox="0 0 24 24" aria-hidden="true" focusable="false">${MARKS[outcome]}</svg>`
}

/** The word of an outcome with its sign. */
export function toOutcomeWord(outcome: Outcome): Markup {
  return markup`<span class="outcome ${outcome}">${toOutcomeMark(outcome)}${capitalise(OUTCOME_WORDS[outcome])}</span>`
}

const MOST_REASONS = 50
const MOST_SENTENCES = 50

/** What the outcome means, then what kept it from being sure, then each reason with what would make it pass. */
export function toVerdictPart(image: ImageReport, { cuts }: Frame): Markup {
  const failures = take(failuresOf(image), MOST_SENTENCES, { cuts, noun: 'failure' })
  const degraded = take(image.verdict.degraded, MOST_SENTENCES, { cuts, noun: 'remark' })
  return markup`${toBanner(image)}${toNumbers(image)}
${failures.map(toFailure)}
${degraded.map((sentence) => markup`<p class="callout warn"><b>Rests on less than was asked for.</b> ${sentence}</p>\n`)}
${toReasons(image, cuts)}`
}

function toBanner(image: ImageReport): Markup {
  const { outcome } = image.verdict
  const found = describeFound(image)
  const judged = describeJudged(image)
  return markup`<div class="banner ${outcome}">${toOutcomeMark(outcome)}<div><p class="word">${capitalise(OUTCOME_WORDS[outcome])}</p><p>${capitalise(explainOutcome(image))}.</p>${sentence(found === null ? null : capitalise(found))}${sentence(judged)}</div></div>`
}

function sentence(text: string | null): Content {
  return text === null ? null : markup`<p class="small">${text}.</p>`
}

function toFailure({ what, message, hint }: ReturnType<typeof failuresOf>[number]): Markup {
  return markup`<p class="callout bad"><b>${capitalise(what)}:</b> ${textOf(message, 1000)} <br><b>What to do:</b> ${textOf(hint, 1000)}</p>\n`
}

function toReasons(image: ImageReport, cuts: Frame['cuts']): Content {
  const { reasons } = image.verdict
  if (reasons.length === 0) return null
  const byId = findingsById(image)
  const shown = take(reasons, MOST_REASONS, { cuts, noun: 'reason' })
  return markup`<ol class="reasons">${shown.map((reason) => toReason(image, reason, byId))}</ol>\n`
}

function toReason(
  image: ImageReport,
  reason: Reason,
  byId: ReturnType<typeof findingsById>,
): Markup {
  return markup`<li><p><b>${reasonTitle(image, reason)}</b> <span class="limit">${describeLimit(reason)}</span></p>
<p><b>To pass:</b> ${textOf(reason.remedy, 1000)}</p>${toBlockers(reason, byId)}</li>\n`
}

const SHOWN_BLOCKERS = 6

function toBlockers({ findings }: Reason, byId: ReturnType<typeof findingsById>): Content {
  const names = findings.slice(0, SHOWN_BLOCKERS).flatMap((id) => {
    const finding = byId.get(id)
    if (finding === undefined) return []
    return [`${findingLabel(finding).slice(0, 80)} in ${findingSubject(finding).slice(0, 80)}`]
  })
  if (names.length === 0) return null
  const left = findings.length - names.length
  const more = left > 0 ? ` and ${formatNumber(left)} more` : ''
  return markup`<p class="small">Because of ${names.join(', ')}${more}.</p>`
}
