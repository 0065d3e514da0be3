import { archiveInvalid, archiveTruncated, archiveUnsafe } from './archive-errors.ts'
import { addExtension, MOST_EXTENSION_BYTES, toWholeEntry } from './tar-extensions.ts'
import type { Additions } from './tar-extensions.ts'
import { BLOCK_BYTES, isZeroBlock, parseTarHeader, TarHeaderError } from './tar-header.ts'
import type { TarEntry, TarExtension } from './tar-header.ts'
import type { TarReaderOptions } from './tar.ts'

/** Twenty times the files of the largest image known to trouble the scanners. */
const MOST_ENTRIES = 50_000_000

type State =
  | { readonly reads: 'header' }
  /** Blocks of an old sparse file's map, before its bytes. */
  | { readonly reads: 'sparse-map'; readonly entry: TarEntry }
  | { readonly reads: 'extension'; readonly extension: TarExtension }
  | { readonly reads: 'zero-block' }
  | { readonly reads: 'nothing' }

/** The states of a reader: what `createTarReader` describes, and nobody else uses. */
export class TarMachine {
  readonly #options: TarReaderOptions
  readonly #block = Buffer.alloc(BLOCK_BYTES)
  #held = 0
  #state: State = { reads: 'header' }
  #additions: Additions = {}
  #extension: Buffer[] = []
  /** Bytes still to come of the entry or extension at hand, and of the padding behind it. */
  #body = 0
  #padding = 0
  #isWanted = false
  #entries = 0

  constructor(options: TarReaderOptions) {
    this.#options = options
  }

  guard(work: () => void): void {
    try {
      work()
    } catch (error) {
      if (!(error instanceof TarHeaderError)) throw error
      const why =
        this.#entries === 0 ? 'it is not a tar archive' : `it is damaged (${error.message})`
      throw archiveInvalid(this.#options.label, why, error)
    }
  }

  push(chunk: Buffer): void {
    let at = 0
    while (at < chunk.length && this.#state.reads !== 'nothing') {
      if (this.#body > 0) at = this.#takeBody(chunk, at)
      else if (this.#padding > 0) at = this.#skipPadding(chunk, at)
      else at = this.#takeBlock(chunk, at)
    }
  }

  skip(): number {
    if (this.#state.reads === 'extension' || this.#isWanted) return 0
    const count = this.#body + this.#padding
    this.#body = 0
    this.#padding = 0
    return count
  }

  isAtEnd(): boolean {
    return this.#state.reads === 'nothing'
  }

  end(): void {
    // As Go's reader has it: padding behind the last bytes and the zero blocks may be missing.
    const isWhole = this.#held === 0 && this.#body === 0 && this.#state.reads !== 'sparse-map'
    if (!isWhole) throw archiveTruncated(this.#options.label)
  }

  #takeBody(chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + this.#body)
    this.#body -= end - at
    if (this.#state.reads === 'extension')
      this.#extension.push(Buffer.from(chunk.subarray(at, end)))
    else if (this.#isWanted) this.#isWanted = this.#options.visitor.data(chunk.subarray(at, end))
    if (this.#body === 0) this.#endBody()
    return end
  }

  #endBody(): void {
    if (this.#state.reads === 'extension') {
      const bytes = Buffer.concat(this.#extension)
      this.#additions = addExtension(this.#additions, this.#state.extension, bytes)
      this.#extension = []
      this.#state = { reads: 'header' }
    } else if (this.#isWanted) {
      this.#isWanted = false
      this.#options.visitor.end()
    }
  }

  #skipPadding(chunk: Buffer, at: number): number {
    const end = Math.min(chunk.length, at + this.#padding)
    this.#padding -= end - at
    return end
  }

  /** Most blocks lie whole in a chunk and are read where they are. */
  #takeBlock(chunk: Buffer, at: number): number {
    if (this.#held === 0 && chunk.length - at >= BLOCK_BYTES) {
      this.#readBlock(chunk.subarray(at, at + BLOCK_BYTES))
      return at + BLOCK_BYTES
    }
    const end = Math.min(chunk.length, at + BLOCK_BYTES - this.#held)
    chunk.copy(this.#block, this.#held, at, end)
    this.#held += end - at
    if (this.#held === BLOCK_BYTES) {
      this.#held = 0
      this.#readBlock(this.#block)
    }
    return end
  }

  #readBlock(block: Buffer): void {
    if (this.#state.reads === 'sparse-map') {
      const { entry } = this.#state
      if (block[504] !== 1) this.#open(entry)
      return
    }
    if (isZeroBlock(block)) {
      this.#state = { reads: this.#state.reads === 'zero-block' ? 'nothing' : 'zero-block' }
      return
    }
    if (this.#state.reads === 'zero-block') throw new TarHeaderError('there is an empty block')
    this.#readHeader(block)
  }

  #readHeader(block: Buffer): void {
    const header = parseTarHeader(block)
    if (header.kind === 'extension') {
      this.#openExtension(header.extension)
      return
    }
    const entry = toWholeEntry(header, this.#additions)
    this.#additions = {}
    if (header.isExtended) this.#state = { reads: 'sparse-map', entry }
    else this.#open(entry)
  }

  #openExtension(extension: TarExtension): void {
    if (extension.size > MOST_EXTENSION_BYTES) throw new TarHeaderError('a header is too long')
    this.#state = { reads: 'extension', extension }
    this.#measure(extension.size)
    if (extension.size === 0) this.#endBody()
  }

  #open(entry: TarEntry): void {
    const { visitor, label, maxEntries = MOST_ENTRIES } = this.#options
    this.#state = { reads: 'header' }
    this.#entries += 1
    if (this.#entries > maxEntries) {
      throw archiveUnsafe(label, `it holds more than ${maxEntries} entries`)
    }
    this.#measure(entry.size)
    this.#isWanted = visitor.entry(entry)
    if (entry.size === 0) this.#endBody()
  }

  #measure(size: number): void {
    this.#body = size
    this.#padding = (BLOCK_BYTES - (size % BLOCK_BYTES)) % BLOCK_BYTES
  }
}
