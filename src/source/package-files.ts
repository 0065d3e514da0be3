import type { PackageFile } from '../image/layer-packages.ts'
import {
  createDatabaseReader,
  findPackageType,
  MOST_DATABASE_BYTES,
  MOST_PACKAGES,
} from '../image/package-database.ts'

export type OpenPackageFile = {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => void
}

/**
 * Reads a file of a layer when it is a list of packages, into `files` by its path; null for all others. A list that
 * is too long is there and has no packages.
 */
export function beginPackageFile(
  { path, size }: { readonly path: string; readonly size: number },
  files: Map<string, PackageFile>,
): OpenPackageFile | null {
  const type = findPackageType(path)
  if (type === null) return null
  if (size > MOST_DATABASE_BYTES || files.size > MOST_PACKAGES) {
    files.set(files.size > MOST_PACKAGES ? '' : path, { path, type, packages: null })
    return null
  }
  const reader = createDatabaseReader(type)
  return {
    push: reader.push,
    end: () => {
      files.set(path, { path, type, packages: reader.end() })
    },
  }
}
