import { createGlob } from '../matching/index.ts'

export type Matcher = (text: string) => boolean

/**
 * True for texts that any of the globs matches; a leading slash means nothing, neither in glob nor in text. A
 * glob that is none matches nothing, which is the stricter reading wherever globs allow something.
 */
export function createMatcher(globs: readonly string[]): Matcher {
  const compiled = globs
    .map((glob) => createGlob(withoutSlash(glob)))
    .flatMap((one) => (one.kind === 'ready' ? [one.value] : []))
  return (text) => {
    const subject = withoutSlash(text)
    return compiled.some((matches) => matches(subject))
  }
}

function withoutSlash(text: string): string {
  return text.replace(/^\/+/, '')
}
