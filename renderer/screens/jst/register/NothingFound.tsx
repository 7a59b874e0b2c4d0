import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/EmptyState.tsx'

interface Props {
  /** Whether the register has anybody at all. */
  readonly anyone: boolean
  /** Clears what filters; null when nothing does. */
  readonly onClear: (() => void) | null
}

/** The list's place when no JST is left: why, and the way back. */
export function NothingFound({ anyone, onClear }: Props) {
  const { t } = useTranslation()
  const why = anyone ? 'nothing' : 'empty'
  return (
    <EmptyState
      title={t(`register.${why}.title`)}
      text={t(`register.${why}.text`)}
      action={
        onClear && (
          <Button variant="default" onClick={onClear}>
            {t('register.clear')}
          </Button>
        )
      }
    />
  )
}
