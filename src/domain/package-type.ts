/** Package types, as purls name them, whose packages belong to the system and are owned by its package manager. */
export const SYSTEM_TYPES = ['deb', 'apk', 'rpm', 'alpm', 'portage', 'bottlerocket'] as const

const KNOWN: ReadonlySet<string> = new Set(SYSTEM_TYPES)

export function isSystemType(type: string): boolean {
  return KNOWN.has(type)
}
