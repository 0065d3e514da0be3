import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a stub does when it is asked to scan; nothing set: it copies `report` and ends well. */
export type StubBehaviour = {
  readonly version?: string
  /** Path of a file that becomes the report. */
  readonly report?: string
  /** Path of a file that becomes Grype's package list. */
  readonly catalogue?: string
  readonly reportText?: string
  readonly reportBytes?: number
  readonly stderr?: readonly string[]
  readonly exitCode?: number
  readonly signal?: NodeJS.Signals
  readonly hang?: boolean
  readonly importExitCode?: number
  readonly built?: string
}

export type StubCall = {
  readonly args: readonly string[]
  readonly env: Readonly<Record<string, string>>
  readonly cwd: string
}

/** Writes an executable `trivy` or `grype` into the folder, to be found by PATH. */
export function writeStub(
  folder: string,
  scanner: 'trivy' | 'grype',
  behaviour: StubBehaviour,
): void {
  const program = join(folder, scanner)
  const source = readFileSync(join(import.meta.dirname, 'stub-scanner.mjs'), 'utf8')
  // Whatever answers otherwise is another program: what an earlier one said of an image is not its word.
  writeFileSync(program, `#!${process.execPath}\n// ${randomUUID()}\n${source}`)
  // A file without an ending is CommonJS to Node, unless a package.json beside it says otherwise.
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
  chmodSync(program, 0o755)
  writeFileSync(join(folder, `${scanner}.json`), JSON.stringify(behaviour))
}

/** Every call of the stub, in order. */
export function stubCalls(folder: string, scanner: 'trivy' | 'grype'): StubCall[] {
  const path = join(folder, `${scanner}.calls`)
  if (!existsSync(path)) return []
  const lines = readFileSync(path, 'utf8').trim().split('\n')
  return lines.map((line) => JSON.parse(line) as StubCall)
}
