import type { FindingKind } from './finding.ts'
import type { Counts } from './report.ts'
import type { Severity } from './severity.ts'
import type { Outcome } from './verdict.ts'

/** A finding as a message names it; every text is foreign, without control characters, bounded. */
export type MessageFinding = {
  readonly kind: FindingKind
  /** `CVE-2026-1234`, or the id of the rule. */
  readonly id: string
  readonly title: string
  readonly severity: Severity
  /** `openssl 3.0.11-1`; null where there is no package. */
  readonly package: string | null
  /** The version that fixes it; null: none is known. */
  readonly fix: string | null
  readonly isKnownExploited: boolean
  /** 0 to 1. */
  readonly epss: number | null
  /** Came since the baseline; null without one. */
  readonly isNew: boolean | null
}

/** What a message says of one image. */
export type MessageImage = {
  /** The stable name. */
  readonly name: string
  readonly reference: string
  readonly digest: string | null
  readonly platform: string | null
  readonly outcome: Outcome
  /** Why, one line each, the most important first; at most ten. */
  readonly reasons: readonly string[]
  readonly counts: Counts
  /** Those that the rule is about, the most urgent first; at most fifty. */
  readonly findings: readonly MessageFinding[]
  /** How many of those that the rule is about are not among `findings`. */
  readonly more: number
}

/** A page where people see more. */
export type MessageLink = { readonly label: string; readonly url: string }

export const MESSAGE_URGENCIES = ['critical', 'error', 'warning', 'info'] as const

/**
 * `news`: a rule matched. `resolved`: it matched before and does no more. `test`: somebody tries the channels. Every
 * channel renders the same value in its own form and cuts it to its own limits.
 */
export type Message = {
  readonly kind: 'news' | 'resolved' | 'test'
  /** Unique over runs: what a receiver knows a repeated delivery by. `msg_…` */
  readonly id: string
  /** Name of the rule of the policy. */
  readonly rule: string
  readonly urgency: (typeof MESSAGE_URGENCIES)[number]
  /** One line for people without markup, at most 150 characters: `api: fail, 2 known exploited`. */
  readonly title: string
  /** At least one; the worst first. */
  readonly images: readonly MessageImage[]
  /** How many more images the rule matched. */
  readonly moreImages: number
  readonly links: readonly MessageLink[]
  /** ISO time of the run. */
  readonly asOf: string
  /** SHA-256 of repository, rule and image (or repository and rule alone for several images): the same over runs, for incidents and issues. */
  readonly subjectKey: string
  /** True: nothing but the outcome may be told. Findings, reasons and references are empty then, counts zero. */
  readonly isVerdictOnly: boolean
}

/** What became of one message on one channel. */
export type SentMessage = {
  readonly state: 'delivered' | 'failed' | 'skipped'
  /** One line without secrets: `204 after 2 tries`, or why not. */
  readonly detail: string
}

/**
 * What earlier runs told, so that nobody hears a thing twice: by rule, channel, and image with platform, as
 * `toToldKey` joins them.
 */
export type Told = { readonly entries: Readonly<Record<string, ToldEntry>> }

export type ToldEntry = {
  /** ISO time of the last message. */
  readonly at: string
  /** Keys of findings, and words of outcomes, that were told and are still there. */
  readonly keys: readonly string[]
  /** True: an incident or issue is open at the other end. */
  readonly isOpen: boolean
}

export const NOTHING_TOLD: Told = { entries: {} }
