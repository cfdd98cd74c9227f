package dev.tributary.domain.expression;

import static dev.tributary.domain.expression.Function.form;
import static dev.tributary.domain.expression.ParameterType.ANY;
import static dev.tributary.domain.expression.ParameterType.DATETIME;
import static dev.tributary.domain.expression.ParameterType.DAY;
import static dev.tributary.domain.expression.ParameterType.INTEGER;
import static dev.tributary.domain.expression.ParameterType.NUMBER;
import static dev.tributary.domain.expression.ParameterType.SAME;
import static dev.tributary.domain.expression.ParameterType.TEXT;

import dev.tributary.domain.expression.Function.Category;
import dev.tributary.domain.expression.Function.Form;
import java.util.List;

/**
 * All functions of the language. A new one is a line here, a line of SQL in the adapters, and its
 * sentence in the texts; tests report which of the three is missing.
 */
public final class Functions {
  /** Numbers the rows; not part of a condition that decides which rows there are. */
  static final String ROW_ID = "RowId";

  private static final List<Function> ALL =
      List.of(
          date("GetDate").gives(ResultType.DATETIME),
          date("DateOnly").takes("date", DAY).gives(ResultType.DATE),
          date("Year").takes("date", DAY).gives(ResultType.INTEGER),
          date("Month").takes("date", DAY).gives(ResultType.INTEGER),
          date("Day").takes("date", DAY).gives(ResultType.INTEGER),
          date("DayOfYear").takes("date", DAY).gives(ResultType.INTEGER),
          date("Hour").takes("date", DATETIME).gives(ResultType.INTEGER),
          date("Minute").takes("date", DATETIME).gives(ResultType.INTEGER),
          date("AddDays").takes("date", DAY).takes("days", INTEGER).gives(ResultType.FIRST),
          date("AddMonths").takes("date", DAY).takes("months", INTEGER).gives(ResultType.FIRST),
          date("AddYears").takes("date", DAY).takes("years", INTEGER).gives(ResultType.FIRST),
          date("AddHours").takes("date", DATETIME).takes("hours", INTEGER).gives(ResultType.FIRST),
          date("AddMinutes")
              .takes("date", DATETIME)
              .takes("minutes", INTEGER)
              .gives(ResultType.FIRST),
          date("DaysAgo").takes("days", INTEGER).gives(ResultType.DATE),
          date("MonthsAgo").takes("months", INTEGER).gives(ResultType.DATE),
          date("DaysDiff").takes("end", DAY).takes("start", DAY).gives(ResultType.INTEGER),
          date("DaysOld").takes("date", DAY).gives(ResultType.INTEGER),
          date("YearsOld").takes("date", DAY).gives(ResultType.INTEGER),
          date("ToDate").takes("text", TEXT).gives(ResultType.DATE, NullRule.RESPONSES_NULL),
          date("IsBirthday")
              .takes("date", DAY)
              .takes("leapDay", TEXT)
              .gives(ResultType.BOOLEAN, NullRule.RESPONSES_NULL),
          date("TruncDate")
              .takes("date", DATETIME)
              .takes("seconds", INTEGER)
              .gives(ResultType.FIRST),
          date("DateFormat").takes("date", DAY).takes("format", TEXT).gives(ResultType.TEXT),
          number("Abs").takes("number", NUMBER).gives(ResultType.FIRST),
          number("Ceil").takes("number", NUMBER).gives(ResultType.INTEGER),
          number("Floor").takes("number", NUMBER).gives(ResultType.INTEGER),
          number("Round").takes("number", NUMBER).gives(ResultType.INTEGER),
          number("Round")
              .takes("number", NUMBER)
              .takes("decimals", INTEGER)
              .gives(ResultType.DECIMAL),
          number("Trunc")
              .takes("number", NUMBER)
              .takes("decimals", INTEGER)
              .gives(ResultType.DECIMAL),
          number("Sign").takes("number", NUMBER).gives(ResultType.INTEGER),
          number("Mod")
              .takes("number", INTEGER)
              .takes("divisor", INTEGER)
              .gives(ResultType.INTEGER),
          number("Random").gives(ResultType.DECIMAL),
          number("ToInteger").takes("number", NUMBER).gives(ResultType.INTEGER),
          number("ToInteger")
              .takes("text", TEXT)
              .gives(ResultType.INTEGER, NullRule.RESPONSES_NULL),
          number("ToDouble").takes("number", NUMBER).gives(ResultType.DECIMAL),
          number("ToDouble").takes("text", TEXT).gives(ResultType.DECIMAL, NullRule.RESPONSES_NULL),
          text("Lower").takes("text", TEXT).gives(ResultType.TEXT),
          text("Upper").takes("text", TEXT).gives(ResultType.TEXT),
          text("Smart").takes("text", TEXT).gives(ResultType.TEXT),
          text("Length").takes("text", TEXT).gives(ResultType.INTEGER),
          text("Left").takes("text", TEXT).takes("length", INTEGER).gives(ResultType.TEXT),
          text("Right").takes("text", TEXT).takes("length", INTEGER).gives(ResultType.TEXT),
          text("Substring")
              .takes("text", TEXT)
              .takes("start", INTEGER)
              .takes("length", INTEGER)
              .gives(ResultType.TEXT),
          text("Charindex").takes("text", TEXT).takes("part", TEXT).gives(ResultType.INTEGER),
          text("Replace")
              .takes("text", TEXT)
              .takes("part", TEXT)
              .takes("replacement", TEXT)
              .gives(ResultType.TEXT),
          text("Trim").takes("text", TEXT).gives(ResultType.TEXT),
          text("Ltrim").takes("text", TEXT).gives(ResultType.TEXT),
          text("Rtrim").takes("text", TEXT).gives(ResultType.TEXT),
          text("JuxtWords")
              .takes("text", TEXT)
              .takes("text", TEXT)
              .andMoreGives(ResultType.TEXT, NullRule.RESPONSES_NULL),
          text("GetEmailDomain").takes("address", TEXT).gives(ResultType.TEXT),
          text("startWith").takes("text", TEXT).takes("start", TEXT).gives(ResultType.BOOLEAN),
          text("EndWith").takes("text", TEXT).takes("end", TEXT).gives(ResultType.BOOLEAN),
          text("Extract").takes("text", TEXT).takes("separator", TEXT).gives(ResultType.TEXT),
          text("ExtractRight").takes("text", TEXT).takes("separator", TEXT).gives(ResultType.TEXT),
          text("FileName").takes("path", TEXT).gives(ResultType.TEXT),
          text("FileExt").takes("path", TEXT).gives(ResultType.TEXT),
          text("UrlUtf8Encode").takes("text", TEXT).gives(ResultType.TEXT),
          text("Sha256Digest").takes("text", TEXT).gives(ResultType.TEXT),
          text("Md5Digest").takes("text", TEXT).gives(ResultType.TEXT),
          text("ToString").takes("date", DAY).gives(ResultType.TEXT),
          text("ToString").takes("value", ANY).gives(ResultType.TEXT),
          other("Coalesce")
              .takes("value", SAME)
              .takes("value", SAME)
              .andMoreGives(ResultType.SHARED, NullRule.SKIPS_NULLS),
          other("Greatest")
              .takes("value", SAME)
              .takes("value", SAME)
              .andMoreGives(ResultType.SHARED, NullRule.SKIPS_NULLS),
          other("Least")
              .takes("value", SAME)
              .takes("value", SAME)
              .andMoreGives(ResultType.SHARED, NullRule.SKIPS_NULLS),
          other("Iif")
              .takes("condition", ParameterType.BOOLEAN)
              .takes("then", SAME)
              .takes("otherwise", SAME)
              .gives(ResultType.SHARED, NullRule.RESPONSES_NULL),
          other("IsEmptyString")
              .takes("text", TEXT)
              .takes("then", SAME)
              .takes("otherwise", SAME)
              .gives(ResultType.SHARED, NullRule.RESPONSES_NULL),
          other("NoNull").takes("text", TEXT).gives(ResultType.TEXT, NullRule.RESPONSES_NULL),
          other("NoNull").takes("number", NUMBER).gives(ResultType.FIRST, NullRule.RESPONSES_NULL),
          other("IsNull").takes("value", ANY).gives(ResultType.BOOLEAN, NullRule.RESPONSES_NULL),
          other(ROW_ID).gives(ResultType.INTEGER),
          other("newUUID").gives(ResultType.TEXT));

  private Functions() {}

  /** Every form of every function, in the order of the list. */
  public static List<Function> all() {
    return ALL;
  }

  static List<Function> named(String name) {
    return ALL.stream().filter(function -> function.name().equalsIgnoreCase(name)).toList();
  }

  private static Form date(String name) {
    return form(name, Category.DATES);
  }

  private static Form number(String name) {
    return form(name, Category.NUMBERS);
  }

  private static Form text(String name) {
    return form(name, Category.TEXTS);
  }

  private static Form other(String name) {
    return form(name, Category.OTHERS);
  }
}
