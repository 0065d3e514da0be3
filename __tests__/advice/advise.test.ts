import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Effect } from '../../src/domain/advice.ts'
import type { Finding } from '../../src/domain/finding.ts'
import { CONFIDENCES, FINDING_KINDS, FIX_STATES } from '../../src/domain/finding.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { ruleFinding } from '../ground/factories.ts'
import { HOSTILE, advise, baseImage, flaw, system } from './kit.ts'

describe('the order of actions', () => {
  const kev = { added: '2099-01-01', ransomware: false }

  test('is by what they remove: what blocks, what is exploited, what is severe, how many', () => {
    const npm = (name: string) => ({ name, version: '1.0.0', fix: '1.0.1' })
    const blocks = flaw(npm('blocks'), { severity: 'low' })
    const findings = [
      flaw(npm('two-low'), { severity: 'low' }),
      flaw(npm('two-low'), { severity: 'low' }),
      flaw(npm('one-low'), { severity: 'low' }),
      flaw(npm('high'), { severity: 'high' }),
      flaw(npm('critical'), { severity: 'critical' }),
      flaw(npm('exploited'), { severity: 'low', kev }),
      blocks,
      flaw({ ...npm('never'), fix: null }, { severity: 'critical', kev }),
    ]
    const actions = advise(findings, { blocking: new Set([blocks.id]) })
    expect(actions.map((one) => one.upgrades[0]?.name ?? one.kind)).toEqual([
      'blocks',
      'exploited',
      'critical',
      'high',
      'two-low',
      'one-low',
      'wait',
    ])
  })
})

test('an image without open findings needs no advice', () => {
  expect(advise([], { os: system('debian', '12'), base: baseImage() })).toEqual([])
})

/* Few names, versions and paths, so that packages, programs and tools meet each other. */

const types = fc.constantFrom(
  'deb',
  'apk',
  'rpm',
  'npm',
  'golang',
  'maven',
  'pypi',
  'cargo',
  'generic',
  'hex',
)
const names = fc.constantFrom('a', 'b', 'stdlib', 'npm', '__proto__', ...HOSTILE)
const versions = fc.constantFrom(
  '1.0.0',
  '1.0.1',
  '1.1.0',
  '2.0.0',
  '2.0.1',
  '1:0-1',
  'x',
  ...HOSTILE,
)
const paths = fc.constantFrom(
  null,
  'app/bin/server',
  'app/bin/other',
  'src/go.mod',
  'app/a.jar',
  'app/a.jar/lib/b.jar',
  'usr/lib/node_modules/npm/node_modules/a/package.json',
  'usr/lib/node_modules/yarn/node_modules/a/package.json',
  'srv/node_modules/a/package.json',
  'usr/lib/python3/dist-packages/pip/_vendor/a',
  'var/lib/dpkg/status',
  'var/lib/dpkg/status.d/a',
)
const instances = fc.array(
  fc.record({
    path: paths,
    layer: fc.constant(null),
    origin: fc.constantFrom('base' as const, 'added' as const, 'unknown' as const),
    replaced: fc.constant(null),
  }),
  { maxLength: 3 },
)

const flaws = fc
  .record({
    type: types,
    name: names,
    version: versions,
    source: fc.option(names, { nil: undefined }),
    fix: versions,
    fixes: fc.array(versions, { maxLength: 3 }),
    state: fc.constantFrom(...FIX_STATES),
    instances,
    severity: fc.constantFrom(...SEVERITIES),
    confidence: fc.constantFrom(...CONFIDENCES),
    status: fc.constantFrom('open' as const, 'open' as const, 'open' as const, 'waived' as const),
    isApproximate: fc.boolean(),
    isExploited: fc.boolean(),
    isMalware: fc.boolean(),
  })
  .map(({ type, name, version, source, fix, fixes, state, isApproximate, isExploited, ...rest }) =>
    flaw(
      { type, name, version, fix, ...(source === undefined ? {} : { source }) },
      {
        instances: rest.instances,
        severity: rest.severity,
        confidence: rest.confidence,
        status: rest.status,
        class: rest.isMalware && isExploited && isApproximate ? 'malware' : 'flaw',
        kev: isExploited ? { added: '2099-01-01', ransomware: false } : null,
        fix: {
          state,
          isApproximate,
          versions: [...fixes, fix].sort(),
          ...(state === 'fixed' ? {} : { version: null }),
        },
      },
    ),
  )

const rules = fc
  .record({
    kind: fc.constantFrom(...FINDING_KINDS.filter((kind) => kind !== 'vulnerability')),
    instances,
    line: fc.nat(),
    status: fc.constantFrom('open' as const, 'waived' as const),
  })
  .map((one) => ruleFinding(one))

const requests = fc.record({
  findings: fc.uniqueArray(fc.oneof({ weight: 9, arbitrary: flaws }, rules), {
    selector: (one: Finding) => one.id,
    maxLength: 40,
  }),
  os: fc.constantFrom(null, system('debian', '9', true), system('fedora', '41')),
  base: fc.constantFrom(null, baseImage(), baseImage({ name: HOSTILE.join() })),
  inventory: fc.constantFrom(null, [], [{ type: 'deb', name: 'apt' }]),
})

const ACROSS = new Set(['move-base', 'replace-system'])

function isAdvisedOn({ status, kind }: Finding): boolean {
  return status === 'open' && kind !== 'misconfiguration' && kind !== 'licence'
}

describe('whatever the findings', () => {
  test('each that is open stands under one action, and under those across at most once', () => {
    fc.assert(
      fc.property(requests, ({ findings, ...rest }) => {
        const actions = advise(findings, rest)
        const own = actions.filter((one) => !ACROSS.has(one.kind)).flatMap((one) => one.findings)
        const wanted = findings.filter(isAdvisedOn).map((one) => one.id)
        expect([...own].sort()).toEqual([...wanted].sort())
        for (const { findings: ids } of actions) {
          expect(new Set(ids).size).toBe(ids.length)
          for (const id of ids) expect(wanted).toContain(id)
        }
      }),
    )
  })

  test('what an action removes is what its findings are', () => {
    fc.assert(
      fc.property(requests, fc.nat(3), ({ findings, ...rest }, nth) => {
        const blocking = new Set(findings.filter((_, at) => at % 4 === nth).map((one) => one.id))
        const byId = new Map(findings.map((one) => [one.id, one]))
        for (const action of advise(findings, { ...rest, blocking })) {
          const told = action.kind === 'wait' ? action.leaves : action.removes
          const those = action.findings.flatMap((id) => byId.get(id) ?? [])
          expect(told).toEqual(countByHand(those, blocking))
        }
      }),
    )
  })

  test('their order changes nothing', () => {
    fc.assert(
      fc.property(requests, fc.nat(), ({ findings, ...rest }, turn) => {
        const advice = advise(findings, rest)
        const at = turn % (findings.length + 1)
        expect(advise(findings.toReversed(), rest)).toEqual(advice)
        expect(advise([...findings.slice(at), ...findings.slice(0, at)], rest)).toEqual(advice)
      }),
    )
  })

  test('a command holds nothing but the words of its tool, and names and versions that fit', () => {
    const quoted = /'[A-Za-z0-9@_+.:/~^=<>-]+'/g
    fc.assert(
      fc.property(requests, ({ findings, ...rest }) => {
        for (const { commands, title, note } of advise(findings, rest)) {
          for (const command of commands) {
            const bare = command
              .replace(' && rm -rf /var/lib/apt/lists/*', '')
              .replaceAll(quoted, 'q')
            expect(bare.replaceAll(' && ', ' ').replace(/^# at least: /, '')).toMatch(
              /^[A-Za-z0-9@_+.:/~^, -]+$/,
            )
            expect(bare).not.toMatch(/reboot|evil|--option|passwd/)
          }
          expect(`${title}${note ?? ''}`).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}]/u)
        }
      }),
    )
  })
})

function countByHand(findings: readonly Finding[], blocking: ReadonlySet<string>): Effect {
  const count = (isOne: (finding: Finding) => boolean): number => findings.filter(isOne).length
  return {
    total: findings.length,
    critical: count((one) => one.severity === 'critical'),
    high: count((one) => one.severity === 'high'),
    knownExploited: count((one) => one.kind === 'vulnerability' && one.kev !== null),
    blocking: count((one) => blocking.has(one.id)),
  }
}
