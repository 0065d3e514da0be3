import { MAIL_SECURITIES } from '../../../domain/notify.ts'
import type { EmailChannel } from '../../../domain/notify.ts'
import { refuse } from '../shape.ts'
import type { Fields, Reading } from '../shape.ts'
import { readFlag, readNumber, readWord } from '../values.ts'
import { readChannelFields } from './channel-fields.ts'
import { readForm, readSomeForms, readVariable } from './channel-values.ts'

const KNOWN = [
  ...['type', 'host', 'port', 'security', 'user_env', 'password_env', 'from', 'to'],
  'allow_private',
]
const MAX_RECIPIENTS = 50
/** Of submission with STARTTLS, and with TLS from the start (RFC 8314). */
const PORTS = { starttls: 587, tls: 465 } as const

/** A mail server that takes mail over TLS only. */
export function readEmail(name: string, reading: Reading): EmailChannel | null {
  const fields = readChannelFields(reading, { known: KNOWN, required: ['host', 'from', 'to'] })
  if (fields === null) return null
  const host = readForm(fields.get('host'), 'host')
  const security = readWord(fields.get('security'), MAIL_SECURITIES) ?? 'starttls'
  const port = readPort(fields.get('port')) ?? PORTS[security]
  const login = readLogin(reading, fields)
  const from = readForm(fields.get('from'), 'mail')
  const to = readSomeForms(fields.get('to'), { form: 'mail', most: MAX_RECIPIENTS })
  const allowsPrivate = readFlag(fields.get('allow_private')) ?? false
  if (host === null || from === null || to.length === 0) return null
  return { kind: 'email', name, host, port, security, login, from, to, allowsPrivate }
}

function readLogin(reading: Reading, fields: Fields): EmailChannel['login'] {
  const [user, password] = [fields.get('user_env'), fields.get('password_env')]
  if ((user === undefined) !== (password === undefined)) {
    refuse(reading, 'has one of user_env and password_env: a login takes both')
  }
  const read = { user: readVariable(user), password: readVariable(password) }
  return read.user === null || read.password === null
    ? null
    : { user: read.user, password: read.password }
}

function readPort(reading: Reading | undefined): number | null {
  const port = readNumber(reading, { least: 1, most: 65_535 })
  if (port === null || Number.isInteger(port) || reading === undefined) return port
  refuse(reading, 'has to be a whole number')
  return null
}
