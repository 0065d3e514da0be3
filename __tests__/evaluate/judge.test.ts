import { describe, expect, test } from '@jest/globals'
import { NOTHING_DELIVERED } from '../../src/domain/code-host.ts'
import type { CodeHostChange, CodeHostRun } from '../../src/domain/code-host.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { ImageReport } from '../../src/domain/report.ts'
import type { BaselineSubject, CodeHost, FoundBaseline } from '../../src/ports.ts'
import { readReport, renderJson } from '../../src/report/index.ts'
import { digestOf, finding, image, imageReport, report } from '../ground/factories.ts'
import { codesOf, evaluateUnder, onlyImage } from './evaluating.ts'

/* Jobs of a matrix wrote a report each, and one step joins them: it judges a change by what the base branch kept. */

const CHANGE: CodeHostChange = { number: 7, baseBranch: 'main', isFork: false }

const RUN: CodeHostRun = {
  repository: 'octo-org/api',
  repositoryUrl: 'https://github.example.org/octo-org/api',
  runUrl: null,
  event: 'pull_request',
  commit: null,
  workflow: '.github/workflows/gate.yml',
  isPublic: false,
  change: CHANGE,
}

type Host = CodeHost & { readonly asked: BaselineSubject[]; readonly kept: string[] }

function hostOf(found: FoundBaseline, change: CodeHostChange | null = CHANGE): Host {
  const asked: BaselineSubject[] = []
  const kept: string[] = []
  return {
    asked,
    kept,
    run: { ...RUN, change },
    notices: [],
    publishAlerts: () => Promise.resolve({ ...NOTHING_DELIVERED, listUrl: null, alerts: [] }),
    comment: () => Promise.resolve({ ...NOTHING_DELIVERED, url: null }),
    storeReports: () => Promise.resolve({ ...NOTHING_DELIVERED, url: null }),
    findBaseline: (subject) => {
      asked.push(subject)
      return Promise.resolve(found)
    },
    keepBaseline: (_, text) => {
      kept.push(text)
      return Promise.resolve(NOTHING_DELIVERED)
    },
    keepIssue: () => Promise.resolve({ state: 'skipped', detail: 'nobody asked' }),
  }
}

/** Its run asked which vulnerabilities are exploited, or nobody could leave any of them out. */
const RULES: ImageReport['rules'] = [
  {
    ...{ id: 'known-exploited', title: 'Exploited', state: 'passed', limit: 0, value: 0 },
    ...{ fixable: 0, waived: 0, origin: null, note: null },
  },
]

const OLD: Finding = finding({ severity: 'high' })
const ADDED: Finding = finding({
  severity: 'high',
  package: { name: 'curl', version: '8' },
  vulnerability: { id: 'CVE-2099-9' },
})

/** Each set of findings is of an image of its own, as a build makes it. */
function jsonOf(findings: readonly Finding[], rules = RULES): string {
  const packages = findings.flatMap((one) =>
    one.package === null
      ? []
      : [{ ...one.package, seenBy: ['grype', 'trivy'] as const, paths: [], layer: null }],
  )
  const built = image({ imageId: digestOf(`config ${findings.length}`) })
  const judged = imageReport({ image: built, findings, packages, rules })
  return renderJson(report({ asOf: '2026-11-30T12:00:00.000Z', images: [judged] }))
}

const KEPT: FoundBaseline = {
  state: 'found',
  text: jsonOf([OLD]),
  words: 'run 12 on main at 1a2b3c4',
}

const JOINED = { 'job.json': jsonOf([OLD, ADDED]) }
const NO_HIGH = ['--max-high', '0']

describe('joining the reports of a pull request', () => {
  test('counts what it brought since the report that the base branch kept', async () => {
    const codeHost = hostOf(KEPT)
    const evaluated = await evaluateUnder({ codeHost }, JOINED, ...NO_HIGH)
    const only = onlyImage(evaluated)
    expect(codeHost.asked).toEqual([{ name: 'acme/api', platform: 'linux/amd64' }])
    expect(only.judged).toMatchObject({ scope: 'changes', wanted: 'changes' })
    expect(only.verdict.reasons).toMatchObject([{ value: 1, findings: [ADDED.id] }])
    expect(evaluated.outputs).toMatchObject({ blocking: '1', introduced: '1' })
    expect(codeHost.kept).toEqual([])
  })

  test('passes where it brought nothing', async () => {
    const circumstances = { codeHost: hostOf(KEPT) }
    const { exitCode } = await evaluateUnder(
      circumstances,
      { 'job.json': jsonOf([OLD]) },
      ...NO_HIGH,
    )
    expect(exitCode).toBe(0)
  })

  test('judges everything where a job did not ask what is exploited', async () => {
    const files = { 'job.json': jsonOf([OLD, ADDED], []) }
    const only = onlyImage(await evaluateUnder({ codeHost: hostOf(KEPT) }, files, ...NO_HIGH))
    expect(only.judged).toMatchObject({ scope: 'all', wanted: 'changes' })
    expect(only.verdict.reasons).toMatchObject([{ value: 2 }])
  })

  test.each([
    ['the input says all', KEPT, ['--judge', 'all'], []],
    ['nobody kept a report', { state: 'missing', reason: null }, [], []],
    ['the kept one cannot be read', { ...KEPT, text: '{' }, [], ['baseline-unreadable']],
    [
      'it is of another image',
      { ...KEPT, text: KEPT.text.replaceAll('acme/api', 'acme/web') },
      [],
      ['baseline-missing'],
    ],
    [
      'the workflow names one of the checkout',
      KEPT,
      ['--baseline', 'base.json'],
      ['baseline-not-trusted'],
    ],
  ] as const)('judges everything where %s', async (_, found, flags, codes) => {
    const files = { ...JOINED, 'base.json': jsonOf([OLD]) }
    const joined = { 'job.json': files['job.json'] }
    const given = flags.includes('base.json' as never) ? files : joined
    const all = [...flags, ...NO_HIGH]
    const evaluated = await evaluateOnly(hostOf(found), given, all)
    expect(onlyImage(evaluated).verdict.reasons).toMatchObject([{ value: 2 }])
    expect(codesOf(evaluated)).toEqual(codes)
  })
})

/** Only the job's report is evaluated; the others are there to be named. */
function evaluateOnly(
  codeHost: CodeHost,
  files: Readonly<Record<string, string>>,
  flags: readonly string[],
) {
  const { 'base.json': base, ...reports } = files
  const readable =
    base === undefined ? reports : Object.defineProperty(reports, 'base.json', { value: base })
  return evaluateUnder({ codeHost }, readable, ...flags)
}

test('joining the reports of a push judges everything, and keeps them', async () => {
  const codeHost = hostOf(KEPT, null)
  const only = onlyImage(await evaluateUnder({ codeHost }, JOINED, ...NO_HIGH))
  expect(only.verdict.reasons).toMatchObject([{ value: 2 }])
  expect(only.comparison?.counts).toMatchObject({ introduced: 1, preExisting: 1 })
  const [kept] = codeHost.kept.map((text) => readReport(JSON.parse(text), 'kept').images)
  expect(kept?.map(({ name, counts }) => [name, counts.high])).toEqual([['acme/api', 2]])
})
