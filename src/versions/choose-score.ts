import type { ChosenScore, Cvss } from '../domain/finding.ts'
import { compareText } from './digits.ts'
import { isCvssVersion, isScore, readVector, scoreOfVector } from './vector-score.ts'
import type { VectorScore } from './vector-score.ts'

/** Computes the score of a vector; a caller with many findings may hand in one that remembers. */
export type ScoreOf = (vector: string) => VectorScore | null

/**
 * The score of the newest version of CVSS that anybody gives, of its authorities the first in the order NVD,
 * CNA, GHSA, vendor. What cannot be read is passed over: scores outside 0 to 10, vectors that are none.
 */
export function chooseScore(
  all: readonly Cvss[],
  scoreOf: ScoreOf = scoreOfVector,
): ChosenScore | null {
  const best = bestOf(all)
  if (best === undefined) return null
  const chosen = toChosen(best, scoreOf)
  return chosen ?? (all.length === 1 ? null : chooseNext(all, scoreOf))
}

/** Where the best cannot be read, which is seldom. */
function chooseNext(all: readonly Cvss[], scoreOf: ScoreOf): ChosenScore | null {
  for (const entry of [...all].sort(compareEntries)) {
    const chosen = toChosen(entry, scoreOf)
    if (chosen !== null) return chosen
  }
  return null
}

function bestOf(all: readonly Cvss[]): Cvss | undefined {
  let [best] = all
  for (const one of all) if (best !== undefined && compareEntries(one, best) < 0) best = one
  return best
}

/** More than there are different vectors in all published records. */
const MAX_REMEMBERED = 20_000

/** Remembers what it computed, for as long as it is kept: CVSS 4.0 takes a third of a millisecond a vector. */
export function createScoreMemory(scoreOf: ScoreOf = scoreOfVector): ScoreOf {
  const known = new Map<string, VectorScore>()
  return (vector) => {
    const before = known.get(vector)
    if (before !== undefined) return before
    const score = scoreOf(vector)
    if (score !== null && known.size < MAX_REMEMBERED) known.set(vector, score)
    return score
  }
}

/** Every order that decides, so that the outcome never depends on the order of the input. */
function compareEntries(a: Cvss, b: Cvss): number {
  return (
    compareText(versionOf(b), versionOf(a)) ||
    rankOf(a.authority) - rankOf(b.authority) ||
    worthOf(b) - worthOf(a) ||
    compareText(a.authority, b.authority) ||
    Number(b.score) - Number(a.score) ||
    compareText(String(a.vector), String(b.vector))
  )
}

/** Best with both; a vector shows how the score came about. */
function worthOf({ vector, score }: Cvss): number {
  return (vector === null ? 0 : 2) + (isScore(score) ? 1 : 0)
}

/** A vector tells its version itself; `2` and `3` are the first of their kind, an unknown one comes last. */
function versionOf({ version, vector }: Cvss): string {
  const told = findVersion(vector?.slice(0, 64) ?? '') ?? version
  if (isCvssVersion(told)) return told
  return told === '2' || told === '3' || told === '4' ? `${told}.0` : ''
}

/** Only version 2.0, whose vectors have no prefix, has the metric `Au`. */
function findVersion(vector: string): string | null {
  if (vector.startsWith('CVSS:')) return vector.slice(5, 8)
  return vector.includes('/Au:') ? '2.0' : null
}

function toChosen(entry: Cvss, scoreOf: ScoreOf): ChosenScore | null {
  const version = versionOf(entry)
  const { authority, vector } = entry
  if (isScore(entry.score)) {
    if (!isCvssVersion(version)) return null
    const isReadable = vector !== null && readVector(vector)?.version === version
    return {
      authority,
      version,
      vector: isReadable ? vector : null,
      score: entry.score,
      isComputed: false,
    }
  }
  const computed = vector === null ? null : scoreOf(vector)
  if (computed === null) return null
  return { authority, version: computed.version, vector, score: computed.score, isComputed: true }
}

const RANKS: ReadonlyMap<string, number> = new Map([
  ['nvd', 0],
  ['nvd@nist.gov', 0],
  ['ghsa', 2],
  ['redhat', 3],
])

/** A CNA is named by the address under which it signs (`secalert@redhat.com`), or by an id of the CVE list. */
function rankOf(authority: string): number {
  const known = RANKS.get(authority)
  if (known !== undefined) return known
  const name = authority.slice(0, 64).toLowerCase()
  if (/^cna\b|@|^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(name)) return 1
  return /^(?:ghsa|github)\b/.test(name) ? 2 : 3
}
