import { LOCKABLE_SECTIONS } from '../document/read-locked.ts'
import type { LoadedDocument } from './policy-set.ts'

/**
 * What all files but this one lock. Where a file stands in the order means nothing: a lock that only bound those
 * behind it would be got round by standing before it.
 */
export function locksOfOthers(
  documents: readonly LoadedDocument[],
  document: LoadedDocument,
): readonly string[] {
  // Nothing of the policy that it is added to may be loosened by it.
  if (document.isAdded) return EVERYTHING
  return documents.filter((one) => one !== document).flatMap((one) => one.locked)
}

const EVERYTHING: readonly string[] = LOCKABLE_SECTIONS

/** True when a setting, a section or a group that it belongs to is locked, or what it decides over is. */
export function isLocked(locked: readonly string[], path: string): boolean {
  return locked.some((lock) => covers(lock, path) || isThinnedOutBy(lock, path))
}

function covers(lock: string, path: string): boolean {
  return lock === path || path.startsWith(`${lock}.`) || isGate(lock, path)
}

const SECTIONS = [
  ...['mode', 'stage', 'context', 'waivers', 'vex', 'accept_nothing_analysed', 'approvals'],
  ...['notify', 'reports'],
]

/** `security_gates` locks every setting of the gate, whose paths begin below it. */
function isGate(lock: string, path: string): boolean {
  const first = path.split('.')[0] ?? path
  return lock === 'security_gates' && !SECTIONS.includes(first)
}

type Thinning = {
  /** What counts something. */
  readonly counted: RegExp
  /** What decides how much of it there is to count; `$1` is the first group of `counted`. */
  readonly by: readonly string[]
}

/** Who locks a number means what it counts: a filter that leaves nothing of it would make any number hold. */
const THINNINGS: readonly Thinning[] = [
  {
    counted:
      /^vulnerabilities\.(?:critical|high|medium|low|unknown|cvss|epss|known_exploited|ransomware|deadlines)(?:\.|$)/u,
    by: [
      'vulnerabilities.only_fixable',
      'vulnerabilities.confidence',
      'vulnerabilities.grace_since',
      'vulnerabilities.severity_from',
      'vulnerabilities.package_types',
      'vulnerabilities.ignored_paths',
    ],
  },
  {
    counted: /^vulnerabilities\.(critical|high|medium|low|unknown)\./u,
    by: [
      'vulnerabilities.$1.only_fixable',
      'vulnerabilities.$1.confidence',
      'vulnerabilities.$1.grace_days',
    ],
  },
  {
    counted: /^vulnerabilities\.(?:cvss|epss)(?:\.|$)/u,
    by: ['critical', 'high', 'medium', 'low', 'unknown'].map(
      (severity) => `vulnerabilities.${severity}.confidence`,
    ),
  },
  {
    counted: /^vulnerabilities\.(cvss|epss)\./u,
    by: [
      'vulnerabilities.$1.at_least',
      'vulnerabilities.$1.score_at_least',
      'vulnerabilities.$1.percentile_at_least',
    ],
  },
  { counted: /^(?:vulnerabilities|misconfigurations|compliance)(?:\.|$)/u, by: ['judge'] },
  { counted: /^secrets\./u, by: ['secrets.severity', 'secrets.layers'] },
  {
    counted: /^compliance\.(?:required_licenses|forbidden_licenses|unknown_licenses)$/u,
    by: ['compliance.license_packages', 'compliance.license_layers'],
  },
  { counted: /^image\.rules$/u, by: ['image.allowed_setuid'] },
  { counted: /^signing\.required$/u, by: ['signing.allowed_signers'] },
  {
    counted: /^(?:vulnerabilities|secrets|misconfigurations|malware|compliance|coverage)(?:\.|$)/u,
    by: ['coverage.narrowing'],
  },
]

function isThinnedOutBy(lock: string, path: string): boolean {
  return THINNINGS.some(({ counted, by }) => {
    const found = counted.exec(lock)
    if (found === null || isFilterAlone(lock)) return false
    return by.some((one) => one.replace('$1', found[1] ?? '') === path)
  })
}

/** Who locks a filter of one severity says nothing of the others. */
function isFilterAlone(lock: string): boolean {
  return /\.(?:only_fixable|confidence|grace_days)$/u.test(lock)
}
