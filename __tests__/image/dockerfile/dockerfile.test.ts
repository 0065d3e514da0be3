import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { expandVariables } from '../../../src/image/dockerfile/expand-variables.ts'
import { findFinalStage } from '../../../src/image/dockerfile/final-stage.ts'
import type { FinalStage } from '../../../src/image/dockerfile/final-stage.ts'
import { parseDockerfile } from '../../../src/image/dockerfile/parse-dockerfile.ts'
import type { PlimsollError } from '../../../src/domain/errors.ts'

const AMD64 = { os: 'linux', architecture: 'amd64', variant: null }

const stage = (text: string): FinalStage => findFinalStage(parseDockerfile(text, 'D'), AMD64)

const linesOf = ({ steps }: FinalStage): string[] =>
  steps.map(({ word, line }) => `${line} ${word}`)

function failure(work: () => unknown): unknown {
  try {
    work()
  } catch (error) {
    return error
  }
  throw new Error('nothing was thrown')
}

describe('the image that a Dockerfile stands on', () => {
  test.each<[string, string, string | null]>([
    ['a name', 'FROM alpine:3.22', 'alpine:3.22'],
    ['a name between quotes', 'FROM "alpine:3.22"', 'alpine:3.22'],
    ['small letters', 'from alpine as x', 'alpine'],
    ['a platform', 'FROM --platform=$BUILDPLATFORM alpine', 'alpine'],
    ['a digest', `FROM a/b:1@sha256:${'a'.repeat(64)}`, `a/b:1@sha256:${'a'.repeat(64)}`],
    ['an ARG', 'ARG TAG=3.22\nFROM alpine:$TAG', 'alpine:3.22'],
    ['an ARG between quotes', 'ARG B="alpine"\nFROM ${B}:3', 'alpine:3'],
    ['an ARG of ARGs', 'ARG A=3\nARG B=alpine:$A\nFROM ${B}', 'alpine:3'],
    ['several ARGs of one line', 'ARG A=alpine B=3\nFROM $A:$B', 'alpine:3'],
    ['the last ARG of a name', 'ARG A=1\nARG A=2\nFROM x:$A', 'x:2'],
    ['a default of its own', 'ARG A\nFROM x:${A:-2}', 'x:2'],
    ['no default of its own', 'ARG A=1\nFROM x:${A:-2}', 'x:1'],
    ['what BuildKit sets', 'FROM x-${TARGETARCH}${TARGETVARIANT}', 'x-amd64'],
    ['what BuildKit sets, declared', 'ARG TARGETARCH\nFROM x-$TARGETARCH', 'x-amd64'],
    ['an ARG of a stage, which does not count', 'ARG A=1\nFROM a\nARG A=2\nFROM x:$A', 'x:1'],
    ['the last of several stages', 'FROM a AS b\nFROM c', 'c'],
    ['a stage before', 'FROM a AS Build\nRUN x\nFROM build', 'a'],
    ['a stage by an ARG', 'ARG S=build\nFROM a AS build\nFROM $S', 'a'],
    ['stages over stages', 'FROM a AS b\nFROM b AS c\nFROM c AS d\nFROM d', 'a'],
    ['a stage of its own name', 'FROM alpine AS alpine', 'alpine'],
    ['a name that comes later as a stage', 'FROM b\nFROM b AS b', 'b'],
    ['no image at all', 'FROM a AS b\nFROM scratch\nCOPY --from=b x y', null],
    ['Windows line ends and a mark', '\uFEFFFROM alpine\r\nRUN x\r\n', 'alpine'],
  ])('by %s', (_, text, name) => {
    const { base } = stage(text)
    expect(base.kind === 'image' ? base.name : base).toEqual(name ?? { kind: 'scratch' })
  })

  test.each([
    ['an ARG without a value', 'ARG TAG\nFROM alpine:$TAG', 'TAG'],
    ['nobody', 'FROM alpine:$TAG', 'TAG'],
    ['an ARG that hangs on one', 'ARG A\nARG B=x$A\nFROM alpine:$B', 'B'],
    ['a single quote, which keeps it', "ARG A=3\nARG B='$A'\nFROM alpine:${B%x}", 'a variable'],
    ['an open brace', 'FROM alpine:${TAG', 'a variable'],
  ])('is unknown when its variable is set by %s', (_, text, which) => {
    const { base } = stage(text)
    expect(base).toEqual({ kind: 'unknown', why: expect.stringContaining(which) as unknown })
  })

  test('has its line, and whether variables made it', () => {
    const text = '# syntax=docker/dockerfile:1\nARG A=1\n\nFROM a:$A AS b\nFROM b'
    expect(stage(text)).toMatchObject({ line: 4, base: { hasVariables: true } })
  })
})

describe('the instructions on top of it', () => {
  test('are those of the last stage and of those it stands on, by their lines', () => {
    const text = `# escape=\\
FROM a AS one
RUN x \\
    # a comment \\

    && y
FROM z AS two
RUN not this
FROM one
COPY --from=two \\
  a b
ONBUILD RUN later
RUN <<EOF
FROM no
EOF
ENTRYPOINT ["x"]
`
    expect(linesOf(stage(text))).toEqual([
      '3 RUN',
      '10 COPY',
      '12 ONBUILD',
      '13 RUN',
      '16 ENTRYPOINT',
    ])
  })

  test('end their lines as the directive says', () => {
    const text = '# escape=`\r\nFROM a\r\nRUN dir C:\\`\r\n  && x\r\nCOPY a C:\\\r\nRUN y'
    expect(linesOf(stage(text))).toEqual(['3 RUN', '5 COPY', '6 RUN'])
  })
})

describe('what is no Dockerfile', () => {
  test.each([
    ['nothing', ''],
    ['comments', '# FROM a\n'],
    ['no FROM', 'RUN x\n'],
    ['another text', '{"FROM": "a"}'],
    ['an instruction before the first FROM', 'RUN x\nFROM a'],
    ['a FROM without an image', 'FROM\n'],
    ['an unknown instruction', 'FROM a\npassword hunter2\n'],
    ['bytes', 'FROM a\u0000'],
    ['more instructions than anybody writes', `FROM a\n${'RUN x\n'.repeat(10_001)}`],
  ])('%s is refused, with the name of the file and none of its words', (_, text) => {
    const error = failure(() => parseDockerfile(text, '/checkout/D'))
    expect(error).toBeExplained('config-invalid')
    expect((error as PlimsollError).message).toContain('/checkout/D')
    expect((error as PlimsollError).message).not.toContain('hunter2')
  })

  test('any text is read or refused', () => {
    const line = fc.constantFrom(
      ...[
        'FROM a',
        'FROM $A AS b',
        'ARG A',
        'ARG A=${B:-',
        'RUN <<E',
        'E',
        '# escape=`',
        '\\',
        '"',
      ],
    )
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 50 }),
      fc.array(line, { maxLength: 12 }).map((lines) => lines.join('\n')),
    )
    fc.assert(
      fc.property(text, (one) => {
        try {
          const found = stage(one)
          expect(['image', 'scratch', 'unknown']).toContain(found.base.kind)
        } catch (error) {
          expect(error).toBeExplained('config-invalid')
        }
      }),
    )
  })
})

describe('variables', () => {
  const values = new Map([
    ['A', 'one'],
    ['EMPTY', ''],
    ['UNSET', null],
  ])

  test.each([
    ['$A', 'one'],
    ['${A}', 'one'],
    ['x$A.y', 'xone.y'],
    ['$A$A', 'oneone'],
    ['${UNSET:-two}', 'two'],
    ['${UNSET-two}', 'two'],
    ['${EMPTY:-two}', 'two'],
    ['${EMPTY-two}', ''],
    ['${A:+two}', 'two'],
    ['${UNSET:+two}', ''],
    ['${EMPTY+two}', 'two'],
    ['${EMPTY:+two}', ''],
    ['${UNSET:-${A}}', 'one'],
    ['${UNSET:-a${UNSET:-b}c}', 'abc'],
    ['plain', 'plain'],
  ])('%s is %j', (text, expected) => {
    expect(expandVariables(text, values)).toEqual({ kind: 'text', text: expected })
  })

  test.each([
    '$UNSET',
    '${NOBODY}',
    '${A#o}',
    '${A/o/p}',
    '${A:?no}',
    '$',
    '${',
    '${}',
    '$1',
    '${A',
    '${UNSET:-'.repeat(20) + '}'.repeat(20),
    '$A'.repeat(5000),
  ])('%s has no known value', (text) => {
    expect(expandVariables(text, values).kind).toBe('unknown')
  })
})
