import { homedir, tmpdir } from 'node:os'

/** What a path of the runner is called in reports, which name neither its user nor its folders. */
export function toShownPath(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): string {
  const places: readonly (readonly [string | undefined, string])[] = [
    ...VARIABLES.map((name) => [env[name], `$${name}`] as const),
    [env['TMPDIR'] ?? tmpdir(), '$TMPDIR'],
    [env['HOME'] ?? homedir(), '~'],
  ]
  const known = places
    .map(([folder, name]) => ({ folder: folder?.replace(/\/+$/, '') ?? '', name }))
    .filter(({ folder }) => folder !== '' && path.startsWith(`${folder}/`))
    // The nearest: the tool cache may lie in the home folder.
    .sort((a, b) => b.folder.length - a.folder.length)
  const [nearest] = known
  return nearest === undefined ? path : `${nearest.name}${path.slice(nearest.folder.length)}`
}

/** Of the folders that CI systems give to a job. */
const VARIABLES = ['RUNNER_TOOL_CACHE', 'RUNNER_TEMP', 'GITHUB_WORKSPACE', 'PLIMSOLL_SCANNERS']
