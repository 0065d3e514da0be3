import type { VulnerabilityFinding } from '../../domain/finding.ts'
import type { ImageContext } from '../../domain/context.ts'
import { deriveTraits } from './traits.ts'
import type { Traits } from './traits.ts'

/** What the tables of deadlines ask of one vulnerability in one image; what nobody knows in its stricter reading. */
export type Situation = {
  readonly isKnownExploited: boolean
  readonly isExposed: boolean
  readonly isAutomatable: boolean
  readonly isTotal: boolean
  readonly isLikelyExploitable: boolean
  readonly impact: NonNullable<ImageContext['impact']>
}

/**
 * From when on an EPSS score makes exploitation likely, as in the ranking of findings: a tenth, or one of the
 * five most likely in a hundred.
 */
const LIKELY = { score: 0.1, percentile: 0.95 }

export function toSituation(finding: VulnerabilityFinding, context: ImageContext): Situation {
  const traits = deriveTraits(finding) ?? WORST
  const isKnownExploited = finding.kev !== null
  const isReached = traits.isNetwork && traits.isAutomatable
  return {
    isKnownExploited,
    isExposed: context.exposure !== 'internal',
    isAutomatable: traits.isAutomatable,
    isTotal: traits.isTotal,
    isLikelyExploitable: isKnownExploited || isLikely(finding) || isReached,
    impact: context.impact ?? 'severe',
  }
}

/** Without a vector: FedRAMP wants every flaw held for automatable until it is shown that it is not. */
const WORST: Traits = { isNetwork: true, isAutomatable: true, isTotal: true }

function isLikely({ epss }: VulnerabilityFinding): boolean {
  if (epss === null) return false
  return epss.score >= LIKELY.score || epss.percentile >= LIKELY.percentile
}
