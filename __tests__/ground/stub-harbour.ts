import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MADE_UP_ADVISORIES } from './advisories.ts'
import { runBundle } from './bundle.ts'
import type { BundleResult, BundleRun } from './bundle.ts'
import { startDatabaseServer } from './database-server.ts'
import type { DatabaseServer } from './database-server.ts'
import { flagsOf, originInputs } from './harbour.ts'
import { writeLayout } from './images.ts'
import type { BuiltImage } from './images.ts'
import { sampleImage } from './sample-images.ts'
import { grypeDocument, grypePackages, trivyDocument } from './stub-reports.ts'
import type { StubContent } from './stub-reports.ts'
import { writeStub } from './stub-scanners.ts'
import type { StubBehaviour } from './stub-scanners.ts'

/** A place to go wrong in: stub scanners in PATH, databases on loopback, an image, a work folder. */
export type StubHarbour = {
  readonly folder: string
  readonly work: string
  readonly programs: string
  readonly image: BuiltImage
  /** `oci-dir:…` of the image. */
  readonly reference: string
  readonly databases: DatabaseServer
  stub(scanner: 'trivy' | 'grype', behaviour: StubBehaviour): void
  /** Both scanners say this about the image. */
  say(image: BuiltImage, content?: StubContent): void
  run(args: readonly string[], run?: Partial<BundleRun>): Promise<BundleResult>
  scan(args: readonly string[], run?: Partial<BundleRun>): Promise<BundleResult>
  /** What a run left in its work folder. */
  leftovers(): string[]
  report(): {
    verdict: { outcome: string }
    notices: readonly unknown[]
    images: readonly Record<string, unknown>[]
  }
  close(): Promise<void>
}

export async function openStubHarbour(
  builtAt = new Date(Date.now() - 3_600_000),
): Promise<StubHarbour> {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-stubs-'))
  const [programs, work] = [join(folder, 'bin'), join(folder, 'work')]
  mkdirSync(programs)
  mkdirSync(work)
  const image = sampleImage('debian')
  writeLayout(join(folder, 'layout'), [{ image }])
  const databases = await startDatabaseServer({ advisories: MADE_UP_ADVISORIES, builtAt })
  const built = `${builtAt.toISOString().slice(0, 19)}Z`
  const behaviours: Record<'trivy' | 'grype', StubBehaviour> = { trivy: {}, grype: {} }
  const stub: StubHarbour['stub'] = (scanner, behaviour) => {
    behaviours[scanner] = behaviour
    writeStub(programs, scanner, { built, ...defaultsOf(scanner, folder), ...behaviour })
  }
  const say: StubHarbour['say'] = (about, content) => {
    const write = (name: string, value: unknown): void => {
      writeFileSync(join(folder, name), JSON.stringify(value))
    }
    write('trivy.json', trivyDocument(about, content))
    write('grype.json', grypeDocument(about, content))
    write('packages.json', grypePackages(content))
    stub('trivy', behaviours.trivy)
    stub('grype', behaviours.grype)
  }
  const run: StubHarbour['run'] = (args, overrides = {}) =>
    runBundle({
      args,
      cwd: folder,
      ...overrides,
      env: {
        PATH: `${programs}:/usr/bin:/bin`,
        PLIMSOLL_CACHE: join(folder, 'cache'),
        TMPDIR: work,
        ...overrides.env,
      },
    })
  say(image)
  return {
    ...{ folder, work, programs, image, databases, stub, say, run },
    reference: `oci-dir:${join(folder, 'layout')}`,
    scan: (args, overrides) => {
      rmSync(join(folder, 'report.json'), { force: true })
      const inputs = { 'scanner-source': 'path', ...originInputs(databases) }
      const flags = flagsOf(inputs, args)
      return run(['scan', ...args, ...flags, '--report=json=report.json'], overrides)
    },
    leftovers: () => readdirSync(work),
    report: () => JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')) as never,
    close: async () => {
      await databases.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function defaultsOf(scanner: 'trivy' | 'grype', folder: string): StubBehaviour {
  return scanner === 'trivy'
    ? { report: join(folder, 'trivy.json') }
    : { report: join(folder, 'grype.json'), catalogue: join(folder, 'packages.json') }
}
