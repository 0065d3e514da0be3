import type { CommandName, FileCount } from './commands.ts'
import type { Faults } from './faults.ts'
import { parsePath } from './parse-paths.ts'

export type FilesRequest = {
  readonly name: CommandName
  readonly count: FileCount
  /** What stands behind the command. */
  readonly words: readonly string[]
  /** True when a word went astray that may have been one of the files: then their number says nothing. */
  readonly isDoubtful: boolean
  readonly resolvePath: (path: string) => string
  readonly faults: Faults
}

/**
 * Paths of reports behind a command → absolute ones, in their order; `-` stays what it is where it stands for
 * standard input. What is wrong is added to the faults.
 */
export function parseFiles(request: FilesRequest): readonly string[] {
  const { words, faults, resolvePath } = request
  refuseNumber(request)
  refuseSecondInput(request)
  return words.flatMap((word) => {
    if (word === '-' && request.count.hasStandardInput) return [word]
    const path = word.trim() === '' ? EMPTY : parsePath(resolvePath)(word)
    if (path.ok) return [path.value]
    for (const { text } of path.problems)
      faults.add({ name: '<report>', value: word, problem: text })
    return []
  })
}

const EMPTY = {
  ok: false,
  problems: [{ text: 'names no file: allowed is the path of a JSON report' }],
} as const

function refuseNumber({ name, count, words, isDoubtful, faults }: FilesRequest): void {
  const { fewest, most } = count
  const isFew = words.length < fewest
  if ((isFew && isDoubtful) || (!isFew && words.length <= most)) return
  const allowed = fewest === most ? String(most) : `${String(fewest)} to ${String(most)}`
  const given = words.length === 0 ? 'are missing' : `are ${String(words.length)}`
  faults.add({
    name: '<report>',
    value: null,
    problem: `${given}: allowed are ${allowed} JSON reports behind ${name}`,
  })
}

/** Standard input can be read once. */
function refuseSecondInput({ words, count, faults }: FilesRequest): void {
  if (!count.hasStandardInput || words.filter((word) => word === '-').length < 2) return
  const problem = 'stands there twice: allowed is standard input once'
  faults.add({ name: '<report>', value: '-', problem })
}
