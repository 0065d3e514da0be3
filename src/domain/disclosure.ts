export const PROFILE_CHOICES = ['auto', 'full', 'public'] as const

/** What the input asks for. */
export type ProfileChoice = (typeof PROFILE_CHOICES)[number]

/** `public`: what everybody may read tells the verdict, its rules and counts, and no details. */
export type Profile = Exclude<ProfileChoice, 'auto'>

/** How reports are encrypted; null where they are not. */
export type Encryption = {
  /** Public keys of age: `age1…`. */
  readonly recipients: readonly string[]
  /** Of age's passphrase mode; goes without recipients only. */
  readonly passphrase: string | null
  /** True: nothing in plain text leaves the run but a verdict without details. */
  readonly isOnly: boolean
}

/** How much may be said where others can listen. `sealed`: nothing but the outcome. */
export type Openness = Profile | 'sealed'

/** What the log of a run has to keep to itself. */
export type Discretion = {
  readonly openness: Openness
  /** References, repositories and registries that are not to be named. */
  readonly names: readonly string[]
}
