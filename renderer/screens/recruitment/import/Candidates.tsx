import { Button } from '@mantine/core'
import { IconCheck, IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ImportCandidate } from '#db/values/recruitment-import.ts'
import classes from '../../../ui/import/RowDetails.module.css'
import { jstWords } from './jst-words.ts'
import type { RowActions } from './RowTable.tsx'

interface Props extends Pick<RowActions, 'onChoose' | 'onAsk'> {
  readonly line: number
  readonly candidates: readonly ImportCandidate[]
  readonly chosen: string | null
}

/** The JSTs a row may mean, each a button that settles it; the last one asks for any other. */
export function Candidates({ line, candidates, chosen, onChoose, onAsk }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.candidates}>
      {candidates.map((jst) => (
        <Button
          key={jst.teryt}
          variant="default"
          size="compact-sm"
          className={classes.candidate ?? ''}
          aria-pressed={chosen === jst.teryt}
          leftSection={chosen === jst.teryt && <IconCheck size={14} aria-hidden />}
          onClick={() => onChoose(line, jst.teryt)}
        >
          {jstWords(t, jst)}
        </Button>
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.candidate ?? ''}
        leftSection={<IconSearch size={14} aria-hidden />}
        aria-description={t('import.rows.ofLine', { line })}
        onClick={() => onAsk(line)}
      >
        {t(candidates.length > 0 ? 'import.rows.other' : 'import.rows.point')}
      </Button>
    </div>
  )
}
