package dev.tributary.webapp.activity;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Which settings of a JSON Schema a document uses, and where. */
public final class UsedSettings {
  private final Map<String, List<JsonPointer>> places = new TreeMap<>();
  private final Set<JsonPointer> required =
      new TreeSet<>(Comparator.comparing(JsonPointer::toString));
  private final Map<JsonPointer, JsonNode> defaults = new HashMap<>();

  private UsedSettings() {}

  /** The settings that {@code schema} knows, an element of a list being {@code *}. */
  public static Set<String> known(JsonNode schema) {
    Set<String> known = new TreeSet<>();
    known(schema, "", known);
    return known;
  }

  private static void known(JsonNode schema, String path, Set<String> known) {
    for (JsonNode form : forms(schema)) {
      for (var property : form.path("properties").properties()) {
        known.add(path + "/" + property.getKey());
        known(property.getValue(), path + "/" + property.getKey(), known);
      }
      for (String inner : List.of("items", "additionalProperties")) {
        if (form.path(inner).isObject()) {
          known(form.path(inner), path + "/*", known);
        }
      }
    }
  }

  static UsedSettings of(JsonNode schema, JsonNode document) {
    UsedSettings used = new UsedSettings();
    used.walk(schema, document, "", JsonPointer.empty());
    return used;
  }

  /** The known settings that the document holds. */
  Set<String> names() {
    return places.keySet();
  }

  /** Where the document holds a setting or an element of one. */
  List<JsonPointer> places() {
    return places.values().stream().flatMap(List::stream).toList();
  }

  /** Those without which the schema refuses the document. */
  List<JsonPointer> required() {
    return List.copyOf(required);
  }

  /** Where the document holds a setting that has a default in the schema, and the default. */
  Map<JsonPointer, JsonNode> defaults() {
    return Map.copyOf(defaults);
  }

  private void walk(JsonNode schema, JsonNode node, String path, JsonPointer at) {
    for (JsonNode form : forms(schema)) {
      for (JsonNode name : form.path("required")) {
        if (node.has(name.asText())) {
          required.add(at.appendProperty(name.asText()));
        }
      }
      JsonNode properties = form.path("properties");
      for (var member : node.properties()) {
        JsonNode property = properties.path(member.getKey());
        String name = property.isMissingNode() ? "*" : member.getKey();
        JsonNode inner = property.isMissingNode() ? form.path("additionalProperties") : property;
        if (inner.isObject()) {
          step(inner, member.getValue(), path + "/" + name, at.appendProperty(member.getKey()));
        }
      }
      if (node.isArray() && form.has("items")) {
        for (int i = 0; i < node.size(); i++) {
          step(form.path("items"), node.path(i), path + "/*", at.appendIndex(i));
        }
      }
    }
  }

  private void step(JsonNode schema, JsonNode node, String path, JsonPointer at) {
    places.computeIfAbsent(path, _ -> new ArrayList<>()).add(at);
    if (schema.has("default")) {
      defaults.put(at, schema.path("default"));
    }
    walk(schema, node, path, at);
  }

  /** A schema and its alternatives. */
  private static List<JsonNode> forms(JsonNode schema) {
    List<JsonNode> forms = new ArrayList<>(List.of(schema));
    schema.path("oneOf").forEach(forms::add);
    return forms;
  }
}
