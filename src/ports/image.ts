import type { ImageFacts } from '../domain/image-facts.ts'
import type { Contents, Image } from '../domain/image.ts'
import type { BaseImage, DockerfilePlace } from '../domain/layer.ts'

export type ImageRequest = {
  /** As the user wrote it. */
  readonly reference: string
  /** The stable name the user gave, or null: then it is guessed from the reference. */
  readonly name: string | null
  readonly platform: string | null
  /** Absolute path of the Dockerfile that the image was built from; null: not known. */
  readonly dockerfile: string | null
  /** The same from the root of the repository, with `/`; null or absent where it lies outside of it. */
  readonly dockerfilePath?: string | null
  /** The stage of the Dockerfile that was built, by its name or number; null or absent: the last one. */
  readonly dockerfileTarget?: string | null
  /** What the build was told instead of the defaults of ARG. */
  readonly buildArguments?: Readonly<Record<string, string>>
  /** Whether the registry of its base image is asked what that tag leads to today; absent: only for what is free. */
  readonly asksCurrentBase?: boolean
}

/** Where the scanners read the image from: the two forms that both of them know. */
export type ImageLocation =
  | { readonly form: 'oci-dir'; readonly path: string }
  | { readonly form: 'docker-archive'; readonly path: string }

export type OpenedImage = {
  readonly image: Image
  /** The form in which its bytes are handed over. */
  readonly form: ImageLocation['form']
  /** Bytes of all layers as stored: what time limits and memory are measured by. */
  readonly size: number
  /**
   * Where its bytes lie on this machine. Of an image that earlier runs have seen, they are fetched when somebody asks
   * for the first time; throws what opening the image throws.
   */
  locate(): Promise<ImageLocation>
  /**
   * Settles when every byte that was fetched or read until now is proved; no verdict before. Throws as `contents`
   * and `locate` do.
   */
  prove(): Promise<void>
  /**
   * Settles when every digest and diff id is proved and every layer walked; throws `layer-damaged`,
   * `digest-mismatch` and the like. Begun when the image is opened, so that it runs beside the scans. Of an image
   * whose bytes are not fetched, what an earlier run saw when it proved the same digests.
   */
  readonly contents: Promise<Contents>
  /** What the rules about images look at; settles with `contents`, and is refused as they are. */
  readonly facts: Promise<ImageFacts>
  /**
   * What the image was built on, with the proof where it can be had; null when nothing tells. Begun when the
   * image is opened; never refuses: what could not be proved is a note of the base.
   */
  readonly base: Promise<BaseImage | null>
  /** Where places in the Dockerfile are named; absent or null without one in the repository. */
  readonly dockerfile?: DockerfilePlace | null
  /** Removes what was staged. Safe to call twice. */
  release(): Promise<void>
}

export type OpenImage = (request: ImageRequest, signal: AbortSignal) => Promise<OpenedImage>
