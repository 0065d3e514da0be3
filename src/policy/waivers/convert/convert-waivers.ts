import { PlimsollError } from '../../../domain/errors.ts'
import { readWaiverFile } from '../read-waiver-file.ts'
import { refuseWaivers } from '../refuse-waivers.ts'
import type { Waiver } from '../waiver.ts'
import { toOpenVex } from './to-openvex.ts'
import { toOwnForm } from './to-own-form.ts'

export const WAIVER_TARGETS = ['plimsoll', 'openvex'] as const

export type WaiverTarget = (typeof WAIVER_TARGETS)[number]

export type ConvertRequest = {
  readonly to: WaiverTarget
  /** The clock of the run: the time of an OpenVEX document, which holds nothing that has expired. */
  readonly asOf: Date
  /** Who says so, for OpenVEX; without it the document says that nobody is known. */
  readonly author?: string | null
}

export type ConvertedWaivers = {
  readonly text: string
  /** Sentences: what was not taken over, and why. */
  readonly notices: readonly string[]
}

type Written = { readonly path: string; readonly text: string }

/** Files of waivers in any form that is read → one in ours, or in OpenVEX. Throws `waivers-invalid`. */
export function convertWaivers(
  files: readonly Written[],
  request: ConvertRequest,
): ConvertedWaivers {
  const read = files.map(readWaiverFile)
  const faults = read.flatMap((file) => file.faults)
  if (faults.length > 0) throw refuseWaivers(faults)
  const waivers = read.flatMap((file) => file.waivers)
  if (waivers.length === 0) throw nothingToConvert(read.flatMap((file) => file.notices))
  const notices = read.flatMap((file) => file.notices)
  const converted = convert(waivers, request)
  return { text: converted.text, notices: [...notices, ...converted.notices] }
}

function convert(waivers: readonly Waiver[], request: ConvertRequest): ConvertedWaivers {
  switch (request.to) {
    case 'plimsoll':
      return toOwnForm(waivers)
    case 'openvex':
      return toOpenVex(waivers, request)
  }
}

function nothingToConvert(notices: readonly string[]): PlimsollError {
  const why = notices.length === 0 ? '' : ` ${notices.slice(0, 10).join('; ')}.`
  return new PlimsollError({
    code: 'waivers-invalid',
    message: `There is no waiver to convert.${why}`,
    hint: 'Give the files that hold waivers; what does not count in them has to be written anew.',
  })
}
