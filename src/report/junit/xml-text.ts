import { cleanLine } from '../clean.ts'

/** An element with its attributes and what is in it: text of ours or foreign, or elements. */
export type XmlElement = {
  readonly name: string
  /** Null: the attribute is left out. */
  readonly attributes?: Readonly<Record<string, string | number | null>>
  readonly text?: readonly string[]
  readonly children?: readonly XmlElement[]
}

/** An XML 1.0 document in UTF-8, indented by two spaces; every line of text and every attribute is cleaned and escaped. */
export function toXmlText(root: XmlElement): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${layOut(root, '')}`
}

function layOut(element: XmlElement, margin: string): string {
  const { name, text = [], children = [] } = element
  const start = `${margin}<${name}${layOutAttributes(element)}`
  if (text.length > 0) return `${start}>${text.map(escapeLine).join('\n')}</${name}>\n`
  if (children.length === 0) return `${start}/>\n`
  const inner = children.map((child) => layOut(child, `${margin}  `)).join('')
  return `${start}>\n${inner}${margin}</${name}>\n`
}

function layOutAttributes({ attributes = {} }: XmlElement): string {
  return Object.entries(attributes)
    .flatMap(([key, value]) => (value === null ? [] : [` ${key}="${escapeLine(String(value))}"`]))
    .join('')
}

const LONGEST_LINE = 2000

/** Code points that are no characters of XML 1.0 (section 2.2) and that cleaning leaves. */
const NO_CHARACTERS = /[\uFFFE\uFFFF]/g

/** GitLab, Azure and Jenkins take `[[ATTACHMENT|path]]` in a case for a file of the machine to attach. */
const ATTACHMENT = /\[(?=\[)/g

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  // Everywhere, so that `]]>` stands in no text (section 2.4).
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

function escapeLine(foreign: string): string {
  return cleanLine(foreign, LONGEST_LINE)
    .replace(NO_CHARACTERS, '\uFFFD')
    .replace(ATTACHMENT, '[ ')
    .replace(/[&<>"']/g, (found) => ENTITIES[found] ?? found)
}
