import { StringDecoder } from 'node:string_decoder'

/** Characters of a line that are handed on; what is longer is cut and ends with `…`. */
const MAX_LINE_CHARACTERS = 8192

export type LineSplitter = {
  add(chunk: Buffer): void
  /** Hands on what has no line end yet. */
  end(): void
}

/**
 * Cuts a stream into lines at LF and CR (progress bars rewrite their line with CR). Empty lines are not
 * handed on. A line without end costs no more memory than the limit.
 */
export function createLineSplitter(onLine: (line: string) => void): LineSplitter {
  const decoder = new StringDecoder('utf8')
  let pending = ''
  function append(piece: string): void {
    if (pending.length <= MAX_LINE_CHARACTERS) pending += piece.slice(0, MAX_LINE_CHARACTERS + 1)
  }
  function flush(): void {
    const line =
      pending.length > MAX_LINE_CHARACTERS ? `${pending.slice(0, MAX_LINE_CHARACTERS)}…` : pending
    pending = ''
    if (line !== '') onLine(line)
  }
  function addText(text: string): void {
    const [first = '', ...others] = text.split(/[\r\n]/)
    append(first)
    for (const piece of others) {
      flush()
      append(piece)
    }
  }
  return {
    add(chunk) {
      addText(decoder.write(chunk))
    },
    end() {
      addText(decoder.end())
      flush()
    },
  }
}
