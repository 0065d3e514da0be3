import type { BuildFacts } from '../domain/image-facts.ts'
import type { Dockerfile } from '../image/dockerfile/parse-dockerfile.ts'
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
}

export type ReadDockerfileFacts = (
  config: Pick<ImageConfig, 'diffIds' | 'history'>,
  platform: Platform,
) => DockerfileFacts

/**
 * Reads a Dockerfile, and throws `config-invalid` when it cannot be used. `path` null: there is none. What parses
 * it is loaded by those who have one.
 */
export async function openDockerfile(
  path: string | null,
  means: BuildPlan & { readonly files: Pick<Files, 'readText'>; readonly log: Pick<Log, 'notice'> },
): Promise<ReadDockerfileFacts> {
  if (path === null) {
    return ({ diffIds }) => ({ stage: null, lines: diffIds.map(() => null), rules: null })
  }
  const text = await means.files.readText(path, MOST_BYTES)
  const { parseDockerfile } = await import('../image/dockerfile/parse-dockerfile.ts')
  const { findFinalStage } = await import('../image/dockerfile/final-stage.ts')
  const { alignSteps } = await import('../image/dockerfile/align-steps.ts')
  const { toBuildFacts } = await import('../image/dockerfile/build-facts.ts')
  const dockerfile = parseDockerfile(text, path)
  return (config, platform) => {
    const stage = findFinalStage(dockerfile, platform, means)
    const { lines, note } = alignSteps(stage.steps, config)
    tell(dockerfile, { stage, note }, means.log)
    return { stage, lines, rules: toBuildFacts(dockerfile, platform, means) }
  }
}

function tell(
  { path }: Dockerfile,
  { stage, note }: { readonly stage: FinalStage; readonly note: string | null },
  log: Pick<Log, 'notice'>,
): void {
  const name = toPlain(path, 300)
  if (note !== null) log.notice(`Layers have no line of ${name}: ${note}.`)
  if (stage.base.kind === 'unknown') {
    log.notice(`${name} does not tell the base image: ${stage.base.why} (line ${stage.line}).`)
  }
}
