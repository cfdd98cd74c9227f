package dev.tributary.adapters.personalisation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.tributary.application.personalisation.MessageValues;
import dev.tributary.application.personalisation.MissingValueRule;
import dev.tributary.domain.personalisation.MessageFields;
import dev.tributary.domain.text.Trimming;
import dev.tributary.domain.value.Value;
import dev.tributary.domain.value.Variables.Variable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One person's values as plain maps, lists, text, numbers and dates. */
final class DataTree {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final MissingValueRule missing;

  DataTree(MissingValueRule missing) {
    this.missing = missing;
  }

  /** The row's columns precede the profile's where a bare name could mean both. */
  Map<String, Object> of(MessageValues values) {
    Map<String, Object> profile = columns(MessageFields.PROFILE, values.profile(), values.zone());
    Map<String, Object> row = columns(MessageFields.DATA, values.row(), values.zone());
    Map<String, Object> root = new LinkedHashMap<>(profile);
    root.putAll(row);
    root.put(MessageFields.PROFILE, profile);
    root.put(MessageFields.DATA, row);
    root.put(MessageFields.VARIABLES, new VariableTree(variables(values), missing));
    values.unsubscribe().ifPresent(url -> root.put(MessageFields.UNSUBSCRIBE, url.toASCIIString()));
    return root;
  }

  private Map<String, Object> columns(String owner, Map<String, Value> columns, ZoneId zone) {
    Map<String, Object> tree = new LinkedHashMap<>();
    columns.forEach((name, value) -> tree.put(name, value(owner + "." + name, value, zone)));
    return tree;
  }

  private static Map<String, Object> variables(MessageValues values) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (Map.Entry<String, Variable> entry : values.variables().byName().entrySet()) {
      entry.getValue().value().ifPresent(v -> tree.put(entry.getKey(), zoned(v, values.zone())));
    }
    return tree;
  }

  /** Event variables are known by name at run time only: any name may occur. */
  record VariableTree(Map<String, Object> set, MissingValueRule missing) {
    Object get(String name) {
      Object value = set.get(name);
      return value == null
          ? new MissingValue(MessageFields.VARIABLES + "." + name, missing)
          : value;
    }
  }

  private Object value(String field, Value constant, ZoneId zone) {
    return switch (constant) {
      case Value.TextValue(var text) ->
          Trimming.isBlank(text) ? new MissingValue(field, missing) : text;
      case Value.IntegerValue(var number) -> number;
      case Value.DecimalValue(var number) -> number;
      case Value.BooleanValue(var truth) -> truth;
      case Value.DateValue(var day) -> day;
      case Value.TimeValue(var clock) -> clock;
      case Value.InstantValue(var instant) -> zoned(instant, zone);
      case Value.StructuredValue(var json) -> json(field, json);
      case Value.NullValue() -> new MissingValue(field, missing);
    };
  }

  private static Object zoned(Object value, ZoneId zone) {
    return value instanceof Instant instant ? instant.atZone(zone) : value;
  }

  private Object json(String field, String json) {
    try {
      return plain(field, JSON.readTree(json));
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException("the database holds no JSON in " + field, impossible);
    }
  }

  private Object plain(String field, JsonNode node) {
    if (node.isObject()) {
      Map<String, Object> map = new LinkedHashMap<>();
      node.properties().forEach(e -> map.put(e.getKey(), plain(field, e.getValue())));
      return map;
    }
    if (node.isArray()) {
      List<Object> list = new ArrayList<>();
      node.forEach(element -> list.add(plain(field, element)));
      return list;
    }
    if (node.isNull()) {
      return new MissingValue(field, missing);
    }
    if (node.isNumber()) {
      return node.isIntegralNumber() && node.canConvertToLong()
          ? (Object) node.asLong()
          : node.decimalValue();
    }
    return node.isBoolean() ? (Object) node.asBoolean() : node.asText();
  }
}
