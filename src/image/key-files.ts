/*
 * Files in which people keep keys and passwords, by their names and, where a name alone says too little, by what
 * their first bytes hold. Lists: Dockle (CIS-DI-0010, DKL-LI-0003), the documentation of each program.
 */

export type KeyFileKind = {
  /** In words, with its article. */
  readonly what: string
  /** What must stand in its first bytes; null: being there and not empty is enough. */
  readonly holds: RegExp | null
}

/** As much of a file is looked at. */
export const PEEK_BYTES = 16 * 1024

const PRIVATE_KEY: KeyFileKind = { what: 'an SSH private key', holds: /PRIVATE KEY/ }
const HOST_KEY: KeyFileKind = { what: 'a host key of an SSH server', holds: /PRIVATE KEY/ }
const ENVIRONMENT: KeyFileKind = {
  what: 'a file of environment variables',
  holds: /^[ \t]*(?:export[ \t]{1,9})?[A-Za-z_]\w*[ \t]?=[ \t]*[^\s$]/m,
}
const SERVICE_KEY: KeyFileKind = {
  what: 'credentials of a service account',
  holds: /"(?:private_key|client_secret|refresh_token)"\s?:\s?"[^"]/,
}

const NAMES: ReadonlyMap<string, KeyFileKind> = new Map<string, KeyFileKind>([
  ...['id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519', 'id_ecdsa_sk', 'id_ed25519_sk', 'identity'].map(
    (name): [string, KeyFileKind] => [name, PRIVATE_KEY],
  ),
  ['.npmrc', { what: 'a login of npm', holds: /_(?:authToken|auth|password)[ \t]?=[ \t]?[^\s$]/ }],
  ['.pypirc', { what: 'a login of PyPI', holds: /^[ \t]*password[ \t]?[:=][ \t]*\S/m }],
  ['.netrc', { what: 'logins of servers', holds: /password\s{1,9}\S/ }],
  ['_netrc', { what: 'logins of servers', holds: /password\s{1,9}\S/ }],
  ['.git-credentials', { what: 'logins of Git', holds: null }],
  ['.dockercfg', { what: 'a login of Docker', holds: /"auth"\s?:\s?"[^"]/ }],
  ['.pgpass', { what: 'passwords of PostgreSQL', holds: null }],
  ['.my.cnf', { what: 'a login of MySQL', holds: /password[ \t]?=[ \t]?\S/ }],
  ['.htpasswd', { what: 'passwords of a web server', holds: null }],
  ['credentials.json', SERVICE_KEY],
  ['service-account.json', SERVICE_KEY],
  ['service_account.json', SERVICE_KEY],
  ['application_default_credentials.json', SERVICE_KEY],
  ['credentials.tfrc.json', { what: 'a login of Terraform', holds: /"token"\s?:\s?"[^"]/ }],
])

/* By the last two parts of the path. */
const PLACES: ReadonlyMap<string, KeyFileKind> = new Map<string, KeyFileKind>([
  ['.aws/credentials', { what: 'credentials of AWS', holds: /aws_secret_access_key|aws_session/i }],
  ['.azure/accessTokens.json', { what: 'tokens of Azure', holds: null }],
  ['.azure/msal_token_cache.json', { what: 'tokens of Azure', holds: null }],
  ['.azure/msal_token_cache.bin', { what: 'tokens of Azure', holds: null }],
  [
    '.docker/config.json',
    { what: 'a login of Docker', holds: /"(?:auth|identitytoken)"\s?:\s?"[^"]/ },
  ],
  ['containers/auth.json', { what: 'a login of Podman', holds: /"auth"\s?:\s?"[^"]/ }],
  [
    '.kube/config',
    { what: 'a login of Kubernetes', holds: /(?:client-key-data|token|password)\s?:\s?\S/ },
  ],
  ['.git/config', { what: 'a Git repository', holds: null }],
  ['gcloud/credentials.db', { what: 'credentials of Google Cloud', holds: null }],
  ['gcloud/access_tokens.db', { what: 'credentials of Google Cloud', holds: null }],
])

const ENV_NAME =
  /^\.env(?:\.(?:local|prod|production|dev|development|stage|staging|secret|secrets))?$/
const HOST_KEY_NAME = /^ssh_host_\w{1,20}_key$/

/* Others' packages bring their own examples and tests. */
const OTHERS =
  /(?:^|\/)(?:node_modules|site-packages|dist-packages|gems|vendor|testdata|fixtures|\.cargo|\.nvm|\.rbenv|\.pyenv|\.asdf|\.oh-my-zsh|\.vscode-server)\/|^usr\/(?:share|lib|src)\/|(?:^|\/)pkg\/mod\//

/** What a file of this name may be; null: nothing of interest. */
export function findKeyFileKind(path: string, name: string): KeyFileKind | null {
  const kind = findByName(path, name)
  return kind === null || OTHERS.test(path) ? null : kind
}

function findByName(path: string, name: string): KeyFileKind | null {
  const named = NAMES.get(name)
  if (named !== undefined) return named
  if (name.startsWith('.env')) return ENV_NAME.test(name) ? ENVIRONMENT : null
  if (name.startsWith('ssh_host_')) return HOST_KEY_NAME.test(name) ? HOST_KEY : null
  if (!LAST_PARTS.has(name)) return null
  const before = path.lastIndexOf('/', path.length - name.length - 2)
  return PLACES.get(path.slice(before + 1)) ?? null
}

const LAST_PARTS = new Set([...PLACES.keys()].map((place) => place.slice(place.indexOf('/') + 1)))
