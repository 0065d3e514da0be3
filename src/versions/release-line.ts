import { isSystemType } from '../domain/package-type.ts'
import { findOrder } from './find-order.ts'

/**
 * True when both belong to one release line: the same major version; before 1.0.0 of semantic versions the same
 * minor; of Go itself and of programs without a package manager the same minor. A system's packages have one
 * line only. Null when a version cannot be read.
 */
export function isInSameLine(type: string, installed: string, candidate: string): boolean | null {
  if (isSystemType(type)) return true
  return findOrder(type, installed).isSameLine(installed, candidate)
}

/** True when an upgrade leaves the release line; null where lines cannot be told. */
export function crossesMajor(type: string, from: string, to: string): boolean | null {
  const isSame = isInSameLine(type, from, to)
  return isSame === null ? null : !isSame
}
