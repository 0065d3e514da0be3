import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'

/** The published schema, `schema/report-1.json`. */
export const SCHEMA = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../schema/report-1.json'), 'utf8'),
) as { readonly $defs: Readonly<Record<string, SchemaNode>> } & SchemaNode

export type SchemaNode = {
  readonly properties?: Readonly<Record<string, SchemaNode>>
  readonly items?: SchemaNode
  readonly anyOf?: readonly SchemaNode[]
  readonly enum?: readonly unknown[]
}

/** Readers ignore unknown keys; our own output must have none. */
export function forbidUnknownKeys(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(forbidUnknownKeys)
  if (typeof schema !== 'object' || schema === null) return schema
  const inner = Object.fromEntries(
    Object.entries(schema).map(([key, value]) => [key, forbidUnknownKeys(value)]),
  )
  return 'properties' in inner ? { ...inner, additionalProperties: false } : inner
}

const validate = new Ajv2020({
  allErrors: true,
  allowUnionTypes: true,
  strictTypes: false,
}).compile(forbidUnknownKeys(SCHEMA) as object)

/** What is wrong with a report, unknown keys included; empty when nothing is. */
export function faultsOf(value: unknown): unknown {
  validate(value)
  return validate.errors ?? []
}

/** As a reader of another program would check it. */
export const isAllowed = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(SCHEMA)
