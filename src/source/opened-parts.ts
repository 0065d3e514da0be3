import type { ImageLook, OpenedImage } from '../ports.ts'
import type { ImageLocation } from '../ports.ts'
import { cancelled } from '../registry/failure.ts'
import { toPromises } from './facts.ts'
import type { KnownFacts } from './facts.ts'

/** Where the bytes of an image are, and when they are proved. */
export type Bytes = Pick<OpenedImage, 'locate' | 'prove' | 'release'>

/** Of an image whose bytes are here: they are proved when its contents are. */
export function toLocated(
  location: ImageLocation,
  whole: Promise<unknown>,
): Pick<OpenedImage, 'form' | 'locate' | 'prove'> {
  const proved = whole.then(() => undefined)
  proved.catch(() => undefined)
  return {
    form: location.form,
    locate: () => Promise.resolve(location),
    prove: () => proved,
  }
}

export type SeenImage = Pick<OpenedImage, 'image' | 'form' | 'size' | 'base'> & {
  readonly dockerfile: NonNullable<OpenedImage['dockerfile']> | null
  readonly look: ImageLook
  readonly facts: KnownFacts
  /** Fetches its bytes; called at most once. */
  readonly fetch: (signal: AbortSignal) => Promise<Bytes>
  /** Ends what runs besides, and waits for that. */
  readonly stop: () => Promise<void>
  readonly signal: AbortSignal
}

/**
 * An image that an earlier run has proved and walked: nothing of it is fetched before somebody asks where its bytes
 * are, and then all that is fetched is proved again.
 */
export function openSeen(seen: SeenImage): OpenedImage {
  const { image, form, size, base, dockerfile, look, facts, stop } = seen
  const bytes = fetchOnce(seen)
  return {
    ...{ image, form, size, base, dockerfile },
    ...toPromises(Promise.resolve(look), facts),
    locate: bytes.locate,
    prove: bytes.prove,
    release: async () => {
      await stop()
      await bytes.release()
    },
  }
}

function fetchOnce({ fetch, signal }: SeenImage): Bytes {
  const stop = new AbortController()
  let fetching: Promise<Bytes> | null = null
  const begin = async (): Promise<Bytes> => {
    const either = AbortSignal.any([signal, stop.signal])
    if (either.aborted) throw cancelled(either)
    return fetch(either)
  }
  return {
    locate: async () => {
      fetching ??= begin()
      return (await fetching).locate()
    },
    prove: async () => {
      if (fetching !== null) await (await fetching).prove()
    },
    release: async () => {
      stop.abort()
      const fetched = await fetching?.catch(() => null)
      await fetched?.release()
    },
  }
}
