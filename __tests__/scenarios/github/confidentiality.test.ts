import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { Decrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'
import { FOUND, findIn, readAll, sayCanaries } from '../../ground/canaries.ts'
import { REPOSITORY, openRunScene } from '../../ground/github/run-scene.ts'
import type { Ran, RunScene } from '../../ground/github/run-scene.ts'
import type { BuiltImage } from '../../ground/images.ts'
import { packagesImage } from '../../ground/stub-findings.ts'
import { LIMIT_MS, expectVerdict, statesOf } from './expectations.ts'

/* What a step leaves on GitHub and on its runner, of an image in which everything has a name of its own. */

let scene: RunScene
let image: BuiltImage

beforeAll(async () => {
  scene = await openRunScene()
  const packages = { [FOUND.package]: '1.0-canaryversion' }
  image = packagesImage(packages)
  scene.ship(packages, [], { image })
  sayCanaries(scene.harbour, image)
  // The stubs are written anew, so that they read what they are to say.
  scene.harbour.stub('trivy', { report: join(scene.harbour.folder, 'trivy.json') })
}, LIMIT_MS)

beforeEach(() => {
  scene.renew()
})

afterAll(async () => {
  await scene.close()
})

/** Where whoever may read the repository can look: log, summary, outputs of the step, comments. */
function openPlaces(ran: Ran): Record<string, string> {
  return {
    ...{ stdout: ran.stdout, stderr: ran.stderr, summary: ran.summary },
    outputs: JSON.stringify(ran.outputs),
    comments: JSON.stringify(scene.github.comments(REPOSITORY, 7)),
  }
}

/** Everything that the fake GitHub holds, alerts included, but for artifacts and caches, which are archives. */
function onGitHub(): string {
  const { alerts, comments, issues } = scene.github.state.repositories.get(REPOSITORY) ?? {}
  return JSON.stringify([alerts, comments, issues], (_, value: unknown) =>
    value instanceof Map ? [...(value as Map<unknown, unknown>)] : value,
  )
}

function leaksOf(places: Readonly<Record<string, string>>): [string, string[]][] {
  return Object.entries(places)
    .map(([place, text]): [string, string[]] => [place, findIn(text, FOUND)])
    .filter(([, found]) => found.length > 0)
}

/** Names of the files in an archive stand in it as they are. */
function namesIn(zip: Buffer): string[] {
  return [...zip.toString('latin1').matchAll(/plimsoll\.\w+(?:\.age)?/g)].map(([name]) => name)
}

test(
  'a run that tells nothing but its outcome: on a pull request, and on the branch',
  async () => {
    const identity = await generateX25519Identity()
    const recipient = await identityToRecipient(identity)
    for (const on of ['push', 'pull_request'] as const) {
      const inputs = {
        'encrypt-to': recipient,
        'encrypted-only': 'true',
        reports: 'json, sarif, html',
      }
      const ran = await scene.run({ on, inputs, machine: `sealed-${on}` })
      expectVerdict(ran, 'fail')
      expect(leaksOf(openPlaces(ran))).toEqual([])
      expect(findIn(onGitHub(), FOUND)).toEqual([])
      expect(ran.annotations.map(({ message }) => message)).toEqual([
        'fail: the details are in the encrypted report, for 1 recipient',
      ])
      expect(ran.writes.filter((one) => /sarifs|code-scanning/.test(one))).toEqual([])
      expect(ran.outputs).toMatchObject({ outcome: 'fail', critical: '', secrets: '', total: '' })

      const left = readAll(ran.temporaryFolder)
      const plain = [...left].filter(([path]) => !path.endsWith('.age'))
      expect(plain.filter(([, text]) => findIn(text, FOUND).length > 0)).toEqual([])
      const kept = [...readAll(scene.homeOf(`sealed-${on}`)).keys()]
      expect(kept.filter((path) => path.includes('/scans/'))).toEqual([])
      const paths = Object.values(JSON.parse(ran.outputs['report-files'] ?? '{}') as object)
      expect(paths.map(String).every((path) => path.endsWith('.age'))).toBe(true)
      const decrypter = new Decrypter()
      decrypter.addIdentity(identity)
      const report = await decrypter.decrypt(readFileSync(ran.outputs['report'] ?? ''), 'text')
      expect(findIn(report, FOUND)).toEqual(Object.keys(FOUND))
    }
    const { artifacts = [], caches = [] } = scene.github.state.repositories.get(REPOSITORY) ?? {}
    expect(artifacts.length).toBeGreaterThan(0)
    const names = artifacts.flatMap(({ zip }) => namesIn(zip))
    expect(names.filter((name) => !name.endsWith('.age'))).toEqual([])
    expect(names.length).toBeGreaterThan(0)
    // Databases and scanners are anybody's; what the scanners found is not.
    expect(caches.map(({ key }) => key).filter((key) => /scan-|look/.test(key))).toEqual([])
  },
  2 * LIMIT_MS,
)

test(
  'a public repository: strangers learn the verdict and the numbers, and no more',
  async () => {
    const facts = { isPublic: true }
    const ran = await scene.run({ on: 'pull_request', facts, machine: 'public' })
    expectVerdict(ran, 'fail')
    const { outputs, ...others } = openPlaces(ran)
    expect(leaksOf(others)).toEqual([])
    expect(findIn(outputs ?? '', FOUND)).toEqual([])
    expect(ran.summary).toContain('Details are not shown')
    expect(ran.summary).toContain('1 secret')
    const [comment] = scene.github.comments(REPOSITORY, 7)
    expect(comment?.body).toContain('Details are not shown')
    // Alerts are for those who may see them; the plain files stay on the runner.
    expect(statesOf(ran)).toContain('code scanning: delivered')
    expect(findIn(onGitHub(), FOUND)).toContain('vulnerability')
    expect(statesOf(ran)).not.toContain('artifact: delivered')
    expect(ran.stdout).toContain('The report files are not kept with this run')
    const report = readFileSync(ran.outputs['report'] ?? '', 'utf8')
    expect(findIn(report, FOUND)).toEqual(Object.keys(FOUND))
  },
  LIMIT_MS,
)

test(
  'a public repository whose workflow shows all',
  async () => {
    const facts = { isPublic: true }
    const inputs = { profile: 'full' }
    const ran = await scene.run({ on: 'pull_request', facts, inputs, machine: 'open' })
    expectVerdict(ran, 'fail')
    expect(findIn(ran.summary, FOUND)).toContain('package')
    expect(statesOf(ran)).toContain('code scanning: delivered')
  },
  LIMIT_MS,
)
