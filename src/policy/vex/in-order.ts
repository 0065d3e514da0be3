import type { VexScope, VexStatement } from './statement.ts'

/** By path, id and content, so that the order in which documents are read says nothing. */
export function inOrder(statements: readonly VexStatement[]): readonly VexStatement[] {
  return statements
    .map((statement) => ({ statement, key: keyOf(statement) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map((one) => one.statement)
}

function keyOf(statement: VexStatement): string {
  const { path, id, status, justification, words, ids, time, authors, scopes } = statement
  const content = [status, justification, words, ids, time, authors, scopes.map(textOf)]
  return JSON.stringify([path, id, ...content])
}

/** A matcher has no text of its own: what it wants has. */
function textOf({ image, packages, doubt }: VexScope): unknown {
  const parts = packages?.map(({ matcher: { wanted }, range }) => {
    return [{ ...wanted, qualifiers: [...wanted.qualifiers] }, range]
  })
  return [image, parts, doubt]
}
