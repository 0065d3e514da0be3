import type { CheckParameters } from './parameters.ts'
import type { CheckRule, Decided } from './rule.ts'
import { failedBy, NO_CONFIG, notApplicable, notAssessed, passed, toEvidence } from './rule.ts'
import type { CheckSubject } from './subject.ts'

const DAY_MS = 86_400_000
/* Reproducible builds write the beginning of Unix time, of DOS time, or what they like: those say nothing. */
const OLDEST = Date.parse('2013-03-20T00:00:00Z')
const CREATED = 'org.opencontainers.image.created'

function decideAge({ facts }: CheckSubject, { maxAgeDays, asOf }: CheckParameters): Decided {
  if (maxAgeDays === null) return notApplicable('No greatest age is set.')
  if (facts.config === null) return notAssessed(NO_CONFIG)
  if (asOf === null) return notAssessed('No moment is told by which the age is measured.')
  const now = Date.parse(asOf)
  const { labels, created } = facts.config
  const times = [created, facts.annotations?.[CREATED], labels[CREATED]].map((text) =>
    Date.parse(text ?? ''),
  )
  const made = times.find((time) => time >= OLDEST && time <= now + DAY_MS)
  if (made === undefined) {
    return notAssessed(
      'When it was made is not told, as with reproducible builds: its date cannot be true.',
    )
  }
  const days = Math.floor((now - made) / DAY_MS)
  const text = `It was made ${days} days ago, on ${new Date(made).toISOString().slice(0, 10)}; ${maxAgeDays} are allowed.`
  return days > maxAgeDays ? failedBy([toEvidence(text)]) : passed()
}

function decideSize({ layers }: CheckSubject, { maxBytes }: CheckParameters): Decided {
  if (maxBytes === null) return notApplicable('No greatest size is set.')
  const sizes = layers.map(({ size }) => size)
  if (sizes.length === 0 || sizes.includes(null))
    return notAssessed('The size of its layers is not known here.')
  const bytes = sizes.reduce<number>((sum, size) => sum + (size ?? 0), 0)
  return bytes > maxBytes
    ? failedBy([toEvidence(`Its layers have ${bytes} bytes as stored; ${maxBytes} are allowed.`)])
    : passed()
}

function decideLayers({ facts, layers }: CheckSubject, { maxLayers }: CheckParameters): Decided {
  if (maxLayers === null) return notApplicable('No greatest number of layers is set.')
  const count = facts.config?.layers ?? layers.length
  if (count === 0) return notAssessed('Its layers are not known here.')
  return count > maxLayers
    ? failedBy([toEvidence(`It has ${count} layers; ${maxLayers} are allowed.`)])
    : passed()
}

export const MEASURE_RULES: readonly CheckRule[] = [
  {
    id: 'CFG-AGE',
    title: 'The image is old',
    severity: 'medium',
    looksAt:
      'time of creation in the config, else the annotation or label `org.opencontainers.image.created`',
    failsWhen:
      'it was made longer ago than is allowed; times before Docker or in the future tell nothing',
    elsewhere: [],
    remedy: 'Build it again on the base image of today.',
    decide: decideAge,
  },
  {
    id: 'CFG-SIZE',
    title: 'The image is larger than allowed',
    severity: 'low',
    looksAt: 'sizes of the layers as stored',
    failsWhen: 'their sum is above the limit; does not apply without one',
    elsewhere: ['trivy --max-image-size'],
    remedy: 'Copy only what is needed from a stage that builds; take a smaller base image.',
    decide: decideSize,
  },
  {
    id: 'CFG-LAYERS',
    title: 'The image has more layers than allowed',
    severity: 'low',
    looksAt: 'diff ids of the config',
    failsWhen: 'there are more than the limit; does not apply without one',
    elsewhere: [],
    remedy: 'Join steps, or copy the result into a last stage.',
    decide: decideLayers,
  },
]
