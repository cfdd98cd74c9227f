package dev.tributary.domain.profile;

/** What profiles can be narrowed to, apart from words. */
public enum ProfileFacet {
  NO_EMAIL,
  OPTED_OUT_EMAIL,
  OPTED_OUT_SMS,
  OPTED_OUT_PUSH,
  OPTED_OUT_MAIL
}
