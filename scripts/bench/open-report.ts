import { launch } from 'puppeteer-core'

/** Debian's. */
export const CHROMIUM = '/usr/bin/chromium'

export type OpenedReport = {
  /** From the request of the file to the event `load`. */
  readonly openMs: number
  /** From a word typed into the filter to the frame that shows what is left. */
  readonly filterMs: number
  /** Rows that were left, as the page says. */
  readonly shown: string
}

/** Opens a page of ours in a fresh browser and filters it by a word. Throws where the page does not do as it should. */
export async function openReport(path: string, word: string): Promise<OpenedReport> {
  // Its own sandbox needs rights that containers do not give.
  const args = ['--no-sandbox', '--disable-dev-shm-usage']
  const browser = await launch({ executablePath: CHROMIUM, args })
  try {
    const page = await browser.newPage()
    await page.goto(`file://${path}`, { waitUntil: 'load' })
    const openMs = Number(
      await page.evaluate(`performance.getEntriesByType('navigation')[0].loadEventEnd`),
    )
    const filterMs = Number(await page.evaluate(toFilter(word)))
    const shown = String(await page.evaluate(`document.querySelector('#shown').textContent`))
    if (!/ of .* that match/.test(shown)) throw new Error(`the filter left everything: ${shown}`)
    return { openMs, filterMs, shown }
  } finally {
    await browser.close()
  }
}

/** Two frames: the first is asked for before the change is drawn, the second comes after it. */
function toFilter(word: string): string {
  return `(async () => {
    const box = document.querySelector('#f-text')
    const frame = () => new Promise((drawn) => requestAnimationFrame(drawn))
    const begin = performance.now()
    box.value = ${JSON.stringify(word)}
    box.dispatchEvent(new Event('input', { bubbles: true }))
    await frame()
    await frame()
    return performance.now() - begin
  })()`
}
