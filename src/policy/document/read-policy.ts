import type { AcceptedEmptiness } from '../policy.ts'
import { readWaivers } from '../waivers/read-waivers.ts'
import { createFaults } from './faults.ts'
import { refuseContradictions } from './find-contradictions.ts'
import { findLines } from './find-lines.ts'
import type { DocumentFault } from './node.ts'
import type { PolicyDocument } from './policy-document.ts'
import { readExtends } from './read-extends.ts'
import { readLocked } from './read-locked.ts'
import { readNotify } from './read-notify.ts'
import { readReportsSection } from './read-reports-section.ts'
import { SECTION_KEYS, readImageSections, readNameGlob, readSections } from './read-sections.ts'
import { readApproval, readVexSection, readWaiverSection } from './read-waiver-section.ts'
import { readYaml } from './read-yaml.ts'
import { readFields, readItems } from './shape.ts'
import type { Fields, Reading } from './shape.ts'
import { readDay, readText } from './values.ts'

export const POLICY_KEYS = [
  'extends',
  ...SECTION_KEYS,
  'waivers',
  'vex',
  'accept_nothing_analysed',
  'images',
  'approvals',
  'notify',
  'reports',
  'locked',
] as const

export type ReadPolicy = {
  readonly document: PolicyDocument
  readonly faults: readonly DocumentFault[]
}

/** The text of a policy file → what it says, and everything that is wrong with it at once. */
export function readPolicy(text: string, path: string): ReadPolicy {
  const yaml = readYaml(text, path)
  const faults = createFaults(path, yaml.faults)
  const root = yaml.node === null ? undefined : { node: yaml.node, name: '', faults }
  const fields: Fields = readFields(root, { known: POLICY_KEYS }) ?? new Map<string, Reading>()
  const sections = readSections(fields)
  const waivers = readWaiverSection(fields.get('waivers'))
  const images = readImageSections(fields.get('images'))
  for (const { gates } of [sections, ...images]) refuseContradictions(gates, faults)
  const document: PolicyDocument = {
    ...sections,
    path,
    isEmpty: fields.size === 0,
    images,
    extends: readExtends(fields.get('extends')),
    waivers,
    vex: readVexSection(fields.get('vex')),
    acceptedEmptiness: readAccepted(fields.get('accept_nothing_analysed')),
    approvals: readApproval(fields.get('approvals')),
    notify: readNotify(fields.get('notify')),
    reports: readReportsSection(fields.get('reports')),
    lines: findLines(yaml.node),
    locked: readLocked(fields.get('locked')),
  }
  const inline = waivers?.inline ?? null
  const ofWaivers = inline === null ? [] : readWaivers(inline, path).faults
  return { document, faults: createFaults(path, [...faults.list(), ...ofWaivers]).list() }
}

const ACCEPTED_KEYS = ['image', 'reason', 'expires'] as const

function readAccepted(reading: Reading | undefined): readonly AcceptedEmptiness[] {
  const items = readItems(reading) ?? []
  return items.map(readAcceptance).filter((one) => one !== null)
}

function readAcceptance(reading: Reading): AcceptedEmptiness | null {
  const fields = readFields(reading, { known: ACCEPTED_KEYS, required: ACCEPTED_KEYS })
  const image = readText(fields?.get('image'))
  const matches = image === null ? null : readNameGlob(fields?.get('image'))
  const reason = readText(fields?.get('reason'))
  const expires = readDay(fields?.get('expires'))
  if (image === null || matches === null || reason === null || expires === null) return null
  const { path } = reading.faults
  return { image, reason, expires, origin: { kind: 'file', path, line: reading.node.at.line } }
}
