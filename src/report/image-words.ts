import type { Baseline, Comparison } from '../domain/comparison.ts'
import type { Finding } from '../domain/finding.ts'
import type { BaseEvidence, BaseImage } from '../domain/layer.ts'
import type {
  Agreement,
  Disagreement,
  ImageReport,
  Judged,
  Notice,
  Report,
} from '../domain/report.ts'
import { describeChanges } from './comparison/rows.ts'
import { findOrigin } from './finding-words.ts'
import { SCANNER_TITLES, countOf, formatNumber } from './words.ts'

/* What is said of an image as a whole, in more than one format; foreign text passes through unchanged. */

const EVIDENCE_WORDS: Readonly<Record<BaseEvidence, string>> = {
  provenance: "the build's provenance",
  annotation: 'an annotation',
  label: 'a label',
  dockerfile: 'the Dockerfile',
}

/** The base image, who names it, and how far that is proved. */
export function describeBase({ name, evidence, isVerified, layers, note }: BaseImage): string {
  const own = layers === null ? 'its layers' : `its ${countOf(layers, 'layer')}`
  const proof = isVerified ? `, proved by ${own}` : ', not proved'
  const told = `${name}, named by ${EVIDENCE_WORDS[evidence]}${proof}`
  // The note is a sentence of its own elsewhere, and may begin with what is said already.
  return note === null ? told : `${told}: ${note.replace(/^not proved: /i, '')}`
}

/** How many open vulnerabilities the base brought; null where no layer is known to be the base's. */
export function describeOrigins(findings: readonly Finding[]): string | null {
  const open = findings.filter((one) => one.kind === 'vulnerability' && one.status === 'open')
  const [fromBase, unknown] = [countOrigin(open, 'base'), countOrigin(open, null)]
  const added = open.length - fromBase - unknown
  if (added + fromBase === 0) return null
  const rest = unknown === 0 ? '' : `, of ${formatNumber(unknown)} it is not known`
  return `${formatNumber(fromBase)} of ${formatNumber(open.length)} open vulnerabilities come from it alone, ${formatNumber(added)} were added${rest}`
}

function countOrigin(findings: readonly Finding[], origin: string | null): number {
  return findings.filter((one) => findOrigin(one) === origin).length
}

/** `with acme/api:1.1 of 2099-04-01: 2 introduced, 40 pre-existing`. */
export function describeComparison({ baseline, counts }: Comparison): string {
  return `with ${describeBaseline(baseline)}: ${describeChanges(counts)}`
}

/** With what the image was compared, in words that people know: the run that kept it, else what was scanned and when. */
export function describeCompared(
  { baseline }: Pick<Comparison, 'baseline'>,
  { scope, why }: Judged,
): string {
  const told = scope === 'changes' ? /, compared with (.+)$/s.exec(why)?.[1] : undefined
  return told ?? describeBaseline(baseline)
}

/** An image in a file goes by its name: where the file lay on the machine of another run tells nobody anything. */
function describeBaseline({ reference, name, asOf }: Baseline): string {
  const subject = FILE_SCHEME.test(reference) ? toLastPart(name) : reference
  return `${subject} of ${asOf.slice(0, 10)}`
}

const FILE_SCHEME = /^(?:docker-archive|oci-archive|oci-dir):/

/** A report of another program may name the image by its file as well. */
function toLastPart(name: string): string {
  const isFile = FILE_SCHEME.test(name) || name.startsWith('/')
  return isFile ? (name.split(/[/\\:]/).findLast((part) => part !== '') ?? name) : name
}

/** Who saw what, in at most three sentences: how many, the main reason, and where it could flip a gate. */
export function describeAgreement(agreement: Agreement): readonly string[] {
  const { both, onlyGrype, onlyTrivy, disagreements } = agreement
  const total = both + onlyGrype + onlyTrivy
  if (total === 0) return []
  const alone = [
    [onlyGrype, SCANNER_TITLES.grype],
    [onlyTrivy, SCANNER_TITLES.trivy],
  ] as const
  const rest = alone.map(([count, title]) => {
    return count === 0 ? '' : `, ${formatNumber(count)} only by ${title}`
  })
  const first = `${formatNumber(both)} of ${countOf(total, 'vulnerability', 'vulnerabilities')} seen by both${rest.join('')}`
  const [main, ...others] = byCount(disagreements.filter((one) => one.kind === 'only-one'))
  const second =
    disagreements.find((one) => one.kind === 'severity') ??
    disagreements.find((one) => one.kind === 'fix') ??
    others[0]
  return [first, ...[main, second].flatMap((one) => (one === undefined ? [] : describe(one)))]
}

function byCount(groups: readonly Disagreement[]): Disagreement[] {
  return [...groups].sort((a, b) => b.count - a.count)
}

/** The reason may begin with what the label says already. */
function describe({ scanner, reason, count }: Disagreement): string {
  const number = formatNumber(count)
  if (scanner === null) return `${number} where ${reason}`
  return `${number} only by ${SCANNER_TITLES[scanner]}: ${reason.replace(/^only \w{1,20} found it: /, '')}`
}

/** Every disagreement, the largest first. */
export function describeDisagreements({ disagreements }: Agreement): readonly string[] {
  return byCount(disagreements).map(describe)
}

/** What the scanners set aside themselves, by who and why, the largest group first. */
export function describeSetAside({ setAside }: ImageReport): readonly string[] {
  return countTexts(
    setAside.map(({ scanner, reason }) => `by ${SCANNER_TITLES[scanner]} itself: ${reason}`),
  ).map(([text, count]) => `${formatNumber(count)} ${text}`)
}

/** How often each text occurs, the most frequent first. */
export function countTexts(texts: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1)
  return [...counts].sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1))
}

/** The notices that no image tells itself: what a scanner set aside stands there with its reason. */
export function listNotices({ notices, images }: Report): readonly Notice[] {
  const isTold = images.some((image) => image.setAside.length > 0)
  return notices.filter((notice) => !(isTold && notice.code === 'set-aside'))
}
