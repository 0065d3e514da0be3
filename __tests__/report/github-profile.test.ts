import { expect, test } from '@jest/globals'
import { renderSarif } from '../../src/report/sarif.ts'
import { finding, imageReport, report } from '../ground/factories.ts'
import { findProfileFaults } from '../ground/github-profile.ts'

const GOOD = renderSarif(imageReport({ findings: [finding()] }), report()).text

type Step = string | number

/** A copy of the good file with one value replaced; `undefined` takes the key away. */
function spoil(path: readonly Step[], value: unknown): string {
  const log = JSON.parse(GOOD) as unknown
  const parent = path.slice(0, -1).reduce<unknown>((inner, step) => {
    return (inner as Record<Step, unknown>)[step]
  }, log) as Record<Step, unknown>
  parent[path.at(-1) ?? ''] = value
  return JSON.stringify(log)
}

const RUN = ['runs', 0]
const RULE = [...RUN, 'tool', 'driver', 'rules', 0]
const RESULT = [...RUN, 'results', 0]
const PLACE = [...RESULT, 'locations', 0, 'physicalLocation']
const URI = [...PLACE, 'artifactLocation', 'uri']

function valueAt(path: readonly Step[]): unknown {
  return path.reduce<unknown>(
    (inner, step) => (inner as Record<Step, unknown>)[step],
    JSON.parse(GOOD),
  )
}

test('the checker has nothing against a good file', () => {
  expect(findProfileFaults(GOOD)).toEqual([])
})

test.each<[string, readonly Step[], unknown]>([
  ['another version', ['version'], '2.0.0'],
  ['two runs', ['runs'], [valueAt(RUN), valueAt(RUN)]],
  ['a nameless driver', [...RUN, 'tool', 'driver', 'name'], ''],
  ['a category without its end', [...RUN, 'automationDetails', 'id'], 'plimsoll/acme'],
  ['no category', [...RUN, 'automationDetails'], undefined],
  ['two rules of one id', [...RULE.slice(0, -1)], [valueAt(RULE), valueAt(RULE)]],
  ['a rule named after itself', [...RULE, 'name'], 'CVE-2099-0001'],
  ['a rule without a level', [...RULE, 'defaultConfiguration'], undefined],
  ['a level that shows nothing', [...RULE, 'defaultConfiguration', 'level'], 'none'],
  ['a title of 1,025 characters', [...RULE, 'shortDescription', 'text'], 'x'.repeat(1025)],
  ['an empty description', [...RULE, 'fullDescription', 'text'], ''],
  ['no help', [...RULE, 'help', 'text'], ''],
  ['a link that is none', [...RULE, 'helpUri'], 'CVE-2099-0001'],
  ['eleven tags', [...RULE, 'properties', 'tags'], ['security', ...Array.from('abcdefghij')]],
  ['a tag twice', [...RULE, 'properties', 'tags'], ['security', 'security']],
  ['no security tag', [...RULE, 'properties', 'tags'], []],
  ['a severity as a number', [...RULE, 'properties', 'security-severity'], 9.8],
  ['a severity as a word', [...RULE, 'properties', 'security-severity'], 'critical'],
  ['a severity of nothing', [...RULE, 'properties', 'security-severity'], '0.0'],
  ['a severity on the line', [...RULE, 'properties', 'security-severity'], '9.0'],
  ['a severity out of range', [...RULE, 'properties', 'security-severity'], '10.1'],
  ['no list of results', [...RUN, 'results'], undefined],
  ['one alert twice', [...RUN, 'results'], [valueAt(RESULT), valueAt(RESULT)]],
  ['a rule that is not there', [...RESULT, 'ruleId'], 'CVE-2099-9999'],
  ['a rule at another index', [...RESULT, 'ruleIndex'], 1],
  ['a result without a level', [...RESULT, 'level'], undefined],
  ['an empty message', [...RESULT, 'message', 'text'], ' '],
  ['no location', [...RESULT, 'locations'], []],
  [
    'two locations',
    [...RESULT, 'locations'],
    [1, 2].map(() => valueAt([...RESULT, 'locations', 0])),
  ],
  ['related locations', [...RESULT, 'relatedLocations'], []],
  ['no fingerprint', [...RESULT, 'partialFingerprints'], {}],
  ['no artifact', [...PLACE, 'artifactLocation'], {}],
  ['an empty path', URI, ''],
  ['an image with a tag for a path', URI, 'debian:11'],
  ['a registry with a port for a path', URI, 'localhost:5000/app'],
  ['an absolute path', URI, '/etc/passwd'],
  ['a way up', URI, 'acme/../x'],
  ['an encoded way up', URI, 'acme/%2e%2E/x'],
  ['a space in the path', URI, 'acme/a b'],
  ['a letter that is not encoded', URI, 'acme/ü'],
  ['a percent sign that encodes nothing', URI, 'acme/50%'],
  ['a backslash', URI, 'acme\\x'],
  ['a base', [...PLACE, 'artifactLocation', 'uriBaseId'], 'ROOT'],
  ['an empty region', [...PLACE, 'region', 'endColumn'], 1],
  ['no region', [...PLACE, 'region'], undefined],
])('the checker refuses %s', (_, path, value) => {
  expect(findProfileFaults(spoil(path, value))).not.toEqual([])
})
