import { PlimsollError } from '../domain/errors.ts'
import type { Files } from '../ports.ts'
import { refuseDocument } from './document.ts'
import type { Documents, Scanner } from './scanner.ts'
import { isSystemError } from './system-error.ts'
import type { Workspace } from './workspace.ts'

/**
 * More than a hundred thousand findings, less than the longest text that Node can hold; parsed it takes
 * about four times as much memory.
 */
export const MAX_REPORT_BYTES = 256 * 1024 * 1024

/** What a run left in its fresh output folder, whole JSON, or a PlimsollError. */
export async function readDocuments(
  scanner: Scanner,
  workspace: Workspace,
  files: Files,
): Promise<Documents> {
  const read = (name: string): Promise<unknown> =>
    readDocument(files, {
      path: `${workspace.outFolder}/${name}`,
      title: `${scanner.title}'s ${name}`,
    })
  const { report, packages } = scanner.outputs
  return packages === null
    ? { report: await read(report) }
    : { report: await read(report), packages: await read(packages) }
}

type Output = { readonly path: string; readonly title: string }

async function readDocument(files: Files, output: Output): Promise<unknown> {
  const text = await files.readText(output.path, MAX_REPORT_BYTES).catch((thrown: unknown) => {
    throw toUnreadable(output, thrown)
  })
  // Grype leaves an empty file behind when it fails late.
  if (text.trim() === '') throw refuseDocument(output.title, 'it is empty.')
  try {
    return JSON.parse(text) as unknown
  } catch (cause) {
    throw new PlimsollError({
      code: 'scanner-output-invalid',
      message: `${output.title} is not whole: it is no complete JSON document.`,
      hint: 'Check that the disk of the `work-dir` input has room, and run it again.',
      cause,
    })
  }
}

/** The folder was fresh and the scanner wrote there: what cannot be read is missing or too large. */
function toUnreadable(output: Output, thrown: unknown): unknown {
  if (!(thrown instanceof PlimsollError)) return thrown
  if (isSystemError(thrown.cause) && thrown.cause.code === 'ENOENT') {
    return refuseDocument(output.title, 'it was not written.')
  }
  return new PlimsollError({
    code: 'scanner-output-too-large',
    message: `${output.title} is larger than ${MAX_REPORT_BYTES / 1024 / 1024} MiB, which is more than we read.`,
    hint: 'Leave folders out with `skip-paths`, or split the image: a report of this size is no list that anyone reads.',
    cause: thrown,
  })
}
