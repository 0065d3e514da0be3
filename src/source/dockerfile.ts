import type { BuildFacts } from '../domain/image-facts.ts'
import type { DockerfilePlace } from '../domain/layer.ts'
import type { BuildPlan, FinalStage } from '../image/dockerfile/final-stage.ts'
import type { ImageConfig } from '../image/config.ts'
import { toPlain } from '../image/plain.ts'
import type { Platform } from '../image/platform.ts'
import type { Files, Log } from '../ports.ts'

const MOST_BYTES = 1024 * 1024

/** What the Dockerfile of an image tells of it; without one, or where it does not fit, nothing. */
export type DockerfileFacts = {
  /** Null without a Dockerfile. */
  readonly stage: FinalStage | null
  /** The line that made each layer, one for each diff id. */
  readonly lines: readonly (number | null)[]
  /** What the rules about images look at; null without a Dockerfile. */
  readonly rules: BuildFacts | null
  /** Where alerts point to; null without a Dockerfile in the repository. */
  readonly place: DockerfilePlace | null
}

export type ReadDockerfileFacts = (
  config: Pick<ImageConfig, 'diffIds' | 'history'>,
  platform: Platform,
) => DockerfileFacts

type Means = BuildPlan & {
  readonly files: Pick<Files, 'readText'>
  readonly log: Pick<Log, 'notice'>
  /** The path from the root of the repository; null where the file lies outside of it. */
  readonly repositoryPath?: string | null
}

/**
 * Reads a Dockerfile, and throws `config-invalid` when it cannot be used. `path` null: there is none. What parses
 * it is loaded by those who have one.
 */
export async function openDockerfile(
  path: string | null,
  means: Means,
): Promise<ReadDockerfileFacts> {
  if (path === null) {
    return ({ diffIds }) => ({
      ...{ stage: null, rules: null, place: null },
      lines: diffIds.map(() => null),
    })
  }
  const text = await means.files.readText(path, MOST_BYTES)
  const { parseDockerfile } = await import('../image/dockerfile/parse-dockerfile.ts')
  const { findFinalStage } = await import('../image/dockerfile/final-stage.ts')
  const { alignSteps } = await import('../image/dockerfile/align-steps.ts')
  const { toBuildFacts } = await import('../image/dockerfile/build-facts.ts')
  const { toPlace } = await import('../image/dockerfile/place.ts')
  const dockerfile = parseDockerfile(text, path)
  const { repositoryPath = null } = means
  return (config, platform) => {
    const stage = findFinalStage(dockerfile, platform, means)
    const { lines, note } = alignSteps(stage.steps, config)
    // Who reads the notice may know the repository, and not the machine that it was checked out on.
    tell({ path: repositoryPath ?? path, stage, note }, means.log)
    return {
      ...{ stage, lines },
      rules: toBuildFacts(dockerfile, platform, means),
      place: repositoryPath === null ? null : toPlace({ text, path: repositoryPath, stage }),
    }
  }
}

type Told = { readonly path: string; readonly stage: FinalStage; readonly note: string | null }

function tell({ path, stage, note }: Told, log: Pick<Log, 'notice'>): void {
  const name = toPlain(path, 300)
  if (note !== null) log.notice(`Layers have no line of ${name}: ${note}.`)
  if (stage.base.kind === 'unknown') {
    log.notice(`${name} does not tell the base image: ${stage.base.why} (line ${stage.line}).`)
  }
}
