import { describe, expect, test } from '@jest/globals'
import type { Instance } from '../../src/domain/finding.ts'
import { placeFindings } from '../../src/merge/placing.ts'
import type { Ground } from '../../src/merge/placing.ts'
import { finding, ruleFinding } from '../ground/factories.ts'

const [BASE, ADDED] = ['sha256:base', 'sha256:added']

function layer(diffId: string, origin: 'base' | 'added'): Ground['layers'][number] {
  return { diffId, digest: null, size: null, instruction: 'RUN', line: null, origin }
}

function ground(overrides: Partial<Ground> = {}): Ground {
  return {
    layers: [layer(BASE, 'base'), layer(ADDED, 'added')],
    packages: [],
    layerOf: () => null,
    replacedBelow: () => null,
    ...overrides,
  }
}

function at(layerId: string | null, path: string | null = null): Instance {
  return { path, layer: layerId, origin: 'unknown', replaced: null }
}

describe('where a finding sits', () => {
  test.each([
    [BASE, 'base'],
    [ADDED, 'added'],
    ['sha256:elsewhere', 'unknown'],
    [null, 'unknown'],
  ])('layer %s is of origin %s', (id, origin) => {
    const npm = finding({ package: { type: 'npm' }, instances: [at(id, 'app/x')] })
    const [placed] = placeFindings([npm, ruleFinding({ instances: [at(id, 'k')] })], ground())
    expect(placed?.instances.map((one) => one.origin)).toEqual([origin])
  })

  test("a system package is placed by the layers' own package databases, whatever a scanner says", () => {
    const [placed] = placeFindings(
      [finding({ instances: [at(ADDED, 'var/lib/dpkg/status')] })],
      ground({ layerOf: () => BASE }),
    )
    expect(placed?.instances).toEqual([
      { path: 'var/lib/dpkg/status', layer: BASE, origin: 'base', replaced: null },
    ])
  })

  test("without them Trivy's catalogue tells, since Grype names the layer of its evidence", () => {
    const flaw = finding({ instances: [at(ADDED, 'lib/apk/db/installed')] })
    const known = { ...flaw.package, paths: [], layer: BASE }
    const byTrivy = ground({ packages: [{ ...known, seenBy: ['trivy'] }] })
    const byGrype = ground({ packages: [{ ...known, seenBy: ['grype'] }] })
    expect(placeFindings([flaw], byTrivy)[0]?.instances[0]?.layer).toBe(BASE)
    expect(placeFindings([flaw], byGrype)[0]?.instances[0]?.layer).toBe(ADDED)
  })

  test('a package that a later layer upgraded says in which version it came', () => {
    const replaced = { layer: BASE, version: '3.0.9-1' }
    const [placed] = placeFindings(
      [finding({ instances: [at(null)] })],
      ground({
        layerOf: () => ADDED,
        replacedBelow: (_, layerId) => (layerId === ADDED ? replaced : null),
      }),
    )
    expect(placed?.instances).toEqual([{ path: null, layer: ADDED, origin: 'added', replaced }])
  })

  test('a file that a later layer only wrote anew is one place, in the layer that brought it; a secret is in both', () => {
    const instances = [at(ADDED, 'app/x'), at(BASE, 'app/x'), at(ADDED, 'app/y')]
    const flaw = finding({ package: { type: 'npm' }, instances })
    const secret = ruleFinding({ instances: instances.slice(0, 2) })
    const [placed, both] = placeFindings([flaw, secret], ground())
    expect(placed?.instances.map(({ path, layer: id }) => [path, id])).toEqual([
      ['app/x', BASE],
      ['app/y', ADDED],
    ])
    expect(both?.instances).toHaveLength(2)
  })

  test('two package databases are two places, and nobody moves either', () => {
    const places = [at(BASE, 'a/lib/dpkg/status'), at(ADDED, 'var/lib/dpkg/status')]
    const [placed] = placeFindings(
      [finding({ instances: places })],
      ground({ layerOf: () => BASE }),
    )
    expect(placed?.instances.map((one) => one.layer)).toEqual([BASE, ADDED])
  })

  test('what nobody can place stays without a place', () => {
    const [placed] = placeFindings([finding({ instances: [] })], ground())
    expect(placed?.instances).toEqual([])
  })
})
