import { parsePurl } from '../../domain/purl.ts'
import type { ImageReport, Report } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { toBomReferences } from '../cyclonedx/bom-references.ts'
import { toBom } from '../cyclonedx/bom.ts'
import { toIdentityPurl } from '../sbom/package-purl.ts'

export type Affected = {
  readonly components: readonly object[]
  /** All references to the package of a package URL that was given. */
  readonly referTo: (purl: string) => readonly string[]
}

/**
 * The packages that a document speaks of, each once, so that it is read without the list of what the image holds. A
 * package is referred to twice: by a BOM-Link to that list, which is all that Trivy takes, and by the id that it has in
 * this document, which is all that Dependency-Track takes.
 */
export function toAffected(purls: readonly string[], image: ImageReport, report: Report): Affected {
  const own = new Map<string, string>()
  for (const purl of purls) if (!own.has(purl)) own.set(purl, `package-${own.size + 1}`)
  const linkTo = own.size === 0 ? () => [] : createLinker(image, report)
  return {
    components: [...own].map(([purl, reference]) => toComponent(purl, reference)),
    referTo: (purl) => [...linkTo(purl), own.get(purl) ?? purl],
  }
}

/** Made of what the list would say, whether or not it is written. */
function createLinker(image: ImageReport, report: Report): (purl: string) => readonly string[] {
  const uuid = toBom(image, report).serialNumber.replace(/^urn:uuid:/, '')
  const references = toBomReferences(image)
  const links = new Map<string, string[]>()
  for (const [index, subject] of image.packages.entries()) {
    const purl = toIdentityPurl(subject)
    if (purl === null) continue
    const link = `urn:cdx:${uuid}/1#${encodeURIComponent(references[index] ?? '')}`
    const known = links.get(purl)
    if (known === undefined) links.set(purl, [link])
    else known.push(link)
  }
  return (purl) => links.get(purl) ?? []
}

function toComponent(purl: string, reference: string): object {
  const { namespace = null, name = '', version = null } = parsePurl(purl) ?? {}
  return {
    type: 'library',
    'bom-ref': reference,
    ...(namespace === null ? {} : { group: cleanLine(namespace, 500) }),
    name: cleanLine(name, 500),
    ...(version === null ? {} : { version: cleanLine(version, 500) }),
    purl,
  }
}
