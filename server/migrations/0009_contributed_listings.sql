ALTER TABLE "listings" ADD COLUMN "on_behalf_of_id" uuid;--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "contributed_as" text;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_on_behalf_of_id_organisations_id_fk" FOREIGN KEY ("on_behalf_of_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;