package dev.tributary.domain.activity.externalapi.editor.openapi;

import dev.tributary.domain.activity.externalapi.editor.TemplateText;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.SequencedSet;

/** Follows references within a document; those that lead out of it or to nothing are noted. */
final class References {
  private static final int LONGEST_CHAIN = 10;
  private static final int MOST_NOTED = 20;

  private final JsonObject root;
  private final SequencedSet<String> lost = new LinkedHashSet<>();

  References(JsonObject root) {
    this.root = root;
  }

  /** The object itself or what it refers to; empty when that is no object. */
  Optional<JsonObject> object(JsonValue value) {
    JsonValue place = value;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      if (!(place instanceof JsonObject object)) {
        return Optional.empty();
      }
      String reference = Members.text(object, "$ref");
      if (reference.isEmpty()) {
        return Optional.of(object);
      }
      Optional<JsonValue> target = target(reference);
      if (target.isEmpty()) {
        note(reference);
        return Optional.empty();
      }
      place = target.get();
    }
    return Optional.empty();
  }

  /** References that could not be followed. */
  SequencedSet<String> lost() {
    return lost;
  }

  private Optional<JsonValue> target(String reference) {
    if (!reference.startsWith("#/")) {
      return Optional.empty();
    }
    try {
      return root.at(JsonPointer.of(TemplateText.decoded(reference.substring(1))));
    } catch (IllegalArgumentException _) {
      return Optional.empty();
    }
  }

  private void note(String reference) {
    if (lost.size() < MOST_NOTED) {
      lost.add(reference.substring(0, Math.min(200, reference.length())));
    }
  }
}
