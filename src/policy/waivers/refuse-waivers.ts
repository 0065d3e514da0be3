import { PlimsollError } from '../../domain/errors.ts'
import type { DocumentFault } from '../document/node.ts'
import { toShownText } from '../document/shown-text.ts'

const SHOWN_FAULTS = 50

/** All faults of shape of all files of waivers as the one error that ends the run; for at least one fault. */
export function refuseWaivers(faults: readonly DocumentFault[]): PlimsollError {
  const lines = faults
    .slice(0, SHOWN_FAULTS)
    .map(({ path, line, column, text }) => `${toShownText(path)}:${line}:${column}: ${text}`)
  const more = faults.length - lines.length
  const rest = more > 0 ? `\n… and ${more} more` : ''
  const count = faults.length === 1 ? 'a fault' : `${faults.length} faults`
  return new PlimsollError({
    code: 'waivers-invalid',
    message: `The waivers have ${count}:\n${lines.join('\n')}${rest}`,
    hint: 'Correct what is named; nothing is waived by a file that is not understood as a whole.',
  })
}
