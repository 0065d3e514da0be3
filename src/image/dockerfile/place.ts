import type { DockerfilePlace } from '../../domain/layer.ts'
import type { FinalStage } from './final-stage.ts'

type PlaceRequest = {
  /** The Dockerfile. */
  readonly text: string
  /** From the root of the repository, with `/`. */
  readonly path: string
  readonly stage: Pick<FinalStage, 'line' | 'froms' | 'steps'>
}

/** Where alerts about an image point to: its FROM, and the lines on which its instructions begin with their lengths. */
export function toPlace({ text, path, stage }: PlaceRequest): DockerfilePlace {
  // The mark at the beginning of files from Windows is no part of the first line, as editors count.
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/)
  const numbers = new Set([...stage.froms, ...stage.steps.map(({ line }) => line)])
  return {
    path,
    fromLine: stage.froms.at(-1) ?? stage.line,
    lengths: [...numbers]
      .sort((one, other) => one - other)
      .map((line) => ({ line, length: lines[line - 1]?.length ?? 0 })),
  }
}
