import type { RegistrySettings } from './config.ts'
import type { OptionParser } from './option-parser.ts'
import { parseRegistryHost } from './parse-addresses.ts'
import { parseBoolean } from './parse-words.ts'
import { invalid, optional, valid } from './parsed.ts'
import type { Parsed } from './parsed.ts'

const LOGIN = ['registry', 'registry-username', 'registry-password'] as const

/** A login is whole or missing; half of one is a fault. */
export function parseRegistry(options: OptionParser): RegistrySettings {
  const registry = options.parse('registry', optional(parseRegistryHost))
  const username = options.parse('registry-username', optional(parseUsername))
  const password = options.parse('registry-password', optional(parsePassword))
  const allowHttp = options.parse('allow-http', parseBoolean)
  if (registry !== null && username !== null && password !== null) {
    return { credentials: { registry, username, password }, allowHttp }
  }
  refuseHalfLogin(options)
  return { credentials: null, allowHttp }
}

function refuseHalfLogin(options: OptionParser): void {
  const missing = LOGIN.filter((name) => !options.isSet(name))
  if (missing.length === LOGIN.length) return
  for (const name of missing.filter((one) => !options.isFaulty(one))) {
    options.refuse(
      name,
      'is empty, while another part of the login is set: allowed are registry, registry-username and registry-password together, or none of them (a run for a fork gets no secrets)',
    )
  }
}

function parseUsername(text: string): Parsed<string> {
  if (!/[:\p{Cc}]/u.test(text)) return valid(text)
  return invalid('is not a user name: allowed is one without a colon and control characters')
}

function parsePassword(text: string): Parsed<string> {
  if (!/\p{Cc}/u.test(text)) return valid(text)
  return invalid('holds a line end or another control character: allowed is one line')
}
