import { OUTCOMES } from '../../domain/verdict.ts'
import { keepsIncidents } from './cases.ts'
import type { MatchedImage } from './cases.ts'
import type { Planned } from './plan.ts'

/** What one message is about: one rule, one channel, one or several images. */
export type Envelope = { readonly parts: readonly [Planned, ...Planned[]] }

/** One message for each rule and channel; of incidents, issues and what is told at once, one for each image. */
export function compose(
  planned: readonly Planned[],
  mode: 'at-once' | 'together',
): readonly Envelope[] {
  const joined = new Map<string, Planned[]>()
  for (const one of planned) {
    const { rule, channel, toldKey } = one.of
    const isAlone = mode === 'at-once' || keepsIncidents(channel)
    const key = isAlone ? `one ${toldKey}` : JSON.stringify([rule.name, channel.name])
    const parts = joined.get(key) ?? []
    joined.set(key, parts)
    parts.push(one)
  }
  return [...joined.values()].map(toEnvelope)
}

function toEnvelope(planned: readonly Planned[]): Envelope {
  const [first, ...others] = [...planned].sort(comparePlanned)
  if (first === undefined) throw new Error('a message without any part')
  return { parts: [first, ...others] }
}

/** The worst first. */
function comparePlanned(a: Planned, b: Planned): number {
  const [worstA, worstB] = [worstOf(a.of.images), worstOf(b.of.images)]
  if (worstA !== worstB) return worstA - worstB
  if (a.fresh.length !== b.fresh.length) return b.fresh.length - a.fresh.length
  return a.of.subject.name === b.of.subject.name
    ? 0
    : a.of.subject.name < b.of.subject.name
      ? -1
      : 1
}

/** How bad the worst of these images is: 0 the worst. */
export function worstOf(images: readonly MatchedImage[]): number {
  return Math.min(...images.map(({ report }) => OUTCOMES.indexOf(report.verdict.outcome)))
}
