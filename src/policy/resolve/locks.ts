/** True when a setting, a section or a group that it belongs to is locked. */
export function isLocked(locked: readonly string[], path: string): boolean {
  return locked.some((lock) => lock === path || path.startsWith(`${lock}.`) || isGate(lock, path))
}

const SECTIONS = ['mode', 'stage', 'context', 'waivers', 'vex', 'accept_nothing_analysed']

/** `security_gates` locks every setting of the gate, whose paths begin below it. */
function isGate(lock: string, path: string): boolean {
  const first = path.split('.')[0] ?? path
  return lock === 'security_gates' && !SECTIONS.includes(first) && first !== 'approvals'
}
