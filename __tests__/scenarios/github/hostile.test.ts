import { afterAll, beforeAll, expect, test } from '@jest/globals'
import { buildImage } from '../../ground/images.ts'
import { dpkgStatus, release } from '../../ground/sample-images.ts'
import { REPOSITORY, openRunScene } from '../../ground/github/run-scene.ts'
import type { Ran, RunRequest, RunScene } from '../../ground/github/run-scene.ts'
import { renderAsGitHub } from '../../report/comment/rendered.ts'
import type { Seen } from '../../report/comment/rendered.ts'
import { PAYLOADS } from '../../report/hostile.ts'
import { LIMIT_MS, expectVerdict } from './expectations.ts'

/*
 * An image, a change and scanners whose every word wants to be more than a word: a run of the committed bundle on them
 * shows people and obeys the runner no other than one on the same things in harmless words.
 */

let scene: RunScene

beforeAll(async () => {
  scene = await openRunScene()
}, LIMIT_MS)

afterAll(async () => {
  await scene.close()
})

/** A flaw for each word, which is its package, title, description, reference and the version that mends it. */
function ship(words: readonly string[], stderr: readonly string[]): void {
  const [first = ''] = words
  const packages = Object.fromEntries(words.map((word, index) => [`${word} ${index}`, word]))
  const flaws = words.map((word, index) => ({
    ...{ id: `CVE-2099-${1000 + index}`, package: `${word} ${index}`, fix: word },
    ...{ title: word, description: `${word}\n\n${word}` },
    // An address of https is a reference, and may be followed.
    ...(word.startsWith('https:') ? {} : { reference: word }),
  }))
  const labels = {
    'org.opencontainers.image.base.name': first,
    'org.opencontainers.image.title': first,
  }
  const image = buildImage({
    layers: [[release('debian', '12', 'Debian GNU/Linux'), dpkgStatus([['libtest1', '1.2.3-1']])]],
    settings: { User: '10001:10001', Labels: labels, Env: [`A=${first}`] },
  })
  scene.ship(packages, flaws, { image, path: `/srv/${first}` })
  const { folder } = scene.harbour
  scene.harbour.stub('trivy', { report: `${folder}/trivy.json`, stderr })
}

type Shown = { readonly ran: Ran; readonly comment: string; readonly seen: Seen }

async function show(request: Partial<RunRequest>): Promise<Shown> {
  scene.renew()
  const ran = await scene.run({ on: 'pull_request', ...request })
  expectVerdict(ran, 'fail')
  const [comment, ...others] = scene.github.comments(REPOSITORY, 7)
  expect(others).toEqual([])
  const body = comment?.body ?? ''
  return { ran, comment: body, seen: renderAsGitHub(body) }
}

/**
 * What the runner would take for a command of either stream: what a line begins with, else what stands anywhere in it
 * (actions/runner, ActionCommand.cs). Details for those who look for bugs differ from run to run.
 */
function commandsOf({ stdout, stderr }: Ran): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const line of `${stdout}\n${stderr}`.split(/\r\n|\r|\n/)) {
    const found = /^[\s\p{Z}]*::([\w-]+)[ :]/u.exec(line) ?? /##\[([\w-]+)/.exec(line)
    const name = found?.[1] ?? 'debug'
    if (name !== 'debug') counts[name] = (counts[name] ?? 0) + 1
  }
  return counts
}

/** Hosts to which links lead. */
function hostsOf(links: readonly string[]): string[] {
  return [
    ...new Set(links.map((link) => new URL(link, 'https://here.example.org').host)),
  ].toSorted()
}

const NAMES = '$(id)`id`@octo-org/security-<img/src=x>-#1-|]('

const SAID = [
  '::add-mask::a',
  '\u00A0::stop-commands::t',
  'x\r::error::forged',
  '##[set-output name=a]b',
  '::set-output name=outcome::pass',
]

test(
  'words that want to be more than words are words in comment, summary, log and annotations',
  async () => {
    ship(
      PAYLOADS.map((_, index) => `a${index}`),
      SAID.map(() => 'a'),
    )
    const twin = await show({})
    ship(PAYLOADS, SAID)
    const hostile = await show({
      actor: `mona${NAMES}`,
      facts: { branch: `change-${NAMES}`, baseBranch: `main-${NAMES}` },
      github: { GITHUB_WORKFLOW: NAMES },
    })

    const { seen, comment, ran } = hostile
    const newTags = Object.keys(seen.elements).filter((tag) => !(tag in twin.seen.elements))
    expect(newTags).toEqual([])
    expect(hostsOf(seen.links)).toEqual(hostsOf(twin.seen.links))
    expect(seen.text).not.toMatch(/(?:^|\W)@\w/)
    expect(comment).not.toMatch(/^\s*\//m)
    expect(comment.match(/<!--/g)).toHaveLength(twin.comment.match(/<!--/g)?.length ?? 0)

    const [summary, twinSummary] = [ran.summary, twin.ran.summary].map(renderAsGitHub)
    const tags = Object.keys(summary?.elements ?? {})
    expect(tags.filter((tag) => !(tag in (twinSummary?.elements ?? {})))).toEqual([])
    expect(hostsOf(summary?.links ?? [])).toEqual(hostsOf(twinSummary?.links ?? []))
    expect(summary?.text).not.toMatch(/(?:^|\W)@\w/)

    expect(commandsOf(ran)).toEqual(commandsOf(twin.ran))
    expect(ran.annotations.map(({ level }) => level)).toEqual(
      twin.ran.annotations.map(({ level }) => level),
    )
    // A step that prints it would give the runner a command.
    expect(ran.outputs['reason']).toContain('name=a]b')
    expect(ran.outputs['reason']).not.toContain('##[')
    for (const value of Object.values(ran.outputs)) {
      // eslint-disable-next-line no-control-regex
      expect(value).not.toMatch(/[\u0000-\u001F\u202A-\u202E\u2066-\u2069]/)
    }
  },
  2 * LIMIT_MS,
)
