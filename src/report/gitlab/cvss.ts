import type { VulnerabilityFinding } from '../../domain/finding.ts'
import { cleanLine } from '../clean.ts'
import { sorted } from '../json/in-order.ts'
import { compareText } from '../order.ts'

type CvssVector = { readonly vendor: string; readonly vector: string }

/** The metrics of CVSS 3.0 and 3.1 and their values, as their specifications list them. */
const METRICS: Readonly<Record<string, string>> = {
  ...{ AV: 'NALP', AC: 'LH', PR: 'NLH', UI: 'NR', S: 'UC', C: 'NLH', I: 'NLH', A: 'NLH' },
  ...{ E: 'XUPFH', RL: 'XOTWU', RC: 'XURC', CR: 'XLMH', IR: 'XLMH', AR: 'XLMH' },
  ...{ MAV: 'XNALP', MAC: 'XLH', MPR: 'XNLH', MUI: 'XNR', MS: 'XUC' },
  ...{ MC: 'XNLH', MI: 'XNLH', MA: 'XNLH' },
}

const VECTOR = new RegExp(
  `^CVSS:3\\.[01](?:/(?:${Object.entries(METRICS)
    .map(([metric, values]) => `${metric}:[${values}]`)
    .join('|')}))+$`,
)

/** Bounds of the schema, in characters. */
const SHORTEST = 32
const LONGEST = 128

/** The schema takes ten. */
const MOST_VECTORS = 3

/**
 * Vectors of CVSS 3, the one that stands for the finding first; undefined for none. The schema knows none of 4.0, and a vector that it does
 * not know makes GitLab refuse the whole report.
 */
export function findCvssVectors({
  cvss,
  score,
}: VulnerabilityFinding): readonly CvssVector[] | undefined {
  const found: CvssVector[] = []
  for (const { authority, vector } of inTurn(cvss, score)) {
    if (found.length === MOST_VECTORS) break
    const vendor = cleanLine(authority, 100).trim() || 'unknown'
    const isKnown = found.some((one) => one.vector === vector && one.vendor === vendor)
    if (vector !== null && !isKnown && isVector(vector)) found.push({ vendor, vector })
  }
  return found.length === 0 ? undefined : found
}

type Voice = VulnerabilityFinding['cvss'][number]

function inTurn(
  cvss: VulnerabilityFinding['cvss'],
  score: VulnerabilityFinding['score'],
): readonly Pick<Voice, 'authority' | 'vector'>[] {
  const all = sorted(cvss, byAuthority)
  return score === null ? all : [score, ...all]
}

function byAuthority(a: Voice, b: Voice): number {
  return compareText(a.authority, b.authority) || compareText(a.vector ?? '', b.vector ?? '')
}

function isVector(vector: string): boolean {
  return vector.length >= SHORTEST && vector.length <= LONGEST && VECTOR.test(vector)
}
