import { pushFault } from './building.ts'
import type { Building } from './building.ts'
import type { YamlEntry, YamlNode } from './node.ts'
import { toShownText } from './shown-text.ts'

export type Addition = {
  readonly entries: Map<string, YamlEntry>
  readonly key: YamlNode
  readonly value: YamlNode
  /** Neither quoted nor a block. */
  readonly isPlain: boolean
}

/** Adds a key and its value to a map, once; what cannot be a key is a fault. */
export function addEntry(state: Building, { entries, key, value, isPlain }: Addition): void {
  const { at } = key
  if (key.kind !== 'scalar' || key.text === '') {
    pushFault(state, { ...at, text: 'This cannot be a key: allowed is a name' })
    return
  }
  const shown = toShownText(key.text)
  const first = entries.get(key.text)
  if (isPlain && key.text === '<<') {
    pushFault(state, { ...at, text: 'Merge keys (<<) are not read: write the values out' })
  } else if (first !== undefined) {
    const line = first.keyAt.line
    pushFault(state, { ...at, text: `${shown} stands here a second time: it is on line ${line}` })
  } else entries.set(key.text, { key: key.text, keyAt: at, value })
}
