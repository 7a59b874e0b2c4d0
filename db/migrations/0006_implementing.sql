CREATE TABLE `deliverable` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`kind` text NOT NULL,
	`language` text NOT NULL,
	`state` text NOT NULL,
	`contractor_id` text,
	`ordered_on` text NOT NULL,
	`due_on` text,
	`started_on` text,
	`received_on` text,
	`delivered_on` text,
	`acceptance` text NOT NULL,
	`file_name` text,
	`file_type` text,
	`file_size` integer,
	`file_sha256` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contractor_id`) REFERENCES `contractor`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `deliverable_once` ON `deliverable` (`programme_id`,`jst_id`,`kind`,`language`);--> statement-breakpoint
CREATE TABLE `implementation_certificate` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`number` text NOT NULL,
	`issued_on` text NOT NULL,
	`printed_jst` text NOT NULL,
	`received_by` text NOT NULL,
	`annulled_on` text,
	`annul_reason` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `implementation_certificate_ordinal` ON `implementation_certificate` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE UNIQUE INDEX `implementation_certificate_number` ON `implementation_certificate` (`programme_id`,`number`);--> statement-breakpoint
CREATE INDEX `implementation_certificate_by_jst` ON `implementation_certificate` (`programme_id`,`jst_id`);--> statement-breakpoint
CREATE TABLE `implementing_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`languages` text NOT NULL,
	`certificate_pattern` text NOT NULL,
	`signatory` text NOT NULL,
	`proposed` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `implementing_rules_by_programme` ON `implementing_rules` (`programme_id`);--> statement-breakpoint
CREATE TABLE `standard_audit` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`phase` text NOT NULL,
	`made_on` text NOT NULL,
	`made_by` text NOT NULL,
	`summary` text NOT NULL,
	`accepted_on` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `standard_audit_once` ON `standard_audit` (`programme_id`,`jst_id`,`phase`);--> statement-breakpoint
CREATE TABLE `standard_check` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`element_id` text NOT NULL,
	`phase` text NOT NULL,
	`answer` text NOT NULL,
	`assessed_on` text NOT NULL,
	`link` text NOT NULL,
	`note` text NOT NULL,
	`file_name` text,
	`file_type` text,
	`file_size` integer,
	`file_sha256` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`element_id`) REFERENCES `standard_element`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `standard_check_once` ON `standard_check` (`jst_id`,`element_id`,`phase`,`programme_id`);--> statement-breakpoint
CREATE TABLE `standard_element` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`text` text NOT NULL,
	`verified` integer NOT NULL,
	`required` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `standard_element_by_programme` ON `standard_element` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `survey_criterion` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`tested` text NOT NULL,
	`language` text NOT NULL,
	`name` text NOT NULL,
	`most` integer NOT NULL,
	`weight_rate` integer NOT NULL,
	`is_proposed` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `survey_criterion_by_programme` ON `survey_criterion` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `survey_score` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`phase` text NOT NULL,
	`assessor` text NOT NULL,
	`points` integer NOT NULL,
	`assessed_on` text NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`criterion_id`) REFERENCES `survey_criterion`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `survey_score_once` ON `survey_score` (`criterion_id`,`jst_id`,`phase`,`assessor`);--> statement-breakpoint
CREATE INDEX `survey_score_by_phase` ON `survey_score` (`programme_id`,`phase`);--> statement-breakpoint
CREATE TABLE `mentor` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`name` text NOT NULL,
	`phone` text NOT NULL,
	`email` text NOT NULL,
	`account_id` text,
	`active` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentor_by_programme` ON `mentor` (`programme_id`);--> statement-breakpoint
CREATE TABLE `mentor_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`from` text NOT NULL,
	`to` text,
	`handover` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentor_assignment_by_jst` ON `mentor_assignment` (`programme_id`,`jst_id`,`from`);--> statement-breakpoint
CREATE INDEX `mentor_assignment_by_mentor` ON `mentor_assignment` (`mentor_id`);--> statement-breakpoint
CREATE TABLE `mentor_visit` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`jst_id` text NOT NULL,
	`mentor_id` text NOT NULL,
	`planned_on` text NOT NULL,
	`planned_at` text,
	`place` text NOT NULL,
	`held_on` text,
	`cancelled_on` text,
	`cancel_reason` text NOT NULL,
	`others` text NOT NULL,
	`findings` text NOT NULL,
	`document_id` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`mentor_id`) REFERENCES `mentor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `expense_document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `mentor_visit_by_jst` ON `mentor_visit` (`programme_id`,`jst_id`,`planned_on`);--> statement-breakpoint
CREATE INDEX `mentor_visit_by_day` ON `mentor_visit` (`programme_id`,`planned_on`);--> statement-breakpoint
CREATE TABLE `mentor_visit_person` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`visit_id` text NOT NULL,
	`person_id` text NOT NULL,
	FOREIGN KEY (`visit_id`) REFERENCES `mentor_visit`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `mentor_visit_person_once` ON `mentor_visit_person` (`visit_id`,`person_id`);--> statement-breakpoint
CREATE TABLE `visit_step` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`visit_id` text NOT NULL,
	`text` text NOT NULL,
	`owner` text NOT NULL,
	`due_on` text,
	`done_on` text,
	FOREIGN KEY (`visit_id`) REFERENCES `mentor_visit`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `visit_step_by_visit` ON `visit_step` (`visit_id`);
--> statement-breakpoint
-- A verified element of the standards stays as the sources say it.
CREATE TRIGGER `standard_element_verified_no_update` BEFORE UPDATE ON `standard_element`
WHEN OLD.`verified` = 1 AND (OLD.`text`, OLD.`verified`) IS NOT (NEW.`text`, NEW.`verified`)
BEGIN SELECT RAISE(ABORT, 'a verified element never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `standard_element_verified_no_delete` BEFORE DELETE ON `standard_element`
WHEN OLD.`verified` = 1
BEGIN SELECT RAISE(ABORT, 'a verified element never goes'); END;
--> statement-breakpoint
-- The number of a certificate is used once, whatever becomes of the certificate.
CREATE TRIGGER `implementation_certificate_kept` BEFORE DELETE ON `implementation_certificate`
BEGIN SELECT RAISE(ABORT, 'a certificate never goes'); END;
--> statement-breakpoint
CREATE TRIGGER `implementation_certificate_number_kept` BEFORE UPDATE ON `implementation_certificate`
WHEN (OLD.`ordinal`, OLD.`number`, OLD.`jst_id`, OLD.`issued_on`)
  IS NOT (NEW.`ordinal`, NEW.`number`, NEW.`jst_id`, NEW.`issued_on`)
BEGIN SELECT RAISE(ABORT, 'a certificate keeps its number'); END;
--> statement-breakpoint
-- Programmes that were there before get the rules and the check-list.
INSERT INTO `implementing_rules` (`id`, `version`, `programme_id`, `languages`, `certificate_pattern`, `signatory`, `proposed`)
SELECT lower(hex(randomblob(16))), 1, `id`, '["pl","en","de"]', 'SOI-W/{n}/{year}', '', '["languages","certificatePattern"]' FROM `programme`;
--> statement-breakpoint
INSERT INTO `standard_element` (`id`, `version`, `programme_id`, `ordinal`, `text`, `verified`, `required`)
SELECT lower(hex(randomblob(16))), 1, `programme`.`id`, `e`.`column1`, `e`.`column2`, `e`.`column3`, `e`.`column4` FROM `programme` JOIN (VALUES
  (1, 'Zakładka dla inwestora na stronie urzędu', 1, 1),
  (2, 'Profesjonalna, opublikowana oferta terenów inwestycyjnych', 1, 1),
  (3, 'Przeszkolona kadra kierownicza i przeszkoleni pracownicy', 1, 1),
  (4, 'Oferta opisuje infrastrukturę, rynek pracy, opłaty i podatki lokalne, zwolnienia i instytucje współpracujące', 1, 1),
  (5, 'Audyt otwarcia i audyt końcowy', 1, 1),
  (6, 'Procedury pracy z inwestorem wdrożone lub zmodernizowane', 1, 1),
  (7, 'Test jakości obsługi', 1, 1),
  (8, 'Oferta w bazie krajowej agencji', 1, 1),
  (9, 'Certyfikat', 1, 0),
  (10, 'Wyznaczony koordynator obsługi inwestora i jego zastępca', 0, 0),
  (11, 'Kontakt w języku obcym', 0, 0),
  (12, 'Rejestr zapytań inwestorów', 0, 0),
  (13, 'Potwierdzenie zapytania w 1 dzień, odpowiedź w 3 dni', 0, 0),
  (14, 'Scenariusz wizyty inwestora w terenie', 0, 0),
  (15, 'Opieka poinwestycyjna', 0, 0),
  (16, 'Terminy przeglądu oferty', 0, 0)
) AS `e`;
--> statement-breakpoint
INSERT INTO `survey_criterion` (`id`, `version`, `programme_id`, `ordinal`, `tested`, `language`, `name`, `most`, `weight_rate`, `is_proposed`)
SELECT lower(hex(randomblob(16))), 1, `programme`.`id`, `c`.`column1`, `c`.`column2`, `c`.`column3`, `c`.`column4`, `c`.`column5`, `c`.`column6`, 1 FROM `programme` JOIN (VALUES
  (1, 'website', 'pl', 'Zakładka dla inwestora', 10, 1500),
  (2, 'website', 'pl', 'Oferta terenów', 10, 1500),
  (3, 'website', 'pl', 'Dane kontaktowe', 5, 1000),
  (4, 'website', 'en', 'Wersja językowa', 10, 1000),
  (5, 'email', 'pl', 'Czas odpowiedzi', 5, 1000),
  (6, 'email', 'pl', 'Kompletność', 10, 1000),
  (7, 'email', 'pl', 'Poprawność językowa', 5, 500),
  (8, 'email', 'en', 'Czas odpowiedzi', 5, 1000),
  (9, 'email', 'en', 'Kompletność', 10, 1000),
  (10, 'email', 'en', 'Poprawność językowa', 5, 500)
) AS `c`;
