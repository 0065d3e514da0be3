import { describe, expect, test } from '@jest/globals'
import { compareImages } from '../../../src/merge/compare/compare-images.ts'
import type { Change } from '../../../src/domain/finding.ts'
import {
  databaseRecord,
  digestOf,
  finding,
  image,
  ruleFinding,
  scanRecord,
} from '../../ground/factories.ts'
import {
  FRESH,
  OLD,
  baseSide,
  changesOf,
  failing,
  flaw,
  listed,
  notesOf,
  scansWith,
  side,
} from './sides.ts'

const LODASH = { name: 'lodash', version: '4.17.4' }

function inVersion(version: string, overrides: Parameters<typeof flaw>[0] = {}) {
  return flaw({ ...overrides, package: { version } })
}

describe('a flaw that the baseline has', () => {
  test.each([
    ['in the same version', ['4.17.4'], ['4.17.4'], ['pre-existing']],
    ['in a lower version: upgraded, still vulnerable', ['4.17.4'], ['4.17.10'], ['pre-existing']],
    ['in a higher version: it went down', ['4.17.10'], ['4.17.9'], ['worsened']],
    [
      'and another version beside it',
      ['4.17.4'],
      ['4.17.4', '4.17.10'],
      ['pre-existing', 'worsened'],
    ],
    ['in two versions, of which one is left', ['4.17.4', '4.17.10'], ['4.17.10'], ['pre-existing']],
    [
      'in two versions, both upgraded',
      ['1.0.0', '2.0.0'],
      ['1.5.0', '2.5.0'],
      ['pre-existing', 'pre-existing'],
    ],
    ['in two versions, now in one between them', ['1.0.0', '2.0.0'], ['1.5.0'], ['pre-existing']],
    [
      'in one version, now above and below it',
      ['1.0.0'],
      ['0.9.0', '1.1.0'],
      ['worsened', 'pre-existing'],
    ],
  ] as const)('%s', (_, before, after, changes) => {
    const base = baseSide(before.map((version) => inVersion(version)))
    const head = side(after.map((version) => inVersion(version)))
    expect(changesOf(base, head)).toEqual(changes)
  })

  test('in versions whose order nobody knows is not called worse', () => {
    const strange = { type: 'generic', name: 'thing' }
    const [base, head] = [
      baseSide([flaw({ package: { ...strange, version: 'blue moon' } })]),
      side([flaw({ package: { ...strange, version: '~?' } })]),
    ]
    const result = compareImages(base, head)
    expect(result.findings.map((one) => one.change)).toEqual(['pre-existing'])
    expect(notesOf(result)).toContain('which of the two versions is the higher cannot be told')
  })

  test('uses the order of the ecosystem: Debian ranks 2:1.0 above 1:9.0 and 1.0~rc1 below 1.0', () => {
    const deb = (version: string) => finding({ package: { version } })
    expect(changesOf(baseSide([deb('2:1.0')]), side([deb('1:9.0')]))).toEqual(['worsened'])
    expect(changesOf(baseSide([deb('1.0~rc1')]), side([deb('1.0')]))).toEqual(['pre-existing'])
  })

  test('two spellings of a version are one', () => {
    const deb = (version: string) => finding({ package: { version } })
    expect(changesOf(baseSide([deb('0:1.0-1')]), side([deb('1.0-1')]))).toEqual(['pre-existing'])
  })

  test('is worse in more places, and not worse in other places', () => {
    const [one, two, moved] = [['a'], ['a', 'b'], ['c']].map((paths) => flaw({ paths }))
    if (!one || !two || !moved) throw new Error('three findings')
    expect(changesOf(baseSide([one]), side([two]))).toEqual(['worsened'])
    expect(changesOf(baseSide([two]), side([one]))).toEqual(['pre-existing'])
    expect(changesOf(baseSide([one]), side([moved]))).toEqual(['pre-existing'])
  })

  test('is not worse where one copy was raised to the version of the other', () => {
    const base = baseSide([
      inVersion('1.0.0', { paths: ['a'] }),
      inVersion('1.1.0', { paths: ['b'] }),
    ])
    expect(changesOf(base, side([inVersion('1.1.0', { paths: ['a', 'b'] })]))).toEqual([
      'pre-existing',
    ])
    expect(changesOf(base, side([inVersion('1.0.0', { paths: ['a', 'b'] })]))).toEqual(['worsened'])
  })

  test('is not worse where two copies were raised to two versions', () => {
    const base = baseSide([inVersion('1.0.0', { paths: ['a', 'b'] })])
    const head = side([inVersion('1.1.0', { paths: ['a'] }), inVersion('1.2.0', { paths: ['b'] })])
    expect(changesOf(base, head)).toEqual(['pre-existing', 'pre-existing'])
  })

  test('is worse where a raised version lies in more places than the one before', () => {
    const base = baseSide([inVersion('1.0.0', { paths: ['a'] })])
    expect(changesOf(base, side([inVersion('1.1.0', { paths: ['a', 'b'] })]))).toEqual(['worsened'])
  })

  test('is newly disclosed in a version that the baseline has without it', () => {
    const base = baseSide([inVersion('1.0.0')], {
      packages: [listed({ name: 'lodash', version: '2.0.0' })],
    })
    expect(changesOf(base, side([inVersion('1.0.0'), inVersion('2.0.0')]))).toEqual([
      'pre-existing',
      'newly-disclosed',
    ])
  })

  test('is the same under the CVE that it was given since', () => {
    const ghsa = flaw({ vulnerability: { id: 'GHSA-aaaa-bbbb-cccc' } })
    const cve = flaw({
      vulnerability: { id: 'CVE-2099-0009', aliases: ['GHSA-aaaa-bbbb-cccc'] },
    })
    const result = compareImages(baseSide([ghsa]), side([cve]))
    expect(result.findings.map((one) => one.change)).toEqual(['pre-existing'])
    expect(result.comparison.fixed).toEqual([])
    expect(notesOf(result)).toContain('under another id')
  })

  test('two CVEs are never the same, whatever aliases say', () => {
    const aliases = ['GHSA-aaaa-bbbb-cccc']
    const [one, other] = ['CVE-2099-0008', 'CVE-2099-0009'].map((id) =>
      flaw({ vulnerability: { id, aliases } }),
    )
    if (!one || !other) throw new Error('two findings')
    const result = compareImages(baseSide([one]), side([other]))
    expect(result.findings.map((finding) => finding.change)).toEqual(['newly-disclosed'])
    expect(result.comparison.counts.fixed).toBe(1)
  })
})

describe('a flaw that the baseline does not have', () => {
  test('in a package that it has in the same version is newly disclosed, however old the flaw', () => {
    const head = side([flaw({ vulnerability: { published: OLD } })])
    expect(changesOf(baseSide([], { packages: [listed(LODASH)] }), head)).toEqual([
      'newly-disclosed',
    ])
  })

  test('in a package that it does not have is introduced, whatever the databases', () => {
    expect(changesOf(baseSide([]), side([flaw()]))).toEqual(['introduced'])
    expect(changesOf(baseSide([], { scans: scansWith('of old') }), side([flaw()]))).toEqual([
      'introduced',
    ])
  })

  test.each([
    ['the same databases', FRESH, 'of today', 'introduced'],
    ['older databases, flaw published after them', FRESH, 'of old', 'newly-disclosed'],
    ['older databases, flaw published a month before', OLD, 'of old', 'introduced'],
    ['older databases, flaw without a date', null, 'of old', 'newly-disclosed'],
    ['older databases, flaw with a date that is none', 'yesterday', 'of old', 'newly-disclosed'],
  ])('in a package that it has in another version: %s', (_, published, databases, change) => {
    const base = baseSide([], {
      packages: [listed({ name: 'lodash', version: '4.17.3' })],
      scans: scansWith(databases),
    })
    expect(changesOf(base, side([flaw({ vulnerability: { published } })]))).toEqual([change])
  })

  test('in another version is introduced when the baseline knew the flaw in another package', () => {
    const elsewhere = flaw({ package: { name: 'lodash-es' } })
    const base = baseSide([elsewhere], {
      packages: [listed({ name: 'lodash', version: '4.17.3' })],
      scans: scansWith('of old'),
    })
    expect(changesOf(base, side([elsewhere, flaw()]))).toEqual(['pre-existing', 'introduced'])
  })

  test('in another version: a database that only the other scanner has says nothing', () => {
    const base = baseSide([], {
      packages: [listed({ name: 'lodash', version: '4.17.3' })],
      scans: scansWith('of old').map((scan) =>
        scan.scanner === 'grype'
          ? scanRecord({ scanner: 'grype', database: scansWith('of today')[0]?.database ?? null })
          : scan,
      ),
    })
    expect(changesOf(base, side([flaw({ seenBy: ['grype'] })]))).toEqual(['introduced'])
    expect(changesOf(base, side([flaw({ seenBy: ['trivy'] })]))).toEqual(['newly-disclosed'])
  })

  test('in the very same image is newly disclosed, even where no list of packages says so', () => {
    const base = side([], { isInventoryWhole: false, scans: scansWith('of old') })
    const head = side([flaw({ vulnerability: { published: OLD } })])
    expect(changesOf(base, head)).toEqual(['newly-disclosed'])
  })

  test('of an image in which no scanner recognised anything is introduced, and said', () => {
    const base = baseSide([], { scans: scansWith('of today', { state: 'failed' }) })
    const result = compareImages(base, side([flaw()]))
    expect(result.findings.map((one) => one.change)).toEqual(['introduced'])
    expect(notesOf(result)).toContain('No scanner recognised anything in the baseline')
  })
})

describe('a baseline whose list of packages is not whole', () => {
  const partial = { isInventoryWhole: false, scans: scansWith('of old') }

  test.each([
    ['a flaw that its databases knew is introduced', OLD, 'introduced'],
    ['a flaw of which nobody can say is newly disclosed', FRESH, 'newly-disclosed'],
  ])('%s', (_, published, change) => {
    const result = compareImages(
      baseSide([], partial),
      side([flaw({ vulnerability: { published } })]),
    )
    expect(result.findings.map((one) => one.change)).toEqual([change])
    expect(notesOf(result)).toContain('not whole')
    expect(notesOf(result)).toContain('whether the baseline has the package cannot be told')
  })

  test('a flaw in a layer that it has, too, is newly disclosed, however old', () => {
    const layer = digestOf('layer 1')
    const old = flaw({
      vulnerability: { published: OLD },
      instances: [{ path: 'a', layer, origin: 'unknown', replaced: null }],
    })
    expect(changesOf(baseSide([], partial), side([old]))).toEqual(['newly-disclosed'])
  })

  test('the same databases settle it', () => {
    const base = baseSide([], { isInventoryWhole: false })
    expect(changesOf(base, side([flaw()]))).toEqual(['introduced'])
  })
})

describe('scanners that did not both judge', () => {
  const onlyGrype = flaw({ seenBy: ['grype'] })

  test('what only a scanner sees that did not judge the baseline is newly disclosed', () => {
    const base = baseSide([], { scans: failing(scansWith('of today'), 'grype') })
    const result = compareImages(base, side([onlyGrype]))
    expect(result.findings.map((one) => one.change)).toEqual(['newly-disclosed'])
    expect(notesOf(result)).toContain('Grype did not judge the baseline (it failed)')
  })

  test('a package that the other scanner recognises, too, is proved to be new', () => {
    const base = baseSide([], { scans: failing(scansWith('of today'), 'grype') })
    expect(changesOf(base, side([onlyGrype], { packages: [listed(LODASH)] }))).toEqual([
      'introduced',
    ])
  })

  test.each([
    ['failed', failing(scansWith('of today'), 'grype')],
    ['was not asked', scansWith('of today').filter((scan) => scan.scanner === 'trivy')],
    [
      'recognised nothing',
      [scanRecord({ scanner: 'grype', state: 'nothing-analysed' }), scanRecord()],
    ],
  ])('what only it saw is not fixed when it %s', (_, scans) => {
    const both = flaw({ vulnerability: { id: 'CVE-2099-0002' } })
    const result = compareImages(baseSide([onlyGrype, both]), side([], { scans }))
    expect(result.comparison.fixed.map((one) => one.id)).toEqual([both.id])
    expect(notesOf(result)).toContain('CVE-2099-0001 in lodash')
  })

  test('a new version of a scanner that sees more in an old layer introduces nothing', () => {
    const layer = digestOf('layer 1')
    const instances = [{ path: 'usr/bin/thing', layer, origin: 'unknown' as const, replaced: null }]
    const binary = flaw({ instances, package: { type: 'generic', name: 'thing' } })
    const older = baseSide([], { scans: scansWith('of today', { version: '0.1.0' }) })
    expect(changesOf(older, side([binary]))).toEqual(['newly-disclosed'])
    expect(changesOf(baseSide([]), side([binary]))).toEqual(['introduced'])
  })

  test('a new version of a scanner that sees more places in an old layer makes nothing worse', () => {
    const layer = digestOf('layer 1')
    const at = (paths: readonly string[]) =>
      flaw({
        instances: paths.map((path) => ({ path, layer, origin: 'unknown', replaced: null })),
      })
    const older = scansWith('of today', { version: '0.1.0' })
    expect(changesOf(baseSide([at(['a'])], { scans: older }), side([at(['a', 'b'])]))).toEqual([
      'pre-existing',
    ])
  })
})

/** An image of these layers, from the bottom up. */
function imageOf(bytes: string, layers: readonly string[]) {
  return image({
    imageId: digestOf(bytes),
    layers: layers.map((name) => ({
      ...{ diffId: digestOf(name), digest: null, size: 1 },
      ...{ instruction: 'RUN', line: null, origin: 'unknown' },
    })),
  })
}

function at(layer: string) {
  return [{ path: 'x', layer: digestOf(layer), origin: 'unknown' as const, replaced: null }]
}

describe('a layer that both images have, judged by another version of the scanner', () => {
  const scans = scansWith('of old', { version: '0.1.0' })
  const sudo = finding({
    package: { name: 'sudo', version: '1.8' },
    vulnerability: { published: OLD },
    instances: at('layer 1'),
  })

  test('brings a system package that the whole list lacks: it was removed there', () => {
    expect(changesOf(baseSide([], { scans }), side([sudo]))).toEqual(['introduced'])
  })

  test('brings it in another version than the list names, too', () => {
    const other = { ...sudo, package: { ...sudo.package, version: '1.9' } }
    const base = baseSide([finding({ ...sudo, package: { ...sudo.package, version: '1.9' } })], {
      scans,
    })
    expect(changesOf(base, side([sudo]))).toEqual(['worsened'])
    expect(
      changesOf(baseSide([], { scans, packages: [listed(other.package)] }), side([sudo])),
    ).toEqual(['introduced'])
  })

  test('brings a licence of a package that the list lacks', () => {
    const licence = ruleFinding({
      kind: 'licence',
      rule: { id: 'GPL-3.0', title: '' },
      package: sudo.package,
      instances: at('layer 1'),
    })
    expect(changesOf(baseSide([], { scans }), side([licence]))).toEqual(['introduced'])
    const base = baseSide([], { scans, packages: [listed(sudo.package)] })
    expect(changesOf(base, side([licence]))).toEqual(['newly-disclosed'])
  })

  test.each([
    ['the list is not whole', { scans, isInventoryWhole: false }],
    ['no scanner that sees it looked', { scans: failing(scans, 'trivy') }],
    [
      'packages of the system were left out',
      {
        scans,
        coverage: {
          narrowed: ['Not looked at: packages of the operating system.'],
          notAssessed: [],
        },
      },
    ],
  ])('says that it was there where %s', (_, base) => {
    const seen = { ...sudo, seenBy: ['trivy'] as const }
    const head = side([seen])
    expect(changesOf(baseSide([], base), head)).toEqual(['newly-disclosed'])
  })

  test.each([
    ['was only added to', ['a', 'b'], ['a', 'b', 'c'], 'newly-disclosed'],
    [
      'lost the layer above, which may have removed it',
      ['a', 'b', 'purge'],
      ['a', 'b'],
      'introduced',
    ],
    ['has other layers above', ['a', 'purge', 'b'], ['a', 'b', 'c'], 'introduced'],
    ['has the same layers in another order', ['a', 'purge'], ['purge', 'a'], 'introduced'],
    ['lost a layer below', ['z', 'a', 'b'], ['a', 'b'], 'newly-disclosed'],
    ['has a layer of its own in between', ['a', 'b'], ['a', 'c', 'b'], 'newly-disclosed'],
  ] as const)('of an image that %s', (_, before, after, change: Change) => {
    const binary = flaw({ instances: at('a'), vulnerability: { published: OLD } })
    const base = baseSide([], { scans, image: imageOf('base', before) })
    expect(changesOf(base, side([binary], { image: imageOf('head', after) }))).toEqual([change])
  })
})

describe('what nobody could tell', () => {
  const old = { scans: scansWith('of old') }
  const dateless = flaw({ vulnerability: { published: null } })

  function untoldOf(base: Parameters<typeof compareImages>[0], head: typeof base): boolean {
    const { untold, findings } = compareImages(base, head)
    expect(findings).toHaveLength(1)
    return untold.has(findings[0]?.id ?? '')
  }

  test.each([
    [
      'a downgrade of a package, of whose flaw nobody knows the date',
      baseSide([], { ...old, packages: [listed({ name: 'lodash', version: '4.17.21' })] }),
    ],
    ['a package that the list may lack', baseSide([], { ...old, isInventoryWhole: false })],
    [
      'a package that only a scanner recognises that did not look',
      baseSide([], { scans: failing(old.scans, 'grype') }),
    ],
  ])('%s', (_, base) => {
    const head = side([{ ...dateless, seenBy: ['grype'] }], old)
    expect(untoldOf(base, { ...head, scans: scansWith('of today') })).toBe(true)
  })

  test('which of two versions is the higher', () => {
    const strange = { type: 'generic', name: 'thing' }
    const base = baseSide([flaw({ package: { ...strange, version: 'blue moon' } })])
    expect(untoldOf(base, side([flaw({ package: { ...strange, version: '~?' } })]))).toBe(true)
  })

  test('whether a rule of ours was broken before it was asked', () => {
    const own = ruleFinding({ kind: 'misconfiguration', seenBy: ['plimsoll'] })
    expect(untoldOf(baseSide([]), side([own]))).toBe(true)
  })

  test.each([
    ['the very version', baseSide([], { ...old, packages: [listed(LODASH)] }), dateless],
    ['the very image', side([], old), dateless],
    ['the flaw in a lower version', baseSide([inVersion('4.17.3')], old), dateless],
    ['the flaw in the same version', baseSide([dateless], old), dateless],
    ['nothing of it: it is introduced', baseSide([]), dateless],
  ])('is not that the baseline has %s', (_, base, one) => {
    expect(untoldOf(base, side([one]))).toBe(false)
  })
})

describe('what is fixed', () => {
  test('is what the head lacks, worst first, without a change of its own', () => {
    const [low, high] = [
      flaw({ severity: 'low', vulnerability: { id: 'CVE-2099-0002' } }),
      flaw({ severity: 'high', vulnerability: { id: 'CVE-2099-0003' } }),
    ]
    const { comparison, changes } = compareImages(baseSide([low, high]), side([]))
    expect(comparison.fixed.map((one) => one.id)).toEqual([high.id, low.id])
    expect(comparison.fixed.map((one) => one.change)).toEqual([null, null])
    expect(comparison.notes).toEqual([])
    expect(changes).toEqual([
      expect.objectContaining({ finding: high.id, change: 'fixed', before: ['4.17.4'], after: [] }),
      expect.objectContaining({ finding: low.id, change: 'fixed' }),
    ])
  })

  test('one of two versions gone is not fixed', () => {
    const base = baseSide([inVersion('1.0.0'), inVersion('2.0.0')])
    expect(compareImages(base, side([inVersion('2.0.0')])).comparison.fixed).toEqual([])
  })

  test('a finding that only other databases withdrew is told', () => {
    const base = baseSide([flaw()], { scans: scansWith('of old') })
    const same = compareImages(base, side([], { packages: [listed(LODASH)] }))
    expect(same.comparison.counts.fixed).toBe(1)
    expect(notesOf(same)).toContain('though the package has the same version')
    const raised = compareImages(
      base,
      side([], { packages: [listed({ name: 'lodash', version: '5.0.0' })] }),
    )
    expect(notesOf(raised)).toContain('may have withdrawn the flaw')
    expect(raised.changes[0]).toMatchObject({ before: ['4.17.4'], after: ['5.0.0'] })
  })
})

describe('the databases', () => {
  const trivyOnly = (database: ReturnType<typeof databaseRecord> | null) => ({
    scans: [scanRecord({ database })],
  })

  test.each([
    ['one digest', { digest: 'sha256:a' }, { digest: 'sha256:a' }, true],
    ['two digests of one time', { digest: 'sha256:a' }, { digest: 'sha256:b' }, false],
    ['one time, one digest missing', { digest: null }, {}, true],
    ['one time in two spellings', { digest: null, built: '2099-03-31T06:00:00+00:00' }, {}, true],
    ['two times', { digest: null, built: '2099-03-30T06:00:00Z' }, {}, false],
    ['times that are none', { digest: null, built: '?' }, { digest: null, built: '?' }, false],
  ])('%s', (_, before, after, same) => {
    const { comparison } = compareImages(
      baseSide([], trivyOnly(databaseRecord(before))),
      side([], trivyOnly(databaseRecord(after))),
    )
    expect(comparison.sameDatabases).toBe(same)
    expect(comparison.notes.join().includes("Trivy's database")).toBe(!same)
  })

  test('of a report that does not tell them are not the same', () => {
    const { comparison } = compareImages(baseSide([], trivyOnly(null)), side([], trivyOnly(null)))
    expect(comparison.sameDatabases).toBe(false)
    expect(comparison.notes.join()).toContain('cannot be told')
  })

  test('of no scanner that judged both are not the same', () => {
    const base = baseSide([], { scans: failing(scansWith('of today'), 'grype') })
    const head = side([], { scans: failing(scansWith('of today'), 'trivy') })
    expect(compareImages(base, head).comparison.sameDatabases).toBe(false)
  })
})

describe('images of other names', () => {
  test('are compared by what their keys are made of, and it is said', () => {
    const named = (name: string, key: string) => ({
      image: image({ name, imageId: digestOf(name) }),
      findings: [flaw({ key })],
    })
    const [before, after] = [named('acme/api', 'a'.repeat(64)), named('acme/web', 'b'.repeat(64))]
    const result = compareImages(
      baseSide(before.findings, { image: before.image }),
      side(after.findings, { image: after.image }),
    )
    expect(result.findings.map((one) => one.change)).toEqual(['pre-existing'])
    expect(notesOf(result)).toContain('acme/api')
  })
})

test('an image without an id is known by its digest', () => {
  const known = image({ imageId: '' })
  const [base, head] = [side([], { image: known }), side([flaw()], { image: known })]
  expect(changesOf(base, head)).toEqual(['newly-disclosed'])
  const other = image({ imageId: '', digest: digestOf('another') })
  expect(changesOf(side([], { image: other }), head)).toEqual(['introduced'])
  expect(changesOf(side([], { image: null }), side([flaw()], { image: null }))).toEqual([
    'introduced',
  ])
})

test('the baseline is named with its time, digest and image id', () => {
  expect(compareImages(baseSide([]), side([])).comparison.baseline).toEqual({
    reference: 'registry.example.org/acme/api:1.2',
    name: 'acme/api',
    digest: digestOf('manifest'),
    imageId: digestOf('base'),
    asOf: '2099-04-01T12:00:00.000Z',
  })
})

test('foreign words in notes are bounded and on one line', () => {
  const hostile = `x\n\u001B[31m${'y'.repeat(5000)}`
  const base = baseSide([flaw({ seenBy: ['grype'], package: { name: hostile } })])
  const head = side([], { scans: failing(scansWith('of today'), 'grype') })
  const notes = compareImages(base, head).comparison.notes
  expect(notes.join('').length).toBeLessThan(2000)
  expect(notes.join('')).not.toMatch(/\p{Cc}/u)
})
