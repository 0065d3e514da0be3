import { describe, expect, test } from '@jest/globals'
import {
  findNode,
  findNumber,
  findText,
  getItems,
  getNodes,
  getText,
  getTexts,
  isTrue,
  openDocument,
  requireNode,
  requireText,
  requireToken,
} from '../../src/scanners/document.ts'
import type { Node } from '../../src/scanners/document.ts'

function open(fields: unknown): Node {
  return openDocument('The report', fields)
}

function thrownBy(action: () => unknown): unknown {
  try {
    action()
  } catch (error) {
    return error
  }
  return null
}

describe('a document of unknown shape', () => {
  test('gives the fields that it holds', () => {
    const node = open({ a: 'text', b: 2, c: true, d: ['x', 'y'], e: { f: '1' }, g: [{ h: 'i' }] })
    expect(findText(node, 'a')).toBe('text')
    expect(findNumber(node, 'b')).toBe(2)
    expect(isTrue(node, 'c')).toBe(true)
    expect(getTexts(node, 'd')).toEqual(['x', 'y'])
    expect(findText(requireNode(node, 'e'), 'f')).toBe('1')
    expect(getNodes(node, 'g').map((item) => getText(item, 'h'))).toEqual(['i'])
  })

  test.each([{}, { a: null }])('takes %j for a document that says nothing of a field', (fields) => {
    const node = open(fields)
    expect(findText(node, 'a')).toBeNull()
    expect(getText(node, 'a')).toBe('')
    expect(findNumber(node, 'a')).toBeNull()
    expect(isTrue(node, 'a')).toBe(false)
    expect(getTexts(node, 'a')).toEqual([])
    expect(findNode(node, 'a')).toBeNull()
    expect(getNodes(node, 'a')).toEqual([])
    expect(getItems(node, 'a')).toEqual([])
  })

  test.each<[string, (node: Node) => unknown]>([
    ['a text that is a number', (node) => findText(node, 'number')],
    ['a number that is a text', (node) => findNumber(node, 'text')],
    ['a number beyond all bounds', (node) => findNumber(node, 'infinite')],
    ['a truth that is a text', (node) => isTrue(node, 'text')],
    ['a list that is a text', (node) => getTexts(node, 'text')],
    ['a list of texts with a number', (node) => getTexts(node, 'mixed')],
    ['an object that is a list', (node) => findNode(node, 'mixed')],
    ['a list of objects with a text', (node) => getNodes(node, 'mixed')],
    ['an item that is a text', (node) => getItems(node, 'mixed').map((open) => open())],
    ['a text that must be there', (node) => requireText(node, 'missing')],
    ['a text that must not be empty', (node) => requireText(node, 'empty')],
    ['a name of control characters alone', (node) => requireToken(node, 'unseen', 9)],
    ['an object that must be there', (node) => requireNode(node, 'missing')],
  ])('refuses %s', (_what, read) => {
    const node = open({
      text: 'x',
      empty: '',
      number: 1,
      infinite: JSON.parse('1e999') as unknown,
      mixed: ['a', 2],
      unseen: '\u0000\u200b ',
    })
    expect(thrownBy(() => read(node))).toBeExplained('scanner-output-invalid')
  })

  test('names the path of what is wrong', () => {
    const node = open({ Results: [{}, { Vulnerabilities: [{ Layer: { DiffID: 7 } }] }] })
    const read = (): unknown =>
      getNodes(node, 'Results').flatMap((result) =>
        getNodes(result, 'Vulnerabilities').map((row) =>
          findText(requireNode(row, 'Layer'), 'DiffID'),
        ),
      )
    expect(String(thrownBy(read))).toContain(
      'The report is not usable: Results[1].Vulnerabilities[0].Layer.DiffID is not text.',
    )
  })

  test('names a path in one bounded line whatever the keys hold', () => {
    const key = `a\n\u001b[31m${'b'.repeat(10_000)}`
    const message = String(thrownBy(() => findText(open({ [key]: 1 }), key)))
    expect(message).not.toMatch(/[\p{Cc}]/u)
    expect(message.length).toBeLessThan(400)
  })

  test('gives a name without control characters, cut where it is too long', () => {
    const node = open({ name: '\u0000li\u202eb\n', long: 'x'.repeat(1000) })
    expect(requireToken(node, 'name', 40)).toBe('lib')
    expect(requireToken(node, 'long', 40)).toMatch(/^x{7}…[0-9a-f]{32}$/)
  })

  test('opens each item of a list for itself', () => {
    const [first, second] = getItems(open({ a: [{ b: 'c' }, 7] }), 'a')
    expect(first === undefined ? null : getText(first(), 'b')).toBe('c')
    expect(String(thrownBy(() => second?.()))).toContain('a[1] is not an object')
  })

  test.each([null, [], 'text', 7, undefined])('is an object, which %j is not', (value) => {
    expect(thrownBy(() => open(value))).toBeExplained('scanner-output-invalid')
  })
})
