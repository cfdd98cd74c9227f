package dev.tributary.adapters.in.rest.profile;

import static jakarta.ws.rs.core.Response.Status.BAD_REQUEST;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.adapters.in.rest.problem.RestErrorCode;
import dev.tributary.adapters.in.rest.problem.RestProblem;
import dev.tributary.domain.profile.Profile;
import dev.tributary.domain.profile.ProfileColumns;
import dev.tributary.domain.profile.ValueText;
import dev.tributary.domain.resource.ResourceColumn;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.ValueType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A person as a JSON object: a member for each column of the resource, by its name. */
@ApplicationScoped
class ProfileJson {
  private final ObjectMapper json;

  ProfileJson(ObjectMapper json) {
    this.json = json;
  }

  /** Numbers and truths as such, JSON as it is, everything else as text; null for no value. */
  Map<String, @Nullable Object> written(Profile profile) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    profile.values().forEach((name, value) -> members.put(name, member(value)));
    return members;
  }

  /**
   * The texts of a person that was sent. Null in an opt-out takes it back, as {@code false} does.
   *
   * @param present whose JSON values may be repeated
   * @throws RestProblem when a member has another JSON type than its column
   */
  Map<String, String> read(
      Map<String, @Nullable Object> body, ProfileColumns columns, Optional<Profile> present) {
    Map<String, String> texts = new LinkedHashMap<>();
    body.forEach(
        (name, value) ->
            texts.put(
                name,
                columns
                    .find(name)
                    .map(column -> value == null ? removed(column) : text(column, value, present))
                    .orElseGet(() -> value == null ? "" : value.toString())));
    return texts;
  }

  /** An opt-out has no state without a value: its removal is subject to the rule of consent. */
  private static String removed(ResourceColumn column) {
    return ProfileColumns.isConsent(column) ? "false" : "";
  }

  private String text(ResourceColumn column, Object value, Optional<Profile> present) {
    if (column.type() == ValueType.JSON) {
      return present
          .map(profile -> profile.value(column.name()))
          .filter(
              known ->
                  known instanceof Value.StructuredValue
                      && tree(known).equals(json.valueToTree(value)))
          .map(ValueText::of)
          .orElseGet(value::toString);
    }
    Class<?> wanted = type(column.type());
    if (!wanted.isInstance(value)) {
      throw new RestProblem(BAD_REQUEST, RestErrorCode.BAD_FIELD, column.name(), word(wanted));
    }
    return value.toString();
  }

  private @Nullable Object member(Value value) {
    return switch (value) {
      case Value.NullValue() -> null;
      case Value.IntegerValue(var number) -> number;
      case Value.DecimalValue(var number) -> number;
      case Value.BooleanValue(var yes) -> yes;
      case Value.StructuredValue _ -> tree(value);
      case Value.TextValue _, Value.DateValue _, Value.TimeValue _, Value.InstantValue _ ->
          ValueText.of(value);
    };
  }

  private JsonNode tree(Value value) {
    try {
      return json.readTree(ValueText.of(value));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the database holds broken JSON", impossible);
    }
  }

  private static Class<?> type(ValueType type) {
    return switch (type) {
      case INTEGER, DECIMAL -> Number.class;
      case BOOLEAN -> Boolean.class;
      case TEXT, DATE, TIME, DATETIME, JSON -> String.class;
    };
  }

  private static String word(Class<?> type) {
    return type == Number.class ? "number" : type == Boolean.class ? "boolean" : "string";
  }
}
