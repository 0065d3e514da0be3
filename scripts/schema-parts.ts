/* What the schemas of a policy's sections are put together from. */

export type Schema = Readonly<Record<string, unknown>>

export const TEXT = { type: 'string', minLength: 1 } as const
export const FLAG = { type: 'boolean' } as const

export function oneOrMore(item: Schema): Schema {
  return { anyOf: [item, { type: 'array', items: item }] }
}

export function toObject(
  properties: Record<string, Schema>,
  required: readonly string[] = [],
): Schema {
  return {
    type: 'object',
    additionalProperties: false,
    properties,
    ...(required.length === 0 ? {} : { required }),
  }
}
