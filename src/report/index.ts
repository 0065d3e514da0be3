import type { AlertChoice } from '../domain/alert-choice.ts'
import type { ImageReport, Report } from '../domain/report.ts'
import { renderJson } from './json.ts'
import { renderMarkdown } from './markdown.ts'
import type { RenderedFile } from './rendered.ts'
import { listAlerts, renderSarif } from './sarif.ts'
import { toFileStems } from './file-stems.ts'

export { toAnnotations } from './annotations.ts'
export { composeComment, toCommentMarker, toCommentSections } from './comment/index.ts'
export type { CommentSection } from './comment/index.ts'
export { renderError } from './error.ts'
export { renderOneLine } from './one-line.ts'
export { renderTable } from './table.ts'
export { readReport } from './read/read-report.ts'
export { describeNoAlerts } from './sarif/choose-alerts.ts'
export { listAlerts, renderJson, renderMarkdown, renderSarif }
export type { Alert, RenderedSarif, SarifOptions } from './sarif.ts'
export type { MarkdownOptions } from './markdown.ts'
export type { Links } from './markdown/links.ts'
export type { Rendered, RenderedFile } from './rendered.ts'

export type RenderOptions = {
  /** Which findings become alerts. */
  readonly alerts: AlertChoice
  /** The category of the alerts that the user asks for; null: it is made of the images' names. */
  readonly category: string | null
}

const NO_OPTIONS: RenderOptions = { alerts: 'all', category: null }

export type RenderReport = (report: Report, options?: RenderOptions) => readonly RenderedFile[]

/** Every format of `--report`. Adding one is adding it here and to the formats that the configuration knows. */
export const RENDERERS: Readonly<Record<'json' | 'sarif' | 'markdown', RenderReport>> = {
  json: (report) => [{ name: null, text: renderJson(report), cut: null }],
  sarif: renderSarifFiles,
  markdown: (report) => [{ name: null, ...renderMarkdown(report) }],
}

/** Code scanning takes one run per image, each in a file of its own, so that each has its category. */
function renderSarifFiles(report: Report, options: RenderOptions = NO_OPTIONS): RenderedFile[] {
  const stems = toFileStems(report.images)
  return report.images.map((image: ImageReport, index) => {
    const name = report.images.length === 1 ? null : `${stems[index] ?? String(index)}.sarif`
    return { name, ...renderSarif(image, report, options) }
  })
}
