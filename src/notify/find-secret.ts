import type { SentMessage } from '../domain/message.ts'
import { failed } from './sent.ts'
import type { SendTools } from './send-tools.ts'

/** What stands in a variable, or what became of the message because nothing does. */
export type Secret =
  | { readonly kind: 'found'; readonly value: string }
  | { readonly kind: 'missing'; readonly sent: SentMessage }

export function findSecret({ secretOf }: Pick<SendTools, 'secretOf'>, name: string): Secret {
  const value = secretOf(name)
  return value === null ? { kind: 'missing', sent: missing(name) } : { kind: 'found', value }
}

/** What becomes of a message whose secret nobody has handed over. */
export function missing(name: string): SentMessage {
  return failed(`the environment variable ${name} is not set; hand the secret to the step`)
}
