import { describe, expect, test } from '@jest/globals'
import type { ImageReport } from '../../src/domain/report.ts'
import { readReport, renderJson } from '../../src/report/index.ts'
import { SYSTEM_GAP, SYSTEM_PACKAGES_GAP } from '../../src/stages/gaps.ts'
import {
  digestOf,
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import { grype, sha256, trivy } from './documents.ts'
import { codesOf, evaluateFiles, onlyImage } from './evaluating.ts'

const RULES = ['known-exploited', 'secrets', 'vulnerabilities.critical'].map((id) => ({
  ...{ id, title: id, state: 'passed', limit: 0, value: 0, fixable: 0, note: null },
})) as unknown as ImageReport['rules']

const MEDIUM = finding({ severity: 'medium' })

/** A report of one image that passed its own gate with a medium flaw. */
function own(overrides: Partial<ImageReport> = {}, asOf = '2026-11-30T12:00:00.000Z'): string {
  const one = imageReport({ findings: [MEDIUM], rules: RULES, ...overrides })
  return renderJson(report({ asOf, images: [one] }))
}

describe('a report of ours', () => {
  test('keeps what its run found', async () => {
    const text = own()
    const [before] = readReport(JSON.parse(text), 'it').images
    const after = onlyImage(await evaluateFiles({ 'run.json': text }))
    const { advice, rules, judged } = after
    expect(after).toEqual({ ...before, advice, rules, judged })
  })

  test('is judged anew by the gate of this run', async () => {
    const strict = await evaluateFiles({ 'run.json': own() }, '--max-medium', '0')
    expect(strict.exitCode).toBe(1)
    expect(onlyImage(strict)).toMatchObject({
      counts: { blocking: 1 },
      verdict: { outcome: 'fail' },
    })
    const failed = verdict({ reasons: [reason([MEDIUM])] })
    const lenient = await evaluateFiles({ 'run.json': own({ verdict: failed }) })
    expect(onlyImage(lenient)).toMatchObject({ counts: { blocking: 0 }, verdict: verdict() })
  })

  test('gives itself, byte for byte, when it is evaluated again', async () => {
    const made = { madeAt: '2026-11-01T12:00:00Z' }
    const files = {
      'trivy.json': trivy({ ...made, secrets: ['a.pem'] }),
      'grype.json': grype(made),
    }
    const first = await evaluateFiles(files)
    const second = await evaluateFiles({ 'first.json': first.json })
    expect(second.json).toBe(first.json)
  })

  test('is told when it is older than a day', async () => {
    const old = await evaluateFiles({ 'run.json': own({}, '2026-11-29T23:59:59.000Z') })
    expect(codesOf(old)).toEqual(['report-old'])
    expect(codesOf(await evaluateFiles({ 'run.json': own() }))).toEqual([])
  })

  test('stays scan-failed where there was no trustworthy answer', async () => {
    const failed = own({ verdict: verdict({ outcome: 'scan-failed' }) })
    const evaluated = await evaluateFiles({ 'run.json': failed }, '--require-scanners', 'any')
    expect(evaluated.exitCode).toBe(2)
    const beside = await evaluateFiles({ 'run.json': failed, 'trivy.json': trivy() })
    expect(beside.report.verdict.outcome).toBe('scan-failed')
  })

  test('is held to both scanners where it is told so, and else to what its run was held to', async () => {
    const scans = [scanRecord(), scanRecord({ scanner: 'grype', state: 'failed' })]
    const degraded = ['grype failed: grype ended with exit code 1.']
    const text = own({ scans, verdict: verdict({ degraded }) })
    const any = await evaluateFiles({ 'run.json': text })
    expect(onlyImage(any).verdict).toEqual(verdict({ degraded }))
    const all = await evaluateFiles({ 'run.json': text }, '--require-scanners', 'all')
    expect(all.exitCode).toBe(2)
  })

  test('of a run with one scanner is not enough where both are asked for', async () => {
    const text = own({ scans: [scanRecord()] })
    expect(onlyImage(await evaluateFiles({ 'run.json': text })).verdict).toEqual(verdict())
    const all = await evaluateFiles({ 'run.json': text }, '--require-scanners', 'all')
    expect(all.exitCode).toBe(2)
    expect(onlyImage(all).scans).toMatchObject([
      { scanner: 'grype', state: 'failed', error: { code: 'report-missing' } },
      { scanner: 'trivy', state: 'analysed' },
    ])
    const again = await evaluateFiles({ 'all.json': all.json })
    expect(again.exitCode).toBe(2)
  })

  test.each([
    ['a gap of its system', verdict({ outcome: 'nothing-analysed', degraded: [SYSTEM_GAP] })],
    [
      'system packages that nobody listed',
      verdict({ outcome: 'nothing-analysed', degraded: [SYSTEM_PACKAGES_GAP] }),
    ],
    [
      'a gap that failed for another reason',
      verdict({ outcome: 'fail', degraded: [SYSTEM_GAP], reasons: [reason([MEDIUM])] }),
    ],
    [
      'a gap in words that nobody knows',
      verdict({ outcome: 'nothing-analysed', degraded: ['the moon was in the way'] }),
    ],
  ])('with %s does not pass by a more lenient gate', async (_, before) => {
    const evaluated = await evaluateFiles({ 'run.json': own({ verdict: before }) })
    expect(onlyImage(evaluated).verdict).toEqual({
      ...before,
      outcome: 'nothing-analysed',
      reasons: [],
    })
  })

  test('does not keep rules that its run could not assess', async () => {
    const rules = RULES.map(
      (rule) => ({ ...rule, state: 'not-assessed', note: 'no list' }) as const,
    )
    const evaluated = onlyImage(await evaluateFiles({ 'run.json': own({ rules }) }))
    const states = new Map(evaluated.rules.map((rule) => [rule.id, rule.state]))
    expect([states.get('secrets'), states.get('known-exploited')]).toEqual([
      'not-assessed',
      'not-assessed',
    ])
  })

  test('tells that severity-from comes too late for it', async () => {
    const evaluated = await evaluateFiles({ 'run.json': own() }, '--severity-from', 'nvd')
    expect(codesOf(evaluated)).toContain('severity-kept')
  })

  test('keeps its notices, but not those on its mode, its policy and its files', async () => {
    const notices = [
      'mode-report',
      'policy-effect',
      'report-cut',
      'report-unwritable',
      'set-aside',
    ].map((code) => ({
      ...{ code, text: `about ${code}` },
    }))
    const asOf = '2026-12-01T00:00:00.000Z'
    const text = renderJson(report({ asOf, notices, images: [imageReport({ rules: RULES })] }))
    expect(codesOf(await evaluateFiles({ 'run.json': text }))).toEqual(['set-aside'])
  })
})

describe('reports of ours', () => {
  const web = image({ name: 'acme/web', reference: 'acme/web:1', imageId: digestOf('web') })

  test('are joined: every image of all of them, and the worst verdict', async () => {
    const secret = ruleFinding()
    const evaluated = await evaluateFiles({
      'shard-2.json': own({ image: web, findings: [secret] }),
      'shard-1.json': own(),
    })
    expect(evaluated.report.images.map((one) => [one.name, one.verdict.outcome])).toEqual([
      ['acme/api', 'pass'],
      ['acme/web', 'fail'],
    ])
    expect(evaluated.exitCode).toBe(1)
  })

  test('about the same image count once, as the younger one has it', async () => {
    const evaluated = await evaluateFiles({
      'old.json': own({ findings: [MEDIUM, ruleFinding()] }, '2026-11-29T12:00:00.000Z'),
      'new.json': own(),
    })
    expect(onlyImage(evaluated).findings).toHaveLength(1)
    expect(codesOf(evaluated)).toContain('image-replaced')
  })

  test('of two images that share a name both count, which is said', async () => {
    const other = image({
      reference: 'registry.example.org/acme/api:1.3',
      imageId: digestOf('1.3'),
    })
    const evaluated = await evaluateFiles({
      'a.json': own({ image: other }, '2026-11-29T12:00:00.000Z'),
      'b.json': own(),
    })
    expect(evaluated.report.images).toHaveLength(2)
    expect(codesOf(evaluated)).toContain('same-name')
  })

  test('go with reports of scanners, whose images come beside', async () => {
    const evaluated = await evaluateFiles({
      'run.json': own({ image: web }),
      'trivy.json': trivy(),
      'grype.json': grype(),
    })
    expect(evaluated.report.images.map((one) => one.name)).toEqual(['acme/api', 'acme/web'])
    expect(evaluated.report.images[0]?.image?.imageId).toBe(sha256('image'))
  })
})
