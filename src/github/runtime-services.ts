import type { ContextEnvironment } from './context.ts'

/**
 * Why a step cannot use the services of its run (cache, artifacts), a clause; null when it can. Asks nobody: the runner
 * tells where they are by the environment, and the toolkit does not use those of enterprise servers.
 */
export function findServiceAbsence(
  env: ContextEnvironment,
  needed: readonly string[],
): string | null {
  if (isEnterpriseServer(env['GITHUB_SERVER_URL'])) return 'on enterprise servers none is used'
  const missing = needed.find((name) => (env[name] ?? '') === '')
  return missing === undefined ? null : `the runner offers none (${missing} is not set)`
}

/** As the toolkit tells them apart: anything but github.com, GHE.com and names of this machine. */
function isEnterpriseServer(serverUrl: string | undefined): boolean {
  const url = serverUrl === undefined || serverUrl === '' ? 'https://github.com' : serverUrl
  if (!URL.canParse(url)) return true
  const host = new URL(url).hostname.toLowerCase()
  return host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost')
}
