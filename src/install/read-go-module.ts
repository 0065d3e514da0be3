import { gunzipSync } from 'node:zlib'
import type { ScannerId } from '../domain/finding.ts'
import type { GoModule } from './job.ts'

/** The module files that this version brings along. They are loaded only when somebody builds. */
export async function readGoModule(scanner: ScannerId): Promise<GoModule> {
  const { PACKED_GO_MODULES } = await import('./go-modules.ts')
  const { goMod, goSum } = PACKED_GO_MODULES[scanner]
  return { goMod: unpackText(goMod), goSum: unpackText(goSum) }
}

function unpackText(packed: string): string {
  return gunzipSync(Buffer.from(packed, 'base64')).toString('utf8')
}
