package dev.tributary.domain.activity.externalapi.mapping;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.conversion.NumberSeparators;
import dev.tributary.domain.activity.externalapi.conversion.TemporalParser;
import dev.tributary.domain.activity.externalapi.mapping.Cell.InvalidCell;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.value.Digits;
import dev.tributary.domain.value.ValueType;
import java.time.ZoneOffset;
import java.util.List;

/** What may be set about the values of one column of the response. */
final class ColumnRules {
  private static final int LONGEST_TEXT = 1_000_000;

  private final SettingProblems problems;

  ColumnRules(SettingProblems problems) {
    this.problems = problems;
  }

  /**
   * @param place of the column, before the names of its settings
   */
  void check(OutboundColumn column, String place) {
    ColumnFormat format = column.format();
    if (format.maxLength() < 1 || format.maxLength() > LONGEST_TEXT) {
      problems.error(place + "maxLength", ExternalApiErrorCode.LENGTH_BAD, LONGEST_TEXT);
    }
    boolean patternFits = checkPattern(column, place + "format");
    checkSeparators(column, place);
    boolean plainJson = column.type() != ValueType.JSON || keptAsItIs(column);
    only(plainJson, column, place + "type");
    only(
        format.letterCase() == LetterCase.NONE || column.type() == ValueType.TEXT,
        column,
        place + "letterCase");
    if (patternFits && plainJson) {
      checkRules(column, place);
    }
  }

  private boolean checkPattern(OutboundColumn column, String place) {
    String pattern = column.format().pattern();
    if (pattern.isEmpty()) {
      return true;
    }
    try {
      if (!instant(column.type())) {
        throw new IllegalArgumentException("only dates and times have a format");
      }
      var _ = TemporalParser.formatter(pattern);
      return true;
    } catch (IllegalArgumentException _) {
      problems.error(place, ExternalApiErrorCode.FORMAT_BAD, pattern);
      return false;
    }
  }

  private void checkSeparators(OutboundColumn column, String place) {
    NumberSeparators separators = column.format().separators();
    if (!separators.valid()) {
      problems.error(
          place + "decimalSeparator",
          ExternalApiErrorCode.SEPARATORS_BAD,
          separators.decimal(),
          separators.thousands());
    }
    only(
        separators.equals(NumberSeparators.PLAIN) || column.type().numeric(),
        column,
        place + "decimalSeparator");
  }

  private void checkRules(OutboundColumn column, String place) {
    ValueRules rules = column.rules();
    ColumnConversion conversion = new ColumnConversion(column, ZoneOffset.UTC, Digits.DEFAULT);
    if (rules.onError().treatment() == ErrorAction.REPLACED && rules.defaultValue().isEmpty()) {
      problems.error(place + "default", ExternalApiErrorCode.DEFAULT_MISSING);
    }
    rules.defaultValue().ifPresent(text -> fits(conversion.ofDefault(), text, place + "default"));
    if (rules.onError().onlyRemapped() && rules.remapping().isEmpty()) {
      problems.error(place + "remap", ExternalApiErrorCode.REMAPPING_MISSING);
    }
    for (Remapping entry : rules.remapping()) {
      fits(conversion.target(entry), entry.to().orElse(""), place + "remap." + entry.from());
    }
  }

  private void fits(Cell cell, String text, String place) {
    if (cell instanceof InvalidCell(var reason, var _)) {
      problems.error(place, ExternalApiErrorCode.SET_VALUE_BAD, text, reason.choice());
    }
  }

  private void only(boolean fits, OutboundColumn column, String place) {
    if (!fits) {
      problems.error(place, ExternalApiErrorCode.NOT_FOR_TYPE, column.type().name());
    }
  }

  private static boolean keptAsItIs(OutboundColumn column) {
    ValueRules rules = column.rules();
    return column.format().whiteSpace() == WhiteSpace.NONE
        && rules.remapping().isEmpty()
        && rules.defaultValue().isEmpty()
        && List.of(ErrorRule.IGNORE_VALUE, ErrorRule.REJECT_LINE).contains(rules.onError());
  }

  private static boolean instant(ValueType type) {
    return switch (type) {
      case DATE, TIME, DATETIME -> true;
      case TEXT, INTEGER, DECIMAL, BOOLEAN, JSON -> false;
    };
  }
}
