/** A line in the log of a run that the host shows beside the code. */
export type Annotation = {
  readonly level: 'error' | 'warning' | 'notice'
  /** At most 4,096 characters, which is where the host cuts. */
  readonly message: string
  readonly title: string | null
  /** A file of the repository and a line of it, from 1; null: about the run. */
  readonly place: { readonly file: string; readonly line: number } | null
}
