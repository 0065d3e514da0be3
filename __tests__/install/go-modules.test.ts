import { describe, expect, test } from '@jest/globals'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILD_PLANS } from '../../src/install/build-plan.ts'
import { PINNED_VERSIONS } from '../../src/install/pins.ts'
import { readGoModule } from '../../src/install/read-go-module.ts'

const SOURCES = join(import.meta.dirname, '../../scanners-from-source')

describe.each(['trivy', 'grype'] as const)('the module files of %s', (scanner) => {
  const read = (name: string) => readFileSync(join(SOURCES, scanner, name), 'utf8')

  test('are embedded as they are committed (node scripts/embed-go-modules.ts)', async () => {
    expect(await readGoModule(scanner)).toEqual({ goMod: read('go.mod'), goSum: read('go.sum') })
  })

  test('require exactly the pinned version, and replace nothing', () => {
    const { module } = BUILD_PLANS[scanner]
    expect(read('go.mod')).toContain(`require ${module} v${PINNED_VERSIONS[scanner]}\n`)
    expect(read('go.mod')).not.toMatch(/^\s*(replace|exclude|toolchain)\b/m)
  })

  test('hold the hash of the module itself', () => {
    const { module } = BUILD_PLANS[scanner]
    const sums = read('go.sum').split('\n')
    const own = sums.filter((line) => line.startsWith(`${module} v${PINNED_VERSIONS[scanner]} h1:`))
    expect(own).toHaveLength(1)
  })

  test('are kept tidy by an import of the program that is built', () => {
    expect(read('tools.go')).toContain(`import _ "${BUILD_PLANS[scanner].package}"`)
  })
})
