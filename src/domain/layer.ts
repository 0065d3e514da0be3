import type { Origin } from './finding.ts'

export type Layer = {
  /** Digest of the uncompressed tar: `sha256:…`. The scanners name layers by it. */
  readonly diffId: string
  /** Digest of the blob as stored; null in an archive that has none. */
  readonly digest: string | null
  /** Bytes as stored; null where the source does not say. */
  readonly size: number | null
  /** The word that made the layer (`RUN`, `COPY` …), never the line: lines hold secrets. */
  readonly instruction: string | null
  /** The line of that instruction in the Dockerfile that was given, from 1; null where it cannot be told. */
  readonly line: number | null
  /** `base` below the border of a base image that was proved, `added` above it, else `unknown`. */
  readonly origin: Origin
}

/** The Dockerfile of the repository that an image was built from, as far as places in it are named. */
export type DockerfilePlace = {
  /** From the root of the repository, with `/` between its parts. */
  readonly path: string
  /** Line, from 1, of the FROM that begins the stage which was built. */
  readonly fromLine: number
  /**
   * How long the lines are on which an instruction of that stage, or of one it stands on, begins: in UTF-16 units, by
   * ascending line. Lengths and no text, since lines hold secrets.
   */
  readonly lengths: readonly { readonly line: number; readonly length: number }[]
}

/** How an image's base was found, best evidence first (docs/merging.md). */
export const BASE_EVIDENCE = ['provenance', 'annotation', 'label', 'dockerfile'] as const

export type BaseEvidence = (typeof BASE_EVIDENCE)[number]

export type BaseImage = {
  /** The reference as the evidence names it. */
  readonly name: string
  /** The digest that the evidence names; null where it names none. */
  readonly digest: string | null
  readonly evidence: BaseEvidence
  /** True only when the base's own layers were read and are the lowest layers of this image. */
  readonly isVerified: boolean
  /** How many of the lowest layers are the base's; null where that is not proved. */
  readonly layers: number | null
  /** Why it is not proved, or what the evidence contradicts; null when there is nothing to say. */
  readonly note: string | null
  /**
   * What the tag leads to today: `digest` while that is still the image for this platform, else the digest of what
   * took its place. Null where nobody asked the registry, and where it could not tell.
   */
  readonly currentDigest: string | null
  /** Why it could not be told, a sentence; null where it was, and where nobody asked. */
  readonly currentNote: string | null
}
