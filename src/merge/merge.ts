import type { Finding } from '../domain/finding.ts'
import type {
  Observation,
  RuleObservation,
  ScannerReport,
  VulnerabilityObservation,
} from '../domain/observation.ts'
import type { InventoryPackage, Notice, SetAside } from '../domain/report.ts'
import type { SeverityChoice } from '../domain/severity.ts'
import { createToAccount } from './account.ts'
import { toCatalogues } from './catalogue.ts'
import { createMergeFix } from './fix.ts'
import { groupByFlaw } from './flaws.ts'
import { packageKey, rulePlace } from './identity.ts'
import { toInventory } from './inventory.ts'
import { groupByPackage } from './package-groups.ts'
import { toRuleFinding } from './rule-finding.ts'
import { compareText } from './unite.ts'
import { createDescribe } from './vulnerability-finding.ts'

export type MergeRequest = {
  /**
   * The stable name of the image: it is part of a finding's key, so that the same flaw in two images is two
   * findings.
   */
  readonly imageName: string
  readonly severityChoice: SeverityChoice
}

export type Merged = {
  /** In no order that means anything: `rankFindings` gives them theirs. */
  readonly findings: readonly Finding[]
  readonly packages: readonly InventoryPackage[]
  readonly isInventoryWhole: boolean
  readonly setAside: readonly SetAside[]
  readonly notices: readonly Notice[]
}

/** One list out of the scanners' reports on one image; the order of reports and rows does not matter. */
export function mergeReports(reports: readonly ScannerReport[], request: MergeRequest): Merged {
  const observations = reports.flatMap((report) => report.observations)
  const vulnerabilities = observations.filter((one) => one.kind === 'vulnerability')
  const counted = vulnerabilities.filter((one) => one.setAside === null)
  const catalogues = toCatalogues(reports)
  const owned = new Set(reports.flatMap((report) => report.ownedFiles))
  const background = { catalogues, owned, setAside: indexSetAside(vulnerabilities) }
  const { imageName } = request
  const toAccount = createToAccount(request.severityChoice, counted)
  const wanted = { imageName, background, toAccount, mergeFix: createMergeFix(counted) }
  const split = new Set<string>()
  const flaws = groupByPackage(counted).flatMap(({ subject, observations: own }) => {
    const describe = createDescribe(subject, wanted)
    return groupByFlaw(own).map((flaw) => {
      if (flaw.isSplit) split.add(flaw.id)
      return describe(flaw)
    })
  })
  const rules = groupRules(observations).map((group) => toRuleFinding(group, imageName, owned))
  const findings: Finding[] = [...flaws, ...rules]
  return {
    findings,
    packages: toInventory(reports),
    isInventoryWhole: [...catalogues.values()].every((one) => one.isWhole),
    setAside: toSetAside(vulnerabilities),
    notices: toNotices([...split].sort()),
  }
}

function groupRules(observations: readonly Observation[]): RuleObservation[][] {
  const groups = new Map<string, RuleObservation[]>()
  for (const observation of observations) {
    if (observation.kind === 'vulnerability') continue
    const key = JSON.stringify([observation.kind, observation.rule.id, ...rulePlace(observation)])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [observation])
    else group.push(observation)
  }
  return [...groups.values()]
}

function indexSetAside(
  observations: readonly VulnerabilityObservation[],
): ReadonlyMap<string, readonly VulnerabilityObservation[]> {
  const index = new Map<string, VulnerabilityObservation[]>()
  for (const one of observations.filter(({ setAside }) => setAside !== null)) {
    const key = packageKey(one.package)
    const known = index.get(key)
    if (known === undefined) index.set(key, [one])
    else known.push(one)
  }
  return index
}

/** What a scanner found and set aside by itself stands in no finding, and is named. */
function toSetAside(observations: readonly VulnerabilityObservation[]): readonly SetAside[] {
  const all = new Map<string, SetAside>()
  for (const {
    scanner,
    ownId: id,
    ownPackage,
    package: subject,
    setAside: reason,
  } of observations) {
    if (reason === null) continue
    const one = { scanner, id, package: ownPackage, version: subject.version, reason }
    all.set(JSON.stringify(Object.values(one)), one)
  }
  return [...all].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one)
}

const SHOWN = 5

function toNotices(split: readonly string[]): Notice[] {
  if (split.length === 0) return []
  const more = split.length > SHOWN ? ` and ${split.length - SHOWN} more` : ''
  const text = `Other names of ${split.slice(0, SHOWN).join(', ')}${more} speak of several CVEs at once; each CVE is a finding of its own.`
  return [{ code: 'alias-conflict', text }]
}
