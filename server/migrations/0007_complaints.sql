CREATE TABLE "complaints" (
	"id" uuid PRIMARY KEY NOT NULL,
	"listing_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"reporter_id" uuid,
	"contact" text,
	"reason" text NOT NULL,
	"text" text NOT NULL,
	"state" text NOT NULL,
	"reported_at" timestamp with time zone NOT NULL,
	"due_on" date NOT NULL,
	"correction_revision" integer,
	"correction_due_on" date,
	"note" text,
	"decided_by_id" uuid,
	"decided_at" timestamp with time zone,
	CONSTRAINT "complaints_state" CHECK ("complaints"."state" in ('open', 'correction_asked', 'corrected', 'dismissed', 'taken_down')),
	CONSTRAINT "complaints_decided" CHECK ("complaints"."state" = 'open' or "complaints"."decided_at" is not null)
);
--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "taken_down_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "taken_down_reason" text;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_reporter_id_users_id_fk" FOREIGN KEY ("reporter_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "complaints" ADD CONSTRAINT "complaints_decided_by_id_users_id_fk" FOREIGN KEY ("decided_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_once" ON "complaints" USING btree ("listing_id","reporter_id");--> statement-breakpoint
CREATE UNIQUE INDEX "complaints_once_by_address" ON "complaints" USING btree ("listing_id","contact");--> statement-breakpoint
CREATE INDEX "complaints_waiting" ON "complaints" USING btree ("due_on") WHERE state in ('open', 'correction_asked');