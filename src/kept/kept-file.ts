import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'

/*
 * One file: a line `plimsoll-kept 1 <sha256 of the rest, in hex>`, then JSON packed by gzip. The hash tells files that
 * a disk or a transport has damaged; it proves nothing about who wrote them.
 */

/** What a file holds: under which name, since when, and the value. */
export type KeptContent = {
  readonly name: string
  /** ISO time. */
  readonly madeAt: string
  readonly value: unknown
}

/** Of JSON, unpacked; a scanner's report of a hundred thousand findings stays below. */
const MOST_CHARACTERS = 192 * 1024 * 1024

/** Of a file; packed reports have about a tenth of their size. */
export const MOST_FILE_BYTES = 64 * 1024 * 1024

/** Little is gained by packing harder, and the processors have other work. */
const PACKING = { level: 3 }

const HEAD = /^plimsoll-kept 1 ([0-9a-f]{64})\n/
const HEAD_BYTES = 'plimsoll-kept 1 '.length + 64 + 1

/** Null for what is too large to be kept. */
export async function packKept(content: KeptContent): Promise<Buffer | null> {
  const text = JSON.stringify(content)
  if (text.length > MOST_CHARACTERS) return null
  const body = await promisify(gzip)(text, PACKING)
  const head = Buffer.from(`plimsoll-kept 1 ${hashOf(body)}\n`)
  const bytes = head.length + body.length
  return bytes > MOST_FILE_BYTES ? null : Buffer.concat([head, body], bytes)
}

/** Throws an Error in words when it is damaged, or is no such file. */
export async function unpackKept(bytes: Buffer): Promise<KeptContent> {
  const head = HEAD.exec(bytes.toString('latin1', 0, HEAD_BYTES))
  if (head === null) throw new Error('it does not begin as such a file')
  const body = bytes.subarray(HEAD_BYTES)
  if (hashOf(body) !== head[1]) throw new Error('its bytes are not those that were written')
  const text = await promisify(gunzip)(body, { maxOutputLength: 4 * MOST_CHARACTERS })
  return toContent(JSON.parse(String(text)))
}

function toContent(parsed: unknown): KeptContent {
  if (typeof parsed !== 'object' || parsed === null) throw new Error('it holds no object')
  const { name, madeAt, value } = parsed as Readonly<Record<string, unknown>>
  const isTold = typeof name === 'string' && typeof madeAt === 'string'
  if (!isTold || Number.isNaN(Date.parse(madeAt))) throw new Error('it lacks its name or its time')
  return { name, madeAt, value }
}

function hashOf(bytes: Buffer): string {
  return createHash('sha256').update(bytes).digest('hex')
}
