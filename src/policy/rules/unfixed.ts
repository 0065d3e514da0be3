import { countFound } from './counting.ts'
import { isFixable } from './fixable.ts'
import { needsVulnerabilities } from './needs.ts'
import type { Rule } from './rule.ts'
import { filterSplit } from './split.ts'

/** Blocks nobody who cannot act, but nobody should have to look for it either. */
export const CRITICAL_WITHOUT_FIX: Rule = {
  id: 'vulnerabilities.critical.unfixed',
  title: 'Critical vulnerabilities that no update fixes yet',
  settings: [],
  isDefault: true,
  judges: 'changes',
  howToPass: 'It only warns: watch for a fix, or remove the package',
  level: () => 'warn',
  needs: needsVulnerabilities,
  judge: ({ flaws }) =>
    countFound(
      filterSplit(flaws.bySeverity.critical, (one) => !isFixable(one)),
      { limit: null },
    ),
  remedy: () => 'Nothing to update yet: watch for a fix, or remove the package',
}
