import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { SEVERITIES } from '../../domain/severity.ts'
import type { Severity } from '../../domain/severity.ts'
import { isFixable } from '../../policy/rules/index.ts'
import { blockingIds } from '../blocking.ts'
import type { Order } from '../order.ts'
import { compareText, inOrder, severityRank, takeFirst } from '../order.ts'
import { formatNumber } from '../words.ts'

/**
 * All findings of one key: the versions of one package with one flaw, which are one alert. Never empty;
 * the worst comes first.
 */
export type Group = {
  readonly key: string
  readonly findings: readonly [Finding, ...Finding[]]
  readonly severity: Severity
  readonly isBlocking: boolean
}

/** GitHub refuses an upload with more results in one run. */
export const MOST_RESULTS = 25_000

/** Every finding in the group of its key; the order of the groups means nothing. */
export function groupByKey(image: ImageReport): Group[] {
  const blocking = blockingIds(image)
  const groups = new Map<string, [Finding, ...Finding[]]>()
  for (const finding of image.findings) {
    const group = groups.get(finding.key)
    if (group === undefined) groups.set(finding.key, [finding])
    else group.push(finding)
  }
  return [...groups].map(([key, findings]) => {
    findings.sort(compareWithinGroup)
    const isBlocking = findings.some((finding) => blocking.has(finding.id))
    return { key, findings, severity: findings[0].severity, isBlocking }
  })
}

function compareWithinGroup(a: Finding, b: Finding): number {
  return severityRank(a.severity) - severityRank(b.severity) || compareText(a.id, b.id)
}

/** Worst first, then fixable, then by key. */
const BY_WEIGHT: Order<Group> = {
  rank: ({ severity, findings }) => severityRank(severity) * 2 + (findings.some(isFixable) ? 0 : 1),
  compare: (a, b) => compareText(a.key, b.key),
}

/** What the gate leaves alone, such as flaws of kernel headers, is the first to be left out. */
const BY_NEED: Order<Group> = {
  rank: (group) =>
    BY_WEIGHT.rank(group) +
    (group.findings.some((one) => one.status === 'open') ? 0 : 2 * SEVERITIES.length),
  compare: BY_WEIGHT.compare,
}

export type Selection = { readonly groups: readonly Group[]; readonly cut: string | null }

/**
 * The groups that fit, in order: worst first, then fixable, then by key. What blocks is chosen before
 * everything else and kept beyond `most`, up to what GitHub accepts at all; then what is open.
 */
export function selectGroups(all: readonly Group[], most: number): Selection {
  if (all.length <= most) return { groups: [...inOrder(all, BY_WEIGHT)], cut: null }
  const blocking = all.filter((group) => group.isBlocking)
  const others = all.filter((group) => !group.isBlocking)
  const keptBlocking = takeFirst(inOrder(blocking, BY_WEIGHT), MOST_RESULTS)
  const keptOthers = takeFirst(inOrder(others, BY_NEED), most - keptBlocking.length)
  const groups = [...inOrder([...keptBlocking, ...keptOthers], BY_WEIGHT)]
  const numbers = {
    all: all.length,
    kept: groups.length,
    blocking: blocking.length,
    keptBlocking: keptBlocking.length,
  }
  return { groups, cut: groups.length === all.length ? null : describeCut(numbers) }
}

type Numbers = Readonly<Record<'all' | 'kept' | 'blocking' | 'keptBlocking', number>>

function describeCut({ all, kept, blocking, keptBlocking }: Numbers): string {
  const left = `The SARIF holds ${formatNumber(kept)} of ${formatNumber(all)} results, the worst first`
  return keptBlocking === blocking
    ? `${left}; everything that blocks is among them.`
    : `${left}; of ${formatNumber(blocking)} that block, ${formatNumber(keptBlocking)} are among them, as GitHub accepts no more.`
}
