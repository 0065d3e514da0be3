import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { SettingKey } from '../settings.ts'
import type { Faults } from './faults.ts'
import type { Gates } from './read-gates.ts'

/** Adds what contradicts itself in one place of a file. */
export function refuseContradictions(gates: Gates, faults: Faults): void {
  for (const severity of LIMITED_SEVERITIES) refuseWarnAboveMax(severity, { gates, faults })
  refuseShared('compliance.required_licenses', 'compliance.forbidden_licenses', { gates, faults })
  refuseShared('image.allowed_ports', 'image.forbidden_ports', { gates, faults })
}

type Ground = { readonly gates: Gates; readonly faults: Faults }

function add({ gates, faults }: Ground, key: SettingKey, text: string): void {
  const at = gates.places.get(key)
  if (at !== undefined) faults.add(at, `${key} ${text}`)
}

function refuseWarnAboveMax(severity: (typeof LIMITED_SEVERITIES)[number], ground: Ground): void {
  const { values } = ground.gates
  const max = values[`vulnerabilities.${severity}.max`]
  const warn = values[`vulnerabilities.${severity}.warn`]
  if (max === undefined || warn === undefined || warn <= max) return
  const text = `is ${warn}, and max is ${max}: it would never warn, since it fails before`
  add(ground, `vulnerabilities.${severity}.warn`, text)
}

type ListKey =
  | 'compliance.required_licenses'
  | 'compliance.forbidden_licenses'
  | 'image.allowed_ports'
  | 'image.forbidden_ports'

function refuseShared(allowed: ListKey, forbidden: ListKey, ground: Ground): void {
  const { values } = ground.gates
  const list: readonly (string | number)[] = values[allowed] ?? []
  const shared = (values[forbidden] ?? []).filter((one) => list.includes(one))
  if (shared.length === 0) return
  add(ground, forbidden, `names ${shared.join(', ')}, which ${allowed} allows: only one can hold`)
}
