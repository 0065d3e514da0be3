import type { Instance, Origin } from '../../domain/finding.ts'
import { nullable, orElse, readText, shapeOf, wordOf } from './shape.ts'

export const readOrigin = wordOf<Origin>(['base', 'added', 'unknown'])

export const readInstance = shapeOf<Instance>({
  path: nullable(readText),
  layer: nullable(readText),
  origin: readOrigin,
  replaced: orElse(nullable(shapeOf({ layer: readText, version: nullable(readText) })), null),
})
