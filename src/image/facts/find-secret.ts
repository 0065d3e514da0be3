import { toPlain } from '../plain.ts'
import { isSecretName, isSecretValue } from './secret-names.ts'
import { findToken } from './secret-tokens.ts'

const LONGEST_NAME = 100

/** What kind of secret stands under a name: `named`, or whose token it is; null: none. */
export function findSecretKind(name: string, value: string): string | null {
  const token = findToken(value)
  if (token !== null) return token
  return isSecretName(name) && isSecretValue(value) ? 'named' : null
}

export type NamedSecret = { readonly name: string; readonly kind: string }

/** Secrets in the words of a command: `NAME=value`, `--name=value`, `--name value`, and tokens anywhere. */
export function findSecretsInWords(words: readonly string[], instruction: string): NamedSecret[] {
  return words.flatMap((word, at) => {
    const found = findAssigned(word) ?? findOption(word, words[at + 1])
    if (found !== null) return [found]
    const kind = findToken(word)
    return kind === null ? [] : [{ name: instruction, kind }]
  })
}

const ASSIGNED = /^(?:-{1,2})?([A-Za-z_][\w.-]{0,199})=(.*)$/s

function findAssigned(word: string): NamedSecret | null {
  const [, name = '', value = ''] = ASSIGNED.exec(word) ?? []
  const kind = name === '' || value.startsWith('$') ? null : findSecretKind(name, value)
  return kind === null ? null : { name: toSafeName(name), kind }
}

const OPTION = /^--?([A-Za-z][\w-]{2,99})$/

function findOption(word: string, next: string | undefined): NamedSecret | null {
  const name = OPTION.exec(word)?.[1]
  if (name === undefined || next === undefined || /^[-$]/.test(next)) return null
  return isSecretName(name) && isSecretValue(next) ? { name, kind: 'named' } : null
}

/** A name fit to be shown: somebody may have put the secret itself there. */
export function toSafeName(name: string): string {
  return hideToken(name, LONGEST_NAME)
}

const HIDDEN = '(hidden)'

/** A text fit to be shown, of at most `longest` characters; one with a token in it is not. */
export function hideToken(text: string, longest: number): string {
  return findToken(text) === null ? toPlain(text, longest) : HIDDEN
}

/** A path fit to be shown: the part that has a token is hidden, its folder stays. */
export function hideTokenInPath(path: string, longest: number): string {
  if (findToken(path) === null) return toPlain(path, longest)
  const parts = path.split('/').map((part) => (findToken(part) === null ? part : HIDDEN))
  const shown = parts.join('/')
  return findToken(shown) === null ? toPlain(shown, longest) : HIDDEN
}
