import { PlimsollError } from '../domain/errors.ts'
import { isDigest, isTag } from '../image/reference.ts'
import { toPlain } from '../image/plain.ts'
import { fullName } from './repository.ts'
import type { Repository } from './repository.ts'

/** `docker.io/library/debian:13`, or with `@` and a digest. */
export function nameOf(repository: Repository, reference: string): string {
  return `${fullName(repository)}${reference.includes(':') ? '@' : ':'}${reference}`
}

/** Throws unless it is a tag or a digest: the text becomes part of an address. */
export function checkReference(repository: Repository, reference: string): void {
  if (reference.includes(':')) {
    checkDigest(repository, reference)
    return
  }
  if (isTag(reference)) return
  throw new PlimsollError({
    code: 'image-reference-invalid',
    message: `"${toPlain(reference)}" is not a tag of ${fullName(repository)}.`,
    hint: 'A tag has at most 128 letters, digits, full stops, dashes and underscores.',
  })
}

export function checkDigest(repository: Repository, digest: string): void {
  if (isDigest(digest)) return
  throw new PlimsollError({
    code: 'image-reference-invalid',
    message: `"${toPlain(digest)}" in ${fullName(repository)} is not a digest that can be checked.`,
    hint: 'A digest is sha256: and 64 hexadecimal digits; other algorithms are read by neither scanner.',
  })
}
