import type { ImageReport, Report } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { describeIncompleteness } from '../sbom/incompleteness.ts'
import { createLicencesOf } from '../sbom/package-licences.ts'
import { toComponent } from './component.ts'
import { toBomReferences } from './bom-references.ts'
import { toDocument } from './document.ts'
import type { CycloneDxDocument } from './document.ts'
import { IMAGE_REF } from './image-component.ts'
import { toProperties } from './properties.ts'

const SYSTEM_REF = 'operating-system'

/** The list of one image's packages. */
export function toBom(image: ImageReport, report: Report): CycloneDxDocument {
  const system = toSystem(image)
  const licencesOf = createLicencesOf(image)
  const references = toBomReferences(image)
  const components = image.packages.map((subject, index) =>
    toComponent(subject, {
      reference: references[index] ?? '',
      licences: licencesOf(subject),
    }),
  )
  const dependsOn = [...(system === null ? [] : [SYSTEM_REF]), ...references]
  return toDocument(image, report, {
    components: system === null ? components : [system, ...components],
    // Of what a package itself needs nothing is known, and a package without an entry says so.
    dependencies: [{ ref: IMAGE_REF, dependsOn }],
    ...toCompleteness(image),
  })
}

/** The scanners take the release from here when they read the list. */
function toSystem({ os }: ImageReport): object | null {
  if (os === null || os.family === '' || os.family === 'none') return null
  return {
    type: 'operating-system',
    'bom-ref': SYSTEM_REF,
    name: cleanLine(os.family, 100),
    ...(os.version === '' ? {} : { version: cleanLine(os.version, 100) }),
  }
}

/**
 * Never `complete`: scanners list what they recognise. `unknown` is the word of CycloneDX for the best that anybody could
 * do, `incomplete` for what is known to be less.
 */
function toCompleteness(image: ImageReport): object {
  const why = describeIncompleteness(image)
  const aggregate = why.length === 0 ? 'unknown' : 'incomplete'
  return {
    compositions: [{ aggregate, assemblies: [IMAGE_REF], dependencies: [IMAGE_REF] }],
    ...toProperties(why.map((sentence) => ['incomplete', sentence] as const)),
  }
}
