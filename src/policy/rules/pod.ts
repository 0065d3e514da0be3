import type { Level, PolicyValues } from '../settings.ts'
import { condition, missing } from './rule.ts'
import type { Rule } from './rule.ts'

/** Settings of pods: nothing in an image tells them, so they are told and never block. */
export const POD_RULES: readonly Rule[] = [
  podRule({
    id: 'runtime.allow_privileged',
    title: 'The container does not run privileged',
    isAsked: (values) => values['runtime.allow_privileged'] === false,
  }),
  podRule({
    id: 'runtime.read_only_root_filesystem',
    title: 'The container runs with a read-only root file system',
    isAsked: (values) => values['runtime.read_only_root_filesystem'] === true,
  }),
]

type PodShape = {
  readonly id: 'runtime.allow_privileged' | 'runtime.read_only_root_filesystem'
  readonly title: string
  readonly isAsked: (values: Partial<PolicyValues>) => boolean
}

function podRule({ id, title, isAsked }: PodShape): Rule {
  return {
    id,
    title,
    settings: [id],
    isDefault: false,
    judges: 'all',
    howToPass: 'It never blocks: an admission policy of the cluster has to hold it',
    isKnowable: () => false,
    level: ({ values }): Level => (isAsked(values) ? 'fail' : 'off'),
    needs: () =>
      missing(
        'a setting of the pod, which no image tells',
        'Hold it with an admission policy of the cluster',
      ),
    judge: () => condition(false, 0, {}),
    remedy: () => 'Hold it with an admission policy of the cluster',
  }
}
