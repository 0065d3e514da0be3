import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, request as requestHttp } from 'node:http'
import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Duplex } from 'node:stream'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { createFetch } from '../../src/runner/http.ts'
import { createCertificate } from '../ground/certificates.ts'

type Closable = { close(): Promise<void> }

let open: Closable[] = []
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'plimsoll-http-'))
})

afterEach(async () => {
  await Promise.all(open.map((server) => server.close()))
  open = []
  rmSync(folder, { recursive: true })
})

async function serve(server: Server): Promise<number> {
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  open.push({
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  })
  return (server.address() as AddressInfo).port
}

function echo(request: IncomingMessage, response: ServerResponse): void {
  response.end(JSON.stringify({ path: request.url, agent: request.headers['user-agent'] }))
}

type Proxy = {
  readonly port: number
  readonly seen: string[]
  readonly logins: (string | undefined)[]
}

/** Forwards to 127.0.0.1 whatever host it is asked for, so that a test can ask for a host that is not there. */
async function startProxy(): Promise<Proxy> {
  const seen: string[] = []
  const logins: (string | undefined)[] = []
  const server = createServer((request, response) => {
    seen.push(`${request.method ?? ''} ${request.url ?? ''}`)
    logins.push(request.headers['proxy-authorization'])
    const url = new URL(request.url ?? '')
    const onward = requestHttp(
      { host: '127.0.0.1', port: url.port, path: url.pathname, headers: request.headers },
      (answer) => answer.pipe(response),
    )
    onward.end()
  })
  server.on('connect', (request: IncomingMessage, client: Duplex) => {
    seen.push(`CONNECT ${request.url ?? ''}`)
    logins.push(request.headers['proxy-authorization'])
    const onward = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      onward.pipe(client).pipe(onward)
    })
    onward.on('error', () => client.destroy())
    client.on('error', () => onward.destroy())
  })
  return { port: await serve(server), seen, logins }
}

describe('without a proxy and without authorities of its own', () => {
  test("it is the platform's fetch in our name", async () => {
    const port = await serve(createServer(echo))
    const answer = await createFetch({})(`http://127.0.0.1:${port}/a`)
    expect(await answer.json()).toEqual({ path: '/a', agent: 'plimsoll' })
  })

  test('a request that names itself keeps its name', async () => {
    const port = await serve(createServer(echo))
    const init = { headers: { 'User-Agent': 'else' } }
    const answer = await createFetch({})(`http://127.0.0.1:${port}/a`, init)
    expect(await answer.json()).toEqual({ path: '/a', agent: 'else' })
  })

  test('empty variables are no proxies', async () => {
    const port = await serve(createServer(echo))
    const env = { HTTP_PROXY: '', https_proxy: '', SSL_CERT_FILE: '' }
    const answer = await createFetch(env)(`http://127.0.0.1:${port}/a`)
    expect(answer.status).toBe(200)
  })
})

describe('with a proxy', () => {
  test.each(['HTTP_PROXY', 'http_proxy'])('%s forwards plain HTTP, in our name', async (name) => {
    const port = await serve(createServer(echo))
    const proxy = await startProxy()
    const fetch = createFetch({ [name]: `http://127.0.0.1:${proxy.port}` })
    const answer = await fetch(`http://registry.test:${port}/a`)
    expect(await answer.json()).toEqual({ path: '/a', agent: 'plimsoll' })
    expect(proxy.seen).toEqual([`GET http://registry.test:${port}/a`])
  })

  test.each(['HTTPS_PROXY', 'https_proxy'])('%s tunnels HTTPS', async (name) => {
    const { key, cert } = createCertificate()
    const port = await serve(createTlsServer({ key, cert }, echo))
    const proxy = await startProxy()
    writeFileSync(join(folder, 'ca.pem'), cert)
    const fetch = createFetch({
      [name]: `127.0.0.1:${proxy.port}`,
      SSL_CERT_FILE: join(folder, 'ca.pem'),
    })
    const answer = await fetch(`https://registry.test:${port}/a`)
    expect(await answer.json()).toEqual({ path: '/a', agent: 'plimsoll' })
    await expect(fetch(`https://other.test:${port}/a`)).rejects.toMatchObject({
      cause: { code: 'ERR_TLS_CERT_ALTNAME_INVALID' },
    })
    expect(proxy.seen).toEqual([`CONNECT registry.test:${port}`, `CONNECT other.test:${port}`])
  })

  test('a login in its address is sent to it, and to nobody else', async () => {
    const port = await serve(createServer(echo))
    const proxy = await startProxy()
    const fetch = createFetch({ HTTP_PROXY: `http://ann:s%20x@127.0.0.1:${proxy.port}` })
    await (await fetch(`http://registry.test:${port}/a`)).text()
    expect(proxy.logins).toEqual([`Basic ${Buffer.from('ann:s x').toString('base64')}`])
  })

  test('the lower-case name wins over the upper-case one', async () => {
    const port = await serve(createServer(echo))
    const proxy = await startProxy()
    const fetch = createFetch({
      http_proxy: `http://127.0.0.1:${proxy.port}`,
      HTTP_PROXY: 'http://127.0.0.1:9',
    })
    expect((await fetch(`http://registry.test:${port}/a`)).status).toBe(200)
  })

  test.each([
    ['this machine itself', 'http://127.0.0.1', ''],
    ['localhost', 'http://localhost', ''],
    ['a host that NO_PROXY names', 'http://127.0.0.1.nip.test', '.nip.test'],
    ['an address in a network that NO_PROXY names', 'http://192.0.2.1', 'other.test, 192.0.2.0/24'],
  ])('%s is not asked for through it', async (_, host, noProxy) => {
    const port = await serve(createServer(echo))
    const proxy = await startProxy()
    const fetch = createFetch({ HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, NO_PROXY: noProxy })
    const signal = AbortSignal.timeout(2000)
    await fetch(`${host}:${port}/a`, { signal }).then(
      (answer) => answer.text(),
      () => 'only 127.0.0.1 can be reached here',
    )
    expect(proxy.seen).toEqual([])
  })

  test.each(['NO_PROXY', 'no_proxy'])('%s does not take in what it does not name', async (name) => {
    const port = await serve(createServer(echo))
    const proxy = await startProxy()
    const noProxy = '192.0.3.0/24,10.0.0.0/99,nonsense/8,::/x,other.test'
    const fetch = createFetch({ HTTP_PROXY: `http://127.0.0.1:${proxy.port}`, [name]: noProxy })
    await (await fetch(`http://192.0.2.1:${port}/a`)).text()
    expect(proxy.seen).toEqual([`GET http://192.0.2.1:${port}/a`])
  })

  test.each(['gopher://x', 'http://', 'a b', 'ftp://user:hunter2@proxy:1'])(
    'an address that is none (%s) is explained without repeating it',
    async (value) => {
      const failure: unknown = await createFetch({ HTTPS_PROXY: value })(
        'https://registry.test',
      ).catch((error: unknown) => error)
      expect(failure).toBeExplained('config-invalid')
      expect((failure as Error).message).not.toContain(value)
    },
  )
})

describe('with authorities of its own', () => {
  test('SSL_CERT_FILE is trusted in addition', async () => {
    const { key, cert } = createCertificate()
    const port = await serve(createTlsServer({ key, cert }, echo))
    writeFileSync(join(folder, 'ca.pem'), cert)
    const fetch = createFetch({ SSL_CERT_FILE: join(folder, 'ca.pem') })
    const answer = await fetch(`https://127.0.0.1:${port}/a`)
    expect(await answer.json()).toEqual({ path: '/a', agent: 'plimsoll' })
  })

  test('another certificate is not', async () => {
    const { key, cert } = createCertificate()
    const port = await serve(createTlsServer({ key, cert }, echo))
    writeFileSync(join(folder, 'ca.pem'), createCertificate().cert)
    const fetch = createFetch({ SSL_CERT_FILE: join(folder, 'ca.pem') })
    await expect(fetch(`https://127.0.0.1:${port}/a`)).rejects.toThrow()
    await expect(createFetch({})(`https://127.0.0.1:${port}/a`)).rejects.toThrow()
  })

  test.each(['nothing', 'no certificate'])('a file that holds %s is explained', async (content) => {
    const path = join(folder, 'ca.pem')
    if (content !== 'nothing') writeFileSync(path, content)
    const failure: unknown = await createFetch({ SSL_CERT_FILE: path })(
      'https://registry.test',
    ).catch((error: unknown) => error)
    expect(failure).toBeExplained('config-invalid')
    expect((failure as Error).message).toContain(path)
  })
})
