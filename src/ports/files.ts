import type { Annotation } from '../domain/annotation.ts'

export type Files = {
  /** A fresh empty folder, mode 0700, below the work folder. */
  makeFolder(prefix: string): Promise<string>
  remove(path: string): Promise<void>
  writeText(path: string, text: string): Promise<void>
  /** Links a folder into another place, so that a scanner finds it where it looks. */
  link(target: string, path: string): Promise<void>
  /** Throws a PlimsollError when the file is missing, not regular, or larger than `maxBytes`. */
  readText(path: string, maxBytes: number): Promise<string>
}

export type Machine = {
  /** Bytes of memory a scanner may use: the limit of the container, else what is free. */
  readonly memoryBytes: number
  readonly temporaryFolder: string
}

export type Deliver = {
  /** Writes a whole report or nothing, for this user alone; `-` is standard output. Throws `report-unwritable`. */
  report(path: string, content: string | Uint8Array): Promise<void>
  /** Removes a report that an earlier run left; never a folder. Left out where runs leave nothing to each other. */
  discard?(path: string): Promise<void>
  /** Left out where nobody shows one. */
  summary?(markdown: string): Promise<void>
  output(name: string, value: string): void
  /** Shows a line beside the code; left out where nobody shows such lines. */
  annotate?(annotation: Annotation): void
}
