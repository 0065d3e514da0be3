import type { DocumentFault, Place } from './node.ts'

const MAX_FAULTS = 200

/** Collects what is wrong in one file, so that it is told together. */
export type Faults = {
  readonly path: string
  add(at: Place, text: string): void
  /** In the order of the file. */
  list(): readonly DocumentFault[]
}

export function createFaults(path: string, known: readonly DocumentFault[] = []): Faults {
  const faults = [...known]
  return {
    path,
    add: ({ line, column }, text) => {
      if (faults.length < MAX_FAULTS) faults.push({ path, line, column, text })
    },
    list: () => [...faults].sort((a, b) => a.line - b.line || a.column - b.column),
  }
}
