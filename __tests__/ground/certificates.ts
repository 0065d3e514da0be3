import { generateKeyPairSync, sign } from 'node:crypto'

/*
 * A self-signed certificate for 127.0.0.1, localhost and registry.test, written by hand (X.509 v3, RFC 5280, in DER), so that
 * the tests need neither openssl nor a key that lies in the repository.
 */

export type Certificate = { readonly key: string; readonly cert: string }

export function createCertificate(): Certificate {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' })
  const body = sequence(
    tagged(0xa0, integer(2)),
    integer(1),
    ECDSA_WITH_SHA256,
    NAME,
    sequence(utcTime('200101000000Z'), utcTime('491231235959Z')),
    NAME,
    publicKey.export({ format: 'der', type: 'spki' }),
    tagged(0xa3, sequence(BASIC_CONSTRAINTS, SUBJECT_ALTERNATIVE_NAMES)),
  )
  const signature = tagged(
    0x03,
    Buffer.concat([Buffer.from([0]), sign('sha256', body, privateKey)]),
  )
  const der = sequence(body, ECDSA_WITH_SHA256, signature)
  return {
    key: String(privateKey.export({ format: 'pem', type: 'pkcs8' })),
    cert: `-----BEGIN CERTIFICATE-----\n${der.toString('base64')}\n-----END CERTIFICATE-----\n`,
  }
}

function tagged(tag: number, ...parts: readonly Buffer[]): Buffer {
  const content = Buffer.concat(parts)
  const length =
    content.length < 128
      ? [content.length]
      : [0x82, Math.floor(content.length / 256), content.length % 256]
  return Buffer.concat([Buffer.from([tag, ...length]), content])
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, ...parts)
}

function integer(value: number): Buffer {
  return tagged(0x02, Buffer.from([value]))
}

function utcTime(text: string): Buffer {
  return tagged(0x17, Buffer.from(text))
}

/** Object identifiers, already in DER. */
function identifier(hex: string): Buffer {
  return tagged(0x06, Buffer.from(hex, 'hex'))
}

const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'))

/** Common name: localhost. */
const NAME = sequence(
  tagged(0x31, sequence(identifier('550403'), tagged(0x0c, Buffer.from('localhost')))),
)

/** Its own authority: critical, CA. */
const BASIC_CONSTRAINTS = sequence(
  identifier('551d13'),
  tagged(0x01, Buffer.from([0xff])),
  tagged(0x04, sequence(tagged(0x01, Buffer.from([0xff])))),
)

const SUBJECT_ALTERNATIVE_NAMES = sequence(
  identifier('551d11'),
  tagged(
    0x04,
    sequence(
      tagged(0x82, Buffer.from('localhost')),
      tagged(0x82, Buffer.from('registry.test')),
      tagged(0x87, Buffer.from([127, 0, 0, 1])),
    ),
  ),
)
