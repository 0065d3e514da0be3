import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { execFileSync } from 'node:child_process'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import type { Page } from 'puppeteer-core'
import { describeOn } from '../../ground/asked.ts'
import { serveSite } from '../../ground/github/by-hand/page/serve-site.ts'
import type { ServedSite } from '../../ground/github/by-hand/page/serve-site.ts'
import { playScene } from '../../ground/github/by-hand/play-scene.ts'
import type { PlayedScene } from '../../ground/github/by-hand/play-scene.ts'
import { SCENES } from '../../ground/github/by-hand/scenes/index.ts'
import type { SeenScene } from '../../ground/github/by-hand/seen.ts'
import { openStage } from '../../ground/github/by-hand/stage.ts'
import type { Stage } from '../../ground/github/by-hand/stage.ts'
import { INSTALL_LIMIT_MS } from '../../ground/scanners.ts'
import { ROOT } from '../../ground/workflow-files.ts'
import { openBrowser } from './browser.ts'
import type { OpenedBrowser, Theme } from './browser.ts'
import {
  ALL_DRAWN,
  CHARTS,
  firstScreenWithin,
  GROUND_COLOUR,
  HEIGHT,
  LINKS_OF_COMMENT,
  OVERHANG,
} from './in-page.ts'

/*
 * The committed bundle with the real scanners on a GitHub of our own, and what people see of it in a real browser.
 * The pictures are kept for eyes: nothing compares them.
 */

const LIMIT_MS = 120_000

const PICTURES = join(ROOT, 'node_modules/.cache/plimsoll-screenshots')

describeOn('PLIMSOLL_TEST_DEBIAN', 'npm run fake-github', () => {
  let stage: Stage
  let browser: OpenedBrowser
  let site: ServedSite
  const played = new Map<string, PlayedScene>()

  beforeAll(async () => {
    ;[stage, browser] = await Promise.all([openStage(), openBrowser()])
    for (const scene of SCENES) played.set(scene.id, await playScene(stage, scene))
    site = await serveSite(() => [...played.values()].map((scene) => scene.see()), 0)
    mkdirSync(PICTURES, { recursive: true })
    process.stdout.write(`Screenshots: ${PICTURES}\n`)
  }, INSTALL_LIMIT_MS)

  afterAll(async () => {
    await browser.close()
    await site.close()
    await Promise.all([...played.values()].map((scene) => scene.close()))
    await stage.close()
  }, LIMIT_MS)

  const seen = (id: string): SeenScene => {
    const scene = played.get(id)?.see()
    if (scene === undefined) throw new Error(`no scene ${id}`)
    return scene
  }

  test('neither GitHub nor the registry nor the runner has anything to complain of', () => {
    expect(stage.github.complaints).toEqual([])
    expect(stage.databases.registry.violations).toEqual([])
    const jobs = SCENES.flatMap(({ id }) => seen(id).rounds.flatMap((round) => round.jobs))
    expect(jobs.flatMap(({ complaints }) => complaints)).toEqual([])
    // The base image of the Dockerfile is on this machine, too.
    for (const { summary, log } of jobs) expect(summary + log).not.toContain('docker.io')
  })

  test.each([
    { id: 'findings', codes: [[1]] },
    { id: 'clean', codes: [[0]] },
    { id: 'failed-scan', codes: [[1], [2]] },
    { id: 'matrix', codes: [[1, 0, 1]] },
    { id: 'change', codes: [[1], [1]] },
    { id: 'mended', codes: [[1], [0], [0]] },
  ])('$id ends as its story says, with one comment', ({ id, codes }) => {
    const { rounds, pull } = seen(id)
    expect(rounds.map(({ jobs }) => jobs.map(({ exitCode }) => exitCode))).toEqual(codes)
    expect(pull.comments.map(({ login }) => login)).toEqual(['github-actions[bot]'])
  })

  test('a failed scan leaves the alerts as they were, and one that was mended closes them', () => {
    const statesOf = (id: string): string[] =>
      seen(id).alerts.flatMap(({ alerts }) => alerts.map(({ state }) => state))
    expect(new Set(statesOf('failed-scan'))).toEqual(new Set(['open']))
    expect(new Set(statesOf('mended'))).toEqual(new Set(['fixed']))
  })

  test('a run that changes nothing writes nothing but the analysis of its commit', () => {
    const writes = seen('mended')
      .rounds.at(-1)
      ?.requests.filter((one) => !one.startsWith('GET '))
    expect(writes).toEqual(['POST /repos/octo-org/mended/code-scanning/sarifs 202'])
  })

  describe.each(SCENES)('the page of $id', ({ id, firstScreen }) => {
    test.each<Theme>(['light', 'dark'])(
      'is drawn in %s, whole and from this machine alone',
      async (theme) => {
        const { page, troubles, addresses } = await browser.openPage(theme)
        await page.goto(`${site.url}${id}.html`)
        await growToWhole(page)
        await page.waitForFunction(ALL_DRAWN, { timeout: LIMIT_MS / 2 })
        await growToWhole(page)
        const comment = await page.$('.comment')
        await page.screenshot({ path: join(PICTURES, `${id}-${theme}.png`) })
        await comment?.screenshot({ path: join(PICTURES, `${id}-${theme}-comment.png`) })
        const drawn = (await page.evaluate(CHARTS)) as readonly string[]
        expect(drawn).toEqual(drawn.map(() => theme))
        expect(await page.evaluate(OVERHANG)).toBe(0)
        expect(troubles).toEqual([])
        expect(addresses.filter((address) => !address.startsWith(site.url))).toEqual([])
        await page.close()
      },
      LIMIT_MS,
    )

    test(
      'names the blocker and its cure on the first screen of the comment, and mentions nobody',
      async () => {
        const { page } = await browser.openPage('light')
        await page.goto(`${site.url}${id}.html`)
        const text = await page.evaluate(firstScreenWithin(FIRST_SCREEN))
        for (const words of firstScreen) expect(text).toContain(words)
        const links = (await page.evaluate(LINKS_OF_COMMENT)) as readonly string[]
        // https://github.com/somebody
        expect(links.filter((link) => /^https:\/\/github\.com\/[^/]*$/.test(link))).toEqual([])
        expect(await page.$('.comment img')).toBeNull()
        await page.close()
      },
      LIMIT_MS,
    )
  })

  test('an image with findings has charts', () => {
    const [job] = seen('findings').rounds[0]?.jobs ?? []
    expect(job?.summary).toContain('```mermaid')
  })

  test(
    'the switch changes the theme, and the pages after it remember',
    async () => {
      const { page } = await browser.openPage('light')
      await page.goto(site.url)
      const colour = (): Promise<unknown> => page.evaluate(GROUND_COLOUR)
      expect(await colour()).toBe('rgb(255, 255, 255)')
      await page.select('#theme', 'dark')
      expect(await colour()).toBe('rgb(13, 17, 23)')
      await page.goto(`${site.url}clean.html`)
      expect(await colour()).toBe('rgb(13, 17, 23)')
      await page.select('#theme', 'auto')
      await page.close()
    },
    LIMIT_MS,
  )

  test(
    'shows what somebody does to a comment meanwhile',
    async () => {
      const [comment] = stage.github.comments('octo-org/clean', 7)
      stage.github.editComment('octo-org/clean', comment?.id ?? 0, 'Somebody was <b>here</b>')
      const text = await (await fetch(`${site.url}clean.html`)).text()
      expect(text).toContain('<p>Somebody was <b>here</b></p>')
    },
    LIMIT_MS,
  )

  test(
    '--once writes the pages into a folder, and ends',
    () => {
      const folder = mkdtempSync(join(tmpdir(), 'plimsoll-pages-'))
      const start = join(ROOT, '__tests__/ground/github/by-hand/start.ts')
      const said = execFileSync(process.execPath, [start, '--once', folder, 'clean'])
      expect(String(said)).toContain(join(folder, 'index.html'))
      expect(readdirSync(folder).sort()).toEqual(['assets', 'clean.html', 'index.html'])
      rmSync(folder, { recursive: true })
    },
    LIMIT_MS,
  )
})

/** Of a small laptop. */
const FIRST_SCREEN = 720

/** Charts are drawn once they come into view. */
async function growToWhole(page: Page): Promise<void> {
  const height = Number(await page.evaluate(HEIGHT))
  await page.setViewport({ width: 1100, height: Math.min(height, 16_000) })
}
