import { toPlimsollError } from '../domain/errors.ts'
import type { PlimsollError } from '../domain/errors.ts'
import type { DatabaseName } from '../domain/verdict.ts'
import type { ProvideDatabase, ReadyDatabase } from '../ports.ts'

export type UpdateResult = { readonly name: DatabaseName } & (
  | { readonly kind: 'ready'; readonly database: ReadyDatabase }
  | { readonly kind: 'failed'; readonly error: PlimsollError }
)

/**
 * Brings databases up to date, each for itself: one that fails does not keep the others from being
 * fetched. Throws only `cancelled`.
 */
export async function updateDatabases(
  request: {
    /** Made with `insist`, so that it asks whatever was asked before. */
    readonly provide: ProvideDatabase
    readonly databases: readonly DatabaseName[]
    /** Path of the Grype that imports its own. */
    readonly grype: string | null
  },
  signal: AbortSignal,
): Promise<UpdateResult[]> {
  return Promise.all(
    request.databases.map(async (name): Promise<UpdateResult> => {
      try {
        const grype = name === 'grype' ? request.grype : null
        const database = await request.provide({ database: name, grype }, signal)
        return { name, kind: 'ready', database }
      } catch (thrown) {
        const error = toPlimsollError(thrown)
        if (error.code === 'cancelled') throw error
        return { name, kind: 'failed', error }
      }
    }),
  )
}
