/*
 * A writer of bbolt files (go.etcd.io/bbolt, file format 2): one leaf page per bucket, as many overflow
 * pages as it needs, no branch pages. Enough for fixtures, and the same bytes for the same content.
 */

export type BoltBucket = ReadonlyMap<string, Buffer | BoltBucket>

const PAGE_SIZE = 4096
const PAGE_HEADER = 16
const ELEMENT = 16
const MAGIC = 0xed0cdaed
const FLAGS = { leaf: 2, meta: 4, freelist: 0x10 } as const
const FIRST_FREE_PAGE = 3

/** A whole database file. */
export function boltFile(root: BoltBucket): Buffer {
  const pages = new Pages()
  const rootPage = pages.addBucket(root)
  const total = pages.count()
  const metas = [0, 1].map((id) => metaPage(id, rootPage, total))
  const freelist = Buffer.alloc(PAGE_SIZE)
  writePageHeader(freelist, { id: 2, flags: FLAGS.freelist, count: 0, overflow: 0 })
  return Buffer.concat([...metas, freelist, ...pages.all()])
}

class Pages {
  readonly #pages: Buffer[] = []
  #next = FIRST_FREE_PAGE

  count(): number {
    return this.#next
  }

  all(): readonly Buffer[] {
    return this.#pages
  }

  /** Writes the buckets below first, since a bucket names the pages of those. */
  addBucket(bucket: BoltBucket): number {
    const elements = [...bucket]
      .map(([name, value]) => ({ key: Buffer.from(name), ...this.#element(value) }))
      .sort((a, b) => Buffer.compare(a.key, b.key))
    if (elements.length > 0xffff) throw new Error(`${elements.length} keys do not fit one leaf`)
    return this.#addLeaf(elements)
  }

  #element(value: Buffer | BoltBucket): { flags: number; value: Buffer } {
    if (Buffer.isBuffer(value)) return { flags: 0, value }
    const header = Buffer.alloc(16)
    header.writeBigUInt64LE(BigInt(this.addBucket(value)), 0)
    return { flags: 1, value: header }
  }

  #addLeaf(elements: readonly { key: Buffer; flags: number; value: Buffer }[]): number {
    const heads = Buffer.alloc(elements.length * ELEMENT)
    let offset = heads.length
    elements.forEach(({ key, flags, value }, index) => {
      const at = index * ELEMENT
      heads.writeUInt32LE(flags, at)
      heads.writeUInt32LE(offset - at, at + 4)
      heads.writeUInt32LE(key.length, at + 8)
      heads.writeUInt32LE(value.length, at + 12)
      offset += key.length + value.length
    })
    const id = this.#next
    const pageCount = Math.max(1, Math.ceil((PAGE_HEADER + offset) / PAGE_SIZE))
    const page = Buffer.alloc(pageCount * PAGE_SIZE)
    const shape = { id, flags: FLAGS.leaf, count: elements.length, overflow: pageCount - 1 }
    writePageHeader(page, shape)
    Buffer.concat([heads, ...elements.flatMap(({ key, value }) => [key, value])]).copy(page, 16)
    this.#pages.push(page)
    this.#next += pageCount
    return id
  }
}

function writePageHeader(
  page: Buffer,
  shape: { id: number; flags: number; count: number; overflow: number },
): void {
  page.writeBigUInt64LE(BigInt(shape.id), 0)
  page.writeUInt16LE(shape.flags, 8)
  page.writeUInt16LE(shape.count, 10)
  page.writeUInt32LE(shape.overflow, 12)
}

function metaPage(id: number, rootPage: number, pageCount: number): Buffer {
  const page = Buffer.alloc(PAGE_SIZE)
  writePageHeader(page, { id, flags: FLAGS.meta, count: 0, overflow: 0 })
  const meta = page.subarray(PAGE_HEADER)
  meta.writeUInt32LE(MAGIC, 0)
  meta.writeUInt32LE(2, 4)
  meta.writeUInt32LE(PAGE_SIZE, 8)
  meta.writeBigUInt64LE(BigInt(rootPage), 16)
  meta.writeBigUInt64LE(2n, 32)
  meta.writeBigUInt64LE(BigInt(pageCount), 40)
  meta.writeBigUInt64LE(BigInt(id), 48)
  meta.writeBigUInt64LE(fnv1a64(meta.subarray(0, 56)), 56)
  return page
}

/** FNV-1a with 64 bits, the checksum of a meta page. */
function fnv1a64(bytes: Buffer): bigint {
  let hash = 0xcbf29ce484222325n
  for (const byte of bytes) hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n)
  return hash
}
