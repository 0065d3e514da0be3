import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import { describeOn } from '../../ground/asked.ts'
import { affected, cleared, CVE, cycloneDx, OPENSSL, openVex } from './documents.ts'

const SCHEMAS = join(import.meta.dirname, '../../../../shared/schemas')

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as object
}

describeOn('PLIMSOLL_TEST_SHARED', 'the documents of these tests', () => {
  test('are OpenVEX', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
    addFormats.default(ajv)
    const validate = ajv.compile(readSchema('openvex-0.2.0.json'))
    const inImage = {
      products: [{ '@id': 'pkg:oci/api?tag=1.2', subcomponents: [{ '@id': OPENSSL }] }],
      vulnerability: { name: CVE, aliases: ['GHSA-aaaa-bbbb-cccc'] },
    }
    validate(openVex([cleared(), affected(), cleared(inImage)]))
    expect(validate.errors).toBeNull()
  })

  test('are CycloneDX 1.6', () => {
    const ajv = new Ajv({ strict: false, allErrors: true, validateSchema: false, logger: false })
    addFormats.default(ajv)
    for (const name of ['cyclonedx-jsf-0.82', 'cyclonedx-spdx', 'cyclonedx-cryptography-defs']) {
      ajv.addSchema(readSchema(`${name}.schema.json`))
    }
    const validate = ajv.compile(readSchema('cyclonedx-bom-1.6.schema.json'))
    const versions = [{ range: 'vers:deb/<3.0.12', status: 'unaffected' }]
    for (const document of [cycloneDx(), cycloneDx({ affects: [{ ref: 'c1', versions }] })]) {
      validate(document)
      expect(validate.errors).toBeNull()
    }
  })
})
