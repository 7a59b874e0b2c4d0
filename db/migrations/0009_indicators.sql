CREATE TABLE `indicator` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`kind` text NOT NULL,
	`source` text NOT NULL,
	`rule` text NOT NULL,
	`target` text NOT NULL,
	`deadline` text,
	`is_proposed` integer NOT NULL,
	`active` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_code` ON `indicator` (`programme_id`,`code`);--> statement-breakpoint
CREATE TABLE `indicator_snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`name` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`taken_at` text NOT NULL,
	`taken_by_id` text NOT NULL,
	`claim_id` text,
	`remarks` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_snapshot_period` ON `indicator_snapshot` (`programme_id`,`from`,`to`);--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_snapshot_claim` ON `indicator_snapshot` (`claim_id`);--> statement-breakpoint
CREATE INDEX `indicator_snapshot_by_programme` ON `indicator_snapshot` (`programme_id`,`to`);--> statement-breakpoint
CREATE TABLE `indicator_value` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`on` text NOT NULL,
	`entered` integer NOT NULL,
	`evidence` text NOT NULL,
	`file_name` text,
	`file_type` text,
	`file_size` integer,
	`file_sha256` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `indicator_value_day` ON `indicator_value` (`indicator_id`,`on`);--> statement-breakpoint
CREATE TABLE `snapshot_value` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`snapshot_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`rule` text NOT NULL,
	`target` integer,
	`frozen` integer,
	`members` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`snapshot_id`) REFERENCES `indicator_snapshot`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`indicator_id`) REFERENCES `indicator`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `snapshot_value_once` ON `snapshot_value` (`snapshot_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `document_template` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`asked_fields` text NOT NULL,
	`active` integer NOT NULL,
	`is_proposed` integer NOT NULL,
	`file_name` text NOT NULL,
	`file_type` text NOT NULL,
	`file_size` integer NOT NULL,
	`file_sha256` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `document_template_by_programme` ON `document_template` (`programme_id`);--> statement-breakpoint
CREATE TABLE `issued_document` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`year` integer NOT NULL,
	`ordinal` integer NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`for_whom` text NOT NULL,
	`jst_id` text,
	`template_id` text,
	`data_day` text NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` text NOT NULL,
	`issued_by_id` text NOT NULL,
	`withdraw_reason` text NOT NULL,
	`named_people` text NOT NULL,
	`file_removed_on` text,
	`file_name` text NOT NULL,
	`file_type` text NOT NULL,
	`file_size` integer NOT NULL,
	`file_sha256` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`template_id`) REFERENCES `document_template`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`issued_by_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `issued_document_number` ON `issued_document` (`programme_id`,`year`,`ordinal`);--> statement-breakpoint
CREATE INDEX `issued_document_by_jst` ON `issued_document` (`jst_id`);
--> statement-breakpoint
-- A paper that went out stays as it went out. Only a reason of withdrawal may come to it, and the
-- day on which its file went with the data of somebody it names, each once.
CREATE TRIGGER `issued_document_kept` BEFORE DELETE ON `issued_document`
BEGIN SELECT RAISE(ABORT, 'an issued document stays'); END;
--> statement-breakpoint
CREATE TRIGGER `issued_document_frozen` BEFORE UPDATE ON `issued_document`
WHEN (OLD.`programme_id`, OLD.`year`, OLD.`ordinal`, OLD.`number`, OLD.`kind`, OLD.`title`, OLD.`for_whom`, OLD.`jst_id`, OLD.`template_id`, OLD.`data_day`, OLD.`issued_on`, OLD.`issued_at`, OLD.`issued_by_id`, OLD.`named_people`, OLD.`file_name`, OLD.`file_type`, OLD.`file_size`, OLD.`file_sha256`)
  IS NOT (NEW.`programme_id`, NEW.`year`, NEW.`ordinal`, NEW.`number`, NEW.`kind`, NEW.`title`, NEW.`for_whom`, NEW.`jst_id`, NEW.`template_id`, NEW.`data_day`, NEW.`issued_on`, NEW.`issued_at`, NEW.`issued_by_id`, NEW.`named_people`, NEW.`file_name`, NEW.`file_type`, NEW.`file_size`, NEW.`file_sha256`)
  OR (OLD.`withdraw_reason` <> '' AND NEW.`withdraw_reason` <> OLD.`withdraw_reason`)
  OR (OLD.`file_removed_on` IS NOT NULL AND NEW.`file_removed_on` IS NOT OLD.`file_removed_on`)
BEGIN SELECT RAISE(ABORT, 'an issued document stays'); END;
--> statement-breakpoint
-- Programmes that were there before get the indicators of the programme's sheet. One package is
-- three deliverables made once and two made in each language of the settings.
INSERT INTO `indicator` (`id`, `version`, `programme_id`, `ordinal`, `code`, `name`, `name_en`, `kind`, `source`, `rule`, `target`, `deadline`, `is_proposed`, `active`)
SELECT lower(hex(randomblob(16))), 1, `programme`.`id`, `t`.`column1`, `t`.`column2`, `t`.`column3`, `t`.`column4`, `t`.`column5`, `t`.`column6`, `t`.`column7`,
  CASE WHEN `t`.`column8` <> 'packages' THEN `t`.`column8`
    WHEN `programme`.`target_implementations` > 0 THEN json_object('kind', 'typed', 'value', `programme`.`target_implementations` * (3 + 2 * coalesce(
      (SELECT json_array_length(`languages`) FROM `implementing_rules` WHERE `implementing_rules`.`programme_id` = `programme`.`id`), 3)))
    ELSE '{"kind":"none"}' END,
  NULL, `t`.`column9`, 1 FROM `programme` JOIN (VALUES
  (1, 'P1', 'JST z umową wsparcia', 'JSTs with a support agreement', 'output', 'karta programu', '{"kind":"count","set":"jstsSigned","where":{}}', '{"kind":"programme","field":"targetJst"}', 0),
  (2, 'P2', 'JST przeszkolone', 'JSTs trained', 'output', 'karta programu; udział od pierwszego dnia szkolenia: biuro, propozycja', '{"kind":"count","set":"jstsTrained","where":{}}', '{"kind":"programme","field":"targetJst"}', 1),
  (3, 'P3', 'Miasta średnie przeszkolone', 'Medium-sized towns trained', 'output', 'karta programu; udział od pierwszego dnia szkolenia: biuro, propozycja', '{"kind":"count","set":"jstsTrained","where":{"mediumTown":true}}', '{"kind":"programme","field":"targetMediumTowns"}', 1),
  (4, 'P4', 'Przeszkolona kadra kierownicza', 'Managers trained', 'output', 'karta programu (jedna osoba z JST); próg godzin: biuro, propozycja', '{"kind":"count","set":"peopleTrained","where":{"panel":"manager"}}', '{"kind":"programme","field":"targetJst"}', 1),
  (5, 'P5', 'Przeszkoleni pracownicy niższego szczebla', 'Staff trained', 'output', 'karta programu (co najmniej jedna osoba z JST); próg godzin: biuro, propozycja', '{"kind":"count","set":"peopleTrained","where":{"panel":"staff"}}', '{"kind":"programme","field":"targetJst"}', 1),
  (6, 'P6', 'Raporty otwarcia JST biorących udział', 'Opening reports of JSTs that take part', 'output', 'karta programu', '{"kind":"count","set":"openingReports","where":{}}', '{"kind":"programme","field":"targetJst"}', 0),
  (7, 'P7', 'Plany wdrożenia', 'Implementation plans', 'output', 'karta programu', '{"kind":"count","set":"implementationPlans","where":{}}', '{"kind":"programme","field":"targetImplementations"}', 0),
  (8, 'P8', 'JST wdrażające standardy (umowy wdrożeniowe)', 'JSTs implementing the standards (implementation agreements)', 'output', 'karta programu', '{"kind":"count","set":"jstsImplementing","where":{}}', '{"kind":"programme","field":"targetImplementations"}', 0),
  (9, 'P9', 'Miasta średnie wdrażające standardy', 'Medium-sized towns implementing the standards', 'output', 'karta programu', '{"kind":"count","set":"jstsImplementing","where":{"mediumTown":true}}', '{"kind":"programme","field":"targetImplementationMediumTowns"}', 0),
  (10, 'P10', 'Elementy Pakietów dla JST', 'Deliverables of packages for JSTs', 'output', 'karta programu (skład pakietu); liczba łączna: biuro, propozycja', '{"kind":"count","set":"deliverables","where":{}}', 'packages', 1),
  (11, 'P11', 'Budżet zrealizowany', 'Budget realised', 'output', 'karta programu', '{"kind":"amount","of":"realised"}', '{"kind":"programme","field":"value"}', 0),
  (12, 'P12', 'Wkład własny wniesiony', 'Own contribution brought', 'output', 'karta programu', '{"kind":"amount","of":"ownContribution"}', '{"kind":"programme","field":"ownContribution"}', 0),
  (13, 'R1', 'Zakończone wdrożenia standardów', 'Implementations completed', 'result', 'karta programu (liczba wdrożeń); zakończenie: biuro, propozycja', '{"kind":"count","set":"jstsImplemented","where":{}}', '{"kind":"programme","field":"targetImplementations"}', 1),
  (14, 'R2', 'Certyfikaty wdrożenia standardów', 'Certificates of implementation', 'result', 'biuro, propozycja', '{"kind":"count","set":"jstsCertified","where":{}}', '{"kind":"programme","field":"targetImplementations"}', 1),
  (15, 'R3', 'Zmiana jakości obsługi inwestora w badaniu', 'Change of the quality of investor service in the survey', 'result', 'biuro, propozycja', '{"kind":"surveyChange"}', '{"kind":"none"}', 1)
) AS `t`;
