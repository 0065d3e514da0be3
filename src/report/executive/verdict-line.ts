import type { ImageReport } from '../../domain/report.ts'
import type { Outcome } from '../../domain/verdict.ts'
import { markup } from '../html/markup.ts'
import type { Content, Markup } from '../html/markup.ts'
import { toOutcomeMark } from '../html/parts/verdict.ts'
import { describeFound, describeLimit, failuresOf, reasonTitle } from '../verdict-words.ts'
import { countOf, formatNumber } from '../words.ts'

/** What each outcome means for somebody who has to decide. */
const MEANINGS: Readonly<Record<Outcome, string>> = {
  pass: 'This image may be used: nothing found is over the limits that were set.',
  fail: 'This image must not be used as it is: it breaks rules that were set.',
  'nothing-analysed':
    'Nobody can say whether this image may be used: no scanner recognised what is in it.',
  'scan-failed': 'Nobody can say whether this image may be used: it could not be looked at.',
}

const WORDS: Readonly<Record<Outcome, string>> = {
  pass: 'Passed',
  fail: 'Failed',
  'nothing-analysed': 'No answer',
  'scan-failed': 'No answer',
}

const MOST_REASONS = 6

/** The answer in words, the numbers that count, and which rules are broken. */
export function toVerdictLine(image: ImageReport): Markup {
  const { outcome, reasons } = image.verdict
  const shown = reasons.slice(0, MOST_REASONS)
  const left = reasons.length - shown.length
  const lines = shown.map(
    (reason) =>
      markup`<li>${reasonTitle(image, reason)}: ${describeLimit({ ...reason, origin: null })}</li>`,
  )
  const more = left > 0 ? markup`<li>and ${countOf(left, 'more rule')}</li>` : null
  const failures = failuresOf(image)
    .slice(0, 2)
    .map(({ message, hint }) => markup`<p>${message} ${hint}</p>`)
  return markup`<div class="banner ${outcome}">${toOutcomeMark(outcome)}<div><p class="word">${WORDS[outcome]}</p><p>${MEANINGS[outcome]}</p>${failures}
${lines.length === 0 ? null : markup`<ul>${lines}${more}</ul>`}</div></div>
${toTiles(image)}`
}

/** Nothing where a zero would read as clean. */
function toTiles(image: ImageReport): Content {
  if (describeFound(image) === null) return null
  const { blocking, critical, high, fixable, knownExploited, waived } = image.counts
  const tiles = [
    [blocking, 'findings that stop this image', ''],
    [critical, 'critical weaknesses', 'critical'],
    [high, 'high weaknesses', 'high'],
    [knownExploited, 'weaknesses that attackers are known to use', ''],
    [fixable, 'weaknesses that an update removes', ''],
    [waived, 'findings that somebody accepted', ''],
  ] as const
  const items = tiles.map(
    ([count, label, look]) =>
      markup`<div class="tile ${look}"><dt>${label}</dt><dd>${formatNumber(count)}</dd></div>\n`,
  )
  return markup`<dl class="tiles">${items}</dl>\n`
}
