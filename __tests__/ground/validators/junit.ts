import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { validateXML } from 'xmllint-wasm'

const SCHEMA = join(import.meta.dirname, '../../../../shared/schemas/junit-10.xsd')

/** What libxml2 finds wrong with a file by Jenkins' schema; empty when nothing is. */
export async function faultsOfJunit(text: string): Promise<unknown[]> {
  const schema = readFileSync(SCHEMA, 'utf8')
  const { valid, errors } = await validateXML({
    xml: { fileName: 'junit.xml', contents: text },
    schema,
  })
  return valid || errors.length > 0 ? [...errors] : ['it is not valid']
}
