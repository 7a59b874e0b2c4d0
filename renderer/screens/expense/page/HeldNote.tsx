import { Text } from '@mantine/core'
import { IconLock } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { DocumentPage } from '../expense.ts'

/** Why the document may not be touched, and the claims that it is or was in. */
export function HeldNote({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { held, claims } = document
  if (held === null) return null
  return (
    <Text>
      <IconLock size={16} stroke={1.75} aria-hidden style={{ verticalAlign: '-0.125em' }} />{' '}
      {refusalSentence(t, format, held)}{' '}
      {claims.map(({ id, number }) => (
        <TextLink key={id} to="/budzet/wnioski/$id" params={{ id }}>
          {t('expense.openClaim', { number })}
        </TextLink>
      ))}
    </Text>
  )
}
