import type {
  ChosenScore,
  Cvss,
  Rating,
  Vulnerability,
  VulnerabilityClass,
} from '../domain/finding.ts'
import type { VulnerabilityObservation } from '../domain/observation.ts'
import type { SeverityChoice } from '../domain/severity.ts'
import { chooseScore, createScoreMemory } from '../versions/index.ts'
import type { Flaw } from './flaws.ts'
import { createMemory, findRepeated } from './memory.ts'
import { classOf } from './primary-id.ts'
import { mergeCvss, mergeRatings } from './ratings.ts'
import { chooseSeverity } from './severity.ts'
import type { Rated } from './severity.ts'
import { compareText, uniteTexts } from './unite.ts'

/** What is said of a flaw whatever the package in which it was found. */
export type Account = Rated & {
  readonly vulnerability: Vulnerability
  readonly class: VulnerabilityClass
  readonly ratings: readonly Rating[]
  readonly cvss: readonly Cvss[]
  readonly score: ChosenScore | null
}

type Observations = readonly [VulnerabilityObservation, ...VulnerabilityObservation[]]

/** `observations` in order. */
export type ToAccount = (flaw: Flaw, observations: Observations) => Account

/**
 * One flaw stands in many packages of an image, and the scanners say the same of it each time: then the account is
 * the same object. `all`: every observation that will be asked about.
 */
export function createToAccount(
  choice: SeverityChoice,
  all: readonly VulnerabilityObservation[],
): ToAccount {
  const repeated = findRepeated(all, (one) => one.vulnerability)
  const remember = createMemory<Telling, Account>(isSameTelling, repeated)
  const scoreOf = createScoreMemory()
  return (flaw, observations) => {
    const telling = { flaw, observations }
    return remember(observations[0].vulnerability, telling, () => {
      const ratings = mergeRatings(observations)
      const cvss = mergeCvss(observations)
      const score = chooseScore(cvss, scoreOf)
      return {
        vulnerability: mergeVulnerability(flaw, observations),
        class: classOf(
          flaw.id,
          flaw.aliases,
          observations.every((one) => one.isRejected),
        ),
        ...chooseSeverity({ observations, ratings, score, choice }),
        ...{ ratings, cvss, score },
      }
    })
  }
}

type Telling = { readonly flaw: Flaw; readonly observations: Observations }

/** True when every part of an account is made of the same values; those that parsers share are compared as objects. */
function isSameTelling(a: Telling, b: Telling): boolean {
  return (
    a.flaw.id === b.flaw.id &&
    a.flaw.aliases.length === b.flaw.aliases.length &&
    a.flaw.aliases.every((alias, at) => alias === b.flaw.aliases[at]) &&
    a.observations.length === b.observations.length &&
    a.observations.every((one, at) => isSameWord(one, b.observations[at]))
  )
}

function isSameWord(a: VulnerabilityObservation, b: VulnerabilityObservation | undefined): boolean {
  return (
    a.vulnerability === b?.vulnerability &&
    a.ratings === b.ratings &&
    a.cvss === b.cvss &&
    a.scanner === b.scanner &&
    a.severity === b.severity &&
    a.severityAuthority === b.severityAuthority &&
    a.isRejected === b.isRejected &&
    a.package.type === b.package.type &&
    a.package.namespace === b.package.namespace
  )
}

function mergeVulnerability(flaw: Flaw, group: Observations): Vulnerability {
  const [first] = group
  // Most findings of one scanner alone say nothing new: an image may have a hundred thousand of them.
  if (group.length === 1 && isNamed(first.vulnerability, flaw)) return first.vulnerability
  const all = group.map((one) => one.vulnerability)
  return {
    id: flaw.id,
    aliases: flaw.aliases,
    advisories: uniteTexts(all, (one) => one.advisories),
    title: longest(all.map((one) => one.title)),
    description: longest(all.map((one) => one.description)),
    cwes: uniteTexts(all, (one) => one.cwes),
    published: uniteTexts(all, (one) => (one.published === null ? [] : [one.published]))[0] ?? null,
    references: uniteTexts(all, (one) => one.references),
  }
}

function isNamed({ id, aliases }: Vulnerability, flaw: Flaw): boolean {
  return id === flaw.id && aliases.length === 0 && flaw.aliases.length === 0
}

/** Of equally long ones the first in alphabetical order, so that the order of the input says nothing. */
function longest(texts: readonly string[]): string {
  return texts.reduce((best, text) => {
    const isBetter = text.length - best.length || compareText(best, text)
    return isBetter > 0 ? text : best
  })
}
