import * as v from 'valibot'
import { parseJson } from './parse-json.ts'
import type { Reply } from './reply.ts'
import type { Secrets } from './secrets.ts'

/** What an answer says of why it is not the one that was hoped for. */
export type Problem = {
  /** Upper case, as in the table of the distribution specification: `MANIFEST_UNKNOWN`, `DENIED` … */
  readonly codes: readonly string[]
  /** The server's own words in brackets, cleaned and bounded, with a space before; empty without any. */
  readonly said: string
}

/** The error body of the specification, and `details`, which token servers use. */
const ProblemBody = v.object({
  errors: v.optional(
    v.array(v.object({ code: v.optional(v.string()), message: v.optional(v.string()) })),
  ),
  details: v.optional(v.string()),
})

const MOST_BYTES = 65_536

/** Reads the body of a failed request to its end. A body that cannot be read or understood says nothing. */
export async function readProblem(reply: Reply, secrets: Secrets): Promise<Problem> {
  const text = await reply.readUpTo(MOST_BYTES).then(String, () => '')
  const parsed = v.safeParse(ProblemBody, parseJson(text))
  if (!parsed.success) return { codes: [], said: '' }
  const errors = (parsed.output.errors ?? []).slice(0, 5)
  const words = [...errors.map((error) => error.message ?? ''), parsed.output.details ?? '']
  const said = secrets.clean(words.filter((word) => word !== '').join('; '))
  return {
    codes: errors.flatMap((error) => error.code?.toUpperCase() ?? []),
    said: said === '' ? '' : ` (the server says: ${said})`,
  }
}
