import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PlimsollError } from '../../src/domain/errors.ts'
import type { Report } from '../../src/domain/report.ts'
import { renderJson } from '../../src/report/json.ts'
import { readReport } from '../../src/report/index.ts'
import { MAX_ITEMS, MAX_TEXT } from '../../src/report/read/shape.ts'
import { report } from '../ground/factories.ts'
import { hostileText, seeds, toReport } from './hostile.ts'
import { full, FULL, reports } from './json-samples.ts'
import { faultsOf } from './json-schema.ts'
import { FAILED, NOT_OPENED, SEVERAL } from './samples.ts'

type Json = Record<string, unknown>

function documentOf(value: Report): Json {
  return JSON.parse(renderJson(value)) as Json
}

/** The document with `change` made to the value at `path`; `undefined` takes a key away. */
function altered(path: string, change: (value: unknown) => unknown, value: Report = FULL): unknown {
  const top = { document: documentOf(value) }
  const steps = ['document', ...path.split(/[.[\]]+/).filter((step) => step !== '')]
  const last = steps.pop() ?? ''
  const parent = steps.reduce<unknown>((node, step) => (node as Json)[step], top) as Json
  parent[last] = change(parent[last])
  return JSON.parse(JSON.stringify(top.document))
}

function failureOf(document: unknown, label = 'old.json'): PlimsollError {
  try {
    readReport(document, label)
  } catch (error) {
    if (error instanceof PlimsollError) return error
    throw error
  }
  throw new Error('It was read.')
}

describe('a report of ours', () => {
  test('is read as the value that was written, without one field less', () => {
    expect(readReport(documentOf(FULL), 'x')).toEqual(FULL)
  })

  test.each([
    ['passes', report()],
    ['fails', FAILED],
    ['has no image', NOT_OPENED],
    ['has several images', SEVERAL],
    ['has no images at all', report({ images: [] })],
  ])('that %s is read as the value that was written', (_, value) => {
    const text = renderJson(value)
    expect(renderJson(readReport(JSON.parse(text), 'x'))).toBe(text)
  })

  test('gives the same bytes when it is written again, whatever it holds', () => {
    fc.assert(
      fc.property(fc.oneof(reports, fc.tuple(seeds, hostileText).map(toHostile)), (some) => {
        const text = renderJson(some)
        expect(renderJson(readReport(JSON.parse(text), 'x'))).toBe(text)
      }),
    )
  })

  test('is a value of its own: the document may change afterwards', () => {
    const document = documentOf(FULL)
    const read = readReport(document, 'x')
    ;(document['images'] as Json[]).forEach((one) => {
      one['name'] = 'other'
      one['findings'] = []
    })
    expect(renderJson(read)).toBe(renderJson(FULL))
  })
})

function toHostile([all, name]: Parameters<typeof toReport>): Report {
  return toReport(all, name)
}

/** Written by version 0.1.0, whose reports had fewer keys; every key that it wrote is in it. */
function readFirstVersion(): Json {
  const path = join(import.meta.dirname, '../fixtures/reports/version-0.1.0.json')
  return JSON.parse(readFileSync(path, 'utf8')) as Json
}

describe('a report of another version', () => {
  const first = readFirstVersion()

  test('that lacks the later keys is read with values that claim nothing', () => {
    const read = readReport(first, 'x')
    expect(read.feeds).toEqual([])
    expect(read.images[0]).toMatchObject({
      base: null,
      dockerfile: null,
      packages: [],
      isInventoryWhole: false,
      setAside: [],
      agreement: null,
      advice: { actions: [] },
      comparison: null,
      judged: { scope: 'all', wanted: 'all', why: 'not told by the report' },
      image: {
        transport: null,
        layers: [
          { line: null, origin: 'unknown' },
          { line: null, origin: 'unknown' },
        ],
      },
    })
    const found = read.images[0]?.findings.find(({ kind }) => kind === 'vulnerability')
    expect(found).toMatchObject({
      class: 'flaw',
      score: null,
      severityRule: 'not told by the report',
      confidenceReason: 'not told by the report',
      risk: null,
      change: null,
      sightings: [],
      instances: [{ replaced: null }],
      fix: {
        statements: [],
        rule: 'not told by the report',
        isApproximate: false,
        crossesMajor: null,
        isInPlace: true,
        version: '3.0.13-1',
      },
    })
  })

  test('that names a base and nothing of its tag is read as if nobody had asked', () => {
    const document = JSON.parse(renderJson(FULL)) as { images: { base: Json }[] }
    const [one] = document.images
    delete one?.base['currentDigest']
    delete one?.base['currentNote']
    const base = readReport(document, 'x').images[0]?.base
    expect(base).toMatchObject({ name: 'debian:12', currentDigest: null, currentNote: null })
  })

  test('that lacks the later keys is the same once it was read and written', () => {
    const again = renderJson(readReport(first, 'x'))
    expect(renderJson(readReport(JSON.parse(again), 'x'))).toBe(again)
    expect(faultsOf(JSON.parse(again))).toEqual([])
  })

  test('that lacks the later keys keeps every value that it has', () => {
    const again = JSON.parse(renderJson(readReport(first, 'x'))) as Json
    // It judged as this version does where no stage is set.
    const policy = { ...(first['policy'] as Json), stage: 'build' }
    expect(again).toMatchObject({ ...first, policy })
  })

  test('with keys of a later one, at any depth, is read as if they were not there', () => {
    const document = JSON.parse(renderJson(FULL), (_, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? { ...value, later: { than: ['this'] } }
        : value,
    ) as unknown
    expect(renderJson(readReport(document, 'x'))).toBe(renderJson(FULL))
  })

  test.each(['plimsoll/report/2', 'plimsoll/report/1.1', 'plimsoll/report/0'])(
    'of the schema %s is refused with the schema that is read',
    (schema) => {
      const error = failureOf({ ...documentOf(FULL), schema })
      expect(error).toBeExplained('report-invalid')
      expect(error.message).toBe(
        `The report old.json has the schema "${schema}"; this version of Plimsoll reads "plimsoll/report/1".`,
      )
    },
  )
})

describe('what is no report of ours', () => {
  test.each([
    [null, 'the document is null, expected is an object'],
    [[], 'the document is a list of 0, expected is an object'],
    ['{}', 'the document is "{}", expected is an object'],
    [undefined, 'the document is missing, expected is an object'],
    [{}, 'schema is missing, expected is "plimsoll/report/1"'],
    [{ SchemaVersion: 2, ArtifactName: 'x' }, 'schema is missing'],
    [{ $schema: 'x', version: '2.1.0', runs: [] }, 'schema is missing'],
    [{ schema: { version: '6.1' } }, 'schema is an object'],
    [{ schema: 'plimsoll/report/1' }, 'tool is missing, expected is an object'],
  ])('%j is refused', (document, words) => {
    const error = failureOf(document)
    expect(error).toBeExplained('report-invalid')
    expect(error.message).toContain(`The report old.json cannot be read: ${words}`)
  })

  const VULNERABILITY = `images[0].findings[${FULL.images[0]?.findings.indexOf(full) ?? -1}]`

  test.each<[string, unknown, string]>([
    ['asOf', 'yesterday', 'is "yesterday", expected is a time as in 2026-01-31T12:00:00Z'],
    ['tool.name', 'other', 'is "other", expected is plimsoll'],
    ['images', {}, 'is an object, expected is a list'],
    ['images[0]', null, 'is null, expected is an object'],
    ['images[0].imageId', undefined, 'is missing, expected is a text'],
    ['images[0].findings[1]', 7, 'is 7, expected is an object'],
    ['images[0].findings[0].kind', 'bug', 'is "bug", expected is one of vulnerability, secret'],
    ['images[0].findings[0].key', 'ABC', 'is "ABC", expected is 64 hexadecimal digits'],
    ['images[0].findings[0].severity', 'SEVERE', 'is "SEVERE", expected is one of critical, high'],
    ['images[0].findings[0].risk.tier', 6, 'is 6, expected is a whole number from 0 to 5'],
    ['images[0].findings[0].risk.tier', 1.5, 'is 1.5, expected is a whole number from 0 to 5'],
    ['images[0].findings[0].risk.tier', '1', 'is "1", expected is a whole number from 0 to 5'],
    [`${VULNERABILITY}.cvss[0].score`, '9.8', 'is "9.8", expected is a number'],
    [`${VULNERABILITY}.fix.isInPlace`, 'yes', 'is "yes", expected is true or false'],
    [`${VULNERABILITY}.fix.versions[1]`, 3, 'is 3, expected is a text'],
    [`${VULNERABILITY}.sightings[2].row`, -1, 'is -1, expected is a whole number from 0'],
    [`${VULNERABILITY}.vulnerability.title`, undefined, 'is missing, expected is a text'],
    ['images[0].counts.high', null, 'is null, expected is a whole number from 0'],
    ['images[0].verdict.reasons[0].limit', true, 'is true, expected is a number or a text'],
    ['images[0].comparison.fixed[0].id', 'x', 'is "x", expected is 64 hexadecimal digits'],
    ['images[0].layers[0].size', 1.5, 'is 1.5, expected is a whole number from 0'],
    ['feeds[1].name', 'nvd', 'is "nvd", expected is one of epss, kev'],
    ['verdict.outcome', 'PASS', 'is "PASS", expected is one of scan-failed'],
  ])('with a wrong %s (%j) is refused by that name', (path, value, words) => {
    const error = failureOf(altered(path, () => value))
    expect(error).toBeExplained('report-invalid')
    expect(error.message).toContain(`cannot be read: ${path} ${words}`)
  })

  test('is named by a label that cannot disturb the terminal', () => {
    const error = failureOf({}, 'a\u001B[2J\nb'.repeat(500))
    expect(error.message).not.toMatch(/[\p{Cc}]/u)
    expect(error.message.length).toBeLessThan(400)
  })

  test('is not repeated in the message where it is long or unprintable', () => {
    const long = failureOf(altered('verdict.outcome', () => 'x'.repeat(500)))
    expect(long.message).toContain('is a text of 500 characters')
    const odd = failureOf(altered('verdict.outcome', () => '\u001B]0;x\u0007'))
    expect(odd.message).not.toMatch(/\p{Cc}/u)
  })

  test('names the first that is wrong of many', () => {
    const document = altered('images[0].findings[0].severity', () => 'x') as Json
    const error = failureOf({ ...document, verdict: 1, notices: 2 })
    expect(error.message).toContain('verdict is 1')
  })
})

describe('an absurd report', () => {
  test('with a list or a text beyond the limits is refused', () => {
    const list = new Array(MAX_ITEMS + 1).fill('')
    const document = { ...documentOf(report()), notices: list }
    expect(failureOf(document).message).toContain(
      'notices is a list of 1000001, expected is a list of at most 1000000',
    )
    const text = altered('images[0].name', () => 'x'.repeat(MAX_TEXT + 1))
    expect(failureOf(text).message).toContain(
      'images[0].name is a text of 1000001 characters, expected is a text of at most 1000000 characters',
    )
    expect(() =>
      readReport(
        altered('images[0].name', () => 'x'.repeat(MAX_TEXT)),
        'x',
      ),
    ).not.toThrow()
  })

  test('with keys of prototypes leaves the prototypes alone', () => {
    const text = renderJson(FULL).replaceAll(
      /\{(?=\s*")/g,
      '{"__proto__": {"polluted": true}, "constructor": {"prototype": {"polluted": true}}, ',
    )
    const read = readReport(JSON.parse(text), 'x')
    expect(renderJson(read)).toBe(renderJson(FULL))
    expect(({} as Json)['polluted']).toBeUndefined()
    expect((read as unknown as Json)['polluted']).toBeUndefined()
    expect(Object.getPrototypeOf(read.images[0])).toBe(Object.prototype)
  })

  test('with numbers that JSON does not have is refused', () => {
    for (const odd of [Number.NaN, Infinity, -Infinity]) {
      const document = documentOf(FULL)
      document['feeds'] = [{ ...FULL.feeds[0], ageDays: odd }]
      expect(failureOf(document).message).toContain('feeds[0].ageDays is ')
    }
  })

  test('that was changed anywhere is read or refused by name, and nothing else', () => {
    const paths = pathsOf(documentOf(FULL))
    const odd = fc.constantFrom<unknown>(null, undefined, -1, 1.5, '', 'x', [], {}, [null], true)
    fc.assert(
      fc.property(fc.constantFrom(...paths), odd, (path, value) => {
        const document = altered(path, () => value)
        try {
          renderJson(readReport(document, 'x'))
        } catch (error) {
          expect(error).toBeExplained('report-invalid')
        }
      }),
      { numRuns: 500 },
    )
  })
})

/** Every place of a value: `images[0].name`. */
function pathsOf(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path]
  const inner = Object.entries(value).flatMap(([key, member]) =>
    pathsOf(
      member,
      Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`,
    ),
  )
  return path === '' ? inner : [path, ...inner]
}
