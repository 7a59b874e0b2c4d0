CREATE TABLE `budget_line` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`task_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	`category` text NOT NULL,
	`outsourced` integer NOT NULL,
	`abroad` integer NOT NULL,
	`state_aid` integer NOT NULL,
	`unit` text NOT NULL,
	FOREIGN KEY (`task_id`) REFERENCES `budget_task`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `budget_line_by_task` ON `budget_line` (`task_id`);--> statement-breakpoint
CREATE TABLE `budget_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`indirect_rate` integer NOT NULL,
	`eu_rate` integer NOT NULL,
	`assets_limit_rate` integer NOT NULL,
	`services_limit_rate` integer NOT NULL,
	`asset_threshold` integer NOT NULL,
	`transfer_rate` integer NOT NULL,
	`transfer_notice_months` integer NOT NULL,
	`settled_rate` integer NOT NULL,
	`claim_every_months` integer NOT NULL,
	`claim_working_days` integer NOT NULL,
	`final_claim_days` integer NOT NULL,
	`proposed` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_rules_of_programme` ON `budget_rules` (`programme_id`);--> statement-breakpoint
CREATE TABLE `budget_task` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`stage_id` text,
	`ordinal` integer NOT NULL,
	`name` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`stage_id`) REFERENCES `stage`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `budget_task_by_programme` ON `budget_task` (`programme_id`);--> statement-breakpoint
CREATE TABLE `budget_transfer` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`from_version_id` text NOT NULL,
	`to_version_id` text NOT NULL,
	`done_on` text NOT NULL,
	`reason` text NOT NULL,
	`author` text NOT NULL,
	`moves` text NOT NULL,
	`consent_number` text,
	`consent_on` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`from_version_id`) REFERENCES `budget_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`to_version_id`) REFERENCES `budget_version`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `budget_transfer_by_programme` ON `budget_transfer` (`programme_id`);--> statement-breakpoint
CREATE TABLE `budget_version` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`kind` text NOT NULL,
	`state` text NOT NULL,
	`direct_total` integer NOT NULL,
	`approved_on` text,
	`author` text NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_version_number` ON `budget_version` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `budget_version_line` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`version_id` text NOT NULL,
	`line_id` text NOT NULL,
	`quantity` integer NOT NULL,
	`unit_price` integer NOT NULL,
	`amount` integer NOT NULL,
	`plan` text NOT NULL,
	FOREIGN KEY (`version_id`) REFERENCES `budget_version`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `budget_line`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `budget_version_line_once` ON `budget_version_line` (`version_id`,`line_id`);--> statement-breakpoint
CREATE TABLE `claim` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`number` text NOT NULL,
	`kinds` text NOT NULL,
	`from` text NOT NULL,
	`to` text NOT NULL,
	`state` text NOT NULL,
	`submitted_on` text,
	`decided_on` text,
	`progress` text NOT NULL,
	`indicators` text NOT NULL,
	`problems` text NOT NULL,
	`plan` text NOT NULL,
	`advance_requested` integer NOT NULL,
	`indirect_rate` integer,
	`totals` text,
	`approved` text,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_number` ON `claim` (`programme_id`,`ordinal`);--> statement-breakpoint
CREATE TABLE `claim_entry` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`claim_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`expense_line_id` text NOT NULL,
	`line_id` text NOT NULL,
	`amount` integer NOT NULL,
	`own` integer NOT NULL,
	`approved` integer,
	`approved_own` integer,
	`parked` integer,
	`ineligible` integer,
	`reason` text NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`expense_line_id`) REFERENCES `expense_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `budget_line`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `claim_entry_by_claim` ON `claim_entry` (`claim_id`,`line_id`,`amount`,`approved`);--> statement-breakpoint
CREATE INDEX `claim_entry_by_expense` ON `claim_entry` (`expense_line_id`);--> statement-breakpoint
CREATE TABLE `claim_line` (
	`claim_id` text NOT NULL,
	`line_id` text NOT NULL,
	`entries` integer NOT NULL,
	`amount` integer NOT NULL,
	`approved` integer NOT NULL,
	`parked` integer NOT NULL,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `budget_line`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `claim_line_once` ON `claim_line` (`claim_id`,`line_id`);--> statement-breakpoint
CREATE TABLE `tranche` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`claim_id` text,
	`received_on` text NOT NULL,
	`amount` integer NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`claim_id`) REFERENCES `claim`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `tranche_by_programme` ON `tranche` (`programme_id`);--> statement-breakpoint
CREATE TABLE `attachment` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` text NOT NULL,
	`name` text NOT NULL,
	`media_type` text NOT NULL,
	`size` integer NOT NULL,
	`sha256` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `expense_document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `attachment_by_document` ON `attachment` (`document_id`);--> statement-breakpoint
CREATE TABLE `attachment_content` (
	`sha256` text PRIMARY KEY NOT NULL,
	`content` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE TABLE `contractor` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`name` text NOT NULL,
	`account` text NOT NULL,
	`last_line_id` text,
	FOREIGN KEY (`last_line_id`) REFERENCES `budget_line`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `contractor_by_number` ON `contractor` (`number`);--> statement-breakpoint
CREATE TABLE `expense_document` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`ledger_number` text NOT NULL,
	`ksef_number` text NOT NULL,
	`contractor_id` text,
	`contract_id` text,
	`corrects_id` text,
	`issued_on` text NOT NULL,
	`due_on` text,
	`subject` text NOT NULL,
	`gross` integer NOT NULL,
	`net` integer NOT NULL,
	`vat_eligible` integer NOT NULL,
	`foreign` text,
	`remarks` text NOT NULL,
	`state` text NOT NULL,
	`formally_checked_on` text,
	`formally_checked_by` text,
	`checked_on` text,
	`checked_by` text,
	`paid_on` text,
	`duplicate_reason` text NOT NULL,
	`source` text NOT NULL,
	`source_hash` text,
	`searchable` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contractor_id`) REFERENCES `contractor`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `supplier_contract`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `expense_document_by_day` ON `expense_document` (`programme_id`,`issued_on`,`id`);--> statement-breakpoint
CREATE INDEX `expense_document_by_state` ON `expense_document` (`programme_id`,`state`,`issued_on`,`paid_on`,`gross`);--> statement-breakpoint
CREATE INDEX `expense_document_by_contractor` ON `expense_document` (`contractor_id`,`number`);--> statement-breakpoint
CREATE INDEX `expense_document_by_gross` ON `expense_document` (`gross`,`issued_on`);--> statement-breakpoint
CREATE INDEX `expense_document_by_contract` ON `expense_document` (`contract_id`);--> statement-breakpoint
CREATE INDEX `expense_document_by_source` ON `expense_document` (`source_hash`);--> statement-breakpoint
CREATE INDEX `expense_document_by_corrected` ON `expense_document` (`corrects_id`);--> statement-breakpoint
CREATE TABLE `expense_line` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` text NOT NULL,
	`ordinal` integer NOT NULL,
	`line_id` text NOT NULL,
	`month` text NOT NULL,
	`amount` integer NOT NULL,
	`vat` integer NOT NULL,
	`ineligible` integer NOT NULL,
	`ineligible_reason` text NOT NULL,
	`limited_category` text,
	`limited_amount` integer NOT NULL,
	`contract_id` text,
	`booked_on` text NOT NULL,
	`paid_on` text,
	FOREIGN KEY (`document_id`) REFERENCES `expense_document`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `budget_line`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contract_id`) REFERENCES `supplier_contract`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `expense_line_by_document` ON `expense_line` (`document_id`,`ordinal`);--> statement-breakpoint
CREATE INDEX `expense_line_realisation` ON `expense_line` (`line_id`,`contract_id`,`booked_on`,`paid_on`,`amount`,`ineligible`);--> statement-breakpoint
CREATE INDEX `expense_line_by_month` ON `expense_line` (`month`,`line_id`,`booked_on`,`paid_on`,`amount`,`ineligible`);--> statement-breakpoint
CREATE INDEX `expense_line_by_payment` ON `expense_line` (`paid_on`,`line_id`,`booked_on`,`amount`,`ineligible`);--> statement-breakpoint
CREATE TABLE `payment` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`document_id` text NOT NULL,
	`paid_on` text NOT NULL,
	`amount` integer NOT NULL,
	`note` text NOT NULL,
	FOREIGN KEY (`document_id`) REFERENCES `expense_document`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `payment_by_document` ON `payment` (`document_id`);--> statement-breakpoint
CREATE TABLE `supplier_contract` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`programme_id` text NOT NULL,
	`contractor_id` text NOT NULL,
	`number` text NOT NULL,
	`signed_on` text NOT NULL,
	`ends_on` text,
	`closed_on` text,
	`subject` text NOT NULL,
	`procurement` text NOT NULL,
	FOREIGN KEY (`programme_id`) REFERENCES `programme`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`contractor_id`) REFERENCES `contractor`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `supplier_contract_by_programme` ON `supplier_contract` (`programme_id`);--> statement-breakpoint
CREATE TABLE `supplier_contract_line` (
	`id` text PRIMARY KEY NOT NULL,
	`version` integer NOT NULL,
	`contract_id` text NOT NULL,
	`line_id` text NOT NULL,
	`amount` integer NOT NULL,
	FOREIGN KEY (`contract_id`) REFERENCES `supplier_contract`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`line_id`) REFERENCES `budget_line`(`id`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `supplier_contract_line_once` ON `supplier_contract_line` (`contract_id`,`line_id`);
--> statement-breakpoint
-- An approved version of the budget is what people signed: it stays as it is.
CREATE TRIGGER `budget_version_approved` BEFORE UPDATE ON `budget_version`
WHEN OLD.`state` = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved budget version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `budget_version_kept` BEFORE DELETE ON `budget_version`
WHEN OLD.`state` = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved budget version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `budget_version_line_no_insert` BEFORE INSERT ON `budget_version_line`
WHEN (SELECT `state` FROM `budget_version` WHERE `id` = NEW.`version_id`) = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved budget version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `budget_version_line_no_update` BEFORE UPDATE ON `budget_version_line`
WHEN (SELECT `state` FROM `budget_version` WHERE `id` = OLD.`version_id`) = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved budget version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `budget_version_line_no_delete` BEFORE DELETE ON `budget_version_line`
WHEN (SELECT `state` FROM `budget_version` WHERE `id` = OLD.`version_id`) = 'approved'
BEGIN SELECT RAISE(ABORT, 'an approved budget version never changes'); END;
--> statement-breakpoint
-- What names a cost line and its task is part of the approved versions that have it.
CREATE TRIGGER `budget_line_frozen` BEFORE UPDATE ON `budget_line`
WHEN (OLD.`name`, OLD.`category`, OLD.`outsourced`, OLD.`abroad`, OLD.`state_aid`, OLD.`unit`, OLD.`task_id`)
  IS NOT (NEW.`name`, NEW.`category`, NEW.`outsourced`, NEW.`abroad`, NEW.`state_aid`, NEW.`unit`, NEW.`task_id`)
  AND EXISTS (SELECT 1 FROM `budget_version_line` JOIN `budget_version` ON `budget_version`.`id` = `version_id` WHERE `line_id` = OLD.`id` AND `state` = 'approved')
BEGIN SELECT RAISE(ABORT, 'an approved budget version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `budget_task_frozen` BEFORE UPDATE ON `budget_task`
WHEN (OLD.`name`, OLD.`stage_id`) IS NOT (NEW.`name`, NEW.`stage_id`)
  AND EXISTS (SELECT 1 FROM `budget_line` JOIN `budget_version_line` ON `line_id` = `budget_line`.`id` JOIN `budget_version` ON `budget_version`.`id` = `version_id` WHERE `task_id` = OLD.`id` AND `state` = 'approved')
BEGIN SELECT RAISE(ABORT, 'an approved budget version never changes'); END;
--> statement-breakpoint
-- What was submitted is what the institution has: entries and totals stay as they were sent.
CREATE TRIGGER `claim_frozen` BEFORE UPDATE ON `claim`
WHEN OLD.`state` <> 'draft' AND NEW.`state` <> 'draft'
  AND (OLD.`kinds`, OLD.`from`, OLD.`to`, OLD.`progress`, OLD.`indicators`, OLD.`problems`, OLD.`plan`, OLD.`advance_requested`, OLD.`indirect_rate`, OLD.`totals`)
  IS NOT (NEW.`kinds`, NEW.`from`, NEW.`to`, NEW.`progress`, NEW.`indicators`, NEW.`problems`, NEW.`plan`, NEW.`advance_requested`, NEW.`indirect_rate`, NEW.`totals`)
BEGIN SELECT RAISE(ABORT, 'a submitted claim never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `claim_kept` BEFORE DELETE ON `claim`
WHEN OLD.`state` <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted claim never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `claim_entry_no_insert` BEFORE INSERT ON `claim_entry`
WHEN (SELECT `state` FROM `claim` WHERE `id` = NEW.`claim_id`) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted claim never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `claim_entry_no_update` BEFORE UPDATE ON `claim_entry`
WHEN (OLD.`ordinal`, OLD.`expense_line_id`, OLD.`line_id`, OLD.`amount`, OLD.`own`)
  IS NOT (NEW.`ordinal`, NEW.`expense_line_id`, NEW.`line_id`, NEW.`amount`, NEW.`own`)
  AND (SELECT `state` FROM `claim` WHERE `id` = OLD.`claim_id`) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted claim never changes'); END;
--> statement-breakpoint
CREATE TRIGGER `claim_entry_no_delete` BEFORE DELETE ON `claim_entry`
WHEN (SELECT `state` FROM `claim` WHERE `id` = OLD.`claim_id`) <> 'draft'
BEGIN SELECT RAISE(ABORT, 'a submitted claim never changes'); END;
--> statement-breakpoint
-- A verdict stays while another claim has taken what it left aside.
CREATE TRIGGER `claim_entry_verdict_kept` BEFORE UPDATE ON `claim_entry`
WHEN OLD.`approved` IS NOT NULL AND NEW.`approved` IS NULL
  AND EXISTS (SELECT 1 FROM `claim_entry` AS `other` JOIN `claim` ON `claim`.`id` = `other`.`claim_id` WHERE `other`.`expense_line_id` = OLD.`expense_line_id` AND `claim`.`ordinal` > (SELECT `ordinal` FROM `claim` WHERE `id` = OLD.`claim_id`))
BEGIN SELECT RAISE(ABORT, 'what was left aside is in a later claim'); END;
--> statement-breakpoint
-- What a claim comes to on each cost line stays in step with its entries.
CREATE TRIGGER `claim_line_add` AFTER INSERT ON `claim_entry`
BEGIN
  INSERT INTO `claim_line` (`claim_id`, `line_id`, `entries`, `amount`, `approved`, `parked`)
    VALUES (NEW.`claim_id`, NEW.`line_id`, 1, NEW.`amount`, coalesce(NEW.`approved`, 0), coalesce(NEW.`parked`, 0))
    ON CONFLICT (`claim_id`, `line_id`) DO UPDATE SET `entries` = `entries` + 1, `amount` = `amount` + excluded.`amount`, `approved` = `approved` + excluded.`approved`, `parked` = `parked` + excluded.`parked`;
END;
--> statement-breakpoint
CREATE TRIGGER `claim_line_take` AFTER DELETE ON `claim_entry`
BEGIN
  UPDATE `claim_line` SET `entries` = `entries` - 1, `amount` = `amount` - OLD.`amount`, `approved` = `approved` - coalesce(OLD.`approved`, 0), `parked` = `parked` - coalesce(OLD.`parked`, 0)
    WHERE `claim_id` = OLD.`claim_id` AND `line_id` = OLD.`line_id`;
  DELETE FROM `claim_line` WHERE `claim_id` = OLD.`claim_id` AND `line_id` = OLD.`line_id` AND `entries` = 0;
END;
--> statement-breakpoint
CREATE TRIGGER `claim_line_change` AFTER UPDATE ON `claim_entry`
BEGIN
  UPDATE `claim_line` SET `entries` = `entries` - 1, `amount` = `amount` - OLD.`amount`, `approved` = `approved` - coalesce(OLD.`approved`, 0), `parked` = `parked` - coalesce(OLD.`parked`, 0)
    WHERE `claim_id` = OLD.`claim_id` AND `line_id` = OLD.`line_id`;
  DELETE FROM `claim_line` WHERE `claim_id` = OLD.`claim_id` AND `line_id` = OLD.`line_id` AND `entries` = 0;
  INSERT INTO `claim_line` (`claim_id`, `line_id`, `entries`, `amount`, `approved`, `parked`)
    VALUES (NEW.`claim_id`, NEW.`line_id`, 1, NEW.`amount`, coalesce(NEW.`approved`, 0), coalesce(NEW.`parked`, 0))
    ON CONFLICT (`claim_id`, `line_id`) DO UPDATE SET `entries` = `entries` + 1, `amount` = `amount` + excluded.`amount`, `approved` = `approved` + excluded.`approved`, `parked` = `parked` + excluded.`parked`;
END;
--> statement-breakpoint
-- Programmes that were there before the budget get the rules and the empty first version.
INSERT INTO `budget_rules` (`id`, `version`, `programme_id`, `indirect_rate`, `eu_rate`, `assets_limit_rate`, `services_limit_rate`, `asset_threshold`, `transfer_rate`, `transfer_notice_months`, `settled_rate`, `claim_every_months`, `claim_working_days`, `final_claim_days`, `proposed`)
SELECT lower(hex(randomblob(16))), 1, `id`, 2000, 8428, 1000, 3000, 1000000, 1000, 1, 7000, 3, 10, 30, '["indirectRate","euRate","assetsLimitRate","servicesLimitRate","assetThreshold","settledRate","claimEveryMonths","claimWorkingDays","finalClaimDays"]' FROM `programme`;
--> statement-breakpoint
INSERT INTO `budget_version` (`id`, `version`, `programme_id`, `ordinal`, `kind`, `state`, `direct_total`, `approved_on`, `author`, `reason`)
SELECT lower(hex(randomblob(16))), 1, `id`, 1, 'agreement', 'draft', `value` * 10000 / 12000, NULL, '', '' FROM `programme`;
