import type { Config } from '../config/config.ts'
import type { Image } from '../domain/image.ts'
import type { ImageFacts } from '../domain/image-facts.ts'
import type { BaseImage } from '../domain/layer.ts'
import { checkImage } from '../image/rules/check-image.ts'
import { resolvePolicy } from '../policy/resolve/resolve-policy.ts'
import { demandedChecks, toCheckParameters } from '../policy/rules/index.ts'
import type { AssessRequest } from './assess.ts'
import { toCheckSubject } from './judge-report.ts'
import { standardKey } from './policy/loaded-policy.ts'
import type { Policies } from './policy/prepare-policy.ts'

export type CheckedImage = {
  /** The stable name. */
  readonly name: string
  readonly image: Image | null
  readonly base: BaseImage | null
  /** Null: nobody could look at the image. */
  readonly facts: ImageFacts | null
}

type Stage = { readonly policies: Policies; readonly config: Config; readonly asOf: string }

/** What of the policy bears on the list of findings, before anybody judges it. */
export function checkAsAsked(
  { policies, config, asOf }: Stage,
  { name, image, base, facts }: CheckedImage,
): Pick<AssessRequest, 'checks' | 'isLookedFor' | 'isAsked' | 'severityChoice'> {
  const { set, standards: loaded } = policies.inForce
  const { policy, standards } = resolvePolicy(set, { imageName: name })
  const demanded = [
    policy.values,
    ...standards
      .flatMap((one) => loaded.get(standardKey(one))?.controls ?? [])
      .map(({ requires }) => requires),
  ].map(demandedChecks)
  const subject =
    image === null ? null : toCheckSubject({ facts, image, base, reference: image.reference })
  return {
    severityChoice: policy.values['vulnerabilities.severity_from'] ?? config.severityChoice,
    checks: subject === null ? [] : checkImage(subject, toCheckParameters({ policy, asOf })),
    isLookedFor: config.scan.kinds.includes('misconfiguration'),
    isAsked: (rule) => demanded.some((ids) => ids.has(rule)),
  }
}
