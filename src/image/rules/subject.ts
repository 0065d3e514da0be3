import type { ImageSource, Transport } from '../../domain/image.ts'
import type { ImageFacts } from '../../domain/image-facts.ts'
import type { BaseImage, Layer } from '../../domain/layer.ts'

/** An image, as the rules look at it. */
export type CheckSubject = {
  readonly facts: ImageFacts
  /** As the user wrote it; null: nobody named one. */
  readonly reference: string | null
  readonly source: ImageSource
  readonly layers: readonly Pick<Layer, 'diffId' | 'line' | 'size'>[]
  /** What it was built on; null: nothing tells. */
  readonly base: BaseImage | null
  /** Null: not known. */
  readonly transport: Transport | null
}
