import parse from 'spdx-expression-parse'
import type { Info } from 'spdx-expression-parse'
import type { Term } from './term.ts'
import { toTerm } from './term.ts'

/** An SPDX licence expression: a choice, a sum, or one licence. */
export type Expression =
  | { readonly kind: 'licence'; readonly term: Term }
  | {
      readonly kind: 'or' | 'and'
      readonly left: Expression
      readonly right: Expression
    }

const MOST_CHARACTERS = 2000
/** The parser calls itself for each bracket. */
const MOST_BRACKETS = 100

/** Null for text that is no expression of SPDX. */
export function readExpression(text: string): Expression | null {
  const brackets = text.split('(').length - 1
  if (text.length > MOST_CHARACTERS || brackets > MOST_BRACKETS || text.trim() === '') return null
  try {
    return toExpression(parse(text.trim()))
  } catch {
    // The parser tells by an exception that the text is free prose: `see LICENSE`.
    return null
  }
}

function toExpression(info: Info): Expression {
  if ('license' in info) {
    const { license, plus = false, exception = null } = info
    return { kind: 'licence', term: toTerm(license, plus, exception) }
  }
  return {
    kind: info.conjunction,
    left: toExpression(info.left),
    right: toExpression(info.right),
  }
}

/** Whether somebody who takes the package can satisfy it with acceptable licences: any branch of OR, both of AND. */
export function canSatisfy(expression: Expression, isAcceptable: (term: Term) => boolean): boolean {
  switch (expression.kind) {
    case 'licence':
      return isAcceptable(expression.term)
    case 'or':
      return canSatisfy(expression.left, isAcceptable) || canSatisfy(expression.right, isAcceptable)
    case 'and':
      return canSatisfy(expression.left, isAcceptable) && canSatisfy(expression.right, isAcceptable)
  }
}
