import type { PlimsollError } from '../domain/errors.ts'
import { cleanLine } from './clean.ts'
import { disarmCommands } from './escape.ts'

const DEEPEST = 5

/** What happened, what to do, and what lay behind it, for a terminal or log; ends with a newline. */
export function renderError(error: PlimsollError): string {
  // A list of faults has a line for each.
  const [first = '', ...faults] = error.message.split('\n')
  const lines = [
    `error [${error.code}]: ${cleanLine(first)}`,
    ...faults.map((fault) => `  ${cleanLine(fault)}`),
    `  what to do: ${cleanLine(error.hint)}`,
    ...causesOf(error).map((cause) => `  because: ${cause}`),
  ]
  return disarmCommands(`${lines.join('\n')}\n`)
}

/** Messages of the causes, outermost first; a chain that bites its tail ends there. */
function causesOf(error: PlimsollError): string[] {
  const seen = new Set<unknown>([error])
  const messages: string[] = []
  let cause = error.cause
  while (cause !== undefined && cause !== null && !seen.has(cause) && messages.length < DEEPEST) {
    seen.add(cause)
    messages.push(describeCause(cause))
    cause = cause instanceof Error ? cause.cause : undefined
  }
  return messages
}

function describeCause(cause: unknown): string {
  if (!(cause instanceof Error)) return cleanLine(typeof cause === 'string' ? cause : typeof cause)
  const code = 'code' in cause && typeof cause.code === 'string' ? ` [${cause.code}]` : ''
  return cleanLine(`${cause.message === '' ? cause.name : cause.message}${code}`)
}
