import { PlimsollError } from '../domain/errors.ts'

/** All of standard input, once. Throws `config-invalid` when it cannot be read or is larger than `maxBytes`. */
export async function readStandardInput(maxBytes: number): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Buffer)
      bytes += (chunk as Buffer).length
      if (bytes > maxBytes) throw unreadable(`it has more than ${maxBytes} bytes`)
    }
    return Buffer.concat(chunks).toString('utf8')
  } catch (cause) {
    if (cause instanceof PlimsollError) throw cause
    throw unreadable(cause instanceof Error ? cause.message : String(cause), cause)
  }
}

function unreadable(reason: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'config-invalid',
    message: `Standard input cannot be read: ${reason}`,
    hint: 'Write the report into a file, and give that.',
    cause,
  })
}
