import { startDockerRegistry } from '../../__tests__/ground/docker-registry.ts'
import type { DockerRegistry } from '../../__tests__/ground/docker-registry.ts'
import type { Ground } from './ground.ts'
import { hasProgram } from './ground.ts'
import type { ProcessPlan } from './processes.ts'
import { runProcess } from './processes.ts'

/** The registry of Debian's packages, and skopeo to fill it; null where either is missing. */
export async function startPackedRegistry(): Promise<DockerRegistry | null> {
  return hasProgram('docker-registry') && hasProgram('skopeo') ? startDockerRegistry() : null
}

export async function pushLayout(ground: Ground, layout: string, reference: string): Promise<void> {
  await runProcess(
    skopeo(ground, ['--dest-tls-verify=false', `oci:${layout}`, `docker://${reference}`]),
  )
}

/** `skopeo copy`, with the policy that takes every image: signatures are nobody's business here. */
export function skopeo(ground: Ground, args: readonly string[]): ProcessPlan {
  return {
    file: 'skopeo',
    args: ['--insecure-policy', 'copy', '--quiet', ...args],
    cwd: ground.folder,
    env: ground.env,
  }
}
