import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ValidateFunction } from 'ajv'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { Validator } from 'jsonschema'

const SCHEMAS = join(import.meta.dirname, '../../../../shared/schemas')

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as object
}

const known = new Map<string, ValidateFunction>()

/** What is wrong with a SARIF by the standard's own schema; empty when nothing is. */
export function faultsByStandard(text: string): unknown[] {
  const validate = known.get('oasis') ?? compile()
  known.set('oasis', validate)
  validate(JSON.parse(text))
  return validate.errors ?? []
}

function compile(): ValidateFunction {
  const ajv = new AjvDraft04.default({ strict: false, allErrors: true })
  addFormats.default(ajv)
  return ajv.compile(readSchema('sarif-2.1.0.oasis.json'))
}

/** By the schema and the validator of GitHub's upload-sarif. */
export function faultsByUpload(text: string): string[] {
  const schema = readSchema('sarif-2.1.0.codeql-action.json')
  return new Validator().validate(JSON.parse(text), schema).errors.map(String)
}
