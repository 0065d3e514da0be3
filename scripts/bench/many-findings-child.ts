import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { performance } from 'node:perf_hooks'
import { NO_CONTEXT } from '../../src/domain/context.ts'
import type { Finding } from '../../src/domain/finding.ts'
import type { InventoryPackage, Report } from '../../src/domain/report.ts'
import { PLIMSOLL_VERSION } from '../../src/domain/version.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { rankFindings } from '../../src/merge/risk.ts'
import { countFindings } from '../../src/policy/counts.ts'
import { judgeImage } from '../../src/policy/judge.ts'
import { RENDERERS, renderTable } from '../../src/report/index.ts'
import type { RenderedFile, RenderedFormat } from '../../src/report/index.ts'
import { makeScannerReports } from './observations.ts'
import type { Length } from './observations.ts'

/*
 * Run in a process of its own: `node many-findings-child.ts COUNT LENGTH [all FOLDER]`. Renders what most runs write,
 * or every format, then with an inventory and into files. Prints one line of JSON: milliseconds by step, and bytes by
 * format.
 */

export type ManyFindings = {
  readonly findings: number
  readonly steps: Readonly<Record<string, number>>
  readonly milliseconds: number
  readonly jsonBytes: number
  readonly bytes: Readonly<Record<string, number>>
}

const steps = new Map<string, number>()

function timed<T>(step: string, work: () => T): T {
  const begin = performance.now()
  const value = work()
  steps.set(step, performance.now() - begin)
  return value
}

/** The reports of the scanners are gone when this returns, as they are in a run. */
function merge(count: number, length: Length): readonly Finding[] {
  const reports = makeScannerReports(count, length)
  return timed('merge', () => {
    const request = { imageName: 'bench/many', severityChoice: 'vendor' } as const
    return rankFindings(mergeReports(reports, request).findings)
  })
}

function judge(findings: readonly Finding[], packages: readonly InventoryPackage[]): Report {
  const os = { family: 'debian', version: '12', endOfLife: false }
  const kinds = ['vulnerability', 'secret', 'misconfiguration', 'licence'] as const
  const scans = (['grype', 'trivy'] as const).map((scanner) => ({
    ...{ scanner, version: '1.0.0', provenance: null, arguments: [], exitCode: 0 },
    ...{ database: null, state: 'analysed' as const, packages: 2000, error: null },
  }))
  const values = { 'vulnerabilities.critical.max': 0, 'vulnerabilities.high.max': 5 } as const
  const { rules, verdict } = judgeImage({
    ...{ require: 'all', degraded: [] },
    evidence: {
      policy: { values, origins: new Map(), isDefault: false },
      circumstances: { stage: 'build', context: NO_CONTEXT, acceptedEmptiness: [] },
      ...{ name: 'bench/many', reference: 'oci-dir:many', image: null, os, findings, kinds },
      ...{ exploitationGap: null, packages: [], isInventoryWhole: true, scans, gaps: [] },
      narrowings: [],
      ...{ coverage: { narrowed: [], notAssessed: [] }, checks: () => [] },
      asOf: '2099-04-01T12:00:00.000Z',
    },
  })
  const image = {
    ...{ reference: 'oci-dir:many', name: 'bench/many', image: null, os, contents: null },
    ...{ context: NO_CONTEXT, facts: null, checks: [], standards: [] },
    ...{ coverage: { narrowed: [], notAssessed: [] }, scans, rules, findings, verdict },
    ...{
      base: null,
      dockerfile: null,
      packages,
      isInventoryWhole: true,
      setAside: [],
      agreement: null,
    },
    ...{ advice: { actions: [] }, comparison: null, history: [] },
    judged: { scope: 'all', wanted: 'all', why: 'everything is judged' } as const,
    ...{ counts: countFindings(findings, verdict), error: null },
  }
  return {
    tool: { name: 'plimsoll', version: PLIMSOLL_VERSION },
    asOf: '2099-04-01T12:00:00.000Z',
    feeds: [],
    policy: {
      ...{ isDefault: false, description: 'At most: critical 0, high 5' },
      ...{ files: [], stage: 'build', standards: [] },
    },
    ...{ verdict, notices: [], deliveries: [], waivers: [], images: [image] },
  }
}

/** Of the packages with findings, as the scanners would list them. */
function toInventory(findings: readonly Finding[]): InventoryPackage[] {
  const packages = findings.flatMap((one) => (one.kind === 'vulnerability' ? [one.package] : []))
  const distinct = new Map(packages.map((one) => [`${one.name} ${one.version}`, one]))
  const beside = {
    seenBy: ['grype', 'trivy'],
    paths: ['var/lib/dpkg/status'],
    layer: null,
  } as const
  return [...distinct.values()].map((one) => ({ ...one, ...beside }))
}

const USUAL: readonly RenderedFormat[] = ['json', 'sarif', 'markdown']

type Rendering = { readonly formats: readonly RenderedFormat[]; readonly folder: string | null }

/** Bytes written; a report is written to its file before the next one is rendered, so none is kept. */
async function render(
  report: Report,
  { formats, folder }: Rendering,
): Promise<Record<string, number>> {
  const lengthOf = (files: readonly { text: string }[]): number =>
    files.reduce((sum, file) => sum + Buffer.byteLength(file.text), 0)
  const bytes: Record<string, number> = {}
  for (const format of formats) {
    const renderReport = await RENDERERS[format]()
    const files = timed(format, () => {
      const rendered = renderReport(report)
      for (const { text } of rendered) makeWhole(text)
      return rendered
    })
    bytes[format] = lengthOf(files)
    if (folder !== null) write(join(folder, format), files)
  }
  timed('table', () => renderTable(report, { colour: false, width: 120 }))
  return bytes
}

/** V8 puts a text that was added up together when its first character is asked for: a part of the rendering. */
function makeWhole(text: string): number {
  return text.charCodeAt(0)
}

function write(stem: string, files: readonly RenderedFile[]): void {
  for (const [index, { text }] of files.entries()) writeFileSync(`${stem}.${index}`, text)
}

const [count, length, which, folder = null] = process.argv.slice(2)
const isAll = which === 'all'
const findings = merge(Number(count), length === 'real' ? 'real' : 'short')
const report = timed('gate', () => judge(findings, isAll ? toInventory(findings) : []))
const formats = isAll ? (Object.keys(RENDERERS) as RenderedFormat[]) : USUAL
const bytes = await render(report, { formats, folder })

const result: ManyFindings = {
  findings: findings.length,
  steps: Object.fromEntries(steps),
  milliseconds: [...steps.values()].reduce((sum, milliseconds) => sum + milliseconds, 0),
  jsonBytes: bytes['json'] ?? 0,
  bytes,
}
console.log(JSON.stringify(result))
