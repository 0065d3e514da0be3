import type { FakeInstance, FakeRule, FakeTool } from './code-scanning-state.ts'
import { listOf, textOf, valueOf } from './json.ts'
import { categoryOf } from './sarif-errors.ts'

/** A run as code scanning keeps it. */
export type ReadRun = {
  readonly tool: FakeTool
  readonly category: string
  readonly rules: number
  readonly results: readonly ReadResult[]
  /** Results beyond what is kept. */
  readonly ignored: number
}

export type ReadResult = {
  /** Tool, rule, path and fingerprint: what makes two results one alert. The category is not part of it. */
  readonly identity: string
  readonly path: string
  readonly rule: FakeRule
  readonly message: string
  readonly region: FakeInstance['region']
}

/** Results of a run that are kept; the gravest are said to be. */
export const MOST_KEPT = 5000

export function readRun(run: unknown): ReadRun {
  const driver = valueOf(run, 'tool', 'driver')
  const version = textOf(driver, 'semanticVersion') || textOf(driver, 'version') || null
  const tool = { name: textOf(driver, 'name'), version }
  const rules = listOf(driver, 'rules')
  const all = listOf(run, 'results')
    .map((result) => ({ result, rule: ruleOf(rules, result) }))
    .sort((a, b) => scoreOf(b.rule) - scoreOf(a.rule))
  const kept = all.slice(0, MOST_KEPT).map(({ result, rule }) => readResult(tool, result, rule))
  return {
    ...{ tool, category: categoryOf(run), rules: rules.length, results: kept },
    ignored: all.length - kept.length,
  }
}

function ruleOf(rules: readonly unknown[], result: unknown): unknown {
  const index = valueOf(result, 'ruleIndex')
  const id = textOf(result, 'ruleId')
  const found = typeof index === 'number' ? rules[index] : undefined
  return found ?? rules.find((rule) => textOf(rule, 'id') === id) ?? { id }
}

function scoreOf(rule: unknown): number {
  return Number(textOf(rule, 'properties', 'security-severity') || 0)
}

function readResult(tool: FakeTool, result: unknown, rule: unknown): ReadResult {
  const place = valueOf(listOf(result, 'locations')[0], 'physicalLocation')
  const path = decode(textOf(place, 'artifactLocation', 'uri'))
  const fingerprint = textOf(result, 'partialFingerprints', 'primaryLocationLineHash')
  const region = valueOf(place, 'region')
  const startLine = numberOf(region, 'startLine', 1)
  // Without a fingerprint GitHub hashes the line of the file, which only upload-sarif can see.
  const hash = fingerprint === '' ? `line ${startLine}` : fingerprint
  const read = readRule(rule, textOf(result, 'level'))
  return {
    identity: JSON.stringify([tool.name, read.id, path, hash]),
    path,
    rule: read,
    message: textOf(result, 'message', 'text'),
    region: [
      startLine,
      numberOf(region, 'startColumn', 1),
      numberOf(region, 'endLine', startLine),
      numberOf(region, 'endColumn', 1),
    ],
  }
}

function decode(uri: string): string {
  try {
    return decodeURIComponent(uri)
  } catch {
    return uri
  }
}

function numberOf(value: unknown, key: string, otherwise: number): number {
  const found = valueOf(value, key)
  return typeof found === 'number' ? found : otherwise
}

const LEVELS = ['none', 'note', 'warning', 'error'] as const

function readRule(rule: unknown, level: string): FakeRule {
  const id = textOf(rule, 'id')
  const own = level || textOf(rule, 'defaultConfiguration', 'level') || 'warning'
  const help = valueOf(rule, 'help')
  return {
    id,
    name: textOf(rule, 'name') || id,
    severity: LEVELS.find((one) => one === own) ?? 'warning',
    band: bandOf(scoreOf(rule)),
    description: textOf(rule, 'shortDescription', 'text'),
    fullDescription: textOf(rule, 'fullDescription', 'text'),
    // What is written in Markdown replaces the plain text.
    help: textOf(help, 'markdown') || textOf(help, 'text') || null,
    helpUri: textOf(rule, 'helpUri') || null,
    tags: listOf(rule, 'properties', 'tags').map(String),
  }
}

/** Exactly 9.0 is told both ways by GitHub's documentation; a score outside of all bands is none. */
function bandOf(score: number): FakeRule['band'] {
  if (score <= 0 || score > 10) return null
  if (score > 9) return 'critical'
  if (score >= 7) return 'high'
  return score >= 4 ? 'medium' : 'low'
}
