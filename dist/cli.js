#!/usr/bin/env node
process.exitCode = 2
globalThis.plimsollDoor = 'terminal'
const [major, minor, patch] = process.versions.node.split('.').map(Number)
if (major * 1e6 + minor * 1e3 + patch < 20018001) {
  process.exitCode = 3
  console.error('Plimsoll needs Node 20.18.1 or later; this is Node ' + process.versions.node + '.')
} else {
  await import('./index.js')
}
