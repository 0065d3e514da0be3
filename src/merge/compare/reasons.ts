import type { Change } from '../../domain/finding.ts'

/**
 * Why a finding is called what it is called. Where the evidence does not suffice, the word is the one whose
 * error is smaller: drift of a database alone must never make a finding `introduced`.
 */
export const REASONS = {
  'same-version': ['pre-existing', 'the baseline has it in the same version'],
  'another-id': ['pre-existing', 'the baseline has it under another id'],
  'higher-version': ['pre-existing', 'upgraded, and still vulnerable'],
  'unordered-version': ['pre-existing', 'in another version; which is the higher cannot be told'],
  'same-place': ['pre-existing', 'the baseline has it, too'],
  'lower-version': ['worsened', 'the version went down'],
  beside: ['worsened', 'added beside the version of the baseline'],
  'more-places': ['worsened', 'in more places than in the baseline'],
  'image-unknown': ['introduced', 'the baseline says nothing of this image'],
  'package-added': ['introduced', 'the baseline does not have this package'],
  'version-changed': ['introduced', 'not in the version of the baseline, when the flaw was known'],
  'unlisted-known': ['introduced', 'not found in the baseline, when the flaw was known'],
  'rule-broken': ['introduced', 'the baseline does not have it'],
  'rule-untold': ['newly-disclosed', 'this rule was not applied to the baseline'],
  'same-package': ['newly-disclosed', 'the baseline has this version, without the flaw'],
  'same-image': ['newly-disclosed', 'the baseline is of the same image'],
  'same-layer': ['newly-disclosed', 'in a layer of the baseline that other scanners judged'],
  'version-untold': [
    'newly-disclosed',
    'in another version; whether the flaw was known before cannot be told',
  ],
  'unlisted-untold': ['newly-disclosed', 'whether the baseline has the package cannot be told'],
} as const satisfies Record<string, readonly [Change, string]>

export type ReasonCode = keyof typeof REASONS

/** What became of one finding of the head. `before`: versions in which the baseline has its package. */
export type Judged = { readonly code: ReasonCode; readonly before: readonly string[] }

export function changeOf({ code }: Judged): Change {
  return REASONS[code][0]
}

/** Codes whose word is the milder of two because nothing shows which one is right. */
const UNTOLD: ReadonlySet<ReasonCode> = new Set([
  'unordered-version',
  'rule-untold',
  'version-untold',
  'unlisted-untold',
])

/**
 * True where the finding is called old and nobody proved that it was there. Who lets a change pass for what was there
 * before must not take it for that: any older version of a package could come in by it.
 */
export function isUntold({ code }: Judged): boolean {
  return UNTOLD.has(code)
}
