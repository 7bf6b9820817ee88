ALTER TABLE "listings" ADD COLUMN "outcome_asked_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "outcome_due_on" date;--> statement-breakpoint
CREATE INDEX "listings_outcome_due" ON "listings" USING btree ("outcome_due_on");