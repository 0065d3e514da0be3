import * as v from 'valibot'
import { explainFault } from '../transport/explain-fault.ts'
import type { Fault } from '../transport/explain-fault.ts'

/** What nodemailer throws; the words of the server stand in `response`, which is never shown. */
const MAIL_ERROR = v.looseObject({
  code: v.fallback(v.string(), ''),
  /** What the socket said, where `code` says only that it said something. */
  originalCode: v.fallback(v.string(), ''),
  command: v.fallback(v.string(), ''),
  responseCode: v.fallback(v.number(), 0),
  message: v.fallback(v.string(), ''),
})

/** Why a mail was not taken, in our words. */
export function explainMailFault(thrown: unknown): Fault {
  const told = v.safeParse(MAIL_ERROR, thrown)
  if (!told.success) return explainFault(thrown)
  const { code, originalCode, command, responseCode, message } = told.output
  if (responseCode >= 400 && responseCode < 600) return explainReply(responseCode, command)
  if (originalCode !== '') return explainFault({ code: originalCode })
  if (code === 'ETLS' && /certificate|altname/i.test(message)) return NOT_TRUSTED
  return FAULTS[code] ?? explainFault(thrown)
}

const NO_TLS = 'it offers no TLS that we could use, and nothing is sent without'

const NOT_TRUSTED: Fault = { reason: 'its certificate is not trusted', isPassing: false }

/** By the codes of nodemailer's documentation. */
const FAULTS: Readonly<Record<string, Fault>> = {
  ETLS: { reason: NO_TLS, isPassing: false },
  EAUTH: { reason: 'it offers no way to log in that we know', isPassing: false },
  EENVELOPE: { reason: 'it takes none of the addresses', isPassing: false },
  EMESSAGE: { reason: 'it takes no mail of this size', isPassing: false },
  ECONNECTION: { reason: 'the connection broke', isPassing: true },
  EPROTOCOL: { reason: 'it does not answer as mail servers do', isPassing: true },
}

/** What RFC 5321 (section 4.2.3), RFC 4954 and RFC 1870 mean by a code; other words are the server's own. */
const MEANINGS: Readonly<Record<number, string>> = {
  421: 'it is closing',
  450: 'it asks to come again later',
  451: 'it asks to come again later',
  452: 'it has no room now',
  454: 'it cannot do so now',
  530: 'it wants a login',
  534: 'it wants another way to log in',
  535: 'it refuses the login',
  538: 'it wants another way to log in',
  550: 'it refuses the address or the mail',
  551: 'the address is not one of its own',
  552: 'the mail is too large for it, or the mailbox is full',
  553: 'it refuses the form of an address',
  554: 'it refuses the mail',
}

/** 4yz passes, and 5yz does not (RFC 5321, section 4.2.1). */
function explainReply(responseCode: number, command: string): Fault {
  if (command === 'STARTTLS') return { reason: NO_TLS, isPassing: responseCode < 500 }
  const what = /^[A-Z][A-Z ]{1,19}$/.test(command) ? ` to ${command}` : ''
  const meaning = MEANINGS[responseCode]
  const reason = `it answers ${responseCode}${what}${meaning === undefined ? '' : `: ${meaning}`}`
  return { reason, isPassing: responseCode < 500 }
}
