import { Anchor } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { addressLine } from '#db/values/institution-address.ts'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { JstPage } from './jst-page.ts'
import { websiteAddress } from './website-address.ts'

/** Facts and contact data of a JST, as they are on record. */
export function FactsList({ jst }: { readonly jst: JstPage }) {
  const { t } = useTranslation()
  const none = t('value.none')
  return (
    <FieldList>
      <FieldRow label={t('field.seat')}>{jst.seat}</FieldRow>
      <FieldRow label={t('register.column.powiatName')}>
        <TextLink to="/jst" search={{ powiat: jst.powiat }}>
          {jst.powiatName}
        </TextLink>
      </FieldRow>
      <FieldRow label={t('field.mediumTown')}>
        {t(jst.mediumTown ? 'value.yes' : 'value.no')}
      </FieldRow>
      <FieldRow label={t('field.address')}>{jst.address || none}</FieldRow>
      <FieldRow label={t('field.nip')}>{jst.nip || none}</FieldRow>
      <FieldRow label={t('jst.formAddress')}>{addressLine(jst) || none}</FieldRow>
      <FieldRow label={t('field.phone')}>
        {jst.phone === '' ? none : <Anchor href={`tel:${digitsOf(jst.phone)}`}>{jst.phone}</Anchor>}
      </FieldRow>
      <FieldRow label={t('field.email')}>
        {jst.email === '' ? none : <Anchor href={`mailto:${jst.email}`}>{jst.email}</Anchor>}
      </FieldRow>
      <FieldRow label={t('field.website')}>
        {jst.website === '' ? none : <Website written={jst.website} />}
      </FieldRow>
    </FieldList>
  )
}

/** Opens in the person's own browser, in both shells; a text that is no address stays a text. */
function Website({ written }: { readonly written: string }) {
  const address = websiteAddress(written)
  if (address === null) return written
  return (
    <Anchor href={address} target="_blank" rel="noopener noreferrer">
      {written}
    </Anchor>
  )
}

const digitsOf = (phone: string): string => phone.replace(/[^\d+]/g, '')
