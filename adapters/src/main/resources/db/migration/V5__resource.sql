-- The people that campaigns speak to, and the catalogue of tables that workflows may select from.

create table public.profile (
  id             bigint      generated always as identity primary key,
  external_id    text        unique,
  email          text,
  first_name     text,
  last_name      text,
  birth_date     date,
  gender         text,
  mobile_phone   text,
  phone          text,
  address_line1  text,
  address_line2  text,
  zip_code       text,
  city           text,
  state          text,
  country        text,
  language       text,
  opt_out_email  boolean     not null default false,
  opt_out_sms    boolean     not null default false,
  opt_out_push   boolean     not null default false,
  opt_out_mail   boolean     not null default false,
  created        timestamptz not null default now(),
  last_modified  timestamptz not null default now()
);
create index profile_email on public.profile (lower(email));
create index profile_zip_code on public.profile (zip_code);
-- As Month(birthDate) and Day(birthDate) compile.
create index profile_birthday on public.profile
  ((extract(month from birth_date)::bigint), (extract(day from birth_date)::bigint));

create table tributary.resource (
  name        text  primary key,
  label       text  not null,
  schema_name text  not null,
  table_name  text  not null,
  key_name    text  not null,
  columns     jsonb not null
);

insert into tributary.resource (name, label, schema_name, table_name, key_name, columns)
values ('profile', 'Profiles', 'public', 'profile', 'id', '[
  {"name": "id",           "label": "Primary key",        "type": "INTEGER",  "column": "id",            "group": ""},
  {"name": "externalId",   "label": "Customer number",    "type": "TEXT",     "column": "external_id",   "group": ""},
  {"name": "email",        "label": "Email",              "type": "TEXT",     "column": "email",         "group": ""},
  {"name": "firstName",    "label": "First name",         "type": "TEXT",     "column": "first_name",    "group": ""},
  {"name": "lastName",     "label": "Last name",          "type": "TEXT",     "column": "last_name",     "group": ""},
  {"name": "birthDate",    "label": "Birth date",         "type": "DATE",     "column": "birth_date",    "group": ""},
  {"name": "gender",       "label": "Gender",             "type": "TEXT",     "column": "gender",        "group": ""},
  {"name": "mobilePhone",  "label": "Mobile phone",       "type": "TEXT",     "column": "mobile_phone",  "group": ""},
  {"name": "phone",        "label": "Phone",              "type": "TEXT",     "column": "phone",         "group": ""},
  {"name": "addressLine1", "label": "Address, line 1",    "type": "TEXT",     "column": "address_line1", "group": "location"},
  {"name": "addressLine2", "label": "Address, line 2",    "type": "TEXT",     "column": "address_line2", "group": "location"},
  {"name": "zipCode",      "label": "Zip code",           "type": "TEXT",     "column": "zip_code",      "group": "location"},
  {"name": "city",         "label": "City",               "type": "TEXT",     "column": "city",          "group": "location"},
  {"name": "state",        "label": "State",              "type": "TEXT",     "column": "state",         "group": "location"},
  {"name": "country",      "label": "Country",            "type": "TEXT",     "column": "country",       "group": "location"},
  {"name": "language",     "label": "Language",           "type": "TEXT",     "column": "language",      "group": ""},
  {"name": "optOutEmail",  "label": "No longer by email", "type": "BOOLEAN",  "column": "opt_out_email", "group": ""},
  {"name": "optOutSms",    "label": "No longer by SMS",   "type": "BOOLEAN",  "column": "opt_out_sms",   "group": ""},
  {"name": "optOutPush",   "label": "No longer by push",  "type": "BOOLEAN",  "column": "opt_out_push",  "group": ""},
  {"name": "optOutMail",   "label": "No longer by post",  "type": "BOOLEAN",  "column": "opt_out_mail",  "group": ""},
  {"name": "created",      "label": "Created",            "type": "DATETIME", "column": "created",       "group": ""},
  {"name": "lastModified", "label": "Last modified",      "type": "DATETIME", "column": "last_modified", "group": ""}
]');
