import type { Encryption } from '../domain/disclosure.ts'
import { RECIPIENT_HINT, isRecipient } from '../domain/recipient.ts'
import type { OptionParser } from './option-parser.ts'
import { findRepeated, invalid, optional, parseEach, splitLines, valid } from './parsed.ts'
import type { Parsed } from './parsed.ts'
import { parseBoolean } from './parse-words.ts'

/** Null where neither recipients nor a passphrase are given: a policy may still name recipients. */
export function parseEncryption(options: OptionParser): Encryption | null {
  const recipients = options.parse('encrypt-to', parseRecipients)
  const passphrase = options.parse('encrypt-passphrase', optional(parsePassphrase))
  const isOnly = options.parse('encrypted-only', parseBoolean)
  if (recipients.length > 0 && passphrase !== null) {
    // age itself refuses a file for both: whoever knows the passphrase could pass for a recipient.
    options.refuse('encrypt-passphrase', 'goes without encrypt-to: allowed is one of the two')
  }
  if (recipients.length === 0 && passphrase === null && !isOnly) return null
  return { recipients, passphrase, isOnly }
}

const MOST_RECIPIENTS = 100

function parseRecipients(text: string): Parsed<readonly string[]> {
  const keys = splitLines(text)
  if (keys.length > MOST_RECIPIENTS) {
    return invalid(`names ${keys.length} recipients: allowed are ${MOST_RECIPIENTS}`)
  }
  const repeated = findRepeated(keys)
  if (repeated !== null) return invalid('stands there twice: allowed is once', repeated)
  return parseEach(keys, (key) =>
    isRecipient(key) ? valid(key) : invalid(`holds what is no recipient: ${RECIPIENT_HINT}`),
  )
}

const SHORTEST_PASSPHRASE = 12

function parsePassphrase(text: string): Parsed<string> {
  if (text.length < SHORTEST_PASSPHRASE) {
    return invalid(
      `is too short to protect anything: allowed are ${SHORTEST_PASSPHRASE} characters or more`,
    )
  }
  return valid(text)
}
