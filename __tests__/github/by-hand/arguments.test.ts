import { expect, test } from '@jest/globals'
import { parseWish } from '../../ground/github/by-hand/arguments.ts'
import { chooseScenes, SCENES } from '../../ground/github/by-hand/scenes/index.ts'

test('without a word, all scenes are served on port 4300', () => {
  const wish = parseWish([])
  expect(wish).toEqual({ port: 4300, once: null, action: null, scenes: [] })
  expect(chooseScenes(wish.scenes)).toBe(SCENES)
})

test('takes a port, a folder, and the scenes that are wished', () => {
  const wish = parseWish(['--port', '0', '--once=pages', 'matrix', 'clean'])
  expect(wish).toMatchObject({ port: 0, once: 'pages' })
  expect(chooseScenes(wish.scenes).map(({ id }) => id)).toEqual(['matrix', 'clean'])
})

test.each([['--port=http'], ['--port=70000'], ['--port=-1'], ['--host=0.0.0.0']])(
  'refuses %s',
  (word) => {
    expect(() => parseWish([word])).toThrow()
  },
)

test('names the scenes that there are when one is not', () => {
  expect(() => chooseScenes(['mattress'])).toThrow(/no scene mattress: .*findings, clean/)
})

test('each scene has a page of its own', () => {
  expect(new Set(SCENES.map(({ id }) => id)).size).toBe(SCENES.length)
  for (const { id } of SCENES) expect(id).toMatch(/^[a-z]+(?:-[a-z]+)*$/)
})
