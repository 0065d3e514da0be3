import { isFlawId } from '../../../domain/vulnerability-id.ts'
import { normaliseId } from '../../matching/index.ts'
import type { PackagePattern } from '../../matching/index.ts'
import { MIN_REASON } from '../read-entry.ts'
import type { Waiver, WaiverConditions, WaiverScope } from '../waiver.ts'
import { toPurl } from './to-purl.ts'

export type Entry = {
  /** In the order in which they are written. */
  readonly fields: readonly (readonly [string, unknown])[]
  /** Keys that our form demands and the entry has no value for. */
  readonly lacks: readonly string[]
  /** What our form cannot say, as it follows "it". */
  readonly lost: readonly string[]
}

/** A waiver as an entry of our own form; ids that were given before are left out. */
export function toEntry(waiver: Waiver, seen: Set<string>): Entry {
  const packages = packagesOf(waiver.scope)
  const hasReason = waiver.reason.length >= MIN_REASON && waiver.reason !== 'No reason is given'
  const { owner, expires } = waiver
  const fields = [
    ...idOf(waiver, seen),
    ...scopeOf(waiver.scope),
    ...packages.fields,
    ...(hasReason ? [['reason', waiver.reason] as const] : []),
    ...given({ owner, expires, created: waiver.created, ticket: waiver.ticket }),
    ...given({ justification: waiver.justification, approved_by: waiver.approvedBy }),
    ...conditionsOf(waiver.conditions),
  ]
  const lacks = [
    ...(hasReason ? [] : ['reason']),
    ...(owner === null ? ['owner'] : []),
    ...(expires === null ? ['expires'] : []),
    ...packages.lacks,
  ]
  return { fields, lacks, lost: lostOf(waiver.scope) }
}

type Pairs = (readonly [string, unknown])[]

function given(values: Readonly<Record<string, string | null>>): Pairs {
  return Object.entries(values).filter(([, value]) => value !== null)
}

/** An id that is the place of the entry would name a place that is none in the new file. */
function idOf({ id, source }: Waiver, seen: Set<string>): Pairs {
  const isPlace = id.startsWith(`${source.path}:`)
  if (isPlace || seen.has(id)) return []
  seen.add(id)
  return [['id', id]]
}

function scopeOf(scope: WaiverScope): Pairs {
  const { paths, images, versions } = scope
  const { vulnerabilities, rules } = idsOf(scope)
  return [
    ...oneOrMore('vulnerability', 'vulnerabilities', vulnerabilities),
    ...oneOrMore('rule', 'rules', rules),
    ...oneOrMore(
      'paths',
      'paths',
      paths.map((glob) => glob.pattern),
    ),
    ...oneOrMore(
      'images',
      'images',
      images.map((glob) => glob.pattern),
    ),
    ...(versions === null ? [] : [['versions', versions.text] as const]),
  ]
}

/** `.trivyignore` does not say of what an id is: that of a flaw is no rule, and one in small letters is no flaw. */
function idsOf(scope: WaiverScope): Pick<WaiverScope, 'vulnerabilities' | 'rules'> {
  const { vulnerabilities, rules } = scope
  const isEither = rules.length > 0 && rules.map(normaliseId).join() === vulnerabilities.join()
  if (!isEither) return { vulnerabilities, rules }
  if (vulnerabilities.every(isFlawId)) return { vulnerabilities, rules: [] }
  const isRule = rules.every((id) => /^[a-z]/.test(id))
  return isRule ? { vulnerabilities: [], rules } : { vulnerabilities, rules }
}

function oneOrMore(one: string, several: string, texts: readonly string[]): Pairs {
  if (texts.length === 0) return []
  return [texts.length === 1 ? [one, texts[0]] : [several, texts]]
}

function packagesOf({ package: wanted }: WaiverScope): { fields: Pairs; lacks: string[] } {
  const written = wanted?.written ?? []
  const packages = written.map((one) => (typeof one === 'string' ? one : toPackage(one)))
  const versions = written.flatMap((one) => (typeof one === 'string' ? [] : (one.versions ?? [])))
  const isTyped = written.every((one) => typeof one === 'string' || one.type !== undefined)
  return {
    fields: [
      ...(packages.length === 0
        ? []
        : [['package', packages.length === 1 ? packages[0] : packages] as const]),
      ...oneOrMore('versions', 'versions', versions),
    ],
    lacks: isTyped ? [] : ['package.type'],
  }
}

function toPackage(pattern: PackagePattern): string | Record<string, string> {
  const purl = pattern.namespace === undefined ? null : toPurl({ ...pattern, versions: undefined })
  if (purl !== null) return purl
  const type = pattern.type === undefined ? {} : { type: pattern.type }
  return pattern.isSource === true
    ? { ...type, source: pattern.name }
    : { ...type, name: pattern.name }
}

function conditionsOf(conditions: WaiverConditions): Pairs {
  const { untilFixed, whileEpssBelow, whilePercentileBelow, unlessExploited } = conditions
  const pairs: Pairs = [
    ['until_fixed', untilFixed ? true : null],
    ['while_epss_below', whileEpssBelow],
    ['while_percentile_below', whilePercentileBelow],
    ['unless_exploited', unlessExploited === 'default' ? null : unlessExploited],
  ]
  return pairs.filter(([, value]) => value !== null)
}

function lostOf({ fixState, isPrintedIdOnly, kinds, rules }: WaiverScope): string[] {
  return [
    ...(fixState === null ? [] : [`counts only for fix-state ${fixState}, which has no key here`]),
    ...(isPrintedIdOnly ? ['does not count for aliases of its id, which count here'] : []),
    ...(kinds.includes('licence') && rules.length === 0
      ? ['is about licences too, which need a rule here']
      : []),
  ]
}
