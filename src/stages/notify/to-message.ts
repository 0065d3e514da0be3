import type { Finding } from '../../domain/finding.ts'
import type { Message, MessageLink } from '../../domain/message.ts'
import type { Outcome } from '../../domain/verdict.ts'
import type { Envelope } from '../../policy/notify/compose.ts'
import { isPressing } from '../../policy/notify/order-findings.ts'
import { toSubjectKey } from '../../policy/notify/told-key.ts'
import { toMessageId } from './message-id.ts'
import type { RandomBytes } from './message-id.ts'
import { toResolvedTitle, toTitle } from './title.ts'
import { toMessageImage, toPlannedImage, toVerdictOnly } from './to-image.ts'
import type { PlannedImage } from './to-image.ts'

export type MessageContext = {
  readonly links: readonly MessageLink[]
  /** ISO time of the run. */
  readonly asOf: string
  /** True: nothing leaves the run but a verdict without details. */
  readonly isVerdictOnly: boolean
  readonly random: RandomBytes
}

const MOST_IMAGES = 20

/** What a message says; channels cut it to their own limits. */
export function toMessage({ parts }: Envelope, context: MessageContext): Message {
  const [{ kind, of }, ...others] = parts
  const images = parts.flatMap(toPlannedImages)
  const shown = images.slice(0, MOST_IMAGES)
  const { isVerdictOnly, asOf, links, random } = context
  return {
    kind,
    id: toMessageId(random),
    rule: of.rule.name,
    urgency: toUrgency({ kind, images, isVerdictOnly }),
    title: describe({ kind, rule: of.rule.name, images, isVerdictOnly }),
    images: shown.map(isVerdictOnly ? toVerdictOnly : toMessageImage),
    moreImages: images.length - shown.length,
    links,
    asOf,
    subjectKey: toSubjectKey({
      ...{ repository: of.repository, rule: of.rule.name },
      subject: others.length === 0 ? of.subject : null,
    }),
    isVerdictOnly,
  }
}

/** Of several images that share a name and a platform, those that the rule matched. */
function toPlannedImages(part: Envelope['parts'][number]): readonly PlannedImage[] {
  const { images } = part.of
  const about = part.kind === 'news' ? images.filter(({ isMatched }) => isMatched) : images
  return about.map((image) => toPlannedImage(part, image))
}

type Described = {
  readonly kind: Envelope['parts'][number]['kind']
  readonly rule: string
  readonly images: readonly PlannedImage[]
  readonly isVerdictOnly: boolean
}

function describe({ kind, rule, images, isVerdictOnly }: Described): string {
  const names = images.map(({ image }) => image.report.name)
  if (kind === 'resolved') return toResolvedTitle(names[0] ?? '', rule)
  const findings = isVerdictOnly ? [] : findingsOf(images)
  return toTitle({ names, outcome: worstOutcome(images), findings })
}

function findingsOf(images: readonly PlannedImage[]): readonly Finding[] {
  return images.flatMap(({ findings }) => findings)
}

function worstOutcome([first]: readonly PlannedImage[]): Outcome {
  return first?.image.report.verdict.outcome ?? 'scan-failed'
}

/**
 * `critical`: attackers use it, or could tonight (malware, known exploited, a secret). `error`: an image does not pass,
 * or nobody can say whether it would. `warning`: it passes, and the rule found something. `info`: the rest. Where only
 * the outcome may be told, nothing but the outcome counts.
 */
function toUrgency({ kind, images, isVerdictOnly }: Omit<Described, 'rule'>): Message['urgency'] {
  if (kind !== 'news') return 'info'
  const findings = isVerdictOnly ? [] : findingsOf(images)
  if (findings.some(isPressing)) return 'critical'
  if (images.some(({ image }) => image.report.verdict.outcome !== 'pass')) return 'error'
  return findings.length > 0 ? 'warning' : 'info'
}
