import type { ScanRecord } from '../../domain/verdict.ts'
import type { Level, SettingKey } from '../settings.ts'
import type { Case } from './case.ts'
import { daysSince } from './days.ts'
import { levelLimit } from './level.ts'
import { listShort } from './remedies.ts'
import { condition, missing } from './rule.ts'
import type { Missing, Rule } from './rule.ts'

/** What has to be looked at for a verdict to count. */
export const COVERAGE_RULES: readonly Rule[] = [
  requiredScanners(),
  databaseAge(),
  fewestPackages(),
  levelRule({
    id: 'coverage.operating-system',
    title: 'The operating system is recognised',
    setting: 'coverage.operating_system',
    howToPass: 'Keep the file that names the system (etc/os-release) in the image',
    lacks: ({ os }) => (os === null ? ['no operating system was recognised'] : []),
  }),
  levelRule({
    id: 'coverage.degraded',
    title: 'The verdict rests on everything that was asked for',
    setting: 'coverage.degraded',
    howToPass: 'Let both scanners run to their end',
    lacks: ({ degraded }) => degraded,
  }),
  levelRule({
    id: 'coverage.narrowed',
    title: 'No input leaves out what the policy judges',
    setting: 'coverage.narrowing',
    howToPass:
      'Take the inputs out that narrow the scan, or say in the policy that this may be left out: security_gates.coverage.narrowing: warn',
    lacks: ({ narrowings }) => narrowings,
  }),
  levelRule({
    id: 'coverage.not-assessed',
    title: 'No content is left that no scanner assesses',
    setting: 'coverage.not_assessed',
    howToPass: 'Bring programs in as packages that scanners know',
    needs: ({ image }) =>
      image === null || image.source === 'report'
        ? missing(
            'nobody opened the image, so what scanners leave out of it is not known',
            'Scan the image itself',
          )
        : null,
    lacks: ({ coverage }) => coverage.notAssessed.map(({ what, count }) => `${count} ${what}`),
  }),
  levelRule({
    id: 'coverage.inventory',
    title: 'There is a whole list of the packages',
    setting: 'coverage.inventory',
    howToPass: 'Let the scanners list every package, not only those with findings',
    lacks: ({ isInventoryWhole, packages }) =>
      isInventoryWhole && packages.length > 0 ? [] : ['no whole list of the packages is known'],
  }),
]

function requiredScanners(): Rule {
  return {
    id: 'coverage.scanners',
    title: 'Every required scanner analysed the image',
    settings: ['coverage.scanners'],
    isDefault: false,
    judges: 'all',
    howToPass: 'Let each scanner that the policy names run, and recognise something',
    level: () => 'fail',
    needs: () => null,
    judge: (opened) => {
      const lacking = lackingScanners(opened)
      const note = lacking.length === 0 ? null : `without a word of ${lacking.join(', ')}`
      return condition(lacking.length > 0, lacking.length, { note })
    },
    remedy: (_, opened) =>
      `Let ${lackingScanners(opened).join(' and ')} analyse the image, with the input scanners`,
  }
}

function lackingScanners({ policy, scans }: Case): string[] {
  const analysed = scans.filter((scan) => scan.state === 'analysed').map((scan) => scan.scanner)
  return (policy.values['coverage.scanners'] ?? []).filter(
    (wanted) => !analysed.some((scanner) => scanner === wanted),
  )
}

function databaseAge(): Rule {
  return {
    id: 'coverage.database-age',
    title: 'Hours since the oldest database was built',
    settings: ['coverage.max_database_age_hours'],
    isDefault: false,
    judges: 'all',
    howToPass: 'Fetch the databases again before the scan',
    level: () => 'fail',
    needs: needsDates,
    judge: ({ scans, asOf, policy }) => {
      const limit = policy.values['coverage.max_database_age_hours'] ?? 0
      const hours = trusted(scans).map((scan) => hoursOf(scan, asOf) ?? 0)
      const oldest = Math.max(0, ...hours)
      return condition(oldest > limit, Math.round(oldest * 10) / 10, { limit })
    },
    remedy: () => 'Fetch the databases again (input update-db)',
  }
}

function trusted(scans: readonly ScanRecord[]): ScanRecord[] {
  return scans.filter((scan) => scan.state !== 'failed')
}

function hoursOf({ database }: ScanRecord, asOf: string): number | null {
  // The age of a database that was made for a sample means nothing.
  if (database?.ageDays == null) return null
  const days = daysSince(database.built, asOf)
  return days === null ? null : days * 24
}

function needsDates({ scans, asOf }: Case): Missing | null {
  const used = trusted(scans)
  const dateless = used.filter((scan) => hoursOf(scan, asOf) === null).map((scan) => scan.scanner)
  if (used.length > 0 && dateless.length === 0) return null
  const whose = dateless.length === 0 ? 'any scanner' : dateless.join(' and ')
  return missing(
    `nothing says when the database of ${whose} was built`,
    'Scan with databases of today, or give reports that tell the age of theirs',
  )
}

function fewestPackages(): Rule {
  return {
    id: 'coverage.min-packages',
    title: 'Enough packages are recognised',
    settings: ['coverage.min_packages'],
    isDefault: false,
    judges: 'all',
    howToPass: 'Keep the list of packages in the image, and let both scanners look at it',
    level: () => 'fail',
    needs: () => null,
    judge: ({ packages, policy }) => {
      const least = policy.values['coverage.min_packages'] ?? 0
      return condition(packages.length < least, packages.length, { limit: `at least ${least}` })
    },
    remedy: () => 'Keep the list of packages in the image, and narrow the scan less',
  }
}

type LevelShape = Pick<Rule, 'id' | 'title' | 'howToPass'> & {
  readonly setting: Extract<
    SettingKey,
    | 'coverage.operating_system'
    | 'coverage.degraded'
    | 'coverage.narrowing'
    | 'coverage.not_assessed'
    | 'coverage.inventory'
  >
  /** Why that could not be found out; left out, it always can. */
  readonly needs?: (opened: Case) => Missing | null
  /** What is missing, a text each. */
  readonly lacks: (opened: Case) => readonly string[]
}

function levelRule({ setting, lacks, needs = () => null, ...names }: LevelShape): Rule {
  const levelOf = (opened: Case): Level => opened.policy.values[setting] ?? 'off'
  return {
    ...names,
    settings: [setting],
    isDefault: false,
    judges: 'all',
    level: ({ values }) => values[setting] ?? 'off',
    needs,
    judge: (opened) => {
      const texts = lacks(opened)
      return condition(texts.length > 0, texts.length, {
        limit: levelLimit(levelOf(opened)),
        note: texts.length === 0 ? null : listShort(texts),
      })
    },
    remedy: () => names.howToPass,
  }
}
