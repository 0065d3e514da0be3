import type { ExtendsTarget } from './policy-document.ts'
import type { Reading } from './shape.ts'
import { readOneOrMore, refuse } from './shape.ts'
import { readPath, readText } from './values.ts'

const MAX_TARGETS = 10
/** `owner/name/path/of/a/file.yml@ref`. */
const ELSEWHERE = /^([A-Za-z0-9][\w.-]*\/[\w.-]+)\/([^@]+)@([^@\s]+)$/u

/** A path from the root of the repository, or `owner/name/path@ref`; one or a list. */
export function readExtends(reading: Reading | undefined): readonly ExtendsTarget[] {
  const targets = readOneOrMore(reading) ?? []
  if (reading !== undefined && targets.length > MAX_TARGETS) {
    refuse(reading, `names ${targets.length} files: allowed are ${MAX_TARGETS}`)
    return []
  }
  return targets.map(readTarget).filter((target) => target !== null)
}

function readTarget(reading: Reading): ExtendsTarget | null {
  const text = readText(reading)
  if (text === null) return null
  const { line } = reading.node.at
  if (!text.includes('@')) {
    const path = readPath(reading)
    return path === null ? null : { kind: 'path', path, line }
  }
  const [, repository, path, ref] = ELSEWHERE.exec(text) ?? []
  const isSafe = path !== undefined && !path.split('/').some((part) => part === '..' || part === '')
  if (repository === undefined || ref === undefined || !isSafe) {
    refuse(reading, 'has to be a path, or owner/name/path@ref with a commit, tag or branch')
    return null
  }
  return { kind: 'repository', repository, path, ref, line }
}
