import type { InventoryPackage } from '../../domain/report.ts'
import { isSystemType } from '../../domain/package-type.ts'
import { cleanLine } from '../clean.ts'
import { toPackagePurl } from '../sbom/package-purl.ts'

/** A package of SPDX, of which only the id is needed elsewhere. */
export type SpdxPackage = Readonly<Record<string, unknown>> & { readonly SPDXID: string }

const MOST_PATHS = 50

/** What nobody looked into is said to be unknown, as SPDX has it. */
export const UNKNOWN = {
  supplier: 'NOASSERTION',
  downloadLocation: 'NOASSERTION',
  filesAnalyzed: false,
  licenseConcluded: 'NOASSERTION',
  licenseDeclared: 'NOASSERTION',
  copyrightText: 'NOASSERTION',
} as const

type Known = { readonly id: string; readonly licence: string }

export function toSpdxPackage(subject: InventoryPackage, { id, licence }: Known): SpdxPackage {
  const { type, namespace, name, version, sourcePackage } = subject
  const purl = toPackagePurl(subject)
  const full = namespace === null || isSystemType(type) ? name : `${namespace}/${name}`
  return {
    SPDXID: id,
    name: cleanLine(full, 500) || 'unnamed',
    ...(version === '' ? {} : { versionInfo: cleanLine(version, 500) }),
    ...UNKNOWN,
    licenseDeclared: licence,
    primaryPackagePurpose: type === 'generic' ? 'APPLICATION' : 'LIBRARY',
    ...(purl === null ? {} : { externalRefs: [toPurlReference(purl)] }),
    ...(sourcePackage === null
      ? {}
      : {
          sourceInfo: cleanLine(
            `built package from: ${sourcePackage.name} ${sourcePackage.version}`,
          ),
        }),
    comment: describePlace(subject),
  }
}

export function toPurlReference(purl: string): object {
  return {
    referenceCategory: 'PACKAGE-MANAGER',
    referenceType: 'purl',
    referenceLocator: purl,
  }
}

/** SPDX has no field for where in an image a package lies. */
function describePlace({ seenBy, layer, paths }: InventoryPackage): string {
  const listed = paths.slice(0, MOST_PATHS).map((path) => cleanLine(path, 1000))
  const more = paths.length > MOST_PATHS ? [`and ${paths.length - MOST_PATHS} more`] : []
  return [
    `Seen by ${seenBy.join(' and ') || 'nobody'}.`,
    ...(layer === null ? [] : [`Layer ${cleanLine(layer, 200)}.`]),
    ...(listed.length === 0 ? [] : [`Found at ${[...listed, ...more].join(', ')}.`]),
  ].join(' ')
}
