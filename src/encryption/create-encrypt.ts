import type { armor, Encrypter } from 'age-encryption'
import type { Encryption } from '../domain/disclosure.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { Encrypt } from '../ports.ts'

type Opened = {
  readonly encrypter: Encrypter
  readonly encodeArmor: typeof armor.encode
}

/**
 * Files of age (age-encryption.org/v1) for these recipients, or for whoever knows the passphrase: scrypt with the work
 * factor 18, which the format's own program takes as well, about a second for each file. Throws `encryption-failed`.
 */
export function createEncrypt(encryption: Encryption): Encrypt {
  let opening: Promise<Opened> | null = null
  return async (text, form = 'binary') => {
    const { encrypter, encodeArmor } = await (opening ??= open(encryption))
    const file = await encrypter.encrypt(text).catch((cause: unknown) => {
      throw failed(`A report could not be encrypted: ${toReason(cause)}`, CAPACITY_HINT, cause)
    })
    return form === 'armored' ? new TextEncoder().encode(encodeArmor(file)) : file
  }
}

const CAPACITY_HINT =
  'Give the runner more memory, or scan fewer images in one run, so that the report is smaller.'

/** Most runs encrypt nothing: the library is loaded by those that do. */
async function open({ recipients, passphrase }: Encryption): Promise<Opened> {
  const age = await import('age-encryption')
  const encrypter = new age.Encrypter()
  if (passphrase !== null) encrypter.setPassphrase(passphrase)
  for (const recipient of recipients) addRecipient(encrypter, recipient)
  return { encrypter, encodeArmor: age.armor.encode }
}

const RECIPIENT_HINT =
  'Copy the whole public key again, as age-keygen prints it (age-keygen -y FILE prints it anew from the private key).'

/** A public key is no secret, and whoever gave several wants to know which one is meant. */
function addRecipient(encrypter: Encrypter, recipient: string): void {
  try {
    encrypter.addRecipient(recipient)
  } catch (cause) {
    const message = `The recipient ${recipient} is no public key of age: ${toReason(cause)}`
    throw failed(message, RECIPIENT_HINT, cause)
  }
}

function toReason(cause: unknown): string {
  const reason = cause instanceof Error ? cause.message : String(cause)
  return /checksum/i.test(reason) ? 'its checksum does not hold' : reason.slice(0, LONGEST_REASON)
}

const LONGEST_REASON = 200

function failed(message: string, hint: string, cause: unknown): PlimsollError {
  return new PlimsollError({ code: 'encryption-failed', message, hint, cause })
}
