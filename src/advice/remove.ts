import type { Action } from '../domain/advice.ts'
import type { Finding, RuleFinding } from '../domain/finding.ts'
import { NO_EFFECT } from './effect.ts'
import type { Blocking } from './effect.ts'
import { pathsOf } from './listing.ts'
import { toLot } from './lot.ts'
import { toName } from './subjects.ts'
import { distinctTexts, toCount, toList, toNote, toPlain } from './words.ts'

/** One action for all secrets: each is revoked and taken out of the layer that brought it. */
export function removeSecrets(
  secrets: readonly RuleFinding[],
  blocking: Blocking,
): readonly Action[] {
  if (secrets.length === 0) return []
  const paths = pathsOf(secrets)
  const where = paths.length === 0 ? '' : ` from ${toList(paths.map(toPlain))}`
  const owned = secrets.filter((one) => one.packageOwned).length
  return [
    {
      kind: 'remove-secret',
      title: `Remove ${toCount(secrets.length, 'secret')}${where}`,
      ...removal(secrets, blocking),
      paths,
      note: toNote([
        'Revoke it first: whoever has the image has it. A later layer only hides it, so build without it and hand it over at run time.',
        owned === 0
          ? null
          : `${owned} of ${secrets.length} in files that a package brought, where samples are usual.`,
      ]),
    },
  ]
}

/** One action for all that is malware, whichever way it was found. */
export function removeMalware(malware: readonly Finding[], blocking: Blocking): readonly Action[] {
  if (malware.length === 0) return []
  const paths = pathsOf(malware)
  const names = distinctTexts(malware.flatMap(nameOf))
  const what = names.length > 0 ? names : paths
  return [
    {
      kind: 'remove-malware',
      title: `Remove malware: ${toList(what.map(toPlain))}`,
      ...removal(malware, blocking),
      paths,
      note: 'It may have run where the image was built or used: treat every secret within its reach as stolen.',
    },
  ]
}

function nameOf(finding: Finding): readonly string[] {
  if (finding.package === null) return []
  return [`${toName(finding.package)} ${finding.package.version}`.trim()]
}

function removal(
  findings: readonly Finding[],
  blocking: Blocking,
): Pick<Action, 'commands' | 'upgrades' | 'removes' | 'leaves' | 'findings' | 'isEstimate'> {
  const lot = toLot(findings, blocking)
  return {
    commands: [],
    upgrades: [],
    removes: lot.effect,
    leaves: NO_EFFECT,
    findings: lot.ids,
    isEstimate: true,
  }
}
