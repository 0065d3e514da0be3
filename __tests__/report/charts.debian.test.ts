import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { launch } from 'puppeteer-core'
import type { Browser } from 'puppeteer-core'
import { FIX_STATES } from '../../src/domain/finding.ts'
import { SEVERITIES } from '../../src/domain/severity.ts'
import { renderMarkdown } from '../../src/report/markdown.ts'
import { describeOn } from '../ground/asked.ts'
import { finding, imageReport, report } from '../ground/factories.ts'
import { chartsOf } from './charts.ts'

const MERMAID = join(import.meta.dirname, '../../node_modules/mermaid/dist/mermaid.min.js')

/** Every severity and every state of a fix, each another number of times. */
function chartsOfAll(): readonly string[] {
  const findings = Array.from({ length: 21 }, (_, index) => {
    const place = Math.floor((Math.sqrt(8 * index + 1) - 1) / 2)
    return finding({
      vulnerability: { id: `CVE-2099-${index}` },
      severity: SEVERITIES[place] ?? 'low',
      fix: { state: FIX_STATES[place] ?? 'fixed' },
    })
  })
  const { text } = renderMarkdown(report({ images: [imageReport({ findings })] }), {
    isSummary: true,
  })
  return chartsOf(text).map(({ body }) => body)
}

describeOn('PLIMSOLL_TEST_DEBIAN', 'Mermaid itself, in Chromium', () => {
  let browser: Browser
  beforeAll(async () => {
    browser = await launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    })
  }, 60_000)
  afterAll(() => browser.close())

  test.each(['default', 'dark'])(
    'draws every chart, with the colour that is meant beside each word, in its theme %s',
    async (theme) => {
      const charts = chartsOfAll()
      expect(charts).toHaveLength(2)
      const page = await browser.newPage()
      await page.addScriptTag({ content: readFileSync(MERMAID, 'utf8') })
      for (const chart of charts) {
        const legend = String(
          await page.evaluate(`(${DRAW})(${JSON.stringify(chart)}, ${JSON.stringify(theme)})`),
        )
        const meant = [...chart.matchAll(/"pie\d+":"(#[0-9a-f]{6})"/g)].map(([, hex = '']) => hex)
        const words = [...chart.matchAll(/^ {2}"(.*)" : (\d+)$/gm)].map(
          ([, label = '', count = '']) => `${label} [${count}]`,
        )
        expect(legend).toBe(JSON.stringify(words.map((word, at) => [word, toRgb(meant[at] ?? '')])))
      }
      await page.close()
    },
    60_000,
  )
})

/** Runs in the page, where the types of this program do not reach: draws, and reads the legend back. */
const DRAW = `async (chart, theme) => {
  window.mermaid.initialize({ startOnLoad: false, theme })
  const { svg } = await window.mermaid.render('chart', chart)
  const holder = document.createElement('div')
  holder.innerHTML = svg
  document.body.append(holder)
  const legend = [...holder.querySelectorAll('.legend')].map((one) => [
    one.querySelector('text').textContent.trim(),
    getComputedStyle(one.querySelector('rect')).fill,
  ])
  return JSON.stringify(legend)
}`

function toRgb(hex: string): string {
  const parts = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16))
  return `rgb(${parts.join(', ')})`
}
