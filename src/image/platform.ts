import { PlimsollError } from '../domain/errors.ts'
import { toPlain } from './plain.ts'

/** In the words of Go (`amd64`, `arm64`), as the OCI image specification has them. */
export type Platform = {
  readonly os: string
  readonly architecture: string
  readonly variant: string | null
}

/* The same machines by other names: containerd/platforms database.go. */
const ARCHITECTURES: Readonly<Record<string, string>> = {
  aarch64: 'arm64',
  armhf: 'arm',
  armel: 'arm',
  i386: '386',
  i486: '386',
  i586: '386',
  i686: '386',
  x86: '386',
  ia32: '386',
  x64: 'amd64',
  x86_64: 'amd64',
  'x86-64': 'amd64',
  powerpc64le: 'ppc64le',
}

const WORD = /^[a-z0-9][a-z0-9_.-]{0,63}$/

/** `linux/arm64/v8`, or an architecture alone (`aarch64`: of Linux). Throws `config-invalid`. */
export function parsePlatform(text: string): Platform {
  const words = text.trim().toLowerCase().split('/')
  const [os = '', architecture = '', variant = null] =
    words.length === 1 ? ['linux', words[0]] : words
  const isSound = [os, architecture, variant ?? 'v1'].every((word) => WORD.test(word))
  if (isSound && words.length <= 3) return normalisePlatform({ os, architecture, variant })
  throw new PlimsollError({
    code: 'config-invalid',
    message: `"${toPlain(text)}" is not a platform.`,
    hint: 'Write os/architecture[/variant], for example linux/amd64 or linux/arm/v7.',
  })
}

/** One name for each machine; a variant that every machine of the architecture has is left out. */
export function normalisePlatform(platform: Platform): Platform {
  const written = platform.architecture.toLowerCase()
  const architecture = ARCHITECTURES[written] ?? written
  const os = platform.os.toLowerCase() === 'macos' ? 'darwin' : platform.os.toLowerCase()
  const variant = platform.variant?.toLowerCase() ?? ''
  const numbered = /^\d/.test(variant) ? `v${variant}` : variant
  return { os, architecture, variant: isImplied(architecture, numbered) ? null : numbered }
}

function isImplied(architecture: string, variant: string): boolean {
  if (variant === '') return true
  return architecture === 'arm64' ? /^v8(?:\.0)?$/.test(variant) : variant === 'v1'
}

/** `os/architecture[/variant]`; `unknown` where the image does not say. */
export function formatPlatform({ os, architecture, variant }: Platform): string {
  const base = `${os === '' ? 'unknown' : os}/${architecture === '' ? 'unknown' : architecture}`
  return toPlain(variant === null || variant === '' ? base : `${base}/${variant}`)
}

/**
 * How well an image of platform `offered` serves who wants `wanted`: 0 best, null not at all. No wanted variant
 * takes the plainest; for arm v7, as containerd does, then the older ones that it can run.
 */
export function rankPlatform(offered: Platform, wanted: Platform): number | null {
  const one = normalisePlatform(offered)
  const other = normalisePlatform(wanted)
  if (one.os !== other.os || one.architecture !== other.architecture) return null
  if (one.variant === other.variant) return 0
  if (other.variant !== null) return null
  if (one.architecture !== 'arm') return 1 + variantNumber(one)
  const version = variantNumber(one)
  return version <= 7 ? 8 - version : version
}

function variantNumber({ variant }: Platform): number {
  return Number(/^v(\d{1,3})/.exec(variant ?? '')?.[1] ?? 0)
}

export type Offer = { readonly platform: Platform | null }

export type PlatformWish = {
  /** What the user asked for; null: the machine's own. */
  readonly wanted: Platform | null
  /** The machine's own. */
  readonly machine: Platform
  /** For messages: what the platforms are those of. */
  readonly label: string
}

/**
 * The offer that fits best, the first of equals. Without a wish the only one will do even when it is for
 * another machine: nothing is run. Throws `platform-missing` with the list of what is there.
 */
export function choosePlatform<T extends Offer>(offers: readonly T[], wish: PlatformWish): T {
  const wanted = wish.wanted ?? wish.machine
  const ranked = offers
    .map((offer) => ({ offer, rank: offer.platform && rankPlatform(offer.platform, wanted) }))
    .filter((one): one is { offer: T; rank: number } => one.rank !== null)
    .sort((one, other) => one.rank - other.rank)
  const best = ranked[0]?.offer ?? (wish.wanted === null && offers.length === 1 ? offers[0] : null)
  if (best) return best
  throw platformMissing(wish.label, wanted, offers)
}

/** An image that names one platform, held against the wish; throws `platform-missing`. */
export function checkPlatform(platform: Platform, wish: Omit<PlatformWish, 'machine'>): void {
  if (wish.wanted === null || rankPlatform(platform, wish.wanted) !== null) return
  throw platformMissing(wish.label, wish.wanted, [{ platform }])
}

/** What the offers are, each once, sorted. */
export function listPlatforms(offers: readonly Offer[]): string[] {
  const names = offers.flatMap(({ platform }) =>
    platform === null ? [] : [formatPlatform(normalisePlatform(platform))],
  )
  return [...new Set(names)].sort()
}

function platformMissing(label: string, wanted: Platform, offers: readonly Offer[]): PlimsollError {
  const there = listPlatforms(offers)
  const list = there.length === 0 ? 'none that says its platform' : there.slice(0, 20).join(', ')
  return new PlimsollError({
    code: 'platform-missing',
    message: `${label} has no image for ${formatPlatform(wanted)}; there is ${list}.`,
    hint: `Set \`platform\` to one that is there, or build the image for ${formatPlatform(wanted)}.`,
  })
}
