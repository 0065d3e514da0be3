import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { openRunScene } from '../../ground/github/run-scene.ts'
import type { Ran, RunRequest, RunScene } from '../../ground/github/run-scene.ts'
import { stubCalls } from '../../ground/stub-scanners.ts'
import { LIMIT_MS, expectVerdict } from './expectations.ts'

/* GitHub's cache over machines of one run each, which have kept nothing themselves. */

let scene: RunScene

beforeAll(async () => {
  scene = await openRunScene()
  scene.ship({ libtest1: '1.2.3-1' }, [{ id: 'CVE-2099-0001', package: 'libtest1' }])
}, LIMIT_MS)

afterAll(async () => {
  await scene.close()
})

type Counted = Ran & {
  /** What was asked of where databases come from: `index` or `archive`. */
  readonly origin: readonly string[]
  /** How often a scanner looked into an image. */
  readonly scans: number
}

async function run(request: RunRequest): Promise<Counted> {
  const { registry, grype } = scene.harbour.databases
  const before = [registry.requests.length, grype.requests.length] as const
  const scansBefore = countScans()
  const ran = await scene.run({
    ...request,
    inputs: { 'upload-sarif': 'false', ...request.inputs },
  })
  expectVerdict(ran, 'fail')
  const paths = [
    ...registry.requests.slice(before[0]).map(({ path }) => path),
    ...grype.requests.slice(before[1]),
  ]
  const isArchive = (path: string): boolean => /\/blobs\/|\.tar\.zst$/.test(path)
  const origin = paths.map((path) => (isArchive(path) ? 'archive' : 'index')).toSorted()
  return { ...ran, origin, scans: countScans() - scansBefore }
}

function countScans(): number {
  const calls = (['trivy', 'grype'] as const).flatMap((one) =>
    stubCalls(scene.harbour.programs, one),
  )
  const asks = ['version', 'db']
  return calls.filter(({ args }) => !args.some((arg) => asks.includes(arg))).length
}

/** Kinds of what is kept, and in which scope. */
function kept(): string[] {
  const { caches } = scene.services.store
  return caches.map(({ key, ref }) => `${key.replace(/-[0-9a-f]{32}.*$/, '')} ${ref}`).toSorted()
}

const saved = ({ services }: Ran): string[] =>
  services.filter((one) => one.includes('CreateCacheEntry'))

const ALL = [
  'plimsoll-db-grype refs/heads/main',
  'plimsoll-db-trivy refs/heads/main',
  'plimsoll-scan-1 refs/heads/main',
]

const INDEXES = ['index', 'index']

/* One story: each run begins where the one before it ended. */
describe('a machine that has kept nothing', () => {
  test(
    'fetches and keeps databases and what the scanners reported, although the gate fails',
    async () => {
      const first = await run({ on: 'push', machine: 'first' })
      expect(first.origin).toEqual(['archive', 'archive', ...INDEXES])
      expect(first.scans).toBe(2)
      expect(saved(first)).toHaveLength(3)
      expect(kept()).toEqual(ALL)
      expect(first.log).toMatch(/GitHub's cache: restored nothing; kept 3 entries, [\d.]+ MB\./)
    },
    LIMIT_MS,
  )

  test(
    'takes all of it on the next push, fetches no database, scans nothing, and keeps nothing again',
    async () => {
      const second = await run({ on: 'push', machine: 'second' })
      expect(second.origin).toEqual(INDEXES)
      expect(second.scans).toBe(0)
      expect(saved(second)).toEqual([])
      expect(second.log).toMatch(/GitHub's cache: restored 3 entries, [\d.]+ MB; kept nothing\./)
      expect(second.outputs['reason']).toContain('CVE-2099-0001')
    },
    LIMIT_MS,
  )

  test(
    'takes databases alone on a pull request, scans by itself, and keeps nothing',
    async () => {
      const inputs = { judge: 'all' }
      const pull = await run({ on: 'pull_request', machine: 'third', inputs })
      expect(pull.requests).toContain('GET actions/caches 200')
      expect(pull.origin).toEqual(INDEXES)
      expect(pull.scans).toBe(2)
      expect(saved(pull)).toEqual([])
      expect(kept()).toEqual(ALL)
    },
    LIMIT_MS,
  )

  test(
    'takes nothing at all where the pull request has planted something, and says how to remove it',
    async () => {
      scene.services.store.caches.push({
        ...{ key: 'plimsoll-db-trivy-planted', version: '0'.repeat(64), size: 3 },
        ...{ ref: 'refs/pull/7/merge', createdAt: '2026-01-01T00:00:00Z' },
      })
      const inputs = { judge: 'all' }
      const pull = await run({ on: 'pull_request', machine: 'fourth', inputs })
      expect(pull.services.filter((one) => one.includes('CacheService'))).toEqual([])
      expect(pull.origin).toEqual(['archive', 'archive', ...INDEXES])
      expect(pull.log).toContain('gh cache delete --all --ref refs/pull/7/merge')
    },
    LIMIT_MS,
  )

  test(
    'asks for nothing with cache: false, and scans what is known',
    async () => {
      const off = await run({ on: 'push', machine: 'second', inputs: { cache: 'false' } })
      expect(off.services.filter((one) => one.includes('CacheService'))).toEqual([])
      expect(off.scans).toBe(2)
    },
    LIMIT_MS,
  )

  test(
    'goes on without the cache when its service is down',
    async () => {
      scene.services.fail('CacheService', 'reset', 99)
      const down = await run({ on: 'push', machine: 'fifth' })
      expect(down.origin).toEqual(['archive', 'archive', ...INDEXES])
      expect(down.scans).toBe(2)
    },
    LIMIT_MS,
  )
})
