import {
  createMessenger,
  createGuardedLookup,
  createSharedTold,
  createToldStore,
  wait,
} from '../notify/index.ts'
import type { Openness } from '../domain/disclosure.ts'
import type { KeepIssue, ToldStore } from '../notify/index.ts'
import type { CodeHost, OpenMessenger } from '../ports.ts'
import { createFetch, readAuthorities } from '../runner/http.ts'
import { cacheFolder } from './door.ts'
import type { Assembly, Door, Tools } from './door.ts'
import type { OnGitHub } from './github.ts'

/** What carries messages to people, made when a policy wants somebody told. */
export function assembleMessenger(
  assembly: Assembly,
  tools: Tools,
  github: OnGitHub,
): OpenMessenger {
  const { env, log } = assembly.door
  return async (openness, signal) => {
    const host = await github.openCodeHost()
    const guarded = createFetch(env, { lookup: createGuardedLookup() })
    return createMessenger({
      ...{ env, log, signal, wait },
      fetchFor: (allowsPrivate) => (allowsPrivate ? tools.fetch : guarded),
      authorities: () => readAuthorities(env),
      keepIssue: host === null ? null : keepIssueOf(host, openness),
      state: assembleTold(assembly, github, openness),
      withheld: findWithheld(assembly.door, host?.run.change?.isFork === true),
      random: Math.random,
      now: () => new Date(),
    })
  }
}

/** Whoever can read the repository can read its issues. */
function keepIssueOf(host: CodeHost, openness: Openness): KeepIssue {
  return (channel, message) => host.keepIssue(channel, message, openness !== 'full')
}

/** GitHub's documentation: secrets of a repository are not handed to runs of forks and of Dependabot. */
function findWithheld({ env }: Door, isFork: boolean): string | null {
  if (isFork) return 'a run for a fork is given no secrets'
  const isDependabot = env['GITHUB_ACTOR'] === 'dependabot[bot]'
  return isDependabot ? 'a run for Dependabot is given its own secrets alone' : null
}

/** Null where nothing lasts: on a machine of GitHub's without the shared cache, to which a sealed run adds nothing. */
function assembleTold(assembly: Assembly, github: OnGitHub, openness: Openness): ToldStore | null {
  const { config, door } = assembly
  const { env, log } = door
  if (config.cache === 'off') return null
  const cache = github.isTrusted && openness !== 'sealed' ? github.sharedCache : null
  if (cache === null && env['RUNNER_ENVIRONMENT'] === 'github-hosted') return null
  const shared = cache === null ? null : createSharedTold({ cache, scope: toScope(assembly), log })
  return createToldStore({ cacheFolder: cacheFolder(env), shared, log })
}

/** What tells the job from those that may run beside it, the legs of a matrix among them; tags change with every run. */
function toScope({ config, door: { env } }: Assembly): readonly string[] {
  const images = config.images.map(
    ({ name, reference, platform }) => `${name ?? withoutTag(reference)} ${platform ?? ''}`,
  )
  return [env['GITHUB_WORKFLOW'] ?? '', env['GITHUB_JOB'] ?? '', ...images.sort()]
}

function withoutTag(reference: string): string {
  const [, rest = reference] =
    /^(?:registry|docker|docker-archive|oci-archive|oci-dir):(.*)$/.exec(reference) ?? []
  return rest.replace(/@.*$/, '').replace(/:[^/:]*$/, '')
}
