import { useTranslation } from 'react-i18next'
import type { SheetRemark } from '#db/values/expense-import.ts'
import { useFormat } from '../../../ui/format.ts'

/** A remark on a document of a list, as a sentence. */
export function SheetRemarkText({ remark }: { readonly remark: SheetRemark }): string {
  const { t } = useTranslation()
  const format = useFormat()
  switch (remark.code) {
    case 'severalRows':
      return t('expenseImport.remark.severalRows', {
        count: remark.count,
        gross: format.money(remark.gross),
      })
    case 'doesNotAddUp':
      return t('expenseImport.remark.doesNotAddUp', {
        difference: format.money(remark.difference),
      })
    case 'notWhole':
      return t('expenseImport.remark.notWhole', { left: format.money(remark.left) })
    case 'outsidePeriod':
      return t('expenseImport.remark.outsidePeriod', { day: format.day(remark.issuedOn) })
    case 'paid':
      return t('expenseImport.remark.paid', { day: format.day(remark.on) })
    case 'paymentLeftOut':
      return t(`expenseImport.remark.paymentLeftOut.${remark.why}`, {
        day: format.day(remark.on),
      })
    case 'contractNotFound':
    case 'corrects':
    case 'ksefNumberLeftOut':
      return t(`expenseImport.remark.${remark.code}`, { number: remark.number })
    case 'zeroRestored':
    case 'dayFromNumber':
    case 'fromFormula':
    case 'fromAbove':
    case 'vatNotEligible':
    case 'lineRemembered':
      return t(`expenseImport.remark.${remark.code}`)
  }
}
