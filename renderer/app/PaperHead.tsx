import { useTranslation } from 'react-i18next'
import { instantOf } from '#db/values/day.ts'
import { useFormat } from '../ui/format.ts'
import { useSheet } from '../ui/use-printing.ts'
import { useOffice } from './office.ts'
import classes from './PaperHead.module.css'

/**
 * What a printed sheet says of itself: the programme, whether its data are made up, when and by
 * whom it was printed, and what the screen was narrowed to. The foot is on every page.
 */
export function PaperHead() {
  const { t } = useTranslation()
  const format = useFormat()
  const sheet = useSheet()
  const { programme, store, account } = useOffice()
  if (sheet === null) return null
  const sample = store.isSample ? t('app.sample') : null
  const printed = t('sheet.printed', { at: format.instant(instantOf(sheet.at)), who: account.name })
  const foot = [programme.title, sample, printed].filter((part) => part !== null).join(' · ')
  return (
    <header className={classes.head}>
      {/* The foot stands outside the page's text, where only a style reaches. */}
      <style>{`@page { @bottom-left { content: ${JSON.stringify(foot)} } }`}</style>
      <div className={classes.line}>
        <span>{programme.title}</span>
        {sample !== null && <strong className={classes.sample}>{sample}</strong>}
      </div>
      {sheet.choices.length > 0 && (
        <div>{t('sheet.choices', { choices: sheet.choices.join('; ') })}</div>
      )}
    </header>
  )
}
