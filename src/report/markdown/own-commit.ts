import { escapeMarkdown } from '../escape.ts'

const BROKEN = / at ([0-9a-f]{6})\u200B([0-9a-f]{1,34})(?![0-9a-z])/g

/** Words of ours with names of others in them, as `run 12 on main at 1a2b3c4`: the commit is code, which copies cleanly. */
export function escapeWithCommit(text: string, maxLength: number): string {
  return escapeMarkdown(text, maxLength).replace(BROKEN, ' at `$1$2`')
}
