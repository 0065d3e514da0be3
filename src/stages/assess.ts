import type { Check } from '../domain/check.ts'
import type { FeedAnswer, FeedRecord } from '../domain/feed.ts'
import type { Finding } from '../domain/finding.ts'
import type { ScannerReport } from '../domain/observation.ts'
import type { Agreement, InventoryPackage, Notice, SetAside } from '../domain/report.ts'
import type { SeverityChoice } from '../domain/severity.ts'
import { toAgreement } from '../merge/agreement.ts'
import { joinChecks } from '../merge/check-findings.ts'
import { fillGaps, findGaps } from '../merge/enrich.ts'
import type { Answers, Gaps } from '../merge/enrich.ts'
import { mergeReports } from '../merge/merge.ts'
import { placeFindings } from '../merge/placing.ts'
import type { Ground } from '../merge/placing.ts'
import { rankFindings } from '../merge/risk.ts'
import type { Feeds } from '../ports.ts'

export type AssessRequest = {
  readonly reports: readonly ScannerReport[]
  readonly imageName: string
  readonly severityChoice: SeverityChoice
  readonly ground: Omit<Ground, 'packages'>
  readonly feeds: Feeds
  /** What our own rules about the image found; none where nobody opened it. */
  readonly checks: readonly Check[]
  /** Whether misconfigurations are looked for at all. */
  readonly isLookedFor: boolean
  /** Rules about the image that the policy asks for. */
  readonly isAsked: (rule: string) => boolean
}

/** What the reports on one image say together, before anybody judges it. */
export type Assessment = {
  /** The most urgent first. */
  readonly findings: readonly Finding[]
  readonly packages: readonly InventoryPackage[]
  readonly isInventoryWhole: boolean
  readonly setAside: readonly SetAside[]
  readonly agreement: Agreement | null
  /** The feeds that were asked, where there was a gap to fill. */
  readonly feeds: readonly FeedRecord[]
  /** Why nobody could say whether some findings are known to be exploited; null when somebody could. */
  readonly exploitationGap: string | null
  readonly notices: readonly Notice[]
}

/** One list of what the scanners say: merged, completed from the feeds, placed in the layers and ranked. */
export async function assess(request: AssessRequest): Promise<Assessment> {
  const { reports, imageName, severityChoice, ground, feeds } = request
  const merged = mergeReports(reports, { imageName, severityChoice })
  const gaps = findGaps(merged.findings, reports.some(knowsExploited))
  const answers = await ask(gaps, feeds)
  const filled = fillGaps(merged.findings, answers)
  const placed = placeFindings(joinChecks(filled, request), {
    ...ground,
    packages: merged.packages,
  })
  const findings = rankFindings(placed)
  return {
    findings,
    packages: merged.packages,
    isInventoryWhole: merged.isInventoryWhole,
    setAside: merged.setAside,
    agreement: toAgreement(
      findings,
      reports.map((report) => report.scanner),
    ),
    feeds: [...toRecord(answers.kev), ...toRecord(answers.epss)],
    exploitationGap: toGap(gaps, answers.kev),
    notices: [...merged.notices, ...toNotices(answers), ...toSetAsideNotice(merged.setAside)],
  }
}

/** Reports of Grype name known exploited vulnerabilities since 0.92.2 (its grype/presenter/models). */
function knowsExploited({ scanner, scannerVersion }: ScannerReport): boolean {
  if (scanner !== 'grype') return false
  const [, major = '', minor = ''] = /^v?(\d{1,4})\.(\d{1,4})\./.exec(scannerVersion) ?? []
  return Number(major) > 0 || Number(minor) >= 93
}

async function ask(gaps: Gaps, feeds: Feeds): Promise<Answers> {
  const [kev, epss] = await Promise.all([
    gaps.kev.length === 0 ? null : feeds.kev(gaps.kev),
    gaps.epss.length === 0 ? null : feeds.epss(gaps.epss),
  ])
  return { kev, epss }
}

function toRecord(answer: FeedAnswer<unknown> | null): FeedRecord[] {
  return answer?.state === 'ready' ? [answer.record] : []
}

function toGap({ kev }: Gaps, answer: Answers['kev']): string | null {
  if (answer?.state !== 'missing') return null
  const subject = kev.length === 1 ? '1 CVE' : `${kev.length} CVEs`
  return `nobody could say whether ${subject} without a word of Grype's are exploited: ${answer.reason}`
}

function toNotices({ kev, epss }: Answers): Notice[] {
  return [kev, epss].flatMap((answer) => {
    if (answer?.state !== 'missing') return []
    const title = answer.name === 'kev' ? 'Known exploited vulnerabilities' : 'EPSS scores'
    const text = `${title} that Grype's data leave open could not be looked up: ${answer.reason}`
    return [{ code: `feed-missing-${answer.name}`, text }]
  })
}

function toSetAsideNotice(setAside: readonly SetAside[]): Notice[] {
  if (setAside.length === 0) return []
  const were = setAside.length === 1 ? '1 match was' : `${setAside.length} matches were`
  const text = `${were} set aside by a scanner itself, by its own rules or those of whoever ran it: listed in the JSON report, and not counted.`
  return [{ code: 'set-aside', text }]
}
