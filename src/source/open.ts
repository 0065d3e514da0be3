import { lstat } from 'node:fs/promises'
import { homedir } from 'node:os'
import { resolve } from 'node:path'
import type { RegistrySettings } from '../config/config.ts'
import type { FileSource } from '../image/image-source.ts'
import { parseImageSource } from '../image/image-source.ts'
import type { Platform } from '../image/platform.ts'
import { normalisePlatform, parsePlatform } from '../image/platform.ts'
import type { Fetch, Files, KeptScans, Log, OpenedImage, OpenImage, RunProgram } from '../ports.ts'
import { createRegistry } from '../registry/registry.ts'
import { createBeginBaseSearch } from './base-search.ts'
import { createCredentialsFor } from './credentials.ts'
import { openDockerfile } from './dockerfile.ts'
import { createEngine } from './engine.ts'
import type { Engine } from './engine.ts'
import { checkWorkFolder } from './layout.ts'
import { openDockerArchive } from './open-docker-archive.ts'
import { openLayoutArchive, openLayoutFolder } from './open-layout.ts'
import type { OpenJob } from './open-job.ts'
import { openNamed } from './open-named.ts'
import { createAskBase } from './prove-base.ts'
import { createCheckRoom } from './room.ts'

export type OpenImageOptions = {
  readonly fetch: Fetch
  readonly runProgram: RunProgram
  readonly log: Log
  readonly env: Readonly<Record<string, string | undefined>>
  readonly settings: RegistrySettings
  readonly files: Pick<Files, 'readText'>
  /** Where images are staged and the scanners keep what they unpack. */
  readonly workFolder: string
  /** Free bytes on the disk of a folder; asked of the system when it is not given. */
  readonly freeBytes?: (folder: string) => Promise<number>
  /** The engine of this machine; found by `env` when it is not given. */
  readonly engine?: Engine
  /** How long registries may be asked for the base of an image; 15 s when not told. */
  readonly baseLimitMs?: number
  /** What earlier runs saw; left out: nothing is kept. */
  readonly keptScans?: KeptScans
}

/**
 * Opens images from wherever they are: a registry, a local engine, archives and layouts. What it throws is told
 * by the files that it dispatches to; nothing is left behind when it throws.
 */
export function createOpenImage(options: OpenImageOptions): OpenImage {
  const { fetch, log, env, settings, runProgram, workFolder, files } = options
  const { allowHttp } = settings
  const registry = createRegistry({
    fetch,
    log,
    credentialsFor: createCredentialsFor({ settings, env, runProgram }),
    allowHttp,
  })
  const engine = options.engine ?? createEngine({ env, log, homeFolder: homedir(), allowHttp })
  const checkRoom = createCheckRoom(options)
  const ask = createAskBase({ registry, machine: machinePlatform() })
  const kept = options.keptScans ?? null
  const limits = options.baseLimitMs === undefined ? {} : { limitMs: options.baseLimitMs }
  return async (request, signal) => {
    const source = parseImageSource(request.reference)
    const job: OpenJob = {
      reference: request.reference,
      name: request.name,
      wanted: request.platform === null ? null : parsePlatform(request.platform),
      machine: machinePlatform(),
      workFolder,
      checkRoom,
      readDockerfileFacts: await openDockerfile(request.dockerfile, {
        ...{ files, log },
        target: request.dockerfileTarget ?? null,
        buildArguments: request.buildArguments ?? {},
        repositoryPath: request.dockerfilePath ?? null,
      }),
      beginBaseSearch: createBeginBaseSearch({
        ...{ ask, log, kept, ...limits },
        asksCurrent: request.asksCurrentBase ?? false,
      }),
      kept,
      isAlone: request.dockerfile === null && request.asksCurrentBase !== true,
      log,
      signal,
    }
    checkWorkFolder(workFolder)
    const doors = { engine, registry, request, job }
    return 'reference' in source ? openNamed(source, doors) : openFile(source, job)
  }
}

/** Images are nearly always of Linux, on whatever system they are scanned. */
function machinePlatform(): Platform {
  return normalisePlatform({ os: 'linux', architecture: process.arch, variant: null })
}

async function openFile(source: FileSource, job: OpenJob): Promise<OpenedImage> {
  const located = await locate(source)
  switch (source.kind) {
    case 'docker-archive':
      return openDockerArchive(located, job)
    case 'oci-archive':
      return openLayoutArchive(located, job)
    case 'oci-dir':
      return openLayoutFolder(located, job)
  }
}

/** A colon may be part of a file's name: what exists under the whole text is meant by it. */
async function locate(source: FileSource): Promise<FileSource> {
  const whole = resolve(source.target)
  const isThere = await lstat(whole).then(
    () => true,
    () => false,
  )
  if (isThere) return { ...source, path: whole, tag: null, digest: null }
  return { ...source, path: resolve(source.path) }
}
