/** A failure as one line of the log: what happened, its code for the documentation, what to do next. */
export function describeFailure(failure: {
  readonly code: string
  readonly message: string
  readonly hint: string
}): string {
  return `${failure.message.replace(/\.$/, '')} [${failure.code}]. ${failure.hint}`
}
