package dev.tributary.domain.message;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with a message's text and with reading the outbox. */
public enum MessageErrorCode implements ErrorCode {
  /** Argument 0: the id. */
  UNKNOWN_MESSAGE("TRB-160001"),
  /** Argument 0: the id. */
  UNKNOWN_DELIVERY("TRB-160002"),
  /** Arguments: what was written, the choices. */
  UNKNOWN_STATE("TRB-160003"),
  /** Argument 0: what was written. */
  BAD_ID("TRB-160004"),

  /** Arguments: the id, its state. */
  NOT_RESENDABLE("TRB-160005"),
  /** Argument 0: the address. */
  NOT_SUPPRESSED("TRB-160006"),
  NO_MAIL_SERVER("TRB-160007"),
  /** Argument 0: the id. */
  STILL_SENDING("TRB-160008"),
  /** Arguments: the address, why it gets no messages. */
  ADDRESS_SUPPRESSED("TRB-160009"),

  /** Argument 0: the id. */
  NOT_APPROVED("TRB-160044"),

  /** Arguments: line, column, the parser's message. */
  TEMPLATE_MALFORMED("TRB-160010"),
  /** Arguments: line, column, the name, whose columns were searched. */
  UNKNOWN_FIELD("TRB-160011"),
  /** Arguments: line, column, the name, whose columns were searched, what was probably meant. */
  UNKNOWN_FIELD_LIKE("TRB-160012"),
  /** Arguments: line, column, the name, how to write each of its meanings. */
  AMBIGUOUS_FIELD("TRB-160013"),
  /** Arguments: line, column, the prefix. */
  NAMESPACE("TRB-160014"),
  /** Arguments: line, column, what was called, what may be called. */
  UNKNOWN_FUNCTION("TRB-160015"),
  /** Argument 0: the limit in characters. */
  TEMPLATE_TOO_LONG("TRB-160016"),
  /** Arguments: line, column, the limit. */
  TEMPLATE_TOO_DEEP("TRB-160017"),
  /** Arguments: line, column, the limit in characters. */
  TAG_TOO_LONG("TRB-160018"),
  /** Arguments: line, column, the limit. */
  TOO_MANY_BRANCHES("TRB-160019"),

  /** Argument 0: the limit in characters. */
  OUTPUT_TOO_LONG("TRB-160020"),
  /** Argument 0: the limit. */
  TOO_MANY_REPETITIONS("TRB-160021"),
  /** Argument 0: the limit in milliseconds. */
  TOO_SLOW("TRB-160022"),
  NOT_RENDERED("TRB-160023"),

  /** Arguments: line, column, what stands there, how it is written here. */
  FOREIGN_FIELD("TRB-160024"),

  /** Arguments: the character, its place from 1. */
  INVISIBLE_IN_ADDRESS("TRB-160030"),
  /** Argument 0: its place from 1. */
  BLANK_IN_ADDRESS("TRB-160031"),

  NO_FREE_CONNECTION("TRB-160040"),
  /** Arguments: what was written, the reasons. */
  UNKNOWN_REASON("TRB-160041"),
  NOT_RELEASED_IN_BULK("TRB-160042"),
  /** Arguments: the setting, what was written. */
  BAD_PERIOD("TRB-160043"),
  /** Argument 0: the field; 1: the fields of the message. */
  DEFAULT_UNUSED("TRB-160108"),
  NO_DEFAULTS("TRB-160109"),
  NO_PUBLIC_URL("TRB-160117");

  private final String id;

  MessageErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "message";
  }
}
