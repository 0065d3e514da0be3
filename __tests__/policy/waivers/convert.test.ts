import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { Ajv2020 } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { PlimsollError } from '../../../src/domain/errors.ts'
import { convertWaivers } from '../../../src/policy/waivers/convert/convert-waivers.ts'
import type { ConvertRequest } from '../../../src/policy/waivers/convert/convert-waivers.ts'
import { readWaivers } from '../../../src/policy/waivers/read-waivers.ts'
import { describeOn } from '../../ground/asked.ts'
import { FILES } from './foreign/files.ts'
import { AS_OF, PATH, toFile } from './ground.ts'

const OURS: ConvertRequest = { to: 'plimsoll', asOf: AS_OF }
const VEX: ConvertRequest = { to: 'openvex', asOf: AS_OF, author: 'security@acme.example' }

const own = (...entries: string[]) => [{ path: PATH, text: toFile(...entries) }]

const WHOLE = `id: W-1
vulnerabilities: [CVE-2099-0001, GHSA-aaaa-bbbb-cccc]
package: [pkg:deb/debian/openssl, { type: deb, source: curl }]
versions: ['>=3.0 <3.1', '3.2']
paths: ['usr/**']
images: [acme/*]
reason: 'Never parses: "# quoted" certificates'
created: 2099-03-01
ticket: SEC-12
justification: vulnerable_code_not_present
until_fixed: true
while_epss_below: 0.1
while_percentile_below: 0.9
unless_exploited: false
approved_by: '@maria'`

describe('waivers as our own form', () => {
  test('mean the same when they were ours', () => {
    const { text, notices } = convertWaivers(own(WHOLE, 'id: W-2\nrule: aws-access-key-id'), OURS)
    const words = (source: string) =>
      JSON.stringify(readWaivers(source, PATH).waivers.map((one) => ({ ...one, source: null })))
    expect(notices).toEqual([])
    expect(readWaivers(text, PATH).faults).toEqual([])
    expect(words(text)).toBe(words(toFile(WHOLE, 'id: W-2\nrule: aws-access-key-id')))
  })

  test('stand as comments where something is missing, which nobody makes up', () => {
    const { text, notices } = convertWaivers(
      [{ path: '.trivyignore', text: FILES['.trivyignore'] }],
      OURS,
    )
    expect(readWaivers(text, PATH)).toEqual({ waivers: [], faults: [] })
    expect(text).toContain('# - vulnerability: CVE-2099-0001')
    expect(text).toContain('# - rule: aws-access-key-id')
    expect(notices).toContain('.trivyignore:5 is written as a comment: it lacks reason, owner')
  })

  test('are refused until what is missing is filled in', () => {
    const { text } = convertWaivers([{ path: 'ids.txt', text: 'CVE-2099-0001' }], OURS)
    const uncommented = text.replaceAll(/^ {2}# (?!From)/gm, '  ')
    const filled = uncommented
      .replace('reason:', 'reason: The parser is not reachable')
      .replace('owner:', 'owner: sam')
    expect(readWaivers(uncommented, PATH).faults).toHaveLength(3)
    expect(readWaivers(filled, PATH).faults).toHaveLength(1)
    expect(
      readWaivers(filled.replace('expires:', 'expires: 2099-05-01'), PATH).waivers,
    ).toHaveLength(1)
  })

  test.each(Object.entries(FILES))('of %s can be read again', (path, text) => {
    const converted = convertWaivers([{ path, text }], OURS)
    const uncommented = converted.text.replaceAll(/^ {2}# (?!From)/gm, '  ')
    expect(readWaivers(converted.text, PATH).faults).toEqual([])
    const faults = readWaivers(uncommented, PATH).faults.map((fault) => fault.text)
    expect(faults.filter((fault) => !/(?:reason|owner|expires) has to be/.test(fault))).toEqual([])
  })

  test('leave out an id that was given before', () => {
    const [file] = own('id: W-1\nvulnerability: CVE-2099-0001')
    const { text } = convertWaivers(file === undefined ? [] : [file, { ...file, path: 'b.yml' }], {
      ...OURS,
    })
    expect(readWaivers(text, PATH).faults).toEqual([])
  })
})

describe('waivers as OpenVEX', () => {
  const convert = (...entries: string[]) => {
    const { text, notices } = convertWaivers(own(...entries), VEX)
    return { document: JSON.parse(text) as { statements: unknown[] }, notices }
  }

  test('say not_affected with a justification, and affected without one', () => {
    const entry = 'vulnerability: CVE-2099-0001\npackage: pkg:deb/debian/openssl\n'
    const { document } = convert(
      `${entry}justification: vulnerable_code_not_present`,
      `${entry}ticket: SEC-12`,
    )
    const products = [
      { '@id': 'pkg:deb/debian/openssl', identifiers: { purl: 'pkg:deb/debian/openssl' } },
    ]
    expect(document).toMatchObject({
      '@context': 'https://openvex.dev/ns/v0.2.0',
      author: 'security@acme.example',
      timestamp: '2099-04-01T12:00:00.000Z',
      version: 1,
      statements: [
        {
          vulnerability: { name: 'CVE-2099-0001' },
          products,
          status: 'not_affected',
          justification: 'vulnerable_code_not_present',
          impact_statement: 'The flaw is not reachable here',
          status_notes: 'Accepted by @acme/payments until 2100-01-01',
        },
        { products, status: 'affected', action_statement: 'The flaw is not reachable here' },
      ],
    })
  })

  test.each([
    ['a purl', 'package: pkg:npm/%40acme/a@1.0', 'pkg:npm/%40acme/a@1.0'],
    ['a name', "package: { type: npm, name: '@acme/a' }", 'pkg:npm/%40acme/a'],
    ['a name and group', 'package: { type: maven, name: org.acme:a }', 'pkg:maven/org.acme/a'],
    ['a source package', 'package: { type: deb, source: curl }', 'pkg:deb/curl?arch=source'],
    [
      'a version',
      'package: pkg:deb/debian/curl\nversions: 1:2+b1',
      'pkg:deb/debian/curl@1%3A2%2Bb1',
    ],
  ])('name %s', (_, lines, purl) => {
    const { document } = convert(`vulnerability: CVE-2099-0001\n${lines}`)
    expect(document.statements).toMatchObject([{ products: [{ '@id': purl }] }])
  })

  const whole = 'vulnerability: CVE-2099-0002\npackage: pkg:npm/b'

  test.each([
    ['no package', 'vulnerability: CVE-2099-0001'],
    ['paths', "vulnerability: CVE-2099-0001\npackage: pkg:npm/a\npaths: ['app/**']"],
    ['images', 'vulnerability: CVE-2099-0001\npackage: pkg:npm/a\nimages: [acme/api]'],
    ['a range', "vulnerability: CVE-2099-0001\npackage: pkg:npm/a\nversions: '<2'"],
    ['a version twice', 'vulnerability: CVE-2099-0001\npackage: pkg:npm/a@1\nversions: 2'],
    ['a glob', "vulnerability: CVE-2099-0001\npackage: { type: npm, name: 'a*' }"],
    ['an artifact of any group', 'vulnerability: CVE-2099-0001\npackage: { type: maven, name: a }'],
    ['a rule', 'rule: aws-access-key-id'],
    ['no id', 'package: pkg:npm/a'],
    [
      'an end that is over',
      'vulnerability: CVE-2099-0001\npackage: pkg:npm/a\nexpires: 2099-03-31',
    ],
  ])('leave out, and name, what has %s', (_, entry) => {
    const { document, notices } = convert(entry, whole)
    expect(document.statements).toHaveLength(1)
    expect(notices).toEqual([expect.stringMatching(/^.plimsoll-waivers.yml:2 is not in/)])
    expect(() => convertWaivers(own(entry), VEX)).toThrow(PlimsollError)
  })

  test('say what OpenVEX cannot keep of a claim', () => {
    const { notices } = convert(
      `${whole}\njustification: component_not_present\nwhile_epss_below: 0.1`,
    )
    expect(notices).toHaveLength(2)
  })

  test('name no author who was not given', () => {
    const { text, notices } = convertWaivers(own(whole), { to: 'openvex', asOf: AS_OF })
    expect(JSON.parse(text)).toMatchObject({ author: 'Unknown Author' })
    expect(notices).toHaveLength(1)
  })
})

test.each([
  ['a file that cannot be read', [{ path: PATH, text: 'waivers: 7' }]],
  ['a file of no known form', [{ path: 'a.md', text: 'nothing' }]],
  ['no waiver at all', [{ path: PATH, text: 'waivers: []' }]],
  ['no file', []],
])('%s is refused', (_, files) => {
  let thrown: unknown
  try {
    convertWaivers(files, OURS)
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeExplained('waivers-invalid')
})

describeOn('PLIMSOLL_TEST_SHARED', 'the OpenVEX that waivers become', () => {
  test("is valid by the standard's own schema", () => {
    const path = join(import.meta.dirname, '../../../../shared/schemas/openvex-0.2.0.json')
    const ajv = new Ajv2020({ strict: false, allErrors: true, logger: false })
    addFormats.default(ajv)
    const validate = ajv.compile(JSON.parse(readFileSync(path, 'utf8')) as object)
    const entry = 'vulnerability: CVE-2099-0001\npackage: pkg:deb/debian/openssl\n'
    const { text } = convertWaivers(
      own(`${entry}justification: vulnerable_code_not_present`, `${entry}ticket: SEC-12`),
      VEX,
    )
    validate(JSON.parse(text))
    expect(validate.errors).toBeNull()
  })
})
