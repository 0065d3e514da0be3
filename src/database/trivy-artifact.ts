import * as v from 'valibot'
import type { DatabaseName } from '../domain/verdict.ts'
import { parseJson } from '../registry/parse-json.ts'
import type { Descriptor } from '../registry/registry.ts'
import { createDamaged } from './words.ts'

export type TrivyDatabase = Exclude<DatabaseName, 'grype'>

/** How the artifacts are laid out (trivy `pkg/db`, `pkg/javadb`): one layer, a gzipped tar of two files. */
export const FORMS = {
  trivy: {
    layer: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
    folder: 'db',
    file: 'trivy.db',
    maxPackedBytes: 1024 ** 3,
    maxBytes: 4 * 1024 ** 3,
  },
  'trivy-java': {
    layer: 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip',
    folder: 'java-db',
    file: 'trivy-java.db',
    maxPackedBytes: 2 * 1024 ** 3,
    maxBytes: 8 * 1024 ** 3,
  },
} as const satisfies Record<TrivyDatabase, unknown>

export const METADATA_FILE = 'metadata.json'

const Manifest = v.object({
  layers: v.pipe(
    v.array(
      v.object({
        mediaType: v.string(),
        digest: v.pipe(v.string(), v.regex(/^sha256:[0-9a-f]{64}$/)),
        size: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
      }),
    ),
    v.length(1),
  ),
})

/** The one layer of an artifact. Throws `database-damaged` for another form and for sizes that none has. */
export function parseLayer(name: TrivyDatabase, bytes: Buffer): Descriptor {
  const parsed = v.safeParse(Manifest, parseJson(bytes.toString('utf8')))
  const layer = parsed.success ? parsed.output.layers[0] : undefined
  const { layer: mediaType, maxPackedBytes } = FORMS[name]
  if (layer?.mediaType !== mediaType) {
    throw createDamaged(name, `its manifest does not name one layer of the type ${mediaType}`)
  }
  if (layer.size > maxPackedBytes) {
    throw createDamaged(
      name,
      `it says to have ${layer.size} bytes, and none has over ${maxPackedBytes}`,
    )
  }
  return { digest: layer.digest, size: layer.size }
}
