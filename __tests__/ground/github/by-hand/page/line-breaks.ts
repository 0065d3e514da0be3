/* The trees of unified, as far as they are read here. */

type Node = { type: string; value?: string; children?: Node[] }

/** A newline within a paragraph of a comment is a break. */
export function keepLineBreaks() {
  return (tree: Node): void => {
    splitTexts(tree)
  }
}

function splitTexts(node: Node): void {
  const { children } = node
  if (children === undefined) return
  node.children = children.flatMap((child) => {
    splitTexts(child)
    return child.type === 'text' ? splitText(child.value ?? '') : [child]
  })
}

function splitText(value: string): Node[] {
  return value
    .split('\n')
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [{ type: 'break' }]),
      ...(line === '' ? [] : [{ type: 'text', value: line }]),
    ])
}
