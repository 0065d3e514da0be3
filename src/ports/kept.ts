import type { ConfigFacts, FileFacts, HistoryFacts } from '../domain/image-facts.ts'
import type { Contents, Image } from '../domain/image.ts'
import type { BaseImage } from '../domain/layer.ts'
import type { ImageLocation, OpenedImage } from './image.ts'

/**
 * What runs on other machines kept, shared by all runs of a repository. Whoever restores something checks it again
 * before it is used: by a hash that is known from elsewhere, or not at all.
 */
export type SharedCache = {
  /** The entry of this key, else the newest whose key begins with one of `prefixes`. Never refuses. */
  restore(request: {
    readonly key: string
    readonly prefixes?: readonly string[]
    /** A name for the files of the entry, of `[\w.-]`; the same when it is kept and restored. */
    readonly name: string
  }): Promise<{ readonly key: string; readonly folder: string } | null>
  /**
   * Begins to keep the files of a folder under a key that holds no entry yet; what is kept never changes. `fill` puts
   * the files there. Never refuses; does nothing where this run may not keep anything.
   */
  keep(request: {
    readonly key: string
    readonly name: string
    readonly fill: (folder: string) => Promise<void>
  }): Promise<void>
  /** Waits for what is being kept, and says what it was. */
  settle(): Promise<void>
}

/** What an image holds, as the walk over its proved layers saw it. */
export type ImageLook = { readonly contents: Contents; readonly files: FileFacts }

/** What a local engine holds under an id that names its content. */
export type KnownOpening = {
  readonly image: Omit<Image, 'reference' | 'name' | 'digest' | 'indexDigest' | 'transport'>
  readonly form: ImageLocation['form']
  readonly size: number
  readonly config: { readonly config: ConfigFacts; readonly history: HistoryFacts | null } | null
  readonly base: BaseImage | null
}

/** What a scanner left of a good run: JSON as it was parsed, without what nobody may keep. */
export type RawScan = {
  readonly exitCode: number
  /** Its log line by line, with names for places. */
  readonly log: readonly string[]
  readonly documents: { readonly report: unknown; readonly packages?: unknown }
}

export type KeptValues = {
  readonly look: ImageLook
  readonly opening: KnownOpening
  readonly scan: RawScan
  /** What the search for a base found, null for none. */
  readonly base: { readonly base: BaseImage | null }
}

export type KeptKind = keyof KeptValues

/** All that a kept value follows from: values of JSON, compared as a whole. */
export type KeptKey = readonly unknown[]

/** An image as the scanners are given it. */
export type KeptSubject = Pick<Image, 'imageId' | 'digest'> & Pick<OpenedImage, 'form'>

/**
 * What earlier runs saw in images that do not change: on the disk of this machine, and, where they may be believed,
 * from other machines. Nothing of it ever refuses: what cannot be read is not there, what cannot be kept is not kept.
 */
export type KeptScans = {
  find<K extends KeptKind>(kind: K, key: KeptKey): Promise<KeptValues[K] | null>
  /** Begins to keep a value. */
  keep<K extends KeptKind>(kind: K, key: KeptKey, value: KeptValues[K]): void
  /** Removes what proved to be unusable. */
  forget(kind: KeptKind, key: KeptKey): Promise<void>
  /** Fetches what other machines kept about this image, once. */
  bring(subject: KeptSubject): Promise<void>
  /** Begins to hand what was kept about this image to other machines. */
  share(subject: KeptSubject, scans: readonly KeptKey[]): void
  /** Waits for what was begun. */
  settle(): Promise<void>
}
