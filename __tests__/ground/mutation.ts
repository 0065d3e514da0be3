import fc from 'fast-check'

/*
 * Documents as a broken or hostile writer might leave them: real ones with parts dropped, replaced by other
 * types, or made huge.
 */

/** Which way to go at each level, counted round, and what stands there afterwards; `undefined` drops it. */
export type Mutation = { readonly at: readonly number[]; readonly value: unknown }

const HUGE = 'x'.repeat(200_000)

const STRANGE: readonly unknown[] = [
  ...[undefined, null, true, 0, -1, 1e308, '', HUGE, [], {}, [[]], [null], [{}]],
  ...['NaN', 'SEVERE', -3, 11, ['CVE-2099-0001'], { constructor: 1 }, { __proto__: null }],
  ...['pkg:', '\u0000\u001b[31m', '\ud800', '\u202e', '__proto__', 'constructor', 'toString'],
  ...['/'.repeat(50_000), '1.'.repeat(20_000), '../../../etc/passwd', '::error::no'],
]

export const MUTATIONS: fc.Arbitrary<readonly Mutation[]> = fc.array(
  fc.record({
    at: fc.array(fc.nat(), { minLength: 1, maxLength: 9 }),
    value: fc.oneof(fc.constantFrom(...STRANGE), fc.jsonValue()),
  }),
  { minLength: 1, maxLength: 5 },
)

/** A copy of the document with every mutation done, one after the other. */
export function mutate(document: unknown, mutations: readonly Mutation[]): unknown {
  return mutations.reduce(mutateOnce, document)
}

function mutateOnce(document: unknown, { at, value }: Mutation): unknown {
  const [step, ...rest] = at
  if (typeof document !== 'object' || document === null || step === undefined) return value
  const entries = Object.entries(document)
  const chosen = step % Math.max(1, entries.length)
  const changed = entries.flatMap(([key, child]: [string, unknown], index): [string, unknown][] => {
    if (index !== chosen) return [[key, child]]
    const next = rest.length === 0 ? value : mutateOnce(child, { at: rest, value })
    return next === undefined ? [] : [[key, next]]
  })
  return Array.isArray(document) ? changed.map(([, child]) => child) : Object.fromEntries(changed)
}
