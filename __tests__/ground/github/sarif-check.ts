import { existsSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import AjvDraft04 from 'ajv-draft-04'
import type { ValidateFunction } from 'ajv'
import formats from 'ajv-formats'
import { findProfileFaults } from '../github-profile.ts'
import { textOf } from './json.ts'

/*
 * What is wrong with a log that GitHub took: our own rules for it (`isStrict`), and the schema of the standard where it
 * lies beside this repository.
 */
export function findUploadFaults(body: unknown, isStrict: boolean): string[] {
  const text = gunzipSync(Buffer.from(textOf(body, 'sarif'), 'base64')).toString()
  const faults = [...(isStrict ? findProfileFaults(text) : []), ...findSchemaFaults(text)]
  return faults.map((fault) => `SARIF: ${fault}`)
}

const SCHEMA = resolve(import.meta.dirname, '../../../../shared/schemas/sarif-2.1.0.oasis.json')

let compiled: ValidateFunction | null = null

function findSchemaFaults(text: string): string[] {
  if (!existsSync(SCHEMA)) return []
  const validate = (compiled ??= compileSchema())
  if (validate(JSON.parse(text))) return []
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`)
}

function compileSchema(): ValidateFunction {
  const ajv = new AjvDraft04.default({ strict: false })
  formats.default(ajv)
  return ajv.compile(JSON.parse(readFileSync(SCHEMA, 'utf8')) as object)
}
