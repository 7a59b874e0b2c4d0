import { Tooltip } from '@mantine/core'
import { IconFileDiff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { correctionsTarget, type MatrixPlace } from './figure-target.ts'
import classes from './MatrixTable.module.css'
import type { MatrixRow } from './matrix-rows.ts'

interface Props {
  readonly row: MatrixRow
  readonly place: MatrixPlace
}

/** Why claims exceed documents: the corrections that no claim has yet, one click away. */
export function CorrectionsMark({ row, place }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { claimed, documents, unclaimedCorrections } = row.figures
  const search = correctionsTarget(row.subject, place)
  if (search === null || claimed <= documents) return null
  return (
    <div className={classes.corrections}>
      <IconFileDiff size={14} stroke={1.75} aria-hidden />
      <Tooltip label={t('realisation.corrections.why')} multiline maw={360}>
        <TextLink
          to="/budzet/dokumenty"
          search={search}
          aria-description={t('realisation.corrections.why')}
        >
          {t('realisation.corrections.mark', { amount: format.money(unclaimedCorrections) })}
        </TextLink>
      </Tooltip>
    </div>
  )
}
