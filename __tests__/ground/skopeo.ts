import { spawnSync } from 'node:child_process'

const LIMIT_MS = 120_000

/** Runs skopeo; its standard output. Throws with what it says when it fails. */
export function skopeo(...args: readonly string[]): string {
  const result = spawnSync('skopeo', args, { encoding: 'utf8', timeout: LIMIT_MS })
  if (result.status === 0) return result.stdout
  throw new Error(`skopeo ${args.join(' ')}: ${result.error?.message ?? result.stderr}`)
}
