import { SCANNER_IDS } from '../domain/finding.ts'
import type { Finding, ScannerId } from '../domain/finding.ts'
import type { SetAside } from '../domain/report.ts'

export type Unjudged = { readonly scanner: ScannerId; readonly count: number }

/**
 * How many flaws each scanner set aside that stand in no finding either, so that no gate judges them. Kernel
 * headers, which Grype leaves out of every image by itself, are off the gate here, too, and do not count.
 */
export function countUnjudged(
  setAside: readonly SetAside[],
  findings: readonly Finding[],
): readonly Unjudged[] {
  const left = setAside.filter((one) => !KERNEL_HEADERS.test(one.reason))
  if (left.length === 0) return []
  const judged = new Set(findings.flatMap(toNames))
  const unjudged = left.filter((one) => !judged.has(toName(one)))
  return SCANNER_IDS.map((scanner) => ({
    scanner,
    count: unjudged.filter((one) => one.scanner === scanner).length,
  })).filter(({ count }) => count > 0)
}

/** Grype's own rules for them in our words (its cmd/grype/cli/commands/root.go, ignoreLinuxKernelHeaders). */
const KERNEL_HEADERS =
  /^match-type exact-indirect-match\b[^;]*\bpackage upstream-name (?:kernel|linux)/

/** Every name under which a scanner may have set the same flaw aside. */
function toNames(finding: Finding): string[] {
  if (finding.kind !== 'vulnerability') return []
  const { vulnerability, package: subject, sightings } = finding
  const ids = [vulnerability.id, ...vulnerability.aliases, ...sightings.map((one) => one.id)]
  const packages = [subject.name, ...sightings.map((one) => one.package)]
  const { version } = subject
  return [...new Set(ids)].flatMap((id) =>
    [...new Set(packages)].map((name) => toName({ id, package: name, version })),
  )
}

function toName({ id, package: name, version }: Omit<SetAside, 'scanner' | 'reason'>): string {
  return JSON.stringify([id, name, version])
}
