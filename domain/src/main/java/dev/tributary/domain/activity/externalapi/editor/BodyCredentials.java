package dev.tributary.domain.activity.externalapi.editor;

import dev.tributary.domain.activity.externalapi.request.FormParameter;
import dev.tributary.domain.exchange.HeaderName;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue;
import dev.tributary.domain.json.JsonValue.JsonArray;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.json.JsonValue.JsonNull;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import dev.tributary.domain.json.JsonValue.JsonObject;
import dev.tributary.domain.json.JsonValue.JsonText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.function.UnaryOperator;

/**
 * Takes credentials out of bodies, where no reference can replace them: their members stay, empty.
 */
public final class BodyCredentials {
  private final CallDraft draft;
  private final UnaryOperator<String> texts;

  private BodyCredentials(CallDraft draft, UnaryOperator<String> texts) {
    this.draft = draft;
    this.texts = texts;
  }

  /** A document whose texts stand for themselves, as a template. */
  public static JsonValue template(JsonValue document, CallDraft draft) {
    return new BodyCredentials(draft, TemplateText::literal).without(document, JsonPointer.ROOT);
  }

  /** A document whose texts are templates already. */
  public static JsonValue ofTemplate(JsonValue document, CallDraft draft) {
    return new BodyCredentials(draft, UnaryOperator.identity()).without(document, JsonPointer.ROOT);
  }

  /** The members of an object as the fields of a form. */
  public static List<FormParameter> form(JsonObject fields, CallDraft draft) {
    List<FormParameter> form = new ArrayList<>();
    if (template(fields, draft) instanceof JsonObject clean) {
      clean
          .members()
          .forEach(
              (name, value) ->
                  form.add(
                      new FormParameter(
                          name, value instanceof JsonText(var text) ? text : value.text())));
    }
    return form;
  }

  private JsonValue without(JsonValue value, JsonPointer at) {
    return switch (value) {
      case JsonObject object -> without(object, at);
      case JsonArray(var elements) -> {
        List<JsonValue> clean = new ArrayList<>();
        for (JsonValue element : elements) {
          clean.add(without(element, at.element(clean.size())));
        }
        yield new JsonArray(clean);
      }
      case JsonText(var text) -> new JsonText(texts.apply(text));
      case JsonNumber _, JsonBoolean _, JsonNull _ -> value;
    };
  }

  private JsonObject without(JsonObject object, JsonPointer at) {
    SequencedMap<String, JsonValue> members = new LinkedHashMap<>();
    object
        .members()
        .forEach(
            (name, value) -> {
              JsonPointer place = at.member(name);
              boolean credential =
                  HeaderName.sensitive(name)
                      && value instanceof JsonText(var text)
                      && !text.isEmpty();
              if (credential) {
                draft.leave(place.toString(), LeftoverReason.BODY_CREDENTIAL);
              }
              members.put(name, credential ? new JsonText("") : without(value, place));
            });
    return new JsonObject(members);
  }
}
