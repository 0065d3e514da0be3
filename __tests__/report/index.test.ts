import { describe, expect, test } from '@jest/globals'
import { REPORT_FORMATS } from '../../src/config/config.ts'
import { RENDERERS } from '../../src/report/index.ts'
import type { RenderedFormat } from '../../src/report/index.ts'
import { finding, image, imageReport, report } from '../ground/factories.ts'

const RENDERED = REPORT_FORMATS.filter((format): format is RenderedFormat => format !== 'audit')

test('every format that the configuration knows has a renderer, and no other', () => {
  expect(Object.keys(RENDERERS).sort()).toEqual([...RENDERED].sort())
})

describe('the files of a format', () => {
  test.each(RENDERED)('%s of one image are one file without a name of its own', async (format) => {
    const render = await RENDERERS[format]()
    const files = render(report())
    expect(files.map(({ name }) => name)).toEqual([null])
    expect(files[0]?.text).toMatch(/\n$/)
  })

  test.each([
    ['sarif', 'sarif'],
    ['gitlab', 'gitlab.json'],
  ] as const)(
    '%s of several images are one each, all named differently and plainly',
    async (format, end) => {
      const images = [
        image({ name: 'acme/api' }),
        image({ name: 'acme/api', platform: 'linux/arm64' }),
        image({ name: 'acme-api' }),
        image({ name: 'acme/api' }),
        image({ name: '../../etc/passwd' }),
        image({ name: '漢字' }),
        image({ name: 'x'.repeat(300) }),
      ].map((one) => imageReport({ image: one, findings: [finding()] }))
      const render = await RENDERERS[format]()
      const names = render(report({ images })).map(({ name }) => name ?? '')
      expect(names.slice(0, 2)).toEqual([`acme-api.${end}`, `acme-api-linux-arm64.${end}`])
      expect(new Set(names).size).toBe(images.length)
      for (const name of names) {
        expect(name).toMatch(/^[a-z0-9][a-z0-9._-]{0,110}\.[a-z.]+$/)
        expect(name.endsWith(`.${end}`)).toBe(true)
      }
    },
  )

  test.each(RENDERED)('%s are the same bytes for the same report', async (format) => {
    const render = await RENDERERS[format]()
    const value = (): ReturnType<typeof render> =>
      render(report({ images: [imageReport({ findings: [finding()] })] }))
    expect(value()).toEqual(value())
  })
})
