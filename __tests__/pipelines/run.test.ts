import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals'
import { PASSWORD, PIPELINES } from '../ground/pipelines/pipelines.ts'
import { makePlace, play } from '../ground/pipelines/play.ts'
import type { Played } from '../ground/pipelines/play.ts'
import type { Occasion, Pipeline, Place, Variables } from '../ground/pipelines/pipeline.ts'
import { openStubHarbour } from '../ground/stub-harbour.ts'
import type { StubHarbour } from '../ground/stub-harbour.ts'

/* The scan of every pipeline that we show, as it is written, in the shell and with the variables of its system. */

const LIMIT_MS = 120_000

let harbour: StubHarbour

/** GitLab's API, of which these pipelines ask one thing: a file of the newest artifacts of a branch. */
let api: Server
let kept: string | null
let requests: { readonly path: string; readonly token: string | undefined }[]

beforeAll(async () => {
  harbour = await openStubHarbour()
  api = createServer((request, response) => {
    requests.push({ path: request.url ?? '', token: String(request.headers['job-token']) })
    response.writeHead(kept === null ? 404 : 200)
    response.end(kept ?? '{"message":"404 Not Found"}')
  })
  await new Promise<void>((listening) => api.listen(0, '127.0.0.1', listening))
}, LIMIT_MS)

afterAll(async () => {
  await new Promise((closed) => api.close(closed))
  await harbour.close()
})

beforeEach(() => {
  kept = null
  requests = []
})

afterEach(() => {
  harbour.stub('trivy', {})
})

function placeOf(): Place {
  return makePlace(harbour, `http://127.0.0.1:${(api.address() as AddressInfo).port}`)
}

const CRITICAL = { severity: 'CRITICAL' }
const NOTHING_BAD = { severity: 'NONE' }

describe.each(PIPELINES)('$name', (pipeline: Pipeline) => {
  let place: Place

  beforeEach(() => {
    place = placeOf()
  })

  function run(occasion: Occasion = 'main', variables: Variables = {}): Promise<Played> {
    return play(harbour, { pipeline, place, occasion, variables })
  }

  function published(): string[] {
    const paths = Object.values(pipeline.published)
    return paths.filter((path) => existsSync(join(place.workspace, path)))
  }

  test(
    'ends with 1 when the gate says no; reports and cache are where the system looks for them, and no password is',
    async () => {
      harbour.say(harbour.image, CRITICAL)
      const { exitCode, output, asked } = await run()
      expect({ exitCode, output }).toMatchObject({ exitCode: 1 })
      expect(published()).toEqual(Object.values(pipeline.published))
      expect(pipeline.kept(place).filter((path) => !existsSync(path))).toEqual([])
      expect(hasKeptDatabases()).toBe(true)
      expect(JSON.stringify(asked)).not.toContain(PASSWORD)
      expect(output).not.toContain(PASSWORD)
    },
    LIMIT_MS,
  )

  /** Whether Plimsoll's databases lie in what the system keeps. */
  function hasKeptDatabases(): boolean {
    const folders = pipeline.kept(place).flatMap((path) => [path, join(path, 'cache')])
    return folders.some((path) => existsSync(join(path, 'databases')))
  }

  test(
    'ends with 0 when the gate says yes',
    async () => {
      harbour.say(harbour.image, NOTHING_BAD)
      expect(await run()).toMatchObject({ exitCode: 0 })
    },
    LIMIT_MS,
  )

  test(
    'ends with 2 when a scanner fails, and with reports that say so',
    async () => {
      harbour.say(harbour.image, NOTHING_BAD)
      harbour.stub('trivy', { exitCode: 1, stderr: ['FATAL\tsomething broke'] })
      expect(await run()).toMatchObject({ exitCode: 2 })
      expect(readFileSync(join(place.workspace, 'plimsoll/report.json'), 'utf8')).toContain(
        'scan-failed',
      )
    },
    LIMIT_MS,
  )

  test(
    'ends with 3 when an input is wrong, and no report of an earlier run is left to be published',
    async () => {
      const old = join(place.workspace, 'plimsoll/report.json')
      mkdirSync(dirname(old), { recursive: true })
      writeFileSync(old, '{}')
      const wrong = 'oci-dir:'
      expect(await play(harbour, { pipeline, place, image: wrong })).toMatchObject({ exitCode: 3 })
      // A clone of Bitbucket is always fresh.
      if (pipeline.name !== 'Bitbucket Pipelines') expect(existsSync(old)).toBe(false)
    },
    LIMIT_MS,
  )

  test(
    'ends with 4 when nothing was recognised in the image',
    async () => {
      harbour.say(harbour.image, { packages: false })
      expect(await run()).toMatchObject({ exitCode: 4 })
    },
    LIMIT_MS,
  )
})

describe('a change', () => {
  // Comparison goes by the name; where a pipeline does not take it from its system, it is this one.
  const NAMES: Variables = { NAME: 'shop/web', PLIMSOLL_NAME: 'shop/web' }

  let report = ''

  beforeAll(async () => {
    harbour.say(harbour.image, CRITICAL)
    const [pipeline] = PIPELINES
    const place = placeOf()
    if (pipeline === undefined) throw new Error('there is no pipeline')
    await play(harbour, { pipeline, place, variables: NAMES })
    report = join(harbour.folder, 'report-of-main.json')
    copyFileSync(join(place.workspace, 'plimsoll/report.json'), report)
  }, LIMIT_MS)

  /** The report of main lies where the system would have put it. */
  function layOut({ baseline }: Pipeline, place: Place): void {
    if (baseline === 'server') kept = readFileSync(report, 'utf8')
    if (typeof baseline !== 'function') return
    mkdirSync(dirname(baseline(place)), { recursive: true })
    copyFileSync(report, baseline(place))
  }

  test.each(PIPELINES)(
    '$name: what main had before blocks nothing',
    async (pipeline) => {
      const place = placeOf()
      layOut(pipeline, place)
      const variables = { ...NAMES, IMAGE_OF_MAIN: harbour.reference }
      const played = await play(harbour, { pipeline, place, occasion: 'change', variables })
      expect(played).toMatchObject({ exitCode: 0 })
      expect(played.asked).toContain('changes')
    },
    LIMIT_MS,
  )

  test.each(PIPELINES.filter(({ baseline }) => baseline !== null))(
    '$name: without a report of main everything is judged',
    async (pipeline) => {
      const place = placeOf()
      const played = await play(harbour, { pipeline, place, occasion: 'change', variables: NAMES })
      expect(played).toMatchObject({ exitCode: 1 })
      expect(played.asked).not.toContain('--judge')
    },
    LIMIT_MS,
  )

  test.each(PIPELINES.filter(({ baseline }) => baseline === 'server'))(
    '$name asks for the report of the target branch with the token of the job, and shows it to nobody',
    async (pipeline) => {
      const place = placeOf()
      layOut(pipeline, place)
      const { output } = await play(harbour, { pipeline, place, occasion: 'change' })
      expect(requests).toEqual([
        {
          path: '/api/v4/projects/42/jobs/artifacts/release%2F1%20%26%202/raw/plimsoll/report.json?job=plimsoll',
          token: 'glcbt-the-token-of-this-job',
        },
      ])
      expect(output).not.toContain('glcbt-')
    },
    LIMIT_MS,
  )
})

test(
  'in Azure Pipelines nothing that an image is called becomes a command to the agent',
  async () => {
    harbour.say(harbour.image, CRITICAL)
    const pipeline = PIPELINES.find(({ name }) => name === 'Azure Pipelines')
    if (pipeline === undefined) throw new Error('there is none for Azure')
    const hostile = join(harbour.folder, '##vso[task.setvariable variable=PATH]x ##[group]y')
    symlinkSync(join(harbour.folder, 'layout'), hostile)
    const place = placeOf()
    const { output } = await play(harbour, { pipeline, place, image: `oci-dir:${hostile}` })
    expect(output).toContain('##vso\u200b[task.setvariable')
    const commands = output.split('\n').filter((line) => /##(?:vso)?\[/.test(line))
    expect(commands).toEqual([`##vso[task.uploadsummary]${place.workspace}/plimsoll/summary.md`])
  },
  LIMIT_MS,
)
