import { http } from './http'
import type { ItemSummary } from './types'

interface UnitNode {
  id: number
  code: string
  name: string
  nameEn?: string
  kind: string
  children?: UnitNode[]
}

export interface UnitChoice {
  id: string
  name: string
  nameEn?: string
}

let streets: Promise<UnitChoice[]> | undefined
let items: Promise<ItemSummary[]> | undefined

function flatten(nodes: UnitNode[]): UnitNode[] {
  return nodes.flatMap((node) => [node, ...flatten(node.children ?? [])])
}

/** The street offices, asked once a visit; empty where the reader may not see the organisation. */
export function loadStreets(): Promise<UnitChoice[]> {
  streets ??= http
    .get<UnitNode[]>('/organization/units')
    .then((nodes) => flatten(nodes).filter((node) => node.kind === 'STREET').map(({ id, name, nameEn }) => ({ id: String(id), name, nameEn })))
    .catch(() => {
      streets = undefined
      return []
    })
  return streets
}

/** The services on offer, asked once a visit. */
export function loadItems(): Promise<ItemSummary[]> {
  items ??= http.get<ItemSummary[]>('/public/items').catch(() => {
    items = undefined
    return []
  })
  return items
}
