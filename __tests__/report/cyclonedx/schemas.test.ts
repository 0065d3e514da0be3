import { expect, test } from '@jest/globals'
import { renderCycloneDxFiles } from '../../../src/report/cyclonedx.ts'
import { renderCycloneDxVexFiles } from '../../../src/report/cyclonedx-vex.ts'
import { renderOpenVexFiles } from '../../../src/report/openvex.ts'
import { renderSpdxFiles } from '../../../src/report/spdx.ts'
import { describeOn } from '../../ground/asked.ts'
import { REPORTS } from './inventories.ts'
import { faultsOf } from './schemas.ts'

describeOn('PLIMSOLL_TEST_SHARED', 'by the official schemas', () => {
  test.each(REPORTS)('the CycloneDX list of %s is valid by 1.6 and 1.7', (_, value) => {
    for (const { text } of renderCycloneDxFiles(value)) {
      expect(faultsOf(text, 'cyclonedx')).toEqual([])
      expect(faultsOf(text, 'cyclonedx 1.7')).toEqual([])
    }
  })

  test.each(REPORTS)('the CycloneDX VEX of %s is valid by 1.6 and 1.7', (_, value) => {
    for (const { text } of renderCycloneDxVexFiles(value)) {
      expect(faultsOf(text, 'cyclonedx')).toEqual([])
      expect(faultsOf(text, 'cyclonedx 1.7')).toEqual([])
    }
  })

  test.each(REPORTS)('the SPDX list of %s is valid', (_, value) => {
    for (const { text } of renderSpdxFiles(value)) expect(faultsOf(text, 'spdx')).toEqual([])
  })

  test.each(REPORTS)(
    'the OpenVEX of %s is valid, but for a document without statements, which is told',
    (_, value) => {
      for (const { text, cut } of renderOpenVexFiles(value)) {
        const { statements } = JSON.parse(text) as { readonly statements: readonly unknown[] }
        const isEmpty = statements.length === 0
        const least = isEmpty ? ['/statements must NOT have fewer than 1 items'] : []
        expect(faultsOf(text, 'openvex')).toEqual(least)
        expect(cut?.includes('A strict validator refuses') ?? false).toBe(isEmpty)
      }
    },
  )

  test('the schemas refuse what is wrong, so that the tests above mean something', () => {
    const wrong = JSON.stringify({ bomFormat: 'CycloneDX', specVersion: '1.6', components: [{}] })
    expect(faultsOf(wrong, 'cyclonedx')).not.toEqual([])
    expect(faultsOf('{"spdxVersion":"SPDX-2.3"}', 'spdx')).not.toEqual([])
    expect(faultsOf('{"@id":"a b"}', 'openvex')).not.toEqual([])
  })
})
