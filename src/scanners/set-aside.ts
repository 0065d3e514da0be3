import { PlimsollError } from '../domain/errors.ts'
import { getItems } from './document.ts'
import type { Node } from './document.ts'
import type { Oddities } from './oddities.ts'

/**
 * Reads what a scanner found and set aside. None of it is a finding, so that what is broken is named in a
 * notice and skipped instead of ending the whole report.
 */
export function readSetAside<T>(
  list: { readonly parent: Node; readonly key: string },
  oddities: Oddities,
  read: (entry: Node, index: number) => readonly T[],
): readonly T[] {
  const items = orOdd(() => getItems(list.parent, list.key))
  return items.flatMap((open, index) => orOdd(() => read(open(), index)))

  function orOdd<Item>(action: () => readonly Item[]): readonly Item[] {
    try {
      return action()
    } catch (thrown) {
      if (!(thrown instanceof PlimsollError)) throw thrown
      oddities.add('set-aside-unread', thrown.message)
      return []
    }
  }
}

/** How many entries there are, broken ones too. */
export function countSetAside({ fields }: Node, key: string): number {
  const list = fields[key]
  return Array.isArray(list) ? list.length : 0
}
