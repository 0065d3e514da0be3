/** An answer of a service that is spoken to by Twirp: JSON both ways. */
export type TwirpAnswer = {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

/** Refusals, with the status that Twirp gives each code (its specification, section "Error Codes"). */
const STATUSES = {
  already_exists: 409,
  bad_route: 404,
  internal: 500,
  invalid_argument: 400,
  malformed: 400,
  not_found: 404,
  permission_denied: 403,
  resource_exhausted: 429,
  unauthenticated: 401,
} as const

export type TwirpCode = keyof typeof STATUSES

export class TwirpRefusal extends Error {
  readonly code: TwirpCode

  constructor(code: TwirpCode, message: string) {
    super(message)
    this.code = code
  }

  toAnswer(): TwirpAnswer {
    return { status: STATUSES[this.code], body: { code: this.code, msg: this.message } }
  }
}

export type Message = Readonly<Record<string, unknown>>

/** The fields of a request; what is not among them, and what is no text, is refused as a strict reader of JSON does. */
export function readFields<K extends string>(
  message: Message,
  names: readonly K[],
): Partial<Record<K, string>> {
  const strange = Object.keys(message).filter(
    (name) => !(names as readonly string[]).includes(name),
  )
  if (strange.length > 0) throw new TwirpRefusal('malformed', `unknown field ${strange.join(', ')}`)
  for (const [name, value] of Object.entries(message)) {
    if (typeof value !== 'string') throw new TwirpRefusal('malformed', `${name} is no text`)
  }
  return message as Partial<Record<K, string>>
}

export function need(value: string | undefined, name: string): string {
  if (value === undefined || value === '') {
    throw new TwirpRefusal('invalid_argument', `${name} is required`)
  }
  return value
}
