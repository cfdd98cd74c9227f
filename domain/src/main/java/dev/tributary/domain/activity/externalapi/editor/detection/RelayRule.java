package dev.tributary.domain.activity.externalapi.editor.detection;

import dev.tributary.domain.activity.externalapi.paging.PageKind;
import dev.tributary.domain.activity.externalapi.request.RequestPlace;
import dev.tributary.domain.json.JsonPointer;
import dev.tributary.domain.json.JsonValue.JsonBoolean;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.Optional;

/** The connections of GraphQL: {@code pageInfo} with {@code hasNextPage} and {@code endCursor}. */
final class RelayRule implements PagingRule {
  private static final String PAGE_INFO = "pageinfo";
  private static final List<String> VARIABLES = List.of("after", "cursor", "aftercursor");

  @Override
  public Optional<DetectedPaging> find(Observation observed) {
    boolean more =
        observed
            .signal(one -> inPageInfo(one, "hasnextpage") && one.value() instanceof JsonBoolean)
            .isPresent();
    return observed
        .signal(one -> more && inPageInfo(one, "endcursor") && !one.text().isEmpty())
        .map(cursor -> paging(cursor, observed));
  }

  private static boolean inPageInfo(Signal signal, String name) {
    return signal.parent().equals(PAGE_INFO) && signal.name().equals(name);
  }

  private static DetectedPaging paging(Signal cursor, Observation observed) {
    Optional<RequestPlace> sent = observed.sent().named(VARIABLES).map(SentParameters.Sent::place);
    return DetectedPaging.of(
        PageKind.CURSOR,
        sent.isPresent() ? Confidence.SURE : Confidence.LIKELY,
        cursor.at().toString(),
        sent.or(() -> Optional.of(new RequestPlace.Body(JsonPointer.of("/variables/after")))),
        Message.of("detection.relay", cursor.at().toString()));
  }
}
