CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" uuid NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "memberships" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"organisation_id" uuid NOT NULL,
	"role" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "memberships_once" UNIQUE("user_id","organisation_id","role")
);
--> statement-breakpoint
CREATE TABLE "people" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid,
	"organisation_id" uuid,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"birth_year" integer,
	"region_code" text NOT NULL,
	"level" text NOT NULL,
	"programme" text,
	"occupation" text,
	"skills" text[] NOT NULL,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "sessions_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "users" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"disabled_at" timestamp with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "users_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "verifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introduction_messages" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"side" text NOT NULL,
	"author_id" uuid,
	"body" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introduction_steps" (
	"id" uuid PRIMARY KEY NOT NULL,
	"introduction_id" uuid NOT NULL,
	"step" text NOT NULL,
	"side" text,
	"by_user_id" uuid,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "introductions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"state" text NOT NULL,
	"listing_id" uuid NOT NULL,
	"invitee_organisation_id" uuid NOT NULL,
	"inviter_organisation_id" uuid,
	"inviter_person_id" uuid,
	"context_listing_id" uuid,
	"source" text NOT NULL,
	"message" text NOT NULL,
	"invited_by_id" uuid,
	"answered_by_id" uuid,
	"invited_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"decline_reason" text,
	"decline_note" text,
	"agreement" text,
	"agreement_version" integer DEFAULT 0 NOT NULL,
	"proposed_by" text,
	"proposed_at" timestamp with time zone,
	"confirmed_at" timestamp with time zone,
	"result" text,
	"result_note" text,
	"waiting_for" text,
	"last_activity_at" timestamp with time zone NOT NULL,
	"reminded_at" timestamp with time zone,
	"demo" boolean DEFAULT false NOT NULL,
	CONSTRAINT "introductions_two_parties" CHECK ("introductions"."inviter_organisation_id" is distinct from "introductions"."invitee_organisation_id"),
	CONSTRAINT "introductions_one_inviter" CHECK ("introductions"."inviter_organisation_id" is null or "introductions"."inviter_person_id" is null),
	CONSTRAINT "introductions_answered" CHECK ("introductions"."state" not in ('accepted', 'agreed', 'ended', 'declined') or "introductions"."answered_at" is not null),
	CONSTRAINT "introductions_ended" CHECK (("introductions"."state" = 'ended') = ("introductions"."result" is not null)),
	CONSTRAINT "introductions_agreed" CHECK ("introductions"."state" <> 'agreed' or "introductions"."confirmed_at" is not null),
	CONSTRAINT "introductions_open" CHECK (("introductions"."closed_at" is null) = (state in ('invited', 'accepted', 'agreed')))
);
--> statement-breakpoint
CREATE TABLE "directory_rebuilds" (
	"id" integer PRIMARY KEY NOT NULL,
	"requested" integer DEFAULT 0 NOT NULL,
	"completed" integer DEFAULT 0 NOT NULL,
	"listings" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "directory_rebuilds_one" CHECK ("directory_rebuilds"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "listing_revisions" (
	"listing_id" uuid NOT NULL,
	"revision" integer NOT NULL,
	"content" jsonb NOT NULL,
	"by_user_id" uuid,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "listing_revisions_listing_id_revision_pk" PRIMARY KEY("listing_id","revision")
);
--> statement-breakpoint
CREATE TABLE "listings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organisation_id" uuid NOT NULL,
	"author_id" uuid,
	"kind" text NOT NULL,
	"direction" text NOT NULL,
	"status" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"region_code" text NOT NULL,
	"industry_code" text,
	"occupations" text[] NOT NULL,
	"programmes" text[] NOT NULL,
	"skills" text[] NOT NULL,
	"level" text NOT NULL,
	"headcount" integer,
	"deadline" date,
	"details" jsonb NOT NULL,
	"constraints" jsonb NOT NULL,
	"outcome" jsonb,
	"revision" integer DEFAULT 1 NOT NULL,
	"source_key" text,
	"demo" boolean DEFAULT false NOT NULL,
	"published_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"changed_xid" "xid8" DEFAULT pg_current_xact_id() NOT NULL,
	CONSTRAINT "listings_source_key_unique" UNIQUE("source_key"),
	CONSTRAINT "listings_published_has_date" CHECK ("listings"."status" <> 'published' or "listings"."published_at" is not null),
	CONSTRAINT "listings_closed_has_outcome" CHECK ("listings"."status" <> 'closed' or "listings"."outcome" is not null)
);
--> statement-breakpoint
CREATE TABLE "synonym_groups" (
	"id" uuid PRIMARY KEY NOT NULL,
	"terms" text[] NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "notifications" (
	"id" uuid PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"payload" jsonb NOT NULL,
	"link" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"read_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"region_code" text NOT NULL,
	"industry_code" text,
	"credit_code" text,
	"intro" text DEFAULT '' NOT NULL,
	"website" text,
	"verified_at" timestamp with time zone,
	"suspended_at" timestamp with time zone,
	"staff_count" integer,
	"student_count" integer,
	"invitations_asked" integer DEFAULT 0 NOT NULL,
	"invitations_answered" integer DEFAULT 0 NOT NULL,
	"median_reply_hours" real,
	"demo" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "organisations_name_unique" UNIQUE("name"),
	CONSTRAINT "organisations_credit_code_unique" UNIQUE("credit_code"),
	CONSTRAINT "organisations_answered" CHECK ("organisations"."invitations_answered" between 0 and "organisations"."invitations_asked")
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"seq" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"entity" text NOT NULL,
	"entity_id" text NOT NULL,
	"data" jsonb NOT NULL,
	"previous_hash" text NOT NULL,
	"hash" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"user_id" uuid NOT NULL,
	"key" text NOT NULL,
	"route" text NOT NULL,
	"body_hash" text NOT NULL,
	"status" integer NOT NULL,
	"response" jsonb NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "idempotency_keys_user_id_key_pk" PRIMARY KEY("user_id","key")
);
--> statement-breakpoint
CREATE TABLE "mail_outbox" (
	"id" uuid PRIMARY KEY NOT NULL,
	"to_address" text NOT NULL,
	"subject" text NOT NULL,
	"body" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"next_attempt_at" timestamp with time zone,
	"sent_at" timestamp with time zone,
	"last_error" text,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "people" ADD CONSTRAINT "people_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_messages" ADD CONSTRAINT "introduction_messages_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_messages" ADD CONSTRAINT "introduction_messages_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_steps" ADD CONSTRAINT "introduction_steps_introduction_id_introductions_id_fk" FOREIGN KEY ("introduction_id") REFERENCES "public"."introductions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction_steps" ADD CONSTRAINT "introduction_steps_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_invitee_organisation_id_organisations_id_fk" FOREIGN KEY ("invitee_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_inviter_organisation_id_organisations_id_fk" FOREIGN KEY ("inviter_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_inviter_person_id_users_id_fk" FOREIGN KEY ("inviter_person_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_context_listing_id_listings_id_fk" FOREIGN KEY ("context_listing_id") REFERENCES "public"."listings"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_invited_by_id_users_id_fk" FOREIGN KEY ("invited_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introductions" ADD CONSTRAINT "introductions_answered_by_id_users_id_fk" FOREIGN KEY ("answered_by_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_revisions" ADD CONSTRAINT "listing_revisions_listing_id_listings_id_fk" FOREIGN KEY ("listing_id") REFERENCES "public"."listings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listing_revisions" ADD CONSTRAINT "listing_revisions_by_user_id_users_id_fk" FOREIGN KEY ("by_user_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "listings" ADD CONSTRAINT "listings_author_id_users_id_fk" FOREIGN KEY ("author_id") REFERENCES "public"."users"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notifications" ADD CONSTRAINT "notifications_user_id_users_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."users"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "introduction_messages_of" ON "introduction_messages" USING btree ("introduction_id","at");--> statement-breakpoint
CREATE INDEX "introduction_steps_of" ON "introduction_steps" USING btree ("introduction_id","at");--> statement-breakpoint
CREATE INDEX "introductions_invitee" ON "introductions" USING btree ("invitee_organisation_id","invited_at");--> statement-breakpoint
CREATE INDEX "introductions_inviter" ON "introductions" USING btree ("inviter_organisation_id","invited_at");--> statement-breakpoint
CREATE INDEX "introductions_person" ON "introductions" USING btree ("inviter_person_id","invited_at");--> statement-breakpoint
CREATE INDEX "introductions_listing" ON "introductions" USING btree ("listing_id","invited_at");--> statement-breakpoint
CREATE INDEX "introductions_silent" ON "introductions" USING btree ("last_activity_at") WHERE state in ('invited', 'accepted', 'agreed');--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_one_open" ON "introductions" USING btree ("listing_id","inviter_organisation_id") WHERE state in ('invited', 'accepted', 'agreed');--> statement-breakpoint
CREATE UNIQUE INDEX "introductions_one_open_person" ON "introductions" USING btree ("listing_id","inviter_person_id") WHERE state in ('invited', 'accepted', 'agreed');--> statement-breakpoint
CREATE INDEX "listings_changed" ON "listings" USING btree ("changed_xid");--> statement-breakpoint
CREATE INDEX "listings_organisation" ON "listings" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "listings_status_deadline" ON "listings" USING btree ("status","deadline");--> statement-breakpoint
CREATE INDEX "notifications_of" ON "notifications" USING btree ("user_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "notifications_unread" ON "notifications" USING btree ("user_id","kind","link") WHERE read_at is null;--> statement-breakpoint
CREATE INDEX "organisations_region" ON "organisations" USING btree ("region_code");--> statement-breakpoint
CREATE INDEX "mail_outbox_due" ON "mail_outbox" USING btree ("next_attempt_at") WHERE next_attempt_at is not null;