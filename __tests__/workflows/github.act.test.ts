import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { didRun } from '../ground/act.ts'
import type { ActRun } from '../ground/act.ts'
import { openActScene, replaceIn } from '../ground/act-scene.ts'
import type { ActScene } from '../ground/act-scene.ts'
import { openActStory, PULL_NUMBER, REPOSITORY } from '../ground/act-story.ts'
import type { ActStory, StoryOptions } from '../ground/act-story.ts'
import { describeOn } from '../ground/asked.ts'
import { writeBuiltArchive } from '../ground/built-archive.ts'
import { startFeedServer } from '../ground/feed-server.ts'
import { buildImage } from '../ground/images.ts'
import type { BuiltImage } from '../ground/images.ts'
import { startRegistry } from '../ground/registry.ts'
import type { FakeRegistry } from '../ground/registry.ts'
import { INSTALL_LIMIT_MS } from '../ground/scanners.ts'
import { ROOT } from '../ground/workflow-files.ts'

/*
 * What runs leave on GitHub: the examples as they are written, under act, with the real scanners, on a GitHub of our
 * own that refuses what the permissions of the workflow do not allow.
 */

function imageOf(version: string): BuiltImage {
  const content = JSON.stringify({ name: 'minimist', version, license: 'MIT' })
  const file = { path: 'app/node_modules/minimist/package.json', content }
  return buildImage({ layers: [[file]], settings: { User: '1000' } })
}

const CLEAN = imageOf('1.2.8')
const VULNERABLE = imageOf('1.2.5')

const DOCKERFILE = 'FROM scratch\n'

const LIMIT_MS = 240_000

function example(name: string): string {
  return readFileSync(join(ROOT, 'examples', name), 'utf8')
}

describeOn('PLIMSOLL_TEST_ACT', 'what runs under act leave on GitHub', () => {
  let scene: ActScene
  const stories: ActStory[] = []

  beforeAll(async () => {
    scene = await openActScene()
  }, INSTALL_LIMIT_MS)

  // Closing is a check as well: a story with requests that GitHub's description does not allow throws.
  afterAll(async () => {
    await Promise.all(stories.map((story) => story.close()))
    await scene.close()
  })

  async function open(options: StoryOptions): Promise<ActStory> {
    const story = await openActStory(scene, options)
    stories.push(story)
    return story
  }

  /** A folder with these archives, as the stand-in of the builder takes them. */
  function built(images: Readonly<Record<string, BuiltImage>>): string {
    const folder = scene.makeFolder()
    for (const [name, image] of Object.entries(images)) {
      writeBuiltArchive(join(folder, `${name}.tar`), image)
    }
    return folder
  }

  function buildsOf(image: BuiltImage): { readonly STAND_IN_IMAGE: string } {
    return { STAND_IN_IMAGE: join(built({ image }), 'image.tar') }
  }

  function bodies({ github }: ActStory): string[] {
    return github.comments(REPOSITORY, PULL_NUMBER).map(({ body }) => body)
  }

  describe('pull-request.yml', () => {
    let story: ActStory
    let push: ActRun
    let first: ActRun
    let writesOfFirst: readonly string[]
    let again: ActRun
    let writesOfAgain: readonly string[]

    beforeAll(async () => {
      const workflows = { 'gate.yml': example('pull-request.yml') }
      story = await open({ files: { Dockerfile: DOCKERFILE }, workflows })
      push = await story.run('push', 'gate.yml', { env: buildsOf(CLEAN) })
      const change = { 'app/package.json': '{}\n' }
      const request = { change, env: buildsOf(VULNERABLE) }
      first = await story.run('pull_request', 'gate.yml', request)
      writesOfFirst = story.writes()
      again = await story.run('pull_request', 'gate.yml', request)
      writesOfAgain = story.writes()
    }, LIMIT_MS)

    test('a push has alerts on its branch, keeps what changes are compared with, and comments on nothing', () => {
      const { result, outputs } = push.step('scan')
      expect(result).toBe('success')
      expect(outputs).toMatchObject({ outcome: 'pass', 'comment-url': '', 'artifact-url': '' })
      expect(outputs['alerts-url']).toContain('branch%3Amain')
      expect(story.github.uploads(REPOSITORY)[0]).toMatchObject({ ref: 'refs/heads/main' })
    })

    test('a pull request with findings has one comment and its alerts, at the addresses that the outputs tell', () => {
      const { result, outputs } = first.step('scan')
      expect([result, outputs['outcome'], outputs['introduced']]).toEqual(['failure', 'fail', '1'])
      expect(writesOfFirst).toEqual([
        `POST /repos/${REPOSITORY}/code-scanning/sarifs 202`,
        `POST /repos/${REPOSITORY}/issues/${PULL_NUMBER}/comments 201`,
      ])
      const [comment] = story.github.comments(REPOSITORY, PULL_NUMBER)
      expect(comment?.login).toBe('github-actions[bot]')
      expect(outputs['comment-url']).toMatch(
        new RegExp(`^https://github\\.com/${REPOSITORY}/.*${String(comment?.id)}$`),
      )
      expect(outputs['alerts-url']).toContain('pr%3A7')
      expect(outputs['artifact-url']).toMatch(/\/actions\/runs\/\d+\/artifacts\/\d+$/)
      const [alert, ...others] = story.github.alerts(REPOSITORY, 'refs/pull/7/merge')
      expect([alert?.state, alert?.path, others]).toEqual(['open', 'Dockerfile', []])
    })

    test('the comment names the blocker and its cure, and that only the change is judged', () => {
      const [body = '', ...others] = bodies(story)
      expect(others).toEqual([])
      expect(body).toContain('CVE-2021-44906')
      expect(body).toContain('upgrade to **1.2.6**')
      expect(body).toContain('Only what this change introduced or made worse is judged')
      expect(body).toMatch(/ · compared with run \d+ on main at /)
    })

    test('the blocker is shown on its line of the Dockerfile, and the summary leads to comment and alerts', () => {
      const { annotations, outputs, summary } = first.step('scan')
      expect(annotations).toContainEqual({
        level: 'error',
        title: 'minimist 1.2.5',
        message: expect.stringContaining('CVE-2021-44906'),
        file: 'Dockerfile',
        line: 1,
      })
      for (const name of ['comment-url', 'alerts-url', 'artifact-url']) {
        expect(summary).toContain(outputs[name])
      }
    })

    test('a later step reads the addresses although the step before it failed', () => {
      const { lines } = first.step('Tell where it stands')
      expect(lines.join()).toMatch(/^fail; comment https:\S+; alerts https:\S+$/)
    })

    test('a second run of the same change leaves the comment as it is', () => {
      expect(again.step('scan').outputs['comment-url']).toBe(
        first.step('scan').outputs['comment-url'],
      )
      expect(writesOfAgain).toEqual([`POST /repos/${REPOSITORY}/code-scanning/sarifs 202`])
    })

    test('no run of a pull request keeps anything in the cache', () => {
      const store = story.github.state.repositories.get(REPOSITORY)
      expect(store?.caches.length).toBeGreaterThan(0)
      expect(store?.caches.filter(({ ref }) => ref !== 'refs/heads/main')).toEqual([])
    })

    test.each([
      ['a fork', { isFork: true }, 'Pull request 7 comes from a fork'],
      ['Dependabot', { actor: 'dependabot[bot]' }, 'Dependabot'],
    ])(
      'a run for %s tries to write nothing, judges all the same, and says why',
      async (_, who, words) => {
        const request = { change: { a: '1\n' }, env: buildsOf(VULNERABLE), ...who }
        const run = await story.run('pull_request', 'gate.yml', request)
        const { result, outputs, summary } = run.step('scan')
        expect(result).toBe('failure')
        expect(outputs).toMatchObject({ outcome: 'fail', 'comment-url': '', 'alerts-url': '' })
        expect(story.writes()).toEqual([])
        expect(summary).toContain('CVE-2021-44906')
        expect(summary).toContain(words)
      },
      LIMIT_MS,
    )
  })

  describe('matrix.yml', () => {
    const SERVICES = ['web', 'worker', 'migrations']
    let story: ActStory
    let first: ActRun
    let again: ActRun

    beforeAll(async () => {
      const files = Object.fromEntries(
        SERVICES.map((service) => [`services/${service}/Dockerfile`, DOCKERFILE]),
      )
      story = await open({ files, workflows: { 'images.yml': example('matrix.yml') } })
      const images = { web: CLEAN, worker: VULNERABLE, migrations: imageOf('1.2.4') }
      const request = { change: { a: '1\n' }, env: { STAND_IN_IMAGE: built(images) } }
      first = await story.run('pull_request', 'images.yml', request)
      again = await story.run('pull_request', 'images.yml', request)
    }, LIMIT_MS)

    test('each job has outputs of its own, and the last one says no', () => {
      const outcomes = SERVICES.map((image) => first.step('scan', { image }).outputs['outcome'])
      expect(outcomes).toEqual(['pass', 'fail', 'fail'])
      expect(first.step('Each job succeeded').result).toBe('failure')
      expect(first.exitCode).toBe(1)
    })

    test('all jobs share one comment, and each has a section of its own', () => {
      const [body = '', ...others] = bodies(story)
      expect(others).toEqual([])
      expect(body.match(/plimsoll\/section\/1 /g)).toHaveLength(3)
      const addresses = SERVICES.map(
        (image) => again.step('scan', { image }).outputs['comment-url'],
      )
      expect(new Set(addresses).size).toBe(1)
      for (const service of SERVICES) expect(body).toContain(`octo-org/${service}`)
    })

    test('no job closes the alerts of another one', () => {
      const alerts = story.github.alerts(REPOSITORY, 'refs/pull/7/merge')
      expect(alerts.map(({ path, state }) => `${path} ${state}`).sort()).toEqual([
        'services/migrations/Dockerfile open',
        'services/worker/Dockerfile open',
      ])
    })

    test('reports of the jobs are artifacts of their own', () => {
      const store = story.github.state.repositories.get(REPOSITORY)
      expect([...new Set(store?.artifacts.map(({ name }) => name))].sort()).toEqual([
        'plimsoll-octo-org-migrations-linux-amd64',
        'plimsoll-octo-org-worker-linux-amd64',
      ])
    })
  })

  describe('fork-build.yml and fork-scan.yml', () => {
    let story: ActStory
    let build: ActRun
    let writesOfBuild: readonly string[]
    let scan: ActRun

    beforeAll(async () => {
      const workflows = {
        'build.yml': example('fork-build.yml'),
        'scan.yml': example('fork-scan.yml'),
      }
      story = await open({ files: { Dockerfile: DOCKERFILE }, workflows })
      const env = { STAND_IN_ARTIFACTS: scene.makeFolder(), ...buildsOf(VULNERABLE) }
      const change = { 'app/package.json': '{}\n' }
      build = await story.run('pull_request', 'build.yml', { isFork: true, change, env })
      writesOfBuild = story.writes()
      scan = await story.run('workflow_run', 'scan.yml', { env })
    }, LIMIT_MS)

    test('the run of the fork judges, hands the image over, and writes nothing', () => {
      expect(didRun(build, 'Hand over')).toBe(true)
      expect(build.step('scan')).toMatchObject({ result: 'failure', outputs: { outcome: 'fail' } })
      expect(writesOfBuild).toEqual([])
    })

    test('the run that follows comments on the pull request of the fork, and files its alerts under the head', () => {
      expect(scan.step('scan')).toMatchObject({ result: 'success', outputs: { outcome: 'fail' } })
      expect(bodies(story)).toEqual([expect.stringContaining('CVE-2021-44906')])
      expect(story.github.uploads(REPOSITORY).map(({ ref }) => ref)).toEqual(['refs/pull/7/head'])
    })

    test('without an image that was handed over nothing is scanned', async () => {
      const env = { STAND_IN_ARTIFACTS: scene.makeFolder() }
      const run = await story.run('workflow_run', 'scan.yml', { env })
      expect(run.exitCode).toBe(0)
      expect(run.steps.some(({ id, stage }) => id === 'scan' && stage === 'Main')).toBe(false)
    })
  })

  describe('a composite action that uses ours', () => {
    const WORKFLOW = `
on: pull_request
permissions: {}
jobs:
  gate:
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: { contents: read, security-events: write, pull-requests: write, actions: read }
    steps:
      - uses: actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1
      - name: Before
        run: find "$RUNNER_TEMP" | sort
      - id: gate
        uses: ./.github/actions/gate
        with: { archive: '\${{ env.STAND_IN_IMAGE }}', name: octo-org/octo-app }
      - name: After
        if: always()
        env:
          OUTCOME: \${{ steps.gate.outputs.outcome }}
          COMMENT: \${{ steps.gate.outputs.comment-url }}
        run: echo "$OUTCOME $COMMENT"
      - name: Left behind
        if: always()
        run: find "$RUNNER_TEMP" | sort
`
    let story: ActStory
    let run: ActRun

    beforeAll(async () => {
      story = await open({
        files: { '.github/actions/gate/action.yml': example('composite-action/action.yml') },
        workflows: { 'gate.yml': WORKFLOW },
      })
      const request = { change: { a: '1\n' }, env: buildsOf(VULNERABLE) }
      run = await story.run('pull_request', 'gate.yml', request)
    }, LIMIT_MS)

    test('hands on the outputs, also to steps behind a gate that said no', () => {
      const [comment] = story.github.comments(REPOSITORY, PULL_NUMBER)
      expect(comment?.body).toContain('CVE-2021-44906')
      expect(run.step('gate').result).toBe('failure')
      expect(run.step('After').lines.join()).toMatch(
        new RegExp(`^fail https:\\S+${String(comment?.id)}$`),
      )
    })

    test('has no step before or after the job, and leaves nothing but the reports', () => {
      expect(run.steps.filter(({ id, stage }) => id.includes('scan') && stage !== 'Main')).toEqual(
        [],
      )
      const before = run.step('Before').lines
      const left = run.step('Left behind').lines.filter((line) => !before.includes(line))
      expect(left.map((line) => line.replace(/^.*\/tmp(?=\/)/, ''))).toEqual([
        '/plimsoll',
        '/plimsoll/scan',
        '/plimsoll/scan/plimsoll-audit.json',
        '/plimsoll/scan/plimsoll.json',
        '/plimsoll/scan/plimsoll.sarif',
      ])
    })
  })

  describe('reusable.yml', () => {
    let ghcr: FakeRegistry

    beforeAll(async () => {
      ghcr = await startRegistry()
      ghcr.putImage('octo-org/octo-app', 'stable', VULNERABLE)
    })

    afterAll(async () => {
      await ghcr.close()
    })

    test(
      'runs with the rights of its caller, and hands on its outputs',
      async () => {
        const story = await open({
          files: {},
          workflows: {
            'gate.yml': replaceIn(example('reusable.yml'), { 'ghcr.io': ghcr.host }),
            'caller.yml': callerOf(`${ghcr.host}/octo-org/octo-app:stable`),
          },
        })
        const request = { change: { a: '1\n' } }
        const failed = await story.run('pull_request', 'caller.yml', request)
        expect(failed.step('scan').outputs).toMatchObject({ outcome: 'fail' })
        expect(bodies(story)).toEqual([expect.stringContaining('CVE-2021-44906')])
        // act does not go on behind a called workflow that failed, whatever `if` says.
        ghcr.putImage('octo-org/octo-app', 'stable', CLEAN)
        const passed = await story.run('pull_request', 'caller.yml', request)
        expect(passed.step('Tell').lines.join()).toMatch(/^pass https:\S+$/)
        expect(bodies(story)).toEqual([expect.not.stringContaining('CVE-2021-44906')])
      },
      LIMIT_MS,
    )
  })

  describe('enterprise-server.yml', () => {
    test(
      'files alerts on the server, and is told once that there is no cache',
      async () => {
        const [house, files] = await Promise.all([startRegistry(), startFeedServer()])
        try {
          house.putImage('shop/web', 'stable', VULNERABLE)
          const { trivyRepository, javaRepository, grypeUrl } = scene.databases
          const workflow = replaceIn(example('enterprise-server.yml'), {
            'registry.example.com/shop': `${house.host}/shop`,
            'registry.example.com/mirror/trivy-db:2': trivyRepository,
            'registry.example.com/mirror/trivy-java-db:1': javaRepository,
            'https://mirror.example.com/grype/databases': grypeUrl,
            'https://mirror.example.com/known_exploited_vulnerabilities.json': files.kevUrl,
            'https://mirror.example.com/epss_scores-current.csv.gz': files.epssUrl,
          })
          const workflows = { 'scan.yml': workflow }
          const story = await open({ files: {}, workflows, variant: 'ghes-3.19' })
          const run = await story.run('schedule', 'scan.yml')
          const { outputs, lines } = run.step('scan')
          expect(outputs['outcome']).toBe('fail')
          expect(outputs['alerts-url']).toContain(`${story.github.serverUrl}/${REPOSITORY}/`)
          expect(story.github.alerts(REPOSITORY)).toHaveLength(1)
          expect(story.services.requests).toEqual([])
          expect(lines.join('\n')).toContain('on enterprise servers none is used')
        } finally {
          await Promise.all([house.close(), files.close()])
        }
      },
      LIMIT_MS,
    )
  })
})

function callerOf(image: string): string {
  return `
on: pull_request
permissions: {}
jobs:
  gate:
    permissions:
      contents: read
      security-events: write
      pull-requests: write
      actions: read
      packages: read
    uses: ./.github/workflows/gate.yml
    with: { image: '${image}', name: octo-org/octo-app }
  after:
    if: always()
    needs: [gate]
    runs-on: ubuntu-24.04
    timeout-minutes: 5
    permissions: {}
    steps:
      - name: Tell
        env:
          OUTCOME: \${{ needs.gate.outputs.outcome }}
          COMMENT: \${{ needs.gate.outputs.comment-url }}
        run: echo "$OUTCOME $COMMENT"
`
}
