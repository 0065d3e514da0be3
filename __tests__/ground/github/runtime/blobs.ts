import { createHash, randomBytes } from 'node:crypto'

/** Storage of blobs as Azure has it: written whole or in blocks, read whole or in ranges, by addresses that are signed. */
export type Blobs = {
  /** An address to write to, `sig=` being long: clients mask its value everywhere. */
  offer(kind: 'caches' | 'artifacts'): { readonly id: string; readonly path: string }
  /** An address to read from. */
  publish(content: Buffer, type: string): string
  /** What was written there; null: nothing was, or its list of blocks never came. */
  read(id: string): Buffer | null
  answer(request: BlobRequest): BlobAnswer
}

export type BlobRequest = {
  readonly method: string
  readonly url: URL
  readonly headers: Readonly<Record<string, string | string[] | undefined>>
  readonly body: Buffer
}

export type BlobAnswer = {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  readonly body: Buffer
}

type Blob = {
  readonly signature: string
  readonly mayWrite: boolean
  readonly type: string
  readonly blocks: Map<string, Buffer>
  content: Buffer | null
}

const VERSION = '2020-10-02'

export function createBlobs(): Blobs {
  const blobs = new Map<string, Blob>()
  const add = (kind: string, blob: Pick<Blob, 'mayWrite' | 'type' | 'content'>) => {
    const id = `${kind}/${randomBytes(8).toString('hex')}`
    const signature = randomBytes(32).toString('base64')
    blobs.set(id, { ...blob, signature, blocks: new Map() })
    const rights = blob.mayWrite ? 'cw' : 'r'
    const query = new URLSearchParams({ sv: VERSION, sp: rights, sig: signature })
    return { id, path: `/fakeaccount/${id}?${query.toString()}` }
  }
  return {
    offer: (kind) => add(kind, { mayWrite: true, type: '', content: null }),
    publish: (content, type) => add('downloads', { mayWrite: false, type, content }).path,
    read: (id) => blobs.get(id)?.content ?? null,
    answer: (request) => {
      const blob = blobs.get(request.url.pathname.replace('/fakeaccount/', ''))
      if (blob === undefined) return refuse(404, 'BlobNotFound')
      if (request.url.searchParams.get('sig') !== blob.signature) {
        return refuse(403, 'AuthenticationFailed')
      }
      if (request.method === 'PUT') return write(blob, request)
      return request.method === 'GET' || request.method === 'HEAD'
        ? serve(blob, request)
        : refuse(405, 'UnsupportedHttpVerb')
    },
  }
}

function write(blob: Blob, request: BlobRequest): BlobAnswer {
  if (!blob.mayWrite) return refuse(403, 'AuthorizationPermissionMismatch')
  const { headers, url, body } = request
  if (Number(headers['content-length']) !== body.length) return refuse(411, 'MissingContentLength')
  switch (url.searchParams.get('comp')) {
    case null:
      if (headers['x-ms-blob-type'] !== 'BlockBlob') return refuse(400, 'MissingRequiredHeader')
      blob.content = body
      return accept(body)
    case 'block':
      blob.blocks.set(url.searchParams.get('blockid') ?? '', body)
      return accept(body)
    case 'blocklist':
      return commit(blob, body)
    default:
      return refuse(400, 'InvalidQueryParameterValue')
  }
}

function commit(blob: Blob, list: Buffer): BlobAnswer {
  const ids = [...list.toString().matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(([, id]) => id ?? '')
  const blocks = ids.map((id) => blob.blocks.get(id))
  if (blocks.some((block) => block === undefined)) return refuse(400, 'InvalidBlockList')
  blob.content = Buffer.concat(blocks as Buffer[])
  return accept(list)
}

function accept(body: Buffer): BlobAnswer {
  const md5 = createHash('md5').update(body).digest('base64')
  const headers = { ...common(), 'content-md5': md5, 'x-ms-request-server-encrypted': 'true' }
  return { status: 201, headers, body: Buffer.alloc(0) }
}

function serve(blob: Blob, { headers }: BlobRequest): BlobAnswer {
  const { content } = blob
  if (content === null || blob.mayWrite) return refuse(404, 'BlobNotFound')
  const told = headers['x-ms-range'] ?? headers['range']
  const [, first, last] = /^bytes=(\d+)-(\d*)$/.exec(String(told ?? '')) ?? []
  const plain = { ...common(), 'content-type': blob.type, 'x-ms-blob-type': 'BlockBlob' }
  if (first === undefined) return { status: 200, headers: plain, body: content }
  const from = Number(first)
  if (from >= content.length) return refuse(416, 'InvalidRange')
  const to = last === '' ? content.length - 1 : Math.min(Number(last), content.length - 1)
  const range = { 'content-range': `bytes ${from}-${to}/${content.length}` }
  return { status: 206, headers: { ...plain, ...range }, body: content.subarray(from, to + 1) }
}

function common(): Record<string, string> {
  const now = new Date().toUTCString()
  const requestId = 'fake-0001'
  return {
    ...{ etag: '"0x1"', 'last-modified': now, date: now },
    ...{ 'x-ms-version': VERSION, 'x-ms-request-id': requestId },
  }
}

function refuse(status: number, code: string): BlobAnswer {
  const text = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`
  const headers = { ...common(), 'content-type': 'application/xml', 'x-ms-error-code': code }
  return { status, headers, body: Buffer.from(text) }
}
