import type { Image, ImageSource } from '../domain/image.ts'
import type { ImageConfig } from '../image/config.ts'
import { toLayers } from '../image/layers.ts'
import { formatPlatform } from '../image/platform.ts'

/** Large enough for every real one: registries take manifests of 4 MiB. */
export const MOST_MANIFEST_BYTES = 4 * 1024 * 1024
export const MOST_CONFIG_BYTES = 8 * 1024 * 1024

/** What every image in files has in common, whatever form it lies in; what an engine holds comes as a file, too. */
export type ImageParts = {
  readonly reference: string
  readonly name: string
  readonly source: ImageSource
  readonly digest: string | null
  readonly indexDigest: string | null
  readonly imageId: string
  readonly notScanned: readonly string[]
  readonly config: ImageConfig
  /** One for each diff id. */
  readonly layers: readonly { readonly digest: string | null; readonly size: number }[]
  readonly lines: readonly (number | null)[]
}

export function toImage(parts: ImageParts): Image {
  const { config, layers, lines, ...facts } = parts
  return {
    ...facts,
    platform: formatPlatform(config.platform),
    created: config.created,
    layers: toLayers(config, layers, lines),
    transport: 'none',
  }
}
