import { SETTINGS, SETTING_KEYS, SHORT_FORMS } from '../settings.ts'
import type { PolicyValues, SettingKey } from '../settings.ts'
import type { Faults } from './faults.ts'
import type { Place, YamlNode } from './node.ts'
import { readSetting } from './read-setting.ts'
import type { SettingValue } from './read-setting.ts'
import type { Reading } from './shape.ts'
import { readFields } from './shape.ts'

export type Gates = {
  readonly values: Partial<PolicyValues>
  /** Where each value stands. */
  readonly places: ReadonlyMap<SettingKey, Place>
}

type Branch = Map<string, Branch | SettingKey>

/** The settings as the tree in which they are written. */
const TREE = toTree()

/** What stands below `security_gates` → values of settings; what is wrong is added to the faults. */
export function readGates(node: YamlNode, faults: Faults, name = 'security_gates'): Gates {
  const values = new Map<SettingKey, SettingValue>()
  const places = new Map<SettingKey, Place>()
  const keep: Keep = (key, reading) => {
    const value = readSetting(reading, SETTINGS[key])
    if (value === null) return
    values.set(key, value)
    places.set(key, reading.node.at)
  }
  readBranch({ reading: { node, name, faults }, branch: TREE, path: '' }, keep)
  return { values: Object.fromEntries(values), places }
}

type Keep = (key: SettingKey, reading: Reading) => void

type BranchRequest = {
  readonly reading: Reading
  readonly branch: Branch
  /** Of the branch, below `security_gates`. */
  readonly path: string
}

function readBranch({ reading, branch, path }: BranchRequest, keep: Keep): void {
  const short = SHORT_FORMS.get(path)
  if (short !== undefined && reading.node.kind !== 'map') {
    keep(short, reading)
    return
  }
  const fields = readFields(reading, { known: [...branch.keys()] })
  for (const [key, field] of fields ?? []) {
    const next = branch.get(key)
    if (typeof next === 'string') keep(next, field)
    else if (next !== undefined) {
      readBranch({ reading: field, branch: next, path: path === '' ? key : `${path}.${key}` }, keep)
    }
  }
}

function toTree(): Branch {
  const tree: Branch = new Map()
  for (const key of SETTING_KEYS) addTo(tree, key)
  return tree
}

function addTo(tree: Branch, key: SettingKey): void {
  const words = key.split('.')
  let branch = tree
  for (const word of words.slice(0, -1)) {
    const next = branch.get(word)
    const below: Branch = next instanceof Map ? next : new Map<string, Branch | SettingKey>()
    branch.set(word, below)
    branch = below
  }
  branch.set(words.at(-1) ?? key, key)
}
