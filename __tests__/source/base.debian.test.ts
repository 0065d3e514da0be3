import { execFileSync, spawnSync } from 'node:child_process'
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals'
import { describeOn } from '../ground/asked.ts'
import { startDockerRegistry } from '../ground/docker-registry.ts'
import type { DockerRegistry } from '../ground/docker-registry.ts'
import { createOpening } from '../ground/opening.ts'
import type { Opening } from '../ground/opening.ts'

/* Images that a real builder made from a Dockerfile, on a base in a real registry. */

const LIMIT_MS = 180_000

/** Enough of a system to run commands in: the shell of this machine and what it is linked with. */
function findShell(): string[] {
  const linked = execFileSync('ldd', ['/bin/sh'], { encoding: 'utf8' })
  return ['/bin/sh', ...(linked.match(/\/\S+/g) ?? [])]
}

const BASE = 'FROM scratch\nCOPY root /\nRUN echo base > /one\nCMD ["/bin/sh"]\n'

const APP = `ARG TAG=1
FROM $HOST/base/os:$TAG AS os
RUN echo two > /two
FROM os
ARG TOKEN=hunter2
ENV A=1
WORKDIR /app
RUN echo "$TOKEN" \\
  # a comment
  && echo three > /three
COPY Dockerfile \\
  ./d/
RUN ["/bin/sh", "-c", "echo four > /four"]
ADD Dockerfile /y/
CMD ["/bin/sh"]
`

describeOn('PLIMSOLL_TEST_DEBIAN', 'images of a real builder on a base in a real registry', () => {
  let folder = ''
  let registry: DockerRegistry
  let opening: Opening

  const buildah = (...args: readonly string[]): void => {
    const store = ['--root', join(folder, 'store'), '--runroot', join(folder, 'run')]
    const env = {
      PATH: process.env['PATH'] ?? '/usr/bin:/bin',
      ...{ HOME: folder, TMPDIR: join(folder, 'tmp'), XDG_RUNTIME_DIR: join(folder, 'runtime') },
    }
    const options = { env, cwd: folder, encoding: 'utf8', timeout: LIMIT_MS } as const
    const result = spawnSync('buildah', [...store, '--storage-driver', 'vfs', ...args], options)
    if (result.status !== 0) throw new Error(`buildah ${args.join(' ')}: ${result.stderr}`)
  }

  const build = (dockerfile: string, name: string, ...flags: readonly string[]): string => {
    const path = join(folder, 'context', 'Dockerfile')
    writeFileSync(path, dockerfile.replace('$HOST', registry.host))
    const local = ['--isolation', 'chroot', '--tls-verify=false', '--format', 'oci', ...flags]
    buildah('bud', ...local, '-t', name, 'context')
    buildah('push', '--tls-verify=false', name, `docker://${registry.host}/${name}`)
    return path
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'plimsoll-buildah-'))
    for (const name of ['tmp', 'runtime']) mkdirSync(join(folder, name), { mode: 0o700 })
    for (const path of findShell()) {
      const target = join(folder, 'context', 'root', path)
      mkdirSync(dirname(target), { recursive: true })
      copyFileSync(path, target)
    }
    registry = await startDockerRegistry()
    build(BASE, 'base/os:1', '--layers')
  }, LIMIT_MS)

  afterAll(async () => {
    await registry.close()
    rmSync(folder, { recursive: true, force: true })
  }, LIMIT_MS)

  beforeEach(() => {
    opening = createOpening()
  })

  afterEach(() => opening.close())

  test(
    'the base is named by the annotation, proved, and every layer has its line',
    async () => {
      const dockerfile = build(APP, 'team/app:1', '--layers')
      const reference = `registry:${registry.host}/team/app:1`
      const { image, base } = await opening.open(reference, { dockerfile })
      expect(image.layers.map(({ instruction, line }) => [instruction, line])).toEqual([
        ['COPY', null],
        ['RUN', null],
        ['RUN', 3],
        ['RUN', 8],
        ['COPY', 11],
        ['RUN', 13],
        ['ADD', 14],
      ])
      expect(await base).toMatchObject({ isVerified: true, layers: 2, note: null })
      expect(JSON.stringify([image, opening.log.lines])).not.toContain('hunter2')
    },
    LIMIT_MS,
  )

  test(
    'the base of a single stage is told by what the builder writes into the manifest',
    async () => {
      build('FROM $HOST/base/os:1\nRUN echo x > /x\n', 'team/plain:1')
      const { base } = await opening.open(`registry:${registry.host}/team/plain:1`)
      expect(await base).toMatchObject({
        name: `${registry.host}/base/os:1`,
        evidence: 'annotation',
        isVerified: true,
        layers: 2,
      })
    },
    LIMIT_MS,
  )

  test(
    'one layer for all instructions gets no line, and the reason is said',
    async () => {
      const dockerfile = build(APP, 'team/flat:1', '--layers=false')
      const reference = `registry:${registry.host}/team/flat:1`
      const { image, base } = await opening.open(reference, { dockerfile })
      expect(image.layers.map(({ line }) => line).filter((line) => line !== null)).toEqual([])
      expect(opening.log.lines.join('\n')).toContain('have no line')
      expect(await base).toMatchObject({ isVerified: true, layers: 2 })
    },
    LIMIT_MS,
  )
})
