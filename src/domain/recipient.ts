/** What a recipient has to be, for messages. */
export const RECIPIENT_HINT =
  'allowed is a public key of age, age1 and 58 letters and digits, as age-keygen prints it'

/**
 * True for what has the form of a native recipient of age (X25519): Bech32 with the prefix `age` and 32 bytes
 * (age-encryption.org/v1). Whether its checksum holds, the library says that encrypts.
 */
export function isRecipient(text: string): boolean {
  return /^age1[02-9ac-hj-np-z]{58}$/.test(text)
}
