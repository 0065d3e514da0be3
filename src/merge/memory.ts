/**
 * Remembers the last answer for each object that stands first in a question, for as long as it is kept. Parsers give
 * equal values as one object, so that most questions about it are the same. `repeated`: objects that are
 * asked about more than once; what is asked once is not worth its place in memory.
 */
export function createMemory<Question, Answer extends object>(
  isSame: (a: Question, b: Question) => boolean,
  repeated: ReadonlySet<object>,
): (first: object, question: Question, answer: () => Answer) => Answer {
  const known = new Map<object, { readonly question: Question; readonly answer: Answer }>()
  return (first, question, answer) => {
    if (!repeated.has(first)) return answer()
    const before = known.get(first)
    if (before !== undefined && isSame(before.question, question)) return before.answer
    const made = answer()
    known.set(first, { question, answer: made })
    return made
  }
}

/** Objects that several hold. */
export function findRepeated<T>(all: readonly T[], toObject: (one: T) => object): Set<object> {
  const seen = new Set<object>()
  const repeated = new Set<object>()
  for (const one of all) {
    const value = toObject(one)
    if (seen.has(value)) repeated.add(value)
    else seen.add(value)
  }
  return repeated
}
