import { PlimsollError } from '../domain/errors.ts'

/** Exit code 3: without the trusted text there is nothing to judge by, and the workspace never stands in for it. */
export function unreadable(explanation: {
  readonly message: string
  readonly hint: string
  readonly cause?: unknown
}): PlimsollError {
  return new PlimsollError({ code: 'policy-unreadable', ...explanation })
}
