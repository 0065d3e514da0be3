import { toPlainText } from './plain-text.ts'
import { unreadable } from './unreadable.ts'

/** Throws `policy-unreadable` for bytes that are not UTF-8: guessing would change what a policy says. */
export function decodeText(bytes: Uint8Array, path: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch (cause) {
    throw unreadable({
      message: `${toPlainText(path)} is not UTF-8 text.`,
      hint: 'Save the file as UTF-8. Editors of Windows call its UTF-16 "Unicode".',
      cause,
    })
  }
}
