import { Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { JstAnswer } from './card/JstAnswer.tsx'
import { DeskBox } from './DeskBox.tsx'
import { DueToday } from './DueToday.tsx'

const route = getRouteApi('/kontakt/')

/** The box in which everything is found, and the answer card of the JST that the address names. */
export function DeskScreen() {
  const { t } = useTranslation()
  const { jst } = route.useSearch()
  const field = useRef<HTMLInputElement>(null)
  // After the heading's own effect, which announces the screen: the caller is on the line.
  useEffect(() => field.current?.focus(), [])
  useEscapeTo(field)
  return (
    <Stack gap="xs">
      <PageTitle title={t('screen.deskAnswer')} subject={jst ?? ''} />
      <DeskBox field={field} hinted={jst === undefined}>
        {jst === undefined ? (
          <>
            <Text c="dimmed">{t('deskSearch.empty')}</Text>
            <DueToday />
          </>
        ) : (
          <JstAnswer teryt={jst} />
        )}
      </DeskBox>
    </Stack>
  )
}

/** Esc goes back to the box from anywhere on the screen that has not used the key itself. */
function useEscapeTo(field: RefObject<HTMLInputElement | null>): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      if (document.querySelector('[role="dialog"]') !== null) return
      field.current?.focus()
      field.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [field])
}
