import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'

/** The files kept with the claim's documents; each opens its document. */
export function AttachmentsSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { count, files } = claim.attachments
  return (
    <Section id="attachments" title={t('claim.section.attachments')}>
      {count === 0 ? (
        <Text>{t('claim.attachments.none')}</Text>
      ) : (
        <>
          <Text>
            {t('claim.attachments.count', { count })}
            {count > files.length && `. ${t('claim.attachments.first', { shown: files.length })}`}
          </Text>
          <ul className={classes.list}>
            {files.map(({ id, documentId, name, size }) => (
              <li key={id}>
                <TextLink to="/budzet/dokumenty/$id" params={{ id: documentId }}>
                  {name}
                </TextLink>{' '}
                <Text component="span" size="sm" c="dimmed">
                  {format.bytes(size)}
                </Text>
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}
