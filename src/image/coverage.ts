import type { Contents, Coverage, NotAssessed } from '../domain/image.ts'

export type Seen = {
  /** Sentences: what the inputs left out. */
  readonly narrowed: readonly string[]
  /** Paths that packages of the system own. */
  readonly ownedFiles: readonly string[]
  /** Paths in which a scanner recognised packages: Go binaries, jars, lock files. */
  readonly recognisedPaths: readonly string[]
}

const BYTES_PER_GB = 1_000_000_000

/** What the image holds that neither scanner assessed, counted; empty entries are left out. */
export function toCoverage(contents: Contents, seen: Seen): Coverage {
  const unowned = findUnownedExecutables(contents.executables, seen)
  const gigabytes = (contents.weights.bytes / BYTES_PER_GB).toFixed(1)
  const candidates: NotAssessed[] = [
    {
      what: `model weights (${gigabytes} GB) not searched for secrets`,
      count: contents.weights.count,
    },
    { what: 'model files, whose code no scanner reads', count: contents.models },
    { what: 'conda packages', count: contents.condaPackages },
    {
      what: 'executables and libraries that no package owns and no scanner recognised',
      count: unowned.length,
    },
  ]
  return { narrowed: seen.narrowed, notAssessed: candidates.filter((one) => one.count > 0) }
}

/** Executables that neither a package of the system owns nor a scanner read packages from; sorted. */
export function findUnownedExecutables(
  executables: readonly string[],
  seen: Pick<Seen, 'ownedFiles' | 'recognisedPaths'>,
): string[] {
  const known = new Set([...seen.ownedFiles, ...seen.recognisedPaths].map(mergeUsr))
  return executables.filter((path) => !known.has(mergeUsr(path)))
}

/** Since the merge of /usr, dpkg still lists `bin/ls` for what lies in `usr/bin/ls`. */
function mergeUsr(path: string): string {
  return path.replace(/^usr\/(?=(?:bin|sbin|lib|lib32|lib64|libx32)\/)/, '')
}
