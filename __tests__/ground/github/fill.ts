import type { Description, Schema } from './description.ts'

/*
 * GitHub's answers have hundreds of required keys that no test is about. They are made up from the description, and
 * what was made up is checked against it like everything else.
 */

/** The least value of a schema: required keys only, examples where they are given, null where it may be. */
export function fill(description: Description, schema: Schema): unknown {
  const { $ref, nullable, example, oneOf, anyOf, allOf }: Shape = schema
  if ($ref !== undefined) return fill(description, schemaOf(description, $ref))
  if (nullable === true) return null
  const list = oneOf ?? anyOf
  if (list !== undefined) return fill(description, list[0] ?? {})
  if (allOf !== undefined) {
    const parts = allOf.map((one) => fill(description, one))
    return Object.assign({}, ...parts) as unknown
  }
  if (example !== undefined && typeof example !== 'object') return example
  return fillPlain(description, schema)
}

type Shape = Schema & {
  readonly $ref?: string
  readonly type?: string
  readonly format?: string
  readonly nullable?: boolean
  readonly example?: unknown
  readonly default?: unknown
  readonly enum?: readonly unknown[]
  readonly oneOf?: readonly Schema[]
  readonly anyOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
}

function schemaOf({ schemas }: Description, ref: string): Schema {
  const found = schemas[ref.replace('github#/schemas/', '')]
  if (found === undefined) throw new Error(`no schema ${ref}`)
  return found
}

function fillPlain(description: Description, schema: Shape): unknown {
  if (schema.default !== undefined) return schema.default
  if (schema.enum !== undefined) return schema.enum[0]
  const { type = 'object', format = '' } = schema
  if (type === 'object') return fillObject(description, schema)
  if (type === 'string') return TEXTS[format] ?? 'text'
  if (type === 'array') return []
  return type === 'boolean' ? false : 1
}

const TEXTS: Readonly<Record<string, string>> = {
  uri: 'https://github.example/made-up',
  'date-time': '2026-01-01T00:00:00Z',
  date: '2026-01-01',
  email: 'nobody@example.test',
}

function fillObject(description: Description, { required = [], properties = {} }: Shape): object {
  return Object.fromEntries(
    required.map((name) => [name, fill(description, properties[name] ?? {})]),
  )
}
