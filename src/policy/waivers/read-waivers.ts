import { createFaults } from '../document/faults.ts'
import type { DocumentFault, YamlNode } from '../document/node.ts'
import { readYaml } from '../document/read-yaml.ts'
import type { Reading } from '../document/shape.ts'
import { readFields, readItems, refuse } from '../document/shape.ts'
import { readEntry } from './read-entry.ts'
import type { Waiver } from './waiver.ts'

export type ReadWaivers = {
  readonly waivers: readonly Waiver[]
  /** All faults of shape; with one of them nothing of the file may be used. */
  readonly faults: readonly DocumentFault[]
}

export const MAX_WAIVERS = 5000

/**
 * Our own form: a file with the key `waivers`, or what stands below that key in a policy. An empty list is fine,
 * so that a file can be there before there is anything to waive.
 */
export function readWaivers(source: string | YamlNode, path: string): ReadWaivers {
  if (typeof source !== 'string') return readNode(source, path, [])
  const { node, faults } = readYaml(source, path)
  if (node === null) return { waivers: [], faults }
  return readNode(node, path, faults)
}

function readNode(node: YamlNode, path: string, known: readonly DocumentFault[]): ReadWaivers {
  const faults = createFaults(path, known)
  const list = findList({ node, name: '', faults })
  const items = list === null ? [] : (readItems(list, MAX_WAIVERS) ?? [])
  const waivers = items.flatMap((item) => readEntry(item) ?? [])
  refuseRepeatedIds(items, waivers)
  return { waivers, faults: faults.list() }
}

/** The list itself, or the one below `waivers`; null when it is there and empty, or when there is none. */
function findList(reading: Reading): Reading | null {
  if (reading.node.kind === 'list') return { ...reading, name: 'waivers' }
  const list = readFields(reading, { known: ['waivers'], required: ['waivers'] })?.get('waivers')
  if (list === undefined) return null
  return list.node.kind === 'scalar' && list.node.value === null ? null : list
}

/** Two decisions under one name could not be told apart in a report. */
function refuseRepeatedIds(items: readonly Reading[], waivers: readonly Waiver[]): void {
  const lines = new Map<string, number | null>()
  for (const { id, source } of waivers) {
    const first = lines.get(id)
    const item = items.find((one) => one.node.at.line === source.line)
    if (first !== undefined && item !== undefined)
      refuse(item, `has the id of the waiver on line ${first ?? 1}: each needs its own`)
    else lines.set(id, source.line)
  }
}
