import type { Finding } from '../domain/finding.ts'
import type { ImageReport } from '../domain/report.ts'
import { cleanLine } from './clean.ts'

export type DockerfileLine = {
  /** From the root of the repository, with `/`; checked, not encoded. */
  readonly path: string
  /** From 1. */
  readonly line: number
  /** In UTF-16 units; null where it is not known. */
  readonly length: number | null
}

export type FindDockerfileLine = (findings: readonly Finding[]) => DockerfileLine

/**
 * Where findings of an image come from in its Dockerfile: the first line that made a layer of theirs, else the FROM of the
 * stage that was built, as what stands on no line of its own came with that. Null for an image whose Dockerfile is not
 * known, or whose path is none within the repository.
 */
export function createFindDockerfileLine(image: ImageReport): FindDockerfileLine | null {
  const { dockerfile } = image
  if (dockerfile === null || !isPathWithin(dockerfile.path)) return null
  const { path, fromLine } = dockerfile
  const lineOf = new Map(image.image?.layers.map(({ diffId, line }) => [diffId, line]))
  const lengthOf = new Map(dockerfile.lengths.map(({ line, length }) => [line, length]))
  return (findings) => {
    let first: number | null = null
    for (const finding of findings) {
      for (const one of linesOf(finding, lineOf)) first = Math.min(first ?? one, one)
    }
    const line = Math.max(1, first ?? fromLine)
    return { path, line, length: lengthOf.get(line) ?? null }
  }
}

function linesOf(finding: Finding, lineOf: ReadonlyMap<string, number | null>): number[] {
  const own = ownLine(finding)
  if (own !== null) return [own]
  return finding.instances.flatMap(({ layer }) => (layer === null ? [] : (lineOf.get(layer) ?? [])))
}

/** Where one of our own rules speaks of a line and of no file of the image, it is the Dockerfile's. */
function ownLine(finding: Finding): number | null {
  if (finding.kind !== 'misconfiguration' || !finding.seenBy.includes('plimsoll')) return null
  return finding.instances.every(({ path }) => path === null) ? finding.line : null
}

const LONGEST_PATH = 1000

/** A report may come from elsewhere: a path that leaves the repository, or is none, points nowhere. */
function isPathWithin(path: string): boolean {
  const isPlain = path.length <= LONGEST_PATH && cleanLine(path, LONGEST_PATH) === path
  return isPlain && path.split('/').every((part) => !/^(?:\.{0,2}|\s+)$/.test(part))
}
