/*
 * What is a secret by its looks. The prefixes are those that the services document for their keys; addresses of
 * incoming webhooks are secrets as a whole, since whoever has one can write there.
 */

const KEYS =
  /whsec_|xox[abeprs]-|gh[oprsu]_\w|github_pat_|glpat-|AKIA[0-9A-Z]{12}|AGE-SECRET-KEY-|-----BEGIN|\bSK[0-9a-f]{32}\b|\bSG\.[\w-]{16}/iu

const HOOK_HOSTS = [
  'hooks.slack.com',
  'discord.com',
  'discordapp.com',
  'webhook.office.com',
  'logic.azure.com',
  'api.powerplatform.com',
]

const TELLING =
  /^(?:sig|signature|token|access_token|key|apikey|api_key|secret|password|code|auth)$/iu

/** True for what looks like a key that somebody was given. */
export function looksLikeSecret(text: string): boolean {
  return KEYS.test(text)
}

/** True for an address that lets in whoever knows it. */
export function isSecretAddress(url: URL): boolean {
  const isHook = HOOK_HOSTS.some(
    (host) => url.hostname === host || url.hostname.endsWith(`.${host}`),
  )
  if (isHook || url.username !== '' || url.password !== '') return true
  if ([...url.searchParams.keys()].some((name) => TELLING.test(name))) return true
  return looksLikeSecret(url.href)
}
