import type { VulnerabilityFinding } from '../../domain/finding.ts'
import { readVector } from '../../versions/vector-score.ts'

/** What an attacker needs and gets, as far as a CVSS vector tells: derived, not CISA's own SSVC decision. */
export type Traits = {
  readonly isNetwork: boolean
  /** Over the network, without privileges, without anybody's help, without luck. */
  readonly isAutomatable: boolean
  /** Confidentiality, integrity and availability are all lost. */
  readonly isTotal: boolean
}

/**
 * From the vector of the chosen score, else from every vector that is told: then the worst of each counts. Null
 * where no vector can be read.
 */
export function deriveTraits({ score, cvss }: VulnerabilityFinding): Traits | null {
  const chosen = score?.vector == null ? null : traitsOf(score.vector)
  if (chosen !== null) return chosen
  const all = cvss.flatMap(({ vector }) => (vector === null ? [] : (traitsOf(vector) ?? [])))
  if (all.length === 0) return null
  return {
    isNetwork: all.some((one) => one.isNetwork),
    isAutomatable: all.some((one) => one.isAutomatable),
    isTotal: all.some((one) => one.isTotal),
  }
}

function traitsOf(vector: string): Traits | null {
  const read = readVector(vector)
  if (read === null) return null
  const pairs = new Set(read.pairs.split('/'))
  const hasAll = (wanted: string): boolean => wanted.split(' ').every((pair) => pairs.has(pair))
  switch (read.version) {
    case '2.0':
      return toTraits(hasAll, 'AV:N AC:L Au:N', 'C:C I:C A:C')
    case '3.0':
    case '3.1':
      return toTraits(hasAll, 'AV:N AC:L PR:N UI:N', 'C:H I:H A:H')
    case '4.0':
      return toTraits(hasAll, 'AV:N AC:L AT:N PR:N UI:N', 'VC:H VI:H VA:H')
  }
}

function toTraits(hasAll: (wanted: string) => boolean, automatable: string, total: string): Traits {
  return {
    isNetwork: hasAll('AV:N'),
    isAutomatable: hasAll(automatable),
    isTotal: hasAll(total),
  }
}
