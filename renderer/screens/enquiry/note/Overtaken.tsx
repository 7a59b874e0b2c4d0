import { Button, Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type TypedField, type TypedWords, typedFields } from '#db/values/note-changes.ts'
import classes from './Note.module.css'
import { typedFieldNames } from './note-field.ts'

interface Props {
  readonly words: TypedWords
  /** Either the words of the other window are taken over, or those that stand here stay. */
  readonly onChosen: (field: TypedField, words: string | null) => void
}

/** What another window had written in a field that was then typed over here: one of both stays. */
export function Overtaken({ words, onChosen }: Props) {
  const { t } = useTranslation()
  return (
    <div role="alert" className={classes.overtaken}>
      {typedFields.map((field) => {
        const theirs = words[field]
        if (theirs === undefined) return null
        const name = t(`note.${typedFieldNames[field]}`)
        return (
          <div key={field}>
            <Text size="sm">{t('note.overtaken.told', { field: name, words: theirs })}</Text>
            <Group gap="xs">
              <Button
                size="compact-sm"
                variant="default"
                data-note="overtaken"
                aria-label={t('note.overtaken.takeOf', { field: name })}
                onClick={() => onChosen(field, theirs)}
              >
                {t('note.overtaken.take')}
              </Button>
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={t('note.overtaken.leaveOf', { field: name })}
                onClick={() => onChosen(field, null)}
              >
                {t('note.overtaken.leave')}
              </Button>
            </Group>
          </div>
        )
      })}
    </div>
  )
}
