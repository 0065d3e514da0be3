import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PlimsollError } from '../../src/domain/errors.ts'
import { listingAddress, parseGrypeListing } from '../../src/database/grype-listing.ts'

const FROM = new URL('https://grype.example.test/databases/v6/latest.json')

const LISTING = {
  status: 'active',
  schemaVersion: 'v6.1.9',
  built: '2026-01-01T00:32:22Z',
  path: 'vulnerability-db_v6.1.9_2026-01-01T00:32:22Z_1767227542.tar.zst',
  checksum: `sha256:${'ab'.repeat(32)}`,
}

function parse(change: Record<string, unknown> = {}) {
  return parseGrypeListing(JSON.stringify({ ...LISTING, ...change }), FROM)
}

function failure(work: () => unknown): unknown {
  try {
    return work()
  } catch (error) {
    return error
  }
}

describe("the listing of Grype's database", () => {
  test('lies below the address that is set, with or without a slash at its end', () => {
    expect(listingAddress('https://a.test/databases').href).toBe(
      'https://a.test/databases/v6/latest.json',
    )
    expect(listingAddress('https://a.test/databases//').href).toBe(
      'https://a.test/databases/v6/latest.json',
    )
  })

  test('names an archive in its own folder, its checksum, its schema and when it was built', () => {
    expect(parse()).toEqual({
      status: 'active',
      schema: 'v6.1.9',
      built: new Date('2026-01-01T00:32:22Z'),
      archive: new URL(`https://grype.example.test/databases/v6/${LISTING.path}`),
      checksum: LISTING.checksum,
    })
  })

  test('may carry fields that nobody here knows, and name a subfolder', () => {
    const { archive } = parse({ more: 1, path: './archives/db.tar.gz' })
    expect(archive.href).toBe('https://grype.example.test/databases/v6/archives/db.tar.gz')
  })

  test('of a deprecated schema is taken', () => {
    expect(parse({ status: 'deprecated' }).status).toBe('deprecated')
  })

  test.each([
    ['the status eol', { status: 'eol' }],
    ['an older schema', { schemaVersion: 'v5.0.0' }],
    ['a newer schema', { schemaVersion: 'v7.0.0' }],
  ])('with %s is of the wrong schema', (_title, change) => {
    expect(failure(() => parse(change))).toBeExplained('database-schema')
  })

  test.each([
    ['no status', { status: undefined }],
    ['an unknown status', { status: 'fine' }],
    ['no time', { built: undefined }],
    ['a time that is none', { built: 'yesterday' }],
    ['a schema that is none', { schemaVersion: 6 }],
    ['a checksum of another kind', { checksum: 'xxh64:0011' }],
    ['a checksum that is too short', { checksum: 'sha256:ab' }],
    ['an empty path', { path: '' }],
    ['a path to another host', { path: 'https://evil.test/db.tar.zst' }],
    ['a path to another host without a scheme', { path: '//evil.test/db.tar.zst' }],
    ['a path from the root', { path: '/db.tar.zst' }],
    ['a path upwards', { path: '../db.tar.zst' }],
    ['a path upwards in the middle', { path: 'a/../../db.tar.zst' }],
    ['an encoded path upwards', { path: '%2e%2e/db.tar.zst' }],
    ['a query', { path: 'db.tar.zst?to=elsewhere' }],
    ['a backslash', { path: '..\\db.tar.zst' }],
    ['a control character', { path: 'db\n.tar.zst' }],
  ])('with %s is damaged', (_title, change) => {
    expect(failure(() => parse(change))).toBeExplained('database-damaged')
  })

  test.each(['', 'not json', '[]', 'null', '{"status":"act', '<html>login</html>'])(
    'that reads %j is damaged',
    (text) => {
      expect(failure(() => parseGrypeListing(text, FROM))).toBeExplained('database-damaged')
    },
  )

  test('leads to its own folder whatever it names, or is refused', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl(), fc.webPath()), (path) => {
        const result = failure(() => parse({ path }))
        if (result instanceof PlimsollError) return
        const { archive } = result as ReturnType<typeof parse>
        expect(archive.href.startsWith('https://grype.example.test/databases/v6/')).toBe(true)
        expect(archive.search + archive.hash).toBe('')
      }),
    )
  })
})
