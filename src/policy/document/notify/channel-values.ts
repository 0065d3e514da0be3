import { readOneOrMore, refuse } from '../shape.ts'
import type { Reading } from '../shape.ts'
import { readText } from '../values.ts'
import { isSecretAddress, looksLikeSecret } from './secrets.ts'

/*
 * Readers of what stands in a channel. None repeats what it refuses: somebody may have put a secret there, and faults
 * go to a log.
 */

export const VARIABLE_PATTERN = '^[A-Z_][A-Z0-9_]{0,99}$'

const VARIABLE = new RegExp(VARIABLE_PATTERN, 'u')

/**
 * Variables that CI systems, clouds, the scanners and this program fill with secrets of their own. A policy that could send them to an
 * address of its choice would give them away.
 */
const FOREIGN =
  /^(?:GITHUB_|ACTIONS_|RUNNER_|INPUT_|CI_JOB_|CI_REGISTRY_|CI_DEPLOY_|CI_BUILD_|CI_DEPENDENCY_PROXY_|CI_REPOSITORY_URL$|SYSTEM_ACCESSTOKEN$|BITBUCKET_|CIRCLE_|AWS_|AZURE_|GOOGLE_|DOCKER_|GH_TOKEN$|NPM_TOKEN$|NODE_AUTH_TOKEN$|PLIMSOLL_ENCRYPT_|PLIMSOLL_REGISTRY_|HTTPS?_PROXY$|ALL_PROXY$|TRIVY_|GRYPE_|COSIGN_|SIGSTORE_|VAULT_TOKEN$|GITLAB_TOKEN$|ARM_CLIENT_|CLOUDSDK_)/u

/** The name of an environment variable that holds a secret. */
export function readVariable(reading: Reading | undefined): string | null {
  const text = readText(reading)
  if (text === null || reading === undefined) return null
  const problem = problemOfVariable(text)
  if (problem === null) return text
  refuse(reading, problem)
  return null
}

function problemOfVariable(text: string): string | null {
  if (!VARIABLE.test(text)) {
    return 'has to be the name of an environment variable (capital letters, digits and _), never the secret itself'
  }
  return FOREIGN.test(text)
    ? 'names a variable in which the CI system, a cloud or this program keeps a secret of its own: choose another name'
    : null
}

const MAX_ADDRESS = 1000

/** An https address that is no secret itself. */
export function readAddress(reading: Reading | undefined): string | null {
  const text = readText(reading, MAX_ADDRESS)
  if (text === null || reading === undefined) return null
  const problem = problemOfAddress(text)
  if (problem === null) return text
  refuse(reading, problem)
  return null
}

function problemOfAddress(text: string): string | null {
  const url = /\s/u.test(text) || !URL.canParse(text) ? null : new URL(text)
  if (url === null) return 'has to be an address such as https://hooks.example.com/plimsoll'
  if (isSecretAddress(url)) {
    return 'is an address that is a secret itself: put it into an environment variable and name that with url_env'
  }
  if (url.protocol !== 'https:') return 'has to be an https address: messages go encrypted only'
  return url.hash === '' ? null : 'has a part behind #, which is never sent'
}

type Form = { readonly pattern: RegExp; readonly words: string; readonly most: number }

const FORMS = {
  phone: {
    pattern: /^\+[1-9]\d{6,14}$/u,
    words: 'has to be a phone number of E.164, such as "+4915112345678"',
    most: 16,
  },
  sender: {
    pattern: /^(?:\+[1-9]\d{6,14}|MG[0-9a-f]{32})$/u,
    words:
      'has to be a phone number of E.164, such as "+15005550006", or the SID of a messaging service (MG…)',
    most: 34,
  },
  mail: {
    pattern:
      /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9](?:[A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/u,
    words: 'has to be a mail address alone, such as security@example.com',
    most: 254,
  },
  host: {
    pattern: /^[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?$/u,
    words: 'has to be the name of a host without scheme, port and path',
    most: 253,
  },
  region: {
    pattern: /^[a-z]{2}(?:-[a-z]+){1,3}-\d{1,2}$/u,
    words: 'has to be a region of AWS, such as eu-central-1',
    most: 40,
  },
  label: {
    pattern: /^[^,\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+$/u,
    words: 'has to be a label without commas',
    most: 50,
  },
  login: {
    pattern: /^[A-Za-z0-9](?:[A-Za-z0-9]|-(?=[A-Za-z0-9]))*$/u,
    words: 'has to be a login of GitHub, without an @',
    most: 39,
  },
} as const satisfies Record<string, Form>

export type FormName = keyof typeof FORMS

/** A text of one of these forms. */
export function readForm(reading: Reading | undefined, name: FormName): string | null {
  const { pattern, words, most } = FORMS[name]
  const text = reading?.node.kind === 'scalar' ? reading.node.text : null
  const isLineBroken = text !== null && /[\r\n]/u.test(text.trim())
  const read = readText(reading)
  if (read === null || reading === undefined) return null
  if (!isLineBroken && read.length <= most && pattern.test(read) && !looksLikeSecret(read)) {
    return read
  }
  refuse(reading, words)
  return null
}

type Amount = { readonly form: FormName; readonly most: number }

/** One text of a form or several, each once. */
export function readForms(reading: Reading | undefined, { form, most }: Amount): readonly string[] {
  const items = readOneOrMore(reading) ?? []
  if (reading !== undefined && items.length > most)
    refuse(reading, `has too many: allowed are ${most}`)
  const texts = items.slice(0, most).map((one) => readForm(one, form))
  return [...new Set(texts.filter((one) => one !== null))]
}

/** The same, at least one. */
export function readSomeForms(reading: Reading | undefined, amount: Amount): readonly string[] {
  if (reading?.node.kind === 'list' && reading.node.items.length === 0) {
    refuse(reading, 'names nobody')
  }
  return readForms(reading, amount)
}
