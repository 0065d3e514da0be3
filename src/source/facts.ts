import type { BuildFacts } from '../domain/image-facts.ts'
import type { ImageConfig } from '../image/config.ts'
import type { WholeImage } from '../image/contents.ts'
import { toLabels } from '../image/facts/config-facts.ts'
import type { OpenedImage } from '../ports.ts'

/** What is known of an image without a look at its layers. */
export type KnownFacts = {
  readonly config: Pick<ImageConfig, 'facts'>
  /** Of the manifest; null where there is none. */
  readonly annotations: Readonly<Record<string, string>> | null
  readonly dockerfile: BuildFacts | null
}

/** Both promises of an opened image, from the one walk over its layers. */
export function toPromises(
  whole: Promise<WholeImage>,
  { config, annotations, dockerfile }: KnownFacts,
): Pick<OpenedImage, 'contents' | 'facts'> {
  const contents = whole.then((one) => one.contents)
  const facts = whole.then(({ files }) => ({
    config: config.facts?.config ?? null,
    history: config.facts?.history ?? null,
    files,
    dockerfile,
    annotations: annotations === null ? null : toLabels(annotations),
  }))
  // Whoever wants them awaits them beside or after the scans: until then a failure is no uncaught one.
  for (const promise of [contents, facts]) promise.catch(() => undefined)
  return { contents, facts }
}
