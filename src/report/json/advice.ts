import type { Action, Advice, Effect, Upgrade } from '../../domain/advice.ts'
import { distinctTexts } from '../order.ts'
import { byFields, sorted } from './in-order.ts'

/** The actions keep their order: the most useful first. So do commands, which are run in it. */
export function toAdviceJson(advice: Advice): object {
  return { actions: advice.actions.map(toActionJson) }
}

function toActionJson(action: Action): object {
  return {
    commands: action.commands,
    findings: distinctTexts(action.findings),
    isEstimate: action.isEstimate,
    kind: action.kind,
    leaves: toEffectJson(action.leaves),
    note: action.note,
    paths: distinctTexts(action.paths),
    removes: toEffectJson(action.removes),
    title: action.title,
    upgrades: sorted(action.upgrades, compareUpgrades).map(toUpgradeJson),
  }
}

function toEffectJson({ blocking, critical, high, knownExploited, total }: Effect): object {
  return { blocking, critical, high, knownExploited, total }
}

function toUpgradeJson(upgrade: Upgrade): object {
  const { crossesMajor, from, isApproximate, name, to, type } = upgrade
  return { crossesMajor, from, isApproximate, name, to, type }
}

const compareUpgrades = byFields<Upgrade>(
  'type',
  'name',
  'from',
  'to',
  'isApproximate',
  'crossesMajor',
)
