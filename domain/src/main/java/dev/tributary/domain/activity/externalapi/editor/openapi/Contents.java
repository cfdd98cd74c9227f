package dev.tributary.domain.activity.externalapi.editor.openapi;

import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.member;
import static dev.tributary.domain.activity.externalapi.editor.openapi.Members.object;

import dev.tributary.domain.activity.externalapi.editor.BodyCredentials;
import dev.tributary.domain.activity.externalapi.editor.CallDraft;
import dev.tributary.domain.activity.externalapi.editor.ImportedBodies;
import dev.tributary.domain.activity.externalapi.editor.LeftoverReason;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonObject;
import java.util.Optional;
import java.util.stream.Stream;

/** The contents of requests and responses, of their examples or made of their schemas. */
final class Contents {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String PARTS = "multipart/";

  private final SchemaSample samples;
  private final References references;

  Contents(SchemaSample samples, References references) {
    this.samples = samples;
    this.references = references;
  }

  BodySettings body(JsonObject request, CallDraft draft) {
    Optional<JsonValue> json = json(request);
    if (json.isPresent()) {
      return ImportedBodies.json(BodyCredentials.template(json.get(), draft));
    }
    Optional<JsonValue> form = content(request, FORM).flatMap(this::sample);
    if (form.isPresent() && form.get() instanceof JsonObject fields) {
      return ImportedBodies.form(BodyCredentials.form(fields, draft));
    }
    object(request, "content")
        .members()
        .keySet()
        .forEach(
            type ->
                draft.leave(
                    type, type.startsWith(PARTS) ? LeftoverReason.PARTS : LeftoverReason.CONTENT));
    return ImportedBodies.none();
  }

  /** A JSON document that a request or a response holds. */
  Optional<JsonValue> json(JsonObject holder) {
    return object(holder, "content").members().entrySet().stream()
        .filter(content -> isJson(content.getKey()))
        .flatMap(content -> references.object(content.getValue()).stream())
        .flatMap(content -> sample(content).stream())
        .findFirst();
  }

  private static boolean isJson(String type) {
    String media = type.split(";", 2)[0].strip();
    return media.endsWith("/json") || media.endsWith("+json") || media.equals("*/*");
  }

  private Optional<JsonObject> content(JsonObject holder, String type) {
    return member(object(holder, "content"), type).flatMap(references::object);
  }

  private Optional<JsonValue> sample(JsonObject content) {
    return Stream.of(
            member(content, "example"),
            object(content, "examples").members().values().stream()
                .flatMap(example -> references.object(example).stream())
                .flatMap(example -> member(example, "value").stream())
                .findFirst(),
            member(content, "schema").map(samples::of))
        .flatMap(Optional::stream)
        .filter(value -> !value.scalar())
        .findFirst();
  }
}
