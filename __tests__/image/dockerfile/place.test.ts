import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { DockerfilePlace } from '../../../src/domain/layer.ts'
import { findFinalStage } from '../../../src/image/dockerfile/final-stage.ts'
import { parseDockerfile } from '../../../src/image/dockerfile/parse-dockerfile.ts'
import { toPlace } from '../../../src/image/dockerfile/place.ts'

const AMD64 = { os: 'linux', architecture: 'amd64', variant: null }

function placeOf(text: string, target: string | null = null): DockerfilePlace {
  const stage = findFinalStage(parseDockerfile(text, 'D'), AMD64, { target })
  return toPlace({ text, path: 'api/Dockerfile', stage })
}

const STAGES = `ARG V=1
FROM alpine:$V AS base
RUN a

FROM base AS app
COPY b \\
  c
FROM base AS other
RUN ééé 漢
`

test('the FROM is that of the stage which was built, not of the one that names the base', () => {
  expect(placeOf(STAGES).fromLine).toBe(8)
  expect(placeOf(STAGES, 'app').fromLine).toBe(5)
  expect(placeOf(STAGES, '0').fromLine).toBe(2)
})

test('lengths are those of the first lines of instructions, of the stages it stands on too', () => {
  expect(placeOf(STAGES, 'app').lengths).toEqual([
    { line: 2, length: 22 },
    { line: 3, length: 5 },
    { line: 5, length: 16 },
    { line: 6, length: 8 },
  ])
  expect(placeOf(STAGES).lengths.at(-1)).toEqual({ line: 9, length: 9 })
})

test('the mark and the line ends of Windows have no length', () => {
  expect(placeOf('\uFEFFFROM alpine\r\nRUN x\r\n').lengths).toEqual([
    { line: 1, length: 11 },
    { line: 2, length: 5 },
  ])
})

test('what stands in the lines is nowhere', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{12}$/), (secret) => {
      expect(JSON.stringify(placeOf(`FROM a\nRUN ${secret}\n`))).not.toContain(secret)
    }),
  )
})
