import type { ScannerId } from '../domain/finding.ts'

/** What the configuration has to know of the place it is read in; the doors hand it in. */
export type Surroundings = {
  /** A path as the user wrote it → an absolute one. */
  readonly resolvePath: (path: string) => string
  /** An absolute path → the same from the root of the repository, with `/`; null for none, and outside of it. */
  readonly toRepositoryPath: (path: string | null) => string | null
  /** Absolute: where `work-dir` points when it is not set. */
  readonly temporaryFolder: string
  /** Absolute: where a report goes whose path is not given. */
  readonly reportFolder: string
  /** Versions whose release archives have a pinned hash. */
  readonly pinnedVersions: Readonly<Record<ScannerId, readonly string[]>>
}
