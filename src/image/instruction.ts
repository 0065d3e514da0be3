/** Every word that begins an instruction of a Dockerfile, but FROM: that makes no step of a history. */
const INSTRUCTIONS =
  'ADD|ARG|CMD|COPY|ENTRYPOINT|ENV|EXPOSE|HEALTHCHECK|LABEL|MAINTAINER|ONBUILD|RUN|SHELL|STOPSIGNAL|USER|VOLUME|WORKDIR'

/** Matches a line that begins with such a word, which is its first group. */
export const INSTRUCTION_WORD = new RegExp(String.raw`^(${INSTRUCTIONS})(?=\s|$)`)

/* The classic builder writes the shell's line alone, with `#(nop)` before what is no RUN, and `|2 A=…` for arguments. */
const SHELL = /^(?:\|\d+ .*)?(?:\/bin\/(?:ba|da|a)?sh\s|(?:cmd|powershell|pwsh)(?:\.exe)?\s)/is

/** Lines of a history are read no further. */
export const LONGEST_LINE = 65_536

/**
 * The word of the instruction behind a line of a history: `COPY . / # buildkit`, `RUN /bin/sh -c …`, and of the
 * classic builder `/bin/sh -c #(nop) ADD file:…`; null for what is none that we know.
 */
export function findInstruction(whole: string): string | null {
  const line = whole.slice(0, LONGEST_LINE)
  const marked = /#\(nop\)\s+([A-Za-z]+)/.exec(line)?.[1]?.toUpperCase()
  const word = INSTRUCTION_WORD.exec(marked ?? line)?.[1]
  if (word !== undefined) return word
  return marked === undefined && SHELL.test(line) ? 'RUN' : null
}
