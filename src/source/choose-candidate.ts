import { PlimsollError } from '../domain/errors.ts'
import { choosePlatform, formatPlatform, listPlatforms } from '../image/platform.ts'
import type { Platform } from '../image/platform.ts'
import { toPlain } from '../image/plain.ts'
import { imageEmpty } from '../image/manifest.ts'
import type { Candidate } from './layout-index.ts'

export type CandidateWish = {
  readonly tag: string | null
  readonly digest: string | null
  /** What the user asked for; null: the machine's own. */
  readonly wanted: Platform | null
  readonly machine: Platform
  readonly label: string
  /** The platform of an image that its descriptor does not tell. */
  readonly readPlatform: (candidate: Candidate) => Promise<Platform>
}

export type ChosenCandidate = {
  readonly chosen: Candidate
  readonly notScanned: readonly string[]
}

/**
 * The one image that is meant. Throws `image-empty` for a layout without images, `image-not-found` for a tag or digest that
 * is not there, `archive-ambiguous` when several are left, `platform-missing`.
 */
export async function chooseCandidate(
  candidates: readonly Candidate[],
  wish: CandidateWish,
): Promise<ChosenCandidate> {
  if (candidates.length === 0) throw imageEmpty(wish.label)
  const meant = distinct(candidates.filter((candidate) => isMeant(candidate, wish)))
  if (meant.length === 0) throw notFound(candidates, wish)
  const [first] = meant
  if (first !== undefined && meant.length === 1) return { chosen: first, notScanned: [] }
  const offers = await Promise.all(
    meant.map(async (candidate) => ({
      candidate,
      platform: candidate.descriptor.platform ?? (await wish.readPlatform(candidate)),
    })),
  )
  if (isAmbiguous(offers)) throw ambiguous(meant, wish.label)
  const { candidate, platform } = choosePlatform(offers, wish)
  const taken = formatPlatform(platform)
  return {
    chosen: candidate,
    notScanned: listPlatforms(offers).filter((name) => name !== taken),
  }
}

function isMeant({ descriptor, indexDigest, names }: Candidate, wish: CandidateWish): boolean {
  if (wish.digest !== null) return [descriptor.digest, indexDigest].includes(wish.digest)
  const { tag } = wish
  return tag === null || names.some((name) => name === tag || name.endsWith(`:${tag}`))
}

/** One image under several tags is one image. */
function distinct(candidates: readonly Candidate[]): Candidate[] {
  return [...new Map(candidates.map((one) => [one.descriptor.digest, one])).values()]
}

/** Several entries may be platforms of one image; two of one platform cannot be. */
function isAmbiguous(
  offers: readonly { readonly candidate: Candidate; readonly platform: Platform }[],
): boolean {
  const entries = new Set(offers.map(({ candidate }) => candidate.entry))
  return entries.size > 1 && listPlatforms(offers).length < offers.length
}

function notFound(candidates: readonly Candidate[], wish: CandidateWish): PlimsollError {
  return new PlimsollError({
    code: 'image-not-found',
    message: `${wish.label} holds no image ${toPlain(wish.digest ?? wish.tag ?? '')}; there is ${listNames(candidates)}.`,
    hint: 'Name one that is there behind the path, as :TAG or @DIGEST, or leave it away when there is one.',
  })
}

function ambiguous(candidates: readonly Candidate[], label: string): PlimsollError {
  return new PlimsollError({
    code: 'archive-ambiguous',
    message: `${label} holds ${candidates.length} images: ${listNames(candidates)}.`,
    hint: 'Say which one is meant behind the path, as :TAG or @DIGEST.',
  })
}

function listNames(candidates: readonly Candidate[]): string {
  const names = candidates.map((one) => toPlain(one.names.at(-1) ?? one.descriptor.digest))
  const shown = [...new Set(names)].sort().slice(0, 20)
  return shown.length < names.length ? `${shown.join(', ')} …` : shown.join(', ')
}
