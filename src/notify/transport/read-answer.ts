/** Enough for every service's words on an error. */
const MOST_BYTES = 64 * 1024

/**
 * The text of an answer, cut at 64 kB; what came of it when it breaks off, for what the status says was said already.
 */
export async function readAnswer(response: Response): Promise<string> {
  const stream: ReadableStream<Uint8Array> | null = response.body
  if (stream === null) return ''
  const reader = stream.getReader()
  const parts: Uint8Array[] = []
  let size = 0
  try {
    while (size < MOST_BYTES) {
      const { done, value } = await reader.read()
      if (done) break
      parts.push(value)
      size += value.length
    }
  } catch {
    // Broken off, or too slow: the status is the answer.
  }
  await reader.cancel().catch(() => undefined)
  return new TextDecoder().decode(Buffer.concat(parts).subarray(0, MOST_BYTES))
}
