import type { OperatingSystem } from '../domain/image.ts'
import type { Unjudged } from '../evaluate/set-aside.ts'
import { SCANNERS } from '../scanners/index.ts'

/* Sentences of a degraded verdict: what reports made elsewhere leave open. */

/** No package of the system has a finding, and packages without findings are not listed. */
export function toUntoldSentence({ family, version }: OperatingSystem): string {
  const system = [family, version].filter(Boolean).join(' ')
  return `no report names a package of the system (${system}), and none lists packages without findings: nobody can tell whether the system's packages were compared`
}

/** A scanner set findings aside that nobody else reports: the gate cannot judge them. */
export function toUnjudgedSentence({ scanner, count }: Unjudged): string {
  const { title } = SCANNERS[scanner]
  const subject = count === 1 ? '1 match' : `${String(count)} matches`
  const are = count === 1 ? 'it stands' : 'they stand'
  return `${title} set ${subject} aside, by its own rules or those of whoever ran it: ${are} in no finding, so the gate did not judge ${count === 1 ? 'it' : 'them'}`
}
