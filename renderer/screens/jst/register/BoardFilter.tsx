import { useTranslation } from 'react-i18next'
import { type StepCode, stepCodes } from '#db/values/next-step.ts'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import type { QuotaPart, RegisterSearch } from '../search.ts'

interface Props {
  readonly search: RegisterSearch
  readonly onChange: (changes: Partial<RegisterSearch>) => void
}

/** Says which figure of the board the register was opened by, and lets it go. */
export function BoardFilter({ search: { quota, part, whose }, onChange }: Props) {
  const { t } = useTranslation()
  if (quota === undefined || part === undefined) return null
  const what = isStep(part) ? t(`step.${part}`) : t(`board.column.${part}`).toLocaleLowerCase()
  const owned = whose === undefined || whose === 'nobody' ? what : `${what}, ${t(`whose.${whose}`)}`
  return (
    <FilterChip
      text={t('register.filter.board', { quota: t(`board.quota.${quota}`), what: owned })}
      label={t('register.filter.boardOff')}
      onDrop={() => onChange({ quota: undefined, part: undefined, whose: undefined })}
    />
  )
}

const isStep = (part: QuotaPart): part is StepCode => stepCodes.some((step) => step === part)
