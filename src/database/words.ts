import { PlimsollError } from '../domain/errors.ts'
import type { DatabaseName } from '../domain/verdict.ts'

/** The databases as sentences name them. */
export const DATABASE_TITLES = {
  trivy: "Trivy's database",
  'trivy-java': "Trivy's Java index",
  grype: "Grype's database",
} as const satisfies Record<DatabaseName, string>

/** The input that names where a database comes from. */
export const ORIGIN_INPUTS = {
  trivy: 'trivy-db-repository',
  'trivy-java': 'trivy-java-db-repository',
  grype: 'grype-db-url',
} as const satisfies Record<DatabaseName, string>

const LONGEST_TEXT = 300

/** Foreign text for a message: one line, no control characters, at most 300 characters. */
export function toPlainText(text: string): string {
  const letters = Array.from(text.replace(/[\p{C}\p{Z}]+/gu, ' ').trim())
  return letters.length <= LONGEST_TEXT
    ? letters.join('')
    : `${letters.slice(0, LONGEST_TEXT).join('')}…`
}

/** The code of a failed system call (`ENOSPC`), where the error or one of its causes has one. */
export function systemCode(thrown: unknown): string | null {
  let at: unknown = thrown
  for (let depth = 0; depth < 5 && typeof at === 'object' && at !== null; depth += 1) {
    const { code, cause } = at as { code?: unknown; cause?: unknown }
    if (typeof code === 'string' && /^E[A-Z0-9]+$/.test(code)) return code
    at = cause
  }
  return null
}

/** Database damage and the like, told for one database: `what` completes the sentence. */
export function createDamaged(name: DatabaseName, what: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'database-damaged',
    message: `${DATABASE_TITLES[name]} is damaged: ${what}.`,
    hint: `Try again; when it stays so, its publisher or the mirror in ${ORIGIN_INPUTS[name]} has to mend it.`,
    cause,
  })
}

export function createWrongSchema(name: DatabaseName, what: string): PlimsollError {
  return new PlimsollError({
    code: 'database-schema',
    message: `${DATABASE_TITLES[name]} cannot be read by this version: ${what}.`,
    hint: `Check ${ORIGIN_INPUTS[name]}; a newer release of Plimsoll may know the newer form.`,
  })
}

/** The disk ran full while it was being written. */
export function createNoSpace(name: DatabaseName, folder: string, cause: unknown): PlimsollError {
  return new PlimsollError({
    code: 'no-space',
    message: `There is no space left for ${DATABASE_TITLES[name]} in ${folder}.`,
    hint: 'Free some gigabytes there, or let the cache folder lie on another disk.',
    cause,
  })
}

/** What the file system refused, as `no-space` or `database-unwritable`; anything else as it came. */
export function toFileError(name: DatabaseName, folder: string, cause: unknown): unknown {
  const code = systemCode(cause)
  if (cause instanceof PlimsollError || code === null) return cause
  if (code === 'ENOSPC' || code === 'EDQUOT') return createNoSpace(name, folder, cause)
  return new PlimsollError({
    code: 'database-unwritable',
    message: `${DATABASE_TITLES[name]} cannot be kept in ${folder}: ${code}.`,
    hint: 'Make the folder writable for this user, or let the cache folder lie elsewhere.',
    cause,
  })
}
