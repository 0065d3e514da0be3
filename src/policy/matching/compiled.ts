/** Text of a user's or of a document as something that can be asked, or what is wrong with it, in one sentence. */
export type Compiled<T> =
  { readonly kind: 'ready'; readonly value: T } | { readonly kind: 'fault'; readonly text: string }

export function ready<T>(value: T): Compiled<T> {
  return { kind: 'ready', value }
}

export function fault(text: string): { readonly kind: 'fault'; readonly text: string } {
  return { kind: 'fault', text }
}
