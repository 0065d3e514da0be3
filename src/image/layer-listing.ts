import type { FileKinds } from './file-kinds.ts'
import type { FileMark } from './file-marks.ts'
import type { PackageListing } from './layer-packages.ts'

/* What is listed of one layer on the one walk over it. */

/** Something other than a directory. */
export type ListedEntry = {
  /** Clean, no leading slash. */
  readonly path: string
  /** Null for links, devices and pipes, which only hide what lies below them. */
  readonly file: { readonly bytes: number; readonly kinds: FileKinds } | null
  /** Absent for the many that no rule about files asks for. */
  readonly mark?: FileMark
  /** Of a hard link to what its own layer does not have: the path in the layers below. */
  readonly linkTo?: string
}

/** A directory that everybody may write to. */
export type ListedDirectory = { readonly path: string; readonly mode: number }

export type LayerListing = PackageListing & {
  readonly entries: readonly ListedEntry[]
  readonly directories: readonly string[]
  /** Of them, those that a rule asks for. */
  readonly markedDirectories?: readonly ListedDirectory[]
  /** Entries that a rule asks for and that the list has no room for. */
  readonly lostMarks?: number
  /** Files beyond what a list holds: counted as if no other layer had them. */
  readonly unlisted: { readonly files: number; readonly bytes: number; readonly jars: number }
}

/** The most entries that a layer's listing names; larger layers exist, but a list must not fill the memory. */
export const MOST_LISTED = 200_000
