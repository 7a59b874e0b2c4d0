import type { SurveySubject } from '#db/values/implementing.ts'
import { basisPoints } from '#db/values/money.ts'

const criterion = (
  tested: SurveySubject,
  language: string,
  name: string,
  most: number,
  weight: number,
) => ({ tested, language, name, most, weightRate: basisPoints(weight) })

/**
 * The criteria of the quality survey as every programme begins with them: the website and two
 * e-mails, Polish and English, as the public ranking of gminas tests them. Which criteria, their
 * points and weights are proposed, and marked so until the coordinator saves them.
 */
export const surveyCriteria = [
  criterion('website', 'pl', 'Zakładka dla inwestora', 10, 1_500),
  criterion('website', 'pl', 'Oferta terenów', 10, 1_500),
  criterion('website', 'pl', 'Dane kontaktowe', 5, 1_000),
  criterion('website', 'en', 'Wersja językowa', 10, 1_000),
  criterion('email', 'pl', 'Czas odpowiedzi', 5, 1_000),
  criterion('email', 'pl', 'Kompletność', 10, 1_000),
  criterion('email', 'pl', 'Poprawność językowa', 5, 500),
  criterion('email', 'en', 'Czas odpowiedzi', 5, 1_000),
  criterion('email', 'en', 'Kompletność', 10, 1_000),
  criterion('email', 'en', 'Poprawność językowa', 5, 500),
] as const
