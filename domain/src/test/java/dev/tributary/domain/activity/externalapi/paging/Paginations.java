package dev.tributary.domain.activity.externalapi.paging;

import dev.tributary.domain.exchange.target.EndpointUrl;
import dev.tributary.domain.json.JsonValue.JsonNumber;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Paginations of {@link ImaginaryApi} and pages of it that a cursor has seen. */
final class Paginations {
  static final PagePlace TOKEN = PagePlace.ofQuery("token");

  private Paginations() {}

  static StopRules stop(PageKind kind) {
    return kind == PageKind.KEYSET ? stop(EmptyPageRule.BY_KIND, "/more", "") : StopRules.DEFAULT;
  }

  static StopRules stop(EmptyPageRule empty, String hasMore, String total) {
    return new StopRules(empty, true, hasMore, total, StopCondition.NONE, 10_000, 0, Duration.ZERO);
  }

  static Pagination pagination(PageKind kind, long size, StopRules stop) {
    NextPage next =
        new NextPage(
            kind,
            kind == PageKind.NEXT_URL ? "/nextUrl" : "/next",
            "next",
            "X-Next",
            "id",
            NextPage.firstOf(kind));
    return new Pagination(
        next,
        new PageRequestSettings(size, PagePlace.NONE, TOKEN, false, true),
        stop,
        LoopRule.FAIL,
        3);
  }

  static PageSeen seen(@Nullable Long key) {
    return new PageSeen(
        EndpointUrl.of(ImaginaryApi.URL),
        10,
        List.of(),
        _ -> List.of(),
        Optional.ofNullable(key).map(JsonNumber::of),
        "content of " + key);
  }

  static PageSeen page(String content) {
    return new PageSeen(
        EndpointUrl.of(ImaginaryApi.URL), 10, List.of(), _ -> List.of(), Optional.empty(), content);
  }
}
