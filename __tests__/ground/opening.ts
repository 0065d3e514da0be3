import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ImageRequest, OpenedImage } from '../../src/ports.ts'
import { createOpenImage } from '../../src/source/open.ts'
import type { OpenImageOptions } from '../../src/source/open.ts'
import { createFiles } from '../../src/runner/files.ts'
import { createRecordedLog, NEVER } from './registry-client.ts'
import type { RecordedLog } from './registry-client.ts'

/** A place in which images are opened: a folder for what a test writes, and a work folder of its own. */
export type Opening = {
  readonly folder: string
  readonly work: string
  readonly log: RecordedLog
  open(reference: string, wish?: Wish): Promise<OpenedImage>
  /** What is left in the work folder. */
  leftovers(): string[]
  /** Releases what was opened; fails when something is left behind. */
  close(): Promise<void>
}

export type Wish = Partial<ImageRequest> & { readonly signal?: AbortSignal }

/** No engine and no registry but those that the options name. */
export function createOpening(options: Partial<OpenImageOptions> = {}): Opening {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-open-'))
  const work = options.workFolder ?? mkdtempSync(join(tmpdir(), 'plimsoll-work-'))
  const log = createRecordedLog()
  const openImage = createOpenImage({
    fetch: (url, init) => fetch(url, init),
    runProgram: () => Promise.reject(new Error('no program is needed')),
    log,
    env: { DOCKER_HOST: `unix://${join(folder, 'no-engine.sock')}` },
    settings: { credentials: null, allowHttp: false },
    workFolder: work,
    files: createFiles(work),
    freeBytes: () => Promise.resolve(1e12),
    ...options,
  })
  const opened: OpenedImage[] = []
  const leftovers = (): string[] => readdirSync(work)
  return {
    folder,
    work,
    log,
    leftovers,
    open: async (reference, { signal = NEVER, ...wish } = {}) => {
      const request = { reference, name: null, platform: null, dockerfile: null, ...wish }
      const image = await openImage(request, signal)
      opened.push(image)
      return image
    },
    close: async () => {
      await Promise.all(opened.map((image) => image.release()))
      const left = leftovers()
      rmSync(folder, { recursive: true })
      rmSync(work, { recursive: true })
      if (left.length > 0) throw new Error(`left behind: ${left.join(', ')}`)
    },
  }
}
