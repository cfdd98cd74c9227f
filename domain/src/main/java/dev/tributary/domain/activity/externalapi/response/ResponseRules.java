package dev.tributary.domain.activity.externalapi.response;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.mapping.ColumnOrigin;
import dev.tributary.domain.activity.externalapi.mapping.OutboundColumn;
import dev.tributary.domain.activity.externalapi.mapping.OutboundMapping;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import java.util.List;
import java.util.Locale;

/** Which forms of responses fit a mapping. */
public final class ResponseRules {
  private final SettingProblems problems;

  public ResponseRules(SettingProblems problems) {
    this.problems = problems;
  }

  public void check(ResponseSettings response, OutboundMapping outbound) {
    checkUnnest(response.unnest(), outbound);
    switch (response.format()) {
      case AUTO, JSON -> {}
      case NDJSON -> checkRowsOnly(outbound, response.format());
      case CSV -> {
        checkRowsOnly(outbound, response.format());
        only(!response.unnest().applies(), "response.unnest", response.format());
      }
    }
  }

  private void checkUnnest(Unnest unnest, OutboundMapping outbound) {
    if (!unnest.path().isEmpty() && !isPointer(unnest.path())) {
      problems.error("response.unnest", ExternalApiErrorCode.POINTER_BAD, unnest.path());
    }
    if (unnest.applies() && outbound.flatten()) {
      problems.error("response.unnest", ExternalApiErrorCode.UNNEST_FLATTENED);
    }
    List<OutboundColumn> columns = outbound.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).from() == ColumnOrigin.PARENT && !unnest.applies()) {
        problems.error(
            "outbound.columns[%d].from".formatted(i), ExternalApiErrorCode.PARENT_MISSING);
      }
    }
  }

  private static boolean isPointer(String text) {
    try {
      var _ = JsonPointer.of(text);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }

  /** Such a response has rows, and nothing beside them. */
  private void checkRowsOnly(OutboundMapping outbound, ResponseFormat format) {
    only(!outbound.flatten(), "outbound.flatten", format);
    only(outbound.arrayPath().isEmpty(), "outbound.arrayPath", format);
    List<OutboundColumn> columns = outbound.columns();
    for (int i = 0; i < columns.size(); i++) {
      only(
          columns.get(i).ignore() || !outbound.constant(columns.get(i)),
          "outbound.columns[%d].from".formatted(i),
          format);
    }
  }

  private void only(boolean fits, String setting, ResponseFormat format) {
    if (!fits) {
      problems.error(
          setting, ExternalApiErrorCode.NOT_FOR_FORMAT, format.name().toLowerCase(Locale.ROOT));
    }
  }
}
