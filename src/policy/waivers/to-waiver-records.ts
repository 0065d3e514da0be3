import type { WaiverRecord, WaiverState } from '../../domain/decision.ts'
import type { Refusal, WaiverUse } from './waiver-use.ts'
import { namesIds, namesPackage, namesPaths } from './scope.ts'
import { findShadows } from './shadows.ts'
import type { FindShadow } from './shadows.ts'
import type { Waiver } from './waiver.ts'

/** From so many findings of one image on, an entry without package and path is called over-broad. */
export const BROAD_FINDINGS = 10

const SHOWN_LABELS = 3

/** What became of each waiver over all images of a run, in the order of files and lines. */
export function toWaiverRecords(uses: readonly WaiverUse[]): WaiverRecord[] {
  const findShadow = findShadows(uses)
  const groups = new Map<Waiver, WaiverUse[]>()
  for (const use of uses) {
    const group = groups.get(use.waiver)
    if (group === undefined) groups.set(use.waiver, [use])
    else group.push(use)
  }
  return [...groups].map(([waiver, group]) => toRecord(waiver, group, findShadow))
}

type Judged = { readonly state: WaiverState; readonly note: string | null }

function toRecord(
  waiver: Waiver,
  uses: readonly WaiverUse[],
  findShadow: FindShadow,
): WaiverRecord {
  const { id, source, reason, owner, expires } = waiver
  const held = uses.reduce((sum, use) => sum + use.held.length, 0)
  const refused = uses.flatMap((use) => use.refused)
  const judged =
    judgeStanding(uses, refused) ??
    (held === 0
      ? judgeWithoutUse(waiver, uses, refused)
      : judgeInUse({ waiver, uses, refused, shadow: findShadow(waiver) }))
  return { id, source, reason, owner, expires, findings: held + refused.length, ...judged }
}

/** What keeps it from counting whatever it is about; the same in every image. */
function judgeStanding(uses: readonly WaiverUse[], refused: readonly Refusal[]): Judged | null {
  const standing = uses[0]?.standing
  if (standing === undefined || standing.kind === 'in-force') return null
  const state = standing.kind === 'too-broad' ? 'over-broad' : standing.kind
  const would =
    refused.length === 0 ? 'it would cover nothing' : `it would cover ${listOf(refused)}`
  return { state, note: `It does not hold: ${standing.why}; ${would}` }
}

function judgeWithoutUse(
  { scope }: Waiver,
  uses: readonly WaiverUse[],
  refused: readonly Refusal[],
): Judged {
  if (refused.length > 0) {
    const isLapsed = refused.every((one) => one.kind === 'lapsed')
    return { state: isLapsed ? 'expired' : 'invalid', note: `It does not hold: ${whysOf(refused)}` }
  }
  const offGate = uses.reduce((sum, use) => sum + use.offGate, 0)
  if (offGate > 0)
    return { state: 'unused', note: `What it is about does not count anyway (${offGate})` }
  const isElsewhere =
    scope.images.length > 0 && !uses.some((use) => isForImage(scope.images, use.imageName))
  const note = isElsewhere
    ? 'None of the images has a name that it is for'
    : 'It is about no finding'
  return { state: 'unused', note }
}

function isForImage(images: Waiver['scope']['images'], name: string): boolean {
  return images.some((glob) => glob.matches(name))
}

type InUse = {
  readonly waiver: Waiver
  readonly uses: readonly WaiverUse[]
  readonly refused: readonly Refusal[]
  readonly shadow: Waiver | null
}

function judgeInUse({ waiver, uses, refused, shadow }: InUse): Judged {
  const broad = whyBroad(waiver, uses)
  const end = wordsOfEnd(uses)
  const covered = shadow === null ? null : `${shadow.id} waives all that it waives`
  const partly =
    refused.length === 0 ? null : `It does not hold for ${refused.length}: ${whysOf(refused)}`
  const notes = [covered, broad, end, partly].filter((note) => note !== null)
  const state =
    covered !== null
      ? 'shadowed'
      : broad !== null
        ? 'over-broad'
        : end !== null
          ? 'expiring'
          : 'active'
  return { state, note: notes.length === 0 ? null : notes.join('. ') }
}

/** What it waives is more than anybody has looked at. */
function whyBroad({ scope }: Waiver, uses: readonly WaiverUse[]): string | null {
  if (!namesIds(scope)) return 'It names no id: it waives whatever is found in its packages'
  if (namesPackage(scope) || namesPaths(scope)) return null
  const most = Math.max(...uses.map((use) => use.held.length))
  return most >= BROAD_FINDINGS
    ? `It names neither package nor path, and waives ${most} findings of one image`
    : null
}

function wordsOfEnd(uses: readonly WaiverUse[]): string | null {
  const standing = uses[0]?.standing
  if (standing?.kind !== 'in-force' || !standing.isExpiring) return null
  return standing.daysLeft === 1 ? 'It ends today' : `It ends in ${standing.daysLeft ?? 0} days`
}

/** `CVE-2099-0001 in openssl, CVE-2099-0002 in zlib and 4 more`. */
function listOf(refused: readonly Refusal[]): string {
  return shorten([...new Set(refused.map((one) => one.label))].sort())
}

function whysOf(refused: readonly Refusal[]): string {
  return shorten([...new Set(refused.map((one) => `${one.why} (${one.label})`))].sort())
}

function shorten(texts: readonly string[]): string {
  const more = texts.length - SHOWN_LABELS
  const shown = texts.slice(0, SHOWN_LABELS).join(', ')
  return more > 0 ? `${shown} and ${more} more` : shown
}
