import type {
  AccountFacts,
  AccountState,
  FileFacts,
  Found,
  FoundFile,
  FoundMode,
  KeyFile,
} from '../domain/image-facts.ts'
import type { AccountList, Accounts } from './accounts.ts'
import { findAccountList } from './accounts.ts'
import { compareTexts } from './facts/bounded.ts'
import { hideTokenInPath } from './facts/find-secret.ts'
import type { FileClass, FileMark } from './file-marks.ts'
import { isSetId, isWorldWritable } from './file-marks.ts'
import type { LayerListing, ListedDirectory, ListedEntry } from './layer-listing.ts'

/** The most files that one list of facts names. */
const MOST_FOUND = 200
const LONGEST_PATH = 500

export type FileFactsMaker = {
  /** Of what is left in the image, each path once. */
  addEntry(entry: ListedEntry, layer: string): void
  addDirectory(directory: ListedDirectory, layer: string): void
  /** Something of which nobody could tell what it is. */
  addLost(): void
  total(): FileFacts
}

/** Collects what the rules about files ask for. */
export function createFileFacts(listings: readonly LayerListing[]): FileFactsMaker {
  const modes = { setuid: createList<FoundMode>(), worldWritable: createList<FoundMode>() }
  const classes = createClassLists()
  const accounts = createAccounts()
  let lost = listings.reduce((sum, { lostMarks = 0 }) => sum + lostMarks, 0)
  const addMode = (list: keyof typeof modes, found: FoundMode): void => {
    modes[list].add(found)
  }
  return {
    addEntry: ({ path, mark }, layer) => {
      accounts.add(path, mark)
      if (mark === undefined) return
      const { mode } = mark
      const found = { path, layer, mode, isDirectory: false }
      if (isSetId(mode)) addMode('setuid', found)
      if (isWorldWritable(mode, false)) addMode('worldWritable', found)
      classes.add({ path, layer }, mark)
    },
    addDirectory: ({ path, mode }, layer) => {
      addMode('worldWritable', { path, layer, mode, isDirectory: true })
    },
    addLost: () => {
      lost += 1
    },
    total: () => ({
      setuid: modes.setuid.toFound(),
      worldWritable: modes.worldWritable.toFound(),
      ...classes.total(),
      accounts: accounts.total(),
      isComplete: lost === 0,
    }),
  }
}

type List<T> = { add(item: T): void; toFound(): Found<T> }

/** Keeps the first by path; which ones those are does not hang on the order in which they come. */
function createList<T extends FoundFile>(): List<T> {
  let items: T[] = []
  let count = 0
  const sort = (): void => {
    items = items.sort((one, other) => compareTexts(one.path, other.path)).slice(0, MOST_FOUND)
  }
  return {
    add: (item) => {
      count += 1
      items.push(item)
      if (items.length >= 4 * MOST_FOUND) sort()
    },
    toFound: () => {
      sort()
      const shown = items.map((item) => ({
        ...item,
        path: hideTokenInPath(item.path, LONGEST_PATH),
      }))
      return { listed: shown, more: count - items.length }
    },
  }
}

function createClassLists() {
  const keyFiles = createList<KeyFile>()
  const lists: Readonly<Record<Exclude<FileClass, 'key-file'>, List<FoundFile>>> = {
    'remote-access': createList(),
    'package-manager': createList(),
    shell: createList(),
    'build-tool': createList(),
  }
  const add = (file: FoundFile, { kind, what }: FileMark): void => {
    if (kind === 'key-file') keyFiles.add({ ...file, what })
    else if (kind !== null) lists[kind].add(file)
  }
  const total = () => ({
    remoteAccess: lists['remote-access'].toFound(),
    packageManagers: lists['package-manager'].toFound(),
    shells: lists.shell.toFound(),
    buildTools: lists['build-tool'].toFound(),
    keyFiles: keyFiles.toFound(),
  })
  return { add, total }
}

/** The lists in force: those of the highest layer that has them. A link in their place is not followed. */
function createAccounts() {
  const states: Record<AccountList, AccountState> = {
    passwd: 'absent',
    group: 'absent',
    shadow: 'absent',
  }
  const found: Partial<Record<AccountList, Accounts>> = {}
  const add = (path: string, mark: FileMark | undefined): void => {
    const list = findAccountList(path)
    if (list === null) return
    const accounts = mark?.list?.accounts ?? null
    states[list] = accounts === null ? 'unreadable' : 'read'
    if (accounts !== null) found[list] = accounts
  }
  const total = (): AccountFacts => ({
    ...states,
    users: found.passwd?.users ?? [],
    groups: found.group?.groups ?? [],
    withoutPassword: withoutPassword(found),
  })
  return { add, total }
}

/** An empty field of passwd lets in without a password too; that of shadow counts where passwd refers to it. */
function withoutPassword({ passwd, shadow }: Partial<Record<AccountList, Accounts>>): string[] {
  const names = new Set([...(passwd?.withoutPassword ?? []), ...(shadow?.withoutPassword ?? [])])
  return [...names].sort(compareTexts)
}
