/** `fault`: the rest of a sentence about the text, without its full stop. */
export type ReadJson =
  { readonly document: unknown } | { readonly fault: string; readonly cause: unknown }

/** JSON with or without a byte order mark; of anything else, what it seems to be. */
export function readJson(text: string): ReadJson {
  const head = text.trimStart().slice(0, HEAD_CHARACTERS)
  const disguise = DISGUISES.find(({ pattern }) => pattern.test(head))
  if (disguise !== undefined) return { fault: disguise.fault, cause: null }
  try {
    // Windows' programs write the mark, and JSON has none.
    return { document: JSON.parse(text.startsWith('\uFEFF') ? text.slice(1) : text) as unknown }
  } catch (cause) {
    const fault = `it is not JSON, or only a part of it (${toPlace(cause)})`
    return { fault, cause }
  }
}

/** A report may have half a gigabyte, and the first characters behind blanks tell what it is. */
const HEAD_CHARACTERS = 1000

/** What bytes that are no UTF-8 become when they are read as if they were. */
const DISGUISES: readonly { readonly pattern: RegExp; readonly fault: string }[] = [
  { pattern: /^$/, fault: 'it is empty' },
  {
    // eslint-disable-next-line no-control-regex -- the zero bytes of UTF-16 are what is looked for
    pattern: /^(?:\uFFFD\uFFFD|[[{]\u0000|\u0000[[{])/,
    fault:
      'it is UTF-16, as `>` of Windows PowerShell writes it; let the scanner write the file itself',
  },
  {
    // eslint-disable-next-line no-control-regex -- the first bytes of gzip and of a ZIP file
    pattern: /^(?:\u001F\uFFFD|PK\u0003\u0004)/,
    fault: 'it is compressed; unpack it first',
  },
  { pattern: /^</, fault: 'it is XML or HTML; write it with the format json' },
]

/** Node quotes the text around the fault: foreign text, which is not repeated. */
function toPlace(cause: unknown): string {
  const message = cause instanceof Error ? cause.message : ''
  return /position \d+|Unexpected end of JSON input/.exec(message)?.[0] ?? 'it cannot be parsed'
}
