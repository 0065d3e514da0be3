import type { FeedAnswer } from '../domain/feed.ts'
import type { Epss, Finding, KnownExploited, VulnerabilityFinding } from '../domain/finding.ts'
import { isCve } from '../domain/vulnerability-id.ts'

/** CVEs of which nobody has said yet whether they are exploited, or how likely that is. */
export type Gaps = { readonly kev: readonly string[]; readonly epss: readonly string[] }

export type Answers = {
  readonly kev: FeedAnswer<KnownExploited> | null
  readonly epss: FeedAnswer<Epss> | null
}

/**
 * What the scanners' own data leave open. Grype's name known exploited vulnerabilities and EPSS scores for what
 * it finds itself, since schema 6 of its database; `grypeKnows` says whether these did.
 */
export function findGaps(findings: readonly Finding[], grypeKnows: boolean): Gaps {
  const flaws = findings.filter((one) => one.kind === 'vulnerability')
  const answered = (one: VulnerabilityFinding): boolean =>
    grypeKnows && one.seenBy.includes('grype')
  return {
    kev: cvesOf(flaws.filter((one) => one.kev === null && !answered(one))),
    epss: cvesOf(flaws.filter((one) => one.epss === null)),
  }
}

function cvesOf(findings: readonly VulnerabilityFinding[]): readonly string[] {
  return [...new Set(findings.map((one) => one.vulnerability.id).filter(isCve))].sort()
}

/** The findings with what the feeds add; what a scanner said stays. */
export function fillGaps(findings: readonly Finding[], answers: Answers): readonly Finding[] {
  const kev = entriesOf(answers.kev)
  const epss = entriesOf(answers.epss)
  if (kev.size === 0 && epss.size === 0) return findings
  return findings.map((finding) => {
    if (finding.kind !== 'vulnerability') return finding
    const { id } = finding.vulnerability
    const filled = {
      kev: finding.kev ?? kev.get(id) ?? null,
      epss: finding.epss ?? epss.get(id) ?? null,
    }
    const isSame = filled.kev === finding.kev && filled.epss === finding.epss
    return isSame ? finding : { ...finding, ...filled }
  })
}

function entriesOf<T>(answer: FeedAnswer<T> | null): ReadonlyMap<string, T> {
  return answer?.state === 'ready' ? answer.entries : new Map<string, T>()
}
