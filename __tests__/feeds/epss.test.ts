import { gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { readEpss } from '../../src/feeds/epss.ts'
import { createEpssReader } from '../../src/feeds/epss-reader.ts'
import { FeedFailure } from '../../src/feeds/feed-failure.ts'
import { epssText } from '../ground/feed-server.ts'
import { NOW, fileOf, refusal } from './kit.ts'

const ENTRIES = {
  'CVE-2099-0001': { score: 0.97123, percentile: 0.99912 },
  'CVE-2099-0002': { score: 0, percentile: 1 },
  'CVE-2099-123456': { score: 0.00043, percentile: 0.1 },
}
const ASKED = Object.keys(ENTRIES)
const LIST = epssText(ENTRIES, { date: NOW })
const [COMMENT = '', COLUMNS = '', ...ROWS] = LIST.trimEnd().split('\n')
const DAY = { date: '2026-11-21', model: 'v2026.06.15' }

function listOf(...lines: readonly string[]): string {
  return `${lines.join('\n')}\n`
}

describe('the list of EPSS scores', () => {
  test('gives the scores that are asked for, and what it says of itself', async () => {
    const asked = ['CVE-2099-0001', 'CVE-2099-0009']
    expect(await readEpss(fileOf(gzipSync(LIST)), asked)).toEqual({
      facts: { date: new Date('2026-11-21T00:00:00Z'), version: 'v2026.06.15', rows: 3 },
      entries: new Map([['CVE-2099-0001', { ...ENTRIES['CVE-2099-0001'], ...DAY }]]),
    })
  })

  test.each([
    ['without gzip', LIST],
    ['with line ends of Windows', LIST.replaceAll('\n', '\r\n')],
    ['with a byte order mark', `\uFEFF${LIST}`],
    [
      'with the columns in another order',
      listOf(COMMENT, 'Percentile,cve,EPSS', ...ROWS.map(swap)),
    ],
    ['with a column more', listOf(COMMENT, `${COLUMNS},lev`, ...ROWS.map((row) => `${row},0.1`))],
    ['with empty lines', listOf('', COMMENT, '', COLUMNS, ...ROWS, '')],
    [
      'in two pieces of gzip',
      Buffer.concat([gzipSync(LIST.slice(0, 90)), gzipSync(LIST.slice(90))]),
    ],
    ['with gzip and a last line without its end', gzipSync(LIST.trimEnd())],
    ['with the time of its date in another form', LIST.replace('+0000', 'Z')],
  ])('is read %s', async (_how, list) => {
    const { entries, facts } = await readEpss(fileOf(list), ASKED)
    expect(facts).toMatchObject({ rows: 3, version: 'v2026.06.15' })
    expect(
      [...entries].map(([cve, { score, percentile }]) => [cve, { score, percentile }]),
    ).toEqual(Object.entries(ENTRIES))
  })

  test('that does not name its model is read without', async () => {
    const list = listOf(COMMENT.replace(/model_version:[^,]*,/, ''), COLUMNS, ...ROWS)
    const { entries } = await readEpss(fileOf(list), ['CVE-2099-0002'])
    expect(entries.get('CVE-2099-0002')?.model).toBeNull()
  })

  test.each([
    ['-0.1,0.5'],
    ['1.01,0.5'],
    ['0.5,1e1'],
    ['NaN,0.5'],
    ['Infinity,0.5'],
    ['0x1,0.5'],
    [',0.5'],
    [' ,0.5'],
    ['0.5'],
    ['0.5,0.5,0.5'],
    ['"0.5",0.5'],
  ])('leaves out a row whose values are %s', async (values) => {
    const many = Array.from({ length: 200 }, (_, index) => `CVE-2098-${1000 + index},0.1,0.2`)
    const list = listOf(COMMENT, COLUMNS, ...many, `CVE-2099-0001,${values}`)
    const { entries } = await readEpss(fileOf(list), ['CVE-2098-1000', 'CVE-2099-0001'])
    expect([...entries.keys()]).toEqual(['CVE-2098-1000'])
  })

  test('takes the first of two rows of one vulnerability', async () => {
    const list = listOf(COMMENT, COLUMNS, 'CVE-2099-0001,0.1,0.2', 'CVE-2099-0001,0.9,0.9')
    const { entries } = await readEpss(fileOf(list), ['CVE-2099-0001'])
    expect(entries.get('CVE-2099-0001')?.score).toBe(0.1)
  })

  test.each([
    ['nothing', '', 'it holds no scores'],
    ['nothing with gzip', gzipSync(''), 'it holds no scores'],
    ['no rows', listOf(COMMENT, COLUMNS), '0 of its 0 rows cannot be read'],
    ['a login page', listOf('<!doctype html>', '<title>Log in</title>'), 'it is a web page'],
    ['a login page on one line', '<html></html>', 'it is a web page'],
    ['half of its gzip', gzipSync(LIST).subarray(0, -30), 'it ends in the middle'],
    ['damaged gzip', damaged(gzipSync(LIST)), 'its gzip is damaged'],
    ['a wrong checksum', wrongChecksum(gzipSync(LIST)), 'its gzip is damaged'],
    ['half a line at its end', LIST.slice(0, -4), 'its last line is not complete'],
    ['rows of something else', listOf(COMMENT, COLUMNS, 'a', 'b', ...ROWS), '2 of its 5 rows'],
    ['no date', listOf('#model_version:v1', COLUMNS, ...ROWS), 'it does not say its date'],
    ['no comment', listOf(COLUMNS, ...ROWS), 'it does not say its date'],
    ['a date of nonsense', LIST.replace('2026-11-21', '2026-99-99'), 'it does not say its date'],
    ['no names of columns', listOf(COMMENT, ...ROWS), 'it does not name the columns'],
    ['comments alone', listOf(...Array<string>(30).fill('#')), 'it does not name its columns'],
    ['a line without an end', gzipSync('#'.repeat(1_000_000)), 'it has lines without an end'],
    [
      'more than it may unpack to',
      gzipSync(Buffer.alloc(129 * 1024 * 1024, `${LIST}\n`)),
      'it unpacks to more than 134217728 bytes',
    ],
  ])('with %s is refused', async (_what, list, why) => {
    expect(await refusal(readEpss(fileOf(list), []))).toContain(why)
  })

  test('says the same however it comes in pieces', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(LIST.length), { maxLength: 12 }), (cuts) => {
        const ends = [...cuts.sort((a, b) => a - b), LIST.length]
        const reader = createEpssReader(new Set(ASKED))
        let from = 0
        let rest = ''
        for (const end of ends) {
          rest = reader.takeLines(rest + LIST.slice(from, end))
          from = end
        }
        expect(rest).toBe('')
        const { scores } = reader.finish()
        expect([...scores.values()].map(({ score }) => score)).toEqual(
          Object.values(ENTRIES).map(({ score }) => score),
        )
      }),
    )
  })

  test('never gives a score that is none, whatever it holds', () => {
    const field = fc.oneof(fc.constantFrom(...ASKED), fc.double().map(String), fc.string())
    const row = fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.join(','))
    fc.assert(
      fc.property(fc.array(row, { maxLength: 6 }), (rows) => {
        const reader = createEpssReader(new Set(ASKED))
        try {
          reader.takeLines(listOf(COMMENT, COLUMNS, ...rows))
          for (const { score, percentile } of reader.finish().scores.values()) {
            expect([score, percentile].every((share) => share >= 0 && share <= 1)).toBe(true)
          }
        } catch (error) {
          if (!(error instanceof FeedFailure)) throw error
        }
      }),
    )
  })
})

/** `cve,epss,percentile` → `percentile,cve,epss`. */
function swap(row: string): string {
  const [cve = '', epss = '', percentile = ''] = row.split(',')
  return [percentile, cve, epss].join(',')
}

function damaged(bytes: Buffer): Buffer {
  return Buffer.concat([bytes.subarray(0, 40), Buffer.alloc(30, 0xff), bytes.subarray(70)])
}

/** RFC 1952: the checksum stands before the last four bytes. */
function wrongChecksum(bytes: Buffer): Buffer {
  const copy = Buffer.from(bytes)
  copy.writeUInt32LE(0, copy.length - 8)
  return copy
}
