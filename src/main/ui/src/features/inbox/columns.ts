/** The columns a person may show or hide, in their order. */
export const COLUMNS = ['remaining', 'number', 'item', 'applicant', 'place', 'task', 'from', 'arrived', 'state'] as const
export type Column = (typeof COLUMNS)[number]
export const FIXED: readonly string[] = ['remaining', 'number']
export const PAGE_SIZES: readonly number[] = [20, 50, 100]
