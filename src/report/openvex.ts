import type { ImageReport, Report } from '../domain/report.ts'
import { cleanLine } from './clean.ts'
import { toJsonText } from './json-text.ts'
import { toOpenVexStatements } from './openvex/statements.ts'
import type { Rendered, RenderedFile } from './rendered.ts'
import { toContentUuid } from './sbom/content-uuid.ts'
import { renderEachImage } from './sbom/each-image.ts'

/**
 * What was decided of each image's vulnerabilities, as OpenVEX 0.2.0, and no more. The schema wants a statement at least:
 * where nothing was decided, the document names what is open as under investigation, which is true of it and clears
 * nothing. Only an image without any open vulnerability, or without a digest to tell it by, has a document without a
 * statement; a statement in that one would be made up.
 */
export function renderOpenVexFiles(report: Report): RenderedFile[] {
  return renderEachImage(report, 'openvex.json', (image) => renderOpenVex(image, report))
}

/** A document must have an author, and a program is none: who ran it knows whom to name before it is published. */
const AUTHOR = 'Whoever ran Plimsoll (no author was named)'

function renderOpenVex(image: ImageReport, { asOf, tool }: Report): Rendered {
  const { statements, isDecided, cut } = toOpenVexStatements(image)
  const content = {
    author: AUTHOR,
    timestamp: asOf,
    version: 1,
    tooling: cleanLine(`${tool.name} ${tool.version}: ${isDecided ? DECIDED : UNDECIDED}`, 500),
    statements,
  }
  const document = {
    '@context': 'https://openvex.dev/ns/v0.2.0',
    '@id': `urn:uuid:${toContentUuid(content)}`,
    ...content,
  }
  return { text: toJsonText(document, 1), cut }
}

const DECIDED = 'only what was decided; findings without a decision are not listed'
const UNDECIDED = 'nothing was decided; what is open is listed as under investigation'
