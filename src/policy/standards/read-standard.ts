import { createFaults } from '../document/faults.ts'
import type { DocumentFault } from '../document/node.ts'
import { readGates } from '../document/read-gates.ts'
import { readYaml } from '../document/read-yaml.ts'
import type { Fields, Reading } from '../document/shape.ts'
import { readFields, readItems, refuse } from '../document/shape.ts'
import { readText, readTexts, readWord } from '../document/values.ts'
import { isDemanded, rulesOf } from '../rules/table.ts'
import { SETTING_KEYS } from '../settings.ts'
import type { SettingKey } from '../settings.ts'
import type { Control, Standard } from './standard.ts'
import { CONTROL_KINDS } from './standard.ts'

export type StandardDocument = {
  /** Null when anything is wrong with it: half a standard is none. */
  readonly standard: Standard | null
  readonly faults: readonly DocumentFault[]
}

/** A published standard has some dozens that an image could tell of; each is judged over all findings. */
const MOST_CONTROLS = 200

/** A standard from its YAML, ours or a user's own; every fault with its line and column. */
export function readStandard(text: string, path: string): StandardDocument {
  const { node, faults: known } = readYaml(text, path)
  const faults = createFaults(path, known)
  if (node === null) {
    if (known.length === 0) faults.add({ line: 1, column: 1 }, 'The file is empty')
    return { standard: null, faults: faults.list() }
  }
  const standard = toStandard({ node, name: '', faults })
  const all = faults.list()
  return { standard: all.length === 0 ? standard : null, faults: all }
}

const REQUIRED = ['id', 'title', 'version', 'reference', 'controls'] as const

function toStandard(reading: Reading): Standard | null {
  const fields = readFields(reading, { known: REQUIRED, required: REQUIRED })
  if (fields === null) return null
  const controls = (readItems(fields.get('controls'), MOST_CONTROLS) ?? []).flatMap(
    (item) => toControl(item) ?? [],
  )
  refuseTwins(fields.get('controls'), controls)
  return {
    id: readId(fields.get('id')),
    title: readText(fields.get('title'), 200) ?? '',
    version: readText(fields.get('version'), 60) ?? '',
    reference: readText(fields.get('reference'), 500) ?? '',
    controls,
  }
}

/** It becomes a part of the ids of rules and of file names. */
function readId(reading: Reading | undefined): string {
  const id = readText(reading, 80) ?? ''
  if (reading !== undefined && id !== '' && !/^[a-z0-9][a-z0-9.-]*$/.test(id)) {
    refuse(reading, 'has to be of small letters, digits, dots and hyphens')
  }
  return id
}

const CONTROL_KEYS = [
  ...['id', 'title', 'kind', 'level', 'requires', 'uses', 'open', 'why'],
  'when_not_assessed',
]

function toControl(reading: Reading): Control | null {
  const fields = readFields(reading, { known: CONTROL_KEYS, required: ['id', 'title', 'kind'] })
  if (fields === null) return null
  const control: Control = {
    id: readText(fields.get('id'), 60) ?? '',
    title: readText(fields.get('title'), 200) ?? '',
    kind: readWord(fields.get('kind'), CONTROL_KINDS) ?? 'manual',
    level: readWord(fields.get('level'), ['fail', 'warn']) ?? 'fail',
    requires: readRequired(fields.get('requires')),
    uses: readUsed(fields.get('uses')),
    open: readText(fields.get('open')),
    why: readText(fields.get('why')),
    whenNotAssessed: readWord(fields.get('when_not_assessed'), ['fail', 'warn']) ?? 'fail',
  }
  checkKind(reading, fields, control)
  return control
}

function readRequired(reading: Reading | undefined): Control['requires'] {
  return reading === undefined ? {} : readGates(reading.node, reading.faults, reading.name).values
}

function readUsed(reading: Reading | undefined): readonly SettingKey[] {
  const texts = readTexts(reading) ?? []
  return texts.flatMap((text) => {
    const key = SETTING_KEYS.find((one) => one === text)
    if (key === undefined && reading !== undefined) {
      refuse(reading, `names ${JSON.stringify(text)}, which is no setting of the gate`)
    }
    return key ?? []
  })
}

/** A control that claims to be decided by rules has some, and one that is not says why. */
function checkKind(reading: Reading, fields: Fields, control: Control): void {
  const hasRules = Object.keys(control.requires).length > 0 || control.uses.length > 0
  if (control.kind === 'automated' || control.kind === 'partial') {
    if (!hasRules) refuse(reading, 'lacks requires or uses: nothing would decide it')
    else if (!isAsking(control)) refuse(reading, 'requires nothing that a rule of the gate checks')
    if (control.kind === 'partial' && !fields.has('open')) {
      refuse(reading, 'lacks open: what of it do the rules not decide?')
    }
    return
  }
  if (hasRules) refuse(reading, `cannot require anything, as it is ${control.kind}`)
  if (!fields.has('why')) refuse(reading, 'lacks why: why can no rule decide it?')
}

/** Levels of `off` and conditions without a limit demand nothing. */
function isAsking({ requires, uses }: Control): boolean {
  const policy = { values: requires, origins: new Map(), isDefault: false }
  return uses.length > 0 || rulesOf(policy).some((rule) => isDemanded(rule, policy))
}

function refuseTwins(reading: Reading | undefined, controls: readonly Control[]): void {
  const seen = new Set<string>()
  for (const { id } of controls) {
    if (seen.has(id) && reading !== undefined) refuse(reading, `has two controls ${id}`)
    seen.add(id)
  }
}
