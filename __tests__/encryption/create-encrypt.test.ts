import { describe, expect, test } from '@jest/globals'
import { Decrypter, armor, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { createEncrypt } from '../../src/encryption/create-encrypt.ts'

/* Files of age, opened again by the library; the program itself opens them in interoperation.debian.test.ts. */

async function createPair(): Promise<{ identity: string; recipient: string }> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

async function open(file: Uint8Array, identity: string): Promise<string> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  return decrypter.decrypt(file, 'text')
}

const TEXT = '{"findings":["CVE-2099-0001 \u{1F9E8} ünïcode"]}\n'

describe('encrypted for recipients', () => {
  test('each of them opens it, and nobody else does', async () => {
    const [first, second, stranger] = [await createPair(), await createPair(), await createPair()]
    const recipients = [first.recipient, second.recipient]
    const file = await createEncrypt({ recipients, passphrase: null, isOnly: false })(TEXT)
    expect(await open(file, first.identity)).toBe(TEXT)
    expect(await open(file, second.identity)).toBe(TEXT)
    await expect(open(file, stranger.identity)).rejects.toThrow('no identity matched')
    expect(Buffer.from(file).toString('latin1')).not.toContain('CVE-2099')
  })

  test.each(['', 'a'.repeat(65_536), 'b'.repeat(200_001)])('whatever its length', async (text) => {
    const { identity, recipient } = await createPair()
    const encrypt = createEncrypt({ recipients: [recipient], passphrase: null, isOnly: true })
    expect(await open(await encrypt(text), identity)).toBe(text)
  })

  test('as text for a terminal', async () => {
    const { identity, recipient } = await createPair()
    const encrypt = createEncrypt({ recipients: [recipient], passphrase: null, isOnly: true })
    const text = new TextDecoder().decode(await encrypt(TEXT, 'armored'))
    expect(text).toMatch(
      /^-----BEGIN AGE ENCRYPTED FILE-----\n[^]+-----END AGE ENCRYPTED FILE-----\n$/,
    )
    expect(await open(armor.decode(text), identity)).toBe(TEXT)
  })

  test('two files of one text have nothing in common that tells so', async () => {
    const { recipient } = await createPair()
    const encrypt = createEncrypt({ recipients: [recipient], passphrase: null, isOnly: true })
    const [one, other] = [await encrypt(TEXT), await encrypt(TEXT)]
    expect(Buffer.from(one).equals(Buffer.from(other))).toBe(false)
  })

  test('a letter that was copied wrongly is told, and in which key', async () => {
    const [good, bad] = await Promise.all([createPair(), createPair()])
    const last = bad.recipient.endsWith('q') ? 'p' : 'q'
    const broken = `${bad.recipient.slice(0, -1)}${last}`
    const recipients = [good.recipient, broken]
    const refused = createEncrypt({ recipients, passphrase: null, isOnly: false })(TEXT)
    const error = await refused.catch((thrown: unknown) => thrown)
    expect(error).toBeExplained('encryption-failed')
    expect(String(error)).toContain(broken)
    expect(String(error)).toContain('checksum')
    expect(String(error)).not.toContain(good.recipient)
  })
})

describe('encrypted with a passphrase', () => {
  test('whoever knows it opens it', async () => {
    const passphrase = 'correct horse battery'
    const file = await createEncrypt({ recipients: [], passphrase, isOnly: false })(TEXT)
    // The work factor stands in the header, and is the one that age itself takes.
    expect(Buffer.from(file).toString('latin1')).toMatch(
      /^age-encryption\.org\/v1\n-> scrypt \S+ 18\n/,
    )
    const decrypter = new Decrypter()
    decrypter.addPassphrase(passphrase)
    expect(await decrypter.decrypt(file, 'text')).toBe(TEXT)
    const other = new Decrypter()
    other.addPassphrase('correct horse batterY')
    await expect(other.decrypt(file)).rejects.toThrow('no identity matched')
  }, 30_000)
})
