import { archiveUnsafe } from './archive-errors.ts'
import { quoteName } from './quote.ts'

const LONGEST_NAME = 4096

/**
 * The clean name of an entry of an archive that we unpack or read by names: relative, without `./`. Throws
 * `archive-unsafe` for names that lead elsewhere.
 */
export function toSafeName(name: string, label: string): string {
  const parts = name.split('/')
  if (name.startsWith('/') || parts.includes('..') || name.includes('\0')) {
    throw archiveUnsafe(label, `the entry ${quoteName(name)} lies outside of it`)
  }
  if (name.length > LONGEST_NAME) throw archiveUnsafe(label, 'the name of an entry is too long')
  return parts.filter((part) => part !== '' && part !== '.').join('/')
}

/** What a path means when the root is `/`, without the leading slash: how both scanners take names in layers. */
export function toRootedPath(name: string): string {
  if (CLEAN.test(name)) return name
  const kept: string[] = []
  for (const part of name.split('/')) {
    if (part === '..') kept.pop()
    else if (part !== '' && part !== '.') kept.push(part)
  }
  return kept.join('/')
}

/** No empty part and none that begins with a dot: nearly all names, told without taking them apart. */
const CLEAN = /^(?:[^/.][^/]*)(?:\/[^/.][^/]*)*$/
