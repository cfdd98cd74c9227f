package dev.tributary.adapters.personalisation;

import io.quarkus.qute.ParserError;
import io.quarkus.qute.TemplateException;

/** What the parser found wrong in a template. */
enum ParserFault {
  OPEN_BRACE(0),
  OPEN_SECTION(1),
  OPEN_QUOTATION_MARK(2),
  UNKNOWN_SECTION(3),
  MISPLACED_END(4),
  BAD_NAME(5),
  PARAMETER_MISSING(6),
  UNREADABLE(7);

  private final int number;

  ParserFault(int number) {
    this.number = number;
  }

  /** By which the words of the problem choose. */
  int number() {
    return number;
  }

  static ParserFault of(TemplateException malformed) {
    return malformed.getCode() instanceof ParserError error ? of(error) : UNREADABLE;
  }

  /** A general error is a text that ends in a tag. */
  private static ParserFault of(ParserError error) {
    return switch (error) {
      case GENERAL_ERROR, UNTERMINATED_EXPRESSION -> OPEN_BRACE;
      case UNTERMINATED_SECTION -> OPEN_SECTION;
      case UNTERMINATED_STRING_LITERAL, UNTERMINATED_STRING_LITERAL_OR_COMPOSITE_PARAMETER ->
          OPEN_QUOTATION_MARK;
      case NO_SECTION_NAME, NO_SECTION_HELPER_FOUND -> UNKNOWN_SECTION;
      case SECTION_END_DOES_NOT_MATCH_START,
          SECTION_BLOCK_END_DOES_NOT_MATCH_START,
          SECTION_START_NOT_FOUND ->
          MISPLACED_END;
      case EMPTY_EXPRESSION, INVALID_IDENTIFIER -> BAD_NAME;
      case MANDATORY_SECTION_PARAMS_MISSING -> PARAMETER_MISSING;
      case INVALID_PARAM_DECLARATION,
          INVALID_VIRTUAL_METHOD,
          INVALID_BRACKET_EXPRESSION,
          INVALID_VALUE_BRACKET_NOTATION ->
          UNREADABLE;
    };
  }
}
