/** A format's text. `cut` is a sentence that says what was left out; null when nothing was. */
export type Rendered = { readonly text: string; readonly cut: string | null }

/**
 * One file of a format. `name` is the file's name within a folder, for formats that need one file per
 * image; null: the format has exactly one file.
 */
export type RenderedFile = Rendered & { readonly name: string | null }
