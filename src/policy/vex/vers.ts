import { fault, ready } from '../matching/compiled.ts'
import type { Compiled } from '../matching/compiled.ts'
import { parseVersionRange } from '../matching/version-matcher.ts'
import type { Comparator, VersionRange } from '../matching/version-matcher.ts'

/**
 * A range of versions: `vers:npm/>=1.0|<2` (the "vers" specification of package-url, which CycloneDX and CSAF name)
 * or plain comparators, which documents use, too. In vers constraints stand in rising order, and a lower bound
 * and the upper bound after it are one interval.
 */
export function parseVers(text: string): Compiled<VersionRange> {
  const inner = /^vers:[a-z][a-z0-9.+-]*\/(.+)$/i.exec(text.trim())?.[1]
  if (inner === undefined) return parseVersionRange(text)
  const read = parseVersionRange(inner.split('|').map(decode).join(','))
  return read.kind === 'fault' ? read : toIntervals(read.value.flat())
}

function decode(constraint: string): string {
  try {
    return decodeURIComponent(constraint).trim()
  } catch {
    // Then it is no constraint, which the comparators' reader says.
    return '%'
  }
}

function toIntervals(constraints: readonly Comparator[]): Compiled<VersionRange> {
  const excluded = constraints.filter((one) => one.operator === '!=')
  const intervals: Comparator[][] = []
  let lower: Comparator | null = null
  for (const one of constraints.filter((other) => other.operator !== '!=')) {
    const isLower: boolean = one.operator.startsWith('>')
    if (isLower && lower !== null) return fault('the range has two lower bounds in a row')
    if (isLower) lower = one
    else if (one.operator === '=') intervals.push([one])
    else {
      intervals.push(lower === null ? [one] : [lower, one])
      lower = null
    }
  }
  if (lower !== null) intervals.push([lower])
  if (intervals.length === 0) return ready([excluded])
  return ready(intervals.map((interval) => [...interval, ...excluded]))
}
