CREATE TABLE "directory_rebuilds" (
	"id" integer PRIMARY KEY NOT NULL,
	"requested" integer DEFAULT 0 NOT NULL,
	"completed" integer DEFAULT 0 NOT NULL,
	"listings" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "directory_rebuilds_one" CHECK ("directory_rebuilds"."id" = 1)
);
