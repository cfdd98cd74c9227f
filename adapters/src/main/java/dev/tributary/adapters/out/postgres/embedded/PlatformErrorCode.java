package dev.tributary.adapters.out.postgres.embedded;

import dev.tributary.domain.problem.ErrorCode;

/** Errors of starting, backing up and restoring the program. */
public enum PlatformErrorCode implements ErrorCode {
  HOME_IN_USE("TRB-180001"),
  HOME_NOT_WRITABLE("TRB-180002"),
  OTHER_MAJOR_VERSION("TRB-180003"),
  PORT_TAKEN("TRB-180004"),
  NO_UNPRIVILEGED_USER("TRB-180005"),
  PLATFORM_UNSUPPORTED("TRB-180006"),
  DATABASE_DID_NOT_START("TRB-180007"),
  DATABASE_NOT_CREATED("TRB-180008"),
  CLUSTER_DAMAGED("TRB-180009"),
  WEB_PORT_TAKEN("TRB-180010"),
  SCHEMA_NOT_OURS("TRB-180011"),
  BACKUP_EXISTS("TRB-180012"),
  HOME_HAS_DATA("TRB-180013"),
  NOT_A_BACKUP("TRB-180014"),
  NO_DATA("TRB-180015"),
  DATABASE_IS_YOURS("TRB-180016"),
  WRONG_USE("TRB-180017"),
  DATABASE_ENCODING("TRB-180018"),
  CLOCK_DIFFERS("TRB-180019"),
  DATABASE_TOO_OLD("TRB-180020"),
  KIND_INCOMPLETE("TRB-180030"),
  KIND_DUPLICATE("TRB-180031");

  private final String id;

  PlatformErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "platform";
  }
}
