import type { CodeHostRun } from '../../domain/code-host.ts'
import type { Encryption } from '../../domain/disclosure.ts'
import type { Report } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { toText } from '../comment/blocks.ts'
import { LONGEST_NAME } from '../comment/limits.ts'
import { toSectionKey } from '../comment/markers.ts'
import type { CommentSection } from '../comment/section.ts'
import { escapeMarkdown, toMarkdownLink } from '../escape.ts'
import { OUTCOME_MARKS } from '../markdown/cells.ts'
import { OUTCOME_WORDS, countOf } from '../words.ts'

/*
 * What is said where nothing but the outcome may be: no number, since a number of secrets is a detail, and no name but
 * the image's own, without which nobody knows what is spoken of.
 */

type Key = Pick<Encryption, 'recipients'>

/** `fail: the details are in the encrypted report, for 2 recipients`. */
export function renderSealedLine(report: Report, key: Key): string {
  return `${report.verdict.outcome}: ${describeSeal(key)}`
}

function describeSeal({ recipients }: Key): string {
  const whom =
    recipients.length === 0
      ? 'whoever knows the passphrase'
      : countOf(recipients.length, 'recipient')
  return `the details are in the encrypted report, for ${whom}`
}

/** The summary of a job: a line for each image, and where the encrypted report is. */
export function renderSealedSummary(
  report: Report,
  { key, artifactUrl }: { readonly key: Key; readonly artifactUrl: string | null },
): string {
  const { outcome } = report.verdict
  const lines = report.images.slice(0, MOST_IMAGES).map(({ name, verdict }) => {
    return `* ${OUTCOME_MARKS[verdict.outcome]} ${escapeMarkdown(name, LONGEST_NAME)}: ${OUTCOME_WORDS[verdict.outcome]}`
  })
  const left = report.images.length - lines.length
  const more = left > 0 ? [`* … and ${countOf(left, 'more image')}`] : []
  const link = artifactUrl === null ? [] : [toMarkdownLink('Encrypted reports', artifactUrl)]
  return `${[
    `## ${OUTCOME_MARKS[outcome]} Plimsoll: ${OUTCOME_WORDS[outcome]}`,
    [...lines, ...more].join('\n'),
    `Nothing but this leaves the run in plain text; ${describeSeal(key)}.`,
    ...link,
  ].join('\n\n')}\n`
}

const MOST_IMAGES = 500

/** A section for each image of the report, which says its outcome. In it goes what stood there before. */
export function toSealedSections(
  report: Report,
  { key, run }: { readonly key: Key; readonly run: Pick<CodeHostRun, 'runUrl'> },
): readonly CommentSection[] {
  const seen = new Map<string, number>()
  return report.images.map(({ name, image, verdict: { outcome } }) => {
    const platform = image?.platform ?? null
    const id = JSON.stringify([name, platform])
    const copy = seen.get(id) ?? 0
    seen.set(id, copy + 1)
    return {
      data: {
        ...{ key: toSectionKey(name, platform, copy), name: cleanLine(name, LONGEST_NAME) },
        platform: platform === null ? null : cleanLine(platform, LONGEST_NAME),
        ...{ outcome, blocking: 0, change: null, why: '', resolved: null },
      },
      outcome,
      isNews: outcome !== 'pass',
      blocks: [toText('verdict', `No more is said here; ${describeSeal(key)}.`)],
      tail: run.runUrl === null ? '' : `<sub>${toMarkdownLink('This run', run.runUrl)}</sub>`,
    }
  })
}
