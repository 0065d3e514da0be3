import { PlimsollError } from '../domain/errors.ts'

/** The one thing that ends a run in the middle of talking to GitHub. */
export function cancelled(cause: unknown): PlimsollError {
  return new PlimsollError({
    code: 'cancelled',
    message: 'The run was cancelled while GitHub was asked.',
    hint: 'Start it again when it should go on.',
    cause,
  })
}
