import type { Channel, NotifyRule, NotifySettings } from '../../domain/notify.ts'
import type { Finding } from '../../domain/finding.ts'
import type { ImageReport } from '../../domain/report.ts'
import { matchImage } from './match-image.ts'
import type { Match, Surroundings } from './match-image.ts'
import { toToldKey } from './told-key.ts'
import type { Subject, ToldPlace } from './told-key.ts'

/** What one rule has to tell one channel about one image. */
export type Case = {
  readonly rule: NotifyRule
  readonly channel: Channel
  readonly subject: Subject
  /** Of the run; null: nobody said. */
  readonly repository: string | null
  /** The change that the run is about; null: none. */
  readonly change: string | null
  /** Of this name and platform; two references may share them. The worst first. */
  readonly images: readonly MatchedImage[]
  readonly toldKey: string
  /** Of all its images; empty: the rule is silent. */
  readonly keys: readonly string[]
  /** True: what is not there any more is truly gone. */
  readonly isWhole: boolean
  /** True: it is about what was told when an image could not even be opened, and can now. */
  readonly isPast: boolean
}

export type MatchedImage = {
  readonly report: ImageReport
  readonly findings: readonly Finding[]
  readonly isMatched: boolean
}

export type CasesRequest = {
  readonly settings: NotifySettings
  readonly images: readonly ImageReport[]
  readonly surroundings: Surroundings
}

/** Every rule with every channel and image that it is about; what it is not about stays untouched. */
export function toCases(request: CasesRequest): readonly Case[] {
  const { settings } = request
  const { change, repository } = request.surroundings
  const groups = groupBySubject(request.images)
  const unopened = toPast(groups)
  return settings.rules.flatMap((rule) => {
    const past = rule.when.findings === null ? unopened : []
    const found = [
      ...groups.flatMap((group) => matchGroup(rule, group, request) ?? []),
      ...past.flatMap((group) => silence(matchGroup(rule, group, request), group)),
    ]
    const channels = channelsOf(rule, settings).filter(
      // What a change brings is not there yet: it opens no incident, and its absence closes none.
      (channel) => !(change !== null && keepsIncidents(channel)),
    )
    return channels.flatMap((channel) =>
      found.map((one) => toCase({ ...one, rule, channel, change, repository })),
    )
  })
}

/** Channels at whose other end something stays open until it is resolved. */
export function keepsIncidents({ kind }: Channel): boolean {
  return kind === 'pagerduty' || kind === 'github-issue'
}

function channelsOf({ to }: NotifyRule, { channels }: NotifySettings): readonly Channel[] {
  return channels.filter(({ name }) => to.includes(name))
}

type Group = { readonly subject: Subject; readonly reports: readonly ImageReport[] }

function groupBySubject(images: readonly ImageReport[]): readonly Group[] {
  const groups = new Map<string, { subject: Subject; reports: ImageReport[] }>()
  for (const report of images) {
    const subject = { name: report.name, platform: report.image?.platform ?? null }
    const key = JSON.stringify([subject.name, subject.platform])
    const group = groups.get(key) ?? { subject, reports: [] }
    groups.set(key, group)
    group.reports.push(report)
  }
  return [...groups.values()]
}

/**
 * An image that could not be opened is of no platform that anybody knows, so that what was told of it then stands apart.
 * It is over once images of its name are judged.
 */
function toPast(groups: readonly Group[]): readonly Group[] {
  const unopened = new Set(
    groups.flatMap(({ subject }) => (subject.platform === null ? [subject.name] : [])),
  )
  const byName = new Map<string, ImageReport[]>()
  for (const { subject, reports } of groups) {
    if (unopened.has(subject.name)) continue
    byName.set(subject.name, [...(byName.get(subject.name) ?? []), ...reports])
  }
  return [...byName].map(([name, reports]) => ({ subject: { name, platform: null }, reports }))
}

/** Whatever is told of its images now, it is told of them by their platforms. */
function silence(found: Found | null, { reports: [first] }: Group): readonly Found[] {
  if (found === null || first === undefined) return []
  const images = [{ report: first, findings: [], isMatched: false }]
  return [{ ...found, images, keys: [], isPast: true }]
}

type Found = Pick<Case, 'subject' | 'images' | 'keys' | 'isWhole' | 'isPast'>

function matchGroup(
  rule: NotifyRule,
  { subject, reports }: Group,
  { surroundings }: CasesRequest,
): Found | null {
  const matches = reports.map((report) => matchImage(rule.when, report, surroundings))
  if (matches.every(({ kind }) => kind === 'elsewhere')) return null
  const images = reports.map((report, index) => toMatched(report, matches[index]))
  const keys = matches.flatMap((match) => (match.kind === 'match' ? match.keys : []))
  const isPast = false
  return { subject, images, keys: [...new Set(keys)], isWhole: reports.every(isWhole), isPast }
}

function toMatched(report: ImageReport, match: Match | undefined): MatchedImage {
  return match?.kind === 'match'
    ? { report, findings: match.findings, isMatched: true }
    : { report, findings: [], isMatched: false }
}

/** Half an answer does not show that anything is gone. */
function isWhole({ verdict, scans }: ImageReport): boolean {
  const isJudged = verdict.outcome === 'pass' || verdict.outcome === 'fail'
  return isJudged && verdict.degraded.length === 0 && scans.every(({ state }) => state !== 'failed')
}

function toCase(found: Omit<Case, 'toldKey'>): Case {
  return { ...found, toldKey: toToldKey(toPlace(found)) }
}

/** Where it stands what was told of a case. */
export function toPlace(one: Omit<Case, 'toldKey'>): ToldPlace {
  const { rule, channel, subject, change, repository } = one
  return { repository, rule: rule.name, channel: channel.name, change, subject }
}
