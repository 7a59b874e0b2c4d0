import { Button, NativeSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { phases } from '#db/values/implementing.ts'
import { elementFilters } from '../search.ts'

const route = getRouteApi('/wdrozenia/standardy')

/** Which elements are shown: all, or those with one answer before or after. */
export function ElementFilters() {
  const { t } = useTranslation()
  const { phase, answer } = route.useSearch()
  const navigate = route.useNavigate()
  const value = answer === undefined ? '' : `${phase ?? 'after'} ${answer}`
  const shown = phases.flatMap((one) =>
    elementFilters
      .filter((filter) => filter !== 'required' || one === 'after')
      .map((filter) => ({
        value: `${one} ${filter}`,
        label:
          filter === 'required'
            ? t('standard.sheet.show.required')
            : t('standard.sheet.show.answer', {
                phase: t(`standard.phase.${one}`),
                answer: t(`standard.answer.${filter}`),
              }),
      })),
  )
  const choose = (chosen: string) => {
    const [one, filter] = chosen.split(' ')
    void navigate({
      search: (before) => ({
        ...before,
        phase: phases.find((known) => known === one),
        answer: elementFilters.find((known) => known === filter),
      }),
      replace: true,
    })
  }
  return (
    <>
      <NativeSelect
        w="18rem"
        label={t('standard.sheet.show.label')}
        value={value}
        data={[{ value: '', label: t('standard.sheet.show.all') }, ...shown]}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
      />
      {answer !== undefined && (
        <Button variant="subtle" size="compact-sm" mb={4} onClick={() => choose('')}>
          {t('standard.sheet.show.everything')}
        </Button>
      )}
    </>
  )
}
