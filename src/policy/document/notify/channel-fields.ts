import { readFields, refuse } from '../shape.ts'
import type { Fields, FieldsRequest, Reading } from '../shape.ts'

/**
 * The keys of a channel. Where a key names the variable of a secret (`url_env`), the key that would hold the secret
 * itself (`url`) is refused with the way out. What stands there is never repeated: it may be in use.
 */
export function readChannelFields(
  reading: Reading,
  { known, required = [] }: FieldsRequest,
): Fields | null {
  const literals = known.flatMap((key) => toLiteral(key, known))
  const fields = readFields(reading, { known: [...known, ...literals] })
  if (fields === null) return null
  const given = literals.filter((key) => fields.has(key))
  for (const key of given) refuseLiteral(fields.get(key), key)
  const missing = required.filter((key) => !fields.has(key) && !given.includes(toShort(key)))
  for (const key of missing) refuse(reading, `lacks ${key}`)
  return fields
}

const ENDING = /_env$/u

function toShort(key: string): string {
  return key.replace(ENDING, '')
}

function toLiteral(key: string, known: readonly string[]): readonly string[] {
  const short = toShort(key)
  return key !== short && !known.includes(short) ? [short] : []
}

function refuseLiteral(reading: Reading | undefined, key: string): void {
  if (reading === undefined) return
  refuse(
    reading,
    `is a secret, which everybody could read who reads the policy: put it into an environment variable and name that with ${key}_env`,
  )
}
