import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { NO_LINE, toLine, toLineHash } from '../../src/audit/chain.ts'
import { createVerifier } from '../../src/audit/verify.ts'
import type { Verification } from '../../src/audit/verify.ts'

function toLog(records: readonly unknown[]): string[] {
  const lines: string[] = []
  for (const record of records) lines.push(toLine(record, lines.at(-1) ?? null))
  return lines
}

function verify(lines: readonly string[], isEnded = true): Verification {
  const verifier = createVerifier()
  for (const line of lines) verifier.take(line)
  return verifier.conclude(isEnded)
}

const RECORDS = [{ run: 1 }, { run: 2 }, { run: 3 }, { run: 4 }]

describe('a log as it was written', () => {
  test('is whole, and its last hash is that of its last line', () => {
    const lines = toLog(RECORDS)
    expect(verify(lines)).toEqual({
      state: 'whole',
      lines: 4,
      lastHash: toLineHash(lines[3] ?? ''),
    })
  })

  test('begins with a line that hangs on none', () => {
    expect(JSON.parse(toLog(RECORDS)[0] ?? '')).toEqual({
      sequence: 1,
      previous: NO_LINE,
      record: { run: 1 },
    })
  })

  test('may be empty', () => {
    expect(verify([])).toEqual({ state: 'whole', lines: 0, lastHash: NO_LINE })
  })
})

describe('a log that somebody laid hands on', () => {
  const lines = toLog(RECORDS)

  test.each<[string, readonly string[], number]>([
    [
      'a changed line breaks at the line after it',
      lines.map((one) => one.replace('"run":2', '"run":9')),
      3,
    ],
    ['a removed line breaks where it was', lines.filter((_, index) => index !== 1), 2],
    ['a removed first line', lines.slice(1), 1],
    ['two lines in the other order', [lines[1] ?? '', lines[0] ?? ''], 1],
    ['a line put in', [lines[0] ?? '', toLine({ run: 9 }, null), ...lines.slice(1)], 2],
    ['a line that is none', [...lines.slice(0, 2), 'hello', ...lines.slice(2)], 3],
    ['an empty line', [...lines.slice(0, 2), '', ...lines.slice(2)], 3],
    ['a line of JSON that is none of ours', ['{"previous":1}'], 1],
  ])('%s', (_, changed, line) => {
    expect(verify(changed)).toMatchObject({ state: 'broken', line })
  })

  test('a last line without its end was cut off', () => {
    expect(verify(lines, false)).toMatchObject({ state: 'broken', line: 4 })
  })

  test('a number of its own does not help a line that was moved', () => {
    const forged = JSON.stringify({
      sequence: 3,
      previous: toLineHash(lines[0] ?? ''),
      record: { run: 2 },
    })
    expect(verify([lines[0] ?? '', forged])).toMatchObject({ state: 'broken', line: 2 })
  })
})

test('any records make a log that is whole, and no change of one character leaves it so', () => {
  const record = fc.dictionary(fc.string(), fc.string())
  fc.assert(
    fc.property(fc.array(record, { minLength: 2, maxLength: 5 }), fc.nat(), (records, at) => {
      const lines = toLog(records)
      expect(verify(lines).state).toBe('whole')
      // The last line is told only by its hash, which somebody has to have kept.
      const index = at % (lines.length - 1)
      const line = lines[index] ?? ''
      const place = at % line.length
      const other = line[place] === 'x' ? 'y' : 'x'
      const changed = line.slice(0, place) + other + line.slice(place + 1)
      expect(verify(lines.with(index, changed)).state).toBe('broken')
    }),
  )
})
