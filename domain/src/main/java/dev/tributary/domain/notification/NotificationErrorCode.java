package dev.tributary.domain.notification;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with notifications and their deliveries. */
public enum NotificationErrorCode implements ErrorCode {
  /** Argument 0: the name. */
  NAME_REFUSED("TRB-162001"),
  /** Argument 0: the name. */
  UNKNOWN_TARGET("TRB-162002"),
  /** Argument 0: the name. */
  UNKNOWN_RULE("TRB-162003"),
  /** Arguments: the target, the rules that name it. */
  TARGET_IN_USE("TRB-162004"),
  /** Argument 0: the text. */
  ADDRESS_REFUSED("TRB-162005"),
  /** Argument 0: the most. */
  TOO_MANY_ADDRESSES("TRB-162006"),
  NO_RECIPIENT("TRB-162007"),
  URL_MISSING("TRB-162008"),
  /** Argument 0: the most. */
  BATCH_REFUSED("TRB-162009"),
  /** Arguments: the text, the choices. */
  UNKNOWN_EVENT("TRB-162010"),
  NO_EVENTS("TRB-162011"),
  NO_TARGETS("TRB-162012"),
  /** Argument 0: the id. */
  UNKNOWN_NOTIFICATION("TRB-162013"),
  /** Argument 0: the id. */
  NOT_REPLAYABLE("TRB-162014"),
  /** Argument 0: the name. */
  NOT_SIGNED("TRB-162015"),
  /** Argument 0: the status. */
  STATUS("TRB-162016"),
  NO_MAIL("TRB-162017"),
  /** Argument 0: the reply. */
  MAIL_REFUSED("TRB-162018"),
  TARGET_GONE("TRB-162019"),
  /** Argument 0: the name. */
  UNKNOWN_WORKFLOW_FILTER("TRB-162020"),
  /** Arguments: the least and the most duration. */
  MUTE_REFUSED("TRB-162021"),
  TARGET_CHANGED("TRB-162023"),
  /** Argument 0: the kind of the failure. */
  UNEXPECTED("TRB-162024"),
  /** Argument 0: what prevented the request or its response, a message. */
  NOT_CALLED("TRB-162025");

  private final String id;

  NotificationErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "notification";
  }
}
