import { distinctTexts } from './distinct-texts.ts'
import { MAX_ITEMS, MAX_VERSION } from './limits.ts'
import { normaliseVersion } from './package.ts'
import { toToken } from './plain-text.ts'

export type FixVersions = {
  readonly versions: readonly string[]
  /** True when they are the bounds of a range. */
  readonly isRange: boolean
}

/**
 * The versions in what a scanner says of a fix. `3.3.5, 3.4.4` is a list; the Node.js working group writes
 * ranges (`>=4.17.5`, `>= 3.1.0, < 3.0.0`), of which the lower bounds are versions that fix and the upper
 * bounds are not. `type` is the package's purl type: versions come out as those of packages do.
 */
export function toFixVersions(texts: readonly string[], type: string): FixVersions {
  const parts = texts.flatMap((text) => (UNPLAIN_LIST.test(text) ? toParts(text) : [text]))
  const fixing = parts.filter((part) => part !== '' && !part.startsWith('<'))
  const versions = fixing.map((part) => toFixVersion(part.replace(OPERATORS, ''), type))
  return {
    versions: distinctTexts(versions).slice(0, MAX_ITEMS),
    isRange: parts.some((part) => OPERATORS.test(part)),
  }
}

/** One version, as a package of that type has it. */
export function toFixVersion(text: string, type: string): string {
  return normaliseVersion(type, toToken(text, MAX_VERSION))
}

const OPERATORS = /^[<>=^~\s]+/
const UNPLAIN_LIST = /[,|<>=^~\s]/

function toParts(list: string): readonly string[] {
  return list
    .slice(0, MAX_VERSION * MAX_ITEMS)
    .split(/,|\|\|/)
    .map((part) => part.trim())
}
