import { useTranslation } from 'react-i18next'
import type { IssuedKind } from '#db/values/issued-document.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import { useGivenOf } from './use-given-of.ts'

interface Props {
  readonly kind: IssuedKind
  /** How the title of the paper ends in the register. */
  readonly own: string
}

/** The way to the newest paper of this thing that stands in the register; nothing without one. */
export function GivenOut({ kind, own }: Props) {
  const { t } = useTranslation()
  const [paper] = useGivenOf(kind, own)
  if (paper === undefined) return null
  return (
    <TextLink to="/pisma" search={{ kind, q: paper.number }} size="sm">
      {t('paper.issue.given', { number: paper.number })}
    </TextLink>
  )
}
