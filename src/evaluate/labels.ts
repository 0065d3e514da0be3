/** Standard input, as it is written on the command line. */
export const STANDARD_INPUT = '-'

/**
 * A short name for each path, in their order: as many of its last parts as tell it from the others. Paths of
 * this machine do not belong in a report.
 */
export function toLabels(paths: readonly string[]): string[] {
  const different = [...new Set(paths)]
  const depth = findDepth(different)
  return paths.map((path) => toLabel(path, depth))
}

const DEEPEST = 64

function findDepth(paths: readonly string[]): number {
  let depth = 1
  while (depth < DEEPEST && hasDoubles(paths.map((path) => toLabel(path, depth)))) depth += 1
  return depth
}

function hasDoubles(labels: readonly string[]): boolean {
  return new Set(labels).size < labels.length
}

function toLabel(path: string, depth: number): string {
  if (path === STANDARD_INPUT) return 'standard input'
  return path.split(/[/\\]/).filter(Boolean).slice(-depth).join('/')
}
