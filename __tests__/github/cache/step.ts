import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CacheContext } from '../../../src/github/cache/cache-rights.ts'
import { createSharedCache } from '../../../src/github/cache/index.ts'
import type { OpenedCache, SharedCacheOptions } from '../../../src/github/cache/index.ts'
import { MAIN, PLACE } from '../../ground/github/runtime/scene.ts'
import type { RuntimeScene } from '../../ground/github/runtime/scene.ts'
import type { FakeStep } from '../../ground/github/runtime/step.ts'

export type StepOptions = Partial<SharedCacheOptions> & {
  readonly event?: string
  readonly ref?: string
  readonly step?: Partial<FakeStep>
  /** Changes what the runner offers. */
  readonly offered?: Readonly<Record<string, string>>
}

/** The cache of a step of this event on this ref; a push to main when not told. */
export function openStep(scene: RuntimeScene, options: StepOptions = {}): OpenedCache {
  const { event = 'push', ref = MAIN, step = {}, offered = {}, ...others } = options
  const own = scene.services.env({ runId: 1, ref, readable: ref === MAIN ? [] : [MAIN], ...step })
  const context: CacheContext = { event, ref, repository: PLACE, pullRequest: null }
  return createSharedCache({
    ...{ context, client: scene.client(), env: scene.machine.enter({ ...own, ...offered }) },
    ...{ wish: 'auto', log: scene.log, signal: new AbortController().signal, ...others },
  })
}

/** Keeps a text under a key, in a run of its own. */
export async function keepText(
  scene: RuntimeScene,
  entry: { readonly key: string; readonly text: string; readonly name?: string },
  options: StepOptions = {},
): Promise<void> {
  const cache = openStep(scene, options)
  await cache.keep({ key: entry.key, name: entry.name ?? 'data', fill: fillWith(entry.text) })
  await cache.settle()
  await cache.release()
}

/** Writes one file of this text. */
export function fillWith(text: string | Buffer): (folder: string) => Promise<void> {
  return (folder) => {
    writeFileSync(join(folder, 'data.txt'), text)
    return Promise.resolve()
  }
}

export function textIn(found: { readonly folder: string } | null): string | null {
  return found === null ? null : readFileSync(join(found.folder, 'data.txt'), 'utf8')
}
