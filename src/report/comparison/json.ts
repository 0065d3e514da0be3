import type {
  Baseline,
  ChangeReason,
  ComparedImage,
  ReportComparison,
  ReportRun,
} from '../../domain/comparison.ts'
import { PLIMSOLL_VERSION } from '../../domain/version.ts'
import { toFindingsJson } from '../json/finding.ts'
import { byFields, sorted } from '../json/in-order.ts'
import { toJsonText } from '../json-text.ts'

/** The comparison as `schema/comparison-1.json` describes it; keys in alphabetical order, ends with a newline. */
export function renderComparisonJson(comparison: ReportComparison): string {
  const { base, counts, head, images, notes } = comparison
  return toJsonText({
    base: toRunJson(base),
    counts: toCountsJson(counts),
    head: toRunJson(head),
    images: images.map(toImageJson),
    notes,
    schema: 'plimsoll/comparison/1',
    tool: { name: 'plimsoll', version: PLIMSOLL_VERSION },
  })
}

function toRunJson({ asOf, version }: ReportRun): object {
  return { asOf, version }
}

function toImageJson(image: ComparedImage): object {
  return {
    base: toSideJson(image.base),
    changes: sorted(image.changes, byFields<ChangeReason>('finding', 'change')).map(toChangeJson),
    counts: toCountsJson(image.counts),
    findings: toFindingsJson(image.findings),
    fixed: toFindingsJson(image.fixed),
    head: toSideJson(image.head),
    name: image.name,
    notes: image.notes,
    platform: image.platform,
    sameDatabases: image.sameDatabases,
  }
}

function toSideJson(side: Baseline | null): object | null {
  if (side === null) return null
  const { asOf, digest, imageId, name, reference } = side
  return { asOf, digest, imageId, name, reference }
}

function toCountsJson(counts: ReportComparison['counts']): object {
  const { fixed, introduced, newlyDisclosed, preExisting, worsened } = counts
  return { fixed, introduced, newlyDisclosed, preExisting, worsened }
}

function toChangeJson({ after, before, change, finding, reason }: ChangeReason): object {
  return { after, before, change, finding, reason }
}
