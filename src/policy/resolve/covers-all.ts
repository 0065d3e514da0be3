import { createMatcher } from '../rules/globs.ts'

/** Names that nobody gives, at every depth that matters: who covers these covers everything. */
const STRANGERS = [2, 3, 6].map((depth) =>
  Array.from({ length: depth }, (_, index) => `q${index}-7x${depth}`).join('/'),
)

/** True when patterns of paths or names leave nothing out, but perhaps what lies on top. */
export function coversAll(patterns: readonly string[] | undefined): boolean {
  const matches = createMatcher(patterns ?? [])
  return STRANGERS.every((name) => matches(name))
}
