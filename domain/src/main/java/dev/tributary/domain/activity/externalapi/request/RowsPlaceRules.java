package dev.tributary.domain.activity.externalapi.request;

import dev.tributary.domain.activity.SettingProblems;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Where the inbound rows may stand in a body, and whether they stand anywhere. */
final class RowsPlaceRules {
  private static final String SETTING = "execution.body.rowsAt";

  private final SettingProblems problems;

  RowsPlaceRules(SettingProblems problems) {
    this.problems = problems;
  }

  void check(BodySettings body, InboundMapping inbound) {
    body.rowsAt().ifPresent(pointer -> checkPointer(body, pointer, inbound));
    boolean rowsUnsent = !inbound.columns().isEmpty() && !body.holdsRows();
    boolean paramsUnsent = inbound.addCount() || !inbound.params().members().isEmpty();
    if (rowsUnsent || (paramsUnsent && body.kind() != BodyKind.DATA)) {
      problems.warning("inbound", ExternalApiErrorCode.INBOUND_NOT_SENT, word(body));
    }
  }

  private void checkPointer(BodySettings body, String text, InboundMapping inbound) {
    if (body.kind() != BodyKind.JSON && body.kind() != BodyKind.GRAPHQL) {
      problems.error(SETTING, ExternalApiErrorCode.BODY_PART_UNUSED, word(body));
      return;
    }
    if (inbound.columns().isEmpty()) {
      problems.error("inbound.columns", ExternalApiErrorCode.BODY_PART_MISSING, word(body));
    }
    Optional<JsonPointer> pointer = pointer(text);
    if (pointer.isEmpty()) {
      problems.error(SETTING, ExternalApiErrorCode.POINTER_BAD, text);
    } else if (!fits(body, pointer.get())) {
      problems.error(SETTING, ExternalApiErrorCode.ROWS_PLACE_BAD, text);
    }
  }

  private static Optional<JsonPointer> pointer(String text) {
    try {
      return Optional.of(JsonPointer.of(text));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private static boolean fits(BodySettings body, JsonPointer pointer) {
    List<String> tokens = pointer.tokens();
    if (body.kind() == BodyKind.GRAPHQL) {
      return tokens.size() > 1
          && tokens.getFirst().equals(BodySettings.VARIABLES)
          && leads(body.variables(), tokens.subList(1, tokens.size()));
    }
    return tokens.isEmpty()
        ? body.template().isEmpty()
        : body.template().filter(template -> leads(template, tokens)).isPresent();
  }

  /** Whether objects lead there, and nothing or a list is there. */
  private static boolean leads(JsonValue document, List<String> tokens) {
    JsonPointer pointer = new JsonPointer(tokens);
    for (int length = 0; length < tokens.size(); length++) {
      Optional<JsonValue> above = document.at(new JsonPointer(tokens.subList(0, length)));
      if (above.isPresent() && !(above.get() instanceof JsonObject)) {
        return false;
      }
    }
    return document.at(pointer).filter(there -> !(there instanceof JsonArray)).isEmpty();
  }

  private static String word(BodySettings body) {
    return body.kind().name().toLowerCase(Locale.ROOT);
  }
}
