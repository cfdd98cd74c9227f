package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.expression.Scope;
import dev.tributary.domain.value.ValueType;
import dev.tributary.domain.value.Variables;
import dev.tributary.domain.value.Variables.Variable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The event variables of a condition that ends the pages, beside those of the activity. */
public final class PageVariables {
  /** The path of the condition in the settings. */
  public static final String CONDITION = "pagination.stop.when.condition";

  /** The value at the place that {@code stop.when} names, as text; null where there is none. */
  private static final String VALUE = "pageValue";

  /** The number of the page, from 1. */
  private static final String NUMBER = "pageNumber";

  /** The rows of the page, rejected ones included. */
  private static final String ROWS = "pageRows";

  /** The rows of all pages of the call so far, those of the page included. */
  private static final String ALL_ROWS = "allRows";

  private static final Map<String, ValueType> TYPES =
      Map.of(
          VALUE,
          ValueType.TEXT,
          NUMBER,
          ValueType.INTEGER,
          ROWS,
          ValueType.INTEGER,
          ALL_ROWS,
          ValueType.INTEGER);

  private PageVariables() {}

  /** What a condition may name: these and {@code others}. */
  public static Scope scope(Map<String, ValueType> others) {
    Map<String, ValueType> types = new HashMap<>(others);
    types.putAll(TYPES);
    return Scope.ofVariables(types);
  }

  /** The value at the place that {@code stop.when} names; empty when there is none. */
  public static String value(Variables page) {
    return page.find(VALUE).flatMap(Variable::value).map(Object::toString).orElse("");
  }

  /** The number of the page, from 1. */
  public static long number(Variables page) {
    return (Long) page.find(NUMBER).flatMap(Variable::value).orElseThrow();
  }

  /**
   * Those of a page.
   *
   * @param all rows of all pages so far
   */
  static Variables of(PagePosition at, PageSeen seen, long all, Optional<String> value) {
    return Variables.NONE
        .with(VALUE, new Variable(ValueType.TEXT, value.map(Object.class::cast)))
        .with(NUMBER, Variable.integer(at.page()))
        .with(ROWS, Variable.integer(seen.rows()))
        .with(ALL_ROWS, Variable.integer(all));
  }
}
