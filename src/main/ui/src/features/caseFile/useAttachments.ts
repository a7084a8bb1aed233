import { onMounted, shallowRef } from 'vue'
import { newest } from '@/api/newest'
import type { AttachmentPort } from '@/forms/types'
import { caseApi } from './api'
import type { CaseDocuments } from './types'

/** Lets attachment fields of a form reach the documents of the case. */
export function useAttachments(caseId: string) {
  /** Undefined until the documents are known; forms wait for it. */
  const port = shallowRef<AttachmentPort>()

  /** What cannot be read anew stays as it was. */
  const reload = newest(() => caseApi.documents(caseId), (found) => (port.value = portOver(found)), () => (port.value ??= portOver(undefined)))

  function portOver(known: CaseDocuments | undefined): AttachmentPort {
    const entryOf = (material: string) => known?.checklist.find((entry) => entry.code === material)
    return {
      list: (material) => entryOf(material)?.documents.map(({ id, name }) => ({ id, name })) ?? [],
      // Photos of one visit are no evidence of the next one.
      reusable: (material) => entryOf(material)?.origin === 'APPLICANT',
      async upload(material, file) {
        const { id, name } = await caseApi.upload(caseId, file, material)
        await reload()
        return { id, name }
      },
      async remove(id) {
        await caseApi.removeDocument(id)
        await reload()
      },
    }
  }

  onMounted(() => reload())
  return port
}
