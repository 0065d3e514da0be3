import { afterAll, afterEach, describe, expect, test } from '@jest/globals'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { NOTHING_ARRIVED, transfer } from '../../src/install/transfer.ts'
import type { TransferRequest } from '../../src/install/transfer.ts'
import type { Answer, ReleaseHost } from './ground.ts'
import { NO_SIGNAL, makeFolder, removeFolders, serve, startReleaseHost } from './ground.ts'

const hosts: ReleaseHost[] = []

afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close()
})

afterAll(removeFolders)

async function requestTo(
  answer: Answer,
  more: Partial<TransferRequest> = {},
): Promise<TransferRequest> {
  const host = await startReleaseHost([answer])
  hosts.push(host)
  const limits = { maxBytes: 1000, idleMs: 10_000, signal: NO_SIGNAL, onBytes: () => undefined }
  const url = new URL(`${host.url}/file`)
  const path = join(makeFolder(), 'file')
  return { fetch, url, path, arrived: NOTHING_ARRIVED, ...limits, ...more }
}

describe('one try to fetch a file', () => {
  test('tells how many bytes came and how many were announced', async () => {
    const told: (number | null)[][] = []
    const request = await requestTo(serve(Buffer.from('twelve bytes')), {
      onBytes: (bytes, expected) => told.push([bytes, expected]),
    })
    expect(await transfer(request)).toMatchObject({ kind: 'complete', arrived: { bytes: 12 } })
    expect(told.at(-1)).toEqual([12, 12])
    expect(readFileSync(request.path, 'utf8')).toBe('twelve bytes')
  })

  test.each<[string, Answer, boolean]>([
    ['never answers', () => undefined, false],
    [
      'stops talking in the middle',
      (_, response) => {
        response.writeHead(200, { 'content-length': 100 })
        response.write('some')
      },
      true,
    ],
  ])('gives up on a server that %s', async (_, answer, contact) => {
    const result = await transfer(await requestTo(answer, { idleMs: 300 }))
    expect(result).toMatchObject({ kind: 'failed', why: 'silent for 0.3 s', contact })
  })

  test('stays with a server that is slow but talks', async () => {
    const slow: Answer = (_, response) => {
      let sent = 0
      const timer = setInterval(() => {
        sent += 1
        response.write('x')
        if (sent < 8) return
        clearInterval(timer)
        response.end()
      }, 100)
    }
    const result = await transfer(await requestTo(slow, { idleMs: 500 }))
    expect(result).toMatchObject({ kind: 'complete', arrived: { bytes: 8 } })
  })

  test.each<[string, Answer]>([
    ['says so', serve(Buffer.alloc(1001))],
    [
      'does not say so',
      (request, response) => {
        const timer = setInterval(() => response.write(Buffer.alloc(300)), 5)
        request.socket.on('close', () => {
          clearInterval(timer)
        })
      },
    ],
  ])('stops at what is larger than allowed when the server %s', async (_, answer) => {
    expect(await transfer(await requestTo(answer))).toMatchObject({ kind: 'refused' })
  })

  test('takes exactly what is allowed', async () => {
    const result = await transfer(await requestTo(serve(Buffer.alloc(1000))))
    expect(result).toMatchObject({ kind: 'complete', arrived: { bytes: 1000 } })
  })

  test('remembers a strong tag and no weak one', async () => {
    const strong = await transfer(await requestTo(serve(Buffer.from('x'), { etag: '"abc"' })))
    const weak = await transfer(await requestTo(serve(Buffer.from('x'), { etag: 'W/"abc"' })))
    expect([strong.arrived.tag, weak.arrived.tag]).toEqual(['"abc"', null])
  })

  test('throws when the file cannot be written, and blames no server', async () => {
    const request = await requestTo(serve(Buffer.from('x')))
    const failing = transfer({ ...request, path: '/nowhere/file' })
    await expect(failing).rejects.toMatchObject({ code: 'scanner-download-failed' })
  })

  const testFull = existsSync('/dev/full') ? test : test.skip
  testFull('throws no-space when the disk is full (needs /dev/full)', async () => {
    const request = await requestTo(serve(Buffer.from('x')))
    await expect(transfer({ ...request, path: '/dev/full' })).rejects.toMatchObject({
      code: 'no-space',
    })
  })
})
