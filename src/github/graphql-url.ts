/**
 * Where GraphQL is asked, by the address of the REST API: `…/api/v3` has `…/api/graphql` beside it, every other address
 * `/graphql` below it (GitHub's documentation, "Forming calls with GraphQL"). What the runner says instead is taken
 * on the API's own host only: the token goes nowhere else.
 */
export function toGraphQLUrl(apiUrl: string, told = ''): string {
  const api = new URL(apiUrl)
  const own = URL.canParse(told) ? new URL(told) : null
  if (own?.origin === api.origin && own.username === '' && own.password === '') {
    return `${own.origin}${own.pathname}`
  }
  const path = api.pathname.replace(/\/+$/, '')
  return `${api.origin}${path.endsWith('/api/v3') ? path.replace(/v3$/, 'graphql') : `${path}/graphql`}`
}
