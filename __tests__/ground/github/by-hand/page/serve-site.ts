import { createServer } from 'node:http'
import type { ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname } from 'node:path'
import type { SeenScene } from '../seen.ts'
import { CONTENT_POLICY } from './layout.ts'
import { findFile } from './site.ts'

export type ServedSite = {
  /** With a slash at the end. */
  readonly url: string
  close(): Promise<void>
}

/** On 127.0.0.1, each page as the scenes are then; `port` 0 is any that is free. Throws when the port is taken. */
export async function serveSite(
  see: () => readonly SeenScene[],
  port: number,
): Promise<ServedSite> {
  const server = createServer(({ url = '' }, response) => {
    const { pathname } = new URL(url, 'http://127.0.0.1')
    const path = pathname === '/' ? 'index.html' : pathname.slice(1)
    answer(response, path, findFile(see(), path))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(port, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
}

function answer(response: ServerResponse, path: string, file: Buffer | null): void {
  response.statusCode = file === null ? 404 : 200
  response.setHeader('content-type', TYPES[extname(path)] ?? 'text/plain')
  response.setHeader('x-content-type-options', 'nosniff')
  // A chart's own page says itself what it may: it writes styles.
  if (!path.startsWith('assets/')) response.setHeader('content-security-policy', CONTENT_POLICY)
  response.end(file ?? 'There is no such page.')
}
