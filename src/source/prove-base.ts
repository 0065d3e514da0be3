import { toPlimsollError } from '../domain/errors.ts'
import { countBaseLayers } from '../image/base/choose-base.ts'
import type { BaseProof } from '../image/base/choose-base.ts'
import type { BaseClaim } from '../image/base/claim.ts'
import type { ImageDigests } from '../image/base/current-base.ts'
import { withoutTail } from '../image/line-end.ts'
import { toPlain } from '../image/plain.ts'
import type { Platform } from '../image/platform.ts'
import type { Reference } from '../image/reference.ts'
import type { Registry } from '../registry/registry.ts'
import { readDigests, resolveImage } from './resolve-image.ts'
import type { ResolvedImage, ResolveRequest } from './resolve-image.ts'

export type ProvedImage = {
  readonly config: { readonly diffIds: readonly string[] }
  readonly platform: Platform
  /** Those that the image came from or that the user names: they may be anywhere. */
  readonly knownRegistries: readonly string[]
}

/** What became of a look at an image that a claim names. Digests are null where they were not seen. */
export type ProvedClaim = {
  readonly proof: BaseProof
  /** What the digest of the claim leads to. */
  readonly built: ImageDigests | null
  /** What its tag leads to. */
  readonly current: ImageDigests | null
}

/** What a registry says, or why there is no word of it: a sentence without its end. */
export type Told<T> = { readonly kind: 'told'; readonly value: T } | Untold
type Untold = { readonly kind: 'untold'; readonly why: string }

type AskAbout<T> = (claim: BaseClaim, image: ProvedImage, signal: AbortSignal) => Promise<T>

/** Asks registries for bases. Neither throws. */
export type AskBase = {
  /** Holds the layers of the image that a claim names against those of the image itself. */
  readonly prove: AskAbout<ProvedClaim>
  /** One question: what the tag of the claim leads to today. */
  readonly findCurrent: AskAbout<Told<ImageDigests>>
}

type Means = { readonly registry: Registry; readonly machine: Platform }

/** Reads manifest and config of the base, and none of its layers. */
export function createAskBase(means: Means): AskBase {
  return {
    prove: async (claim, image, signal) => {
      const read = { ...means, wanted: toWanted(image), signal }
      const found = await attempt(() => readBase(claim, read), { claim, image, signal })
      if (found.kind === 'untold') {
        return { proof: { kind: 'unreadable', why: found.why }, built: null, current: null }
      }
      const { diffIds, built, current } = found.value
      const layers = countBaseLayers(diffIds, image.config.diffIds)
      const proof: BaseProof =
        layers === null ? { kind: 'contradicted' } : { kind: 'proved', layers }
      return { proof, built, current }
    },
    findCurrent: (claim, image, signal) => {
      const reference = { ...claim.reference, digest: null }
      const request = { ...means, reference, wanted: toWanted(image), signal }
      return attempt(() => readDigests(request), { claim, image, signal })
    },
  }
}

function toWanted({ platform }: ProvedImage): Platform | null {
  return platform.os === '' ? null : platform
}

type Question = {
  readonly claim: BaseClaim
  readonly image: ProvedImage
  readonly signal: AbortSignal
}

async function attempt<T>(
  ask: () => Promise<T>,
  { claim, image, signal }: Question,
): Promise<Told<T>> {
  if (!mayBeAsked(claim, image)) {
    const { registry } = claim.reference
    return untold(
      `${registry} is an address of this machine's own network, and only the image itself names it`,
    )
  }
  try {
    return { kind: 'told', value: await untilAborted(ask(), signal) }
  } catch (error) {
    if (signal.aborted) return untold('its registry did not answer in time')
    const { message } = toPlimsollError(error)
    return untold(`it cannot be read (${withoutTail(toPlain(message, 300), '. ')})`)
  }
}

function untold(why: string): Untold {
  return { kind: 'untold', why }
}

type ReadBase = Pick<ProvedClaim, 'built' | 'current'> & { readonly diffIds: readonly string[] }

/** By its digest; where that is gone, by the tag: layers that fit are a proof wherever they are found. */
async function readBase(
  { reference }: BaseClaim,
  reading: Omit<ResolveRequest, 'reference'>,
): Promise<ReadBase> {
  const { digest, tag } = reference
  if (digest === null) return readByTag(reference, reading)
  try {
    const found = await resolveImage({ ...reading, reference })
    return { diffIds: found.config.diffIds, built: toDigests(found), current: null }
  } catch (error) {
    if (tag === null || toPlimsollError(error).code !== 'image-not-found') throw error
    return readByTag({ ...reference, digest: null }, reading)
  }
}

async function readByTag(
  reference: Reference,
  reading: Omit<ResolveRequest, 'reference'>,
): Promise<ReadBase> {
  const found = await resolveImage({ ...reading, reference })
  return { diffIds: found.config.diffIds, built: null, current: toDigests(found) }
}

function toDigests({ raw, indexDigest }: ResolvedImage): ImageDigests {
  return { manifest: raw.digest, index: indexDigest }
}

/** What is asked follows the signal; a helper program or a name server may not. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  work.catch(() => undefined)
  signal.throwIfAborted()
  let onAbort = (): void => undefined
  const aborted = new Promise<never>((_, reject) => {
    onAbort = () => {
      reject(new Error('aborted', { cause: signal.reason }))
    }
    signal.addEventListener('abort', onAbort, { once: true })
  })
  try {
    return await Promise.race([work, aborted])
  } finally {
    signal.removeEventListener('abort', onAbort)
  }
}

/**
 * What an image says of itself is written by whoever built it, and must not send questions to services of the
 * machine that scans it. The registry that the image came from is asked anyway, and what a Dockerfile names.
 */
function mayBeAsked({ reference }: BaseClaim, { knownRegistries }: ProvedImage): boolean {
  return knownRegistries.includes(reference.registry) || !isOwn(reference.registry)
}

function isOwn(registry: string): boolean {
  const host = registry.replace(/:\d+$/, '').toLowerCase()
  return (
    host === 'localhost' ||
    host.endsWith('.localhost') ||
    // Loopback, link-local (clouds keep their credentials there), and this host; numbers written as one as well.
    /^(?:127|169\.254|0\d*)(?:\.\d+)+$/.test(host) ||
    /^(?:\d+|0x[0-9a-f.]+)$/.test(host) ||
    host.startsWith('[')
  )
}
