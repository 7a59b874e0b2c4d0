import { IconAlertTriangle, IconInfoCircle } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { InvoiceRemark, StatedInvoice } from '#db/values/invoice-import.ts'
import { useFormat } from '../../../ui/format.ts'
import classes from '../../../ui/import/RowDetails.module.css'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { TextLink } from '../../../ui/TextLink.tsx'

interface Props {
  readonly remarks: readonly InvoiceRemark[]
  readonly stated: StatedInvoice | null
}

/** What a person should know of an invoice before it is taken. */
export function InvoiceRemarks({ remarks, stated }: Props) {
  if (remarks.length === 0) return null
  return (
    <ul className={classes.remarks}>
      {remarks.map((remark) => (
        <li key={JSON.stringify(remark)}>
          {remark.kind === 'otherBuyer' ? (
            <IconAlertTriangle size={15} stroke={1.75} aria-hidden />
          ) : (
            <IconInfoCircle size={15} stroke={1.75} aria-hidden />
          )}
          <span>
            <Remark remark={remark} stated={stated} />
          </span>
        </li>
      ))}
    </ul>
  )
}

function Remark({ remark, stated }: { remark: InvoiceRemark; stated: Props['stated'] }): ReactNode {
  const { t } = useTranslation()
  const format = useFormat()
  switch (remark.kind) {
    case 'corrects':
      if (remark.documentId === null) return t('ksef.remark.correctsUnknown', remark)
      return (
        <>
          {t('ksef.remark.corrects')}{' '}
          <TextLink
            to="/budzet/dokumenty/$id"
            params={{ id: remark.documentId }}
            underline="always"
          >
            {remark.number}
          </TextLink>
        </>
      )
    case 'foreign': {
      const { currency } = remark
      const amount = ((stated?.gross ?? 0) / 100).toFixed(2).replace('.', ',')
      return t('ksef.remark.foreign', { currency, amount })
    }
    case 'doesNotAddUp':
      return t('ksef.remark.doesNotAddUp', { difference: format.money(remark.difference) })
    case 'sellerNip':
      return `${refusalSentence(t, format, remark.refusal)} ${t('ksef.remark.sellerNip')}`
    case 'otherBuyer':
      return t(`ksef.remark.${remark.nip === '' ? 'noBuyerNip' : 'otherBuyer'}`, { ...remark })
    case 'outsidePeriod':
      return t('ksef.remark.outsidePeriod', { day: format.day(remark.issuedOn) })
    case 'paid':
      return t('ksef.remark.paid', { day: format.day(remark.on) })
    case 'netComputed':
      return t('ksef.remark.netComputed', { net: format.money(remark.net) })
    case 'correctsInBatch':
    case 'accountDiffers':
    case 'accountUnread':
      return t(`ksef.remark.${remark.kind}`, { ...remark })
    case 'advance':
    case 'remainder':
    case 'noLine':
      return t(`ksef.remark.${remark.kind}`)
  }
}
