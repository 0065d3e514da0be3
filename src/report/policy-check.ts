import { renderFault } from '../policy/resolve/load-policy-set.ts'
import type { PolicyCheck } from '../policy/resolve/check-policies.ts'
import { cleanLine } from './clean.ts'
import { disarmCommands } from './escape.ts'
import { countOf } from './words.ts'

const MAX_LINE = 1000

/** What `policy check` prints: a line for each fault and each warning, and one that sums them up. */
export function renderPolicyCheck({ faults, warnings }: PolicyCheck, files: number): string {
  const lines = [
    ...faults.map(renderFault),
    ...warnings.map((text) => `warning: ${text}`),
    sumUp({ faults, warnings }, files),
  ]
  return disarmCommands(`${lines.map((line) => cleanLine(line, MAX_LINE)).join('\n')}\n`)
}

function sumUp({ faults, warnings }: PolicyCheck, files: number): string {
  const told = warnings.length === 0 ? '' : `, ${countOf(warnings.length, 'warning')}`
  const where = countOf(files, 'policy file')
  return faults.length === 0
    ? `Nothing is wrong in ${where}${told}`
    : `${countOf(faults.length, 'fault')}${told} in ${where}`
}
