import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import type { Finding } from '../../../src/domain/finding.ts'
import { readWaivers } from '../../../src/policy/waivers/read-waivers.ts'
import { finding, ruleFinding } from '../../ground/factories.ts'
import type { FindingOverrides } from '../../ground/factories.ts'
import { statusesOf } from './ground.ts'
import type { Overrides } from './ground.ts'

const ROOT = join(import.meta.dirname, '../../..')
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8')

const DOCUMENT = read('docs/waivers.md')
const EXAMPLE = readWaivers(read('examples/policies/waivers.yml'), '.plimsoll-waivers.yml')

const openssl = (overrides: FindingOverrides = {}): Finding =>
  finding({ vulnerability: { id: 'CVE-2026-1001' }, ...overrides })

const render = (score: number | null, version = '4.2.0', fixed: string | null = null): Finding =>
  finding({
    vulnerability: { id: 'GHSA-2222-3333-4444' },
    package: { type: 'npm', namespace: '@acme', name: 'render', version },
    epss: score === null ? null : { score, percentile: 0.5, date: '2026-11-30', model: null },
    fix: fixed === null ? { state: 'not-fixed' } : { state: 'fixed', version: fixed },
  })

const key = (...paths: string[]): Finding =>
  ruleFinding({
    rule: { id: 'private-key', title: 'Private key' },
    instances: paths.map((path) => ({ path, layer: null, origin: 'added', replaced: null })),
  })

const on = (day: string): Overrides => ({ asOf: new Date(`${day}T23:59:59Z`) })
const [INSIDE, OUTSIDE] = ['srv/app/test/fixtures/tls/key.pem', 'srv/app/key.pem']

/** The rows of the document's table, in its order. */
const ROWS: readonly (readonly [Finding, Overrides?])[] = [
  [openssl()],
  [openssl({ package: { name: 'libssl3', sourcePackage: { name: 'openssl', version: '3' } } })],
  [openssl(), { imageName: 'acme/web' }],
  [openssl({ kev: { added: '2026-11-30', ransomware: false } })],
  [openssl(), on('2027-01-31')],
  [openssl(), on('2027-02-01')],
  [render(0.02)],
  [render(0.4)],
  [render(null)],
  [render(0.02, '4.2.0', '4.6.0')],
  [render(0.02, '4.6.1')],
  [
    finding({
      vulnerability: { id: 'CVE-2026-1003' },
      package: { name: 'libcurl4', sourcePackage: { name: 'curl', version: '7.88' } },
    }),
  ],
  [key(INSIDE)],
  [key(OUTSIDE)],
  [key(INSIDE, OUTSIDE)],
]

describe('docs/waivers.md', () => {
  test('its first example is the first of examples/policies/waivers.yml', () => {
    const [, text = ''] = /```yaml\n(waivers:\n[^`]*)```/.exec(DOCUMENT) ?? []
    const { waivers, faults } = readWaivers(text, '.plimsoll-waivers.yml')
    const words = (list: readonly object[]) =>
      JSON.stringify(list.map((one) => ({ ...one, source: null })))
    expect([...faults, ...EXAMPLE.faults]).toEqual([])
    expect(words(waivers)).toBe(words(EXAMPLE.waivers.slice(0, 1)))
  })

  test('its table says what happens', () => {
    const [, table = ''] = /\n(\| finding[^\n]*\n(?:\|[^\n]*\n)+)/.exec(DOCUMENT) ?? []
    const told = [...table.matchAll(/\| (waived|open) +\|\n/g)].map((match) => match[1])
    const asOf = new Date('2026-12-01T09:00:00Z')
    const found = ROWS.flatMap(([one, overrides]) =>
      statusesOf([one], EXAMPLE.waivers, {
        ...{ asOf, imageName: 'acme/payments-api' },
        ...overrides,
      }),
    )
    expect(found).toEqual(told)
  })
})
