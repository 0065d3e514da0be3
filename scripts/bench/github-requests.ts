import { openRunScene, REPOSITORY } from '../../__tests__/ground/github/run-scene.ts'
import type { Ran, RunRequest, RunScene } from '../../__tests__/ground/github/run-scene.ts'
import { PULL_NUMBER } from '../../__tests__/ground/github/run-events.ts'
import type { EventFacts } from '../../__tests__/ground/github/run-events.ts'
import type { StubFlaw } from '../../__tests__/ground/stub-findings.ts'
import type { Figure, Row } from './figure.ts'
import { requireBundle } from './ground.ts'
import { countKinds, describeKinds, findWrites } from './request-kinds.ts'

const PACKAGES = { libone: '1.0-1', libtwo: '2.0-1' }
const FLAWS: readonly StubFlaw[] = [
  { id: 'CVE-2099-0001', package: 'libone' },
  { id: 'CVE-2099-0002', package: 'libtwo', severity: 'high' },
]

/** A run whose requests are counted. */
type Subject = {
  readonly what: string
  readonly run: (scene: RunScene) => Promise<readonly Ran[]>
  /** Nothing is new since the run before: only the log of the alerts may be sent again. */
  readonly isUnchanged?: true
}

/** What one step after another asks of GitHub, each on a machine that has kept nothing, as GitHub's own are. */
export async function countGitHubRequests(): Promise<Figure> {
  requireBundle()
  const scene = await openRunScene()
  const rows: Row[] = []
  try {
    for (const subject of SUBJECTS) rows.push(await countOne(scene, subject))
  } finally {
    await scene.close()
  }
  return {
    title: 'Requests of a step to GitHub',
    heads: ['run', 'to the API', 'of them for', 'cache and artifacts', 'writes', 'to reach', ''],
    rows,
    commands: [],
    notes: [
      'Counted at a GitHub of our own that takes only what its description allows; uploads are processed at the first poll. The token has the rights that the README asks for, a fork one that reads. Stub scanners, and each run on a fresh machine, so that scanners, databases and reports come from the cache.',
      'Policy: the base commit of a pull request and its files, where they are not checked out. Base report: which artifact, from which run of which commit of the branch, and its download. Cache: that the change itself kept nothing, before each entry that is restored. Alerts: the upload, a poll, and the links. Code scanning tells the state of a commit by the log that was uploaded for it, so that every run sends one. How often jobs of a matrix write the shared comment depends on who is faster.',
      'Of the services an entry that is restored takes two requests, one that is kept three, an artifact four. A run on the default branch keeps its report as an artifact for the changes that come, and every run that does not pass keeps its reports.',
    ],
  }
}

const clean = (scene: RunScene): void => void scene.ship({ libone: '9.9-1' })
const flawed = (scene: RunScene): void => void scene.ship(PACKAGES, FLAWS)

const SUBJECTS: readonly Subject[] = [
  { what: 'push on main, the first', run: (scene) => (clean(scene), one(scene, { on: 'push' })) },
  { what: '… the same again', run: (scene) => one(scene, { on: 'push' }), isUnchanged: true },
  {
    what: 'pull request with findings, the first',
    run: (scene) => (flawed(scene), one(scene, { on: 'pull_request' })),
  },
  {
    what: '… the same again',
    run: (scene) => one(scene, { on: 'pull_request' }),
    isUnchanged: true,
  },
  {
    what: '… another commit, nothing changed',
    run: (scene) => one(scene, { on: 'pull_request', facts: commitAnother(scene) }),
    isUnchanged: true,
  },
  {
    what: '… its findings mended',
    run: (scene) => (clean(scene), one(scene, { on: 'pull_request' })),
  },
  { what: 'pull request, clean image', run: runClean },
  {
    what: 'pull request of a fork, with findings',
    run: (scene) => {
      flawed(scene)
      return one(scene, { on: 'pull_request', source: 'fork', token: 'reading' })
    },
  },
  { what: 'matrix of three, with findings', run: runFirstMatrix },
  { what: '… the same again', run: runMatrix, isUnchanged: true },
]

async function countOne(scene: RunScene, { what, run, isUnchanged }: Subject): Promise<Row> {
  const runs = await run(scene)
  const complaints = runs.flatMap((ran) => ran.complaints)
  if (complaints.length > 0) throw new Error(`${what}: ${complaints.join('; ')}`)
  // Jobs that run side by side begin before any asks; who ends last has seen the requests of all.
  const [{ requests, services } = NONE] = runs.toSorted(
    (a, b) => b.requests.length - a.requests.length || b.services.length - a.services.length,
  )
  const { alerts, others } = findWrites(requests)
  return {
    ...{ what, ours: String(requests.length), comparedWith: describeKinds(countKinds(requests)) },
    theirs: describeServices(services),
    result: describeWrites(alerts.length, others),
    target: isUnchanged === true ? 'none but alerts' : '',
    reached: isUnchanged === true ? others.length === 0 : null,
  }
}

function describeServices(requests: readonly string[]): string {
  const writes = requests.filter((request) => /^PUT |\/(?:Create|Finalize)/.test(request))
  return writes.length === 0 ? `${requests.length}` : `${requests.length}, ${writes.length} write`
}

const NONE: Pick<Ran, 'requests' | 'services'> = { requests: [], services: [] }

function describeWrites(alerts: number, others: readonly string[]): string {
  const parts = [
    ...(alerts === 0 ? [] : [`alerts ${alerts}`]),
    ...[...countKinds(others)].map(([kind, count]) => `${kind} ${count}`),
  ]
  return parts.length === 0 ? 'none' : parts.join(', ')
}

let machines = 0

async function one(scene: RunScene, request: RunRequest): Promise<readonly Ran[]> {
  machines += 1
  return [await scene.run({ ...request, machine: `fresh-${machines}` })]
}

/** A branch that goes on, and GitHub's new merge of it. */
function commitAnother({ repository, github, facts }: RunScene): Partial<EventFacts> {
  repository.switchTo('change')
  const head = repository.commit({ 'notes.txt': 'Nothing of the image\n' }, 'Another change')
  repository.switchTo('merged-again', facts.base)
  const merge = repository.merge('change')
  repository.switchTo('main')
  github.changePull(REPOSITORY, PULL_NUMBER, { head })
  return { head, merge }
}

/** On a pull request without a comment, after main has been scanned. */
async function runClean(scene: RunScene): Promise<readonly Ran[]> {
  scene.renew()
  clean(scene)
  await one(scene, { on: 'push' })
  return one(scene, { on: 'pull_request' })
}

const MATRIX = ['acme/api', 'acme/web', 'acme/jobs']

/** After main has been scanned in the same way. */
async function runFirstMatrix(scene: RunScene): Promise<readonly Ran[]> {
  scene.renew()
  clean(scene)
  for (const name of MATRIX) await one(scene, { on: 'push', inputs: { name } })
  flawed(scene)
  return runMatrix(scene)
}

/** Three jobs side by side, which share the comment. */
async function runMatrix(scene: RunScene): Promise<readonly Ran[]> {
  const runs = await Promise.all(
    MATRIX.map((name) => {
      const job = name.replace('acme/', '')
      return one(scene, { on: 'pull_request', inputs: { name }, job })
    }),
  )
  return runs.flat()
}
