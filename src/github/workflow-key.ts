import type { ContextEnvironment, RepositoryName } from './context.ts'

const LONGEST = 500

/**
 * What tells a workflow from the others of its repository, over runs, branches and a repository with a new name: the
 * path of its file; its name where the runner does not tell the file; '' where it tells neither.
 */
export function toWorkflowKey(env: ContextEnvironment, { owner, name }: RepositoryName): string {
  // `octo-org/octo-app/.github/workflows/ci.yml@refs/heads/main`
  const [file = ''] = (env['GITHUB_WORKFLOW_REF'] ?? '').split('@refs/', 1)
  const own = `${owner}/${name}/`
  const isOwn = file.toLowerCase().startsWith(own.toLowerCase())
  const key = isOwn ? file.slice(own.length) : file
  return (key === '' ? (env['GITHUB_WORKFLOW'] ?? '') : key).slice(0, LONGEST)
}
