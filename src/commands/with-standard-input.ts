import { STANDARD_INPUT } from '../evaluate/labels.ts'
import type { Files } from '../ports.ts'
import { readStandardInput } from '../runner/standard-input.ts'

/** The same files, of which `-` is standard input. It can be read once. */
export function withStandardInput<F extends Pick<Files, 'readText'>>(files: F): F {
  return {
    ...files,
    readText: (path, maxBytes) =>
      path === STANDARD_INPUT ? readStandardInput(maxBytes) : files.readText(path, maxBytes),
  }
}
