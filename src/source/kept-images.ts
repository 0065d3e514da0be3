import type {
  ImageLook,
  KeptKey,
  KeptScans,
  KeptSubject,
  KnownOpening,
  OpenedImage,
} from '../ports.ts'
import type { OpenJob } from './open-job.ts'

/** What earlier runs saw in images, as far as opening one needs it. */
export type KeptImages = Pick<KeptScans, 'find' | 'keep' | 'bring'>

/**
 * The digest of the manifest belongs to it where there is one: another manifest may name the same config, and bytes
 * that nobody has proved.
 */
export function toLookKey({ imageId, digest }: Pick<KeptSubject, 'imageId' | 'digest'>): KeptKey {
  return [imageId, digest]
}

/** Keeps a look as soon as all that it rests on is proved. */
export function keepLook(
  kept: KeptImages | null,
  subject: Pick<KeptSubject, 'imageId' | 'digest'>,
  whole: Promise<ImageLook>,
): void {
  const keep = (look: ImageLook): void => {
    kept?.keep('look', toLookKey(subject), look)
  }
  // Who awaits the contents of the image is told what is wrong with it.
  whole.then(keep, () => undefined)
}

/** What an earlier run on this machine saw in bytes of these digests. */
export async function findLook(
  kept: KeptImages | null,
  subject: Pick<KeptSubject, 'imageId' | 'digest'>,
): Promise<ImageLook | null> {
  return kept === null ? null : kept.find('look', toLookKey(subject))
}

/** An image of an engine that an earlier run has fetched and walked. */
export type SeenOpening = { readonly opening: KnownOpening; readonly look: ImageLook }

/** `key`: what the engine calls the image, which names its content, and the platform that was asked for. */
export async function findSeen(
  key: KeptKey,
  { kept, isAlone }: Pick<OpenJob, 'kept' | 'isAlone'>,
): Promise<SeenOpening | null> {
  if (kept === null || !isAlone) return null
  const opening = await kept.find('opening', key)
  if (opening === null) return null
  const look = await findLook(kept, { ...opening.image, digest: null })
  return look === null ? null : { opening, look }
}

/** Keeps what is known of an image of an engine as soon as it is proved. */
export function keepOpening(kept: KeptImages | null, key: KeptKey, opened: OpenedImage): void {
  if (kept === null) return
  const { facts, base } = opened
  Promise.all([facts, base]).then(
    ([{ config, history }, found]) => {
      const isLasting = found === null || (found.isVerified && !isOfToday(found))
      if (!isLasting) return
      const read = config === null ? null : { config, history }
      kept.keep('opening', key, { ...toLasting(opened), config: read, base: found })
    },
    // Who awaits the contents of the image is told what is wrong with it.
    () => undefined,
  )
}

/** What a tag leads to today may be another image tomorrow. */
function isOfToday(base: NonNullable<KnownOpening['base']>): boolean {
  return base.currentDigest !== null || base.currentNote !== null
}

function toLasting({
  image,
  form,
  size,
}: OpenedImage): Pick<KnownOpening, 'image' | 'form' | 'size'> {
  const { source, imageId, platform, notScanned, created, layers } = image
  return { image: { source, imageId, platform, notScanned, created, layers }, form, size }
}
