import { randomBytes } from 'node:crypto'
import {
  mkdtempSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { createGrowingFile } from '../../src/source/growing-file.ts'
import { sha256 } from '../ground/images.ts'
import { failureOf } from '../ground/registry-client.ts'

let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-growing-'))
})

afterEach(async () => {
  // The last close is on its way when the streams have ended.
  for (let turn = 0; turn < 100 && openFiles() > 0; turn += 1) await wait(5)
  expect(openFiles()).toBe(0)
  rmSync(folder, { recursive: true })
})

/** How many files below the folder this process holds open; Linux tells, elsewhere none are counted. */
function openFiles(): number {
  const numbers = process.platform === 'linux' ? readdirSync('/proc/self/fd') : []
  return numbers.filter((number) => {
    try {
      return readlinkSync(`/proc/self/fd/${number}`).startsWith(folder)
    } catch {
      return false
    }
  }).length
}

const ignore = (): void => undefined

describe('a growing file', () => {
  test('is read while it is written, whatever the pieces', async () => {
    const piece = fc.nat(400_000).map((size) => randomBytes(size))
    let round = 0
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 8 }), async (pieces) => {
        round += 1
        const path = join(folder, String(round))
        let counted = 0
        const { writer, reader } = await createGrowingFile(path, (bytes) => (counted += bytes))
        const whole = Buffer.concat(pieces)
        const [read] = await Promise.all([buffer(reader), pipeline(Readable.from(pieces), writer)])
        expect(sha256(read)).toBe(sha256(whole))
        expect(sha256(readFileSync(path))).toBe(sha256(whole))
        expect(counted).toBe(whole.length)
      }),
      { numRuns: 20 },
    )
  }, 30_000)

  test('gives what is there before more comes', async () => {
    const { writer, reader } = await createGrowingFile(join(folder, 'a'), ignore)
    const first = new Promise((resolve) => reader.once('data', resolve))
    writer.write('hello')
    expect(String(await first)).toBe('hello')
    // By now the reader waits for more.
    await wait(20)
    const rest = buffer(reader)
    writer.end()
    expect(await rest).toHaveLength(0)
  })

  test('is written to its end when nobody reads on', async () => {
    const { writer, reader } = await createGrowingFile(join(folder, 'a'), ignore)
    reader.destroy()
    await pipeline(Readable.from([Buffer.alloc(3_000_000)]), writer)
    expect(readFileSync(join(folder, 'a'))).toHaveLength(3_000_000)
  })

  test('is written to its end by a fast writer when the reader takes its time', async () => {
    const { writer, reader } = await createGrowingFile(join(folder, 'a'), ignore)
    await pipeline(Readable.from(Array.from({ length: 20 }, () => Buffer.alloc(500_000))), writer)
    expect(await buffer(reader)).toHaveLength(10_000_000)
  })

  test('fails for the reader when it fails for the writer', async () => {
    const { writer, reader } = await createGrowingFile(join(folder, 'a'), ignore)
    const broken = new Error('the network is gone')
    const reading = failureOf(buffer(reader))
    writer.write('half')
    writer.destroy(broken)
    expect(await reading).toBe(broken)
  })

  test('of that name must not be there yet', async () => {
    writeFileSync(join(folder, 'a'), 'somebody else')
    const failure = await failureOf(createGrowingFile(join(folder, 'a'), ignore))
    expect(failure).toMatchObject({ code: 'EEXIST' })
    expect(readFileSync(join(folder, 'a'), 'utf8')).toBe('somebody else')
  })
})
