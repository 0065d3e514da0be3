import { ACTION_KINDS } from '../../domain/advice.ts'
import type { Action, Advice, Effect, Upgrade } from '../../domain/advice.ts'
import {
  listOf,
  nullable,
  readCount,
  readFlag,
  readSha256,
  readText,
  shapeOf,
  wordOf,
} from './shape.ts'

const readEffect = shapeOf<Effect>({
  total: readCount,
  critical: readCount,
  high: readCount,
  knownExploited: readCount,
  blocking: readCount,
})

const readUpgrade = shapeOf<Upgrade>({
  type: readText,
  name: readText,
  from: readText,
  to: readText,
  crossesMajor: nullable(readFlag),
  isApproximate: readFlag,
})

const readAction = shapeOf<Action>({
  kind: wordOf(ACTION_KINDS),
  title: readText,
  commands: listOf(readText),
  upgrades: listOf(readUpgrade),
  paths: listOf(readText),
  removes: readEffect,
  leaves: readEffect,
  findings: listOf(readSha256),
  isEstimate: readFlag,
  note: nullable(readText),
})

export const readAdvice = shapeOf<Advice>({ actions: listOf(readAction) })
