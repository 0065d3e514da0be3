import picomatch from 'picomatch'

const LONGEST_GLOB = 4000

/** Whether a text fits one of the globs; dots at the beginning of a part are nothing special. */
export function createMatcher(globs: readonly string[]): (text: string) => boolean {
  const usable = globs.filter((glob) => glob !== '' && glob.length <= LONGEST_GLOB)
  if (usable.length === 0) return () => false
  // picomatch hands parentheses and bars on to the regular expression that it makes, which can then explode.
  const literal = usable.map((glob) => glob.replace(/[\\()|+^$]/g, '\\$&'))
  return picomatch(literal, { dot: true, maxLength: LONGEST_GLOB, noextglob: true, nonegate: true })
}
