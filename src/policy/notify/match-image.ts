import type { Finding } from '../../domain/finding.ts'
import type { NotifyCondition } from '../../domain/notify.ts'
import type { ImageReport } from '../../domain/report.ts'
import { matchBlocking, matchFindings } from './match-findings.ts'
import { orderFindings } from './order-findings.ts'

/** What the conditions of rules are held against besides the image. */
export type Surroundings = {
  /** `owner/name` of the run; null: nobody said. */
  readonly repository: string | null
  /** The branch of the run; null: of a pull or merge request, a tag, or nobody said. */
  readonly branch: string | null
  /** The change that the run is about: its number, empty where nobody tells it; null: none. */
  readonly change: string | null
  /** ISO time of the run. */
  readonly asOf: string
}

/** `elsewhere`: the rule is not about this branch or image at all, so that its silence says nothing. */
export type Match =
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'silent' }
  | {
      readonly kind: 'match'
      /** What it is about: the 5,000 most urgent first, the most urgent of all at the head. */
      readonly findings: readonly Finding[]
      /** What makes it worth a message once: keys of findings, words of outcomes, names of controls. */
      readonly keys: readonly string[]
    }

/** More than so many of one image are counted, and do not make messages of their own. */
export const MOST_MATCHED = 5000

/** What a rule says to an image. */
export function matchImage(
  when: NotifyCondition,
  image: ImageReport,
  { branch, asOf }: Surroundings,
): Match {
  if (!isAbout(when, image, branch)) return { kind: 'elsewhere' }
  const controls = failedControls(when, image)
  if (when.controls.length > 0 && controls.length === 0) return SILENT
  if (when.outcomes.length > 0 && !when.outcomes.includes(image.verdict.outcome)) return SILENT
  return when.findings === null
    ? matchOutcome(when, image, controls)
    : matchByFindings(matchFindings(when.findings, image, asOf))
}

const SILENT: Match = { kind: 'silent' }

function isAbout(when: NotifyCondition, image: ImageReport, branch: string | null): boolean {
  if (when.branches !== null && (branch === null || !when.branches.matches(branch))) return false
  return when.images === null || when.images.matches(image.name)
}

function matchByFindings(findings: readonly Finding[]): Match {
  if (findings.length === 0) return SILENT
  const ordered = orderFindings(findings, MOST_MATCHED)
  return { kind: 'match', findings: ordered, keys: keysOf(ordered) }
}

/** Without a word on findings, outcomes and controls: about images that do not pass. */
function matchOutcome(
  when: NotifyCondition,
  image: ImageReport,
  controls: readonly string[],
): Match {
  const { outcome } = image.verdict
  const isBare = when.outcomes.length === 0 && when.controls.length === 0
  if (isBare && outcome === 'pass') return SILENT
  const findings = orderFindings(matchBlocking(image), MOST_MATCHED)
  const isAboutOutcome = isBare || when.outcomes.length > 0
  const ofOutcome = isAboutOutcome ? [toOutcomeKey(outcome), ...keysOf(findings)] : []
  return { kind: 'match', findings, keys: [...controls, ...ofOutcome] }
}

function keysOf(ordered: readonly Finding[]): readonly string[] {
  return [...new Set(ordered.slice(0, MOST_MATCHED).map(({ key }) => key))]
}

const OUTCOME = 'outcome:'

export function toOutcomeKey(outcome: string): string {
  return `${OUTCOME}${outcome}`
}

export function isOutcomeKey(key: string): boolean {
  return key.startsWith(OUTCOME)
}

/** `control:cis-docker-1.6.0/4.1` for each that failed and is asked for. */
function failedControls(when: NotifyCondition, image: ImageReport): readonly string[] {
  const names = image.standards.flatMap((standard) => {
    const wanted = when.controls.filter((one) => one.standard === standard.id)
    const isWanted = (id: string): boolean =>
      wanted.some(({ control }) => control === null || control === id)
    const failed = standard.controls.filter(({ id, state }) => state === 'fail' && isWanted(id))
    return failed.map(({ id }) => `control:${standard.id}/${id}`)
  })
  return [...new Set(names)].sort()
}
