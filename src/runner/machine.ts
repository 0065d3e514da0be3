import { freemem } from 'node:os'
import type { Machine } from '../ports.ts'

/** What this machine can give: free memory, or less where a control group limits the container. */
export function readMachine(temporaryFolder: string): Machine {
  return { memoryBytes: Math.min(freemem(), process.availableMemory()), temporaryFolder }
}
