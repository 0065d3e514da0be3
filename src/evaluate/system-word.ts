import type { ScannerReport } from '../domain/observation.ts'
import { isSystemType } from '../domain/package-type.ts'

/**
 * What the reports on one image say of the packages of its system. `told`: one is named, or no system is known.
 * `left-out`: a list of all packages names none. `untold`: none is named, and packages without findings are not
 * listed, so that this proves nothing.
 */
export type SystemWord = 'told' | 'left-out' | 'untold'

export function findSystemWord(reports: readonly ScannerReport[]): SystemWord {
  const families = new Set(reports.flatMap(({ os }) => os?.family ?? []))
  if (families.size === 0) return 'told'
  // A family that we know no type of gives its packages its own name for one.
  const isOfSystem = (type: string): boolean => isSystemType(type) || families.has(type)
  if (reports.some((report) => typesOf(report).some(isOfSystem))) return 'told'
  return reports.some(listsAll) ? 'left-out' : 'untold'
}

/** Of what is listed, and of what is found: a list may be another run's. */
function typesOf({ packages, observations }: ScannerReport): string[] {
  const found = observations.flatMap((one) =>
    one.kind === 'vulnerability' ? [one.package.type] : [],
  )
  return [...packages.map((one) => one.type), ...found]
}

/** A whole list of nothing cannot be told from that of a scanner that recognised nothing. */
function listsAll({ packages, isCatalogueWhole }: ScannerReport): boolean {
  return isCatalogueWhole && packages.length > 0
}
