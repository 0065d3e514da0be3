import type { PolicyValues } from '../settings.ts'
import { bodDays } from './bod-26-04.ts'
import { fedrampDays } from './fedramp-2026.ts'
import type { Situation } from './situation.ts'

export type DeadlineTable = {
  readonly title: string
  readonly usesImpact: boolean
  /** Null: no deadline, it comes with the next upgrade. */
  readonly daysOf: (situation: Situation) => number | null
}

type Name = Exclude<PolicyValues['vulnerabilities.deadlines'], 'none'>

const TABLES: Readonly<Record<Name, DeadlineTable>> = {
  'bod-26-04': { title: 'CISA BOD 26-04', usesImpact: false, daysOf: bodDays },
  'fedramp-2026-b': fedramp('b', 'A and B'),
  'fedramp-2026-c': fedramp('c', 'C'),
  'fedramp-2026-d': fedramp('d', 'D'),
}

function fedramp(ofClass: 'b' | 'c' | 'd', words: string): DeadlineTable {
  return {
    title: `FedRAMP 2026, class ${words}`,
    usesImpact: true,
    daysOf: (situation) => fedrampDays(ofClass, situation),
  }
}

export function findTable(
  name: PolicyValues['vulnerabilities.deadlines'] | undefined,
): DeadlineTable | null {
  return name === undefined || name === 'none' ? null : TABLES[name]
}
