import { compareDigits, compareText, isDigit, withoutZeros } from './digits.ts'
import type { Grammar } from './grammar.ts'
import { toVersionKeys } from './version-keys.ts'

export type RpmVersion = {
  readonly epoch: string
  readonly version: readonly string[]
  /** Null where only the version is known. */
  readonly release: readonly string[] | null
}

/**
 * RPM: `[epoch:]version[-release]`, each part ordered as rpm-version(7) tells. A version without a release is
 * below the same version with one, as in rpm's own comparison of two labels: so the order stays whole.
 */
export const RPM: Grammar<RpmVersion> = {
  read: readRpm,
  compare: (a, b) =>
    compareDigits(a.epoch, b.epoch) ||
    compareSegments(a.version, b.version) ||
    compareReleases(a.release, b.release),
  keys: ({ epoch, version, release }) =>
    toVersionKeys(
      withoutZeros(epoch),
      version.map(withoutZeros),
      release?.map(withoutZeros) ?? null,
    ),
  line: () => 'system',
}

/** Epoch, version and release; no epoch is epoch 0, and rpm itself prints `(none)` for it. */
export function splitLabel(
  text: string,
): { epoch: string; version: string; release: string | null } | null {
  const parts = /^(?:(\d{0,20}|\(none\)):)?([^\s:]+)$/.exec(text)
  const label = parts?.[2]
  if (label === undefined) return null
  const epoch = /^\d+$/.exec(parts?.[1] ?? '')?.[0] ?? '0'
  const dash = label.lastIndexOf('-')
  if (dash === -1) return { epoch, version: label, release: null }
  const [version, release] = [label.slice(0, dash), label.slice(dash + 1)]
  return version === '' || release === '' ? null : { epoch, version, release }
}

function readRpm(text: string): RpmVersion | null {
  const label = splitLabel(text)
  if (label === null) return null
  const release = label.release === null ? null : segmentsOf(label.release)
  return { epoch: label.epoch, version: segmentsOf(label.version), release }
}

/** Runs of digits or letters, tildes and carets; whatever else there is only separates. */
function segmentsOf(text: string): readonly string[] {
  return text.match(/[0-9]+|[A-Za-z]+|~|\^/g) ?? []
}

function compareReleases(a: readonly string[] | null, b: readonly string[] | null): number {
  if (a === null || b === null) return Number(a !== null) - Number(b !== null)
  return compareSegments(a, b)
}

function compareSegments(a: readonly string[], b: readonly string[]): number {
  for (let at = 0; at < Math.max(a.length, b.length); at += 1) {
    const [left, right] = [a[at] ?? '', b[at] ?? '']
    const kind = rank(left)
    const order = kind - rank(right) || compareAlike(left, right)
    if (order !== 0) return order
  }
  return 0
}

/** A tilde before the end, the end before a caret, a caret before letters, letters before numbers. */
function rank(segment: string): number {
  if (segment === '~') return 0
  if (segment === '') return 1
  if (segment === '^') return 2
  return isDigit(segment.charAt(0)) ? 4 : 3
}

function compareAlike(a: string, b: string): number {
  return isDigit(a.charAt(0)) ? compareDigits(a, b) : compareText(a, b)
}
