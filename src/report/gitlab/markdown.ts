import { escapeMarkdown } from '../escape.ts'

const ZERO_WIDTH_SPACE = '\u200B'

/**
 * GitLab shows descriptions and solutions as its own Markdown, which has references beyond GitHub's: `!1`, `%1`,
 * `~label`, `&1`, `$1`, `^alert#1`.
 */
export function escapeGitLab(foreign: string, maxLength: number): string {
  return escapeMarkdown(foreign, maxLength).replace(
    /[!%~&$^](?=[\w"])/g,
    (found) => `${found}${ZERO_WIDTH_SPACE}`,
  )
}
