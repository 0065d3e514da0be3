import { performance } from 'node:perf_hooks'
import type { Finding } from '../../src/domain/finding.ts'
import { mergeReports } from '../../src/merge/merge.ts'
import { toSubject } from '../../src/policy/matching/index.ts'
import { coverFinding } from '../../src/policy/waivers/cover.ts'
import type { Effort } from '../../src/policy/waivers/effort.ts'
import {
  DEFAULT_WAIVER_RULES,
  applyWaivers,
  readWaivers,
  toWaiverRecords,
} from '../../src/policy/waivers/index.ts'
import type { Waiver } from '../../src/policy/waivers/index.ts'
import { makeScannerReports } from './observations.ts'

/*
 * Run in a process of its own: `node waivers-child.ts FINDINGS WAIVERS`. Prints one line of JSON: milliseconds to
 * read, to apply and to sum up the waivers, and those of two loops inside one another that find the same.
 */

export type WaiverTimes = {
  readonly findings: number
  readonly waivers: number
  readonly waived: number
  readonly steps: Readonly<Record<'read' | 'apply' | 'records', number>>
  readonly milliseconds: number
  readonly naive: number
}

const PATH = '.plimsoll-waivers.yml'

/** Of ten waivers six name an id and a package, two an id, one a package, and one something that is not there. */
function makeFile(findings: readonly Finding[], count: number): string {
  const step = Math.floor(findings.length / count)
  const items = Array.from({ length: count }, (_, at) => {
    const lines = toLines(findings[at * step], at)
    return [...lines, 'reason: Not reachable in this service', 'owner: "@acme/payments"'].concat(
      'expires: 2100-01-01',
    )
  })
  return `waivers:\n${items.map((lines) => `  - ${lines.join('\n    ')}`).join('\n')}\n`
}

function toLines(finding: Finding | undefined, at: number): string[] {
  if (finding?.kind !== 'vulnerability') return ['rule: not-there']
  const { vulnerability, package: subject } = finding
  const id = at % 3 === 0 ? (vulnerability.aliases[0] ?? vulnerability.id) : vulnerability.id
  const name = `package: { type: ${subject.type}, name: ${JSON.stringify(subject.name)} }`
  if (at % 10 === 0) return ['vulnerability: CVE-1999-0001']
  if (at % 10 === 1) return [name, `versions: "<=${subject.version}"`]
  return at % 10 < 4 ? [`vulnerability: ${id}`] : [`vulnerability: ${id}`, name]
}

/** The loop below does every comparison, and remembers none. */
const NO_LIMIT: Effort = {
  spend: () => undefined,
  matches: (glob, path) => glob.matches(path),
}

/** What one would write first: every finding meets every waiver. */
function countNaively(findings: readonly Finding[], waivers: readonly Waiver[]): number {
  let waived = 0
  for (const finding of findings) {
    const { ids } = toSubject(finding)
    const isWaived = waivers.some(({ scope }) => {
      const wanted = [...scope.vulnerabilities, ...scope.rules]
      const isNamed = wanted.length === 0 || wanted.some((id) => ids.has(id))
      return isNamed && coverFinding(scope, finding, NO_LIMIT).kind === 'yes'
    })
    if (isWaived) waived += 1
  }
  return waived
}

const timed = <T>(work: () => T): { readonly value: T; readonly milliseconds: number } => {
  const begin = performance.now()
  const value = work()
  return { value, milliseconds: performance.now() - begin }
}

const [findingCount, waiverCount] = process.argv.slice(2).map(Number)
const request = { imageName: 'bench/many', severityChoice: 'vendor' } as const
const merged = mergeReports(makeScannerReports(findingCount ?? 0, 'short'), request)
const findings = merged.findings.map((finding): Finding =>
  finding.kind === 'vulnerability' ? { ...finding, kev: null, status: 'open' } : finding,
)
const text = makeFile(findings, waiverCount ?? 0)

const read = timed(() => readWaivers(text, PATH))
const { waivers, faults } = read.value
if (faults.length > 0) throw new Error(JSON.stringify(faults[0]))
const applied = timed(() =>
  applyWaivers({
    ...{ findings, waivers, rules: DEFAULT_WAIVER_RULES, imageName: 'bench/many' },
    ...{ asOf: new Date('2099-04-01T12:00:00Z'), approvals: new Map() },
  }),
)
const records = timed(() => toWaiverRecords(applied.value.uses))
const naive = timed(() => countNaively(findings, waivers))
const waived = applied.value.findings.filter((finding) => finding.status === 'waived').length
if (waived !== naive.value) throw new Error(`${waived} are waived, and ${naive.value} by two loops`)

const result: WaiverTimes = {
  findings: findings.length,
  waivers: records.value.length,
  waived,
  steps: {
    read: read.milliseconds,
    apply: applied.milliseconds,
    records: records.milliseconds,
  },
  milliseconds: read.milliseconds + applied.milliseconds + records.milliseconds,
  naive: naive.milliseconds,
}
console.log(JSON.stringify(result))
