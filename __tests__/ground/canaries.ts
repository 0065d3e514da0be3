import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { BuiltImage } from './images.ts'
import type { StubHarbour } from './stub-harbour.ts'
import { sayOf } from './stub-findings.ts'

/*
 * An image in which everything that can be found has a name of its own, so that a text tells whether any of it came
 * through.
 */

export const FOUND = {
  package: 'libcanarypackage',
  vulnerability: 'CVE-2099-7777',
  title: 'canarytitle of a flaw',
  path: 'srv/canaryfolder/.env',
  rule: 'canary-secret-rule',
} as const

const VERSION = '1.0-canaryversion'

/** What scanners print of an image and nobody may keep: values of secrets, and how the image was built. */
export const HIDDEN = {
  secret: 'canarysecretvalue0123456789',
  beside: 'canarylinebeside=1',
  environment: 'canaryenvironmentvalue',
  argument: 'canarybuildargument',
  user: 'canaryauthor@example.org',
} as const

/** Both stub scanners say it of this image. */
export function sayCanaries(harbour: StubHarbour, image: BuiltImage): void {
  const flaw = { id: FOUND.vulnerability, package: FOUND.package, title: FOUND.title }
  sayOf(harbour, { image, packages: { [FOUND.package]: VERSION }, flaws: [flaw] })
  addToTrivy(join(harbour.folder, 'trivy.json'), image)
}

type TrivyDocument = { Metadata: Record<string, unknown>; Results: unknown[] }

function addToTrivy(path: string, image: BuiltImage): void {
  const document = JSON.parse(readFileSync(path, 'utf8')) as TrivyDocument
  document.Metadata['ImageConfig'] = {
    ...{ architecture: 'amd64', os: 'linux', author: HIDDEN.user },
    config: { Env: [`TOKEN=${HIDDEN.environment}`], User: '10001:10001' },
    history: [{ created_by: `RUN |1 TOKEN=${HIDDEN.argument} /bin/sh -c build # buildkit` }],
    rootfs: { type: 'layers', diff_ids: image.layers.map(({ diffId }) => diffId) },
  }
  document.Results.push({
    ...{ Target: FOUND.path, Class: 'secret' },
    Secrets: [
      {
        ...{ RuleID: FOUND.rule, Category: 'Canary', Severity: 'CRITICAL', Title: 'A canary key' },
        ...{ StartLine: 2, EndLine: 2, Match: `KEY=${HIDDEN.secret}` },
        Code: {
          Lines: [
            { Number: 1, Content: HIDDEN.beside, IsCause: false, Truncated: false },
            { Number: 2, Content: `KEY=${HIDDEN.secret}`, IsCause: true, Truncated: false },
          ],
        },
        Layer: { DiffID: image.layers[0]?.diffId },
      },
    ],
  })
  writeFileSync(path, JSON.stringify(document))
}

/** Names of the words that stand in a text. */
export function findIn(text: string, words: Readonly<Record<string, string>>): string[] {
  return Object.keys(words).filter((name) => text.includes(words[name] ?? ''))
}

/** Every file below a folder with its text, byte for byte; what runs keep for each other unpacked. */
export function readAll(folder: string): ReadonlyMap<string, string> {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true })
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  return new Map(paths.map((path) => [path, toText(readFileSync(path))]))
}

/** The first line of a kept file; the rest is packed by gzip. */
const KEPT = /^plimsoll-kept 1 [0-9a-f]{64}\n/

function toText(bytes: Buffer): string {
  const [head] = KEPT.exec(bytes.toString('latin1', 0, 100)) ?? []
  return (head === undefined ? bytes : gunzipSync(bytes.subarray(head.length))).toString('latin1')
}
