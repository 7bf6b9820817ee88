CREATE TABLE "listing_submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"listing_id" uuid NOT NULL,
	"subject" text NOT NULL,
	"content" jsonb NOT NULL,
	"region_code" text NOT NULL,
	"revision" integer NOT NULL,
	"state" text NOT NULL,
	"reasons" text[] DEFAULT '{}' NOT NULL,
	"note" text,
	"submitted_by_id" uuid,
	"submitted_at" timestamp with time zone NOT NULL,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "listing_submissions_decided" CHECK ("listing_submissions"."state" not in ('approved', 'returned') or "listing_submissions"."decided_at" is not null)
);
--> statement-breakpoint
CREATE TABLE "publishing_trust" (
	"organisation_id" uuid PRIMARY KEY NOT NULL,
	"reason" text NOT NULL,
	"given_by_id" uuid,
	"since" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "listing_submissions" ADD CONSTRAINT "listing_submissions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_submissions" ADD CONSTRAINT "listing_submissions_submitted_by_id_users_id_fk" FOREIGN KEY ("submitted_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_submissions" ADD CONSTRAINT "listing_submissions_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publishing_trust" ADD CONSTRAINT "publishing_trust_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "publishing_trust" ADD CONSTRAINT "publishing_trust_given_by_id_users_id_fk" FOREIGN KEY ("given_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "listing_submissions_one_waiting" ON "listing_submissions" USING btree ("listing_id") WHERE "listing_submissions"."state" = 'waiting';--> statement-breakpoint
CREATE INDEX "listing_submissions_queue" ON "listing_submissions" USING btree ("state","submitted_at");