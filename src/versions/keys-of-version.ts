import { findOrder } from './find-order.ts'
import type { VersionKeys } from './version-keys.ts'

/**
 * By which the equal versions of an ecosystem find each other: one of `asks` of the one is among `offers` of the
 * other exactly where `compareVersions` gives 0. Null for what cannot be read and so is equal to nothing.
 */
export function keysOfVersion(type: string, version: string): VersionKeys | null {
  return findOrder(type, version).keys(version)
}
