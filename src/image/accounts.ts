import type { AccountGroup, AccountUser } from '../domain/image-facts.ts'
import { hideToken } from './facts/find-secret.ts'

/*
 * The lists of accounts: passwd(5), group(5), shadow(5). Of a password only whether there is none is kept.
 */

export type AccountList = 'passwd' | 'group' | 'shadow'

/** One list; the fields that it has none of are empty. */
export type Accounts = {
  readonly users: readonly AccountUser[]
  readonly groups: readonly AccountGroup[]
  readonly withoutPassword: readonly string[]
}

export const MOST_ACCOUNT_BYTES = 1024 * 1024
const MOST_ACCOUNTS = 10_000
const LONGEST_NAME = 100

const LISTS: ReadonlyMap<string, AccountList> = new Map([
  ['etc/passwd', 'passwd'],
  ['etc/group', 'group'],
  ['etc/shadow', 'shadow'],
])

export function findAccountList(path: string): AccountList | null {
  // Asked for every file of an image: nearly all are told by their first letter.
  return path.charCodeAt(0) === 0x65 ? (LISTS.get(path) ?? null) : null
}

/** Reads a list; null for one with more accounts than any real one. */
export function parseAccounts(list: AccountList, text: string): Accounts | null {
  const rows = text
    .split('\n')
    // Whoever starts a container takes blanks from around a line, and none from a name.
    .map((line) => line.trim().split(':'))
    // Lines of NIS begin with a sign, and name nobody here.
    .filter(([name = '']) => name !== '' && !/^[#+-]/.test(name))
  if (rows.length > MOST_ACCOUNTS) return null
  const named = rows.map(([name = '', ...rest]) => ({
    name: hideToken(name, LONGEST_NAME),
    rest,
  }))
  const isOpen = ({ rest }: { readonly rest: readonly string[] }): boolean => rest[0] === ''
  return {
    users:
      list === 'passwd'
        ? named.map(({ name, rest }) => ({ name, uid: toId(rest[1]), gid: toId(rest[2]) }))
        : [],
    groups: list === 'group' ? named.map(({ name, rest }) => ({ name, gid: toId(rest[1]) })) : [],
    withoutPassword: list === 'group' ? [] : named.filter(isOpen).map(({ name }) => name),
  }
}

/** A number between blanks is none to those who start containers, and then it is 0. */
function toId(text: string | undefined): number | null {
  return /^\d{1,10}$/.test(text ?? '') ? Number(text) : null
}
