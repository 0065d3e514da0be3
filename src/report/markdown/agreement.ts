import type { ImageReport } from '../../domain/report.ts'
import { escapeMarkdown } from '../escape.ts'
import { describeAgreement, describeDisagreements } from '../image-words.ts'
import { fold, toList } from './cells.ts'

const MOST_LINES = 20

/** Who saw what, in a few lines; every reason is folded below. */
export function toAgreementPart({ agreement }: ImageReport): string[] {
  if (agreement === null) return []
  const short = describeAgreement(agreement)
  const all = describeDisagreements(agreement)
  if (short.length === 0) return []
  const isMore = all.length > short.length - 1
  return [
    '### Where the scanners differ',
    toList(short.map((line) => escapeMarkdown(line, 500))),
    ...(isMore
      ? fold('All reasons', [
          toList(
            all.map((line) => escapeMarkdown(line, 500)),
            MOST_LINES,
          ),
        ])
      : []),
  ]
}
