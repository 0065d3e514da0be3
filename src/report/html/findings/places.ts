import type { Finding, Instance } from '../../../domain/finding.ts'
import type { Layer } from '../../../domain/image.ts'
import { isSystemType } from '../../../domain/package-type.ts'
import { formatNumber } from '../../words.ts'

/** Where a finding sits: path, layer and whose layer it is, at most `most`. */
export function toPlaces(finding: Finding, layers: readonly Layer[], most: number): string[] {
  const isSystem = isSystemType(finding.package?.type ?? '')
  const shown = finding.instances.slice(0, most).map((one) => describePlace(one, layers, isSystem))
  const left = finding.instances.length - most
  const more = left > 0 ? [`and ${formatNumber(left)} more`] : []
  return [...new Set(shown), ...more]
}

/** A system package lies nowhere: its path is the database of packages, which says nothing. */
function describePlace(place: Instance, layers: readonly Layer[], isSystem: boolean): string {
  const { origin, path, replaced } = place
  return [
    path === null || isSystem ? null : path,
    describeLayer(place.layer, layers),
    origin === 'unknown' ? null : ORIGIN_WORDS[origin],
    replaced === null ? null : `over ${replaced.version ?? 'another version'} of a lower layer`,
  ]
    .filter((part) => part !== null)
    .join(', ')
}

const ORIGIN_WORDS = { base: 'from the base', added: 'added' } as const

function describeLayer(diffId: string | null, layers: readonly Layer[]): string | null {
  const at = layers.findIndex((layer) => layer.diffId === diffId)
  if (at < 0) return null
  const word = layers[at]?.instruction ?? null
  return `layer ${at + 1}${word === null ? '' : ` (${word})`}`
}
