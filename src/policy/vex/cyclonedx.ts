import type { Justification } from '../../domain/decision.ts'
import { componentsOf } from './cyclonedx-components.ts'
import type { Components } from './cyclonedx-components.ts'
import { readAffects } from './cyclonedx-affects.ts'
import { toList, toPlain, toRecord, toText } from './narrow.ts'
import { EVERYTHING, toIds } from './reading.ts'
import type { Reading } from './reading.ts'
import type { VexStatus } from './statement.ts'
import { firstTime } from './time.ts'

type Fields = Readonly<Record<string, unknown>>

/** Any bill of materials of the format; whether it says something of vulnerabilities is another question. */
export function isCycloneDx(document: Fields): boolean {
  return document['bomFormat'] === 'CycloneDX'
}

/** CycloneDX 1.4 to 1.6: `vulnerabilities[].analysis`. A vulnerability without an analysis says nothing here. */
export function readCycloneDx(document: Fields, reading: Reading): void {
  const analysed = toList(document['vulnerabilities'])
    .map((one, at) => ({ fields: toRecord(one), where: `/vulnerabilities/${at}` }))
    .filter(({ fields }) => fields['analysis'] !== undefined)
  if (analysed.length === 0)
    reading.skip('/vulnerabilities', 'has no analysis of any vulnerability.')
  const about = { document, components: componentsOf(document), authors: authorsOf(document) }
  for (const { fields, where } of analysed) {
    const problem = readVulnerability({ fields, where, ...about }, reading)
    if (problem === 'full') return
    if (problem !== null) reading.skip(where, problem)
  }
}

type Told = {
  readonly fields: Fields
  readonly where: string
  readonly document: Fields
  readonly components: Components
  readonly authors: readonly string[]
}

const STATUSES = new Map<unknown, VexStatus>([
  ['not_affected', 'not_affected'],
  ['false_positive', 'not_affected'],
  ['resolved', 'fixed'],
  ['resolved_with_pedigree', 'fixed'],
  ['exploitable', 'affected'],
  ['in_triage', 'under_investigation'],
])

function readVulnerability(told: Told, reading: Reading): string | null {
  const { fields, where, document, components, authors } = told
  const analysis = toRecord(fields['analysis'])
  const ids = toIds(namesOf(fields))
  if (ids.length === 0) return 'names no vulnerability.'
  const status = STATUSES.get(analysis['state'])
  if (status === undefined) return 'has none of the states of an analysis.'
  const affects = toList(fields['affects'])
  const scopes = readAffects({ affects, where, status, components }, reading)
  if (scopes.length === 0 && affects.length > 0) return null
  const isRoom = reading.add({
    id: idOf(fields, told, reading),
    path: reading.path,
    ids,
    status,
    justification: IN_CYCLONEDX.get(analysis['justification']) ?? null,
    words: wordsOf(analysis),
    time: firstTime(
      analysis['lastUpdated'],
      analysis['firstIssued'],
      fields['updated'],
      timeOf(document),
    ),
    authors,
    scopes: scopes.length === 0 ? [EVERYTHING] : scopes,
  })
  return isRoom ? null : 'full'
}

function idOf(fields: Fields, { where, document }: Told, reading: Reading): string {
  const [serial, own] = [toText(document['serialNumber']), toText(fields['bom-ref'])]
  return own === null
    ? `${reading.path}#${where}`
    : toPlain(`${serial ?? reading.path}#${own}`, 300)
}

/** `references` name the same flaw in other lists. */
function namesOf(fields: Fields): readonly (string | null)[] {
  const others = toList(fields['references']).map((one) => toText(toRecord(one)['id']))
  return [toText(fields['id']), ...others]
}

/**
 * The nine reasons of CycloneDX in the five of OpenVEX. `protected_at_perimeter` and
 * `protected_by_mitigating_control` have none: what protects there is not in the product, or only lessens the harm.
 */
const IN_CYCLONEDX = new Map<unknown, Justification>([
  ['code_not_present', 'vulnerable_code_not_present'],
  ['code_not_reachable', 'vulnerable_code_not_in_execute_path'],
  ['requires_configuration', 'vulnerable_code_cannot_be_controlled_by_adversary'],
  ['requires_dependency', 'vulnerable_code_not_in_execute_path'],
  ['requires_environment', 'vulnerable_code_cannot_be_controlled_by_adversary'],
  ['protected_by_compiler', 'inline_mitigations_already_exist'],
  ['protected_at_runtime', 'inline_mitigations_already_exist'],
])

/** The author's own word for the reason is kept, since the five say less. */
function wordsOf(analysis: Fields): string {
  const [detail, justification] = [toText(analysis['detail']), toText(analysis['justification'])]
  return toPlain([justification, detail].filter((one) => one !== null).join(': '), 500)
}

function timeOf(document: Fields): unknown {
  return toRecord(document['metadata'])['timestamp']
}

/** Authors of the document, then whoever supplies or makes the product. */
function authorsOf(document: Fields): readonly string[] {
  const metadata = toRecord(document['metadata'])
  const people = toList(metadata['authors']).flatMap((one) => {
    const { name, email } = toRecord(one)
    return [toText(name), toText(email)]
  })
  const makers = ['supplier', 'manufacturer', 'manufacture'].map((key) =>
    toText(toRecord(metadata[key])['name']),
  )
  const names = [...people, ...makers].filter((one) => one !== null)
  return names.slice(0, 20).map((one) => toPlain(one, 200))
}
