package dev.tributary.webapp.activity;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.tributary.domain.activity.ActivityId;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A workflow with an activity {@code tested} of a kind. {@code kinds/<kind>.json} holds those of a
 * kind: the first can be executed, and together they use every setting.
 */
record KindExample(ObjectNode workflow) {
  static final ActivityId TESTED = new ActivityId("tested");

  private static final JsonMapper JSON = new JsonMapper();

  static List<KindExample> of(String kind) {
    String path = "kinds/" + kind + ".json";
    try (InputStream in = KindExample.class.getClassLoader().getResourceAsStream(path)) {
      List<KindExample> examples = new ArrayList<>();
      JSON.readTree(Objects.requireNonNull(in, "there is no src/test/resources/" + path))
          .forEach(workflow -> examples.add(new KindExample((ObjectNode) workflow)));
      return examples;
    } catch (IOException broken) {
      throw new UncheckedIOException(path, broken);
    }
  }

  /** The activity, which has settings, be they empty. */
  ObjectNode activity() {
    for (JsonNode activity : workflow.withArrayProperty("activities")) {
      if (activity.path("id").asText().equals(TESTED.value())) {
        ((ObjectNode) activity).withObjectProperty("settings");
        return (ObjectNode) activity;
      }
    }
    throw new IllegalStateException("no activity '%s': %s".formatted(TESTED, workflow));
  }

  ObjectNode settings() {
    return activity().withObjectProperty("settings");
  }

  /** The example without the setting at {@code place}. */
  KindExample without(JsonPointer place) {
    KindExample copy = new KindExample(workflow.deepCopy());
    ((ObjectNode) copy.settings().at(place.head())).remove(place.last().getMatchingProperty());
    return copy;
  }

  /** The example with {@code value} in place of the setting at {@code place}. */
  KindExample with(JsonPointer place, JsonNode value) {
    KindExample copy = new KindExample(workflow.deepCopy());
    JsonNode parent = copy.settings().at(place.head());
    if (parent instanceof ObjectNode object) {
      object.set(place.last().getMatchingProperty(), value);
    } else {
      ((ArrayNode) parent).set(place.last().getMatchingIndex(), value);
    }
    return copy;
  }
}
