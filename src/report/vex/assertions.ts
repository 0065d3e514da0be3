import type { Decision } from '../../domain/decision.ts'
import type { Package, VulnerabilityFinding } from '../../domain/finding.ts'
import { packageIdentity } from '../../domain/package-identity.ts'
import type { ImageReport } from '../../domain/report.ts'
import { wasLookedForBy } from './whole-look.ts'

/** What somebody decided of a finding, or that a change has removed it. */
export type Assertion = {
  readonly finding: VulnerabilityFinding
  /** The packages of the image that it is about. */
  readonly packages: readonly Package[]
  /** Null: the finding was in the image that this one was compared with, and is gone. */
  readonly decision: Decision | null
}

/**
 * What can be said of an image to others: what a waiver or a trusted VEX statement decided, what others say against it, and
 * what is gone since the image that it was compared with. Of a finding on which nobody decided nothing is said, and a
 * statement that did not hold here is not passed on.
 */
export function toAssertions(image: ImageReport): readonly Assertion[] {
  const decided = image.findings.flatMap((finding) => {
    if (finding.kind !== 'vulnerability') return []
    const decision = findDecisive(finding)
    return decision === null ? [] : [{ finding, packages: [finding.package], decision }]
  })
  return [...decided, ...toRemoved(image)]
}

/** True: whoever believes it counts the finding no more. */
export function isClearing({ decision }: Assertion): boolean {
  if (decision === null) return true
  const { kind, status, justification } = decision
  return kind === 'waiver'
    ? justification !== null
    : status === 'not_affected' || status === 'fixed'
}

/** The decision that made the status of the finding; else what somebody says without clearing it. */
function findDecisive({ decisions, status }: VulnerabilityFinding): Decision | null {
  const kind = status === 'not-affected' ? 'vex' : 'waiver'
  const holding = decisions.filter((one) => one.suppresses)
  const found = holding.find((one) => one.kind === kind) ?? holding[0] ?? decisions.find(isOpposing)
  return found ?? null
}

function isOpposing({ kind, status }: Decision): boolean {
  return kind === 'vex' && (status === 'affected' || status === 'under_investigation')
}

/**
 * A finding that is gone is fixed only where its package is gone or has another version: one that the databases merely no
 * longer list is not, and a list of packages that is not whole does not prove that one is gone. Nor does a look that left
 * something out, or one without a scanner that saw it before.
 */
function toRemoved(image: ImageReport): readonly Assertion[] {
  const { outcome } = image.verdict
  const gone = image.comparison?.fixed ?? []
  if (gone.length === 0 || outcome === 'scan-failed' || outcome === 'nothing-analysed') return []
  const versionsOf = createInventoryIndex(image)
  const wasLookedFor = wasLookedForBy(image)
  return gone.flatMap((finding) => {
    if (finding.kind !== 'vulnerability' || !wasLookedFor(finding)) return []
    const there = versionsOf(finding.package)
    const isHeld = there.some((one) => one.version === finding.package.version)
    if (isHeld || (there.length === 0 && !image.isInventoryWhole)) return []
    const packages = there.length === 0 ? [finding.package] : there
    return [{ finding, packages, decision: null }]
  })
}

function createInventoryIndex({
  packages,
}: Pick<ImageReport, 'packages'>): (subject: Package) => readonly Package[] {
  const index = new Map<string, Package[]>()
  const toKey = (subject: Package): string => packageIdentity(subject).join('\u0000')
  for (const one of packages) {
    const peers = index.get(toKey(one))
    if (peers === undefined) index.set(toKey(one), [one])
    else peers.push(one)
  }
  return (subject) => index.get(toKey(subject)) ?? []
}
