import { createHash } from 'node:crypto'
import type { Package } from '../../domain/finding.ts'

/** Gives each package a reference of its own within one document. */
export type Referrer = (subject: Package) => string

/**
 * References that people can read and that no two packages share: letters, digits, dots and dashes, as the ids of SPDX
 * may have. The same package has the same reference in each document, but where it stands there twice.
 */
export function createReferrer(): Referrer {
  const taken = new Set<string>()
  return (subject) => {
    const plain = toReference(subject)
    let reference = plain
    for (let number = 2; taken.has(reference); number += 1) reference = `${plain}-${number}`
    taken.add(reference)
    return reference
  }
}

function toReference({ type, namespace, name, version, purl }: Package): string {
  const identity = JSON.stringify([type, namespace, name, version, purl])
  const hash = createHash('sha256').update(identity).digest('hex').slice(0, 16)
  return `${toSlug(`${type}-${name.slice(0, 100)}-${version.slice(0, 100)}`)}-${hash}`
}

/** Plain characters for ids, at most 60 of them. */
export function toSlug(text: string): string {
  const slug = text
    .slice(0, 300)
    .replace(/[^A-Za-z0-9.]+/g, '-')
    .slice(0, 60)
    .replace(/^[-.]+|[-.]+$/g, '')
  return slug === '' ? 'unnamed' : slug
}
