import { PlimsollError } from '../domain/errors.ts'
import { toPlainText, toReason } from './words.ts'

const FULL = ['ENOSPC', 'EDQUOT']

/** Runs work on files and turns what the file system refuses into a PlimsollError that names `path`. */
export async function explainFileErrors<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof PlimsollError) throw error
    throw toFileError(path, error)
  }
}

function toFileError(path: string, cause: unknown): PlimsollError {
  const reason = toReason(cause)
  const place = toPlainText(path, 300)
  if (FULL.includes(reason)) {
    return new PlimsollError({
      code: 'no-space',
      message: `There is no space left for the scanner programs in ${place}.`,
      hint: 'Free about 1 GB there, or let the cache lie on another disk.',
      cause,
    })
  }
  return new PlimsollError({
    code: 'scanner-download-failed',
    message: `${place}, where scanner programs lie, cannot be used: ${reason}.`,
    hint: 'Let this user read and write it, or let the cache lie elsewhere.',
    cause,
  })
}
