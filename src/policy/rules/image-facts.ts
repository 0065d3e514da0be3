import type { SettingKey } from '../settings.ts'
import type { Case } from './case.ts'
import { condition, missing } from './rule.ts'
import type { Found, Missing, Rule } from './rule.ts'

/** What the manifest and the config tell in numbers. */
export const IMAGE_FACT_RULES: readonly Rule[] = [
  factRule({
    id: 'image.size',
    title: 'Megabytes of all layers as stored',
    setting: 'image.max_size_mb',
    howToPass:
      'Leave out what the program does not need: build in stages, clean up in the same step',
    remedy: 'Leave out what the program does not need, or build on a smaller base image',
    measure: measureSize,
  }),
  factRule({
    id: 'image.layers',
    title: 'Layers',
    setting: 'image.max_layers',
    howToPass: 'Join steps of the Dockerfile',
    remedy: 'Join steps of the Dockerfile, or build on a base image with fewer layers',
    measure: measureLayers,
  }),
]

/** A number, and why it may be larger than that; null: it is exact. */
type Measure = { readonly value: number; readonly lacks: Missing | null }

type Fact = Pick<Rule, 'id' | 'title' | 'howToPass'> & {
  readonly setting: 'image.max_size_mb' | 'image.max_layers'
  readonly remedy: string
  readonly measure: (opened: Case) => Measure
}

function factRule({ setting, remedy, measure, ...names }: Fact): Rule {
  return {
    ...names,
    settings: [setting satisfies SettingKey],
    isDefault: false,
    judges: 'all',
    level: () => 'fail',
    needs: (opened) => measure(opened).lacks,
    judge: (opened) => judgeMeasure(measure(opened), opened.policy.values[setting] ?? 0),
    remedy: () => remedy,
  }
}

function judgeMeasure({ value }: Measure, limit: number): Found {
  return condition(value > limit, Math.round(value * 100) / 100, { limit })
}

function unmeasured(why: string, remedy: string, value = 0): Measure {
  return { value, lacks: missing(why, remedy) }
}

const UNSEEN = unmeasured(
  'nobody opened the image, and no report tells it',
  'Scan the image itself instead of evaluating reports',
)

/** What is known is the least that it can be. */
function measureSize({ image }: Case): Measure {
  if (image === null) return UNSEEN
  const known = image.layers.flatMap((layer) => layer.size ?? [])
  const value = known.reduce((sum, size) => sum + size, 0) / 1_000_000
  if (known.length === image.layers.length && known.length > 0) return { value, lacks: null }
  const why = 'where the image comes from, nobody says how large all its layers are as stored'
  return unmeasured(why, 'Scan the image in its registry', value)
}

function measureLayers({ image }: Case): Measure {
  if (image === null || image.layers.length === 0) return UNSEEN
  return { value: image.layers.length, lacks: null }
}
