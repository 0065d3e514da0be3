import type { CommandName, FileCount } from './commands.ts'
import type { Faults } from './faults.ts'
import { invalid } from './parsed.ts'
import type { Parsed } from './parsed.ts'
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
 * Paths of files behind a command → absolute ones unless they are kept, in their order; `-` stays what it is where it stands for
 * standard input. What is wrong is added to the faults.
 */
export function parseFiles(request: FilesRequest): readonly string[] {
  const { words, faults, count } = request
  const resolvePath = count.areKept === true ? keepPath : request.resolvePath
  refuseNumber(request)
  refuseSecondInput(request)
  return words.flatMap((word) => {
    if (word === '-' && count.hasStandardInput) return [word]
    const path = word.trim() === '' ? toEmpty(count) : parsePath(resolvePath)(word)
    if (path.ok) return [path.value]
    for (const { text } of path.problems)
      faults.add({ name: nameOf(count), value: word, problem: text })
    return []
  })
}

function toEmpty({ what = 'JSON reports' }: FileCount): Parsed<never> {
  return invalid(`names no file: allowed are the paths of ${what}`)
}

function keepPath(path: string): string {
  return path
}

/** As the usage of the command calls it. */
function nameOf({ what }: FileCount): string {
  return what === undefined ? '<report>' : '<file>'
}

function refuseNumber({ name, count, words, isDoubtful, faults }: FilesRequest): void {
  const { fewest, most } = count
  const { what = 'JSON reports' } = count
  const isFew = words.length < fewest
  if ((isFew && isDoubtful) || (!isFew && words.length <= most)) return
  const allowed = fewest === most ? String(most) : `${String(fewest)} to ${String(most)}`
  const given = words.length === 0 ? 'are missing' : `are ${String(words.length)}`
  faults.add({
    name: nameOf(count),
    value: null,
    problem: `${given}: allowed are ${allowed} ${what} behind ${name}`,
  })
}

/** Standard input can be read once. */
function refuseSecondInput({ words, count, faults }: FilesRequest): void {
  if (!count.hasStandardInput || words.filter((word) => word === '-').length < 2) return
  const problem = 'stands there twice: allowed is standard input once'
  faults.add({ name: nameOf(count), value: '-', problem })
}
