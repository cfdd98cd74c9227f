package dev.tributary.domain.activity.externalapi.editor.openapi;

import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.list;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.member;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.object;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.text;

import dev.tributary.domain.activity.externalapi.editor.CallAddress;
import dev.tributary.domain.activity.externalapi.editor.CallDraft;
import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.editor.SuggestedSignIn;
import dev.tributary.domain.activity.externalapi.editor.openapi.ApiDocument.ApiOperation;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes a call of one operation. */
final class OperationReader {
  private final JsonObject root;
  private final JsonObject item;
  private final JsonObject operation;
  private final ApiOperation chosen;
  private final References references;

  OperationReader(JsonObject root, JsonObject item, ApiOperation chosen, References references) {
    this.root = root;
    this.item = item;
    this.chosen = chosen;
    this.references = references;
    this.operation =
        member(item, chosen.method().name().toLowerCase(Locale.ROOT))
            .flatMap(references::object)
            .orElse(JsonObject.EMPTY);
  }

  ImportedOperation read() {
    CallAddress address = address();
    CallDraft draft = new CallDraft(address);
    if (address.url().isEmpty()) {
      draft.leave(server() + chosen.path(), LeftoverReason.SERVER);
    }
    SchemaSample samples = new SchemaSample(references, address.url());
    OperationParameters parameters = new OperationParameters(item, operation, references, samples);
    parameters.apply(draft);
    List<SuggestedSignIn> signIns = new SecurityReader(root, operation, references).apply(draft);
    Contents contents = new Contents(samples, references);
    BodySettings body =
        member(operation, "requestBody")
            .flatMap(references::object)
            .map(request -> contents.body(request, draft))
            .orElseGet(ImportedBodies::none);
    Optional<JsonValue> sample = response().flatMap(contents::json);
    references.lost().forEach(lost -> draft.leave(lost, LeftoverReason.REFERENCE));
    return new ImportedOperation(
        draft.call(chosen.method(), body),
        signIns,
        address.url() + parameters.sampleQuery(),
        sample);
  }

  private CallAddress address() {
    return CallAddress.of(server().replaceFirst("/$", "") + chosen.path());
  }

  /**
   * The nearest list of servers counts, of it the first one, with the defaults of its variables.
   */
  private String server() {
    JsonObject server =
        Stream.of(operation, item, root)
            .map(each -> list(each, "servers"))
            .filter(servers -> !servers.isEmpty())
            .findFirst()
            .flatMap(servers -> references.object(servers.getFirst()))
            .orElse(JsonObject.EMPTY);
    String url = text(server, "url");
    for (Map.Entry<String, JsonValue> variable : object(server, "variables").members().entrySet()) {
      if (variable.getValue() instanceof JsonObject values) {
        url = url.replace("{" + variable.getKey() + "}", text(values, "default"));
      }
    }
    return url;
  }

  /** The response of the lowest status of success. */
  private Optional<JsonObject> response() {
    JsonObject responses = object(operation, "responses");
    return Stream.concat(
            responses.members().keySet().stream().filter(key -> key.startsWith("2")).sorted(),
            Stream.of("default"))
        .flatMap(key -> member(responses, key).stream())
        .flatMap(response -> references.object(response).stream())
        .findFirst();
  }
}
