import { IconCircle, IconCircleCheck, IconCircleHalf2, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { StandardAnswer } from '#db/values/implementing.ts'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'

const looks: Readonly<Record<StandardAnswer | 'open', StatusLook>> = {
  met: { icon: IconCircleCheck, tone: 'good' },
  partly: { icon: IconCircleHalf2, tone: 'doubt' },
  notMet: { icon: IconCircleX, tone: 'against' },
  open: { icon: IconCircle, tone: 'none' },
}

/** What an element comes to; `open` where nobody has said yet. */
export function AnswerMark({ answer }: { readonly answer: StandardAnswer | 'open' }) {
  const { t } = useTranslation()
  return <StatusMark {...looks[answer]} word={t(`standard.answer.${answer}`)} />
}
