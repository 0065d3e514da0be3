/** One licence of an expression, in parts that can be compared. */
export type Term = {
  /** The id without its form: `GPL-3.0` of `GPL-3.0-or-later`; lower case. */
  readonly family: string
  /** `any`: an id of the GNU family without a form, which SPDX has given up because it says neither. */
  readonly form: 'only' | 'or-later' | 'any'
  /** Lower case; null: without exception. */
  readonly exception: string | null
}

/** Deprecated ids of SPDX that hold their exception: `GPL-2.0-with-classpath-exception`. */
const WITH_EXCEPTION = /^(.+)-with-(.+)-exception$/

/** The exceptions that those ids mean, in today's names. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  'autoconf-2': 'autoconf-exception-2.0',
  autoconf: 'autoconf-exception-2.0',
  bison: 'bison-exception-2.2',
  classpath: 'classpath-exception-2.0',
  font: 'font-exception-2.0',
  gcc: 'gcc-exception-2.0',
}

export function toTerm(id: string, plus: boolean, exception: string | null): Term {
  const text = id.toLowerCase()
  const [, bare, word] = WITH_EXCEPTION.exec(text) ?? []
  if (bare !== undefined && word !== undefined) {
    return toTerm(bare, plus, exceptionOf(bare, word))
  }
  const { family, form } = splitForm(text)
  return {
    family,
    form: plus ? 'or-later' : form,
    exception: exception?.toLowerCase() ?? null,
  }
}

function splitForm(text: string): Pick<Term, 'family' | 'form'> {
  for (const form of ['only', 'or-later'] as const) {
    if (text.endsWith(`-${form}`)) return { family: text.slice(0, -form.length - 1), form }
  }
  return { family: text, form: 'any' }
}

function exceptionOf(family: string, word: string): string {
  if (word === 'gcc' && family.startsWith('gpl-3')) return 'gcc-exception-3.1'
  if (word === 'autoconf' && family.startsWith('gpl-3')) return 'autoconf-exception-3.0'
  return EXCEPTIONS[word] ?? `${word}-exception`
}

/** `may`: it could be meant; `must`: it is surely meant. */
export type Reading = 'may' | 'must'

/**
 * Whether an entry of a list speaks of this licence. `GPL-3.0` in a list means its -only and its -or-later
 * form. An exception only permits more, so an entry without one speaks of the licence with any.
 */
export function speaksOf(entry: Term, found: Term, reading: Reading): boolean {
  if (entry.family !== found.family) return false
  if (entry.exception !== null && entry.exception !== found.exception) return false
  if (entry.form === 'any' || entry.form === found.form) return true
  return found.form === 'any' && (reading === 'may' || entry.form === 'only')
}
