import type { PolicyValues } from '../policy/settings.ts'
import type { LoadedPolicy } from './policy/loaded-policy.ts'
import type { Policies } from './policy/prepare-policy.ts'

/**
 * Whether a policy or standard wants to know what the tag of a base image leads to today, for any image: what an
 * image is called is known only when it is open, and then its base is looked for already.
 */
export function asksCurrentBase({ inForce, proposed }: Policies): boolean {
  return [inForce, proposed].some((loaded) => loaded !== null && valuesOf(loaded).some(isAsked))
}

function valuesOf({ set, standards }: LoadedPolicy): Partial<PolicyValues>[] {
  const { documents, inputs } = set
  return [
    inputs.values,
    ...documents.flatMap(({ gates, images }) => [
      gates.values,
      ...images.map((image) => image.gates.values),
    ]),
    ...[...standards.values()].flatMap(({ controls }) => controls.map(({ requires }) => requires)),
  ]
}

function isAsked(values: Partial<PolicyValues>): boolean {
  const levels = [values['base.stale'], values['image.rules']?.['BASE-STALE']]
  return levels.some((level) => level !== undefined && level !== 'off')
}
