import { PlimsollError } from '../domain/errors.ts'

/** What the file system threw while something was staged below the work folder; anything else as it came. */
export function explainDisk(thrown: unknown, folder: string): unknown {
  if (thrown instanceof PlimsollError || typeof thrown !== 'object' || thrown === null)
    return thrown
  const { code } = thrown as { code?: unknown }
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return new PlimsollError({
      code: 'no-space',
      message: `The disk that holds ${folder} is full.`,
      hint: 'Make room, or set work-dir to a folder on a larger disk.',
      cause: thrown,
    })
  }
  if (typeof code !== 'string' || !UNUSABLE.has(code)) return thrown
  return new PlimsollError({
    code: 'config-invalid',
    message: `The work folder ${folder} cannot be used (${code}).`,
    hint: 'Set work-dir to a folder that this user may write to.',
    cause: thrown,
  })
}

const UNUSABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'ENOTDIR', 'ENOENT', 'EEXIST'])
