import { PlimsollError } from '../domain/errors.ts'
import type { Challenge } from './challenge.ts'
import type { Subject } from './failure.ts'
import type { Problem } from './problem.ts'
import { fullName } from './repository.ts'
import type { Repository } from './repository.ts'
import type { Login } from './token.ts'

/** Where we stand with the login at one repository. Changed in place as the registry answers. */
export type Session = {
  header: string | null
  /** True when the header opened the door once: then a 401 means that it is stale. */
  proved: boolean
  /** True when the login that was found is not welcome and we go on as nobody. */
  anonymous: boolean
  /** The login behind the header. */
  login: Login | null
  unusable: PlimsollError | null
  challenges: readonly Challenge[]
  running: Promise<void> | null
}

export function newSession(): Session {
  return {
    header: null,
    proved: false,
    anonymous: false,
    login: null,
    unusable: null,
    challenges: [],
    running: null,
  }
}

type Told = {
  readonly subject: Subject
  readonly repository: Repository
  readonly problem: Problem
}

/** Nobody may come in without a login, or not with the one that we have. */
export function refused(session: Session, { subject, repository, problem }: Told): PlimsollError {
  if (session.unusable !== null) return session.unusable
  const { login } = session
  const code = 'login-refused'
  if (login === null) {
    return new PlimsollError({
      code,
      message: `${subject.registry} gives ${subject.what} to nobody without a login${problem.said}.`,
      hint: `Check the name (a repository that does not exist is often answered like this), then run docker login ${subject.registry} or set registry, registry-username and registry-password.`,
    })
  }
  return new PlimsollError({
    code,
    message: `${subject.registry} refuses the login from ${login.from} for ${subject.what}${problem.said}.`,
    hint: `Check that the password or token is still valid and may read ${fullName(repository)}, and that the name is right.`,
  })
}

export function unknownSchemes({ challenges }: Session, { subject }: Told): PlimsollError {
  const schemes = challenges.map(({ scheme }) => scheme.slice(0, 20)).slice(0, 5)
  return new PlimsollError({
    code: 'login-refused',
    message: `${subject.registry} asks for a login of a kind that registries do not use: ${schemes.join(', ')}.`,
    hint: 'Check the name of the registry, and that no proxy answers in its place. Basic and Bearer are understood.',
  })
}
