package dev.tributary.adapters.activity.externalapi.editor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.tributary.adapters.activity.externalapi.type.JsonTrees;
import dev.tributary.adapters.definition.Locations;
import dev.tributary.adapters.definition.YamlDocument;
import dev.tributary.application.activity.externalapi.editor.ApiDocuments;
import dev.tributary.application.activity.externalapi.editor.CallImportLimits;
import dev.tributary.application.activity.externalapi.mapping.JsonLimits;
import dev.tributary.application.activity.externalapi.sample.JsonSamples;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.Read;
import dev.tributary.application.activity.externalapi.sample.JsonSamples.Unreadable;
import dev.tributary.domain.activity.externalapi.editor.CallImportErrorCode;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.problem.Problem;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.workflow.DefinitionLimits;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads JSON as strictly as samples, and YAML as definitions: counted before it is built. */
@ApplicationScoped
public class JacksonApiDocuments implements ApiDocuments {
  private static final int LONGEST_NAME = 1_000;

  private final JsonSamples json;

  public JacksonApiDocuments(JsonSamples json) {
    this.json = json;
  }

  @Override
  public JsonValue read(String text, CallImportLimits limits) {
    return text.stripLeading().startsWith("{") ? json(text, limits) : yaml(text, limits);
  }

  private JsonValue json(String text, CallImportLimits limits) {
    JsonLimits strict = new JsonLimits(limits.depth(), LONGEST_NAME, limits.characters());
    return switch (json.read(text, strict)) {
      case Read(var value, var _, var _) -> value;
      case Unreadable(var _, var place) -> throw unreadable(place.line(), place.column());
    };
  }

  private static JsonValue yaml(String text, CallImportLimits limits) {
    DefinitionLimits strict =
        new DefinitionLimits(limits.characters(), limits.depth(), limits.values(), 0, 0, 1, 0, 0);
    Locations locations = new Locations();
    List<Problem> problems = new ArrayList<>();
    Optional<JsonNode> document = YamlDocument.read(text, strict, locations, problems);
    if (document.isEmpty()) {
      var place = locations.locate(problems.getFirst());
      throw unreadable(place.line(), place.column());
    }
    return JsonTrees.value(document.get());
  }

  private static Refused unreadable(int line, int column) {
    return new Refused(CallImportErrorCode.OPENAPI_UNREADABLE, line, column);
  }
}
