import type { ReportComparison } from '../domain/comparison.ts'
import { renderComparisonJson } from './comparison/json.ts'
import { renderComparisonMarkdown } from './comparison/markdown.ts'

export { renderComparisonTable } from './comparison/table.ts'

/** Every format of a comparison that `--report` knows. */
export const COMPARISON_RENDERERS = {
  json: renderComparisonJson,
  markdown: renderComparisonMarkdown,
} as const satisfies Record<string, (comparison: ReportComparison) => string>
