/** Line and column in a file, both from 1. */
export type Place = { readonly line: number; readonly column: number }

/** A YAML document as data, every part with its place; anchors are expanded, tags refused. */
export type YamlNode =
  | {
      readonly kind: 'scalar'
      readonly value: string | number | boolean | null
      /** As written, for values such as `1.10` or `007` that are no numbers to people. */
      readonly text: string
      readonly at: Place
    }
  | { readonly kind: 'list'; readonly items: readonly YamlNode[]; readonly at: Place }
  | { readonly kind: 'map'; readonly entries: readonly YamlEntry[]; readonly at: Place }

export type YamlEntry = {
  readonly key: string
  readonly keyAt: Place
  readonly value: YamlNode
}

/** What is wrong in a file of the user's, where, and what to write instead. */
export type DocumentFault = Place & {
  readonly path: string
  /** One sentence, without the place. */
  readonly text: string
}
