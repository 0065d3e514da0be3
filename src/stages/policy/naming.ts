import { parseImageSource, toImageName } from '../../image/image-source.ts'
import type { Notice } from '../../domain/report.ts'
import { resolvePolicy } from '../../policy/resolve/resolve-policy.ts'
import type { ResolvedPolicy } from '../../policy/resolve/resolve-policy.ts'
import { isStricter } from '../../policy/resolve/strictness.ts'
import { SETTING_KEYS } from '../../policy/settings.ts'
import type { WaiverUse } from '../../policy/waivers/index.ts'
import type { Policies } from './prepare-policy.ts'

export type NamingRequest = {
  readonly policies: Pick<Policies, 'inForce' | 'origin'>
  /** As the user wrote it. */
  readonly reference: string
  /** The stable name that an input gave; null: it was guessed. */
  readonly name: string | null
  readonly uses: readonly Pick<WaiverUse, 'waiver' | 'held'>[]
}

/**
 * The name chooses sections and waivers of the policy, and on a pull request its own workflow chooses the name: what
 * got looser by a name that the reference would not have given is told.
 */
export function findNaming({ policies, reference, name, uses }: NamingRequest): readonly Notice[] {
  if (policies.origin !== 'base' || name === null) return []
  const guessed = toImageName(parseImageSource(reference))
  if (guessed === name) return []
  const { set } = policies.inForce
  const [given, plain] = [name, guessed].map((imageName) => resolvePolicy(set, { imageName }))
  const looser = given === undefined || plain === undefined ? [] : findLooser(given, plain)
  const waivers = uses
    .filter(({ waiver, held }) => held.length > 0 && isOnlyFor(waiver, { name, guessed }))
    .map(({ waiver }) => `waiver ${waiver.id}`)
  const gains = [...looser, ...waivers]
  if (gains.length === 0) return []
  const text = `This image is judged by the name ${name}, which the workflow gives; by its reference it would be ${guessed}. By that name these are looser, or hold at all: ${listSome(gains)}`
  return [{ code: 'policy-name-given', text }]
}

/** Settings, the mode, standards and accepted emptiness. */
function findLooser(given: ResolvedPolicy, plain: ResolvedPolicy): readonly string[] {
  const [values, before] = [given.policy.values, plain.policy.values]
  const left = plain.standards.filter(
    ({ name }) => !given.standards.some((standard) => standard.name === name),
  )
  const accepted = given.circumstances.acceptedEmptiness.length
  return [
    ...SETTING_KEYS.filter((key) => isStricter(key, before[key], values[key])),
    ...(given.mode === 'report' && plain.mode === 'enforce' ? ['mode'] : []),
    ...(isSameContext(given, plain) ? [] : ['context']),
    ...left.map(({ name }) => `standard ${name}`),
    ...(accepted > plain.circumstances.acceptedEmptiness.length ? ['accept_nothing_analysed'] : []),
  ]
}

function isSameContext(one: ResolvedPolicy, other: ResolvedPolicy): boolean {
  return JSON.stringify(one.circumstances.context) === JSON.stringify(other.circumstances.context)
}

type Names = { readonly name: string; readonly guessed: string }

function isOnlyFor({ scope }: WaiverUse['waiver'], { name, guessed }: Names): boolean {
  const { images } = scope
  const covers = (text: string): boolean => images.some((glob) => glob.matches(text))
  return images.length > 0 && covers(name) && !covers(guessed)
}

const MAX_LISTED = 10

function listSome(texts: readonly string[]): string {
  const more = texts.length - MAX_LISTED
  const shown = texts.slice(0, MAX_LISTED).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}
