import puppeteer from 'puppeteer-core'
import type { Page } from 'puppeteer-core'

export type Theme = 'light' | 'dark'

export type OpenedPage = {
  readonly page: Page
  /** What its console says as a warning or worse, what was thrown, and what could not be loaded. */
  readonly troubles: readonly string[]
  /** Everything that it asked for, but what its own policy forbade. */
  readonly addresses: readonly string[]
}

export type OpenedBrowser = {
  openPage(theme: Theme): Promise<OpenedPage>
  close(): Promise<void>
}

/** Debian's Chromium without a window. */
export async function openBrowser(): Promise<OpenedBrowser> {
  const browser = await puppeteer.launch({
    executablePath: '/usr/bin/chromium',
    // Its own sandbox needs rights that containers do not give.
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  })
  return {
    openPage: async (theme) => {
      const page = await browser.newPage()
      await page.setViewport({ width: 1100, height: 900 })
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }])
      return { page, ...watch(page) }
    },
    close: () => browser.close(),
  }
}

function watch(page: Page): Omit<OpenedPage, 'page'> {
  const troubles: string[] = []
  const addresses: string[] = []
  page.on('console', (message) => {
    if (['error', 'warn'].includes(message.type())) troubles.push(message.text())
  })
  page.on('pageerror', (error) => troubles.push(String(error)))
  page.on('requestfinished', (request) => addresses.push(request.url()))
  page.on('requestfailed', (request) => {
    const reason = request.failure()?.errorText ?? ''
    troubles.push(`${request.url()} could not be loaded: ${reason}`)
    if (!/BLOCKED_BY_CSP|csp/i.test(reason)) addresses.push(request.url())
  })
  return { troubles, addresses }
}
