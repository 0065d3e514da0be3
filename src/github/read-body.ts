import { Refused } from './refused.ts'

/** The body of an answer, as long as it stays within so many bytes; throws Refused beyond. `what`: it, for the message. */
export async function readBody(
  { body }: Response,
  { what, maxBytes }: { readonly what: string; readonly maxBytes: number },
): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  let size = 0
  // A stream of the platform can be iterated, which its declaration for browsers does not say.
  for await (const chunk of (body as AsyncIterable<Uint8Array> | null) ?? []) {
    size += chunk.byteLength
    if (size > maxBytes) throw new Refused(`${what} is larger than ${maxBytes} bytes`)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
