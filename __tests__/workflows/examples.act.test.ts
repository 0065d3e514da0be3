import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { didRun } from '../ground/act.ts'
import { openActScene, replaceIn } from '../ground/act-scene.ts'
import type { ActScene } from '../ground/act-scene.ts'
import { describeOn } from '../ground/asked.ts'
import { startDockerRegistry } from '../ground/docker-registry.ts'
import { writeBuiltArchive } from '../ground/built-archive.ts'
import { buildImage } from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { startFeedServer } from '../ground/feed-server.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry } from '../ground/registry.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'
import { ROOT } from '../ground/workflow-files.ts'

/*
 * The examples and our own workflow, run as they are written. What cannot be had here has a stand-in:
 * other people's actions (__tests__/ground/stand-ins), ghcr.io and example.com (a registry on loopback).
 */

const run = promisify(execFile)

const LIMIT_MS = 180_000

function imageOf(version: string): BuiltImage {
  const content = JSON.stringify({ name: 'minimist', version, license: 'MIT' })
  const file = { path: 'app/node_modules/minimist/package.json', content }
  return buildImage({ layers: [[file]], settings: { User: '1000' } })
}

const CLEAN = imageOf('1.2.8')
const VULNERABLE = imageOf('1.2.5')

function example(name: string): string {
  return readFileSync(join(ROOT, 'examples', name), 'utf8')
}

describeOn('PLIMSOLL_TEST_ACT', 'examples and workflows, run under act', () => {
  let scene: ActScene
  let ghcr: FakeRegistry
  const token = 'ghs_the-token-of-this-job'

  beforeAll(async () => {
    scene = await openActScene()
    ghcr = await startRegistry({ auth: { kind: 'basic', users: { octocat: token } } })
    ghcr.putImage('octo-org/octo-app', 'stable', VULNERABLE)
    for (const service of ['gateway', 'reports', 'archive']) {
      const image = service === 'archive' ? VULNERABLE : CLEAN
      ghcr.putImage(`octo-org/${service}`, 'stable', image)
    }
  }, INSTALL_LIMIT_MS)

  afterAll(async () => {
    await ghcr.close()
    await scene.close()
  })

  function built(image: BuiltImage): string {
    const path = join(scene.makeFolder(), 'image.tar')
    writeBuiltArchive(path, image)
    return path
  }

  test(
    'build-then-scan.yml scans what was built, and a pull request pushes nothing',
    async () => {
      const ran = await scene.run({
        workflow: example('build-then-scan.yml'),
        files: { Dockerfile: 'FROM scratch\n' },
        env: { STAND_IN_IMAGE: built(CLEAN) },
        change: { 'src/app.js': '1\n' },
      })
      expect(ran.step('scan')).toMatchObject({
        result: 'success',
        outputs: { outcome: 'pass', digest: CLEAN.manifest.digest },
      })
      expect([didRun(ran, 'Log in'), didRun(ran, 'Push what was scanned')]).toEqual([false, false])
      expect(ran.exitCode).toBe(0)
    },
    LIMIT_MS,
  )

  test(
    'build-then-scan.yml never pushes what did not pass',
    async () => {
      const ran = await scene.run({
        workflow: example('build-then-scan.yml'),
        files: { Dockerfile: 'FROM scratch\n' },
        env: { STAND_IN_IMAGE: built(VULNERABLE) },
      })
      expect(ran.step('scan')).toMatchObject({ result: 'failure', outputs: { outcome: 'fail' } })
      expect([didRun(ran, 'Log in'), didRun(ran, 'Push what was scanned')]).toEqual([false, false])
      expect(ran.exitCode).toBe(1)
    },
    LIMIT_MS,
  )

  const FLOOR = '          fail-on: critical\n'

  test.each([
    ['refuses what the base does', '', { base: 0, change: 99, outcome: 'fail' }],
    ['passes what the base allows', '', { base: 99, change: 0, outcome: 'pass' }],
    ['refuses what its own input does', FLOOR, { base: 99, change: 98, outcome: 'fail' }],
  ])(
    'required-workflow.yml %s, whatever the pull request makes of the policy',
    async (_, floor, { base, change, outcome }) => {
      const policyOf = (limit: number): string =>
        `security_gates: { vulnerabilities: { critical: ${String(limit)} } }\n`
      const ran = await scene.run({
        workflow: replaceIn(example('required-workflow.yml'), { [FLOOR]: floor }),
        files: { Dockerfile: 'FROM scratch\n', '.plimsoll.yml': policyOf(base) },
        change: { '.plimsoll.yml': policyOf(change) },
        env: { STAND_IN_IMAGE: built(VULNERABLE) },
      })
      const { outputs, summary } = ran.step('scan')
      expect(outputs).toMatchObject({ outcome, critical: '1' })
      expect(summary).toContain('of the base commit')
    },
    LIMIT_MS,
  )

  describeOn('PLIMSOLL_TEST_DEBIAN', 'with a registry that can be pushed to', () => {
    test(
      'build-then-scan.yml pushes exactly the image that passed',
      async () => {
        const registry = await startDockerRegistry()
        try {
          const { step, text } = await scene.run({
            workflow: replaceIn(example('build-then-scan.yml'), { 'ghcr.io': registry.host }),
            files: { Dockerfile: 'FROM scratch\n' },
            env: { STAND_IN_IMAGE: built(CLEAN) },
          })
          const [pushed, why] = [step('Push what was scanned').result, text]
          expect([pushed, why]).toEqual(['success', expect.any(String)])
          const commit = await fetch(`http://${registry.host}/v2/octo-org/octo-app/tags/list`)
          const { tags } = (await commit.json()) as { readonly tags: readonly string[] }
          expect(tags).toEqual([expect.stringMatching(/^[0-9a-f]{40}$/)])
          const { stdout } = await run('skopeo', [
            ...['inspect', '--tls-verify=false', '--format', '{{.Digest}}'],
            `docker://${registry.host}/octo-org/octo-app:${tags[0] ?? ''}`,
          ])
          expect(stdout.trim()).toBe(step('scan').outputs['digest'])
        } finally {
          await registry.close()
        }
      },
      LIMIT_MS,
    )
  })

  test(
    'registry-image.yml logs in and scans, and that GitHub cannot be reached changes nothing but a notice',
    async () => {
      const { step } = await scene.run({
        workflow: replaceIn(example('registry-image.yml'), { 'ghcr.io': ghcr.host }),
        event: { name: 'workflow_dispatch', payload: { inputs: {} } },
        secrets: { GITHUB_TOKEN: token },
      })
      const { result, outputs, lines } = step('scan')
      expect({ result, outputs }).toMatchObject({
        result: 'failure',
        outputs: { outcome: 'fail', digest: VULNERABLE.manifest.digest, 'alerts-url': '' },
      })
      expect(lines.join('\n')).toContain('code scanning: failed.')
      expect(ghcr.violations).toEqual([])
    },
    LIMIT_MS,
  )

  test(
    'thresholds.yml judges each service by its own line',
    async () => {
      const { step } = await scene.run({
        workflow: replaceIn(example('thresholds.yml'), { 'ghcr.io': ghcr.host }),
        event: { name: 'workflow_dispatch', payload: { inputs: {} } },
        secrets: { GITHUB_TOKEN: token },
      })
      const outcomes = ['gateway', 'reports', 'archive'].map((service) => {
        const { result, outputs } = step('scan', { service })
        return [service, outputs['outcome'], result]
      })
      expect(outcomes).toEqual([
        ['gateway', 'pass', 'success'],
        ['reports', 'pass', 'success'],
        ['archive', 'fail', 'success'],
      ])
    },
    LIMIT_MS,
  )

  test(
    'offline.yml asks the registry and the files of the house and nobody else',
    async () => {
      const house = await startRegistry()
      const files = await startFeedServer()
      const { trivyRepository, javaRepository, grypeUrl, registry } = scene.databases
      try {
        house.putImage('shop/web', '42', CLEAN)
        const asked = registry.requests.length
        const { step } = await scene.run({
          workflow: replaceIn(example('offline.yml'), {
            'registry.example.com/mirror/trivy-db:2': trivyRepository,
            'registry.example.com/mirror/trivy-java-db:1': javaRepository,
            'https://files.example.com/grype/databases': grypeUrl,
            'https://files.example.com/known_exploited_vulnerabilities.json': files.kevUrl,
            'https://files.example.com/epss_scores-current.csv.gz': files.epssUrl,
          }),
          event: {
            name: 'workflow_dispatch',
            payload: { inputs: { image: `${house.host}/shop/web:42` } },
          },
        })
        expect(step('scan')).toMatchObject({ result: 'success', outputs: { outcome: 'pass' } })
        expect(registry.requests.length).toBeGreaterThan(asked)
        expect([...files.answers].sort()).toEqual(['epss 200', 'kev 200'])
      } finally {
        await Promise.all([house.close(), files.close()])
      }
    },
    LIMIT_MS,
  )

  test(
    'self.yml finds each image as it is known',
    async () => {
      const { steps, text } = await scene.run({
        workflow: readFileSync(join(ROOT, '.github/workflows/self.yml'), 'utf8'),
        job: 'scan',
        ownRepository: true,
        files: {
          'package.json': '{ "type": "module" }',
          'scripts/ci/write-images.ts': { from: join(ROOT, 'scripts/ci/write-images.ts') },
          '__tests__/ground/images.ts': { from: join(ROOT, '__tests__/ground/images.ts') },
        },
      })
      const compared = steps.filter(({ id }) => id === 'compare')
      const results = compared.map(({ matrix, result, lines }) => [matrix, result, lines])
      expect(results.filter(([, result]) => result !== 'success')).toEqual([])
      expect([compared.length, text]).toEqual([5, expect.any(String)])
    },
    LIMIT_MS,
  )
})
