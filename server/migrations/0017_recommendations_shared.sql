CREATE TABLE "exposure_counts" (
	"day" date NOT NULL,
	"organisation_id" uuid NOT NULL,
	"surface" text NOT NULL,
	"kind" text NOT NULL,
	"region_code" text NOT NULL,
	"shown" integer NOT NULL,
	CONSTRAINT "exposure_counts_day_organisation_id_surface_kind_region_code_pk" PRIMARY KEY("day","organisation_id","surface","kind","region_code"),
	CONSTRAINT "exposure_counts_surface" CHECK ("exposure_counts"."surface" in ('recommendation', 'search')),
	CONSTRAINT "exposure_counts_shown" CHECK ("exposure_counts"."shown" > 0)
);
--> statement-breakpoint
CREATE TABLE "listing_dismissals" (
	"user_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "listing_dismissals_user_id_listing_id_pk" PRIMARY KEY("user_id","listing_id"),
	CONSTRAINT "listing_dismissals_reason" CHECK ("listing_dismissals"."reason" in ('wrong_place', 'wrong_level', 'pay', 'in_contact', 'other_field', 'other'))
);
--> statement-breakpoint
CREATE TABLE "recommendation_wishes" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"reach" text NOT NULL,
	"fitting_level" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "exposure_counts" ADD CONSTRAINT "exposure_counts_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_dismissals" ADD CONSTRAINT "listing_dismissals_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_dismissals" ADD CONSTRAINT "listing_dismissals_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "recommendation_wishes" ADD CONSTRAINT "recommendation_wishes_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "listing_dismissals_of" ON "listing_dismissals" USING btree ("listing_id");