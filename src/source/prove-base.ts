import { toPlimsollError } from '../domain/errors.ts'
import { countBaseLayers } from '../image/base/choose-base.ts'
import type { BaseProof } from '../image/base/choose-base.ts'
import type { BaseClaim } from '../image/base/claim.ts'
import { withoutTail } from '../image/line-end.ts'
import { toPlain } from '../image/plain.ts'
import type { Platform } from '../image/platform.ts'
import type { Reference } from '../image/reference.ts'
import type { Registry } from '../registry/registry.ts'
import { resolveImage } from './resolve-image.ts'

export type ProvedImage = {
  readonly config: { readonly diffIds: readonly string[] }
  readonly platform: Platform
  /** Those that the image came from or that the user names: they may be anywhere. */
  readonly knownRegistries: readonly string[]
}

/** Holds the layers of the image that a claim names against those of the image itself. Never throws. */
export type ProveBase = (
  claim: BaseClaim,
  image: ProvedImage,
  signal: AbortSignal,
) => Promise<BaseProof>

/** Reads manifest and config of the base, and none of its layers. */
export function createProveBase(options: {
  readonly registry: Registry
  readonly machine: Platform
}): ProveBase {
  return async (claim, image, signal) => {
    if (!mayBeAsked(claim, image)) {
      return unreadable(
        `${claim.reference.registry} is an address of this machine's own network, and only the image itself names it`,
      )
    }
    try {
      const diffIds = await untilAborted(readDiffIds(claim, image, { ...options, signal }), signal)
      const layers = countBaseLayers(diffIds, image.config.diffIds)
      return layers === null ? { kind: 'contradicted' } : { kind: 'proved', layers }
    } catch (error) {
      if (signal.aborted) return unreadable('its registry did not answer in time')
      const { message } = toPlimsollError(error)
      return unreadable(`it cannot be read (${withoutTail(toPlain(message, 300), '. ')})`)
    }
  }
}

function unreadable(why: string): BaseProof {
  return { kind: 'unreadable', why }
}

type Reading = {
  readonly registry: Registry
  readonly machine: Platform
  readonly signal: AbortSignal
}

/** By its digest; where that is gone, by the tag: layers that fit are a proof wherever they are found. */
async function readDiffIds(
  { reference }: BaseClaim,
  { platform }: ProvedImage,
  reading: Reading,
): Promise<readonly string[]> {
  const wanted = platform.os === '' ? null : platform
  const read = async (from: Reference): Promise<readonly string[]> =>
    (await resolveImage({ ...reading, reference: from, wanted })).config.diffIds
  if (reference.digest === null || reference.tag === null) return read(reference)
  try {
    return await read(reference)
  } catch (error) {
    if (toPlimsollError(error).code !== 'image-not-found') throw error
    return read({ ...reference, digest: null })
  }
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
