import type { ImageReport, Report } from '../../domain/report.ts'
import { toContentUuid } from '../sbom/content-uuid.ts'
import { cleanLine } from '../clean.ts'
import { compareText } from '../order.ts'
import { toImageComponent } from './image-component.ts'

type Fields = Readonly<Record<string, unknown>>

/** `serialNumber`: `urn:uuid:…`. */
export type CycloneDxDocument = Fields & { readonly serialNumber: string }

/** A document about one image; its serial number is made of its content. */
export function toDocument(image: ImageReport, report: Report, body: Fields): CycloneDxDocument {
  const content = { metadata: toMetadata(image, report), ...body }
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${toContentUuid(content)}`,
    version: 1,
    ...content,
  }
}

function toMetadata(image: ImageReport, { asOf, tool }: Report): object {
  const scanners = [...image.scans].sort((a, b) => compareText(a.scanner, b.scanner))
  const tools = [tool, ...scanners.map(({ scanner, version }) => ({ name: scanner, version }))]
  return {
    timestamp: asOf,
    lifecycles: [{ phase: 'post-build' }],
    tools: { components: tools.map(toTool) },
    component: toImageComponent(image),
  }
}

function toTool({
  name,
  version,
}: {
  readonly name: string
  readonly version: string | null
}): object {
  return {
    type: 'application',
    name,
    ...(version === null ? {} : { version: cleanLine(version, 100) }),
  }
}
