package dev.tributary.domain.resource;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with the catalogue of resources. */
public enum ResourceErrorCode implements ErrorCode {
  /** Argument 0: the name; 1: the names there are. */
  UNKNOWN_RESOURCE("TRB-131001"),
  /** Arguments: schema, the schemas that are allowed. */
  SCHEMA_NOT_ALLOWED("TRB-131002"),
  /** Argument 0: schema.table. */
  UNKNOWN_TABLE("TRB-131003"),
  /** Arguments: the column, schema.table, the columns there are. */
  UNKNOWN_TABLE_COLUMN("TRB-131004"),
  /** Arguments: the column, its type in the database. */
  UNSUPPORTED_TYPE("TRB-131005"),
  /** Arguments: the key column, schema.table. */
  KEY_NOT_UNIQUE("TRB-131006"),
  /** Argument 0: the name. */
  NAME_TAKEN("TRB-131007"),
  /** Argument 0: what was written. */
  BAD_NAME("TRB-131008"),
  /** Arguments: the name, what uses it. */
  IN_USE("TRB-131009"),
  /** Argument 0: the name. */
  OWN("TRB-131010"),
  /** Argument 0: the name. */
  TWO_COLUMNS("TRB-131011"),
  /** Arguments: the key, the columns there are. */
  UNKNOWN_KEY("TRB-131012"),
  /** Argument 0: the name. */
  CHANGED_MEANWHILE("TRB-131013"),
  /** Arguments: the name in the address, the one in the body. */
  OTHER_NAME("TRB-131014"),
  /** Arguments: the personal column, the columns there are. */
  UNKNOWN_PERSONAL_COLUMN("TRB-131015"),
  /** Arguments: the column of the consent, the columns of type boolean. */
  NO_CONSENT_COLUMN("TRB-131016");

  private final String id;

  ResourceErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "resource";
  }
}
