import { Group, Input, SegmentedControl, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages, themes } from '#electron/contract/look.ts'
import { changeLanguage, useLanguage } from '../../app/language.ts'
import { Section } from '../../ui/Section.tsx'

const languageNames = { pl: 'polski', en: 'English' } as const

/** How the window looks and which language it speaks; remembered on this computer. */
export function LookSection() {
  const { t } = useTranslation()
  const language = useLanguage()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Section title={t('look.title')} id="look">
      <Group gap="xl" align="flex-start">
        <Input.Wrapper label={t('look.themeLabel')} labelElement="div">
          <SegmentedControl
            display="flex"
            mt={4}
            aria-label={t('look.themeLabel')}
            transitionDuration={0}
            data={themes.map((value) => ({ value, label: t(`look.theme.${value}`) }))}
            value={colorScheme}
            onChange={setColorScheme}
          />
        </Input.Wrapper>
        <Input.Wrapper label={t('look.languageLabel')} labelElement="div">
          <SegmentedControl
            display="flex"
            mt={4}
            aria-label={t('look.languageLabel')}
            transitionDuration={0}
            data={languages.map((value) => ({
              value,
              label: <span lang={value}>{languageNames[value]}</span>,
            }))}
            value={language}
            onChange={(value) => void changeLanguage(value)}
          />
        </Input.Wrapper>
      </Group>
    </Section>
  )
}
