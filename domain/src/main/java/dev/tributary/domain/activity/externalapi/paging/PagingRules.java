package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.response.RowCondition;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.value.ValueType;
import java.util.Map;

/** What may be set about pages. */
public final class PagingRules {
  private final OutboundMapping outbound;
  private final RowCondition conditions;
  private final Map<String, ValueType> variables;
  private final SettingProblems problems;

  /**
   * @param variables that a condition may name beside those of the page
   */
  public PagingRules(
      OutboundMapping outbound,
      RowCondition conditions,
      Map<String, ValueType> variables,
      SettingProblems problems) {
    this.outbound = outbound;
    this.conditions = conditions;
    this.variables = variables;
    this.problems = problems;
  }

  public void check(Pagination pagination) {
    if (!pagination.paged()) {
      return;
    }
    checkNext(pagination.next());
    checkToken(pagination);
    checkSize(pagination);
    checkStop(pagination);
    if (pagination.restarts() < 0 || pagination.restarts() > PageRestarts.MOST) {
      problems.error(
          "pagination.restarts", ExternalApiErrorCode.PAGE_LIMIT_BAD, pagination.restarts());
    }
  }

  private void checkNext(NextPage next) {
    switch (next.kind()) {
      case NEXT_URL, CURSOR -> {
        require("at", next.at());
        checkPointer("at", next.at());
      }
      case LINK -> require("rel", next.rel());
      case HEADER_CURSOR -> require("header", next.header());
      case KEYSET -> checkColumn("column", next.column());
      case PAGE, OFFSET -> {
        if (next.first() < 0) {
          problems.error("pagination.first", ExternalApiErrorCode.PAGE_LIMIT_BAD, next.first());
        }
      }
      case NONE -> {}
    }
  }

  private void checkColumn(String setting, String column) {
    if (outbound.includedColumns().stream().noneMatch(own -> own.name().equals(column))) {
      problems.error("pagination." + setting, ExternalApiErrorCode.PAGE_COLUMN_UNKNOWN, column);
    }
  }

  /** An address needs no place; every other token needs one. */
  private void checkToken(Pagination pagination) {
    PageRequestSettings request = pagination.request();
    boolean address = pagination.kind().address();
    if (address && (request.tokenIn().names() > 0 || !request.keepParameters())) {
      problems.error("pagination.tokenIn", ExternalApiErrorCode.PAGE_ADDRESS_COMPLETE);
    } else if (!address && request.tokenIn().names() != 1) {
      problems.error("pagination.tokenIn", ExternalApiErrorCode.PAGE_PLACE_MISSING);
    }
    checkPlace("tokenIn", request.tokenIn());
  }

  private void checkSize(Pagination pagination) {
    PageRequestSettings request = pagination.request();
    if (request.size() < 0) {
      problems.error("pagination.size", ExternalApiErrorCode.PAGE_LIMIT_BAD, request.size());
    }
    if (request.sizeIn().names() > 1) {
      problems.error("pagination.sizeIn", ExternalApiErrorCode.PAGE_PLACE_MISSING);
    }
    if (request.sizeIn().names() > 0 && request.size() == 0) {
      problems.error("pagination.size", ExternalApiErrorCode.PAGE_SIZE_MISSING);
    }
    checkPlace("sizeIn", request.sizeIn());
  }

  private void checkPlace(String setting, PagePlace place) {
    checkPointer(setting + ".body", place.body());
    checkHeader(setting + ".header", place.header());
  }

  private void checkStop(Pagination pagination) {
    StopRules stop = pagination.stop();
    checkPointer("stop.hasMore", stop.hasMore());
    checkPointer("stop.total", stop.total());
    checkWhen(stop.when(), pagination);
    checkLimit("pages", stop.pages(), 1, StopRules.MOST_PAGES);
    checkLimit("rows", stop.rows(), 0, Long.MAX_VALUE);
    boolean ends =
        stop.endsEmpty(pagination.kind())
            || (stop.shortPage() && pagination.request().size() > 0)
            || !stop.hasMore().isEmpty()
            || !stop.total().isEmpty()
            || stop.when().isSet();
    if (pagination.kind().counted() && !ends) {
      problems.error("pagination.stop", ExternalApiErrorCode.PAGE_END_MISSING);
    }
  }

  private void checkWhen(StopCondition when, Pagination pagination) {
    checkPointer("stop.when.at", when.at());
    checkHeader("stop.when.header", when.header());
    boolean compared = when.value().isPresent();
    if (when.places() > 1 || (compared && (when.places() == 0 || when.conditional()))) {
      problems.error("pagination.stop.when", ExternalApiErrorCode.PAGE_WHEN_BAD);
    }
    if (when.conditional()) {
      var _ =
          conditions.resolve(
              PageVariables.CONDITION, when.condition(), PageVariables.scope(variables), problems);
    }
    if (!when.column().isEmpty()) {
      checkColumn("stop.when.column", when.column());
      boolean keyset = pagination.kind() == PageKind.KEYSET;
      if (keyset && !when.column().equals(pagination.next().column())) {
        problems.error(
            "pagination.stop.when.column",
            ExternalApiErrorCode.PAGE_WHEN_COLUMN,
            pagination.next().column());
      }
    }
  }

  private void checkHeader(String setting, String name) {
    if (!name.isEmpty()) {
      try {
        var _ = new HeaderName(name);
      } catch (Refused refused) {
        problems.refused("pagination." + setting, refused);
      }
    }
  }

  private void checkLimit(String name, long value, long least, long most) {
    if (value < least || value > most) {
      problems.error("pagination.stop." + name, ExternalApiErrorCode.PAGE_LIMIT_BAD, value);
    }
  }

  private void require(String setting, String value) {
    if (value.isBlank()) {
      problems.error("pagination." + setting, ExternalApiErrorCode.PAGE_SOURCE_MISSING);
    }
  }

  private void checkPointer(String setting, String text) {
    try {
      var _ = JsonPointer.of(text);
    } catch (IllegalArgumentException _) {
      problems.error("pagination." + setting, ExternalApiErrorCode.POINTER_BAD, text);
    }
  }
}
