package dev.tributary.application.activity.externalapi.request;

import dev.tributary.application.activity.ActivityContext;
import dev.tributary.domain.activity.ActivityFailure;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.activity.externalapi.problem.ExternalApiErrorCode;
import dev.tributary.domain.activity.externalapi.request.BodySettings;
import dev.tributary.domain.activity.externalapi.request.InboundMapping;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.activity.externalapi.request.RequestTemplates;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.problem.Refused;
import dev.tributary.domain.run.Severity;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Supplier;

/** What the body of one call is made of. */
record BodyContent(
    ExternalApiSettings settings,
    RequestTemplates templates,
    Optional<CallRows> set,
    CallPart part,
    ActivityContext context) {
  BodySettings body() {
    return settings.execution().body();
  }

  InboundMapping inbound() {
    return settings.inbound();
  }

  /** The values that the call adds to the body, in order. */
  SequencedMap<JsonPointer, PlacedValue> placed() {
    SequencedMap<JsonPointer, PlacedValue> placed = new LinkedHashMap<>();
    for (PlacedValue value : part.placed()) {
      if (value.place() instanceof RequestPlace.Body(var pointer)) {
        placed.put(pointer, value);
      }
    }
    return placed;
  }

  /** What {@code rendering} gives; a value that it refuses is reported at {@code member}. */
  <T> T rendered(String member, Supplier<T> rendering) {
    try {
      return rendering.get();
    } catch (Refused value) {
      throw notMade(member, value);
    }
  }

  /** The member is what the reference names; why it failed stands in the journal. */
  private RequestNotPrepared notMade(String member, Refused value) {
    context.journal(Severity.ERROR, value.problem());
    return new RequestNotPrepared(
        ActivityFailure.configuration(ExternalApiErrorCode.BODY_NOT_MADE, member));
  }

  /** The body has no such place. */
  static RequestNotPrepared noPlace(JsonPointer pointer) {
    return new RequestNotPrepared(
        ActivityFailure.configuration(ExternalApiErrorCode.NO_PLACE_IN_BODY, pointer.toString()));
  }
}
