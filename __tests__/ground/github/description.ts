import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'

/*
 * GitHub's own description of its API (`@octokit/openapi`, 13 MB), cut to the operations that the fake answers and the
 * schemas that they reach. The cut is kept in node_modules/.cache, named by what it was made from.
 */

export type Schema = Readonly<Record<string, unknown>>

export type Parameter = {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly required?: boolean
  readonly schema: Schema
}

type Content = Readonly<Record<string, { readonly schema?: Schema }>>

export type Operation = {
  readonly operationId: string
  readonly parameters: readonly Parameter[]
  readonly requestBody?: { readonly content: Content }
  readonly responses: Readonly<Record<string, { readonly content?: Content }>>
}

export type Description = {
  /** `GET /repos/{owner}/{repo}` and the like. */
  readonly operations: Readonly<Record<string, Operation>>
  /** Referred to as `github#/schemas/NAME`. */
  readonly schemas: Readonly<Record<string, Schema>>
}

const PACKAGE = resolve(import.meta.dirname, '../../../node_modules/@octokit/openapi')

const CACHE = resolve(import.meta.dirname, '../../../node_modules/.cache/plimsoll-openapi')

/** `variant`: `api.github.com`, or an enterprise server: `ghes-3.19`. */
export function readDescription(
  routes: readonly string[],
  variant = 'api.github.com',
): Description {
  const facts = readFileSync(join(PACKAGE, 'package.json'), 'utf8')
  const { version } = JSON.parse(facts) as { readonly version: string }
  const code = readFileSync(import.meta.filename, 'utf8')
  const key = createHash('sha256').update(JSON.stringify([version, variant, routes, code]))
  const kept = join(CACHE, `${key.digest('hex').slice(0, 32)}.json`)
  try {
    return JSON.parse(readFileSync(kept, 'utf8')) as Description
  } catch {
    return keep(kept, cut(routes, variant))
  }
}

function keep(path: string, description: Description): Description {
  mkdirSync(CACHE, { recursive: true })
  const partial = `${path}.${randomUUID()}`
  writeFileSync(partial, JSON.stringify(description))
  renameSync(partial, path)
  return description
}

type Json = Readonly<Record<string, unknown>>

function cut(routes: readonly string[], variant: string): Description {
  const text = readFileSync(join(PACKAGE, 'generated', `${variant}.json`), 'utf8')
  const whole = JSON.parse(text) as Json
  const operations: Record<string, Operation> = {}
  for (const route of routes) operations[route] = operationOf(whole, route)
  const schemas: Record<string, Schema> = {}
  const waiting = refsIn(operations)
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (schemas[name] !== undefined) continue
    const schema = rename(at(whole, ['components', 'schemas', name])) as Schema
    schemas[name] = schema
    waiting.push(...refsIn(schema))
  }
  return { operations, schemas: mend(schemas) }
}

/** The fork of a pull request may be gone; the description knows that of some of its schemas only. */
function mend(schemas: Record<string, Schema>): Record<string, Schema> {
  const text = JSON.stringify(schemas['pull-request'] ?? null)
  const own = '"repo":{"$ref":"github#/schemas/repository"}'
  const mended = text.replace(
    own,
    `"repo":{"anyOf":[{"enum":[null]},${own.slice('"repo":'.length)}]}`,
  )
  return text === 'null' ? schemas : { ...schemas, 'pull-request': JSON.parse(mended) as Schema }
}

function operationOf(whole: Json, route: string): Operation {
  const [method = '', path = ''] = route.split(' ')
  const found = at(whole, ['paths', path, method.toLowerCase()]) as Json
  const parameters = (found['parameters'] ?? []) as readonly unknown[]
  const responses = Object.entries(found['responses'] as Json)
  return rename({
    operationId: found['operationId'],
    parameters: parameters.map((one) => resolveRef(whole, one)),
    ...(found['requestBody'] === undefined ? {} : { requestBody: found['requestBody'] }),
    responses: Object.fromEntries(
      responses.map(([status, one]) => [status, resolveRef(whole, one)]),
    ),
  }) as Operation
}

function at(whole: Json, path: readonly string[]): unknown {
  const found = path.reduce<unknown>((value, key) => (value as Json | undefined)?.[key], whole)
  if (found === undefined) throw new Error(`GitHub's description has no ${path.join(' ')}`)
  return found
}

/** Parameters and responses are written out; schemas stay references. */
function resolveRef(whole: Json, value: unknown): unknown {
  const { $ref } = value as { readonly $ref?: string }
  return $ref === undefined ? value : at(whole, $ref.slice(2).split('/'))
}

const SCHEMA = '#/components/schemas/'

function rename(value: unknown): unknown {
  const text = JSON.stringify(value, (key, inner: unknown) =>
    key === 'examples' ? undefined : inner,
  )
  const renamed = text.replaceAll(`"$ref":"${SCHEMA}`, '"$ref":"github#/schemas/')
  return JSON.parse(renamed, (_key, inner: unknown) => toAjv(inner))
}

/** OpenAPI 3.0 lets anything be `nullable`; Ajv knows that word beside `type` only, and not for an `enum`. */
function toAjv(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const { nullable, ...rest } = value as Json
  if (nullable !== true || ('type' in rest && !('enum' in rest))) return value
  return { anyOf: [{ enum: [null] }, rest] }
}

function refsIn(value: unknown): string[] {
  const found = JSON.stringify(value).matchAll(/"\$ref":"github#\/schemas\/([^"]+)"/g)
  return [...found].map(([, name = '']) => name)
}
