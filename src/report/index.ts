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

/** Formats that are rendered from the report alone; the audit record is made of what a run did, too. */
export type RenderedFormat =
  | ('json' | 'sarif' | 'markdown' | 'html' | 'executive' | 'csv' | 'junit' | 'gitlab')
  | ('cyclonedx' | 'spdx' | 'openvex' | 'cyclonedx-vex')

/**
 * Every format of `--report`. Adding one is adding it here and to the formats that the configuration knows. Those that
 * most runs do without are chunks of their own, loaded when they are asked for.
 */
export const RENDERERS: Readonly<Record<RenderedFormat, () => Promise<RenderReport>>> = {
  json: () =>
    Promise.resolve((report: Report) => [{ name: null, text: renderJson(report), cut: null }]),
  sarif: () => Promise.resolve(renderSarifFiles),
  markdown: () => Promise.resolve((report: Report) => [{ name: null, ...renderMarkdown(report) }]),
  html: async () => (await import('./html.ts')).renderHtmlFiles,
  executive: async () => (await import('./executive.ts')).renderExecutiveFiles,
  csv: async () => (await import('./csv.ts')).renderCsvFiles,
  junit: async () => (await import('./junit.ts')).renderJunitFiles,
  gitlab: async () => (await import('./gitlab.ts')).renderGitLabFiles,
  cyclonedx: async () => (await import('./cyclonedx.ts')).renderCycloneDxFiles,
  spdx: async () => (await import('./spdx.ts')).renderSpdxFiles,
  openvex: async () => (await import('./openvex.ts')).renderOpenVexFiles,
  'cyclonedx-vex': async () => (await import('./cyclonedx-vex.ts')).renderCycloneDxVexFiles,
}

/** Code scanning takes one run per image, each in a file of its own, so that each has its category. */
function renderSarifFiles(report: Report, options: RenderOptions = NO_OPTIONS): RenderedFile[] {
  const stems = toFileStems(report.images)
  return report.images.map((image: ImageReport, index) => {
    const name = report.images.length === 1 ? null : `${stems[index] ?? String(index)}.sarif`
    return { name, ...renderSarif(image, report, options) }
  })
}
