import { createGlob } from '../matching/index.ts'
import { isClearing } from './judge-statements.ts'
import type { Standing } from './judge-statements.ts'
import { toPlain } from './narrow.ts'
import type { VexStatement, WantedImage } from './statement.ts'

type Circumstances = {
  readonly asOf: Date
  readonly isTrusted: (authors: readonly string[]) => boolean
  readonly isThisImage: (wanted: WantedImage) => boolean
}

/** Clocks of two machines differ; a statement of five minutes ahead is one of now. */
const TOLERANCE_MS = 5 * 60 * 1000

/** A statement as this run sees it. */
export function toStanding(
  statement: VexStatement,
  order: number,
  around: Circumstances,
): Standing {
  const isAhead = statement.time !== null && statement.time > around.asOf.getTime() + TOLERANCE_MS
  const isTrusted = around.isTrusted(statement.authors)
  return {
    statement,
    order,
    scopes: statement.scopes.filter(({ image }) => image === null || around.isThisImage(image)),
    isTrusted,
    time: isAhead ? null : statement.time,
    hindrance: hindranceOf(statement, { isTrusted, isAhead }),
    warning: warningOf(statement, { isTrusted, isAhead }),
  }
}

/** By globs of names and addresses; null trusts everybody. A glob that is none matches nobody. */
export function createTrust(
  trusted: readonly string[] | null,
): (authors: readonly string[]) => boolean {
  if (trusted === null) return () => true
  const globs = trusted.map(createGlob).flatMap((one) => (one.kind === 'ready' ? [one.value] : []))
  return (authors) => authors.some((author) => globs.some((glob) => glob(author)))
}

type Found = { readonly isTrusted: boolean; readonly isAhead: boolean }

function hindranceOf(statement: VexStatement, { isTrusted, isAhead }: Found): string | null {
  if (!isClearing(statement))
    return `it is ${statement.status === 'affected' ? 'affected' : 'under investigation'}`
  if (!isTrusted) return `${authorOf(statement)} is not one of the trusted authors`
  if (isAhead) return 'the time of the statement lies ahead of the clock of this run'
  if (statement.time === null) return 'the statement has no time that can be read'
  const isUnfounded = statement.status === 'not_affected' && statement.justification === null
  return isUnfounded ? 'the statement gives none of the five justifications' : null
}

/** Said once for all statements that it is true of. */
function warningOf(statement: VexStatement, { isTrusted, isAhead }: Found): string | null {
  const path = toPlain(statement.path, 200)
  if (!isTrusted) {
    return `${path}: ${authorOf(statement)} is not one of the trusted authors; the statements are shown and decide nothing.`
  }
  if (isAhead)
    return `${path} has statements that lie ahead of the clock of this run; they suppress nothing.`
  if (statement.time === null)
    return `${path} has statements without a time; they suppress nothing.`
  return null
}

function authorOf({ authors: [author] }: VexStatement): string {
  return author ?? 'nobody, as far as the document tells,'
}
