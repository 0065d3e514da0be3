import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { REPOSITORY, openRunScene } from '../../ground/github/run-scene.ts'
import type { RunScene } from '../../ground/github/run-scene.ts'
import { LIMIT_MS, expectVerdict } from './expectations.ts'

/* Report files that the committed bundle keeps with the run. */

let scene: RunScene

beforeAll(async () => {
  scene = await openRunScene()
}, LIMIT_MS)

beforeEach(() => {
  scene.renew()
})

afterAll(async () => {
  await scene.close()
})

const NOTHING_ELSE = { 'upload-sarif': 'false', comment: 'never' }

test.each([
  ['auto', 'fail', true],
  ['auto', 'pass', false],
  ['true', 'pass', true],
  ['false', 'fail', false],
] as const)(
  'upload-report: %s on a gate that says %s',
  async (choice, outcome, isKept) => {
    const flaws = [{ id: 'CVE-2099-0001', package: 'libtest1' }]
    scene.ship({ libtest1: '1.2.3-1' }, outcome === 'fail' ? flaws : [])
    const inputs = { ...NOTHING_ELSE, 'upload-report': choice }
    const ran = await scene.run({ on: 'pull_request', inputs })
    expectVerdict(ran, outcome)
    const [artifact, ...others] = scene.services.store.artifacts
    expect([artifact !== undefined, others.length]).toEqual([isKept, 0])
    if (artifact === undefined) {
      expect(ran.outputs['artifact-url']).toBe('')
      return
    }
    expect(artifact.name).toBe('plimsoll-acme-api-linux-amd64')
    const names = artifact.zip.toString('latin1')
    for (const name of ['plimsoll.json', 'plimsoll.sarif']) expect(names).toContain(name)
    const address = `https://github.com/${REPOSITORY}/actions/runs/${ran.runId}/artifacts/${artifact.id}`
    expect(ran.outputs['artifact-url']).toBe(address)
    expect(ran.log).toContain('for 30 days at most')
    expect(ran.summary).toContain(address)
    expect(ran.writes).toEqual([])
  },
  LIMIT_MS,
)

test(
  'no artifact is kept while the service is down, which is told and changes no verdict',
  async () => {
    scene.ship({ libtest1: '1.2.3-1' })
    scene.services.fail('ArtifactService', { status: 403, body: { code: 'permission_denied' } }, 99)
    const inputs = { ...NOTHING_ELSE, 'upload-report': 'true' }
    const ran = await scene.run({ on: 'push', inputs })
    expectVerdict(ran, 'pass')
    expect(scene.services.store.artifacts).toEqual([])
    expect(ran.outputs['artifact-url']).toBe('')
    expect(ran.log).toContain('The reports could not be kept as plimsoll-acme-api-linux-amd64')
    expect(ran.notices['baseline-not-kept']).toContain('compared with the one before')
  },
  LIMIT_MS,
)
