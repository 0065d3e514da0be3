import { describe, expect, test } from '@jest/globals'
import { parseTrivyMetadata } from '../../src/database/trivy-metadata.ts'

const TEXT = JSON.stringify({
  Version: 2,
  NextUpdate: '2026-01-02T00:00:00Z',
  UpdatedAt: '2026-01-01T06:13:21.123456789Z',
  DownloadedAt: '0001-01-01T00:00:00Z',
})

function failure(name: 'trivy' | 'trivy-java', text: string): unknown {
  try {
    return parseTrivyMetadata(name, text)
  } catch (error) {
    return error
  }
}

describe("metadata.json of Trivy's databases", () => {
  test('says the schema and when it was built, with Go’s nanoseconds', () => {
    expect(parseTrivyMetadata('trivy', TEXT)).toEqual({
      schema: 2,
      built: new Date('2026-01-01T06:13:21.123Z'),
    })
  })

  test.each([
    ['trivy', TEXT.replace('"Version":2', '"Version":1')],
    ['trivy', TEXT.replace('"Version":2', '"Version":3')],
    ['trivy-java', TEXT],
  ] as const)('of another schema than that of %s is refused', (name, text) => {
    expect(failure(name, text)).toBeExplained('database-schema')
  })

  test.each([
    '',
    '{',
    '[]',
    '{}',
    '{"Version":"2","UpdatedAt":"2026-01-01T00:00:00Z"}',
    '{"Version":2}',
    '{"Version":2,"UpdatedAt":"soon"}',
  ])('that reads %j is damaged', (text) => {
    expect(failure('trivy', text)).toBeExplained('database-damaged')
  })
})
