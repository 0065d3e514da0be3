export type LayersOnDisk = {
  /** Bytes of all layers as stored. */
  readonly bytes: number
  /** Whether they are written into the work folder. False: they are read where they lie. */
  readonly isStaged: boolean
  /** Whether they are stored as they are, and not compressed. */
  readonly isPlain: boolean
}

/*
 * Grype writes every layer unpacked into its temporary folder, which lies in the work folder (anchore/stereoscope,
 * pkg/image). What is compressed grows: files of programs to about two and a half times, weights and media hardly at all. The
 * least is asked for, so that no image is refused on a guess; a disk that fills up all the same ends the scan.
 */
const LEAST_GROWTH = 1.3

/** Besides: manifests, reports, the scanners' own small files. */
const ANYWAY_BYTES = 64 * 1024 * 1024

/** The bytes that must be free in the work folder, at the least, to stage an image and scan it. */
export function diskNeed({ bytes, isStaged, isPlain }: LayersOnDisk): number {
  const unpacked = isPlain ? bytes : bytes * LEAST_GROWTH
  return Math.ceil(ANYWAY_BYTES + (isStaged ? bytes : 0) + unpacked)
}
