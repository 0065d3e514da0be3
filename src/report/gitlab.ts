import type { ImageReport, Report } from '../domain/report.ts'
import { toScan } from './gitlab/scan.ts'
import { toVulnerabilities } from './gitlab/vulnerabilities.ts'
import { toJsonText } from './json-text.ts'
import type { RenderedFile } from './rendered.ts'
import { renderEachImage } from './sbom/each-image.ts'

/**
 * GitLab's security report schemas, container scanning. GitLab refuses versions outside of a range, which stands in the
 * version of its gem (`gitlab-security_report_schemas 0.1.3.min15.0.0.max15.2.3`). This one lies in it, and an older
 * installation that does not know it checks it by the newest 15.0 that it has (its schema validator).
 */
const SCHEMA_VERSION = '15.0.7'

/** GitLab reads any number of reports of a job, each about one image. */
export function renderGitLabFiles(report: Report): RenderedFile[] {
  return renderEachImage(report, 'gitlab.json', (image) => ({
    text: toJsonText(toGitLabReport(image, report), 1),
    cut: null,
  }))
}

function toGitLabReport(image: ImageReport, report: Report): unknown {
  return {
    version: SCHEMA_VERSION,
    scan: toScan(image, report),
    vulnerabilities: toVulnerabilities(image),
    // A remediation is a patch of the repository (`git apply`), and Plimsoll makes none.
    remediations: [],
  }
}
