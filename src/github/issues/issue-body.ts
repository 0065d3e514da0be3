import type { Message, MessageImage, MessageLink } from '../../domain/message.ts'
import { cleanLine, cutUnits } from '../../report/clean.ts'
import { breakReferences, escapeMarkdown, toMarkdownLink } from '../../report/escape.ts'
import { describeCounts, formatNumber, OUTCOME_WORDS } from '../../report/words.ts'
import { toMarker, toState } from './issue-marker.ts'
import { toFindingTable } from './finding-table.ts'

/** How an issue is to look. */
export type Draft = {
  readonly title: string
  readonly body: string
  /** Of what it tells: the same for a run that found the same. */
  readonly state: string
  /** What is said when it is opened again or closed. */
  readonly comment: string
}

/** GitHub takes 256 and 65,536 characters, of which some are two units of a string. */
const LONGEST_TITLE = 250

const LONGEST_BODY = 65_000

/** `isPublic`: verdict, rule and counts alone. */
export function toDraft(message: Message, isPublic: boolean): Draft {
  const title = cutUnits(breakReferences(cleanLine(message.title, LONGEST_TITLE)), LONGEST_TITLE)
  const text = toText(message, isPublic)
  const state = toState([title, text])
  const foot = toFoot(message)
  const body = [toMarker({ key: message.subjectKey, state }), text, foot].join('\n\n')
  return { title, body: cutUnits(body, LONGEST_BODY), state, comment: toComment(message) }
}

function toText(message: Message, isPublic: boolean): string {
  if (message.kind === 'resolved') return toResolved(message)
  const hasDetails = !isPublic && !message.isVerdictOnly
  const images = message.images.slice(0, MOST_IMAGES)
  const left = message.images.length - images.length + message.moreImages
  return [
    `The rule **${escapeMarkdown(message.rule, 100)}** of the policy matches.`,
    ...images.flatMap((image) => toImageParts(image, { message, hasDetails })),
    ...(left > 0 ? [`${formatNumber(left)} more of its images match.`] : []),
    hasDetails ? ADVICE : `${PRIVATE} ${CLOSING}`,
  ].join('\n\n')
}

const MOST_IMAGES = 10

const CLOSING = 'This issue is closed by itself when the rule matches no more.'

const ADVICE = `**What to do:** go to a version that has the fix where there is one, build again, and let the scan run. What does not apply to this image can be waived in the policy, with a reason and a date. ${CLOSING}`

const PRIVATE = 'Details are not told here; the reports of the run have them.'

function toResolved({ rule, images }: Message): string {
  const [image] = images
  const which = image === undefined ? '' : ` for **${escapeMarkdown(image.name, 200)}**`
  return `The rule **${escapeMarkdown(rule, 100)}** of the policy does not match${which} any more.`
}

type Told = { readonly message: Message; readonly hasDetails: boolean }

function toImageParts(image: MessageImage, { message, hasDetails }: Told): string[] {
  const outcome = OUTCOME_WORDS[image.outcome]
  const parts = [`### ${escapeMarkdown(image.name, 200)}: ${outcome}`]
  if (!message.isVerdictOnly) parts.push(`${describeCounts(image.counts)}.`)
  return hasDetails ? [...parts, ...toDetails(image, message.images.length)] : parts
}

/** Escaping makes three characters of one at most, so that all of it stays below the limit. */
const ALONE = { reasons: 10, characters: 300, table: 40_000 }

const AMONG_OTHERS = { reasons: 3, characters: 150, table: 2500 }

function toDetails(image: MessageImage, images: number): string[] {
  const most = images > 1 ? AMONG_OTHERS : ALONE
  const facts = [image.reference, image.platform, image.digest].filter((text) => text !== null)
  const escape = (text: string): string => escapeMarkdown(text, most.characters)
  const reasons = image.reasons.slice(0, most.reasons).map((one) => `- ${escape(one)}`)
  return [
    facts.map(escape).join(' · '),
    ...(reasons.length > 0 ? [reasons.join('\n')] : []),
    ...toFindingTable(image, most.table),
  ]
}

/** What differs in each run, so that it changes nothing by itself. */
function toFoot({ asOf, links }: Message): string {
  return `<sub>As of ${escapeMarkdown(asOf.slice(0, 10), 10)}${toLinks(links)}</sub>`
}

const MOST_LINKS = 5

function toLinks(links: readonly MessageLink[]): string {
  const shown = links.slice(0, MOST_LINKS)
  return shown.map(({ label, url }) => ` · ${toMarkdownLink(label.slice(0, 100), url)}`).join('')
}

function toComment(message: Message): string {
  const { rule, kind, asOf, links } = message
  const name = `The rule **${escapeMarkdown(rule, 100)}**`
  const what = kind === 'resolved' ? 'does not match any more' : 'matches again'
  return `${name} ${what} (${escapeMarkdown(asOf.slice(0, 10), 10)}${toLinks(links.slice(0, 1))}).`
}
