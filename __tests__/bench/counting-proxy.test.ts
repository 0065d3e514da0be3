import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { startCountingProxy } from '../../scripts/bench/counting-proxy.ts'
import type { CountingProxy } from '../../scripts/bench/counting-proxy.ts'

let target: ReturnType<typeof createServer>
let proxy: CountingProxy

beforeEach(async () => {
  target = createServer((request, response) => {
    const isThere = request.url === '/v2/app/blobs/1'
    response.writeHead(isThere ? 200 : 404, { 'x-asked': request.headers.accept ?? '' })
    response.end(isThere ? 'a'.repeat(1000) : 'none')
  })
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
  proxy = await startCountingProxy(`127.0.0.1:${(target.address() as AddressInfo).port}`)
})

afterEach(async () => {
  await proxy.close()
  target.closeAllConnections()
  await new Promise((resolve) => target.close(resolve))
})

test('answers pass as they are, and are counted with their bodies', async () => {
  const blob = await fetch(`http://${proxy.host}/v2/app/blobs/1`, { headers: { accept: 'x/y' } })
  expect([blob.status, blob.headers.get('x-asked')]).toEqual([200, 'x/y'])
  expect((await blob.text()).length).toBe(1000)
  const none = await fetch(`http://${proxy.host}/v2/app/blobs/2?x=1`)
  expect([none.status, await none.text()]).toEqual([404, 'none'])
  expect(proxy.take()).toEqual({
    requests: ['GET /v2/app/blobs/1', 'GET /v2/app/blobs/2?x=1'],
    bytes: 1004,
  })
})

test('what was taken is not counted again', async () => {
  await (await fetch(`http://${proxy.host}/v2/app/blobs/1`)).text()
  proxy.take()
  expect(proxy.take()).toEqual({ requests: [], bytes: 0 })
})

test('a target that is gone breaks the connection', async () => {
  target.closeAllConnections()
  await new Promise((resolve) => target.close(resolve))
  await expect(fetch(`http://${proxy.host}/v2/`)).rejects.toThrow('fetch failed')
  await new Promise<void>((resolve) => target.listen(0, '127.0.0.1', resolve))
})
