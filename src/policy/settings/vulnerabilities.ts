import type { LimitedSeverity } from '../../domain/severity.ts'
import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { Setting } from './kinds.ts'
import { atMost, level } from './kinds.ts'
import type { OfSeverity, SettingKey } from './values.ts'
import { GRACE_CLOCKS, NEEDED_CONFIDENCES } from './values.ts'

/** What can be set for one severity, for each of them. */
export const SEVERITY_SETTINGS = Object.assign(
  {},
  ...LIMITED_SEVERITIES.map(ofSeverity),
) as Readonly<Record<keyof OfSeverity, Setting>>

function ofSeverity(severity: LimitedSeverity): Readonly<Record<string, Setting>> {
  const key = `vulnerabilities.${severity}`
  return {
    [`${key}.max`]: atMost(`The most open vulnerabilities of severity ${severity}.`),
    [`${key}.warn`]: atMost(`More open vulnerabilities of severity ${severity} than this warn.`),
    [`${key}.only_fixable`]: {
      kind: 'flag',
      stricter: false,
      unset: 'strictest',
      about: `Of severity ${severity}, count only what an update fixes.`,
    },
    [`${key}.base`]: atMost(`The most of severity ${severity} in layers of the base image.`),
    [`${key}.added`]: atMost(
      `The most of severity ${severity} above the base image, or of unknown origin.`,
    ),
    [`${key}.grace_days`]: {
      ...atMost(
        `Severity ${severity} counts only after so many days; from when, grace_since says.`,
        'days',
      ),
      unset: 'strictest',
    },
    [`${key}.overdue_days`]: atMost(
      `A fix of severity ${severity} that has been known for longer than this many days fails, whatever the count.`,
      'days',
    ),
    [`${key}.confidence`]: {
      kind: 'word',
      words: NEEDED_CONFIDENCES,
      isOrdered: true,
      unset: 'strictest',
      about: `How sure a finding of severity ${severity} has to be to count.`,
    },
  }
}

type OverAll = Extract<Exclude<SettingKey, keyof OfSeverity>, `vulnerabilities.${string}`>

/** What can be set for vulnerabilities of any severity. */
export const VULNERABILITY_SETTINGS: Readonly<Record<OverAll, Setting>> = {
  'vulnerabilities.only_fixable': {
    kind: 'flag',
    stricter: false,
    unset: 'strictest',
    about: 'Count only what an update fixes, at every severity.',
  },
  'vulnerabilities.confidence': {
    kind: 'word',
    words: NEEDED_CONFIDENCES,
    isOrdered: true,
    unset: 'strictest',
    about: 'How sure a finding has to be to count, where its severity does not say.',
  },
  'vulnerabilities.grace_since': {
    kind: 'word',
    words: GRACE_CLOCKS,
    isOrdered: false,
    about: 'From when days of grace count: publication, the first fix, or when we first saw it.',
  },
  'vulnerabilities.severity_from': {
    kind: 'word',
    words: ['vendor', 'nvd', 'highest'],
    isOrdered: false,
    strictest: 'highest',
    about: 'Whose word for a severity counts.',
  },
  'vulnerabilities.cvss.at_least': {
    kind: 'number',
    least: 0,
    most: 10,
    stricter: 'lower',
    about: 'CVSS score from which a vulnerability counts for cvss.max.',
  },
  'vulnerabilities.cvss.max': atMost('The most open vulnerabilities of that score; 0 when unset.'),
  'vulnerabilities.epss.score_at_least': {
    kind: 'number',
    least: 0,
    most: 1,
    stricter: 'lower',
    about: 'EPSS score from which a vulnerability counts for epss.max.',
  },
  'vulnerabilities.epss.percentile_at_least': {
    kind: 'number',
    least: 0,
    most: 1,
    stricter: 'lower',
    about: 'EPSS percentile from which a vulnerability counts for epss.max.',
  },
  'vulnerabilities.epss.max': atMost('The most open vulnerabilities of that score; 0 when unset.'),
  'vulnerabilities.known_exploited': atMost('The most open vulnerabilities in CISA KEV.'),
  'vulnerabilities.ransomware': atMost(
    'The most open vulnerabilities that CISA KEV knows from ransomware campaigns.',
  ),
  'vulnerabilities.package_types': {
    kind: 'texts',
    of: 'purl-type',
    stricter: 'longer',
    unset: 'strictest',
    about: 'Types of packages that count (deb, npm, golang …); all when unset.',
  },
  'vulnerabilities.ignored_paths': {
    kind: 'texts',
    of: 'glob',
    stricter: 'shorter',
    unset: 'strictest',
    about: 'Vulnerabilities that lie only in these paths of the image do not count.',
  },
  'vulnerabilities.end_of_life': level('A system past its end of life.'),
  'vulnerabilities.deadlines': {
    kind: 'word',
    words: ['none', 'fedramp-2026-b', 'fedramp-2026-c', 'fedramp-2026-d', 'bod-26-04'],
    isOrdered: false,
    loosest: 'none',
    about: 'Days to remediate by a named table; what is later than that fails.',
  },
}
