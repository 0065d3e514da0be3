import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { makeAll, readPacks } from '../../../scripts/embed-standards.ts'
import { PACKS } from '../../../src/policy/standards/packs.generated.ts'
import { readStandard } from '../../../src/policy/standards/read-standard.ts'

const ROOT = join(import.meta.dirname, '../../..')

const NAMED = [
  'baseline',
  'cis-docker-1.6.0',
  'nist-sp-800-190',
  'disa-container-image',
  'pci-dss-4.0.1',
  'cisa-bod-26-04',
  'eu-cra',
  'fedramp-2026',
  'fedramp-legacy',
  'docker-scout',
  'soc2',
  'iso-27001-2022',
  'hipaa',
]

describe('the standards that come with Plimsoll', () => {
  test('are all there, in the order of the documentation', () => {
    expect([...PACKS.keys()]).toEqual(NAMED)
  })

  test.each(NAMED)('%s is read without a fault and embedded as it is', (id) => {
    const text = readFileSync(join(ROOT, 'standards', `${id}.yml`), 'utf8')
    expect(PACKS.get(id)).toBe(text)
    const { standard, faults } = readStandard(text, id)
    expect(faults).toEqual([])
    expect(standard?.id).toBe(id)
  })

  test('what is made from them is up to date', async () => {
    for (const [path, text] of await makeAll()) {
      expect(readFileSync(join(ROOT, path), 'utf8')).toBe(text)
    }
  })

  test('have the controls that their names promise', async () => {
    const packs = await readPacks(join(ROOT, 'standards'))
    const controls = (id: string): readonly string[] =>
      packs.find((pack) => pack.id === id)?.standard.controls.map((one) => one.id) ?? []
    const section4 = Array.from({ length: 12 }, (_, index) => `4.${index + 1}`)
    expect(controls('cis-docker-1.6.0')).toEqual(section4)
    expect(controls('nist-sp-800-190')).toEqual(
      expect.arrayContaining([
        '4.1.1',
        '4.1.2',
        '4.1.3',
        '4.1.4',
        '4.1.5',
        '4.2.1',
        '4.2.2',
        '4.2.3',
      ]),
    )
    expect(controls('pci-dss-4.0.1')).toEqual(
      expect.arrayContaining(['6.3.1', '6.3.2', '6.3.3', '8.6.2', '11.3.1', '11.3.1.1', '11.3.2']),
    )
  })

  test('none claims that anybody is compliant', async () => {
    for (const { text } of await readPacks(join(ROOT, 'standards'))) {
      expect(text).not.toMatch(/\bcompliant\b/i)
    }
  })
})
