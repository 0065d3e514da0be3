import type { Action } from '../domain/advice.ts'
import type { OperatingSystem } from '../domain/observation.ts'
import { NO_EFFECT } from './effect.ts'
import { joinLots } from './lot.ts'
import type { Subject } from './subjects.ts'
import { toPlain } from './words.ts'

/** For a system past its end of life: all of its packages are others in a supported release. */
export function replaceSystem(
  system: readonly Subject[],
  os: OperatingSystem | null,
): readonly Action[] {
  if (os?.endOfLife !== true) return []
  const all = joinLots(system.flatMap((one) => [one.fixable, one.waiting]))
  const name = toPlain(`${os.family} ${os.version}`)
  return [
    {
      kind: 'replace-system',
      title: `Move from ${name}, which is past its end of life, to a supported release`,
      commands: [],
      upgrades: [],
      paths: [],
      removes: all.effect,
      leaves: NO_EFFECT,
      findings: all.ids,
      isEstimate: true,
      note: 'No fixes come any more, and hardly any advisories, so few findings do not mean few flaws. What stands here stands under the other actions as well; what the supported release has, only a scan of it can tell.',
    },
  ]
}
