export type Chart = {
  /** What stands in the fence. */
  readonly body: string
  readonly title: string
  readonly slices: readonly (readonly [label: string, count: number])[]
}

/** The charts of a Markdown text, in their order. */
export function chartsOf(markdown: string): readonly Chart[] {
  return [...markdown.matchAll(/^```mermaid\n(.*?)^```$/gms)].map(([, body = '']) => ({
    body,
    title: /title (.*)/.exec(body)?.[1] ?? '',
    slices: [...body.matchAll(/^ {2}"(.*)" : (\d+)$/gm)].map(
      ([, label = '', count]) => [label, Number(count)] as const,
    ),
  }))
}
