import { Button } from '@mantine/core'
import { IconHandFinger } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import classes from '../../../ui/import/RowDetails.module.css'
import type { RowActions } from './RowTable.tsx'

interface Props extends Pick<RowActions, 'onChoose'> {
  readonly line: number
}

/** Says that a person pointed the JST out, and lets that be taken back. */
export function TakeBackChoice({ line, onChoose }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.chosen}>
      <IconHandFinger size={15} stroke={1.75} aria-hidden />
      {t('import.rows.pointed')}
      <Button
        variant="subtle"
        size="compact-sm"
        aria-description={t('import.rows.ofLine', { line })}
        onClick={() => onChoose(line, null)}
      >
        {t('import.rows.takeBack')}
      </Button>
    </div>
  )
}
