import type { Report } from '../domain/report.ts'
import { toBom } from './cyclonedx/bom.ts'
import { toJsonText } from './json-text.ts'
import type { RenderedFile } from './rendered.ts'
import { renderEachImage } from './sbom/each-image.ts'

/**
 * What each image holds, as CycloneDX 1.6: the version that Dependency-Track, Trivy and Grype read today; of what 1.7 adds
 * nothing is known of an image, and the same document is valid by its schema. Vulnerabilities are no part of it.
 */
export function renderCycloneDxFiles(report: Report): RenderedFile[] {
  return renderEachImage(report, 'cdx.json', (image) => ({
    text: toJsonText(toBom(image, report), 1),
    cut: null,
  }))
}
