import { ref } from 'vue'

/** Whether words are an identity number: such are sought, but stay out of addresses, which are kept in histories and saved views. */
export const isPersonal = (words: string | undefined): boolean => words !== undefined && /^\d{17}[\dXx]$/.test(words.trim())

/** The identity number that cases are sought by, in memory only. */
export const soughtNumber = ref<string>()
