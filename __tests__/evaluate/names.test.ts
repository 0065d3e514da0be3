import { describe, expect, test } from '@jest/globals'
import { toLabels } from '../../src/evaluate/labels.ts'
import { toReportedImage } from '../../src/evaluate/reported-image.ts'
import { findAppellation } from '../../src/evaluate/subject.ts'
import { scannerReport } from '../ground/observations.ts'
import { sha256 } from './documents.ts'

const BASE = scannerReport().subject

describe('the name of an image', () => {
  const digest = sha256('manifest')

  test.each([
    ['alpine:3.19', 'alpine', 'alpine:3.19'],
    ['docker.io/library/alpine', 'alpine', 'docker.io/library/alpine'],
    ['ghcr.io/acme/api:1', 'acme/api', 'ghcr.io/acme/api:1'],
    [`ghcr.io/acme/api@${digest}`, 'acme/api', `ghcr.io/acme/api@${digest}`],
    ['/home/somebody/build/image.tar.gz', 'image', 'image.tar.gz'],
    ['images/web.tar', 'web', 'web.tar'],
    ['../out/image', 'image', 'image'],
    ['C:\\builds\\web.tar', 'web', 'web.tar'],
    ['"./app"', 'app', 'app'],
    ['sbom.cdx.json', 'sbom', 'sbom.cdx.json'],
  ])('is guessed from %s as a scan guesses it, without folders', (name, guessed, reference) => {
    expect(findAppellation([{ ...BASE, name }])).toEqual({ name: guessed, reference })
  })

  test.each(['6877f5aabc34', '', 'sha256:6877f5aabc34'])(
    'is that of the repository where the report was given %j',
    (name) => {
      const subject = { ...BASE, name, repoDigests: ['', 'REDACTED', `acme/api@${digest}`] }
      expect(findAppellation([subject])?.name).toBe('acme/api')
    },
  )

  test('is the best of what the reports say, whichever comes first', () => {
    const subjects = ['/tmp/image.tar', 'acme/api:1', ''].map((name) => ({ ...BASE, name }))
    expect(findAppellation(subjects)?.name).toBe('acme/api')
    expect(findAppellation(subjects.toReversed())?.name).toBe('acme/api')
  })

  test.each(['', '.', '..', '/'])(
    'is missing where a report was given %j, which is said',
    (name) => {
      const report = scannerReport({ imageId: sha256('image'), subject: { ...BASE, name } })
      const found = toReportedImage([report], null)
      expect(found).toMatchObject({ name: 'image', reference: sha256('image') })
      expect(found.notices.map((one) => one.code)).toEqual(['image-unnamed'])
      expect(toReportedImage([report], 'given')).toMatchObject({ name: 'given', notices: [] })
    },
  )
})

describe('an image that reports describe', () => {
  test('is none without an id that can be one', () => {
    expect(toReportedImage([scannerReport({ imageId: 'sha256:test' })], null).image).toBeNull()
  })

  test('has no digest where the reports name several', () => {
    const digests = ['a', 'b'].map((text) => `acme/api@${sha256(text)}`)
    const of = (repoDigests: string[]): unknown =>
      toReportedImage(
        [scannerReport({ imageId: sha256('image'), subject: { ...BASE, repoDigests } })],
        null,
      ).image?.digest
    expect([of([]), of(digests.slice(1)), of(digests)]).toEqual([null, sha256('b'), null])
  })
})

describe('labels of files', () => {
  test.each([
    [
      ['/a/trivy.json', '/a/grype.json'],
      ['trivy.json', 'grype.json'],
    ],
    [
      ['/a/b/trivy.json', '/a/c/trivy.json'],
      ['b/trivy.json', 'c/trivy.json'],
    ],
    [
      ['/x/b/t.json', '/y/b/t.json', '/y/u.json'],
      ['x/b/t.json', 'y/b/t.json', 'y/u.json'],
    ],
    [
      ['/t.json', '/a/t.json'],
      ['t.json', 'a/t.json'],
    ],
    [
      ['-', '/a/t.json'],
      ['standard input', 't.json'],
    ],
    [
      ['/a/t.json', '/a/t.json'],
      ['t.json', 't.json'],
    ],
    [[], []],
  ])('of %j are short and tell them apart', (paths, labels) => {
    expect(toLabels(paths)).toEqual(labels)
  })
})
