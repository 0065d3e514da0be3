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
  return remember((text) => {
    const subject = withoutSlash(text)
    return compiled.some((matches) => matches(subject))
  })
}

const MOST_REMEMBERED = 100_000

/** Many findings lie in one file: each is asked for once. */
function remember(matches: Matcher): Matcher {
  const known = new Map<string, boolean>()
  return (text) => {
    const answer = known.get(text) ?? matches(text)
    if (known.size < MOST_REMEMBERED) known.set(text, answer)
    return answer
  }
}

function withoutSlash(text: string): string {
  return text.replace(/^\/+/, '')
}
