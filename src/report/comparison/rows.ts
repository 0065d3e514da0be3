import type { ChangeReason, ComparedImage, ComparisonCounts } from '../../domain/comparison.ts'
import type { Finding } from '../../domain/finding.ts'
import { inReadingOrder } from '../reading-order.ts'
import { formatNumber, listSome } from '../words.ts'

/** The changes that are listed, in the order in which they are: what is as it was is only counted. */
export const LISTED_CHANGES = ['introduced', 'worsened', 'newly-disclosed', 'fixed'] as const

export type ListedChange = (typeof LISTED_CHANGES)[number]

export const CHANGE_WORDS: Readonly<Record<ListedChange | 'pre-existing', string>> = {
  introduced: 'introduced',
  worsened: 'worsened',
  'newly-disclosed': 'newly disclosed',
  'pre-existing': 'pre-existing',
  fixed: 'fixed',
}

export type ComparisonRow = { readonly finding: Finding; readonly change: ChangeReason | null }

/** The findings of one change, the most urgent first. */
export function rowsOf(image: ComparedImage, listed: ListedChange): readonly ComparisonRow[] {
  const findings =
    listed === 'fixed' ? image.fixed : image.findings.filter((one) => one.change === listed)
  if (findings.length === 0) return []
  const changes = new Map(
    image.changes.filter(({ change }) => change === listed).map((one) => [one.finding, one]),
  )
  return [...inReadingOrder(findings, NONE)].map((finding) => ({
    finding,
    change: changes.get(finding.id) ?? null,
  }))
}

const NONE: ReadonlySet<string> = new Set()

const MOST_VERSIONS = 3

/** `1.0 → 1.2`, `1.2` where it has not changed, `1.0 → gone`; empty for what has no version. */
export function describeVersions({ finding, change }: ComparisonRow): string {
  if (finding.package === null) return ''
  const { version } = finding.package
  const [before, after] = [change?.before ?? [], change?.after ?? [version]]
  if (before.length === 0 || before.some((one) => after.includes(one))) return version
  const target = after.length === 0 ? 'gone' : listSome(after, MOST_VERSIONS)
  return `${listSome(before, MOST_VERSIONS)} → ${target}`
}

/** `2 introduced, 1 newly disclosed, 40 pre-existing, 3 fixed`; what there is none of is left out. */
export function describeChanges(counts: ComparisonCounts): string {
  const parts = [
    [counts.introduced, CHANGE_WORDS.introduced],
    [counts.worsened, CHANGE_WORDS.worsened],
    [counts.newlyDisclosed, CHANGE_WORDS['newly-disclosed']],
    [counts.preExisting, CHANGE_WORDS['pre-existing']],
    [counts.fixed, CHANGE_WORDS.fixed],
  ] as const
  const said = parts.filter(([count]) => count > 0)
  if (said.length === 0) return 'no findings on either side'
  return said.map(([count, word]) => `${formatNumber(count)} ${word}`).join(', ')
}

/** `acme/api (linux/amd64)`; foreign text. */
export function imageLabel({ name, platform }: ComparedImage): string {
  return platform === null ? name : `${name} (${platform})`
}
