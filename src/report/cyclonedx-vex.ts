import type { ImageReport, Report } from '../domain/report.ts'
import { toDocument } from './cyclonedx/document.ts'
import { toAffected } from './cyclonedx-vex/affected.ts'
import { toVulnerability } from './cyclonedx-vex/vulnerability.ts'
import { toJsonText } from './json-text.ts'
import type { Rendered, RenderedFile } from './rendered.ts'
import { renderEachImage } from './sbom/each-image.ts'
import { toStatements } from './vex/statements.ts'

/**
 * What was decided of each image's vulnerabilities, as CycloneDX 1.6: the same decisions as in OpenVEX and no others. Open
 * findings are not in it. A VEX document is handed to others, and a list of what nobody has looked at yet is not what its
 * name promises; whoever wants them imports the SBOM and finds them by their own databases, or takes the JSON report.
 */
export function renderCycloneDxVexFiles(report: Report): RenderedFile[] {
  return renderEachImage(report, 'vex.cdx.json', (image) => renderCycloneDxVex(image, report))
}

function renderCycloneDxVex(image: ImageReport, report: Report): Rendered {
  const { grouped, cut } = toStatements(image, toVulnerability)
  const { components, referTo } = toAffected(
    grouped.flatMap(({ purls }) => purls),
    image,
    report,
  )
  const vulnerabilities = grouped.map(({ said, purls }, index) => ({
    'bom-ref': `statement-${index + 1}`,
    ...said,
    affects: purls.flatMap(referTo).map((ref) => ({ ref })),
  }))
  // Only what the statements are about is listed, not what the image holds.
  const compositions = [{ aggregate: 'incomplete', dependencies: ['image'] }]
  const body = { components, compositions, vulnerabilities }
  return { text: toJsonText(toDocument(image, report, body), 1), cut }
}
