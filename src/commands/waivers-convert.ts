import type { Choices } from '../config/parse-choices.ts'
import type { Config } from '../config/config.ts'
import { convertWaivers } from '../policy/waivers/index.ts'
import { createFiles } from '../runner/files.ts'
import type { Terminal } from './terminal.ts'

export type WaiversConvertRequest = {
  readonly config: Config
  readonly files: readonly string[]
  readonly choices: Choices
}

const MAX_BYTES = 10 * 1024 * 1024

/** `waivers convert`: waivers of any form in ours or in OpenVEX, on standard output. */
export async function waiversConvertCommand(
  { config, files: paths, choices }: WaiversConvertRequest,
  terminal: Terminal,
): Promise<number> {
  const files = createFiles(config.workFolder)
  const texts = await Promise.all(
    paths.map(async (path) => ({ path, text: await files.readText(path, MAX_BYTES) })),
  )
  const to = choices.to === 'openvex' ? 'openvex' : 'plimsoll'
  const converted = convertWaivers(texts, { to, asOf: config.asOf ?? new Date() })
  for (const notice of converted.notices) terminal.log.warn(notice)
  await terminal.print(converted.text)
  return 0
}
