import type { BaseEvidence } from '../../domain/layer.ts'
import { DEFAULT_TAG, formatReference, isDigest, parseReference } from '../reference.ts'
import { findToken } from '../facts/secret-tokens.ts'
import type { Reference } from '../reference.ts'

/** What one piece of evidence says on which image another one stands. */
export type BaseClaim = {
  readonly evidence: BaseEvidence
  /** As the evidence names it, without the digest. */
  readonly name: string
  /** Where it is to be read: by its digest where the evidence has one. */
  readonly reference: Reference
  /** What makes the name doubtful, in words; null for nothing. */
  readonly doubt: string | null
}

const LONGEST_NAME = 600

/** A claim from a name and perhaps a digest; null when the name is no reference of an image. */
export function toClaim(found: {
  readonly evidence: BaseEvidence
  readonly name: string
  readonly digest?: string | null
  readonly doubt?: string | null
}): BaseClaim | null {
  const { evidence, doubt = null } = found
  const reference = findReference(found.name.trim())
  // It would be shown, and it is no name that anybody gave on purpose.
  if (reference === null || findToken(found.name) !== null) return null
  const given = found.digest ?? ''
  const digest = isDigest(given) ? given : reference.digest
  const name = found.name.trim().split('@')[0] ?? ''
  return { evidence, name, reference: { ...reference, digest }, doubt }
}

/** The keys of the OCI image specification 1.1, annotations.md; builders write them as labels too. */
const NAME_KEY = 'org.opencontainers.image.base.name'
const DIGEST_KEY = 'org.opencontainers.image.base.digest'

export function findAnnotationClaim(
  annotations: Readonly<Record<string, string>>,
  evidence: 'annotation' | 'label',
): BaseClaim | null {
  const name = Object.hasOwn(annotations, NAME_KEY) ? (annotations[NAME_KEY] ?? '') : ''
  const digest = Object.hasOwn(annotations, DIGEST_KEY) ? (annotations[DIGEST_KEY] ?? '') : ''
  return toClaim({ evidence, name, digest })
}

/** Whether two claims are of one image, as far as their names go. */
export function hasSameName(one: BaseClaim, other: BaseClaim): boolean {
  return tagOf(one) === tagOf(other)
}

function tagOf({ reference }: BaseClaim): string {
  const tag = reference.tag ?? (reference.digest === null ? DEFAULT_TAG : null)
  return formatReference({ ...reference, tag, digest: null })
}

/** Each image once, with the best evidence; a name alone says nothing beside the same name with a digest. */
export function distinctClaims(claims: readonly BaseClaim[]): BaseClaim[] {
  return claims.filter((claim, at) => {
    const isKnown = (other: BaseClaim): boolean =>
      hasSameName(claim, other) && other.reference.digest === claim.reference.digest
    const isVaguer = (other: BaseClaim): boolean =>
      claim.reference.digest === null &&
      other.reference.digest !== null &&
      hasSameName(claim, other)
    return !claims.slice(0, at).some(isKnown) && !claims.some(isVaguer)
  })
}

function findReference(text: string): Reference | null {
  if (text === '' || text.length > LONGEST_NAME) return null
  try {
    return parseReference(text)
  } catch {
    // Evidence is written by anybody: what names no image is none.
    return null
  }
}
