import type { Level } from '../settings.ts'

/** What a rule allows that is kept or broken as a whole; null: it only warns. */
export function levelLimit(level: Level | undefined): number | null {
  return level === 'fail' ? 0 : null
}
