import * as v from 'valibot'
import { parseJson } from '../registry/parse-json.ts'
import { createDamaged, createWrongSchema } from './words.ts'

/** What metadata.json beside a database of Trivy's says (trivy-db `pkg/metadata`). */
export type TrivyMetadata = { readonly schema: number; readonly built: Date }

/** The schemas that the pinned Trivy reads; it refuses every other. */
export const TRIVY_SCHEMAS = { trivy: 2, 'trivy-java': 1 } as const

const Metadata = v.object({
  Version: v.pipe(v.number(), v.integer()),
  UpdatedAt: v.pipe(
    v.string(),
    v.check((text) => !Number.isNaN(Date.parse(text))),
  ),
})

/** Throws `database-damaged` for what is no metadata, `database-schema` for a version that Trivy refuses. */
export function parseTrivyMetadata(name: 'trivy' | 'trivy-java', text: string): TrivyMetadata {
  const parsed = v.safeParse(Metadata, parseJson(text))
  if (!parsed.success) {
    throw createDamaged(name, 'its metadata.json does not say its version and when it was built')
  }
  const { Version: schema, UpdatedAt: built } = parsed.output
  const wanted = TRIVY_SCHEMAS[name]
  if (schema !== wanted) {
    throw createWrongSchema(name, `it has schema ${schema}, and schema ${wanted} is needed`)
  }
  return { schema, built: new Date(built) }
}
