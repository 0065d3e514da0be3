import { performance } from 'node:perf_hooks'
import { mergeReports } from '../../src/merge/merge.ts'
import { rankFindings } from '../../src/merge/risk.ts'
import { makeScannerReports } from '../bench/observations.ts'

/*
 * Run in a process of its own: `node --expose-gc scale-child.ts COUNT`, COUNT observations of each scanner. Prints
 * one line of JSON. The reports are in memory before, as they are in a run; the peak is that of the process.
 */

export type Scale = {
  readonly observations: number
  readonly findings: number
  readonly milliseconds: number
  readonly bytesBefore: number
}

const count = Number(process.argv[2])
// Each scanner sees four of five findings.
const reports = makeScannerReports(Math.round((count * 5) / 4), 'short')
const bytesBefore = process.memoryUsage().rss
const begin = performance.now()
const merged = mergeReports(reports, { imageName: 'bench/many', severityChoice: 'vendor' })
const findings = rankFindings(merged.findings)
const milliseconds = performance.now() - begin
const result: Scale = {
  observations: reports.reduce((sum, report) => sum + report.observations.length, 0),
  findings: findings.length,
  milliseconds,
  bytesBefore,
}
const peakBytes = process.resourceUsage().maxRSS * 1024
console.log(JSON.stringify({ ...result, peakBytes }))
