import { isGlob } from '../../matching/index.ts'
import type { PackagePattern } from '../../matching/index.ts'

/** The package URL that means the same as a package in words; null where none does. */
export function toPurl(pattern: PackagePattern): string | null {
  const { type, versions } = pattern
  const path = pathOf(pattern)
  const source = sourceOf(pattern)
  const version = versions === undefined ? '' : exactVersionOf(versions)
  if (type === undefined || path === null || source === null || version === null) return null
  return `pkg:${type}/${path}${version === '' ? '' : `@${encodeURIComponent(version)}`}${source}`
}

/** Without a group, Maven's name means the artifact of every group, which no package URL can say. */
function pathOf({ type, namespace, name }: PackagePattern): string | null {
  if (isGlob(name)) return null
  const path = type === 'maven' ? name.replace(':', '/') : name
  if (type === 'maven' && namespace === undefined && !path.includes('/')) return null
  const parts = [namespace, ...path.split('/')].filter((part) => part !== undefined)
  return parts.map(encodeURIComponent).join('/')
}

const SOURCES: ReadonlyMap<string, string> = new Map([
  ['deb', '?arch=source'],
  ['rpm', '?arch=src'],
])

function sourceOf({ type = '', isSource = false }: PackagePattern): string | null {
  return isSource ? (SOURCES.get(type) ?? null) : ''
}

/** `1.2` of `=1.2`; null for a range. */
export function exactVersionOf(range: string): string | null {
  return /^\s*={0,2}\s*([^\s<>=!,|]+)\s*$/.exec(range)?.[1] ?? null
}
