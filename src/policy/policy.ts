import type { ImageContext, Stage } from '../domain/context.ts'
import type { PolicyValues, SettingKey } from './settings.ts'

/** Where a value came from: a line of a file, an input, a standard, or the default. */
export type ValueOrigin =
  | { readonly kind: 'default' }
  | { readonly kind: 'file'; readonly path: string; readonly line: number }
  | { readonly kind: 'input'; readonly name: string }
  | { readonly kind: 'standard'; readonly id: string; readonly control: string }

/** The values in force for one image; a key that is absent is not set: nothing is demanded there. */
export type Policy = {
  readonly values: Partial<PolicyValues>
  readonly origins: ReadonlyMap<SettingKey, ValueOrigin>
  /** True when neither a file nor an input set anything. */
  readonly isDefault: boolean
}

/** An image whose scan may recognise nothing: `scratch` with one static program. */
export type AcceptedEmptiness = {
  /** Glob of the image's stable name. */
  readonly image: string
  readonly reason: string
  /** ISO date: the last day on which it holds. */
  readonly expires: string
  readonly origin: ValueOrigin
}

/** What the policy says beside the values of the gate, for one image. */
export type Circumstances = {
  readonly stage: Stage
  readonly context: ImageContext
  readonly acceptedEmptiness: readonly AcceptedEmptiness[]
}
