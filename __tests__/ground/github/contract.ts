import { Ajv } from 'ajv'
import type { ErrorObject, ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { fill } from './fill.ts'
import type { Description, Operation, Parameter, Schema } from './description.ts'

/** What GitHub's description says about requests and answers; complaints are sentences, none when all is well. */
export type Contract = {
  find(method: string, path: string): Matched | null
  checkParameters(matched: Matched, query: URLSearchParams): string[]
  checkBody(matched: Matched, body: unknown): BodyFaults
  checkAnswer(matched: Matched, answer: Answer): string[]
  /** A value of the schema with only what is required, for a fake to fill in what it knows. */
  example(schema: string, known: Readonly<Record<string, unknown>>): Record<string, unknown>
}

/** `words`: what GitHub answers, null when all is well. */
export type BodyFaults = { readonly complaints: string[]; readonly words: string | null }

export type Matched = {
  readonly route: string
  readonly operation: Operation
  readonly values: Readonly<Record<string, string>>
}

export type Answer = {
  readonly status: number
  readonly type: string
  readonly body: unknown
}

export function createContract(description: Description): Contract {
  const compile = createCompile(description)
  const routes = Object.entries(description.operations).map(([route, operation]) => ({
    route,
    operation,
    pattern: patternOf(route),
  }))
  return {
    find: (method, path) => {
      for (const { route, operation, pattern } of routes) {
        const found = pattern.exec(`${method} ${path}`)
        if (found === null) continue
        const values = Object.entries(found.groups ?? {}).map(
          ([name, value]) => [name, decodeURIComponent(value)] as const,
        )
        return { route, operation, values: Object.fromEntries(values) }
      }
      return null
    },
    checkParameters: (matched, query) => checkParameters(matched, query, compile),
    checkBody: (matched, body) => checkBody(matched.operation, body, compile),
    checkAnswer: (matched, answer) => checkAnswer(matched, answer, compile),
    example: (schema, known) => ({
      ...(fill(description, { ...schemaOf(description, schema), nullable: false }) as object),
      ...known,
    }),
  }
}

function schemaOf({ schemas }: Description, name: string): Schema {
  const found = schemas[name]
  if (found === undefined) throw new Error(`no schema ${name}`)
  return found
}

/** Octokit writes a slash inside of a value as %2F, which GitHub takes as well. */
function patternOf(route: string): RegExp {
  const pattern = route.replaceAll('.', '\\.').replaceAll(/\{(\w+)\}/g, '(?<$1>[^/]+)')
  return new RegExp(`^${pattern}$`)
}

type Compile = (schema: Schema) => ValidateFunction

function createCompile(description: Description): Compile {
  const ajv = new Ajv({ strict: false, validateSchema: false, coerceTypes: false, verbose: true })
  formats.default(ajv)
  ajv.addSchema({ $id: 'github', schemas: description.schemas })
  const compiled = new Map<string, ValidateFunction>()
  return (schema) => {
    const key = JSON.stringify(schema)
    const found = compiled.get(key) ?? ajv.compile(schema)
    compiled.set(key, found)
    return found
  }
}

function complain(validate: ValidateFunction, value: unknown, what: string): string[] {
  if (validate(value)) return []
  return (validate.errors ?? []).slice(0, 5).map((error) => {
    const place = `${what}${error.instancePath}`
    return `${place} ${error.message ?? 'is odd'} ${JSON.stringify(error.params)}`
  })
}

function checkParameters(matched: Matched, query: URLSearchParams, compile: Compile): string[] {
  const { operation, values } = matched
  const known = new Map(operation.parameters.map((one) => [`${one.in} ${one.name}`, one]))
  const strange = [...query.keys()].filter((name) => !known.has(`query ${name}`))
  const told = [...known.values()].flatMap((parameter) => {
    const { in: where, name, required = false } = parameter
    const text = where === 'path' ? values[name] : query.get(name)
    if (where === 'header') return []
    if (text === null || text === undefined) return required ? [`${name} is missing`] : []
    return complain(compile(parameter.schema), toValue(parameter, text), name)
  })
  return [...strange.map((name) => `${name} is no parameter`), ...told]
}

function toValue({ schema }: Parameter, text: string): unknown {
  const isNumber = schema['type'] === 'integer' || schema['type'] === 'number'
  if (isNumber && /^-?\d+$/.test(text)) return Number(text)
  return schema['type'] === 'boolean' && /^(?:true|false)$/.test(text) ? text === 'true' : text
}

function checkBody(operation: Operation, body: unknown, compile: Compile): BodyFaults {
  const schema = operation.requestBody?.content['application/json']?.schema
  if (schema === undefined) {
    return body === undefined ? NO_FAULTS : bodyFaults(['a body where none belongs'])
  }
  const validate = compile(schema)
  const complaints = complain(validate, body ?? {}, 'body')
  if (complaints.length === 0) return NO_FAULTS
  return bodyFaults(complaints, (validate.errors ?? []).map(toWords))
}

const NO_FAULTS: BodyFaults = { complaints: [], words: null }

function bodyFaults(complaints: string[], words: readonly string[] = []): BodyFaults {
  return { complaints, words: ['Invalid request.', ...words].join('\n\n') }
}

/** As GitHub says it, for the faults that people met. */
function toWords({ keyword, params, instancePath, message, data }: ErrorObject): string {
  const { additionalProperty, missingProperty, pattern } = params as Readonly<
    Record<string, string>
  >
  if (keyword === 'additionalProperties') return `"${additionalProperty}" is not a permitted key.`
  if (keyword === 'required') return `"${missingProperty}" wasn't supplied.`
  const place = `For 'properties${instancePath}', ${JSON.stringify(data)}`
  return keyword === 'pattern'
    ? `${place} does not match /${pattern?.replaceAll('/', '\\/')}/.`
    : `${place} ${message}.`
}

/** Refusals that GitHub sends everywhere and describes here and there. */
const ERROR: Schema = { $ref: 'github#/schemas/basic-error', required: ['message'] }

function checkAnswer({ operation }: Matched, answer: Answer, compile: Compile): string[] {
  const { status, type, body } = answer
  const told = operation.responses[String(status)]
  if (told === undefined) {
    if (status < 400) return [`${status} is no answer to ${operation.operationId}`]
    return complain(compile(ERROR), body, 'error')
  }
  if (told.content === undefined) return []
  const schema = told.content[type]?.schema
  if (schema === undefined) return [`${type} is no form of ${operation.operationId}`]
  return complain(compile(schema), body, 'answer')
}
