/** What a commit says, as far as it is needed. */
export type Commit = { readonly tree: string; readonly parents: readonly string[] }

/** A line of a folder. Modes as Git writes them: 100644 and 100755 files, 120000 links, 040000 folders, 160000 submodules. */
export type TreeEntry = {
  readonly name: string
  readonly mode: string
  readonly id: string
  /** Bytes of a file, where the source tells. */
  readonly size: number | null
}

/** Where Git's objects come from. Everything that is returned was asked for by its id. */
export type GitObjects = {
  /** Null when the commit is not there. */
  commit(id: string): Promise<Commit | null>
  tree(id: string): Promise<readonly TreeEntry[]>
  /** Throws TooLarge beyond `maxBytes`. */
  blob(id: string, maxBytes: number): Promise<Uint8Array>
}

/** The source has no trustworthy answer; another one may. The reason in words. */
export class ObjectsFailure extends Error {
  readonly hint: string

  constructor(reason: string, hint: string, cause?: unknown) {
    super(reason, { cause })
    this.name = 'ObjectsFailure'
    this.hint = hint
  }
}

export class TooLarge extends Error {
  constructor() {
    super('the file is larger than the limit')
    this.name = 'TooLarge'
  }
}
