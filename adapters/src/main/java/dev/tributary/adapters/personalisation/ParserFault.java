package dev.tributary.adapters.personalisation;

import io.quarkus.qute.ErrorCode;
import io.quarkus.qute.TemplateException;
import java.util.Optional;

/** What the parser found wrong in a template. */
enum ParserFault {
  OPEN_BRACE(0),
  OPEN_SECTION(1),
  OPEN_QUOTATION_MARK(2),
  UNKNOWN_SECTION(3),
  MISPLACED_END(4),
  BAD_NAME(5);

  private final int number;

  ParserFault(int number) {
    this.number = number;
  }

  /** By which the words of the problem choose. */
  int number() {
    return number;
  }

  static ParserFault of(TemplateException malformed) {
    return switch (Optional.ofNullable(malformed.getCode()).map(ErrorCode::getName).orElse("")) {
      case "PARSER_GENERAL_ERROR", "PARSER_UNTERMINATED_EXPRESSION" -> OPEN_BRACE;
      case "PARSER_UNTERMINATED_SECTION" -> OPEN_SECTION;
      case "PARSER_UNTERMINATED_STRING_LITERAL",
          "PARSER_UNTERMINATED_STRING_LITERAL_OR_COMPOSITE_PARAMETER" ->
          OPEN_QUOTATION_MARK;
      case "PARSER_NO_SECTION_NAME", "PARSER_NO_SECTION_HELPER_FOUND" -> UNKNOWN_SECTION;
      case "PARSER_SECTION_END_DOES_NOT_MATCH_START",
          "PARSER_SECTION_BLOCK_END_DOES_NOT_MATCH_START",
          "PARSER_SECTION_START_NOT_FOUND" ->
          MISPLACED_END;
      default -> BAD_NAME;
    };
  }
}
