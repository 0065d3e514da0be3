import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { applyDemandedRules, openCase, withPolicy } from '../../../src/policy/rules/index.ts'
import { judgeStandard } from '../../../src/policy/standards/judge-standard.ts'
import type { Applied } from '../../../src/policy/standards/judge-control.ts'
import type { Severity } from '../../../src/domain/severity.ts'
import type { Standard } from '../../../src/policy/standards/standard.ts'
import { evidenceOf, flaw, policyOf, UNFIXED, withStatus } from '../ground.ts'
import { packOf, standardOf } from './judging.ts'

/* What controls share must be what each would have found alone. */

const SEVERITIES: readonly Severity[] = ['critical', 'high', 'medium', 'low']
const FOLDERS = ['app/node_modules', 'usr/lib', 'opt'] as const
const place = (folder: string, name: number) => ({
  ...flaw().instances[0],
  path: `${folder}/p${name}/package.json`,
})

const FINDINGS = SEVERITIES.flatMap((severity) =>
  FOLDERS.flatMap((folder, at) => [
    flaw({ severity, instances: [place(folder, at)] as never }),
    flaw({ severity, instances: [place(folder, at), place('opt', at)] as never, fix: UNFIXED }),
    ...withStatus('waived', [flaw({ severity, instances: [place(folder, at)] as never })]),
  ]),
)
const EVIDENCE = evidenceOf({ findings: FINDINGS })

function alone(standard: Standard): unknown[] {
  return standard.controls.map((control) => {
    const one = { ...standard, controls: [control] }
    return judgeStandard(one, openCase(EVIDENCE), applyDemandedRules).result.controls[0]
  })
}

const demand = fc
  .record({
    severity: fc.constantFrom(...SEVERITIES),
    max: fc.integer({ min: 0, max: 4 }),
    days: fc.constantFrom(0, 1, 90),
    paths: fc.subarray(FOLDERS.map((folder) => `${folder}/**`)),
    onlyFixable: fc.boolean(),
  })
  .map(({ severity, max, days, paths, onlyFixable }) => {
    const own = `max: ${max}, grace_days: ${days}, overdue_days: ${days + 1}, only_fixable: ${onlyFixable}`
    return `{ vulnerabilities: { ${severity}: { ${own} }, ignored_paths: ${JSON.stringify(paths)} } }`
  })

test('controls that are judged together say what each says alone', () => {
  fc.assert(
    fc.property(fc.array(demand, { minLength: 1, maxLength: 20 }), (demands) => {
      const standard = standardOf(
        ...demands.map((one, at) => `id: C${at}, title: T, kind: automated, requires: ${one}`),
      )
      const together = judgeStandard(standard, openCase(EVIDENCE), applyDemandedRules)
      expect(together.result.controls).toEqual(alone(standard))
    }),
    { numRuns: 40 },
  )
})

test.each(['baseline', 'cisa-bod-26-04', 'fedramp-2026', 'soc2'])(
  '%s says of an image the same after other standards as before',
  (id) => {
    const opened = openCase(EVIDENCE)
    for (const other of ['docker-scout', 'baseline', 'fedramp-legacy', 'hipaa']) {
      judgeStandard(packOf(other), opened, applyDemandedRules)
    }
    expect(judgeStandard(packOf(id), opened, applyDemandedRules)).toEqual(
      judgeStandard(packOf(id), openCase(EVIDENCE), applyDemandedRules),
    )
  },
)

test('rules are applied once for the same demand, in one standard and in several', () => {
  let count = 0
  const counting = (opened: Parameters<typeof applyDemandedRules>[0]): readonly Applied[] => {
    count += 1
    return applyDemandedRules(opened)
  }
  const control = (id: string) =>
    `id: ${id}, title: T, kind: automated, requires: { vulnerabilities: { high: 0 } }`
  const opened = openCase(EVIDENCE)
  judgeStandard(standardOf(control('A'), control('B')), opened, counting)
  judgeStandard(standardOf(control('C')), opened, counting)
  expect(count).toBe(1)
})

test('the same scope is worked out once', () => {
  const opened = openCase(EVIDENCE)
  const scoped = () => policyOf({ 'vulnerabilities.ignored_paths': ['opt/**'] })
  const one = withPolicy(opened, scoped())
  expect(one.flaws.open.length).toBeLessThan(opened.flaws.open.length)
  expect(withPolicy(opened, scoped()).flaws).toBe(one.flaws)
  expect(withPolicy(opened, policyOf()).flaws).toBe(opened.flaws)
})
