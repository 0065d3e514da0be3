import type { Config } from '../config/config.ts'
import type { CodeHostRun } from '../domain/code-host.ts'
import type { Encryption, Openness, Profile } from '../domain/disclosure.ts'
import { PlimsollError } from '../domain/errors.ts'
import type { Notice } from '../domain/report.ts'
import type { ReportsSection } from '../policy/document/policy-document.ts'
import type { Policies } from './policy/prepare-policy.ts'

/** Who may read what of a run. */
export type Disclosure = {
  readonly profile: Profile
  /** Null: nothing is encrypted. */
  readonly encryption: Encryption | null
  readonly notices: readonly Notice[]
}

export type DisclosureRequest = {
  readonly config: Pick<Config, 'deliver'>
  /** Null: the policy says nothing of it. */
  readonly reports: ReportsSection | null
  /** Null outside of a code host. */
  readonly run: Pick<CodeHostRun, 'isPublic'> | null
}

/**
 * What inputs, policy and the code host say together: the policy over the inputs, and of two the one that says less.
 * Throws `config-invalid` where reports have to be encrypted and nobody is named who could read them.
 */
export function decideDisclosure({ config, reports, run }: DisclosureRequest): Disclosure {
  return {
    profile: decideProfile(config.deliver.profile, reports?.profile ?? null, run),
    ...decideEncryption(config.deliver.encryption, reports?.encrypt ?? null),
  }
}

/** True: nothing but the outcome leaves the run in plain text. */
export function isEncryptedOnly({ encryption }: Pick<Disclosure, 'encryption'>): boolean {
  return encryption?.isOnly === true
}

export function toOpenness(disclosure: Pick<Disclosure, 'encryption' | 'profile'>): Openness {
  return isEncryptedOnly(disclosure) ? 'sealed' : disclosure.profile
}

/** What the policy in force says of reports; null: nothing. */
export function reportsOf({ inForce }: Pick<Policies, 'inForce'>): ReportsSection | null {
  return inForce.set.reports
}

/** A repository of which nobody says who may read it is taken for one that everybody may. */
function decideProfile(
  wish: Config['deliver']['profile'],
  policy: Profile | null,
  run: DisclosureRequest['run'],
): Profile {
  if (policy === 'public' || wish === 'public') return 'public'
  if (policy === 'full' || wish === 'full') return 'full'
  return run === null || run.isPublic === false ? 'full' : 'public'
}

function decideEncryption(
  given: Encryption | null,
  policy: ReportsSection['encrypt'],
): Pick<Disclosure, 'encryption' | 'notices'> {
  const { isRequired, isOnly: isOnlyByPolicy, recipients: named } = policy ?? NOTHING_SAID
  const wish = given ?? NOTHING_GIVEN
  const isOnly = wish.isOnly || isOnlyByPolicy
  if (named.length > 0) {
    const notices = isMore(wish, named) ? [NOT_READ] : []
    return { encryption: { recipients: named, passphrase: null, isOnly }, notices }
  }
  if (isKnown(wish)) return { encryption: { ...wish, isOnly }, notices: [] }
  if (isOnly || isRequired) throw nobodyToRead(isRequired || isOnlyByPolicy)
  return { encryption: null, notices: [] }
}

function isKnown({ recipients, passphrase }: Encryption): boolean {
  return recipients.length > 0 || passphrase !== null
}

const NOTHING_GIVEN: Encryption = { recipients: [], passphrase: null, isOnly: false }
const NOTHING_SAID = { recipients: [], isRequired: false, isOnly: false } as const

/** Who may read a report is the word of the policy: an input could add somebody. */
function isMore(given: Encryption, named: readonly string[]): boolean {
  return given.passphrase !== null || given.recipients.some((one) => !named.includes(one))
}

const NOT_READ: Notice = {
  code: 'policy-only-tightens',
  text: 'encrypt-to and encrypt-passphrase are not used: the policy names who may read the reports',
}

function nobodyToRead(isOfPolicy: boolean): PlimsollError {
  const who = isOfPolicy ? 'The policy asks for encrypted reports' : 'encrypted-only is true'
  return new PlimsollError({
    code: 'config-invalid',
    message: `${who}, and nobody is named who could read them`,
    hint: 'Name public keys of age in the input encrypt-to or in reports.encrypt.recipients of the policy, or give encrypt-passphrase.',
  })
}
