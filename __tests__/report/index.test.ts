import { describe, expect, test } from '@jest/globals'
import { REPORT_FORMATS } from '../../src/config/config.ts'
import { RENDERERS } from '../../src/report/index.ts'
import { finding, image, imageReport, report } from '../ground/factories.ts'

test('every format that the configuration knows has a renderer, and no other', () => {
  expect(Object.keys(RENDERERS).sort()).toEqual([...REPORT_FORMATS].sort())
})

describe('the files of a format', () => {
  test.each(REPORT_FORMATS)('%s of one image are one file without a name of its own', (format) => {
    const files = RENDERERS[format](report())
    expect(files.map(({ name }) => name)).toEqual([null])
    expect(files[0]?.text).toMatch(/\n$/)
  })

  test('sarif of several images are one each, all named differently and plainly', () => {
    const images = [
      image({ name: 'acme/api' }),
      image({ name: 'acme/api', platform: 'linux/arm64' }),
      image({ name: 'acme-api' }),
      image({ name: 'acme/api' }),
      image({ name: '../../etc/passwd' }),
      image({ name: '漢字' }),
      image({ name: 'x'.repeat(300) }),
    ].map((one) => imageReport({ image: one, findings: [finding()] }))
    const names = RENDERERS.sarif(report({ images })).map(({ name }) => name ?? '')
    expect(names.slice(0, 2)).toEqual(['acme-api.sarif', 'acme-api-linux-arm64.sarif'])
    expect(new Set(names).size).toBe(images.length)
    for (const name of names) expect(name).toMatch(/^[a-z0-9][a-z0-9._-]{0,110}\.sarif$/)
  })

  test.each(REPORT_FORMATS)('%s are the same bytes for the same report', (format) => {
    const value = (): ReturnType<(typeof RENDERERS)[typeof format]> =>
      RENDERERS[format](report({ images: [imageReport({ findings: [finding()] })] }))
    expect(value()).toEqual(value())
  })
})
