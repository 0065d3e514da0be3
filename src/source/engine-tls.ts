import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { PlimsollError } from '../domain/errors.ts'
import { toPlain } from '../image/plain.ts'
import type { Environment } from './engine-address.ts'

/** What Docker keeps beside each other for a daemon with TLS ("Protect the Docker daemon socket"). */
export type EngineCertificates = {
  readonly ca: string | undefined
  readonly cert: string | undefined
  readonly key: string | undefined
}

/**
 * `ca.pem`, `cert.pem` and `key.pem` of DOCKER_CERT_PATH, or of `.docker` in the home folder. Without an authority
 * of its own the server is checked against those of the system: it is always checked. Throws `engine-unreachable`.
 */
export async function readCertificates(
  env: Environment,
  homeFolder: string,
): Promise<EngineCertificates> {
  const given = env['DOCKER_CERT_PATH'] ?? ''
  const folder = given === '' ? join(homeFolder, '.docker') : given
  const [ca, cert, key] = await Promise.all([
    readPem(join(folder, 'ca.pem')),
    readPem(join(folder, 'cert.pem')),
    readPem(join(folder, 'key.pem')),
  ])
  if (given !== '' && [ca, cert, key].every((one) => one === null)) {
    throw unusable(folder, 'it holds none of ca.pem, cert.pem and key.pem')
  }
  if ((cert === null) !== (key === null)) {
    throw unusable(folder, 'cert.pem and key.pem belong together, and one of them is missing')
  }
  return { ca: ca ?? undefined, cert: cert ?? undefined, key: key ?? undefined }
}

/** Null when there is no such file. */
async function readPem(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    const { code } = error as { code?: unknown }
    if (code === 'ENOENT' || code === 'ENOTDIR') return null
    throw unusable(path, `it cannot be read (${String(code)})`, error)
  })
}

function unusable(path: string, why: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'engine-unreachable',
    message: `The certificates for the engine cannot be used: ${toPlain(path)}: ${why}.`,
    hint: 'Set DOCKER_CERT_PATH to the folder that holds ca.pem, cert.pem and key.pem, or unset DOCKER_TLS_VERIFY and DOCKER_CERT_PATH where the engine speaks no TLS.',
    cause,
  })
}
