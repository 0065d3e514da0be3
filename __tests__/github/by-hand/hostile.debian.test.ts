import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { describeOn } from '../../ground/asked.ts'
import { serveSite } from '../../ground/github/by-hand/page/serve-site.ts'
import type { ServedSite } from '../../ground/github/by-hand/page/serve-site.ts'
import { openBrowser } from './browser.ts'
import type { OpenedBrowser } from './browser.ts'
import { ALL_DRAWN } from './in-page.ts'
import { seenScene } from './samples.ts'

/** Each would run, load or send something if it came through as it is. */
const HOSTILE = [
  '"><script>document.title = "run"</script>',
  '<img src="https://example.test/image" onerror="document.title = 1">',
  '<svg onload="document.title = 1"></svg><iframe srcdoc="<script>top.document.title = 1</script>"></iframe>',
  '<style>@import "https://example.test/style"</style><link rel="stylesheet" href="https://example.test/">',
  '<form action="https://example.test/"><button id="theme">b</button></form>',
  '![image](https://example.test/other)',
  '[link](javascript:document.title=1)',
  [
    '```mermaid',
    'flowchart LR',
    '  a["<img src=https://example.test/chart onerror=top.document.title=1>"] --> b',
    '  click a href "javascript:top.document.title=1"',
    '```',
  ].join('\n'),
].join('\n\n')

describeOn('PLIMSOLL_TEST_DEBIAN', 'a page full of hostile texts', () => {
  let browser: OpenedBrowser
  let site: ServedSite

  beforeAll(async () => {
    browser = await openBrowser()
    site = await serveSite(() => [{ ...seenScene(HOSTILE), title: 'Sample' }], 0)
  })

  afterAll(async () => {
    await browser.close()
    await site.close()
  })

  test.each(['', 'sample.html'])(
    'runs nothing and asks nobody: /%s',
    async (path) => {
      const { page, troubles, addresses } = await browser.openPage('light')
      await page.setViewport({ width: 1100, height: 16_000 })
      await page.goto(`${site.url}${path}`)
      await page.evaluate(
        "document.querySelectorAll('details').forEach((one) => (one.open = true))",
      )
      await page.waitForFunction(ALL_DRAWN, { timeout: 60_000 })
      expect(await page.title()).toMatch(/^(?:Sample · )?Fake GitHub$/)
      expect(addresses.filter((address) => !address.startsWith(site.url))).toEqual([])
      // The policy was asked, so that the test knows of what it would see.
      if (path !== '') expect(troubles.join('\n')).toMatch(/example\.test\/other.*csp/i)
      await page.close()
    },
    120_000,
  )
})
