import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import AjvDraft04 from 'ajv-draft-04'
import addFormats from 'ajv-formats'
import { Validator } from 'jsonschema'
import type { Report } from '../../src/domain/report.ts'
import { renderSarif } from '../../src/report/sarif.ts'
import {
  finding,
  image,
  imageReport,
  reason,
  report,
  ruleFinding,
  scanRecord,
  verdict,
} from '../ground/factories.ts'
import { describeOn } from '../ground/asked.ts'
import { PAYLOADS } from './hostile.ts'

const SCHEMAS = join(import.meta.dirname, '../../../shared/schemas')

function readSchema(name: string): object {
  return JSON.parse(readFileSync(join(SCHEMAS, name), 'utf8')) as object
}

const blocker = finding({ kev: { added: '2099-01-01', ransomware: false } })

const REPORTS: readonly (readonly [string, Report])[] = [
  ['an empty run', report()],
  [
    'every kind of finding',
    report({
      images: [
        imageReport({
          findings: [
            blocker,
            ruleFinding(),
            ruleFinding({ kind: 'misconfiguration', instances: [] }),
            ruleFinding({ kind: 'licence', package: { type: 'npm' } }),
          ],
          verdict: verdict({ reasons: [reason([blocker])] }),
        }),
      ],
    }),
  ],
  [
    'an image with its Dockerfile',
    report({
      images: [
        imageReport({
          findings: [finding()],
          dockerfile: { path: 'a b/Dockerfile', fromLine: 3, lengths: [{ line: 3, length: 11 }] },
        }),
      ],
    }),
  ],
  [
    'a failed scan',
    report({
      images: [
        imageReport({
          scans: [scanRecord({ state: 'failed', version: null })],
          verdict: verdict({ outcome: 'scan-failed' }),
        }),
      ],
    }),
  ],
  [
    'hostile names everywhere',
    report({
      images: PAYLOADS.map((text) =>
        imageReport({
          image: image({ name: text, reference: text }),
          findings: [
            finding({
              vulnerability: { id: text, title: text, description: text, references: [text] },
              package: { type: text, namespace: text, name: text, version: text },
            }),
            ruleFinding({ rule: { id: text, title: text }, message: text }),
          ],
        }),
      ),
    }),
  ],
]

describeOn('PLIMSOLL_TEST_SHARED', 'the SARIF of', () => {
  test.each(REPORTS)("%s is valid by the standard's own schema", (_, value) => {
    const ajv = new AjvDraft04.default({ strict: false, allErrors: true })
    addFormats.default(ajv)
    const validate = ajv.compile(readSchema('sarif-2.1.0.oasis.json'))
    for (const judged of value.images) {
      validate(JSON.parse(renderSarif(judged, value).text))
      expect(validate.errors ?? []).toEqual([])
    }
  })

  test.each(REPORTS)('%s is valid by the schema of upload-sarif', (_, value) => {
    const schema = readSchema('sarif-2.1.0.codeql-action.json')
    for (const judged of value.images) {
      const log: unknown = JSON.parse(renderSarif(judged, value).text)
      expect(new Validator().validate(log, schema).errors.map(String)).toEqual([])
    }
  })
})
