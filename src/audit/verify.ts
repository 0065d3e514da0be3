import { NO_LINE, readLink, toLineHash } from './chain.ts'

/** `line`: from 1. */
export type Verification =
  | { readonly state: 'whole'; readonly lines: number; readonly lastHash: string }
  | { readonly state: 'broken'; readonly line: number; readonly reason: string }

export type Verifier = {
  /** Looks at the next line, without its end. */
  take(line: string): void
  /** `isEnded`: whether the last line was ended by a line break. */
  conclude(isEnded: boolean): Verification
}

/** Takes the lines of a log one after the other, so that a log of any length can be checked. */
export function createVerifier(): Verifier {
  let lines = 0
  let last = NO_LINE
  let broken: Verification | null = null
  return {
    take: (line) => {
      lines += 1
      const reason = findBreak(line, { sequence: lines, previous: last })
      if (reason !== null) broken ??= { state: 'broken', line: lines, reason }
      last = toLineHash(line)
    },
    conclude: (isEnded) => {
      if (broken !== null) return broken
      const reason = 'it has no end, so that it was cut off or is still being written'
      if (!isEnded && lines > 0) return { state: 'broken', line: lines, reason }
      return { state: 'whole', lines, lastHash: last }
    },
  }
}

type Expected = { readonly sequence: number; readonly previous: string }

function findBreak(line: string, expected: Expected): string | null {
  const link = readLink(line)
  if (link === null) return 'it is no line of an audit log'
  if (link.previous !== expected.previous) {
    return expected.previous === NO_LINE
      ? 'it hangs on a line before it, and there is none: the log begins elsewhere'
      : 'the line before it is not the one it was written after: one of the two was changed, or lines between them are missing'
  }
  if (link.sequence === expected.sequence) return null
  return `it calls itself line ${link.sequence}`
}
