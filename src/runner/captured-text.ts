export type CapturedText = {
  add(chunk: Buffer): void
  /** What was kept, as UTF-8; a gap between head and tail says how much was left out. */
  text(): string
}

/**
 * Keeps the first and the last half of `maxBytes` of what a program prints: the head says what it set out
 * to do, the tail why it ended. Memory stays bounded however much comes.
 */
export function createCapturedText(maxBytes: number): CapturedText {
  const half = Math.max(1, Math.floor(maxBytes / 2))
  const head: Buffer[] = []
  let headBytes = 0
  const tail = createRing(half)
  return {
    add(chunk) {
      const taken = chunk.subarray(0, half - headBytes)
      // Copied: a slice would keep the whole chunk of the stream alive.
      if (taken.length > 0) head.push(Buffer.from(taken))
      headBytes += taken.length
      if (taken.length < chunk.length) tail.add(chunk.subarray(taken.length))
    },
    text() {
      const start = Buffer.concat(head)
      const { bytes, leftOut } = tail.read()
      if (leftOut === 0) return Buffer.concat([start, bytes]).toString('utf8')
      return `${withoutCutEnd(start)}\n[… ${leftOut} bytes left out …]\n${withoutCutStart(bytes)}`
    },
  }
}

type Ring = {
  add(bytes: Buffer): void
  read(): { readonly bytes: Buffer; readonly leftOut: number }
}

/** The last `size` bytes of a stream. Allocated only when something arrives: most programs print little. */
function createRing(size: number): Ring {
  let ring: Buffer | null = null
  let total = 0
  return {
    add(bytes) {
      ring ??= Buffer.alloc(size)
      const last = bytes.subarray(Math.max(0, bytes.length - size))
      const at = (total + bytes.length - last.length) % size
      const fitting = last.subarray(0, size - at)
      ring.set(fitting, at)
      ring.set(last.subarray(fitting.length), 0)
      total += bytes.length
    },
    read() {
      if (ring === null) return { bytes: Buffer.alloc(0), leftOut: 0 }
      if (total <= size) return { bytes: ring.subarray(0, total), leftOut: 0 }
      const at = total % size
      return {
        bytes: Buffer.concat([ring.subarray(at), ring.subarray(0, at)]),
        leftOut: total - size,
      }
    },
  }
}

/** UTF-8 (RFC 3629): bytes 10xxxxxx continue a character, at most three of them. */
function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80
}

function withoutCutStart(bytes: Buffer): string {
  let start = 0
  while (start < 3 && isContinuation(bytes[start])) start += 1
  return bytes.toString('utf8', start)
}

function withoutCutEnd(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/\uFFFD$/u, '')
}
