import { PlimsollError } from '../../../src/domain/errors.ts'
import { loadPolicySet } from '../../../src/policy/resolve/load-policy-set.ts'
import type { PolicyRequest } from '../../../src/policy/resolve/load-policy-set.ts'
import type { PolicySet } from '../../../src/policy/resolve/policy-set.ts'
import type { PolicyFiles, SourcedText } from '../../../src/ports.ts'

export type World = {
  /** Files by path, as they are trusted; those of other repositories as `owner/name/path@ref`. */
  readonly files?: Readonly<Record<string, string>>
  /** Files as a pull request has them; leaving it out, there is none. */
  readonly proposed?: Readonly<Record<string, string>>
}

const BASE = 'b'.repeat(40)

/** Files that lie in memory. */
export function filesOf({ files = {}, proposed }: World): PolicyFiles {
  const origin = proposed === undefined ? 'workspace' : 'base'
  const commit = proposed === undefined ? null : BASE
  const words = proposed === undefined ? 'the files of this machine' : 'the base commit bbbbbbb'
  const nobody = () => Promise.resolve({ state: 'unknown', reason: 'nobody was asked' } as const)
  const find = (path: string): SourcedText | null => {
    const text = files[path]
    return text === undefined ? null : { path, text, origin, commit }
  }
  return {
    trust: { origin, commit, words },
    read: (path) => Promise.resolve(find(path)),
    readProposed: (path) => {
      const text = proposed?.[path]
      const found = { path, text: text ?? '', origin: 'workspace', commit: null } as const
      return Promise.resolve(text === undefined ? null : found)
    },
    readElsewhere: ({ repository, ref, path }) => {
      const text = files[`${repository}/${path}@${ref}`]
      if (text === undefined) {
        throw new PlimsollError({
          code: 'policy-unreadable',
          message: `The file ${path} of ${repository} at ${ref} cannot be read.`,
          hint: 'Check the address, and that the token may read that repository.',
        })
      }
      const sourced = { path: `${repository}/${path}`, text, origin: 'repository' } as const
      return Promise.resolve({ ...sourced, commit: 'e'.repeat(40) })
    },
    approvals: nobody,
    approvalsOf: nobody,
  }
}

export type Wanted = Partial<Omit<PolicyRequest, 'settings'>> & {
  readonly settings?: Partial<PolicyRequest['settings']>
}

export function requestOf(wanted: Wanted = {}): PolicyRequest {
  return {
    inputs: { values: {}, names: new Map() },
    mode: 'enforce',
    today: '2026-11-21',
    ...wanted,
    settings: {
      files: [],
      waivers: [],
      vex: [],
      standards: [],
      stage: 'build',
      ...wanted.settings,
    },
  }
}

export function load(world: World, wanted: Wanted = {}): Promise<PolicySet> {
  return loadPolicySet(requestOf(wanted), filesOf(world))
}

/** A policy file alone. */
export function loadText(text: string, wanted: Wanted = {}): Promise<PolicySet> {
  return load({ files: { '.plimsoll.yml': text } }, wanted)
}
