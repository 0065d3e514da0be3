import { invalid, parseEach, splitLines, valid } from './parsed.ts'
import type { Parsed } from './parsed.ts'

const MAX_TARGET_LENGTH = 128
const MAX_ARGUMENTS = 200
const MAX_ARGUMENT_LENGTH = 4000

/** Stages of Dockerfiles, one per line, by name or number; `-` is the last one. */
export function parseTargets(text: string): Parsed<readonly (string | null)[]> {
  return parseEach(splitLines(text), (line) => {
    if (line === '-') return valid(null)
    if (line.length <= MAX_TARGET_LENGTH && /^[A-Za-z0-9][\w.-]*$/u.test(line)) return valid(line)
    return invalid('is not the name of a stage: allowed are letters, digits and _ . -')
  })
}

/** `NAME=VALUE`, one per line, as `docker build --build-arg` takes them; the last of a name counts. */
export function parseBuildArguments(text: string): Parsed<Readonly<Record<string, string>>> {
  const lines = splitLines(text)
  if (lines.length > MAX_ARGUMENTS) {
    return invalid(`has ${lines.length} lines: allowed are ${MAX_ARGUMENTS}`)
  }
  const parsed = parseEach(lines, parseArgument)
  return parsed.ok ? valid(Object.fromEntries(parsed.value)) : parsed
}

/** Its value is not repeated in a message: build arguments have been seen to hold passwords. */
function parseArgument(line: string): Parsed<readonly [string, string]> {
  const equals = line.indexOf('=')
  const name = equals === -1 ? line : line.slice(0, equals)
  if (equals > 0 && line.length <= MAX_ARGUMENT_LENGTH && /^[A-Za-z_]\w*$/u.test(name)) {
    return valid([name, line.slice(equals + 1)])
  }
  return invalid('holds a line that is not NAME=VALUE', '')
}
