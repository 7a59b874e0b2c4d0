import { useCallback, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Copies a text and says so: `told` is what a status line shows, empty before the first copy. */
export function useCopy() {
  const { t } = useTranslation()
  const [told, setTold] = useState('')
  const copy = useCallback(
    async (text: string, done: string) => {
      // Emptied first, so that a second copy is told again.
      setTold('')
      const copied = await navigator.clipboard.writeText(text).then(
        () => true,
        () => false,
      )
      setTold(copied ? done : t('deskCard.notCopied'))
    },
    [t],
  )
  return { told, copy }
}

export type Copy = ReturnType<typeof useCopy>['copy']
