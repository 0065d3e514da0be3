import type { ImageReport, Report } from '../domain/report.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import type { RenderedFile } from './rendered.ts'
import { renderSarif } from './sarif.ts'
import { toFileStems } from './file-stems.ts'

export { renderError } from './error.ts'
export { renderOneLine } from './one-line.ts'
export { renderTable } from './table.ts'
export { readReport } from './read/read-report.ts'
export { renderJson, renderMarkdown, renderSarif }
export type { Rendered, RenderedFile } from './rendered.ts'

export type RenderReport = (report: Report) => readonly RenderedFile[]

/** Every format of `--report`. Adding one is adding it here and to the formats that the configuration knows. */
export const RENDERERS = {
  json: (report) => [{ name: null, text: renderJson(report), cut: null }],
  sarif: renderSarifFiles,
  markdown: (report) => [{ name: null, ...renderMarkdown(report) }],
} as const satisfies Record<string, RenderReport>

/** Code scanning takes one run per image, each in a file of its own, so that each has its category. */
function renderSarifFiles(report: Report): RenderedFile[] {
  const stems = toFileStems(report.images)
  return report.images.map((image: ImageReport, index) => {
    const name = report.images.length === 1 ? null : `${stems[index] ?? String(index)}.sarif`
    return { name, ...renderSarif(image, report) }
  })
}
