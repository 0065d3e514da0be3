import type { Layer } from './layer.ts'
import type { OperatingSystem } from './observation.ts'

/** Where an image can be fetched from: the schemes of references. */
export const IMAGE_SCHEMES = [
  'registry',
  'docker',
  'docker-archive',
  'oci-archive',
  'oci-dir',
] as const

export type ImageScheme = (typeof IMAGE_SCHEMES)[number]

/** `report`: nobody opened the image; what is known of it stands in reports that were made elsewhere. */
export const IMAGE_SOURCES = [...IMAGE_SCHEMES, 'report'] as const

export type ImageSource = (typeof IMAGE_SOURCES)[number]

/**
 * How an image came from its registry. `loopback`: in plain HTTP that never left this machine; `none`: we asked no
 * registry.
 */
export const TRANSPORTS = ['https', 'http', 'loopback', 'none'] as const

export type Transport = (typeof TRANSPORTS)[number]

/** An image as data, before anybody has scanned it. */
export type Image = {
  /** As the user wrote it. */
  readonly reference: string
  /** The stable name for alerts, waivers and baselines: no registry, tag or digest. */
  readonly name: string
  readonly source: ImageSource
  /** The platform's manifest; null for docker archives, which have none. */
  readonly digest: string | null
  readonly indexDigest: string | null
  /** The digest of the config. */
  readonly imageId: string
  /** `os/architecture[/variant]`. */
  readonly platform: string
  /** Platforms of the index that this run did not look at. */
  readonly notScanned: readonly string[]
  /** ISO time, null where the config has none. */
  readonly created: string | null
  readonly layers: readonly Layer[]
  /** Null: not known, as in reports that were made elsewhere. */
  readonly transport: Transport | null
}

/** What neither scanner assesses, and what is needed to scan: counted on one walk over the layers. */
export type Contents = {
  readonly files: number
  /** Bytes of all files, uncompressed. */
  readonly bytes: number
  readonly jars: number
  /** Model weights too large to search for secrets. */
  readonly weights: { readonly count: number; readonly bytes: number }
  readonly models: number
  readonly condaPackages: number
  /** Paths of ELF, Mach-O and PE files and libraries, sorted, no leading slash; later layers applied. */
  readonly executables: readonly string[]
  /** Paths of weight files, for the scanners' skip lists; sorted. */
  readonly weightPaths: readonly string[]
  /** What each layer's own list of system packages says, from the bottom up; layers without a list are left out. */
  readonly layerPackages: readonly LayerPackages[]
}

/** The system packages that stand in the package database as one layer left it. */
export type LayerPackages = {
  /** Diff id. */
  readonly layer: string
  /** The purl type: `deb` or `apk`. */
  readonly type: string
  readonly packages: readonly { readonly name: string; readonly version: string | null }[]
}

/** A kind of content that was not assessed, and how much of it there is. */
export type NotAssessed = { readonly what: string; readonly count: number }

export type Coverage = {
  /** Sentences: what the inputs left out. */
  readonly narrowed: readonly string[]
  readonly notAssessed: readonly NotAssessed[]
}

export type { Layer, OperatingSystem }
