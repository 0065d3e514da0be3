import type { ComparedImage, ReportComparison, ReportRun } from '../../domain/comparison.ts'
import type { ImageReport, Report } from '../../domain/report.ts'
import { compareImages, toBaseline } from './compare-images.ts'
import { NO_CHANGES, countChanges, sumChanges } from './count-changes.ts'
import { pairImages, platformOf } from './pair-images.ts'
import type { ImagePair } from './pair-images.ts'
import { REASONS } from './reasons.ts'
import type { Side } from './side.ts'

/** Two reports side by side: the head's images in their order, then those that only the base has. */
export function compareReports(base: Report, head: Report): ReportComparison {
  const pairs = pairImages(base.images, head.images)
  const images = pairs.map((pair) => comparePair(pair, base, head))
  return {
    base: toRun(base),
    head: toRun(head),
    notes: toNotes(base, head),
    counts: sumChanges(images.map((image) => image.counts)),
    images,
  }
}

function toRun({ asOf, tool }: Report): ReportRun {
  return { asOf, version: tool.version }
}

function toNotes(base: Report, head: Report): string[] {
  const isOlder = Date.parse(head.asOf) < Date.parse(base.asOf)
  return isOlder
    ? ['The first report is the younger one: what it has and the second has not counts as fixed.']
    : []
}

function comparePair({ base, head }: ImagePair, from: Report, to: Report): ComparedImage {
  if (base === null) return toAdded(withTime(head, to))
  if (head === null) return toMissing(withTime(base, from))
  const [before, after] = [withTime(base, from), withTime(head, to)]
  const { findings, comparison, changes } = compareImages(before, after)
  const { sameDatabases, notes, counts, fixed } = comparison
  return {
    name: head.name,
    platform: platformOf(head),
    base: comparison.baseline,
    head: toBaseline(after),
    sameDatabases,
    notes,
    counts,
    findings,
    fixed,
    changes,
  }
}

function withTime(image: ImageReport, { asOf }: Report): Side {
  return { ...image, asOf }
}

/** An image that the base lacks came with the head, and its findings with it. */
function toAdded(image: Side): ComparedImage {
  const findings = image.findings.map((finding) => ({ ...finding, change: 'introduced' as const }))
  const [change, reason] = REASONS['image-unknown']
  return {
    ...ALONE,
    name: image.name,
    platform: platformOf(image),
    head: toBaseline(image),
    notes: ['The first report does not have this image: all its findings count as introduced.'],
    counts: countChanges(findings, 0),
    findings,
    changes: findings.map(({ id, package: subject }) => {
      const after = subject === null ? [] : [subject.version]
      return { finding: id, change, before: [], after, reason }
    }),
  }
}

/** An image that the head lacks was not looked at: nothing in it is fixed. */
function toMissing(image: Side): ComparedImage {
  const count = image.findings.length
  return {
    ...ALONE,
    name: image.name,
    platform: platformOf(image),
    base: toBaseline(image),
    notes: [
      `The second report does not have this image: its ${String(count)} ${count === 1 ? 'finding does' : 'findings do'} not count as fixed.`,
    ],
  }
}

const ALONE = {
  base: null,
  head: null,
  sameDatabases: null,
  counts: NO_CHANGES,
  findings: [],
  fixed: [],
  changes: [],
} as const
