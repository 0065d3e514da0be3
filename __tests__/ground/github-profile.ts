import { gzipSync } from 'node:zlib'

/*
 * What GitHub's code scanning demands of a SARIF file and no schema says (the research behind it: limits and
 * rejections that GitHub documents, that its own uploader knows by name, or that other tools ran into).
 * Reads the file as unknown JSON and uses no product code.
 */

type Json = Readonly<Record<string, unknown>>

const LIMITS = {
  gzipBytes: 10_000_000,
  results: 25_000,
  rules: 25_000,
  extensions: 100,
  tags: 10,
  name: 255,
  description: 1024,
} as const

/** Every fault, as a sentence with the place; an empty list when GitHub would take the file. */
export function findProfileFaults(text: string): string[] {
  const log = JSON.parse(text) as unknown
  const runs = listOf(log, 'runs')
  return [
    ...check(textOf(log, 'version') === '2.1.0', 'version is not 2.1.0'),
    ...check(gzipSync(text).length <= LIMITS.gzipBytes, 'larger than 10 MB when compressed'),
    // Several runs are allowed; ours never has more, as equal categories are refused.
    ...check(runs.length === 1, `there are ${runs.length} runs, not one`),
    ...runs.flatMap(runFaults),
  ]
}

function runFaults(run: unknown): string[] {
  const driver = valueOf(valueOf(run, 'tool'), 'driver')
  const rules = listOf(driver, 'rules')
  const ids = rules.map((rule) => textOf(rule, 'id'))
  const extensions = listOf(valueOf(run, 'tool'), 'extensions')
  const category = textOf(valueOf(run, 'automationDetails'), 'id')
  return [
    ...check(textOf(driver, 'name') !== '', 'the driver has no name'),
    ...check(category.endsWith('/') && category.length > 1, 'the category does not end with /'),
    ...check(rules.length <= LIMITS.rules, `${rules.length} rules`),
    ...check(new Set(ids).size === ids.length, 'two rules have one id'),
    ...check(extensions.length <= LIMITS.extensions, `${extensions.length} extensions`),
    ...rules.flatMap(ruleFaults),
    ...resultListFaults(run, ids),
  ]
}

function ruleFaults(rule: unknown): string[] {
  const id = textOf(rule, 'id')
  const name = textOf(rule, 'name')
  const level = textOf(valueOf(rule, 'defaultConfiguration'), 'level')
  const faults = [
    ...check(id !== '', 'no id'),
    ...check(name.length <= LIMITS.name && (name === '' || name !== id), 'a name that is no name'),
    ...check(['error', 'warning', 'note'].includes(level), `default level ${level}`),
    ...['shortDescription', 'fullDescription'].flatMap((key) => {
      const { length } = textOf(valueOf(rule, key), 'text')
      return check(length > 0 && length <= LIMITS.description, `${key} of ${length} characters`)
    }),
    ...check(textOf(valueOf(rule, 'help'), 'text') !== '', 'no help'),
    ...helpUriFaults(rule),
    ...tagFaults(valueOf(rule, 'properties')),
    ...severityFaults(valueOf(rule, 'properties')),
  ]
  return faults.map((fault) => `rule ${id}: ${fault}`)
}

function helpUriFaults(rule: unknown): string[] {
  const uri = valueOf(rule, 'helpUri')
  if (uri === undefined) return []
  return check(typeof uri === 'string' && URL.canParse(uri), 'a helpUri that does not parse')
}

function tagFaults(properties: unknown): string[] {
  const tags = listOf(properties, 'tags')
  return [
    ...check(tags.length <= LIMITS.tags, `${tags.length} tags`),
    ...check(new Set(tags).size === tags.length, 'a tag twice'),
    ...check(tags.includes('security'), 'no tag security'),
  ]
}

/** A number in a string; 0.0 means no severity, and which side of 9.0 is critical nobody says. */
function severityFaults(properties: unknown): string[] {
  const score = valueOf(properties, 'security-severity')
  if (score === undefined) return []
  if (typeof score !== 'string') return ['security-severity is no string']
  const value = Number(score)
  const isGood = /^\d{1,2}\.\d$/.test(score) && value >= 0.1 && value <= 10 && value !== 9
  return check(isGood, `security-severity ${score}`)
}

function resultListFaults(run: unknown, ruleIds: readonly string[]): string[] {
  const results = valueOf(run, 'results')
  if (!Array.isArray(results)) return ['results is no list']
  const identities = results.map(identityOf)
  return [
    ...check(results.length <= LIMITS.results, `${results.length} results`),
    ...check(new Set(identities).size === identities.length, 'two results are one alert'),
    ...results.flatMap((result: unknown, index) =>
      resultFaults(result, ruleIds).map((fault) => `result ${index}: ${fault}`),
    ),
  ]
}

/** What GitHub tells alerts apart by. */
function identityOf(result: unknown): string {
  return JSON.stringify([textOf(result, 'ruleId'), uriOf(result), fingerprintOf(result)])
}

function resultFaults(result: unknown, ruleIds: readonly string[]): string[] {
  const id = textOf(result, 'ruleId')
  const index = valueOf(result, 'ruleIndex')
  const locations = listOf(result, 'locations')
  return [
    ...check(typeof index === 'number' && ruleIds[index] === id, `rule ${id} is not at its index`),
    ...check(['error', 'warning', 'note'].includes(textOf(result, 'level')), 'no level'),
    ...check(textOf(valueOf(result, 'message'), 'text').trim() !== '', 'no message'),
    // Only the first is used, and a list of a thousand is refused.
    ...check(locations.length === 1, `${locations.length} locations`),
    ...check(valueOf(result, 'relatedLocations') === undefined, 'related locations'),
    ...check(/^[0-9a-f]{16,64}:\d+$/.test(fingerprintOf(result)), 'no fingerprint'),
    ...uriFaults(uriOf(result)),
    ...regionFaults(physicalLocationOf(result)),
  ]
}

function fingerprintOf(result: unknown): string {
  return textOf(valueOf(result, 'partialFingerprints'), 'primaryLocationLineHash')
}

function physicalLocationOf(result: unknown): unknown {
  return valueOf(listOf(result, 'locations')[0], 'physicalLocation')
}

function uriOf(result: unknown): string {
  return textOf(valueOf(physicalLocationOf(result), 'artifactLocation'), 'uri')
}

/** `upload-sarif` resolves against `file://`, so a colon in the first segment reads as a scheme. */
function uriFaults(uri: string): string[] {
  const segments = uri.split('/')
  return [
    ...check(
      uri !== '' && segments.every((segment) => segment !== ''),
      `empty segment in "${uri}"`,
    ),
    ...check(!(segments[0] ?? '').includes(':'), `scheme in "${uri}"`),
    ...check(/^(?:[\w.~!$&'()*+,;=:@/-]|%[0-9A-Fa-f]{2})*$/.test(uri), `bad character in "${uri}"`),
    ...check(
      segments.every((segment) => !isDots(segment)),
      `dot segment in "${uri}"`,
    ),
  ]
}

function isDots(segment: string): boolean {
  return ['.', '..'].includes(segment.replace(/%2e/gi, '.'))
}

function regionFaults(location: unknown): string[] {
  const region = valueOf(location, 'region')
  const [startLine, startColumn, endLine, endColumn] = [
    'startLine',
    'startColumn',
    'endLine',
    'endColumn',
  ].map((key) => Number(valueOf(region, key)))
  const isWhole = [startLine, startColumn, endLine, endColumn].every((one) => Number(one) >= 1)
  const isEmpty = startLine === endLine && Number(endColumn) <= Number(startColumn)
  return [
    ...check(isWhole && !isEmpty, 'an empty region'),
    ...check(
      valueOf(valueOf(location, 'artifactLocation'), 'uriBaseId') === undefined,
      'a base that GitHub does not read',
    ),
  ]
}

function check(isGood: boolean, fault: string): string[] {
  return isGood ? [] : [fault]
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Json)[key] : undefined
}

function textOf(value: unknown, key: string): string {
  const found = valueOf(value, key)
  return typeof found === 'string' ? found : ''
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const found = valueOf(value, key)
  return Array.isArray(found) ? found : []
}
