import { expect, test } from '@jest/globals'
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
import { faultsByStandard, faultsByUpload } from '../ground/validators/sarif.ts'
import { PAYLOADS } from './hostile.ts'

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
    for (const judged of value.images) {
      expect(faultsByStandard(renderSarif(judged, value).text)).toEqual([])
    }
  })

  test.each(REPORTS)('%s is valid by the schema of upload-sarif', (_, value) => {
    for (const judged of value.images) {
      expect(faultsByUpload(renderSarif(judged, value).text)).toEqual([])
    }
  })
})
