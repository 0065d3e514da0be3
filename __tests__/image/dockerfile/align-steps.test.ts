import { describe, expect, test } from '@jest/globals'
import { parseImageConfig } from '../../../src/image/config.ts'
import { alignSteps } from '../../../src/image/dockerfile/align-steps.ts'
import type { AlignedLines } from '../../../src/image/dockerfile/align-steps.ts'
import { findFinalStage } from '../../../src/image/dockerfile/final-stage.ts'
import { parseDockerfile } from '../../../src/image/dockerfile/parse-dockerfile.ts'

const AMD64 = { os: 'linux', architecture: 'amd64', variant: null }

/** A line of history; one that begins with `-` made no layer. */
function align(dockerfile: string, history: readonly string[], layers?: number): AlignedLines {
  const steps = history.map((line) =>
    line.startsWith('-') ? { created_by: line.slice(1), empty_layer: true } : { created_by: line },
  )
  const count = layers ?? history.filter((line) => !line.startsWith('-')).length
  const config = parseImageConfig(
    {
      history: steps,
      rootfs: { diff_ids: Array.from({ length: count }, () => `sha256:${'0'.repeat(64)}`) },
    },
    'app:1',
  )
  return alignSteps(findFinalStage(parseDockerfile(dockerfile, 'D'), AMD64).steps, config)
}

const BASE = ['/bin/sh -c #(nop) ADD file:1 in / ', '-/bin/sh -c #(nop)  CMD ["sh"]']

const DOCKERFILE = `FROM alpine
ARG V=1
ENV A=1
WORKDIR /app
RUN --mount=type=cache,target=/x echo hi \\
    # comment
    && echo "$V"
COPY --chown=1:1 a b ./d/
ADD ["x", "/y/"]
RUN ["/bin/tool", "a b"]
CMD ["x"]
`

/* As BuildKit 0.13 and later write it. */
const BUILDKIT = [
  ...BASE,
  '-ARG V=1',
  '-ENV A=1',
  'WORKDIR /app',
  'RUN |1 V=1 /bin/sh -c echo hi     && echo "$V" # buildkit',
  'COPY --chown=1:1 a b ./d/ # buildkit',
  'ADD x /y/ # buildkit',
  'RUN |1 V=1 /bin/tool a b # buildkit',
  '-CMD ["x"]',
]

/* As Buildah 1.28 wrote it with --layers; Docker's old builder writes the same but for lists, and the target whole. */
const BUILDAH = [
  ...BASE,
  '-/bin/sh -c #(nop) ARG V=1',
  '-/bin/sh -c #(nop) ENV A=1',
  '-/bin/sh -c #(nop) WORKDIR /app',
  '|1 V=1 /bin/sh -c echo hi     && echo "$V"',
  '/bin/sh -c #(nop) COPY multi:ffa9903a in ./d/ ',
  '/bin/sh -c #(nop) ADD file:ffa9903a in /y/ ',
  '|1 V=1 /bin/sh -c ["/bin/tool", "a b"]',
  '-/bin/sh -c #(nop) CMD ["x"]',
]

describe('layers and the lines that made them', () => {
  test('of BuildKit, with a layer for a new folder', () => {
    expect(align(DOCKERFILE, BUILDKIT)).toEqual({ lines: [null, 4, 5, 8, 9, 10], note: null })
  })

  test('of Buildah and the old builder', () => {
    expect(align(DOCKERFILE, BUILDAH)).toEqual({ lines: [null, 5, 8, 9, 10], note: null })
  })

  test('stay the same with what ONBUILD of the base brings', () => {
    const history = [...BUILDKIT.slice(0, 2), 'COPY . /src # buildkit', ...BUILDKIT.slice(2)]
    expect(align(DOCKERFILE, history).lines).toEqual([null, null, 4, 5, 8, 9, 10])
  })

  test('are those of stages below the last one as well', () => {
    const text = 'FROM a AS b\nRUN one\nFROM z\nRUN other\nFROM b\nRUN two'
    const history = ['ADD x / # buildkit', 'RUN /bin/sh -c one # buildkit', '/bin/sh -c two']
    expect(align(text, history).lines).toEqual([null, 2, 6])
  })

  test('where RUN and COPY have files written in them, the word has to do', () => {
    const text = 'FROM a\nRUN <<EOF\necho x\nEOF\nCOPY <<"E" /etc/x\nhi\nE\n'
    const history = ['RUN /bin/sh -c echo x\n # buildkit', 'COPY <<E /etc/x # buildkit']
    expect(align(text, history).lines).toEqual([2, 5])
  })

  test('where the target has variables, the word has to do', () => {
    const text = 'FROM a\nENV D=/srv\nCOPY x $D/\nWORKDIR ${D}'
    const history = ['-ENV D=/srv', 'COPY x /srv/ # buildkit', '-WORKDIR /srv']
    expect(align(text, history).lines).toEqual([3])
  })

  test('are none, and that is no news, where the last stage makes no layer', () => {
    expect(align('FROM a\nENV A=1\nCMD x', BASE)).toEqual({ lines: [null], note: null })
  })
})

describe('a history that does not fit', () => {
  test.each<[string, string, readonly string[]]>([
    ['another command', 'FROM a\nRUN make', ['RUN /bin/sh -c token=hunter2 # buildkit']],
    ['another target', 'FROM a\nCOPY x /srv', ['COPY x /opt # buildkit']],
    ['another word', 'FROM a\nRUN make', ['COPY x /srv # buildkit']],
    ['one more instruction', 'FROM a\nRUN make', ['RUN /bin/sh -c make', 'COPY x / # buildkit']],
    ['one instruction fewer', 'FROM a\nRUN make\nRUN make', ['RUN /bin/sh -c make']],
    ['instructions in another order', 'FROM a\nRUN a\nRUN b', ['RUN /bin/sh -c b', '/bin/sh -c a']],
    ['a line of another tool', 'FROM a\nRUN make', ['bazel build //app:hunter2']],
    ['nothing', 'FROM a\nRUN make', []],
    [
      'one layer for all, as Buildah does without --layers',
      'FROM a\nCOPY x /\nRUN make',
      ['-/bin/sh -c #(nop) COPY file:1 in / ', '/bin/sh -c make'],
    ],
    [
      'one layer for all, made by a step without one',
      'FROM a\nCOPY x /\nCMD make',
      ['-/bin/sh -c #(nop) COPY file:1 in / ', '/bin/sh -c #(nop) CMD make'],
    ],
  ])('with %s gives no line at all, and a reason without its words', (_, text, history) => {
    const { lines, note } = align(text, history)
    expect(lines.filter((line) => line !== null)).toEqual([])
    expect(note).toMatch(/^[a-z][^\n]{20,}$/)
    expect(note).not.toContain('hunter2')
  })

  test('is compared in short time, however it is made', () => {
    const slashes = '/'.repeat(60_000)
    const line = `RUN ${slashes}x${' \\'.repeat(2000)}`
    expect(align(`FROM a\nCOPY ${slashes}${slashes}x /y`, [line]).lines).toEqual([null])
    expect(align(`FROM a\nRUN ${slashes}y`, [line]).lines).toEqual([null])
  })

  test('or is shorter or longer than the layers gives no line either', () => {
    for (const layers of [0, 2]) {
      const { lines, note } = align('FROM a\nRUN make', ['/bin/sh -c make'], layers)
      expect(lines).toEqual(Array.from({ length: layers }, () => null))
      expect(note).toContain('history')
    }
  })
})
