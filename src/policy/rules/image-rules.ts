import type { Policy } from '../policy.ts'
import type { Level, PolicyValues, SettingKey } from '../settings.ts'
import { checksOf, judgeChecks, needsChecks, remedyOf } from './checks.ts'
import type { Rule } from './rule.ts'

type Values = Partial<PolicyValues>

type Shape = Pick<Rule, 'id' | 'title' | 'howToPass'> & {
  readonly setting: SettingKey
  /** Ids of rules about the image; of several each has to be kept. */
  readonly checks: (values: Values) => readonly string[]
  readonly level: (values: Values) => Level
}

/** Settings with a name of their own, decided by the rules about the image. */
const SHAPES: readonly Shape[] = [
  {
    id: 'image.user',
    title: 'The image starts as a user without privileges',
    howToPass: 'Name a user other than root in the Dockerfile; numeric-non-root wants its number',
    setting: 'image.user',
    checks: (values) =>
      values['image.user'] === 'numeric-non-root' ? ['CFG-USER', 'CFG-USER-NUMERIC'] : ['CFG-USER'],
    level: (values) => ((values['image.user'] ?? 'any') === 'any' ? 'off' : 'fail'),
  },
  {
    id: 'image.ports.allowed',
    title: 'Only allowed ports are exposed',
    howToPass: 'Expose no other port than the policy allows',
    setting: 'image.allowed_ports',
    checks: () => ['CFG-PORTS-ALLOW'],
    level: () => 'fail',
  },
  {
    id: 'image.ports.forbidden',
    title: 'No forbidden port is exposed',
    howToPass: 'Do not expose the ports that the policy forbids',
    setting: 'image.forbidden_ports',
    checks: () => ['CFG-SSHPORT'],
    level: () => 'fail',
  },
  {
    id: 'image.labels',
    title: 'Required labels are there',
    howToPass: 'Set each label that the policy names to a text that is not empty',
    setting: 'image.required_labels',
    checks: () => ['CFG-LABELS-REQ'],
    level: () => 'fail',
  },
  {
    id: 'image.healthcheck',
    title: 'The image has a health check',
    howToPass: 'Add a HEALTHCHECK to the Dockerfile',
    setting: 'image.healthcheck',
    checks: () => ['CFG-HEALTHCHECK'],
    level: (values) => values['image.healthcheck'] ?? 'off',
  },
  {
    id: 'image.setuid',
    title: 'Only allowed files are setuid or setgid',
    howToPass: 'Take the bits away (chmod a-s) from files that the policy does not name',
    setting: 'image.allowed_setuid',
    checks: () => ['FS-SUID'],
    level: () => 'fail',
  },
  {
    id: 'base.approved',
    title: 'The base image is approved',
    howToPass: 'Build on one of the base images that the policy names',
    setting: 'base.approved',
    checks: () => ['BASE-APPROVED'],
    level: () => 'fail',
  },
  {
    id: 'base.digest-pinned',
    title: 'The Dockerfile names its base image by digest',
    howToPass: 'Write FROM name:tag@sha256:…',
    setting: 'base.digest_pinned',
    checks: () => ['BASE-PINNED'],
    level: (values) => values['base.digest_pinned'] ?? 'off',
  },
  {
    id: 'base.stale',
    title: 'The base image is the newest of its tag',
    howToPass: 'Build anew on the image that the tag names today',
    setting: 'base.stale',
    checks: () => ['BASE-STALE'],
    level: (values) => values['base.stale'] ?? 'off',
  },
  {
    id: 'registries.approved',
    title: 'The image comes from an approved repository',
    howToPass: 'Take the image from a repository that the policy names',
    setting: 'registries.approved',
    checks: () => ['REG-APPROVED'],
    level: () => 'fail',
  },
]

export const IMAGE_RULES: readonly Rule[] = SHAPES.map(imageRule)

/** What of `runtime` an image can tell. */
const ROOT_SHAPE: Shape = {
  id: 'runtime.allow_root',
  title: 'The image does not start as root',
  howToPass: 'Name a user other than root in the Dockerfile',
  setting: 'runtime.allow_root',
  checks: () => ['CFG-USER'],
  level: (values) => (values['runtime.allow_root'] === false ? 'fail' : 'off'),
}

export const ROOT_ALLOWED: Rule = imageRule(ROOT_SHAPE)

/** Ids of the rules about the image that these values ask for, by their id or by a setting of its own name. */
export function demandedChecks(values: Values): ReadonlySet<string> {
  const shapes = [...SHAPES, ROOT_SHAPE].filter(
    ({ setting, level }) => values[setting] !== undefined && level(values) !== 'off',
  )
  const levels = Object.entries(values['image.rules'] ?? {})
  return new Set([
    ...shapes.flatMap(({ checks }) => checks(values)),
    ...levels.flatMap(([id, level]) => (level === 'off' ? [] : [id])),
  ])
}

function imageRule({ setting, checks, level, ...names }: Shape): Rule {
  return {
    ...names,
    settings: [setting],
    isDefault: false,
    judges: 'all',
    level: ({ values }) => level(values),
    needs: (opened) => needsChecks(opened, checks(opened.policy.values)),
    judge: (opened) => {
      const { values } = opened.policy
      return judgeChecks(opened, checks(values), level(values))
    },
    remedy: (_, opened) => remedyOf(opened, checks(opened.policy.values)),
  }
}

/** One rule for each id that `image.rules` names, in the order of the ids. */
export function namedImageRules({ values }: Policy): readonly Rule[] {
  const named = values['image.rules'] ?? {}
  return Object.keys(named)
    .sort()
    .map((id) => namedRule(id, named[id] ?? 'off'))
}

function namedRule(id: string, level: Level): Rule {
  return {
    id,
    title: id,
    titleFor: (opened) => checksOf(opened, [id])[0]?.title ?? id,
    settings: ['image.rules'],
    isDefault: false,
    judges: 'all',
    howToPass: 'As the rule about the image says',
    level: () => level,
    needs: (opened) => needsChecks(opened, [id]),
    judge: (opened) => judgeChecks(opened, [id], level),
    remedy: (_, opened) => remedyOf(opened, [id]),
  }
}
