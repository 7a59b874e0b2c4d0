import { Button, Menu, Textarea } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type AnswerLanguage, answerFieldKeys, answerFields } from '#db/values/answer-fields.ts'

interface Props {
  readonly label: string
  /** The language of the text, which names its fields. */
  readonly language: AnswerLanguage
  readonly value: string
  readonly onChange: (value: string) => void
  readonly required?: boolean
  readonly disabled?: boolean
  readonly error?: ReactNode
  readonly maxLength: number
}

/** The text of an answer, into which fields of live data are put from a menu, at the cursor. */
export function FieldedText({ label, language, value, onChange, ...more }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLTextAreaElement>(null)
  const insert = (name: string) => {
    const { selectionStart = value.length, selectionEnd = value.length } = field.current ?? {}
    const put = `{${name}}`
    onChange(value.slice(0, selectionStart) + put + value.slice(selectionEnd))
    const after = selectionStart + put.length
    // The menu gives the focus back to its button first.
    requestAnimationFrame(() => {
      field.current?.focus()
      field.current?.setSelectionRange(after, after)
    })
  }
  return (
    <div>
      <Textarea
        {...more}
        ref={field}
        autosize
        minRows={4}
        maxRows={12}
        lang={language}
        label={label}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      <Menu position="bottom-start" shadow="sm" returnFocus={false}>
        <Menu.Target>
          <Button
            variant="subtle"
            size="compact-sm"
            mt={4}
            disabled={more.disabled === true}
            leftSection={<IconBraces size={16} aria-hidden />}
            aria-label={t('answer.insertInto', { label })}
          >
            {t('answer.insert')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={320} style={{ overflowY: 'auto' }}>
          {answerFieldKeys.map((key) => (
            <Menu.Item key={key} onClick={() => insert(answerFields[key].name[language])}>
              {`{${answerFields[key].name[language]}}`}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
    </div>
  )
}
