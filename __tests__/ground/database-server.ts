import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync, zstdCompressSync } from 'node:zlib'
import type { Advisory } from './advisories.ts'
import { writeGrypeDatabase } from './grype-database.ts'
import { descriptorOf, jsonBlob, sha256, tarOf } from './images.ts'
import type { Blob } from './images.ts'
import { startRegistry } from './registry.ts'
import type { Artifact, FakeRegistry } from './registry.ts'
import { writeTrivyDatabase, writeTrivyJavaDatabase } from './trivy-database.ts'

/*
 * Databases as the world serves them: Trivy's as OCI artifacts in a registry, Grype's as a listing and an
 * archive below a plain address; all on 127.0.0.1.
 *
 *   const server = await startDatabaseServer({ advisories: MADE_UP_ADVISORIES, builtAt: new Date() })
 *   … trivy-db-repository: server.trivyRepository, trivy-java-db-repository: server.javaRepository,
 *     grype-db-url: server.grypeUrl …
 *   await server.close()
 */

export type DatabaseServer = {
  readonly registry: FakeRegistry
  readonly grype: GrypeServer
  /** `127.0.0.1:PORT/test/trivy-db:2`. */
  readonly trivyRepository: string
  readonly javaRepository: string
  readonly grypeUrl: string
  /** Replaces all three by newer ones. */
  publish(advisories: readonly Advisory[], builtAt: Date): void
  close(): Promise<void>
}

export async function startDatabaseServer(content: {
  readonly advisories: readonly Advisory[]
  readonly builtAt: Date
}): Promise<DatabaseServer> {
  const registry = await startRegistry()
  const grype = await startGrypeServer()
  const publish = (advisories: readonly Advisory[], builtAt: Date): void => {
    const { trivy, java, grypeArchive } = packDatabases(advisories, builtAt)
    registry.putArtifact('test/trivy-db', '2', trivy)
    registry.putArtifact('test/trivy-java-db', '1', java)
    grype.publish({ archive: grypeArchive, builtAt })
  }
  publish(content.advisories, content.builtAt)
  return {
    registry,
    grype,
    trivyRepository: `${registry.host}/test/trivy-db:2`,
    javaRepository: `${registry.host}/test/trivy-java-db:1`,
    grypeUrl: grype.url,
    publish,
    close: async () => {
      await Promise.all([registry.close(), grype.close()])
    },
  }
}

/** All three databases, packed as they are published. */
export function packDatabases(
  advisories: readonly Advisory[],
  builtAt: Date,
): { readonly trivy: Artifact; readonly java: Artifact; readonly grypeArchive: Buffer } {
  const folder = mkdtempSync(join(tmpdir(), 'plimsoll-databases-'))
  try {
    writeTrivyDatabase(folder, advisories, { builtAt })
    writeTrivyJavaDatabase(folder, { builtAt })
    const raw = join(folder, 'vulnerability.db')
    writeGrypeDatabase(raw, advisories, { builtAt })
    const read = (path: string): Buffer => readFileSync(join(folder, path))
    return {
      trivy: trivyArtifact({
        'trivy.db': read('db/trivy.db'),
        'metadata.json': read('db/metadata.json'),
      }),
      java: javaArtifact({
        'trivy-java.db': read('java-db/trivy-java.db'),
        'metadata.json': read('java-db/metadata.json'),
      }),
      grypeArchive: zstdCompressSync(
        tarOf([{ path: 'vulnerability.db', content: readFileSync(raw) }]),
      ),
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

type ArtifactFiles = Readonly<Record<string, Buffer | string>>

/** The artifact of Trivy's database over the given files: one gzipped tar. */
export function trivyArtifact(files: ArtifactFiles): Artifact {
  return artifactOf(files, {
    config: 'application/vnd.aquasec.trivy.config.v1+json',
    layer: 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip',
    title: 'db.tar.gz',
  })
}

export function javaArtifact(files: ArtifactFiles): Artifact {
  return artifactOf(files, {
    config: 'application/vnd.aquasec.trivy.config.v1+json',
    layer: 'application/vnd.aquasec.trivy.javadb.layer.v1.tar+gzip',
    title: 'javadb.tar.gz',
  })
}

function artifactOf(
  files: ArtifactFiles,
  types: { readonly config: string; readonly layer: string; readonly title: string },
): Artifact {
  const tar = tarOf(Object.entries(files).map(([path, content]) => ({ path, content })))
  return artifactOver(gzipSync(tar), types)
}

/** An artifact over any bytes, of any type. */
export function artifactOver(
  bytes: Buffer,
  types: { readonly config?: string; readonly layer: string; readonly title: string },
): Artifact {
  const layer: Blob = { bytes, digest: sha256(bytes), mediaType: types.layer }
  const config = jsonBlob(types.config ?? 'application/vnd.oci.empty.v1+json', {})
  const manifest = jsonBlob('application/vnd.oci.image.manifest.v1+json', {
    schemaVersion: 2,
    mediaType: 'application/vnd.oci.image.manifest.v1+json',
    config: descriptorOf(config),
    layers: [
      { ...descriptorOf(layer), annotations: { 'org.opencontainers.image.title': types.title } },
    ],
  })
  return { manifest, blobs: [config, layer] }
}

export type GrypePublication = {
  readonly archive: Buffer
  readonly builtAt: Date
  /** Replaces fields of the listing. */
  readonly listing?: Readonly<Record<string, unknown>>
}

export type GrypeAnswer = {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  readonly body: Buffer | string
  /** Ends the connection after so many bytes of the body, having announced them all. */
  readonly cutAfter?: number
}

export type GrypeServer = {
  /** The address above `v6/latest.json`. */
  readonly url: string
  /** Paths, in the order of arrival. */
  readonly requests: readonly string[]
  publish(publication: GrypePublication): void
  /** Answers the next `times` requests whose path ends so with something else. */
  answer(ending: string, answer: GrypeAnswer, times?: number): void
  close(): Promise<void>
}

export async function startGrypeServer(): Promise<GrypeServer> {
  const files = new Map<string, Buffer>()
  const requests: string[] = []
  const planned: { ending: string; answer: GrypeAnswer; left: number }[] = []
  const server = createServer((request: IncomingMessage, response: ServerResponse) => {
    const path = new URL(request.url ?? '/', 'http://grype').pathname
    requests.push(path)
    const plan = planned.find(({ ending, left }) => left > 0 && path.endsWith(ending))
    if (plan !== undefined) plan.left -= 1
    send(response, plan?.answer ?? found(files.get(path)))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/databases`,
    requests,
    publish: ({ archive, builtAt, listing }) => {
      const built = `${builtAt.toISOString().slice(0, 19)}Z`
      const path = `vulnerability-db_v6.1.9_${built}_${Math.floor(builtAt.getTime() / 1000)}.tar.zst`
      files.set(`/databases/v6/${path}`, archive)
      const latest = { status: 'active', schemaVersion: 'v6.1.9', built, path }
      const document = { ...latest, checksum: sha256(archive), ...listing }
      files.set('/databases/v6/latest.json', Buffer.from(JSON.stringify(document)))
    },
    answer: (ending, answer, times = 1) => void planned.push({ ending, answer, left: times }),
    close: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}

function found(body: Buffer | undefined): GrypeAnswer {
  return body === undefined ? { status: 404, body: 'not found' } : { status: 200, body }
}

function send(response: ServerResponse, answer: GrypeAnswer): void {
  const body = Buffer.from(answer.body)
  response.writeHead(answer.status, { 'Content-Length': body.length, ...answer.headers })
  if (answer.cutAfter === undefined) {
    response.end(body)
    return
  }
  response.write(body.subarray(0, answer.cutAfter), () => response.socket?.end())
}
