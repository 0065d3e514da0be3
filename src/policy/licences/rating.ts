import type { PolicyValues } from '../settings.ts'
import { canSatisfy, readExpression } from './expression.ts'
import type { Reading, Term } from './term.ts'
import { speaksOf } from './term.ts'

/** What the lists of a policy say of a licence. */
export type LicenceRating = {
  /** True for an expression of SPDX that names licences which anybody can look up, or which a list names. */
  readonly isSpdx: boolean
  /** Words that are none, and stand in a list word for word. */
  readonly isNamedBy: { readonly required: boolean; readonly forbidden: boolean }
  readonly isForbidden: boolean
  /** True where no list of allowed licences is set. */
  readonly isAllowed: boolean
}

type Lists = {
  readonly required: readonly string[] | undefined
  readonly forbidden: readonly string[]
}

export type RateLicence = (text: string) => LicenceRating

/** Rates licences by both lists of a policy; the same text is read once. */
export function createLicenceRater(values: Partial<PolicyValues>): RateLicence {
  const lists: Lists = {
    required: values['compliance.required_licenses'],
    forbidden: values['compliance.forbidden_licenses'] ?? [],
  }
  const known = new Map<string, LicenceRating>()
  const speak = {
    required: createSpeaker(lists.required ?? []),
    forbidden: createSpeaker(lists.forbidden),
  }
  return (text) => {
    const rating = known.get(text) ?? rate(text, lists, speak)
    known.set(text, rating)
    return rating
  }
}

type Speaker = (term: Term, reading: Reading) => boolean
type Speakers = Readonly<Record<'required' | 'forbidden', Speaker>>

function rate(text: string, lists: Lists, speak: Speakers): LicenceRating {
  const expression = readExpression(text)
  if (expression === null) return rateProse(text, lists)
  const isForbidden = (term: Term): boolean => speak.forbidden(term, 'may')
  const isListed = (term: Term): boolean => speak.required(term, 'must')
  const isAllowed = (term: Term): boolean =>
    (lists.required === undefined || speak.required(term, 'must')) && !isForbidden(term)
  return {
    // A reference to a text that only the package has names no licence, but where a list has it.
    isSpdx: canSatisfy(
      expression,
      (term) => !isReference(term) || isForbidden(term) || isListed(term),
    ),
    isNamedBy: NOWHERE,
    isForbidden: !canSatisfy(expression, (term) => !isForbidden(term)),
    isAllowed: lists.required === undefined || canSatisfy(expression, isAllowed),
  }
}

function isReference({ family }: Term): boolean {
  return /^(?:documentref-[^:]+:)?licenseref-/.test(family)
}

const NOWHERE = { required: false, forbidden: false } as const

/** Words that are no expression of SPDX count where a list has them word for word. */
function rateProse(text: string, { required, forbidden }: Lists): LicenceRating {
  const isForbidden = hasWord(forbidden, text)
  const isRequired = hasWord(required ?? [], text)
  return {
    isSpdx: false,
    isNamedBy: { required: isRequired, forbidden: isForbidden },
    isForbidden,
    isAllowed: !isForbidden && (required === undefined || isRequired),
  }
}

function hasWord(list: readonly string[], text: string): boolean {
  const wanted = text.trim().toLowerCase()
  return list.some((entry) => entry.trim().toLowerCase() === wanted)
}

/** An entry of a list is one licence; one that is none is compared word for word alone. */
function createSpeaker(entries: readonly string[]): Speaker {
  const terms = entries.flatMap((entry) => {
    const read = readExpression(entry)
    return read?.kind === 'licence' ? [read.term] : []
  })
  return (term, reading) => terms.some((entry) => speaksOf(entry, term, reading))
}
