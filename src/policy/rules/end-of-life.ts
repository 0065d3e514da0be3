import { condition, missing } from './rule.ts'
import type { Rule } from './rule.ts'
import { levelLimit } from './level.ts'

export const END_OF_LIFE: Rule = {
  id: 'end-of-life',
  title: 'System still supported by its maker',
  settings: ['vulnerabilities.end_of_life'],
  isDefault: true,
  judges: 'all',
  howToPass: 'Build on a release that its maker still supports',
  level: ({ values }) => values['vulnerabilities.end_of_life'] ?? 'warn',
  needs: ({ os }) =>
    os === null
      ? missing(
          'no operating system was recognised',
          'Keep the file that names the system (etc/os-release) in the image',
        )
      : null,
  judge: ({ os, policy }) => {
    const limit = levelLimit(policy.values['vulnerabilities.end_of_life'] ?? 'warn')
    if (os?.endOfLife !== true) return condition(false, 0, { limit })
    const name = `${os.family} ${os.version}`.trim()
    return condition(true, 1, { limit, note: `${name} is past its end of life` })
  },
  remedy: () => 'Move to a supported release: an unsupported one gets no fixes and few advisories',
}
