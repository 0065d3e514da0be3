import type { GitHubContext } from '../context.ts'
import { TOOL_NAME } from './alert-links.ts'

/** The list of the alerts of a ref, as the search of GitHub's pages takes it (`pr:`, `branch:`, `ref:`, `tool:`, `is:`). */
export function toAlertsUrl(
  { serverUrl, repository }: Pick<GitHubContext, 'serverUrl' | 'repository'>,
  ref: string,
): string {
  const query = `is:open tool:${TOOL_NAME} ${toFilter(ref)}`
  const page = `${serverUrl}/${repository.owner}/${repository.name}/security/code-scanning`
  return `${page}?query=${encode(query)}`
}

function toFilter(ref: string): string {
  const [, number] = /^refs\/pull\/(\d+)\//.exec(ref) ?? []
  if (number !== undefined) return `pr:${number}`
  const [, branch] = /^refs\/heads\/(.+)$/.exec(ref) ?? []
  return branch === undefined ? `ref:${ref}` : `branch:${branch}`
}

/** Also what means something in Markdown, so that the address can stand anywhere. */
function encode(query: string): string {
  return encodeURIComponent(query).replace(
    /[!'()*~_]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
