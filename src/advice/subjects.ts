import type { Package, VulnerabilityFinding } from '../domain/finding.ts'
import { isSystemType } from '../domain/package-type.ts'
import { compareVersions, fixableVersionOf, versionTypeOf } from '../versions/index.ts'
import type { Blocking } from './effect.ts'
import { groupBy } from './groups.ts'
import { pathsOf } from './listing.ts'
import { toLot } from './lot.ts'
import type { Lot } from './lot.ts'
import { chooseEnough, chooseTarget } from './target.ts'
import type { FixableFinding, Target } from './target.ts'
import { compareText } from './words.ts'

/** One package at one version, and what is open in it. */
export type Subject = {
  readonly package: Package
  /** The package without its version. */
  readonly key: string
  /** As its ecosystem writes it: `@acme/lib`, `org.acme:lib`, `acme.example/lib`. */
  readonly name: string
  /** The name under which people know it: a system's packages come several from one source. */
  readonly source: string
  /** False for what lies outside every package manager. */
  readonly isInPlace: boolean
  readonly paths: readonly string[]
  /** What some version above the installed one fixes. */
  readonly fixable: Lot
  /** The version that clears the fixable; null when there are none. */
  readonly target: Target | null
  /** The lower version that clears what blocks of them; null where nothing blocks, or where that is the target. */
  readonly enough: Target | null
  /** What nothing that could be installed fixes. */
  readonly waiting: Lot
  readonly waitingFindings: readonly VulnerabilityFinding[]
  /** Of both, what lies in layers of the base alone. */
  readonly ofBase: { readonly fixable: Lot; readonly waiting: Lot }
}

/** By the package and version that the findings are in; the order of the findings does not matter. */
export function toSubjects(
  findings: readonly VulnerabilityFinding[],
  blocking: Blocking,
): readonly Subject[] {
  const groups = groupBy(findings, (one) => `${keyOf(one.package)}${BREAK}${one.package.version}`)
  return [...groups]
    .sort(([a], [b]) => compareText(a, b))
    .flatMap(([, group]) => toSubject(group, blocking))
}

function toSubject(
  findings: readonly VulnerabilityFinding[],
  blocking: Blocking,
): readonly Subject[] {
  const [first] = findings
  if (first === undefined) return []
  const { package: installed } = first
  const { fixable, waiting } = split(installed, findings)
  const lots = { fixable: toLot(fixable, blocking), waiting: toLot(waiting, blocking) }
  const target = fixable.length === 0 ? null : chooseTarget(installed, fixable)
  const isAllOfBase = findings.every(isOfBase)
  return [
    {
      package: installed,
      key: keyOf(installed),
      name: toName(installed),
      source: findSource(findings) ?? toName(installed),
      isInPlace: installed.type !== 'generic' && findings.every((one) => one.fix.isInPlace),
      paths: pathsOf(findings),
      ...lots,
      target,
      enough: target === null ? null : chooseEnough(installed, fixable, { target, blocking }),
      waitingFindings: waiting,
      ofBase: isAllOfBase
        ? lots
        : {
            fixable: toLot(fixable.filter(isOfBase), blocking),
            waiting: toLot(waiting.filter(isOfBase), blocking),
          },
    },
  ]
}

type Split = {
  readonly fixable: readonly FixableFinding[]
  readonly waiting: readonly VulnerabilityFinding[]
}

function split(installed: Package, findings: readonly VulnerabilityFinding[]): Split {
  const isAbove = createAbove(installed)
  const fixable: FixableFinding[] = []
  const waiting: VulnerabilityFinding[] = []
  for (const finding of findings) {
    if (hasFix(finding) && isAbove(finding.fix.version)) fixable.push(finding)
    else waiting.push(finding)
  }
  return { fixable, waiting }
}

function hasFix(finding: VulnerabilityFinding): finding is FixableFinding {
  return finding.fix.state === 'fixed' && finding.fix.version !== null
}

/**
 * False only for a version that is known not to be above the installed one: where fixes of other release lines
 * alone are named, that may be the best of them, and nobody should go back to it.
 */
function createAbove(installed: Package): (version: string) => boolean {
  const known = new Map<string, boolean>()
  const [type, present] = [versionTypeOf(installed), fixableVersionOf(installed)]
  return (version) => {
    const before = known.get(version)
    if (before !== undefined) return before
    const order = compareVersions(type, version, present)
    const isAbove = order === null || order > 0
    known.set(version, isAbove)
    return isAbove
  }
}

/** Elsewhere the package stays when the base changes. */
function isOfBase({ instances }: VulnerabilityFinding): boolean {
  return instances.length > 0 && instances.every(({ origin }) => origin === 'base')
}

/** Not every scanner knows the source package, and they could differ: then the first by name. */
function findSource(findings: readonly VulnerabilityFinding[]): string | null {
  let first: string | null = null
  for (const { package: one } of findings) {
    const name = one.sourcePackage?.name ?? null
    if (name !== null && (first === null || name < first)) first = name
  }
  return first
}

/** No scanner's name holds a control character. */
const BREAK = '\u0000'

/** The namespace of a system's package is its distribution, which is one and is spelled in several ways. */
function keyOf({ type, namespace, name }: Package): string {
  return `${type}${BREAK}${isSystemType(type) ? '' : (namespace ?? '')}${BREAK}${name}`
}

/** Between namespace and name: Maven writes a colon, all others that have a namespace a slash. */
export function toName({ type, namespace, name }: Package): string {
  if (namespace === null || namespace === '' || !NAMED_WITH_NAMESPACE.has(type)) return name
  return `${namespace}${type === 'maven' ? ':' : '/'}${name}`
}

const NAMED_WITH_NAMESPACE = new Set(['npm', 'golang', 'maven', 'composer', 'swift', 'github'])
