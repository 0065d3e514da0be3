import type { BaseImage } from '../../domain/layer.ts'
import { hasSameName } from './claim.ts'
import type { BaseClaim } from './claim.ts'

/** What became of the attempt to prove a claim by the layers of the image that it names. */
export type BaseProof =
  /** Its layers are so many of the lowest ones. */
  | { readonly kind: 'proved'; readonly layers: number }
  /** Its layers were read and are others. */
  | { readonly kind: 'contradicted' }
  /** `why` in words, a sentence without its end. */
  | { readonly kind: 'unreadable'; readonly why: string }

export type ExaminedClaim = { readonly claim: BaseClaim; readonly proof: BaseProof }

/** Whether the layers of one image are the lowest ones of another; the number of them, or null. */
export function countBaseLayers(base: readonly string[], image: readonly string[]): number | null {
  const isPrefix = base.length > 0 && base.every((diffId, at) => diffId === image[at])
  return isPrefix ? base.length : null
}

/** A base, and the claim that was believed. What its tag leads to today is not looked at here. */
export type ChosenBase = {
  readonly claim: BaseClaim
  readonly base: Omit<BaseImage, 'currentDigest' | 'currentNote'>
}

/**
 * The base of an image: of the proved ones that with the most layers, which is the nearest; else what the best
 * evidence says, unproved. `examined` from the best evidence to the worst.
 */
export function chooseBase(examined: readonly ExaminedClaim[]): ChosenBase | null {
  const proved = examined.flatMap(({ claim, proof }) =>
    proof.kind === 'proved' ? [{ claim, layers: proof.layers }] : [],
  )
  const [first, ...others] = proved
  if (first !== undefined) {
    const best = others.reduce((one, other) => (other.layers > one.layers ? other : one), first)
    const { claim, layers } = best
    return { claim, base: { ...toFacts(claim), isVerified: true, layers, note: null } }
  }
  const likely = examined.filter((one) => isLikely(one, examined))
  const best = likely.find(({ proof }) => proof.kind === 'unreadable') ?? likely[0]
  if (best === undefined) return null
  const facts = toFacts(best.claim)
  return {
    claim: best.claim,
    base: { ...facts, isVerified: false, layers: null, note: explain(best) },
  }
}

/**
 * Provenance names the images of all stages, in no order: unproved it tells the base only when there is one, or when
 * other evidence has the same name. One whose layers are others is that of another stage.
 */
function isLikely({ claim, proof }: ExaminedClaim, examined: readonly ExaminedClaim[]): boolean {
  if (claim.evidence !== 'provenance') return true
  if (proof.kind === 'contradicted') return false
  const rivals = examined.filter(
    (one) => one.claim.evidence === 'provenance' && one.claim !== claim,
  )
  if (rivals.every((one) => one.proof.kind === 'contradicted')) return true
  return examined.some(
    (one) => one.claim.evidence !== 'provenance' && hasSameName(one.claim, claim),
  )
}

function toFacts({
  name,
  reference,
  evidence,
}: BaseClaim): Pick<BaseImage, 'name' | 'digest' | 'evidence'> {
  return { name, digest: reference.digest, evidence }
}

function explain({ claim, proof }: ExaminedClaim): string {
  const { reference, doubt } = claim
  const doubtful = doubt === null ? '' : ` ${doubt}`
  if (proof.kind === 'unreadable') return `Not proved: ${proof.why}.${doubtful}`
  const why =
    reference.digest === null
      ? 'the layers that this name leads to today are not the lowest ones of this image; the tag may have moved since it was built'
      : 'its layers are not the lowest ones of this image'
  return `Not proved: ${why}.${doubtful}`
}
