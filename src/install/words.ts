import { PlimsollError } from '../domain/errors.ts'
import type { ScannerId } from '../domain/finding.ts'

/** The scanners as people write them. */
export const SCANNER_NAMES = {
  grype: 'Grype',
  trivy: 'Trivy',
} as const satisfies Record<ScannerId, string>

/** Foreign text for a message: one line without control characters, at most `maxCharacters` long. */
export function toPlainText(text: string, maxCharacters: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  return plain.length <= maxCharacters ? plain : `${plain.slice(0, maxCharacters - 1)}…`
}

/**
 * The cause of a failed call of the system or of `fetch`, in few words: its code (`ECONNREFUSED`), else
 * its message. Node's `fetch` hides the reason in the causes of its error.
 */
export function toReason(thrown: unknown): string {
  let reason = ''
  let error: unknown = thrown
  for (let depth = 0; depth < 4 && typeof error === 'object' && error !== null; depth += 1) {
    const { code, message, cause } = error as { code?: unknown; message?: unknown; cause?: unknown }
    if (typeof code === 'string') return code
    if (typeof message === 'string' && message !== '') reason = message
    error = cause
  }
  return toPlainText(reason === '' ? String(thrown) : reason, 200)
}

export function createCancelled(): PlimsollError {
  return new PlimsollError({
    code: 'cancelled',
    message: 'The run was cancelled while a scanner was being installed.',
    hint: 'Start it again when you like; nothing half-installed is left behind.',
  })
}
