CREATE TABLE `approved_answer` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`topic_id` text,
	`owner_id` text NOT NULL,
	`valid_from` text NOT NULL,
	`valid_to` text,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`question_en` text NOT NULL,
	`answer_en` text NOT NULL,
	`searchable` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `enquiry_topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `approved_answer_ordinal` ON `approved_answer` (`ordinal`);--> statement-breakpoint
CREATE INDEX `approved_answer_by_programme` ON `approved_answer` (`programme_id`,`topic_id`);--> statement-breakpoint
CREATE TABLE `desk_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`silent_days` integer NOT NULL,
	`proposed` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `desk_rules_by_programme` ON `desk_rules` (`programme_id`);--> statement-breakpoint
CREATE TABLE `enquiry` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`opened_at` text NOT NULL,
	`closed_at` text NOT NULL,
	`taken_by_id` text NOT NULL,
	`channel` text NOT NULL,
	`caller_kind` text NOT NULL,
	`person_id` text,
	`jst_id` text,
	`contractor_id` text,
	`caller_name` text NOT NULL,
	`caller_phone` text NOT NULL,
	`phone_reversed` text NOT NULL,
	`topic_id` text,
	`question` text NOT NULL,
	`answer` text NOT NULL,
	`answer_id` text,
	`answer_version` integer,
	`outcome` text NOT NULL,
	`searchable` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`taken_by_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`jst_id`) REFERENCES `jst`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contractor_id`) REFERENCES `contractor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`topic_id`) REFERENCES `enquiry_topic`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`answer_id`) REFERENCES `approved_answer`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `enquiry_ordinal` ON `enquiry` (`ordinal`);--> statement-breakpoint
CREATE INDEX `enquiry_by_moment` ON `enquiry` (`programme_id`,`opened_at`,`outcome`);--> statement-breakpoint
CREATE INDEX `enquiry_by_jst` ON `enquiry` (`jst_id`,`opened_at`,`programme_id`);--> statement-breakpoint
CREATE INDEX `enquiry_by_person` ON `enquiry` (`person_id`,`opened_at`);--> statement-breakpoint
CREATE INDEX `enquiry_by_answer` ON `enquiry` (`answer_id`);--> statement-breakpoint
CREATE INDEX `enquiry_by_phone` ON `enquiry` (`phone_reversed`);--> statement-breakpoint
CREATE TABLE `enquiry_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`programme_id` text NOT NULL,
	`account_id` text NOT NULL,
	`opened_at` text NOT NULL,
	`kept_at` text NOT NULL,
	`body` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`account_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `enquiry_draft_by_programme` ON `enquiry_draft` (`programme_id`);--> statement-breakpoint
CREATE TABLE `enquiry_topic` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`name_en` text NOT NULL,
	`keywords` text NOT NULL,
	`active` integer NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `enquiry_topic_by_programme` ON `enquiry_topic` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `follow_up` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`enquiry_id` text NOT NULL,
	`step` text NOT NULL,
	`owner_id` text NOT NULL,
	`due_on` text NOT NULL,
	`snoozed_until` text,
	`handover` text NOT NULL,
	`done_at` text,
	`result` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`enquiry_id`) REFERENCES `enquiry`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`owner_id`) REFERENCES `account`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `follow_up_by_enquiry` ON `follow_up` (`enquiry_id`);--> statement-breakpoint
CREATE INDEX `follow_up_by_owner` ON `follow_up` (`programme_id`,`done_at`,`owner_id`,`due_on`);--> statement-breakpoint
ALTER TABLE `programme_contact` ADD `duty` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `programme_contact` ADD `substitute_id` text;--> statement-breakpoint
ALTER TABLE `programme_contact` ADD `away_from` text;--> statement-breakpoint
ALTER TABLE `programme_contact` ADD `away_to` text;--> statement-breakpoint
-- The search index of conversations and answers: it keeps no text of its own, only where each
-- word stands, and follows every change of the record whatever makes it.
CREATE VIRTUAL TABLE `enquiry_words` USING fts5(`searchable`, content='enquiry', content_rowid='ordinal', prefix='2 3 4');
--> statement-breakpoint
CREATE TRIGGER `enquiry_words_insert` AFTER INSERT ON `enquiry` BEGIN
  INSERT INTO `enquiry_words` (`rowid`, `searchable`) VALUES (NEW.`ordinal`, NEW.`searchable`);
END;
--> statement-breakpoint
CREATE TRIGGER `enquiry_words_delete` AFTER DELETE ON `enquiry` BEGIN
  INSERT INTO `enquiry_words` (`enquiry_words`, `rowid`, `searchable`) VALUES ('delete', OLD.`ordinal`, OLD.`searchable`);
END;
--> statement-breakpoint
CREATE TRIGGER `enquiry_words_update` AFTER UPDATE OF `searchable`, `ordinal` ON `enquiry` BEGIN
  INSERT INTO `enquiry_words` (`enquiry_words`, `rowid`, `searchable`) VALUES ('delete', OLD.`ordinal`, OLD.`searchable`);
  INSERT INTO `enquiry_words` (`rowid`, `searchable`) VALUES (NEW.`ordinal`, NEW.`searchable`);
END;
--> statement-breakpoint
CREATE VIRTUAL TABLE `answer_words` USING fts5(`searchable`, content='approved_answer', content_rowid='ordinal', prefix='2 3 4');
--> statement-breakpoint
CREATE TRIGGER `answer_words_insert` AFTER INSERT ON `approved_answer` BEGIN
  INSERT INTO `answer_words` (`rowid`, `searchable`) VALUES (NEW.`ordinal`, NEW.`searchable`);
END;
--> statement-breakpoint
CREATE TRIGGER `answer_words_delete` AFTER DELETE ON `approved_answer` BEGIN
  INSERT INTO `answer_words` (`answer_words`, `rowid`, `searchable`) VALUES ('delete', OLD.`ordinal`, OLD.`searchable`);
END;
--> statement-breakpoint
CREATE TRIGGER `answer_words_update` AFTER UPDATE OF `searchable`, `ordinal` ON `approved_answer` BEGIN
  INSERT INTO `answer_words` (`answer_words`, `rowid`, `searchable`) VALUES ('delete', OLD.`ordinal`, OLD.`searchable`);
  INSERT INTO `answer_words` (`rowid`, `searchable`) VALUES (NEW.`ordinal`, NEW.`searchable`);
END;
--> statement-breakpoint
-- Programmes that were there before get the desk's rules and its topics.
INSERT INTO `desk_rules` (`id`, `version`, `programme_id`, `silent_days`, `proposed`)
SELECT lower(hex(randomblob(16))), 1, `id`, 30, '["silentDays"]' FROM `programme`;
--> statement-breakpoint
INSERT INTO `enquiry_topic` (`id`, `version`, `programme_id`, `ordinal`, `name`, `name_en`, `keywords`, `active`)
SELECT lower(hex(randomblob(16))), 1, `programme`.`id`, `t`.`column1`, `t`.`column2`, `t`.`column3`, `t`.`column4`, 1 FROM `programme` JOIN (VALUES
  (1, 'Szkolenia', 'Trainings', 'termin miejsce sala godzina zgłoszenie obecność zaświadczenie'),
  (2, 'Udział w projekcie', 'Taking part', 'rekrutacja nabór zgłoszenie warunki kto może'),
  (3, 'Umowy', 'Agreements', 'umowa wsparcia wdrożeniowa podpisanie aneks'),
  (4, 'Lista chętnych i wdrożenie', 'Volunteer list and implementation', 'kolejność ranking rezerwa plan'),
  (5, 'Opiekun i wizyty', 'Mentor and visits', 'opiekun merytoryczny wizyta termin'),
  (6, 'Pakiet dla JST', 'Package', 'analiza e-book prezentacja zdjęcia dron doradztwo'),
  (7, 'Standardy i certyfikaty', 'Standards and certificates', 'audyt certyfikat gala badanie'),
  (8, 'Faktury i płatności', 'Invoices and payments', 'faktura rachunek zapłata rozliczenie wykonawca'),
  (9, 'Tereny dla inwestora', 'Sites for investors', 'inwestor działka grunt hala oferta teren'),
  (10, 'Dane osobowe', 'Personal data', 'RODO klauzula zgoda sprostowanie'),
  (11, 'Inne', 'Other', '')
) AS `t`;
