import { listOf, textOf, valueOf } from './json.ts'

/*
 * What makes code scanning reject a log when it processes it, in GitHub's own words as far as its uploader and the
 * reports of other tools know them (the limits are those that GitHub documents).
 */

const MOST = {
  runs: 20,
  results: 25_000,
  rules: 25_000,
  extensions: 100,
  locations: 1000,
  flow: 10_000,
  tags: 20,
} as const

/** What is wrong with the file as a whole: none of its runs is kept. */
export function findFileErrors(log: unknown): string[] {
  const runs = listOf(log, 'runs')
  const categories = runs.map((run) =>
    JSON.stringify([textOf(run, 'tool', 'driver', 'name'), categoryOf(run)]),
  )
  if (runs.length > MOST.runs) return [tooMany('runs', runs.length, MOST.runs)]
  if (new Set(categories).size === categories.length) return []
  return ['A delivery cannot contain multiple runs with the same category']
}

/** What is wrong with one run: the others are kept. */
export function findRunErrors(run: unknown, checkoutUri: string | null): string[] {
  const failed = listOf(run, 'invocations').some(
    (one) => valueOf(one, 'executionSuccessful') === false,
  )
  if (failed) return ['unsuccessful execution']
  const results = listOf(run, 'results')
  const errors = [
    ...runLimitErrors(run, results),
    ...results.flatMap(resultLimitErrors),
    ...results.flatMap((result) => locationErrors(result, checkoutUri)),
    ...listOf(run, 'tool', 'driver', 'rules').flatMap(ruleErrors),
  ]
  return [...new Set(errors)]
}

/** Everything up to the last slash; without any there is no category. */
export function categoryOf(run: unknown): string {
  const id = textOf(run, 'automationDetails', 'id')
  return id.includes('/') ? id.slice(0, id.lastIndexOf('/')) : ''
}

function runLimitErrors(run: unknown, results: readonly unknown[]): string[] {
  const rules = listOf(run, 'tool', 'driver', 'rules')
  const extensions = listOf(run, 'tool', 'extensions')
  return [
    ...check('results per run', results.length, MOST.results),
    ...check('rules per run', rules.length, MOST.rules),
    ...check('tool extensions per run', extensions.length, MOST.extensions),
  ]
}

function resultLimitErrors(result: unknown): string[] {
  const steps = listOf(result, 'codeFlows')
    .flatMap((flow) => listOf(flow, 'threadFlows'))
    .reduce<number>((sum, flow) => sum + listOf(flow, 'locations').length, 0)
  return [
    ...check('locations per result', listOf(result, 'locations').length, MOST.locations),
    ...check(
      'related locations per result',
      listOf(result, 'relatedLocations').length,
      MOST.locations,
    ),
    ...check('threadflow steps per result', steps, MOST.flow),
  ]
}

function check(what: string, count: number, most: number): string[] {
  return count > most ? [tooMany(what, count, most)] : []
}

function tooMany(what: string, count: number, most: number): string {
  return `rejecting SARIF, as there are more ${what} than allowed (${count} > ${most})`
}

function locationErrors(result: unknown, checkoutUri: string | null): string[] {
  const [first] = listOf(result, 'locations')
  if (first === undefined) return ['locationFromSarifResult: expected at least one location']
  const uri = textOf(first, 'physicalLocation', 'artifactLocation', 'uri')
  if (uri === '') return ['locationFromSarifResult: expected artifact location']
  const [, scheme] = /^([A-Za-z][\w+.-]*):/.exec(uri) ?? []
  const own = /^([A-Za-z][\w+.-]*):/.exec(checkoutUri ?? 'file:')?.[1] ?? 'file'
  if (scheme !== undefined && scheme !== own) {
    return [`SARIF URI scheme "${scheme}" did not match the checkout URI scheme "${own}"`]
  }
  if (isUri(uri)) return []
  return ['an invalid URI was provided as a SARIF location']
}

function isUri(uri: string): boolean {
  return /^(?:[\w.~!$&'()*+,;=:@/?#[\]-]|%[0-9A-Fa-f]{2})*$/.test(uri)
}

function ruleErrors(rule: unknown): string[] {
  const score = valueOf(rule, 'properties', 'security-severity')
  const isNumber = typeof score === 'string' && score.trim() !== '' && !Number.isNaN(Number(score))
  return [
    ...check('tags per rule', listOf(rule, 'properties', 'tags').length, MOST.tags),
    ...(score === undefined || isNumber
      ? []
      : ['could not convert rules: invalid security severity value, is not a number']),
  ]
}
