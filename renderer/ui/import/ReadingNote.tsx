import { useTranslation } from 'react-i18next'
import { useFormat } from '../format.ts'
import { LoadingState } from '../LoadingState.tsx'
import type { Session } from './session-store.ts'

/** Which file is being read, and the way to give it up. */
export function ReadingNote({ reading }: Pick<Session<unknown, unknown>, 'reading'>) {
  const { t } = useTranslation()
  const format = useFormat()
  if (reading === null) return null
  const { fileName, size, stop } = reading
  const what = t('import.reading', { name: fileName, size: format.bytes(size) })
  const cancel = () => {
    stop()
    // This button goes away; the next step is to choose a file.
    document.querySelector<HTMLElement>('#main input[type="file"]')?.focus()
  }
  return <LoadingState what={what} onCancel={cancel} />
}
