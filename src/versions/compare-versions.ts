import { findOrder } from './find-order.ts'

/**
 * -1 when `a` is lower, 1 when it is higher, 0 for two spellings of one version, by the order of the ecosystem
 * that the purl type names; null where a version cannot be read or nobody says how the two are ordered.
 */
export function compareVersions(type: string, a: string, b: string): number | null {
  const order = findOrder(type, a).compare(a, b)
  return order === null ? null : order < 0 ? -1 : order > 0 ? 1 : 0
}
