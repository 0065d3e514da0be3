/** What GITHUB_TOKEN can be given by a workflow, by the names that the header and the YAML use (GitHub's docs). */
const OF_WORKFLOWS: readonly string[] = [
  ...['actions', 'attestations', 'checks', 'contents', 'deployments', 'discussions', 'id-token'],
  ...['issues', 'models', 'packages', 'pages', 'pull-requests', 'repository-projects'],
  ...['security-events', 'statuses'],
]

type Permission = { readonly name: string; readonly level: 'read' | 'write' }

/**
 * What to add, by the header X-Accepted-GitHub-Permissions: alternatives parted by `;`, each a list parted by `,`, such
 * as `contents=read; pull_requests=write,issues=write`. Null when the header says nothing.
 */
export function permissionHint(header: string | null): string | null {
  const alternatives = (header ?? '').slice(0, 1000).split(';').map(parseList)
  const granted = alternatives.find(
    (list) => list.length > 0 && list.every(({ name }) => OF_WORKFLOWS.includes(name)),
  )
  if (granted !== undefined) {
    const entries = granted.map(({ name, level }) => `${name}: ${level}`).join(', ')
    return `Add to the job: permissions: { ${entries} } (what is not listed there is not granted).`
  }
  const [first] = alternatives.filter((list) => list.length > 0)
  if (first === undefined) return null
  const wanted = first.map(({ name, level }) => `${name} (${level})`).join(' and ')
  return `GITHUB_TOKEN cannot be given this. Set the input token to a token of a GitHub App, or a fine-grained one, with the permission ${wanted}.`
}

function parseList(text: string): Permission[] {
  return text.split(',').flatMap((part) => {
    const [, name, level] = /^\s*([a-z_]{1,40})=(read|write)\s*$/.exec(part) ?? []
    if (name === undefined || name === 'metadata') return []
    return [{ name: name.replaceAll('_', '-'), level: level === 'write' ? 'write' : 'read' }]
  })
}
