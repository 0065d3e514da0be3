import type { DatabaseName } from '../domain/verdict.ts'
import type { VersionFacts } from './kept-version.ts'
import { createDamaged } from './words.ts'

/** The facts, when they are of the time that the record beside the archive says. Throws `database-damaged`. */
export function requireBuilt(
  name: DatabaseName,
  record: { readonly built: string },
  facts: VersionFacts,
): VersionFacts {
  if (new Date(facts.built).getTime() === new Date(record.built).getTime()) return facts
  throw createDamaged(name, `it was built at ${facts.built}, and its record says ${record.built}`)
}
