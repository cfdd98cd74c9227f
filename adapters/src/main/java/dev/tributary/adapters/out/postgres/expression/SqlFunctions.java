package dev.tributary.adapters.out.postgres.expression;

import dev.tributary.domain.expression.Function;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** The functions in SQL, by {@link Function#id()}. */
final class SqlFunctions {
  private static final Map<String, SqlTemplate> ALL = new TreeMap<>();

  static {
    sql("GetDate()", "{now}");
    sql("DateOnly(day)", "({0:local})::date");
    sql("Year(day)", "extract(year from {0:local})::bigint");
    sql("Month(day)", "extract(month from {0:local})::bigint");
    sql("Day(day)", "extract(day from {0:local})::bigint");
    sql("DayOfYear(day)", "extract(doy from {0:local})::bigint");
    sql("Hour(datetime)", "extract(hour from {0:local})::bigint");
    sql("Minute(datetime)", "extract(minute from {0:local})::bigint");
    local("AddDays(day, integer)", "({0:local} + {1} * interval '1 day')");
    local("AddMonths(day, integer)", "({0:local} + {1} * interval '1 month')");
    local("AddYears(day, integer)", "({0:local} + {1} * interval '1 year')");
    sql("AddHours(datetime, integer)", "({0} + {1} * interval '1 hour')");
    sql("AddMinutes(datetime, integer)", "({0} + {1} * interval '1 minute')");
    sql("DaysAgo(integer)", "({now:local} - {0} * interval '1 day')::date");
    sql("MonthsAgo(integer)", "({now:local} - {0} * interval '1 month')::date");
    sql("DaysDiff(day, day)", "({0:local}::date - {1:local}::date)::bigint");
    sql("DaysOld(day)", "({now:local}::date - {0:local}::date)::bigint");
    sql("YearsOld(day)", "extract(year from age({now:local}::date, {0:local}::date))::bigint");
    sql(
        "ToDate(text)",
        """
        (select case when v.t ~ '^\\d\\d\\d\\d-\\d\\d-\\d\\d$' and pg_input_is_valid(v.t, 'date') \
        then v.t::date end from (select {0} as t offset 0) v)\
        """);
    // Born on 29 February counts as well on the day that replaces it, in a year without it.
    sql(
        "IsBirthday(day, text)",
        """
        (to_char({0:local}, 'MM-DD') = any(case \
        when to_char({now:local}, 'MM-DD') = {1} \
        and extract(doy from date_trunc('year', {now:local}) + interval '1 year -1 day') = 365 \
        then array['02-29', to_char({now:local}, 'MM-DD')] \
        else array[to_char({now:local}, 'MM-DD')] end))\
        """);
    // A number of seconds that is not positive has no beginning to go back to: null.
    local(
        "TruncDate(datetime, integer)",
        """
        date_bin(nullif(greatest({1}, 0), 0) * interval '1 second', {0:local}, \
        timestamp '2000-01-01')\
        """);
    sql(
        "DateFormat(day, text)",
        limited(
            """
            (select replace(replace(replace(replace(replace(replace(replace(v.f, \
            '%4Y', to_char(v.d, 'YYYY')), '%2Y', to_char(v.d, 'YY')), '%2M', to_char(v.d, 'MM')), \
            '%2D', to_char(v.d, 'DD')), '%2H', to_char(v.d, 'HH24')), '%2N', to_char(v.d, 'MI')), \
            '%2S', to_char(v.d, 'SS')) from (select {0:local} as d, {1} as f offset 0) v)\
            """));
    sql("Abs(number)", "abs({0})");
    sql("Ceil(number)", "ceil({0})::bigint");
    sql("Floor(number)", "floor({0})::bigint");
    sql("Round(number)", "round({0}::numeric)::bigint");
    sql("Round(number, integer)", "round({0}::numeric, {1}::int)");
    sql("Trunc(number, integer)", "trunc({0}::numeric, {1}::int)");
    sql("Sign(number)", "sign({0})::bigint");
    sql("Mod(integer, integer)", "mod({0}, nullif({1}, 0))");
    sql("Random()", "(('x' || left({chance}, 13))::bit(52)::bigint::numeric / 4503599627370496)");
    sql("ToInteger(number)", "trunc({0})::bigint");
    sql("ToInteger(text)", number("^\\s*[-+]?\\d+\\s*$", "bigint"));
    sql("ToDouble(number)", "{0}::numeric");
    sql("ToDouble(text)", number("^\\s*[-+]?\\d+(\\.\\d+)?\\s*$", "numeric"));
    sql("Lower(text)", "lower({0})");
    sql("Upper(text)", "upper({0})");
    sql("Smart(text)", "initcap({0})");
    sql("Length(text)", "char_length({0})::bigint");
    sql("Left(text, integer)", "left({0}, {1}::int)");
    sql("Right(text, integer)", "right({0}, {1}::int)");
    sql("Substring(text, integer, integer)", "substring({0} from {1}::int for {2}::int)");
    sql("Charindex(text, text)", "position({1} in {0})::bigint");
    sql("Replace(text, text, text)", "tributary.limited_replace({0}, {1}, {2}, {limit})");
    sql("Trim(text)", "btrim({0}, %s)".formatted(TrimmingSql.CHARACTERS));
    sql("Ltrim(text)", "ltrim({0}, %s)".formatted(TrimmingSql.CHARACTERS));
    sql("Rtrim(text)", "rtrim({0}, %s)".formatted(TrimmingSql.CHARACTERS));
    sql("JuxtWords(text, text, …)", limited("array_to_string(array_remove(array[{0+}], ''), ' ')"));
    sql("GetEmailDomain(text)", "split_part({0}, '@', 2)");
    sql("startWith(text, text)", "starts_with({0}, {1})");
    sql("EndWith(text, text)", "starts_with(reverse({0}), reverse({1}))");
    sql("Extract(text, text)", "split_part({0}, {1}, 1)");
    sql("ExtractRight(text, text)", "split_part({0}, {1}, -1)");
    sql("FileName(text)", "regexp_replace({0}, '^.*[/\\\\]', '')");
    sql(
        "FileExt(text)",
        """
        (select case when v.t is not null \
        then coalesce(substring(v.t from '\\.([^./\\\\]*)$'), '') end \
        from (select {0} as t offset 0) v)\
        """);
    sql(
        "UrlUtf8Encode(text)",
        limited(
            """
            (select string_agg(case when c.c ~ '^[A-Za-z0-9_.~-]$' then c.c \
            else upper(regexp_replace(encode(convert_to(c.c, 'UTF8'), 'hex'), '(..)', '%\\1', 'g')) \
            end, '' order by c.i) \
            from regexp_split_to_table({0}, '') with ordinality as c(c, i))\
            """));
    sql("Sha256Digest(text)", "encode(sha256(convert_to({0}, 'UTF8')), 'hex')");
    sql("Md5Digest(text)", "md5({0})");
    sql("ToString(day)", "(to_jsonb({0:local}) #>> '{}')");
    sql("ToString(any)", "{0}::text");
    sql("Coalesce(same, same, …)", "coalesce({0+})");
    sql("Greatest(same, same, …)", "greatest({0+})");
    sql("Least(same, same, …)", "least({0+})");
    sql("Iif(boolean, same, same)", "case when {0} then {1} else {2} end");
    sql(
        "IsEmptyString(text, same, same)",
        "case when coalesce({0}, '') = '' then {1} else {2} end");
    sql("NoNull(text)", "coalesce({0}, '')");
    sql("NoNull(number)", "coalesce({0}, 0)");
    sql("IsNull(any)", "({0} is null)");
    sql("RowId()", "{line}");
    sql(
        "newUUID()",
        "(overlay(overlay({chance} placing '4' from 13) placing '8' from 17)::uuid)::text");
  }

  private SqlFunctions() {}

  /** What adds to its operands, within the limit of computed texts. */
  static String limited(String sql) {
    return "tributary.limited(" + sql + ", {limit})";
  }

  static SqlTemplate of(Function function) {
    return Objects.requireNonNull(ALL.get(function.id()), () -> "no SQL for " + function.id());
  }

  static Map<String, SqlTemplate> all() {
    return Map.copyOf(ALL);
  }

  private static void sql(String id, String text) {
    ALL.put(id, SqlTemplate.of(text));
  }

  private static void local(String id, String text) {
    ALL.put(id, SqlTemplate.local(text));
  }

  /**
   * A text that is no number of the type gives null instead of failing the set. OFFSET 0 keeps the
   * planner from computing the cast of a constant ahead of its guard.
   */
  private static String number(String form, String type) {
    return """
    (select case when v.t ~ '%s' and pg_input_is_valid(v.t, '%s') \
    then v.t::%s end from (select {0} as t offset 0) v)\
    """
        .formatted(form, type, type);
  }
}
