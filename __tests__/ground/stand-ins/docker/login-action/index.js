import { Buffer } from 'node:buffer'
import { mkdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join } from 'node:path'

const { INPUT_REGISTRY: registry, INPUT_USERNAME: username, INPUT_PASSWORD: password } = process.env
if (!registry || !username || !password) {
  throw new Error('registry, username and password are needed')
}
const auth = Buffer.from(`${username}:${password}`).toString('base64')
writeAtHome('.docker/config.json', JSON.stringify({ auths: { [registry]: { auth } } }))
// The real registry speaks TLS; its stand-in on loopback does not, and skopeo has to be told.
if (registry.startsWith('127.0.0.1:')) {
  const lines = ['[[registry]]', `location = "${registry}"`, 'insecure = true', '']
  writeAtHome('.config/containers/registries.conf', lines.join('\n'))
}
console.log(`stand-in for docker/login-action, logged in to ${registry}`)

function writeAtHome(path, text) {
  const file = join(homedir(), path)
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
}
