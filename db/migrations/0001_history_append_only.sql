-- History is append-only: what was done stays as it was written.
CREATE TRIGGER `change_set_no_update` BEFORE UPDATE ON `change_set`
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `change_set_no_delete` BEFORE DELETE ON `change_set`
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_change_no_update` BEFORE UPDATE ON `record_change`
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
--> statement-breakpoint
CREATE TRIGGER `record_change_no_delete` BEFORE DELETE ON `record_change`
BEGIN SELECT RAISE(ABORT, 'history is append-only'); END;
