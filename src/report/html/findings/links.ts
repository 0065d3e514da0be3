import type { VulnerabilityFinding } from '../../../domain/finding.ts'
import { findWebAddress } from '../address.ts'

/** Addresses of the web to read on at, first those that name the vulnerability. */
export function toLinks({ vulnerability }: VulnerabilityFinding, most: number): string[] {
  const { id, references } = vulnerability
  const some = references.slice(0, MOST_READ)
  const named = some.filter((one) => one.includes(id))
  const links: string[] = []
  for (const one of [...named, ...some]) {
    if (links.length >= most) break
    const address = findWebAddress(one)
    if (address !== null && !links.includes(address)) links.push(address)
  }
  return links
}

const MOST_READ = 50
