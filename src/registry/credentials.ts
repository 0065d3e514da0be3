import type { PlimsollError } from '../domain/errors.ts'
import type { Repository } from './repository.ts'

/** What somebody logs in with. `from` names the place it was found, for messages: never the secret. */
export type Credentials =
  | {
      readonly kind: 'password'
      readonly username: string
      readonly password: string
      readonly from: string
      /** True when the user gave them for this run: then they are used or the run fails. */
      readonly given: boolean
    }
  /** A refresh token of the OAuth2 flow, which Docker's config calls an identity token. */
  | {
      readonly kind: 'identity-token'
      readonly token: string
      readonly from: string
      readonly given: boolean
    }
  /** There should be some, but they cannot be read: told only when the registry insists on a login. */
  | { readonly kind: 'unusable'; readonly error: PlimsollError }

/** Null: nobody ever logged in there. Never throws. */
export type CredentialsFor = (
  repository: Repository,
  signal: AbortSignal,
) => Promise<Credentials | null>
