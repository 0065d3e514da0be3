import { LIMITED_SEVERITIES } from '../../domain/severity.ts'
import type { Notice } from '../../domain/report.ts'
import type { ValueOrigin } from '../policy.ts'
import { describeOrigin } from '../rules/origin.ts'
import { SETTING_KEYS } from '../settings.ts'
import type { PolicyValues, SettingKey } from '../settings.ts'
import { isLocked } from './locks.ts'
import { softensLocked } from './softens-locked.ts'
import { isSameValue, isStricter, stricterOf } from './strictness.ts'

/** Values of one place, laid over those of the places before it. */
export type Layer = {
  readonly values: Partial<PolicyValues>
  readonly origin: (key: SettingKey) => ValueOrigin
  /** True: it may tighten, and what would loosen is refused with a notice. */
  readonly onlyTightens: boolean
  /** What other places have locked: there it may only tighten too. */
  readonly locked: readonly string[]
}

export type Merged = {
  readonly values: Partial<PolicyValues>
  readonly origins: ReadonlyMap<SettingKey, ValueOrigin>
  readonly notices: readonly Notice[]
}

type State = {
  readonly values: Map<SettingKey, unknown>
  readonly origins: Map<SettingKey, ValueOrigin>
  readonly notices: Notice[]
}

/** The defaults with layers over them, in their order. */
export function mergeLayers(defaults: Partial<PolicyValues>, layers: readonly Layer[]): Merged {
  const state: State = {
    values: new Map(SETTING_KEYS.flatMap((key) => toEntry(key, defaults[key]))),
    origins: new Map(SETTING_KEYS.flatMap((key) => toEntry(key, originIf(defaults[key])))),
    notices: [],
  }
  for (const layer of layers) applyLayer(state, layer)
  return {
    values: Object.fromEntries(SETTING_KEYS.flatMap((key) => toEntry(key, state.values.get(key)))),
    origins: state.origins,
    notices: state.notices,
  }
}

function toEntry<T>(key: SettingKey, value: T | undefined): [SettingKey, T][] {
  return value === undefined ? [] : [[key, value]]
}

function originIf(value: unknown): ValueOrigin | undefined {
  return value === undefined ? undefined : { kind: 'default' }
}

function applyLayer(state: State, layer: Layer): void {
  for (const key of SETTING_KEYS) {
    if (layer.values[key] === undefined) continue
    if (onlyTightens(layer, key)) tighten(state, key, layer)
    else keep(state, key, { value: layer.values[key], origin: layer.origin(key) })
  }
  for (const severity of LIMITED_SEVERITIES) dropDefaultLeniency(state, layer, severity)
}

function onlyTightens(layer: Layer, key: SettingKey): boolean {
  if (layer.onlyTightens || isLocked(layer.locked, key)) return true
  return key === 'when_not_assessed' && softensLocked(layer.values[key] ?? {}, layer.locked)
}

type Sourced = { readonly value: unknown; readonly origin: ValueOrigin }

function keep(state: State, key: SettingKey, { value, origin }: Sourced): void {
  state.values.set(key, value)
  state.origins.set(key, origin)
}

/** Takes what is stricter; of two that are each stricter in part, what is as strict as both. */
function tighten(state: State, key: SettingKey, layer: Layer): void {
  const current = state.values.get(key) as PolicyValues[SettingKey] | undefined
  const value = layer.values[key]
  const origin = layer.origin(key)
  const isSame = isSameValue(current, value)
  if (isSame && state.origins.get(key)?.kind !== 'default') return
  if (isSame || isStricter(key, value, current)) {
    keep(state, key, { value, origin })
    return
  }
  const both = joinBoth(key, current, value)
  if (!isSameValue(both, current)) keep(state, key, { value: both, origin })
  state.notices.push(
    toRefusal({ key, value, origin }, { value: current, origin: state.origins.get(key) }),
  )
}

/** Words without an order have no middle: the one that holds stays. */
function joinBoth<K extends SettingKey>(
  key: K,
  current: PolicyValues[K] | undefined,
  value: PolicyValues[K] | undefined,
): PolicyValues[K] | undefined {
  if (typeof value === 'string') return current
  return stricterOf(key, current, value)
}

type Offer = Sourced & { readonly key: SettingKey }

function toRefusal(
  { key, value, origin }: Offer,
  holds: { readonly value: unknown; readonly origin: ValueOrigin | undefined },
): Notice {
  const who = describeOrigin(origin)
  const held =
    holds.value === undefined
      ? 'that it is not set'
      : `${showValue(holds.value)} of ${describeOrigin(holds.origin ?? { kind: 'default' })}`
  return {
    code: 'policy-only-tightens',
    text: `${who} sets ${key} to ${showValue(value)}, which would loosen the policy: ${held} holds as far as it is the stricter`,
  }
}

/** A value as it stands in a policy file, on one line. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return `[${value.join(', ')}]`
  if (typeof value === 'object' && value !== null) {
    return `{ ${Object.entries(value)
      .map(([key, one]) => `${key}: ${String(one)}`)
      .join(', ')} }`
  }
  return String(value)
}

/**
 * A number that somebody gives means all of that severity: that the default counts only what can be fixed goes
 * with the default's own number.
 */
function dropDefaultLeniency(
  state: State,
  layer: Layer,
  severity: (typeof LIMITED_SEVERITIES)[number],
): void {
  const key = `vulnerabilities.${severity}.only_fixable` as const
  if (layer.values[`vulnerabilities.${severity}.max`] === undefined) return
  const isOwn = state.origins.get(`vulnerabilities.${severity}.max`)?.kind !== 'default'
  if (!isOwn || state.origins.get(key)?.kind !== 'default') return
  state.values.delete(key)
  state.origins.delete(key)
}
