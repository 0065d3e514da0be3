/*
 * The lists that dpkg and apk keep of what is installed: paragraphs of fields. Only name and version are read, as
 * the bytes come, so that a list of any length takes no more memory than what is found in it.
 */

export type PackageType = 'deb' | 'apk'

export type ListedPackage = { readonly name: string; readonly version: string | null }

/** Far above every real one (Debian's complete TeX has about 6000 packages); a longer list is none. */
export const MOST_PACKAGES = 20_000
/** Of a list. */
export const MOST_DATABASE_BYTES = 32 * 1024 * 1024

const LONGEST_LINE = 4096
const LONGEST_WORD = 300

const DPKG_FOLDER = 'var/lib/dpkg/status.d/'
const FILES: ReadonlyMap<string, PackageType> = new Map([
  ['var/lib/dpkg/status', 'deb'],
  ['lib/apk/db/installed', 'apk'],
  ['usr/lib/apk/db/installed', 'apk'],
])

/**
 * Whose list of packages a file is; null for all others. Distroless images have no list but a file for each
 * package, beside those with its checksums.
 */
export function findPackageType(path: string): PackageType | null {
  const first = path.charCodeAt(0)
  // Asked for every file of an image: nearly all are told by their first letter.
  if (first !== 0x76 && first !== 0x6c && first !== 0x75) return null
  if (!path.startsWith(DPKG_FOLDER)) return FILES.get(path) ?? null
  const name = path.slice(DPKG_FOLDER.length)
  return name === '' || name.includes('/') || name.endsWith('.md5sums') ? null : 'deb'
}

export type DatabaseReader = {
  readonly push: (bytes: Uint8Array) => void
  /** What is installed; null for a list that is longer than any real one. */
  readonly end: () => readonly ListedPackage[] | null
}

/** Reads one list; bytes that are no list give no packages. Never throws. */
export function createDatabaseReader(type: PackageType): DatabaseReader {
  const packages: ListedPackage[] = []
  const fields = FIELDS[type]
  let open: Partial<Record<Field, string>> = {}
  let isTooLong = false
  const close = (): void => {
    const found = toPackage(open)
    open = {}
    if (found === null) return
    if (packages.length < MOST_PACKAGES) packages.push(found)
    else isTooLong = true
  }
  const lines = createLines((line) => {
    if (line.length === 0) {
      close()
      return
    }
    const field = fields.find(({ mark }) => beginsWith(line, mark))
    if (field !== undefined) open[field.field] ??= wordsOf(line.subarray(field.mark.length))
  })
  return {
    push: lines.push,
    end: () => {
      lines.end()
      close()
      return isTooLong ? null : packages
    },
  }
}

type Field = 'name' | 'version' | 'status'

type Mark = { readonly field: Field; readonly mark: Uint8Array }

const encoder = new TextEncoder()

/* deb-control(5) and dpkg(1) "PACKAGE STATES"; apk-tools, apk-installed(5). */
const FIELDS: Readonly<Record<PackageType, readonly Mark[]>> = {
  deb: [
    { field: 'name', mark: encoder.encode('Package:') },
    { field: 'version', mark: encoder.encode('Version:') },
    { field: 'status', mark: encoder.encode('Status:') },
  ],
  apk: [
    { field: 'name', mark: encoder.encode('P:') },
    { field: 'version', mark: encoder.encode('V:') },
  ],
}

/** What dpkg calls the state of a package of which nothing, or only its settings, is there. */
const ABSENT = new Set(['not-installed', 'config-files'])

function toPackage({
  name,
  version,
  status,
}: Partial<Record<Field, string>>): ListedPackage | null {
  if (name === undefined || name === '' || name.length > LONGEST_WORD) return null
  if (ABSENT.has(status?.split(' ').at(-1) ?? '')) return null
  if (version === undefined || version === '') return { name, version: null }
  return version.length > LONGEST_WORD ? null : { name, version }
}

function beginsWith(line: Uint8Array, mark: Uint8Array): boolean {
  return line[0] === mark[0] && mark.every((byte, at) => line[at] === byte)
}

const decoder = new TextDecoder()

function wordsOf(bytes: Uint8Array): string {
  return decoder.decode(bytes).trim()
}

const LINE_END = 0x0a
const CARRIAGE_RETURN = 0x0d

/** Lines without their end, valid during the call; of a line that is too long for a field, its beginning. */
function createLines(onLine: (line: Uint8Array) => void): DatabaseLines {
  const held = new Uint8Array(LONGEST_LINE)
  let length = 0
  const hold = (bytes: Uint8Array): void => {
    const taken = bytes.subarray(0, LONGEST_LINE - length)
    held.set(taken, length)
    length += taken.length
  }
  const give = (line: Uint8Array): void => {
    onLine(line.at(-1) === CARRIAGE_RETURN ? line.subarray(0, -1) : line)
  }
  const giveHeld = (): void => {
    const line = held.subarray(0, length)
    length = 0
    give(line)
  }
  const push = (bytes: Uint8Array): void => {
    let from = 0
    for (let to = bytes.indexOf(LINE_END); to !== -1; to = bytes.indexOf(LINE_END, from)) {
      if (length === 0) give(bytes.subarray(from, to))
      else {
        hold(bytes.subarray(from, to))
        giveHeld()
      }
      from = to + 1
    }
    hold(bytes.subarray(from))
  }
  const end = (): void => {
    if (length > 0) giveHeld()
  }
  return { push, end }
}

type DatabaseLines = {
  readonly push: (bytes: Uint8Array) => void
  readonly end: () => void
}
