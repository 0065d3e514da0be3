import type { RawOptions } from './options.ts'

/** Where a password is looked for, so that it need not stand on the command line. */
export const PASSWORD_VARIABLE = 'PLIMSOLL_REGISTRY_PASSWORD'

export type Password = { readonly text: string; readonly warnings: readonly string[] }

/** The password of a registry: of the environment, or of the flag, which others can see. */
export function findPassword(
  raw: RawOptions,
  env: Readonly<Record<string, string | undefined>>,
): Password {
  const flag = raw['registry-password']
  const variable = env[PASSWORD_VARIABLE] ?? ''
  if (flag !== '') {
    const warning = `--registry-password can be seen in the list of processes: set ${PASSWORD_VARIABLE} instead`
    return { text: flag, warnings: [warning] }
  }
  if (variable === '') return { text: '', warnings: [] }
  if (raw.registry !== '' || raw['registry-username'] !== '')
    return { text: variable, warnings: [] }
  const warning = `${PASSWORD_VARIABLE} is set and not used: --registry and --registry-username are missing`
  return { text: '', warnings: [warning] }
}

/** Where a passphrase is looked for, so that it need not stand on the command line. */
export const PASSPHRASE_VARIABLE = 'PLIMSOLL_ENCRYPT_PASSPHRASE'

/** The passphrase for reports: of the environment, or of the flag, which others can see. */
export function findPassphrase(
  raw: RawOptions,
  env: Readonly<Record<string, string | undefined>>,
): Password {
  const flag = raw['encrypt-passphrase']
  if (flag === '') return { text: env[PASSPHRASE_VARIABLE] ?? '', warnings: [] }
  const warning = `--encrypt-passphrase can be seen in the list of processes: set ${PASSPHRASE_VARIABLE} instead`
  return { text: flag, warnings: [warning] }
}

/** Where GitHub's own programs look for a token, and where workflows put it. */
export const TOKEN_VARIABLE = 'GITHUB_TOKEN'

/** The token for GitHub's API: of the environment, or of the flag, which others can see. */
export function findToken(
  raw: RawOptions,
  env: Readonly<Record<string, string | undefined>>,
): Password {
  if (raw.token === '') return { text: env[TOKEN_VARIABLE] ?? '', warnings: [] }
  const warning = `--token can be seen in the list of processes: set ${TOKEN_VARIABLE} instead`
  return { text: raw.token, warnings: [warning] }
}
