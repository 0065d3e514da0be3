import type { ImageReport } from '../../domain/report.ts'
import { toPackagePurl } from '../sbom/package-purl.ts'
import { createReferrer } from '../sbom/references.ts'

/**
 * What the packages of an image are referred to by, in their order, all different: the package URL, as the scanners do it,
 * so that whoever meets a reference in another document can tell what it is about; a made-up id where there is none, or
 * another package has it.
 */
export function toBomReferences({ packages }: Pick<ImageReport, 'packages'>): readonly string[] {
  const taken = new Set<string>()
  const referTo = createReferrer()
  return packages.map((subject) => {
    const purl = toPackagePurl(subject)
    if (purl === null || taken.has(purl)) return referTo(subject)
    taken.add(purl)
    return purl
  })
}
