import type { ScannerId } from '../domain/finding.ts'

export type ReleasePlatform = 'linux' | 'darwin'

export type ReleaseArchitecture = 'x64' | 'arm64'

export type Pin = {
  readonly scanner: ScannerId
  readonly version: string
  readonly platform: ReleasePlatform
  readonly architecture: ReleaseArchitecture
  /** Of the release archive, hexadecimal. */
  readonly sha256: string
  /** Whether the hash was read in several public places that do not depend on each other, or in one only. */
  readonly readIn: 'several' | 'one'
}

/** The releases that are used unless an input names another one. */
export const PINNED_VERSIONS = {
  grype: '0.117.0',
  trivy: '0.74.0',
} as const satisfies Record<ScannerId, string>

/**
 * Hashes of release archives. Each was read in public places, none was computed here; one that was not
 * found anywhere is not in the table.
 */
export const PINS: readonly Pin[] = [
  {
    scanner: 'trivy',
    version: '0.74.0',
    platform: 'linux',
    architecture: 'x64',
    sha256: '2ae6fe3ee734b7fdf11335663e18c75ea12dccc76062f09f164a3b0f8be4371a',
    readIn: 'several',
  },
  {
    scanner: 'trivy',
    version: '0.74.0',
    platform: 'linux',
    architecture: 'arm64',
    sha256: 'b94ce1976bbf3c15b514b605ee88be7c6d94a29be2302847ff01cb794d47aad5',
    readIn: 'several',
  },
  {
    scanner: 'trivy',
    version: '0.74.0',
    platform: 'darwin',
    architecture: 'x64',
    sha256: '472816f6888dda689d075c30254d4210b4d1035acf365aa72332f584c2f60485',
    readIn: 'several',
  },
  {
    scanner: 'trivy',
    version: '0.74.0',
    platform: 'darwin',
    architecture: 'arm64',
    sha256: '1caada5e0e2091909357c7525d3aa76f4b660b13821bc143b190c7483e31cc11',
    readIn: 'several',
  },
  {
    scanner: 'grype',
    version: '0.117.0',
    platform: 'linux',
    architecture: 'x64',
    sha256: '38525dab1e06f162ebaa02f94d82d1f807076b011a44180cf2777edf1a7b9c26',
    readIn: 'several',
  },
  {
    scanner: 'grype',
    version: '0.117.0',
    platform: 'linux',
    architecture: 'arm64',
    sha256: '935f628bdf9331ffdd946931ea5fdb50045d3970ba52670cbeb44a88f127291b',
    readIn: 'several',
  },
  {
    scanner: 'grype',
    version: '0.117.0',
    platform: 'darwin',
    architecture: 'x64',
    sha256: '312ed375dcda6d8893b4ca5d517371fef1a50062ebb0b0dbe6bdb4ac2fb57c57',
    // Offered all the same, since a wrong hash can only refuse a good archive; the log says it.
    readIn: 'one',
  },
  {
    scanner: 'grype',
    version: '0.117.0',
    platform: 'darwin',
    architecture: 'arm64',
    sha256: 'bfcefa3f3b1690d9c77d847841b32ebd6106ab0e0e32f810924707e704d53584',
    readIn: 'several',
  },
]

/**
 * Trivy 0.70.0 is the first with attested builds, after the compromise of 0.69.4. Grype before 0.97
 * crashes or fails on the databases that are published now (anchore/grype issues 3133 and 3586).
 */
export const MINIMUM_VERSIONS = {
  grype: '0.97.0',
  trivy: '0.70.0',
} as const satisfies Record<ScannerId, string>

const COMPROMISE =
  'it was published by an attacker in March 2026 (CVE-2026-33634) and steals secrets'

/** Never run, whatever their origin and whoever vouches for their hash. */
export const REFUSED_VERSIONS: readonly {
  readonly scanner: ScannerId
  readonly version: string
  /** Follows "because". */
  readonly why: string
}[] = [
  { scanner: 'trivy', version: '0.69.4', why: COMPROMISE },
  { scanner: 'trivy', version: '0.69.5', why: COMPROMISE },
  { scanner: 'trivy', version: '0.69.6', why: COMPROMISE },
]
