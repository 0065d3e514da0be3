/* The trees of unified, as far as they are read here. */

type Node = {
  type: string
  tagName?: string
  value?: string
  properties?: Record<string, unknown>
  children?: Node[]
}

/**
 * A block of Mermaid becomes a frame in which it is drawn, as GitHub does it: what draws charts writes styles into
 * its page, which this one forbids. Comes after the sanitizer, which would take frames away.
 */
export function frameCharts() {
  return (tree: Node): void => {
    visit(tree)
  }
}

function visit(node: Node): void {
  for (const child of node.children ?? []) {
    const text = findChart(child)
    if (text === null) visit(child)
    else Object.assign(child, toFrame(text))
  }
}

function findChart({ tagName, children }: Node): string | null {
  const code = tagName === 'pre' ? children?.[0] : undefined
  const classes = code?.properties?.['className']
  const isChart = Array.isArray(classes) && classes.includes('language-mermaid')
  return isChart ? textOf(code) : null
}

function textOf(node: Node | undefined): string {
  return node?.value ?? (node?.children ?? []).map(textOf).join('')
}

function toFrame(text: string): Node {
  const properties = {
    className: ['chart'],
    title: 'Chart',
    loading: 'lazy',
    src: `assets/chart.html#${encodeURIComponent(text)}`,
  }
  return { type: 'element', tagName: 'iframe', properties, children: [] }
}
