import { createHash } from 'node:crypto'
import * as v from 'valibot'
import type { ArtifactOptions } from './options.ts'

const CLAIMS = v.looseObject({ scp: v.string() })

/**
 * What tells this step from all others of the run, for a name that is taken: the attempt, and eight digits for job and
 * step. Jobs of a matrix have the same GITHUB_JOB; only the token of the runner tells them apart.
 */
export function toJobSuffix({ context, env }: Pick<ArtifactOptions, 'context' | 'env'>): string {
  const step = env['GITHUB_ACTION'] ?? ''
  const facts = [context.job, findBackendJob(env['ACTIONS_RUNTIME_TOKEN'] ?? ''), step]
  const digits = createHash('sha256').update(JSON.stringify(facts)).digest('hex').slice(0, 8)
  return `${context.runAttempt}-${digits}`
}

/** The id of the job in the claims of the token, which the toolkit reads in the same way; null where there is none. */
function findBackendJob(token: string): string | null {
  try {
    const [, claims = ''] = token.split('.')
    const { scp } = v.parse(CLAIMS, JSON.parse(Buffer.from(claims, 'base64url').toString()))
    return /(?:^| )Actions\.Results:[^: ]*:([^: ]+)/.exec(scp)?.[1] ?? null
  } catch {
    return null
  }
}
