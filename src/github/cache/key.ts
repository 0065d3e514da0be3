import { KEY_PREFIX } from './own-scope.ts'

export type EntryName = {
  readonly key: string
  readonly prefixes?: readonly string[]
  readonly name: string
}

/** GitHub takes 512; the toolkit takes ten keys at once, and splits them at commas. */
const LONGEST_KEY = 200

const MOST_PREFIXES = 9

/** Throws a plain Error, a fault of the program: keys are printed by the toolkit and must not be commands. */
export function requireEntryName({ key, prefixes = [], name }: EntryName): void {
  for (const one of [key, ...prefixes]) {
    const isPlain = /^[\w.-]+$/.test(one) && one.length <= LONGEST_KEY
    if (!isPlain || !one.startsWith(KEY_PREFIX)) throw new Error(`no key of ours: ${one}`)
  }
  if (prefixes.length > MOST_PREFIXES) throw new Error(`more than ${MOST_PREFIXES} prefixes`)
  if (!/^\w[\w.-]{0,99}$/.test(name)) throw new Error(`no name for files of a cache: ${name}`)
}

/** The service looks for entries that begin with the key as well, which nobody asked for. */
export function isWanted(found: string, { key, prefixes = [] }: EntryName): boolean {
  if (!/^[\w.-]+$/.test(found)) return false
  return found === key || prefixes.some((prefix) => found.startsWith(prefix))
}
