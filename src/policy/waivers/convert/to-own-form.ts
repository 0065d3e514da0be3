import { dump } from 'js-yaml'
import { toShownText } from '../../document/shown-text.ts'
import type { Waiver } from '../waiver.ts'
import type { ConvertedWaivers } from './convert-waivers.ts'
import { toEntry } from './to-entry.ts'
import type { Entry } from './to-entry.ts'

/**
 * Our own form. What an entry lacks is not made up: such an entry stands there as a comment, with what has to be
 * filled in before the marks are taken away.
 */
export function toOwnForm(waivers: readonly Waiver[]): ConvertedWaivers {
  const seen = new Set<string>()
  const entries = waivers.map((waiver) => {
    const entry = toEntry(waiver, seen)
    return { waiver, entry, lines: linesOf(entry) }
  })
  const blocks = entries.map(({ waiver, entry, lines }) =>
    isWhole(entry) ? lines.map((line) => `  ${line}`).join('\n') : toComment(waiver, entry, lines),
  )
  return {
    text: `waivers:\n${blocks.join('\n\n')}\n`,
    notices: entries.flatMap(({ waiver, entry }) => noticeOf(waiver, entry)),
  }
}

function isWhole({ lacks, lost }: Entry): boolean {
  return lacks.length + lost.length === 0
}

function linesOf({ fields }: Entry): string[] {
  const text = dump([Object.fromEntries(fields)], { lineWidth: -1 })
  return text.trimEnd().split('\n')
}

function toComment(waiver: Waiver, { lacks, lost }: Entry, lines: readonly string[]): string {
  const from = toShownText(placeOf(waiver))
  const todo = [
    ...(lacks.length > 0 ? [`fill in ${lacks.join(', ')}`] : []),
    ...lost.map((what) => `consider that it ${toShownText(what)}`),
  ].join('; ')
  const blanks = lacks.filter((key) => !key.includes('.')).map((key) => `  ${key}:`)
  const body = [`From ${from}: ${todo}; then take the marks away.`, ...lines, ...blanks]
  return body.map((line) => `  # ${line}`.trimEnd()).join('\n')
}

function noticeOf(waiver: Waiver, { lacks, lost }: Entry): string[] {
  const parts = [...(lacks.length > 0 ? [`lacks ${lacks.join(', ')}`] : []), ...lost]
  return parts.length === 0
    ? []
    : [`${placeOf(waiver)} is written as a comment: it ${parts.join('; ')}`]
}

function placeOf({ source: { path, line } }: Waiver): string {
  return line === null ? path : `${path}:${line}`
}
