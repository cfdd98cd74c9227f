package dev.tributary.adapters.activity.externalapi.paging;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tributary.adapters.activity.externalapi.server.PagedServer;
import dev.tributary.adapters.out.http.server.FaultServer;
import dev.tributary.adapters.out.http.server.ReceivedRequest;
import dev.tributary.adapters.out.http.server.Replies;
import dev.tributary.application.activity.FakeActivityContext;
import dev.tributary.domain.activity.ActivityOutcome;
import dev.tributary.domain.activity.ActivityOutcome.Completed;
import dev.tributary.domain.activity.ActivityOutcome.Failed;
import dev.tributary.domain.activity.Outlet;
import dev.tributary.domain.activity.externalapi.ExternalApiSettings;
import dev.tributary.domain.problem.Message;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All pages of a response become one table, from addresses and tokens that are safe. */
class PagedCallTest extends PagedCallFixture {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "{kind: link}",
        "{kind: nextUrl, at: /next}",
        "{kind: cursor, at: /token, tokenIn: {query: page}}",
        "{kind: cursor, at: /token, tokenIn: {body: /params/page}}",
        "{kind: headerCursor, header: x-next, tokenIn: {query: page}}",
        "{kind: page, tokenIn: {query: page}}",
        "{kind: page, size: 10, tokenIn: {query: page}, onFirst: true}",
        "{kind: page, tokenIn: {query: page}, stop: {hasMore: /more}}",
        "{kind: page, tokenIn: {query: page}, stop: {total: /total}}",
        "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {column: n, equals:"
            + " 35}}}",
        "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {column: n,"
            + " condition: \"$($long(vars/@pageValue) >= 35)\"}}}",
        "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {at: /total,"
            + " condition: \"$(vars.allRows = $long(vars/@pageValue))\"}}}",
        "{kind: page, tokenIn: {query: page}, stop: {emptyPage: goOn, when: {"
            + " condition: \"$(vars.pageRows < 10 AND vars.pageNumber = 4)\"}}}"
      })
  void fetches_all_pages_into_one_table(String pagination) {
    api.server.replying(new PagedServer(35, 10));
    ExternalApiSettings settings = settings(pagination);
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(api.rows()).containsExactlyElementsOf(expected(35));
    assertThat(context.warnings()).isEmpty();
    assertThat(api.exchanges(context)).extracting(exchange -> exchange.place().call()).isSorted();
  }

  @Test
  void rejects_of_all_pages_are_one_set() {
    api.server.replying(new PagedServer(35, 10));
    ExternalApiSettings settings =
        api.settings(
            SETTINGS
                .replace("PAGINATION", CURSOR)
                .replace("type: integer", "type: date, onError: rejectLine"));
    Completed completed = (Completed) api.run(settings, api.context(settings));
    assertThat(completed.outputs())
        .extracting(ActivityOutcome.Output::rows)
        .containsExactly(0L, 35L);
    assertThat(api.rows(Outlet.REJECTS)).hasSize(35);
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://127.0.0.1:PORT/evil", "//127.0.0.1:PORT/evil"})
  void never_follows_an_address_of_another_origin(String address) {
    try (FaultServer other = FaultServer.start().replying(Replies.json("[]"))) {
      String target = address.replace("PORT", Integer.toString(other.port()));
      api.server.replying(Replies.json("{\"next\":\"%s\",\"items\":[]}".formatted(target)));
      api.secrets.put("key", "s3cret");
      ExternalApiSettings settings =
          api.settings(
              SETTINGS
                  .replace("PAGINATION", "{kind: nextUrl, at: /next}")
                  .replace("{url: URL}", "{url: URL, headers: {X-Key: {secret: key}}}"));
      Failed failed = (Failed) api.run(settings, api.context(settings));
      assertThat(failed.failure().code()).isEqualTo("TRB-150667");
      assertThat(other.connections()).isZero();
    }
  }

  @Test
  void an_address_is_refused_by_the_guard_like_any_other() {
    api.server.replying(
        Replies.json("{\"next\":\"/%0a\",\"items\":[]}"), Replies.json("{\"items\":[]}"));
    ExternalApiSettings settings = settings("{kind: nextUrl, at: /next}");
    Failed failed = (Failed) api.run(settings, api.context(settings));
    assertThat(failed.failure().code()).isEqualTo("TRB-150666");
    assertThat(api.server.received()).hasSize(1);
  }

  @Test
  void a_token_may_be_the_last_segment_of_the_path() {
    api.server.replying(
        (request, wire) ->
            Replies.json(
                    request.target().equals("/coupons?size=2")
                        ? "{\"items\":[{\"n\":1}],\"token\":\"a/b\"}"
                        : "{\"items\":[{\"n\":2}],\"token\":null}")
                .write(request, wire));
    ExternalApiSettings settings =
        api.settings(
            """
            outbound: {arrayPath: /items, columns: [{name: n, type: integer}]}
            execution: {method: GET, url: "URL?size=2"}
            pagination: {kind: cursor, at: /token, tokenIn: {path: true}}
            """);
    assertThat(api.run(settings, api.context(settings))).isInstanceOf(Completed.class);
    assertThat(api.server.received())
        .extracting(ReceivedRequest::target)
        .containsExactly("/coupons?size=2", "/coupons/a%2Fb?size=2");
    assertThat(api.rows()).hasSize(2);
  }

  @Test
  void a_last_page_that_is_repeated_for_ever_fails_or_is_left_out() {
    Function<String, ActivityOutcome> run =
        loop -> {
          api.server.replying(
              Replies.json("{\"items\":[{\"n\":1}]}"), Replies.json("{\"items\":[{\"n\":2}]}"));
          ExternalApiSettings settings =
              settings("{kind: page, tokenIn: {query: page}, loop: %s}".formatted(loop));
          FakeActivityContext context = api.context(settings);
          ActivityOutcome outcome = api.run(settings, context);
          assertThat(context.warnings())
              .extracting(Message::name)
              .isEqualTo(loop.equals("stop") ? List.of("TRB-150668") : List.of());
          return outcome;
        };
    assertThat(((Failed) run.apply("fail")).failure().code()).isEqualTo("TRB-150668");
    assertThat(run.apply("stop")).isInstanceOf(Completed.class);
    assertThat(api.rows()).containsExactly("1|null|1", "2|null|2");
  }

  @Test
  void a_limit_of_pages_ends_with_a_warning() {
    api.server.replying(new PagedServer(35, 10));
    ExternalApiSettings settings =
        settings(
            "{kind: cursor, at: /token, tokenIn: {query: page}, stop: {pages: 2, total: /total}}");
    FakeActivityContext context = api.context(settings);
    assertThat(api.run(settings, context)).isInstanceOf(Completed.class);
    assertThat(api.rows()).hasSize(20);
    assertThat(context.warnings())
        .containsExactly(Message.of("externalapi.TRB-150670", 0L, 2L, 20L, 35L));
  }
}
