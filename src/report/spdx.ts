import type { Report } from '../domain/report.ts'
import { toJsonText } from './json-text.ts'
import type { RenderedFile } from './rendered.ts'
import { renderEachImage } from './sbom/each-image.ts'
import { toSpdxDocument } from './spdx/document.ts'

/** What each image holds, as SPDX 2.3 in JSON. */
export function renderSpdxFiles(report: Report): RenderedFile[] {
  return renderEachImage(report, 'spdx.json', (image) => ({
    text: toJsonText(toSpdxDocument(image, report), 1),
    cut: null,
  }))
}
