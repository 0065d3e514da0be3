import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv } from 'ajv'
import type { ValidateFunction } from 'ajv'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'

/* The official schemas of the formats that machines exchange, with every format of a text checked. */

const SCHEMAS = join(import.meta.dirname, '../../../../shared/schemas')

const OPTIONS = { strict: false, allErrors: true } as const

/** What RFC 3987 lets stand in an identifier; ajv-formats knows only the ASCII ones. */
const IRI = /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`\p{Cc}\p{Cs}]+$/iu
const REFERENCE = /^[^\s<>"{}|\\^`\p{Cc}\p{Cs}]*$/u

export const SCHEMA_NAMES = {
  cyclonedx: 'cyclonedx-bom-1.6.schema.json',
  'cyclonedx 1.7': 'cyclonedx-bom-1.7.schema.json',
  spdx: 'spdx-2.3.json',
  openvex: 'openvex-0.2.0.json',
} as const

export type SchemaName = keyof typeof SCHEMA_NAMES

/** Everything that is wrong with a text by the schema; empty when nothing is. */
export function faultsOf(text: string, name: SchemaName): string[] {
  const validate = validatorOf(name)
  validate(JSON.parse(text))
  return (validate.errors ?? []).map((one) => `${one.instancePath} ${one.message ?? ''}`)
}

const known = new Map<SchemaName, ValidateFunction>()

function validatorOf(name: SchemaName): ValidateFunction {
  const made = known.get(name) ?? compile(name)
  known.set(name, made)
  return made
}

function compile(name: SchemaName): ValidateFunction {
  const ajv = name === 'openvex' ? new Ajv2020(OPTIONS) : new Ajv(OPTIONS)
  addFormats.default(ajv)
  ajv.addFormat('iri', IRI)
  ajv.addFormat('iri-reference', REFERENCE)
  ajv.addFormat('idn-email', /^\S+@\S+$/)
  const parts = ['jsf-0.82', 'spdx', 'cryptography-defs']
  if (name.startsWith('cyclonedx')) {
    for (const part of parts) ajv.addSchema(readSchema(`cyclonedx-${part}.schema.json`))
  }
  return ajv.compile(readSchema(SCHEMA_NAMES[name]))
}

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as object
}
