import { expect, test } from '@jest/globals'
import { checkReferences } from '../../src/image/check-references.ts'

test('sound references pass', () => {
  expect(() => {
    checkReferences(['alpine', 'registry:ghcr.io/acme/api:1', 'oci-dir:folder'])
  }).not.toThrow()
})

test('the faults of all references are told at once', () => {
  let thrown: unknown
  try {
    checkReferences(['dokcer:acme/api', 'alpine', 'registry:Acme//api'])
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeExplained('image-reference-invalid')
  expect(String(thrown)).toMatch(/dokcer[\s\S]*Acme/)
})
