import { createHash } from 'node:crypto'

/** An image as messages tell one from another over runs. */
export type Subject = { readonly name: string; readonly platform: string | null }

export type ToldPlace = {
  /** `owner/name`: many give images the same names, policies the same rules, and share a machine; null: nobody said. */
  readonly repository: string | null
  readonly rule: string
  readonly channel: string
  /** The change that the run is about, by its number; null: none. */
  readonly change: string | null
  /** Null: the last message of this rule to this channel, about whichever image. */
  readonly subject: Subject | null
}

/**
 * Where it stands what a rule told a channel about an image; what a change told stands apart, since it may never be merged.
 * A hash, so that what is kept names no image.
 */
export function toToldKey({ repository, rule, channel, change, subject }: ToldPlace): string {
  const place = [repository, rule, channel, ...toParts(subject)]
  return hash(change === null ? place : [place, change])
}

/** Where earlier runs may have told the same: what people heard of the branch is no news of a change. */
export function toKnownKeys(place: ToldPlace): readonly string[] {
  const own = toToldKey(place)
  return place.change === null ? [own] : [own, toToldKey({ ...place, change: null })]
}

/** What an incident or issue is known by at the other end: the same over runs and channels. */
export function toSubjectKey({
  repository,
  rule,
  subject,
}: Omit<ToldPlace, 'channel' | 'change'>): string {
  return hash([repository, rule, ...toParts(subject)])
}

function toParts(subject: Subject | null): readonly (string | null)[] {
  return subject === null ? [] : [subject.name, subject.platform]
}

function hash(parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex')
}
