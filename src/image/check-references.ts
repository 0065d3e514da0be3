import { PlimsollError } from '../domain/errors.ts'
import { parseImageSource } from './image-source.ts'

/** Throws `image-reference-invalid` with the faults of all references at once, before anything is fetched. */
export function checkReferences(references: readonly string[]): void {
  const faults = references.flatMap((reference) => findFault(reference) ?? [])
  const [first] = faults
  if (first === undefined) return
  if (faults.length === 1) throw first
  throw new PlimsollError({
    code: 'image-reference-invalid',
    message: faults.map((fault) => fault.message).join(' '),
    hint: [...new Set(faults.map((fault) => fault.hint))].join(' '),
    cause: first,
  })
}

function findFault(reference: string): PlimsollError | null {
  try {
    parseImageSource(reference)
    return null
  } catch (thrown) {
    if (thrown instanceof PlimsollError) return thrown
    throw thrown
  }
}
