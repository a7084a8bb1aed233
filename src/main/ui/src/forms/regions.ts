import type { Region } from './types'

let streets: Promise<Region[]> | null = null

/** Streets with their communities, fetched once. */
export function loadRegions(): Promise<Region[]> {
  streets ??= fetch('/api/public/regions', { credentials: 'same-origin' }).then(async (answer) => {
    if (!answer.ok) throw new Error(String(answer.status))
    return (await answer.json()) as Region[]
  }).catch((problem: unknown) => {
    streets = null
    throw problem
  })
  return streets
}
