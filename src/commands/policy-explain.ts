import { createTools } from '../assemble/door.ts'
import { assembleGitHub } from '../assemble/github.ts'
import type { Config } from '../config/config.ts'
import { loadPolicySet } from '../policy/resolve/load-policy-set.ts'
import { ANY_IMAGE, resolvePolicy } from '../policy/resolve/resolve-policy.ts'
import { renderExplainedPolicy } from '../report/policy-explain.ts'
import { createTerminalDeliver } from './terminal.ts'
import type { Terminal } from './terminal.ts'

export type PolicyExplainRequest = { readonly config: Config; readonly names: readonly string[] }

/** `policy explain`: the values in force and where each came from, in general or for the names given. */
export async function policyExplainCommand(
  { config, names }: PolicyExplainRequest,
  terminal: Terminal,
): Promise<number> {
  const { openPolicyFiles } = await assembleGitHub(
    { config, door: { ...terminal, kind: 'terminal', deliver: createTerminalDeliver(terminal) } },
    createTools(terminal.env),
  )
  const files = await openPolicyFiles()
  const now = config.asOf ?? new Date()
  const today = now.toISOString().slice(0, 'YYYY-MM-DD'.length)
  const { inputs, mode, policy: settings } = config
  const set = await loadPolicySet({ settings, inputs, mode, today }, files)
  const wanted = names.length === 0 ? [null] : names
  const pages = wanted.map((imageName) => {
    const resolved = resolvePolicy(set, { imageName: imageName ?? ANY_IMAGE })
    return renderExplainedPolicy({ set, resolved, imageName }, terminal)
  })
  await terminal.print(pages.join('\n'))
  return 0
}
