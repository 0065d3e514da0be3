import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Finding } from '../../../src/domain/finding.ts'
import { compareImages } from '../../../src/merge/compare/compare-images.ts'
import type { Side } from '../../../src/merge/compare/side.ts'
import { digestOf, image, ruleFinding } from '../../ground/factories.ts'
import { FRESH, OLD, failing, flaw, listed, scansWith, side } from './sides.ts'

const SCANNERS = [['grype'], ['trivy'], ['grype', 'trivy']] as const

const flaws = fc
  .record({
    id: fc.integer({ min: 1, max: 5 }),
    name: fc.constantFrom('a', 'b', 'c'),
    version: fc.constantFrom('1.0.0', '1.1.0', '2.0.0', 'none'),
    paths: fc.subarray(['x', 'y', 'z']),
    seenBy: fc.constantFrom(...SCANNERS),
    published: fc.constantFrom(OLD, FRESH, null),
    alias: fc.boolean(),
    layer: fc.constantFrom('layer 1', 'layer 2', 'a new layer'),
  })
  .map(({ id, name, version, paths, seenBy, published, alias, layer }): Finding => {
    const [cve, ghsa] = [`CVE-2099-${String(id)}`, `GHSA-${String(id)}`]
    return flaw({
      instances: paths.map((path) => ({
        path,
        layer: digestOf(layer),
        origin: 'unknown',
        replaced: null,
      })),
      seenBy,
      package: { name, version },
      vulnerability: alias ? { id: ghsa, published } : { id: cve, aliases: [ghsa], published },
    })
  })

const rules = fc
  .record({ line: fc.integer({ min: 1, max: 4 }), path: fc.constantFrom('p', 'q') })
  .map(({ line, path }): Finding => {
    const instances = [
      { path, layer: digestOf('layer 1'), origin: 'unknown' as const, replaced: null },
    ]
    return ruleFinding({ line, instances })
  })

const findings = fc.uniqueArray(fc.oneof(flaws, rules), {
  selector: (one) => one.id,
  maxLength: 12,
})

const inventories = fc.array(
  fc
    .record({
      name: fc.constantFrom('a', 'b', 'c', 'd'),
      version: fc.constantFrom('1.0.0', '1.1.0'),
    })
    .map((subject) => listed(subject)),
  { maxLength: 4 },
)

const scans = fc.constantFrom(
  scansWith('of today'),
  scansWith('of old'),
  scansWith('of old', { version: '0.1.0' }),
  failing(scansWith('of today'), 'grype'),
  failing(scansWith('of today'), 'trivy'),
)

const sides: fc.Arbitrary<Side> = fc
  .record({
    findings,
    packages: inventories,
    isInventoryWhole: fc.boolean(),
    scans,
    bytes: fc.constantFrom('one', 'two'),
  })
  .map(({ findings: all, ...rest }) => side(all, rest))

function changes(base: Side, head: Side): Map<string, unknown> {
  return new Map(compareImages(base, head).findings.map((one) => [one.id, one.change]))
}

describe('laws of comparing', () => {
  test('an image is itself: everything is pre-existing, nothing is fixed', () => {
    fc.assert(
      fc.property(sides, fc.boolean(), (one, isRebuilt) => {
        const again = isRebuilt ? { ...one, image: image({ imageId: digestOf('rebuilt') }) } : one
        const { findings: all, comparison } = compareImages(one, again)
        expect(all.filter((finding) => finding.change !== 'pre-existing')).toEqual([])
        expect(comparison.fixed).toEqual([])
      }),
    )
  })

  test('drift of a database alone introduces nothing and makes nothing worse', () => {
    const drifts = fc.record({
      head: sides,
      known: fc.infiniteStream(fc.boolean()),
      rebuilt: fc.boolean(),
    })
    fc.assert(
      fc.property(drifts, ({ head, known, rebuilt }) => {
        const whole: Side = { ...head, isInventoryWhole: true }
        const bytes = image({ imageId: digestOf(rebuilt ? 'rebuilt' : 'one') })
        const base: Side = {
          ...whole,
          findings: whole.findings.filter(
            (one) => one.kind !== 'vulnerability' || known.next().value,
          ),
          scans: scansWith('of last month'),
          image: bytes,
        }
        const words = new Set(changes(base, whole).values())
        expect([...words].filter((word) => word === 'introduced' || word === 'worsened')).toEqual(
          [],
        )
      }),
    )
  })

  test('drift over the same bytes introduces nothing even without a list of packages', () => {
    fc.assert(
      fc.property(sides, (head) => {
        const base: Side = {
          ...head,
          findings: head.findings.slice(0, 2),
          packages: [],
          isInventoryWhole: false,
          scans: scansWith('of last month'),
        }
        const words = [...changes(base, head).values()]
        expect(words.filter((word) => word === 'introduced' || word === 'worsened')).toEqual([])
      }),
    )
  })

  test('the order of findings, packages, scans and layers says nothing', () => {
    const reverse = (one: Side): Side => ({
      ...one,
      findings: [...one.findings].reverse(),
      packages: [...one.packages].reverse(),
      scans: [...one.scans].reverse(),
    })
    fc.assert(
      fc.property(sides, sides, (base, head) => {
        const [one, other] = [
          compareImages(base, head),
          compareImages(reverse(base), reverse(head)),
        ]
        expect(other.comparison).toEqual(one.comparison)
        expect([...other.findings].reverse()).toEqual(one.findings)
      }),
    )
  })

  test('every finding of the head has a word, and the counts add up', () => {
    fc.assert(
      fc.property(sides, sides, (base, head) => {
        const { findings: all, comparison, changes: reasons } = compareImages(base, head)
        const { introduced, worsened, newlyDisclosed, preExisting, fixed } = comparison.counts
        expect(all.map((one) => ({ ...one, change: null, firstSeen: null }))).toEqual(head.findings)
        expect(all.every((one) => one.change !== null)).toBe(true)
        expect(introduced + worsened + newlyDisclosed + preExisting).toBe(head.findings.length)
        expect(fixed).toBe(comparison.fixed.length)
        expect(reasons.map((reason) => reason.finding)).toEqual(
          [...all, ...comparison.fixed].map((one) => one.id),
        )
      }),
    )
  })

  test('nothing of the baseline is lost: it is in the head by key or alias, fixed, or named in a note', () => {
    fc.assert(
      fc.property(sides, sides, (base, head) => {
        const { comparison } = compareImages(base, head)
        const fixed = new Set(comparison.fixed.map((one) => one.id))
        const lost = base.findings.filter(
          (one) => !fixed.has(one.id) && !head.findings.some((other) => isSameFlaw(one, other)),
        )
        const notes = comparison.notes.join('\n')
        for (const one of lost) {
          expect(notes).toContain(one.kind === 'vulnerability' ? one.vulnerability.id : one.rule.id)
        }
      }),
    )
  })

  test('what is introduced one way is fixed the other way, where both scanners judged both', () => {
    fc.assert(
      fc.property(sides, sides, (one, two) => {
        const base = { ...one, scans: scansWith('of today') }
        const head = { ...two, scans: scansWith('of today') }
        const fixed = new Set(compareImages(head, base).comparison.fixed.map((gone) => gone.id))
        const introduced = [...changes(base, head)].filter(([, change]) => change === 'introduced')
        expect(introduced.filter(([id]) => !fixed.has(id))).toEqual([])
      }),
    )
  })
})

/** By the words that this file writes: number of the flaw, with or without its CVE. */
function isSameFlaw(one: Finding, other: Finding): boolean {
  if (one.kind !== 'vulnerability' || other.kind !== 'vulnerability') return one.key === other.key
  const number = (finding: typeof one): string =>
    finding.vulnerability.id.replace(/^\D+(2099-)?/, '')
  return one.package.name === other.package.name && number(one) === number(other)
}
