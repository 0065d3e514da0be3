import type { FakeAlert, FakeCodeScanning, FakeInstance } from './code-scanning-state.ts'
import type { ReadResult, ReadRun } from './sarif-reading.ts'

/*
 * What uploads make of alerts. A category of a ref says anew what it has each time; an alert is open as long as any
 * category has it, fixed when none does, and the same alert when it comes back.
 */

export type AppliedRun = {
  readonly run: ReadRun
  readonly ref: string
  readonly commit: string
  readonly at: string
}

export function applyRun({ alerts }: FakeCodeScanning, applied: AppliedRun): void {
  const { run } = applied
  const results = new Map(run.results.map((result) => [result.identity, result]))
  for (const [identity, alert] of alerts) {
    if (alert.tool.name !== run.tool.name || results.has(identity)) continue
    alerts.set(identity, close(alert, applied))
  }
  for (const [identity, result] of results) {
    const number = alerts.size + 1
    alerts.set(identity, put(alerts.get(identity) ?? null, result, { ...applied, number }))
  }
}

function close(alert: FakeAlert, { run, ref, commit, at }: AppliedRun): FakeAlert {
  const found = alert.instances.find((one) => isOf(one, ref, run.category))
  if (found?.isOpen !== true) return alert
  return { ...alert, updatedAt: at, instances: renew(alert, { ...found, commit, isOpen: false }) }
}

function put(
  alert: FakeAlert | null,
  { path, rule, message, region }: ReadResult,
  { run, ref, commit, at, number }: AppliedRun & { readonly number: number },
): FakeAlert {
  const { tool, category } = run
  const instance = { ref, category, commit, isOpen: true, message, region }
  const known = { tool, path, rule, updatedAt: at }
  if (alert === null) {
    return { ...known, number, createdAt: at, dismissed: null, instances: [instance] }
  }
  return { ...alert, ...known, instances: renew(alert, instance) }
}

function renew({ instances }: FakeAlert, instance: FakeInstance): readonly FakeInstance[] {
  const others = instances.filter((one) => !isOf(one, instance.ref, instance.category))
  return [...others, instance]
}

function isOf(instance: FakeInstance, ref: string, category: string): boolean {
  return instance.ref === ref && instance.category === category
}

export type AlertState = 'open' | 'dismissed' | 'fixed'

/** What stands on a ref, or without one on the default branch, as far as the alert was ever there. */
export function instancesOn(
  { instances }: FakeAlert,
  ref: string | null,
  defaultRef: string,
): readonly FakeInstance[] {
  const asked = instances.filter((one) => one.ref === (ref ?? defaultRef))
  return ref === null && asked.length === 0 ? instances : asked
}

export function stateOf(
  { dismissed }: Pick<FakeAlert, 'dismissed'>,
  instances: readonly FakeInstance[],
): AlertState {
  if (dismissed !== null) return 'dismissed'
  return instances.some(({ isOpen }) => isOpen) ? 'open' : 'fixed'
}
