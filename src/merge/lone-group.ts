import type { ScannerId } from '../domain/finding.ts'
import { isSystemType } from '../domain/package-type.ts'
import { keysOfVersion } from '../versions/index.ts'
import { isOddVersion, packageIdentity } from './identity.ts'
import type { PackageGroup } from './package-groups.ts'
import { compareText } from './unite.ts'

/** A package that one scanner alone names in this spelling. */
export type LoneGroup = {
  readonly group: PackageGroup
  /** Where it stands among its namesakes. */
  readonly place: number
  readonly scanner: ScannerId
  /** In alphabetical order, none twice. */
  readonly paths: readonly string[]
  /** What it is found by, and by what it finds another: the same package exactly where two meet. */
  readonly offers: readonly string[]
  readonly asks: readonly string[]
  /** Maven alone: the same, for artifacts of one version of which the group is doubtful. */
  readonly doubtful: { readonly offers: readonly string[]; readonly asks: readonly string[] }
}

/** Null for a package that several scanners name alike. */
export function toLoneGroup(group: PackageGroup, place: number): LoneGroup | null {
  const { subject, observations } = group
  const scanner = observations[0]?.scanner
  if (scanner === undefined || observations.some((one) => one.scanner !== scanner)) return null
  const identity = packageIdentity(subject)
  const found = observations.flatMap((one) => one.instances.flatMap(({ path }) => path ?? []))
  const paths = [...new Set(found)].sort(compareText)
  const isOdd = isOddVersion(subject.version)
  const version = toVersionMarks(subject.type, subject.version)
  const own = (mark: Mark): string => JSON.stringify([...identity, ...mark])
  const any = paths.map((path) => own(['path', path]))
  const odd = paths.map((path) => own(['odd', path]))
  const { type } = subject
  return {
    ...{ group, place, scanner, paths },
    // A version that says nothing is told from others by a file that both name.
    offers: [...version.offers.map(own), ...any, ...(isOdd ? odd : [])],
    asks: [...version.asks.map(own), ...(isOdd ? any : odd)],
    doubtful: type === 'maven' ? toTexts(version) : { offers: [], asks: [] },
  }
}

type Mark = readonly [kind: string, text: string]

type Marks = { readonly offers: readonly Mark[]; readonly asks: readonly Mark[] }

function toTexts({ offers, asks }: Marks): LoneGroup['doubtful'] {
  const toText = (mark: Mark): string => JSON.stringify(mark)
  return { offers: offers.map(toText), asks: asks.map(toText) }
}

/** Equal as text, or to the ecosystem; of system packages also where only one side knows the epoch. */
function toVersionMarks(type: string, version: string): Marks {
  const whole = toMarks('equal', type, version)
  const text: Mark = ['text', version]
  const own = { offers: [text, ...whole.offers], asks: [text, ...whole.asks] }
  if (!isSystemType(type)) return own
  const [kind, other] = EPOCH.test(version) ? ['epoch', 'no epoch'] : ['no epoch', 'epoch']
  const rest = version.replace(EPOCH, '')
  return {
    offers: [...own.offers, ...toMarks(kind, type, rest).offers],
    asks: [...own.asks, ...toMarks(other, type, rest).asks],
  }
}

const EPOCH = /^\d{1,10}:/

function toMarks(kind: string, type: string, version: string): Marks {
  const { offers, asks } = keysOfVersion(type, version) ?? { offers: [], asks: [] }
  return {
    offers: offers.map((key): Mark => [kind, key]),
    asks: asks.map((key): Mark => [kind, key]),
  }
}
