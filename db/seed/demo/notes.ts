/** What colleagues write down about a JST, by the situation they write it in. */
export const notes = {
  /** Some time after the invitation, before any answer. */
  invited: [
    'Telefon do sekretariatu: zaproszenie dotarło, sprawa trafi na najbliższą sesję rady.',
    'Rozmowa z sekretarzem: proszą o ramowy program szkoleń przed decyzją.',
    'Zaproszenie wysłano ponownie e-mailem, list trafił do innego wydziału.',
    'Pytają, czy udział jest bezpłatny. Odpowiedź: JST pokrywa tylko dojazdy.',
    'Proszą o kontakt po zamknięciu budżetu.',
    'Chcą wiedzieć, kto z sąsiednich gmin się zgłosił.',
    'Pytają, czy zastępca może wziąć udział w panelu kadry kierowniczej. Odpowiedź: tak.',
    'Decyzja po powrocie sekretarza z urlopu.',
    'Prosi o wzór deklaracji w pliku edytowalnym. Wysłano.',
    'Pytają, ilu pracowników trzeba zgłosić. Odpowiedź: jednego albo dwóch.',
    'Zainteresowani, wątpliwość budzi termin szkoleń.',
  ],
  /** Between the declaration and the agreement. */
  declared: [
    'Wzór umowy wsparcia wysłany do radcy prawnego urzędu.',
    'Radca urzędu ma uwagi do § 4, uzgodniono treść telefonicznie.',
    'Umowa wraca pocztą, proszą o potwierdzenie odbioru.',
    'Czekają na podpis skarbnika; obiecują umowę w przyszłym tygodniu.',
    'Deklaracja bez pieczęci, oryginał dosłany następnego dnia.',
    'Proszą o podpisanie umowy podczas spotkania w urzędzie marszałkowskim.',
    'Upoważnienie do podpisania umowy w aktach.',
  ],
  /** After the first training; written by the mentor. */
  joined: [
    'Po szkoleniu: chcą uporządkować ofertę terenów na stronie urzędu.',
    'Prosi o materiały ze szkolenia dla drugiego pracownika.',
    'Mają dwie działki gotowe do opisania według standardu oferty.',
    'Zainteresowani wdrożeniem, pytają o zakres pracy po stronie urzędu.',
    'Trudność: jedna osoba prowadzi promocję i obsługę inwestora.',
    'Pytają o przykłady dobrych ofert terenów z innych województw.',
    'Plan miejscowy w trakcie zmiany, teren inwestycyjny dopiero po uchwaleniu.',
    'Chcą zacząć od procedury odpowiedzi na zapytania inwestorów.',
  ],
  /** Long after the invitation, still without an answer. */
  silent: [
    'Trzecia próba kontaktu, nikt nie odbiera.',
    'Zostawiono wiadomość dla sekretarza z prośbą o decyzję.',
    'Decyzja odłożona bez terminu. Wrócić do rozmowy po wakacjach.',
    'E-mail przeczytany, bez odpowiedzi.',
    'Sprawa u nowego kierownika, prosi o ponowne przesłanie zaproszenia.',
  ],
  /** After a withdrawal. */
  withdrawn: [
    'Pismo o rezygnacji w teczce; materiały zwrócone.',
    'Potwierdzono telefonicznie rezygnację, proszą o informację o następnej edycji.',
    'Pismo o rezygnacji wpłynęło e-mailem, oryginał w drodze.',
  ],
  /** In the first weeks of the implementation; written by the mentor. */
  implementing: [
    'Wizyta w siedzibie: omówiono procedurę obsługi zapytań i podział zadań.',
    'Tekst zakładki dla inwestora w przygotowaniu po stronie urzędu.',
    'Zdjęcia z drona umówione, czekamy na pogodę.',
    'Wyznaczono koordynatora i zastępcę.',
    'Lista terenów do opisania uzgodniona z urzędem.',
    'Plan wdrożenia przyjęty, pierwszy termin za miesiąc.',
  ],
  /** Later in the implementation; written by the mentor. */
  delivering: [
    'Uwagi do analizy rynku pracy przekazane wykonawcy.',
    'Zakładka dla inwestora opublikowana, brakuje wersji angielskiej.',
    'Prezentacja w trzech językach odebrana bez uwag.',
    'Próbne zapytanie inwestora: odpowiedź po dwóch dniach, kompletna.',
    'Poprawki do e-booka zgłoszone, nowy termin uzgodniony.',
    'Zdjęcia z drona odebrane i przekazane do urzędu.',
  ],
  /** Of the finance desk. */
  finance: [
    'Oświadczenie o braku pomocy publicznej wpłynęło, komplet.',
    'Brakuje drugiego egzemplarza umowy w segregatorze.',
    'Numer umowy sprawdzony z rejestrem departamentu.',
  ],
} as const

export type Situation = keyof typeof notes
