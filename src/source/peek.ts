import { findAccountList, MOST_ACCOUNT_BYTES, parseAccounts } from '../image/accounts.ts'
import type { AccountList } from '../image/accounts.ts'
import type { FileMark } from '../image/file-marks.ts'
import { findHeaderMark } from '../image/file-marks.ts'
import { findKeyFileKind, PEEK_BYTES } from '../image/key-files.ts'
import type { KeyFileKind } from '../image/key-files.ts'

export type PeekedFile = { readonly path: string; readonly size: number; readonly mode: number }

/** A file of which some bytes have to be seen before it is known what it is. */
export type OpenPeek = {
  /** False: it has seen enough. */
  readonly push: (bytes: Uint8Array) => boolean
  readonly end: () => FileMark | null
}

/** What a file's header tells, and what its first bytes are needed for; nothing is kept of their text. */
export function beginPeek(file: PeekedFile): OpenPeek | null {
  const { path, size } = file
  const list = findAccountList(path)
  if (list !== null) return beginAccounts(list, file)
  const kind = findKeyFileKind(path, path.slice(path.lastIndexOf('/') + 1))
  if (kind === null || size === 0) return null
  return beginKeyFile(kind, file)
}

function beginKeyFile(kind: KeyFileKind, file: PeekedFile): OpenPeek {
  const held = createHead(kind.holds === null ? 0 : Math.min(PEEK_BYTES, file.size))
  return {
    push: held.push,
    end: () => {
      const isKey = kind.holds?.test(held.text()) ?? true
      const mark = { mode: file.mode, kind: 'key-file', what: kind.what, list: null } as const
      return isKey ? mark : findHeaderMark({ ...file, kind: 'file' })
    },
  }
}

function beginAccounts(name: AccountList, { mode, size }: PeekedFile): OpenPeek {
  const isTooLong = size > MOST_ACCOUNT_BYTES
  const held = createHead(isTooLong ? 0 : size)
  return {
    push: held.push,
    end: () => {
      const accounts = isTooLong ? null : parseAccounts(name, held.text())
      return { mode, kind: null, what: '', list: { name, accounts } }
    },
  }
}

function createHead(size: number): {
  readonly push: (bytes: Uint8Array) => boolean
  readonly text: () => string
} {
  const head = Buffer.alloc(size)
  let held = 0
  return {
    push: (bytes) => {
      head.set(bytes.subarray(0, size - held), held)
      held = Math.min(size, held + bytes.length)
      return held < size
    },
    text: () => head.toString('utf8', 0, held),
  }
}
