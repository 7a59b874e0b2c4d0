import { IconCircleCheck, IconCircleDashed } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { StatusMark } from '../../ui/StatusMark.tsx'

/** Whether a record is complete, and how much it lacks: icon, word and colour together. */
export function CompletenessMark({ missing }: { readonly missing: number }) {
  const { t } = useTranslation()
  if (missing === 0) {
    return <StatusMark icon={IconCircleCheck} tone="good" word={t('person.complete')} />
  }
  const word = t('person.lacks', { count: missing })
  return <StatusMark icon={IconCircleDashed} tone="doubt" word={word} />
}
