export type { SharedCacheOptions } from './desk.ts'
export { createSharedCache } from './shared-cache.ts'
export type { OpenedCache } from './shared-cache.ts'
