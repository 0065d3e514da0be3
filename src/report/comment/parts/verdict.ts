import type { ImageReport } from '../../../domain/report.ts'
import type { Reason } from '../../../domain/verdict.ts'
import { findingsById } from '../../blocking.ts'
import { escapeMarkdown } from '../../escape.ts'
import { toTableHead } from '../../markdown/cells.ts'
import {
  capitalise,
  describeLimit,
  explainOutcome,
  failuresOf,
  reasonTitle,
  runFailures,
} from '../../verdict-words.ts'
import { toRows, toText } from '../blocks.ts'
import type { Block, Row } from '../blocks.ts'
import { takeRows, toCureCell, toTableRow, toWhatCell, toWhereCell } from '../rows.ts'
import type { Subject } from '../subject.ts'

const MOST_SENTENCES = 5

/** Why the verdict is what it is: what failed, which rule is broken and by what, and how to pass. */
export function toVerdictBlocks(subject: Subject): Block[] {
  return [
    ...toRunFailures(subject),
    ...toFailures(subject),
    ...toReasons(subject),
    ...toBlockers(subject),
    ...toJudged(subject),
    ...toDegraded(subject),
  ]
}

/** As when a report that was asked for could not be written: the run is worse than each of its images. */
function toRunFailures({ report, isFirst }: Subject): Block[] {
  if (!isFirst) return []
  const sentences = runFailures(report).slice(0, MOST_SENTENCES)
  return sentences.map((text) =>
    toText('verdict', `🛑 **The run failed:** ${escapeMarkdown(text, 500)}`),
  )
}

function toFailures({ image }: Subject): Block[] {
  const { outcome } = image.verdict
  if (outcome === 'pass' || outcome === 'fail') return []
  const failures = failuresOf(image).slice(0, MOST_SENTENCES)
  const meaning = toText('verdict', `${capitalise(explainOutcome(image))}.`)
  if (outcome === 'nothing-analysed' && failures.length === 0) {
    return [meaning, toText('verdict', `**What to do:** ${NOTHING_HINT}`)]
  }
  const told = failures.map(({ what, message, hint }) => {
    const cure = `**What to do:** ${escapeMarkdown(hint, 500)}`
    return toText('verdict', `**${what}:** ${escapeMarkdown(message, 500)}<br>${cure}`)
  })
  return [meaning, ...told]
}

const NOTHING_HINT =
  'keep the lists of packages in the image, so that scanners can read them. If it holds nothing but a program without any, set the input `on-nothing-analysed` to `warn`.'

const MOST_REASONS = 10

function toReasons({ image }: Subject): Block[] {
  const { reasons } = image.verdict
  const rows: Row[] = reasons.slice(0, MOST_REASONS).map((reason, index) => {
    const title = escapeMarkdown(reasonTitle(image, reason), 200)
    const limit = escapeMarkdown(describeLimit(reason), 200)
    const cure = toCure(reason, reasons[index - 1])
    return { text: `* **${title}:** ${limit}.${cure}`, count: 1 }
  })
  return toRows({ rank: 'verdict', rows, left: reasons.length - rows.length })
}

/** The same findings often break several rules, and one cure helps against all of them. */
function toCure({ remedy }: Reason, above: Reason | undefined): string {
  if (remedy === '') return ''
  const cure = remedy === above?.remedy ? SAME_CURE : escapeMarkdown(remedy, 400)
  return `<br>**To pass:** ${cure}.`
}

const SAME_CURE = 'the same'

const MOST_BLOCKERS = 10

/** Every finding that blocks, once, by whatever rules. */
function toBlockers(subject: Subject): Block[] {
  const byId = findingsById(subject.image)
  const findings = [...subject.blocking].flatMap((id) => byId.get(id) ?? [])
  const { taken, left } = takeRows(findings, subject.blocking, MOST_BLOCKERS)
  const rows = taken.map((row) => {
    return toTableRow(row, [toWhatCell(row, subject), toWhereCell(row), toCureCell(row)])
  })
  return toRows({ rank: 'verdict', before: toTableHead(['What blocks', 'In', 'Cure']), rows, left })
}

/** Which findings were judged; why, where somebody could expect otherwise. */
function toJudged({ image }: Subject): Block[] {
  const { outcome } = image.verdict
  if (outcome !== 'pass' && outcome !== 'fail') return []
  const meaning = outcome === 'pass' ? [`${capitalise(explainOutcome(image))}.`] : []
  const text = [...meaning, ...describeJudged(image)].join(' ')
  return text === '' ? [] : [toText('verdict', text)]
}

function describeJudged({ judged, comparison }: ImageReport): string[] {
  const { scope, wanted, why } = judged
  if (scope === 'changes') return [JUDGED_CHANGES]
  // Without a comparison nobody could think otherwise, unless it was asked for.
  const isClear = wanted === 'all' && comparison === null
  return isClear ? [] : [`${escapeMarkdown(capitalise(why), 400)}.`]
}

/** With what it is compared stands in the tail, since that is another run from day to day. */
const JUDGED_CHANGES =
  'Only what this change introduced or made worse is judged; secrets and known exploited flaws always count.'

function toDegraded({ image }: Subject): Block[] {
  return image.verdict.degraded.slice(0, MOST_SENTENCES).map((sentence) => {
    return toText(
      'verdict',
      `⚠️ **Rests on less than was asked for:** ${escapeMarkdown(sentence, 400)}`,
    )
  })
}
