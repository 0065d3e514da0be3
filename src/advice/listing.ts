import type { Finding } from '../domain/finding.ts'
import { distinctTexts } from './words.ts'

/** Every path at which one of the findings lies, once. */
export function pathsOf(findings: readonly Finding[]): readonly string[] {
  const paths = new Set<string>()
  for (const { instances } of findings) addPaths(paths, instances)
  return distinctTexts(paths)
}

function addPaths(paths: Set<string>, instances: Finding['instances']): void {
  for (const { path } of instances) if (path !== null) paths.add(path)
}
