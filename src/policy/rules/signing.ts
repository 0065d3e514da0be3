import type { Circumstances } from '../policy.ts'
import { condition, missing } from './rule.ts'
import type { Rule } from './rule.ts'

/**
 * An image is signed after it passed the gate of its build, so there nothing can be known. Later it has to be
 * signed, and nothing here verifies signatures yet: unverified is unsigned.
 */
export const SIGNING: Rule = {
  id: 'signing',
  title: 'The image is signed by an allowed signer',
  settings: ['signing.required'],
  isDefault: false,
  judges: 'all',
  howToPass: 'At the stages deploy and monitor: nothing does until signatures are verified',
  isKnowable: isSignedBy,
  level: ({ values }) => (values['signing.required'] === true ? 'fail' : 'off'),
  needs: ({ circumstances }) =>
    isSignedBy(circumstances)
      ? null
      : missing(
          'an image is signed after it passed the gate of its build; the stages deploy and monitor ask for it',
          'Judge the image again with stage: deploy',
        ),
  judge: ({ circumstances }) =>
    isSignedBy(circumstances)
      ? condition(true, 'not verified', {
          limit: 'signed',
          note: 'this version does not verify signatures',
        })
      : condition(false, 0, { limit: 'signed' }),
  remedy: () =>
    'This version does not verify signatures: verify them beside it and leave signing.required out, or judge at stage: build',
}

function isSignedBy({ stage }: Circumstances): boolean {
  return stage !== 'build'
}
