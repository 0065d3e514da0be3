/** An error that the operating system gave: a full disk, a missing file. */
export type SystemError = { readonly code: string; readonly message: string }

/** Told by its fields: which class of errors it is of says nothing across contexts of Node. */
export function isSystemError(thrown: unknown): thrown is SystemError {
  return (
    typeof thrown === 'object' &&
    thrown !== null &&
    'syscall' in thrown &&
    'code' in thrown &&
    typeof thrown.code === 'string' &&
    'message' in thrown &&
    typeof thrown.message === 'string'
  )
}
