import { countFound } from './counting.ts'
import { needsKind } from './needs.ts'
import { listShort } from './remedies.ts'
import type { Rule } from './rule.ts'
import { filterSplit } from './split.ts'

const SEVERITIES = ['critical', 'high', 'medium', 'low'] as const

/** Failed checks of the scanners, by their severity. */
export const MISCONFIGURATION_RULES: readonly Rule[] = SEVERITIES.map(misconfigurationsOf)

function misconfigurationsOf(severity: (typeof SEVERITIES)[number]): Rule {
  const id = `misconfigurations.${severity}` as const
  return {
    id,
    title: `Misconfigurations of severity ${severity}`,
    settings: [id],
    isDefault: false,
    judges: 'changes',
    howToPass: 'Change the lines of the Dockerfile that the checks name',
    level: () => 'fail',
    needs: (opened) => needsKind('misconfiguration', opened),
    judge: ({ policy, ground }) =>
      countFound(
        filterSplit(
          ground.others,
          (one) => one.kind === 'misconfiguration' && one.severity === severity,
        ),
        { limit: policy.values[id] ?? 0 },
      ),
    remedy: ({ findings }) => {
      const titles = findings.flatMap((one) => (one.kind === 'vulnerability' ? [] : one.rule.title))
      return `Change what the checks name: ${listShort([...new Set(titles)].sort())}`
    },
  }
}
