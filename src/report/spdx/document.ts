import type { ImageReport, Report } from '../../domain/report.ts'
import { cleanLine } from '../clean.ts'
import { compareText } from '../order.ts'
import { toContentUuid } from '../sbom/content-uuid.ts'
import { describeIncompleteness } from '../sbom/incompleteness.ts'
import { createLicencesOf } from '../sbom/package-licences.ts'
import { createReferrer } from '../sbom/references.ts'
import { toBasePackage, toImagePackage, toSystemPackage } from './image-packages.ts'
import { createLicenceNamer } from './licences.ts'
import { toSpdxPackage } from './package.ts'

const DOCUMENT = 'SPDXRef-DOCUMENT'

/** The list of one image's packages. */
export function toSpdxDocument(image: ImageReport, report: Report): object {
  const content = {
    name: cleanLine(image.name, 500) || 'image',
    ...toWarning(image),
    creationInfo: toCreationInfo(image, report),
    ...toElements(image),
  }
  return {
    spdxVersion: 'SPDX-2.3',
    dataLicense: 'CC0-1.0',
    SPDXID: DOCUMENT,
    documentNamespace: `https://github.com/plimsoll-dev/plimsoll/spdx/${toContentUuid(content)}`,
    ...content,
  }
}

/** What is known not to be whole must not look so. */
function toWarning(image: ImageReport): object {
  const why = describeIncompleteness(image)
  return why.length === 0 ? {} : { comment: `This list is not complete. ${why.join(' ')}` }
}

/** SPDX has whole seconds only (clause 6.9). */
function toCreationInfo(image: ImageReport, { asOf, tool }: Report): object {
  const scanners = [...image.scans].sort((a, b) => compareText(a.scanner, b.scanner))
  const tools = [tool, ...scanners.map(({ scanner, version }) => ({ name: scanner, version }))]
  return {
    created: asOf.replace(/\.\d+(?=Z$)/, ''),
    creators: tools.map(({ name, version }) =>
      cleanLine(`Tool: ${name}${version === null ? '' : `-${version}`}`, 200),
    ),
    comment: toWarningOf(image),
  }
}

function toWarningOf(image: ImageReport): string {
  return describeIncompleteness(image).length === 0
    ? 'Holds what the scanners recognised; whether that is all is not known.'
    : 'Known not to be complete: see the comment of the document.'
}

/** Packages first, whose licences say which texts have to be there. */
function toElements(image: ImageReport): object {
  const licences = createLicenceNamer()
  const licencesOf = createLicencesOf(image)
  const referTo = createReferrer()
  const parts = image.packages.map((subject) =>
    toSpdxPackage(subject, {
      id: `SPDXRef-Package-${referTo(subject)}`,
      licence: licences.name(licencesOf(subject)),
    }),
  )
  const own = toImagePackage(image)
  const base = toBasePackage(image)
  const inside = [...toSystemPackage(image), ...parts]
  const texts = licences.texts()
  return {
    documentDescribes: [own.SPDXID],
    packages: [own, ...base, ...inside],
    ...(texts.length === 0 ? {} : { hasExtractedLicensingInfos: texts }),
    relationships: [
      toRelationship(DOCUMENT, 'DESCRIBES', own.SPDXID),
      ...base.map(({ SPDXID }) => toRelationship(own.SPDXID, 'DESCENDANT_OF', SPDXID)),
      ...inside.map(({ SPDXID }) => toRelationship(own.SPDXID, 'CONTAINS', SPDXID)),
    ],
  }
}

function toRelationship(from: string, type: string, to: string): object {
  return { spdxElementId: from, relationshipType: type, relatedSpdxElement: to }
}
