import imported, * as named from 'ae-cvss-calculator'
import type { Severity } from '../domain/severity.ts'
import { hasMetrics } from './cvss-metrics.ts'
import type { CvssVersion } from './cvss-metrics.ts'
import { severityOfScore } from './severity-of-score.ts'

/**
 * The package is of the older kind of module: Node hands its contents over as `default`, a bundle by their names.
 */
const calculator = (imported as typeof imported | undefined) ?? named

export type VectorScore = {
  readonly version: CvssVersion
  /** 0 to 10, with one decimal. */
  readonly score: number
  readonly severity: Severity
}

/** A vector with every metric of version 4.0 has less than 200 characters. */
const MAX_VECTOR_LENGTH = 512

/** A vector that its specification allows, in two parts; `pairs` without prefix and brackets. */
export type ReadVector = { readonly version: CvssVersion; readonly pairs: string }

/** Nearly every vector there is: version 3, the base metrics in the order of the specification. */
const USUAL =
  /^CVSS:3\.[01]\/AV:[NALP]\/AC:[LH]\/PR:[NLH]\/UI:[NR]\/S:[UC]\/C:[HLN]\/I:[HLN]\/A:[HLN]$/

/** Null for text that is no whole vector of any version. Vectors of version 2.0 come without a prefix. */
export function readVector(vector: string): ReadVector | null {
  if (vector.length > MAX_VECTOR_LENGTH) return null
  if (USUAL.test(vector))
    return { version: vector.startsWith('1', 7) ? '3.1' : '3.0', pairs: vector.slice(9) }
  const [, prefix, plain = ''] =
    /^\(?(?:CVSS:([234]\.[01])\/|CVSS2#)?([A-Za-z:/]+)\)?$/.exec(vector) ?? []
  const version = prefix ?? '2.0'
  return isCvssVersion(version) && hasMetrics(version, plain) ? { version, pairs: plain } : null
}

export function isCvssVersion(text: string): text is CvssVersion {
  return text === '2.0' || text === '3.0' || text === '3.1' || text === '4.0'
}

/**
 * The score that a vector stands for; null for text that is no whole vector. Of versions 2.0 and 3.x the base
 * score, which is what databases publish; version 4.0 has one score, into which a metric for threat counts.
 */
export function scoreOfVector(vector: string): VectorScore | null {
  const read = readVector(vector)
  if (read === null) return null
  const score = compute(read)
  if (!isScore(score)) return null
  return { version: read.version, score, severity: severityOfScore(score, read.version) }
}

export function isScore(score: unknown): score is number {
  return typeof score === 'number' && score >= 0 && score <= 10
}

function compute({ version, pairs }: ReadVector): number | undefined {
  switch (version) {
    case '2.0':
      return new calculator.Cvss2(pairs).calculateScores().base
    case '3.0':
      return new calculator.Cvss3P0(`CVSS:3.0/${pairs}`).calculateScores().base
    case '3.1':
      return new calculator.Cvss3P1(`CVSS:3.1/${pairs}`).calculateScores().base
    case '4.0':
      return new calculator.Cvss4P0(`CVSS:4.0/${pairs}`).calculateScores().overall
  }
}
