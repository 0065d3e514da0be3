import type {
  Cvss,
  Epss,
  Finding,
  Fix,
  Instance,
  KnownExploited,
  Package,
  Rating,
  RuleFinding,
  Vulnerability,
  VulnerabilityFinding,
} from '../../domain/finding.ts'
import { compareText, distinctTexts } from '../order.ts'

/** One element of `findings`, on its way into JSON; `change`, `decisions` and `risk` are not filled yet. */
export function toFindingJson(finding: Finding): object {
  return finding.kind === 'vulnerability'
    ? toVulnerabilityJson(finding)
    : toRuleFindingJson(finding)
}

function toVulnerabilityJson(finding: VulnerabilityFinding): object {
  return {
    change: null,
    confidence: finding.confidence,
    cvss: sorted(finding.cvss, cvssKey).map(toCvssJson),
    decisions: [],
    epss: finding.epss === null ? null : toEpssJson(finding.epss),
    fix: toFixJson(finding.fix),
    id: finding.id,
    instances: sorted(finding.instances, instanceKey).map(toInstanceJson),
    kev: finding.kev === null ? null : toExploitedJson(finding.kev),
    key: finding.key,
    kind: finding.kind,
    package: toPackageJson(finding.package),
    ratings: sorted(finding.ratings, ratingKey).map(toRatingJson),
    risk: null,
    seenBy: distinctTexts(finding.seenBy),
    severity: finding.severity,
    severityAuthority: finding.severityAuthority,
    status: finding.status,
    vulnerability: toAdvisoryJson(finding.vulnerability),
  }
}

function toRuleFindingJson(finding: RuleFinding): object {
  return {
    change: null,
    decisions: [],
    id: finding.id,
    instances: sorted(finding.instances, instanceKey).map(toInstanceJson),
    key: finding.key,
    kind: finding.kind,
    line: finding.line,
    message: finding.message,
    package: finding.package === null ? null : toPackageJson(finding.package),
    packageOwned: finding.packageOwned,
    remedy: finding.remedy,
    risk: null,
    rule: { id: finding.rule.id, title: finding.rule.title },
    seenBy: distinctTexts(finding.seenBy),
    severity: finding.severity,
    severityAuthority: finding.severityAuthority,
    status: finding.status,
  }
}

/** In the order of the fields named; a list of one, the usual case, is not touched. */
function sorted<T>(values: readonly T[], toKey: (value: T) => string): readonly T[] {
  if (values.length < 2) return values
  return [...values].sort((a, b) => compareText(toKey(a), toKey(b)))
}

function instanceKey({ path, layer, origin }: Instance): string {
  return `${path ?? ''}\n${layer ?? ''}\n${origin}`
}

function ratingKey({ scanner, authority, severity }: Rating): string {
  return `${scanner}\n${authority}\n${severity}`
}

function cvssKey({ authority, version, vector, score }: Cvss): string {
  return `${authority}\n${version}\n${vector ?? ''}\n${score ?? ''}`
}

function toAdvisoryJson(vulnerability: Vulnerability): object {
  return {
    advisories: distinctTexts(vulnerability.advisories),
    aliases: distinctTexts(vulnerability.aliases),
    cwes: distinctTexts(vulnerability.cwes),
    description: vulnerability.description,
    id: vulnerability.id,
    published: vulnerability.published,
    references: distinctTexts(vulnerability.references),
    title: vulnerability.title,
  }
}

function toPackageJson(subject: Package): object {
  const { name, namespace, purl, sourcePackage, type, version } = subject
  const source =
    sourcePackage === null ? null : { name: sourcePackage.name, version: sourcePackage.version }
  return { name, namespace, purl, sourcePackage: source, type, version }
}

function toFixJson({ since, state, version, versions }: Fix): object {
  return { since, state, version, versions }
}

function toCvssJson({ authority, score, vector, version }: Cvss): object {
  return { authority, score, vector, version }
}

function toEpssJson({ date, model, percentile, score }: Epss): object {
  return { date, model, percentile, score }
}

function toExploitedJson({ added, ransomware }: KnownExploited): object {
  return { added, ransomware }
}

function toInstanceJson({ layer, origin, path }: Instance): object {
  return { layer, origin, path }
}

function toRatingJson({ authority, scanner, severity }: Rating): object {
  return { authority, scanner, severity }
}
