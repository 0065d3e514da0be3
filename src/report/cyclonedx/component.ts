import { isSystemType } from '../../domain/package-type.ts'
import type { InventoryPackage } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import type { Licence } from '../sbom/package-licences.ts'
import { toPackagePurl } from '../sbom/package-purl.ts'
import { toLicenceChoice } from './licence-choice.ts'
import { toProperties } from './properties.ts'

/** A fat archive can be in hundreds of places. */
const MOST_PATHS = 50

type Known = { readonly reference: string; readonly licences: readonly Licence[] }

/** A package of the image. */
export function toComponent(subject: InventoryPackage, { reference, licences }: Known): object {
  const { type, name, version, paths } = subject
  const purl = toPackagePurl(subject)
  const occurrences = paths
    .slice(0, MOST_PATHS)
    .map((path) => ({ location: cleanLine(path, 1000) }))
  return {
    // What no package manager brought is a program or a runtime; everything else is a part of one.
    type: type === 'generic' ? 'application' : 'library',
    'bom-ref': reference,
    ...toGroup(subject),
    name: cleanLine(name, 500),
    ...(version === '' ? {} : { version: cleanLine(version, 500) }),
    ...toLicenceChoice(licences),
    ...(purl === null ? {} : { purl }),
    ...(occurrences.length === 0 ? {} : { evidence: { occurrences } }),
    ...toProperties(propertiesOf(subject)),
  }
}

/** A distribution is no part of a package's name, and Trivy would take it for one. */
function toGroup({ type, namespace }: InventoryPackage): object {
  const isPart = namespace !== null && namespace !== '' && !isSystemType(type)
  return isPart ? { group: cleanLine(namespace, 500) } : {}
}

function propertiesOf(subject: InventoryPackage): readonly (readonly [string, string | null])[] {
  const { layer, paths, seenBy, sourcePackage, type } = subject
  const more = paths.length - MOST_PATHS
  return [
    ['package-type', type],
    ['layer', layer],
    ['more-paths', more > 0 ? String(more) : null],
    ...seenBy.map((scanner) => ['seen-by', scanner] as const),
    // Distributions publish their advisories by source package, and Trivy reads its name nowhere else.
    ['aquasecurity:trivy:SrcName', sourcePackage?.name ?? null],
    ['aquasecurity:trivy:SrcVersion', sourcePackage?.version ?? null],
  ]
}
