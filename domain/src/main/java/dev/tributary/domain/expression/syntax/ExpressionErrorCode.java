package dev.tributary.domain.expression.syntax;

import dev.tributary.domain.problem.ErrorCode;

/** What can be wrong with an expression. The first argument is the column where none is said. */
public enum ExpressionErrorCode implements ErrorCode {
  /**
   * A character or word stands where something else is expected: found, {@link Expected} words and
   * text.
   */
  UNEXPECTED("TRB-130001"),
  /** The expression has no text. */
  EMPTY("TRB-130002"),
  /** More characters than the limit: length, limit. */
  TOO_LONG("TRB-130003"),
  /** More levels than the limit: limit. */
  TOO_DEEP("TRB-130004"),
  /** A text, bracket or variable is not closed: what closes it. */
  UNCLOSED("TRB-130005"),
  /** A column that the data does not have: name, owner, suggestions (0 or 1), suggestion. */
  UNKNOWN_COLUMN("TRB-130006"),
  /** A column name with several meanings: name, the ways to write it. */
  AMBIGUOUS_COLUMN("TRB-130007"),
  /** A function that does not exist: name, suggestions (0 or 1), suggestion. */
  UNKNOWN_FUNCTION("TRB-130008"),
  /** Arguments that no form of the function takes: how it is written, the types given. */
  WRONG_ARGUMENTS("TRB-130009"),
  /** An operator between values that it does not take: operator, types. */
  WRONG_OPERANDS("TRB-130010"),
  /** An event variable that nothing sets: name, suggestions (0 or 1), suggestion. */
  UNKNOWN_VARIABLE("TRB-130011"),
  /** The whole has another type than the place asks for: type found, type wanted. */
  WRONG_RESULT("TRB-130012"),
  /** A text compared with a date or time that cannot be read as one: text, type. */
  MALFORMED_INSTANT("TRB-130013"),
  /** A value at run time does not fit, such as a number too large: reason. No column. */
  VALUE_OUT_OF_RANGE("TRB-130014"),
  /** An event variable's value cannot be read as the type asked for: name, value, type. */
  UNREADABLE_VARIABLE("TRB-130015"),
  /** More operators than the limit: limit. */
  TOO_MANY_OPERATORS("TRB-130016"),
  /** A statement ran longer than it may: seconds. No column. */
  TOO_SLOW("TRB-130017"),
  /** A name that expressions could not write: name. No column. */
  BAD_FIELD_NAME("TRB-130018"),
  /** A name that is taken already: name. No column. */
  DUPLICATE_FIELD("TRB-130019"),
  /** A replacement for null of another type: type of the value, of the replacement. No column. */
  WRONG_DEFAULT("TRB-130020"),
  /** Case, When or Else not as they are written. */
  CASE_FORM("TRB-130021"),
  /** GetOption without a constant name. */
  OPTION_FORM("TRB-130022"),
  /** An option that the operator has not set: name, suggestions (0 or 1), suggestion. */
  UNKNOWN_OPTION("TRB-130023"),
  /** RowId in a condition that decides which rows there are. */
  ROW_ID_IN_CONDITION("TRB-130024"),
  /** A column where an expression sees no columns: name. */
  NO_COLUMNS("TRB-130025");

  private final String id;

  ExpressionErrorCode(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public String bundle() {
    return "expression";
  }
}
