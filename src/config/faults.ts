import { PlimsollError } from '../domain/errors.ts'

const MAX_QUOTED_CHARACTERS = 80
const MAX_FAULTS_SHOWN = 40

/** One thing that is wrong with what the caller gave. `value` null: there is none, or it is secret. */
export type Fault = {
  readonly name: string
  readonly value: string | null
  readonly problem: string
}

/** Collects faults, so that all of them are told at once. */
export type Faults = {
  add(fault: Fault): void
  /** True when something was said about the name already. */
  has(name: string): boolean
  /** Throws `config-invalid` with every fault that was added; does nothing when there is none. */
  throwIfAny(hint: string): void
}

export function createFaults(): Faults {
  const faults: Fault[] = []
  return {
    add: (fault) => {
      faults.push(fault)
    },
    has: (name) => faults.some((fault) => fault.name === name),
    throwIfAny: (hint) => {
      if (faults.length > 0) throw toError(faults, hint)
    },
  }
}

function toError(faults: readonly Fault[], hint: string): PlimsollError {
  const lines = faults.slice(0, MAX_FAULTS_SHOWN).map((fault) => `- ${renderFault(fault)}`)
  const hidden = faults.length - lines.length
  const rest = hidden > 0 ? [`- and ${hidden} more`] : []
  const count = faults.length === 1 ? 'One fault' : `${faults.length} faults`
  const message = [`${count} in what was given:`, ...lines, ...rest].join('\n')
  return new PlimsollError({ code: 'config-invalid', message, hint })
}

function renderFault({ name, value, problem }: Fault): string {
  const subject = value === null ? '' : `${quote(value)} `
  return `${shorten(name)}: ${subject}${problem}`
}

/** A foreign text between quotation marks: bounded, on one line, without a login that stands in an address. */
export function quote(text: string): string {
  return `"${shorten(withoutLogin(text))}"`
}

function shorten(text: string): string {
  // Control and format characters, and halves of a character that was cut, would disturb a log.
  const plain = text
    .slice(0, MAX_QUOTED_CHARACTERS)
    .replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, ' ')
  return text.length > MAX_QUOTED_CHARACTERS ? `${plain}…` : plain
}

/** `https://user:password@host` and `user:password@host`; the `@` of a digest is none. */
function withoutLogin(text: string): string {
  const at = findLoginEnd(text)
  if (at === null) return text
  const slashes = text.indexOf('//')
  const start = slashes >= 0 && slashes < at ? slashes + 2 : 0
  const isLogin = start > 0 || text.slice(0, at).includes(':')
  return isLogin ? `${text.slice(0, start)}***${text.slice(at)}` : text
}

/** The last `@` that does not begin a digest. */
function findLoginEnd(text: string): number | null {
  let at = text.lastIndexOf('@')
  while (at > 0 && text.startsWith('@sha256:', at)) at = text.lastIndexOf('@', at - 1)
  return at > 0 ? at : null
}
