CREATE TABLE "recent_searches" (
	"user_id" uuid NOT NULL,
	"q" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "recent_searches_user_id_q_pk" PRIMARY KEY("user_id","q")
);
--> statement-breakpoint
CREATE TABLE "saved_search_finds" (
	"search_id" uuid NOT NULL,
	"listing_id" uuid NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "saved_search_finds_search_id_listing_id_pk" PRIMARY KEY("search_id","listing_id")
);
--> statement-breakpoint
CREATE TABLE "saved_searches" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"name" text NOT NULL,
	"terms" jsonb NOT NULL,
	"frequency" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"looked_at" timestamp with time zone NOT NULL,
	"seen_xid" "xid8" NOT NULL,
	CONSTRAINT "saved_searches_frequency" CHECK ("saved_searches"."frequency" in ('at_once', 'daily', 'weekly', 'never'))
);
--> statement-breakpoint
CREATE TABLE "search_memories" (
	"user_id" uuid PRIMARY KEY NOT NULL,
	"kept" boolean NOT NULL
);
--> statement-breakpoint
ALTER TABLE "listings" ADD COLUMN "published_xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL;--> statement-breakpoint
ALTER TABLE "recent_searches" ADD CONSTRAINT "recent_searches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_finds" ADD CONSTRAINT "saved_search_finds_search_id_saved_searches_id_fk" FOREIGN KEY ("search_id") REFERENCES "public"."saved_searches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_search_finds" ADD CONSTRAINT "saved_search_finds_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "saved_searches" ADD CONSTRAINT "saved_searches_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "search_memories" ADD CONSTRAINT "search_memories_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "saved_search_finds_listing" ON "saved_search_finds" USING btree ("listing_id");--> statement-breakpoint
CREATE INDEX "saved_searches_of" ON "saved_searches" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "listings_published" ON "listings" USING btree ("published_xid");
--> statement-breakpoint
-- A listing that becomes public takes the number of that transaction too; going on after its last day is nothing new.
CREATE OR REPLACE FUNCTION mark_listing_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.changed_xid := pg_current_xact_id();
  IF NEW.status = 'published' AND (TG_OP = 'INSERT' OR OLD.status NOT IN ('published', 'expired')) THEN
    NEW.published_xid := pg_current_xact_id();
  END IF;
  RETURN NEW;
END
$$;
