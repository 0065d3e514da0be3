import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { launch } from 'puppeteer-core'
import type { Browser, Page } from 'puppeteer-core'
import { renderExecutiveFiles } from '../../../src/report/executive.ts'
import { renderHtmlFiles } from '../../../src/report/html.ts'
import type { Report } from '../../../src/domain/report.ts'
import { describeOn } from '../../ground/asked.ts'
import { finding, imageReport, policyRecord, report } from '../../ground/factories.ts'
import { toReport } from '../hostile.ts'
import * as samples from '../samples.ts'
import { manyReport } from './many.ts'

const ATTACKS = [
  '<script>window.owned=1</script>',
  '</script><script>window.owned=1</script>',
  '<!--<script>window.owned=1</script>',
  '<img src=x onerror="window.owned=1">',
  '"><svg onload=window.owned=1>',
  "' onmouseover='window.owned=1",
  'javascript:window.owned=1',
  '\u202Egnp.exe\u0000\u001B[31m',
  '{{constructor.constructor("window.owned=1")()}}',
]

/** Each attack in every place where a stranger's words may stand. */
function hostileReport(): Report {
  const name = ATTACKS.join(' ')
  const findings = ATTACKS.map((attack, at) =>
    finding({
      key: String(at),
      severityAuthority: attack,
      vulnerability: {
        ...{ id: attack, title: attack, description: attack, aliases: [attack] },
        references: [attack, `https://example.org/${attack}`],
      },
      package: { name: attack, version: attack },
    }),
  )
  const hostile = toReport([], name)
  const images = hostile.images.map((image) => ({ ...image, findings }))
  return { ...hostile, images, policy: policyRecord({ description: name }) }
}

type Opened = { readonly page: Page; readonly requests: string[]; readonly troubles: string[] }

describeOn('PLIMSOLL_TEST_DEBIAN', 'the HTML report in Chromium', () => {
  let browser: Browser
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-html-'))
  beforeAll(async () => {
    browser = await launch({
      executablePath: '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-dev-shm-usage'],
    })
  }, 60_000)
  afterAll(async () => {
    await browser.close()
    rmSync(folder, { recursive: true })
  })

  async function open(text: string, hasScript = true): Promise<Opened> {
    const path = join(folder, 'report.html')
    writeFileSync(path, text)
    const page = await browser.newPage()
    const [requests, troubles]: [string[], string[]] = [[], []]
    page.on('request', (request) => requests.push(request.url()))
    page.on('console', (message) => troubles.push(message.text()))
    page.on('pageerror', (error) => troubles.push(String(error)))
    await page.setJavaScriptEnabled(hasScript)
    await page.evaluateOnNewDocument(
      'addEventListener("securitypolicyviolation", () => { window.violations = (window.violations ?? 0) + 1 })',
    )
    await page.goto(pathToFileURL(path).href, { waitUntil: 'load' })
    return { page, requests, troubles }
  }

  const html = (value: Report): string => renderHtmlFiles(value)[0]?.text ?? ''
  const ask = (page: Page, words: string): Promise<unknown> => page.evaluate(words)
  const textOf = async (page: Page, selector: string): Promise<string> =>
    String(await ask(page, `document.querySelector(${JSON.stringify(selector)}).textContent`))
  const names = (page: Page): Promise<unknown> =>
    ask(page, `[...document.querySelectorAll('.row .c-name b')].map((one) => one.textContent)`)

  test('runs nothing of what strangers wrote, violates no policy and asks nobody', async () => {
    const hostile = hostileReport()
    for (const text of [html(hostile), renderExecutiveFiles(hostile)[0]?.text ?? '']) {
      const { page, requests, troubles } = await open(text)
      await ask(page, `for (const one of document.querySelectorAll('button.open')) one.click()`)
      await ask(
        page,
        `for (const one of document.querySelectorAll('*')) one.dispatchEvent(new Event('mouseover'))`,
      )
      expect(await ask(page, 'window.owned')).toBeUndefined()
      expect(await ask(page, 'window.violations')).toBeUndefined()
      expect(troubles).toEqual([])
      expect(requests).toHaveLength(1)
      await page.close()
    }
  }, 60_000)

  test('would stop a script that came in all the same', async () => {
    const { page } = await open(
      html(samples.FAILED).replace(
        '<main>',
        '<main><script>window.owned=1</script><p style="color:red" onclick="1">',
      ),
    )
    expect(await ask(page, 'window.owned')).toBeUndefined()
    expect(await ask(page, 'window.violations')).toBeGreaterThanOrEqual(3)
    await page.close()
  }, 60_000)

  test('filters, sorts, turns pages and opens details', async () => {
    const { page } = await open(html(manyReport(1000)))
    const find = (words: string): Promise<unknown> =>
      ask(
        page,
        `{ const box = document.getElementById('f-text'); box.value = ${JSON.stringify(words)}; box.dispatchEvent(new Event('input', { bubbles: true })) }`,
      )
    const choose = (id: string, value: string): Promise<unknown> =>
      ask(
        page,
        `{ const one = document.getElementById('f-${id}'); one.value = '${value}'; one.dispatchEvent(new Event('input', { bubbles: true })) }`,
      )
    expect(await textOf(page, '#shown')).toBe('1 to 100 of 1,000 findings.')
    await find('ghsa-10007')
    expect(await names(page)).toEqual(['CVE-2099-10007'])
    await find('nothing has these words')
    expect(await textOf(page, '#shown')).toBe('No finding matches.')
    await find('')
    await choose('status', 'blocks')
    expect(await textOf(page, '#shown')).toBe('1 to 10 of 10 findings of 1,000 that match.')
    await page.click('#reset')
    await choose('scanner', 'only-grype')
    expect(await textOf(page, '#shown')).toBe('1 to 100 of 334 findings of 1,000 that match.')
    await choose('fix', 'no')
    expect(await textOf(page, '#shown')).toBe('1 to 84 of 84 findings of 1,000 that match.')
    await page.click('#reset')
    await ask(
      page,
      `for (const box of document.getElementsByName('severity')) if (box.value !== '0') box.click()`,
    )
    expect(await textOf(page, '#shown')).toBe('1 to 100 of 167 findings of 1,000 that match.')
    await page.click('#reset')
    await page.click('th[data-sort=name] button')
    expect(((await names(page)) as string[])[0]).toBe('CVE-2099-10000')
    await page.click('th[data-sort=name] button')
    expect(((await names(page)) as string[])[0]).toBe('CVE-2099-10999')
    expect(await ask(page, `document.querySelector('th[data-sort=name]').ariaSort`)).toBe(
      'descending',
    )
    await page.click('#next')
    expect(await textOf(page, '#shown')).toBe('101 to 200 of 1,000 findings.')
    await page.focus('button.open')
    await page.keyboard.press('Enter')
    expect(await textOf(page, '.more')).toMatch(
      /flaw 10899.*https:\/\/a\.example\.org\/CVE-2099-10899/s,
    )
    await page.close()
  }, 60_000)

  test('opens and filters ten thousand findings, and prints the worst of them', async () => {
    const { page, troubles } = await open(html(manyReport(10_000)))
    expect(await textOf(page, '#shown')).toBe('1 to 100 of 10,000 findings.')
    await ask(page, `dispatchEvent(new Event('beforeprint'))`)
    expect(await ask(page, `document.querySelectorAll('.row').length`)).toBe(2000)
    expect(await textOf(page, '#shown')).toBe('1 to 2,000 of 10,000 findings.')
    await ask(page, `dispatchEvent(new Event('afterprint'))`)
    expect(await ask(page, `document.querySelectorAll('.row').length`)).toBe(100)
    expect(troubles).toEqual([])
    await page.close()
  }, 60_000)

  test('can be read without a script', async () => {
    const { page } = await open(html(manyReport(1000)), false)
    expect(await ask(page, `document.querySelectorAll('.row').length`)).toBe(300)
    expect(await textOf(page, '#shown')).toMatch(/^The 300 most urgent of 1,000/)
    expect(await ask(page, `document.getElementById('tools').checkVisibility()`)).toBe(false)
    expect(await ask(page, `document.querySelector('.more summary').checkVisibility()`)).toBe(true)
    await page.close()
  }, 60_000)

  test.each([
    ['light', 360],
    ['dark', 1240],
  ] as const)(
    'fits its window in %s at %d pixels',
    async (theme, width) => {
      const findings = [finding({ package: { name: 'a'.repeat(400) } })]
      for (const value of [
        samples.COMPARED,
        samples.SEVERAL,
        report({ images: [imageReport({ findings })] }),
      ]) {
        for (const text of [html(value), renderExecutiveFiles(value)[0]?.text ?? '']) {
          const { page } = await open(text)
          await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
          await page.setViewport({ width, height: 800 })
          expect(await ask(page, 'document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
          await page.close()
        }
      }
    },
    60_000,
  )
})
