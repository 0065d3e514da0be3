import type { TarEntry } from './tar-header.ts'
import { TarMachine } from './tar-machine.ts'

/** Told of every entry in turn. What it throws is thrown by the reader's `push`. */
export type TarVisitor = {
  /** True: the bytes of this entry are wanted. */
  entry(entry: TarEntry): boolean
  /** Some of the bytes, valid during the call only. False: the rest of this entry is not wanted. */
  data(bytes: Buffer): boolean
  /** All bytes of a wanted entry were there; not called after `data` returned false. */
  end(): void
}

export type TarReaderOptions = {
  readonly visitor: TarVisitor
  /** Names the archive as the beginning of a sentence. */
  readonly label: string
  readonly maxEntries?: number
}

/**
 * Reads a tar archive as its bytes come, without waiting for anybody: `push` them, then `end`. Throws
 * `archive-invalid`, `archive-truncated`, and `archive-unsafe` for more than `maxEntries` entries.
 */
export type TarReader = {
  push(chunk: Buffer): void
  /**
   * For those who can jump: how many of the next bytes are of no use to anybody (an unwanted entry's, padding).
   * They count as pushed.
   */
  skip(): number
  /** The archive's end was there; what follows in the file is none of its business. */
  isAtEnd(): boolean
  end(): void
}

export function createTarReader(options: TarReaderOptions): TarReader {
  const reader = new TarMachine(options)
  return {
    push: (chunk) => {
      reader.guard(() => {
        reader.push(chunk)
      })
    },
    skip: () => reader.skip(),
    isAtEnd: () => reader.isAtEnd(),
    end: () => {
      reader.end()
    },
  }
}
