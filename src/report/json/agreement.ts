import type { Agreement, SetAside } from '../../domain/report.ts'
import { byFields, sorted } from './in-order.ts'

/** The disagreements and their examples keep their order, which is made for people. */
export function toAgreementJson(agreement: Agreement | null): object | null {
  if (agreement === null) return null
  const { both, disagreements, flips, onlyGrype, onlyTrivy } = agreement
  return {
    both,
    disagreements: disagreements.map(({ count, examples, kind, reason, scanner }) => {
      return { count, examples, kind, reason, scanner }
    }),
    flips,
    onlyGrype,
    onlyTrivy,
  }
}

export function* toSetAsideJson(all: readonly SetAside[]): Generator<object> {
  for (const one of sorted(all, compareSetAside)) {
    const { id, package: subject, reason, scanner, version } = one
    yield { id, package: subject, reason, scanner, version }
  }
}

const compareSetAside = byFields<SetAside>('scanner', 'id', 'package', 'version', 'reason')
