import { FINDING_KINDS } from '../../../domain/finding.ts'
import { normaliseId } from '../../matching/index.ts'
import { toShownText } from '../../document/shown-text.ts'
import { startOfDay } from '../calendar.ts'
import type { Drafts } from './drafts.ts'

/**
 * `.trivyignore`: an id in each line, whatever kind of finding it is of; `exp:2027-01-31` behind it is the day
 * on which it ends. Further words mean nothing, as in Trivy; a line whose date cannot be read does not count.
 */
export function readTrivyignore(text: string, drafts: Drafts): void {
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const words = whole.trim().split(/\s+/)
    const [id = ''] = words
    if (id !== '' && !id.startsWith('#')) readLine({ id, words, line: index + 1 }, drafts)
  }
}

type Line = { readonly id: string; readonly words: readonly string[]; readonly line: number }

function readLine({ id, words, line }: Line, drafts: Drafts): void {
  const date = words.find((word) => word.startsWith('exp:'))?.slice('exp:'.length)
  const until = date === undefined ? null : startOfDay(date)
  if (date !== undefined && until === null) {
    drafts.skip(line, `its end ${toShownText(date)} is no date such as 2027-01-31`)
  } else if (id.length > MAX_ID) {
    drafts.skip(line, 'nothing has an id that long')
  } else {
    const [vulnerabilities, rules] = [[normaliseId(id)], [id]]
    const scope = { vulnerabilities, rules, kinds: FINDING_KINDS }
    drafts.add({ line, scope, until, reason: commentOf(words) })
  }
}

const MAX_ID = 200

/** Trivy reads nothing behind the id but its end; people write their reason there. */
function commentOf(words: readonly string[]): string | null {
  const start = words.findIndex((word) => word.startsWith('#'))
  return start < 0
    ? null
    : words
        .slice(start)
        .join(' ')
        .replace(/^#+\s*/, '')
}
