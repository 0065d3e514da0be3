import { PlimsollError } from '../domain/errors.ts'
import { codeOf, messageOf } from './failure-facts.ts'

/* `label` names the archive in a message, as the beginning of a sentence: `The archive /tmp/app.tar`. */

export function archiveTruncated(label: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'archive-truncated',
    message: `${label} ends in the middle: a part of it is missing.`,
    hint: 'Make or copy it again, and check that there was enough space for all of it.',
    cause,
  })
}

export function archiveInvalid(label: string, why: string, cause?: unknown): PlimsollError {
  return new PlimsollError({
    code: 'archive-invalid',
    message: `${label} cannot be read: ${why}.`,
    hint: 'It must be a tar archive, plain or compressed with gzip or zstd, and undamaged. Make or fetch it again.',
    cause,
  })
}

export function archiveUnsafe(label: string, why: string): PlimsollError {
  return new PlimsollError({
    code: 'archive-unsafe',
    message: `${label} is refused: ${why}.`,
    hint: 'Such an archive is broken or made to write or read outside of its folder. Take it from a source that you trust.',
  })
}

/**
 * What the file system said when an archive was read or unpacked: `archive-missing`, `no-space`, `cancelled`,
 * else `archive-invalid`. One of ours stays as it is.
 */
export function toArchiveError(error: unknown, label: string): PlimsollError {
  if (error instanceof PlimsollError) return error
  const code = codeOf(error)
  switch (code ?? '') {
    case 'ENOENT':
    case 'ENOTDIR':
      return archiveMissing(label, error)
    case 'ENOSPC':
    case 'EDQUOT':
      return noSpace(label, error)
    case 'ABORT_ERR':
      return archiveCancelled(label)
    default:
      return archiveInvalid(label, code ?? messageOf(error), error)
  }
}

export function archiveCancelled(label: string): PlimsollError {
  return new PlimsollError({
    code: 'cancelled',
    message: `${label} was not read to its end: the run was cancelled.`,
    hint: 'Start it again when you like; nothing half-written is left behind.',
  })
}

function archiveMissing(label: string, cause: unknown): PlimsollError {
  return new PlimsollError({
    code: 'archive-missing',
    message: `${label} does not exist.`,
    hint: 'Check the path; it is taken from the folder in which the command was started.',
    cause,
  })
}

function noSpace(label: string, cause: unknown): PlimsollError {
  return new PlimsollError({
    code: 'no-space',
    message: `${label} cannot be unpacked: the disk is full.`,
    hint: 'Free space there, or set `work-dir` to a folder on a larger disk.',
    cause,
  })
}
