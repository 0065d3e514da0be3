import type { FakeGitHub } from '../fake-github.ts'
import { PULL_NUMBER } from './scene.ts'
import type { SeenComment, SeenRef } from './seen.ts'

export function seeComments(github: FakeGitHub, fullName: string): SeenComment[] {
  return github.comments(fullName, PULL_NUMBER).map(({ login, body, createdAt, updatedAt }) => ({
    ...{ login, body, isEdited: createdAt !== updatedAt },
  }))
}

/** The pull request first, then the default branch; only where something was uploaded. */
export function seeAlerts(github: FakeGitHub, fullName: string): SeenRef[] {
  const written = new Set(github.uploads(fullName).map(({ ref }) => ref))
  return [...written]
    .sort((a, b) => (a < b ? 1 : -1))
    .map((ref) => ({
      ref,
      alerts: github.alerts(fullName, ref).map(({ number, state, path, alert }) => ({
        ...{ number, state, path, rule: alert.rule },
        instances: alert.instances.filter((one) => one.ref === ref),
      })),
    }))
}
