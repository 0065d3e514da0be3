import { compareVersions } from '../../versions/index.ts'
import { compareText } from '../unite.ts'

/** By the order of the ecosystem: negative when `a` is lower; null when the order cannot be told. */
export type CompareVersions = (type: string, a: string, b: string) => number | null

/** Two spellings of one version are one version: `0:1.2` and `1.2` of Debian, `1.0` and `1.0.0` of Python. */
export function isSameVersion(type: string, a: string, b: string): boolean {
  return a === b || orderVersions(type, a, b) === 0
}

export const orderVersions: CompareVersions = (type, a, b) => compareVersions(type, a, b)

/** Rising and without doubles; the order of the input does not matter, even where versions have no order. */
export function sortVersions(type: string, versions: Iterable<string>): readonly string[] {
  const texts = [...new Set(versions)].sort(compareText)
  return texts.length < 2 ? texts : texts.sort((a, b) => orderVersions(type, a, b) ?? 0)
}
