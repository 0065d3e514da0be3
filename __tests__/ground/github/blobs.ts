import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { FakeState } from './state.ts'

/*
 * The store to which downloads of artifacts are sent. It is another host than the API: an address that was signed is all
 * that it asks for, and a token must never come here.
 */
export function createBlobStore(
  getState: () => FakeState,
  complain: (complaint: string) => void,
): Server {
  return createServer((request, response) => {
    const { method = '', url = '', headers } = request
    if (headers.authorization !== undefined) complain('a token was sent to the store of blobs')
    const { pathname, searchParams } = new URL(url, 'http://127.0.0.1')
    const [, fullName = '', id = ''] = /^\/([^/]+\/[^/]+)\/(\d+)\.zip$/.exec(pathname) ?? []
    const artifacts = getState().repositories.get(fullName.toLowerCase())?.artifacts ?? []
    const found = artifacts.find((one) => one.id === Number(id))
    if (method !== 'GET' || found === undefined || !searchParams.has('sig')) {
      const type = { 'content-type': 'application/xml' }
      response.writeHead(404, type).end('<Error><Code>BlobNotFound</Code></Error>')
      return
    }
    response.writeHead(200, { 'content-type': 'application/zip' }).end(found.zip)
  })
}
